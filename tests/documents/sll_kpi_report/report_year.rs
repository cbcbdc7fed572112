//! The report year is changed: years that stand as they were proposed move with it, others stay.
use super::edit;
use greendesk::documents::templates::sll_kpi_report::TEMPLATE;
use greendesk::documents::{Draft, Visit, walk};
use greendesk::measure::Day;

/// The draft after its report year was changed to `year`, as the page does it when the field is left.
fn changed(draft: Draft, year: &str) -> Draft {
    changed_in(draft, "report_year", year)
}

/// The same with another field at the root that something follows.
fn changed_in(mut draft: Draft, id: &str, year: &str) -> Draft {
    let (_, follow) = walk(TEMPLATE.steps)
        .into_iter()
        .find_map(|visit| match visit {
            Visit::Field(_, field) if field.id == id => field.follow,
            _ => None,
        })
        .expect("something follows the year");
    let was = draft.root.get(id).to_owned();
    draft.root.set(id, year);
    follow(&mut draft, &was);
    draft
}

/// Every year of the draft in the form's order: history, targets and period of the first KPI, then the columns of the risks.
fn years(draft: &Draft) -> String {
    let kpi = draft.root.rows("kpis").first().expect("a KPI");
    let lists = ["history", "targets", "years"].map(|list| {
        let rows = kpi.node.rows(list).iter();
        rows.map(|row| row.node.get("year"))
            .collect::<Vec<_>>()
            .join(" ")
    });
    let risks: Vec<&str> = (1..=5)
        .map(|at| draft.root.get(&format!("env_year_{at}")))
        .collect();
    [&lists[..], &[risks.join(" ")]].concat().join(" | ")
}

fn blank() -> Draft {
    (TEMPLATE.blank)(Day::read("2026-11-28").expect("a day"))
}

#[test]
fn proposed_years_move_with_the_report_year() {
    assert_eq!(
        years(&blank()),
        "2022 2023 2024 | 2025 | 2025 | 2021 2022 2023 2024 2025"
    );
    for (edits, year, expected) in [
        // Finding B13.
        (
            "",
            "2024",
            "2021 2022 2023 | 2024 | 2024 | 2020 2021 2022 2023 2024",
        ),
        (
            "",
            "2024年度",
            "2021 2022 2023 | 2024 | 2024 | 2020 2021 2022 2023 2024",
        ),
        (
            "",
            "2027",
            "2024 2025 2026 | 2027 | 2027 | 2023 2024 2025 2026 2027",
        ),
        // The same year, and no year, move nothing.
        (
            "",
            "2025年",
            "2022 2023 2024 | 2025 | 2025 | 2021 2022 2023 2024 2025",
        ),
        (
            "",
            "明年",
            "2022 2023 2024 | 2025 | 2025 | 2021 2022 2023 2024 2025",
        ),
        // A list in which anything was answered stays, the others move.
        (
            "kpis#1/history#2/level=12500",
            "2024",
            "2022 2023 2024 | 2024 | 2024 | 2020 2021 2022 2023 2024",
        ),
        (
            "kpis#1/targets#1/level=11000;risks+item:污染情况 y5:无",
            "2024",
            "2021 2022 2023 | 2025 | 2024 | 2021 2022 2023 2024 2025",
        ),
        // The source of data is carried over from the last row and says nothing of the year.
        (
            "kpis#1/years#1/source=企业碳账户",
            "2024",
            "2021 2022 2023 | 2024 | 2024 | 2020 2021 2022 2023 2024",
        ),
        // Rows that the buttons added move too; a year of one's own stays.
        (
            "kpis#1/history+year:2025;kpis#1/targets+year:2026",
            "2024",
            "2022 2023 2024 2025 | 2024 2025 | 2024 | 2020 2021 2022 2023 2024",
        ),
        (
            "kpis#1/targets#1/year=2030;env_year_1=2019",
            "2024",
            "2021 2022 2023 | 2030 | 2024 | 2019 2022 2023 2024 2025",
        ),
        // A risk without its situations is no answer about a year.
        (
            "risks+item:污染情况",
            "2024",
            "2021 2022 2023 | 2024 | 2024 | 2020 2021 2022 2023 2024",
        ),
    ] {
        let mut draft = blank();
        edit::edit(&mut draft, edits);
        assert_eq!(years(&changed(draft, year)), expected, "{edits} {year}");
    }
}

#[test]
fn after_a_year_that_cannot_be_read_the_years_follow_the_next_one() {
    for (edits, slip, year, expected) in [
        (
            "",
            "24",
            "2024",
            "2021 2022 2023 | 2024 | 2024 | 2020 2021 2022 2023 2024",
        ),
        (
            "",
            "",
            "2023",
            "2020 2021 2022 | 2023 | 2023 | 2019 2020 2021 2022 2023",
        ),
        (
            "",
            "2024-2025",
            "2026",
            "2023 2024 2025 | 2026 | 2026 | 2022 2023 2024 2025 2026",
        ),
        // What was answered stays; the others say together which year they were proposed for.
        (
            "kpis#1/history#2/level=12500",
            "24",
            "2024",
            "2022 2023 2024 | 2024 | 2024 | 2020 2021 2022 2023 2024",
        ),
        // Where they do not say the same, nothing moves.
        (
            "kpis#1/targets#1/year=2030",
            "24",
            "2024",
            "2022 2023 2024 | 2030 | 2025 | 2021 2022 2023 2024 2025",
        ),
        (
            "env_year_1=2019",
            "24",
            "2024",
            "2021 2022 2023 | 2024 | 2024 | 2019 2022 2023 2024 2025",
        ),
    ] {
        let mut draft = blank();
        edit::edit(&mut draft, edits);
        let slipped = changed(draft, slip);
        assert_eq!(
            years(&changed(slipped, year)),
            expected,
            "{edits} {slip} {year}"
        );
    }
    // A year that was mistyped moves them, and so does its correction after a text that is none.
    let draft = changed(changed(changed(blank(), "1999"), "2024-2025"), "2025");
    assert_eq!(years(&draft), years(&blank()));
}

#[test]
fn the_first_year_of_the_risks_leads_the_others() {
    for (edits, first, expected) in [
        ("", "2019", "2019 2020 2021 2022 2023"),
        ("", "２０２０年", "２０２０年 2021 2022 2023 2024"),
        // A blank year is filled, a year of one's own stays.
        (
            "env_year_2=;env_year_4=2030",
            "2020",
            "2020 2021 2022 2030 2024",
        ),
        (
            "env_year_1=;env_year_2=;env_year_3=;env_year_4=;env_year_5=",
            "2021",
            "2021 2022 2023 2024 2025",
        ),
        // What is no year leads nothing, and a year after it leads none that stood before.
        ("", "去年", "去年 2022 2023 2024 2025"),
        ("env_year_1=去年", "2020", "2020 2022 2023 2024 2025"),
    ] {
        let mut draft = blank();
        edit::edit(&mut draft, edits);
        let draft = changed_in(draft, "env_year_1", first);
        let years = years(&draft);
        let (_, risks) = years.rsplit_once(" | ").expect("four groups");
        assert_eq!(risks, expected, "{edits} {first}");
    }
}

#[test]
fn what_is_filled_stays_as_it_is() {
    let sample = super::sample(0);
    let mut expected = sample.clone();
    expected.root.set("report_year", "2024");
    assert_eq!(changed(sample, "2024"), expected);
}
