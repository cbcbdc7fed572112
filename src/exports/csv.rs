//! CSV for spreadsheets: UTF-8 with a byte order mark, CRLF, headings in the reader's language, numbers that stay numbers and texts that never become formulas.

use super::tables::sections;
use super::{Source, words as w};
use crate::documents::checksum;
use crate::i18n::Text;
use crate::sheets::csv::{file, safe};
use crate::sheets::text::CellText;

pub use super::tables::FIGURES;

/// One CSV a table, the computed figures last and behind them what the report is and in which state: title and bytes. Whose report it is, of which period
/// and with which checksum stands at the front of every row, so that the tables of many reports can be put below one another.
pub fn tables(source: &Source) -> Vec<(String, Vec<u8>)> {
    let say = |text: Text| text.get(source.lang).to_owned();
    let heads = [w::REPORTER, w::PERIOD, w::SUM].map(say);
    let report = source.report;
    let of = [
        report.reporter.clone(),
        report.period.clone(),
        checksum(&source.document.draft),
    ];
    let in_front = |(title, rows): (Text, Vec<Vec<CellText>>)| {
        let rows = rows.into_iter().enumerate().map(|(at, row)| {
            let front = if at == 0 { &heads } else { &of };
            let front = front.iter().cloned().map(CellText::Words);
            front.chain(row).collect()
        });
        (title, rows.collect())
    };
    sections(source)
        .into_iter()
        .map(in_front)
        .chain([about(source)])
        .map(|(title, rows)| (title.get(source.lang).to_owned(), file(&records(&rows))))
        .collect()
}

/// What the workbook's first sheet says, as a table: form, subject, draft or issued, checksum, day. Sample data are marked in every row.
fn about(source: &Source) -> (Text, Vec<Vec<CellText>>) {
    let say = |text: Text| text.get(source.lang).to_owned();
    let row = |[name, said]: [String; 2]| {
        let mark = source.document.demo.then(|| say(w::DEMO));
        let cells = [name, said].into_iter().chain(mark);
        cells.map(CellText::Words).collect()
    };
    let rows = super::tables::about(source)
        .into_iter()
        // A CSV file holds every digit.
        .filter(|[name, _]| *name != say(w::NUMBERS));
    (w::ABOUT, rows.map(row).collect())
}

/// All tables in one CSV, first what the report is and in which state: each under a row with its title, a blank line between them.
pub fn all(source: &Source) -> Vec<u8> {
    let mut records = Vec::new();
    for (title, section) in std::iter::once(about(source)).chain(sections(source)) {
        if !records.is_empty() {
            records.push(Vec::new());
        }
        records.push(vec![safe(title.get(source.lang))]);
        records.extend(self::records(&section));
    }
    file(&records)
}

/// The rows of a table as records: numbers as they are, words made safe.
pub(super) fn records(rows: &[Vec<CellText>]) -> Vec<Vec<String>> {
    let text = |cell: &CellText| match cell {
        CellText::Words(words) => safe(words),
        CellText::Number(number) | CellText::Year(number) => number.clone(),
    };
    rows.iter()
        .map(|row| row.iter().map(text).collect())
        .collect()
}
