//! Taking acts back and doing them again: what the act changed comes and goes, what was typed stays, and nothing is lost.

use crate::storage::drafts;
use greendesk::documents::undo::{MOST, Undoing, carried, elsewhere};
use greendesk::documents::{Difference, Draft, Node, Place, differences};
use greendesk::i18n::{Message, Text};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn name() -> Message {
    Text::new("事", "act").into()
}

fn row(draft: &mut Draft, typed: &str) -> Place {
    let mut node = Node::default();
    node.set("a", typed);
    let id = draft.add_row(&[], "rows", node).expect("the root");
    Place::default().row("rows", id)
}

fn typed(draft: &Draft) -> Vec<&str> {
    draft
        .root
        .rows("rows")
        .iter()
        .map(|row| row.node.get("a"))
        .collect()
}

fn id(place: &Place) -> u32 {
    place.path.last().expect("a row").row
}

#[test]
fn an_act_of_another_page_is_told_from_one_of_this_page() {
    let template = &greendesk::documents::templates::energy_worksheet::TEMPLATE;
    let step_of = |field: &str| {
        let (step, _) = template.locate(&Place::root(field)).expect(field);
        step
    };
    let carrier = Place::default().row("carriers", 1);
    let (basis, carriers) = (
        step_of("basis"),
        template.locate(&carrier.field("unit")).expect("a list").0,
    );
    assert_ne!(basis, carriers);
    let (year, unit) = (Place::root("year"), carrier.field("unit"));
    let last = template.steps.len();
    for (places, page, expected) in [
        (vec![&unit], Some(basis), Some(carriers)),
        (vec![&unit, &carrier], Some(last), Some(carriers)),
        (vec![&unit], Some(carriers), None),
        (vec![&year, &unit], Some(last), None),
        (vec![&unit], None, None),
        (vec![], Some(basis), None),
    ] {
        assert_eq!(
            elsewhere(template, places.iter().copied(), page),
            expected,
            "{places:?} {page:?}"
        );
    }
}

/// Three rows, and what an act makes of them.
fn three(act: impl FnOnce(&mut Draft, &[Place; 3])) -> (Draft, Draft, [Place; 3]) {
    let mut before = Draft::default();
    let rows = ["一", "二", "三"].map(|typed| row(&mut before, typed));
    let mut after = before.clone();
    act(&mut after, &rows);
    (before, after, rows)
}

#[test]
fn a_deleted_row_comes_back_where_it_stood_with_what_was_typed_elsewhere() {
    let (before, after, rows) =
        three(|draft, rows| drop(draft.remove_row(&[], "rows", id(&rows[1]))));
    let mut now = after.clone();
    assert!(now.set(&rows[0].field("a"), "改"));
    let later = row(&mut now, "四");
    let (back, spared) = carried(&after, &before, &now);
    assert_eq!(
        (typed(&back), spared),
        (vec!["改", "二", "三", "四"], false)
    );
    assert_eq!(back.get(&later.field("a")), "四");
    // Done again, the row goes, and what was typed stays.
    assert_eq!(
        typed(&carried(&before, &after, &back).0),
        ["改", "三", "四"]
    );
}

#[test]
fn an_added_row_goes_unless_something_was_typed_in_it() {
    let (before, after, _) = three(|draft, _| drop(row(draft, "")));
    assert_eq!(carried(&after, &before, &after), (before.clone(), false));
    let mut now = after.clone();
    let added = Place::default().row("rows", now.root.rows("rows")[3].id);
    now.set(&added.field("a"), "填了");
    let (kept, spared) = carried(&after, &before, &now);
    assert_eq!(
        (typed(&kept), spared),
        (vec!["一", "二", "三", "填了"], true)
    );
}

#[test]
fn a_moved_row_goes_back_among_those_that_came_since() {
    let (before, after, rows) =
        three(|draft, rows| assert!(draft.move_row(&[], "rows", id(&rows[2]), -1)));
    assert_eq!(typed(&after), ["一", "三", "二"]);
    let mut now = after.clone();
    row(&mut now, "四");
    now.set(&rows[2].field("a"), "叁");
    assert_eq!(
        typed(&carried(&after, &before, &now).0),
        ["一", "二", "叁", "四"]
    );
}

#[test]
fn a_whole_draft_that_was_replaced_comes_back_and_what_was_typed_since_stays() {
    let (before, _, rows) = three(|_, _| ());
    let mut after = Draft::default();
    row(&mut after, "样例");
    after.set(&Place::root("name"), "示例公司");
    assert_eq!(
        carried(&after, &before, &after),
        (before.clone(), false),
        "letter for letter, identities too"
    );
    let mut now = after.clone();
    now.set(&Place::root("note"), "后来写的");
    let (back, spared) = carried(&after, &before, &now);
    assert_eq!(
        (
            typed(&back),
            back.root.get("name"),
            back.root.get("note"),
            spared
        ),
        (vec!["一", "二", "三"], "", "后来写的", false)
    );
    // The same field typed anew: the newer text stays.
    now.set(&Place::root("name"), "改过的公司");
    let (back, spared) = carried(&after, &before, &now);
    assert_eq!((back.root.get("name"), spared), ("改过的公司", true));
    // A row of its own since, with an identity that a row which comes back has too: both are there.
    let other = row(&mut now, "新行");
    assert_eq!(id(&other), id(&rows[1]));
    let (back, _) = carried(&after, &before, &now);
    assert_eq!(typed(&back), ["一", "二", "三", "新行"]);
}

#[test]
fn twenty_steps_and_more_go_back_and_forward() {
    let mut undoing = Undoing::default();
    let mut states = vec![Draft::default()];
    for step in 0..MOST + 5 {
        let before = states.last().expect("one").clone();
        let mut after = before.clone();
        row(&mut after, &step.to_string());
        undoing.did(name(), before, after.clone());
        states.push(after);
    }
    let mut now = states.last().expect("one").clone();
    for at in 1..=MOST {
        let last = undoing.last_number().expect("there is one");
        now = undoing.take_back(last, &now).expect("there is one").draft;
        assert_eq!(now, states[states.len() - 1 - at]);
    }
    assert!(MOST >= 20 && undoing.last_number().is_none());
    for at in (0..MOST).rev() {
        now = undoing.redo(&now).expect("there is one").draft;
        assert_eq!(now, states[states.len() - 1 - at]);
    }
    assert_eq!((undoing.redo(&now), undoing.last().is_some()), (None, true));
    // Another act ends what could be done again.
    let last = undoing.last_number().expect("there is one");
    now = undoing.take_back(last, &now).expect("there is one").draft;
    undoing.did(name(), now.clone(), now.clone());
    assert_eq!(undoing.again(), None);
}

#[test]
fn an_earlier_act_is_taken_back_while_later_ones_stay() {
    let (before, after, _) = three(|draft, rows| drop(draft.remove_row(&[], "rows", id(&rows[0]))));
    let mut undoing = Undoing::default();
    let first = undoing.did(name(), before, after.clone());
    let mut later = after.clone();
    row(&mut later, "四");
    undoing.did(name(), after, later.clone());
    let back = undoing.take_back(first, &later).expect("there is one");
    assert_eq!(typed(&back.draft), ["一", "二", "三", "四"]);
    assert_eq!(undoing.take_back(first, &back.draft), None, "once");
}

#[test]
fn differences_name_answers_rows_and_orders() {
    let (was, mut now, rows) = three(|draft, rows| {
        draft.set(&rows[0].field("a"), "改");
        draft.remove_row(&[], "rows", id(&rows[1]));
        draft.set(&Place::root("name"), "甲");
    });
    let added = row(&mut now, "四");
    assert_eq!(
        differences(&was, &now),
        [
            Difference::Answer(Place::root("name"), String::new(), "甲".into()),
            Difference::Answer(rows[0].field("a"), "一".into(), "改".into()),
            Difference::Removed(rows[1].clone()),
            Difference::Added(added),
        ]
    );
    let mut moved = now.clone();
    moved.move_row(&[], "rows", id(&rows[2]), -1);
    assert_eq!(
        differences(&now, &moved),
        [Difference::Moved(Place::root("rows"))]
    );
    assert_eq!(differences(&now, &now), []);
}

fn ids(node: &Node, seen: &mut BTreeSet<u32>) -> bool {
    node.lists
        .values()
        .flatten()
        .all(|row| seen.insert(row.id) && ids(&row.node, seen))
}

/// Every text in a draft.
fn texts(node: &Node, into: &mut Vec<String>) {
    into.extend(node.answers.values().cloned());
    for row in node.lists.values().flatten() {
        texts(&row.node, into);
    }
}

proptest! {
    #[test]
    fn taking_back_at_once_gives_what_was(before in drafts::draft(), after in drafts::draft()) {
        let mut undoing = Undoing::default();
        let number = undoing.did(name(), before.clone(), after.clone());
        let back = undoing.take_back(number, &after).expect("there is one");
        prop_assert_eq!((&back.draft, back.spared), (&before, false));
        prop_assert_eq!(&undoing.redo(&before).expect("there is one").draft, &after);
        prop_assert!(before == after || !differences(&before, &after).is_empty() || before.next_row != after.next_row || before.root.lists.len() != after.root.lists.len());
    }

    /// Whatever the act did and wherever something is typed after it, taking it back and doing it again lose no letter of it.
    #[test]
    fn what_was_typed_after_an_act_is_never_lost(before in drafts::draft(), after in drafts::draft(), at in any::<prop::sample::Index>(), fresh in any::<bool>()) {
        let mut now = after.clone();
        let places: Vec<Place> = now.root.rows("rows").iter().map(|row| Place::default().row("rows", row.id)).chain([Place::default()]).collect();
        let place = places[at.index(places.len())].field("a");
        if fresh { row(&mut now, "后来写的"); } else { now.set(&place, "后来写的"); }
        let mut undoing = Undoing::default();
        let number = undoing.did(name(), before.clone(), after);
        let back = undoing.take_back(number, &now).expect("there is one").draft;
        let again = undoing.redo(&back).expect("there is one").draft;
        for draft in [&back, &again] {
            let mut all = Vec::new();
            texts(&draft.root, &mut all);
            prop_assert!(all.iter().any(|text| text == "后来写的"));
            let mut seen = BTreeSet::new();
            prop_assert!(ids(&draft.root, &mut seen), "an identity twice");
            prop_assert!(seen.iter().all(|id| *id < draft.next_row));
        }
        // What was there before the act is there again, but where the newer text took its place.
        let (mut old, mut all) = (Vec::new(), Vec::new());
        texts(&before.root, &mut old);
        texts(&back.root, &mut all);
        prop_assert!(old.iter().filter(|text| !all.contains(text)).count() <= 1);
    }
}
