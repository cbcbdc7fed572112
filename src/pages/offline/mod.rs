//! 离线填报表: the workbook of a form out, blank or filled, and its way back with every difference before anything is written. The section of the report
//! page comes with that page; what writes and reads the workbooks is a lazy part, fetched when a button of the section is pressed.

mod preview;
pub mod section;
mod words;

use super::files::with_files;
use super::form::editor::Editor;
use super::import::OpenPreview;
use super::shell::app_state::{AppState, Origin};
use super::shell::clock;
use super::worker;
use crate::documents::route::Route;
use crate::documents::{Document, Template, templates};
use crate::exports::offline::back::{self, Back};
use crate::exports::offline::book::{Wanted, book};
use crate::exports::offline::name;
use crate::i18n::{Lang, Message};
use crate::sheets::form_book::text::CellsText;
use crate::storage::Opened;
use crate::ui::html::{button, el, of_class};
use crate::ui::toast::toast_ahead;
use leptos::prelude::*;
use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use web_sys::File;
use words as w;

/// The endings of workbooks that can be brought back.
pub const WORKBOOKS: &str = ".xlsx,.xlsm,.xls,.et,.ods";

/// A workbook beside a document.
pub struct Brought {
    name: String,
    cells: CellsText,
    back: Back,
}

/// A workbook on the home page whose document is not here.
pub struct NewReport {
    name: String,
    template: &'static Template,
    blank: Document,
    back: Back,
}

/// What a workbook on the home page leads to: a new document, or `None` where its own document is opened.
pub type AtHome = Pin<Box<dyn Future<Output = Result<Option<Arc<NewReport>>, Refused>>>>;

/// Why a workbook leads nowhere.
pub struct Refused {
    /// The sentence that the page shows.
    pub why: Message,
    /// Whether the file is a workbook that can be read.
    pub readable: bool,
}

impl From<Message> for Refused {
    fn from(why: Message) -> Self {
        Self {
            why,
            readable: true,
        }
    }
}

/// A workbook on its way into the open document.
pub type OnItsWay = Pin<Box<dyn Future<Output = Result<Arc<Brought>, Message>>>>;

/// The workbook that the report page shows, where there is one.
pub type Open = RwSignal<Option<Arc<Brought>>>;

/// What the part offers.
pub struct Offline {
    /// Hands over the workbook of the open document, with its contents where the last is `true`.
    pub give: fn(AppState, Editor, bool),
    /// Reads a workbook, and compares it with the open document.
    pub read: fn(Editor, File) -> OnItsWay,
    /// The workbook that was chosen on the home page for the open document.
    pub waiting: fn(Editor) -> Option<Result<Arc<Brought>, Message>>,
    /// What the workbook would change, with the buttons that take it or leave it.
    pub preview: fn(Editor, &Arc<Brought>, Open, Lang) -> AnyView,
    /// Takes a workbook on the home page.
    pub at_home: fn(AppState, File) -> AtHome,
    /// Shows what a new document of the workbook would hold; nothing is made before the person says so.
    pub new_report: fn(AppState, &Arc<NewReport>, OpenPreview) -> AnyView,
}

crate::lazy_part! {
    /// Workbooks that are filled offline.
    pub static OFFLINE, offline: Offline = Offline {
        give,
        read: |editor, file| Box::pin(read(editor, file)),
        waiting,
        preview: preview::view,
        at_home: |app, file| Box::pin(at_home(app, file)),
        new_report,
    };
}

thread_local! {
    // A workbook that was chosen on the home page, for the document of this id.
    static WAITING: RefCell<Option<(String, String, CellsText)>> = const { RefCell::new(None) };
}

/// All cells of a workbook; the worker reads it.
async fn cells_of(file: File) -> Result<CellsText, Message> {
    let text = worker::ask("cells", &[("file", file.into())], None)
        .await
        .map_err(|why| why.message)?;
    serde_json::from_str(&text.as_string().unwrap_or_default())
        .map_err(|_| crate::exports::offline::words::NOT_OFFLINE.into())
}

/// Hands over the workbook of the open document.
fn give(app: AppState, editor: Editor, filled: bool) {
    editor.flush();
    let document = editor.document();
    let lang = app.lang.get_untracked();
    let now = clock::now();
    let template = editor.form.template;
    let text = book(&Wanted {
        document: &document,
        template,
        filled,
        lang,
        now: &now,
    });
    let name = name(&document, template, filled, &now, lang);
    let text = serde_json::to_string(&text).unwrap_or_default();
    with_files(move |files| (files.form_book)(text, name, lang));
}

/// A workbook beside the open document; why it is none of this document or form.
fn beside(editor: Editor, name: String, cells: CellsText) -> Result<Arc<Brought>, Message> {
    let back = back::onto(editor.form.template, &editor.document(), &cells)?;
    Ok(Arc::new(Brought { name, cells, back }))
}

async fn read(editor: Editor, file: File) -> Result<Arc<Brought>, Message> {
    let name = file.name();
    let cells = cells_of(file).await?;
    if editor.is_open() {
        beside(editor, name, cells)
    } else {
        // The page was left meanwhile, and shows neither the workbook nor a fault.
        Err(crate::exports::offline::words::NOT_OFFLINE.into())
    }
}

fn waiting(editor: Editor) -> Option<Result<Arc<Brought>, Message>> {
    let (_, name, cells) = WAITING
        .with_borrow_mut(|waiting| waiting.take_if(|(document, ..)| *document == editor.id()))?;
    Some(beside(editor, name, cells))
}

/// Opens the report page of the workbook's document, or works out a new document of it.
async fn at_home(app: AppState, file: File) -> Result<Option<Arc<NewReport>>, Refused> {
    let name = file.name();
    let cells = cells_of(file).await.map_err(|why| Refused {
        why,
        readable: false,
    })?;
    let about = back::about(&cells).ok_or_else(|| Message::from(w::UNKNOWN_FORM))?;
    let here = app
        .with_shelf(|library, shelf| library.list(shelf))
        .unwrap_or_default()
        .into_iter()
        .any(|listed| listed.id == about.document && matches!(listed.opened, Opened::Document(..)));
    if here {
        let route = Route::Report(about.document.clone());
        WAITING.set(Some((about.document, name, cells)));
        app.go(&route);
        return Ok(None);
    }
    let form = templates::form_part(&about.form)
        .ok_or_else(|| Message::from(crate::exports::offline::words::NOT_OFFLINE))?
        .get()
        .await
        .map_err(Message::from)?;
    let template = form.template;
    let blank = Document {
        id: String::new(),
        template: template.id.to_owned(),
        template_version: template.version,
        name: String::new(),
        demo: about.demo,
        sample: String::new(),
        created_at: String::new(),
        edited_at: String::new(),
        issued_at: String::new(),
        issued_sum: String::new(),
        exported_at: String::new(),
        altered: false,
        notes: String::new(),
        draft: (template.blank)(clock::today()),
    };
    let back = back::anew(template, &blank, &cells)?;
    Ok(Some(Arc::new(NewReport {
        name,
        template,
        blank,
        back,
    })))
}

fn new_report(app: AppState, found: &Arc<NewReport>, open: OpenPreview) -> AnyView {
    let lang = app.lang.get();
    let NewReport {
        name,
        template,
        blank,
        back,
    } = &**found;
    let title = Message::new(
        w::NEW_TITLE,
        vec![name.as_str().into(), template.title.into()],
    );
    let many = back.changes.len().to_string();
    let lead = Message::new(w::NEW_LEAD, vec![many.into()]);
    let held = found.clone();
    let make = move |_| {
        open.set(None);
        let origin = if held.blank.demo {
            Origin::Demo
        } else {
            Origin::Own
        };
        let id = app.add(held.template, held.back.after.clone(), origin);
        let made = id.clone();
        let undo = move || {
            app.go(&Route::Home);
            if let Err(error) =
                app.with_shelf(|library, shelf| library.trash(shelf, &made, &clock::now()))
            {
                app.trouble(&error);
            }
        };
        toast_ahead(w::MADE.into(), Some(Arc::new(undo)));
        app.go(&Route::Overview(id));
    };
    let make = (!back.changes.is_empty()).then(|| button("", w::NEW).on("click", make));
    of_class("section", "import-preview")
        .attr("aria-labelledby", "import-title")
        .child(
            el("h3")
                .id("import-title")
                .attr("tabindex", "-1")
                .text(&title.get(lang)),
        )
        .child(of_class("p", "hint").text(&lead.get(lang)))
        .child(preview::rest(template, &blank.draft, back, lang))
        .child(
            of_class("p", "go")
                .child(make)
                .child(button("quiet", w::CANCEL).on("click", move |_| open.set(None))),
        )
        .view()
}
