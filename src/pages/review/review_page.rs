//! 核对与生成: all answers, the problems that are still open, the figures with their workings, and issuing.

use crate::documents::reserved::{SIGNED, SIGNED_BY};
use crate::documents::route::Route;
use crate::documents::{
    Draft, Field, FieldKind, Figure, FixedRows, Label, Layout, List, Node, Part, Place, Problem,
    Strength,
};
use crate::i18n::{Lang, Message};
use crate::pages::form::editor::Editor;
use crate::pages::shell::app_state::AppState;
use crate::pages::shell::layout;
use crate::pages::words as w;
use crate::ui::answers::in_words;
use crate::ui::field_input::with_unit;
use crate::ui::figures::work;
use crate::ui::form::{Form, nodes};
use crate::ui::html::{El, button, el, of_class, text};
use crate::ui::problems::reason_input;
use crate::ui::step_list::asked_steps;
use crate::ui::{after_paint, focus, wait, words as uw};
use crate::ui::{dynamic, each, memo};
use leptos::prelude::*;
use leptos::task::spawn_local;

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
    let sections = {
        let id = id.clone();
        move || {
            let lang = form.lang.get();
            form.draft.with(|draft| {
                form.template
                    .steps_of(draft)
                    .into_iter()
                    .map(|(_, step)| section(form, draft, step, &id, lang))
                    .collect::<Vec<_>>()
            })
        }
    };
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
                .collect::<Vec<(u32, usize, Problem)>>()
        })
    });
    let numbers = memo(move || {
        listed.with(|listed| {
            listed
                .iter()
                .map(|(number, ..)| *number)
                .collect::<Vec<u32>>()
        })
    });
    let any = memo(move || numbers.with(|numbers| !numbers.is_empty()));
    let count = move || {
        let lang = form.lang.get();
        match open.with(Vec::len) {
            0 => w::ALL_EXPLAINED.get(lang).to_owned(),
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
            of_class("div", "summary")
                .id("summary")
                .attr("tabindex", "-1")
                .attr("role", "group")
                .attr("aria-labelledby", "summary-title")
                .child(el("h2").id("summary-title").text_of(count))
                .child(el("ul").child(each(numbers, item)))
        })
    };
    let figures = move || {
        let lang = form.lang.get();
        form.computed.with(|computed| {
            // A figure of a prescribed row stands beside the row; in this list it would stand without the row's name.
            let of_fixed_row = |figure: &&Figure| {
                figure
                    .place
                    .path
                    .first()
                    .is_some_and(|row| form.template.fixed_rows(&row.list).is_some())
            };
            let figures: Vec<_> = computed
                .figures
                .iter()
                .filter(|figure| !figure.workings.is_empty() && !of_fixed_row(figure))
                .collect();
            (!figures.is_empty()).then(|| {
                let items = figures
                    .iter()
                    .map(|figure| work(figure, lang))
                    .collect::<Vec<_>>();
                of_class("section", "block")
                    .child(el("h2").words(uw::WORKINGS))
                    .child(items)
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
            app.go(&report);
        }
    };
    let draft_report = Route::Report(id.clone()).hash();
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
    let go = of_class("div", "go")
        .child(
            button("", w::ISSUE)
                .attr("data-changes", "")
                .on("click", issue),
        )
        .child(el("a").attr("href", &draft_report).words(w::DRAFT_ONLY))
        .child(back.map(|back| el("a").attr("href", &back).words(w::BACK)));
    vec![
        of_class("p", "step-no").text_of(place).view(),
        layout::heading(form.template.review).view(),
        of_class("p", "lead").words(w::REVIEW_LEAD).view(),
        dynamic(problems),
        dynamic(sections),
        dynamic(figures),
        statement.view(),
        go.view(),
    ]
    .into_any()
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
    let go = move |event: web_sys::Event| {
        event.prevent_default();
        form.shown.update(|shown| {
            shown.steps.insert(step);
        });
        app.go(&route);
        spawn_local(focus_when_drawn(target.clone(), place.clone()));
    };
    let reason = problem.answerable.then(|| reason_input(&problem, form));
    let words = move || {
        let lang = form.lang.get();
        let title = form
            .draft
            .with_untracked(|draft| of.title(&draft.root).get(lang));
        [&title, uw::COLON.get(lang), &problem.message.get(lang)].concat()
    };
    el("li")
        .child(el("a").attr("href", &href).text_of(words).on("click", go))
        .child(reason)
        .view()
}

fn section(
    form: Form,
    draft: &Draft,
    step: &'static crate::documents::Step,
    id: &str,
    lang: Lang,
) -> AnyView {
    let href = Route::Fill(id.to_owned(), step.id.to_owned()).hash();
    let label = &step.title(&draft.root).get(lang);
    let numeral = step.numeral;
    let mut parts = Vec::new();
    for part in step.parts {
        match part {
            Part::Fields(fields) | Part::Folded(_, fields, _) => {
                parts.push(answers(form, draft, fields, &Place::default(), &href, lang))
            }
            Part::Results(_)
            | Part::Table(_)
            | Part::Actions(_)
            | Part::LoanBook(..)
            | Part::Compare => {}
            Part::List(list) if !list.when.holds(&[&draft.root]) => {}
            Part::List(list) => rows(
                form,
                draft,
                list,
                &Place::default(),
                &href,
                lang,
                &mut parts,
            ),
            Part::FixedRows(fixed) => fixed_rows(form, draft, fixed, &href, lang, &mut parts),
            Part::NestedList(outer, inner) => {
                for (index, row) in draft.root.rows(outer.id).iter().enumerate() {
                    parts.push(group_name(&heading(outer, &row.node, index, lang)));
                    rows(
                        form,
                        draft,
                        inner,
                        &Place::default().row(outer.id, row.id),
                        &href,
                        lang,
                        &mut parts,
                    );
                }
            }
        }
    }
    let change = el("a")
        .attr("href", &href)
        .text(w::CHANGE.get(lang))
        .child(of_class("span", "vh").text(uw::COLON.get(lang)).text(label));
    of_class("section", "block")
        .child(el("h2").text(numeral).text(" ").text(label))
        .child(el("p").child(change))
        .child(parts)
        .view()
}

fn group_name(name: &str) -> AnyView {
    of_class("h3", "group-name").text(name).view()
}

fn heading(list: &List, node: &Node, index: usize, lang: Lang) -> String {
    let number = crate::documents::words::numbered(list.item, index).get(lang);
    match (list.name)(node) {
        Some(name) => [&number, "　", &name.get(lang)].concat(),
        None => number,
    }
}

fn rows(
    form: Form,
    draft: &Draft,
    list: &'static List,
    parent: &Place,
    href: &str,
    lang: Lang,
    out: &mut Vec<AnyView>,
) {
    let Some(node) = draft.node(&parent.path) else {
        return;
    };
    let rows = node.rows(list.id);
    if rows.is_empty() {
        let label = &list.title(&draft.root).get(lang);
        let what = if list.strength == Strength::Must {
            to_fill(href, label, lang)
        } else {
            text(w::NOT_FILLED_OPTIONAL.get(lang))
        };
        out.push(of_class("dl", "answers").child(answer(label, what)).view());
    }
    if list.layout == Layout::Table && !rows.is_empty() {
        out.push(table(form, draft, list, parent, lang, false));
        return;
    }
    for (index, row) in rows.iter().enumerate() {
        let place = parent.row(list.id, row.id);
        out.push(group_name(&heading(list, &row.node, index, lang)));
        out.push(answers(form, draft, list.fields, &place, href, lang));
        for inner in list.lists {
            out.push(group_name(inner.label.get(lang)));
            self::rows(form, draft, inner, &place, href, lang, out);
        }
    }
}

/// Prescribed rows under their names. Many of them ask for much that is optional, so a blank optional answer is left out.
fn fixed_rows(
    form: Form,
    draft: &Draft,
    fixed: &'static FixedRows,
    href: &str,
    lang: Lang,
    out: &mut Vec<AnyView>,
) {
    let list = fixed.list;
    if list.layout == Layout::Table {
        if !draft.root.rows(list.id).is_empty() {
            out.push(table(form, draft, list, &Place::default(), lang, true));
        }
        return;
    }
    for (index, row) in draft.root.rows(list.id).iter().enumerate() {
        let place = Place::default().row(list.id, row.id);
        let name = (list.name)(&row.node).map_or_else(
            || heading(list, &row.node, index, lang),
            |name| name.get(lang),
        );
        out.push(group_name(&name));
        out.push(answers_of(
            form,
            draft,
            list.fields,
            &place,
            href,
            lang,
            Some(&name),
        ));
        for inner in list.lists {
            for (index, row) in row.node.rows(inner.id).iter().enumerate() {
                let inner_name = heading(inner, &row.node, index, lang);
                out.push(of_class("h4", "group-name").text(&inner_name).view());
                let inner_name = [&name, " ", &inner_name].concat();
                out.push(answers_of(
                    form,
                    draft,
                    inner.fields,
                    &place.row(inner.id, row.id),
                    href,
                    lang,
                    Some(&inner_name),
                ));
            }
            let key = place.field(inner.id);
            out.extend(reasons(form, &key, lang));
        }
    }
}

/// The rows of a list as a table. Where `named`, each row begins with its name, which is none of its answers.
fn table(
    form: Form,
    draft: &Draft,
    list: &'static List,
    parent: &Place,
    lang: Lang,
    named: bool,
) -> AnyView {
    let Some(above) = nodes(draft, &parent.path) else {
        return ().into_any();
    };
    let blank = Node::default();
    let mut asked = above.clone();
    asked.push(&blank);
    let fields: Vec<&'static Field> = list
        .fields
        .iter()
        .filter(|field| field.asked(&asked))
        .collect();
    let mut heads = Vec::new();
    heads.extend(named.then(|| {
        el("th")
            .attr("scope", "col")
            .text(list.item.get(lang))
            .view()
    }));
    for field in &fields {
        let name = with_unit(
            field.label_of(&draft.root).get(lang),
            field.unit_of(&asked, lang),
            lang,
        );
        heads.push(el("th").attr("scope", "col").text(&name).view());
    }
    let mut lines = Vec::new();
    for row in draft
        .node(&parent.path)
        .map_or(&[][..], |node| node.rows(list.id))
    {
        let place = parent.row(list.id, row.id);
        let mut cells = Vec::new();
        let name = (list.name)(&row.node).filter(|_| named);
        cells.extend(name.map(|name| el("th").attr("scope", "row").text(&name.get(lang)).view()));
        for field in &fields {
            let typed = row.node.get(field.id);
            let words = if typed.trim().is_empty() {
                uw::NOTHING.get(lang).to_owned()
            } else {
                in_words(field, typed, "", lang)
            };
            let class = if matches!(field.kind, FieldKind::Number { .. }) {
                "number"
            } else {
                ""
            };
            cells.push(
                of_class("td", class)
                    .text(&words)
                    .child(reasons(form, &place.field(field.id), lang))
                    .view(),
            );
        }
        lines.push(el("tr").child(cells).view());
    }
    let label = list.title(&draft.root).get(lang);
    let caption = of_class("caption", "vh").text(&label);
    let table = of_class("table", "answers")
        .child(caption)
        .child(el("thead").child(el("tr").child(heads)))
        .child(el("tbody").child(lines));
    of_class("div", "scroll")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", &label)
        .child(table)
        .view()
}

/// One answer under its name.
fn answer(label: &str, what: AnyView) -> El {
    el("div")
        .child(el("dt").text(label))
        .child(el("dd").child(what))
}

/// The link to what is asked for and blank.
fn to_fill(href: &str, label: &str, lang: Lang) -> AnyView {
    of_class("a", "todo")
        .attr("href", href)
        .text(w::GO_FILL.get(lang))
        .child(of_class("span", "vh").text(uw::COLON.get(lang)).text(label))
        .view()
}

fn answers(
    form: Form,
    draft: &Draft,
    fields: &'static [Field],
    row: &Place,
    href: &str,
    lang: Lang,
) -> AnyView {
    answers_of(form, draft, fields, row, href, lang, None)
}

/// The answers of a row. `fixed_row` is the name of a prescribed row: the answers are told apart by it, and blank optional ones are left out.
fn answers_of(
    form: Form,
    draft: &Draft,
    fields: &'static [Field],
    row: &Place,
    href: &str,
    lang: Lang,
    fixed_row: Option<&str>,
) -> AnyView {
    let Some(above) = nodes(draft, &row.path) else {
        return ().into_any();
    };
    let items = fields
        .iter()
        .filter(|field| {
            field.asked(&above)
                && (fixed_row.is_none()
                    || field.strength != Strength::May
                    || !draft.get(&row.field(field.id)).trim().is_empty())
        })
        .map(|field| {
            let place = row.field(field.id);
            let label = match field.label {
                Label::Fixed(text) => text.get(lang).to_owned(),
                Label::WithAnswer(..) => field.label_of(&draft.root).get(lang),
            };
            let typed = draft.get(&place);
            let what = match (typed.trim().is_empty(), field.strength) {
                (true, Strength::May) => text(w::NOT_FILLED_OPTIONAL.get(lang)),
                (true, _) => to_fill(
                    href,
                    &fixed_row.map_or_else(|| label.clone(), |row| [row, " ", &label].concat()),
                    lang,
                ),
                (false, _) => {
                    let mut what = vec![text(&in_words(
                        field,
                        typed,
                        &field.unit_of(&above, lang),
                        lang,
                    ))];
                    what.extend(reasons(form, &place, lang));
                    what.into_any()
                }
            };
            answer(&label, what).view()
        })
        .collect::<Vec<_>>();
    of_class("dl", "answers").child(items).view()
}

/// The problems at an answer, with the reasons that the person gave.
fn reasons(form: Form, place: &Place, lang: Lang) -> Vec<AnyView> {
    let key = place.to_string();
    form.found.with(|found| {
        found
            .problems_at(&key)
            .filter(|problem| problem.strength > Strength::May)
            .map(|problem| {
                let class = if problem.open() { "missed" } else { "hint" };
                let mut words = ["\n", &problem.message.get(lang)].concat();
                if !problem.reason.is_empty() {
                    words.extend([
                        " ",
                        uw::REASON.get(lang),
                        uw::COLON.get(lang),
                        &problem.reason,
                    ]);
                }
                of_class("span", class).text(&words).view()
            })
            .collect()
    })
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
