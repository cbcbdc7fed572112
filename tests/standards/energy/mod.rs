//! The energy worksheet: factors, the acceptance case of a foundry in Qinghai, what is hard to believe, edges, properties, and an oracle in another language.

mod edges;
mod facts;
mod foundry;
mod oracle;
mod properties;
mod slips;

use super::{figure, rows};
use greendesk::measure::{Decimal, Year};
use greendesk::standards::energy::bills::{Bill, Bills, Column, Head};
use greendesk::standards::energy::coal_equivalent::GasKind;
use greendesk::standards::energy::fuels::{Fuel, Table};
use greendesk::standards::energy::grid;
use greendesk::standards::energy::units::Unit;
use greendesk::standards::energy::worksheet::{Factors, Kind, Outcome, Proof, Stated, Worksheet};

fn year(number: i64) -> Year {
    Year::new(number).expect("a year")
}

/// The columns of the foundry's bills with their units.
const COLUMNS: [(Column, Unit); 9] = [
    (Column::Grid, Unit::KilowattHour),
    (Column::PvUsed, Unit::KilowattHour),
    (Column::Green, Unit::KilowattHour),
    (Column::Fuel(Fuel::NaturalGas), Unit::CubicMetre),
    (Column::Fuel(Fuel::Bituminous), Unit::Tonne),
    (Column::Fuel(Fuel::Diesel), Unit::Litre),
    (Column::Fuel(Fuel::Petrol), Unit::Litre),
    (Column::Fuel(Fuel::Lpg), Unit::Kilogram),
    (Column::Heat, Unit::Gigajoule),
];

fn head(column: Column, unit: Unit) -> Head {
    Head {
        column,
        unit: Some(unit),
    }
}

fn bill(year: Year, month: u8, amounts: &[&str]) -> Bill {
    Bill {
        year,
        month,
        period: None,
        meter: String::new(),
        voucher: month.to_string(),
        also: false,
        amounts: amounts
            .iter()
            .map(|amount| (!amount.is_empty()).then(|| (figure(amount), None)))
            .collect(),
    }
}

/// Factors of table B with the average of Qinghai of 2023.
fn factors() -> Factors {
    Factors::printed(Table::Other, GasKind::OilField, &grid::QINGHAI[0])
}

/// A worksheet of 2024 with these columns; a row is its month and its amounts.
fn worksheet(columns: &[(Column, Unit)], months: &[(u8, &[&str])]) -> Worksheet {
    let mut sheet = Worksheet::new(year(2024), factors());
    sheet.resold = Some(Decimal::ZERO);
    sheet.bills = Bills {
        heads: columns
            .iter()
            .map(|(column, unit)| head(*column, *unit))
            .collect(),
        rows: months
            .iter()
            .map(|(month, amounts)| bill(year(2024), *month, amounts))
            .collect(),
    };
    sheet
}

/// The acceptance case: a foundry in Qinghai, 2024.
fn foundry() -> Worksheet {
    let table = rows(include_str!("foundry.csv"));
    let mut sheet = worksheet(&COLUMNS, &[]);
    sheet.bills.rows = table
        .iter()
        .map(|row| {
            let amounts: Vec<&str> = row[1..].iter().map(String::as_str).collect();
            bill(year(2024), row[0].parse().expect("a month"), &amounts)
        })
        .collect();
    sheet.densities = [
        (Fuel::Diesel, Stated::named(figure("0.84"), "supplier")),
        (Fuel::Petrol, Stated::named(figure("0.73"), "supplier")),
    ]
    .into();
    sheet.proof = Some(Proof::ContractAndSettlement);
    sheet
}

/// A figure at its printed places, or `none`.
fn printed(outcome: &Outcome, kind: Kind) -> String {
    outcome
        .figure(kind)
        .and_then(|figure| figure.printed())
        .unwrap_or_else(|| "none".to_owned())
}

/// The codes of what stops a figure.
fn stops(outcome: &Outcome, kind: Kind) -> Vec<&'static str> {
    let figure = outcome.figure(kind).expect("the figure");
    figure
        .stopped
        .iter()
        .map(|stop| stop.issue.code())
        .collect()
}

/// The codes of what is doubted and said.
fn codes(outcome: &Outcome) -> Vec<&'static str> {
    outcome
        .findings
        .iter()
        .map(|found| found.issue.code())
        .collect()
}

/// The Chinese sentences of what was found under a code.
fn said(outcome: &Outcome, code: &str) -> Vec<String> {
    outcome
        .all_findings()
        .iter()
        .filter(|found| found.issue.code() == code)
        .map(|found| found.message().get(greendesk::i18n::Lang::Zh))
        .collect()
}
