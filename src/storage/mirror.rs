//! The mirror of every document: which writes it has to repeat, and which copy counts where local storage and mirror differ.
//!
//! The browser puts its local storage on the disk only seconds after a write, and any page on the same host can empty it. So each write is
//! repeated in a second database (`mirror_db`), and at the start both are compared. The newer intact revision wins; nothing that cannot be read
//! is overwritten, and in doubt the text in local storage stays.

use super::envelope::Opened;
use super::library::{open_as, write};
use super::{Library, Shelf, ShelfError, kept};
use std::collections::{BTreeMap, BTreeSet};

/// A text as the mirror is to hold it under its key; `None` where the mirror is to drop it.
pub type Change = (String, Option<String>);

/// A shelf that tells of every write that it takes.
pub struct ObservedShelf<'a> {
    /// The shelf itself.
    pub shelf: &'a dyn Shelf,
    /// Called with every write.
    pub tell: &'a dyn Fn(Change),
}

impl Shelf for ObservedShelf<'_> {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        self.shelf.get(key)
    }

    fn put(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        self.shelf.put(key, text)?;
        (self.tell)((key.to_owned(), Some(text.to_owned())));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.shelf.remove(key)?;
        (self.tell)((key.to_owned(), None));
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        self.shelf.keys()
    }
}

/// What came of comparing both copies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settled {
    /// The documents that the shelf had lost, or held in an older or damaged state: put back.
    pub restored: BTreeSet<String>,
    /// The documents that could not be put back, because the shelf would not take them.
    pub refused: BTreeSet<String>,
    /// The writes that the mirror has to repeat.
    pub changes: Vec<Change>,
}

/// What is added to the id of a damaged text.
const DAMAGED: &str = "!";

/// Where a text is kept.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Room {
    Documents,
    Trash,
}

impl Room {
    fn kind(self) -> &'static str {
        match self {
            Self::Documents => kept::DOC,
            Self::Trash => kept::TRASH,
        }
    }

    fn other(self) -> Self {
        match self {
            Self::Documents => Self::Trash,
            Self::Trash => Self::Documents,
        }
    }
}

/// The revision of a text; `None` where it cannot be read.
fn rev(raw: &str, id: &str) -> Option<u64> {
    open_as(raw, id).facts().map(|facts| facts.rev)
}

impl Library {
    /// The name of the mirror's database: each copy of the program has its own, as it has its own keys.
    pub fn mirror_name(&self) -> String {
        self.named("", "")
    }

    /// The name of the database of earlier versions.
    pub fn versions_name(&self) -> String {
        [&self.mirror_name(), kept::HISTORY].concat()
    }

    /// Compares the shelf with `held`, the texts of the mirror, puts back the documents that the shelf has lost, and gives the writes that the mirror has to repeat.
    pub fn settle(
        &self,
        shelf: &dyn Shelf,
        held: &BTreeMap<String, String>,
    ) -> Result<Settled, ShelfError> {
        let mut settled = Settled::default();
        for room in [Room::Documents, Room::Trash] {
            let prefix = self.named(room.kind(), "");
            for (key, theirs) in held.iter().filter(|(key, _)| key.starts_with(&prefix)) {
                let id = key.get(prefix.len()..).unwrap_or_default();
                self.settle_one(shelf, room, id, theirs, &mut settled)?;
            }
            for key in shelf
                .keys()?
                .into_iter()
                .filter(|key| key.starts_with(&prefix) && !held.contains_key(key))
            {
                let mine = shelf.get(&key)?;
                settled.changes.push((key, mine));
            }
        }
        Ok(settled)
    }

    fn settle_one(
        &self,
        shelf: &dyn Shelf,
        room: Room,
        id: &str,
        theirs: &str,
        settled: &mut Settled,
    ) -> Result<(), ShelfError> {
        let key = self.named(room.kind(), id);
        let Some(mine) = shelf.get(&key)? else {
            // Moved between the documents and the trash, and the mirror did not learn of it.
            let other = self.named(room.other().kind(), id);
            let elsewhere = shelf.get(&other)?;
            if elsewhere
                .as_ref()
                .is_some_and(|elsewhere| rev(elsewhere, id) >= rev(theirs, id))
            {
                settled.changes.push((key, None));
            } else if self.put_back(shelf, &key, id, theirs, None, settled)
                && elsewhere.is_some_and(|elsewhere| rev(&elsewhere, id).is_some())
            {
                // The move itself was lost. An older revision that stays behind would, moved later, bury the newer one.
                shelf.remove(&other)?;
                settled.changes.push((other, None));
            }
            return Ok(());
        };
        if mine == theirs {
            return Ok(());
        }
        match (rev(&mine, id), rev(theirs, id)) {
            (Some(older), Some(newer)) if newer > older => {
                self.put_back(shelf, &key, id, theirs, Some(&mine), settled);
            }
            // A damaged text is kept in the trash beside the document's own place, where it can be taken away as it is; never over another one.
            (None, Some(_))
                if room == Room::Documents
                    && matches!(open_as(theirs, id), Opened::Document(..)) =>
            {
                let trash = self.named(Room::Trash.kind(), &[id, DAMAGED].concat());
                if shelf.get(&trash)?.is_none() && write(shelf, &trash, &mine, None).is_ok() {
                    self.put_back(shelf, &key, id, theirs, Some(&mine), settled);
                    settled.changes.push((trash, Some(mine)));
                }
            }
            _ => settled.changes.push((key, Some(mine))),
        }
        Ok(())
    }

    fn put_back(
        &self,
        shelf: &dyn Shelf,
        key: &str,
        id: &str,
        theirs: &str,
        former: Option<&str>,
        settled: &mut Settled,
    ) -> bool {
        let well = write(shelf, key, theirs, former).is_ok();
        let ids = if well {
            &mut settled.restored
        } else {
            &mut settled.refused
        };
        ids.insert(id.to_owned());
        well
    }
}
