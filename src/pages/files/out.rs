//! The lazy part that writes files: JSON and CSV of a document, a stored text as it is, and the backup of everything.

use super::words as w;
use crate::documents::{Document, Output};
use crate::exports::{self, OutFile, Source, import};
use crate::i18n::{Lang, Message};
use crate::pages::shell::clock;
use std::future::Future;
use std::pin::Pin;
use web_sys::File;

/// Which files of a document are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportKind {
    /// The whole document, to read back.
    Json,
    /// Every table in one file.
    Csv,
    /// A file a table.
    Tables,
}

/// A backup on its way: the file and what is in it, or why it was not made.
pub type BackupOnItsWay = Pin<Box<dyn Future<Output = Result<(File, Message), Message>>>>;

/// What the part offers.
pub struct FilesOut {
    /// The files of a document.
    pub document: fn(ExportKind, &Output, &Document, Lang) -> Vec<File>,
    /// A stored text as it is, for a document that cannot be opened: its id and its text.
    pub raw: fn(&str, &str) -> Vec<File>,
    /// All stored texts, by key, in one file that was read back.
    pub backup: fn(Vec<(String, String)>, Lang) -> BackupOnItsWay,
}

crate::lazy_part! {
    /// The writer of files.
    pub static FILES_OUT, files_out: FilesOut = FilesOut { document: document_files, raw: raw_files, backup };
}

fn document_files(kind: ExportKind, output: &Output, document: &Document, lang: Lang) -> Vec<File> {
    let report = output.report_of(&document.draft);
    let now = clock::now();
    let source = Source {
        document,
        template: output.template,
        report: &report,
        lang,
        now: &now,
        build: crate::BUILD,
    };
    let files = match kind {
        ExportKind::Json => vec![exports::json_file(&source)],
        ExportKind::Csv => vec![exports::csv_file(&source)],
        ExportKind::Tables => exports::csv_files(&source),
    };
    files.iter().filter_map(file_of).collect()
}

fn raw_files(id: &str, raw: &str) -> Vec<File> {
    file_of(&exports::raw_file(id, raw)).into_iter().collect()
}

fn backup(raws: Vec<(String, String)>, lang: Lang) -> BackupOnItsWay {
    Box::pin(async move {
        let now = clock::now();
        let stamp = [&clock::day(&now), "_", &clock::time(&now).replace(':', "")].concat();
        let out = exports::backup_file(&raws, &now, &stamp, crate::BUILD, lang);
        let file = file_of(&out).ok_or(w::BACKUP_UNSOUND)?;
        let read = wasm_bindgen_futures::JsFuture::from(file.array_buffer())
            .await
            .map_err(|_| Message::from(w::BACKUP_UNSOUND))?;
        let counted = import::verified(&js_sys::Uint8Array::new(&read).to_vec(), &raws)
            .ok_or(w::BACKUP_UNSOUND)?;
        let counts = vec![
            counted.documents.to_string().into(),
            counted.unreadable.to_string().into(),
        ];
        let sound = if counted.unreadable == 0 {
            w::BACKUP_SOUND
        } else {
            w::BACKUP_SOUND_PARTLY
        };
        Ok((file, Message::new(sound, counts)))
    })
}

/// A file for the browser; `None` where the browser makes none.
pub fn file_of(out: &OutFile) -> Option<File> {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(out.bytes.as_slice()));
    let options = web_sys::FilePropertyBag::new();
    options.set_type(out.mime);
    File::new_with_u8_array_sequence_and_options(&parts, &out.name, &options).ok()
}
