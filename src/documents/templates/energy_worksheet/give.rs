//! The figures that a worksheet gives to the levels of a report, and a new worksheet for a level of it.

use super::evaluate::compute;
use super::fields::{CARRIERS, KPIS, grid_of, grids};
use super::frozen;
use super::words as w;
use crate::documents::from_bills::{Asked, Quantity, Taken, Worksheets};
use crate::documents::{Draft, checksum};
use crate::i18n::{Arg, Lang, Message, Text};
use crate::measure::Year;
use crate::standards::energy::grid;
use crate::standards::energy::statement::statement;
use crate::standards::energy::worksheet::{Kind, Outcome};
use std::collections::BTreeSet;

/// What the form gives.
pub const WORKSHEETS: Worksheets = Worksheets {
    begin,
    give,
    of: |draft| draft.root.get("entity").trim().to_owned(),
    facts,
};

const fn kind(quantity: Quantity) -> Kind {
    match quantity {
        Quantity::Electricity => Kind::Electricity,
        Quantity::Energy => Kind::Energy,
        Quantity::Emissions => Kind::Emissions,
        // What stops the share stops the amount.
        Quantity::GreenShare | Quantity::GreenPower => Kind::GreenShare,
    }
}

/// Why a year has no figure: what stops it.
fn stopped(outcome: &Outcome, quantity: Quantity) -> Message {
    let figure = outcome.figure(kind(quantity));
    let stop = figure.and_then(|figure| figure.stopped.first());
    let name = quantity.name().into();
    match stop {
        Some(stop) => Message::new(w::GIVES_NONE_FOR, vec![name, stop.message().fact().into()]),
        None => Message::new(w::GIVES_NONE, vec![name]),
    }
}

/// The factor with its place and year, in both languages.
fn said_grid(place: &str, year: &str, factor: &str) -> [String; 2] {
    let known = grid::of_place(place).next();
    let pattern = match (place, year) {
        ("", _) => w::GIVES_GRID_ALONE,
        (_, "") => w::GIVES_GRID_OF_PLACE,
        _ => w::GIVES_GRID,
    };
    let place = known.map_or_else(|| place.into(), |known| known.place.into());
    let said = Message::new(pattern, vec![place, year.into(), factor.into()]);
    [Lang::Zh, Lang::En].map(|lang| said.get(lang))
}

/// A figure of a year, with all that a report keeps of it but the document's id and name.
fn give(draft: &Draft, year: Year, quantity: Quantity) -> Result<Taken, Message> {
    let computed = compute(draft);
    let mut pairs = computed.reading.sheets.iter().zip(&computed.outcomes);
    let said = year.number().to_string();
    let (sheet, outcome) = pairs
        .find(|(sheet, _)| sheet.year == year)
        .ok_or_else(|| Message::new(w::GIVES_NO_YEAR, vec![said.as_str().into()]))?;
    let exact = match quantity {
        Quantity::GreenPower => sheet.green_power(outcome),
        of => outcome.exact(kind(of)),
    };
    let exact = exact.ok_or_else(|| stopped(outcome, quantity))?;
    let statement = statement(sheet, outcome).ok_or_else(|| stopped(outcome, quantity))?;
    let grid = &sheet.factors.grid;
    let factor = grid.factor.value.normalize().to_string();
    let factor_year = grid.year.map_or_else(String::new, |year| year.to_string());
    Ok(Taken {
        worksheet: String::new(),
        title: String::new(),
        sum: checksum(draft),
        year: said,
        quantity,
        exact: exact.normalize(),
        table: sheet.factors.table.code().to_owned(),
        grid: match quantity {
            Quantity::Emissions => said_grid(&grid.place, &factor_year, &factor),
            _ => Default::default(),
        },
        factor,
        factor_year,
        statement: [Lang::Zh, Lang::En].map(|lang| statement.get(lang)),
        since: None,
    })
}

/// A new worksheet of the enterprise and the year: the grid is that of the province with which the place of registration begins; where that is none of the
/// list, or nothing is said, the person chooses. The figure is marked as that of the KPI.
fn begin(mut draft: Draft, asked: &Asked) -> Draft {
    let year = asked.year.number().to_string();
    let root = &mut draft.root;
    root.set("entity", asked.name.trim());
    root.set("credit_code", asked.credit_code.trim());
    let was = root.get("year").to_owned();
    root.set("year", &year);
    for row in root.lists.get_mut(CARRIERS.id).into_iter().flatten() {
        let bills = row.node.lists.get_mut(super::fields::BILLS.id);
        for bill in bills.into_iter().flatten() {
            if bill.node.get("year") == was {
                bill.node.set("year", &year);
            }
        }
    }
    root.set(
        "kpis",
        match asked.quantity {
            Quantity::Electricity => "electricity",
            Quantity::Energy => "energy",
            Quantity::Emissions => "emissions",
            Quantity::GreenShare | Quantity::GreenPower => "green_share",
        },
    );
    let registered = asked.registered.trim();
    let of_place = grids().iter().find_map(|choice| {
        let average = grid_of(choice.code)?;
        registered
            .starts_with(average.place.zh)
            .then_some((choice, average))
    });
    if let Some((choice, average)) = of_place {
        root.set("grid", choice.code);
        frozen::set_grid(root, average);
    }
    draft
}

/// What tells two worksheets of one enterprise and year apart: what each is for, which months of the year have bills, and the factor of the grid.
fn facts(draft: &Draft, year: Year) -> Message {
    let root = &draft.root;
    let kpis: Vec<Text> = KPIS
        .iter()
        .filter(|choice| root.get("kpis").split(',').any(|code| code == choice.code))
        .map(|choice| choice.label)
        .collect();
    let kpis = match kpis[..] {
        [] => w::NOTHING_SAID.into(),
        _ => Arg::Both(Box::new([
            kpis.iter().map(|kpi| kpi.zh).collect::<Vec<_>>().join("、"),
            kpis.iter().map(|kpi| kpi.en).collect::<Vec<_>>().join(", "),
        ])),
    };
    let computed = compute(draft);
    let sheet = computed
        .reading
        .sheets
        .iter()
        .find(|sheet| sheet.year == year);
    let bills = sheet.map_or(&[][..], |sheet| &sheet.bills.rows);
    let months: BTreeSet<u8> = bills
        .iter()
        .filter(|bill| bill.year == year && bill.amounts.iter().any(Option::is_some))
        .map(|bill| bill.month)
        .collect();
    let months = match month_ranges(&months) {
        ranges if ranges.is_empty() => w::NO_MONTHS_SAID.into(),
        ranges => Message::new(w::MONTHS_SAID, vec![ranges.join(", ").into()]).into(),
    };
    let place = root.get("grid");
    let grid = match (grid_of(place), root.get("grid_factor").trim()) {
        (_, "") => w::NOTHING_SAID.into(),
        (Some(average), factor) => {
            let year = average.factor.year.to_string();
            let [zh, en] = said_grid(average.place.zh, &year, factor);
            Arg::Both(Box::new([zh, en]))
        }
        (None, factor) => factor.into(),
    };
    let year = year.number().to_string();
    Message::new(w::FACTS, vec![kpis, year.into(), months, grid])
}

/// Months as ranges: 1–3, 5, 7–12.
fn month_ranges(months: &BTreeSet<u8>) -> Vec<String> {
    let mut ranges: Vec<(u8, u8)> = Vec::new();
    for month in months {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == *month => *last = *month,
            _ => ranges.push((*month, *month)),
        }
    }
    ranges
        .into_iter()
        .map(|(first, last)| match first == last {
            true => first.to_string(),
            false => format!("{first}–{last}"),
        })
        .collect()
}
