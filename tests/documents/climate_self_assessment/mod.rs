//! The self-assessment: goldens, a table of rules, own sets and weights, revisions, comparison, and answers nobody foresaw.
mod goldens;
mod paper;
mod random;
mod revisions;
mod rules;
mod set;
mod standing;

use greendesk::documents::templates::climate_self_assessment::{OUTPUT, TEMPLATE};
use greendesk::documents::{ActionKind, Draft, Evaluation, Figure, Node, Place};
use greendesk::i18n::{Lang, Message};

const AREAS: [&str; 8] = [
    "area_1", "area_2", "area_3", "area_4", "area_5", "area_6", "area_7", "area_8",
];

/// The samples: half way, scored by a third party, just begun.
fn sample(number: usize) -> Draft {
    (OUTPUT.samples[number])()
}

#[test]
fn the_paper_writes_the_day_of_the_assessment_in_one_way() {
    let mut draft = sample(0);
    assert!(draft.set(&Place::root("date"), "2025.6.30"));
    let report = OUTPUT.report_of(&draft);
    for printed in [
        format!("{:?}", report.paper),
        format!("{:?}", report.tables),
    ] {
        assert!(printed.contains("2025-06-30") && !printed.contains("2025.6.30"));
    }
}

fn evaluate(draft: &Draft) -> Evaluation {
    (TEMPLATE.evaluate)(draft)
}

/// The row of the indicator with this code.
fn at(draft: &Draft, code: &str) -> Place {
    let found = AREAS.iter().find_map(|list| {
        let row = draft
            .root
            .rows(list)
            .iter()
            .find(|row| row.node.get("code") == code)?;
        Some(Place::default().row(list, row.id))
    });
    found.unwrap_or_else(|| panic!("no indicator {code}"))
}

/// `1.1.1/self_score=3;name=某某`: sets answers of indicators by code, or of the root.
fn edit(draft: &mut Draft, edits: &str) {
    for edit in edits.split(';').filter(|edit| !edit.trim().is_empty()) {
        let (path, typed) = edit.split_once('=').expect("an edit");
        // A row more at the root: revisions+=who:甲 place:area_1.1/self_score.
        if let Some(list) = path.trim().strip_suffix('+') {
            let mut row = Node::default();
            for (field, answer) in typed.split(' ').filter_map(|answer| answer.split_once(':')) {
                row.set(field, answer);
            }
            draft.add_row(&[], list, row);
            continue;
        }
        let place = match path.trim().split_once('/') {
            Some((code, field)) => at(draft, code).field(field),
            None => Place::root(path.trim()),
        };
        if typed.trim() == "-" {
            let field = place.field.clone();
            draft
                .node_mut(&place.path)
                .expect("there")
                .lists
                .remove(&field);
        } else {
            assert!(draft.set(&place, typed.trim()), "{edit}");
        }
    }
}

/// A place by the code of its indicator.
fn shown(draft: &Draft, place: &Place) -> String {
    match place.path.first() {
        Some(step) if AREAS.contains(&step.list.as_str()) => {
            let row = draft
                .root
                .rows(&step.list)
                .iter()
                .find(|row| row.id == step.row);
            let below: Vec<&str> = place.path[1..]
                .iter()
                .map(|step| step.list.as_str())
                .collect();
            [
                row.map_or("?", |row| row.node.get("code")),
                &below.concat(),
                &place.field,
            ]
            .join("/")
            .replace("//", "/")
        }
        _ => place.to_string(),
    }
}

fn figure<'a>(found: &'a Evaluation, id: &str) -> &'a Figure {
    found
        .figure(id, &[])
        .unwrap_or_else(|| panic!("no figure {id}"))
}

fn act(draft: &Draft, id: &str) -> Result<Draft, Message> {
    let Some(ActionKind::Change(change)) = OUTPUT.action(id) else {
        panic!("no act {id}")
    };
    change(draft)
}

fn zh(message: &Message) -> String {
    message.get(Lang::Zh)
}
