//! Contracts that stand in a book beside their own drawdowns: by their numbers, one of which is the other with a running number behind it, and by the
//! balances of a project, one of which is that of the other rows together, or more than that where the numbers tell the contract of a loan that is
//! partly drawn from the drawdowns. Over several projects or sheets a contract is known by a column of contracts' numbers, and by a borrower who has one
//! row with a contract's number and others with those of drawdowns.

use super::loan::Loan;
use super::names::Names;
use super::tally::Remarked;
use crate::standards::green_loan::words::{self as w, NumberSays};
use foldhash::quality::RandomState;
use std::collections::HashMap;
use std::hash::BuildHasher;

/// How many rows are kept that may be the sum of others of their project. Of further ones only how many they are is said.
const MOST_KEPT: usize = 10_000;

/// How many places of further rows are kept for each project.
const MOST_PLACES: usize = 4;

/// Where a row stands: its file, from 0, and its row.
pub(super) type Place = (u32, u32);

/// The rows that a row may be the contract or a drawdown of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// Where they stand; of many only the first ones.
    pub rows: Vec<Place>,
    /// How many they are.
    pub count: u64,
    /// Their balances together, in yuan at eight places.
    pub balance: u128,
    /// Whether their borrower is that of the row.
    pub same_borrower: bool,
}

impl Beside {
    fn one(place: Place, row: Numbered, names: [u32; 2]) -> Self {
        let [borrower, _] = names;
        let [other, _] = row.names;
        Self {
            rows: vec![place],
            count: 1,
            balance: row.balance(),
            same_borrower: borrower == other,
        }
    }
}

/// What a row with a number says of its loan.
#[derive(Clone, Copy)]
struct Numbered {
    /// Fingerprints of its borrower and project, nought where it names none.
    names: [u32; 2],
    /// Its balance in hundredths of a yuan: a million rows are kept, and what is shown of a balance ends at 100 yuan.
    hundredths: u64,
}

/// Yuan at eight places in a hundredth of a yuan.
const HUNDREDTH: u128 = 1_000_000;

impl Numbered {
    fn balance(self) -> u128 {
        u128::from(self.hundredths) * HUNDREDTH
    }
}

/// The rows whose numbers are one with a running number behind it.
struct Base {
    /// Where the first of them stands.
    first: Place,
    /// What the first says of its loan, with the balances of them all.
    all: Numbered,
    /// How many they are.
    count: u64,
    /// Whether the running number of the first is joined to the digits before it, so that one borrower and one project must be named.
    joined: bool,
}

/// The numbers of a book that may be those of contracts.
#[derive(Default)]
pub(super) struct Contracts {
    /// The numbers without the running numbers at their ends.
    bases: Names,
    /// The rows of each.
    drawn: Vec<Base>,
    /// What the first row of each number of the book says.
    rows: Vec<Numbered>,
    key: RandomState,
    /// The rows of each borrower whose numbers say what they are.
    borrowers: HashMap<u64, OfBorrower, RandomState>,
    /// Whether a row with a contract's number has come.
    any_contract: bool,
    /// What is said of the first row with a contract's number of each borrower.
    kept: Kept,
}

impl Contracts {
    /// The rows whose numbers are this row's with a running number behind it, or the one whose number is this row's without the one that it has. `ids`
    /// are the numbers of the book with the rows where they came first; `id` is this row's number in the form that is compared, and `new` says that it
    /// came now.
    #[inline(never)]
    pub(super) fn beside(
        &mut self,
        loan: &Loan,
        (id, new): (&[u8], bool),
        balance: u128,
        place: Place,
        (ids, places): (&Names, &[Place]),
    ) -> Option<Beside> {
        let names = [loan.borrower, loan.project].map(|name| match name {
            [] => 0,
            name => (self.key.hash_one(name) as u32).max(1),
        });
        let own = Numbered {
            names,
            hundredths: u64::try_from(balance / HUNDREDTH).unwrap_or(u64::MAX),
        };
        if new {
            self.rows.push(own);
        }
        let drawdown = self
            .bases
            .find(id)
            .and_then(|number| self.drawn.get(number))
            .filter(|base| may_be_one(names, base.all.names, base.joined))
            .map(|base| Beside {
                count: base.count,
                ..Beside::one(base.first, base.all, names)
            });
        let mut contract = None;
        let parted = w::without_running_number(id);
        let joined = match parted {
            None if !names.contains(&0) => w::without_joined_number(id),
            _ => [None; 2],
        };
        let bases = parted.into_iter().map(|base| (base, false));
        for (base, joined) in bases.chain(joined.into_iter().flatten().map(|base| (base, true))) {
            let row = ids
                .find(base)
                .and_then(|number| places.get(number).zip(self.rows.get(number)))
                .filter(|(_, row)| may_be_one(names, row.names, joined));
            contract = contract.or(row.map(|(place, row)| Beside::one(*place, *row, names)));
            self.draw(base, place, own, joined);
        }
        if !loan.contract.is_empty() && loan.contract != id {
            // One contract may be drawn for several projects.
            let [borrower, _] = names;
            let names = [borrower, 0];
            let row = ids
                .find(loan.contract)
                .and_then(|number| places.get(number).zip(self.rows.get(number)))
                .filter(|(_, row)| may_be_one(names, row.names, false));
            contract = contract.or(row.map(|(place, row)| Beside::one(*place, *row, names)));
            self.draw(loan.contract, place, Numbered { names, ..own }, false);
        }
        contract.or(drawdown)
    }

    /// Adds a row to those of its borrower; `at` is the loan, counted from 0.
    #[inline]
    pub(super) fn of_borrower(
        &mut self,
        loan: &Loan,
        balance: u128,
        (at, place): (usize, Place),
        told: impl FnOnce() -> Remarked,
    ) {
        let says = w::number_says(loan.id);
        let plain = says == NumberSays::Nothing;
        if loan.borrower.is_empty() || balance == 0 || plain && !self.any_contract {
            return;
        }
        self.add_to_borrower(loan, balance, (at, place), says, told);
    }

    #[cold]
    fn add_to_borrower(
        &mut self,
        loan: &Loan,
        balance: u128,
        (at, place): (usize, Place),
        says: NumberSays,
        told: impl FnOnce() -> Remarked,
    ) {
        self.any_contract |= says == NumberSays::Contract;
        let project = match loan.project {
            [] => 0,
            project => self.key.hash_one(project).max(1),
        };
        let key = self.key.hash_one(loan.borrower);
        let rows = self.borrowers.entry(key).or_default();
        if says == NumberSays::Contract {
            rows.contracts = rows.contracts.saturating_add(1);
            if rows.contracts > 1 {
                return;
            }
            rows.contract = balance;
            rows.project = project;
            let held = self.kept.0.len();
            rows.row = (u32::try_from(at).unwrap_or(u32::MAX), NOT_KEPT);
            if held < MOST_KEPT {
                rows.row.1 = u32::try_from(held).unwrap_or(NOT_KEPT);
                self.kept.0.push(told());
            }
            return;
        }
        if let Some(free) = rows.places.get_mut(rows.others as usize) {
            *free = place;
        }
        rows.others = rows.others.saturating_add(1);
        rows.drawdowns += u32::from(says == NumberSays::Drawdown);
        rows.sum = rows.sum.saturating_add(balance);
        match rows.drawn_for {
            0 => rows.drawn_for = project,
            known => rows.several |= project != 0 && project != known,
        }
    }

    /// The contracts of borrowers whose other rows may be drawdowns of them for other projects or on other sheets. Asked when a file has ended.
    #[cold]
    pub(super) fn of_borrowers(&mut self) -> Vec<Contract> {
        if !self.any_contract {
            return Vec::new();
        }
        let kept = &self.kept;
        let all = self.borrowers.values_mut();
        let found = all.filter(|rows| !rows.told && rows.has_a_contract());
        let mut found: Vec<(u32, Contract)> = found
            .map(|rows| {
                rows.told = true;
                let (loan, held) = rows.row;
                let contract = match kept.0.get(held as usize) {
                    Some(told) => {
                        let mut told = told.clone();
                        let places = rows.places.iter().take(rows.others as usize);
                        told.beside = Some(Beside {
                            rows: places.copied().collect(),
                            count: u64::from(rows.others),
                            balance: rows.sum,
                            same_borrower: true,
                        });
                        Contract::Told(Box::new(told))
                    }
                    None => Contract::Loan(loan),
                };
                (loan, contract)
            })
            .collect();
        found.sort_by_key(|(loan, _)| *loan);
        found.into_iter().map(|(_, contract)| contract).collect()
    }

    /// Adds a row to those whose numbers are this one with a running number behind it.
    fn draw(&mut self, base: &[u8], place: Place, own: Numbered, joined: bool) {
        let (number, new) = self.bases.number_of(&[base]);
        let first = Base {
            first: place,
            all: own,
            count: 1,
            joined,
        };
        match self.drawn.get_mut(number) {
            None if new => self.drawn.push(first),
            // Digits that run on may be part of the number; what a sign parts is none.
            Some(held) if held.joined && !joined => *held = first,
            Some(held) if may_be_one(own.names, held.all.names, joined) => {
                held.count += 1;
                held.all.hundredths = held.all.hundredths.saturating_add(own.hundredths);
            }
            _ => {}
        }
    }
}

/// The rows of a borrower whose numbers say what they are, and the others since a contract's number came in the book.
#[derive(Default)]
struct OfBorrower {
    /// How many rows have a contract's number; the balance and the project of the first of them, nought where it names none.
    contracts: u32,
    contract: u128,
    project: u64,
    /// The loan that it is, counted from 0, and its place among the rows that are kept.
    row: (u32, u32),
    /// How many other rows there are, how many of them have a drawdown's number, and their balances together.
    others: u32,
    drawdowns: u32,
    sum: u128,
    /// Where the first of them stand.
    places: [Place; MOST_PLACES],
    /// The project that they name first, nought where they name none, and whether they name another.
    drawn_for: u64,
    several: bool,
    /// Whether the contract was asked about.
    told: bool,
}

impl OfBorrower {
    /// Whether the row with a contract's number may be the contract of the others: its balance is theirs together; or not below theirs where all of them
    /// are drawdowns and no other project than the contract's is named.
    fn has_a_contract(&self) -> bool {
        if self.contracts != 1 || self.others == 0 {
            return false;
        }
        let elsewhere = self.project != 0
            && (self.several || self.drawn_for != 0 && self.drawn_for != self.project);
        if self.contract == self.sum && self.others > 1 {
            return true;
        }
        !elsewhere && self.drawdowns == self.others && self.contract >= self.sum
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
    /// Where the first of them stand.
    places: [Place; MOST_PLACES],
    /// How many rows there are, and how many of them have no number with a digit.
    rows: u32,
    unnumbered: u32,
    /// How many of their numbers are those of contracts, and how many those of drawdowns; what the number of the largest row says, and whether it has no
    /// digit.
    contracts: u32,
    drawdowns: u32,
    largest_says: NumberSays,
    row_has_no_number: bool,
}

/// What is known of the number of a row.
#[derive(Clone, Copy)]
pub(super) struct OfNumber {
    /// Whether it has a digit.
    numbered: bool,
    /// What it says that its row is.
    says: NumberSays,
}

impl OfNumber {
    /// What is known of a number.
    #[inline]
    pub(super) fn of(id: &[u8]) -> Self {
        Self {
            numbered: id.iter().any(u8::is_ascii_digit),
            says: w::number_says(id),
        }
    }
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
        number: OfNumber,
        (at, place): (u32, Place),
        kept: &mut Kept,
        told: impl Fn() -> Remarked,
    ) -> Option<Contract> {
        if balance == 0 {
            return None;
        }
        let row = (at, place);
        if !number.numbered && self.all.rows > self.all.unnumbered {
            self.since = Some(Box::default());
        }
        let of_all = self.all.add(balance, number, row, kept, &told, true);
        let since = self.since.as_mut();
        let of_since = since.map(|since| since.add(balance, number, row, kept, &told, false));
        let contract = match (of_all, of_since) {
            (true, _) => self.all.contract(kept),
            (false, Some(true)) => self.since.as_deref()?.contract(kept),
            (false, _) => return None,
        };
        *self = Self::default();
        Some(contract)
    }

    /// The row that may be the contract of the others though its balance is larger than theirs: a loan that is partly drawn. Asked when a file has ended.
    pub(super) fn partly_drawn(&mut self, kept: &Kept) -> Option<Contract> {
        if !self.all.is_partly_drawn() {
            return None;
        }
        let contract = self.all.contract(kept);
        *self = Self::default();
        Some(contract)
    }
}

impl Rows {
    /// Adds a row; whether the balance of the largest is that of the others. `pairs` says that of two rows with one balance one is
    /// the contract where the other alone has a number.
    fn add(
        &mut self,
        balance: u128,
        OfNumber { numbered, says }: OfNumber,
        (at, place): (u32, Place),
        kept: &mut Kept,
        told: &impl Fn() -> Remarked,
        pairs: bool,
    ) -> bool {
        if let Some(free) = self.places.get_mut(self.rows as usize) {
            *free = place;
        }
        let lone = pairs && self.rows == 1 && numbered != (self.unnumbered == 0);
        self.sum = self.sum.saturating_add(balance);
        self.rows = self.rows.saturating_add(1);
        self.unnumbered += u32::from(!numbered);
        self.contracts += u32::from(says == NumberSays::Contract);
        self.drawdowns += u32::from(says == NumberSays::Drawdown);
        let before_others = lone && !numbered || says == NumberSays::Contract;
        if self.rows == 1 || balance > self.largest || before_others && balance == self.largest {
            self.largest = balance;
            self.largest_says = says;
            self.row_has_no_number = !numbered;
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
        self.sum == self.largest.saturating_mul(2) && (self.rows > 2 || lone)
    }

    /// Whether the largest row may be a contract that is drawn in part by the others: its balance is not below theirs together, and the numbers say so.
    /// A contract's number among others, and a row without a number or with a plain one beside two drawdowns and more. Numbers of one kind say nothing.
    fn is_partly_drawn(&self) -> bool {
        let others = self.rows.saturating_sub(1);
        let told = match self.largest_says {
            NumberSays::Contract => self.contracts == 1 && others > 0,
            NumberSays::Nothing if self.row_has_no_number => {
                self.unnumbered == 1 && self.contracts == 0 && others > 1
            }
            NumberSays::Nothing => self.drawdowns == others && others > 1,
            NumberSays::Drawdown => false,
        };
        told && self.largest >= self.sum.saturating_sub(self.largest)
    }

    /// What is said of the largest row, held against the others.
    fn contract(&self, kept: &Kept) -> Contract {
        let (loan, held) = self.row;
        match kept.0.get(held as usize) {
            Some(told) => {
                let mut told = told.clone();
                told.beside = Some(self.beside(&told));
                Contract::Told(Box::new(told))
            }
            None => Contract::Loan(loan),
        }
    }

    /// The rows besides the largest one.
    fn beside(&self, contract: &Remarked) -> Beside {
        let own = |place: &&Place| (place.0, u64::from(place.1)) != (contract.file, contract.row);
        let places = self.places.iter().take(self.rows as usize);
        Beside {
            rows: places.filter(own).copied().collect(),
            count: u64::from(self.rows.saturating_sub(1)),
            balance: self.sum.saturating_sub(self.largest),
            same_borrower: true,
        }
    }
}

/// Whether two rows may be of one loan by whom and what they name: one borrower, or one project where a row names no borrower. `both` says that both must
/// be named by both, and be the same.
fn may_be_one(own: [u32; 2], other: [u32; 2], both: bool) -> bool {
    if both {
        return own == other && !own.contains(&0);
    }
    let ([borrower, project], [other_borrower, other_project]) = (own, other);
    let differ = |a: u32, b: u32| a != 0 && b != 0 && a != b;
    let told = borrower != 0 && other_borrower != 0;
    !differ(borrower, other_borrower) && (told || !differ(project, other_project))
}
