//! The rows of a table of bills, read into bills: amounts, months, totals and readings of meters.

use super::months::{self, When};
use super::parts::part_of;
use super::subtotals::{self, Of, Part};
use super::taken::quantity_of;
use super::tariffs::{is_tariff_total, join_tariffs, place_tariff, tariff};
use super::words as w;
use super::{Chosen, Reading, Taken, Tick, Trouble, Use};
use crate::documents::check::said_of;
use crate::documents::paste::headings::core;
use crate::documents::paste::notes::begins_as_note;
use crate::documents::paste::rows::{is_figure, is_sum};
use crate::i18n::{Arg, Message};
use crate::measure::{Decimal, Year, difference, grouped, read_number, read_year, sum, units};
use crate::standards::energy::bills::{Bill, Column, Head, Tariff, metered};
use crate::standards::energy::fuels::Fuel;
use crate::standards::energy::units::{Cell, Unit, read_cell};
use crate::standards::energy::words as e;
use std::collections::{BTreeMap, BTreeSet};

/// How many rows that are taken back, and cells in 万, are named one by one.
const NAMED: usize = 6;

/// How many days lie at most between the first and the last day of a bill of about a month.
pub(in crate::documents) const LONGEST_MONTH: i64 = 45;

/// The figures of a row, in the order of the heads.
fn figures_of(row: &[String], heads: &[(Option<usize>, Head)]) -> Vec<Option<Decimal>> {
    let figure = |(column, head): &(Option<usize>, Head)| match read_cell(
        row.get((*column)?)?,
        head.column,
        head.unit,
    ) {
        Cell::Amount(amount, _) => Some(amount),
        _ => None,
    };
    heads.iter().map(figure).collect()
}

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
    pub(super) fn rows(&mut self, year: Year, chosen: &Chosen) {
        let Some(in_months) = self.at(Use::Month) else {
            self.notes.push(w::NO_MONTHS.into());
            let known = |taken: &&Taken| quantity_of(taken.as_what).is_some();
            let known: Vec<String> = self
                .columns
                .iter()
                .filter(known)
                .map(|taken| taken.heading.clone())
                .collect();
            if !known.is_empty() {
                let args = vec![e::all_of(known.into_iter())];
                self.notes.push(Message::new(w::UNDERSTOOD, args));
            }
            return;
        };
        let tariffs = self.tariff_rows();
        let mut heads: Vec<(Option<usize>, Head)> = self
            .columns
            .iter()
            .enumerate()
            .filter_map(|(at, taken)| {
                let column = quantity_of(taken.as_what)?;
                let unit = taken.unit;
                Some((Some(at), Head { column, unit }))
            })
            .collect();
        // All power from which own PV is taken, and own PV, among the heads.
        let all_power = {
            let head = |of: Use| {
                let at = self.at(of)?;
                heads.iter().position(|(column, _)| *column == Some(at))
            };
            head(Use::AllPower).zip(head(Use::Quantity(Column::PvUsed)))
        };
        let readings = match (
            self.at(Use::Start),
            self.at(Use::End),
            self.at(Use::Multiplier),
        ) {
            // The readings of a gas meter are cubic metres, with or without a multiplier.
            (Some(start), Some(end), multiplier) if self.is_of_gas() => {
                let column = Column::Fuel(Fuel::NaturalGas);
                self.at(Use::Quantity(column)).is_none().then(|| {
                    self.notes.push(w::GAS_BY_READINGS.into());
                    let unit = Unit::CubicMetre;
                    let head = Head {
                        column,
                        unit: Some(unit),
                    };
                    heads.push((None, head));
                    ([Some(start), Some(end), multiplier], unit)
                })
            }
            (Some(start), Some(end), Some(multiplier))
                if self.at(Use::Quantity(Column::Grid)).is_none() =>
            {
                self.notes.push(w::BY_READINGS.into());
                let unit = Unit::KilowattHour;
                let column = Column::Grid;
                let head = Head {
                    column,
                    unit: Some(unit),
                };
                heads.push((None, head));
                Some(([Some(start), Some(end), Some(multiplier)], unit))
            }
            (Some(_), Some(_), None) if heads.is_empty() => {
                self.notes.push(w::READINGS_ALONE.into());
                None
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
        let mut footnotes: Vec<Message> = Vec::new();
        let mut parts: Vec<Part> = Vec::new();
        let mut read: Vec<subtotals::Row> = Vec::new();
        let mut several: Vec<String> = Vec::new();
        let mut of_table: Vec<Option<(Decimal, Option<Unit>)>> = Vec::new();
        // Rows of totals above all others are held against what comes below them.
        let mut above: Vec<&Vec<String>> = Vec::new();
        // Whether a row without a month and without a meter was one of the month above it.
        let (mut merged, mut nameless) = (false, None);
        // The months that have rows of their own: what is of several of them is a sum.
        let alone: BTreeSet<(u8, Option<Year>)> = cells
            .iter()
            .filter(|row| !is_sum(row))
            .filter_map(|row| {
                let when = months::read(row.get(in_months)?, true)?;
                let year = self.at(Use::Year).and_then(|at| read_year(row.get(at)?));
                when.since
                    .is_none()
                    .then_some((when.month, when.year.or(year)))
            })
            .collect();
        for (number, row) in cells.iter().enumerate() {
            let cell = |at: usize| row.get(at).map_or("", String::as_str);
            if row.iter().all(String::is_empty) {
                continue;
            }
            let filled = row.iter().filter(|cell| !cell.is_empty());
            if { filled }.all(|cell| begins_as_note(cell)) {
                if let Some(note) = row.iter().find(|cell| !cell.is_empty()) {
                    let args = vec![note.as_str().into()];
                    footnotes.push(Message::new(w::FOOTNOTE, args));
                    self.beside.push(note.clone());
                }
                continue;
            }
            let named = tariffs.map(cell).filter(|name| !name.is_empty());
            let month = cell(in_months);
            // A total of the periods of one month is no total of the table.
            let of_month = named.is_some_and(is_tariff_total);
            let of_year = w::WHOLE_YEAR.contains(&units::plain(month).as_str());
            let is_total = if of_month {
                is_sum(&[month.to_owned(), "1".to_owned()])
            } else {
                is_sum(row) || of_year && !alone.is_empty()
            };
            let part_of_rows = match (tariffs, is_total) {
                (None, true) => subtotals::part(row, month),
                _ => None,
            };
            // What is of several months is their sum where these have rows of their own, whatever it is called; else it is a bill.
            let own_year = self.at(Use::Year).and_then(|at| read_year(cell(at)));
            let span = part_of_rows
                .as_ref()
                .and_then(|(_, of, year)| match of {
                    Of::Months(since, month) if since < month => Some((*since, *month, *year)),
                    _ => None,
                })
                .or_else(|| {
                    let when = months::read(month, true)?;
                    Some((when.since?, when.month, when.year))
                });
            let of_rows = span.is_some_and(|(since, last, year)| {
                let year = year.or(own_year);
                alone.iter().any(|(month, of)| {
                    (since..=last).contains(month)
                        && (of.is_none() || year.is_none() || *of == year)
                })
            });
            let part_of_rows = match span {
                Some((since, last, year)) if of_rows && part_of_rows.is_none() => {
                    Some((month.to_owned(), Of::Months(since, last), year))
                }
                Some(_) if !of_rows => None,
                _ => part_of_rows,
            };
            // The row as a sum of rows, where so many rows with amounts stand above it.
            let part_named = |(name, of, year_said): (String, Of, Option<Year>), above| Part {
                number: number + 1,
                name,
                of,
                year: year_said.or(own_year),
                above,
                figures: figures_of(row, &heads),
            };
            if let Some(named) = part_of_rows {
                totals = true;
                parts.push(part_named(named, read.len()));
                continue;
            }
            if is_total && (span.is_none() || tariffs.is_some()) {
                totals = true;
                of_table = self.totals_of(row, &heads);
                if read.is_empty() {
                    above.push(row);
                } else {
                    self.compare(row, &heads, &sums);
                }
                continue;
            }
            let words = |at: &usize| self.holds_words(*at) && tariffs != Some(*at);
            let texts = (0..row.len()).filter(words).map(cell);
            let wordless = texts.clone().all(str::is_empty);
            if let Some(part) = texts.clone().find(|text| part_of(text).is_some()) {
                let part = part.to_owned();
                // Words without an amount of their own say something of the amounts above.
                let alone = row.iter().filter(|cell| !cell.is_empty()).count() == 1;
                if alone {
                    let args = vec![part.as_str().into()];
                    footnotes.push(Message::new(w::FOOTNOTE, args));
                    self.beside.push(part);
                } else {
                    let args = vec![(number + 1).to_string().into(), part.into()];
                    of_others.push(Message::new(w::PART_ROW, args));
                }
                continue;
            }
            // A sum of one month, 1月 and 小计 beside it, is held against the rows of that month.
            if span.is_none()
                && texts
                    .clone()
                    .any(|text| is_sum(&[text.to_owned(), "1".to_owned()]))
            {
                totals = true;
                if let Some(named) = subtotals::part(row, month).filter(|_| tariffs.is_none()) {
                    parts.push(part_named(named, read.len()));
                }
                continue;
            }
            if month.is_empty() && self.bills.rows.len() > 1 && self.adds_up(row, &heads, &sums) {
                let args = vec![(number + 1).to_string().into()];
                of_others.push(Message::new(w::SUM_ROW, args));
                continue;
            }
            let own = figures_of(row, &heads);
            let below = cells.get(number + 1..).unwrap_or_default();
            if month.is_empty()
                && self.bills.rows.len() > 1
                && !merged
                && wordless
                && self.at(Use::Voucher).is_none_or(|at| cell(at).is_empty())
                && own.iter().flatten().all(|amount| *amount >= Decimal::ZERO)
                && !below
                    .iter()
                    .any(|row| row.iter().any(|cell| is_figure(cell)))
                && let Some((at, amount)) = own
                    .iter()
                    .enumerate()
                    .filter_map(|(at, amount)| Some((at, (*amount)?)))
                    .max_by_key(|(at, amount)| {
                        // The figure that is said is one that differs.
                        let differs = sums.get(*at) != Some(&Some(*amount));
                        (differs, std::cmp::Reverse(*at))
                    })
            {
                // The last row says no month and nothing else: a total, or the bill of a month that was forgotten.
                let shown = |figure| grouped(figure, None).into();
                let name = heads.get(at).map(|(_, head)| head.column.name());
                let added = sums.get(at).copied().flatten().unwrap_or_default();
                let args = vec![
                    (number + 1).to_string().into(),
                    name.map_or_else(|| "".into(), Into::into),
                    shown(amount),
                    shown(added),
                ];
                nameless = Some(Message::new(w::NAMELESS_ROW, args));
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
            let figures: Vec<Option<Decimal>> = amounts
                .iter()
                .map(|amount| amount.map(|(amount, _)| amount))
                .collect();
            if let Some((all, pv)) = all_power {
                let at = |at: usize| amounts.get(at).copied().flatten();
                let grid = match (at(all), at(pv)) {
                    (Some((all, unit)), Some((pv, of))) if unit == of => {
                        difference(all, pv).map(|grid| (grid, unit))
                    }
                    _ => None,
                };
                let there = at(all).is_some() || at(pv).is_some();
                if grid.is_none() && there {
                    let args = vec![(number + 1).to_string().into()];
                    self.trouble(number, None, Message::new(w::NO_GRID_OF_ALL, args));
                }
                if let Some(place) = amounts.get_mut(all) {
                    *place = grid;
                }
            }
            if let Some(name) = named {
                place_tariff(name, &heads, &mut amounts);
            }
            if let Some((at, unit)) = readings {
                // A gas meter without a column of multipliers has none.
                let typed = at.map(|at| at.map_or("1", cell));
                self.by_reading(number, typed, unit, &mut amounts);
            }
            let has_amount = amounts.iter().any(Option::is_some);
            let when = if month.is_empty() {
                // A month that is merged over several rows stands in the first.
                merged |= has_amount && wordless;
                last.filter(|_| has_amount)
            } else {
                // A year that is merged over several months stands in the first of them.
                let of_year = own_year.or(last.and_then(|(_, of_year)| of_year));
                let when = months::read(month, true);
                // A sum that is a bill: 一季度合计 without months of its own.
                let when = when.or_else(|| {
                    let (since, month, year) = span?;
                    let since = Some(since);
                    Some(When {
                        year,
                        month,
                        period: None,
                        since,
                    })
                });
                when.map(|when| (when, of_year))
            };
            let Some((when, of_year)) = when else {
                if !has_amount && !row.iter().any(|cell| is_figure(cell)) && !month.is_empty() {
                    let args = vec![month.into()];
                    footnotes.push(Message::new(w::FOOTNOTE, args));
                    self.beside.push(month.to_owned());
                } else if has_amount || !month.is_empty() {
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
            let of_year = when.year.or(of_year).unwrap_or(year);
            let period = when.days(of_year);
            let long = period.is_some_and(|days| days.from.days_until(days.to) > LONGEST_MONTH);
            if has_amount && long {
                several.push(month.to_owned());
            }
            read.push(((of_year, when.month), figures));
            self.bills.rows.push(Bill {
                year: of_year,
                month: when.month,
                period,
                meter: text(Use::Meter),
                voucher: text(Use::Voucher),
                also: false,
                amounts,
            });
        }
        for row in above {
            self.compare(row, &heads, &sums);
        }
        self.bills.heads = heads.into_iter().map(|(_, head)| head).collect();
        if tariffs.is_some() {
            join_tariffs(&mut self.bills);
        }
        self.cells = cells;
        self.leave_out_sum_of_meters();
        let names: Vec<Arg> = self
            .bills
            .heads
            .iter()
            .map(|head| head.column.name().into())
            .collect();
        self.notes
            .extend(subtotals::differing(&parts, &read, &names));
        let differs = |note: &Message| {
            [w::TOTAL_DIFFERS, w::PART_DIFFERS, w::COLUMN_DIFFERS].contains(&note.pattern)
        };
        if self.notes.iter().any(differs) {
            self.ask_to_agree(Tick::Rows, w::SUMS_DIFFER.into(), chosen);
        }
        if let Some(asked) = nameless {
            self.ask_to_agree(Tick::Nameless, asked, chosen);
        }
        self.ask_about_rows(&several, chosen);
        self.doubt_months(chosen);
        self.doubt_tariffs(chosen);
        self.offer_totals(of_table, chosen);
        for (each, more) in [
            (footnotes, w::MORE_FOOTNOTES),
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

    /// Asks whether the bills of several meters are added, and how bills of several months are entered.
    fn ask_about_rows(&mut self, several: &[String], chosen: &Chosen) {
        let mut beside: BTreeMap<(Year, u8, usize), BTreeSet<&str>> = BTreeMap::new();
        for bill in &self.bills.rows {
            for (at, amount) in bill.amounts.iter().enumerate() {
                if amount.is_some() {
                    let of_month = beside.entry((bill.year, bill.month, at)).or_default();
                    of_month.insert(bill.meter.as_str());
                }
            }
        }
        let meters: BTreeSet<&str> = beside
            .values()
            .filter(|meters| meters.len() > 1)
            .flatten()
            .copied()
            .collect();
        if !meters.is_empty() {
            let names = meters.iter().map(|meter| match *meter {
                "" => w::NO_METER.to_owned(),
                meter => meter.to_owned(),
            });
            let args = vec![meters.len().to_string().into(), e::all_of(names)];
            self.ask_to_agree(Tick::Meters, Message::new(w::METERS_ADDED, args), chosen);
        }
        if let Some(first) = several.first() {
            let args = vec![
                e::all_of([first.clone()].into_iter()),
                several.len().to_string().into(),
            ];
            let asked = Message::new(w::BILLS_OF_MONTHS, args);
            self.ask_to_agree(Tick::SeveralMonths, asked, chosen);
        }
    }

    /// The amounts of a row of totals, in the order of the heads.
    fn totals_of(
        &self,
        row: &[String],
        heads: &[(Option<usize>, Head)],
    ) -> Vec<Option<(Decimal, Option<Unit>)>> {
        // Of all power that is read as power from the grid the total is another one.
        let own_pv = self.at(Use::AllPower);
        let total = |(column, head): &(Option<usize>, Head)| {
            let at = column.filter(|at| Some(*at) != own_pv)?;
            match read_cell(row.get(at)?, head.column, head.unit) {
                Cell::Amount(amount, unit) => Some((amount, unit)),
                _ => None,
            }
        };
        heads.iter().map(total).collect()
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

    /// Whether a table with readings of a meter is one of gas, by its headings and the words above it.
    fn is_of_gas(&self) -> bool {
        let headings = self.columns.iter().map(|taken| &taken.heading);
        let mut texts = headings.chain(&self.beside);
        texts.any(|text| {
            let plain = units::plain(text);
            w::OF_GAS.iter().any(|word| plain.contains(word))
        })
    }

    /// A row's amount by the readings of a meter; it stands at the last place.
    fn by_reading(
        &mut self,
        number: usize,
        typed: [&str; 3],
        unit: Unit,
        amounts: &mut [Option<(Decimal, Option<Unit>)>],
    ) {
        let [start, end, _] = typed;
        if start.is_empty() && end.is_empty() {
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
                    *last = Some((power, Some(unit)));
                }
            }
            None => trouble(w::RAN_OVER),
        }
    }
}
