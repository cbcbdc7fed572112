//! The month, and where it is named the period, that a cell of a table of bills says: 2024年1月, 2024-01, 202401, 1月, Jan-24, 45292, 2023.12.26-2024.01.25.

use super::words as w;
use crate::measure::{Day, Year, month_named, read_date, read_when, units};
use crate::standards::energy::bills::Period;

/// When a bill is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    /// The year, where the cell says one.
    pub year: Option<Year>,
    /// The month, 1 to 12. That of a period is the month in which it ends.
    pub month: u8,
    /// The days, where the cell names them.
    pub period: Option<Period>,
}

impl When {
    const fn of(year: Option<Year>, month: u8) -> Self {
        Self {
            year,
            month,
            period: None,
        }
    }
}

/// Reads a cell. Where `in_months` says that its column is one of months, a bare number from 1 to 12 is a month, and one from 36526 to 73050 a day of a
/// sheet, 2000 to 2099.
pub fn read(cell: &str, in_months: bool) -> Option<When> {
    if let Some(period) = period(cell) {
        return Some(When {
            year: Some(period.to.year()),
            month: period.to.month(),
            period: Some(period),
        });
    }
    // A day as a sheet shows it may have the hour behind it.
    let day = cell.split_whitespace().next().unwrap_or(cell);
    if let Some(when) = read_when(cell).or_else(|| read_date(day)) {
        return of_iso(&when);
    }
    let plain = units::plain(cell);
    if let Some(month) = with_sign(&plain) {
        return Some(month);
    }
    if let Some(month) = by_name(&plain) {
        return Some(month);
    }
    if !in_months {
        return None;
    }
    let whole = plain.strip_suffix(".0").unwrap_or(&plain);
    if !whole.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match whole.parse::<u32>().ok()? {
        month @ 1..=12 => Some(When::of(None, u8::try_from(month).ok()?)),
        day @ 36_526..=73_050 => {
            let day = Day::of_number(i64::from(day))?;
            Some(When::of(Some(day.year()), day.month()))
        }
        _ => None,
    }
}

/// A month of ISO 8601, or the month of a day. A year alone is none.
fn of_iso(when: &str) -> Option<When> {
    let mut parts = when.split('-');
    let year = Year::new(parts.next()?.parse().ok()?)?;
    Some(When::of(Some(year), parts.next()?.parse().ok()?))
}

/// 1月, 01月份, 一月, 24年1月: with 月 and without a whole year.
fn with_sign(plain: &str) -> Option<When> {
    let text = plain.strip_suffix(w::MONTH_TAIL).unwrap_or(plain);
    let text = text.strip_suffix(w::MONTH_SIGN)?;
    let (year, month) = match text.split_once(w::YEAR_SIGN) {
        Some((year, month)) => (Some(short_year(year)?), month),
        None => (None, text),
    };
    let number = w::MONTH_NUMERALS
        .iter()
        .position(|numeral| *numeral == month)
        .map(|at| at + 1)
        .or_else(|| two_digits(month))
        .filter(|number| (1..=12).contains(number))?;
    Some(When::of(year, u8::try_from(number).ok()?))
}

fn two_digits(text: &str) -> Option<usize> {
    let digits = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

/// A year of four digits, or of two in this century.
fn short_year(text: &str) -> Option<Year> {
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match text.len() {
        4 => Year::new(text.parse().ok()?),
        2 => Year::new(2000 + text.parse::<i64>().ok()?),
        _ => None,
    }
}

/// Jan, January, Jan-24, Jan 2024, 2024-Jan.
fn by_name(plain: &str) -> Option<When> {
    let letters: String = plain.chars().filter(char::is_ascii_alphabetic).collect();
    let digits: String = plain.chars().filter(char::is_ascii_digit).collect();
    let others = plain
        .chars()
        .any(|c| !c.is_ascii_alphanumeric() && !['-', '/', '.', ',', '\''].contains(&c));
    if others || letters.len() < 3 {
        return None;
    }
    let month = month_named(&letters)?;
    let year = if digits.is_empty() {
        None
    } else {
        Some(short_year(&digits)?)
    };
    Some(When::of(year, month))
}

/// Two days, the first before the second and within 400 days of it.
fn period(cell: &str) -> Option<Period> {
    let days = |one: &str, other: &str| {
        let (from, to) = (Day::read(one.trim())?, Day::read(other.trim())?);
        let length = to.number() - from.number();
        (0..400).contains(&length).then_some(Period { from, to })
    };
    let with_mark = w::BETWEEN_DAYS
        .iter()
        .filter_map(|mark| cell.split_once(mark))
        .find_map(|(one, other)| days(one, other));
    // 2023.12.26-2024.01.25 and 20231226-20240125: the dash parts days that are written without dashes.
    with_mark.or_else(|| {
        let (one, other) = cell.split_once('-')?;
        days(one, other)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_as_people_write_them() {
        for (cell, year, month) in [
            ("2024年1月", Some(2024), 1),
            ("2024 年 01 月份", Some(2024), 1),
            ("2024-01", Some(2024), 1),
            ("2024/1", Some(2024), 1),
            ("2024.10", Some(2024), 10),
            ("202401", Some(2024), 1),
            ("2024-01-31", Some(2024), 1),
            ("2024/1/1 0:00:00", Some(2024), 1),
            ("1月", None, 1),
            ("01月", None, 1),
            ("１２月份", None, 12),
            ("一月", None, 1),
            ("十二月", None, 12),
            ("24年3月", Some(2024), 3),
            ("Jan", None, 1),
            ("Sept", None, 9),
            ("December", None, 12),
            ("Jan-24", Some(2024), 1),
            ("Jan 2024", Some(2024), 1),
            ("2024-Jan", Some(2024), 1),
        ] {
            let read = read(cell, false);
            let found = read.map(|when| (when.year.map(Year::number), when.month));
            assert_eq!(found, Some((year, month)), "{cell}");
        }
        for (cell, month) in [
            ("1", 1),
            ("12", 12),
            ("45292", 1),
            ("45657", 12),
            ("3.0", 3),
        ] {
            assert_eq!(
                read(cell, true).map(|when| when.month),
                Some(month),
                "{cell}"
            );
            assert_eq!(read(cell, false), None, "{cell}");
        }
        for cell in [
            "13月",
            "0月",
            "月",
            "2024",
            "2024年",
            "合计",
            "Total",
            "186420",
            "13",
            "0",
            "4529",
            "",
            "May Day 1",
            "2024-13",
            "124年1月",
        ] {
            assert_eq!(read(cell, true), None, "{cell}");
        }
    }

    #[test]
    fn the_days_of_a_bill() {
        for cell in [
            "2023-12-26~2024-01-25",
            "2023-12-26 至 2024-01-25",
            "2023.12.26-2024.01.25",
            "20231226-20240125",
            "2023/12/26 - 2024/1/25",
            "2023年12月26日—2024年1月25日",
        ] {
            let when = read(cell, false).unwrap_or_else(|| panic!("{cell}"));
            let period = when.period.unwrap_or_else(|| panic!("{cell}"));
            assert_eq!(
                (when.year.map(Year::number), when.month),
                (Some(2024), 1),
                "{cell}"
            );
            assert_eq!(period.from.to_string(), "2023-12-26", "{cell}");
            assert_eq!(period.to.number() - period.from.number() + 1, 31, "{cell}");
        }
        assert_eq!(read("2024-01-25~2023-12-26", true), None);
        assert_eq!(read("2022-01-01~2024-01-25", true), None);
    }
}
