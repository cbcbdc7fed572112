//! Next year's report needs no figure typed twice.
use super::{edit, evaluate, sample};
use greendesk::documents::Value;
use greendesk::documents::templates::sll_kpi_report::OUTPUT;

fn rolled() -> greendesk::documents::Draft {
    (OUTPUT.roll_forward.expect("it rolls"))(&sample(1))
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
            "kpis#3/years#1/actual"
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
    let roll = OUTPUT.roll_forward.expect("it rolls");
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
