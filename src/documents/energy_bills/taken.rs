//! What each column of a table of bills is taken for, and in which unit.

use super::columns::{Rank, Says, is_bought, says, unit_of};
use super::layout::count_months;
use super::months;
use super::parts::{Left, Parts, is_bare_sum};
use super::words as w;
use super::{Chosen, Reading, Taken, Use};
use crate::documents::paste::headings::{bracketed, core};
use crate::documents::paste::rows::is_figure;
use crate::i18n::{Arg, Message};
use crate::measure::{Decimal, difference, grouped, read_date, read_number, sum};
use crate::standards::energy::bills::Column;
use crate::standards::energy::units::Unit;
use crate::standards::energy::words as e;

/// Why a column is not read that is a part or a sum of others.
fn said_of_part(left: &Left, column: usize, headings: &[String]) -> Message {
    let heading = |at: usize| headings.get(at).map_or("", String::as_str);
    let args = |other: Arg| {
        vec![
            (column + 1).to_string().into(),
            heading(column).into(),
            other,
        ]
    };
    match left {
        Left::PartOf(whole) => Message::new(w::PART_OF, args(heading(*whole).into())),
        Left::PvWithin(whole) => Message::new(w::PV_WITHIN, args(heading(*whole).into())),
        Left::SumOf(parts) => {
            let names = parts.iter().map(|at| heading(*at).to_owned());
            Message::new(w::SUM_OF, args(e::all_of(names)))
        }
    }
}

/// The quantity that a column gives: all power with own PV in it gives power from the grid.
pub(super) const fn quantity_of(of: Use) -> Option<Column> {
    match of {
        Use::Quantity(column) => Some(column),
        Use::AllPower => Some(Column::Grid),
        _ => None,
    }
}

/// Where own PV has a column: the first column of power whose heading says that it comes from the grid, and the columns of power that do not say so. The
/// latter may hold own PV, and are not read beside the former.
fn power_of_the_grid(
    headings: &[String],
    said: &[Says],
    parts: &Parts,
) -> Option<(usize, Vec<usize>)> {
    let of_pv = |says: &Says| {
        matches!(
            says,
            Says::SomePv | Says::Holds(Use::Quantity(Column::PvUsed | Column::PvGenerated), _)
        )
    };
    if !said.iter().any(of_pv) {
        return None;
    }
    let (bought, others): (Vec<usize>, Vec<usize>) = said
        .iter()
        .enumerate()
        .filter(|(at, says)| {
            matches!(says, Says::Holds(Use::Quantity(Column::Grid), _))
                && parts.left.get(*at).is_none_or(Option::is_none)
        })
        .map(|(at, _)| at)
        .partition(|at| headings.get(*at).is_some_and(|heading| is_bought(heading)));
    // A stage of the bill before losses, 抄见, says nothing of PV.
    let others = others
        .into_iter()
        .filter(|at| !matches!(said.get(*at), Some(Says::Holds(_, Rank::Last))))
        .collect::<Vec<_>>();
    bought.first().map(|grid| (*grid, others))
}

/// Whether periods of the day stand in columns and their total has none.
fn of_tariffs(said: &[Says]) -> bool {
    let tariff = |says: &Says| matches!(says, Says::Holds(Use::Quantity(Column::Tariff(_)), _));
    let grid = |says: &Says| matches!(says, Says::Holds(Use::Quantity(Column::Grid), _));
    said.iter().any(tariff) && !said.iter().any(grid)
}

/// The unit that stands in the brackets of a heading.
fn named_unit(heading: &str) -> Option<String> {
    Some(bracketed(heading)).filter(|unit| !unit.is_empty())
}

/// Whether bills of energy are in such a unit; tonnes of standard coal and yuan are none.
fn known_unit(unit: String) -> bool {
    let mut columns = Column::all();
    columns.any(|column| Unit::read(&unit, column).is_some())
}

impl Reading {
    /// Decides what each column is taken for, and in which unit.
    pub(super) fn take(
        &mut self,
        headings: &[String],
        units_row: Option<&[String]>,
        unit_above: Option<&str>,
        chosen: &Chosen,
    ) {
        let mut said: Vec<Says> = headings.iter().map(|heading| says(heading)).collect();
        self.one_column_of_months(&mut said);
        // Of several headings of power before and after losses the best is taken.
        let parts = Parts::of(headings, &said, &self.cells);
        let bought = power_of_the_grid(headings, &said, &parts);
        let is_left = |at: usize| {
            parts.left.get(at).is_some_and(Option::is_some)
                || bought
                    .as_ref()
                    .is_some_and(|(_, others)| others.contains(&at))
        };
        let best = said
            .iter()
            .enumerate()
            .filter(|(at, _)| !is_left(*at))
            .filter_map(|(_, says)| match says {
                Says::Holds(Use::Quantity(Column::Grid), rank) => Some(*rank),
                _ => None,
            })
            .min();
        let mut uses = vec![Use::Nothing; headings.len()];
        let mut open = vec![false; headings.len()];
        for (column, says) in said.iter().enumerate() {
            let heading = headings.get(column).map_or("", String::as_str);
            let number = (column + 1).to_string();
            let args = || vec![number.as_str().into(), heading.into()];
            let of = chosen.columns.iter().find(|(at, _)| *at == column);
            if let Some((_, of)) = of {
                uses[column] = *of;
                continue;
            }
            if let Some(left) = parts.left.get(column).and_then(Option::as_ref) {
                self.notes.push(said_of_part(left, column, headings));
                continue;
            }
            if let Some((grid, others)) = &bought
                && others.contains(&column)
            {
                let mut args = args();
                args.push(headings.get(*grid).map_or("", String::as_str).into());
                self.notes.push(Message::new(w::MAY_HOLD_PV, args));
                continue;
            }
            if let Some((_, of)) = parts.named.iter().find(|(at, _)| *at == column) {
                uses[column] = *of;
                continue;
            }
            match says {
                Says::Holds(Use::Quantity(Column::Grid), rank) if Some(*rank) != best => {
                    let taken = said.iter().enumerate().position(|(at, says)| {
                        matches!(says, Says::Holds(Use::Quantity(Column::Grid), rank) if Some(*rank) == best && !is_left(at))
                    });
                    let other = taken
                        .and_then(|at| headings.get(at))
                        .map_or("", String::as_str);
                    let mut args = args();
                    args.push(other.into());
                    self.notes.push(Message::new(w::ANOTHER_STAGE, args));
                }
                Says::Holds(of, rank) => {
                    if uses.contains(of) && !parts.beside.contains(&column) {
                        if let Use::Quantity(quantity) = of {
                            let mut args = args();
                            args.push(quantity.name().into());
                            let like = Message::new(w::LIKE_ANOTHER, args);
                            // An amount of energy is left out expressly; one of money is no amount of energy.
                            if matches!(quantity, Column::Cost(_)) {
                                self.notes.push(like);
                            } else {
                                open[column] = true;
                                self.ask(like);
                            }
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
                    let plainer = said
                        .iter()
                        .enumerate()
                        .any(|(at, says)| *says == Says::Holds(used, Rank::First) && !is_left(at));
                    if !uses.contains(&used) && !plainer {
                        uses[column] = used;
                        self.notes.push(Message::new(w::WHICH_PV, args()));
                    }
                }
                Says::SomeCoal | Says::SomeOil | Says::OtherFuel => {
                    open[column] = true;
                    let pattern = match says {
                        Says::SomeCoal => w::WHICH_COAL,
                        Says::SomeOil => w::WHICH_OIL,
                        _ => w::OTHER_FUEL,
                    };
                    self.ask(Message::new(pattern, args()));
                }
                Says::Money => self.notes.push(Message::new(w::MONEY, args())),
                Says::OtherTime => self.notes.push(Message::new(w::OTHER_TIME, args())),
                Says::Never => self.notes.push(Message::new(w::NEVER, args())),
                Says::Nothing if heading.is_empty() => {}
                // A total of the periods of the day is the power itself.
                Says::Nothing if is_bare_sum(heading) && of_tariffs(&said) => {
                    uses[column] = Use::Quantity(Column::Grid);
                }
                Says::Nothing
                    if is_bare_sum(heading)
                        && named_unit(heading).is_none_or(known_unit)
                        && !parts.sums.iter().any(|(whole, _)| *whole == column)
                        && self.has_figures(column) =>
                {
                    open[column] = true;
                    self.ask(Message::new(w::SUM_OF_NOTHING, args()));
                }
                Says::Nothing => self.notes.push(Message::new(w::NOT_TAKEN, args())),
            }
        }
        self.note_sums(headings, &parts, &uses, chosen, &mut open);
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
                let number = (column + 1).to_string();
                let heading = headings.get(column).map_or("", String::as_str);
                let left = Message::new(w::NOT_TAKEN, vec![number.into(), heading.into()]);
                self.notes.retain(|note| *note != left);
            }
        }
        self.columns = headings
            .iter()
            .zip(uses.into_iter().zip(open))
            .enumerate()
            .map(|(column, (heading, (as_what, open)))| Taken {
                heading: heading.clone(),
                as_what,
                open,
                unit: match quantity_of(as_what) {
                    Some(of) => chosen
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
                    None => None,
                },
            })
            .collect();
        self.share_unit_of_parts(headings, units_row, &parts);
        self.note_differing(headings, &parts);
        let of_energy = |taken: &Taken| taken.open || quantity_of(taken.as_what).is_some();
        let by_readings = [Use::Start, Use::End];
        let by_readings = by_readings.iter().all(|of| {
            let mut columns = self.columns.iter();
            columns.any(|taken| taken.as_what == *of)
        });
        if !by_readings && !self.columns.iter().any(of_energy) {
            // A column of amounts of which nobody said what they are.
            let amounts = self
                .columns
                .iter_mut()
                .find(|taken| w::AMOUNTS.contains(&core(&taken.heading).as_str()));
            let untouched = |at: usize| !chosen.columns.iter().any(|(known, _)| *known == at);
            match amounts {
                Some(taken) if (0..headings.len()).all(untouched) => {
                    taken.open = true;
                    let left = |note: &Message| note.pattern != w::NOT_TAKEN;
                    let heading = taken.heading.clone();
                    self.notes
                        .retain(|note| left(note) || !note.args.contains(&heading.as_str().into()));
                    self.ask(w::NO_ENERGY.into());
                }
                _ => self.notes.push(w::NO_ENERGY.into()),
            }
        }
    }

    /// Whether a figure stands in a column.
    fn has_figures(&self, column: usize) -> bool {
        let mut rows = self.cells.iter();
        rows.any(|row| row.get(column).is_some_and(|cell| is_figure(cell)))
    }

    /// Says in which rows a column is not the sum of others that it is in nearly all rows.
    fn note_differing(&mut self, headings: &[String], parts: &Parts) {
        let heading = |at: usize| headings.get(at).map_or("", String::as_str);
        let month = self
            .columns
            .iter()
            .position(|taken| taken.as_what == Use::Month);
        for (row, whole, of) in &parts.differing {
            let Some(cells) = self.cells.get(*row) else {
                continue;
            };
            let figure = |at: usize| read_number(cells.get(at)?, "").ok();
            let added = { of.iter() }
                .filter_map(|at| figure(*at))
                .try_fold(Decimal::ZERO, sum);
            let apart = figure(*whole)
                .zip(added)
                .and_then(|(total, added)| Some((total, added, difference(total, added)?)));
            let Some((total, added, apart)) = apart else {
                continue;
            };
            let shown = |figure| grouped(figure, None).into();
            let named = month.and_then(|at| cells.get(at));
            let args = vec![
                (row + 1).to_string().into(),
                named.map_or("", String::as_str).into(),
                heading(*whole).into(),
                shown(total),
                e::all_of(of.iter().map(|at| heading(*at).to_owned())),
                shown(added),
                shown(apart.abs()),
            ];
            self.notes.push(Message::new(w::COLUMN_DIFFERS, args));
        }
    }

    /// Of several columns of months the one is kept that says a month alone most often: 月份 beside 季度, 抄表年月 beside 抄表日期.
    fn one_column_of_months(&self, said: &mut [Says]) {
        let of_months = Says::Holds(Use::Month, Rank::First);
        let counted = |column: usize| {
            let cells = || self.cells.iter().filter_map(|row| row.get(column));
            let single =
                |cell: &&String| months::read(cell, true).is_some_and(|when| when.since.is_none());
            let days = cells().filter(single).filter(|cell| {
                let day = cell.split_whitespace().next().unwrap_or(cell);
                read_date(day).is_some()
            });
            let (single, days) = (cells().filter(single).count(), days.count());
            (single.saturating_sub(days), single)
        };
        let columns: Vec<usize> = (0..said.len())
            .filter(|column| said.get(*column) == Some(&of_months))
            .collect();
        let best = columns
            .iter()
            .copied()
            .max_by_key(|column| (counted(*column), std::cmp::Reverse(*column)));
        for column in columns.into_iter().filter(|column| Some(*column) != best) {
            if let Some(says) = said.get_mut(column) {
                *says = Says::Nothing;
            }
        }
    }

    /// A part is in the unit of its whole, where the heading of the one names a unit that the other can have.
    fn share_unit_of_parts(
        &mut self,
        headings: &[String],
        units_row: Option<&[String]>,
        parts: &Parts,
    ) {
        let named = |at: usize, of: Column| {
            let heading = headings.get(at)?;
            unit_of(heading, of).or_else(|| {
                let cell = units_row?.get(at)?;
                Unit::read(cell.trim_matches(['(', ')', '（', '）']), of)
            })
        };
        for (at, taken) in self.columns.iter_mut().enumerate() {
            if let (Some(of), None) = (quantity_of(taken.as_what), taken.unit) {
                let mut others = parts.of_one_unit(at).into_iter();
                taken.unit = others.find_map(|other| named(other, of));
            }
        }
    }

    /// Asks where columns that are read add up to another one that is read, where a part is read beside its whole, and where power that may hold own PV is
    /// read beside it.
    fn note_sums(
        &mut self,
        headings: &[String],
        parts: &Parts,
        uses: &[Use],
        chosen: &Chosen,
        open: &mut [bool],
    ) {
        let heading = |at: usize| headings.get(at).map_or("", String::as_str);
        let is_added = |at: &usize| {
            matches!(
                uses.get(*at),
                Some(Use::Quantity(
                    Column::Grid
                        | Column::PvUsed
                        | Column::Fuel(_)
                        | Column::Own(..)
                        | Column::Heat
                ))
            )
        };
        let twice = |whole: usize, of: &[usize]| {
            let args = vec![
                (whole + 1).to_string().into(),
                heading(whole).into(),
                e::all_of(of.iter().map(|at| heading(*at).to_owned())),
            ];
            let pattern = if of.len() > 1 {
                w::COUNTED_TWICE
            } else {
                w::PART_COUNTED_TWICE
            };
            Message::new(pattern, args)
        };
        let mut asked = false;
        for (whole, of) in &parts.sums {
            if is_added(whole) && of.iter().any(is_added) {
                asked = true;
                self.ask(twice(*whole, of));
            }
        }
        for (whole, of) in parts.wholes() {
            if !asked && is_added(&whole) && is_added(&of) {
                asked = true;
                self.ask(twice(whole, &[of]));
            }
        }
        let pv = uses.contains(&Use::Quantity(Column::PvUsed))
            || uses.contains(&Use::Quantity(Column::PvGenerated));
        if let Some(all) = uses.iter().position(|of| *of == Use::AllPower) {
            if !uses.contains(&Use::Quantity(Column::PvUsed))
                || uses.contains(&Use::Quantity(Column::Grid))
            {
                let args = vec![(all + 1).to_string().into(), heading(all).into()];
                self.ask(Message::new(w::ALL_WITHOUT_PV, args));
            }
        } else if pv && !asked {
            let grids = uses.iter().enumerate();
            let doubted = grids
                .filter(|(at, of)| {
                    **of == Use::Quantity(Column::Grid)
                        && !is_bought(heading(*at))
                        && !chosen.columns.iter().any(|(known, _)| known == at)
                })
                .map(|(at, _)| at)
                .collect::<Vec<_>>();
            for grid in doubted {
                if let Some(open) = open.get_mut(grid) {
                    *open = true;
                }
                let args = vec![(grid + 1).to_string().into(), heading(grid).into()];
                self.ask(Message::new(w::GRID_OR_ALL, args));
            }
        }
    }

    /// Power and its periods of the day stand in one table: where those that name a unit name the same, the others are in it too.
    pub(super) fn share_unit_of_power(&mut self) {
        let is_power = |taken: &Taken| {
            matches!(
                taken.as_what,
                Use::Quantity(Column::Grid | Column::Tariff(_)) | Use::AllPower
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

    /// Says which columns have no unit: neither their heading nor every one of their cells names it.
    pub(super) fn note_units(&mut self) {
        for (at, taken) in self.columns.iter_mut().enumerate() {
            let Some(column) = quantity_of(taken.as_what) else {
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
