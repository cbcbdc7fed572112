//! 中英对照: whether the paper and the Word file of a report are set in Chinese with English beside. Chosen on the report page or beside a paper, and held
//! until it is chosen for another report or the page is left.

use super::words as rw;
use crate::exports::paper::Tongues;
use crate::i18n::Lang;
use crate::ui::html::{El, el, of_class};
use leptos::prelude::*;
use std::cell::RefCell;

thread_local! {
    // Of which report both languages were chosen last: a document, or the empty form of a template.
    static BOTH: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Whether both languages were chosen, as a page of papers follows it.
#[derive(Clone, Copy)]
pub struct Both {
    chosen: RwSignal<bool>,
    of: StoredValue<String>,
}

impl Both {
    /// As it was chosen of this report: the id of its document, or of the template whose empty form it is.
    pub fn of(report: &str) -> Self {
        Self {
            chosen: RwSignal::new(BOTH.with_borrow(|of| !report.is_empty() && of == report)),
            of: StoredValue::new(report.to_owned()),
        }
    }

    /// The languages of a paper that is otherwise set in `lang`.
    pub fn tongues(self, lang: Lang) -> Tongues {
        if self.chosen.get() {
            Tongues::Both
        } else {
            Tongues::One(lang)
        }
    }

    /// Chooses.
    pub fn choose(self, both: bool) {
        let of = if both {
            self.of.get_value()
        } else {
            String::new()
        };
        BOTH.set(of);
        self.chosen.set(both);
    }

    /// The choice.
    pub fn choice(self) -> El {
        let tick = el("input")
            .attr("type", "checkbox")
            .id("both-languages")
            .attr("data-free", "")
            .checked(move || self.chosen.get())
            .on("change", move |event| {
                self.choose(event_target_checked(&event));
            });
        of_class("label", "option")
            .attr("for", "both-languages")
            .child(tick)
            .child(el("span").words(rw::BOTH))
    }
}
