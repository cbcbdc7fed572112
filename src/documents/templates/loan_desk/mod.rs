//! 可持续挂钩贷款方案, the loan desk: the relationship manager's side of T/FIQ 003—2025, from the first talk to the rate of each cycle.

mod ambition;
pub mod approval;
pub mod calendar_file;
mod evaluate;
pub mod fields;
mod filed;
pub mod hand_over;
mod inbox;
pub mod interview;
pub mod kpi;
mod levels;
mod offers;
mod paper;
mod rules;
mod sample;
mod tables;
pub mod terms;
mod words;
pub mod help {
    //! 填报说明, the guide to the form.
    pub mod words;
}

use crate::documents::words::REVIEW_AND_ISSUE;
use crate::documents::{ActionKind, Card, Draft, Output, Template, unasked};
use crate::i18n::Message;
use crate::standards::sll;
use words as w;

/// The card.
pub const CARD: Card = Card {
    id: "loan_desk",
    edition: &sll::EDITION,
    clause: sll::clause("5.4.3.2 a"),
    version: 2,
    title: w::TITLE,
    subject,
    about: w::ABOUT,
    samples: &[w::STORY_MET, w::STORY_MISSED, w::STORY_GAPS],
    same: &["credit_code", "number"],
};

/// The form.
pub const TEMPLATE: Template = Template {
    card: &CARD,
    steps: fields::STEPS,
    review: REVIEW_AND_ISSUE,
    blank: fields::blank,
    evaluate: evaluate::evaluate,
    recorded: Some(filed::recorded),
    figures: None,
    lengths: None,
    next_period: None,
};

/// The reports and actions of the form.
pub const OUTPUT: Output = Output {
    prepare: &[
        w::PREPARE_LICENCE,
        w::PREPARE_HISTORY,
        w::PREPARE_LOAN,
        w::PREPARE_AUTHORITY,
    ],
    samples: &[sample::met, sample::missed, sample::gaps],
    shown: &[
        ("ambition", tables::shown_ambition),
        ("pace", |draft| tables::shown(tables::pace, draft)),
        ("factors", |draft| tables::shown(tables::factors, draft)),
        ("scenarios", |draft| {
            tables::shown(tables::by_scenario, draft)
        }),
        ("amended", |draft| tables::shown(tables::amended, draft)),
        ("calendar", |draft| tables::shown(tables::calendar, draft)),
    ],
    of_notes: &[("filed", tables::filed)],
    blank_paper: Some(paper::blank),
    actions: &[
        ("appendix_b", ActionKind::GiveDocument(hand_over::report)),
        ("calendar", ActionKind::GiveDated(calendar_file::file)),
        (
            "calendar_interest",
            ActionKind::GiveDated(calendar_file::with_interest),
        ),
    ],
    inbox: Some(&inbox::INBOX),
    levels: Some(&levels::LEVELS),
    ..Output::new(&TEMPLATE, paper::report)
};

/// The draft without the answers whose questions are switched off: nothing is computed, printed or handed over of those.
fn asked(draft: &Draft) -> Draft {
    asked_by(&TEMPLATE, draft)
}

/// The same of a part of the form.
fn asked_by(template: &Template, draft: &Draft) -> Draft {
    let mut found = draft.clone();
    for left in unasked(template, draft) {
        found.set(&left.place, "");
    }
    found
}

/// Borrower and number; the title while neither is there.
fn subject(draft: &Draft) -> Message {
    let of = |field: &str| draft.root.get(field).trim().to_owned();
    let (name, number) = (of("name"), of("number"));
    match (name.as_str(), number.as_str()) {
        ("", "") => w::TITLE.into(),
        (name, "") => Message::new(w::PLAIN, vec![name.into()]),
        ("", number) => Message::new(w::PLAIN, vec![number.into()]),
        (name, number) => Message::new(w::SUBJECT, vec![name.into(), number.into()]),
    }
}
