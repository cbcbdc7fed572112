//! Annex A (informative): how the common indicators and the completion rate are computed.

use super::kpi::Direction;
use crate::measure::{Decimal, difference, product, quotient};

/// A.2.2: carbon intensity of revenue, N ÷ S: a year's emissions over the same year's operating revenue.
///
/// `None` when the revenue is zero or below, where the quotient says nothing, or when the result does not fit.
pub fn revenue_intensity(emissions: Decimal, revenue: Decimal) -> Option<Decimal> {
    over_positive(emissions, revenue)
}

/// A.2.1 names the carbon intensity of assets without a formula. Our reading, after A.2.2: a year's emissions over total assets.
///
/// `None` when the assets are zero or below, or when the result does not fit.
pub fn asset_intensity(emissions: Decimal, assets: Decimal) -> Option<Decimal> {
    over_positive(emissions, assets)
}

/// Table 2 names the carbon intensity of net profit without a formula. Our reading, after A.2.2: a year's emissions over the same year's net profit.
///
/// `None` in a year of loss or without profit, where the quotient says nothing, or when the result does not fit.
pub fn profit_intensity(emissions: Decimal, profit: Decimal) -> Option<Decimal> {
    over_positive(emissions, profit)
}

/// Not in Annex A. Our reading, after A.2.2: a year's energy use over the same year's output value.
///
/// `None` when the output is zero or below, or when the result does not fit.
pub fn energy_intensity(energy: Decimal, output: Decimal) -> Option<Decimal> {
    over_positive(energy, output)
}

/// A.2.3: how far a level is from the base, counted in the direction that is better.
///
/// Used for both the reduction achieved (actual level) and the one expected (target level). `None` on overflow.
pub fn improvement(direction: Direction, base: Decimal, level: Decimal) -> Option<Decimal> {
    match direction {
        Direction::Lower => difference(base, level),
        Direction::Higher => difference(level, base),
    }
}

/// A.2.3: the share of the expected reduction that was achieved, in per cent. It may exceed 100 or be negative.
///
/// `None` when no reduction was expected (zero or below), which A.2.3 does not define, or on overflow.
pub fn completion_rate(reduced: Decimal, expected: Decimal) -> Option<Decimal> {
    over_positive(product(reduced, Decimal::ONE_HUNDRED)?, expected)
}

fn over_positive(part: Decimal, whole: Decimal) -> Option<Decimal> {
    if whole > Decimal::ZERO {
        quotient(part, whole)
    } else {
        None
    }
}
