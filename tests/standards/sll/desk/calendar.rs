//! The calendar file: folding, escaping, ids, changes, alarms.
use super::{day, year};
use greendesk::i18n::Lang;
use greendesk::standards::sll::desk::calendar::{
    Dates, Event, Kind, LONGEST_LINE, LoanName, Planned, Stamp, escaped, planned, revised, write,
};

fn stamp(seconds: u64) -> Stamp {
    Stamp::from_seconds(seconds).expect("a moment")
}

fn loan() -> LoanName {
    LoanName {
        id: "6301-2025-0007".to_owned(),
        title: "青海某某锂业，1,500 万元".to_owned(),
    }
}

fn dates() -> Dates {
    Dates {
        reports: vec![(year(2025), day("2026-04-30"))],
        nodes: vec![(year(2025), day("2026-06-21"))],
        repricings: vec![day("2027-01-01")],
        due: Some(day("2028-03-21")),
        ..Dates::default()
    }
}

/// The lines of a file with what was folded joined again.
fn unfolded(file: &str) -> Vec<String> {
    let joined = file.replace("\r\n ", "");
    joined.split("\r\n").map(str::to_owned).collect()
}

#[test]
fn a_whole_file() {
    let events = revised(&[], &planned(&loan(), &dates()), stamp(1_796_000_000));
    let file = write("贷款台", &events[..2], Lang::Zh);
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//GreenDesk//Loan desk//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:贷款台",
        "BEGIN:VEVENT",
        "UID:UID_OF_LOAN-report-2025@greendesk",
        "DTSTAMP:20261130T005320Z",
        "SEQUENCE:0",
        "STATUS:CONFIRMED",
        "DTSTART;VALUE=DATE:20260430",
        "DTEND;VALUE=DATE:20260501",
        "SUMMARY:青海某某锂业，1\\,500 万元：2025 年报告到期",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:青海某某锂业，1\\,500 万元：2025 年报告到期",
        "TRIGGER:-P30D",
        "END:VALARM",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:青海某某锂业，1\\,500 万元：2025 年报告到期",
        "TRIGGER:-P7D",
        "END:VALARM",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:UID_OF_LOAN-node-2025@greendesk",
        "DTSTAMP:20261130T005320Z",
        "SEQUENCE:0",
        "STATUS:CONFIRMED",
        "DTSTART;VALUE=DATE:20260621",
        "DTEND;VALUE=DATE:20260622",
        "SUMMARY:青海某某锂业，1\\,500 万元：2025 年生效节点",
        // 21 June 2026 is a Sunday.
        "DESCRIPTION:该日为周末，日期未作顺延；请按合同约定确定是否顺延",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:青海某某锂业，1\\,500 万元：2025 年生效节点",
        "TRIGGER:-P30D",
        "END:VALARM",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:青海某某锂业，1\\,500 万元：2025 年生效节点",
        "TRIGGER:-P7D",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    let loan = events[0].planned.uid();
    let (loan, _) = loan.split_once('-').expect("a sum");
    assert_eq!(loan.len(), 16);
    let expected: Vec<String> = expected
        .iter()
        .map(|line| line.replace("UID_OF_LOAN", loan))
        .collect();
    assert_eq!(unfolded(&file), expected);
    assert!(
        !file.contains("6301-2025-0007"),
        "the loan's own number stays out"
    );
    assert!(!file.starts_with('\u{feff}') && !file.replace("\r\n", "").contains(['\r', '\n']));
    let english = write("Loan desk", &events, Lang::En);
    assert!(english.contains("Report due (2025)") && !english.contains("RRULE"));
}

#[test]
fn lines_are_folded_between_letters() {
    for (letter, octets) in [("甲", 3), ("a", 1), ("é", 2), ("😀", 4)] {
        for length in [1, 20, 24, 25, 26, 61, 62, 63, 64, 75, 200] {
            let text = letter.repeat(length);
            let file = write(&text, &[], Lang::Zh);
            let mut folded = 0;
            for line in file.split("\r\n") {
                assert!(line.len() <= LONGEST_LINE, "{} octets: {line}", line.len());
                folded += usize::from(line.starts_with(' '));
            }
            assert!(
                unfolded(&file).contains(&format!("X-WR-CALNAME:{text}")),
                "{letter} {length}"
            );
            let whole = "X-WR-CALNAME:".len() + octets * length;
            assert_eq!(folded > 0, whole > LONGEST_LINE, "{letter} {length}");
        }
    }
    // The longest line that fits is full.
    let file = write(&"a".repeat(62), &[], Lang::Zh);
    assert!(file.split("\r\n").any(|line| line.len() == LONGEST_LINE));
}

#[test]
fn any_text_comes_back_from_its_folded_lines() {
    use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
    let config = Config {
        failure_persistence: None,
        ..Config::default()
    };
    let seeded = TestRng::from_seed(RngAlgorithm::ChaCha, &[21; 32]);
    let letters = proptest::collection::vec(
        proptest::sample::select("甲乙，；,;\\\n a1é😀".chars().collect::<Vec<_>>()),
        0..160,
    );
    let result = TestRunner::new_with_rng(config, seeded).run(&letters, |letters| {
        let text: String = letters.into_iter().collect();
        let file = write(&text, &[], Lang::Zh);
        for line in file.split("\r\n") {
            assert!(line.len() <= LONGEST_LINE, "{line}");
        }
        let lines = unfolded(&file);
        let name = lines
            .iter()
            .find_map(|line| line.strip_prefix("X-WR-CALNAME:"));
        let mut read = String::new();
        let mut written = name.expect("a name").chars();
        while let Some(c) = written.next() {
            read.push(match (c, c == '\\') {
                (_, true) => match written.next() {
                    Some('n') => '\n',
                    other => other.expect("a letter"),
                },
                (c, false) => c,
            });
        }
        assert_eq!(read, text);
        Ok(())
    });
    result.unwrap_or_else(|fault| panic!("{fault}"));
}

#[test]
fn texts_are_escaped() {
    for (text, written) in [
        ("a;b,c\\d", "a\\;b\\,c\\\\d"),
        ("一\n二\r\n三\r四", "一\\n二\\n三\\n四"),
        ("甲\u{7}乙\t丙", "甲乙丙"),
        ("：，；", "：，；"),
        ("", ""),
    ] {
        assert_eq!(escaped(text), written);
    }
}

#[test]
fn ids_stay_and_changes_count() {
    let first = stamp(1_796_000_000);
    let later = stamp(1_796_000_000 + 86_400);
    let before = revised(&[], &planned(&loan(), &dates()), first);
    let ids: Vec<String> = before.iter().map(|event| event.planned.uid()).collect();
    let mut unique = ids.clone();
    unique.sort();
    unique.dedup();
    assert_eq!((ids.len(), unique.len()), (4, 4));
    // Nothing changed: nothing is written anew.
    assert_eq!(revised(&before, &planned(&loan(), &dates()), later), before);

    // The report is moved, the node dropped, an assessment added.
    let mut moved = dates();
    moved.reports[0].1 = day("2026-05-31");
    moved.nodes.clear();
    moved.assessments.push((year(2025), day("2026-06-10")));
    let after = revised(&before, &planned(&loan(), &moved), later);
    let of = |events: &[Event], kind: Kind| -> (String, u32, Stamp, bool) {
        let event = events
            .iter()
            .find(|event| event.planned.kind == kind)
            .expect("there");
        (
            event.planned.uid(),
            event.sequence,
            event.stamp,
            event.cancelled,
        )
    };
    let uid = |kind: Kind| of(&before, kind).0;
    assert_eq!(
        of(&after, Kind::Report),
        (uid(Kind::Report), 1, later, false)
    );
    assert_eq!(of(&after, Kind::Node), (uid(Kind::Node), 1, later, true));
    assert_eq!(
        of(&after, Kind::Repricing),
        (uid(Kind::Repricing), 0, first, false)
    );
    assert_eq!(of(&after, Kind::Assessment).1, 0);
    let file = write("", &after, Lang::Zh);
    assert_eq!(file.matches("STATUS:CANCELLED").count(), 1);
    assert_eq!(
        file.matches("BEGIN:VALARM").count(),
        2 * 4,
        "what is dropped rings no more"
    );

    // It stays dropped without counting on, and counts on when it comes back.
    let last = stamp(1_796_000_000 + 2 * 86_400);
    let again = revised(&after, &planned(&loan(), &moved), last);
    assert_eq!(of(&again, Kind::Node), of(&after, Kind::Node));
    let back = revised(&again, &planned(&loan(), &dates()), last);
    assert_eq!(of(&back, Kind::Node), (uid(Kind::Node), 2, last, false));
}

#[test]
fn several_of_a_year_are_numbered() {
    let quarters = [
        "2026-03-20",
        "2026-06-20",
        "2026-09-20",
        "2026-12-20",
        "2027-03-20",
    ]
    .map(day);
    let dates = Dates {
        settlements: quarters.to_vec(),
        ..Dates::default()
    };
    let found = planned(&loan(), &dates);
    let told: Vec<String> = found
        .iter()
        .map(|one: &Planned| {
            let uid = one.uid();
            let (_, rest) = uid.split_once('-').expect("a sum");
            rest.to_owned()
        })
        .collect();
    assert_eq!(
        told,
        [
            "settlement-2026@greendesk",
            "settlement-2026-2@greendesk",
            "settlement-2026-3@greendesk",
            "settlement-2026-4@greendesk",
            "settlement-2027@greendesk"
        ]
    );
    let due = Dates {
        due: Some(day("2028-03-21")),
        ..Dates::default()
    };
    assert_eq!(planned(&loan(), &due)[0].day, day("2027-12-22"));
    let other = LoanName {
        id: "6301-2025-0008".to_owned(),
        ..loan()
    };
    assert_ne!(
        planned(&loan(), &due)[0].uid(),
        planned(&other, &due)[0].uid()
    );
}

#[test]
fn moments_are_written_in_utc() {
    for (seconds, written) in [
        (0, "19700101T000000Z"),
        (1_796_000_000, "20261130T005320Z"),
        (951_827_696, "20000229T123456Z"),
    ] {
        assert_eq!(stamp(seconds).written(), written);
    }
    assert_eq!(Stamp::from_seconds(u64::MAX), None);
}
