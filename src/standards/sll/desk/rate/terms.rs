//! 5.4.3.1, table 3 and 5.4.3.2: what an agreement says of the rate, and what makes it unfit to compute by.

use super::super::super::kpi::Direction;
use super::words as w;
use super::{RATE_PLACES, total};
use crate::measure::{Decimal, product, sum};

coded! {
    /// 5.4.3.1, table 3: in which direction the rate may move.
    RateDirection {
        /// 向下浮动: a target that is met lowers the rate.
        Down = "down", w::DOWN;
        /// 向上浮动: a target that is missed raises the rate.
        Up = "up", w::UP;
        /// 双向浮动: both.
        Both = "both", w::BOTH;
    }
}

coded! {
    /// What a cycle without a result does to the rate. T/FIQ 003—2025 has no rule for it, so the contract chooses and nothing is assumed.
    NoResult {
        /// 视同未达标: as a missed target.
        AsMissed = "as_missed", w::AS_MISSED;
        /// 维持现利率: the rate keeps its distance from the base rate.
        KeepRate = "keep_rate", w::KEEP_RATE;
        /// 取消已有优惠: a rate below the base rate returns to it; a rate above stays as it is.
        DropBenefit = "drop_benefit", w::DROP_BENEFIT;
    }
}

coded! {
    /// 5.6.2 g: how the rate of a cycle stands to the rate of the cycle before. The contract chooses; nothing is assumed.
    Relation {
        /// 独立: rateₙ = baseₙ + adjₙ.
        Independent = "independent", w::INDEPENDENT;
        /// 保持: as independent, but where adjₙ is 0 the rate keeps its distance from the base rate, which is the literal 不调整现有的利率.
        Held = "held", w::HELD;
        /// 累计: rateₙ = rateₙ₋₁ − baseₙ₋₁ + baseₙ + adjₙ.
        Cumulative = "cumulative", w::CUMULATIVE;
    }
}

/// 5.4.3.1, table 3: what meeting a target earns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Benefit {
    /// Nothing: the scheme moves upwards only.
    None,
    /// A lower rate: basis points for each tier, the first tier first.
    Rate(Vec<u32>),
    /// Another benefit, such as 降低准入门槛; it is listed and has no price.
    Other,
}

/// 5.4.3.1, table 3: what missing every tier costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Penalty {
    /// Nothing: the scheme moves downwards only.
    None,
    /// A higher rate, in basis points.
    Rate(u32),
    /// A higher 保证金, in 元.
    Deposit(Decimal),
}

/// What meeting and missing do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Steps {
    /// For each tier that is met.
    pub benefit: Benefit,
    /// Where no tier is met.
    pub penalty: Penalty,
}

/// How the results of several KPIs make one adjustment. The contract chooses; nothing is assumed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Combination {
    /// 求和: each KPI has steps of its own; the sum is held between −`most_down` and +`most_up` basis points.
    Sum {
        /// One for each KPI, in the order of the KPIs.
        steps: Vec<Steps>,
        /// By how many basis points the rate is lowered in one cycle at most.
        most_down: u32,
        /// By how many basis points the rate is raised in one cycle at most.
        most_up: u32,
    },
    /// 加权: each KPI's adjustment counts with a weight. Allowed only where every result is a whole number of basis points.
    Weighted(Vec<(Decimal, Steps)>),
    /// 全部: the lowest tier of all KPIs counts.
    All(Steps),
    /// 任一: the highest tier of all KPIs counts.
    Any(Steps),
    /// 至少 m 项: the highest tier that at least so many KPIs reach.
    AtLeast(usize, Steps),
}

/// 5.4.3.2 b to e: what the contract says of the rate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// 利率调整方向.
    pub direction: RateDirection,
    /// How several KPIs combine.
    pub combination: Combination,
    /// How a cycle stands to the cycle before.
    pub relation: Relation,
    /// What a cycle without a result does.
    pub no_result: NoResult,
    /// The lowest rate, in per cent.
    pub floor: Option<Decimal>,
    /// The highest rate, in per cent.
    pub cap: Option<Decimal>,
}

/// What makes an agreement unfit to compute by. KPIs and tiers are numbered from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TermsFault {
    /// No KPI.
    NoKpi,
    /// 5.4.3.1, table 3: a benefit in a scheme that only moves upwards, or none where meeting a target has to earn something.
    Benefit(usize),
    /// 5.4.3.1, table 3: a penalty in a scheme that only moves downwards, or none where missing has to cost something.
    Penalty(usize),
    /// 5.4.2: a later tier earns less than an earlier one.
    BenefitFalls(usize, usize),
    /// The levels of a KPI are not strictly ordered, the easiest first, in the KPI's direction.
    TierOrder(usize, usize),
    /// A KPI has another number of tiers than its steps have.
    TierCount(usize),
    /// The steps are not as many as the KPIs.
    KpiCount,
    /// 至少 m 项 asks for none, or for more KPIs than there are.
    AtLeast,
    /// A weight that is not above 0, or weights that do not sum to 1.
    Weights,
    /// Weighted results that are no whole number of basis points.
    NotWhole,
    /// A floor above the cap, or a limit that is no rate.
    Limits,
}

impl Combination {
    /// Which steps a KPI has, numbered from 0; the shared ones where all KPIs make one result. `None` where there are none for it.
    pub fn steps_of(&self, kpi: usize) -> Option<&Steps> {
        match self {
            Self::Sum { steps, .. } => steps.get(kpi),
            Self::Weighted(parts) => parts.get(kpi).map(|(_, steps)| steps),
            Self::All(steps) | Self::Any(steps) | Self::AtLeast(_, steps) => Some(steps),
        }
    }

    /// Every set of steps, in the order of the KPIs; one where all KPIs share it.
    fn every_step(&self) -> Vec<&Steps> {
        match self {
            Self::Sum { steps, .. } => steps.iter().collect(),
            Self::Weighted(parts) => parts.iter().map(|(_, steps)| steps).collect(),
            Self::All(steps) | Self::Any(steps) | Self::AtLeast(_, steps) => vec![steps],
        }
    }
}

/// Whether each level asks for more than the one before it, in the KPI's direction; else the number of the first tier that does not.
pub fn tiers_ordered(direction: Direction, levels: &[Decimal]) -> Result<(), usize> {
    let later = levels.iter().skip(1);
    let unordered = levels.iter().zip(later).position(|(easier, harder)| {
        // Strictly: what is equal is no tier of its own.
        !direction.less_ambitious(*easier, *harder)
    });
    unordered.map_or(Ok(()), |at| Err(at + 2))
}

/// What makes an agreement unfit, its KPIs' tiers left out: [`super::course::faults`] looks at those of each cycle.
pub fn faults(agreement: &Agreement) -> Vec<TermsFault> {
    let mut found = Vec::new();
    let every = agreement.combination.every_step();
    if every.is_empty() {
        found.push(TermsFault::NoKpi);
    }
    for (number, steps) in (1..).zip(every) {
        step_faults(agreement.direction, number, steps, &mut found);
    }
    match &agreement.combination {
        Combination::AtLeast(0, _) => found.push(TermsFault::AtLeast),
        Combination::Weighted(parts) => {
            let weighs = parts.iter().all(|(weight, _)| *weight > Decimal::ZERO);
            let all = total(parts.iter().map(|(weight, _)| Some(*weight)));
            if !weighs || all != Some(Decimal::ONE) {
                found.push(TermsFault::Weights);
            } else if found.is_empty() && !whole(parts, agreement.no_result) {
                found.push(TermsFault::NotWhole);
            }
        }
        _ => {}
    }
    let limits = [agreement.floor, agreement.cap];
    let unfit = limits.iter().flatten().any(|limit| !is_rate(*limit));
    let crossed = agreement.floor.zip(agreement.cap);
    if unfit || crossed.is_some_and(|(floor, cap)| floor > cap) {
        found.push(TermsFault::Limits);
    }
    found
}

/// Whether a figure is a yearly rate in per cent: from 0 to below 100, with at most four places.
pub fn is_rate(rate: Decimal) -> bool {
    let bounded = rate >= Decimal::ZERO && rate < Decimal::ONE_HUNDRED;
    bounded && rate.normalize().scale() <= RATE_PLACES
}

fn step_faults(
    direction: RateDirection,
    number: usize,
    steps: &Steps,
    found: &mut Vec<TermsFault>,
) {
    let earns = match &steps.benefit {
        Benefit::None => false,
        Benefit::Rate(tiers) => {
            let later = tiers.iter().skip(1);
            if let Some(at) = tiers.iter().zip(later).position(|(one, next)| one > next) {
                found.push(TermsFault::BenefitFalls(number, at + 2));
            }
            !tiers.is_empty()
        }
        Benefit::Other => true,
    };
    if earns == (direction == RateDirection::Up) {
        found.push(TermsFault::Benefit(number));
    }
    let costs = match steps.penalty {
        Penalty::None => false,
        Penalty::Rate(_) => true,
        Penalty::Deposit(amount) => amount > Decimal::ZERO,
    };
    if costs == (direction == RateDirection::Down) {
        found.push(TermsFault::Penalty(number));
    }
}

/// The basis points that a KPI's steps may bring: none, those of each tier, and those of missing.
fn possible(steps: &Steps) -> Vec<Decimal> {
    let mut found = Vec::new();
    match &steps.benefit {
        Benefit::Rate(tiers) => found.extend(tiers.iter().map(|bp| -Decimal::from(*bp))),
        Benefit::None | Benefit::Other => found.push(Decimal::ZERO),
    }
    found.push(match steps.penalty {
        Penalty::Rate(bp) => Decimal::from(bp),
        Penalty::None | Penalty::Deposit(_) => Decimal::ZERO,
    });
    found
}

/// Whether every weighted sum is whole. Where a KPI without a result keeps or loses its own part, each part has to be whole by itself.
fn whole(parts: &[(Decimal, Steps)], no_result: NoResult) -> bool {
    let is_whole = |figure: Decimal| figure.fract().is_zero();
    let mut sums = vec![Decimal::ZERO];
    for (weight, steps) in parts {
        let mut next: Vec<Decimal> = Vec::new();
        for bp in possible(steps) {
            let Some(part) = product(*weight, bp) else {
                return false;
            };
            if no_result != NoResult::AsMissed && !is_whole(part) {
                return false;
            }
            for begun in &sums {
                // Only what is left of a whole number matters.
                match sum(*begun, part).map(|sum| sum.fract()) {
                    Some(left) if !next.contains(&left) => next.push(left),
                    Some(_) => {}
                    None => return false,
                }
            }
        }
        sums = next;
    }
    sums.into_iter().all(is_whole)
}
