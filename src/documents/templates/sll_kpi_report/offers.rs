//! Emissions and energy that stand in the report already: an absolute KPI's levels are offered for the parts of an intensity, by a button.

use super::reading::{Kpi, LevelRow, Typed};
use super::words as w;
use crate::documents::{Node, Offer, Place, absent};
use crate::i18n::{Arg, Message, Text};
use crate::measure::{Decimal, Year, plain, units};

/// What can be taken over into the parts of each intensity: for each list of years and each other KPI with levels of the same kind, the years whose
/// numerator is blank and whose level that KPI has. What was typed is never offered another figure, nor a year that is said to have none.
pub fn offers(kpis: &[Kpi]) -> Vec<Offer> {
    let mut found = Vec::new();
    for kpi in kpis.iter().filter(|kpi| kpi.by_parts) {
        let (own, unit) = if kpi.node.get("kpi") == "energy_intensity" {
            ("energy_total", w::U_TCE)
        } else {
            ("emissions", w::U_TON)
        };
        let history: Vec<&LevelRow> = kpi.history.iter().collect();
        let years: Vec<&LevelRow> = kpi.years.iter().map(|row| &row.actual).collect();
        for (list, rows) in [("history", history), ("years", years)] {
            for other in kpis.iter().filter(|other| other.node.get("kpi") == own) {
                found.extend(offer(kpi, list, &rows, other, unit));
            }
        }
    }
    found
}

/// What one KPI has for one list of another.
fn offer(kpi: &Kpi, list: &str, rows: &[&LevelRow], other: &Kpi, unit: Text) -> Option<Offer> {
    // The unit of the KPI, behind the figure where the parts have another one; a unit of another kind offers nothing.
    let behind = match units::between(&units::canonical(&other.unit), unit.zh)? {
        0 => String::new(),
        _ => [" ", &other.unit].concat(),
    };
    let mut answers: Vec<(Place, String)> = Vec::new();
    let mut years: Option<Arg> = None;
    for row in rows {
        let blank = row
            .parts
            .is_some_and(|parts| parts.numerator == Typed::Blank);
        let said = node_of(kpi, list, row).is_some_and(|node| {
            !node.get("numerator").trim().is_empty() || absent::value(node, "numerator").is_some()
        });
        let Some((year, level)) = row
            .year
            .filter(|_| blank && !said)
            .and_then(|year| Some((year, level_of(other, list, year)?)))
        else {
            continue;
        };
        let figure = [plain(level, None), behind.clone()].concat();
        answers.push((row.place.field("numerator"), figure));
        let year: Arg = year.number().to_string().into();
        years = Some(match years {
            None => year,
            Some(before) => Message::new(w::AND_ALSO, vec![before, year]).into(),
        });
    }
    let args = vec![
        other.number.to_string().into(),
        other.name.clone().into(),
        years?,
    ];
    Some(Offer {
        list: kpi.place.field(list),
        label: Message::new(w::TAKE_OVER, args),
        answers,
    })
}

fn node_of<'a>(kpi: &Kpi<'a>, list: &str, row: &LevelRow) -> Option<&'a Node> {
    let step = row.place.path.last()?;
    let mut rows = kpi.node.rows(list).iter();
    rows.find(|known| known.id == step.row).map(|row| &row.node)
}

/// The level of a KPI in a year: in the same list, else in the other one. `None` where a list has two rows of the year.
fn level_of(kpi: &Kpi, list: &str, year: Year) -> Option<Decimal> {
    let years = kpi.years.iter().map(|row| &row.actual);
    let (first, second): (Vec<&LevelRow>, Vec<&LevelRow>) = if list == "history" {
        (kpi.history.iter().collect(), years.collect())
    } else {
        (years.collect(), kpi.history.iter().collect())
    };
    [first, second].into_iter().find_map(|rows| {
        let mut of_year = rows.into_iter().filter(|row| row.year == Some(year));
        let found = of_year.next()?;
        found.level.filter(|_| of_year.next().is_none())
    })
}
