//! A day of the calendar, and the quarters and years around it.

use super::{Year, read_date};

/// The ends of the quarters: month and day.
const QUARTER_ENDS: [(u8, u8); 4] = [(3, 31), (6, 30), (9, 30), (12, 31)];

/// The number of 1899-12-30 among days that are counted from the first of March of the year 0.
const FIRST: i64 = 693_900;

/// A day of the calendar, in the years 1900 to 2999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    year: Year,
    month: u8,
    day: u8,
}

impl Day {
    /// The day as it was typed, in any way that `read_date` reads; `None` where it is no day.
    pub fn read(typed: &str) -> Option<Self> {
        let iso = read_date(typed)?;
        let mut parts = iso.split('-');
        Some(Self {
            year: Year::new(parts.next()?.parse().ok()?)?,
            month: parts.next()?.parse().ok()?,
            day: parts.next()?.parse().ok()?,
        })
    }

    /// Its year.
    pub const fn year(self) -> Year {
        self.year
    }

    /// The day of these numbers; `None` where the calendar has no such day.
    pub fn of(year: Year, month: u8, day: u8) -> Option<Self> {
        let found = Self { year, month, day };
        Self::read(&found.to_string())
    }

    /// Its month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// Its number among all days: the days from 1899-12-30 to it. From 1900-03-01 on this is the number by which a sheet keeps the day.
    pub fn number(self) -> i64 {
        let (year, month, day) = (
            i64::from(self.year.number()),
            i64::from(self.month),
            i64::from(self.day),
        );
        // Years that begin in March end with the day that is added in leap years.
        let (year, month) = if month > 2 {
            (year, month - 3)
        } else {
            (year - 1, month + 9)
        };
        let leap_days = year / 4 - year / 100 + year / 400;
        year * 365 + leap_days + (153 * month + 2) / 5 + day - FIRST
    }

    /// The day of a number; `None` outside 1900 to 2999.
    pub fn of_number(number: i64) -> Option<Self> {
        // A year's length is known within a year; the day is then counted from the year's first.
        let guess = i32::try_from(number / 366).ok()?;
        let mut year = Year::new(1900)?.plus(guess.max(0)).filter(|_| number > 1)?;
        while Self::last_of(year).number() < number {
            year = year.plus(1)?;
        }
        let months = (1..=12).rev();
        let first = months
            .filter_map(|month| Self::of(year, month, 1))
            .find(|first| first.number() <= number)?;
        let day = u8::try_from(number - first.number() + 1).ok()?;
        Self::of(year, first.month, day)
    }

    /// The first day of a year.
    pub const fn first_of(year: Year) -> Self {
        Self {
            year,
            month: 1,
            day: 1,
        }
    }

    /// The last day of a year.
    pub const fn last_of(year: Year) -> Self {
        Self {
            year,
            month: 12,
            day: 31,
        }
    }

    /// The day `by` years later (earlier where negative), 28 February for a 29 February that the year lacks; `None` outside 1900 to 2999.
    pub fn plus_years(self, by: i32) -> Option<Self> {
        let year = self.year.plus(by)?;
        let moved = Self { year, ..self };
        Some(match Self::read(&moved.to_string()) {
            Some(there) => there,
            None => Self { day: 28, ..moved },
        })
    }

    /// The end of the last quarter that had ended before this day.
    pub fn quarter_ended(self) -> Option<Self> {
        let before = QUARTER_ENDS.iter().rev();
        match before
            .map(|(month, day)| self.in_year(*month, *day))
            .find(|end| *end < self)
        {
            Some(end) => Some(end),
            None => self.year.plus(-1).map(Self::last_of),
        }
    }

    /// The end of the first quarter that ends after this day.
    pub fn next_quarter_end(self) -> Option<Self> {
        let after = QUARTER_ENDS.iter();
        match after
            .map(|(month, day)| self.in_year(*month, *day))
            .find(|end| *end > self)
        {
            Some(end) => Some(end),
            None => self.year.plus(1).map(|year| Self {
                year,
                month: 3,
                day: 31,
            }),
        }
    }

    const fn in_year(self, month: u8, day: u8) -> Self {
        Self {
            year: self.year,
            month,
            day,
        }
    }
}

impl std::fmt::Display for Day {
    /// As documents keep days: `2026-09-30`.
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let year = self.year.number();
        write!(out, "{year:04}-{:02}-{:02}", self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(typed: &str) -> Day {
        Day::read(typed).expect("a day")
    }

    #[test]
    fn quarters_end_before_and_after_a_day() {
        for (today, ended, next) in [
            ("2026-11-28", "2026-09-30", "2026-12-31"),
            ("2026年1月1日", "2025-12-31", "2026-03-31"),
            // On its last day a quarter has not ended.
            ("2026-09-30", "2026-06-30", "2026-12-31"),
            ("2026-10-01", "2026-09-30", "2026-12-31"),
            ("2026-12-31", "2026-09-30", "2027-03-31"),
            ("2026-02-28", "2025-12-31", "2026-03-31"),
        ] {
            let today = day(today);
            let shown = |day: Option<Day>| day.map(|day| day.to_string());
            assert_eq!(shown(today.quarter_ended()), Some(ended.to_owned()));
            assert_eq!(shown(today.next_quarter_end()), Some(next.to_owned()));
        }
        assert_eq!(day("1900-01-31").quarter_ended(), None);
        assert_eq!(day("2999-12-31").next_quarter_end(), None);
    }

    #[test]
    fn days_are_counted_as_sheets_count_them() {
        for (typed, number) in [
            ("1900-03-01", 61),
            ("2024-01-01", 45_292),
            ("2024-02-29", 45_351),
            ("2024-12-31", 45_657),
            ("2025-01-01", 45_658),
            ("2999-12-31", 401_768),
        ] {
            assert_eq!(day(typed).number(), number, "{typed}");
            assert_eq!(Day::of_number(number), Some(day(typed)), "{typed}");
        }
        for number in [-1, 0, 1, 401_769, i64::MAX, i64::MIN] {
            assert_eq!(Day::of_number(number), None, "{number}");
        }
        assert_eq!(Day::of_number(2), Some(day("1900-01-01")));
        for number in 36_000..48_000 {
            let found = Day::of_number(number).expect("a day");
            assert_eq!(found.number(), number);
        }
        assert_eq!(Day::of(Year::nearest(2025), 2, 29), None);
    }

    #[test]
    fn days_move_by_years() {
        for (from, by, to) in [
            ("2025-03-31", 1, Some("2026-03-31")),
            ("2024-02-29", 1, Some("2025-02-28")),
            ("2024-02-29", 4, Some("2028-02-29")),
            ("2999-01-01", 1, None),
        ] {
            let moved = day(from).plus_years(by).map(|day| day.to_string());
            assert_eq!(moved, to.map(str::to_owned), "{from} {by}");
        }
        assert_eq!(Day::read("2026-02-30"), None);
        assert!(day("2026-01-01") < day("2026-01-02"));
        assert_eq!(Day::last_of(day("2026-05-01").year()), day("2026-12-31"));
        assert_eq!(Day::first_of(day("2026-05-01").year()), day("2026-01-01"));
    }
}
