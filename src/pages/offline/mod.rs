//! The lazy part of 离线填报表: the workbook of a form out, blank or filled, and its way back with every difference before anything is written.

mod preview;
mod words;

use super::files::{FILES_OUT, chosen, with_files};
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
use crate::i18n::Message;
use crate::sheets::form_book::text::CellsText;
use crate::storage::Opened;
use crate::ui::html::{button, el, file_chooser, of_class};
use crate::ui::lazy::fetch_ahead;
use crate::ui::toast::toast_ahead;
use crate::ui::{after_paint, dynamic, focus};
use leptos::prelude::*;
use leptos::task::spawn_local;
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

/// What the part offers.
pub struct Offline {
    /// The section of the report page.
    pub section: fn(AppState, Editor) -> AnyView,
    /// Takes a workbook on the home page.
    pub at_home: fn(AppState, File) -> AtHome,
    /// Shows what a new document of the workbook would hold; nothing is made before the person says so.
    pub new_report: fn(AppState, &Arc<NewReport>, OpenPreview) -> AnyView,
}

crate::lazy_part! {
    /// Workbooks that are filled offline.
    pub static OFFLINE, offline: Offline = Offline {
        section,
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

fn section(app: AppState, editor: Editor) -> AnyView {
    fetch_ahead(&FILES_OUT);
    let form = editor.form;
    let fault = RwSignal::new(None::<Message>);
    let reading = RwSignal::new(false);
    let brought = RwSignal::new(None::<Arc<Brought>>);
    let show = move |name: String, cells: CellsText| {
        let found = back::onto(form.template, &editor.document(), &cells);
        let (shown, why) = match found {
            Ok(back) => (Some(Arc::new(Brought { name, cells, back })), None),
            Err(why) => (None, Some(why)),
        };
        let focused = if shown.is_some() {
            "offline-title"
        } else {
            "offline-fault"
        };
        // Where the page was left meanwhile nothing is shown.
        if brought.try_set(shown).is_none() {
            fault.set(why);
            after_paint(move || focus(focused));
        }
    };
    let take = move |event: web_sys::Event| {
        let Some(file) = chosen(&event) else { return };
        fault.set(None);
        reading.set(true);
        spawn_local(async move {
            let name = file.name();
            let read = cells_of(file).await;
            if reading.try_set(false).is_some() {
                return;
            }
            match read {
                Ok(cells) => show(name, cells),
                Err(why) => {
                    brought.set(None);
                    fault.set(Some(why));
                    after_paint(|| focus("offline-fault"));
                }
            }
        });
    };
    // A workbook that was chosen on the home page.
    let waits = WAITING
        .with_borrow_mut(|waiting| waiting.take_if(|(document, ..)| *document == editor.id()));
    if let Some((_, name, cells)) = waits {
        spawn_local(async move { show(name, cells) });
    }
    let ways = [
        (w::EXPORT_BLANK, w::BLANK_IS, false),
        (w::EXPORT_FILLED, w::FILLED_IS, true),
    ];
    let ways = ways.map(|(does, is, filled)| {
        let export = button("secondary", does)
            .attr("data-free", "")
            .on("click", move |_| give(app, editor, filled));
        el("li").child(export).child(el("span").words(is)).view()
    });
    let chooser = el("input")
        .attr("type", "file")
        .id("offline-file")
        .attr("accept", WORKBOOKS)
        .attr("aria-describedby", "offline-hint")
        .on("change", take);
    let chooser = el("li")
        .child(file_chooser(chooser, "offline-file", w::TAKE))
        .child(el("span").id("offline-hint").words(w::TAKE_HINT));
    let waiting = dynamic(move || {
        reading.get().then(|| {
            of_class("p", "hint")
                .attr("role", "status")
                .words(w::READING)
        })
    });
    let why = move || {
        fault
            .get()
            .map(|fault| fault.get(form.lang.get()))
            .unwrap_or_default()
    };
    let shown = dynamic(move || {
        let held = brought.get()?;
        Some(preview::view(editor, &held, brought, form.lang.get()))
    });
    of_class("section", "block")
        .child(el("h2").words(w::TITLE))
        .child(of_class("p", "lead").words(w::LEAD))
        .child(
            of_class("ul", "files")
                .child(Vec::from(ways))
                .child(chooser),
        )
        .child(waiting)
        .child(
            of_class("p", "missed")
                .id("offline-fault")
                .attr("tabindex", "-1")
                .attr("role", "alert")
                .text_of(why),
        )
        .child(shown)
        .view()
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
