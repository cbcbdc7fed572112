//! A reminder of handing over what was not handed over for long: a bar, once a day at most, on the pages where nothing is typed.

use super::clock;
use super::desk::Desk;
use super::{hand_over, words as w};
use crate::documents::route::Route;
use crate::i18n::Message;
use crate::storage::{Opened, reminder};
use crate::ui::dynamic;
use crate::ui::html::{button, el, of_class};
use leptos::prelude::*;

/// The setting that says on which day a person was last reminded.
const REMINDED: &str = "reminded";

/// Looks which documents are due, where nobody was reminded today.
pub fn look(desk: Desk) {
    let now = clock::now();
    let today = clock::day(&now);
    let reminded = desk.with_shelf(|library, shelf| library.setting(shelf, REMINDED));
    if !desk.keeps || reminded.is_some_and(|day| day == today) {
        return;
    }
    let backup = desk.backup.get_untracked();
    let lang = desk.lang.get_untracked();
    let mut due = Vec::new();
    for listed in desk.with_shelf(|library, shelf| library.list(shelf)).unwrap_or_default() {
        if let Opened::Document(document, facts) = listed.opened
            && reminder::due(&document, &facts.saved_at, &reminder::handed_at(&document, &backup), &now)
        {
            due.push(desk.name_of(&document, lang));
        }
    }
    if !due.is_empty() {
        let _ = desk.with_shelf(|library, shelf| library.put_setting(shelf, REMINDED, &today));
        desk.due.set(due);
    }
}

/// The bar.
pub fn reminder_view(desk: Desk) -> AnyView {
    dynamic(move || {
        let here = matches!(desk.route.get(), Route::Home | Route::Overview(_));
        let due = desk.due.get();
        (here && !due.is_empty()).then(|| {
            let words = move || {
                let lang = desk.lang.get();
                let names = due.iter().take(3).map(String::as_str).collect::<Vec<_>>().join(w::LIST_COMMA.get(lang));
                Message::new(w::REMINDER, vec![due.len().to_string().into(), names.into()]).get(lang)
            };
            of_class("section", "remind-bar")
                .attr_of("aria-label", move || Some(w::REMINDER_TITLE.get(desk.lang.get()).to_owned()))
                .child(el("p").text_of(words))
                .child(button("secondary", w::EXPORT_ALL).on("click", move |_| hand_over::backup_all(desk)))
                .child(button("quiet", w::NOT_TODAY).on("click", move |_| desk.due.set(Vec::new())))
        })
    })
}
