//! Several years beside each other: one table of fuels and one frozen factor of the grid, or the years cannot be compared; and what the same bills give otherwise.
//!
//! Qinghai's own factor rose by 18 % and by 15 % within two years. A target in tonnes is therefore measured with one factor for every year.

use super::bills::Basis;
use super::findings::{Finding, Issue};
use super::fuels::{Fuel, Table};
use super::grid::Average;
use super::words as w;
use super::worksheet::{Factors, FuelFactors, Kind, Outcome, OwnParameters, Worksheet};
use crate::i18n::Text;
use crate::measure::Decimal;

/// Years beside each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// What comes of each, the earliest first.
    pub years: Vec<Outcome>,
    /// Why they cannot be compared; blank where they can.
    pub findings: Vec<Finding>,
}

impl Comparison {
    /// A figure in every year; `None` where it does not exist.
    pub fn row(&self, kind: Kind) -> Vec<(u16, Option<Decimal>)> {
        self.years
            .iter()
            .map(|outcome| (outcome.year.number(), outcome.exact(kind)))
            .collect()
    }
}

/// A parameter of a fuel as the person measured it, and as a table prints it.
type Own = fn(&OwnParameters) -> Option<Decimal>;
type Printed = fn(&FuelFactors) -> Decimal;

/// Whether all are the same.
fn one_only<T: PartialEq>(of: &[(u16, T)]) -> bool {
    of.iter()
        .zip(of.iter().skip(1))
        .all(|(one, next)| one.1 == next.1)
}

/// Puts worksheets of several years beside each other, each computed with its own factors.
pub fn beside(worksheets: &[&Worksheet]) -> Comparison {
    let mut worksheets = worksheets.to_vec();
    worksheets.sort_by_key(|worksheet| worksheet.year);
    let mut findings = Vec::new();
    let year = |worksheet: &Worksheet| worksheet.year.number();
    let tables: Vec<(u16, Table)> = worksheets
        .iter()
        .map(|worksheet| (year(worksheet), worksheet.factors.table))
        .collect();
    let bases: Vec<(u16, Basis)> = worksheets
        .iter()
        .map(|worksheet| (year(worksheet), worksheet.basis))
        .collect();
    let values = |of: &dyn Fn(&Worksheet) -> Option<Decimal>| -> Vec<(u16, Decimal)> {
        worksheets
            .iter()
            .filter_map(|worksheet| Some((year(worksheet), of(worksheet)?)))
            .collect()
    };
    let grid = values(&|worksheet| Some(worksheet.factors.grid.factor.value));
    let same_tables = one_only(&tables);
    if !same_tables {
        findings.push(Finding::doubt(Issue::TablesDiffer(tables)));
    }
    if !one_only(&grid) {
        findings.push(Finding::doubt(Issue::GridFactorsDiffer(grid)));
    }
    if !one_only(&bases) {
        findings.push(Finding::doubt(Issue::BasesDiffer(bases)));
    }
    let mut differ = |name: Text, values: Vec<(u16, Decimal)>| {
        if !one_only(&values) {
            findings.push(Finding::doubt(Issue::FactorsDiffer(name, values)));
        }
    };
    differ(
        w::HEAT_FACTOR,
        values(&|worksheet| Some(worksheet.factors.heat.value)),
    );
    differ(
        w::GAS_COEFFICIENT,
        values(&|worksheet| Some(worksheet.factors.gas.coefficient().value())),
    );
    // With two tables the fuels differ by nature, which is said once.
    let parameters: [(Text, Own, Printed); 3] = [
        (
            w::HEATING_VALUE,
            |own| own.heating_value,
            |of| of.heating_value.value,
        ),
        (w::CARBON_CONTENT, |own| own.carbon, |of| of.carbon.value),
        (w::OXIDATION, |own| own.oxidation, |of| of.oxidation.value),
    ];
    for fuel in Fuel::ALL.into_iter().filter(|_| same_tables) {
        for (name, own, printed) in parameters {
            let values = values(&|worksheet| {
                let own = worksheet.own.get(&fuel).and_then(own);
                own.or_else(|| worksheet.factors.fuels.get(&fuel).map(printed))
            });
            if !one_only(&values) {
                let issue = Issue::ParametersDiffer(fuel, name, values);
                findings.push(Finding::doubt(issue));
            }
        }
    }
    Comparison {
        years: worksheets
            .iter()
            .map(|worksheet| worksheet.evaluate())
            .collect(),
        findings,
    }
}

/// The same with one set of factors for every year: what the bills of the years give with it.
pub fn frozen(worksheets: &[&Worksheet], factors: &Factors) -> Comparison {
    let same: Vec<Worksheet> = worksheets
        .iter()
        .map(|worksheet| worksheet.with_factors(factors.clone()))
        .collect();
    beside(&same.iter().collect::<Vec<_>>())
}

/// What the same bills give with another average of a grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ByGrid {
    /// The average.
    pub average: &'static Average,
    /// 范围二, power.
    pub power: Option<Decimal>,
    /// 碳排放量.
    pub emissions: Option<Decimal>,
}

/// What the same bills give with each of these averages.
pub fn by_grid(
    worksheet: &Worksheet,
    averages: impl IntoIterator<Item = &'static Average>,
) -> Vec<ByGrid> {
    averages
        .into_iter()
        .map(|average| {
            let factors = worksheet.factors.clone().with_grid(average);
            let outcome = worksheet.with_factors(factors).evaluate();
            ByGrid {
                average,
                power: outcome.exact(Kind::Power),
                emissions: outcome.exact(Kind::Emissions),
            }
        })
        .collect()
}
