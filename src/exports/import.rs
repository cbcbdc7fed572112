//! Reading a file back: always as a preview first, by default to become copies; a hostile file is refused with the remedy.

use super::json::{BACKUP_KIND, BACKUP_VERSION, Entry, FORMAT, FORMAT_VERSION, Manifest, text_sum};
use crate::documents::file_text::{FileFault, json_of, quoted, text_of};
use crate::documents::notes::{self, Notes};
use crate::documents::reserved::unsign;
use crate::documents::{Card, Document, IssueState, Node, RowId, checksum};
use crate::storage::Listed;
use crate::storage::envelope::{self, Facts, Opened};
use crate::storage::kept;
use crate::storage::migrate::{SCHEMA, read_document};
use crate::storage::timestamp::between;
use serde_json::Value;
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// The most bytes a file may have, 32 MiB: more than a backup of a full storage comes to, in which every character may take six.
pub const MOST_BYTES: usize = 32 * 1024 * 1024;
/// The most rows a document may have, in all its lists.
pub const MOST_ROWS: usize = 20_000;

/// Why a file, or a document in it, is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportFault {
    /// More than [`MOST_BYTES`].
    TooLarge,
    /// No JSON that can be read: another kind of file, damaged letters, cut off, broken, or nested too deep.
    File(FileFault),
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
    /// The backup's list of contents names it, and it is not there or not as it was.
    Missing,
}

/// A document found in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The document, still with the id it had; see [`Imported::as_copy`].
    pub document: Document,
    /// Whether the file was altered after it was made: its sum is not the draft's. The draft's signature is taken away then.
    pub altered: bool,
    /// The sum of the draft as it stands in the file.
    pub sum: String,
    /// The sum that the file says; the same where the file says none.
    pub said_sum: String,
    /// Its revision, where the file says.
    pub rev: Option<u64>,
    /// When it was saved, or handed over where the file says no more; ISO 8601 UTC.
    pub saved_at: String,
    /// What else a document file says.
    pub stated: Stated,
    /// Whether it went along with another document that took figures from it.
    pub annex: bool,
    /// What was wrong with the notes beside the document, which were read as far as they could be.
    pub notes: Vec<notes::Fault>,
}

/// What a document file says beside its document: whoever receives it can hold it against what is computed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stated {
    /// Whether it says the sum of its draft.
    pub sum: bool,
    /// The number of the standard; blank where it says none.
    pub edition: String,
    /// The computed figures by their places, unrounded.
    pub figures: Vec<(String, String)>,
}

/// How a document of a file stands to the one of the same id here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// There is none here.
    Absent,
    /// Both are the same.
    Same,
    /// The file's is newer.
    Newer,
    /// The file's is older.
    Older,
    /// They differ, and nothing says which is newer.
    Different,
}

/// What becomes of a document of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// It comes under the id that it has: nothing of it is here.
    Take,
    /// It comes under a fresh id, beside what is here.
    Copy,
    /// It takes the place of the one here.
    Replace,
    /// It does not come.
    Leave,
}

/// What a file holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportedFile {
    /// What can be imported.
    pub documents: Vec<Imported>,
    /// What cannot: its key in the backup, and why.
    pub unread: Vec<(String, ImportFault)>,
}

impl Imported {
    /// The document under a fresh id. Sample data stay sample data.
    pub fn as_copy(self, id: &str) -> Document {
        Document {
            id: id.to_owned(),
            ..self.document
        }
    }

    /// The document, with the notes of the one here that it does not have.
    pub fn with_notes_of(&self, ours: &Document) -> Document {
        let mut notes = Notes::of(&ours.notes);
        notes.join(&Notes::of(&self.document.notes));
        Document {
            notes: notes.text(),
            ..self.document.clone()
        }
    }

    /// Whether it has comments, answers or accepted reports that the one here lacks.
    pub fn brings_notes(&self, ours: &Document) -> bool {
        Notes::of(&self.with_notes_of(ours).notes) != Notes::of(&ours.notes)
    }

    /// Whether the one here would be another one if this one took its place: the same content may be final in the file and a draft here, or the file may
    /// bring comments.
    pub fn would_change(&self, ours: (&Document, &Facts)) -> bool {
        self.standing(Some(ours)) != Standing::Same
            || ours.0.state() != self.document.state()
            || self.brings_notes(ours.0)
    }

    /// What is proposed, beside the document here; without one, `free` says whether its id is in use nowhere. What is here already is not imported, and
    /// comments alone go to the report that is here.
    pub fn proposed(&self, ours: Option<(&Document, &Facts)>, free: bool) -> Decision {
        match ours {
            None if free => Decision::Take,
            None => Decision::Copy,
            Some(ours) if !self.would_change(ours) => Decision::Leave,
            Some(ours) => {
                let alike = self.standing(Some(ours)) == Standing::Same
                    && ours.0.state() == self.document.state();
                if alike {
                    Decision::Replace
                } else {
                    Decision::Copy
                }
            }
        }
    }

    /// How it stands to a document here: by the times at which both were last edited or issued, which travel in the documents. A file is exported and a
    /// document is saved without a change of what it says, so these times say nothing. Where one of the two has no such time, documents of the same id
    /// are told apart by their revisions.
    pub fn standing(&self, ours: Option<(&Document, &Facts)>) -> Standing {
        let Some((document, facts)) = ours else {
            return Standing::Absent;
        };
        if (&document.draft, &document.name) == (&self.document.draft, &self.document.name) {
            return Standing::Same;
        }
        let times = changed_at(document).zip(changed_at(&self.document));
        let order = match times.and_then(|(ours, theirs)| between(ours, theirs)) {
            Some(later) => Some(later.cmp(&0)),
            None if document.id == self.document.id => self.rev.map(|rev| rev.cmp(&facts.rev)),
            None => None,
        };
        match order {
            Some(Ordering::Less) => Standing::Older,
            Some(Ordering::Greater) => Standing::Newer,
            Some(Ordering::Equal) | None => Standing::Different,
        }
    }
}

/// When what a document says was last edited or issued; `None` where an earlier version of the program kept no such time.
pub fn changed_at(document: &Document) -> Option<&str> {
    let edited = Some(document.edited_at.as_str()).filter(|at| !at.is_empty());
    // An issued document was not changed after it was issued.
    let issued =
        Some(document.issued_at.as_str()).filter(|_| document.state() == IssueState::Final);
    match (edited, issued) {
        (Some(edited), Some(issued)) if between(edited, issued).is_some_and(|later| later < 0) => {
            Some(edited)
        }
        (edited, issued) => issued.or(edited),
    }
}

/// What a backup holds, once it was read back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// How many documents.
    pub documents: usize,
    /// How many of them cannot be opened; their texts are there as they are.
    pub unreadable: usize,
}

/// How many documents of a work file would be lost if the file were written anew from what is kept here: those that are not here under their id, not even
/// in the trash, those that the file has otherwise and not older or with comments that are not here, and texts that cannot be opened and do not lie here as they are.
pub fn would_be_lost(
    file: &ImportedFile,
    here: &[Listed],
    trashed: &[Listed],
    raws: &[(String, String)],
) -> usize {
    let lost = |imported: &&Imported| {
        let of_id = |listed: &&Listed| listed.id == imported.document.id;
        match here.iter().find(of_id) {
            Some(listed) => {
                let ours = listed.opened.document().zip(listed.opened.facts());
                !matches!(imported.standing(ours), Standing::Same | Standing::Older)
                    || ours.is_some_and(|(ours, _)| imported.brings_notes(ours))
            }
            None => !trashed.iter().any(|listed| of_id(&listed)),
        }
    };
    let unread = |(key, _): &&(String, ImportFault)| raws.iter().all(|(known, _)| known != key);
    file.documents.iter().filter(lost).count() + file.unread.iter().filter(unread).count()
}

/// Reads a backup back: whether every stored text is in it letter for letter, its list of contents tells of each, and it can be imported.
/// `None` where not.
pub fn verified(bytes: &[u8], raws: &[(String, String)]) -> Option<Counted> {
    let text = std::str::from_utf8(bytes)
        .ok()
        .filter(|_| bytes.len() <= MOST_BYTES)?;
    let file: Value = serde_json::from_str(text).ok()?;
    let manifest: Manifest = serde_json::from_value(file.get("manifest")?.clone()).ok()?;
    let storage = file.get("storage")?.as_object()?;
    let whole = raws.iter().all(|(key, raw)| {
        let listed = manifest
            .entries
            .iter()
            .any(|entry| entry.key == *key && entry.sum == text_sum(raw));
        listed && storage.get(key).and_then(Value::as_str) == Some(raw)
    });
    let opens = |entry: &&Entry| {
        storage
            .get(&entry.key)
            .and_then(Value::as_str)
            .is_some_and(|raw| envelope::open(raw).document().is_some())
    };
    let readable = manifest.entries.iter().filter(opens).count();
    let counted = Counted {
        documents: storage.len(),
        unreadable: storage.len().saturating_sub(readable),
    };
    let told = (
        manifest.documents,
        manifest.unreadable,
        manifest.entries.len(),
    ) == (counted.documents, counted.unreadable, raws.len());
    (whole && told && storage.len() == raws.len()).then_some(counted)
}

/// Reads a file: a document file, or a backup. `known` are the forms that are built in.
pub fn parse(bytes: &[u8], known: &[&'static Card]) -> Result<ImportedFile, ImportFault> {
    if bytes.len() > MOST_BYTES {
        return Err(ImportFault::TooLarge);
    }
    let text = text_of(bytes).map_err(ImportFault::File)?;
    // serde_json refuses what is nested deeper than 128; that limit stays.
    let mut file = json_of(&text).map_err(ImportFault::File)?;
    let says = |name| file.get(name).and_then(Value::as_str).unwrap_or("");
    if says("format") == FORMAT {
        if let Some(quoted) = quoted(&text, is_answer) {
            file = json_of(&quoted).map_err(ImportFault::File)?;
        }
        if version(&file, "format_version") > FORMAT_VERSION {
            return Err(ImportFault::Newer);
        }
        let imported = one(&file, known)?;
        let mut found = ImportedFile {
            documents: vec![imported],
            unread: Vec::new(),
        };
        annexes(&file, known, &mut found);
        return Ok(found);
    }
    if says("kind") != BACKUP_KIND {
        return Err(ImportFault::NotOurs);
    }
    if version(&file, "version") > BACKUP_VERSION {
        return Err(ImportFault::Newer);
    }
    let keys = file
        .get("storage")
        .and_then(Value::as_object)
        .ok_or(ImportFault::Shape)?;
    let mut found = ImportedFile::default();
    for (key, raw) in keys.iter().filter(|(key, _)| {
        key.starts_with(kept::PREFIX) && key.contains(&[":", kept::DOC].concat())
    }) {
        let opened = raw.as_str().map_or(
            Opened::Broken(envelope::Reason::NotAnEnvelope),
            envelope::open,
        );
        let document = match opened {
            Opened::Document(document, facts) => {
                sound(*document, known).map(|document| (document, facts))
            }
            Opened::Newer(_) => Err(ImportFault::Newer),
            Opened::Broken(_) => Err(ImportFault::Shape),
        };
        match document {
            Ok((document, facts)) => found.documents.push(Imported {
                notes: Vec::new(),
                sum: checksum(&document.draft),
                said_sum: checksum(&document.draft),
                document,
                altered: false,
                rev: Some(facts.rev),
                saved_at: facts.saved_at,
                stated: Stated::default(),
                annex: false,
            }),
            Err(fault) => found.unread.push((key.clone(), fault)),
        }
    }
    // Backups of earlier versions have no list of contents.
    let listed = file
        .get("manifest")
        .and_then(|manifest| serde_json::from_value::<Manifest>(manifest.clone()).ok())
        .unwrap_or_default();
    for entry in listed.entries {
        if keys
            .get(&entry.key)
            .and_then(Value::as_str)
            .is_none_or(|raw| text_sum(raw) != entry.sum)
        {
            found.unread.push((
                if entry.name.is_empty() {
                    entry.key
                } else {
                    entry.name
                },
                ImportFault::Missing,
            ));
        }
    }
    if found == ImportedFile::default() {
        Err(ImportFault::Empty)
    } else {
        Ok(found)
    }
}

/// Whether a value of a document's file is one that a person typed, by the keys down to it: an answer, or the document's name. Such a value is a text,
/// and another program may have written a number there.
fn is_answer(path: &[&str]) -> bool {
    matches!(
        path,
        ["document", "name"]
            | ["document", .., "answers", _]
            | ["annexes", _, "document", "name"]
            | ["annexes", _, "document", .., "answers", _]
    )
}

fn one(file: &Value, known: &[&'static Card]) -> Result<Imported, ImportFault> {
    let schema = version(file, "schema");
    if schema > SCHEMA {
        return Err(ImportFault::Newer);
    }
    let mut document = file.get("document").ok_or(ImportFault::Shape)?.clone();
    // Notes stand beside the document. Whatever a file has in their place, the document is read.
    if let Some(document) = document.as_object_mut() {
        document.remove("notes");
    }
    let json = document.to_string();
    let mut document = sound(
        read_document(&json, schema).map_err(|_| ImportFault::Shape)?,
        known,
    )?;
    let read = file.get("notes").map(Notes::read).unwrap_or_default();
    document.notes = read.notes.text();
    let sum = checksum(&document.draft);
    let said_sum = file.get("sum").and_then(Value::as_str).unwrap_or(&sum);
    let (altered, said_sum) = (said_sum != sum, said_sum.to_owned());
    if altered {
        document.altered = true;
        // Whoever signed did not sign this content.
        unsign(&mut document.draft);
    }
    let saved_at = file
        .get("exported_at")
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned();
    Ok(Imported {
        document,
        altered,
        sum,
        said_sum,
        rev: None,
        saved_at,
        stated: stated(file),
        annex: false,
        notes: read.faults,
    })
}

/// The documents that went along, each with its own sum; one that cannot be read is named by its id.
fn annexes(file: &Value, known: &[&'static Card], found: &mut ImportedFile) {
    let annexes = file.get("annexes").and_then(Value::as_array);
    for annex in annexes.into_iter().flatten() {
        let mut whole = serde_json::Map::new();
        for key in ["schema", "exported_at"] {
            if let Some(value) = file.get(key) {
                whole.insert(key.to_owned(), value.clone());
            }
        }
        for key in ["document", "sum"] {
            if let Some(value) = annex.get(key) {
                whole.insert(key.to_owned(), value.clone());
            }
        }
        let id = annex
            .get("document")
            .and_then(|document| document.get("id"));
        let id = id.and_then(Value::as_str).unwrap_or_default();
        match one(&Value::Object(whole), known) {
            Ok(imported) => found.documents.push(Imported {
                annex: true,
                ..imported
            }),
            Err(fault) => found.unread.push((id.to_owned(), fault)),
        }
    }
}

fn stated(file: &Value) -> Stated {
    let text = |value: &Value, name: &str| value.get(name)?.as_str().map(str::to_owned);
    let figures = file
        .get("report")
        .and_then(|report| report.get("figures")?.as_array())
        .into_iter()
        .flatten();
    Stated {
        sum: file.get("sum").is_some_and(Value::is_string),
        edition: file
            .get("edition")
            .and_then(|edition| text(edition, "number"))
            .unwrap_or_default(),
        figures: figures
            .filter_map(|figure| Some((text(figure, "place")?, text(figure, "exact")?)))
            .collect(),
    }
}

/// A version that is not said is the first; one that is no small number is newer than any.
fn version(file: &Value, name: &str) -> u32 {
    file.get(name).map_or(1, |version| {
        version
            .as_u64()
            .and_then(|version| u32::try_from(version).ok())
            .unwrap_or(u32::MAX)
    })
}

/// Of a form that is built in, not too long, and every row with an identity of its own.
fn sound(mut document: Document, known: &[&'static Card]) -> Result<Document, ImportFault> {
    let Some(card) = known.iter().find(|card| card.id == document.template) else {
        return Err(ImportFault::UnknownTemplate(document.template));
    };
    if document.template_version > card.version {
        return Err(ImportFault::Newer);
    }
    let mut ids = BTreeSet::new();
    if !gather(&document.draft.root, &mut ids) {
        return Err(ImportFault::Shape);
    }
    if ids.len() > MOST_ROWS {
        return Err(ImportFault::TooManyRows);
    }
    let next = ids
        .last()
        .map_or(Some(0), |last| last.checked_add(1))
        .ok_or(ImportFault::Shape)?;
    document.draft.next_row = document.draft.next_row.max(next);
    Ok(document)
}

/// Gathers the identities of all rows; `false` where two rows share one.
fn gather(node: &Node, ids: &mut BTreeSet<RowId>) -> bool {
    node.lists
        .values()
        .flatten()
        .all(|row| ids.insert(row.id) && gather(&row.node, ids))
}
