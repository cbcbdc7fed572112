//! What the loan desk offers besides: the calendar as a file, the path between base and last target, the cost of a deposit.
use super::super::edit::edit;
use greendesk::documents::templates::loan_desk::kpi::slide;
use greendesk::documents::templates::loan_desk::{OUTPUT, TEMPLATE};
use greendesk::documents::{ActionKind, Draft};
use greendesk::i18n::Lang;
use greendesk::measure::plain;

fn met() -> Draft {
    (OUTPUT.samples[0])()
}

/// 2026-11-30 04:00:00 UTC.
const NOW: u64 = 1_796_011_200;

fn calendar(draft: &Draft, now: u64) -> String {
    given("calendar", draft, now)
}

fn given(act: &str, draft: &Draft, now: u64) -> String {
    let Some(ActionKind::GiveDated(give)) = OUTPUT.action(act) else {
        panic!("no act {act}");
    };
    let file = String::from_utf8(give(draft, Lang::Zh, now)).expect("UTF-8");
    // Long lines are folded.
    file.replace("\r\n ", "")
}

fn all<'a>(file: &'a str, key: &str) -> Vec<&'a str> {
    let lines = file.split("\r\n");
    lines.filter_map(|line| line.strip_prefix(key)).collect()
}

#[test]
fn the_calendar_file_holds_the_days_of_the_calendar() {
    let draft = met();
    let file = calendar(&draft, NOW);
    assert_eq!(
        all(&file, "DTSTART;VALUE=DATE:"),
        ["20260430", "20260621", "20270430", "20270621", "20271222"]
    );
    assert!(
        all(&file, "DTSTAMP:")
            .iter()
            .all(|stamp| *stamp == "20261130T040000Z")
    );
    assert!(file.starts_with("BEGIN:VCALENDAR\r\n") && file.ends_with("END:VCALENDAR\r\n"));
    assert!(file.contains("2025 年报告到期"), "{file}");
    // Verification and assessment are days too, where the cycle says them.
    let mut more = draft.clone();
    edit(
        &mut more,
        "cycles#1/verified_by=2026-05-15;cycles#1/assessed_on=2026-06-10",
    );
    let more = calendar(&more, NOW);
    assert!(
        more.contains("2025 年核验到期") && more.contains("2025 年年度评估"),
        "{more}"
    );
    assert_eq!(all(&more, "DTSTART;VALUE=DATE:").len(), 7);
    // Made again after a change, a day keeps its id and has a higher version.
    let mut changed = draft.clone();
    edit(&mut changed, "cycles#1/node=2026-07-21");
    let later = calendar(&changed, NOW + 60);
    assert_eq!(all(&file, "UID:"), all(&later, "UID:"));
    let version = |file: &str| all(file, "SEQUENCE:")[0].parse::<u32>().expect("a number");
    assert_eq!(version(&later), version(&file) + 60);
    // Two changes within a minute are two versions; the versions of earlier builds, minutes since 2026, lie below; and no version leaves 31 bits.
    assert!(version(&calendar(&draft, NOW + 1)) > version(&file));
    assert!(u64::from(version(&file)) > (NOW - 1_767_225_600) / 60);
    assert_eq!(version(&calendar(&draft, 4_000_000_000)), 2_147_483_647);
    assert_eq!(version(&calendar(&draft, 0)), 0);
    assert!(later.contains("DTSTART;VALUE=DATE:20260721"));
    // Without numbers two loans of one borrower are told apart.
    edit(&mut changed, "number=");
    let mut other = changed.clone();
    edit(&mut other, "amount=2000000");
    assert_ne!(
        all(&calendar(&changed, NOW), "UID:"),
        all(&calendar(&other, NOW), "UID:")
    );
}

/// Days that settlement or declassification drops are cancelled under the ids that they had; what is still owed stays.
#[test]
fn days_after_the_end_of_a_loan_are_cancelled_under_their_ids() {
    let draft = met();
    let before = calendar(&draft, NOW);
    for (event, cancelled) in [
        // No event, and one that is refused because it says no day: nothing is dropped.
        ("", vec![]),
        ("step=settle;day=", vec![]),
        (
            "step=settle;day=2026-12-21",
            vec!["20270430", "20270621", "20271222"],
        ),
        // The day itself is still owed.
        ("step=settle;day=2027-04-30", vec!["20270621", "20271222"]),
        (
            "step=transfer;day=2026-12-01;cause=missed;from=2026-12-21;rate_after=base",
            vec!["20270430", "20270621"],
        ),
        // Reports that are still owed stay.
        (
            "step=transfer;day=2026-12-01;cause=missed;from=2026-12-21;rate_after=base;reported=仍按年报告",
            vec!["20270621"],
        ),
    ] {
        let mut ended = draft.clone();
        if !event.is_empty() {
            let mut row = greendesk::documents::Node::default();
            for answer in event.split(';') {
                let (field, typed) = answer.split_once('=').expect("an answer");
                row.set(field, typed);
            }
            ended.add_row(&[], "events", row);
        }
        let file = calendar(&ended, NOW + 60);
        assert_eq!(all(&file, "UID:"), all(&before, "UID:"), "{event}");
        let dropped: Vec<&str> = file
            .split("BEGIN:VEVENT")
            .skip(1)
            .filter(|event| event.contains("STATUS:CANCELLED"))
            .map(|event| all(event, "DTSTART;VALUE=DATE:")[0])
            .collect();
        assert_eq!(dropped, cancelled, "{event}");
        // A day that is cancelled rings no bell.
        assert_eq!(
            file.matches("BEGIN:VALARM").count(),
            (5 - dropped.len()) * 2,
            "{event}"
        );
    }
}

/// Evidence of the checklists is renewed in time: its last day stands in the calendar under an id that no other evidence changes.
#[test]
fn the_days_on_which_evidence_expires_are_in_the_calendar() {
    let ids = |edits: &str| -> Vec<String> {
        let mut draft = met();
        edit(&mut draft, edits);
        let file = calendar(&draft, NOW);
        let events = file.split("BEGIN:VEVENT").skip(1);
        let evidence = events.filter(|event| event.contains("：证据到期（"));
        evidence
            .map(|event| {
                assert!(event.contains("DESCRIPTION:"), "what it is of: {event}");
                [all(event, "UID:")[0], all(event, "DTSTART;VALUE=DATE:")[0]].join(" ")
            })
            .collect()
    };
    assert_eq!(ids(""), [""; 0]);
    let one = ids("checks#2/expires=2026-09-30");
    assert!(one.len() == 1 && one[0].ends_with(" 20260930"), "{one:?}");
    let two = ids("checks#2/expires=2026-09-30;checks#1/expires=2026-03-31");
    assert_eq!(two.len(), 2);
    assert!(two.contains(&one[0]), "{two:?}: the id of the other stays");
    let moved = ids("checks#2/expires=2026-12-31");
    let id = |of: &str| of.split_once(' ').expect("an id").0.to_owned();
    assert_eq!(id(&moved[0]), id(&one[0]));
    assert_eq!(
        ids("checks#2/expires=2026-09-30;checks#2/status=not_applicable;checks#2/note=不涉及"),
        [""; 0]
    );
    // On the page too, with what it is of.
    let mut draft = met();
    edit(&mut draft, "checks#2/expires=2026-09-30");
    let report = OUTPUT.report_of(&draft);
    let table = report.tables.iter().find(|table| table.id == "calendar");
    let rows = &table.expect("a table").rows;
    let row = rows.iter().find(|row| {
        matches!(&row[1], greendesk::documents::Value::Words(words) if words.get(Lang::Zh) == "证据到期")
    });
    let note = &row.expect("a row")[3];
    assert!(*note != greendesk::documents::Value::Missing);
}

/// 5.6.2 d: the measures of the risk log stand in the calendar by their own ids until they are closed; then they are cancelled in the file and leave the page.
#[test]
fn the_days_of_the_risk_log_are_in_the_calendar_until_they_are_closed() {
    let found = |edits: &str| {
        let mut draft = met();
        edit(&mut draft, edits);
        let file = calendar(&draft, NOW);
        let events = file.split("BEGIN:VEVENT").skip(1);
        let events = events.filter(|event| event.contains("：整改到期（"));
        let events: Vec<[String; 3]> = events
            .map(|event| {
                assert!(!event.contains("丁"), "no text of the log: {event}");
                ["UID:", "DTSTART;VALUE=DATE:", "STATUS:"].map(|key| all(event, key)[0].to_owned())
            })
            .collect();
        let report = OUTPUT.report_of(&draft);
        let table = report.tables.iter().find(|table| table.id == "calendar");
        let said = |value: &greendesk::documents::Value| match value {
            greendesk::documents::Value::Words(words) => words.get(Lang::Zh),
            _ => String::new(),
        };
        let rows = table.expect("a table").rows.iter();
        let rows = rows.filter(|row| said(&row[1]) == "整改到期");
        let notes: Vec<String> = rows.map(|row| said(&row[3])).collect();
        (events, notes)
    };
    let one = "risks+day:2026-03-02 risk:丁 due:2026-09-30";
    assert_eq!(found("risks+day:2026-03-02 risk:丁").0, [[""; 3]; 0]);
    let (events, notes) = found(one);
    assert_eq!(events.len(), 1);
    assert_eq!(events[0][1..], ["20260930", "CONFIRMED"]);
    assert_eq!(notes, ["2026-03-02 登记的风险"]);
    let two = found(&format!(
        "{one};risks+day:2026-04-02 risk:丁 due:2026-09-30"
    ))
    .0;
    assert_eq!(two.len(), 2);
    assert!(
        two.contains(&events[0]) && two[0][0] != two[1][0],
        "{two:?}"
    );
    let (closed, none) = found(&format!("{one} closed:2026-08-01"));
    assert_eq!(closed[0], [&*events[0][0], "20260930", "CANCELLED"]);
    assert_eq!(none, [""; 0]);
}

/// 结息日, where they are wanted: by the scheme's way of settlement, and the day on which the loan is due.
#[test]
fn the_days_of_interest_follow_the_scheme() {
    for (edits, count, first, last) in [
        // From 2025-03-21 to 2028-03-21, on the 20th of March, June, September and December, and at maturity.
        ("", 13, "20250620", "20280321"),
        ("settlement_day=25", 13, "20250325", "20280321"),
        ("settlement=monthly", 37, "20250420", "20280321"),
        ("settlement=maturity", 1, "20280321", "20280321"),
        // A loan that is not answered has none; the other days stay.
        ("amount=", 0, "", ""),
    ] {
        let mut draft = met();
        edit(&mut draft, edits);
        let file = given("calendar_interest", &draft, NOW);
        let events = file.split("BEGIN:VEVENT").skip(1);
        let interest: Vec<&str> = events
            .filter(|event| event.contains("：结息日（"))
            .map(|event| all(event, "DTSTART;VALUE=DATE:")[0])
            .collect();
        assert_eq!(interest.len(), count, "{edits}: {interest:?}");
        assert_eq!(interest.first().copied().unwrap_or(""), first, "{edits}");
        assert_eq!(interest.last().copied().unwrap_or(""), last, "{edits}");
        let days = all(&file, "DTSTART;VALUE=DATE:").len();
        assert_eq!(days, count + 5, "{edits}");
        let mut ids = all(&file, "UID:");
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), days, "{edits}");
    }
}

/// A parser that others maintain reads the file: each day with its id, version, length, state and reminders, and a long name as it was typed.
#[test]
fn a_parser_of_others_reads_the_calendar_file() {
    use icalendar::parser::{Component, Property, read_calendar, unfold};
    let mut draft = met();
    edit(
        &mut draft,
        "name=青海某某新材料、新能源与资源综合利用科技发展（集团）股份有限公司",
    );
    let Some(ActionKind::GiveDated(give)) = OUTPUT.action("calendar") else {
        panic!("no act calendar");
    };
    let file = String::from_utf8(give(&draft, Lang::Zh, NOW)).expect("UTF-8");
    let unfolded = unfold(&file);
    let read = read_calendar(&unfolded).expect("a calendar");
    let of = |properties: &[Property], name: &str| -> Option<String> {
        let found = properties.iter().find(|property| property.name == name)?;
        Some(found.val.as_str().to_owned())
    };
    for (name, value) in [
        ("VERSION", "2.0"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
    ] {
        assert_eq!(of(&read.properties, name).as_deref(), Some(value));
    }
    assert!(of(&read.properties, "PRODID").is_some());
    assert!(read.components.iter().all(|event| event.name == "VEVENT"));
    let all = |name: &str| -> Vec<String> {
        let events = read.components.iter();
        events
            .map(|event| of(&event.properties, name).unwrap_or_default())
            .collect()
    };
    assert_eq!(
        all("DTSTART"),
        ["20260430", "20260621", "20270430", "20270621", "20271222"]
    );
    // The day after is the exclusive end.
    assert_eq!(
        all("DTEND"),
        ["20260501", "20260622", "20270501", "20270622", "20271223"]
    );
    assert!(all("STATUS").iter().all(|status| status == "CONFIRMED"));
    assert!(all("TRANSP").iter().all(|said| said == "TRANSPARENT"));
    let mut ids = all("UID");
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 5, "an id a day");
    assert!(
        all("SUMMARY")
            .iter()
            .all(|said| said.contains("新材料、新能源与资源综合利用科技发展（集团）股份有限公司")),
        "{:?}",
        all("SUMMARY")
    );
    let reminders = |event: &Component| -> Vec<String> {
        let alarms = event.components.iter();
        alarms
            .map(|alarm| {
                assert_eq!(of(&alarm.properties, "ACTION").as_deref(), Some("DISPLAY"));
                assert!(of(&alarm.properties, "DESCRIPTION").is_some());
                of(&alarm.properties, "TRIGGER").unwrap_or_default()
            })
            .collect()
    };
    for event in &read.components {
        assert_eq!(reminders(event), ["-P30D", "-P7D"]);
    }
}

/// 10,000 in the base year, 9,000 three years later, as `loan-desk.md` works it out.
#[test]
fn blank_years_are_filled_on_a_path() {
    let mut draft = met();
    edit(
        &mut draft,
        "kpis#1/targets=-;kpis#1/targets+year:2025;kpis#1/targets+year:2026;kpis#1/targets+year:2027 tier_1:9000",
    );
    let offered = (TEMPLATE.evaluate)(&draft).offers;
    let said: Vec<String> = offered
        .iter()
        .map(|offer| offer.label.get(Lang::Zh))
        .collect();
    assert_eq!(
        said,
        [
            "空白年度按直线路径（每年 -333.33 吨）填写第一档：9,666.67 / 9,333.33",
            "空白年度按每年同一比例（-3.451%）填写第一档：9,654.89 / 9,321.70",
        ]
        .map(|said| said.replace('-', "−"))
    );
    for (offer, levels) in offered
        .iter()
        .zip([["9666.67", "9333.33"], ["9654.89", "9321.70"]])
    {
        let mut filled = draft.clone();
        for (place, typed) in &offer.answers {
            filled.set(place, typed);
        }
        let rows = filled.root.rows("kpis")[0].node.rows("targets");
        let typed: Vec<&str> = rows.iter().map(|row| row.node.get("tier_1")).collect();
        assert_eq!(typed, [levels[0], levels[1], "9000"]);
        assert!(
            (TEMPLATE.evaluate)(&filled).offers.is_empty(),
            "nothing is blank"
        );
    }
    // A target that is no improvement, or the year after the base year alone, has no path.
    for edits in [
        "kpis#1/targets#3/tier_1=10000",
        "kpis#1/base_year=2026",
        "kpis#1/base_level=",
    ] {
        let mut draft = draft.clone();
        edit(&mut draft, edits);
        assert!((TEMPLATE.evaluate)(&draft).offers.is_empty(), "{edits}");
    }
}

/// 750,000 at 3.20 % and 1.05 % cost 16,348.96 in a year of 365 days.
#[test]
fn a_deposit_has_its_cost_where_its_rate_is_given() {
    let mut draft = met();
    edit(
        &mut draft,
        "rate_direction=up;penalty=deposit;kpis#1/deposit=750000;kpis#2/deposit=100000;kpis#1/results#1/level=9600",
    );
    let cost = |draft: &Draft| {
        let evaluation = (TEMPLATE.evaluate)(draft);
        let figure = evaluation
            .figures
            .into_iter()
            .find(|figure| figure.id == "deposit_cost");
        figure.expect("a deposit is asked for")
    };
    assert!(cost(&draft).workings.is_empty(), "不折算");
    edit(&mut draft, "deposit_rate=1.05");
    let found = cost(&draft);
    let greendesk::documents::Value::Number { exact, places, .. } = found.value else {
        panic!("{:?}", found.value);
    };
    assert_eq!(plain(exact, places), "16348.96");
    assert_eq!(found.workings, "750,000.00 × (3.20% − 1.05%) × 365 ÷ 360");
}

#[test]
fn a_slider_reaches_beyond_base_and_targets_in_round_steps() {
    let slides = |edits: &str| {
        let mut draft = met();
        edit(&mut draft, edits);
        let kpi = &draft.root.rows("kpis")[0].node;
        slide(&[&draft.root, kpi, &kpi.rows("results")[0].node]).map(|found| {
            [found.least, found.most, found.step]
                .map(|exact| plain(exact.normalize(), None))
                .join(" ")
        })
    };
    for (edits, expected) in [
        // 10,000 to 9,000, and 500 beyond both.
        ("", Some("8500 10500 10")),
        ("kpis#1/base_level=10,001", Some("8490 10510 10")),
        (
            "kpis#1/base_level=30;kpis#1/targets#1/tier_1=40;kpis#1/targets#1/tier_2=;kpis#1/targets#2/tier_1=40;kpis#1/targets#2/tier_2=",
            Some("25 45 0.1"),
        ),
        // Not below 0 where no level is.
        ("kpis#1/base_level=0", Some("0 14300 100")),
        // Nothing to reach from or to.
        ("kpis#1/base_level=", None),
        (
            "kpis#1/base_level=9000;kpis#1/targets#1/tier_1=9000;kpis#1/targets#2/tier_1=9000;kpis#1/targets#1/tier_2=;kpis#1/targets#2/tier_2=",
            None,
        ),
    ] {
        assert_eq!(slides(edits).as_deref(), expected, "{edits}");
    }
}

#[test]
fn an_amendment_without_both_consents_leaves_the_loan_under_amendment() {
    let state = |edits: &str| {
        let mut draft = met();
        edit(&mut draft, edits);
        let figure = (TEMPLATE.evaluate)(&draft);
        let figure = figure.figure("label_state", &[]).expect("a state").clone();
        let greendesk::documents::Value::Words(said) = figure.value else {
            panic!("{:?}", figure.value);
        };
        said.get(Lang::Zh)
    };
    let linked = state("");
    assert!(linked.starts_with("可持续挂钩（自 20"), "{linked}");
    let amended = "amendments+day:2026-07-01 kpi:甲 cause:factor old:乙 new:丙 from_year:2026";
    assert_eq!(state(amended), "修订中");
    assert_eq!(
        state(&format!("{amended};amendments#1/consent_lender=2026-07-02")),
        "修订中"
    );
    assert_eq!(
        state(&format!(
            "{amended};amendments#1/consent_lender=2026-07-02;amendments#1/consent_borrower=2026-07-02"
        )),
        linked
    );
    // What is logged afterwards is no part of what was approved.
    let mut draft = met();
    edit(
        &mut draft,
        &format!("{amended};risks+day:2026-07-01 risk:丁"),
    );
    let found = (TEMPLATE.evaluate)(&draft);
    assert!(
        found
            .problems
            .iter()
            .all(|problem| problem.code != "changed_after")
    );
}
