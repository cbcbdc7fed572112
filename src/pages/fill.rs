//! An open document: its contents at the left, one step at a time, and the ways on and back.

use super::clock;
use super::desk::{Desk, desk};
use super::editor::{self, Editor, Found};
use super::frame::{heading, home_link, plain_main};
use super::{hand_over, review, second, words as w};
use crate::documents::route::{REVIEW, Route};
use crate::documents::{Part, Place, Problem, Step, Trajectory};
use crate::i18n::Message;
use crate::storage::autosave::{State, Trouble, Why};
use crate::ui::field_input::{Slot, field_input};
use crate::ui::html::{button, el, of_class};
use crate::ui::problems::summary;
use crate::ui::rows::{item, list_note, list_view, row_ids, section_title};
use crate::ui::step_list::step_list;
use crate::ui::{after_paint, chart, focus, focus_first, words as uw};
use crate::ui::{dynamic, each, memo};
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

/// The page of the document `id`.
pub fn document_page(id: String) -> AnyView {
    let desk = desk();
    match editor::open(&id) {
        Found::Open(editor) => editor_page(desk, *editor),
        Found::Elsewhere => {
            after_paint(move || desk.turn_to_every_form());
            ().into_any()
        }
        Found::None => super::plain::message_page(w::NO_SUCH_DOCUMENT, w::NO_SUCH_DOCUMENT_HELP),
        Found::Shut(why, raw) => shut_page(desk, id, why, raw),
    }
}

/// A document that cannot be edited here: why, and its raw text to keep.
fn shut_page(desk: Desk, id: String, why: Message, raw: String) -> AnyView {
    let export = move |_| {
        let (id, raw) = (id.clone(), raw.clone());
        spawn_local(async move { hand_over::hand(second::raw(&id, &raw).await, || ()) });
    };
    let links = of_class("p", "foot-links").child(button("", w::EXPORT_RAW).on("click", export)).child(home_link());
    plain_main(w::SHUT_TITLE).child(of_class("p", "lead").text_of(move || why.get(desk.lang.get()))).child(links).view()
}

fn editor_page(desk: Desk, editor: Editor) -> AnyView {
    provide_context(editor);
    provide_context(editor.form);
    desk.open.set(Some(editor));
    on_cleanup(move || desk.open.set(None));
    let id = StoredValue::new(editor.id());
    let part = memo(move || match desk.route.get() {
        Route::Fill(_, step) => step,
        Route::Report(_) => "report".to_owned(),
        Route::Print(_) => "print".to_owned(),
        _ => String::new(),
    });
    // A demo document can be put back to its first state.
    let title = memo(move || page_title(editor, &part.get()));
    Effect::new(move |_| document().set_title(&title.get()));
    let keys = window_event_listener(ev::keydown, move |event| shortcut(desk, editor, &event));
    on_cleanup(move || keys.remove());
    let body = move || {
        let part = part.get();
        // Each step is read from its top, by eye and by ear.
        after_paint(|| {
            window().scroll_to_with_x_and_y(Default::default(), Default::default());
            focus_first("main h1");
        });
        // Whoever comes here is about to hand something over.
        if matches!(part.as_str(), "report" | REVIEW) {
            second::fetch_ahead();
        }
        match part.as_str() {
            "print" => hand_over::print_page(desk, editor),
            "" => framed(editor, id, overview(editor)),
            "report" => framed(editor, id, hand_over::report_page(desk, editor)),
            REVIEW => framed(editor, id, review::review_page(desk, editor)),
            step => match editor.form.template.steps.iter().position(|known| known.id == step) {
                Some(index) => framed(editor, id, step_page(desk, editor, index)),
                None => super::plain::message_page(w::LOST_TITLE, w::LOST_HELP),
            },
        }
    };
    vec![demo_bar(desk, editor), trouble_bar(desk, editor), dynamic(body)].into_any()
}

fn page_title(editor: Editor, part: &str) -> String {
    let lang = editor.form.lang.get();
    let template = editor.form.template;
    let steps = template.steps.len() + 1;
    let numbered = |index: usize, label: &str| {
        let place = Message::new(uw::STEP_OF, vec![(index + 1).to_string().into(), steps.to_string().into()]).get(lang);
        [&place, " · ", label].concat()
    };
    let of = match part {
        "report" => w::REPORT_TITLE.get(lang).to_owned(),
        "print" => w::PRINT_TITLE.get(lang).to_owned(),
        REVIEW => numbered(steps - 1, w::REVIEW_TITLE.get(lang)),
        part => match template.steps.iter().position(|step| step.id == part) {
            Some(index) => {
                let label = template.steps.get(index).map_or("", |step| step.label.get(lang));
                let bad = editor.form.shown.with(|shown| shown.steps.contains(&index)) && editor.form.found.with(|found| found.stops_in(index));
                [if bad { uw::ERROR.get(lang) } else { "" }, &numbered(index, label)].concat()
            }
            None => editor.form.draft.with(|draft| (template.subject)(draft).get(lang)),
        },
    };
    [&of, " - ", w::BRAND.get(lang)].concat()
}

/// Ctrl+S saves at once; Alt with an arrow goes a step on or back.
fn shortcut(desk: Desk, editor: Editor, event: &web_sys::KeyboardEvent) {
    if event.is_composing() || event.key_code() == 229 {
        return;
    }
    if (event.ctrl_key() || event.meta_key()) && !event.alt_key() && event.key().eq_ignore_ascii_case("s") {
        event.prevent_default();
        editor.flush();
        let clock = clock::time(&clock::now());
        crate::ui::toast::toast(editor.saving.with_untracked(|saving| saving.state().says(&clock)), None);
    }
    if event.alt_key() && !event.ctrl_key() {
        let by = match event.key().as_str() {
            "ArrowRight" => 1,
            "ArrowLeft" => -1,
            _ => return,
        };
        let Route::Fill(id, step) = desk.route.get_untracked() else { return };
        event.prevent_default();
        let steps = editor.form.template.steps;
        let at = steps.iter().position(|known| known.id == step).unwrap_or(steps.len());
        if let Some(to) = at.checked_add_signed(by).filter(|to| *to <= steps.len()) {
            desk.go(&Route::Fill(id, steps.get(to).map_or(REVIEW, |step| step.id).to_owned()));
        }
    }
}

fn demo_bar(desk: Desk, editor: Editor) -> AnyView {
    let demo = memo(move || editor.tag.with(|tag| tag.demo));
    let number = memo(move || editor.tag.with(|tag| tag.sample.parse::<usize>().ok()));
    let reset = move |_| {
        let template = editor.form.template;
        let Some(number) = number.get_untracked() else { return };
        spawn_local(async move {
            match second::sample(template.id, number).await {
                Ok(draft) if editor.is_open() => {
                    let before = editor.form.draft.get_untracked();
                    editor.replace(draft);
                    crate::ui::toast::toast(w::RESET_DONE.into(), Some(std::sync::Arc::new(move || editor.replace(before.clone()))));
                }
                Ok(_) => {}
                Err(why) => crate::ui::toast::toast(why, None),
            }
        });
    };
    dynamic(move || {
        let shown = demo.get() && !matches!(desk.route.get(), Route::Print(_));
        shown.then(|| {
            of_class("section", "demo-bar")
                .attr_of("aria-label", move || Some(uw::DEMO_MARK.get(desk.lang.get()).to_owned()))
                .words(w::DEMO_BAR)
                .text(" ")
                .child(number.get().map(|_| button("quiet", w::RESET).on("click", reset)))
        })
    })
}

/// What went wrong with saving, and what can be done: shown until it is over, while editing goes on.
fn trouble_bar(desk: Desk, editor: Editor) -> AnyView {
    let state = memo(move || editor.saving.with(|saving| saving.state().clone()));
    let trouble = memo(move || editor.in_trouble());
    let export = move |_| hand_over::export_json(desk, editor);
    dynamic(move || {
        trouble.get().then(|| {
            second::fetch_ahead();
            let words = move || state.get().says("").get(desk.lang.get());
            let theirs = move || match state.get() {
                State::Conflict { their_saved_at: Some(theirs) } => {
                    Message::new(w::THEIR_TIME, vec![clock::when(&theirs, desk.lang.get()).into()]).get(desk.lang.get())
                }
                _ => String::new(),
            };
            let ways_out = dynamic(move || {
                let copy = || button("", w::SAVE_AS_COPY).on("click", move |_| editor.save_as_copy()).view();
                let reload = |_| {
                    let _ = window().location().reload();
                };
                match state.get() {
                    State::Conflict { their_saved_at: Some(_) } => vec![copy(), button("secondary", w::LOAD_NEWER).on("click", reload).view()],
                    State::Conflict { their_saved_at: None } | State::ReadOnly(Why::Broken(_)) => vec![copy()],
                    State::Failed(Trouble::Blank) => vec![button("", w::CONFIRM_BLANK).on("click", move |_| editor.allow_blank()).view()],
                    _ => Vec::new(),
                }
            });
            let alert = el("div")
                .attr("role", "alert")
                .child(el("span").text_of(words).text_of(theirs))
                .child(ways_out)
                .child(button("secondary", w::EXPORT_BACKUP).on("click", export));
            of_class("section", "fail-bar").attr_of("aria-label", move || Some(w::SAVING.get(desk.lang.get()).to_owned())).child(alert)
        })
    })
}

/// A page of the document with the contents at its left.
fn framed(editor: Editor, id: StoredValue<String>, main: AnyView) -> AnyView {
    let desk = desk();
    let form = editor.form;
    let now = memo(move || match desk.route.get() {
        Route::Fill(_, step) => step,
        _ => String::new(),
    });
    let name = memo(move || {
        let lang = form.lang.get();
        editor.tag.with(|tag| if tag.name.is_empty() { form.draft.with(|draft| (form.template.subject)(draft).get(lang)) } else { tag.name.clone() })
    });
    let demo = move || if editor.tag.with(|tag| tag.demo) { [" · ", uw::DEMO_MARK.get(form.lang.get())].concat() } else { String::new() };
    // On a small screen the contents are folded away; the page itself says which step it is.
    let wide = window().match_media("(min-width: 48.01rem)").ok().flatten().is_none_or(|wide| wide.matches());
    let steps = of_class("details", "contents").maybe("open", wide.then_some("")).child(el("summary").words(uw::STEPS)).child(step_list(
        form,
        id.get_value(),
        now,
        editor.progress,
        w::REVIEW_TITLE,
    ));
    let nav = el("nav")
        .attr_of("aria-label", move || Some(uw::STEPS.get(form.lang.get()).to_owned()))
        .child(of_class("a", "doc-name").attr("href", &Route::Overview(id.get_value()).hash()).text_of(move || name.get()))
        .child(el("p").words(form.template.title).text_of(demo))
        .child(steps);
    of_class("div", "desk").child(nav).child(el("main").id("main").child(main)).view()
}

/// Every step as one row: where to go on.
fn overview(editor: Editor) -> AnyView {
    let form = editor.form;
    let id = editor.id();
    let none = memo(String::new);
    let next = {
        let id = id.clone();
        move || {
            let at = editor.progress.with(|all| all.iter().position(|progress| *progress != crate::ui::step_list::Progress::Done));
            let step = at.and_then(|at| form.template.steps.get(at)).map_or(REVIEW, |step| step.id);
            Route::Fill(id.clone(), step.to_owned()).hash()
        }
    };
    of_class("div", "overview")
        .child(heading(form.template.title))
        .child(of_class("p", "lead").words(w::OVERVIEW_LEAD))
        .child(step_list(form, id, none, editor.progress, w::REVIEW_TITLE))
        .child(of_class("p", "go").child(of_class("a", "button").attr_of("href", move || Some(next())).words(w::GO_ON)))
        .view()
}

fn step_page(desk: Desk, editor: Editor, index: usize) -> AnyView {
    let form = editor.form;
    let Some(step) = form.template.steps.get(index) else { return ().into_any() };
    let count = form.template.steps.len() + 1;
    let place = move || Message::new(uw::STEP_OF, vec![(index + 1).to_string().into(), count.to_string().into()]).get(form.lang.get());
    let parts = step.parts.iter().map(|part| part_view(part, index)).collect::<Vec<_>>();
    let id = editor.id();
    let goes = move |to: Option<&'static Step>| Route::Fill(id.clone(), to.map_or(REVIEW, |step| step.id).to_owned());
    let next = goes.clone()(form.template.steps.get(index + 1));
    let later = next.clone();
    let back = index.checked_sub(1).map(|before| goes(form.template.steps.get(before)));
    let go_on = move || {
        form.wake();
        editor.flush();
        let shown_before = form.shown.with_untracked(|shown| shown.steps.contains(&index));
        let open = form.found.with_untracked(|found| found.open_in(index));
        if !shown_before {
            form.shown.update(|shown| {
                shown.steps.insert(index);
            });
        }
        // Errors keep the person here, warnings only once: then they are known.
        if open.iter().any(Problem::stops) || (!shown_before && !open.is_empty()) {
            after_paint(|| focus("summary"));
        } else {
            desk.go(&next);
        }
    };
    let on_enter = go_on.clone();
    let enter = move |event: web_sys::Event| {
        let event: &web_sys::KeyboardEvent = event.unchecked_ref();
        let from_line = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok())
            .is_some_and(|input| input.type_() == "text" && !input.has_attribute("list"));
        if event.key() == "Enter" && from_line && !event.is_composing() && event.key_code() != 229 {
            event.prevent_default();
            on_enter();
        }
    };
    let leave = move |to: Route| {
        move |_| {
            editor.flush();
            desk.go(&to);
        }
    };
    let go = of_class("div", "go")
        .child(button("", w::SAVE_AND_GO_ON).on("click", move |_| go_on()))
        .child(button("quiet big", w::LATER).on("click", leave(later)))
        .child(back.map(|back| button("quiet big", w::BACK).on("click", leave(back))));
    vec![
        of_class("p", "step-no").text_of(place).view(),
        heading(step.label).view(),
        of_class("p", "lead").words(step.lead).view(),
        of_class("p", "required-note").words(w::REQUIRED_NOTE).view(),
        summary(index),
        of_class("div", "parts").on("keydown", enter).child(parts).view(),
        go.view(),
    ]
    .into_any()
}

fn part_view(part: &'static Part, step: usize) -> AnyView {
    match part {
        Part::Fields(fields) => Slot::all(fields, &Place::default(), step).into_iter().map(field_input).collect::<Vec<_>>().into_any(),
        Part::List(list) if list.layout == crate::documents::Layout::Table => {
            let answer = of_class("div", "answer").child(el("h2").words(list.label)).child(list_view(list, Place::default(), step));
            of_class("div", "field").child(answer).child(list_note(list)).view()
        }
        Part::List(list) => list_view(list, Place::default(), step),
        Part::Within(outer, inner) => within(outer, inner, step),
        // Shown like any list until rows that are given have a view of their own.
        Part::Given(given) => list_view(given.list, Place::default(), step),
        Part::Shown(_) | Part::Acts(_) => ().into_any(),
    }
}

/// A list inside each row of another list: the outer rows are headings, with their chart below.
fn within(outer: &'static crate::documents::List, inner: &'static crate::documents::List, step: usize) -> AnyView {
    let form = crate::ui::form::form();
    let ids = row_ids(form, &Place::default(), outer);
    let children = move |id| {
        let row = Place::default().row(outer.id, id);
        let title = section_title(form, &Place::default(), outer, id);
        let path = row.path.clone();
        let course = memo(move || form.found.with(|found| found.evaluation.trajectories.iter().find(|course| course.place.path == path).cloned()));
        let chart_id = [&row.to_string(), "chart"].concat();
        let section = crate::ui::form::section_of(form, &row.path);
        let course = drawn_later(course);
        let picture = dynamic(move || {
            course.with(|course| {
                course
                    .as_ref()
                    .map(|course| chart::trajectory(course, &chart_id, form.lang.get(), Some(&section.map(|section| section.get()).unwrap_or_default())))
            })
        });
        let answer = of_class("div", "answer").child(list_view(inner, row.clone(), step));
        item(&row, title, None).child(of_class("div", "field wide").child(list_note(inner)).child(answer)).child(picture).view()
    };
    let none = dynamic(move || ids.with(Vec::is_empty).then(|| of_class("p", "empty").words(w::NOTHING_ABOVE).text(" ").words(outer.label)));
    vec![none, each(ids, children)].into_any()
}

/// The course as it was a moment ago: drawing waits until the person pauses, so that no key press waits for it.
fn drawn_later(course: Memo<Option<Trajectory>>) -> RwSignal<Option<Trajectory>> {
    const PAUSE: std::time::Duration = std::time::Duration::from_millis(180);
    let drawn = RwSignal::new(course.get_untracked());
    let turn = StoredValue::new(0_u32);
    Effect::new(move |_| {
        course.track();
        let now = turn.get_value().wrapping_add(1);
        turn.set_value(now);
        set_timeout(
            move || {
                // Only the last of several changes is drawn, and only while the page is open.
                if turn.try_get_value() == Some(now)
                    && let Some(course) = course.try_get_untracked()
                    && drawn.try_with_untracked(|drawn| *drawn != course) == Some(true)
                {
                    drawn.set(course);
                }
            },
            PAUSE,
        );
    });
    drawn
}
