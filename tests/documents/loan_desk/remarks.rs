//! Comments on reports that came in, and reports that were accepted: what the inbox says of them, and what it keeps for the next year.

use super::super::edit::edit;
use super::inbox::{
    codes, day, exported, file, filled, inbox, looked_at, rate, report, rows, scheme, year,
};
use greendesk::documents::inbox::{Check, Grade, Loan, LoanRow, NextRate, Standing, proposed};
use greendesk::documents::notes::{Act, Comment, Notes, Since, internal, places};
use greendesk::documents::templates;
use greendesk::documents::templates::sll_kpi_report::{OUTPUT, TEMPLATE};
use greendesk::documents::{Document, Draft, IssueState, Place, checksum};
use greendesk::exports::inbox::received;
use greendesk::i18n::{Lang, is_han};
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

/// A finalised report of these levels, as its file, with the times at which it was edited and issued and with these notes.
fn version(draft: &Draft, on: &str, notes: &Notes) -> Vec<u8> {
    let at = |hour: &str| format!("{on}T{hour}:00:00Z");
    let mut document = report(draft.clone());
    document.edited_at = at("08");
    document.issued_at = at("09");
    document.notes = notes.clone().text();
    exported(&document, &OUTPUT)
}

/// The place of the level of the first KPI in the year.
fn level(draft: &Draft) -> String {
    let kpi = &draft.root.rows("kpis")[0];
    Place::default()
        .row("kpis", kpi.id)
        .row("years", kpi.node.rows("years")[0].id)
        .field("actual")
        .to_string()
}

/// The scheme that remembers what a row says came in, and keeps these comments.
fn acted_on(scheme: &Document, row: &LoanRow, notes: &Notes) -> Document {
    let mut kept = Notes::of(&keeping(scheme, "2025", notes).notes);
    kept.submit(&row.submissions);
    Document {
        notes: kept.text(),
        ..scheme.clone()
    }
}

/// The first version is commented on and answered in place, then a second one comes: which file is chosen, what is found, and why it is not accepted.
#[test]
fn a_version_is_not_accepted_once_a_newer_one_came() {
    let scheme = scheme(1, "");
    let first = filled(&scheme);
    let mut second = first.clone();
    edit(&mut second, "kpis#1/years#1/actual=9,600");
    let none = Notes::default();
    let one_came = one(
        &scheme,
        &[("一.json", version(&first, "2026-03-01", &none))],
    );
    let mut notes = Notes::default();
    let asked = Comment {
        place: level(&first),
        ..comment("a1", "请说明排放量下降的原因")
    };
    let asked = asked.made_on(&one_came.versions[0].sum, &TEMPLATE, &first);
    assert_eq!(
        (asked.sum.as_str(), asked.was.as_deref()),
        (one_came.versions[0].sum.as_str(), Some("9,200"))
    );
    notes.comment(asked).expect("there is room");
    let scheme = acted_on(&scheme, &one_came, &notes);

    // The comments go on with the second version, and say what it changed at their place.
    notes
        .act(
            "a1",
            Act::Answer,
            "已更正",
            ["会计乙", "2026-04-21T01:00:00Z"],
        )
        .expect("it is added");
    let corrected = version(&second, "2026-03-05", &notes);
    let two_came = one(&scheme, &[("二.json", corrected.clone())]);
    assert_eq!(codes(&two_came), ["comments_answered"]);
    let carried = &two_came.notes.comments[0];
    assert_eq!(
        carried.since(&second),
        Since::Changed("9,200".to_owned(), "9,600".to_owned())
    );
    assert_eq!(carried.since(&first), Since::Same);
    let mut without = second.clone();
    edit(&mut without, "kpis#1/=-");
    assert_eq!(carried.since(&without), Since::Gone);
    assert_eq!(comment("b", "总体").since(&without), Since::Same);

    // The bank closes the comment: from then on the loan knows both versions.
    notes
        .act("a1", Act::Close, "", ["客户经理甲", "2026-04-22T01:00:00Z"])
        .expect("it is added");
    let scheme = acted_on(&scheme, &two_came, &notes);
    let answered = version(&first, "2026-03-01", &notes);
    let again = version(&first, "2026-03-09", &notes);
    for (case, files, found, refused) in [
        (
            "the second",
            vec![("二.json", corrected.clone())],
            vec![],
            "",
        ),
        (
            "the first, answered",
            vec![("一.json", answered.clone())],
            vec!["superseded"],
            "二.json",
        ),
        (
            "the first, finalised once more",
            vec![("三.json", again.clone())],
            vec![],
            "",
        ),
    ] {
        let row = one(&scheme, &files);
        assert_eq!(codes(&row), found, "{case}");
        // A superseded file is not the one that the row goes by, and its comments wait for nobody.
        let of_row = (
            row.report.is_some(),
            row.versions[0].counts,
            !row.notes.is_empty(),
        );
        assert_eq!(of_row, [refused.is_empty(); 3].into(), "{case}");
        assert_eq!(row.versions[0].superseded, !refused.is_empty(), "{case}");
        let accept = row.accept.clone().expect("a report of the year");
        assert_eq!(accept.is_ok(), refused.is_empty(), "{case}");
        assert_eq!(rate(&row) == "none", !refused.is_empty(), "{case}");
        if let Err(why) = accept {
            let sum = &two_came.versions[0].sum;
            for lang in [Lang::Zh, Lang::En] {
                let why = why.get(lang);
                assert!(why.contains(refused) && why.contains(sum), "{case}: {why}");
            }
        }
    }
    // Files of both: the newest counts, whichever the loan knows.
    let both = one(&scheme, &[("二.json", corrected), ("一.json", answered)]);
    assert_eq!(both.report, Some(0));
    assert!(!codes(&both).contains(&"superseded"));
    // Once the second is filed, the first does not ask which one applies.
    let filed = Document {
        notes: {
            let mut kept = Notes::of(&scheme.notes);
            let filed = accepting(&scheme, &second);
            let filed = Notes::of(&filed.notes).accepted[0].clone();
            kept.accept(filed);
            kept.text()
        },
        ..scheme.clone()
    };
    let row = one(
        &filed,
        &[("一.json", version(&first, "2026-03-01", &notes))],
    );
    assert_eq!(
        (row.standing, codes(&row)),
        (Standing::Passed, vec!["accepted_only", "superseded_filed"])
    );
    let says = row.findings[1].message.get(Lang::Zh);
    assert!(
        says.contains("一.json") && says.contains("“二.json”") && says.contains("已收存"),
        "{says}"
    );
    // The row goes by the filed version: figures, rate and comments are its own, and the file offers nothing.
    assert_eq!(row.kpis[0].actual, two_came.kpis[0].actual);
    assert_eq!(rate(&row), rate(&one(&filed, &[])));
    assert_eq!((row.report, row.accept.clone()), (None, None));
    let of_file: Vec<(bool, bool)> = row
        .versions
        .iter()
        .map(|version| (version.counts, version.superseded))
        .collect();
    assert_eq!(of_file, [(false, true)]);
    // The newer file beside it is the filed one, and both stand in their rows as before.
    let beside = one(
        &filed,
        &[
            ("一.json", version(&first, "2026-03-01", &notes)),
            ("二.json", version(&second, "2026-03-05", &notes)),
        ],
    );
    assert_eq!(codes(&beside), ["versions_differ", "accepted"]);
    // Had the first been filed before the second came, that is said.
    let older = accepting(&scheme, &first);
    assert_eq!(
        codes(&one(&older, &[])),
        ["accepted_only", "accepted_older"]
    );
}

/// A report that was late is so still after it was filed, with its file and without.
#[test]
fn a_filed_report_that_was_late_is_said_to_be_late() {
    let scheme = scheme(1, "");
    let draft = filled(&scheme);
    let late = version(&draft, "2026-05-05", &Notes::default());
    let at = |scheme: &Document, files: &[(String, Vec<u8>)]| {
        rows(std::slice::from_ref(scheme), files, "2026-06-01").remove(0)
    };
    let files = [("晚.json".to_owned(), late)];
    let before = at(&scheme, &files);
    assert_eq!(
        (before.standing, codes(&before), before.days),
        (Standing::Ask, vec!["late"], 5)
    );
    let checked = looked_at(&files);
    let filed = checked[0].report.as_ref().expect("a report");
    let accepted =
        (inbox().accept)(filed, "晚.json", ["客户经理甲", "2026-05-06T01:00:00Z"]).expect("a year");
    assert_eq!(accepted.issued, "2026-05-05");
    let mut notes = Notes::default();
    notes.accept(accepted);
    let kept = Document {
        notes: notes.text(),
        ..scheme
    };
    for (files, found) in [
        (&files[..], ["late", "accepted"]),
        (&[], ["late", "accepted_only"]),
    ] {
        let row = at(&kept, files);
        assert_eq!(
            (row.standing, codes(&row), row.days),
            (Standing::Passed, found.to_vec(), 5)
        );
        let next = row.findings[1].message.get(Lang::Zh);
        assert!(
            next.contains("下一份为 2026 年度报告，应于 2027-04-30 前报送"),
            "{next}"
        );
    }
}

/// Once the report of a year is filed, a file of another year does not ask for it again.
#[test]
fn a_year_whose_report_is_filed_is_not_asked_for() {
    let scheme = scheme(1, "");
    let draft = filled(&scheme);
    let kept = accepting(&scheme, &draft);
    for (case, year, before, after, standing) in [
        (
            "the next year",
            "2026",
            "other_year",
            "year_besides",
            Standing::Passed,
        ),
        (
            "a year of no cycle",
            "2019",
            "no_cycle",
            "no_cycle",
            Standing::Returned,
        ),
    ] {
        let mut other = draft.clone();
        edit(&mut other, &format!("report_year={year}"));
        let files = [("他.json", file(other))];
        assert!(codes(&one(&scheme, &files)).contains(&before), "{case}");
        let row = one(&kept, &files);
        assert_eq!(codes(&row), ["accepted_only", after], "{case}");
        assert_eq!((row.standing, row.versions.len()), (standing, 1), "{case}");
        assert!(
            row.findings.iter().all(|found| !found
                .message
                .get(Lang::Zh)
                .contains("应报 2025 年度")
                || standing == Standing::Returned),
            "{case}"
        );
    }
}

/// The clean copy of a scheme has nothing of what the bank noted about reports; the internal one says of which report.
#[test]
fn the_clean_copy_of_a_scheme_has_no_comments_and_no_filing_records() {
    use greendesk::documents::templates::loan_desk;
    let scheme = scheme(1, "");
    let draft = filled(&scheme);
    let mut notes = Notes::default();
    notes
        .comment(comment("a1", "请补充电费单"))
        .expect("there is room");
    let kept = keeping(&accepting(&scheme, &draft), "2025", &notes);
    let held = Notes::of(&kept.notes);
    assert!(held.are_of_loan());
    assert_eq!(
        held.own_left(),
        0,
        "a comment on a report keeps no scheme back"
    );
    assert!(!notes.are_of_loan());
    assert_eq!(notes.own_left(), 1);
    let clean = Document {
        notes: String::new(),
        ..kept.clone()
    };
    let said = |document: &Document| {
        String::from_utf8(exported(document, &loan_desk::OUTPUT)).expect("UTF-8")
    };
    for words in ["请补充电费单", "客户经理甲", "2025.json"] {
        assert!(said(&kept).contains(words), "{words}");
        assert!(!said(&clean).contains(words), "{words}");
    }
    let tables = loan_desk::OUTPUT.tables_of_notes(&scheme.draft, &held);
    let inside = internal(loan_desk::OUTPUT.report_of(&scheme.draft), tables, &held);
    assert!(inside.subject.get(Lang::Zh).ends_with("内部版"));
    let paper = format!("{:?}", inside.tables.last().expect("a table").rows);
    assert!(
        paper.contains("年度报告 · ") && paper.contains("2025"),
        "{paper}"
    );
}

/// Places are said in the language of the page, whatever the language of the person who commented.
#[test]
fn the_places_of_comments_are_said_in_the_language_of_the_reader() {
    let draft = filled(&scheme(1, ""));
    let mut notes = Notes::default();
    for (id, place) in [
        ("a1", level(&draft)),
        ("a2", "name".to_owned()),
        ("a3", String::new()),
    ] {
        let of = places(&TEMPLATE, &draft, Lang::Zh);
        let says = greendesk::documents::notes::place_said(&of, &place, Lang::Zh);
        let one = Comment {
            place,
            says: says.unwrap_or_default(),
            ..comment(id, "请说明")
        };
        notes.comment(one).expect("there is room");
    }
    let english = places(&TEMPLATE, &draft, Lang::En);
    let placed = notes.clone().placed(&english, Lang::En);
    for (chinese, english) in notes.comments.iter().zip(&placed.comments) {
        assert_eq!(chinese.says.is_empty(), english.says.is_empty());
        assert!(!english.says.contains(is_han), "{}", english.says);
    }
    assert!(notes.comments[0].says.contains("实际水平"));
    // A place that is gone keeps the words in which it was seen.
    assert_eq!(notes.clone().placed(&[], Lang::En), notes);
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
    assert_eq!(row.compared, [[0, 1]]);

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
    let loans: Vec<Loan> = vec![(inbox().loan)(scheme, day("2027-04-20"))];
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

/// The reports that the bank filed stand in the loan's own document: on its step and on its internal paper, by the definition that held for their years.
#[test]
fn filed_reports_stand_in_the_loan_and_on_its_internal_paper() {
    use greendesk::documents::Value;
    use greendesk::documents::printed::value_words;
    use greendesk::documents::templates::loan_desk::OUTPUT as LOANS;
    let scheme = scheme(1, "");
    let first = filled(&scheme);
    let rows = |document: &Document| -> Vec<String> {
        let notes = Notes::of(&document.notes);
        let tables = LOANS.tables_of_notes(&document.draft, &notes);
        let rows = tables.iter().flat_map(|table| &table.rows);
        let said = |value: &Value| value_words(value, Lang::Zh, false);
        rows.map(|row| row.iter().map(said).collect::<Vec<_>>().join(" | "))
            .collect()
    };
    assert_eq!(rows(&scheme), [""; 0], "nothing was filed");
    let kept = accepting(&scheme, &first);
    let of_2025 = "2025 | 已收存 | 2026-03-02 | 2026-04-20 | 碳排放量（范围 1+2） 9,200 吨（达标，第 1 档）；绿电占比 42%（达标，第 1 档） | 3.10 | 2026-06-21";
    assert_eq!(rows(&kept), [of_2025]);

    // The year after goes on from it, whatever was expected then, and comes behind it.
    let mut notes = Notes::of(&kept.notes);
    let [accepted] = notes.accepted.as_slice() else {
        panic!("one report")
    };
    let mut next = accepted.clone();
    next.year = "2026".to_owned();
    for course in &mut next.courses {
        for level in &mut course.levels {
            level.year = "2026".to_owned();
        }
    }
    notes.accepted.insert(0, next);
    let both = Document {
        notes: notes.clone().text(),
        draft: {
            let mut draft = kept.draft.clone();
            edit(
                &mut draft,
                "relation=cumulative;kpis#1/results=-;kpis#2/results=-",
            );
            draft
        },
        ..kept.clone()
    };
    let of_both = rows(&both);
    assert_eq!(of_both[0], of_2025);
    assert!(
        of_both[1].starts_with("2026 | 已收存") && of_both[1].ends_with("| 3.00 | 2027-06-21"),
        "{of_both:?}"
    );

    // A newer version that came in is named.
    let came = greendesk::documents::notes::Submission {
        year: "2025".to_owned(),
        sum: "NEWER000".to_owned(),
        file: "更正.json".to_owned(),
        changed: i64::MAX,
    };
    let known = greendesk::documents::notes::Submission {
        sum: Notes::of(&kept.notes).accepted[0].sum.clone(),
        changed: 1,
        ..came.clone()
    };
    let mut newer = Notes::of(&kept.notes);
    newer.submit(&[known, came]);
    let newer = Document {
        notes: newer.text(),
        ..kept.clone()
    };
    assert!(
        rows(&newer)[0].starts_with("2025 | 已收存，另有较新的版本“更正.json” |"),
        "{:?}",
        rows(&newer)
    );

    // 5.6.2 b: a KPI that was amended for 2026 is held against what it was for 2025.
    let mut amended = kept.clone();
    let row = greendesk::documents::templates::loan_desk::kpi::fresh_amendment(
        &amended.draft,
        &Place::default(),
    );
    amended.draft.add_row(&[], "amendments", row);
    edit(
        &mut amended.draft,
        "amendments#1/day=2026-07-01;amendments#1/kpi=碳排放量（范围 1+2）;amendments#1/from_year=2026;\
        kpis#1/targets#1/tier_1=9,000;kpis#1/targets#1/tier_2=8,500;kpis#1/targets#2/tier_1=9,000;kpis#1/targets#2/tier_2=8,500",
    );
    assert_eq!(rows(&amended), [of_2025]);
    // So is the row of the inbox that stands without its file.
    let row = one(&amended, &[]);
    assert_eq!(
        row.kpis[0].target.map(|level| level.to_string()).as_deref(),
        Some("9500")
    );

    // A KPI that bears another name from 2026 on is known in the report of 2025 by the former one.
    let mut renamed = both.clone();
    let row = greendesk::documents::templates::loan_desk::kpi::fresh_amendment(
        &renamed.draft,
        &Place::default(),
    );
    renamed.draft.add_row(&[], "amendments", row);
    edit(
        &mut renamed.draft,
        "amendments#1/day=2026-07-01;amendments#1/kpi=绿电比例;amendments#1/from_year=2026;kpis#2/kpi=own;kpis#2/own_name=绿电比例",
    );
    let mut notes = Notes::of(&renamed.notes);
    for accepted in &mut notes.accepted {
        if accepted.year == "2026" {
            "own".clone_into(&mut accepted.courses[1].kpi);
            "绿电比例".clone_into(&mut accepted.courses[1].own);
        }
    }
    renamed.notes = notes.text();
    let of_renamed = rows(&renamed);
    assert_eq!(of_renamed[0], of_2025);
    assert!(
        of_renamed[1].contains("绿电比例 42%") && of_renamed[1].ends_with("| 3.00 | 2027-06-21"),
        "{of_renamed:?}"
    );

    // The internal paper has them, the clean one has not.
    let notes = Notes::of(&kept.notes);
    let clean = LOANS.report_of(&kept.draft);
    let tables = LOANS.tables_of_notes(&kept.draft, &notes);
    let inside = internal(clean.clone(), tables, &notes);
    let papers = [&inside, &clean].map(|report| format!("{:?}", report.paper));
    assert_eq!(
        papers.map(|paper| paper.contains("已收存的年度报告")),
        [true, false]
    );
}
