//! A reminder of handing over what was not handed over for long: a bar, once a day at most, on the pages where nothing is typed.

use super::app_state::AppState;
use super::clock;
use super::second::{self, Show};
use super::{hand_over, words as w};
use crate::documents::route::Route;
use crate::i18n::Message;
use crate::storage::{Opened, Setting, reminder};
use crate::ui::html::{button, el, of_class};
use crate::ui::{after_paint, dynamic};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The setting that says on which day a person was last reminded.
const REMINDED: Setting = Setting::Reminded;
/// The place of what is said of an unexpected end.
const ENDED: &str = "ended";

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

/// What is said above a page once the program is whole: of files that were not handed over, and of an end that was none.
pub fn reminder_view(app: AppState) -> AnyView {
    vec![ended(app), due(app)].into_any()
}

/// The place where the second program says which reports were open when the program ended unexpectedly. Fetched only where one is marked;
/// where it cannot be had, the report itself says so when it is opened.
fn ended(app: AppState) -> AnyView {
    dynamic(move || {
        let lang = app.lang.get();
        let home = app.keeps && app.route.get() == Route::Home;
        let marked = home
            && app
                .with_shelf(|library, shelf| library.marked(shelf))
                .is_ok_and(|marked| !marked.is_empty());
        marked.then(|| {
            after_paint(move || {
                spawn_local(async move { drop(second::show(ENDED, Show::Ended(lang)).await) })
            });
            el("div").id(ENDED)
        })
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
                    button("secondary", w::EXPORT_ALL)
                        .on("click", move |_| hand_over::backup_all(app)),
                )
                .child(button("quiet", w::NOT_TODAY).on("click", move |_| app.due.set(Vec::new())))
        })
    })
}
