//! Exact figures: how they are read, computed, rounded once and shown.
//!
//! Every operation is checked: `None` where the exact result does not fit 28 digits or does not exist.

mod day;
mod moment;
mod month;
mod read;
mod show;
pub mod units;
mod words;

pub use day::Day;
pub use moment::{day_in_china, in_china};
pub use month::{month_in_english, month_named};
pub use read::{
    NumberFault, date_in_one_form, is_compound, no_such_day, read_date, read_month, read_number,
    read_water, read_when, read_year, sheet_error, shifted,
};
pub use rust_decimal::Decimal;
pub use show::{grouped, grouped_as_typed, grouped_at_most, plain};

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

/// From so many decimals on a figure is taken for the result of a division: products of typed figures have fewer.
const DECIMALS_OF_A_DIVISION: u32 = 17;

/// How far a division before it may have moved a figure: 10⁴ units of its last digit. A quotient has 28 digits, and the sums and products that follow carry
/// its error on.
const DOUBTFUL_DIGITS: u32 = 4;

/// Rounds half away from zero (四舍五入) at `places`. Called once, when a figure is printed.
///
/// A result of divisions that lies as near to a tie as their error is taken for the tie: 1 ÷ 3 + 1 ÷ 6 is kept as 0.4999…9997 and rounds to 1.
pub fn round_half_up(exact: Decimal, places: Places) -> Decimal {
    let strategy = RoundingStrategy::MidpointAwayFromZero;
    let nearest = || exact.round_dp_with_strategy(places.0, strategy);
    let last = exact.scale();
    if last < DECIMALS_OF_A_DIVISION || places.0 + DOUBTFUL_DIGITS + 1 >= last {
        return nearest();
    }
    let below = exact.trunc_with_scale(places.0);
    let half = Decimal::new(5, places.0 + 1);
    let is_tie = difference(exact.abs(), below.abs())
        .and_then(|rest| difference(rest, half))
        .is_some_and(|apart| apart.abs() <= Decimal::new(1, last - DOUBTFUL_DIGITS));
    if is_tie {
        let unit = Decimal::new(if exact.is_sign_negative() { -1 } else { 1 }, places.0);
        return sum(below, unit).unwrap_or_else(nearest);
    }
    nearest()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tie_survives_the_divisions_before_it() {
        // A sum of quotients, its exact value, the places, and what is printed.
        for (parts, times, places, shown) in [
            ([(1_i64, 3_i64), (1, 6)], "1", 0, "1"),
            ([(1, 3), (1, 6)], "-1", 0, "-1"),
            ([(1, 7), (5, 14)], "0.25", 2, "0.13"),
            ([(2, 3), (11, 6)], "1000000.5", 1, "2500001.3"),
            (
                [(787_472_973_875, 9_870_000_000), (0, 1)],
                "0.0987",
                10,
                "7.8747297388",
            ),
            ([(1, 3), (1, 9)], "1", 4, "0.4444"),
            ([(1, 2), (0, 1)], "1", 0, "1"),
        ] {
            let exact = parts
                .iter()
                .try_fold(Decimal::ZERO, |total, (over, under)| {
                    sum(
                        total,
                        quotient(Decimal::from(*over), Decimal::from(*under))?,
                    )
                })
                .and_then(|total| product(total, Decimal::from_str_exact(times).ok()?))
                .expect(times);
            assert_eq!(plain(exact, Some(Places(places))), shown, "{parts:?}");
        }
        // What lies farther from a tie than the error of a division is no tie.
        for (typed, places, shown) in [
            ("0.4999999999999999", 0, "0"),
            ("0.4999999999999999999999989999", 0, "0"),
            ("-0.4999999999999999999999989999", 0, "0"),
            (
                "84574410412.02614379084967320",
                10,
                "84574410412.0261437908",
            ),
            (
                "123456789012345678901234567.5",
                0,
                "123456789012345678901234568",
            ),
        ] {
            let exact = Decimal::from_str_exact(typed).expect(typed);
            assert_eq!(plain(exact, Some(Places(places))), shown, "{typed}");
        }
    }
}
