//! Worksheets made and worked out by `oracle.py`, with fractions: what it says must come out to the tenth place.
//!
//! Twelve of them are kept beside it; it must make those anew, and makes others that nobody has seen. It needs Python 3.

use super::{figure, year};
use greendesk::measure::{Day, Decimal, Places, plain};
use greendesk::standards::energy::bills::{Basis, Bill, Bills, Column, Head, Period};
use greendesk::standards::energy::coal_equivalent::GasKind;
use greendesk::standards::energy::fuels::{Fuel, Table};
use greendesk::standards::energy::grid;
use greendesk::standards::energy::process::{Gas, Process};
use greendesk::standards::energy::units::Unit;
use greendesk::standards::energy::worksheet::{
    Certificates, Factors, Kind, OwnParameters, Proof, Stated, Worksheet,
};
use serde_json::Value;

fn text(value: &Value) -> &str {
    value.as_str().expect("text")
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list")
}

fn maybe(value: &Value) -> Option<Decimal> {
    value.as_str().map(figure)
}

fn day(value: &Value) -> Day {
    Day::read(text(value)).expect("a day")
}

fn row(row: &Value) -> Bill {
    let [of, month, period, meter, amounts] = list(row).as_slice() else {
        panic!("five parts")
    };
    Bill {
        year: year(of.as_i64().expect("a year")),
        month: u8::try_from(month.as_u64().expect("a month")).expect("a month"),
        period: period.as_array().map(|days| Period {
            from: day(&days[0]),
            to: day(&days[1]),
        }),
        meter: text(meter).to_owned(),
        voucher: String::new(),
        also: false,
        amounts: list(amounts)
            .iter()
            .map(|cell| maybe(cell).map(|amount| (amount, None)))
            .collect(),
    }
}

fn worksheet(case: &Value) -> Worksheet {
    let table = Table::from_code(text(&case["table"])).expect("a table");
    let gas = match text(&case["gas"]) {
        "field" => GasKind::GasField,
        _ => GasKind::OilField,
    };
    let average = grid::QINGHAI
        .iter()
        .find(|known| Some(u64::from(known.factor.year)) == case["grid"].as_u64())
        .expect("an average");
    let carbon = match table {
        Table::Other => "15.30",
        Table::Industry => "17.20",
    };
    let mut factors = Factors::printed(table, gas, average).with_lng(figure(carbon));
    factors.heat = Stated::named(figure(text(&case["heat"])), "supplier");
    let mut sheet = Worksheet::new(year(case["year"].as_i64().expect("a year")), factors);
    sheet.basis = match text(&case["basis"]) {
        "by-days" => Basis::ByDays,
        _ => Basis::BillMonth,
    };
    let stated = |value: &Value| Stated::named(figure(text(value)), "own");
    sheet.densities = ["diesel", "petrol", "kerosene"]
        .into_iter()
        .map(|code| {
            let fuel = Fuel::from_code(code).expect("a fuel");
            (fuel, stated(&case["density"][code]))
        })
        .collect();
    sheet.bottle = Some(stated(&case["bottle"]));
    sheet.enthalpy = Some(stated(&case["enthalpy"]));
    sheet.resold = maybe(&case["resold"]);
    sheet.proof = case["proof"]
        .as_bool()
        .and_then(|proof| proof.then_some(Proof::Certificates));
    sheet.certificates = case["certificates"].as_array().map(|parts| Certificates {
        amount: figure(text(&parts[0])),
        apart: parts[1].as_bool(),
    });
    sheet.process = list(&case["process"])
        .iter()
        .map(|process| Process {
            name: "process".to_owned(),
            amount: figure(text(&process[0])),
            factor: figure(text(&process[1])),
            source: "own".to_owned(),
            gas: match text(&process[2]) {
                "co2" => Gas::Co2,
                _ => Gas::Other,
            },
        })
        .collect();
    for (code, own) in case["own"].as_object().expect("own parameters") {
        let fuel = Fuel::from_code(code).expect("a fuel");
        let own = OwnParameters {
            heating_value: maybe(&own[0]),
            carbon: maybe(&own[1]),
            oxidation: maybe(&own[2]),
            source: "assay".to_owned(),
        };
        sheet.own.insert(fuel, own);
    }
    sheet.bills = Bills {
        heads: list(&case["heads"])
            .iter()
            .map(|head| Head {
                column: Column::from_code(text(&head[0])).expect("a column"),
                unit: Unit::from_code(text(&head[1])),
            })
            .collect(),
        rows: list(&case["rows"]).iter().map(row).collect(),
    };
    sheet
}

fn check(case: &Value) {
    let outcome = worksheet(case).evaluate();
    for kind in Kind::ALL {
        let ours = outcome
            .exact(kind)
            .map(|exact| plain(exact, Some(Places(6))));
        let figure = outcome.figure(kind).expect("a figure");
        assert_eq!(
            ours.as_deref(),
            case["figures"][kind.id()].as_str(),
            "{kind:?}: {figure:#?}"
        );
        assert_eq!(
            figure.exact.is_none(),
            !figure.stopped.is_empty(),
            "what is missing says why"
        );
    }
}

/// What `oracle.py` prints for a seed.
fn made(seed: u64, count: u64) -> Value {
    let script =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/standards/energy/oracle.py");
    let python = std::env::var("GREENDESK_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let out = std::process::Command::new(&python)
        .arg(script)
        .args([seed.to_string(), count.to_string()])
        .env("PYTHONIOENCODING", "utf-8")
        .output();
    let out = out.unwrap_or_else(|fault| {
        panic!("{python}: {fault}. Install Python 3, or name its program in GREENDESK_PYTHON")
    });
    assert!(
        out.status.success(),
        "{python}: {}",
        String::from_utf8_lossy(&out.stderr)
    );
    serde_json::from_slice(&out.stdout).expect("JSON")
}

#[test]
fn what_the_oracle_says_comes_out() {
    let kept: Value = serde_json::from_str(include_str!("worksheets.json")).expect("JSON");
    assert_eq!(list(&kept).len(), 12);
    list(&kept).iter().for_each(check);
    assert_eq!(
        made(1, 12),
        kept,
        "worksheets.json is what oracle.py says now"
    );
}

#[test]
fn what_it_says_of_worksheets_that_nobody_has_seen_comes_out() {
    use std::hash::{BuildHasher, Hasher};
    let seed = std::collections::hash_map::RandomState::new()
        .build_hasher()
        .finish()
        >> 16;
    let count = std::env::var("GREENDESK_ORACLE_WORKSHEETS")
        .ok()
        .and_then(|many| many.parse().ok())
        .unwrap_or(120);
    for (at, case) in list(&made(seed, count)).iter().enumerate() {
        let checked = std::panic::catch_unwind(|| check(case));
        assert!(
            checked.is_ok(),
            "worksheet {at} of python3 tests/standards/energy/oracle.py {seed} {count}"
        );
    }
}
