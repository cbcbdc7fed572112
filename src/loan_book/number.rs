//! Figures of a book as whole numbers with a decimal point: read without a detour, compared and divided exactly.
//!
//! A loan book has millions of figures of at most eighteen digits. Those are kept as one machine word; what is longer, or written in
//! another way than digits and a point, goes through [`crate::measure::read_number`] like everything a person types.

use crate::measure::{Decimal, NumberFault, read_number};

/// A figure of zero or above: `digits` with the point `places` from the right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Fixed {
    /// All its digits.
    pub digits: u64,
    /// How many of them stand behind the point.
    pub places: u8,
}

/// Why a cell is no figure of a book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FigureFault {
    /// It cannot be read.
    Unreadable(NumberFault),
    /// Below zero.
    Negative,
    /// More digits than are kept exactly (18).
    TooLong,
}

/// The decimal places of a result of a single loan.
pub const PLACES: i32 = 10;
/// No single result is larger: 10^30 at ten places, which leaves room for any sum.
const MOST: u128 = 10_u128.pow(30);
const MOST_DIGITS: usize = 18;

/// Reads a cell of digits and a point alone, as nearly all are; `None` where it needs the long way.
#[inline]
pub fn read_short(cell: &[u8]) -> Option<Fixed> {
    if cell.is_empty() || cell.len() > MOST_DIGITS + 1 {
        return None;
    }
    let mut digits = 0_u64;
    let mut seen = 0_usize;
    let mut point = None;
    for (at, byte) in cell.iter().enumerate() {
        let digit = byte.wrapping_sub(b'0');
        if digit < 10 {
            digits = digits.wrapping_mul(10).wrapping_add(u64::from(digit));
            seen += 1;
        } else if *byte == b'.' && point.is_none() {
            point = Some(at);
        } else {
            return None;
        }
    }
    if seen == 0 || seen > MOST_DIGITS {
        return None;
    }
    let places = point.map_or(0, |at| cell.len() - at - 1);
    Some(Fixed {
        digits,
        places: u8::try_from(places).ok()?,
    })
}

/// Reads a cell in `unit`; whether the cell names another unit and was converted.
#[inline]
pub fn read(cell: &[u8], unit: &str) -> Result<(Fixed, bool), FigureFault> {
    match read_short(cell) {
        Some(figure) => Ok((figure, false)),
        None => read_long(cell, unit),
    }
}

/// The marks round a figure that change nothing: `="1200.00"` and `'1200` as spreadsheets write texts, signs of renminbi.
fn bare(text: &str) -> &str {
    let text = text.trim();
    let text = text.strip_prefix('=').map_or(text, str::trim);
    let quoted = text.trim_start_matches(['\'', '’', '‘', '`']);
    let text = if quoted.len() < text.len() {
        // '1200' with both of its quotes, as a database writes texts.
        quoted.strip_suffix(['\'', '’']).unwrap_or(quoted)
    } else {
        quoted
    };
    let text = text
        .strip_prefix('"')
        .and_then(|text| text.strip_suffix('"'))
        .unwrap_or(text);
    text.trim()
}

/// The text without a sign of renminbi in front of its figure or directly behind its digits or their 万, and without the 整 of contracts.
fn without_sign(text: &str) -> &str {
    let signs = super::words::RENMINBI_SIGNS;
    let text = signs
        .iter()
        .find_map(|sign| text.strip_prefix(sign))
        .map_or(text, |rest| rest.trim_start_matches([':', '：', ' ']));
    // 3000万元整 is how amounts are written in contracts.
    let text = text
        .strip_suffix(super::words::IN_FULL)
        .filter(|rest| rest.ends_with(super::words::YUAN))
        .unwrap_or(text);
    signs
        .iter()
        .find_map(|sign| text.strip_suffix(sign))
        .map(str::trim_end)
        .filter(|rest| {
            rest.ends_with(|c: char| c.is_numeric() || super::words::MULTIPLIERS.contains(&c))
        })
        .unwrap_or(text)
}

#[cold]
fn read_long(cell: &[u8], unit: &str) -> Result<(Fixed, bool), FigureFault> {
    let text: String = String::from_utf8_lossy(cell)
        .chars()
        .filter(|c| {
            // A line end within a cell parts two figures.
            !crate::measure::units::invisible(*c) && (!c.is_control() || c.is_whitespace())
        })
        .map(super::words::simplified)
        .collect();
    let mut text = bare(&text);
    // (1,234.50) and 1,234.50- are figures below zero, as accountants write them.
    let mut negative = false;
    for (open, close) in [("(", ")"), ("（", "）"), ("", "-")] {
        let inner = text
            .strip_prefix(open)
            .and_then(|text| text.strip_suffix(close))
            .filter(|inner| inner.contains(|c: char| c.is_ascii_digit()));
        if let Some(inner) = inner {
            negative = true;
            text = inner;
        }
    }
    let minus = text.strip_prefix(['-', '−', '－']);
    let text = without_sign(minus.unwrap_or(text));
    let exact = read_number(text, unit).map_err(FigureFault::Unreadable)?;
    if (negative || minus.is_some()) && !exact.is_zero() {
        return Err(FigureFault::Negative);
    }
    let tail = text.trim_start_matches(|c: char| {
        matches!(c, '0'..='9' | '０'..='９') || c.is_whitespace() || ".,，．、+".contains(c)
    });
    let own = crate::measure::units::plain(tail);
    let converted = !own.is_empty()
        && (crate::measure::units::multiplier(&own).is_some()
            || crate::measure::is_compound(&own)
            || crate::measure::units::between(&own, unit).is_some_and(|tens| tens != 0));
    Ok((Fixed::from_decimal(exact)?, converted))
}

impl Fixed {
    /// The figure of a decimal.
    pub fn from_decimal(exact: Decimal) -> Result<Self, FigureFault> {
        if exact.is_sign_negative() && !exact.is_zero() {
            return Err(FigureFault::Negative);
        }
        let plain = exact.normalize();
        let digits = u64::try_from(plain.mantissa())
            .ok()
            .filter(|digits| *digits < 10_u64.pow(18))
            .ok_or(FigureFault::TooLong)?;
        let places = u8::try_from(plain.scale()).map_err(|_| FigureFault::TooLong)?;
        Ok(Self { digits, places })
    }

    /// The same as a decimal.
    pub fn decimal(self) -> Decimal {
        Decimal::try_from_i128_with_scale(i128::from(self.digits), u32::from(self.places))
            .unwrap_or_default()
    }

    /// The figure moved by `tens`, at `places` decimal places; `None` where it does not fit or digits would be lost.
    pub fn at(self, tens: i32, places: i32) -> Option<u128> {
        let by = places + tens - i32::from(self.places);
        let power = power(by.unsigned_abs())?;
        let digits = u128::from(self.digits);
        if by >= 0 {
            digits.checked_mul(power)
        } else {
            digits.is_multiple_of(power).then(|| digits / power)
        }
    }

    /// The figure moved by `tens`, half up at `places` decimal places; `None` where it does not fit.
    #[inline]
    pub fn rounded(self, tens: i32, places: i32) -> Option<u128> {
        let by = places + tens - i32::from(self.places);
        // As nearly every figure: the product of two words, which a browser multiplies faster than two numbers of 128 bits.
        if by >= 0
            && let Some(power) = WORDS.get(by as usize)
        {
            return Some(product(self.digits, *power));
        }
        self.rounded_wide(by)
    }

    #[cold]
    fn rounded_wide(self, by: i32) -> Option<u128> {
        let digits = u128::from(self.digits);
        match power(by.unsigned_abs()) {
            Some(power) if by >= 0 => digits.checked_mul(power),
            Some(power) => Some((digits + power / 2) / power),
            None if by < 0 => Some(0),
            None => None,
        }
    }

    /// The figure `times` a whole number and moved by `tens`; `None` where it does not fit.
    pub fn times(self, times: u64, tens: i32) -> Option<Self> {
        let mut digits = self.digits.checked_mul(times)?;
        let mut places = i32::from(self.places) - tens;
        while places < 0 {
            digits = digits.checked_mul(10)?;
            places += 1;
        }
        Some(Self {
            digits,
            places: u8::try_from(places).ok()?,
        })
    }

    /// Whether the figure is nought.
    pub const fn is_zero(self) -> bool {
        self.digits == 0
    }
}

const POWERS: [u128; 39] = {
    let mut powers = [1_u128; 39];
    let mut at = 1;
    while at < 39 {
        powers[at] = powers[at - 1] * 10;
        at += 1;
    }
    powers
};

/// Ten to the power of `tens`; `None` above 38.
pub fn power(tens: u32) -> Option<u128> {
    POWERS.get(usize::try_from(tens).ok()?).copied()
}

/// Whether `a` × `times_a` > `b` × `times_b`, each figure moved by its tens. Exact; `false` where the magnitudes are beyond all sense.
#[inline]
pub fn exceeds(a: Fixed, tens_a: i32, times_a: u64, b: Fixed, tens_b: i32, times_b: u64) -> bool {
    let by = (tens_a - i32::from(a.places)) - (tens_b - i32::from(b.places));
    // As nearly every comparison: times and tens fit a word together.
    if times_a <= FEW
        && times_b <= FEW
        && let Some(power) = WORDS
            .get(by.unsigned_abs() as usize)
            .filter(|power| **power <= MOST_TENS)
    {
        let (power_a, power_b) = if by >= 0 { (*power, 1) } else { (1, *power) };
        return product(a.digits, times_a * power_a) > product(b.digits, times_b * power_b);
    }
    exceeds_wide([(a.digits, times_a), (b.digits, times_b)], by)
}

/// The times of nearly every comparison.
const FEW: u64 = 100;
/// The tens of nearly every comparison: [`FEW`] times as many are a word.
const MOST_TENS: u64 = 10_u64.pow(17);

#[cold]
fn exceeds_wide([a, b]: [(u64, u64); 2], by: i32) -> bool {
    let left = u128::from(a.0) * u128::from(a.1);
    let right = u128::from(b.0) * u128::from(b.1);
    match power(by.unsigned_abs()) {
        // A product that overflows is the larger one; a left side of 0 stays the smaller one.
        Some(power) if by >= 0 => left
            .checked_mul(power)
            .map_or(left > 0, |left| left > right),
        Some(power) => right.checked_mul(power).is_some_and(|right| left > right),
        None => by > 0 && left > 0,
    }
}

/// `figure × balance ÷ investment × 10^tens`, rounded half up to a whole number: the one division of the engine.
///
/// `None` when the investment is nought, or when the result is larger than any reduction could be.
#[inline]
pub fn portion(figure: u64, balance: u64, investment: u64, tens: i32) -> Option<u128> {
    if investment == 0 {
        return None;
    }
    // As nearly every loan: balance × 10^tens fits a word, so one product of two words is divided by a word.
    if (0..=18).contains(&tens)
        && let Some(scaled) = WORDS
            .get(tens as usize)
            .and_then(|power| u64::try_from(product(balance, *power)).ok())
    {
        let parts = product(figure, scaled);
        let (high, low) = ((parts >> 64) as u64, parts as u64);
        let (low, carried) = low.overflowing_add(investment / 2);
        let result = divide(high + u64::from(carried), low, investment);
        return (result < MOST).then_some(result);
    }
    portion_wide(figure, balance, investment, tens)
}

const WORDS: [u64; 19] = {
    let mut powers = [1_u64; 19];
    let mut at = 1;
    while at < 19 {
        powers[at] = powers[at - 1] * 10;
        at += 1;
    }
    powers
};

/// The product of two words. In WebAssembly a product of 128 bits, and a checked one of 64, is a call of a function; this is four multiplications.
#[inline]
fn product(a: u64, b: u64) -> u128 {
    const HALF: u64 = 0xFFFF_FFFF;
    let (a_high, a_low, b_high, b_low) = (a >> 32, a & HALF, b >> 32, b & HALF);
    let low = a_low * b_low;
    let cross = a_high * b_low + (low >> 32);
    let other = a_low * b_high + (cross & HALF);
    let high = a_high * b_high + (cross >> 32) + (other >> 32);
    (u128::from(high) << 64) | u128::from((other << 32) | (low & HALF))
}

/// Two words divided by one, rounded down.
#[inline]
fn divide(high: u64, low: u64, by: u64) -> u128 {
    if high == 0 {
        return u128::from(low / by);
    }
    let (top, rest) = if high >= by {
        (high / by, high % by)
    } else {
        (0, high)
    };
    (u128::from(top) << 64) | u128::from(divide_below(rest, low, by))
}

/// Two words divided by one, where the high word is below the divisor, so that the result is one word: in two steps of half a word
/// (Knuth, The Art of Computer Programming, 4.3.1, algorithm D).
#[inline]
fn divide_below(high: u64, low: u64, by: u64) -> u64 {
    const BASE: u64 = 1 << 32;
    let shift = by.leading_zeros();
    let by = by << shift;
    let (by_high, by_low) = (by >> 32, by & (BASE - 1));
    let high = if shift == 0 {
        high
    } else {
        (high << shift) | (low >> (64 - shift))
    };
    let low = low << shift;
    let (low_high, low_low) = (low >> 32, low & (BASE - 1));
    let step = |above: u64, next: u64| {
        let (mut guess, mut rest) = (above / by_high, above % by_high);
        while guess >= BASE || guess * by_low > ((rest << 32) | next) {
            guess -= 1;
            rest += by_high;
            if rest >= BASE {
                break;
            }
        }
        guess
    };
    let first = step(high, low_high);
    let between = (high << 32)
        .wrapping_add(low_high)
        .wrapping_sub(first.wrapping_mul(by));
    let second = step(between, low_low);
    (first << 32) | second
}

/// The same for figures that do not fit: four words divided by two, bit by bit. Rare, so it is plain.
#[cold]
fn portion_wide(figure: u64, balance: u64, investment: u64, tens: i32) -> Option<u128> {
    let power = power(tens.unsigned_abs())?;
    let parts = u128::from(figure) * u128::from(balance);
    let (times, by) = if tens >= 0 {
        (power, u128::from(investment))
    } else {
        (1, u128::from(investment).checked_mul(power)?)
    };
    let (mut high, mut low) = product_wide(parts, times);
    let (sum, carried) = low.overflowing_add(by / 2);
    low = sum;
    high = high.checked_add(u128::from(carried))?;
    if high >= by {
        return None;
    }
    let mut rest = high;
    let mut result = 0_u128;
    for at in (0..128).rev() {
        let overflow = rest >> 127;
        rest = (rest << 1) | ((low >> at) & 1);
        result <<= 1;
        if overflow == 1 || rest >= by {
            rest = rest.wrapping_sub(by);
            result |= 1;
        }
    }
    (result < MOST).then_some(result)
}

fn product_wide(a: u128, b: u128) -> (u128, u128) {
    const HALF: u128 = u64::MAX as u128;
    let (a_high, a_low, b_high, b_low) = (a >> 64, a & HALF, b >> 64, b & HALF);
    let low = a_low * b_low;
    let cross = a_high * b_low + (low >> 64);
    let other = a_low * b_high + (cross & HALF);
    (
        a_high * b_high + (cross >> 64) + (other >> 64),
        (other << 64) | (low & HALF),
    )
}

/// A whole number with the point `places` from the right, every place written.
pub fn text(number: u128, places: usize) -> String {
    let mut digits = number.to_string();
    if places == 0 {
        return digits;
    }
    while digits.len() <= places {
        digits.insert(0, '0');
    }
    digits.insert(digits.len() - places, '.');
    digits
}

/// The same without noughts behind the last digit that counts.
pub fn short_text(number: u128, places: usize) -> String {
    let text = text(number, places);
    if places == 0 {
        text
    } else {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_ways_give_what_the_long_ways_give() {
        let most = 10_u64.pow(18) - 1;
        let digits = [0, 1, 9, 12_345, 10_u64.pow(9), most / 7, most];
        let all = || {
            let of = |digits| [0, 3, 18].map(|places| Fixed { digits, places });
            digits.into_iter().flat_map(of)
        };
        for a in all() {
            for tens in -12..13 {
                let by = 10 + tens - i32::from(a.places);
                assert_eq!(a.rounded(tens, 10), a.rounded_wide(by), "{a:?} {tens}");
            }
            for b in all() {
                for (times_a, times_b) in [(1, 1), (50, 1), (3, 2), (2, 7)] {
                    for tens in [-20, -4, 0, 4, 20] {
                        let by = tens - i32::from(a.places) + i32::from(b.places);
                        assert_eq!(
                            exceeds(a, tens, times_a, b, 0, times_b),
                            exceeds_wide([(a.digits, times_a), (b.digits, times_b)], by),
                            "{a:?} {b:?} {times_a} {times_b} {tens}"
                        );
                    }
                }
                let investment = b.digits.max(1);
                for tens in [0, 6, 14, 18] {
                    assert_eq!(
                        portion(a.digits, 98_765, investment, tens),
                        portion_wide(a.digits, 98_765, investment, tens)
                    );
                }
            }
        }
    }
}
