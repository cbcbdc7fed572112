//! Everything found and computed at the loan desk: the product that matches, the rate of each cycle, the interest against the plain loan, and problems.

use super::ambition;
use super::approval::{self, Approved, Read};
use super::fields::STEPS;
use super::interview;
use super::kpi::{Before, Expected, Kpi, kpis};
use super::levels;
use super::offers;
use super::rules;
use super::tables;
use super::terms::{CycleRow, Deposits, Leaves, LeftOut, Terms, TimeOf, tested, whole};
use super::words as w;
use crate::clause::Clause;
use crate::documents::{
    Draft, Evaluation, Figure, Place, Problem, Series, Trajectory, Value, Verdict, check_fields,
    in_form_order, words::difference_unit, words::figure_said, words::unit_said,
};
use crate::i18n::{Message, Text};
use crate::measure::{Day, Decimal, Places, Year, difference, grouped, product};
use crate::order::sorted;
use crate::standards::sll::annex_a::{completion_rate, improvement};
use crate::standards::sll::desk::ambition::{
    Factor, WithOutput, factor_change, intensities, words as aw,
};
use crate::standards::sll::desk::rate::benefit::{
    DepositPart, Effect, best_case, break_even, effect,
};
use crate::standards::sll::desk::rate::course::{
    Course, CycleRate, Leaving, NodeEffect, RateAfter,
};
use crate::standards::sll::desk::rate::interest::{Bill, Loan};
use crate::standards::sll::desk::rate::outcome::{KpiResult, Outcome, next_tier, outcome_of};
use crate::standards::sll::desk::rate::words::{self as rw, rate as rate_said};
use crate::standards::sll::desk::rate::{CENTS, RATE_PLACES};
use crate::standards::sll::kpi::Direction;
use crate::standards::sll::{self, words as sw};

/// The places of a completion rate and of a break-even point.
const TWO: Places = Places(2);

/// Finds and computes everything.
pub fn evaluate(draft: &Draft) -> Evaluation {
    let draft = &super::asked(draft);
    let kpis = kpis(draft);
    let terms = Terms::read(draft);
    let mut found = Evaluation {
        problems: check_fields(STEPS, draft),
        ..Evaluation::default()
    };
    found.figures.extend(matched(draft));
    if !interview::ended(&draft.root) {
        rules::all(draft, &kpis, &terms, &mut found.problems);
        for kpi in &kpis {
            of_kpi(kpi, &mut found.figures);
            found.offers.extend(offers::of_kpi(kpi));
            found.trajectories.push(trajectory(kpi));
        }
        found.offers.extend(offers::of_amendments(draft, &kpis));
        of_scheme(&kpis, &terms, &mut found.figures);
        found.figures.extend(levels::figures(&kpis));
        after(draft, &kpis, &found.problems, &mut found.figures);
    } else {
        rules::matching(draft, &mut found.problems);
    }
    in_form_order(STEPS, draft, &mut found.problems);
    found
}

/// A figure of the root or of a row.
fn figure(
    id: &'static str,
    row: &Place,
    label: impl Into<Message>,
    value: Value,
    formula: Text,
    workings: String,
    clause: Clause,
) -> Figure {
    Figure {
        id,
        place: row.field(id),
        label: label.into(),
        value,
        verdict: None,
        formula,
        workings,
        clause,
    }
}

/// 5.2.1, 5.5.1 b, table 1: the answer of the interview, once every question was answered.
fn matched(draft: &Draft) -> Option<Figure> {
    let root = &draft.root;
    let found = interview::matched(root).filter(|_| interview::finished(root))?;
    let formula = match found.row {
        Some(row) => row.name(),
        None => w::F_NO_ROW,
    };
    Some(figure(
        "match",
        &Place::default(),
        w::MATCH,
        Value::Words(found.said()),
        formula,
        String::new(),
        found.clause(),
    ))
}

/// A level in workings: a share with its sign, so that what is written gives what is shown.
fn operand(kpi: &Kpi, exact: Decimal) -> String {
    let sign = if kpi.unit == w::U_PER_CENT.zh {
        "%"
    } else {
        ""
    };
    [&grouped(exact, None), sign].concat()
}

/// How far a level of a KPI is from another one.
fn apart(kpi: &Kpi, exact: Decimal) -> Value {
    Value::Number {
        exact,
        places: None,
        unit: difference_unit(&kpi.unit).to_owned(),
    }
}

/// 5.4.3.1: what an expected level reaches, how far the next tier is, and how much of the planned improvement it is.
fn of_kpi(kpi: &Kpi, figures: &mut Vec<Figure>) {
    for expected in &kpi.results {
        let kpi = kpi.in_year(expected.year);
        let (Some(direction), Some(target)) = (kpi.direction, kpi.target(expected.year)) else {
            continue;
        };
        let Some(result) = kpi.in_scenario(expected.year, 0) else {
            continue;
        };
        let filed = kpi.filed_in(expected.year).and_then(|filed| filed.level);
        let outcome = outcome_of(direction, &target.tiers, result);
        let shown: Vec<String> = target
            .tiers
            .iter()
            .map(|tier| grouped(*tier, None))
            .collect();
        let named = |label: Text| {
            Message::new(
                w::OF_KPI_IN_YEAR,
                vec![
                    kpi.name.clone().into(),
                    expected.year.number().to_string().into(),
                    label.into(),
                ],
            )
        };
        // 达标 or 未达标 stands behind the tier.
        let tier = match outcome {
            Outcome::Met(tier) => Message::new(w::TIER_NUMBER, vec![tier.to_string().into()]),
            Outcome::Missed => w::NO_TIER.into(),
            _ => outcome.name(),
        };
        let tier = match filed {
            Some(level) => Message::new(w::FILED_TIER, vec![tables::said(kpi, level), tier.into()]),
            None => tier,
        };
        let mut reached = figure(
            "tier",
            &expected.place,
            named(w::TIER_REACHED),
            Value::Words(tier),
            match direction {
                Direction::Lower => w::F_TIER_LOWER,
                Direction::Higher => w::F_TIER_HIGHER,
            },
            shown.join(", "),
            rw::TABLE_3,
        );
        reached.verdict = match outcome {
            Outcome::Met(_) => Some(Verdict::Met),
            Outcome::Missed => Some(Verdict::Missed),
            _ => None,
        };
        figures.push(reached);
        let KpiResult::Level(reached) = result else {
            continue;
        };
        // A filed result is past: nothing can be added to it.
        let next = next_tier(direction, &target.tiers, reached).filter(|_| filed.is_none());
        if let Some((tier, by)) = next {
            let next = target.tiers.get(tier - 1).copied().unwrap_or(reached);
            let [more, less] = match direction {
                Direction::Lower => [reached, next],
                Direction::Higher => [next, reached],
            };
            figures.push(figure(
                "next",
                &expected.place,
                named(w::TO_NEXT),
                apart(kpi, by),
                w::F_NEXT,
                [more, less].map(|exact| operand(kpi, exact)).join(" − "),
                rw::STAGE_TARGETS,
            ));
        }
        figures.extend(intensity(kpi, expected, reached, named));
        figures.extend(completion(kpi, direction, expected.year, reached, named));
    }
}

/// 5.4.1.1: what each unit of output or revenue takes, in the base year and in this one (ours); `None` where one of the two is not known.
fn intensity(
    kpi: &Kpi,
    expected: &Expected,
    reached: Decimal,
    named: impl Fn(Text) -> Message,
) -> Option<Figure> {
    let (base, base_output) = kpi.base.1.zip(kpi.base_output())?;
    let output = expected.output?;
    let with = |level, output| WithOutput { level, output };
    let found = intensities(false, with(base, base_output), with(reached, output))?;
    let said = |exact: Decimal| {
        let places = Places(exact.normalize().scale().min(4));
        figure_said(grouped(exact, Some(places)), &kpi.unit)
    };
    let mut args = vec![said(found.base), said(found.now)];
    let pattern = match kpi.node.get("output_unit").trim() {
        "" => w::INTENSITY_SAID,
        unit => {
            args.push(unit_said(unit));
            w::INTENSITY_PER
        }
    };
    let parts = [(base, base_output), (reached, output)];
    let parts =
        parts.map(|(level, output)| [level, output].map(|of| grouped(of, None)).join(" ÷ "));
    Some(figure(
        "intensity",
        &expected.place,
        named(w::INTENSITY),
        Value::Words(Message::new(pattern, args)),
        w::F_INTENSITY,
        parts.join("; "),
        sll::clause("5.4.1.1"),
    ))
}

/// 5.6.2 b: what the change of factor that an amendment brings does to a level whose activity stays the same; `None` where the factor stays.
fn factor_changed(kpi: &Kpi, before: &Before) -> Option<Figure> {
    let (old, new) = (before.kpi.factor()?, kpi.in_year(before.first).factor()?);
    if old.value == new.value {
        return None;
    }
    let change = factor_change(Decimal::ONE, &old, &new)?;
    let year = |year: Year| year.number().to_string().into();
    let of = |factor: &Factor| factor.value.to_string();
    let shown = grouped(change.per_cent, Some(TWO));
    let sign = if change.per_cent > Decimal::ZERO {
        "+"
    } else {
        ""
    };
    let [was, is] = levels::compared((old.value, old.year), (new.value, new.year));
    let args = vec![
        was,
        year(old.year),
        is,
        year(new.year),
        [sign, &shown].concat().into(),
    ];
    Some(figure(
        "factor_changed",
        &before.amendment,
        w::FACTOR_CHANGE,
        Value::Words(Message::new(aw::FACTOR_CHANGED, args).fact()),
        w::F_FACTOR_CHANGE,
        [
            "(",
            &of(&new),
            " − ",
            &of(&old),
            ") ÷ ",
            &of(&old),
            " × 100",
        ]
        .concat(),
        sll::clause("5.6.2 b"),
    ))
}

/// 5.4.1.1, 5.5.1, 6.1 e: the fingerprints, the state of the label and of the approval, and what is open of the checklists.
fn after(draft: &Draft, kpis: &[Kpi], problems: &[Problem], figures: &mut Vec<Figure>) {
    for kpi in kpis {
        figures.extend(kpi.fingerprint().map(|found| {
            figure(
                "fingerprint",
                &kpi.place,
                Message::new(w::FINGERPRINT_OF, vec![kpi.name.clone().into()]),
                Value::Typed(found.short()),
                w::F_FINGERPRINT,
                String::new(),
                sll::clause("6.1 e"),
            )
        }));
    }
    let amended = kpis
        .iter()
        .flat_map(|kpi| kpi.before.iter().map(move |before| (kpi, before)));
    for (kpi, before) in amended {
        figures.push(figure(
            "former",
            &before.amendment,
            w::FORMER,
            Value::Words(tables::definition_said(&before.kpi)),
            w::F_FORMER,
            String::new(),
            sll::clause("5.6.2 b"),
        ));
        figures.extend(factor_changed(kpi, before));
    }
    let root = Place::default();
    let (label, _) = approval::label(draft, kpis);
    let state = if approval::unreadable(problems, Read::State) {
        w::STATE_UNREADABLE.into()
    } else {
        approval::state_said(&label)
    };
    figures.push(figure(
        "label_state",
        &root,
        w::LABEL_STATE,
        Value::Words(state),
        w::F_LABEL_STATE,
        String::new(),
        sll::clause("5.4.1.1"),
    ));
    let state = match approval::approved(draft) {
        Approved::Never => w::NOT_APPROVED.into(),
        Approved::AsIs(mark) => Message::new(w::APPROVED_AS_IS, vec![mark.into()]),
        Approved::ThenChanged(_) if approval::unreadable(problems, Read::Agreed) => {
            w::APPROVAL_UNREADABLE.into()
        }
        Approved::ThenChanged(mark) => Message::new(w::APPROVED_THEN_CHANGED, vec![mark.into()]),
    };
    figures.push(figure(
        "approval_state",
        &root,
        w::APPROVAL_STATE,
        Value::Words(state),
        w::F_APPROVAL_STATE,
        String::new(),
        rw::AUTHORITY,
    ));
    let items = approval::items(draft);
    let open = items.iter().filter(|item| item.open()).count();
    figures.push(figure(
        "open_items",
        &root,
        w::ITEMS_OPEN,
        Value::Words(Message::new(
            w::OPEN_OF_ALL,
            vec![open.to_string().into(), items.len().to_string().into()],
        )),
        w::F_OPEN_ITEMS,
        String::new(),
        rw::AUTHORITY,
    ));
}

/// A.2.3: the completion rate against the first tier of the year.
fn completion(
    kpi: &Kpi,
    direction: Direction,
    year: Year,
    reached: Decimal,
    named: impl Fn(Text) -> Message,
) -> Option<Figure> {
    let (base, target) = (kpi.base.1?, kpi.target(year)?);
    let place = &kpi.result(year)?.place;
    let first = *target.tiers.first()?;
    let reduced = improvement(direction, base, reached)?;
    let planned = improvement(direction, base, first)?;
    let exact = completion_rate(reduced, planned).filter(|_| planned > Decimal::ZERO)?;
    let [of, from] = match direction {
        Direction::Lower => [[base, reached], [base, first]],
        Direction::Higher => [[reached, base], [first, base]],
    }
    .map(|[one, other]| ["(", &grouped(one, None), " − ", &grouped(other, None), ")"].concat());
    Some(figure(
        "completion",
        place,
        named(w::COMPLETION),
        Value::Number {
            exact,
            places: Some(TWO),
            unit: w::U_PER_CENT.zh.to_owned(),
        },
        w::F_COMPLETION,
        [of, from].join(" ÷ "),
        sll::clause(sw::ANNEX_A_2_3),
    ))
}

/// The course of a KPI: history, base, first tiers, expected results of the first scenario.
fn trajectory(kpi: &Kpi) -> Trajectory {
    let by_year = |points| sorted(points, |(year, _), (other, _)| year < other);
    let targets = kpi.targets.iter();
    let targets = targets.filter_map(|target| {
        let stood = kpi.in_year(target.year).target(target.year)?;
        Some((target.year, *stood.tiers.first()?))
    });
    let results = known_years(kpi).into_iter();
    let results = results.filter_map(|year| match kpi.in_scenario(year, 0)? {
        KpiResult::Level(level) => Some((year, level)),
        _ => None,
    });
    Trajectory {
        place: kpi.place.clone(),
        name: kpi.name.clone(),
        unit: kpi.unit.clone(),
        sentence: sentence(kpi),
        history: Series {
            points: by_year(kpi.history.clone()),
        },
        base: Series {
            points: kpi.base.0.zip(kpi.base.1).into_iter().collect(),
        },
        targets: Series {
            points: by_year(targets.collect()),
        },
        overrides: Series::default(),
        actual: Series {
            points: by_year(results.collect()),
        },
        actual_name: if kpi.filed.is_empty() {
            w::PLANNED
        } else {
            w::PLANNED_OR_FILED
        },
        beside: ambition::beside(kpi),
    }
}

/// The expected result of the latest year in one sentence, with what the next tier needs.
fn sentence(kpi: &Kpi) -> Message {
    match (expected(kpi), ambition::said(kpi)) {
        (Some(result), Some(ambition)) => {
            Message::new(w::SAID_THEN, vec![result.into(), ambition.into()])
        }
        (Some(result), None) => result,
        (None, Some(ambition)) => {
            Message::new(w::SAID_OF, vec![kpi.name.clone().into(), ambition.into()])
        }
        (None, None) => Message::new(w::SAID_NOTHING, vec![kpi.name.clone().into()]),
    }
}

/// The years of which a result is expected or filed, in order.
fn known_years(kpi: &Kpi) -> Vec<Year> {
    let expected = kpi.results.iter().map(|result| result.year);
    let mut years: Vec<Year> = expected
        .chain(kpi.filed.iter().map(|filed| filed.year))
        .collect();
    years.sort_unstable();
    years.dedup();
    years
}

/// The result of the latest year, expected or filed, with what the next tier needs; `None` where nothing is expected yet.
fn expected(kpi: &Kpi) -> Option<Message> {
    let latest = known_years(kpi).last().copied();
    latest.and_then(|of| {
        let kpi = kpi.in_year(of);
        let unit = |exact: Decimal| figure_said(grouped(exact, None), &kpi.unit);
        let (direction, target) = (kpi.direction?, kpi.target(of)?);
        let expected = kpi.in_scenario(of, 0)?;
        let filed = kpi.filed_in(of).is_some();
        let outcome = outcome_of(direction, &target.tiers, expected);
        let year = || of.number().to_string().into();
        let KpiResult::Level(level) = expected else {
            return Some(Message::new(
                w::SAID_NO_RESULT,
                vec![kpi.name.clone().into(), year(), outcome.name().into()],
            ));
        };
        let mut args = vec![
            kpi.name.clone().into(),
            year(),
            unit(level),
            outcome.name().into(),
        ];
        let pattern = match next_tier(direction, &target.tiers, level) {
            _ if filed => w::SAID_FILED,
            None => w::SAID_RESULT,
            Some((tier, by)) => {
                let by = figure_said(grouped(by, None), difference_unit(&kpi.unit));
                args.extend([by, tier.to_string().into()]);
                match direction {
                    Direction::Lower => w::SAID_LOWER,
                    Direction::Higher => w::SAID_HIGHER,
                }
            }
        };
        Some(Message::new(pattern, args))
    })
}

fn yuan(exact: Option<Decimal>) -> Value {
    exact.map_or(Value::NotApplicable(w::NA_TOO_LARGE.into()), |exact| {
        Value::Number {
            exact,
            places: Some(CENTS),
            unit: w::U_YUAN.zh.to_owned(),
        }
    })
}

/// A stretch of days in which balance and rates stay the same.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Stretch {
    balance: Decimal,
    plain: Decimal,
    scheme: Decimal,
    days: i64,
}

/// The stretches of a time: the parts of both bills are cut at the same days.
fn stretches(plain: &Bill, scheme: &Bill) -> Vec<Stretch> {
    let parts = |bill: &Bill| -> Vec<(Decimal, Decimal, i64)> {
        let all = bill.periods.iter().flat_map(|period| &period.parts);
        all.map(|part| (part.balance, part.rate, part.days))
            .collect()
    };
    let mut found: Vec<Stretch> = Vec::new();
    for ((balance, plain, days), (_, scheme, _)) in parts(plain).into_iter().zip(parts(scheme)) {
        match found.last_mut() {
            Some(last) if (last.balance, last.plain, last.scheme) == (balance, plain, scheme) => {
                last.days += days;
            }
            _ => found.push(Stretch {
                balance,
                plain,
                scheme,
                days,
            }),
        }
    }
    found
}

/// `15,000,000.00 × 3.10% × 365 ÷ 360`, a product a stretch.
fn products(of: &[Stretch], loan: &Loan, rate: impl Fn(&Stretch) -> Option<String>) -> String {
    let year = loan.day_count.days().to_string();
    let terms = of.iter().filter_map(|stretch| {
        let rate = rate(stretch)?;
        Some(
            [
                grouped(stretch.balance, Some(CENTS)),
                rate,
                stretch.days.to_string(),
            ]
            .join(" × ")
                + " ÷ "
                + &year,
        )
    });
    terms.collect::<Vec<_>>().join(" + ")
}

fn per_cent(rate: Decimal) -> String {
    [&rate_said(rate), "%"].concat()
}

/// What the effect of a time is computed of; 0 where no rate differs.
fn effect_workings(of: &[Stretch], loan: &Loan) -> String {
    let worked = products(of, loan, |stretch| {
        (stretch.plain != stretch.scheme).then(|| {
            [
                "(",
                &per_cent(stretch.plain),
                " − ",
                &per_cent(stretch.scheme),
                ")",
            ]
            .concat()
        })
    });
    if worked.is_empty() {
        "0".to_owned()
    } else {
        worked
    }
}

/// A time as it is said: from its first day to the day after its last.
pub fn time_said((from, to): (Day, Day)) -> [crate::i18n::Arg; 2] {
    [from.to_string().into(), to.to_string().into()]
}

/// 5.4.3, 5.6.2 g: rate and interest of every cycle and of the term, in the first scenario.
fn of_scheme(kpis: &[Kpi], terms: &Terms, figures: &mut Vec<Figure>) {
    let root = Place::default();
    if let (Some(agreement), Some(base), Some(drawn), Some(due)) =
        (&terms.agreement, &terms.base, terms.drawn, terms.due)
    {
        let counting = terms.cycles.iter().filter_map(|row| row.node);
        let counting = counting.filter(|node| *node < due).count();
        let lowest = base
            .steps(drawn)
            .and_then(|steps| steps.into_iter().map(|(_, rate)| rate).min());
        if let Some(best) = lowest.and_then(|lowest| best_case(agreement, counting, lowest)) {
            figures.push(figure(
                "best_case",
                &root,
                w::BEST_CASE,
                Value::Number {
                    exact: best,
                    places: None,
                    unit: w::U_BP.zh.to_owned(),
                },
                w::F_BEST_CASE,
                String::new(),
                rw::AUTHORITY,
            ));
        }
    }
    let course = terms.course(kpis, 0);
    let worked = course.as_ref().map_or(0, |course| course.cycles.len());
    for row in terms.cycles.iter().skip(worked) {
        figures.extend(open_cycle(kpis, terms, row));
    }
    let whole = worked == terms.cycles.len() && worked > 0;
    if let Some(course) = &course {
        for (at, cycle) in course.cycles.iter().enumerate() {
            of_cycle(kpis, terms, course, at, cycle, figures);
        }
        if let Some(leaving) = terms.leaves.known().flatten() {
            figures.extend(after_leaving(terms, course, leaving));
        }
        // What the term costs is known when every cycle is.
        if whole {
            besides(terms, course, figures);
            of_term(terms, course, figures);
        }
    }
    if let Leaves::Open(from) = terms.leaves {
        let (label, day) = (w::RATE_FROM_LEAVING, from.to_string());
        let label = Message::new(label, vec![day.into()]);
        figures.push(open_figure("rate_after", &root, label, w::RATE_AFTER));
    }
    if !whole && !terms.cycles.is_empty() {
        figures.push(figure(
            "term_effect",
            &root,
            w::TERM_EFFECT,
            Value::Words(why_not(kpis, terms, 0)),
            w::F_PENDING,
            String::new(),
            rw::SCHEME,
        ));
    }
}

/// Why nothing is known of the whole term: the first answer that is missing; where none is, what was answered cannot be computed by, which the problems
/// say.
pub fn why_not(kpis: &[Kpi], terms: &Terms, scenario: usize) -> Message {
    let mut rows = terms.cycles.iter();
    let missing = rows.find_map(|row| lacks(kpis, terms, row, scenario));
    missing.map_or_else(|| w::TO_MEND.into(), pending)
}

/// A figure that an answer is missing for, which is named in its place.
fn open_figure(
    id: &'static str,
    row: &Place,
    label: impl Into<Message>,
    missing: impl Into<Message>,
) -> Figure {
    figure(
        id,
        row,
        label,
        Value::Words(pending(missing)),
        w::F_PENDING,
        String::new(),
        rw::SCHEME,
    )
}

/// That an answer is missing.
fn pending(missing: impl Into<Message>) -> Message {
    Message::new(w::PENDING, vec![missing.into().into()])
}

/// The rate of a cycle that cannot be worked out yet: which answer is missing; `None` where the cycles before it lack theirs.
fn open_cycle(kpis: &[Kpi], terms: &Terms, row: &CycleRow) -> Option<Figure> {
    let missing = lacks(kpis, terms, row, 0)?;
    let label = match row.year {
        Some(year) => Message::new(w::CYCLE_RATE, vec![year.number().to_string().into()]),
        None => w::C_RATE.into(),
    };
    Some(open_figure("rate", &row.place, label, missing))
}

/// What keeps the rate of a cycle from being worked out, the answers of the cycles before it left out; `None` where nothing of its own does.
fn lacks(kpis: &[Kpi], terms: &Terms, row: &CycleRow, scenario: usize) -> Option<Message> {
    match terms.leaves {
        Leaves::Undated => return Some(w::LEAVES_FROM.into()),
        Leaves::Open(_) => return Some(w::RATE_AFTER.into()),
        Leaves::Never | Leaves::On(_) => {}
    }
    let Some(year) = row.year else {
        return Some(w::CYCLE_YEAR.into());
    };
    if row.node.is_none() {
        return Some(w::NODE.into());
    }
    let of_year = |kpi: &Kpi, label: Text| {
        let args = vec![
            kpi.name.clone().into(),
            year.number().to_string().into(),
            label.into(),
        ];
        Message::new(w::OF_KPI_IN_YEAR, args)
    };
    let of_kpi = kpis.iter().find_map(|of| {
        let kpi = of.in_year(year);
        if kpi.direction.is_none() {
            let args = vec![kpi.name.clone().into(), w::DIRECTION.into()];
            Some(Message::new(w::OF_KPI, args))
        } else if kpi
            .target(year)
            .is_none_or(|target| target.tiers.is_empty())
        {
            Some(of_year(kpi, w::TIER_1))
        } else {
            let open = kpi.in_scenario(year, scenario).is_none() && !terms.after_leaving(row);
            open.then(|| of_year(kpi, w::EXPECTED))
        }
    });
    let incomplete = terms.agreement.is_none() || terms.base.is_none() || terms.loan.is_none();
    of_kpi.or_else(|| incomplete.then(|| w::SCHEME_ANSWERS.into()))
}

/// What the times that belong to no cycle save, of which the term is the sum as well: after 调出, and behind the year of the last cycle.
fn besides(terms: &Terms, course: &Course, figures: &mut Vec<Figure>) {
    let Some(loan) = &terms.loan else {
        return;
    };
    for time in terms.times(course) {
        let (id, pattern) = match time.of {
            TimeOf::Cycle(_) => continue,
            TimeOf::Between => ("later_effect", w::LATER_EFFECT),
            TimeOf::AfterLeaving => ("after_effect", w::AFTER_EFFECT),
        };
        let Some(span) = time.days else { continue };
        let Some(found) = effect(loan, course, span.0, span.1) else {
            continue;
        };
        let held = terms.deposits(course, span);
        figures.extend(held.and_then(|held| deposit_of(&held, &Place::default(), span)));
        // Before the first node, and where the base rate holds, nothing is saved.
        if found.saved.product == Decimal::ZERO {
            continue;
        }
        figures.push(figure(
            id,
            &Place::default(),
            Message::new(pattern, time_said(span).into()),
            yuan(found.saved.amount()),
            w::F_EFFECT,
            effect_workings(&stretches(&found.plain, &found.scheme), loan),
            rw::TABLE_3,
        ));
    }
}

/// 5.5.1 f: the rate from the day on which the loan leaves; `None` where it does not leave before it is due.
fn after_leaving(terms: &Terms, course: &Course, leaving: &Leaving) -> Option<Figure> {
    let step = course
        .after(leaving)
        .filter(|_| Some(leaving.from) < terms.due)?;
    let margin = difference(step.rate, step.base)?;
    let formula = match leaving.rate {
        RateAfter::Base => w::F_AFTER_BASE,
        RateAfter::Kept => w::F_AFTER_KEPT,
        RateAfter::Spread(_) => w::F_AFTER_SPREAD,
    };
    Some(figure(
        "rate_after",
        &Place::default(),
        Message::new(w::RATE_FROM_LEAVING, vec![leaving.from.to_string().into()]),
        Value::Number {
            exact: step.rate,
            places: Some(Places(tables::rate_places(step.rate))),
            unit: w::U_PER_CENT.zh.to_owned(),
        },
        formula,
        with_margin(step.base, margin),
        rw::LEAVING,
    ))
}

/// A rate as the base rate and its distance from it: `3.20% − 0.10%`; the base rate alone where there is none.
fn with_margin(base: Decimal, margin: Decimal) -> String {
    if margin == Decimal::ZERO {
        return per_cent(base);
    }
    let sign = if margin < Decimal::ZERO {
        " − "
    } else {
        " + "
    };
    [per_cent(base), per_cent(margin.abs())].join(sign)
}

fn of_cycle(
    kpis: &[Kpi],
    terms: &Terms,
    course: &Course,
    at: usize,
    cycle: &CycleRate,
    figures: &mut Vec<Figure>,
) {
    let Some(row) = terms.cycles.get(at).map(|row| &row.place) else {
        return;
    };
    let in_year =
        |pattern: Text| Message::new(pattern, vec![cycle.year.number().to_string().into()]);
    if cycle.effect != NodeEffect::Counts {
        let why = terms
            .due
            .and_then(|due| cycle.effect.message(cycle.year, cycle.node, due));
        figures.push(figure(
            "rate",
            row,
            in_year(w::CYCLE_RATE),
            Value::NotApplicable(why.map_or_else(|| w::NA_TOO_LARGE.into(), |why| why.fact())),
            w::F_AFTER_MATURITY,
            String::new(),
            rw::NODE,
        ));
        // A cycle that changes no interest costs what every cycle costs.
        if let Some(cost) = terms.cost.filter(|_| tested(cycle)) {
            figures.push(figure(
                "net",
                row,
                in_year(w::CYCLE_NET),
                yuan(difference(Decimal::ZERO, cost)),
                w::F_NET,
                ["0", &grouped(cost, Some(CENTS))].join(" − "),
                sll::clause("4.2.3 b"),
            ));
        }
        return;
    }
    let (_, base) = cycle.base;
    let (_, rate) = cycle.rate;
    let margin = difference(rate, base);
    let workings = margin.map_or_else(String::new, |margin| {
        let sign = if margin < Decimal::ZERO {
            " − "
        } else {
            " + "
        };
        [per_cent(base), per_cent(margin.abs())].join(sign)
    });
    let change = cycle
        .judgement
        .as_ref()
        .map_or(w::CYCLE_RATE.into(), |judged| judged.said());
    figures.push(figure(
        "rate",
        row,
        Message::new(
            // Of a year whose report was filed, the rate is no longer an expectation.
            if kpis.iter().any(|kpi| kpi.filed_in(cycle.year).is_some()) {
                w::CYCLE_RATE_FILED
            } else {
                w::CYCLE_RATE_FROM
            },
            vec![
                cycle.year.number().to_string().into(),
                cycle.node.to_string().into(),
                change.into(),
            ],
        ),
        Value::Number {
            exact: rate,
            places: Some(Places(rate.normalize().scale().clamp(2, RATE_PLACES))),
            unit: w::U_PER_CENT.zh.to_owned(),
        },
        if cycle.before_limits.is_some() {
            w::F_RATE_LIMITED
        } else {
            w::F_RATE
        },
        workings,
        rw::NODE,
    ));
    figures.extend(deposit_due(row, cycle));
    let (Some(loan), Some(span)) = (&terms.loan, terms.span(at)) else {
        return;
    };
    let Some(found) = effect(loan, course, span.0, span.1) else {
        return;
    };
    let of = stretches(&found.plain, &found.scheme);
    let timed = |pattern: Text| Message::new(pattern, time_said(span).into());
    figures.push(figure(
        "interest",
        row,
        timed(w::CYCLE_INTEREST),
        yuan(found.scheme.interest.amount()),
        w::F_INTEREST,
        products(&of, loan, |stretch| Some(per_cent(stretch.scheme))),
        rw::SCHEME,
    ));
    figures.push(figure(
        "effect",
        row,
        timed(w::CYCLE_EFFECT),
        yuan(found.saved.amount()),
        w::F_EFFECT,
        effect_workings(&of, loan),
        rw::TABLE_3,
    ));
    figures.extend(round_year(row, &found, span));
    figures.extend(billed("billed", row, w::CYCLE_BILLED, &found));
    let held = terms.deposits(course, span);
    figures.extend(held.and_then(|held| deposit_of(&held, row, span)));
    if let Some(cost) = terms.cost {
        let saved = (found.saved.amount(), effect_workings(&of, loan));
        figures.extend(net_of(terms, course, (cycle, span), row, saved, cost));
        figures.extend(break_even_of(row, &found.plain, cost, loan));
    }
}

/// What the saving of a year is in the words of the press, a year as 360 days, beside the saving by days; `None` where the time is no year, where nothing
/// is saved or paid more, or where balance or rate changes within the time.
pub fn round_year_of(found: &Effect, (from, to): (Day, Day)) -> Option<Message> {
    if from.plus_years(1) != Some(to) {
        return None;
    }
    let (_, plain, _) = found.plain.uniform()?;
    let (_, scheme, _) = found.scheme.uniform()?;
    let bp = product(difference(plain, scheme)?, Decimal::ONE_HUNDRED)?;
    let bp = whole(bp).filter(|bp| *bp != 0)?;
    rw::round_year_said(bp, found)
}

fn round_year(row: &Place, found: &Effect, span: (Day, Day)) -> Option<Figure> {
    Some(figure(
        "round_year",
        row,
        w::ROUND_YEAR,
        Value::Words(round_year_of(found, span)?),
        w::F_ROUND_YEAR,
        String::new(),
        rw::TABLE_3,
    ))
}

/// 5.4.3.1, table 3: the deposit that becomes due at the node of a cycle whose targets were missed; `None` where there is none.
fn deposit_due(row: &Place, cycle: &CycleRate) -> Option<Figure> {
    let judged = cycle.judgement.as_ref();
    let due = judged
        .map(|judged| judged.deposit)
        .filter(|due| *due > Decimal::ZERO)?;
    let args = [cycle.year.number().to_string(), cycle.node.to_string()];
    Some(figure(
        "deposit_due",
        row,
        Message::new(w::DEPOSIT_DUE, args.map(Into::into).to_vec()),
        yuan(Some(due)),
        w::F_DEPOSIT_DUE,
        String::new(),
        rw::TABLE_3,
    ))
}

/// 5.4.3.1, table 3: what the deposits of a time cost; 未折算 where their interest rate is not given, and nothing where there is none.
fn deposit_of(held: &Deposits, row: &Place, span: (Day, Day)) -> Option<Figure> {
    let value = match held {
        Deposits::NotConverted => Value::NotApplicable(w::NA_DEPOSIT.into()),
        Deposits::Cost(parts) if parts.is_empty() => return None,
        Deposits::Cost(_) => yuan(held.cost()),
    };
    Some(figure(
        "deposit_cost",
        row,
        Message::new(w::DEPOSIT_COST, time_said(span).into()),
        value,
        w::F_DEPOSIT_COST,
        deposit_workings(held).join(" + "),
        rw::TABLE_3,
    ))
}

/// `750,000.00 × (3.20% − 1.05%) × 365 ÷ 360`, a product for each loan rate.
fn deposit_workings(held: &Deposits) -> Vec<String> {
    let said = |part: &DepositPart| {
        let (rate, earned) = part.rates;
        let spread = ["(", &per_cent(rate), " − ", &per_cent(earned), ")"].concat();
        let days = part.days.to_string();
        let product = [grouped(part.deposit, Some(CENTS)), spread, days].join(" × ");
        [product, part.cost.day_count.days().to_string()].join(" ÷ ")
    };
    held.parts().iter().map(said).collect()
}

/// The net benefit of a cycle: what is saved less the yearly cost and the cost of the deposit. Where a part has no figure, the label says so.
fn net_of(
    terms: &Terms,
    course: &Course,
    (of, span): (&CycleRate, (Day, Day)),
    row: &Place,
    (saved, workings): (Option<Decimal>, String),
    cost: Decimal,
) -> Option<Figure> {
    let held = terms.deposits(course, span)?;
    let net = saved
        .and_then(|saved| difference(saved, cost))
        .zip(held.cost())
        .and_then(|(net, deposit)| difference(net, deposit));
    let year = || of.year.number().to_string().into();
    let label = match net_left_out(terms.left_out(course, span)) {
        None => Message::new(w::CYCLE_NET, vec![year()]),
        Some(left_out) => Message::new(w::CYCLE_NET_WITHOUT, vec![year(), left_out.into()]),
    };
    let mut all = vec![workings, grouped(cost, Some(CENTS))];
    all.extend(deposit_workings(&held));
    Some(figure(
        "net",
        row,
        label,
        yuan(net),
        if held.parts().is_empty() {
            w::F_NET
        } else {
            w::F_NET_DEPOSIT
        },
        all.join(" − "),
        sll::clause("4.2.3 b"),
    ))
}

/// What a net benefit leaves out, in words; `None` where it leaves out nothing.
pub fn net_left_out(of: LeftOut) -> Option<Text> {
    match of {
        LeftOut::Nothing => None,
        LeftOut::Deposit => Some(w::WITHOUT_DEPOSIT),
        LeftOut::Benefit => Some(w::WITHOUT_BENEFIT),
        LeftOut::Both => Some(w::WITHOUT_BOTH),
    }
}

/// What is charged, where its sum differs from the exact figure.
fn billed(id: &'static str, row: &Place, label: Text, found: &Effect) -> Option<Figure> {
    let amounts = found.scheme.periods.iter();
    let amounts: Vec<String> = amounts
        .map(|period| grouped(period.billed, Some(CENTS)))
        .collect();
    Some(figure(
        id,
        row,
        label,
        yuan(Some(found.scheme.billed)),
        if found.scheme.interest.rounded() != Some(found.scheme.billed) {
            w::F_BILLED_DIFFERS
        } else {
            w::F_BILLED
        },
        amounts.join(" + "),
        rw::SCHEME,
    ))
}

/// How many basis points the yearly cost is worth.
fn break_even_of(row: &Place, plain: &Bill, cost: Decimal, loan: &Loan) -> Option<Figure> {
    let exact = break_even(cost, plain)?;
    let mean = [
        "(",
        &grouped(plain.balance_days, None),
        " ÷ ",
        &loan.day_count.days().to_string(),
        ")",
    ];
    Some(figure(
        "break_even",
        row,
        w::BREAK_EVEN,
        Value::Number {
            exact,
            places: Some(TWO),
            unit: w::U_BP.zh.to_owned(),
        },
        w::F_BREAK_EVEN,
        [
            &grouped(cost, Some(CENTS)),
            " ÷ ",
            &mean.concat(),
            " × 10,000",
        ]
        .concat(),
        sll::clause("4.2.3 b"),
    ))
}

fn of_term(terms: &Terms, course: &Course, figures: &mut Vec<Figure>) {
    let root = Place::default();
    let Some(loan) = &terms.loan else {
        return;
    };
    let Some(found) = effect(loan, course, loan.drawn, loan.due) else {
        return;
    };
    let of = stretches(&found.plain, &found.scheme);
    let at = |rate: fn(&Stretch) -> Decimal| {
        products(&merged(&of, rate), loan, |stretch| {
            Some(per_cent(rate(stretch)))
        })
    };
    figures.push(figure(
        "term_effect",
        &root,
        w::TERM_EFFECT,
        yuan(found.saved.amount()),
        w::F_EFFECT,
        effect_workings(&of, loan),
        rw::TABLE_3,
    ));
    if let Some(cost) = terms.cost {
        let times = costs(course);
        let days = (loan.drawn, loan.due);
        let held = terms.deposits(course, days);
        let saved = found.saved.amount();
        let deposits = held.as_ref().and_then(Deposits::cost);
        let net = product(cost, times)
            .zip(saved)
            .and_then(|(costs, saved)| difference(saved, costs))
            .zip(deposits)
            .and_then(|(net, deposits)| difference(net, deposits));
        let costs = [grouped(cost, Some(CENTS)), grouped(times, None)].join(" × ");
        let deposits = held.as_ref().map_or_else(Vec::new, deposit_workings);
        let label = match net_left_out(terms.left_out(course, days)) {
            None => w::TERM_NET.into(),
            Some(left_out) => Message::new(w::TERM_NET_WITHOUT, vec![left_out.into()]),
        };
        figures.push(figure(
            "term_net",
            &root,
            label,
            yuan(net),
            if deposits.is_empty() {
                w::F_TERM_NET
            } else {
                w::F_TERM_NET_DEPOSIT
            },
            [vec![effect_workings(&of, loan), costs], deposits]
                .concat()
                .join(" − "),
            sll::clause("4.2.3 b"),
        ));
    }
    figures.push(figure(
        "term_scheme",
        &root,
        w::TERM_SCHEME,
        yuan(found.scheme.interest.amount()),
        w::F_INTEREST,
        at(|stretch| stretch.scheme),
        rw::SCHEME,
    ));
    figures.push(figure(
        "term_plain",
        &root,
        w::TERM_PLAIN,
        yuan(found.plain.interest.amount()),
        w::F_INTEREST,
        at(|stretch| stretch.plain),
        rw::SCHEME,
    ));
    figures.extend(billed("term_billed", &root, w::TERM_BILLED, &found));
}

/// How many times the yearly cost falls in the term.
pub fn costs(course: &Course) -> Decimal {
    let tested = course.cycles.iter().filter(|cycle| tested(cycle));
    Decimal::from(tested.count())
}

/// The stretches with those joined whose balance and rate are the same.
fn merged(of: &[Stretch], rate: fn(&Stretch) -> Decimal) -> Vec<Stretch> {
    let mut found: Vec<Stretch> = Vec::new();
    for stretch in of {
        match found.last_mut() {
            Some(last) if last.balance == stretch.balance && rate(last) == rate(stretch) => {
                last.days += stretch.days;
            }
            _ => found.push(*stretch),
        }
    }
    found
}

/// What a scenario with this course saves over the term, in 元; `None` where a cycle is not answered.
pub fn saved_in(terms: &Terms, course: &Course) -> Option<Effect> {
    let loan = terms.loan.as_ref()?;
    let all = course.cycles.len() == terms.cycles.len() && !course.cycles.is_empty();
    effect(loan, course, loan.drawn, loan.due).filter(|_| all)
}
