//! What a pasted block leaves open is asked, and what is no row of a list is left out: totals and notes below it, titles above it, columns of other tables.

use super::edit::place;
use super::paste::{blank, notes, pasted, pasted_as, rows, troubles};
use greendesk::documents::Asks;
use greendesk::documents::paste::{Chosen, Plan};
use greendesk::documents::templates::{all, output};
use greendesk::i18n::Lang;

fn left(plan: &Plan) -> Vec<String> {
    plan.left.iter().map(|of| of.get(Lang::Zh)).collect()
}

/// How many rows of a block go anywhere.
fn placed(plan: &Plan) -> usize {
    plan.lines.iter().filter(|line| line.row.is_some()).count()
}

#[test]
fn totals_and_notes_below_a_list_add_no_row_in_any_list_of_any_form() {
    let mut lists = 0;
    for template in all() {
        let draft = (output(template.id).expect("output").samples[0])();
        for step in template.steps.iter().filter(|step| step.asked(&draft.root)) {
            for part in step.parts {
                let Some(Asks::List(list)) = part.asks() else {
                    continue;
                };
                if part.gives_rows() {
                    continue;
                }
                lists += 1;
                let labels: Vec<String> = list
                    .fields
                    .iter()
                    .take(3)
                    .map(|field| field.label_of(&draft.root).get(Lang::Zh))
                    .collect();
                let head = labels.join("\t");
                let table = format!("{head}\n甲项\t乙项\t丙项\n丁项\t戊项\t己项");
                let of = |text: &str| pasted(template.id, step.id, &draft, list.id, text);
                let alone = of(&table);
                for below in [
                    "合计\t\t",
                    "合计\t\t2 份",
                    "（小计）\t\t",
                    "注\t\t",
                    "备注：\t\t",
                    "注：以上为 2025 年数据\t\t",
                    "以上数据经核对\t\t",
                    "填表人：张三\t\t审核：李四",
                    "单位负责人：王五\t经办人：赵六\t联系电话：0971-1",
                ] {
                    let plan = of(&format!("{table}\n{below}"));
                    let name = format!("{}/{} {below}", template.id, list.id);
                    assert_eq!(placed(&plan), placed(&alone), "{name}: {}", notes(&plan));
                    assert_eq!(plan.added, alone.added, "{name}");
                    let word = below.split('\t').next().expect("a word");
                    assert!(notes(&plan).contains(word), "{name}: {}", notes(&plan));
                }
            }
        }
    }
    assert!(lists > 12, "{lists}");
    // A row whose name only ends so is a row, and the person may take the totals too.
    let draft = blank("sll_kpi_report");
    let risks = "风险项\t2023年\n处罚累计\t无\n投诉合计\t无";
    let plan = pasted("sll_kpi_report", "risks", &draft, "risks", risks);
    assert_eq!(
        rows(&plan.after, "risks", &["item"]).len(),
        2,
        "{}",
        notes(&plan)
    );
    let text = "材料名称\t出具单位\n核查报告\t甲\n合计\t1";
    let all = Chosen {
        sums: true,
        ..Chosen::default()
    };
    let plan = pasted_as("sll_kpi_report", "evidence", &draft, "evidence", text, &all);
    assert!(plan.has_sums && placed(&plan) == 2);
}

#[test]
fn a_total_without_a_name_adds_no_row() {
    let bank = blank("green_loan_portfolio");
    let of = |text: &str| pasted("green_loan_portfolio", "ledger", &bank, "loans", text);
    for total in ["\t300\t3000", "\t300\t", "\t300.00\t3,000"] {
        let plan = of(&format!(
            "借款人\t贷款余额\t总投资\n甲\t100\t1000\n乙\t200\t2000\n{total}"
        ));
        assert_eq!(placed(&plan), 2, "{total}: {}", notes(&plan));
        assert!(
            notes(&plan).contains("数据第 3 行等于以上各行之和，按合计处理，不粘贴"),
            "{}",
            notes(&plan)
        );
        assert!(plan.has_sums);
    }
    // A row with a name, one that is another figure, and the second row are entries.
    for row in ["丙\t300\t3000", "\t301\t3000", "\t299\t"] {
        let plan = of(&format!(
            "借款人\t贷款余额\t总投资\n甲\t100\t1000\n乙\t200\t2000\n{row}"
        ));
        assert_eq!(placed(&plan), 3, "{row}: {}", notes(&plan));
    }
    let plan = of("借款人\t贷款余额\t总投资\n甲\t100\t1000\n\t100\t1000");
    assert_eq!(placed(&plan), 2);
    // Levels of years are no sums of each other.
    let draft = super::paste::kpi_report();
    let plan = pasted(
        "sll_kpi_report",
        "kpis",
        &draft,
        "kpis#1/history",
        "2022\t5\n2023\t6\n2024\t11",
    );
    assert_eq!(placed(&plan), 3);
}

#[test]
fn a_title_above_a_list_of_kpis_is_no_heading() {
    for form in ["sll_kpi_report", "loan_desk"] {
        let draft = (output(form).expect("output").samples[0])();
        for title in [
            "关键绩效指标",
            "关键绩效指标\t\t\t",
            "2025年关键绩效指标",
            "附件：关键绩效指标清单",
            "一、关键绩效指标情况\t\t\t单位：万元",
            "关键绩效指标\t关键绩效指标\t关键绩效指标\t关键绩效指标",
            "单位名称：某某公司",
        ] {
            let text = format!(
                "{title}\n指标名称\t单位\t基准年\t基准值\n碳排放量\t吨\t2022\t5\n用电量\t万千瓦时\t2022\t6"
            );
            let plan = pasted(form, "kpis", &draft, "kpis", &text);
            let headings = plan.headings.clone().unwrap_or_default();
            assert_eq!(
                headings.first().map(String::as_str),
                Some("指标名称"),
                "{form} {title}: {}",
                notes(&plan)
            );
            assert_eq!(placed(&plan), 2, "{form} {title}");
        }
    }
}

#[test]
fn a_block_that_fits_nothing_waits_for_an_express_answer() {
    let asks = |form: &str, step: &str, at: &str, text: &str| {
        pasted(form, step, &blank(form), at, text).asks_position
    };
    for (form, step, at, text) in [
        (
            "sll_kpi_report",
            "kpis",
            "kpis",
            "张三\t13800000000\t备注A\n李四\t13900000000\t备注B",
        ),
        (
            "sll_kpi_report",
            "evidence",
            "evidence",
            "商品\t颜色\t大小\n甲\t红\t大\n乙\t绿\t小",
        ),
        (
            "sll_kpi_report",
            "evidence",
            "evidence",
            "甲\t红\t大\n乙\t绿\t小",
        ),
        (
            "green_loan_portfolio",
            "ledger",
            "loans",
            "商品\t颜色\t大小\n甲\t红\t大",
        ),
        (
            "green_loan_portfolio",
            "results",
            "branches",
            "红\t绿\t蓝\t白\n大\t小\t多\t少",
        ),
        (
            "typical_projects",
            "projects",
            "projects",
            "商品\t颜色\t大小\n甲\t红\t大",
        ),
        ("sll_kpi_report", "risks", "risks", "甲\t乙\t丙\n丁\t戊\t己"),
    ] {
        assert!(asks(form, step, at, text), "{form} {at} {text}");
    }
    // Headings that are known, entries that only their fields take, names of given rows, one column, and a block from a cell on say it themselves.
    for (form, step, at, text) in [
        (
            "sll_kpi_report",
            "evidence",
            "evidence",
            "材料名称\t出具单位\n核查报告\t甲",
        ),
        (
            "green_loan_portfolio",
            "ledger",
            "loans",
            "JJ1\t甲\t甲光伏\t1000\t5000",
        ),
        (
            "green_loan_portfolio",
            "results",
            "branches",
            "海东支行\t2024 年\t1234.5\t54.25\t12\t3",
        ),
        (
            "climate_self_assessment",
            "area_1",
            "area_1",
            "1.1.1\t已公布\t2\n1.1.2\t已制定\t1",
        ),
        (
            "sll_kpi_report",
            "kpis",
            "kpis#1/history",
            "2022\t12345\n2023\t11890",
        ),
        ("sll_kpi_report", "evidence", "evidence", "核查报告\n电费单"),
        (
            "sll_kpi_report",
            "kpis",
            "kpis#1/history#1/level",
            "12345\n11890",
        ),
    ] {
        assert!(!asks(form, step, at, text), "{form} {at} {text}");
    }
    // From a cell on, a first row of words that the cell's column does not take may be headings.
    let draft = super::paste::kpi_report();
    let at = "kpis#1/history#1/level";
    let plan = pasted("sll_kpi_report", "kpis", &draft, at, "甲\t乙\n丙\t丁");
    assert!(plan.asks_position, "{}", notes(&plan));
    let said = Chosen {
        headings: Some(true),
        ..Chosen::default()
    };
    let plan = pasted_as("sll_kpi_report", "kpis", &draft, at, "甲\t乙\n5\t6", &said);
    assert!(!plan.asks_position);
    assert!(place(&draft, at).path.len() == 2);
}

#[test]
fn columns_of_a_table_within_the_rows_are_said_with_their_place() {
    let text = "指标名称\t单位\t基准值\t2025年目标\t目标值（2026）\t2023年\t近三年水平\n碳排放量\t吨\t100\t95\t90\t110\t105";
    for (form, targets, history) in [
        ("sll_kpi_report", "绩效目标水平", "关键绩效指标历史表现"),
        ("loan_desk", "各年度目标", "历史"),
    ] {
        let plan = pasted(form, "kpis", &blank(form), "kpis", text);
        let said = notes(&plan);
        for (column, heading) in [(4, "2025年目标"), (5, "目标值（2026）")] {
            let expected = format!(
                "第 {column} 列“{heading}”是各行“{targets}”的内容，本表没有这一项，不粘贴；请打开该行，在“{targets}”表中填写或粘贴。"
            );
            assert!(said.contains(&expected), "{form} {said}");
        }
        assert!(
            said.contains(&format!("第 7 列“近三年水平”是各行“{history}")),
            "{form} {said}"
        );
        // A year alone may be one of the past or one of the targets.
        assert!(
            said.contains("第 6 列“2023年”是某一年的数值，本表没有这一项，不粘贴"),
            "{form} {said}"
        );
        assert_eq!(left(&plan).len(), 4, "{form} {:?}", left(&plan));
        assert_eq!(troubles(&plan), [""; 0], "{form}");
    }
}

#[test]
fn a_bound_that_leaves_its_figure_out_is_not_pasted() {
    let draft = super::paste::kpi_report();
    for (typed, says) in [
        ("低于9500", "不含 9500 本身"),
        ("<9500", "不含 9500 本身"),
        ("超过 9500", "不含 9500 本身"),
    ] {
        let text = format!("年份\t目标水平\n2026\t{typed}");
        let at = "kpis#1/targets";
        let plan = pasted("sll_kpi_report", "kpis", &draft, at, &text);
        let said = troubles(&plan);
        assert!(
            said.len() == 1 && said[0].contains(says),
            "{typed} {said:?}"
        );
    }
    // Among the levels of the past any bound is none.
    for typed in ["低于9500", "≤9500"] {
        let text = format!("年份\t指标水平\n2022\t{typed}");
        let plan = pasted("sll_kpi_report", "kpis", &draft, "kpis#1/history", &text);
        assert!(
            troubles(&plan)[0].contains("不是一个数值"),
            "{:?}",
            troubles(&plan)
        );
    }
}

#[test]
fn a_bound_that_is_typed_says_what_to_do() {
    let mut draft = super::paste::kpi_report();
    let kpi = place(&draft, "kpis#1/");
    let template = super::paste::template("sll_kpi_report");
    for (direction, typed, says, mend) in [
        (
            "lower",
            "≤9500",
            "请只填数值：“≤9500”改为“9500”",
            Some("9500"),
        ),
        ("lower", "不高于 9500", "改为“9500”", Some("9500")),
        ("lower", "9500以下", "改为“9500”", Some("9500")),
        ("higher", "不低于9500", "改为“9500”", Some("9500")),
        ("lower", "≥9500", "与指标方向不一致", None),
        ("", "≤9500", "尚未选择指标方向", None),
        ("lower", "低于9500", "不含 9500 本身", None),
    ] {
        draft.set(&kpi.field("direction"), direction);
        let at = place(&draft, "kpis#1/targets#1/level");
        draft.set(&at, typed);
        let problems = (template.evaluate)(&draft).problems;
        let of = problems
            .iter()
            .find(|problem| problem.place == at && problem.code == "bound");
        let of = of.unwrap_or_else(|| panic!("{direction} {typed}"));
        assert!(
            of.message.get(Lang::Zh).contains(says),
            "{}",
            of.message.get(Lang::Zh)
        );
        let offered = of.mend.as_ref().map(|mend| mend.typed.clone());
        assert_eq!(offered.as_deref(), mend, "{direction} {typed}");
    }
    let at = place(&draft, "kpis#1/history#1/level");
    draft.set(&at, "≥9500");
    let problems = (template.evaluate)(&draft).problems;
    let said = problems.iter().find(|problem| problem.place == at);
    let said = said.expect("a problem").message.get(Lang::Zh);
    assert!(said.contains("是上限或下限，不是一个数值"), "{said}");
}
