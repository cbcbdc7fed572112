//! When a person is reminded of handing a document over.

use super::document;
use greendesk::documents::{Document, Draft, Node};
use greendesk::storage::reminder::{ANSWERS, due, handed_at};

/// A document made on 1 January 2026 at midnight with so many answers.
fn filled(answers: usize) -> Document {
    let mut draft = Draft::default();
    for at in 0..answers {
        let mut node = Node::default();
        node.set("a", "x");
        node.set("b", "  ");
        draft.add_row(&[], &format!("l{}", at % 2), node);
    }
    Document {
        draft,
        ..document("d1")
    }
}

#[test]
fn the_rule() {
    let day = |day: u32, time: &str| format!("2026-01-{day:02}T{time}Z");
    for (name, answers, demo, saved, handed, now, expected) in [
        (
            "never, filled, the next day",
            ANSWERS,
            false,
            day(1, "10:00:00"),
            String::new(),
            day(2, "00:00:00"),
            true,
        ),
        (
            "never, filled, the same day",
            ANSWERS,
            false,
            day(1, "10:00:00"),
            String::new(),
            day(1, "23:59:59"),
            false,
        ),
        (
            "never, hardly begun",
            ANSWERS - 1,
            false,
            day(1, "10:00:00"),
            String::new(),
            day(20, "00:00:00"),
            false,
        ),
        (
            "sample data",
            ANSWERS,
            true,
            day(1, "10:00:00"),
            String::new(),
            day(20, "00:00:00"),
            false,
        ),
        (
            "changed since, seven days",
            1,
            false,
            day(3, "00:00:00"),
            day(2, "00:00:00"),
            day(9, "00:00:00"),
            false,
        ),
        (
            "changed since, more than seven days",
            1,
            false,
            day(3, "00:00:00"),
            day(2, "00:00:00"),
            day(9, "00:00:01"),
            true,
        ),
        (
            "nothing changed since but the note itself",
            ANSWERS,
            false,
            day(2, "00:00:05"),
            day(2, "00:00:00"),
            day(20, "00:00:00"),
            false,
        ),
        (
            "the clock went back",
            ANSWERS,
            false,
            day(3, "00:00:00"),
            day(20, "00:00:00"),
            day(2, "00:00:00"),
            false,
        ),
    ] {
        let document = Document {
            demo,
            ..filled(answers)
        };
        assert_eq!(due(&document, &saved, &handed, &now), expected, "{name}");
    }
}

#[test]
fn a_backup_counts_for_the_documents_in_it() {
    let mut document = filled(1);
    let backup = "2026-01-05T00:00:00Z d0 d1";
    assert_eq!(handed_at(&document, backup), "2026-01-05T00:00:00Z");
    assert_eq!(handed_at(&document, "2026-01-05T00:00:00Z d0 d10"), "");
    assert_eq!(handed_at(&document, ""), "");
    document.exported_at = "2026-01-04T00:00:00Z".to_owned();
    assert_eq!(handed_at(&document, backup), "2026-01-05T00:00:00Z");
    document.exported_at = "2026-01-06T00:00:00Z".to_owned();
    assert_eq!(handed_at(&document, backup), "2026-01-06T00:00:00Z");
}
