//! 清除本机数据: the second program shows what would go and takes it away; this one lets go of the storage first.

use super::app_state::{AppState, app_state};
use super::clock;
use super::layout::{foot, plain_main};
use super::mirror_sync;
use super::second::{self, Show};
use super::words as w;
use crate::documents::route::Route;
use crate::storage::timestamp::between;
use crate::storage::{LocalShelf, Shelf};
use js_sys::Function;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::closure::Closure;

/// How long everything is being cleared at most, in seconds; a mark that is older was left behind.
const GOES_ON_S: i64 = 10;
/// When a tab that begins meanwhile looks again.
const AGAIN: Duration = Duration::from_millis(500);

/// The page.
pub fn clear_page() -> AnyView {
    let app = app_state();
    let let_go = Closure::<dyn Fn()>::new(let_go).into_js_value();
    let place = second::place(
        "div",
        "clear",
        move || Show::Clear(app.lang.get(), Function::from(let_go.clone())),
        || (),
    );
    plain_main(w::CLEAR_TITLE).child(place).child(foot()).view()
}

/// From now on nothing is written by this page; a reload begins anew.
fn let_go() {
    mirror_sync::end();
    LocalShelf::close();
    // Wherever the person goes from here, it is a new beginning.
    window_event_listener(leptos::ev::hashchange, |_| {
        let _ = window().location().reload();
    });
}

/// Another tab clears everything: this one begins anew, and writes nothing back on its way. Whether that is going on just now: then this one
/// waits until it is over.
pub fn follow(app: AppState) -> bool {
    let key = app.library.with_value(crate::storage::Library::cleared_key);
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
