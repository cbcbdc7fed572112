//! Files that come in for 收报告, each document with what its file says beside it, and the table that goes out: CSV and workbook of the rows that are
//! filtered.

mod words;

use super::import::{self, ImportFault, Imported, changed_at};
use super::{OutFile, csv, file_name};
use crate::documents::Card;
use crate::documents::file_text::FileFault;
use crate::documents::inbox::{KpiLine, LoanRow, NextRate, Received, Sent, Standing};
use crate::documents::words::{SEMICOLON, unit};
use crate::i18n::{Lang, Message, Text};
use crate::measure::{Decimal, Places, Year, plain};
use crate::sheets;
use crate::sheets::text::{CellText, SheetText, WorkbookText};
use crate::storage::timestamp::seconds;
use words as w;

/// Reads a file of this name: one document, or those of a backup. What cannot be read is one of the answers.
pub fn received(file: &str, bytes: &[u8], known: &[&'static Card]) -> Vec<Received> {
    let of = |read| Received {
        file: file.to_owned(),
        read,
    };
    match import::parse(bytes, known) {
        Err(fault) => vec![of(Err(says(&fault)))],
        Ok(found) => {
            let unread = found.unread.iter().map(|(_, fault)| of(Err(says(fault))));
            let unread: Vec<Received> = unread.collect();
            // A worksheet that went along is no report of its own.
            let reports = found.documents.into_iter().filter(|one| !one.annex);
            let read = reports.map(|one| of(Ok(sent(one))));
            read.chain(unread).collect()
        }
    }
}

/// Why a file cannot be read, and what to ask the borrower for: the page takes reports and nothing else.
fn says(fault: &ImportFault) -> Message {
    match fault {
        ImportFault::File(FileFault::Foreign(_) | FileFault::Words | FileFault::NotText) => {
            w::NOT_JSON.into()
        }
        ImportFault::NotOurs => w::NOT_OURS.into(),
        ImportFault::File(FileFault::Empty) => fault.says(),
        ImportFault::File(_) | ImportFault::Shape => w::DAMAGED.into(),
        _ => fault.says(),
    }
}

fn sent(imported: Imported) -> Sent {
    let changed = changed_at(&imported.document)
        .and_then(seconds)
        .or_else(|| seconds(&imported.saved_at));
    // A backup's texts bear a sum of their own, and the import has checked it.
    let has_sum = imported.stated.sum || imported.rev.is_some();
    Sent {
        sums: has_sum.then_some([imported.said_sum, imported.sum]),
        edition: imported.stated.edition,
        figures: imported.stated.figures,
        changed,
        notes: imported.notes,
        document: imported.document,
    }
}

/// The rows as a table, headings first, a line a KPI: the facts of the loan stand in each of its lines, so that a filter of a spreadsheet finds them.
pub fn table(rows: &[&LoanRow], lang: Lang) -> Vec<Vec<CellText>> {
    let say = |text: Text| CellText::Words(text.get(lang).to_owned());
    let heads = [
        w::BORROWER,
        w::NUMBER,
        w::NATURE,
        w::STANDING,
        w::DUE,
        w::DAYS,
        w::KPI,
        w::UNIT,
        w::FINGERPRINT,
        w::TARGET,
        w::ACTUAL,
        w::OUTCOME,
        w::COMPLETION,
        w::NEXT_RATE,
        w::FROM,
        w::NEXT_WHY,
        w::FINDINGS,
        w::FILE,
        w::SUM,
    ];
    let lines = rows.iter().flat_map(|row| lines(row, lang));
    std::iter::once(heads.map(say).to_vec())
        .chain(lines)
        .collect()
}

fn cell(text: impl Into<String>) -> CellText {
    CellText::Words(text.into())
}

fn number(exact: Option<Decimal>, places: Option<Places>) -> CellText {
    exact.map_or_else(|| cell(""), |exact| CellText::Number(plain(exact, places)))
}

/// The lines of a loan; one where it has no KPI.
fn lines(row: &LoanRow, lang: Lang) -> Vec<Vec<CellText>> {
    let findings = row.findings.iter().map(|found| {
        Message::new(
            w::FINDING,
            vec![found.check.name().into(), found.message.clone().into()],
        )
        .get(lang)
    });
    let findings: Vec<String> = findings.collect();
    let counts = row.versions.iter().find(|version| version.counts);
    let (rate, from, why) = match &row.next {
        NextRate::From(rate, node, besides) => {
            let besides = besides.as_ref().map(|besides| besides.get(lang));
            (Some(*rate), node.to_string(), besides.unwrap_or_default())
        }
        NextRate::None(why) => (None, String::new(), why.get(lang)),
    };
    let nature = if row.demo {
        super::words::DEMO.get(lang)
    } else {
        ""
    };
    let days = (row.days > 0).then(|| Decimal::from(row.days));
    let of_loan = [
        cell(&*row.borrower),
        cell(&*row.number),
        cell(nature),
        cell(row.standing.name().get(lang)),
        cell(row.due.map(|due| due.to_string()).unwrap_or_default()),
        number(days, None),
    ];
    let behind = [
        number(rate, None),
        cell(from),
        cell(why),
        cell(findings.join(SEMICOLON.get(lang))),
        cell(counts.map_or("", |version| version.file.as_str())),
        cell(counts.map_or("", |version| version.sum.as_str())),
    ];
    let of_kpi = |kpi: &KpiLine| {
        [
            cell(kpi.name.get(lang)),
            cell(unit(&kpi.unit, lang)),
            cell(&*kpi.fingerprint),
            number(kpi.target, None),
            number(kpi.actual, None),
            cell(kpi.outcome.name().get(lang)),
            number(kpi.completion, Some(COMPLETION_PLACES)),
        ]
    };
    let mut kpis: Vec<_> = row.kpis.iter().map(of_kpi).collect();
    if kpis.is_empty() {
        kpis.push(std::array::from_fn(|_| cell("")));
    }
    let line = |kpi: [CellText; 7]| {
        let cells = of_loan.iter().cloned().chain(kpi);
        cells.chain(behind.iter().cloned()).collect()
    };
    kpis.into_iter().map(line).collect()
}

/// A completion rate is printed with two places.
pub const COMPLETION_PLACES: Places = Places(2);

/// The name of the files of the table: the year, what the rows are filtered by, and the day.
fn name(of: &Filtered, ending: &str) -> String {
    let year = Message::new(w::OF_YEAR, vec![of.year.number().to_string().into()]);
    let filter = of
        .filter
        .map_or("", |standing| standing.name().get(of.lang));
    let day = of.made.get(..10).unwrap_or("");
    file_name(&[&year.get(of.lang), filter, day], ending)
}

/// Rows of the inbox as they were filtered.
pub struct Filtered<'a> {
    /// The year.
    pub year: Year,
    /// How the loans stand that are shown; `None` where all are.
    pub filter: Option<Standing>,
    /// The rows.
    pub rows: &'a [&'a LoanRow],
    /// The language.
    pub lang: Lang,
    /// The time now, ISO 8601 UTC.
    pub now: &'a str,
    /// The same as a person reads it, day and time in China.
    pub made: &'a str,
}

/// The rows as a CSV file.
pub fn csv_file(of: &Filtered) -> OutFile {
    OutFile {
        name: name(of, "csv"),
        mime: super::CSV,
        bytes: sheets::csv::file(&csv::records(&table(of.rows, of.lang))),
    }
}

/// The rows as a workbook, with its name.
pub fn workbook(of: &Filtered) -> (String, WorkbookText) {
    let say = |text: Text| text.get(of.lang).to_owned();
    let year = Message::new(w::OF_YEAR, vec![of.year.number().to_string().into()]).get(of.lang);
    let filter = of.filter.map_or(w::ALL, Standing::name);
    let demo = of.rows.iter().any(|row| row.demo);
    let book = WorkbookText {
        name: year.clone(),
        mark: if demo {
            say(super::words::DEMO)
        } else {
            String::new()
        },
        now: of.now.to_owned(),
        about: vec![
            [say(w::REPORTS), year],
            [say(w::FILTER), say(filter)],
            [say(w::LOANS), of.rows.len().to_string()],
            [
                say(super::words::MADE_AT),
                Message::new(super::words::BEIJING_TIME, vec![of.made.into()]).get(of.lang),
            ],
            [say(super::words::NUMBERS), say(super::words::NUMBERS_ARE)],
        ],
        sheets: vec![SheetText {
            title: say(w::REPORTS),
            rows: table(of.rows, of.lang),
        }],
    };
    (name(of, "xlsx"), book)
}
