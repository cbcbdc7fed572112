//! 5.4.3.1, table 3: what makes an agreement or a course impossible to work out.
use super::{agreement, base, cycle, day, figure, kpis, steps};
use greendesk::i18n::Lang;
use greendesk::standards::sll::desk::rate::course::{
    BaseRate, CourseFault, Cycle, CycleKpi, course, faults,
};
use greendesk::standards::sll::desk::rate::outcome::{KpiResult, Outcome, outcome_of};
use greendesk::standards::sll::desk::rate::terms::{
    Agreement, Combination, NoResult, RateDirection, Relation, TermsFault,
};
use greendesk::standards::sll::kpi::Direction;

fn two_way() -> Agreement {
    agreement(RateDirection::Both, Relation::Independent)
}

fn sum(all: Vec<greendesk::standards::sll::desk::rate::terms::Steps>) -> Combination {
    Combination::Sum {
        steps: all,
        most_down: 15,
        most_up: 15,
    }
}

#[test]
fn tiers_are_met_by_equality_and_counted_in_the_direction() {
    let lower = [figure("9500"), figure("9000")];
    let higher = [figure("30"), figure("40")];
    for (direction, tiers, level, outcome) in [
        (Direction::Lower, &lower, "9500.01", Outcome::Missed),
        (Direction::Lower, &lower, "9500", Outcome::Met(1)),
        (Direction::Lower, &lower, "9000.00", Outcome::Met(2)),
        (Direction::Lower, &lower, "-1", Outcome::Met(2)),
        (Direction::Higher, &higher, "29.99", Outcome::Missed),
        (Direction::Higher, &higher, "40", Outcome::Met(2)),
        (Direction::Higher, &higher, "39", Outcome::Met(1)),
    ] {
        let found = outcome_of(direction, tiers, KpiResult::Level(figure(level)));
        assert_eq!(found, outcome, "{level}");
    }
}

#[test]
fn an_agreement_says_what_is_wrong_with_it() {
    let with = |direction, combination| Agreement {
        direction,
        combination,
        ..two_way()
    };
    use RateDirection::{Both, Down, Up};
    for (terms, fault) in [
        (with(Both, sum(vec![])), TermsFault::NoKpi),
        (
            with(Up, Combination::All(steps(&[5], 5))),
            TermsFault::Benefit(1),
        ),
        (
            with(Both, Combination::All(steps(&[], 5))),
            TermsFault::Benefit(1),
        ),
        (
            with(Down, sum(vec![steps(&[5], 0), steps(&[5], 5)])),
            TermsFault::Penalty(2),
        ),
        (
            with(Both, Combination::All(steps(&[5], 0))),
            TermsFault::Penalty(1),
        ),
        (
            with(Both, Combination::All(steps(&[5, 10, 8], 5))),
            TermsFault::BenefitFalls(1, 3),
        ),
        (
            with(Both, Combination::AtLeast(0, steps(&[5], 5))),
            TermsFault::AtLeast,
        ),
        (
            with(
                Both,
                Combination::Weighted(vec![
                    (figure("0.5"), steps(&[10], 10)),
                    (figure("0.4"), steps(&[10], 10)),
                ]),
            ),
            TermsFault::Weights,
        ),
        (
            with(
                Both,
                Combination::Weighted(vec![
                    (figure("0.5"), steps(&[10], 10)),
                    (figure("0.5"), steps(&[5], 10)),
                ]),
            ),
            TermsFault::NotWhole,
        ),
        (
            Agreement {
                floor: Some(figure("3.3")),
                cap: Some(figure("3.2")),
                ..two_way()
            },
            TermsFault::Limits,
        ),
        (
            Agreement {
                floor: Some(figure("3.12345")),
                ..two_way()
            },
            TermsFault::Limits,
        ),
    ] {
        let found = greendesk::standards::sll::desk::rate::terms::faults(&terms);
        assert!(found.contains(&fault), "{fault:?} {found:?}");
        assert_ne!(fault.message().get(Lang::En), "");
    }
    for terms in [
        two_way(),
        agreement(Down, Relation::Held),
        with(Up, Combination::Any(steps(&[], 5))),
        // Halves of two KPIs make whole numbers, each for itself or only together.
        with(
            Both,
            Combination::Weighted(vec![
                (figure("0.5"), steps(&[10], 10)),
                (figure("0.5"), steps(&[4, 8], 6)),
            ]),
        ),
        with(
            Both,
            Combination::Weighted(vec![
                (figure("0.5"), steps(&[5], 5)),
                (figure("0.5"), steps(&[5], 5)),
            ]),
        ),
    ] {
        assert_eq!(
            greendesk::standards::sll::desk::rate::terms::faults(&terms),
            []
        );
    }
    // Where a KPI without a result keeps its own half, a half remains.
    let halves = Agreement {
        no_result: NoResult::KeepRate,
        ..with(
            Both,
            Combination::Weighted(vec![
                (figure("0.5"), steps(&[5], 5)),
                (figure("0.5"), steps(&[5], 5)),
            ]),
        )
    };
    assert_eq!(
        greendesk::standards::sll::desk::rate::terms::faults(&halves),
        [TermsFault::NotWhole]
    );
}

#[test]
fn a_course_says_what_is_wrong_with_it() {
    let (drawn, due) = (day("2025-03-21"), day("2028-03-21"));
    let good = cycle(2025, "9200 42");
    let kpi = |tiers: &[&str]| CycleKpi {
        direction: Direction::Lower,
        tiers: tiers.iter().map(|tier| figure(tier)).collect(),
        result: KpiResult::NotReported,
    };
    let green = || kpis(KpiResult::NotReported, KpiResult::NotReported).remove(1);
    let of_kpis = |kpis: Vec<CycleKpi>| Cycle {
        kpis,
        ..good.clone()
    };
    let at = |node: &str| Cycle {
        node: day(node),
        ..good.clone()
    };
    let limited = Agreement {
        floor: Some(figure("3.21")),
        ..two_way()
    };
    let lpr = |quotes: &[(&str, &str)]| BaseRate::Lpr {
        spread: 0,
        quotes: quotes
            .iter()
            .map(|(from, rate)| (day(from), figure(rate)))
            .collect(),
    };
    for (terms, base, cycles, fault) in [
        (
            limited,
            base(),
            vec![good.clone()],
            CourseFault::BaseBeyondLimits(drawn),
        ),
        (two_way(), lpr(&[]), vec![], CourseFault::NoBase),
        (
            two_way(),
            lpr(&[("2025-03-22", "3.1")]),
            vec![],
            CourseFault::NoBase,
        ),
        (
            two_way(),
            BaseRate::Fixed(figure("3.12345")),
            vec![],
            CourseFault::Base(drawn),
        ),
        (
            two_way(),
            lpr(&[("2025-01-01", "3.1"), ("2026-01-01", "-1")]),
            vec![],
            CourseFault::Base(day("2026-01-01")),
        ),
        (
            two_way(),
            lpr(&[
                ("2025-01-01", "3.1"),
                ("2026-01-01", "3"),
                ("2026-01-01", "2.9"),
            ]),
            vec![],
            CourseFault::BaseTwice(day("2026-01-01")),
        ),
        (
            two_way(),
            base(),
            vec![at("2025-12-31")],
            CourseFault::NodeBackDated(1),
        ),
        (
            two_way(),
            base(),
            vec![good.clone(), good.clone()],
            CourseFault::NodeOrder(2),
        ),
        (
            two_way(),
            base(),
            vec![of_kpis(vec![])],
            CourseFault::Kpi(1, TermsFault::NoKpi),
        ),
        (
            two_way(),
            base(),
            vec![of_kpis(vec![green()])],
            CourseFault::Kpi(1, TermsFault::KpiCount),
        ),
        (
            two_way(),
            base(),
            vec![of_kpis(vec![kpi(&["9000", "9500"]), green()])],
            CourseFault::Kpi(1, TermsFault::TierOrder(1, 2)),
        ),
        (
            two_way(),
            base(),
            vec![of_kpis(vec![kpi(&["9500", "9500"]), green()])],
            CourseFault::Kpi(1, TermsFault::TierOrder(1, 2)),
        ),
        (
            two_way(),
            base(),
            vec![of_kpis(vec![kpi(&["9500"]), green()])],
            CourseFault::Kpi(1, TermsFault::TierCount(1)),
        ),
    ] {
        let found = faults(&terms, &base, drawn, due, &cycles);
        assert!(found.contains(&fault), "{fault:?} {found:?}");
        assert_ne!(fault.message().get(Lang::Zh), "");
        assert_eq!(course(&terms, &base, drawn, due, &cycles, None), None);
    }
    let found = faults(&two_way(), &base(), due, drawn, &[]);
    assert!(found.contains(&CourseFault::Term));
    let least = Agreement {
        combination: Combination::AtLeast(3, steps(&[5, 10], 5)),
        ..two_way()
    };
    let found = faults(&least, &base(), drawn, due, std::slice::from_ref(&good));
    assert!(
        found.contains(&CourseFault::Kpi(1, TermsFault::AtLeast)),
        "{found:?}"
    );
    assert_eq!(faults(&two_way(), &base(), drawn, due, &[good]), []);
}

#[test]
fn codes_are_stored_and_read_back() {
    for direction in RateDirection::ALL {
        assert_eq!(RateDirection::from_code(direction.code()), Some(*direction));
    }
    for relation in Relation::ALL {
        assert_eq!(Relation::from_code(relation.code()), Some(*relation));
    }
    assert_eq!(
        NoResult::from_code("drop_benefit"),
        Some(NoResult::DropBenefit)
    );
    assert_eq!(Relation::from_code(""), None);
    // Each choice says what it does, and none says the same.
    let mut said: Vec<&str> = Relation::ALL.iter().map(|one| one.means().zh).collect();
    said.extend(NoResult::ALL.iter().map(|one| one.means().zh));
    said.sort_unstable();
    said.dedup();
    assert_eq!(said.len(), 6);
}
