//! The lazy part of what lies in IndexedDB beside the documents: the mirror of all of them, and the database of earlier versions.

use super::mirror::{
    Phase, announce, extend_queue, phase, set_phase, take_emptied, take_queue, without,
};
use crate::documents::route::Route;
use crate::i18n::Message;
use crate::pages::shell::app_state::AppState;
use crate::pages::shell::clock;
use crate::pages::versions::keep::tidy;
use crate::pages::words as w;
use crate::storage::LocalShelf;
use crate::storage::mirror::Settled;
use crate::storage::mirror_db::MirrorDb;
use crate::storage::versions::retention::VersionKind;
use crate::storage::versions::store;
use crate::ui::toast::toast_anywhere;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

type OnItsWay<T> = Pin<Box<dyn Future<Output = T>>>;

/// A stored text that becomes an earlier version: where the versions are, the document, its revision, why it is kept, the text.
pub struct NewVersion {
    /// The name of the database.
    pub place: String,
    /// The document's id.
    pub id: String,
    /// The revision of the text.
    pub rev: u64,
    /// Why it is kept.
    pub kind: VersionKind,
    /// The text, as it is stored.
    pub text: String,
}

/// What the part offers.
pub struct MirrorSync {
    /// Opens the mirror and compares it with local storage.
    pub begin: fn(AppState) -> OnItsWay<()>,
    /// Writes what is queued.
    pub write: fn(),
    /// Puts back what local storage lost: it was emptied.
    pub put_back: fn(),
    /// Closes the mirror.
    pub close: fn(),
    /// Keeps an earlier version where the rule wants it; `false` where the browser would not.
    pub keep_version: fn(NewVersion) -> OnItsWay<bool>,
}

crate::lazy_part! {
    /// Mirror and earlier versions.
    pub static MIRROR_SYNC, mirror_sync: MirrorSync = MirrorSync {
        begin: |app| Box::pin(begin(app)),
        write,
        put_back,
        close,
        keep_version: |version| Box::pin(keep_version(version)),
    };
}

thread_local! {
    static MIRROR: RefCell<Option<Rc<MirrorDb>>> = const { RefCell::new(None) };
    static APP: Cell<Option<AppState>> = const { Cell::new(None) };
}

async fn begin(app: AppState) {
    APP.set(Some(app));
    let name = app.library.with_value(|library| library.mirror_name());
    match MirrorDb::open(&name).await {
        Some(mirror) if phase() == Phase::Off => mirror.close(),
        Some(mirror) => {
            MIRROR.set(Some(Rc::new(mirror)));
            compare(app, take_emptied()).await;
        }
        None => without(w::KEPT_ONCE),
    }
    // Mirror and local storage agree now on what there is, or there is no mirror.
    tidy(app);
}

/// Puts back what local storage lost.
fn put_back() {
    if let Some(app) = APP.get() {
        spawn_local(compare(app, true));
    }
}

fn write() {
    spawn_local(async {
        write_queue().await;
        if let Some(app) = APP.get()
            && take_emptied()
        {
            compare(app, true).await;
        }
    });
}

/// Compares mirror and local storage, and says what was put back. Pages look again where something was put back, or where local storage was
/// `emptied`.
async fn compare(app: AppState, mut emptied: bool) {
    loop {
        set_phase(Phase::Busy);
        let Some(mirror) = MIRROR.with_borrow(Clone::clone) else {
            return without(w::KEPT_ONCE);
        };
        let Some(held) = mirror.all().await else {
            return without(w::KEPT_ONCE);
        };
        let settled = app
            .library
            .with_value(|library| library.settle(&LocalShelf, &held))
            .unwrap_or_default();
        extend_queue(settled.changes.iter().cloned());
        write_queue().await;
        if emptied || !settled.restored.is_empty() {
            announce();
        }
        say(app, &settled);
        emptied = take_emptied();
        if !emptied {
            return;
        }
    }
}

fn say(app: AppState, settled: &Settled) {
    let many = |ids: &std::collections::BTreeSet<String>| vec![ids.len().to_string().into()];
    if !settled.refused.is_empty() {
        toast_anywhere(Message::new(w::NOT_PUT_BACK, many(&settled.refused)));
    } else if !settled.restored.is_empty() {
        let asked = match app.route.get_untracked() {
            Route::Overview(id)
            | Route::Fill(id, _)
            | Route::Report(id)
            | Route::Print(id)
            | Route::Compared(id, _)
            | Route::History(id) => Some(id),
            _ => None,
        };
        // The page of a document that was not there shows it now.
        if app.open.get_untracked().is_none()
            && asked.is_some_and(|id| settled.restored.contains(&id))
        {
            let _ = window().location().reload();
            return;
        }
        toast_anywhere(Message::new(w::PUT_BACK, many(&settled.restored)));
    }
}

/// Writes to the mirror until nothing is queued.
async fn write_queue() {
    let Some(mirror) = MIRROR.with_borrow(Clone::clone) else {
        return without(w::KEPT_ONCE);
    };
    loop {
        let changes = take_queue();
        if changes.is_empty() {
            return set_phase(Phase::Calm);
        }
        if !mirror.write(&changes).await {
            return without(w::KEPT_ONCE);
        }
    }
}

fn close() {
    if let Some(mirror) = MIRROR.take() {
        mirror.close();
    }
}

async fn keep_version(version: NewVersion) -> bool {
    let NewVersion {
        place,
        id,
        rev,
        kind,
        text,
    } = version;
    store::keep(&place, &id, rev, kind, &clock::now(), &text).await
}
