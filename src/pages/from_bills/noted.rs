//! What became of the worksheets that figures of the report were taken from: written into the report while it is a draft, and told beside an issued one.

use super::words as w;
use super::{Desk, Editor, at_desk, is_worksheet};
use crate::documents::from_bills::{Held, Kept};
use crate::documents::templates::{self, WORKSHEET_FORM};
use crate::documents::{Document, IssueState};
use crate::i18n::Message;
use crate::pages::form::editor::{Stored, find};
use crate::pages::shell::app_state::AppState;
use crate::ui::dynamic;
use crate::ui::html::{el, of_class};
use leptos::prelude::*;

/// A worksheet as this browser has it.
pub enum Found {
    /// It is here.
    Here(Box<Document>),
    /// It lies in the trash.
    Trashed,
    /// It is not here.
    Unknown,
}

impl Found {
    /// The worksheet `id`.
    pub fn of(app: AppState, id: &str) -> Self {
        match find(app, id) {
            Stored::Document(document, _) if is_worksheet(&document) => Self::Here(document),
            Stored::None
                if app
                    .with_shelf(|library, shelf| library.trash_raw(shelf, id))
                    .is_ok_and(|raw| raw.is_some()) =>
            {
                Self::Trashed
            }
            _ => Self::Unknown,
        }
    }

    /// What the report is told of it.
    pub fn kept(&self) -> Kept<'_> {
        match self {
            Self::Here(document) => Kept::Here(&document.draft),
            Self::Trashed => Kept::Deleted,
            Self::Unknown => Kept::Unknown,
        }
    }
}

/// Writes into the report what became of its worksheets. An issued report stays as it was issued, and so does one whose file was altered.
pub async fn note(app: AppState, editor: Editor) {
    let parts =
        templates::output_part(editor.form.template.id).zip(templates::output_part(WORKSHEET_FORM));
    let Some((own, other)) = parts else { return };
    let (Ok(own), Ok(other)) = (own.get().await, other.get().await) else {
        return;
    };
    let Some((levels, worksheets)) = own.levels.zip(other.worksheets) else {
        return;
    };
    if !editor.is_open() || editor.document().state() != IssueState::Draft {
        return;
    }
    let form = editor.form;
    let after = form.draft.with_untracked(|draft| {
        let held = (levels.held)(draft).into_iter();
        let found = held.map(|Held { taken, .. }| {
            let found = Found::of(app, &taken.worksheet);
            (taken.worksheet, found)
        });
        let found: Vec<(String, Found)> = found.collect();
        levels.noted(draft, worksheets, |id| {
            let known = found.iter().find(|(known, _)| known == id);
            known.map_or(Kept::Unknown, |(_, found)| found.kept())
        })
    });
    if let Some(after) = after {
        form.change(|draft| *draft = after);
    }
}

/// What became of worksheets and is not written in the report.
pub fn late(app: AppState, editor: Editor) -> AnyView {
    at_desk(app, editor, |desk| dynamic(move || said(desk)))
}

fn said(desk: Desk) -> Option<AnyView> {
    let Desk {
        app,
        editor,
        levels,
        worksheets,
        ..
    } = desk;
    let form = editor.form;
    form.seed.track();
    // A draft says it itself.
    if editor.state.get() == IssueState::Draft && !form.locked.get() {
        return None;
    }
    let held = form.draft.with_untracked(|draft| (levels.held)(draft));
    let late = held.into_iter().filter(|held| {
        let found = Found::of(app, &held.taken.worksheet);
        held.taken.noted(found.kept(), worksheets).is_some()
    });
    let late: Vec<AnyView> = late
        .map(|held| {
            let args = vec![held.of.into(), held.taken.title.as_str().into()];
            let said = Message::new(w::LATE, args);
            el("p").text_of(move || said.get(form.lang.get())).view()
        })
        .collect();
    (!late.is_empty()).then(|| of_class("div", "final-note").child(late).view())
}
