//! What all tables of rules share: a sample, changed in one way a row, and what must be found then.
use super::edit;
use greendesk::documents::{Draft, Strength, Template, templates};
use greendesk::i18n::Lang;

/// Holds a form to its table `case, edits, code, expected, clause, says`: each row changes the sample, and these problems of the code are found.
pub fn hold(template: &Template, sample: fn() -> Draft, table: &str) {
    let mut reader = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .from_reader(table.as_bytes());
    let mut wrong = Vec::new();
    for row in reader.records().map(|row| row.expect("a row")) {
        let [case, edits, code, expected, clause, says] = row.iter().collect::<Vec<_>>()[..] else {
            panic!("six columns: {row:?}")
        };
        let mut draft = sample();
        edit::edit(&mut draft, edits);
        let evaluation = (template.evaluate)(&draft);
        let found: Vec<_> = evaluation
            .problems
            .iter()
            .filter(|problem| problem.code == code)
            .collect();
        let told = found.iter().map(|problem| {
            let strength = match (problem.strength, problem.answerable, problem.open()) {
                (Strength::Must, false, _) => "must",
                (Strength::Must, true, true) => "must?",
                (Strength::Should, false, _) => "should",
                (Strength::Should, true, true) => "should?",
                (Strength::May, ..) => "may",
                (_, true, false) => "answered",
            };
            format!("{strength} {}", edit::shown(&draft, &problem.place))
        });
        let told = told.collect::<Vec<_>>().join(" | ");
        let clauses = found
            .iter()
            .map(|problem| problem.clause.map_or("", |clause| clause.number))
            .collect::<Vec<_>>();
        let messages = found
            .iter()
            .map(|problem| problem.message.get(Lang::Zh))
            .collect::<Vec<_>>()
            .join("\n");
        if told != expected
            || clauses.iter().any(|found| *found != clause)
            || !messages.contains(says)
        {
            wrong.push(format!("{case}\n  expected {expected} ({clause}) {says}\n  found    {told} ({clauses:?})\n  {messages}"));
        }
        for problem in &evaluation.problems {
            assert!(
                template.locate(&problem.place).is_some(),
                "{case}: {} leads nowhere",
                problem.place
            );
            for lang in [Lang::Zh, Lang::En] {
                let message = problem.message.get(lang);
                assert!(
                    !message.contains('{') && !message.is_empty(),
                    "{case}: {message}"
                );
                // What the paper prints beside a reason asks nobody for anything.
                let fact = problem.fact().get(lang);
                let asks = [
                    "请",
                    "？",
                    "check it",
                    "check them",
                    "say why",
                    "Enter ",
                    "Choose ",
                ];
                assert!(
                    !problem.answerable
                        || !fact.is_empty() && !asks.iter().any(|asks| fact.contains(asks)),
                    "{case}: the paper would print “{fact}”"
                );
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Answers every answerable problem of the draft with a reason of its own, and gives the codes of those that were answered: each reason must be
/// in the problem, close it, and stand in the report.
fn answered(template: &Template, draft: &Draft) -> Vec<&'static str> {
    let output = templates::output(template.id).expect("an output");
    let mut draft = draft.clone();
    let mut reasons = Vec::new();
    for problem in (template.evaluate)(&draft).problems {
        if problem.answerable {
            let reason = format!("reason {}", reasons.len());
            assert!(draft.set(&problem.reason_place(), &reason));
            reasons.push((problem.code, problem.place, reason));
        }
    }
    let [found, reported] = [
        (template.evaluate)(&draft).problems,
        output.report_of(&draft).problems,
    ];
    for (code, place, reason) in &reasons {
        for problems in [&found, &reported] {
            let problem = problems
                .iter()
                .find(|problem| problem.code == *code && problem.place == *place)
                .unwrap_or_else(|| panic!("{}: {code} at {place} is gone", template.id));
            assert_eq!(
                &problem.reason, reason,
                "{}: {code} at {place}",
                template.id
            );
            assert!(!problem.open(), "{}: {code} at {place}", template.id);
            // A paper prints this with the reason.
            let fact = problem.fact().get(Lang::Zh);
            assert!(
                !fact.is_empty()
                    && !fact.contains('请')
                    && !fact.contains('？')
                    && !fact.contains("我们"),
                "{}: {code} at {place} prints its prompt: {fact}",
                template.id
            );
        }
    }
    reasons.into_iter().map(|(code, ..)| code).collect()
}

#[test]
fn a_reason_reaches_the_problem_and_the_report_in_every_form() {
    for template in templates::all() {
        let output = templates::output(template.id).expect("an output");
        let table = format!(
            "{}/tests/documents/{}/rules.csv",
            env!("CARGO_MANIFEST_DIR"),
            template.id
        );
        // The sample that the table changes.
        let changed = usize::from(template.id == "climate_self_assessment");
        let mut codes = Vec::new();
        for sample in output.samples {
            codes.extend(answered(template, &sample()));
        }
        let mut reader = csv::ReaderBuilder::new()
            .trim(csv::Trim::All)
            .from_path(&table)
            .expect("every form has its table of rules");
        for row in reader.records().map(|row| row.expect("a row")) {
            let mut draft = output.samples[changed]();
            edit::edit(&mut draft, row.get(1).expect("edits"));
            codes.extend(answered(template, &draft));
        }
        assert!(
            !codes.is_empty(),
            "{}: no reason was asked for",
            template.id
        );
    }
}
