//! A message about what was just done, with the way back; it stays at least ten seconds.

use super::{say, words as w};
use crate::i18n::{Lang, Message};
use leptos::prelude::*;
use std::sync::Arc;

/// What takes the act back.
pub type Undo = Arc<dyn Fn() + Send + Sync>;

/// The message shown, as context.
#[derive(Clone, Copy)]
pub struct Toast(pub RwSignal<Option<(Message, Option<Undo>)>>);

/// How long a message stays, in milliseconds: long enough to read and to reach the button.
const STAYS_MS: u64 = 12_000;

/// Shows a message.
pub fn toast(message: Message, undo: Option<Undo>) {
    let Some(Toast(shown)) = use_context::<Toast>().or_else(|| TOAST.with(|toast| *toast.borrow())) else { return };
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
    let body = move || {
        shown.get().map(|(message, undo)| {
            let undo = undo.map(|undo| {
                let back = move |_| {
                    undo();
                    shown.set(None);
                };
                view! { <button type="button" class="quiet" on:click=back>{say(w::UNDO)}</button> }
            });
            view! { <p>{move || message.get(lang.get())}</p>{undo}<button type="button" class="quiet" on:click=move |_| shown.set(None)>{say(w::CLOSE)}</button> }
        })
    };
    view! { <div class="toast" class:empty=move || shown.with(Option::is_none) role="status">{move || body()}</div> }.into_any()
}
