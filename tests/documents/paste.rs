//! A block of cells from a sheet: how it is read from the clipboard, where its cells go in each kind of list, and what is said of the rest.

use super::edit::{place, shown};
use greendesk::documents::paste::block::{of_html, of_text, read};
use greendesk::documents::paste::{Chosen, MOST_IN_LIST, Plan, Target, Use, plan};
use greendesk::documents::templates::{all, find, output};
use greendesk::documents::{Draft, Node, Template};
use greendesk::i18n::Lang;
use greendesk::measure::Day;
use proptest::prelude::*;

pub(super) fn template(id: &str) -> &'static Template {
    find(&all(), id).expect("a form")
}

pub(super) fn blank(id: &str) -> Draft {
    (template(id).blank)(Day::read("2026-11-28").expect("a day"))
}

/// A draft of the KPI report with one KPI in tonnes and history of the years 2022 to 2024.
pub(super) fn kpi_report() -> Draft {
    let mut draft = blank("sll_kpi_report");
    let kpi = place(&draft, "kpis#1/");
    draft.set(&kpi.field("kpi"), "emissions");
    draft.set(&kpi.field("unit"), "吨");
    draft
}

pub(super) fn pasted_as(
    id: &str,
    step: &str,
    draft: &Draft,
    at: &str,
    text: &str,
    chosen: &Chosen,
) -> Plan {
    let template = template(id);
    let step = template
        .steps
        .iter()
        .find(|known| known.id == step)
        .expect("a step");
    let target = Target::at(step, draft, &place(draft, at)).expect("a target");
    plan(template, draft, &target, &read(text, ""), chosen)
}

pub(super) fn pasted(id: &str, step: &str, draft: &Draft, at: &str, text: &str) -> Plan {
    pasted_as(id, step, draft, at, text, &Chosen::default())
}

fn answer(draft: &Draft, at: &str) -> String {
    draft.get(&place(draft, at)).to_owned()
}

/// The answers of a list, a row a line.
pub(super) fn rows(draft: &Draft, list: &str, fields: &[&str]) -> Vec<String> {
    let list = place(draft, list);
    let node = draft.node(&list.path).expect("a row");
    let line = |node: &Node| {
        fields
            .iter()
            .map(|field| node.get(field))
            .collect::<Vec<_>>()
            .join("|")
    };
    node.rows(&list.field)
        .iter()
        .map(|row| line(&row.node))
        .collect()
}

pub(super) fn troubles(plan: &Plan) -> Vec<String> {
    plan.troubles
        .iter()
        .map(|trouble| {
            format!(
                "{},{} {}",
                trouble.row,
                trouble.column,
                trouble.message.get(Lang::Zh)
            )
        })
        .collect()
}

pub(super) fn notes(plan: &Plan) -> String {
    plan.notes
        .iter()
        .map(|note| note.get(Lang::Zh))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn a_cell_that_breaks_a_rule_of_the_form_is_a_problem_of_the_paste() {
    let draft = blank("climate_self_assessment");
    let full = answer(&draft, "area_1#1/full");
    assert_eq!(full, "3");
    for (score, wrong) in [
        ("3", false),
        ("4", true),
        ("−1", true),
        ("三", true),
        ("", false),
    ] {
        let text = format!("2\n{score}");
        let plan = pasted(
            "climate_self_assessment",
            "area_1",
            &draft,
            "area_1#1/self_score",
            &text,
        );
        let second = troubles(&plan);
        assert_eq!(!second.is_empty(), wrong, "{score}: {second:?}");
        assert!(
            second.iter().all(|said| said.starts_with("1,0 ")),
            "{second:?}"
        );
    }
    // The same where a table is filled: the weights of a pair, a score, a code that stands twice.
    let plan = pasted(
        "climate_self_assessment",
        "area_1",
        &draft,
        "area_1#1/self_score",
        "4",
    );
    assert!(troubles(&plan)[0].contains("满分"), "{:?}", troubles(&plan));
    // What is missing elsewhere is no problem of the block.
    let plan = pasted(
        "sll_kpi_report",
        "kpis",
        &kpi_report(),
        "kpis#1/history#1/level",
        "11800",
    );
    assert_eq!(troubles(&plan), Vec::<String>::new());
}

#[test]
fn an_optional_day_takes_a_month() {
    let draft = blank("sll_kpi_report");
    let plan = pasted(
        "sll_kpi_report",
        "evidence",
        &draft,
        "evidence",
        "材料名称\t日期\n核查报告\t2025年6月\n电费单\t2025-02-30",
    );
    assert_eq!(plan.put, 4, "{:?}", plan.columns);
    let said = troubles(&plan);
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].starts_with("1,"), "{said:?}");
}

#[test]
fn blocks_as_sheets_write_them() {
    for (text, rows) in [
        (
            "2022\t12345\r\n2023\t11890\r\n",
            vec![vec!["2022", "12345"], vec!["2023", "11890"]],
        ),
        (
            "12345\n11890\n11500",
            vec![vec!["12345"], vec!["11890"], vec!["11500"]],
        ),
        ("1\t2\r3\t4\r", vec![vec!["1", "2"], vec!["3", "4"]]),
        ("12345\r\n", vec![vec!["12345"]]),
        (
            "a\t\tb\r\n\t\t\r\nc",
            vec![vec!["a", "", "b"], vec!["", "", ""], vec!["c", "", ""]],
        ),
        (
            "a\tb\t\t\r\nc\t\t\t\r\n\t\t\t\r\n",
            vec![vec!["a", "b"], vec!["c", ""]],
        ),
        (
            "\"第一行\n第二行\"\t2\r\n3\t4",
            vec![vec!["第一行\n第二行", "2"], vec!["3", "4"]],
        ),
        (
            "\"他说\"\"好\"\"\n走了\"\t1",
            vec![vec!["他说\"好\"\n走了", "1"]],
        ),
        ("\"引号\"\t1", vec![vec!["\"引号\"", "1"]]),
        (
            "\"没有\t闭合\n下一行",
            vec![vec!["\"没有", "闭合"], vec!["下一行", ""]],
        ),
        ("5\" 管\t1", vec![vec!["5\" 管", "1"]]),
        (
            " \u{A0}12,345 \t\u{202D}7\u{202C}",
            vec![vec!["12,345", "7"]],
        ),
        ("", vec![]),
        ("\r\n\r\n", vec![]),
    ] {
        assert_eq!(of_text(text), rows, "{text:?}");
    }
}

#[test]
fn tables_of_html_are_read_where_there_is_no_text() {
    let excel = r#"<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--table {mso-displayed-decimal-separator:"\.";} td{color:red} --></style></head>
        <body><!--StartFragment--><table border=0><col width=64><tr height=19><td class=xl65 x:num>2022</td>
        <td align=right>12,345.6&nbsp;</td></tr>
        <tr><td rowspan=2>A&amp;B<br>
          公司</td><td>1</td></tr><tr><td colspan="2">2</td></tr></table><!--EndFragment--></body></html>"#;
    assert_eq!(
        of_html(excel),
        [
            vec!["2022", "12,345.6"],
            vec!["A&B\n公司", "1"],
            vec!["", "2"]
        ]
    );
    assert_eq!(read("", excel).len(), 3);
    assert_eq!(read("1\t2", excel), [vec!["1", "2"]]);
    for broken in [
        "",
        "<table",
        "<table><tr><td",
        "<td>1</td>",
        "<table><tr><td rowspan=99999999>1",
        "<!--",
        "<table><tr><td>&#x110000;&#;&",
    ] {
        assert!(of_html(broken).len() <= 1, "{broken}");
    }
    assert_eq!(
        of_html("<table><tr><td>&#20803;&#x5143;&lt;&bogus;</table>"),
        [vec!["元元<&bogus;"]]
    );
}

#[test]
fn a_block_goes_by_place_from_the_cell_on_and_rows_are_added() {
    let draft = kpi_report();
    let plan = pasted(
        "sll_kpi_report",
        "kpis",
        &draft,
        "kpis#1/history#1/year",
        "2020\t12,345\n2021\t11890\n2022\t11500\n2023\t11000\n2024\t10500\n",
    );
    assert_eq!(
        rows(&plan.after, "kpis#1/history", &["year", "level"]),
        [
            "2020|12,345",
            "2021|11890",
            "2022|11500",
            "2023|11000",
            "2024|10500"
        ]
    );
    assert_eq!((plan.put, plan.added, plan.replaced.len()), (10, 2, 0));
    assert_eq!(troubles(&plan), Vec::<String>::new());
    assert_eq!(plan.places.len(), 10);
    assert_eq!(
        shown(&plan.after, &plan.places[9]),
        "kpis#1/history#5/level"
    );
    // A column of figures goes down from its cell.
    let plan = pasted(
        "sll_kpi_report",
        "kpis",
        &draft,
        "kpis#1/history#2/level",
        "11890\n11500",
    );
    assert_eq!(
        rows(&plan.after, "kpis#1/history", &["year", "level"]),
        ["2022|", "2023|11890", "2024|11500"]
    );
}

#[test]
fn years_beside_figures_find_their_column_and_their_rows() {
    let draft = kpi_report();
    // The block that became one number: pasted into 2022's level.
    let plan = pasted(
        "sll_kpi_report",
        "kpis",
        &draft,
        "kpis#1/history#1/level",
        "2023\t11890\n2022\t12345\n2021\t13000",
    );
    assert_eq!(
        rows(&plan.after, "kpis#1/history", &["year", "level"]),
        ["2021|13000", "2022|12345", "2023|11890", "2024|"],
        "rows that were in the order of their years stay so"
    );
    assert!(notes(&plan).contains("按年份对应"));
}

#[test]
fn headings_say_where_columns_go_and_in_which_unit() {
    let draft = kpi_report();
    let plan = pasted(
        "sll_kpi_report",
        "kpis",
        &draft,
        "kpis#1/history#1/year",
        "指标水平（千克）\t备注\t年份\n12345000\t核\t2022\n11,890,000\t\t2023",
    );
    assert_eq!(plan.columns, [Use::Field(1), Use::Nothing, Use::Field(0)]);
    assert_eq!(
        rows(&plan.after, "kpis#1/history", &["year", "level"]),
        ["2022|12345000 千克", "2023|11,890,000 千克", "2024|"]
    );
    assert_eq!(plan.put, 4);
    let said = notes(&plan);
    for part in [
        "第一行是标题",
        "第 2 列“备注”没有对应的项目",
        "单位为千克，本表以吨为单位，粘贴后自动换算",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert_eq!(troubles(&plan), Vec::<String>::new());
    // A unit that cannot be converted is refused cell by cell, by the field's own sentence.
    let plan = pasted(
        "sll_kpi_report",
        "kpis",
        &draft,
        "kpis#1/history#1/year",
        "年份\t水平（美元）\n2022\t5",
    );
    assert_eq!(answer(&plan.after, "kpis#1/history#1/level"), "5 美元");
    assert!(
        troubles(&plan)[0].contains("以吨为单位，“美元”不是该单位"),
        "{:?}",
        troubles(&plan)
    );
    assert!(notes(&plan).contains("不能换算为吨"));
    // A heading that resembles an answer which is not asked here names nothing.
    let plan = pasted(
        "sll_kpi_report",
        "kpis",
        &draft,
        "kpis#1/history#1/year",
        "年份\t营业收入（万元）\n2022\t5",
    );
    assert_eq!(plan.columns, [Use::Field(0), Use::Nothing]);
    // The name of the KPI stands for its level.
    let plan = pasted(
        "sll_kpi_report",
        "kpis",
        &draft,
        "kpis#1/history#1/year",
        "年份\t碳排放（千克）\n2022\t5",
    );
    assert_eq!(plan.columns, [Use::Field(0), Use::Field(1)]);
    assert_eq!(answer(&plan.after, "kpis#1/history#1/level"), "5 千克");
    // The same unit, and the name in English.
    let plan = pasted(
        "sll_kpi_report",
        "kpis",
        &draft,
        "kpis#1/history#1/year",
        "Year\tLevel (t)\n2022\t5",
    );
    assert_eq!(
        rows(&plan.after, "kpis#1/history", &["year", "level"])[0],
        "2022|5"
    );
}

#[test]
fn a_first_row_that_is_no_data_is_not_pasted_and_the_person_decides() {
    let draft = kpi_report();
    let text = "何时\t多少\n2022\t5\n2023\t6";
    let plan = pasted(
        "sll_kpi_report",
        "kpis",
        &draft,
        "kpis#1/history#1/year",
        text,
    );
    assert_eq!(
        rows(&plan.after, "kpis#1/history", &["year", "level"])[..2],
        ["2022|5", "2023|6"]
    );
    assert!(notes(&plan).contains("第一行不是数据"));
    let chosen = Chosen {
        headings: Some(false),
        ..Chosen::default()
    };
    let plan = pasted_as(
        "sll_kpi_report",
        "kpis",
        &draft,
        "kpis#1/history#1/year",
        text,
        &chosen,
    );
    assert_eq!(
        rows(&plan.after, "kpis#1/history", &["year", "level"]),
        ["2022|5", "2023|6", "2024|", "何时|多少"]
    );
    assert_eq!(troubles(&plan).len(), 2);
}

#[test]
fn a_table_that_lies_across_is_turned() {
    let draft = kpi_report();
    let plan = pasted(
        "sll_kpi_report",
        "kpis",
        &draft,
        "kpis#1/history#1/year",
        "年份\t2022\t2023\t2024\n指标水平\t3\t2\t1",
    );
    assert!(plan.swapped);
    assert_eq!(
        rows(&plan.after, "kpis#1/history", &["year", "level"]),
        ["2022|3", "2023|2", "2024|1"]
    );
    let chosen = Chosen {
        swapped: Some(true),
        ..Chosen::default()
    };
    let plan = pasted_as(
        "sll_kpi_report",
        "kpis",
        &draft,
        "kpis#1/history#1/level",
        "3\t2\t1",
        &chosen,
    );
    assert_eq!(
        rows(&plan.after, "kpis#1/history", &["year", "level"]),
        ["2022|3", "2023|2", "2024|1"]
    );
}

#[test]
fn cells_that_cannot_be_read_are_put_in_and_named() {
    let draft = kpi_report();
    let plan = pasted(
        "sll_kpi_report",
        "kpis",
        &draft,
        "kpis#1/history#1/year",
        "2022\t很多\n2023\t\"12\n345\"\n20233\t#N/A",
    );
    assert_eq!(
        rows(&plan.after, "kpis#1/history", &["year", "level"]),
        ["2022|很多", "2023|12 / 345", "2024|", "20233|"]
    );
    let said = troubles(&plan);
    assert_eq!(said.len(), 4);
    for (at, part) in ["0,1 ", "1,1 ", "2,0 ", "2,1 "].iter().enumerate() {
        assert!(said[at].starts_with(part), "{said:?}");
    }
    assert!(
        said[0].contains("2022 年") && said[0].contains("应为数字"),
        "{said:?}"
    );
}

#[test]
fn what_does_not_fit_is_said() {
    let draft = kpi_report();
    let plan = pasted(
        "sll_kpi_report",
        "kpis",
        &draft,
        "kpis#1/history#1/level",
        "1\t2\t3",
    );
    assert_eq!(plan.put, 1);
    assert!(notes(&plan).contains("第 2 列没有对应的项目") && notes(&plan).contains("第 3 列"));
    let many = (0..MOST_IN_LIST + 5)
        .map(|at| format!("乙{at}\n"))
        .collect::<String>();
    let plan = pasted("sll_kpi_report", "risks", &draft, "risks", &many);
    assert_eq!(plan.after.root.rows("risks").len(), MOST_IN_LIST);
    assert!(
        notes(&plan).contains("“环境风险情况”最多 500 行，第 501 行起超出"),
        "{}",
        notes(&plan)
    );
    let long = "1\n".repeat(1500);
    let plan = pasted("sll_kpi_report", "risks", &draft, "risks", &long);
    assert!(notes(&plan).contains("仅读取前 1000 行"));
    // A blank cell leaves what stands there.
    let mut draft = kpi_report();
    draft.set(&place(&draft, "kpis#1/history#1/level"), "7");
    let plan = pasted(
        "sll_kpi_report",
        "kpis",
        &draft,
        "kpis#1/history#1/year",
        "2022\t\n2023\t6",
    );
    assert_eq!(
        rows(&plan.after, "kpis#1/history", &["year", "level"])[..2],
        ["2022|7", "2023|6"]
    );
    assert!(notes(&plan).contains("有 1 个空白单元格"));
}

#[test]
fn the_button_of_a_list_begins_at_its_first_open_row() {
    let mut draft = kpi_report();
    let plan = pasted(
        "sll_kpi_report",
        "kpis",
        &draft,
        "kpis#1/history",
        "2022\t1\n2023\t2",
    );
    assert_eq!((plan.first, plan.added), (0, 0));
    draft.set(&place(&draft, "kpis#1/history#2/level"), "7");
    let plan = pasted(
        "sll_kpi_report",
        "kpis",
        &draft,
        "kpis#1/history",
        "2024\t1\n2025\t2",
    );
    assert_eq!((plan.first, plan.added), (2, 1));
    assert_eq!(
        plan.rows
            .iter()
            .map(|row| row.get(Lang::Zh))
            .collect::<Vec<_>>(),
        ["2022 年", "2023 年", "2024 年", "新增一行"]
    );
    let chosen = Chosen {
        first: Some(0),
        ..Chosen::default()
    };
    let plan = pasted_as(
        "sll_kpi_report",
        "kpis",
        &draft,
        "kpis#1/history",
        "2020\t1\n2021\t2",
        &chosen,
    );
    assert_eq!(
        rows(&plan.after, "kpis#1/history", &["year", "level"]),
        ["2020|1", "2021|2", "2024|"]
    );
}

/// A KPI report whose history, targets and report years hold figures.
fn filled_kpi_report() -> Draft {
    let mut draft = kpi_report();
    for (at, level) in [(1, "100"), (2, "90"), (3, "80")] {
        draft.set(&place(&draft, &format!("kpis#1/history#{at}/level")), level);
    }
    draft
}

/// The block of each case goes into the history, which has 2022, 2023 and 2024 with 100, 90 and 80.
const BLOCKS_OF_YEARS: &[(&str, &str, &[&str])] = &[
    (
        "an unknown title",
        "项目\t碳排放量\n2023\t7\n2024\t6",
        &["2022|100", "2023|7", "2024|6"],
    ),
    (
        "a title that is part of another",
        "指标\t数量\n2023\t7\n2024\t6",
        &["2022|100", "2023|7", "2024|6"],
    ),
    (
        "no title",
        "\t碳排放量（吨）\n2023\t7\n2024\t6",
        &["2022|100", "2023|7", "2024|6"],
    ),
    (
        "报告年度",
        "报告年度\t指标水平\n2023\t7\n2021\t6",
        &["2021|6", "2022|100", "2023|7", "2024|80"],
    ),
    (
        "会计年度",
        "会计年度\t碳排放量\nFY2023\t7\nFY2024\t6",
        &["2022|100", "2023|7", "2024|6"],
    ),
    (
        "the unit as the title",
        "单位：吨\t碳排放量\n2023年度\t7\n2024年度\t6",
        &["2022|100", "2023|7", "2024|6"],
    ),
    (
        "the unit as the title, another one",
        "单位：千克\t碳排放量\n2023年\t7000",
        &["2022|100", "2023|7000 千克", "2024|80"],
    ),
    (
        "a column of units",
        "年份\t碳排放量\t单位\n2023\t1.25\t万吨\n2024\t6\t吨",
        &["2022|100", "2023|1.25 万吨", "2024|6 吨"],
    ),
    (
        "a column of units before the figures, one of them blank",
        "年份\t计量单位\t碳排放量\n2023\t千克\t7000\n2024\t\t6",
        &["2022|100", "2023|7000 千克", "2024|6"],
    ),
    (
        "another column is no unit",
        "年份\t碳排放量\t备注\n2023\t7\t吨\n2024\t6\t已核",
        &["2022|100", "2023|7", "2024|6"],
    ),
    (
        "last days of years",
        "截止日\t数\n2023-12-31\t7\n2024-12-31\t6",
        &["2022|100", "2023|7", "2024|6"],
    ),
    (
        "years behind the figures",
        "碳排放量\t年度\n7\t2023\n6\t2024",
        &["2022|100", "2023|7", "2024|6"],
    ),
    (
        "years behind the figures, no headings",
        "7\t2023\n6\t2024",
        &["2022|100", "2023|7", "2024|6"],
    ),
    (
        "no headings",
        "2023\t7\n2024\t6",
        &["2022|100", "2023|7", "2024|6"],
    ),
    (
        "years across",
        "项目\t2023\t2024\n碳排放量\t7\t6",
        &["2022|100", "2023|7", "2024|6"],
    ),
    (
        "years across, no title",
        "\t2023年\t2024年\n碳排放量（千克）\t7000\t6000",
        &["2022|100", "2023|7000 千克", "2024|6000 千克"],
    ),
    (
        "years across, no names",
        "2023\t2024\n7\t6",
        &["2022|100", "2023|7", "2024|6"],
    ),
    (
        "years across with sums",
        "指标\t2023\t2024\t合计\n碳排放量\t7\t6\t13",
        &["2022|100", "2023|7", "2024|6"],
    ),
    (
        "a title above",
        "近三年碳排放情况\n年份\t指标水平\n2023\t7\n2024\t6",
        &["2022|100", "2023|7", "2024|6"],
    ),
    (
        "a title and a unit above",
        "碳排放情况\t\n\t单位：千克\n年份\t指标水平\n2023\t7000",
        &["2022|100", "2023|7000 千克", "2024|80"],
    ),
    (
        "a title above years across",
        "碳排放\n项目\t2023\t2024\n碳排放量\t7\t6",
        &["2022|100", "2023|7", "2024|6"],
    ),
    (
        "a mean below",
        "年份\t指标水平\n2023\t7\n2024\t6\n平均\t6.5\n合计\t13",
        &["2022|100", "2023|7", "2024|6"],
    ),
    (
        "two columns of years",
        "年份\t发布年份\t指标水平\n2023\t2024\t7",
        &["2022|100", "2023|7", "2024|80"],
    ),
];

#[test]
fn figures_go_to_the_years_that_the_block_says_whatever_its_headings_are() {
    let draft = filled_kpi_report();
    for (case, text, expected) in BLOCKS_OF_YEARS {
        for at in [
            "kpis#1/history#1/year",
            "kpis#1/history#1/level",
            "kpis#1/history#3/level",
            "kpis#1/history",
        ] {
            let plan = pasted("sll_kpi_report", "kpis", &draft, at, text);
            let found = rows(&plan.after, "kpis#1/history", &["year", "level"]);
            assert_eq!(found, *expected, "{case} at {at}: {}", notes(&plan));
            assert_eq!(troubles(&plan), Vec::<String>::new(), "{case} at {at}");
        }
    }
    // The same in the targets and the report years, by the button and in a cell.
    let mut draft = filled_kpi_report();
    draft.set(&place(&draft, "kpis#1/targets#1/level"), "70");
    draft.set(&place(&draft, "kpis#1/years#1/actual"), "75");
    draft.set(&place(&draft, "kpis#1/years#1/source"), "台账");
    for at in [
        "kpis#1/targets",
        "kpis#1/targets#1/year",
        "kpis#1/targets#1/level",
    ] {
        for text in [
            "目标\t2025年\t2026年\n碳排放量\t65\t60",
            "指标\t数\n2026\t60\n2025\t65",
        ] {
            let plan = pasted("sll_kpi_report", "kpis", &draft, at, text);
            assert_eq!(
                rows(&plan.after, "kpis#1/targets", &["year", "level"]),
                ["2025|65", "2026|60"],
                "{at}: {text}"
            );
        }
    }
    for at in [
        "kpis#1/years",
        "kpis#1/years#1/year",
        "kpis#1/years#1/actual",
    ] {
        for text in [
            "项目\t实际水平\t数据来源\n2024\t80\t企业碳账户\n2025\t74\t企业碳账户",
            "项目\t2024\t2025\n实际水平\t80\t74\n数据来源\t企业碳账户\t企业碳账户",
        ] {
            let plan = pasted("sll_kpi_report", "period", &draft, at, text);
            assert_eq!(
                rows(&plan.after, "kpis#1/years", &["year", "actual", "source"]),
                ["2024|80|企业碳账户", "2025|74|企业碳账户"],
                "{at}: {text}"
            );
        }
    }
}

#[test]
fn no_year_is_invented_for_a_row_and_no_figure_goes_under_another_year() {
    let draft = filled_kpi_report();
    let level = |text: &str, at: &str| {
        let plan = pasted("sll_kpi_report", "kpis", &draft, at, text);
        (
            rows(&plan.after, "kpis#1/history", &["year", "level"]),
            troubles(&plan),
            notes(&plan),
        )
    };
    // More figures than rows, and no years: the added rows have none.
    let (found, _, said) = level("5\n4\n3", "kpis#1/history#2/level");
    assert_eq!(found, ["2022|100", "2023|5", "2024|4", "|3"]);
    assert!(said.contains("新增的行年份留空"), "{said}");
    // A row without a year in a block that goes by years.
    let (found, wrong, _) = level("2023\t5\n\t4", "kpis#1/history#1/year");
    assert_eq!(found, ["2022|100", "2023|5", "2024|80"]);
    assert!(wrong[0].contains("这一行没有年份，不粘贴"), "{wrong:?}");
    // A year that stands in the block twice.
    let (found, wrong, _) = level("2023\t5\n2023\t4", "kpis#1/history");
    assert_eq!(found, ["2022|100", "2023|5", "2024|80"]);
    assert!(wrong[0].contains("数据第 1 行也是 2023 年"), "{wrong:?}");
    // A heading or a title with a year, over a row of another year.
    for text in ["2023年实际\n5", "2023年碳排放\t\n指标水平\t备注\n5\t无"] {
        let (found, wrong, _) = level(text, "kpis#1/history#1/level");
        assert_eq!(found, ["2022|100", "2023|90", "2024|80"], "{text}");
        assert!(
            wrong[0].contains("数据写明是 2023 年，要填入的行是 2022 年"),
            "{text}: {wrong:?}"
        );
    }
    // A column that goes nowhere by the person's choice says nothing.
    let chosen = |columns: Vec<(usize, Use)>| Chosen {
        columns,
        ..Chosen::default()
    };
    let at = "kpis#1/history#1/level";
    let plan = pasted_as(
        "sll_kpi_report",
        "kpis",
        &draft,
        at,
        "2024\t5",
        &chosen(vec![(0, Use::Nothing)]),
    );
    assert_eq!(rows(&plan.after, "kpis#1/history", &["level"])[0], "5");
    // Figures that look like years are pasted where the paste began, and that is said.
    let (found, _, said) = level("2022\n2023\n2024", "kpis#1/history#1/level");
    assert_eq!(found, ["2022|2022", "2023|2023", "2024|2024"]);
    assert!(said.contains("第 1 列像是年份，现填入“指标水平”"), "{said}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Whatever the headings, the order and the place are: a level that was pasted stands under the year that the block says, or nowhere.
    #[test]
    fn a_level_stands_under_its_own_year(
        years in proptest::collection::btree_set(2015_i32..2035, 1..6),
        title in 0_usize..8,
        form in 0_usize..6,
        across in any::<bool>(),
        first in any::<bool>(),
        turn in any::<bool>(),
        sums in any::<bool>(),
        at in 0_usize..6,
        filled in any::<bool>(),
    ) {
        let titles = ["", "年份", "项目", "指标", "报告年度", "会计年度", "单位：吨", "指标名称"];
        let said = |year: i32| match form {
            0 => format!("{year}"),
            1 => format!("{year}年"),
            2 => format!("{year} 年度"),
            3 => format!("FY{year}"),
            4 => format!("{year}-12-31"),
            _ => format!("{year}年末"),
        };
        let level = |year: i32| format!("7{year}");
        let mut years: Vec<i32> = years.into_iter().collect();
        if turn {
            years.reverse();
        }
        let mut block: Vec<Vec<String>> = vec![vec![titles[title].to_owned(), "指标水平".to_owned()]];
        block.extend(years.iter().map(|year| vec![said(*year), level(*year)]));
        if sums {
            block.push(vec!["合计".to_owned(), "99999".to_owned()]);
        }
        if !first {
            block.iter_mut().for_each(|row| row.reverse());
        }
        if across {
            block = (0..2).map(|at| block.iter().map(|row| row[at].clone()).collect()).collect();
        }
        let text = block.iter().map(|row| row.join("\t")).collect::<Vec<_>>().join("\n");
        let draft = if filled { filled_kpi_report() } else { kpi_report() };
        let places = ["kpis#1/history", "kpis#1/history#1/year", "kpis#1/history#1/level", "kpis#1/history#2/level", "kpis#1/history#3/year", "kpis#1/history#3/level"];
        let plan = pasted("sll_kpi_report", "kpis", &draft, places[at], &text);
        let kept = rows(&plan.after, "kpis#1/history", &["year", "level"]);
        for row in &kept {
            let (year, level) = row.split_once('|').expect("two answers");
            prop_assert!(level.len() < 5 || level == format!("7{year}"), "{}: {:?}", text, kept);
        }
        for year in &years {
            prop_assert!(kept.contains(&format!("{year}|{}", level(*year))), "{}: {:?}", text, kept);
        }
    }
}

#[test]
fn rows_of_sums_and_titles_are_left_out_unless_the_person_wants_them() {
    let draft = filled_kpi_report();
    let text = "近三年情况\n年份\t指标水平\n2023\t7\n三年平均\t8";
    let plan = pasted("sll_kpi_report", "kpis", &draft, "kpis#1/history", text);
    assert!(plan.has_sums && !plan.sums);
    let said = notes(&plan);
    assert!(
        said.contains("“近三年情况”在表格上方")
            && said.contains("数据第 2 行“三年平均”是合计或平均，不粘贴"),
        "{said}"
    );
    assert_eq!(plan.lines[1].row, None);
    let chosen = Chosen {
        sums: true,
        ..Chosen::default()
    };
    let plan = pasted_as(
        "sll_kpi_report",
        "kpis",
        &draft,
        "kpis#1/history",
        text,
        &chosen,
    );
    assert!(plan.has_sums && plan.sums);
    assert!(
        rows(&plan.after, "kpis#1/history", &["year", "level"]).contains(&"三年平均|8".to_owned())
    );
    // In a list of loans too; the name of a company that begins with the word stays.
    let draft = blank("green_loan_portfolio");
    let text =
        "贷款台账\n借据编号\t借款人\t贷款余额\nJJ1\t合计能源有限公司\t5\nJJ2\t乙\t6\n合计\t\t11";
    let plan = pasted("green_loan_portfolio", "ledger", &draft, "loans", text);
    assert_eq!(
        rows(&plan.after, "loans", &["id", "borrower", "balance"]),
        ["JJ1|合计能源有限公司|5", "JJ2|乙|6"]
    );
}

#[test]
fn the_button_matches_rows_by_what_names_them() {
    let draft = filled_kpi_report();
    let plan = pasted(
        "sll_kpi_report",
        "kpis",
        &draft,
        "kpis#1/history",
        "2023\t7\n2025\t6",
    );
    assert_eq!(
        rows(&plan.after, "kpis#1/history", &["year", "level"]),
        ["2022|100", "2023|7", "2024|80", "2025|6"]
    );
    assert!(plan.matches && plan.matched);
    assert_eq!((plan.added, plan.replaced.len()), (1, 1));
    // The person may begin in a row all the same.
    let chosen = Chosen {
        first: Some(3),
        ..Chosen::default()
    };
    let plan = pasted_as(
        "sll_kpi_report",
        "kpis",
        &draft,
        "kpis#1/history",
        "2023\t7\n2025\t6",
        &chosen,
    );
    assert!(plan.matches && !plan.matched);
    assert_eq!(plan.added, 2);
    // Years that an untouched list proposes give way to those of the block.
    let plan = pasted(
        "sll_kpi_report",
        "kpis",
        &kpi_report(),
        "kpis#1/history",
        "2019\t3\n2020\t2\n2021\t1",
    );
    assert_eq!(
        rows(&plan.after, "kpis#1/history", &["year", "level"]),
        ["2019|3", "2020|2", "2021|1"]
    );

    let mut draft = blank("green_loan_portfolio");
    draft.set(&place(&draft, "loans#1/id"), "JJ1");
    draft.set(&place(&draft, "loans#1/balance"), "5");
    draft.set(&place(&draft, "loans#1/borrower"), "甲");
    let plan = pasted(
        "green_loan_portfolio",
        "ledger",
        &draft,
        "loans",
        "编号\t贷款余额\nJJ2\t8\nJJ1\t7",
    );
    assert_eq!(
        rows(&plan.after, "loans", &["id", "borrower", "balance"]),
        ["JJ1|甲|7", "JJ2||8"]
    );
    assert!(
        notes(&plan).contains("数据中的“贷款编号”与表中已有的行相同的，填入该行"),
        "{}",
        notes(&plan)
    );
    // None of the names is there: the rows are added, as before.
    let plan = pasted(
        "green_loan_portfolio",
        "ledger",
        &draft,
        "loans",
        "编号\t贷款余额\nJJ2\t8\nJJ3\t7",
    );
    assert_eq!(
        rows(&plan.after, "loans", &["id", "balance"]),
        ["JJ1|5", "JJ2|8", "JJ3|7"]
    );
    // A name that stands twice names no row.
    let plan = pasted(
        "green_loan_portfolio",
        "ledger",
        &draft,
        "loans",
        "编号\t贷款余额\nJJ1\t8\nJJ1\t7",
    );
    assert_eq!(
        rows(&plan.after, "loans", &["id", "balance"]),
        ["JJ1|5", "JJ1|8", "JJ1|7"]
    );
    // A given row that the block names twice takes the first.
    let draft = blank("climate_self_assessment");
    let code = draft.root.rows("area_1")[0].node.get("code").to_owned();
    let plan = pasted(
        "climate_self_assessment",
        "area_1",
        &draft,
        "area_1#1/self_score",
        &format!("编号\t自评得分\n{code}\t2\n{code}\t1"),
    );
    assert_eq!(answer(&plan.after, "area_1#1/self_score"), "2");
    assert!(
        troubles(&plan)[0].contains("这一行不粘贴"),
        "{:?}",
        troubles(&plan)
    );
}

#[test]
fn risks_keep_their_names_whichever_way_the_block_lies() {
    let draft = kpi_report();
    let fields = ["item", "y1", "y2", "y3", "y4", "y5"];
    let expected = ["污染情况|||无|1 次|无", "行政处罚||||无|"];
    for text in [
        "项目\t2023\t2024\t2025\n污染情况\t无\t1 次\t无\n行政处罚\t\t无\t",
        "\t2023年\t2024年\t2025年\n污染情况\t无\t1 次\t无\n行政处罚\t\t无\t",
        "年份\t污染情况\t行政处罚\n2023\t无\t\n2024\t1 次\t无\n2025\t无\t",
        "\t污染情况\t行政处罚\n2023年度\t无\t\n2024年度\t1 次\t无\n2025年度\t无\t",
        "环境风险\n年份\t污染情况\t行政处罚\n2023\t无\t\n2024\t1 次\t无\n2025\t无\t",
    ] {
        for at in ["risks", "risks#1/item"] {
            let mut draft = draft.clone();
            draft.add_row(&[], "risks", Node::default());
            let plan = pasted("sll_kpi_report", "risks", &draft, at, text);
            assert_eq!(
                rows(&plan.after, "risks", &fields),
                expected,
                "{at}: {text}: {}",
                notes(&plan)
            );
        }
    }
    // Years that the form does not have go nowhere, and that is said.
    let plan = pasted(
        "sll_kpi_report",
        "risks",
        &draft,
        "risks",
        "风险项\t2019\t2025\n污染情况\t有\t无",
    );
    assert_eq!(rows(&plan.after, "risks", &fields), ["污染情况|||||无"]);
    assert!(
        notes(&plan).contains("第 2 列“2019”没有对应的项目"),
        "{}",
        notes(&plan)
    );
}

#[test]
fn figures_of_bookkeeping_are_read_and_errors_of_sheets_are_named() {
    let draft = filled_kpi_report();
    let plan = pasted(
        "sll_kpi_report",
        "kpis",
        &draft,
        "kpis#1/history#1/year",
        "2022\t#DIV/0!\n2023\t 1,234 \n#N/A\t5\n2024\t#REF!",
    );
    assert_eq!(
        rows(&plan.after, "kpis#1/history", &["year", "level"]),
        ["2022|100", "2023|1,234", "2024|80"]
    );
    let said = troubles(&plan);
    assert_eq!(said.len(), 3, "{said:?}");
    assert!(
        said[0].contains("“#DIV/0!”是 Excel 的错误值，不粘贴")
            && said[1].contains("没有年份")
            && said[2].contains("#REF!"),
        "{said:?}"
    );
    // In words too.
    let plan = pasted(
        "sll_kpi_report",
        "risks",
        &draft,
        "risks",
        "污染情况\t#N/A\t无",
    );
    assert_eq!(
        rows(&plan.after, "risks", &["item", "y1", "y2"]),
        ["污染情况||无"]
    );

    let mut draft = blank("green_loan_portfolio");
    draft.set(&place(&draft, "loans#1/money"), "wan");
    let fields = ["id", "balance"];
    let paste = |text: &str| pasted("green_loan_portfolio", "ledger", &draft, "loans", text);
    // The heading says what the mark counts.
    let plan = paste("编号\t贷款余额（万元）\nJJ1\t￥1,234.00");
    assert_eq!(rows(&plan.after, "loans", &fields), ["JJ1|1,234.00"]);
    let plan = paste("编号\t贷款余额（元）\nJJ1\t￥12,340,000.00\nJJ2\t¥ 500");
    assert_eq!(
        rows(&plan.after, "loans", &fields),
        ["JJ1|12,340,000.00 元", "JJ2|500 元"]
    );
    // Without it that is asked.
    let plan = paste("编号\t贷款余额\nJJ1\t￥1,234.00");
    assert!(
        troubles(&plan)[0].contains("“￥1,234.00”可读作 1,234.00元 或 1,234.00万元"),
        "{:?}",
        troubles(&plan)
    );
}

#[test]
fn the_years_of_a_kpi_are_a_list_of_another_step() {
    let draft = kpi_report();
    let plan = pasted(
        "sll_kpi_report",
        "period",
        &draft,
        "kpis#1/years#1/year",
        "2024\t11000\t企业碳账户\n2025\t10860\t企业碳账户",
    );
    assert_eq!(
        rows(
            &plan.after,
            "kpis#1/years",
            &["year", "actual", "source", "target_override"]
        ),
        ["2024|11000|企业碳账户|", "2025|10860|企业碳账户|"]
    );
    let plan = pasted(
        "sll_kpi_report",
        "period",
        &draft,
        "kpis#1/years",
        "年份\t实际水平\t另定目标水平\t水平差异\n2025\t10860\t11000\t-140",
    );
    assert_eq!(
        rows(&plan.after, "kpis#1/years", &["actual", "target_override"]),
        ["10860|11000"]
    );
    assert!(notes(&plan).contains("“水平差异”由程序计算"));
}

#[test]
fn choices_take_their_label_in_either_language_or_their_code() {
    let draft = blank("sll_kpi_report");
    let text = "材料名称\t材料种类\t日期\n报告\t第三方报告\t2025/6/30\n账单\tledger\t2025年6月1日\n其他\t随便\t2025-13-01";
    let kinds = template("sll_kpi_report").steps[5].parts;
    assert_eq!(kinds.len(), 1);
    let plan = pasted("sll_kpi_report", "evidence", &draft, "evidence", text);
    let kept = rows(&plan.after, "evidence", &["name", "kind", "date"]);
    assert_eq!(kept[1], "账单|ledger|2025年6月1日");
    assert_eq!(kept[2], "其他||2025-13-01");
    let said = troubles(&plan);
    assert!(
        said.iter()
            .any(|said| said.contains("没有“随便”这一选项，可选：")),
        "{said:?}"
    );
    assert!(
        said.iter()
            .any(|said| said.contains("“2025-13-01”这一天不存在")),
        "{said:?}"
    );
}

#[test]
fn typed_loans_come_in_as_rows_with_their_ticks() {
    let draft = blank("green_loan_portfolio");
    let text = "借据编号\t借款人\t项目名称\t贷款余额\t项目总投资\t年利率\t标准煤\n\
        JJ1\t甲公司\t甲光伏\t1,000.00\t5000\t3.10%\t120\n\
        JJ2\t乙公司\t乙风电\t2,000\t8000\t2.95%\t\n\
        JJ3\t丙公司\t丙水电\t约 30\t9000\t3%\t70";
    let plan = pasted("green_loan_portfolio", "ledger", &draft, "loans#1/id", text);
    assert_eq!(
        rows(
            &plan.after,
            "loans",
            &[
                "id",
                "borrower",
                "project",
                "balance",
                "investment",
                "rate",
                "tce",
                "has"
            ]
        ),
        [
            "JJ1|甲公司|甲光伏|1,000.00|5000|3.10%|120|tce,co2",
            "JJ2|乙公司|乙风电|2,000|8000|2.95%||",
            "JJ3|丙公司|丙水电|约 30|9000|3%|70|tce"
        ]
    );
    assert_eq!(plan.added, 2);
    assert_eq!(troubles(&plan).len(), 1, "{:?}", troubles(&plan));
}

#[test]
fn typed_loans_know_the_headings_of_a_ledger_and_one_source_for_all_figures() {
    let draft = blank("green_loan_portfolio");
    let head =
        "贷款编号\t经办行\t贷款余额\t项目总投资\t年节约标煤\t年减排CO2（万吨）\t年节水\t数据来源\n";
    let fields = [
        "id",
        "branch",
        "tce",
        "co2",
        "water",
        "has",
        "tce_source",
        "co2_source",
        "water_source",
    ];
    let paste = |text: &str| pasted("green_loan_portfolio", "ledger", &draft, "loans#1/id", text);
    let plan = paste(
        &[
            head,
            "JJ1\t哈密分行\t1000\t5000\t120\t0.5\t7\t环评报告\nJJ2\t吐鲁番分行\t10\t50\t9\t\t\t1",
        ]
        .concat(),
    );
    assert_eq!(
        rows(&plan.after, "loans", &fields),
        [
            "JJ1|哈密分行|120|0.5 万吨|7|tce,co2,water|2|2|2",
            "JJ2|吐鲁番分行|9|||tce|1||"
        ]
    );
    assert_eq!(troubles(&plan), [""; 0]);
    assert!(!notes(&plan).contains("没有对应的项目"), "{}", notes(&plan));
    // A column of its own goes before the one for all.
    let plan =
        paste("贷款编号\t标煤\t标准煤的数据来源\tCO2\t节水\t来源\nJJ1\t5\t1\t6\t7\t测算工具表\n");
    assert_eq!(
        rows(
            &plan.after,
            "loans",
            &["tce_source", "co2_source", "water_source"]
        ),
        ["1|3|3"]
    );
    // What is no source is said, and goes nowhere.
    let plan = paste("贷款编号\t标煤\t数据来源\nJJ1\t5\t环评\n");
    assert_eq!(rows(&plan.after, "loans", &["tce", "tce_source"]), ["5|"]);
    assert_eq!(troubles(&plan).len(), 1, "{:?}", troubles(&plan));
}

#[test]
fn scores_go_to_the_indicators_that_the_block_names() {
    let draft = blank("climate_self_assessment");
    let rows = draft.root.rows("area_1");
    let codes: Vec<String> = rows
        .iter()
        .map(|row| row.node.get("code").to_owned())
        .collect();
    let text = format!(
        "编号\t自评得分\n{}\t2\n{}\t1.5\n9.9.9\t1",
        codes[1], codes[0]
    );
    let plan = pasted(
        "climate_self_assessment",
        "area_1",
        &draft,
        "area_1#1/self_score",
        &text,
    );
    assert_eq!(answer(&plan.after, "area_1#1/self_score"), "1.5");
    assert_eq!(answer(&plan.after, "area_1#2/self_score"), "2");
    assert!(
        notes(&plan).contains("本表没有“9.9.9”这一行"),
        "{}",
        notes(&plan)
    );
    // Scores alone go down from their field; those without a row are said.
    let many = "1\n".repeat(codes.len() + 2);
    let plan = pasted(
        "climate_self_assessment",
        "area_1",
        &draft,
        "area_1#1/self_score",
        &many,
    );
    assert_eq!(plan.put, codes.len());
    assert_eq!(plan.added, 0);
    assert!(
        notes(&plan).contains(&format!("数据第 {} 行起没有对应的行", codes.len() + 1)),
        "{}",
        notes(&plan)
    );
}

#[test]
fn fields_of_a_page_take_a_column_and_a_column_of_names_beside_it() {
    let draft = blank("disclosure");
    let plan = pasted("disclosure", "direct", &draft, "fuel", "1000\n2,000\n3000");
    assert_eq!(
        ["fuel", "own_heating", "water"].map(|field| plan.after.root.get(field).to_owned()),
        ["1000", "2,000", "3000"]
    );
    let label = |at: usize| {
        greendesk::standards::green_loan::disclosure::FOOTPRINT[0].rows[at]
            .label
            .zh
    };
    let text = format!("{}\t7\n{}\t8", label(2), label(0));
    let plan = pasted("disclosure", "direct", &draft, "fuel", &text);
    assert_eq!(
        ["fuel", "own_heating", "water"].map(|field| plan.after.root.get(field).to_owned()),
        ["8", "", "7"]
    );
    // Years of the risk table lie in a row.
    let draft = kpi_report();
    let plan = pasted(
        "sll_kpi_report",
        "risks",
        &draft,
        "env_year_1",
        "2019\t2020\t2021\t2022\t2023",
    );
    assert_eq!(answer(&plan.after, "env_year_5"), "2023");
}

#[test]
fn an_answer_that_is_not_asked_in_its_row_is_left_out() {
    let draft = blank("typical_projects");
    let plan = pasted(
        "typical_projects",
        "projects",
        &draft,
        "projects#1/name",
        "项目名称\t装机容量\t年供电量\n甲\t50\t100",
    );
    assert_eq!(
        rows(&plan.after, "projects", &["name", "capacity", "supply"]),
        ["甲|50|"]
    );
    assert!(
        troubles(&plan)[0].contains("无需填写"),
        "{:?}",
        troubles(&plan)
    );
}

/// Every list of every form, on every step: a block of its own labels and one row goes in by heading.
#[test]
fn every_list_of_every_form_takes_a_block() {
    let mut lists = 0;
    for template in all() {
        let draft = (output(template.id).expect("output").samples[0])();
        for step in template.steps {
            for list in step
                .parts
                .iter()
                .filter_map(|part| part.asks()?.root_list())
            {
                let target = Target::at(step, &draft, &greendesk::documents::Place::root(list.id));
                if step
                    .parts
                    .iter()
                    .any(|part| matches!(part, greendesk::documents::Part::NestedList(..)))
                {
                    continue;
                }
                let target = target.unwrap_or_else(|| panic!("{}", list.id));
                lists += 1;
                let block = vec![
                    vec!["甲".to_owned(), "1".to_owned()],
                    vec!["乙".to_owned(), "2".to_owned()],
                ];
                let plan = plan(template, &draft, &target, &block, &Chosen::default());
                assert!(
                    plan.put + plan.troubles.len() + plan.notes.len() > 0,
                    "{}",
                    list.id
                );
            }
        }
    }
    assert!(lists > 10, "{lists}");
}

/// The places of all lists that stand in a row of another list, each with its step.
fn lists_in_rows(
    template: &'static Template,
    draft: &Draft,
) -> Vec<(usize, greendesk::documents::Place)> {
    use greendesk::documents::{List, Part, Place};
    fn below(list: &'static List, draft: &Draft, above: &Place, found: &mut Vec<Place>) {
        let Some(id) = draft.row_ids(&above.path, list.id).first().copied() else {
            return;
        };
        let row = above.row(list.id, id);
        for inner in list.lists {
            found.push(row.field(inner.id));
            below(inner, draft, &row, found);
        }
    }
    let mut places = Vec::new();
    for (at, step) in template.steps.iter().enumerate() {
        let mut found = Vec::new();
        for part in step.parts {
            match part {
                Part::List(list) => below(list, draft, &Place::default(), &mut found),
                Part::FixedRows(rows) => below(rows.list, draft, &Place::default(), &mut found),
                Part::NestedList(outer, inner, _) => {
                    if let Some(id) = draft.row_ids(&[], outer.id).first() {
                        let row = Place::default().row(outer.id, *id);
                        found.push(row.field(inner.id));
                    }
                }
                _ => {}
            }
        }
        places.extend(found.into_iter().map(|place| (at, place)));
    }
    places
}

/// A list in a row of another list takes rows, also where the form prescribes the rows of the other list.
#[test]
fn every_list_in_a_row_grows() {
    let mut lists = 0;
    for template in all() {
        let output = output(template.id).expect("output");
        let drafts = output.samples.iter().map(|sample| sample());
        for draft in drafts.chain([blank(template.id)]) {
            for (step, place) in lists_in_rows(template, &draft) {
                let step = &template.steps[step];
                let Some(target) = Target::at(step, &draft, &place) else {
                    panic!("{} {place}", template.id);
                };
                assert!(!target.given, "{} {place}", template.id);
                lists += 1;
            }
        }
    }
    assert!(lists > 40, "{lists}");
}

#[test]
fn evidence_of_an_indicator_is_pasted_with_as_many_rows_as_the_block_has() {
    let block = "材料名称\t日期\n制度一\t2025-01-01\n制度二\t2025-02-01\n制度三\t2025-03-01";
    let draft = blank("climate_self_assessment");
    for (at, by_hand, text, names) in [
        (
            "area_1#1/evidence",
            0,
            block,
            ["制度一", "制度二", "制度三"],
        ),
        (
            "area_1#1/evidence",
            0,
            "制度一\n制度二\n制度三",
            ["制度一", "制度二", "制度三"],
        ),
        (
            "area_1#1/evidence#1/name",
            1,
            block,
            ["制度一", "制度二", "制度三"],
        ),
    ] {
        let mut draft = draft.clone();
        for _ in 0..by_hand {
            let row = place(&draft, "area_1#1/");
            draft.add_row(&row.path, "evidence", Node::default());
        }
        let plan = pasted("climate_self_assessment", "area_1", &draft, at, text);
        assert_eq!(
            rows(&plan.after, "area_1#1/evidence", &["name"]),
            names,
            "{at}: {}",
            notes(&plan)
        );
        assert_eq!(plan.added, 3 - by_hand, "{at}");
        assert!(!notes(&plan).contains("固定"), "{}", notes(&plan));
    }
    // The scores of the indicators stay a table whose rows the form prescribes.
    let plan = pasted(
        "climate_self_assessment",
        "area_1",
        &draft,
        "area_1#1/self_score",
        &"1\n".repeat(60),
    );
    assert_eq!(plan.added, 0);
    assert!(notes(&plan).contains("固定"), "{}", notes(&plan));
}

/// The names of choices that are worked out once find what a search among all choices finds: by code, label, both, words alone, and not at all.
#[test]
fn choices_by_their_names_are_those_that_a_search_finds() {
    use greendesk::documents::paste::cell::{Choices, code};
    let choices = greendesk::documents::industries();
    let known = Choices::of(choices);
    let mut found = 0;
    for choice in choices.iter().step_by(7) {
        let [zh, en] = [Lang::Zh, Lang::En].map(|lang| choice.label.get(lang));
        let bare = zh.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        for text in [
            choice.code,
            zh,
            en,
            &[choice.code, zh].concat(),
            bare,
            "光伏",
            "",
        ] {
            assert_eq!(known.code(text), code(choices, text), "{text}");
            found += usize::from(known.code(text).is_some());
        }
    }
    assert!(found > choices.len() / 2, "{found}");
}

/// A block of 400 lines goes in whole, with the industries named by code or label, and a key that stands in two lines matches no row.
#[test]
fn four_hundred_loans_go_in_at_once() {
    let draft = blank("green_loan_portfolio");
    let head = "贷款编号\t借款人\t行业\t贷款余额（万元）\t项目总投资（万元）\n";
    let lines = |from: usize| -> String {
        let line = |at: usize| format!("JJ{at}\t公司{at}\tD4416\t{}\t{}\n", at + 1, 2 * at + 5);
        (from..from + 400).map(line).collect()
    };
    let found = pasted(
        "green_loan_portfolio",
        "ledger",
        &draft,
        "loans",
        &[head, &lines(0)].concat(),
    );
    assert_eq!(
        (found.put, found.lines.len()),
        (2000, 400),
        "{}",
        notes(&found)
    );
    let rows = found.after.root.rows("loans");
    let last = rows.last().expect("rows");
    assert_eq!((rows.len(), last.node.get("id")), (400, "JJ399"));
    // Pasted once more with other lines below, known numbers go to their rows.
    let again = [head, &lines(300)].concat();
    let found = pasted(
        "green_loan_portfolio",
        "ledger",
        &found.after,
        "loans",
        &again,
    );
    let rows = found.after.root.rows("loans");
    assert_eq!(rows.len(), 500, "no list has more rows after a paste");
    assert_eq!(rows[300].node.get("id"), "JJ300");
    assert_eq!(rows[400].node.get("id"), "JJ400");
}
