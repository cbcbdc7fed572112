//! CSV for spreadsheets: UTF-8 with a byte order mark, CRLF, headings in the reader's language, numbers that stay numbers and texts that never become formulas.

use super::tables::sections;
use super::{Source, words as w};
use crate::documents::checksum;
use crate::i18n::Text;
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

/// The bytes of records whose cells are already safe.
pub fn file(records: &[Vec<String>]) -> Vec<u8> {
    let mut out = String::from('\u{FEFF}');
    for record in records {
        for (index, cell) in record.iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            quote(cell, &mut out);
        }
        out.push_str("\r\n");
    }
    out.into_bytes()
}

/// A text that a spreadsheet cannot take for a formula, and a code of digits alone that it cannot take for a number: `="123502001549897397"`, as Excel
/// and WPS keep such texts. A plain number is left as it is, its minus sign too.
pub fn safe(text: &str) -> String {
    if is_code(text) {
        return ["=\"", text, "\""].concat();
    }
    let dangerous =
        text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if dangerous && !plain_number(text) {
        ["'", text].concat()
    } else {
        text.to_owned()
    }
}

/// The digits from which on a spreadsheet shows a number in powers of ten.
const SHOWN_IN_POWERS: usize = 12;

/// Whether a text is digits alone that a spreadsheet would show otherwise as a number: so many, or with a nought in front.
fn is_code(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
        && (text.len() >= SHOWN_IN_POWERS || text.len() > 1 && text.starts_with('0'))
}

fn plain_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, fraction]
        .iter()
        .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
}

/// Quoted where anything could divide it, also the semicolon and tab of other locales.
fn quote(cell: &str, out: &mut String) {
    if cell.contains([',', ';', '"', '\r', '\n', '\t'])
        || cell.starts_with(' ')
        || cell.ends_with(' ')
    {
        out.push('"');
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(cell);
    }
}
