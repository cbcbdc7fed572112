//! What filling does not need: samples, next year's report, files out and in, and what is shown on paper.
//!
//! It runs in a program of its own (`bin/second.rs`) that is fetched when it is first asked for, so that the first field waits for none of it.
//! Documents come and go as JSON, as they are stored; nothing is kept here.

pub mod book;
pub mod clear;
pub mod ended;
pub mod history;
pub mod importing;
pub mod result;
pub mod show;
mod words;

use words as w;

use crate::documents::{ActionFile, ActionKind, Document, Draft, Part, Table, templates};
use crate::exports::import::{self, MOST_BYTES};
use crate::exports::{self, ImportFault, ImportedFile, OutFile, Source};
use crate::i18n::{Lang, Message, Text};
use crate::pages::clock;
use crate::ui::words::FILE_UNREADABLE;

/// The draft of a sample.
pub fn sample(template: &str, number: usize) -> Option<Draft> {
    templates::output(template)?
        .samples
        .get(number)
        .map(|sample| sample())
}

/// Next year's draft from a document.
pub fn roll_forward(document: &Document) -> Option<Draft> {
    templates::output(&document.template)?
        .roll_forward
        .map(|roll| roll(&document.draft))
}

/// A document's name, and how much is open in it.
pub fn describe(document: &Document) -> Option<(Message, usize)> {
    let template = templates::output(&document.template)?.template;
    let name = if document.name.trim().is_empty() {
        (template.subject)(&document.draft)
    } else {
        Message::new(Text::new("{0}", "{0}"), vec![document.name.as_str().into()])
    };
    Some((name, (template.evaluate)(&document.draft).open_count()))
}

/// What an act gave.
pub enum Acted {
    /// The draft as it is now.
    Draft(Draft),
    /// A file to hand over.
    File(OutFile),
}

/// Does the act `id` of a form's step to a document, with the bytes of a file where it takes one; or says why not. `None` where there is no such act.
pub fn act(
    id: &str,
    document: &Document,
    bytes: &[u8],
    lang: Lang,
    now: &str,
) -> Option<Result<Acted, Message>> {
    let output = templates::output(&document.template)?;
    Some(match output.action(id)? {
        ActionKind::Change(change) => change(&document.draft).map(Acted::Draft),
        ActionKind::Take(take) => take(&document.draft, bytes).map(Acted::Draft),
        ActionKind::Give(give) => {
            let parts = output.template.steps.iter().flat_map(|step| step.parts);
            let known = parts
                .flat_map(|part| {
                    if let Part::Actions(acts) = part {
                        *acts
                    } else {
                        &[]
                    }
                })
                .find(|act| act.id == id)?;
            let ActionFile::Gives(ending) = known.file else {
                return None;
            };
            let subject = (output.template.subject)(&document.draft).get(lang);
            let name = exports::file_name(
                &[&subject, known.label.get(lang), now.get(..10).unwrap_or("")],
                ending,
            );
            let mime = if ending == "json" {
                "application/json"
            } else {
                "text/csv;charset=utf-8"
            };
            Ok(Acted::File(OutFile {
                name,
                mime,
                bytes: give(&document.draft),
            }))
        }
    })
}

/// A document beside an earlier one of the same form; or why the two cannot be compared. `None` where the form does not compare.
pub fn compare(now: &Document, earlier: &Document) -> Option<Result<Table, Message>> {
    let compare = templates::output(&now.template)
        .filter(|_| now.template == earlier.template)?
        .compare?;
    Some(compare(&now.draft, &earlier.draft))
}

/// The files of a document: `json`, `csv` or `tables`.
pub fn files(kind: &str, document: &Document, lang: Lang, now: &str) -> Option<Vec<OutFile>> {
    let output = templates::output(&document.template)?;
    let report = output.report_of(&document.draft);
    let source = Source {
        document,
        template: output.template,
        report: &report,
        lang,
        now,
        build: crate::BUILD,
    };
    match kind {
        "json" => Some(vec![exports::json_file(&source)]),
        "csv" => Some(vec![exports::csv_file(&source)]),
        "tables" => Some(exports::csv_files(&source)),
        _ => None,
    }
}

/// Everything stored in one file, read back from the file itself, and what is in it; why not, where that does not hold.
pub async fn backup(
    raws: &[(String, String)],
    lang: Lang,
    now: &str,
) -> Result<(web_sys::File, Message), Message> {
    let stamp = [&clock::day(now), "_", &clock::time(now).replace(':', "")].concat();
    let given = exports::backup_file(raws, now, &stamp, crate::BUILD, lang);
    let file = file_of(&given).ok_or(w::BACKUP_UNSOUND)?;
    let read = wasm_bindgen_futures::JsFuture::from(file.array_buffer())
        .await
        .map_err(|_| Message::from(w::BACKUP_UNSOUND))?;
    let counted = import::verified(&js_sys::Uint8Array::new(&read).to_vec(), raws)
        .ok_or(w::BACKUP_UNSOUND)?;
    let counts = vec![
        counted.documents.to_string().into(),
        counted.unreadable.to_string().into(),
    ];
    Ok((
        file,
        Message::new(
            if counted.unreadable == 0 {
                w::BACKUP_SOUND
            } else {
                w::BACKUP_SOUND_PARTLY
            },
            counts,
        ),
    ))
}

/// A file for the browser.
pub fn file_of(given: &OutFile) -> Option<web_sys::File> {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(given.bytes.as_slice()));
    let options = web_sys::FilePropertyBag::new();
    options.set_type(given.mime);
    web_sys::File::new_with_u8_array_sequence_and_options(&parts, &given.name, &options).ok()
}

/// What a file of the person's holds; why it cannot be read, where nothing in it can.
pub async fn import(file: &web_sys::File) -> Result<ImportedFile, Message> {
    import::parse(&bytes_of(file).await?, templates::all()).map_err(|fault| fault.says())
}

/// What a file of the person's says.
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
        .map_err(|_| Message::from(FILE_UNREADABLE))?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}
