//! Files back in: the second program shows what is in a file, the person says what becomes of it, and that is done here, with the way back.

use super::app_state::{AppState, fresh_id};
use super::clock;
use super::mirror_sync::announce;
use super::second::{self, Show};
use super::{history, words as w};
use crate::documents::Document;
use crate::i18n::Message;
use crate::storage::versions::retention::VersionKind;
use crate::storage::{Opened, json};
use crate::ui::html::{el, of_class};
use crate::ui::toast::{Undo, toast};
use crate::ui::{after_paint, focus};
use js_sys::{Array, Function};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::RefCell;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Where the preview stands.
const PLACE: &str = "import-preview";

type Taker = Closure<dyn Fn(Array)>;

thread_local! {
    // One for as long as the program runs.
    static TAKER: RefCell<Option<Taker>> = const { RefCell::new(None) };
}

/// The chooser of a file, and the place of its preview.
pub fn importing_view(app: AppState) -> AnyView {
    let fault = RwSignal::new(None::<Message>);
    let chosen = StoredValue::new_local(None::<web_sys::File>);
    let show = move |file: web_sys::File| {
        spawn_local(async move {
            let raws = app
                .with_shelf(|library, shelf| library.raws(shelf))
                .unwrap_or_default();
            let shown = second::show(
                PLACE,
                Show::Import(file, raws, app.lang.get_untracked(), taker(app)),
            )
            .await;
            let well = shown.is_ok();
            if fault.try_set(shown.err()).is_none() {
                after_paint(move || focus(if well { "import-title" } else { "import-fault" }));
            }
        });
    };
    let choose = move |event: web_sys::Event| {
        let Some(input) = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok())
        else {
            return;
        };
        let Some(file) = input.files().and_then(|files| files.get(0)) else {
            return;
        };
        // The same file can be chosen again.
        input.set_value("");
        chosen.set_value(Some(file.clone()));
        show(file);
    };
    // Another language shows it anew, as long as nothing was decided.
    Effect::new(move |before: Option<()>| {
        app.lang.track();
        let open = document()
            .get_element_by_id(PLACE)
            .is_some_and(|place| place.has_child_nodes());
        if before.is_some()
            && open
            && let Some(file) = chosen.get_value()
        {
            show(file);
        }
    });
    let chooser = el("input")
        .attr("type", "file")
        .id("import")
        .attr("accept", ".json,application/json")
        .attr("aria-describedby", "import-hint")
        .on("change", choose);
    let why = move || {
        fault
            .get()
            .map(|fault| fault.get(app.lang.get()))
            .unwrap_or_default()
    };
    vec![
        el("h2").words(w::FROM_FILE).view(),
        of_class("p", "hint")
            .id("import-hint")
            .words(w::IMPORT_HINT)
            .view(),
        el("p")
            .child(el("label").attr("for", "import").words(w::IMPORT))
            .text(" ")
            .child(chooser)
            .view(),
        of_class("p", "missed")
            .id("import-fault")
            .attr("tabindex", "-1")
            .attr("role", "alert")
            .text_of(why)
            .view(),
        el("div").id(PLACE).view(),
    ]
    .into_any()
}

/// What the second program calls with what was decided: `copy` or `replace`, the revision that was shown, and the document; and so on.
fn taker(app: AppState) -> Function {
    TAKER.with_borrow_mut(|taker| {
        let taker = taker.get_or_insert_with(|| {
            Closure::new(move |decided: Array| spawn_local(take(app, decided)))
        });
        taker.as_ref().unchecked_ref::<Function>().clone()
    })
}

async fn take(app: AppState, decided: Array) {
    let said: Vec<String> = decided
        .iter()
        .map(|said| said.as_string().unwrap_or_default())
        .collect();
    let (mut copies, mut replaced) = (Vec::new(), Vec::new());
    let mut trouble = None;
    for one in said.chunks_exact(3) {
        let [act, rev, text] = one else { continue };
        let Some(document) = json::read::<Document>(text) else {
            continue;
        };
        if act == "replace" {
            match replace(app, document, rev.parse().unwrap_or(0)).await {
                Ok(former) => replaced.push(former),
                Err(why) => trouble = Some(why),
            }
        } else {
            copies.push(app.keep(Document {
                id: fresh_id(),
                ..document
            }));
        }
    }
    announce();
    if let Some(why) = trouble {
        return toast(why, None);
    }
    let numbers = vec![
        copies.len().to_string().into(),
        replaced.len().to_string().into(),
    ];
    let words = match (copies.is_empty(), replaced.is_empty()) {
        (false, true) => w::IMPORTED,
        (true, false) => w::IMPORT_REPLACED,
        _ => w::IMPORTED_BOTH,
    };
    let back: Undo = Arc::new(move || take_back(app, &copies, &replaced));
    toast(Message::new(words, numbers), Some(back));
}

/// Puts a document of a file in place of the one here, which is kept for good before; gives that one with its revision now.
async fn replace(app: AppState, document: Document, rev: u64) -> Result<(Document, u64), Message> {
    let id = document.id.clone();
    if app
        .unsaved
        .with_value(|unsaved| unsaved.iter().any(|(held, _)| held.id == id))
        || !history::pin(app, &id, VersionKind::Import).await
    {
        return Err(w::NOT_PINNED.into());
    }
    let former = match app.with_shelf(|library, shelf| library.load(shelf, &id)) {
        Ok(Some(Opened::Document(former, _))) => *former,
        _ => return Err(w::NOT_PINNED.into()),
    };
    // Where another tab saved it since it was shown, it is left alone.
    let saved = app.with_shelf(|library, shelf| library.save(shelf, &document, rev, &app.stamp()));
    saved.map(|rev| (former, rev)).map_err(|error| error.says())
}

/// Takes an import back: copies go to the trash, what was replaced comes back letter for letter.
fn take_back(app: AppState, copies: &[String], replaced: &[(Document, u64)]) {
    let stamp = app.stamp();
    let mut done = Ok(());
    for id in copies {
        done = done.and(app.with_shelf(|library, shelf| library.trash(shelf, id, &clock::now())));
    }
    for (former, rev) in replaced {
        done = done.and(
            app.with_shelf(|library, shelf| library.save(shelf, former, *rev, &stamp))
                .map(|_| ()),
        );
    }
    announce();
    match done {
        Ok(()) => toast(w::IMPORT_UNDONE.into(), None),
        Err(error) => app.trouble(&error),
    }
}
