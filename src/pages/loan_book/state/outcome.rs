//! The result of a loan book in the document: handed over, removed, and marked where files or facts have changed since.

use super::files::Held;
use super::mapping::State;
use super::{LoanBookState, Phase};
use crate::documents::reserved::{BOOK_HANDLING, BOOK_UNREAD, FILES_CHANGED, FILES_GONE};
use crate::documents::{BOOK_GONE, BOOK_READ, BOOK_RESULT, Place};
use crate::pages::form::actions::{Done, do_action};
use crate::pages::form::editor::Editor;
use crate::pages::words as pw;
use crate::standards::green_loan::exchange::PlanText;
use crate::standards::green_loan::readings::{FileAsRead, Reading};
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
        let has_result = form
            .draft
            .with_untracked(|draft| !draft.root.get(BOOK_RESULT).is_empty());
        if has_result {
            self.write_mark(editor, mark);
        }
    }

    /// Writes into the document what it says of changes since its result was read.
    fn write_mark(self, editor: Editor, mark: &str) {
        let (form, place) = (editor.form, Place::root(BOOK_UNREAD));
        if form.typed(&place) != mark {
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
        let is_reading = action == BOOK_READ;
        let name = if is_reading {
            pw::BOOK_TAKEN
        } else {
            pw::BOOK_FORGOTTEN
        };
        // The mark is of the changes that this reading takes in. Undo brings back the result, and with it the state that the result was read from.
        let mark = editor.form.typed(&Place::root(BOOK_UNREAD));
        if is_reading && self.earlier(kept_in(editor)).is_some() {
            self.write_mark(editor, "");
        }
        match do_action(editor, action, name, text.as_bytes()) {
            Ok(Done::Changed(undo)) => {
                let as_read = self.as_read.try_update_value(Option::take).flatten();
                if let Some((plan, files)) = as_read.filter(|_| is_reading) {
                    self.note(kept_in(editor), plan, files);
                }
                toast(name.into(), undo);
            }
            Ok(Done::File(..)) => {}
            Err(why) => {
                self.write_mark(editor, &mark);
                toast(why, None);
            }
        }
    }

    /// The files as they are now, as far as they can be read.
    pub(super) fn files_as_read(self) -> Vec<FileAsRead> {
        let as_read = |held: &Held| match &held.state {
            State::Ready(looked) => Some(FileAsRead {
                key: held.key,
                sheet: looked.sheet.clone(),
                layout: looked.layout.clone(),
            }),
            _ => None,
        };
        self.files
            .with_untracked(|files| files.iter().filter_map(as_read).collect())
    }

    /// Notes the reading whose result the document holds.
    pub(super) fn note(self, kept: [String; 2], plan: PlanText, files: Vec<FileAsRead>) {
        let reading = Reading { kept, plan, files };
        self.readings
            .update_value(|readings| readings.note(reading));
    }

    /// The reading that gave a result and its handling, where the book has the same files still.
    fn earlier(self, [result, handling]: [String; 2]) -> Option<Reading> {
        let now = self.files_as_read();
        self.readings
            .with_value(|readings| readings.of([&result, &handling], &now).cloned())
    }

    /// Takes corrections and layouts back to those that the result in the document was read with, where undo or redo brought the result there. What was
    /// changed since the last reading stays as it is: then the result is one of files that were changed.
    pub(super) fn go_back(self) {
        let kept = self
            .facts
            .with_untracked(|facts| [facts.result.clone(), facts.handling.clone()]);
        let Some(earlier) = self
            .earlier(kept)
            .filter(|_| !self.changed.get_untracked() && !untrack(|| self.busy()))
        else {
            return;
        };
        if self.plan.with_untracked(|plan| *plan == earlier.plan)
            && self.files_as_read() == earlier.files
        {
            return;
        }
        self.plan.set(earlier.plan);
        for file in earlier.files {
            self.change(file.key, |held| {
                if let State::Ready(looked) = &mut held.state
                    && looked.layout != file.layout
                {
                    looked.layout = file.layout;
                    held.looked = held.looked.wrapping_add(1);
                }
            });
        }
        // The worker holds the later reading, and what was said of it is not true of this one.
        self.in_worker.set_value(false);
        if self
            .phase
            .with_untracked(|phase| matches!(phase, Phase::Done(_)))
        {
            self.phase.set(Phase::Idle);
        }
        self.keep();
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

/// The result of a document and its handling, as the document keeps them.
fn kept_in(editor: Editor) -> [String; 2] {
    editor.form.draft.with_untracked(|draft| {
        [BOOK_RESULT, BOOK_HANDLING].map(|field| draft.root.get(field).to_owned())
    })
}
