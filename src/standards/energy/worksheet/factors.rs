//! What a worksheet computes with: figures by value, each with its source, those of a printed table or the person's own.

use crate::clause::Clause;
use crate::measure::Decimal;
use crate::standards::energy::coal_equivalent::{self as coal, GasKind};
use crate::standards::energy::factors::{Evidence, Factor};
use crate::standards::energy::fuels::{Fuel, Parameters, Table};
use crate::standards::energy::{grid, heat};
use std::collections::BTreeMap;

/// Where a figure that a worksheet computes with comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// It is printed there.
    Printed {
        /// Document and table.
        clause: Clause,
        /// The year it is of.
        year: u16,
        /// How well it is attested.
        evidence: Evidence,
    },
    /// The person names it, or a document keeps it; blank where no source is named.
    Named(String),
}

/// A figure that a worksheet computes with, kept by value: a worksheet never changes when the program's factors do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated {
    /// The figure.
    pub value: Decimal,
    /// Where it comes from.
    pub source: Source,
}

impl Stated {
    /// A figure of the person's.
    pub fn named(value: Decimal, source: &str) -> Self {
        Self {
            value,
            source: Source::Named(source.to_owned()),
        }
    }

    /// Whether no source is named.
    pub(super) fn has_no_source(&self) -> bool {
        matches!(&self.source, Source::Named(source) if source.trim().is_empty())
    }
}

impl From<Factor> for Stated {
    fn from(factor: Factor) -> Self {
        Self {
            value: factor.value(),
            source: Source::Printed {
                clause: factor.clause(),
                year: factor.year,
                evidence: factor.evidence,
            },
        }
    }
}

/// The factor of the grid, frozen for every year of a target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridFactor {
    /// Of which place.
    pub place: String,
    /// The year of its data; `None` where the person did not say.
    pub year: Option<u16>,
    /// kgCO2/kWh.
    pub factor: Stated,
}

impl From<&grid::Average> for GridFactor {
    fn from(average: &grid::Average) -> Self {
        Self {
            place: average.place.zh.to_owned(),
            year: Some(average.factor.year),
            factor: average.factor.into(),
        }
    }
}

/// How a fuel counts in coal equivalent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CoalBy {
    /// By the coefficient of GB/T 2589: kgce/kg or kgce/m³.
    Coefficient(Stated),
    /// By its heating value, which is the person's own.
    HeatingValue,
}

/// What a fuel is computed with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FuelFactors {
    /// GJ/t or GJ/10⁴ m³.
    pub heating_value: Stated,
    /// tC/TJ.
    pub carbon: Stated,
    /// Per cent.
    pub oxidation: Stated,
    /// How it counts in coal equivalent.
    pub coal: CoalBy,
}

/// What the person measured of a fuel; blank where the table's figure holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OwnParameters {
    /// GJ/t or GJ/10⁴ m³. It counts in coal equivalent and in CO2.
    pub heating_value: Option<Decimal>,
    /// tC/TJ.
    pub carbon: Option<Decimal>,
    /// Per cent.
    pub oxidation: Option<Decimal>,
    /// Where they come from.
    pub source: String,
}

/// A fuel that no table has: its number is its place in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFuel {
    /// Its name.
    pub name: String,
    /// Its parameters, all of which are needed.
    pub parameters: OwnParameters,
}

/// The factors of a worksheet, by value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Factors {
    /// Which table the fuels are of.
    pub table: Table,
    /// Which coefficient natural gas has.
    pub gas: GasKind,
    /// kgce/kWh.
    pub power: Stated,
    /// kgce/MJ.
    pub heat_coal: Stated,
    /// tCO2/GJ.
    pub heat: Stated,
    /// The grid's.
    pub grid: GridFactor,
    /// The national residual factor of the grid's year, for the memo; `None` where none is known.
    pub residual: Option<Stated>,
    /// Those of fuels. A fuel that is not among them has no figure.
    pub fuels: BTreeMap<Fuel, FuelFactors>,
}

impl Factors {
    /// The printed factors of a table, with the grid's average of a place and year.
    pub fn printed(table: Table, gas: GasKind, average: &grid::Average) -> Self {
        let fuels = Fuel::ALL
            .into_iter()
            .filter_map(|fuel| Some((fuel, of_fuel(fuel, gas, fuel.parameters(table)?))))
            .collect();
        Self {
            table,
            gas,
            power: coal::ELECTRICITY.into(),
            heat_coal: coal::HEAT.into(),
            heat: heat::DEFAULT.into(),
            grid: average.into(),
            residual: grid::residual(average.factor.year).map(|known| known.factor.into()),
            fuels,
        }
    }

    /// With liquefied natural gas by one of [`Fuel::choices`]. `carbon` is the carbon content that was chosen; what is no choice of the table changes nothing.
    pub fn with_lng(mut self, carbon: Decimal) -> Self {
        let chosen = Fuel::Lng
            .choices(self.table)
            .iter()
            .find(|row| row.carbon.value() == carbon);
        if let Some(row) = chosen {
            self.fuels
                .insert(Fuel::Lng, of_fuel(Fuel::Lng, self.gas, *row));
        }
        self
    }

    /// The same with another average of a grid, and the residual factor of its year.
    pub fn with_grid(mut self, average: &grid::Average) -> Self {
        self.grid = average.into();
        self.residual = grid::residual(average.factor.year).map(|known| known.factor.into());
        self
    }
}

fn of_fuel(fuel: Fuel, gas: GasKind, row: Parameters) -> FuelFactors {
    FuelFactors {
        heating_value: row.heating_value.into(),
        carbon: row.carbon.into(),
        oxidation: row.oxidation.into(),
        coal: CoalBy::Coefficient(coal::of_fuel(fuel, gas).into()),
    }
}
