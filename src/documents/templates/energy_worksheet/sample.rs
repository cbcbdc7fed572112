//! Samples to try the form with: an invented foundry, with a whole year of bills and with two months missing.

use super::fields::{self, ANNUAL, BILLS, CARRIERS};
use crate::documents::{Draft, Node, Place};
use crate::measure::Day;

/// The grid of the foundry.
const IN_QINGHAI: &str = "qinghai_2023";

const POWER: [&str; 12] = [
    "186420", "142300", "190860", "188040", "192510", "187260", "195330", "197880", "189120",
    "184650", "191370", "198260",
];

/// A kind of energy: its code, its unit, other answers, and its months.
type Carrier = (
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
    [&'static str; 12],
);

const CARRIERS_OF: [Carrier; 9] = [
    ("grid", "kWh", &[], POWER),
    (
        "pv",
        "kWh",
        &[],
        [
            "8200", "9100", "12400", "13800", "14900", "15200", "15600", "15100", "13300", "11700",
            "9400", "8100",
        ],
    ),
    (
        "green",
        "kWh",
        &[],
        [
            "0", "0", "0", "0", "0", "0", "30000", "30000", "30000", "30000", "30000", "30000",
        ],
    ),
    (
        "gas",
        "m3",
        &[],
        [
            "2150", "1890", "1420", "860", "310", "260", "240", "250", "420", "1180", "1760",
            "2210",
        ],
    ),
    (
        "bituminous",
        "t",
        &[],
        [
            "12.5", "10.0", "9.6", "0", "0", "0", "0", "0", "0", "4.2", "9.8", "13.1",
        ],
    ),
    (
        "diesel",
        "L",
        &[("density", "0.84"), ("conversion_source", "供油单位出具")],
        [
            "1180", "960", "1310", "1275", "1290", "1330", "1365", "1340", "1285", "1250", "1220",
            "1195",
        ],
    ),
    (
        "petrol",
        "L",
        &[("density", "0.73"), ("conversion_source", "供油单位出具")],
        [
            "310", "250", "330", "320", "335", "340", "350", "345", "330", "325", "315", "305",
        ],
    ),
    ("lpg", "kg", &[], ["60"; 12]),
    (
        "heat",
        "GJ",
        &[],
        [
            "420.5", "398.2", "356.7", "180.4", "0", "0", "0", "0", "0", "210.6", "365.9", "431.8",
        ],
    ),
];

/// The acceptance case: a foundry in Qinghai in 2024.
pub fn foundry() -> Draft {
    let mut draft = Day::read("2025-03-20")
        .map(fields::blank)
        .unwrap_or_default();
    draft.root.set("entity", "某某铸造有限公司");
    draft.root.set("grid", IN_QINGHAI);
    fields::grid_follows(&mut draft, "");
    draft.root.set("proof", "contract");
    draft.root.set("kpis", "electricity,energy,emissions");
    draft.root.lists.remove(CARRIERS.id);
    for (column, unit, others, months) in CARRIERS_OF {
        let mut row = fields::fresh_carrier(&draft, column);
        row.set("unit", unit);
        for (field, typed) in others {
            row.set(field, typed);
        }
        let bills = row.lists.get_mut(BILLS.id).into_iter().flatten();
        for ((number, bill), amount) in (1..).zip(bills).zip(months) {
            bill.node.set("amount", amount);
            if column == "grid" {
                let voucher: i32 = number;
                bill.node.set("voucher", &voucher.to_string());
            }
        }
        draft.add_row(&[], CARRIERS.id, row);
    }
    let mut annual = Node::default();
    annual.set("year", "2024");
    annual.set("resold", "0");
    draft.add_row(&[], ANNUAL.id, annual);
    draft
}

/// The same with two bills of power missing.
pub fn open() -> Draft {
    let mut draft = foundry();
    let Some(carrier) = draft.root.rows(CARRIERS.id).first() else {
        return draft;
    };
    let place = Place::default().row(CARRIERS.id, carrier.id);
    let missing: Vec<_> = carrier
        .node
        .rows(BILLS.id)
        .iter()
        .filter(|bill| ["3", "9"].contains(&bill.node.get("month")))
        .map(|bill| place.row(BILLS.id, bill.id).field("amount"))
        .collect();
    for amount in missing {
        draft.set(&amount, "");
    }
    draft
}
