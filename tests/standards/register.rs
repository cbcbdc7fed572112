//! The register of clauses: complete, in order, and true of the code.
use greendesk::documents::{Field, FixedRows, List, Part, templates};
use greendesk::standards::{Coverage, climate, register, sll};
use std::path::Path;

/// The clauses of T/FIQ 003—2025, typed from its text.
const CLAUSES: &str = "1|2|3.1|3.2|3.3|3.4|3.5|4.1.1|4.1.2|4.1.3|4.2.1|4.2.2|4.2.3|4.2.3 a|4.2.3 b|4.2.3 c|5.1|5.2.1|5.2.1 a|5.2.1 b|5.2.1 c|5.2.1 d|5.2.1 e|5.2.1 f|\
5.2.1 g|5.2.1 h|5.2.1 i|5.2.2 表 1|5.3.1|5.3.2.1 a|5.3.2.1 b|5.3.2.1 c|5.3.2.1 d|5.3.2.1 e|5.3.2.2|5.3.2.3|5.3.3.1|5.3.3.2|5.3.4 a|5.3.4 b|5.3.4 c|5.3.4 注1|5.3.4 注2|\
5.4.1.1|5.4.1.1 相关性|5.4.1.1 客观性|5.4.1.1 稳定性与可靠性|5.4.1.1 时限性|5.4.1.1 国家战略一致性|5.4.1.2 表 2|5.4.2|5.4.2 ①|5.4.2 ②|5.4.2 ③|5.4.2 ④|5.4.2 ⑤|\
5.4.3.1 表 3|5.4.3.2 a|5.4.3.2 b|5.4.3.2 c|5.4.3.2 d|5.4.3.2 e|5.5.1|5.5.1 a|5.5.1 b|5.5.1 c|5.5.1 d|5.5.1 e|5.5.1 f|5.5.1 g|5.5.2|5.5.3 a|5.5.3 b|5.6.1|5.6.2 a|5.6.2 b|\
5.6.2 c|5.6.2 d|5.6.2 e|5.6.2 f|5.6.2 g|6.1 a|6.1 b|6.1 c|6.1 d|6.1 e|6.1 f|6.2 a|6.2 b|6.2 c|6.2 d|6.2 e|附录 A.1|附录 A.2.1|附录 A.2.2|附录 A.2.3|附录 B|附录 B 一|\
附录 B 二|附录 B 三|附录 B 四|附录 B 五|附录 B 附件";

/// The clauses of T/CSTE 0289—2022, typed from its text.
const CLIMATE: &str = "1|2|3.1|4.1|4.2|4.3|4.4|5.1|5.2|6.1|6.2 表 1|7.1|7.2|7.3|7.4.1|7.4.2|7.4.2 a|7.4.2 b|7.4.2 c|7.5|7.6|7.6 a|7.6 b|7.6 c|7.6 d|7.6 e|\
附录 A 表 A.1|附录 B 表 B.1";

#[test]
fn every_clause_of_the_evaluating_guide_stands_once_and_in_order() {
    let found: Vec<&str> = climate::REGISTER
        .iter()
        .map(|entry| entry.clause.number)
        .collect();
    assert_eq!(found, CLIMATE.split('|').collect::<Vec<_>>());
    assert_eq!(
        (climate::EDITION.number, climate::EDITION.issued),
        ("T/CSTE 0289—2022", "2022-12-27")
    );
}

#[test]
fn every_clause_stands_once_and_in_order() {
    let found: Vec<&str> = sll::REGISTER
        .iter()
        .map(|entry| entry.clause.number)
        .collect();
    assert_eq!(found, CLAUSES.split('|').collect::<Vec<_>>());
}

#[test]
fn what_is_coded_is_in_the_code_and_what_is_asked_is_in_a_form() {
    for entry in register().into_iter().flatten() {
        match entry.coverage {
            Coverage::Coded(item) => {
                let (module, name) = item.rsplit_once("::").expect("a path");
                let base = Path::new(env!("CARGO_MANIFEST_DIR"))
                    .join("src")
                    .join(module.replace("::", "/"));
                let text = std::fs::read_to_string(base.with_extension("rs"))
                    .or_else(|_| std::fs::read_to_string(base.join("mod.rs")));
                let text = text.unwrap_or_else(|_| panic!("{item}: no such file"));
                assert!(text.contains(&format!("fn {name}(")), "{item}");
            }
            Coverage::Asked(path) => assert!(asked(path), "{path}"),
            Coverage::NotCoded(why) => assert!(
                !why.zh.is_empty() && !why.en.is_empty(),
                "{}",
                entry.clause.id()
            ),
        }
        assert!(!entry.about.zh.is_empty() && !entry.about.en.is_empty());
    }
}

/// Whether a form has the field: `template/field`, `template/list/field`…
fn asked(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    let Some(template) = templates::find(templates::all(), parts[0]) else {
        return false;
    };
    let within = |list: &List, rest: &[&str]| in_list(list, rest);
    template
        .steps
        .iter()
        .flat_map(|step| step.parts)
        .any(|part| match part {
            Part::Fields(fields) | Part::Folded(_, fields) => {
                parts.len() == 2 && has(fields, parts[1])
            }
            Part::List(list)
            | Part::FixedRows(FixedRows { list, .. })
            | Part::NestedList(_, list) => {
                parts.len() > 2 && parts[1] == list.id && within(list, &parts[2..])
            }
            Part::Results(_) | Part::Actions(_) | Part::LoanBook(..) | Part::Compare => false,
        })
}

fn in_list(list: &List, rest: &[&str]) -> bool {
    match rest {
        [field] => has(list.fields, field),
        [inner, rest @ ..] => list
            .lists
            .iter()
            .any(|known| known.id == *inner && in_list(known, rest)),
        [] => false,
    }
}

fn has(fields: &[Field], id: &str) -> bool {
    fields.iter().any(|field| field.id == id)
}

#[test]
fn every_clause_a_form_or_a_rule_names_is_in_the_register() {
    let known: Vec<_> = register()
        .into_iter()
        .flatten()
        .map(|entry| entry.clause)
        .collect();
    for template in templates::all() {
        let samples = templates::output(template.id).map_or(&[][..], |output| output.samples);
        assert!(!samples.is_empty(), "{} has samples", template.id);
        for sample in samples {
            let evaluation = (template.evaluate)(&sample());
            let clauses = evaluation.figures.iter().map(|figure| figure.clause).chain(
                evaluation
                    .problems
                    .iter()
                    .filter_map(|problem| problem.clause),
            );
            for clause in clauses {
                assert!(known.contains(&clause), "{}", clause.id());
            }
        }
        let mut lists: Vec<&List> = Vec::new();
        for part in template.steps.iter().flat_map(|step| step.parts) {
            match part {
                Part::Fields(fields) | Part::Folded(_, fields) => check(fields, &known),
                Part::List(list)
                | Part::FixedRows(FixedRows { list, .. })
                | Part::NestedList(_, list) => lists.push(list),
                Part::Results(_) | Part::Actions(_) | Part::LoanBook(..) | Part::Compare => {}
            }
        }
        while let Some(list) = lists.pop() {
            check(list.fields, &known);
            lists.extend(list.lists);
        }
    }
}

fn check(fields: &[Field], known: &[greendesk::clause::Clause]) {
    for clause in fields.iter().filter_map(|field| field.clause) {
        assert!(known.contains(&clause), "{}", clause.id());
    }
}
