//! A line of a worksheet: a carrier of energy, how much of it was used, and what that counts in coal equivalent and CO2.

use super::factors::Stated;
use crate::i18n::{Message, Text};
use crate::measure::Decimal;
use crate::standards::energy::bills::Quantity;
use crate::standards::energy::findings::Finding;
use crate::standards::energy::fuels::Fuel;
use crate::standards::energy::units::Unit;

/// What energy a line is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Carrier {
    /// Power from the grid, less what is resold.
    Grid,
    /// PV self-use.
    Pv,
    /// A fuel.
    Fuel(Fuel),
    /// A fuel of no table, by its number.
    Own(u8),
    /// Heat that is bought.
    Heat,
}

/// A factor that was used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Used {
    /// What it is.
    pub name: Text,
    /// Its unit.
    pub unit: Text,
    /// The figure with its source.
    pub stated: Stated,
}

/// A result of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The exact result of the year; `None` where something stops it.
    pub exact: Option<Decimal>,
    /// The same month by month; `None` where a month has no bill.
    pub months: [Option<Decimal>; 12],
    /// How it is found, in figures.
    pub workings: String,
    /// What it is found with.
    pub factors: Vec<Used>,
}

/// A carrier of energy: what was used of it, and what that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub carrier: Carrier,
    /// Its name.
    pub name: Message,
    /// How much of it in the year; `None` where something stops it.
    pub amount: Option<Decimal>,
    /// Its unit.
    pub unit: Text,
    /// Month by month. What is resold is taken off where it is given month by month.
    pub months: [Option<Decimal>; 12],
    /// What the bills say, in their own units.
    pub billed: Vec<(Decimal, Unit)>,
    /// Densities and the like, by which the bills' units were converted.
    pub converted: Vec<Used>,
    /// In coal equivalent, kgce.
    pub coal: Option<Term>,
    /// CO2 in tonnes. PV has none.
    pub co2: Option<Term>,
    /// What stops it.
    pub stopped: Vec<Finding>,
}

/// What the bills of a column say, in their own units.
pub(super) fn billed(quantity: Option<&Quantity>) -> Vec<(Decimal, Unit)> {
    let billed = quantity.into_iter().flat_map(|quantity| &quantity.billed);
    billed.map(|(unit, amount)| (*amount, *unit)).collect()
}

/// A result of a year and its months: `of` computes it of an amount, `workings` shows how.
pub(super) fn term(
    amount: Option<Decimal>,
    months: &[Option<Decimal>; 12],
    of: impl Fn(Decimal) -> Option<Decimal>,
    workings: impl Fn(Decimal) -> String,
) -> Term {
    Term {
        exact: amount.and_then(&of),
        months: months.map(|month| of(month?)),
        workings: amount.map_or_else(String::new, workings),
        factors: Vec::new(),
    }
}

impl Used {
    /// A factor that was used, with its name and unit.
    pub(super) fn of(name: Text, unit: Text, stated: &Stated) -> Self {
        Self {
            name,
            unit,
            stated: stated.clone(),
        }
    }
}

impl Term {
    /// The same with the factors that it is found with.
    pub(super) fn with(self, factors: Vec<Used>) -> Self {
        Self { factors, ..self }
    }
}

/// The line of a carrier among lines.
pub(super) fn of_carrier(lines: &[Line], carrier: Carrier) -> Option<&Line> {
    lines.iter().find(|line| line.carrier == carrier)
}
