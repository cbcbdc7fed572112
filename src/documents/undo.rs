//! Undo and redo of actions that change a draft otherwise than by typing. Edits made after the action are preserved.
//!
//! An act is known by the draft before it and the draft after it. Taking it back carries over what it changed, and only that: whatever was
//! typed since stays as it is, also in rows that the act added.

use super::{Draft, Node, Place, Row, RowId, Template};
use crate::i18n::Message;
use std::collections::{BTreeMap, BTreeSet};

/// How many acts can be taken back.
pub const MOST: usize = 30;

/// An act that was done, or taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Act {
    number: u32,
    name: Message,
    before: Draft,
    after: Draft,
}

/// What taking back or doing again gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// The act.
    pub name: Message,
    /// The draft as it is then.
    pub draft: Draft,
    /// Whether something the act had changed stays as it is, because it was typed since.
    pub spared: bool,
}

/// The acts of one open document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Undoing {
    done: Vec<Act>,
    undone: Vec<Act>,
    next: u32,
}

impl Undoing {
    /// Notes an action, and gives the number by which the action can be taken back. Actions that were taken back before can no longer be redone.
    pub fn did(&mut self, name: Message, before: Draft, after: Draft) -> u32 {
        let number = self.next;
        self.next = self.next.wrapping_add(1);
        self.undone.clear();
        if self.done.len() >= MOST {
            self.done.remove(0);
        }
        self.done.push(Act {
            number,
            name,
            before,
            after,
        });
        number
    }

    /// The act that would be taken back.
    pub fn last(&self) -> Option<&Message> {
        self.done.last().map(|act| &act.name)
    }

    /// The act that would be done again.
    pub fn again(&self) -> Option<&Message> {
        self.undone.last().map(|act| &act.name)
    }

    /// Whether anything was ever done.
    pub fn begun(&self) -> bool {
        self.next > 0
    }

    /// The number of the act that would be taken back.
    pub fn last_number(&self) -> Option<u32> {
        self.done.last().map(|act| act.number)
    }

    /// Takes back the act `number`; later ones stay done.
    pub fn take_back(&mut self, number: u32, now: &Draft) -> Option<Carried> {
        let at = self.done.iter().position(|act| act.number == number)?;
        let act = self.done.remove(at);
        let (draft, spared) = carried(&act.after, &act.before, now);
        self.undone.push(Act {
            before: draft.clone(),
            after: now.clone(),
            ..act.clone()
        });
        Some(Carried {
            name: act.name,
            draft,
            spared,
        })
    }

    /// Does again what was taken back last.
    pub fn redo(&mut self, now: &Draft) -> Option<Carried> {
        let act = self.undone.pop()?;
        let (draft, spared) = carried(&act.before, &act.after, now);
        self.done.push(Act {
            before: now.clone(),
            after: draft.clone(),
            ..act.clone()
        });
        Some(Carried {
            name: act.name,
            draft,
            spared,
        })
    }
}

/// `now` with what differs between `from` and `to` carried over, and whether something of it was left out because it was typed since.
pub fn carried(from: &Draft, to: &Draft, now: &Draft) -> (Draft, bool) {
    if from == now {
        return (to.clone(), false);
    }
    let mut spared = false;
    let root = node(&from.root, &to.root, &now.root, &mut spared);
    let next_row = from.next_row.max(to.next_row).max(now.next_row);
    let mut draft = Draft { next_row, root };
    dedupe_row_ids(&mut draft);
    (draft, spared)
}

/// The one step that holds all of these places, where the page shows another one; `None` where the page shows it, where the places are of several steps, or
/// where the page is none of a step.
pub fn elsewhere<'a>(
    template: &Template,
    places: impl Iterator<Item = &'a Place>,
    page: Option<usize>,
) -> Option<usize> {
    let page = page?;
    let steps: BTreeSet<usize> = places
        .filter_map(|place| template.locate(place))
        .map(|(step, _)| step)
        .collect();
    let mut steps = steps.into_iter();
    let step = steps.next()?;
    (steps.next().is_none() && step != page).then_some(step)
}

/// Sees to it that no two rows of a draft share an identity: the later one gets a fresh one.
pub fn dedupe_row_ids(draft: &mut Draft) {
    let Draft { next_row, root } = draft;
    below_apart(root, next_row, &mut BTreeSet::new());
}

fn node(from: &Node, to: &Node, now: &Node, spared: &mut bool) -> Node {
    let mut out = now.clone();
    let fields: BTreeSet<&String> = from.answers.keys().chain(to.answers.keys()).collect();
    for field in fields {
        let (was, wanted, typed) = (from.get(field), to.get(field), now.get(field));
        if was == wanted || typed == wanted {
            continue;
        }
        if typed == was {
            out.set(field, wanted);
        } else {
            *spared = true;
        }
    }
    let lists: BTreeSet<&String> = from.lists.keys().chain(to.lists.keys()).collect();
    for list in lists {
        let rows = rows(from.rows(list), to.rows(list), now.rows(list), spared);
        if rows.is_empty() && !to.lists.contains_key(list) {
            out.lists.remove(list);
        } else {
            out.lists.insert(list.clone(), rows);
        }
    }
    out
}

fn rows(from: &[Row], to: &[Row], now: &[Row], spared: &mut bool) -> Vec<Row> {
    fn find(rows: &[Row], id: RowId) -> Option<&Row> {
        rows.iter().find(|row| row.id == id)
    }
    let mut held: BTreeMap<RowId, Node> = BTreeMap::new();
    // Rows of `now` that share an identity with another row that comes back.
    let mut strangers: Vec<Row> = Vec::new();
    for row in now {
        match (find(from, row.id), find(to, row.id)) {
            (Some(was), Some(wanted)) => {
                drop(held.insert(row.id, node(&was.node, &wanted.node, &row.node, spared)))
            }
            // The act brought this row: it goes, unless something was typed in it since.
            (Some(was), None) if was.node == row.node => {}
            (Some(_), None) => {
                *spared = true;
                held.insert(row.id, row.node.clone());
            }
            (None, Some(wanted)) if wanted.node != row.node => {
                strangers.push(row.clone());
                held.insert(row.id, wanted.node.clone());
            }
            (None, _) => drop(held.insert(row.id, row.node.clone())),
        }
    }
    for row in to.iter().filter(|row| find(from, row.id).is_none()) {
        held.entry(row.id).or_insert_with(|| row.node.clone());
    }
    let order = |rows: &[Row], others: &[Row]| {
        rows.iter()
            .map(|row| row.id)
            .filter(|id| find(others, *id).is_some())
            .collect::<Vec<_>>()
    };
    let moved = order(from, to) != order(to, from);
    let (first, then) = if moved { (to, now) } else { (now, to) };
    let mut ids: Vec<RowId> = first
        .iter()
        .map(|row| row.id)
        .filter(|id| held.contains_key(id))
        .collect();
    let mut before = None;
    let rest: Vec<RowId> = then
        .iter()
        .map(|row| row.id)
        .filter(|id| held.contains_key(id))
        .collect();
    for (index, id) in rest.iter().enumerate() {
        if !ids.contains(id) {
            // A row that was added last stays last where the others changed places.
            let last = moved
                && rest
                    .get(index..)
                    .unwrap_or_default()
                    .iter()
                    .all(|id| !ids.contains(id));
            let after = before.and_then(|before| ids.iter().position(|known| *known == before));
            ids.insert(
                if last {
                    ids.len()
                } else {
                    after.map_or(0, |at| at + 1)
                },
                *id,
            );
        }
        before = Some(*id);
    }
    let rows = ids
        .into_iter()
        .filter_map(|id| held.remove(&id).map(|node| Row { id, node }));
    rows.chain(strangers).collect()
}

fn below_apart(node: &mut Node, next: &mut RowId, seen: &mut BTreeSet<RowId>) {
    for row in node.lists.values_mut().flatten() {
        if !seen.insert(row.id) {
            row.id = *next;
            seen.insert(row.id);
            *next = next.saturating_add(1);
        }
        below_apart(&mut row.node, next, seen);
    }
}
