//! One open document: its form, and the saving of it.

use super::edit_lock::EDIT_LOCK;
use super::mirror::SETTLED;
use crate::documents::reserved::SIGNED;
use crate::documents::{Document, Draft, IssueState, Template, checksum, revisions, templates};
use crate::i18n::Message;
use crate::pages::files::fetch_writers_ahead;
use crate::pages::privacy::private_mode;
use crate::pages::shell::app_state::{AppState, fresh_id};
use crate::pages::shell::clock;
use crate::pages::versions::keep::{before_save, keep_issued};
use crate::pages::words as w;
use crate::storage::Autosave;
use crate::storage::autosave::{State, Why};
use crate::storage::envelope::Opened;
use crate::ui::broad::Broad;
use crate::ui::form::Form;
use crate::ui::lazy::{get_patiently, quiet};
use crate::ui::memo;
use crate::ui::step_list::{Progress, progress};
use crate::ui::toast::{Undo, toast};
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// An open document.
#[derive(Clone, Copy)]
pub struct Editor {
    /// Its form.
    pub form: Form,
    /// Its name tag; the draft in it is not kept up to date, the form's is.
    pub tag: RwSignal<Document>,
    /// Where saving stands.
    pub saving: RwSignal<Autosave>,
    /// How far each step is.
    pub progress: Memo<Vec<Progress>>,
    /// Whether the document is final.
    pub state: Memo<IssueState>,
    /// The draft that was issued, until the person agrees to change it.
    issued_draft: StoredValue<Option<Draft>>,
    /// Whether an issued document was changed, and the person has not yet said whether to go on.
    pub asking: RwSignal<bool>,
    /// The step that was opened from the review, and from where on it: the way back leads there.
    pub left_review: RwSignal<Option<(usize, Left)>>,
    /// Whether a tick is on its way.
    ticking: StoredValue<bool>,
    /// Whether this editor is still open.
    alive: StoredValue<bool>,
    /// Whether something was changed here.
    edited: StoredValue<bool>,
    /// Whether the draft was changed since the document was last saved.
    touched: StoredValue<bool>,
    /// Contents that were issued or handed over, by their checksums, each with the time of its last change: content that is the same again, after 撤销, was
    /// not changed since.
    known_contents: StoredValue<Vec<(String, String)>>,
    /// When an earlier version was last kept, in milliseconds since 1970.
    kept_at: StoredValue<u64>,
    app: AppState,
}

/// From where on the review a step was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// From the list of what is open.
    List,
    /// From the step's section.
    Section,
}

/// A document as it is found where documents are kept.
pub enum Stored {
    /// The document, and the revision that an edit goes on from.
    Document(Box<Document>, u64),
    /// There is no such document.
    None,
    /// The document cannot be edited here, and why. Its stored text can be handed over.
    Unreadable(Message, String),
}

/// Finds the document `id`: first among those that could not be written yet, then where documents are kept.
pub fn find(app: AppState, id: &str) -> Stored {
    let unsaved = app.unsaved.with_value(|unsaved| {
        unsaved
            .iter()
            .find(|(document, _)| document.id == id)
            .cloned()
    });
    if let Some((document, rev)) = unsaved {
        return Stored::Document(Box::new(document), rev);
    }
    let (opened, raw) =
        app.with_shelf(|library, shelf| (library.load(shelf, id), library.raw(shelf, id)));
    let raw = raw.ok().flatten().unwrap_or_default();
    match opened {
        Ok(None) => Stored::None,
        Err(error) => Stored::Unreadable(error.says(), raw),
        Ok(Some(Opened::Document(document, facts))) => {
            if templates::card(&document.template).is_some() {
                Stored::Document(document, facts.rev)
            } else {
                let why =
                    Message::new(w::UNKNOWN_TEMPLATE, vec![document.template.as_str().into()]);
                Stored::Unreadable(why, raw)
            }
        }
        Ok(Some(Opened::Newer(_))) => Stored::Unreadable(crate::storage::words::NEWER.into(), raw),
        Ok(Some(Opened::Broken(reason))) => Stored::Unreadable(
            Message::new(crate::storage::words::BROKEN, vec![reason.says().into()]),
            raw,
        ),
    }
}

/// The id of the heading of a step's section on the review.
pub fn review_section(step: &str) -> String {
    ["review-", step].concat()
}

/// Whether two drafts differ at most in who signed them.
fn same_but_signed(one: &Draft, other: &Draft) -> bool {
    fn answers(draft: &Draft) -> impl Iterator<Item = (&String, &String)> {
        draft.root.answers.iter().filter(|(id, _)| *id != SIGNED)
    }
    one.next_row == other.next_row
        && one.root.lists == other.root.lists
        && answers(one).eq(answers(other))
}

impl Editor {
    /// Opens `document`, which goes on from revision `rev`.
    pub fn new(
        app: AppState,
        template: &'static Template,
        mut document: Document,
        rev: u64,
    ) -> Self {
        let draft = std::mem::take(&mut document.draft);
        let mut autosave = Autosave::new();
        autosave.loaded(rev, draft.root.is_blank());
        if !app.keeps {
            autosave.read_only(if app.private {
                Why::Private
            } else {
                Why::NoShelf
            });
        }
        let editor_cell = StoredValue::new(None::<Self>);
        let changed = Callback::new(move |()| {
            if let Some(Some(editor)) = editor_cell.try_get_value() {
                editor.touched.set_value(true);
                editor.ask_once();
                editor.changed();
            }
        });
        let issued = document.state_with(&draft) == IssueState::Final;
        let issued_draft = StoredValue::new(issued.then(|| draft.clone()));
        let went_out = issued || !document.exported_at.is_empty();
        let known = went_out.then(|| (checksum(&draft), document.edited_at.clone()));
        let known_contents = StoredValue::new(known.into_iter().collect());
        let form = Form::new(template, Broad::new(draft), changed);
        form.take_notes(std::mem::take(&mut document.notes));
        let tag = RwSignal::new(document);
        let blank = (template.blank)(clock::today());
        let editor = Self {
            form,
            tag,
            saving: RwSignal::new(autosave),
            progress: memo(move || progress(form, &blank)),
            state: memo(move || {
                tag.with(|tag| {
                    if tag.issued_at.is_empty() && !tag.altered {
                        // Such a document is a draft whatever it says, so the draft need not be followed.
                        IssueState::Draft
                    } else {
                        form.draft.with(|draft| tag.state_with(draft))
                    }
                })
            }),
            issued_draft,
            asking: RwSignal::new(false),
            left_review: RwSignal::new(None),
            ticking: StoredValue::new(false),
            alive: StoredValue::new(true),
            edited: StoredValue::new(false),
            touched: StoredValue::new(false),
            known_contents,
            kept_at: StoredValue::new(0),
            app,
        };
        editor_cell.set_value(Some(editor));
        editor.watch();
        editor
    }

    /// Every change is saved a little later, and at once when the page is left; another tab's is noticed.
    fn watch(self) {
        let hidden = window_event_listener(ev::visibilitychange, move |_| {
            if document().hidden() {
                self.flush();
            }
        });
        let left = window_event_listener(ev::pagehide, move |_| self.flush());
        let returned = window_event_listener(ev::pageshow, move |_| self.look());
        let stored = window_event_listener(ev::storage, move |event: web_sys::StorageEvent| {
            let key = self
                .app
                .library
                .with_value(|library| library.key(&self.id()));
            if event.key().is_some_and(|changed| changed == key) {
                self.look();
            }
        });
        // Where local storage was emptied, the mirror is asked first.
        let settled = window_event_listener_untyped(SETTLED, move |_| self.look());
        on_cleanup(move || {
            self.flush();
            self.alive.set_value(false);
            hidden.remove();
            left.remove();
            returned.remove();
            stored.remove();
            settled.remove();
        });
        // One tab edits a document.
        if self.app.keeps {
            let owner = Owner::current();
            spawn_local(async move {
                // Where the part cannot be fetched, the revision alone keeps two tabs from overwriting each other.
                if let (Ok(lock), Some(owner)) = (get_patiently(&EDIT_LOCK).await, owner)
                    && self.is_open()
                {
                    owner.with(|| (lock.keep)(self));
                }
            });
        } else {
            // Where the browser keeps nothing, a file is the only copy: its writers are fetched before the network may be gone.
            spawn_local(async move {
                quiet().await;
                if self.is_open() {
                    fetch_writers_ahead(self.form.template.id);
                }
            });
        }
        // A document that could not be written when it was made is tried again from the start.
        if self
            .app
            .unsaved
            .with_value(|unsaved| unsaved.iter().any(|(document, _)| document.id == self.id()))
        {
            self.changed();
            self.flush();
        }
    }

    /// Whether the document is still open: what comes later asks first.
    pub fn is_open(&self) -> bool {
        self.alive.try_get_value() == Some(true)
    }

    /// Whether something was changed since the document was opened here.
    pub fn edited(&self) -> bool {
        self.edited.try_get_value() == Some(true)
    }

    /// The document's id.
    pub fn id(&self) -> String {
        self.tag.with_untracked(|tag| tag.id.clone())
    }

    /// The document as it is now.
    pub fn document(&self) -> Document {
        let mut document = self.tag.get_untracked();
        document.draft = self.form.draft.get_untracked();
        document.notes = self.form.notes.get_untracked();
        document.template_version = self.form.template.version;
        document
    }

    fn changed(&self) {
        self.edited.set_value(true);
        // While something is unsaved already, another key press changes nothing that is shown of it.
        let known = self.saving.with_untracked(Autosave::pending);
        self.saving
            .update_untracked(|saving| saving.changed(clock::now_ms()));
        if !known {
            let editor = *self;
            crate::ui::after_frame(move || {
                if editor.is_open() {
                    editor.saving.notify();
                }
            });
        }
        self.tick();
    }

    /// Waits until saving is due, then saves; while something is unsaved it keeps watch.
    fn tick(&self) {
        if self.ticking.get_value() {
            return;
        }
        let Some(wait) = self
            .saving
            .with_untracked(|saving| saving.wait(clock::now_ms()))
        else {
            return;
        };
        self.ticking.set_value(true);
        let editor = *self;
        set_timeout(
            move || {
                if editor.alive.try_get_value() != Some(true) {
                    return;
                }
                editor.ticking.set_value(false);
                if editor
                    .saving
                    .with_untracked(|saving| saving.due(clock::now_ms()))
                {
                    editor.flush();
                }
                editor.tick();
            },
            Duration::from_millis(wait.max(10)),
        );
    }

    /// Keeps who changed what as dated revisions, where the form asks for it. Nothing on the page follows them.
    fn record(&self) {
        let steps = self.form.template.steps;
        if revisions::kept(steps) {
            self.form.draft.update_untracked(|draft| {
                revisions::record(steps, draft, &clock::day(&clock::now()))
            });
        }
    }

    /// When the content that stands here was last changed, where the same content was issued or handed over before; `None` for any other content.
    fn known_time(&self) -> Option<String> {
        self.known_contents.with_value(|known| {
            // Most documents have none, and a checksum reads the whole draft.
            let sum = (!known.is_empty()).then(|| self.form.draft.with_untracked(checksum))?;
            let found = known.iter().find(|(other, _)| *other == sum);
            found.map(|(_, at)| at.clone())
        })
    }

    /// Keeps the content that stands here as one that was issued or handed over.
    fn note_content(&self) {
        let sum = self.form.draft.with_untracked(checksum);
        let at = self.tag.with_untracked(|tag| tag.edited_at.clone());
        self.known_contents.update_value(|known| {
            known.retain(|(other, _)| *other != sum);
            known.push((sum, at));
        });
    }

    /// Saves now what is not saved yet.
    pub fn flush(&self) {
        if self.alive.try_get_value() != Some(true)
            || !self.saving.with_untracked(Autosave::pending)
        {
            return;
        }
        self.record();
        if self.touched.get_value() {
            self.touched.set_value(false);
            // Nothing on the page shows when the draft was changed.
            let at = self.known_time().unwrap_or_else(clock::now);
            self.tag.update_untracked(|tag| tag.edited_at = at);
        }
        let document = self.document();
        let blank = document.draft.root.is_blank();
        let mut saving = self.saving.get_untracked();
        if let Some(expected) = saving.begin(blank, clock::now_ms()) {
            before_save(self.app, &document.id, expected, self.kept_at);
            let stamp = self.app.stamp();
            let result = self
                .app
                .with_shelf(|library, shelf| library.save(shelf, &document, expected, &stamp));
            // What could not be written is held on to: the person may go to another page and come back.
            match result {
                Ok(_) => self
                    .app
                    .unsaved
                    .update_value(|unsaved| unsaved.retain(|(other, _)| other.id != document.id)),
                Err(_) => self.app.hold(document, expected),
            }
            saving.written(result, blank, &stamp.now, clock::now_ms());
        }
        self.saving.set(saving);
    }

    /// Looks whether another tab has saved or deleted the document meanwhile.
    fn look(&self) {
        if self.alive.try_get_value() != Some(true) || !self.app.keeps {
            return;
        }
        let id = self.id();
        let rev = self.saving.with_untracked(Autosave::rev);
        if rev == 0 {
            return;
        }
        let stored = self
            .app
            .with_shelf(|library, shelf| library.load(shelf, &id));
        let conflict = match stored {
            Ok(None) => Some(None),
            Ok(Some(ref opened)) => opened
                .facts()
                .filter(|facts| facts.rev != rev)
                .map(|facts| Some(facts.saved_at.clone())),
            Err(_) => None,
        };
        let Some(their) = conflict else { return };
        let unchanged = !self.saving.with_untracked(Autosave::pending)
            && self.saving.with_untracked(|saving| {
                matches!(
                    saving.state(),
                    State::Clean | State::Saved { .. } | State::ReadOnly(Why::OtherTab)
                )
            });
        match stored {
            // Nothing was changed here: the newer one is simply shown.
            Ok(Some(Opened::Document(document, facts))) if unchanged => {
                self.show(*document, facts.rev)
            }
            // A newer program has written it meanwhile: this one writes no more.
            Ok(Some(Opened::Newer(_))) => self.saving.update(|saving| saving.read_only(Why::Newer)),
            _ => self.saving.update(|saving| saving.conflict(their)),
        }
    }

    /// Shows what is stored in place of what stands here.
    fn show(&self, mut document: Document, rev: u64) {
        let draft = std::mem::take(&mut document.draft);
        self.saving.update(|saving| {
            saving.loaded(rev, draft.root.is_blank());
            if self.form.locked.get_untracked() {
                saving.read_only(Why::OtherTab);
            }
        });
        let issued = document.state_with(&draft) == IssueState::Final;
        self.issued_draft.set_value(issued.then(|| draft.clone()));
        self.asking.set(false);
        self.form.notes.set(std::mem::take(&mut document.notes));
        self.tag.set(document);
        self.form.show(|now| *now = draft);
    }

    /// The name under which tabs agree who edits the document, and the key that tells of an editor that was not closed.
    pub fn names(&self) -> (String, String) {
        let id = self.id();
        self.app
            .library
            .with_value(|library| (library.editing_key(&id), library.left_key(&id)))
    }

    /// When the document was last saved, as it is stored.
    pub fn saved_at(&self) -> Option<String> {
        let stored = self
            .app
            .with_shelf(|library, shelf| library.load(shelf, &self.id()));
        stored
            .ok()
            .flatten()
            .and_then(|opened| opened.facts().map(|facts| facts.saved_at.clone()))
    }

    /// Another tab edits the document from now on, and this one only shows it. Where this one has `edited` it, that is saved first; what
    /// cannot be saved, or was typed before the other tab was heard of, becomes a copy.
    pub fn give_way(&self, edited: bool) {
        if !self.is_open() || self.form.locked.get_untracked() {
            return;
        }
        self.form.evaluate_all();
        if edited {
            self.flush();
        }
        let pending = self.saving.with_untracked(Autosave::pending);
        if pending
            && !self
                .form
                .draft
                .with_untracked(|draft| draft.root.is_blank())
        {
            let copy = self.copy();
            toast(
                Message::new(w::KEPT_AS_COPY, vec![copy.name.as_str().into()]),
                None,
            );
            self.app
                .unsaved
                .update_value(|unsaved| unsaved.retain(|(other, _)| other.id != self.id()));
            self.app.keep(copy);
        }
        self.form.locked.set(true);
        // Where something is wrong with saving besides, that stays what is said.
        if self.saving.with_untracked(|saving| {
            saving.pending() || matches!(saving.state(), State::Clean | State::Saved { .. })
        }) {
            self.saving.update(|saving| saving.read_only(Why::OtherTab));
            if pending
                && let Ok(Some(Opened::Document(document, facts))) = self
                    .app
                    .with_shelf(|library, shelf| library.load(shelf, &self.id()))
            {
                self.show(*document, facts.rev);
            }
            self.look();
        }
    }

    /// This tab edits the document from now on: from what is stored.
    pub fn go_on(&self) {
        if !self.is_open() || !self.form.locked.get_untracked() {
            return;
        }
        self.form.locked.set(false);
        if self
            .saving
            .with_untracked(|saving| *saving.state() == State::ReadOnly(Why::OtherTab))
        {
            let blank = self
                .form
                .draft
                .with_untracked(|draft| draft.root.is_blank());
            self.saving
                .update(|saving| saving.loaded(saving.rev(), blank));
        }
        self.look();
    }

    /// The person confirmed that everything shall be blank.
    pub fn allow_blank(&self) {
        self.saving
            .update(|saving| saving.allow_blank(clock::now_ms()));
        self.flush();
    }

    /// Keeps what is on this page as a copy of its own, and opens it.
    pub fn save_as_copy(&self) {
        let id = self.app.keep(self.copy());
        self.app.go(&crate::documents::route::Route::Overview(id));
    }

    fn copy(&self) -> Document {
        let mut copy = self.document();
        let lang = self.form.lang.get_untracked();
        let name = self.form.template.name_of(&copy, lang);
        copy.id = fresh_id();
        copy.name = Message::new(w::CONFLICT_COPY, vec![name.into()]).get(lang);
        copy
    }

    /// The ids of the places on the review to which the way back leads, the first that is there; none where no step was opened from the review.
    pub fn way_back(&self) -> Option<[String; 2]> {
        let (step, left) = self.left_review.get_untracked()?;
        let step = self.form.template.steps.get(step)?;
        let section = review_section(step.id);
        Some(match left {
            Left::List => ["summary".to_owned(), section],
            Left::Section => [section, String::new()],
        })
    }

    /// Whether the document was issued and is unchanged since.
    pub fn issued(&self) -> bool {
        self.state.get() == IssueState::Final
    }

    /// Issues the document, which is final until something changes, and keeps it as a version for good.
    pub fn issue(&self) {
        self.record();
        let draft = self.form.draft.get_untracked();
        if self.tag.with_untracked(|tag| tag.state_with(&draft)) == IssueState::Final {
            return;
        }
        let sum = checksum(&draft);
        self.tag.update(|tag| {
            tag.issued_at = clock::now();
            tag.issued_sum = sum;
            tag.altered = false;
        });
        self.issued_draft.set_value(Some(draft));
        self.asking.set(false);
        self.changed();
        self.flush();
        self.note_content();
        keep_issued(self.app, &self.id());
    }

    /// Asks the person at the first change of an issued document, and takes the declaration away that the issued content was signed with. What was
    /// typed stands in the draft meanwhile, and typing goes on. Where the content is again as it was issued, it is signed again.
    fn ask_once(&self) {
        let Some(signed) = self.issued_draft.with_value(|issued| {
            let signed = issued.as_ref()?.root.get(SIGNED);
            Some(signed.to_owned())
        }) else {
            return;
        };
        let same = self.issued_draft.with_value(|issued| {
            let now = |draft: &Draft| {
                issued
                    .as_ref()
                    .is_some_and(|issued| same_but_signed(issued, draft))
            };
            self.form.draft.with_untracked(now)
        });
        let asking = self.asking.get_untracked();
        let sign = |signed: &str| {
            if self
                .form
                .draft
                .with_untracked(|draft| draft.root.get(SIGNED) != signed)
            {
                self.form
                    .draft
                    .update(|draft| draft.root.set(SIGNED, signed));
            }
        };
        match (same, asking) {
            (true, true) => {
                sign(&signed);
                // The next change withdraws it again.
                self.asking.set(false);
            }
            (false, false) => {
                sign("");
                self.asking.set(true);
            }
            // The person took the tick away. A comment that was answered changes nothing.
            (true, false) => {
                let draft = self.form.draft;
                if draft.with_untracked(|draft| draft.root.get(SIGNED) != signed) {
                    self.asking.set(true);
                }
            }
            (false, true) => {}
        }
    }

    /// The person changes the issued document.
    pub fn change_issued(&self) {
        self.issued_draft.set_value(None);
        self.asking.set(false);
    }

    /// The person leaves the issued document as it was issued.
    pub fn restore_issued(&self) {
        if let Some(issued) = self.issued_draft.get_value() {
            let _ = self.replace(w::KEEP_ISSUED, issued);
        }
        self.asking.set(false);
    }

    /// Notes that the document was handed over as a file.
    pub fn exported(&self) {
        // What was typed just before is in the file: its time must not be later than the export's.
        self.flush();
        self.note_content();
        self.exported_at(clock::now());
        private_mode::handed(&self.document());
    }

    /// Notes when the document was handed over; blank where it never was, or where the file did not arrive.
    pub fn exported_at(&self, at: String) {
        private_mode::lost(&self.id());
        self.tag.update(|tag| tag.exported_at = at);
        self.changed();
        self.flush();
    }

    /// Puts another draft in place of this one, e.g. a sample in its first state, and gives the way back.
    pub fn replace(&self, name: impl Into<Message>, draft: Draft) -> Option<Undo> {
        self.form.act(name, |now| *now = draft)
    }

    /// Whether saving failed or was refused: then a bar says so until it is over.
    pub fn in_trouble(&self) -> bool {
        self.saving.with(|saving| {
            matches!(
                saving.state(),
                State::Failed(_) | State::ReadOnly(_) | State::Conflict { .. }
            ) && *saving.state() != State::ReadOnly(Why::Private)
        })
    }
}
