//! The lazy part of what is read beside the forms: every clause with what the program does with it, what the program is, and the guide to each form.

mod help_page;
mod words;

use super::shell::app_state::{AppState, BUILD};
use super::shell::layout::{foot, plain_main};
use super::words as pw;
use crate::documents::route::Route;
use crate::documents::words::clause_number;
use crate::documents::{Card, templates};
use crate::i18n::{Lang, Message, Text};
use crate::standards::{Coverage, Entry, register};
use crate::ui::dynamic;
use crate::ui::html::{el, of_class};
use leptos::prelude::*;
use words as w;

/// What the part offers.
pub struct StandardsPages {
    /// The register of clauses.
    pub register: fn(AppState) -> AnyView,
    /// What the program is, where data stay, and the keys.
    pub about: fn(AppState) -> AnyView,
    /// 填报说明 of a form, by its id.
    pub help: fn(AppState, &str) -> AnyView,
}

crate::lazy_part! {
    /// The register, the page about the program, and the guides.
    pub static STANDARDS_PAGES, standards: StandardsPages = StandardsPages {
        register: register_page,
        about: about_page,
        help: help_page::help_page,
    };
}

fn register_page(app: AppState) -> AnyView {
    let standards = move || {
        let lang = app.lang.get();
        register()
            .into_iter()
            .filter(|entries| !entries.is_empty())
            .map(|entries| standard(entries, lang))
            .collect::<Vec<_>>()
    };
    let clauses = el("div")
        .id("clauses")
        .child(of_class("p", "lead").words(w::STANDARDS_LEAD))
        .child(dynamic(standards));
    plain_main(pw::STANDARDS_TITLE)
        .child(clauses)
        .child(foot())
        .view()
}

fn about_page(app: AppState) -> AnyView {
    let each = |texts: &'static [Text], tag: &'static str| {
        texts
            .iter()
            .map(|text| el(tag).words(*text).view())
            .collect::<Vec<_>>()
    };
    let version = move || {
        let facts = vec![env!("CARGO_PKG_VERSION").into(), BUILD.into()];
        Message::new(w::VERSION, facts).get(app.lang.get())
    };
    let guide = |card: &&'static Card| {
        let link = el("a")
            .attr("href", &Route::Help(card.id.to_owned()).hash())
            .words(card.title);
        el("li").child(link).view()
    };
    let guides = templates::cards().iter().map(guide).collect::<Vec<_>>();
    let about = el("div")
        .id("about")
        .child(of_class("div", "block").child(each(w::ABOUT_PROGRAM, "p")));
    #[cfg(feature = "single")]
    let about = about.child(crate::pages::work_file::about_view(app));
    let about = about
        .child(el("h2").words(w::GUIDES))
        .child(el("ul").child(guides))
        .child(
            el("p").child(
                el("a")
                    .attr("href", &Route::Demo.hash())
                    .words(w::DEMO_LINK),
            ),
        )
        .child(el("h2").words(w::SHORTCUTS_TITLE))
        .child(el("ul").child(each(w::SHORTCUTS, "li")))
        .child(of_class("p", "hint").text_of(version));
    plain_main(pw::ABOUT_TITLE)
        .child(about)
        .child(foot())
        .view()
}

/// The title of the form that asks for `field`, which is a form's id and a path in the form.
fn form_of(field: &str, lang: Lang) -> String {
    let id = field.split('/').next().unwrap_or_default();
    templates::card(id)
        .map(|card| card.title.get(lang).to_owned())
        .unwrap_or_default()
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
                Coverage::Coded(_) => (w::CODED, String::new()),
                Coverage::Asked(field) => (w::ASKED, form_of(field, lang)),
                Coverage::NotCoded(reason) => (w::NOT_CODED, reason.get(lang).to_owned()),
            };
            // Where an item has no number of its own, its name stands in the next column and not behind the number of its clause too.
            let number = entry.clause.number;
            let number = number.strip_suffix(entry.about.zh).unwrap_or(number).trim();
            view! { <tr><th scope="row">{clause_number(number, lang)}</th><td>{entry.about.get(lang)}</td><td>{status.get(lang)}</td><td>{detail}</td></tr> }
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
