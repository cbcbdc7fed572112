//! A message about something that was just done, with a button that takes it back; the message stays at least ten seconds while its page is open.

use super::broad::Broad;
use super::html::{El, el, of_class};
use super::{dynamic, give_focus_back, note_focus, words as w};
use crate::i18n::{Lang, Message, Text};
use leptos::prelude::*;
use std::sync::Arc;

/// Takes the action back.
pub type Undo = Arc<dyn Fn() + Send + Sync>;

/// The message shown, as context.
#[derive(Clone, Copy)]
pub struct Toast(pub RwSignal<Option<Shown>>);

/// The button of a message: its words, and what it does.
pub type Offer = Option<(Text, Undo)>;

/// A message that is shown.
#[derive(Clone)]
pub struct Shown {
    message: Message,
    offer: Offer,
    until: Until,
    /// Tells it apart from a message with the same words that was shown before.
    number: u32,
}

/// With which page a message ends, where its time is not over before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Until {
    /// With the page that is open. A button may act on what only this page holds, such as an open document.
    ThisPage,
    /// With the page that the act opens.
    NextPage,
    /// With no page: the message is about the browser.
    Time,
}

/// How long a message stays, in milliseconds: long enough to read and to reach the button.
const STAYS_MS: u64 = 12_000;

/// Shows a message, with the button 撤销 where the action can be taken back. The message ends with the page that is open.
pub fn toast(message: Message, undo: Option<Undo>) {
    toast_with(message, undo.map(|undo| (w::UNDO, undo)));
}

/// Shows a message with a button that has words of its own. The message ends with the page that is open.
pub fn toast_with(message: Message, undo: Offer) {
    show(message, undo, Until::ThisPage);
}

/// Shows a message of an act that opens another page: the message ends with that page. Its button must not act on what this page holds.
pub fn toast_ahead(message: Message, undo: Option<Undo>) {
    show(message, undo.map(|undo| (w::UNDO, undo)), Until::NextPage);
}

/// Shows a message about the browser and not about a page: the message stays when another page is opened.
pub fn toast_anywhere(message: Message) {
    show(message, None, Until::Time);
}

/// Takes the message away that ends with a page, when another page is opened in its place.
pub fn page_left() {
    let Some(Toast(shown)) = place() else {
        return;
    };
    let until = shown.with_untracked(|now| now.as_ref().map(|now| now.until));
    match until {
        Some(Until::ThisPage) => shown.set(None),
        Some(Until::NextPage) => shown.update_untracked(|now| {
            if let Some(now) = now {
                now.until = Until::ThisPage;
            }
        }),
        Some(Until::Time) | None => {}
    }
}

fn place() -> Option<Toast> {
    use_context::<Toast>().or_else(|| TOAST.with(|toast| *toast.borrow()))
}

fn show(message: Message, offer: Offer, until: Until) {
    let Some(Toast(shown)) = place() else {
        return;
    };
    let number = NUMBER.with(|number| number.replace(number.get().wrapping_add(1)));
    shown.set(Some(Shown {
        message,
        offer,
        until,
        number,
    }));
    set_timeout(
        move || {
            if shown.with_untracked(|now| now.as_ref().is_some_and(|now| now.number == number)) {
                shown.set(None);
            }
        },
        std::time::Duration::from_millis(STAYS_MS),
    );
}

thread_local! {
    // Event handlers run outside any owner, where no context is found; the page has one thread and one toast.
    static TOAST: std::cell::RefCell<Option<Toast>> = const { std::cell::RefCell::new(None) };
    // The number of the next message.
    static NUMBER: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
}

/// The place where messages appear.
pub fn toast_view(lang: Broad<Lang>) -> AnyView {
    let shown = RwSignal::new(None::<Shown>);
    provide_context(Toast(shown));
    TOAST.with(|toast| *toast.borrow_mut() = Some(Toast(shown)));
    let body = dynamic(move || {
        shown.get().map(|Shown { message, offer, .. }| {
            let undo = offer.map(|(words, undo)| {
                // The message is removed first, because the button may show a message of its own.
                let back = move |_| {
                    shown.set(None);
                    undo();
                    give_focus_back();
                };
                of_class("button", "quiet")
                    .attr("type", "button")
                    .words(words)
                    .on("click", back)
            });
            let close = of_class("button", "quiet")
                .attr("type", "button")
                .words(w::CLOSE)
                .on("click", move |_| {
                    shown.set(None);
                    give_focus_back();
                });
            let words = el("p").text_of(move || message.get(lang.get()));
            vec![
                words.view(),
                undo.map_or_else(|| ().into_any(), El::view),
                close.view(),
            ]
        })
    });
    let class = move || {
        Some(if shown.with(Option::is_none) {
            "toast empty".to_owned()
        } else {
            "toast".to_owned()
        })
    };
    let name = move || Some(w::MESSAGES.get(lang.get()).to_owned());
    el("section")
        .attr_of("aria-label", name)
        .on("focusin", |event| note_focus(&event))
        .child(
            el("div")
                .attr_of("class", class)
                .attr("role", "status")
                .child(body),
        )
        .view()
}
