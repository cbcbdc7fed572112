//! Comments on reports that came in, and reports that were accepted: what the inbox says of them, and what it keeps for the next year.

use super::super::edit::edit;
use super::inbox::{
    codes, day, exported, file, filled, inbox, looked_at, rate, report, rows, scheme, year,
};
use greendesk::documents::inbox::{Check, Grade, Loan, LoanRow, NextRate, Standing, proposed};
use greendesk::documents::notes::{Act, Comment, Notes, places};
use greendesk::documents::templates;
use greendesk::documents::templates::sll_kpi_report::{OUTPUT, TEMPLATE};
use greendesk::documents::{Document, Draft, IssueState, Place, checksum};
use greendesk::exports::inbox::received;
use greendesk::i18n::Lang;
use greendesk::measure::Year;

const TODAY: &str = "2026-04-20";

fn one(scheme: &Document, files: &[(&str, Vec<u8>)]) -> LoanRow {
    let files: Vec<(String, Vec<u8>)> = files
        .iter()
        .map(|(name, bytes)| ((*name).to_owned(), bytes.clone()))
        .collect();
    let mut rows = rows(std::slice::from_ref(scheme), &files, TODAY);
    assert_eq!(rows.len(), 1, "one loan");
    rows.remove(0)
}

fn comment(id: &str, text: &str) -> Comment {
    Comment {
        id: id.to_owned(),
        text: text.to_owned(),
        by: "客户经理甲".to_owned(),
        at: "2026-04-20T01:00:00Z".to_owned(),
        ..Comment::default()
    }
}

/// The report with these notes, as it is sent.
fn sent(draft: &Draft, notes: &Notes) -> Vec<u8> {
    let mut document = report(draft.clone());
    document.notes = notes.clone().text();
    exported(&document, &OUTPUT)
}

/// The scheme that keeps these notes.
fn keeping(scheme: &Document, year: &str, notes: &Notes) -> Document {
    let mut kept = Notes::of(&scheme.notes);
    kept.put_year(year, &notes.comments);
    Document {
        notes: kept.text(),
        ..scheme.clone()
    }
}

#[test]
fn a_comment_goes_out_is_answered_and_closed() {
    let scheme = scheme(1, "");
    let draft = filled(&scheme);
    let mut own = Notes::default();
    own.comment(comment("a1", "请说明水泥熟料产量"))
        .expect("there is room");
    let scheme = keeping(&scheme, "2025", &own);

    // The report as it came first, then with the comment, then with the answer.
    let row = one(&scheme, &[("一.json", sent(&draft, &Notes::default()))]);
    assert_eq!(
        (row.standing, codes(&row)),
        (Standing::Ask, vec!["comments_open"])
    );
    let why = row
        .accept
        .clone()
        .expect("a report of the year")
        .expect_err("a comment is open");
    assert_eq!(why.get(Lang::Zh), "批注全部关闭后才能收存");
    let mut answered = row.notes.clone();
    answered
        .act(
            "a1",
            Act::Answer,
            "产量见附件",
            ["会计乙", "2026-04-21T01:00:00Z"],
        )
        .expect("it is added");
    let row = one(&scheme, &[("二.json", sent(&draft, &answered))]);
    assert_eq!(
        (row.standing, codes(&row)),
        (Standing::Ask, vec!["comments_answered"])
    );
    assert_eq!(row.notes.comments[0].entries[0].text, "产量见附件");

    // The borrower cannot close a comment: only the loan's own notes can.
    let mut forged = answered.clone();
    forged
        .act("a1", Act::Close, "", ["客户经理甲", "2026-04-22T01:00:00Z"])
        .expect("it is added");
    let row = one(&scheme, &[("三.json", sent(&draft, &forged))]);
    assert_eq!(codes(&row), ["comments_answered"]);
    let row = one(
        &keeping(&scheme, "2025", &forged),
        &[("四.json", sent(&draft, &answered))],
    );
    assert_eq!((row.standing, codes(&row)), (Standing::Passed, vec![]));
    assert_eq!(row.accept, Some(Ok(())));
}

#[test]
fn comments_move_with_the_newest_version_and_change_neither_sum_nor_state() {
    let scheme = scheme(1, "");
    let draft = filled(&scheme);
    let mut notes = Notes::default();
    notes
        .comment(comment("a1", "请说明"))
        .expect("there is room");
    let mut answered = notes.clone();
    answered
        .act(
            "a1",
            Act::Answer,
            "已更正",
            ["会计乙", "2026-04-21T01:00:00Z"],
        )
        .expect("it is added");
    let mut newer = draft.clone();
    edit(&mut newer, "kpis#1/years#1/actual=9,300");
    let mut newest = report(newer);
    newest.edited_at = "2026-03-05T08:00:00Z".to_owned();
    newest.issued_at = "2026-03-06T08:00:00Z".to_owned();
    newest.notes = notes.clone().text();
    // The older file has the answer, the newer one the figures.
    let files = [
        ("旧.json", sent(&draft, &answered)),
        ("新.json", exported(&newest, &OUTPUT)),
    ];
    let row = one(&scheme, &files);
    assert_eq!(row.report, Some(1));
    assert_eq!(
        row.notes
            .count(greendesk::documents::notes::Standing::Answered),
        1
    );
    assert_eq!(row.compared, Some([0, 1]));

    let (bare, noted) = (
        report(draft.clone()),
        Document {
            notes: answered.text(),
            ..report(draft)
        },
    );
    assert_eq!(
        (noted.state(), checksum(&noted.draft)),
        (IssueState::Final, checksum(&bare.draft))
    );
    let read = received("一.json", &exported(&noted, &OUTPUT), templates::cards())
        .remove(0)
        .read
        .expect("it is read");
    assert_eq!(
        read.document.state(),
        IssueState::Final,
        "a finalised report with comments is no altered one"
    );
    assert_eq!(read.sums.map(|[says, has]| says == has), Some(true));
    assert_eq!(read.document.notes, noted.notes);
    // A clean copy has neither comments nor names.
    let text = String::from_utf8(exported(&bare, &OUTPUT)).expect("UTF-8");
    assert!(!text.contains("notes") && !text.contains("会计乙"));
}

#[test]
fn bad_notes_never_break_the_reading_of_a_report() {
    let scheme = scheme(1, "");
    let draft = filled(&scheme);
    let mut notes = Notes::default();
    notes
        .comment(comment("a1", "请说明"))
        .expect("there is room");
    let good = sent(&draft, &notes);
    let bad = [
        "7",
        "null",
        "\"x\"",
        "{\"version\":99}",
        "{\"version\":1,\"comments\":[{\"id\":7}]}",
        "[[[[[]]]]]",
    ];
    for bad in bad {
        let bytes = super::inbox::altered(&good, |file| {
            file["notes"] = serde_json::from_str(bad).expect("JSON")
        });
        let row = one(&scheme, &[("一.json", bytes.clone())]);
        assert_eq!(
            (row.standing, rate(&row).as_str()),
            (Standing::Passed, "3.1 from 2026-06-21"),
            "{bad}"
        );
        // What was wrong is said.
        assert_eq!(codes(&row), ["notes"], "{bad}");
        // A file that has notes inside the document as well is read, and those are not believed.
        let inside = super::inbox::altered(&bytes, |file| {
            file["document"]["notes"] = serde_json::json!({ "a": 1 })
        });
        assert_eq!(
            one(&scheme, &[("一.json", inside)]).standing,
            Standing::Passed
        );
    }
}

#[test]
fn findings_propose_comments_at_their_places_once() {
    let scheme = scheme(1, "");
    let mut draft = filled(&scheme);
    edit(
        &mut draft,
        "name=乙公司;kpis#1/method=按实测;kpis#1/history#1/level=1;kpis#2/unit=吨;kpis#2/targets#1/level=99;evidence#1/covers=2024年",
    );
    let mut row = one(&scheme, &[("一.json", file(draft.clone()))]);
    let groups = places(&TEMPLATE, &draft, Lang::Zh);
    let found = proposed(&row, &groups, Lang::Zh);
    let [one_kpi, two] = [0, 1].map(|at: usize| &draft.root.rows("kpis")[at]);
    let of = |kpi: &greendesk::documents::Row, list: &str, field: &str| {
        Place::default()
            .row("kpis", kpi.id)
            .row(list, kpi.node.rows(list)[0].id)
            .field(field)
            .to_string()
    };
    let kpi = |kpi: &greendesk::documents::Row, field: &str| {
        Place::default()
            .row("kpis", kpi.id)
            .field(field)
            .to_string()
    };
    for place in [
        "name".to_owned(),
        kpi(one_kpi, "method"),
        kpi(two, "unit"),
        of(one_kpi, "history", "level"),
        of(two, "targets", "level"),
        "evidence".to_owned(),
    ] {
        let comment = found
            .iter()
            .find(|comment| comment.place == place)
            .unwrap_or_else(|| panic!("a comment at {place}: {found:?}"));
        assert!(
            !comment.says.is_empty() && !comment.text.is_empty() && !comment.code.is_empty(),
            "{comment:?}"
        );
    }
    let asks = row
        .findings
        .iter()
        .filter(|found| found.grade > Grade::Note && found.check != Check::Received)
        .count();
    assert_eq!(
        found.len(),
        asks,
        "one for each that the borrower has to explain"
    );
    // What was proposed is not proposed once more.
    for (at, comment) in found.into_iter().enumerate() {
        let comment = Comment {
            id: format!("p{at}"),
            ..comment
        };
        row.notes.comment(comment).expect("there is room");
    }
    assert_eq!(proposed(&row, &groups, Lang::Zh), []);
}

/// The scheme that keeps the report of 2025 as accepted.
fn accepting(scheme: &Document, draft: &Draft) -> Document {
    let checked = looked_at(&[("2025.json".to_owned(), file(draft.clone()))]);
    let filed = checked[0].report.as_ref().expect("a report");
    let accepted = (inbox().accept)(filed, "2025.json", ["客户经理甲", "2026-04-20T01:00:00Z"])
        .expect("a year");
    let mut notes = Notes::of(&scheme.notes);
    notes.accept(accepted);
    Document {
        notes: notes.text(),
        ..scheme.clone()
    }
}

#[test]
fn an_accepted_report_stands_without_its_file_and_a_duplicate_is_said() {
    let scheme = scheme(1, "");
    let draft = filled(&scheme);
    let with_file = one(&scheme, &[("一.json", file(draft.clone()))]);
    assert_eq!(
        (with_file.accept.clone(), &with_file.accepted),
        (Some(Ok(())), &None)
    );
    let kept = accepting(&scheme, &draft);
    assert_eq!(
        kept.state(),
        IssueState::Final,
        "the scheme is as it was issued"
    );
    assert_eq!(
        Document {
            notes: String::new(),
            ..kept.clone()
        },
        scheme
    );

    let without = one(&kept, &[]);
    assert_eq!(
        (without.standing, codes(&without)),
        (Standing::Passed, vec!["accepted_only"])
    );
    assert_eq!(without.kpis, with_file.kpis);
    assert_eq!(without.next, with_file.next);
    let again = one(&kept, &[("再.json", file(draft.clone()))]);
    assert_eq!(
        (again.standing, codes(&again)),
        (Standing::Passed, vec!["accepted"])
    );
    let mut other = draft;
    edit(&mut other, "kpis#1/years#1/actual=9,100");
    let other = one(&kept, &[("改.json", file(other))]);
    assert_eq!(
        (other.standing, codes(&other)),
        (Standing::Ask, vec!["accepted_other"])
    );
}

#[test]
fn what_cannot_be_accepted_says_why() {
    let scheme = scheme(1, "");
    let draft = filled(&scheme);
    let with = |edits: &str| {
        let mut draft = draft.clone();
        edit(&mut draft, edits);
        draft
    };
    let not_final = Document {
        issued_at: String::new(),
        issued_sum: String::new(),
        ..report(draft.clone())
    };
    for (case, bytes, says) in [
        ("a draft", exported(&not_final, &OUTPUT), "尚未定稿"),
        ("returned", file(with("kpis#2/=-")), "应退回"),
        ("another unit", file(with("kpis#1/unit=千克")), "不可比"),
    ] {
        let row = one(&scheme, &[("一.json", bytes)]);
        let why = row.accept.expect("a report of the year").expect_err(case);
        assert!(
            why.get(Lang::Zh).contains(says),
            "{case}: {}",
            why.get(Lang::Zh)
        );
    }
}

/// The rows of the year after, which the borrower's next report is of.
fn next_year(scheme: &Document, draft: &Draft) -> LoanRow {
    let year = Year::new(2026).expect("a year");
    let loans: Vec<Loan> = vec![(inbox().loan)(scheme)];
    let checked = looked_at(&[("2026.json".to_owned(), file(draft.clone()))]);
    let cases = (inbox().sort)(&loans, &checked, year);
    (inbox().row)(&cases[0], &loans, &checked, (year, day("2027-04-20")))
}

#[test]
fn next_year_is_held_against_the_accepted_report_without_its_file() {
    let scheme = scheme(1, "");
    let first = filled(&scheme);
    let roll = OUTPUT.roll_forward.expect("the report rolls forward");
    let mut next = roll(&first, day("2027-01-10"));
    edit(
        &mut next,
        "evidence+name:企业碳账户年度核算表 kind:account date:2027-01-20 covers:2026年1—12月 holder:甲公司",
    );
    for kpi in ["kpis#1", "kpis#2"] {
        let history = next.root.rows("kpis")[usize::from(kpi == "kpis#2")]
            .node
            .rows("history");
        assert!(
            history.iter().any(|row| row.node.get("year") == "2025"),
            "{kpi}: last year is history now"
        );
    }
    let mut changed = next.clone();
    let at = changed.root.rows("kpis")[0]
        .node
        .rows("history")
        .iter()
        .position(|row| row.node.get("year") == "2025")
        .expect("2025")
        + 1;
    edit(&mut changed, &format!("kpis#1/history#{at}/level=9,400"));
    let since = |row: &LoanRow| {
        row.findings
            .iter()
            .filter(|found| found.code == "history_since")
            .cloned()
            .collect::<Vec<_>>()
    };
    assert_eq!(
        since(&next_year(&scheme, &changed)),
        [],
        "without the accepted report nothing is known of 2025"
    );
    let kept = accepting(&scheme, &first);
    assert_eq!(since(&next_year(&kept, &next)), []);
    let found = since(&next_year(&kept, &changed));
    let [found] = found.as_slice() else {
        panic!("one change: {found:?}")
    };
    let says = found.message.get(Lang::Zh);
    assert!(says.contains("9,200") && says.contains("9,400"), "{says}");
    assert!(
        found.place.ends_with("/level") && found.place.contains("/history."),
        "{}",
        found.place
    );
}

#[test]
fn the_rate_of_a_year_goes_on_from_accepted_levels_that_the_report_no_longer_has() {
    let scheme = scheme(1, "");
    let first = filled(&scheme);
    let roll = OUTPUT.roll_forward.expect("the report rolls forward");
    let mut next = roll(&first, day("2027-01-10"));
    edit(
        &mut next,
        "kpis#1/years#1/actual=9,000;kpis#2/years#1/actual=42",
    );
    for kpi in 0..2 {
        let at = next.root.rows("kpis")[kpi]
            .node
            .rows("history")
            .iter()
            .position(|row| row.node.get("year") == "2025");
        if let Some(at) = at {
            edit(
                &mut next,
                &format!("kpis#{}/history#{}/=-", kpi + 1, at + 1),
            );
        }
    }
    let row = next_year(&accepting(&scheme, &first), &next);
    assert!(
        !matches!(row.next, NextRate::None(ref why) if why.get(Lang::Zh).contains("缺少结果")),
        "{:?}",
        row.next
    );
    assert_eq!(year().number(), 2025);
}
