//! The lock by which one tab edits a document: a Web Lock where the browser has them, else a lease in local storage.
//!
//! Locks and leases are advisory: the revision decides in the end (`Library::save` refuses to overwrite a newer one).

use super::editor::Editor;
use crate::i18n::Message;
use crate::pages::shell::app_state::fresh_id;
use crate::pages::shell::clock;
use crate::pages::words as w;
use crate::storage::lease::{Act, Claim, Lease, TAKE_MS, Word};
use crate::storage::{LocalShelf, Shelf};
use crate::ui::toast::toast;
use js_sys::{Function, Object, Promise, Reflect};
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{BroadcastChannel, MessageEvent};

/// How long this tab waits for a lock that it was refused, in milliseconds, before it says that another tab edits. A page that is just closing gives
/// its lock back within this time.
const PASSING_MS: u64 = 300;

/// How a Web Lock is requested.
#[derive(Clone, Copy, PartialEq)]
enum How {
    /// At once or not at all (`ifAvailable`).
    IfFree,
    /// After the requests that were made before.
    InLine,
    /// At once; the tab that holds the lock loses it (`steal`).
    Now,
}

/// By which mechanism one tab edits.
enum Mechanism {
    /// Web Locks: the browser's `navigator.locks`.
    Locks(JsValue),
    /// A lease in local storage.
    Lease(RefCell<Lease>),
}

type Listener = Closure<dyn Fn(MessageEvent)>;

/// The state of the lock in this tab, from opening a document until it is closed or the page is frozen.
struct Session {
    editor: Editor,
    /// The name of the lock, of the channel and of the lease's key.
    name: String,
    /// The key of the mark that the document has unsaved changes.
    left: String,
    /// This tab's id in messages to other tabs.
    me: String,
    mechanism: Mechanism,
    channel: Option<(BroadcastChannel, Listener)>,
    /// Resolves the promise that holds the lock, which releases it; `None` while this tab holds none.
    release: RefCell<Option<Function>>,
    /// This tab edits.
    editing: Cell<bool>,
    /// The person pressed 在此处继续编辑, and the lock was not granted yet.
    asking: Cell<bool>,
    /// The session has ended: callbacks that come later do nothing.
    over: Cell<bool>,
    /// A timer for [`Lease::tick`] is set.
    ticking: Cell<bool>,
}

/// The lazy part's table.
pub struct EditLock {
    /// Requests the lock for the document of an open editor, under the reactive owner of the caller.
    pub keep: fn(Editor),
    /// Takes the lock over from another tab, so that this tab edits.
    pub take_over: fn(),
}

crate::lazy_part! {
    /// The lock by which one tab edits a document.
    pub static EDIT_LOCK, edit_lock: EditLock = EditLock { keep, take_over };
}

thread_local! {
    // One document is open at a time.
    static SESSION: RefCell<Option<Rc<Session>>> = const { RefCell::new(None) };
}

/// Requests the lock and keeps it as long as `editor` is open. A page that the browser freezes releases the lock, and requests it again when the page
/// comes back.
fn keep(editor: Editor) {
    crate::ui::read_only::follow(editor.form, w::LOCKED);
    begin(editor);
    let hidden = window_event_listener(ev::pagehide, |_| release());
    let frozen = window_event_listener_untyped("freeze", |_| release());
    let back = move || {
        if SESSION.with_borrow(Option::is_none) && editor.is_open() {
            begin(editor);
        }
    };
    let shown = window_event_listener(ev::pageshow, move |_| back());
    let thawed = window_event_listener_untyped("resume", move |_| back());
    let seen = window_event_listener(ev::visibilitychange, move |_| {
        if !document().hidden() {
            back();
        }
    });
    // A tab ended abnormally if it had unsaved changes and no `pagehide` event ran.
    Effect::new(move |_| {
        if editor.saving.with(crate::storage::Autosave::pending) {
            mark(editor);
        }
    });
    on_cleanup(move || {
        hidden.remove();
        shown.remove();
        seen.remove();
        frozen.remove();
        thawed.remove();
        release();
    });
}

/// Takes the lock of the open document over: the other tab saves, releases the lock, and is read-only from then on.
fn take_over() {
    let Some(session) = SESSION.with_borrow(Clone::clone) else {
        return;
    };
    match &session.mechanism {
        Mechanism::Locks(_) => {
            session.asking.set(true);
            session.say(&Word::Ask {
                from: session.me.clone(),
            });
            // A tab that hangs or gets no messages does not answer; then the lock is stolen.
            let asked = session.clone();
            set_timeout(move || asked.take_lock(), Duration::from_millis(TAKE_MS));
        }
        Mechanism::Lease(lease) => {
            let acts = lease
                .borrow_mut()
                .take(clock::now_ms(), session.stored().as_ref());
            session.act(acts);
        }
    }
}

/// Starts a session: requests the lock if it is free, or begins the lease.
fn begin(editor: Editor) {
    let (name, left) = editor.names();
    let me = fresh_id();
    let channel = BroadcastChannel::new(&name).ok().map(|channel| {
        let listener = Listener::new(|event: MessageEvent| {
            let word = event.data().as_string().and_then(|text| Word::read(&text));
            if let Some((session, word)) = SESSION.with_borrow(Clone::clone).zip(word) {
                session.hear(&word);
            }
        });
        channel.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        (channel, listener)
    });
    let locks = Reflect::get(&window().navigator(), &"locks".into())
        .ok()
        .filter(JsValue::is_object);
    let mechanism = match locks {
        Some(locks) => Mechanism::Locks(locks),
        None => Mechanism::Lease(RefCell::new(Lease::new(&me, channel.is_some()))),
    };
    let session = Rc::new(Session {
        editor,
        name,
        left,
        me,
        mechanism,
        channel,
        release: RefCell::new(None),
        editing: Cell::new(false),
        asking: Cell::new(false),
        over: Cell::new(false),
        ticking: Cell::new(false),
    });
    SESSION.set(Some(session.clone()));
    match &session.mechanism {
        Mechanism::Locks(_) => session.request(How::IfFree),
        Mechanism::Lease(lease) => {
            let acts = lease
                .borrow_mut()
                .begin(clock::now_ms(), session.stored().as_ref());
            session.act(acts);
        }
    }
}

/// Ends the session: removes the mark of unsaved changes, and releases lock or lease.
fn release() {
    let Some(session) = SESSION.take() else {
        return;
    };
    session.over.set(true);
    if session.edits() {
        let _ = LocalShelf.remove(&session.left);
    }
    if let Mechanism::Lease(lease) = &session.mechanism {
        let acts = lease.borrow_mut().leave(session.stored().as_ref());
        session.act(acts);
    }
    session.release_lock();
    if let Some((channel, _)) = &session.channel {
        channel.set_onmessage(None);
        channel.close();
    }
}

/// Writes the mark that the document has unsaved changes. The mark is removed when the session ends; after a crash it stays.
fn mark(editor: Editor) {
    let key = editor.names().1;
    if SESSION.with_borrow(|session| session.as_ref().is_some_and(|session| session.edits()))
        && LocalShelf.get(&key).is_ok_and(|mark| mark.is_none())
    {
        let _ = LocalShelf.put(&key, &clock::now());
    }
}

impl Session {
    fn edits(&self) -> bool {
        self.editing.get()
    }

    fn say(&self, word: &Word) {
        if let Some((channel, _)) = &self.channel {
            let _ = channel.post_message(&word.text().into());
        }
    }

    fn hear(self: &Rc<Self>, word: &Word) {
        match &self.mechanism {
            Mechanism::Lease(lease) => {
                let acts = lease
                    .borrow_mut()
                    .hear(clock::now_ms(), word, self.stored().as_ref());
                self.act(acts);
            }
            Mechanism::Locks(_) => match word {
                Word::Ask { from } if self.edits() => {
                    self.give_way();
                    self.release_lock();
                    self.say(&Word::Left {
                        from: self.me.clone(),
                        to: Some(from.clone()),
                    });
                    // The tab that asked gets the lock first; this tab waits in line after it.
                    let session = self.clone();
                    set_timeout(
                        move || session.request(How::InLine),
                        Duration::from_millis(TAKE_MS),
                    );
                }
                Word::Left { to: Some(to), .. } if *to == self.me => self.take_lock(),
                // Among tabs with Web Locks only the home page asks this: it looks for documents that no open tab edits.
                Word::Hello { .. } if self.edits() => self.say(&Word::Hold {
                    from: self.me.clone(),
                    term: 0,
                }),
                _ => {}
            },
        }
    }

    // ---- locks

    fn take_lock(self: &Rc<Self>) {
        if self.asking.replace(false) && !self.edits() {
            self.request(How::Now);
        }
    }

    fn request(self: &Rc<Self>, how: How) {
        let Mechanism::Locks(locks) = &self.mechanism else {
            return;
        };
        if self.over.get() || self.edits() {
            return;
        }
        let session = self.clone();
        let held = Closure::once_into_js(move |lock: JsValue| -> JsValue {
            if session.over.get() || session.edits() {
                JsValue::UNDEFINED
            } else if lock.is_null() {
                session.refused();
                JsValue::UNDEFINED
            } else {
                let until =
                    Promise::new(&mut |settle, _| drop(session.release.replace(Some(settle))));
                session.asking.set(false);
                session.granted();
                until.into()
            }
        });
        let options = Object::new();
        match how {
            How::IfFree => drop(Reflect::set(&options, &"ifAvailable".into(), &true.into())),
            How::Now => drop(Reflect::set(&options, &"steal".into(), &true.into())),
            How::InLine => {}
        }
        let request = Reflect::get(locks, &"request".into())
            .ok()
            .and_then(|request| request.dyn_into::<Function>().ok());
        let asked = request.and_then(|request| {
            request
                .call3(locks, &self.name.as_str().into(), &options, &held)
                .ok()
        });
        let Some(asked) = asked.and_then(|asked| asked.dyn_into::<Promise>().ok()) else {
            return;
        };
        let session = self.clone();
        spawn_local(async move {
            // The promise is rejected where another tab stole the lock: then this tab is read-only. It is rejected too where the browser refuses
            // locks altogether: then no lock was held, this tab goes on, and `Library::save` refuses to overwrite a newer revision.
            if JsFuture::from(asked).await.is_err()
                && session.release.take().is_some()
                && !session.over.get()
                && session.edits()
            {
                session.give_way();
                session.request(How::InLine);
            }
        });
    }

    /// Another tab holds the lock: waits in line for it, and makes this tab read-only after [`PASSING_MS`].
    fn refused(self: &Rc<Self>) {
        self.request(How::InLine);
        let session = self.clone();
        let say = move || {
            if !session.over.get() && !session.edits() {
                session.give_way();
            }
        };
        set_timeout(say, Duration::from_millis(PASSING_MS));
    }

    /// Releases the Web Lock, where this tab holds one.
    fn release_lock(&self) {
        if let Some(release) = self.release.take() {
            let _ = release.call0(&JsValue::NULL);
        }
    }

    /// Makes this tab read-only, because another tab edits. Where this tab edited until now, its changes are saved first. Changes that
    /// are unsaved after that become a copy of the document (`Editor::give_way`).
    fn give_way(&self) {
        let edited = self.editing.replace(false);
        self.editor.give_way(edited);
        if edited {
            let _ = LocalShelf.remove(&self.left);
        }
    }

    /// Lets this tab edit. A mark of unsaved changes that stands already is from a tab that ended abnormally, and the person is told.
    fn granted(&self) {
        self.editing.set(true);
        self.editor.go_on();
        if let Ok(Some(_)) = LocalShelf.get(&self.left) {
            let _ = LocalShelf.remove(&self.left);
            let at = self
                .editor
                .saved_at()
                .map(|at| clock::when(&at, self.editor.form.lang.get_untracked()))
                .unwrap_or_default();
            toast(Message::new(w::NOT_CLOSED, vec![at.into()]), None);
        }
        // The person may have typed before the lock was here.
        if self.editor.edited() {
            mark(self.editor);
        }
    }

    // ---- the lease

    fn stored(&self) -> Option<Claim> {
        LocalShelf
            .get(&self.name)
            .ok()
            .flatten()
            .and_then(|text| Claim::read(&text))
    }

    fn act(self: &Rc<Self>, acts: Vec<Act>) {
        for act in acts {
            match act {
                Act::Say(word) => self.say(&word),
                Act::Write(claim) => drop(LocalShelf.put(&self.name, &claim.text())),
                Act::Erase => drop(LocalShelf.remove(&self.name)),
                Act::Edit => self.granted(),
                Act::Yield => self.give_way(),
            }
        }
        self.tick();
    }

    fn tick(self: &Rc<Self>) {
        let Mechanism::Lease(lease) = &self.mechanism else {
            return;
        };
        let Some(wait) = lease
            .borrow()
            .wait(clock::now_ms())
            .filter(|_| !self.over.get() && !self.ticking.replace(true))
        else {
            return;
        };
        let session = self.clone();
        let wake = move || {
            session.ticking.set(false);
            if let Mechanism::Lease(lease) = &session.mechanism
                && !session.over.get()
            {
                let acts = lease
                    .borrow_mut()
                    .tick(clock::now_ms(), session.stored().as_ref());
                session.act(acts);
            }
        };
        set_timeout(wake, Duration::from_millis(wait.max(10)));
    }
}
