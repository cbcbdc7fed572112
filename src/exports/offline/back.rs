//! The way back of a workbook: every difference between it and a document, what is wrong in its cells, and what has no place. Nothing is changed before a
//! person agrees; the draft as it would be is worked out beside the document.

use super::address::{Address, RowRef};
use super::book::{FIELD, OF, Wanted, book, own_words, shown};
use super::layout::{Column, Kind, asked_in, sheets};
use super::reading::{At, Found, Map, Reading, RowAt, Taken, before, plain};
use super::words as w;
use crate::documents::paste::MOST_IN_LIST;
use crate::documents::paste::cell::answer;
use crate::documents::words::figure_and_unit;
use crate::documents::{
    Asks, Document, Draft, Fault, Field, FieldKind, Node, Part, Place, Template, checksum,
    templates,
};
use crate::exports::words as ew;
use crate::i18n::{Lang, Message, Text};
use crate::measure::{grouped_as_typed, read_when, read_year, sheet_error, units};
use crate::sheets::form_book::column_name;
use crate::sheets::form_book::text::{CellMark, CellsText, RowCells};
use std::collections::BTreeSet;

pub use super::reading::{At as Cell, Unplaced};

/// What a workbook says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The form.
    pub form: String,
    /// The document; blank where the workbook does not say it.
    pub document: String,
    /// Whether its document is sample data.
    pub demo: bool,
}

/// A difference between the workbook and the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Where the answer belongs.
    pub place: Place,
    /// What the document has.
    pub was: String,
    /// What it would have.
    pub now: String,
    /// The cell; `None` for an answer that follows another one.
    pub at: Option<At>,
    /// Whether the row is added.
    pub added: bool,
    /// Whether the document was changed there too, since the workbook was made.
    pub both: bool,
}

/// A cell that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// The cell.
    pub at: At,
    /// Where its answer belongs.
    pub place: Place,
    /// What stands in it.
    pub text: String,
    /// What is wrong, and what to do.
    pub message: Message,
    /// Whether it is taken all the same, as it stands.
    pub taken: bool,
}

impl Change {
    /// What the answer will be read as, where a unit or a word stands in it: 12kg under 吨 is 0.012 吨. `None` where it is read as it stands.
    pub fn becomes(
        &self,
        template: &'static Template,
        after: &Draft,
        lang: Lang,
    ) -> Option<String> {
        let plain = |c: char| c.is_ascii_digit() || c.is_whitespace() || ",.+-".contains(c);
        if self.now.chars().all(plain) {
            return None;
        }
        let (_, field) = template.locate(&self.place)?;
        let field = field.filter(|field| matches!(field.kind, FieldKind::Number { .. }))?;
        let path = self.place.path.as_slice();
        let nodes: Option<Vec<&Node>> = (0..=path.len())
            .map(|depth| after.node(path.get(..depth)?))
            .collect();
        let nodes = nodes?;
        let exact = field.read(&self.now, &nodes).ok()?;
        let unit = field.unit_of(&nodes, lang);
        Some(figure_and_unit(&grouped_as_typed(exact), &unit))
    }
}

/// What bringing a workbook back would do.
#[derive(Debug, Clone)]
pub struct Back {
    /// What is to be known of the whole.
    pub notes: Vec<Message>,
    /// Differences, in the workbook's order.
    pub changes: Vec<Change>,
    /// Cells that are wrong.
    pub troubles: Vec<Trouble>,
    /// What has no place.
    pub unplaced: Vec<Unplaced>,
    /// Rows of the document that were taken out of the workbook. They stay unless the person says otherwise.
    pub gone: Vec<Place>,
    /// The draft as it would be.
    pub after: Draft,
}

impl Back {
    /// The draft as it would be without the rows that were taken out of the workbook too.
    pub fn without_gone(&self) -> Draft {
        let mut draft = self.after.clone();
        for place in &self.gone {
            if let Some((last, above)) = place.path.split_last() {
                draft.remove_row(above, &last.list, last.row);
            }
        }
        draft
    }
}

/// A cell as it is named: `一 基本信息!C5`.
pub fn cell_name(at: &At) -> String {
    let cell = [column_name(at.column), at.row.to_string()].concat();
    [at.sheet.as_str(), "!", &cell].concat()
}

/// What a workbook says of itself; `None` where it is no workbook of a form.
pub fn about(cells: &CellsText) -> Option<About> {
    let map = Map::of(cells);
    let says = |row: &RowCells, text: Text| {
        row.cells
            .iter()
            .any(|cell| [text.zh, text.en].contains(&cell.as_str()))
    };
    let mut rows = cells.sheets.iter().flat_map(|sheet| &sheet.rows);
    (!map.form.is_empty()).then(|| About {
        form: map.form,
        document: map.document,
        demo: rows.any(|row| says(row, ew::NATURE) && says(row, ew::DEMO)),
    })
}

/// Puts a workbook beside the document that it was made of, or whose titles and names it has.
pub fn onto(
    template: &'static Template,
    document: &Document,
    cells: &CellsText,
) -> Result<Back, Message> {
    let map = Map::of(cells);
    fits(template, &map)?;
    if !map.document.is_empty() && map.document != document.id {
        return Err(w::OTHER_DOCUMENT.into());
    }
    read(template, document, cells, &map, false)
}

/// A new document of a workbook whose document is not here: `blank` is a new draft of the form.
pub fn anew(
    template: &'static Template,
    blank: &Document,
    cells: &CellsText,
) -> Result<Back, Message> {
    let map = Map::of(cells);
    if map.form.is_empty() {
        return Err(w::NOT_OFFLINE.into());
    }
    fits(template, &map)?;
    let document = Document {
        draft: emptied(template, &blank.draft),
        ..blank.clone()
    };
    read(template, &document, cells, &map, true)
}

fn fits(template: &'static Template, map: &Map) -> Result<(), Message> {
    if map.form.is_empty() || map.form == template.id {
        return Ok(());
    }
    match templates::card(&map.form) {
        Some(card) => Err(Message::new(
            w::OTHER_FORM,
            vec![card.title.into(), template.title.into()],
        )),
        None => Err(w::NOT_OFFLINE.into()),
    }
}

/// A new draft without the rows and answers that a workbook brings: only prescribed rows stay.
fn emptied(template: &'static Template, blank: &Draft) -> Draft {
    let mut draft = blank.clone();
    for part in template.steps.iter().flat_map(|step| step.parts) {
        match (part, part.asks()) {
            (Part::FixedRows(_), _) | (_, None) => {}
            (_, Some(Asks::Fields(fields))) => {
                for field in fields {
                    draft.root.set(field.id, "");
                }
            }
            (_, Some(Asks::List(list))) if template.fixed_rows(list.id).is_none() => {
                draft.root.lists.remove(list.id);
            }
            _ => {}
        }
    }
    draft
}

fn read(
    template: &'static Template,
    document: &Document,
    cells: &CellsText,
    map: &Map,
    is_new: bool,
) -> Result<Back, Message> {
    let statics = statics(template, document, map);
    let mut reading = Reading::begin(template, &document.draft, map, is_new, statics);
    reading.read(cells);
    let found = reading.found;
    if map.form.is_empty() && found.taken.is_empty() {
        return Err(w::NOT_OFFLINE.into());
    }
    let mut notes = Vec::new();
    if !map.there || found.by_words {
        notes.push(w::NO_KEYS.into());
    }
    let version = template.version.to_string();
    if map.there && map.version != version {
        let args = vec![map.version.as_str().into(), version.into()];
        notes.push(Message::new(w::OTHER_VERSION, args));
    }
    if map.there && !is_new && map.sum != checksum(&document.draft) {
        notes.push(w::CHANGED_SINCE.into());
    }
    notes.extend(found.notes.iter().cloned());
    let gone = if is_new || found.by_words {
        Vec::new()
    } else {
        gone(template, document, map, &found)
    };
    let mut putting = Putting {
        template,
        was: &document.draft,
        draft: document.draft.clone(),
        is_new,
        blank: map.blank,
        places: vec![None; found.rows.len()],
        rows: &found.rows,
        changes: Vec::new(),
        troubles: Vec::new(),
        unplaced: found.unplaced,
    };
    putting.all(&found.taken);
    let Putting {
        draft,
        changes,
        troubles,
        mut unplaced,
        ..
    } = putting;
    unplaced.sort_by(|one, other| one.at.cmp(&other.at));
    Ok(Back {
        notes,
        changes,
        troubles,
        unplaced,
        gone,
        after: draft,
    })
}

/// The texts that the program writes into the workbook of a document, for comparing.
fn statics(template: &'static Template, document: &Document, map: &Map) -> BTreeSet<String> {
    let mut found: BTreeSet<String> = BTreeSet::new();
    let languages = map.lang.map_or(vec![Lang::Zh, Lang::En], |lang| vec![lang]);
    for lang in languages {
        for filled in [true, false] {
            let made = book(&Wanted {
                document,
                template,
                filled,
                lang,
                now: "",
            });
            let texts = made.sheets.iter().flat_map(|sheet| &sheet.rows).flatten();
            found.extend(texts.filter_map(own_words).map(|text| plain(&text)));
        }
        for sheet in sheets(template, &document.draft, lang) {
            for block in sheet.blocks {
                if let Kind::Table(table) = block.kind {
                    found.extend(
                        before(&table, &document.draft)
                            .iter()
                            .map(|text| plain(text)),
                    );
                }
            }
        }
    }
    found.extend(map.said.iter().map(|text| plain(text)));
    found.extend(map.cells.values().map(|(_, unit)| plain(unit)));
    found.extend(map.heads.values().flatten().map(|(_, _, text)| plain(text)));
    found
}

/// The rows of the document that the workbook was made with and that stand in it no more, though their tables do.
fn gone(template: &'static Template, document: &Document, map: &Map, found: &Found) -> Vec<Place> {
    let mut gone: Vec<Place> = Vec::new();
    for (table, address) in &map.rows {
        let Some(place) = address.place() else {
            continue;
        };
        let Some((last, above)) = place.path.split_last() else {
            continue;
        };
        let fixed = above.is_empty() && template.fixed_rows(&last.list).is_some();
        if fixed || document.draft.node(&place.path).is_none() {
            continue;
        }
        let text = address.to_string();
        let row = [table.as_str(), &OF.to_string(), &text].concat();
        let of_fields = [FIELD, &text].concat();
        let is_form = table.ends_with(&text);
        let seen = |prefix: &str| {
            let mut keys = found.seen.range(prefix.to_owned()..);
            keys.next().is_some_and(|(key, _)| key.starts_with(prefix))
        };
        let lost = if is_form {
            // Another row of the list stands there.
            let list = [FIELD, &above_text(address), &last.list, "."].concat();
            !seen(&of_fields) && seen(&list)
        } else {
            !found.seen.contains_key(&row) && found.tables.contains(table)
        };
        let within = gone.iter().any(|outer| place.path.starts_with(&outer.path));
        if lost && !within {
            gone.push(place);
        }
    }
    gone
}

/// Whether a figure in digits alone has more decimal places than another one. Figures with 万 or a unit behind them are not held against each other.
fn has_more_places(figure: &str, other: &str) -> bool {
    let places = |text: &str| {
        let text = units::plain(text);
        let digits = text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || b".,+-".contains(&byte));
        let fraction = text
            .rsplit_once('.')
            .map_or(0, |(_, fraction)| fraction.len());
        digits.then_some(fraction)
    };
    matches!((places(figure), places(other)), (Some(more), Some(less)) if more > less)
}

/// The address of the row above a row, as the beginning of a text.
fn above_text(address: &Address) -> String {
    let path: Vec<(String, RowRef)> = match address.path.split_last() {
        Some((_, above)) => above.to_vec(),
        None => Vec::new(),
    };
    Address {
        path,
        field: String::new(),
    }
    .to_string()
}

/// The cells being put in.
struct Putting<'a> {
    template: &'static Template,
    was: &'a Draft,
    draft: Draft,
    is_new: bool,
    /// Whether what stood in the document was left out of the workbook: then a cell says nothing of what changed since.
    blank: bool,
    rows: &'a [super::reading::NewRow],
    /// The places of the rows that were added.
    places: Vec<Option<Place>>,
    changes: Vec<Change>,
    troubles: Vec<Trouble>,
    unplaced: Vec<Unplaced>,
}

impl Putting<'_> {
    fn all(&mut self, taken: &[Taken]) {
        // A figure is read in the unit that the other answers give it, so figures come last.
        let mut put: Vec<(usize, Change)> = Vec::new();
        for figures in [false, true] {
            for (index, cell) in taken.iter().enumerate() {
                let of_figure =
                    |field: &&'static Field| matches!(field.kind, FieldKind::Number { .. });
                if cell.column.variants.iter().any(of_figure) == figures
                    && let Some(change) = self.cell(cell)
                {
                    put.push((index, change));
                }
            }
        }
        put.sort_by_key(|(index, _)| *index);
        self.refuse_unasked(taken, &mut put);
        self.changes = put.into_iter().map(|(_, change)| change).collect();
        self.follow();
        self.judge();
    }

    /// Puts a cell in; `None` where it changes nothing or cannot be read.
    fn cell(&mut self, cell: &Taken) -> Option<Change> {
        let base = cell.base.as_deref();
        let place = match &cell.row {
            RowAt::Place(place) => Some(place.field(cell.column.id)),
            RowAt::New(_) => None,
        };
        let unit_changed = cell.unit.is_some() && !cell.text.is_empty();
        let unchanged = !self.is_new
            && !unit_changed
            && !matches!(cell.mark, Some(CellMark::Struck | CellMark::NoResult))
            && base.is_some_and(|base| self.alike(&cell.column, place.as_ref(), base, &cell.text));
        if unchanged {
            return None;
        }
        let field = self.field_of(&cell.column, place.as_ref())?;
        let current = place
            .as_ref()
            .map_or_else(String::new, |place| self.draft.get(place).to_owned());
        let wrong = match cell.mark {
            Some(CellMark::NoResult) => Some(w::NO_RESULT.into()),
            Some(CellMark::Merged) => Some(w::MERGED.into()),
            Some(CellMark::Struck) => Some(w::STRUCK.into()),
            Some(CellMark::Scaled) => {
                Some(Message::new(w::SCALED, vec![cell.text.as_str().into()]))
            }
            None => sheet_error(&cell.text)
                .map(|error| Message::new(w::SHEET_ERROR, vec![error.into()])),
        };
        if let Some(message) = wrong {
            let place = place.unwrap_or_else(|| Place::root(cell.column.id));
            self.trouble(cell, place, message, false);
            return None;
        }
        if cell.text.is_empty() {
            // A cell that was blank to begin with says nothing; one that was cleared says that there is no answer.
            let cleared = base.is_some_and(|base| !base.is_empty());
            if !cleared || current.is_empty() {
                return None;
            }
        } else if !unit_changed
            && [Lang::Zh, Lang::En].iter().any(|lang| {
                let held = shown(field, &current, *lang);
                let cut = crate::sheets::lines::cut(&held, *lang);
                !current.is_empty() && self.alike(&cell.column, place.as_ref(), &cut, &cell.text)
            })
        {
            return None;
        }
        // A sheet holds a figure without the noughts at its end; what was typed is known.
        let text = match base {
            Some(base) if self.alike(&cell.column, place.as_ref(), base, &cell.text) => base,
            _ => &cell.text,
        };
        let mut typed = if text.is_empty() {
            String::new()
        } else {
            match answer(field, text) {
                Ok(typed) => typed,
                Err(choices) => {
                    let args = vec![cell.text.as_str().into(), choices.into()];
                    let place = place.unwrap_or_else(|| Place::root(cell.column.id));
                    let message = Message::new(w::NOT_A_CHOICE, args);
                    self.trouble(cell, place, message, false);
                    return None;
                }
            }
        };
        if let (Some((was, said)), true) =
            (&cell.unit, matches!(field.kind, FieldKind::Number { .. }))
        {
            let bare = typed.ends_with(|c: char| c.is_numeric() || matches!(c, '.' | ')' | '）'));
            if bare {
                typed = [&typed, " ", said.as_str()].concat();
            }
            if typed == current {
                return None;
            }
            let args = vec![was.as_str().into(), said.as_str().into()];
            let place = place.clone().unwrap_or_else(|| Place::root(cell.column.id));
            self.trouble(cell, place, Message::new(w::UNIT_CHANGED, args), true);
        }
        if typed == current {
            return None;
        }
        let row = match self.row(&cell.row) {
            Ok(row) => row,
            Err(why) => {
                self.unplaced.push(Unplaced {
                    at: cell.at.clone(),
                    text: cell.text.clone(),
                    why,
                });
                return None;
            }
        };
        let place = row.field(cell.column.id);
        self.draft.set(&place, &typed);
        for (sibling, preset) in field.set_by(&typed) {
            let beside = row.field(sibling);
            if self.draft.get(&beside).is_empty() {
                self.draft.set(&beside, &preset);
            }
        }
        let added = matches!(cell.row, RowAt::New(_));
        let both = !added
            && base.is_some_and(|base| {
                let held = [Lang::Zh, Lang::En].map(|lang| shown(field, &current, lang));
                !held
                    .iter()
                    .any(|held| self.alike(&cell.column, Some(&place), base, held))
            });
        Some(Change {
            place,
            was: current,
            now: typed,
            at: Some(cell.at.clone()),
            added,
            both: both && !self.is_new && !self.blank,
        })
    }

    /// The field of a column as it is asked in a row.
    fn field_of(&self, column: &Column, place: Option<&Place>) -> Option<&'static Field> {
        column.field(&self.nodes(place)).map(|(field, _)| field)
    }

    /// The nodes from the root down to the row of a place.
    fn nodes(&self, place: Option<&Place>) -> Vec<&Node> {
        let path = place.map_or(&[][..], |place| place.path.as_slice());
        (0..=path.len())
            .filter_map(|depth| self.draft.node(path.get(..depth)?))
            .collect()
    }

    /// Whether two texts of a cell mean the same: `one` of the document or of the workbook as it was made, `other` of the cell. A sheet leaves the
    /// noughts at the end of a figure out and adds none, so that 0.4 in place of 0.40 is the same figure, and 0.40 in place of 0.4 was typed.
    fn alike(&self, column: &Column, place: Option<&Place>, one: &str, other: &str) -> bool {
        if plain(one) == plain(other) {
            return true;
        }
        if one.is_empty() || other.is_empty() {
            return false;
        }
        let nodes = self.nodes(place);
        column.variants.iter().any(|field| match field.kind {
            FieldKind::Number { .. } => {
                let read = [one, other].map(|text| field.read(text, &nodes).ok());
                matches!(read, [Some(one), Some(other)] if one == other)
                    && !has_more_places(other, one)
            }
            FieldKind::Year => {
                let read = [one, other].map(read_year);
                matches!(read, [Some(one), Some(other)] if one == other)
            }
            FieldKind::Date => {
                let read = [one, other].map(read_when);
                matches!(read, [Some(one), Some(other)] if one == other)
            }
            FieldKind::Choice(_) | FieldKind::Many(_) | FieldKind::Search(_) => {
                let read = [one, other].map(|text| answer(field, text).ok());
                matches!(read, [Some(one), Some(other)] if one == other)
            }
            _ => false,
        })
    }

    /// The row that a cell goes to, which is added where it is not there yet.
    fn row(&mut self, row: &RowAt) -> Result<Place, Message> {
        let index = match row {
            RowAt::Place(place) => {
                return Ok(Place {
                    path: place.path.clone(),
                    field: String::new(),
                });
            }
            RowAt::New(index) => *index,
        };
        if let Some(Some(place)) = self.places.get(index) {
            return Ok(place.clone());
        }
        let new = self.rows.get(index).ok_or(w::NO_PLACE)?;
        let parent = self.row(&new.parent)?;
        let list = new.list;
        let count = self.draft.row_ids(&parent.path, list.id).len();
        if count >= MOST_IN_LIST {
            let most = MOST_IN_LIST.to_string();
            return Err(Message::new(w::TOO_MANY_ROWS, vec![most.into()]));
        }
        let mut node = (list.fresh)(&self.draft, &parent);
        for field in list.fields {
            node.set(field.id, "");
        }
        node.lists.clear();
        let id = self
            .draft
            .add_row(&parent.path, list.id, node)
            .ok_or(w::NO_PLACE)?;
        if let Some(after) = self.before(new.after.as_ref(), &parent, list.id) {
            let ids = self.draft.row_ids(&parent.path, list.id);
            let at = ids.iter().position(|known| *known == after);
            let moves = at.map_or(0, |at| ids.len().saturating_sub(at + 2));
            for _ in 0..moves {
                self.draft.move_row(&parent.path, list.id, id, -1);
            }
        }
        let place = parent.row(list.id, id);
        if let Some(held) = self.places.get_mut(index) {
            *held = Some(place.clone());
        }
        Ok(place)
    }

    /// The row of the list that a new row stands behind: the nearest one before it that is there.
    fn before(&self, after: Option<&RowAt>, parent: &Place, list: &str) -> Option<u32> {
        let mut after = after;
        loop {
            let place = match after? {
                RowAt::Place(place) => place.clone(),
                RowAt::New(index) => match self.places.get(*index) {
                    Some(Some(place)) => place.clone(),
                    _ => {
                        after = self.rows.get(*index)?.after.as_ref();
                        continue;
                    }
                },
            };
            let (last, above) = place.path.split_last()?;
            return (above == parent.path && last.list == list).then_some(last.row);
        }
    }

    fn trouble(&mut self, cell: &Taken, place: Place, message: Message, taken: bool) {
        self.troubles.push(Trouble {
            at: cell.at.clone(),
            place,
            text: cell.text.clone(),
            message,
            taken,
        });
    }

    /// Takes back what the other answers do not ask for.
    fn refuse_unasked(&mut self, taken: &[Taken], put: &mut Vec<(usize, Change)>) {
        let mut refused = Vec::new();
        put.retain(|(index, change)| {
            let Some(cell) = taken.get(*index).filter(|_| !change.now.is_empty()) else {
                return true;
            };
            let all = self.nodes(Some(&change.place));
            let ids: Vec<&str> = change
                .place
                .path
                .iter()
                .map(|step| step.list.as_str())
                .collect();
            let asked = cell.column.field(&all).is_some_and(|(_, asked)| asked)
                || asked_in(self.template, "", &ids).iter().any(|column| {
                    column.id == cell.column.id
                        && column.field(&all).is_some_and(|(_, asked)| asked)
                });
            if !asked {
                refused.push((*index, change.clone()));
            }
            asked
        });
        for (index, change) in refused {
            self.draft.set(&change.place, &change.was);
            if let Some(cell) = taken.get(index) {
                let message = Message::new(w::NOT_ASKED, vec![cell.text.as_str().into()]);
                self.trouble(cell, change.place, message, false);
            }
        }
    }

    /// Answers that were set because another one was: they are differences too.
    fn follow(&mut self) {
        let mut rows: Vec<Place> = Vec::new();
        for change in &self.changes {
            let row = Place {
                path: change.place.path.clone(),
                field: String::new(),
            };
            if !rows.contains(&row) {
                rows.push(row);
            }
        }
        for row in rows {
            let Some(node) = self.draft.node(&row.path) else {
                continue;
            };
            let answers: Vec<(String, String)> = node.answers.clone().into_iter().collect();
            for (id, now) in answers {
                let place = row.field(&id);
                let was = self.was.get(&place).to_owned();
                let known = self.changes.iter().any(|change| change.place == place);
                let field = self.template.locate(&place).and_then(|(_, field)| field);
                if was != now && !known && field.is_some() {
                    self.changes.push(Change {
                        added: self.was.node(&place.path).is_none(),
                        place,
                        was,
                        now,
                        at: None,
                        both: false,
                    });
                }
            }
        }
    }

    /// What the form will say of the cells: those that it cannot read, and those that break a rule of the form.
    fn judge(&mut self) {
        if self.changes.is_empty() {
            return;
        }
        for problem in (self.template.evaluate)(&self.draft).problems {
            let wrong = match problem.fault {
                Fault::Unreadable => problem.open(),
                Fault::Rule => problem.stops(),
                Fault::Missing => false,
            };
            let found = self
                .changes
                .iter()
                .find(|change| change.place == problem.place && change.at.is_some());
            if let (true, Some(change)) = (wrong, found)
                && let Some(at) = &change.at
            {
                self.troubles.push(Trouble {
                    at: at.clone(),
                    place: change.place.clone(),
                    text: change.now.clone(),
                    message: problem.message,
                    taken: true,
                });
            }
        }
    }
}
