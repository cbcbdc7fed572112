//! 中英对照: whether papers and Word files are set in Chinese with English beside. Chosen on the report page or beside a paper, and held as long as the page
//! lives.

use super::words as rw;
use crate::exports::paper::Tongues;
use crate::i18n::Lang;
use crate::ui::html::{El, el, of_class};
use leptos::prelude::*;
use std::cell::Cell;

thread_local! {
    static BOTH: Cell<bool> = const { Cell::new(false) };
}

/// Whether both languages were chosen, as a page of papers follows it.
#[derive(Clone, Copy)]
pub struct Both(RwSignal<bool>);

impl Both {
    /// As it was chosen last.
    pub fn here() -> Self {
        Self(RwSignal::new(BOTH.get()))
    }

    /// The languages of a paper that is otherwise set in `lang`.
    pub fn tongues(self, lang: Lang) -> Tongues {
        if self.0.get() {
            Tongues::Both
        } else {
            Tongues::One(lang)
        }
    }

    /// Chooses.
    pub fn choose(self, both: bool) {
        BOTH.set(both);
        self.0.set(both);
    }

    /// The choice.
    pub fn choice(self) -> El {
        let tick = el("input")
            .attr("type", "checkbox")
            .id("both-languages")
            .attr("data-free", "")
            .checked(move || self.0.get())
            .on("change", move |event| {
                self.choose(event_target_checked(&event));
            });
        of_class("label", "option")
            .attr("for", "both-languages")
            .child(tick)
            .child(el("span").words(rw::BOTH))
    }
}
