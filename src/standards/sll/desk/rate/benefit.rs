//! 5.4.3, 5.5.1: what the scheme saves or costs the borrower, when it pays, and whether it stays within the bank's authority.

use super::course::{Course, RateStep};
use super::interest::{Bill, DayCount, Interest, Loan, bill, simple};
use super::terms::{Agreement, Benefit, Combination, Relation, Steps};
use super::{CENTS, scaled, total};
use crate::measure::{Day, Decimal, difference, product, quotient, round_half_up};

/// What a scheme does to the interest of a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effect {
    /// At the base rate alone.
    pub plain: Bill,
    /// At the rates of the scheme.
    pub scheme: Bill,
    /// plain − scheme, exactly; above 0 it is saved.
    pub saved: Interest,
    /// The same of what is charged, period by period. It may differ by some cents.
    pub billed: Decimal,
}

impl Effect {
    /// What is saved, in 元, rounded once; below 0 it is paid more. `None` on overflow.
    pub fn rounded(&self) -> Option<Decimal> {
        self.saved.rounded()
    }

    /// Whether what is charged differs from the exact figure, which then is said.
    pub fn billed_differs(&self) -> bool {
        self.rounded().is_none_or(|saved| saved != self.billed)
    }
}

/// 5.4.3.1, table 3: the interest of a time at the base rate alone less the interest under the scheme. Both are exact; the difference is rounded once.
///
/// `None` where either cannot be worked out.
pub fn effect(loan: &Loan, course: &Course, from: Day, to: Day) -> Option<Effect> {
    against(loan, &course.plain(), &course.steps, from, to)
}

/// What one course saves against another one, as [`effect`] says it; a course against itself saves 0.
pub fn against(
    loan: &Loan,
    plain: &[RateStep],
    scheme: &[RateStep],
    from: Day,
    to: Day,
) -> Option<Effect> {
    let plain = bill(loan, plain, from, to)?;
    let scheme = bill(loan, scheme, from, to)?;
    Some(Effect {
        saved: plain.interest.less(&scheme.interest)?,
        billed: difference(plain.billed, scheme.billed)?,
        plain,
        scheme,
    })
}

/// How many basis points a cost for a time is worth: cost ÷ (Σ balance × days ÷ 360) × 10 000, unrounded. A discount below it does not pay.
///
/// `None` where nothing is owed in that time, or on overflow.
pub fn break_even(cost: Decimal, bill: &Bill) -> Option<Decimal> {
    let year = Decimal::from(bill.interest.day_count.days());
    let by = product(year, Decimal::from(10_000))?;
    scaled(cost, by, bill.balance_days)
}

/// What is left of what is saved when the cost of metering and verification is paid, in 元, rounded once: effect − cost. `None` on overflow.
pub fn net(effect: &Effect, cost: Decimal) -> Option<Decimal> {
    let net = difference(effect.saved.amount()?, cost)?;
    Some(round_half_up(net, CENTS))
}

/// A part of the time in which a deposit is held, at one loan rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DepositPart {
    /// The deposit, in 元.
    pub deposit: Decimal,
    /// The loan rate, and the rate that the deposit earns, in per cent.
    pub rates: (Decimal, Decimal),
    /// Its days.
    pub days: i64,
    /// What it costs.
    pub cost: Interest,
}

/// 5.4.3.1, table 3: what a 保证金 costs from `from` to before `to` where the loan rate changes in between: a part for each loan rate, none where the
/// time has no days. `None` where no loan rate is known for the first day, or on overflow.
pub fn deposit_parts(
    deposit: Decimal,
    steps: &[RateStep],
    earned: Decimal,
    from: Day,
    to: Day,
    day_count: DayCount,
) -> Option<Vec<DepositPart>> {
    if to <= from {
        return Some(Vec::new());
    }
    let first = steps.iter().rfind(|step| step.from <= from)?.rate;
    let mut rates = vec![(from, first)];
    for step in steps {
        let within = from < step.from && step.from < to;
        if within && rates.last().is_some_and(|(_, rate)| *rate != step.rate) {
            rates.push((step.from, step.rate));
        }
    }
    let ends = rates.iter().skip(1).map(|(day, _)| *day);
    let ends = ends.chain(std::iter::once(to));
    let part = |((from, rate), to): (&(Day, Decimal), Day)| {
        let spread = difference(*rate, earned)?;
        Some(DepositPart {
            deposit,
            rates: (*rate, earned),
            days: from.days_until(to),
            cost: simple(deposit, spread, *from, to, day_count)?,
        })
    };
    rates.iter().zip(ends).map(part).collect()
}

/// 5.5.1: by how many basis points the rate may lie below the base rate at best, when `cycles` cycles count before the loan is due. It is held against
/// the authority of the approving level. `base` is the lowest base rate, which a floor is held against.
///
/// `None` on overflow.
pub fn best_case(agreement: &Agreement, cycles: usize, base: Decimal) -> Option<Decimal> {
    let most = |steps: &Steps| match &steps.benefit {
        Benefit::Rate(tiers) => tiers
            .iter()
            .max()
            .map_or(Decimal::ZERO, |bp| Decimal::from(*bp)),
        Benefit::None | Benefit::Other => Decimal::ZERO,
    };
    let once = match &agreement.combination {
        Combination::Sum {
            steps, most_down, ..
        } => total(steps.iter().map(|steps| Some(most(steps))))?.min(Decimal::from(*most_down)),
        Combination::Weighted(parts) => total(
            parts
                .iter()
                .map(|(weight, steps)| product(*weight, most(steps))),
        )?,
        Combination::All(steps) | Combination::Any(steps) | Combination::AtLeast(_, steps) => {
            most(steps)
        }
    };
    let times = match agreement.relation {
        Relation::Cumulative => cycles,
        Relation::Independent | Relation::Held => cycles.min(1),
    };
    let all = product(once, Decimal::from(times))?;
    let Some(floor) = agreement.floor else {
        return Some(all);
    };
    let room = product(difference(base, floor)?, Decimal::ONE_HUNDRED)?;
    Some(all.min(room.max(Decimal::ZERO)))
}

/// The mean rate of a bill, in per cent: Σ balance × rate × days ÷ Σ balance × days. `None` where nothing is owed.
pub fn mean_rate(bill: &Bill) -> Option<Decimal> {
    quotient(bill.interest.product, bill.balance_days)
}
