//! Totals, ranges, grades, what-if and comparison on whole documents.
use super::{AREAS, at, edit, evaluate, figure, sample, zh};
use greendesk::documents::templates::climate_self_assessment::{OUTPUT, TEMPLATE, fields};
use greendesk::documents::{Draft, FieldKind, Value};
use greendesk::measure::{Day, Decimal, plain};

fn words(value: &Value) -> String {
    match value {
        Value::Number { exact, unit, .. } => {
            format!("{} {unit}", plain(*exact, None)).trim().to_owned()
        }
        Value::Words(words) => zh(words),
        Value::NotApplicable(why) => format!("不适用：{}", zh(why)),
        other => format!("{other:?}"),
    }
}

/// Every indicator at its full mark, by one of the two.
fn full(field: &str) -> Draft {
    let mut draft = sample(2);
    for list in AREAS {
        for row in draft
            .root
            .lists
            .get_mut(list)
            .map_or(&mut [][..], Vec::as_mut_slice)
        {
            let mark = row.node.get("full").to_owned();
            row.node.set(field, &mark);
        }
    }
    draft
}

#[test]
fn a_blank_form_holds_the_built_in_set() {
    let draft = (TEMPLATE.blank)(Day::read("2026-11-28").expect("a day"));
    let counts: Vec<usize> = AREAS
        .iter()
        .map(|list| draft.root.rows(list).len())
        .collect();
    assert_eq!(counts, [15, 7, 4, 9, 3, 0, 0, 0]);
    assert_eq!(
        (draft.root.get("set_name"), draft.root.get("set_version")),
        ("T/CSTE 0289—2022 表 A.1 示例", "2022.1")
    );
    let found = evaluate(&draft);
    assert_eq!(words(&figure(&found, "full").value), "100 分");
    assert_eq!(words(&figure(&found, "range_self").value), "0 至 100 分");
    // No nought stands for what nobody has scored.
    for id in ["total_self", "area_1_self", "area_5_self"] {
        assert_eq!(words(&figure(&found, id).value), "尚未评分", "{id}");
        assert_eq!(figure(&found, id).workings, "", "{id}");
    }
    assert!(found.figure("next", &[]).is_none());
    for id in ["areas", "open"] {
        let bars = found.bars.iter().find(|bars| bars.id == id).expect("bars");
        assert_eq!(zh(&bars.sentence), "自评尚未评分，共 38 项。", "{id}");
    }
    // A nought that was given is one.
    let mut scored = draft.clone();
    edit(&mut scored, "1.1.1/self_score=0");
    assert_eq!(
        words(&figure(&evaluate(&scored), "total_self").value),
        "0 分"
    );
    assert_eq!(
        words(&figure(&evaluate(&scored), "area_1_self").value),
        "0 分"
    );
    assert_eq!(
        words(&figure(&evaluate(&scored), "area_2_self").value),
        "尚未评分"
    );
    assert_eq!(
        words(&figure(&found, "grade_self").value),
        "不适用：已评 0/38 项，全部评分后得出等级"
    );
    assert!(
        found.figure("total_third", &[]).is_none(),
        "nothing of the third party before it began"
    );
}

#[test]
fn two_indicators_dropped_from_full_marks_make_98() {
    let mut draft = full("self_score");
    assert_eq!(
        words(&figure(&evaluate(&draft), "total_self").value),
        "100 分"
    );
    edit(&mut draft, "1.3.4/self_score=0;1.3.6/self_score=0");
    let found = evaluate(&draft);
    assert_eq!(words(&figure(&found, "total_self").value), "98 分");
    assert_eq!(words(&figure(&found, "grade_self").value), "AAA 级");
    assert!(found.figure("range_self", &[]).is_none());
    assert!(found.figure("next", &[]).is_none());
}

/// The boundary table once more, through the whole form: 内部碳定价 and others give up what is too much.
#[test]
fn every_bound_through_the_form() {
    for (score, grade) in [
        ("95", "AAA 级"),
        ("94.99", "AA 级"),
        ("90", "AA 级"),
        ("89.99", "A 级"),
        ("85", "A 级"),
        ("84.99", "BBB 级"),
        ("80", "BBB 级"),
        ("79.99", "BB 级"),
        ("75", "BB 级"),
        ("74.99", "B 级"),
        ("70", "B 级"),
        ("69.99", "CC 级"),
        ("65", "CC 级"),
        ("64.99", "C 级"),
        ("60", "C 级"),
        ("59.99", "不合格"),
    ] {
        for (field, id) in [("self_score", "grade_self"), ("third_score", "grade_third")] {
            let mut draft = full(field);
            let mut left = Decimal::from(100) - score.parse::<Decimal>().expect("a score");
            for list in AREAS {
                for row in draft
                    .root
                    .lists
                    .get_mut(list)
                    .map_or(&mut [][..], Vec::as_mut_slice)
                {
                    let mark: Decimal = row.node.get(field).parse().expect("a score");
                    let less = mark.min(left);
                    left -= less;
                    row.node.set(field, &(mark - less).to_string());
                }
            }
            assert_eq!(
                words(&figure(&evaluate(&draft), id).value),
                grade,
                "{score}"
            );
        }
    }
}

#[test]
fn half_way_there_is_a_range_and_no_grade() {
    let found = evaluate(&sample(0));
    assert_eq!(words(&figure(&found, "total_self").value), "47 分");
    // 2.2.4 is above its full mark: it does not count until it is mended.
    assert_eq!(words(&figure(&found, "range_self").value), "47 至 93 分");
    assert!(words(&figure(&found, "grade_self").value).contains("已评 20/38 项"));
    assert_eq!(words(&figure(&found, "area_1_self").value), "35 分");
    assert!(!found.issuable());
}

/// What is not scored has lost no points and has no gap to a grade; the sentences say how many are open.
#[test]
fn unscored_indicators_are_no_points_lost() {
    let blank = || (TEMPLATE.blank)(Day::read("2026-01-01").expect("a day"));
    for (draft, edits, lost, says, difference) in [
        (blank(), "", 0, "尚未评分，共 38 项", "第三方尚未评分。"),
        (
            blank(),
            "1.1.1/self_score=3;1.1.2/self_score=2;1.1.3/self_score=1",
            2,
            "已得 6 分，尚有 35 项未评分",
            "第三方尚未评分。",
        ),
        (
            blank(),
            "1.1.1/self_score=3;1.1.2/third_score=2",
            0,
            "已得 3 分，尚有 37 项未评分",
            "尚无自评与第三方均已评分的指标。",
        ),
        (
            blank(),
            "1.1.1/self_score=3;1.1.1/third_score=3",
            0,
            "尚有 37 项未评分",
            "自评与第三方均已评分的 1 项无差异。",
        ),
        (
            blank(),
            "1.1.1/self_score=3;1.1.1/third_score=2",
            0,
            "尚有 37 项未评分",
            "1 项的自评与第三方评价不同。",
        ),
        (
            full("self_score"),
            "1.3.4/self_score=0",
            1,
            "已达到最高等级的分数",
            "第三方尚未评分。",
        ),
    ] {
        let mut draft = draft;
        edit(&mut draft, edits);
        let found = evaluate(&draft);
        let open = found.bars("open").expect("bars");
        assert_eq!(open.bars.len(), lost, "{edits}");
        assert!(
            open.bars.iter().all(|bar| bar.reached[0].is_some()),
            "{edits}"
        );
        assert!(zh(&open.sentence).contains(says), "{}", zh(&open.sentence));
        assert!(found.figure("next", &[]).is_none(), "{edits}");
        let differences = found.bars("differences").expect("bars");
        assert_eq!(zh(&differences.sentence), difference, "{edits}");
    }
    let mut draft = full("self_score");
    edit(
        &mut draft,
        "1.3.4/self_score=0;1.1.1/self_score=0;1.1.2/self_score=0",
    );
    assert_eq!(words(&figure(&evaluate(&draft), "next").value), "2 分");
}

#[test]
fn the_third_party_gives_the_final_grade() {
    let found = evaluate(&sample(1));
    assert_eq!(
        found
            .problems
            .iter()
            .filter(|problem| problem.open())
            .count(),
        0,
        "{:?}",
        found.problems
    );
    assert!(found.issuable());
    let shown: Vec<String> = [
        "total_self",
        "grade_self",
        "total_third",
        "grade_third",
        "gap",
        "next",
    ]
    .iter()
    .map(|id| words(&figure(&found, id).value))
    .collect();
    assert_eq!(shown, ["87 分", "A 级", "84 分", "BBB 级", "-3 分", "1 分"]);
    let differ = found.bars("differences").expect("bars");
    let apart: Vec<Decimal> = differ
        .bars
        .iter()
        .map(|bar| (bar.reached[0].unwrap() - bar.reached[1].unwrap()).abs())
        .collect();
    assert!(
        !apart.is_empty() && apart.is_sorted_by(|a, b| a >= b),
        "{apart:?}"
    );
    let open = found.bars("open").expect("bars");
    assert!(
        open.bars
            .iter()
            .map(|bar| bar.full - bar.reached[0].unwrap_or_default())
            .is_sorted_by(|a, b| a >= b)
    );
    assert!(
        zh(&open.sentence).contains("距 A 级尚差 1 分"),
        "{}",
        zh(&open.sentence)
    );
}

#[test]
fn bars_add_up() {
    let found = evaluate(&sample(1));
    let areas = found.bars("areas").expect("bars");
    assert_eq!(areas.bars.len(), 6);
    assert!(areas.radar);
    assert_eq!(areas.marks.len(), 8);
    let parts = |depth: u8| -> Vec<Decimal> {
        let held = areas.bars.iter().filter(|bar| bar.depth == depth);
        held.fold(vec![Decimal::ZERO; 2], |sum, bar| {
            sum.iter()
                .zip(&bar.reached)
                .map(|(sum, part)| sum + part.unwrap_or_default())
                .collect()
        })
    };
    assert_eq!(parts(0), parts(1));
    assert_eq!(
        found
            .bars("groups")
            .expect("bars")
            .bars
            .iter()
            .filter(|bar| bar.depth == 2)
            .count(),
        11
    );
}

#[test]
fn what_if_leaves_the_answers_alone() {
    let draft = sample(1);
    let before = draft.clone();
    let supposed = TEMPLATE.what_if(
        &draft,
        &[
            (at(&draft, "1.3.6").field("third_score"), "1".to_owned()),
            (at(&draft, "4.2.6").field("third_score"), "2".to_owned()),
        ],
    );
    assert_eq!(words(&figure(&supposed, "total_third").value), "87 分");
    assert_eq!(words(&figure(&supposed, "grade_third").value), "A 级");
    assert_eq!(draft, before);
}

#[test]
fn a_list_of_two_parts_is_found_as_it_is_answered() {
    let list = TEMPLATE.root_list("area_1").expect("a list");
    assert!(list.fields.iter().any(|field| field.id == "self_score"));
    let draft = sample(2);
    let place = at(&draft, "1.1.1");
    let step = |field: &str| {
        TEMPLATE
            .locate(&place.field(field))
            .map(|(step, _)| TEMPLATE.steps[step].id)
    };
    assert_eq!(
        [
            step("self_score"),
            step("evidence"),
            step("full"),
            step("none")
        ],
        [Some("area_1"), Some("area_1"), Some("set"), None]
    );
}

#[test]
fn steps_are_those_of_the_document() {
    let ids = |draft: &Draft| {
        TEMPLATE
            .steps_of(draft)
            .into_iter()
            .map(|(_, step)| step.id)
            .collect::<Vec<_>>()
    };
    let mut draft = sample(2);
    assert_eq!(
        ids(&draft),
        [
            "scope", "area_1", "area_2", "area_3", "area_4", "area_5", "standing", "advice"
        ]
    );
    draft.root.set("system", "own");
    assert_eq!(ids(&draft)[..3], ["scope", "set", "weights"]);
    let area = fields::STEPS
        .iter()
        .find(|step| step.id == "area_2")
        .expect("a step");
    assert_eq!(zh(&area.title(&draft.root)), "投融资活动");
    draft.root.set("area_2_name", "绿色业务");
    assert_eq!(zh(&area.title(&draft.root)), "绿色业务");
}

/// The rows of sub-totals of the built-in set: five areas and eleven groups.
const SUBTOTALS: usize = 5 + 11;

#[test]
fn an_earlier_assessment_of_the_same_set_is_compared() {
    let compare = OUTPUT.compare.expect("it compares");
    let (now, earlier) = (sample(1), sample(0));
    let found = compare(&now, &earlier).expect("the same set");
    let table = &found.tables[0];
    // 38 indicators, their sub-totals, the whole, the grade.
    assert_eq!(table.rows.len(), 38 + SUBTOTALS + 2);
    let row = table
        .rows
        .iter()
        .find(|row| row[1] == Value::Typed("2.2.4".into()))
        .expect("a row");
    assert_eq!(
        row[4..7].iter().map(words).collect::<Vec<_>>(),
        ["Missing", "2 分", "Missing"],
        "3 of 2 is no score"
    );
    let [.., total, grade] = &table.rows[..] else {
        panic!("the total and the grade")
    };
    assert_eq!(
        grade[4..7].iter().map(words).collect::<Vec<_>>(),
        ["Missing", "A 级", "Missing"],
        "87 points"
    );
    let area = table
        .rows
        .iter()
        .find(|row| words(&row[2]) == "公司治理 小计")
        .expect("the total of an area");
    assert_eq!(words(&area[3]), "39 分");
    assert_eq!(
        total[4..7].iter().map(words).collect::<Vec<_>>(),
        ["Missing", "87 分", "Missing"],
        "an open total is none"
    );
    let mut other = earlier.clone();
    other.set(&at(&other, "1.1.1").field("full"), "4");
    assert!(compare(&now, &other).is_err_and(|why| zh(&why).contains("不能比较")));
    let same = compare(&now, &now).expect("itself");
    assert!(same.changes_only().tables.is_empty(), "nothing changed");
    assert_eq!(
        found.changes_only().tables[0].rows.len(),
        table.rows.len(),
        "the third party had scored nothing before"
    );
    // One score lower: the indicator, its group, its area, the whole; the grade stays.
    let mut lower = now.clone();
    lower.set(&at(&lower, "1.1.1").field("self_score"), "2");
    let changed = compare(&lower, &now).expect("the same set").changes_only();
    let changes: Vec<String> = changed.tables[0]
        .rows
        .iter()
        .map(|row| words(&row[6]))
        .collect();
    assert_eq!(changes, ["-1 分"; 4]);
    assert!(
        same.tables[0]
            .rows
            .iter()
            .all(|row| row[6] == Value::Missing || words(&row[6]) == "0 分")
    );
}

/// Whoever answers what is asked, in whatever order it is asked, can issue: nothing asks for what no page offers.
#[test]
fn a_blank_form_is_brought_to_its_end_by_what_it_asks() {
    let mut draft = (TEMPLATE.blank)(Day::read("2026-11-28").expect("a day"));
    let mut rounds = 0;
    loop {
        let open: Vec<_> = evaluate(&draft)
            .problems
            .into_iter()
            .filter(|problem| problem.stops())
            .collect();
        if open.is_empty() {
            break;
        }
        rounds += 1;
        assert!(rounds < 6, "{open:?}");
        for problem in open.into_iter().rev() {
            let (_, field) = TEMPLATE.locate(&problem.place).expect("it leads somewhere");
            let typed = match (field.map(|field| field.kind), problem.code) {
                (None, "no_evidence") => {
                    assert!(draft.set(&problem.reason_place(), "见公开年报"));
                    continue;
                }
                (Some(FieldKind::Date), _) => "2026-03-01".to_owned(),
                (Some(FieldKind::Number { .. }), _) => {
                    draft.get(&problem.place.field("full")).to_owned()
                }
                (Some(_), _) => "某某".to_owned(),
                (None, code) => panic!("{code}"),
            };
            assert!(draft.set(&problem.place, &typed));
        }
    }
    let found = evaluate(&draft);
    assert_eq!(
        (
            words(&figure(&found, "total_self").value),
            words(&figure(&found, "grade_self").value)
        ),
        ("100 分".to_owned(), "AAA 级".to_owned())
    );
    assert!(
        found.issuable() && found.figure("grade_third", &[]).is_none(),
        "no final grade without a third party"
    );
}
