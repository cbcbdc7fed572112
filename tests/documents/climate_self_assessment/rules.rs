//! Every rule on the sample that is scored by both, changed in one way: the ordinary case, the edge, the case the clause forgot.
use super::{edit, evaluate, sample, shown, zh};
use greendesk::documents::Strength;
use greendesk::documents::templates::climate_self_assessment::TEMPLATE;

#[test]
fn every_rule() {
    let mut reader = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .from_reader(include_str!("rules.csv").as_bytes());
    let mut wrong = Vec::new();
    for row in reader.records().map(|row| row.expect("a row")) {
        let [case, edits, code, expected, clause, says] = row.iter().collect::<Vec<_>>()[..] else {
            panic!("six columns: {row:?}")
        };
        let mut draft = sample(1);
        edit(&mut draft, edits);
        let evaluation = evaluate(&draft);
        let (code, only) = code.split_once(' ').unwrap_or((code, ""));
        let found: Vec<(String, String, String)> = evaluation
            .problems
            .iter()
            .filter(|problem| problem.code == code && problem.place.field.contains(only))
            .map(|problem| {
                let strength = match (problem.strength, problem.open(), problem.answerable) {
                    (_, false, true) => "answered",
                    (Strength::Must, _, true) => "must?",
                    (Strength::Must, _, _) => "must",
                    (Strength::Should, ..) => "should",
                    (Strength::May, ..) => "may",
                };
                let clause = problem
                    .clause
                    .map(|clause| clause.number.to_owned())
                    .unwrap_or_default();
                (
                    format!("{strength} {}", shown(&draft, &problem.place)),
                    clause,
                    zh(&problem.message),
                )
            })
            .collect();
        let fits = match expected {
            "none" => found.is_empty(),
            _ => found.iter().any(|(place, by, message)| {
                place == expected && by == clause && message.contains(says)
            }),
        };
        if !fits {
            wrong.push(format!(
                "{case}: {code} {expected} [{clause}] {says:?}, found {found:?}"
            ));
        }
        for problem in &evaluation.problems {
            assert!(
                TEMPLATE.locate(&problem.place).is_some(),
                "{case}: {} leads nowhere",
                problem.place
            );
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
