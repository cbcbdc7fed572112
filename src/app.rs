//! The roof: the address becomes a page; the language, the header and the desk are shared by all pages.

use crate::documents::route::Route;
use crate::documents::{Template, templates};
use crate::i18n::Lang;
use crate::pages::app_state::{AppState, Origin};
use crate::pages::reminder::reminder_view;
use crate::pages::{
    clear, clock, fill, home, layout, mirror_sync, plain, private, second, words as w,
};
use crate::storage::autosave::{State, Why};
use crate::ui::LangContext;
use crate::ui::html::{button, el, of_class, text};
use crate::ui::toast::toast_view;
use crate::ui::{dynamic, memo};
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// What is built once and stays while its address changes inside: a document keeps its page through all its steps.
#[derive(Clone, PartialEq)]
enum PageKey {
    Document(String),
    Other(Route),
}

/// Opens the door of a program that fills `forms`: mounts it in the page and says that it has started.
pub fn open(forms: &'static [&'static Template]) {
    crate::ui::crash::tell_of_panics();
    let Some(root) = document()
        .get_element_by_id("app")
        .and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok())
    else {
        return;
    };
    leptos::mount::mount_to(root, move || app(forms)).forget();
    if let Some(page) = document().document_element() {
        let _ = page.set_attribute("data-started", "1");
    }
    if let Ok(event) = web_sys::CustomEvent::new("greendesk:started") {
        let _ = window().dispatch_event(&event);
    }
}

/// The whole program.
pub fn app(forms: &'static [&'static Template]) -> AnyView {
    let app = AppState::new(forms);
    provide_context(app);
    provide_context(LangContext(app.lang));
    let turned = window_event_listener(ev::hashchange, move |_| {
        app.route.set(Route::parse(
            &window().location().hash().unwrap_or_default(),
        ))
    });
    on_cleanup(move || turned.remove());
    let whole = window_event_listener_untyped("greendesk:whole", move |_| {
        app.whole.set(true);
        mirror_sync::begin(app);
    });
    on_cleanup(move || whole.remove());
    if app.whole.get_untracked() {
        crate::ui::after_paint(move || mirror_sync::begin(app));
    }
    Effect::new(move |_| {
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("lang", app.lang.get().tag());
        }
    });
    // A new report that is asked for from the first moment is made before anything is drawn.
    if let Route::New(id) = app.route.get_untracked()
        && let Some(template) = app.template(&id)
    {
        app.replace(begun(app, template));
    }
    let kind = memo(move || match app.route.get() {
        Route::Overview(id)
        | Route::Fill(id, _)
        | Route::Report(id)
        | Route::Print(id)
        | Route::History(id) => PageKey::Document(id),
        other => PageKey::Other(other),
    });
    let page = move || match kind.get() {
        PageKey::Document(id) => fill::document_page(id),
        PageKey::Other(route) => plain_page(app, route),
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
        dynamic(move || app.whole.get().then(|| reminder_view(app))),
        dynamic(page),
        plain::colophon(),
        toast_view(app.lang),
    ]
    .into_any()
}

fn plain_page(app: AppState, route: Route) -> AnyView {
    let title = match &route {
        Route::Trash => w::TRASH_TITLE,
        Route::Standards => w::STANDARDS_TITLE,
        Route::Clear => w::CLEAR_TITLE,
        Route::About => w::ABOUT_TITLE,
        Route::Blank(_) => w::BLANK_FORM,
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
    match route {
        Route::Home => home::home_page(),
        Route::Trash => plain::trash_page(),
        Route::Standards => plain::standards_page(),
        Route::About => plain::about_page(),
        Route::Clear => clear::clear_page(),
        Route::Blank(form) => match templates::card(&form) {
            Some(card) => plain::blank_page(card),
            None => plain::message_page(w::LOST_TITLE, w::LOST_HELP),
        },
        Route::New(form) | Route::Sample(form, _) if app.elsewhere(&form).is_some() => {
            crate::ui::after_paint(move || app.turn_to_every_form());
            ().into_any()
        }
        Route::New(template) => match app.template(&template) {
            Some(template) => make(app, template),
            None => plain::message_page(w::LOST_TITLE, w::LOST_HELP),
        },
        Route::Sample(template, number) => match app.template(&template) {
            Some(template) if number < template.samples.len() => sample_page(app, template, number),
            _ => plain::message_page(w::LOST_TITLE, w::LOST_HELP),
        },
        _ => plain::message_page(w::LOST_TITLE, w::LOST_HELP),
    }
}

/// Makes a document, and says where its first step is.
fn begun(app: AppState, template: &'static Template) -> Route {
    let id = app.add(
        template,
        (template.blank)(clock::this_year()),
        Origin::Own,
        String::new(),
    );
    Route::Fill(
        id,
        template
            .steps
            .first()
            .map_or(String::new(), |step| step.id.to_owned()),
    )
}

/// Makes a document and goes to its first step.
fn make(app: AppState, template: &'static Template) -> AnyView {
    let first = begun(app, template);
    // The page that is being built cannot be replaced while it is built.
    crate::ui::after_paint(move || app.replace(first));
    ().into_any()
}

/// Makes a sample document and goes to its overview.
fn sample_page(app: AppState, template: &'static Template, number: usize) -> AnyView {
    let job = move || -> second::Job {
        Box::pin(async move {
            let draft = second::sample(template.id, number).await?;
            // Who has gone on meanwhile wants it no longer.
            if app.route.get_untracked() == Route::Sample(template.id.to_owned(), number) {
                let label = template
                    .samples
                    .get(number)
                    .copied()
                    .unwrap_or(template.title);
                let name = label.get(app.lang.get_untracked()).to_owned();
                app.replace(Route::Overview(app.add(
                    template,
                    draft,
                    Origin::Sample(number),
                    name,
                )));
            }
            Ok(())
        })
    };
    let title = template.title;
    layout::plain_main(title).child(second::done(job)).view()
}

fn header(app: AppState) -> AnyView {
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
            let words = state.says(&at).get(lang);
            let class = if failed { "status failed" } else { "status" };
            let words = if calm || failed {
                el("b").text(&words).view()
            } else {
                text(&words)
            };
            of_class("span", class)
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
        .child(app.private.then(|| private::sign(app)))
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
    let spoken = RwSignal::new(String::new());
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
            spoken.set(
                editor
                    .saving
                    .with_untracked(|saving| saving.state().says(&clock::time(&at)))
                    .get(app.lang.get_untracked()),
            );
        }
    });
    of_class("span", "vh")
        .attr("role", "status")
        .text_of(move || spoken.get())
        .view()
}
