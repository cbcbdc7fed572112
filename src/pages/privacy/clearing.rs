//! How a tab stops writing to the storage while everything is being cleared, by itself or by another tab.

use crate::documents::route::Route;
use crate::pages::form::mirror;
use crate::pages::shell::app_state::AppState;
use crate::pages::shell::clock;
use crate::storage::timestamp::between;
use crate::storage::{Library, LocalShelf, Shelf};
use leptos::prelude::*;
use std::cell::Cell;
use std::time::Duration;

/// How long clearing takes at most, in seconds. An older mark was left behind by a tab that ended while it cleared.
const GOES_ON_S: i64 = 10;
/// When a tab that was opened meanwhile loads again.
const AGAIN: Duration = Duration::from_millis(500);

thread_local! {
    // Whether this page writes nothing any more.
    static LET_GO: Cell<bool> = const { Cell::new(false) };
}

/// Whether everything is being cleared: what this page still holds is to go, and no browser needs to ask before the page loads anew.
pub fn has_let_go() -> bool {
    LET_GO.get()
}

/// Makes this page write nothing any more; the next load starts anew.
pub fn let_go() {
    LET_GO.set(true);
    mirror::end();
    LocalShelf::close();
    // This page cannot write any more, so the next page that the person opens is loaded anew.
    window_event_listener(leptos::ev::hashchange, |_| {
        let _ = window().location().reload();
    });
}

/// From now on, where another tab clears everything, this tab loads anew and writes nothing before. Gives whether another tab is clearing at this
/// moment; then this tab loads anew every half second until that has ended.
pub fn follow(app: AppState) -> bool {
    let key = app.library.with_value(Library::cleared_key);
    let since = LocalShelf
        .get(&key)
        .ok()
        .flatten()
        .and_then(|at| between(&at, &clock::now()));
    if since.is_some_and(|since| (0..GOES_ON_S).contains(&since)) {
        let_go();
        set_timeout(|| drop(window().location().reload()), AGAIN);
        return true;
    }
    let cleared =
        window_event_listener(leptos::ev::storage, move |event: web_sys::StorageEvent| {
            if event.key().as_ref() == Some(&key) && event.new_value().is_some() {
                let_go();
                let location = window().location();
                let _ = location.set_hash(&Route::Home.hash());
                let _ = location.reload();
            }
        });
    on_cleanup(move || cleared.remove());
    false
}
