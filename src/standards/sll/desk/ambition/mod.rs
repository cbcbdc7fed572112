//! 5.4.2 ① to ⑤: how ambitious a target is, held against everything that is known of it, and the path to it.
//!
//! 5.4.2 ② and ③ are the standard's. The latest year, the trend, the paths and the flag for a rising intensity are ours, and say so.

pub mod root;
pub mod words;

use super::super::kpi::{Direction, recent_mean};
use crate::clause::Clause;
use crate::measure::{Decimal, Places, Year, difference, product, quotient, sum};
use crate::order::sorted;
use words as w;

coded! {
    /// What a target is held against, besides the borrower's own history.
    Reference {
        /// 5.4.2 ②: a level that a mandatory standard or an industry rule requires.
        Mandatory = "mandatory", w::MANDATORY;
        /// Table 2: 基准水平.
        Benchmark = "benchmark", w::BENCHMARK;
        /// Table 2: 标杆水平.
        Advanced = "advanced", w::ADVANCED;
        /// Table 2: 平均水平 of the industry or the place, or a peer.
        Peer = "peer", w::PEER;
    }
}

/// What a line of the panel holds a target against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Against {
    /// A level from outside, with the name that the person gave it.
    Reference(Reference, String),
    /// 5.4.2 ③: the mean of the last three years before the target's year, or of as many as there are.
    Mean {
        /// How many years went in.
        years: usize,
    },
    /// The latest year of the history (ours).
    Latest(Year),
    /// The level that the history's linear trend has in the target's year (ours).
    Trend {
        /// How many years went in.
        years: usize,
    },
}

coded! {
    /// How a target stands to a level, in the KPI's direction.
    Ambition {
        /// It asks for more.
        More = "more", w::MORE;
        /// It asks for the same, which is enough.
        Same = "same", w::SAME;
        /// It asks for less.
        Less = "less", w::LESS;
    }
}

/// A line of the panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What the target is held against.
    pub against: Against,
    /// Its level.
    pub level: Decimal,
    /// target − level: its sign is that of the number, whatever the direction.
    pub difference: Decimal,
    /// How the target stands to it.
    pub ambition: Ambition,
    /// The clause that asks for the comparison; `None` where it is ours.
    pub clause: Option<Clause>,
}

/// How fast a KPI moves between two years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pace {
    /// From this year.
    pub from: Year,
    /// To this one.
    pub to: Year,
    /// By how much a year, in the KPI's unit.
    pub a_year: Decimal,
    /// By how many per cent a year at a constant rate; `None` where a level is not above 0.
    pub rate: Option<Decimal>,
}

/// A target with what is known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// Which way is better.
    pub direction: Direction,
    /// The year of the target.
    pub year: Year,
    /// Its level.
    pub level: Decimal,
    /// The KPI's history; years from the target's own on are left out.
    pub history: Vec<(Year, Decimal)>,
    /// Levels from outside.
    pub references: Vec<(Reference, String, Decimal)>,
}

/// The panel of a target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panel {
    /// The comparisons: ②, ③, other levels from outside, the latest year, the trend.
    pub lines: Vec<Line>,
    /// From the latest year of the history to the target.
    pub to_target: Option<Pace>,
    /// Over the history: what is done already.
    pub so_far: Option<Pace>,
}

/// 5.4.2: a target beside everything it can be held against. What does not fit is left out.
pub fn panel(target: &Target) -> Panel {
    let earlier = target.history.iter().copied();
    let earlier: Vec<(Year, Decimal)> = earlier.filter(|(year, _)| *year < target.year).collect();
    let history = sorted(earlier, |(year, _), (other, _)| year < other);
    let mut levels: Vec<(Against, Decimal, Option<Clause>)> = Vec::new();
    let outside = |mandatory: bool| {
        let kept = target.references.iter();
        kept.filter(move |(kind, ..)| (*kind == Reference::Mandatory) == mandatory)
            .map(|(kind, name, level)| {
                let clause = match kind {
                    Reference::Mandatory => w::CLAUSE_MANDATORY,
                    _ => w::CLAUSE_TABLE_2,
                };
                let against = Against::Reference(*kind, name.clone());
                (against, *level, Some(clause))
            })
    };
    levels.extend(outside(true));
    levels.extend(recent_mean(&history).map(|mean| {
        let against = Against::Mean { years: mean.years };
        (against, mean.level, Some(w::CLAUSE_MEAN))
    }));
    levels.extend(outside(false));
    let latest = history.last().copied();
    levels.extend(latest.map(|(year, level)| (Against::Latest(year), level, None)));
    levels.extend(trend(&history, target.year).map(|level| {
        let years = history.len();
        (Against::Trend { years }, level, None)
    }));
    let line = |(against, level, clause): (Against, Decimal, Option<Clause>)| {
        Some(Line {
            against,
            level,
            difference: difference(target.level, level)?,
            ambition: ambition(target.direction, target.level, level),
            clause,
        })
    };
    let first = history.first().copied();
    Panel {
        lines: levels.into_iter().filter_map(line).collect(),
        to_target: latest.and_then(|latest| pace(latest, (target.year, target.level))),
        so_far: first
            .zip(latest)
            .and_then(|(first, latest)| pace(first, latest)),
    }
}

/// 5.4.2: how a target stands to a level, in the KPI's direction.
pub fn ambition(direction: Direction, target: Decimal, level: Decimal) -> Ambition {
    if target == level {
        Ambition::Same
    } else if direction.less_ambitious(target, level) {
        Ambition::Less
    } else {
        Ambition::More
    }
}

/// How fast a KPI moves from one year's level to a later year's; `None` where the years do not follow each other or a figure does not fit.
pub fn pace(from: (Year, Decimal), to: (Year, Decimal)) -> Option<Pace> {
    let years = u32::from(to.0.number().checked_sub(from.0.number())?);
    let moved = difference(to.1, from.1)?;
    Some(Pace {
        from: from.0,
        to: to.0,
        a_year: quotient(moved, Decimal::from(years))?,
        rate: constant_rate(from.1, to.1, years),
    })
}

/// The level of the linear trend of a history in a year (ours): the straight line with the least squares of what is left. Multiplied first, divided once:
/// `(D Σy + (n x − Σx) (n Σxy − Σx Σy)) ÷ (n D)` with `D = n Σx² − (Σx)²`, the years counted from the first.
///
/// `None` with fewer than two different years, or on overflow.
pub fn trend(history: &[(Year, Decimal)], year: Year) -> Option<Decimal> {
    let first = history.iter().map(|(year, _)| *year).min()?;
    let since = |year: Year| i64::from(year.number()) - i64::from(first.number());
    let count = i64::try_from(history.len()).ok()?;
    let (mut xs, mut squares) = (0_i64, 0_i64);
    let (mut ys, mut products) = (Decimal::ZERO, Decimal::ZERO);
    for (year, level) in history {
        let x = since(*year);
        xs += x;
        squares += x * x;
        ys = sum(ys, *level)?;
        products = sum(products, product(Decimal::from(x), *level)?)?;
    }
    let spread = count
        .checked_mul(squares)?
        .checked_sub(xs.checked_mul(xs)?)?;
    let slope = difference(
        product(Decimal::from(count), products)?,
        product(Decimal::from(xs), ys)?,
    )?;
    let at = count.checked_mul(since(year))?.checked_sub(xs)?;
    let over = sum(
        product(Decimal::from(spread), ys)?,
        product(Decimal::from(at), slope)?,
    )?;
    quotient(over, Decimal::from(count.checked_mul(spread)?))
}

/// The levels of each year on a straight path from the base level to a target `years` later (ours): `(base × (n − k) + target × k) ÷ n`.
///
/// `None` for no year, for more than [`root::MOST_YEARS`], or on overflow.
pub fn linear_path(base: Decimal, target: Decimal, years: u32) -> Option<Vec<Decimal>> {
    if years == 0 || years > root::MOST_YEARS {
        return None;
    }
    (1..=years)
        .map(|year| {
            let rest = product(base, Decimal::from(years - year))?;
            let done = product(target, Decimal::from(year))?;
            quotient(sum(rest, done)?, Decimal::from(years))
        })
        .collect()
}

/// The levels of each year on a path of a constant yearly rate (ours): ⁿ√(baseⁿ⁻ᵏ × targetᵏ), each rounded once at `places`.
///
/// `None` for no year, for more than [`root::MOST_YEARS`], where a level is not above 0, or where one does not fit.
pub fn constant_rate_path(
    base: Decimal,
    target: Decimal,
    years: u32,
    places: Places,
) -> Option<Vec<Decimal>> {
    if years == 0 {
        return None;
    }
    (1..=years)
        .map(|year| {
            let rest = i32::try_from(years - year).ok()?;
            let done = i32::try_from(year).ok()?;
            root::nth_root(years, &[(base, rest), (target, done)], places)
        })
        .collect()
}

/// Places of a constant yearly rate, beyond what is printed.
const RATE_PLACES: Places = Places(16);

/// The constant yearly rate from a level to another one, in per cent; below 0 it falls. ⁿ√(target ÷ base) is rounded at 16 places.
///
/// `None` for no year, for more than [`root::MOST_YEARS`], or where a level is not above 0.
pub fn constant_rate(base: Decimal, target: Decimal, years: u32) -> Option<Decimal> {
    let ratio = root::nth_root(years, &[(target, 1), (base, -1)], RATE_PLACES)?;
    product(difference(ratio, Decimal::ONE)?, Decimal::ONE_HUNDRED)
}

/// How the pace that a target needs stands to that of the history, in the KPI's direction (ours); `None` where one of the two is not known.
pub fn pace_ambition(direction: Direction, panel: &Panel) -> Option<Ambition> {
    let (needed, so_far) = (panel.to_target.as_ref()?, panel.so_far.as_ref()?);
    Some(ambition(direction, needed.a_year, so_far.a_year))
}

/// A level with the output or revenue of the same year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WithOutput {
    /// The level of an absolute KPI, such as tonnes or kWh.
    pub level: Decimal,
    /// Output or revenue.
    pub output: Decimal,
}

/// The intensity of a KPI in two years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Intensities {
    /// level ÷ output of the base year.
    pub base: Decimal,
    /// The same of the tested year.
    pub now: Decimal,
    /// 达标但强度上升: an absolute target was met while each unit of output took more than in the base year (ours).
    pub met_but_rose: bool,
}

/// The intensities of an absolute KPI of which lower is better (ours): producing less meets such a target without any improvement. The comparison
/// multiplies across and rounds nothing.
///
/// `None` where an output is not above 0, or on overflow.
pub fn intensities(met: bool, base: WithOutput, now: WithOutput) -> Option<Intensities> {
    if base.output <= Decimal::ZERO || now.output <= Decimal::ZERO {
        return None;
    }
    let rose = product(now.level, base.output)? > product(base.level, now.output)?;
    Some(Intensities {
        base: quotient(base.level, base.output)?,
        now: quotient(now.level, now.output)?,
        met_but_rose: met && rose,
    })
}

/// The factor that a KPI is computed with. It is frozen with the KPI; another value, year or source is an amendment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Factor {
    /// Its value, such as kgCO2/kWh.
    pub value: Decimal,
    /// The year it is of.
    pub year: Year,
    /// Where it was published.
    pub source: String,
}

/// A change of factor: old and new side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FactorChange {
    /// activity × old factor.
    pub old: Decimal,
    /// activity × new factor.
    pub new: Decimal,
    /// By how many per cent the level changes though the activity does not.
    pub per_cent: Decimal,
}

/// 5.6.2 b: what a change of factor does to the level of an activity that stays the same. `None` where the old factor is not above 0, or on overflow.
pub fn factor_change(activity: Decimal, old: &Factor, new: &Factor) -> Option<FactorChange> {
    if old.value <= Decimal::ZERO {
        return None;
    }
    let more = product(difference(new.value, old.value)?, Decimal::ONE_HUNDRED)?;
    Some(FactorChange {
        old: product(activity, old.value)?,
        new: product(activity, new.value)?,
        per_cent: quotient(more, old.value)?,
    })
}

/// 5.6.2 b: the level that the same activity has with another factor (ours): level × new ÷ old, multiplied first. It holds for a KPI all of which is
/// computed with the factor.
///
/// `None` where the old factor is not above 0, or on overflow.
pub fn with_factor(level: Decimal, old: &Factor, new: &Factor) -> Option<Decimal> {
    if old.value <= Decimal::ZERO {
        return None;
    }
    quotient(product(level, new.value)?, old.value)
}
