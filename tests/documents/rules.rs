//! What all tables of rules share: a sample, changed in one way a row, and what must be found then.
use super::edit;
use greendesk::documents::{Draft, Strength, Template};
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
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
