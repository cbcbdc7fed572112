//! The comparison on paper: which documents, with their checksums and when they were saved, then the tables.

use super::{Editor, report};
use crate::documents::Output;
use crate::documents::Report;
use crate::documents::route::Route;
use crate::exports::paper::{Frame, Tongues, alone, mark};
use crate::exports::word_name;
use crate::i18n::{Lang, Message};
use crate::pages::files::{source_of, with_files};
use crate::pages::shell::app_state::AppState;
use crate::pages::shell::clock;
use crate::pages::words as w;
use crate::ui::dynamic;
use crate::ui::html::{button, el, of_class};
use crate::ui::paper::{Marks, paper};
use leptos::prelude::*;

/// The page with the paper, its language its own.
pub fn paper_page(app: AppState, editor: Editor, output: &'static Output, other: &str) -> AnyView {
    editor.flush();
    let lang = RwSignal::new(app.lang.get_untracked());
    let step = output.template.steps.iter().find(|step| {
        let compares =
            |part: &crate::documents::Part| matches!(part, crate::documents::Part::Compare);
        step.parts.iter().any(compares)
    });
    let back = Route::Fill(editor.id(), step.map_or("", |step| step.id).to_owned());
    let other = other.to_owned();
    let shown = other.clone();
    let sheet = move || {
        let lang = lang.get();
        let document = editor.document();
        match report(app, output, &document, &shown, lang) {
            Some(Ok(report)) => {
                let frame = frame(&report, lang);
                let marks = Marks {
                    head: frame.head,
                    state: frame.state,
                    imprint: frame.imprint,
                    demo: document.demo,
                    ..Marks::default()
                };
                paper(&report, &marks, lang)
            }
            Some(Err(why)) => of_class("p", "missed").text(&why.get(lang)).view(),
            None => of_class("p", "missed").words(w::COMPARE_GONE).view(),
        }
    };
    let turn = move |_| {
        lang.update(|lang| {
            *lang = match lang {
                Lang::Zh => Lang::En,
                Lang::En => Lang::Zh,
            }
        })
    };
    let print = move |_| drop(window().print());
    let word = move |_| {
        let lang = lang.get_untracked();
        let document = editor.document();
        // Where there is nothing to compare, the page says why.
        let Some(Ok(report)) = report(app, output, &document, &other, lang) else {
            return;
        };
        let (now, mark) = (clock::now(), mark(document.demo, false, false));
        let tongues = Tongues::One(lang);
        let text = alone(&report, frame(&report, lang), mark, (tongues, false), &now);
        let name = word_name(&source_of(&document, output.template, &report, lang, &now));
        with_files(move |files| (files.paper)(&text, name, lang));
    };
    let bar = of_class("section", "paper-bar")
        .attr_of("aria-label", move || {
            Some(w::COMPARE_TITLE.get(app.lang.get()).to_owned())
        })
        .child(el("a").attr("href", &back.hash()).words(w::BACK))
        .child(button("", w::PRINT).on("click", print))
        .child(button("quiet", w::COMPARE_WORD).on("click", word))
        .child(button("quiet", w::PAPER_LANGUAGE).on("click", turn));
    let main = of_class("main", "paper-page")
        .id("main")
        .child(el("div").id("sheet").child(dynamic(sheet)));
    vec![bar.view(), main.view()].into_any()
}

/// What stands on the paper besides the tables.
fn frame(report: &Report, lang: Lang) -> Frame {
    let made = crate::exports::paper::printed_at(&clock::now(), lang);
    Frame {
        head: report.title.get(lang).to_owned(),
        state: report.subject.get(lang),
        imprint: Message::new(
            w::COMPARE_IMPRINT,
            vec![made.into(), env!("CARGO_PKG_VERSION").into()],
        )
        .get(lang),
        ..Frame::default()
    }
}
