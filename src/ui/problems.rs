//! What is wrong, where it is: beside its field with the mend or the reason, and in the summary at the top of the page.

use super::form::{Form, form};
use super::html::{El, clause_mark, el, of_class};
use super::words as w;
use super::{dynamic, memo};
use crate::documents::{Place, Problem, Strength, meant_codes};
use crate::i18n::{Arg, Lang, Message};
use leptos::prelude::*;

/// The problems at some places of one field or row. `id` is what the field names as its description.
pub fn problem_list(keys: Vec<String>, step: usize, id: String) -> AnyView {
    let form = form();
    let problems = memo(move || {
        keys.iter()
            .flat_map(|key| form.problems_at(key, step))
            .collect::<Vec<Problem>>()
    });
    let any = memo(move || problems.with(|problems| !problems.is_empty()));
    // A problem is known by what it says, not by the reason given: typing the reason must not take the focus away.
    let each = move || problems.get();
    let known = |problem: &Problem| {
        (
            problem.place.clone(),
            problem.code,
            problem.message.get(Lang::Zh),
        )
    };
    dynamic(move || {
        let items = view! { <For each=each key=known children=move |problem| problem_item(problem, form) /> };
        any.get()
            .then(|| of_class("ul", "problems").id(&id).child(items.into_any()))
    })
}

fn problem_item(problem: Problem, form: Form) -> AnyView {
    let (class, prefix) = match problem.strength {
        Strength::Must => ("must", w::ERROR),
        Strength::Should => ("should", w::WARNING),
        Strength::May => ("may", w::HINT),
    };
    let message = problem.message.clone();
    let words = move || message.get(form.lang.get());
    // A drafted text is taken as a whole; it is there to be read before.
    let drafted = problem.code == "drafted";
    let read = problem.mend.as_ref().filter(|_| drafted).map(|mend| {
        let summary = el("summary")
            .words(w::SEE_DRAFT)
            .child(hidden_label(&problem, form));
        el("details")
            .child(summary)
            .child(of_class("p", "draft-text").text(&mend.typed))
    });
    let mends = match &problem.mend {
        Some(mend) => vec![mend.typed.clone()],
        None if problem.code == "not_in_list" => meant_here(&problem.place, form),
        None => Vec::new(),
    };
    let button = |mend: String| {
        let place = problem.place.clone();
        let typed = mend_said(&problem.place, &mend, form);
        let named = typed.clone();
        let apply = move |_| {
            let name = if drafted {
                w::TAKE_DRAFT.into()
            } else {
                Message::new(w::MEND, vec![named.clone()])
            };
            let field = form.template.locate(&place).and_then(|(_, field)| field);
            form.act(name, |draft| {
                let was = draft.get(&place).to_owned();
                draft.set(&place, &mend);
                // What follows the answer follows a mend as well.
                if let Some((_, follow)) = field.and_then(|field| field.follow) {
                    follow(draft, &was);
                }
            });
            form.focus_place(&place.to_string(), "");
        };
        let words = move || {
            let lang = form.lang.get();
            if drafted {
                w::TAKE_DRAFT.get(lang).to_owned()
            } else {
                Message::new(w::MEND, vec![typed.clone()]).get(lang)
            }
        };
        of_class("button", "quiet mend")
            .attr("type", "button")
            .text_of(words)
            .child(drafted.then(|| hidden_label(&problem, form)))
            .on("click", apply)
            .view()
    };
    let mends: Vec<AnyView> = mends.into_iter().map(button).collect();
    // The new figure of a worksheet is taken with its source and its text, in a box of its own.
    let anew = ["bills_changed", "bills_same"].contains(&problem.code);
    let anew = anew.then(|| {
        let place = problem.place.clone();
        super::html::button("quiet mend", w::TAKE_ANEW)
            .child(hidden_label(&problem, form))
            .on("click", move |_| {
                if !form.locked.get_untracked() {
                    form.from_bills.set(Some(place.clone()));
                }
            })
    });
    let reason = problem.answerable.then(|| reason_input(&problem, form));
    of_class("li", class)
        .child(of_class("span", "vh").words(prefix))
        .text_of(words)
        .text(" ")
        .child(problem.clause.map(clause_mark))
        .text(" ")
        .child(mends)
        .child(anew)
        .child(read)
        .child(reason)
        .view()
}

/// What a list of suggestions has for the word that stands in a field.
fn meant_here(place: &Place, form: Form) -> Vec<String> {
    let field = form.template.locate(place).and_then(|(_, field)| field);
    let typed = form
        .draft
        .with_untracked(|draft| draft.get(place).to_owned());
    let codes = field.map(|field| meant_codes(field, &typed));
    let codes = codes.unwrap_or_default().into_iter();
    codes.map(str::to_owned).collect()
}

/// What a mend puts in, as it is read: a choice by its words, anything else as it is typed.
fn mend_said(place: &Place, typed: &str, form: Form) -> Arg {
    let choice = form
        .template
        .locate(place)
        .and_then(|(_, field)| field)
        .and_then(|field| field.choices().iter().find(|choice| choice.code == typed));
    choice.map_or_else(|| typed.into(), |choice| choice.label.into())
}

/// Which field it is about, for who listens.
fn hidden_label(problem: &Problem, form: Form) -> El {
    let label = form
        .template
        .locate(&problem.place)
        .and_then(|(_, field)| field)
        .map(|field| field.label_of(&Default::default()));
    of_class("span", "vh").text_of(move || {
        let lang = form.lang.get();
        label
            .as_ref()
            .map(|label| [w::COLON.get(lang), &label.get(lang)].concat())
            .unwrap_or_default()
    })
}

/// The input of the reason that answers a problem.
pub fn reason_input(problem: &Problem, form: Form) -> AnyView {
    let place = problem.reason_place();
    let id = place.to_string();
    let message = problem.message.clone();
    let name = move || {
        let lang = form.lang.get();
        Message::new(w::REASON_OF, vec![message.get(lang).into()]).get(lang)
    };
    let read = place.clone();
    let answered = memo(move || form.draft.with(|draft| !draft.get(&read).trim().is_empty()));
    let typed = form.typed(&place);
    let input = of_class("input", "wide")
        .attr("type", "text")
        .id(&id)
        .attr("autocomplete", "off")
        .attr_of("aria-label", move || Some(name()))
        .value(move || typed.clone())
        .on("input", move |event| {
            form.write_name(&place, &event_target_value(&event))
        });
    let mark = dynamic(move || {
        answered
            .get()
            .then(|| of_class("span", "met").words(w::ANSWERED))
    });
    of_class("span", "reason")
        .child(el("label").attr("for", &id).words(w::REASON))
        .child(input)
        .child(mark)
        .view()
}

/// Where the link of a summary leads: the field's own control, or the reason that answers the problem.
pub fn target_of(problem: &Problem) -> String {
    if problem.answerable {
        problem.reason_place().to_string()
    } else {
        problem.place.to_string()
    }
}

/// The summary at the top of a step that was gone on from, with a link to each field.
pub fn summary(step: usize) -> AnyView {
    let form = form();
    let problems = memo(move || {
        form.shown.with(|shown| {
            if !shown.steps.contains(&step) {
                return Vec::new();
            }
            let mut open = form.found.with(|found| found.open_in(step));
            open.retain(|problem| shown.shows(problem, step));
            open
        })
    });
    dynamic(move || {
        let lang = form.lang.get();
        problems.with(|problems| {
            (!problems.is_empty()).then(|| {
                let count = Message::new(w::PAGE_PROBLEMS, vec![problems.len().to_string().into()])
                    .get(lang);
                summary_box(
                    &count,
                    problems
                        .iter()
                        .map(|problem| link(form, problem, lang))
                        .collect(),
                )
            })
        })
    })
}

/// The box at the top of a page: how many, and a link to each.
fn summary_box(title: &str, links: Vec<AnyView>) -> AnyView {
    of_class("div", "summary")
        .id("summary")
        .attr("tabindex", "-1")
        .attr("role", "group")
        .attr("aria-labelledby", "summary-title")
        .child(el("h2").id("summary-title").text(title))
        .child(el("ul").child(links))
        .view()
}

fn link(form: Form, problem: &Problem, lang: Lang) -> AnyView {
    let (target, place) = (target_of(problem), problem.place.to_string());
    let go = move |event: web_sys::Event| {
        event.prevent_default();
        form.focus_place(&target, &place);
    };
    el("li")
        .child(
            el("a")
                .attr("href", "#summary")
                .text(&problem.message.get(lang))
                .on("click", go),
        )
        .view()
}
