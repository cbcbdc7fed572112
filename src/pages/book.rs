//! The place of a loan book on a step: the second program shows it there, and what it takes over comes back through an act of the form.

use super::actions::{Done, done_to};
use super::app_state::{AppState, app_state};
use super::editor::Editor;
use super::second::{self, Show};
use super::words as w;
use crate::documents::{BOOK_READ, LoanBookView, When};
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
pub fn book_view(facet: LoanBookView, when: When) -> AnyView {
    let (app, editor) = (app_state(), expect_context::<Editor>());
    let asked = memo(move || editor.form.read_settled(|draft| when.holds(&[&draft.root])));
    dynamic(move || {
        asked.get().then(|| match facet {
            LoanBookView::Import | LoanBookView::Checks => shown(app, editor, facet),
            LoanBookView::Result => result(app, editor),
        })
    })
}

/// What came out. The loans are filled in other steps, so it is shown anew only where the whole draft is another one, or another language is read.
fn result(app: AppState, editor: Editor) -> AnyView {
    let what = move || {
        editor.form.seed.track();
        Show::Book(
            LoanBookView::Result,
            Box::new(editor.document()),
            editor.form.lang.get(),
            taker(app),
        )
    };
    second::place("div", LoanBookView::Result.id(), what, || ())
}

fn shown(app: AppState, editor: Editor, facet: LoanBookView) -> AnyView {
    let what = move || {
        Show::Book(
            facet,
            Box::new(editor.document()),
            app.lang.get_untracked(),
            taker(app),
        )
    };
    let there = StoredValue::new(false);
    // Once it is there, it is told of what changes without a word.
    Effect::new(move |_| {
        editor.form.read_settled(|_| ());
        app.lang.track();
        if there.get_value() {
            spawn_local(async move {
                second::yield_to_browser().await;
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
fn taker(app: AppState) -> Function {
    TAKER.with_borrow_mut(|taker| {
        let taker = taker.get_or_insert_with(|| {
            Closure::new(move |id: String, act: String, text: String| take(app, &id, act, &text))
        });
        taker.as_ref().unchecked_ref::<Function>().clone()
    })
}

fn take(app: AppState, id: &str, act: String, text: &str) -> bool {
    let Some(editor) = app.open.get_untracked().filter(|editor| {
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
