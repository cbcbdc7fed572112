//! Computed figures on the page: the value, the formula, and the very figures put into it.

use super::form::Form;
use super::html::{clause_mark, el, following, of_class};
use super::words as w;
use super::{dynamic, memo};
pub use crate::documents::printed::value_words;
use crate::documents::{Column, Figure, Place, Value, Verdict};
use crate::i18n::{Lang, Message, Text};
use leptos::prelude::*;

/// A unit as shown: known ones in the reader's language, others as they were typed.
pub fn unit_words(unit: &str, lang: Lang) -> String {
    crate::documents::words::unit(unit, lang).to_owned()
}

/// 达标 or 未达标, marked by word and colour.
pub fn verdict_mark(verdict: Option<Verdict>, lang: Lang) -> Option<AnyView> {
    let (class, words) = match verdict? {
        Verdict::Met => ("met", w::MET),
        Verdict::Missed => ("missed", w::MISSED),
    };
    Some(of_class("span", class).text(words.get(lang)).view())
}

/// The figures of a row, followed by all its cells.
pub type Row = ArcRwSignal<Vec<Figure>>;

/// What a figure of a row says, following the row: a key press sets a text and builds nothing.
fn saying(
    form: Form,
    figures: &Row,
    id: &'static str,
    say: fn(&Figure, Lang) -> String,
    none: Text,
) -> AnyView {
    let figures = figures.clone();
    following(move || {
        let lang = form.lang.get();
        figures.with(|figures| {
            figures
                .iter()
                .find(|figure| figure.id == id)
                .map_or_else(|| none.get(lang).to_owned(), |figure| say(figure, lang))
        })
    })
}

/// 达标 or 未达标 of a figure of a row.
fn verdict_of(form: Form, figures: &Row, id: &'static str) -> AnyView {
    let figures = figures.clone();
    let verdict = memo(move || {
        figures.with(|figures| {
            figures
                .iter()
                .find(|figure| figure.id == id)
                .and_then(|figure| figure.verdict)
        })
    });
    dynamic(move || verdict_mark(verdict.get(), form.lang.get()))
}

/// A figure in a cell of a table: number and verdict.
pub fn figure_cell(form: Form, figures: &Row, id: &'static str) -> AnyView {
    let short = |figure: &Figure, lang: Lang| match &figure.value {
        Value::NotApplicable(_) => w::NOT_APPLICABLE.get(lang).to_owned(),
        value => value_words(value, lang, false),
    };
    let number = of_class("span", "num").child(saying(form, figures, id, short, w::NOTHING));
    el("span")
        .child(number)
        .text(" ")
        .child(verdict_of(form, figures, id))
        .view()
}

/// Which figures of a row are meant.
#[derive(Clone, Copy)]
pub enum Which {
    /// This one.
    Only(&'static str),
    /// All but those that have a place of their own.
    Except(&'static [Column]),
    /// Those that were computed: they have workings, or say why there is no result.
    Computed,
}

impl Which {
    /// Whether the figure is meant.
    pub fn holds(self, figure: &Figure) -> bool {
        match self {
            Self::Only(only) => only == figure.id,
            Self::Except(columns) => !columns.iter().any(|column| column.figure == figure.id),
            Self::Computed => {
                !figure.workings.is_empty()
                    || matches!(figure.value, Value::NotApplicable(_) | Value::Words(_))
            }
        }
    }
}

/// The figures of one row: the result large, then the formula and the figures in it.
pub fn workings(form: Form, row: &Place, which: Which) -> AnyView {
    let figures = form.figures_of(row);
    let known = figures.clone();
    let ids = memo(move || {
        known.with(|figures| {
            let here = figures
                .iter()
                .filter(|figure| which.holds(figure) && figure.value != Value::Missing);
            here.map(|figure| figure.id).collect::<Vec<_>>()
        })
    });
    dynamic(move || {
        ids.get()
            .into_iter()
            .map(|id| live_work(form, &figures, id))
            .collect::<Vec<_>>()
    })
}

/// One figure with its formula, following its row.
fn live_work(form: Form, figures: &Row, id: &'static str) -> AnyView {
    let clause = figures.with_untracked(|figures| {
        figures
            .iter()
            .find(|figure| figure.id == id)
            .map(|figure| figure.clause)
    });
    let numbers = figures.clone();
    let class = move || {
        let known = numbers.with(|figures| {
            figures
                .iter()
                .any(|figure| figure.id == id && matches!(figure.value, Value::Number { .. }))
        });
        Some(if known {
            "work".to_owned()
        } else {
            "work unknown".to_owned()
        })
    };
    let blank = Text::new("", "");
    let say = |say: fn(&Figure, Lang) -> String| saying(form, figures, id, say, blank);
    el("p")
        .attr_of("class", class)
        .child(el("output").child(say(|figure, lang| value_words(&figure.value, lang, true))))
        .child(
            of_class("span", "what")
                .child(say(|figure, lang| figure.label.get(lang)))
                .text(" ")
                .child(verdict_of(form, figures, id)),
        )
        .child(of_class("span", "how").child(say(how)))
        .child(clause.map(clause_mark))
        .view()
}

/// The formula, with the very figures in it.
fn how(figure: &Figure, lang: Lang) -> String {
    let mut how = figure.formula.get(lang).to_owned();
    if !figure.workings.is_empty() {
        how.push_str(" = ");
        how.push_str(&figure.workings);
    }
    how
}

/// One figure with its formula.
pub fn work(figure: &Figure, lang: Lang) -> AnyView {
    let value = value_words(&figure.value, lang, true);
    let label = figure.label.get(lang);
    let class = if matches!(figure.value, Value::Number { .. }) {
        "work"
    } else {
        "work unknown"
    };
    of_class("p", class)
        .child(el("output").text(&value))
        .child(
            of_class("span", "what")
                .text(&label)
                .text(" ")
                .child(verdict_mark(figure.verdict, lang)),
        )
        .child(of_class("span", "how").text(&how(figure, lang)))
        .child(clause_mark(figure.clause))
        .view()
}

/// A message with one argument.
pub fn filled(pattern: Text, arg: &str, lang: Lang) -> String {
    Message::new(pattern, vec![arg.into()]).get(lang)
}
