//! What a block is pasted into: which list or fields, which rows, which columns a block may go to.

use crate::documents::walk::Asks;
use crate::documents::words::numbered;
use crate::documents::{Draft, Field, FieldKind, Layout, List, Node, Place, Step};
use crate::i18n::{Message, Text};

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
    pub(super) asked: usize,
    /// The row that the paste began in.
    pub(super) row: usize,
    /// The field that the paste began in, among `fields`.
    pub(super) column: usize,
    /// Whether the paste began in a cell, and not at the button of the list.
    pub at_cell: bool,
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
            .filter(|field| list.layout != Layout::Table || field.behind.is_some());
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
    pub(super) fn of_root(step: &'static Step, draft: &Draft, place: &Place) -> Option<Self> {
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
    pub(super) fn nodes<'a>(&self, draft: &'a Draft) -> Vec<&'a Node> {
        let node = draft.node(&self.parent.path);
        match (self.list, node) {
            (Some(list), Some(node)) => node.rows(list.id).iter().map(|row| &row.node).collect(),
            (None, Some(node)) => vec![node],
            _ => Vec::new(),
        }
    }

    /// The place of a row.
    pub(super) fn place(&self, draft: &Draft, row: usize) -> Option<Place> {
        match self.list {
            None => Some(self.parent.clone()),
            Some(list) => {
                let ids = draft.row_ids(&self.parent.path, list.id);
                ids.get(row).map(|id| self.parent.row(list.id, *id))
            }
        }
    }

    pub(super) fn row_name(&self, node: &Node, index: usize) -> Message {
        match self.list {
            Some(list) => (list.name)(node).unwrap_or_else(|| numbered(list.item, index)),
            None => Message::from(Text::new("", "")),
        }
    }

    pub(super) fn year(&self) -> Option<usize> {
        self.fields
            .iter()
            .position(|field| matches!(field.kind, FieldKind::Year))
            .filter(|_| self.list.is_some())
    }
}

/// The list that a place is in or names, and the row that holds it.
fn list_at(asks: Asks, place: &Place) -> Option<(&'static List, Place)> {
    pub(super) fn below(
        list: &'static List,
        place: &Place,
        depth: usize,
    ) -> Option<(&'static List, Place)> {
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

/// The nodes from the root to the row of a place; `None` where there is no such row.
pub(super) fn nodes_to<'a>(draft: &'a Draft, place: &Place) -> Option<Vec<&'a Node>> {
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
