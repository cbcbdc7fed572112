//! The result of a loan book in the document: handed over, removed, and marked where files or facts have changed since.

use super::LoanBookState;
use crate::documents::reserved::{BOOK_UNREAD, FILES_CHANGED, FILES_GONE};
use crate::documents::{BOOK_GONE, BOOK_READ, BOOK_RESULT, Place};
use crate::pages::form::actions::{Done, do_action};
use crate::pages::words as pw;
use crate::ui::toast::toast;
use leptos::prelude::*;

impl LoanBookState {
    /// Says in the document that its result is no longer that of the files, where that is so. A reading takes the mark away again.
    pub(super) fn mark_unread(self) {
        if !self.changed.get_untracked() {
            return;
        }
        let mark = if self.files.with_untracked(Vec::is_empty) {
            FILES_GONE
        } else {
            FILES_CHANGED
        };
        let id = self.facts.with_untracked(|facts| facts.id.clone());
        let open = self
            .app
            .open
            .get_untracked()
            .filter(|editor| editor.is_open() && editor.id() == id);
        let Some(editor) = open else {
            // The book follows the document when it is opened again.
            return;
        };
        let form = editor.form;
        let place = Place::root(BOOK_UNREAD);
        let has_result = form
            .draft
            .with_untracked(|draft| !draft.root.get(BOOK_RESULT).is_empty());
        if has_result && form.typed(&place) != mark {
            form.write(&place, mark);
            // A document that is locked keeps what it says.
            let unread = form.typed(&place);
            self.facts.update(|facts| facts.unread = unread);
        }
    }

    /// Whether files, layouts or plan were changed since the result in the document was read.
    pub(in super::super) fn unread(self) -> bool {
        self.result.with(Option::is_some)
            && (self.changed.get() || self.facts.with(|facts| !facts.unread.is_empty()))
    }

    /// Whether all files were removed since the result in the document was read.
    pub(in super::super) fn removed(self) -> bool {
        self.unread()
            && self.files.with(Vec::is_empty)
            && self.facts.with(|facts| facts.unread == FILES_GONE)
    }

    /// Runs an action of the form with a text; where the document is not open, the action waits until it is opened again.
    pub(super) fn hand(self, action: &'static str, text: String) {
        let id = self.facts.with_untracked(|facts| facts.id.clone());
        let open = self.app.open.get_untracked().filter(|editor| {
            editor.is_open() && editor.id() == id && !editor.form.locked.get_untracked()
        });
        let Some(editor) = open else {
            self.pending.set_value(Some((action, text)));
            return;
        };
        let name = if action == BOOK_READ {
            pw::BOOK_TAKEN
        } else {
            pw::BOOK_FORGOTTEN
        };
        match do_action(editor, action, name, text.as_bytes()) {
            Ok(Done::Changed(undo)) => toast(name.into(), undo),
            Ok(Done::File(..)) => {}
            Err(why) => toast(why, None),
        }
    }

    /// Removes the result from the document.
    pub(in super::super) fn forget(self) {
        self.fresh.set(None);
        self.hand(BOOK_GONE, String::new());
    }

    /// Whether the result was computed for another period, scope or method than the document names now.
    pub(in super::super) fn stale(self) -> bool {
        self.facts.with(|facts| {
            self.result.with(|result| {
                result.as_ref().is_some_and(|result| {
                    [
                        result.period_end.as_str(),
                        result.scope.trim(),
                        result.method.trim(),
                    ] != [
                        facts.period_end.as_str(),
                        facts.scope.as_str(),
                        facts.method.as_str(),
                    ]
                })
            })
        })
    }
}
