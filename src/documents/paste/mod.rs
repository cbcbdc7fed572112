//! A block of cells from a sheet, put into a list of a form: where each cell goes, what cannot be read, and the draft that comes of it.
//!
//! The plan is worked out anew from the draft, the block and what the person chose in the preview; nothing is changed before the person applies it.

pub mod block;
mod fill;
pub mod headings;
mod target;
pub mod words;

pub use self::target::Target;

use self::block::{Block, MOST_ROWS};
use self::fill::Paste;
use self::words as w;
use super::{Draft, Field, FieldKind, Node, Place, Step};
use crate::i18n::Message;
use crate::measure::{read_date, read_number, read_year};

/// The most rows that a list has after a paste.
pub const MOST_IN_LIST: usize = 500;

/// What the person chose in the preview; `None` where the proposal holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chosen {
    /// Whether rows and columns change places.
    pub swapped: Option<bool>,
    /// Whether the first row holds headings.
    pub headings: Option<bool>,
    /// The row that the block begins in.
    pub first: Option<usize>,
    /// Where single columns go, by their number in the block.
    pub columns: Vec<(usize, Use)>,
}

/// Where a column of the block goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// Nowhere.
    Nothing,
    /// It names the row, where the form prescribes the rows.
    RowName,
    /// To the field at this place of [`Target::fields`].
    Field(usize),
}

/// What happens to a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It goes nowhere.
    Nothing,
    /// It is blank: what stands there stays.
    Blank,
    /// It is put in, and how the figure is read where that is not plain to see.
    Put(Option<Message>),
    /// It is put in as it stands and cannot be read there.
    Unreadable,
    /// It is left out.
    LeftOut,
}

/// A row of the block in the preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The row it goes to; `None` where it goes nowhere.
    pub row: Option<Message>,
    /// Whether that row is added.
    pub new: bool,
    /// What happens to each cell.
    pub fates: Vec<Fate>,
}

/// A cell that is not taken over as it should be, by row and column of the data, from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// The row below the headings.
    pub row: usize,
    /// The column.
    pub column: usize,
    /// What is wrong, and what to do.
    pub message: Message,
}

/// What would happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The headings, where the first row holds some.
    pub headings: Option<Vec<String>>,
    /// The cells below the headings.
    pub cells: Block,
    /// Whether rows and columns changed places.
    pub swapped: bool,
    /// Where each column goes.
    pub columns: Vec<Use>,
    /// The row that the block begins in.
    pub first: usize,
    /// The rows that it can begin in; the last one would be new.
    pub rows: Vec<Message>,
    /// The block's rows.
    pub lines: Vec<Line>,
    /// How many cells are put in.
    pub put: usize,
    /// How many of them replace another answer.
    pub replaced: usize,
    /// How many rows are added.
    pub added: usize,
    /// The cells that need attention.
    pub troubles: Vec<Trouble>,
    /// What else is to be known: units, headings, what has no place.
    pub notes: Vec<Message>,
    /// The draft as it would be.
    pub after: Draft,
    /// The places that are filled.
    pub places: Vec<Place>,
}

/// Rows and columns changed.
fn turned(block: &Block) -> Block {
    let width = block.first().map_or(0, Vec::len);
    (0..width)
        .map(|column| {
            block
                .iter()
                .map(|row| row.get(column).cloned().unwrap_or_default())
                .collect()
        })
        .collect()
}

/// How many headings of a row of cells name a field.
fn named_in<'a>(
    cells: impl Iterator<Item = &'a String>,
    target: &Target,
    root: &Node,
) -> (usize, usize) {
    let mut counts = (0_usize, 0_usize);
    for cell in cells.filter(|cell| !cell.is_empty()) {
        counts.1 = counts.1.saturating_add(1);
        let computed = target
            .list
            .is_some_and(|list| headings::computed(cell, list));
        if computed || headings::named(cell, &target.fields, target.asked, root).is_some() {
            counts.0 = counts.0.saturating_add(1);
        }
    }
    counts
}

/// Whether so many named cells of so many make a row of headings.
fn are_headings((named, filled): (usize, usize)) -> bool {
    named > 0 && named.saturating_mul(2) >= filled
}

/// Whether a cell is what a field of figures, years or days takes; `None` where the field takes words.
fn reads(field: &Field, cell: &str) -> Option<bool> {
    match field.kind {
        FieldKind::Number { .. } => Some(
            read_number(cell, "").is_ok()
                || matches!(
                    read_number(cell, ""),
                    Err(crate::measure::NumberFault::OtherUnit(_))
                ),
        ),
        FieldKind::Year => Some(read_year(cell).is_some()),
        FieldKind::Date => Some(read_date(cell).is_some()),
        _ => None,
    }
}

/// Works out what pasting `block` would do.
pub fn plan(
    steps: &'static [Step],
    draft: &Draft,
    target: &Target,
    block: &Block,
    chosen: &Chosen,
) -> Plan {
    let root = &draft.root;
    let first_row = |block: &Block| {
        let row = block.first().map(Vec::as_slice).unwrap_or_default();
        named_in(row.iter(), target, root)
    };
    let across = turned(block);
    let (down_named, across_named) = (first_row(block), first_row(&across));
    let tall = block.len() > block.first().map_or(0, Vec::len);
    let swapped = chosen.swapped.unwrap_or_else(|| {
        if target.list.is_none() {
            // Fields are one row: a column of cells is turned, and a column of names beside its figures too.
            let share = across_named.0.saturating_mul(down_named.1);
            share > down_named.0.saturating_mul(across_named.1)
                || (tall && !are_headings(down_named))
        } else {
            are_headings(across_named) && across_named.0 > down_named.0 && across_named.0 > 1
        }
    });
    let block = if swapped { &across } else { block };
    let mut notes = Vec::new();
    if block.len() > MOST_ROWS {
        notes.push(Message::new(w::N_CUT, vec![MOST_ROWS.to_string().into()]));
    }
    let named = block.len() > 1 && are_headings(first_row(block));
    let by_place = by_place(target, block, usize::from(named));
    let no_data = !named && first_is_no_data(target, block, &by_place);
    let with_headings = chosen.headings.unwrap_or(named || no_data);
    let (headings, cells) = match block.split_first() {
        Some((first, rest)) if with_headings => (Some(first.clone()), rest),
        _ => (None, block.as_slice()),
    };
    let cells: Block = cells.iter().take(MOST_ROWS).cloned().collect();
    let mut columns = match &headings {
        Some(headings) if named => by_name(target, headings, root),
        _ => by_place,
    };
    if target.names_rows() && !columns.contains(&Use::RowName) {
        by_row_names(target, draft, &cells, &mut columns);
    }
    if headings.is_some() {
        notes.push(if named { w::N_HEADINGS } else { w::N_FIRST_ROW }.into());
    }
    for (column, to) in &chosen.columns {
        if let Some(known) = columns.get_mut(*column) {
            *known = *to;
        }
    }
    note_columns(target, &headings, &cells, &mut columns, &mut notes);
    let before = target.nodes(draft);
    let mut rows: Vec<Message> = before
        .iter()
        .enumerate()
        .map(|(index, node)| target.row_name(node, index))
        .collect();
    if !target.given {
        rows.push(w::NEW_ROW.into());
    }
    let first = chosen
        .first
        .unwrap_or(target.row)
        .min(rows.len().saturating_sub(1));
    let mut paste = Paste {
        target,
        columns: &columns,
        headings: headings.as_deref(),
        draft: draft.clone(),
        put: Vec::new(),
        fates: Vec::new(),
        troubles: Vec::new(),
        replaced: 0,
        blanks: 0,
        units: Vec::new(),
    };
    let lines = paste.rows(&cells, first, &before, chosen.first.is_some(), &mut notes);
    paste.unreadable(steps, &lines);
    notes.append(&mut paste.units);
    if paste.blanks > 0 {
        notes.push(Message::new(
            w::N_BLANKS,
            vec![paste.blanks.to_string().into()],
        ));
    }
    let Paste {
        draft: after,
        put,
        fates,
        mut troubles,
        replaced,
        ..
    } = paste;
    troubles.sort_by_key(|trouble| (trouble.row, trouble.column));
    let added = lines.iter().filter(|line| line.1).count();
    let lines = lines
        .into_iter()
        .zip(fates)
        .map(|((row, new), fates)| Line { row, new, fates })
        .collect();
    Plan {
        headings,
        cells,
        swapped,
        columns,
        first,
        rows,
        lines,
        put: put.len(),
        replaced,
        added,
        troubles,
        notes,
        after,
        places: put.into_iter().map(|(.., place)| place).collect(),
    }
}

/// The columns by their places, from the cell on that the paste began in. Years go to the field of years where it lies before that cell.
fn by_place(target: &Target, block: &Block, skip: usize) -> Vec<Use> {
    let width = block.first().map_or(0, Vec::len);
    let of_years = |column: usize| {
        let cells = block.iter().skip(skip).filter_map(|row| row.get(column));
        let mut any = false;
        cells.filter(|cell| !cell.is_empty()).all(|cell| {
            any = true;
            read_year(cell).is_some()
        }) && any
    };
    let year = target
        .year()
        .filter(|year| *year < target.column && width > 1 && of_years(0));
    (0..width)
        .map(|column| {
            let to = match (year, column) {
                (Some(year), 0) => year,
                (Some(_), _) => target.column + column - 1,
                (None, _) => target.column + column,
            };
            if to < target.asked {
                Use::Field(to)
            } else {
                Use::Nothing
            }
        })
        .collect()
}

/// Whether the first row is no data: nothing in it is what its columns of figures, years and days take, and the row below is.
fn first_is_no_data(target: &Target, block: &Block, columns: &[Use]) -> bool {
    let (Some(first), Some(second)) = (block.first(), block.get(1)) else {
        return false;
    };
    let mut seen = 0_usize;
    for (column, to) in columns.iter().enumerate() {
        let Use::Field(at) = to else { continue };
        let (Some(field), Some(above), Some(below)) = (
            target.fields.get(*at),
            first.get(column),
            second.get(column),
        ) else {
            continue;
        };
        if above.is_empty() || below.is_empty() {
            continue;
        }
        match (reads(field, above), reads(field, below)) {
            (None, _) | (_, None) => {}
            (Some(false), Some(true)) if !above.contains(|c: char| c.is_ascii_digit()) => {
                seen = seen.saturating_add(1);
            }
            _ => return false,
        }
    }
    seen > 0
}

/// The columns by their headings.
fn by_name(target: &Target, headings: &[String], root: &Node) -> Vec<Use> {
    let mut taken = Vec::new();
    headings
        .iter()
        .map(|heading| {
            match headings::named(heading, &target.fields, target.asked, root)
                .filter(|at| !taken.contains(at))
            {
                Some(at)
                    if !target
                        .list
                        .is_some_and(|list| headings::computed(heading, list))
                        || at < target.asked =>
                {
                    taken.push(at);
                    Use::Field(at)
                }
                _ => Use::Nothing,
            }
        })
        .collect()
}

/// Where the form prescribes the rows: the first column that names most of them says which row is meant.
fn by_row_names(target: &Target, draft: &Draft, cells: &Block, columns: &mut [Use]) {
    let nodes = target.nodes(draft);
    let names: Vec<Message> = nodes
        .iter()
        .enumerate()
        .map(|(index, node)| target.row_name(node, index))
        .collect();
    let known = |cell: &&String| names.iter().any(|name| headings::names_row(cell, name));
    let found = (0..columns.len()).find(|column| {
        let filled = cells
            .iter()
            .filter_map(|row| row.get(*column))
            .filter(|cell| !cell.is_empty());
        let (named, all) = (filled.clone().filter(known).count(), filled.count());
        named > 0 && named.saturating_mul(2) >= all.min(names.len())
    });
    let Some(found) = found else { return };
    // A block that begins with the names goes on with the fields from the cell on that the paste began in.
    let named = columns
        .iter()
        .enumerate()
        .any(|(column, to)| matches!(to, Use::Field(at) if column != *at));
    if found == 0 && !named {
        for (column, to) in columns.iter_mut().enumerate().skip(1) {
            let at = target.column + column - 1;
            *to = if at < target.asked {
                Use::Field(at)
            } else {
                Use::Nothing
            };
        }
    }
    if let Some(to) = columns.get_mut(found) {
        *to = Use::RowName;
    }
}

/// Says which columns go nowhere, and takes a field from a column that an earlier one has.
fn note_columns(
    target: &Target,
    headings: &Option<Vec<String>>,
    cells: &Block,
    columns: &mut [Use],
    notes: &mut Vec<Message>,
) {
    let mut taken = Vec::new();
    for (column, to) in columns.iter_mut().enumerate() {
        let heading = headings
            .as_ref()
            .and_then(|headings| headings.get(column))
            .map_or("", String::as_str);
        let number = (column + 1).to_string();
        match *to {
            Use::RowName => {}
            Use::Field(at) if taken.contains(&at) => {
                let label = target
                    .fields
                    .get(at)
                    .map(|field| field.label_of(&Node::default()));
                notes.push(Message::new(
                    w::N_TWICE,
                    vec![number.into(), label.unwrap_or(w::PLAIN.into()).into()],
                ));
                *to = Use::Nothing;
            }
            Use::Field(at) => taken.push(at),
            Use::Nothing => {
                let any = cells
                    .iter()
                    .any(|row| row.get(column).is_some_and(|cell| !cell.is_empty()));
                if !any && heading.is_empty() {
                    continue;
                }
                let computed = target
                    .list
                    .is_some_and(|list| headings::computed(heading, list));
                let pattern = match (heading, computed) {
                    ("", _) => w::N_COLUMN,
                    (_, true) => w::N_COMPUTED,
                    (_, false) => w::N_COLUMN_NAMED,
                };
                notes.push(Message::new(pattern, vec![number.into(), heading.into()]));
            }
        }
    }
}
