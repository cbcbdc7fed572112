//! Numbers as a workbook stores them: read as decimals of at most fifteen digits and written plainly.

use std::cmp::Ordering;

/// How many digits a binary number of 64 bits surely holds, and how many Excel shows.
const DIGITS: usize = 15;
/// What is smaller than ten to this power is nought: the remainder of a subtraction of binary numbers, and no figure of a loan.
const NOUGHT_BELOW: i32 = -9;
/// A number with more places before the point than these is left as it stands.
const MOST_PLACES: i32 = 40;

/// A decimal number: 0.d₁d₂d₃… times ten to `magnitude`; no first and no last digit is nought, and nought has no digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Decimal {
    negative: bool,
    digits: [u8; DIGITS + 1],
    count: usize,
    magnitude: i32,
}

impl Decimal {
    /// Reads what a workbook writes: a sign, digits, a point, an exponent. `None` where anything else stands there.
    ///
    /// The sixteenth digit rounds the fifteenth half up. A residue near nought is nought.
    pub fn read(text: &str) -> Option<Self> {
        let (negative, text) = match text.as_bytes() {
            [b'-', rest @ ..] => (true, rest),
            [b'+', rest @ ..] => (false, rest),
            all => (false, all),
        };
        let mut found = Self {
            negative,
            digits: [0; DIGITS + 1],
            count: 0,
            magnitude: 0,
        };
        let (mut any, mut point) = (false, false);
        let mut rest = text.iter();
        while let Some(byte) = rest.next() {
            match byte {
                b'0'..=b'9' => {
                    any = true;
                    found.take(byte - b'0', point)?;
                }
                b'.' if !point => point = true,
                b'e' | b'E' if any => {
                    found.magnitude = found.magnitude.checked_add(exponent(rest.as_slice())?)?;
                    break;
                }
                _ => return None,
            }
        }
        any.then(|| found.rounded())
    }

    fn take(&mut self, digit: u8, point: bool) -> Option<()> {
        let counts = digit != 0 || self.count > 0;
        if point && !counts {
            self.magnitude = self.magnitude.checked_sub(1)?;
        }
        if counts {
            if !point {
                self.magnitude = self.magnitude.checked_add(1)?;
            }
            if let Some(place) = self.digits.get_mut(self.count) {
                *place = digit;
                self.count += 1;
            }
        }
        Some(())
    }

    fn rounded(mut self) -> Self {
        if self.count > DIGITS {
            self.count = DIGITS;
            let up = self.digits.last().is_some_and(|digit| *digit >= 5);
            if up {
                let mut carried = true;
                for digit in self.digits.iter_mut().take(DIGITS).rev() {
                    if *digit < 9 {
                        *digit += 1;
                        carried = false;
                        break;
                    }
                    *digit = 0;
                }
                if carried {
                    self.digits = [0; DIGITS + 1];
                    if let Some(first) = self.digits.first_mut() {
                        *first = 1;
                    }
                    self.magnitude += 1;
                }
            }
        }
        while self.count > 0 && self.digits.get(self.count - 1) == Some(&0) {
            self.count -= 1;
        }
        if self.count == 0 || self.magnitude <= NOUGHT_BELOW {
            (self.negative, self.count, self.magnitude) = (false, 0, 0);
        }
        self
    }

    /// Times ten to the power of `places`.
    pub fn shifted(mut self, places: i32) -> Self {
        if self.count > 0 {
            self.magnitude = self.magnitude.saturating_add(places);
        }
        self
    }

    /// Whether it is below nought.
    pub fn is_negative(&self) -> bool {
        self.negative
    }

    /// Whether it is nought.
    pub fn is_nought(&self) -> bool {
        self.count == 0
    }

    /// Without its sign.
    pub fn unsigned(mut self) -> Self {
        self.negative = false;
        self
    }

    /// The whole days of a count of days; `None` for what is below nought or no day of any calendar.
    pub fn whole_days(&self) -> Option<u32> {
        if self.negative || self.magnitude > 9 {
            return None;
        }
        let places = usize::try_from(self.magnitude).unwrap_or(0);
        (0..places).try_fold(0_u32, |days, at| {
            days.checked_mul(10)?.checked_add(u32::from(self.digit(at)))
        })
    }

    fn digit(&self, at: usize) -> u8 {
        if at < self.count {
            self.digits.get(at).copied().unwrap_or(0)
        } else {
            0
        }
    }

    /// Writes it without an exponent; whether it could be written so.
    pub fn write(&self, out: &mut String) -> bool {
        if self.magnitude > MOST_PLACES {
            return false;
        }
        if self.negative {
            out.push('-');
        }
        if self.magnitude <= 0 {
            out.push('0');
        }
        let mut digit = |at: usize| out.push(char::from(b'0' + self.digit(at)));
        let before = usize::try_from(self.magnitude).unwrap_or(0);
        (0..before).for_each(&mut digit);
        if self.count > before {
            out.push('.');
            (self.magnitude..0).for_each(|_| out.push('0'));
            for at in before..self.count {
                out.push(char::from(b'0' + self.digit(at)));
            }
        }
        true
    }

    /// Which of two is larger.
    pub fn compare(&self, other: &Self) -> Ordering {
        match (self.negative, other.negative) {
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
            (false, false) => self.size(other),
            (true, true) => other.size(self),
        }
    }

    fn size(&self, other: &Self) -> Ordering {
        match (self.count == 0, other.count == 0) {
            (true, true) => return Ordering::Equal,
            (true, false) => return Ordering::Less,
            (false, true) => return Ordering::Greater,
            (false, false) => {}
        }
        let digits = |of: &Self| -> Vec<u8> { (0..DIGITS).map(|at| of.digit(at)).collect() };
        self.magnitude
            .cmp(&other.magnitude)
            .then_with(|| digits(self).cmp(&digits(other)))
    }
}

/// A sign and up to five digits.
fn exponent(text: &[u8]) -> Option<i32> {
    let (negative, digits) = match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        all => (false, all),
    };
    if digits.is_empty() || digits.len() > 5 {
        return None;
    }
    let size = digits.iter().try_fold(0_i32, |size, byte| {
        byte.is_ascii_digit()
            .then(|| size * 10 + i32::from(byte - b'0'))
    })?;
    Some(if negative { -size } else { size })
}

/// Whether a text is already what [`Decimal::write`] would make of it: most numbers are, and are copied.
pub(super) fn is_plain(text: &str) -> bool {
    if text == "0" {
        return true;
    }
    let text = text.strip_prefix('-').unwrap_or(text).as_bytes();
    if text.len() > DIGITS {
        return false;
    }
    match text {
        [b'0', b'.', places @ ..] => places.len() < 9 && ends_plainly(places),
        [b'1'..=b'9', rest @ ..] => match rest.iter().position(|byte| !byte.is_ascii_digit()) {
            None => true,
            Some(at) => match rest.get(at..) {
                Some([b'.', places @ ..]) => ends_plainly(places),
                _ => false,
            },
        },
        _ => false,
    }
}

fn ends_plainly(places: &[u8]) -> bool {
    places.iter().all(u8::is_ascii_digit) && places.last().is_some_and(|last| *last != b'0')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        let mut out = String::new();
        match Decimal::read(text) {
            Some(number) if number.write(&mut out) => out,
            _ => "none".into(),
        }
    }

    #[test]
    fn a_number_is_the_decimal_of_fifteen_digits() {
        for (stored, plain) in [
            ("1200", "1200"),
            ("1200.1999999999998", "1200.2"),
            ("12345.678912000001", "12345.678912"),
            ("1.2345678912E3", "1234.5678912"),
            ("9.999999999999999e-5", "0.0001"),
            ("999999999999999.9", "1000000000000000"),
            ("0.30000000000000004", "0.3"),
            ("5.684341886080802e-14", "0"),
            ("-2.3E-13", "0"),
            ("1e-9", "0.000000001"),
            ("9.99e-10", "0"),
            ("-0", "0"),
            ("+5", "5"),
            ("007.50", "7.5"),
            (".5", "0.5"),
            ("5.", "5"),
            ("-12.50", "-12.5"),
            ("622848040256489001", "622848040256489000"),
            ("1E21", "1000000000000000000000"),
            ("1333.3333333333333", "1333.33333333333"),
            ("2.1E-3", "0.0021"),
            ("1e400", "none"),
            ("1e999999", "none"),
            ("NaN", "none"),
            ("1,200", "none"),
            ("", "none"),
            (".", "none"),
            ("1.2.3", "none"),
            ("--1", "none"),
            ("1e", "none"),
        ] {
            assert_eq!(written(stored), plain, "{stored}");
            if is_plain(stored) {
                assert_eq!(stored, plain);
            }
        }
        assert!(is_plain("1200") && is_plain("0.5") && is_plain("-1200.25") && is_plain("0"));
        assert!(!is_plain("-") && !is_plain("1.") && !is_plain("1.50") && !is_plain("01"));
    }

    #[test]
    fn numbers_are_shifted_and_compared() {
        let read = |text: &str| Decimal::read(text).expect("a number");
        let mut out = String::new();
        assert!(read("0.0385").shifted(2).write(&mut out));
        assert_eq!(out, "3.85");
        for (less, more) in [
            ("-2", "-1"),
            ("-1", "0"),
            ("0", "0.1"),
            ("9", "10"),
            ("1.2", "1.21"),
        ] {
            assert_eq!(read(less).compare(&read(more)), Ordering::Less);
            assert_eq!(read(more).compare(&read(less)), Ordering::Greater);
        }
        assert_eq!(read("45747.375").whole_days(), Some(45_747));
        assert_eq!(read("0.5").whole_days(), Some(0));
        assert_eq!(read("-1").whole_days(), None);
        assert_eq!(read("1e12").whole_days(), None);
        assert_eq!(read("45000").whole_days(), Some(45_000));
    }
}
