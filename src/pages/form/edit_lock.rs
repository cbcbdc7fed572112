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

/// How long a lock may be on its way from a page that is just closing, in milliseconds, before this tab says that another one has it.
const PASSING_MS: u64 = 300;

/// How a lock is asked for.
#[derive(Clone, Copy, PartialEq)]
enum How {
    /// At once or not at all.
    IfFree,
    /// When those before are done with it.
    InLine,
    /// At once, whoever has it.
    Now,
}

/// What keeps the place.
enum Ground {
    /// The browser's locks.
    Locks(JsValue),
    /// A lease.
    Lease(RefCell<Lease>),
}

type Listener = Closure<dyn Fn(MessageEvent)>;

/// This tab's place at the open document, from opening it to closing it or being frozen.
struct Seat {
    editor: Editor,
    /// The name of lock, channel and key.
    name: String,
    /// The key of the mark that the document is being changed.
    left: String,
    me: String,
    ground: Ground,
    channel: Option<(BroadcastChannel, Listener)>,
    /// Lets the lock go.
    release: RefCell<Option<Function>>,
    /// This tab edits.
    editing: Cell<bool>,
    /// A person wants to go on here.
    asking: Cell<bool>,
    /// Left: whatever comes later is nothing to this seat.
    over: Cell<bool>,
    ticking: Cell<bool>,
}

/// What the part offers.
pub struct EditLock {
    /// Takes a place at the document of an open editor, under the reactive owner of the caller.
    pub keep: fn(Editor),
    /// Goes on in this tab with the document that another tab edits.
    pub take_over: fn(),
}

crate::lazy_part! {
    /// The lock by which one tab edits a document.
    pub static EDIT_LOCK, edit_lock: EditLock = EditLock { keep, take_over };
}

thread_local! {
    // One document is open at a time.
    static SEAT: RefCell<Option<Rc<Seat>>> = const { RefCell::new(None) };
}

/// Takes a place at the document as long as `editor` is open. Frozen pages give theirs up, and ask again when they come back.
fn keep(editor: Editor) {
    crate::ui::read_only::follow(editor.form, w::LOCKED);
    sit(editor);
    let hidden = window_event_listener(ev::pagehide, |_| rise());
    let frozen = window_event_listener_untyped("freeze", |_| rise());
    let back = move || {
        if SEAT.with_borrow(Option::is_none) && editor.is_open() {
            sit(editor);
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
        rise();
    });
}

/// Goes on with the open document in this tab: the other one saves and only reads from then on.
fn take_over() {
    let Some(seat) = SEAT.with_borrow(Clone::clone) else {
        return;
    };
    match &seat.ground {
        Ground::Locks(_) => {
            seat.asking.set(true);
            seat.say(&Word::Ask {
                from: seat.me.clone(),
            });
            // Where it hangs, or does not hear, the lock is taken away from it.
            let asked = seat.clone();
            set_timeout(move || asked.take_lock(), Duration::from_millis(TAKE_MS));
        }
        Ground::Lease(lease) => {
            let acts = lease
                .borrow_mut()
                .take(clock::now_ms(), seat.stored().as_ref());
            seat.act(acts);
        }
    }
}

fn sit(editor: Editor) {
    let (name, left) = editor.names();
    let me = fresh_id();
    let channel = BroadcastChannel::new(&name).ok().map(|channel| {
        let listener = Listener::new(|event: MessageEvent| {
            let word = event.data().as_string().and_then(|text| Word::read(&text));
            if let Some((seat, word)) = SEAT.with_borrow(Clone::clone).zip(word) {
                seat.hear(&word);
            }
        });
        channel.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        (channel, listener)
    });
    let locks = Reflect::get(&window().navigator(), &"locks".into())
        .ok()
        .filter(JsValue::is_object);
    let ground = match locks {
        Some(locks) => Ground::Locks(locks),
        None => Ground::Lease(RefCell::new(Lease::new(&me, channel.is_some()))),
    };
    let seat = Rc::new(Seat {
        editor,
        name,
        left,
        me,
        ground,
        channel,
        release: RefCell::new(None),
        editing: Cell::new(false),
        asking: Cell::new(false),
        over: Cell::new(false),
        ticking: Cell::new(false),
    });
    SEAT.set(Some(seat.clone()));
    match &seat.ground {
        Ground::Locks(_) => seat.request(How::IfFree),
        Ground::Lease(lease) => {
            let acts = lease
                .borrow_mut()
                .begin(clock::now_ms(), seat.stored().as_ref());
            seat.act(acts);
        }
    }
}

/// Leaves the place, and says so.
fn rise() {
    let Some(seat) = SEAT.take() else { return };
    seat.over.set(true);
    if seat.edits() {
        let _ = LocalShelf.remove(&seat.left);
    }
    if let Ground::Lease(lease) = &seat.ground {
        let acts = lease.borrow_mut().leave(seat.stored().as_ref());
        seat.act(acts);
    }
    seat.let_go();
    if let Some((channel, _)) = &seat.channel {
        channel.set_onmessage(None);
        channel.close();
    }
}

/// Notes that the document is being changed here; the note goes when it is left in order.
fn mark(editor: Editor) {
    let key = editor.names().1;
    if SEAT.with_borrow(|seat| seat.as_ref().is_some_and(|seat| seat.edits()))
        && LocalShelf.get(&key).is_ok_and(|mark| mark.is_none())
    {
        let _ = LocalShelf.put(&key, &clock::now());
    }
}

impl Seat {
    fn edits(&self) -> bool {
        self.editing.get()
    }

    fn say(&self, word: &Word) {
        if let Some((channel, _)) = &self.channel {
            let _ = channel.post_message(&word.text().into());
        }
    }

    fn hear(self: &Rc<Self>, word: &Word) {
        match &self.ground {
            Ground::Lease(lease) => {
                let acts = lease
                    .borrow_mut()
                    .hear(clock::now_ms(), word, self.stored().as_ref());
                self.act(acts);
            }
            Ground::Locks(_) => match word {
                Word::Ask { from } if self.edits() => {
                    self.give_way();
                    self.let_go();
                    self.say(&Word::Left {
                        from: self.me.clone(),
                        to: Some(from.clone()),
                    });
                    // Who asked comes first.
                    let seat = self.clone();
                    set_timeout(
                        move || seat.request(How::InLine),
                        Duration::from_millis(TAKE_MS),
                    );
                }
                Word::Left { to: Some(to), .. } if *to == self.me => self.take_lock(),
                // Who is asked here needs no answer; the home page wants to know whether this tab has ended.
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
        let Ground::Locks(locks) = &self.ground else {
            return;
        };
        if self.over.get() || self.edits() {
            return;
        }
        let seat = self.clone();
        let held = Closure::once_into_js(move |lock: JsValue| -> JsValue {
            if seat.over.get() || seat.edits() {
                JsValue::UNDEFINED
            } else if lock.is_null() {
                seat.refused();
                JsValue::UNDEFINED
            } else {
                let until = Promise::new(&mut |settle, _| drop(seat.release.replace(Some(settle))));
                seat.asking.set(false);
                seat.granted();
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
        let seat = self.clone();
        spawn_local(async move {
            // A lock that is refused altogether leaves the revision to say the last word; one that is taken away makes this tab read.
            if JsFuture::from(asked).await.is_err()
                && seat.release.take().is_some()
                && !seat.over.get()
                && seat.edits()
            {
                seat.give_way();
                seat.request(How::InLine);
            }
        });
    }

    fn refused(self: &Rc<Self>) {
        self.request(How::InLine);
        let seat = self.clone();
        let say = move || {
            if !seat.over.get() && !seat.edits() {
                seat.give_way();
            }
        };
        set_timeout(say, Duration::from_millis(PASSING_MS));
    }

    fn let_go(&self) {
        if let Some(release) = self.release.take() {
            let _ = release.call0(&JsValue::NULL);
        }
    }

    /// Another tab edits. What this one edited is saved first; what was typed before anybody was heard of is never written over theirs.
    fn give_way(&self) {
        let edited = self.editing.replace(false);
        self.editor.give_way(edited);
        if edited {
            let _ = LocalShelf.remove(&self.left);
        }
    }

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
        let Ground::Lease(lease) = &self.ground else {
            return;
        };
        let Some(wait) = lease
            .borrow()
            .wait(clock::now_ms())
            .filter(|_| !self.over.get() && !self.ticking.replace(true))
        else {
            return;
        };
        let seat = self.clone();
        let wake = move || {
            seat.ticking.set(false);
            if let Ground::Lease(lease) = &seat.ground
                && !seat.over.get()
            {
                let acts = lease
                    .borrow_mut()
                    .tick(clock::now_ms(), seat.stored().as_ref());
                seat.act(acts);
            }
        };
        set_timeout(wake, Duration::from_millis(wait.max(10)));
    }
}
