//! A shelf in memory: for tests, and for browsers that keep nothing.

use super::{Shelf, ShelfError};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

/// What the shelf does with the next writes: the ways in which browsers fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FaultMode {
    /// Does what it is asked.
    #[default]
    Sound,
    /// Reads, but has no room.
    Full,
    /// Reads, but refuses to write.
    Refusing,
    /// Says yes and keeps only the first so many characters.
    Truncating(usize),
    /// Is not there at all.
    Absent,
}

/// Texts by key, in memory.
#[derive(Debug, Default)]
pub struct MemoryShelf {
    held: RefCell<BTreeMap<String, String>>,
    mood: Cell<FaultMode>,
}

impl MemoryShelf {
    /// An empty shelf.
    pub fn new() -> Self {
        Self::default()
    }

    /// Changes how it behaves from now on.
    pub fn set_mood(&self, mood: FaultMode) {
        self.mood.set(mood);
    }

    fn there(&self) -> Result<(), ShelfError> {
        if self.mood.get() == FaultMode::Absent {
            Err(ShelfError::Absent)
        } else {
            Ok(())
        }
    }
}

impl Shelf for MemoryShelf {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        self.there()?;
        Ok(self.held.borrow().get(key).cloned())
    }

    fn put(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        let kept = match self.mood.get() {
            FaultMode::Sound => text.to_owned(),
            FaultMode::Full => return Err(ShelfError::Full),
            FaultMode::Refusing => return Err(ShelfError::Refused("InvalidStateError".to_owned())),
            FaultMode::Truncating(most) => text.chars().take(most).collect(),
            FaultMode::Absent => return Err(ShelfError::Absent),
        };
        self.held.borrow_mut().insert(key.to_owned(), kept);
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.there()?;
        if self.mood.get() == FaultMode::Refusing {
            return Err(ShelfError::Refused("InvalidStateError".to_owned()));
        }
        self.held.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        self.there()?;
        Ok(self.held.borrow().keys().cloned().collect())
    }
}
