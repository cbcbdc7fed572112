//! Everything found and computed in a KPI report: figures by row, trajectories, and problems in the form's order.

use super::fields::STEPS;
use super::levels::needs;
use super::paper::kpi_row;
use super::reading::{BaseFrom, Kpi, LevelRow, TargetFrom, Typed, YearRow, fitting, kpi_at, kpis};
use super::{offers, rules, words as w};
use crate::clause::Clause;
use crate::documents::from_bills::Taken;
use crate::documents::paper::as_typed;
use crate::documents::printed::{CARRIED, carrying};
use crate::documents::words::{ACTUAL, difference_unit, figure_said};
use crate::documents::workings::places_that_add_up;
use crate::documents::{
    Draft, Evaluation, Figure, PathStep, Place, Series, Trajectory, Value, Verdict, check_fields,
    in_form_order,
};
use crate::i18n::{Arg, Message, Text};
use crate::measure::{
    Decimal, Places, Year, grouped, grouped_as_typed, mean, product, quotient, round_half_up,
};
use crate::order::sorted;
use crate::standards::energy::words as e;
use crate::standards::sll::kpi::{Direction, level_difference, target_met};
use crate::standards::sll::{self, annex_a, words as sw};

const ANNEX_B_2: Clause = sll::clause(sw::ANNEX_B_2);
const ANNEX_B_3: Clause = sll::clause(sw::ANNEX_B_3);
const TABLE_2: Clause = sll::clause(sw::TABLE_2);
const ANNEX_A_2_1: Clause = sll::clause(sw::ANNEX_A_2_1);
const ANNEX_A_2_2: Clause = sll::clause(sw::ANNEX_A_2_2);
const ANNEX_A_2_3: Clause = sll::clause(sw::ANNEX_A_2_3);

/// The places of a completion rate in per cent.
const RATE: Places = Places(2);

/// Finds and computes everything.
pub fn evaluate(draft: &Draft) -> Evaluation {
    let kpis = kpis(draft);
    let mut problems = check_fields(STEPS, draft);
    problems.extend(rules::all(draft, &kpis));
    rules::one_word_on_evidence(&mut problems);
    rules::clause_of_consent(&mut problems);
    rules::source_of_no_figure(&mut problems, &kpis);
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
    found.offers = offers::offers(&kpis);
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
        figures.extend(of_worksheet(kpi, row));
    }
    figures.extend(base_level(kpi));
    for row in &kpi.years {
        figures.extend(target(kpi, row));
        figures.extend(level(kpi, &row.actual, w::ACTUAL));
        figures.extend(of_worksheet(kpi, &row.actual));
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

/// What a figure is of: the KPI, the year and what it is. A panel, a note or a line of a file then stands for nothing else.
fn of_row(kpi: &Kpi, row: &LevelRow, label: Text) -> Message {
    let (pattern, which) = match row.year {
        Some(year) => (w::OF_KPI_IN_YEAR, year.number().to_string()),
        None => (w::OF_KPI_IN_ROW, row.number.to_string()),
    };
    Message::new(
        pattern,
        vec![kpi.name.clone().into(), which.into(), label.into()],
    )
}

/// The name of a figure without KPI and year: both labels above end with it. For tables, where KPI and year have columns of their own.
pub(super) fn plain_name(figure: &Figure) -> Message {
    match figure.label.args.last() {
        Some(name) => Message::new(w::PLAIN, vec![name.clone()]),
        None => figure.label.clone(),
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
    let workings = [numerator, denominator].map(grouped_as_typed).join(" ÷ ");
    Some(Figure {
        id: "level",
        place: place(&row.place, "level"),
        label: of_row(kpi, row, label),
        value,
        verdict: None,
        formula,
        workings,
        clause,
    })
}

/// A.1: the figure of a worksheet of energy bills that a level was taken from, in the level's unit, with the worksheet as its source. `None` where nothing
/// was taken, or where the KPI is of something else now.
fn of_worksheet(kpi: &Kpi, row: &LevelRow) -> Option<Figure> {
    let taken = Taken::of(kpi_row(kpi, row)?)?;
    let (quantity, unit) = needs(kpi)?;
    if quantity != taken.quantity {
        return None;
    }
    let (pattern, which) = match row.year {
        Some(year) => (w::OF_KPI_IN_YEAR, year.number().to_string()),
        None => (w::OF_KPI_IN_ROW, row.number.to_string()),
    };
    let label = vec![kpi.name.clone().into(), which.into(), taken.said().into()];
    Some(Figure {
        id: "from_bills",
        place: place(&row.place, "from_bills"),
        label: Message::new(pattern, label),
        value: as_typed(taken.in_unit(unit), unit),
        verdict: None,
        formula: w::F_FROM_BILLS,
        workings: String::new(),
        clause: e::FIQ_A_1,
    })
}

/// The base level as it is printed.
fn base_value(kpi: &Kpi, exact: Decimal, from: BaseFrom) -> Value {
    let at = |places| Value::Number {
        exact,
        places: Some(places),
        unit: kpi.unit.clone(),
    };
    match from {
        BaseFrom::Mean(_) => at(kpi.mean_places(exact, &kpi.base.of)),
        _ if exact.scale() > CARRIED => at(fitting(exact, 4)),
        BaseFrom::Typed => number_as_typed(kpi, exact),
        BaseFrom::Period if !kpi.by_parts => number_as_typed(kpi, exact),
        _ => number(kpi, exact),
    }
}

/// Annex B, section 2: the base level with how it came about. `None` while nothing was said about it.
fn base_level(kpi: &Kpi) -> Option<Figure> {
    let figure = |label: Message, value: Value, formula: Text, workings: String| Figure {
        id: "base_level",
        place: place(&kpi.place, "base_level"),
        label: Message::new(w::OF_KPI, vec![kpi.name.clone().into(), label.into()]),
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
            let value = base_value(kpi, exact, from);
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
                    let of = &kpi.base.of;
                    let result = kpi.mean_places(exact, of);
                    let places = places_that_add_up(kpi.least_places(of), |places| {
                        let shown: Vec<Decimal> = of
                            .iter()
                            .map(|level| kpi.rounded(*level, Some(places)))
                            .collect();
                        mean(&shown).map(|mean| round_half_up(mean, result))
                            == Some(round_half_up(exact, result))
                    });
                    let sum: Vec<String> =
                        of.iter().map(|level| kpi.operand(*level, places)).collect();
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
        label: of_row(kpi, &row.actual, w::TARGET),
        value,
        verdict: None,
        formula,
        workings: String::new(),
        clause: ANNEX_B_3,
    })
}

fn number_as_typed(kpi: &Kpi, exact: Decimal) -> Value {
    as_typed(Some(exact), &kpi.unit)
}

/// Why a report year has no target.
fn no_target(row: &YearRow) -> Message {
    match row.actual.year {
        _ if row.target_unreadable => w::NA_TARGET_UNREADABLE.into(),
        Some(year) => Message::new(w::NA_NO_TARGET, vec![year.number().to_string().into()]),
        None => w::NA_NO_TARGET_YEARLESS.into(),
    }
}

/// Annex B, section 3: the level difference and the verdict. A year without a level says that there is no result yet, and why. `None` where the row has
/// neither level nor year.
fn difference(kpi: &Kpi, row: &YearRow) -> Option<Figure> {
    let Some(actual) = row.actual.level else {
        let year = row.actual.year?.number().to_string();
        return Some(Figure {
            id: "difference",
            place: place(&row.actual.place, "difference"),
            label: of_row(kpi, &row.actual, w::DIFFERENCE),
            value: Value::Words(Message::new(w::NO_RESULT, vec![year.into()])),
            verdict: None,
            formula: row.why_no_level(),
            workings: String::new(),
            clause: ANNEX_B_3,
        });
    };
    let mut workings = String::new();
    let mut verdict = None;
    let value = match row.target {
        None => Value::NotApplicable(no_target(row)),
        Some((target, _)) => {
            let result = level_difference(actual, target);
            let at = result.and_then(|exact| kpi.places(exact));
            let shown = |result: Option<Decimal>| {
                result.map(|exact| at.map_or(exact, |at| round_half_up(exact, at)))
            };
            let places = places_that_add_up(kpi.least_places(&[actual]), |places| {
                shown(level_difference(kpi.rounded(actual, Some(places)), target)) == shown(result)
            });
            workings = [kpi.operand(actual, places), grouped_as_typed(target)].join(" − ");
            verdict = kpi.direction.map(|direction| {
                if target_met(direction, actual, target) {
                    Verdict::Met
                } else {
                    Verdict::Missed
                }
            });
            match level_difference(actual, target) {
                Some(exact) => Value::Number {
                    exact,
                    places: kpi.places(exact),
                    unit: difference_unit(&kpi.unit).to_owned(),
                },
                None => Value::NotApplicable(w::NA_TOO_LARGE.into()),
            }
        }
    };
    Some(Figure {
        id: "difference",
        place: place(&row.actual.place, "difference"),
        label: of_row(kpi, &row.actual, w::DIFFERENCE),
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
            workings = completion_workings(kpi, direction, [base, actual, target]);
            match (reduced, expected) {
                (Some(_), Some(expected)) if expected <= Decimal::ZERO => Value::NotApplicable(
                    Message::new(w::NA_EXPECTED, vec![kpi.with_unit(expected)]),
                ),
                (Some(reduced), Some(expected)) => {
                    match annex_a::completion_rate(reduced, expected) {
                        Some(exact) => Value::Number {
                            exact,
                            places: Some(RATE),
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
        label: of_row(
            kpi,
            &row.actual,
            if carbon {
                w::COMPLETION
            } else {
                w::COMPLETION_OTHER
            },
        ),
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

/// The two differences with their figures, then their results: `(12,500 − 11,320) ÷ (12,500 − 11,500) = 1,180 ÷ 1,000`. The results are those of the
/// figures shown, and both lines give the rate that is shown.
fn completion_workings(
    kpi: &Kpi,
    direction: Direction,
    [base, actual, target]: [Decimal; 3],
) -> String {
    let differences = |places: Option<Places>| {
        let [base, actual] = [base, actual].map(|figure| kpi.rounded(figure, places));
        annex_a::improvement(direction, base, actual)
            .zip(annex_a::improvement(direction, base, target))
    };
    let rate = |places: Option<Places>| {
        differences(places)
            .and_then(|(reduced, expected)| annex_a::completion_rate(reduced, expected))
            .map(|rate| round_half_up(rate, RATE))
    };
    let result = rate(None);
    let places = places_that_add_up(kpi.least_places(&[base, actual]), |places| {
        rate(Some(places)) == result
    });
    let [shown_base, shown_actual] = [base, actual].map(|figure| kpi.operand(figure, places));
    let shown_target = grouped_as_typed(target);
    let brackets = |from: &str, less: &str| ["(", from, " − ", less, ")"].concat();
    let [reduced, expected] = match direction {
        Direction::Lower => [
            brackets(&shown_base, &shown_actual),
            brackets(&shown_base, &shown_target),
        ],
        Direction::Higher => [
            brackets(&shown_actual, &shown_base),
            brackets(&shown_target, &shown_base),
        ],
    };
    let mut workings = [reduced, expected].join(" ÷ ");
    if let Some((reduced, expected)) = differences(places) {
        workings.push_str(" = ");
        let of = |change| kpi.operand(change, None);
        workings.push_str(&[of(reduced), of(expected)].join(" ÷ "));
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
    let overrides = kpi
        .years
        .iter()
        .filter_map(|row| match row.target? {
            (level, TargetFrom::Override) => Some((row.actual.year?, level)),
            (_, TargetFrom::Agreed) => None,
        })
        .collect();
    let [history, actual] = [kpi.known_history(), actual].map(|points: Vec<(Year, Decimal)>| {
        let points = points.into_iter();
        points
            .map(|(year, level)| (year, kpi.carrying(level)))
            .collect()
    });
    let [history, targets, overrides, actual] = [history, targets, overrides, actual]
        .map(|points: Vec<(Year, Decimal)>| sorted(points, |(year, _), (other, _)| year < other));
    // Nothing is computed of the base in a picture, so it stands there as it is printed.
    let base = kpi.base.level.as_ref().and_then(|level| {
        let (exact, from) = *level.as_ref().ok()?;
        match base_value(kpi, exact, from) {
            Value::Number { exact, places, .. } => {
                Some(places.map_or(exact.normalize(), |places| {
                    carrying(round_half_up(exact, places), places)
                }))
            }
            _ => None,
        }
    });
    Trajectory {
        place: kpi.place.clone(),
        name: kpi.name.clone(),
        unit: kpi.unit.clone(),
        sentence: sentence(kpi),
        history: Series { points: history },
        base: Series {
            points: kpi.base.year.zip(base).into_iter().collect(),
        },
        targets: Series { points: targets },
        overrides: Series { points: overrides },
        actual: Series { points: actual },
        actual_name: ACTUAL,
        beside: Vec::new(),
    }
}

/// The result of the latest year in one sentence, with the KPI and the year. A year without a level has no result, and no earlier year's stands for it.
fn sentence(kpi: &Kpi) -> Message {
    let Some(row) = kpi.years.iter().max_by_key(|row| row.actual.year) else {
        return Message::new(w::NO_ACTUAL_YET, vec![kpi.name.clone().into()]);
    };
    let said = |pattern: Text, mut more: Vec<Arg>| {
        let mut args = vec![kpi.name.clone().into(), row.actual.said().into()];
        args.append(&mut more);
        Message::new(pattern, args)
    };
    let Some(actual) = row.actual.level else {
        return said(w::SENTENCE_NO_RESULT, vec![row.why_no_level().into()]);
    };
    let gap = row
        .target
        .and_then(|(target, _)| Some((target, level_difference(actual, target)?)));
    let Some((target, gap)) = gap else {
        return said(w::SENTENCE_NO_TARGET, vec![kpi.with_unit(actual)]);
    };
    let share = || {
        let gap = level_difference(actual, target)?.abs();
        let share = quotient(product(gap, Decimal::ONE_HUNDRED)?, target)?;
        Some(round_half_up(share, RATE))
    };
    let verdict = match kpi
        .direction
        .map(|direction| target_met(direction, actual, target))
    {
        Some(true) => w::MET,
        Some(false) => w::MISSED,
        None => w::NO_VERDICT,
    };
    let points = difference_unit(&kpi.unit);
    let by: Arg = match share() {
        _ if points != kpi.unit => figure_said(kpi.shown(gap.abs()), points),
        Some(share) => [&grouped(share, Some(RATE)), "%"].concat().into(),
        None => kpi.with_unit(gap.abs()),
    };
    let pattern = match gap {
        gap if gap.is_zero() => w::SENTENCE_EQUAL,
        gap if gap.is_sign_negative() => w::SENTENCE_BELOW,
        _ => w::SENTENCE_ABOVE,
    };
    // The level as it stands in the tables; the share is that of the exact level.
    let target = kpi.typed_said(target);
    said(
        pattern,
        vec![kpi.with_unit(actual), target, by, verdict.into()],
    )
}
