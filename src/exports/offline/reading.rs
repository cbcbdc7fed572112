//! Which field each cell of a workbook belongs to that came back: by the hidden texts of its rows, and where these are lost by titles, headings and names.

use super::address::{Address, RowRef};
use super::book::{FIELD, HEAD, OF, ROW, TITLE, WORDS, heads_before};
use super::layout::{Block, Column, Kind, asked_in, list_of, sheets};
use super::words as w;
use crate::documents::paste::{headings, rows::is_sum};
use crate::documents::{Draft, Field, FieldKind, List, Node, Part, Place, Template};
use crate::i18n::{Lang, Message, Text};
use crate::measure::units;
use crate::sheets::form_book::text::{CellMark, CellsText, MARK, RowCells, SheetCells};
use std::collections::{BTreeMap, BTreeSet};

/// What the hidden sheet says.
#[derive(Default)]
pub struct Map {
    /// The form.
    pub form: String,
    /// Its version.
    pub version: String,
    /// The document.
    pub document: String,
    /// The checksum of the document when the workbook was made.
    pub sum: String,
    /// The columns of each table: the column, the field, and the heading as it was written.
    pub heads: BTreeMap<String, Vec<(usize, String, String)>>,
    /// What stood in each cell, and its unit, by the cell's address.
    pub cells: BTreeMap<String, (String, String)>,
    /// The rows, with the tables that they stand in.
    pub rows: Vec<(String, Address)>,
    /// Whether what was filled in was left out of the workbook.
    pub blank: bool,
    /// The words that the program wrote.
    pub said: Vec<String>,
    /// The language of the workbook's words, where it is known.
    pub lang: Option<Lang>,
    /// Whether the sheet is there.
    pub there: bool,
}

impl Map {
    /// Of a workbook; where the sheet is lost, the form and the document as the other sheets say them.
    pub fn of(cells: &CellsText) -> Self {
        let mut map = Self::default();
        for (row, at) in cells
            .sheets
            .iter()
            .flat_map(|sheet| &sheet.rows)
            .filter_map(|row| Some((row, key_at(row)?)))
        {
            let of = |by: usize| row.cells.get(at + by).map_or("", String::as_str);
            let key = of(0).strip_prefix(MARK).unwrap_or("");
            if key != "map" {
                let said = key.strip_prefix(WORDS).unwrap_or("");
                if let (Some((form, document)), true) = (said.split_once(' '), map.form.is_empty())
                {
                    map.form = form.to_owned();
                    map.document = document.to_owned();
                }
                continue;
            }
            map.there = true;
            match of(1) {
                "form" => map.form = of(2).to_owned(),
                "version" => map.version = of(2).to_owned(),
                "document" => map.document = of(2).to_owned(),
                "kind" => map.blank = of(2) == "blank",
                "said" => map.said.push(of(2).to_owned()),
                "sum" => map.sum = of(2).to_owned(),
                "lang" => map.lang = Some(Lang::from_tag(of(2))),
                "head" => {
                    if let Ok(column) = of(3).parse() {
                        map.heads.entry(of(2).to_owned()).or_default().push((
                            column,
                            of(4).to_owned(),
                            of(5).to_owned(),
                        ));
                    }
                }
                "row" => {
                    if let Some(address) = Address::parse(of(3)) {
                        map.rows.push((of(2).to_owned(), address));
                    }
                }
                "cell" => {
                    let held = (of(5).to_owned(), of(6).to_owned());
                    map.cells.insert(of(4).to_owned(), held);
                }
                _ => {}
            }
        }
        map
    }
}

/// Where the hidden text of a row stands; `None` where the row has none.
fn key_at(row: &RowCells) -> Option<usize> {
    row.cells.iter().position(|cell| cell.starts_with(MARK))
}

/// The hidden text of a row, without what all of them begin with.
fn key_of(row: &RowCells) -> Option<&str> {
    row.cells.get(key_at(row)?)?.strip_prefix(MARK)
}

/// A cell of the workbook.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct At {
    /// Its sheet.
    pub sheet: String,
    /// Its row, from 1.
    pub row: u64,
    /// Its column, from 0.
    pub column: usize,
}

/// A row of the document that cells belong to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowAt {
    /// One that is there.
    Place(Place),
    /// One to be added, by its number in [`Found::rows`].
    New(usize),
}

/// A row to be added.
pub struct NewRow {
    /// Its list.
    pub list: &'static List,
    /// The row that holds the list.
    pub parent: RowAt,
    /// The row that it stands behind, where there is one.
    pub after: Option<RowAt>,
}

/// A cell that belongs to a field.
pub struct Taken {
    /// The cell.
    pub at: At,
    /// The row of the document.
    pub row: RowAt,
    /// The field, under all its labels.
    pub column: Column,
    /// What stands in the cell.
    pub text: String,
    /// What else the workbook says of it.
    pub mark: Option<CellMark>,
    /// What stood in the cell when the workbook was made, where that is known.
    pub base: Option<String>,
    /// The unit that was written for the cell and the one that stands there now, where the two differ.
    pub unit: Option<(String, String)>,
}

/// A cell, or a row, that has no place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unplaced {
    /// The cell.
    pub at: At,
    /// What stands in it.
    pub text: String,
    /// Why it has no place.
    pub why: Message,
}

/// What was found.
#[derive(Default)]
pub struct Found {
    /// Cells that belong to fields, as they stand in the workbook.
    pub taken: Vec<Taken>,
    /// Rows that may be added.
    pub rows: Vec<NewRow>,
    /// What has no place.
    pub unplaced: Vec<Unplaced>,
    /// What else is to be known.
    pub notes: Vec<Message>,
    /// The tables whose headings were seen.
    pub tables: BTreeSet<String>,
    /// The rows that were seen, by their tables and addresses.
    pub seen: BTreeMap<String, (String, Vec<String>)>,
    /// Whether rows were found by titles and names.
    pub by_words: bool,
}

/// Reads the cells of a workbook.
pub struct Reading<'a> {
    /// The form.
    pub template: &'static Template,
    /// The document, before anything is taken.
    pub draft: &'a Draft,
    /// What the hidden sheet says.
    pub map: &'a Map,
    /// Whether the rows of the workbook are rows of another document: all but prescribed ones are then added.
    pub anew: bool,
    /// Texts that the program wrote.
    pub statics: BTreeSet<String>,
    /// What was found so far.
    pub found: Found,
    /// The rows to be added, by the addresses that the workbook gives them.
    created: BTreeMap<String, usize>,
    /// The tables of the document in both languages, for rows without hidden texts.
    blocks: Vec<(Block, bool)>,
}

/// A table whose rows are being read.
struct Now {
    key: String,
    at: Address,
    list: &'static List,
    given: bool,
    outer: Option<&'static List>,
    columns: Vec<(usize, Column)>,
    /// The units that the headings say in place of the written ones.
    units: BTreeMap<usize, (String, String)>,
    last: Option<RowAt>,
}

/// Where the reading of a sheet stands.
struct Stand {
    table: Option<Now>,
    /// Fields of the table of fields that is being read, where the hidden texts are lost.
    form: Option<(Address, Vec<Column>)>,
    /// Where the cells to be filled stand in tables of fields.
    value: usize,
    /// Whether the next row may be one of the table.
    open: bool,
    last: u64,
    keyed: bool,
}

impl<'a> Reading<'a> {
    /// Nothing read yet.
    pub fn begin(
        template: &'static Template,
        draft: &'a Draft,
        map: &'a Map,
        anew: bool,
        statics: BTreeSet<String>,
    ) -> Self {
        Self {
            template,
            draft,
            map,
            anew,
            statics,
            found: Found::default(),
            created: BTreeMap::new(),
            blocks: Vec::new(),
        }
    }

    /// Reads all sheets.
    pub fn read(&mut self, cells: &CellsText) {
        for sheet in &cells.sheets {
            let keys: Vec<&str> = sheet.rows.iter().filter_map(key_of).collect();
            if keys.iter().any(|key| ["map", "list"].contains(key)) {
                continue;
            }
            let mut stand = Stand {
                table: None,
                form: None,
                value: 2,
                open: false,
                last: 0,
                keyed: !keys.is_empty(),
            };
            if !stand.keyed && self.blocks.is_empty() {
                self.blocks = [Lang::Zh, Lang::En]
                    .into_iter()
                    .flat_map(|lang| sheets(self.template, self.draft, lang))
                    .flat_map(|sheet| sheet.blocks)
                    .map(|block| (block, false))
                    .collect();
            }
            for row in &sheet.rows {
                if row.number > stand.last.saturating_add(1) {
                    stand.open = false;
                }
                stand.last = row.number;
                self.row(sheet, row, &mut stand);
                if row.beyond {
                    self.unplaced(sheet, row, 0, w::BEYOND.into());
                }
            }
        }
    }

    fn row(&mut self, sheet: &SheetCells, row: &RowCells, stand: &mut Stand) {
        let Some(at) = key_at(row) else {
            return if stand.keyed {
                self.added(sheet, row, stand)
            } else {
                self.by_words(sheet, row, stand)
            };
        };
        let key = key_of(row).unwrap_or("");
        let of = |kind: &str| key.strip_prefix(kind);
        if let Some(of) = of(HEAD) {
            stand.value = at + 2;
            stand.open = true;
            stand.table = self.head(sheet, row, at, of);
            if stand.table.is_none() && !self.anew {
                self.rest(sheet, row, |column| column == at, w::NO_PLACE);
            }
            self.found.tables.insert(of.to_owned());
            for (column, cell) in row.cells.iter().enumerate() {
                let words = [w::ENTRY.zh, w::ENTRY.en];
                if stand.table.is_none() && words.contains(&cell.as_str()) {
                    stand.value = column;
                }
            }
        } else if let Some(address) = of(FIELD).and_then(Address::parse) {
            self.field(sheet, row, at, &address, stand.value);
        } else if let Some((table, address)) = of(ROW).and_then(|of| of.split_once(OF)) {
            self.table_row(sheet, row, at, (table, address), stand);
        } else {
            if of(TITLE).is_some() {
                stand.table = None;
                stand.open = false;
            }
            // Of another document's workbook the program does not know its own words.
            let own = match of(TITLE) {
                Some(_) => usize::from(self.anew),
                None => 2,
            };
            self.rest(sheet, row, |column| column <= at + own, w::NO_PLACE);
        }
    }

    /// Names every cell of a row that is not `known` and that the program did not write.
    fn rest(
        &mut self,
        sheet: &SheetCells,
        row: &RowCells,
        known: impl Fn(usize) -> bool,
        why: Text,
    ) {
        // A formula without a result may stand behind the last cell that shows something.
        let marked = row.marks.iter().map(|(column, _)| *column).max();
        let marked = marked.and_then(|column| usize::try_from(column).ok());
        for column in 0..row.cells.len().max(marked.map_or(0, |column| column + 1)) {
            if !known(column) {
                self.unplaced(sheet, row, column, why.into());
            }
        }
    }

    fn unplaced(&mut self, sheet: &SheetCells, row: &RowCells, column: usize, why: Message) {
        let text = row.cells.get(column).map_or("", String::as_str);
        if text.is_empty() && mark_of(row, column) == Some(CellMark::NoResult) {
            self.found.unplaced.push(Unplaced {
                at: at(sheet, row, column),
                text: String::new(),
                why: w::NO_RESULT.into(),
            });
            return;
        }
        let nothing = text.is_empty() || text.starts_with(MARK) || self.is_static(text);
        if nothing && why != w::BEYOND.into() {
            return;
        }
        // A cell that others are merged with is named once.
        if mark_of(row, column) == Some(CellMark::Merged) {
            return;
        }
        self.found.unplaced.push(Unplaced {
            at: at(sheet, row, column),
            text: text.to_owned(),
            why,
        });
    }

    fn is_static(&self, text: &str) -> bool {
        self.statics.contains(&plain(text))
    }

    /// A table by its key and the row of its headings; `None` where the key is that of a table of fields, or of none.
    fn head(&mut self, sheet: &SheetCells, row: &RowCells, at: usize, key: &str) -> Option<Now> {
        let mut now = self.table(key)?;
        let all: Vec<Column> = now.columns.drain(..).map(|(_, column)| column).collect();
        let written = self.map.heads.get(key).cloned().unwrap_or_default();
        let root = &self.draft.root;
        let mut claimed: BTreeSet<&'static str> = BTreeSet::new();
        let cells = row.cells.iter().enumerate();
        for (column, cell) in cells.filter(|(column, cell)| *column != at && !cell.is_empty()) {
            let free = |id: &str| !claimed.contains(id);
            let same = written
                .iter()
                .filter(|(_, id, heading)| plain(heading) == plain(cell) && free(id));
            let own = same
                .clone()
                .find(|(place, ..)| *place + at == column)
                .or_else(|| { same }.next());
            let found = own
                .and_then(|(_, id, _)| all.iter().find(|known| known.id == id))
                .or_else(|| named(cell, &all, root).filter(|known| free(known.id)));
            let Some(found) = found else {
                if column > at + usize::from(now.outer.is_some()) {
                    self.unplaced(sheet, row, column, w::NO_COLUMN.into());
                }
                continue;
            };
            claimed.insert(found.id);
            let was = written.iter().find(|(_, id, _)| id == found.id);
            if let Some((_, _, heading)) = was {
                let [was, said] = [heading, cell].map(|heading| headings::bracketed(heading));
                if !said.is_empty() && units::canonical(&said) != units::canonical(&was) {
                    now.units.insert(column, (was, said));
                }
            }
            now.columns.push((column, found.clone()));
        }
        Some(now)
    }

    /// A table by its key, its columns as the form has them; `None` where the form has no such table.
    fn table(&self, key: &str) -> Option<Now> {
        let (step, address) = key.split_once(':')?;
        let at = Address::parse(address)?;
        let ids: Vec<&str> = at
            .path
            .iter()
            .map(|(list, _)| list.as_str())
            .chain([at.field.as_str()])
            .collect();
        let list = list_of(self.template, &ids)?;
        let named = at
            .path
            .last()
            .is_some_and(|(_, row)| *row == RowRef::New(0));
        let outer = ids
            .split_last()
            .and_then(|(_, above)| list_of(self.template, above));
        let given = at.path.is_empty()
            && self.template.steps.iter().any(|known| {
                known.id == step
                    && known.parts.iter().any(
                        |part| matches!(part, Part::FixedRows(rows) if rows.list.id == list.id),
                    )
            });
        let columns = asked_in(self.template, step, &ids).into_iter().enumerate();
        let first = self.map.heads.get(key).and_then(|heads| heads.first());
        let first = first.map_or(1, |(column, ..)| *column);
        Some(Now {
            key: key.to_owned(),
            at,
            list,
            given,
            outer: outer.filter(|_| named),
            columns: columns.map(|(at, column)| (first + at, column)).collect(),
            units: BTreeMap::new(),
            last: None,
        })
    }

    /// A row of a table of fields.
    fn field(
        &mut self,
        sheet: &SheetCells,
        row: &RowCells,
        key: usize,
        address: &Address,
        value: usize,
    ) {
        let seen = [FIELD, &address.to_string()].concat();
        if !self.first_time(&seen, sheet, row, key) {
            let why = self.copied(sheet, &seen, w::SAME_FIELD);
            return self.rest(sheet, row, |column| column == key, why);
        }
        let ids: Vec<&str> = address.path.iter().map(|(list, _)| list.as_str()).collect();
        let column = asked_in(self.template, "", &ids)
            .into_iter()
            .find(|column| column.id == address.field);
        let own = Address {
            path: address.path.clone(),
            field: String::new(),
        };
        let row_at = self.resolve(&own);
        let (Some(column), Ok(row_at)) = (column, &row_at) else {
            let why = row_at.err().unwrap_or(w::NO_FIELD);
            if let Some((base, _)) = self.map.cells.get(&address.to_string())
                && row.cells.get(value) == Some(base)
            {
                // What nobody changed is no news.
                return;
            }
            return self.unplaced(sheet, row, value, why.into());
        };
        let said = row.cells.get(value + 1).cloned().unwrap_or_default();
        let held = self.map.cells.get(&address.to_string());
        let unit = held.and_then(|(_, unit)| {
            let changed = !said.is_empty()
                && units::canonical(&said) != units::canonical(unit)
                && mark_of(row, value + 1).is_none();
            changed.then(|| (unit.clone(), said.clone()))
        });
        // A unit without a figure is a text that has no place.
        let filled = row.cells.get(value).is_some_and(|cell| !cell.is_empty());
        let unit = unit.filter(|_| filled && has_figures(&column));
        let (takes_unit, anew) = (unit.is_some(), self.anew);
        self.push(sheet, row, value, row_at.clone(), &column, unit);
        let known = |at: usize| {
            at == value
                || at == key
                || (takes_unit && at == value + 1)
                || (anew && (at + 1 == value || (value + 1..=value + 3).contains(&at)))
        };
        self.rest(sheet, row, known, w::NO_PLACE);
    }

    /// A row of a table that the program wrote.
    fn table_row(
        &mut self,
        sheet: &SheetCells,
        row: &RowCells,
        key: usize,
        (of, address): (&str, &str),
        stand: &mut Stand,
    ) {
        let seen = [of, &OF.to_string(), address].concat();
        stand.open = true;
        if stand.table.as_ref().is_none_or(|now| now.key != of) {
            stand.table = self.table(of).map(|mut now| {
                // The headings of this table are not above the row.
                for (column, _) in &mut now.columns {
                    *column += key;
                }
                now
            });
        }
        if !self.first_time(&seen, sheet, row, key) {
            let first = self.found.seen.get(&seen);
            let elsewhere = first.is_some_and(|(other, _)| *other != sheet.name);
            let same = first.is_some_and(|(_, cells)| cells_behind(row, key) == *cells);
            if elsewhere || same {
                let why = self.copied(sheet, &seen, w::SAME_ROW);
                if !same || !elsewhere {
                    self.rest(sheet, row, |_| false, why);
                }
                return;
            }
            return self.added(sheet, row, stand);
        }
        let Some(parsed) = Address::parse(address) else {
            return self.rest(sheet, row, |_| false, w::NO_PLACE);
        };
        let Some(now) = stand.table.take() else {
            return self.rest(sheet, row, |_| false, w::NO_FIELD);
        };
        let named = now.outer.is_some()
            && parsed
                .path
                .first()
                .is_some_and(|(_, row)| *row == RowRef::New(0));
        let row_at = if named {
            let any = now
                .columns
                .iter()
                .any(|(column, _)| says_something(row, *column));
            match (self.of_outer(row, key + 1, &now), any) {
                (Ok(made), true) => Ok(made),
                (Err(why), true) => Err(why),
                (_, false) => {
                    stand.table = Some(now);
                    return;
                }
            }
        } else {
            self.resolve(&parsed)
        };
        match row_at {
            Ok(row_at) => self.cells(sheet, row, key, row_at, now, stand),
            Err(why) => {
                let base = |column: &Column| {
                    let address = parsed.field(column.id).to_string();
                    self.map.cells.get(&address).map(|(base, _)| base.clone())
                };
                let changed: Vec<usize> = now
                    .columns
                    .iter()
                    .filter(|(at, column)| {
                        row.cells.get(*at).cloned() != base(column)
                            || mark_of(row, *at) == Some(CellMark::NoResult)
                    })
                    .map(|(at, _)| *at)
                    .collect();
                for column in changed {
                    self.unplaced(sheet, row, column, why.into());
                }
                stand.table = Some(now);
            }
        }
    }

    /// The cells of a row whose place is known.
    fn cells(
        &mut self,
        sheet: &SheetCells,
        row: &RowCells,
        key: usize,
        row_at: RowAt,
        mut now: Now,
        stand: &mut Stand,
    ) {
        for (column, of) in &now.columns {
            let unit = now.units.get(column).filter(|_| has_figures(of)).cloned();
            self.push(sheet, row, *column, row_at.clone(), of, unit);
        }
        let own = now.columns.iter().map(|(column, _)| *column);
        let own: BTreeSet<usize> = own.chain([key]).collect();
        // The name of a row that is added says where it belongs; that of any other one is the program's.
        let added = now.outer.is_some() && matches!(row_at, RowAt::New(_));
        let names = if self.anew && now.given {
            2
        } else {
            usize::from(added || self.anew && now.outer.is_some())
        };
        let outer_changed = now.outer.is_some()
            && matches!(row_at, RowAt::Place(_))
            && row
                .cells
                .get(key + 1)
                .is_some_and(|cell| !cell.is_empty() && !self.is_static(cell));
        if outer_changed && !self.anew {
            self.unplaced(sheet, row, key + 1, w::OUTER_CHANGED.into());
        }
        let names = names.max(usize::from(outer_changed));
        let known =
            |column: usize| own.contains(&column) || (key < column && column <= key + names);
        self.rest(sheet, row, known, w::NO_COLUMN);
        if let (RowAt::New(index), last) = (&row_at, &now.last)
            && let Some(new) = self.found.rows.get_mut(*index)
            && new.after.is_none()
        {
            new.after.clone_from(last);
        }
        now.last = Some(row_at);
        stand.table = Some(now);
    }

    /// A row that somebody added to a table, or that stands beside all tables.
    fn added(&mut self, sheet: &SheetCells, row: &RowCells, stand: &mut Stand) {
        let Some(now) = stand.table.take().filter(|_| stand.open) else {
            return self.rest(sheet, row, |_| false, w::NO_PLACE);
        };
        let filled = |(column, _): &&(usize, Column)| {
            says_something(row, *column) && mark_of(row, *column) != Some(CellMark::Merged)
        };
        let any = now.columns.iter().any(|column| filled(&column));
        let figures = now.columns.iter().any(|(_, column)| has_figures(column));
        let why = if !any {
            Some(w::NO_PLACE)
        } else if now.given {
            Some(w::ROWS_FIXED)
        } else if figures && is_sum(&row.cells) {
            Some(w::SUM_ROW)
        } else {
            None
        };
        if let Some(why) = why {
            self.rest(sheet, row, |_| false, why);
            stand.table = Some(now);
            return;
        }
        let first = now.columns.iter().map(|(column, _)| *column).min();
        let name = first.unwrap_or(1).saturating_sub(1);
        let made = if now.outer.is_some() {
            self.of_outer(row, name, &now)
        } else {
            let parent = Address {
                path: now.at.path.clone(),
                field: String::new(),
            };
            self.resolve(&parent)
                .map(|parent| self.new_row(parent, now.list))
        };
        match made {
            Ok(made) => {
                // Before the first column stands the name of the outer row, or the hidden key, in whose place somebody has written.
                if now.outer.is_none() && first.is_some_and(|first| name < first) {
                    self.unplaced(sheet, row, name, w::NO_PLACE.into());
                }
                self.cells(sheet, row, name, made, now, stand);
            }
            Err(why) => {
                self.rest(sheet, row, |_| false, why);
                stand.table = Some(now);
            }
        }
    }

    /// A new row of a table whose rows name the row that they belong to.
    fn of_outer(&mut self, row: &RowCells, column: usize, now: &Now) -> Result<RowAt, Text> {
        let name = row.cells.get(column).map_or("", String::as_str);
        let outer = now.outer.ok_or(w::NO_OUTER)?;
        let rows = self.draft.root.rows(outer.id).iter().enumerate();
        let mut named = rows
            .filter(|(at, row)| headings::names_row(name, &outer.name_of(&row.node, *at)))
            .map(|(_, row)| row.id);
        let id = named.next().ok_or(w::NO_OUTER)?;
        if named.next().is_some() {
            return Err(w::NO_OUTER);
        }
        let parent = Place::default().row(outer.id, id);
        Ok(self.new_row(RowAt::Place(parent), now.list))
    }

    fn new_row(&mut self, parent: RowAt, list: &'static List) -> RowAt {
        self.found.rows.push(NewRow {
            list,
            parent,
            after: None,
        });
        RowAt::New(self.found.rows.len() - 1)
    }

    /// The row of an address; why there is none.
    fn resolve(&mut self, address: &Address) -> Result<RowAt, Text> {
        let mut row_at = RowAt::Place(Place::default());
        let mut ids: Vec<&str> = Vec::new();
        let mut so_far = Address::default();
        for (list, row) in &address.path {
            ids.push(list);
            so_far = so_far.row(list, *row);
            let fixed = ids.len() == 1 && self.template.fixed_rows(list).is_some();
            let there = match (&row_at, row) {
                (RowAt::Place(above), RowRef::Old(id)) if !self.anew || fixed => {
                    let place = above.row(list, *id);
                    let there = self.draft.node(&place.path).is_some();
                    if !there {
                        return Err(w::ROW_GONE);
                    }
                    Some(place)
                }
                (_, RowRef::Old(_)) if !self.anew => return Err(w::ROW_GONE),
                _ => None,
            };
            row_at = match there {
                Some(place) => RowAt::Place(place),
                None => {
                    let key = so_far.to_string();
                    match self.created.get(&key) {
                        Some(made) => RowAt::New(*made),
                        None => {
                            let list = list_of(self.template, &ids).ok_or(w::NO_FIELD)?;
                            let made = self.new_row(row_at, list);
                            if let RowAt::New(index) = made {
                                self.created.insert(key, index);
                            }
                            made
                        }
                    }
                }
            };
        }
        Ok(row_at)
    }

    fn push(
        &mut self,
        sheet: &SheetCells,
        row: &RowCells,
        column: usize,
        row_at: RowAt,
        of: &Column,
        unit: Option<(String, String)>,
    ) {
        let written = match &row_at {
            RowAt::Place(place) if !self.anew => Some(place.field(of.id).to_string()),
            RowAt::New(index) => {
                let own = self.created.iter().find(|(_, made)| *made == index);
                own.map(|(address, _)| [address, of.id].concat())
            }
            RowAt::Place(place) => Some(place.field(of.id).to_string()),
        };
        let base = written
            .and_then(|written| self.map.cells.get(&written))
            .map(|(base, _)| base.clone());
        self.found.taken.push(Taken {
            at: at(sheet, row, column),
            row: row_at,
            column: of.clone(),
            text: row.cells.get(column).cloned().unwrap_or_default(),
            mark: mark_of(row, column),
            base,
            unit,
        });
    }

    /// Whether a hidden text was not seen before; it is noted with what stands in its row.
    fn first_time(&mut self, seen: &str, sheet: &SheetCells, row: &RowCells, key: usize) -> bool {
        if self.found.seen.contains_key(seen) {
            return false;
        }
        let held = (sheet.name.clone(), cells_behind(row, key));
        self.found.seen.insert(seen.to_owned(), held);
        true
    }

    /// Why a row that was seen before goes nowhere; a copied sheet is named once.
    fn copied(&mut self, sheet: &SheetCells, seen: &str, why: Text) -> Text {
        let first = self.found.seen.get(seen);
        if first.is_none_or(|(other, _)| *other == sheet.name) {
            return why;
        }
        let note = Message::new(w::COPIED_SHEET, vec![sheet.name.as_str().into()]);
        if !self.found.notes.contains(&note) {
            self.found.notes.push(note);
        }
        w::IN_COPY
    }

    /// A row of a sheet without hidden texts.
    fn by_words(&mut self, sheet: &SheetCells, row: &RowCells, stand: &mut Stand) {
        self.found.by_words = true;
        let filled: Vec<(usize, &String)> = row
            .cells
            .iter()
            .enumerate()
            .filter(|(_, cell)| !cell.is_empty())
            .collect();
        if let [(_, title)] = filled.as_slice()
            && let Some(index) = self
                .blocks
                .iter()
                .position(|(block, used)| !used && plain(&block.title) == plain(title))
        {
            return self.begin_block(index, stand);
        }
        if let Some((column, _)) = filled
            .iter()
            .find(|(_, cell)| [w::ENTRY.zh, w::ENTRY.en].contains(&cell.as_str()))
        {
            stand.value = *column;
            stand.open = true;
            return;
        }
        if self.headed(sheet, row, &filled, stand) {
            return;
        }
        if let Some((at, columns)) = stand.form.clone() {
            let root = &self.draft.root;
            let label = filled.iter().find_map(|(column, cell)| {
                let found = named(cell, &columns, root)?;
                (*column < stand.value).then(|| found.clone())
            });
            if let Some(column) = label
                && let Ok(row_at) = self.resolve(&at)
            {
                let address = at.field(column.id).to_string();
                if self.first_time(&[FIELD, &address].concat(), sheet, row, 0) {
                    let value = stand.value;
                    self.push(sheet, row, value, row_at, &column, None);
                    return self.rest(sheet, row, |column| column <= value, w::NO_PLACE);
                }
            }
        }
        if stand.open && stand.table.is_some() {
            return self.row_by_name(sheet, row, stand);
        }
        self.rest(sheet, row, |_| false, w::NO_PLACE);
    }

    /// The title of a table was met: its rows follow.
    fn begin_block(&mut self, index: usize, stand: &mut Stand) {
        let Some((block, used)) = self.blocks.get_mut(index) else {
            return;
        };
        *used = true;
        let key = block.key.clone();
        stand.open = false;
        (stand.form, stand.table) = match &block.kind {
            Kind::Form(at, columns) => (Some((at.clone(), columns.clone())), None),
            Kind::Table(_) => (None, self.table(&key)),
        };
        if let Some(now) = &mut stand.table {
            now.columns.clear();
        }
    }

    /// Whether a row is one of headings; its columns are then known.
    fn headed(
        &mut self,
        sheet: &SheetCells,
        row: &RowCells,
        filled: &[(usize, &String)],
        stand: &mut Stand,
    ) -> bool {
        let root = &self.draft.root;
        let count = |columns: &[Column]| {
            filled
                .iter()
                .filter(|(_, cell)| named(cell, columns, root).is_some())
                .count()
        };
        let enough = |columns: &[Column]| {
            let named = count(columns);
            named * 2 >= filled.len() && (named > 1 || columns.len() == 1 && named == 1)
        };
        let own = stand
            .table
            .as_ref()
            .filter(|now| now.columns.is_empty())
            .map(|now| now.key.clone());
        let key = own.or_else(|| {
            let mut best: Option<(usize, String)> = None;
            for (block, used) in &self.blocks {
                if let (Kind::Table(table), false) = (&block.kind, used)
                    && enough(&table.columns)
                    && best
                        .as_ref()
                        .is_none_or(|(most, _)| count(&table.columns) > *most)
                {
                    best = Some((count(&table.columns), block.key.clone()));
                }
            }
            best.map(|(_, key)| key)
        });
        let Some(key) = key else { return false };
        let Some(of) = self.table(&key) else {
            return false;
        };
        let all: Vec<Column> = of
            .columns
            .iter()
            .map(|(_, column)| column.clone())
            .collect();
        if !enough(&all) {
            return false;
        }
        for (block, used) in &mut self.blocks {
            *used |= block.key == key;
        }
        // The key column is lost, and one column may stand before the first one.
        let begin = filled.first().map_or(0, |(column, _)| *column);
        let mut now = of;
        now.columns.clear();
        let mut claimed = BTreeSet::new();
        for (column, cell) in filled {
            let Some(found) = named(cell, &all, root).filter(|found| claimed.insert(found.id))
            else {
                if *column != begin {
                    self.unplaced(sheet, row, *column, w::NO_COLUMN.into());
                }
                continue;
            };
            let found = found.clone();
            let written = self.map.heads.get(&key).and_then(|heads| {
                let mut heads = heads.iter();
                heads.find(|(_, id, _)| id == found.id)
            });
            if let Some((_, _, heading)) = written {
                let [was, said] = [heading, *cell].map(|heading| headings::bracketed(heading));
                if !said.is_empty() && units::canonical(&said) != units::canonical(&was) {
                    now.units.insert(*column, (was, said));
                }
            }
            now.columns.push((*column, found));
        }
        stand.form = None;
        stand.table = Some(now);
        stand.open = true;
        true
    }

    /// A row of a table, which is that of the same name, or a new one.
    fn row_by_name(&mut self, sheet: &SheetCells, row: &RowCells, stand: &mut Stand) {
        let Some(now) = stand.table.take() else {
            return;
        };
        if now.outer.is_some() {
            stand.table = Some(now);
            return self.added(sheet, row, stand);
        }
        let parent = Address {
            path: now.at.path.clone(),
            field: String::new(),
        };
        let place = match self.resolve(&parent) {
            Ok(RowAt::Place(place)) => Some(place),
            _ => None,
        };
        let held = place
            .as_ref()
            .and_then(|place| self.draft.node(&place.path))
            .map_or(&[][..], |node| node.rows(now.list.id));
        let first = now.columns.iter().map(|(column, _)| *column).min();
        let mut typed = Node::default();
        for (column, of) in &now.columns {
            let text = row.cells.get(*column).map_or("", String::as_str);
            if let Some(field) = of.variants.first()
                && let Ok(answer) = crate::documents::paste::cell::answer(field, text)
            {
                typed.set(of.id, &answer);
            }
        }
        let own = (now.list.name)(&typed);
        let cells = row.cells.iter().take(first.unwrap_or(1));
        let names: Vec<&String> = cells.filter(|cell| !cell.is_empty()).collect();
        let mut found = held.iter().enumerate().filter(|(at, row)| {
            let name = now.list.name_of(&row.node, *at);
            if now.given {
                names.iter().any(|cell| headings::names_row(cell, &name))
            } else {
                own.as_ref()
                    .is_some_and(|own| own.get(Lang::Zh) == name.get(Lang::Zh))
            }
        });
        let id = found.next().map(|(_, row)| row.id);
        let several = found.next().is_some();
        let Some(row_at) = place
            .zip(id.filter(|_| !several))
            .map(|(place, id)| place.row(now.list.id, id))
        else {
            stand.table = Some(now);
            return self.added(sheet, row, stand);
        };
        let key = [&now.key, "=", &row_at.to_string()].concat();
        if !self.first_time(&key, sheet, row, 0) {
            stand.table = Some(now);
            return self.rest(sheet, row, |_| false, w::SAME_ROW);
        }
        let key = first.unwrap_or(1).saturating_sub(2);
        self.cells(sheet, row, key, RowAt::Place(row_at), now, stand);
    }
}

fn at(sheet: &SheetCells, row: &RowCells, column: usize) -> At {
    At {
        sheet: sheet.name.clone(),
        row: row.number,
        column,
    }
}

/// Whether a cell holds something: a text, or a formula without a result, which shows none.
fn says_something(row: &RowCells, column: usize) -> bool {
    row.cells.get(column).is_some_and(|cell| !cell.is_empty())
        || mark_of(row, column) == Some(CellMark::NoResult)
}

fn mark_of(row: &RowCells, column: usize) -> Option<CellMark> {
    let column = u32::try_from(column).ok()?;
    let found = row.marks.iter().find(|(at, _)| *at == column);
    found.map(|(_, mark)| *mark)
}

/// The cells behind the hidden text.
fn cells_behind(row: &RowCells, key: usize) -> Vec<String> {
    row.cells.get(key + 1..).unwrap_or_default().to_vec()
}

fn has_figures(column: &Column) -> bool {
    column
        .variants
        .iter()
        .any(|field| matches!(field.kind, FieldKind::Number { .. }))
}

/// The column that a heading or a label names.
fn named<'c>(heading: &str, columns: &'c [Column], root: &Node) -> Option<&'c Column> {
    let core = headings::core(heading);
    let said = |column: &&Column| {
        [Lang::Zh, Lang::En].iter().any(|lang| {
            let label = column.label(&[root], root, *lang);
            headings::core(&label) == core
                || column
                    .variants
                    .iter()
                    .any(|field| headings::core(&field.label_of(root).get(*lang)) == core)
        })
    };
    if core.is_empty() {
        return None;
    }
    columns.iter().find(said).or_else(|| {
        let fields: Vec<&'static Field> = columns
            .iter()
            .filter_map(|column| column.variants.first().copied())
            .collect();
        let at = headings::named(heading, &fields, fields.len(), root)?;
        columns.get(at)
    })
}

/// A text for comparing: on one line, without marks that show nothing.
pub fn plain(text: &str) -> String {
    let shown: String = text
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| !c.is_control() && !units::invisible(*c))
        .collect();
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The headings that stand before the columns of a table, in both languages.
pub fn before(table: &super::layout::Table, draft: &Draft) -> Vec<String> {
    [Lang::Zh, Lang::En]
        .into_iter()
        .flat_map(|lang| heads_before(table, draft, lang))
        .collect()
}
