//! The estimator of typical projects: goldens, a table of rules, figures worked out by hand, and the loan book that takes its rows.
mod goldens;
mod hand_over;
mod rules;

use greendesk::documents::templates::typical_projects::{OUTPUT, TEMPLATE};
use greendesk::documents::{Draft, Evaluation, Place, Value};
use greendesk::measure::plain;

fn sample(number: usize) -> Draft {
    (OUTPUT.samples[number])()
}

fn evaluate(draft: &Draft) -> Evaluation {
    (TEMPLATE.evaluate)(draft)
}

/// A figure as printed, with the workings: of the root, or of a project by its number from 1.
fn figure(found: &Evaluation, draft: &Draft, project: usize, id: &str) -> String {
    let place = match project {
        0 => Place::default(),
        number => Place::default().row("projects", draft.root.rows("projects")[number - 1].id),
    };
    match found.figure(id, &place.path) {
        None => "none".to_owned(),
        Some(figure) => match &figure.value {
            Value::Number {
                exact,
                places,
                unit,
            } => [&plain(*exact, *places), unit.as_str(), &figure.workings]
                .join(" ")
                .trim()
                .to_owned(),
            _ => "no number".to_owned(),
        },
    }
}

#[test]
fn figures_worked_out_by_hand() {
    let draft = sample(0);
    let found = evaluate(&draft);
    for (project, id, expected) in [
        // 50 MW × 2 200 h = 110 000 MWh = 11 000 万千瓦时; × 300 g = 33 000 t; × 2.6 = 85 800 t.
        (1, "supply_found", "11000.00 万千瓦时 50 × 2,200 ÷ 10"),
        (1, "coal", "33000.00 吨 11,000 × 300 ÷ 100"),
        (1, "co2", "85800.00 吨 33,000 × 2.6"),
        // 20 MW × 1 600 h less 2.5 % = 31 200 MWh.
        (
            2,
            "supply_found",
            "3120.00 万千瓦时 20 × 1,600 × (100% − 2.5%) ÷ 10",
        ),
        (2, "coal", "9360.00 吨 3,120 × 300 ÷ 100"),
        (2, "co2", "24336.00 吨 9,360 × 2.6"),
        (3, "supply_found", "4321.50 万千瓦时"),
        (3, "coal", "12964.50 吨 4,321.5 × 300 ÷ 100"),
        (3, "co2", "33707.70 吨 12,964.5 × 2.6"),
        (
            0,
            "total_supply",
            "18441.50 万千瓦时 11,000 + 3,120 + 4,321.5",
        ),
        (0, "total_coal", "55324.50 吨 33,000 + 9,360 + 12,964.5"),
        (0, "total_co2", "143843.70 吨 85,800 + 24,336 + 33,707.7"),
        (0, "total_so2", "1.25 吨 1.25"),
        (0, "total_nox", "none"),
    ] {
        assert_eq!(
            figure(&found, &draft, project, id),
            expected,
            "{project} {id}"
        );
    }
    assert!(found.issuable(), "{:?}", found.problems);
    assert_eq!(found.open_count(), 0, "{:?}", found.problems);

    let draft = sample(1);
    let found = evaluate(&draft);
    for (id, expected) in [
        ("supply_found", "18000.00 万千瓦时 1.8 × 10,000"),
        ("coal", "54000.00 吨 18,000 × 300 ÷ 100"),
        ("co2", "144000.00 吨 18,000 × 10 × 0.8"),
    ] {
        assert_eq!(figure(&found, &draft, 1, id), expected, "{id}");
    }
    assert_eq!(found.open_count(), 0, "{:?}", found.problems);
}

#[test]
fn units_of_supply_are_a_scale() {
    let mut draft = sample(1);
    let row = Place::default().row("projects", draft.root.rows("projects")[0].id);
    let coal = figure(&evaluate(&draft), &draft, 1, "coal");
    for (typed, unit) in [("18000", "wan_kwh"), ("180,000", "mwh"), ("1.8亿", "kwh")] {
        draft.set(&row.field("supply"), typed);
        draft.set(&row.field("supply_unit"), unit);
        assert_eq!(
            figure(&evaluate(&draft), &draft, 1, "coal"),
            coal,
            "{typed} {unit}"
        );
    }
}

#[test]
fn a_project_that_cannot_be_read_spoils_no_other() {
    let mut draft = sample(0);
    let row = Place::default().row("projects", draft.root.rows("projects")[0].id);
    draft.set(&row.field("hours"), "约两千");
    let found = evaluate(&draft);
    assert_eq!(figure(&found, &draft, 1, "coal"), "none");
    assert_eq!(
        figure(&found, &draft, 0, "total_coal"),
        "22324.50 吨 9,360 + 12,964.5"
    );
    let report = OUTPUT.report_of(&draft);
    let notes = format!("{:?}", report.paper);
    assert!(
        notes.contains("\"3\"") && notes.contains("\"2\""),
        "the paper says of how many projects the sum is"
    );
    assert!(!found.issuable());
}

#[test]
fn no_rate_and_no_factor_come_from_the_program() {
    let blank = (TEMPLATE.blank)(greendesk::measure::Day::read("2026-11-28").expect("a day"));
    for field in [
        "coal_rate",
        "coal_rate_year",
        "coal_rate_source",
        "co2_per_tce",
        "co2_per_mwh",
        "co2_source",
    ] {
        assert_eq!(blank.root.get(field), "", "{field}");
    }
}
