//! The plain pages: trash, the register of clauses, about, the blank form, and addresses that lead nowhere.

use super::clock;
use super::desk::{BUILD, desk};
use super::fill::name_of;
use super::words as w;
use crate::documents::route::Route;
use crate::documents::{Draft, Template, templates};
use crate::i18n::{Lang, Message, Text};
use crate::standards::{Coverage, Entry, register};
use crate::storage::{Listed, Opened};
use crate::ui::html::{El, el, of_class};
use crate::ui::paper::{Marks, paper};
use crate::ui::say;
use leptos::prelude::*;

/// The heading of a page; it takes the focus when the page opens.
pub fn heading(title: Text) -> El {
    el("h1").attr("tabindex", "-1").words(title)
}

/// The main part of a plain page, under its heading.
pub fn plain_main(title: Text) -> El {
    of_class("main", "plain").id("main").child(heading(title))
}

/// The link to the first page.
pub fn home_link() -> El {
    el("a").attr("href", &Route::Home.hash()).words(w::TO_HOME)
}

/// A page that only says something.
pub fn message_page(title: Text, help: Text) -> AnyView {
    view! {
        <main class="plain" id="main">
            <h1 tabindex="-1">{say(title)}</h1>
            <p class="lead">{say(help)}</p>
            <p class="foot-links"><a href=Route::Home.hash()>{say(w::TO_HOME)}</a></p>
        </main>
    }
    .into_any()
}

/// The documents deleted, to restore or to destroy.
pub fn trash_page() -> AnyView {
    let desk = desk();
    let turn = RwSignal::new(0_u32);
    let again = move || turn.update(|turn| *turn = turn.wrapping_add(1));
    let asking = RwSignal::new(None::<String>);
    let row = move |listed: Listed| {
        let id = listed.id.clone();
        let (name, when) = match &listed.opened {
            Opened::Document(document, facts) => (name_of(desk, document, desk.lang.get_untracked()), clock::when(&facts.saved_at, desk.lang.get_untracked())),
            _ => (id.clone(), String::new()),
        };
        let hidden = ["：", &name].concat();
        let (restore_id, ask_id, purge_id, shown_id) = (id.clone(), id.clone(), id.clone(), id);
        let restore = move |_| {
            if let Err(error) = desk.with_shelf(|library, shelf| library.restore(shelf, &restore_id)) {
                desk.trouble(&error);
            }
            again();
        };
        let hidden_purge = hidden.clone();
        let purge = move || {
            let id = purge_id.clone();
            let act = move |_| {
                let _ = desk.with_shelf(|library, shelf| library.purge(shelf, &id));
                asking.set(None);
                again();
            };
            view! {
                <span role="alertdialog" aria-label=say(w::PURGE_SURE)>
                    {say(w::PURGE_SURE)}" "
                    <button type="button" class="quiet" autofocus on:click=move |_| asking.set(None)>{say(w::CANCEL)}</button>
                    <button type="button" class="quiet danger" on:click=act>{say(w::PURGE_YES)}</button>
                </span>
            }
        };
        let ask = move || {
            let id = ask_id.clone();
            view! { <button type="button" class="quiet danger" on:click=move |_| asking.set(Some(id.clone()))>{say(w::PURGE)}<span class="vh">{hidden_purge.clone()}</span></button> }
        };
        view! {
            <li>
                <span>{name}</span><span>{when}</span>
                <span class="actions">
                    <button type="button" class="quiet" on:click=restore>{say(w::RESTORE)}<span class="vh">{hidden}</span></button>
                    {move || if asking.with(|asking| asking.as_deref() == Some(&shown_id)) { purge().into_any() } else { ask().into_any() }}
                </span>
            </li>
        }
        .into_any()
    };
    let list = move || {
        turn.track();
        let listed = desk.with_shelf(|library, shelf| library.trash_list(shelf)).unwrap_or_default();
        if listed.is_empty() {
            view! { <p class="empty">{say(w::TRASH_EMPTY)}</p> }.into_any()
        } else {
            view! { <ul class="docs">{listed.into_iter().map(row).collect_view()}</ul> }.into_any()
        }
    };
    view! {
        <main class="plain" id="main">
            <h1 tabindex="-1">{say(w::TRASH_TITLE)}</h1>
            <p class="lead">{say(w::TRASH_LEAD)}</p>
            {move || list()}
            <p class="foot-links"><a href=Route::Home.hash()>{say(w::TO_HOME)}</a></p>
        </main>
    }
    .into_any()
}

/// Every clause and what the program does with it.
pub fn standards_page() -> AnyView {
    let desk = desk();
    let body = move || {
        let lang = desk.lang.get();
        register().into_iter().filter(|entries| !entries.is_empty()).map(|entries| standard(entries, lang)).collect_view()
    };
    view! {
        <main class="plain" id="main">
            <h1 tabindex="-1">{say(w::STANDARDS_TITLE)}</h1>
            <p class="lead">{say(w::STANDARDS_LEAD)}</p>
            {move || body()}
            <p class="foot-links"><a href=Route::Home.hash()>{say(w::TO_HOME)}</a></p>
        </main>
    }
    .into_any()
}

fn standard(entries: &'static [Entry], lang: Lang) -> AnyView {
    let edition = entries.first().map(|entry| entry.clause.edition);
    let title = edition.map(|edition| [edition.number, " ", edition.title].concat()).unwrap_or_default();
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

/// What the program is, and where data stay.
pub fn about_page() -> AnyView {
    let desk = desk();
    let version = move || Message::new(w::VERSION, vec![env!("CARGO_PKG_VERSION").into(), BUILD.into()]).get(desk.lang.get());
    let paragraphs = w::ABOUT.iter().map(|text| view! { <p>{say(*text)}</p> }).collect_view();
    let keys = w::SHORTCUTS.iter().map(|text| view! { <li>{say(*text)}</li> }).collect_view();
    view! {
        <main class="plain" id="main">
            <h1 tabindex="-1">{say(w::ABOUT_TITLE)}</h1>
            <div class="block">{paragraphs}</div>
            <h2>{say(w::SHORTCUTS_TITLE)}</h2>
            <ul>{keys}</ul>
            <p class="hint">{move || version()}</p>
            <p class="foot-links"><a href=Route::Home.hash()>{say(w::TO_HOME)}</a></p>
        </main>
    }
    .into_any()
}

/// The empty form on paper and the list of what to prepare.
pub fn blank_page(template: &'static Template) -> AnyView {
    let desk = desk();
    let output = templates::output(template.id);
    let sheet = move || {
        let lang = desk.lang.get();
        let draft = Draft::default();
        let report = output?.report_of(&draft);
        Some(paper(&report, &Marks { imprint: w::BLANK_FORM.get(lang).to_owned(), ..Marks::default() }, lang))
    };
    let prepare = output.map_or(&[][..], |output| output.prepare).iter().map(|text| view! { <li>{say(*text)}</li> }).collect_view();
    let print = move |_| {
        let _ = window().print();
    };
    view! {
        <div class="paper-bar">
            <a href=Route::Home.hash()>{say(w::TO_HOME)}</a>
            <button type="button" on:click=print>{say(w::PRINT)}</button>
            <div class="block"><h2>{say(w::PREPARE)}</h2><ul>{prepare}</ul></div>
        </div>
        <main id="main" class="paper-page">{move || sheet()}</main>
    }
    .into_any()
}

/// The build, at the foot of every page.
pub fn colophon() -> AnyView {
    let desk = desk();
    let words = move || Message::new(w::COLOPHON, vec![env!("CARGO_PKG_VERSION").into(), BUILD.into()]).get(desk.lang.get());
    view! { <footer class="colophon">{move || words()}" "<a href=Route::About.hash()>{say(w::ABOUT_TITLE)}</a></footer> }.into_any()
}
