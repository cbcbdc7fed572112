//! What stands on every page: its heading, its main part, the way home, the line at the foot.

use super::app_state::{AppState, BUILD};
use crate::documents::route::Route;
use crate::i18n::{Message, Text};
use crate::pages::words as w;
use crate::ui::html::{El, el, of_class, text};
use crate::ui::{after_paint, focus_first};
use leptos::prelude::*;

/// The heading of a page; it takes the focus when the page opens.
pub fn heading(title: Text) -> El {
    el("h1").attr("tabindex", "-1").words(title)
}

/// The same, following signals.
pub fn heading_of(title: impl Fn() -> String + Send + 'static) -> El {
    el("h1").attr("tabindex", "-1").text_of(title)
}

/// Each page is read from its top, by eye and by ear.
pub fn read_from_top() {
    after_paint(to_top);
}

/// The same on a plain page, unless the person is in one of its controls already.
pub fn arrive() {
    after_paint(|| {
        let control = document().query_selector("main :focus:not(h1)");
        if control.ok().flatten().is_none() {
            to_top();
        }
    });
}

fn to_top() {
    window().scroll_to_with_x_and_y(Default::default(), Default::default());
    focus_first("main h1");
}

/// The main part of a plain page, under its heading.
pub fn plain_main(title: Text) -> El {
    of_class("main", "plain").id("main").child(heading(title))
}

/// The link to the first page.
pub fn home_link() -> El {
    el("a").attr("href", &Route::Home.hash()).words(w::TO_HOME)
}

/// The links at the foot of a plain page: the first page, and nothing more.
pub fn foot() -> El {
    of_class("p", "foot-links").child(home_link())
}

/// A page that only says something.
pub fn message_page(title: Text, help: Text) -> AnyView {
    plain_main(title)
        .child(of_class("p", "lead").words(help))
        .child(foot())
        .view()
}

/// The build, at the foot of every page.
pub fn colophon(app: AppState) -> AnyView {
    let pattern = if app.keeps {
        w::COLOPHON
    } else {
        w::COLOPHON_PRIVATE
    };
    let words = move || {
        Message::new(
            pattern,
            vec![env!("CARGO_PKG_VERSION").into(), BUILD.into()],
        )
        .get(app.lang.get())
    };
    let about = el("a")
        .attr("href", &Route::About.hash())
        .words(w::ABOUT_TITLE);
    of_class("footer", "colophon")
        .text_of(words)
        .child(text(" "))
        .child(about)
        .view()
}
