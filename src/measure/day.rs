//! A day of the calendar, and the quarters and years around it.

use super::{Year, read_date};

/// The ends of the quarters: month and day.
const QUARTER_ENDS: [(u8, u8); 4] = [(3, 31), (6, 30), (9, 30), (12, 31)];

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
