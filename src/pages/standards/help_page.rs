//! 填报说明: the guide to one form, on the page and on paper.

use super::words as w;
use crate::documents::route::Route;
use crate::documents::words::clause_and_source;
use crate::documents::{help::Help, templates};
use crate::i18n::Text;
use crate::pages::shell::app_state::AppState;
use crate::pages::shell::layout::{foot, heading_of, home_link, message_page};
use crate::pages::words as pw;
use crate::ui::html::{El, button, el, of_class};
use crate::ui::lang_here;
use crate::ui::words::COLON;
use leptos::prelude::*;

/// The guide to the form `id`.
pub fn help_page(app: AppState, id: &str) -> AnyView {
    let (Some(card), Some(help)) = (templates::card(id), templates::help(id)) else {
        return message_page(pw::LOST_TITLE, pw::LOST_HELP);
    };
    let title = move || {
        let lang = app.lang.get();
        [
            pw::HELP_TITLE.get(lang),
            COLON.get(lang),
            card.title.get(lang),
        ]
        .concat()
    };
    let back = move |_| {
        // A page that was opened by its address has nothing before it.
        let history = window().history();
        let gone = history.as_ref().is_ok_and(|history| {
            history.length().is_ok_and(|length| length > 1) && history.back().is_ok()
        });
        if !gone {
            app.go(&Route::Home);
        }
    };
    let acts = of_class("p", "foot-links")
        .child(button("secondary", pw::BACK).on("click", back))
        .child(button("quiet", pw::PRINT).on("click", |_| {
            let _ = window().print();
        }))
        .child(
            el("a")
                .attr("href", &Route::Blank(card.id.to_owned()).hash())
                .words(pw::BLANK_FORM),
        )
        .child(
            el("a")
                .attr("href", &Route::Standards.hash())
                .words(pw::STANDARDS_TITLE),
        )
        .child(home_link());
    of_class("main", "plain guide")
        .id("main")
        .child(heading_of(title))
        .child(acts)
        .child(guide(help))
        .child(foot())
        .view()
}

/// A list of sentences.
fn list(texts: &'static [Text], tag: &'static str) -> El {
    let items = texts.iter().map(|text| el("li").words(*text).view());
    el(tag).child(items.collect::<Vec<_>>())
}

fn guide(help: &'static Help) -> El {
    let lang = lang_here();
    let sections = help.sections.iter().flat_map(|section| {
        [
            el("dt").words(section.title).view(),
            el("dd").words(section.says).view(),
        ]
    });
    let terms = help.terms.iter().flat_map(|term| {
        let clause = move |lang| [" ", &clause_and_source(term.clause, lang)].concat();
        [
            el("dt").words(term.name).view(),
            el("dd")
                .words(term.says)
                .child(of_class("span", "std").text_of(move || clause(lang.get())))
                .view(),
        ]
    });
    of_class("div", "block")
        .child(el("h2").words(w::WHO))
        .child(el("p").words(help.who))
        .child(el("p").words(help.minutes))
        .child(el("h2").words(pw::PREPARE))
        .child(list(help.at_hand, "ul"))
        .child(el("h2").words(w::SECTIONS))
        .child(el("dl").child(sections.collect::<Vec<_>>()))
        .child(el("h2").words(w::TERMS))
        .child(el("dl").child(terms.collect::<Vec<_>>()))
        .child(el("h2").words(w::MISTAKES))
        .child(list(help.mistakes, "ul"))
        .child(el("h2").words(w::AFTERWARDS))
        .child(list(help.afterwards, "ol"))
}
