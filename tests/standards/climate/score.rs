//! 6.1: totals, what is still open, and that an open indicator is no zero.
use crate::standards::figure;
use greendesk::measure::Decimal;
use greendesk::standards::climate::grade::Grade;
use greendesk::standards::climate::score::{FULL_MARK, Mark, Standing, allowed, standing};
use greendesk::standards::climate::table_a1;
use proptest::prelude::*;

fn table_a1() -> Vec<Mark> {
    let areas = (0..table_a1::AREAS.len()).flat_map(table_a1::of_area);
    areas
        .map(|(_, indicator)| Mark {
            full: Decimal::from(indicator.points),
            given: Some(Decimal::from(indicator.points)),
        })
        .collect()
}

#[test]
fn the_full_mark_is_printed() {
    assert_eq!((FULL_MARK.value, FULL_MARK.clause.number), (100, "6.1"));
}

/// 内部碳定价 and 尽职免责 dropped from full marks.
#[test]
fn two_indicators_of_one_point_dropped_make_98() {
    let mut marks = table_a1();
    assert_eq!(standing(marks.clone()).unwrap().grade(), Some(Grade::Aaa));
    let codes: Vec<String> = (0..5)
        .flat_map(table_a1::of_area)
        .map(|(code, _)| code)
        .collect();
    for code in ["1.3.4", "1.3.6"] {
        let at = codes.iter().position(|known| known == code).unwrap();
        assert_eq!(marks[at].full, Decimal::ONE, "{code}");
        marks[at].given = Some(Decimal::ZERO);
    }
    let found = standing(marks).unwrap();
    assert_eq!(
        (found.reached, found.grade()),
        (figure("98"), Some(Grade::Aaa))
    );
}

#[test]
fn while_one_is_open_there_is_a_range_and_no_grade() {
    let mut marks = table_a1();
    marks[0].given = None;
    let found = standing(marks).unwrap();
    assert!(!found.complete());
    assert_eq!(
        (
            found.answered,
            found.count,
            found.reached,
            found.most(),
            found.grade()
        ),
        (37, 38, figure("97"), figure("100"), None)
    );
}

#[test]
fn nothing_is_scaled_to_a_hundred() {
    let marks = table_a1();
    assert_eq!(
        standing(marks[..37].to_vec()).unwrap().grade(),
        None,
        "97 of 97 is not a grade"
    );
    assert_eq!(
        standing([]).unwrap().grade(),
        None,
        "nothing is not complete"
    );
    assert!(!Standing::default().complete());
}

#[test]
fn what_the_next_grade_needs() {
    let mut marks = table_a1();
    marks[0].given = Some(figure("0.5"));
    marks[15].given = Some(figure("0"));
    let found = standing(marks).unwrap();
    assert_eq!(
        (found.reached, found.next()),
        (figure("93.5"), Some((Grade::Aaa, figure("1.5"))))
    );
    assert_eq!(standing(table_a1()).unwrap().next(), None);
}

#[test]
fn a_score_is_what_the_criteria_allow() {
    let steps = [figure("0"), figure("1.5"), figure("3")];
    for (score, steps, fits) in [
        ("0", &[][..], true),
        ("3", &[], true),
        ("2.345678901234", &[], true),
        ("3.0000000001", &[], false),
        ("-0.1", &[], false),
        ("1.5", &steps, true),
        ("1.50", &steps, true),
        ("1", &steps, false),
        ("4", &steps, false),
    ] {
        assert_eq!(allowed(figure(score), figure("3"), steps), fits, "{score}");
    }
}

fn marks() -> impl Strategy<Value = Vec<Mark>> {
    let mark = (1_i64..2000, proptest::option::of(0_i64..=100)).prop_map(|(full, part)| {
        let full = Decimal::new(full, 2);
        Mark {
            full,
            given: part.map(|part| full * Decimal::new(part, 2)),
        }
    });
    proptest::collection::vec(mark, 0..60)
}

proptest! {
    #[test]
    fn the_total_is_the_sum_whatever_the_order(marks in marks(), turn in 0_usize..60) {
        let found = standing(marks.clone()).unwrap();
        prop_assert_eq!(found.reached, marks.iter().filter_map(|mark| mark.given).sum::<Decimal>());
        prop_assert_eq!(found.full, marks.iter().map(|mark| mark.full).sum::<Decimal>());
        let mut turned = marks.clone();
        turned.reverse();
        if !turned.is_empty() {
            let by = turn % turned.len();
            turned.rotate_left(by);
        }
        prop_assert_eq!(standing(turned).unwrap(), found);
    }

    #[test]
    fn an_open_indicator_is_no_zero(marks in marks()) {
        let found = standing(marks.clone()).unwrap();
        let zeros = marks.iter().map(|mark| Mark { given: Some(mark.given.unwrap_or_default()), ..*mark });
        let fulls = marks.iter().map(|mark| Mark { given: Some(mark.given.unwrap_or(mark.full)), ..*mark });
        let (least, most) = (standing(zeros).unwrap(), standing(fulls).unwrap());
        prop_assert_eq!((least.reached, most.reached), (found.reached, found.most()));
        if marks.iter().any(|mark| mark.given.is_none()) {
            prop_assert!(found.grade().is_none() && !found.complete());
        }
    }
}
