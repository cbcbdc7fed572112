//! Sections that were taken over from last period's document: each is 待更新 until the person has changed it or said why it stays as it is.
//!
//! The root holds the answer [`RENEW`], a line a section: the step's id and the sum of what was taken over. As long as the section has that sum,
//! [`check`] finds a problem in it; a reason answers the problem.

use super::reserved::{RENEW, reason_id};
use super::{Asks, Draft, Fault, Node, Place, Problem, Step, Strength, sha256, words as w};
use crate::clause::Clause;
use crate::i18n::Message;

/// The code of the problem.
pub const CODE: &str = "to_renew";

/// Marks the steps `ids` of a new period's draft as taken over, as far as they hold anything. Reasons given for the last period are forgotten.
pub fn mark(steps: &'static [Step], draft: &mut Draft, ids: &[&str]) {
    let mut lines = Vec::new();
    for step in steps.iter().filter(|step| ids.contains(&step.id)) {
        if let Some((place, ..)) = stands_at(step) {
            draft.root.set(&reason_id(&place, CODE), "");
        }
        if let Some(sum) = sum_of(step, &draft.root) {
            lines.push([step.id, " ", &sum].concat());
        }
    }
    draft.root.set(RENEW, &lines.join("\n"));
}

/// The sections that stand as they were taken over.
pub fn check(steps: &'static [Step], draft: &Draft) -> Vec<Problem> {
    let lines = draft.root.get(RENEW).lines();
    let marks = lines.filter_map(|line| line.split_once(' '));
    let found = marks.filter_map(|(id, sum)| {
        let step = steps
            .iter()
            .find(|step| step.id == id && step.asked(&draft.root))?;
        if sum_of(step, &draft.root).as_deref() != Some(sum) {
            return None;
        }
        let (field, clause, label) = stands_at(step)?;
        // A step that shows results besides is named by what it asks.
        let asks_only = step.parts.iter().all(|part| part.asks().is_some());
        let name = if asks_only {
            step.title(&draft.root)
        } else {
            label
        };
        Some(Problem {
            code: CODE,
            place: Place::root(&field),
            fault: Fault::Missing,
            strength: Strength::Must,
            message: Message::new(w::TO_RENEW, vec![name.into()]),
            clause,
            mend: None,
            answerable: true,
            reason: String::new(),
        })
    });
    found.collect()
}

/// The list or field of a step where the problem stands, with its label: its first list, else its first field.
fn stands_at(step: &Step) -> Option<(String, Option<Clause>, Message)> {
    let asks = || step.parts.iter().filter_map(super::Part::asks);
    let list = asks().find_map(|asks| match asks {
        Asks::List(list) => Some((list.id.to_owned(), list.clause, list.label.into())),
        Asks::Fields(_) | Asks::Nested(..) => None,
    });
    list.or_else(|| {
        asks().find_map(|asks| match asks {
            Asks::Fields(fields) => fields.first().map(|field| {
                (
                    field.id.to_owned(),
                    field.clause,
                    field.label_of(&Node::default()),
                )
            }),
            Asks::List(_) | Asks::Nested(..) => None,
        })
    })
}

/// The sum of what a step holds at the root; `None` where it holds nothing. Years that the program filled in are nothing.
fn sum_of(step: &Step, root: &Node) -> Option<String> {
    let mut held = Node::default();
    for asks in step.parts.iter().filter_map(super::Part::asks) {
        match asks {
            Asks::Fields(fields) => {
                for field in fields {
                    held.set(field.id, root.get(field.id));
                }
            }
            Asks::List(list) | Asks::Nested(list, _) => {
                let rows = root.rows(list.id);
                if !rows.is_empty() {
                    held.lists.insert(list.id.to_owned(), rows.to_vec());
                }
            }
        }
    }
    let has_lists = step
        .parts
        .iter()
        .filter_map(super::Part::asks)
        .any(|asks| asks.root_list().is_some());
    let blank = if has_lists {
        held.lists.values().flatten().all(|row| row.node.is_blank())
    } else {
        held.is_blank()
    };
    let json = serde_json::to_string(&held).unwrap_or_default();
    (!blank).then(|| sha256(json.as_bytes()).chars().take(16).collect())
}
