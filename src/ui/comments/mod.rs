//! The lazy part of comments: at their fields, as the list of a step or of the whole document in which they are answered, and the bar that leads there.

mod words;

use super::answers::in_words;
use super::field_input::Slot;
use super::form::Form;
use super::html::{El, button, el, of_class};
use super::{after_paint, dynamic, focus, memo};
use crate::documents::notes::{Act, Comment, Entry, Notes, Since, Standing, places};
use crate::documents::reserved::SIGNED_BY;
use crate::documents::{Draft, Place, Template};
use crate::i18n::{Lang, Message};
use js_sys::Reflect;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use words as w;

/// The clock of the page.
pub struct Clock {
    /// The time now, ISO 8601 UTC.
    pub now: fn() -> String,
    /// When something was, as a person says it.
    pub when: fn(&str, Lang) -> String,
}

/// What the part offers.
pub struct CommentsPart {
    /// The comments at a control.
    pub beside: fn(&Slot, Form) -> AnyView,
    /// The comments of a step, to be answered.
    pub of_step: fn(Form, usize, &'static Clock) -> AnyView,
    /// All comments, to be answered; the callback opens a place.
    pub all: fn(Form, &'static Clock, Callback<Place>) -> AnyView,
    /// How many comments wait for an answer, with a link to the list at this address.
    pub bar: fn(Form, String) -> AnyView,
    /// How many comments of a document's notes wait for an answer, in words; blank where none does.
    pub waiting: fn(&str, Lang) -> String,
}

crate::lazy_part! {
    /// Comments of the bank on a report.
    pub static COMMENTS, comments: CommentsPart = CommentsPart { beside, of_step, all, bar, waiting };
}

/// The id of the heading of the list.
pub const LIST: &str = "comments";
/// The id under which the name of the person who answers is typed.
const BY: &str = "comment-by";

thread_local! {
    // What was typed and not sent yet, by the controls' ids: lists are built anew when a comment was answered, and a page may be left meanwhile.
    static TYPED: RefCell<BTreeMap<String, String>> = const { RefCell::new(BTreeMap::new()) };
    // The controls whose texts would be lost with the page.
    static UNSENT: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
    // Whether the browser was told to ask.
    static ASKS: Cell<bool> = const { Cell::new(false) };
}

/// What was typed into a control and not sent yet.
pub fn typed(id: &str) -> Option<String> {
    TYPED.with(|typed| typed.borrow().get(id).cloned())
}

/// Keeps what is typed into a control, for as long as the page lives.
pub fn type_in(id: &str, text: String) {
    TYPED.with(|typed| typed.borrow_mut().insert(id.to_owned(), text));
}

/// The same for a comment or an answer: while one is not sent, the browser asks before the page is left.
pub fn type_text(id: &str, text: String) {
    UNSENT.with(|unsent| {
        let mut unsent = unsent.borrow_mut();
        if text.trim().is_empty() {
            unsent.remove(id);
        } else {
            unsent.insert(id.to_owned());
        }
    });
    type_in(id, text);
    if ASKS.replace(true) {
        return;
    }
    // The listener stays: what was typed outlives the page's parts.
    let _ = window_event_listener_untyped("beforeunload", |event| {
        if UNSENT.with(|unsent| !unsent.borrow().is_empty()) {
            event.prevent_default();
            let _ = Reflect::set(&event, &"returnValue".into(), &true.into());
        }
    });
}

/// The comments on the document itself.
pub fn own(form: Form) -> Memo<Notes> {
    memo(move || form.notes.with(|text| Notes::of(text).own()))
}

/// The id under which a comment stands in the list.
pub fn comment_id(comment: &Comment) -> String {
    ["comment-", &comment.id].concat()
}

fn beside(slot: &Slot, form: Form) -> AnyView {
    let notes = own(form);
    let key = slot.key.clone();
    dynamic(move || {
        let lang = form.lang.get();
        let lines = notes.with(|notes| {
            let here = notes.at(&key).map(|comment| {
                let args = vec![
                    comment.standing().name().into(),
                    comment.text.as_str().into(),
                ];
                let id = comment_id(comment);
                let look = of_class("button", "quiet")
                    .attr("type", "button")
                    .attr("data-free", "")
                    .text(w::LOOK.get(lang))
                    .on("click", move |_| focus(&id));
                of_class("span", standing_class(comment.standing()))
                    .text(&Message::new(w::BESIDE, args).get(lang))
                    .text(" ")
                    .child(look)
                    .view()
            });
            here.collect::<Vec<_>>()
        });
        (!lines.is_empty()).then(|| of_class("span", "comments-beside").child(lines))
    })
}

fn standing_class(standing: Standing) -> &'static str {
    match standing {
        Standing::Open => "comment open",
        Standing::Answered => "comment answered",
        Standing::Closed => "comment closed",
    }
}

/// A comment with what became of it.
pub fn comment_view(comment: &Comment, clock: &Clock, lang: Lang) -> El {
    let said = |by: &str, at: &str| {
        let args = vec![by.into(), (clock.when)(at, lang).into()];
        el("small").text(&Message::new(w::BY_AT, args).get(lang))
    };
    let standing = comment.standing();
    let place = match comment.says.as_str() {
        "" => w::WHOLE.get(lang).to_owned(),
        says => says.to_owned(),
    };
    let entry = |entry: &Entry| {
        let act = entry.act.name();
        let text = match entry.text.as_str() {
            "" => act.get(lang).to_owned(),
            text => Message::new(w::ENTRY, vec![act.into(), text.into()]).get(lang),
        };
        el("li")
            .child(of_class("span", "comment-text").text(&text))
            .text(" ")
            .child(said(&entry.by, &entry.at))
            .view()
    };
    let entries: Vec<AnyView> = comment.entries.iter().map(entry).collect();
    let entries = (!entries.is_empty()).then(|| el("ul").child(entries));
    of_class("li", standing_class(standing))
        .id(&comment_id(comment))
        .attr("tabindex", "-1")
        .child(
            of_class("p", "comment-place")
                .child(of_class("b", "comment-standing").text(standing.name().get(lang)))
                .text(" ")
                .text(&place),
        )
        .child(
            el("p")
                .child(of_class("span", "comment-text").text(&comment.text))
                .text(" ")
                .child(said(&comment.by, &comment.at)),
        )
        .child(entries)
}

/// What became of the place of a comment since, where the document says something else now.
pub fn since_said(
    comment: &Comment,
    template: &Template,
    draft: &Draft,
    lang: Lang,
) -> Option<String> {
    let place = Place::parse(&comment.place)?;
    let field = template.locate(&place).and_then(|(_, field)| field);
    let say = |typed: &str| match field {
        _ if typed.is_empty() => w::BLANK.get(lang).to_owned(),
        Some(field) => in_words(field, typed, "", lang),
        None => typed.to_owned(),
    };
    match comment.since(draft) {
        Since::Same => None,
        Since::Gone => Some(w::GONE.get(lang).to_owned()),
        Since::Changed(was, is) => {
            let [was, is] = [say(&was), say(&is)];
            let args = vec![was.as_str().into(), is.as_str().into()];
            (was != is).then(|| Message::new(w::SINCE, args).get(lang))
        }
    }
}

fn waiting(notes: &str, lang: Lang) -> String {
    match Notes::of(notes).own().count(Standing::Open) {
        0 => String::new(),
        count => Message::new(w::WAITING, vec![count.to_string().into()]).get(lang),
    }
}

fn of_step(form: Form, step: usize, clock: &'static Clock) -> AnyView {
    let here = move |comment: &Comment| {
        let place = Place::parse(&comment.place);
        let stands = place.and_then(|place| form.template.locate(&place));
        !comment.place.is_empty() && stands.is_some_and(|(at, _)| at == step)
    };
    let go = Callback::new(move |place: Place| {
        form.open_row(&place);
        after_paint(move || focus(&place.to_string()));
    });
    list(form, clock, go, here)
}

fn all(form: Form, clock: &'static Clock, go: Callback<Place>) -> AnyView {
    list(form, clock, go, |_| true)
}

fn list(
    form: Form,
    clock: &'static Clock,
    go: Callback<Place>,
    shows: impl Fn(&Comment) -> bool + Copy + Send + Sync + 'static,
) -> AnyView {
    let notes = own(form);
    // What was wrong with an answer, and which.
    let fault = RwSignal::new(None::<(String, Message)>);
    dynamic(move || {
        let lang = form.lang.get();
        let placed = form.draft.with_untracked(|draft| {
            let groups = places(form.template, draft, lang);
            notes.get().placed(&groups, lang)
        });
        let lead = match [Standing::Open, Standing::Answered].map(|of| placed.count(of)) {
            [0, 0] => w::ALL_CLOSED,
            [0, _] => w::ALL_ANSWERED,
            _ => w::LEAD,
        };
        let items = {
            let shown = placed.comments.iter().filter(|comment| shows(comment));
            shown
                .map(|comment| item(form, comment, (clock, go), fault, lang))
                .collect::<Vec<_>>()
        };
        if items.is_empty() {
            return None;
        }
        let signed = form
            .draft
            .with_untracked(|draft| draft.root.get(SIGNED_BY).to_owned());
        let by = typed(BY).unwrap_or(signed);
        type_in(BY, by.clone());
        let by = el("input")
            .attr("type", "text")
            .id(BY)
            .attr("autocomplete", "name")
            .value(move || by.clone())
            .on("input", |event| type_in(BY, event_target_value(&event)));
        Some(
            of_class("section", "comments")
                .attr("aria-labelledby", LIST)
                .child(
                    el("h2")
                        .id(LIST)
                        .attr("tabindex", "-1")
                        .text(w::TITLE.get(lang)),
                )
                .child(of_class("p", "hint").text(lead.get(lang)))
                .child(
                    of_class("p", "comment-by")
                        .child(el("label").attr("for", BY).text(w::ANSWERED_BY.get(lang)))
                        .text(" ")
                        .child(by),
                )
                .child(el("ol").child(items)),
        )
    })
}

/// A comment with the link to its field and, while it is not closed, the box for an answer.
fn item(
    form: Form,
    comment: &Comment,
    (clock, go): (&'static Clock, Callback<Place>),
    fault: RwSignal<Option<(String, Message)>>,
    lang: Lang,
) -> AnyView {
    let place = Place::parse(&comment.place).filter(|_| !comment.place.is_empty());
    let there = place.filter(|place| {
        form.template.locate(place).is_some()
            && form
                .draft
                .with_untracked(|draft| draft.node(&place.path).is_some())
    });
    let since = there.is_some().then(|| {
        let comment = comment.clone();
        let said = move || {
            let since = form
                .draft
                .with(|draft| since_said(&comment, form.template, draft, lang));
            since.unwrap_or_default()
        };
        of_class("p", "comment-since").text_of(said)
    });
    let to = match there {
        Some(place) => Some(
            of_class("button", "quiet")
                .attr("type", "button")
                .attr("data-free", "")
                .text(w::TO_FIELD.get(lang))
                .on("click", move |_| go.run(place.clone()))
                .view(),
        ),
        None if comment.place.is_empty() => None,
        None => Some(of_class("span", "hint").text(w::GONE.get(lang)).view()),
    };
    let shown = comment_view(comment, clock, lang)
        .child(since)
        .child(to.map(|to| el("p").child(vec![to])));
    if comment.standing() == Standing::Closed {
        return shown.view();
    }
    let (id, box_id) = (
        comment.id.clone(),
        [&comment_id(comment), "-answer"].concat(),
    );
    let said = typed(&box_id).unwrap_or_default();
    let input = el("textarea")
        .id(&box_id)
        .attr("rows", "2")
        .attr("aria-label", w::YOUR_ANSWER.get(lang))
        .value(move || said.clone())
        .on("input", {
            let box_id = box_id.clone();
            move |event| type_text(&box_id, event_target_value(&event))
        });
    let why = {
        let id = id.clone();
        move || {
            let fault = fault.get();
            fault
                .filter(|(of, _)| *of == id)
                .map(|(_, why)| why.get(form.lang.get()))
                .unwrap_or_default()
        }
    };
    let target = comment_id(comment);
    let answer = move |_| {
        let by = typed(BY).unwrap_or_default();
        if by.trim().is_empty() {
            fault.set(Some((id.clone(), w::WHO_FIRST.into())));
            return after_paint(|| focus(BY));
        }
        let mut notes = form.notes.with_untracked(|text| Notes::of(text));
        let text = typed(&box_id).unwrap_or_default();
        match notes.act(&id, Act::Answer, &text, [&by, &(clock.now)()]) {
            Err(why) => fault.set(Some((id.clone(), why))),
            Ok(()) => {
                fault.set(None);
                type_text(&box_id, String::new());
                form.note(notes.text());
                let target = target.clone();
                after_paint(move || focus(&target));
            }
        }
    };
    shown
        .child(
            of_class("div", "comment-answer").child(input).child(
                button("secondary", w::ANSWER)
                    .attr("data-changes", "")
                    .on("click", answer),
            ),
        )
        .child(of_class("p", "missed").attr("role", "alert").text_of(why))
        .view()
}

fn bar(form: Form, href: String) -> AnyView {
    let notes = own(form);
    dynamic(move || {
        let lang = form.lang.get();
        let [open, answered] = [Standing::Open, Standing::Answered]
            .map(|standing| notes.with(|notes| notes.count(standing)));
        let all = notes.with(|notes| notes.comments.len());
        if all == 0 {
            return None;
        }
        let (pattern, counted, to_list) = match (open, answered) {
            (0, 0) => (w::CLOSED_COUNTS, 0, w::LOOK),
            (0, left) => (w::ANSWERED_COUNTS, left, w::LOOK),
            (open, _) => (w::COUNTS, open, w::TO_LIST),
        };
        let args = [all, counted].map(|count| count.to_string().into());
        Some(
            of_class("section", "comments-bar")
                .attr("aria-label", w::NOTICE.get(lang))
                .text(&Message::new(pattern, args.to_vec()).get(lang))
                .text(" ")
                .child(el("a").attr("href", &href).text(to_list.get(lang))),
        )
    })
}
