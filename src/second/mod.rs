//! What filling does not need: samples, next year's report, files out and in, and what is shown on paper.
//!
//! It runs in a program of its own (`bin/second.rs`) that is fetched when it is first asked for, so that the first field waits for none of it.
//! Documents come and go as JSON, as they are stored; nothing is kept here.

pub mod show;
mod words;

use crate::documents::{Document, Draft, templates};
use crate::exports::import::{self, MOST_BYTES};
use crate::exports::{self, Found, Given, ImportFault, Source};
use crate::i18n::{Lang, Message, Text};
use crate::ui::words::FILE_UNREADABLE;

/// The draft of a sample.
pub fn sample(template: &str, number: usize) -> Option<Draft> {
    templates::output(template)?.samples.get(number).map(|sample| sample())
}

/// Next year's draft from a document.
pub fn roll_forward(document: &Document) -> Option<Draft> {
    templates::output(&document.template)?.roll_forward.map(|roll| roll(&document.draft))
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

/// The files of a document: `json`, `csv` or `tables`.
pub fn files(kind: &str, document: &Document, lang: Lang, now: &str) -> Option<Vec<Given>> {
    let output = templates::output(&document.template)?;
    let report = output.report_of(&document.draft);
    let source = Source { document, template: output.template, report: &report, lang, now, build: crate::BUILD };
    match kind {
        "json" => Some(vec![exports::json_file(&source)]),
        "csv" => Some(vec![exports::csv_file(&source)]),
        "tables" => Some(exports::csv_files(&source)),
        _ => None,
    }
}

/// What a file of the person's holds; why it cannot be read, where nothing in it can.
pub async fn import(file: &web_sys::File) -> Result<Found, Message> {
    // A file that is too large is not even read.
    let most = js_sys::Number::from(u32::try_from(MOST_BYTES).unwrap_or(u32::MAX));
    let size: wasm_bindgen::JsValue = js_sys::Reflect::get(file, &"size".into()).unwrap_or_default();
    if !size.le(&most) {
        return Err(ImportFault::TooLarge.says());
    }
    let buffer = wasm_bindgen_futures::JsFuture::from(file.array_buffer()).await.map_err(|_| Message::from(FILE_UNREADABLE))?;
    let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
    import::parse(&bytes, templates::all()).map_err(|fault| fault.says())
}
