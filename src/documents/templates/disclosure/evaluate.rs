//! The eight totals of table 4, each typed or from its bill or cost, what they are per head, and CO2 where factors are given.

use super::covered::{Covered, labelled};
use super::fields::{
    BILL, COST, COSTED, EMISSIONS, NONE, OWN_BUSINESS, PRICE_UNITS, ROWS, RowFields, SCOPES, STEPS,
    WATER, read_price,
};
use super::words as w;
use crate::clause::Clause;
use crate::documents::{
    Draft, Evaluation, Figure, Node, Place, Value, check_fields, in_form_order,
};
use crate::i18n::{Message, Text};
use crate::measure::{
    Decimal, Places, grouped, product, read_number, read_water, round_half_up, sum,
};
use crate::standards::green_loan::disclosure::{
    FOOTPRINT, FootprintRow, emissions, from_cost, per_head,
};
use crate::standards::green_loan::{self, words as gw};

const TABLE_4: Clause = green_loan::clause(gw::TABLE_4);
/// The ids of the totals, in the order of table 4.
pub const TOTALS: [&str; 8] = [
    "fuel_total",
    "own_heating_total",
    "water_total",
    "electricity_total",
    "paper_total",
    "bought_heating_total",
    "transport_total",
    "training_total",
];
/// The ids of the figures per head.
pub const PER_HEAD: [&str; 8] = [
    "fuel_head",
    "own_heating_head",
    "water_head",
    "electricity_head",
    "paper_head",
    "bought_heating_head",
    "transport_head",
    "training_head",
];
/// The ids of the figures per head in a smaller unit, where two places would say nothing.
pub const SMALLER: [&str; 8] = [
    "fuel_small",
    "own_heating_small",
    "water_small",
    "electricity_small",
    "paper_small",
    "bought_heating_small",
    "transport_small",
    "training_small",
];

/// The ids of the sums by scope.
pub const SCOPE_SUMS: [&str; 3] = ["co2_scope_1", "co2_scope_2", "co2_scope_3"];

/// The eight rows of table 4.
pub fn rows() -> impl Iterator<Item = &'static FootprintRow> {
    FOOTPRINT.iter().flat_map(|group| group.rows)
}

/// A number of zero or above, with or without its unit behind it.
pub fn number(node: &Node, field: &str, unit: Text) -> Option<Decimal> {
    let typed = node.get(field);
    let read =
        read_number(typed, unit.zh).or_else(|fault| read_number(typed, unit.en).map_err(|_| fault));
    read.ok().filter(not_negative)
}

/// Whether a number is zero or above.
fn not_negative(number: &Decimal) -> bool {
    number.is_zero() || number.is_sign_positive()
}

/// The total of a row with its workings, which are blank where it was typed: as typed, 账单数量 × 折合系数, or 费用 ÷ 单价 × 换算系数. `None` where
/// there is no such item, or where something of it is not there.
pub fn total(root: &Node, at: usize, unit: Text) -> Option<(Decimal, String)> {
    let row = ROWS.get(at)?;
    match root.get(row.entry) {
        NONE => None,
        BILL if at < COSTED => {
            let bill = bill(root, row)?;
            let factor = number(root, row.bill_factor, unit)?;
            let workings = [&grouped(bill, None), " × ", &grouped(factor, None)].concat();
            product(bill, factor).map(|amount| (amount, workings))
        }
        COST if at < COSTED => {
            let (cost, price) = (number(root, row.cost, gw::YUAN)?, price(root, at)?);
            let factor = if root.get(row.factor).trim().is_empty() {
                Decimal::ONE
            } else {
                number(root, row.factor, w::NO_UNIT)?
            };
            let workings = [
                &grouped(cost, None),
                " ÷ ",
                &grouped(price, None),
                " × ",
                &grouped(factor, None),
            ]
            .concat();
            from_cost(cost, price, factor).map(|amount| (amount, workings))
        }
        _ => number(root, row.amount, unit)
            .or_else(|| {
                read_water(root.get(row.amount), unit.zh)
                    .filter(|water| at == WATER && not_negative(water))
            })
            .map(|amount| (amount, String::new())),
    }
}

/// The places of a total: all digits of what was typed or multiplied, two of what was divided.
pub fn total_places(root: &Node, at: usize) -> Option<Places> {
    let divided = ROWS
        .get(at)
        .is_some_and(|row| at < COSTED && root.get(row.entry) == COST);
    divided.then_some(Places(2))
}

/// The amount on the bill of a row, in the bill's unit.
pub fn bill(root: &Node, row: &RowFields) -> Option<Decimal> {
    in_own_unit(root, row.bill, row.bill_unit)
}

/// The price of a row.
pub fn price(root: &Node, at: usize) -> Option<Decimal> {
    let (field, unit) = (ROWS.get(at)?.price, *PRICE_UNITS.get(at)?);
    number(root, field, unit).or_else(|| read_price(root.get(field), unit.zh).filter(not_negative))
}

/// A number of zero or above whose unit is another answer; the unit may stand behind it.
pub fn in_own_unit(node: &Node, field: &str, unit: &str) -> Option<Decimal> {
    read_number(node.get(field), node.get(unit).trim())
        .ok()
        .filter(not_negative)
}

/// The formula of a total that was not typed.
fn formula(root: &Node, at: usize) -> Text {
    match ROWS.get(at) {
        Some(row) if root.get(row.entry) == BILL => w::F_BILL,
        _ => w::F_COST,
    }
}

/// Finds and computes everything.
pub fn evaluate(draft: &Draft) -> Evaluation {
    let root = &draft.root;
    let mut problems = check_fields(STEPS, draft);
    super::rules::find(draft, &mut problems);
    in_form_order(STEPS, draft, &mut problems);
    let headcount = number(root, "headcount", w::PERSONS);
    let (period_end, covers) = (root.get("period_end"), root.get("covers"));
    let covered = Covered::of(period_end, covers);
    let mut figures = Vec::new();
    let mut add = |id: &'static str,
                   place: Place,
                   label: Message,
                   value: Value,
                   formula: Text,
                   workings: String| {
        // Emissions are not in table 4.
        let clause = if id.starts_with("co2") {
            OWN_BUSINESS
        } else {
            TABLE_4
        };
        figures.push(Figure {
            id,
            place,
            label: labelled(label, covered, period_end),
            value,
            verdict: None,
            formula,
            workings,
            clause,
        });
    };
    for (at, (row, ((total_id, head_id), small_id))) in rows()
        .zip(TOTALS.into_iter().zip(PER_HEAD).zip(SMALLER))
        .enumerate()
    {
        let Some((total, cost)) = total(root, at, row.unit) else {
            continue;
        };
        let unit = row.unit.zh.to_owned();
        if !cost.is_empty() {
            let value = Value::Number {
                exact: total,
                places: total_places(root, at),
                unit: unit.clone(),
            };
            add(
                total_id,
                Place::root(total_id),
                Message::new(w::TOTAL_OF, vec![row.label.into()]),
                value,
                formula(root, at),
                cost.clone(),
            );
        }
        let Some(headcount) = headcount else { continue };
        let of = if cost.is_empty() {
            grouped(total, None)
        } else {
            cost
        };
        let workings = [of, grouped(headcount, None)].join(" ÷ ");
        let label = || Message::new(w::HEAD_OF, vec![row.label.into()]);
        match per_head(total, headcount) {
            None => add(
                head_id,
                Place::root(head_id),
                label(),
                Value::NotApplicable(w::NA_HEADCOUNT.into()),
                w::F_HEAD,
                workings,
            ),
            Some(exact) => {
                let value = Value::Number {
                    exact,
                    places: Some(Places(2)),
                    unit,
                };
                add(
                    head_id,
                    Place::root(head_id),
                    label(),
                    value,
                    w::F_HEAD,
                    workings.clone(),
                );
                if let Some(value) = telling(exact, row.unit) {
                    // Tonnes are told as kilograms.
                    let workings = if row.unit == gw::TONNE {
                        [&workings, " × 1,000"].concat()
                    } else {
                        workings
                    };
                    add(
                        small_id,
                        Place::root(small_id),
                        label(),
                        value,
                        w::F_HEAD,
                        workings,
                    );
                }
            }
        }
    }
    let mut found: Vec<(&str, Decimal)> = Vec::new();
    for row in root.rows(EMISSIONS.id) {
        let (Some(amount), Some(factor)) = (
            in_own_unit(&row.node, "amount", "unit"),
            number(&row.node, "factor", w::NO_UNIT),
        ) else {
            continue;
        };
        let Some(exact) = emissions(amount, factor) else {
            continue;
        };
        found.push((row.node.get("scope"), exact));
        let place = Place::default().row(EMISSIONS.id, row.id).field("co2");
        let workings = [
            &grouped(amount, None),
            " × ",
            &grouped(factor, None),
            " ÷ 1,000",
        ]
        .concat();
        add(
            "co2",
            place,
            w::CO2.into(),
            tonnes(exact),
            w::F_CO2,
            workings,
        );
    }
    for ((id, label), scope) in SCOPE_SUMS.into_iter().zip(w::CO2_OF).zip(SCOPES) {
        let parts: Vec<Decimal> = found
            .iter()
            .filter(|(of, _)| *of == scope.code)
            .map(|(_, exact)| *exact)
            .collect();
        if let Some(exact) = added(&parts) {
            add(
                id,
                Place::root(id),
                label.into(),
                tonnes(exact),
                w::F_SUM,
                plus(&parts),
            );
        }
    }
    let parts: Vec<Decimal> = found.iter().map(|(_, exact)| *exact).collect();
    if let Some(exact) = added(&parts) {
        add(
            "co2_total",
            Place::root("co2_total"),
            w::CO2_TOTAL.into(),
            tonnes(exact),
            w::F_SUM,
            plus(&parts),
        );
    }
    Evaluation {
        problems,
        figures,
        ..Evaluation::default()
    }
}

fn tonnes(exact: Decimal) -> Value {
    Value::Number {
        exact,
        places: Some(Places(2)),
        unit: gw::TONNE.zh.to_owned(),
    }
}

/// The sum of what there is; `None` of nothing.
fn added(parts: &[Decimal]) -> Option<Decimal> {
    if parts.is_empty() {
        None
    } else {
        parts
            .iter()
            .try_fold(Decimal::ZERO, |total, part| sum(total, *part))
    }
}

fn plus(parts: &[Decimal]) -> String {
    parts
        .iter()
        .map(|part| grouped(*part, None))
        .collect::<Vec<_>>()
        .join(" + ")
}

/// Where two places show 0.00 of what is not nought: tonnes as kilograms, anything else with more places.
pub fn telling(exact: Decimal, unit: Text) -> Option<Value> {
    if exact.is_zero() || !round_half_up(exact, Places(2)).is_zero() {
        return None;
    }
    if unit.zh == gw::TONNE.zh {
        let kilograms = product(exact, Decimal::ONE_THOUSAND)?;
        return Some(Value::Number {
            exact: kilograms,
            places: Some(Places(2)),
            unit: gw::KILOGRAM.zh.to_owned(),
        });
    }
    Some(Value::Number {
        exact,
        places: Some(Places(6)),
        unit: unit.zh.to_owned(),
    })
}
