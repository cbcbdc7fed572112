//! 清除本机数据: the second program shows what would go and takes it away; this one lets go of the storage first.

use super::desk::{Desk, desk};
use super::frame::{foot, plain_main};
use super::kept_twice;
use super::second::{self, Show};
use super::words as w;
use crate::documents::route::Route;
use crate::storage::LocalShelf;
use js_sys::Function;
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;

/// The page.
pub fn clear_page() -> AnyView {
    let desk = desk();
    let let_go = Closure::<dyn Fn()>::new(let_go).into_js_value();
    let place = second::place("div", "clear", move || Show::Clear(desk.lang.get(), Function::from(let_go.clone())), || ());
    plain_main(w::CLEAR_TITLE).child(place).child(foot()).view()
}

/// From now on nothing is written by this page; a reload begins anew.
fn let_go() {
    kept_twice::end();
    LocalShelf::close();
    // Wherever the person goes from here, it is a new beginning.
    window_event_listener(leptos::ev::hashchange, |_| {
        let _ = window().location().reload();
    });
}

/// Another tab clears everything: this one begins anew, and writes nothing back on its way.
pub fn follow(desk: Desk) {
    let key = desk.library.with_value(crate::storage::Library::cleared_key);
    let cleared = window_event_listener(leptos::ev::storage, move |event: web_sys::StorageEvent| {
        if event.key().as_ref() == Some(&key) && event.new_value().is_some() {
            let_go();
            let location = window().location();
            let _ = location.set_hash(&Route::Home.hash());
            let _ = location.reload();
        }
    });
    on_cleanup(move || cleared.remove());
}
