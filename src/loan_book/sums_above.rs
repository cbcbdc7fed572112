//! Rows of sums by their amounts: those of the rows above a row, or of the rows below it, whatever the row is called.

use super::naming::{Named, Naming};
use super::outcome::Flags;
use super::tally::Remarked;

/// How many rows wait at once for the rows below them to sum up to them.
const MOST_PENDING: usize = 256;
/// How many places there are for rows that name their loans as loans do: a power of two. One row may take the place of another.
const FAR_PLACES: usize = 4_096;

/// The sums of the rows above, by which a row of sums is known whatever it is called.
#[derive(Default)]
pub(super) struct Above {
    /// How many loans have a number.
    pub(super) named: u64,
    /// Of all rows of the file.
    pub(super) all: [u128; 9],
    pub(super) rows: u64,
    /// Since the last row of sums.
    pub(super) part: [u128; 9],
    pub(super) part_rows: u64,
    /// Of the rows of sums, each of the rows since the one before.
    pub(super) parts: [u128; 9],
    pub(super) parts_rows: u64,
    /// Rows that may be the sums of rows below them.
    pub(super) pending: Vec<Pending>,
    /// Which of them was put in the place of another last.
    pub(super) oldest: usize,
    /// What the balances of all rows are when a pending row turns out to be a sum, from and to: one for each of `pending`.
    pub(super) targets: Vec<(u128, u128)>,
    /// Rows that name their loans as loans do and may be sums of the rows below them all the same, each at the place of its target.
    far: Vec<Option<Far>>,
    /// The first of them that turned out to be a sum, as long as it is the only one; whether there are several; and those that are not told yet.
    single: Option<Far>,
    several: bool,
    ready: Vec<FarAt>,
}

/// A row that names its loan as loans do, with the number of a branch perhaps: it is a sum of two rows below or more, and with every amount.
#[derive(Clone, Copy)]
struct Far {
    /// The low half of what the balances of all rows are when the row turns out to be a sum.
    target: u64,
    /// The print of the other sums then.
    print: u64,
    /// How many rows stand up to it.
    rows: u64,
    amounts: [Option<u128>; 9],
    at: FarAt,
}

/// A row that names its loan as loans do and turned out to be a sum.
#[derive(Clone, Copy)]
pub(super) struct FarAt {
    /// The loan that it is, counted from 0.
    pub(super) at: usize,
    /// Its file and its row.
    pub(super) place: (u32, u32),
    /// Its remarks so far.
    pub(super) flags: Flags,
    /// Its balance and its investment.
    pub(super) amounts: [u128; 2],
}

/// A print of the amounts besides the balance, modulo 2^64: sums of rows have the sum of their prints.
fn print_of_others(amounts: &[Option<u128>; 9]) -> u64 {
    let [_, investment, figures @ ..] = amounts;
    // An odd number without a pattern; the low half of the amount.
    let own = (investment.unwrap_or_default() as u64).wrapping_mul(0xD1B5_4A32_D192_ED03);
    own.wrapping_add(super::lists_of_sums::print(figures))
}

/// The place of a target.
const fn far_place(target: u64) -> usize {
    (target.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 52) as usize % FAR_PLACES
}

/// A used row that may be the sums of rows below it.
pub(super) struct Pending {
    /// Its amounts.
    pub(super) amounts: [Option<u128>; 9],
    /// The sums of all rows up to it, itself with them.
    pub(super) before: [u128; 9],
    /// How many rows those are.
    pub(super) rows: u64,
    /// How it names its loan.
    pub(super) named: Named,
    /// What is said of it.
    pub(super) told: Remarked,
}

impl Above {
    pub(super) fn add(&mut self, amounts: &[Option<u128>; 9]) {
        // A row without a balance is summed by nobody.
        let counts = amounts
            .first()
            .is_some_and(|balance| balance.is_some_and(|balance| balance > 0));
        self.rows += u64::from(counts);
        self.part_rows += u64::from(counts);
        for (sums, amount) in self.all.iter_mut().zip(&mut self.part).zip(amounts) {
            let (all, part) = sums;
            *all = all.saturating_add(amount.unwrap_or_default());
            *part = part.saturating_add(amount.unwrap_or_default());
        }
    }

    /// Lets a used row wait for the rows below it, after it was added.
    #[cold]
    pub(super) fn wait(
        &mut self,
        amounts: [Option<u128>; 9],
        named: Named,
        slack: u128,
        told: Remarked,
    ) {
        let [all, ..] = self.all;
        let Some(balance) = amounts.first().copied().flatten().filter(|own| *own > 0) else {
            return;
        };
        let target = all.saturating_add(balance);
        let target = (target.saturating_sub(slack), target.saturating_add(slack));
        let row = Pending {
            amounts,
            before: self.all,
            rows: self.rows,
            named,
            told,
        };
        if self.pending.len() < MOST_PENDING {
            self.targets.push(target);
            self.pending.push(row);
            return;
        }
        // In the place of the oldest but one: the first row of the file may be the sum of all others.
        self.oldest = self.oldest % (MOST_PENDING - 1) + 1;
        if let Some((held, place)) = self
            .targets
            .get_mut(self.oldest)
            .zip(self.pending.get_mut(self.oldest))
        {
            *held = target;
            *place = row;
        }
    }

    /// Lets a used row that names its loan as loans do wait for the rows below it, after it was added.
    #[inline]
    pub(super) fn wait_far(&mut self, amounts: &[Option<u128>; 9], at: FarAt) {
        let [balance, ..] = *amounts;
        let own = print_of_others(amounts);
        let Some(balance) = balance.filter(|balance| *balance > 0 && own != 0) else {
            return;
        };
        if self.far.is_empty() {
            self.far = vec![None; FAR_PLACES];
        }
        let [all, ..] = self.all;
        // The low half.
        let target = all.saturating_add(balance) as u64;
        let print = print_of_others(&self.all.map(Some)).wrapping_add(own);
        if let Some(held) = self.far.get_mut(far_place(target)) {
            *held = Some(Far {
                target,
                print,
                rows: self.rows,
                amounts: *amounts,
                at,
            });
        }
    }

    /// The same as [`Above::summed`] of rows that name their loans as loans do. One such row alone with two amounts may be a loan by chance: it is given when a
    /// second one comes, and both are taken out of the sums then.
    #[inline]
    pub(super) fn summed_far(&mut self) -> Option<FarAt> {
        let [all, ..] = self.all;
        // The low half.
        let target = all as u64;
        let held = self.far.get(far_place(target)).copied().flatten();
        let found = held.filter(|row| row.target == target && self.rows > row.rows + 1);
        match found {
            Some(found) => self.found_far(found),
            None => self.ready.pop(),
        }
    }

    #[cold]
    fn found_far(&mut self, found: Far) -> Option<FarAt> {
        if print_of_others(&self.all.map(Some)) != found.print {
            return self.ready.pop();
        }
        if let Some(place) = self.far.get_mut(far_place(found.target)) {
            *place = None;
        }
        // Balance, investment and a figure, each the sum of the rows below: no loan is so by chance.
        let sure = found
            .amounts
            .iter()
            .flatten()
            .filter(|own| **own > 0)
            .count()
            > 2;
        if !self.several && !sure {
            let Some(first) = self.single.take() else {
                self.single = Some(found);
                return None;
            };
            self.several = true;
            self.take_out(&first.amounts);
            self.ready.push(first.at);
        }
        self.take_out(&found.amounts);
        Some(found.at)
    }

    /// Takes a row out of the sums.
    fn take_out(&mut self, amounts: &[Option<u128>; 9]) {
        for (sum, amount) in self.all.iter_mut().zip(amounts) {
            *sum = sum.saturating_sub(amount.unwrap_or_default());
        }
        self.rows = self.rows.saturating_sub(1);
    }

    /// The row above whose amounts are the sums of the rows below it up to here. The row is taken out of the sums, so that a sum of sums is found too.
    #[inline]
    pub(super) fn summed(&mut self) -> Option<Remarked> {
        let [all, ..] = self.all;
        if !self
            .targets
            .iter()
            .any(|(from, to)| (*from..=*to).contains(&all))
        {
            return None;
        }
        let at = self.sum_of_rows_below(all)?;
        self.targets.swap_remove(at);
        let found = self.pending.swap_remove(at);
        self.take_out(&found.amounts);
        Some(found.told)
    }

    #[cold]
    pub(super) fn sum_of_rows_below(&self, all: u128) -> Option<usize> {
        let is_sum = |((from, to), row): (&(u128, u128), &Pending)| {
            let below = self.rows.saturating_sub(row.rows);
            if !(*from..=*to).contains(&all)
                || below == 0
                || row.named != Named::Partly && below < 2
            {
                return false;
            }
            let [before, ..] = row.before;
            let exact = row.amounts.first().copied().flatten() == all.checked_sub(before);
            let mut others = row.amounts.iter().zip(&row.before).zip(&self.all).skip(1);
            let others = others.by_ref().filter_map(|((amount, before), after)| {
                let amount = amount.filter(|amount| *amount > 0)?;
                Some(after.checked_sub(*before) == Some(amount))
            });
            let others: Vec<bool> = others.collect();
            match others.as_slice() {
                [] => below > 1 && exact,
                // One row below with the same amounts may be another loan as well: two amounts more say that it is a sum.
                [_] if below < 2 => false,
                others if row.named == Named::Wholly || below < 2 || !exact => {
                    others.iter().all(|same| *same)
                }
                others => others.iter().any(|same| *same),
            }
        };
        // The innermost first.
        let sums = self.targets.iter().zip(&self.pending).enumerate();
        sums.filter(|(_, both)| is_sum(*both))
            .max_by_key(|(_, (_, row))| row.rows)
            .map(|(at, _)| at)
    }

    /// Ends the rows that a row of sums sums.
    pub(super) fn sum(&mut self) {
        for (parts, part) in self.parts.iter_mut().zip(&self.part) {
            *parts = parts.saturating_add(*part);
        }
        self.parts_rows += u64::from(self.part_rows > 0);
        self.part = [0; 9];
        self.part_rows = 0;
    }

    /// Whether a row has the sums of two rows or more above it as its amounts: its balance, and with it another amount, or no other amount at all.
    #[inline]
    pub(super) fn equal(
        &self,
        balance: u128,
        row: Naming,
        amounts: impl FnOnce() -> [Option<u128>; 9],
    ) -> bool {
        let [all, ..] = self.all;
        let [part, ..] = self.part;
        let [parts, ..] = self.parts;
        let slack = match row {
            Naming::Nameless(slack) | Naming::Unknown(slack) => slack,
            Naming::Named => 0,
        };
        let near = |sum: u128| balance.abs_diff(sum) <= slack;
        if balance == 0
            || !(self.rows > 1 && near(all)
                || self.part_rows > 1 && near(part)
                || self.parts_rows > 1 && near(parts))
        {
            return false;
        }
        if matches!(row, Naming::Nameless(_)) {
            return true;
        }
        let amounts = amounts();
        [&self.all, &self.part, &self.parts]
            .into_iter()
            .any(|sums| {
                let mut others = sums
                    .iter()
                    .zip(&amounts)
                    .skip(1)
                    .filter_map(|(sum, amount)| {
                        amount
                            .filter(|amount| *amount > 0)
                            .map(|amount| amount == *sum)
                    });
                let exact = sums.first() == Some(&balance);
                sums.first().is_some_and(|sum| near(*sum))
                    && match (row, others.next()) {
                        // A rounded balance is a sum where every other amount is one.
                        (_, first) if !exact => first == Some(true) && others.all(|same| same),
                        // A row with a number of its own is a loan unless every amount is a sum.
                        (Naming::Named, Some(first)) => first && others.all(|same| same),
                        (_, None) => true,
                        (_, Some(first)) => first || others.any(|same| same),
                    }
            })
    }
}

/// How many rows below 其中 wait for their sum.
const MOST_LISTED: usize = 64;

/// The rows below a row that begins with 其中: only that row bears the word, and the rows below may go on with its list.
pub(super) struct OfWhich {
    /// What the list is a part of: the balances of the rows since the last row of sums, those of all rows, and that of the last row of sums.
    wholes: [u128; 3],
    /// The balances of the list up to here.
    sum: u128,
    /// The used rows of the list.
    rows: Vec<Remarked>,
}

impl OfWhich {
    /// Begins with the sums above the row, of which no row was used yet.
    #[cold]
    pub(super) fn begin(above: &Above, last_sum: u128) -> Self {
        let [part, ..] = above.part;
        let [all, ..] = above.all;
        Self {
            wholes: [part, all, last_sum],
            sum: 0,
            rows: Vec::new(),
        }
    }

    /// Goes on with a row that begins with 其中 as well.
    #[cold]
    pub(super) fn go_on(&mut self, balance: u128) {
        self.sum = self.sum.saturating_add(balance);
    }

    /// Goes on with a used row; gives the used rows of the list where the list has come to one of the sums above it. Whether the list may go on.
    #[cold]
    pub(super) fn take(&mut self, balance: u128, told: Remarked) -> (Vec<Remarked>, bool) {
        self.sum = self.sum.saturating_add(balance);
        self.rows.push(told);
        let goes_on =
            self.rows.len() < MOST_LISTED && self.wholes.iter().any(|whole| self.sum < *whole);
        let found = self.wholes.contains(&self.sum);
        let rows = if found {
            std::mem::take(&mut self.rows)
        } else {
            Vec::new()
        };
        (rows, goes_on)
    }
}
