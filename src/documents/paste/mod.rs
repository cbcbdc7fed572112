//! A block of cells from a sheet, put into a list of a form: where each cell goes, what cannot be read, and the draft that comes of it.
//!
//! The plan is worked out anew from the draft, the block and what the person chose in the preview; nothing is changed before the person applies it.

pub mod block;
pub mod headings;
pub mod words;

use self::block::{Block, MOST_ROWS};
use self::headings::HeadingUnit;
use self::words as w;
use super::walk::Asks;
use super::words::{numbered, unit_said};
use super::{
    Choice, Draft, Fault, Field, FieldKind, Layout, List, Node, Place, Step, check_fields,
};
use crate::i18n::{Lang, Message, Text};
use crate::measure::{grouped, read_date, read_number, read_year, units};

/// The most rows that a list has after a paste.
pub const MOST_IN_LIST: usize = 500;

/// What a block is pasted into: the rows of a list, or the fields of a step as one row.
#[derive(Clone)]
pub struct Target {
    /// The list; `None` for fields at the root.
    pub list: Option<&'static List>,
    /// The row that holds the list.
    pub parent: Place,
    /// Whether the form prescribes the rows.
    pub given: bool,
    /// The fields that a column can go to, as they lie on the page; those that the first row does not ask come last.
    pub fields: Vec<&'static Field>,
    /// How many of them the first row asks on the page.
    asked: usize,
    /// The row that the paste began in.
    row: usize,
    /// The field that the paste began in, among `fields`.
    column: usize,
    /// Whether the paste began in a cell, and not at the button of the list.
    pub at_cell: bool,
}

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

impl Target {
    /// What a paste at `place` goes into: a place of a field, or of a list as a whole. `None` where the step has no such place.
    pub fn at(step: &'static Step, draft: &Draft, place: &Place) -> Option<Self> {
        let lists = step
            .parts
            .iter()
            .filter_map(|part| Some((list_at(part.asks()?, place)?, part.gives_rows())));
        let Some(((list, parent), given)) = { lists }.next() else {
            return Self::of_root(step, draft, place);
        };
        let at_cell = place.path.len() > parent.path.len();
        let rows = draft.node(&parent.path)?.rows(list.id);
        let row = match place.path.last().filter(|_| at_cell) {
            Some(step) => rows.iter().position(|row| row.id == step.row)?,
            None => 0,
        };
        let fresh = (list.fresh)(draft, &parent);
        let node = rows.get(row).map_or(&fresh, |row| &row.node);
        let mut nodes = nodes_to(draft, &parent)?;
        nodes.push(node);
        let on_page = |field: &&Field| {
            field.asked(&nodes) && (field.behind.is_none() || !node.get(field.id).is_empty())
        };
        let takes = |field: &&Field| !matches!(field.kind, FieldKind::File);
        let (mut fields, later): (Vec<&'static Field>, Vec<&'static Field>) =
            list.fields.iter().filter(takes).partition(on_page);
        let asked = fields.len();
        // A table asks the same of all its rows; a section may ask more once its other answers are there. One field may stand in a list several
        // times, for different answers above it.
        let later = later
            .into_iter()
            .filter(|field| list.layout == Layout::Sections || field.behind.is_some());
        for field in later {
            if fields.iter().all(|known| known.id != field.id) {
                fields.push(field);
            }
        }
        let column = fields.iter().position(|field| field.id == place.field);
        Some(Self {
            list: Some(list),
            given,
            asked,
            row: if at_cell {
                row
            } else {
                first_open(list, draft, &parent, given)
            },
            column: column.filter(|_| at_cell).unwrap_or(0),
            parent,
            fields,
            at_cell,
        })
    }

    /// The fields at the root of a step, as one row: those that take what the field at `place` takes.
    fn of_root(step: &'static Step, draft: &Draft, place: &Place) -> Option<Self> {
        if !place.path.is_empty() {
            return None;
        }
        let all = step.parts.iter().flat_map(|part| match part.asks() {
            Some(Asks::Fields(fields)) => fields,
            _ => &[],
        });
        let all: Vec<&'static Field> = all.filter(|field| field.asked(&[&draft.root])).collect();
        let began = *all.iter().find(|field| field.id == place.field)?;
        let numeric = |field: &Field| matches!(field.kind, FieldKind::Number { .. });
        let alike = |field: &&&Field| {
            numeric(field) == numeric(began) && !matches!(field.kind, FieldKind::File)
        };
        let fields: Vec<&'static Field> = all.iter().filter(alike).copied().collect();
        Some(Self {
            list: None,
            parent: Place::default(),
            given: true,
            asked: fields.len(),
            row: 0,
            column: fields.iter().position(|field| field.id == began.id)?,
            fields,
            at_cell: true,
        })
    }

    /// Whether the rows can be named by a column.
    pub fn names_rows(&self) -> bool {
        self.given && self.list.is_some()
    }

    /// The rows that are there.
    fn nodes<'a>(&self, draft: &'a Draft) -> Vec<&'a Node> {
        let node = draft.node(&self.parent.path);
        match (self.list, node) {
            (Some(list), Some(node)) => node.rows(list.id).iter().map(|row| &row.node).collect(),
            (None, Some(node)) => vec![node],
            _ => Vec::new(),
        }
    }

    /// The place of a row.
    fn place(&self, draft: &Draft, row: usize) -> Option<Place> {
        match self.list {
            None => Some(self.parent.clone()),
            Some(list) => {
                let ids = draft.row_ids(&self.parent.path, list.id);
                ids.get(row).map(|id| self.parent.row(list.id, *id))
            }
        }
    }

    fn row_name(&self, node: &Node, index: usize) -> Message {
        match self.list {
            Some(list) => (list.name)(node).unwrap_or_else(|| numbered(list.item, index)),
            None => Message::from(Text::new("", "")),
        }
    }

    fn year(&self) -> Option<usize> {
        self.fields
            .iter()
            .position(|field| matches!(field.kind, FieldKind::Year))
            .filter(|_| self.list.is_some())
    }
}

/// The list that a place is in or names, and the row that holds it.
fn list_at(asks: Asks, place: &Place) -> Option<(&'static List, Place)> {
    fn below(list: &'static List, place: &Place, depth: usize) -> Option<(&'static List, Place)> {
        let above = Place {
            path: place.path.get(..depth)?.to_vec(),
            field: String::new(),
        };
        match place.path.get(depth) {
            None => (place.field == list.id).then_some((list, above)),
            Some(step) if step.list == list.id => list
                .lists
                .iter()
                .find_map(|inner| below(inner, place, depth + 1))
                .or_else(|| (place.path.len() == depth + 1).then_some((list, above))),
            Some(_) => None,
        }
    }
    match asks {
        Asks::Fields(_) => None,
        Asks::List(list) => below(list, place, 0),
        Asks::Nested(outer, inner) => place
            .path
            .first()
            .filter(|step| step.list == outer.id)
            .and_then(|_| below(inner, place, 1)),
    }
}

fn nodes_to<'a>(draft: &'a Draft, place: &Place) -> Option<Vec<&'a Node>> {
    (0..=place.path.len())
        .map(|depth| draft.node(place.path.get(..depth)?))
        .collect()
}

/// The first of the rows at the end that hold nothing but what a new row begins with; behind the last row where there is none.
fn first_open(list: &'static List, draft: &Draft, parent: &Place, given: bool) -> usize {
    if given {
        return 0;
    }
    let fresh = (list.fresh)(draft, parent);
    let rows = draft
        .node(&parent.path)
        .map_or(&[][..], |node| node.rows(list.id));
    let written = |node: &Node| {
        list.fields.iter().any(|field| {
            let chosen = matches!(
                field.kind,
                FieldKind::Year | FieldKind::Choice(_) | FieldKind::Many(_)
            );
            let typed = node.get(field.id);
            !chosen && !typed.is_empty() && typed != fresh.get(field.id)
        }) || node
            .lists
            .values()
            .flatten()
            .any(|row| !row.node.is_blank() && list.lists.is_empty())
    };
    rows.iter()
        .rposition(|row| written(&row.node))
        .map_or(0, |last| last + 1)
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

/// The paste under way.
struct Paste<'a> {
    target: &'a Target,
    columns: &'a [Use],
    headings: Option<&'a [String]>,
    draft: Draft,
    /// What was put in: row and column of the data, and the place.
    put: Vec<(usize, usize, Place)>,
    fates: Vec<Vec<Fate>>,
    troubles: Vec<Trouble>,
    replaced: usize,
    blanks: usize,
    /// Notes on the units in headings, each once.
    units: Vec<Message>,
}

impl Paste<'_> {
    /// Puts in all rows; gives the row of each and whether it is new.
    fn rows(
        &mut self,
        cells: &Block,
        first: usize,
        before: &[&Node],
        chose_first: bool,
        notes: &mut Vec<Message>,
    ) -> Vec<(Option<Message>, bool)> {
        let target = self.target;
        let column_of = |wanted: Use| self.columns.iter().position(|to| *to == wanted);
        let names = column_of(Use::RowName);
        let year = target
            .year()
            .filter(|year| {
                target.at_cell && !target.given && *year != target.column && !chose_first
            })
            .and_then(|year| column_of(Use::Field(year)));
        if names.is_some() {
            notes.push(w::N_BY_NAME.into());
        }
        let old = before.len();
        let years: Vec<_> = before
            .iter()
            .map(|node| {
                target
                    .year()
                    .and_then(|at| target.fields.get(at))
                    .and_then(|field| read_year(node.get(field.id)))
            })
            .collect();
        let mut by_year = false;
        let mut lines = Vec::new();
        let mut stopped = false;
        for (index, line) in cells.iter().enumerate() {
            let number = (index + 1).to_string();
            let cell = |column: usize| line.get(column).map_or("", String::as_str);
            let blank = line.iter().all(String::is_empty);
            let row = if let Some(column) = names {
                let found = before.iter().enumerate().position(|(at, node)| {
                    headings::names_row(cell(column), &target.row_name(node, at))
                });
                if found.is_none() && !blank {
                    notes.push(Message::new(
                        w::N_UNKNOWN_ROW,
                        vec![number.into(), cell(column).into()],
                    ));
                }
                found
            } else {
                let known = year
                    .and_then(|column| read_year(cell(column)))
                    .and_then(|year| years.iter().position(|known| *known == Some(year)));
                match (year, known) {
                    (Some(_), Some(at)) => {
                        by_year = true;
                        Some(at)
                    }
                    (Some(_), None) => Some(usize::MAX),
                    (None, _) => Some(first.saturating_add(index)),
                }
            };
            let count = target.nodes(&self.draft).len();
            let row = row.filter(|_| !blank).map(|row| row.min(count));
            let row = match row {
                Some(at) if at >= count && (target.given || count >= MOST_IN_LIST) => {
                    if !stopped {
                        stopped = true;
                        notes.push(match target.list.filter(|_| !target.given) {
                            Some(list) => Message::new(
                                w::N_FULL,
                                vec![
                                    list.title(&self.draft.root).into(),
                                    MOST_IN_LIST.to_string().into(),
                                    number_of(index),
                                ],
                            ),
                            None => Message::new(w::N_GIVEN, vec![number_of(index)]),
                        });
                    }
                    None
                }
                other => other,
            };
            self.fates.push(vec![Fate::Nothing; line.len()]);
            let Some(at) = row else {
                lines.push((None, false));
                continue;
            };
            let new = at >= count;
            if new && let Some(list) = target.list {
                let node = (list.fresh)(&self.draft, &target.parent);
                self.draft.add_row(&target.parent.path, list.id, node);
            }
            if let Some(place) = target.place(&self.draft, at) {
                self.row(index, line, &place, at >= old);
            }
            let nodes = target.nodes(&self.draft);
            let name = nodes.get(at).map(|node| target.row_name(node, at));
            lines.push((name, new));
        }
        if by_year {
            notes.push(w::N_BY_YEAR.into());
        }
        lines
    }

    /// Puts the cells of one row in.
    fn row(&mut self, index: usize, line: &[String], place: &Place, new: bool) {
        let target = self.target;
        let Some(mut node) = self.draft.node(&place.path).cloned() else {
            return;
        };
        let was = node.clone();
        let mut placed = Vec::new();
        for (column, cell) in line.iter().enumerate() {
            let Some(Use::Field(at)) = self.columns.get(column) else {
                continue;
            };
            let Some(field) = target.fields.get(*at).copied() else {
                continue;
            };
            if cell.is_empty() {
                self.fate(index, column, Fate::Blank);
                if !was.get(field.id).is_empty() && !new {
                    self.blanks = self.blanks.saturating_add(1);
                }
                continue;
            }
            match self.answer(field, column, cell, place, &node) {
                Ok(typed) => {
                    node.set(field.id, &typed);
                    for (_, sibling, preset) in
                        field.presets.iter().filter(|(code, ..)| *code == typed)
                    {
                        if node.get(sibling).is_empty() {
                            node.set(sibling, preset);
                        }
                    }
                    placed.push((column, field, cell));
                }
                Err(choices) => {
                    let message = Message::new(
                        w::NOT_A_CHOICE,
                        vec![
                            self.named(field, &node, place).into(),
                            cell.as_str().into(),
                            choices.into(),
                        ],
                    );
                    self.trouble(index, column, message);
                }
            }
        }
        if let Some(list) = target.list {
            let has_column = |id: &str| {
                self.columns.iter().any(|to| matches!(to, Use::Field(at) if target.fields.get(*at).is_some_and(|field| field.id == id)))
            };
            tick(list, &mut node, &placed, new.then_some(&has_column));
        }
        // What is asked is known once the whole row is there.
        for (column, field, cell) in placed {
            let asked = {
                let above = if target.list.is_some() {
                    nodes_to(&self.draft, &target.parent).unwrap_or_default()
                } else {
                    Vec::new()
                };
                let nodes: Vec<&Node> = above.into_iter().chain([&node]).collect();
                target
                    .list
                    .map_or(&[][..], |list| list.fields)
                    .iter()
                    .chain([field])
                    .any(|known| known.id == field.id && known.asked(&nodes))
            };
            if !asked {
                node.set(field.id, was.get(field.id));
                let message = Message::new(
                    w::NOT_ASKED,
                    vec![self.named(field, &node, place).into(), cell.as_str().into()],
                );
                self.trouble(index, column, message);
                continue;
            }
            let old = was.get(field.id);
            if !old.is_empty() && old != node.get(field.id) && !new {
                self.replaced = self.replaced.saturating_add(1);
            }
            let read = self.read_as(field, &node);
            self.fate(index, column, Fate::Put(read));
            self.put.push((index, column, place.field(field.id)));
        }
        if let Some(kept) = self.draft.node_mut(&place.path) {
            *kept = node;
        }
    }

    /// What is stored for a cell; the choices where it is none of them.
    fn answer(
        &mut self,
        field: &'static Field,
        column: usize,
        cell: &str,
        place: &Place,
        node: &Node,
    ) -> Result<String, Message> {
        match field.kind {
            FieldKind::Choice(choices) => code(choices, cell)
                .map(str::to_owned)
                .ok_or_else(|| listed(choices)),
            FieldKind::Many(choices) => {
                let whole = code(choices, cell).map(|code| vec![code]);
                let codes = whole
                    .or_else(|| {
                        cell.split(w::PARTS)
                            .filter(|part| !part.trim().is_empty())
                            .map(|part| code(choices, part))
                            .collect()
                    })
                    .ok_or_else(|| listed(choices))?;
                let held: Vec<&str> = choices
                    .iter()
                    .map(|choice| choice.code)
                    .filter(|code| codes.contains(code))
                    .collect();
                Ok(held.join(","))
            }
            FieldKind::Search(choices) => {
                Ok(code(choices(), cell).map_or_else(|| one_line(cell), str::to_owned))
            }
            FieldKind::Number { .. } => {
                Ok(self.with_heading_unit(field, column, cell, place, node))
            }
            FieldKind::Lines => Ok(cell.to_owned()),
            FieldKind::Year | FieldKind::Date => Ok(parted(cell)),
            FieldKind::Line | FieldKind::Suggest(_) | FieldKind::CreditCode | FieldKind::File => {
                Ok(one_line(cell))
            }
        }
    }

    /// A figure with the unit of its heading behind it, where the field has another one and the cell names none.
    fn with_heading_unit(
        &mut self,
        field: &'static Field,
        column: usize,
        cell: &str,
        place: &Place,
        node: &Node,
    ) -> String {
        let cell = parted(cell);
        let heading = self
            .headings
            .and_then(|headings| headings.get(column))
            .map_or("", String::as_str);
        let unit = self.unit(field, place, node);
        let plain_digits = cell.ends_with(|c: char| c.is_numeric() || c == '.');
        let named = field.label_of(&self.draft.root);
        match headings::unit_of(heading, &unit) {
            HeadingUnit::Same => cell,
            HeadingUnit::Other(said) => {
                let pattern = if units::between(&said, &unit).is_some() {
                    w::N_UNIT
                } else {
                    w::N_UNIT_OTHER
                };
                self.note_unit(Message::new(
                    pattern,
                    vec![named.into(), unit_said(&said), unit_said(&unit)],
                ));
                if plain_digits {
                    [&cell, " ", &said].concat()
                } else {
                    cell
                }
            }
            HeadingUnit::Unknown(said) => {
                self.note_unit(Message::new(
                    w::N_UNIT_UNKNOWN,
                    vec![named.into(), said.into(), unit_said(&unit)],
                ));
                cell
            }
        }
    }

    fn note_unit(&mut self, note: Message) {
        if !self.units.contains(&note) {
            self.units.push(note);
        }
    }

    fn unit(&self, field: &Field, place: &Place, node: &Node) -> String {
        self.with_nodes(place, node, |nodes| field.unit_of(nodes, Lang::Zh))
    }

    fn with_nodes<T>(&self, place: &Place, node: &Node, act: impl FnOnce(&[&Node]) -> T) -> T {
        let mut nodes = if place.path.is_empty() {
            Vec::new()
        } else {
            nodes_to(&self.draft, &self.target.parent).unwrap_or_default()
        };
        nodes.push(node);
        act(&nodes)
    }

    /// How a figure is read that is more than digits: `= 28,500 万元`.
    fn read_as(&self, field: &Field, node: &Node) -> Option<Message> {
        let typed = node.get(field.id);
        let plain = typed
            .bytes()
            .all(|b| b.is_ascii_digit() || b".,-".contains(&b));
        if plain || !matches!(field.kind, FieldKind::Number { .. }) {
            return None;
        }
        let place = match self.target.list {
            Some(list) => self.target.parent.row(list.id, 0),
            None => Place::default(),
        };
        self.with_nodes(&place, node, |nodes| {
            let exact = field.read(typed, nodes).ok()?;
            // The field's own unit behind the digits changes nothing.
            let digits = typed.trim_end_matches(|c: char| !c.is_ascii_digit());
            if read_number(digits, "") == Ok(exact) {
                return None;
            }
            Some(Message::new(
                w::READ_AS,
                vec![
                    grouped(exact, None).into(),
                    unit_said(&field.unit_of(nodes, Lang::Zh)),
                ],
            ))
        })
    }

    /// A field with the name of its row.
    fn named(&self, field: &Field, node: &Node, place: &Place) -> Message {
        let label = field.label_of(&self.draft.root);
        let Some(list) = self.target.list else {
            return label;
        };
        let ids = self.draft.row_ids(&self.target.parent.path, list.id);
        let id = place.path.last().map(|step| step.row);
        let index = ids.iter().position(|known| Some(*known) == id).unwrap_or(0);
        Message::new(
            w::OF_ROW,
            vec![self.target.row_name(node, index).into(), label.into()],
        )
    }

    /// What the form will say of the cells that were put in and cannot be read.
    fn unreadable(&mut self, steps: &'static [Step], lines: &[(Option<Message>, bool)]) {
        if lines.iter().all(|(row, _)| row.is_none()) {
            return;
        }
        for problem in check_fields(steps, &self.draft) {
            let found = self
                .put
                .iter()
                .find(|(.., place)| *place == problem.place)
                .filter(|_| problem.fault == Fault::Unreadable);
            if let Some((row, column, _)) = found {
                let (row, column) = (*row, *column);
                self.fate(row, column, Fate::Unreadable);
                self.troubles.push(Trouble {
                    row,
                    column,
                    message: problem.message,
                });
            }
        }
    }

    fn trouble(&mut self, row: usize, column: usize, message: Message) {
        self.fate(row, column, Fate::LeftOut);
        self.troubles.push(Trouble {
            row,
            column,
            message,
        });
    }

    fn fate(&mut self, row: usize, column: usize, fate: Fate) {
        if let Some(known) = self
            .fates
            .get_mut(row)
            .and_then(|fates| fates.get_mut(column))
        {
            *known = fate;
        }
    }
}

fn number_of(index: usize) -> crate::i18n::Arg {
    (index + 1).to_string().into()
}

/// Ticks the choices that bear the ids of fields that were filled: such a choice decides whether its field is asked. A new row for whose fields the
/// block has columns gets no other ticks.
fn tick(
    list: &'static List,
    node: &mut Node,
    placed: &[(usize, &'static Field, &String)],
    new: Option<&dyn Fn(&str) -> bool>,
) {
    let filled = |id: &str| placed.iter().any(|(_, field, _)| field.id == id);
    for field in list.fields.iter().filter(|field| !filled(field.id)) {
        let FieldKind::Many(choices) = field.kind else {
            continue;
        };
        let anew = new.is_some_and(|has| choices.iter().any(|choice| has(choice.code)));
        if !anew && !choices.iter().any(|choice| filled(choice.code)) {
            continue;
        }
        let held = node.get(field.id).to_owned();
        let codes: Vec<&str> = choices
            .iter()
            .map(|choice| choice.code)
            .filter(|code| filled(code) || (!anew && held.split(',').any(|held| held == *code)))
            .collect();
        node.set(field.id, &codes.join(","));
    }
}

/// The code of a choice, by its code or its label in either language.
fn code(choices: &[Choice], cell: &str) -> Option<&'static str> {
    let cell = units::plain(cell);
    let is = |text: &str| units::plain(text) == cell;
    choices
        .iter()
        .find(|choice| {
            is(choice.code)
                || [Lang::Zh, Lang::En].iter().any(|lang| {
                    is(choice.label.get(*lang))
                        || is(&[choice.code, choice.label.get(*lang)].concat())
                })
        })
        .map(|choice| choice.code)
}

/// The choices in words.
fn listed(choices: &[Choice]) -> Message {
    let mut labels = choices.iter().map(|choice| Message::from(choice.label));
    let first = labels.next().unwrap_or_else(|| w::PLAIN.into());
    labels.fold(first, |all, label| {
        Message::new(w::AND, vec![all.into(), label.into()])
    })
}

/// A text on one line.
fn one_line(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A figure, year or day: what stands on several lines stays apart, so that it is not read as one.
fn parted(cell: &str) -> String {
    cell.split(['\n', '\r', '\t'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" / ")
}
