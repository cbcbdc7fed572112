//! Earlier versions of a document: kept before a save replaces them, shown by the second program, put back here.

use super::app_state::{AppState, fresh_id};
use super::clock;
use super::editor::Editor;
use super::layout::heading;
use super::mirror_sync::announce;
use super::second::{self, Show};
use super::words as w;
use crate::documents::route::Route;
use crate::documents::{Document, Draft, revisions};
use crate::i18n::Message;
use crate::storage::migrate::SCHEMA;
use crate::storage::versions::retention::{APART, VersionKind};
use crate::storage::versions::store;
use crate::storage::{envelope, json};
use crate::ui::toast::toast;
use js_sys::Function;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

type Taker = Closure<dyn Fn(String, String, String)>;

thread_local! {
    // One for as long as the program runs.
    static TAKER: RefCell<Option<Taker>> = const { RefCell::new(None) };
}

/// Keeps the state that a save is about to replace, where the rule wants it. `kept_at` is when this was last done, so that a save in
/// between costs nothing. Nothing waits for it.
pub fn before_save(app: AppState, id: &str, rev: u64, kept_at: StoredValue<u64>) {
    let now = clock::now_ms();
    let soon = now.abs_diff(kept_at.get_value()) < APART.unsigned_abs().saturating_mul(1_000);
    if rev == 0 || soon || !app.keeps || !app.whole.get_untracked() {
        return;
    }
    kept_at.set_value(now);
    keep(app, id);
}

#[inline(never)]
fn keep(app: AppState, id: &str) {
    let Some((place, rev, older, text)) = stored(app, id) else {
        return;
    };
    let (id, kind) = (
        id.to_owned(),
        if older {
            VersionKind::Upgrade
        } else {
            VersionKind::Auto
        },
    );
    spawn_local(async move {
        // Where there is no room for history there is none.
        store::keep(&place, &id, rev, kind, &clock::now(), &text).await;
    });
}

/// What is stored of a document: where its versions are, its revision, whether an older program wrote it, and its text.
fn stored(app: AppState, id: &str) -> Option<(String, u64, bool, String)> {
    let text = app
        .with_shelf(|library, shelf| library.raw(shelf, id))
        .ok()
        .flatten()?;
    let facts = envelope::open(&text).facts().cloned()?;
    Some((
        app.library.with_value(store::place),
        facts.rev,
        facts.schema < SCHEMA,
        text,
    ))
}

/// Keeps what is stored of a document for good, before something replaces it. `false` where the browser would not.
pub async fn pin(app: AppState, id: &str, kind: VersionKind) -> bool {
    let Some((place, rev, _, text)) = stored(app, id).filter(|_| app.keeps) else {
        return false;
    };
    store::keep(&place, id, rev, kind, &clock::now(), &text).await
}

/// Lets go of the versions of documents that were destroyed.
pub fn forget(app: AppState, ids: Vec<String>) {
    let place = app.library.with_value(store::place);
    spawn_local(async move {
        for id in ids {
            store::forget(&place, &id).await;
        }
    });
}

/// Destroys what was in the trash for longer than it stays there.
pub fn tidy(app: AppState) {
    let gone = app
        .with_shelf(|library, shelf| library.expire(shelf, &clock::now()))
        .unwrap_or_default();
    if !gone.is_empty() {
        forget(app, gone);
        second::sweep();
        announce();
    }
}

/// Puts a sample back to its first state.
pub async fn reset(app: AppState, editor: Editor, draft: Draft) {
    if !editor.is_open() {
        return;
    }
    editor.flush();
    // Where nothing can be kept, the way back is there as long as the page.
    pin(app, &editor.id(), VersionKind::Reset).await;
    if editor.is_open() {
        toast(w::RESET_DONE.into(), editor.replace(w::RESET, draft));
    }
}

/// The earlier versions of the open document.
pub fn page(app: AppState, editor: Editor) -> AnyView {
    editor.flush();
    let what = move || {
        editor.form.seed.track();
        Show::History(Box::new(editor.document()), app.lang.get(), taker(app))
    };
    vec![
        heading(w::HISTORY_TITLE).view(),
        second::place("div", "history", what, || ()),
    ]
    .into_any()
}

/// What the second program calls with the open document's id, `copy` or `restore`, and the earlier document.
fn taker(app: AppState) -> Function {
    TAKER.with_borrow_mut(|taker| {
        let taker = taker.get_or_insert_with(|| {
            Closure::new(move |id: String, act: String, text: String| {
                let Some(editor) = app
                    .open
                    .get_untracked()
                    .filter(|editor| editor.is_open() && editor.id() == id)
                else {
                    return;
                };
                let Some(earlier) = json::read::<Document>(&text) else {
                    return;
                };
                if act == "copy" {
                    copy(app, editor, earlier)
                } else {
                    spawn_local(restore(app, editor, earlier))
                }
            })
        });
        taker.as_ref().unchecked_ref::<Function>().clone()
    })
}

/// Keeps an earlier version as a document of its own, and opens it. It was never issued nor handed over.
fn copy(app: AppState, editor: Editor, earlier: Document) {
    let lang = app.lang.get_untracked();
    let name = Message::new(
        w::VERSION_COPY,
        vec![editor.form.template.name_of(&earlier, lang).into()],
    )
    .get(lang);
    let blank = String::new;
    let copy = Document {
        id: fresh_id(),
        name,
        created_at: clock::now(),
        issued_at: blank(),
        issued_sum: blank(),
        exported_at: blank(),
        ..earlier
    };
    let id = app.keep(copy);
    toast(w::VERSION_COPIED.into(), None);
    app.go(&Route::Overview(id));
}

/// Puts an earlier version in place of the present one, which is kept for good before.
async fn restore(app: AppState, editor: Editor, earlier: Document) {
    editor.flush();
    if !pin(app, &editor.id(), VersionKind::Restore).await {
        return toast(w::NOT_PINNED.into(), None);
    }
    if !editor.is_open() {
        return;
    }
    let mut draft = earlier.draft;
    // Putting back is a change as well, and is noted as one where changes are noted.
    editor
        .form
        .draft
        .with_untracked(|now| revisions::keep(&mut draft, now));
    toast(
        w::VERSION_RESTORED.into(),
        editor.replace(w::RESTORE_VERSION, draft),
    );
}
