//! AHP, held to worked examples that Saaty published, and to what it must be for every matrix.
use crate::standards::{figure, rows};
use greendesk::measure::{Decimal, Places, plain};
use greendesk::standards::climate::ahp::{
    Judgement, MOST_ITEMS, Matrix, MatrixFault, Priorities, RANDOM_INDEX, RATIO_BELOW, SCALE,
    points, priorities,
};
use proptest::prelude::*;

/// `1 4 3|7 3|1/5`: the upper half by rows.
fn matrix(upper: &str) -> Matrix {
    let lines: Vec<Vec<&str>> = upper
        .split('|')
        .map(|line| line.split_whitespace().collect())
        .collect();
    let mut judgements = Vec::new();
    for (row, line) in lines.iter().enumerate() {
        for (at, typed) in line.iter().enumerate() {
            let (over, under) = typed.split_once('/').unwrap_or((typed, "1"));
            judgements.push(Judgement {
                row,
                column: row + 1 + at,
                over: over.parse().unwrap(),
                under: under.parse().unwrap(),
            });
        }
    }
    Matrix::new(lines.len() + 1, &judgements).unwrap()
}

fn found(upper: &str) -> Priorities {
    priorities(&matrix(upper)).unwrap()
}

#[test]
fn published_worked_examples() {
    for row in rows(include_str!("ahp.csv")) {
        let [case, upper, weights, eigenvalue, ratio, worst, _source] = row.as_slice() else {
            panic!("seven columns")
        };
        let found = found(upper);
        let printed: Vec<&str> = weights.split_whitespace().collect();
        assert_eq!(found.weights.len(), printed.len(), "{case}");
        for (weight, printed) in found.weights.iter().zip(&printed) {
            let off = (*weight - figure(printed)).abs();
            let places = printed
                .split_once('.')
                .map_or(0, |(_, fraction)| fraction.len());
            assert!(
                off <= Decimal::new(1, u32::try_from(places).unwrap()),
                "{case}: {weight} is printed {printed}"
            );
        }
        let near = |exact: Decimal, printed: &str| {
            let places = printed
                .split_once('.')
                .map_or(0, |(_, fraction)| fraction.len());
            (exact - figure(printed)).abs() <= Decimal::new(1, u32::try_from(places).unwrap())
        };
        if !eigenvalue.is_empty() {
            assert!(
                near(found.eigenvalue, eigenvalue),
                "{case}: {} is printed {eigenvalue}",
                found.eigenvalue
            );
        }
        assert!(
            near(found.ratio, ratio),
            "{case}: {} is printed {ratio}",
            found.ratio
        );
        assert_eq!(found.consistent(), figure(ratio) < figure("0.1"), "{case}");
        if !worst.is_empty() {
            let pair = found.worst.unwrap();
            assert_eq!(
                format!("{} {}", pair.row + 1, pair.column + 1),
                *worst,
                "{case}"
            );
        }
    }
}

/// The numbers of the method once more, typed from the book.
#[test]
fn the_numbers_of_the_method() {
    assert_eq!(
        RANDOM_INDEX.value,
        [
            0, 0, 58, 90, 112, 124, 132, 141, 145, 149, 151, 148, 156, 157, 159
        ]
    );
    assert_eq!((SCALE.value, RATIO_BELOW.value, MOST_ITEMS), (9, 1, 15));
}

#[test]
fn judgements_that_agree_are_consistent() {
    let found = found("2 4 8|2 4|2");
    assert_eq!(
        found
            .weights
            .iter()
            .map(|weight| plain(*weight, Some(Places(12))))
            .collect::<Vec<_>>(),
        [
            "0.533333333333",
            "0.266666666667",
            "0.133333333333",
            "0.066666666667"
        ]
    );
    assert_eq!((found.ratio, found.worst), (Decimal::ZERO, None));
    assert_eq!(plain(found.eigenvalue, Some(Places(10))), "4.0000000000");
}

#[test]
fn one_or_two_items_cannot_contradict() {
    let one = priorities(&Matrix::new(1, &[]).unwrap()).unwrap();
    assert_eq!(
        (one.weights, one.ratio),
        (vec![Decimal::ONE], Decimal::ZERO)
    );
    let two = found("9");
    assert_eq!(
        (two.weights, two.ratio, two.worst),
        (vec![figure("0.9"), figure("0.1")], Decimal::ZERO, None)
    );
}

#[test]
fn judgements_that_make_no_matrix() {
    let judged = |row, column, over, under| Judgement {
        row,
        column,
        over,
        under,
    };
    for (size, judgements, fault) in [
        (0, &[][..], MatrixFault::Size(0)),
        (16, &[], MatrixFault::Size(16)),
        (2, &[], MatrixFault::Missing(0, 1)),
        (2, &[judged(0, 1, 10, 1)], MatrixFault::OffScale(0, 1)),
        (2, &[judged(0, 1, 0, 1)], MatrixFault::OffScale(0, 1)),
        (2, &[judged(1, 1, 1, 1)], MatrixFault::OffScale(1, 1)),
        (2, &[judged(0, 2, 1, 1)], MatrixFault::OffScale(0, 2)),
        (
            2,
            &[judged(0, 1, 1, 1), judged(1, 0, 1, 1)],
            MatrixFault::Twice(1, 0),
        ),
    ] {
        assert_eq!(Matrix::new(size, judgements), Err(fault));
    }
}

#[test]
fn points_by_the_largest_remainder() {
    for (weights, total, unit, expected) in [
        ("1 1 1", "100", "1", "34 33 33"),
        ("0.5 0.3 0.2", "100", "1", "50 30 20"),
        ("1 1 1", "100", "0.1", "33.4 33.3 33.3"),
        ("1 2 3", "10", "1", "2 3 5"),
        ("0 1", "100", "1", "0 100"),
        ("1 1 1 1 1 1 1", "100", "1", "15 15 14 14 14 14 14"),
        ("1 1", "100", "0.3", "none"),
        ("0 0", "100", "1", "none"),
        ("", "100", "1", "none"),
    ] {
        let weights: Vec<Decimal> = weights.split_whitespace().map(figure).collect();
        let found = points(&weights, figure(total), figure(unit));
        let text = found.map_or("none".to_owned(), |found| {
            found
                .iter()
                .map(|part| plain(*part, None))
                .collect::<Vec<_>>()
                .join(" ")
        });
        assert_eq!(text, expected);
    }
}

fn judged() -> impl Strategy<Value = Matrix> {
    (1_usize..=9).prop_flat_map(|size| {
        proptest::collection::vec((1_u32..=9, any::<bool>()), size * (size - 1) / 2).prop_map(
            move |values| {
                let mut values = values.into_iter();
                let mut judgements = Vec::new();
                for row in 0..size {
                    for column in row + 1..size {
                        let (value, turned) = values.next().unwrap();
                        judgements.push(if turned {
                            Judgement {
                                row,
                                column,
                                over: 1,
                                under: value,
                            }
                        } else {
                            Judgement {
                                row,
                                column,
                                over: value,
                                under: 1,
                            }
                        });
                    }
                }
                Matrix::new(size, &judgements).unwrap()
            },
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn every_matrix_on_the_scale_has_weights(matrix in judged()) {
        let found = priorities(&matrix).unwrap();
        let total: Decimal = found.weights.iter().sum();
        prop_assert!((total - Decimal::ONE).abs() < figure("0.000000000000000001"));
        prop_assert!(found.weights.iter().all(|weight| *weight > Decimal::ZERO));
        prop_assert!(found.ratio >= Decimal::ZERO && found.eigenvalue >= Decimal::from(found.weights.len()) - figure("0.0000000001"));
        let given = points(&found.weights, figure("100"), figure("0.1")).unwrap();
        prop_assert_eq!(given.iter().sum::<Decimal>(), figure("100"));
    }

    #[test]
    fn points_sum_exactly_and_stay_near_their_share(weights in proptest::collection::vec(0_u32..1000, 1..60)) {
        let weights: Vec<Decimal> = weights.into_iter().map(Decimal::from).collect();
        let whole: Decimal = weights.iter().sum();
        let found = points(&weights, figure("100"), figure("0.1"));
        prop_assert_eq!(found.is_some(), whole > Decimal::ZERO);
        if let Some(found) = found {
            prop_assert_eq!(found.iter().sum::<Decimal>(), figure("100"));
            for (points, weight) in found.iter().zip(&weights) {
                prop_assert!((*points - *weight * figure("100") / whole).abs() < figure("0.1000001"));
            }
        }
    }
}
