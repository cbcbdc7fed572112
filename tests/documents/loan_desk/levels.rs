//! A.1: levels of the history that are taken from a worksheet of energy bills, and the factors of the program that a KPI can be computed with.
use super::super::edit::{edit, place};
use greendesk::documents::Draft;
use greendesk::documents::from_bills::{Levels, Quantity, Take, Taken};
use greendesk::documents::templates::loan_desk::{OUTPUT, TEMPLATE, fields};
use greendesk::i18n::Lang;
use greendesk::measure::Decimal;
use greendesk::standards::energy::{grid, heat};

fn levels() -> &'static Levels {
    OUTPUT.levels.expect("the scheme has levels")
}

fn scheme(edits: &str) -> Draft {
    let mut draft = (OUTPUT.samples[0])();
    edit(&mut draft, edits);
    draft
}

fn taken(quantity: Quantity, exact: &str) -> Taken {
    Taken {
        worksheet: "5e1".to_owned(),
        title: "某某公司 2024 年底稿".to_owned(),
        sum: "ABCD1234".to_owned(),
        year: "2024".to_owned(),
        quantity,
        exact: Decimal::from_str_exact(exact).expect("a figure"),
        table: "other".to_owned(),
        factor: "0.1567".to_owned(),
        factor_year: "2022".to_owned(),
        grid: ["青海 0.1567".to_owned(), "Qinghai 0.1567".to_owned()],
        statement: [
            "按 12 个月账单推算。".to_owned(),
            "Reckoned from 12 months of bills.".to_owned(),
        ],
        since: None,
    }
}

/// Which figure a level needs, in which unit; or why no worksheet gives it.
#[test]
fn a_level_asks_for_its_figure() {
    for (case, edits, at, expected) in [
        (
            "emissions",
            "",
            "kpis#1/history#3/level",
            "碳排放量 吨 2024 10,000",
        ),
        (
            "a share",
            "",
            "kpis#2/history#1/level",
            "绿电占比 % 2022 26",
        ),
        (
            "electricity",
            "kpis#1/kpi=electricity;kpis#1/unit=万千瓦时",
            "kpis#1/history#1/level",
            "用电量 万千瓦时 2022 12,000",
        ),
        (
            "green electricity",
            "kpis#1/kpi=green_electricity;kpis#1/unit=千瓦时",
            "kpis#1/history#1/level",
            "绿电使用量 千瓦时 2022 12,000",
        ),
        (
            "no figure of a worksheet",
            "kpis#1/kpi=waste_heat",
            "kpis#1/history#1/level",
            "能源账单底稿不计算“余热回收量”",
        ),
        (
            "a unit of another kind",
            "kpis#1/unit=平方米",
            "kpis#1/history#1/level",
            "计量单位为“平方米”",
        ),
        (
            "no year",
            "kpis#1/history#1/year=",
            "kpis#1/history#1/level",
            "没有年份",
        ),
    ] {
        let draft = scheme(edits);
        let found = match (levels().asked)(&draft, &place(&draft, at)) {
            Ok(asked) => format!(
                "{} {} {} {}",
                asked.quantity.name().zh,
                asked.unit,
                asked.year.number(),
                asked.typed
            ),
            Err(why) => why.get(Lang::Zh),
        };
        assert!(found.contains(expected), "{case}: {found}");
    }
    // The button stands where a worksheet can give the figure.
    let level = fields::HISTORY.fields.iter().find(|of| of.id == "level");
    let given = level.and_then(|of| of.from_bills).expect("a button");
    for (code, shown) in [
        ("emissions", true),
        ("electricity", true),
        ("green_electricity", true),
        ("green_share", true),
        ("pue", false),
        ("fiq001_intensity", false),
        ("own", false),
        ("", false),
    ] {
        let draft = scheme(&format!("kpis#1/kpi={code}"));
        let kpi = draft.node(&place(&draft, "kpis#1/").path).expect("a row");
        assert_eq!(given(&[&draft.root, kpi]), shown, "{code}");
    }
}

#[test]
fn a_figure_is_taken_with_its_source() {
    let draft = scheme("");
    let at = place(&draft, "kpis#1/history#3/level");
    let take = Take {
        taken: taken(Quantity::Emissions, "9876.543"),
        level: true,
        basis: true,
        source: None,
    };
    let after = (levels().take)(&draft, &at, &take).expect("taken");
    assert_eq!(after.get(&at), "9876.54");
    let method = after.get(&place(&after, "kpis#1/method")).to_owned();
    assert!(method.ends_with("\n按 12 个月账单推算。"), "{method}");
    // Taken anew, the text takes the place of the one before.
    let mut anew = take.clone();
    anew.taken.statement = [
        "按新账单推算。".to_owned(),
        "Reckoned from the new bills.".to_owned(),
    ];
    let again = (levels().take)(&after, &at, &anew).expect("taken");
    let method = again.get(&place(&again, "kpis#1/method")).to_owned();
    assert!(
        method.ends_with("\n按新账单推算。") && !method.contains("按 12 个月"),
        "{method}"
    );
    let held = (levels().held)(&again);
    assert_eq!(held.len(), 1);
    assert_eq!(held[0].place, at);
    assert_eq!(held[0].of.get(Lang::Zh), "碳排放量（范围 1+2），2024 年");
    let found = (TEMPLATE.evaluate)(&again);
    let figure = found.figures.iter().find(|of| of.id == "from_bills");
    let label = figure.expect("a figure").label.get(Lang::Zh);
    assert!(label.contains("某某公司 2024 年底稿") && label.contains("ABCD1234"));
    // Another figure than the level needs is not taken.
    let wrong = Take {
        taken: taken(Quantity::Electricity, "1"),
        ..take
    };
    assert!((levels().take)(&draft, &at, &wrong).is_none());
}

/// The factors that are offered are those of `standards::energy`, with their year and the document that prints them; one that a single text has says so.
#[test]
fn factors_are_those_of_the_program() {
    let field = fields::KPIS.fields.iter().find(|of| of.id == "factor_from");
    let field = field.expect("a field");
    let [of_2023, of_2022, of_2021] = &grid::QINGHAI;
    let expected = [
        ("qinghai_2023", of_2023.factor, false),
        ("qinghai_2022", of_2022.factor, true),
        ("qinghai_2021", of_2021.factor, true),
        ("nation_2023", grid::NATIONAL[0].factor, false),
        ("nation_2022", grid::NATIONAL[1].factor, true),
        ("nation_2021", grid::NATIONAL[2].factor, true),
        ("northwest_2023", grid::NORTHWEST[0].factor, false),
        ("northwest_2022", grid::NORTHWEST[1].factor, true),
        ("heat", heat::DEFAULT, false),
    ];
    let codes: Vec<&str> = field.choices().iter().map(|choice| choice.code).collect();
    assert_eq!(codes, expected.map(|(code, ..)| code));
    for (choice, (code, factor, single)) in field.choices().iter().zip(expected) {
        let set = field.set_by(code);
        assert_eq!(
            set,
            [
                ("factor", factor.value().to_string()),
                ("factor_year", factor.year.to_string()),
                ("factor_source", factor.clause().id()),
            ]
        );
        if code != "heat" {
            assert!(choice.label.zh.contains(&factor.year.to_string()), "{code}");
        }
        let mut kpi = greendesk::documents::Node::default();
        kpi.set("factor_from", code);
        let note = field.help.expect("a note")(&kpi);
        assert_eq!(note.zh.contains("单一来源"), single, "{code}");
        // What is filled in is found right.
        let mut draft = scheme("");
        edit(&mut draft, &format!("kpis#1/factor_from={code}"));
        for (field, typed) in set {
            let at = place(&draft, &format!("kpis#1/{field}"));
            draft.set(&at, &typed);
        }
        let found = (TEMPLATE.evaluate)(&draft).problems;
        assert!(found.iter().all(|of| of.code != "factor_differs"), "{code}");
        let report = OUTPUT.report_of(&draft);
        let printed = format!("{:?}", report.paper);
        assert!(printed.contains(&factor.value().to_string()), "{code}");
    }
    assert!(field.set_by("").is_empty() && field.set_by("own").is_empty());
}

/// What became of a worksheet after a level was taken from it is noted in the draft, and changes nothing of what was approved.
#[test]
fn a_worksheet_that_was_changed_leaves_the_approval_as_it_was() {
    use greendesk::documents::templates::loan_desk::approval::mark;
    let taken =
        "5e1|底稿|ABCD1234|2024|emissions|10000|other|0.1567|2022|||经推算|Reckoned".to_owned();
    let with = |text: &str| mark(&scheme(&format!("kpis#1/history#3/from_bills={text}")));
    let approved = with(&taken);
    for since in [
        "|EEEE0000|9500.5||",
        "|EEEE0000||缺十二月|December is missing",
        "||||",
    ] {
        assert_eq!(with(&[&taken, since].concat()), approved, "{since}");
    }
    // The level is what is approved, whatever worksheet stands behind it; another level than was approved is another scheme.
    assert_eq!(with(&taken.replace("10000", "9500.5")), approved);
    assert_eq!(mark(&scheme("")), approved);
    assert_ne!(
        mark(&scheme("kpis#1/history#3/level=9,500.5")),
        mark(&scheme(""))
    );
}
