//! Which reports were open when the program ended unexpectedly: those that are marked, and that no tab has open now.

use super::words as w;
use crate::documents::route::Route;
use crate::pages::shell::app_state::{AppState, fresh_id};
use crate::storage::lease::Word;
use crate::storage::{LocalShelf, Opened, library_here};
use crate::ui::html::{el, of_class};
use crate::ui::{dynamic, wait};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{BroadcastChannel, MessageEvent};

/// How long a tab that has one of the documents open may take to answer, in milliseconds.
const ANSWER_MS: u32 = 500;

/// Names the documents, with the way to each. Nothing where all of them are open in other tabs.
pub fn unexpected_end(app: AppState) -> AnyView {
    let ended = RwSignal::new(Vec::<String>::new());
    spawn_local(async move {
        let _ = ended.try_set(left_open().await);
    });
    dynamic(move || {
        let lang = app.lang.get();
        let links: Vec<AnyView> = ended.with(|ended| {
            let link = |id: &String| {
                let opened = app.with_shelf(|library, shelf| library.load(shelf, id));
                let Ok(Some(Opened::Document(document, _))) = opened else {
                    return None;
                };
                let to = Route::Overview(id.clone()).hash();
                let name = app.name_of(&document, lang);
                Some(el("li").child(el("a").attr("href", &to).text(&name)).view())
            };
            ended.iter().filter_map(link).collect()
        });
        (!links.is_empty()).then(|| {
            of_class("section", "remind-bar")
                .attr("aria-label", w::ENDED_TITLE.get(lang))
                .child(
                    el("div")
                        .child(el("p").text(w::ENDED.get(lang)))
                        .child(el("ul").child(links)),
                )
        })
    })
}

/// The marked documents that no tab has open: each tab that edits one answers on the document's channel.
async fn left_open() -> Vec<String> {
    let library = library_here();
    let marked = || library.marked(&LocalShelf).unwrap_or_default();
    let open = Rc::new(RefCell::new(BTreeSet::new()));
    let me = fresh_id();
    let asked = marked().into_iter().filter_map(|id| {
        let channel = BroadcastChannel::new(&library.editing_key(&id)).ok()?;
        let open = open.clone();
        let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(Word::Hold { .. }) =
                event.data().as_string().and_then(|text| Word::read(&text))
            {
                open.borrow_mut().insert(id.clone());
            }
        });
        channel.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        let _ = channel.post_message(&Word::Hello { from: me.clone() }.text().into());
        Some((channel, listener))
    });
    let asked: Vec<_> = asked.collect();
    wait(ANSWER_MS).await;
    for (channel, _) in &asked {
        channel.set_onmessage(None);
        channel.close();
    }
    // Documents that were left in order meanwhile are marked no more.
    let open = open.borrow();
    marked()
        .into_iter()
        .filter(|id| !open.contains(id))
        .collect()
}
