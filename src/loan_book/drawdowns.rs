//! Contracts that stand in a book beside their own drawdowns: by their numbers, one of which is the other with a running number behind it, and by the
//! balances of a project, one of which is that of the other rows together.

use super::loan::Loan;
use super::names::Names;
use super::tally::Remarked;
use crate::standards::green_loan::words as w;
use foldhash::quality::RandomState;
use std::hash::BuildHasher;

/// How many rows are kept that may be the sum of others of their project. Of further ones only how many they are is said.
const MOST_KEPT: usize = 10_000;

/// Where a row stands, and fingerprints of its borrower and project, nought where it names none.
type Numbered = ((u32, u32), [u32; 2]);

/// The numbers of a book that may be those of contracts.
#[derive(Default)]
pub(super) struct Contracts {
    /// The numbers without the running numbers at their ends.
    bases: Names,
    /// The first row of each.
    first: Vec<Numbered>,
    /// Borrower and project of the first row of each number of the book.
    names: Vec<[u32; 2]>,
    key: RandomState,
}

impl Contracts {
    /// The row whose number is this row's with a running number behind it, or this row's without the one that it has. `ids` are the numbers of the book
    /// with the rows where they came first; `id` is this row's number in the form that is compared, and `new` says that it came now.
    #[inline(never)]
    pub(super) fn beside(
        &mut self,
        loan: &Loan,
        id: &[u8],
        new: bool,
        place: (u32, u32),
        (ids, rows): (&Names, &[(u32, u32)]),
    ) -> Option<(u32, u32)> {
        let own = [loan.borrower, loan.project].map(|name| match name {
            [] => 0,
            name => (self.key.hash_one(name) as u32).max(1),
        });
        if new {
            self.names.push(own);
        }
        let drawdown = self
            .bases
            .find(id)
            .and_then(|number| self.first.get(number))
            .filter(|(_, names)| may_be_one(own, *names))
            .map(|(place, _)| *place);
        let Some(base) = w::without_running_number(id) else {
            return drawdown;
        };
        let contract = ids.find(base).and_then(|number| {
            let names = self.names.get(number)?;
            may_be_one(own, *names).then_some(*rows.get(number)?)
        });
        if let (_, true) = self.bases.number_of(&[base]) {
            self.first.push((place, own));
        }
        contract.or(drawdown)
    }
}

/// The rows of a project since its last contract: whether the balance of one is that of the others together.
#[derive(Default)]
pub(super) struct OfProject {
    all: Rows,
    /// The rows from the last one without a number on, where the rows before it have numbers: it may be the contract of the rows below it.
    since: Option<Box<Rows>>,
}

/// Rows of a project.
#[derive(Default)]
struct Rows {
    /// Their balances together, in yuan at eight places.
    sum: u128,
    /// The largest of them.
    largest: u128,
    /// The loan that has it, counted from 0, and its place among the rows that are kept; [`NOT_KEPT`] where it is none of them.
    row: (u32, u32),
    /// How many rows there are, and how many of them have no number with a digit.
    rows: u32,
    unnumbered: u32,
}

/// A row that is not among those that are kept.
const NOT_KEPT: u32 = u32::MAX;

/// A row whose balance is that of the other rows of its project.
pub(super) enum Contract {
    /// What is said of it.
    Told(Box<Remarked>),
    /// Which loan it is, counted from 0, where nothing more was kept.
    Loan(u32),
}

/// The rows that are kept, each the largest of its project.
#[derive(Default)]
pub(super) struct Kept(Vec<Remarked>);

impl OfProject {
    /// Adds a row, which is the loan `at`; gives the row that may be the contract of the others.
    #[inline(never)]
    pub(super) fn add(
        &mut self,
        balance: u128,
        numbered: bool,
        at: u32,
        kept: &mut Kept,
        told: impl Fn() -> Remarked,
    ) -> Option<Contract> {
        if balance == 0 {
            return None;
        }
        if !numbered && self.all.rows > self.all.unnumbered {
            self.since = Some(Box::default());
        }
        let of_all = self.all.add(balance, numbered, at, kept, &told, true);
        let since = self.since.as_mut();
        let of_since = since.and_then(|since| since.add(balance, numbered, at, kept, &told, false));
        let (loan, place) = of_all.or(of_since)?;
        *self = Self::default();
        Some(match kept.0.get(place as usize) {
            Some(told) => Contract::Told(Box::new(told.clone())),
            None => Contract::Loan(loan),
        })
    }
}

impl Rows {
    /// Adds a row; gives the one whose balance is that of the others. `pairs` says that of two rows with one balance one is
    /// the contract where the other alone has a number.
    fn add(
        &mut self,
        balance: u128,
        numbered: bool,
        at: u32,
        kept: &mut Kept,
        told: &impl Fn() -> Remarked,
        pairs: bool,
    ) -> Option<(u32, u32)> {
        let lone = pairs && self.rows == 1 && numbered != (self.unnumbered == 0);
        self.sum = self.sum.saturating_add(balance);
        self.rows = self.rows.saturating_add(1);
        self.unnumbered += u32::from(!numbered);
        if self.rows == 1 || balance > self.largest || lone && !numbered && balance == self.largest
        {
            self.largest = balance;
            let held = kept.0.len();
            let free = u32::try_from(held).unwrap_or(NOT_KEPT);
            let own = if self.rows > 1 { self.row.1 } else { NOT_KEPT };
            self.row = match kept.0.get_mut(own as usize) {
                Some(place) => {
                    *place = told();
                    (at, own)
                }
                None if held < MOST_KEPT => {
                    kept.0.push(told());
                    (at, free)
                }
                None => (at, NOT_KEPT),
            };
        }
        let sum = self.sum == self.largest.saturating_mul(2) && (self.rows > 2 || lone);
        sum.then_some(self.row)
    }
}

/// Whether two rows may be of one loan by whom and what they name: one borrower, or one project where a row names no borrower.
fn may_be_one([borrower, project]: [u32; 2], [other_borrower, other_project]: [u32; 2]) -> bool {
    let differ = |a: u32, b: u32| a != 0 && b != 0 && a != b;
    let told = borrower != 0 && other_borrower != 0;
    !differ(borrower, other_borrower) && (told || !differ(project, other_project))
}
