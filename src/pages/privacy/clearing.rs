//! How a tab lets go of the storage while everything is being cleared, by itself or by another tab.

use crate::documents::route::Route;
use crate::pages::form::mirror;
use crate::pages::shell::app_state::AppState;
use crate::pages::shell::clock;
use crate::storage::timestamp::between;
use crate::storage::{Library, LocalShelf, Shelf};
use leptos::prelude::*;
use std::time::Duration;

/// How long everything is being cleared at most, in seconds; a mark that is older was left behind.
const GOES_ON_S: i64 = 10;
/// When a tab that begins meanwhile looks again.
const AGAIN: Duration = Duration::from_millis(500);

/// From now on nothing is written by this page; a reload begins anew.
pub fn let_go() {
    mirror::end();
    LocalShelf::close();
    // Wherever the person goes from here, it is a new beginning.
    window_event_listener(leptos::ev::hashchange, |_| {
        let _ = window().location().reload();
    });
}

/// From now on, where another tab clears everything, this tab begins anew and writes nothing back on its way. Gives whether that is going on just
/// now: then this tab reloads a moment later, until it is over.
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
