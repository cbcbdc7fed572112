//! 内部版 of a loan, 批注版 of a report, and 报送版 of both: which of the two is handed over. The clean copy has neither comments nor names, and is made only once
//! all comments on the document are closed. A loan keeps the comments on its reports: its clean copy is the one that is proposed, and has none of them.

use super::words as rw;
use crate::documents::notes::{Notes, internal, places};
use crate::documents::{Draft, Output, Report};
use crate::i18n::{Lang, Message, Text};
use crate::ui::form::Form;
use crate::ui::html::{el, of_class};
use crate::ui::{dynamic, memo};
use leptos::prelude::*;

/// Which copy of a document is handed over.
#[derive(Clone, Copy)]
pub struct Copies {
    form: Form,
    notes: Memo<Notes>,
    /// What the person chose; without a choice the copy is internal as long as a comment is not closed.
    internal: RwSignal<Option<bool>>,
}

impl Copies {
    /// The copies of the open document.
    pub fn of(form: Form) -> Self {
        Self {
            form,
            notes: memo(move || form.notes.with(|text| Notes::of(text))),
            internal: RwSignal::new(None),
        }
    }

    /// Whether the internal copy is handed over. A document without comments has no such copy.
    pub fn are_internal(self) -> bool {
        let chosen = self.internal.get();
        self.notes
            .with(|notes| !notes.is_empty() && (notes.own_left() > 0 || chosen == Some(true)))
    }

    /// What the name of the copy with comments says.
    pub fn mark(self) -> Text {
        if self.notes.with(Notes::are_of_loan) {
            rw::INTERNAL_MARK
        } else {
            rw::COMMENTED_MARK
        }
    }

    /// Whether the clean copy of a document with comments is handed over: its files leave the comments out.
    pub fn are_clean(self) -> bool {
        !self.are_internal() && self.notes.with(|notes| !notes.is_empty())
    }

    /// The report of a draft as this copy shows it: the internal one is computed by what the notes record as well.
    pub fn report(self, output: &Output, draft: &Draft, lang: Lang) -> Report {
        if self.are_internal() {
            let form = self.form;
            let notes = self.notes.get();
            let report = form.notes.with(|text| output.report_with(draft, text));
            let tables = output.tables_of_notes(draft, &notes);
            let groups = places(form.template, draft, lang);
            internal(report, tables, &notes.placed(&groups, lang))
        } else {
            output.report_of(draft)
        }
    }

    /// The choice; nothing where the document has no comments.
    pub fn choice(self) -> AnyView {
        dynamic(move || {
            let lang = self.form.lang.get();
            let (any, left, of_loan) = self
                .notes
                .with(|notes| (!notes.is_empty(), notes.own_left(), notes.are_of_loan()));
            if !any {
                return None;
            }
            let [with, without] = if of_loan {
                [rw::INTERNAL_LOAN, rw::CLEAN_LOAN]
            } else {
                [rw::INTERNAL, rw::CLEAN]
            };
            let option = |internal: bool, id: &'static str, words: Text| {
                let input = el("input")
                    .attr("type", "radio")
                    .attr("name", "copy")
                    .id(id)
                    .maybe("disabled", (!internal && left > 0).then_some(""))
                    .checked(move || self.are_internal() == internal)
                    .on("change", move |_| self.internal.set(Some(internal)));
                of_class("label", "option")
                    .attr("for", id)
                    .child(input)
                    .child(el("span").text(words.get(lang)))
                    .view()
            };
            let why = (left > 0).then(|| {
                let args = vec![left.to_string().into()];
                of_class("p", "hint").text(&Message::new(rw::NO_CLEAN_COPY, args).get(lang))
            });
            Some(
                of_class("fieldset", "copies")
                    .child(el("legend").text(rw::COPY.get(lang)))
                    .child(vec![
                        option(true, "copy-internal", with),
                        option(false, "copy-clean", without),
                    ])
                    .child(why),
            )
        })
    }
}
