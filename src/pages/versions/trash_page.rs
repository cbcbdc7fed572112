//! The trash: documents that were deleted, to restore or to destroy.

use super::destroy;
use crate::i18n::Message;
use crate::pages::form::mirror::SETTLED;
use crate::pages::shell::app_state::AppState;
use crate::pages::shell::clock;
use crate::pages::shell::layout::{foot, plain_main};
use crate::pages::words as w;
use crate::storage::{KEPT_IN_TRASH, Listed, Opened};
use crate::ui::html::{button, el, of_class};
use crate::ui::{dynamic, words as uw};
use leptos::prelude::*;

/// The documents deleted, to restore or to destroy.
pub fn trash_page(app: AppState) -> AnyView {
    let turn = RwSignal::new(0_u32);
    let again = move || turn.update(|turn| *turn = turn.wrapping_add(1));
    // Documents that were in the trash for too long are destroyed once the mirror has been compared.
    let settled = window_event_listener_untyped(SETTLED, move |_| again());
    on_cleanup(move || settled.remove());
    let asking = RwSignal::new(None::<String>);
    let row = move |listed: Listed| {
        let id = listed.id;
        let name = match &listed.opened {
            Opened::Document(document, _) => app.name_of(document, app.lang.get_untracked()),
            _ => id.clone(),
        };
        // Where the time of the move is not known, the days are counted from the next start.
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
        let hidden = [uw::COLON.get(app.lang.get_untracked()), &name].concat();
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
                destroy(app, vec![id.clone()]);
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
