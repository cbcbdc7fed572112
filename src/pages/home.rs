//! The first page: what can be made, what is being filled, what comes from a file.

use super::app_state::{AppState, app_state};
use super::clock;
use super::importing::importing_view;
use super::mirror_sync::SETTLED;
use super::{hand_over, second, words as w};
use crate::documents::route::Route;
use crate::documents::{Card, Document, templates};
use crate::i18n::Message;
use crate::storage::{Listed, Opened};
use crate::ui::html::{button, el, of_class};
use crate::ui::toast::toast;
use crate::ui::{after_paint, focus, words as uw};
use crate::ui::{dynamic, memo};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The same program in a page that keeps nothing.
const PRIVATELY: &str = "?private#/";

/// The first page.
pub fn home_page() -> AnyView {
    let app = app_state();
    // The list is read anew whenever something in it was changed here or in another tab.
    let turn = RwSignal::new(0_u32);
    let again = move || turn.update(|turn| *turn = turn.wrapping_add(1));
    let stored = window_event_listener(leptos::ev::storage, move |event| {
        if !event
            .key()
            .is_some_and(|key| super::edit_lock::concerns_tabs(&key))
        {
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
    let list = move || {
        turn.track();
        documents(app, turn)
    };
    let keeps_nothing = (!app.keeps && !app.private).then(|| {
        of_class("p", "fail-bar")
            .attr("role", "alert")
            .words(w::KEEPS_NOTHING)
    });
    let link = |route: Route, words| el("a").attr("href", &route.hash()).words(words);
    let links = of_class("p", "foot-links")
        .child(button("quiet", w::EXPORT_ALL).on("click", move |_| hand_over::backup_all(app)))
        .child(link(Route::Trash, w::TRASH_TITLE))
        .child(link(Route::Standards, w::STANDARDS_TITLE))
        .child(link(Route::About, w::ABOUT_TITLE))
        .child((!app.private).then(|| el("a").attr("href", PRIVATELY).words(w::PRIVATE_BEGIN)))
        .child((!app.private).then(|| link(Route::Clear, w::CLEAR_TITLE)));
    of_class("main", "plain home")
        .id("main")
        .child(super::layout::heading(w::BRAND_ALONE))
        .child(of_class("p", "lead").words(if app.private {
            w::PRIVATE_LEAD
        } else {
            w::HOME_LEAD
        }))
        .child(keeps_nothing)
        .child(el("h2").words(w::NEW))
        .child(of_class("ul", "jobs").child(jobs))
        .child(el("h2").words(w::GO_ON_WITH))
        .child(dynamic(list))
        .child(dynamic(move || {
            app.whole.get().then(|| importing_view(app))
        }))
        .child(links)
        .view()
}

fn job(card: &'static Card, index: usize) -> AnyView {
    let app = app_state();
    let number = w::NUMERALS.get(index).copied().unwrap_or_default();
    let title = card.title;
    let hidden = move || [uw::COLON.get(app.lang.get()), title.get(app.lang.get())].concat();
    let samples = card.samples.iter().enumerate().map(|(index, sample)| {
        let label = *sample;
        let words = move || Message::new(w::SAMPLE, vec![label.into()]).get(app.lang.get());
        el("a")
            .attr("href", &Route::Sample(card.id.to_owned(), index).hash())
            .text_of(words)
            .view()
    });
    let new = of_class("a", "button")
        .attr("href", &Route::New(card.id.to_owned()).hash())
        .words(w::NEW)
        .child(of_class("span", "vh").text_of(hidden));
    let acts = of_class("div", "acts")
        .child(new)
        .child(samples.collect::<Vec<_>>())
        .child(
            el("a")
                .attr("href", &Route::Blank(card.id.to_owned()).hash())
                .words(w::BLANK_FORM)
                .child(of_class("span", "vh").text_of(hidden)),
        );
    let about = el("div")
        .child(el("h3").words(title))
        .child(el("p").words(card.about))
        .child(
            of_class("p", "std")
                .text(card.edition.number)
                .text(" ")
                .text(card.clause.number),
        );
    el("li")
        .child(
            of_class("span", "no")
                .attr("aria-hidden", "true")
                .text(number),
        )
        .child(about)
        .child(acts)
        .view()
}

fn documents(app: AppState, turn: RwSignal<u32>) -> AnyView {
    let mut listed = app
        .with_shelf(|library, shelf| library.list(shelf))
        .unwrap_or_default();
    let unsaved = app.unsaved.get_value();
    listed.retain(|listed| !unsaved.iter().any(|(document, _)| document.id == listed.id));
    if listed.is_empty() && unsaved.is_empty() {
        let first = templates::cards().first().map(|card| {
            el("a")
                .attr("href", &Route::New(card.id.to_owned()).hash())
                .words(w::FIRST_ONE)
        });
        return of_class("p", "empty")
            .words(w::NO_DOCUMENTS)
            .text(" ")
            .child(first)
            .view();
    }
    let lang = app.lang.get_untracked();
    let mut names: Vec<String> = Vec::new();
    let mut row = |document: Document, saved_at: &str| {
        let name = app.name_of(&document, lang);
        let namesakes = names.iter().filter(|other| **other == name).count();
        names.push(name);
        document_row(app, turn, document, saved_at, namesakes)
    };
    let unsaved = unsaved
        .into_iter()
        .map(|(document, _)| row(document, ""))
        .collect::<Vec<_>>();
    let items = listed
        .into_iter()
        .map(|Listed { id, opened }| match opened {
            Opened::Document(document, facts) => row(*document, &facts.saved_at),
            Opened::Newer(_) => shut_row(id, crate::storage::words::NEWER.into()),
            Opened::Broken(reason) => shut_row(
                id,
                Message::new(crate::storage::words::BROKEN, vec![reason.says().into()]),
            ),
        })
        .collect::<Vec<_>>();
    of_class("ul", "docs").child(unsaved).child(items).view()
}

/// A document that cannot be opened here: never hidden, never overwritten.
fn shut_row(id: String, why: Message) -> AnyView {
    let app = app_state();
    let link = el("a")
        .attr("href", &Route::Overview(id.clone()).hash())
        .text(&id);
    el("li")
        .child(link)
        .child(of_class("span", "bad").text_of(move || why.get(app.lang.get())))
        .view()
}

/// One document. `namesakes` of the same name stand before it: its controls then say which one it is.
fn document_row(
    app: AppState,
    turn: RwSignal<u32>,
    document: Document,
    saved_at: &str,
    namesakes: usize,
) -> AnyView {
    let again = move || turn.update(|turn| *turn = turn.wrapping_add(1));
    let id = document.id.clone();
    let stored = StoredValue::new(document);
    let again_number = if namesakes == 0 {
        String::new()
    } else {
        [" (", &(namesakes + 1).to_string(), ")"].concat()
    };
    // Of a document whose form another program fills, the second program knows name and open places.
    let described = RwSignal::new(None::<second::Described>);
    if stored.with_value(|document| app.elsewhere(&document.template).is_some()) {
        leptos::task::spawn_local(async move {
            // Where it does not come, the form's title stands for the name.
            if let Some(document) = stored.try_get_value()
                && let Ok(said) = second::describe(&document).await
            {
                let _ = described.try_set(Some(said));
            }
        });
    }
    let name = memo(move || {
        let lang = app.lang.get();
        described
            .with(|said| said.as_ref().map(|said| said.name.get(lang)))
            .unwrap_or_else(|| stored.with_value(|document| app.name_of(document, lang)))
    });
    let saved_at = saved_at.to_owned();
    let saved = move || {
        if saved_at.is_empty() {
            w::NOT_KEPT.get(app.lang.get()).to_owned()
        } else {
            clock::when(&saved_at, app.lang.get())
        }
    };
    let given = move || stored.with_value(|document| app.handed(document, app.lang.get()));
    // Open problems are counted once, when the list is drawn.
    let here = stored.with_value(|document| {
        let evaluate = app
            .template(&document.template)
            .map(|template| (template.evaluate)(&document.draft));
        evaluate.map(|evaluation| evaluation.open_count())
    });
    let open = move || here.or_else(|| described.with(|said| said.as_ref().map(|said| said.open)));
    let state = move || match open() {
        Some(0) => w::ALL_FILLED.get(app.lang.get()).to_owned(),
        Some(count) => {
            Message::new(w::OPEN_COUNT, vec![count.to_string().into()]).get(app.lang.get())
        }
        None => String::new(),
    };
    let demo = stored.with_value(|document| document.demo);
    let again_name = again_number.clone();
    let hidden = move || {
        let again_number = again_number.clone();
        of_class("span", "vh")
            .text_of(move || [uw::COLON.get(app.lang.get()), &name.get(), &again_number].concat())
    };
    let renaming = RwSignal::new(false);
    let field = ["name-", &id].concat();
    let rename_id = id.clone();
    let save_name = {
        let field = field.clone();
        move |_| {
            let typed = document_input(&field)
                .map(|input| input.value())
                .unwrap_or_default();
            let result = app.with_shelf(|library, shelf| {
                library.rename(shelf, &rename_id, typed.trim(), &app.stamp())
            });
            if let Err(error) = result {
                app.trouble(&error);
            }
            again();
        }
    };
    let copy_id = id.clone();
    let copy = move |_| {
        let name = Message::new(w::COPY_OF, vec![name.get_untracked().into()])
            .get(app.lang.get_untracked());
        let result = app.with_shelf(|library, shelf| {
            library.copy(
                shelf,
                &copy_id,
                &super::app_state::fresh_id(),
                &name,
                &app.stamp(),
            )
        });
        if let Err(error) = result {
            app.trouble(&error);
        }
        again();
    };
    let trash_id = id.clone();
    let trash = move |_| {
        let result =
            app.with_shelf(|library, shelf| library.trash(shelf, &trash_id, &clock::now()));
        match result {
            Ok(()) => {
                let words = Message::new(w::TRASHED, vec![name.get_untracked().into()]);
                let id = trash_id.clone();
                let undo = move || {
                    if let Err(error) = app.with_shelf(|library, shelf| library.restore(shelf, &id))
                    {
                        app.trouble(&error);
                    }
                    again();
                };
                toast(words, Some(std::sync::Arc::new(undo)));
            }
            Err(error) => app.trouble(&error),
        }
        again();
    };
    let open_field = field.clone();
    let start_rename = move |_| {
        renaming.set(true);
        let field = open_field.clone();
        after_paint(move || focus(&field));
    };
    let rename_hidden = hidden.clone();
    let rename_form = dynamic(move || {
        renaming.get().then(|| {
            let label = el("label")
                .attr("for", &field)
                .words(w::NEW_NAME)
                .child(rename_hidden());
            let input = el("input")
                .attr("type", "text")
                .id(&field)
                .attr("autocomplete", "off")
                .value(move || name.get_untracked());
            of_class("div", "rename")
                .child(el("div").child(label).text(" ").child(input))
                .child(button("secondary", w::RENAME_DONE).on("click", save_name.clone()))
                .child(button("quiet", w::CANCEL).on("click", move |_| renaming.set(false)))
        })
    });
    let tag = demo.then(|| of_class("span", "tag").words(uw::DEMO_MARK));
    let state_class = move || {
        Some(
            if open().is_some_and(|open| open > 0) {
                "bad"
            } else {
                ""
            }
            .to_owned(),
        )
    };
    let actions = of_class("span", "actions")
        .child(
            button("quiet", w::RENAME)
                .child(hidden())
                .on("click", start_rename),
        )
        .child(button("quiet", w::COPY).child(hidden()).on("click", copy))
        .child(
            button("quiet danger", uw::DELETE)
                .child(hidden())
                .on("click", trash),
        );
    el("li")
        .child(
            el("a")
                .attr("href", &Route::Overview(id).hash())
                .text_of(move || name.get())
                .child(tag)
                .child((namesakes > 0).then(|| of_class("span", "vh").text(&again_name))),
        )
        .child(el("span").attr_of("class", state_class).text_of(state))
        .child(el("span").text_of(saved))
        .child(el("span").text_of(given))
        .child(actions)
        .child(rename_form)
        .view()
}

fn document_input(id: &str) -> Option<web_sys::HtmlInputElement> {
    document()
        .get_element_by_id(id)
        .and_then(|input| input.dyn_into().ok())
}
