//! A block of cells from a sheet, put into a list of a form: where each cell goes, what cannot be read, and the draft that comes of it.
//!
//! The plan is worked out anew from the draft, the block and what the person chose in the preview; nothing is changed before the person applies it.

pub mod block;
pub(in crate::documents) mod bound;
pub mod cell;
mod fill;
pub mod headings;
mod kinds;
pub(in crate::documents) mod notes;
pub mod rows;
mod target;
pub mod words;
pub(in crate::documents) mod years;

pub use self::target::Target;

pub use self::years::year_of;

use self::block::{Block, MOST_ROWS};
use self::fill::Paste;
use self::headings::Known;
use self::words as w;
use self::years::{Years, column_of_years, year_within};
use super::{Draft, Field, FieldKind, Node, Place, Template};
use crate::i18n::{Lang, Message};
use crate::measure::{Year, read_number, read_when, read_year, units};
use std::collections::{BTreeMap, BTreeSet};

/// The most rows that a list has after a paste.
pub const MOST_IN_LIST: usize = 500;

/// What the person chose in the preview; `None` where the proposal holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chosen {
    /// Whether rows and columns change places.
    pub swapped: Option<bool>,
    /// Whether the first row holds headings.
    pub headings: Option<bool>,
    /// The row that the block begins in, though its rows could be matched with those of the list.
    pub first: Option<usize>,
    /// Where single columns go, by their number in the block.
    pub columns: Vec<(usize, Use)>,
    /// Whether rows of sums and means are pasted too.
    pub sums: bool,
    /// Whether columns that nothing says the fields of go to the fields one after the other.
    pub by_position: bool,
    /// What a cell stands for that is none of the choices of its field: the field's id, the cell as it stands, and the code of the choice.
    pub choices: Vec<(&'static str, String, &'static str)>,
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
    /// It is put in as it stands, and cannot be read there or breaks a rule of the form.
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
    /// The field, among [`Target::fields`], that has no such choice as the cell names; `None` for any other trouble.
    pub choice_of: Option<usize>,
}

/// An answer that another one takes the place of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replaced {
    /// The row below the headings.
    pub row: usize,
    /// The column.
    pub column: usize,
    /// The field, with the name that its row has before the paste.
    pub of: Message,
    /// The answer that goes.
    pub was: Message,
    /// The answer that comes.
    pub now: Message,
}

/// Troubles that say the same of the same cell text, as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike<'a> {
    /// The first of them.
    pub first: &'a Trouble,
    /// The rows below the headings, from 0.
    pub rows: Vec<usize>,
}

/// The troubles in their order, equal ones as one: those of one column that say the same.
pub fn alike(troubles: &[Trouble]) -> Vec<Alike<'_>> {
    let mut groups: Vec<Alike> = Vec::new();
    let mut known: BTreeMap<(usize, String), usize> = BTreeMap::new();
    for trouble in troubles {
        let said = (trouble.column, trouble.message.get(Lang::Zh));
        match known.get(&said).and_then(|at| groups.get_mut(*at)) {
            Some(group) => group.rows.push(trouble.row),
            None => {
                known.insert(said, groups.len());
                groups.push(Alike {
                    first: trouble,
                    rows: vec![trouble.row],
                });
            }
        }
    }
    groups
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
    /// Whether the block's rows can be matched with those of the list, by years or names.
    pub matches: bool,
    /// Whether they are.
    pub matched: bool,
    /// Whether the block has rows of sums or means.
    pub has_sums: bool,
    /// Whether they are pasted too.
    pub sums: bool,
    /// Whether the columns go to the fields one after the other though nothing says that they belong there: the person is asked, and nothing is pasted
    /// before the answer.
    pub asks_position: bool,
    /// The block's rows.
    pub lines: Vec<Line>,
    /// How many cells are put in.
    pub put: usize,
    /// Those of them that replace another answer, in the order of the block.
    pub replaced: Vec<Replaced>,
    /// How many rows are added.
    pub added: usize,
    /// The cells that need attention.
    pub troubles: Vec<Trouble>,
    /// The columns with entries that go nowhere, by heading or number. What the program calculates, and the column of units, are not among them.
    pub left: Vec<Message>,
    /// What else is to be known: units, headings, what has no place.
    pub notes: Vec<Message>,
    /// The draft as it would be.
    pub after: Draft,
    /// The places that are filled.
    pub places: Vec<Place>,
}

/// Rows and columns changed.
pub fn turned(block: &Block) -> Block {
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

/// How many headings of a row of cells name a field. Words that head any table count beside such a name, and where several of them stand alone.
fn named_in<'a>(cells: impl Iterator<Item = &'a String>, known: &Known) -> (usize, usize) {
    let (mut own, mut common, mut filled) = (0_usize, 0_usize, 0_usize);
    for cell in cells.filter(|cell| !cell.is_empty()) {
        filled = filled.saturating_add(1);
        if known.is_heading(cell) {
            own = own.saturating_add(1);
        } else if headings::is_common(cell) || known.is_within(cell) {
            common = common.saturating_add(1);
        }
    }
    let counted = if own > 0 || common > 1 { common } else { 0 };
    (own.saturating_add(counted), filled)
}

/// Whether so many named cells of so many make a row of headings.
fn are_headings((named, filled): (usize, usize)) -> bool {
    named > 0 && named.saturating_mul(2) >= filled
}

/// Whether a cell is what a field of figures, years, days or choices takes; `None` where the field takes words.
fn reads(field: &Field, cell: &str) -> Option<bool> {
    match field.kind {
        FieldKind::Number { .. } => Some(rows::is_figure(cell)),
        FieldKind::Year => Some(read_year(cell).is_some()),
        FieldKind::Date => Some(read_when(cell).is_some()),
        FieldKind::Choice(_) | FieldKind::Many(_) => Some(cell::answer(field, cell).is_ok()),
        _ => None,
    }
}

/// How a block lies: which of its rows are above the table, whether it is turned, and which column holds the years of its rows.
struct Shape {
    above: rows::Above,
    block: Block,
    swapped: bool,
    years: Option<Years>,
    /// The notes below the table, which are taken out.
    notes: Vec<String>,
    /// The row of units below the headings, which is taken out.
    units: Option<String>,
    /// Whether the years of the block are the headings of columns that are a year each.
    headed_by_years: bool,
}

/// How many cells of a row are years.
fn count_years(row: Option<&Vec<String>>) -> usize {
    row.map_or(0, |row| {
        row.iter().filter(|cell| year_of(cell).is_some()).count()
    })
}

fn shape(
    target: &Target,
    draft: &Draft,
    block: &Block,
    chosen: &Chosen,
    headings_known: &Known,
) -> Shape {
    let root = &draft.root;
    let known = target.years(draft);
    let column = |block: &Block| {
        let year = target.year();
        year.and_then(|_| {
            column_of_years(block, &known, |heading| headings_known.names_other(heading))
        })
    };
    let of_years = target.columns_of_years(root);
    // Over columns of years a word alone is the title, also where it names the first column: 环境风险.
    // A word alone over a row of several headings is the title too: 2025年关键绩效指标清单.
    let names = |row: &[String], rest: &[Vec<String>]| {
        let words = |cell: &&String| !cell.is_empty() && rows::unit_alone(cell).is_none();
        // A title that is merged over its columns stands in each of them.
        let texts: BTreeSet<&String> = row.iter().filter(words).collect();
        let filled = texts.len();
        let over_headings = rest.first().is_some_and(|next| {
            let found = named_in(next.iter(), headings_known);
            found.0 > 1 && are_headings(found)
        });
        !(filled == 1 && (of_years || over_headings)) && named_in(row.iter(), headings_known).0 > 0
    };
    let by_headings = |rest: &[Vec<String>]| {
        rest.iter()
            .take(3)
            .any(|row| are_headings(named_in(row.iter(), headings_known)))
    };
    let with_years = |rest: &[Vec<String>]| {
        let years = rest.iter().map(|row| count_years(Some(row)));
        of_years && years.sum::<usize>() > 1
    };
    let mut above = if target.list.is_none() {
        rows::Above::default()
    } else {
        rows::above(block, names, |rest| {
            target.year().is_some() || with_years(rest) || by_headings(rest)
        })
    };
    let mut block: Block = block.iter().skip(above.rows).cloned().collect();
    let apart = notes::take_notes(&mut block, target.year().is_some());
    if above.unit.is_empty() {
        above.unit = apart.unit;
    }
    let first_row = |block: &Block| {
        let row = block.first().map(Vec::as_slice).unwrap_or_default();
        named_in(row.iter(), headings_known)
    };
    let mut across = turned(&block);
    let units_down = notes::take_units(&mut block);
    let units_across = notes::take_units(&mut across);
    let (down_named, across_named) = (first_row(&block), first_row(&across));
    let tall = block.len() > block.first().map_or(0, Vec::len);
    // Years are found in a column, also in that of a block which lies across; columns of a year each have them as headings.
    let (down, lying) = (column(&block), column(&across));
    let more_years = lying.map_or(0, |found| found.count) > down.map_or(0, |found| found.count);
    let (years_down, years_across) = (count_years(block.first()), count_years(across.first()));
    let swapped = chosen.swapped.unwrap_or_else(|| {
        if target.list.is_none() {
            // Fields are one row: a column of cells is turned, and a column of names beside its figures too.
            let share = across_named.0.saturating_mul(down_named.1);
            share > down_named.0.saturating_mul(across_named.1)
                || (tall && !are_headings(down_named))
        } else if of_years {
            years_across > 1 && years_across > years_down
        } else {
            more_years
                || (are_headings(across_named)
                    && across_named.0 > down_named.0
                    && across_named.0 > 1
                    && down.is_none())
        }
    });
    let (block, years, units) = if swapped {
        (across, lying, units_across)
    } else {
        (block, down, units_down)
    };
    Shape {
        headed_by_years: of_years && block.len() > 1 && count_years(block.first()) > 1,
        years: years.filter(|years| !fits_without(target, &block, *years, &known)),
        above,
        block,
        swapped,
        notes: apart.notes,
        units,
    }
}

/// Whether a block may have no years though four digits stand where they could be years: it is one column, pasted into a field of figures, or its
/// columns fit the fields from the cell on that the paste began in. Then a year is one that the list has.
fn fits_without(target: &Target, block: &Block, years: Years, known: &[Year]) -> bool {
    let width = block.first().map_or(0, Vec::len);
    let year = target.year().unwrap_or(0);
    if years.said || !target.at_cell || target.column <= year {
        return false;
    }
    if width <= 1 || years.plain {
        return width <= 1;
    }
    let is_known = block
        .iter()
        .filter_map(|row| year_of(row.get(years.column)?))
        .any(|year| known.contains(&year));
    target.column + width <= target.asked && !is_known
}

/// Works out what pasting `block` would do.
pub fn plan(
    template: &Template,
    draft: &Draft,
    target: &Target,
    block: &Block,
    chosen: &Chosen,
) -> Plan {
    let root = &draft.root;
    let known =
        Known::of(&target.fields, target.asked, target.list, root).naming_rows(target.names_rows());
    let Shape {
        above,
        block,
        swapped,
        years,
        notes: apart,
        units,
        headed_by_years,
    } = shape(target, draft, block, chosen, &known);
    let block: &Block = &block;
    let mut notes = Vec::new();
    if block.len() > MOST_ROWS {
        notes.push(Message::new(w::N_CUT, vec![MOST_ROWS.to_string().into()]));
    }
    for title in &above.titles {
        notes.push(Message::new(w::N_TITLE, vec![title.as_str().into()]));
    }
    for (pattern, said) in [(w::N_UNIT_ROW, units)]
        .into_iter()
        .filter_map(|(pattern, said)| Some((pattern, said?)))
        .chain(apart.into_iter().map(|note| (w::N_NOTE, note)))
    {
        notes.push(Message::new(pattern, vec![said.into()]));
    }
    let first_row = block.first().map(Vec::as_slice).unwrap_or_default();
    let headed = years.is_some_and(|years| years.headed);
    // What stands over the years counts where it names years; another word there says nothing about the other columns.
    let over_years = |column: usize, heading: &str| {
        years.is_some_and(|years| years.column == column) && !headings::names_years(heading)
    };
    let said = first_row
        .iter()
        .enumerate()
        .filter(|(column, heading)| !over_years(*column, heading));
    let named = block.len() > 1
        && (headed_by_years || are_headings(named_in(said.map(|(_, heading)| heading), &known)))
        && years.is_none_or(|years| years.headed);
    let width = first_row.len();
    let mut by_place = by_place(target, width, years);
    let no_data = !named && (headed || first_is_no_data(target, block, &by_place));
    let with_headings = chosen.headings.unwrap_or(named || no_data);
    if !with_headings && let Some(first) = maybe_headings(target, block, &by_place) {
        notes.push(Message::new(w::N_MAYBE_HEADINGS, vec![first.into()]));
    }
    let (headings, cells) = match block.split_first() {
        Some((first, rest)) if with_headings => (Some(first.clone()), rest),
        _ => (None, block.as_slice()),
    };
    let mut cells: Block = cells.iter().take(MOST_ROWS).cloned().collect();
    if !target.at_cell && years.is_none() && !named {
        let names = target
            .names_rows()
            .then(|| column_of_row_names(target, draft, &cells))
            .flatten();
        if let Some(fitting) = kinds::by_kind(target, &cells, &by_place, names) {
            by_place = fitting;
            notes.push(w::N_BY_KIND.into());
        }
    }
    let mut told = named;
    let mut columns = match &headings {
        Some(headings) if named => by_name(target, draft, headings, years),
        Some(headings) => {
            let by_name = by_name(target, draft, headings, years);
            let year = target.year().map(Use::Field);
            told = by_name
                .iter()
                .any(|to| *to != Use::Nothing && Some(*to) != year);
            if told { by_name } else { by_place }
        }
        _ => by_place,
    };
    if headed_by_years && headings.is_some() {
        with_names_of_rows(target, root, &cells, &mut columns);
    }
    if target.names_rows() && !columns.contains(&Use::RowName) {
        by_row_names(target, draft, &cells, &mut columns, named);
    }
    if headings.is_some() {
        notes.push(if named { w::N_HEADINGS } else { w::N_FIRST_ROW }.into());
    }
    let by_position =
        !told && years.is_none() && target.list.is_some() && !columns.contains(&Use::RowName);
    let asks_position = by_position
        && if target.at_cell {
            !with_headings && maybe_headings(target, block, &columns).is_some()
        } else {
            !fits_by_itself(target, &cells, &columns)
        };
    for (column, to) in &chosen.columns {
        if let Some(known) = columns.get_mut(*column) {
            *known = *to;
        }
    }
    let of_units = unit_column(target, &headings, &cells, &columns);
    if let Some((column, figures)) = of_units {
        put_units(&mut cells, column, figures);
        let number = (column + 1).to_string();
        notes.push(Message::new(w::N_UNIT_COLUMN, vec![number.into()]));
    }
    let of_units = of_units.map(|(column, _)| column);
    let left = note_columns(
        target,
        &headings,
        &cells,
        &mut columns,
        of_units,
        &mut notes,
    );
    note_years(target, root, &headings, &cells, &columns, &mut notes);
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
        chosen,
        headings: headings.as_deref(),
        above: &above,
        draft: draft.clone(),
        put: Vec::new(),
        fates: Vec::new(),
        troubles: Vec::new(),
        replaced: Vec::new(),
        blanks: 0,
        units: Vec::new(),
        choices: BTreeMap::new(),
    };
    let found = paste.rows(&cells, first, &before, &mut notes);
    paste.judge(template, &found.lines);
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
    let added = found.lines.iter().filter(|line| line.1).count();
    let lines = found
        .lines
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
        matches: found.matches,
        matched: found.matched,
        has_sums: found.sums,
        sums: chosen.sums,
        asks_position,
        lines,
        put: put.len(),
        replaced,
        added,
        troubles,
        left,
        notes,
        after,
        places: put.into_iter().map(|(.., place)| place).collect(),
    }
}

/// The columns by their places, from the cell on that the paste began in; at the button of a list from its first field on that is no year. The
/// column of years goes to the field of years, wherever it lies.
fn by_place(target: &Target, width: usize, years: Option<Years>) -> Vec<Use> {
    let year = target.year();
    let mut at = target.column;
    let skips = |at: usize| year == Some(at) && (years.is_some() || !target.at_cell);
    (0..width)
        .map(|column| {
            if let (Some(years), Some(year)) = (years, year)
                && years.column == column
            {
                return Use::Field(year);
            }
            if skips(at) {
                at += 1;
            }
            let to = at;
            at += 1;
            if to < target.asked {
                Use::Field(to)
            } else {
                Use::Nothing
            }
        })
        .collect()
}

/// Whether the cells of a block say by themselves that its columns belong to their fields: it is one column, or figures, days and choices stand where such
/// fields take them, and nothing stands where a field does not take it.
fn fits_by_itself(target: &Target, cells: &Block, columns: &[Use]) -> bool {
    let filled = |column: usize| {
        let rows = cells.iter();
        rows.filter_map(move |row| row.get(column).filter(|cell| !cell.is_empty()))
    };
    let wide = (0..columns.len()).filter(|column| filled(*column).next().is_some());
    if wide.count() < 2 {
        return true;
    }
    let mut fitting = false;
    for (column, to) in columns.iter().enumerate() {
        let Use::Field(at) = to else { continue };
        let Some(field) = target.fields.get(*at) else {
            continue;
        };
        for cell in filled(column) {
            match reads(field, cell) {
                Some(true) => fitting = true,
                Some(false) => return false,
                None => {}
            }
        }
    }
    fitting
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
        // A choice that is typed otherwise may stand in any row, also in the first.
        let is_choice = matches!(field.kind, FieldKind::Choice(_) | FieldKind::Many(_));
        match (reads(field, above), reads(field, below)) {
            _ if is_choice => {}
            (None, _) | (_, None) => {}
            (Some(false), Some(true))
                if !above.contains(|c: char| c.is_ascii_digit())
                    || year_within(above).is_some() =>
            {
                seen = seen.saturating_add(1);
            }
            _ => return false,
        }
    }
    seen > 0
}

/// The first row, where it may be one of headings: several words without digits of which a column takes none, though the rows below it may not fit either.
fn maybe_headings(target: &Target, block: &Block, columns: &[Use]) -> Option<String> {
    let first = block
        .first()
        .filter(|_| target.list.is_some() && block.len() > 1)?;
    let filled: Vec<&String> = first.iter().filter(|cell| !cell.is_empty()).collect();
    let words = filled.iter().all(|cell| {
        cell.chars().count() <= MOST_IN_HEADING && !cell.contains(|c: char| c.is_ascii_digit())
    });
    let misfit = first.iter().zip(columns).any(|(cell, to)| match to {
        Use::Field(at) => target
            .fields
            .get(*at)
            .is_some_and(|field| !cell.is_empty() && reads(field, cell) == Some(false)),
        _ => false,
    });
    (filled.len() > 1 && words && misfit).then(|| {
        let cells: Vec<&str> = filled.iter().map(|cell| cell.as_str()).collect();
        cells.join("、")
    })
}

/// The most letters of a heading.
const MOST_IN_HEADING: usize = 16;

/// The columns by their headings. A column of years goes to the field of years, unless its heading is the name of another field.
fn by_name(target: &Target, draft: &Draft, headings: &[String], years: Option<Years>) -> Vec<Use> {
    let root = &draft.root;
    let year = years
        .zip(target.year())
        .map(|(years, at)| (years.column, at));
    let mut taken: Vec<usize> = year.iter().map(|(_, at)| *at).collect();
    let mut columns: Vec<Use> = headings
        .iter()
        .enumerate()
        .map(|(column, heading)| {
            if let Some((_, at)) = year.filter(|(own, _)| *own == column) {
                return Use::Field(at);
            }
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
        .collect();
    // The levels of a KPI may stand under its name.
    if let Some((name, at)) = target
        .parent_name(draft)
        .zip(target.own_figure())
        .filter(|(_, at)| !taken.contains(at))
    {
        let mut found = headings.iter().enumerate().filter(|(column, heading)| {
            columns.get(*column) == Some(&Use::Nothing) && headings::resembles(heading, &name)
        });
        if let (Some((column, _)), None) = (found.next(), found.next())
            && let Some(to) = columns.get_mut(column)
        {
            *to = Use::Field(at);
        }
    }
    // A heading that is a unit alone stands over the only figure, and so does any other heading where the KPI has no name yet.
    if let Some(at) = target.own_figure().filter(|at| !taken.contains(at)) {
        let unnamed = target.outer.is_some() && target.parent_name(draft).is_none();
        let mut found = headings.iter().enumerate().filter(|(column, heading)| {
            let unit = headings::core(heading).is_empty() && !heading.is_empty();
            columns.get(*column) == Some(&Use::Nothing)
                && (unit
                    || (unnamed
                        && !headings::is_common(heading)
                        && !headings::names_source(heading)))
        });
        if let (Some((column, _)), None) = (found.next(), found.next())
            && let Some(to) = columns.get_mut(column)
        {
            *to = Use::Field(at);
        }
    }
    // A column of data sources is that of the first figure that has none of its own; `fill` gives it to the others too.
    let source = headings.iter().enumerate().find(|(column, heading)| {
        columns.get(*column) == Some(&Use::Nothing) && headings::names_source(heading)
    });
    if let Some((column, _)) = source {
        let free = columns.iter().find_map(|to| {
            let Use::Field(figure) = to else { return None };
            headings::source_of(target.fields.get(*figure)?, &target.fields)
                .filter(|at| !columns.contains(&Use::Field(*at)))
        });
        if let (Some(at), Some(to)) = (free, columns.get_mut(column)) {
            *to = Use::Field(at);
        }
    }
    columns
}

/// Where the columns of a list are years: the first column that no heading places goes to the first field that no column goes to, which names the
/// row. A block of years and risks has the risks as headings or at the head of its rows, under whatever title.
fn with_names_of_rows(target: &Target, root: &Node, cells: &Block, columns: &mut [Use]) {
    let open = (0..target.asked).find(|at| {
        let field = target.fields.get(*at);
        !columns.contains(&Use::Field(*at))
            && field.is_some_and(|field| headings::year_of_label(field, root).is_none())
    });
    let filled = |column: usize| {
        cells
            .iter()
            .any(|row| row.get(column).is_some_and(|cell| !cell.is_empty()))
    };
    let free = (0..columns.len())
        .find(|column| columns.get(*column) == Some(&Use::Nothing) && filled(*column));
    if let (Some(at), Some(column)) = (open, free.filter(|column| *column == 0))
        && let Some(to) = columns.get_mut(column)
    {
        *to = Use::Field(at);
    }
}

/// The first column of a block that names most of the rows that the form prescribes.
fn column_of_row_names(target: &Target, draft: &Draft, cells: &Block) -> Option<usize> {
    let nodes = target.nodes(draft);
    let names: Vec<Message> = nodes
        .iter()
        .enumerate()
        .map(|(index, node)| target.row_name(node, index))
        .collect();
    let by_name = headings::rows_by_name(&names);
    let known = |cell: &&String| by_name.contains_key(&units::plain(cell));
    let width = cells.first().map_or(0, Vec::len);
    (0..width).find(|column| {
        let filled = cells
            .iter()
            .filter_map(|row| row.get(*column))
            .filter(|cell| !cell.is_empty());
        let (named, all) = (filled.clone().filter(known).count(), filled.count());
        named > 0 && named.saturating_mul(2) >= all.min(names.len())
    })
}

/// Where the form prescribes the rows: the first column that names most of them says which row is meant. Columns that their headings place stay where they
/// are.
fn by_row_names(
    target: &Target,
    draft: &Draft,
    cells: &Block,
    columns: &mut [Use],
    by_headings: bool,
) {
    let Some(found) = column_of_row_names(target, draft, cells) else {
        return;
    };
    // A block that begins with the names goes on with the fields from the cell on that the paste began in.
    let named = by_headings
        || columns
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

/// A column of units that goes to no field, and the one column of figures that its units are of; `None` where there is no such column, or where several
/// columns of figures stand beside it.
fn unit_column(
    target: &Target,
    headings: &Option<Vec<String>>,
    cells: &Block,
    columns: &[Use],
) -> Option<(usize, usize)> {
    let is_unit = |cell: &str| units::read(&units::canonical(cell)).is_some();
    let filled = |column: usize| {
        let cells = cells.iter().filter_map(move |row| row.get(column));
        cells.filter(|cell| !cell.is_empty())
    };
    let named = |column: usize| {
        let heading = headings.as_ref().and_then(|headings| headings.get(column));
        heading.is_none_or(|heading| {
            heading.is_empty() || w::UNIT_HEADINGS.contains(&headings::core(heading).as_str())
        })
    };
    let of_units = columns.iter().enumerate().find(|(column, to)| {
        **to == Use::Nothing
            && named(*column)
            && filled(*column).next().is_some()
            && filled(*column).all(|cell| is_unit(cell))
    });
    let (column, _) = of_units?;
    let year = target.year();
    let mut figures = columns.iter().enumerate().filter(|(_, to)| match to {
        Use::Field(at) if Some(*at) != year => {
            let field = target.fields.get(*at);
            field.is_some_and(|field| matches!(field.kind, FieldKind::Number { .. }))
        }
        _ => false,
    });
    let (figure, _) = figures.next()?;
    figures.next().is_none().then_some((column, figure))
}

/// Puts the unit of each row behind its figure, where the figure has none: the field converts it, or refuses it.
fn put_units(cells: &mut Block, column: usize, figures: usize) {
    for row in cells {
        let unit = row.get(column).cloned().unwrap_or_default();
        if let Some(figure) = row.get_mut(figures)
            && !unit.is_empty()
            && read_number(figure, "").is_ok()
        {
            *figure = [figure.as_str(), " ", &unit].concat();
        }
    }
}

/// Says which columns go nowhere, gives those of them that have entries, and takes a field from a column that an earlier one has. The column of units has its own note.
fn note_columns(
    target: &Target,
    headings: &Option<Vec<String>>,
    cells: &Block,
    columns: &mut [Use],
    of_units: Option<usize>,
    notes: &mut Vec<Message>,
) -> Vec<Message> {
    let mut left = Vec::new();
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
                left.push(named_column(column, heading));
            }
            Use::Field(at) => taken.push(at),
            Use::Nothing => {
                let any = cells
                    .iter()
                    .any(|row| row.get(column).is_some_and(|cell| !cell.is_empty()));
                if !any && heading.is_empty() || of_units == Some(column) {
                    continue;
                }
                let computed = target
                    .list
                    .is_some_and(|list| headings::computed(heading, list));
                let lists = target.list.map_or(&[][..], |list| list.lists);
                let within = headings::within(lists, heading).filter(|_| !computed);
                if let Some(list) = within {
                    let list = list.title(&Node::default());
                    if any {
                        left.push(named_column(column, heading));
                    }
                    let mut args = vec![number.into(), heading.into(), list.into()];
                    // A year alone may be one of the past or one of the targets.
                    let targets = lists.iter().find(|list| list.id == w::TARGETS_ID);
                    let pattern = match targets.filter(|_| year_of(heading).is_some()) {
                        Some(targets) => {
                            args.push(targets.title(&Node::default()).into());
                            w::N_NESTED_YEAR
                        }
                        None => w::N_NESTED,
                    };
                    notes.push(Message::new(pattern, args));
                    continue;
                }
                let pattern = match (heading, computed) {
                    ("", _) => w::N_COLUMN,
                    (_, true) => w::N_COMPUTED,
                    (_, false) => w::N_COLUMN_NAMED,
                };
                if any && !computed {
                    left.push(named_column(column, heading));
                }
                notes.push(Message::new(pattern, vec![number.into(), heading.into()]));
            }
        }
    }
    left
}

/// A column by its heading, or by its number where it has none.
fn named_column(column: usize, heading: &str) -> Message {
    let number = (column + 1).to_string();
    match heading {
        "" => Message::new(w::COLUMN_NUMBER, vec![number.into()]),
        heading => Message::new(w::COLUMN_NAME, vec![heading.into()]),
    }
}

/// Says which column is taken for the years though its heading does not name them, and which other column of figures looks like years.
fn note_years(
    target: &Target,
    root: &Node,
    headings: &Option<Vec<String>>,
    cells: &Block,
    columns: &[Use],
    notes: &mut Vec<Message>,
) {
    let Some(year) = target.any_year() else {
        return;
    };
    for (column, to) in columns.iter().enumerate() {
        let Use::Field(at) = *to else { continue };
        let number: crate::i18n::Arg = (column + 1).to_string().into();
        let heading = headings
            .as_ref()
            .and_then(|headings| headings.get(column))
            .map_or("", String::as_str);
        if at == year {
            let named = headings::named(heading, &target.fields, target.asked, root);
            if headings.is_some() && named != Some(year) && target.year().is_some() {
                notes.push(Message::new(w::N_YEAR_COLUMN, vec![number]));
            }
            continue;
        }
        let read: Option<Vec<Year>> = cells
            .iter()
            .filter_map(|row| row.get(column).filter(|cell| !cell.is_empty()))
            .map(|cell| year_of(cell))
            .collect();
        if let Some(field) = target.fields.get(at)
            && matches!(field.kind, FieldKind::Number { .. })
            && !columns.contains(&Use::Field(year))
            && read.is_some_and(|years| years::on_end(&years))
        {
            notes.push(Message::new(
                w::N_LIKE_YEARS,
                vec![number, field.label_of(root).into()],
            ));
        }
    }
}
