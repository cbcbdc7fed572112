//! A block of cells from a sheet: how it is read from the clipboard, where its cells go in each kind of list, and what is said of the rest.

use super::edit::{place, shown};
use greendesk::documents::paste::block::{of_html, of_text, read};
use greendesk::documents::paste::{Chosen, MOST_IN_LIST, Plan, Target, Use, plan};
use greendesk::documents::templates::{all, find, output};
use greendesk::documents::{Draft, Node, Template};
use greendesk::i18n::Lang;
use greendesk::measure::Day;

fn template(id: &str) -> &'static Template {
    find(&all(), id).expect("a form")
}

fn blank(id: &str) -> Draft {
    (template(id).blank)(Day::read("2026-11-28").expect("a day"))
}

/// A draft of the KPI report with one KPI in tonnes and history of the years 2022 to 2024.
fn kpi_report() -> Draft {
    let mut draft = blank("sll_kpi_report");
    let kpi = place(&draft, "kpis#1/");
    draft.set(&kpi.field("kpi"), "emissions");
    draft.set(&kpi.field("unit"), "吨");
    draft
}

fn pasted_as(id: &str, step: &str, draft: &Draft, at: &str, text: &str, chosen: &Chosen) -> Plan {
    let template = template(id);
    let step = template
        .steps
        .iter()
        .find(|known| known.id == step)
        .expect("a step");
    let target = Target::at(step, draft, &place(draft, at)).expect("a target");
    plan(template.steps, draft, &target, &read(text, ""), chosen)
}

fn pasted(id: &str, step: &str, draft: &Draft, at: &str, text: &str) -> Plan {
    pasted_as(id, step, draft, at, text, &Chosen::default())
}

fn answer(draft: &Draft, at: &str) -> String {
    draft.get(&place(draft, at)).to_owned()
}

/// The answers of a list, a row a line.
fn rows(draft: &Draft, list: &str, fields: &[&str]) -> Vec<String> {
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

fn troubles(plan: &Plan) -> Vec<String> {
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

fn notes(plan: &Plan) -> String {
    plan.notes
        .iter()
        .map(|note| note.get(Lang::Zh))
        .collect::<Vec<_>>()
        .join("\n")
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
    assert_eq!((plan.put, plan.added, plan.replaced), (10, 2, 3));
    assert_eq!((troubles(&plan), notes(&plan)), (vec![], String::new()));
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
        ["2022|12345", "2023|11890", "2024|", "2021|13000"]
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
        "年份\t碳排放（千克）\n2022\t5",
    );
    assert_eq!(plan.columns, [Use::Field(0), Use::Nothing]);
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
    assert!(notes(&plan).contains("第一行不像数据"));
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
    assert_eq!(answer(&plan.after, "kpis#1/history#1/year"), "何时");
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
        "2022\t暂无\n2023\t\"12\n345\"\n20233\t#N/A",
    );
    assert_eq!(
        rows(&plan.after, "kpis#1/history", &["year", "level"]),
        ["2022|暂无", "2023|12 / 345", "20233|#N/A"]
    );
    let said = troubles(&plan);
    assert_eq!(said.len(), 4);
    for (at, part) in ["0,1 ", "1,1 ", "2,0 ", "2,1 "].iter().enumerate() {
        assert!(said[at].starts_with(part), "{said:?}");
    }
    assert!(
        said[0].contains("2022 年") && said[0].contains("没有数据的请留空"),
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
        notes(&plan).contains("“环境风险情况”最多 500 行，第 501 行起放不下"),
        "{}",
        notes(&plan)
    );
    let long = "1\n".repeat(1500);
    let plan = pasted("sll_kpi_report", "risks", &draft, "risks", &long);
    assert!(notes(&plan).contains("只读取前 1000 行"));
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
        said.iter().any(|said| said.contains("应为日期")),
        "{said:?}"
    );
}

#[test]
fn typed_loans_come_in_as_rows_with_their_ticks() {
    let draft = blank("green_loan_portfolio");
    let text = "借据编号\t借款人\t项目名称\t贷款余额\t项目总投资\t年利率\t标准煤\n\
        JJ1\t甲公司\t甲光伏\t1,000.00\t5000\t3.10%\t120\n\
        JJ2\t乙公司\t乙风电\t2,000\t8000\t2.95%\t\n\
        JJ3\t丙公司\t丙水电\t约 30\t9000\t3%\t7";
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
            "JJ3|丙公司|丙水电|约 30|9000|3%|7|tce"
        ]
    );
    assert_eq!(plan.added, 2);
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
        troubles(&plan)[0].contains("在这一行不填"),
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
                let plan = plan(template.steps, &draft, &target, &block, &Chosen::default());
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
