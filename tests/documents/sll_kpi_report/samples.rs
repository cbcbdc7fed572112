//! The built-in stories end as their names say.
use super::super::golden::value;
use super::{edit, evaluate, sample};
use greendesk::documents::templates::sll_kpi_report::{OUTPUT, TEMPLATE};
use greendesk::documents::{Block, Value, Verdict, in_form_order};
use greendesk::i18n::Lang;
use greendesk::measure::{Places, plain};

#[test]
fn met_can_be_issued_and_meets_every_target() {
    let evaluation = evaluate(&sample(0));
    assert_eq!(evaluation.problems, [], "nothing is open");
    assert!(evaluation.issuable());
    assert!(
        evaluation
            .figures
            .iter()
            .filter(|figure| figure.id == "difference")
            .all(|figure| figure.verdict == Some(Verdict::Met))
    );
}

#[test]
fn missed_can_be_issued_all_the_same() {
    let evaluation = evaluate(&sample(1));
    assert_eq!(evaluation.problems, []);
    assert!(evaluation.issuable());
    let missed = evaluation
        .figures
        .iter()
        .filter(|figure| figure.verdict == Some(Verdict::Missed))
        .count();
    assert_eq!(missed, 3, "each KPI misses 2025");
}

#[test]
fn gaps_cannot_be_issued() {
    let evaluation = evaluate(&sample(2));
    assert!(!evaluation.issuable());
    let codes: Vec<&str> = evaluation
        .problems
        .iter()
        .map(|problem| problem.code)
        .collect();
    for code in ["alphabet", "lookalike", "missing", "account_evidence"] {
        assert!(codes.contains(&code), "{code} in {codes:?}");
    }
}

#[test]
fn the_figures_of_the_standard_pictures() {
    let draft = sample(1);
    let evaluation = evaluate(&draft);
    for (place, id, value, workings) in [
        ("kpis#1/years#1/x", "difference", "-180", "11,320 − 11,500"),
        (
            "kpis#1/years#1/x",
            "completion",
            "118.00",
            "(12,500 − 11,320) ÷ (12,500 − 11,500) = 1,180 ÷ 1,000",
        ),
        (
            "kpis#1/years#2/x",
            "completion",
            "46.67",
            "(12,500 − 11,800) ÷ (12,500 − 11,000) = 700 ÷ 1,500",
        ),
        (
            "kpis#3/years#1/x",
            "completion",
            "136.00",
            "(4,680,000 − 4,000,000) ÷ (4,500,000 − 4,000,000) = 680,000 ÷ 500,000",
        ),
        ("kpis#2/years#1/x", "level", "0.4072", "11,320 ÷ 27,800"),
        (
            "kpis#2/x",
            "base_level",
            "0.4778",
            "(0.5000 + 0.4788 + 0.4545) ÷ 3",
        ),
    ] {
        let figure = evaluation
            .figure(id, &edit::place(&draft, place).path)
            .unwrap_or_else(|| panic!("{place} {id}"));
        let Value::Number { exact, places, .. } = &figure.value else {
            panic!("{figure:?}")
        };
        assert_eq!(
            (plain(*exact, *places).as_str(), figure.workings.as_str()),
            (value, workings),
            "{place} {id}"
        );
    }
    let mean = evaluation
        .figure("base_level", &edit::place(&draft, "kpis#2/x").path)
        .expect("there");
    let Value::Number { exact, .. } = &mean.value else {
        panic!("{mean:?}")
    };
    assert_eq!(
        plain(*exact, Some(Places(10))),
        "0.4777972028",
        "kept unrounded"
    );
}

#[test]
fn figures_that_cannot_be_had_say_why() {
    for (edits, place, id, says) in [
        (
            "kpis#1/targets#2/level=12500;",
            "kpis#1/years#2/x",
            "completion",
            "预期减碳量为 0 吨，不大于零",
        ),
        (
            "kpis#1/targets#2/level=13000",
            "kpis#1/years#2/x",
            "completion",
            "预期减碳量为 −500 吨",
        ),
        (
            "kpis#1/targets#2/year=2030",
            "kpis#1/years#2/x",
            "difference",
            "2025 年没有目标水平",
        ),
        (
            "kpis#1/base_year=",
            "kpis#1/years#2/x",
            "completion",
            "尚无基期水平",
        ),
        (
            "kpis#1/direction=",
            "kpis#1/years#2/x",
            "completion",
            "请先选择指标方向",
        ),
        (
            "kpis#2/years#2/denominator=0",
            "kpis#2/years#2/x",
            "level",
            "年营业收入为零或负数",
        ),
        (
            "kpis#1/base_choice=mean;kpis#1/history#2/level=12,45",
            "kpis#1/x",
            "base_level",
            "2022 年的指标水平无法识别",
        ),
    ] {
        let mut draft = sample(0);
        edit::edit(&mut draft, edits);
        let evaluation = evaluate(&draft);
        let figure = evaluation
            .figure(id, &edit::place(&draft, place).path)
            .unwrap_or_else(|| panic!("{edits}: {id}"));
        let Value::NotApplicable(why) = &figure.value else {
            panic!("{edits}: {figure:?}")
        };
        assert!(
            why.get(greendesk::i18n::Lang::Zh).contains(says),
            "{edits}: {}",
            why.get(greendesk::i18n::Lang::Zh)
        );
        assert_eq!(figure.verdict, None);
    }
}

#[test]
fn fewer_than_three_years_are_said() {
    let mut draft = sample(0);
    edit::edit(&mut draft, "kpis#2/history#1=-");
    let evaluation = evaluate(&draft);
    let figure = evaluation
        .figure("base_level", &edit::place(&draft, "kpis#2/x").path)
        .expect("there");
    assert_eq!(
        figure.label.get(greendesk::i18n::Lang::Zh),
        "单位营业收入碳强度：基期水平（2 年平均，不足三年）"
    );
}

#[test]
fn problems_stand_in_the_order_of_the_form() {
    let mut draft = sample(0);
    edit::edit(
        &mut draft,
        "disclosure=;name=;kpis#2/years#1/source=;kpis#1/years#2/actual=x;kpis#1/targets#3/level=12700;kpis#1/history#1/level=x;kpis#1/unit=;evidence=-",
    );
    let evaluation = evaluate(&draft);
    let order: Vec<String> = evaluation
        .problems
        .iter()
        .map(|problem| edit::shown(&draft, &problem.place))
        .collect();
    let expected = [
        "name",
        "kpis#1/unit",
        "kpis#1/history",
        "kpis#1/history#1/level",
        "kpis#1/targets#3/level",
        "kpis#1/years#2/actual",
        "kpis#2/years#1/source",
        "disclosure",
        "evidence",
        "evidence",
    ];
    let mut seen = order.clone();
    seen.retain(|place| expected.contains(&place.as_str()));
    assert_eq!(seen.len(), order.len(), "{order:?}");
    let mut again = evaluation.problems.clone();
    again.reverse();
    in_form_order(TEMPLATE.steps, &draft, &mut again);
    let places = |problems: &[greendesk::documents::Problem]| {
        problems
            .iter()
            .map(|problem| problem.place.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(places(&again), places(&evaluation.problems));
    let positions: Vec<usize> = expected
        .iter()
        .map(|place| {
            order
                .iter()
                .position(|found| found == place)
                .unwrap_or_else(|| panic!("{place} in {order:?}"))
        })
        .collect();
    assert!(positions.is_sorted(), "{order:?}");
}

#[test]
fn a_known_unit_is_said_in_the_reader_s_language() {
    use greendesk::documents::words::{figure_said, unit_said};
    use greendesk::i18n::Lang;
    for (unit, zh, en) in [
        ("吨", "3 吨", "3 t"),
        ("kWh", "3 千瓦时", "3 kWh"),
        ("桶", "3 桶", "3 桶"),
        ("", "3", "3"),
    ] {
        let said = figure_said("3".to_owned(), unit);
        assert_eq!(
            (said.get(Lang::Zh).as_str(), said.get(Lang::En).as_str()),
            (zh, en)
        );
    }
    assert_eq!(unit_said("吨").get(Lang::En), "t");
}

#[test]
fn a_typed_target_keeps_its_decimals_on_paper_and_in_files() {
    let mut draft = sample(0);
    edit::edit(&mut draft, "kpis#2/targets#2/level=0.40");
    let report = (OUTPUT.report)(&draft, &evaluate(&draft));
    let lines = report.paper.iter().flat_map(|block| match block {
        Block::Grid { body, .. } => body.as_slice(),
        _ => &[],
    });
    let printed = lines
        .flat_map(|line| &line.cells)
        .flat_map(|cell| &cell.lines)
        .filter(|line| value(line) == "0.40")
        .count();
    assert_eq!(printed, 2, "among the targets and in the reporting period");
    let filed = report.tables.iter().flat_map(|table| &table.rows).flatten();
    let filed = filed.filter(|cell| value(cell) == "0.40 吨/万元").count();
    assert_eq!(filed, 3, "and among the figures");
}

#[test]
fn a_mend_is_offered_for_the_odd_one_alone() {
    for (edits, mends) in [
        // Finding A3: 2.85亿 read as 285,000,000 万元 in the first year; the two right years were asked about, and a mend was offered for them.
        (
            "kpis#2/history#1/denominator=285000000",
            vec![("kpis#2/history#1/denominator", Some("28500"))],
        ),
        // Finding A12: kilograms for tons.
        (
            "kpis#1/years#2/actual=10800000",
            vec![("kpis#1/years#2/actual", Some("10800"))],
        ),
        (
            "kpis#1/targets#1/level=11.5",
            vec![("kpis#1/targets#1/level", Some("11500"))],
        ),
        // Two figures that contradict each other: nobody knows which is right.
        (
            "kpis#1/history=-;kpis#1/targets=-;kpis#1/years#2/actual=10800000",
            vec![("kpis#1/years#2/actual", None)],
        ),
        // Two against one is a majority; far from any power of ten there is no mend.
        (
            "kpis#1/history#1/level=36000000",
            vec![("kpis#1/history#1/level", None)],
        ),
        // The unit was said and converted: bare digits in its place would be another figure.
        (
            "kpis#1/years#2/actual=12345千克",
            vec![("kpis#1/years#2/actual", None)],
        ),
        (
            "kpis#1/years#2/actual=10800000 吨",
            vec![("kpis#1/years#2/actual", Some("10800"))],
        ),
        ("", vec![]),
    ] {
        let mut draft = sample(0);
        edit::edit(&mut draft, edits);
        let found: Vec<(String, Option<String>)> = evaluate(&draft)
            .problems
            .iter()
            .filter(|problem| problem.code == "unit_slip")
            .map(|problem| {
                let mend = problem.mend.as_ref().map(|mend| mend.typed.clone());
                (edit::shown(&draft, &problem.place), mend)
            })
            .collect();
        let expected: Vec<(String, Option<String>)> = mends
            .into_iter()
            .map(|(place, mend)| (place.to_owned(), mend.map(str::to_owned)))
            .collect();
        assert_eq!(found, expected, "{edits}");
    }
}

/// What the chart of the first KPI shows as targets: the agreed ones, and those set otherwise.
#[test]
fn a_target_set_otherwise_is_in_the_course() {
    for (edits, agreed, otherwise, of_2025) in [
        (
            "",
            "2024:11500 2025:11000 2026:10500",
            "",
            Some(("11000", false)),
        ),
        (
            "kpis#1/years#2/target_override=11100",
            "2024:11500 2025:11000 2026:10500",
            "2025:11100",
            Some(("11100", true)),
        ),
        // The agreed level typed once more is none of its own.
        (
            "kpis#1/years#2/target_override=11000.0",
            "2024:11500 2025:11000 2026:10500",
            "",
            Some(("11000", false)),
        ),
        (
            "kpis#1/targets#2=-;kpis#1/years#2/target_override=11100",
            "2024:11500 2026:10500",
            "2025:11100",
            Some(("11100", true)),
        ),
        ("kpis#1/targets#2=-", "2024:11500 2026:10500", "", None),
    ] {
        let mut draft = sample(0);
        edit::edit(&mut draft, edits);
        let course = &evaluate(&draft).trajectories[0];
        let points = |series: &greendesk::documents::Series| {
            let points = series.points.iter();
            let points =
                points.map(|(year, level)| format!("{}:{}", year.number(), plain(*level, None)));
            points.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(points(&course.targets), agreed, "{edits}");
        assert_eq!(points(&course.overrides), otherwise, "{edits}");
        let year = greendesk::measure::Year::new(2025).expect("a year");
        let counts = course
            .target_of(year)
            .map(|(level, otherwise)| (plain(level, None), otherwise));
        assert_eq!(
            counts,
            of_2025.map(|(level, otherwise)| (level.to_owned(), otherwise)),
            "{edits}"
        );
    }
}

/// The result panel and the chart's sentence say what was typed in place of a level, before its reason is given too.
#[test]
fn what_is_said_in_place_of_a_level_is_said_at_once() {
    for (typed, says) in [
        ("暂无", "实际水平暂无数据"),
        ("不适用", "实际水平不适用"),
        ("", "尚未填写实际水平"),
        ("很多", "实际水平无法识别"),
    ] {
        let mut draft = sample(0);
        edit::edit(&mut draft, &format!("kpis#1/years#2/actual={typed}"));
        let evaluation = evaluate(&draft);
        let sentence = evaluation.trajectories[0]
            .sentence
            .get(greendesk::i18n::Lang::Zh);
        assert!(sentence.contains(says), "{typed}: {sentence}");
    }
}

/// The third KPI of the sample as a share in per cent: 50 % aimed at, 46.67 % reached.
fn with_a_share() -> greendesk::documents::Draft {
    let mut draft = sample(0);
    edit::edit(
        &mut draft,
        "kpis#3/unit=%;kpis#3/targets#2/level=50;kpis#3/years#2/actual=46.67",
    );
    draft
}

#[test]
fn the_difference_of_two_percentages_is_in_percentage_points() {
    let draft = with_a_share();
    let evaluation = evaluate(&draft);
    let year = super::super::edit::place(&draft, "kpis#3/years#2/actual");
    let difference = evaluation
        .figure("difference", &year.path)
        .expect("it is computed");
    let shown = |lang| greendesk::documents::printed::value_words(&difference.value, lang, true);
    assert_eq!(shown(Lang::Zh), "−3.33 个百分点");
    assert_eq!(shown(Lang::En), "−3.33 percentage points");
    let course = evaluation
        .trajectories
        .iter()
        .find(|course| course.place.path == year.path[..1])
        .expect("a course");
    assert_eq!(
        course.sentence.get(Lang::Zh),
        "绿电使用量 2025 年 46.67%，比目标 50%低 3.33 个百分点，未达标。"
    );
    assert_eq!(
        course.sentence.get(Lang::En),
        "Green electricity consumption, 2025: 46.67%, 3.33 percentage points below the target of 50%; missed."
    );
    let report = (OUTPUT.report)(&draft, &evaluation);
    let heads: Vec<String> = report
        .paper
        .iter()
        .filter_map(|block| match block {
            Block::Grid { head, .. } => head.last(),
            _ => None,
        })
        .flat_map(|line| &line.cells)
        .flat_map(|cell| &cell.lines)
        .map(value)
        .collect();
    for head in [
        "水平差异（吨）",
        "水平差异（吨/万元）",
        "水平差异（个百分点）",
        "目标水平（%）",
    ] {
        assert!(
            heads.iter().any(|found| found == head),
            "{head} in {heads:?}"
        );
    }
    let table = report
        .tables
        .iter()
        .find(|table| table.id == "report_period")
        .expect("a table");
    let at = |key| {
        table
            .columns
            .iter()
            .position(|(id, _)| *id == key)
            .expect("a column")
    };
    let units = |key| -> Vec<String> {
        let rows = table.rows.iter();
        rows.map(|row| value(&row[at(key)])).collect()
    };
    assert_eq!(units("unit").last().map(String::as_str), Some("%"));
    assert_eq!(
        units("difference_unit").last().map(String::as_str),
        Some("个百分点")
    );
    assert_eq!(units("difference_unit").first(), units("unit").first());
}

#[test]
fn years_out_of_order_are_printed_in_order() {
    let mut draft = sample(0);
    let ordered = (OUTPUT.report)(&draft, &evaluate(&draft));
    for list in ["history", "targets", "years"] {
        let kpi = draft
            .root
            .lists
            .get_mut("kpis")
            .and_then(|rows| rows.first_mut());
        let rows = kpi
            .and_then(|kpi| kpi.node.lists.get_mut(list))
            .expect("rows");
        rows.reverse();
    }
    let evaluation = evaluate(&draft);
    let report = (OUTPUT.report)(&draft, &evaluation);
    assert_eq!(report.paper, ordered.paper);
    assert_eq!(report.tables, ordered.tables);
}
