//! The result of the loans of a draft: that of the book that was read, or of the typed loans, read by the very engine that reads books.

use super::evaluate::evaluate;
use super::fields::{LOANS, NOTES_OF, SOURCES_OF, UNITS, VALUES, has, measured};
use super::words as w;
use crate::documents::reserved::BOOK_CONFIRMED;
use crate::documents::{BOOK_RESULT, Draft, Node, Problem, TypedBook};
use crate::i18n::Message;
use crate::loan_book::columns::{Column, Mapping};
use crate::loan_book::records::{Records, byte_of};
use crate::loan_book::{Book, Layout, Plan, day};
use crate::measure::{plain, read_number, read_when};
use crate::standards::green_loan::confirm;
use crate::standards::green_loan::exchange::LayoutText;
use crate::standards::green_loan::result::Summary;
use crate::standards::green_loan::{Indicator, Mass, Money, words as gw};

/// The result of the loans of a draft. `None` where there are none, or where a book was told of by its sums only.
pub fn summary_of(draft: &Draft) -> Option<Summary> {
    let mut found = result_of(draft)?;
    if let Ok(given) = read_number(draft.root.get("green_total"), gw::WAN.zh) {
        found.green_total = plain(given, None);
    }
    Some(found)
}

fn result_of(draft: &Draft) -> Option<Summary> {
    if draft.root.get("way") != "book" {
        return typed(draft);
    }
    let mut kept: Summary = serde_json::from_str(draft.root.get(BOOK_RESULT)).ok()?;
    // Scope and method can be written more exactly after the book was read; the day cannot, for loans were counted by it.
    for (said, field) in [(&mut kept.scope, "scope"), (&mut kept.method, "method")] {
        let now = draft.root.get(field).trim();
        if !now.is_empty() {
            now.clone_into(said);
        }
    }
    Some(kept)
}

/// The name of a column of a loan book by its code.
pub fn column_name(code: &str) -> Option<Message> {
    Column::from_code(code).map(|column| column.name().into())
}

/// What says that something cannot be computed, where books are read.
const NOT_CALCULABLE: &str = "not calculable";

/// That something cannot be computed, with the reason where there is one.
fn because(why: &str) -> String {
    if why.is_empty() {
        NOT_CALCULABLE.to_owned()
    } else {
        [NOT_CALCULABLE, " because ", why].concat()
    }
}

/// A column of a loan's row and what stands in it.
fn cell(loan: &Node, column: Column) -> String {
    let get = |field: &str| loan.get(field).trim().to_owned();
    let indexed = |fields: [&str; 7], indicator: Indicator| {
        fields
            .get(indicator.index())
            .map(|field| get(field))
            .unwrap_or_default()
    };
    let counts = |indicator: Indicator| measured(loan, indicator.index());
    match column {
        Column::Id => get("id"),
        Column::Borrower => get("borrower"),
        Column::Project => get("project"),
        Column::Industry => get("industry"),
        Column::Branch => get("branch"),
        Column::Balance => get("balance"),
        Column::Limit => get("limit"),
        Column::Investment => get("investment"),
        // A unit alone is no loan: a row that nobody has begun stays blank.
        Column::MoneyUnit
            if ["balance", "limit", "investment"]
                .iter()
                .any(|field| !get(field).is_empty()) =>
        {
            Money::from_code(&get("money"))
                .unwrap_or_default()
                .name()
                .zh
                .to_owned()
        }
        Column::Rate => get("rate"),
        Column::Issued => {
            let typed = get("issued");
            read_when(&typed).unwrap_or(typed)
        }
        Column::Status => get("status"),
        Column::Value(indicator) if counts(indicator) => indexed(VALUES, indicator),
        Column::Value(indicator) if has(loan, indicator.code()) => {
            because(&indexed(NOTES_OF, indicator))
        }
        Column::Value(_) => match get("why_not") {
            why if !why.is_empty() => because(&why),
            _ if loan.get("has").is_empty() && !get("balance").is_empty() => {
                NOT_CALCULABLE.to_owned()
            }
            _ => String::new(),
        },
        Column::UnitOf(indicator)
            if counts(indicator) && !indexed(VALUES, indicator).is_empty() =>
        {
            Mass::from_code(&indexed(UNITS, indicator))
                .unwrap_or_default()
                .name()
                .zh
                .to_owned()
        }
        Column::SourceOf(indicator) if counts(indicator) => indexed(SOURCES_OF, indicator),
        Column::Note => get("note"),
        Column::MoneyUnit
        | Column::BalanceUnit
        | Column::LimitUnit
        | Column::InvestmentUnit
        | Column::Currency
        | Column::RowBefore
        | Column::UnitOf(_)
        | Column::SourceOf(_)
        | Column::Source => String::new(),
    }
}

/// The typed loans as a text of comma-separated cells, a row each below one of headings, which are the names of the columns. Every cell is quoted.
fn text(draft: &Draft, columns: &[Column]) -> String {
    let mut text = columns
        .iter()
        .map(|column| ["\"", column.name().zh, "\""].concat())
        .collect::<Vec<_>>()
        .join(",");
    for row in draft.root.rows(LOANS.id) {
        let cells: Vec<String> = columns
            .iter()
            .map(|column| ["\"", &cell(&row.node, *column).replace('"', "\"\""), "\""].concat())
            .collect();
        text.push('\n');
        text.push_str(&cells.join(","));
    }
    text
}

/// The typed loans as a file for whoever reads books, how it is laid out, and what the person said of remarks. `None` where the loans come from a book,
/// or where there are none.
pub fn typed_book(draft: &Draft) -> Option<TypedBook> {
    if draft.root.get("way") == "book" || draft.root.rows(LOANS.id).is_empty() {
        return None;
    }
    let columns = Column::all();
    let codes = columns
        .iter()
        .map(|column| column.code())
        .collect::<Vec<_>>();
    let layout = LayoutText {
        heading_row: 1,
        heading_rows: 1,
        separator: ",".to_owned(),
        encoding: String::new(),
        units: vec![String::new(); codes.len()],
        columns: codes,
        found: Vec::new(),
        doubts: Vec::new(),
    };
    Some(TypedBook {
        rows: text(draft, &columns),
        layout,
        // The headings are the first row of the file.
        confirmed: confirm::with_rows_moved(draft.root.get(BOOK_CONFIRMED), 1),
        reasons: reasons(draft),
    })
}

/// The remarks beside the fields of the loans that the person answered: the loan, what was remarked, and the reason.
fn reasons(draft: &Draft) -> Vec<Message> {
    let rows = draft.root.rows(LOANS.id);
    let said = |problem: &Problem| {
        let step = problem.place.path.first()?;
        let at = rows.iter().position(|row| row.id == step.row)?;
        let loan = LOANS.name_of(&rows.get(at)?.node, at);
        let args = vec![
            loan.into(),
            problem.fact().into(),
            problem.reason.trim().into(),
        ];
        (step.list == LOANS.id).then(|| Message::new(w::REASON_OF_LOAN, args))
    };
    let problems = evaluate(draft).problems;
    let answered = problems.iter().filter(|problem| problem.answered());
    answered.filter_map(said).collect()
}

/// The typed loans as a book. Its rows are numbered as they stand in the form.
fn typed(draft: &Draft) -> Option<Summary> {
    if draft.root.rows(LOANS.id).is_empty() {
        return None;
    }
    let get = |field: &str| draft.root.get(field).trim().to_owned();
    let mut book = Book::new(Plan {
        period_end: day::read(get("period_end").as_bytes()),
        scope: get("scope"),
        method: get("method"),
        ..Plan::default()
    });
    let columns = Column::all();
    let layout = Layout {
        heading_row: 1,
        heading_rows: 1,
        separator: ',',
        encoding: None,
        mapping: Mapping {
            columns: columns.iter().copied().map(Some).collect(),
            units: vec![None; columns.len()],
            ..Mapping::default()
        },
    };
    let mut rows = book.rows(&layout).ok()?;
    let mut fault = None;
    let mut number = 0;
    Records::new(byte_of(layout.separator)).push(
        text(draft, &columns).as_bytes(),
        true,
        |record| {
            number += 1;
            fault = fault.or(rows.row(number, record, &mut |_, _, _| {}).err());
        },
    );
    rows.end().ok()?;
    if fault.is_some() {
        return None;
    }
    let mut summary = Summary::of(&book);
    // The headings are ours: the first loan is row 1.
    let above = |row: &mut u64| *row = row.saturating_sub(1);
    summary
        .top
        .iter_mut()
        .flatten()
        .for_each(|held| above(&mut held.row));
    summary
        .flagged
        .iter_mut()
        .for_each(|held| above(&mut held.row));
    summary
        .refused
        .iter_mut()
        .for_each(|held| above(&mut held.row));
    Some(summary)
}
