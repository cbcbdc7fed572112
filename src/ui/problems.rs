//! What is wrong, where it is: beside its field with the mend or the reason, and in the summary at the top of the page.

use super::form::{Form, form};
use super::{dynamic, memo};
use super::{focus, say, words as w};
use crate::documents::{Problem, Strength};
use crate::i18n::{Lang, Message};
use leptos::prelude::*;

/// The problems at some places of one field or row. `id` is what the field names as its description.
pub fn problem_list(keys: Vec<String>, step: usize, id: String) -> AnyView {
    let form = form();
    let problems = memo(move || keys.iter().flat_map(|key| form.problems_at(key, step)).collect::<Vec<Problem>>());
    let any = memo(move || problems.with(|problems| !problems.is_empty()));
    let each = move || problems.get();
    dynamic(move || {
        any.get().then(|| {
            view! {
                <ul class="problems" id=id.clone()>
                    // The reason is not part of the key: typing it must not take the focus away.
                    <For each=each key=|problem| (problem.place.clone(), problem.code, problem.message.clone().get(Lang::Zh)) children=move |problem| problem_item(problem, form) />
                </ul>
            }
        })
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
    let clause = problem.clause.map(|clause| view! { <b class="clause" title=clause.edition.number>{clause.number}</b> });
    let mend = problem.mend.clone().map(|mend| {
        let place = problem.place.clone();
        let typed = mend.typed.clone();
        let apply = move |_| {
            form.change(|draft| {
                draft.set(&place, &mend.typed);
            });
            focus(&place.to_string());
        };
        view! { <button type="button" class="quiet mend" on:click=apply>{move || Message::new(w::MEND, vec![typed.as_str().into()]).get(form.lang.get())}</button> }
    });
    let reason = problem.answerable.then(|| reason_input(&problem, form));
    view! { <li class=class><span class="vh">{say(prefix)}</span>{move || words()}" "{clause}" "{mend}{reason}</li> }.into_any()
}

fn reason_input(problem: &Problem, form: Form) -> AnyView {
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
    view! {
        <span class="reason" class:answered=move || answered.get()>
            <label for=id.clone()>{say(w::REASON)}</label>
            <input type="text" id=id class="wide" autocomplete="off" aria-label=name prop:value=typed on:input=move |event| form.write(&place, &event_target_value(&event)) />
            {move || answered.get().then(|| view! { <span class="met">{say(w::ANSWERED)}</span> })}
        </span>
    }
    .into_any()
}

/// Where the link of a summary leads: the field's own control, or the reason that answers the problem.
pub fn target_of(problem: &Problem) -> String {
    if problem.answerable { problem.reason_place().to_string() } else { problem.place.to_string() }
}

/// The summary at the top of a step that was gone on from, with a link to each field.
pub fn summary(step: usize) -> AnyView {
    let form = form();
    let problems = memo(move || {
        let checked = form.shown.with(|shown| shown.steps.contains(&step));
        if checked { form.found.with(|found| found.open_in(step)) } else { Vec::new() }
    });
    dynamic(move || {
        let lang = form.lang.get();
        problems.with(|problems| {
            (!problems.is_empty()).then(|| {
                let count = Message::new(w::PAGE_PROBLEMS, vec![problems.len().to_string().into()]).get(lang);
                let links = problems.iter().map(|problem| link(problem, lang)).collect_view();
                view! { <div class="summary" id="summary" tabindex="-1" role="group" aria-labelledby="summary-title"><h2 id="summary-title">{count}</h2><ul>{links}</ul></div> }
            })
        })
    })
}

fn link(problem: &Problem, lang: Lang) -> AnyView {
    let (target, place) = (target_of(problem), problem.place.to_string());
    let go = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        let known = document().get_element_by_id(&target).is_some();
        focus(if known { &target } else { &place });
    };
    view! { <li><a href="#summary" on:click=go>{problem.message.get(lang)}</a></li> }.into_any()
}
