//! An open document: its contents at the left, its pages, the keys, and the bars that say what is wrong with saving.

use super::edit_lock::EDIT_LOCK;
use super::editor::{self, Editor, Stored};
use super::step_page::step_page;
use crate::documents::route::{NEXT, REPORT, REVIEW, Route};
use crate::documents::{Document, FormPart, IssueState, templates};
use crate::i18n::{Message, Text};
use crate::lazy_part::LazyPart;
use crate::pages::compare::COMPARISON;
use crate::pages::files::{self, ExportKind, fetch_writers_ahead};
use crate::pages::from_bills::note_worksheets;
use crate::pages::review::{REVIEW_PAGES, ReviewPages};
use crate::pages::shell::app_state::{AppState, app_state};
use crate::pages::shell::clock;
use crate::pages::shell::layout::{
    foot, heading, home_link, message_page, plain_main, read_from_top,
};
use crate::pages::versions::{VERSIONS_PAGES, keep};
use crate::pages::words as w;
use crate::storage::autosave::{State, Trouble, Why};
use crate::ui::comments::COMMENTS;
use crate::ui::html::{button, el, of_class};
use crate::ui::lazy::{fetch_ahead, framed, lazily};
use crate::ui::step_list::{LastPages, Progress, step_list, step_title};
use crate::ui::undoing::{undo_buttons, undo_key};
use crate::ui::{after_drawing, dynamic, focus, memo, words as uw};
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The page of the document `id`, once the part of its form is here.
pub fn document_page(id: String) -> AnyView {
    let app = app_state();
    let document = match editor::find(app, &id) {
        Stored::Document(document, rev) => (document, rev),
        other => return shut_page(app, id, other),
    };
    let Some(part) = templates::form_part(&document.0.template) else {
        return message_page(w::NO_SUCH_DOCUMENT, w::NO_SUCH_DOCUMENT_HELP);
    };
    if let Some(form) = part.ready() {
        return editor_page(app, form, document);
    }
    let title = title_of_form(&document.0.template);
    let frame = move |hint| plain_main(title).child(hint).child(foot()).view();
    // The document may change while the part is fetched, so it is read again then.
    framed(part, frame, move |form| match editor::find(app, &id) {
        Stored::Document(document, rev) => editor_page(app, form, (document, rev)),
        other => shut_page(app, id.clone(), other),
    })
}

/// The page of a document that is not there, or that cannot be read.
fn shut_page(app: AppState, id: String, found: Stored) -> AnyView {
    match found {
        Stored::Unreadable(why, raw) => unreadable_page(app, id, why, raw),
        _ => message_page(w::NO_SUCH_DOCUMENT, w::NO_SUCH_DOCUMENT_HELP),
    }
}

/// The title of the form `id`.
fn title_of_form(id: &str) -> Text {
    templates::card(id).map_or(w::BRAND, |card| card.title)
}

/// A document that cannot be edited here: why, and its stored text to keep.
fn unreadable_page(app: AppState, id: String, why: Message, raw: String) -> AnyView {
    let export = move |_| files::export_raw(id.clone(), raw.clone());
    let links = of_class("p", "foot-links")
        .child(button("", w::EXPORT_RAW).on("click", export))
        .child(home_link());
    plain_main(w::SHUT_TITLE)
        .child(of_class("p", "lead").text_of(move || why.get(app.lang.get())))
        .child(links)
        .view()
}

/// The page of a document as it is stored, with its revision.
fn editor_page(
    app: AppState,
    form: &'static FormPart,
    (stored, rev): (Box<Document>, u64),
) -> AnyView {
    let editor = Editor::new(app, form.template, *stored, rev);
    provide_context(editor);
    provide_context(editor.form);
    app.open.set(Some(editor));
    on_cleanup(move || app.open.set(None));
    let id = StoredValue::new(editor.id());
    let part = memo(move || match app.route.get() {
        Route::Fill(_, step) => step,
        Route::Report(_) => REPORT.to_owned(),
        Route::Print(_) => "print".to_owned(),
        Route::Compared(..) => "compared".to_owned(),
        Route::History(_) => "history".to_owned(),
        _ => String::new(),
    });
    let title = memo(move || page_title(editor, &part.get()));
    Effect::new(move |_| document().set_title(&title.get()));
    let keys = window_event_listener(ev::keydown, move |event| shortcut(app, editor, &event));
    on_cleanup(move || keys.remove());
    note_worksheets(app, editor);
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
    let with_contents = move |main: AnyView| with_contents(editor, id, main);
    // The first comments may come while the page is open: another tab, or an import that is being written, takes them in.
    let noted = memo(move || !editor.form.notes.with(String::is_empty));
    let body = move || {
        let part = part.get();
        noted.track();
        read_from_top();
        editor.form.page.set_value(None);
        match part.as_str() {
            "print" => print_page(app, editor),
            "compared" => compared_page(app, editor),
            "" => with_contents(overview(editor)),
            NEXT => {
                // A page cannot be replaced while it is being built.
                spawn_local(async move { app.replace(first_open(editor)) });
                ().into_any()
            }
            REPORT => with_contents(top_of(w::REPORT_TITLE, &REVIEW_PAGES, move |pages| {
                (pages.report)(app, editor)
            })),
            "history" => with_contents(top_of(w::HISTORY_TITLE, &VERSIONS_PAGES, move |pages| {
                (pages.history)(app, editor)
            })),
            REVIEW => {
                let form = editor.form;
                form.page.set_value(Some(form.template.steps.len()));
                let title = editor.form.template.review;
                with_contents(top_of(title, &REVIEW_PAGES, move |pages| {
                    read_on(editor);
                    (pages.review)(app, editor)
                }))
            }
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
                    editor.form.page.set_value(Some(index));
                    with_contents(step_page(app, editor, index))
                }
                _ => message_page(w::LOST_TITLE, w::LOST_HELP),
            },
        }
    };
    vec![
        demo_bar(app, editor),
        mark_of(app, editor, |pages| pages.altered),
        comments_bar(editor, noted),
        trouble_bar(app, editor),
        dynamic(body),
        mark_of(app, editor, |pages| pages.question),
    ]
    .into_any()
}

/// Where a step was opened from the review, the review is read on from there, and not from its top.
fn read_on(editor: Editor) {
    let Some(places) = editor.way_back() else {
        return;
    };
    editor.left_review.set(None);
    // The page's own heading takes the focus before.
    after_drawing(move || {
        let there = |id: &&String| document().get_element_by_id(id).is_some();
        if let Some(id) = places.iter().find(there) {
            focus(id);
        }
    });
}

/// A page that a lazy part makes, read from its top once the part is here.
fn top_of<T: Sync + 'static>(
    title: Text,
    part: &'static LazyPart<T>,
    page: impl Fn(&'static T) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let frame = move |hint| vec![heading(title).view(), hint].into_any();
    let late = part.ready().is_none();
    framed(part, frame, move |table| {
        if late {
            read_from_top();
        }
        page(table)
    })
}

/// The comparison on paper, once the form's output and the part of comparison are here.
fn compared_page(app: AppState, editor: Editor) -> AnyView {
    let (Some(part), Route::Compared(_, other)) = (
        templates::output_part(editor.form.template.id),
        app.route.get_untracked(),
    ) else {
        return message_page(w::LOST_TITLE, w::LOST_HELP);
    };
    let frame = |hint| {
        plain_main(w::COMPARE_TITLE)
            .child(hint)
            .child(foot())
            .view()
    };
    fetch_ahead(&COMPARISON);
    framed(part, frame, move |output| {
        let other = other.clone();
        framed(&COMPARISON, frame, move |comparison| {
            read_from_top();
            (comparison.paper)(app, editor, output, &other)
        })
    })
}

/// The paper, once the form's output and the pages of review are here.
fn print_page(app: AppState, editor: Editor) -> AnyView {
    let Some(part) = templates::output_part(editor.form.template.id) else {
        return message_page(w::LOST_TITLE, w::LOST_HELP);
    };
    let frame = |hint| plain_main(w::PRINT_TITLE).child(hint).child(foot()).view();
    fetch_ahead(&REVIEW_PAGES);
    framed(part, frame, move |output| {
        framed(&REVIEW_PAGES, frame, move |pages| {
            read_from_top();
            (pages.print)(app, editor, output)
        })
    })
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
        REPORT => w::REPORT_TITLE.get(lang).to_owned(),
        "print" => w::PRINT_TITLE.get(lang).to_owned(),
        "compared" => w::COMPARE_TITLE.get(lang).to_owned(),
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
        // The address is ahead of the page: a second press may come before the browser has told of the first one's change of address.
        let address = window().location().hash().unwrap_or_default();
        let (id, step) = match Route::parse(&address) {
            Route::Fill(id, step) => (id, step),
            Route::Report(id) => (id, REPORT.to_owned()),
            _ => return,
        };
        event.prevent_default();
        let steps = editor
            .form
            .draft
            .with_untracked(|draft| editor.form.template.steps_of(draft));
        // Behind the steps come the review and the report.
        let at = match step.as_str() {
            REPORT => steps.len() + 1,
            step => steps
                .iter()
                .position(|(_, known)| known.id == step)
                .unwrap_or(steps.len()),
        };
        if let Some(to) = at
            .checked_add_signed(by)
            .filter(|to| *to <= steps.len() + 1)
        {
            app.go(&match steps.get(to) {
                Some((_, step)) => Route::Fill(id, step.id.to_owned()),
                None if to == steps.len() => Route::Fill(id, REVIEW.to_owned()),
                None => Route::Report(id),
            });
        }
    }
}

fn demo_bar(app: AppState, editor: Editor) -> AnyView {
    let demo = memo(move || editor.tag.with(|tag| tag.demo));
    let number = memo(move || editor.tag.with(|tag| tag.sample.parse::<usize>().ok()));
    let reset = move |_| {
        // The form of an open document is here already.
        let form = templates::form_part(editor.form.template.id).and_then(|part| part.ready());
        let sample = number.get_untracked().zip(form);
        let Some(sample) = sample.and_then(|(number, form)| form.samples.get(number)) else {
            return;
        };
        spawn_local(keep::reset(app, editor, sample()));
    };
    dynamic(move || {
        let shown = demo.get() && !matches!(app.route.get(), Route::Print(_) | Route::Compared(..));
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

/// Makes a bar about a document.
pub type Bar = fn(AppState, Editor) -> AnyView;

/// A bar about an issued or altered document. Few documents need one, so it comes with the part of the review.
pub fn mark_of(app: AppState, editor: Editor, bar: fn(&'static ReviewPages) -> Bar) -> AnyView {
    let wanted = memo(move || editor.asking.get() || editor.state.get() != IssueState::Draft);
    dynamic(move || {
        wanted
            .get()
            .then(|| lazily(&REVIEW_PAGES, move |pages| bar(pages)(app, editor)))
    })
}

/// How many comments the bank has, with the link to them; the part of comments is asked for here, once for the page.
fn comments_bar(editor: Editor, noted: Memo<bool>) -> AnyView {
    let form = editor.form;
    dynamic(move || {
        noted.get().then(|| {
            let review = Route::Fill(editor.id(), REVIEW.to_owned()).hash();
            lazily(&COMMENTS, move |part| (part.bar)(form, review.clone()))
        })
    })
}

/// What went wrong with saving, and what can be done: shown until it is over, while editing goes on.
fn trouble_bar(app: AppState, editor: Editor) -> AnyView {
    let state = memo(move || editor.saving.with(|saving| saving.state().clone()));
    let trouble = memo(move || editor.in_trouble());
    let export = move |_| files::export(app, editor, ExportKind::Json);
    dynamic(move || {
        trouble.get().then(|| {
            fetch_writers_ahead(editor.form.template.id);
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
                            .on("click", |_| {
                                if let Some(lock) = EDIT_LOCK.ready() {
                                    (lock.take_over)();
                                }
                            })
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
fn with_contents(editor: Editor, id: StoredValue<String>, main: AnyView) -> AnyView {
    let app = app_state();
    let form = editor.form;
    let now = memo(move || match app.route.get() {
        Route::Fill(_, step) => step,
        Route::Report(_) => REPORT.to_owned(),
        _ => String::new(),
    });
    let name = memo(move || {
        let lang = form.lang.get();
        editor.tag.with(|tag| {
            form.draft
                .with(|draft| form.template.named(&tag.name, &tag.sample, draft, lang))
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
        .match_media("(min-width: 62.01rem)")
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
            last_pages(editor),
        ));
    let history = el("a")
        .attr("href", &Route::History(id.get_value()).hash())
        .words(w::HISTORY_TITLE);
    let help = el("a")
        .attr("href", &Route::Help(form.template.id.to_owned()).hash())
        .words(w::HELP_TITLE);
    let tools = of_class("div", "doc-tools")
        .child(help)
        .child(history)
        .child(undo_buttons(form));
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
        .child(tools);
    // The overview is the list itself: there the contents beside it would be the same once more.
    let hub = memo(move || matches!(app.route.get(), Route::Overview(_)));
    el("div")
        .attr_of("class", move || {
            Some(if hub.get() { "desk hub" } else { "desk" }.to_owned())
        })
        .child(nav)
        .child(el("main").id("main").child(main))
        .view()
}

/// The pages behind the last step.
fn last_pages(editor: Editor) -> LastPages {
    LastPages {
        review: editor.form.template.review,
        report: w::REPORT_TITLE,
        state: memo(move || {
            let state = editor.state.get();
            let class = match state {
                IssueState::Draft => "",
                IssueState::Final => "done",
                IssueState::Altered => "bad",
            };
            (state_words(state), class)
        }),
    }
}

/// A state in words.
pub fn state_words(state: IssueState) -> Text {
    match state {
        IssueState::Draft => w::DRAFT,
        IssueState::Final => w::FINAL,
        IssueState::Altered => w::ALTERED_MARK,
    }
}

/// Every step as one row: where to go on.
/// The first step in which something is still to be filled; 核对与生成 where there is none.
fn first_open(editor: Editor) -> Route {
    let form = editor.form;
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
    Route::Fill(editor.id(), step.to_owned())
}

fn overview(editor: Editor) -> AnyView {
    let form = editor.form;
    let id = editor.id();
    let none = memo(String::new);
    of_class("div", "overview")
        .child(heading(form.template.title))
        .child(of_class("p", "lead").words(if app_state().keeps {
            w::OVERVIEW_LEAD
        } else {
            w::OVERVIEW_PRIVATE
        }))
        .child(step_list(
            form,
            id,
            none,
            editor.progress,
            last_pages(editor),
        ))
        .child(
            of_class("p", "go").child(
                of_class("a", "button")
                    .attr_of("href", move || Some(first_open(editor).hash()))
                    .words(w::GO_ON),
            ),
        )
        .view()
}
