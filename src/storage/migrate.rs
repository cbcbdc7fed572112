//! Old shapes of a document made new: one pure step a version, appended and never changed.

use super::Reason;
use crate::documents::Document;
use serde_json::Value;

/// One step: a document of one version made into the next. `None` where it cannot be.
pub type Step = fn(Value) -> Option<Value>;

/// The steps so far: the first makes version 1 into version 2, and so on. Version 1 is the first released.
/// Version 2 has `altered`, which is left out where it is false.
pub const STEPS: &[Step] = &[Some];

/// The version of a document's shape that this program writes.
pub const SCHEMA: u32 = 2;

/// A document of version `from` carried through `steps`; `None` where a step fails or `from` is no version they know.
pub fn carry(document: Value, from: u32, steps: &[Step]) -> Option<Value> {
    let done = usize::try_from(from).ok()?.checked_sub(1)?;
    steps
        .get(done..)?
        .iter()
        .try_fold(document, |document, step| step(document))
}

/// Reads a document from its JSON of version `from`, which must not be newer than [`SCHEMA`].
pub fn read_document(text: &str, from: u32) -> Result<Document, Reason> {
    if from == SCHEMA {
        return serde_json::from_str(text).map_err(|_| Reason::Shape);
    }
    let old = serde_json::from_str(text).map_err(|_| Reason::Shape)?;
    let new = carry(old, from, STEPS).ok_or(Reason::Migration)?;
    serde_json::from_value(new).map_err(|_| Reason::Migration)
}
