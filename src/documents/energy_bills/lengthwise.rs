//! Tables of bills that lie otherwise than months by kinds of energy: a row for each kind of energy, and meters across. They are laid out as months by kinds.

use super::columns::{Says, says};
use super::months;
use super::words as w;
use super::{Block, Use};
use crate::documents::paste::headings::core;
use crate::documents::paste::rows::{is_figure, is_sum};
use crate::i18n::Text;
use crate::measure::units;

/// Headings, the rows below them, and what is said of how they were laid out.
type Laid = (Vec<String>, Block, Text);

/// Whether a text names energy: a quantity, or a fuel whose kind is asked.
fn names_energy(text: &str) -> bool {
    matches!(
        says(text),
        Says::Holds(Use::Quantity(_), _)
            | Says::SomeCoal
            | Says::SomeOil
            | Says::SomePv
            | Says::OtherFuel
    )
}

/// The first column with one of these headings.
fn column(headings: &[String], names: &[&str]) -> Option<usize> {
    headings
        .iter()
        .position(|heading| names.contains(&core(heading).as_str()))
}

/// A table with a row for each month and kind of energy: 油品, 数量 and perhaps 单位. Each kind gets a column of its own, in the unit of its rows.
pub(super) fn of_kinds(headings: &[String], rows: &[Vec<String>]) -> Option<Laid> {
    let kind = column(headings, w::KINDS)?;
    let amount = column(headings, w::AMOUNTS)?;
    let unit = column(headings, w::UNIT_COLUMNS);
    let cell = |row: &[String], at: usize| row.get(at).cloned().unwrap_or_default();
    let heading = headings.get(amount)?;
    let said_above = crate::documents::paste::headings::bracketed(heading);
    // 升数 and 加油升数 name the unit themselves.
    let litres = if core(heading).contains(w::LITRES) {
        w::LITRES
    } else {
        ""
    };
    let mut names: Vec<String> = Vec::new();
    let mut placed: Vec<Option<usize>> = Vec::new();
    let mut last = String::new();
    for row in rows {
        let mut name = cell(row, kind);
        // A kind that is merged over several rows stands in the first.
        if name.is_empty() && is_figure(&cell(row, amount)) && !is_sum(row) {
            name.clone_from(&last);
        }
        if name.is_empty() || is_sum(row) {
            placed.push(None);
            continue;
        }
        last.clone_from(&name);
        let own = unit.map(|at| cell(row, at)).unwrap_or_default();
        let unit = [own, said_above.clone(), litres.to_owned()]
            .into_iter()
            .find(|unit| !unit.is_empty());
        let name = match unit {
            Some(unit) => [name.as_str(), "(", &unit, ")"].concat(),
            None => name,
        };
        let at = names.iter().position(|known| *known == name);
        let at = at.unwrap_or_else(|| {
            names.push(name);
            names.len() - 1
        });
        placed.push(Some(at));
    }
    if !names.iter().any(|name| names_energy(name)) {
        return None;
    }
    let kept: Vec<usize> = (0..headings.len())
        .filter(|at| *at != kind && *at != amount && Some(*at) != unit)
        .collect();
    let mut above: Vec<String> = kept
        .iter()
        .filter_map(|at| headings.get(*at).cloned())
        .collect();
    above.extend(names.iter().cloned());
    let cells = rows
        .iter()
        .zip(placed)
        .filter_map(|(row, at)| {
            let at = at?;
            let mut cells: Vec<String> = kept.iter().map(|at| cell(row, *at)).collect();
            let energy = (0..names.len()).map(|number| match number == at {
                true => cell(row, amount),
                false => String::new(),
            });
            cells.extend(energy);
            Some(cells)
        })
        .collect();
    Some((above, cells, w::KINDS_IN_ROWS))
}

/// A table of one kind of energy with the unit of each row in a column of its own: the unit goes behind the figure.
pub(super) fn of_units(headings: &[String], rows: &[Vec<String>]) -> Option<Laid> {
    let unit = column(headings, w::UNIT_COLUMNS)?;
    let mut energy = (0..headings.len()).filter(|at| {
        headings
            .get(*at)
            .is_some_and(|heading| names_energy(heading))
    });
    let (Some(energy), None) = (energy.next(), energy.next()) else {
        return None;
    };
    let without = |row: &[String]| -> Vec<String> {
        let cells = row.iter().enumerate();
        cells
            .filter(|(at, _)| *at != unit)
            .map(|(_, cell)| cell.clone())
            .collect()
    };
    let cells = rows
        .iter()
        .map(|row| {
            let mut row = row.clone();
            let said = row.get(unit).cloned().unwrap_or_default();
            if let Some(cell) = row
                .get_mut(energy)
                .filter(|cell| is_figure(cell) && !said.is_empty())
            {
                *cell = [cell.as_str(), " ", &said].concat();
            }
            without(&row)
        })
        .collect();
    Some((without(headings), cells, w::UNITS_IN_ROWS))
}

/// A table whose bills name their first and their last day in two columns, and no month: the two become one column of periods.
pub(super) fn of_days(headings: &[String], rows: &[Vec<String>]) -> Option<Laid> {
    let (from, to) = (
        column(headings, w::FIRST_DAYS)?,
        column(headings, w::LAST_DAYS)?,
    );
    let is_month = |heading: &String| matches!(says(heading), Says::Holds(Use::Month, _));
    if headings.iter().any(is_month) {
        return None;
    }
    let period = |row: &[String]| {
        let day = |at: usize| row.get(at).map_or("", String::as_str);
        match [day(from), day(to)] {
            ["", ""] => String::new(),
            [from, ""] => from.to_owned(),
            [from, to] => {
                let day = |cell: &str| {
                    let first = cell.split_whitespace().next().unwrap_or(cell);
                    first.to_owned()
                };
                [day(from), w::BETWEEN_DAYS_SAID.to_owned(), day(to)].concat()
            }
        }
    };
    let others = |row: &[String]| -> Vec<String> {
        let cells = row.iter().enumerate();
        cells
            .filter(|(at, _)| *at != from && *at != to)
            .map(|(_, cell)| cell.clone())
            .collect()
    };
    let mut above = vec![w::PERIOD_HEADING.to_owned()];
    above.extend(others(headings));
    let cells = rows
        .iter()
        .map(|row| {
            let mut cells = vec![period(row)];
            cells.extend(others(row));
            cells
        })
        .collect();
    Some((above, cells, w::DAYS_JOINED))
}

/// A table of one kind of energy with months down and meters across, or turned so. What the figures are is said by the title above the table, else asked.
pub(super) fn of_titles(
    titles: &[&Vec<String>],
    headings: &[String],
    rows: &[Vec<String>],
) -> Option<Laid> {
    let corner = headings.first()?;
    let meters = headings.get(1..)?;
    let of_meters = says(corner) == Says::Holds(Use::Meter, super::columns::Rank::First);
    let names_meter = |heading: &String| {
        let plain = units::plain(heading);
        plain.len() > 3 && plain.bytes().all(|byte| byte.is_ascii_digit())
            || w::METER_NAMES.iter().any(|word| plain.contains(word))
    };
    let sums = |heading: &String| is_sum(&[heading.clone(), "1".to_owned()]);
    let plain = |heading: &String| says(heading) == Says::Nothing && !heading.is_empty();
    let (all, others): (Vec<usize>, Vec<usize>) =
        (1..headings.len()).partition(|at| headings.get(*at).is_some_and(|heading| !sums(heading)));
    let all = || all.iter().filter_map(|at| headings.get(*at));
    let fits = all().count() > 1
        && all().all(plain)
        && (of_meters || all().all(names_meter))
        && others.len() < meters.len();
    if !fits {
        return None;
    }
    let title = titles
        .iter()
        .flat_map(|row| row.iter())
        .find(|title| names_energy(title))
        .cloned()
        .unwrap_or_else(|| w::AMOUNTS.first().copied().unwrap_or_default().to_owned());
    let mut cells = Block::new();
    for row in rows {
        let month = row.first()?;
        let when = months::read(month, true);
        if when.is_none() {
            continue;
        }
        for (at, heading) in headings.iter().enumerate().skip(1) {
            let amount = row.get(at).cloned().unwrap_or_default();
            if !sums(heading) && !amount.is_empty() {
                cells.push(vec![month.clone(), heading.clone(), amount]);
            }
        }
    }
    let first = |names: &[&str]| names.first().copied().unwrap_or_default().to_owned();
    (!cells.is_empty()).then(|| {
        let above = vec![first(w::MONTHS), first(w::METERS), title];
        (above, cells, w::METERS_ACROSS)
    })
}
