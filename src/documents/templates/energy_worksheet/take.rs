//! Takes over bills that were read of a pasted table: each kind of energy, meter and unit is an item, and each bill fills its month.

use super::fields::{BILLS, CARRIERS, bill, fresh_carrier, own_code};
use super::words as w;
use crate::documents::energy_bills::LONGEST_MONTH;
use crate::documents::energy_bills::handed::{HandedBill, read_handed};
use crate::documents::{Draft, Node, Place, RowId};
use crate::i18n::Message;
use crate::measure::{Day, read_number, read_year};
use crate::standards::energy::bills::{Basis, Column};
use std::collections::BTreeSet;

/// The draft with the bills in it. A bill takes the place of what its month had; several bills of one month stay apart.
pub fn take(draft: &Draft, bytes: &[u8]) -> Result<Draft, Message> {
    let bills = read_handed(bytes)
        .filter(|bills| !bills.is_empty())
        .ok_or(w::NOTHING_READ)?;
    let mut after = draft.clone();
    let mut filled = BTreeSet::new();
    for of in &bills {
        let carrier = carrier_for(&mut after, of);
        let Some(carrier) = carrier else { continue };
        put(&mut after, &carrier, of, &mut filled);
        // What the person agreed to above the table is not asked again.
        if of.also {
            after.set(&carrier.field("also"), "yes");
        }
        // A total is of one item: the bills of another unit are another one.
        if !of.total.is_empty() {
            after.set(&carrier.field("total"), &of.total);
        }
    }
    // A bill of a quarter counts in its months by its days alone; the person agreed to it above the table.
    let long = |of: &HandedBill| {
        let [from, to] = of.days.each_ref().map(|day| Day::read(day));
        from.zip(to)
            .is_some_and(|(from, to)| from.days_until(to) > LONGEST_MONTH)
    };
    if bills.iter().any(long) {
        after.root.set("basis", Basis::ByDays.code());
    }
    Ok(after)
}

fn code_of(column: Column) -> String {
    match column {
        Column::Own(_, measured) => own_code(measured).to_owned(),
        column => column.code(),
    }
}

/// The item of a bill's kind of energy, meter and unit; an item without quantities takes meter and unit.
fn carrier_for(draft: &mut Draft, of: &HandedBill) -> Option<Place> {
    let code = code_of(of.column);
    let unit = of.unit.map_or("", |unit| unit.code());
    let unused = |node: &Node| {
        let bills = node.rows(BILLS.id).iter();
        { bills }.all(|row| row.node.get("amount").trim().is_empty())
    };
    let rows = draft.root.rows(CARRIERS.id);
    let same = rows.iter().find(|row| {
        let node = &row.node;
        node.get("column") == code
            && node.get("meter").trim() == of.meter.trim()
            && node.get("unit") == unit
    });
    let open = || {
        rows.iter().find(|row| {
            let node = &row.node;
            node.get("column") == code
                && unused(node)
                && ["", of.meter.trim()].contains(&node.get("meter").trim())
        })
    };
    let id = match same.or_else(open).map(|row| row.id) {
        Some(id) => id,
        None => {
            let row = fresh_carrier(draft, &code);
            draft.add_row(&[], CARRIERS.id, row)?
        }
    };
    let place = Place::default().row(CARRIERS.id, id);
    draft.set(&place.field("unit"), unit);
    draft.set(&place.field("meter"), of.meter.trim());
    Some(place)
}

/// Puts a bill in its month: in a row that this paste has not filled yet, else in a row of its own.
fn put(draft: &mut Draft, carrier: &Place, of: &HandedBill, filled: &mut BTreeSet<(RowId, RowId)>) {
    let Some(own) = carrier.path.last().map(|step| step.row) else {
        return;
    };
    let year = read_year(&of.year);
    let rows = draft
        .node(&carrier.path)
        .map_or(&[][..], |node| node.rows(BILLS.id));
    let of_month = rows.iter().find(|row| {
        read_year(row.node.get("year")) == year
            && row.node.get("month").trim().parse() == Ok(of.month)
            && !filled.contains(&(own, row.id))
    });
    let id = match of_month.map(|row| row.id) {
        Some(id) => id,
        None => {
            let added = draft.add_row(&carrier.path, BILLS.id, bill(&of.year, of.month));
            let Some(id) = added else { return };
            id
        }
    };
    filled.insert((own, id));
    let place = carrier.row(BILLS.id, id);
    // What the row said of another bill does not stay beside the amount of this one; what the paste says nothing of stays beside the same amount.
    let before = draft.get(&place.field("amount")).trim();
    let figure = |typed: &str| read_number(typed, "").ok();
    let same = before.is_empty() || figure(before) == figure(&of.amount);
    let [from, to] = &of.days;
    for (field, said) in [("voucher", &of.voucher), ("from", from), ("to", to)] {
        if !said.trim().is_empty() || !same {
            draft.set(&place.field(field), said.trim());
        }
    }
    draft.set(&place.field("amount"), &of.amount);
}
