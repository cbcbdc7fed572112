//! The factors of a document, kept in it by value: a worksheet that was filled once never changes when the program's tables do.
//!
//! Fields hold what a person sees and may overwrite, the factors of grid and heat. The tables stand in the hidden answer [`TABLES`], a factor a line:
//! its name, its figures and the document that prints them, parted by [`PART`].

use crate::documents::Node;
use crate::measure::{Decimal, read_number};
use crate::standards::energy::coal_equivalent::{self as coal, GasKind};
use crate::standards::energy::factors::Factor;
use crate::standards::energy::fuels::{Fuel, Parameters, Table};
use crate::standards::energy::worksheet::{
    CoalBy, Factors, FuelFactors, GridFactor, Source, Stated,
};
use crate::standards::energy::{grid, heat};
use std::collections::BTreeMap;

/// The answer that holds the tables.
pub const TABLES: &str = "factor_tables";
/// The answers that hold place and year of the grid's factor, and the residual factor of its year with its source.
const GRID_PLACE: &str = "grid_place";
const GRID_YEAR: &str = "grid_data_year";
/// The answer that holds the figure of that place and year: another one in the field is of no place that the program knows.
const GRID_FILLED: &str = "grid_filled";
const RESIDUAL: &str = "grid_residual";
/// The hidden answers of a draft that hold factors.
pub const ANSWERS: [&str; 5] = [TABLES, GRID_PLACE, GRID_YEAR, GRID_FILLED, RESIDUAL];
/// Between the parts of a line.
const PART: char = '|';

/// A factor as it is kept: its figure, then its document and table.
fn line(name: &str, figures: &[Decimal], factor: &Factor) -> String {
    let mut parts = vec![name.to_owned()];
    parts.extend(figures.iter().map(Decimal::to_string));
    parts.push(factor.clause().id());
    parts.join("|")
}

/// The rows of a fuel in a table; of liquefied natural gas each that can be chosen.
fn rows(fuel: Fuel, table: Table) -> impl Iterator<Item = Parameters> {
    let choices = fuel.choices(table).iter().copied();
    fuel.parameters(table).into_iter().chain(choices)
}

fn name_of(table: Table, fuel: Fuel) -> String {
    [table.code(), " ", fuel.code()].concat()
}

/// The coefficients of coal equivalent by name.
fn coefficients() -> Vec<(String, Factor)> {
    let fuels = Fuel::ALL
        .into_iter()
        .filter(|fuel| *fuel != Fuel::NaturalGas)
        .map(|fuel| {
            (
                coal_name(fuel, GasKind::OilField),
                coal::of_fuel(fuel, GasKind::OilField),
            )
        });
    let gases = GasKind::ALL.map(|gas| (coal_name(Fuel::NaturalGas, gas), gas.coefficient()));
    fuels
        .chain(gases)
        .chain([
            (POWER.to_owned(), coal::ELECTRICITY),
            (HEAT.to_owned(), coal::HEAT),
        ])
        .collect()
}

const POWER: &str = "tce power";
const HEAT: &str = "tce heat";

fn coal_name(fuel: Fuel, gas: GasKind) -> String {
    match (fuel, gas) {
        (Fuel::NaturalGas, GasKind::GasField) => "tce gas_field".to_owned(),
        _ => ["tce ", fuel.code()].concat(),
    }
}

/// Keeps the printed factors of today in a draft: the tables and the default of heat. The factor of a grid is that of a place, which the person chooses.
pub fn set(root: &mut Node) {
    let mut lines = Vec::new();
    for table in Table::ALL {
        for fuel in Fuel::ALL {
            for row in rows(fuel, table) {
                let figures = [row.heating_value, row.carbon, row.oxidation];
                let figures = figures.map(|factor| factor.value());
                lines.push(line(&name_of(table, fuel), &figures, &row.heating_value));
            }
        }
    }
    for (name, factor) in coefficients() {
        lines.push(line(&name, &[factor.value()], &factor));
    }
    root.set(TABLES, &lines.join("\n"));
    root.set("heat_factor", &heat::DEFAULT.value().to_string());
    root.set("heat_source", &heat::DEFAULT.clause().id());
}

/// Keeps the factor of a grid with its place, year and source, and the residual factor of its year.
pub fn set_grid(root: &mut Node, average: &grid::Average) {
    let year = average.factor.year;
    root.set("grid_factor", &average.factor.value().to_string());
    root.set("grid_source", &average.factor.clause().id());
    root.set(GRID_FILLED, &average.factor.value().to_string());
    root.set(GRID_PLACE, average.place.zh);
    root.set(GRID_YEAR, &year.to_string());
    let residual = grid::residual(year).map_or_else(String::new, |known| {
        line("", &[known.factor.value()], &known.factor)
    });
    root.set(RESIDUAL, &residual);
}

/// Whether the factor is still the one that was filled in for another place or year than `average`, the chosen one.
pub fn is_of_other_grid(root: &Node, average: &grid::Average) -> bool {
    let filled = (root.get(GRID_PLACE), root.get(GRID_YEAR));
    let chosen = average.factor.year.to_string();
    !filled.0.is_empty()
        && filled != (average.place.zh, chosen.as_str())
        && figure(root.get("grid_factor")) == figure(root.get(GRID_FILLED))
}

/// The place and year that the factor was filled in for.
pub fn filled_grid(root: &Node) -> [&str; 2] {
    [root.get(GRID_PLACE), root.get(GRID_YEAR)]
}

/// A figure with its document: the printed factor itself where both are the same, else what the draft names.
fn stated(value: Decimal, source: &str, printed: Option<Factor>) -> Stated {
    match printed {
        Some(factor) if factor.value() == value && factor.clause().id() == source.trim() => {
            factor.into()
        }
        _ => Stated::named(value, source),
    }
}

fn figure(typed: &str) -> Option<Decimal> {
    read_number(typed, "").ok()
}

/// The lines of a draft by name, each with its figures and its source. A name stands several times where the person chooses.
fn lines_of(root: &Node) -> BTreeMap<&str, Vec<(Vec<Decimal>, &str)>> {
    let mut found: BTreeMap<&str, Vec<(Vec<Decimal>, &str)>> = BTreeMap::new();
    for kept in root.get(TABLES).lines() {
        let mut parts: Vec<&str> = kept.split(PART).collect();
        let (Some(source), false) = (parts.pop(), parts.is_empty()) else {
            continue;
        };
        let name = parts.remove(0);
        let figures = parts.iter().map_while(|part| figure(part)).collect();
        found.entry(name).or_default().push((figures, source));
    }
    found
}

/// The factors of a draft. A grid's factor that cannot be read is none, and no figure needs to be computed with it: 0 is refused.
pub fn of(root: &Node, lng_carbon: Option<Decimal>, gas: GasKind) -> Factors {
    let table = Table::from_code(root.get("table")).unwrap_or_default();
    let kept = lines_of(root);
    let coal = |name: &str, printed: Factor| {
        let line = kept.get(name).and_then(|lines| lines.first());
        match line.and_then(|(figures, source)| Some((*figures.first()?, *source))) {
            Some((value, source)) => stated(value, source, Some(printed)),
            None => printed.into(),
        }
    };
    let fuel = |fuel: Fuel| {
        let coefficient = coal(&coal_name(fuel, gas), coal::of_fuel(fuel, gas));
        let chosen = |carbon: Decimal| fuel != Fuel::Lng || Some(carbon) == lng_carbon;
        let printed = || rows(fuel, table).find(|row| chosen(row.carbon.value()));
        let name = name_of(table, fuel);
        let of_draft = kept.get(name.as_str()).and_then(|lines| {
            lines
                .iter()
                .find_map(|(figures, source)| match figures[..] {
                    [ncv, carbon, oxidation] if chosen(carbon) => {
                        Some(([ncv, carbon, oxidation], *source))
                    }
                    _ => None,
                })
        });
        let [heating_value, carbon, oxidation] = match of_draft {
            Some(([ncv, carbon, oxidation], source)) => {
                let printed = printed();
                let same = |of: fn(&Parameters) -> Factor| printed.as_ref().map(of);
                [
                    stated(ncv, source, same(|row| row.heating_value)),
                    stated(carbon, source, same(|row| row.carbon)),
                    stated(oxidation, source, same(|row| row.oxidation)),
                ]
            }
            // A draft that keeps no tables is computed with the printed ones.
            None if kept.is_empty() => {
                let row = printed()?;
                [row.heating_value, row.carbon, row.oxidation].map(Stated::from)
            }
            None => return None,
        };
        Some((
            fuel,
            FuelFactors {
                heating_value,
                carbon,
                oxidation,
                coal: CoalBy::Coefficient(coefficient),
            },
        ))
    };
    let source = |field: &str| root.get(field).trim().to_owned();
    let own = |field: &str| {
        let nodes = [root];
        let unit = super::fields::STEPS
            .iter()
            .flat_map(|step| step.parts)
            .filter_map(|part| match part.asks()? {
                crate::documents::Asks::Fields(fields) => fields.iter().find(|of| of.id == field),
                _ => None,
            })
            .next();
        unit.and_then(|of| of.read(root.get(field), &nodes).ok())
    };
    let grid_value = own("grid_factor").unwrap_or_default();
    let heat_value = own("heat_factor").unwrap_or_default();
    let place = root.get(GRID_PLACE);
    let year = root.get(GRID_YEAR).parse::<u16>().ok();
    let average = grid::of_place(place).find(|known| Some(known.factor.year) == year);
    let residual = root.get(RESIDUAL).trim_start_matches(PART);
    let residual = residual.split_once(PART).and_then(|(value, source)| {
        let printed = year.and_then(grid::residual).map(|known| known.factor);
        Some(stated(figure(value)?, source, printed))
    });
    let filled = figure(root.get(GRID_FILLED)) == Some(grid_value);
    Factors {
        table,
        gas,
        power: coal(POWER, coal::ELECTRICITY),
        heat_coal: coal(HEAT, coal::HEAT),
        heat: stated(heat_value, &source("heat_source"), Some(heat::DEFAULT)),
        grid: GridFactor {
            place: if filled { place } else { "" }.to_owned(),
            year: year.filter(|_| filled),
            factor: stated(
                grid_value,
                &source("grid_source"),
                average.map(|known| known.factor),
            ),
        },
        residual,
        fuels: Fuel::ALL.into_iter().filter_map(fuel).collect(),
    }
}

/// Whether a factor is one that the program knows from a single text.
pub fn is_single(stated: &Stated) -> bool {
    matches!(&stated.source, Source::Printed { evidence, .. } if evidence.note().is_some())
}
