//! A pasted table of bills taken over by the form: the acceptance case as people copy it, a meter each, corrections, another unit.
use super::{printed, sample};
use greendesk::documents::energy_bills::{Chosen, Use, read};
use greendesk::documents::templates::energy_worksheet::{OUTPUT, TEMPLATE};
use greendesk::documents::{ActionKind, Asks, BILLS_READ, Draft, Place};
use greendesk::measure::{Day, Year};
use greendesk::standards::energy::bills::Column;
use greendesk::standards::energy::fuels::Fuel;

fn taken(draft: &Draft, text: &str, chosen: &Chosen) -> Draft {
    let year = Year::new(2024).expect("a year");
    let reading = read(text, "", year, chosen);
    let Some(ActionKind::Take(take)) = OUTPUT.action(BILLS_READ) else {
        panic!("it takes bills")
    };
    take(draft, reading.handed().as_bytes()).expect("bills")
}

/// Chooses the grid as a person does: the field is set, and what follows it is filled in.
fn choose_qinghai(draft: &mut Draft) {
    let mut fields = TEMPLATE.steps.iter().flat_map(|step| step.parts);
    let grid = fields
        .find_map(|part| match part.asks() {
            Some(Asks::Fields(fields)) => fields.iter().find(|field| field.id == "grid"),
            _ => None,
        })
        .expect("the grid");
    draft.root.set("grid", "qinghai_2023");
    let (_, follow) = grid.follow.expect("what follows");
    follow(draft, "");
}

fn blank() -> Draft {
    let mut draft = (TEMPLATE.blank)(Day::read("2025-03-20").expect("a day"));
    draft.root.set("entity", "某某铸造有限公司");
    draft.root.set("proof", "contract");
    choose_qinghai(&mut draft);
    draft
}

/// The sample's bills as a table that a person copies out of a sheet.
fn table(draft: &Draft) -> String {
    let headings = [
        "下网电量（千瓦时）",
        "光伏自用电量（kWh）",
        "绿电交易电量（度）",
        "天然气（m³）",
        "烟煤（吨）",
        "柴油（升）",
        "汽油（L）",
        "液化石油气（kg）",
        "外购热力（GJ）",
    ];
    let carriers = draft.root.rows("carriers");
    let mut text = format!("2024 年能源统计\n月份\t{}\n", headings.join("\t"));
    for month in 0..12 {
        let cells: Vec<&str> = carriers
            .iter()
            .map(|carrier| carrier.node.rows("bills")[month].node.get("amount"))
            .collect();
        text.push_str(&format!("{}月\t{}\n", month + 1, cells.join("\t")));
    }
    text
}

fn densities(draft: &mut Draft) {
    for row in draft.root.rows("carriers").to_vec() {
        let density = match row.node.get("column") {
            "diesel" => "0.84",
            "petrol" => "0.73",
            _ => continue,
        };
        let place = Place::default().row("carriers", row.id);
        draft.set(&place.field("density"), density);
        draft.set(&place.field("conversion_source"), "供油单位出具");
    }
}

#[test]
fn the_acceptance_case_is_pasted_into_a_blank_form() {
    let mut draft = taken(&blank(), &table(&sample(0)), &Chosen::default());
    densities(&mut draft);
    // Power from the grid was there and is filled, not doubled.
    let carriers: Vec<(&str, &str)> = draft
        .root
        .rows("carriers")
        .iter()
        .map(|row| (row.node.get("column"), row.node.get("unit")))
        .collect();
    let expected: Vec<(String, String)> = sample(0)
        .root
        .rows("carriers")
        .iter()
        .map(|row| ["column", "unit"].map(|field| row.node.get(field).to_owned()))
        .map(|[column, unit]| (column, unit))
        .collect();
    let expected: Vec<(&str, &str)> = expected
        .iter()
        .map(|(column, unit)| (column.as_str(), unit.as_str()))
        .collect();
    assert_eq!(carriers, expected);
    let found = (TEMPLATE.evaluate)(&draft);
    for (id, figure) in [
        ("electricity", "2,390,800"),
        ("energy", "457.74"),
        ("scope_1", "200.95"),
        ("power", "403.02"),
        ("heat", "260.05"),
        ("emissions", "864.02"),
        ("green_share", "13.67"),
    ] {
        assert_eq!(printed(&found, id), figure, "{id}");
    }
    assert!(found.issuable());
}

#[test]
fn a_table_pasted_again_takes_the_place_of_what_was_there() {
    let once = taken(&blank(), &table(&sample(0)), &Chosen::default());
    let twice = taken(&once, &table(&sample(0)), &Chosen::default());
    assert_eq!(once, twice);
    let mended = taken(
        &once,
        "月份\t下网电量（千瓦时）\n1月\t186,421\n",
        &Chosen::default(),
    );
    let found = (TEMPLATE.evaluate)(&mended);
    assert_eq!(printed(&found, "electricity"), "2,390,801");
}

#[test]
fn voucher_and_days_belong_to_the_amount_beside_them() {
    let of_january = |draft: &Draft| {
        let bill = draft.root.rows("carriers")[0].node.rows("bills")[0].clone();
        ["amount", "voucher", "from", "to"].map(|field| bill.node.get(field).to_owned())
    };
    let table = |amount: &str, voucher: &str| {
        format!("月份\t下网电量（千瓦时）\t凭证号\n1月\t{amount}\t{voucher}\n")
    };
    let mut draft = taken(&blank(), &table("186420", "记-7"), &Chosen::default());
    let row = draft.root.rows("carriers")[0].id;
    let bill = draft.root.rows("carriers")[0].node.rows("bills")[0].id;
    let place = Place::default().row("carriers", row).row("bills", bill);
    draft.set(&place.field("amount"), "186,420");
    draft.set(&place.field("from"), "2023-12-26");
    let pasted = [
        // The same amount: what the paste says nothing of stays.
        ("186420", "", ["186420", "记-7", "2023-12-26", ""]),
        // Another amount is another bill.
        ("186421", "", ["186421", "", "", ""]),
        ("186421", "记-9", ["186421", "记-9", "", ""]),
    ];
    for (amount, voucher, expected) in pasted {
        let after = taken(&draft, &table(amount, voucher), &Chosen::default());
        assert_eq!(of_january(&after), expected, "{amount} {voucher}");
    }
}

#[test]
fn meters_and_bills_taken_back_stay_apart() {
    let text = "月份\t户号\t下网电量（千瓦时）\n1月\t甲\t100\n1月\t乙\t40\n1月\t甲\t-30\n";
    let draft = taken(&blank(), text, &Chosen::default());
    let carriers = draft.root.rows("carriers");
    let meters: Vec<&str> = carriers.iter().map(|row| row.node.get("meter")).collect();
    assert_eq!(meters, ["甲", "乙"]);
    let amounts: Vec<&str> = carriers[0]
        .node
        .rows("bills")
        .iter()
        .map(|bill| bill.node.get("amount"))
        .filter(|amount| !amount.is_empty())
        .collect();
    assert_eq!(amounts, ["100", "-30"]);
    assert_eq!(carriers[0].node.rows("bills").len(), 13);
}

#[test]
fn bills_of_quarters_count_by_their_days() {
    let monthly = "月份\t下网电量（千瓦时）\n1月\t100\n2月\t40\n";
    assert_eq!(
        taken(&blank(), monthly, &Chosen::default())
            .root
            .get("basis"),
        "bill-month"
    );
    let quarters = "季度\t下网电量（千瓦时）\n一季度\t100\n二季度\t200\n三季度\t300\n四季度\t400\n";
    let draft = taken(&blank(), quarters, &Chosen::default());
    assert_eq!(draft.root.get("basis"), "by-days");
    let carrier = &draft.root.rows("carriers")[0].node;
    let days: Vec<[&str; 3]> = carrier
        .rows("bills")
        .iter()
        .filter(|bill| !bill.node.get("amount").is_empty())
        .map(|bill| ["from", "to", "amount"].map(|field| bill.node.get(field)))
        .collect();
    assert_eq!(
        days,
        [
            ["2024-01-01", "2024-03-31", "100"],
            ["2024-04-01", "2024-06-30", "200"],
            ["2024-07-01", "2024-09-30", "300"],
            ["2024-10-01", "2024-12-31", "400"]
        ]
    );
}

#[test]
fn a_unit_that_nobody_named_stays_open() {
    let text = "月份\t天然气\n1月\t100\n2月\t40\n";
    let draft = taken(&blank(), text, &Chosen::default());
    let gas = &draft.root.rows("carriers")[1].node;
    assert_eq!((gas.get("column"), gas.get("unit")), ("gas", ""));
    let found = (TEMPLATE.evaluate)(&draft);
    assert!(
        found
            .problems
            .iter()
            .any(|problem| problem.place.field == "unit" && problem.code == "missing")
    );
}

#[test]
fn the_kind_of_coal_is_the_one_that_was_chosen() {
    let chosen = Chosen {
        columns: vec![(1, Use::Quantity(Column::Fuel(Fuel::Lignite)))],
        ..Chosen::default()
    };
    let draft = taken(&blank(), "月份\t煤（吨）\n1月\t12\n2月\t13\n", &chosen);
    assert_eq!(draft.root.rows("carriers")[1].node.get("column"), "lignite");
}

#[test]
fn what_is_no_table_of_bills_changes_nothing() {
    let Some(ActionKind::Take(take)) = OUTPUT.action(BILLS_READ) else {
        panic!("it takes bills")
    };
    for bytes in [&b""[..], b"[]", b"{}", b"[[\"grid\"]]", b"\xff"] {
        assert!(take(&blank(), bytes).is_err());
    }
}
