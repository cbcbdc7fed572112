//! 清除本机数据: what would go, the export of everything first, a deliberate word, and then only what is this copy's own.

use super::words as w;
use crate::documents::Document;
use crate::i18n::{Lang, Message};
use crate::pages::app_state::{give, say_given};
use crate::pages::clock;
use crate::pages::second::yield_to_browser;
use crate::storage::versions::store;
use crate::storage::{LocalShelf, Shelf, files, library_here as library, mirror_db};
use crate::ui::html::{El, button, el, of_class};
use crate::ui::words as uw;
use crate::ui::{LangContext, after_paint, dynamic, focus};
use js_sys::{Function, Promise};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// How long other tabs have to let go, in milliseconds.
const OTHERS_MS: i32 = 500;

/// What this copy of the program keeps in this browser.
#[derive(Clone, Default)]
struct Held {
    /// The documents that can be read, by name.
    names: Vec<String>,
    /// The documents that cannot.
    unread: usize,
    trashed: usize,
    /// Settings and marks.
    others: usize,
    /// Documents of which loan books are kept.
    books: usize,
    /// Texts in the second copy.
    copied: usize,
    /// Earlier versions.
    versions: usize,
}

impl Held {
    fn documents(&self) -> usize {
        self.names.len().saturating_add(self.unread)
    }

    /// A line for each kind that there is any of.
    fn lines(&self, lang: Lang) -> Vec<String> {
        let many = [
            (w::CLEAR_DOCUMENTS, self.documents()),
            (w::CLEAR_TRASHED, self.trashed),
            (w::CLEAR_COPIED, self.copied),
            (w::CLEAR_VERSIONS, self.versions),
            (w::CLEAR_BOOKS, self.books),
            (w::CLEAR_OTHERS, self.others),
        ];
        many.iter()
            .filter(|(_, many)| *many > 0)
            .map(|(words, many)| Message::new(*words, vec![many.to_string().into()]).get(lang))
            .collect()
    }
}

async fn held(lang: Lang) -> Held {
    let library = library();
    let listed = library.list(&LocalShelf).unwrap_or_default();
    let names: Vec<String> = listed
        .iter()
        .filter_map(|listed| listed.opened.document())
        .map(|document| name_of(document, lang))
        .collect();
    let trashed = library.trash_list(&LocalShelf).unwrap_or_default().len();
    let all = library.own_keys(&LocalShelf).unwrap_or_default().len();
    Held {
        unread: listed.len().saturating_sub(names.len()),
        others: all.saturating_sub(listed.len()).saturating_sub(trashed),
        books: files::count(&library).await.unwrap_or_default(),
        copied: mirror_db::count(&library.mirror_name()).await,
        versions: store::count(&store::place(&library)).await,
        names,
        trashed,
    }
}

pub(super) fn name_of(document: &Document, lang: Lang) -> String {
    super::describe(document).map_or_else(|| document.id.clone(), |(name, _)| name.get(lang))
}

/// Where the page stands.
#[derive(Clone)]
enum State {
    /// This would go.
    Asking(Held),
    /// It goes.
    Going,
    /// This is gone; whether really all of it is.
    Gone(Held, bool),
}

/// Shows the page in `root`; `let_go` makes the first program write nothing any more.
pub async fn show(root: &web_sys::HtmlElement, lang: Lang, let_go: Function) {
    let held = held(lang).await;
    super::show::show(root, move || {
        provide_context(LangContext(RwSignal::new(lang)));
        let state = RwSignal::new(State::Asking(held));
        let let_go = StoredValue::new_local(let_go);
        let lead = move || {
            (!matches!(state.get(), State::Gone(..)))
                .then(|| of_class("p", "lead").text(w::CLEAR_LEAD.get(lang)).view())
        };
        let page = dynamic(move || match state.get() {
            State::Asking(held)
                if held
                    .documents()
                    .saturating_add(held.trashed)
                    .saturating_add(held.copied)
                    .saturating_add(held.books)
                    == 0 =>
            {
                of_class("p", "empty")
                    .text(w::CLEAR_NOTHING.get(lang))
                    .view()
            }
            State::Asking(held) => asking(held, state, let_go, lang).view(),
            State::Going => el("p")
                .attr("role", "status")
                .text(w::CLEAR_GOING.get(lang))
                .view(),
            State::Gone(held, whole) => gone(&held, whole, lang).view(),
        });
        vec![dynamic(lead), page].into_any()
    });
}

fn list(lines: Vec<String>) -> El {
    of_class("ul", "cleared").child(
        lines
            .iter()
            .map(|line| el("li").text(line).view())
            .collect::<Vec<_>>(),
    )
}

fn asking(
    held: Held,
    state: RwSignal<State>,
    let_go: StoredValue<Function, LocalStorage>,
    lang: Lang,
) -> El {
    let given = RwSignal::new(None::<Message>);
    let missed = RwSignal::new(false);
    let export = move |_| spawn_local(async move { given.set(Some(export(lang).await)) });
    let names = (!held.names.is_empty()).then(|| {
        let names = held
            .names
            .iter()
            .map(|name| el("li").text(name).view())
            .collect::<Vec<_>>();
        of_class("details", "fold")
            .child(el("summary").text(w::CLEAR_NAMES.get(lang)))
            .child(el("ul").child(names))
    });
    let going = held.clone();
    let clear = move |_| {
        let typed = document()
            .get_element_by_id("clear-word")
            .and_then(|input| {
                use wasm_bindgen::JsCast;
                Some(input.dyn_ref::<web_sys::HtmlInputElement>()?.value())
            });
        let typed = typed.unwrap_or_default();
        if ![Lang::Zh, Lang::En]
            .iter()
            .any(|lang| typed.trim().eq_ignore_ascii_case(w::CLEAR_WORD.get(*lang)))
        {
            missed.set(true);
            after_paint(|| focus("clear-word"));
            return;
        }
        let going = going.clone();
        state.set(State::Going);
        spawn_local(async move {
            if let Some(let_go) = let_go.try_get_value() {
                let _ = let_go.call0(&JsValue::NULL);
            }
            let whole = clear_all().await;
            let _ = state.try_set(State::Gone(going, whole));
            after_paint(|| focus("cleared"));
        });
    };
    let wrong = dynamic(move || {
        missed.get().then(|| {
            of_class("p", "missed")
                .attr("role", "alert")
                .text(w::CLEAR_MISSED.get(lang))
        })
    });
    let input = of_class("input", "short")
        .attr("type", "text")
        .id("clear-word")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("aria-describedby", "clear-hint");
    el("div")
        .child(
            of_class("section", "block")
                .child(el("h2").text(w::CLEAR_WHAT.get(lang)))
                .child(list(held.lines(lang)))
                .child(names),
        )
        .child(
            of_class("section", "block")
                .child(el("h2").text(w::CLEAR_EXPORT.get(lang)))
                .child(of_class("p", "lead").text(w::CLEAR_EXPORT_LEAD.get(lang)))
                .child(button("secondary", w::CLEAR_EXPORT_ALL).on("click", export))
                .child(
                    of_class("p", "hint")
                        .attr("role", "status")
                        .text_of(move || {
                            given.get().map(|given| given.get(lang)).unwrap_or_default()
                        }),
                ),
        )
        .child(
            of_class("section", "block")
                .child(el("h2").text(w::CLEAR_SURE.get(lang)))
                .child(
                    of_class("p", "hint")
                        .id("clear-hint")
                        .text(w::CLEAR_HINT.get(lang)),
                )
                .child(
                    el("p")
                        .child(
                            el("label")
                                .attr("for", "clear-word")
                                .text(w::CLEAR_TYPE.get(lang)),
                        )
                        .text(" ")
                        .child(input),
                )
                .child(wrong)
                .child(
                    el("p").child(
                        button("secondary danger", w::CLEAR_DO)
                            .id("clear-do")
                            .on("click", clear),
                    ),
                ),
        )
}

fn gone(held: &Held, whole: bool, lang: Lang) -> El {
    let title = if whole {
        w::CLEAR_DONE
    } else {
        w::CLEAR_NOT_ALL
    };
    let again = |_| {
        let location = window().location();
        let _ = location.replace(&(location.pathname().unwrap_or_default() + "#/"));
        let _ = location.reload();
    };
    of_class("section", "block")
        .child(
            el("h2")
                .id("cleared")
                .attr("tabindex", "-1")
                .text(title.get(lang)),
        )
        .child(list(held.lines(lang)))
        .child(of_class("p", "hint").text(w::CLEAR_FILES.get(lang)))
        .child(button("", w::CLEAR_HOME).on("click", again))
}

/// Hands over everything stored as one file, and says so.
async fn export(lang: Lang) -> Message {
    let raws = library().raws(&LocalShelf).unwrap_or_default();
    match super::backup(&raws, lang, &clock::now()).await {
        Ok((file, counts)) => {
            let accepted = give(&file);
            let given = say_given(&file, accepted);
            if accepted {
                Message::new(uw::JOINED, vec![counts.into(), given.into()])
            } else {
                given
            }
        }
        Err(why) => why,
    }
}

pub(super) async fn wait(ms: i32) {
    let later = Promise::new(&mut |settle, _| {
        drop(window().set_timeout_with_callback_and_timeout_and_arguments_0(&settle, ms))
    });
    let _ = JsFuture::from(later).await;
}

/// Tells the other tabs, and takes away this copy's own keys, texts and files; whether nothing of them is left.
async fn clear_all() -> bool {
    yield_to_browser().await;
    let library = library();
    let cleared = library.cleared_key();
    let _ = LocalShelf.put(&cleared, &clock::now());
    wait(OTHERS_MS).await;
    let copy = mirror_db::clear(&library.mirror_name()).await;
    let versions = store::clear(&store::place(&library)).await;
    let books = files::clear(&library).await.is_ok();
    // What was on its way in another tab when it was told is found the second time. The mark goes last: a tab that begins meanwhile waits for
    // that (`pages::clear`), else it would tell the second copy of what is not gone yet.
    let keys = library.own_keys(&LocalShelf);
    let first = keys.and_then(|keys| {
        keys.iter()
            .filter(|key| **key != cleared)
            .try_for_each(|key| LocalShelf.remove(key))
    });
    wait(OTHERS_MS).await;
    let again = library.clear(&LocalShelf);
    copy && versions && books && first.is_ok() && again.is_ok()
}
