//! 6.2, table 1.
use crate::standards::{figure, rows};
use greendesk::i18n::Lang;
use greendesk::measure::{Decimal, plain};
use greendesk::standards::climate::grade::{BOUNDS, Grade, grade_of, next_bound};
use proptest::prelude::*;

#[test]
fn every_bound_of_the_table() {
    for row in rows(include_str!("grades.csv")) {
        let [case, score, grade, _source] = row.as_slice() else {
            panic!("four columns")
        };
        assert_eq!(
            grade_of(figure(score)).name().get(Lang::Zh),
            grade,
            "{case} {score}"
        );
    }
}

/// Table 1 once more, typed from the document.
#[test]
fn the_bounds_are_those_that_are_printed() {
    assert_eq!(
        BOUNDS.value.map(|(bound, _)| bound),
        [95, 90, 85, 80, 75, 70, 65, 60]
    );
    assert_eq!(
        BOUNDS.value.map(|(_, grade)| grade.name().get(Lang::En)),
        ["AAA", "AA", "A", "BBB", "BB", "B", "CC", "C"]
    );
    assert_eq!(BOUNDS.clause.number, "6.2 表 1");
}

#[test]
fn the_next_bound_is_the_lowest_not_reached() {
    for (total, bound) in [
        ("0", "60 C"),
        ("59.99", "60 C"),
        ("60", "65 CC"),
        ("89.5", "90 AA"),
        ("94.99", "95 AAA"),
        ("95", "none"),
        ("100", "none"),
    ] {
        let found = next_bound(figure(total)).map_or("none".to_owned(), |(bound, grade)| {
            format!("{} {}", plain(bound, None), grade.name().get(Lang::En))
        });
        assert_eq!(found, bound, "{total}");
    }
}

proptest! {
    #[test]
    fn more_points_are_never_a_worse_grade(a in 0_i64..=10_000, b in 0_i64..=10_000) {
        let (less, more) = (Decimal::new(a.min(b), 2), Decimal::new(a.max(b), 2));
        prop_assert!(grade_of(less) <= grade_of(more));
        prop_assert_eq!(grade_of(less) == Grade::Failed, less < Decimal::from(60));
        if let Some((bound, grade)) = next_bound(less) {
            prop_assert!(bound > less && grade_of(bound) == grade && grade > grade_of(less));
        }
    }
}
