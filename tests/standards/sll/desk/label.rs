//! 5.4.1.1, 5.5.1 f, 5.6.2 b: what a label allows, what it refuses, and the fingerprint of a KPI.
use super::{day, figure, year};
use greendesk::i18n::Lang;
use greendesk::standards::sll::desk::ambition::Factor;
use greendesk::standards::sll::desk::fingerprint::{
    KpiDefinition, Part, canonical, changes, fingerprint,
};
use greendesk::standards::sll::desk::label::{
    Amendment, Cause, Consents, Event, Label, Party, Rebased, Refusal, Requirement, State, Step,
    Transfer, TransferCause, amended, former_for,
};
use greendesk::standards::sll::desk::matching::{Chosen, Match, Point, Product, Row, Verdict};
use greendesk::standards::sll::desk::rate::course::RateAfter;
use greendesk::standards::sll::kpi::Direction;

/// The definition that the oracle sums as well.
pub(super) fn kpi() -> KpiDefinition {
    KpiDefinition {
        name: "碳排放量".to_owned(),
        unit: "吨".to_owned(),
        direction: Direction::Lower,
        boundary: "范围 1 与范围 2".to_owned(),
        method: "T/FIQ 001—2024 7.2.3".to_owned(),
        factor: Some(Factor {
            value: figure("0.1796"),
            year: year(2023),
            source: "生态环境部公告".to_owned(),
        }),
        source: "internal".to_owned(),
        base_year: year(2024),
        base_level: figure("10000"),
        history: vec![
            (year(2022), figure("10400")),
            (year(2023), figure("10250.5")),
            (year(2024), figure("10000")),
        ],
        targets: vec![
            (year(2025), vec![figure("9500"), figure("9000")]),
            (year(2026), vec![figure("9300"), figure("8700")]),
        ],
    }
}

fn found(verdict: Verdict, missing: Vec<Point>) -> Box<Match> {
    Box::new(Match {
        verdict,
        class: None,
        row: Some(Row::WorkingOther),
        failed: vec![],
        missing,
        to_record: vec![],
        trading: None,
    })
}

fn linked() -> Event {
    Event::Match(
        found(Verdict::Product(Product::Linked), vec![]),
        Chosen::Linked,
    )
}

fn consents(borrower: &str, lender: &str) -> Consents {
    Consents {
        borrower: Some(day(borrower)),
        lender: Some(day(lender)),
    }
}

fn set_kpis() -> Event {
    Event::SetKpis {
        kpis: vec![kpi()],
        met: Requirement::ALL.to_vec(),
        consents: consents("2025-03-01", "2025-03-03"),
    }
}

fn after(label: &Label, on: &str, event: &Event) -> Label {
    label
        .apply(day(on), event)
        .unwrap_or_else(|refusal| panic!("{refusal:?}"))
}

/// A loan whose contract is signed.
fn signed() -> Label {
    let label = after(&Label::default(), "2025-02-20", &linked());
    let label = after(&label, "2025-03-05", &set_kpis());
    after(&label, "2025-03-21", &Event::Sign)
}

/// The definition with a newer factor, its history re-based.
fn amendment() -> Amendment {
    let mut new = kpi();
    new.factor = Some(Factor {
        value: figure("0.1567"),
        year: year(2022),
        source: "生态环境部公告".to_owned(),
    });
    let mut rebased = Vec::new();
    for (year, level) in &mut new.history {
        let old = *level;
        *level -= figure("100");
        rebased.push(Rebased {
            year: *year,
            old,
            new: *level,
        });
    }
    Amendment {
        cause: Cause::Factor,
        old: kpi(),
        new,
        rebased,
        from_cycle: 2,
    }
}

fn transfer(cause: TransferCause, from: &str) -> Event {
    Event::Transfer(Transfer {
        cause,
        reason: String::new(),
        from: day(from),
        rate_after: Some(RateAfter::Base),
        still_reported: String::new(),
    })
}

#[test]
fn the_label_is_printed_from_signing_on_only() {
    let mut label = Label::default();
    for (on, event, state) in [
        ("2025-02-20", linked(), State::Matched),
        ("2025-03-05", set_kpis(), State::KpisSet),
        ("2025-03-21", Event::Sign, State::Linked),
        ("2026-06-10", Event::Test(1), State::Linked),
        (
            "2026-07-01",
            Event::Propose(Box::new(amendment())),
            State::Amending,
        ),
        (
            "2026-07-20",
            Event::Accept(consents("2026-07-10", "2026-07-15")),
            State::Linked,
        ),
        ("2027-06-10", Event::Test(2), State::Linked),
        ("2028-03-21", Event::Settle, State::Settled),
    ] {
        label = after(&label, on, &event);
        assert_eq!(label.state, state, "{on}");
        assert_eq!(label.is_printed(), state == State::Linked, "{on}");
    }
    assert_eq!(label.steps.len(), 8);
    assert_eq!(
        (label.steps[4].from, label.steps[4].to),
        (State::Linked, State::Amending)
    );
    assert_eq!((label.tested, label.amendments.len()), (2, 1));
    assert_eq!(label.kpis, [amendment().new]);
    assert_eq!(label.fingerprints(), [fingerprint(&amendment().new)]);
}

#[test]
fn every_step_belongs_to_its_states() {
    let matched = after(&Label::default(), "2025-02-20", &linked());
    let kpis_set = after(&matched, "2025-03-05", &set_kpis());
    let signed = signed();
    let amending = after(
        &signed,
        "2026-01-05",
        &Event::Propose(Box::new(amendment())),
    );
    let out = after(
        &signed,
        "2026-01-05",
        &transfer(TransferCause::Missed, "2026-02-01"),
    );
    let settled = after(&signed, "2028-03-21", &Event::Settle);
    let events = [
        linked(),
        set_kpis(),
        Event::Sign,
        Event::Test(1),
        Event::Propose(Box::new(amendment())),
        Event::Accept(consents("2030-01-01", "2030-01-01")),
        Event::Withdraw,
        transfer(TransferCause::Missed, "2030-02-01"),
        Event::Settle,
    ];
    for (label, allowed) in [
        (Label::default(), &[Step::Match][..]),
        (matched, &[Step::Match, Step::SetKpis]),
        (kpis_set, &[Step::SetKpis, Step::Sign]),
        (
            signed,
            &[Step::Test, Step::Propose, Step::Transfer, Step::Settle],
        ),
        (
            amending,
            &[
                Step::Test,
                Step::Accept,
                Step::Withdraw,
                Step::Transfer,
                Step::Settle,
            ],
        ),
        (out, &[Step::Settle]),
        (settled, &[]),
    ] {
        for event in &events {
            let result = label.apply(day("2030-01-01"), event);
            let step = event.step();
            assert_eq!(
                result.is_ok(),
                allowed.contains(&step),
                "{:?} {step:?} {result:?}",
                label.state
            );
            if let Err(refusal) = result {
                assert_eq!(refusal, Refusal::NotNow(label.state, step));
                let said = refusal.message().get(Lang::Zh);
                assert!(
                    said.contains(label.state.name().zh) && said.contains(step.name().zh),
                    "{said}"
                );
            }
        }
    }
}

#[test]
fn a_refusal_names_what_is_not_met() {
    let matched = after(&Label::default(), "2025-02-20", &linked());
    let kpis =
        |kpis: Vec<KpiDefinition>, met: Vec<Requirement>, consents: Consents| Event::SetKpis {
            kpis,
            met,
            consents,
        };
    let all = || Requirement::ALL.to_vec();
    let both = consents("2025-03-01", "2025-03-03");
    let but = |left: &[Requirement]| -> Vec<Requirement> {
        all()
            .into_iter()
            .filter(|one| !left.contains(one))
            .collect()
    };
    let no_lender = Consents {
        lender: None,
        ..both
    };
    let open = [Requirement::Stability, Requirement::Method];
    let signed = signed();
    let tested = after(&signed, "2026-06-10", &Event::Test(1));
    let propose = |change: &dyn Fn(&mut Amendment)| {
        let mut amendment = amendment();
        change(&mut amendment);
        Event::Propose(Box::new(amendment))
    };
    let amending = after(&tested, "2026-07-01", &propose(&|_| {}));
    let start = Label::default();
    let product = |verdict, chosen| Event::Match(found(verdict, vec![]), chosen);
    let choice = Verdict::Product(Product::GreenOrLinked);
    let other = KpiDefinition {
        name: "绿电占比".to_owned(),
        ..kpi()
    };
    for (label, on, event, refusal, clause) in [
        (
            &start,
            "2025-02-20",
            product(Verdict::Unmatched, Chosen::Linked),
            Refusal::NoProduct,
            "5.2.2 表 1",
        ),
        (
            &start,
            "2025-02-20",
            product(choice, Chosen::Green),
            Refusal::NoProduct,
            "5.2.2 表 1",
        ),
        (
            &start,
            "2025-02-20",
            Event::Match(found(choice, vec![Point::Rating]), Chosen::Linked),
            Refusal::Preliminary(vec![Point::Rating]),
            "5.2.2 表 1",
        ),
        (
            &matched,
            "2025-02-19",
            set_kpis(),
            Refusal::BeforeLast(day("2025-02-20")),
            "",
        ),
        (
            &matched,
            "2025-03-05",
            kpis(vec![], all(), both),
            Refusal::NoKpi,
            "5.4.1.1",
        ),
        (
            &matched,
            "2025-03-05",
            kpis(vec![kpi(), kpi()], all(), both),
            Refusal::SameKpi(fingerprint(&kpi())),
            "5.4.1.1",
        ),
        (
            &matched,
            "2025-03-05",
            kpis(vec![kpi()], but(&open), both),
            Refusal::Open(open.to_vec()),
            "5.4.1.1 稳定性与可靠性",
        ),
        (
            &matched,
            "2025-03-05",
            kpis(vec![kpi()], all(), no_lender),
            Refusal::NoConsent(Party::Lender),
            "5.4.2 ⑤",
        ),
        // A consent that is dated after the step: KPIs are agreed before the contract is signed.
        (
            &matched,
            "2025-03-02",
            kpis(vec![kpi()], all(), both),
            Refusal::ConsentDay(Party::Lender, day("2025-03-03")),
            "5.4.2 ⑤",
        ),
        (
            &signed,
            "2026-06-10",
            Event::Test(2),
            Refusal::CycleOrder(1),
            "",
        ),
        (
            &tested,
            "2026-07-01",
            propose(&|one| one.old.unit = "千瓦时".to_owned()),
            {
                let mut unknown = kpi();
                unknown.unit = "千瓦时".to_owned();
                Refusal::UnknownKpi(fingerprint(&unknown))
            },
            "5.6.2 b",
        ),
        (
            &tested,
            "2026-07-01",
            propose(&|one| one.new = kpi()),
            Refusal::NothingChanged,
            "5.6.2 b",
        ),
        (
            &tested,
            "2026-07-01",
            propose(&|one| {
                one.rebased.remove(1);
            }),
            Refusal::NotRebased(year(2023)),
            "5.6.2 b",
        ),
        (
            &tested,
            "2026-07-01",
            propose(&|one| one.rebased[0].new = figure("1")),
            Refusal::NotRebased(year(2022)),
            "5.6.2 b",
        ),
        (
            &tested,
            "2026-07-01",
            propose(&|one| one.from_cycle = 1),
            Refusal::CycleTested(1),
            "5.6.2 b",
        ),
        (
            &amending,
            "2026-07-20",
            Event::Accept(Consents {
                borrower: None,
                ..both
            }),
            Refusal::NoConsent(Party::Borrower),
            "5.4.2 ⑤",
        ),
        // A consent from before the proposal.
        (
            &amending,
            "2026-07-20",
            Event::Accept(consents("2026-06-30", "2026-07-02")),
            Refusal::ConsentDay(Party::Borrower, day("2026-06-30")),
            "5.4.2 ⑤",
        ),
        (
            &tested,
            "2026-07-01",
            transfer(TransferCause::RuledOut, "2026-06-30"),
            Refusal::BackDated(day("2026-07-01")),
            "5.5.1 f",
        ),
        (
            &tested,
            "2026-07-01",
            transfer(TransferCause::Other, "2026-07-01"),
            Refusal::NoReason,
            "5.5.1 f",
        ),
    ] {
        let unchanged = label.clone();
        let result = label.apply(day(on), &event);
        assert_eq!(result, Err(refusal.clone()));
        assert_eq!(label, &unchanged);
        let cited = refusal.clause().map_or("", |clause| clause.number);
        assert_eq!(cited, clause, "{refusal:?}");
        assert_ne!(refusal.message().get(Lang::En), "");
    }
    assert_ne!(fingerprint(&other), fingerprint(&kpi()));
    // A cycle that is tested while the amendment is open closes the door for its own cycle.
    let tested_since = after(&amending, "2027-06-10", &Event::Test(2));
    let late = tested_since.apply(
        day("2027-06-11"),
        &Event::Accept(consents("2027-06-11", "2027-06-11")),
    );
    assert_eq!(late, Err(Refusal::CycleTested(2)));
}

#[test]
fn an_amendment_can_be_withdrawn_and_a_transfer_ends_it() {
    let signed = signed();
    let amending = after(
        &signed,
        "2026-01-05",
        &Event::Propose(Box::new(amendment())),
    );
    assert!(!amending.is_printed());
    let back = after(&amending, "2026-01-06", &Event::Withdraw);
    assert!(back.is_printed() && back.kpis == [kpi()] && back.amendments.is_empty());
    let out = after(
        &amending,
        "2026-01-06",
        &transfer(TransferCause::RuledOut, "2026-01-06"),
    );
    assert_eq!((out.state, &out.proposed), (State::TransferredOut, &None));
    assert_eq!(
        out.transfer.as_ref().map(|one| one.from),
        Some(day("2026-01-06"))
    );
    assert_eq!(TransferCause::RuledOut.clause().number, "5.5.1 b");
    assert_eq!(
        after(&out, "2028-03-21", &Event::Settle).state,
        State::Settled
    );
    assert_eq!(amended(&amendment()), [Part::Factor, Part::History]);
}

#[test]
fn a_fingerprint_is_that_of_another_language() {
    let said = super::oracle::said(&[]);
    let oracle: Vec<&str> = said["fingerprint"]
        .as_array()
        .expect("two texts")
        .iter()
        .map(|one| one.as_str().expect("text"))
        .collect();
    assert_eq!(canonical(&kpi()), oracle[0]);
    assert_eq!(fingerprint(&kpi()).digits(), oracle[1]);
    assert_eq!(fingerprint(&kpi()).short(), "18CC7F87");
}

#[test]
fn a_fingerprint_changes_with_every_part_and_with_nothing_else() {
    let change = |change: &dyn Fn(&mut KpiDefinition)| {
        let mut other = kpi();
        change(&mut other);
        other
    };
    for (part, other) in [
        (Part::Name, change(&|one| one.name.push('2'))),
        (Part::Unit, change(&|one| one.unit = "万吨".to_owned())),
        (
            Part::Direction,
            change(&|one| one.direction = Direction::Higher),
        ),
        (Part::Boundary, change(&|one| one.boundary.push('3'))),
        (Part::Method, change(&|one| one.method.clear())),
        (Part::Factor, change(&|one| one.factor = None)),
        (
            Part::Source,
            change(&|one| one.source = "external".to_owned()),
        ),
        (
            Part::Base,
            change(&|one| one.base_level = figure("10000.1")),
        ),
        (Part::Base, change(&|one| one.base_year = year(2023))),
        (
            Part::History,
            change(&|one| {
                one.history.pop();
            }),
        ),
        (Part::Targets, change(&|one| one.targets[0].1.reverse())),
    ] {
        assert_eq!(changes(&kpi(), &other), [part]);
        assert_ne!(fingerprint(&other), fingerprint(&kpi()), "{part:?}");
    }
    for same in [
        change(&|one| one.history.reverse()),
        change(&|one| one.targets.reverse()),
        change(&|one| one.base_level = figure("10000.00")),
        change(&|one| one.name = " 碳排放量 ".to_owned()),
        change(&|one| one.boundary = "范围 1\n与范围  2".to_owned()),
    ] {
        assert_eq!(changes(&kpi(), &same), []);
        assert_eq!(fingerprint(&same), fingerprint(&kpi()));
    }
    let quoted = change(&|one| one.name = "甲\"\\乙".to_owned());
    assert!(canonical(&quoted).contains(r#""name":"甲\"\\乙""#));
}

#[test]
fn a_year_is_tested_by_the_definition_that_stood_then() {
    for line in include_str!("former.csv").lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let [case, firsts, tested, expected, _] = cells[..] else {
            panic!("five columns: {line}");
        };
        let read = |text: &str| year(text.parse().expect("a year"));
        let firsts: Vec<_> = firsts.split_whitespace().map(read).collect();
        let found = former_for(read(tested), &firsts);
        let said = found.map_or_else(|| "none".to_owned(), |at| (at + 1).to_string());
        assert_eq!(said, expected, "{case}");
    }
}
