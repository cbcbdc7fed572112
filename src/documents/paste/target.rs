//! What a block is pasted into: which list or fields, which rows, which columns a block may go to.

use super::headings::year_of_label;
use crate::documents::reserved::reason_id;
use crate::documents::walk::Asks;
use crate::documents::{Draft, Field, FieldKind, Layout, List, Node, Place, Step};
use crate::i18n::{Lang, Message, Text};
use crate::measure::{Year, read_year};

/// What a block is pasted into: the rows of a list, or the fields of a step as one row.
#[derive(Clone)]
pub struct Target {
    /// The list; `None` for fields at the root.
    pub list: Option<&'static List>,
    /// The list of the row that holds the list; `None` where that is the root.
    pub(super) outer: Option<&'static List>,
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
    /// The first of the rows at the end that hold nothing.
    pub(super) open: usize,
}

impl Target {
    /// What a paste at `place` goes into: a place of a field, or of a list as a whole. `None` where the step has no such place.
    pub fn at(step: &'static Step, draft: &Draft, place: &Place) -> Option<Self> {
        let lists = step
            .parts
            .iter()
            .filter_map(|part| Some((list_at(part.asks()?, place)?, part.gives_rows())));
        let Some(((list, outer, parent), gives_rows)) = { lists }.next() else {
            return Self::of_root(step, draft, place);
        };
        // A part prescribes the rows of its own list; a list within such a row grows.
        let given = gives_rows && outer.is_none();
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
        let open = first_open(list, draft, &parent, given);
        Some(Self {
            list: Some(list),
            outer,
            given,
            asked,
            open,
            row: if at_cell { row } else { open },
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
            outer: None,
            parent: Place::default(),
            given: true,
            asked: fields.len(),
            row: 0,
            open: 0,
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
            Some(list) => list.name_of(node, index),
            None => Message::from(Text::new("", "")),
        }
    }

    /// The field of years whose answer alone names a row: 2025 年. A year that is one answer among others, such as the baseline year of a KPI or the year
    /// of a bill beside its month, names none.
    pub(super) fn year(&self) -> Option<usize> {
        const SAID: &str = "2022";
        let list = self.list?;
        self.any_year().filter(|at| {
            let mut node = Node::default();
            if let Some(field) = self.fields.get(*at) {
                node.set(field.id, SAID);
            }
            (list.name)(&node).is_some_and(|name| name.get(Lang::Zh).contains(SAID))
        })
    }

    /// The first field of years, whether it names the rows or not.
    pub(super) fn any_year(&self) -> Option<usize> {
        self.fields
            .iter()
            .position(|field| matches!(field.kind, FieldKind::Year))
            .filter(|_| self.list.is_some())
    }

    /// The years that the rows of the list have.
    pub(super) fn years(&self, draft: &Draft) -> Vec<Year> {
        let field = self.year().and_then(|at| self.fields.get(at));
        let nodes = self.nodes(draft);
        let of = |node: &&Node| read_year(node.get(field?.id));
        nodes.iter().filter_map(of).collect()
    }

    /// Whether several columns of the list are a year each.
    pub(super) fn columns_of_years(&self, root: &Node) -> bool {
        let of_years = self
            .fields
            .iter()
            .filter(|field| year_of_label(field, root).is_some());
        self.list.is_some() && of_years.count() > 1
    }

    /// The field whose answer names a row: 贷款编号, 风险项. `None` where a year does, where the form prescribes the rows, or where nothing does.
    pub(super) fn key(&self) -> Option<usize> {
        const MARK: &str = "\u{2060}";
        let list = self.list.filter(|_| !self.given && self.year().is_none())?;
        self.fields.iter().position(|field| {
            let mut node = Node::default();
            node.set(field.id, MARK);
            let name = matches!(field.kind, FieldKind::Line)
                .then(|| (list.name)(&node))
                .flatten();
            name.is_some_and(|name| name.get(Lang::Zh).contains(MARK))
        })
    }

    /// The name of the row that holds the list; `None` where it stands at the root or has no name.
    pub(super) fn parent_name(&self, draft: &Draft) -> Option<Message> {
        let node = draft.node(&self.parent.path)?;
        self.outer.and_then(|outer| (outer.name)(node))
    }

    /// The one figure of a row; `None` where it has several, or none.
    pub(super) fn own_figure(&self) -> Option<usize> {
        let is_figure = |field: &Field| {
            matches!(field.kind, FieldKind::Number { .. }) && field.behind.is_none()
        };
        let mut figures =
            (0..self.asked).filter(|at| self.fields.get(*at).is_some_and(|field| is_figure(field)));
        figures.next().filter(|_| figures.next().is_none())
    }
}

/// The list that a place is in or names, the list of the row that holds it, and that row.
type Found = (&'static List, Option<&'static List>, Place);

/// The list that a place is in or names, and the row that holds it.
fn list_at(asks: Asks, place: &Place) -> Option<Found> {
    fn below(
        list: &'static List,
        outer: Option<&'static List>,
        place: &Place,
        depth: usize,
    ) -> Option<Found> {
        let above = Place {
            path: place.path.get(..depth)?.to_vec(),
            field: String::new(),
        };
        match place.path.get(depth) {
            None => (place.field == list.id).then_some((list, outer, above)),
            Some(step) if step.list == list.id => list
                .lists
                .iter()
                .find_map(|inner| below(inner, Some(list), place, depth + 1))
                .or_else(|| (place.path.len() == depth + 1).then_some((list, outer, above))),
            Some(_) => None,
        }
    }
    match asks {
        Asks::Fields(_) => None,
        Asks::List(list) => below(list, None, place, 0),
        Asks::Nested(outer, inner) => place
            .path
            .first()
            .filter(|step| step.list == outer.id)
            .and_then(|_| below(inner, Some(outer), place, 1)),
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
            let reasons = reason_id(field.id, "");
            (!chosen && !typed.is_empty() && typed != fresh.get(field.id))
                || node.answers.keys().any(|key| key.starts_with(&reasons))
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
