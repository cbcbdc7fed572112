//! The lazy part of comparison: this document beside an earlier one of the same form; which one, and then the two in a table. A step shows the other
//! tables of a report by the same view.

use super::form::editor::Editor;
use super::shell::app_state::{AppState, app_state};
use super::shell::clock;
use super::words as w;
use crate::documents::{Document, Output, Table, Value};
use crate::i18n::{Lang, Message};
use crate::storage::Opened;
use crate::ui::figures::value_words;
use crate::ui::html::{el, of_class};
use crate::ui::{dynamic, words as uw};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// What the part offers.
pub struct Comparison {
    /// The part of a step that puts another document beside this one.
    pub view: fn(Editor, &'static Output) -> AnyView,
    /// A table of the report, by its id in [`Output::shown`], following the draft.
    pub table: fn(Editor, &'static Output, &'static str) -> AnyView,
}

crate::lazy_part! {
    /// Comparison with an earlier document.
    pub static COMPARISON, compare: Comparison = Comparison { view: compare_view, table: shown_table };
}

fn compare_view(editor: Editor, output: &'static Output) -> AnyView {
    let app = app_state();
    let others = others(app, editor);
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
    let chosen = RwSignal::new(String::new());
    let options = others
        .iter()
        .map(|(id, name)| {
            let (name, selected) = (name.clone(), id.clone());
            el("option")
                .attr("value", id)
                .selected(move || chosen.with(|chosen| *chosen == selected))
                .text_of(move || name.get(app.lang.get()))
                .view()
        })
        .collect::<Vec<_>>();
    let choose = move |event: web_sys::Event| {
        if let Some(select) = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok())
        {
            chosen.set(select.value());
        }
    };
    let select = el("select")
        .id("compare-with")
        .attr("data-free", "")
        .attr("aria-describedby", "compare-hint")
        .child(el("option").attr("value", "").words(uw::CHOOSE))
        .child(options)
        .on("change", choose);
    // Built anew when another document is chosen or another language is read; what is typed meanwhile stands in the next table.
    let compared = move || {
        let (chosen, lang) = (chosen.get(), app.lang.get());
        let earlier = read(app, &chosen)?;
        let table = compared_table(output, &editor.document(), &earlier)?;
        Some(match table {
            Ok(table) => el("div").id("comparison").child(table_view(&table, lang)),
            Err(why) => of_class("p", "missed")
                .attr("role", "alert")
                .text(&why.get(lang)),
        })
    };
    let chooser = lead
        .child(
            of_class("div", "label").child(
                el("label")
                    .attr("for", "compare-with")
                    .words(w::COMPARE_WITH),
            ),
        )
        .child(select);
    of_class("div", "field wide")
        .child(chooser)
        .child(dynamic(compared))
        .view()
}

fn shown_table(editor: Editor, output: &'static Output, id: &'static str) -> AnyView {
    let shown = output.shown.iter().find(|(shown, _)| *shown == id);
    let Some((_, table)) = shown.copied() else {
        return ().into_any();
    };
    let form = editor.form;
    dynamic(move || {
        let lang = form.lang.get();
        let table = form.read_settled(table)?;
        let title = el("h2").text(table.title.get(lang));
        Some(
            of_class("div", "field wide")
                .child(title)
                .child(table_view(&table, lang)),
        )
    })
}

/// The other documents of the form, with their names and when they were saved, for two may have one name.
fn others(app: AppState, editor: Editor) -> Vec<(String, Message)> {
    let own = editor.id();
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
            let says = Message::new(w::COMPARE_OPTION, vec![name, saved.into()]);
            others.push((document.id, says));
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

/// A document beside an earlier one of the same form; or why the two cannot be compared. `None` where the form does not compare.
fn compared_table(
    output: &Output,
    now: &Document,
    earlier: &Document,
) -> Option<Result<Table, Message>> {
    let compare = output
        .compare
        .filter(|_| now.template == earlier.template)?;
    Some(compare(&now.draft, &earlier.draft))
}

fn table_view(table: &Table, lang: Lang) -> AnyView {
    // A heading stands over its figures.
    let figures = |at: usize| {
        table
            .rows
            .iter()
            .any(|row| matches!(row.get(at), Some(Value::Number { .. })))
    };
    let class: Vec<&str> = (0..table.columns.len())
        .map(|at| if figures(at) { "number" } else { "" })
        .collect();
    let heads: Vec<(&str, &str)> = table
        .columns
        .iter()
        .map(|(_, title)| title.get(lang))
        .zip(class.iter().copied())
        .collect();
    let heads = move || {
        heads
            .iter()
            .map(|(title, class)| view! { <th scope="col" class=*class>{*title}</th> })
            .collect_view()
    };
    // Where several rows have the same words in the first column, the words stand once beside all of them.
    let same = |at: usize, rows: &[Vec<Value>]| {
        let first = rows.get(at).and_then(|row| row.first());
        let begins = at == 0 || rows.get(at - 1).and_then(|row| row.first()) != first;
        begins.then(|| {
            rows.iter()
                .skip(at)
                .take_while(|row| row.first() == first)
                .count()
        })
    };
    let cells = move |at: usize, rows: &[Vec<Value>]| {
        let group = rows.get(at).and_then(|row| row.first()).zip(same(at, rows));
        let group = group.map(|(value, many)| view! { <th scope="rowgroup" rowspan=many.to_string()>{value_words(value, lang, false)}</th> });
        let others = rows
            .get(at)
            .into_iter()
            .flat_map(|row| row.iter().zip(class.iter().copied()).skip(1));
        (group, others.map(|(value, class)| view! { <td class=class>{value_words(value, lang, false)}</td> }).collect_view())
    };
    let title = table.title.get(lang);
    let rows = (0..table.rows.len())
        .map(|at| view! { <tr>{cells(at, &table.rows)}</tr> })
        .collect_view();
    view! {
        <div class="scroll" tabindex="0" role="group" aria-label=title>
            <table class="answers"><caption class="vh">{title}</caption><thead><tr>{heads()}</tr></thead><tbody>{rows}</tbody></table>
        </div>
    }
    .into_any()
}
