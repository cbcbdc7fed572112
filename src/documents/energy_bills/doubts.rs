//! What is doubted of the bills that were read of a table, and asked before they are taken over: a month twice, periods of the day that are not their total,
//! words beside the table that may change what its figures mean.

use super::parts::part_of;
use super::words as w;
use super::{Chosen, Question, Reading, Tick, Use};
use crate::documents::paste::notes::unit_in;
use crate::documents::paste::rows::is_figure;
use crate::i18n::{Arg, Message};
use crate::measure::{Decimal, Year, difference, grouped, sum, units};
use crate::standards::energy::bills::{Column, Head, Tariff};
use crate::standards::energy::units::Unit;
use crate::standards::energy::words as e;
use std::collections::{BTreeMap, BTreeSet};

/// How many months, and words beside a table, are named one by one.
const NAMED: usize = 6;
/// How many months a year has.
const MONTHS_OF_YEAR: usize = 12;

/// The unit that a note below a table names: 注：以上单位为万千瓦时. `None` of a row with figures of its own, and of words that name none.
pub(super) fn unit_of_note(row: &[String]) -> Option<String> {
    let mut filled = row.iter().filter(|cell| !cell.is_empty());
    let words = filled.clone().all(|cell| !is_figure(cell));
    words.then(|| filled.find_map(|cell| unit_in(cell)))?
}

/// Whether words beside a table say that its figures include something or leave something out.
fn says_scope(text: &str) -> bool {
    let plain = units::plain(text);
    if w::DOUBT_WORDS.iter().any(|word| plain.contains(word)) {
        return true;
    }
    let about = |rest: &str| w::SCOPE_OF.iter().any(|word| rest.contains(word));
    w::SCOPE_WORDS.iter().any(|word| {
        let mut at = plain.match_indices(word).map(|(at, _)| at);
        at.any(|at| {
            let rest = plain.get(at..).unwrap_or_default();
            // 含税 and 含碳 include nothing that is counted.
            let nothing = rest
                .strip_prefix(word)
                .is_some_and(|behind| w::NO_PARTS.iter().any(|other| behind.starts_with(other)));
            !nothing && (about(rest) || about(&plain) && part_of(rest).is_none())
        })
    })
}

/// Whether a note below a table changes nothing of its figures as far as its words are known: who made the table and of what, why a month has little, the one
/// unit that it names. What is not known is asked about, and so is a note with an amount: 旧表 300 度另计.
fn is_harmless(text: &str) -> bool {
    let plain = units::plain(text);
    let bare = w::NOTE_BEGINS
        .iter()
        .find_map(|begin| plain.strip_prefix(begin))
        .unwrap_or(&plain)
        .trim_start_matches(|c: char| c.is_ascii_digit() || "：:、.．-—".contains(c));
    let one_unit = unit_in(text).is_some() && plain.matches(w::UNIT_WORD).count() < 2;
    let known = bare.is_empty()
        || w::HARMLESS_BEGINS.iter().any(|word| bare.starts_with(word))
        || w::HARMLESS_WORDS.iter().any(|word| bare.contains(word));
    one_unit || known && !has_amount(bare)
}

/// Whether words hold a number that is no year, month, day or ordinal.
fn has_amount(text: &str) -> bool {
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let from = rest.get(at..).unwrap_or_default();
        let behind = from.trim_start_matches(|c: char| c.is_ascii_digit());
        let counted = behind
            .chars()
            .next()
            .is_some_and(|c| !w::NO_AMOUNT_BEHIND.contains(&c));
        if counted {
            return true;
        }
        rest = behind;
    }
    false
}

/// Months as they are said: the first of them, and how many there are in all.
fn months_said(months: &BTreeSet<(Year, u8)>) -> Message {
    let named = months.iter().take(NAMED).map(|(year, month)| {
        let args = vec![year.number().to_string().into(), month.to_string().into()];
        Message::new(w::MONTH_OF_YEAR, args)
    });
    let said = named.reduce(|all, next| Message::new(w::MONTHS_AND, vec![all.into(), next.into()]));
    let said = said.unwrap_or_else(|| Message::new(w::PLAIN, vec!["".into()]));
    if months.len() > NAMED {
        let args = vec![said.into(), months.len().to_string().into()];
        return Message::new(w::AND_MORE_MONTHS, args);
    }
    said
}

/// By how much periods of the day may differ from their total, in the unit of both: one kilowatt-hour, which the worksheet allows for each meter as well
/// (`standards::energy::worksheet`).
fn tolerance(unit: Option<Unit>) -> Decimal {
    match unit {
        Some(Unit::MegawattHour) => Decimal::new(1, 3),
        Some(Unit::TenThousandKilowattHours) => Decimal::new(1, 4),
        _ => Decimal::ONE,
    }
}

/// A figure with its unit, where one is known.
fn with_unit(figure: Decimal, unit: Option<Unit>) -> Message {
    let figure = grouped(figure, None);
    match unit {
        Some(unit) => Message::new(w::FIGURE, vec![figure.into(), unit.name().into()]),
        None => Message::new(w::PLAIN, vec![figure.into()]),
    }
}

impl Reading {
    /// Asks about months with several bills of one meter, and marks these as different ones where the person says so. One that takes an amount back belongs
    /// to another.
    pub(super) fn doubt_months(&mut self, chosen: &Chosen) {
        type Of = (Year, u8, usize, String);
        let mut bills: BTreeMap<Of, (i32, Vec<usize>)> = BTreeMap::new();
        for (number, bill) in self.bills.rows.iter().enumerate() {
            for (at, amount) in bill.amounts.iter().enumerate() {
                let Some((amount, _)) = amount.filter(|(amount, _)| !amount.is_zero()) else {
                    continue;
                };
                let of = (bill.year, bill.month, at, bill.meter.clone());
                let (net, numbers) = bills.entry(of).or_default();
                *net += if amount < Decimal::ZERO { -1 } else { 1 };
                numbers.push(number);
            }
        }
        let energy = |at: usize| {
            let head = self.bills.heads.get(at);
            head.is_some_and(|head| !matches!(head.column, Column::Cost(_)))
        };
        bills.retain(|(_, _, at, _), (net, _)| *net > 1 && energy(*at));
        if bills.is_empty() {
            return;
        }
        let months: BTreeSet<(Year, u8)> = bills
            .keys()
            .map(|(year, month, ..)| (*year, *month))
            .collect();
        let heads: BTreeSet<usize> = bills.keys().map(|(_, _, at, _)| *at).collect();
        let names = self.names_of(heads.into_iter());
        let args = vec![months_said(&months).into(), names];
        self.ask_to_agree(Tick::Twice, Message::new(w::MONTH_TWICE, args), chosen);
        if chosen.ticked.contains(&Tick::Twice) {
            for number in bills.into_values().flat_map(|(_, numbers)| numbers) {
                if let Some(bill) = self.bills.rows.get_mut(number) {
                    bill.also = true;
                }
            }
        }
    }

    /// The names of heads, without brackets.
    fn names_of(&self, heads: impl Iterator<Item = usize>) -> Arg {
        let names = heads
            .filter_map(|at| self.bills.heads.get(at))
            .map(|head| Message::from(head.column.name()));
        let all =
            names.reduce(|all, next| Message::new(w::MONTHS_AND, vec![all.into(), next.into()]));
        all.map_or_else(|| "".into(), Into::into)
    }

    /// Asks where the periods of the day of a bill do not add up to its total, and where some of them are more than it.
    pub(super) fn doubt_tariffs(&mut self, chosen: &Chosen) {
        let heads = &self.bills.heads;
        let grid = heads.iter().position(|head| head.column == Column::Grid);
        let Some(grid) = grid else { return };
        let pv = heads.iter().position(|head| head.column == Column::PvUsed);
        let tariffs: Vec<usize> = (0..heads.len())
            .filter(|at| {
                let head: Option<&Head> = heads.get(*at);
                head.is_some_and(|head| matches!(head.column, Column::Tariff(_)))
            })
            .collect();
        let whole_day = [Tariff::Peak, Tariff::Flat, Tariff::Valley]
            .into_iter()
            .all(|of| heads.iter().any(|head| head.column == Column::Tariff(of)));
        let mut months = BTreeSet::new();
        let mut first = None;
        for bill in &self.bills.rows {
            let at = |at: usize| bill.amounts.get(at).copied().flatten();
            let Some((total, unit)) = at(grid) else {
                continue;
            };
            let parts: Vec<(Decimal, Option<Unit>)> =
                tariffs.iter().filter_map(|of| at(*of)).collect();
            let same = parts.iter().all(|(_, of)| *of == unit);
            if parts.is_empty() || !same {
                continue;
            }
            let added = parts
                .iter()
                .try_fold(Decimal::ZERO, |all, (part, _)| sum(all, *part));
            let Some(added) = added else { continue };
            // The periods of all power hold own PV too.
            let with_pv = pv.and_then(at).and_then(|(pv, _)| sum(total, pv));
            let near = |total: Decimal| {
                difference(added, total).is_some_and(|apart| apart.abs() <= tolerance(unit))
            };
            // A table may name some of the periods alone; more than the total they never are.
            let most = with_pv.unwrap_or(total);
            let whole = parts.len() == tariffs.len() && whole_day;
            if near(total) || with_pv.is_some_and(near) || !whole && added <= most {
                continue;
            }
            months.insert((bill.year, bill.month));
            let apart = difference(added, total).unwrap_or_default().abs();
            let said = |figure: Decimal| with_unit(figure, unit);
            first.get_or_insert_with(|| {
                let month = BTreeSet::from([(bill.year, bill.month)]);
                [months_said(&month), said(added), said(total), said(apart)]
            });
        }
        if let Some(figures) = first {
            let args = [months_said(&months)].into_iter().chain(figures);
            let asked = Message::new(w::TARIFFS_DIFFER, args.map(Into::into).collect());
            self.ask_to_agree(Tick::Tariffs, asked, chosen);
        }
    }

    /// Asks where words above or below the table say what its figures include or leave out, or name another unit than the headings; `unit` is the one that a
    /// note below the table names.
    pub(super) fn doubt_notes(&mut self, unit: Option<&str>, chosen: &Chosen) {
        let other_unit = |text: &String| {
            let said = unit_in(text);
            self.columns.iter().any(|taken| {
                let Use::Quantity(column) = taken.as_what else {
                    return false;
                };
                let of_note = said.as_ref().and_then(|unit| Unit::read(unit, column));
                of_note.is_some() && taken.unit.is_some() && of_note != taken.unit
            })
        };
        let matters: Vec<String> = self
            .beside
            .iter()
            .enumerate()
            .filter(|(at, text)| {
                says_scope(text) || other_unit(text) || *at >= self.titles && !is_harmless(text)
            })
            .map(|(_, text)| text.clone())
            .take(NAMED)
            .collect();
        let gives = |text: &&String| unit.is_some() && unit_in(text).as_deref() == unit;
        let gives = self.beside.iter().rev().find(gives).cloned();
        if let Some(text) = gives.filter(|text| !matters.contains(text)) {
            let notes = std::mem::take(&mut self.notes);
            let said = |note: &Message| {
                note.pattern == w::FOOTNOTE && note.args == [Arg::from(text.as_str())]
            };
            self.notes = notes
                .into_iter()
                .map(|note| match said(&note) {
                    true => Message::new(w::NOTE_UNIT, note.args),
                    false => note,
                })
                .collect();
        }
        let energy = self
            .columns
            .iter()
            .any(|taken| matches!(taken.as_what, Use::Quantity(_) | Use::AllPower));
        if !matters.is_empty() && energy {
            let asked = Message::new(w::NOTES_MATTER, vec![e::all_of(matters.into_iter())]);
            self.ask_to_agree(Tick::Notes, asked, chosen);
        }
    }

    /// Offers the totals of the table as the annual totals of the bills: of columns whose bills are of the twelve months of one year and of one meter.
    pub(super) fn offer_totals(
        &mut self,
        totals: Vec<Option<(Decimal, Option<Unit>)>>,
        chosen: &Chosen,
    ) {
        let whole = |at: usize| {
            let of = || {
                let bills = self.bills.rows.iter();
                bills.filter(move |bill| bill.amounts.get(at).is_some_and(Option::is_some))
            };
            let months: BTreeSet<(Year, u8)> = of().map(|bill| (bill.year, bill.month)).collect();
            let years: BTreeSet<Year> = months.iter().map(|(year, _)| *year).collect();
            let meters: BTreeSet<&str> = of().map(|bill| bill.meter.as_str()).collect();
            months.len() == MONTHS_OF_YEAR && years.len() == 1 && meters.len() == 1
        };
        let mut totals = totals;
        totals.resize(self.bills.heads.len(), None);
        let heads = &self.bills.heads;
        let totals: Vec<Option<(Decimal, Option<Unit>)>> = totals
            .into_iter()
            .enumerate()
            .map(|(at, total)| {
                let cost = heads
                    .get(at)
                    .is_none_or(|head| matches!(head.column, Column::Cost(_)));
                total.filter(|_| !cost && whole(at))
            })
            .collect();
        let said = totals.iter().zip(heads).filter_map(|(total, head)| {
            let (total, unit) = (*total)?;
            let figure = with_unit(total, unit.or(head.unit));
            let args = vec![head.column.name().into(), figure.into()];
            Some(Message::new(w::TOTAL_OF, args))
        });
        let said =
            said.reduce(|all, next| Message::new(w::MONTHS_AND, vec![all.into(), next.into()]));
        let Some(said) = said else { return };
        let answered = chosen.ticked.contains(&Tick::Totals);
        self.offers.push(Question {
            message: Message::new(w::OFFER_TOTALS, vec![said.into()]),
            tick: Some(Tick::Totals),
            answered,
        });
        if answered {
            self.totals = totals;
        }
    }
}
