//! Two documents of a form beside each other: tables that name what changed, and the paper and the file that are made of them.
//!
//! A form gives its tables by `Output::compare`. A column whose key is [`CHANGE`] or ends with it stands right behind the two that it compares.

mod words;

use super::paper::{bare, end, heading, item, start};
use super::{
    Align, Block, Card, Document, Draft, IssueState, Line, Report, Table, Value, checksum,
};
use crate::documents::words as dw;
use crate::i18n::{Lang, Message, Text};
use crate::measure::{
    Decimal, Places, difference, product, quotient, read_date, read_year, round_half_up,
};
use words as w;

/// The key of a column of changes, or its ending: the two columns before it are the earlier figure and the present one.
pub const CHANGE: &str = "change";

/// Two documents beside each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The tables; the first has the totals. A table without rows is not shown.
    pub tables: Vec<Table>,
    /// What is said below them: what could not be compared, and how changes are computed.
    pub notes: Vec<Message>,
}

impl Comparison {
    /// Tables and notes, with the notes on how changes are computed where a table asks for them.
    pub fn new(tables: Vec<Table>, mut notes: Vec<Message>) -> Self {
        let tables: Vec<Table> = tables
            .into_iter()
            .filter(|table| !table.rows.is_empty())
            .collect();
        if tables.iter().any(seems_off) {
            notes.push(w::UNROUNDED.into());
        }
        if tables.iter().any(lacks_per_cent) {
            notes.push(w::NO_PER_CENT.into());
        }
        Self { tables, notes }
    }

    /// The same with the rows alone in which something changed, and without the tables that then have no row.
    pub fn changes_only(&self) -> Self {
        let changed = |table: &Table| Table {
            rows: table
                .rows
                .iter()
                .filter(|row| !unchanged(table, row))
                .cloned()
                .collect(),
            ..table.clone()
        };
        Self {
            tables: self
                .tables
                .iter()
                .map(changed)
                .filter(|table| !table.rows.is_empty())
                .collect(),
            notes: self.notes.clone(),
        }
    }
}

/// The columns of changes of a table, by their place.
fn change_columns(table: &Table) -> impl Iterator<Item = usize> {
    let ends = |(at, (key, _)): (usize, &(&'static str, Text))| {
        (at >= 2 && key.ends_with(CHANGE)).then_some(at)
    };
    table.columns.iter().enumerate().filter_map(ends)
}

/// Whether a row says of nothing that it changed. A row without a column of changes, such as a new loan, is one.
pub fn unchanged(table: &Table, row: &[Value]) -> bool {
    let mut any = false;
    for at in change_columns(table) {
        any = true;
        let same = match row.get(at) {
            Some(Value::Number { exact, .. }) => exact.is_zero(),
            _ => row.get(at - 2) == row.get(at - 1),
        };
        if !same {
            return false;
        }
    }
    any
}

/// Whether the printed change is not the difference of the printed figures somewhere.
fn seems_off(table: &Table) -> bool {
    let printed = |value: Option<&Value>| match value {
        Some(Value::Number { exact, places, .. }) => {
            Some(places.map_or(*exact, |places| round_half_up(*exact, places)))
        }
        _ => None,
    };
    change_columns(table).any(|at| {
        table.rows.iter().any(|row| {
            let of = |at: usize| printed(row.get(at));
            match (of(at - 2), of(at - 1), of(at)) {
                (Some(before), Some(after), Some(change)) => {
                    difference(after, before) != Some(change)
                }
                _ => false,
            }
        })
    })
}

/// Whether a change is given somewhere, and none in per cent.
fn lacks_per_cent(table: &Table) -> bool {
    let Some(at) = table.columns.iter().position(|(key, _)| *key == "per_cent") else {
        return false;
    };
    let number = |value: Option<&Value>| matches!(value, Some(Value::Number { .. }));
    table.rows.iter().any(|row| {
        let figures =
            number(row.get(at.saturating_sub(3))) || number(row.get(at.saturating_sub(2)));
        figures && !number(row.get(at))
    })
}

/// A figure before and after, the change and that in per cent of before, all unrounded: `None` where there is none.
pub fn moved(before: Option<Decimal>, after: Option<Decimal>) -> [Option<Decimal>; 4] {
    let both = before.zip(after);
    let gap = both.and_then(|(before, after)| difference(after, before));
    let signs = |(before, after): &(Decimal, Decimal)| {
        after.is_zero() || before.is_sign_negative() == after.is_sign_negative()
    };
    let per_cent = both
        .filter(signs)
        .zip(gap)
        .and_then(|((before, _), gap)| quotient(product(gap, Decimal::ONE_HUNDRED)?, before.abs()));
    [before, after, gap, per_cent]
}

/// Why there is no change in per cent: one of the two figures is missing, the earlier one is nought, or the sign changed. `None` where both are missing, or
/// where the change has more digits than are kept.
pub fn no_per_cent(before: Option<Decimal>, after: Option<Decimal>) -> Option<Text> {
    match (before, after) {
        (None, None) => None,
        (None, Some(_)) => Some(dw::NO_EARLIER_FIGURE),
        (Some(_), None) => Some(dw::NO_LATER_FIGURE),
        (Some(before), Some(_)) if before.is_zero() => Some(dw::EARLIER_IS_ZERO),
        (Some(before), Some(after)) => {
            (before.is_sign_negative() != after.is_sign_negative()).then_some(dw::SIGN_CHANGED)
        }
    }
}

/// The four as cells: figures and change at these places (all digits where `None`), the change in per cent at two. Where there is no change in per cent, its
/// cell says why.
pub fn cells(figures: [Option<Decimal>; 4], places: Option<u32>) -> [Value; 4] {
    let value = |exact: Option<Decimal>, places: Option<u32>| {
        exact.map_or(Value::Missing, |exact| Value::Number {
            exact,
            places: places.map(Places),
            unit: String::new(),
        })
    };
    let [before, after, change, per_cent] = figures;
    [
        value(before, places),
        value(after, places),
        value(change, places),
        match (per_cent, no_per_cent(before, after)) {
            (None, Some(why)) => Value::Words(why.into()),
            (per_cent, _) => value(per_cent, Some(2)),
        },
    ]
}

/// Which of the two is earlier by what they report on, the first where that says nothing: both in order of time. Days and years are compared as text.
pub fn in_order<'a, T>(now: (&'a T, &str), other: (&'a T, &str)) -> [&'a T; 2] {
    let (this, that) = (now.1.trim(), other.1.trim());
    if !this.is_empty() && !that.is_empty() && this < that {
        [now.0, other.0]
    } else {
        [other.0, now.0]
    }
}

/// What a document reports on, to be compared as text: its last day, else its year; blank where it says neither.
pub fn period(draft: &Draft) -> String {
    let day = |field: &str| read_date(draft.root.get(field));
    day("period_end")
        .or_else(|| day("to"))
        .or_else(|| read_year(draft.root.get("year")).map(|year| year.number().to_string()))
        .unwrap_or_default()
}

/// Whether the open document is the earlier one of the two, so that its figures stand in the first column.
pub fn open_is_earlier(now: &Draft, other: &Draft) -> bool {
    let [first, _] = in_order((&true, &period(now)), (&false, &period(other)));
    *first
}

/// One of the two documents, for paper and file.
pub struct Compared<'a> {
    /// The document.
    pub document: &'a Document,
    /// When it was saved, as people read it.
    pub saved: String,
}

/// The report of a comparison: paper and tables, which every file reads. The first document is the one that is open.
pub fn report(
    card: &Card,
    [this, other]: &[Compared; 2],
    comparison: &Comparison,
    lang: Lang,
) -> Report {
    let facts = facts(card, [this, other], lang);
    let mut paper = vec![Block::Heading(facts.title.into()), grid(&facts)];
    if !comparison.notes.is_empty() {
        paper.push(Block::Notes(comparison.notes.clone()));
    }
    let across = comparison
        .tables
        .iter()
        .flat_map(|table| [Block::Heading(table.title.into()), grid(table)]);
    paper.push(Block::Landscape(across.collect()));
    Report {
        title: w::TITLE,
        subject: (card.subject)(&this.document.draft),
        reporter: String::new(),
        period: String::new(),
        subtitle: card.title.into(),
        paper,
        tables: std::iter::once(facts)
            .chain(comparison.tables.iter().cloned())
            .collect(),
        figures: Vec::new(),
        problems: Vec::new(),
    }
}

/// The table of the two documents.
fn facts(card: &Card, documents: [&Compared; 2], lang: Lang) -> Table {
    let [this, other] = documents;
    let earlier = open_is_earlier(&this.document.draft, &other.document.draft);
    let columns = if earlier {
        [w::BEFORE, w::AFTER]
    } else {
        [w::AFTER, w::BEFORE]
    };
    let row = |((which, column), compared): ((Text, Text), &Compared)| {
        let document = compared.document;
        let sum = checksum(&document.draft);
        let state = match (document.demo, document.state()) {
            (true, _) => w::DEMO,
            (false, IssueState::Final) => w::FINAL,
            (false, IssueState::Altered) => w::ALTERED,
            (false, IssueState::Draft) => w::DRAFT,
        };
        vec![
            Value::Words(which.into()),
            Value::Typed(card.name_of(document, lang)),
            Value::Words(state.into()),
            Value::Typed(compared.saved.clone()),
            Value::Typed(sum),
            Value::Words(column.into()),
        ]
    };
    Table {
        id: "documents",
        title: w::DOCUMENTS,
        columns: vec![
            ("document", w::WHICH),
            ("name", w::NAME),
            ("state", w::STATE),
            ("saved", w::SAVED),
            ("checksum", w::SUM),
            ("column", w::COLUMN),
        ],
        rows: [w::THIS, w::OTHER]
            .into_iter()
            .zip(columns)
            .zip(documents)
            .map(row)
            .collect(),
    }
}

/// A table on paper: words at the start, figures at the end; where several rows begin alike, the words stand once.
fn grid(table: &Table) -> Block {
    let head = Line {
        cells: table
            .columns
            .iter()
            .map(|(_, title)| heading(*title))
            .collect(),
    };
    let first = |at: usize| table.rows.get(at).and_then(|row| row.first());
    let cell = |value: &Value| match value {
        Value::Number { .. } => end(bare(value.clone())),
        Value::Missing => end(Value::Missing),
        other => start(other.clone()),
    };
    let body = table.rows.iter().enumerate().map(|(at, row)| {
        let begins = at == 0 || first(at - 1) != first(at);
        let many = (at..table.rows.len())
            .take_while(|next| first(*next) == first(at))
            .count();
        let name = row.first().filter(|_| begins).map(|value| super::Cell {
            lines: vec![value.clone()],
            align: Align::Start,
            ..item(w::PLAIN).down(many)
        });
        Line {
            cells: name
                .into_iter()
                .chain(row.iter().skip(1).map(cell))
                .collect(),
        }
    });
    Block::Grid {
        columns: widths(table),
        head: vec![head],
        body: body.collect(),
    }
}

/// Columns of words are wider than those of figures.
fn widths(table: &Table) -> Vec<u32> {
    let figures = |at: usize| {
        table
            .rows
            .iter()
            .any(|row| matches!(row.get(at), Some(Value::Number { .. })))
    };
    (0..table.columns.len())
        .map(|at| if figures(at) { 3 } else { 5 })
        .collect()
}
