//! Where two drafts differ: answer by answer, and row by row.

use super::{Draft, Node, Place, Row};
use std::collections::BTreeSet;

/// One place where two drafts differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// An answer: what it was and what it is.
    Answer(Place, String, String),
    /// A row that only the later draft has.
    Added(Place),
    /// A row that only the earlier draft has.
    Removed(Place),
    /// A list whose rows stand in another order.
    Moved(Place),
}

/// Every place where `now` differs from `was`, in the drafts' order.
pub fn differences(was: &Draft, now: &Draft) -> Vec<Difference> {
    let mut found = Vec::new();
    of_nodes(&was.root, &now.root, &Place::default(), &mut found);
    found
}

fn of_nodes(was: &Node, now: &Node, at: &Place, found: &mut Vec<Difference>) {
    let fields: BTreeSet<&String> = was.answers.keys().chain(now.answers.keys()).collect();
    for field in fields {
        let (was, now) = (was.get(field), now.get(field));
        if was != now {
            found.push(Difference::Answer(
                at.field(field),
                was.to_owned(),
                now.to_owned(),
            ));
        }
    }
    let lists: BTreeSet<&String> = was.lists.keys().chain(now.lists.keys()).collect();
    for list in lists {
        let (was, now) = (was.rows(list), now.rows(list));
        let other = |rows: &[Row], row: &Row| rows.iter().any(|other| other.id == row.id);
        for row in was {
            let place = at.row(list, row.id);
            match now.iter().find(|other| other.id == row.id) {
                Some(same) => of_nodes(&row.node, &same.node, &place, found),
                None => found.push(Difference::Removed(place)),
            }
        }
        found.extend(
            now.iter()
                .filter(|row| !other(was, row))
                .map(|row| Difference::Added(at.row(list, row.id))),
        );
        let order = |rows: &[Row], others: &[Row]| {
            rows.iter()
                .filter(|row| other(others, row))
                .map(|row| row.id)
                .collect::<Vec<_>>()
        };
        if order(was, now) != order(now, was) {
            found.push(Difference::Moved(at.field(list)));
        }
    }
}
