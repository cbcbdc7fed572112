//! Actions that can be taken back: how a form does one, the two buttons, the keys, and the lazy part that takes an action back.

use super::form::Form;
use super::html::{El, of_class};
use super::lazy::fetch_ahead;
use super::toast::{Undo as WayBack, toast};
use super::words as w;
use super::{after_drawing, after_paint, dynamic, focus, memo, nothing_focused, take_given_focus};
use crate::documents::undo::{Carried, elsewhere};
use crate::documents::{Difference, Draft, Place, differences};
use crate::i18n::{Message, Text};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;

impl Form {
    /// Does an act that can be taken back, and gives the way back; `None` where it changed nothing.
    pub fn act(self, name: impl Into<Message>, act: impl FnOnce(&mut Draft)) -> Option<WayBack> {
        self.noted(name.into(), self.draft.get_untracked(), act)
    }

    /// Does an act that follows what the person typed, and gives the way back for both; `before` is the draft before it was typed. `None` where the act
    /// changes nothing: then what was typed is no act.
    pub fn act_after(
        self,
        name: impl Into<Message>,
        before: Draft,
        act: impl FnOnce(&mut Draft),
    ) -> Option<WayBack> {
        let now = self.draft.get_untracked();
        let mut moved = now.clone();
        act(&mut moved);
        if moved == now {
            return None;
        }
        self.noted(name.into(), before, |draft| *draft = moved)
    }

    fn noted(self, name: Message, before: Draft, act: impl FnOnce(&mut Draft)) -> Option<WayBack> {
        self.change(act);
        let after = self.draft.get_untracked();
        if before == after {
            return None;
        }
        let number = self
            .undoing
            .try_update(|undoing| undoing.did(name, before, after))?;
        fetch_ahead(&UNDO);
        Some(Arc::new(move || self.take_back(number)))
    }

    /// Takes back the action `number`, also where others were done since.
    pub fn take_back(self, number: u32) {
        self.with_undo(move |undo| (undo.take_back)(self, number));
    }

    /// Takes back what was done last.
    pub fn undo(self) {
        self.with_undo(move |undo| {
            if let Some(number) = self.undoing.with_untracked(|undoing| undoing.last_number()) {
                (undo.take_back)(self, number);
            }
        });
    }

    /// Does again what was taken back last.
    pub fn redo(self) {
        self.with_undo(move |undo| (undo.redo)(self));
    }

    fn with_undo(self, act: impl FnOnce(&'static Undo) + 'static) {
        // Another tab edits the document, or the document is not open any more.
        if self.locked.try_get_untracked() != Some(false) {
            return;
        }
        if let Some(undo) = UNDO.ready() {
            return act(undo);
        }
        leptos::task::spawn_local(async move {
            match UNDO.get().await {
                Ok(undo) if self.locked.try_get_untracked() == Some(false) => {
                    take_given_focus();
                    act(undo);
                }
                Ok(_) => {} // closed, or taken over by another tab, meanwhile
                Err(why) => toast(why.into(), None),
            }
        });
    }
}

/// What the lazy part of undo offers. It is fetched when the first action is done.
pub struct Undo {
    /// Takes back the action of this number.
    pub take_back: fn(Form, u32),
    /// Does again what was taken back last.
    pub redo: fn(Form),
}

crate::lazy_part! {
    /// Undo and redo.
    pub static UNDO, undo: Undo = Undo { take_back, redo };
}

fn take_back(form: Form, number: u32) {
    let now = form.draft.get_untracked();
    let carried = form
        .undoing
        .try_update(|undoing| undoing.take_back(number, &now))
        .flatten();
    show_carried(form, carried, [w::UNDONE, w::UNDONE_ON]);
}

fn redo(form: Form) {
    let now = form.draft.get_untracked();
    let carried = form
        .undoing
        .try_update(|undoing| undoing.redo(&now))
        .flatten();
    show_carried(form, carried, [w::REDONE, w::REDONE_ON]);
}

fn show_carried(form: Form, carried: Option<Carried>, [here, on_page]: [Text; 2]) {
    let Some(Carried {
        name,
        draft,
        spared,
    }) = carried
    else {
        return;
    };
    let places: Vec<Place> = form
        .draft
        .with_untracked(|now| differences(now, &draft))
        .into_iter()
        .map(|difference| match difference {
            Difference::Answer(place, ..)
            | Difference::Added(place)
            | Difference::Removed(place)
            | Difference::Moved(place) => place,
        })
        .collect();
    let page = form.page.get_value();
    let other = elsewhere(form.template, places.iter(), page)
        .and_then(|step| form.template.steps.get(step));
    let places: Vec<String> = places.iter().map(ToString::to_string).collect();
    form.change(|now| *now = draft);
    // Where the pressed button is gone, the focus goes to what came back; the row that holds it is opened.
    after_drawing(move || {
        if !nothing_focused() {
            return;
        }
        // A row that the action took away cannot be opened.
        let held = |place: &Place| {
            form.draft
                .try_with_untracked(|draft| draft.node(&place.path).is_some())
                == Some(true)
        };
        let mut known = places.iter().filter_map(|id| Place::parse(id));
        if let Some(first) = known.find(held) {
            form.open_row(&first);
        }
        focus_when_drawn(places, DRAWINGS);
    });
    let said = match other {
        Some(step) => {
            let title = form.draft.with_untracked(|draft| step.title(&draft.root));
            Message::new(on_page, vec![name.into(), title.into()])
        }
        None => Message::new(here, vec![name.into()]),
    };
    let said = if spared {
        Message::new(w::JOINED, vec![said.into(), w::TYPED_STAYS.into()])
    } else {
        said
    };
    toast(said, None);
}

/// How many drawings a row that came back is waited for.
const DRAWINGS: u8 = 10;

/// Gives the focus to the first of the places that is on the page after the next drawing. On a busy computer a row that was opened is drawn later: then
/// the next drawings are looked at too, as long as nothing else has taken the focus.
fn focus_when_drawn(places: Vec<String>, drawings: u8) {
    after_paint(move || {
        let there = |id: &&String| document().get_element_by_id(id).is_some();
        match places.iter().find(there) {
            Some(id) => focus(id),
            None if drawings > 0 && nothing_focused() => focus_when_drawn(places, drawings - 1),
            None => {}
        }
    });
}

/// The sentence that says what 撤销上一步操作 takes back.
const WHAT: &str = "undo-what";

/// 撤销上一步操作 and 重做, from the first act on; each is described by the act it means. The first one takes back an action and never what was typed, so a
/// sentence beside it names the action: whoever typed since sees that the typing stays.
pub fn undo_buttons(form: Form) -> AnyView {
    let begun = memo(move || form.undoing.with(|undoing| undoing.begun()));
    dynamic(move || {
        begun.get().then(|| {
            let back = one(form, true).attr("aria-describedby", WHAT).view();
            vec![back, what(form), one(form, false).view()]
        })
    })
}

fn what(form: Form) -> AnyView {
    let said = memo(move || {
        let lang = form.lang.get();
        form.undoing.with(|undoing| {
            let name = undoing.last()?.clone();
            Some(Message::new(w::TAKES_BACK, vec![name.into()]).get(lang))
        })
    });
    of_class("span", "hint undo-what")
        .id(WHAT)
        .text_of(move || said.get().unwrap_or_default())
        .view()
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
