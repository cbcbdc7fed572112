//! This document beside an earlier one of the same form: which one, and then the two in a table.

use super::app_state::{AppState, app_state};
use super::editor::Editor;
use super::{clock, second, words as w};
use crate::documents::Document;
use crate::i18n::Message;
use crate::storage::Opened;
use crate::ui::html::{el, of_class};
use crate::ui::{memo, words as uw};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

/// Where the table stands.
const PLACE: &str = "comparison";

/// The part of a step that puts another document beside this one.
#[inline(never)]
pub fn compare_view() -> AnyView {
    let (app, editor) = (app_state(), expect_context::<Editor>());
    let own = editor.id();
    let others = others(app, editor, &own);
    let lead = of_class("div", "answer")
        .child(el("h2").words(w::COMPARE_TITLE))
        .child(
            of_class("p", "hint")
                .id("compare-hint")
                .words(w::COMPARE_HINT),
        );
    if others.is_empty() {
        return of_class("div", "field wide")
            .child(lead.child(of_class("p", "empty").words(w::COMPARE_NONE)))
            .view();
    }
    second::fetch_ahead();
    let chosen = RwSignal::new(String::new());
    let fault = RwSignal::new(None::<Message>);
    let options = others
        .iter()
        .map(|(id, name)| {
            let name = name.clone();
            let selected = id.clone();
            el("option")
                .attr("value", id)
                .selected(move || chosen.with(|chosen| *chosen == selected))
                .text_of(move || name.get(app.lang.get()))
                .view()
        })
        .collect::<Vec<_>>();
    let select = el("select")
        .id("compare-with")
        .attr("data-free", "")
        .attr("aria-describedby", "compare-hint")
        .child(el("option").attr("value", "").words(uw::CHOOSE))
        .child(options)
        .on("change", move |event| {
            if let Some(select) = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok())
            {
                chosen.set(select.value());
            }
        });
    // Shown anew when another one is chosen or another language is read; what is typed meanwhile stands in the next table.
    Effect::new(move |_| {
        let (chosen, lang) = (chosen.get(), app.lang.get());
        fault.set(None);
        if chosen.is_empty() {
            return;
        }
        let Some(other) = read(app, &chosen) else {
            return;
        };
        spawn_local(async move {
            let shown = second::compare(PLACE, &editor.document(), &other, lang).await;
            // Where the page was left meanwhile there is nothing left to say.
            let _ = fault.try_set(shown.err());
        });
    });
    let why = move || {
        fault.with(|fault| {
            fault
                .as_ref()
                .map(|fault| fault.get(app.lang.get()))
                .unwrap_or_default()
        })
    };
    let none = memo(move || chosen.with(String::is_empty) || fault.with(Option::is_some));
    let hidden = move || none.get().then(|| "true".to_owned());
    let table = el("div").id(PLACE).attr_of("hidden", hidden);
    let chooser = lead
        .child(
            of_class("div", "label").child(
                el("label")
                    .attr("for", "compare-with")
                    .words(w::COMPARE_WITH),
            ),
        )
        .child(select)
        .child(of_class("p", "missed").attr("role", "alert").text_of(why));
    of_class("div", "field wide")
        .child(chooser)
        .child(table)
        .view()
}

/// The other documents of the form, with their names and when they were saved, for two may have one name.
fn others(app: AppState, editor: Editor, own: &str) -> Vec<(String, Message)> {
    let listed = app
        .with_shelf(|library, shelf| library.list(shelf))
        .unwrap_or_default();
    let mut others = Vec::new();
    for listed in listed {
        if let Opened::Document(document, facts) = listed.opened
            && document.template == editor.form.template.id
            && document.id != own
        {
            let subject = (editor.form.template.subject)(&document.draft);
            let name = if document.name.trim().is_empty() {
                subject.into()
            } else {
                document.name.as_str().into()
            };
            let saved = [
                &clock::day(&facts.saved_at),
                " ",
                &clock::time(&facts.saved_at),
            ]
            .concat();
            others.push((
                document.id,
                Message::new(w::COMPARE_OPTION, vec![name, saved.into()]),
            ));
        }
    }
    others
}

fn read(app: AppState, id: &str) -> Option<Document> {
    match app.with_shelf(|library, shelf| library.load(shelf, id)) {
        Ok(Some(Opened::Document(document, _))) => Some(*document),
        _ => None,
    }
}
