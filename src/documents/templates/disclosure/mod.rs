//! 经营活动环境影响, table 4 of the disclosure: what the institution itself uses, in total and per head.

mod actions;
mod compare;
mod covered;
mod evaluate;
pub mod fields;
mod last_period;
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
use crate::measure::date_in_one_form;
use crate::standards::green_loan::{self, words as gw};
use words as w;

/// The card.
pub const CARD: Card = Card {
    id: "disclosure",
    edition: &green_loan::EDITION,
    clause: green_loan::clause(gw::TABLE_4),
    version: 3,
    title: w::TITLE,
    subject,
    about: w::ABOUT,
    samples: &[w::STORY],
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
    lengths: Some(last_period::lengths),
    next_period: Some(w::NEXT_PERIOD),
};

/// The reports and actions of the form.
pub const OUTPUT: Output = Output {
    prepare: &[w::PREPARE_COSTS, w::PREPARE_PRICES, w::PREPARE_HEADCOUNT],
    samples: &[sample::quarter],
    blank_paper: Some(paper::blank),
    roll_forward: Some(roll_forward::roll_forward),
    actions: &[(
        actions::TAKE_ELECTRICITY.id,
        ActionKind::Change(actions::take_electricity),
    )],
    compare: Some(compare::compare),
    shown: &[("beside_last", paper::beside_last)],
    ..Output::new(&TEMPLATE, paper::report)
};

/// Institution and period; the title while neither is there.
fn subject(draft: &Draft) -> Message {
    let name = draft.root.get("institution").trim();
    let day = date_in_one_form(draft.root.get("period_end"));
    match (name, day.as_str()) {
        ("", "") => w::TITLE.into(),
        (name, "") => Message::new(w::PLAIN, vec![name.into()]),
        ("", day) => Message::new(w::PLAIN, vec![day.into()]),
        (name, day) => Message::new(w::SUBJECT, vec![name.into(), day.into()]),
    }
}
