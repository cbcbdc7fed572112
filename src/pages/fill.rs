//! An open document: its contents at the left, one step at a time, and the ways on and back.

use super::actions::actions_view;
use super::app_state::{AppState, app_state};
use super::book::book_view;
use super::clock;
use super::compare_page::compare_view;
use super::editor::{self, Editor, OpenOutcome};
use super::layout::{heading, heading_of, home_link, plain_main};
use super::{hand_over, history, review, second, words as w};
use crate::documents::route::{REVIEW, Route};
use crate::documents::{BOOK_RESULT, List, Part, Place, Problem, When};
use crate::i18n::Message;
use crate::storage::autosave::{State, Trouble, Why};
use crate::ui::field_input::{Slot, field_input, holder};
use crate::ui::html::{button, el, of_class};
use crate::ui::problems::summary;
use crate::ui::results_strip::results_strip;
use crate::ui::rows::{
    fixed_rows_view, item, list_name, list_note, list_view, row_ids, section_title,
};
use crate::ui::step_list::{Progress, asked_steps, step_list, step_title};
use crate::ui::undoing::{undo_buttons, undo_key};
use crate::ui::{after_paint, chart, focus, focus_first, words as uw};
use crate::ui::{dynamic, each, memo};
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

/// The page of the document `id`.
pub fn document_page(id: String) -> AnyView {
    let app = app_state();
    match editor::open(&id) {
        OpenOutcome::Open(editor) => editor_page(app, *editor),
        OpenOutcome::Elsewhere => {
            after_paint(move || app.turn_to_every_form());
            ().into_any()
        }
        OpenOutcome::None => {
            super::plain::message_page(w::NO_SUCH_DOCUMENT, w::NO_SUCH_DOCUMENT_HELP)
        }
        OpenOutcome::Shut(why, raw) => shut_page(app, id, why, raw),
    }
}

/// A document that cannot be edited here: why, and its raw text to keep.
fn shut_page(app: AppState, id: String, why: Message, raw: String) -> AnyView {
    let export = move |_| {
        let (id, raw) = (id.clone(), raw.clone());
        spawn_local(async move { hand_over::hand(second::raw(&id, &raw).await, || None) });
    };
    let links = of_class("p", "foot-links")
        .child(button("", w::EXPORT_RAW).on("click", export))
        .child(home_link());
    plain_main(w::SHUT_TITLE)
        .child(of_class("p", "lead").text_of(move || why.get(app.lang.get())))
        .child(links)
        .view()
}

fn editor_page(app: AppState, editor: Editor) -> AnyView {
    provide_context(editor);
    provide_context(editor.form);
    app.open.set(Some(editor));
    on_cleanup(move || app.open.set(None));
    let id = StoredValue::new(editor.id());
    let part = memo(move || match app.route.get() {
        Route::Fill(_, step) => step,
        Route::Report(_) => "report".to_owned(),
        Route::Print(_) => "print".to_owned(),
        Route::History(_) => "history".to_owned(),
        _ => String::new(),
    });
    // A demo document can be put back to its first state.
    let title = memo(move || page_title(editor, &part.get()));
    Effect::new(move |_| document().set_title(&title.get()));
    let keys = window_event_listener(ev::keydown, move |event| shortcut(app, editor, &event));
    on_cleanup(move || keys.remove());
    let asked = memo(move || {
        let form = editor.form;
        part.with(|part| {
            form.read_settled(|draft| {
                form.template
                    .steps_of(draft)
                    .iter()
                    .any(|(_, step)| step.id == *part)
            })
        })
    });
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
            "print" => hand_over::print_page(app, editor),
            "" => framed(editor, id, overview(editor)),
            "report" => framed(editor, id, hand_over::report_page(app, editor)),
            "history" => framed(editor, id, history::page(app, editor)),
            REVIEW => framed(editor, id, review::review_page(app, editor)),
            step => match editor
                .form
                .template
                .steps
                .iter()
                .position(|known| known.id == step)
            {
                // A step that is not asked can still be mended where something in it is wrong.
                Some(index)
                    if asked.get()
                        || editor
                            .form
                            .found
                            .with_untracked(|found| !found.open_in(index).is_empty()) =>
                {
                    framed(editor, id, step_page(app, editor, index))
                }
                _ => super::plain::message_page(w::LOST_TITLE, w::LOST_HELP),
            },
        }
    };
    vec![
        demo_bar(app, editor),
        trouble_bar(app, editor),
        dynamic(body),
    ]
    .into_any()
}

fn page_title(editor: Editor, part: &str) -> String {
    let lang = editor.form.lang.get();
    let template = editor.form.template;
    let asked = editor.form.read_settled(|draft| template.steps_of(draft));
    let steps = asked.len() + 1;
    let numbered = |index: usize, label: &str| {
        let place = Message::new(
            uw::STEP_OF,
            vec![(index + 1).to_string().into(), steps.to_string().into()],
        )
        .get(lang);
        [&place, " · ", label].concat()
    };
    let of = match part {
        "report" => w::REPORT_TITLE.get(lang).to_owned(),
        "print" => w::PRINT_TITLE.get(lang).to_owned(),
        "history" => w::HISTORY_TITLE.get(lang).to_owned(),
        REVIEW => numbered(steps - 1, template.review.get(lang)),
        part => match asked
            .iter()
            .enumerate()
            .find(|(_, (_, step))| step.id == part)
        {
            Some((at, (index, step))) => {
                let bad = editor.form.shown.with(|shown| shown.steps.contains(index))
                    && editor.form.found.with(|found| found.stops_in(*index));
                [
                    if bad { uw::ERROR.get(lang) } else { "" },
                    &numbered(at, &step_title(editor.form, step)()),
                ]
                .concat()
            }
            None => editor
                .form
                .draft
                .with(|draft| (template.subject)(draft).get(lang)),
        },
    };
    [&of, " - ", w::BRAND.get(lang)].concat()
}

/// Ctrl+S saves at once; Alt with an arrow goes a step on or back.
fn shortcut(app: AppState, editor: Editor, event: &web_sys::KeyboardEvent) {
    if event.is_composing() || event.key_code() == 229 || undo_key(editor.form, event) {
        return;
    }
    if (event.ctrl_key() || event.meta_key())
        && !event.alt_key()
        && event.key().eq_ignore_ascii_case("s")
    {
        event.prevent_default();
        editor.flush();
        let clock = clock::time(&clock::now());
        crate::ui::toast::toast(
            editor
                .saving
                .with_untracked(|saving| saving.state().says(&clock)),
            None,
        );
    }
    if event.alt_key() && !event.ctrl_key() {
        let by = match event.key().as_str() {
            "ArrowRight" => 1,
            "ArrowLeft" => -1,
            _ => return,
        };
        let Route::Fill(id, step) = app.route.get_untracked() else {
            return;
        };
        event.prevent_default();
        let steps = editor
            .form
            .draft
            .with_untracked(|draft| editor.form.template.steps_of(draft));
        let at = steps
            .iter()
            .position(|(_, known)| known.id == step)
            .unwrap_or(steps.len());
        if let Some(to) = at.checked_add_signed(by).filter(|to| *to <= steps.len()) {
            app.go(&Route::Fill(
                id,
                steps.get(to).map_or(REVIEW, |(_, step)| step.id).to_owned(),
            ));
        }
    }
}

fn demo_bar(app: AppState, editor: Editor) -> AnyView {
    let demo = memo(move || editor.tag.with(|tag| tag.demo));
    let number = memo(move || editor.tag.with(|tag| tag.sample.parse::<usize>().ok()));
    let reset = move |_| {
        let template = editor.form.template;
        let Some(number) = number.get_untracked() else {
            return;
        };
        spawn_local(async move {
            match second::sample(template.id, number).await {
                Ok(draft) => history::reset(app, editor, draft).await,
                Err(why) => crate::ui::toast::toast(why, None),
            }
        });
    };
    dynamic(move || {
        let shown = demo.get() && !matches!(app.route.get(), Route::Print(_));
        shown.then(|| {
            of_class("section", "demo-bar")
                .attr_of("aria-label", move || {
                    Some(uw::DEMO_MARK.get(app.lang.get()).to_owned())
                })
                .words(w::DEMO_BAR)
                .text(" ")
                .child(
                    number
                        .get()
                        .map(|_| button("quiet", w::RESET).on("click", reset)),
                )
        })
    })
}

/// What went wrong with saving, and what can be done: shown until it is over, while editing goes on.
fn trouble_bar(app: AppState, editor: Editor) -> AnyView {
    let state = memo(move || editor.saving.with(|saving| saving.state().clone()));
    let trouble = memo(move || editor.in_trouble());
    let export = move |_| hand_over::export_json(app, editor);
    dynamic(move || {
        trouble.get().then(|| {
            second::fetch_ahead();
            let reader = memo(move || state.with(|state| *state == State::ReadOnly(Why::OtherTab)));
            let words = move || {
                if reader.get() {
                    w::OTHER_TAB.get(app.lang.get()).to_owned()
                } else {
                    state.get().says("").get(app.lang.get())
                }
            };
            let theirs = move || match state.get() {
                State::Conflict {
                    their_saved_at: Some(theirs),
                } => Message::new(
                    w::THEIR_TIME,
                    vec![clock::when(&theirs, app.lang.get()).into()],
                )
                .get(app.lang.get()),
                _ => String::new(),
            };
            let ways_out = dynamic(move || {
                let copy = || {
                    button("", w::SAVE_AS_COPY)
                        .on("click", move |_| editor.save_as_copy())
                        .view()
                };
                let reload = |_| {
                    let _ = window().location().reload();
                };
                match state.get() {
                    State::Conflict {
                        their_saved_at: Some(_),
                    } => vec![
                        copy(),
                        button("secondary", w::LOAD_NEWER)
                            .on("click", reload)
                            .view(),
                    ],
                    State::ReadOnly(Why::Newer) => {
                        vec![button("", w::LOAD_NEWER).on("click", reload).view()]
                    }
                    State::Conflict {
                        their_saved_at: None,
                    }
                    | State::ReadOnly(Why::Broken(_)) => vec![copy()],
                    State::ReadOnly(Why::OtherTab) => vec![
                        button("", w::TAKE_OVER)
                            .on("click", |_| super::edit_lock::take_over())
                            .view(),
                    ],
                    State::Failed(Trouble::Blank) => vec![
                        button("", w::CONFIRM_BLANK)
                            .on("click", move |_| editor.allow_blank())
                            .view(),
                    ],
                    _ => Vec::new(),
                }
            });
            let alert = el("div")
                .attr("role", "alert")
                .child(el("span").text_of(words).text_of(theirs))
                .child(ways_out)
                .child(button("secondary", w::EXPORT_BACKUP).on("click", export));
            let class = move || {
                Some(
                    if reader.get() {
                        "fail-bar read-only"
                    } else {
                        "fail-bar"
                    }
                    .to_owned(),
                )
            };
            el("section")
                .attr_of("class", class)
                .attr_of("aria-label", move || {
                    Some(w::SAVING.get(app.lang.get()).to_owned())
                })
                .child(alert)
        })
    })
}

/// A page of the document with the contents at its left.
fn framed(editor: Editor, id: StoredValue<String>, main: AnyView) -> AnyView {
    let app = app_state();
    let form = editor.form;
    let now = memo(move || match app.route.get() {
        Route::Fill(_, step) => step,
        _ => String::new(),
    });
    let name = memo(move || {
        let lang = form.lang.get();
        editor.tag.with(|tag| {
            if tag.name.is_empty() {
                form.draft
                    .with(|draft| (form.template.subject)(draft).get(lang))
            } else {
                tag.name.clone()
            }
        })
    });
    let demo = move || {
        if editor.tag.with(|tag| tag.demo) {
            [" · ", uw::DEMO_MARK.get(form.lang.get())].concat()
        } else {
            String::new()
        }
    };
    // On a small screen the contents are folded away; the page itself says which step it is.
    let wide = window()
        .match_media("(min-width: 48.01rem)")
        .ok()
        .flatten()
        .is_none_or(|wide| wide.matches());
    let steps = of_class("details", "contents")
        .maybe("open", wide.then_some(""))
        .child(el("summary").words(uw::STEPS))
        .child(step_list(
            form,
            id.get_value(),
            now,
            editor.progress,
            form.template.review,
        ));
    let tools = move || {
        app.whole.get().then(|| {
            let history = el("a")
                .attr("href", &Route::History(id.get_value()).hash())
                .words(w::HISTORY_TITLE);
            of_class("div", "doc-tools")
                .child(history)
                .child(undo_buttons(form))
                .view()
        })
    };
    let nav = el("nav")
        .attr_of("aria-label", move || {
            Some(uw::STEPS.get(form.lang.get()).to_owned())
        })
        .child(
            of_class("a", "doc-name")
                .attr("href", &Route::Overview(id.get_value()).hash())
                .text_of(move || name.get()),
        )
        .child(el("p").words(form.template.title).text_of(demo))
        .child(steps)
        .child(dynamic(tools));
    of_class("div", "desk")
        .child(nav)
        .child(el("main").id("main").child(main))
        .view()
}

/// Every step as one row: where to go on.
fn overview(editor: Editor) -> AnyView {
    let form = editor.form;
    let id = editor.id();
    let none = memo(String::new);
    let next = {
        let id = id.clone();
        move || {
            // Where nothing is asked for there is nothing to go on with.
            let done = |index: &usize| {
                let progress = editor.progress.with(|all| all.get(*index).copied());
                matches!(progress, Some(Progress::Done | Progress::Optional))
            };
            let steps = form.read_settled(|draft| form.template.steps_of(draft));
            let step = steps
                .into_iter()
                .find(|(index, _)| !done(index))
                .map_or(REVIEW, |(_, step)| step.id);
            Route::Fill(id.clone(), step.to_owned()).hash()
        }
    };
    of_class("div", "overview")
        .child(heading(form.template.title))
        .child(of_class("p", "lead").words(if app_state().private {
            w::OVERVIEW_PRIVATE
        } else {
            w::OVERVIEW_LEAD
        }))
        .child(step_list(
            form,
            id,
            none,
            editor.progress,
            form.template.review,
        ))
        .child(
            of_class("p", "go").child(
                of_class("a", "button")
                    .attr_of("href", move || Some(next()))
                    .words(w::GO_ON),
            ),
        )
        .view()
}

fn step_page(app: AppState, editor: Editor, index: usize) -> AnyView {
    let form = editor.form;
    let Some(step) = form.template.steps.get(index) else {
        return ().into_any();
    };
    let asked = asked_steps(form);
    let place = move || {
        let (at, count) = asked.with(|asked| {
            (
                asked
                    .iter()
                    .position(|known| *known == index)
                    .unwrap_or(index),
                asked.len() + 1,
            )
        });
        Message::new(
            uw::STEP_OF,
            vec![(at + 1).to_string().into(), count.to_string().into()],
        )
        .get(form.lang.get())
    };
    let parts = step
        .parts
        .iter()
        .map(|part| part_view(part, index))
        .collect::<Vec<_>>();
    let id = editor.id();
    // Which step comes next may change while this one is filled.
    let next = move || {
        let step = form.draft.with_untracked(|draft| {
            form.template
                .steps_of(draft)
                .into_iter()
                .find(|(at, _)| *at > index)
                .map(|(_, step)| step)
        });
        Route::Fill(id.clone(), step.map_or(REVIEW, |step| step.id).to_owned())
    };
    let later = next.clone();
    let id = editor.id();
    let before = move || {
        form.draft.with_untracked(|draft| {
            form.template
                .steps_of(draft)
                .into_iter()
                .rev()
                .find(|(at, _)| *at < index)
                .map(|(_, step)| step)
        })
    };
    let back = before()
        .map(|_| move || Route::Fill(id.clone(), before().map_or("", |step| step.id).to_owned()));
    let go_on = move || {
        form.wake();
        form.settle();
        editor.flush();
        let shown_before = form
            .shown
            .with_untracked(|shown| shown.steps.contains(&index));
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
            app.go(&next());
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
        form.settle();
        editor.flush();
        app.go(&to);
    };
    let go = of_class("div", "go")
        .child(button("", w::SAVE_AND_GO_ON).on("click", move |_| go_on()))
        .child(button("quiet big", w::LATER).on("click", move |_| leave(later())))
        .child(back.map(|back| button("quiet big", w::BACK).on("click", move |_| leave(back()))));
    vec![
        of_class("p", "step-no").text_of(place).view(),
        heading_of(step_title(form, step)).view(),
        of_class("p", "lead").words(step.lead).view(),
        of_class("p", "required-note")
            .words(w::REQUIRED_NOTE)
            .view(),
        summary(index),
        of_class("div", "parts")
            .on("keydown", enter)
            .child(holder(&Place::default()))
            .child(parts)
            .view(),
        go.view(),
    ]
    .into_any()
}

fn part_view(part: &'static Part, step: usize) -> AnyView {
    match part {
        Part::Fields(fields) => Slot::all(fields, &Place::default(), step)
            .into_iter()
            .map(field_input)
            .collect::<Vec<_>>()
            .into_any(),
        Part::List(list) => root_list(list, step),
        Part::NestedList(outer, inner) => within(outer, inner, step),
        Part::FixedRows(given) => fixed_rows_view(given, step),
        Part::Results(ids) => results_strip(ids),
        Part::Actions(acts) => actions_view(acts),
        Part::Compare => compare_view(),
        Part::LoanBook(facet, when) => book_view(*facet, *when),
        Part::Folded(words, fields) => folded(*words, fields, step),
    }
}

/// Fields that few will touch, under one line to open.
fn folded(
    words: crate::i18n::Text,
    fields: &'static [crate::documents::Field],
    step: usize,
) -> AnyView {
    let form = crate::ui::form::form();
    let asked = memo(move || {
        form.read_settled(|draft| {
            fields
                .first()
                .is_some_and(|first| first.asked(&[&draft.root]))
        })
    });
    // What was typed there by hand is seen at once.
    let typed = form.draft.with_untracked(|draft| {
        draft.root.get(BOOK_RESULT).is_empty()
            && fields
                .iter()
                .any(|field| !draft.root.get(field.id).is_empty())
    });
    let fields = move || {
        Slot::all(fields, &Place::default(), step)
            .into_iter()
            .map(field_input)
            .collect::<Vec<_>>()
    };
    dynamic(move || {
        asked.get().then(|| {
            of_class("details", "fold")
                .maybe("open", typed.then_some(""))
                .child(el("summary").words(words))
                .child(fields())
        })
    })
}

fn root_list(list: &'static List, step: usize) -> AnyView {
    // More columns than the sheet is wide reach into the margin.
    const MANY: usize = 5;
    let form = crate::ui::form::form();
    let view = move || {
        if list.layout == crate::documents::Layout::Sections {
            return list_view(list, Place::default(), step);
        }
        let class = if list.fields.len() > MANY {
            "field wide"
        } else {
            "field"
        };
        let answer = of_class("div", "answer")
            .child(el("h2").text_of(move || list_name(form, list)))
            .child(list_view(list, Place::default(), step));
        of_class("div", class)
            .child(answer)
            .child(list_note(list))
            .view()
    };
    if matches!(list.when, When::Always) {
        return view();
    }
    let shown = memo(move || form.read_settled(|draft| list.when.holds(&[&draft.root])));
    dynamic(move || shown.get().then(view))
}

/// A list inside each row of another list: the outer rows are headings, with their chart below.
fn within(outer: &'static List, inner: &'static List, step: usize) -> AnyView {
    let form = crate::ui::form::form();
    let ids = row_ids(form, &Place::default(), outer);
    let children = move |id| {
        let row = Place::default().row(outer.id, id);
        let title = section_title(form, &Place::default(), outer, id);
        let path = row.path.clone();
        let course = memo(move || {
            form.computed.with(|computed| {
                computed
                    .trajectories
                    .iter()
                    .find(|course| course.place.path == path)
                    .cloned()
            })
        });
        let chart_id = [&row.to_string(), "chart"].concat();
        let section = crate::ui::form::section_of(form, &row.path);
        let course = crate::ui::drawn_later(course);
        let picture = dynamic(move || {
            course.with(|course| {
                course.as_ref().map(|course| {
                    chart::trajectory(
                        course,
                        &chart_id,
                        form.lang.get(),
                        Some(&section.map(|section| section.get()).unwrap_or_default()),
                    )
                })
            })
        });
        let answer = of_class("div", "answer").child(list_view(inner, row.clone(), step));
        item(&row, title, None)
            .child(
                of_class("div", "field wide")
                    .child(list_note(inner))
                    .child(answer),
            )
            .child(picture)
            .view()
    };
    let none = dynamic(move || {
        ids.with(Vec::is_empty).then(|| {
            of_class("p", "empty")
                .words(w::NOTHING_ABOVE)
                .text(" ")
                .words(outer.label)
        })
    });
    vec![none, each(ids, children)].into_any()
}
