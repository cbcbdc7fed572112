//! Notes beside a document: what comes of two copies, what a file of somebody else may hold, and what the internal copy has that the clean one has not.

use greendesk::documents::notes::{
    Act, Comment, Fault, MOST_COMMENTS, MOST_ENTRIES, MOST_READ, MOST_SUBMISSIONS, MOST_TEXT,
    MOST_WAS, Notes, Standing, Submission, cleaned, internal, place_said, places,
};
use greendesk::documents::templates::sll_kpi_report::{OUTPUT, TEMPLATE};
use greendesk::documents::{Block, Place};
use greendesk::i18n::Lang;
use proptest::prelude::*;
use serde_json::{Value, json};

pub fn comment(id: &str, place: &str, text: &str) -> Comment {
    Comment {
        id: id.to_owned(),
        place: place.to_owned(),
        says: "三、报告期情况 · 碳排放量 · 实际水平".to_owned(),
        text: text.to_owned(),
        by: "客户经理甲".to_owned(),
        at: "2026-04-20T01:00:00Z".to_owned(),
        ..Comment::default()
    }
}

fn with(comments: &[Comment]) -> Notes {
    let mut notes = Notes::default();
    for comment in comments {
        notes.comment(comment.clone()).expect("there is room");
    }
    notes
}

fn value(notes: &Notes) -> Value {
    serde_json::to_value(notes.clone().summed()).expect("JSON")
}

#[test]
fn a_comment_stands_as_what_was_done_last() {
    let mut notes = with(&[comment("a1", "", "请说明")]);
    let standing = |notes: &Notes| notes.comments[0].standing();
    assert_eq!(standing(&notes), Standing::Open);
    for (act, text, at, stands) in [
        (
            Act::Answer,
            "已补充",
            "2026-04-21T01:00:00Z",
            Standing::Answered,
        ),
        (
            Act::Reopen,
            "仍缺 12 月",
            "2026-04-22T01:00:00Z",
            Standing::Open,
        ),
        // The borrower's clock is a year behind.
        (
            Act::Answer,
            "已补 12 月",
            "2025-04-23T01:00:00Z",
            Standing::Answered,
        ),
        (Act::Close, "", "2026-04-22T02:00:00Z", Standing::Closed),
    ] {
        notes.act("a1", act, text, ["乙", at]).expect("it is added");
        assert_eq!(standing(&notes), stands, "{act:?}");
    }
    let times: Vec<&str> = notes.comments[0]
        .entries
        .iter()
        .map(|entry| entry.at.as_str())
        .collect();
    assert!(
        times.is_sorted(),
        "an entry is never before the one before it: {times:?}"
    );
    assert_eq!(
        Notes::of(&notes.clone().text()),
        notes.clone().summed(),
        "kept and read"
    );
    assert!(notes.all_closed());
}

#[test]
fn what_cannot_be_added_is_said() {
    let long = "长".repeat(MOST_TEXT + 1);
    let mut notes = Notes::default();
    for (text, says) in [
        ("", "请填写批注内容"),
        (" \u{202e}\n", "请填写批注内容"),
        (long.as_str(), "超过 1000 字"),
    ] {
        let why = notes
            .comment(comment("a1", "", text))
            .expect_err("it is not added");
        assert!(why.get(Lang::Zh).contains(says), "{}", why.get(Lang::Zh));
    }
    let many: Vec<Comment> = (0..MOST_COMMENTS)
        .map(|at| comment(&format!("c{at}"), "", "请说明"))
        .collect();
    let mut full = with(&many);
    assert!(full.comment(comment("more", "", "再问")).is_err());
    for _ in 0..MOST_ENTRIES {
        full.act("c0", Act::Answer, "答", ["乙", "2026-04-21T01:00:00Z"])
            .expect("it is added");
    }
    assert!(
        full.act("c0", Act::Answer, "答", ["乙", "2026-04-21T01:00:00Z"])
            .is_err()
    );
    assert!(
        full.act("c1", Act::Answer, " ", ["乙", "2026-04-21T01:00:00Z"])
            .is_err()
    );
    // What was added is read back whole.
    let read = Notes::read(&value(&full));
    assert_eq!((read.faults, read.notes), (Vec::new(), full.summed()));
}

#[test]
fn two_copies_are_joined_and_decisions_of_a_file_are_not_believed() {
    let own = with(&[comment("a1", "", "一"), comment("a2", "", "二")]);
    let mut returned = own.clone();
    returned
        .act("a1", Act::Answer, "答一", ["乙", "2026-04-21T01:00:00Z"])
        .expect("it is added");
    // The borrower's file says that the bank is satisfied, and has a text of the bank changed.
    returned
        .act("a2", Act::Close, "", ["客户经理甲", "2026-04-21T01:00:00Z"])
        .expect("it is added");
    returned.comments[1].text = "无".to_owned();
    returned
        .comment(comment("a3", "", "三"))
        .expect("it is added");

    let mut bank = own.clone();
    bank.receive(&returned, "2025");
    let stands: Vec<_> = bank
        .comments
        .iter()
        .map(|one| (one.text.as_str(), one.standing()))
        .collect();
    assert_eq!(
        stands,
        [
            ("一", Standing::Answered),
            ("二", Standing::Open),
            ("三", Standing::Open)
        ]
    );
    let before = bank.clone();
    bank.receive(&returned, "2025");
    assert_eq!(bank, before, "a file that comes twice adds nothing");

    let mut borrower = own;
    borrower.join(&returned);
    assert_eq!(
        borrower.count(Standing::Closed),
        1,
        "the borrower believes the bank"
    );
    let before = borrower.clone();
    borrower.join(&returned);
    assert_eq!(borrower, before);
}

#[test]
fn a_year_of_a_loan_is_put_in_place_of_the_same_year_only() {
    let mut loan = Notes::default();
    loan.put_year("2025", &with(&[comment("a1", "", "一")]).comments);
    loan.put_year("2026", &with(&[comment("b1", "", "二")]).comments);
    loan.put_year("2025", &with(&[comment("a2", "", "三")]).comments);
    let texts = |year: &str| -> Vec<String> {
        loan.of_year(year)
            .comments
            .iter()
            .map(|one| [&one.text, one.year.as_str()].concat())
            .collect()
    };
    assert_eq!(
        (texts("2025"), texts("2026"), texts("2027")),
        (vec!["三".to_owned()], vec!["二".to_owned()], vec![])
    );
}

fn came(sum: &str, changed: i64) -> Submission {
    Submission {
        year: "2025".to_owned(),
        sum: sum.to_owned(),
        file: format!("{sum}.json"),
        changed,
    }
}

/// Versions that came in, the one that is looked at with the time of its last change, and the newer one.
#[test]
fn the_newest_version_is_the_one_that_was_changed_last() {
    for (case, known, sum, changed, newer) in [
        ("nothing is known", vec![], "A", Some(1), None),
        ("itself alone", vec![("A", 1)], "A", Some(1), None),
        (
            "a later one",
            vec![("A", 1), ("B", 2)],
            "A",
            Some(1),
            Some("B"),
        ),
        (
            "an earlier one",
            vec![("A", 1), ("B", 2)],
            "B",
            Some(2),
            None,
        ),
        (
            "at the same time",
            vec![("A", 1), ("B", 1)],
            "A",
            Some(1),
            None,
        ),
        (
            "the last of several",
            vec![("B", 2), ("C", 4), ("D", 3)],
            "A",
            Some(1),
            Some("C"),
        ),
        (
            "finalised once more",
            vec![("A", 1), ("B", 2), ("A", 3)],
            "A",
            Some(1),
            None,
        ),
        (
            "its file says no time",
            vec![("B", 2)],
            "A",
            None,
            Some("B"),
        ),
        ("another year", vec![("B", 2)], "A", Some(1), Some("B")),
    ] {
        let mut notes = Notes::default();
        for (sum, changed) in known {
            notes.submit(&[came(sum, changed)]);
        }
        let year = |year| {
            notes
                .newer_than(year, sum, changed)
                .map(|one| one.sum.as_str())
        };
        assert_eq!(year("2025"), newer, "{case}");
        assert_eq!(year("2024"), None, "{case}");
        // Where there is nothing to keep, nothing is written, and no checksum either.
        let kept = if notes.is_empty() {
            Notes::default()
        } else {
            notes.clone().summed()
        };
        assert_eq!(Notes::of(&notes.text()), kept, "{case}: kept and read");
    }
    let mut many = Notes::default();
    for at in 0..MOST_SUBMISSIONS + 5 {
        let at = i64::try_from(at).expect("small");
        many.submit(&[came(&format!("S{at}"), at)]);
    }
    assert_eq!(many.submissions.len(), MOST_SUBMISSIONS);
    assert_eq!(many.submissions[0].sum, "S5", "the oldest are forgotten");
    assert!(many.own().is_empty());
}

/// A hostile or broken text of notes, how many comments are read of it, and what is said.
#[test]
fn what_is_no_note_is_left_out_and_said() {
    let good = value(&with(&[comment("a1", "kpis.3/years.5/actual", "请说明")]));
    let changed = |change: &dyn Fn(&mut Value)| {
        let mut file = good.clone();
        change(&mut file);
        file
    };
    let first = |file: &mut Value, key: &str, to: Value| file["comments"][0][key] = to;
    let many = |count: usize| {
        let one = |at: usize| json!({ "id": format!("c{at}"), "place": "", "text": "问" });
        json!({ "version": 1, "comments": (0..count).map(one).collect::<Vec<_>>() })
    };
    let long = "字".repeat(MOST_TEXT + 1);
    let table: Vec<(&str, Value, usize, Option<Fault>)> = vec![
        ("as written", good.clone(), 1, None),
        (
            "another text",
            changed(&|file| first(file, "text", json!("请解释"))),
            1,
            Some(Fault::Altered),
        ),
        (
            "no checksum",
            changed(&|file| file["sum"] = Value::Null),
            1,
            Some(Fault::Altered),
        ),
        (
            "a newer version",
            changed(&|file| file["version"] = json!(2)),
            0,
            Some(Fault::Newer),
        ),
        (
            "a version that is no number",
            changed(&|file| file["version"] = json!("1")),
            1,
            Some(Fault::LeftOut(1)),
        ),
        ("a number", json!(7), 0, Some(Fault::LeftOut(1))),
        (
            "comments are a text",
            json!({ "version": 1, "comments": "x" }),
            0,
            Some(Fault::LeftOut(1)),
        ),
        (
            "a comment is a number",
            json!({ "version": 1, "comments": [5] }),
            0,
            Some(Fault::LeftOut(1)),
        ),
        (
            "an id of two words",
            changed(&|file| first(file, "id", json!("a b"))),
            0,
            Some(Fault::LeftOut(1)),
        ),
        (
            "a place of no shape",
            changed(&|file| first(file, "place", json!("kpis/x/y"))),
            0,
            Some(Fault::LeftOut(1)),
        ),
        (
            "a text that is a list",
            changed(&|file| first(file, "text", json!([1]))),
            0,
            Some(Fault::LeftOut(1)),
        ),
        (
            "a text that is too long",
            changed(&|file| first(file, "text", json!(long))),
            0,
            Some(Fault::LeftOut(1)),
        ),
        (
            "an unknown decision",
            changed(&|file| first(file, "entries", json!([{ "act": "delete" }]))),
            1,
            Some(Fault::LeftOut(1)),
        ),
        (
            "what the place held, longer than is kept",
            changed(&|file| first(file, "was", json!("字".repeat(MOST_WAS + 1)))),
            0,
            Some(Fault::LeftOut(1)),
        ),
        (
            "what the place held is a number",
            changed(&|file| first(file, "was", json!(9200))),
            0,
            Some(Fault::LeftOut(1)),
        ),
        (
            "a version that came in without a time",
            changed(&|file| {
                file["submissions"] = json!([{ "year": "2025", "sum": "A", "file": "a" }])
            }),
            1,
            Some(Fault::LeftOut(1)),
        ),
        (
            "a version that came in, which the checksum does not know",
            changed(&|file| {
                file["submissions"] =
                    json!([{ "year": "2025", "sum": "A", "file": "a", "changed": 5 }])
            }),
            1,
            Some(Fault::Altered),
        ),
        (
            "the same id twice",
            json!({ "version": 1, "comments": [good["comments"][0], good["comments"][0]] }),
            1,
            Some(Fault::LeftOut(1)),
        ),
        (
            "more than are read",
            many(MOST_READ + 3),
            MOST_READ,
            Some(Fault::LeftOut(3)),
        ),
    ];
    for (case, file, count, fault) in table {
        let read = Notes::read(&file);
        assert_eq!(read.notes.comments.len(), count, "{case}");
        assert_eq!(read.faults, fault.into_iter().collect::<Vec<_>>(), "{case}");
        for fault in read.faults {
            assert!(
                fault.says().get(Lang::Zh).contains("报告内容不受影响"),
                "{case}"
            );
        }
    }
    assert_eq!(
        cleaned("一\u{202e}二\u{0}\r\n三", 9),
        "一二\n三",
        "what steers a screen is no text"
    );
    for text in ["", "{", "null", "[]", "{\"comments\":{}}"] {
        assert!(Notes::of(text).is_empty(), "{text}");
    }
}

#[test]
fn all_texts_of_a_file_together_are_bounded() {
    let one =
        |at: usize| json!({ "id": format!("c{at}"), "place": "", "text": "字".repeat(MOST_TEXT) });
    let file = json!({ "version": 1, "comments": (0..MOST_READ).map(one).collect::<Vec<_>>() });
    let read = Notes::read(&file);
    assert!((400..600).contains(&read.notes.comments.len()));
    assert!(matches!(read.faults[..], [Fault::LeftOut(_)]));
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ];
    let key = prop::sample::select(vec![
        "version",
        "comments",
        "accepted",
        "id",
        "text",
        "place",
        "entries",
        "act",
        "courses",
        "levels",
        "year",
        "submissions",
        "sum",
        "was",
        "changed",
    ]);
    leaf.prop_recursive(5, 40, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map(key.clone().prop_map(str::to_owned), inner, 0..6)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn any_json_is_read_and_what_was_read_is_read_again(file in any_json()) {
        let notes = Notes::read(&file).notes;
        prop_assert_eq!(Notes::of(&notes.clone().text()).summed(), notes.summed());
    }
}

#[test]
fn every_place_of_a_report_has_words_and_is_one_of_its_form() {
    let draft = (OUTPUT.samples[0])();
    for lang in [Lang::Zh, Lang::En] {
        let groups = places(&TEMPLATE, &draft, lang);
        assert!(groups.len() > 10);
        let mut keys = Vec::new();
        for (key, name) in groups.iter().flat_map(|group| &group.places) {
            assert!(!name.is_empty(), "{key}");
            let place = Place::parse(key).expect("a place");
            assert!(TEMPLATE.locate(&place).is_some(), "{key}");
            keys.push(key.clone());
        }
        let count = keys.len();
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), count, "no place twice");
    }
    let groups = places(&TEMPLATE, &draft, Lang::Zh);
    let kpi = draft.root.rows("kpis").first().expect("a KPI");
    let year = kpi.node.rows("years").first().expect("a year");
    let key = format!("kpis.{}/years.{}/actual", kpi.id, year.id);
    let said = place_said(&groups, &key, Lang::Zh).expect("the place");
    assert!(
        said.contains("报告期情况 · 碳排放量 · 2024 年") && said.ends_with("实际水平"),
        "{said}"
    );
    assert_eq!(place_said(&groups, "kpis.99/unit", Lang::Zh), None);
}

#[test]
fn the_internal_copy_has_the_comments_and_the_clean_one_has_none() {
    let draft = (OUTPUT.samples[0])();
    let mut notes = with(&[comment("a1", "", "请补充 12 月电费单")]);
    notes
        .act(
            "a1",
            Act::Answer,
            "已补充",
            ["会计乙", "2026-04-21T01:00:00Z"],
        )
        .expect("it is added");
    let clean = OUTPUT.report_of(&draft);
    let inside = internal(clean.clone(), Vec::new(), &notes);
    let text = |blocks: &[Block]| format!("{blocks:?}");
    for said in [
        "请补充 12 月电费单",
        "客户经理甲",
        "已补充",
        "会计乙",
        "已答复",
        "2026-04-21",
    ] {
        assert!(text(&inside.paper).contains(said), "{said}");
        assert!(!text(&clean.paper).contains(said), "{said}");
    }
    assert!(inside.subject.get(Lang::Zh).ends_with("批注版"));
    assert!(inside.subtitle.get(Lang::Zh).contains("批注版"));
    let table = inside.tables.last().expect("a table");
    assert_eq!((table.id, table.rows.len()), ("comments", 2));
    assert!(
        table
            .rows
            .iter()
            .all(|row| row.len() == table.columns.len())
    );
}
