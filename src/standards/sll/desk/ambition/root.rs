//! Roots of exact figures, rounded once: a path at a constant yearly rate needs the n-th root of a product of levels.
//!
//! A root is searched among whole numbers: `x` is the largest with `xⁿ × under ≤ over`, found by halving an interval, and the comparison multiplies natural
//! numbers of any length. Nothing is approximated, so the last digit is right, and whether it is rounded up is decided by the same comparison with
//! `2x + 1` in the place of `2x`.

use crate::measure::{Decimal, Places};
use std::cmp::Ordering;

/// A natural number of any length: digits to the base 2³², the lowest first, without noughts at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Natural(Vec<u32>);

impl Natural {
    fn of(mut number: u128) -> Self {
        let mut digits = Vec::new();
        while number > 0 {
            digits.push((number & u128::from(u32::MAX)) as u32);
            number >>= 32;
        }
        Self(digits)
    }

    fn times(&self, other: &Self) -> Self {
        let mut digits = vec![0_u32; self.0.len() + other.0.len()];
        for (at, one) in self.0.iter().enumerate() {
            let mut carry = 0_u64;
            let more = other.0.iter().map(Some).chain(std::iter::repeat(None));
            for (digit, other) in digits.iter_mut().skip(at).zip(more) {
                if other.is_none() && carry == 0 {
                    break;
                }
                let product = u64::from(*one) * u64::from(other.copied().unwrap_or(0));
                let sum = u64::from(*digit) + product + carry;
                *digit = (sum & u64::from(u32::MAX)) as u32;
                carry = sum >> 32;
            }
        }
        while digits.last() == Some(&0) {
            digits.pop();
        }
        Self(digits)
    }

    fn power(&self, times: u32) -> Self {
        (0..times).fold(Self::of(1), |power, _| power.times(self))
    }

    fn compare(&self, other: &Self) -> Ordering {
        let lengths = self.0.len().cmp(&other.0.len());
        lengths.then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }
}

/// The most years a path may have: beyond it the numbers grow without a use.
pub const MOST_YEARS: u32 = 60;

/// ⁿ√(∏ levelᵉ), rounded half up at `places`: levels with their exponents, which sum to `n`, where a level below a fraction line has a negative one.
///
/// `None` where a level is not above 0, where `n` is 0 or above [`MOST_YEARS`], or where the root does not fit 28 digits.
pub fn nth_root(n: u32, levels: &[(Decimal, i32)], places: Places) -> Option<Decimal> {
    if n == 0 || n > MOST_YEARS || levels.iter().any(|(level, _)| *level <= Decimal::ZERO) {
        return None;
    }
    let ten = Natural::of(10);
    let (mut over, mut under) = (Natural::of(1), Natural::of(1));
    for (level, exponent) in levels {
        let level = level.normalize();
        let digits = Natural::of(u128::try_from(level.mantissa()).ok()?);
        let scale = ten.power(level.scale());
        let times = exponent.unsigned_abs();
        let (up, down) = if *exponent < 0 {
            (scale, digits)
        } else {
            (digits, scale)
        };
        over = over.times(&up.power(times));
        under = under.times(&down.power(times));
    }
    over = over.times(&ten.power(places.0.checked_mul(n)?));
    // xⁿ × under ≤ over, for x below 2⁹⁶.
    let reaches = |x: u128, over: &Natural| {
        Natural::of(x).power(n).times(&under).compare(over) != Ordering::Greater
    };
    let (mut low, mut high) = (0_u128, 1_u128 << 96);
    if reaches(high, &over) {
        return None;
    }
    while high - low > 1 {
        let middle = (low + high) / 2;
        if reaches(middle, &over) {
            low = middle;
        } else {
            high = middle;
        }
    }
    // Half a step more: (2x + 1)ⁿ × under ≤ 2ⁿ × over.
    let doubled = over.times(&Natural::of(2).power(n));
    let rounded = if reaches(2 * low + 1, &doubled) {
        low + 1
    } else {
        low
    };
    Decimal::try_from_i128_with_scale(i128::try_from(rounded).ok()?, places.0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(text: &str) -> Decimal {
        Decimal::from_str_exact(text).expect(text)
    }

    #[test]
    fn roots_are_right_to_the_last_digit() {
        for (n, levels, places, root) in [
            (2, vec![("2", 1)], 20, "1.41421356237309504880"),
            (2, vec![("2.25", 1)], 3, "1.500"),
            (2, vec![("2.25", 1)], 0, "2"),
            // 2.2499 rounds down where 2.25 rounds up.
            (2, vec![("2.2499", 1)], 0, "1"),
            (1, vec![("0.125", 1)], 2, "0.13"),
            (1, vec![("10000", 1)], 2, "10000.00"),
            (3, vec![("10000", 2), ("9000", 1)], 2, "9654.89"),
            (3, vec![("10000", 1), ("9000", 2)], 2, "9321.70"),
            (3, vec![("9000", 1), ("10000", -1)], 6, "0.965489"),
            (
                60,
                vec![("123456789.123456", 59), ("987654321", 1)],
                4,
                "127810483.4069",
            ),
        ] {
            let levels: Vec<(Decimal, i32)> = levels
                .into_iter()
                .map(|(level, exponent)| (figure(level), exponent))
                .collect();
            assert_eq!(
                nth_root(n, &levels, Places(places)),
                Some(figure(root)),
                "{root}"
            );
        }
        assert_eq!(nth_root(2, &[(figure("-1"), 1)], Places(2)), None);
        assert_eq!(nth_root(2, &[(figure("0"), 1)], Places(2)), None);
        assert_eq!(nth_root(0, &[(figure("1"), 1)], Places(2)), None);
        assert_eq!(nth_root(61, &[(figure("1"), 1)], Places(2)), None);
        assert_eq!(
            nth_root(
                1,
                &[(figure("79228162514264337593543950335"), 1)],
                Places(1)
            ),
            None
        );
    }

    #[test]
    fn natural_numbers_multiply_as_machines_do() {
        let largest = u128::from(u64::MAX);
        for (one, other) in [
            (0, 5),
            (1, 1),
            (largest, largest),
            (12_345_678_901, 98_765_432_109),
            (1 << 32, (1 << 32) - 1),
        ] {
            let product = Natural::of(one).times(&Natural::of(other));
            assert_eq!(product, Natural::of(one * other), "{one} {other}");
            assert_eq!(
                Natural::of(one).compare(&Natural::of(other)),
                one.cmp(&other)
            );
        }
    }
}
