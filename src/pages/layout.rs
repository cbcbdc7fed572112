//! What stands on every page: its heading, its main part, the way home.

use super::words as w;
use crate::documents::route::Route;
use crate::i18n::Text;
use crate::ui::html::{El, el, of_class};

/// The heading of a page; it takes the focus when the page opens.
pub fn heading(title: Text) -> El {
    el("h1").attr("tabindex", "-1").words(title)
}

/// The same, following signals.
pub fn heading_of(title: impl Fn() -> String + Send + 'static) -> El {
    el("h1").attr("tabindex", "-1").text_of(title)
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
