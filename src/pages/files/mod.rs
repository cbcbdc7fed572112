//! Files handed to the person, which the lazy part [`FILES_OUT`] writes, and the bytes of files that the person chose.

mod out;
mod words;

pub use out::{
    Backup, ExportKind, FILES_OUT, FilesOut, forget_texts, give, given_texts, say_given, say_lost,
};

#[cfg(feature = "single")]
pub use out::{made, note_of_all};

use crate::documents::{Document, Report, Template, templates};
use crate::exports::Source;
use crate::exports::import::MOST_BYTES;
use crate::i18n::{Lang, Message, Text};
use crate::lazy_part::PartMissing;
use crate::pages::form::editor::Editor;
use crate::pages::shell::app_state::AppState;
use crate::ui::lazy::fetch_ahead;
use crate::ui::toast::toast;
use crate::ui::wait;
use crate::ui::words as uw;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::Cell;
use std::future::Future;
use std::rc::Rc;
use wasm_bindgen::JsCast;

/// What a file is made of, made now by this build, with nothing beside the report.
pub fn source_of<'a>(
    document: &'a Document,
    template: &'a Template,
    report: &'a Report,
    lang: Lang,
    now: &'a str,
) -> Source<'a> {
    Source {
        document,
        template,
        report,
        lang,
        now,
        build: crate::BUILD,
        annexes: &[],
    }
}

/// The file that was chosen in the input of an event; the same file can be chosen again afterwards.
pub fn chosen(event: &web_sys::Event) -> Option<web_sys::File> {
    let input: web_sys::HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0)?;
    input.set_value("");
    Some(file)
}

/// Fetches ahead what writes the files of a document of this form: the person is about to need them.
pub fn fetch_writers_ahead(template: &str) {
    fetch_ahead(&FILES_OUT);
    if let Some(output) = templates::output_part(template) {
        fetch_ahead(output);
    }
}

/// Hands over files of the open document as it is now, once the parts that write them are here.
pub fn export(app: AppState, editor: Editor, kind: ExportKind) {
    editor.flush();
    export_of(app, editor, kind, editor.document());
}

/// Hands over files of a document as it is given: that of the editor, or its copy without comments.
pub fn export_of(app: AppState, editor: Editor, kind: ExportKind, document: Document) {
    fetch_writers_ahead(&document.template);
    let parts = async move {
        let form = templates::output_part(&document.template).ok_or(PartMissing)?;
        let parts = (FILES_OUT.get().await?, form.get().await?);
        Ok((parts, document))
    };
    act_once_here(parts, move |((files, output), document)| {
        (files.document)(app, editor, kind, output, document);
    });
}

/// Hands over the stored text of a document that cannot be opened.
pub fn export_raw(id: String, raw: String) {
    with_files(move |files| (files.raw)(&id, &raw));
}

/// Hands over every document in one file that was read back before, and says what is in the file.
pub fn backup_all(app: AppState) {
    backup_named(app, crate::exports::words::BACKUP);
}

/// The same in a file whose name begins with `title`.
pub fn backup_named(app: AppState, title: Text) {
    if let Some(editor) = app.open.get_untracked() {
        editor.flush();
    }
    with_files(move |files| (files.backup_all)(app, title));
}

/// Calls the part that writes files once the part is here; says where it cannot be fetched.
pub fn with_files(act: impl FnOnce(&'static FilesOut) + 'static) {
    act_once_here(FILES_OUT.get(), act);
}

thread_local! {
    // Whether a file was asked for whose writers are on their way.
    static ASKED: Cell<bool> = const { Cell::new(false) };
}

/// Acts once the writers are here. They are asked for once, however often the person clicks; after a second the page says that they are on their way.
fn act_once_here<T: 'static>(
    parts: impl Future<Output = Result<T, PartMissing>> + 'static,
    act: impl FnOnce(T) + 'static,
) {
    const SOON_MS: u32 = 1_000;
    if ASKED.replace(true) {
        return toast(uw::PART_COMING.into(), None);
    }
    let here = Rc::new(Cell::new(false));
    let waiting = here.clone();
    spawn_local(async move {
        wait(SOON_MS).await;
        if !waiting.get() {
            toast(uw::PART_COMING.into(), None);
        }
    });
    spawn_local(async move {
        let parts = parts.await;
        here.set(true);
        ASKED.set(false);
        match parts {
            Ok(parts) => act(parts),
            Err(why) => toast(why.into(), None),
        }
    });
}

/// The bytes of a table that the person chose: those of the file, and of a workbook its first sheet as CSV; why not, where it cannot be read.
pub async fn table_of(file: &web_sys::File) -> Result<Vec<u8>, Message> {
    const WORKBOOKS: [&str; 5] = [".xlsx", ".xlsm", ".xls", ".et", ".ods"];
    let name = file.name().to_ascii_lowercase();
    if WORKBOOKS.iter().any(|ending| name.ends_with(ending)) {
        let files = FILES_OUT.get().await?;
        return (files.table_of)(file.clone()).await;
    }
    bytes_of(file).await
}

/// The bytes of a file that the person chose; why not, where it is too large or cannot be read.
pub async fn bytes_of(file: &web_sys::File) -> Result<Vec<u8>, Message> {
    // A file that is too large is not even read.
    let most = js_sys::Number::from(u32::try_from(MOST_BYTES).unwrap_or(u32::MAX));
    let size: wasm_bindgen::JsValue =
        js_sys::Reflect::get(file, &"size".into()).unwrap_or_default();
    if !size.le(&most) {
        return Err(crate::exports::words::TOO_LARGE.into());
    }
    let buffer = wasm_bindgen_futures::JsFuture::from(file.array_buffer())
        .await
        .map_err(|_| Message::from(uw::FILE_UNREADABLE))?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}
