//! The root of the page program: the address becomes a page; the language, the header and the shared state belong to all pages.

use crate::documents::route::Route;
use crate::documents::{FormPart, IssueState, Template, templates};
use crate::i18n::{Lang, Message};
use crate::lazy_part::LazyPart;
use crate::pages::as_text::AS_TEXT;
use crate::pages::demo::DEMO_PAGE;
use crate::pages::form::document_page::{document_page, state_words};
use crate::pages::form::mirror;
use crate::pages::home::home_page;
use crate::pages::inbox::INBOX_PAGE;
use crate::pages::privacy::private_mode;
use crate::pages::review::REVIEW_PAGES;
use crate::pages::shell::app_state::{AppState, Origin};
use crate::pages::shell::reminder::reminder_view;
use crate::pages::shell::{clock, layout};
use crate::pages::standards::STANDARDS_PAGES;
use crate::pages::versions::VERSIONS_PAGES;
use crate::pages::words as w;
use crate::storage::autosave::{State, Why};
use crate::ui::html::{button, el, of_class, text};
use crate::ui::lazy::{self, fetch_ahead, framed};
use crate::ui::toast::{page_left, toast_view};
use crate::ui::{after_frame, dynamic, memo, provide_lang};
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// What is built once and stays while its address changes inside: a document keeps its page through all its steps.
#[derive(Clone, PartialEq)]
enum PageKey {
    Document(String),
    Other(Route),
}

/// Mounts the program in the page and says that it has started.
pub fn open() {
    crate::ui::crash::tell_of_panics();
    let Some(root) = document()
        .get_element_by_id("app")
        .and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok())
    else {
        return;
    };
    leptos::mount::mount_to(root, root_view).forget();
    if let Some(page) = document().document_element() {
        let _ = page.set_attribute("data-started", "1");
    }
    if let Ok(event) = web_sys::CustomEvent::new("greendesk:started") {
        let _ = window().dispatch_event(&event);
    }
}

/// The whole page.
pub fn root_view() -> AnyView {
    let app = AppState::of_this_page();
    provide_context(app);
    provide_lang(app.lang);
    lazy::provide(app.keeps);
    let turned = window_event_listener(ev::hashchange, move |_| {
        app.route.set(Route::parse(
            &window().location().hash().unwrap_or_default(),
        ))
    });
    on_cleanup(move || turned.remove());
    // The mirror is opened once the first picture stands.
    after_frame(move || mirror::begin(app));
    #[cfg(feature = "single")]
    crate::pages::work_file::begin(app);
    Effect::new(move |_| {
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("lang", app.lang.get().tag());
        }
    });
    let kind = memo(move || match app.route.get() {
        Route::Overview(id)
        | Route::Fill(id, _)
        | Route::Report(id)
        | Route::Print(id)
        | Route::Compared(id, _)
        | Route::History(id) => PageKey::Document(id),
        other => PageKey::Other(other),
    });
    // A document's page puts the focus on its heading itself. Where the program opens on the home page, the focus stays where the browser puts it, before
    // the link past the header.
    let opened = StoredValue::new(false);
    let page = move || {
        let kind = kind.get();
        let turned = opened.try_update_value(|opened| std::mem::replace(opened, true));
        if let PageKey::Other(route) = &kind
            && (turned == Some(true) || *route != Route::Home)
        {
            layout::arrive();
        }
        // The former page is gone with all that a message's button may act on.
        page_left();
        match kind {
            PageKey::Document(id) => document_page(id),
            PageKey::Other(route) => plain_page(app, route),
        }
    };
    // The bar of a demonstration stays while its pages turn; the part is here once a step was opened.
    let demonstrates = memo(move || app.demo.get().is_some() && app.route.get() != Route::Demo);
    let demo_bar = move || {
        let part = demonstrates.get().then(|| DEMO_PAGE.ready()).flatten();
        part.map(|part| (part.bar)(app))
    };
    let skip = move |event: web_sys::Event| {
        event.prevent_default();
        crate::ui::focus_first("main h1");
    };
    let skip = of_class("a", "skip")
        .attr("href", "#main")
        .words(w::SKIP)
        .on("click", skip);
    vec![
        skip.view(),
        header(app),
        reminder_view(app),
        dynamic(demo_bar),
        dynamic(page),
        layout::colophon(app),
        toast_view(app.lang),
    ]
    .into_any()
}

fn plain_page(app: AppState, route: Route) -> AnyView {
    let title = match &route {
        Route::Inbox => w::INBOX_TITLE,
        Route::AsText => w::AS_TEXT_TITLE,
        Route::Demo => w::DEMO_TITLE,
        Route::Trash => w::TRASH_TITLE,
        Route::Standards => w::STANDARDS_TITLE,
        Route::Clear => w::CLEAR_TITLE,
        Route::About => w::ABOUT_TITLE,
        Route::Blank(_) => w::BLANK_FORM,
        Route::Help(_) => w::HELP_TITLE,
        Route::New(id) | Route::Sample(id, _) => {
            templates::card(id).map_or(w::BRAND, |card| card.title)
        }
        _ => w::BRAND,
    };
    Effect::new(move |_| {
        let lang = app.lang.get();
        let title = if title == w::BRAND {
            w::BRAND.get(lang).to_owned()
        } else {
            [title.get(lang), " - ", w::BRAND.get(lang)].concat()
        };
        document().set_title(&title);
    });
    let lost = || layout::message_page(w::LOST_TITLE, w::LOST_HELP);
    let frame = move |hint| {
        layout::plain_main(title)
            .child(hint)
            .child(layout::foot())
            .view()
    };
    match route {
        Route::Home => home_page(),
        Route::Inbox => top_of(&INBOX_PAGE, frame, move |page| (page.view)(app)),
        Route::AsText => top_of(&AS_TEXT, frame, move |part| (part.page)(app)),
        Route::Demo => top_of(&DEMO_PAGE, frame, move |part| (part.page)(app)),
        Route::Trash => top_of(&VERSIONS_PAGES, frame, move |pages| (pages.trash)(app)),
        Route::Clear => top_of(&VERSIONS_PAGES, frame, move |pages| (pages.clear)(app)),
        Route::Standards => top_of(&STANDARDS_PAGES, frame, move |pages| (pages.register)(app)),
        Route::About => top_of(&STANDARDS_PAGES, frame, move |pages| (pages.about)(app)),
        Route::Help(id) => top_of(&STANDARDS_PAGES, frame, move |pages| (pages.help)(app, &id)),
        Route::Blank(id) => match templates::output_part(&id) {
            Some(part) => {
                fetch_ahead(&REVIEW_PAGES);
                top_of(part, frame, move |output| {
                    top_of(&REVIEW_PAGES, frame, move |pages| {
                        (pages.blank)(app, output)
                    })
                })
            }
            None => lost(),
        },
        Route::New(id) => match templates::form_part(&id) {
            Some(part) => framed(part, frame, move |form| begin_new(app, form.template)),
            None => lost(),
        },
        Route::Sample(id, number) => match templates::form_part(&id) {
            Some(part) => framed(part, frame, move |form| {
                begin_sample(app, form, number).unwrap_or_else(lost)
            }),
            None => lost(),
        },
        _ => lost(),
    }
}

/// A plain page that a lazy part makes. Its heading takes the place of the one that stood there while the part was on its way, and its focus.
fn top_of<T: Sync + 'static>(
    part: &'static LazyPart<T>,
    frame: impl Fn(AnyView) -> AnyView + Send + Sync + 'static,
    page: impl Fn(&'static T) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let late = part.ready().is_none();
    framed(part, frame, move |table| {
        let focused = document().active_element();
        if late && focused.is_some_and(|element| element.tag_name() == "H1") {
            layout::arrive();
        }
        page(table)
    })
}

/// Makes a new document of a form, or takes the one that was made and not filled, and goes to its first step.
fn begin_new(app: AppState, template: &'static Template) -> AnyView {
    let draft = (template.blank)(clock::today());
    let id = app
        .untouched(template, &draft, Origin::Own)
        .unwrap_or_else(|| app.add(template, draft, Origin::Own));
    let step = template.steps.first().map_or("", |step| step.id).to_owned();
    replace_soon(app, Route::Fill(id, step))
}

/// Makes a document of a sample, or takes the one that was made and not changed, and goes to its overview; `None` where the form has no sample of this
/// number.
fn begin_sample(app: AppState, form: &'static FormPart, number: usize) -> Option<AnyView> {
    let draft = (form.samples.get(number)?)();
    let origin = Origin::Sample(number);
    let id = app
        .untouched(form.template, &draft, origin)
        .unwrap_or_else(|| app.add(form.template, draft, origin));
    Some(replace_soon(app, Route::Overview(id)))
}

/// Goes to another page once the present one is built: a page cannot be replaced while it is being built.
fn replace_soon(app: AppState, route: Route) -> AnyView {
    leptos::task::spawn_local(async move { app.replace(route) });
    ().into_any()
}

fn header(app: AppState) -> AnyView {
    private_mode::ask_before_leaving(app);
    let status = move || {
        let lang = app.lang.get();
        app.open.get().map(|editor| {
            let state = editor.saving.with(|saving| saving.state().clone());
            let at = match &state {
                State::Saved { at, .. } => clock::time(at),
                _ => String::new(),
            };
            let exported = editor.tag.with(|tag| app.handed(tag, lang));
            let failed = editor.in_trouble() && state != State::ReadOnly(Why::OtherTab);
            let calm = matches!(state, State::Saved { .. });
            let words = state.short(&at).get(lang);
            let class = if failed { "status failed" } else { "status" };
            let words = if calm || failed {
                el("b").text(&words).view()
            } else {
                text(&words)
            };
            let state = editor.state.get();
            let mark = (state != IssueState::Draft).then(|| {
                let class = if state == IssueState::Final {
                    "tag final"
                } else {
                    "tag altered"
                };
                of_class("span", class).text(state_words(state).get(lang))
            });
            of_class("span", class)
                .child(mark)
                .text(" ")
                .child(words)
                .text(" · ")
                .text(&exported)
        })
    };
    let under = move || {
        app.open
            .get()
            .map(|editor| el("i").words(editor.form.template.title))
    };
    let other = move |_| {
        app.speak(if app.lang.get_untracked() == Lang::Zh {
            Lang::En
        } else {
            Lang::Zh
        })
    };
    let other_tag = move || {
        Some(if app.lang.get() == Lang::Zh {
            "en".to_owned()
        } else {
            "zh-CN".to_owned()
        })
    };
    of_class("header", "top")
        .child(
            of_class("a", "brand")
                .attr("href", "#/")
                .words(w::BRAND_ALONE)
                .child(dynamic(under)),
        )
        .child(dynamic(status))
        .child(app.private.then(|| private_mode::sign(app)))
        .child(
            button("quiet language", w::OTHER_LANGUAGE)
                .attr_of("lang", other_tag)
                .on("click", other),
        )
        .child(announcer(app))
        .view()
}

/// The one polite voice: the first save of a session, then no more often than every five minutes.
fn announcer(app: AppState) -> AnyView {
    const QUIET_MS: u64 = 300_000;
    let last = StoredValue::new(0_u64);
    let spoken = RwSignal::new(None::<Message>);
    Effect::new(move |_| {
        let Some(editor) = app.open.get() else {
            return;
        };
        let at = editor.saving.with(|saving| match saving.state() {
            State::Saved { at, .. } => Some(at.clone()),
            _ => None,
        });
        let now = clock::now_ms();
        if let Some(at) = at
            && (last.get_value() == 0 || now.saturating_sub(last.get_value()) >= QUIET_MS)
        {
            last.set_value(now);
            let says = editor
                .saving
                .with_untracked(|saving| saving.state().says(&clock::time(&at)));
            spoken.set(Some(says));
        }
    });
    of_class("span", "vh")
        .attr("role", "status")
        .text_of(move || {
            let lang = app.lang.get();
            spoken.get().map(|says| says.get(lang)).unwrap_or_default()
        })
        .view()
}
