//! Rows that stand side by side, of which one has the balance of the others together: a contract and its drawdowns whose numbers are plain.
//!
//! Only rows of one borrower and one project count as neighbours, as far as they name them. The rows of a project that is named are held against each other
//! wherever they stand (`projects`); here are those whose project or borrower is not named in each row.

use super::columns::Column;
use super::drawdowns::Beside;
use super::loan::{Loan, shown};
use super::outcome::Flags;
use super::tally::Remarked;
use std::collections::VecDeque;

/// How many neighbours are kept: a contract has few drawdowns.
const MOST: usize = 64;

/// How many places of the other rows are told.
const MOST_PLACES: usize = 4;

/// A row and what is compared of it.
#[derive(Default)]
struct Row {
    balance: u128,
    /// The print of its figures, which sums of rows have as a sum (`lists_of_sums`); nought where it has none. Two rows of one print that differ are asked
    /// about, and no figure changes by that.
    print: u64,
    /// Its number, borrower and project, one behind another, and where each ends.
    names: Vec<u8>,
    ends: [usize; 3],
    investment: u128,
    figures: [Option<u128>; 7],
    /// The loan that it is, counted from 0, and where it stands.
    at: usize,
    place: (u32, u32),
    flags: Flags,
}

impl Row {
    fn name(&self, number: usize) -> &[u8] {
        let end = self.ends.get(number).copied().unwrap_or_default();
        let begin = match number.checked_sub(1) {
            Some(before) => self.ends.get(before).copied().unwrap_or_default(),
            None => 0,
        };
        self.names.get(begin..end).unwrap_or(&[])
    }

    fn told(&self, others: &[&Self]) -> Remarked {
        let id = shown(self.name(0));
        let (file, row) = self.place;
        let borrower = self.name(1);
        Remarked {
            at: self.at,
            file,
            row: u64::from(row),
            names: [0, 1, 2].map(|name| shown(self.name(name))),
            balance: self.balance,
            investment: self.investment,
            figures: self.figures,
            same_as: None,
            beside: Some(Beside {
                rows: others
                    .iter()
                    .take(MOST_PLACES)
                    .map(|row| row.place)
                    .collect(),
                count: others.len() as u64,
                balance: self.balance,
                same_borrower: others.iter().all(|row| row.name(1) == borrower),
            }),
            cells: vec![(Column::Id, id)],
            flags: self.flags,
        }
    }
}

/// The last rows of a file that are neighbours.
#[derive(Default)]
pub(super) struct Neighbours {
    rows: VecDeque<Row>,
    /// Of each of them the balances of the rows before it, and its own: looked through for every row, so they stand side by side.
    sums: VecDeque<(u128, u128)>,
    /// Of each of them the low halves of the balances before it, and of all balances once the rows behind it have its own: nearly every row is in none of
    /// these lists.
    befores: VecDeque<u64>,
    targets: VecDeque<u64>,
    /// Rows that went by, whose memory is used again.
    spare: Vec<Row>,
    /// The balances of all rows up to here.
    all: u128,
    /// The borrower and the project that the neighbours name; blank where none names one.
    borrower: Vec<u8>,
    project: Vec<u8>,
}

/// What a row is added with besides its loan.
pub(super) struct Added {
    /// Its amounts: balance, investment and figures.
    pub(super) amounts: [Option<u128>; 9],
    /// The loan that it is, counted from 0.
    pub(super) at: usize,
    /// Its file and its row.
    pub(super) place: (u32, u32),
    /// What is doubtful of it already.
    pub(super) flags: Flags,
}

/// The low half of a sum.
const fn low(sum: u128) -> u64 {
    sum as u64
}

fn may_be_same(held: &[u8], own: &[u8]) -> bool {
    held.is_empty() || own.is_empty() || held == own
}

impl Neighbours {
    /// Ends the rows that are neighbours: what follows stands elsewhere.
    pub(super) fn part(&mut self) {
        self.spare.extend(self.rows.drain(..));
        self.sums.clear();
        self.befores.clear();
        self.targets.clear();
        self.borrower.clear();
        self.project.clear();
    }

    /// Ends the rows up to the last one that names another borrower or project than a row; those behind it name none.
    fn part_from(&mut self, loan: &Loan) {
        let differs = |row: &Row| {
            !may_be_same(row.name(1), loan.borrower) || !may_be_same(row.name(2), loan.project)
        };
        let last = self.rows.iter().rposition(differs);
        let gone = last.map_or(0, |at| at + 1);
        self.spare.extend(self.rows.drain(..gone));
        self.sums.drain(..gone);
        self.befores.drain(..gone);
        self.targets.drain(..gone);
        for (held, number) in [(&mut self.borrower, 1), (&mut self.project, 2)] {
            held.clear();
            let mut named = self.rows.iter().rev().map(|row| row.name(number));
            held.extend_from_slice(named.find(|name| !name.is_empty()).unwrap_or(&[]));
        }
    }

    /// Takes a used row. Gives the rows that have the balance of their neighbours, this one or rows above it.
    #[inline]
    pub(super) fn take(&mut self, loan: &Loan, added: &Added) -> Vec<Remarked> {
        let own =
            may_be_same(&self.borrower, loan.borrower) && may_be_same(&self.project, loan.project);
        if !own {
            self.part_from(loan);
        }
        self.push(loan, added);
        if self.rows.len() < 3 || !self.may_have_found() {
            return Vec::new();
        }
        self.found()
    }

    fn push(&mut self, loan: &Loan, added: &Added) {
        for (held, own) in [
            (&mut self.borrower, loan.borrower),
            (&mut self.project, loan.project),
        ] {
            if held.is_empty() {
                held.extend_from_slice(own);
            }
        }
        let [balance, rest @ ..] = added.amounts;
        let Some(balance) = balance.filter(|balance| *balance > 0) else {
            return;
        };
        if self.rows.len() == MOST {
            self.spare.extend(self.rows.pop_front());
            self.sums.pop_front();
            self.befores.pop_front();
            self.targets.pop_front();
        }
        let mut row = self.spare.pop().unwrap_or_default();
        row.names.clear();
        let mut ends = [0; 3];
        for (end, name) in ends.iter_mut().zip([loan.id, loan.borrower, loan.project]) {
            row.names.extend_from_slice(name);
            *end = row.names.len();
        }
        let [investment, figures @ ..] = rest;
        let print = super::lists_of_sums::print(&figures);
        self.sums.push_back((self.all, balance));
        self.befores.push_back(low(self.all));
        let target = self.all.saturating_add(balance).saturating_add(balance);
        self.targets.push_back(low(target));
        self.rows.push_back(Row {
            balance,
            print,
            names: row.names,
            ends,
            investment: investment.unwrap_or_default(),
            figures,
            at: added.at,
            place: added.place,
            flags: added.flags,
        });
        self.all = self.all.saturating_add(balance);
    }

    /// Whether a row may have the balance of its neighbours, by the low halves of the sums.
    #[inline]
    fn may_have_found(&self) -> bool {
        let from = self
            .sums
            .back()
            .and_then(|(before, balance)| before.checked_sub(*balance));
        let has = |list: &VecDeque<u64>, sum: u128| {
            let (first, second) = list.as_slices();
            first.contains(&low(sum)) || second.contains(&low(sum))
        };
        has(&self.targets, self.all) || from.is_some_and(|from| has(&self.befores, from))
    }

    #[cold]
    fn found(&self) -> Vec<Remarked> {
        let (Some(last), Some((last_before, last_balance))) = (self.rows.back(), self.sums.back())
        else {
            return Vec::new();
        };
        let behind = self.rows.len() - 1;
        // Two rows or more stand behind the row, or between it and the last one.
        let from = last_before.checked_sub(*last_balance);
        let hits = self.sums.iter().take(behind.saturating_sub(1)).enumerate();
        let hits = hits.filter(|(_, (before, balance))| {
            before.saturating_add(*balance).saturating_add(*balance) == self.all
                || Some(*before) == from
        });
        let mut found = Vec::new();
        for (at, (before, balance)) in hits {
            let Some(row) = self.rows.get(at) else {
                continue;
            };
            if before.saturating_add(*balance).saturating_add(*balance) == self.all {
                let others: Vec<&Row> = self.rows.range(at + 1..).collect();
                if may_be_drawn(row, &others) {
                    found.push(row.told(&others));
                }
            }
            if Some(*before) == from {
                let others: Vec<&Row> = self.rows.range(at..behind).collect();
                if may_be_drawn(last, &others) {
                    found.push(last.told(&others));
                }
            }
        }
        found
    }
}

/// Whether other rows, which have the balance of a row together, may be its drawdowns: they name its investment and figures each, or together, or none of
/// them; where neither side names any, by the borrower whom all name.
fn may_be_drawn(row: &Row, others: &[&Row]) -> bool {
    // Rows of a project that all name are compared in the whole book.
    let named = |row: &Row| !row.name(1).is_empty() && !row.name(2).is_empty();
    if named(row) && others.iter().all(|other| named(other)) {
        return false;
    }
    let investments = of_one(row.investment, others.iter().map(|other| other.investment));
    let figures = of_one(
        u128::from(row.print),
        others.iter().map(|other| u128::from(other.print)),
    );
    match [investments, figures] {
        [Some(false), _] | [_, Some(false)] => false,
        [None, None] => {
            let same = |other: &&Row| other.name(1) == row.name(1);
            !row.name(1).is_empty() && others.iter().all(same)
        }
        _ => true,
    }
}

/// Whether the amounts of other rows are those of one row's: each the same or blank, or together, modulo 2^64; blank where the row has one; or all the same
/// where the row has none. `None` where no row has any.
fn of_one(own: u128, others: impl Iterator<Item = u128> + Clone) -> Option<bool> {
    let mut given = others.clone().filter(|amount| *amount != 0);
    let Some(first) = given.next() else {
        return (own != 0).then_some(true);
    };
    let same = given.all(|amount| amount == first) && (own == 0 || own == first);
    let sum = others.map(low).fold(0_u64, u64::wrapping_add);
    Some(same || own != 0 && sum == low(own))
}
