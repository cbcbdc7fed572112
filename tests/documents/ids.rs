//! The ids of every built-in form: well written, once in their node, not reserved, and nested lists where a place can find them.
use super::walk::list;
use greendesk::documents::reserved::{RESERVED, WHO};
use greendesk::documents::route::{NEXT, REPORT, REVIEW};
use greendesk::documents::{
    Asks, Draft, Field, FieldKind, List, Node, Part, Place, Step, Visit, When, revisions,
    templates, walk,
};
use greendesk::i18n::Text;
use std::collections::{BTreeMap, BTreeSet};

/// What an address of a document may name besides a step (`documents::route`).
const PAGES: [&str; 6] = [REVIEW, NEXT, REPORT, "print", "compared", "history"];

/// Whether an id is written as ids are. A point, a slash or a blank would break the text of a place.
fn well_written(id: &str) -> bool {
    id.starts_with(|first: char| first.is_ascii_lowercase())
        && id
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

/// The keys under which a field keeps its answers.
fn keys(field: &Field) -> Vec<String> {
    let own = field.id.to_owned();
    match field.kind {
        FieldKind::File => vec![
            own,
            [field.id, "_size"].concat(),
            [field.id, "_sha256"].concat(),
        ],
        _ => vec![own],
    }
}

/// What is wrong with the ids of a form.
fn faults(steps: &'static [Step]) -> Vec<String> {
    let mut faults = Vec::new();
    let mut ids: BTreeSet<&str> = PAGES.into();
    for step in steps {
        if !ids.insert(step.id) {
            faults.push(format!("step {} twice", step.id));
        }
    }
    let parts = || steps.iter().flat_map(|step| step.parts);
    // Fields at the root: each in one part. Fields of a list: each once in what one part shows of the list.
    let mut at_root: BTreeMap<String, &str> = BTreeMap::new();
    for part in parts() {
        match part.asks() {
            Some(Asks::Fields(fields)) => {
                for key in fields.iter().flat_map(keys) {
                    if at_root.insert(key.clone(), "field").is_some() {
                        faults.push(format!("{key} twice"));
                    }
                }
            }
            Some(Asks::List(list)) => {
                // Several parts may show one list.
                if at_root
                    .insert(list.id.to_owned(), "list")
                    .is_some_and(|known| known != "list")
                {
                    faults.push(format!("{} twice", list.id));
                }
                within(list, &[], &mut faults);
            }
            Some(Asks::Nested(_, inner)) => within(inner, &[], &mut faults),
            None => {}
        }
    }
    for part in parts() {
        if let Some(Asks::Nested(outer, inner)) = part.asks() {
            let shown = parts()
                .filter_map(|part| part.asks()?.root_list())
                .chain([outer])
                .filter(|list| list.id == outer.id);
            for list in shown {
                let there = list.lists.iter().map(|list| list.id);
                if there
                    .chain(list.fields.iter().map(|field| field.id))
                    .any(|id| id == inner.id)
                {
                    faults.push(format!("{} stands in {} already", inner.id, outer.id));
                    break;
                }
            }
        }
    }
    for visit in walk(steps) {
        let (above, id) = match &visit {
            Visit::Field(above, field) => (above, field.id),
            Visit::List(above, list) => (above, list.id),
        };
        if !well_written(id) {
            faults.push(format!("{id:?} is no id"));
        }
        let says_who = matches!(visit, Visit::Field(..)) && id == WHO && revisions::kept(steps);
        if above.is_empty() && RESERVED.contains(&id) && !says_who {
            faults.push(format!("{id} is reserved"));
        }
        if let Visit::Field(_, field) = visit {
            let mut codes = BTreeSet::new();
            for choice in field.choices() {
                if choice.code.contains(',') || choice.code.trim() != choice.code {
                    faults.push(format!("{id}: {:?} is no code", choice.code));
                }
                if !codes.insert(choice.code) {
                    faults.push(format!("{id}: {} twice", choice.code));
                }
            }
        }
    }
    faults
}

/// Ids that stand twice in a row of a list, or of the lists in it. Fields that are one answer asked in several ways may share one.
fn within(list: &List, above: &[&str], faults: &mut Vec<String>) {
    let path = [above, &[list.id]].concat();
    let mut known: Vec<(String, Option<&Field>)> = Vec::new();
    for field in list.fields {
        for key in keys(field) {
            let twice = known.iter().any(|(there, other)| {
                *there == key && !other.is_some_and(|other| either(field, other))
            });
            if twice {
                faults.push(format!("{}/{key} twice", path.join("/")));
            }
            known.push((key, Some(field)));
        }
    }
    for inner in list.lists {
        if known.iter().any(|(there, _)| there == inner.id) {
            faults.push(format!("{}/{} twice", path.join("/"), inner.id));
        }
        known.push((inner.id.to_owned(), None));
    }
    for inner in list.lists {
        within(inner, &path, faults);
    }
}

/// Whether two fields of one id may be one answer: of one kind, and each asked under a condition only.
fn either(one: &Field, other: &Field) -> bool {
    let conditional = |field: &Field| !matches!(field.when, When::Always);
    std::mem::discriminant(&one.kind) == std::mem::discriminant(&other.kind)
        && conditional(one)
        && conditional(other)
}

/// Ids that two fields of one row have at once in this draft.
fn at_once(steps: &'static [Step], draft: &Draft) -> Vec<String> {
    let mut asked: BTreeMap<String, usize> = BTreeMap::new();
    for part in steps.iter().flat_map(|step| step.parts) {
        match part.asks() {
            Some(Asks::List(list)) => rows_of(list, &[&draft.root], &Place::default(), &mut asked),
            Some(Asks::Nested(outer, inner)) => {
                for row in draft.root.rows(outer.id) {
                    let place = Place::default().row(outer.id, row.id);
                    rows_of(inner, &[&draft.root, &row.node], &place, &mut asked);
                }
            }
            Some(Asks::Fields(_)) | None => {}
        }
    }
    asked.retain(|_, times| *times > 1);
    asked.into_keys().collect()
}

fn rows_of(list: &List, nodes: &[&Node], place: &Place, asked: &mut BTreeMap<String, usize>) {
    let Some(node) = nodes.last() else { return };
    for row in node.rows(list.id) {
        let nodes = [nodes, &[&row.node]].concat();
        let place = place.row(list.id, row.id);
        for field in list.fields.iter().filter(|field| field.asked(&nodes)) {
            // Several parts may show one list with the same field, so the list as this part shows it belongs to the key.
            let key = format!("{} of {:p}", place.field(field.id), list.fields);
            *asked.entry(key).or_default() += 1;
        }
        for inner in list.lists {
            rows_of(inner, &nodes, &place, asked);
        }
    }
}

#[test]
fn the_ids_of_every_built_in_form_are_sound() {
    for template in templates::all() {
        assert_eq!(faults(template.steps), [""; 0], "{}", template.id);
        let samples = templates::output(template.id).expect("an output").samples;
        for draft in samples.iter().map(|sample| sample()) {
            assert_eq!(at_once(template.steps, &draft), [""; 0], "{}", template.id);
        }
    }
}

const WORD: Text = Text::new("词", "word");

const fn field(id: &'static str) -> Field {
    Field::new(id, FieldKind::Line, WORD)
}

/// A form with one step that shows these parts.
macro_rules! form {
    ($($part:expr),* $(,)?) => {{
        const STEPS: &[Step] = &[Step { id: "only", parts: &[$($part),*], ..Step::PLAIN }];
        STEPS
    }};
}

#[test]
fn every_rule_bites() {
    use greendesk::documents::Choice;
    const fn choice(code: &'static str) -> Choice {
        Choice { code, label: WORD }
    }
    const INNER: List = list("inner", &[field("name")], &[]);
    const OUTER: List = list("outer", &[field("name")], &[]);
    const OUTER_WITH: List = list("outer", &[field("name")], &[INNER]);
    const LOGGED: Field = Field {
        logged: true,
        ..field("score")
    };
    const CONDITIONAL: Field = Field {
        when: When::Is("b", &["yes"]),
        ..field("a")
    };
    const STEP: Step = Step {
        id: "report",
        ..Step::PLAIN
    };
    const TWICE: &[Step] = &[Step { id: "a", ..STEP }, Step { id: "a", ..STEP }];
    for (steps, fault) in [
        (
            form![Part::Fields(&[field("signed")])],
            "signed is reserved",
        ),
        (
            form![Part::Fields(&[field("signed_by")])],
            "signed_by is reserved",
        ),
        (
            form![Part::Fields(&[field("book_result")])],
            "book_result is reserved",
        ),
        (
            form![Part::Folded(WORD, &[field("book_read")], "")],
            "book_read is reserved",
        ),
        (
            form![Part::Fields(&[field("book_refusals")])],
            "book_refusals is reserved",
        ),
        (
            form![Part::Fields(&[field("book_confirmed")])],
            "book_confirmed is reserved",
        ),
        (
            form![Part::List(&list("revisions", &[], &[]))],
            "revisions is reserved",
        ),
        (form![Part::Fields(&[field("who")])], "who is reserved"),
        (
            form![Part::List(&list("who", &[LOGGED], &[]))],
            "who is reserved",
        ),
        (
            form![Part::Fields(&[field("why.name.code")])],
            "\"why.name.code\" is no id",
        ),
        (form![Part::Fields(&[field("a/b")])], "\"a/b\" is no id"),
        (form![Part::Fields(&[field("")])], "\"\" is no id"),
        (form![Part::Fields(&[field("a"), field("a")])], "a twice"),
        (
            form![
                Part::Fields(&[field("a")]),
                Part::Folded(WORD, &[field("a")], "")
            ],
            "a twice",
        ),
        (
            form![Part::Fields(&[field("outer")]), Part::List(&OUTER)],
            "outer twice",
        ),
        (
            form![Part::Fields(&[
                Field::new("bill", FieldKind::File, WORD),
                field("bill_size")
            ])],
            "bill_size twice",
        ),
        (
            form![Part::List(&list("rows", &[field("a"), field("a")], &[]))],
            "rows/a twice",
        ),
        (
            form![Part::List(&list("rows", &[field("inner")], &[INNER]))],
            "rows/inner twice",
        ),
        (
            form![Part::List(&list(
                "rows",
                &[],
                &[list("deep", &[field("a"), field("a")], &[])]
            ))],
            "rows/deep/a twice",
        ),
        (
            form![Part::NestedList(&OUTER_WITH, &INNER, &[])],
            "inner stands in outer already",
        ),
        (
            form![
                Part::List(&OUTER_WITH),
                Part::NestedList(&OUTER, &INNER, &[])
            ],
            "inner stands in outer already",
        ),
        (
            form![Part::Fields(&[Field::new(
                "a",
                FieldKind::Many(&[choice("x,y")]),
                WORD
            )])],
            "a: \"x,y\" is no code",
        ),
        (
            form![Part::Fields(&[Field::new(
                "a",
                FieldKind::Choice(&[choice("x"), choice("x")]),
                WORD
            )])],
            "a: x twice",
        ),
        (
            form![Part::List(&list("rows", &[CONDITIONAL, field("a")], &[]))],
            "rows/a twice",
        ),
        (std::slice::from_ref(&STEP), "step report twice"),
        (TWICE, "step a twice"),
    ] {
        assert_eq!(faults(steps), [fault]);
    }
    let both = form![Part::List(&list(
        "rows",
        &[field("b"), CONDITIONAL, CONDITIONAL],
        &[]
    ))];
    let mut draft = Draft::default();
    let row = draft.add_row(&[], "rows", Node::default()).expect("a row");
    assert_eq!(at_once(both, &draft), [""; 0]);
    let b = Place::default().row("rows", row).field("b");
    assert!(draft.set(&b, "yes"));
    assert_eq!(at_once(both, &draft).len(), 1);
    for steps in [
        both,
        form![Part::Fields(&[field("who"), LOGGED])],
        form![Part::List(&OUTER), Part::NestedList(&OUTER, &INNER, &[])],
        form![
            Part::List(&OUTER),
            Part::List(&list("outer", &[field("note")], &[]))
        ],
        form![Part::List(&list("rows", &[field("signed")], &[]))],
    ] {
        assert_eq!(faults(steps), [""; 0]);
    }
}
