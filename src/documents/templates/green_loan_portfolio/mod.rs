//! 绿色贷款折合减排, a bank's green loans with tables 1 and 5 of its disclosure: loans entered by hand, or the result of a book.

mod annex;
pub mod book;
mod branches;
mod compare;
mod compare_loans;
pub mod evaluate;
pub mod fields;
mod paper;
mod roll_forward;
mod sample;
pub mod summary;
mod words;
pub mod help {
    //! 填报说明, the guide to the form.
    pub mod words;
}

use crate::documents::words::REVIEW_AND_EXPORT;
use crate::documents::{
    ActionKind, BOOK_CONFIRM, BOOK_GONE, BOOK_READ, Card, Draft, Output, Template,
};
use crate::i18n::Message;
use crate::measure::date_in_one_form;
use crate::standards::green_loan::{self, words as gw};
use words as w;

/// The card.
pub const CARD: Card = Card {
    id: "green_loan_portfolio",
    edition: &green_loan::EDITION,
    clause: green_loan::clause(gw::TABLE_5),
    version: 1,
    title: w::TITLE,
    subject,
    about: w::ABOUT,
    samples: &[w::STORY_LOANS, w::STORY_BOOK, w::STORY_MANY],
    same: &["institution", "period_end"],
};

/// The form.
pub const TEMPLATE: Template = Template {
    card: &CARD,
    steps: fields::STEPS,
    review: REVIEW_AND_EXPORT,
    blank: fields::blank,
    evaluate: evaluate::evaluate,
    recorded: None,
    figures: None,
    lengths: None,
    next_period: Some(w::NEXT_PERIOD),
};

/// The reports and actions of the form.
pub const OUTPUT: Output = Output {
    prepare: &[w::PREPARE_LOANS, w::PREPARE_REPORTS, w::PREPARE_TOTALS],
    samples: &[sample::loans, sample::book, sample::many],
    actions: &[
        (BOOK_READ, ActionKind::Take(book::take)),
        (BOOK_GONE, ActionKind::Change(book::forget)),
        (BOOK_CONFIRM, ActionKind::Take(book::confirm)),
        (
            branches::TAKE_BRANCHES.id,
            ActionKind::Change(branches::take_branches),
        ),
    ],
    blank_paper: Some(paper::blank),
    compare: Some(compare::compare),
    result: Some(summary::summary_of),
    loans: Some(summary::typed_book),
    roll_forward: Some(roll_forward::roll_forward),
    ..Output::new(&TEMPLATE, paper::report)
};

/// Institution and period; the title while neither is there.
fn subject(draft: &Draft) -> Message {
    let name = draft.root.get("institution").trim();
    let day = date_in_one_form(draft.root.get("period_end"));
    match (name, day.as_str()) {
        ("", "") => w::TITLE.into(),
        (name, "") => Message::new(w::SUBJECT_NAME, vec![name.into()]),
        ("", day) => Message::new(w::SUBJECT_NAME, vec![day.into()]),
        (name, day) => Message::new(w::SUBJECT, vec![name.into(), day.into()]),
    }
}
