//! Acts that can be taken back: how a form does one, the two buttons, and the keys.

use super::form::Form;
use super::html::{El, of_class};
use super::toast::{Undo, toast};
use super::words as w;
use super::{dynamic, memo};
use crate::documents::Draft;
use crate::documents::undo::Carried;
use crate::i18n::{Message, Text};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;

impl Form {
    /// Does an act that can be taken back, and gives the way back; `None` where it changed nothing.
    pub fn act(self, name: impl Into<Message>, act: impl FnOnce(&mut Draft)) -> Option<Undo> {
        self.noted(name.into(), self.draft.get_untracked(), act)
    }

    #[inline(never)]
    fn noted(self, name: Message, before: Draft, act: impl FnOnce(&mut Draft)) -> Option<Undo> {
        self.change(act);
        let after = self.draft.get_untracked();
        if before == after {
            return None;
        }
        let number = self
            .undoing
            .try_update(|undoing| undoing.did(name, before, after))?;
        Some(Arc::new(move || self.take_back(number)))
    }

    /// Takes back the act `number`, also where others were done since.
    pub fn take_back(self, number: u32) {
        if self.locked.get_untracked() {
            return;
        }
        let now = self.draft.get_untracked();
        let carried = self
            .undoing
            .try_update(|undoing| undoing.take_back(number, &now))
            .flatten();
        self.show_carried(carried, w::UNDONE);
    }

    /// Takes back what was done last.
    pub fn undo(self) {
        if let Some(number) = self.undoing.with_untracked(|undoing| undoing.last_number()) {
            self.take_back(number);
        }
    }

    /// Does again what was taken back last.
    pub fn redo(self) {
        if self.locked.get_untracked() {
            return;
        }
        let now = self.draft.get_untracked();
        let carried = self
            .undoing
            .try_update(|undoing| undoing.redo(&now))
            .flatten();
        self.show_carried(carried, w::REDONE);
    }

    fn show_carried(self, carried: Option<Carried>, words: Text) {
        let Some(Carried {
            name,
            draft,
            spared,
        }) = carried
        else {
            return;
        };
        self.change(|now| *now = draft);
        let said = Message::new(words, vec![name.into()]);
        toast(
            if spared {
                Message::new(w::JOINED, vec![said.into(), w::TYPED_STAYS.into()])
            } else {
                said
            },
            None,
        );
    }
}

/// 撤回上一步 and 重做, from the first act on; each is described by the act it means.
#[inline(never)]
pub fn undo_buttons(form: Form) -> AnyView {
    let begun = memo(move || form.undoing.with(|undoing| undoing.begun()));
    dynamic(move || {
        begun
            .get()
            .then(|| vec![one(form, true).view(), one(form, false).view()])
    })
}

fn one(form: Form, back: bool) -> El {
    let name = memo(move || {
        let lang = form.lang.get();
        form.undoing.with(|undoing| {
            if back {
                undoing.last()
            } else {
                undoing.again()
            }
            .map(|name| name.get(lang))
        })
    });
    let act = move |_| if back { form.undo() } else { form.redo() };
    of_class("button", "quiet")
        .attr("type", "button")
        // Described, not named by the act: the button that did it bears that name.
        .attr_of("title", move || name.get())
        .attr(
            "aria-keyshortcuts",
            if back {
                "Control+Z"
            } else {
                "Control+Y Control+Shift+Z"
            },
        )
        .attr_of("aria-disabled", move || {
            name.with(Option::is_none).then(|| "true".to_owned())
        })
        .words(if back { w::TAKE_BACK } else { w::REDO })
        .on("click", act)
}

/// Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z. In a text they are the text's own. Whether the key was one of these.
pub fn undo_key(form: Form, event: &web_sys::KeyboardEvent) -> bool {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || in_text(event) {
        return false;
    }
    let key = event.key().to_ascii_lowercase();
    match (key.as_str(), event.shift_key()) {
        ("z", false) => form.undo(),
        ("y", false) | ("z", true) => form.redo(),
        _ => return false,
    }
    event.prevent_default();
    true
}

/// Whether what a key goes to has a text with an undo of its own.
fn in_text(event: &web_sys::KeyboardEvent) -> bool {
    let Some(element) = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
    else {
        return false;
    };
    match element.dyn_ref::<web_sys::HtmlInputElement>() {
        Some(input) => !matches!(
            input.type_().as_str(),
            "checkbox" | "radio" | "file" | "button" | "range"
        ),
        None => element.dyn_ref::<web_sys::HtmlTextAreaElement>().is_some(),
    }
}
