//! The first page: what can be made, what is being filled, what comes from a file.

mod documents;

use crate::documents::route::Route;
use crate::documents::words::{clause_and_source, clause_number, numeral};
use crate::documents::{Card, templates};
use crate::pages::form::mirror::SETTLED;
use crate::pages::import::{Incoming, import_view};
use crate::pages::shell::app_state::app_state;
use crate::pages::shell::layout::heading;
use crate::pages::{files, words as w};
use crate::storage::kept;
use crate::ui::html::{button, el, of_class};
use crate::ui::words as uw;
use crate::ui::{dynamic, memo};
use leptos::prelude::*;

/// So many documents are seen at a glance; where there are more, they can be searched.
const FEW: usize = 5;
/// The same program in a page that keeps nothing.
const PRIVATELY: &str = "?private#/";

/// The first page.
pub fn home_page() -> AnyView {
    let app = app_state();
    // The list is read anew whenever something in it was changed here or in another tab.
    let turn = RwSignal::new(0_u32);
    let again = move || turn.update(|turn| *turn = turn.wrapping_add(1));
    let stored = window_event_listener(leptos::ev::storage, move |event| {
        if !event.key().is_some_and(|key| concerns_tabs(&key)) {
            again();
        }
    });
    let settled = window_event_listener_untyped(SETTLED, move |_| again());
    on_cleanup(move || {
        stored.remove();
        settled.remove();
    });
    document().set_title(w::BRAND.get(app.lang.get_untracked()));
    let jobs = templates::cards()
        .iter()
        .enumerate()
        .map(|(index, card)| job(card, index))
        .collect::<Vec<_>>();
    let sought = RwSignal::new(String::new());
    let list = move || {
        turn.track();
        documents::list_view(app, turn, sought)
    };
    let count = move || {
        turn.track();
        documents::count_all(app)
    };
    let many = memo(move || count() > FEW);
    // Made once for as long as it is needed, so that the field keeps the focus while the list is read anew.
    let search = dynamic(move || many.get().then(|| documents::search_view(app, sought)));
    let own = vec![el("h2").words(w::GO_ON_WITH).view(), search, dynamic(list)];
    let new = vec![
        el("h2").words(w::NEW).view(),
        of_class("ul", "jobs").child(jobs).view(),
    ];
    // What was begun here comes first, where there is any.
    let [first, then] = if untrack(count) > 0 {
        [own, new]
    } else {
        [new, own]
    };
    let keeps_nothing = (!app.keeps && !app.private).then(|| {
        of_class("p", "fail-bar")
            .attr("role", "alert")
            .words(w::KEEPS_NOTHING)
    });
    let incoming = Incoming::nothing();
    let link = |route: Route, words| el("a").attr("href", &route.hash()).words(words);
    let links = of_class("p", "foot-links")
        .child(button("quiet", w::EXPORT_ALL).on("click", move |_| files::backup_all(app)))
        .child(link(Route::AsText, w::NO_DOWNLOAD))
        .child(link(Route::Inbox, w::INBOX_TITLE))
        .child(link(Route::Trash, w::TRASH_TITLE))
        .child(link(Route::Standards, w::STANDARDS_TITLE))
        .child(link(Route::Demo, w::DEMO_TITLE))
        .child(link(Route::About, w::ABOUT_TITLE))
        .child((!app.private).then(|| el("a").attr("href", PRIVATELY).words(w::PRIVATE_BEGIN)))
        .child((!app.private).then(|| link(Route::Clear, w::CLEAR_TITLE)));
    let main = of_class("main", "plain home")
        .id("main")
        .child(heading(w::BRAND_ALONE))
        .child(of_class("p", "lead").words(match (app.private, app.keeps) {
            (true, _) => w::PRIVATE_LEAD,
            (false, true) => w::HOME_LEAD,
            (false, false) => w::HOME_LEAD_ALONE,
        }))
        .child(keeps_nothing);
    #[cfg(feature = "single")]
    let main =
        main.child((!app.private).then(|| crate::pages::work_file::work_file_view(app, incoming)));
    main.child(first)
        .child(then)
        .child(import_view(app, incoming))
        .child(links)
        .view()
}

fn job(card: &'static Card, index: usize) -> AnyView {
    let app = app_state();
    let number = move || clause_number(&numeral(index + 1), app.lang.get());
    let title = card.title;
    let hidden = move || [uw::COLON.get(app.lang.get()), title.get(app.lang.get())].concat();
    let samples = card.samples.iter().enumerate().map(|(index, sample)| {
        el("a")
            .attr("href", &Route::Sample(card.id.to_owned(), index).hash())
            .words(*sample)
            .view()
    });
    let new = of_class("a", "button")
        .attr("href", &Route::New(card.id.to_owned()).hash())
        .words(w::NEW)
        .child(of_class("span", "vh").text_of(hidden));
    let page = |route: Route, words| {
        el("a")
            .attr("href", &route.hash())
            .words(words)
            .child(of_class("span", "vh").text_of(hidden))
    };
    let acts = of_class("div", "acts")
        .child(new)
        .child(page(Route::Help(card.id.to_owned()), w::HELP_TITLE))
        .child(page(Route::Blank(card.id.to_owned()), w::BLANK_FORM))
        .child(of_class("div", "samples").child(samples.collect::<Vec<_>>()));
    let about = el("div")
        .child(el("h3").words(title))
        .child(el("p").words(card.about))
        .child(
            of_class("p", "std").text_of(move || clause_and_source(card.clause, app.lang.get())),
        );
    el("li")
        .child(
            of_class("span", "no")
                .attr("aria-hidden", "true")
                .text_of(number),
        )
        .child(about)
        .child(acts)
        .view()
}

/// Whether the key says who has a document open, and nothing of any document.
fn concerns_tabs(key: &str) -> bool {
    [kept::EDIT, kept::LEFT]
        .iter()
        .any(|kind| key.contains(&[":", kind].concat()))
}
