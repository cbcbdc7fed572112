//! 5.4.2: the picture of a KPI shows everything that its targets are held against, and says which target asks for less; and the tables beside it.
use super::super::edit::edit;
use greendesk::documents::printed::{
    beside_marks, beside_said, course_lines, level_words, value_words,
};
use greendesk::documents::templates::loan_desk::{OUTPUT, TEMPLATE};
use greendesk::documents::{Trajectory, Value};
use greendesk::i18n::Lang;

fn course(edits: &str) -> Trajectory {
    let mut draft = (OUTPUT.samples[0])();
    edit(&mut draft, edits);
    (TEMPLATE.evaluate)(&draft).trajectories.remove(0)
}

/// What stands below the picture, a line each.
fn key(course: &Trajectory) -> Vec<String> {
    let marks = beside_marks(course);
    marks
        .map(|(mark, of)| format!("{mark} {}", beside_said(course, of).get(Lang::Zh)))
        .collect()
}

#[test]
fn everything_a_target_is_held_against_is_in_the_picture() {
    const OWN: [&str; 3] = [
        "近 3 年平均水平：11,000 吨",
        "最近一年（2024 年）水平：10,000 吨",
        "按 3 年历史的线性趋势：9,000 / 8,000 吨",
    ];
    for (case, edits, expected) in [
        ("its own history", "", OWN.to_vec()),
        (
            "levels from outside, the mandatory one first",
            "kpis#1/references+kind:peer name:省内同业 level:9800;kpis#1/references+kind:mandatory name:限额标准 level:11500;\
            kpis#1/references+kind:advanced name:标杆值 level:8800",
            vec![
                "强制性标准、行业规章要求：限额标准：11,500 吨",
                OWN[0],
                "同业或当地水平：省内同业：9,800 吨",
                "标杆水平：标杆值：8,800 吨",
                OWN[1],
                OWN[2],
            ],
        ),
        (
            "two peers of one name",
            "kpis#1/history=-;kpis#1/references+kind:peer name:同业 level:9800;kpis#1/references+kind:peer name:同业 level:9700",
            vec![
                "同业或当地水平：同业：9,800 吨",
                "同业或当地水平：同业：9,700 吨",
            ],
        ),
        (
            "a year of history later than a target",
            "kpis#1/history+year:2025 level:9400",
            // The target of 2025 is held against the years before it, that of 2026 against 2023 to 2025.
            vec![
                "近 3 年平均水平：11,000 / 10,133.3333 吨",
                "最近一年（2025 年）水平：10,000 / 9,400 吨",
                "按 4 年历史的线性趋势：9,000 / 8,400 吨",
            ],
        ),
        ("nothing to hold it against", "kpis#1/history=-", vec![]),
        ("no target", "kpis#1/targets=-", vec![]),
    ] {
        let course = course(edits);
        let expected: Vec<String> = (('A'..='Z').zip(expected))
            .map(|(mark, said)| format!("{mark} {said}"))
            .collect();
        assert_eq!(key(&course), expected, "{case}");
        // The table behind the picture has a column for each.
        let lines = course_lines(&course);
        assert_eq!(lines.len(), 4 + expected.len(), "{case}");
    }
}

#[test]
fn the_trend_is_drawn_from_the_history_on() {
    let course = course("");
    let trend = course.beside.iter().find(|of| of.sloped).expect("a trend");
    let points = trend.series.points.iter();
    let points: Vec<String> = points
        .map(|(year, level)| format!("{}:{}", year.number(), level_words(*level)))
        .collect();
    assert_eq!(
        points,
        [
            "2022:12,000",
            "2023:11,000",
            "2024:10,000",
            "2025:9,000",
            "2026:8,000"
        ]
    );
}

#[test]
fn the_sentence_names_what_a_target_asks_less_than() {
    for (case, edits, said) in [
        (
            "less than the trend",
            "kpis#1/results=-",
            "2025 年目标 9,500 吨，弱于图中 C；2026 年目标 9,500 吨，弱于图中 C",
        ),
        (
            "a target that asks less than two levels",
            "kpis#1/results=-;kpis#1/targets#2/tier_1=10500",
            "2025 年目标 9,500 吨，弱于图中 C；2026 年目标 10,500 吨，弱于图中 B、C",
        ),
        (
            "two peers of one name have a letter each",
            "kpis#1/results=-;kpis#1/history=-;kpis#1/references+kind:peer name:同业 level:9800;kpis#1/references+kind:peer name:同业 level:9400",
            "2025 年目标 9,500 吨，弱于图中 B；2026 年目标 9,500 吨，弱于图中 B",
        ),
        (
            "as much as everything",
            "kpis#1/results=-;kpis#1/targets#1/tier_1=9000;kpis#1/targets#2/tier_1=8000",
            "各年度目标均不弱于图中各项水平",
        ),
        (
            "behind what is expected",
            "kpis#1/targets#1/tier_1=9000;kpis#1/targets#2/tier_1=8000;kpis#1/targets#2/tier_2=;kpis#1/results#2/level=8000",
            "2026 年预期 8,000 吨，达标，第 1 档。各年度目标均不弱于图中各项水平",
        ),
        (
            "nothing to hold it against",
            "kpis#1/results=-;kpis#1/history=-",
            "尚未填写预期结果",
        ),
    ] {
        let sentence = course(edits).sentence.get(Lang::Zh);
        assert!(sentence.ends_with(said), "{case}: {sentence}");
    }
}

/// A table of the report, its cells in words.
fn table(edits: &str, id: &str) -> Vec<String> {
    let mut draft = (OUTPUT.samples[0])();
    edit(&mut draft, edits);
    let report = OUTPUT.report_of(&draft);
    let table = report.tables.iter().find(|table| table.id == id);
    let rows = table.map_or(&[][..], |table| &table.rows);
    let said = |value: &Value| value_words(value, Lang::Zh, true);
    let rows = rows.iter();
    rows.map(|row| row.iter().map(said).collect::<Vec<_>>().join(" | "))
        .collect()
}

/// What is done a year, and what each target needs a year from the latest level on.
#[test]
fn the_pace_a_year_stands_beside_the_targets() {
    let green = "kpis#1/=-;";
    for (case, edits, expected) in [
        (
            "slower than the history, and as fast as it",
            "kpis#2/=-;kpis#1/targets#2/tier_1=8,000",
            vec![
                "碳排放量（范围 1+2） | 2025 | 9,500 吨 | 2022—2024 年，每年 −1,000 吨（按同一比例 −8.71%） | 2024—2025 年，每年 −500 吨（按同一比例 −5.00%） | 力度不足",
                "碳排放量（范围 1+2） | 2026 | 8,000 吨 | 2022—2024 年，每年 −1,000 吨（按同一比例 −8.71%） | 2024—2026 年，每年 −1,000 吨（按同一比例 −10.56%） | 相同",
            ],
        ),
        (
            "a share moves by percentage points",
            &format!("{green}kpis#1/targets#2/=-"),
            vec![
                "绿电占比 | 2025 | 40% | 2022—2024 年，每年 +2 个百分点（按同一比例 +7.42%） | 2024—2025 年，每年 +10 个百分点（按同一比例 +33.33%） | 更有力度",
            ],
        ),
        (
            "of one year of history nothing is known a year",
            &format!(
                "{green}kpis#1/targets#2/=-;kpis#1/history=-;kpis#1/history+year:2024 level:0"
            ),
            vec!["绿电占比 | 2025 | 40% | -- | 2024—2025 年，每年 +40 个百分点 | --"],
        ),
        (
            "without history",
            "kpis#1/history=-;kpis#2/history=-",
            vec![],
        ),
    ] {
        assert_eq!(table(edits, "pace"), expected, "{case}");
    }
}

/// 5.6.2 b: the levels of a KPI that is computed with the factor of a grid, with that grid's factors of other years and the same activity.
#[test]
fn another_factor_changes_history_and_target() {
    let of = |value: &str, year: &str| {
        format!(
            "kpis#2/=-;kpis#1/history#1/=-;kpis#1/history#1/=-;kpis#1/targets#2/=-;kpis#1/factor={value};kpis#1/factor_year={year};kpis#1/factor_source=公告"
        )
    };
    assert_eq!(
        table(&of("0.1326", "2021"), "factors"),
        [
            "碳排放量（范围 1+2） | 0.1796 kgCO2/kWh（2023 年） | 35.44 | 2024 年历史水平 | 10,000 吨 | 13,544.49 吨",
            "碳排放量（范围 1+2） | 0.1796 kgCO2/kWh（2023 年） | 35.44 | 基期（2024 年）水平 | 10,000 吨 | 13,544.49 吨",
            "碳排放量（范围 1+2） | 0.1796 kgCO2/kWh（2023 年） | 35.44 | 2025 年第一档目标 | 9,500 吨 | 12,867.27 吨",
            "碳排放量（范围 1+2） | 0.1567 kgCO2/kWh（2022 年） | 18.17 | 2024 年历史水平 | 10,000 吨 | 11,817.50 吨",
            "碳排放量（范围 1+2） | 0.1567 kgCO2/kWh（2022 年） | 18.17 | 基期（2024 年）水平 | 10,000 吨 | 11,817.50 吨",
            "碳排放量（范围 1+2） | 0.1567 kgCO2/kWh（2022 年） | 18.17 | 2025 年第一档目标 | 9,500 吨 | 11,226.62 吨",
        ]
    );
    // A factor of no published series, a year that is not its own, none at all.
    for (value, year) in [("0.5", "2021"), ("0.1326", "2022"), ("", "")] {
        assert_eq!(
            table(&of(value, year), "factors"),
            [""; 0],
            "{value} {year}"
        );
    }
}
