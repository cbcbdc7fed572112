//! 清除本机数据: what would go, the export of everything first, a deliberate word, and then only what is this copy's own.

use super::words as w;
use crate::i18n::{Lang, Message};
use crate::pages::files::{FILES_OUT, forget_texts};
use crate::pages::privacy::clearing::let_go;
use crate::pages::shell::app_state::AppState;
use crate::pages::shell::clock;
use crate::pages::shell::layout::{foot, plain_main};
use crate::pages::words as pw;
use crate::storage::local::ClearingShelf;
use crate::storage::versions::store;
use crate::storage::{Library, LocalShelf, Shelf, files, library_here, mirror_db};
use crate::ui::html::{El, button, el, of_class};
use crate::ui::{after_paint, dynamic, focus, wait, yield_to_browser};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How long other tabs have to let go, in milliseconds.
const OTHERS_MS: u32 = 500;

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
    /// Texts in the mirror.
    copied: usize,
    /// Earlier versions.
    versions: usize,
}

impl Held {
    /// Whether nothing that a person made is kept.
    fn is_empty(&self) -> bool {
        [self.documents(), self.trashed, self.copied, self.books] == [0; 4]
    }

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

async fn held(app: AppState) -> Held {
    let library = library_here();
    let lang = app.lang.get_untracked();
    let listed = library.list(&LocalShelf).unwrap_or_default();
    let names: Vec<String> = listed
        .iter()
        .filter_map(|listed| listed.opened.document())
        .map(|document| app.name_of(document, lang))
        .collect();
    let trashed = library.trash_list(&LocalShelf).unwrap_or_default().len();
    let all = library.own_keys(&LocalShelf).unwrap_or_default().len();
    Held {
        unread: listed.len().saturating_sub(names.len()),
        others: all.saturating_sub(listed.len()).saturating_sub(trashed),
        books: files::count(&library).await.unwrap_or_default(),
        copied: mirror_db::count(&library.mirror_name()).await,
        versions: store::count(&library.versions_name()).await,
        names,
        trashed,
    }
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

/// The page.
pub fn clear_page(app: AppState) -> AnyView {
    let state = RwSignal::new(None::<State>);
    spawn_local(async move {
        let held = held(app).await;
        let _ = state.try_set(Some(State::Asking(held)));
    });
    let body = dynamic(move || {
        let lang = app.lang.get();
        let lead = || of_class("p", "lead").text(w::CLEAR_LEAD.get(lang)).view();
        match state.get()? {
            State::Asking(held) if held.is_empty() => Some(vec![
                lead(),
                of_class("p", "empty")
                    .text(w::CLEAR_NOTHING.get(lang))
                    .view(),
            ]),
            State::Asking(held) => Some(vec![lead(), asking(app, held, state, lang).view()]),
            State::Going => Some(vec![
                lead(),
                el("p")
                    .attr("role", "status")
                    .text(w::CLEAR_GOING.get(lang))
                    .view(),
            ]),
            State::Gone(held, whole) => Some(vec![gone(&held, whole, lang).view()]),
        }
    });
    plain_main(pw::CLEAR_TITLE)
        .child(el("div").id("clear").child(body))
        .child(foot())
        .view()
}

fn list(lines: Vec<String>) -> El {
    of_class("ul", "cleared").child(
        lines
            .iter()
            .map(|line| el("li").text(line).view())
            .collect::<Vec<_>>(),
    )
}

fn asking(app: AppState, held: Held, state: RwSignal<Option<State>>, lang: Lang) -> El {
    let given = RwSignal::new(None::<Message>);
    let missed = RwSignal::new(false);
    let export = move |_| spawn_local(async move { given.set(Some(export(app).await)) });
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
        state.set(Some(State::Going));
        spawn_local(async move {
            // From here on this page writes nothing any more.
            let_go();
            forget_texts();
            let whole = clear_all(&library_here()).await;
            let _ = state.try_set(Some(State::Gone(going, whole)));
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
async fn export(app: AppState) -> Message {
    match FILES_OUT.get().await {
        Ok(files) => (files.backup)(app)
            .await
            .map_or_else(|why| why, |made| made.says),
        Err(why) => why.into(),
    }
}

/// Tells the other tabs, and takes away this copy's own keys, texts and files; whether nothing of them is left.
async fn clear_all(library: &Library) -> bool {
    yield_to_browser().await;
    let cleared = library.cleared_key();
    let _ = ClearingShelf.put(&cleared, &clock::now());
    wait(OTHERS_MS).await;
    let copy = mirror_db::clear(&library.mirror_name()).await;
    let versions = store::clear(&library.versions_name()).await;
    let books = files::clear(library).await.is_ok();
    // A text that another tab was writing when it was told is found in the second pass. The mark is removed last: a tab that begins meanwhile waits for the
    // mark to go (`privacy::clearing`), else that tab would tell the mirror of texts that are not removed yet.
    let keys = library.own_keys(&ClearingShelf);
    let first = keys.and_then(|keys| {
        keys.iter()
            .filter(|key| **key != cleared)
            .try_for_each(|key| ClearingShelf.remove(key))
    });
    wait(OTHERS_MS).await;
    let again = library.clear(&ClearingShelf);
    copy && versions && books && first.is_ok() && again.is_ok()
}
