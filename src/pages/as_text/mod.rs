//! The lazy part for computers on which no file can be downloaded or chosen: JSON and other files of text are shown as text to be copied, and pasted text
//! is imported.

mod words;

use crate::documents::route::Route;
use crate::documents::templates;
use crate::exports::import::MOST_BYTES;
use crate::exports::pasted::{joined, told};
use crate::i18n::{Message, Text};
use crate::pages::files::{FILES_OUT, bytes_of, given_texts};
use crate::pages::form::editor::Editor;
use crate::pages::import::{IMPORT, OpenPreview};
use crate::pages::shell::app_state::AppState;
use crate::pages::shell::layout::{foot, plain_main};
use crate::pages::words as pw;
use crate::ui::html::{button, el, of_class};
use crate::ui::lazy::lazily;
use crate::ui::{after_paint, dynamic, focus};
use js_sys::{Function, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use words as w;

/// What the part offers.
pub struct AsText {
    /// The page with the backup as text, and the area to paste a text in.
    pub page: fn(AppState) -> AnyView,
    /// The JSON of the open document as text: without its comments where the memo says so.
    pub document: fn(AppState, Editor, Memo<bool>) -> AnyView,
}

crate::lazy_part! {
    /// JSON as text.
    pub static AS_TEXT, as_text: AsText = AsText { page: text_page, document };
}

/// Notes that the person has the text elsewhere.
type Noted = Arc<dyn Fn() + Send + Sync>;

fn document(app: AppState, editor: Editor, clean: Memo<bool>) -> AnyView {
    let form = editor.form;
    let shown = move || {
        lazily(&FILES_OUT, move |files| {
            let Some(part) = templates::output_part(form.template.id) else {
                return ().into_any();
            };
            lazily(part, move |output| {
                dynamic(move || {
                    // Shown anew when the draft changes, or the other copy is chosen; noting an export changes neither.
                    form.draft.track();
                    let mut document = editor.document();
                    if clean.get() {
                        document.notes.clear();
                    }
                    let text = (files.json_text)(app, output, &document);
                    let noted = move || editor.exported();
                    Some(text_view(app, text, Shown::Json(Arc::new(noted))))
                })
            })
        })
    };
    el("div")
        .child(of_class("p", "hint").words(w::REPORT_IS))
        .child(shown())
        .child(
            el("p").child(
                el("a")
                    .attr("href", &Route::AsText.hash())
                    .words(w::OTHER_FILES),
            ),
        )
        .view()
}

/// What is shown as text.
enum Shown {
    /// JSON that is imported again, and what notes that the person has the text elsewhere: its length and its sum are told.
    Json(Noted),
    /// The file of this name, which was handed over.
    File(String),
}

/// A text with the button that copies the text. JSON has its length and sum, and the button that notes that the text is kept elsewhere.
fn text_view(app: AppState, text: String, shown: Shown) -> AnyView {
    let (id, told_id) = match shown {
        Shown::Json(_) => ("json-text", "json-told"),
        Shown::File(_) => (FILE_TEXT, "file-told"),
    };
    let (label, says, noted) = match shown {
        Shown::Json(noted) => {
            let of = told(&text);
            let args = vec![of.characters.to_string().into(), of.sum.into()];
            (w::TEXT.into(), Message::new(w::TOLD, args), Some(noted))
        }
        Shown::File(name) => {
            let named = |pattern| Message::new(pattern, vec![name.as_str().into()]);
            (named(w::FILE_TEXT), named(w::FILE_TOLD), None)
        }
    };
    let done = if noted.is_some() {
        w::COPIED
    } else {
        w::FILE_COPIED
    };
    let result = RwSignal::new(None::<Text>);
    let area = el("textarea")
        .id(id)
        .attr("readonly", "")
        .attr("rows", "8")
        .attr("spellcheck", "false")
        .attr("data-free", "")
        .attr("aria-describedby", told_id)
        .value(move || text.clone())
        .on("focus", |event| {
            if let Some(area) = event.target() {
                let area: &web_sys::HtmlTextAreaElement = area.unchecked_ref();
                area.select();
            }
        });
    let copy = move |_| result.set(Some(if copied(id) { done } else { w::NOT_COPIED }));
    let save = noted.map(|noted| {
        button("quiet", w::SAVED).on("click", move |_| {
            noted();
            result.set(Some(w::NOTED));
        })
    });
    of_class("div", "as-text")
        .child(
            el("label")
                .attr("for", id)
                .text_of(move || label.get(app.lang.get())),
        )
        .child(area)
        .child(
            of_class("p", "hint")
                .id(told_id)
                .text_of(move || says.get(app.lang.get())),
        )
        .child(
            of_class("p", "acts")
                .child(button("secondary", w::COPY).on("click", copy))
                .text(" ")
                .child(save),
        )
        .child(
            of_class("p", "hint")
                .attr("role", "status")
                .text_of(move || {
                    let lang = app.lang.get();
                    result.get().map_or("", |says| says.get(lang)).to_owned()
                }),
        )
        .view()
}

/// Selects the whole text of an area and copies it; `false` where the browser does not copy. The older way to copy works on plain http and from a disk
/// as well, where the newer one does not exist.
fn copied(id: &str) -> bool {
    let page = leptos::prelude::document();
    let area = page
        .get_element_by_id(id)
        .and_then(|area| area.dyn_into::<web_sys::HtmlTextAreaElement>().ok());
    let Some(area) = area else { return false };
    let _ = area.focus();
    area.select();
    Reflect::get(&page, &"execCommand".into())
        .ok()
        .and_then(|act| act.dyn_into::<Function>().ok())
        .and_then(|act| act.call1(&page, &"copy".into()).ok())
        .is_some_and(|done| done.is_truthy())
}

fn text_page(app: AppState) -> AnyView {
    plain_main(pw::AS_TEXT_TITLE)
        .child(of_class("p", "lead").words(w::LEAD))
        .child(el("h2").words(w::BACKUP))
        .child(of_class("p", "hint").words(w::BACKUP_IS))
        .child(backup_view(app))
        .child(el("h2").words(w::GIVEN))
        .child(of_class("p", "hint").words(w::GIVEN_IS))
        .child(given_view(app))
        .child(el("h2").words(w::PASTE_TITLE))
        .child(paste_view(app))
        .child(foot())
        .view()
}

/// The backup as text, made when it is asked for, and read back like a backup that is downloaded.
fn backup_view(app: AppState) -> AnyView {
    let made = RwSignal::new(None::<Result<(String, String), Message>>);
    let show = move |_| {
        spawn_local(async move {
            let text = async {
                let files = FILES_OUT.get().await?;
                let note = (files.note)(app);
                let bytes = (files.backup_text)(app).await?;
                Ok((String::from_utf8_lossy(&bytes).into_owned(), note))
            };
            let text = text.await;
            // Where the page was left meanwhile nothing is shown.
            let _ = made.try_set(Some(text));
            after_paint(|| focus("json-text"));
        });
    };
    let shown = dynamic(move || {
        Some(match made.get()? {
            Ok((text, note)) => {
                let noted = move || {
                    if let Some(files) = FILES_OUT.ready() {
                        (files.counted)(app, &note);
                    }
                };
                text_view(app, text, Shown::Json(Arc::new(noted)))
            }
            Err(why) => of_class("p", "missed")
                .attr("role", "alert")
                .text(&why.get(app.lang.get()))
                .view(),
        })
    });
    el("div")
        .child(el("p").child(button("secondary", w::SHOW).on("click", show)))
        .child(shown)
        .view()
}

/// The area with the text of a file that was handed over.
const FILE_TEXT: &str = "file-text";

/// The files of text that were handed over since the page was opened, whatever step or page gave them: the text of one is shown when its button is
/// pressed.
fn given_view(app: AppState) -> AnyView {
    let names: Vec<String> = given_texts().iter().map(web_sys::File::name).collect();
    if names.is_empty() {
        return of_class("p", "empty").words(w::NONE_GIVEN).view();
    }
    let shown = RwSignal::new(None::<Result<(String, String), Message>>);
    let one = |(at, name): (usize, &String)| {
        let show = move |_| {
            let Some(file) = given_texts().into_iter().nth(at) else {
                return;
            };
            spawn_local(async move {
                let text = bytes_of(&file).await.map(|bytes| {
                    let text = String::from_utf8_lossy(&bytes);
                    (file.name(), text.trim_start_matches('\u{feff}').to_owned())
                });
                // Where the page was left meanwhile nothing is shown.
                let _ = shown.try_set(Some(text));
                after_paint(|| focus(FILE_TEXT));
            });
        };
        let button = of_class("button", "quiet big")
            .attr("type", "button")
            .text(name)
            .on("click", show);
        el("li").child(button).view()
    };
    let files: Vec<AnyView> = names.iter().enumerate().map(one).collect();
    let text = dynamic(move || {
        Some(match shown.get()? {
            Ok((name, text)) => text_view(app, text, Shown::File(name)),
            Err(why) => of_class("p", "missed")
                .attr("role", "alert")
                .text(&why.get(app.lang.get()))
                .view(),
        })
    });
    el("div")
        .child(of_class("ul", "given").child(files))
        .child(text)
        .view()
}

/// The area for a pasted text, and the preview of what is in the text.
fn paste_view(app: AppState) -> AnyView {
    const AREA: &str = "pasted";
    let open: OpenPreview = RwSignal::new(None);
    let fault = RwSignal::new(None::<Message>);
    let says = RwSignal::new(None::<Message>);
    let read = move |_| {
        let area = leptos::prelude::document().get_element_by_id(AREA);
        let text = area
            .and_then(|area| area.dyn_into::<web_sys::HtmlTextAreaElement>().ok())
            .map(|area| area.value())
            .unwrap_or_default();
        open.set(None);
        says.set(None);
        fault.set(None);
        if text.trim().is_empty() {
            fault.set(Some(w::NOTHING.into()));
            return focus(AREA);
        }
        let of = told(&text);
        let args = vec![of.characters.to_string().into(), of.sum.into()];
        says.set(Some(Message::new(w::PASTED_TOLD, args)));
        spawn_local(async move {
            let read = async {
                if text.len() > MOST_BYTES {
                    return Err(crate::exports::words::TOO_LARGE.into());
                }
                let part = IMPORT.get().await?;
                let name = w::PASTED.get(app.lang.get_untracked()).to_owned();
                (part.read)(app, name, joined(&text).as_bytes())
            };
            match read.await {
                Ok(preview) => {
                    if open.try_set(Some(Arc::new(preview))).is_none() {
                        after_paint(|| focus("import-title"));
                    }
                }
                Err(why) => {
                    let _ = fault.try_set(Some(why));
                }
            }
        });
    };
    let preview = dynamic(move || {
        let (preview, part) = (open.get()?, IMPORT.ready()?);
        Some((part.view)(app, preview, open))
    });
    let said = move |of: RwSignal<Option<Message>>| {
        move || {
            let lang = app.lang.get();
            of.get().map(|says| says.get(lang)).unwrap_or_default()
        }
    };
    el("div")
        .child(of_class("p", "hint").id("pasted-hint").words(w::PASTE_HINT))
        .child(
            of_class("div", "as-text")
                .child(el("label").attr("for", AREA).words(w::PASTED))
                .child(
                    el("textarea")
                        .id(AREA)
                        .attr("rows", "8")
                        .attr("spellcheck", "false")
                        .attr("autocomplete", "off")
                        .attr("aria-describedby", "pasted-hint"),
                )
                .child(el("p").child(button("secondary", w::READ).on("click", read))),
        )
        .child(
            of_class("p", "missed")
                .attr("role", "alert")
                .text_of(said(fault)),
        )
        .child(
            of_class("p", "hint")
                .attr("role", "status")
                .text_of(said(says)),
        )
        .child(el("div").id("import-preview").child(preview))
        .view()
}
