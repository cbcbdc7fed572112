//! The plain pages: trash, the register of clauses, about, the blank form, and addresses that lead nowhere.

use super::app_state::{BUILD, app_state};
use super::clock;
use super::layout::{foot, home_link, plain_main};
use super::mirror_sync::SETTLED;
use super::second::{self, Show};
use super::{history, words as w};
use crate::documents::Card;
use crate::documents::route::Route;
use crate::i18n::{Message, Text};
use crate::storage::{KEPT_IN_TRASH, Listed, Opened};
use crate::ui::dynamic;
use crate::ui::html::{button, el, of_class, text};
use leptos::prelude::*;

/// A page that only says something.
pub fn message_page(title: Text, help: Text) -> AnyView {
    plain_main(title)
        .child(of_class("p", "lead").words(help))
        .child(foot())
        .view()
}

/// The documents deleted, to restore or to destroy.
pub fn trash_page() -> AnyView {
    let app = app_state();
    let turn = RwSignal::new(0_u32);
    let again = move || turn.update(|turn| *turn = turn.wrapping_add(1));
    // What was here for too long goes when the program is whole.
    let settled = window_event_listener_untyped(SETTLED, move |_| again());
    on_cleanup(move || settled.remove());
    let asking = RwSignal::new(None::<String>);
    let row = move |listed: Listed| {
        let id = listed.id;
        let name = match &listed.opened {
            Opened::Document(document, _) => app.name_of(document, app.lang.get_untracked()),
            _ => id.clone(),
        };
        // What was moved here at a time that is not known is counted from the next start.
        let trashed_at = app.with_shelf(|library, shelf| library.trashed_at(shelf, &id));
        let when = move || {
            let days = trashed_at.as_ref().map(|at| {
                vec![
                    clock::day(at).into(),
                    clock::day_after(at, KEPT_IN_TRASH + 1).into(),
                ]
            });
            days.map(|days| Message::new(w::TRASHED_ON, days).get(app.lang.get()))
                .unwrap_or_default()
        };
        let hidden = ["：", &name].concat();
        let restore_id = id.clone();
        let restore = move |_| {
            if let Err(error) = app.with_shelf(|library, shelf| library.restore(shelf, &restore_id))
            {
                app.trouble(&error);
            }
            again();
        };
        let restore = button("quiet", w::RESTORE)
            .child(of_class("span", "vh").text(&hidden))
            .on("click", restore);
        // Destroying is asked once more, in the place of the button.
        let purge = move || {
            let id = id.clone();
            if asking.with(|asking| asking.as_ref() != Some(&id)) {
                let hidden = of_class("span", "vh").text(&hidden);
                return Some(
                    button("quiet danger", w::PURGE)
                        .child(hidden)
                        .on("click", move |_| asking.set(Some(id.clone())))
                        .view(),
                );
            }
            let act = move |_| {
                let _ = app.with_shelf(|library, shelf| library.purge(shelf, &id));
                second::sweep();
                history::forget(app, vec![id.clone()]);
                asking.set(None);
                again();
            };
            let sure = el("span")
                .attr("role", "alertdialog")
                .attr_of("aria-label", move || {
                    Some(w::PURGE_SURE.get(app.lang.get()).to_owned())
                })
                .words(w::PURGE_SURE)
                .text(" ")
                .child(
                    button("quiet", w::CANCEL)
                        .attr("autofocus", "")
                        .on("click", move |_| asking.set(None)),
                )
                .child(button("quiet danger", w::PURGE_YES).on("click", act));
            Some(sure.view())
        };
        let actions = of_class("span", "actions")
            .child(restore)
            .child(dynamic(purge));
        el("li")
            .child(el("span").text(&name))
            .child(el("span").text_of(when))
            .child(actions)
            .view()
    };
    let list = move || {
        turn.track();
        let listed = app
            .with_shelf(|library, shelf| library.trash_list(shelf))
            .unwrap_or_default();
        Some(if listed.is_empty() {
            of_class("p", "empty").words(w::TRASH_EMPTY).view()
        } else {
            of_class("ul", "docs")
                .child(listed.into_iter().map(row).collect::<Vec<_>>())
                .view()
        })
    };
    plain_main(w::TRASH_TITLE)
        .child(of_class("p", "lead").words(w::TRASH_LEAD))
        .child(dynamic(list))
        .child(foot())
        .view()
}

/// Every clause and what the program does with it.
pub fn standards_page() -> AnyView {
    let app = app_state();
    let clauses = second::place(
        "div",
        "clauses",
        move || Show::Clauses(app.lang.get()),
        || (),
    );
    plain_main(w::STANDARDS_TITLE)
        .child(clauses)
        .child(foot())
        .view()
}

/// What the program is, and where data stay.
pub fn about_page() -> AnyView {
    let app = app_state();
    let about = second::place("div", "about", move || Show::About(app.lang.get()), || ());
    plain_main(w::ABOUT_TITLE).child(about).child(foot()).view()
}

/// The empty form on paper and the list of what to prepare.
pub fn blank_page(card: &'static Card) -> AnyView {
    let app = app_state();
    let print = move |_| {
        let _ = window().print();
    };
    let prepare = second::place(
        "ul",
        "prepare",
        move || Show::Prepare(card.id, app.lang.get()),
        || (),
    );
    let bar = of_class("section", "paper-bar")
        .attr_of("aria-label", move || {
            Some(w::PRINT_TITLE.get(app.lang.get()).to_owned())
        })
        .child(home_link())
        .child(button("", w::PRINT).on("click", print))
        .child(
            of_class("div", "block")
                .child(el("h2").words(w::PREPARE))
                .child(prepare),
        );
    let paper = second::place(
        "div",
        "sheet",
        move || Show::Blank(card.id, app.lang.get()),
        || (),
    );
    vec![
        bar.view(),
        of_class("main", "paper-page")
            .id("main")
            .child(paper)
            .view(),
    ]
    .into_any()
}

/// The build, at the foot of every page.
pub fn colophon() -> AnyView {
    let app = app_state();
    let pattern = if app.private {
        w::COLOPHON_PRIVATE
    } else {
        w::COLOPHON
    };
    let words = move || {
        Message::new(
            pattern,
            vec![env!("CARGO_PKG_VERSION").into(), BUILD.into()],
        )
        .get(app.lang.get())
    };
    let about = el("a")
        .attr("href", &Route::About.hash())
        .words(w::ABOUT_TITLE);
    of_class("footer", "colophon")
        .text_of(words)
        .child(text(" "))
        .child(about)
        .view()
}
