//! The import of a book: choosing files, reading them, and what is kept of them.

use super::mapping_view::{hidden, mapping};
use super::outcome_view::{open_remarks, outcome};
use super::progress_view::sized;
use super::state::{Keeping, LoanBookState, State, size};
use super::{files_out, progress_view, words as w};
use crate::i18n::Message;
use crate::measure::{Decimal, grouped};
use crate::pages::form::editor::Editor;
use crate::pages::worker;
use crate::ui::html::{El, button, el, file_chooser, of_class};
use crate::ui::{after_paint, dynamic, each, focus, memo};
use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DragEvent, File, HtmlInputElement, HtmlTextAreaElement};

/// The endings that the file chooser takes.
pub(super) const ENDINGS: &str = ".csv,.tsv,.txt,.xlsx,.xlsm,.xls,.ods";

/// A count with its thousands grouped.
pub(super) fn counted(count: u64) -> String {
    grouped(Decimal::from(count), None)
}

/// The view of the import.
pub(super) fn view(editor: Editor, book: LoanBookState) -> AnyView {
    let keys = memo(move || {
        book.files
            .with(|files| files.iter().map(|held| held.key).collect::<Vec<_>>())
    });
    let files = each(keys, move |key| file_view(book, key));
    vec![
        choose(book),
        of_class("div", "book-files").child(files).view(),
        keeping(book),
        read_bar(book, keys),
        progress_view::view(book),
        dynamic(move || stale(book)),
        dynamic(move || open_remarks(editor, book)),
        dynamic(move || outcome(editor, book)),
    ]
    .into_any()
}

// ---- choosing

fn files_of(list: Option<web_sys::FileList>) -> Vec<File> {
    list.map(|list| (0..list.length()).filter_map(|at| list.get(at)).collect())
        .unwrap_or_default()
}

/// Adds the files that a chooser holds to the book.
pub(super) fn take_files(book: LoanBookState) -> impl Fn(web_sys::Event) {
    move |event| {
        if let Some(input) = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        {
            book.add(files_of(input.files()));
            // Without this, choosing the same file again after mending it would fire no event.
            input.set_value("");
        }
    }
}

fn choose(book: LoanBookState) -> AnyView {
    let input = el("input")
        .attr("type", "file")
        .id("book-choose")
        .attr("multiple", "")
        .attr("accept", ENDINGS)
        .attr("aria-describedby", "book-hint")
        // The worker warms up while the person looks for the file.
        .on("click", |_| worker::prepare())
        .on("change", take_files(book));
    let over = RwSignal::new(false);
    let dragged = move |event: web_sys::Event| {
        event.prevent_default();
        worker::prepare();
        over.set(true);
    };
    let dropped = move |event: web_sys::Event| {
        event.prevent_default();
        over.set(false);
        if let Some(data) = event
            .dyn_ref::<DragEvent>()
            .and_then(DragEvent::data_transfer)
        {
            book.add(files_of(data.files()));
        }
    };
    let class = move || {
        Some(
            if over.get() {
                "book-drop over"
            } else {
                "book-drop"
            }
            .to_owned(),
        )
    };
    let sample = button("quiet", w::SAMPLE)
        .id("book-sample")
        .on("click", move |_| files_out::sample(book));
    el("div")
        .attr_of("class", class)
        .on("dragover", dragged)
        .on("dragleave", move |_| over.set(false))
        .on("drop", dropped)
        .child(file_chooser(input, "book-choose", w::CHOOSE))
        .child(
            of_class("p", "hint")
                .id("book-hint")
                .words(w::CHOOSE_HINT)
                .text(" ")
                .child(sample),
        )
        .child(paste(book))
        .view()
}

/// A block copied from a sheet becomes a file of its own.
fn paste(book: LoanBookState) -> El {
    let take = move |text: String| {
        if text.trim().is_empty() {
            return;
        }
        let name = [
            w::PASTED.get(book.lang.get_untracked()),
            " ",
            &crate::pages::shell::clock::time(&book.now()).replace(':', "-"),
            ".tsv",
        ]
        .concat();
        if let Ok(file) = File::new_with_str_sequence(&Array::of1(&text.into()), &name) {
            book.add(vec![file]);
        }
    };
    let pasted = move |event: web_sys::Event| {
        let text = event
            .dyn_ref::<ClipboardEvent>()
            .and_then(ClipboardEvent::clipboard_data)
            .and_then(|data| data.get_data("text/plain").ok());
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            // A browser needs long to show a large block in a text box, so the block becomes a file at once.
            event.prevent_default();
            take(text);
        }
    };
    let typed = move |event: web_sys::Event| {
        if let Some(area) = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok())
        {
            take(area.value());
            area.set_value("");
        }
    };
    let area = el("textarea")
        .id("book-paste")
        .attr("rows", "2")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "book-paste-hint")
        .on("paste", pasted)
        .on("change", typed);
    of_class("details", "fold")
        .child(el("summary").words(w::PASTE))
        .child(el("label").attr("for", "book-paste").words(w::PASTE_HERE))
        .child(
            of_class("p", "hint")
                .id("book-paste-hint")
                .words(w::PASTE_HINT),
        )
        .child(area)
}

// ---- a file

fn file_view(book: LoanBookState, key: u32) -> AnyView {
    let name = book.held(key, |held| held.file.name()).unwrap_or_default();
    let bytes = book.held(key, |held| size(&held.file)).unwrap_or_default();
    let title = ["book-file-", &key.to_string()].concat();
    let remove = button("quiet danger", w::REMOVE)
        .child(hidden(&name))
        .on("click", move |_| {
            book.remove(key);
            after_paint(|| focus("book-choose"));
        });
    let facts = move || {
        let lang = book.lang.get();
        let encoding = book.of_looked(key, |looked| {
            if looked.preview.kind == "csv" {
                looked.preview.encoding.clone()
            } else {
                looked.preview.kind.clone()
            }
        });
        Message::new(
            w::FILE_FACTS,
            vec![sized(bytes).into(), encoding.unwrap_or_default().into()],
        )
        .get(lang)
    };
    let head = of_class("div", "item-head")
        .child(
            el("h2")
                .id(&title)
                .text(&name)
                .child(el("small").text_of(facts)),
        )
        .child(of_class("span", "actions").child(remove));
    // The view is built anew when the file was previewed anew, and not when its mapping changes, so that a select keeps the focus.
    let looked = memo(move || {
        book.files.with(|files| {
            files
                .iter()
                .find(|held| held.key == key)
                .map(|held| held.looked)
        })
    });
    let own = name.clone();
    let body = dynamic(move || {
        // The memo is read and not only tracked, because a memo that is never read notifies nobody.
        let _ = looked.get();
        let state = book.held(key, |held| held.state.clone());
        match state {
            None => Vec::new(),
            Some(State::Looking) => vec![
                of_class("p", "hint")
                    .attr("role", "status")
                    .words(w::LOOKING)
                    .view(),
            ],
            Some(State::Refused(why)) => {
                vec![
                    of_class("p", "missed")
                        .attr("role", "alert")
                        .text_of(move || why.get(book.lang.get()))
                        .view(),
                ]
            }
            Some(State::Ready(looked)) => mapping(book, key, &looked, &own),
        }
    });
    let twin = dynamic(move || {
        let other = book.files.with(|files| {
            files
                .iter()
                .find(|held| held.key == key)
                .and_then(|held| held.twin.clone())
        })?;
        let words =
            move || Message::new(w::SAME_FILE, vec![other.as_str().into()]).get(book.lang.get());
        Some(of_class("p", "missed").attr("role", "alert").text_of(words))
    });
    of_class("section", "book-file")
        .attr("aria-labelledby", &title)
        .child(head)
        .child(twin)
        .child(body)
        .view()
}

fn keeping(book: LoanBookState) -> AnyView {
    let says = move || {
        let lang = book.lang.get();
        let any = book.files.with(|files| !files.is_empty());
        match book.keeping.get() {
            Keeping::Kept if any => w::KEPT.get(lang).to_owned(),
            Keeping::Refused if any => w::NOT_KEPT.get(lang).to_owned(),
            _ => String::new(),
        }
    };
    of_class("p", "hint")
        .id("book-keeping")
        .text_of(says)
        .view()
}

// ---- reading

fn read_bar(book: LoanBookState, keys: Memo<Vec<u32>>) -> AnyView {
    let any = memo(move || keys.with(|keys| !keys.is_empty()));
    let ready = memo(move || book.ready() && !book.busy());
    dynamic(move || {
        any.get().then(|| {
            let read = button("", w::READ)
                .id("book-read")
                .attr_of("aria-disabled", move || {
                    (!ready.get()).then(|| "true".to_owned())
                })
                .on("click", move |_| {
                    if ready.get_untracked() {
                        book.read();
                    }
                });
            of_class("p", "go").child(read)
        })
    })
}

/// The message where the result is that of other files, or was computed for another period, scope or method than the document names now.
fn stale(book: LoanBookState) -> Option<El> {
    let ready = memo(move || book.ready());
    if book.unread() {
        let words = if book.removed() {
            w::FILES_REMOVED
        } else {
            w::CHANGED_SINCE
        };
        return Some(
            of_class("div", "book-stale")
                .attr("role", "alert")
                .child(el("p").words(words)),
        );
    }
    book.stale().then(|| {
        let again = dynamic(move || {
            ready
                .get()
                .then(|| button("", w::READ_AGAIN).on("click", move |_| book.read()))
        });
        of_class("div", "book-stale")
            .attr("role", "alert")
            .child(el("p").words(w::STALE))
            .child(again)
    })
}

// ---- the outcome
