//! How figures are read: what a field shows is read back as the same figure, in every unit and language, and what may be several numbers is refused.

use greendesk::documents::templates::{all, output};
use greendesk::documents::{
    Draft, Field, FieldKind, Node, UnitOf, Visit, check_fields, walk, words,
};
use greendesk::i18n::Lang;
use greendesk::measure::{Decimal, grouped, read_number};
use proptest::prelude::*;
use std::sync::LazyLock;

const LANGS: [Lang; 2] = [Lang::Zh, Lang::En];

/// The units that fields have, as they are stored, and those that a person may choose.
fn units() -> Vec<String> {
    let mut units: Vec<String> = words::units().map(|unit| unit.zh.to_owned()).collect();
    let mut named = Vec::new();
    let mut picked = Vec::new();
    for form in all() {
        for visit in walk(form.steps) {
            let Visit::Field(_, field) = visit else {
                continue;
            };
            match field.unit {
                UnitOf::None => {}
                UnitOf::Fixed(unit) => units.push(unit.zh.to_owned()),
                UnitOf::Chosen(_, choices) => {
                    units.extend(choices.iter().map(|choice| choice.label.zh.to_owned()));
                }
                UnitOf::Answer(field) => named.push((form.id, field)),
            }
            if let FieldKind::Suggest(texts) = field.kind {
                picked.push(((form.id, field.id), texts));
            }
        }
    }
    // The units that a person is offered where the unit is an answer.
    for (field, texts) in picked {
        if named.contains(&field) {
            units.extend(texts.iter().map(|text| text.zh.to_owned()));
        }
    }
    units.extend(["", "吨CO2", "立方米", "公顷", "百万元"].map(str::to_owned));
    units.sort();
    units.dedup();
    units
}

fn in_unit(unit: &str) -> (&'static Field, Node) {
    static FIELD: Field = Field {
        unit: UnitOf::Answer("unit"),
        ..Field::new(
            "level",
            FieldKind::Number { negative: true },
            words::REVIEW_AND_ISSUE,
        )
    };
    let mut node = Node::default();
    node.set("unit", unit);
    (&FIELD, node)
}

#[test]
fn the_units_are_those_of_all_forms() {
    let units = units();
    for unit in [
        "",
        "%",
        "元",
        "万元",
        "亿元",
        "吨",
        "千瓦时",
        "万千瓦时",
        "兆瓦时",
        "吨/万元",
        "吨标准煤/万元",
        "升",
        "人次",
        "分",
    ] {
        assert!(units.iter().any(|known| known == unit), "{unit}: {units:?}");
    }
    assert!(units.len() > 20, "{units:?}");
}

#[test]
fn an_english_message_names_every_unit_of_a_field_in_english() {
    let han = |text: &str| text.chars().any(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c));
    // The last two are no field's.
    let units = units();
    let of_fields = units
        .iter()
        .filter(|unit| !["吨CO2", "公顷"].contains(&unit.as_str()));
    for unit in of_fields {
        let said = words::unit_said(unit).get(Lang::En);
        assert!(!han(&said), "{unit} is said as {said}");
        let (field, mut node) = in_unit(unit);
        assert!(!han(&field.unit_of(&[&node], Lang::En)), "{unit}");
        node.set("level", "12 美元");
        assert!(field.read("12 美元", &[&node]).is_err(), "{unit}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn what_is_shown_is_read_back(digits in -10_i64.pow(17)..10_i64.pow(17), places in 0_u32..9) {
        // All forms are walked once, not for each case.
        static UNITS: LazyLock<Vec<String>> = LazyLock::new(units);
        let exact = Decimal::new(digits, places);
        for unit in UNITS.iter() {
            let (field, node) = in_unit(unit);
            for lang in LANGS {
                // The echo of a field, and a figure with its unit on paper.
                let shown = grouped(exact, None);
                let said = field.unit_of(&[&node], lang);
                for text in [shown.clone(), format!("{shown} {said}"), format!("{} {said}", shown.replace(',', " "))] {
                    prop_assert_eq!(field.read(&text, &[&node]), Ok(exact), "{} in {}", text, unit);
                    prop_assert_eq!(read_number(&text, unit), Ok(exact), "{} by the evaluation in {}", text, unit);
                }
            }
        }
    }

    #[test]
    fn a_tab_or_a_line_break_between_digits_is_never_dropped(left in 0_u64..10_u64.pow(9), right in 0_u64..10_u64.pow(9), gap in "[\t\n\r ]{0,2}[\t\n\r][\t\n\r ]{0,2}") {
        for unit in ["吨", "万元", ""] {
            let pasted = format!("{left}{gap}{right}");
            prop_assert!(read_number(&pasted, unit).is_err());
        }
    }

    #[test]
    fn a_blank_counts_only_between_groups_of_three(left in 0_u64..10_u64.pow(6), right in "[0-9]{1,6}") {
        let read = read_number(&format!("{left} {right}"), "吨").is_ok();
        prop_assert_eq!(read, left < 1000 && right.len() == 3);
    }
}

#[test]
fn every_form_says_what_to_do_about_a_figure_that_it_cannot_read() {
    let mut draft: Draft = (output("sll_kpi_report").expect("the form").samples[0])();
    let history = draft.root.rows("kpis")[0].node.rows("history")[0].id;
    let kpi = draft.root.rows("kpis")[0].id;
    let place = greendesk::documents::Place::default()
        .row("kpis", kpi)
        .row("history", history)
        .field("level");
    for (typed, code, zh, mend) in [
        ("2022\t12345", "cells", "有多个单元格的内容", None),
        ("12345\n11890", "cells", "从 Excel 粘贴", None),
        ("12345 11890", "blanks", "“12345 11890”似为多个数", None),
        ("1 2", "blanks", "空格仅用于分隔千位", None),
        ("1,23", "grouping", "“1,23”可读作 1.23 或 123，请改写", None),
        (
            "1,2345",
            "grouping",
            "可读作 1.2345 或 12345",
            Some("12345"),
        ),
        ("1.234,5", "grouping", "逗号不在千位上", None),
        ("约1200", "approximate", "“约1200”是约数", Some("1200")),
        (
            "#REF!",
            "sheet_error",
            "“#REF!”是 Excel 的错误值，不是数字",
            None,
        ),
        (
            "1,234-",
            "two_readings",
            "“1,234-”可读作 1,234 或 -1,234，请改写",
            None,
        ),
        ("￥1,234", "unit", "以吨为单位，“￥”不是该单位", None),
        ("(500)", "negative", "不能小于 0", None),
        ("十二", "number", "应为数字，例如 11800", None),
    ] {
        draft.set(&place, typed);
        let form = output("sll_kpi_report").expect("the form").template;
        let problems = check_fields(form.steps, &draft);
        let found = problems
            .iter()
            .find(|problem| problem.place == place)
            .unwrap_or_else(|| panic!("{typed:?} passes"));
        assert_eq!(found.code, code, "{typed:?}");
        assert!(
            found.message.get(Lang::Zh).contains(zh),
            "{typed:?}: {}",
            found.message.get(Lang::Zh)
        );
        let offered = found.mend.as_ref().map(|mend| mend.typed.as_str());
        assert_eq!(offered, mend, "{typed:?}");
    }
    // An optional figure that the form reads as absent takes 暂无; another one is left blank.
    let problem = |draft: &Draft, place: &greendesk::documents::Place| {
        let form = output("sll_kpi_report").expect("the form").template;
        let problems = check_fields(form.steps, draft);
        let found = problems.into_iter().find(|found| found.place == *place);
        found.map(|found| found.message.get(Lang::Zh))
    };
    for typed in ["暂无", "无", "/", "不适用"] {
        draft.set(&place, typed);
        assert_eq!(problem(&draft, &place), None, "{typed}");
    }
    let base = greendesk::documents::Place::default()
        .row("kpis", kpi)
        .field("base_level");
    draft.set(&base, "暂无");
    let said = problem(&draft, &base).expect("a problem");
    assert!(said.contains("没有数据的请留空"), "{said}");
}

#[test]
fn amounts_of_typed_loans_and_projects_are_read_in_their_chosen_units() {
    for (form, list, field, chosen, code, typed, exact) in [
        (
            "green_loan_portfolio",
            "loans",
            "balance",
            "money",
            "wan",
            "2.85亿元",
            "28500",
        ),
        (
            "green_loan_portfolio",
            "loans",
            "balance",
            "money",
            "yuan",
            "1200万元",
            "12000000",
        ),
        (
            "green_loan_portfolio",
            "loans",
            "investment",
            "money",
            "yi",
            "5,000 万元",
            "0.5",
        ),
        (
            "green_loan_portfolio",
            "loans",
            "tce",
            "tce_unit",
            "t",
            "12万吨",
            "120000",
        ),
        (
            "typical_projects",
            "projects",
            "supply",
            "supply_unit",
            "wan_kwh",
            "1.2 亿千瓦时",
            "12000",
        ),
        (
            "typical_projects",
            "projects",
            "supply",
            "supply_unit",
            "mwh",
            "3,000 kWh",
            "3",
        ),
    ] {
        let form = output(form).expect("the form").template;
        let list = form.root_list(list).expect("the list");
        let field = list
            .fields
            .iter()
            .find(|known| known.id == field)
            .expect("the field");
        let mut node = Node::default();
        node.set(chosen, code);
        let read = field.read(typed, &[&Node::default(), &node]);
        assert_eq!(
            read.map(|exact| exact.normalize().to_string()),
            Ok(exact.to_owned()),
            "{typed}"
        );
    }
}
