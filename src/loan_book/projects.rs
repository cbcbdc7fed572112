//! The projects of a book: several loans to one project are summed and held against each other.

use super::day::Day;
use super::drawdowns::{Contract, Kept, OfNumber, OfProject, Place};
use super::loan::{Amount, Loan, LoanFigure};
use super::names::Names;
use super::number::{Fixed, exceeds};
use super::outcome::{Flag, Flags};
use super::tally::{BALANCE_PLACES, Bucket, Remarked};
use foldhash::quality::RandomState;
use std::hash::BuildHasher;

/// The limit of 八: 1 亿元, in yuan at eight places.
const LARGE: u128 = 10_u128.pow(8 + BALANCE_PLACES as u32);

/// What the loans to one project say together.
struct Project {
    /// Their limits, in yuan at eight places.
    limit: u128,
    /// Their balances, in yuan at eight places.
    balance: u128,
    /// The largest total investment that they name; nought where none names one.
    investment: Amount,
    /// A fingerprint of each annual figure that they name, 0 where none names one. Two figures of one fingerprint hide a remark and change no sum.
    figures: [u64; 7],
    /// Σ balance and Σ balance × rate of the loans with a rate, and CO2, as [`Bucket`] keeps them.
    rated: u128,
    weighted: Option<u128>,
    co2: u128,
    loans: u32,
    /// In which of the three buckets by day of issue the project was counted, as bits; and whether it is large.
    counted: u8,
    /// Its rows, among which a contract may stand beside its drawdowns.
    rows: OfProject,
    /// Its first row.
    first: First,
}

/// A row that was used: the loan that it is, counted from 0, where it stands, and its balance in yuan at eight places.
#[derive(Clone, Copy, Default)]
pub(super) struct First {
    pub(super) at: u32,
    pub(super) place: Place,
    pub(super) balance: u128,
}

const IS_LARGE: u8 = 1 << 7;

/// The projects of a book, told apart by borrower and name. A loan that names no project is a project of its own.
#[derive(Default)]
pub struct Projects {
    names: Names,
    projects: Vec<Project>,
    key: RandomState,
    /// The project of the loan that was added last.
    last: Option<usize>,
    kept: Kept,
}

/// The parts of a loan that a bucket sums.
#[derive(Clone, Copy)]
pub struct Sums {
    /// Its balance, in yuan at eight places.
    pub balance: u128,
    /// Its part of CO2, in tonnes at ten places.
    pub co2: u128,
    /// Its rate in per cent, at eight places.
    pub rate: Option<u128>,
}

impl Projects {
    /// Adds a loan to its project, the buckets by day of issue and the bucket of large projects; what is doubtful of the project with this loan.
    ///
    /// 八: a project is large where the limits of its loans together are 1 亿元 or more; all loans to it count.
    #[inline(never)]
    pub fn add(
        &mut self,
        loan: &Loan,
        sums: Sums,
        buckets: &mut [Bucket; 3],
        large: &mut Bucket,
        quarter: Option<[Day; 3]>,
    ) -> Flags {
        let mut flags = Flags::default();
        let [in_quarter, in_year, in_all] = buckets;
        let mut periods = 0b100_u8;
        in_all.add(1, sums);
        if let (Some(issued), Some([begin, year, end])) = (loan.issued, quarter) {
            if issued >= year && issued <= end {
                periods |= 0b010;
                in_year.add(1, sums);
            }
            if issued >= begin && issued <= end {
                periods |= 0b001;
                in_quarter.add(1, sums);
            }
        }
        let limit = loan
            .limit
            .and_then(|limit| limit.figure.rounded(limit.tens, BALANCE_PLACES))
            .unwrap_or_default();
        let mut fresh = periods;
        self.last = None;
        if loan.project.is_empty() {
            if limit >= LARGE {
                large.add(1, sums);
                large.projects += 1;
            }
        } else {
            let (number, new) = self.names.number_of(&[loan.borrower, loan.project]);
            if new {
                self.projects.push(Project {
                    limit: 0,
                    balance: 0,
                    investment: Amount::default(),
                    figures: [0; 7],
                    rated: 0,
                    weighted: Some(0),
                    co2: 0,
                    loans: 0,
                    counted: 0,
                    rows: OfProject::default(),
                    first: First::default(),
                });
            }
            self.last = Some(number);
            let key = &self.key;
            if let Some(project) = self.projects.get_mut(number) {
                fresh = periods & !project.counted;
                project.counted |= periods;
                flags = project.compare(loan, sums.balance, key);
                project.limit = project.limit.saturating_add(limit);
                let was_large = project.counted & IS_LARGE != 0;
                project.take(sums);
                if was_large {
                    large.add(1, sums);
                } else if project.limit >= LARGE {
                    project.counted |= IS_LARGE;
                    if limit < LARGE {
                        flags.add(Flag::LimitsSummed);
                    }
                    large.projects += 1;
                    large.add_sums(
                        u64::from(project.loans),
                        [project.balance, project.rated, project.co2],
                        project.weighted,
                    );
                }
            }
        }
        for (bit, bucket) in [(1, in_quarter), (2, in_year), (4, in_all)] {
            bucket.projects += u64::from(fresh & bit != 0);
        }
        flags
    }

    /// The row of the project of the loan that was added last, itself perhaps, that may be a contract beside its drawdowns; `at` is that loan, counted from 0.
    #[inline]
    pub(super) fn contract(
        &mut self,
        loan: &Loan,
        balance: u128,
        (at, place): (usize, Place),
        told: impl Fn() -> Remarked,
    ) -> Option<Contract> {
        let project = self.projects.get_mut(self.last?)?;
        let number = OfNumber::of(loan.id);
        // A book has fewer rows than a `u32` counts (`book::MOST_ROWS`).
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        if project.loans == 1 {
            project.first = First { at, place, balance };
        }
        project
            .rows
            .add(balance, number, (at, place), &mut self.kept, told)
    }

    /// The first row of a project, and its total investment in yuan at eight places; `None` where no row names the project.
    #[cold]
    pub(super) fn first_of(&self, borrower: &[u8], project: &[u8]) -> Option<(First, u128)> {
        let name = [borrower, &[super::names::BETWEEN], project].concat();
        let found = self.projects.get(self.names.find(&name)?)?;
        let Amount { figure, tens } = found.investment;
        let investment = figure.rounded(tens, BALANCE_PLACES);
        Some((found.first, investment.unwrap_or_default()))
    }

    /// The rows that may be contracts of which their projects' other rows are a part, when a file has ended.
    #[cold]
    pub(super) fn partly_drawn(&mut self) -> Vec<Contract> {
        let kept = &self.kept;
        let rows = self.projects.iter_mut().map(|project| &mut project.rows);
        rows.filter_map(|rows| rows.partly_drawn(kept)).collect()
    }
}

impl Project {
    fn take(&mut self, sums: Sums) {
        self.loans = self.loans.saturating_add(1);
        self.balance += sums.balance;
        self.co2 += sums.co2;
        if let Some(rate) = sums.rate {
            self.rated += sums.balance;
            self.weighted = self
                .weighted
                .and_then(|sum| sum.checked_add(sums.balance.checked_mul(rate)?));
        }
    }

    /// What is doubtful of the project with this loan, which is not added yet.
    fn compare(&mut self, loan: &Loan, balance: u128, key: &RandomState) -> Flags {
        let mut flags = Flags::default();
        let investment = loan.investment;
        let known = self.investment;
        let more = |a: Amount, b: Amount| exceeds(a.figure, a.tens, 1, b.figure, b.tens, 1);
        if !investment.figure.is_zero() {
            if !known.figure.is_zero() && (more(investment, known) || more(known, investment)) {
                flags.add(Flag::ProjectDiffers);
            }
            if known.figure.is_zero() || more(investment, known) {
                self.investment = investment;
            }
        }
        let blank = |figure: &LoanFigure| matches!(figure, LoanFigure::Blank);
        if investment.figure.is_zero()
            && !known.figure.is_zero()
            && self.figures.iter().any(|figure| *figure != 0)
            && loan.figures.iter().all(blank)
        {
            flags.add(Flag::BlankBeside);
        }
        for (figure, known) in loan.figures.iter().zip(&mut self.figures) {
            let LoanFigure::Figure(amount, _) = figure else {
                continue;
            };
            let plain = amount.plain();
            let print = key.hash_one(plain).max(1);
            if *known == 0 {
                *known = print;
            } else if *known != print {
                flags.add(Flag::ProjectDiffers);
            }
        }
        // The loan that carries the project's balances over its investment is named; `Flag::OverWhole` says it of a single loan.
        if self.loans > 0 && !self.investment.figure.is_zero() {
            let over = |balance: u128| {
                let whole = self
                    .investment
                    .figure
                    .rounded(self.investment.tens, BALANCE_PLACES);
                whole.is_some_and(|whole| balance > whole)
            };
            if over(self.balance + balance) && !over(balance) {
                flags.add(Flag::ProjectOverWhole);
            }
        }
        flags
    }
}

impl Amount {
    /// Digits without noughts at their end, and the exponent of the last digit: the same for the same amount in every unit.
    fn plain(self) -> (u64, i32) {
        let Fixed { mut digits, .. } = self.figure;
        let mut exponent = self.exponent();
        while digits != 0 && digits.is_multiple_of(10) {
            digits /= 10;
            exponent += 1;
        }
        (digits, if digits == 0 { 0 } else { exponent })
    }
}
