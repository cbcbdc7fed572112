//! 六（二）1: what part of a project's annual reduction the bank's loan stands for, and what of it is hard to believe.

use crate::measure::{Decimal, Places, product, quotient, round_half_up, sum};

/// 六（二）1: 项目建成后的年节能减排量 × 本行对项目的贷款余额 ÷ 项目总投资, both amounts in one unit.
///
/// The full annual figure counts, while building too and whatever the length of the period. Multiplied before it is divided; not rounded.
/// `None` when the total investment is zero or below, which the clause does not define, or when the result does not fit.
pub fn attributable(annual: Decimal, balance: Decimal, investment: Decimal) -> Option<Decimal> {
    if investment > Decimal::ZERO {
        quotient(product(annual, balance)?, investment)
    } else {
        None
    }
}

/// The loan's share of the total investment. It may exceed one: that is flagged, never cut.
///
/// `None` when the total investment is zero or below, or when the result does not fit.
pub fn share(balance: Decimal, investment: Decimal) -> Option<Decimal> {
    if investment > Decimal::ZERO {
        quotient(balance, investment)
    } else {
        None
    }
}

/// Whether the loan is larger than the whole project (a flag; the clause is silent).
pub fn over_whole(balance: Decimal, investment: Decimal) -> bool {
    balance > investment
}

/// Above this, SO2 or NOx per tonne of coal equivalent is doubted: 20 kg, more than twice what raw coal holds. The threshold is ours.
pub const POLLUTANT_PER_COAL: Decimal = Decimal::from_parts(2, 0, 0, false, 2);
/// Below and above this, CO2 per tonne of coal equivalent is doubted: 1.5 and 3.5.
pub const CO2_PER_COAL: [Decimal; 2] = [
    Decimal::from_parts(15, 0, 0, false, 1),
    Decimal::from_parts(35, 0, 0, false, 1),
];

/// Whether tonnes of SO2 or NOx were probably meant as kilograms: more than 20 kg for each tonne of coal equivalent saved.
///
/// Where no coal is saved there is nothing to hold it against.
pub fn kilograms_suspected(pollutant: Decimal, coal: Decimal) -> bool {
    coal > Decimal::ZERO && product(coal, POLLUTANT_PER_COAL).is_some_and(|most| pollutant > most)
}

/// Whether CO2 and coal equivalent do not go together: fewer than 1.5 or more than 3.5 tonnes for each tonne of coal equivalent.
///
/// Where either is zero there is nothing to hold it against: a project may save one without the other.
pub fn co2_out_of_line(co2: Decimal, coal: Decimal) -> bool {
    let [least, most] = CO2_PER_COAL;
    let beyond = |bound: Decimal, low: bool| {
        product(coal, bound).is_some_and(|at| if low { co2 < at } else { co2 > at })
    };
    coal > Decimal::ZERO && co2 > Decimal::ZERO && (beyond(least, true) || beyond(most, false))
}

/// 万元 from which a balance is doubted: 100 亿元, more than any loan to one project. The threshold is ours.
pub const HUGE_BALANCE: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);
/// Per cent a year between which a rate is believed. A rate below is probably a fraction, one above probably basis points; a rate of nought is a blank
/// that a program filled, more often than a loan without interest. The bounds are ours.
pub const USUAL_RATE: [Decimal; 2] = [
    Decimal::from_parts(2, 0, 0, false, 1),
    Decimal::from_parts(36, 0, 0, false, 0),
];

/// Whether a rate in per cent is one that no loan has.
pub fn rate_doubted(rate: Decimal) -> bool {
    let [least, most] = USUAL_RATE;
    rate < least || rate > most
}

/// Tonnes of CO2 or coal equivalent saved a year for each 万元 of investment: below the first, and from the second on, they are doubted.
pub const USUAL_DENSITY: [Decimal; 2] = [
    Decimal::from_parts(1, 0, 0, false, 3),
    Decimal::from_parts(300, 0, 0, false, 0),
];
/// How many times off the median a density is doubted, and of how many loans there must be one.
pub const OUTLIER: (Decimal, usize) = (Decimal::from_parts(100, 0, 0, false, 0), 10);

/// What a project saves a year for each 万元 of its investment, half up at six places as books are judged. `None` where nothing is saved or invested.
pub fn density(saved: Decimal, investment: Decimal) -> Option<Decimal> {
    if saved > Decimal::ZERO && investment > Decimal::ZERO {
        quotient(saved, investment).map(|density| round_half_up(density, Places(6)))
    } else {
        None
    }
}

/// Whether a density is one that no project has.
pub fn unusual(density: Decimal) -> bool {
    let [least, most] = USUAL_DENSITY;
    density < least || density >= most
}

/// Which of the densities of CO2 are far off their median, the lower one of two.
pub fn outliers(densities: &[Option<Decimal>]) -> Vec<usize> {
    let (times, least) = OUTLIER;
    let mut known: Vec<Decimal> = densities.iter().flatten().copied().collect();
    known.retain(|density| !density.is_zero());
    known.sort_unstable();
    let median = known.get(known.len().saturating_sub(1) / 2).copied();
    let Some(median) = median.filter(|_| known.len() >= least) else {
        return Vec::new();
    };
    let over = |a: Decimal, b: Decimal| product(b, times).is_some_and(|most| a > most);
    let far = |density: &Option<Decimal>| {
        density.is_some_and(|own| !own.is_zero() && (over(own, median) || over(median, own)))
    };
    let all = densities.iter().enumerate();
    all.filter(|(_, density)| far(density))
        .map(|(at, _)| at)
        .collect()
}

/// The average rate, weighted by balance: Σ(balance × rate) ÷ Σ balance. `None` of nothing, of zero balances, or where it does not fit.
pub fn weighted_rate(loans: &[(Decimal, Decimal)]) -> Option<Decimal> {
    let mut total = Decimal::ZERO;
    let mut weighted = Decimal::ZERO;
    for (balance, rate) in loans {
        total = sum(total, *balance)?;
        weighted = sum(weighted, product(*balance, *rate)?)?;
    }
    quotient(weighted, total)
}

/// What so many basis points on a principal come to in a year.
pub fn rate_effect(principal: Decimal, basis_points: Decimal) -> Option<Decimal> {
    quotient(product(principal, basis_points)?, Decimal::from(10_000))
}
