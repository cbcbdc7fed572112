//! Annex A: intensities and the completion rate.
use super::direction;
use crate::standards::{figure, rows};
use greendesk::measure::{Places, plain};
use greendesk::standards::sll::annex_a;

fn shown(found: Option<greendesk::measure::Decimal>, places: u32) -> String {
    found.map_or_else(
        || "none".to_owned(),
        |exact| plain(exact, Some(Places(places))),
    )
}

#[test]
fn a_2_2_intensities() {
    for row in rows(include_str!("intensity.csv")) {
        let [case, which, numerator, denominator, expected, _source] = row.as_slice() else {
            panic!("six columns")
        };
        let rule = match which.as_str() {
            "revenue" => annex_a::revenue_intensity,
            "assets" => annex_a::asset_intensity,
            "energy" => annex_a::energy_intensity,
            other => panic!("{other}"),
        };
        assert_eq!(
            &shown(rule(figure(numerator), figure(denominator)), 4),
            expected,
            "{case}"
        );
    }
}

#[test]
fn a_2_3_completion_rate() {
    for row in rows(include_str!("completion_rate.csv")) {
        let [case, better, base, actual, target, expected, _source] = row.as_slice() else {
            panic!("seven columns")
        };
        let [base, actual, target] = [base, actual, target].map(|text| figure(text));
        let reduced = annex_a::improvement(direction(better), base, actual).expect("fits");
        let planned = annex_a::improvement(direction(better), base, target).expect("fits");
        assert_eq!(
            &shown(annex_a::completion_rate(reduced, planned), 2),
            expected,
            "{case}"
        );
    }
}

#[test]
fn what_does_not_fit_is_none() {
    let huge = figure("9999999999999999999999999999");
    assert_eq!(annex_a::completion_rate(huge, figure("1")), None);
    assert_eq!(annex_a::revenue_intensity(huge, figure("0.0001")), None);
    assert_eq!(
        annex_a::improvement(direction("lower"), huge * figure("7"), -huge),
        None
    );
}
