//! Reading a file back: always as a preview first, always to become a copy; a hostile file is refused with the remedy.

use super::json::{BACKUP_KIND, BACKUP_VERSION, FORMAT, FORMAT_VERSION};
use crate::documents::{Document, Node, RowId, Template, sum, templates};
use crate::storage::envelope::{self, Opened};
use crate::storage::migrate::{SCHEMA, read_document};
use serde_json::Value;
use std::collections::BTreeSet;

/// The most bytes a file may have, 5 MiB.
pub const MOST_BYTES: usize = 5 * 1024 * 1024;
/// The most rows a document may have, in all its lists.
pub const MOST_ROWS: usize = 20_000;

/// Why a file, or a document in it, is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportFault {
    /// More than [`MOST_BYTES`].
    TooLarge,
    /// Not JSON, or cut off, or nested too deep.
    NotJson,
    /// JSON of something else.
    NotOurs,
    /// Made by a newer version of the program.
    Newer,
    /// Of a form this version does not have; the form's id.
    UnknownTemplate(String),
    /// Parts are missing or do not fit together.
    Shape,
    /// More than [`MOST_ROWS`].
    TooManyRows,
    /// A backup without a document.
    Empty,
}

/// A document found in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The document, still with the id it had; see [`Imported::as_copy`].
    pub document: Document,
    /// Whether the file was altered after it was made: its sum is not the draft's.
    pub altered: bool,
}

/// What a file holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// What can be imported.
    pub documents: Vec<Imported>,
    /// What cannot: its key in the backup, and why.
    pub unread: Vec<(String, ImportFault)>,
}

impl Imported {
    /// The document under a fresh id. Sample data stay sample data.
    pub fn as_copy(self, id: &str) -> Document {
        Document { id: id.to_owned(), ..self.document }
    }
}

/// Reads a file: a document file, or a backup. `known` are the forms that are built in.
pub fn parse(bytes: &[u8], known: &[&'static Template]) -> Result<Found, ImportFault> {
    if bytes.len() > MOST_BYTES {
        return Err(ImportFault::TooLarge);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    // serde_json refuses what is nested deeper than 128; that limit stays.
    let file: Value = std::str::from_utf8(bytes).ok().and_then(|text| serde_json::from_str(text).ok()).ok_or(ImportFault::NotJson)?;
    let says = |name| file.get(name).and_then(Value::as_str).unwrap_or("");
    if says("format") == FORMAT {
        if version(&file, "format_version") > FORMAT_VERSION {
            return Err(ImportFault::Newer);
        }
        let imported = one(&file, known)?;
        return Ok(Found { documents: vec![imported], unread: Vec::new() });
    }
    if says("kind") != BACKUP_KIND {
        return Err(ImportFault::NotOurs);
    }
    if version(&file, "version") > BACKUP_VERSION {
        return Err(ImportFault::Newer);
    }
    let keys = file.get("storage").and_then(Value::as_object).ok_or(ImportFault::Shape)?;
    let mut found = Found::default();
    for (key, raw) in keys.iter().filter(|(key, _)| key.starts_with("gd:") && key.contains(":doc:")) {
        let opened = raw.as_str().map_or(Opened::Broken(envelope::Reason::NotAnEnvelope), envelope::open);
        let document = match opened {
            Opened::Document(document, _) => sound(*document, known),
            Opened::Newer(_) => Err(ImportFault::Newer),
            Opened::Broken(_) => Err(ImportFault::Shape),
        };
        match document {
            Ok(document) => found.documents.push(Imported { document, altered: false }),
            Err(fault) => found.unread.push((key.clone(), fault)),
        }
    }
    if found == Found::default() { Err(ImportFault::Empty) } else { Ok(found) }
}

fn one(file: &Value, known: &[&'static Template]) -> Result<Imported, ImportFault> {
    let schema = version(file, "schema");
    if schema > SCHEMA {
        return Err(ImportFault::Newer);
    }
    let json = file.get("document").ok_or(ImportFault::Shape)?.to_string();
    let document = sound(read_document(&json, schema).map_err(|_| ImportFault::Shape)?, known)?;
    let altered = file.get("sum").and_then(Value::as_str).is_some_and(|printed| printed != sum(&document.draft));
    Ok(Imported { document, altered })
}

/// A version that is not said is the first; one that is no small number is newer than any.
fn version(file: &Value, name: &str) -> u32 {
    file.get(name).map_or(1, |version| version.as_u64().and_then(|version| u32::try_from(version).ok()).unwrap_or(u32::MAX))
}

/// Of a form that is built in, not too long, and every row with an identity of its own.
fn sound(mut document: Document, known: &[&'static Template]) -> Result<Document, ImportFault> {
    let Some(template) = templates::find(known, &document.template) else { return Err(ImportFault::UnknownTemplate(document.template)) };
    if document.template_version > template.version {
        return Err(ImportFault::Newer);
    }
    let mut ids = BTreeSet::new();
    if !gather(&document.draft.root, &mut ids) {
        return Err(ImportFault::Shape);
    }
    if ids.len() > MOST_ROWS {
        return Err(ImportFault::TooManyRows);
    }
    let next = ids.last().map_or(Some(0), |last| last.checked_add(1)).ok_or(ImportFault::Shape)?;
    document.draft.next_row = document.draft.next_row.max(next);
    Ok(document)
}

/// Gathers the identities of all rows; `false` where two rows share one.
fn gather(node: &Node, ids: &mut BTreeSet<RowId>) -> bool {
    node.lists.values().flatten().all(|row| ids.insert(row.id) && gather(&row.node, ids))
}
