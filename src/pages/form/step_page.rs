//! One step of a form: its parts, what is wrong in it, and the ways on and back.

use super::actions::actions_view;
use super::document_page::mark_of;
use super::editor::Editor;
use crate::documents::route::{REVIEW, Route};
use crate::documents::{Field, FieldKind, Glance, List, Part, Place, Problem, When, templates};
use crate::i18n::Message;
use crate::pages::bills::bills_view;
use crate::pages::compare::{COMPARISON, Comparison};
use crate::pages::from_bills::from_bills_view;
use crate::pages::loan_book::book_view;
use crate::pages::shell::app_state::AppState;
use crate::pages::shell::clock::CLOCK;
use crate::pages::shell::layout::heading_of;
use crate::pages::words as w;
use crate::ui::charts::CHARTS;
use crate::ui::comments::COMMENTS;
use crate::ui::field_input::{Slot, field_input, holder};
use crate::ui::file_field::FILE_FIELD;
use crate::ui::form::Form;
use crate::ui::html::{button, el, of_class};
use crate::ui::last_period::LAST_PERIOD;
use crate::ui::lazy::{fetch_ahead, lazily, once_here};
use crate::ui::lines::Lines;
use crate::ui::paste::{on_paste, preview_place};
use crate::ui::problems::summary;
use crate::ui::results_strip::results_strip;
use crate::ui::rows::{fixed_rows_view, list_name, list_note, list_view, row_ids, section_title};
use crate::ui::slider::SLIDER;
use crate::ui::step_list::{asked_steps, step_title};
use crate::ui::{after_paint, dynamic, each, focus, memo, words as uw};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The page of the step `index`.
pub fn step_page(app: AppState, editor: Editor, index: usize) -> AnyView {
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
    let review = Route::Fill(editor.id(), REVIEW.to_owned());
    // A step that was opened from the review leads back there.
    let from_review = memo(move || {
        editor
            .left_review
            .with(|left| left.is_some_and(|(step, _)| step == index))
    });
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
        form.evaluate_all();
        editor.flush();
        let shown_before = form
            .shown
            .with_untracked(|shown| shown.steps.contains(&index));
        let open = form.found.with_untracked(|found| found.open_in(index));
        form.shown.update(|shown| {
            shown.steps.insert(index);
            shown.added.clear();
        });
        // Errors keep the person here. Warnings, and errors that a reason answers, do so only once: then they are known, and the review stops at them.
        let held = |problem: &Problem| problem.stops() && !problem.answerable;
        if open.iter().any(held) || (!shown_before && !open.is_empty()) {
            after_paint(|| focus("summary"));
        } else if from_review.get_untracked() {
            app.go(&review);
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
        form.evaluate_all();
        editor.flush();
        app.go(&to);
    };
    let save = move || {
        let words = if from_review.get() {
            w::SAVE_AND_BACK
        } else {
            w::SAVE_AND_GO_ON
        };
        words.get(form.lang.get()).to_owned()
    };
    let id = editor.id();
    let to_review = dynamic(move || {
        let href = Route::Fill(id.clone(), REVIEW.to_owned()).hash();
        from_review.get().then(|| {
            of_class("p", "to-review").child(el("a").attr("href", &href).words(w::BACK_TO_REVIEW))
        })
    });
    // The fields of the step wait for one part: it is asked for once, and once the page says where it cannot be fetched.
    let last_period = form
        .has_last_period()
        .then(|| lazily(&LAST_PERIOD, |_| ().into_any()));
    let final_note = mark_of(app, editor, |pages| pages.final_note);
    let noted = form.notes.with_untracked(|notes| !notes.is_empty());
    let comments =
        noted.then(|| once_here(&COMMENTS, move |part| (part.of_step)(form, index, &CLOCK)));
    // All fields for files need one part: it is asked for once, and once the page says where it cannot be fetched.
    let mut lists = step
        .parts
        .iter()
        .filter_map(|part| part.asks()?.root_list());
    let files = if lists.any(asks_files) {
        lazily(&FILE_FIELD, |_| ().into_any())
    } else {
        ().into_any()
    };
    let slides = if step.parts.iter().any(asks_slides) {
        lazily(&SLIDER, |_| ().into_any())
    } else {
        ().into_any()
    };
    let go = of_class("div", "go")
        .child(
            el("button")
                .attr("type", "button")
                .text_of(save)
                .on("click", move |_| go_on()),
        )
        .child(button("quiet big", w::LATER).on("click", move |_| leave(later())))
        .child(back.map(|back| button("quiet big", w::BACK).on("click", move |_| leave(back()))));
    vec![
        to_review,
        of_class("p", "step-no").text_of(place).view(),
        heading_of(step_title(form, step)).view(),
        final_note,
        of_class("p", "lead").words(step.lead).view(),
        of_class("p", "required-note")
            .words(w::REQUIRED_NOTE)
            .view(),
        summary(index),
        comments.unwrap_or_else(|| ().into_any()),
        files,
        slides,
        of_class("div", "parts")
            .on("keydown", enter)
            .on("paste", move |event| on_paste(form, index, &event))
            .child(holder(&Place::default()))
            .child(last_period)
            .child(parts)
            .view(),
        preview_place(form),
        from_bills_view(editor),
        go.view(),
    ]
    .into_any()
}

/// Whether a list, or one below its rows, asks for files.
fn asks_files(list: &'static List) -> bool {
    let file = |field: &Field| matches!(field.kind, FieldKind::File);
    list.fields.iter().any(file) || list.lists.iter().any(asks_files)
}

/// Whether a list inside rows has figures with sliders.
fn asks_slides(part: &Part) -> bool {
    match part {
        Part::NestedList(_, inner, _) => inner.fields.iter().any(|field| field.slides.is_some()),
        _ => false,
    }
}

fn part_view(part: &'static Part, step: usize) -> AnyView {
    match part {
        Part::Fields(fields) => root_fields(fields, step).into_any(),
        Part::List(list) => root_list(list, step),
        Part::NestedList(outer, inner, facts) => within(outer, inner, facts, step),
        Part::FixedRows(given) => fixed_rows_view(given, step),
        Part::Results(ids) => results_strip(ids),
        Part::Table(id) | Part::FoldedTable(id) => report_table(id, step),
        Part::Charts(list) => charts_of(list),
        Part::Actions(acts) => actions_view(acts),
        Part::Compare => comparison(),
        Part::LoanBook(facet, when) => book_view(*facet, *when),
        Part::Bills => bills_view(),
        Part::Folded(words, fields, filled_by) => folded(*words, fields, filled_by, step),
    }
}

/// Fields at the root, one below another; several years that follow each other stand in one line.
fn root_fields(fields: &'static [Field], step: usize) -> Vec<AnyView> {
    const SEVERAL: usize = 3;
    let slots = Slot::all(fields, &Place::default(), step);
    let same = |one: &Slot, other: &Slot| {
        matches!(one.field.kind, FieldKind::Year) == matches!(other.field.kind, FieldKind::Year)
    };
    let mut views = Vec::new();
    for run in slots.chunk_by(same) {
        let year = run
            .first()
            .is_some_and(|slot| matches!(slot.field.kind, FieldKind::Year));
        let inputs = run.iter().cloned().map(field_input);
        if year && run.len() >= SEVERAL {
            let line = of_class("div", "year-line").child(inputs.collect::<Vec<_>>());
            views.push(line.view());
        } else {
            views.extend(inputs);
        }
    }
    views
}

/// This document beside an earlier one; nothing where the form does not compare.
fn comparison() -> AnyView {
    let editor = expect_context::<Editor>();
    match templates::output_part(editor.form.template.id) {
        Some(part) => {
            fetch_ahead(&COMPARISON);
            lazily(part, move |output| {
                lazily(&COMPARISON, move |comparison| {
                    (comparison.view)(editor, output)
                })
            })
        }
        None => ().into_any(),
    }
}

/// A table of the report; nothing where the draft has none. Where the step compares as well, the comparison brings the part of both, and says once
/// that it is missing.
fn report_table(id: &'static str, step: usize) -> AnyView {
    let editor = expect_context::<Editor>();
    let compares = (editor.form.template.steps.get(step))
        .is_some_and(|step| step.parts.iter().any(|part| matches!(part, Part::Compare)));
    match templates::output_part(editor.form.template.id) {
        Some(part) => lazily(part, move |output| {
            let table =
                move |comparison: &'static Comparison| (comparison.table)(editor, output, id);
            if compares {
                once_here(&COMPARISON, table)
            } else {
                lazily(&COMPARISON, table)
            }
        }),
        None => ().into_any(),
    }
}

/// Fields that few will touch, under one line to open.
fn folded(
    words: crate::i18n::Text,
    fields: &'static [Field],
    filled_by: &'static str,
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
        draft.root.get(filled_by).is_empty()
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
    const MANY: usize = 4;
    let form = crate::ui::form::form();
    let view = move || {
        if list.layout != crate::documents::Layout::Table {
            // Of several lists each bears its name; the only one of a step is what the step is called.
            let parts = (form.template.steps.get(step)).map_or(&[][..], |step| step.parts);
            let lists = parts.iter().filter(|part| matches!(part, Part::List(_)));
            let rows = list_view(list, Place::default(), step);
            if lists.count() < 2 {
                return rows;
            }
            let named = of_class("div", "field wide list-head")
                .child(el("h2").words(list.label))
                .child(list_note(list));
            return of_class("div", "listed")
                .child(named)
                .child(vec![rows])
                .view();
        }
        let class = if list.fields.len() > MANY {
            "field wide"
        } else {
            "field"
        };
        // A list that is all of its step bears the step's title: it is not shown a second time.
        let said = (form.template.steps.get(step)).is_some_and(|step| step.label == list.label);
        let heading = el("h2")
            .maybe("class", said.then_some("vh"))
            .text_of(move || list_name(form, list));
        let answer =
            of_class("div", "answer")
                .child(heading)
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
fn within(
    outer: &'static List,
    inner: &'static List,
    facts: &'static [Glance],
    step: usize,
) -> AnyView {
    let form = crate::ui::form::form();
    let ids = row_ids(form, &Place::default(), outer);
    let lines = Lines::of(form, outer, &Place::default(), step, facts, ids);
    let heads = lines.heads();
    let children = move |id| {
        let row = Place::default().row(outer.id, id);
        let title = section_title(form, &Place::default(), outer, id);
        let body = move || {
            let answer = of_class("div", "answer").child(list_view(inner, row.clone(), step));
            let list = of_class("div", "field wide")
                .child(list_note(inner))
                .child(answer);
            vec![list.view(), chart_of(form, &row, false)]
        };
        lines.row(id, title, || None, body)
    };
    let none = dynamic(move || {
        ids.with(Vec::is_empty).then(|| {
            of_class("p", "empty")
                .words(w::NOTHING_ABOVE)
                .text(" ")
                .words(outer.label)
        })
    });
    let charts = charts_part(form);
    let rows = of_class("div", "lines")
        .child(heads)
        .child(each(ids, children));
    vec![none, charts, rows.view()].into_any()
}

/// The part that the charts of all rows need: it is asked for once, and once the page says where it cannot be fetched.
fn charts_part(form: Form) -> AnyView {
    let any = memo(move || {
        form.computed
            .with(|computed| !computed.trajectories.is_empty())
    });
    dynamic(move || any.get().then(|| lazily(&CHARTS, |_| ().into_any())))
}

/// The charts of a list's rows, one below another.
fn charts_of(list: &'static List) -> AnyView {
    let form = crate::ui::form::form();
    let ids = row_ids(form, &Place::default(), list);
    let chart = move |id| chart_of(form, &Place::default().row(list.id, id), true);
    vec![charts_part(form), each(ids, chart)].into_any()
}

/// The chart of a row; nothing where it has none. `drawn` asks for a picture: a sentence alone is not shown.
fn chart_of(form: Form, row: &Place, drawn: bool) -> AnyView {
    let path = row.path.clone();
    let course = memo(move || {
        form.computed.with(|computed| {
            computed
                .trajectories
                .iter()
                .find(|course| course.place.path == path && (!drawn || course.drawable()))
                .cloned()
        })
    });
    let chart_id = [&row.to_string(), "chart"].concat();
    let section = crate::ui::form::section_of(form, &row.path);
    let course = crate::ui::drawn_later(course);
    once_here(&CHARTS, move |charts| {
        let chart_id = chart_id.clone();
        dynamic(move || {
            let section = section.map(|section| section.get()).unwrap_or_default();
            course.get().map(|course| {
                (charts.trajectory)(&course, &chart_id, form.lang.get(), Some(&section))
            })
        })
    })
}
