//! The filling of a target: each cell into its row and field, with what cannot be read and what has no place.

use super::block::Block;
use super::headings::{self, HeadingUnit};
use super::target::nodes_to;
use super::words as w;
use super::{Fate, MOST_IN_LIST, Target, Trouble, Use};
use crate::documents::words::unit_said;
use crate::documents::{
    Choice, Draft, Fault, Field, FieldKind, List, Node, Place, Step, check_fields,
};
use crate::i18n::{Lang, Message};
use crate::measure::{grouped, read_number, read_year, units};

/// The paste under way.
pub(super) struct Paste<'a> {
    pub(super) target: &'a Target,
    pub(super) columns: &'a [Use],
    pub(super) headings: Option<&'a [String]>,
    pub(super) draft: Draft,
    /// What was put in: row and column of the data, and the place.
    pub(super) put: Vec<(usize, usize, Place)>,
    pub(super) fates: Vec<Vec<Fate>>,
    pub(super) troubles: Vec<Trouble>,
    pub(super) replaced: usize,
    pub(super) blanks: usize,
    /// Notes on the units in headings, each once.
    pub(super) units: Vec<Message>,
}

impl Paste<'_> {
    /// Puts in all rows; gives the row of each and whether it is new.
    pub(super) fn rows(
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
    pub(super) fn unreadable(&mut self, steps: &'static [Step], lines: &[(Option<Message>, bool)]) {
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
