//! Tables of bills that lie otherwise than months by kinds of energy: a row for each kind of energy, and meters across. They are laid out as months by kinds.

use super::columns::{Says, says, unit_of};
use super::layout::count_months;
use super::months;
use super::parts::ROWS_OF_A_SUM;
use super::subtotals;
use super::words as w;
use super::{Block, Use};
use crate::documents::paste::headings::core;
use crate::documents::paste::rows::{is_figure, is_sum};
use crate::documents::paste::years::year_within;
use crate::i18n::{Message, Text};
use crate::measure::{Decimal, Year, difference, grouped, read_number, sum, units};
use crate::standards::energy::bills::Column;
use crate::standards::energy::words as e;

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

/// The year that a heading names: 2023年用电量, 用电量2023（kWh）. Four digits of this century are one.
fn year_in(heading: &str) -> Option<Year> {
    let digits = |c: char| !c.is_ascii_digit();
    let alone = || {
        let mut runs = heading.split(digits).filter(|run| run.len() == 4);
        let year = Year::new(runs.next()?.parse().ok()?)?;
        (year.number() / 100 == 20).then_some(year)
    };
    year_within(heading).or_else(alone)
}

/// A heading without the year in it, and the year: 2023年用电量（kWh）.
fn without_year(heading: &str) -> Option<(Year, String)> {
    let year = year_in(heading)?;
    let digits = year.number().to_string();
    let at = heading.find(&digits)?;
    let behind = heading.get(at + digits.len()..)?;
    let behind = behind.trim_start_matches([w::YEAR_SIGN, ' ']);
    let before = heading.get(..at)?.trim_end();
    Some((year, [before, behind].concat()))
}

/// The one year that headings of amounts name; `None` where they name none or several.
pub(super) fn year_of_all(headings: &[String]) -> Option<Year> {
    let energy = headings.iter().filter(|heading| names_energy(heading));
    let mut years = energy.filter_map(|heading| year_in(heading));
    let first = years.next()?;
    years.all(|year| year == first).then_some(first)
}

/// A table of one kind of energy with months down and years across: 2023年 and 2024年, or 2023年用电量 and 2024年用电量. Each month of each year is a bill.
///
/// A row of totals is held against the months of each year, and what is said of it comes second.
pub(super) fn of_years(
    titles: &[&Vec<String>],
    headings: &[String],
    rows: &[Vec<String>],
) -> Option<(Laid, Vec<Message>)> {
    // Months that ran across stand below the heading of the years.
    let named = headings
        .iter()
        .position(|heading| matches!(says(heading), Says::Holds(Use::Month, _)));
    let turned = || {
        let first = rows.iter().filter_map(|row| row.first());
        (count_months(first) > 1).then_some(0)
    };
    let months = named.or_else(turned)?;
    let amounts: Vec<(usize, Year, String)> = headings
        .iter()
        .enumerate()
        .filter(|(at, heading)| {
            *at != months && (names_energy(heading) || says(heading) == Says::Nothing)
        })
        .filter_map(|(at, heading)| {
            let (year, rest) = without_year(heading)?;
            Some((at, year, rest))
        })
        .collect();
    let (_, _, rest) = amounts.first()?;
    let years: std::collections::BTreeSet<Year> =
        amounts.iter().map(|(_, year, _)| *year).collect();
    let alike = amounts.iter().all(|(.., other)| other == rest);
    if years.len() < 2 || years.len() != amounts.len() || !alike {
        return None;
    }
    // What the figures are is said by the headings, by the title above the table, else asked.
    let energy = Some(rest.clone()).filter(|rest| names_energy(rest));
    let title = energy
        .or_else(|| {
            let mut titles = titles.iter().flat_map(|row| row.iter());
            titles.find(|title| names_energy(title)).cloned()
        })
        .unwrap_or_else(|| w::AMOUNTS.first().copied().unwrap_or_default().to_owned());
    let others: Vec<usize> = (0..headings.len())
        .filter(|at| amounts.iter().all(|(of, ..)| of != at))
        .collect();
    let cell = |row: &[String], at: usize| row.get(at).cloned().unwrap_or_default();
    // A total below the months is one of each year.
    let is_total = |row: &Vec<String>| {
        let month = row.get(months).map_or("", String::as_str);
        is_sum(row) && subtotals::part(row, month).is_none()
    };
    let totals = rows.iter().enumerate().filter(|(_, row)| is_total(row));
    let said = totals
        .flat_map(|(number, _)| differing_row(headings, rows, number))
        .collect();
    let mut cells = Block::new();
    for (at, year, _) in &amounts {
        for row in rows.iter().filter(|row| !is_total(row)) {
            let mut laid = vec![year.number().to_string()];
            laid.extend(others.iter().map(|at| cell(row, *at)));
            laid.push(cell(row, *at));
            cells.push(laid);
        }
    }
    let first = |names: &[&str]| names.first().copied().unwrap_or_default().to_owned();
    let mut above = vec![first(w::YEARS)];
    above.extend(others.iter().map(|at| match *at == months {
        true => first(w::MONTHS),
        false => cell(headings, *at),
    }));
    above.push(title);
    Some(((above, cells, w::YEARS_ACROSS), said))
}

/// The name of a meter in its heading: 1#变压器 of 1#变压器电量（kWh）.
fn meter_of(heading: &str) -> String {
    if says(heading) == Says::Nothing {
        return heading.to_owned();
    }
    let name = core(heading);
    let name = super::columns::without_unit(&name);
    let tail = w::METER_TAILS
        .iter()
        .find_map(|tail| name.strip_suffix(tail));
    tail.filter(|rest| !rest.is_empty())
        .unwrap_or(name)
        .to_owned()
}

/// What is said of the rows in which a column of totals is not the sum of the meters beside it.
fn differing(headings: &[String], rows: &[Vec<String>], sum_at: usize) -> Vec<Message> {
    let others: Vec<usize> = (1..headings.len()).filter(|at| *at != sum_at).collect();
    let name = |at: usize| headings.get(at).map_or("", String::as_str);
    let mut said = Vec::new();
    for (number, row) in rows.iter().enumerate() {
        let figure = |at: usize| read_number(row.get(at)?, "").ok();
        let added = { others.iter() }
            .filter_map(|at| figure(*at))
            .try_fold(Decimal::ZERO, sum);
        let (Some(total), Some(added)) = (figure(sum_at), added) else {
            continue;
        };
        let apart = difference(total, added).filter(|apart| !apart.is_zero());
        if let Some(apart) = apart {
            let figures = |figure| grouped(figure, None).into();
            let args = vec![
                (number + 1).to_string().into(),
                row.first().map_or("", String::as_str).into(),
                name(sum_at).into(),
                figures(total),
                e::all_of(others.iter().map(|at| name(*at).to_owned())),
                figures(added),
                figures(apart.abs()),
            ];
            said.push(Message::new(w::COLUMN_DIFFERS, args));
        }
    }
    said
}

/// What is said of a row of totals below meters across: each column in which it is not the sum of the months above it.
fn differing_row(headings: &[String], rows: &[Vec<String>], number: usize) -> Vec<Message> {
    let mut said = Vec::new();
    let figure = |row: &Vec<String>, at: usize| read_number(row.get(at)?, "").ok();
    for (at, heading) in headings.iter().enumerate().skip(1) {
        let of_months = rows.iter().take(number).filter(|row| {
            let month = row.first().map_or("", String::as_str);
            months::read(month, true).is_some()
        });
        let added = { of_months }
            .filter_map(|row| figure(row, at))
            .try_fold(Decimal::ZERO, sum);
        let total = rows.get(number).and_then(|row| figure(row, at));
        let (Some(total), Some(added)) = (total, added) else {
            continue;
        };
        if let Some(apart) = difference(total, added).filter(|apart| !apart.is_zero()) {
            let figures = |figure| grouped(figure, None).into();
            let args = vec![
                heading.as_str().into(),
                figures(total),
                figures(added),
                figures(apart.abs()),
            ];
            said.push(Message::new(w::TOTAL_DIFFERS, args));
        }
    }
    said
}

/// A table of one kind of energy with months down and meters across, or turned so. What the figures are is said by the headings, by the title above the
/// table, else asked. A column of totals is held against the meters, and what is said of it comes second.
pub(super) fn of_titles(
    titles: &[&Vec<String>],
    headings: &[String],
    rows: &[Vec<String>],
) -> Option<(Laid, Vec<Message>)> {
    let corner = headings.first()?;
    let meters = headings.get(1..)?;
    let of_meters = says(corner) == Says::Holds(Use::Meter, super::columns::Rank::First);
    let names_meter = |heading: &String| {
        let plain = units::plain(heading);
        plain.len() > 3 && plain.bytes().all(|byte| byte.is_ascii_digit())
            || w::METER_NAMES.iter().any(|word| plain.contains(word))
    };
    let sums = |heading: &String| is_sum(&[heading.clone(), "1".to_owned()]);
    let of_power =
        |heading: &String| matches!(says(heading), Says::Holds(Use::Quantity(Column::Grid), _));
    let plain = |heading: &String| {
        !heading.is_empty() && (says(heading) == Says::Nothing || of_power(heading))
    };
    let (all, others): (Vec<usize>, Vec<usize>) =
        (1..headings.len()).partition(|at| headings.get(*at).is_some_and(|heading| !sums(heading)));
    let all = || all.iter().filter_map(|at| headings.get(*at));
    let fits = all().count() > 1
        && all().all(plain)
        && (of_meters || all().all(names_meter))
        && others.len() < meters.len();
    // Columns of power whose total stands beside them and agrees are read as that total.
    let total_agrees = || match others.as_slice() {
        [sum_at] => rows.len() >= ROWS_OF_A_SUM && differing(headings, rows, *sum_at).is_empty(),
        _ => false,
    };
    if !fits || all().all(of_power) && total_agrees() {
        return None;
    }
    // Headings of power say what the figures are, and in which unit where all of them say the same.
    let unit_of_all = || {
        let mut units = all().map(|heading| unit_of(heading, Column::Grid));
        let first = units.next().flatten()?;
        units
            .all(|unit| unit == Some(first))
            .then(|| first.name().zh)
    };
    let by_headings = || {
        let power = w::POWER_SECOND.first().copied().unwrap_or_default();
        all().all(of_power).then(|| match unit_of_all() {
            Some(unit) => [power, "(", unit, ")"].concat(),
            None => power.to_owned(),
        })
    };
    let title = by_headings()
        .or_else(|| {
            let mut titles = titles.iter().flat_map(|row| row.iter());
            titles.find(|title| names_energy(title)).cloned()
        })
        .unwrap_or_else(|| w::AMOUNTS.first().copied().unwrap_or_default().to_owned());
    let mut cells = Block::new();
    let mut said = match others.as_slice() {
        [sum_at] => differing(headings, rows, *sum_at),
        _ => Vec::new(),
    };
    for (number, row) in rows.iter().enumerate() {
        let month = row.first()?;
        let figures = row.iter().skip(1).filter(|cell| is_figure(cell));
        if months::read(month, true).is_none() {
            let nameless = month.is_empty() && figures.clone().count() > 1;
            if is_sum(row) || nameless {
                said.extend(differing_row(headings, rows, number));
            } else {
                // What is neither a month nor a total is said where the rows are read.
                let figure = { figures }.next().cloned().unwrap_or_default();
                cells.push(vec![month.clone(), String::new(), figure]);
            }
            continue;
        }
        for (at, heading) in headings.iter().enumerate().skip(1) {
            let amount = row.get(at).cloned().unwrap_or_default();
            if !sums(heading) && !amount.is_empty() {
                cells.push(vec![month.clone(), meter_of(heading), amount]);
            }
        }
    }
    let first = |names: &[&str]| names.first().copied().unwrap_or_default().to_owned();
    (!cells.is_empty()).then(|| {
        let above = vec![first(w::MONTHS), first(w::METERS), title];
        ((above, cells, w::METERS_ACROSS), said)
    })
}
