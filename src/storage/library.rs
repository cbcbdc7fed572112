//! The library: every document of this copy of the program, one key each, and the rules by which they are written.

use super::envelope::{self, Opened, Reason};
use super::kept::{self, Setting};
use super::timestamp::{DAY, between, seconds};
use super::{Shelf, ShelfError};
use crate::documents::reserved::unsign;
use crate::documents::{Document, hex};
use crate::order::sorted;
use std::sync::{Mutex, PoisonError};

/// How many days a deleted document stays in the trash.
pub const KEPT_IN_TRASH: i64 = 30;

/// The writer of a text and the time. Both are parameters: nothing in this module reads a clock.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stamp {
    /// The time now, ISO 8601 UTC.
    pub now: String,
    /// This tab's name.
    pub tab: String,
    /// This build's name.
    pub build: String,
}

/// One entry of the list. A text that cannot be read is listed too, so that nothing is ever hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its id, from its key.
    pub id: String,
    /// The document with its facts, or why there is none.
    pub opened: Opened,
}

/// Why a document was not written. The text that was stored before is still there, except where [`SaveError::ReadBack`] says otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveError {
    /// The shelf holds another revision than the one this tab began with.
    Stale {
        /// The revision it holds.
        their_rev: u64,
        /// When that was saved, ISO 8601 UTC.
        their_saved_at: String,
    },
    /// The document was deleted meanwhile.
    Gone,
    /// The stored text was written by a newer version of the program, and is not overwritten.
    Newer,
    /// The stored text cannot be read, and is not overwritten.
    Unreadable(Reason),
    /// The shelf took the text without an error, but another text was read back.
    ReadBack {
        /// Whether the former text is in place again.
        restored: bool,
    },
    /// The shelf failed.
    Shelf(ShelfError),
}

impl From<ShelfError> for SaveError {
    fn from(error: ShelfError) -> Self {
        Self::Shelf(error)
    }
}

/// Every document of one copy of the program. All copies on one host share one storage, so each has its own prefix.
#[derive(Debug)]
pub struct Library {
    prefix: String,
    /// The text that was written last. While the shelf holds the same text, its revision is known without parsing it.
    written: Mutex<Option<Written>>,
}

/// A text that this copy of the program wrote and read back.
#[derive(Debug, PartialEq, Eq)]
struct Written {
    key: String,
    rev: u64,
    text: String,
}

/// The name of this copy of the program among all copies on a host: the folder of its page's path.
///
/// `/a/b/index.html` → `/a/b/`. A colon is written `%3A`, because colons divide the parts of a key.
fn instance_of(path: &str) -> String {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    [&folder.replace(':', "%3A"), "/"].concat()
}

/// The name of every copy that was opened from a disk.
const ON_DISK: &str = "file";

/// The name of this copy of the program. A copy on a host is named by the folder of its page's path. All copies that were opened from a disk have one name:
/// a file that was renamed or moved finds its documents again where the browser has one storage for all files (Chromium), and two files that are open at
/// once are as two tabs of one copy. The name of no folder is alike, for that begins with a slash.
pub fn instance_at(protocol: &str, path: &str) -> String {
    if protocol == "file:" {
        ON_DISK.to_owned()
    } else {
        instance_of(path)
    }
}

/// A new document's id.
pub fn new_id(random: [u8; 8]) -> String {
    hex(&random)
}

impl Library {
    /// The library of the copy named `instance` (see [`instance_at`]).
    pub fn of(instance: &str) -> Self {
        Self {
            prefix: [kept::PREFIX, instance, ":"].concat(),
            written: Mutex::new(None),
        }
    }

    /// The key of a document.
    pub fn key(&self, id: &str) -> String {
        self.named(kept::DOC, id)
    }

    /// The name of a document's lock, of its channel between tabs, and of the key of its lease.
    pub fn editing_key(&self, id: &str) -> String {
        self.named(kept::EDIT, id)
    }

    /// The key of the mark that a document has unsaved changes; the mark is removed when the document's page is left.
    pub fn left_key(&self, id: &str) -> String {
        self.named(kept::LEFT, id)
    }

    /// The documents that are marked: they have unsaved changes, or had some when the program ended unexpectedly.
    pub fn marked(&self, shelf: &dyn Shelf) -> Result<Vec<String>, ShelfError> {
        let prefix = self.left_key("");
        Ok(shelf
            .keys()?
            .iter()
            .filter_map(|key| key.strip_prefix(&prefix))
            .map(str::to_owned)
            .collect())
    }

    /// The key of the mark that everything is being cleared; other tabs then close their storage.
    pub fn cleared_key(&self) -> String {
        self.named(kept::CLEARED, "")
    }

    /// Every key of this copy of the program, whatever it holds.
    pub fn own_keys(&self, shelf: &dyn Shelf) -> Result<Vec<String>, ShelfError> {
        Ok(shelf
            .keys()?
            .into_iter()
            .filter(|key| key.starts_with(&self.prefix))
            .collect())
    }

    /// Removes every key of this copy of the program and of no other, and gives their number. A key that the shelf does not remove is an error.
    pub fn clear(&self, shelf: &dyn Shelf) -> Result<usize, ShelfError> {
        let keys = self.own_keys(shelf)?;
        for key in &keys {
            shelf.remove(key)?;
        }
        match self.own_keys(shelf)?.as_slice() {
            [] => Ok(keys.len()),
            [left, ..] => Err(ShelfError::Refused(left.clone())),
        }
    }

    /// Every document, last saved first; then those from a newer program or unreadable.
    pub fn list(&self, shelf: &dyn Shelf) -> Result<Vec<Listed>, ShelfError> {
        self.listed(shelf, kept::DOC)
    }

    /// Every document in the trash, in the same order.
    pub fn trash_list(&self, shelf: &dyn Shelf) -> Result<Vec<Listed>, ShelfError> {
        self.listed(shelf, kept::TRASH)
    }

    /// Opens a document; `None` where there is none.
    pub fn load(&self, shelf: &dyn Shelf, id: &str) -> Result<Option<Opened>, ShelfError> {
        Ok(self.raw(shelf, id)?.map(|raw| open_as(&raw, id)))
    }

    /// The stored text of a document as it is, also where it cannot be opened.
    pub fn raw(&self, shelf: &dyn Shelf, id: &str) -> Result<Option<String>, ShelfError> {
        shelf.get(&self.key(id))
    }

    /// Every document's key and stored text as they are, for a backup file.
    pub fn raws(&self, shelf: &dyn Shelf) -> Result<Vec<(String, String)>, ShelfError> {
        let mut raws = Vec::new();
        for key in shelf.keys()? {
            if key.starts_with(&self.named(kept::DOC, ""))
                && let Some(raw) = shelf.get(&key)?
            {
                raws.push((key, raw));
            }
        }
        Ok(sorted(raws, |a, b| a < b))
    }

    /// Writes a document and gives its new revision.
    ///
    /// `expected_rev` is the revision this tab loaded or last wrote, 0 for a new document. Refused where the shelf holds anything else.
    /// The revision comes back only after the text was read back and found the same.
    pub fn save(
        &self,
        shelf: &dyn Shelf,
        document: &Document,
        expected_rev: u64,
        stamp: &Stamp,
    ) -> Result<u64, SaveError> {
        let key = self.key(&document.id);
        let former = shelf.get(&key)?;
        match former.as_deref() {
            None if expected_rev == 0 => {}
            None => return Err(SaveError::Gone),
            Some(raw) if self.wrote(&key, expected_rev, raw) => {}
            Some(raw) => may_follow(raw, &document.id, expected_rev)?,
        }
        let rev = expected_rev.saturating_add(1);
        let text = envelope::seal(document, rev, stamp);
        write(shelf, &key, &text, former.as_deref())?;
        *self.written.lock().unwrap_or_else(PoisonError::into_inner) =
            Some(Written { key, rev, text });
        Ok(rev)
    }

    /// Whether the shelf still holds, letter for letter, what was written last, and that was revision `rev`.
    fn wrote(&self, key: &str, rev: u64, raw: &str) -> bool {
        let written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        written
            .as_ref()
            .is_some_and(|written| written.rev == rev && written.key == key && written.text == raw)
    }

    /// Saves a copy of a document under a new id and name, and gives the copy. The copy counts as neither signed, issued nor exported.
    pub fn copy(
        &self,
        shelf: &dyn Shelf,
        id: &str,
        new_id: &str,
        name: &str,
        stamp: &Stamp,
    ) -> Result<Document, SaveError> {
        let (mut document, _) = self.whole(shelf, id)?;
        document.id = new_id.to_owned();
        document.name = name.to_owned();
        document.created_at.clone_from(&stamp.now);
        unsign(&mut document.draft);
        document.issued_at.clear();
        document.issued_sum.clear();
        document.exported_at.clear();
        self.save(shelf, &document, 0, stamp)?;
        Ok(document)
    }

    /// Gives a document another name, and gives its new revision.
    pub fn rename(
        &self,
        shelf: &dyn Shelf,
        id: &str,
        name: &str,
        stamp: &Stamp,
    ) -> Result<u64, SaveError> {
        let (mut document, rev) = self.whole(shelf, id)?;
        document.name = name.trim().to_owned();
        document.edited_at.clone_from(&stamp.now);
        self.save(shelf, &document, rev, stamp)
    }

    /// Moves a document to the trash, readable or not. The text stays as it is; when it was moved is noted beside it.
    pub fn trash(&self, shelf: &dyn Shelf, id: &str, now: &str) -> Result<(), SaveError> {
        move_text(shelf, &self.key(id), &self.named(kept::TRASH, id))?;
        // Where there is no room for the note, the days in the trash are counted from the next start, and never from an earlier time.
        let _ = shelf.remove(&self.named(kept::TRASHED, id));
        let _ = shelf.put(&self.named(kept::TRASHED, id), now);
        Ok(())
    }

    /// When a document was moved to the trash; `None` where that is not known.
    pub fn trashed_at(&self, shelf: &dyn Shelf, id: &str) -> Option<String> {
        self.trashed(shelf, id).0
    }

    /// When a document was moved to the trash, and when its days were first found to be over.
    fn trashed(&self, shelf: &dyn Shelf, id: &str) -> (Option<String>, Option<String>) {
        let note = shelf
            .get(&self.named(kept::TRASHED, id))
            .ok()
            .flatten()
            .unwrap_or_default();
        let time = |text: &str| Some(text.to_owned()).filter(|at| seconds(at).is_some());
        let (at, over) = note.split_once(' ').unwrap_or((&note, ""));
        (time(at), time(over))
    }

    /// The ids of the documents that have been in the trash for longer than [`KEPT_IN_TRASH`] days and are to be destroyed. Where the time of the
    /// move is not known, the days are counted from now on.
    ///
    /// A document is to be destroyed only after two checks, at least a day apart, both find it expired, and no check in between finds otherwise. This
    /// protects against a wrong system clock. A clock that is behind anything stored destroys nothing.
    pub fn expired(&self, shelf: &dyn Shelf, now: &str) -> Result<Vec<String>, ShelfError> {
        let trash = self.trash_list(shelf)?;
        let mut stamps: Vec<String> = trash
            .iter()
            .filter_map(|listed| self.trashed_at(shelf, &listed.id))
            .collect();
        for listed in trash.iter().chain(&self.list(shelf)?) {
            stamps.extend(listed.opened.facts().map(|facts| facts.saved_at.clone()));
        }
        let behind = seconds(now).is_none()
            || stamps
                .iter()
                .any(|stamp| between(stamp, now).is_some_and(|age| age < 0));
        let mut over_twice = Vec::new();
        for Listed { id, .. } in trash {
            let (at, found) = self.trashed(shelf, &id);
            let over = at
                .as_ref()
                .and_then(|at| between(at, now))
                .is_some_and(|age| age > KEPT_IN_TRASH * DAY);
            let since = found.as_ref().and_then(|found| between(found, now));
            let note = match (at, since) {
                (None, _) if behind => continue,
                (None, _) => now.to_owned(),
                (Some(at), _) if behind || !over => at,
                (Some(_), Some(since)) if since >= DAY => {
                    over_twice.push(id);
                    continue;
                }
                (Some(_), Some(0..)) => continue,
                (Some(at), _) => [&at, " ", now].concat(),
            };
            // Where there is no room for the note, the next start tries again, and destroys nothing.
            let key = self.named(kept::TRASHED, &id);
            if shelf.get(&key)?.as_ref() != Some(&note) {
                let _ = shelf.put(&key, &note);
            }
        }
        Ok(over_twice)
    }

    /// Moves a document back from the trash. Refused where its place is taken.
    pub fn restore(&self, shelf: &dyn Shelf, id: &str) -> Result<(), SaveError> {
        match self.load(shelf, id)? {
            None => {
                move_text(shelf, &self.named(kept::TRASH, id), &self.key(id))?;
                Ok(shelf.remove(&self.named(kept::TRASHED, id))?)
            }
            Some(Opened::Document(_, facts)) => Err(SaveError::Stale {
                their_rev: facts.rev,
                their_saved_at: facts.saved_at,
            }),
            Some(Opened::Newer(_)) => Err(SaveError::Newer),
            Some(Opened::Broken(reason)) => Err(SaveError::Unreadable(reason)),
        }
    }

    /// The stored text of a document in the trash.
    pub fn trash_raw(&self, shelf: &dyn Shelf, id: &str) -> Result<Option<String>, ShelfError> {
        shelf.get(&self.named(kept::TRASH, id))
    }

    /// Destroys a document in the trash, with the marks beside it: the only act here that cannot be undone.
    pub fn purge(&self, shelf: &dyn Shelf, id: &str) -> Result<(), ShelfError> {
        for kind in [kept::TRASH, kept::TRASHED] {
            shelf.remove(&self.named(kind, id))?;
        }
        // The marks of a document that was put in the trash after a crash, and of no other: a document of this id may be open again.
        if shelf.get(&self.key(id))?.is_none() {
            for kind in [kept::LEFT, kept::EDIT] {
                shelf.remove(&self.named(kind, id))?;
            }
        }
        Ok(())
    }

    /// A setting, `None` where it was never set or cannot be read.
    pub fn setting(&self, shelf: &dyn Shelf, setting: Setting) -> Option<String> {
        shelf
            .get(&self.named(kept::SETTING, setting.name()))
            .ok()
            .flatten()
    }

    /// Sets a setting.
    pub fn put_setting(
        &self,
        shelf: &dyn Shelf,
        setting: Setting,
        value: &str,
    ) -> Result<(), ShelfError> {
        shelf.put(&self.named(kept::SETTING, setting.name()), value)
    }

    pub(super) fn named(&self, kind: &str, name: &str) -> String {
        [&self.prefix, kind, name].concat()
    }

    fn listed(&self, shelf: &dyn Shelf, kind: &str) -> Result<Vec<Listed>, ShelfError> {
        let prefix = self.named(kind, "");
        let mut list = Vec::new();
        for key in shelf.keys()? {
            if let Some(id) = key.strip_prefix(&prefix)
                && let Some(raw) = shelf.get(&key)?
            {
                list.push(Listed {
                    id: id.to_owned(),
                    opened: open_as(&raw, id),
                });
            }
        }
        Ok(sorted(list, |a, b| order(a) > order(b)))
    }

    fn whole(&self, shelf: &dyn Shelf, id: &str) -> Result<(Document, u64), SaveError> {
        match self.load(shelf, id)? {
            None => Err(SaveError::Gone),
            Some(Opened::Document(document, facts)) => Ok((*document, facts.rev)),
            Some(Opened::Newer(_)) => Err(SaveError::Newer),
            Some(Opened::Broken(reason)) => Err(SaveError::Unreadable(reason)),
        }
    }
}

/// What can be opened before what cannot, then by the time of saving, then by id.
fn order(listed: &Listed) -> (bool, &str, &str) {
    (
        listed.opened.document().is_some(),
        listed.opened.facts().map_or("", |facts| &facts.saved_at),
        &listed.id,
    )
}

/// Opens the text under the key of document `id`. A document with another id in it is [`Reason::Misplaced`].
pub(super) fn open_as(raw: &str, id: &str) -> Opened {
    match envelope::open(raw) {
        Opened::Document(document, _) if document.id != id => Opened::Broken(Reason::Misplaced),
        opened => opened,
    }
}

/// Whether a document may be written over this text: only where the text holds the revision that the document was loaded from.
fn may_follow(raw: &str, id: &str, expected_rev: u64) -> Result<(), SaveError> {
    match open_as(raw, id) {
        Opened::Document(_, facts) if facts.rev == expected_rev => Ok(()),
        Opened::Document(_, facts) => Err(SaveError::Stale {
            their_rev: facts.rev,
            their_saved_at: facts.saved_at,
        }),
        Opened::Newer(_) => Err(SaveError::Newer),
        Opened::Broken(reason) => Err(SaveError::Unreadable(reason)),
    }
}

/// Writes a text and reads it back. Where another text comes back, the former text is written again.
pub(super) fn write(
    shelf: &dyn Shelf,
    key: &str,
    text: &str,
    former: Option<&str>,
) -> Result<(), SaveError> {
    shelf.put(key, text)?;
    if shelf.get(key)?.as_deref() == Some(text) {
        return Ok(());
    }
    let restored = match former {
        Some(former) => {
            shelf.put(key, former).is_ok()
                && shelf
                    .get(key)
                    .is_ok_and(|now| now.as_deref() == Some(former))
        }
        None => shelf.remove(key).is_ok(),
    };
    Err(SaveError::ReadBack { restored })
}

/// Moves a text: writes it under the new key first, and removes the old key only when the new one was read back.
fn move_text(shelf: &dyn Shelf, from: &str, to: &str) -> Result<(), SaveError> {
    let Some(text) = shelf.get(from)? else {
        return Err(SaveError::Gone);
    };
    let former = shelf.get(to)?;
    write(shelf, to, &text, former.as_deref())?;
    Ok(shelf.remove(from)?)
}
