//! The bars about an issued or an altered document: they stand on every page of it.

use crate::documents::IssueState;
use crate::i18n::Message;
use crate::pages::form::editor::Editor;
use crate::pages::shell::app_state::AppState;
use crate::pages::words as w;
use crate::ui::html::{button, el, of_class};
use crate::ui::{dynamic, give_focus_back, memo, note_focus};
use leptos::prelude::*;

/// The mark of a document whose file was altered after it was made: on every page and on the paper.
pub fn altered_bar(app: AppState, editor: Editor) -> AnyView {
    dynamic(move || {
        (editor.state.get() == IssueState::Altered).then(|| {
            of_class("section", "altered-bar")
                .attr_of("aria-label", move || {
                    Some(w::ALTERED_MARK.get(app.lang.get()).to_owned())
                })
                .child(el("b").words(w::ALTERED_MARK))
                .text(" ")
                .words(w::ALTERED_BAR)
        })
    })
}

/// The question at the first change of an issued document. It takes no focus: what is being typed goes on.
pub fn question_bar(app: AppState, editor: Editor) -> AnyView {
    let asks = memo(move || editor.asking.get() && !editor.issued());
    dynamic(move || {
        asks.get().then(|| {
            let words = move || {
                let sum = editor.tag.with(|tag| tag.issued_sum.clone());
                Message::new(w::FINAL_ASKED, vec![sum.into()]).get(app.lang.get())
            };
            // The pressed button goes away, and the field that was being filled has the focus again.
            let answer = move |act: fn(&Editor)| {
                move |_| {
                    act(&editor);
                    give_focus_back();
                }
            };
            of_class("section", "question-bar")
                .attr("role", "alert")
                .on("focusin", |event| note_focus(&event))
                .child(el("p").text_of(words))
                .child(button("", w::GO_ON_CHANGING).on("click", answer(Editor::change_issued)))
                .child(
                    button("secondary", w::KEEP_ISSUED).on("click", answer(Editor::restore_issued)),
                )
        })
    })
}

/// Before an issued document is changed: what a change does.
pub fn final_note(app: AppState, editor: Editor) -> AnyView {
    dynamic(move || {
        editor.issued().then(|| {
            let words = move || {
                let sum = editor.tag.with(|tag| tag.issued_sum.clone());
                Message::new(w::FINAL_NOTE, vec![sum.into()]).get(app.lang.get())
            };
            of_class("p", "final-note")
                .attr("role", "note")
                .text_of(words)
        })
    })
}
