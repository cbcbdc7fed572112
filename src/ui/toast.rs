//! A message about something that was just done, with a button that takes it back; the message stays at least ten seconds.

use super::html::{El, el, of_class};
use super::{dynamic, words as w};
use crate::i18n::{Lang, Message, Text};
use leptos::prelude::*;
use std::sync::Arc;

/// Takes the action back.
pub type Undo = Arc<dyn Fn() + Send + Sync>;

/// The message shown, as context.
#[derive(Clone, Copy)]
pub struct Toast(pub RwSignal<Option<(Message, Offer)>>);

/// The button of a message: its words, and what it does.
pub type Offer = Option<(Text, Undo)>;

/// How long a message stays, in milliseconds: long enough to read and to reach the button.
const STAYS_MS: u64 = 12_000;

/// Shows a message, with the button 撤销 where the action can be taken back.
pub fn toast(message: Message, undo: Option<Undo>) {
    toast_with(message, undo.map(|undo| (w::UNDO, undo)));
}

/// Shows a message with a button that has words of its own.
pub fn toast_with(message: Message, undo: Offer) {
    let Some(Toast(shown)) = use_context::<Toast>().or_else(|| TOAST.with(|toast| *toast.borrow()))
    else {
        return;
    };
    shown.set(Some((message.clone(), undo)));
    set_timeout(
        move || {
            if shown.with_untracked(|now| now.as_ref().is_some_and(|(now, _)| *now == message)) {
                shown.set(None);
            }
        },
        std::time::Duration::from_millis(STAYS_MS),
    );
}

thread_local! {
    // Event handlers run outside any owner, where no context is found; the page has one thread and one toast.
    static TOAST: std::cell::RefCell<Option<Toast>> = const { std::cell::RefCell::new(None) };
}

/// The place where messages appear.
pub fn toast_view(lang: RwSignal<Lang>) -> AnyView {
    let shown = RwSignal::new(None);
    provide_context(Toast(shown));
    TOAST.with(|toast| *toast.borrow_mut() = Some(Toast(shown)));
    let body = dynamic(move || {
        shown.get().map(|(message, undo)| {
            let undo = undo.map(|(words, undo)| {
                // The message is removed first, because the button may show a message of its own.
                let back = move |_| {
                    shown.set(None);
                    undo();
                };
                of_class("button", "quiet")
                    .attr("type", "button")
                    .words(words)
                    .on("click", back)
            });
            let close = of_class("button", "quiet")
                .attr("type", "button")
                .words(w::CLOSE)
                .on("click", move |_| shown.set(None));
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
        .child(
            el("div")
                .attr_of("class", class)
                .attr("role", "status")
                .child(body),
        )
        .view()
}
