//! 5.4.3.1, 5.6.2 g: the rate from day to day, as base rate and results bring it. Nothing is back-dated: a result counts from its node on.

use super::super::super::kpi::Direction;
use super::outcome::{Change, Judgement, KpiResult, Outcome, judge, outcome_of};
use super::terms::{
    self, Agreement, Benefit, Combination, Relation, TermsFault, is_rate, tiers_ordered,
};
use super::{carried, clamp, per_cent};
use crate::measure::{Day, Decimal, Year, difference, sum};
use crate::order::sorted;

/// 5.4.3.2 a: the base rate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BaseRate {
    /// One rate for the whole term, in per cent.
    Fixed(Decimal),
    /// LPR ± basis points, taken anew on each repricing day: the day and the LPR that counts from then on, in per cent. The first is the day of
    /// drawing or an earlier one.
    Lpr {
        /// The basis points on top of the LPR, below 0 where the rate lies under it.
        spread: i64,
        /// From which day which LPR counts.
        quotes: Vec<(Day, Decimal)>,
    },
}

impl BaseRate {
    /// The base rate by day, the first from `drawn` on, in order; `None` where no rate is known for the first day, or on overflow.
    pub fn steps(&self, drawn: Day) -> Option<Vec<(Day, Decimal)>> {
        match self {
            Self::Fixed(rate) => Some(vec![(drawn, *rate)]),
            Self::Lpr { spread, quotes } => {
                let quotes = sorted(quotes.clone(), |(one, _), (other, _)| one < other);
                let mut found: Vec<(Day, Decimal)> = Vec::new();
                for (day, lpr) in quotes {
                    let rate = sum(lpr, per_cent(*spread))?;
                    if day <= drawn {
                        found = vec![(drawn, rate)];
                    } else if found.is_empty() {
                        return None;
                    } else {
                        found.push((day, rate));
                    }
                }
                (!found.is_empty()).then_some(found)
            }
        }
    }
}

/// The repricing days of a loan: every `months` months from `first` on, after the day of drawing and before the day on which the loan is due. For each
/// the person enters the LPR that counts from then on.
pub fn repricing_days(drawn: Day, due: Day, first: Day, months: u16) -> Vec<Day> {
    let every = i32::from(months.max(1));
    (0..)
        .map_while(|times: i32| first.plus_months(every.checked_mul(times)?))
        .take_while(|day| *day < due)
        .filter(|day| *day > drawn)
        .collect()
}

/// 5.5.1 f, table 3: what becomes of the rate once the loan is no sustainability-linked loan any more. The standard leaves it to the contract, so there is
/// no default.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RateAfter {
    /// The base rate.
    Base,
    /// The distance from the base rate that the rate had on the day before stays.
    Kept,
    /// The base rate plus so many basis points, below 0 where the rate lies under it.
    Spread(i64),
}

/// 5.5.1 f: how a loan leaves the sustainability-linked loans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leaving {
    /// From this day on nothing is tested.
    pub from: Day,
    /// What becomes of the rate from then on.
    pub rate: RateAfter,
}

/// A KPI in a cycle: 5.4.3.2 c, its stage targets, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CycleKpi {
    /// Which way is better.
    pub direction: Direction,
    /// The levels of its tiers in this cycle, the easiest first.
    pub tiers: Vec<Decimal>,
    /// Its result.
    pub result: KpiResult,
}

/// A cycle: the year whose results are tested, and the day from which they count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cycle {
    /// The year of the results.
    pub year: Year,
    /// 5.6.2 g: 对应时间节点, the day from which the rate is another one.
    pub node: Day,
    /// Its KPIs, in the order of the agreement.
    pub kpis: Vec<CycleKpi>,
}

/// Whether a node does something to the rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NodeEffect {
    /// The rate of the cycle counts from the node on.
    Counts,
    /// The loan is due by then: the result changes no interest. An earlier node or another benefit can be agreed.
    AfterMaturity,
    /// The loan was taken out of the sustainability-linked loans before.
    AfterTransfer,
}

/// A cycle, worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CycleRate {
    /// The year of the results.
    pub year: Year,
    /// The day from which it counts.
    pub node: Day,
    /// Whether it does.
    pub effect: NodeEffect,
    /// What the results bring; also where the node does nothing. `None` after a transfer, when nothing is tested.
    pub judgement: Option<Judgement>,
    /// The base rate just before the node, and from it on.
    pub base: (Decimal, Decimal),
    /// The rate just before the node, and from it on.
    pub rate: (Decimal, Decimal),
    /// The rate before it was held between floor and cap, where they changed it.
    pub before_limits: Option<Decimal>,
}

/// A rate from a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateStep {
    /// The first day.
    pub from: Day,
    /// The base rate, in per cent.
    pub base: Decimal,
    /// The rate, in per cent.
    pub rate: Decimal,
}

/// The rate of a loan over its term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// The rate by day; the first step begins on the day of drawing.
    pub steps: Vec<RateStep>,
    /// Each cycle.
    pub cycles: Vec<CycleRate>,
}

impl Course {
    /// The rate on the day on which a loan leaves; on a day before the first step that of the first.
    pub fn after(&self, leaving: &Leaving) -> Option<RateStep> {
        let mut until = self.steps.iter().filter(|step| step.from <= leaving.from);
        until.next_back().or(self.steps.first()).copied()
    }

    /// The same term at the base rate alone: what the loan would cost without the scheme.
    pub fn plain(&self) -> Vec<RateStep> {
        let at_base = |step: &RateStep| RateStep {
            rate: step.base,
            ..*step
        };
        self.steps.iter().map(at_base).collect()
    }
}

/// What makes a course impossible to work out. Cycles, KPIs and tiers are numbered from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CourseFault {
    /// The agreement itself.
    Terms(TermsFault),
    /// The loan is due on or before the day on which it is drawn.
    Term,
    /// No base rate on the day of drawing.
    NoBase,
    /// Two base rates for one day.
    BaseTwice(Day),
    /// A base rate that is no yearly rate with at most four places, from this day on.
    Base(Day),
    /// The base rate of this day lies below the floor or above the cap: the limits would move the rate the wrong way.
    BaseBeyondLimits(Day),
    /// The rate from this day on, after the loan left, is no yearly rate with at most four places.
    RateAfter(Day),
    /// A node that is not after the node before it, or not after the day of drawing.
    NodeOrder(usize),
    /// A node within the year that is tested or before it: the result would be back-dated.
    NodeBackDated(usize),
    /// A cycle, and a fault of its KPIs.
    Kpi(usize, TermsFault),
}

/// What makes a course impossible to work out, the rate after the loan left aside, which [`faults_after`] judges; nothing where [`course`] can work it out.
pub fn faults(
    agreement: &Agreement,
    base: &BaseRate,
    drawn: Day,
    due: Day,
    cycles: &[Cycle],
) -> Vec<CourseFault> {
    let of_terms = terms::faults(agreement);
    let mut found: Vec<CourseFault> = of_terms.into_iter().map(CourseFault::Terms).collect();
    if due <= drawn {
        found.push(CourseFault::Term);
    }
    if let BaseRate::Lpr { quotes, .. } = base {
        let twice = quotes.iter().enumerate().find(|(at, (day, _))| {
            let mut earlier = quotes.iter().take(*at);
            earlier.any(|(other, _)| other == day)
        });
        found.extend(twice.map(|(_, (day, _))| CourseFault::BaseTwice(*day)));
    }
    match base.steps(drawn) {
        None => found.push(CourseFault::NoBase),
        Some(steps) => {
            for (day, rate) in steps {
                if !is_rate(rate) {
                    found.push(CourseFault::Base(day));
                } else if clamp(rate, agreement.floor, agreement.cap) != rate {
                    found.push(CourseFault::BaseBeyondLimits(day));
                }
            }
        }
    }
    let mut before = drawn;
    for (number, cycle) in (1..).zip(cycles) {
        if cycle.node <= before {
            found.push(CourseFault::NodeOrder(number));
        }
        if cycle.node <= Day::last_of(cycle.year) {
            found.push(CourseFault::NodeBackDated(number));
        }
        before = cycle.node;
        let of_kpis = kpi_faults(agreement, &cycle.kpis);
        found.extend(
            of_kpis
                .into_iter()
                .map(|fault| CourseFault::Kpi(number, fault)),
        );
    }
    found
}

/// 5.5.1 f: a day on which the agreed spread puts the rate after the loan left below 0 or to 100 per cent and more; `None` where there is no such day, or
/// where no base rate is known, which [`faults`] says.
pub fn faults_after(base: &BaseRate, drawn: Day, leaving: &Leaving) -> Option<CourseFault> {
    let RateAfter::Spread(bp) = leaving.rate else {
        return None;
    };
    let steps = base.steps(drawn)?;
    // The base rate that holds on the day of leaving, and those that come after it.
    let first = steps.iter().rposition(|(day, _)| *day <= leaving.from);
    let held = steps.iter().skip(first.unwrap_or(0));
    let mut beyond = held.filter(|(_, rate)| !sum(*rate, per_cent(bp)).is_some_and(is_rate));
    let found = beyond.next();
    found.map(|(day, _)| CourseFault::RateAfter((*day).max(leaving.from)))
}

/// What is wrong with the KPIs of a cycle, held against the agreement.
pub fn kpi_faults(agreement: &Agreement, kpis: &[CycleKpi]) -> Vec<TermsFault> {
    let mut found = Vec::new();
    let many = match &agreement.combination {
        Combination::Sum { steps, .. } => Some(steps.len()),
        Combination::Weighted(parts) => Some(parts.len()),
        Combination::All(_) | Combination::Any(_) | Combination::AtLeast(..) => None,
    };
    if kpis.is_empty() {
        found.push(TermsFault::NoKpi);
    } else if many.is_some_and(|many| many != kpis.len()) {
        found.push(TermsFault::KpiCount);
    }
    if matches!(&agreement.combination, Combination::AtLeast(least, _) if *least > kpis.len()) {
        found.push(TermsFault::AtLeast);
    }
    for (number, (at, kpi)) in (1..).zip(kpis.iter().enumerate()) {
        if let Err(tier) = tiers_ordered(kpi.direction, &kpi.tiers) {
            found.push(TermsFault::TierOrder(number, tier));
        }
        let steps = agreement.combination.steps_of(at);
        let differs = matches!(steps.map(|steps| &steps.benefit), Some(Benefit::Rate(tiers)) if tiers.len() != kpi.tiers.len());
        if kpi.tiers.is_empty() || differs {
            found.push(TermsFault::TierCount(number));
        }
    }
    found
}

/// What happens on a day, in this order.
enum Event<'a> {
    /// The base rate becomes this.
    Reprice(Decimal),
    /// The loan leaves the sustainability-linked loans, with what becomes of the rate.
    Transfer(RateAfter),
    /// The results of a cycle count.
    Node(&'a Cycle),
}

/// 5.4.3.1, table 3 and 5.6.2 g: the rate of a loan from the day of drawing on. From the day of `leaving` on, where it is given, the rate is
/// what the contract says for then, and nothing is tested (5.5.1 f). Floor and cap belong to the scheme and hold no more from that day on.
///
/// The relation to the cycle before takes the rate and the base rate that hold just before the node. On a repricing day the distance that the last node
/// brought is put on the new base rate, and floor and cap hold again. Until the first node the rate is the base rate.
///
/// `None` where [`faults`] or [`faults_after`] finds something, or on overflow.
pub fn course(
    agreement: &Agreement,
    base: &BaseRate,
    drawn: Day,
    due: Day,
    cycles: &[Cycle],
    leaving: Option<&Leaving>,
) -> Option<Course> {
    let after = leaving.and_then(|leaving| faults_after(base, drawn, leaving));
    if after.is_some() || !faults(agreement, base, drawn, due, cycles).is_empty() {
        return None;
    }
    let mut bases = base.steps(drawn)?.into_iter();
    let (_, first) = bases.next()?;
    let mut events: Vec<(Day, u8, Event)> = bases
        .map(|(day, rate)| (day, 0, Event::Reprice(rate)))
        .collect();
    events.extend(leaving.map(|of| (of.from.max(drawn), 1, Event::Transfer(of.rate))));
    events.extend(
        cycles
            .iter()
            .map(|cycle| (cycle.node, 2, Event::Node(cycle))),
    );
    let events = sorted(events, |one, other| (one.0, one.1) < (other.0, other.1));

    let held_to = |rate| clamp(rate, agreement.floor, agreement.cap);
    // The base rate, the distance of the rate from it, and the rate: today, and just before today's repricing.
    let (mut base_now, mut margin, mut rate) = (first, Decimal::ZERO, first);
    let mut before = (drawn, first, first);
    let mut gone = false;
    let mut parts: Vec<Decimal> = Vec::new();
    let (mut steps, mut worked) = (Vec::new(), Vec::new());
    push(&mut steps, drawn, base_now, rate);
    for (day, _, event) in events {
        if before.0 != day {
            before = (day, base_now, rate);
        }
        match event {
            Event::Reprice(next) => {
                base_now = next;
                let moved = sum(next, margin)?;
                rate = if gone { moved } else { held_to(moved) };
            }
            Event::Transfer(after) => {
                gone = true;
                margin = match after {
                    RateAfter::Base => Decimal::ZERO,
                    RateAfter::Kept => difference(before.2, before.1)?,
                    RateAfter::Spread(bp) => per_cent(bp),
                };
                rate = sum(base_now, margin)?;
            }
            Event::Node(cycle) => {
                let effect = if gone {
                    NodeEffect::AfterTransfer
                } else if day >= due {
                    NodeEffect::AfterMaturity
                } else {
                    NodeEffect::Counts
                };
                let judgement = if gone {
                    None
                } else {
                    Some(judge(agreement, &outcomes(&cycle.kpis), &parts)?)
                };
                let mut before_limits = None;
                if let (NodeEffect::Counts, Some(judged)) = (effect, &judgement) {
                    let (_, base_before, rate_before) = before;
                    let next =
                        next_rate(agreement, judged.change, rate_before, base_before, base_now)?;
                    rate = held_to(next);
                    before_limits = (rate != next).then_some(next);
                    margin = difference(next, base_now)?;
                    // Under 保持 an adjustment of 0 leaves everything as it was.
                    let as_it_was =
                        agreement.relation == Relation::Held && judged.change == Change::Adjust(0);
                    if !as_it_was {
                        parts.clone_from(&judged.parts);
                    }
                }
                worked.push(CycleRate {
                    year: cycle.year,
                    node: day,
                    effect,
                    judgement,
                    base: (before.1, base_now),
                    rate: (before.2, rate),
                    before_limits,
                });
            }
        }
        if day < due {
            push(&mut steps, day, base_now, rate);
        }
    }
    Some(Course {
        steps,
        cycles: worked,
    })
}

/// The outcome of each KPI of a cycle.
pub fn outcomes(kpis: &[CycleKpi]) -> Vec<Outcome> {
    kpis.iter()
        .map(|kpi| outcome_of(kpi.direction, &kpi.tiers, kpi.result))
        .collect()
}

/// 5.6.2 g, with the relation that the contract chose: the rate from the node on, before floor and cap.
fn next_rate(
    agreement: &Agreement,
    change: Change,
    rate_before: Decimal,
    base_before: Decimal,
    base: Decimal,
) -> Option<Decimal> {
    let kept = |bp| carried(rate_before, base_before, base, bp);
    match (change, agreement.relation) {
        (Change::Keep, _) | (Change::Adjust(0), Relation::Held) => kept(0),
        (Change::DropBenefit, _) => kept(0).map(|rate| rate.max(base)),
        (Change::Adjust(bp), Relation::Independent | Relation::Held) => sum(base, per_cent(bp)),
        (Change::Adjust(bp), Relation::Cumulative) => kept(bp),
    }
}

/// Adds a step; one of the same day takes the place of the one before it.
fn push(steps: &mut Vec<RateStep>, from: Day, base: Decimal, rate: Decimal) {
    if steps
        .last()
        .is_some_and(|last: &RateStep| last.from == from)
    {
        steps.pop();
    }
    steps.push(RateStep { from, base, rate });
}
