//! Autosave: when a write is asked for, and above all when it is not.

use greendesk::storage::autosave::{
    Autosave, DEBOUNCE_MS, MAX_WAIT_MS, RETRY_MS, State, Trouble, Why,
};
use greendesk::storage::{Reason, SaveError, ShelfError};

fn armed() -> Autosave {
    let mut autosave = Autosave::new();
    autosave.loaded(3, false);
    autosave
}

#[test]
fn nothing_is_written_before_a_verified_load() {
    let mut autosave = Autosave::new();
    autosave.changed(0);
    assert_eq!(autosave.state(), &State::Loading);
    assert!(!autosave.due(u64::MAX) && !autosave.pending());
    assert_eq!(autosave.begin(false, 0), None);
    autosave.loaded(3, false);
    assert!(!autosave.due(u64::MAX), "loading is no change");
    assert_eq!(autosave.wait(0), None);
}

#[test]
fn a_change_is_saved_when_typing_rests_and_after_two_seconds_at_the_latest() {
    let mut autosave = armed();
    autosave.changed(1_000);
    assert!(!autosave.due(1_000 + DEBOUNCE_MS - 1) && autosave.due(1_000 + DEBOUNCE_MS));
    assert_eq!(autosave.wait(1_100), Some(DEBOUNCE_MS - 100));
    for now in (1_000..1_000 + MAX_WAIT_MS).step_by(100) {
        assert!(!autosave.due(now));
        autosave.changed(now);
    }
    assert!(
        autosave.due(1_000 + MAX_WAIT_MS),
        "however fast a person types"
    );
    assert_eq!(autosave.begin(false, 3_000), Some(3));
    autosave.written(Ok(4), false, "2026-01-01", 3_000);
    assert_eq!(
        autosave.state(),
        &State::Saved {
            rev: 4,
            at: "2026-01-01".into()
        }
    );
    assert!(!autosave.due(u64::MAX));
    autosave.changed(10_000);
    assert_eq!(autosave.state(), &State::Dirty);
    assert_eq!(autosave.begin(false, 10_500), Some(4));
}

#[test]
fn a_clock_that_goes_back_loses_nothing() {
    let mut autosave = armed();
    autosave.changed(1_000_000);
    autosave.changed(5);
    assert!(autosave.pending(), "leaving the page still flushes");
    assert!(autosave.due(5 + DEBOUNCE_MS));
}

#[test]
fn a_failure_stays_on_show_until_a_write_succeeds() {
    let mut autosave = armed();
    autosave.changed(0);
    autosave.written(Err(SaveError::Shelf(ShelfError::Full)), false, "", 400);
    let failed = State::Failed(Trouble::Shelf(ShelfError::Full));
    assert_eq!(autosave.state(), &failed);
    assert!(
        autosave.pending() && !autosave.due(401) && autosave.due(400 + RETRY_MS),
        "tried again even if nobody types"
    );
    autosave.changed(1_000);
    assert_eq!(autosave.state(), &failed, "typing does not hide it");
    assert!(autosave.due(1_000 + DEBOUNCE_MS));
    assert_eq!(autosave.begin(false, 1_400), Some(3));
    autosave.written(Ok(4), false, "now", 1_400);
    assert!(matches!(autosave.state(), State::Saved { rev: 4, .. }));
    autosave.changed(2_000);
    autosave.written(
        Err(SaveError::ReadBack { restored: true }),
        false,
        "",
        2_400,
    );
    assert_eq!(autosave.state(), &State::Failed(Trouble::ReadBack));
}

#[test]
fn after_a_conflict_nothing_is_written() {
    for (error, state) in [
        (
            SaveError::Stale {
                their_rev: 9,
                their_saved_at: "then".into(),
            },
            State::Conflict {
                their_saved_at: Some("then".into()),
            },
        ),
        (
            SaveError::Gone,
            State::Conflict {
                their_saved_at: None,
            },
        ),
        (SaveError::Newer, State::ReadOnly(Why::Newer)),
        (
            SaveError::Unreadable(Reason::Altered),
            State::ReadOnly(Why::Broken(Reason::Altered)),
        ),
    ] {
        let mut autosave = armed();
        autosave.changed(0);
        autosave.written(Err(error), false, "", 400);
        assert_eq!(autosave.state(), &state);
        autosave.changed(500);
        assert_eq!(autosave.state(), &state);
        assert!(!autosave.due(u64::MAX) && !autosave.pending());
        assert_eq!(autosave.begin(false, 900), None);
    }
    let mut autosave = armed();
    autosave.conflict(Some("told by the storage event".into()));
    assert_eq!(autosave.begin(false, 0), None);
    let mut loading = Autosave::new();
    loading.conflict(None);
    assert_eq!(
        loading.state(),
        &State::Loading,
        "there is nothing yet to be in conflict with"
    );
    let mut reading = armed();
    reading.read_only(Why::OtherTab);
    reading.changed(0);
    assert_eq!(reading.begin(false, 0), None);
}

#[test]
fn a_blank_draft_replaces_a_filled_one_only_by_an_explicit_act() {
    let mut autosave = armed();
    autosave.changed(0);
    assert_eq!(autosave.begin(true, 400), None);
    assert_eq!(autosave.state(), &State::Failed(Trouble::Blank));
    autosave.changed(500);
    assert_eq!(
        autosave.begin(false, 900),
        Some(3),
        "typing again saves as ever"
    );
    assert_eq!(autosave.begin(true, 900), None);
    autosave.allow_blank(1_000);
    assert!(autosave.due(1_000));
    assert_eq!(autosave.begin(true, 1_000), Some(3));
    autosave.written(Ok(4), true, "now", 1_000);
    autosave.changed(2_000);
    assert_eq!(
        autosave.begin(true, 2_400),
        Some(4),
        "blank over blank is nothing lost"
    );
    autosave.written(Ok(5), false, "now", 2_400);
    assert_eq!(autosave.begin(true, 3_000), None, "the leave was for once");
}

#[test]
fn where_the_browser_keeps_nothing_the_page_still_does() {
    let mut autosave = armed();
    let nothing_kept = State::ReadOnly(Why::NoShelf);
    autosave.read_only(Why::NoShelf);
    autosave.changed(0);
    assert_eq!(autosave.state(), &nothing_kept);
    assert!(autosave.due(DEBOUNCE_MS));
    assert_eq!(autosave.begin(false, 400), Some(3));
    autosave.written(Ok(4), false, "now", 400);
    assert_eq!(autosave.state(), &nothing_kept, "never called saved");
    assert_eq!(autosave.rev(), 4);
    assert!(!autosave.pending());
}
