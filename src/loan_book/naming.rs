//! How the rows of a file name their loans, by which a row of sums is told from a loan.

use super::loan::{Loan, Reader};
use super::number;
use super::outcome::Flag;
use super::tally::{BALANCE_PLACES, NAMED, Remarked, Tally};
use super::words as w;

/// How a row that may be a sum of rows below it names its loan.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    /// As loans do: it is a sum only of two rows or more, and with every amount.
    Wholly,
    /// With a word where others have a number: it is a sum of two rows or more.
    ByAWord,
    /// With a blank where others have a name, or in a file that has one column of names: it may be a sum of a single row.
    Partly,
}

/// How many of number, borrower and project a row has.
#[derive(Clone, Copy)]
pub(super) enum Given {
    /// Each that the file has a column for.
    All,
    /// None, or two of three.
    Some,
    /// One, where the file has columns for two or three.
    One,
    /// None, where the file has a column for one at least.
    None,
}

/// Whether a row names its loan.
#[derive(Clone, Copy)]
pub(super) enum Naming {
    /// It has a number.
    Named,
    /// It has neither number nor borrower, though the file has columns for them. A sum in such a row may be rounded by so much: half of its last
    /// written place, in yuan at eight places.
    Nameless(u128),
    /// The file has no such columns, or the row has a borrower alone. Here too a sum may be rounded by so much.
    Unknown(u128),
}

/// How many used rows have all, some or one of number, borrower and project.
#[derive(Default)]
pub(super) struct Namings {
    pub(super) all: u64,
    pub(super) some: u64,
    pub(super) one: u64,
    /// Those that have one.
    pub(super) few: Later,
    /// How many have none, and those.
    pub(super) none: u64,
    pub(super) nameless: Later,
    /// How many numbers have a digit, how many have none, and the rows of those.
    pub(super) digits: u64,
    pub(super) wordy: u64,
    pub(super) worded: Later,
    /// How many rows have words for their borrower and project.
    pub(super) words: u64,
    /// How many have a bare figure for one of them.
    pub(super) figures: u64,
    /// Those rows.
    pub(super) figured: Later,
}

/// Rows that have a remark where the whole file shows that others are unlike them.
#[derive(Default)]
pub(super) struct Later {
    /// The first of them.
    pub(super) named: Vec<Remarked>,
    /// The loans, counted from 0, of the others.
    pub(super) others: Vec<u32>,
}

impl Later {
    #[cold]
    pub(super) fn add(&mut self, tally: &Tally, told: impl FnOnce() -> Remarked) {
        if self.named.len() < NAMED {
            self.named.push(told());
        } else {
            // A book has fewer rows than a `u32` counts (`MOST_ROWS`).
            self.others
                .push(u32::try_from(tally.last()).unwrap_or(u32::MAX));
        }
    }

    pub(super) fn flag(self, tally: &mut Tally, flag: Flag) {
        for row in self.named {
            tally.flag(row, flag);
        }
        tally.flag_unnamed(&self.others, flag);
    }
}

impl Namings {
    /// Asks about the rows that name their loans less than the other rows of their file, when it has ended.
    #[cold]
    pub(super) fn end(self, tally: &mut Tally) {
        if self.figures < self.words {
            self.figured.flag(tally, Flag::FigureAsName);
        }
        if self.one > 0 && self.one <= self.all && self.some <= self.all {
            self.few.flag(tally, Flag::FewNames);
        }
        if self.all + self.some + self.one > 0 {
            self.nameless.flag(tally, Flag::FewNames);
        }
        if self.wordy <= self.digits {
            self.worded.flag(tally, Flag::FewNames);
        }
    }
}

impl Reader {
    /// Whether the number, the borrower or the project of a row is none, but a period, a count, a note or a word for all loans. A row that has a number with
    /// a digit and every other name is a loan to 其他.
    #[inline]
    pub(super) fn has_no_name(&self, loan: &Loan) -> bool {
        let no_name = |cell: &[u8]| w::may_be_no_name(cell) && is_no_name(cell);
        let wholly = || self.names_loans() && self.names_as_loans(loan);
        // 2025Q1, FY2024 and 2026计划 as the number of a row that names nobody.
        let period = || {
            let columns = self.name_columns();
            let asked = columns.iter().filter(|column| **column).count();
            asked > 1 && std::str::from_utf8(loan.id).is_ok_and(w::is_period)
        };
        no_name(loan.id)
            || (no_name(loan.borrower) || no_name(loan.project)) && !wholly()
            || loan.borrower.is_empty() && loan.project.is_empty() && period()
            || is_of_earlier(loan.borrower)
            || is_of_earlier(loan.project)
    }

    /// How a row names its loan.
    pub(super) fn named(&self, loan: &Loan) -> Named {
        let [numbers, borrowers, projects] = self.name_columns();
        let blank = numbers && loan.id.is_empty()
            || borrowers && loan.borrower.is_empty()
            || projects && loan.project.is_empty();
        let told_apart = numbers || borrowers && projects;
        if blank || !told_apart {
            Named::Partly
        } else if numbers && !loan.id.iter().any(u8::is_ascii_digit) {
            Named::ByAWord
        } else {
            Named::Wholly
        }
    }

    /// Whether a row has every name that the file has a column for, its number with a digit.
    #[inline]
    pub(super) fn names_as_loans(&self, loan: &Loan) -> bool {
        let columns = self.name_columns();
        let own = [loan.id, loan.borrower, loan.project];
        let [numbers, ..] = columns;
        let mut both = columns.iter().zip(own);
        columns.contains(&true)
            && both.all(|(column, name)| !column || !name.is_empty())
            && (!numbers || loan.id.iter().any(u8::is_ascii_digit))
    }

    /// How many of number, borrower and project a row has, of those that the file has columns for.
    #[inline]
    pub(super) fn names_given(&self, loan: &Loan) -> Given {
        let columns = self.name_columns();
        let own = [loan.id, loan.borrower, loan.project].map(is_name);
        let given = own.iter().filter(|given| **given).count();
        let asked = columns.iter().filter(|column| **column).count();
        if asked > 0 && given == 0 {
            Given::None
        } else if given >= asked {
            Given::All
        } else if given == 1 && asked > 1 {
            Given::One
        } else {
            Given::Some
        }
    }

    /// Whether a row names its loan.
    pub(super) fn naming(&self, loan: &Loan) -> Naming {
        if self.names_loans() && !loan.id.is_empty() {
            return Naming::Named;
        }
        let slack = half_of_last_place(loan);
        if self.names_loans() && loan.borrower.is_empty() {
            Naming::Nameless(slack)
        } else {
            Naming::Unknown(slack)
        }
    }
}

/// Whether the last brackets of a name say an earlier time: 光伏（上年末）.
#[inline]
fn is_of_earlier(cell: &[u8]) -> bool {
    (cell.ends_with(b")") || cell.ends_with("）".as_bytes()))
        && std::str::from_utf8(cell).is_ok_and(w::is_of_earlier)
}

#[cold]
fn is_no_name(cell: &[u8]) -> bool {
    std::str::from_utf8(cell).is_ok_and(w::is_no_name)
}

/// Whether a cell has a letter or a digit: - and / in the place of a name are none.
#[inline]
fn is_name(cell: &[u8]) -> bool {
    // The first bytes of Chinese letters; signs begin with others, of which some letters do as well.
    let letter = |byte: &u8| byte.is_ascii_alphanumeric() || (0xE4..=0xEE).contains(byte);
    cell.iter().any(letter)
        || !cell.is_empty()
            && String::from_utf8_lossy(cell)
                .chars()
                .any(char::is_alphanumeric)
}

/// Whether a number has a digit, of half or of full width.
#[inline]
pub(super) fn has_digit(id: &[u8]) -> bool {
    id.iter().any(u8::is_ascii_digit)
        || id
            .windows(3)
            .any(|letter| matches!(letter, [0xEF, 0xBC, 0x90..=0x99]))
}

/// Half of the last written place of a balance, in yuan at eight places: by so much a sum can be rounded.
pub(super) fn half_of_last_place(loan: &Loan) -> u128 {
    let half = loan.balance.exponent() + BALANCE_PLACES - 1;
    u32::try_from(half)
        .ok()
        .and_then(number::power)
        .map_or(0, |tenth| tenth.saturating_mul(5))
}
