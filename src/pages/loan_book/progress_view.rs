//! The progress of the worker, with a button that stops it, and its outcome: what it did, or why it failed.

use super::import_view::counted;
use super::state::{LoanBookState, Phase};
use super::words as w;
use crate::i18n::{Lang, Message};
use crate::ui::html::{button, el, of_class};
use crate::ui::{dynamic, memo};
use leptos::prelude::*;

/// The line of progress, and the button that stops the worker.
pub(super) fn view(book: LoanBookState) -> AnyView {
    let busy = memo(move || book.busy());
    let far = move || {
        book.phase.with(|phase| {
            if let Phase::Busy(_, far) = phase {
                *far
            } else {
                [0; 3]
            }
        })
    };
    let lang = book.lang;
    let bar = move || {
        busy.get().then(|| {
            let doing = move || {
                book.phase.with(|phase| {
                    if let Phase::Busy(doing, _) = phase {
                        doing.get(lang.get())
                    } else {
                        String::new()
                    }
                })
            };
            // Before the size is known, the bar moves without a value.
            let value = move || {
                Some(far())
                    .filter(|[_, of, _]| *of > 0)
                    .map(|[bytes, ..]| bytes.to_string())
            };
            let most = move || Some(far()[1].max(1).to_string());
            let progress = el("progress")
                .id("book-progress")
                .attr_of("aria-label", move || Some(doing()))
                .attr_of("max", most)
                .attr_of("value", value);
            let said = move || amounts(far(), lang.get());
            let cancel = button("secondary", w::CANCEL)
                .id("book-cancel")
                .on("click", move |_| book.stop());
            of_class("div", "book-progress")
                .child(el("span").text_of(doing))
                .child(progress)
                .child(of_class("span", "hint num").text_of(said))
                .child(cancel)
                .view()
        })
    };
    // A screen reader is told once at the beginning and once at the end, not with every megabyte.
    let says = memo(move || match book.phase.get() {
        Phase::Busy(doing, _) => doing.get(lang.get()),
        Phase::Done(said) => said.get(lang.get()),
        Phase::Idle | Phase::Failed(_) => String::new(),
    });
    let done = move || if busy.get() { "vh" } else { "book-said" }.to_owned();
    let status = el("p")
        .attr("role", "status")
        .attr_of("class", move || Some(done()))
        .text_of(move || says.get());
    let failed = move || {
        book.phase.with(|phase| {
            if let Phase::Failed(why) = phase {
                why.get(lang.get())
            } else {
                String::new()
            }
        })
    };
    let why = of_class("p", "missed")
        .id("book-fault")
        .attr("role", "alert")
        .text_of(failed);
    vec![dynamic(bar), status.view(), why.view()].into_any()
}

fn amounts([bytes, of, rows]: [u64; 3], lang: Lang) -> String {
    if of == 0 {
        return String::new();
    }
    Message::new(
        w::SO_FAR,
        vec![
            counted(rows).into(),
            megabytes(bytes).into(),
            megabytes(of).into(),
        ],
    )
    .get(lang)
}

/// The size of a file in words.
pub(super) fn sized(bytes: u64) -> String {
    if bytes < 1024 * 1024 {
        [&bytes.div_ceil(1024).to_string(), " KB"].concat()
    } else {
        [&megabytes(bytes), " MB"].concat()
    }
}

/// Bytes as megabytes at one place.
fn megabytes(bytes: u64) -> String {
    let tenths = bytes.saturating_mul(10).div_ceil(1024 * 1024);
    [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string()].concat()
}
