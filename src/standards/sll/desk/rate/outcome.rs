//! 5.4.3.1, table 3: from the results of a cycle to tiers, and from tiers to an adjustment in basis points.

use super::super::super::kpi::{Direction, target_met};
use super::terms::{Agreement, Benefit, Combination, NoResult, Penalty, Relation, Steps};
use super::total;
use crate::measure::{Decimal, difference, product, sum};
use crate::order::sorted;

/// What is known of a KPI's level in a cycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KpiResult {
    /// The level, in the KPI's unit.
    Level(Decimal),
    /// 未披露: no report came.
    NotReported,
    /// 不可判定: data are missing, or the KPI does not apply, as 单位净利润碳强度 in a year of loss.
    Undeterminable,
}

impl KpiResult {
    /// What is known of a level: 未披露 where no report came, and 不可判定 where a report came and the level could not be read or computed.
    pub fn of(reported: bool, level: Option<Decimal>) -> Self {
        if reported {
            level.map_or(Self::Undeterminable, Self::Level)
        } else {
            Self::NotReported
        }
    }
}

/// The result of a cycle, of one KPI or of all together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// 达标, with the highest tier that is met, from 1.
    Met(usize),
    /// 未达标: no tier is met.
    Missed,
    /// 未披露.
    NotReported,
    /// 不可判定.
    Undeterminable,
    /// 已调出: the loan is no longer a sustainability-linked loan, and nothing is tested.
    TransferredOut,
}

impl Outcome {
    /// The tier, 0 where none is met; `None` where there is no result.
    pub const fn tier(self) -> Option<usize> {
        match self {
            Self::Met(tier) => Some(tier),
            Self::Missed => Some(0),
            Self::NotReported | Self::Undeterminable | Self::TransferredOut => None,
        }
    }

    const fn of_tier(tier: usize) -> Self {
        match tier {
            0 => Self::Missed,
            tier => Self::Met(tier),
        }
    }
}

/// 5.4.2, 5.4.3.1: the outcome of a KPI. Its `levels` are ordered, the easiest first; a level that is equal to a tier's meets it.
pub fn outcome_of(direction: Direction, levels: &[Decimal], result: KpiResult) -> Outcome {
    match result {
        KpiResult::Level(level) => Outcome::of_tier(
            levels
                .iter()
                .take_while(|tier| target_met(direction, level, **tier))
                .count(),
        ),
        KpiResult::NotReported => Outcome::NotReported,
        KpiResult::Undeterminable => Outcome::Undeterminable,
    }
}

/// The tier above the one that a level reaches, from 1, and how far the level is from it, in the KPI's unit. `None` on the highest tier or where
/// the distance does not fit.
pub fn next_tier(
    direction: Direction,
    levels: &[Decimal],
    level: Decimal,
) -> Option<(usize, Decimal)> {
    let met = outcome_of(direction, levels, KpiResult::Level(level)).tier()?;
    let next = levels.get(met)?;
    Some((met + 1, difference(*next, level)?.abs()))
}

/// What a cycle does to the rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// An adjustment, in basis points; below 0 it lowers the rate.
    Adjust(i64),
    /// 维持现利率: the rate keeps its distance from the base rate.
    Keep,
    /// 取消已有优惠: a rate below the base rate returns to it.
    DropBenefit,
}

/// What one KPI brings to the adjustment of a cycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// The KPI's own outcome.
    pub outcome: Outcome,
    /// Its own basis points in this cycle, weighted where weights are agreed. `None` where all KPIs make one result, and where the whole cycle is
    /// without a result.
    pub bp: Option<Decimal>,
}

/// What the results of a cycle bring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// Each KPI, in order.
    pub kpis: Vec<Share>,
    /// The result of all KPIs together; `None` where each counts for itself (求和, 加权) and one has a result.
    pub together: Option<Outcome>,
    /// What is done to the rate.
    pub change: Change,
    /// The sum of the KPIs' basis points before it was held between the limits of a cycle, where they changed it.
    pub before_limits: Option<Decimal>,
    /// Whether another benefit than a lower rate is earned.
    pub other_benefit: bool,
    /// By how much the deposit rises, in 元.
    pub deposit: Decimal,
    /// What each KPI has in the rate from now on, in basis points: what a KPI without a result keeps.
    pub parts: Vec<Decimal>,
}

/// 5.4.3.1, table 3 and 5.6.2 g: what the outcomes of a cycle bring. `held` is what each KPI has in the rate so far; a KPI that is not in it has
/// nothing.
///
/// Where single KPIs have no result, 求和 and 加权 count the contract's choice for them: as missed, or the KPI's own part of the rate is kept, or what
/// of it is a benefit is dropped. 全部 is then without a result as a whole. 任一 goes by the others. 至少 m 项 goes by the others where at least m
/// have a result (our reading, which gives 任一 for 1 and 全部 for all). Where no KPI has a result, the choice counts for the whole rate.
///
/// `None` where steps are missing, where a weighted sum is no whole number of basis points, or on overflow.
pub fn judge(agreement: &Agreement, outcomes: &[Outcome], held: &[Decimal]) -> Option<Judgement> {
    let combination = &agreement.combination;
    match combination {
        Combination::Sum {
            most_down, most_up, ..
        } => {
            let limits = Some((-i64::from(*most_down), i64::from(*most_up)));
            each_for_itself(agreement, outcomes, held, limits)
        }
        Combination::Weighted(_) => each_for_itself(agreement, outcomes, held, None),
        Combination::All(steps) => joint(
            agreement,
            outcomes,
            nth_best(outcomes, outcomes.len()),
            steps,
        ),
        Combination::Any(steps) => joint(agreement, outcomes, nth_best(outcomes, 1), steps),
        Combination::AtLeast(least, steps) => {
            joint(agreement, outcomes, nth_best(outcomes, *least), steps)
        }
    }
}

/// The highest tier that at least `least` of the KPIs with a result reach; without a result where fewer have one.
fn nth_best(outcomes: &[Outcome], least: usize) -> Outcome {
    let tiers: Vec<usize> = outcomes.iter().filter_map(|one| one.tier()).collect();
    let tiers = sorted(tiers, |one, other| one > other);
    let reached = least.checked_sub(1).and_then(|at| tiers.get(at));
    reached.map_or_else(|| without_result(outcomes), |tier| Outcome::of_tier(*tier))
}

/// 未披露 where no report came for any KPI that has no result, 不可判定 else.
fn without_result(outcomes: &[Outcome]) -> Outcome {
    let mut open = outcomes.iter().filter(|one| one.tier().is_none());
    if open.all(|one| *one == Outcome::NotReported) {
        Outcome::NotReported
    } else {
        Outcome::Undeterminable
    }
}

/// What a tier does by its steps: basis points (0 where it earns or costs something else), whether another benefit is earned, and the deposit.
fn effect_of(steps: &Steps, tier: usize) -> Option<(i64, bool, Decimal)> {
    match (tier.checked_sub(1), &steps.benefit, steps.penalty) {
        (Some(at), Benefit::Rate(tiers), _) => {
            Some((-i64::from(*tiers.get(at)?), false, Decimal::ZERO))
        }
        (Some(_), Benefit::Other, _) => Some((0, true, Decimal::ZERO)),
        (Some(_), Benefit::None, _) => Some((0, false, Decimal::ZERO)),
        (None, _, Penalty::Rate(bp)) => Some((i64::from(bp), false, Decimal::ZERO)),
        (None, _, Penalty::Deposit(amount)) => Some((0, false, amount)),
        (None, _, Penalty::None) => Some((0, false, Decimal::ZERO)),
    }
}

fn joint(
    agreement: &Agreement,
    outcomes: &[Outcome],
    together: Outcome,
    steps: &Steps,
) -> Option<Judgement> {
    let (change, other_benefit, deposit) = match (together.tier(), agreement.no_result) {
        (None, NoResult::KeepRate) => (Change::Keep, false, Decimal::ZERO),
        (None, NoResult::DropBenefit) => (Change::DropBenefit, false, Decimal::ZERO),
        (tier, _) => {
            let (bp, other, deposit) = effect_of(steps, tier.unwrap_or(0))?;
            (Change::Adjust(bp), other, deposit)
        }
    };
    let shares = outcomes.iter().map(|outcome| Share {
        outcome: *outcome,
        bp: None,
    });
    Some(Judgement {
        kpis: shares.collect(),
        together: Some(together),
        change,
        before_limits: None,
        other_benefit,
        deposit,
        parts: Vec::new(),
    })
}

fn each_for_itself(
    agreement: &Agreement,
    outcomes: &[Outcome],
    held: &[Decimal],
    limits: Option<(i64, i64)>,
) -> Option<Judgement> {
    let none_known = outcomes.iter().all(|one| one.tier().is_none());
    let together = none_known.then(|| without_result(outcomes));
    let cumulative = agreement.relation == Relation::Cumulative;
    let (mut kpis, mut parts) = (Vec::new(), Vec::new());
    let (mut other_benefit, mut deposit) = (false, Decimal::ZERO);
    for (at, outcome) in outcomes.iter().enumerate() {
        let steps = agreement.combination.steps_of(at)?;
        let weight = match &agreement.combination {
            Combination::Weighted(weights) => weights.get(at)?.0,
            _ => Decimal::ONE,
        };
        let before = held.get(at).copied().unwrap_or(Decimal::ZERO);
        let part = match (outcome.tier(), agreement.no_result) {
            (None, NoResult::KeepRate) => before,
            (None, NoResult::DropBenefit) => before.max(Decimal::ZERO),
            (tier, _) => {
                let (bp, other, more) = effect_of(steps, tier.unwrap_or(0))?;
                other_benefit |= other;
                deposit = sum(deposit, more)?;
                let bp = product(weight, Decimal::from(bp))?;
                if cumulative { sum(before, bp)? } else { bp }
            }
        };
        let bp = if cumulative {
            difference(part, before)?
        } else {
            part
        };
        kpis.push(Share {
            outcome: *outcome,
            bp: Some(bp),
        });
        parts.push(part);
    }
    let whole_rate = match agreement.no_result {
        NoResult::KeepRate if none_known => Some(Change::Keep),
        NoResult::DropBenefit if none_known => Some(Change::DropBenefit),
        _ => None,
    };
    if let Some(change) = whole_rate {
        for share in &mut kpis {
            share.bp = None;
        }
        return Some(Judgement {
            kpis,
            together,
            change,
            before_limits: None,
            other_benefit,
            deposit,
            parts,
        });
    }
    let all = total(kpis.iter().map(|share| share.bp))?;
    let limited = limits.map_or(all, |(down, up)| {
        all.max(Decimal::from(down)).min(Decimal::from(up))
    });
    if !limited.fract().is_zero() {
        return None;
    }
    // A whole number: its digits before the point are all there is.
    let bp = i64::try_from(limited.normalize().mantissa()).ok()?;
    Some(Judgement {
        kpis,
        together,
        change: Change::Adjust(bp),
        before_limits: (limited != all).then_some(all),
        other_benefit,
        deposit,
        parts,
    })
}
