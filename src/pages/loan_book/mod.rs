//! The lazy part of loan books: a book's files and their reading in a worker, what is hard to believe in the book, and what came out of it.

mod checks_view;
mod files_out;
mod import_view;
mod mapping_view;
mod outcome_view;
mod progress_view;
mod result;
mod state;
mod words;

use super::form::editor::Editor;
use super::shell::app_state::{AppState, app_state};
use crate::documents::{LoanBookView, Output, When, templates};
use crate::ui::html::{el, of_class};
use crate::ui::lazy::lazily;
use crate::ui::{after_frame, dynamic, memo};
use leptos::prelude::*;
use std::sync::Arc;

/// What the part offers.
pub struct LoanBook {
    /// What a step shows of the open document's loan book.
    pub view: fn(AppState, Editor, LoanBookView) -> AnyView,
}

crate::lazy_part! {
    /// Loan books.
    pub static LOAN_BOOK, loan_book: LoanBook = LoanBook { view };
}

/// What a step shows of the document's loan book, where `when` holds.
pub fn book_view(of: LoanBookView, when: When) -> AnyView {
    let (app, editor) = (app_state(), expect_context::<Editor>());
    let asked = memo(move || editor.form.read_settled(|draft| when.holds(&[&draft.root])));
    dynamic(move || {
        asked
            .get()
            .then(|| lazily(&LOAN_BOOK, move |part| (part.view)(app, editor, of)))
    })
}

fn view(app: AppState, editor: Editor, of: LoanBookView) -> AnyView {
    match of {
        LoanBookView::Import => {
            book_place(app, editor, of, move |book| import_view::view(editor, book))
        }
        LoanBookView::Checks => checks_place(app, editor),
        LoanBookView::Result => result_place(app, editor),
    }
}

/// What is shown of the book of the document.
fn book_place(
    app: AppState,
    editor: Editor,
    of: LoanBookView,
    view: impl Fn(state::LoanBookState) -> AnyView,
) -> AnyView {
    let book = state::state_of(app, &editor.document());
    // The book follows the document; what a key press changes is followed after the next picture.
    Effect::new(move |before: Option<()>| {
        editor.form.read_settled(|_| ());
        if before.is_some() {
            after_frame(move || {
                if editor.is_open() {
                    book.follow(&editor.document());
                }
            });
        }
    });
    let place = el("div").id(of.id()).child(view(book));
    of_class("div", "field wide book").child(place).view()
}

/// The remarks about the loans of a book, or about those that were typed.
fn checks_place(app: AppState, editor: Editor) -> AnyView {
    let of = LoanBookView::Checks;
    let of_book = memo(move || {
        editor
            .form
            .read_settled(|draft| draft.root.get("way") == "book")
    });
    dynamic(move || {
        if of_book.get() {
            return book_place(app, editor, of, move |book| checks_view::view(editor, book));
        }
        let typed = move |output: &'static Output| {
            // Loans are typed in another step, so the remarks change only where the whole draft is another one.
            let found = memo(move || {
                editor.form.seed.track();
                output
                    .result
                    .and_then(|result| result(&editor.document().draft))
                    .map(Arc::new)
            });
            dynamic(move || checks_view::of_typed(editor, found.get()))
        };
        let remarks =
            templates::output_part(editor.form.template.id).map(|part| lazily(part, typed));
        let place = el("div").id(of.id()).child(remarks.map(|view| vec![view]));
        of_class("div", "field wide book").child(place).view()
    })
}

/// What came out of the loans. They are filled in other steps, so the result is built anew only where the whole draft is another one, or another
/// language is read.
fn result_place(app: AppState, editor: Editor) -> AnyView {
    let shown = move |output: &Output| {
        editor.form.seed.track();
        let (document, lang) = (editor.document(), editor.form.lang.get());
        let found = output.result?(&document.draft);
        Some(match found {
            Some(summary) => {
                let mut parts = vec![result::result_view(&summary, lang)];
                parts.extend(files_out::of_typed(app, output, &document, lang));
                parts
            }
            None => vec![of_class("p", "empty").text(result::no_result(lang)).view()],
        })
    };
    let place = el("div").id(LoanBookView::Result.id());
    match templates::output_part(editor.form.template.id) {
        Some(part) => place
            .child(lazily(part, move |output| dynamic(move || shown(output))))
            .view(),
        None => place.view(),
    }
}
