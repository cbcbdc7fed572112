//! When a person is reminded of handing a document over: what lies in one browser alone can be lost with it.

use super::timestamp::{DAY, between};
use crate::documents::{Document, Node};

/// How many days after the last file, where something was changed since.
pub const DAYS: i64 = 7;
/// How many answers a document has that is worth a file.
pub const ANSWERS: usize = 10;
/// Noting that a file was made is a save of its own, so many seconds later at most.
const NOTED: i64 = 10;

/// Whether a document is due: changed since it was handed over more than [`DAYS`] days ago, or begun a day ago or more, with [`ANSWERS`]
/// answers, and never handed over. `handed_at` is blank where it never was. Sample data are never due.
pub fn due(document: &Document, saved_at: &str, handed_at: &str, now: &str) -> bool {
    if document.demo {
        return false;
    }
    if handed_at.is_empty() {
        return answers(&document.draft.root) >= ANSWERS
            && between(&document.created_at, now).is_some_and(|age| age >= DAY);
    }
    between(handed_at, now).is_some_and(|age| age > DAYS * DAY)
        && between(handed_at, saved_at).is_some_and(|later| later > NOTED)
}

fn answers(node: &Node) -> usize {
    let own = node
        .answers
        .values()
        .filter(|typed| !typed.trim().is_empty())
        .count();
    node.lists
        .values()
        .flatten()
        .map(|row| answers(&row.node))
        .fold(own, usize::saturating_add)
}

/// When a document was last handed over, by itself or in the backup that the note `backup` tells of: its time, then the ids in it.
pub fn handed_at(document: &Document, backup: &str) -> String {
    let mut words = backup.split(' ');
    let at = words.next().unwrap_or("");
    let within = words.any(|id| id == document.id);
    // Both are written alike, so that the later text is the later time.
    if within && at > document.exported_at.as_str() {
        at.to_owned()
    } else {
        document.exported_at.clone()
    }
}
