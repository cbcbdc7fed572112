//! What was computed, as a part of a step: the figures of the root in a strip, then bars.

use super::charts::CHARTS;
use super::figures::{Which, value_words, workings};
use super::form::{Form, form};
use super::html::{el, of_class};
use super::lazy::lazily;
use super::words as w;
use super::{dynamic, memo};
use crate::documents::{Figure, Place, Value};
use crate::i18n::Lang;
use leptos::prelude::*;

/// The figures of the root and the bars among `ids`, in this order; what is not there is left out.
pub fn results_strip(ids: &'static [&'static str]) -> AnyView {
    let form = form();
    let any = memo(move || {
        form.computed
            .with(|computed| ids.iter().any(|id| computed.bars(id).is_some()))
    });
    let bars = dynamic(move || {
        any.get().then(|| {
            lazily(&CHARTS, move |charts| {
                ids.iter()
                    .map(|id| (charts.results)(form, id))
                    .collect::<Vec<_>>()
                    .into_any()
            })
        })
    });
    vec![strip(form, ids), bars].into_any()
}

/// The figures beside each other, their formulas folded below.
fn strip(form: Form, ids: &'static [&'static str]) -> AnyView {
    let root = Place::default();
    let figures = form.figures_of(&root);
    let known = figures.clone();
    let here = memo(move || {
        known.with(|known| {
            ids.iter()
                .copied()
                .filter(|id| known.iter().any(|figure| figure.id == *id))
                .collect::<Vec<&'static str>>()
        })
    });
    dynamic(move || {
        let here = here.get();
        (!here.is_empty()).then(|| {
            let items = here
                .iter()
                .map(|id| item(form, &figures, id))
                .collect::<Vec<_>>();
            let works = here
                .iter()
                .map(|id| workings(form, &root, Which::Only(id)))
                .collect::<Vec<_>>();
            let works = el("details")
                .child(el("summary").words(w::WORKINGS))
                .child(works);
            of_class("div", "standing")
                .child(period(form))
                .child(of_class("dl", "strip").child(items))
                .child(works)
        })
    })
}

/// The id of a figure of the root in its strip, to which the focus can be brought.
pub fn figure_id(figure: &str) -> String {
    ["figure-", figure].concat()
}

/// The document's period above its figures, where it has one.
fn period(form: Form) -> Option<AnyView> {
    let period = form.template.next_period?.period;
    let said = memo(move || form.read_settled(|draft| period.of(draft)));
    let words = super::html::following(move || {
        let lang = form.lang.get();
        said.with(|said| said.as_ref().map(|said| said.get(lang)))
            .unwrap_or_default()
    });
    Some(of_class("p", "of-period").child(words).view())
}

/// One figure: its name, its value, and why there is none.
fn item(form: Form, figures: &super::figures::Row, id: &'static str) -> AnyView {
    let say = |say: fn(&Figure, Lang) -> String| {
        let figures = figures.clone();
        super::html::following(move || {
            let lang = form.lang.get();
            figures.with(|figures| {
                figures
                    .iter()
                    .find(|figure| figure.id == id)
                    .map(|figure| say(figure, lang))
                    .unwrap_or_default()
            })
        })
    };
    let value = |figure: &Figure, lang: Lang| match &figure.value {
        Value::NotApplicable(_) => w::NOTHING.get(lang).to_owned(),
        value => value_words(value, lang, true),
    };
    let why = |figure: &Figure, lang: Lang| match &figure.value {
        Value::NotApplicable(why) => why.get(lang),
        _ => String::new(),
    };
    let why = of_class("span", "hint").child(say(why));
    let value = el("dd")
        .attr("data-figure", id)
        .child(of_class("b", "num").child(say(value)))
        .text(" ")
        .child(why);
    el("div")
        .id(&figure_id(id))
        .attr("tabindex", "-1")
        .child(el("dt").child(say(|figure, lang| figure.label.get(lang))))
        .child(value)
        .view()
}
