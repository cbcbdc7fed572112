//! Days as they stand in books: written in any of the usual ways, or as Excel's count of days.

use crate::measure::{month_named, read_date};

/// A day as one number, 20250331, so that days compare as numbers do.
pub type Day = u32;

/// The day of Excel's count, by which day 1 is 1900-01-01 and 1900 had a 29 February; `from_1904` counts from 1904-01-01 as day 0.
pub fn from_serial(serial: u32, from_1904: bool) -> Option<Day> {
    // Days of the Gregorian calendar since 0000-03-01 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    let since_1970 = if from_1904 {
        i64::from(serial) - 24_107
    } else {
        i64::from(serial) - 25_569
    };
    if !from_1904 && serial < 61 || serial > 2_958_465 {
        return None;
    }
    let z = since_1970 + 719_468;
    let era = z.div_euclid(146_097);
    let of_era = z.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let day_of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 {
        month_from_march + 3
    } else {
        month_from_march - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    u32::try_from(year * 10_000 + month * 100 + day).ok()
}

/// The days that a loan can have been issued on: a day before 1950 or after 2099 is a slip, or a figure in a style of dates.
fn sensible(day: Day) -> bool {
    (19_500_101..21_000_101).contains(&day)
}

/// Reads a day: `2025-03-31`, `2025/3/31`, `2025.3.31`, `2025. 3. 31`, `20250331`, 2025年3月31日, with or without a time behind it; with the month by
/// its English name; or Excel's count of days. A month alone (2025-03, 2025年3月, 202503, 2025.10) is its first day, which is enough for quarters and years.
///
/// A day before its month, or behind it, is read where only one of the two can be the month: 25/03/2025, 03/25/2025.
///
/// `None` where the text is no day, or could be two: 2025.1 may be January or the end of 2025.10 that a spreadsheet took for a number, and
/// 03/04/2025 is March or April.
pub fn read(cell: &[u8]) -> Option<Day> {
    match read_plain(cell) {
        Some(day) => Some(day),
        None => read_any(cell),
    }
}

/// Reads a day of a workbook whose days are counted from 1904: a bare count of days is counted from there.
pub fn read_from_1904(cell: &[u8]) -> Option<Day> {
    let text = std::str::from_utf8(cell).unwrap_or_default();
    let serial = text.split_once('.').map_or(text, |(days, _)| days);
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if serial.len() == 5 && digits(serial) && text.split('.').count() <= 2 {
        return from_serial(serial.parse().ok()?, true).filter(|day| sensible(*day));
    }
    read(cell)
}

/// A day written as nearly all are: `2025-03-31` or `2025/03/31`. `None` where it is written in another way, or is none.
#[inline]
fn read_plain(cell: &[u8]) -> Option<Day> {
    let [a, b, c, d, between, e, f, again, g, h] = cell else {
        return None;
    };
    if between != again || !matches!(between, b'-' | b'/') {
        return None;
    }
    let number = |digits: &[&u8]| {
        digits.iter().try_fold(0, |number, digit| {
            digit
                .is_ascii_digit()
                .then(|| number * 10 + Day::from(**digit - b'0'))
        })
    };
    let (year, month, day) = (number(&[a, b, c, d])?, number(&[e, f])?, number(&[g, h])?);
    // Every month has twenty-eight days; what is later is looked up.
    let found = year * 10_000 + month * 100 + day;
    ((1..=12).contains(&month) && (1..=28).contains(&day) && sensible(found)).then_some(found)
}

#[cold]
fn read_any(cell: &[u8]) -> Option<Day> {
    let text: String = std::str::from_utf8(cell)
        .ok()?
        .chars()
        .filter(|c| !crate::measure::units::invisible(*c))
        .map(|c| match c {
            '\u{FF10}'..='\u{FF19}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
            '．' => '.',
            '／' => '/',
            '－' => '-',
            other => other,
        })
        .collect();
    let whole = text.trim().trim_matches(['\'', '"', '=']).to_owned();
    let text = whole.as_str();
    // The time of the day goes.
    let text = text.split(['T', '上', '下']).next().unwrap_or(text).trim();
    let text = match text.split_once(' ') {
        Some((day, time)) if time.contains(':') || day.len() >= 8 => day.to_owned(),
        _ => text.replace(' ', ""),
    };
    let text = text.as_str();
    let serial = text.split_once('.').map_or(text, |(days, _)| days);
    if serial.len() == 5
        && text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.')
    {
        return from_serial(serial.parse().ok()?, false).filter(|day| sensible(*day));
    }
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        let part = |range: std::ops::Range<usize>| text.get(range).unwrap_or_default();
        return match text.len() {
            8 | 14 => day_of(&[part(0..4), "-", part(4..6), "-", part(6..8)].concat()),
            6 => day_of(&[part(0..4), "-", part(4..6), "-1"].concat()),
            _ => None,
        };
    }
    day_of(text)
        .or_else(|| month_of(text))
        .or_else(|| year_last(text))
        .or_else(|| with_named_month(&whole))
}

/// A day with its year behind: 25/03/2025, 25.3.2025, 03-25-2025. `None` where either of the first two numbers can be the month; where both are the same
/// number, 3/3/2025, there is one day.
fn year_last(text: &str) -> Option<Day> {
    let mut parts = text.split(['/', '-', '.']);
    let (one, two, year) = (parts.next()?, parts.next()?, parts.next()?);
    let short = |part: &str| (1..=2).contains(&part.len());
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if parts.next().is_some()
        || year.len() != 4
        || ![one, two].into_iter().all(short)
        || ![one, two, year].into_iter().all(digits)
    {
        return None;
    }
    let [first, second]: [u32; 2] = [one.parse().ok()?, two.parse().ok()?];
    let (month, day) = match (first > 12, second > 12) {
        (true, false) => (two, one),
        (false, true) => (one, two),
        _ if first == second => (one, two),
        _ => return None,
    };
    day_of(&[year, "-", month, "-", day].concat())
}

/// A day whose month is written by its English name, or as databases write it in China: `31-Mar-2025`, `Mar 31, 2025`, `31MAR2025`, `2025-Mar-31`,
/// `Mon Mar 31 00:00:00 CST 2025`, `31-3月-2025`. A month and a year alone are the month's first day.
///
/// `None` where the year has two digits, which could be a day as well, and where anything else stands beside day, month and year.
#[cold]
fn with_named_month(text: &str) -> Option<Day> {
    let text = text.replace("T0", " 0").to_ascii_lowercase();
    let (mut year, mut month, mut day) = (None, None, None);
    // What has a colon is the time of the day, or a time zone.
    let words = text.split_whitespace().filter(|word| !word.contains(':'));
    for piece in words.flat_map(|word| word.split([',', '-', '/', '.'])) {
        let in_figures = piece
            .strip_suffix('月')
            .and_then(|month| month.parse().ok());
        if let Some(named) = in_figures {
            if month.replace(named).is_some() {
                return None;
            }
            continue;
        }
        for part in parts_of(piece) {
            let number = part.parse::<u32>().ok();
            let before = match (number, part.len()) {
                (Some(number), 4) => year.replace(number),
                (Some(number), 1 | 2) => day.replace(number),
                (Some(_), _) => return None,
                (None, _) => match month_named(part) {
                    Some(named) => month.replace(u32::from(named)),
                    None if SAYS_NOTHING.contains(&part) => None,
                    None => return None,
                },
            };
            if before.is_some() {
                return None;
            }
        }
    }
    day_of(&format!("{}-{}-{}", year?, month?, day.unwrap_or(1)))
}

/// A text as runs of digits and runs of letters.
fn parts_of(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let digits = rest.starts_with(|c: char| c.is_ascii_digit());
        let end = rest.find(|c: char| c.is_ascii_digit() != digits);
        let (part, behind) = rest.split_at(end.unwrap_or(rest.len()));
        rest = behind;
        (!part.is_empty()).then_some(part)
    })
}

/// What may stand beside day, month and year: names of days, endings of numbers, halves of the day, time zones of China.
const SAYS_NOTHING: [&str; 26] = [
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "st",
    "nd",
    "rd",
    "th",
    "of",
    "am",
    "pm",
    "cst",
    "gmt",
    "utc",
    "hkt",
    "z",
];

/// The first day of a month that is written alone.
fn month_of(text: &str) -> Option<Day> {
    let month = text.strip_suffix('月').unwrap_or(text);
    let mut parts = month.split(['-', '/', '年', '.']);
    let (year, month) = (parts.next()?, parts.next()?);
    let written_out = parts.next().is_none() && year.len() == 4 && (1..=2).contains(&month.len());
    // 2025.1 could be 2025.10 without its nought.
    let one_meaning = !text.contains('.') || month != "1" || text.ends_with('月');
    (written_out && one_meaning).then(|| day_of(&[year, "-", month, "-1"].concat()))?
}

fn day_of(text: &str) -> Option<Day> {
    let iso = read_date(text)?;
    let digits: String = iso.chars().filter(char::is_ascii_digit).collect();
    digits.parse().ok().filter(|day| sensible(*day))
}

/// The day in ISO 8601.
pub fn iso(day: Day) -> String {
    let [year, month, day] = [day / 10_000, day / 100 % 100, day % 100];
    format!("{year:04}-{month:02}-{day:02}")
}

/// The first day of the quarter that a day is in.
pub fn quarter_begins(day: Day) -> Day {
    let (year, month) = (day / 10_000, day / 100 % 100);
    year * 10_000 + ((month.saturating_sub(1)) / 3 * 3 + 1) * 100 + 1
}

/// The first day of the year that a day is in.
pub fn year_begins(day: Day) -> Day {
    day / 10_000 * 10_000 + 101
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_as_they_stand_in_books() {
        for (cell, day) in [
            ("2025-03-31", Some(20_250_331)),
            ("2025/3/31", Some(20_250_331)),
            ("2025.3.1", Some(20_250_301)),
            ("20250331", Some(20_250_331)),
            ("2025年3月31日", Some(20_250_331)),
            ("2025-03-31 00:00:00", Some(20_250_331)),
            ("2025-03-31T08:00", Some(20_250_331)),
            ("45747", Some(20_250_331)),
            ("2025-02-29", None),
            ("2025-13-01", None),
            ("2025. 3. 31", Some(20_250_331)),
            ("2025/3/31上午12:00:00", Some(20_250_331)),
            ("20250331080000", Some(20_250_331)),
            ("45747.375", Some(20_250_331)),
            ("45747.0", Some(20_250_331)),
            ("２０２５－０３－３１", Some(20_250_331)),
            ("2025-03", Some(20_250_301)),
            ("2025/3", Some(20_250_301)),
            ("2025年7月", Some(20_250_701)),
            ("202507", Some(20_250_701)),
            ("2025.10", Some(20_251_001)),
            ("2024.07", Some(20_240_701)),
            ("2025.1", None),
            ("2024.7", Some(20_240_701)),
            ("2025", None),
            ("202513", None),
            ("25-3-31", None),
            ("03/31/2025", Some(20_250_331)),
            ("31/03/2025", Some(20_250_331)),
            ("31.3.2025", Some(20_250_331)),
            ("31-03-2025", Some(20_250_331)),
            ("31/03/2025 08:15", Some(20_250_331)),
            ("3/3/2025", Some(20_250_303)),
            ("30/02/2025", None),
            ("32/01/2025", None),
            ("13/13/2025", None),
            ("12/03/2025", None),
            ("31/03/25", None),
            ("31/03/2025/1", None),
            ("31-Mar-25", None),
            ("31-Mar-2025", Some(20_250_331)),
            ("31-MAR-2025", Some(20_250_331)),
            ("31 March 2025", Some(20_250_331)),
            ("Mar 31, 2025", Some(20_250_331)),
            ("March 31st, 2025", Some(20_250_331)),
            ("2025-Mar-31", Some(20_250_331)),
            ("2025/Sept/3", Some(20_250_903)),
            ("31MAR2025", Some(20_250_331)),
            ("3-Oct-2025 00:00:00", Some(20_251_003)),
            ("03OCT2025T00:00:00", Some(20_251_003)),
            ("Mon Mar 31 00:00:00 CST 2025", Some(20_250_331)),
            ("Mon, 31 Mar 2025 08:00:00 GMT+08:00", Some(20_250_331)),
            ("31-3月-2025", Some(20_250_331)),
            ("Mar-2025", Some(20_250_301)),
            ("March 2025", Some(20_250_301)),
            ("Mar-25", None),
            ("31-3月 -25", None),
            ("31-Feb-2025", None),
            ("31 Mar 2025 31", None),
            ("Mar Apr 2025", None),
            ("March 31 or April 1, 2025", None),
            ("Q1 2025", None),
            ("Maria 2025", None),
            ("03/04/2025", None),
            ("1900-01-00", None),
            ("1905-07-17", None),
            ("00000000", None),
            ("0", None),
            ("-", None),
            ("soon", None),
            ("12", None),
            ("", None),
        ] {
            assert_eq!(read(cell.as_bytes()), day, "{cell}");
        }
        assert_eq!(from_serial(61, false), Some(19_000_301));
        assert_eq!(from_serial(60, false), None, "29 February 1900 was none");
        assert_eq!(from_serial(0, true), Some(19_040_101));
        assert_eq!(from_serial(44_285, true), Some(20_250_331));
        assert_eq!(iso(20_250_301), "2025-03-01");
        assert_eq!(
            [
                quarter_begins(20_250_331),
                quarter_begins(20_250_401),
                quarter_begins(20_251_231)
            ],
            [20_250_101, 20_250_401, 20_251_001]
        );
        assert_eq!(year_begins(20_250_331), 20_250_101);
    }
}
