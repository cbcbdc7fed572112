//! What the amounts come to for each person, and what is wrong or doubtful in them.

use super::fields::STEPS;
use super::words as w;
use crate::clause::Clause;
use crate::documents::{
    Draft, Evaluation, Fault, Figure, Place, Problem, Strength, Value, check_fields, in_form_order,
    number,
};
use crate::i18n::{Message, Text};
use crate::measure::{Decimal, Places, grouped};
use crate::standards::__id__::{MOST_PER_HEAD, clause, out_of_line, per_head};

const FORMULA: Clause = clause("5.2");
const CHECK: Clause = clause("5.3");

/// An amount of zero or above, with or without its unit behind it. `None` where it is blank or cannot be read, which `check_fields` notes.
pub fn amount(draft: &Draft, field: &str, unit: Text) -> Option<Decimal> {
    let place = Place::root(field);
    number(draft, &place, unit.zh)
        .or_else(|| number(draft, &place, unit.en))
        .filter(|amount| *amount >= Decimal::ZERO)
}

/// Finds and computes everything.
pub fn evaluate(draft: &Draft) -> Evaluation {
    let mut problems = check_fields(STEPS, draft);
    let mut figures = Vec::new();
    if let (Some(electricity), Some(staff)) = (
        amount(draft, "electricity", w::KWH),
        amount(draft, "staff", w::PERSONS),
    ) {
        match per_head(electricity, staff) {
            None => problems.push(rule("no_staff", "staff", w::NO_STAFF.into(), FORMULA)),
            Some(each) => {
                if out_of_line(each) {
                    let said = [grouped(each, Some(Places(2))), grouped(MOST_PER_HEAD, None)];
                    let message = Message::new(w::OUT_OF_LINE, said.map(Into::into).into());
                    problems.push(Problem {
                        strength: Strength::Should,
                        answerable: true,
                        ..rule("out_of_line", "electricity", message, CHECK)
                    });
                }
                figures.push(Figure {
                    id: "per_head",
                    place: Place::root("per_head"),
                    label: w::PER_HEAD.into(),
                    value: Value::Number {
                        exact: each,
                        places: Some(Places(2)),
                        unit: w::KWH.zh.to_owned(),
                    },
                    verdict: None,
                    formula: w::F_PER_HEAD,
                    workings: [grouped(electricity, None), grouped(staff, None)].join(" ÷ "),
                    clause: FORMULA,
                });
            }
        }
    }
    in_form_order(STEPS, draft, &mut problems);
    Evaluation {
        problems,
        figures,
        ..Evaluation::default()
    }
}

/// A rule that is broken in a field, and that no reason answers.
fn rule(code: &'static str, field: &str, message: Message, clause: Clause) -> Problem {
    Problem {
        code,
        place: Place::root(field),
        fault: Fault::Rule,
        strength: Strength::Must,
        message,
        clause: Some(clause),
        mend: None,
        answerable: false,
        reason: String::new(),
    }
}
