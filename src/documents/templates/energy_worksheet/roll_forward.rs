//! Next year's worksheet from this one: the basis with its factors by value, and each kind of energy with twelve blank months.

use super::fields::{BILLS, CARRIERS, STEPS, bill};
use super::frozen;
use crate::documents::{Draft, Node, Row, next_period};
use crate::measure::{Day, Year, read_year};

/// What all years have in common. Years are compared by the same factors, so factors are taken over with their sources.
const ROOT: [&str; 10] = [
    "entity",
    "credit_code",
    "basis",
    "table",
    "grid",
    "grid_factor",
    "grid_source",
    "heat_factor",
    "heat_source",
    "kpis",
];
/// What stays true of a kind of energy. Density, weight, enthalpy and own parameters are stated anew by the supplier of the year.
const CARRIER: [&str; 7] = [
    "column",
    "own_name",
    "unit",
    "meter",
    "gas_kind",
    "params",
    "lng_carbon",
];

/// Next year's draft: the year moves on; no quantity, voucher, certificate or process is taken over.
pub fn roll_forward(draft: &Draft, today: Day) -> Draft {
    let root = [&ROOT[..], &frozen::ANSWERS[..]].concat();
    let mut next = next_period::take_over(draft, &root, &[(CARRIERS.id, &CARRIER)]);
    let was = read_year(draft.root.get("year"));
    let year = next_period::year_after(draft.root.get("year"), today);
    next.root.set("year", &year);
    let mut after = next.next_row;
    for carrier in next.root.lists.get_mut(CARRIERS.id).into_iter().flatten() {
        let old = draft.root.rows(CARRIERS.id).iter();
        let old = old.into_iter().find(|row| row.id == carrier.id);
        let bills = old.map_or(&[][..], |row| row.node.rows(BILLS.id));
        let months = (1..=12).map(|month| {
            // The month keeps the id of last year's bill, so that last year's figure stands beside it.
            let known = bills
                .iter()
                .find(|bill| of_month(&bill.node, was, month) && was.is_some());
            let id = known.map_or_else(
                || {
                    after += 1;
                    after - 1
                },
                |bill| bill.id,
            );
            Row {
                id,
                node: bill(&year, month),
            }
        });
        let months = months.collect();
        carrier.node.lists.insert(BILLS.id.to_owned(), months);
    }
    next.next_row = after;
    next_period::note_previous(STEPS, draft, &mut next);
    next
}

/// Whether a bill is one of the month of the worksheet's year.
fn of_month(row: &Node, year: Option<Year>, month: u8) -> bool {
    read_year(row.get("year")) == year && row.get("month") == month.to_string()
}
