//! The acceptance case through the form, its variants, several years, and factors by value.
use super::super::edit;
use super::{printed, sample};
use greendesk::documents::templates::energy_worksheet::{OUTPUT, TEMPLATE};
use greendesk::documents::{Draft, Row, Value};
use greendesk::i18n::Lang;
use greendesk::standards::energy::grid;

const FIGURES: [&str; 6] = [
    "electricity",
    "energy",
    "scope_1",
    "power",
    "heat",
    "emissions",
];

fn figures(draft: &Draft) -> [String; 6] {
    let found = (TEMPLATE.evaluate)(draft);
    FIGURES.map(|id| printed(&found, id))
}

#[test]
fn the_acceptance_case_and_its_variants() {
    for (case, edits, expected) in [
        (
            "as it is",
            "",
            [
                "2,390,800",
                "457.74",
                "200.95",
                "403.02",
                "260.05",
                "864.02",
            ],
        ),
        (
            "gas of a gas field",
            "carriers#4/gas_kind=gas_field",
            [
                "2,390,800",
                "456.24",
                "200.95",
                "403.02",
                "260.05",
                "864.02",
            ],
        ),
        (
            "table A",
            "table=A",
            [
                "2,390,800",
                "457.74",
                "180.90",
                "403.02",
                "260.05",
                "843.97",
            ],
        ),
        (
            "the factor of 2021",
            "grid_factor=0.1326",
            [
                "2,390,800",
                "457.74",
                "200.95",
                "297.55",
                "260.05",
                "758.56",
            ],
        ),
        (
            "power in 万kWh, with the unit in a cell",
            "carriers#1/unit=10MWh;carriers#1/bills#1/amount=18.642;carriers#1/bills#2/amount=14.23;carriers#1/bills#3/amount=19.086;\
             carriers#1/bills#4/amount=18.804;carriers#1/bills#5/amount=19.251;carriers#1/bills#6/amount=18.726;carriers#1/bills#7/amount=19.533;\
             carriers#1/bills#8/amount=19.788 万千瓦时;carriers#1/bills#9/amount=18.912;carriers#1/bills#10/amount=18.465;\
             carriers#1/bills#11/amount=19.137;carriers#1/bills#12/amount=19.826",
            [
                "2,390,800",
                "457.74",
                "200.95",
                "403.02",
                "260.05",
                "864.02",
            ],
        ),
        (
            "a bill taken back and billed anew",
            "carriers#1/bills#2/month=1;carriers#1/also=yes;carriers#1/bills#2/amount=-42300",
            ["none", "none", "200.95", "none", "260.05", "none"],
        ),
        (
            "a month of diesel is missing",
            "carriers#6/bills#2/amount=",
            ["2,390,800", "none", "none", "403.02", "260.05", "none"],
        ),
        (
            "heat in tonnes of steam without an enthalpy",
            "carriers#9/unit=t_steam",
            ["2,390,800", "none", "200.95", "403.02", "none", "none"],
        ),
        (
            "resale",
            "annual#1/resold=244,000",
            [
                "2,146,800",
                "427.75",
                "200.95",
                "359.20",
                "260.05",
                "820.20",
            ],
        ),
        (
            "a carbonate of 90 %",
            "process+year:2024 kind:CaCO3 amount:100 purity:90 factor:0.4397",
            [
                "2,390,800",
                "457.74",
                "240.52",
                "403.02",
                "260.05",
                "903.60",
            ],
        ),
    ] {
        let mut draft = sample(0);
        edit::edit(&mut draft, edits);
        assert_eq!(figures(&draft), expected, "{case}");
    }
}

/// The rows of every list in the other order, and kinds of energy too.
fn turned(draft: &Draft) -> Draft {
    fn turn(rows: &mut Vec<Row>) {
        rows.reverse();
        for row in rows {
            row.node.lists.values_mut().for_each(turn);
        }
    }
    let mut turned = draft.clone();
    turned.root.lists.values_mut().for_each(turn);
    turned
}

#[test]
fn the_order_of_rows_changes_nothing() {
    let draft = sample(0);
    assert_eq!(figures(&turned(&draft)), figures(&draft));
}

#[test]
fn every_figure_has_formula_workings_and_clause() {
    let found = (TEMPLATE.evaluate)(&sample(0));
    let at_root = found
        .figures
        .iter()
        .filter(|figure| figure.place.path.is_empty());
    for figure in at_root {
        assert!(!figure.workings.is_empty(), "{}", figure.id);
        assert!(!figure.formula.get(Lang::En).is_empty(), "{}", figure.id);
        assert!(!figure.clause.id().is_empty(), "{}", figure.id);
    }
    assert_eq!(printed(&found, "green_share"), "13.67");
    assert_eq!(printed(&found, "market_power"), "1,258.21");
    assert_eq!(printed(&found, "non_fossil"), "40.16");
    assert_eq!(printed(&found, "processes"), "none");
}

#[test]
fn years_stand_side_by_side_with_one_factor() {
    let mut draft = sample(0);
    // The same bills a year earlier, of power alone with a tenth less in January.
    let mut carrier = draft.root.rows("carriers")[0].node.clone();
    for bill in carrier.lists.get_mut("bills").into_iter().flatten() {
        bill.node.set("year", "2023");
    }
    draft.add_row(&[], "carriers", carrier);
    let own = figures(&draft);
    assert_eq!(own, figures(&sample(0)), "another year changes nothing");
    let report = OUTPUT.report_of(&draft);
    let years = report
        .tables
        .iter()
        .find(|table| table.id == "years")
        .expect("the table");
    let of = |row: &Vec<Value>, at: usize| match &row[at] {
        Value::Number { exact, places, .. } => greendesk::measure::grouped(*exact, *places),
        Value::Year(year) => year.number().to_string(),
        _ => "none".to_owned(),
    };
    let rows: Vec<[String; 3]> = years
        .rows
        .iter()
        .map(|row| [of(row, 0), of(row, 1), of(row, 5)])
        .collect();
    assert_eq!(
        rows,
        [
            [
                "2023".to_owned(),
                "2,244,000".to_owned(),
                "403.02".to_owned()
            ],
            [
                "2024".to_owned(),
                "2,390,800".to_owned(),
                "864.02".to_owned()
            ],
        ]
    );
}

#[test]
fn a_document_keeps_its_factors_by_value() {
    let draft = sample(0);
    assert_eq!(draft.root.get("grid_factor"), "0.1796");
    assert!(
        draft
            .root
            .get("grid_source")
            .contains("公告 2025 年第 47 号")
    );
    // Another program's tables: the document goes on with its own, and names where they come from.
    let mut older = draft.clone();
    let tables = draft
        .root
        .get("factor_tables")
        .replace("B diesel|43.33|20.20|98|", "B diesel|42.652|20.20|98|");
    assert_ne!(tables, draft.root.get("factor_tables"));
    older.root.set("factor_tables", &tables);
    // 44 × 12.6 × 42.652 × 20.2 × 98 ÷ 1 200 000 = 39.0084… instead of 39.6285… t.
    assert_eq!(figures(&older)[2], "200.33");
    // A draft without tables is computed with the printed ones.
    older.root.set("factor_tables", "");
    assert_eq!(figures(&older), figures(&draft));
}

#[test]
fn every_grid_that_is_offered_is_found_again() {
    use greendesk::documents::templates::energy_worksheet::fields::{grid_of, grids};
    assert_eq!(grids().len(), grid::places().count());
    for choice in grids() {
        assert!(grid_of(choice.code).is_some(), "{}", choice.code);
    }
}

#[test]
fn an_own_heating_value_counts_twice() {
    let mut draft = sample(0);
    edit::edit(
        &mut draft,
        "carriers#4/params=own;carriers#4/own_ncv=355.44;carriers#4/own_source=x",
    );
    // 12950 × 35 544 ÷ 29 307.6 = 15 705.6… kgce for 17 223.5; CO2 28.000345 × 355.44 ÷ 389.31 = 25.5643… t, of 200.9512… t in all.
    let [_, energy, scope_1, ..] = figures(&draft);
    assert_eq!((energy.as_str(), scope_1.as_str()), ("456.22", "198.52"));
}
