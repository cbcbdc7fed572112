//! 5.4.3, table 3 and 5.6.2 g: the rate of a sustainability-linked loan, cycle by cycle, and the interest that follows, to the cent.
//!
//! [`terms`] is what an agreement says, [`outcome`] what the results of a cycle bring in basis points, [`course`] the rate from day to day,
//! [`interest`] what is paid for it, and [`benefit`] what the scheme saves or costs. What the standard leaves to the contract — the relation between
//! cycles, what an absent report means, how several KPIs combine — has no default.
//!
//! Basis points are whole numbers, rates are per cent with at most four places, and amounts are 元 with at most two. [`course::faults`] and
//! [`interest::faults`] hold these bounds, within which every sum is exact; a quotient is taken last and rounded once, half up.

pub mod benefit;
pub mod course;
pub mod interest;
pub mod outcome;
pub mod terms;
pub mod words;

use crate::measure::{Decimal, Places, difference, product, quotient, sum};

/// Amounts are printed in 元 with two places.
pub const CENTS: Places = Places(2);
/// Rates have at most four places, in per cent: a hundredth of a basis point.
pub const RATE_PLACES: u32 = 4;

/// A number of basis points in per cent: 10 is 0.10.
pub fn per_cent(bp: i64) -> Decimal {
    Decimal::new(bp, 2)
}

/// The sum of many figures; `None` where it does not fit.
pub(crate) fn total(mut figures: impl Iterator<Item = Option<Decimal>>) -> Option<Decimal> {
    figures.try_fold(Decimal::ZERO, |total, figure| sum(total, figure?))
}

/// A rate held between a floor and a cap, where there are any. Holding it twice changes nothing.
pub fn clamp(rate: Decimal, floor: Option<Decimal>, cap: Option<Decimal>) -> Decimal {
    let above = floor.map_or(rate, |floor| rate.max(floor));
    cap.map_or(above, |cap| above.min(cap))
}

/// `held − base_before + base + adjustment`: a rate that goes on from the one before; `None` where it does not fit.
pub(crate) fn carried(
    held: Decimal,
    base_before: Decimal,
    base: Decimal,
    bp: i64,
) -> Option<Decimal> {
    let margin = difference(held, base_before)?;
    sum(sum(base, margin)?, per_cent(bp))
}

/// `figure × by ÷ under`, multiplied first.
pub(crate) fn scaled(figure: Decimal, by: Decimal, under: Decimal) -> Option<Decimal> {
    quotient(product(figure, by)?, under)
}
