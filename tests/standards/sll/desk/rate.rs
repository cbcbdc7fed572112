//! 5.4.3 and 5.6.2 g: the worked example of the specification, its whole-term table and its other figures.
use super::{agreement, base, cents, cycle, day, figure, kpis, rows, steps, year};
use greendesk::i18n::Lang;
use greendesk::measure::Decimal;
use greendesk::standards::sll::annex_a::{completion_rate, improvement};
use greendesk::standards::sll::desk::rate::benefit::{
    against, best_case, break_even, deposit_parts, effect, mean_rate, net,
};
use greendesk::standards::sll::desk::rate::course::{
    BaseRate, Course, CourseFault, Cycle, Leaving, NodeEffect, RateAfter, RateStep, course,
    faults_after, repricing_days,
};
use greendesk::standards::sll::desk::rate::interest::{
    DayCount, Loan, LoanFault, Movement, Settlement, bill, faults, round_year,
};
use greendesk::standards::sll::desk::rate::outcome::{
    Change, KpiResult, Outcome, judge, next_tier,
};
use greendesk::standards::sll::desk::rate::terms::{
    Agreement, Benefit, Combination, NoResult, Penalty, RateDirection, Relation, Steps,
};
use greendesk::standards::sll::desk::rate::words;

fn loan() -> Loan {
    Loan::bullet(day("2025-03-21"), day("2028-03-21"), figure("15000000.00"))
}

fn worked(agreement: &Agreement, base: &BaseRate, cycles: &[Cycle]) -> Course {
    let loan = loan();
    course(agreement, base, loan.drawn, loan.due, cycles, None).expect("a course")
}

/// The course whose first cycle lowers the rate by 10 bp from 21 June 2026 on.
fn ten_down() -> Course {
    worked(
        &agreement(RateDirection::Both, Relation::Independent),
        &base(),
        &[cycle(2025, "9200 42")],
    )
}

/// One rate from a day on.
fn at(from: &str, rate: &str) -> Vec<RateStep> {
    vec![RateStep {
        from: day(from),
        base: figure(rate),
        rate: figure(rate),
    }]
}

#[test]
fn one_cycle_of_the_worked_example() {
    let (from, to) = (day("2026-06-21"), day("2027-06-21"));
    for row in rows(include_str!("worked.csv")) {
        let [
            case,
            carbon,
            green,
            tiers,
            bp,
            rate,
            interest,
            plain,
            saved,
            completion,
            _source,
        ] = row.as_slice()
        else {
            panic!("eleven columns")
        };
        let cycle = cycle(2025, &format!("{carbon} {green}"));
        let terms = agreement(RateDirection::Both, Relation::Independent);
        let course = worked(&terms, &base(), std::slice::from_ref(&cycle));
        let worked = &course.cycles[0];
        let judged = worked.judgement.as_ref().expect("tested");
        let found: Vec<String> = judged
            .kpis
            .iter()
            .map(|kpi| kpi.outcome.tier().expect("a result").to_string())
            .collect();
        assert_eq!(found.join(" "), *tiers, "{case}");
        assert_eq!(judged.change, Change::Adjust(bp.parse().unwrap()), "{case}");
        assert_eq!(cents(worked.rate.1), *rate, "{case}");
        let effect = effect(&loan(), &course, from, to).expect("an effect");
        assert_eq!(from.days_until(to), 365);
        for (of, expected) in [
            (effect.scheme.interest, interest),
            (effect.plain.interest, plain),
            (effect.saved, saved),
        ] {
            assert_eq!(cents(of.rounded().unwrap()), *expected, "{case}");
        }
        let rates: Vec<String> = [("10000", "9500", 0), ("10000", "9000", 0), ("30", "40", 1)]
            .into_iter()
            .map(|(base, target, kpi)| {
                let KpiResult::Level(level) = cycle.kpis[kpi].result else {
                    panic!("a level")
                };
                let direction = cycle.kpis[kpi].direction;
                let reduced = improvement(direction, figure(base), level).unwrap();
                let planned = improvement(direction, figure(base), figure(target)).unwrap();
                let rate = completion_rate(reduced, planned).unwrap();
                rate.normalize().to_string()
            })
            .collect();
        assert_eq!(rates.join(" "), *completion, "{case}");
    }
}

#[test]
fn the_trap_of_rounded_parts() {
    let effect = effect(&loan(), &ten_down(), day("2026-06-21"), day("2027-06-21")).unwrap();
    let parts =
        effect.plain.interest.rounded().unwrap() - effect.scheme.interest.rounded().unwrap();
    assert_eq!(cents(parts), "15208.34");
    assert_eq!(cents(effect.rounded().unwrap()), "15208.33");
    let quarters: Vec<(i64, String)> = effect
        .scheme
        .periods
        .iter()
        .map(|period| (period.from.days_until(period.to), cents(period.billed)))
        .collect();
    let expected = [
        (92, "118833.33"),
        (91, "117541.67"),
        (90, "116250.00"),
        (92, "118833.33"),
    ];
    assert_eq!(
        quarters,
        expected.map(|(days, billed)| (days, billed.to_owned()))
    );
    let working = effect.scheme.periods[0].parts[0].working().unwrap();
    assert_eq!(
        working.get(Lang::Zh),
        "15,000,000.00 × 3.10% × 92 ÷ 360 = 118,833.33"
    );
    assert_eq!(effect.said().unwrap().get(Lang::Zh), "节省 15,208.33 元");
}

#[test]
fn figures_say_how_they_come_about() {
    let (from, to) = (day("2026-06-21"), day("2027-06-21"));
    let course = ten_down();
    let of_year = effect(&loan(), &course, from, to).unwrap();
    let term = effect(&loan(), &course, loan().drawn, loan().due).unwrap();
    for (found, zh) in [
        (
            of_year.working(),
            "15,000,000.00 ×（3.20% − 3.10%）× 365 ÷ 360 = 15,208.33",
        ),
        (
            Some(of_year.scheme.billed_working()),
            "118,833.33 + 117,541.67 + 116,250.00 + 118,833.33 = 471,458.33",
        ),
        (
            of_year.net_working(figure("20000")),
            "15,208.33 − 20,000.00 = −4,791.67",
        ),
        (
            words::break_even_working(figure("20000"), &of_year.plain),
            "20,000.00 ÷（5,475,000,000.00 ÷ 360）× 10,000 = 13.15 bp",
        ),
        (course.cycles[0].working(), "3.20% − 0.10% = 3.10%"),
        // The rate changes within the term.
        (
            term.working(),
            "按基础利率 1,461,333.33 − 按方案 1,434,708.33 = 26,625.00（按未取整数相减后四舍五入）",
        ),
    ] {
        assert_eq!(found.expect("a working").get(Lang::Zh), zh);
    }
    let missed = worked(
        &agreement(RateDirection::Both, Relation::Independent),
        &base(),
        &[cycle(2025, "9600 35")],
    );
    assert_eq!(
        missed.cycles[0].working().unwrap().get(Lang::En),
        "3.20% + 0.10% = 3.30%"
    );
    let none = Loan::bullet(day("2025-03-21"), day("2028-03-21"), figure("1"));
    let before = bill(&none, &course.steps, day("2020-01-01"), day("2021-01-01")).unwrap();
    assert_eq!(words::break_even_working(figure("1"), &before), None);
}

#[test]
fn the_whole_term() {
    for row in rows(include_str!("term.csv")) {
        let [
            case,
            direction,
            relation,
            first,
            second,
            rates,
            interest,
            expected,
            _source,
        ] = row.as_slice()
        else {
            panic!("nine columns")
        };
        let terms = agreement(
            RateDirection::from_code(direction).unwrap(),
            Relation::from_code(relation).unwrap(),
        );
        let course = worked(
            &terms,
            &base(),
            // The results of 2027 come after the loan is due.
            &[cycle(2025, first), cycle(2026, second), cycle(2027, second)],
        );
        let found: Vec<String> = course.cycles[..2]
            .iter()
            .map(|one| cents(one.rate.1))
            .collect();
        assert_eq!(found.join(" "), *rates, "{case}");
        assert_eq!(course.cycles[2].effect, NodeEffect::AfterMaturity, "{case}");
        let loan = loan();
        let effect = effect(&loan, &course, loan.drawn, loan.due).unwrap();
        assert_eq!(
            cents(effect.plain.interest.rounded().unwrap()),
            "1461333.33"
        );
        assert_eq!(
            cents(effect.scheme.interest.rounded().unwrap()),
            *interest,
            "{case}"
        );
        assert_eq!(cents(effect.rounded().unwrap()), *expected, "{case}");
    }
    let course = ten_down();
    let spans: Vec<i64> = ["2025-03-21", "2026-06-21", "2027-06-21", "2028-03-21"]
        .windows(2)
        .map(|span| day(span[0]).days_until(day(span[1])))
        .collect();
    assert_eq!(spans, [457, 365, 274]);
    assert_eq!(course.steps.len(), 2);
}

#[test]
fn a_node_on_or_after_maturity_is_said() {
    let terms = agreement(RateDirection::Both, Relation::Independent);
    for (node, effect) in [
        ("2028-03-20", NodeEffect::Counts),
        ("2028-03-21", NodeEffect::AfterMaturity),
        ("2028-06-21", NodeEffect::AfterMaturity),
    ] {
        let late = Cycle {
            node: day(node),
            ..cycle(2027, "9200 42")
        };
        let course = worked(&terms, &base(), &[late]);
        assert_eq!(course.cycles[0].effect, effect, "{node}");
        let said = effect.message(year(2027), day(node), day("2028-03-21"));
        assert_eq!(said.is_some(), effect != NodeEffect::Counts);
        assert_eq!(course.steps.len() > 1, effect == NodeEffect::Counts);
    }
}

#[test]
fn a_node_inside_a_quarter_splits_it() {
    let early = Cycle {
        node: day("2026-05-01"),
        ..cycle(2025, "9200 42")
    };
    let terms = agreement(RateDirection::Both, Relation::Independent);
    let course = worked(&terms, &base(), &[early]);
    let bill = bill(&loan(), &course.steps, day("2026-03-21"), day("2026-06-21")).unwrap();
    let [quarter] = bill.periods.as_slice() else {
        panic!("one period")
    };
    let parts: Vec<(i64, String, String)> = quarter
        .parts
        .iter()
        .map(|part| {
            (
                part.days,
                cents(part.rate),
                cents(part.interest.rounded().unwrap()),
            )
        })
        .collect();
    let expected = [(41, "3.20", "54666.67"), (51, "3.10", "65875.00")];
    assert_eq!(
        parts,
        expected.map(|(days, rate, interest)| (days, rate.to_owned(), interest.to_owned()))
    );
    assert_eq!(cents(quarter.billed), "120541.67");
}

#[test]
fn principal_and_base_rate_change_within_a_cycle() {
    let (from, to) = (day("2026-06-21"), day("2027-06-21"));
    let mut repaid = loan();
    repaid.movements.push(Movement {
        day: day("2026-12-21"),
        amount: figure("-5000000"),
    });
    let effect_of = |loan: &Loan, course: &Course| {
        let found = effect(loan, course, from, to).unwrap();
        [found.plain.interest, found.scheme.interest, found.saved]
            .map(|interest| cents(interest.rounded().unwrap()))
    };
    assert_eq!(
        effect_of(&repaid, &ten_down()),
        ["405777.78", "393097.22", "12680.56"]
    );
    let lpr = BaseRate::Lpr {
        spread: 20,
        quotes: vec![
            (day("2027-01-01"), figure("2.90")),
            (day("2024-12-20"), figure("3.00")),
        ],
    };
    let terms = agreement(RateDirection::Both, Relation::Independent);
    let course = worked(&terms, &lpr, &[cycle(2025, "9200 42")]);
    assert_eq!(
        effect_of(&loan(), &course),
        ["479541.67", "464333.33", "15208.33"]
    );
    assert_eq!(
        repricing_days(day("2025-03-21"), day("2028-03-21"), day("2025-01-01"), 12),
        ["2026-01-01", "2027-01-01", "2028-01-01"].map(day)
    );
}

#[test]
fn a_leap_cycle_has_366_days() {
    let leap = Loan::bullet(day("2025-03-21"), day("2029-03-21"), figure("15000000"));
    let terms = agreement(RateDirection::Both, Relation::Independent);
    let course = course(
        &terms,
        &base(),
        leap.drawn,
        leap.due,
        &[cycle(2026, "9200 42")],
        None,
    )
    .unwrap();
    let effect = effect(&leap, &course, day("2027-06-21"), day("2028-06-21")).unwrap();
    assert_eq!(cents(effect.rounded().unwrap()), "15250.00");
}

#[test]
fn what_is_charged_differs_by_cents() {
    let odd = Loan::bullet(day("2026-06-21"), day("2027-06-21"), figure("12345678.90"));
    let found = against(
        &odd,
        &at("2026-06-21", "3.27"),
        &at("2026-06-21", "3.17"),
        odd.drawn,
        odd.due,
    )
    .unwrap();
    let billed: Vec<String> = found
        .scheme
        .periods
        .iter()
        .map(|one| cents(one.billed))
        .collect();
    assert_eq!(billed, ["100013.72", "98926.61", "97839.51", "100013.72"]);
    assert_eq!(cents(found.scheme.billed), "396793.56");
    assert_eq!(cents(found.scheme.interest.rounded().unwrap()), "396793.55");
    assert_eq!(cents(found.rounded().unwrap()), "12517.15");
    assert_eq!(cents(found.billed), "12517.13");
    assert!(found.billed_differs());
    let said = found.billed_said().unwrap().get(Lang::Zh);
    assert!(
        said.contains("12,517.15") && said.contains("12,517.13"),
        "{said}"
    );
}

#[test]
fn deposit_cost_break_even_and_round_years() {
    let (from, to) = (day("2026-06-21"), day("2027-06-21"));
    // One loan rate, a rate that changes within the time, one that changes before it and on its last day, and a time without days.
    for (steps, from, to, parts) in [
        ("2025-03-21 3.20", from, to, "3.20 365 16348.96"),
        (
            "2025-03-21 3.20,2026-12-21 3.10,2027-01-01 3.10",
            from,
            to,
            "3.20 183 8196.88,3.10 182 7772.92",
        ),
        (
            "2025-03-21 3.30,2026-06-21 3.20,2027-06-21 3.10",
            from,
            to,
            "3.20 365 16348.96",
        ),
        ("2025-03-21 3.20", from, from, ""),
    ] {
        let steps: Vec<RateStep> = steps
            .split(',')
            .map(|step| {
                let (from, rate) = step.split_once(' ').unwrap();
                RateStep {
                    from: day(from),
                    base: figure(rate),
                    rate: figure(rate),
                }
            })
            .collect();
        let (deposit, earned) = (figure("750000"), figure("1.05"));
        let found = deposit_parts(deposit, &steps, earned, from, to, DayCount::Of360).unwrap();
        let said: Vec<String> = found
            .iter()
            .map(|part| {
                let cost = cents(part.cost.rounded().unwrap());
                [part.rates.0.to_string(), part.days.to_string(), cost].join(" ")
            })
            .collect();
        assert_eq!(said.join(","), parts);
    }

    let saved = effect(&loan(), &ten_down(), from, to).unwrap();
    let even = break_even(figure("20000"), &saved.plain).unwrap();
    assert_eq!(cents(even), "13.15");
    assert_eq!(cents(net(&saved, figure("20000")).unwrap()), "-4791.67");
    assert_eq!(cents(mean_rate(&saved.scheme).unwrap()), "3.10");
    // Both at their highest tier: the still picture of the page.
    let highest = worked(
        &agreement(RateDirection::Both, Relation::Independent),
        &base(),
        &[cycle(2025, "9000 40")],
    );
    let best = effect(&loan(), &highest, from, to).unwrap();
    assert_eq!(cents(net(&best, figure("20000")).unwrap()), "2812.50");
    assert_eq!(round_year(figure("15000000"), 10), Some(figure("15000")));
    assert_eq!(
        words::round_year_said(10, &saved).unwrap().get(Lang::Zh),
        "按整年（360 ÷ 360）计为 15,000.00 元；按实际天数 365 天计为 15,208.33 元"
    );
    let term = effect(&loan(), &ten_down(), loan().drawn, loan().due).unwrap();
    assert_eq!(words::round_year_said(10, &term), None);
}

#[test]
fn the_next_tier_and_how_far_it_is() {
    let [carbon, green] = kpis(KpiResult::NotReported, KpiResult::NotReported)
        .try_into()
        .expect("two");
    let next =
        |kpi: &super::CycleKpi, level: &str| next_tier(kpi.direction, &kpi.tiers, figure(level));
    assert_eq!(next(&carbon, "9200"), Some((2, figure("200"))));
    assert_eq!(next(&carbon, "9600"), Some((1, figure("100"))));
    assert_eq!(next(&carbon, "9000"), None);
    assert_eq!(next(&green, "42"), None);
    assert_eq!(next(&green, "39.5"), Some((1, figure("0.5"))));
}

#[test]
fn what_is_known_of_a_level_is_a_result() {
    let level = Some(figure("9200"));
    assert_eq!(KpiResult::of(true, level), KpiResult::Level(figure("9200")));
    // 单位净利润碳强度 in a year of loss.
    assert_eq!(KpiResult::of(true, None), KpiResult::Undeterminable);
    assert_eq!(KpiResult::of(false, None), KpiResult::NotReported);
    assert_eq!(KpiResult::of(false, level), KpiResult::NotReported);
}

/// A cycle without results for one or both KPIs.
fn open(carbon: KpiResult, green: KpiResult) -> Cycle {
    Cycle {
        kpis: kpis(carbon, green),
        ..cycle(2026, "0 0")
    }
}

#[test]
fn a_cycle_without_a_result_follows_the_contract() {
    use KpiResult::{Level, NotReported, Undeterminable};
    let met = Level(figure("42"));
    // Before it: −10 bp, 3.10.
    for (no_result, carbon, green, together, change, rate) in [
        // No KPI has a result: the choice counts for the whole rate.
        (
            NoResult::AsMissed,
            NotReported,
            NotReported,
            Some(Outcome::NotReported),
            Change::Adjust(10),
            "3.30",
        ),
        (
            NoResult::KeepRate,
            NotReported,
            NotReported,
            Some(Outcome::NotReported),
            Change::Keep,
            "3.10",
        ),
        (
            NoResult::DropBenefit,
            NotReported,
            NotReported,
            Some(Outcome::NotReported),
            Change::DropBenefit,
            "3.20",
        ),
        (
            NoResult::KeepRate,
            NotReported,
            Undeterminable,
            Some(Outcome::Undeterminable),
            Change::Keep,
            "3.10",
        ),
        // One has: the choice counts for the other one alone.
        (
            NoResult::AsMissed,
            Undeterminable,
            met,
            None,
            Change::Adjust(0),
            "3.20",
        ),
        (
            NoResult::KeepRate,
            Undeterminable,
            met,
            None,
            Change::Adjust(-10),
            "3.10",
        ),
        (
            NoResult::DropBenefit,
            Undeterminable,
            met,
            None,
            Change::Adjust(-5),
            "3.15",
        ),
    ] {
        let terms = Agreement {
            no_result,
            ..agreement(RateDirection::Both, Relation::Independent)
        };
        let course = worked(
            &terms,
            &base(),
            &[cycle(2025, "9200 42"), open(carbon, green)],
        );
        let second = &course.cycles[1];
        let judged = second.judgement.as_ref().unwrap();
        assert_eq!(
            (judged.together, judged.change),
            (together, change),
            "{no_result:?}"
        );
        assert_eq!(cents(second.rate.1), rate, "{no_result:?}");
    }
    // A rate above the base rate is no benefit: it stays.
    let terms = Agreement {
        no_result: NoResult::DropBenefit,
        ..agreement(RateDirection::Both, Relation::Independent)
    };
    let course = worked(
        &terms,
        &base(),
        &[cycle(2025, "9600 35"), open(NotReported, NotReported)],
    );
    assert_eq!(cents(course.cycles[1].rate.1), "3.30");
}

#[test]
fn several_kpis_make_one_result() {
    use Outcome::{Met, Missed, NotReported, Undeterminable};
    let two = |combination| Agreement {
        combination,
        ..agreement(RateDirection::Both, Relation::Independent)
    };
    let shared = || steps(&[5, 10], 8);
    for (combination, outcomes, together, bp) in [
        (Combination::All(shared()), vec![Met(2), Met(1)], Met(1), -5),
        (Combination::All(shared()), vec![Met(2), Missed], Missed, 8),
        (
            Combination::All(shared()),
            vec![Missed, Undeterminable],
            Undeterminable,
            8,
        ),
        (
            Combination::Any(shared()),
            vec![Met(2), Missed],
            Met(2),
            -10,
        ),
        (
            Combination::Any(shared()),
            vec![Missed, Undeterminable],
            Missed,
            8,
        ),
        (
            Combination::Any(shared()),
            vec![Undeterminable, Met(1)],
            Met(1),
            -5,
        ),
        (
            Combination::Any(shared()),
            vec![NotReported, NotReported],
            NotReported,
            8,
        ),
        (
            Combination::AtLeast(2, shared()),
            vec![Met(2), Met(1), Missed],
            Met(1),
            -5,
        ),
        (
            Combination::AtLeast(2, shared()),
            vec![Met(2), Missed, Missed],
            Missed,
            8,
        ),
        (
            Combination::AtLeast(2, shared()),
            vec![Met(2), Met(2), Undeterminable],
            Met(2),
            -10,
        ),
        (
            Combination::AtLeast(2, shared()),
            vec![Met(2), NotReported, NotReported],
            NotReported,
            8,
        ),
    ] {
        let terms = two(combination);
        let judged = judge(&terms, &outcomes, &[]).unwrap();
        assert_eq!(judged.together, Some(together), "{outcomes:?}");
        assert_eq!(judged.change, Change::Adjust(bp), "{outcomes:?}");
    }
    let weighted = two(Combination::Weighted(vec![
        (figure("0.6"), steps(&[5, 10], 10)),
        (figure("0.4"), steps(&[5, 15], 5)),
    ]));
    let judged = judge(&weighted, &[Met(2), Missed], &[]).unwrap();
    assert_eq!(judged.change, Change::Adjust(-4));
    assert_eq!(judged.kpis[0].bp, Some(figure("-6")));
    // The sum before it is held between the limits of the cycle.
    let tight = two(Combination::Sum {
        steps: vec![steps(&[5, 10], 8), steps(&[5], 8)],
        most_down: 12,
        most_up: 10,
    });
    let judged = judge(&tight, &[Met(2), Met(1)], &[]).unwrap();
    assert_eq!(
        (judged.change, judged.before_limits),
        (Change::Adjust(-12), Some(figure("-15")))
    );
    let judged = judge(&tight, &[Missed, Missed], &[]).unwrap();
    assert_eq!(
        (judged.change, judged.before_limits),
        (Change::Adjust(10), Some(figure("16")))
    );
}

#[test]
fn other_benefits_and_deposits_have_no_basis_points() {
    let listed = |benefit, penalty, direction| Agreement {
        combination: Combination::All(Steps { benefit, penalty }),
        ..agreement(direction, Relation::Independent)
    };
    let down = listed(Benefit::Other, Penalty::None, RateDirection::Down);
    let judged = judge(&down, &[Outcome::Met(1)], &[]).unwrap();
    assert_eq!(
        (judged.change, judged.other_benefit),
        (Change::Adjust(0), true)
    );
    let judged = judge(&down, &[Outcome::Missed], &[]).unwrap();
    assert_eq!(
        (judged.change, judged.other_benefit),
        (Change::Adjust(0), false)
    );
    let up = listed(
        Benefit::None,
        Penalty::Deposit(figure("750000")),
        RateDirection::Up,
    );
    let judged = judge(&up, &[Outcome::Missed], &[]).unwrap();
    assert_eq!(
        (judged.change, judged.deposit),
        (Change::Adjust(0), figure("750000"))
    );
    let judged = judge(&up, &[Outcome::Met(1)], &[]).unwrap();
    assert_eq!(
        (judged.change, judged.deposit),
        (Change::Adjust(0), Decimal::ZERO)
    );
}

#[test]
fn a_transfer_brings_the_base_rate_and_ends_the_tests() {
    let terms = agreement(RateDirection::Both, Relation::Cumulative);
    let loan = loan();
    let course = course(
        &terms,
        &base(),
        loan.drawn,
        loan.due,
        &[cycle(2025, "9200 42"), cycle(2026, "9600 35")],
        Some(&Leaving {
            from: day("2026-12-01"),
            rate: RateAfter::Base,
        }),
    )
    .unwrap();
    assert_eq!(
        steps_of(&course),
        "2025-03-21 3.20, 2026-06-21 3.10, 2026-12-01 3.20, 2027-06-21 3.20"
    );
    assert_eq!(course.cycles[1].effect, NodeEffect::AfterTransfer);
    assert_eq!(course.cycles[1].judgement, None);
}

fn steps_of(course: &Course) -> String {
    let steps = course.steps.iter();
    let steps: Vec<String> = steps
        .map(|step| format!("{} {}", step.from, cents(step.rate)))
        .collect();
    steps.join(", ")
}

/// 5.5.1 f: what the contract says of the rate after the loan left, for a fixed base rate and for one that is taken anew on 2027-01-01.
#[test]
fn the_rate_after_the_loan_left_is_the_one_that_was_agreed() {
    let capped = |relation| Agreement {
        cap: Some(figure("3.25")),
        ..agreement(RateDirection::Both, relation)
    };
    let terms = capped(Relation::Independent);
    let lpr = BaseRate::Lpr {
        spread: 10,
        quotes: vec![
            (day("2025-03-21"), figure("3.10")),
            (day("2027-01-01"), figure("3.00")),
        ],
    };
    let loan = loan();
    for (case, base, from, rate, steps) in [
        (
            "the base rate, which is taken anew",
            &lpr,
            "2026-12-01",
            RateAfter::Base,
            "2025-03-21 3.20, 2026-06-21 3.10, 2026-12-01 3.20, 2027-01-01 3.10",
        ),
        (
            "the distance stays",
            &lpr,
            "2026-12-01",
            RateAfter::Kept,
            "2025-03-21 3.20, 2026-06-21 3.10, 2026-12-01 3.10, 2027-01-01 3.00",
        ),
        (
            "the distance of the day before, on a repricing day",
            &lpr,
            "2027-01-01",
            RateAfter::Kept,
            "2025-03-21 3.20, 2026-06-21 3.10, 2027-01-01 3.00",
        ),
        (
            "a spread, beyond the cap of the scheme",
            &lpr,
            "2026-12-01",
            RateAfter::Spread(25),
            "2025-03-21 3.20, 2026-06-21 3.10, 2026-12-01 3.45, 2027-01-01 3.35",
        ),
        (
            "a spread below the base rate",
            &base(),
            "2026-12-01",
            RateAfter::Spread(-20),
            "2025-03-21 3.20, 2026-06-21 3.10, 2026-12-01 3.00",
        ),
        (
            "before the first result the rate is the base rate",
            &base(),
            "2025-03-21",
            RateAfter::Kept,
            "2025-03-21 3.20",
        ),
        (
            "left after maturity",
            &base(),
            "2028-03-21",
            RateAfter::Spread(50),
            "2025-03-21 3.20, 2026-06-21 3.10",
        ),
    ] {
        let leaving = Leaving {
            from: day(from),
            rate,
        };
        let cycles = [cycle(2025, "9200 42")];
        let found = course(&terms, base, loan.drawn, loan.due, &cycles, Some(&leaving));
        let found = found.unwrap_or_else(|| panic!("{case}"));
        let all = steps_of(&found);
        // A cycle that is not tested any more leaves the step where it is.
        let all = all.replace(", 2026-06-21 3.20", "");
        assert_eq!(all, steps, "{case}");
    }
    // A rate that is none is refused, and the day is that on which it would begin.
    for (spread, says) in [
        (-320, None),
        (-321, Some("2026-12-01")),
        (9_679, None),
        (9_680, Some("2026-12-01")),
    ] {
        let leaving = Leaving {
            from: day("2026-12-01"),
            rate: RateAfter::Spread(spread),
        };
        let fault = faults_after(&base(), loan.drawn, &leaving);
        let expected = says.map(|from| CourseFault::RateAfter(day(from)));
        assert_eq!(fault, expected, "{spread}");
        let found = course(&terms, &base(), loan.drawn, loan.due, &[], Some(&leaving));
        assert_eq!(found.is_none(), expected.is_some(), "{spread}");
    }
    // The base rate falls by 10 bp a month later: only then it is too low.
    let leaving = Leaving {
        from: day("2026-12-01"),
        rate: RateAfter::Spread(-315),
    };
    assert_eq!(
        faults_after(&lpr, loan.drawn, &leaving),
        Some(CourseFault::RateAfter(day("2027-01-01")))
    );
}

#[test]
fn floor_and_cap_hold_and_are_said() {
    let terms = Agreement {
        floor: Some(figure("3.15")),
        cap: Some(figure("3.25")),
        ..agreement(RateDirection::Both, Relation::Cumulative)
    };
    let course = worked(
        &terms,
        &base(),
        &[cycle(2025, "9200 42"), cycle(2026, "9600 35")],
    );
    let [first, second] = course.cycles.as_slice() else {
        panic!("two cycles")
    };
    assert_eq!(
        (cents(first.rate.1), first.before_limits),
        ("3.15".to_owned(), Some(figure("3.10")))
    );
    // 3.15 + 0.10, not 3.10 + 0.10.
    assert_eq!(
        (cents(second.rate.1), second.before_limits),
        ("3.25".to_owned(), None)
    );
}

#[test]
fn the_best_case_is_held_against_the_authority() {
    let base = figure("3.20");
    let of = |relation, floor: Option<&str>| Agreement {
        floor: floor.map(figure),
        ..agreement(RateDirection::Both, relation)
    };
    for (terms, cycles, best) in [
        (of(Relation::Independent, None), 2, "15"),
        (of(Relation::Cumulative, None), 2, "30"),
        (of(Relation::Cumulative, Some("3.00")), 2, "20"),
        (of(Relation::Held, None), 0, "0"),
    ] {
        assert_eq!(
            best_case(&terms, cycles, base),
            Some(figure(best)),
            "{terms:?}"
        );
    }
    assert!(words::beyond_authority(figure("15"), 15).is_none());
    let said = words::beyond_authority(figure("15"), 10)
        .unwrap()
        .get(Lang::Zh);
    assert!(said.contains("15 bp") && said.contains("10 bp"), "{said}");
}

#[test]
fn a_loan_that_cannot_be_worked_out_says_why() {
    let good = loan();
    assert_eq!(faults(&good), []);
    let with = |change: &dyn Fn(&mut Loan)| {
        let mut loan = good.clone();
        change(&mut loan);
        faults(&loan)
    };
    let moved = |on: &str, amount: &str| Movement {
        day: day(on),
        amount: figure(amount),
    };
    for (change, fault) in [
        (
            &(|loan: &mut Loan| loan.due = loan.drawn) as &dyn Fn(&mut Loan),
            LoanFault::Term,
        ),
        (
            &|loan: &mut Loan| loan.movements.clear(),
            LoanFault::NotDrawn,
        ),
        (
            &|loan: &mut Loan| loan.movements.push(moved("2026-01-01", "0")),
            LoanFault::Amount(2),
        ),
        (
            &|loan: &mut Loan| loan.movements.push(moved("2026-01-01", "1.005")),
            LoanFault::Amount(2),
        ),
        (
            &|loan: &mut Loan| loan.movements.push(moved("2026-01-01", "10000000000000")),
            LoanFault::Amount(2),
        ),
        (
            &|loan: &mut Loan| loan.movements.push(moved("2028-03-22", "-1")),
            LoanFault::OutsideTerm(2),
        ),
        (
            &|loan: &mut Loan| loan.movements.push(moved("2025-03-20", "-1")),
            LoanFault::OutsideTerm(2),
        ),
        (
            &|loan: &mut Loan| loan.movements.push(moved("2028-03-21", "1")),
            LoanFault::DrawnAtMaturity(2),
        ),
        (
            &|loan: &mut Loan| loan.movements.push(moved("2028-03-21", "-15000000.01")),
            LoanFault::Overpaid(day("2028-03-21")),
        ),
        (
            &|loan: &mut Loan| loan.movements.push(moved("2026-01-01", "-15000000.01")),
            LoanFault::Overpaid(day("2026-01-01")),
        ),
        (
            &|loan: &mut Loan| loan.settlement.day = 32,
            LoanFault::Settlement,
        ),
    ] {
        assert!(with(change).contains(&fault), "{fault:?}");
        assert_ne!(fault.message().get(Lang::Zh), "");
    }
    // The repayment that ends the loan may stand in the plan: it changes no interest.
    let mut whole = good.clone();
    whole.movements.push(moved("2028-03-21", "-15000000"));
    assert_eq!(faults(&whole), []);
    let of = |loan: &Loan| bill(loan, &at("2025-03-21", "3.20"), loan.drawn, loan.due).unwrap();
    assert_eq!(of(&whole).interest, of(&good).interest);
    let mut largest = good.clone();
    largest.movements[0].amount = figure("9999999999999.99");
    assert_eq!(faults(&largest), []);
    let bill = bill(
        &largest,
        &at("2025-03-21", "99.9999"),
        largest.drawn,
        largest.due,
    )
    .unwrap();
    // The sum of interest is exact still: 9999999999999.99 × 99.9999 × 1096.
    assert_eq!(bill.interest.product, figure("1095998903999998904.001096"));
}

#[test]
fn settlement_days_and_periods() {
    let (from, to) = (day("2025-03-21"), day("2026-03-21"));
    assert_eq!(
        Settlement::quarterly().days(from, to),
        ["2025-06-20", "2025-09-20", "2025-12-20", "2026-03-20"].map(day)
    );
    assert_eq!(Settlement::at_maturity().days(from, to), []);
    assert_eq!(Settlement::monthly().days(from, to).len(), 12);
    let month_ends = Settlement {
        months: vec![2, 4],
        day: 31,
    };
    assert_eq!(
        month_ends.days(from, to),
        ["2025-04-30", "2026-02-28"].map(day)
    );
}
