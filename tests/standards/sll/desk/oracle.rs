//! Loans made and worked out by `oracle.py`, day by day and with fractions: what it says must come out to the last digit.
//!
//! It needs Python 3; where it has another name, `GREENDESK_PYTHON` says which.
use super::{cents, day, figure, rows, year};
use greendesk::measure::Decimal;
use greendesk::standards::sll::desk::rate::benefit::effect;
use greendesk::standards::sll::desk::rate::course::{
    self, BaseRate, Cycle, CycleKpi, Leaving, RateAfter,
};
use greendesk::standards::sll::desk::rate::interest::{self, DayCount, Loan, Movement, Settlement};
use greendesk::standards::sll::desk::rate::outcome::KpiResult;
use greendesk::standards::sll::desk::rate::terms::{
    Agreement, Benefit, Combination, NoResult, Penalty, RateDirection, Relation, Steps,
};
use greendesk::standards::sll::kpi::Direction;
use serde_json::Value;

/// What `oracle.py` prints.
pub(super) fn said(arguments: &[String]) -> Value {
    let script =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/standards/sll/desk/oracle.py");
    let python = std::env::var("GREENDESK_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let out = std::process::Command::new(&python)
        .arg(script)
        .args(arguments)
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

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key]
        .as_str()
        .unwrap_or_else(|| panic!("{key}: {value}"))
}

fn items<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn whole<T: TryFrom<u64>>(value: &Value) -> T {
    let number = value.as_u64().unwrap_or_else(|| panic!("{value}"));
    T::try_from(number).unwrap_or_else(|_| panic!("{number}"))
}

fn steps(direction: RateDirection, value: &Value) -> Steps {
    let down = items(value, "down").iter().map(whole).collect();
    Steps {
        benefit: match direction {
            RateDirection::Up => Benefit::None,
            _ => Benefit::Rate(down),
        },
        penalty: match direction {
            RateDirection::Down => Penalty::None,
            _ => Penalty::Rate(whole(&value["up"])),
        },
    }
}

fn agreement(value: &Value) -> Agreement {
    let direction = RateDirection::from_code(text(value, "direction")).expect("a direction");
    let combination = &value["combination"];
    let all: Vec<Steps> = items(combination, "steps")
        .iter()
        .map(|one| steps(direction, one))
        .collect();
    let first = || all[0].clone();
    Agreement {
        direction,
        combination: match text(combination, "kind") {
            "sum" => Combination::Sum {
                steps: all,
                most_down: whole(&combination["most_down"]),
                most_up: whole(&combination["most_up"]),
            },
            "weighted" => Combination::Weighted(
                items(combination, "weights")
                    .iter()
                    .map(|weight| figure(weight.as_str().expect("a weight")))
                    .zip(all)
                    .collect(),
            ),
            "all" => Combination::All(first()),
            "any" => Combination::Any(first()),
            "at_least" => Combination::AtLeast(whole(&combination["least"]), first()),
            other => panic!("{other}"),
        },
        relation: Relation::from_code(text(value, "relation")).expect("a relation"),
        no_result: NoResult::from_code(text(value, "no_result")).expect("a choice"),
        floor: value["floor"].as_str().map(figure),
        cap: value["cap"].as_str().map(figure),
    }
}

fn pairs(value: &Value, key: &str) -> Vec<(greendesk::measure::Day, Decimal)> {
    items(value, key)
        .iter()
        .map(|pair| {
            let at = |index: usize| pair[index].as_str().expect("text");
            (day(at(0)), figure(at(1)))
        })
        .collect()
}

fn kpi(value: &Value) -> CycleKpi {
    CycleKpi {
        direction: Direction::from_code(text(value, "direction")).expect("a direction"),
        tiers: items(value, "tiers")
            .iter()
            .map(|tier| figure(tier.as_str().expect("a level")))
            .collect(),
        result: match text(value, "result") {
            "not_reported" => KpiResult::NotReported,
            "undeterminable" => KpiResult::Undeterminable,
            level => KpiResult::Level(figure(level)),
        },
    }
}

fn check(case: &Value) {
    let terms = agreement(&case["agreement"]);
    let base = match case["base"]["fixed"].as_str() {
        Some(rate) => BaseRate::Fixed(figure(rate)),
        None => BaseRate::Lpr {
            spread: case["base"]["spread"].as_i64().expect("a spread"),
            quotes: pairs(&case["base"], "quotes"),
        },
    };
    let cycles: Vec<Cycle> = items(case, "cycles")
        .iter()
        .map(|cycle| Cycle {
            year: year(cycle["year"].as_i64().expect("a year")),
            node: day(text(cycle, "node")),
            kpis: items(cycle, "kpis").iter().map(kpi).collect(),
        })
        .collect();
    let loan = Loan {
        drawn: day(text(case, "drawn")),
        due: day(text(case, "due")),
        movements: pairs(case, "movements")
            .into_iter()
            .map(|(day, amount)| Movement { day, amount })
            .collect(),
        settlement: Settlement {
            months: items(&case["settlement"], "months")
                .iter()
                .map(whole)
                .collect(),
            day: whole(&case["settlement"]["day"]),
        },
        day_count: match case["day_count"].as_u64() {
            Some(365) => DayCount::Of365,
            _ => DayCount::Of360,
        },
    };
    assert_eq!(interest::faults(&loan), []);
    assert_eq!(
        course::faults(&terms, &base, loan.drawn, loan.due, &cycles),
        []
    );
    let leaving = case["transferred"].as_str().map(|from| Leaving {
        from: day(from),
        rate: match case["after"].as_str() {
            None | Some("base") => RateAfter::Base,
            Some("kept") => RateAfter::Kept,
            Some(spread) => RateAfter::Spread(spread.parse().expect("basis points")),
        },
    });
    let found = course::course(
        &terms,
        &base,
        loan.drawn,
        loan.due,
        &cycles,
        leaving.as_ref(),
    )
    .expect("a course");
    let expected = &case["expected"];

    // The steps at which the rate changes.
    let mut rates: Vec<(String, Decimal)> = Vec::new();
    for step in &found.steps {
        if rates.last().is_none_or(|(_, rate)| *rate != step.rate) {
            rates.push((step.from.to_string(), step.rate));
        }
    }
    let theirs: Vec<(String, Decimal)> = items(expected, "rates")
        .iter()
        .map(|pair| {
            let at = |index: usize| pair[index].as_str().expect("text");
            let (over, under) = at(1).split_once('/').unwrap_or((at(1), "1"));
            (at(0).to_owned(), figure(over) / figure(under))
        })
        .collect();
    assert_eq!(rates, theirs);

    let whole_term = effect(&loan, &found, loan.drawn, loan.due).expect("an effect");
    let rounded = |interest: &interest::Interest| cents(interest.rounded().expect("fits"));
    assert_eq!(rounded(&whole_term.plain.interest), text(expected, "plain"));
    assert_eq!(
        rounded(&whole_term.scheme.interest),
        text(expected, "scheme")
    );
    assert_eq!(rounded(&whole_term.saved), text(expected, "saved"));
    assert_eq!(cents(whole_term.scheme.billed), text(expected, "billed"));
    assert_eq!(cents(whole_term.billed), text(expected, "billed_saved"));
    let (over, under) = text(expected, "product")
        .split_once('/')
        .unwrap_or((text(expected, "product"), "1"));
    assert_eq!(
        whole_term.scheme.interest.product,
        figure(over) / figure(under),
        "every digit"
    );
    assert_eq!(
        Some(whole_term.scheme.periods.len() as u64),
        expected["periods"].as_u64()
    );
    let window = items(case, "window");
    let (from, to) = (
        day(window[0].as_str().expect("a day")),
        day(window[1].as_str().expect("a day")),
    );
    let of_window = effect(&loan, &found, from, to).expect("an effect");
    assert_eq!(rounded(&of_window.saved), text(expected, "window_saved"));
    assert_eq!(
        rounded(&of_window.scheme.interest),
        text(expected, "window_scheme")
    );
}

#[test]
fn loans_that_the_oracle_made_come_out() {
    // The first seed is always the same; the second one nobody chose, and a failure names it.
    use std::hash::{BuildHasher, Hasher};
    let any = std::collections::hash_map::RandomState::new()
        .build_hasher()
        .finish()
        >> 16;
    for (seed, many) in [(1, 60), (any, 40)] {
        let made = said(&[seed.to_string(), many.to_string()]);
        let made = made.as_array().expect("loans");
        assert_eq!(made.len(), many);
        for (at, case) in made.iter().enumerate() {
            let checked = std::panic::catch_unwind(|| check(case));
            assert!(
                checked.is_ok(),
                "python3 tests/standards/sll/desk/oracle.py {seed} {many}: loan {at}: {case}"
            );
        }
    }
}

/// The tables of the specification, typed from it, are what the oracle works out.
#[test]
fn the_oracle_says_the_figures_of_the_tables() {
    let said = said(&[]);
    let figures = |name: &str| -> Vec<String> {
        let found = said[name].as_array().unwrap_or_else(|| panic!("{name}"));
        found
            .iter()
            .map(|one| one.as_str().expect("text").to_owned())
            .collect()
    };
    for row in rows(include_str!("worked.csv")) {
        let name = format!("cycle {} {}", row[1], row[2]);
        assert_eq!(figures(&name), row[6..9], "{name}");
    }
    for row in rows(include_str!("term.csv")) {
        let name = format!("term {} {} {} {}", row[1], row[2], row[3], row[4]);
        assert_eq!(figures(&name), row[6..8], "{name}");
    }
    for (name, expected) in [
        ("node inside a quarter", &["120541.67"][..]),
        ("repaid", &["405777.78", "393097.22", "12680.56"]),
        ("repriced", &["479541.67", "464333.33", "15208.33"]),
        ("leap", &["15250.00"]),
        ("odd", &["396793.56", "396793.55", "12517.15", "12517.13"]),
        ("deposit", &["16348.96"]),
        ("break even", &["13.15", "-4791.67", "2812.50"]),
        ("path linear", &["9666.67", "9333.33", "9000.00"]),
        ("path constant", &["9654.89", "9321.70", "9000.00", "3.451"]),
        ("factor", &["35.4"]),
        ("trend", &["9000.00"]),
        ("trend crooked", &["12282.9643"]),
    ] {
        assert_eq!(figures(name), expected, "{name}");
    }
}
