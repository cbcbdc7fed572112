//! Files as they were met, each with its right outcome: read rightly, asked about, or refused with the reason; never a wrong figure in silence.
//!
//! `cases/expected.tsv` has a line a file: its name, and what must come of it. `cases/README.md` says how the line is written.
use greendesk::loan_book::columns::Column;
use greendesk::loan_book::outcome::FileFault;
use greendesk::loan_book::preview::{FileKind, Preview, kind_of};
use greendesk::loan_book::workbook::Workbook;
use greendesk::loan_book::{Book, Plan, Summary, preview};
use greendesk::standards::green_loan::Indicator;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/loan_book/cases")
}

/// What must be asked before a file can be read, where anything must.
pub(super) fn asked(found: &Preview) -> Option<String> {
    let mapping = &found.layout.mapping;
    let doubts = mapping
        .doubts
        .iter()
        .map(|(column, _)| format!("which {}", column.code()));
    let missing = mapping
        .missing()
        .into_iter()
        .filter(|column| mapping.doubts.iter().all(|(doubted, _)| doubted != column))
        .map(|column| format!("no {}", column.code()));
    let units = mapping.asked().into_iter().map(|at| {
        let column = mapping.columns[at].map(Column::code);
        format!("unit of {}", column.unwrap_or_default())
    });
    let asks: Vec<String> = doubts.chain(missing).chain(units).collect();
    (!asks.is_empty()).then(|| format!("asked: {}", asks.join(", ")))
}

/// What a book came to: loans, balance in 万元, tonnes of the indicators that it has; refusals, remarks and the average rate.
fn outcome_of(book: &Book) -> String {
    let found = Summary::of(book);
    let mut out = format!("{} loans {}", found.total.loans, found.total.balance);
    for indicator in Indicator::ALL {
        let at = indicator.index();
        if found.total.covered[at] > 0 {
            out += &format!(" {} {}", indicator.code(), found.total.printed[at]);
        }
    }
    if !found.rate.is_empty() {
        out += &format!(" rate {}", found.printed_rate());
    }
    let mut reasons: BTreeMap<&str, u32> = BTreeMap::new();
    for fault in found.refused.iter().flat_map(|row| &row.faults) {
        *reasons.entry(&fault[1]).or_default() += 1;
    }
    if !reasons.is_empty() {
        let reasons: Vec<String> = reasons
            .iter()
            .map(|(code, many)| format!("{code} {many}"))
            .collect();
        out += &format!("; refused: {}", reasons.join(", "));
    }
    let flags: Vec<String> = found
        .flags
        .iter()
        .filter(|(_, many)| *many > 0)
        .map(|(code, many)| format!("{code} {many}"))
        .collect();
    if !flags.is_empty() {
        out += &format!("; remarks: {}", flags.join(", "));
    }
    out
}

/// What comes of the sheet of a workbook that is proposed.
fn of_workbook(bytes: &[u8]) -> Result<String, FileFault> {
    let mut opened = Workbook::open(bytes.to_vec())?;
    let sheet = opened.best_sheet().ok_or(FileFault::BrokenWorkbook)?;
    let found = opened.preview(&sheet)?;
    if let Some(asked) = asked(&found) {
        return Ok(asked);
    }
    let mut book = Book::new(Plan::default());
    opened.read(&sheet, &found.layout, &mut book, &mut |_, _, _| {}, |_| {
        true
    })?;
    Ok(outcome_of(&book))
}

/// What comes of a file as a person gets it who accepts everything that is proposed.
fn outcome(bytes: &[u8]) -> String {
    match kind_of(bytes) {
        Ok(FileKind::Csv) => {}
        Ok(_) => {
            return of_workbook(bytes).unwrap_or_else(|fault| format!("fault: {}", fault.code()));
        }
        Err(fault) => return format!("fault: {}", fault.code()),
    }
    let found = match preview(bytes, true) {
        Ok(found) => found,
        Err(fault) => return format!("fault: {}", fault.code()),
    };
    if let Some(asked) = asked(&found) {
        return asked;
    }
    let mut book = Book::new(Plan::default());
    let read = book
        .begin(&found.layout)
        .and_then(|()| bytes.chunks(7).try_for_each(|chunk| book.push(chunk)))
        .and_then(|()| book.end());
    match read {
        Ok(()) => outcome_of(&book),
        Err(fault) => format!("fault: {}", fault.code()),
    }
}

#[test]
fn every_file_comes_to_what_is_right() {
    let expected = std::fs::read_to_string(folder().join("expected.tsv")).expect("the table");
    let expected: BTreeMap<&str, &str> = expected
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .collect();
    let mut wrong = Vec::new();
    let mut seen = 0;
    for entry in std::fs::read_dir(folder()).expect("the folder") {
        let path = entry.expect("a file").path();
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .expect("a name")
            .to_owned();
        if path.is_dir() || name == "expected.tsv" || name == "README.md" {
            continue;
        }
        seen += 1;
        let found = outcome(&std::fs::read(&path).expect("bytes"));
        if expected.get(name.as_str()) != Some(&found.as_str()) {
            wrong.push(format!("{name}\t{found}"));
        }
    }
    wrong.sort();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen > 300, "{seen} files");
}
