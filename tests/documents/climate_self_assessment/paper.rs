//! Table B.1 and the report: exact columns, exact foot, five parts.
use super::{sample, zh};
use greendesk::documents::templates::climate_self_assessment::OUTPUT;
use greendesk::documents::{Block, Line, Value};

fn landscape(number: usize) -> Vec<Block> {
    let report = OUTPUT.report_of(&sample(number));
    report
        .paper
        .into_iter()
        .find_map(|block| {
            if let Block::Landscape(blocks) = block {
                Some(blocks)
            } else {
                None
            }
        })
        .expect("across the page")
}

fn text(value: &Value) -> String {
    match value {
        Value::Words(words) => zh(words),
        Value::Typed(typed) => typed.clone(),
        Value::Number { exact, .. } => exact.normalize().to_string(),
        _ => "--".to_owned(),
    }
}

fn first(line: &Line) -> String {
    text(&line.cells[0].lines[0])
}

#[test]
fn table_b1_has_its_columns_and_its_foot() {
    for number in 0..3 {
        let blocks = landscape(number);
        let Some(Block::Grid {
            head,
            body,
            columns,
        }) = blocks.last()
        else {
            panic!("a table")
        };
        let titles: Vec<String> = head[0]
            .cells
            .iter()
            .map(|cell| text(&cell.lines[0]))
            .collect();
        assert_eq!(
            titles,
            [
                "一级指标",
                "二级指标",
                "评价内容",
                "满分",
                "评分标准",
                "情况描述",
                "印证材料",
                "自评得分",
                "第三方评价得分"
            ]
        );
        assert_eq!(
            head[0].cells.iter().map(|cell| cell.columns).sum::<u32>(),
            columns.len() as u32
        );
        assert_eq!(body.len(), 38 + 5);
        let foot: Vec<String> = body[38..].iter().map(first).collect();
        assert_eq!(
            foot,
            [
                "总分",
                "初步评价结论",
                "初步评价等级",
                "最终评价结论",
                "最终评定等级"
            ]
        );
        let Block::Grid { body: top, .. } = &blocks[1] else {
            panic!("the lines above the table")
        };
        assert_eq!(
            top.iter().map(first).collect::<Vec<_>>(),
            [
                "评价对象",
                "评价时间范围",
                "评价日期",
                "评价实施方",
                "通用评分标准"
            ]
        );
    }
}

#[test]
fn the_blank_form_lists_the_built_in_set() {
    let report = OUTPUT.report_of(&greendesk::documents::Draft::default());
    let across = report.paper.iter().find_map(|block| {
        if let Block::Landscape(blocks) = block {
            blocks.last()
        } else {
            None
        }
    });
    let Some(Block::Grid { body, .. }) = across else {
        panic!("a table")
    };
    assert_eq!(body.len(), 38 + 5);
    assert_eq!(
        body[37].cells[1].lines[0],
        Value::Number {
            exact: 3.into(),
            places: None,
            unit: String::new()
        }
    );
    assert_eq!(
        report.subject,
        greendesk::i18n::Message::from(OUTPUT.template.title)
    );
}

fn foot(number: usize) -> Vec<Vec<String>> {
    let blocks = landscape(number);
    let Some(Block::Grid { body, .. }) = blocks.last() else {
        panic!("a table")
    };
    body[38..]
        .iter()
        .map(|line| {
            line.cells[1..]
                .iter()
                .map(|cell| text(&cell.lines[0]))
                .collect()
        })
        .collect()
}

#[test]
fn grades_stand_in_the_foot_only_when_they_are_earned() {
    assert_eq!(
        foot(2),
        [
            vec!["100", "", "--", "--"],
            vec!["--"],
            vec!["--"],
            vec!["--"],
            vec!["--"]
        ]
    );
    assert_eq!(
        foot(0)[0],
        ["100", "", "--", "--"],
        "an open total is not printed as one"
    );
    assert_eq!(
        foot(1),
        [
            vec!["100", "", "87", "84"],
            vec!["自评总分 87 分，初步评价等级为 A 级。"],
            vec!["A 级"],
            vec!["第三方评价总分 84 分，最终评定等级为 BBB 级。"],
            vec!["BBB 级"]
        ]
    );
}

#[test]
fn the_report_has_five_parts_and_every_text_can_be_ones_own() {
    let mut draft = sample(1);
    let headings = |draft: &greendesk::documents::Draft| -> Vec<String> {
        OUTPUT
            .report_of(draft)
            .paper
            .iter()
            .filter_map(|block| {
                if let Block::Heading(words) = block {
                    Some(zh(words))
                } else {
                    None
                }
            })
            .collect()
    };
    assert_eq!(
        headings(&draft),
        [
            "一、评价实施方简介",
            "二、评价对象简介",
            "三、评价过程简介",
            "四、评价内容及结果",
            "五、建议意见"
        ]
    );
    let prose = |draft: &greendesk::documents::Draft| -> Vec<String> {
        OUTPUT
            .report_of(draft)
            .paper
            .iter()
            .filter_map(|block| {
                if let Block::Prose(values) = block {
                    Some(text(&values[0]))
                } else {
                    None
                }
            })
            .collect()
    };
    let drafted = prose(&draft);
    assert!(
        drafted[2].contains("38 项指标")
            && drafted[3].contains("BBB 级")
            && drafted[4].starts_with("下列 3 项未得分")
            && drafted[4].contains(
                "\n1. 独立第三方鉴证：得 0 分，满分 2 分，差 2 分；未列印证材料。现状：尚未鉴证。\n"
            )
            && drafted[4].contains("未勾选的阶段：存续期管理")
            && drafted[4].contains("第三方评分依据：光伏并网时间在评价期末，按 2.5 分计。现状："),
        "{drafted:?}"
    );
    for (at, field) in [
        "about_evaluator",
        "about_institution",
        "about_process",
        "about_results",
        "advice",
    ]
    .into_iter()
    .enumerate()
    {
        draft.root.set(field, "自己写的");
        assert_eq!(prose(&draft)[at], "自己写的");
    }
}
