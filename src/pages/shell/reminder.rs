//! Bars above a page where nothing is typed: a reminder of documents that were not exported for long (once a day at most), and of an unexpected end.

use super::app_state::AppState;
use super::clock;
use crate::documents::route::Route;
use crate::i18n::Message;
use crate::pages::versions::VERSIONS_PAGES;
use crate::pages::{files, words as w};
use crate::storage::{Opened, Setting, reminder};
use crate::ui::dynamic;
use crate::ui::html::{button, el, of_class};
use crate::ui::lazy::lazily;
use leptos::prelude::*;

/// The setting that says on which day a person was last reminded.
const REMINDED: Setting = Setting::Reminded;

/// Looks which documents are due, where nobody was reminded today.
pub fn look(app: AppState) {
    let now = clock::now();
    let today = clock::day(&now);
    let reminded = app.with_shelf(|library, shelf| library.setting(shelf, REMINDED));
    if !app.keeps || reminded.is_some_and(|day| day == today) {
        return;
    }
    let backup = app.backup.get_untracked();
    let lang = app.lang.get_untracked();
    let mut due = Vec::new();
    for listed in app
        .with_shelf(|library, shelf| library.list(shelf))
        .unwrap_or_default()
    {
        if let Opened::Document(document, facts) = listed.opened
            && reminder::due(
                &document,
                &facts.saved_at,
                &reminder::handed_at(&document, &backup),
                &now,
            )
        {
            due.push(app.name_of(&document, lang));
        }
    }
    if !due.is_empty() {
        let _ = app.with_shelf(|library, shelf| library.put_setting(shelf, REMINDED, &today));
        app.due.set(due);
    }
}

/// Both bars.
pub fn reminder_view(app: AppState) -> AnyView {
    vec![unexpected_end(app), due(app)].into_any()
}

/// On the first page: which reports were open when the program ended unexpectedly. The part is fetched only where a document is marked.
fn unexpected_end(app: AppState) -> AnyView {
    dynamic(move || {
        // The document that this tab has just left is marked until its page is gone.
        let left = app.open.with(Option::is_none);
        let home = app.keeps && app.route.get() == Route::Home;
        let marked = home
            && left
            && app
                .with_shelf(|library, shelf| library.marked(shelf))
                .is_ok_and(|marked| !marked.is_empty());
        marked.then(|| lazily(&VERSIONS_PAGES, move |pages| (pages.unexpected_end)(app)))
    })
}

/// The reminder.
fn due(app: AppState) -> AnyView {
    dynamic(move || {
        let here = matches!(app.route.get(), Route::Home | Route::Overview(_));
        let due = app.due.get();
        (here && !due.is_empty()).then(|| {
            let words = move || {
                let lang = app.lang.get();
                let names = due
                    .iter()
                    .take(3)
                    .map(String::as_str)
                    .collect::<Vec<_>>()
                    .join(w::LIST_COMMA.get(lang));
                Message::new(
                    w::REMINDER,
                    vec![due.len().to_string().into(), names.into()],
                )
                .get(lang)
            };
            of_class("section", "remind-bar")
                .attr_of("aria-label", move || {
                    Some(w::REMINDER_TITLE.get(app.lang.get()).to_owned())
                })
                .child(el("p").text_of(words))
                .child(
                    button("secondary", w::EXPORT_ALL).on("click", move |_| files::backup_all(app)),
                )
                .child(button("quiet", w::NOT_TODAY).on("click", move |_| app.due.set(Vec::new())))
        })
    })
}
