//! Files back in: the chooser on the first page, and the lazy part that shows what is in a file and imports what the person decides.

mod preview;
mod words;

use super::files::{bytes_of, chosen};
use super::shell::app_state::AppState;
use super::words as w;
use crate::documents::route::Route;
use crate::i18n::Message;
use crate::ui::html::{el, file_chooser, of_class};
use crate::ui::{after_paint, dynamic, focus};
use leptos::prelude::*;
use leptos::task::spawn_local;
pub use preview::Preview;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// The endings of workbooks that were filled offline.
const WORKBOOKS: [&str; 3] = [".xlsx", ".xls", ".ods"];

/// The preview that is open, if any.
pub type OpenPreview = RwSignal<Option<Arc<Preview>>>;

/// What a workbook leads to, on its way.
pub type OfWorkbook = Pin<Box<dyn Future<Output = Result<Option<Preview>, Message>>>>;

/// What the part offers.
pub struct Import {
    /// Reads a file of this name and puts what is in it beside what is stored; or why nothing in it can be read.
    pub read: fn(AppState, String, &[u8]) -> Result<Preview, Message>,
    /// Takes a workbook that was filled offline; gives nothing where the page of its report is opened.
    pub workbook: fn(AppState, web_sys::File) -> OfWorkbook,
    /// Shows a preview; nothing is written until the person confirms.
    pub view: fn(AppState, Arc<Preview>, OpenPreview) -> AnyView,
}

crate::lazy_part! {
    /// Import.
    pub static IMPORT, import: Import = Import {
        read: preview::read,
        workbook: |app, file| Box::pin(preview::workbook(app, file)),
        view: preview::view,
    };
}

/// What a chosen file holds, as the chooser's page shows it.
#[derive(Clone, Copy)]
pub struct Incoming {
    fault: RwSignal<Option<Message>>,
    open: OpenPreview,
}

impl Incoming {
    /// Nothing yet.
    pub fn nothing() -> Self {
        Self {
            fault: RwSignal::new(None),
            open: RwSignal::new(None),
        }
    }

    /// Reads a file and shows what is in it, or why nothing in it can be read.
    pub fn take(self, app: AppState, file: web_sys::File) {
        spawn_local(async move {
            let read = async {
                let part = IMPORT.get().await?;
                let name = file.name();
                let ending = name.to_ascii_lowercase();
                if WORKBOOKS.iter().any(|known| ending.ends_with(known)) {
                    return (part.workbook)(app, file).await;
                }
                let bytes = bytes_of(&file).await?;
                (part.read)(app, name, &bytes).map(Some)
            };
            let (preview, why) = match read.await {
                Ok(preview) => (preview.map(Arc::new), None),
                Err(why) => (None, Some(why)),
            };
            let focused = if why.is_none() {
                "import-title"
            } else {
                "import-fault"
            };
            // Where the page was left meanwhile nothing is shown.
            if self.open.try_set(preview).is_none() {
                self.fault.set(why);
                after_paint(move || focus(focused));
            }
        });
    }
}

/// The chooser of a file, and below it the preview of what is in the file.
pub fn import_view(app: AppState, incoming: Incoming) -> AnyView {
    let Incoming { fault, open } = incoming;
    let choose = move |event: web_sys::Event| {
        if let Some(file) = chosen(&event) {
            incoming.take(app, file);
        }
    };
    let chooser = el("input")
        .attr("type", "file")
        .id("import")
        .attr("accept", ".json,application/json,.xlsx,.xls,.ods")
        .attr("aria-describedby", "import-hint")
        .on("change", choose);
    let why = move || {
        fault
            .get()
            .map(|fault| fault.get(app.lang.get()))
            .unwrap_or_default()
    };
    let preview = dynamic(move || {
        let (preview, part) = (open.get()?, IMPORT.ready()?);
        Some((part.view)(app, preview, open))
    });
    vec![
        el("h2").words(w::FROM_FILE).view(),
        of_class("p", "hint")
            .id("import-hint")
            .words(w::IMPORT_HINT)
            .view(),
        file_chooser(chooser, "import", w::IMPORT).view(),
        el("p")
            .child(
                el("a")
                    .attr("href", &Route::AsText.hash())
                    .words(w::PASTE_TEXT),
            )
            .view(),
        of_class("p", "missed")
            .id("import-fault")
            .attr("tabindex", "-1")
            .attr("role", "alert")
            .text_of(why)
            .view(),
        el("div").id("import-preview").child(preview).view(),
    ]
    .into_any()
}
