//! A table of energy bills as people have it, read into bills: months down or across, headings in their own words, units from the headings, from the cells, or asked.
//!
//! Nothing is put anywhere here: the page shows what each column was taken for, and the person confirms or changes it before anything is written.
//! `standards::energy` computes with the bills.

mod columns;
pub mod months;
pub mod words;

use self::columns::{Rank, Says, says, unit_of};
use self::months::When;
use self::words as w;
use super::check::said_of;
use super::file_text::table_of;
use super::paste::block::{Block, MOST_ROWS, read as read_block};
use super::paste::rows::{is_figure, is_sum, unit_alone};
use super::paste::turned;
use super::paste::years::year_within;
use crate::i18n::Message;
use crate::measure::{Decimal, Year, difference, grouped, read_number, read_year, sum, units};
use crate::standards::energy::bills::{Bill, Bills, Column, Head, Tariff, metered};
use crate::standards::energy::units::{Cell, Unit, read_cell};
use crate::standards::energy::words as e;

/// What a column is taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// Nothing.
    Nothing,
    /// The month of the row.
    Month,
    /// The year of the row.
    Year,
    /// 户号 or 表号.
    Meter,
    /// 凭证号.
    Voucher,
    /// The period of the day that the row's power is of: 尖, 峰, 平, 谷, or their total.
    TariffName,
    /// 起度.
    Start,
    /// 止度.
    End,
    /// 倍率.
    Multiplier,
    /// An amount.
    Quantity(Column),
}

/// What the person chose above the table; `None` and blank where the proposal holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chosen {
    /// What single columns are, by their number in the table.
    pub columns: Vec<(usize, Use)>,
    /// The units of single columns, by their number in the table.
    pub units: Vec<(usize, Unit)>,
    /// Whether rows and columns change places.
    pub swapped: Option<bool>,
}

/// A column of the table as it was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Its heading; blank where it has none.
    pub heading: String,
    /// What it is taken for.
    pub as_what: Use,
    /// In which unit its figures are that name none; `None` where nobody said.
    pub unit: Option<Unit>,
}

/// Something that a cell or a row has wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// The row of the data, from 0.
    pub row: usize,
    /// The column, where it is one cell's.
    pub column: Option<usize>,
    /// What is wrong, and what to do.
    pub message: Message,
}

/// What was read of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// The columns.
    pub columns: Vec<Taken>,
    /// The rows below the headings, totals among them.
    pub cells: Block,
    /// Whether rows and columns changed places.
    pub swapped: bool,
    /// The year that a title above the table says.
    pub year: Option<Year>,
    /// The bills.
    pub bills: Bills,
    /// What was done and what is to be chosen.
    pub notes: Vec<Message>,
    /// What is wrong with single rows and cells.
    pub troubles: Vec<Trouble>,
}

impl Reading {
    /// Whether something has to be chosen or mended before the bills are complete.
    pub fn asks(&self) -> bool {
        !self.troubles.is_empty()
            || self
                .columns
                .iter()
                .any(|taken| matches!(taken.as_what, Use::Quantity(_)) && taken.unit.is_none())
    }
}

/// Reads what a clipboard holds, as text and as HTML: parted by tabs, by commas or by blanks. Months without a year are those of `year`.
pub fn read(text: &str, html: &str, year: Year, chosen: &Chosen) -> Reading {
    let rows = text.lines().count();
    if rows > MOST_ROWS {
        return Reading {
            notes: vec![Message::new(
                w::TOO_LONG,
                vec![rows.to_string().into(), MOST_ROWS.to_string().into()],
            )],
            ..Reading::default()
        };
    }
    of_block(&block_of(text, html), year, chosen)
}

/// The cells of a clipboard. A text without tabs is parted by commas or semicolons where that gives headings that are known, else by blanks where all its
/// rows have as many words.
fn block_of(text: &str, html: &str) -> Block {
    let block = read_block(text, html);
    let one_column = block.first().is_some_and(|row| row.len() == 1);
    if !one_column || block.len() < 2 {
        return block;
    }
    let known = |cells: &[String]| {
        let names = cells.iter().filter(|cell| says(cell) != Says::Nothing);
        names.count()
    };
    if let Ok(table) = table_of(text, known)
        && known(&table.headings) > 1
    {
        let records = table.records.into_iter().map(|(_, cells)| cells);
        return squared([table.headings].into_iter().chain(records).collect());
    }
    let words: Block = text
        .lines()
        .map(|line| line.split_whitespace().map(str::to_owned).collect())
        .filter(|row: &Vec<String>| !row.is_empty())
        .collect();
    let width = words.iter().map(Vec::len).max().unwrap_or(0);
    let whole = words.iter().filter(|row| row.len() == width).count();
    if width > 1 && whole * 2 > words.len() {
        squared(words)
    } else {
        block
    }
}

/// Rows of one width.
fn squared(mut block: Block) -> Block {
    let width = block.iter().map(Vec::len).max().unwrap_or(0);
    for row in &mut block {
        row.resize(width, String::new());
    }
    block
}

/// How many cells say a month. A bare figure, 202401 or 2024.1, may be an amount: such cells count where nearly all are months of this century.
fn count_months<'a>(cells: impl Iterator<Item = &'a String>) -> usize {
    let (mut said, mut bare, mut filled) = (0_usize, 0_usize, 0_usize);
    for cell in cells.filter(|cell| !cell.is_empty()) {
        filled += 1;
        let figure = units::plain(cell)
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.');
        let Some(when) = months::read(cell, false) else {
            continue;
        };
        if !figure {
            said += 1;
        } else if when.year.is_some_and(|year| year.number() / 100 == 20) {
            bare += 1;
        }
    }
    if bare > 2 && said + bare + 2 >= filled {
        said + bare
    } else {
        said
    }
}

/// Whether a row holds headings that are known, and how many.
fn known_headings(row: &[String]) -> usize {
    row.iter()
        .filter(|cell| says(cell) != Says::Nothing)
        .count()
}

/// Reads a block of cells.
pub fn of_block(block: &Block, year: Year, chosen: &Chosen) -> Reading {
    let mut reading = Reading::default();
    let width = block.first().map_or(0, Vec::len);
    if width < 2 || block.len() < 2 {
        reading.notes.push(w::EMPTY.into());
        return reading;
    }
    // Months across make a row of them, months down a column.
    let across = block
        .iter()
        .map(|row| count_months(row.iter()))
        .max()
        .unwrap_or(0);
    let down = (0..width)
        .map(|column| count_months(block.iter().filter_map(|row| row.get(column))))
        .max()
        .unwrap_or(0);
    let swapped = chosen.swapped.unwrap_or(across > 1 && across > down);
    let mut titles: Vec<&Vec<String>> = Vec::new();
    let lying;
    let table: &Block = if swapped {
        // What stands above the row of months is no part of the table.
        let at = block
            .iter()
            .position(|row| count_months(row.iter()) == across && across > 0)
            .unwrap_or(0);
        titles.extend(block.iter().take(at));
        lying = turned(&block.iter().skip(at).cloned().collect());
        reading.notes.push(w::TURNED.into());
        &lying
    } else {
        block
    };
    reading.swapped = swapped;
    // The row of headings is the one among the first that names most.
    let (mut at, mut most) = (0, 0);
    for (number, row) in table.iter().take(10).enumerate() {
        let known = known_headings(row);
        if known > most {
            (at, most) = (number, known);
        }
    }
    let headed = most > 0
        && !table
            .get(at)
            .is_some_and(|row| row.iter().any(|cell| is_figure(cell)));
    if headed {
        titles.extend(table.iter().take(at));
    }
    let mut unit_above = None;
    for title in titles
        .iter()
        .flat_map(|row| row.iter())
        .filter(|cell| !cell.is_empty())
    {
        reading.year = reading.year.or_else(|| year_within(title));
        unit_above = unit_above.or_else(|| unit_alone(title));
        let args = vec![title.as_str().into()];
        reading.notes.push(Message::new(w::TITLE, args));
    }
    let headings: Vec<String> = if headed {
        table.get(at).cloned().unwrap_or_default()
    } else {
        vec![String::new(); table.first().map_or(0, Vec::len)]
    };
    let mut rest = table
        .get(if headed { at + 1 } else { 0 }..)
        .unwrap_or_default();
    // A second row of headings that are units.
    let units_row = rest.first().filter(|row| is_row_of_units(row)).cloned();
    if units_row.is_some() {
        rest = rest.get(1..).unwrap_or_default();
    }
    reading.cells = rest.to_vec();
    let in_years = reading.year.unwrap_or(year);
    reading.take(
        &headings,
        units_row.as_deref(),
        unit_above.as_deref(),
        chosen,
    );
    reading.share_unit_of_power();
    reading.rows(in_years);
    reading.note_units();
    reading
}

/// Whether a row names units alone, beside the word 单位 or a blank.
fn is_row_of_units(row: &[String]) -> bool {
    let names = |cell: &&String| {
        let plain = units::plain(cell);
        let plain = plain.trim_matches(['(', ')']);
        e::UNITS.iter().any(|(_, names)| names.contains(&plain))
    };
    let filled = || {
        row.iter()
            .filter(|cell| !cell.is_empty() && cell.as_str() != w::UNIT_HEADING)
    };
    filled().count() > 0
        && filled().all(|cell| names(&cell) || says(cell) == Says::Money)
        && row.iter().any(|cell| names(&cell))
}

impl Reading {
    /// Decides what each column is taken for, and in which unit.
    fn take(
        &mut self,
        headings: &[String],
        units_row: Option<&[String]>,
        unit_above: Option<&str>,
        chosen: &Chosen,
    ) {
        let said: Vec<Says> = headings.iter().map(|heading| says(heading)).collect();
        // Of several headings of power before and after losses the best is taken.
        let best = said
            .iter()
            .filter_map(|says| match says {
                Says::Holds(Use::Quantity(Column::Grid), rank) => Some(*rank),
                _ => None,
            })
            .min();
        let mut uses = vec![Use::Nothing; headings.len()];
        for (column, says) in said.iter().enumerate() {
            let heading = headings.get(column).map_or("", String::as_str);
            let number = (column + 1).to_string();
            let args = || vec![number.as_str().into(), heading.into()];
            let of = chosen.columns.iter().find(|(at, _)| *at == column);
            if let Some((_, of)) = of {
                uses[column] = *of;
                continue;
            }
            match says {
                Says::Holds(Use::Quantity(Column::Grid), rank) if Some(*rank) != best => {
                    let taken = said.iter().position(|says| {
                        matches!(says, Says::Holds(Use::Quantity(Column::Grid), rank) if Some(*rank) == best)
                    });
                    let other = taken
                        .and_then(|at| headings.get(at))
                        .map_or("", String::as_str);
                    let mut args = args();
                    args.push(other.into());
                    self.notes.push(Message::new(w::ANOTHER_STAGE, args));
                }
                Says::Holds(of, rank) => {
                    if uses.contains(of) {
                        if let Use::Quantity(quantity) = of {
                            let mut args = args();
                            args.push(quantity.name().into());
                            self.notes.push(Message::new(w::LIKE_ANOTHER, args));
                        }
                        continue;
                    }
                    if *rank == Rank::Last {
                        self.notes.push(Message::new(w::SECOND_BEST, args()));
                    }
                    uses[column] = *of;
                }
                Says::SomePv => {
                    let used = Use::Quantity(Column::PvUsed);
                    if !uses.contains(&used) && !said.contains(&Says::Holds(used, Rank::First)) {
                        uses[column] = used;
                        self.notes.push(Message::new(w::WHICH_PV, args()));
                    }
                }
                Says::SomeCoal => self.notes.push(Message::new(w::WHICH_COAL, args())),
                Says::Money => self.notes.push(Message::new(w::MONEY, args())),
                Says::Never => self.notes.push(Message::new(w::NEVER, args())),
                Says::Nothing if heading.is_empty() => {}
                Says::Nothing => self.notes.push(Message::new(w::NOT_TAKEN, args())),
            }
        }
        // The column of months is known by what stands in it, also without a heading.
        if !uses.contains(&Use::Month) {
            let months =
                |column: usize| count_months(self.cells.iter().filter_map(|row| row.get(column)));
            let free = (0..headings.len()).filter(|column| {
                uses.get(*column) == Some(&Use::Nothing)
                    && !chosen.columns.iter().any(|(at, _)| at == column)
            });
            let most = free
                .map(|column| (months(column), column))
                .max_by_key(|(count, column)| (*count, std::cmp::Reverse(*column)));
            if let Some((1.., column)) = most {
                uses[column] = Use::Month;
            }
        }
        self.columns = headings
            .iter()
            .zip(uses)
            .enumerate()
            .map(|(column, (heading, as_what))| Taken {
                heading: heading.clone(),
                as_what,
                unit: match as_what {
                    Use::Quantity(of) => chosen
                        .units
                        .iter()
                        .find(|(at, _)| *at == column)
                        .map(|(_, unit)| *unit)
                        .or_else(|| unit_of(heading, of))
                        .or_else(|| {
                            let cell = units_row?.get(column)?;
                            Unit::read(cell.trim_matches(['(', ')', '（', '）']), of)
                        })
                        .or_else(|| Unit::read(unit_above?, of)),
                    _ => None,
                },
            })
            .collect();
    }

    /// Power and its periods of the day stand in one table: where those that name a unit name the same, the others are in it too.
    fn share_unit_of_power(&mut self) {
        let is_power = |taken: &Taken| {
            matches!(
                taken.as_what,
                Use::Quantity(Column::Grid | Column::Tariff(_))
            )
        };
        let parts = |taken: &Taken| matches!(taken.as_what, Use::Quantity(Column::Tariff(_)));
        let mut named = self
            .columns
            .iter()
            .filter(|taken| is_power(taken))
            .filter_map(|taken| taken.unit);
        let Some(unit) = named.next() else { return };
        if named.any(|other| other != unit) || !self.columns.iter().any(parts) {
            return;
        }
        for taken in self.columns.iter_mut().filter(|taken| is_power(taken)) {
            taken.unit = Some(unit);
        }
    }

    fn at(&self, of: Use) -> Option<usize> {
        self.columns.iter().position(|taken| taken.as_what == of)
    }

    /// Whether the rows are of periods of the day: their column holds such names.
    fn tariff_rows(&self) -> Option<usize> {
        let column = self.at(Use::TariffName)?;
        self.at(Use::Quantity(Column::Grid))?;
        let named = |row: &&Vec<String>| row.get(column).is_some_and(|cell| tariff(cell).is_some());
        (self.cells.iter().filter(named).count() > 1).then_some(column)
    }

    /// Reads the rows into bills.
    fn rows(&mut self, year: Year) {
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
                            self.troubles.push(Trouble {
                                row: number,
                                column: Some(column),
                                message,
                            });
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
                    self.troubles.push(Trouble {
                        row: number,
                        column: Some(in_months),
                        message: Message::new(pattern, args),
                    });
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
            self.troubles.push(Trouble {
                row: number,
                column: None,
                message: Message::new(pattern, vec![(number + 1).to_string().into()]),
            });
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

    /// Says which columns have no unit: neither their heading nor every one of their cells names it.
    fn note_units(&mut self) {
        for (at, taken) in self.columns.iter_mut().enumerate() {
            let Use::Quantity(column) = taken.as_what else {
                continue;
            };
            if taken.unit.is_some() {
                continue;
            }
            let head = self
                .bills
                .heads
                .iter()
                .position(|head| head.column == column);
            let mut cells = self
                .bills
                .rows
                .iter()
                .filter_map(|bill| bill.amounts.get(head?).copied().flatten())
                .peekable();
            // Cells that all name one unit say that of the column.
            let first = cells.peek().and_then(|(_, unit)| *unit);
            if first.is_some() && cells.all(|(_, unit)| unit == first) {
                taken.unit = first;
                continue;
            }
            let args = vec![
                (at + 1).to_string().into(),
                taken.heading.as_str().into(),
                e::any_of(column.units().iter().map(|unit| unit.name())),
            ];
            self.notes.push(Message::new(w::NO_UNIT, args));
        }
    }
}

/// The period of the day that a cell names.
fn tariff(cell: &str) -> Option<Tariff> {
    let plain = units::plain(cell);
    w::TARIFF_NAMES
        .iter()
        .find(|(_, names)| names.contains(&plain.as_str()))
        .map(|(tariff, _)| *tariff)
}

fn is_tariff_total(cell: &str) -> bool {
    w::TARIFF_TOTALS.contains(&units::plain(cell).as_str())
}

/// Moves a row's power to the period of the day that the row is of. A row of something else, 无功 or 反向, gives no power.
fn place_tariff(
    name: &str,
    heads: &[(Option<usize>, Head)],
    amounts: &mut [Option<(Decimal, Option<Unit>)>],
) {
    let at = |column| heads.iter().position(|(_, head)| head.column == column);
    let Some(grid) = at(Column::Grid) else { return };
    if is_tariff_total(name) {
        return;
    }
    let power = amounts.get_mut(grid).and_then(Option::take);
    if let Some(to) = tariff(name).and_then(|tariff| at(Column::Tariff(tariff)))
        && let Some(place) = amounts.get_mut(to)
    {
        *place = power;
    }
}

/// Joins the rows of the periods of the day of one month and meter, and leaves out periods that no row is of.
fn join_tariffs(bills: &mut Bills) {
    let mut joined: Vec<Bill> = Vec::new();
    for bill in bills.rows.drain(..) {
        let same = joined.iter_mut().rev().find(|known| {
            let fits = known
                .amounts
                .iter()
                .zip(&bill.amounts)
                .all(|(one, other)| one.is_none() || other.is_none());
            fits && (known.year, known.month, &known.meter, known.period)
                == (bill.year, bill.month, &bill.meter, bill.period)
        });
        match same {
            Some(known) => {
                for (one, other) in known.amounts.iter_mut().zip(bill.amounts) {
                    *one = one.or(other);
                }
            }
            None => joined.push(bill),
        }
    }
    bills.rows = joined;
    let used: Vec<bool> = (0..bills.heads.len())
        .map(|at| {
            let is_tariff = bills
                .heads
                .get(at)
                .is_some_and(|head| matches!(head.column, Column::Tariff(_)));
            let filled = |bill: &Bill| bill.amounts.get(at).is_some_and(Option::is_some);
            // A total that no row gives is added up of its periods.
            let is_grid = bills
                .heads
                .get(at)
                .is_some_and(|head| head.column == Column::Grid);
            !(is_tariff || is_grid) || bills.rows.iter().any(filled)
        })
        .collect();
    let keep = |at: usize| used.get(at).copied().unwrap_or(true);
    let mut at = 0;
    bills.heads.retain(|_| {
        at += 1;
        keep(at - 1)
    });
    for bill in &mut bills.rows {
        let mut at = 0;
        bill.amounts.retain(|_| {
            at += 1;
            keep(at - 1)
        });
    }
}
