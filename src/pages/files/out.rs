//! The lazy part that writes files and hands them to the person: JSON, workbook, Word file and CSV of a document, a stored text as it is, the backup of everything.

use super::{source_of, words as w};
use crate::documents::from_bills::names;
use crate::documents::notes::{Notes, internal, places};
use crate::documents::words::size_said;
use crate::documents::{Action, ActionFile, Document, Draft, Output, Report, Template, checksum};
use crate::exports::file_name;
use crate::exports::paper::Tongues;
use crate::exports::{self, OutFile, Source, import};
use crate::i18n::{Lang, Message, Text};
use crate::measure::day_in_china;
use crate::pages::form::editor::{Editor, Stored, find};
use crate::pages::shell::app_state::AppState;
use crate::pages::shell::clock;
use crate::pages::words as pw;
use crate::pages::worker;
use crate::sheets::docx::text::PaperText;
use crate::sheets::text::WorkbookText;
use crate::storage::envelope;
use crate::ui::toast::{Undo, toast, toast_with};
use crate::ui::wait;
use crate::ui::words as uw;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::File;

/// Which files of a document are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportKind {
    /// The whole document, to read back.
    Json,
    /// A workbook with a sheet a table.
    Workbook,
    /// The paper for Word.
    Word,
    /// The same in Chinese and English.
    BilingualWord,
    /// Every table in one file.
    Csv,
    /// A file a table, all in one archive.
    Tables,
}

/// A backup that was made, read back, and handed over.
pub struct Backup {
    /// Whether the browser took the file.
    pub accepted: bool,
    /// What is in the file, and that the browser was given the file; or that the browser refused.
    pub says: Message,
}

/// A backup on its way, or why it was not made.
pub type BackupOnItsWay = Pin<Box<dyn Future<Output = Result<Backup, Message>>>>;

/// The bytes of a CSV file on their way, or why there are none.
pub type TableOnItsWay = Pin<Box<dyn Future<Output = Result<Vec<u8>, Message>>>>;

/// What the part offers.
pub struct FilesOut {
    /// Hands over files of the document that the editor had open when they were asked for; the editor may be closed meanwhile.
    pub document: fn(AppState, Editor, ExportKind, &'static Output, Document),
    /// Hands over a stored text as it is, for a document that cannot be opened: its id and its text.
    pub raw: fn(&str, &str),
    /// Hands over the file that an action of a step gives: the form, the language, the action, the draft, and the bytes.
    pub of_action: fn(&'static Template, Lang, &'static Action, (&Draft, bool), Vec<u8>),
    /// Hands over the tables of a report about a document as one CSV file: the form, the language, the document, and the report.
    pub of_report: fn(&'static Template, Lang, &Document, &Report),
    /// Hands over a file that is made.
    pub file: fn(&OutFile),
    /// Has a Word file made of a paper under this name, and hands it over.
    pub paper: fn(&PaperText, String, Lang),
    /// Has a workbook made under this name, and hands it over.
    pub workbook: fn(&WorkbookText, String, Lang),
    /// Has a workbook made that is filled offline (a `FormBookText` as JSON) under this name, and hands it over.
    pub form_book: fn(String, String, Lang),
    /// The first sheet of a workbook as the bytes of a CSV file, or why it cannot be read.
    pub table_of: fn(File) -> TableOnItsWay,
    /// The JSON file of a document as a text.
    pub json_text: fn(AppState, &'static Output, &Document) -> String,
    /// The backup of everything as the bytes of a text that was read back.
    pub backup_text: fn(AppState) -> TableOnItsWay,
    /// The time now and the ids of all documents: what a backup that is made now holds.
    pub note: fn(AppState) -> String,
    /// Notes that everything was handed over in a backup, by its note.
    pub counted: fn(AppState, &str),
    /// Hands over all stored texts in one file that was read back.
    pub backup: fn(AppState) -> BackupOnItsWay,
    /// The same under a name that begins with this title, and says so; the backup then counts as made.
    pub backup_all: fn(AppState, Text),
}

crate::lazy_part! {
    /// The writer of files.
    pub static FILES_OUT, files_out: FilesOut = FilesOut {
        document: of_document,
        raw: |id, raw| hand(file_of(&exports::raw_file(id, raw)).into_iter().collect(), || None),
        of_action,
        of_report,
        file: |out| hand(file_of(out).into_iter().collect(), || None),
        paper: |paper, name, lang| word_file(paper, name, lang, || None),
        workbook: of_workbook,
        form_book: of_form_book,
        table_of: |file| Box::pin(table_of(file)),
        json_text,
        backup_text: |app| Box::pin(backup_text(app)),
        note: note_of_all,
        counted,
        backup: |app| Box::pin(backup(app, exports::words::BACKUP)),
        backup_all,
    };
}

/// Hands files to the person and says so: the browser takes them, and tells nobody whether they arrived. `taken` runs when the browser took
/// all of them, and gives what is to be done where they did not arrive.
fn hand(files: Vec<File>, taken: impl FnOnce() -> Option<Undo>) {
    let mut all = true;
    let mut last = None;
    for file in &files {
        let accepted = give(file);
        all = all && accepted;
        last = Some(say_given(file, accepted));
    }
    let message = last.unwrap_or_else(|| pw::NOT_GIVEN.into());
    let lost = if all && !files.is_empty() {
        taken()
    } else {
        None
    };
    toast_with(message, lost.map(|lost| (pw::NOT_ARRIVED, lost)));
}

/// Says that a file which did not arrive no longer counts as handed over.
pub fn say_lost() {
    toast(pw::NOT_ARRIVED_HELP.into(), None);
}

/// The worksheets of this browser that figures of a document were taken from, each once. One that was changed since goes along only where the document
/// says so.
fn annexes(app: AppState, output: &'static Output, document: &Document) -> Vec<Document> {
    let held = output.levels.map(|levels| (levels.held)(&document.draft));
    let held = held.unwrap_or_default();
    let mut found: Vec<Document> = Vec::new();
    for one in &held {
        let id = &one.taken.worksheet;
        if found.iter().all(|known| known.id != *id)
            && let Stored::Document(worksheet, _) = find(app, id)
            && names(&held, id, &checksum(&worksheet.draft))
        {
            found.push(*worksheet);
        }
    }
    found
}

/// The report of a document, with its comments where it has some.
fn report_of(output: &'static Output, document: &Document, lang: Lang) -> Report {
    let notes = Notes::of(&document.notes);
    if notes.is_empty() {
        output.report_of(&document.draft)
    } else {
        let report = output.report_with(&document.draft, &document.notes);
        let groups = places(output.template, &document.draft, lang);
        let tables = output.tables_of_notes(&document.draft, &notes);
        internal(report, tables, &notes.placed(&groups, lang))
    }
}

fn json_text(app: AppState, output: &'static Output, document: &Document) -> String {
    let now = clock::now();
    let lang = app.lang.get_untracked();
    let report = report_of(output, document, lang);
    let source = Source {
        annexes: &annexes(app, output, document),
        ..source_of(document, output.template, &report, lang, &now)
    };
    String::from_utf8_lossy(&exports::json_file(&source).bytes).into_owned()
}

fn of_document(
    app: AppState,
    editor: Editor,
    kind: ExportKind,
    output: &'static Output,
    document: Document,
) {
    let lang = app.lang.get_untracked();
    let before = document.exported_at.clone();
    let taken = move || -> Option<Undo> {
        if editor.is_open() {
            editor.exported();
        }
        Some(Arc::new(move || {
            if editor.is_open() {
                editor.exported_at(before.clone());
            }
            say_lost();
        }))
    };
    let report = report_of(output, &document, lang);
    let now = clock::now();
    let annexes = annexes(app, output, &document);
    let source = Source {
        annexes: &annexes,
        ..source_of(&document, output.template, &report, lang, &now)
    };
    let files = match kind {
        ExportKind::Json => vec![exports::json_file(&source)],
        ExportKind::Workbook => {
            let name = exports::workbook_name(&source);
            let tables = serde_json::to_string(&exports::tables::of(&source));
            let with = tables_asked(tables.unwrap_or_default(), lang);
            return by_worker("report", with, (name, XLSX), taken);
        }
        ExportKind::Word | ExportKind::BilingualWord => {
            let (name, tongues) = match kind {
                ExportKind::Word => (exports::word_name(&source), Tongues::One(lang)),
                _ => (exports::bilingual_word_name(&source), Tongues::Both),
            };
            let made = exports::paper::made_at(&document, &now);
            let paper = exports::paper::of_tongues(&source, made, tongues);
            return word_file(&paper, name, tongues.lang(), taken);
        }
        ExportKind::Tables => {
            let name = exports::archive_name(&source);
            let files = serde_json::to_string(&exports::csv_archive(&source));
            let with = vec![("files", files.unwrap_or_default().into())];
            return by_worker("archive", with, (name, ZIP), taken);
        }
        ExportKind::Csv => vec![exports::csv_file(&source)],
    };
    hand(files.iter().filter_map(file_of).collect(), taken);
}

/// Has the worker make a Word file of a paper, and hands the file over.
fn word_file(
    paper: &PaperText,
    name: String,
    lang: Lang,
    taken: impl FnOnce() -> Option<Undo> + 'static,
) {
    let paper = serde_json::to_string(paper).unwrap_or_default();
    let with = vec![("paper", paper.into()), ("lang", lang.tag().into())];
    by_worker("paper", with, (name, DOCX), taken);
}

/// What the worker needs for a workbook.
fn tables_asked(tables: String, lang: Lang) -> Vec<(&'static str, JsValue)> {
    vec![("tables", tables.into()), ("lang", lang.tag().into())]
}

fn of_workbook(book: &WorkbookText, name: String, lang: Lang) {
    let tables = serde_json::to_string(book).unwrap_or_default();
    let with = tables_asked(tables, lang);
    by_worker("report", with, (name, XLSX), || None);
}

fn of_form_book(book: String, name: String, lang: Lang) {
    let with = vec![("book", book.into()), ("lang", lang.tag().into())];
    by_worker("form", with, (name, XLSX), || None);
}

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const ZIP: &str = "application/zip";

thread_local! {
    // Whether the worker makes a file.
    static MAKING: Cell<bool> = const { Cell::new(false) };
}

/// Has the worker make a file, by a question with its arguments, and hands the file over under this name, as of this kind. While one is made, another
/// one is not begun.
fn by_worker(
    question: &'static str,
    with: Vec<(&'static str, JsValue)>,
    (name, kind): (String, &'static str),
    taken: impl FnOnce() -> Option<Undo> + 'static,
) {
    const SOON_MS: u32 = 1_000;
    if MAKING.replace(true) {
        return toast(w::MAKING_FILE.into(), None);
    }
    spawn_local(async move {
        wait(SOON_MS).await;
        if MAKING.get() {
            toast(w::MAKING_FILE.into(), None);
        }
    });
    spawn_local(async move {
        let made = worker::ask(question, &with, None).await;
        MAKING.set(false);
        match made {
            Ok(bytes) => hand(named(&bytes, &name, kind).into_iter().collect(), taken),
            Err(why) => toast(why.message, None),
        }
    });
}

/// Bytes of the worker as a file for the browser; `None` where the browser makes none.
fn named(bytes: &JsValue, name: &str, kind: &str) -> Option<File> {
    let bytes = bytes.dyn_ref::<js_sys::Uint8Array>()?;
    let options = web_sys::FilePropertyBag::new();
    options.set_type(kind);
    File::new_with_u8_array_sequence_and_options(&js_sys::Array::of1(bytes), name, &options).ok()
}

/// The file is named by the document, what the file is, and the day, and says so where the document is sample data.
fn of_action(
    template: &'static Template,
    lang: Lang,
    action: &'static Action,
    (draft, demo): (&Draft, bool),
    bytes: Vec<u8>,
) {
    let file = if let ActionFile::Gives(ending, title) = action.file {
        let subject = (template.subject)(draft).get(lang);
        let now = clock::now();
        let day = day_in_china(&now);
        file_of(&OutFile {
            name: file_name(
                &[
                    &subject,
                    title.get(lang),
                    &day,
                    exports::demo_mark(demo).get(lang),
                ],
                ending,
            ),
            mime: match ending {
                "json" => "application/json",
                "ics" => "text/calendar;charset=utf-8",
                _ => "text/csv;charset=utf-8",
            },
            bytes,
        })
    } else {
        None
    };
    hand(file.into_iter().collect(), || None);
}

/// The worker reads the workbook: its reader is in no file of the page.
async fn table_of(file: File) -> Result<Vec<u8>, Message> {
    let text = worker::ask("table", &[("file", file.into())], None)
        .await
        .map_err(|why| why.message)?;
    Ok(text.as_string().unwrap_or_default().into_bytes())
}

fn of_report(template: &'static Template, lang: Lang, document: &Document, report: &Report) {
    let now = clock::now();
    let source = source_of(document, template, report, lang, &now);
    let file = file_of(&exports::csv_file(&source));
    hand(file.into_iter().collect(), || None);
}

/// A backup that was made and read back, and is not handed over yet.
pub struct MadeBackup {
    /// The file.
    pub file: File,
    /// What is in it.
    pub says: Message,
    /// The texts that it was made of, by their keys: the work file is read back once more.
    #[cfg(feature = "single")]
    pub raws: Vec<(String, String)>,
}

/// All stored texts by their keys; a document that could not be written stands with what this page holds of it.
fn everything(app: AppState) -> Vec<(String, String)> {
    app.with_shelf(|library, shelf| {
        let mut raws = library.raws(shelf).unwrap_or_default();
        for (document, rev) in app.unsaved.get_value() {
            let key = library.key(&document.id);
            let text = envelope::seal(&document, rev.saturating_add(1), &app.stamp());
            raws.retain(|(other, _)| *other != key);
            raws.push((key, text));
        }
        raws
    })
}

/// Makes a file of all documents and reads it back.
pub async fn made(app: AppState, title: Text) -> Result<MadeBackup, Message> {
    let raws = everything(app);
    let now = clock::now();
    let stamp = [&clock::day(&now), "_", &clock::time(&now).replace(':', "")].concat();
    let out = exports::backup_titled(
        title,
        &raws,
        &now,
        &stamp,
        crate::BUILD,
        app.lang.get_untracked(),
    );
    let file = file_of(&out).ok_or(w::BACKUP_UNSOUND)?;
    let read = wasm_bindgen_futures::JsFuture::from(file.array_buffer())
        .await
        .map_err(|_| Message::from(w::BACKUP_UNSOUND))?;
    let counted = import::verified(&js_sys::Uint8Array::new(&read).to_vec(), &raws)
        .ok_or(w::BACKUP_UNSOUND)?;
    let sound = if counted.unreadable == 0 {
        w::BACKUP_SOUND
    } else {
        w::BACKUP_SOUND_PARTLY
    };
    let says = Message::new(
        sound,
        vec![
            counted.documents.to_string().into(),
            counted.unreadable.to_string().into(),
        ],
    );
    Ok(MadeBackup {
        file,
        says,
        #[cfg(feature = "single")]
        raws,
    })
}

async fn backup(app: AppState, title: Text) -> Result<Backup, Message> {
    let made = made(app, title).await?;
    let accepted = give(&made.file);
    let given = say_given(&made.file, accepted);
    let says = if accepted {
        Message::new(uw::JOINED, vec![made.says.into(), given.into()])
    } else {
        given
    };
    Ok(Backup { accepted, says })
}

/// The time now and the ids of all documents, as the setting of the last backup holds them.
pub fn note_of_all(app: AppState) -> String {
    let ids = app
        .with_shelf(|library, shelf| library.list(shelf))
        .unwrap_or_default()
        .into_iter()
        .map(|listed| listed.id);
    [clock::now()]
        .into_iter()
        .chain(ids)
        .collect::<Vec<_>>()
        .join(" ")
}

/// The backup as the bytes of a text.
async fn backup_text(app: AppState) -> Result<Vec<u8>, Message> {
    let made = made(app, exports::words::BACKUP).await?;
    crate::pages::files::bytes_of(&made.file).await
}

/// Notes that everything was handed over in a backup.
fn counted(app: AppState, note: &str) {
    app.backed_up(note);
    app.due.set(Vec::new());
    crate::pages::privacy::private_mode::all_handed(app);
}

fn backup_all(app: AppState, title: Text) {
    let note = note_of_all(app);
    spawn_local(async move {
        let Backup { accepted, says } = match backup(app, title).await {
            Ok(made) => made,
            Err(why) => return toast(why, None),
        };
        if !accepted {
            return toast(says, None);
        }
        let before = app.backup.get_untracked();
        counted(app, &note);
        let lost: Undo = Arc::new(move || {
            app.backed_up(&before);
            say_lost();
        });
        toast_with(says, Some((pw::NOT_ARRIVED, lost)));
    });
}

/// A file for the browser; `None` where the browser makes none.
pub fn file_of(out: &OutFile) -> Option<File> {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(out.bytes.as_slice()));
    let options = web_sys::FilePropertyBag::new();
    options.set_type(out.mime);
    File::new_with_u8_array_sequence_and_options(&parts, &out.name, &options).ok()
}

/// Hands a file to the person: the browser puts it into its downloads. `false` where the browser would not.
pub fn give(file: &File) -> bool {
    let Ok(url) = web_sys::Url::create_object_url_with_blob(file) else {
        return false;
    };
    let link = document()
        .create_element("a")
        .ok()
        .and_then(|link| link.dyn_into::<web_sys::HtmlAnchorElement>().ok());
    let Some(link) = link else { return false };
    link.set_href(&url);
    link.set_download(&file.name());
    // Some engines only follow a link that stands in the page.
    let Some(body) = document().body() else {
        return false;
    };
    let _ = body.append_child(&link);
    link.click();
    link.remove();
    keep_text(file);
    set_timeout(
        move || {
            let _ = web_sys::Url::revoke_object_url(&url);
        },
        std::time::Duration::from_secs(60),
    );
    true
}

thread_local! {
    // The files of text that were handed over, the latest first. Where the computer allows no downloads, the browser takes a file and the person gets none.
    static TEXTS: RefCell<Vec<File>> = const { RefCell::new(Vec::new()) };
}

/// The kinds of the files that are text.
const TEXT_KINDS: [&str; 3] = ["application/json", "text/csv", "text/calendar"];
/// How many files are kept to be shown as text.
const MOST_TEXTS: usize = 8;

fn keep_text(file: &File) {
    let kind = file.type_();
    if TEXT_KINDS.iter().any(|text| kind.starts_with(text)) {
        TEXTS.with_borrow_mut(|texts| {
            texts.insert(0, file.clone());
            texts.truncate(MOST_TEXTS);
        });
    }
}

/// The files of text that were handed over since the page was opened, the latest first: JSON, CSV and calendars.
pub fn given_texts() -> Vec<File> {
    TEXTS.with_borrow(Vec::clone)
}

/// Forgets the files of text that were handed over.
pub fn forget_texts() {
    TEXTS.with_borrow_mut(Vec::clear);
}

/// Says which file was handed over, or that the browser refused.
pub fn say_given(file: &File, accepted: bool) -> Message {
    if accepted {
        Message::new(
            pw::GIVEN,
            vec![file.name().into(), size_said(&size_of(file))],
        )
    } else {
        pw::NOT_GIVEN.into()
    }
}

/// How many bytes a file has, in digits. The browser counts in binary floats, which hold any size a file can have.
fn size_of(file: &File) -> String {
    let size = js_sys::Reflect::get(file, &"size".into()).unwrap_or_default();
    js_sys::Number::from(size)
        .to_string_with_radix(10)
        .map(String::from)
        .unwrap_or_default()
}
