//! Which reports were open when the program ended unexpectedly: those that are marked, and that no tab has open now.

use super::clear::{name_of, wait};
use super::words as w;
use crate::documents::route::Route;
use crate::i18n::Lang;
use crate::pages::app_state::fresh_id;
use crate::storage::lease::Word;
use crate::storage::{LocalShelf, Opened, library_here};
use crate::ui::html::{el, of_class};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{BroadcastChannel, MessageEvent};

/// How long a tab that has one of them open may take to say so, in milliseconds.
const ANSWER_MS: i32 = 500;

/// Says so in `root`, with the way to each. Nothing where all of them are open in other tabs.
pub async fn show(root: &web_sys::HtmlElement, lang: Lang) {
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
    // Those that were left in order meanwhile are marked no more.
    let ended = marked()
        .into_iter()
        .filter(|id| !open.borrow().contains(id));
    let links = ended.filter_map(|id| match library.load(&LocalShelf, &id) {
        Ok(Some(Opened::Document(document, _))) => {
            Some((Route::Overview(id).hash(), name_of(&document, lang)))
        }
        _ => None,
    });
    let links: Vec<(String, String)> = links.collect();
    if links.is_empty() || !root.is_connected() {
        return;
    }
    super::show::show(root, move || {
        let links = links
            .iter()
            .map(|(to, name)| el("li").child(el("a").attr("href", to).text(name)).view())
            .collect::<Vec<_>>();
        of_class("section", "remind-bar")
            .attr("aria-label", w::ENDED_TITLE.get(lang))
            .child(
                el("div")
                    .child(el("p").text(w::ENDED.get(lang)))
                    .child(el("ul").child(links)),
            )
            .view()
    });
}
