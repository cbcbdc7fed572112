//! What was made and how it is handed over: paper, JSON, CSV, and next year's report.

use super::clock;
use super::desk::{BUILD, Desk, give, say_given};
use super::editor::Editor;
use super::words as w;
use crate::documents::route::Route;
use crate::documents::{Output, Report, sum, templates};
use crate::exports::{self, Given, Source};
use crate::i18n::{Lang, Message};
use crate::storage::Autosave;
use crate::ui::paper::{Marks, paper};
use crate::ui::say;
use crate::ui::toast::toast;
use leptos::prelude::*;

/// The report of the open document, as it is now.
fn report(output: &Output, editor: Editor) -> Report {
    let form = editor.form;
    form.draft.with(|draft| form.found.with(|found| (output.report)(draft, &found.evaluation)))
}

fn output(editor: Editor) -> Option<&'static Output> {
    templates::output(editor.form.template.id)
}

fn hand(editor: Editor, given: Vec<Given>) {
    let mut last = None;
    for file in &given {
        let accepted = give(file);
        if accepted {
            editor.exported();
        }
        last = Some(say_given(file, accepted));
    }
    if let Some(message) = last {
        toast(message, None);
    }
}

fn with_source<T>(editor: Editor, lang: Lang, make: impl FnOnce(&Source) -> T) -> Option<T> {
    let document = editor.document();
    let output = output(editor)?;
    let report = untrack(|| report(output, editor));
    let now = clock::now();
    Some(make(&Source { document: &document, template: editor.form.template, report: &report, lang, now: &now, build: BUILD }))
}

/// Hands over the JSON file: the draft, importable again, and the report.
pub fn export_json(desk: Desk, editor: Editor) {
    editor.flush();
    let given = with_source(editor, desk.lang.get_untracked(), exports::json_file);
    hand(editor, given.into_iter().collect());
}

/// What was made, and how to hand it over.
pub fn report_page(desk: Desk, editor: Editor) -> AnyView {
    let form = editor.form;
    let id = editor.id();
    let lead = move || if editor.issued() { w::REPORT_FINAL.get(form.lang.get()) } else { w::REPORT_DRAFT.get(form.lang.get()) };
    let print = Route::Print(id.clone()).hash();
    let csv = move |_| {
        let given = with_source(editor, desk.lang.get_untracked(), exports::csv_file);
        hand(editor, given.into_iter().collect());
    };
    let tables = move |_| {
        let given = with_source(editor, desk.lang.get_untracked(), exports::csv_files);
        hand(editor, given.unwrap_or_default());
    };
    let next_year = output(editor).and_then(|output| output.roll_forward).map(|roll| {
        let act = move |_| roll_forward(desk, editor, roll);
        view! { <section class="block"><h2>{say(w::NEXT_YEAR_TITLE)}</h2><p class="lead">{say(w::NEXT_YEAR_LEAD)}</p><button type="button" class="secondary" on:click=act>{say(w::NEXT_YEAR)}</button></section> }
    });
    let facts = move || {
        let lang = form.lang.get();
        let document = form.draft.with(sum);
        let saved = editor.saving.with(Autosave::rev);
        Message::new(
            w::REPORT_FACTS,
            vec![document.into(), saved.to_string().into(), BUILD.into(), env!("CARGO_PKG_VERSION").into(), form.template.version.to_string().into()],
        )
        .get(lang)
    };
    let exported = move || {
        let lang = form.lang.get();
        editor.tag.with(|tag| {
            if tag.exported_at.is_empty() {
                w::NEVER_EXPORTED.get(lang).to_owned()
            } else {
                Message::new(w::LAST_EXPORT, vec![clock::ago(&tag.exported_at, lang).into()]).get(lang)
            }
        })
    };
    view! {
        <h1 tabindex="-1">{say(w::REPORT_TITLE)}</h1>
        <p class="lead">{move || lead()}</p>
        <p class="hint">{move || facts()}</p>
        <section class="block">
            <h2>{say(w::PAPER_TITLE)}</h2>
            <p class="lead">{say(w::PAPER_LEAD)}</p>
            <p><a class="button" href=print>{say(w::TO_PAPER)}</a></p>
        </section>
        <section class="block">
            <h2>{say(w::FILES_TITLE)}</h2>
            <p class="lead">{say(w::FILES_LEAD)}" "{move || exported()}</p>
            <ul class="files">
                <li><button type="button" class="secondary" on:click=move |_| export_json(desk, editor)>{say(w::EXPORT_JSON)}</button>" "{say(w::JSON_IS)}</li>
                <li><button type="button" class="secondary" on:click=csv>{say(w::EXPORT_CSV)}</button>" "{say(w::CSV_IS)}</li>
                <li><button type="button" class="secondary" on:click=tables>{say(w::EXPORT_TABLES)}</button>" "{say(w::TABLES_ARE)}</li>
            </ul>
        </section>
        {next_year}
        <p class="foot-links"><a href=super::review::route(&id).hash()>{say(w::REVIEW_TITLE)}</a><a href=Route::Home.hash()>{say(w::TO_HOME)}</a></p>
    }
    .into_any()
}

/// Next year's report from this one: history shifted, nothing retyped.
fn roll_forward(desk: Desk, editor: Editor, roll: fn(&crate::documents::Draft) -> crate::documents::Draft) {
    editor.flush();
    let draft = editor.form.draft.with_untracked(roll);
    let demo = editor.tag.with_untracked(|tag| tag.demo);
    let id = desk.add(editor.form.template, draft, demo, String::new());
    toast(w::ROLLED.into(), None);
    desk.go(&Route::Overview(id));
}

/// The paper. Its language is its own: a report in Chinese can be printed by somebody who reads English.
pub fn print_page(desk: Desk, editor: Editor) -> AnyView {
    let form = editor.form;
    let lang = RwSignal::new(desk.lang.get_untracked());
    let id = editor.id();
    let sheet = move || {
        let lang = lang.get();
        let report = report(output(editor)?, editor);
        let (demo, issued_at) = editor.tag.with(|tag| (tag.demo, tag.issued_at.clone()));
        let issued = editor.issued();
        let made = if issued { issued_at } else { clock::now() };
        let signed = form.draft.with(|draft| draft.root.get("signed_by").trim().to_owned());
        let made = [&clock::day(&made), " ", &clock::time(&made)].concat();
        let made = Message::new(if issued { w::IMPRINT_FINAL } else { w::IMPRINT_DRAFT }, vec![made.into()]).get(lang);
        let by = if signed.is_empty() { String::new() } else { Message::new(w::IMPRINT_BY, vec![signed.into()]).get(lang) };
        let imprint =
            Message::new(w::IMPRINT, vec![made.into(), by.into(), env!("CARGO_PKG_VERSION").into(), form.template.version.to_string().into()]).get(lang);
        let sum = Message::new(w::IMPRINT_SUM, vec![form.draft.with(sum).into()]).get(lang);
        Some(paper(&report, &Marks { imprint, sum, draft: !issued, demo }, lang))
    };
    let other = move |_| lang.update(|lang| *lang = if *lang == Lang::Zh { Lang::En } else { Lang::Zh });
    let print = move |_| {
        editor.flush();
        let _ = window().print();
    };
    view! {
        <div class="paper-bar">
            <a href=Route::Report(id).hash()>{say(w::BACK)}</a>
            <button type="button" on:click=print>{say(w::PRINT)}</button>
            <button type="button" class="quiet" on:click=other>{say(w::PAPER_LANGUAGE)}</button>
            <span class="hint">{say(w::PRINT_HINT)}</span>
        </div>
        <main id="main" class="paper-page">{move || sheet()}</main>
    }
    .into_any()
}
