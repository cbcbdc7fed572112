//! Days as they stand in books: written in any of the usual ways, or as Excel's count of days.

use crate::measure::read_date;

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

/// Reads a day: `2025-03-31`, `2025/3/31`, `2025.3.31`, `20250331`, 2025年3月31日, with or without a time behind it, or Excel's count of days.
pub fn read(cell: &[u8]) -> Option<Day> {
    let text = std::str::from_utf8(cell).ok()?.trim();
    let text = text.split(['T', ' ']).next().unwrap_or(text);
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return match text.len() {
            8 => day_of(&[&text[..4], "-", &text[4..6], "-", &text[6..]].concat()),
            5 => from_serial(text.parse().ok()?, false)
                .filter(|day| (19_500_101..21_000_101).contains(day)),
            _ => None,
        };
    }
    day_of(text)
}

fn day_of(text: &str) -> Option<Day> {
    let iso = read_date(text)?;
    let digits: String = iso.chars().filter(char::is_ascii_digit).collect();
    digits.parse().ok()
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
