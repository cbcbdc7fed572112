//! What holds of every scheme: better results never cost more, directions are kept, and what does not change leaves the interest as it is.
use super::{day, steps, year};
use greendesk::measure::{Day, Decimal};
use greendesk::standards::sll::desk::rate::benefit::{against, effect};
use greendesk::standards::sll::desk::rate::clamp;
use greendesk::standards::sll::desk::rate::course::{
    BaseRate, Course, Cycle, CycleKpi, RateStep, course, outcomes,
};
use greendesk::standards::sll::desk::rate::interest::{Loan, bill};
use greendesk::standards::sll::desk::rate::outcome::{Change, KpiResult, Outcome, judge};
use greendesk::standards::sll::desk::rate::terms::{
    Agreement, Benefit, Combination, NoResult, Penalty, RateDirection, Relation, Steps, faults,
};
use greendesk::standards::sll::kpi::Direction;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// Checks a property of 256 values, always the same ones.
fn holds<S: Strategy>(of: S, property: impl Fn(S::Value)) {
    let config = Config {
        failure_persistence: None,
        ..Config::default()
    };
    let seeded = TestRng::from_seed(RngAlgorithm::ChaCha, &[13; 32]);
    let mut runner = TestRunner::new_with_rng(config, seeded);
    let result = runner.run(&of, |value| {
        property(value);
        Ok(())
    });
    result.unwrap_or_else(|fault| panic!("{fault}"));
}

/// The KPIs of a scheme, and what every cycle of it brings.
#[derive(Debug, Clone)]
struct Scheme {
    agreement: Agreement,
    cycles: Vec<Cycle>,
    base: BaseRate,
}

const DRAWN: &str = "2025-03-21";
const DUE: &str = "2028-03-21";

fn worked(scheme: &Scheme) -> Course {
    course(
        &scheme.agreement,
        &scheme.base,
        day(DRAWN),
        day(DUE),
        &scheme.cycles,
        None,
    )
    .unwrap_or_else(|| panic!("{scheme:?}"))
}

fn loan() -> Loan {
    Loan::bullet(day(DRAWN), day(DUE), Decimal::new(1_234_567_890, 2))
}

fn any_result() -> impl Strategy<Value = KpiResult> {
    prop_oneof![
        6 => (0..800_i64).prop_map(|level| KpiResult::Level(Decimal::new(level, 1))),
        1 => Just(KpiResult::NotReported),
        1 => Just(KpiResult::Undeterminable),
    ]
}

fn any_direction() -> impl Strategy<Value = RateDirection> {
    prop::sample::select(RateDirection::ALL.to_vec())
}

/// A scheme of up to four KPIs and three cycles, in a direction; its base rate may change twice.
fn scheme_in(direction: RateDirection) -> impl Strategy<Value = Scheme> {
    let up = if direction == RateDirection::Down {
        0..1_u32
    } else {
        1..16
    };
    let kpi = (
        any::<bool>(),
        prop::collection::btree_set(1..40_i64, 1..4),
        prop::collection::vec(0..12_u32, 3),
        up,
    );
    let kpis = prop::collection::vec(kpi, 1..5);
    let contract = (
        prop::sample::select(Relation::ALL.to_vec()),
        prop::sample::select(NoResult::ALL.to_vec()),
        0..5_usize,
        (5..40_u32, 5..40_u32),
        any::<bool>(),
    );
    let results = prop::collection::vec(prop::collection::vec(any_result(), 4), 1..4);
    let rates = prop::collection::vec(300..420_i64, 3);
    (kpis, contract, results, rates).prop_map(move |(kpis, contract, results, rates)| {
        let (relation, no_result, kind, (most_down, most_up), limited) = contract;
        let tiers = |levels: &std::collections::BTreeSet<i64>, lower: bool| {
            let mut levels: Vec<Decimal> =
                levels.iter().map(|level| Decimal::from(*level)).collect();
            if lower {
                levels.reverse();
            }
            levels
        };
        // Where all KPIs make one result, each has as many tiers as the first.
        let shared = matches!(kind, 2 | 3);
        let count = kpis[0].1.len();
        let steps_of = |points: &[u32], count: usize, up: u32| -> Steps {
            let mut down = points[..count].to_vec();
            down.sort_unstable();
            let down = if direction == RateDirection::Up {
                vec![]
            } else {
                down
            };
            steps(&down, up)
        };
        let each = || {
            kpis.iter()
                .map(|(_, levels, points, up)| steps_of(points, levels.len(), *up))
                .collect::<Vec<_>>()
        };
        let joint = || steps_of(&kpis[0].2, count, kpis[0].3);
        let combination = match kind {
            0 | 1 => Combination::Sum {
                steps: each(),
                most_down,
                most_up,
            },
            2 => Combination::All(joint()),
            3 => Combination::AtLeast(1 + kpis.len() / 2, joint()),
            // Quarters, for multiples of four: one for each KPI but the last, which has the rest.
            _ => {
                let last = 5 - i64::try_from(kpis.len()).expect("few");
                let weights = (1..kpis.len()).map(|_| 1).chain([last]);
                let fourfold = |mut steps: Steps| {
                    if let Benefit::Rate(tiers) = &mut steps.benefit {
                        tiers.iter_mut().for_each(|bp| *bp *= 4);
                    }
                    if let Penalty::Rate(bp) = &mut steps.penalty {
                        *bp *= 4;
                    }
                    steps
                };
                let weights = weights.map(|weight| Decimal::new(25 * weight, 2));
                Combination::Weighted(weights.zip(each().into_iter().map(fourfold)).collect())
            }
        };
        let agreement = Agreement {
            direction,
            combination,
            relation,
            no_result,
            floor: limited.then(|| Decimal::new(290, 2)),
            cap: limited.then(|| Decimal::new(430, 2)),
        };
        let cycles = (0..)
            .zip(&results)
            .map(|(at, results)| Cycle {
                year: year(2025 + at),
                node: day(&format!("{}-06-21", 2026 + at)),
                kpis: kpis
                    .iter()
                    .zip(results)
                    .map(|((lower, levels, ..), result)| {
                        let levels = if shared { &kpis[0].1 } else { levels };
                        CycleKpi {
                            direction: if *lower {
                                Direction::Lower
                            } else {
                                Direction::Higher
                            },
                            tiers: tiers(levels, *lower),
                            result: *result,
                        }
                    })
                    .collect(),
            })
            .collect();
        let quote = |from: &str, at: usize| (day(from), Decimal::new(rates[at], 2));
        Scheme {
            agreement,
            cycles,
            base: BaseRate::Lpr {
                spread: 0,
                quotes: vec![
                    quote(DRAWN, 0),
                    quote("2026-06-21", 1),
                    quote("2027-01-01", 2),
                ],
            },
        }
    })
}

fn any_scheme() -> impl Strategy<Value = Scheme> {
    any_direction().prop_flat_map(scheme_in)
}

/// The basis points of a cycle on its own, without anything before it.
fn points(agreement: &Agreement, outcomes: &[Outcome]) -> i64 {
    match judge(agreement, outcomes, &[]).expect("a judgement").change {
        Change::Adjust(bp) => bp,
        Change::Keep | Change::DropBenefit => 0,
    }
}

#[test]
fn a_better_result_never_raises_the_adjustment() {
    holds(
        (any_scheme(), 0..4_usize, 0..800_i64),
        |(scheme, kpi, better)| {
            let mut cycle = scheme.cycles[0].clone();
            // Every KPI has a level, so that the comparison is one of results.
            for (at, one) in (0..).zip(&mut cycle.kpis) {
                if !matches!(one.result, KpiResult::Level(_)) {
                    one.result = KpiResult::Level(Decimal::new(37 * (at + 1), 1));
                }
            }
            let kpi = kpi % cycle.kpis.len();
            let before = points(&scheme.agreement, &outcomes(&cycle.kpis));
            let KpiResult::Level(level) = cycle.kpis[kpi].result else {
                panic!("a level")
            };
            let better = Decimal::new(better, 1);
            let level = match cycle.kpis[kpi].direction {
                Direction::Lower => level.min(better),
                Direction::Higher => level.max(better),
            };
            cycle.kpis[kpi].result = KpiResult::Level(level);
            assert!(points(&scheme.agreement, &outcomes(&cycle.kpis)) <= before);
        },
    );
}

#[test]
fn the_rate_stays_on_the_side_of_its_direction() {
    holds(scheme_in(RateDirection::Down), |scheme| {
        assert_eq!(faults(&scheme.agreement), []);
        for step in worked(&scheme).steps {
            assert!(step.rate <= step.base, "{step:?} {scheme:?}");
        }
    });
    holds(scheme_in(RateDirection::Up), |scheme| {
        for step in worked(&scheme).steps {
            assert!(step.rate >= step.base, "{step:?} {scheme:?}");
        }
    });
}

#[test]
fn downward_and_missed_is_the_base_rate_or_the_rate_before() {
    holds(scheme_in(RateDirection::Down), |mut scheme| {
        let last = scheme.cycles.len() - 1;
        for kpi in &mut scheme.cycles[last].kpis {
            // Beyond every tier in the wrong direction.
            kpi.result = KpiResult::Level(match kpi.direction {
                Direction::Lower => Decimal::from(1000),
                Direction::Higher => Decimal::from(-1000),
            });
        }
        for (relation, kept) in [(Relation::Independent, false), (Relation::Held, true)] {
            scheme.agreement.relation = relation;
            let course = worked(&scheme);
            let cycle = course.cycles.last().expect("a cycle");
            if cycle.node >= day(DUE) {
                continue;
            }
            let margin = if kept {
                cycle.rate.0 - cycle.base.0
            } else {
                Decimal::ZERO
            };
            let held = clamp(
                cycle.base.1 + margin,
                scheme.agreement.floor,
                scheme.agreement.cap,
            );
            assert_eq!(cycle.rate.1, held, "{scheme:?}");
        }
    });
}

#[test]
fn a_mirrored_kpi_and_another_order_give_the_same() {
    holds(any_scheme(), |scheme| {
        let mut mirrored = scheme.clone();
        for kpi in mirrored.cycles.iter_mut().flat_map(|cycle| &mut cycle.kpis) {
            kpi.direction = match kpi.direction {
                Direction::Lower => Direction::Higher,
                Direction::Higher => Direction::Lower,
            };
            for level in &mut kpi.tiers {
                *level = -*level;
            }
            if let KpiResult::Level(level) = &mut kpi.result {
                *level = -*level;
            }
        }
        assert_eq!(worked(&mirrored), worked(&scheme));
        let mut turned = scheme.clone();
        for cycle in &mut turned.cycles {
            cycle.kpis.reverse();
        }
        match &mut turned.agreement.combination {
            Combination::Sum { steps, .. } => steps.reverse(),
            Combination::Weighted(parts) => parts.reverse(),
            _ => {}
        }
        let rates = |course: Course| course.steps;
        assert_eq!(rates(worked(&turned)), rates(worked(&scheme)));
    });
}

#[test]
fn what_changes_nothing_leaves_the_exact_interest() {
    holds((any_scheme(), 1..1095_i64), |(scheme, cut)| {
        let course = worked(&scheme);
        let loan = loan();
        let whole = bill(&loan, &course.steps, loan.drawn, loan.due).expect("a bill");
        // A step to the same rate.
        let cut = loan.drawn.plus_days(cut).expect("a day");
        let now = *course
            .steps
            .iter()
            .rev()
            .find(|step| step.from <= cut)
            .expect("a rate");
        let mut split: Vec<RateStep> = course.steps.clone();
        split.push(RateStep { from: cut, ..now });
        split.sort_by_key(|step| step.from);
        let other = bill(&loan, &split, loan.drawn, loan.due).expect("a bill");
        assert_eq!(
            (other.interest, other.billed),
            (whole.interest, whole.billed)
        );
        // Two times together are the whole.
        let parts = [(loan.drawn, cut), (cut, loan.due)].map(|(from, to)| {
            bill(&loan, &course.steps, from, to)
                .expect("a bill")
                .interest
        });
        assert_eq!(parts[0].product + parts[1].product, whole.interest.product);
        // A course against itself.
        let none =
            against(&loan, &course.steps, &course.steps, loan.drawn, loan.due).expect("none");
        assert_eq!(
            (none.rounded(), none.billed),
            (Some(Decimal::ZERO), Decimal::ZERO)
        );
    });
}

#[test]
fn holding_between_limits_twice_is_holding_once() {
    holds(
        (-900..900_i64, 0..400_i64, 400..800_i64),
        |(rate, floor, cap)| {
            let [rate, floor, cap] = [rate, floor, cap].map(|figure| Decimal::new(figure, 2));
            let once = clamp(rate, Some(floor), Some(cap));
            assert_eq!(clamp(once, Some(floor), Some(cap)), once);
            assert!(once >= floor && once <= cap);
        },
    );
}

#[test]
fn a_node_after_maturity_never_changes_interest() {
    holds((any_scheme(), 0..900_i64), |(mut scheme, late)| {
        let loan = loan();
        scheme.cycles.retain(|cycle| cycle.node < loan.due);
        let saved = |scheme: &Scheme| {
            effect(&loan, &worked(scheme), loan.drawn, loan.due).expect("an effect")
        };
        let without = saved(&scheme);
        if let Some(mut cycle) = scheme.cycles.last().cloned() {
            cycle.node = loan.due.plus_days(late).expect("a day");
            scheme.cycles.push(cycle);
            assert_eq!(saved(&scheme), without);
        }
    });
}

#[test]
fn an_amendment_leaves_earlier_cycles_untouched() {
    holds(
        (any_scheme(), 0..3_usize, any_result()),
        |(scheme, from, result)| {
            let mut amended = scheme.clone();
            let from = from.min(amended.cycles.len() - 1);
            for cycle in amended.cycles.iter_mut().skip(from) {
                for kpi in &mut cycle.kpis {
                    kpi.result = result;
                    for level in &mut kpi.tiers {
                        *level += Decimal::TEN;
                    }
                }
            }
            let (before, after) = (worked(&scheme), worked(&amended));
            assert_eq!(before.cycles[..from], after.cycles[..from]);
            let node: Day = scheme.cycles[from].node;
            let earlier = |course: &Course| -> Vec<RateStep> {
                let steps = course.steps.iter().copied();
                steps.filter(|step| step.from < node).collect()
            };
            assert_eq!(earlier(&before), earlier(&after));
        },
    );
}
