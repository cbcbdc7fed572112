//! The section of the report page: the workbook out, and the chooser for one that comes back.

use super::words as w;
use super::{Brought, OFFLINE, WORKBOOKS};
use crate::i18n::Message;
use crate::pages::files::{FILES_OUT, chosen};
use crate::pages::form::editor::Editor;
use crate::pages::shell::app_state::AppState;
use crate::ui::html::{button, el, file_chooser, of_class};
use crate::ui::lazy::fetch_ahead;
use crate::ui::{after_paint, dynamic, focus};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// The section.
pub fn section(app: AppState, editor: Editor) -> AnyView {
    fetch_ahead(&FILES_OUT);
    let form = editor.form;
    let fault = RwSignal::new(None::<Message>);
    let reading = RwSignal::new(false);
    let brought = RwSignal::new(None::<Arc<Brought>>);
    let show = move |found: Result<Arc<Brought>, Message>| {
        let (shown, why, focused) = match found {
            Ok(found) => (Some(found), None, "offline-title"),
            Err(why) => (None, Some(why), "offline-fault"),
        };
        // Where the page was left meanwhile nothing is shown.
        if brought.try_set(shown).is_none() {
            fault.set(why);
            after_paint(move || focus(focused));
        }
    };
    let take = move |event: web_sys::Event| {
        let Some(file) = chosen(&event) else { return };
        fault.set(None);
        reading.set(true);
        spawn_local(async move {
            let found = match OFFLINE.get().await {
                Ok(offline) => (offline.read)(editor, file).await,
                Err(missing) => Err(missing.into()),
            };
            if reading.try_set(false).is_none() {
                show(found);
            }
        });
    };
    // A workbook that was chosen on the home page: the part is here, for it has read the workbook.
    let waits = OFFLINE
        .ready()
        .and_then(|offline| (offline.waiting)(editor));
    if let Some(found) = waits {
        spawn_local(async move { show(found) });
    }
    let ways = [
        (w::EXPORT_BLANK, w::BLANK_IS, false),
        (w::EXPORT_FILLED, w::FILLED_IS, true),
    ];
    let ways = ways.map(|(does, is, filled)| {
        let export = button("secondary", does)
            .attr("data-free", "")
            .on("click", move |_| {
                fault.set(None);
                spawn_local(async move {
                    match OFFLINE.get().await {
                        Ok(offline) => (offline.give)(app, editor, filled),
                        Err(missing) => show(Err(missing.into())),
                    }
                });
            });
        el("li").child(export).child(el("span").words(is)).view()
    });
    let chooser = el("input")
        .attr("type", "file")
        .id("offline-file")
        .attr("accept", WORKBOOKS)
        .attr("aria-describedby", "offline-hint")
        .on("change", take);
    let chooser = el("li")
        .child(file_chooser(chooser, "offline-file", w::TAKE))
        .child(el("span").id("offline-hint").words(w::TAKE_HINT));
    let waiting = dynamic(move || {
        reading.get().then(|| {
            of_class("p", "hint")
                .attr("role", "status")
                .words(w::READING)
        })
    });
    let why = move || {
        fault
            .get()
            .map(|fault| fault.get(form.lang.get()))
            .unwrap_or_default()
    };
    let shown = dynamic(move || {
        let held = brought.get()?;
        let offline = OFFLINE.ready()?;
        Some((offline.preview)(editor, &held, brought, form.lang.get()))
    });
    of_class("section", "block")
        .child(el("h2").words(w::TITLE))
        .child(of_class("p", "lead").words(w::LEAD))
        .child(
            of_class("ul", "files")
                .child(Vec::from(ways))
                .child(chooser),
        )
        .child(waiting)
        .child(
            of_class("p", "missed")
                .id("offline-fault")
                .attr("tabindex", "-1")
                .attr("role", "alert")
                .text_of(why),
        )
        .child(shown)
        .view()
}
