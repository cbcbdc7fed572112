//! 核对与生成: all answers, the problems that are still open, the figures with their workings, and issuing.

use super::sections::sections;
use super::words as rw;
use crate::documents::notes::Standing;
use crate::documents::reference;
use crate::documents::reserved::{PAPER_SECRECY, SIGNED, SIGNED_BY};
use crate::documents::route::Route;
use crate::documents::words::clause_number;
use crate::documents::{PathStep, Place, Problem};
use crate::exports::json::row_names;
use crate::i18n::{Lang, Message};
use crate::pages::form::editor::{Editor, Left};
use crate::pages::from_bills::late_view;
use crate::pages::shell::app_state::AppState;
use crate::pages::shell::clock::CLOCK;
use crate::pages::shell::{clock, layout};
use crate::pages::words as w;
use crate::ui::comments::{COMMENTS, LIST, own};
use crate::ui::html::{El, button, el, of_class};
use crate::ui::lazy::once_here;
use crate::ui::problems::reason_input;
use crate::ui::step_list::asked_steps;
use crate::ui::{after_paint, focus, wait, words as uw};
use crate::ui::{dynamic, each, memo};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// So many open places are told apart by the rows that they belong to.
const MANY: usize = 20;

/// An open place: its number among all that were open, its step, the problem.
type Listed = (u32, usize, Problem);
/// What open places are grouped by: the step, and where there are many the row.
type Group = (usize, Option<PathStep>);

/// The review page.
pub fn review_page(app: AppState, editor: Editor) -> AnyView {
    let form = editor.form;
    let asked = asked_steps(form);
    let place = move || {
        let count = asked.with(Vec::len) + 1;
        Message::new(
            uw::STEP_OF,
            vec![count.to_string().into(), count.to_string().into()],
        )
        .get(form.lang.get())
    };
    let id = editor.id();
    let tried = RwSignal::new(false);
    let signed = Place::root(SIGNED);
    let is_signed = memo(move || form.draft.with(|draft| draft.root.get(SIGNED) == "yes"));
    let open = memo(move || {
        let steps = form.template.steps.len();
        form.found.with(|found| {
            (0..steps)
                .flat_map(|step| {
                    found
                        .open_in(step)
                        .into_iter()
                        .map(move |problem| (step, problem))
                })
                .collect::<Vec<(usize, Problem)>>()
        })
    });
    let stopped = memo(move || open.with(|open| open.iter().any(|(_, problem)| problem.stops())));
    let section_id = id.clone();
    let answered = move || sections(editor, &section_id, form.lang.get());
    // What is answered with a reason here stays in the list while the page is open, or the input would go at the first letter. A problem is known by
    // what it says, and shown by its number among all that were open.
    let seen = StoredValue::new(Vec::<(String, &'static str, String)>::new());
    let listed = memo(move || {
        let number_of = |problem: &Problem| {
            let known = (
                problem.place.to_string(),
                problem.code,
                problem.message.get(Lang::Zh),
            );
            let at = seen.with_value(|seen| seen.iter().position(|other| *other == known));
            match at {
                Some(at) => (problem.open() || problem.answered()).then_some(at),
                None => problem.open().then(|| {
                    seen.update_value(|seen| seen.push(known));
                    seen.with_value(Vec::len) - 1
                }),
            }
        };
        form.found.with(|found| {
            found
                .problems
                .iter()
                .filter_map(|problem| {
                    let (step, _) = form.template.locate(&problem.place)?;
                    Some((
                        u32::try_from(number_of(problem)?).ok()?,
                        step,
                        problem.clone(),
                    ))
                })
                .collect::<Vec<Listed>>()
        })
    });
    // Whether there are many is decided once, or the list would be built anew while a reason is typed in it.
    let many = listed.with_untracked(Vec::len) > MANY;
    let group_of = move |(_, step, problem): &Listed| -> Group {
        (*step, problem.place.path.first().filter(|_| many).cloned())
    };
    // A group is known by its number among all that were shown.
    let known = StoredValue::new(Vec::<Group>::new());
    let groups = memo(move || {
        listed.with(|listed| {
            let mut numbers = Vec::new();
            for problem in listed {
                let group = group_of(problem);
                let at = known.with_value(|known| known.iter().position(|other| *other == group));
                let at = at.unwrap_or_else(|| {
                    known.update_value(|known| known.push(group));
                    known.with_value(Vec::len) - 1
                });
                if let Ok(at) = u32::try_from(at)
                    && !numbers.contains(&at)
                {
                    numbers.push(at);
                }
            }
            numbers
        })
    });
    let any = memo(move || groups.with(|groups| !groups.is_empty()));
    let count = move || {
        let lang = form.lang.get();
        match open.with(Vec::len) {
            0 => w::ALL_EXPLAINED.get(lang).to_owned(),
            open if !stopped.get() => {
                Message::new(w::OPEN_ADVICE, vec![open.to_string().into()]).get(lang)
            }
            open => Message::new(w::OPEN_PROBLEMS, vec![open.to_string().into()]).get(lang),
        }
    };
    let list_id = id.clone();
    let problems = move || {
        any.get().then(|| {
            let id = list_id.clone();
            let item = move |number: u32| {
                let held = listed.with_untracked(|listed| {
                    listed.iter().find(|(known, ..)| *known == number).cloned()
                });
                held.map_or_else(
                    || ().into_any(),
                    |(_, step, problem)| problem_item(app, editor, &id, step, problem),
                )
            };
            let group = move |number: u32| {
                let item = item.clone();
                let held = known.with_value(|known| {
                    known
                        .get(usize::try_from(number).unwrap_or(usize::MAX))
                        .cloned()
                });
                let Some(group) = held else {
                    return ().into_any();
                };
                let of = group.clone();
                let numbers = memo(move || {
                    listed.with(|listed| {
                        listed
                            .iter()
                            .filter(|problem| group_of(problem) == of)
                            .map(|(number, ..)| *number)
                            .collect::<Vec<u32>>()
                    })
                });
                let first = groups.with_untracked(|groups| groups.first() == Some(&number));
                problem_group(
                    editor,
                    group,
                    numbers,
                    first,
                    el("ul").child(each(numbers, item)),
                )
            };
            // What is advised alone stops nothing, and a report is issued with it: the box does not warn.
            el("div")
                .attr_of("class", move || {
                    let calm = !stopped.get();
                    Some(if calm { "summary calm" } else { "summary" }.to_owned())
                })
                .id("summary")
                .attr("tabindex", "-1")
                .attr("role", "group")
                .attr("aria-labelledby", "summary-title")
                .child(el("h2").id("summary-title").text_of(count))
                .child(each(groups, group))
        })
    };
    let notes = own(form);
    // What waits for an answer stops issuing; what waits for the bank does not.
    let waiting = memo(move || notes.with(|notes| notes.count(Standing::Open)));
    let sign = signed.clone();
    let report = Route::Report(id.clone());
    let issue = move |_| {
        tried.set(true);
        editor.flush();
        let all = form.template.steps.len();
        form.shown.update(|shown| shown.steps.extend(0..all));
        if stopped.get_untracked() {
            after_paint(|| focus("summary"));
        } else if waiting.get_untracked() > 0 {
            after_paint(|| focus(LIST));
        } else if !is_signed.get_untracked() {
            after_paint(|| focus(SIGNED));
        } else {
            editor.issue();
            app.go(&report);
        }
    };
    let answer_first = dynamic(move || {
        let count = waiting.get();
        (count > 0).then(|| {
            let words = move || {
                let args = vec![count.to_string().into()];
                Message::new(rw::ANSWER_FIRST, args).get(form.lang.get())
            };
            of_class("p", "missed").text_of(words).text(" ").child(
                button("quiet", rw::TO_COMMENTS)
                    .attr("data-free", "")
                    .on("click", |_| focus(LIST)),
            )
        })
    });
    let open_id = id.clone();
    let go_to = Callback::new(move |place: Place| {
        let Some((step, _)) = form.template.locate(&place) else {
            return;
        };
        let Some(of) = form.template.steps.get(step) else {
            return;
        };
        editor.left_review.set(Some((step, Left::List)));
        form.open_row(&place);
        app.go(&Route::Fill(open_id.clone(), of.id.to_owned()));
        let key = place.to_string();
        spawn_local(focus_when_drawn(key.clone(), key));
    });
    let comments = (!form.notes.with_untracked(String::is_empty))
        .then(|| once_here(&COMMENTS, move |part| (part.all)(form, &CLOCK, go_to)));
    // The rules know no clock: a period that lies ahead is asked about here.
    let period = move || {
        let next = form.template.next_period?;
        let asked = form
            .draft
            .with(|draft| next.period.question(draft, clock::today()))?;
        Some(of_class("p", "final-note").text_of(move || asked.get(form.lang.get())))
    };
    let preview = Route::Print(id.clone()).hash();
    let last = form
        .draft
        .with_untracked(|draft| form.template.steps_of(draft).last().map(|(_, step)| *step));
    let back = last.map(|step| Route::Fill(id, step.id.to_owned()).hash());
    let tick = el("input")
        .attr("type", "checkbox")
        .id(SIGNED)
        .attr("aria-describedby", "signed-err")
        .checked(move || is_signed.get())
        .on("change", move |event| {
            form.write(
                &sign,
                if event_target_checked(&event) {
                    "yes"
                } else {
                    ""
                },
            )
        });
    let sign_first = dynamic(move || {
        (tried.get() && !is_signed.get()).then(|| of_class("p", "missed").words(w::SIGN_FIRST))
    });
    let by = form.typed(&Place::root(SIGNED_BY));
    let by = el("input")
        .attr("type", "text")
        .id(SIGNED_BY)
        .attr("autocomplete", "name")
        .attr("aria-describedby", "signed-by-opt")
        .value(move || by.clone())
        .on("input", move |event| {
            form.write(&Place::root(SIGNED_BY), &event_target_value(&event))
        });
    let statement = of_class("section", "block statement")
        .child(el("h2").words(w::STATEMENT_TITLE))
        .child(
            of_class("label", "option")
                .attr("for", SIGNED)
                .child(tick)
                .child(el("span").words(w::STATEMENT)),
        )
        .child(
            of_class("div", "problems")
                .id("signed-err")
                .child(sign_first),
        )
        .child(
            of_class("div", "label")
                .child(el("label").attr("for", SIGNED_BY).words(w::SIGNED_BY))
                .child(
                    of_class("span", "optional")
                        .id("signed-by-opt")
                        .words(uw::OPTIONAL),
                ),
        )
        .child(by);
    let reference = reference::left_to_last_step(form.template).then(|| reference_inputs(editor));
    let go = of_class("div", "go")
        .child(
            button("", w::ISSUE)
                .attr("data-changes", "")
                .on("click", issue),
        )
        .child(el("a").attr("href", &preview).words(w::DRAFT_ONLY))
        .child(back.map(|back| el("a").attr("href", &back).words(w::BACK)));
    vec![
        of_class("p", "step-no").text_of(place).view(),
        layout::heading(form.template.review).view(),
        of_class("p", "lead").words(w::REVIEW_LEAD).view(),
        dynamic(period),
        dynamic(problems),
        late_view(app, editor),
        comments.unwrap_or_else(|| ().into_any()),
        dynamic(answered),
        reference.unwrap_or_else(|| ().into_any()),
        statement.view(),
        answer_first,
        go.view(),
    ]
    .into_any()
}

/// The bank's name, 编号 and 密级 of the paper, which are folded away until one of them is given.
fn reference_inputs(editor: Editor) -> AnyView {
    let form = editor.form;
    let given = form
        .draft
        .with_untracked(|draft| !reference::line(draft, Lang::Zh).is_empty());
    let inputs = reference::ASKED.iter().map(|(id, label, _)| {
        let place = Place::root(id);
        let typed = form.typed(&place);
        let list = (*id == PAPER_SECRECY).then_some("paper-secrecies");
        let input = el("input")
            .attr("type", "text")
            .id(id)
            .attr("autocomplete", "off")
            .maybe("list", list)
            .value(move || typed.clone())
            .on("input", move |event| {
                form.write(&place, &event_target_value(&event))
            });
        of_class("div", "field")
            .child(of_class("div", "label").child(el("label").attr("for", id).words(*label)))
            .child(input)
            .view()
    });
    let inputs: Vec<AnyView> = inputs.collect();
    let usual = reference::SECRECIES.iter().map(|secrecy| {
        let secrecy = *secrecy;
        el("option")
            .attr_of("value", move || {
                Some(secrecy.get(form.lang.get()).to_owned())
            })
            .view()
    });
    let usual: Vec<AnyView> = usual.collect();
    of_class("section", "block")
        .child(
            el("details")
                .maybe("open", given.then_some(""))
                .child(el("summary").words(w::REFERENCE_TITLE))
                .child(of_class("p", "hint").words(w::REFERENCE_LEAD))
                .child(inputs)
                .child(el("datalist").id("paper-secrecies").child(usual)),
        )
        .view()
}

/// A problem with the link to its field and, where a reason answers it, the input of the reason.
fn problem_item(app: AppState, editor: Editor, id: &str, step: usize, problem: Problem) -> AnyView {
    let form = editor.form;
    let Some(of) = form.template.steps.get(step) else {
        return ().into_any();
    };
    let route = Route::Fill(id.to_owned(), of.id.to_owned());
    let (target, place) = (
        crate::ui::problems::target_of(&problem),
        problem.place.to_string(),
    );
    let href = route.hash();
    let problem_place = problem.place.clone();
    let go = move |event: web_sys::Event| {
        event.prevent_default();
        editor.left_review.set(Some((step, Left::List)));
        form.shown.update(|shown| {
            shown.steps.insert(step);
        });
        form.open_row(&problem_place);
        app.go(&route);
        spawn_local(focus_when_drawn(target.clone(), place.clone()));
    };
    let reason = problem.answerable.then(|| reason_input(&problem, form));
    let words = move || problem.message.get(form.lang.get());
    el("li")
        .child(el("a").attr("href", &href).text_of(words).on("click", go))
        .child(reason)
        .view()
}

/// The open places of a step, or where there are many of a row of it, under their name; all rows but the first are folded then.
fn problem_group(
    editor: Editor,
    (step, row): Group,
    numbers: Memo<Vec<u32>>,
    first: bool,
    list: El,
) -> AnyView {
    let form = editor.form;
    let template = form.template;
    let by_row = row.is_some();
    let name = move || {
        let lang = form.lang.get();
        form.read_settled(|draft| {
            let title = template.steps.get(step).map_or_else(String::new, |step| {
                let title = step.title(&draft.root).get(lang);
                match step.numeral {
                    "" => title,
                    numeral => [&clause_number(numeral, lang), " ", &title].concat(),
                }
            });
            let row = row.as_ref().map(|row| {
                let place = Place {
                    path: vec![row.clone()],
                    field: String::new(),
                };
                row_names(&place, template, draft, lang)
            });
            let name = match row {
                Some(row) => [&title, uw::COLON.get(lang), &row].concat(),
                None => title,
            };
            let count = numbers.with(Vec::len).to_string();
            Message::new(rw::GROUP_OF, vec![name.into(), count.into()]).get(lang)
        })
    };
    if by_row {
        el("details")
            .maybe("open", first.then_some(""))
            .child(el("summary").text_of(name))
            .child(list)
            .view()
    } else {
        of_class("div", "open-group")
            .child(el("h3").text_of(name))
            .child(list)
            .view()
    }
}

/// How often the page looks whether a step has been drawn: 40 times in 4 seconds.
const LOOKS: u32 = 40;
/// The wait before each look, in milliseconds. The heading of a step takes the focus when the step is drawn; the field takes the focus from it then.
const LOOK_MS: u32 = 100;

/// Puts the focus on the field `target` of a step that is being opened, or on `place` where the step has no such field.
async fn focus_when_drawn(target: String, place: String) {
    let there = |id: &str| document().get_element_by_id(id).is_some();
    for _ in 0..LOOKS {
        let drawn = there(&target) || there(&place);
        wait(LOOK_MS).await;
        if drawn {
            break;
        }
    }
    focus(if there(&target) { &target } else { &place });
}
