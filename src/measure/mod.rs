//! Exact figures: how they are read, computed, rounded once and shown.
//!
//! Every operation is checked: `None` where the exact result does not fit 28 digits or does not exist.

mod day;
mod month;
mod read;
mod show;
pub mod units;
mod words;

pub use day::Day;
pub use month::{month_in_english, month_named};
pub use read::{
    NumberFault, read_date, read_month, read_number, read_water, read_when, read_year, sheet_error,
    shifted,
};
pub use rust_decimal::Decimal;
pub use show::{grouped, grouped_as_typed, plain};

use rust_decimal::RoundingStrategy;

/// A calendar year, 1900 to 2999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(u16);

impl Year {
    /// The year `number`, `None` outside 1900 to 2999.
    pub fn new(number: i64) -> Option<Self> {
        if (1900..3000).contains(&number) {
            u16::try_from(number).ok().map(Self)
        } else {
            None
        }
    }

    /// The year nearest to `number` within 1900 to 2999: for clocks, which may say anything.
    pub fn nearest(number: i64) -> Self {
        Self(u16::try_from(number.clamp(1900, 2999)).unwrap_or(1900))
    }

    /// The year's number.
    pub const fn number(self) -> u16 {
        self.0
    }

    /// The year `by` years later (earlier where negative), `None` outside 1900 to 2999.
    pub fn plus(self, by: i32) -> Option<Self> {
        Self::new(i64::from(self.0) + i64::from(by))
    }
}

/// How many decimal places a printed figure has, and that ties go away from zero (四舍五入).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Places(pub u32);

/// Rounds half away from zero (四舍五入) at `places`. Called once, when a figure is printed.
pub fn round_half_up(exact: Decimal, places: Places) -> Decimal {
    exact.round_dp_with_strategy(places.0, RoundingStrategy::MidpointAwayFromZero)
}

/// `a + b`, `None` on overflow.
pub fn sum(a: Decimal, b: Decimal) -> Option<Decimal> {
    a.checked_add(b)
}

/// `a − b`, `None` on overflow.
pub fn difference(a: Decimal, b: Decimal) -> Option<Decimal> {
    a.checked_sub(b)
}

/// `a × b`, `None` on overflow.
pub fn product(a: Decimal, b: Decimal) -> Option<Decimal> {
    a.checked_mul(b)
}

/// `a ÷ b` to 28 significant digits, `None` when `b` is zero or on overflow.
pub fn quotient(a: Decimal, b: Decimal) -> Option<Decimal> {
    if b.is_zero() { None } else { a.checked_div(b) }
}

/// The mean, `None` of nothing or on overflow. Sums first, divides once.
pub fn mean(figures: &[Decimal]) -> Option<Decimal> {
    let total = figures
        .iter()
        .try_fold(Decimal::ZERO, |total, figure| total.checked_add(*figure))?;
    quotient(total, Decimal::from(figures.len()))
}
