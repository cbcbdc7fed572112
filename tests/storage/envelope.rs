//! Envelopes: what was released opens for ever, what is damaged is told from what is newer, and no bytes make the program stop.

use super::{document, drafts, stamp};
use greendesk::storage::envelope::{open, seal};
use greendesk::storage::migrate::{SCHEMA, STEPS, Step, carry};
use greendesk::storage::{Opened, Reason};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

#[test]
fn every_released_envelope_opens() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/storage/envelopes");
    let mut opened = 0;
    for version in fs::read_dir(folder).expect("the fixtures are there") {
        for file in fs::read_dir(version.expect("readable").path()).expect("a folder a version") {
            let path = file.expect("readable").path();
            let raw = fs::read_to_string(&path).expect("text");
            let name = path.display();
            let Opened::Document(document, facts) = open(raw.trim_end()) else {
                panic!("{name} does not open: {:?}", open(&raw))
            };
            assert_eq!(facts.template, document.template, "{name}");
            // Carried once, it is of the present shape: sealing and opening it again changes nothing.
            let again = open(&seal(
                &document,
                facts.rev,
                &stamp("t", "2026-01-01T00:00:00Z"),
            ));
            assert_eq!(again.document(), Some(document.as_ref()), "{name}");
            opened += 1;
        }
    }
    assert!(opened >= 5, "only {opened} fixtures");
}

/// A document of a next period keeps what was typed in the last one (the answer `previous`), and which sections are 待更新 (`renew`).
#[test]
fn what_is_kept_of_last_period_opens_again() {
    use greendesk::documents::{next_period, reserved, templates};
    let today = greendesk::measure::Day::read("2026-11-28").expect("a day");
    let mut rolled = 0;
    for output in templates::outputs() {
        let Some(roll) = output.roll_forward else {
            continue;
        };
        rolled += 1;
        let mut next = document("d1");
        next.template = output.template.id.to_owned();
        next.draft = roll(&(output.samples[0])(), today);
        let kept = next_period::previous(&next.draft);
        assert!(!kept.is_empty(), "{}", next.template);
        let opened = open(&seal(&next, 1, &stamp("t", "now")));
        let back = &opened.document().expect("opens").draft;
        assert_eq!(next_period::previous(back), kept);
        assert_eq!(
            back.root.get(reserved::RENEW),
            next.draft.root.get(reserved::RENEW)
        );
    }
    assert!(rolled >= 5, "{rolled}");
}

#[test]
fn what_is_sealed_opens_with_its_facts() {
    let document = document("d1");
    let Opened::Document(back, facts) =
        open(&seal(&document, 7, &stamp("tab-a", "2026-02-03T04:05:06Z")))
    else {
        panic!("opens")
    };
    assert_eq!(*back, document);
    assert_eq!(
        (
            facts.rev,
            facts.tab.as_str(),
            facts.saved_at.as_str(),
            facts.build.as_str()
        ),
        (7, "tab-a", "2026-02-03T04:05:06Z", "test")
    );
    assert_eq!((facts.schema, facts.demo), (SCHEMA, false));
}

/// A sealed envelope with some parts replaced.
fn with(parts: &Value) -> String {
    let mut envelope: Value =
        serde_json::from_str(&seal(&document("d1"), 1, &stamp("t", "now"))).expect("JSON");
    for (key, part) in parts.as_object().expect("parts") {
        envelope[key] = part.clone();
    }
    envelope.to_string()
}

#[test]
fn damage_is_named() {
    let whole = with(&json!({}));
    let cut = &whole[..whole.len() / 2];
    for (raw, reason) in [
        ("", Reason::NotAnEnvelope),
        ("null", Reason::NotAnEnvelope),
        ("[]", Reason::NotOurs),
        ("{}", Reason::NotOurs),
        ("\"text\"", Reason::NotAnEnvelope),
        (cut, Reason::NotAnEnvelope),
        (&with(&json!({ "magic": "other" })), Reason::NotOurs),
        (&with(&json!({ "len": 3 })), Reason::Altered),
        (
            &with(&json!({ "sum": "0000000000000000" })),
            Reason::Altered,
        ),
        (&with(&json!({ "payload": "{}" })), Reason::Altered),
        (&with(&json!({ "rev": -1 })), Reason::NotAnEnvelope),
        (&with(&json!({ "schema": 0 })), Reason::Migration),
        (
            &with(&json!({ "payload": "{}", "len": 2, "sum": "44136fa355b3678a" })),
            Reason::Shape,
        ),
        (&with(&json!({ "id": "d2" })), Reason::Misplaced),
    ] {
        assert_eq!(open(raw), Opened::Broken(reason), "{raw}");
    }
    assert!(open(&whole).document().is_some());
}

#[test]
fn what_a_newer_program_wrote_is_known_by_its_facts() {
    let newer_shape = open(&with(&json!({ "schema": SCHEMA + 1, "build": "later" })));
    let newer_envelope = open(&with(
        &json!({ "env": 2, "sum": "of another kind", "unknown": [1, 2] }),
    ));
    for opened in [newer_shape, newer_envelope] {
        let Opened::Newer(facts) = opened else {
            panic!("{opened:?}")
        };
        assert_eq!(facts.template, "sample_form");
    }
    // Newer, and cut off: its sum is of a kind that is known, so the damage is told.
    assert_eq!(
        open(&with(&json!({ "schema": SCHEMA + 1, "len": 1 }))),
        Opened::Broken(Reason::Altered)
    );
}

#[test]
fn steps_are_taken_in_order_and_a_failing_one_stops() {
    let one_to_two = |mut document: Value| {
        document["two"] = json!(document["one"].as_i64()? + 1);
        Some(document)
    };
    let two_to_three = |mut document: Value| {
        document["three"] = json!(document["two"].as_i64()? + 1);
        Some(document)
    };
    let steps = &[
        Step::Change(one_to_two),
        Step::Change(two_to_three),
        Step::Added,
    ];
    assert_eq!(
        carry(json!({ "one": 1 }), 1, steps),
        Some(json!({ "one": 1, "two": 2, "three": 3 }))
    );
    assert_eq!(
        carry(json!({ "two": 5 }), 2, steps),
        Some(json!({ "two": 5, "three": 6 }))
    );
    assert_eq!(
        carry(json!({ "three": 9 }), 3, steps),
        Some(json!({ "three": 9 })),
        "a step that only adds"
    );
    assert_eq!(
        carry(json!({ "three": 9 }), 4, steps),
        Some(json!({ "three": 9 })),
        "already there"
    );
    assert_eq!(carry(json!({}), 1, steps), None, "a step that fails");
    assert_eq!(carry(json!({}), 0, steps), None, "no such version");
    assert_eq!(carry(json!({}), 5, steps), None, "no such version");
    assert_eq!(
        usize::try_from(SCHEMA).expect("small"),
        STEPS.len() + 1,
        "a step for every version that was left"
    );
}

proptest! {
    #[test]
    fn any_text_is_opened_or_told_apart(bytes in any::<Vec<u8>>()) {
        let raw = String::from_utf8_lossy(&bytes);
        prop_assert!(matches!(open(&raw), Opened::Broken(_)));
    }

    #[test]
    fn any_document_comes_back_equal(document in drafts::document(), rev in any::<u64>()) {
        let opened = open(&seal(&document, rev, &stamp("t", "now")));
        prop_assert_eq!(opened.document(), Some(&document));
        prop_assert_eq!(opened.facts().map(|facts| facts.rev), Some(rev));
    }

    #[test]
    fn a_damaged_envelope_never_gives_another_document(document in drafts::document(), at in any::<prop::sample::Index>(), with in any::<u8>()) {
        let whole = seal(&document, 3, &stamp("t", "now"));
        let mut bytes = whole.clone().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = with;
        let damaged = String::from_utf8_lossy(&bytes);
        match open(&damaged) {
            Opened::Document(back, _) => prop_assert_eq!(*back, document, "the damage was outside the document"),
            Opened::Newer(_) | Opened::Broken(_) => {}
        }
        let cut: String = whole.chars().take(at).collect();
        prop_assert!(at >= whole.chars().count() || matches!(open(&cut), Opened::Broken(_)));
    }
}
