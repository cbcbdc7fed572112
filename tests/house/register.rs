//! The register of clauses tells the truth: what it says is coded is called by a form or named by a test, what it says is asked is a field, and what the program cites is in it.

use super::calls::Calls;
use super::source::files;
use greendesk::clause::Clause;
use greendesk::documents::{Evaluation, Field, List, Template, Visit, templates, walk};
use greendesk::i18n::Lang;
use greendesk::measure::Day;
use greendesk::standards::{Coverage, Entry, register};
use std::collections::BTreeSet;

/// The items of the program that do something for a form: those that a form reaches, and those that a test of the rules or of the forms names.
fn at_work() -> BTreeSet<String> {
    let mut calls = Calls::default();
    calls.read(&files("src", &[".rs"]));
    calls.read(&files("tests/standards", &[".rs"]));
    calls.read(&files("tests/documents", &[".rs"]));
    let form = |module: &str, item: &str| {
        module.starts_with("documents::templates::") && ["TEMPLATE", "OUTPUT"].contains(&item)
    };
    let mut found = calls.reached(form);
    found.extend(calls.named(|module, _| module.starts_with("tests::")));
    found
}

/// Whether `form/list/field` names a field or list of a form.
fn field_exists(path: &str, known: &[&'static Template]) -> bool {
    let mut parts = path.split('/');
    let Some(template) = parts.next().and_then(|id| templates::find(known, id)) else {
        return false;
    };
    let rest = parts.collect::<Vec<_>>().join("/");
    let (fields, lists) = asked(template);
    fields
        .iter()
        .any(|(path, field)| join(path, field.id) == rest)
        || lists.iter().any(|(path, list)| join(path, list.id) == rest)
}

fn join(path: &str, id: &str) -> String {
    if path.is_empty() {
        id.to_owned()
    } else {
        [path, "/", id].concat()
    }
}

type Asked = (Vec<(String, &'static Field)>, Vec<(String, &'static List)>);

/// Every field and list of a form with the path of the lists above it.
fn asked(template: &Template) -> Asked {
    let path = |above: &[&List]| {
        above
            .iter()
            .fold(String::new(), |path, list| join(&path, list.id))
    };
    let (mut fields, mut lists) = (Vec::new(), Vec::new());
    for visit in walk(template.steps) {
        match visit {
            Visit::Field(above, field) => fields.push((path(&above), field)),
            Visit::List(above, list) => lists.push((path(&above), list)),
        }
    }
    (fields, lists)
}

/// Every clause that a form cites: its own, its fields' and lists', and those of what it finds and computes in its samples and in a blank draft.
fn cited(template: &Template) -> BTreeSet<Clause> {
    let (fields, lists) = asked(template);
    let mut cited: BTreeSet<Clause> = [template.clause].into();
    cited.extend(fields.iter().filter_map(|(_, field)| field.clause));
    cited.extend(lists.iter().filter_map(|(_, list)| list.clause));
    let today = Day::read("2026-11-28").expect("a day");
    let samples = templates::output(template.id).map_or(&[][..], |output| output.samples);
    let drafts = samples
        .iter()
        .map(|sample| sample())
        .chain([(template.blank)(today)]);
    for draft in drafts {
        let Evaluation {
            problems, figures, ..
        } = (template.evaluate)(&draft);
        cited.extend(problems.iter().filter_map(|problem| problem.clause));
        cited.extend(figures.iter().map(|figure| figure.clause));
    }
    cited
}

/// Clause numbers written as literals in calls of `clause("…")` and `Clause::of(&…, "…")`.
fn written(text: &str) -> Vec<String> {
    let code: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect();
    let text = code.join("\n");
    let mut found = Vec::new();
    for call in ["clause(\"", "Clause::of("] {
        for (at, _) in text.match_indices(call) {
            let after = &text[at..];
            let literal = after
                .split(')')
                .next()
                .and_then(|arguments| arguments.split('"').nth(1));
            found.extend(literal.map(str::to_owned));
        }
    }
    found
}

/// What the register says that is not so.
fn untrue(
    entries: &[&Entry],
    known: &[&'static Template],
    at_work: &BTreeSet<String>,
) -> Vec<String> {
    let mut found = Vec::new();
    for entry in entries {
        let clause = entry.clause.id();
        match entry.coverage {
            Coverage::Coded(path) if !at_work.contains(path) => found.push(format!(
                "{clause} is said to be coded in {path}, which no form calls and no test names"
            )),
            Coverage::Asked(path) if !field_exists(path, known) => found.push(format!(
                "{clause} is said to be asked in {path}, which does not exist"
            )),
            Coverage::NotCoded(reason) if reason.zh.is_empty() || reason.en.is_empty() => {
                found.push(format!("{clause} is left out without a reason"))
            }
            _ => {}
        }
        if entry.about.get(Lang::Zh).is_empty() || entry.about.get(Lang::En).is_empty() {
            found.push(format!("{clause} does not say what it is about"));
        }
    }
    found
}

fn entries() -> Vec<&'static Entry> {
    register().into_iter().flatten().collect()
}

#[test]
fn the_register_is_true() {
    let at_work = at_work();
    let found = untrue(&entries(), &templates::all(), &at_work);
    assert!(found.is_empty(), "{found:#?}");
    // It exists, and the storage calls it; but no form does and no test of a form.
    let elsewhere = "storage::library::new_id";
    assert!(!at_work.contains(elsewhere), "not everything is at work");
}

#[test]
fn what_is_cited_is_in_the_register() {
    let known: BTreeSet<Clause> = entries().iter().map(|entry| entry.clause).collect();
    for template in templates::all() {
        let unknown: Vec<String> = cited(template).difference(&known).map(Clause::id).collect();
        assert!(
            unknown.is_empty(),
            "{} cites what the register does not have: {unknown:#?}",
            template.id
        );
    }
    let numbers: BTreeSet<&str> = known.iter().map(|clause| clause.number).collect();
    for source in files("src/standards", &[".rs"])
        .iter()
        .chain(&files("src/documents", &[".rs"]))
    {
        for number in written(&source.text) {
            assert!(
                numbers.contains(number.as_str()),
                "{} cites {number}, which the register does not have",
                source.path
            );
        }
    }
}

#[test]
fn every_standard_of_a_form_has_its_register() {
    for template in templates::all() {
        let many = entries()
            .iter()
            .filter(|entry| entry.clause.edition == template.edition)
            .count();
        assert!(
            many > 10,
            "{} has {many} clauses in the register",
            template.edition.number
        );
    }
}

#[test]
fn the_rules_bite() {
    let at_work = BTreeSet::from(["standards::sample_form::annex::rate".to_owned()]);
    assert_eq!(
        written(
            "clause(\"5.4.2 ③\"), Clause::of(&SAMPLE_FORM, \"4\")\n// clause(\"9\")\nconst fn clause(number: &str)"
        ),
        ["5.4.2 ③", "4"]
    );
    let sample_form = &crate::exports::sample_form::SAMPLE_FORM;
    for (path, exists) in [
        ("sample_form/name", true),
        ("sample_form/weight", false),
        ("sample_form", false),
        ("sand/name", false),
        ("sample_form/rows/name", false),
    ] {
        assert_eq!(field_exists(path, &[sample_form]), exists, "{path}");
    }
    let text = greendesk::i18n::Text::new("石", "stone");
    let entry = |coverage| Entry {
        clause: sample_form.clause,
        about: text,
        coverage,
    };
    let bad = [
        entry(Coverage::Coded("standards::sample_form::annex::gone")),
        entry(Coverage::Asked("sample_form/gone")),
        entry(Coverage::NotCoded(greendesk::i18n::Text::new("", ""))),
        entry(Coverage::Coded("standards::sample_form::annex::rate")),
    ];
    assert_eq!(
        untrue(&bad.iter().collect::<Vec<_>>(), &[sample_form], &at_work).len(),
        3
    );
    assert!(cited(sample_form).contains(&sample_form.clause));
}
