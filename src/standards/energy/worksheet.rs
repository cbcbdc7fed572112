//! The worksheet of a year: bills, the factors it is computed with, and the figures that come of them, each with formula, figures, factors and clause.
//!
//! ```text
//! 用电量 kWh    = 下网 − 转供 + 光伏自用
//! 综合能耗 kgce = 用电量 × 0.1229 + Σ 实物量 × 系数 + 热 (MJ) × 0.03412      (当量值; own heating value: 实物量 × NCV kJ ÷ 29 307.6)
//! 范围一 t      = 44 × Σ (FC × NCV × CC × OF) ÷ 12 + Σ 过程量 × 因子
//! 范围二 t      = (下网 − 转供) × 电网因子 ÷ 1000 + 热 (GJ) × 0.11
//! 碳排放量 t    = 范围一 + 范围二
//! ```
//!
//! What ends is added first; what does not is multiplied out, added and divided once. A figure is rounded where it is printed, once. Energy that is made of
//! other energy inside the fence counts once: a generator's diesel counts and its kWh do not.

use super::bills::{Basis, Bill, Bills, Column, Priced, Quantity, Tariff, gather};
use super::coal_equivalent::{self as coal, GasKind};
use super::factors::{Evidence, Factor};
use super::findings::{Finding, Issue, Parameter, SourceOf};
use super::fuels::{self, Fuel, Measured, Parameters, Table};
use super::process::{Gas, Process};
use super::units::{Conversion, Unit, moved};
use super::{checks, grid, heat, words as w};
use crate::clause::Clause;
use crate::i18n::{Message, Text};
use crate::measure::{Decimal, Places, Year, difference, grouped, product, quotient, sum};
use std::collections::{BTreeMap, BTreeSet};

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
    fn has_no_source(&self) -> bool {
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

/// What proves that green power was used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Proof {
    /// Contract and settlement slip.
    ContractAndSettlement,
    /// 绿证.
    Certificates,
}

/// 绿证核销量.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Certificates {
    /// How much, in kWh.
    pub amount: Decimal,
    /// Whether they are others than those of the green trades, which are not added again (证电合一); `None` where it was not said.
    pub apart: Option<bool>,
}

/// The worksheet of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worksheet {
    /// The year.
    pub year: Year,
    /// How bills count that straddle its end.
    pub basis: Basis,
    /// What is computed with.
    pub factors: Factors,
    /// Own parameters of fuels of the table.
    pub own: BTreeMap<Fuel, OwnParameters>,
    /// Fuels of no table.
    pub own_fuels: Vec<OwnFuel>,
    /// kg/L.
    pub densities: BTreeMap<Fuel, Stated>,
    /// kg for a bottle of liquefied petroleum gas.
    pub bottle: Option<Stated>,
    /// GJ for a tonne of steam.
    pub enthalpy: Option<Stated>,
    /// 转供电量 of the year in kWh; `None` where it was not said. A column of it goes instead.
    pub resold: Option<Decimal>,
    /// 绿证核销量.
    pub certificates: Option<Certificates>,
    /// What proves the green trades.
    pub proof: Option<Proof>,
    /// 生产过程排放.
    pub process: Vec<Process>,
    /// The bills.
    pub bills: Bills,
}

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

/// A figure of the worksheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// 用电量.
    Electricity,
    /// 综合能耗（当量值）.
    Energy,
    /// Of it, non-fossil power.
    NonFossil,
    /// 范围一, fuels.
    Fuels,
    /// 范围一, processes.
    Processes,
    /// 范围一.
    Scope1,
    /// 范围二, power.
    Power,
    /// 范围二, heat.
    Heat,
    /// 范围二.
    Scope2,
    /// 碳排放量.
    Emissions,
    /// 绿电占比.
    GreenShare,
    /// Memo: power, market-based.
    MarketPower,
    /// Memo: processes that emit other gases, CO2e.
    OtherGases,
}

/// A figure with how it is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Which.
    pub kind: Kind,
    /// The exact figure; `None` where something stops it.
    pub exact: Option<Decimal>,
    /// The clause that governs it; of what is computed with a printed factor, where that is printed.
    pub clause: Clause,
    /// How it is found, in figures; blank where it does not exist.
    pub workings: String,
    /// The factors that enter it directly. Those of its lines stand in the lines.
    pub factors: Vec<Used>,
    /// What stops it.
    pub stopped: Vec<Finding>,
}

/// All that comes of a worksheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The year.
    pub year: Year,
    /// What the bills add up to, by column.
    pub quantities: BTreeMap<Column, Quantity>,
    /// The carriers.
    pub lines: Vec<Line>,
    /// The figures, in the order of [`Kind::ALL`].
    pub figures: Vec<Figure>,
    /// What is doubted and what was done; what stops a figure stands in the figure.
    pub findings: Vec<Finding>,
}

impl Kind {
    /// All, in the order of the worksheet.
    pub const ALL: [Self; 13] = [
        Self::Electricity,
        Self::Energy,
        Self::NonFossil,
        Self::Fuels,
        Self::Processes,
        Self::Scope1,
        Self::Power,
        Self::Heat,
        Self::Scope2,
        Self::Emissions,
        Self::GreenShare,
        Self::MarketPower,
        Self::OtherGases,
    ];

    /// Its id in documents and files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Electricity => "electricity",
            Self::Energy => "energy",
            Self::NonFossil => "non_fossil",
            Self::Fuels => "fuels",
            Self::Processes => "processes",
            Self::Scope1 => "scope_1",
            Self::Power => "power",
            Self::Heat => "heat",
            Self::Scope2 => "scope_2",
            Self::Emissions => "emissions",
            Self::GreenShare => "green_share",
            Self::MarketPower => "market_power",
            Self::OtherGases => "other_gases",
        }
    }

    /// Its name.
    pub const fn name(self) -> Text {
        match self {
            Self::Electricity => w::K_ELECTRICITY,
            Self::Energy => w::K_ENERGY,
            Self::NonFossil => w::K_NON_FOSSIL,
            Self::Fuels => w::K_FUELS,
            Self::Processes => w::K_PROCESSES,
            Self::Scope1 => w::K_SCOPE_1,
            Self::Power => w::K_POWER,
            Self::Heat => w::K_HEAT,
            Self::Scope2 => w::K_SCOPE_2,
            Self::Emissions => w::K_EMISSIONS,
            Self::GreenShare => w::K_GREEN_SHARE,
            Self::MarketPower => w::K_MARKET_POWER,
            Self::OtherGases => w::K_OTHER_GASES,
        }
    }

    /// Its unit.
    pub const fn unit(self) -> Text {
        match self {
            Self::Electricity => w::KWH,
            Self::Energy | Self::NonFossil => w::TCE,
            Self::GreenShare => w::PER_CENT,
            Self::OtherGases => w::TONNES_CO2E,
            _ => w::TONNES_CO2,
        }
    }

    /// At how many places it is printed: whole kWh, else two.
    pub const fn places(self) -> Places {
        match self {
            Self::Electricity => Places(0),
            _ => Places(2),
        }
    }

    /// How it is found, in words.
    pub const fn formula(self) -> Text {
        match self {
            Self::Electricity => w::F_ELECTRICITY,
            Self::Energy => w::F_ENERGY,
            Self::NonFossil => w::F_NON_FOSSIL,
            Self::Fuels => w::F_FUELS,
            Self::Processes => w::F_PROCESSES,
            Self::Scope1 => w::F_SCOPE_1,
            Self::Power => w::F_POWER,
            Self::Heat => w::F_HEAT,
            Self::Scope2 => w::F_SCOPE_2,
            Self::Emissions => w::F_EMISSIONS,
            Self::GreenShare => w::F_GREEN_SHARE,
            Self::MarketPower => w::F_MARKET_POWER,
            Self::OtherGases => w::F_PROCESSES,
        }
    }

    /// The clause that governs it, with fuels of a table.
    pub const fn clause(self, table: Table) -> Clause {
        match self {
            Self::Electricity | Self::Emissions => w::FIQ_A_1,
            Self::Energy | Self::NonFossil => w::GB_T_2589_ANNEX_A,
            Self::Fuels => table.clause(),
            Self::Processes | Self::Scope1 | Self::Scope2 | Self::OtherGases => w::GB_T_32150,
            Self::Power => w::GB_T_32150,
            Self::Heat => w::HEAT_DEFAULT,
            Self::GreenShare => w::NON_FOSSIL_GUIDE,
            Self::MarketPower => w::RESIDUAL_2023,
        }
    }
}

impl Figure {
    /// The figure as it is printed, rounded once; `None` where it does not exist.
    pub fn printed(&self) -> Option<String> {
        self.exact
            .map(|exact| grouped(exact, Some(self.kind.places())))
    }
}

impl Outcome {
    /// A figure; `None` where something stops it.
    pub fn exact(&self, kind: Kind) -> Option<Decimal> {
        self.figure(kind)?.exact
    }

    /// A figure with how it is found.
    pub fn figure(&self, kind: Kind) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.kind == kind)
    }

    /// The line of a carrier.
    pub fn line(&self, carrier: Carrier) -> Option<&Line> {
        self.lines.iter().find(|line| line.carrier == carrier)
    }

    /// Everything that was found: what stops a figure first, each once.
    pub fn all_findings(&self) -> Vec<&Finding> {
        let stops = self.figures.iter().flat_map(|figure| &figure.stopped);
        let mut all: Vec<&Finding> = stops.chain(&self.findings).collect();
        all.sort();
        all.dedup();
        all
    }
}

/// A figure that exists, or all that stops it.
type Found = Result<Decimal, Vec<Finding>>;

fn both(one: &Found, other: &Found, with: impl Fn(Decimal, Decimal) -> Option<Decimal>) -> Found {
    match (one, other) {
        (Ok(one), Ok(other)) => {
            with(*one, *other).ok_or_else(|| vec![Finding::stop(Issue::TooLarge(Column::Grid))])
        }
        (Err(one), Err(other)) => Err(one.iter().chain(other).cloned().collect()),
        (Err(stops), _) | (_, Err(stops)) => Err(stops.clone()),
    }
}

/// A quantity month by month, with its year.
struct Series {
    months: [Option<Decimal>; 12],
    year: Found,
}

impl Series {
    const fn zero() -> Self {
        Self {
            months: [Some(Decimal::ZERO); 12],
            year: Ok(Decimal::ZERO),
        }
    }

    fn of(quantity: &Quantity) -> Self {
        Self {
            months: quantity.months,
            year: if quantity.stopped.is_empty() {
                Ok(quantity.given)
            } else {
                Err(quantity.stopped.clone())
            },
        }
    }

    fn with(
        &self,
        other: &Self,
        with: impl Fn(Decimal, Decimal) -> Option<Decimal> + Copy,
    ) -> Self {
        let mut months = [None; 12];
        for ((month, one), other) in months.iter_mut().zip(self.months).zip(other.months) {
            *month = one.zip(other).and_then(|(one, other)| with(one, other));
        }
        Self {
            months,
            year: both(&self.year, &other.year, with),
        }
    }

    /// Power that is resold over the year has no months.
    fn less(&self, of_year: Decimal) -> Self {
        Self {
            months: self.months,
            year: both(&self.year, &Ok(of_year), difference),
        }
    }
}

fn all(figure: Decimal) -> String {
    grouped(figure, None)
}

/// Figures joined by a sign, those that do not end at six places.
fn joined(figures: impl Iterator<Item = Decimal>) -> String {
    figures
        .map(|figure| {
            let places = (figure.normalize().scale() > 6).then_some(Places(6));
            grouped(figure, places)
        })
        .collect::<Vec<_>>()
        .join(" + ")
}

impl Worksheet {
    /// A blank worksheet of a year with the printed factors.
    pub fn new(year: Year, factors: Factors) -> Self {
        Self {
            year,
            basis: Basis::default(),
            factors,
            own: BTreeMap::new(),
            own_fuels: Vec::new(),
            densities: BTreeMap::new(),
            bottle: None,
            enthalpy: None,
            resold: None,
            certificates: None,
            proof: None,
            process: Vec::new(),
            bills: Bills::default(),
        }
    }

    /// The same bills with other factors.
    pub fn with_factors(&self, factors: Factors) -> Self {
        Self {
            factors,
            ..self.clone()
        }
    }

    /// What one of a unit is in the base unit of a column.
    fn convert(&self, column: Column, unit: Option<Unit>) -> Result<Decimal, Issue> {
        let unit = unit.ok_or(Issue::UnitMissing(column))?;
        let conversion = unit.conversion(column).ok_or(Issue::UnitMissing(column))?;
        match (conversion, column) {
            (Conversion::Times(times), _) => Ok(times),
            (Conversion::Density, Column::Fuel(fuel)) => {
                let density = self
                    .densities
                    .get(&fuel)
                    .ok_or(Issue::DensityMissing(fuel))?
                    .value;
                // Between these a figure can be a density in kg/L at all; 840 is one in kg/m³.
                let [least, most] = [5, 12].map(|tenths| Decimal::new(tenths, 1));
                if density < least || density > most {
                    return Err(Issue::DensityRefused(fuel, density));
                }
                moved(density, -3).ok_or(Issue::TooLarge(column))
            }
            (Conversion::Density, _) => Err(Issue::UnitMissing(column)),
            (Conversion::BottleWeight, _) => {
                let bottle = self.bottle.as_ref().ok_or(Issue::BottleWeightMissing)?;
                if bottle.value <= Decimal::ZERO {
                    return Err(Issue::BottleWeightMissing);
                }
                moved(bottle.value, -3).ok_or(Issue::TooLarge(column))
            }
            (Conversion::Enthalpy, _) => {
                let enthalpy = self.enthalpy.as_ref().ok_or(Issue::EnthalpyMissing)?;
                if enthalpy.value <= Decimal::ZERO {
                    return Err(Issue::EnthalpyMissing);
                }
                Ok(enthalpy.value)
            }
        }
    }

    /// Power from the grid: the billed total, and where a month has none, the sum of its periods of the day.
    fn grid(
        &self,
        quantities: &BTreeMap<Column, Quantity>,
        findings: &mut Vec<Finding>,
    ) -> Option<Series> {
        let total = quantities.get(&Column::Grid);
        let parts: Vec<&Quantity> = Tariff::ALL
            .iter()
            .filter_map(|tariff| quantities.get(&Column::Tariff(*tariff)))
            .collect();
        if total.is_none() && parts.is_empty() {
            return None;
        }
        let of_month = |month: usize| -> Option<Decimal> {
            parts.iter().try_fold(Decimal::ZERO, |total, part| {
                sum(total, (*part.months.get(month)?)?)
            })
        };
        if parts.is_empty() {
            return total.map(Series::of);
        }
        // Beside a total the parts are held against it alone; what keeps them from that is said.
        if total.is_some() {
            let stops = parts.iter().flat_map(|part| &part.stopped);
            findings.extend(stops.map(|stop| Finding::doubt(stop.issue.clone())));
        }
        let mut series = total.map_or(
            Series {
                months: [None; 12],
                year: Ok(Decimal::ZERO),
            },
            Series::of,
        );
        let mut summed = Vec::new();
        for (number, month) in (1_u8..).zip(series.months.iter_mut()) {
            let at = usize::from(number) - 1;
            let given = parts
                .iter()
                .filter_map(|part| part.months.get(at).copied().flatten());
            match *month {
                Some(total) => {
                    // Periods that are blank beside a total count as the difference.
                    let mut given = given.peekable();
                    if given.peek().is_none() {
                        continue;
                    }
                    let parts = given.try_fold(Decimal::ZERO, sum);
                    let meters = self.power_meters(number);
                    if let Some(parts) = parts
                        && difference(parts, total)
                            .is_none_or(|apart| apart.abs() > Decimal::from(meters))
                    {
                        findings.push(Finding::doubt(Issue::TariffsDiffer(number, parts, total)));
                    }
                }
                None => {
                    *month = of_month(at);
                    if month.is_some() {
                        summed.push(number);
                    }
                }
            }
        }
        if !summed.is_empty() {
            findings.push(Finding::said(Issue::TariffsSummed(summed.clone())));
        }
        // The year anew, of months that have either; what stops the total beside missing months stays.
        let mut stops: Vec<Finding> = total
            .into_iter()
            .chain(parts.iter().copied().filter(|_| !summed.is_empty()))
            .flat_map(|quantity| &quantity.stopped)
            .filter(|stop| !matches!(stop.issue, Issue::MonthsMissing(..)))
            .cloned()
            .collect();
        let missing: Vec<u8> = (1..)
            .zip(&series.months)
            .filter(|(_, month)| month.is_none())
            .map(|(number, _)| number)
            .collect();
        let summed_up = || {
            let parts = parts.iter().map(|part| part.given);
            match total {
                // A year of parts alone is what they add up to, whatever straddles its months.
                None => parts.into_iter().try_fold(Decimal::ZERO, sum),
                Some(total) if summed.is_empty() => Some(total.given),
                Some(_) => series
                    .months
                    .iter()
                    .flatten()
                    .copied()
                    .try_fold(Decimal::ZERO, sum),
            }
        };
        let given = summed_up();
        if !missing.is_empty() {
            let issue = Issue::MonthsMissing(Column::Grid, missing, given);
            stops.push(Finding::stop(issue));
        }
        series.year = match given {
            Some(given) if stops.is_empty() => Ok(given),
            Some(_) => Err(stops),
            None => {
                stops.push(Finding::stop(Issue::TooLarge(Column::Grid)));
                Err(stops)
            }
        };
        Some(series)
    }

    /// How many meters have power from the grid in a month, one at least.
    fn power_meters(&self, month: u8) -> usize {
        let of_power = |bill: &&Bill| {
            let mut cells = self.bills.heads.iter().zip(&bill.amounts);
            bill.month == month
                && cells.any(|(head, amount)| {
                    amount.is_some() && matches!(head.column, Column::Grid | Column::Tariff(_))
                })
        };
        let bills = self.bills.rows.iter().filter(of_power);
        let meters: BTreeSet<&str> = bills.map(|bill| bill.meter.as_str()).collect();
        meters.len().max(1)
    }

    /// PV self-use: its own column, else what was generated less what was fed into the grid.
    fn pv(&self, quantities: &BTreeMap<Column, Quantity>, findings: &mut Vec<Finding>) -> Series {
        let series = |column| quantities.get(&column).map(Series::of);
        let used = series(Column::PvUsed);
        let Some(generated) = series(Column::PvGenerated) else {
            return used.unwrap_or(Series::zero());
        };
        let Some(fed) = series(Column::FeedIn) else {
            return used.unwrap_or(Series {
                months: [None; 12],
                year: Err(vec![Finding::stop(Issue::FeedInMissing)]),
            });
        };
        let mut computed = generated.with(&fed, difference);
        if let (Ok(generated), Ok(fed), Ok(left)) = (&generated.year, &fed.year, &computed.year)
            && *left < Decimal::ZERO
        {
            let issue = Issue::FeedInOverGenerated(*fed, *generated);
            computed.year = Err(vec![Finding::stop(issue)]);
        }
        match used {
            Some(used) => {
                if let (Ok(own), Ok(computed)) = (&used.year, &computed.year)
                    && difference(*own, *computed).is_none_or(|apart| apart.abs() > Decimal::ONE)
                {
                    findings.push(Finding::doubt(Issue::PvDiffers(*own, *computed)));
                }
                used
            }
            None => computed,
        }
    }

    /// Power that others use: a column, or a figure of the year.
    fn resold(&self, grid: &Series, quantities: &BTreeMap<Column, Quantity>) -> Series {
        let column = quantities.get(&Column::Resold).map(Series::of);
        let left = match (column, self.resold) {
            (Some(_), Some(_)) => Series {
                months: grid.months,
                year: Err(vec![Finding::stop(Issue::ResoldTwice)]),
            },
            (Some(column), None) => grid.with(&column, difference),
            (None, of_year) => grid.less(of_year.unwrap_or_default()),
        };
        match (&left.year, &grid.year) {
            (Ok(own), Ok(all)) if *own < Decimal::ZERO => {
                let resold = difference(*all, *own).unwrap_or_default();
                Series {
                    months: left.months,
                    year: Err(vec![Finding::stop(Issue::ResoldOverGrid(resold, *all))]),
                }
            }
            _ => left,
        }
    }

    /// What a fuel of the table is computed with, and what stops that.
    fn factors_of(
        &self,
        fuel: Fuel,
        findings: &mut Vec<Finding>,
    ) -> Result<FuelFactors, Vec<Finding>> {
        let own = self.own.get(&fuel);
        let name = fuel.name().zh;
        let Some(mut factors) = self.factors.fuels.get(&fuel).cloned() else {
            // Own parameters alone are enough, as for a fuel of no table.
            return match own {
                Some(own) if own.heating_value.is_some() && own.carbon.is_some() => {
                    self.own_factors(name, fuel.measured(), own, findings)
                }
                _ => Err(vec![Finding::stop(Issue::CarbonNotChosen)]),
            };
        };
        if let Some(own) = own {
            let stated = |value: Decimal| Stated::named(value, &own.source);
            if let Some(value) = own.heating_value {
                factors.heating_value = stated(value);
                factors.coal = CoalBy::HeatingValue;
            }
            if let Some(value) = own.carbon {
                factors.carbon = stated(value);
            }
            if let Some(value) = own.oxidation {
                factors.oxidation = stated(value);
            }
            check_own(name, fuel.measured(), own, findings)?;
        }
        Ok(factors)
    }

    /// What a fuel of no table is computed with: all three parameters, which are the person's.
    fn own_factors(
        &self,
        name: &str,
        measured: Measured,
        own: &OwnParameters,
        findings: &mut Vec<Finding>,
    ) -> Result<FuelFactors, Vec<Finding>> {
        let (Some(heating_value), Some(carbon), Some(oxidation)) =
            (own.heating_value, own.carbon, own.oxidation)
        else {
            let issue = Issue::OwnIncomplete(name.to_owned());
            return Err(vec![Finding::stop(issue)]);
        };
        check_own(name, measured, own, findings)?;
        let stated = |value| Stated::named(value, &own.source);
        Ok(FuelFactors {
            heating_value: stated(heating_value),
            carbon: stated(carbon),
            oxidation: stated(oxidation),
            coal: CoalBy::HeatingValue,
        })
    }

    /// The factors by which the units of a column's bills were converted.
    fn converted(&self, quantity: &Quantity) -> Vec<Used> {
        let of_unit = |unit: &Unit| -> Option<Used> {
            let (name, unit, stated) = match (unit.conversion(quantity.column)?, quantity.column) {
                (Conversion::Density, Column::Fuel(fuel)) => {
                    (w::DENSITY, w::KG_PER_LITRE, self.densities.get(&fuel)?)
                }
                (Conversion::BottleWeight, _) => {
                    (w::BOTTLE_WEIGHT, w::KG_PER_BOTTLE, self.bottle.as_ref()?)
                }
                (Conversion::Enthalpy, _) => {
                    (w::ENTHALPY, w::GJ_PER_TONNE, self.enthalpy.as_ref()?)
                }
                _ => return None,
            };
            Some(Used {
                name,
                unit,
                stated: stated.clone(),
            })
        };
        quantity.billed.keys().filter_map(of_unit).collect()
    }

    /// Computes everything.
    pub fn evaluate(&self) -> Outcome {
        let convert = |column, unit| self.convert(column, unit);
        let (quantities, mut findings) = gather(&self.bills, self.year, self.basis, convert);
        for (column, quantity) in &quantities {
            if !matches!(column, Column::Tariff(_) | Column::Cost(_)) {
                findings.extend(checks::outliers(quantity));
            }
        }
        for priced in [Priced::Electricity, Priced::NaturalGas] {
            if let (Some(cost), Some(quantity)) = (
                quantities.get(&Column::Cost(priced)),
                quantities.get(&checks::priced(priced)),
            ) {
                findings.extend(checks::prices(cost, quantity, priced));
                // An amount of money in no known unit stops no figure; its price is not checked.
                let stops = cost.stopped.iter();
                findings.extend(stops.map(|stop| Finding::said(stop.issue.clone())));
            }
        }
        let grid = self.grid(&quantities, &mut findings);
        let no_grid = || Series {
            months: [None; 12],
            year: Err(vec![Finding::stop(Issue::ColumnMissing(Column::Grid))]),
        };
        let grid = grid.unwrap_or_else(no_grid);
        if self.resold.is_none() && !quantities.contains_key(&Column::Resold) {
            findings.push(Finding::said(Issue::ResoldNotSaid));
        }
        let bought = self.resold(&grid, &quantities);
        let pv = self.pv(&quantities, &mut findings);

        let mut lines = vec![self.grid_line(&bought, &quantities)];
        let has_pv = [Column::PvUsed, Column::PvGenerated]
            .iter()
            .any(|column| quantities.contains_key(column));
        if has_pv {
            lines.push(self.pv_line(&pv, &quantities));
        }
        let mut sums = Sums::default();
        for quantity in quantities.values() {
            let line = match quantity.column {
                Column::Fuel(fuel) => {
                    let factors = self.factors_of(fuel, &mut findings);
                    let name = fuel.name().into();
                    Some(self.fuel_line(Carrier::Fuel(fuel), name, quantity, factors, &mut sums))
                }
                Column::Own(at, measured) => {
                    let own = self.own_fuels.get(usize::from(at));
                    let name = own.map_or("", |own| own.name.as_str()).trim();
                    let factors = match own {
                        Some(own) => {
                            self.own_factors(name, measured, &own.parameters, &mut findings)
                        }
                        None => Err(vec![Finding::stop(Issue::OwnIncomplete(name.to_owned()))]),
                    };
                    let said = Message::new(w::PLAIN, vec![name.into()]);
                    Some(self.fuel_line(Carrier::Own(at), said, quantity, factors, &mut sums))
                }
                Column::Heat => Some(self.heat_line(quantity)),
                _ => None,
            };
            lines.extend(line);
        }
        self.note_sources(&lines, &mut findings);
        let figures = self.figures(
            &grid,
            &bought,
            &pv,
            &lines,
            &sums,
            &quantities,
            &mut findings,
        );
        findings.sort();
        findings.dedup();
        Outcome {
            year: self.year,
            quantities,
            lines,
            figures,
            findings,
        }
    }

    fn grid_line(&self, bought: &Series, quantities: &BTreeMap<Column, Quantity>) -> Line {
        let coal_of = |kwh| product(kwh, self.factors.power.value);
        let factor = &self.factors.grid.factor;
        let co2_of = |kwh| grid::emissions(kwh, factor.value);
        let refused = (!grid::believable(factor.value))
            .then(|| Finding::stop(Issue::FactorRefused(factor.value)));
        let amount = bought.year.as_ref().ok().copied();
        let used = |name, unit, stated: &Stated| Used {
            name,
            unit,
            stated: stated.clone(),
        };
        Line {
            carrier: Carrier::Grid,
            name: w::L_GRID.into(),
            amount,
            unit: w::KWH,
            months: bought.months,
            billed: billed(quantities.get(&Column::Grid)),
            converted: Vec::new(),
            coal: Some(
                term(amount, &bought.months, coal_of, |kwh| {
                    [&all(kwh), " × ", &all(self.factors.power.value)].concat()
                })
                .with(vec![used(
                    w::COEFFICIENT,
                    w::KGCE_PER_KWH,
                    &self.factors.power,
                )]),
            ),
            co2: refused.is_none().then(|| {
                term(amount, &bought.months, co2_of, |kwh| {
                    [&all(kwh), " × ", &all(factor.value), " ÷ 1000"].concat()
                })
                .with(vec![used(w::GRID_FACTOR, w::KG_PER_KWH, factor)])
            }),
            stopped: bought
                .year
                .as_ref()
                .err()
                .into_iter()
                .flatten()
                .cloned()
                .chain(refused)
                .collect(),
        }
    }

    fn pv_line(&self, pv: &Series, quantities: &BTreeMap<Column, Quantity>) -> Line {
        let amount = pv.year.as_ref().ok().copied();
        let coal_of = |kwh| product(kwh, self.factors.power.value);
        Line {
            carrier: Carrier::Pv,
            name: w::PV_USED.into(),
            amount,
            unit: w::KWH,
            months: pv.months,
            billed: billed(quantities.get(&Column::PvUsed)),
            converted: Vec::new(),
            coal: Some(
                term(amount, &pv.months, coal_of, |kwh| {
                    [&all(kwh), " × ", &all(self.factors.power.value)].concat()
                })
                .with(vec![Used {
                    name: w::COEFFICIENT,
                    unit: w::KGCE_PER_KWH,
                    stated: self.factors.power.clone(),
                }]),
            ),
            co2: None,
            stopped: pv.year.as_ref().err().cloned().unwrap_or_default(),
        }
    }

    fn heat_line(&self, quantity: &Quantity) -> Line {
        let factor = &self.factors.heat;
        let refused = (!heat::believable(factor.value))
            .then(|| Finding::stop(Issue::HeatFactorRefused(factor.value)));
        let amount = quantity.whole();
        let coal_of = |heat| product(moved(heat, 3)?, self.factors.heat_coal.value);
        Line {
            carrier: Carrier::Heat,
            name: w::HEAT.into(),
            amount,
            unit: w::GJ,
            months: quantity.months,
            billed: billed(Some(quantity)),
            converted: self.converted(quantity),
            coal: Some(
                term(amount, &quantity.months, coal_of, |heat| {
                    [&all(heat), " × 1000 × ", &all(self.factors.heat_coal.value)].concat()
                })
                .with(vec![Used {
                    name: w::COEFFICIENT,
                    unit: w::KGCE_PER_MJ,
                    stated: self.factors.heat_coal.clone(),
                }]),
            ),
            co2: refused.is_none().then(|| {
                term(
                    amount,
                    &quantity.months,
                    |gj| heat::emissions(gj, factor.value),
                    |heat| [&all(heat), " × ", &all(factor.value)].concat(),
                )
                .with(vec![Used {
                    name: w::HEAT_FACTOR,
                    unit: w::T_PER_GJ,
                    stated: factor.clone(),
                }])
            }),
            stopped: quantity.stopped.iter().cloned().chain(refused).collect(),
        }
    }

    fn fuel_line(
        &self,
        carrier: Carrier,
        name: Message,
        quantity: &Quantity,
        factors: Result<FuelFactors, Vec<Finding>>,
        sums: &mut Sums,
    ) -> Line {
        let mut line = Line {
            carrier,
            name,
            amount: quantity.whole(),
            unit: quantity.column.base().name(),
            months: quantity.months,
            billed: billed(Some(quantity)),
            converted: self.converted(quantity),
            coal: None,
            co2: None,
            stopped: quantity.stopped.clone(),
        };
        let factors = match factors {
            Ok(factors) => factors,
            Err(stops) => {
                line.stopped.extend(stops);
                return line;
            }
        };
        let measured = match quantity.column {
            Column::Fuel(fuel) => fuel.measured(),
            Column::Own(_, measured) => measured,
            _ => Measured::Tonnes,
        };
        let [heating, carbon, oxidation] = [
            factors.heating_value.value,
            factors.carbon.value,
            factors.oxidation.value,
        ];
        let carbon_of =
            |amount| fuels::carbon_product(amount, measured, heating, carbon, oxidation);
        let co2_of = |amount| fuels::of_products(carbon_of(amount)?);
        let in_table = |amount| match measured {
            Measured::Tonnes => all(amount),
            Measured::Gas => all(moved(amount, -4).unwrap_or(amount)),
        };
        let gas = measured == Measured::Gas;
        let used = |name, unit, stated: &Stated| Used {
            name,
            unit,
            stated: stated.clone(),
        };
        let heating_used = used(
            w::HEATING_VALUE,
            if gas {
                w::GJ_PER_10K_M3
            } else {
                w::GJ_PER_TONNE
            },
            &factors.heating_value,
        );
        let coal_of = |amount| match &factors.coal {
            CoalBy::Coefficient(stated) => coal::by_coefficient(amount, measured, stated.value),
            CoalBy::HeatingValue => {
                coal::of_kilojoules(coal::kilojoules(amount, measured, heating)?)
            }
        };
        let coal_workings = |amount| match &factors.coal {
            CoalBy::Coefficient(stated) if gas => {
                [&all(amount), " × ", &all(stated.value)].concat()
            }
            CoalBy::Coefficient(stated) => {
                [&all(amount), " × 1000 × ", &all(stated.value)].concat()
            }
            CoalBy::HeatingValue => [
                &in_table(amount),
                " × ",
                &all(heating),
                " × 1,000,000 ÷ 29,307.6",
            ]
            .concat(),
        };
        let coal_used = match &factors.coal {
            CoalBy::Coefficient(stated) => used(
                w::COEFFICIENT,
                if gas { w::KGCE_PER_M3 } else { w::KGCE_PER_KG },
                stated,
            ),
            CoalBy::HeatingValue => heating_used.clone(),
        };
        let coal = term(line.amount, &line.months, coal_of, coal_workings);
        let co2 = term(line.amount, &line.months, co2_of, |amount| {
            [
                "44 × ",
                &in_table(amount),
                " × ",
                &all(heating),
                " × ",
                &all(carbon),
                " ÷ 1000 × ",
                &all(oxidation),
                "% ÷ 12",
            ]
            .concat()
        });
        if let Some(amount) = line.amount {
            let added = sums.add(amount, measured, &factors);
            if added.is_none() || coal.exact.is_none() || co2.exact.is_none() {
                let issue = Issue::TooLarge(quantity.column);
                line.stopped.push(Finding::stop(issue));
            }
        }
        line.coal = Some(coal.with(vec![coal_used]));
        line.co2 = Some(co2.with(vec![
            heating_used,
            used(w::CARBON_CONTENT, w::TC_PER_TJ, &factors.carbon),
            used(w::OXIDATION, w::PER_CENT, &factors.oxidation),
        ]));
        line
    }

    /// What is said of the sources: of figures without one, of those that one text alone has, and of coefficients that fit badly.
    fn note_sources(&self, lines: &[Line], findings: &mut Vec<Finding>) {
        let missing = |of| Finding::doubt(Issue::SourceMissing(of));
        let used: Vec<&Used> = lines
            .iter()
            .flat_map(|line| {
                let terms = [&line.coal, &line.co2].into_iter().flatten();
                line.converted
                    .iter()
                    .chain(terms.flat_map(|term| &term.factors))
            })
            .collect();
        for used in &used {
            if let Source::Printed { evidence, .. } = used.stated.source
                && evidence.note().is_some()
            {
                let issue = Issue::SingleSource(used.name, used.stated.value);
                findings.push(Finding::said(issue));
            }
        }
        for line in lines {
            for used in line
                .converted
                .iter()
                .filter(|used| used.stated.has_no_source())
            {
                let of = match line.carrier {
                    Carrier::Fuel(fuel) if used.name == w::DENSITY => SourceOf::Density(fuel),
                    Carrier::Heat => SourceOf::Enthalpy,
                    _ => SourceOf::BottleWeight,
                };
                findings.push(missing(of));
            }
            if let Carrier::Fuel(fuel) = line.carrier {
                if let (Some(density), Some((_, [least, most]))) =
                    (self.densities.get(&fuel), fuel.densities())
                    && line.converted.iter().any(|used| used.name == w::DENSITY)
                    && (density.value < least || density.value > most)
                {
                    let issue = Issue::DensityOut(fuel, density.value);
                    findings.push(Finding::doubt(issue));
                }
                let by_annex = self
                    .own
                    .get(&fuel)
                    .is_none_or(|own| own.heating_value.is_none());
                if fuel == Fuel::Lignite && by_annex {
                    findings.push(Finding::said(Issue::LigniteAsRawCoal));
                }
                if fuel == Fuel::NaturalGas {
                    findings.push(Finding::said(Issue::BilledVolume));
                }
            }
        }
        let has = |carrier| lines.iter().any(|line| line.carrier == carrier);
        if has(Carrier::Grid) && self.factors.grid.factor.has_no_source() {
            findings.push(missing(SourceOf::Grid));
        }
        if has(Carrier::Heat) && self.factors.heat.has_no_source() {
            findings.push(missing(SourceOf::Heat));
        }
        for process in &self.process {
            if process.source.trim().is_empty() {
                findings.push(missing(SourceOf::Process(process.name.clone())));
            }
        }
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "the parts of a worksheet, each needed by some figure"
    )]
    fn figures(
        &self,
        grid: &Series,
        bought: &Series,
        pv: &Series,
        lines: &[Line],
        sums: &Sums,
        quantities: &BTreeMap<Column, Quantity>,
        findings: &mut Vec<Finding>,
    ) -> Vec<Figure> {
        let too_large = || vec![Finding::stop(Issue::TooLarge(Column::Grid))];
        let fits = |exact: Option<Decimal>| exact.ok_or_else(too_large);
        let is_fuel = |line: &&Line| matches!(line.carrier, Carrier::Fuel(_) | Carrier::Own(_));
        let stops = |lines: Vec<&Line>| -> Vec<Finding> {
            lines
                .iter()
                .flat_map(|line| line.stopped.iter().cloned())
                .collect()
        };
        // What of a line stops its amount and coal: a factor of CO2 that is refused does not.
        let coal_stops = |lines: Vec<&Line>| -> Vec<Finding> {
            stops(lines)
                .into_iter()
                .filter(|stop| {
                    !matches!(
                        stop.issue,
                        Issue::FactorRefused(_) | Issue::HeatFactorRefused(_)
                    )
                })
                .collect()
        };
        let or_stopped = |stopped: Vec<Finding>, exact: &dyn Fn() -> Option<Decimal>| -> Found {
            if stopped.is_empty() {
                fits(exact())
            } else {
                Err(stopped)
            }
        };
        let fuel_lines: Vec<&Line> = lines.iter().filter(is_fuel).collect();
        let coals = || lines.iter().filter_map(|line| line.coal.as_ref()?.exact);
        let electricity = both(&bought.year, &pv.year, sum);

        let energy = or_stopped(coal_stops(lines.iter().collect()), &|| {
            let of_power = lines
                .iter()
                .filter(|line| !is_fuel(line))
                .filter_map(|line| line.coal.as_ref())
                .try_fold(Decimal::ZERO, |total, term| sum(total, term.exact?));
            let kilograms = sum(
                sum(of_power?, sums.kilograms)?,
                coal::of_kilojoules(sums.kilojoules)?,
            )?;
            moved(kilograms, -3)
        });
        let fuels = or_stopped(stops(fuel_lines.clone()), &|| {
            fuels::of_products(sums.products)
        });
        let of_gas = |gas: Gas| -> Found {
            let emitted = self
                .process
                .iter()
                .filter(|process| process.gas == gas)
                .try_fold(Decimal::ZERO, |total, process| {
                    sum(total, process.emissions()?)
                });
            fits(emitted)
        };
        let (processes, others) = (of_gas(Gas::Co2), of_gas(Gas::Other));
        let scope_1 = both(&fuels, &processes, sum);
        let of_line = |carrier: Carrier| -> Found {
            match lines.iter().find(|line| line.carrier == carrier) {
                Some(line) => or_stopped(line.stopped.clone(), &|| line.co2.as_ref()?.exact),
                None => Ok(Decimal::ZERO),
            }
        };
        let (power, heat) = (of_line(Carrier::Grid), of_line(Carrier::Heat));
        let scope_2 = both(&power, &heat, sum);
        let emissions = both(&scope_1, &scope_2, sum);

        let green = self.green(grid, quantities, findings);
        let non_fossil = both(&green, &pv.year, |green, pv| {
            moved(product(sum(green, pv)?, self.factors.power.value)?, -3)
        });
        let share = both(
            &both(&green, &pv.year, sum),
            &both(&grid.year, &pv.year, sum),
            |part, whole| quotient(product(part, Decimal::ONE_HUNDRED)?, whole),
        );
        // Of nothing there is no share.
        let share = match (&share, &both(&grid.year, &pv.year, sum)) {
            (Err(_), Ok(whole)) if whole.is_zero() => {
                Err(vec![Finding::stop(Issue::ColumnMissing(Column::Grid))])
            }
            _ => share,
        };
        let left = both(&bought.year, &green, difference);
        let market = match (&left, &self.factors.residual) {
            (Ok(left), _) if *left < Decimal::ZERO => {
                let (green, grid) = (
                    green.clone().unwrap_or_default(),
                    bought.year.clone().unwrap_or_default(),
                );
                Err(vec![Finding::stop(Issue::GreenOverGrid(green, grid))])
            }
            (Ok(left), Some(residual)) => fits(grid::emissions(*left, residual.value)),
            (Ok(_), None) => Err(vec![Finding::stop(Issue::ResidualMissing)]),
            (Err(stops), _) => Err(stops.clone()),
        };

        if let (Ok(_), Some(residual)) = (&market, &self.factors.residual)
            && quantities.contains_key(&Column::Green)
            && let Source::Printed { evidence, .. } = residual.source
            && evidence.note().is_some()
        {
            let issue = Issue::SingleSource(w::RESIDUAL_FACTOR, residual.value);
            findings.push(Finding::said(issue));
        }

        let plus = |parts: [&Found; 2]| {
            joined(
                parts
                    .into_iter()
                    .filter_map(|part| part.as_ref().ok().copied()),
            )
        };
        let green_and_pv = || plus([&green, &pv.year]);
        let bought_workings = || match (&grid.year, &bought.year) {
            (Ok(all_of_it), Ok(own)) if all_of_it != own => {
                let resold = difference(*all_of_it, *own).unwrap_or_default();
                [&all(*all_of_it), " − ", &all(resold)].concat()
            }
            (_, Ok(own)) => all(*own),
            _ => String::new(),
        };
        let process_workings = |gas: Gas| {
            let of_gas = self.process.iter().filter(|process| process.gas == gas);
            of_gas
                .map(|process| [&all(process.amount), " × ", &all(process.factor)].concat())
                .collect::<Vec<_>>()
                .join(" + ")
        };
        let co2_of =
            |lines: &[&Line]| joined(lines.iter().filter_map(|line| line.co2.as_ref()?.exact));
        let line_workings = |carrier: Carrier| {
            let line = lines.iter().find(|line| line.carrier == carrier);
            line.and_then(|line| line.co2.as_ref())
                .map_or_else(String::new, |term| term.workings.clone())
        };
        Kind::ALL
            .into_iter()
            .map(|kind| {
                let (found, workings) = match kind {
                    Kind::Electricity => {
                        let pv = pv.year.as_ref().ok().filter(|pv| !pv.is_zero());
                        let with_pv = pv.map_or_else(String::new, |pv| [" + ", &all(*pv)].concat());
                        (&electricity, [bought_workings(), with_pv].concat())
                    }
                    Kind::Energy => (&energy, ["(", &joined(coals()), ") ÷ 1000"].concat()),
                    Kind::NonFossil => (
                        &non_fossil,
                        [
                            "(",
                            &green_and_pv(),
                            ") × ",
                            &all(self.factors.power.value),
                            " ÷ 1000",
                        ]
                        .concat(),
                    ),
                    Kind::Fuels => (&fuels, co2_of(&fuel_lines)),
                    Kind::Processes => (&processes, process_workings(Gas::Co2)),
                    Kind::Scope1 => (&scope_1, plus([&fuels, &processes])),
                    Kind::Power => (&power, line_workings(Carrier::Grid)),
                    Kind::Heat => (&heat, line_workings(Carrier::Heat)),
                    Kind::Scope2 => (&scope_2, plus([&power, &heat])),
                    Kind::Emissions => (&emissions, plus([&scope_1, &scope_2])),
                    Kind::GreenShare => (
                        &share,
                        [
                            "(",
                            &green_and_pv(),
                            ") ÷ (",
                            &plus([&grid.year, &pv.year]),
                            ") × 100%",
                        ]
                        .concat(),
                    ),
                    Kind::MarketPower => {
                        let residual = self.factors.residual.as_ref();
                        let green = green.as_ref().ok().copied().unwrap_or_default();
                        (
                            &market,
                            [
                                "(",
                                &bought_workings(),
                                " − ",
                                &all(green),
                                ") × ",
                                &residual.map_or_else(String::new, |stated| all(stated.value)),
                                " ÷ 1000",
                            ]
                            .concat(),
                        )
                    }
                    Kind::OtherGases => (&others, process_workings(Gas::Other)),
                };
                let mut stopped = found.as_ref().err().cloned().unwrap_or_default();
                stopped.sort();
                stopped.dedup();
                let exact = found.as_ref().ok().copied();
                let factors = match kind {
                    Kind::MarketPower => self
                        .factors
                        .residual
                        .iter()
                        .map(|stated| Used {
                            name: w::RESIDUAL_FACTOR,
                            unit: w::KG_PER_KWH,
                            stated: stated.clone(),
                        })
                        .collect(),
                    _ => Vec::new(),
                };
                let printed = match kind {
                    Kind::MarketPower => self.factors.residual.as_ref(),
                    Kind::Heat => Some(&self.factors.heat),
                    _ => None,
                };
                let clause = match printed.map(|stated| &stated.source) {
                    Some(Source::Printed { clause, .. }) => *clause,
                    // A supplier's own factor stands in no table.
                    Some(Source::Named(_)) => w::GB_T_32150,
                    None => kind.clause(self.factors.table),
                };
                Figure {
                    kind,
                    clause,
                    workings: if exact.is_some() {
                        workings
                    } else {
                        String::new()
                    },
                    exact,
                    factors,
                    stopped,
                }
            })
            .collect()
    }

    /// Green power with a proof: trades and, where they are others, certificates that were used up. Never more than the power from the grid.
    fn green(
        &self,
        grid: &Series,
        quantities: &BTreeMap<Column, Quantity>,
        findings: &mut Vec<Finding>,
    ) -> Found {
        let traded = quantities
            .get(&Column::Green)
            .map_or(Ok(Decimal::ZERO), |quantity| Series::of(quantity).year);
        let mut green = traded.clone()?;
        if green > Decimal::ZERO && self.proof.is_none() {
            findings.push(Finding::doubt(Issue::GreenUnproven(green)));
            green = Decimal::ZERO;
        }
        let traded = traded?;
        if let Some(certificates) = self.certificates {
            let apart = certificates.apart.unwrap_or(traded.is_zero());
            if certificates.apart.is_none() && !traded.is_zero() && !certificates.amount.is_zero() {
                findings.push(Finding::doubt(Issue::CertificatesUnclear(
                    certificates.amount,
                )));
            }
            if apart {
                green = sum(green, certificates.amount)
                    .ok_or_else(|| vec![Finding::stop(Issue::TooLarge(Column::Green))])?;
            }
        }
        let grid = grid.year.clone()?;
        let most = green.max(traded);
        if most > grid {
            return Err(vec![Finding::stop(Issue::GreenOverGrid(most, grid))]);
        }
        Ok(green)
    }

    /// 范围二 of power with green power taken off at the grid's factor: what a person must not report, for [`checks::deduction_refused`].
    pub fn wrong_deduction(&self, outcome: &Outcome) -> Option<Decimal> {
        let bought = outcome.line(Carrier::Grid)?.amount?;
        let green = outcome.quantities.get(&Column::Green)?.whole()?;
        let left = difference(bought, green)?;
        (!green.is_zero()).then(|| grid::emissions(left, self.factors.grid.factor.value))?
    }
}

/// What own parameters look like: one that stops the fuel, those that are doubted.
fn check_own(
    name: &str,
    measured: Measured,
    own: &OwnParameters,
    findings: &mut Vec<Finding>,
) -> Result<(), Vec<Finding>> {
    if let Some(oxidation) = own.oxidation
        && fuels::fraction_suspected(oxidation)
    {
        let issue = Issue::OxidationFraction(name.to_owned(), oxidation);
        return Err(vec![Finding::stop(issue)]);
    }
    let mut doubt = |parameter, value: Option<Decimal>, believed: &dyn Fn(Decimal) -> bool| {
        if let Some(value) = value.filter(|value| !believed(*value)) {
            let issue = Issue::ParameterOut(name.to_owned(), parameter, value);
            findings.push(Finding::doubt(issue));
        }
    };
    doubt(Parameter::HeatingValue, own.heating_value, &|value| {
        fuels::heating_value_believable(value, measured)
    });
    doubt(Parameter::Carbon, own.carbon, &|value| {
        fuels::carbon_believable(value, measured)
    });
    doubt(
        Parameter::Oxidation,
        own.oxidation,
        &fuels::oxidation_believable,
    );
    let any = own.heating_value.is_some() || own.carbon.is_some() || own.oxidation.is_some();
    if any && own.source.trim().is_empty() {
        let of = SourceOf::Own(name.to_owned());
        findings.push(Finding::doubt(Issue::SourceMissing(of)));
    }
    Ok(())
}

/// What fuels add up to before anything is divided.
#[derive(Default)]
struct Sums {
    /// kgce by coefficients.
    kilograms: Decimal,
    /// kJ of own heating values.
    kilojoules: Decimal,
    /// FC × NCV × CC × OF.
    products: Decimal,
}

impl Sums {
    fn add(&mut self, amount: Decimal, measured: Measured, factors: &FuelFactors) -> Option<()> {
        match &factors.coal {
            CoalBy::Coefficient(stated) => {
                let kilograms = coal::by_coefficient(amount, measured, stated.value)?;
                self.kilograms = sum(self.kilograms, kilograms)?;
            }
            CoalBy::HeatingValue => {
                let own = coal::kilojoules(amount, measured, factors.heating_value.value)?;
                self.kilojoules = sum(self.kilojoules, own)?;
            }
        }
        let products = fuels::carbon_product(
            amount,
            measured,
            factors.heating_value.value,
            factors.carbon.value,
            factors.oxidation.value,
        )?;
        self.products = sum(self.products, products)?;
        Some(())
    }
}

fn billed(quantity: Option<&Quantity>) -> Vec<(Decimal, Unit)> {
    let billed = quantity.into_iter().flat_map(|quantity| &quantity.billed);
    billed.map(|(unit, amount)| (*amount, *unit)).collect()
}

fn term(
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

impl Term {
    fn with(self, factors: Vec<Used>) -> Self {
        Self { factors, ..self }
    }
}
