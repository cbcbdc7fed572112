//! A draft as worksheets, one for each year that its bills are of.

use super::fields::{AMOUNT, ANNUAL, BILLS, CARRIERS, PROCESS, month_repeated, own_measured};
use super::frozen;
use crate::documents::{Draft, Field, Node, Place, Row};
use crate::measure::{Day, Decimal, Year, product, quotient, read_year};
use crate::standards::energy::bills::{Basis, Bill, Bills, Column, Head, Period};
use crate::standards::energy::coal_equivalent::GasKind;
use crate::standards::energy::fuels::Fuel;
use crate::standards::energy::process::{Gas, Process};
use crate::standards::energy::units::Unit;
use crate::standards::energy::worksheet::{
    Certificates, OwnFuel, OwnParameters, Proof, Stated, Worksheet,
};

/// A kind of energy of a draft: its row and the column that it is.
pub struct Carrier<'a> {
    /// Its row.
    pub place: Place,
    /// What was typed.
    pub node: &'a Node,
    /// What its bills are of.
    pub column: Column,
}

/// A draft as it is read.
pub struct Reading<'a> {
    /// The year of the worksheet; `None` where it cannot be read.
    pub year: Option<Year>,
    /// The kinds of energy that are chosen.
    pub carriers: Vec<Carrier<'a>>,
    /// A worksheet for each year that has bills, and the worksheet's own, the earliest first.
    pub sheets: Vec<Worksheet>,
}

/// The field of a list.
fn field_of(
    list: &'static crate::documents::List,
    id: &str,
    nodes: &[&Node],
) -> Option<&'static Field> {
    let of_id = || list.fields.iter().filter(|field| field.id == id);
    of_id().find(|field| field.asked(nodes))
}

/// A figure of a row of a list, where it is asked and can be read.
pub fn figure_of(
    list: &'static crate::documents::List,
    id: &str,
    root: &Node,
    row: &Node,
) -> Option<Decimal> {
    let nodes = [root, row];
    field_of(list, id, &nodes)?.read(row.get(id), &nodes).ok()
}

/// The quantity of a bill; `None` where it is blank or cannot be read.
pub fn amount_of(root: &Node, carrier: &Node, bill: &Node) -> Option<Decimal> {
    let typed = bill.get("amount");
    if typed.trim().is_empty() {
        return None;
    }
    AMOUNT.read(typed, &[root, carrier, bill]).ok()
}

/// Reads a draft.
pub fn read(draft: &Draft) -> Reading<'_> {
    let root = &draft.root;
    let mut owns = 0_u8;
    let carriers: Vec<Carrier<'_>> = root
        .rows(CARRIERS.id)
        .iter()
        .filter_map(|row| {
            let node = &row.node;
            let code = node.get("column");
            let column = match own_measured(code) {
                Some(measured) => {
                    let at = owns;
                    owns = owns.checked_add(1)?;
                    Column::Own(at, measured)
                }
                None => Column::from_code(code)?,
            };
            Some(Carrier {
                place: Place::default().row(CARRIERS.id, row.id),
                node,
                column,
            })
        })
        .collect();
    let year = read_year(root.get("year"));
    let mut years: Vec<Year> = carriers
        .iter()
        .flat_map(|carrier| {
            carrier
                .node
                .rows(BILLS.id)
                .iter()
                .map(move |bill| (carrier, bill))
        })
        .filter(|(carrier, bill)| amount_of(root, carrier.node, &bill.node).is_some())
        .filter_map(|(_, bill)| when(root, bill).map(|(year, ..)| year))
        .chain(year)
        .collect();
    years.sort_unstable();
    years.dedup();
    let sheets = years
        .into_iter()
        .map(|of| sheet(root, &carriers, of, Some(of) == year))
        .collect();
    Reading {
        year,
        carriers,
        sheets,
    }
}

/// The year, the month and the days of a bill.
fn when(root: &Node, bill: &Row) -> Option<(Year, u8, Option<Period>)> {
    let node = &bill.node;
    let period = || {
        if root.get("basis") != Basis::ByDays.code() {
            return None;
        }
        let [from, to] = ["from", "to"].map(|field| Day::read(node.get(field)));
        let (from, to) = (from?, to?);
        (from <= to).then_some(Period { from, to })
    };
    let year = read_year(node.get("year"))?;
    let month = node.get("month").trim().parse().ok()?;
    (1..=12).contains(&month).then(|| (year, month, period()))
}

/// The worksheet of a year. Of another year than the document's own, a kind of energy without any bill is left out.
fn sheet(root: &Node, carriers: &[Carrier<'_>], year: Year, own: bool) -> Worksheet {
    let by_days = root.get("basis") == Basis::ByDays.code();
    let gas = carriers
        .iter()
        .find(|carrier| carrier.column == Column::Fuel(Fuel::NaturalGas))
        .map(|carrier| carrier.node.get("gas_kind"));
    let gas = match gas {
        Some("gas_field") => GasKind::GasField,
        _ => GasKind::OilField,
    };
    let lng = carriers
        .iter()
        .find(|carrier| carrier.column == Column::Fuel(Fuel::Lng))
        .filter(|carrier| carrier.node.get("params") != "own")
        .and_then(|carrier| Decimal::from_str_exact(carrier.node.get("lng_carbon")).ok());
    let mut worksheet = Worksheet::new(year, frozen::of(root, lng, gas));
    worksheet.basis = if by_days {
        Basis::ByDays
    } else {
        Basis::BillMonth
    };
    worksheet.bills = bills_of(root, carriers, year, own);
    for carrier in carriers {
        let node = carrier.node;
        let read = |id: &str| figure_of(&CARRIERS, id, root, node);
        let source = node.get("conversion_source");
        let named = |value: Option<Decimal>| value.map(|value| Stated::named(value, source));
        let parameters = || OwnParameters {
            heating_value: read("own_ncv"),
            carbon: read("own_cc"),
            oxidation: read("own_of"),
            source: node.get("own_source").trim().to_owned(),
        };
        match carrier.column {
            Column::Fuel(fuel) => {
                if let Some(density) = named(read("density")) {
                    worksheet.densities.entry(fuel).or_insert(density);
                }
                if fuel == Fuel::Lpg && worksheet.bottle.is_none() {
                    worksheet.bottle = named(read("bottle"));
                }
                if node.get("params") == "own" {
                    worksheet.own.entry(fuel).or_insert_with(parameters);
                }
            }
            Column::Own(..) => worksheet.own_fuels.push(OwnFuel {
                name: node.get("own_name").trim().to_owned(),
                parameters: parameters(),
            }),
            Column::Heat if worksheet.enthalpy.is_none() => {
                worksheet.enthalpy = named(read("enthalpy"));
            }
            _ => {}
        }
    }
    worksheet.proof = match root.get("proof") {
        "contract" => Some(Proof::ContractAndSettlement),
        "certificates" => Some(Proof::Certificates),
        _ => None,
    };
    let of_year = |row: &&Row| read_year(row.node.get("year")) == Some(year);
    if let Some(annual) = root.rows(ANNUAL.id).iter().find(of_year) {
        let read = |id: &str| figure_of(&ANNUAL, id, root, &annual.node);
        worksheet.resold = read("resold");
        worksheet.certificates = read("certificates").map(|amount| Certificates {
            amount,
            apart: match annual.node.get("apart") {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            },
        });
    }
    worksheet.process = root
        .rows(PROCESS.id)
        .iter()
        .filter(of_year)
        .filter_map(|row| process_of(root, &row.node))
        .collect();
    worksheet
}

/// A process that is filled; the purity of a carbonate is a share of its quantity.
fn process_of(root: &Node, node: &Node) -> Option<Process> {
    let read = |id: &str| figure_of(&PROCESS, id, root, node);
    let own = node.get("kind") == "own";
    let amount = read("amount")?;
    let amount = match read("purity").filter(|_| !own) {
        Some(purity) => quotient(product(amount, purity)?, Decimal::ONE_HUNDRED)?,
        None => amount,
    };
    let name = if own {
        node.get("name").trim().to_owned()
    } else {
        node.get("kind").to_owned()
    };
    Some(Process {
        name,
        amount,
        factor: read("factor")?,
        source: if own {
            node.get("source").trim().to_owned()
        } else {
            crate::standards::energy::words::CARBONATES.id()
        },
        gas: if own && node.get("gas") == "other" {
            Gas::Other
        } else {
            Gas::Co2
        },
    })
}

/// The bills of a year, a row each, with one head for each column however many meters it has. Every amount names its own unit.
fn bills_of(root: &Node, carriers: &[Carrier<'_>], year: Year, own: bool) -> Bills {
    let by_days = root.get("basis") == Basis::ByDays.code();
    let counts = |of: Year, period: Option<Period>| {
        of == year
            || by_days
                && period.is_some_and(|days| {
                    days.from <= Day::last_of(year) && days.to >= Day::first_of(year)
                })
    };
    let mut bills = Bills::default();
    let mut found: Vec<(Column, Bill, Decimal, Option<Unit>)> = Vec::new();
    for carrier in carriers {
        let unit = Unit::from_code(carrier.node.get("unit"))
            .filter(|unit| carrier.column.units().contains(unit));
        for row in carrier.node.rows(BILLS.id) {
            let Some((of, month, period)) = when(root, row) else {
                continue;
            };
            let Some(amount) = amount_of(root, carrier.node, &row.node) else {
                continue;
            };
            if !counts(of, period) {
                continue;
            }
            let bill = Bill {
                year: of,
                month,
                period,
                meter: carrier.node.get("meter").trim().to_owned(),
                voucher: row.node.get("voucher").trim().to_owned(),
                also: carrier.node.get("also") == "yes" && month_repeated(&[root, carrier.node]),
                amounts: Vec::new(),
            };
            found.push((carrier.column, bill, amount, unit));
        }
    }
    for carrier in carriers {
        let there = found.iter().any(|(column, ..)| *column == carrier.column);
        let known = bills.heads.iter().any(|head| head.column == carrier.column);
        if !known && (own || there) {
            bills.heads.push(Head {
                column: carrier.column,
                unit: None,
            });
        }
    }
    for (column, mut bill, amount, unit) in found {
        bill.amounts = bills
            .heads
            .iter()
            .map(|head| (head.column == column).then_some((amount, unit)))
            .collect();
        bills.rows.push(bill);
    }
    bills
}

/// The first kind of energy of a column.
pub fn carrier_of<'a, 'b>(reading: &'b Reading<'a>, column: Column) -> Option<&'b Carrier<'a>> {
    reading
        .carriers
        .iter()
        .find(|carrier| carrier.column == column)
}
