//! The place of a loan book on a step: the second program shows it there, and what it takes over comes back through an act of the form.

use super::acts::{Done, done_to};
use super::desk::{Desk, desk};
use super::editor::Editor;
use super::second::{self, Show};
use super::words as w;
use crate::documents::{BOOK_READ, Facet, When};
use crate::ui::html::of_class;
use crate::ui::toast::toast;
use crate::ui::{dynamic, memo};
use js_sys::{Array, Function};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

type Taker = Closure<dyn Fn(String, String, String) -> bool>;

thread_local! {
    // One for as long as the program runs: a book may be read to its end when its step was left long ago.
    static TAKER: RefCell<Option<Taker>> = const { RefCell::new(None) };
}

/// A facet of the document's book, where it is asked.
#[inline(never)]
pub fn book_view(facet: Facet, when: When) -> AnyView {
    let (desk, editor) = (desk(), expect_context::<Editor>());
    let asked = memo(move || editor.form.framed(|draft| when.holds(&[&draft.root])));
    dynamic(move || {
        asked.get().then(|| match facet {
            Facet::Import | Facet::Checks => shown(desk, editor, facet),
            Facet::Result => result(desk, editor),
        })
    })
}

/// What came out. The loans are filled in other steps, so it is shown anew only where the whole draft is another one, or another language is read.
fn result(desk: Desk, editor: Editor) -> AnyView {
    let what = move || {
        editor.form.seed.track();
        Show::Book(
            Facet::Result,
            Box::new(editor.document()),
            editor.form.lang.get(),
            taker(desk),
        )
    };
    second::place("div", Facet::Result.id(), what, || ())
}

fn shown(desk: Desk, editor: Editor, facet: Facet) -> AnyView {
    let what = move || {
        Show::Book(
            facet,
            Box::new(editor.document()),
            desk.lang.get_untracked(),
            taker(desk),
        )
    };
    let there = StoredValue::new(false);
    // Once it is there, it is told of what changes without a word.
    Effect::new(move |_| {
        editor.form.framed(|_| ());
        desk.lang.track();
        if there.get_value() {
            spawn_local(async move {
                second::breathe().await;
                if editor.is_open() {
                    let _ = second::show(facet.id(), what()).await;
                }
            });
        }
    });
    let place = second::place("div", facet.id(), what, move || {
        let _ = there.try_set_value(true);
    });
    of_class("div", "field wide book").child(place).view()
}

/// What the second program calls with a document's id, the act and the text that it takes; it says whether the document is open.
fn taker(desk: Desk) -> Function {
    TAKER.with_borrow_mut(|taker| {
        let taker = taker.get_or_insert_with(|| {
            Closure::new(move |id: String, act: String, text: String| take(desk, &id, act, &text))
        });
        taker.as_ref().unchecked_ref::<Function>().clone()
    })
}

fn take(desk: Desk, id: &str, act: String, text: &str) -> bool {
    let Some(editor) = desk.open.get_untracked().filter(|editor| {
        editor.is_open() && editor.id() == id && !editor.form.locked.get_untracked()
    }) else {
        return false;
    };
    let file = web_sys::File::new_with_str_sequence(&Array::of1(&text.into()), &act).ok();
    spawn_local(async move {
        let name = if act == BOOK_READ {
            w::BOOK_TAKEN
        } else {
            w::BOOK_FORGOTTEN
        };
        match done_to(editor, &act, name, file).await {
            Some(Ok(Done::Changed(undo))) => toast(name.into(), undo),
            Some(Err(why)) => toast(why, None),
            Some(Ok(Done::File(_))) | None => {}
        }
    });
    true
}
