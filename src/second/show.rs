//! What is shown in a place that the first program keeps for it: the paper of a document, the blank form, the register of clauses.

use super::words as w;
use crate::documents::{Document, Draft, Value, templates};
use crate::i18n::{Lang, Message, Text};
use crate::standards::{Coverage, Entry, register};
use crate::ui::figures::value_words;
use crate::ui::paper::Marks;
use leptos::prelude::*;
use std::any::Any;
use std::cell::RefCell;

thread_local! {
    // What is shown, by its place. Letting go of it takes it off the page.
    static SHOWN: RefCell<Vec<(web_sys::HtmlElement, Box<dyn Any>)>> = const { RefCell::new(Vec::new()) };
}

/// Lets go of what was shown on pages that are closed meanwhile.
pub(super) fn let_go() {
    SHOWN.with_borrow_mut(|shown| shown.retain(|(at, _)| at.is_connected()));
}

/// Whether something is shown in `root`.
pub(super) fn stands(root: &web_sys::HtmlElement) -> bool {
    SHOWN.with_borrow(|shown| shown.iter().any(|(at, _)| at == root))
}

/// Shows `view` in `root`, in place of what was shown there; what was shown on pages that are closed meanwhile is let go.
pub(super) fn show(root: &web_sys::HtmlElement, view: impl FnOnce() -> AnyView + 'static) {
    SHOWN.with_borrow_mut(|shown| shown.retain(|(at, _)| at != root && at.is_connected()));
    let handle = leptos::mount::mount_to(root.clone(), view);
    SHOWN.with_borrow_mut(|shown| shown.push((root.clone(), Box::new(handle))));
}

/// The paper of a document. `None` where its form is not built in.
pub fn paper(
    root: &web_sys::HtmlElement,
    document: &Document,
    marks: Marks,
    lang: Lang,
) -> Option<()> {
    let report = templates::output(&document.template)?.report_of(&document.draft);
    show(root, move || crate::ui::paper::paper(&report, &marks, lang));
    Some(())
}

/// A blank form on paper.
pub fn blank(root: &web_sys::HtmlElement, template: &str, lang: Lang) -> Option<()> {
    let report = templates::output(template)?.report_of(&Draft::default());
    let marks = Marks {
        imprint: w::BLANK_FORM.get(lang).to_owned(),
        ..Marks::default()
    };
    show(root, move || crate::ui::paper::paper(&report, &marks, lang));
    Some(())
}

/// What to have at hand before a form is filled.
pub fn prepare(root: &web_sys::HtmlElement, template: &str, lang: Lang) -> Option<()> {
    let items = templates::output(template)?.prepare;
    show(root, move || {
        items
            .iter()
            .map(|text| view! { <li>{text.get(lang)}</li> })
            .collect_view()
            .into_any()
    });
    Some(())
}

/// A document beside an earlier one. `None` where the form does not compare.
pub fn comparison(
    root: &web_sys::HtmlElement,
    now: &Document,
    earlier: &Document,
    lang: Lang,
) -> Option<Result<(), Message>> {
    let table = match super::compare(now, earlier)? {
        Ok(table) => table,
        Err(why) => return Some(Err(why)),
    };
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
    // What the first column says of several rows stands once, beside all of them.
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
    let rows = table.rows.clone();
    show(root, move || {
        let rows = (0..rows.len())
            .map(|at| view! { <tr>{cells(at, &rows)}</tr> })
            .collect_view();
        view! {
            <div class="scroll" tabindex="0" role="group" aria-label=title>
                <table class="answers"><caption class="vh">{title}</caption><thead><tr>{heads()}</tr></thead><tbody>{rows}</tbody></table>
            </div>
        }
        .into_any()
    });
    Some(Ok(()))
}

/// What came out of the loans of a document. `None` where its form has none.
pub fn result(root: &web_sys::HtmlElement, document: &Document, lang: Lang) -> Option<()> {
    let found = templates::output(&document.template)?.result?(&document.draft);
    let of = document.clone();
    let offer = move || super::book::of_typed(&of, lang).unwrap_or_else(|| ().into_any());
    show(root, move || match &found {
        Some(summary) => vec![super::result::result_view(summary, lang), offer()].into_any(),
        None => view! { <p class="empty">{w::NO_RESULT.get(lang)}</p> }.into_any(),
    });
    Some(())
}

/// Every clause and what the program does with it.
pub fn clauses(root: &web_sys::HtmlElement, lang: Lang) {
    let standards = move || {
        register()
            .into_iter()
            .filter(|entries| !entries.is_empty())
            .map(move |entries| standard(entries, lang))
    };
    show(root, move || {
        view! { <p class="lead">{w::STANDARDS_LEAD.get(lang)}</p> {standards().collect_view()} }
            .into_any()
    });
}

/// What the program is, where data stay, and the keys.
pub fn about(root: &web_sys::HtmlElement, lang: Lang) {
    let words = move |texts: &'static [Text]| texts.iter().map(move |text| text.get(lang));
    let version = Message::new(
        w::VERSION,
        vec![env!("CARGO_PKG_VERSION").into(), crate::BUILD.into()],
    )
    .get(lang);
    let keys = words(w::SHORTCUTS)
        .map(|text| view! { <li>{text}</li> })
        .collect_view();
    let paragraphs = words(w::ABOUT_PROGRAM)
        .map(|text| view! { <p>{text}</p> })
        .collect_view();
    let body = view! {
        <div class="block">{paragraphs}</div>
        <h2>{w::SHORTCUTS_TITLE.get(lang)}</h2>
        <ul>{keys}</ul>
        <p class="hint">{version}</p>
    };
    show(root, move || body.into_any());
}

fn standard(entries: &'static [Entry], lang: Lang) -> AnyView {
    let edition = entries.first().map(|entry| entry.clause.edition);
    let title = edition
        .map(|edition| [edition.number, " ", edition.title].concat())
        .unwrap_or_default();
    let rows = entries
        .iter()
        .map(|entry| {
            let (status, detail) = match entry.coverage {
                Coverage::Coded(path) => (w::CODED, path.to_owned()),
                Coverage::Asked(field) => (w::ASKED, field.to_owned()),
                Coverage::NotCoded(reason) => (w::NOT_CODED, reason.get(lang).to_owned()),
            };
            view! { <tr><th scope="row">{entry.clause.number}</th><td>{entry.about.get(lang)}</td><td>{status.get(lang)}</td><td>{detail}</td></tr> }
        })
        .collect_view();
    view! {
        <h2>{title.clone()}</h2>
        <div class="scroll" tabindex="0" role="group" aria-label=title>
            <table class="register">
                <thead><tr><th scope="col">{w::CLAUSE.get(lang)}</th><th scope="col">{w::ABOUT_CLAUSE.get(lang)}</th><th scope="col">{w::COVERAGE.get(lang)}</th><th scope="col">{w::WHERE.get(lang)}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
