//! Rows that name a loan of another row once more: those of a list of the largest borrowers, whose running numbers begin anew, and those that a balance below
//! zero reverses.
//!
//! A borrower with one balance twice is nothing strange among rows that are numbered on. In a list with numbers of its own it is.

use super::drawdowns::Beside;
use super::loan::Loan;
use super::outcome::Flags;
use super::tally::Remarked;
use super::words as w;
use foldhash::quality::RandomState;
use hashbrown::HashTable;
use hashbrown::hash_table::Entry;
use std::collections::HashMap;
use std::hash::BuildHasher;

/// A used row by its borrower and its balance.
#[derive(Clone, Copy)]
struct Row {
    /// The print of both.
    print: u64,
    /// The print of its project; nought where it names none.
    project: u32,
    /// Which run of numbers it is in, from 0; its lowest bit says that the numbers run.
    run: u32,
    /// The loan that it is, counted from 0.
    at: u32,
    place: (u32, u32),
}

/// A row that a person left out: the print of its project, and where it stands.
type LeftOut = (u32, (u32, u32));

/// The rows of a book by borrower and balance.
#[derive(Default)]
pub(super) struct ListedAgain {
    key: RandomState,
    rows: HashTable<Row>,
    /// The balances below zero, by the same print: where each stands.
    below: HashMap<u64, (u32, u32), RandomState>,
    /// The rows that a person left out, by the same print: the print of the project, as in [`Row`], and where each stands.
    left_out: HashMap<u64, Vec<LeftOut>, RandomState>,
    run: u32,
    /// The number of the row before, where it has a running one.
    number: Option<u32>,
    any: bool,
}

/// What a row that goes by has to do with another one.
pub(super) enum Other {
    /// It names the loan of a row above, which stands there.
    Listed((u32, u32)),
    /// A row above has its balance below zero.
    Reversed((u32, u32)),
}

impl ListedAgain {
    fn print(&self, borrower: &[u8], project: &[u8], balance: u128) -> u64 {
        let name = if borrower.is_empty() {
            project
        } else {
            borrower
        };
        self.key.hash_one((name, balance))
    }

    /// The print of a project; nought where none is named.
    fn print_of_project(&self, project: &[u8]) -> u32 {
        if project.is_empty() {
            0
        } else {
            (self.key.hash_one(project) as u32).max(1)
        }
    }

    /// Takes a row that a person left out, by its number, borrower and project, and its balance.
    #[cold]
    pub(super) fn left_out(
        &mut self,
        [id, borrower, project]: [&[u8]; 3],
        balance: u128,
        place: (u32, u32),
    ) {
        let nameless = borrower.is_empty() && project.is_empty();
        if balance > 0 && !(nameless && id.is_empty()) {
            let name = if nameless { id } else { borrower };
            let print = self.print(name, project, balance);
            let project = self.print_of_project(project);
            let rows = self.left_out.entry(print).or_default();
            rows.push((project, place));
        }
    }

    /// The rows that a person left out though every other row of their loan is left out as well: each with another one of its loan, which stands above it.
    /// A loan that was left out in one row alone is a person's choice, and so are two projects of one balance.
    #[cold]
    pub(super) fn all_left_out(&self) -> Vec<[(u32, u32); 2]> {
        let same = |one: u32, other: u32| one == other || one == 0 || other == 0;
        let mut found = Vec::new();
        for (print, rows) in &self.left_out {
            let used = self.rows.find(*print, |row| row.print == *print);
            if used.is_some() {
                continue;
            }
            let Some(((project, last), above)) = rows.split_last() else {
                continue;
            };
            let other = above.iter().rev().find(|(other, _)| same(*other, *project));
            found.extend(other.map(|(_, place)| [*last, *place]));
        }
        found
    }

    /// Takes a used row with its running number, where it may have one: the loan `at`, counted from 0.
    #[inline]
    pub(super) fn take(
        &mut self,
        loan: &Loan,
        number: &[u8],
        balance: u128,
        (at, place): (usize, (u32, u32)),
    ) -> Option<Other> {
        let number = running(number);
        let begins = match (number, self.number) {
            (Some(1), before) => self.any && before != Some(1),
            (Some(_), None) => self.any,
            (None, before) => before.is_some(),
            (Some(_), Some(_)) => false,
        };
        if begins {
            self.run += 2;
        }
        self.number = number;
        self.any = true;
        let nameless = loan.borrower.is_empty() && loan.project.is_empty();
        if balance == 0 || nameless && loan.id.is_empty() {
            return None;
        }
        let name = if nameless { loan.id } else { loan.borrower };
        let print = self.print(name, loan.project, balance);
        let own = Row {
            print,
            project: self.print_of_project(loan.project),
            run: self.run & !1 | u32::from(number.is_some()),
            // A book has fewer rows than a `u32` counts (`MOST_ROWS`).
            at: u32::try_from(at).unwrap_or(u32::MAX),
            place,
        };
        if !self.below.is_empty()
            && !nameless
            && let Some(place) = self.below.remove(&print)
        {
            return Some(Other::Reversed(place));
        }
        match self
            .rows
            .entry(print, |row| row.print == print, |row| row.print)
        {
            Entry::Vacant(free) => {
                free.insert(own);
                None
            }
            Entry::Occupied(held) => {
                let held = *held.get();
                let lists = (held.run | own.run) & 1 == 1 && held.run >> 1 != own.run >> 1;
                let same = held.project == own.project || held.project == 0 || own.project == 0;
                (lists && same && !nameless).then_some(Other::Listed(held.place))
            }
        }
    }

    /// Whether a used row below has come with the balance of a row below zero that [`ListedAgain::below`] took.
    #[cold]
    pub(super) fn is_reversed(
        &self,
        [_, borrower, project]: &[String; 3],
        balance: u128,
        place: (u32, u32),
    ) -> bool {
        let named = balance > 0 && !(borrower.is_empty() && project.is_empty());
        let print = self.print(borrower.as_bytes(), project.as_bytes(), balance);
        named && self.below.get(&print) != Some(&place)
    }

    /// Takes a refused row whose balance is below zero, by its names and the balance without its sign. Gives the used row above that has this balance: the
    /// row may reverse it.
    #[cold]
    pub(super) fn below(
        &mut self,
        names: &[String; 3],
        balance: u128,
        place: (u32, u32),
    ) -> Option<Remarked> {
        let [_, borrower, project] = names;
        if balance == 0 || borrower.is_empty() && project.is_empty() {
            return None;
        }
        let print = self.print(borrower.as_bytes(), project.as_bytes(), balance);
        let Some(held) = self.rows.find(print, |row| row.print == print) else {
            self.below.insert(print, place);
            return None;
        };
        let (file, row) = held.place;
        Some(Remarked {
            at: held.at as usize,
            file,
            row: u64::from(row),
            names: [String::new(), borrower.clone(), project.clone()],
            balance,
            investment: 0,
            figures: [None; 7],
            same_as: None,
            beside: Some(beside(place, balance)),
            cells: Vec::new(),
            flags: Flags::default(),
        })
    }
}

/// The row at a place as what another one is to be held against.
pub(super) fn beside(place: (u32, u32), balance: u128) -> Beside {
    Beside {
        rows: vec![place],
        count: 1,
        balance,
        same_borrower: true,
    }
}

/// The number of a row in a list: 1, 01, No. 3, TOP 5, 第2名, ⑦. `None` for a number of more than three digits or with other letters.
#[inline]
fn running(number: &[u8]) -> Option<u32> {
    match number {
        [] => None,
        _ if number.len() <= 3 && number.iter().all(u8::is_ascii_digit) => {
            std::str::from_utf8(number).ok()?.parse().ok()
        }
        _ if number.len() > 12
            || number.last().is_some_and(|last| last.is_ascii_digit()) && number.len() > 7 =>
        {
            None
        }
        _ => w::running_number(std::str::from_utf8(number).ok()?),
    }
}
