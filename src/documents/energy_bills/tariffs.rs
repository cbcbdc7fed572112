//! Rows of the periods of the day: their names, and their power put beside each other in one bill of a month and meter.

use super::parts::part_of;
use super::words as w;
use crate::measure::{Decimal, units};
use crate::standards::energy::bills::{Bill, Bills, Column, Head, Tariff};
use crate::standards::energy::units::Unit;

/// The period of the day that a cell names, also behind 其中.
pub(super) fn tariff(cell: &str) -> Option<Tariff> {
    let behind = part_of(cell).filter(|rest| !rest.is_empty());
    tariff_named(&behind.unwrap_or_else(|| units::plain(cell)))
}

/// The period of the day of a name, as texts are compared: its short name, with or without 有功 before it and 时段, 段 or 电量 behind it.
pub(super) fn tariff_named(plain: &str) -> Option<Tariff> {
    let named = |name: &str| {
        w::TARIFF_NAMES
            .iter()
            .find(|(_, names)| names.contains(&name))
            .map(|(tariff, _)| *tariff)
    };
    let mut name = plain;
    loop {
        if let Some(tariff) = named(name) {
            return Some(tariff);
        }
        let before = w::TARIFF_HEADS
            .iter()
            .find_map(|head| name.strip_prefix(head));
        let behind = || {
            w::TARIFF_TAILS
                .iter()
                .find_map(|tail| name.strip_suffix(tail))
        };
        name = before.or_else(behind).filter(|rest| !rest.is_empty())?;
    }
}

/// Whether a cell names the total of the periods of the day.
pub(super) fn is_tariff_total(cell: &str) -> bool {
    w::TARIFF_TOTALS.contains(&units::plain(cell).as_str())
}

/// Moves a row's power to the period of the day that the row is of. A row of something else, 无功 or 反向, gives no power.
pub(super) fn place_tariff(
    name: &str,
    heads: &[(Option<usize>, Head)],
    amounts: &mut [Option<(Decimal, Option<Unit>)>],
) {
    let at = |column| heads.iter().position(|(_, head)| head.column == column);
    let Some(grid) = at(Column::Grid) else { return };
    if is_tariff_total(name) {
        return;
    }
    let power = amounts.get_mut(grid).and_then(Option::take);
    if let Some(to) = tariff(name).and_then(|tariff| at(Column::Tariff(tariff)))
        && let Some(place) = amounts.get_mut(to)
    {
        *place = power;
    }
}

/// Joins the rows of the periods of the day of one month and meter, and leaves out periods that no row is of.
pub(super) fn join_tariffs(bills: &mut Bills) {
    let mut joined: Vec<Bill> = Vec::new();
    for bill in bills.rows.drain(..) {
        let same = joined.iter_mut().rev().find(|known| {
            let fits = known
                .amounts
                .iter()
                .zip(&bill.amounts)
                .all(|(one, other)| one.is_none() || other.is_none());
            fits && (known.year, known.month, &known.meter, known.period)
                == (bill.year, bill.month, &bill.meter, bill.period)
        });
        match same {
            Some(known) => {
                for (one, other) in known.amounts.iter_mut().zip(bill.amounts) {
                    *one = one.or(other);
                }
            }
            None => joined.push(bill),
        }
    }
    bills.rows = joined;
    let used: Vec<bool> = bills
        .heads
        .iter()
        .enumerate()
        .map(|(at, head)| {
            let filled = |bill: &Bill| bill.amounts.get(at).is_some_and(Option::is_some);
            // A total that no row gives is added up of its periods.
            let of_power = matches!(head.column, Column::Grid | Column::Tariff(_));
            !of_power || bills.rows.iter().any(filled)
        })
        .collect();
    keep(&mut bills.heads, &used);
    for bill in &mut bills.rows {
        keep(&mut bill.amounts, &used);
    }
}

/// Leaves out what is not used.
fn keep<T>(of: &mut Vec<T>, used: &[bool]) {
    let mut used = used.iter();
    of.retain(|_| used.next().copied().unwrap_or(true));
}
