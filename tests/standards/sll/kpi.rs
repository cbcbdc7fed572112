//! Direction, difference, verdict, means.
use super::{direction, history};
use crate::standards::{figure, rows};
use greendesk::measure::{Places, plain};
use greendesk::standards::sll::kpi::{
    Direction, history_mean, level_difference, recent_mean, target_met,
};

#[test]
fn annex_b_3_difference_and_verdict() {
    for row in rows(include_str!("verdict.csv")) {
        let [case, better, actual, target, difference, verdict, _source] = row.as_slice() else {
            panic!("seven columns")
        };
        let (actual, target) = (figure(actual), figure(target));
        assert_eq!(
            level_difference(actual, target),
            Some(figure(difference)),
            "{case}"
        );
        assert_eq!(
            if target_met(direction(better), actual, target) {
                "met"
            } else {
                "missed"
            },
            verdict,
            "{case}"
        );
    }
}

#[test]
fn means_say_over_how_many_years() {
    for row in rows(include_str!("means.csv")) {
        let [case, levels, all, all_years, recent, recent_years, _source] = row.as_slice() else {
            panic!("seven columns")
        };
        let levels = history(levels);
        let only: Vec<_> = levels.iter().map(|(_, level)| *level).collect();
        for (found, expected, years) in [
            (history_mean(&only), all, all_years),
            (recent_mean(&levels), recent, recent_years),
        ] {
            let found = found.map_or_else(
                || ("none".to_owned(), "0".to_owned()),
                |mean| (plain(mean.level, Some(Places(2))), mean.years.to_string()),
            );
            assert_eq!((&found.0, &found.1), (expected, years), "{case}");
        }
    }
}

#[test]
fn codes_of_a_direction() {
    assert_eq!(Direction::from_code("lower"), Some(Direction::Lower));
    assert_eq!(Direction::from_code("higher"), Some(Direction::Higher));
    assert_eq!(Direction::from_code(""), None);
}
