//! The filling of a target: each cell into its row and field, with what cannot be read and what has no place.

use super::block::Block;
use super::bound::{bound, strict, takes_bound};
use super::cell::{Choices, answer_by, parted};
use super::headings::{self, HeadingUnit};
use super::rows::{Above, is_sum, is_sum_alone, unit_alone};
use super::target::nodes_to;
use super::words as w;
use super::years::{is_otherwise, year_of, year_within};
use super::{Chosen, Fate, MOST_IN_LIST, Replaced, Target, Trouble, Use};
use crate::documents::words::{figure_said, in_row, unit_said};
use crate::documents::{Draft, Fault, Field, FieldKind, List, Node, Place, Row, Template};
use crate::i18n::{Lang, Message};
use crate::measure::{Decimal, Year, grouped, read_number, read_year, sheet_error, sum, units};
use crate::order::sorted;
use crate::standards::sll::kpi::Direction;
use std::collections::BTreeMap;

/// The paste under way.
pub(super) struct Paste<'a> {
    pub(super) target: &'a Target,
    pub(super) columns: &'a [Use],
    pub(super) chosen: &'a Chosen,
    pub(super) headings: Option<&'a [String]>,
    pub(super) above: &'a Above,
    pub(super) draft: Draft,
    /// What was put in: row and column of the data, and the place.
    pub(super) put: Vec<(usize, usize, Place)>,
    pub(super) fates: Vec<Vec<Fate>>,
    pub(super) troubles: Vec<Trouble>,
    pub(super) replaced: Vec<Replaced>,
    pub(super) blanks: usize,
    /// Notes on the units in headings, each once.
    pub(super) units: Vec<Message>,
    /// The names of the choices of fields that cells went to.
    pub(super) choices: BTreeMap<&'static str, Choices>,
}

/// Which rows of the list the rows of a block go to.
pub(super) struct Rows {
    /// The row of each and whether it is new; `None` where it goes nowhere.
    pub(super) lines: Vec<(Option<Message>, bool)>,
    /// Whether the block's rows can be matched with those of the list by years or names.
    pub(super) matches: bool,
    /// Whether they are.
    pub(super) matched: bool,
    /// Whether the block has rows of sums.
    pub(super) sums: bool,
}

/// How the rows of a block find their rows in the list.
#[derive(Clone, Copy)]
enum Way {
    /// One below the other, from this row on.
    Down(usize),
    /// By the names of given rows, which stand in this column.
    Names(usize),
    /// By their years, which stand in this column.
    Years(usize),
    /// By the answer that names a row.
    Keys,
}

/// The figures of a block added up, row by row: a total of a list need not have a name.
struct Added {
    /// The columns of figures with their sums so far; `None` once one cannot be added.
    sums: Vec<(usize, Option<Decimal>)>,
    /// The columns that go to other fields than figures.
    words: Vec<usize>,
    /// How many rows were added.
    rows: usize,
}

impl Added {
    /// The columns of figures of a list whose rows have no year and are not prescribed; none of any other.
    fn of(target: &Target, columns: &[Use]) -> Self {
        let free = target.list.is_some() && !target.given && target.any_year().is_none();
        let mut found = Self {
            sums: Vec::new(),
            words: Vec::new(),
            rows: 0,
        };
        for (column, to) in columns.iter().enumerate().filter(|_| free) {
            let field = match to {
                Use::Field(at) => target.fields.get(*at),
                _ => None,
            };
            match field.map(|field| field.kind) {
                Some(FieldKind::Number { .. }) => found.sums.push((column, Some(Decimal::ZERO))),
                _ => found.words.push(column),
            }
        }
        found
    }

    fn add(&mut self, line: &[String]) {
        let mut any = false;
        for (column, total) in &mut self.sums {
            let cell = Paste::cell(line, *column);
            if cell.is_empty() {
                continue;
            }
            any = true;
            let figure = read_number(cell, "").ok();
            *total = total.and_then(|total| sum(total, figure?));
        }
        self.rows += usize::from(any);
    }

    /// Whether a row has no words, and each of its figures is the sum of two rows above it at least.
    fn is_sum(&self, line: &[String]) -> bool {
        let wordless = self
            .words
            .iter()
            .all(|column| Paste::cell(line, *column).is_empty());
        let mut held = false;
        let equal = self.sums.iter().all(|(column, total)| {
            let cell = Paste::cell(line, *column);
            let figure = read_number(cell, "").ok();
            held |= figure.is_some_and(|figure| !figure.is_zero());
            cell.is_empty() || figure.is_some() && figure == *total
        });
        self.rows > 1 && wordless && equal && held
    }
}

/// Where a row of a block goes.
enum Goes {
    /// To this row of the list, or behind the last one.
    To(usize),
    /// Nowhere, and why: the message belongs to this cell.
    Nowhere(usize, Message),
    /// Nowhere; what is to be said of it is said.
    Said,
}

impl Paste<'_> {
    /// The cell of a row, blank where there is none.
    fn cell(line: &[String], column: usize) -> &str {
        line.get(column).map_or("", String::as_str)
    }

    /// The year that the field of years has in each row.
    fn years_of(&self, nodes: &[&Node]) -> Vec<Option<Year>> {
        let field = self.target.year().and_then(|at| self.target.fields.get(at));
        let of = |node: &&Node| field.and_then(|field| read_year(node.get(field.id)));
        nodes.iter().map(of).collect()
    }

    /// Which row of the list each row of the block names by `column`, where exactly one row of either has that answer.
    fn keyed(
        &self,
        cells: &Block,
        column: usize,
        at: usize,
        before: &[&Node],
    ) -> Vec<Option<usize>> {
        let id = self.target.fields.get(at).map_or("", |field| field.id);
        let of_line = |line: &Vec<String>| units::plain(Self::cell(line, column));
        let mut here: BTreeMap<String, usize> = BTreeMap::new();
        for key in cells.iter().map(of_line) {
            *here.entry(key).or_default() += 1;
        }
        // The row with each answer; `None` where several have it.
        let mut there: BTreeMap<String, Option<usize>> = BTreeMap::new();
        for (at, node) in before.iter().enumerate() {
            let row = there.entry(units::plain(node.get(id)));
            row.and_modify(|row| *row = None).or_insert(Some(at));
        }
        cells
            .iter()
            .map(|line| {
                let key = of_line(line);
                let one = !key.is_empty() && here.get(&key) == Some(&1);
                there.get(&key).copied().flatten().filter(|_| one)
            })
            .collect()
    }

    /// Puts in all rows.
    pub(super) fn rows(
        &mut self,
        cells: &Block,
        first: usize,
        before: &[&Node],
        notes: &mut Vec<Message>,
    ) -> Rows {
        let target = self.target;
        let column_of = |wanted: Use| self.columns.iter().position(|to| *to == wanted);
        let names = column_of(Use::RowName);
        let named = names.map_or_else(Vec::new, |column| self.named_rows(cells, column, before));
        let years = target
            .year()
            .filter(|_| !target.given)
            .and_then(|year| column_of(Use::Field(year)));
        let key = target
            .key()
            .and_then(|at| Some((column_of(Use::Field(at))?, at)));
        let keyed = key.map_or_else(Vec::new, |(column, at)| {
            self.keyed(cells, column, at, before)
        });
        let matching = match (names, years, key) {
            (Some(column), ..) => Some(Way::Names(column)),
            (_, Some(column), _) => Some(Way::Years(column)),
            (.., Some(_)) if keyed.iter().any(Option::is_some) => Some(Way::Keys),
            _ => None,
        };
        let way = match matching {
            Some(way @ Way::Names(_)) => way,
            Some(way) if self.chosen.first.is_none() => way,
            _ => Way::Down(first),
        };
        if names.is_some() {
            notes.push(w::N_BY_NAME.into());
        }
        let figures = self.columns.iter().any(|to| {
            matches!(to, Use::Field(at) if target.fields.get(*at).is_some_and(|field| matches!(field.kind, FieldKind::Number { .. })))
        });
        let mut added = Added::of(target, self.columns);
        let before_years = self.years_of(before);
        // Rows of a list in which nothing was written yet give way to years of which it has none.
        let known = |line: &Vec<String>| {
            let year = years.and_then(|column| year_of(Self::cell(line, column)));
            year.is_some() && before_years.contains(&year)
        };
        let gives_way =
            target.open == 0 && matches!(way, Way::Years(_)) && !cells.iter().any(known);
        let mut bare: Vec<usize> = (0..before.len()).filter(|_| gives_way).collect();
        bare.reverse();
        let mut open = target.open;
        let (mut found_years, mut found_keys) = (false, false);
        let (mut sums, mut stopped, mut yearless) = (false, false, false);
        let mut lines = Vec::new();
        let old = before.len();
        for (index, line) in cells.iter().enumerate() {
            self.fates.push(vec![Fate::Nothing; line.len()]);
            let count = target.nodes(&self.draft).len();
            let blank = line.iter().all(String::is_empty);
            let is_sum = target.list.is_some() && (figures && is_sum(line) || is_sum_alone(line));
            let nameless = !is_sum && !blank && added.is_sum(line);
            sums |= is_sum || nameless;
            if !is_sum && !nameless {
                added.add(line);
            }
            let goes = if blank {
                Goes::Said
            } else if nameless && !self.chosen.sums {
                let args = vec![number_of(index)];
                notes.push(Message::new(w::N_SUM_NAMELESS, args));
                Goes::Said
            } else if is_sum && !self.chosen.sums {
                let said = line.iter().find(|cell| !cell.is_empty());
                let args = vec![number_of(index), said.cloned().unwrap_or_default().into()];
                notes.push(Message::new(w::N_SUM, args));
                Goes::Said
            } else {
                match way {
                    Way::Down(first) => Goes::To(first.saturating_add(index)),
                    Way::Names(column) => Self::by_names(cells, index, column, &named, notes),
                    Way::Years(column) => {
                        let year = year_of(Self::cell(line, column));
                        let at = year.and_then(|year| {
                            before_years.iter().position(|known| *known == Some(year))
                        });
                        found_years |= at.is_some();
                        match self.twice_or_yearless(cells, index, column) {
                            Some(goes) => goes,
                            None => Goes::To(at.or_else(|| bare.pop()).unwrap_or(usize::MAX)),
                        }
                    }
                    Way::Keys => match keyed.get(index).copied().flatten() {
                        Some(at) => {
                            found_keys = true;
                            Goes::To(at)
                        }
                        None => {
                            open += 1;
                            Goes::To(open - 1)
                        }
                    },
                }
            };
            let row = match goes {
                Goes::To(at) => Some(at.min(count)),
                Goes::Said => None,
                Goes::Nowhere(column, message) => {
                    self.trouble(index, column, message);
                    None
                }
            };
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
            let Some(at) = row else {
                lines.push((None, false));
                continue;
            };
            let new = at >= count;
            if new && let Some(list) = target.list {
                let mut node = (list.fresh)(&self.draft, &target.parent);
                // The next year of the list is proposed where a person adds a row; no figure of a block goes under a year that it does not say.
                let year = target
                    .any_year()
                    .and_then(|at| Some((at, target.fields.get(at)?)));
                if let Some((at, field)) = year.filter(|(_, field)| !node.get(field.id).is_empty())
                {
                    node.set(field.id, "");
                    yearless |= !self.columns.contains(&Use::Field(at));
                }
                self.draft.add_row(&target.parent.path, list.id, node);
            }
            if let Some(place) = target.place(&self.draft, at)
                && !self.of_another_year((index, line), cells.len(), &place)
            {
                self.row(index, line, &place, at >= old);
            }
            let nodes = target.nodes(&self.draft);
            let name = nodes.get(at).map(|node| target.row_name(node, at));
            lines.push((name, new));
        }
        if found_years {
            notes.push(w::N_BY_YEAR.into());
        }
        if yearless {
            notes.push(w::N_NO_YEAR.into());
        }
        if found_keys && let Some(field) = key.and_then(|(_, at)| target.fields.get(at)) {
            let label = field.label_of(&self.draft.root);
            notes.push(Message::new(w::N_BY_KEY, vec![label.into()]));
        }
        if matches!(way, Way::Years(_)) {
            self.in_order(&before_years);
        }
        Rows {
            lines,
            matches: matching.is_some() && names.is_none(),
            matched: !matches!(way, Way::Down(_)),
            sums,
        }
    }

    /// The given row that each row of the block names.
    fn named_rows(&self, cells: &Block, column: usize, before: &[&Node]) -> Vec<Option<usize>> {
        let names: Vec<Message> = before
            .iter()
            .enumerate()
            .map(|(at, node)| self.target.row_name(node, at))
            .collect();
        let known = headings::rows_by_name(&names);
        let of_line = |line: &Vec<String>| {
            let cell = units::plain(Self::cell(line, column));
            known.get(&cell).copied()
        };
        cells.iter().map(of_line).collect()
    }

    /// The given row that a row of the block names; `named` are those that the rows name.
    fn by_names(
        cells: &Block,
        index: usize,
        column: usize,
        named: &[Option<usize>],
        notes: &mut Vec<Message>,
    ) -> Goes {
        let line = cells.get(index).map(Vec::as_slice).unwrap_or_default();
        let name = Self::cell(line, column);
        let Some(found) = named.get(index).copied().flatten() else {
            let args = vec![number_of(index), name.into()];
            notes.push(Message::new(w::N_UNKNOWN_ROW, args));
            return Goes::Said;
        };
        let earlier = named
            .iter()
            .take(index)
            .position(|earlier| *earlier == Some(found));
        match earlier {
            Some(earlier) => {
                let args = vec![number_of(earlier), name.into()];
                Goes::Nowhere(column, Message::new(w::ROW_AGAIN, args))
            }
            None => Goes::To(found),
        }
    }

    /// Why a row of a block that goes by years goes nowhere: it has none, or an earlier row has the same.
    fn twice_or_yearless(&self, cells: &Block, index: usize, column: usize) -> Option<Goes> {
        let line = cells.get(index)?;
        let typed = Self::cell(line, column);
        if typed.is_empty() || sheet_error(typed).is_some() {
            return Some(Goes::Nowhere(column, w::NO_YEAR.into()));
        }
        if is_otherwise(typed) {
            let message = Message::new(w::OTHERWISE, vec![typed.into()]);
            return Some(Goes::Nowhere(column, message));
        }
        let year = year_of(typed)?;
        let earlier = cells
            .iter()
            .take(index)
            .position(|line| year_of(Self::cell(line, column)) == Some(year) && !is_sum(line))?;
        let args = vec![number_of(earlier), year.number().to_string().into()];
        Some(Goes::Nowhere(column, Message::new(w::YEAR_AGAIN, args)))
    }

    /// Whether the block says another year of a row than the row has which it would go to: in a cell that goes nowhere, in a heading, or above the table.
    /// A column that the person left out says nothing.
    fn of_another_year(
        &mut self,
        (index, line): (usize, &[String]),
        of: usize,
        place: &Place,
    ) -> bool {
        let target = self.target;
        let Some(year) = target.year() else {
            return false;
        };
        let placed = self.columns.contains(&Use::Field(year));
        let own = target
            .fields
            .get(year)
            .and_then(|field| read_year(self.draft.node(&place.path)?.get(field.id)));
        let (Some(own), false) = (own, placed) else {
            return false;
        };
        let left_out = |column: usize| self.chosen.columns.contains(&(column, Use::Nothing));
        let other = line.iter().enumerate().find_map(|(column, cell)| {
            let heading = self
                .headings
                .map_or("", |headings| Self::cell(headings, column));
            let said = match self.columns.get(column) {
                Some(Use::Nothing) if !left_out(column) => year_of(cell),
                Some(Use::Field(_)) if !cell.is_empty() => {
                    year_of(heading).or_else(|| year_within(heading))
                }
                _ => None,
            };
            said.filter(|said| *said != own).map(|said| (column, said))
        });
        // A title over several rows says no row's year.
        let above = || {
            let titles = self.above.titles.iter().filter(|_| of == 1);
            let said = titles.filter_map(|title| year_within(title)).next()?;
            (said != own).then_some((0, said))
        };
        let Some((column, said)) = other.or_else(above) else {
            return false;
        };
        let args = [said, own].map(|year| year.number().to_string().into());
        self.trouble(index, column, Message::new(w::OTHER_YEAR, args.to_vec()));
        true
    }

    /// Puts the rows of a list in the order of their years, where they were in that order.
    fn in_order(&mut self, before: &[Option<Year>]) {
        let target = self.target;
        let in_order = before.iter().all(Option::is_some)
            && before
                .iter()
                .zip(before.iter().skip(1))
                .all(|(one, next)| one < next);
        let field = target.year().and_then(|at| target.fields.get(at));
        if let (true, Some(list), Some(field)) = (in_order, target.list, field)
            && let Some(rows) = self
                .draft
                .node_mut(&target.parent.path)
                .and_then(|node| node.lists.get_mut(list.id))
        {
            // A row without a year stays at the end.
            let year = |row: &Row| read_year(row.node.get(field.id)).map_or(u16::MAX, Year::number);
            *rows = sorted(std::mem::take(rows), |one, other| year(one) < year(other));
        }
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
            if let Some(error) = sheet_error(cell) {
                let message = Message::new(w::SHEET_ERROR, vec![error.into()]);
                self.trouble(index, column, message);
                continue;
            }
            let whole = cell;
            let without_bound;
            let cell = match self.without_bound(field, cell, place, &node) {
                Ok(None) => cell,
                Ok(Some(figure)) => {
                    without_bound = figure;
                    &without_bound
                }
                Err(message) => {
                    self.trouble(index, column, message);
                    continue;
                }
            };
            match self.answer(field, column, cell, place, &node) {
                Ok(typed) => {
                    node.set(field.id, &typed);
                    for (sibling, preset) in field.set_by(&typed) {
                        if node.get(sibling).is_empty() {
                            node.set(sibling, &preset);
                        }
                    }
                    placed.push((column, field, whole));
                }
                Err(choices) => {
                    let label = field.label_of(&self.draft.root);
                    let args = vec![label.into(), cell.as_str().into(), choices.into()];
                    self.fate(index, column, Fate::LeftOut);
                    self.troubles.push(Trouble {
                        row: index,
                        column,
                        message: Message::new(w::NOT_A_CHOICE, args),
                        choice_of: Some(*at),
                    });
                }
            }
        }
        if let Some(list) = target.list {
            let has_column = |id: &str| {
                self.columns.iter().any(|to| matches!(to, Use::Field(at) if target.fields.get(*at).is_some_and(|field| field.id == id)))
            };
            tick(list, &mut node, &placed, new.then_some(&has_column));
        }
        self.source_of_all(&mut node, &placed);
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
                self.replaced.push(Replaced {
                    row: index,
                    column,
                    of: self.named(field, &was, place),
                    was: said(field, old),
                    now: said(field, node.get(field.id)),
                });
            }
            let read = self.read_as(field, &node, cell);
            self.fate(index, column, Fate::Put(read));
            self.put.push((index, column, place.field(field.id)));
        }
        if let Some(kept) = self.draft.node_mut(&place.path) {
            *kept = node;
        }
    }

    /// The figure of a target that is written with a bound, where the bound agrees with the direction of the KPI; `None` where the cell has no bound. What is
    /// wrong where the bound contradicts the direction, where no direction is chosen, and where the figure is no target.
    fn without_bound(
        &self,
        field: &'static Field,
        cell: &str,
        place: &Place,
        node: &Node,
    ) -> Result<Option<String>, Message> {
        let is_number = matches!(field.kind, FieldKind::Number { .. });
        if let Some((figure, _)) = strict(cell).filter(|_| is_number)
            && takes_bound(self.target.list, field)
        {
            let args = vec![cell.into(), figure.as_str().into()];
            return Err(Message::new(w::BOUND_STRICT, args));
        }
        let strict = || strict(cell);
        let Some((figure, way)) = bound(cell).or_else(strict).filter(|_| is_number) else {
            return Ok(None);
        };
        let label = || field.label_of(&self.draft.root);
        if !takes_bound(self.target.list, field) {
            return Err(Message::new(
                w::BOUND_OF_LEVEL,
                vec![cell.into(), label().into()],
            ));
        }
        let direction = self.with_nodes(place, node, |nodes| {
            let mut directions = nodes.iter().rev().map(|node| node.get(w::DIRECTION_ID));
            directions.find_map(Direction::from_code)
        });
        match direction {
            Some(direction) if direction == way => Ok(Some(figure)),
            Some(_) => {
                let pattern = match way {
                    Direction::Lower => w::BOUND_UPPER_OF_HIGHER,
                    Direction::Higher => w::BOUND_LOWER_OF_LOWER,
                };
                Err(Message::new(pattern, vec![cell.into()]))
            }
            None => Err(Message::new(w::BOUND_WITHOUT_DIRECTION, vec![cell.into()])),
        }
    }

    /// The one data source of a row is that of every figure that came with it and has no column of sources of its own.
    fn source_of_all(&self, node: &mut Node, placed: &[(usize, &'static Field, &String)]) {
        let fields = &self.target.fields;
        let heading = |column: usize| self.headings.and_then(|headings| headings.get(column));
        let source = placed.iter().find(|(column, field, _)| {
            field.id.ends_with(w::SOURCE_ID)
                && heading(*column).is_some_and(|heading| headings::names_source(heading))
        });
        let Some(typed) = source.map(|(_, field, _)| node.get(field.id).to_owned()) else {
            return;
        };
        for (_, figure, _) in placed {
            let own = headings::source_of(figure, fields)
                .filter(|at| !self.columns.contains(&Use::Field(*at)))
                .and_then(|at| fields.get(at));
            if let Some(field) = own {
                node.set(field.id, &typed);
            }
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
        let mut by_person = self.chosen.choices.iter();
        if let Some((.., code)) = by_person.find(|(id, text, _)| *id == field.id && text == cell) {
            return Ok((*code).to_owned());
        }
        match field.kind {
            FieldKind::Number { .. } => {
                Ok(self.with_heading_unit(field, column, cell, place, node))
            }
            FieldKind::Choice(choices) | FieldKind::Many(choices) => {
                let known = self.choices.entry(field.id);
                answer_by(
                    field,
                    cell,
                    Some(known.or_insert_with(|| Choices::of(choices))),
                )
            }
            FieldKind::Search(choices) => {
                let known = self.choices.entry(field.id);
                answer_by(
                    field,
                    cell,
                    Some(known.or_insert_with(|| Choices::of(choices()))),
                )
            }
            _ => answer_by(field, cell, None),
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
        let named = field.label_of(&self.draft.root);
        // A heading that names the unit says what a mark of money before the figures counts.
        let bare = |cell: String| {
            let digits = cell.replace(w::MONEY, "");
            let heading = headings::bracketed(heading);
            if heading.is_empty() || units::between(&heading, &unit).is_none() {
                cell
            } else {
                digits.trim().to_owned()
            }
        };
        let with_unit = |cell: String, said: &str| {
            let plain_digits =
                cell.ends_with(|c: char| c.is_numeric() || matches!(c, '.' | ')' | '）'));
            if plain_digits {
                [&cell, " ", said].concat()
            } else {
                cell
            }
        };
        match headings::unit_of(heading, &unit) {
            HeadingUnit::Same if headings::bracketed(heading).is_empty() => {
                self.with_unit_above(cell, &unit, named)
            }
            HeadingUnit::Same => bare(cell),
            HeadingUnit::Other(said) => {
                let converted = units::between(&said, &unit).is_some()
                    || self.with_nodes(place, node, |nodes| {
                        field.read(&["1 ", &said].concat(), nodes).is_ok()
                    });
                let pattern = if converted {
                    w::N_UNIT
                } else {
                    w::N_UNIT_OTHER
                };
                self.note_unit(Message::new(
                    pattern,
                    vec![named.into(), unit_said(&said), unit_said(&unit)],
                ));
                with_unit(bare(cell), &said)
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

    /// A figure with the unit that stands above the table behind it, where the field has another one of the same kind and neither heading nor cell
    /// names one.
    fn with_unit_above(&mut self, cell: String, unit: &str, named: Message) -> String {
        // The heading of the years may hold the unit of the table.
        let said = if self.above.unit.is_empty() {
            let all = self.headings.unwrap_or_default().iter();
            all.filter_map(|heading| unit_alone(heading))
                .next()
                .unwrap_or_default()
        } else {
            self.above.unit.clone()
        };
        if said.is_empty() || unit.is_empty() || units::canonical(&said) == units::canonical(unit) {
            return cell;
        }
        let args = vec![named.into(), unit_said(&said), unit_said(unit)];
        match units::between(&said, unit) {
            Some(0) => cell,
            Some(_) => {
                self.note_unit(Message::new(w::N_UNIT_ABOVE_CONVERTED, args));
                if cell.ends_with(|c: char| c.is_numeric() || matches!(c, '.' | ')' | '）')) {
                    [&cell, " ", &said].concat()
                } else {
                    cell
                }
            }
            None => {
                self.note_unit(Message::new(w::N_UNIT_ABOVE, args));
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

    /// How a figure is read that is more than digits: `= 28,500 万元`; how a year is that is pasted as FY2022 or as its last day.
    fn read_as(&self, field: &Field, node: &Node, cell: &str) -> Option<Message> {
        let typed = node.get(field.id);
        if matches!(field.kind, FieldKind::Year) && read_year(cell).is_none() {
            let year = read_year(typed)?.number().to_string();
            return Some(Message::new(w::READ_YEAR, vec![year.into()]));
        }
        // What the person chose for a cell that is none of the choices.
        let by_person = |(id, text, _): &&(&str, String, &str)| *id == field.id && text == cell;
        if self.chosen.choices.iter().any(|choice| by_person(&choice)) {
            return Some(Message::new(w::READ_AS, vec![said(field, typed).into()]));
        }
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
            let unit = field.unit_of(nodes, Lang::Zh);
            Some(Message::new(
                w::READ_AS,
                vec![figure_said(grouped(exact, None), &unit)],
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
        in_row(self.target.row_name(node, index), label)
    }

    /// What the form will say of the cells that were put in: those that cannot be read, and those that break a rule of the form, as a score above the
    /// full mark does.
    pub(super) fn judge(&mut self, template: &Template, lines: &[(Option<Message>, bool)]) {
        if lines.iter().all(|(row, _)| row.is_none()) {
            return;
        }
        let put: BTreeMap<Place, (usize, usize)> = self
            .put
            .iter()
            .rev()
            .map(|(row, column, place)| (place.clone(), (*row, *column)))
            .collect();
        for problem in (template.evaluate)(&self.draft).problems {
            let wrong = match problem.fault {
                Fault::Unreadable => problem.open(),
                Fault::Rule => problem.stops(),
                Fault::Missing => false,
            };
            if let Some((row, column)) = put.get(&problem.place).copied().filter(|_| wrong) {
                self.fate(row, column, Fate::Unreadable);
                self.troubles.push(Trouble {
                    row,
                    column,
                    message: problem.message,
                    choice_of: None,
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
            choice_of: None,
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

/// An answer as it is said: a choice by its label, anything else as it stands.
fn said(field: &Field, typed: &str) -> Message {
    let label = |code: &str| -> Option<Message> {
        let choices = match field.kind {
            FieldKind::Choice(choices) | FieldKind::Many(choices) => choices,
            FieldKind::Search(choices) => choices(),
            _ => return None,
        };
        let found = choices.iter().find(|choice| choice.code == code)?;
        Some(found.label.into())
    };
    let mut parts = typed.split(',').filter_map(label);
    match parts.next() {
        Some(first) => parts.fold(first, |all, next| {
            Message::new(w::AND, vec![all.into(), next.into()])
        }),
        None => {
            let mut letters = typed.chars();
            let short: String = letters.by_ref().take(MOST_SAID).collect();
            let rest = if letters.next().is_some() { "…" } else { "" };
            Message::new(w::PLAIN, vec![[&short, rest].concat().into()])
        }
    }
}

/// The most letters of an answer that are said where it is replaced.
const MOST_SAID: usize = 60;

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
