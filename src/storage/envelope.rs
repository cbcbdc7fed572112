//! The envelope a document is kept in: who wrote it, which revision, and a sum that proves it whole.

use super::migrate::{SCHEMA, read_document};
use super::{Stamp, migrate};
use crate::documents::{Document, sha256};
use serde::{Deserialize, Serialize};

/// What every envelope begins with.
pub const MAGIC: &str = "greendesk";
/// The version of the envelope itself.
pub const ENV: u32 = 1;

/// An envelope as stored. Every part has a default, so that the facts of an envelope from the future can still be read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Envelope {
    /// Always `greendesk`.
    pub magic: String,
    /// The version of the envelope.
    pub env: u32,
    /// The version of the document's shape.
    pub schema: u32,
    /// The template's id.
    pub template: String,
    /// The template's version.
    pub template_version: u32,
    /// The document's id.
    pub id: String,
    /// How many times it was saved; the order of versions, whatever the clock says.
    pub rev: u64,
    /// The tab that wrote it.
    pub tab: String,
    /// When it was written, ISO 8601 UTC.
    pub saved_at: String,
    /// The build that wrote it.
    pub build: String,
    /// Whether it is sample data.
    pub demo: bool,
    /// The first 16 hexadecimal digits of the SHA-256 of the payload's UTF-8 bytes.
    pub sum: String,
    /// The payload's length in UTF-8 bytes.
    pub len: u64,
    /// The document as JSON text.
    pub payload: String,
}

/// What an envelope says of its document, without the document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// The version of the document's shape.
    pub schema: u32,
    /// The template's id.
    pub template: String,
    /// The revision.
    pub rev: u64,
    /// The tab that wrote it.
    pub tab: String,
    /// When it was written.
    pub saved_at: String,
    /// The build that wrote it.
    pub build: String,
    /// Whether it is sample data.
    pub demo: bool,
}

/// Why a stored text is not opened. It stays where it is, and can be exported as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Not JSON of an envelope's shape.
    NotAnEnvelope,
    /// Not ours: the magic word is missing.
    NotOurs,
    /// Length or sum do not match: cut off or altered.
    Altered,
    /// Whole, but not a document's shape.
    Shape,
    /// Whole and older, and could not be carried over to the present shape.
    Migration,
    /// It holds another document than its key says.
    Misplaced,
}

/// What became of opening a stored text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opened {
    /// The document, whole.
    Document(Box<Document>, Facts),
    /// Written by a newer version of the program: not to be touched.
    Newer(Facts),
    /// Not readable.
    Broken(Reason),
}

impl Opened {
    /// The document, where there is one.
    pub fn document(&self) -> Option<&Document> {
        match self {
            Self::Document(document, _) => Some(document),
            _ => None,
        }
    }

    /// What the envelope says, where it could be read.
    pub fn facts(&self) -> Option<&Facts> {
        match self {
            Self::Document(_, facts) | Self::Newer(facts) => Some(facts),
            Self::Broken(_) => None,
        }
    }
}

/// The envelope of `document` as the text to store.
pub fn seal(document: &Document, rev: u64, stamp: &Stamp) -> String {
    let payload = serde_json::to_string(document).unwrap_or_default();
    let envelope = Envelope {
        magic: MAGIC.to_owned(),
        env: ENV,
        schema: SCHEMA,
        template: document.template.clone(),
        template_version: document.template_version,
        id: document.id.clone(),
        rev,
        tab: stamp.tab.clone(),
        saved_at: stamp.now.clone(),
        build: stamp.build.clone(),
        demo: document.demo,
        sum: payload_sum(&payload),
        len: length(&payload),
        payload,
    };
    serde_json::to_string(&envelope).unwrap_or_default()
}

/// Opens a stored text: magic word, then length and sum, then the version of the shape. Never panics, whatever the text.
pub fn open(raw: &str) -> Opened {
    let Ok(envelope) = serde_json::from_str::<Envelope>(raw) else {
        return Opened::Broken(Reason::NotAnEnvelope);
    };
    if envelope.magic != MAGIC {
        return Opened::Broken(Reason::NotOurs);
    }
    let newer = envelope.env > ENV;
    if !newer
        && (envelope.len != length(&envelope.payload)
            || envelope.sum != payload_sum(&envelope.payload))
    {
        return Opened::Broken(Reason::Altered);
    }
    let facts = Facts {
        schema: envelope.schema,
        template: envelope.template,
        rev: envelope.rev,
        tab: envelope.tab,
        saved_at: envelope.saved_at,
        build: envelope.build,
        demo: envelope.demo,
    };
    if newer || envelope.schema > migrate::SCHEMA {
        return Opened::Newer(facts);
    }
    match read_document(&envelope.payload, envelope.schema) {
        Ok(document) if document.id == envelope.id => Opened::Document(Box::new(document), facts),
        Ok(_) => Opened::Broken(Reason::Misplaced),
        Err(reason) => Opened::Broken(reason),
    }
}

fn payload_sum(payload: &str) -> String {
    let mut sum = sha256(payload.as_bytes());
    sum.truncate(16);
    sum
}

fn length(payload: &str) -> u64 {
    u64::try_from(payload.len()).unwrap_or(u64::MAX)
}
