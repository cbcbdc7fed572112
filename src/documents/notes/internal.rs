//! The copies with comments: 内部版 of a loan, which is the bank's own, and 批注版 of a report, which goes between borrower and bank. The report itself has
//! no comments, so that paper and files of 报送版 are made of it as it stands.

use super::words as w;
use super::{Comment, Entry, Notes};
use crate::documents::paper::{grid, start, typed};
use crate::documents::{Block, Line, Report, Table, Value};
use crate::i18n::{Message, Text};
use crate::measure::day_in_china;

const COLUMNS: [(&str, Text); 7] = [
    ("number", w::NUMBER),
    ("place", w::WHERE),
    ("act", w::ACT),
    ("text", w::TEXT),
    ("by", w::BY),
    ("at", w::AT),
    ("standing", w::STANDING),
];

/// The report with `tables` of what stands beside the draft, and with the comments behind them; the head of each page, the line under the title and the
/// names of files say which copy it is.
pub fn internal(report: Report, tables: Vec<Table>, notes: &Notes) -> Report {
    let (subject, subtitle) = if notes.are_of_loan() {
        (w::INTERNAL_SUBJECT, w::INTERNAL_SUBTITLE)
    } else {
        (w::COMMENTED_SUBJECT, w::COMMENTED_SUBTITLE)
    };
    let report = Report {
        subject: Message::new(subject, vec![report.subject.into()]),
        subtitle: Message::new(subtitle, vec![report.subtitle.into()]),
        ..report
    };
    let report = tables.into_iter().fold(report, with_table);
    if notes.comments.is_empty() {
        return report;
    }
    let rows: Vec<Vec<Value>> = notes.comments.iter().enumerate().flat_map(rows).collect();
    let lines = rows.iter().map(|row| Line {
        cells: row.iter().cloned().map(start).collect(),
    });
    let grid = grid(&COLUMNS.map(|(_, title)| title), lines.collect());
    let mut paper = report.paper;
    paper.push(Block::Heading(w::COMMENTS.into()));
    paper.push(grid.of_widths(&[2, 6, 3, 10, 3, 4, 3]));
    let mut tables = report.tables;
    tables.push(Table {
        id: "comments",
        title: w::COMMENTS,
        columns: COLUMNS.to_vec(),
        rows,
    });
    Report {
        paper,
        tables,
        ..report
    }
}

/// The report with a table behind it.
fn with_table(mut report: Report, table: Table) -> Report {
    let titles: Vec<Text> = table.columns.iter().map(|(_, title)| *title).collect();
    let lines = table.rows.iter().map(|row| Line {
        cells: row.iter().cloned().map(start).collect(),
    });
    report.paper.push(Block::Heading(table.title.into()));
    report.paper.push(grid(&titles, lines.collect()));
    report.tables.push(table);
    report
}

/// A comment, then a row for each answer and decision.
fn rows((at, comment): (usize, &Comment)) -> Vec<Vec<Value>> {
    let number = || typed((at + 1).to_string());
    let said = |text: &str| match text {
        "" => Value::Missing,
        text => typed(text),
    };
    let first = vec![
        number(),
        where_said(comment),
        Value::Words(w::COMMENT.into()),
        said(&comment.text),
        said(&comment.by),
        said(&day_of(&comment.at)),
        Value::Words(comment.standing().name().into()),
    ];
    let entry = |entry: &Entry| {
        vec![
            number(),
            typed(""),
            Value::Words(entry.act.name().into()),
            said(&entry.text),
            said(&entry.by),
            said(&day_of(&entry.at)),
            typed(""),
        ]
    };
    std::iter::once(first)
        .chain(comment.entries.iter().map(entry))
        .collect()
}

/// The place of a comment. In the notes of a loan it begins with the report that is meant.
fn where_said(comment: &Comment) -> Value {
    let place = match comment.says.as_str() {
        "" => w::WHOLE.into(),
        says => says.into(),
    };
    match (comment.year.as_str(), comment.says.as_str()) {
        ("", "") => Value::Words(w::WHOLE.into()),
        ("", says) => typed(says),
        (year, _) => Value::Words(Message::new(w::OF_YEAR, vec![year.into(), place])),
    }
}

/// The day of a time, in China.
fn day_of(at: &str) -> String {
    day_in_china(at)
}
