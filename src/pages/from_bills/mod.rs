//! Taking a level of a report from a worksheet of energy bills: the choice of a worksheet, what is filled in, the figures that were taken before, and the
//! way back from a worksheet to the level that it was begun for.
//!
//! The two forms say what is wanted and what there is (`Output::levels`, `Output::worksheets`); neither knows the other.

mod back;
mod choice;
mod held;
mod noted;
mod words;

use super::form::editor::Editor;
use super::shell::app_state::{AppState, app_state};
use crate::documents::from_bills::{Levels, Worksheets};
use crate::documents::reserved::FOR_LEVEL;
use crate::documents::templates::{self, WORKSHEET_FORM};
use crate::documents::{Document, Output, Place};
use crate::storage::envelope::Opened;
use crate::ui::form::Form;
use crate::ui::lazy::{get_patiently, lazily};
use crate::ui::{after_drawing, dynamic, focus, memo};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;

/// The writing of a note that waits for what the browser keeps.
type Noting = Pin<Box<dyn Future<Output = ()>>>;

/// What the part offers.
pub struct FromBills {
    /// What a step shows of the part: the figures that were taken, and the box where a level's button was pressed.
    view: fn(AppState, Editor) -> AnyView,
    /// Writes into the report what became of the worksheets that its figures were taken from.
    note: fn(AppState, Editor) -> Noting,
    /// What became of worksheets and is not written in the report, because the report is issued or is edited in another tab.
    late: fn(AppState, Editor) -> AnyView,
}

crate::lazy_part! {
    /// Levels that are taken from worksheets of energy bills.
    pub static FROM_BILLS, from_bills: FromBills = FromBills {
        view,
        note: |app, editor| Box::pin(noted::note(app, editor)),
        late: noted::late,
    };
}

/// A way from a worksheet back to the level that it was begun for.
struct Way {
    report: String,
    level: Place,
    /// Whether the box is opened there, in which the figure is taken.
    takes: bool,
}

thread_local! {
    // A way that was chosen, until the step with its level is shown.
    static WAY: RefCell<Option<Way>> = const { RefCell::new(None) };
}

/// Whether a figure of the form was taken from a worksheet.
fn any_taken(form: Form) -> Memo<bool> {
    memo(move || {
        form.computed.with(|computed| {
            let mut figures = computed.figures.iter();
            figures.any(|figure| figure.id == crate::documents::from_bills::TAKEN)
        })
    })
}

/// Has the open report say what became of the worksheets that its figures were taken from: when the report is opened, on each of its pages, and after each
/// change otherwise than by typing.
pub fn note_worksheets(app: AppState, editor: Editor) {
    let form = editor.form;
    let any = any_taken(form);
    Effect::new(move |_| {
        form.seed.track();
        app.route.track();
        if any.get() {
            spawn_local(async move {
                // Where the part cannot be fetched, no worksheet goes along that the report does not name.
                if let Ok(part) = get_patiently(&FROM_BILLS).await {
                    (part.note)(app, editor).await;
                }
            });
        }
    });
}

/// What became of worksheets and is not written in the report; nothing where no figure was taken.
pub fn late_view(app: AppState, editor: Editor) -> AnyView {
    let any = any_taken(editor.form);
    dynamic(move || {
        any.get()
            .then(|| lazily(&FROM_BILLS, move |part| (part.late)(app, editor)))
    })
}

/// What a step shows of the part: nothing before a button was pressed or a figure was taken.
pub fn from_bills_view(editor: Editor) -> AnyView {
    let form = editor.form;
    let app = app_state();
    on_cleanup(move || {
        let _ = form.from_bills.try_set(None);
    });
    let way = WAY.with_borrow_mut(|way| way.take_if(|way| way.report == editor.id()));
    if let Some(Way { level, takes, .. }) = way {
        form.open_row(&level);
        if takes {
            form.from_bills.set(Some(level));
        } else {
            after_drawing(move || focus(&level.to_string()));
        }
    }
    let taken = any_taken(form);
    let begun = form
        .draft
        .with_untracked(|draft| !draft.root.get(FOR_LEVEL).is_empty());
    let any = memo(move || begun || form.from_bills.with(Option::is_some) || taken.get());
    dynamic(move || {
        any.get()
            .then(|| lazily(&FROM_BILLS, move |part| (part.view)(app, editor)))
    })
}

/// The open report with what both forms give.
#[derive(Clone, Copy)]
struct Desk {
    app: AppState,
    editor: Editor,
    levels: &'static Levels,
    worksheets: &'static Worksheets,
    /// The form of worksheets.
    output: &'static Output,
}

fn view(app: AppState, editor: Editor) -> AnyView {
    if editor.form.template.id == WORKSHEET_FORM {
        return back::view(app, editor);
    }
    at_desk(app, editor, |desk| {
        let form = desk.editor.form;
        let boxed = dynamic(move || {
            let place = form.from_bills.get()?;
            Some(choice::view(desk, &place))
        });
        vec![held::view(desk), boxed].into_any()
    })
}

/// What `view` makes once the parts of both forms are here; nothing where the one gives no levels or the other no worksheets.
fn at_desk(app: AppState, editor: Editor, view: fn(Desk) -> AnyView) -> AnyView {
    let parts =
        templates::output_part(editor.form.template.id).zip(templates::output_part(WORKSHEET_FORM));
    let Some((own, other)) = parts else {
        return ().into_any();
    };
    lazily(own, move |own| {
        lazily(other, move |output| {
            let Some((levels, worksheets)) = own.levels.zip(output.worksheets) else {
                return ().into_any();
            };
            view(Desk {
                app,
                editor,
                levels,
                worksheets,
                output,
            })
        })
    })
}

fn is_worksheet(document: &Document) -> bool {
    document.template == WORKSHEET_FORM
}

/// The worksheets of this browser, those that could not be written yet as well.
fn worksheets(app: AppState) -> Vec<Document> {
    let mut found: Vec<Document> = app.unsaved.with_value(|unsaved| {
        let documents = unsaved.iter().map(|(document, _)| document.clone());
        documents.filter(is_worksheet).collect()
    });
    let listed = app.with_shelf(|library, shelf| library.list(shelf));
    for listed in listed.unwrap_or_default() {
        if let Opened::Document(document, _) = listed.opened
            && is_worksheet(&document)
            && found.iter().all(|known| known.id != document.id)
        {
            found.push(*document);
        }
    }
    found
}
