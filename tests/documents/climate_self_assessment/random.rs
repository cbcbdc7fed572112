//! Answers nobody foresaw: the total is the sum, nothing is zero before it is scored, and the order of answering does not matter.
use super::{AREAS, evaluate, figure, sample};
use greendesk::documents::templates::climate_self_assessment::OUTPUT;
use greendesk::documents::{Draft, Place, Value};
use greendesk::measure::Decimal;
use proptest::prelude::*;

fn places(draft: &Draft) -> Vec<(Place, Decimal)> {
    let of = |list: &&'static str| {
        let rows = draft.root.rows(list).iter();
        rows.map(|row| {
            (
                Place::default().row(list, row.id),
                row.node.get("full").parse().expect("points"),
            )
        })
        .collect::<Vec<_>>()
    };
    AREAS.iter().flat_map(of).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn the_total_is_the_sum_in_whatever_order(parts in proptest::collection::vec(proptest::option::weighted(0.9, 0_i64..=20), 38), seed in any::<u64>()) {
        let mut draft = sample(2);
        let answers: Vec<(Place, Option<Decimal>, Decimal)> =
            places(&draft).into_iter().zip(&parts).map(|((place, full), part)| (place, part.map(|part| full * Decimal::new(part * 5, 2)), full)).collect();
        let mut order: Vec<usize> = (0..38).collect();
        order.sort_by_key(|at| (*at as u64).wrapping_mul(seed | 1) % 1_000_003);
        let mut other = draft.clone();
        for (place, score, _) in &answers {
            draft.set(&place.field("self_score"), &score.map(|score| score.to_string()).unwrap_or_default());
        }
        for at in order {
            let (place, score, _) = &answers[at];
            // Changed one's mind on the way.
            other.set(&place.field("self_score"), "1");
            other.set(&place.field("self_score"), &score.map(|score| score.to_string()).unwrap_or_default());
        }
        let found = evaluate(&draft);
        prop_assert_eq!(&found, &evaluate(&other));
        let Value::Number { exact, .. } = figure(&found, "total_self").value else { panic!("a number") };
        prop_assert_eq!(exact, answers.iter().filter_map(|(_, score, _)| *score).sum::<Decimal>());
        let open: Decimal = answers.iter().filter(|(_, score, _)| score.is_none()).map(|(_, _, full)| *full).sum();
        let complete = answers.iter().all(|(_, score, _)| score.is_some());
        prop_assert_eq!(found.figure("range_self", &[]).is_none(), complete);
        prop_assert_eq!(matches!(figure(&found, "grade_self").value, Value::Words(_)), complete);
        let bars = found.bars("areas").expect("bars");
        prop_assert_eq!(bars.bars[0].open[0], open);
    }

    #[test]
    fn nothing_typed_stops_it_or_spoils_another(texts in proptest::collection::vec(".{0,12}", 1..8), at in 0_usize..38) {
        let before = sample(1);
        let mut draft = before.clone();
        let (place, _) = places(&draft)[at].clone();
        for (text, field) in texts.iter().zip(["self_score", "third_score", "steps", "criteria", "situation", "stages", "code"]) {
            draft.set(&place.field(field), text);
        }
        let found = evaluate(&draft);
        let _ = OUTPUT.report_of(&draft);
        let rows = |found: &greendesk::documents::Evaluation| {
            let held = found.figures.iter().filter(|figure| !figure.place.path.is_empty() && figure.place.path != place.path);
            held.map(|figure| (figure.place.clone(), figure.value.clone())).collect::<Vec<_>>()
        };
        prop_assert_eq!(rows(&evaluate(&before)), rows(&found));
    }
}
