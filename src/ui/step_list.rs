//! The template's own table of contents, with a status word behind each step.

use super::form::Form;
use super::html::{el, following, of_class, said};
use super::words as w;
use super::{dynamic, lang_here, memo};
use crate::documents::route::{REPORT, REVIEW, Route};
use crate::documents::words::clause_number;
use crate::documents::{Draft, FixedRows, List, Node, Part, Step};
use crate::i18n::{Lang, Message, Text};
use leptos::prelude::*;

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Nothing typed beyond what the form begins with.
    NotBegun,
    /// Something typed, something asked for still blank.
    InProgress,
    /// So many places are open, and each of them must be mended.
    ToMend(usize),
    /// So many places are open, of which some must be mended and some are still blank.
    ToDo(usize),
    /// It stands as it was taken over from last period's document.
    ToRenew,
    /// So many places are open, and each of them can be issued as it is.
    ToCheck(usize),
    /// Nothing open.
    Done,
    /// Nothing typed, and nothing asked for.
    Optional,
}

/// How far each step is.
pub fn progress(form: Form, blank: &Draft) -> Vec<Progress> {
    let begun: Vec<bool> = form.draft.with(|draft| {
        form.template
            .steps
            .iter()
            .map(|step| begun(step, &draft.root, &blank.root))
            .collect()
    });
    form.found.with(|found| {
        let mut steps = Vec::new();
        for (index, begun) in begun.iter().enumerate() {
            let open = found.open_counts(index);
            steps.push(match *begun {
                true if open.wrong == open.all && open.stops => Progress::ToMend(open.all),
                true if open.wrong > 0 && open.stops => Progress::ToDo(open.all),
                true if open.wrong > 0 => Progress::ToCheck(open.all),
                true if open.all > 0 && found.renews(index) => Progress::ToRenew,
                true if open.all > 0 => Progress::InProgress,
                true => Progress::Done,
                false if open.all == 0 => Progress::Optional,
                false => Progress::NotBegun,
            });
        }
        steps
    })
}

/// Whether a step holds anything that the blank form does not.
fn begun(step: &'static Step, now: &Node, blank: &Node) -> bool {
    step.parts.iter().any(|part| match part {
        Part::Fields(fields) | Part::Folded(_, fields, _) => fields
            .iter()
            .any(|field| now.get(field.id) != blank.get(field.id)),
        Part::List(list) => rows_of(now, list) != rows_of(blank, list),
        // Rows that are given are there without anybody having answered them.
        Part::FixedRows(FixedRows { list, .. }) => {
            let typed = |root| {
                rows_of(root, list)
                    .into_iter()
                    .filter(|typed| !typed.is_empty())
                    .collect::<Vec<_>>()
            };
            typed(now) != typed(blank)
        }
        Part::Results(_)
        | Part::Table(_)
        | Part::FoldedTable(_)
        | Part::Charts(_)
        | Part::Actions(_)
        | Part::LoanBook(..)
        | Part::Bills
        | Part::Compare => false,
        Part::NestedList(outer, inner, _) => {
            let below = |root: &Node| {
                root.rows(outer.id)
                    .iter()
                    .flat_map(|row| row.node.rows(inner.id))
                    .any(|row| row.node.answers.len() > 1)
            };
            below(now) && !below(blank)
        }
    })
}

/// What was typed in the rows of a list, and below them, whatever the rows are called: the list's own fields, for another part may show others.
fn rows_of<'a>(node: &'a Node, list: &'static List) -> Vec<&'a str> {
    let mut typed = Vec::new();
    for row in node.rows(list.id) {
        typed.extend(list.fields.iter().map(|field| row.node.get(field.id)));
        for inner in list.lists {
            typed.extend(rows_of(&row.node, inner));
        }
    }
    typed
}

/// A status in words.
pub fn progress_words(progress: Progress, lang: Lang) -> String {
    match progress {
        Progress::NotBegun => w::NOT_BEGUN.get(lang).to_owned(),
        Progress::InProgress => w::IN_PROGRESS.get(lang).to_owned(),
        Progress::ToRenew => w::TO_RENEW.get(lang).to_owned(),
        Progress::Done => w::DONE.get(lang).to_owned(),
        Progress::Optional => w::OPTIONAL_STEP.get(lang).to_owned(),
        Progress::ToMend(count) => {
            Message::new(w::TO_MEND, vec![count.to_string().into()]).get(lang)
        }
        Progress::ToDo(count) => {
            Message::new(w::STILL_OPEN_COUNT, vec![count.to_string().into()]).get(lang)
        }
        Progress::ToCheck(count) => {
            Message::new(w::TO_CHECK, vec![count.to_string().into()]).get(lang)
        }
    }
}

/// The class that goes with a status.
pub fn progress_class(progress: Progress) -> &'static str {
    match progress {
        Progress::ToMend(_) | Progress::ToDo(_) | Progress::ToCheck(_) => "bad",
        Progress::Done => "done",
        Progress::NotBegun | Progress::InProgress | Progress::ToRenew | Progress::Optional => "",
    }
}

/// The indexes of the steps that are asked, and how many there are with the review.
pub fn asked_steps(form: Form) -> Memo<Vec<usize>> {
    memo(move || {
        form.read_settled(|draft| {
            form.template
                .steps_of(draft)
                .into_iter()
                .map(|(index, _)| index)
                .collect()
        })
    })
}

/// A step's title, following language and answers.
pub fn step_title(
    form: Form,
    step: &'static Step,
) -> impl Fn() -> String + Copy + Send + Sync + 'static {
    move || {
        let lang = form.lang.get();
        if step.named_by.is_empty() {
            step.label.get(lang).to_owned()
        } else {
            form.read_settled(|draft| step.title(&draft.root).get(lang))
        }
    }
}

/// The pages behind the last step, in the list of steps.
pub struct LastPages {
    /// The name of the review.
    pub review: Text,
    /// The name of the page with the report and its files.
    pub report: Text,
    /// Whether the report is final: the words behind the name of its page, and their class.
    pub state: Memo<(Text, &'static str)>,
}

/// The steps as navigation. `now` is the id of the step that is open, blank on the overview.
pub fn step_list(
    form: Form,
    document: String,
    now: Memo<String>,
    progress: Memo<Vec<Progress>>,
    last: LastPages,
) -> AnyView {
    let asked = asked_steps(form);
    let LastPages {
        review,
        report,
        state,
    } = last;
    let to = document.clone();
    let steps = move || {
        let steps = asked
            .get()
            .into_iter()
            .filter_map(|index| Some((index, form.template.steps.get(index)?)));
        let items = steps.map(|(index, step)| {
            let status = memo(move || {
                progress.with(|all| all.get(index).copied().unwrap_or(Progress::NotBegun))
            });
            item(Item {
                route: Route::Fill(to.clone(), step.id.to_owned()),
                current: memo(move || now.with(|now| now == step.id)),
                numeral: step.numeral,
                title: following(step_title(form, step)),
                class: Box::new(move || progress_class(status.get())),
                words: Box::new(move || progress_words(status.get(), form.lang.get())),
            })
        });
        items.collect::<Vec<_>>()
    };
    // What is open in all steps together, as the review counts it.
    let open = memo(move || {
        form.found.with(|found| {
            let steps = 0..form.template.steps.len();
            steps.map(|step| found.open_counts(step).all).sum::<usize>()
        })
    });
    let to_check = move || match open.get() {
        0 => String::new(),
        open => {
            Message::new(w::STILL_OPEN_COUNT, vec![open.to_string().into()]).get(form.lang.get())
        }
    };
    let review = item(Item {
        route: Route::Fill(document.clone(), REVIEW.to_owned()),
        current: memo(move || now.with(|now| now == REVIEW)),
        numeral: "",
        title: said(review),
        class: Box::new(|| ""),
        words: Box::new(to_check),
    });
    let report = item(Item {
        route: Route::Report(document),
        current: memo(move || now.with(|now| now == REPORT)),
        numeral: "",
        title: said(report),
        class: Box::new(move || state.get().1),
        words: Box::new(move || state.get().0.get(form.lang.get()).to_owned()),
    });
    of_class("ol", "steps")
        .child(dynamic(steps))
        .child(review)
        .child(report)
        .view()
}

/// What one entry of the list shows.
struct Item {
    route: Route,
    /// Whether its page is open.
    current: Memo<bool>,
    numeral: &'static str,
    title: AnyView,
    class: Box<dyn Fn() -> &'static str + Send>,
    words: Box<dyn Fn() -> String + Send>,
}

fn item(item: Item) -> AnyView {
    let Item {
        route,
        current,
        numeral,
        title,
        class,
        words,
    } = item;
    let lang = lang_here();
    let class = move || [if current.get() { "now " } else { "" }, class()].concat();
    let link = el("a")
        .attr("href", &route.hash())
        .attr_of("aria-current", move || {
            current.get().then(|| "step".to_owned())
        })
        .child(el("i").text_of(move || clause_number(numeral, lang.get())))
        .child(title)
        .child(el("span").text_of(words));
    el("li")
        .attr_of("class", move || Some(class()))
        .child(link)
        .view()
}
