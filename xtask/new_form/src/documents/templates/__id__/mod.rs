//! 人均用电量报告（示例）: what an institution's electricity of a year comes to for each person.

mod evaluate;
pub mod fields;
mod paper;
mod sample;
mod words;
pub mod help {
    //! 填报说明, the guide to the form.
    pub mod words;
}

use crate::documents::words::REVIEW_AND_ISSUE;
use crate::documents::{Card, Draft, Output, Template};
use crate::i18n::Message;
use crate::standards::__id__::{EDITION, clause};
use words as w;

/// The card.
pub const CARD: Card = Card {
    id: "__id__",
    edition: &EDITION,
    clause: clause(w::ANNEX_A),
    version: 1,
    title: w::TITLE,
    subject,
    about: w::ABOUT,
    samples: &[w::STORY],
    same: &["institution", "year"],
};

/// The form.
pub const TEMPLATE: Template = Template {
    card: &CARD,
    steps: fields::STEPS,
    review: REVIEW_AND_ISSUE,
    blank: fields::blank,
    evaluate: evaluate::evaluate,
    recorded: None,
    figures: None,
    lengths: None,
    next_period: None,
};

/// The reports and actions of the form.
pub const OUTPUT: Output = Output {
    prepare: &[w::PREPARE_BILLS, w::PREPARE_STAFF],
    samples: &[sample::office],
    blank_paper: Some(paper::blank),
    ..Output::new(&TEMPLATE, paper::report)
};

/// Institution and year; the title while the institution is blank.
fn subject(draft: &Draft) -> Message {
    match (
        draft.root.get("institution").trim(),
        draft.root.get("year").trim(),
    ) {
        ("", _) => w::TITLE.into(),
        (name, year) => Message::new(w::SUBJECT, vec![name.into(), year.into()]),
    }
}
