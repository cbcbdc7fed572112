//! What a pasted block says of itself: headings in the words that people use, rows of units, notes, baseline years, refused choices, and what is replaced.

use super::edit::place;
use super::paste::{blank, kpi_report, notes, pasted, pasted_as, rows, template, troubles};
use greendesk::documents::paste::words::CHOICE_WORDS;
use greendesk::documents::paste::{Chosen, Plan, Target, Use, alike, cell};
use greendesk::documents::templates::{all, output};
use greendesk::documents::{Asks, Choice, Draft, Field, FieldKind, Node, Place};
use greendesk::i18n::Lang;

/// The fields that the columns of a block go to: `-` nowhere, `#` the name of the row.
fn columns(form: &str, step: &str, draft: &Draft, at: &str, plan: &Plan) -> String {
    let template = template(form);
    let step = template.steps.iter().find(|known| known.id == step);
    let target = Target::at(step.expect("a step"), draft, &place(draft, at)).expect("a target");
    let said = |to: &Use| match to {
        Use::Nothing => "-",
        Use::RowName => "#",
        Use::Field(at) => target.fields[*at].id,
    };
    plan.columns.iter().map(said).collect::<Vec<_>>().join(" ")
}

fn sample(form: &str) -> Draft {
    (output(form).expect("output").samples[0])()
}

/// Form, step, place, whether the draft is a sample, the block, and the fields of its columns.
type Headed = (
    &'static str,
    &'static str,
    &'static str,
    bool,
    &'static str,
    &'static str,
);

/// Headings as people write them, in every list of every form: which field each column goes to. `sample` is a filled draft.
const HEADED: &[Headed] = &[
    (
        "sll_kpi_report",
        "kpis",
        "kpis",
        false,
        "指标名称\t单位\t基准年\t基期水平\n碳排放量\t吨\t2022\t5\n用电量\t万千瓦时\t2022\t6",
        "kpi unit base_year base_level",
    ),
    (
        "loan_desk",
        "kpis",
        "kpis",
        true,
        "指标\t计量单位\t方向\t基期\t基准值\n用电量\t万千瓦时\t越低越好\t2022\t5\n绿电占比\t%\t越高越好\t2022\t6",
        "kpi unit direction base_year base_level",
    ),
    (
        "sll_kpi_report",
        "evidence",
        "evidence",
        false,
        "序号\t材料名称\t说明\n1\t核查报告\t第三方\n2\t电费单\t全年",
        "- name -",
    ),
    (
        "sll_kpi_report",
        "evidence",
        "evidence",
        false,
        "序号\t附件\t备注\n1\t核查报告\t第三方\n2\t电费单\t全年",
        "- name -",
    ),
    (
        "sll_kpi_report",
        "evidence",
        "evidence",
        false,
        "文件名称\t类别\t出具机构\t时间\t期间\n核查报告\t其他\t甲\t2025-06-01\t2025年",
        "name kind holder date covers",
    ),
    (
        "climate_self_assessment",
        "area_1",
        "area_1#1/evidence",
        false,
        "编号\t证明材料\t类别\n1\t制度一\t制度文件\n2\t制度二\t报告",
        "- name kind",
    ),
    (
        "energy_worksheet",
        "others",
        "evidence",
        true,
        "序号\t附件名称\t期间\n1\t发票\t2025年\n2\t合同\t2025年",
        "- name covers",
    ),
    (
        "climate_self_assessment",
        "area_1",
        "area_1",
        false,
        "编号\t评价内容\t情况描述\t自评得分\n1.1.1\t目标\t已公布\t2\n1.1.2\t评估\t已制定\t1",
        "# - situation self_score",
    ),
    (
        "climate_self_assessment",
        "area_1",
        "area_1",
        false,
        "编号\t指标名称\t满分\t评分标准\t得分\t第三方评价得分\t第三方评分依据\n1.1.1\t甲\t3\t有制度得 3 分\t2\t2\t核实\n1.1.2\t乙\t2\t见附件\t1\t1\t核实",
        "# - - criteria self_score third_score third_note",
    ),
    (
        "climate_self_assessment",
        "area_1",
        "area_1",
        false,
        "编号\t评分细则\t情况描述\t得分\n1.1.1\t有制度得 3 分\t已公布\t2\n1.1.2\t见附件\t已制定\t1",
        "# criteria situation self_score",
    ),
    (
        "climate_self_assessment",
        "area_1",
        "area_1#1/criteria",
        false,
        "编号\t评价内容\t情况描述\t自评得分\n1.1.1\t目标\t已公布\t2\n1.1.2\t评估\t已制定\t1",
        "# - situation self_score",
    ),
    (
        "climate_self_assessment",
        "area_1",
        "area_1",
        false,
        "序号\t情况\t评分\t第三方评分\n1.1.1\t已公布\t2\t1\n1.1.2\t已制定\t1\t1",
        "# situation self_score third_score",
    ),
    (
        "climate_self_assessment",
        "area_1",
        "area_1#1/self_score",
        false,
        "得分\t情况说明\n2\t已公布\n1\t已制定",
        "self_score situation",
    ),
    (
        "green_loan_portfolio",
        "results",
        "branches",
        false,
        "序号\t机构\t余额\t户数\n1\t甲支行\t100\t3\n2\t乙支行\t200\t4",
        "- branch balance clients",
    ),
    (
        "green_loan_portfolio",
        "ledger",
        "loans",
        false,
        "序号\t借款企业\t项目\t余额（万元）\t总投资\n1\t甲\t甲光伏\t100\t500\n2\t乙\t乙风电\t200\t900",
        "- borrower project balance investment",
    ),
    (
        "disclosure",
        "emissions",
        "emissions",
        false,
        "序号\t排放源\t数量\t单位\t排放系数\n1\t柴油\t100\t吨\t3.1\n2\t汽油\t200\t吨\t2.9",
        "- name amount unit factor",
    ),
    (
        "loan_desk",
        "approval",
        "risks",
        true,
        "序号\t风险\t措施\n1\t甲\t乙\n2\t丙\t丁",
        "- risk measure",
    ),
    (
        "loan_desk",
        "terms",
        "movements",
        true,
        "时间\t类型\t金额（元）\n2025-01-01\t提款\t1000000",
        "day move amount",
    ),
    (
        "sll_kpi_report",
        "risks",
        "risks",
        false,
        "序号\t风险事项\t2024年\t2025年\n1\t处罚\t无\t无\n2\t噪声\t无\t1 次",
        "- item y4 y5",
    ),
];

#[test]
fn headings_in_the_words_that_people_use_are_headings_in_every_form() {
    for (form, step, at, filled, text, expected) in HEADED {
        let draft = if *filled { sample(form) } else { blank(form) };
        let plan = pasted(form, step, &draft, at, text);
        let found = columns(form, step, &draft, at, &plan);
        assert_eq!(found, *expected, "{form} {at}: {}", notes(&plan));
        assert!(plan.headings.is_some(), "{form} {at}");
        assert_eq!(plan.lines.len(), text.lines().count() - 1, "{form} {at}");
        // A column without a field is named by its heading.
        let first = text.lines().next().expect("headings");
        for (heading, to) in first.split('\t').zip(&plan.columns) {
            if *to == Use::Nothing {
                let said = format!("“{heading}”没有对应的项目");
                assert!(
                    notes(&plan).contains(&said),
                    "{form} {at}: {}",
                    notes(&plan)
                );
            }
        }
    }
}

/// The label of every field of every list is a heading, in both languages, wherever its column stands.
#[test]
fn the_label_of_every_field_is_its_heading() {
    let mut tried = 0;
    for template in all() {
        let draft = sample(template.id);
        for step in template.steps {
            for list in step
                .parts
                .iter()
                .filter_map(|part| part.asks()?.root_list())
            {
                let Some(target) = Target::at(step, &draft, &Place::root(list.id)) else {
                    continue;
                };
                for lang in [Lang::Zh, Lang::En] {
                    let label = |at: usize| target.fields[at].label_of(&draft.root).get(lang);
                    // What stands in brackets tells no two headings apart.
                    let bare = |at: usize| {
                        let label = label(at);
                        label
                            .split(['（', '('])
                            .next()
                            .unwrap_or("")
                            .trim()
                            .to_owned()
                    };
                    for at in 0..target.fields.len() {
                        let again =
                            (0..target.fields.len()).filter(|other| bare(*other) == bare(at));
                        let year = matches!(target.fields[at].kind, FieldKind::Year);
                        // Over a list of KPIs 指标名称 is the KPI; the field of that label is asked where the KPI is another one.
                        let of_kpis = target.fields[at].id == "own_name";
                        if again.count() > 1 || year || of_kpis {
                            continue;
                        }
                        let block = vec![
                            vec!["序号".to_owned(), label(at)],
                            vec!["1".to_owned(), "甲".to_owned()],
                            vec!["2".to_owned(), "乙".to_owned()],
                        ];
                        let plan = greendesk::documents::paste::plan(
                            template,
                            &draft,
                            &target,
                            &block,
                            &Chosen::default(),
                        );
                        assert!(
                            plan.columns.contains(&Use::Field(at)),
                            "{} {} {}: {:?}",
                            template.id,
                            list.id,
                            label(at),
                            plan.columns
                        );
                        tried += 1;
                    }
                }
            }
        }
    }
    assert!(tried > 150, "{tried}");
}

#[test]
fn a_row_of_units_and_notes_are_no_data_and_the_unit_is_taken() {
    let draft = kpi_report();
    let converted = ["2022|1.2 万吨", "2023|1.1 万吨", "2024|"];
    for text in [
        "年份\t碳排放\n年\t万吨\n2022\t1.2\n2023\t1.1",
        "年份\t碳排放\n\t（万吨）\n2022\t1.2\n2023\t1.1",
        "年份\t碳排放\n年/万吨\t\n2022\t1.2\n2023\t1.1",
        "年份\t碳排放\n单位：万吨\n2022\t1.2\n2023\t1.1",
        "年份\t碳排放\n万吨\n2022\t1.2\n2023\t1.1",
        "年\t万吨\n2022\t1.2\n2023\t1.1",
        "年份\t碳排放\n2022\t1.2\n2023\t1.1\n以上单位为万吨",
        "年份\t碳排放\n2022\t1.2\n2023\t1.1\n\n（单位：万吨）",
        "2022\t1.2\n2023\t1.1\n以上单位为万吨",
        "指标\t单位\t2022\t2023\n碳排放\t万吨\t1.2\t1.1",
        "指标\t2022\t2023\n碳排放\t1.2\t1.1\n注：单位为万吨",
    ] {
        for at in [
            "kpis#1/history",
            "kpis#1/history#1/year",
            "kpis#1/history#2/level",
        ] {
            let plan = pasted("sll_kpi_report", "kpis", &draft, at, text);
            let found = rows(&plan.after, "kpis#1/history", &["year", "level"]);
            assert_eq!(found, converted, "{at}: {text}\n{}", notes(&plan));
            assert_eq!(troubles(&plan), Vec::<String>::new(), "{at}: {text}");
            let said = notes(&plan);
            assert!(
                said.contains("万吨，本表以吨为单位，粘贴后自动换算")
                    || said.contains("写明单位为万吨") && said.contains("自动换算"),
                "{text}: {said}"
            );
        }
    }
    // A note without a unit is left out and named.
    for note in [
        "注：2023 年为核查数",
        "数据来源：核查报告",
        "按核查口径填列",
        "* 不含外购热力",
    ] {
        let text = format!("年份\t碳排放\n2022\t12\n2023\t11\n{note}");
        let plan = pasted("sll_kpi_report", "kpis", &draft, "kpis#1/history", &text);
        let found = rows(&plan.after, "kpis#1/history", &["year", "level"]);
        assert_eq!(found, ["2022|12", "2023|11", "2024|"], "{note}");
        assert!(
            notes(&plan).contains(&format!("“{note}”是表格的说明，不粘贴")),
            "{}",
            notes(&plan)
        );
    }
    // In the lists of other forms.
    let desk = sample("loan_desk");
    let text = "考核年度\t第一档目标\t第二档目标\n\t吨\t吨\n2026\t11000\t10000\n注：按合同";
    let plan = pasted("loan_desk", "kpis", &desk, "kpis#1/targets", text);
    assert_eq!(
        (plan.lines.len(), troubles(&plan)),
        (1, vec![]),
        "{}",
        notes(&plan)
    );
    let text = "序号\t借款人\t余额\n\t\t元\n1\t甲\t1000000\n数据来源：信贷系统";
    let plan = pasted(
        "green_loan_portfolio",
        "ledger",
        &blank("green_loan_portfolio"),
        "loans",
        text,
    );
    assert_eq!(
        rows(&plan.after, "loans", &["borrower", "balance"]),
        ["甲|1000000 元"]
    );
}

/// Years with a remark head columns as bare years do; a year's target is no level of the year, and is named as what goes nowhere.
#[test]
fn years_with_remarks_are_years_and_targets_are_not() {
    let draft = kpi_report();
    for (text, found, named) in [
        (
            "考核指标\t2022\t2023（基期）\n碳排放（万吨）\t1.52\t1.40\n绿电使用量（万千瓦时）\t10\t22",
            ["2022|1.52 万吨", "2023|1.40 万吨", "2024|"],
            0,
        ),
        (
            "考核指标\t2022\t2023（基期）\t2024（目标）\n碳排放（万吨）\t1.52\t1.40\t1.30",
            ["2022|1.52 万吨", "2023|1.40 万吨", "2024|"],
            1,
        ),
        // Words with a year are a heading where no figure stands beside them.
        (
            "2024年度填报\t碳排放\n2022\t12\n2023\t11",
            ["2022|12", "2023|11", "2024|"],
            0,
        ),
        (
            "年份\t碳排放\n2022年（实际）\t12\n2023（经审计）\t11\n2024年计划\t10",
            ["2022|12", "2023|11", "2024|"],
            1,
        ),
    ] {
        for at in ["kpis#1/history", "kpis#1/history#1/level"] {
            let plan = pasted("sll_kpi_report", "kpis", &draft, at, text);
            let rows = rows(&plan.after, "kpis#1/history", &["year", "level"]);
            assert_eq!(rows, found, "{at}: {text}\n{}", notes(&plan));
            assert_eq!(troubles(&plan).len(), named, "{at}: {text}");
        }
    }
}

#[test]
fn a_baseline_year_is_no_key_of_its_row() {
    // Two KPIs of one baseline year are two rows, and none of the KPIs that are there is replaced.
    for (form, head) in [
        ("sll_kpi_report", "关键绩效指标\t计量单位\t基期\t基期水平"),
        ("sll_kpi_report", "指标名称\t单位\t基准年\t基准值"),
        ("loan_desk", "指标名称\t单位\t基准年\t基期水平"),
    ] {
        let draft = sample(form);
        let before = rows(&draft, "kpis", &["kpi", "base_year", "base_level"]);
        let year = draft.root.rows("kpis")[0].node.get("base_year").to_owned();
        let text = format!("{head}\n用电量\t万千瓦时\t{year}\t5\n绿电使用量\t万千瓦时\t{year}\t6");
        let plan = pasted(form, "kpis", &draft, "kpis", &text);
        let after = rows(&plan.after, "kpis", &["kpi", "base_year", "base_level"]);
        assert_eq!(after[..before.len()], before[..], "{form} {head}");
        assert_eq!(
            (plan.added, plan.replaced.len()),
            (2, 0),
            "{form} {head}: {}",
            notes(&plan)
        );
        assert!(
            !notes(&plan).contains("年份"),
            "{form} {head}: {}",
            notes(&plan)
        );
        assert_eq!(troubles(&plan), Vec::<String>::new(), "{form} {head}");
    }
    // The months of one year are several rows.
    let draft = sample("energy_worksheet");
    let months = "年\t月\t数量\n2023\t1\t5\n2023\t2\t6\n2023\t3\t7";
    let plan = pasted(
        "energy_worksheet",
        "bills",
        &draft,
        "carriers#1/bills",
        months,
    );
    assert_eq!(
        (plan.added, troubles(&plan)),
        (3, vec![]),
        "{}",
        notes(&plan)
    );
}

#[test]
fn every_answer_that_is_replaced_is_named_with_the_former_and_the_new_one() {
    let said = |plan: &Plan| -> Vec<String> {
        let zh = |message: &greendesk::i18n::Message| message.get(Lang::Zh);
        let said = |one: &greendesk::documents::paste::Replaced| {
            format!("{}：{} → {}", zh(&one.of), zh(&one.was), zh(&one.now))
        };
        plan.replaced.iter().map(said).collect()
    };
    let mut draft = kpi_report();
    draft.set(&place(&draft, "kpis#1/history#2/level"), "90");
    let plan = pasted(
        "sll_kpi_report",
        "kpis",
        &draft,
        "kpis#1/history",
        "2022\t7\n2023\t6",
    );
    assert_eq!(
        said(&plan),
        ["碳排放量 2023 年指标水平：90 → 6"].map(|text| text.replace("碳排放量 ", ""))
    );
    // The same answer replaces nothing.
    let plan = pasted(
        "sll_kpi_report",
        "kpis",
        &draft,
        "kpis#1/history",
        "2023\t90",
    );
    assert_eq!(said(&plan), Vec::<String>::new());
    // A row keeps the name that it had, and a choice is said by its label.
    let mut draft = blank("sll_kpi_report");
    draft.add_row(&[], "evidence", Node::default());
    for (field, typed) in [("name", "旧报告"), ("kind", "ledger")] {
        draft.set(&place(&draft, &format!("evidence#1/{field}")), typed);
    }
    let plan = pasted(
        "sll_kpi_report",
        "evidence",
        &draft,
        "evidence#1/name",
        "新报告\t其他",
    );
    let list = said(&plan);
    assert_eq!(
        list,
        [
            "旧报告的材料名称：旧报告 → 新报告",
            "旧报告的材料种类：台账或统计报表 → 其他"
        ]
    );
    // Whatever is pasted over the samples of all forms: the answers that changed are those that are named.
    let mut tried = 0;
    for template in all() {
        let draft = sample(template.id);
        for step in template.steps {
            for list in step
                .parts
                .iter()
                .filter_map(|part| part.asks()?.root_list())
            {
                let ids = draft.row_ids(&[], list.id);
                let Some(first) = ids.first() else { continue };
                let field = list
                    .fields
                    .iter()
                    .find(|field| matches!(field.kind, FieldKind::Line));
                let Some(field) = field else { continue };
                let at = Place::default().row(list.id, *first).field(field.id);
                let Some(target) = Target::at(step, &draft, &at) else {
                    continue;
                };
                if !target.at_cell || draft.get(&at).is_empty() {
                    continue;
                }
                let block = vec![vec!["另一个".to_owned()]];
                let plan = greendesk::documents::paste::plan(
                    template,
                    &draft,
                    &target,
                    &block,
                    &Chosen::default(),
                );
                let changed = plan.after.get(&at) != draft.get(&at);
                assert_eq!(!plan.replaced.is_empty(), changed, "{} {at}", template.id);
                tried += usize::from(changed);
            }
        }
    }
    assert!(tried > 5, "{tried}");
}

#[test]
fn equal_refused_choices_are_one_sentence_and_are_mended_once() {
    let draft = blank("sll_kpi_report");
    let text = "材料名称\t材料种类\n甲\t检测单\n乙\t检测单\n丙\t其他\n丁\t合同\n戊\t检测单";
    let plan = pasted("sll_kpi_report", "evidence", &draft, "evidence", text);
    assert_eq!(plan.troubles.len(), 4);
    let groups: Vec<_> = alike(&plan.troubles)
        .iter()
        .map(|group| (group.first.column, group.rows.clone()))
        .collect();
    assert_eq!(groups, [(1, vec![0, 1, 4]), (1, vec![3])]);
    assert!(
        plan.troubles
            .iter()
            .all(|trouble| trouble.choice_of.is_some())
    );
    let chosen = Chosen {
        choices: vec![("kind", "检测单".to_owned(), "third_party")],
        ..Chosen::default()
    };
    let kinds = |plan: &Plan| rows(&plan.after, "evidence", &["kind"]);
    let codes: Vec<&str> = template("sll_kpi_report")
        .steps
        .iter()
        .flat_map(|step| step.parts)
        .filter_map(|part| part.asks()?.root_list())
        .flat_map(|list| list.fields)
        .filter_map(|field| match field.kind {
            FieldKind::Choice(choices) if field.id == "kind" => Some(choices),
            _ => None,
        })
        .flatten()
        .map(|choice| choice.code)
        .collect();
    let code = codes[1];
    let chosen = Chosen {
        choices: vec![("kind", "检测单".to_owned(), code)],
        ..chosen
    };
    let plan = pasted_as(
        "sll_kpi_report",
        "evidence",
        &draft,
        "evidence",
        text,
        &chosen,
    );
    let other = kinds(&plan)[2].clone();
    assert_eq!(kinds(&plan), [code, code, &other, "", code]);
    assert_eq!(plan.troubles.len(), 1);
}

#[test]
fn columns_without_headings_go_where_their_entries_fit() {
    let climate = blank("climate_self_assessment");
    for (text, expected) in [
        ("2\n1", "self_score"),
        ("1.1.1\t2\n1.1.2\t1", "# self_score"),
        (
            "1.1.1\t已公布\t2\n1.1.2\t已制定\t1",
            "# situation self_score",
        ),
        ("已公布\t2\n已制定\t1", "situation self_score"),
    ] {
        let plan = pasted(
            "climate_self_assessment",
            "area_1",
            &climate,
            "area_1",
            text,
        );
        let found = columns(
            "climate_self_assessment",
            "area_1",
            &climate,
            "area_1",
            &plan,
        );
        assert_eq!(found, expected, "{text}: {}", notes(&plan));
        assert!(notes(&plan).contains("各列按内容对应到项目"), "{text}");
    }
    let bank = blank("green_loan_portfolio");
    for (text, expected) in [
        (
            "10001\t甲\t甲光伏\t1000\t5000\n10002\t乙\t乙风电\t10\t50",
            "id borrower project balance investment",
        ),
        (
            "JJ1\t甲\t甲光伏\t1000\t5000",
            "id borrower project balance investment",
        ),
    ] {
        let plan = pasted("green_loan_portfolio", "ledger", &bank, "loans", text);
        let found = columns("green_loan_portfolio", "ledger", &bank, "loans", &plan);
        assert_eq!(found, expected, "{text}: {}", notes(&plan));
    }
    // Quantities of bills are no months, though one of them could be.
    let energy = sample("energy_worksheet");
    let plan = pasted(
        "energy_worksheet",
        "bills",
        &energy,
        "carriers#1/bills",
        "12\n130\n140",
    );
    let found = columns(
        "energy_worksheet",
        "bills",
        &energy,
        "carriers#1/bills",
        &plan,
    );
    assert_eq!(found, "amount", "{}", notes(&plan));
    // The full marks beside the scores are no field of the indicators.
    let text = "编号\t分值\t情况\t评分\n1.1.1\t3\t已公布\t2\n1.1.2\t3\t已制定\t1";
    let plan = pasted(
        "climate_self_assessment",
        "area_1",
        &climate,
        "area_1",
        text,
    );
    let found = columns(
        "climate_self_assessment",
        "area_1",
        &climate,
        "area_1",
        &plan,
    );
    assert_eq!(
        (found.as_str(), troubles(&plan)),
        ("# - situation self_score", vec![])
    );
    // A paste that began in a cell goes on from there, and one whose columns fit one after the other stays so.
    let plan = pasted(
        "climate_self_assessment",
        "area_1",
        &climate,
        "area_1#1/criteria",
        "分三档\n分两档",
    );
    assert_eq!(plan.columns, [Use::Field(0)]);
    let text = "海东支行\t2024 年\t1234.5\t54.25\t12\t3\n西宁支行\t2025 年\t2345\t60\t20\t5";
    let plan = pasted("green_loan_portfolio", "results", &bank, "branches", text);
    let found = columns("green_loan_portfolio", "results", &bank, "branches", &plan);
    assert_eq!(found, "branch approved balance share clients staff");
    assert!(!notes(&plan).contains("各列按内容"), "{}", notes(&plan));
}

#[test]
fn a_first_row_that_may_be_headings_is_asked_about() {
    let draft = blank("sll_kpi_report");
    let text = "资料\t性质\n核查报告\t报告类\n电费单\t账单类";
    let plan = pasted("sll_kpi_report", "evidence", &draft, "evidence", text);
    assert!(plan.headings.is_none());
    assert!(
        notes(&plan).contains("第一行“资料、性质”可能是标题"),
        "{}",
        notes(&plan)
    );
    let chosen = Chosen {
        headings: Some(true),
        ..Chosen::default()
    };
    let plan = pasted_as(
        "sll_kpi_report",
        "evidence",
        &draft,
        "evidence",
        text,
        &chosen,
    );
    assert!(!notes(&plan).contains("可能是标题"));
    assert_eq!(
        rows(&plan.after, "evidence", &["name"]),
        ["核查报告", "电费单"]
    );
    // A first row that fits its columns is data.
    let text = "核查报告\t其他\n电费单\t账单类";
    let plan = pasted("sll_kpi_report", "evidence", &draft, "evidence", text);
    assert!(!notes(&plan).contains("可能是标题"), "{}", notes(&plan));
    // A first row whose choice is typed otherwise than in the list is not dropped.
    let text = "核查报告\t检测单\n电费单\t其他";
    let plan = pasted("sll_kpi_report", "evidence", &draft, "evidence", text);
    assert!(plan.headings.is_none(), "{}", notes(&plan));
    assert_eq!(
        rows(&plan.after, "evidence", &["name"]),
        ["核查报告", "电费单"]
    );
}

#[test]
fn everyday_words_stand_for_one_choice_of_every_list_that_has_it() {
    let mut lists: Vec<&'static [Choice]> = Vec::new();
    let mut keep = |fields: &'static [Field]| {
        for field in fields {
            if let FieldKind::Choice(choices) | FieldKind::Many(choices) = field.kind {
                lists.push(choices);
            }
        }
    };
    for template in all() {
        for part in template.steps.iter().flat_map(|step| step.parts) {
            match part.asks() {
                Some(Asks::Fields(fields)) => keep(fields),
                Some(Asks::List(list)) => {
                    keep(list.fields);
                    list.lists.iter().for_each(|inner| keep(inner.fields));
                }
                Some(Asks::Nested(_, inner)) => keep(inner.fields),
                None => {}
            }
        }
    }
    for (label, words) in CHOICE_WORDS {
        let holding: Vec<(&[Choice], &str)> = lists
            .iter()
            .filter_map(|choices| {
                let choice = choices
                    .iter()
                    .find(|choice| choice.label.get(Lang::Zh) == *label)?;
                Some((*choices, choice.code))
            })
            .collect();
        assert!(!holding.is_empty(), "no choice is called {label}");
        for word in *words {
            for (choices, code) in &holding {
                assert_eq!(cell::code(choices, word), Some(*code), "{label}: {word}");
                let known = cell::Choices::of(choices);
                assert_eq!(known.code(word), Some(*code), "{label}: {word}");
            }
        }
    }
}

#[test]
fn a_list_of_kpis_is_placed_by_its_headings_below_a_title() {
    let text = "XX公司2025年关键绩效指标清单\t\t\t\t\t\n优化方向\tKPI名称\t计量单位\t基期\t基期水平\t指标来源\n下降\t碳排放总量\t吨\t2022\t100\t内部\n上升\t绿色电力消费量\t千瓦时\t2022\t50\t外部\n减少\t用电总量\t千瓦时\t2022\t80\t内外部";
    let with_unit = text.replacen("清单\t\t\t\t\t", "清单\t\t\t\t单位：吨\t", 1);
    for text in [text, &with_unit] {
        let (form, expected) = (
            "sll_kpi_report",
            [
                "emissions|lower|吨|2022|100|internal",
                "green_electricity|higher|千瓦时|2022|50|external",
                "electricity|lower|千瓦时|2022|80|mixed",
            ],
        );
        let draft = blank(form);
        let plan = pasted(form, "kpis", &draft, "kpis", text);
        assert_eq!(
            rows(
                &plan.after,
                "kpis",
                &[
                    "kpi",
                    "direction",
                    "unit",
                    "base_year",
                    "base_level",
                    "source"
                ]
            ),
            expected,
            "{:?} {:?}",
            notes(&plan),
            troubles(&plan)
        );
        assert_eq!(troubles(&plan), [""; 0]);
        assert!(plan.left.is_empty());
    }
    // A word that may mean several KPIs is asked about.
    let asked = pasted(
        "sll_kpi_report",
        "kpis",
        &blank("sll_kpi_report"),
        "kpis",
        "指标名称\t单位\n碳强度\t吨/万元\n绿电\t千瓦时",
    );
    assert_eq!(asked.troubles.len(), 2, "{:?}", troubles(&asked));
    assert!(
        asked
            .troubles
            .iter()
            .all(|trouble| trouble.choice_of.is_some())
    );
}

#[test]
fn columns_that_fit_nothing_are_counted() {
    let left = |text: &str| -> Vec<String> {
        let plan = pasted(
            "sll_kpi_report",
            "kpis",
            &blank("sll_kpi_report"),
            "kpis",
            text,
        );
        plan.left.iter().map(|name| name.get(Lang::Zh)).collect()
    };
    assert_eq!(
        left(
            "指标名称\t单位\t责任部门\t完成时限\n用电量\t千瓦时\t生产部\t\n碳排放量\t吨\t安环部\t"
        ),
        ["“责任部门”"]
    );
    assert_eq!(
        left("指标名称\t单位\n用电量\t千瓦时\n碳排放量\t吨"),
        [""; 0]
    );
}

#[test]
fn a_target_with_a_bound_is_read_where_the_bound_agrees_with_the_direction() {
    for (direction, cell, level, said) in [
        ("lower", "不高于1.30", "1.30", ""),
        ("lower", "≤1.20", "1.20", ""),
        ("lower", "1.2以内", "1.2", ""),
        ("lower", "不超过 1.2", "1.2", ""),
        ("higher", "不低于 95", "95", ""),
        ("higher", "≥95", "95", ""),
        ("higher", "95以上", "95", ""),
        (
            "lower",
            "不低于 95",
            "",
            "“不低于 95”是下限，而该指标的方向是越低越好，两者矛盾，不粘贴；请核对指标方向或目标水平",
        ),
        (
            "higher",
            "≤95",
            "",
            "“≤95”是上限，而该指标的方向是越高越好，两者矛盾，不粘贴；请核对指标方向或目标水平",
        ),
        (
            "",
            "≤95",
            "",
            "“≤95”是上限或下限，该指标尚未选择方向，不粘贴；请先选择指标方向，再粘贴目标",
        ),
    ] {
        let mut draft = kpi_report();
        draft.set(&place(&draft, "kpis#1/direction"), direction);
        draft
            .node_mut(&place(&draft, "kpis#1").path)
            .expect("a KPI")
            .lists
            .remove("targets");
        let text = format!("年份\t目标水平\n2030\t{cell}");
        let plan = pasted("sll_kpi_report", "kpis", &draft, "kpis#1/targets", &text);
        let expected = format!("2030|{level}");
        assert_eq!(
            rows(&plan.after, "kpis#1/targets", &["year", "level"]),
            [expected],
            "{direction} {cell} {:?}",
            troubles(&plan)
        );
        let found = troubles(&plan);
        assert!(
            match said {
                "" => found.is_empty(),
                said => found.len() == 1 && found[0].contains(said),
            },
            "{direction} {cell}: {found:?}"
        );
    }
    // What was reached is a figure and no bound.
    let plan = pasted(
        "sll_kpi_report",
        "kpis",
        &kpi_report(),
        "kpis#1/history",
        "年份\t指标水平\n2021\t≤95",
    );
    assert!(
        troubles(&plan)
            .iter()
            .any(|trouble| trouble.contains("“≤95”是上限或下限，不是一个数值")),
        "{:?}",
        troubles(&plan)
    );
}
