//! Taking a level of a report from a worksheet of energy bills: the choice of a worksheet, what is filled in, and the figures that were taken before.
//!
//! The two forms say what is wanted and what there is (`Output::levels`, `Output::worksheets`); neither knows the other.

mod choice;
mod held;
mod words;

use super::form::editor::{Editor, Stored, find};
use super::shell::app_state::{AppState, app_state};
use crate::documents::from_bills::{Levels, Worksheets};
use crate::documents::templates::{self, WORKSHEET_FORM};
use crate::documents::{Document, Output};
use crate::storage::envelope::Opened;
use crate::ui::lazy::lazily;
use crate::ui::{dynamic, memo};
use leptos::prelude::*;

/// What the part offers.
pub struct FromBills {
    /// What a step shows of the part: the figures that were taken, and the box where a level's button was pressed.
    view: fn(AppState, Editor) -> AnyView,
}

crate::lazy_part! {
    /// Levels that are taken from worksheets of energy bills.
    pub static FROM_BILLS, from_bills: FromBills = FromBills { view };
}

/// What a step shows of the part: nothing before a button was pressed or a figure was taken.
pub fn from_bills_view(editor: Editor) -> AnyView {
    let form = editor.form;
    let app = app_state();
    on_cleanup(move || {
        let _ = form.from_bills.try_set(None);
    });
    let any = memo(move || {
        form.from_bills.with(Option::is_some)
            || form.computed.with(|computed| {
                let mut figures = computed.figures.iter();
                figures.any(|figure| figure.id == crate::documents::from_bills::TAKEN)
            })
    });
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
    let parts =
        templates::output_part(editor.form.template.id).zip(templates::output_part(WORKSHEET_FORM));
    let Some((own, other)) = parts else {
        return ().into_any();
    };
    lazily(own, move |own| {
        lazily(other, move |other| {
            let Some((levels, worksheets)) = own.levels.zip(other.worksheets) else {
                return ().into_any();
            };
            let desk = Desk {
                app,
                editor,
                levels,
                worksheets,
                output: other,
            };
            let form = editor.form;
            let boxed = dynamic(move || {
                let place = form.from_bills.get()?;
                Some(choice::view(desk, &place))
            });
            vec![held::view(desk), boxed].into_any()
        })
    })
}

/// A worksheet of this browser as it is kept now.
fn worksheet(app: AppState, id: &str) -> Option<Document> {
    match find(app, id) {
        Stored::Document(document, _) => Some(*document).filter(is_worksheet),
        Stored::None | Stored::Unreadable(..) => None,
    }
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
