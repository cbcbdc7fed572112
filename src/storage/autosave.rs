//! When to save: a state machine that knows no clock and no shelf, and never asks for a write before a verified load.

use super::{Reason, SaveError, ShelfError};

/// Quiet time after a change before it is saved, in milliseconds.
pub const DEBOUNCE_MS: u64 = 400;
/// The longest a change waits while a person keeps typing, in milliseconds.
pub const MAX_WAIT_MS: u64 = 2_000;
/// How long after a failed write it is tried again, in milliseconds.
pub const RETRY_MS: u64 = 5_000;

/// Why a write did not happen although it should have; editing goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// The shelf failed.
    Shelf(ShelfError),
    /// The shelf gave back something else than was written.
    ReadBack,
    /// The draft is blank and the stored one is not: written only after an explicit act ([`Autosave::allow_blank`]).
    Blank,
}

/// Why nothing is written, by rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// Another tab edits it.
    OtherTab,
    /// It was written by a newer version of the program.
    Newer,
    /// What is stored cannot be read.
    Broken(Reason),
    /// This browser keeps nothing: the work lives as long as the page. Changes still go to the shelf in memory, so that
    /// leaving the document and coming back within the page loses nothing; but nothing is ever called saved.
    NoShelf,
    /// The person wants nothing kept here: likewise.
    Private,
}

impl Why {
    /// Whether changes go to the shelf in memory all the same.
    fn in_memory(&self) -> bool {
        matches!(self, Self::NoShelf | Self::Private)
    }
}

/// Where saving stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Nothing verified yet: nothing may be written.
    Loading,
    /// As loaded.
    Clean,
    /// Changed since it was loaded or saved.
    Dirty,
    /// Saved and read back.
    Saved {
        /// The revision.
        rev: u64,
        /// When, ISO 8601 UTC.
        at: String,
    },
    /// Not saved; editing goes on and it will be tried again.
    Failed(Trouble),
    /// Not written, by rule.
    ReadOnly(Why),
    /// Another tab saved a newer revision, or deleted it: offer a copy.
    Conflict {
        /// When the other was saved, ISO 8601 UTC; `None` where it was deleted.
        their_saved_at: Option<String>,
    },
}

/// The autosave of one open document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Autosave {
    state: State,
    rev: u64,
    stored_blank: bool,
    blank_allowed: bool,
    first_change: Option<u64>,
    due_at: u64,
}

impl Default for Autosave {
    fn default() -> Self {
        Self {
            state: State::Loading,
            rev: 0,
            stored_blank: true,
            blank_allowed: false,
            first_change: None,
            due_at: 0,
        }
    }
}

impl Autosave {
    /// Loading: nothing will be written.
    pub fn new() -> Self {
        Self::default()
    }

    /// Where saving stands.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The revision this tab loaded or last wrote.
    pub fn rev(&self) -> u64 {
        self.rev
    }

    /// The stored document was read and verified (or a new one was just saved): from now on changes are saved.
    pub fn loaded(&mut self, rev: u64, blank: bool) {
        *self = Self {
            state: State::Clean,
            rev,
            stored_blank: blank,
            ..Self::default()
        };
    }

    /// Nothing will be written, and why. The state machine forgets the changes; the draft keeps them.
    pub fn read_only(&mut self, why: Why) {
        self.state = State::ReadOnly(why);
        self.first_change = None;
    }

    /// Another tab saved or deleted the document (the storage event says so before a write would find out).
    pub fn conflict(&mut self, their_saved_at: Option<String>) {
        if self.armed() {
            self.state = State::Conflict { their_saved_at };
            self.first_change = None;
        }
    }

    /// The draft changed. A failure stays on show until a write succeeds.
    pub fn changed(&mut self, now_ms: u64) {
        if !self.armed() {
            return;
        }
        if !matches!(self.state, State::Failed(_) | State::ReadOnly(_)) {
            self.state = State::Dirty;
        }
        let first = *self.first_change.get_or_insert(now_ms);
        self.due_at = now_ms
            .saturating_add(DEBOUNCE_MS)
            .min(first.saturating_add(MAX_WAIT_MS));
    }

    /// An explicit act: the stored draft may be replaced by a blank one, once.
    pub fn allow_blank(&mut self, now_ms: u64) {
        self.blank_allowed = true;
        if self.pending() {
            self.due_at = now_ms;
        }
    }

    /// Whether there is a change that is not saved. Then leaving the page flushes, whatever the time.
    pub fn pending(&self) -> bool {
        self.armed() && self.first_change.is_some()
    }

    /// Whether to save now.
    pub fn due(&self, now_ms: u64) -> bool {
        self.pending() && now_ms >= self.due_at
    }

    /// How long to wait before asking again, in milliseconds; `None` where nothing waits.
    pub fn wait(&self, now_ms: u64) -> Option<u64> {
        self.pending().then(|| self.due_at.saturating_sub(now_ms))
    }

    /// Asks leave to write a draft that is `blank` or not: the revision to expect, or `None` (the state then says why).
    pub fn begin(&mut self, blank: bool, now_ms: u64) -> Option<u64> {
        if !self.armed() {
            return None;
        }
        if blank && !self.stored_blank && !self.blank_allowed {
            self.fail(Trouble::Blank, now_ms);
            return None;
        }
        Some(self.rev)
    }

    /// What came of the write that [`Autosave::begin`] allowed.
    pub fn written(&mut self, result: Result<u64, SaveError>, blank: bool, at: &str, now_ms: u64) {
        match result {
            Ok(rev) => {
                let state = match &self.state {
                    State::ReadOnly(why) if why.in_memory() => State::ReadOnly(why.clone()),
                    _ => State::Saved {
                        rev,
                        at: at.to_owned(),
                    },
                };
                *self = Self {
                    state,
                    rev,
                    stored_blank: blank,
                    ..Self::default()
                };
            }
            Err(SaveError::Stale { their_saved_at, .. }) => self.conflict(Some(their_saved_at)),
            Err(SaveError::Gone) => self.conflict(None),
            Err(SaveError::Newer) => self.read_only(Why::Newer),
            Err(SaveError::Unreadable(reason)) => self.read_only(Why::Broken(reason)),
            Err(SaveError::ReadBack { .. }) => self.fail(Trouble::ReadBack, now_ms),
            Err(SaveError::Shelf(error)) => self.fail(Trouble::Shelf(error), now_ms),
        }
    }

    fn armed(&self) -> bool {
        match &self.state {
            State::Clean | State::Dirty | State::Saved { .. } | State::Failed(_) => true,
            State::ReadOnly(why) => why.in_memory(),
            State::Loading | State::Conflict { .. } => false,
        }
    }

    fn fail(&mut self, trouble: Trouble, now_ms: u64) {
        self.state = State::Failed(trouble);
        self.first_change = Some(now_ms);
        self.due_at = now_ms.saturating_add(RETRY_MS);
    }
}
