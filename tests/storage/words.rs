//! What is said about saving: every state and every fault has its sentence in both languages.

use greendesk::i18n::{Lang, Message};
use greendesk::storage::autosave::{State, Trouble, Why};
use greendesk::storage::{Reason, SaveError, ShelfError};
use std::collections::BTreeSet;

const REASONS: [Reason; 6] = [
    Reason::NotAnEnvelope,
    Reason::NotOurs,
    Reason::Altered,
    Reason::Shape,
    Reason::Migration,
    Reason::Misplaced,
];

fn shelf_errors() -> Vec<ShelfError> {
    vec![
        ShelfError::Absent,
        ShelfError::Full,
        ShelfError::Refused("InvalidStateError".into()),
    ]
}

fn all_differ(messages: &[Message]) {
    for lang in [Lang::Zh, Lang::En] {
        let said: BTreeSet<String> = messages.iter().map(|message| message.get(lang)).collect();
        assert_eq!(said.len(), messages.len(), "{said:#?}");
        assert!(
            said.iter()
                .all(|sentence| sentence.chars().count() >= 3 && !sentence.contains('{')),
            "{said:#?}"
        );
        assert!(
            said.iter().all(|sentence| (lang == Lang::Zh)
                == sentence.contains(|c: char| ('\u{4E00}'..'\u{A000}').contains(&c))),
            "{said:#?}"
        );
    }
}

#[test]
fn every_fault_has_its_own_sentence() {
    all_differ(&REASONS.map(|reason| reason.says().into()));
    let stale = SaveError::Stale {
        their_rev: 2,
        their_saved_at: String::new(),
    };
    let mut errors = vec![
        stale,
        SaveError::Gone,
        SaveError::Newer,
        SaveError::ReadBack { restored: true },
    ];
    errors.extend(REASONS.map(SaveError::Unreadable));
    errors.extend(shelf_errors().into_iter().map(SaveError::Shelf));
    all_differ(&errors.iter().map(SaveError::says).collect::<Vec<_>>());
}

#[test]
fn every_state_has_its_own_sentence() {
    let mut states = vec![
        State::Loading,
        State::Clean,
        State::Dirty,
        State::Saved {
            rev: 1,
            at: String::new(),
        },
        State::Conflict {
            their_saved_at: None,
        },
        State::Conflict {
            their_saved_at: Some(String::new()),
        },
    ];
    states.extend([Trouble::ReadBack, Trouble::Blank].map(State::Failed));
    states.extend(
        shelf_errors()
            .into_iter()
            .map(|error| State::Failed(Trouble::Shelf(error))),
    );
    states.extend([Why::OtherTab, Why::Newer, Why::NoShelf, Why::Private].map(State::ReadOnly));
    states.extend(REASONS.map(|reason| State::ReadOnly(Why::Broken(reason))));
    all_differ(
        &states
            .iter()
            .map(|state| state.says("14:32"))
            .collect::<Vec<_>>(),
    );
    assert_eq!(
        State::Saved {
            rev: 1,
            at: String::new()
        }
        .says("14:32")
        .get(Lang::Zh),
        "已保存到本机 14:32"
    );
}

#[test]
fn the_header_says_in_short_what_a_bar_explains_and_never_that_something_is_saved_that_is_not() {
    let said = |state: &State| [Lang::Zh, Lang::En].map(|lang| state.short("14:32").get(lang));
    for (state, zh, en) in [
        (
            State::Failed(Trouble::Shelf(ShelfError::Full)),
            "保存失败",
            "Save failed",
        ),
        (State::Failed(Trouble::Blank), "保存失败", "Save failed"),
        (
            State::Conflict {
                their_saved_at: None,
            },
            "未保存",
            "Not saved",
        ),
        (
            State::ReadOnly(Why::NoShelf),
            "未保存到本机",
            "Not saved on this computer",
        ),
        (State::ReadOnly(Why::Newer), "只读", "Read-only"),
    ] {
        assert_eq!(said(&state), [zh, en]);
    }
    // No bar explains these, so the header says all of it.
    for state in [
        State::Clean,
        State::Dirty,
        State::Saved {
            rev: 1,
            at: String::new(),
        },
        State::ReadOnly(Why::OtherTab),
        State::ReadOnly(Why::Private),
    ] {
        assert_eq!(state.short("14:32"), state.says("14:32"));
    }
}
