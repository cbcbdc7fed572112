//! Levels that stand in the report already are offered for the parts of an intensity, and nothing is taken over without the person.
use super::{edit, evaluate, sample};
use greendesk::documents::Draft;
use greendesk::i18n::Lang;

/// The offers of a draft: list, words, and the answers with their places.
fn offers(draft: &Draft) -> Vec<(String, String, String)> {
    let found = evaluate(draft).offers;
    let of = |offer: &greendesk::documents::Offer| {
        let answers = offer
            .answers
            .iter()
            .map(|(place, typed)| format!("{}={typed}", edit::shown(draft, place)));
        (
            edit::shown(draft, &offer.list),
            offer.label.get(Lang::Zh),
            answers.collect::<Vec<_>>().join(" "),
        )
    };
    found.iter().map(of).collect()
}

/// Each case changes the sample whose second KPI is an intensity; the emissions of its history and report years are blank.
#[test]
fn emissions_of_another_kpi_are_offered() {
    let blank = "kpis#2/history#1/numerator=;kpis#2/history#2/numerator=;kpis#2/history#3/numerator=;kpis#2/years#1/numerator=;kpis#2/years#2/numerator=";
    let history = "kpis#2/history#1/numerator=12800 kpis#2/history#2/numerator=12450 kpis#2/history#3/numerator=12500";
    let years = "kpis#2/years#1/numerator=11320 kpis#2/years#2/numerator=10860";
    for (case, edits, expected) in [
        (
            "all years",
            String::new(),
            vec![
                ("kpis#2/history", "沿用指标 1 的碳排放量（2021、2022、2023 年）", history),
                ("kpis#2/years", "沿用指标 1 的碳排放量（2024、2025 年）", years),
            ],
        ),
        (
            "a year that the KPI has in the other list alone",
            "kpis#2/history#1/year=2024;kpis#2/history#2=-;kpis#2/history#2=-;kpis#2/years#1=-;kpis#2/years#1=-".to_owned(),
            vec![("kpis#2/history", "沿用指标 1 的碳排放量（2024 年）", "kpis#2/history#1/numerator=11320")],
        ),
        (
            "another unit of mass",
            "kpis#1/unit=千克;kpis#2/history#2=-;kpis#2/history#2=-;kpis#2/years#1=-;kpis#2/years#1=-".to_owned(),
            vec![("kpis#2/history", "沿用指标 1 的碳排放量（2021 年）", "kpis#2/history#1/numerator=12800 千克")],
        ),
        (
            "as it is read, not as it was typed",
            "kpis#1/history#1/level=1.28 万;kpis#2/history#2=-;kpis#2/history#2=-;kpis#2/years#1=-;kpis#2/years#1=-".to_owned(),
            vec![("kpis#2/history", "沿用指标 1 的碳排放量（2021 年）", "kpis#2/history#1/numerator=12800")],
        ),
        ("a unit of another kind", "kpis#1/unit=兆瓦时".to_owned(), vec![]),
        ("a level that is not there", "kpis#1/kpi=own;kpis#1/own_name=碳排放".to_owned(), vec![]),
        ("a level that is entered directly", "kpis#2/entry=direct".to_owned(), vec![]),
        (
            "a year that stands twice in the KPI",
            "kpis#1/history#2/year=2021;kpis#2/history#2=-;kpis#2/history#2=-;kpis#2/years#1=-;kpis#2/years#1=-".to_owned(),
            vec![],
        ),
        (
            "a year that is said to have none",
            "kpis#2/history#1/numerator=暂无;kpis#2/history#2=-;kpis#2/history#2=-;kpis#2/years#1=-;kpis#2/years#1/why.numerator.missing=停产".to_owned(),
            vec![],
        ),
    ] {
        let mut draft = sample(0);
        edit::edit(&mut draft, blank);
        edit::edit(&mut draft, &edits);
        let found = offers(&draft);
        let expected: Vec<_> = expected
            .into_iter()
            .map(|(list, words, answers)| (list.to_owned(), words.to_owned(), answers.to_owned()))
            .collect();
        assert_eq!(found, expected, "{case}");
    }
    assert_eq!(offers(&sample(0)), [], "what was typed is not offered anew");
}

#[test]
fn energy_of_another_kpi_is_offered_for_an_energy_intensity() {
    let mut draft = sample(0);
    edit::edit(
        &mut draft,
        "kpis#1/kpi=energy_total;kpis#1/unit=吨标准煤;kpis#2/kpi=energy_intensity;kpis#2/unit=吨标准煤/万元;kpis#2/years#2/numerator=",
    );
    let found = offers(&draft);
    assert_eq!(
        found,
        [(
            "kpis#2/years".to_owned(),
            "沿用指标 1 的能耗总量（2025 年）".to_owned(),
            "kpis#2/years#2/numerator=10860".to_owned()
        )]
    );
}
