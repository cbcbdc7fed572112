//! 典型项目节能减排量测算: what wind, PV, hydro and other supply-side projects save in a year by the guide of 2013, when no report says it.

mod compare;
pub mod evaluate;
pub mod fields;
mod hand_over;
mod paper;
mod roll_forward;
mod rules;
mod sample;
mod words;
pub mod help {
    //! 填报说明, the guide to the form.
    pub mod words;
}

use crate::documents::words::REVIEW_AND_EXPORT;
use crate::documents::{ActionKind, Card, Draft, Output, Template};
use crate::i18n::Message;
use crate::standards::green_loan::{self, words as gw};
use words as w;

/// The card.
pub const CARD: Card = Card {
    id: "typical_projects",
    edition: &green_loan::EDITION,
    clause: green_loan::guide(gw::GUIDE_SUPPLY),
    version: 1,
    title: w::TITLE,
    subject,
    about: w::ABOUT,
    samples: &[w::STORY_THREE, w::STORY_SUPPLY],
    same: &["institution", "year"],
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
    prepare: &[w::PREPARE_RATE, w::PREPARE_SUPPLY, w::PREPARE_FACTOR],
    samples: &[sample::three, sample::by_supply],
    blank_paper: Some(paper::blank),
    actions: &[("loan_book", ActionKind::Give(hand_over::loan_book))],
    roll_forward: Some(roll_forward::roll_forward),
    compare: Some(compare::compare),
    ..Output::new(&TEMPLATE, paper::report)
};

/// Institution and year; the title while neither is there.
fn subject(draft: &Draft) -> Message {
    let (name, year) = (
        draft.root.get("institution").trim(),
        draft.root.get("year").trim(),
    );
    match (name, year) {
        ("", "") => w::TITLE.into(),
        (name, "") => Message::new(w::PLAIN, vec![name.into()]),
        ("", year) => Message::new(w::PLAIN, vec![year.into()]),
        (name, year) => Message::new(w::SUBJECT, vec![name.into(), year.into()]),
    }
}
