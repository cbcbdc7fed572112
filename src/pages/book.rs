//! What another program shows of the loans of a document, as a part of a step.

use super::editor::Editor;
use super::second::{self, Show};
use crate::documents::Facet;
use leptos::prelude::*;

/// The part of a step that shows this of a loan book.
#[inline(never)]
pub fn book_view(facet: Facet) -> AnyView {
    let editor = expect_context::<Editor>();
    match facet {
        // The loans are filled in other steps, so it is shown anew only where the whole draft is another one, or another language is read.
        Facet::Result => second::place(
            "div",
            "book-result",
            move || {
                editor.form.seed.track();
                Show::Result(Box::new(editor.document()), editor.form.lang.get())
            },
            || (),
        ),
    }
}
