//! A day of the calendar, and the quarters and years around it.

use super::{Year, read_date};

/// The ends of the quarters: month and day.
const QUARTER_ENDS: [(u8, u8); 4] = [(3, 31), (6, 30), (9, 30), (12, 31)];

/// How many days lie before 1899-12-30, counted from 31 December of the year 0.
const BEFORE_SHEETS: i64 = 693_594;

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

    /// The day of a year, a month (1 to 12) and a day of it; `None` where the calendar has no such day.
    pub fn new(year: Year, month: u8, day: u8) -> Option<Self> {
        let last = days_in(year, month)?;
        (1..=last)
            .contains(&day)
            .then_some(Self { year, month, day })
    }

    /// Its year.
    pub const fn year(self) -> Year {
        self.year
    }

    /// Its month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// Its day within the month, from 1.
    pub const fn of_month(self) -> u8 {
        self.day
    }

    /// How many days lie between this day and `end`, the first counted and the last not, as interest is counted; negative where `end` is earlier.
    pub fn days_until(self, end: Self) -> i64 {
        end.number() - self.number()
    }

    /// The day `by` days later (earlier where negative); `None` outside 1900 to 2999.
    pub fn plus_days(self, by: i64) -> Option<Self> {
        let number = self.number().checked_add(by)?;
        // An average year puts the guess into the right year or one beside it.
        let guess = i64::from(self.year.number()).checked_add(by.checked_div(366)?)?;
        let mut year = Year::new(guess.clamp(1900, 2999))?;
        while Self::first_of(year).number() > number {
            year = year.plus(-1)?;
        }
        while Self::last_of(year).number() < number {
            year = year.plus(1)?;
        }
        let mut left = number - Self::first_of(year).number();
        (1..=12).find_map(|month| {
            let days = i64::from(days_in(year, month)?);
            if left < days {
                return Self::new(year, month, u8::try_from(left + 1).ok()?);
            }
            left -= days;
            None
        })
    }

    /// The day `by` months later (earlier where negative); the month's last day where the month is too short. `None` outside 1900 to 2999.
    pub fn plus_months(self, by: i32) -> Option<Self> {
        let months = i64::from(self.year.number()) * 12 + i64::from(self.month) - 1 + i64::from(by);
        let year = Year::new(months.div_euclid(12))?;
        let month = u8::try_from(months.rem_euclid(12) + 1).ok()?;
        Some(Self {
            year,
            month,
            day: self.day.min(days_in(year, month)?),
        })
    }

    /// Whether the day is a Saturday or a Sunday. Public holidays are not known.
    pub fn is_weekend(self) -> bool {
        // 1 January 1900 was a Monday.
        (self.number() - Self::first_of(Year(1900)).number()).rem_euclid(7) >= 5
    }

    /// Its number among all days: the days from 1899-12-30 to it. From 1900-03-01 on this is the number by which a sheet keeps the day.
    pub fn number(self) -> i64 {
        let before = i64::from(self.year.number()) - 1;
        let leap_days = before / 4 - before / 100 + before / 400;
        let months = (1..self.month)
            .filter_map(|month| days_in(self.year, month))
            .map(i64::from)
            .sum::<i64>();
        before * 365 + leap_days + months + i64::from(self.day) - BEFORE_SHEETS
    }

    /// The day of a number; `None` outside 1900 to 2999.
    pub fn of_number(number: i64) -> Option<Self> {
        let first = Self::first_of(Year(1900));
        first.plus_days(number.checked_sub(first.number())?)
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

/// How many days a month (1 to 12) has; `None` for another number.
const fn days_in(year: Year, month: u8) -> Option<u8> {
    let year = year.number();
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => Some(29),
        2 => Some(28),
        4 | 6 | 9 | 11 => Some(30),
        1..=12 => Some(31),
        _ => None,
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
        assert_eq!(Day::new(Year::nearest(2025), 2, 29), None);
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

    #[test]
    fn days_are_counted_and_moved() {
        for (from, to, days) in [
            // The loan of the worked example of the loan desk.
            ("2025-03-21", "2028-03-21", 1096),
            ("2025-03-21", "2026-06-21", 457),
            ("2026-06-21", "2027-06-21", 365),
            ("2027-06-21", "2028-06-21", 366),
            ("2026-06-21", "2026-09-21", 92),
            ("2026-12-31", "2027-01-01", 1),
            ("2027-01-01", "2026-12-31", -1),
            ("2024-02-29", "2024-02-29", 0),
            ("1900-02-28", "1900-03-01", 1),
            ("2000-02-28", "2000-03-01", 2),
            ("1900-01-01", "2999-12-31", 401_766),
        ] {
            let (from, to) = (day(from), day(to));
            assert_eq!(from.days_until(to), days, "{from} {to}");
            assert_eq!(from.plus_days(days), Some(to), "{from} + {days}");
        }
        assert_eq!(day("2999-12-31").plus_days(1), None);
        assert_eq!(day("1900-01-01").plus_days(-1), None);
        assert_eq!(day("2026-01-01").plus_days(i64::MAX), None);
    }

    #[test]
    fn every_day_of_a_thousand_years_follows_the_one_before() {
        let mut today = day("1900-01-01");
        let mut weekends = 0;
        let mut weeks = 0;
        while let Some(next) = today.plus_days(1) {
            assert_eq!(today.days_until(next), 1);
            assert_eq!(Day::read(&next.to_string()), Some(next));
            assert!(today < next);
            weekends += i64::from(today.is_weekend());
            weeks += 1;
            today = next;
        }
        assert_eq!(today, day("2999-12-31"));
        assert_eq!((weeks, weekends), (401_766, 114_790));
    }

    #[test]
    fn days_move_by_months_and_weekends_are_known() {
        for (from, by, to) in [
            ("2026-01-31", 1, Some("2026-02-28")),
            ("2027-12-15", 1, Some("2028-01-15")),
            ("2026-03-31", -1, Some("2026-02-28")),
            ("2026-01-31", -13, Some("2024-12-31")),
            ("2999-12-01", 1, None),
        ] {
            let moved = day(from).plus_months(by).map(|day| day.to_string());
            assert_eq!(moved, to.map(str::to_owned), "{from} {by}");
        }
        for (typed, weekend) in [
            ("2026-11-28", true),
            ("2026-11-29", true),
            ("2026-11-30", false),
            ("2027-06-20", true),
            ("2026-06-21", true),
            ("2025-03-21", false),
        ] {
            assert_eq!(day(typed).is_weekend(), weekend, "{typed}");
        }
        assert_eq!(Day::new(day("2026-01-01").year(), 2, 29), None);
        assert_eq!(Day::new(day("2026-01-01").year(), 13, 1), None);
        let new = Day::new(day("2028-01-01").year(), 2, 29);
        assert_eq!(new, Some(day("2028-02-29")));
        assert_eq!(
            (day("2028-02-29").month(), day("2028-02-29").of_month()),
            (2, 29)
        );
    }
}
