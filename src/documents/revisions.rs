//! Dated revisions: who changed which answer on which day, from what to what. Kept in the draft, so that they are handed over with it.

use super::undo::dedupe_row_ids;
use super::walk::{Visit, walk};
use super::{Draft, Field, List, Node, Place, Step};
use crate::i18n::Lang;

pub use super::reserved::{REVISIONS, WHO};

/// Whether a form has anything to note.
pub fn kept(steps: &'static [Step]) -> bool {
    logged(steps).next().is_some()
}

/// Every logged field with the lists above it.
fn logged(steps: &'static [Step]) -> impl Iterator<Item = (Vec<&'static List>, &'static Field)> {
    walk(steps).into_iter().filter_map(|visit| match visit {
        Visit::Field(above, field) if field.logged => Some((above, field)),
        Visit::Field(..) | Visit::List(..) => None,
    })
}

/// When an older `draft` is restored, carries the revisions of `now` over to it, and records the restore as a revision.
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
pub fn record(steps: &'static [Step], draft: &mut Draft, day: &str) {
    let mut found: Vec<(Place, String)> = Vec::new();
    for (above, field) in logged(steps) {
        of_rows(
            &above,
            field,
            &draft.root,
            (&draft.root, &Place::default(), ""),
            &mut found,
        );
    }
    for (place, what) in found {
        note(draft, &place, &what, day);
    }
}

/// The places of `field` in all rows of the lists `above`, outermost first, with what it is called there. `at` is the node whose rows are
/// next, its place, and the names of the rows so far.
fn of_rows(
    above: &[&'static List],
    field: &'static Field,
    root: &Node,
    at: (&Node, &Place, &str),
    found: &mut Vec<(Place, String)>,
) {
    let (node, place, names) = at;
    let Some((list, below)) = above.split_first() else {
        let what = [names, &field.label_of(root).get(Lang::Zh)].concat();
        found.push((place.field(field.id), what.trim().to_owned()));
        return;
    };
    for row in node.rows(list.id) {
        let name = (list.name)(&row.node)
            .map(|name| name.get(Lang::Zh))
            .unwrap_or_default();
        let names = [names, &name, " "].concat();
        let row_place = place.row(list.id, row.id);
        of_rows(below, field, root, (&row.node, &row_place, &names), found);
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
