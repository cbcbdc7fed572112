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
    /// The first month, where the cell names several: 一季度, 1-3月, 上半年. `month` is the last of them.
    pub since: Option<u8>,
}

impl When {
    const fn of(year: Option<Year>, month: u8) -> Self {
        Self {
            year,
            month,
            period: None,
            since: None,
        }
    }

    /// The days of several months, in the year that the bill is of; else the days that the cell names.
    pub fn days(self, year: Year) -> Option<Period> {
        let Some(since) = self.since else {
            return self.period;
        };
        let to = match self.month {
            12 => Day::last_of(year),
            month => Day::new(year, month + 1, 1)?.plus_days(-1)?,
        };
        let from = Day::new(year, since, 1)?;
        Some(Period { from, to })
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
            since: None,
        });
    }
    if let Some(months) = several(cell) {
        return months;
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

/// Several months of one year: 一季度, 2024年第1季度, Q1, 2024Q1, 1-3月, 2024年1月至3月, 2024-01至2024-03, 上半年. Of a whole year, of months in
/// the wrong order and of those of two years nothing is read: no bill of them can be entered.
fn several(cell: &str) -> Option<Option<When>> {
    let plain = units::plain(cell);
    let of = |year: Option<Year>, since: u8, month: u8| {
        (since < month && month <= 12 && month - since < 11).then_some(When {
            year,
            month,
            period: None,
            since: Some(since),
        })
    };
    let (year, rest) = year_before(&plain);
    let named = w::SEVERAL_MONTHS
        .iter()
        .find(|(names, ..)| names.contains(&rest))
        .map(|(_, since, month)| (*since, *month));
    if let Some((since, month)) = named {
        return Some(of(year, since, month));
    }
    let text = rest.strip_suffix(w::MONTH_TAIL).unwrap_or(rest);
    w::BETWEEN_MONTHS.iter().find_map(|mark| {
        let (one, other) = text.split_once(mark)?;
        let (last_year, month) = month_with_year(other)?;
        // 1-3月: 月 stands behind the last month alone.
        let (first_year, since) = month_with_year(one).or_else(|| {
            let bare = two_digits(one).filter(|_| other.ends_with(w::MONTH_SIGN))?;
            Some((None, u8::try_from(bare).ok()?))
        })?;
        let year = year.or(first_year).or(last_year);
        let same = [first_year, last_year]
            .into_iter()
            .flatten()
            .all(|of| Some(of) == year);
        Some(of(year, since, month).filter(|_| same && since >= 1))
    })
}

/// A month as one end of several: 3月, 2024年3月, 2024-03.
fn month_with_year(text: &str) -> Option<(Option<Year>, u8)> {
    let when = with_sign(text).or_else(|| read_when(text).and_then(|when| of_iso(&when)))?;
    Some((when.year, when.month))
}

/// The year that a text begins with, and what stands behind it.
fn year_before(plain: &str) -> (Option<Year>, &str) {
    if let Some((year, rest)) = plain.split_once(w::YEAR_SIGN)
        && let Some(year) = short_year(year)
    {
        return (Some(year), rest);
    }
    match (plain.get(..4), plain.get(4..)) {
        (Some(year), Some(rest))
            if rest.starts_with('q') || rest.starts_with('h') || rest.starts_with("-q") =>
        {
            (short_year(year), rest.trim_start_matches('-'))
        }
        _ => (None, plain),
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
    fn several_months_as_people_write_them() {
        for (cell, year, since, month) in [
            ("一季度", None, 1, 3),
            ("第二季度", None, 4, 6),
            ("3季度", None, 7, 9),
            ("2024年第4季度", Some(2024), 10, 12),
            ("24年四季度", Some(2024), 10, 12),
            ("Q1", None, 1, 3),
            ("2024Q3", Some(2024), 7, 9),
            ("2024-Q3", Some(2024), 7, 9),
            ("１－３月", None, 1, 3),
            ("1-2月", None, 1, 2),
            ("1月至3月", None, 1, 3),
            ("一月至三月", None, 1, 3),
            ("2024年1-3月", Some(2024), 1, 3),
            ("2024年1月-3月份", Some(2024), 1, 3),
            ("2024-01至2024-03", Some(2024), 1, 3),
            ("2024.01-2024.03", Some(2024), 1, 3),
            ("2024年1月~2024年3月", Some(2024), 1, 3),
            ("上半年", None, 1, 6),
            ("2024年下半年", Some(2024), 7, 12),
        ] {
            let when = read(cell, false).unwrap_or_else(|| panic!("{cell}"));
            let found = (when.year.map(Year::number), when.since, when.month);
            assert_eq!(found, (year, Some(since), month), "{cell}");
            let days = when.days(Year::new(2024).expect("a year")).expect("days");
            assert_eq!(
                (days.from.month(), days.to.month()),
                (since, month),
                "{cell}"
            );
            assert_eq!(days.from.of_month(), 1, "{cell}");
        }
        // A whole year is no bill, and one month is no several.
        for cell in [
            "1-12月",
            "2024年1-12月",
            "全年",
            "3-1月",
            "0-3月",
            "1-13月",
            "五季度",
            "Q5",
            "2023-11至2024-02",
            "3-3月",
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
