//! The lazy part of the demonstration: the page `#/demo` with the steps, and the bar that goes along from page to page. A demonstration runs in the page
//! that keeps nothing, so its samples stand beside no report of this computer and are gone with the page.

mod words;

use crate::documents::demonstration::{JOBS, Shown, ShownPage, step, steps};
use crate::documents::route::Route;
use crate::documents::templates;
use crate::i18n::Message;
use crate::pages::files::forget_texts;
use crate::pages::privacy::private_mode::leave;
use crate::pages::shell::app_state::{AppState, Origin};
use crate::pages::shell::clock;
use crate::pages::shell::layout::{foot, plain_main};
use crate::pages::words as pw;
use crate::storage::Opened;
use crate::ui::html::{El, button, el, of_class};
use crate::ui::results_strip::figure_id;
use crate::ui::toast::toast;
use crate::ui::{after_drawing, dynamic, focus, wait};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use words as w;

/// What the part offers.
pub struct DemoPage {
    /// The page with all steps.
    pub page: fn(AppState) -> AnyView,
    /// The bar of the step that is shown, on every page.
    pub bar: fn(AppState) -> AnyView,
}

crate::lazy_part! {
    /// The demonstration.
    pub static DEMO_PAGE, demo: DemoPage = DemoPage { page: demo_page, bar };
}

/// The page that keeps nothing, with the demonstration open.
const PRIVATELY: &str = "?private#/demo";
/// The class of the page in large type.
const LARGE: &str = "large";

thread_local! {
    // Whether the keys are listened to.
    static LISTENS: Cell<bool> = const { Cell::new(false) };
    // Whether all steps were shown.
    static OVER: Cell<bool> = const { Cell::new(false) };
}

fn demo_page(app: AppState) -> AnyView {
    let main = plain_main(pw::DEMO_TITLE)
        .child(of_class("p", "lead").words(w::LEAD))
        .child(of_class("p", "lead").words(w::PRIVATELY));
    if !app.private {
        let open = of_class("a", "button")
            .attr("href", PRIVATELY)
            .words(w::OPEN);
        return main.child(el("p").child(open)).child(foot()).view();
    }
    listen(app);
    let over = OVER
        .take()
        .then(|| of_class("p", "hint").attr("role", "status").words(w::OVER));
    let acts = of_class("p", "acts demo-acts")
        .child(button("", w::BEGIN).on("click", move |_| open(app, 0)))
        .child(large_button())
        .child(button("secondary", w::RESET).on("click", move |_| reset(app)))
        .child(button("secondary", w::END).on("click", |_| leave()));
    let jobs = JOBS.iter().enumerate().flat_map(|(at, job)| {
        let before: usize = JOBS.iter().take(at).map(|job| job.steps.len()).sum();
        let items = job
            .steps
            .iter()
            .zip(before..)
            .map(|(shown, number)| item(app, shown, number));
        let list = of_class("ul", "demo-steps").child(items.collect::<Vec<_>>());
        [el("h2").words(job.title).view(), list.view()]
    });
    main.child(over)
        .child(acts)
        .child(of_class("p", "hint").words(w::KEYS))
        .child(jobs.collect::<Vec<_>>())
        .child(foot())
        .view()
}

/// A step in the list: the button that opens the step, and what to say.
fn item(app: AppState, shown: &'static Shown, number: usize) -> AnyView {
    let name = move || {
        let card = templates::card(shown.form);
        let sample = card.and_then(|card| card.samples.get(shown.sample));
        let args = vec![
            (number + 1).to_string().into(),
            card.map_or(pw::DEMO_TITLE, |card| card.title).into(),
            sample.copied().unwrap_or(pw::DEMO_TITLE).into(),
        ];
        Message::new(w::STEP, args).get(app.lang.get())
    };
    let open = of_class("button", "quiet big")
        .attr("type", "button")
        .text_of(name)
        .on("click", move |_| open(app, number));
    el("li").child(open).child(el("p").words(shown.says)).view()
}

fn bar(app: AppState) -> AnyView {
    let at = move || app.demo.get().and_then(step);
    let where_ = move || {
        let lang = app.lang.get();
        at().map(|(job, _)| {
            let number = app.demo.get().unwrap_or_default() + 1;
            let args = vec![
                number.to_string().into(),
                steps().count().to_string().into(),
                job.title.into(),
            ];
            Message::new(w::STEP_OF, args).get(lang)
        })
        .unwrap_or_default()
    };
    let says = move || {
        let lang = app.lang.get();
        at().map_or("", |(_, shown)| shown.says.get(lang))
            .to_owned()
    };
    let before = dynamic(move || {
        app.demo
            .get()
            .is_some_and(|at| at > 0)
            .then(|| button("quiet", w::BEFORE).on("click", move |_| turn(app, false)))
    });
    let all = el("a").attr("href", &Route::Demo.hash()).words(w::ALL);
    of_class("section", "show-bar")
        .attr_of("aria-label", move || {
            Some(w::BAR.get(app.lang.get()).to_owned())
        })
        .child(
            of_class("p", "show-says")
                .attr("role", "status")
                .child(el("b").text_of(where_))
                .child(el("span").text_of(says)),
        )
        .child(
            of_class("p", "acts")
                .child(
                    button("secondary", w::NEXT)
                        .child(of_class("span", "key").words(w::NEXT_KEY))
                        .on("click", move |_| turn(app, true)),
                )
                .child(before)
                .child(large_button())
                .child(all),
        )
        .view()
}

/// The button of the large type. The type is the page's alone and kept nowhere.
fn large_button() -> El {
    let now = RwSignal::new(classes().is_some_and(|classes| classes.contains(LARGE)));
    let turn = move |_| {
        if let Some(Ok(large)) = classes().map(|classes| classes.toggle(LARGE)) {
            now.set(large);
        }
    };
    button("quiet", w::LARGE)
        .attr_of("aria-pressed", move || Some(now.get().to_string()))
        .on("click", turn)
}

fn classes() -> Option<web_sys::DomTokenList> {
    document().document_element().map(|root| root.class_list())
}

/// Opens a step: the sample is made where it is not here yet, and the page that the step shows. The number is set at once, so that a key pressed again
/// while a part is on its way counts from this step. Where another step was asked for meanwhile, this one is not shown.
fn open(app: AppState, number: usize) {
    let Some((_, shown)) = step(number) else {
        return;
    };
    let before = app.demo.get_untracked();
    app.demo.set(Some(number));
    spawn_local(async move {
        let form = match templates::form_part(shown.form) {
            Some(part) => part.get().await,
            None => return,
        };
        if app.demo.get_untracked() != Some(number) {
            return;
        }
        let form = match form {
            Ok(form) => form,
            Err(why) => {
                app.demo.set(before);
                return toast(why.into(), None);
            }
        };
        let Some(sample) = form.samples.get(shown.sample) else {
            return;
        };
        let id = kept(app, shown)
            .unwrap_or_else(|| app.add(form.template, sample(), Origin::Sample(shown.sample)));
        let route = shown.route(id);
        app.go(&route);
        match shown.page {
            ShownPage::Results(_, figure) => show_at(app, &route, figure_id(figure)).await,
            ShownPage::At(_, id) => show_at(app, &route, id.to_owned()).await,
            ShownPage::Overview | ShownPage::Step(_) | ShownPage::Paper => {}
        }
    });
}

/// Brings the element of this id into sight, once its page and its results are here: without it the page is read from its top.
async fn show_at(app: AppState, route: &Route, id: String) {
    const TRIES: u32 = 60;
    const TRY_MS: u32 = 50;
    const DRAWN_MS: u32 = 400;
    for _ in 0..TRIES {
        wait(TRY_MS).await;
        if app.route.get_untracked() != *route {
            continue;
        }
        if document().get_element_by_id(&id).is_some() {
            let again = id.clone();
            // The heading of the page takes the focus before.
            after_drawing(move || focus(&id));
            // Pictures above are drawn a little later and move the figure.
            wait(DRAWN_MS).await;
            // Where the person went on meanwhile, nothing is moved. A row takes no focus, so the focus stays on the heading or nowhere.
            let waits = document().active_element().is_none_or(|element| {
                element.id() == again || ["H1", "BODY"].contains(&element.tag_name().as_str())
            });
            if waits && app.route.get_untracked() == *route {
                focus(&again);
            }
            return;
        }
    }
}

/// The document that an earlier step made of the same sample.
fn kept(app: AppState, shown: &Shown) -> Option<String> {
    let listed = app
        .with_shelf(|library, shelf| library.list(shelf))
        .unwrap_or_default();
    let number = shown.sample.to_string();
    let same = |opened: &Opened| {
        opened.document().is_some_and(|document| {
            document.demo && document.template == shown.form && document.sample == number
        })
    };
    let found = listed.into_iter().find(|listed| same(&listed.opened));
    found.map(|listed| listed.id)
}

/// Opens the next step, or the one before. Behind the last one stands the page with all steps.
fn turn(app: AppState, on: bool) {
    let number = match (app.demo.get_untracked(), on) {
        (None, true) if app.route.get_untracked() == Route::Demo => Some(0),
        (None, _) => return,
        (Some(at), true) => at.checked_add(1),
        (Some(at), false) => at.checked_sub(1),
    };
    match number.filter(|number| step(*number).is_some()) {
        Some(number) => open(app, number),
        None if on => {
            OVER.set(true);
            app.demo.set(None);
            app.go(&Route::Demo);
        }
        None => {
            app.demo.set(None);
            app.go(&Route::Demo);
        }
    }
}

/// Listens to the keys before any field does: Enter has a meaning of its own in a field. Once for as long as the page lives.
fn listen(app: AppState) {
    if LISTENS.replace(true) {
        return;
    }
    let keys =
        Closure::<dyn FnMut(web_sys::KeyboardEvent)>::new(move |event: web_sys::KeyboardEvent| {
            let asked = event.key() == "Enter" && (event.ctrl_key() || event.meta_key());
            if !asked || event.is_composing() || event.alt_key() || event.repeat() {
                return;
            }
            event.prevent_default();
            event.stop_propagation();
            turn(app, !event.shift_key());
        });
    let _ = window().add_event_listener_with_callback_and_bool(
        "keydown",
        keys.as_ref().unchecked_ref(),
        true,
    );
    keys.forget();
}

/// Takes every sample away, so that the steps make them anew. The open document is closed before, because closing it saves what was typed.
fn reset(app: AppState) {
    const TRIES: u32 = 40;
    const TRY_MS: u32 = 50;
    if !app.private {
        return;
    }
    app.demo.set(None);
    app.go(&Route::Demo);
    forget_texts();
    spawn_local(async move {
        for _ in 0..TRIES {
            if app.open.get_untracked().is_none() {
                break;
            }
            wait(TRY_MS).await;
        }
        let now = clock::now();
        let fault = app.with_shelf(|library, shelf| {
            for listed in library.list(shelf).unwrap_or_default() {
                if !listed.opened.document().is_some_and(|found| found.demo) {
                    continue;
                }
                if let Err(error) = library.trash(shelf, &listed.id, &now) {
                    return Some(error);
                }
                let _ = library.purge(shelf, &listed.id);
            }
            None
        });
        match fault {
            Some(error) => app.trouble(&error),
            None => toast(w::RESET_DONE.into(), None),
        }
    });
}
