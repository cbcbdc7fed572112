//! Bars of what was computed, and what would be if some answers were others.

use super::bars::bars;
use crate::documents::{Bar, Bars, Evaluation, Fault, FieldKind, Place, Template};
use crate::i18n::Lang;
use crate::ui::form::Form;
use crate::ui::html::{button, el, of_class};
use crate::ui::{drawn_later, dynamic, memo, words as w};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Bars as they stand; with another answer to suppose beside each, where each stands for an answer.
pub fn results(form: Form, id: &'static str) -> AnyView {
    let now = drawn_later(memo(move || {
        form.computed.with(|computed| computed.bars(id).cloned())
    }));
    dynamic(move || {
        now.with(|now| {
            now.as_ref().map(|found| {
                let lang = form.lang.get();
                if supposable(form.template, found) {
                    what_if(form, found.clone(), lang)
                } else {
                    bars(found, lang, Some(&|_: &Bar| None))
                }
            })
        })
    })
}

/// Whether every bar stands for a number that is answered.
fn supposable(template: &Template, bars: &Bars) -> bool {
    let number = |bar: &Bar| matches!(template.locate(&bar.place), Some((_, Some(field))) if matches!(field.kind, FieldKind::Number { .. }));
    !bars.bars.is_empty() && bars.bars.iter().all(number)
}

/// What would stand if some of these answers were others. They are kept here and nowhere else: the draft is not touched.
fn what_if(form: Form, found: Bars, lang: Lang) -> AnyView {
    let supposed = RwSignal::new(BTreeMap::<String, String>::new());
    let seed = RwSignal::new(0_u32);
    let id = found.id;
    let evaluation = memo(move || {
        let answers: Vec<(Place, String)> = supposed.with(|all| {
            all.iter()
                .filter(|(_, typed)| !typed.trim().is_empty())
                .filter_map(|(key, typed)| Some((Place::parse(key)?, typed.clone())))
                .collect()
        });
        (!answers.is_empty()).then(|| {
            form.draft
                .with(|draft| form.template.what_if(draft, &answers))
        })
    });
    let beside = move |bar: &Bar| Some(supposed_input(form, bar, lang, supposed, seed, evaluation));
    let picture = bars(&found, lang, Some(&beside));
    let outcome = move || {
        evaluation.with(|evaluation| {
            evaluation
                .as_ref()
                .map(|evaluation| outcome(evaluation, id, form.lang.get()))
        })
    };
    let clear = move |_| {
        supposed.set(BTreeMap::new());
        seed.update(|seed| *seed = seed.wrapping_add(1));
    };
    let any = memo(move || supposed.with(|all| !all.is_empty()));
    let clear = dynamic(move || {
        any.get()
            .then(|| button("quiet", w::SUPPOSE_NO_MORE).on("click", clear))
    });
    let said = el("p")
        .attr("role", "status")
        .text_of(move || outcome().unwrap_or_default());
    let box_class = move || {
        Some(if any.get() {
            "supposed".to_owned()
        } else {
            "supposed none".to_owned()
        })
    };
    let head = el("div")
        .attr_of("class", box_class)
        .child(of_class("p", "hint").words(w::SUPPOSE_HINT))
        .child(said)
        .child(clear);
    of_class("div", "what-if").child(head).child(picture).view()
}

/// The sentences of what would be: that of the whole, and that of these bars.
fn outcome(evaluation: &Evaluation, id: &str, lang: Lang) -> String {
    let whole = evaluation
        .bars
        .iter()
        .find(|bars| !bars.marks.is_empty())
        .map(|bars| bars.sentence.get(lang));
    let here = evaluation.bars(id).map(|bars| bars.sentence.get(lang));
    let said: Vec<String> = whole.into_iter().chain(here).collect();
    [w::SUPPOSED.get(lang), &said.join(" ")].concat()
}

/// Where another answer is typed, and what is wrong with it.
fn supposed_input(
    form: Form,
    bar: &Bar,
    lang: Lang,
    supposed: RwSignal<BTreeMap<String, String>>,
    seed: RwSignal<u32>,
    evaluation: Memo<Option<Evaluation>>,
) -> AnyView {
    let (key, place) = (bar.place.to_string(), bar.place.clone());
    let id = ["if-", &key].concat();
    let fault_id = [&id, "-err"].concat();
    let wrong = memo(move || {
        evaluation.with(|evaluation| {
            let problems = &evaluation.as_ref()?.problems;
            problems
                .iter()
                .find(|problem| {
                    problem.place == place && problem.fault != Fault::Missing && problem.stops()
                })
                .map(|problem| problem.message.clone())
        })
    });
    let read = key.clone();
    let value = move || {
        seed.track();
        supposed.with_untracked(|all| all.get(&read).cloned().unwrap_or_default())
    };
    let write = move |event: web_sys::Event| {
        let typed = event_target_value(&event);
        supposed.update(|all| {
            drop(if typed.is_empty() {
                all.remove(&key)
            } else {
                all.insert(key.clone(), typed)
            })
        });
    };
    let name = [w::COLON.get(lang), &bar.label.get(lang)].concat();
    let label = el("label")
        .attr("for", &id)
        .text(w::SUPPOSE.get(lang))
        .child(of_class("span", "vh").text(&name));
    let input = of_class("input", "short")
        .attr("type", "text")
        .attr("inputmode", "decimal")
        .attr("autocomplete", "off")
        .id(&id)
        .attr("aria-describedby", &fault_id)
        .attr_of("aria-invalid", move || {
            wrong.with(|wrong| wrong.is_some().then(|| "true".to_owned()))
        })
        .value(value)
        .on("input", write)
        .on("keydown", |event| {
            use wasm_bindgen::JsCast;
            // Nothing is saved here: Enter stays where it is.
            if event.unchecked_ref::<web_sys::KeyboardEvent>().key() == "Enter" {
                event.prevent_default();
                event.stop_propagation();
            }
        });
    let fault = of_class("span", "missed").id(&fault_id).text_of(move || {
        wrong.with(|wrong| {
            wrong
                .as_ref()
                .map(|wrong| wrong.get(form.lang.get()))
                .unwrap_or_default()
        })
    });
    of_class("p", "suppose")
        .child(label)
        .text(" ")
        .child(input)
        .text(" ")
        .child(fault)
        .view()
}
