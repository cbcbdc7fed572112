//! Which months the amounts of table 4 are of: those of a quarter, or those from January on. 截至 with a day, as the table prints it, does not say so.

use super::words as w;
use crate::documents::words::month_said;
use crate::documents::{Choice, read_date};
use crate::i18n::{Message, Text};
use crate::measure::Day;

/// The months of the quarter that the period's end lies in.
const QUARTER: &str = "quarter";
/// The months from January on.
const YEAR_TO_DATE: &str = "year_to_date";
/// Which months amounts can be of.
pub const SPANS: &[Choice] = &[
    Choice {
        code: QUARTER,
        label: w::COVERS_QUARTER,
    },
    Choice {
        code: YEAR_TO_DATE,
        label: w::COVERS_YEAR_TO_DATE,
    },
];

/// The months that the amounts of a table are of, up to the day that the period ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Covered {
    end: Day,
    cumulative: bool,
}

impl Covered {
    /// Of the period's end and the choice as they are stored; `None` where one of them is missing or cannot be read.
    pub fn of(period_end: &str, covers: &str) -> Option<Self> {
        let end = read_date(period_end.trim()).and_then(|day| Day::read(&day))?;
        let cumulative = match covers {
            QUARTER => false,
            YEAR_TO_DATE => true,
            _ => return None,
        };
        Some(Self { end, cumulative })
    }

    /// The first month, from 1.
    fn first(self) -> u8 {
        if self.cumulative {
            1
        } else {
            (self.end.month() - 1) / 3 * 3 + 1
        }
    }

    /// How many months they are. The last one counts whole, whichever day the period ends.
    pub fn months(self) -> u8 {
        self.end.month() - self.first() + 1
    }

    /// Whether amounts from January on grow from `before` to here: both are of the same year, and this one ends later.
    pub fn goes_on_from(self, before: Self) -> bool {
        self.cumulative
            && before.cumulative
            && self.end.year() == before.end.year()
            && self.end > before.end
    }

    /// The months in words: 2025 年第一季度, 2025 年 1—6 月, 2025 年.
    pub fn said(self) -> Message {
        let (first, last) = (self.first(), self.end.month());
        let year = self.end.year().number().to_string();
        let quarter = w::QUARTERS.get(usize::from(first) / 3);
        match quarter.filter(|_| !self.cumulative && last == first + 2) {
            Some(quarter) => Message::new(*quarter, vec![year.into()]),
            None if self.months() == 12 => Message::new(w::WHOLE_YEAR, vec![year.into()]),
            None => {
                let pattern = if first == last {
                    w::ONE_MONTH
                } else {
                    w::MONTHS
                };
                let [first, last] = [first, last].map(month_said);
                let args = vec![year.into(), first, last];
                Message::new(pattern, args)
            }
        }
    }
}

/// A label with the months that its figure is of, or where these are not known with the day that the period ends, as typed; the label alone without
/// that.
pub fn labelled(label: Message, covered: Option<Covered>, period_end: &str) -> Message {
    let (pattern, said): (Text, _) = match covered {
        Some(covered) => (w::IN_MONTHS, covered.said().into()),
        None if period_end.trim().is_empty() => return label,
        None => (w::UP_TO_DAY, crate::documents::words::day_said(period_end)),
    };
    Message::new(pattern, vec![label.into(), said])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn months_are_counted_and_said() {
        for (end, covers, months, zh, en) in [
            ("2025-03-31", QUARTER, 3, "2025 年第一季度", "Q1 2025"),
            ("2025-12-31", QUARTER, 3, "2025 年第四季度", "Q4 2025"),
            (
                "2025-03-31",
                YEAR_TO_DATE,
                3,
                "2025 年 1—3 月",
                "January to March 2025",
            ),
            (
                "2025年6月30日",
                YEAR_TO_DATE,
                6,
                "2025 年 1—6 月",
                "January to June 2025",
            ),
            ("2025-12-31", YEAR_TO_DATE, 12, "2025 年", "2025"),
            // A period that ends within a quarter.
            (
                "2025-05-31",
                QUARTER,
                2,
                "2025 年 4—5 月",
                "April to May 2025",
            ),
            ("2025-10-15", QUARTER, 1, "2025 年 10 月", "October 2025"),
        ] {
            let covered = Covered::of(end, covers).expect(end);
            assert_eq!(covered.months(), months, "{end} {covers}");
            let said = covered.said();
            assert_eq!([said.get(Lang::Zh), said.get(Lang::En)], [zh, en]);
        }
        for (end, covers) in [("2025-03-31", ""), ("", QUARTER), ("年末", YEAR_TO_DATE)] {
            assert_eq!(Covered::of(end, covers), None, "{end} {covers}");
        }
    }

    #[test]
    fn amounts_of_the_same_year_go_on() {
        let of = |end, covers| Covered::of(end, covers).expect(end);
        for (before, now, covers, expected) in [
            ("2025-03-31", "2025-06-30", YEAR_TO_DATE, true),
            ("2025-12-31", "2026-03-31", YEAR_TO_DATE, false),
            ("2025-06-30", "2025-06-30", YEAR_TO_DATE, false),
            ("2025-06-30", "2025-03-31", YEAR_TO_DATE, false),
            ("2025-03-31", "2025-06-30", QUARTER, false),
        ] {
            let goes_on = of(now, covers).goes_on_from(of(before, covers));
            assert_eq!(goes_on, expected, "{before} {now} {covers}");
        }
        assert!(!of("2025-06-30", YEAR_TO_DATE).goes_on_from(of("2025-03-31", QUARTER)));
    }
}
