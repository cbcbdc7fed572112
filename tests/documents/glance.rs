//! What the lines of a list tell: every fact is an answer that the list asks or a figure that the form computes.
use super::edit::edit;
use greendesk::documents::{Glance, Layout, List, Part, list_at, templates};
use std::collections::BTreeSet;

/// Figures that no sample has, by what makes them of a form's first sample: a deposit is due where a missed target raises it.
const BESIDE: [(&str, &str); 1] = [(
    "loan_desk",
    "rate_direction=up;penalty=deposit;kpis#1/deposit=750000;kpis#2/deposit=100000;kpis#1/results#1/level=9600",
)];

/// The lists of a form that are shown as lines, with the facts of their lines and, of an outer list, the list inside it.
fn lined(
    steps: &'static [greendesk::documents::Step],
) -> Vec<(&'static List, &'static [Glance], Option<&'static List>)> {
    let mut found = Vec::new();
    for part in steps.iter().flat_map(|step| step.parts) {
        let (list, inner) = match part {
            Part::List(list) => (*list, None),
            Part::FixedRows(fixed) => (fixed.list, None),
            Part::NestedList(outer, inner, facts) => {
                found.push((*outer, *facts, Some(*inner)));
                continue;
            }
            _ => continue,
        };
        if let Layout::Sections(facts) = list.layout {
            found.push((list, facts, inner));
        }
    }
    found
}

#[test]
fn every_fact_of_a_line_is_asked_or_computed() {
    let mut lists = 0;
    for output in templates::outputs() {
        let template = output.template;
        let mut figures = BTreeSet::new();
        let mut drafts: Vec<_> = output.samples.iter().map(|sample| sample()).collect();
        for (_, edits) in BESIDE.iter().filter(|(form, _)| *form == template.id) {
            let mut draft = drafts.first().expect("a sample").clone();
            edit(&mut draft, edits);
            drafts.push(draft);
        }
        for draft in &drafts {
            let evaluation = (template.evaluate)(draft);
            figures.extend(evaluation.figures.into_iter().map(|figure| {
                let below = figure.place.path.into_iter().map(|step| step.list);
                (below.collect::<Vec<_>>(), figure.id)
            }));
        }
        for (list, facts, inner) in lined(template.steps) {
            lists += 1;
            // The style has columns for two to five facts.
            assert!((2..=5).contains(&facts.len()), "{}: {facts:?}", list.id);
            for fact in facts {
                let asked =
                    |list: &List, field: &str| list.fields.iter().any(|known| known.id == field);
                let inside = |id: &str| {
                    inner
                        .filter(|inner| inner.id == id)
                        .or_else(|| list.lists.iter().find(|inner| inner.id == id))
                };
                let computed = |path: &[&str], id: &'static str| {
                    let path = path.iter().map(|list| (*list).to_owned()).collect();
                    figures.contains(&(path, id))
                };
                let held = match *fact {
                    Glance::Answer(field) => asked(list, field),
                    Glance::Figure(id, _) => computed(&[list.id], id),
                    Glance::LastAnswer(below, field) => {
                        inside(below).is_some_and(|below| asked(below, field))
                    }
                    Glance::LastFigure(below, id, _) => {
                        inside(below).is_some() && computed(&[list.id, below], id)
                    }
                };
                assert!(held, "{} {}: {fact:?}", template.id, list.id);
                if let Glance::LastAnswer(below, _) | Glance::LastFigure(below, ..) = *fact {
                    let place = greendesk::documents::Place::default()
                        .row(list.id, 1)
                        .row(below, 2);
                    let known = list_at(template.steps, &place.path);
                    assert_eq!(known.map(|list| list.id), Some(below), "{}", template.id);
                }
            }
        }
    }
    assert!(lists > 10, "{lists} lists are lines");
}
