//! Columns that hold units and do not say of what: 单位 or 计量单位 behind an amount or a figure, or once for the whole row.

use super::columns::{Column, HeadingUnit, Mapping, plain};
use super::headings::Found;
use super::words as w;
use crate::standards::green_loan::{Mass, Money};

/// What the first rows say in a column of units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Holds {
    Nothing,
    Money,
    Mass,
    /// Something else, or units of both kinds.
    Other,
}

fn is_money(column: Option<Column>) -> bool {
    column.is_some_and(Column::is_money)
}

impl Mapping {
    /// Puts each column of units to the amount or figure on its left; one that stands elsewhere is that of the row's amounts, or of the only figure.
    /// Where the amounts of a row have different units, or a column of units may be that of several figures, their units are asked for.
    pub(super) fn take_unit_columns(&mut self, headings: &[Vec<String>], rows: &[Vec<String>]) {
        let named = headings.iter().enumerate().filter(|(at, parts)| {
            let free = matches!(self.columns.get(*at), Some(None | Some(Column::MoneyUnit)));
            free && parts
                .last()
                .is_some_and(|part| w::is_unit_heading(&plain(part)))
        });
        let own: Vec<usize> = named.map(|(at, _)| at).collect();
        let mut amounts = Vec::new();
        for at in own {
            let was = self.columns.get(at).copied().flatten();
            let left = at.checked_sub(1).and_then(|left| self.columns.get(left));
            let left = left.copied().flatten();
            let holds = self.holds(at, rows);
            let unit = match (left, holds) {
                (Some(Column::Value(indicator)), Holds::Mass | Holds::Nothing) => {
                    Some(Column::UnitOf(indicator))
                }
                (_, Holds::Mass) => self.unit_of_the_figure(),
                _ => None,
            };
            if let Some(unit) = unit.filter(|unit| self.at(*unit).is_none()) {
                self.set(at, Some(unit));
            } else if holds == Holds::Money || was.is_some() && holds != Holds::Mass {
                amounts.push(at);
                self.set(at, None);
            } else if holds == Holds::Nothing && is_money(left) {
                amounts.push(at);
            } else {
                self.set(at, None);
            }
        }
        match amounts.as_slice() {
            [] => {}
            _ if self.at(Column::MoneyUnit).is_some() => {}
            [only] => self.set(*only, Some(Column::MoneyUnit)),
            several => self.take_units_of_amounts(several, rows),
        }
    }

    /// Takes several columns of units for amounts: each for the amount on its left, or each for the one on its right; where neither is so, once for all
    /// amounts where the columns say the same. Units of amounts beside which none stands are asked for.
    fn take_units_of_amounts(&mut self, own: &[usize], rows: &[Vec<String>]) {
        let beside = |step: &dyn Fn(usize) -> Option<usize>| {
            let units = own.iter().map(|at| {
                let amount = step(*at).and_then(|amount| self.columns.get(amount).copied()?)?;
                amount.is_money().then(|| amount.own_unit()).flatten()
            });
            units.collect::<Option<Vec<Column>>>()
        };
        let of = beside(&|at| at.checked_sub(1)).or_else(|| beside(&|at| at.checked_add(1)));
        if let Some(of) = of {
            for (at, unit) in own.iter().zip(of) {
                self.set(*at, Some(unit));
            }
            self.ask_without_a_unit();
            return;
        }
        let same = |row: &Vec<String>| {
            let mut cells = own
                .iter()
                .map(|at| row.get(*at).map_or("", |cell| cell.trim()));
            let first = cells.next();
            cells.all(|cell| Some(cell) == first)
        };
        match own {
            [first, ..] if rows.iter().all(same) => self.set(*first, Some(Column::MoneyUnit)),
            _ => self.ask(is_money),
        }
    }

    /// Asks for the units of the amounts whose headings name none and beside which no column of units stands.
    fn ask_without_a_unit(&mut self) {
        for at in 0..self.columns.len() {
            let column = self.columns.get(at).copied().flatten();
            let lacks = column
                .is_some_and(|column| column.is_money() && self.unit_column(column).is_none());
            if let Some(unit) = self
                .units
                .get_mut(at)
                .filter(|unit| lacks && unit.is_none())
            {
                *unit = Some(HeadingUnit::Asked);
            }
        }
    }

    /// Asks for the unit of an amount or a figure where the column of its units leaves a row blank and names another unit than the tables' in another
    /// row: blank may be that unit or the tables'. Without an answer the rows with a blank are refused.
    pub(super) fn ask_blank_units(&mut self, rows: &[Vec<String>]) {
        let width = self.columns.len();
        for at in 0..width {
            let Some(column) = self.columns.get(at).copied().flatten() else {
                continue;
            };
            let Some(of_rows) = self.unit_column(column) else {
                continue;
            };
            if self.units.get(at).is_none_or(Option::is_some) {
                continue;
            }
            let cell = |row: &Vec<String>, at: usize| {
                row.get(at).map_or("", |cell| cell.trim()).to_owned()
            };
            let filled = rows
                .iter()
                .filter(|row| row.len() <= width && !cell(row, at).is_empty());
            let said: Vec<String> = filled.map(|row| cell(row, of_rows)).collect();
            let other = |cell: &String| match column {
                Column::Value(_) => w::mass(cell).is_some_and(|unit| unit != Mass::default()),
                _ => w::money(cell).is_some_and(|unit| unit != Money::default()),
            };
            if said.iter().any(String::is_empty)
                && said.iter().any(other)
                && let Some(unit) = self.units.get_mut(at)
            {
                *unit = Some(HeadingUnit::Asked);
            }
        }
    }

    /// The unit of the only figure. Where there are several, the units of those whose headings name none are asked for.
    fn unit_of_the_figure(&mut self) -> Option<Column> {
        let figures = self.columns.iter().filter_map(|column| match column {
            Some(Column::Value(indicator)) => Some(*indicator),
            _ => None,
        });
        let figures: Vec<_> = figures.collect();
        match figures.as_slice() {
            [one] => Some(Column::UnitOf(*one)),
            _ => {
                self.ask(|column| matches!(column, Some(Column::Value(_))));
                None
            }
        }
    }

    /// Asks for the units of the columns that are of a kind and have none in their headings; all of them where each has one.
    fn ask(&mut self, of: impl Fn(Option<Column>) -> bool) {
        let columns = self.columns.iter().zip(&mut self.units);
        for ((column, unit), found) in columns.zip(&self.found) {
            if of(*column) && (unit.is_none() || *found != Found::Heading || is_money(*column)) {
                *unit = Some(HeadingUnit::Asked);
            }
        }
    }

    fn set(&mut self, at: usize, column: Option<Column>) {
        if let Some(held) = self.columns.get_mut(at) {
            *held = column;
        }
    }

    fn holds(&self, at: usize, rows: &[Vec<String>]) -> Holds {
        let width = self.columns.len();
        let cells = rows
            .iter()
            // The cells of a row with more of them than headings are shifted.
            .filter(|row| row.len() <= width)
            .filter_map(|row| row.get(at))
            .map(|cell| cell.trim())
            .filter(|cell| !cell.is_empty());
        cells.fold(Holds::Nothing, |before, cell| {
            let own = match (w::money(cell), w::mass(cell)) {
                (Some(_), _) => Holds::Money,
                (None, Some(_)) => Holds::Mass,
                (None, None) => Holds::Other,
            };
            if before == Holds::Nothing || before == own {
                own
            } else {
                Holds::Other
            }
        })
    }
}
