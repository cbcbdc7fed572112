//! 能源账单底稿: from twelve months of energy bills to 用电量, 综合能耗 and 碳排放量, as the levels of T/FIQ 003—2025 need them.

mod evaluate;
pub mod fields;
mod frozen;
mod give;
mod paper;
mod reading;
mod roll_forward;
mod sample;
mod take;
mod words;
pub mod help {
    //! 填报说明, the guide to the form.
    pub mod words;
}

use crate::documents::words::REVIEW_AND_ISSUE;
use crate::documents::{ActionKind, BILLS_READ, Card, Draft, Output, Template};
use crate::i18n::Message;
use crate::standards::energy::words as e;
use crate::standards::sll;
use words as w;

/// The card.
pub const CARD: Card = Card {
    id: "energy_worksheet",
    edition: &sll::EDITION,
    clause: e::FIQ_A_1,
    version: 1,
    title: w::TITLE,
    subject,
    about: w::ABOUT,
    samples: &[w::STORY, w::STORY_OPEN],
    same: &["entity", "year"],
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
    next_period: Some(w::NEXT_PERIOD),
};

/// The reports and actions of the form.
pub const OUTPUT: Output = Output {
    prepare: &[
        w::PREPARE_POWER,
        w::PREPARE_FUELS,
        w::PREPARE_HEAT,
        w::PREPARE_GREEN,
    ],
    samples: &[sample::foundry, sample::open],
    blank_paper: Some(paper::blank),
    roll_forward: Some(roll_forward::roll_forward),
    actions: &[(BILLS_READ, ActionKind::Take(take::take))],
    shown: &[
        ("notes", |draft| paper::table(draft, "notes")),
        ("carriers", |draft| paper::table(draft, "carriers")),
        ("months", |draft| paper::table(draft, "months")),
        ("years", |draft| paper::table(draft, "years")),
        ("factors", |draft| paper::table(draft, "factors")),
        ("grids", |draft| paper::table(draft, "grids")),
    ],
    worksheets: Some(&give::WORKSHEETS),
    ..Output::new(&TEMPLATE, paper::report)
};

/// Company and year; the title while the company is blank.
fn subject(draft: &Draft) -> Message {
    let [name, year] = ["entity", "year"].map(|field| draft.root.get(field).trim());
    match (name, year) {
        ("", _) => w::TITLE.into(),
        (name, "") => Message::new(w::PLAIN, vec![name.into()]),
        (name, year) => Message::new(w::SUBJECT, vec![name.into(), year.into()]),
    }
}
