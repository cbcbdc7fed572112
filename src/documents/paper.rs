//! What the papers and tables of all forms are built of: cells, lines and grids, and answers and figures as values.

use super::reserved::SIGNED_BY;
use super::words as w;
use super::{Align, Block, Cell, Choice, Draft, Evaluation, Line, Signatures, Value};
use crate::i18n::{Message, Text};
use crate::measure::{Decimal, Places, read_when};

/// A cell of these lines, one column wide and one row high.
pub fn cell(lines: Vec<Value>, align: Align) -> Cell {
    Cell {
        lines,
        columns: 1,
        rows: 1,
        align,
        heading: false,
    }
}

/// A cell at the start: words.
pub fn start(value: Value) -> Cell {
    cell(vec![value], Align::Start)
}

/// A cell at the end: a figure.
pub fn end(value: Value) -> Cell {
    cell(vec![value], Align::End)
}

/// A cell that heads its column or row, set in the middle.
pub fn heading(words: impl Into<Message>) -> Cell {
    Cell {
        heading: true,
        ..cell(vec![Value::Words(words.into())], Align::Middle)
    }
}

/// A cell that heads its row, set at the start.
pub fn item(words: impl Into<Message>) -> Cell {
    Cell {
        align: Align::Start,
        ..heading(words)
    }
}

impl Cell {
    /// The cell, so many columns wide.
    pub fn across(self, columns: u32) -> Self {
        Self { columns, ..self }
    }

    /// The cell, so many rows high.
    pub fn down(self, rows: usize) -> Self {
        Self {
            rows: u32::try_from(rows).unwrap_or(1),
            ..self
        }
    }
}

/// A line that names the section below it, across the whole table.
pub fn section(title: impl Into<Message>, columns: u32) -> Line {
    Line {
        cells: vec![item(title).across(columns)],
    }
}

/// So many columns of one width.
pub fn even(columns: usize) -> Vec<u32> {
    vec![1; columns]
}

impl Block {
    /// The table with columns of these widths, in parts of the table; any other block as it is.
    pub fn of_widths(self, widths: &[u32]) -> Self {
        match self {
            Self::Grid { head, body, .. } => Self::Grid {
                columns: widths.to_vec(),
                head,
                body,
            },
            other => other,
        }
    }
}

/// An empty cell with room for so many lines of handwriting.
pub fn room(lines: usize) -> Cell {
    cell(vec![Value::Typed(String::new()); lines], Align::Start)
}

/// A line of `columns` empty cells, to be filled by hand.
pub fn empty_line(columns: usize) -> Line {
    Line {
        cells: (0..columns).map(|_| room(1)).collect(),
    }
}

/// The signature lines of a bank's table: 经办, with the name of the person who filled it, 复核, 盖章, 日期.
pub fn signed_by_bank(draft: &Draft) -> Block {
    Block::Signatures(Signatures {
        statement: None,
        lines: vec![
            (w::SIGN_CLERK.into(), typed(draft.root.get(SIGNED_BY))),
            (w::SIGN_REVIEW.into(), Value::Missing),
            (w::SIGN_SEAL.into(), Value::Missing),
            (w::SIGN_DATE.into(), Value::Missing),
        ],
    })
}

/// The remarks that a person answered, each in `words` with the reason: {0} what was remarked, {1} the reason.
pub fn reasons(evaluation: &Evaluation, words: Text) -> Vec<Message> {
    let answered = evaluation
        .problems
        .iter()
        .filter(|problem| problem.answered());
    answered
        .map(|problem| {
            let reason = problem.reason.trim();
            Message::new(words, vec![problem.fact().into(), reason.into()])
        })
        .collect()
}

/// A table with one heading a column.
pub fn grid(labels: &[Text], body: Vec<Line>) -> Block {
    Block::Grid {
        columns: even(labels.len()),
        head: vec![Line {
            cells: labels.iter().map(|label| heading(*label)).collect(),
        }],
        body,
    }
}

/// A figure without its unit, which stands in the heading.
pub fn bare(value: Value) -> Value {
    match value {
        Value::Number { exact, places, .. } => Value::Number {
            exact,
            places,
            unit: String::new(),
        },
        other => other,
    }
}

/// Words as typed, without the blanks around them.
pub fn typed(text: impl AsRef<str>) -> Value {
    match text.as_ref().trim() {
        "" => Value::Missing,
        typed => Value::Typed(typed.to_owned()),
    }
}

/// A day as it was typed, written 2025-06-30, or a month, 2025-06; what is neither stays as it was typed, and nothing is nothing.
pub fn day(text: &str) -> Value {
    read_when(text).map_or_else(|| typed(text), Value::Typed)
}

/// A figure with all its digits.
pub fn number(exact: Option<Decimal>, unit: &str) -> Value {
    exact.map_or(Value::Missing, |exact| Value::Number {
        exact,
        places: None,
        unit: unit.to_owned(),
    })
}

/// A figure that was typed, with the decimals that were typed: 0.40 stays 0.40.
pub fn as_typed(exact: Option<Decimal>, unit: &str) -> Value {
    match exact {
        Some(figure) if figure.scale() > figure.normalize().scale() => {
            rounded(exact, figure.scale(), unit)
        }
        _ => number(exact, unit),
    }
}

/// A figure that is printed at so many places.
pub fn rounded(exact: Option<Decimal>, places: u32, unit: &str) -> Value {
    exact.map_or(Value::Missing, |exact| Value::Number {
        exact,
        places: Some(Places(places)),
        unit: unit.to_owned(),
    })
}

/// How many there are.
pub fn count(number: impl Into<Decimal>) -> Value {
    self::number(Some(number.into()), "")
}

/// The words of a choice; nothing where the code is none of them.
pub fn choice(choices: &[Choice], code: &str) -> Value {
    choices
        .iter()
        .find(|choice| choice.code == code)
        .map_or(Value::Missing, |choice| Value::Words(choice.label.into()))
}
