//! 核对与生成: everything that was answered, what is still open, what was computed, and the act of issuing.

use super::desk::Desk;
use super::editor::Editor;
use super::words as w;
use crate::documents::route::{REVIEW, Route};
use crate::documents::{Draft, Field, Kind, Label, List, Node, Part, Place, Problem, Strength};
use crate::i18n::{Lang, Message};
use crate::measure::{grouped, read_number};
use crate::ui::field_input::with_unit;
use crate::ui::figures::work;
use crate::ui::form::{Form, nodes};
use crate::ui::memo;
use crate::ui::{after_paint, focus, say, words as uw};
use leptos::prelude::*;

/// The answer that says the person stands by what was filled.
const SIGNED: &str = "signed";
/// Who filled it.
const SIGNED_BY: &str = "signed_by";

/// The review page.
pub fn review_page(desk: Desk, editor: Editor) -> AnyView {
    let form = editor.form;
    let count = form.template.steps.len() + 1;
    let place = move || Message::new(uw::STEP_OF, vec![count.to_string().into(), count.to_string().into()]).get(form.lang.get());
    let id = editor.id();
    let tried = RwSignal::new(false);
    let signed = Place::root(SIGNED);
    let is_signed = memo(move || form.draft.with(|draft| draft.root.get(SIGNED) == "yes"));
    let open = memo(move || {
        let steps = form.template.steps.len();
        form.found
            .with(|found| (0..steps).flat_map(|step| found.open_in(step).into_iter().map(move |problem| (step, problem))).collect::<Vec<(usize, Problem)>>())
    });
    let stopped = memo(move || open.with(|open| open.iter().any(|(_, problem)| problem.stops())));
    let sections = {
        let id = id.clone();
        move || {
            let lang = form.lang.get();
            form.draft.with(|draft| form.template.steps.iter().map(|step| section(form, draft, step, &id, lang)).collect_view())
        }
    };
    let list_id = id.clone();
    let problems = move || {
        let lang = form.lang.get();
        open.with(|open| {
            (!open.is_empty()).then(|| {
                let items = open.iter().map(|(step, problem)| problem_link(desk, editor, &list_id, *step, problem, lang)).collect_view();
                let title = Message::new(w::OPEN_PROBLEMS, vec![open.len().to_string().into()]).get(lang);
                view! { <div class="summary" id="summary" tabindex="-1" role="group" aria-labelledby="summary-title"><h2 id="summary-title">{title}</h2><ul>{items}</ul></div> }
            })
        })
    };
    let figures = move || {
        let lang = form.lang.get();
        form.found.with(|found| {
            let figures: Vec<_> = found.evaluation.figures.iter().filter(|figure| !figure.workings.is_empty()).collect();
            (!figures.is_empty()).then(|| {
                let items = figures.iter().map(|figure| work(figure, lang)).collect_view();
                view! { <section class="block"><h2>{say(uw::WORKINGS)}</h2>{items}</section> }
            })
        })
    };
    let sign = signed.clone();
    let report = Route::Report(id.clone());
    let issue = move |_| {
        tried.set(true);
        editor.flush();
        let all = form.template.steps.len();
        form.shown.update(|shown| shown.steps.extend(0..all));
        if stopped.get_untracked() {
            after_paint(|| focus("summary"));
        } else if !is_signed.get_untracked() {
            after_paint(|| focus(SIGNED));
        } else {
            editor.issue();
            desk.go(&report);
        }
    };
    let draft_report = Route::Report(id.clone()).hash();
    let back = form.template.steps.last().map(|step| Route::Fill(id, step.id.to_owned()).hash());
    view! {
        <p class="step-no">{move || place()}</p>
        <h1 tabindex="-1">{say(w::REVIEW_TITLE)}</h1>
        <p class="lead">{say(w::REVIEW_LEAD)}</p>
        {move || problems()}
        {move || sections()}
        {move || figures()}
        <section class="block statement">
            <h2>{say(w::STATEMENT_TITLE)}</h2>
            <label class="option" for=SIGNED>
                <input type="checkbox" id=SIGNED aria-describedby="signed-err" prop:checked=move || is_signed.get()
                    on:change=move |event| form.write(&sign, if event_target_checked(&event) { "yes" } else { "" }) />
                <span>{say(w::STATEMENT)}</span>
            </label>
            <div class="problems" id="signed-err">
                {move || (tried.get() && !is_signed.get()).then(|| view! { <p class="missed">{say(w::SIGN_FIRST)}</p> })}
            </div>
            <div class="label"><label for=SIGNED_BY>{say(w::SIGNED_BY)}</label><span class="optional">{say(uw::OPTIONAL)}</span></div>
            <input type="text" id=SIGNED_BY autocomplete="name" prop:value=form.typed(&Place::root(SIGNED_BY))
                on:input=move |event| form.write(&Place::root(SIGNED_BY), &event_target_value(&event)) />
        </section>
        <div class="go">
            <button type="button" on:click=issue>{say(w::ISSUE)}</button>
            <a href=draft_report>{say(w::DRAFT_ONLY)}</a>
            {back.map(|back| view! { <a href=back>{say(w::BACK)}</a> })}
        </div>
    }
    .into_any()
}

fn problem_link(desk: Desk, editor: Editor, id: &str, step: usize, problem: &Problem, lang: Lang) -> AnyView {
    let Some(of) = editor.form.template.steps.get(step) else { return ().into_any() };
    let route = Route::Fill(id.to_owned(), of.id.to_owned());
    let (target, place) = (crate::ui::problems::target_of(problem), problem.place.to_string());
    let href = route.hash();
    let go = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        editor.form.shown.update(|shown| {
            shown.steps.insert(step);
        });
        desk.go(&route);
        let (target, place) = (target.clone(), place.clone());
        // The step is drawn first; then its heading takes the focus; then the field does.
        set_timeout(
            move || {
                let known = document().get_element_by_id(&target).is_some();
                focus(if known { &target } else { &place });
            },
            std::time::Duration::from_millis(120),
        );
    };
    view! { <li><a href=href on:click=go>{of.label.get(lang)}"："{problem.message.get(lang)}</a></li> }.into_any()
}

fn section(form: Form, draft: &Draft, step: &'static crate::documents::Step, id: &str, lang: Lang) -> AnyView {
    let href = Route::Fill(id.to_owned(), step.id.to_owned()).hash();
    let label = step.label.get(lang);
    let numeral = step.numeral;
    let parts = step
        .parts
        .iter()
        .map(|part| match part {
            Part::Fields(fields) => answers(form, draft, fields, &Place::default(), &href, lang),
            Part::List(list) => rows(form, draft, list, &Place::default(), &href, lang),
            Part::Within(outer, inner) => draft
                .root
                .rows(outer.id)
                .iter()
                .enumerate()
                .map(|(index, row)| {
                    let name = heading(outer, &row.node, index, lang);
                    view! { <h3 class="group-name">{name}</h3>{rows(form, draft, inner, &Place::default().row(outer.id, row.id), &href, lang)} }
                })
                .collect_view()
                .into_any(),
        })
        .collect_view();
    view! {
        <section class="block">
            <h2>{numeral}" "{label}</h2>
            <p><a href=href.clone()>{w::CHANGE.get(lang)}<span class="vh">{["：", label].concat()}</span></a></p>
            {parts}
        </section>
    }
    .into_any()
}

fn heading(list: &List, node: &Node, index: usize, lang: Lang) -> String {
    let number = crate::documents::words::numbered(list.item, index).get(lang);
    match (list.name)(node) {
        Some(name) => [&number, "　", &name.get(lang)].concat(),
        None => number,
    }
}

fn rows(form: Form, draft: &Draft, list: &'static List, parent: &Place, href: &str, lang: Lang) -> AnyView {
    let Some(node) = draft.node(&parent.path) else { return ().into_any() };
    let rows = node.rows(list.id);
    if rows.is_empty() {
        let required = list.strength == Strength::Must;
        let what = if required {
            view! { <a class="todo" href=href.to_owned()>{w::GO_FILL.get(lang)}</a> }.into_any()
        } else {
            w::NOT_FILLED_OPTIONAL.get(lang).into_any()
        };
        return view! { <dl class="answers"><div><dt>{list.label.get(lang)}</dt><dd>{what}</dd></div></dl> }.into_any();
    }
    rows.iter()
        .enumerate()
        .map(|(index, row)| {
            let place = parent.row(list.id, row.id);
            let inner = list.lists.iter().map(|inner| rows_titled(form, draft, inner, &place, href, lang)).collect_view();
            view! { <h3 class="group-name">{heading(list, &row.node, index, lang)}</h3>{answers(form, draft, list.fields, &place, href, lang)}{inner} }
        })
        .collect_view()
        .into_any()
}

fn rows_titled(form: Form, draft: &Draft, list: &'static List, parent: &Place, href: &str, lang: Lang) -> AnyView {
    view! { <h3 class="group-name">{list.label.get(lang)}</h3>{rows(form, draft, list, parent, href, lang)} }.into_any()
}

fn answers(form: Form, draft: &Draft, fields: &'static [Field], row: &Place, href: &str, lang: Lang) -> AnyView {
    let Some(above) = nodes(draft, &row.path) else { return ().into_any() };
    let items = fields
        .iter()
        .filter(|field| field.asked(&above))
        .map(|field| {
            let place = row.field(field.id);
            let label = match field.label {
                Label::Fixed(text) => text.get(lang).to_owned(),
                Label::WithAnswer(..) => field.label_of(&draft.root).get(lang),
            };
            let typed = draft.get(&place);
            let answer = if typed.trim().is_empty() {
                if field.strength == Strength::May {
                    w::NOT_FILLED_OPTIONAL.get(lang).into_any()
                } else {
                    view! { <a class="todo" href=href.to_owned()>{w::GO_FILL.get(lang)}<span class="vh">{["：", &label].concat()}</span></a> }.into_any()
                }
            } else {
                let unit = field.unit_of(&above, lang);
                view! { {in_words(field, typed, &unit, lang)}{reasons(form, &place, lang)} }.into_any()
            };
            view! { <div><dt>{with_unit(label, String::new(), lang)}</dt><dd>{answer}</dd></div> }
        })
        .collect_view();
    view! { <dl class="answers">{items}</dl> }.into_any()
}

/// The problems at an answer and the reasons given.
fn reasons(form: Form, place: &Place, lang: Lang) -> AnyView {
    let key = place.to_string();
    form.found.with(|found| {
        found
            .problems_at(&key)
            .filter(|problem| problem.strength > Strength::May)
            .map(|problem| {
                let class = if problem.open() { "missed" } else { "hint" };
                let reason = (!problem.reason.is_empty()).then(|| [uw::REASON.get(lang), "：", &problem.reason].concat());
                view! { <span class=class>"\n"{problem.message.get(lang)}" "{reason}</span> }
            })
            .collect_view()
            .into_any()
    })
}

/// An answer in words: choices by their labels, numbers grouped, with their unit.
pub fn in_words(field: &Field, typed: &str, unit: &str, lang: Lang) -> String {
    match field.kind {
        Kind::Choice(choices) | Kind::Many(choices) => {
            let label =
                |code: &str| choices.iter().find(|choice| choice.code == code).map_or_else(|| code.to_owned(), |choice| choice.label.get(lang).to_owned());
            typed.split(',').map(label).collect::<Vec<_>>().join(if lang == Lang::Zh { "；" } else { "; " })
        }
        Kind::Search(choices) => match choices().iter().find(|choice| choice.code == typed) {
            Some(choice) => [choice.code, " ", choice.label.get(lang)].concat(),
            None => typed.to_owned(),
        },
        Kind::Number { .. } => match read_number(typed, unit) {
            Ok(exact) => [grouped(exact, None).as_str(), if unit.is_empty() { "" } else { " " }, unit].concat(),
            Err(_) => typed.to_owned(),
        },
        _ => typed.to_owned(),
    }
}

/// Where 核对与生成 stands, for links.
pub fn route(id: &str) -> Route {
    Route::Fill(id.to_owned(), REVIEW.to_owned())
}
