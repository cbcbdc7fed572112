//! Dated revisions: who changed which answer on which day, from what to what. Kept in the draft, so that they are handed over with it.

use super::undo::dedupe_row_ids;
use super::{Draft, FixedRows, List, Node, Part, Place, Step};
use crate::i18n::Lang;

/// The list at the root that keeps them. Each row: `day`, `who`, `place`, `what` (the field in words then), `was` and `now`.
pub const REVISIONS: &str = "revisions";
/// The field at the root that says who is typing.
pub const WHO: &str = "who";

/// Whether a form has anything to note.
pub fn kept(steps: &'static [Step]) -> bool {
    steps
        .iter()
        .flat_map(|step| step.parts)
        .any(|part| match part {
            Part::Fields(fields) | Part::Folded(_, fields) => {
                fields.iter().any(|field| field.logged)
            }
            Part::List(list) | Part::FixedRows(FixedRows { list, .. }) => {
                list.fields.iter().any(|field| field.logged)
            }
            Part::NestedList(..)
            | Part::Results(_)
            | Part::Actions(_)
            | Part::LoanBook(..)
            | Part::Compare => false,
        })
}

/// Has `draft`, an earlier state, keep the revisions that `now` has: what was noted since is not forgotten, and putting it back is noted too.
pub fn keep(draft: &mut Draft, now: &Draft) {
    let noted = now.root.rows(REVISIONS);
    if draft.root.rows(REVISIONS) == noted {
        return;
    }
    draft
        .root
        .lists
        .insert(REVISIONS.to_owned(), noted.to_vec());
    draft.next_row = draft.next_row.max(now.next_row);
    dedupe_row_ids(draft);
}

/// Notes every logged answer that differs from what the revisions say of it. `day` is ISO 8601.
///
/// A place changed again by the same person on the same day stays one revision; one that came back to what it was is none.
/// So it can be called at every save.
#[inline(never)] // the first part of the program holds who calls it, and not this
pub fn record(steps: &'static [Step], draft: &mut Draft, day: &str) {
    let mut found: Vec<(Place, String)> = Vec::new();
    for part in steps.iter().flat_map(|step| step.parts) {
        match part {
            Part::Fields(fields) | Part::Folded(_, fields) => {
                let logged = fields.iter().filter(|field| field.logged);
                found.extend(logged.map(|field| {
                    (
                        Place::root(field.id),
                        field.label_of(&draft.root).get(Lang::Zh),
                    )
                }));
            }
            Part::List(list) | Part::FixedRows(FixedRows { list, .. }) => {
                of_rows(list, &draft.root, &mut found)
            }
            Part::NestedList(..)
            | Part::Results(_)
            | Part::Actions(_)
            | Part::LoanBook(..)
            | Part::Compare => {}
        }
    }
    for (place, what) in found {
        note(draft, &place, &what, day);
    }
}

fn of_rows(list: &'static List, root: &Node, found: &mut Vec<(Place, String)>) {
    if !list.fields.iter().any(|field| field.logged) {
        return;
    }
    for row in root.rows(list.id) {
        let name = (list.name)(&row.node)
            .map(|name| name.get(Lang::Zh))
            .unwrap_or_default();
        for field in list.fields.iter().filter(|field| field.logged) {
            let what = [&name, " ", &field.label_of(root).get(Lang::Zh)]
                .concat()
                .trim()
                .to_owned();
            found.push((Place::default().row(list.id, row.id).field(field.id), what));
        }
    }
}

fn note(draft: &mut Draft, place: &Place, what: &str, day: &str) {
    let (now, key) = (draft.get(place).to_owned(), place.to_string());
    let who = draft.root.get(WHO).trim().to_owned();
    let last = draft
        .root
        .rows(REVISIONS)
        .iter()
        .rev()
        .find(|row| row.node.get("place") == key);
    let known = last.map_or("", |row| row.node.get("now"));
    if known == now {
        return;
    }
    let same = last.filter(|row| row.node.get("day") == day && row.node.get("who") == who);
    if let Some((id, was)) = same.map(|row| (row.id, row.node.get("was").to_owned())) {
        if was == now {
            draft.remove_row(&[], REVISIONS, id);
        } else {
            draft.set(&Place::default().row(REVISIONS, id).field("now"), &now);
        }
        return;
    }
    let mut node = Node::default();
    let known = known.to_owned();
    for (field, text) in [
        ("day", day),
        ("who", &who),
        ("place", &key),
        ("what", what),
        ("was", &known),
        ("now", &now),
    ] {
        node.set(field, text);
    }
    draft.add_row(&[], REVISIONS, node);
}
