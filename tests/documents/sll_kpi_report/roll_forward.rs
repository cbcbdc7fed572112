//! Next year's report needs no figure typed twice.
use super::{edit, evaluate, sample};
use greendesk::documents::{Value, renew};

fn rolled() -> greendesk::documents::Draft {
    super::rolled(&sample(1))
}

#[test]
fn history_moves_on_and_what_is_stable_stays() {
    let next = rolled();
    for (place, typed) in [
        ("report_year", "2026"),
        ("name", "青海某某锂业有限公司"),
        ("kpis#1/history#1/year", "2023"),
        ("kpis#1/history#1/level", "12500"),
        ("kpis#1/history#2/level", "11320"),
        ("kpis#1/history#3/year", "2025"),
        ("kpis#1/history#3/level", "11800"),
        ("kpis#2/history#3/numerator", "11800"),
        ("kpis#2/history#3/denominator", "28100"),
        ("kpis#1/targets#3/level", "10500"),
        ("kpis#1/targets#3/carried_level", "10500"),
        ("kpis#1/targets#3/carried_year", "2026"),
        ("kpis#1/years#1/year", "2026"),
        ("kpis#1/years#1/source", "企业碳账户"),
        ("kpis#1/years#1/actual", ""),
        ("kpis#1/carried_level", "12500"),
        ("kpis#1/carried_from", "2025"),
        (
            "kpis#1/requirements",
            "relevance,objectivity,stability,timeliness,strategy",
        ),
        ("env_year_1", "2022"),
        ("env_year_5", "2026"),
        ("risks#2/y2", "1 次，已整改"),
        ("risks#2/y5", ""),
        ("evidence#1/name", "2025 年度电费结算单（12 份）"),
        ("evidence#1/date", ""),
    ] {
        assert_eq!(next.get(&edit::place(&next, place)), typed, "{place}");
    }
    assert_eq!(
        next.row_ids(&edit::place(&next, "kpis#1/x").path, "years")
            .len(),
        1
    );
}

#[test]
fn only_the_new_year_is_left_to_fill_and_the_base_is_frozen() {
    let next = rolled();
    let evaluation = evaluate(&next);
    let open: Vec<String> = evaluation
        .problems
        .iter()
        .map(|problem| edit::shown(&next, &problem.place))
        .collect();
    assert_eq!(
        open,
        [
            "kpis#1/years#1/actual",
            "kpis#2/years#1/numerator",
            "kpis#2/years#1/denominator",
            "kpis#3/years#1/actual",
            "risks",
            "disclosure",
            "evidence"
        ]
    );
    let base = evaluation
        .figure("base_level", &edit::place(&next, "kpis#1/x").path)
        .expect("there");
    assert!(
        matches!(&base.value, Value::Number { exact, .. } if exact.to_string() == "12500"),
        "{base:?}"
    );
    let mean = evaluation
        .figure("base_level", &edit::place(&next, "kpis#2/x").path)
        .expect("there");
    assert!(
        matches!(&mean.value, Value::Number { exact, .. } if exact.to_string().starts_with("0.477797202")),
        "{mean:?}"
    );
}

#[test]
fn rolling_what_is_empty_or_unreadable_is_no_trouble() {
    let roll = |draft: &greendesk::documents::Draft| super::rolled(draft);
    roll(&greendesk::documents::Draft::default());
    let mut draft = sample(0);
    edit::edit(
        &mut draft,
        "report_year=下一年;kpis#1/history#1/year=x;kpis#1/base_level=y",
    );
    let next = roll(&draft);
    assert_eq!(
        next.get(&edit::place(&next, "report_year")),
        "下一年",
        "kept as typed"
    );
}

/// The open problems of a section that was taken over.
fn to_renew(draft: &greendesk::documents::Draft) -> Vec<String> {
    evaluate(draft)
        .problems
        .iter()
        .filter(|problem| problem.code == renew::CODE && problem.open())
        .map(|problem| edit::shown(draft, &problem.place))
        .collect()
}

#[test]
fn what_was_taken_over_is_to_be_renewed_until_it_is_changed_or_confirmed() {
    let mut next = rolled();
    assert_eq!(to_renew(&next), ["risks", "disclosure", "evidence"]);
    edit::edit(&mut next, "risks#1/y5=无");
    assert_eq!(to_renew(&next), ["disclosure", "evidence"], "changed");
    edit::edit(&mut next, "why.disclosure.to_renew=本年无新增披露");
    assert_eq!(to_renew(&next), ["evidence"], "confirmed");
    edit::edit(&mut next, "risks#1/y5=");
    assert_eq!(to_renew(&next), ["risks", "evidence"], "changed back");
    edit::edit(&mut next, "risks#1/y5=无;evidence#1/date=2027-01-15");
    assert_eq!(to_renew(&next), Vec::<String>::new());
    // The year after asks anew; what was confirmed for this year is confirmed for no other.
    let after = super::rolled(&next);
    assert_eq!(to_renew(&after), ["risks", "disclosure", "evidence"]);
    // A section without content is asked for as in any report.
    let mut bare = sample(1);
    edit::edit(&mut bare, "evidence=-;disclosure=;risks=-");
    let next = super::rolled(&bare);
    assert_eq!(to_renew(&next), Vec::<String>::new());
}

#[test]
fn a_year_without_a_level_stays_as_a_gap() {
    let roll = |draft: &greendesk::documents::Draft| super::rolled(draft);
    for (edits, years) in [
        // A blank year before three that are known is let go.
        (
            "kpis#1/history#1=-;kpis#1/history#1/level=",
            vec![("2023", true), ("2024", true), ("2025", true)],
        ),
        // Finding A6: the year between stays as it is.
        (
            "kpis#1/history#3/level=",
            vec![
                ("2022", true),
                ("2023", false),
                ("2024", true),
                ("2025", true),
            ],
        ),
        // The year reported on has no level itself.
        (
            "kpis#1/years#2/actual=",
            vec![
                ("2022", true),
                ("2023", true),
                ("2024", true),
                ("2025", false),
            ],
        ),
        // Old years are let go: five at most.
        (
            "kpis#1/history#1/year=2012;kpis#1/history#2=-;kpis#1/history#2=-",
            vec![
                ("2021", false),
                ("2022", false),
                ("2023", false),
                ("2024", true),
                ("2025", true),
            ],
        ),
    ] {
        let mut draft = sample(1);
        edit::edit(&mut draft, edits);
        let next = roll(&draft);
        let kpi = edit::place(&next, "kpis#1/x").path;
        let rows: Vec<(&str, bool)> = next
            .node(&kpi)
            .expect("there")
            .rows("history")
            .iter()
            .map(|row| (row.node.get("year"), !row.node.get("level").is_empty()))
            .collect();
        assert_eq!(rows, years, "{edits}");
    }
}

#[test]
fn the_gap_and_its_reason_stay_in_the_second_year() {
    let mut draft = sample(1);
    edit::edit(
        &mut draft,
        "kpis#1/history#3/level=;kpis#1/base_year=2022;kpis#1/why.history.account_history=2023 年停产改造",
    );
    let next = super::rolled(&draft);
    let evaluation = evaluate(&next);
    let problem = evaluation
        .problems
        .iter()
        .find(|problem| problem.code == "account_history")
        .expect("the gap is asked about");
    assert!(problem.answered(), "and answered by the reason given");
}

#[test]
fn a_target_agreed_last_year_is_not_judged_anew() {
    // Finding A4: the levels fell below the target that was agreed; every borrower whose figures improve meets this.
    let mut draft = sample(0);
    edit::edit(&mut draft, "kpis#1/targets#3/level=12000");
    assert_eq!(evaluate(&draft).problems, []);
    let mut next = super::rolled(&draft);
    let weaker = |draft: &greendesk::documents::Draft| {
        evaluate(draft)
            .problems
            .iter()
            .filter(|problem| problem.code == "weaker_than_history")
            .count()
    };
    assert_eq!(weaker(&next), 0);
    edit::edit(&mut next, "kpis#1/targets#3/level=12100");
    assert_eq!(weaker(&next), 1, "a target that is set anew is");
}
