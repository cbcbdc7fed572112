//! The next period's document from this one's: what it takes over, which period it proposes, and what was typed last period.
//!
//! A form's `roll_forward` names the answers that stay the same from period to period: names, settings, methods. [`take_over`] keeps these and lets
//! everything else go: figures, results, reasons, evidence, revisions. [`note_previous`] keeps last period's figures apart, in the answer [`PREVIOUS`].

use super::reserved::PREVIOUS;
use super::walk::{Visit, walk};
use super::{Answers, Draft, Field, FieldKind, List, Node, Place, Step};
use crate::i18n::Text;
use crate::measure::{Day, read_year};

/// The words with which a form offers the next period's document.
#[derive(Debug, Clone, Copy)]
pub struct NextPeriod {
    /// The heading: 下一期, 下一年度, 下一次评价.
    pub title: Text,
    /// What is taken over, and what is not.
    pub lead: Text,
    /// The button.
    pub begin: Text,
    /// Said when the document is there.
    pub begun: Text,
}

/// What a list takes over: its id, and the fields of a row.
pub type TakenList<'a> = (&'a str, &'a [&'a str]);

/// A draft with the answers `root` and the rows of `lists`, each with its fields alone. Rows keep their ids; a row with none of these answers goes, and
/// so do lists below rows.
pub fn take_over(draft: &Draft, root: &[&str], lists: &[TakenList]) -> Draft {
    let mut next = Draft {
        next_row: draft.next_row,
        root: part_of(&draft.root, root),
    };
    for (list, fields) in lists {
        let rows: Vec<_> = draft
            .root
            .rows(list)
            .iter()
            .map(|row| super::Row {
                id: row.id,
                node: part_of(&row.node, fields),
            })
            .filter(|row| !row.node.is_blank())
            .collect();
        if !rows.is_empty() {
            next.root.lists.insert((*list).to_owned(), rows);
        }
    }
    next
}

fn part_of(node: &Node, fields: &[&str]) -> Node {
    let mut part = Node::default();
    for field in fields {
        part.set(field, node.get(field));
    }
    part
}

/// The end of the quarter that a document proposes which is begun today after one of `last`: the last quarter that has ended, or the first quarter
/// after `last` where that is later. Blank outside 1900 to 2999.
pub fn quarter_after(last: &str, today: Day) -> String {
    let after = Day::read(last).and_then(Day::next_quarter_end);
    let end = today.quarter_ended().max(after);
    end.map(|day| day.to_string()).unwrap_or_default()
}

/// The year that a document proposes which is begun today after one of `last`: the last year that has ended, or the year after `last` where that is
/// later. Blank outside 1900 to 2999.
pub fn year_after(last: &str, today: Day) -> String {
    let after = read_year(last).and_then(|year| year.plus(1));
    let year = today.year().plus(-1).max(after);
    year.map(|year| year.number().to_string())
        .unwrap_or_default()
}

/// Keeps the figures of `draft`, as typed, with the new draft `next`: a figure that stood in a row which `next` still has, and which `next` has to
/// fill again. The period's own answers (`Field::reported`) are kept with them.
pub fn note_previous(steps: &'static [Step], draft: &Draft, next: &mut Draft) {
    let mut kept = Answers::new();
    for visit in walk(steps) {
        if let Visit::Field(above, field) = visit
            && (field.reported || matches!(field.kind, FieldKind::Number { .. }))
        {
            let at = (&Place::default(), &next.root);
            note(&above, field, &[&draft.root], at, &mut kept);
        }
    }
    set_previous(next, &kept);
}

/// The figures of one field in all rows of the lists `above`, outermost first. `nodes` are the old draft's nodes down to here, `at` the place and the
/// new draft's node there.
fn note(
    above: &[&'static List],
    field: &'static Field,
    nodes: &[&Node],
    at: (&Place, &Node),
    kept: &mut Answers,
) {
    let ((place, next), Some(old)) = (at, nodes.last()) else {
        return;
    };
    let Some((list, below)) = above.split_first() else {
        let typed = old.get(field.id).trim();
        let again = field.reported || next.get(field.id).is_empty();
        if again && !typed.is_empty() && field.when.holds(nodes) {
            kept.insert(place.field(field.id).to_string(), typed.to_owned());
        }
        return;
    };
    for row in next.rows(list.id) {
        if let Some(was) = old.rows(list.id).iter().find(|was| was.id == row.id) {
            let nodes = [nodes, &[&was.node]].concat();
            let place = place.row(list.id, row.id);
            note(below, field, &nodes, (&place, &row.node), kept);
        }
    }
}

/// Keeps these answers of last period's document with a draft, by their places in it.
pub fn set_previous(draft: &mut Draft, kept: &Answers) {
    let text = if kept.is_empty() {
        String::new()
    } else {
        serde_json::to_string(kept).unwrap_or_default()
    };
    draft.root.set(PREVIOUS, &text);
}

/// What was typed in last period's document, by the places of this one, written as `Place` writes them; empty where there was none.
pub fn previous(draft: &Draft) -> Answers {
    serde_json::from_str(draft.root.get(PREVIOUS)).unwrap_or_default()
}
