//! Old shapes of a document made new: one pure step a version, appended and never changed.

use super::Reason;
use crate::documents::Document;
use serde_json::Value;

/// One step: how a document of one version becomes one of the next.
#[derive(Clone, Copy)]
pub enum Step {
    /// The next version has fields more, and each has a default where it is left out: the document is read as it stands.
    Added,
    /// The document changes; `None` where it cannot be changed.
    Change(fn(Value) -> Option<Value>),
}

/// The steps so far: the first makes version 1 into version 2, and so on. Version 1 is the first released.
/// Version 2 has `altered`, which is left out where it is false; version 3 has `edited_at`, and version 4 `notes`, both left out where they are blank.
pub const STEPS: &[Step] = &[Step::Added, Step::Added, Step::Added];

/// The version of a document's shape that this program writes.
pub const SCHEMA: u32 = 4;

/// Whether a step changes documents. As long as none does, no program has the code that changes them: reading JSON into values and values into a
/// document is 4 kB of the first load (brotli).
const CHANGES: bool = {
    let (mut at, mut changes) = (0, false);
    while at < STEPS.len() {
        changes |= matches!(STEPS[at], Step::Change(_));
        at += 1;
    }
    changes
};

/// A document of version `from` carried through `steps`; `None` where a step fails or `from` is no version they know.
pub fn carry(document: Value, from: u32, steps: &[Step]) -> Option<Value> {
    let done = usize::try_from(from).ok()?.checked_sub(1)?;
    steps
        .get(done..)?
        .iter()
        .try_fold(document, |document, step| match step {
            Step::Added => Some(document),
            Step::Change(change) => change(document),
        })
}

/// Reads a document from its JSON of version `from`, which must not be newer than [`SCHEMA`].
pub fn read_document(text: &str, from: u32) -> Result<Document, Reason> {
    let known = (1..=SCHEMA).contains(&from);
    if from == SCHEMA || known && !CHANGES {
        return serde_json::from_str(text).map_err(|_| Reason::Shape);
    }
    if !CHANGES {
        return Err(Reason::Migration);
    }
    let old = serde_json::from_str(text).map_err(|_| Reason::Shape)?;
    let new = carry(old, from, STEPS).ok_or(Reason::Migration)?;
    serde_json::from_value(new).map_err(|_| Reason::Migration)
}
