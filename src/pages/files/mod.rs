//! Files handed to the person: how the browser is given one, what is said of it, and the lazy part that writes them.

mod out;
mod words;

pub use out::{ExportKind, FILES_OUT, FilesOut, file_of};

use crate::documents::templates;
use crate::exports::ImportFault;
use crate::exports::import::MOST_BYTES;
use crate::i18n::Message;
use crate::pages::form::editor::Editor;
use crate::pages::shell::app_state::AppState;
use crate::pages::shell::clock;
use crate::pages::words as w;
use crate::ui::lazy::fetch_ahead;
use crate::ui::toast::{Undo, toast, toast_with};
use crate::ui::words as uw;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// Hands files to the person and says so: the browser takes them, and tells nobody whether they arrived. `taken` runs when the browser took
/// all of them, and gives what is to be done where they did not arrive.
pub fn hand(files: Result<Vec<web_sys::File>, Message>, taken: impl FnOnce() -> Option<Undo>) {
    let files = match files {
        Err(why) => return toast(why, None),
        Ok(files) => files,
    };
    let mut all = true;
    let mut last = None;
    for file in &files {
        let accepted = give(file);
        all = all && accepted;
        last = Some(say_given(file, accepted));
    }
    let Some(message) = last else { return };
    let lost = if all { taken() } else { None };
    toast_with(message, lost.map(|lost| (w::NOT_ARRIVED, lost)));
}

/// Says that a file which did not arrive no longer counts as handed over.
pub fn say_lost() {
    toast(w::NOT_ARRIVED_HELP.into(), None);
}

/// Fetches ahead what writes the files of a document of this form: the person is about to need them.
pub fn fetch_writers_ahead(template: &str) {
    fetch_ahead(&FILES_OUT);
    if let Some(output) = templates::output_part(template) {
        fetch_ahead(output);
    }
}

/// Hands over files of the open document.
pub fn export(app: AppState, editor: Editor, kind: ExportKind) {
    editor.flush();
    let (document, lang) = (editor.document(), app.lang.get_untracked());
    spawn_local(async move {
        let before = document.exported_at.clone();
        let taken = || -> Option<Undo> {
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
        fetch_writers_ahead(&document.template);
        let files = async {
            let form =
                templates::output_part(&document.template).ok_or(crate::lazy_part::PartMissing)?;
            let (output, writer) = (form.get().await?, FILES_OUT.get().await?);
            Ok((writer.document)(kind, output, &document, lang))
        };
        hand(files.await, taken);
    });
}

/// Hands over the stored text of a document that cannot be opened.
pub fn export_raw(id: String, raw: String) {
    spawn_local(async move {
        let files = FILES_OUT.get().await.map(|writer| (writer.raw)(&id, &raw));
        hand(files.map_err(Message::from), || None);
    });
}

/// All stored texts in one file that was read back, with what is in it; or why there is none.
pub async fn backup(app: AppState) -> Result<(web_sys::File, Message), Message> {
    let raws = app
        .with_shelf(|library, shelf| library.raws(shelf))
        .unwrap_or_default();
    let writer = FILES_OUT.get().await?;
    (writer.backup)(raws, app.lang.get_untracked()).await
}

/// Hands over every document in one file that was read back before, and says what is in it.
pub fn backup_all(app: AppState) {
    if let Some(editor) = app.open.get_untracked() {
        editor.flush();
    }
    let ids = app
        .with_shelf(|library, shelf| library.list(shelf))
        .unwrap_or_default()
        .into_iter()
        .map(|listed| listed.id);
    let note = [clock::now()]
        .into_iter()
        .chain(ids)
        .collect::<Vec<_>>()
        .join(" ");
    spawn_local(async move {
        let (file, counts) = match backup(app).await {
            Ok(made) => made,
            Err(why) => return toast(why, None),
        };
        if !give(&file) {
            return toast(say_given(&file, false), None);
        }
        let before = app.backup.get_untracked();
        app.backed_up(&note);
        app.due.set(Vec::new());
        let lost: Undo = Arc::new(move || {
            app.backed_up(&before);
            say_lost();
        });
        toast_with(
            Message::new(
                uw::JOINED,
                vec![counts.into(), say_given(&file, true).into()],
            ),
            Some((w::NOT_ARRIVED, lost)),
        );
    });
}

/// The bytes of a file that the person chose; why not, where it is too large or cannot be read.
pub async fn bytes_of(file: &web_sys::File) -> Result<Vec<u8>, Message> {
    // A file that is too large is not even read.
    let most = js_sys::Number::from(u32::try_from(MOST_BYTES).unwrap_or(u32::MAX));
    let size: wasm_bindgen::JsValue =
        js_sys::Reflect::get(file, &"size".into()).unwrap_or_default();
    if !size.le(&most) {
        return Err(ImportFault::TooLarge.says());
    }
    let buffer = wasm_bindgen_futures::JsFuture::from(file.array_buffer())
        .await
        .map_err(|_| Message::from(uw::FILE_UNREADABLE))?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// Hands a file to the person: the browser puts it into its downloads. `false` where the browser would not.
pub fn give(file: &web_sys::File) -> bool {
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
    set_timeout(
        move || {
            let _ = web_sys::Url::revoke_object_url(&url);
        },
        std::time::Duration::from_secs(60),
    );
    true
}

/// Says which file was handed over, or that the browser refused.
pub fn say_given(file: &web_sys::File, accepted: bool) -> Message {
    if accepted {
        Message::new(w::GIVEN, vec![file.name().into(), size_of(file).into()])
    } else {
        w::NOT_GIVEN.into()
    }
}

/// How many bytes a file has, in digits. The browser counts in binary floats, which hold any size a file can have.
fn size_of(file: &web_sys::File) -> String {
    let size = js_sys::Reflect::get(file, &"size".into()).unwrap_or_default();
    js_sys::Number::from(size)
        .to_string_with_radix(10)
        .map(String::from)
        .unwrap_or_default()
}
