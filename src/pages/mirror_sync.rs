//! The second copy of every document: opened when the program is whole, told of every write, asked when the first one has lost something.

use super::app_state::AppState;
use super::{history, reminder, words as w};
use crate::documents::route::Route;
use crate::i18n::Message;
use crate::storage::LocalShelf;
use crate::storage::mirror::{Change, ObservedShelf, Settled};
use crate::storage::mirror_db::MirrorDb;
use crate::ui::toast::toast;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Said to whoever shows stored documents, when some were put back or the storage was emptied.
pub const SETTLED: &str = "greendesk:settled";

/// The shelf of the browser, whose writes the second copy learns.
pub const MIRRORED: &ObservedShelf<'static> = &ObservedShelf {
    shelf: &LocalShelf,
    tell: &tell,
};

/// What is going on with the second copy.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// It is being opened, compared, or written to.
    Busy,
    /// It knows everything.
    Calm,
    /// There is none.
    Off,
}

thread_local! {
    // What was written and is not in the second copy yet, in order.
    static OUT: RefCell<Vec<Change>> = const { RefCell::new(Vec::new()) };
    static COPY: RefCell<Option<Rc<MirrorDb>>> = const { RefCell::new(None) };
    static PHASE: Cell<Phase> = const { Cell::new(Phase::Busy) };
    static DESK: Cell<Option<AppState>> = const { Cell::new(None) };
    // Local storage was emptied while the second copy was busy.
    static EMPTIED: Cell<bool> = const { Cell::new(false) };
}

/// Opens the second copy and compares. Not before the program is whole: the first field waits for nothing of this.
pub fn begin(app: AppState) {
    if !app.keeps {
        return;
    }
    if super::clear::follow(app) {
        return end();
    }
    DESK.set(Some(app));
    spawn_local(async move {
        let name = app.library.with_value(|library| library.mirror_name());
        match MirrorDb::open(&name).await {
            Some(copy) if PHASE.get() == Phase::Off => copy.close(),
            Some(copy) => {
                COPY.with(|held| *held.borrow_mut() = Some(Rc::new(copy)));
                compare(app, false).await;
            }
            None => without(),
        }
        // Once both copies agree on what there is.
        history::tidy(app);
        reminder::look(app);
    });
    // Who empties the storage of a whole host names no key.
    window_event_listener(ev::storage, move |event: web_sys::StorageEvent| {
        if event.key().is_some() {
            return;
        }
        match PHASE.get() {
            Phase::Calm => spawn_local(compare(app, true)),
            Phase::Busy => EMPTIED.set(true),
            Phase::Off => announce(),
        }
    });
}

/// A write that the second copy has to learn.
fn tell(change: Change) {
    if PHASE.get() == Phase::Off {
        return;
    }
    OUT.with(|out| out.borrow_mut().push(change));
    if PHASE.get() == Phase::Calm {
        PHASE.set(Phase::Busy);
        spawn_local(async {
            take_over().await;
            if let Some(app) = DESK.get()
                && EMPTIED.get()
            {
                compare(app, true).await;
            }
        });
    }
}

/// Compares both copies, and says what was put back. Pages look again where something was, or where the storage was `emptied`.
async fn compare(app: AppState, mut emptied: bool) {
    loop {
        PHASE.set(Phase::Busy);
        EMPTIED.set(false);
        let Some(copy) = COPY.with(|held| held.borrow().clone()) else {
            return without();
        };
        let Some(held) = copy.all().await else {
            return without();
        };
        let settled = app
            .library
            .with_value(|library| library.settle(&LocalShelf, &held))
            .unwrap_or_default();
        OUT.with(|out| out.borrow_mut().extend(settled.changes.iter().cloned()));
        take_over().await;
        if emptied || !settled.restored.is_empty() {
            announce();
        }
        say(app, &settled);
        emptied = EMPTIED.get();
        if !emptied {
            return;
        }
    }
}

fn say(app: AppState, settled: &Settled) {
    let many = |ids: &std::collections::BTreeSet<String>| vec![ids.len().to_string().into()];
    if !settled.refused.is_empty() {
        toast(Message::new(w::NOT_PUT_BACK, many(&settled.refused)), None);
    } else if !settled.restored.is_empty() {
        let asked = match app.route.get_untracked() {
            Route::Overview(id)
            | Route::Fill(id, _)
            | Route::Report(id)
            | Route::Print(id)
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
        toast(Message::new(w::PUT_BACK, many(&settled.restored)), None);
    }
}

/// Tells pages that show stored documents to look again.
pub fn announce() {
    if let Ok(event) = web_sys::CustomEvent::new(SETTLED) {
        let _ = window().dispatch_event(&event);
    }
}

/// Takes over what was written, until nothing is left.
async fn take_over() {
    let Some(copy) = COPY.with(|held| held.borrow().clone()) else {
        return without();
    };
    loop {
        let changes = OUT.with(|out| std::mem::take(&mut *out.borrow_mut()));
        if changes.is_empty() {
            return PHASE.set(Phase::Calm);
        }
        if !copy.write(&changes).await {
            return without();
        }
    }
}

/// Lets go of the second copy: everything is being cleared.
pub fn end() {
    PHASE.set(Phase::Off);
    OUT.with(|out| out.borrow_mut().clear());
    if let Some(copy) = COPY.take() {
        copy.close();
    }
}

/// There is no second copy, or no longer: said once. Saving goes on.
fn without() {
    if PHASE.replace(Phase::Off) == Phase::Off {
        return;
    }
    OUT.with(|out| out.borrow_mut().clear());
    toast(w::KEPT_ONCE.into(), None);
}
