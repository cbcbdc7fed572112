//! Which cells the workbook of a form has: its sheets, tables and rows, worked out from the form's steps and a draft, so that a new form has one too.

use super::address::{Address, RowRef};
use super::words as w;
use crate::documents::words::numbered;
use crate::documents::{
    Asks, Draft, Field, FieldKind, Layout, List, Node, Part, Place, Step, Template, UnitOf, Visit,
    walk,
};
use crate::i18n::{Lang, Message};

/// How many rows a table has at least, how many of them are open at least, and how many are open in a table within a row.
const ROWS: usize = 10;
const OPEN_ROWS: usize = 5;
const OPEN_WITHIN: usize = 3;
/// How many rows of several fields, each with tables of its own, can be added.
const OPEN_SECTIONS: usize = 2;
/// How many rows are open in a table whose rows belong to several rows.
const OPEN_OF_ALL: usize = 20;

/// A sheet: a step of the form.
pub struct Sheet {
    /// Its title.
    pub title: String,
    /// What the step says of itself.
    pub lead: String,
    /// Its tables.
    pub blocks: Vec<Block>,
}

/// A table of a sheet.
pub struct Block {
    /// By which it is known again: the step and the address.
    pub key: String,
    /// Its title.
    pub title: String,
    /// What its rows are.
    pub kind: Kind,
}

/// What the rows of a table are.
pub enum Kind {
    /// A field a row: of the root, or of a row of a list.
    Form(Address, Vec<Column>),
    /// A row a row of a list.
    Table(Table),
}

/// A list as a table.
pub struct Table {
    /// The list.
    pub list: &'static List,
    /// The list as an address of the row that holds it.
    pub at: Address,
    /// Whether the form prescribes its rows.
    pub given: bool,
    /// The list whose rows its rows belong to, where they are named in a cell.
    pub outer: Option<&'static List>,
    /// What stands under the name of a prescribed row.
    pub about: Option<fn(&Node) -> Option<Message>>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Address>,
}

/// The fields with one id: a form may ask a question under several labels, one at a time.
#[derive(Clone)]
pub struct Column {
    /// Their id.
    pub id: &'static str,
    /// They themselves.
    pub variants: Vec<&'static Field>,
}

impl Column {
    /// The field that is asked, given the nodes from the root down; the first one where none is.
    pub fn field(&self, nodes: &[&Node]) -> Option<(&'static Field, bool)> {
        let asked = self.variants.iter().find(|field| field.asked(nodes));
        asked
            .map(|field| (*field, true))
            .or_else(|| self.variants.first().map(|field| (*field, false)))
    }

    /// The label; those of all fields where none of several is asked.
    pub fn label(&self, nodes: &[&Node], root: &Node, lang: Lang) -> String {
        let of = |field: &Field| field.label_of(root).get(lang);
        match self.field(nodes) {
            Some((field, true)) => of(field),
            _ => {
                let mut labels: Vec<String> = self.variants.iter().map(|field| of(field)).collect();
                labels.dedup();
                labels.join(w::OR.get(lang))
            }
        }
    }
}

/// Fields as columns: those with one id are one column. Files on the disk have none.
pub fn columns(fields: impl IntoIterator<Item = &'static Field>) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for field in fields {
        if matches!(field.kind, FieldKind::File) {
            continue;
        }
        match columns.iter_mut().find(|column| column.id == field.id) {
            Some(column) => column.variants.push(field),
            None => columns.push(Column {
                id: field.id,
                variants: vec![field],
            }),
        }
    }
    columns
}

/// The nodes from the root down to the row of an address; `blank` stands for rows that are to be added.
pub fn nodes<'a>(draft: &'a Draft, at: &Address, blank: &'a Node) -> Vec<&'a Node> {
    let mut nodes = vec![&draft.root];
    let mut node = Some(&draft.root);
    for (list, row) in &at.path {
        node = match (node, row) {
            (Some(node), RowRef::Old(id)) => node
                .rows(list)
                .iter()
                .find(|row| row.id == *id)
                .map(|row| &row.node),
            _ => None,
        };
        nodes.push(node.unwrap_or(blank));
    }
    nodes
}

/// The sheets of a draft.
pub fn sheets(template: &'static Template, draft: &Draft, lang: Lang) -> Vec<Sheet> {
    let steps = template.steps.iter();
    steps
        .filter(|step| step.asked(&draft.root))
        .filter_map(|step| {
            let blocks = Building { step, draft, lang }.blocks();
            let title = step.title(&draft.root).get(lang);
            (!blocks.is_empty()).then(|| Sheet {
                title: [step.numeral, &title]
                    .into_iter()
                    .filter(|part| !part.is_empty())
                    .collect::<Vec<_>>()
                    .join(" "),
                lead: step.lead.get(lang).to_owned(),
                blocks,
            })
        })
        .collect()
}

struct Building<'a> {
    step: &'static Step,
    draft: &'a Draft,
    lang: Lang,
}

impl Building<'_> {
    fn key(&self, at: &str) -> String {
        [self.step.id, ":", at].concat()
    }

    fn blocks(&self) -> Vec<Block> {
        let mut blocks: Vec<Block> = Vec::new();
        for (index, part) in self.step.parts.iter().enumerate() {
            let root = Address::default();
            match (part, part.asks()) {
                (_, None) => {}
                (_, Some(Asks::Fields(fields))) => {
                    let title = match part {
                        Part::Folded(words, ..) => words.get(self.lang).to_owned(),
                        _ => self.step.title(&self.draft.root).get(self.lang),
                    };
                    blocks.push(Block {
                        key: self.key(&index.to_string()),
                        title,
                        kind: Kind::Form(root, columns(fields)),
                    });
                }
                (Part::FixedRows(rows), _) => {
                    let list = rows.list;
                    blocks.push(self.table(list, &root, "", Some(rows.about)));
                    for inner in list.lists {
                        blocks.extend(self.of_all(list, inner));
                    }
                }
                (_, Some(Asks::List(list))) => self.list(list, &root, "", &mut blocks),
                (_, Some(Asks::Nested(outer, inner))) => {
                    for (at, title) in self.rows(outer, &root) {
                        self.list(inner, &at, &title, &mut blocks);
                    }
                }
            }
        }
        blocks.retain(|block| match &block.kind {
            Kind::Form(_, columns) => !columns.is_empty(),
            Kind::Table(table) => !table.columns.is_empty(),
        });
        blocks
    }

    /// The rows of a list with their titles, those that can be added behind them.
    fn rows(&self, list: &'static List, at: &Address) -> Vec<(Address, String)> {
        let blank = Node::default();
        let all = nodes(self.draft, at, &blank);
        let held = all.last().map_or(&[][..], |node| node.rows(list.id));
        let of = held.iter().enumerate().map(|(index, row)| {
            let number = numbered(list.item, index).get(self.lang);
            let name = list.name_of(&row.node, index).get(self.lang);
            let title = if name == number {
                number
            } else {
                [&number, " ", &name].concat()
            };
            (at.row(list.id, RowRef::Old(row.id)), title)
        });
        let open = (1_u32..).take(OPEN_SECTIONS).zip(held.len()..);
        let new = open.map(|(new, index)| {
            let number = numbered(list.item, index);
            // Beside rows that are there, a row to be filled is said to be a further one.
            let title = if held.is_empty() {
                number.get(self.lang)
            } else {
                Message::new(w::ADDED, vec![number.into()]).get(self.lang)
            };
            (at.row(list.id, RowRef::New(new)), title)
        });
        of.chain(new).collect()
    }

    /// A list: a table, or, where its rows hold lists, a table of fields a row with the tables of its lists.
    fn list(&self, list: &'static List, at: &Address, above: &str, blocks: &mut Vec<Block>) {
        let root = [&self.draft.root];
        let held = !self.draft.root.rows(list.id).is_empty();
        if at.path.is_empty() && !list.when.holds(&root) && !held {
            return;
        }
        if matches!(list.layout, Layout::Table) || list.lists.is_empty() {
            return blocks.push(self.table(list, at, above, None));
        }
        for (row, title) in self.rows(list, at) {
            let title = joined(above, &title);
            blocks.push(Block {
                key: self.key(&row.to_string()),
                title: title.clone(),
                kind: Kind::Form(row.clone(), columns(list.fields)),
            });
            for inner in list.lists {
                self.list(inner, &row, &title, blocks);
            }
        }
    }

    fn table(
        &self,
        list: &'static List,
        at: &Address,
        above: &str,
        given: Option<fn(&Node) -> Option<Message>>,
    ) -> Block {
        let blank = Node::default();
        let all = nodes(self.draft, at, &blank);
        let held = all.last().map_or(&[][..], |node| node.rows(list.id));
        let old = held.iter().map(|row| at.row(list.id, RowRef::Old(row.id)));
        let open = match (given, at.path.is_empty()) {
            (Some(_), _) => 0,
            (None, true) => ROWS.saturating_sub(held.len()).max(OPEN_ROWS),
            (None, false) => OPEN_WITHIN,
        };
        let new = (1_u32..)
            .take(open)
            .map(|new| at.row(list.id, RowRef::New(new)));
        let at = at.field(list.id);
        Block {
            key: self.key(&at.to_string()),
            title: joined(above, &list.title(&self.draft.root).get(self.lang)),
            kind: Kind::Table(Table {
                list,
                given: given.is_some(),
                outer: None,
                about: given,
                columns: columns(list.fields),
                rows: old.chain(new).collect(),
                at,
            }),
        }
    }

    /// The rows of a list inside all rows of another one as one table, in whose first column the outer row is named.
    fn of_all(&self, outer: &'static List, inner: &'static List) -> Option<Block> {
        let root = Address::default();
        let rows = self.draft.root.rows(outer.id);
        if rows.is_empty() {
            return None;
        }
        let of = |row: &crate::documents::Row| {
            let at = root.row(outer.id, RowRef::Old(row.id));
            let inner_rows = row.node.rows(inner.id).iter();
            inner_rows
                .map(|row| at.row(inner.id, RowRef::Old(row.id)))
                .collect::<Vec<_>>()
        };
        let open = root.row(outer.id, RowRef::New(0));
        let new = (1_u32..)
            .take(OPEN_OF_ALL)
            .map(|new| open.row(inner.id, RowRef::New(new)));
        let at = open.field(inner.id);
        Some(Block {
            key: self.key(&at.to_string()),
            title: inner.label.get(self.lang).to_owned(),
            kind: Kind::Table(Table {
                list: inner,
                given: false,
                outer: Some(outer),
                about: None,
                columns: columns(inner.fields),
                rows: rows.iter().flat_map(of).chain(new).collect(),
                at,
            }),
        })
    }
}

fn joined(above: &str, below: &str) -> String {
    if above.is_empty() {
        below.to_owned()
    } else {
        [above, " · ", below].concat()
    }
}

/// The columns of a list, or of fields at the root, as one step asks them; those of all steps where the step is not known.
pub fn asked_in(template: &'static Template, step: &str, lists: &[&str]) -> Vec<Column> {
    let own = template.steps.iter().position(|known| known.id == step);
    let steps = own
        .and_then(|at| template.steps.get(at..=at))
        .unwrap_or(template.steps);
    let fields = walk(steps).into_iter().filter_map(|visit| match visit {
        Visit::Field(above, field) => {
            let same = above.iter().map(|list| list.id).eq(lists.iter().copied());
            same.then_some(field)
        }
        Visit::List(..) => None,
    });
    columns(fields)
}

/// The list with these ids from the root down; `None` where the form has none.
pub fn list_of(template: &'static Template, lists: &[&str]) -> Option<&'static List> {
    let (last, above) = lists.split_last()?;
    walk(template.steps)
        .into_iter()
        .find_map(|visit| match visit {
            Visit::List(over, list) if list.id == *last => {
                let same = over.iter().map(|list| list.id).eq(above.iter().copied());
                same.then_some(list)
            }
            _ => None,
        })
}

/// The draft of which the blank workbook is made: what the form prescribes, periods, and what decides which questions are asked stay; what a person
/// filled in goes.
pub fn bare(template: &'static Template, draft: &Draft) -> Draft {
    let mut bare = draft.clone();
    for step in template.steps.iter().filter(|step| step.asked(&draft.root)) {
        for part in step.parts {
            match (part, part.asks()) {
                (Part::FixedRows(rows), _) => {
                    let ids = bare.row_ids(&[], rows.list.id);
                    for id in ids {
                        let place = Place::default().row(rows.list.id, id);
                        if let Some(node) = bare.node_mut(&place.path) {
                            clear(node, rows.list.fields);
                            for inner in rows.list.lists {
                                node.lists.remove(inner.id);
                            }
                        }
                    }
                }
                (_, Some(Asks::Fields(fields))) => {
                    let named = |field: &&Field| {
                        template.steps.iter().any(|step| {
                            step.named_by == field.id
                                || step.parts.iter().filter_map(Part::asks).any(|asks| {
                                    asks.root_list()
                                        .is_some_and(|list| list.named_by == field.id)
                                })
                        })
                    };
                    let fields = fields.iter().filter(|field| {
                        !named(field)
                            && !matches!(
                                field.kind,
                                FieldKind::Choice(_) | FieldKind::Many(_) | FieldKind::Year
                            )
                    });
                    for field in fields {
                        bare.root.set(field.id, "");
                    }
                }
                (_, Some(Asks::List(list))) if template.fixed_rows(list.id).is_none() => {
                    clear_list(template, &mut bare, list);
                }
                _ => {}
            }
        }
    }
    bare
}

fn clear(node: &mut Node, fields: &[Field]) {
    for field in fields {
        node.set(field.id, "");
    }
}

/// Takes the rows of a list away, unless nothing was filled into any of them. Rows that hold lists stay with what tells them apart, so that a workbook
/// comes back to them: their names, units, options and years.
fn clear_list(template: &'static Template, draft: &mut Draft, list: &'static List) {
    if untouched(draft, list, &Place::default()) {
        return;
    }
    let ids = draft.row_ids(&[], list.id);
    if list.lists.is_empty() || ids.is_empty() {
        draft.root.lists.remove(list.id);
        return;
    }
    for id in ids {
        let place = Place::default().row(list.id, id);
        if let Some(node) = draft.node_mut(&place.path) {
            clear_row(template, list, node);
        }
    }
}

/// Leaves of a row what tells it apart.
fn clear_row(template: &'static Template, list: &'static List, node: &mut Node) {
    let fields = |lists: &[&str]| {
        let columns = asked_in(template, "", lists).into_iter();
        columns.flat_map(|column| column.variants)
    };
    let measured: Vec<&str> = walk(template.steps)
        .into_iter()
        .filter_map(|visit| match visit {
            Visit::Field(_, field) => match field.unit {
                UnitOf::Answer(of) | UnitOf::Chosen(of, _) => Some(of),
                UnitOf::None | UnitOf::Fixed(_) => None,
            },
            Visit::List(..) => None,
        })
        .collect();
    let name = |node: &Node| (list.name)(node).map(|name| name.get(Lang::Zh));
    let called = name(node);
    for field in fields(&[list.id]) {
        let stays = matches!(field.kind, FieldKind::Choice(_) | FieldKind::Year)
            || measured.contains(&field.id);
        if stays {
            continue;
        }
        let was = node.get(field.id).to_owned();
        node.set(field.id, "");
        if name(node) != called {
            node.set(field.id, &was);
        }
    }
    let inner: Vec<String> = node.lists.keys().cloned().collect();
    for id in inner {
        let all: Vec<&Field> = fields(&[list.id, &id]).collect();
        let year = |field: &&Field| matches!(field.kind, FieldKind::Year);
        if !all.iter().any(year) {
            node.lists.remove(&id);
            continue;
        }
        for row in node.lists.get_mut(&id).into_iter().flatten() {
            for field in all.iter().filter(|field| !year(field)) {
                row.node.set(field.id, "");
            }
        }
    }
}

/// Whether the rows of a list hold nothing but what a new row begins with, and years.
fn untouched(draft: &Draft, list: &'static List, parent: &Place) -> bool {
    let fresh = (list.fresh)(draft, parent);
    let years = |node: &Node, fields: &[Field], fresh: &Node| {
        node.answers.iter().all(|(id, typed)| {
            typed.trim().is_empty()
                || fresh.get(id) == typed
                || fields
                    .iter()
                    .any(|field| field.id == id && matches!(field.kind, FieldKind::Year))
        })
    };
    let rows = draft
        .node(&parent.path)
        .map_or(&[][..], |node| node.rows(list.id));
    rows.iter().all(|row| {
        let inner = row.node.lists.iter().flat_map(|(id, rows)| {
            let fields = list.lists.iter().find(|inner| inner.id == *id);
            rows.iter()
                .map(move |row| (&row.node, fields.map_or(&[][..], |list| list.fields)))
        });
        let blank = Node::default();
        years(&row.node, list.fields, &fresh) && { inner }.all(|(node, fields)| {
            // A list of another step is judged by its years alone.
            let by_id = |id: &str| id == "year";
            node.lists.is_empty()
                && (years(node, fields, &blank)
                    || node
                        .answers
                        .iter()
                        .all(|(id, typed)| typed.trim().is_empty() || by_id(id)))
        })
    })
}
