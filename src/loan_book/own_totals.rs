//! The rows of sums that a file has itself, held against the rows that they sum: a sum that is not that of its rows says that a row is missing, or stands
//! twice.
//!
//! What a row sums is not said in the file. Therefore the rows are summed between places where a sum may begin: the file's beginning, rows of sums, blank
//! rows and lines of words. A figure that is the sum of the rows from any of these places is right, and so is one that stands above its rows, or in another
//! unit that its row names. A figure that is the sum in another unit which nothing names, or the sum with the rows that a person left out, is said to differ
//! and why.

use super::columns::Column;
use super::loan::{Amount, Loan, LoanFigure};
use super::naming::Naming;
use super::number::{self, PLACES, power, short_text};
use super::outcome::{Fault, FaultKind};
use super::sums_above::Above;
use super::tally::BALANCE_PLACES;
use crate::standards::green_loan::Indicator;
use std::collections::{BTreeMap, HashSet};

/// How many places are kept at which a sum may begin: the file's beginning and the last ones.
const MOST_PLACES: usize = 512;
/// How many rows of sums wait for the rows below them.
const MOST_WAITING: usize = 64;
/// How many rows of sums are said to differ.
const MOST_SAID: usize = 500;
/// By which powers of ten the unit of a sum may differ from that of its rows: 元, 千元, 万元, 百万元 and 亿元 each to each.
const SCALES: [u32; 6] = [1, 2, 3, 4, 6, 8];
/// Hundredths of a yuan and kilograms, as powers of ten of what is kept: nobody shows less.
const LEAST: [i32; 2] = [BALANCE_PLACES - 2, PLACES - 3];

/// Behind the figures of [`FaultKind::TotalDiffers`]: the row of sums is that of its rows in another unit.
pub(super) const OTHER_UNIT: &str = "unit";
/// The same: the row of sums has the rows that a person left out.
pub(super) const WITH_LEFT_OUT: &str = "left_out";

/// What is summed up to a place.
#[derive(Clone, Copy, Default)]
struct Place {
    /// The amounts of the rows that count.
    sums: [u128; 9],
    /// How many rows those are.
    rows: u64,
    aside: u128,
    below: u128,
    refused: u128,
    unread: u64,
}

/// A row of sums.
#[derive(Clone, Copy)]
pub(super) struct Total {
    /// Its row.
    pub(super) row: u64,
    /// Its amounts.
    pub(super) amounts: [Option<u128>; 9],
    /// The exponent of the last digit of each, in yuan and in tonnes.
    pub(super) places: [i32; 9],
    /// By which power of ten the unit of money that the row names is larger than that of the balance and of the investment; `None` where it names none.
    pub(super) larger: Option<[i32; 2]>,
}

/// How an amount of a row of sums and the sum of rows go together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    /// They are the same.
    Same,
    /// They are the same in another unit, which nothing names.
    OtherUnit,
    /// They are the same with rows that a person left out.
    WithLeftOut,
}

/// An amount of a row of sums that is the sum of no rows above.
struct Open {
    /// Which of the amounts.
    at: usize,
    /// The sum above that is nearest to the amount, or goes together with it in some way.
    nearest: Option<(u128, Option<Fit>)>,
}

/// A row of sums that is none of the rows above it.
struct Waiting {
    total: Total,
    at: Place,
    open: Vec<Open>,
}

/// The sums of a file by its own rows.
#[derive(Default)]
pub(super) struct OwnTotals {
    places: Vec<Place>,
    /// Which place was put in that of another last.
    oldest: usize,
    /// The low halves of the balances up to each place.
    begins: HashSet<u64, foldhash::quality::RandomState>,
    /// The balances of rows that a person called sums.
    aside: u128,
    /// The balances below zero, without their sign.
    below: u128,
    /// The balances of refused loans.
    refused: u128,
    /// How many rows have a balance that could not be read.
    unread: u64,
    /// The exponent of the last digit of the finest figure of each kind.
    finest: [Option<i32>; 9],
    waiting: Vec<Waiting>,
    /// Those that wait no more.
    said: Vec<Waiting>,
}

/// The low half of a sum.
const fn low(sum: u128) -> u64 {
    sum as u64
}

impl OwnTotals {
    /// Takes a used row.
    #[inline]
    pub(super) fn used(&mut self, loan: &Loan) {
        let mut take = |at: usize, amount: &Amount| {
            if let Some(held) = self.finest.get_mut(at) {
                let own = amount.exponent();
                *held = Some(held.map_or(own, |held| held.min(own)));
            }
        };
        take(0, &loan.balance);
        take(1, &loan.investment);
        for (at, figure) in loan.figures.iter().enumerate() {
            if let LoanFigure::Figure(amount, _) = figure {
                take(at + 2, amount);
            }
        }
    }

    /// Takes a refused row that is a loan, with its balance where it can be read, and the balance without its sign where it is below zero.
    #[cold]
    pub(super) fn refused(&mut self, balance: Option<u128>, below: Option<u128>) {
        match (balance, below) {
            (_, Some(below)) => self.below = self.below.saturating_add(below),
            (Some(balance), None) => self.refused = self.refused.saturating_add(balance),
            (None, None) => self.unread += 1,
        }
    }

    /// Takes a row that a person called one of sums.
    #[cold]
    pub(super) fn set_aside(&mut self, balance: Option<u128>) {
        self.aside = self.aside.saturating_add(balance.unwrap_or_default());
    }

    fn now(&self, above: &Above) -> Place {
        Place {
            sums: above.all,
            rows: above.rows,
            aside: self.aside,
            below: self.below,
            refused: self.refused,
            unread: self.unread,
        }
    }

    /// A sum may begin behind the rows up to here.
    #[cold]
    pub(super) fn part(&mut self, above: &Above) {
        let now = self.now(above);
        self.settle(&now);
        if self.places.is_empty() {
            self.places.push(Place::default());
        }
        let same = |held: &Place| held.rows == now.rows && held.sums == now.sums;
        let last = self
            .places
            .get(self.oldest)
            .filter(|_| self.places.len() == MOST_PLACES);
        if self.places.last().is_some_and(same) || last.is_some_and(same) {
            return;
        }
        let [balance, ..] = now.sums;
        self.begins.insert(low(balance));
        if self.places.len() < MOST_PLACES {
            self.places.push(now);
            return;
        }
        // The first place is the file's beginning.
        self.oldest = self.oldest % (MOST_PLACES - 1) + 1;
        if let Some(held) = self.places.get_mut(self.oldest) {
            let [gone, ..] = held.sums;
            self.begins.remove(&low(gone));
            *held = now;
        }
    }

    /// Whether a row has the sums of two rows or more since one of these places as its amounts: its balance, and with it another amount; every amount where
    /// the row has a number as loans have. [`Above::equal`] asks the same of the rows since the last row of sums.
    #[inline]
    pub(super) fn equal(
        &self,
        above: &Above,
        balance: u128,
        row: Naming,
        amounts: impl FnOnce() -> [Option<u128>; 9],
    ) -> bool {
        let [all, ..] = above.all;
        let begin = all.checked_sub(balance).filter(|_| balance > 0);
        begin.is_some_and(|begin| self.begins.contains(&low(begin)))
            && self.is_sum(above, row, &amounts())
    }

    #[cold]
    fn is_sum(&self, above: &Above, row: Naming, amounts: &[Option<u128>; 9]) -> bool {
        self.places.iter().any(|place| {
            let sums = above.all.iter().zip(&place.sums);
            let mut same = sums.zip(amounts).filter_map(|((all, before), own)| {
                let own = own.filter(|own| *own > 0)?;
                Some(all.checked_sub(*before) == Some(own))
            });
            let balance = same.next() == Some(true);
            let others: Vec<bool> = same.collect();
            let named = matches!(row, Naming::Named);
            above.rows.saturating_sub(place.rows) > 1
                && balance
                && !others.is_empty()
                && (others.iter().all(|same| *same) || !named && others.iter().any(|same| *same))
        })
    }

    /// Takes a row that its words call the sum of rows. `only_balance` says that a project or a merged cell may stand in several rows, so that nobody knows how
    /// often its investment and figures are in a sum.
    #[cold]
    pub(super) fn sum(&mut self, above: &Above, total: Total, only_balance: bool) {
        let now = self.now(above);
        self.settle(&now);
        if self.places.is_empty() {
            self.places.push(Place::default());
        }
        let mut open = Vec::new();
        for at in 0..if only_balance { 1 } else { 9 } {
            let own = total.amounts.get(at).copied().flatten();
            let Some(own) = own else { continue };
            // In another unit it is the sum of the whole table, or of its last part.
            let last = self.places.len().saturating_sub(1);
            let places = self.places.iter().enumerate();
            let mut right = false;
            let mut found: Option<(u128, Option<Fit>)> = None;
            for (number, place) in places {
                let scaled = number == 0 || number == last;
                let fit = self.fit(&total, (at, own), [place, &now], scaled);
                right |= fit == Some(Fit::Same);
                let sum = between(at, place, &now).filter(|sum| *sum > 0);
                let Some(sum) = sum.filter(|_| !right) else {
                    continue;
                };
                let nearer = found.is_none_or(|(held, before)| {
                    fit.is_some() && before.is_none()
                        || fit.is_some() == before.is_some()
                            && sum.abs_diff(own) < held.abs_diff(own)
                });
                if nearer {
                    found = Some((sum, fit));
                }
            }
            if !right {
                open.push(Open { at, nearest: found });
            }
        }
        if open.is_empty() {
            return;
        }
        self.waiting.push(Waiting {
            total,
            at: now,
            open,
        });
        // Sums that stand above their rows are few, and the first ones reach farthest.
        if self.waiting.len() > MOST_WAITING {
            let gone = self.waiting.remove(MOST_WAITING / 2);
            if self.said.len() < MOST_SAID {
                self.said.push(gone);
            }
        }
    }

    /// By how much an amount of a row of sums may differ from the sum of so many rows by rounding: of the rows, and of the amount itself.
    fn slack(&self, total: &Total, at: usize, rows: u64) -> [u128; 2] {
        let unit = total.places.get(at).copied().unwrap_or_default();
        let base = if at < 2 { BALANCE_PLACES } else { PLACES };
        let [money, mass] = LEAST;
        let least = if at < 2 { money } else { mass };
        let tens = |places: i32| {
            let places = (places + base).max(least);
            u32::try_from(places).ok().and_then(power).unwrap_or(1)
        };
        let finest = self.finest.get(at).copied().flatten();
        // Rounded rows differ from their rounded sum by half of a place each; of many, half of them by less and half by more.
        let most = u128::from((rows / 2).min(2 * rows.isqrt()));
        let rounded = tens(finest.unwrap_or(unit)).saturating_mul(most);
        [rounded, tens(unit).div_ceil(2)]
    }

    /// How an amount and the sum of the rows between two places go together; `None` where they do not. `scaled` says that the amount may be in another unit.
    fn fit(
        &self,
        total: &Total,
        (at, own): (usize, u128),
        [from, to]: [&Place; 2],
        scaled: bool,
    ) -> Option<Fit> {
        if to.unread > from.unread {
            return Some(Fit::Same);
        }
        let sum = between(at, from, to)?;
        let [rounded, half] = self.slack(total, at, to.rows.saturating_sub(from.rows));
        let slack = rounded.saturating_add(half);
        let near = |sum: u128| own.abs_diff(sum) <= slack;
        if near(sum) {
            return Some(Fit::Same);
        }
        if at == 0 && (to.aside, to.below, to.refused) != (from.aside, from.below, from.refused) {
            let [aside, below, refused] = [
                to.aside.saturating_sub(from.aside),
                to.below.saturating_sub(from.below),
                to.refused.saturating_sub(from.refused),
            ];
            // With and without what is below zero, the refused loans, and then what is set aside.
            let part = |mask: u8, bit: u8, amount: u128| if mask & bit == 0 { 0 } else { amount };
            let found = (1..8_u8).find(|mask| {
                sum.saturating_add(part(*mask, 4, aside))
                    .checked_sub(part(*mask, 1, below))
                    .and_then(|sum| sum.checked_add(part(*mask, 2, refused)))
                    .is_some_and(near)
            });
            if let Some(mask) = found {
                let fit = if mask & 4 == 0 {
                    Fit::Same
                } else {
                    Fit::WithLeftOut
                };
                return Some(fit);
            }
        }
        if !scaled || at > 1 {
            return None;
        }
        // Whether the amount is the sum where its unit is larger, or smaller, by a power of ten.
        let larger = |scale: u32| {
            let scale = power(scale).unwrap_or(1);
            own.checked_mul(scale).is_some_and(|own| {
                let half = half.saturating_mul(scale).min(sum / 20);
                own.abs_diff(sum) <= half.saturating_add(rounded)
            })
        };
        let smaller = |scale: u32| {
            let scale = power(scale).unwrap_or(1);
            sum.checked_mul(scale).is_some_and(near)
        };
        let named = total.larger.and_then(|larger| larger.get(at).copied());
        if let Some(named) = named.filter(|named| *named != 0) {
            let scale = named.unsigned_abs();
            let right = if named > 0 {
                larger(scale)
            } else {
                smaller(scale)
            };
            return right.then_some(Fit::Same);
        }
        let other = SCALES.iter().any(|scale| larger(*scale) || smaller(*scale));
        other.then_some(Fit::OtherUnit)
    }

    /// Takes those away that are the sums of the rows below them up to here.
    fn settle(&mut self, now: &Place) {
        if self.waiting.is_empty() {
            return;
        }
        let mut waiting = std::mem::take(&mut self.waiting);
        for row in &mut waiting {
            let (total, at) = (row.total, row.at);
            row.open.retain(|open| {
                let own = total.amounts.get(open.at).copied().flatten();
                let below = now.rows > at.rows;
                own.is_some_and(|own| {
                    let fit = || self.fit(&total, (open.at, own), [&at, now], true);
                    !(below && fit() == Some(Fit::Same))
                })
            });
        }
        waiting.retain(|row| !row.open.is_empty());
        self.waiting = waiting;
    }

    /// What is wrong with the rows of sums that sum no rows, when the file has ended: by their rows.
    #[cold]
    pub(super) fn end(mut self, above: &Above) -> BTreeMap<u64, Vec<Fault>> {
        let now = self.now(above);
        self.settle(&now);
        let waiting = std::mem::take(&mut self.waiting);
        let said = self.said.iter().chain(&waiting).map(|row| {
            let faults = row.open.iter().filter_map(|open| {
                let own = row.total.amounts.get(open.at).copied().flatten()?;
                let below = [&row.at, &now];
                let down = between(open.at, &row.at, &now).filter(|sum| *sum > 0);
                let down = down.map(|sum| (sum, self.fit(&row.total, (open.at, own), below, true)));
                let sums = open.nearest.iter().copied().chain(down);
                let nearest = sums.min_by_key(|(sum, fit)| (fit.is_none(), sum.abs_diff(own)));
                let (sum, fit) = nearest.unwrap_or_default();
                Some(differs(open.at, own, sum, fit))
            });
            (row.total.row, faults.collect())
        });
        said.collect()
    }
}

/// The sum of an amount between two places; `None` where rows above the first one were taken out of the sums since.
fn between(at: usize, from: &Place, to: &Place) -> Option<u128> {
    to.sums.get(at)?.checked_sub(*from.sums.get(at)?)
}

/// That an amount of a row of sums is not the sum of its rows: the fault has both and their difference, in 万元 or 吨, and the code of the reason where one is
/// known, a blank between each.
fn differs(at: usize, own: u128, sum: u128, fit: Option<Fit>) -> Fault {
    let (column, places) = match at {
        0 => (Column::Balance, BALANCE_PLACES + 4),
        1 => (Column::Investment, BALANCE_PLACES + 4),
        _ => {
            let indicator = Indicator::ALL.get(at - 2).copied();
            (Column::Value(indicator.unwrap_or(Indicator::Co2)), PLACES)
        }
    };
    let text = |amount: u128| short_text(amount, usize::try_from(places).unwrap_or_default());
    let mut found = [own, sum, own.abs_diff(sum)].map(text).join(" ");
    let reason = match fit {
        Some(Fit::OtherUnit) => OTHER_UNIT,
        Some(Fit::WithLeftOut) => WITH_LEFT_OUT,
        Some(Fit::Same) | None => "",
    };
    if !reason.is_empty() {
        found.push(' ');
        found.push_str(reason);
    }
    Fault {
        column: Some(column),
        kind: FaultKind::TotalDiffers,
        found,
    }
}

/// The exponent of the last digit of a cell, for [`Total::places`]; nought where it is no plain figure.
pub(super) fn places_of(cell: &[u8], tens: i32) -> i32 {
    number::read(cell, "").map_or(tens, |(figure, _)| tens - i32::from(figure.places))
}
