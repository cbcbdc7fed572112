//! 5.4.2 ② and ③, and the years on end of 5.5.1 d.
use super::{direction, history};
use crate::standards::{figure, rows};
use greendesk::measure::{Places, plain, read_year};
use greendesk::standards::sll::spt::{
    consecutive_years, weaker_than_history, weaker_than_mandatory,
};

#[test]
fn ambition_is_judged_by_direction() {
    for row in rows(include_str!("spt.csv")) {
        let [case, rule, better, target, against, expected, _source] = row.as_slice() else {
            panic!("seven columns")
        };
        let found = match rule.as_str() {
            "mandatory" => {
                weaker_than_mandatory(direction(better), figure(target), figure(against))
                    .to_string()
            }
            "history" => {
                // `0.42@2025`: a target for 2025.
                let (target, year) = target.split_once('@').unwrap_or((target, ""));
                let year = read_year(year);
                weaker_than_history(direction(better), figure(target), year, &history(against))
                    .map_or_else(
                        || "none".to_owned(),
                        |mean| {
                            format!("{} over {}", plain(mean.level, Some(Places(2))), mean.years)
                        },
                    )
            }
            "consecutive" => {
                let years: Vec<_> = against.split(' ').filter_map(read_year).collect();
                consecutive_years(&years).to_string()
            }
            other => panic!("{other}"),
        };
        assert_eq!(&found, expected, "{case}");
    }
}

/// Each number of the standard once more, typed from the document, with where it stands there.
#[test]
fn numbers_of_the_standard_are_those_that_are_printed() {
    use greendesk::clause::Sourced;
    use greendesk::standards::sll::{REGISTER, kpi::RECENT_YEARS, spt::YEARS_OF_HISTORY};
    for (number, printed, clause) in [
        (RECENT_YEARS, 3, "5.4.2 ③"),
        (YEARS_OF_HISTORY, 3, "5.5.1 d"),
    ] {
        let Sourced {
            value,
            clause: source,
        } = number;
        assert_eq!((value, source.number), (printed, clause));
        assert!(
            REGISTER.iter().any(|entry| entry.clause == source),
            "{clause} is in the register"
        );
    }
}
