//! Number formats: what a cell shows besides its number, a per cent sign, a day, a unit, another scale.

use super::decimal::{Decimal, is_plain};
use crate::loan_book::day;
use crate::loan_book::words as w;
use std::cmp::Ordering;

/// What a number in a day's format means a day within; other numbers in such a format are no days, 2025 for instance.
const DAYS: std::ops::RangeInclusive<u32> = 19_500_101..=21_001_231;
/// The longest format code that is taken apart, in letters; Excel allows 255.
const LONGEST_CODE: usize = 1024;

/// A number format.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Format {
    /// Its parts for numbers above nought, below it, and nought; none shows the number itself.
    parts: Vec<Part>,
}

/// What one part of a format shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Part {
    kind: Kind,
    /// What stands before the number.
    before: String,
    /// What stands behind it.
    after: String,
    /// By how many places the shown number is smaller than the stored one.
    scale: i32,
    /// For which numbers the part is, where it says so.
    condition: Option<(Comparison, Decimal)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Kind {
    #[default]
    Number,
    Percent,
    Day,
    /// A time of the day, or a span of time.
    Time,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Comparison {
    Less,
    AtMost,
    More,
    AtLeast,
    Equal,
    Other,
}

impl Comparison {
    fn holds(self, found: Ordering) -> bool {
        match self {
            Self::Less => found == Ordering::Less,
            Self::AtMost => found != Ordering::Greater,
            Self::More => found == Ordering::Greater,
            Self::AtLeast => found != Ordering::Less,
            Self::Equal => found == Ordering::Equal,
            Self::Other => found != Ordering::Equal,
        }
    }
}

/// What was written for a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    /// The number, as stored.
    Stored,
    /// The number on the scale that its format shows, which is not the stored one.
    Scaled,
}

impl Format {
    /// The format of a number that Excel knows by itself (ECMA-376 part 1, 18.8.30).
    ///
    /// 18 to 21 and 45 to 47 are times of the day. 27 to 36 and 50 to 58 are days in Chinese, Japanese and Korean.
    pub fn built_in(number: u32) -> Self {
        let kind = match number {
            9 | 10 => Kind::Percent,
            14..=17 | 22 | 27..=36 | 50..=54 | 57 | 58 => Kind::Day,
            18..=21 | 45..=47 => Kind::Time,
            _ => return Self::default(),
        };
        Self {
            parts: vec![Part {
                kind,
                ..Part::default()
            }],
        }
    }

    /// The format of a code.
    pub fn of_code(code: &str) -> Self {
        if code.chars().nth(LONGEST_CODE).is_some() {
            return Self::default();
        }
        let code = w::GENERAL_FORMATS
            .iter()
            .fold(code.to_owned(), |code, name| replaced(&code, name, "0"));
        let parts = sections(&code).into_iter().take(3).map(Part::of).collect();
        Self { parts }
    }

    /// Whether it shows nothing but the number.
    pub fn is_plain(&self) -> bool {
        self.parts.iter().all(|part| *part == Part::default())
    }

    /// The part for a number.
    fn part(&self, number: &Decimal) -> Option<&Part> {
        if self.parts.iter().any(|part| part.condition.is_some()) {
            return self.parts.iter().find(|part| match &part.condition {
                Some((comparison, bound)) => comparison.holds(number.compare(bound)),
                None => true,
            });
        }
        let wanted = match (number.is_negative(), number.is_nought()) {
            (true, _) => self.parts.get(1),
            (_, true) => self.parts.get(2),
            _ => None,
        };
        wanted.or_else(|| self.parts.first())
    }

    /// Writes a stored number as text: what Excel shows with all its digits. What is no number is written as it stands.
    #[inline(never)]
    pub fn write(&self, stored: &str, from_1904: bool, out: &mut String) -> Written {
        if self.parts.is_empty() && is_plain(stored) {
            out.push_str(stored);
            return Written::Stored;
        }
        let Some(number) = Decimal::read(stored) else {
            out.push_str(stored);
            return Written::Stored;
        };
        let Some(part) = self.part(&number) else {
            plain(&number, stored, out);
            return Written::Stored;
        };
        match part.kind {
            Kind::Day => {
                let found = number
                    .whole_days()
                    .and_then(|days| day::from_serial(days, from_1904))
                    .filter(|day| DAYS.contains(day));
                match found {
                    Some(found) => out.push_str(&day::iso(found)),
                    None => plain(&number, stored, out),
                }
                Written::Stored
            }
            Kind::Time => {
                plain(&number, stored, out);
                // 12:00 is stored as 0.5: a part of a day, and no amount. A larger number has lost its format only.
                let one = Decimal::read("1");
                let below = one.is_some_and(|one| number.compare(&one) == Ordering::Less);
                if below && !number.is_nought() && !number.is_negative() {
                    out.push_str(w::OF_A_DAY);
                }
                Written::Stored
            }
            Kind::Percent => {
                if number.shifted(2).write(out) {
                    out.push('%');
                } else {
                    out.push_str(stored);
                }
                Written::Stored
            }
            Kind::Number => {
                let shown = number.shifted(-part.scale);
                if shown.is_negative() {
                    out.push('-');
                }
                out.push_str(&part.before);
                plain(&shown.unsigned(), stored.trim_start_matches('-'), out);
                out.push_str(&part.after);
                if part.scale == 0 || number.is_nought() {
                    Written::Stored
                } else {
                    Written::Scaled
                }
            }
        }
    }
}

fn plain(number: &Decimal, stored: &str, out: &mut String) {
    if !number.write(out) {
        out.push_str(stored);
    }
}

/// A code with another text for a name, in capital letters or small ones.
fn replaced(code: &str, name: &str, by: &str) -> String {
    let at = code.char_indices().map(|(at, _)| at).find(|at| {
        code.get(*at..at + name.len())
            .is_some_and(|found| found.eq_ignore_ascii_case(name))
    });
    match at {
        Some(at) => [
            code.get(..at).unwrap_or(""),
            by,
            code.get(at + name.len()..).unwrap_or(""),
        ]
        .concat(),
        None => code.to_owned(),
    }
}

/// The parts of a code: they stand between semicolons that are neither quoted nor escaped.
fn sections(code: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut from, mut quoted, mut escaped) = (0, false, false);
    for (at, letter) in code.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '"' => quoted = !quoted,
            '\\' | '!' | '_' | '*' if !quoted => escaped = true,
            ';' if !quoted => {
                found.push(code.get(from..at).unwrap_or(""));
                from = at + 1;
            }
            _ => {}
        }
    }
    found.push(code.get(from..).unwrap_or(""));
    found
}

/// What was found while a part of a code is read.
#[derive(Default)]
struct Reading {
    part: Part,
    /// Whether a digit's place was met.
    number: bool,
    /// Whether a place was met that only numbers have: `#` or `?`.
    sure: bool,
    /// Digits' places behind an escaped point.
    behind_false_point: Option<i32>,
    point: bool,
    commas: i32,
    percent: bool,
    year_or_day: bool,
    month: bool,
    time: bool,
}

impl Part {
    fn of(code: &str) -> Self {
        let mut reading = Reading::default();
        let mut letters = code.chars().peekable();
        while let Some(letter) = letters.next() {
            match letter {
                '"' => {
                    let literal: String =
                        letters.by_ref().take_while(|next| *next != '"').collect();
                    reading.literal(&literal);
                }
                '\\' | '!' => {
                    if let Some(literal) = letters.next() {
                        reading.literal(literal.encode_utf8(&mut [0; 4]));
                    }
                }
                '_' | '*' => {
                    letters.next();
                }
                '[' => {
                    let inside: String = letters.by_ref().take_while(|next| *next != ']').collect();
                    reading.bracket(&inside);
                }
                '0' | '#' | '?' => reading.place(letter),
                '.' => {
                    reading.point = true;
                    reading.part.scale += 3 * reading.commas;
                    reading.commas = 0;
                }
                ',' if reading.number => reading.commas += 1,
                '%' => reading.percent = true,
                'e' | 'E' if matches!(letters.peek(), Some('+' | '-')) => {
                    reading.sure = true;
                    break;
                }
                'y' | 'Y' | 'd' | 'D' | 'e' | 'E' | 'b' | 'B' | 'g' => {
                    reading.year_or_day = true;
                }
                'm' | 'M' => reading.month = true,
                'h' | 'H' | 's' | 'S' => reading.time = true,
                'a' | 'A' => {
                    // Half of the day, AM/PM or A/P; or the name of a weekday.
                    let half = matches!(letters.peek(), Some('m' | 'M' | '/'));
                    while matches!(
                        letters.peek(),
                        Some('a' | 'A' | 'm' | 'M' | '/' | 'p' | 'P')
                    ) {
                        letters.next();
                    }
                    reading.time |= half;
                    reading.year_or_day |= !half;
                }
                letter => {
                    let sign = !letter.is_ascii() || letter == '$';
                    if sign {
                        reading.literal(letter.encode_utf8(&mut [0; 4]));
                    }
                }
            }
        }
        reading.end()
    }
}

impl Reading {
    /// A text that stands in the format.
    fn literal(&mut self, text: &str) {
        if text == "." && self.number && !self.point {
            self.behind_false_point = Some(0);
        } else if self.number {
            self.part.after.push_str(text);
        } else {
            self.part.before.push_str(text);
        }
    }

    /// What stands in brackets: a currency, a condition, an elapsed time; a colour and a language say nothing.
    fn bracket(&mut self, inside: &str) {
        if let Some(currency) = inside.strip_prefix('$') {
            self.literal(currency.split('-').next().unwrap_or(""));
            return;
        }
        let condition = [
            ("<=", Comparison::AtMost),
            (">=", Comparison::AtLeast),
            ("<>", Comparison::Other),
            ("<", Comparison::Less),
            (">", Comparison::More),
            ("=", Comparison::Equal),
        ]
        .into_iter()
        .find_map(|(sign, comparison)| {
            let bound = inside.strip_prefix(sign)?;
            Some((comparison, Decimal::read(bound.trim())?))
        });
        if condition.is_some() {
            self.part.condition = condition;
        } else if !inside.is_empty()
            && inside
                .chars()
                .all(|letter| matches!(letter, 'h' | 'H' | 'm' | 'M' | 's' | 'S'))
        {
            self.time = true;
        }
    }

    /// A digit's place.
    fn place(&mut self, letter: char) {
        // Commas between two places group thousands and do not divide.
        self.commas = 0;
        self.number = true;
        self.sure |= letter != '0';
        // What stands between places is no unit.
        self.part.after.clear();
        if let Some(places) = &mut self.behind_false_point {
            *places += 1;
        }
    }

    fn end(mut self) -> Part {
        self.part.scale += 3 * self.commas;
        let day = self.year_or_day || (self.month && !self.time);
        // A part of days has no digits' places but those of a second.
        let number = self.sure || (self.number && !self.time) || !(day || self.time);
        if !number {
            return Part {
                kind: if day { Kind::Day } else { Kind::Time },
                condition: self.part.condition,
                ..Part::default()
            };
        }
        if !self.number {
            // A text alone in the place of a number: the number counts, and not what is shown for it.
            return Part {
                condition: self.part.condition,
                ..Part::default()
            };
        }
        if self.percent {
            return Part {
                kind: Kind::Percent,
                condition: self.part.condition,
                ..Part::default()
            };
        }
        if let Some(places) = self.behind_false_point {
            self.part.scale += places;
        }
        self.part.before = unit(&self.part.before);
        self.part.after = unit(&self.part.after);
        self.part
    }
}

/// A literal where it can be a unit or a currency; blank where it is punctuation or one letter that means nothing.
fn unit(literal: &str) -> String {
    // Signs and brackets of a part for numbers below nought are no unit: the number has its own sign.
    let literal = literal.trim_matches(|letter: char| {
        letter.is_whitespace() || matches!(letter, '-' | '+' | '(' | ')' | '（' | '）')
    });
    let means = literal.chars().any(|letter| {
        matches!(letter, '$' | '%' | '‰' | '¥' | '￥' | '€' | '£' | '₩')
            || (letter.is_alphabetic() && !letter.is_ascii())
    });
    let letters = literal.chars().filter(char::is_ascii_alphabetic).count();
    if means || letters > 1 || literal.eq_ignore_ascii_case("t") {
        literal.to_owned()
    } else {
        String::new()
    }
}
