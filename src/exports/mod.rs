//! How documents are handed over: JSON to read back, CSV and workbooks for spreadsheets, the paper for Word, and the stored text as it is where nothing can be read.

pub mod csv;
mod file_name;
pub mod import;
pub mod inbox;
pub mod json;
pub mod offline;
pub mod paper;
pub mod pasted;
pub mod tables;
pub mod words;

pub use file_name::{file_name, printed_name};
pub use import::{ImportFault, Imported, ImportedFile, Standing};

use crate::documents::{Document, Report, Template, templates};
use crate::i18n::{Lang, Message, Text};
use crate::measure::{day_in_china, in_china};
use crate::sheets::text::ArchiveText;
use crate::storage::envelope;

/// A file to hand over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutFile {
    /// Its name, safe on every system.
    pub name: String,
    /// Its kind.
    pub mime: &'static str,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// What a file is made of: the document, its form and its report, and who makes it when.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The document.
    pub document: &'a Document,
    /// Its form.
    pub template: &'a Template,
    /// Its report.
    pub report: &'a Report,
    /// The language of words in the file.
    pub lang: Lang,
    /// The time now, ISO 8601 UTC.
    pub now: &'a str,
    /// This build's name.
    pub build: &'a str,
    /// The documents that its figures were taken from, as they are kept now: they go along in the JSON file.
    pub annexes: &'a [Document],
}

/// What the name of a file says of sample data; blank where the document is none.
pub const fn demo_mark(demo: bool) -> Text {
    if demo { words::DEMO } else { Text::new("", "") }
}

impl Source<'_> {
    /// A name for a file of this report; `part` says which part of it, blank for the whole.
    fn name(&self, part: &str, extension: &str) -> String {
        let title = self.report.title.get(self.lang);
        let subject = self.report.subject.get(self.lang);
        let day = day_in_china(self.now);
        let demo = demo_mark(self.document.demo).get(self.lang);
        file_name(&[&subject, title, part, &day, demo], extension)
    }
}

/// When a file was made, by China's clock, which is said; the time as it is given where it is none.
pub(super) fn made_in_china(now: &str, lang: Lang) -> String {
    let Some((day, time)) = in_china(now) else {
        return now.to_owned();
    };
    let args = vec![[&day.to_string(), " ", &time].concat().into()];
    Message::new(words::BEIJING_TIME, args).get(lang)
}

/// The document with its report as one JSON file, which can be read back.
pub fn json_file(source: &Source) -> OutFile {
    OutFile {
        name: source.name("", "json"),
        mime: "application/json",
        bytes: json::write(source),
    }
}

/// Every table as a CSV file of its own.
pub fn csv_files(source: &Source) -> Vec<OutFile> {
    let given = |(title, bytes): (String, Vec<u8>)| OutFile {
        name: source.name(&title, "csv"),
        mime: CSV,
        bytes,
    };
    csv::tables(source).into_iter().map(given).collect()
}

/// The same files as the texts of one archive, which the worker's program that writes workbooks makes.
pub fn csv_archive(source: &Source) -> ArchiveText {
    let file = |file: OutFile| [file.name, String::from_utf8_lossy(&file.bytes).into_owned()];
    ArchiveText {
        day: day_in_china(source.now),
        files: csv_files(source).into_iter().map(file).collect(),
    }
}

/// The name of that archive.
pub fn archive_name(source: &Source) -> String {
    source.name("CSV", "zip")
}

/// All tables in one CSV file, each under its title.
pub fn csv_file(source: &Source) -> OutFile {
    OutFile {
        name: source.name("", "csv"),
        mime: CSV,
        bytes: csv::all(source),
    }
}

/// The name of the workbook that holds all tables. The worker's program that writes workbooks makes its bytes of [`tables::of`].
pub fn workbook_name(source: &Source) -> String {
    source.name("", "xlsx")
}

/// The name of the Word file that holds the paper. The worker's program that writes workbooks makes its bytes of [`paper::of`].
pub fn word_name(source: &Source) -> String {
    source.name("", "docx")
}

/// The name of the Word file in two languages.
pub fn bilingual_word_name(source: &Source) -> String {
    source.name(words::BILINGUAL.get(source.lang), "docx")
}

/// A stored text as it is, for a document that cannot be opened.
pub fn raw_file(id: &str, raw: &str) -> OutFile {
    OutFile {
        name: file_name(&["greendesk", id], "txt"),
        mime: "text/plain",
        bytes: raw.as_bytes().to_vec(),
    }
}

/// All stored texts by key in one backup file, of the shape that the crash shell also writes; it can be read back. `stamp` is the local time
/// for its name. Where all documents are one enterprise's, its name is in the file's.
pub fn backup_file(
    raws: &[(String, String)],
    now: &str,
    stamp: &str,
    build: &str,
    lang: Lang,
) -> OutFile {
    backup_titled(words::BACKUP, raws, now, stamp, build, lang)
}

/// The same in a file whose name begins with `title`.
pub fn backup_titled(
    title: Text,
    raws: &[(String, String)],
    now: &str,
    stamp: &str,
    build: &str,
    lang: Lang,
) -> OutFile {
    let of = |document: &Document| {
        templates::card(&document.template).map(|card| (card.subject)(&document.draft).get(lang))
    };
    let mut subjects: Vec<String> = raws
        .iter()
        .filter_map(|(_, raw)| {
            envelope::open(raw)
                .document()
                .filter(|document| !document.demo)
                .and_then(of)
        })
        .collect();
    subjects.dedup();
    let subject = if let [subject] = subjects.as_slice() {
        subject
    } else {
        ""
    };
    let name_of = |document: &Document| match templates::card(&document.template) {
        Some(card) => card.name_of(document, lang),
        None => document.name.clone(),
    };
    let name = file_name(&[title.get(lang), subject, stamp], "json");
    OutFile {
        name,
        mime: "application/json",
        bytes: json::write_backup(raws, now, build, name_of),
    }
}

const CSV: &str = "text/csv;charset=utf-8";
