//! The paper of a document, and the blank form on paper.

use super::words as rw;
use crate::documents::route::Route;
use crate::documents::{Draft, Output, checksum};
use crate::i18n::{Lang, Message};
use crate::pages::form::editor::Editor;
use crate::pages::shell::app_state::AppState;
use crate::pages::shell::clock;
use crate::pages::shell::layout::home_link;
use crate::pages::words as w;
use crate::ui::dynamic;
use crate::ui::html::{button, el, of_class};
use crate::ui::paper::{Marks, paper};
use leptos::prelude::*;

/// The paper. Its language is its own: a report in Chinese can be printed by somebody who reads English.
pub fn print_page(app: AppState, editor: Editor, output: &'static Output) -> AnyView {
    let form = editor.form;
    let lang = RwSignal::new(app.lang.get_untracked());
    let sheet = move || {
        let lang = lang.get();
        let mut document = editor.tag.get();
        document.draft = form.draft.get();
        let issued = editor.issued();
        let made = if issued {
            document.issued_at.clone()
        } else {
            clock::now()
        };
        let signed = document
            .draft
            .root
            .get(crate::documents::reserved::SIGNED_BY)
            .trim()
            .to_owned();
        let made = [&clock::day(&made), " ", &clock::time(&made)].concat();
        let made = Message::new(
            if issued {
                w::IMPRINT_FINAL
            } else {
                w::IMPRINT_DRAFT
            },
            vec![made.into()],
        )
        .get(lang);
        let by = if signed.is_empty() {
            String::new()
        } else {
            Message::new(w::IMPRINT_BY, vec![signed.into()]).get(lang)
        };
        let imprint = Message::new(
            w::IMPRINT,
            vec![
                made.into(),
                by.into(),
                env!("CARGO_PKG_VERSION").into(),
                form.template.version.to_string().into(),
            ],
        )
        .get(lang);
        let sum = Message::new(w::IMPRINT_SUM, vec![checksum(&document.draft).into()]).get(lang);
        let marks = Marks {
            imprint,
            sum,
            draft: !issued,
            demo: document.demo,
        };
        paper(&output.report_of(&document.draft), &marks, lang)
    };
    let other = move |_| {
        lang.update(|lang| {
            *lang = if *lang == Lang::Zh {
                Lang::En
            } else {
                Lang::Zh
            }
        })
    };
    let print = move |_| {
        editor.flush();
        let _ = window().print();
    };
    let back = el("a")
        .attr("href", &Route::Report(editor.id()).hash())
        .words(w::BACK);
    let bar = of_class("section", "paper-bar")
        .attr_of("aria-label", move || {
            Some(w::PRINT_TITLE.get(app.lang.get()).to_owned())
        })
        .child(back)
        .child(button("", w::PRINT).on("click", print))
        .child(button("quiet", w::PAPER_LANGUAGE).on("click", other))
        .child(of_class("span", "hint").words(w::PRINT_HINT));
    vec![
        bar.view(),
        of_class("main", "paper-page")
            .id("main")
            .child(el("div").id("sheet").child(dynamic(sheet)))
            .view(),
    ]
    .into_any()
}

/// The blank form on paper, and the list of what to prepare.
pub fn blank_page(app: AppState, form: &'static Output) -> AnyView {
    let print = move |_| {
        let _ = window().print();
    };
    let items = form
        .prepare
        .iter()
        .map(|text| el("li").words(*text).view())
        .collect::<Vec<_>>();
    let bar = of_class("section", "paper-bar")
        .attr_of("aria-label", move || {
            Some(w::PRINT_TITLE.get(app.lang.get()).to_owned())
        })
        .child(home_link())
        .child(button("", w::PRINT).on("click", print))
        .child(
            of_class("div", "block")
                .child(el("h2").words(w::PREPARE))
                .child(el("ul").id("prepare").child(items)),
        );
    let sheet = move || {
        let lang = app.lang.get();
        let marks = Marks {
            imprint: rw::BLANK_FORM.get(lang).to_owned(),
            ..Marks::default()
        };
        paper(&form.report_of(&Draft::default()), &marks, lang)
    };
    vec![
        bar.view(),
        of_class("main", "paper-page")
            .id("main")
            .child(el("div").id("sheet").child(dynamic(sheet)))
            .view(),
    ]
    .into_any()
}
