//! The rows of a table of bills, read into bills: amounts, months, totals and readings of meters.

use super::months::{self, When};
use super::parts::part_of;
use super::tariffs::{is_tariff_total, join_tariffs, place_tariff, tariff};
use super::words as w;
use super::{Reading, Trouble, Use};
use crate::documents::check::said_of;
use crate::documents::paste::headings::core;
use crate::documents::paste::rows::is_sum;
use crate::i18n::{Arg, Message};
use crate::measure::{Decimal, Year, difference, grouped, read_number, read_year, sum, units};
use crate::standards::energy::bills::{Bill, Column, Head, Tariff, metered};
use crate::standards::energy::units::{Cell, Unit, read_cell};
use crate::standards::energy::words as e;
use std::collections::{BTreeMap, BTreeSet};

/// How many rows that are taken back, and cells in 万, are named one by one.
const NAMED: usize = 6;

/// Whether a cell ends in a bare 万 or 亿 and its unit begins with one: the figure is the whole, `10万` in 万千瓦时 is 10 万千瓦时.
fn bare_tens(typed: &str, unit: Option<Unit>) -> bool {
    let last = units::plain(typed).chars().next_back();
    last.is_some_and(|last| units::multiplier(&last.to_string()).is_some())
        && unit.is_some_and(|unit| units::leading(unit.name().zh) > 0)
}

impl Reading {
    /// The column that is taken for this.
    fn at(&self, of: Use) -> Option<usize> {
        self.columns.iter().position(|taken| taken.as_what == of)
    }

    /// Keeps what is wrong with a row or a cell of it.
    fn trouble(&mut self, row: usize, column: Option<usize>, message: Message) {
        self.troubles.push(Trouble {
            row,
            column,
            message,
        });
    }

    /// Whether the rows are of periods of the day: their column holds such names.
    fn tariff_rows(&self) -> Option<usize> {
        let column = self.at(Use::TariffName)?;
        self.at(Use::Quantity(Column::Grid))?;
        let named = |row: &&Vec<String>| row.get(column).is_some_and(|cell| tariff(cell).is_some());
        (self.cells.iter().filter(named).count() > 1).then_some(column)
    }

    /// Whether the cells of a column are words that say what their rows are of: no amount, no year, and no remark.
    fn holds_words(&self, at: usize) -> bool {
        self.columns.get(at).is_some_and(|taken| {
            let name = core(&taken.heading);
            matches!(taken.as_what, Use::Nothing | Use::Month | Use::Meter)
                && !w::REMARKS
                    .iter()
                    .any(|remark| name == *remark || !remark.is_ascii() && name.contains(remark))
        })
    }

    /// Whether every amount of a row is what was read above it added up, and one of them is not zero.
    fn adds_up(
        &self,
        row: &[String],
        heads: &[(Option<usize>, Head)],
        sums: &[Option<Decimal>],
    ) -> bool {
        let mut there = false;
        heads.iter().zip(sums).all(|((column, head), total)| {
            let typed = column.and_then(|at| row.get(at)).map_or("", String::as_str);
            match read_cell(typed, head.column, head.unit) {
                Cell::Amount(amount, unit) => {
                    there |= !amount.is_zero();
                    unit == head.unit && Some(amount) == *total
                }
                Cell::Blank | Cell::Dashed => true,
                Cell::Fault(_) => false,
            }
        }) && there
    }

    /// Leaves out the bills of a meter that are, month by month, those of all the others added up: 全厂 below 一车间 and 二车间.
    fn leave_out_sum_of_meters(&mut self) {
        type Amounts = Vec<Option<(Decimal, Option<Unit>)>>;
        let mut months: BTreeMap<(Year, u8), BTreeMap<&str, Vec<&Amounts>>> = BTreeMap::new();
        for bill in &self.bills.rows {
            let of_month = months.entry((bill.year, bill.month)).or_default();
            of_month
                .entry(bill.meter.as_str())
                .or_default()
                .push(&bill.amounts);
        }
        let meters: BTreeSet<&str> = months.values().flat_map(BTreeMap::keys).copied().collect();
        let added = |of: &[&Amounts], at: usize| -> Option<(Decimal, Option<Unit>)> {
            let mut cells = of.iter().filter_map(|amounts| *amounts.get(at)?);
            let (first, unit) = cells.next()?;
            cells.try_fold((first, unit), |(total, unit), (amount, of)| {
                Some((sum(total, amount)?, (of == unit).then_some(unit)?))
            })
        };
        let is_sum_of_others = |meter: &str| {
            let mut held = 0_usize;
            let holds = months.values().all(|of_month| {
                let Some(own) = of_month.get(meter) else {
                    return false;
                };
                let others: Vec<&Amounts> = of_month
                    .iter()
                    .filter(|(name, _)| **name != meter)
                    .flat_map(|(_, amounts)| amounts.iter().copied())
                    .collect();
                let heads = 0..self.bills.heads.len();
                let same = heads.clone().all(|at| added(own, at) == added(&others, at));
                let full = of_month.len() > 2
                    && heads
                        .clone()
                        .any(|at| added(own, at).is_some_and(|(amount, _)| !amount.is_zero()));
                held += usize::from(same && full);
                same
            });
            holds && held > 1
        };
        let total = meters
            .into_iter()
            .find(|meter| !meter.is_empty() && is_sum_of_others(meter))
            .map(str::to_owned);
        if let Some(total) = total {
            self.bills.rows.retain(|bill| bill.meter != total);
            let args = vec![total.as_str().into()];
            self.notes.push(Message::new(w::SUM_METER, args));
        }
    }

    /// Reads the rows into bills.
    pub(super) fn rows(&mut self, year: Year) {
        let Some(in_months) = self.at(Use::Month) else {
            self.notes.push(w::NO_MONTHS.into());
            return;
        };
        let tariffs = self.tariff_rows();
        let mut heads: Vec<(Option<usize>, Head)> = self
            .columns
            .iter()
            .enumerate()
            .filter_map(|(at, taken)| match taken.as_what {
                Use::Quantity(column) => Some((
                    Some(at),
                    Head {
                        column,
                        unit: taken.unit,
                    },
                )),
                _ => None,
            })
            .collect();
        let readings = match (
            self.at(Use::Start),
            self.at(Use::End),
            self.at(Use::Multiplier),
        ) {
            (Some(start), Some(end), Some(multiplier))
                if self.at(Use::Quantity(Column::Grid)).is_none() =>
            {
                self.notes.push(w::BY_READINGS.into());
                let unit = Some(Unit::KilowattHour);
                let column = Column::Grid;
                heads.push((None, Head { column, unit }));
                Some([start, end, multiplier])
            }
            _ => None,
        };
        if tariffs.is_some() {
            let unit = self
                .at(Use::Quantity(Column::Grid))
                .and_then(|at| self.columns.get(at)?.unit);
            for of in Tariff::ALL {
                let column = Column::Tariff(of);
                heads.push((None, Head { column, unit }));
            }
            self.notes.push(w::TARIFF_ROWS.into());
        }
        let cells = std::mem::take(&mut self.cells);
        let mut sums: Vec<Option<Decimal>> = vec![Some(Decimal::ZERO); heads.len()];
        let (mut dashed, mut totals) = (0_usize, false);
        let (mut tens, mut back): (Vec<Message>, Vec<Message>) = (Vec::new(), Vec::new());
        let mut of_others: Vec<Message> = Vec::new();
        let mut last: Option<(When, Option<Year>)> = None;
        for (number, row) in cells.iter().enumerate() {
            let cell = |at: usize| row.get(at).map_or("", String::as_str);
            if row.iter().all(String::is_empty) {
                continue;
            }
            let named = tariffs.map(cell).filter(|name| !name.is_empty());
            let month = cell(in_months);
            // A total of the periods of one month is no total of the table.
            let of_month = named.is_some_and(is_tariff_total);
            let is_total = if of_month {
                is_sum(&[month.to_owned(), "1".to_owned()])
            } else {
                is_sum(row)
            };
            if is_total {
                totals = true;
                self.compare(row, &heads, &sums);
                continue;
            }
            let words = |at: &usize| self.holds_words(*at) && tariffs != Some(*at);
            let texts = (0..row.len()).filter(words).map(cell);
            if let Some(part) = texts.clone().find(|text| part_of(text).is_some()) {
                let args = vec![(number + 1).to_string().into(), part.into()];
                of_others.push(Message::new(w::PART_ROW, args));
                continue;
            }
            // A sum of one month, 1月 and 小计 beside it, is held against nothing.
            if texts
                .clone()
                .any(|text| is_sum(&[text.to_owned(), "1".to_owned()]))
            {
                totals = true;
                continue;
            }
            if month.is_empty() && self.bills.rows.len() > 1 && self.adds_up(row, &heads, &sums) {
                let args = vec![(number + 1).to_string().into()];
                of_others.push(Message::new(w::SUM_ROW, args));
                continue;
            }
            let amounts: Vec<Option<(Decimal, Option<Unit>)>> = heads
                .iter()
                .enumerate()
                .map(|(at, (column, head))| {
                    let column = (*column)?;
                    let typed = cell(column);
                    match read_cell(typed, head.column, head.unit) {
                        Cell::Amount(amount, unit) => {
                            if let Some(total) = sums.get_mut(at) {
                                *total = total.and_then(|total| sum(total, amount));
                            }
                            let heading = self.columns.get(column).map_or("", |of| &of.heading);
                            let said: Arg = unit.map_or("".into(), |unit| unit.name().into());
                            let read =
                                Message::new(w::FIGURE, vec![grouped(amount, None).into(), said]);
                            let args = |more: [Arg; 2]| {
                                let row = [(number + 1).to_string().into(), heading.into()];
                                row.into_iter().chain(more).collect::<Vec<Arg>>()
                            };
                            if bare_tens(typed, unit) {
                                let args = args([typed.trim().into(), read.clone().into()]);
                                tens.push(Message::new(w::BARE_TENS, args));
                            }
                            if amount < Decimal::ZERO {
                                let when: Arg = match month {
                                    "" => w::MONTH_ABOVE.into(),
                                    month => month.into(),
                                };
                                let args = args([read.into(), when]);
                                back.push(Message::new(w::TAKEN_BACK, args));
                            }
                            Some((amount, unit))
                        }
                        Cell::Blank => None,
                        Cell::Dashed => {
                            dashed += 1;
                            None
                        }
                        Cell::Fault(fault) => {
                            let heading = self.columns.get(column).map_or("", |of| &of.heading);
                            let args = vec![(number + 1).to_string().into(), heading.into()];
                            let name = Message::new(w::BAD_CELL, args);
                            let unit = head.unit.map_or("", |unit| unit.name().zh);
                            let (_, message, _) = said_of(fault, typed, unit, name);
                            self.trouble(number, Some(column), message);
                            None
                        }
                    }
                })
                .collect();
            let mut amounts = amounts;
            if let Some(name) = named {
                place_tariff(name, &heads, &mut amounts);
            }
            if let Some([start, end, multiplier]) = readings {
                self.by_reading(
                    number,
                    [cell(start), cell(end), cell(multiplier)],
                    &mut amounts,
                );
            }
            let has_amount = amounts.iter().any(Option::is_some);
            let own_year = self.at(Use::Year).and_then(|at| read_year(cell(at)));
            let when = if month.is_empty() {
                // A month that is merged over several rows stands in the first.
                last.filter(|_| has_amount)
            } else {
                // A year that is merged over several months stands in the first of them.
                let of_year = own_year.or(last.and_then(|(_, of_year)| of_year));
                months::read(month, true).map(|when| (when, of_year))
            };
            let Some((when, of_year)) = when else {
                if has_amount || !month.is_empty() {
                    let pattern = if month.is_empty() {
                        w::NO_MONTH
                    } else {
                        w::BAD_MONTH
                    };
                    let mut args = vec![(number + 1).to_string().into()];
                    if !month.is_empty() {
                        args.push(month.into());
                    }
                    self.trouble(number, Some(in_months), Message::new(pattern, args));
                }
                continue;
            };
            let of_year = own_year.or(of_year);
            last = Some((when, of_year));
            let text = |of: Use| self.at(of).map(cell).unwrap_or_default().to_owned();
            self.bills.rows.push(Bill {
                year: when.year.or(of_year).unwrap_or(year),
                month: when.month,
                period: when.period,
                meter: text(Use::Meter),
                voucher: text(Use::Voucher),
                also: false,
                amounts,
            });
        }
        self.bills.heads = heads.into_iter().map(|(_, head)| head).collect();
        if tariffs.is_some() {
            join_tariffs(&mut self.bills);
        }
        self.cells = cells;
        self.leave_out_sum_of_meters();
        for (each, more) in [
            (of_others, w::MORE_PART_ROWS),
            (tens, w::MORE_TENS),
            (back, w::MORE_TAKEN_BACK),
        ] {
            let left = each.len().saturating_sub(NAMED);
            self.notes.extend(each.into_iter().take(NAMED));
            if left > 0 {
                self.notes
                    .push(Message::new(more, vec![left.to_string().into()]));
            }
        }
        if totals {
            self.notes.push(w::TOTAL.into());
        }
        if dashed > 0 {
            let args = vec![dashed.to_string().into()];
            self.notes.push(Message::new(w::DASHED, args));
        }
    }

    /// Holds a row of totals against what was read above it. A row of a part, 小计, is not compared.
    fn compare(
        &mut self,
        row: &[String],
        heads: &[(Option<usize>, Head)],
        sums: &[Option<Decimal>],
    ) {
        let part = row
            .iter()
            .any(|cell| units::plain(cell).contains(e::PART_OF_TOTAL));
        for ((column, head), total) in heads.iter().zip(sums).filter(|_| !part) {
            let (Some(column), Some(total)) = (*column, *total) else {
                continue;
            };
            let typed = row.get(column).map_or("", String::as_str);
            let Cell::Amount(said, _) = read_cell(typed, head.column, head.unit) else {
                continue;
            };
            let Some(apart) = difference(said, total) else {
                continue;
            };
            if apart.is_zero() {
                continue;
            }
            let shown = |figure| grouped(figure, None).into();
            let args = vec![
                head.column.name().into(),
                shown(said),
                shown(total),
                shown(apart.abs()),
            ];
            self.notes.push(Message::new(w::TOTAL_DIFFERS, args));
        }
    }

    /// Power by the readings of a meter; it stands at the last place.
    fn by_reading(
        &mut self,
        number: usize,
        typed: [&str; 3],
        amounts: &mut [Option<(Decimal, Option<Unit>)>],
    ) {
        if typed.iter().all(|cell| cell.is_empty()) {
            return;
        }
        let read = typed.map(|cell| read_number(cell, "").ok());
        let mut trouble = |pattern| {
            let args = vec![(number + 1).to_string().into()];
            self.trouble(number, None, Message::new(pattern, args));
        };
        let [Some(start), Some(end), Some(multiplier)] = read else {
            trouble(w::NO_MULTIPLIER);
            return;
        };
        match metered(start, end, multiplier, None) {
            Some(power) => {
                if let Some(last) = amounts.last_mut() {
                    *last = Some((power, Some(Unit::KilowattHour)));
                }
            }
            None => trouble(w::RAN_OVER),
        }
    }
}
