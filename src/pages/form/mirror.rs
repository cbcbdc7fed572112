//! The mirror as saving sees it: every write to local storage is queued here, and the lazy part `mirror_sync` takes the queue to IndexedDB.
//!
//! Saving never waits for the mirror. Where the part cannot be fetched, or the browser gives no IndexedDB, saving goes on without a mirror, and that
//! is said once.

use super::mirror_sync::MIRROR_SYNC;
use crate::i18n::Text;
use crate::pages::privacy::clearing;
use crate::pages::shell::app_state::AppState;
use crate::pages::shell::reminder;
use crate::pages::words as w;
use crate::storage::LocalShelf;
use crate::storage::mirror::{Change, ObservedShelf};
use crate::ui::lazy::get_patiently;
use crate::ui::toast::toast_anywhere;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::{Cell, RefCell};

/// The event that tells pages which show stored documents to look again: some were put back, or local storage was emptied.
pub const SETTLED: &str = "greendesk:settled";

/// Local storage, whose writes the mirror learns.
pub const MIRRORED: &ObservedShelf<'static> = &ObservedShelf {
    shelf: &LocalShelf,
    tell: &queue,
};

/// How far the mirror is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    /// It is being fetched, opened, compared, or written to.
    Busy,
    /// It holds everything.
    Calm,
    /// There is none.
    Off,
}

thread_local! {
    // Local storage was emptied while the mirror was busy.
    static EMPTIED: Cell<bool> = const { Cell::new(false) };
    // What was written and is not in the mirror yet, in order.
    static QUEUE: RefCell<Vec<Change>> = const { RefCell::new(Vec::new()) };
    static PHASE: Cell<Phase> = const { Cell::new(Phase::Busy) };
}

pub(super) fn phase() -> Phase {
    PHASE.get()
}

pub(super) fn set_phase(phase: Phase) {
    PHASE.set(phase);
}

/// The writes that wait for the mirror; they wait no longer.
pub(super) fn take_queue() -> Vec<Change> {
    QUEUE.take()
}

/// Adds writes that the mirror has to learn.
pub(super) fn extend_queue(changes: impl IntoIterator<Item = Change>) {
    QUEUE.with_borrow_mut(|queue| queue.extend(changes));
}

/// Whether local storage was emptied since this was last asked.
pub(super) fn take_emptied() -> bool {
    EMPTIED.take()
}

/// Fetches the part, which opens the mirror and compares it with local storage. Called once, after the first picture.
pub fn begin(app: AppState) {
    if !app.keeps {
        return;
    }
    if clearing::follow(app) {
        return end();
    }
    // A browser that empties the storage of a whole host names no key. Another page may do so at any time, also before the mirror is open.
    let emptied = window_event_listener(ev::storage, |event: web_sys::StorageEvent| {
        if event.key().is_none() {
            look_again();
        }
    });
    on_cleanup(move || emptied.remove());
    spawn_local(async move {
        match get_patiently(&MIRROR_SYNC).await {
            // Everything is being cleared: the mirror would be made anew.
            _ if phase() == Phase::Off => return,
            Ok(mirror) => (mirror.begin)(app).await,
            Err(_) => without(w::MIRROR_MISSING),
        }
        reminder::look(app);
    });
}

/// Local storage was emptied: the mirror puts back what it holds, at once or when the mirror is no longer busy. Without a mirror the pages look
/// for themselves.
fn look_again() {
    match (phase(), MIRROR_SYNC.ready()) {
        (Phase::Off, _) => announce(),
        (Phase::Calm, Some(mirror)) => {
            set_phase(Phase::Busy);
            (mirror.put_back)();
        }
        _ => EMPTIED.set(true),
    }
}

/// Queues a write, and has it written where the mirror is calm.
fn queue(change: Change) {
    if phase() == Phase::Off {
        return;
    }
    extend_queue([change]);
    if phase() == Phase::Calm
        && let Some(mirror) = MIRROR_SYNC.ready()
    {
        set_phase(Phase::Busy);
        (mirror.write)();
    }
}

/// Lets go of the mirror: everything is being cleared.
pub fn end() {
    set_phase(Phase::Off);
    take_queue();
    if let Some(mirror) = MIRROR_SYNC.ready() {
        (mirror.close)();
    }
}

/// There is no mirror, or no longer: said once. Saving goes on.
pub(super) fn without(why: Text) {
    if phase() != Phase::Off {
        set_phase(Phase::Off);
        take_queue();
        toast_anywhere(why.into());
    }
}

/// Tells pages that show stored documents to look again.
pub fn announce() {
    if let Ok(event) = web_sys::CustomEvent::new(SETTLED) {
        let _ = window().dispatch_event(&event);
    }
}
