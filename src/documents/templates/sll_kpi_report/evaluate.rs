//! Everything found and computed in a KPI report: figures by row, trajectories, and problems in the form's order.

use super::fields::STEPS;
use super::reading::{
    BaseFrom, Kpi, LevelRow, TargetFrom, Typed, YearRow, fitting, kpi_at, kpis, row_name,
};
use super::{rules, words as w};
use crate::clause::Clause;
use crate::documents::{
    Draft, Evaluation, Figure, PathStep, Place, Series, Trajectory, Value, Verdict, check_fields,
    in_form_order,
};
use crate::i18n::{Message, Text};
use crate::measure::{Decimal, Places, grouped, quotient};
use crate::order::sorted;
use crate::standards::sll::kpi::{Direction, level_difference, target_met};
use crate::standards::sll::{self, annex_a, words as sw};

const ANNEX_B_2: Clause = sll::clause(sw::ANNEX_B_2);
const ANNEX_B_3: Clause = sll::clause(sw::ANNEX_B_3);
const TABLE_2: Clause = sll::clause(sw::TABLE_2);
const ANNEX_A_2_1: Clause = sll::clause(sw::ANNEX_A_2_1);
const ANNEX_A_2_2: Clause = sll::clause(sw::ANNEX_A_2_2);
const ANNEX_A_2_3: Clause = sll::clause(sw::ANNEX_A_2_3);

/// Finds and computes everything.
pub fn evaluate(draft: &Draft) -> Evaluation {
    let kpis = kpis(draft);
    let mut problems = check_fields(STEPS, draft);
    problems.extend(rules::all(draft, &kpis));
    rules::one_word_on_evidence(&mut problems);
    rules::clause_of_consent(&mut problems);
    in_form_order(STEPS, draft, &mut problems);
    let mut found = Evaluation {
        problems,
        figures: Vec::new(),
        ..Evaluation::default()
    };
    for kpi in &kpis {
        figures(kpi, &mut found.figures);
        found.trajectories.push(trajectory(kpi));
    }
    found
}

/// The figures of one KPI: nothing outside it has a part in them.
pub fn figures_below(draft: &Draft, row: &PathStep) -> Vec<Figure> {
    let mut found = Vec::new();
    if let Some(kpi) = kpi_at(draft, row) {
        figures(&kpi, &mut found);
    }
    found
}

fn figures(kpi: &Kpi, figures: &mut Vec<Figure>) {
    for row in &kpi.history {
        figures.extend(level(kpi, row, w::LEVEL));
    }
    figures.extend(base_level(kpi));
    for row in &kpi.years {
        figures.extend(target(kpi, row));
        figures.extend(level(kpi, &row.actual, w::ACTUAL));
        figures.extend(difference(kpi, row));
        figures.extend(completion(kpi, row));
    }
}

fn place(row: &Place, id: &str) -> Place {
    row.field(id)
}

fn number(kpi: &Kpi, exact: Decimal) -> Value {
    Value::Number {
        exact,
        places: kpi.places(exact),
        unit: kpi.unit.clone(),
    }
}

/// A.2.2: the level of a row entered by its parts. `None` where it is typed, or where a part is not there yet.
fn level(kpi: &Kpi, row: &LevelRow, label: Text) -> Option<Figure> {
    let parts = row.parts?;
    let (numerator, denominator) = parts.numerator.number().zip(parts.denominator.number())?;
    let (formula, clause, under) = match kpi.node.get("kpi") {
        "revenue_intensity" => (w::F_LEVEL_REVENUE, ANNEX_A_2_2, w::D_REVENUE),
        "asset_intensity" => (w::F_LEVEL_ASSETS, ANNEX_A_2_1, w::D_ASSETS),
        "profit_intensity" => (w::F_LEVEL_PROFIT, TABLE_2, w::D_PROFIT),
        _ => (w::F_LEVEL_ENERGY, ANNEX_B_2, w::D_OUTPUT),
    };
    let value = match row.level {
        Some(exact) => number(kpi, exact),
        None if denominator <= Decimal::ZERO => {
            Value::NotApplicable(Message::new(w::NA_DENOMINATOR, vec![under.into()]))
        }
        None => Value::NotApplicable(w::NA_TOO_LARGE.into()),
    };
    let workings = [grouped(numerator, None), grouped(denominator, None)].join(" ÷ ");
    Some(Figure {
        id: "level",
        place: place(&row.place, "level"),
        label: label.into(),
        value,
        verdict: None,
        formula,
        workings,
        clause,
    })
}

/// Annex B, section 2: the base level with how it came about. `None` while nothing was said about it.
fn base_level(kpi: &Kpi) -> Option<Figure> {
    let figure = |label: Message, value: Value, formula: Text, workings: String| Figure {
        id: "base_level",
        place: place(&kpi.place, "base_level"),
        label,
        value,
        verdict: None,
        formula,
        workings,
        clause: ANNEX_A_2_1,
    };
    Some(match kpi.base.level.clone()? {
        Err(why) => figure(
            w::BASE_LEVEL.into(),
            Value::NotApplicable(why),
            base_formula(kpi),
            String::new(),
        ),
        Ok((exact, from)) => {
            let value = match from {
                BaseFrom::Mean(_) => Value::Number {
                    exact,
                    places: Some(kpi.mean_places(exact, &kpi.base.of)),
                    unit: kpi.unit.clone(),
                },
                _ if exact.scale() > 8 => Value::Number {
                    exact,
                    places: Some(fitting(exact, 4)),
                    unit: kpi.unit.clone(),
                },
                _ => number(kpi, exact),
            };
            match from {
                BaseFrom::Typed => figure(
                    w::L_BASE_TYPED.into(),
                    value,
                    w::F_BASE_TYPED,
                    String::new(),
                ),
                BaseFrom::Carried(Some(year)) => figure(
                    Message::new(w::L_BASE_CARRIED, vec![year.number().to_string().into()]),
                    value,
                    w::F_BASE_CARRIED,
                    String::new(),
                ),
                BaseFrom::Carried(None) => figure(
                    w::L_BASE_CARRIED_PLAIN.into(),
                    value,
                    w::F_BASE_CARRIED,
                    String::new(),
                ),
                BaseFrom::Period => figure(
                    w::L_BASE_PERIOD.into(),
                    value,
                    w::F_BASE_PERIOD,
                    String::new(),
                ),
                BaseFrom::Mean(years) => {
                    let pattern = if years < 3 {
                        w::L_BASE_MEAN_FEW
                    } else {
                        w::L_BASE_MEAN
                    };
                    let sum: Vec<String> =
                        kpi.base.of.iter().map(|level| kpi.shown(*level)).collect();
                    let workings = ["(", &sum.join(" + "), ") ÷ ", &years.to_string()].concat();
                    figure(
                        Message::new(pattern, vec![years.to_string().into()]),
                        value,
                        w::F_BASE_MEAN,
                        workings,
                    )
                }
            }
        }
    })
}

fn base_formula(kpi: &Kpi) -> Text {
    match (kpi.base.typed, kpi.node.get("base_choice")) {
        (Typed::Blank, "mean") => w::F_BASE_MEAN,
        (Typed::Blank, _) => w::F_BASE_PERIOD,
        _ => w::F_BASE_TYPED,
    }
}

/// Annex B, section 3: the target of a report year, from section 2 by year unless set otherwise. `None` where the row has no year and no target.
fn target(kpi: &Kpi, row: &YearRow) -> Option<Figure> {
    let (value, formula) = match row.target {
        Some((exact, TargetFrom::Agreed)) => (number_as_typed(kpi, exact), w::F_TARGET),
        Some((exact, TargetFrom::Override)) => (number_as_typed(kpi, exact), w::F_OVERRIDE),
        None if row.actual.year.is_none() => return None,
        None => (Value::Missing, w::F_TARGET),
    };
    Some(Figure {
        id: "target",
        place: place(&row.actual.place, "target"),
        label: w::TARGET.into(),
        value,
        verdict: None,
        formula,
        workings: String::new(),
        clause: ANNEX_B_3,
    })
}

fn number_as_typed(kpi: &Kpi, exact: Decimal) -> Value {
    Value::Number {
        exact,
        places: None,
        unit: kpi.unit.clone(),
    }
}

/// Why a report year has no target.
fn no_target(row: &YearRow) -> Message {
    match row.actual.year {
        _ if row.target_unreadable => w::NA_TARGET_UNREADABLE.into(),
        Some(year) => Message::new(w::NA_NO_TARGET, vec![year.number().to_string().into()]),
        None => w::NA_NO_TARGET_YEARLESS.into(),
    }
}

/// Annex B, section 3: the level difference and the verdict. `None` until the actual level is readable.
fn difference(kpi: &Kpi, row: &YearRow) -> Option<Figure> {
    let actual = row.actual.level?;
    let mut workings = String::new();
    let mut verdict = None;
    let value = match row.target {
        None => Value::NotApplicable(no_target(row)),
        Some((target, _)) => {
            workings = [kpi.shown(actual), grouped(target, None)].join(" − ");
            verdict = kpi.direction.map(|direction| {
                if target_met(direction, actual, target) {
                    Verdict::Met
                } else {
                    Verdict::Missed
                }
            });
            match level_difference(actual, target) {
                Some(exact) => number(kpi, exact),
                None => Value::NotApplicable(w::NA_TOO_LARGE.into()),
            }
        }
    };
    Some(Figure {
        id: "difference",
        place: place(&row.actual.place, "difference"),
        label: w::DIFFERENCE.into(),
        value,
        verdict,
        formula: w::F_DIFFERENCE,
        workings,
        clause: ANNEX_B_3,
    })
}

/// A.2.3: the completion rate. `None` until the actual level is readable; where it is not defined, why.
fn completion(kpi: &Kpi, row: &YearRow) -> Option<Figure> {
    let actual = row.actual.level?;
    let carbon = [
        "emissions",
        "revenue_intensity",
        "asset_intensity",
        "profit_intensity",
    ]
    .contains(&kpi.node.get("kpi"));
    let mut workings = String::new();
    let value = match (kpi.direction, kpi.base.number(), row.target) {
        (None, _, _) => Value::NotApplicable(w::NA_NO_DIRECTION.into()),
        (_, None, _) => Value::NotApplicable(w::NA_NO_BASE.into()),
        (_, _, None) => Value::NotApplicable(no_target(row)),
        (Some(direction), Some(base), Some((target, _))) => {
            let reduced = annex_a::improvement(direction, base, actual);
            let expected = annex_a::improvement(direction, base, target);
            workings =
                completion_workings(kpi, direction, [base, actual, target], reduced, expected);
            match (reduced, expected) {
                (Some(_), Some(expected)) if expected <= Decimal::ZERO => Value::NotApplicable(
                    Message::new(w::NA_EXPECTED, vec![kpi.with_unit(expected)]),
                ),
                (Some(reduced), Some(expected)) => {
                    match annex_a::completion_rate(reduced, expected) {
                        Some(exact) => Value::Number {
                            exact,
                            places: Some(Places(2)),
                            unit: w::U_PERCENT.zh.to_owned(),
                        },
                        None => Value::NotApplicable(w::NA_TOO_LARGE.into()),
                    }
                }
                _ => Value::NotApplicable(w::NA_TOO_LARGE.into()),
            }
        }
    };
    Some(Figure {
        id: "completion",
        place: place(&row.actual.place, "completion"),
        label: if carbon {
            w::COMPLETION
        } else {
            w::COMPLETION_OTHER
        }
        .into(),
        value,
        verdict: None,
        formula: if kpi.direction == Some(Direction::Higher) {
            w::F_COMPLETION_HIGHER
        } else {
            w::F_COMPLETION_LOWER
        },
        workings,
        clause: ANNEX_A_2_3,
    })
}

/// The two differences with their figures, then their results: `(12,500 − 11,320) ÷ (12,500 − 11,500) = 1,180 ÷ 1,000`.
fn completion_workings(
    kpi: &Kpi,
    direction: Direction,
    [base, actual, target]: [Decimal; 3],
    reduced: Option<Decimal>,
    expected: Option<Decimal>,
) -> String {
    let [base, actual] = [base, actual].map(|figure| kpi.shown(figure));
    let target = grouped(target, None);
    let mut workings = match direction {
        Direction::Lower => [
            "(", &base, " − ", &actual, ") ÷ (", &base, " − ", &target, ")",
        ]
        .concat(),
        Direction::Higher => [
            "(", &actual, " − ", &base, ") ÷ (", &target, " − ", &base, ")",
        ]
        .concat(),
    };
    if let Some((reduced, expected)) = reduced.zip(expected) {
        workings.push_str(" = ");
        workings.push_str(&[kpi.shown(reduced), kpi.shown(expected)].join(" ÷ "));
    }
    workings
}

fn trajectory(kpi: &Kpi) -> Trajectory {
    let targets = kpi
        .targets
        .iter()
        .filter_map(|row| row.year.zip(row.level.number()))
        .collect();
    let actual = kpi
        .years
        .iter()
        .filter_map(|row| row.actual.year.zip(row.actual.level))
        .collect();
    let [history, targets, actual] = [kpi.known_history(), targets, actual]
        .map(|points| sorted(points, |(year, _), (other, _)| year < other));
    Trajectory {
        place: kpi.place.clone(),
        name: kpi.name.clone(),
        unit: kpi.unit.clone(),
        sentence: sentence(kpi),
        history: Series { points: history },
        base: Series {
            points: kpi.base.year.zip(kpi.base.number()).into_iter().collect(),
        },
        targets: Series { points: targets },
        actual: Series { points: actual },
    }
}

/// The result of the latest year in one sentence.
fn sentence(kpi: &Kpi) -> Message {
    let latest = kpi
        .years
        .iter()
        .filter(|row| row.actual.level.is_some())
        .max_by_key(|row| row.actual.year);
    let Some((row, actual)) = latest.and_then(|row| Some((row, row.actual.level?))) else {
        return w::NO_ACTUAL_YET.into();
    };
    let mut args = vec![row_name(&row.actual), kpi.with_unit(actual)];
    let Some((target, _)) = row.target else {
        return Message::new(w::SENTENCE_NO_TARGET, args);
    };
    args.push(kpi.with_unit(target));
    let Some(gap) = level_difference(actual, target) else {
        return Message::new(w::SENTENCE_NO_TARGET, args);
    };
    let share = gap
        .abs()
        .checked_mul(Decimal::ONE_HUNDRED)
        .and_then(|gap| quotient(gap, target));
    args.push(match share {
        Some(share) => [&grouped(share, Some(Places(2))), " %"].concat().into(),
        None => kpi.with_unit(gap.abs()),
    });
    args.push(
        match kpi
            .direction
            .map(|direction| target_met(direction, actual, target))
        {
            Some(true) => w::MET.into(),
            Some(false) => w::MISSED.into(),
            None => w::NO_VERDICT.into(),
        },
    );
    let pattern = match gap {
        gap if gap.is_zero() => w::SENTENCE_EQUAL,
        gap if gap.is_sign_negative() => w::SENTENCE_BELOW,
        _ => w::SENTENCE_ABOVE,
    };
    Message::new(pattern, args)
}
