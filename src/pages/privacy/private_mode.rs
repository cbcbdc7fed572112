//! 不在本机留存: everything lives in the memory of this page; a lasting sign says so, and at the end an export is asked for.

use super::clearing::has_let_go;
use crate::documents::{Document, checksum};
use crate::pages::files::{Backup, FILES_OUT};
use crate::pages::shell::app_state::AppState;
use crate::pages::words as w;
use crate::storage::mirror::Change;
use crate::ui::dynamic;
use crate::ui::html::{button, el, of_class};
use crate::ui::toast::toast;
use js_sys::{Object, Reflect};
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::RefCell;
use std::collections::BTreeMap;
use wasm_bindgen::JsCast;

/// Where the shell (public/boot.js) finds what a page without storage holds, for its rescue file.
const IN_MEMORY: &str = "__greendeskInMemory";

thread_local! {
    // What was handed over: a document's id, and the sum of its draft then.
    static HANDED: RefCell<BTreeMap<String, String>> = const { RefCell::new(BTreeMap::new()) };
}

/// Tells the shell of a write to memory: after a crash nothing else could tell it.
pub fn tell_shell((key, text): Change) {
    let global = js_sys::global();
    let held = Reflect::get(&global, &IN_MEMORY.into())
        .ok()
        .filter(wasm_bindgen::JsValue::is_object)
        .unwrap_or_else(|| {
            let held = Object::new().into();
            let _ = Reflect::set(&global, &IN_MEMORY.into(), &held);
            held
        });
    let _ = match text {
        Some(text) => Reflect::set(&held, &key.into(), &text.into()),
        None => Reflect::delete_property(held.unchecked_ref::<Object>(), &key.into()),
    };
}

/// Notes that a document was handed over as it is now.
pub fn handed(document: &Document) {
    HANDED.with_borrow_mut(|handed| {
        drop(handed.insert(document.id.clone(), checksum(&document.draft)))
    });
}

/// Notes that every document was handed over as it is now.
pub fn all_handed(app: AppState) {
    let listed = app
        .with_shelf(|library, shelf| library.list(shelf))
        .unwrap_or_default();
    let documents = listed.iter().filter_map(|listed| listed.opened.document());
    documents.for_each(handed);
    // What could not be written stands in every backup as this page holds it.
    app.unsaved
        .with_value(|unsaved| unsaved.iter().for_each(|(document, _)| handed(document)));
}

/// Notes that no file of a document arrived, as far as is known.
pub fn lost(id: &str) {
    HANDED.with_borrow_mut(|handed| drop(handed.remove(id)));
}

/// The documents that are lost with the page: those that were changed here and are in no file yet, where the browser keeps them only those that it
/// refused to store; of the single file all, because its reports belong into a work file. Samples do not count.
fn not_handed(app: AppState) -> Vec<Document> {
    if let Some(editor) = app.open.get_untracked() {
        editor.form.evaluate_all();
        editor.flush();
    }
    let in_no_file = |document: &Document| {
        HANDED.with_borrow(|handed| handed.get(&document.id) != Some(&checksum(&document.draft)))
    };
    let unsaved = app.unsaved.get_value().into_iter();
    let unsaved = unsaved.map(|(document, _)| document);
    let unsaved: Vec<Document> = unsaved.filter(|document| !document.demo).collect();
    let mut lost = Vec::new();
    if !app.keeps || cfg!(feature = "single") {
        let listed = app
            .with_shelf(|library, shelf| library.list(shelf))
            .unwrap_or_default();
        let own = listed
            .iter()
            .filter_map(|listed| Some((listed.opened.document()?, listed.opened.facts()?)));
        let changed = own.filter(|(document, facts)| facts.rev > 1 && !document.demo);
        // Of a document that the browser refused to store, the page holds the newer text.
        let older = |document: &Document| unsaved.iter().any(|held| held.id == document.id);
        lost.extend(
            changed
                .map(|(document, _)| document.clone())
                .filter(|document| !older(document)),
        );
    }
    lost.extend(unsaved);
    lost.retain(in_no_file);
    lost
}

/// Has the browser ask before a page is left with which something would be lost.
pub fn ask_before_leaving(app: AppState) {
    let away = window_event_listener_untyped("beforeunload", move |event| {
        if !has_let_go() && !not_handed(app).is_empty() {
            event.prevent_default();
            let _ = Reflect::set(&event, &"returnValue".into(), &true.into());
        }
    });
    on_cleanup(move || away.remove());
}

/// The sign in the header, with the way out.
pub fn sign(app: AppState) -> AnyView {
    // A person who goes back to a private page that was left finds nothing in it.
    let back = window_event_listener(ev::pageshow, |event| {
        if event.persisted() {
            let _ = window().location().reload();
        }
    });
    on_cleanup(move || back.remove());
    let ended = RwSignal::new(false);
    let end = move |_| {
        let waiting = not_handed(app);
        let raws = app
            .with_shelf(|library, shelf| library.raws(shelf))
            .unwrap_or_default();
        if raws.is_empty() {
            return leave();
        }
        spawn_local(async move {
            let made = match FILES_OUT.get().await {
                Ok(files) => (files.backup)(app).await,
                Err(why) => Err(why.into()),
            };
            let Backup { accepted, says } = match made {
                Ok(made) => made,
                Err(why) => return toast(why, None),
            };
            if accepted {
                waiting.iter().for_each(handed);
                if let Some(editor) = app.open.get_untracked() {
                    editor.exported();
                }
                ended.set(true);
            }
            toast(says, None);
        });
    };
    let away = dynamic(move || {
        ended.get().then(|| {
            vec![
                el("span")
                    .attr("role", "status")
                    .words(w::PRIVATE_HANDED)
                    .view(),
                button("secondary", w::PRIVATE_LEAVE)
                    .on("click", |_| leave())
                    .view(),
            ]
        })
    });
    of_class("div", "private-sign")
        .child(el("b").words(w::PRIVATE))
        .child(button("secondary", w::PRIVATE_END).on("click", end))
        .child(away)
        .view()
}

/// The same program, keeping again; nothing of this page stays behind it.
pub fn leave() {
    let location = window().location();
    let _ = location.replace(&(location.pathname().unwrap_or_default() + "#/"));
}
