//! A draft: a tree of answers as typed and rows that may hold rows. It judges nothing.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

/// Answers by field id, exactly as typed; choices are codes.
pub type Answers = BTreeMap<String, String>;

/// A row's identity within its document. It never changes and is never used twice.
pub type RowId = u32;

/// Answers and lists of rows: the root of a draft, or one row of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Node {
    /// What was typed, by field id. A blank answer is not kept.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub answers: Answers,
    /// Rows, by list id, in the person's order.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub lists: BTreeMap<String, Vec<Row>>,
}

/// One row of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Row {
    /// Its identity.
    pub id: RowId,
    /// What it holds.
    pub node: Node,
}

/// A whole draft.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Draft {
    /// The first row identity not yet used.
    pub next_row: RowId,
    /// Answers and rows.
    pub root: Node,
}

/// One step down the tree: a list and a row of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Step {
    /// The list's id.
    pub list: String,
    /// The row's identity.
    pub row: RowId,
}

/// Where an answer, a figure or a problem belongs: rows down the tree, then a field. An empty field means the row itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The way down; empty at the root.
    pub path: Vec<Step>,
    /// The field's id.
    pub field: String,
}

impl Place {
    /// A field at the root.
    pub fn root(field: &str) -> Self {
        Self {
            path: Vec::new(),
            field: field.to_owned(),
        }
    }

    /// The same row, another field.
    pub fn field(&self, field: &str) -> Self {
        Self {
            path: self.path.clone(),
            field: field.to_owned(),
        }
    }

    /// A row of a list of this place's row.
    pub fn row(&self, list: &str, row: RowId) -> Self {
        let mut path = self.path.clone();
        path.push(Step {
            list: list.to_owned(),
            row,
        });
        Self {
            path,
            field: String::new(),
        }
    }

    /// The row that holds this place's row; the root holds itself.
    pub fn parent(&self) -> Self {
        let mut path = self.path.clone();
        path.pop();
        Self {
            path,
            field: String::new(),
        }
    }

    /// The place written as `kpis.3/history.5/level`; `None` where the text is not of that shape.
    pub fn parse(text: &str) -> Option<Self> {
        let mut steps: Vec<&str> = text.split('/').collect();
        let field = steps.pop()?.to_owned();
        let path = steps
            .into_iter()
            .map(|step| {
                step.split_once('.').and_then(|(list, row)| {
                    Some(Step {
                        list: list.to_owned(),
                        row: row.parse().ok()?,
                    })
                })
            })
            .collect::<Option<Vec<_>>>()?;
        Some(Self { path, field })
    }
}

impl fmt::Display for Place {
    /// `kpis.3/history.5/level`: the key by which pages and files name a place.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for step in &self.path {
            out.write_str(&step.list)?;
            out.write_char('.')?;
            fmt::Display::fmt(&step.row, out)?;
            out.write_char('/')?;
        }
        out.write_str(&self.field)
    }
}

impl Node {
    /// The answer as typed; blank where there is none.
    pub fn get(&self, field: &str) -> &str {
        self.answers.get(field).map_or("", String::as_str)
    }

    /// Sets an answer; a blank one is taken away.
    pub fn set(&mut self, field: &str, typed: &str) {
        if typed.is_empty() {
            self.answers.remove(field);
        } else {
            self.answers.insert(field.to_owned(), typed.to_owned());
        }
    }

    /// The rows of a list, none where the list was never begun.
    pub fn rows(&self, list: &str) -> &[Row] {
        self.lists.get(list).map_or(&[], Vec::as_slice)
    }

    /// Whether nothing was typed here or below.
    pub fn is_blank(&self) -> bool {
        self.answers.values().all(|typed| typed.trim().is_empty())
            && self.lists.values().flatten().all(|row| row.node.is_blank())
    }

    fn renumber(&mut self, next: &mut RowId) {
        for row in self.lists.values_mut().flatten() {
            row.id = *next;
            *next = next.saturating_add(1);
            row.node.renumber(next);
        }
    }
}

/// Where the row `id` stands in its list, from the top; `None` where it is gone.
///
/// Rows that came in one after another, as in a long list that was pasted, have ids that follow each other: of those the place is known at once, and only
/// elsewhere all rows are looked through.
pub fn position(rows: &[Row], id: RowId) -> Option<usize> {
    let guess = rows
        .first()
        .and_then(|first| usize::try_from(id.checked_sub(first.id)?).ok());
    guess
        .filter(|at| rows.get(*at).is_some_and(|row| row.id == id))
        .or_else(|| rows.iter().position(|row| row.id == id))
}

impl Draft {
    /// The node at `path`, `None` where a row of it is gone.
    pub fn node(&self, path: &[Step]) -> Option<&Node> {
        path.iter().try_fold(&self.root, |node, step| {
            let rows = node.rows(&step.list);
            rows.get(position(rows, step.row)?).map(|row| &row.node)
        })
    }

    /// The node at `path`, to change; `None` where a row of it is gone.
    pub fn node_mut(&mut self, path: &[Step]) -> Option<&mut Node> {
        path.iter().try_fold(&mut self.root, |node, step| {
            let rows = node.lists.get_mut(&step.list)?;
            let at = position(rows, step.row)?;
            rows.get_mut(at).map(|row| &mut row.node)
        })
    }

    /// The answer at `place`; blank where there is none or its row is gone.
    pub fn get(&self, place: &Place) -> &str {
        self.node(&place.path)
            .map_or("", |node| node.get(&place.field))
    }

    /// Sets the answer at `place`. `false` where its row is gone.
    pub fn set(&mut self, place: &Place, typed: &str) -> bool {
        self.node_mut(&place.path)
            .map(|node| node.set(&place.field, typed))
            .is_some()
    }

    /// The identities of the rows of `list` under `path`, in order.
    pub fn row_ids(&self, path: &[Step], list: &str) -> Vec<RowId> {
        self.node(path)
            .map(|node| node.rows(list).iter().map(|row| row.id).collect())
            .unwrap_or_default()
    }

    /// Adds a row at the end of `list` under `path`, holding `node`, with fresh identities. `None` where `path` is gone.
    pub fn add_row(&mut self, path: &[Step], list: &str, node: Node) -> Option<RowId> {
        let mut next = self.next_row;
        let id = next;
        next = next.checked_add(1)?;
        let mut row = Row { id, node };
        row.node.renumber(&mut next);
        self.node_mut(path)?
            .lists
            .entry(list.to_owned())
            .or_default()
            .push(row);
        self.next_row = next;
        Some(id)
    }

    /// Takes a row away and gives it back, so that it can be put back.
    pub fn remove_row(&mut self, path: &[Step], list: &str, id: RowId) -> Option<Row> {
        let rows = self.node_mut(path)?.lists.get_mut(list)?;
        let at = rows.iter().position(|row| row.id == id)?;
        Some(rows.remove(at))
    }

    /// Moves a row one place up (`-1`) or down (`1`). `false` where it cannot go there.
    pub fn move_row(&mut self, path: &[Step], list: &str, id: RowId, by: isize) -> bool {
        let Some(rows) = self
            .node_mut(path)
            .and_then(|node| node.lists.get_mut(list))
        else {
            return false;
        };
        let Some(at) = rows.iter().position(|row| row.id == id) else {
            return false;
        };
        match at.checked_add_signed(by) {
            Some(to) if to < rows.len() => {
                let row = rows.remove(at);
                rows.insert(to, row);
                true
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_two_kpis() -> (Draft, RowId, RowId) {
        let mut draft = Draft::default();
        let first = draft.add_row(&[], "kpis", Node::default()).expect("root");
        let second = draft.add_row(&[], "kpis", Node::default()).expect("root");
        (draft, first, second)
    }

    #[test]
    fn rows_hold_rows_and_places_name_them() {
        let (mut draft, _, second) = with_two_kpis();
        let kpi = Place::default().row("kpis", second);
        let year = draft
            .add_row(&kpi.path, "history", Node::default())
            .expect("kpi");
        let level = kpi.row("history", year).field("level");
        assert!(draft.set(&level, " 12,5 "));
        assert_eq!(draft.get(&level), " 12,5 ", "as typed");
        assert_eq!(Place::parse(&level.to_string()), Some(level.clone()));
        assert_eq!(level.to_string(), "kpis.1/history.2/level");
        assert_eq!(level.parent().to_string(), "kpis.1/");
        draft.remove_row(&[], "kpis", second).expect("there");
        assert!(!draft.set(&level, "x"));
        assert_eq!(draft.get(&level), "");
    }

    #[test]
    fn a_row_is_found_wherever_it_stands() {
        let rows = |ids: &[RowId]| -> Vec<Row> {
            let row = |id: &RowId| Row {
                id: *id,
                node: Node::default(),
            };
            ids.iter().map(row).collect()
        };
        for (ids, id, at) in [
            (&[3, 4, 5][..], 5, Some(2)),
            (&[3, 4, 5], 3, Some(0)),
            // Moved, deleted, with rows of their own between.
            (&[5, 3, 4], 3, Some(1)),
            (&[3, 5, 9], 9, Some(2)),
            (&[3, 5, 4], 4, Some(2)),
            (&[3, 4, 5], 6, None),
            (&[3, 4, 5], 2, None),
            (&[], 0, None),
        ] {
            assert_eq!(position(&rows(ids), id), at, "{ids:?} {id}");
        }
    }

    #[test]
    fn identities_are_never_used_twice() {
        let (mut draft, _, second) = with_two_kpis();
        let row = draft.remove_row(&[], "kpis", second).expect("there");
        let third = draft.add_row(&[], "kpis", row.node).expect("root");
        assert!(third > second);
    }

    #[test]
    fn rows_move_within_their_list_only() {
        let (mut draft, first, second) = with_two_kpis();
        assert!(draft.move_row(&[], "kpis", second, -1));
        assert_eq!(draft.row_ids(&[], "kpis"), [second, first]);
        assert!(!draft.move_row(&[], "kpis", second, -1));
        assert!(!draft.move_row(&[], "kpis", first, 1));
    }

    #[test]
    fn a_blank_answer_is_not_kept() {
        let mut draft = Draft::default();
        draft.set(&Place::root("name"), "甲");
        draft.set(&Place::root("name"), "");
        assert_eq!(draft, Draft::default());
    }
}
