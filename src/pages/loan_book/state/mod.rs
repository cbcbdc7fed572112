//! The loan book of the open document: its files, how they are to be read, reading them in a worker, and taking the result into the document.
//!
//! The result of a book is stored in the draft, its files in IndexedDB. The state in this module lives as long as the page: reading goes on to the end
//! of the book also where the person has left its step.

mod files;
mod mapping;
mod outcome;
mod reading;

pub(super) use files::{Held, Keeping, size};
pub(super) use mapping::{Asked, Looked, State};
pub(super) use reading::{js, misread, object};

use crate::documents::reserved::{BOOK_CONFIRMED, BOOK_HANDLING, BOOK_UNREAD};
use crate::documents::{BOOK_RESULT, Document, read_date, reference};
use crate::i18n::{Lang, Message, Text};
use crate::pages::shell::app_state::AppState;
use crate::pages::shell::clock;
use crate::pages::worker;
use crate::standards::green_loan::exchange::PlanText;
use crate::standards::green_loan::readings::{FileAsRead, Readings};
use crate::standards::green_loan::result::Summary;
use crate::ui::broad::Broad;
use crate::ui::memo;
use leptos::prelude::*;
use std::cell::RefCell;
use std::sync::Arc;

/// The state of the worker.
#[derive(Clone, PartialEq)]
pub(super) enum Phase {
    /// Nothing is under way.
    Idle,
    /// A job is under way: its name, and its progress (bytes read, bytes in all, rows).
    Busy(Message, [u64; 3]),
    /// The last job failed, for this reason.
    Failed(Message),
    /// The last job is done.
    Done(Message),
}

/// The facts of the document that loan books depend on.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Facts {
    pub(super) id: String,
    pub(super) demo: bool,
    pub(super) subject: BothWays,
    pub(super) period_end: String,
    pub(super) scope: String,
    pub(super) method: String,
    pub(super) institution: String,
    /// Bank, 编号 and 密级 as far as they are given, each with its name.
    pub(super) reference: Vec<(Text, String)>,
    pub(super) result: String,
    /// How the files of the result were read, as the document keeps it.
    pub(super) handling: String,
    /// The remarks that a person confirmed, as the document keeps them.
    pub(super) confirmed: String,
    /// What the document says of changes since its result was read: blank, or
    /// [`crate::documents::reserved::FILES_CHANGED`], or [`crate::documents::reserved::FILES_GONE`].
    pub(super) unread: String,
}

/// The document's name in both languages.
pub(super) type BothWays = [String; 2];

/// The book of the open document. All parts are signals, so it is copied freely.
#[derive(Clone, Copy)]
pub(super) struct LoanBookState {
    app: AppState,
    pub(super) lang: Broad<Lang>,
    pub(super) facts: RwSignal<Facts>,
    /// The result in the draft.
    pub(super) result: Memo<Option<Arc<Summary>>>,
    /// The result of the last reading on this page, with more rows than a draft keeps.
    pub(super) fresh: RwSignal<Option<Arc<Summary>>>,
    pub(super) files: RwSignal<Vec<Held>, LocalStorage>,
    next_key: StoredValue<u32>,
    /// Units and corrections. Period, scope and method come from the document.
    pub(super) plan: RwSignal<PlanText>,
    pub(super) phase: RwSignal<Phase>,
    /// Whether files, layouts or plan were changed since the book was read.
    pub(super) changed: RwSignal<bool>,
    /// Rises with every such change, so that a reading can tell what was changed while it ran.
    changes: StoredValue<u32>,
    pub(super) keeping: RwSignal<Keeping>,
    /// Whether the worker holds the book in its present state.
    pub(super) in_worker: StoredValue<bool>,
    /// The readings whose results undo can bring back.
    readings: StoredValue<Readings>,
    /// The plan and the files of the reading whose result is to be handed over.
    as_read: StoredValue<Option<(PlanText, Vec<FileAsRead>)>>,
    /// An action that could not be done while another page was open, and its text.
    pending: StoredValue<Option<(&'static str, String)>>,
}

thread_local! {
    // The book of one document, and the owner of its signals.
    static STATE: RefCell<Option<(Owner, LoanBookState)>> = const { RefCell::new(None) };
}

/// The state of a document's loan book: the state that is held where it belongs to this document, else a new one.
pub(super) fn state_of(app: AppState, document: &Document) -> LoanBookState {
    let known = STATE
        .with_borrow(|held| held.as_ref().map(|(_, book)| *book))
        .filter(|book| book.facts.with_untracked(|facts| facts.id == document.id));
    let book = known.unwrap_or_else(|| {
        worker::stop();
        // The state of the last document's book is dropped, and its signals with it.
        STATE.take();
        let owner = Owner::new_root(None);
        let book = owner.with(|| LoanBookState::new(app));
        STATE.set(Some((owner, book)));
        book
    });
    book.follow(document);
    if known.is_none() {
        book.recall();
    }
    book
}

impl LoanBookState {
    fn new(app: AppState) -> Self {
        let facts = RwSignal::new(Facts::default());
        let text = memo(move || facts.with(|facts| facts.result.clone()));
        Self {
            app,
            lang: app.lang,
            facts,
            result: memo(move || text.with(|text| serde_json::from_str(text).ok().map(Arc::new))),
            fresh: RwSignal::new(None),
            files: RwSignal::new_local(Vec::new()),
            next_key: StoredValue::new(0),
            plan: RwSignal::new(PlanText::default()),
            phase: RwSignal::new(Phase::Idle),
            changed: RwSignal::new(false),
            changes: StoredValue::new(0),
            keeping: RwSignal::new(Keeping::Unknown),
            in_worker: StoredValue::new(false),
            readings: StoredValue::new(Readings::default()),
            as_read: StoredValue::new(None),
            pending: StoredValue::new(None),
        }
    }

    /// Reads the facts of the document anew, and does the action that waits for the document.
    pub(super) fn follow(self, document: &Document) {
        let answer = |field: &str| document.draft.root.get(field).trim().to_owned();
        let facts = Facts {
            id: document.id.clone(),
            demo: document.demo,
            subject: [Lang::Zh, Lang::En].map(|lang| self.app.name_of(document, lang)),
            period_end: read_date(document.draft.root.get("period_end")).unwrap_or_default(),
            scope: answer("scope"),
            method: answer("method"),
            institution: answer("institution"),
            reference: reference::given(&document.draft),
            result: document.draft.root.get(BOOK_RESULT).to_owned(),
            handling: document.draft.root.get(BOOK_HANDLING).to_owned(),
            confirmed: document.draft.root.get(BOOK_CONFIRMED).to_owned(),
            unread: document.draft.root.get(BOOK_UNREAD).to_owned(),
        };
        let other_result = self
            .facts
            .with_untracked(|now| now.result != facts.result || now.handling != facts.handling);
        if self.facts.with_untracked(|now| *now != facts) {
            self.facts.set(facts);
        }
        if other_result {
            self.go_back();
        }
        if let Some((action, text)) = self.pending.try_update_value(Option::take).flatten() {
            self.hand(action, text);
        }
        self.mark_unread();
    }

    pub(super) fn touched(self) {
        self.changed.set(true);
        self.changes
            .update_value(|changes| *changes = changes.wrapping_add(1));
        self.in_worker.set_value(false);
        self.mark_unread();
        if matches!(
            self.phase.get_untracked(),
            Phase::Failed(_) | Phase::Done(_)
        ) {
            self.phase.set(Phase::Idle);
        }
        self.keep();
    }

    /// The time, for files.
    pub(super) fn now(self) -> String {
        clock::now()
    }
}
