//! 关键绩效指标水平报告, the KPI report of T/FIQ 003—2025 Annex B: a borrower's report on each key performance indicator.

mod blank;
mod evaluate;
pub mod fields;
pub mod levels;
mod offers;
mod paper;
pub mod reading;
pub mod roll_forward;
pub mod rules;
mod sample;
mod tables;
pub mod values;
pub(super) mod words;
pub mod help {
    //! 填报说明, the guide to the form.
    pub mod words;
}

use crate::documents::words::REVIEW_AND_ISSUE;
use crate::documents::{Card, Draft, Output, Template};
use crate::i18n::{Message, Text};
use crate::measure::read_year;
use crate::standards::sll;
use words as w;

/// The card.
pub const CARD: Card = Card {
    id: "sll_kpi_report",
    edition: &sll::EDITION,
    clause: sll::clause(sll::words::ANNEX_B),
    version: 3,
    title: w::TITLE,
    subject,
    about: w::ABOUT,
    samples: &[w::STORY_MET, w::STORY_MISSED, w::STORY_GAPS],
    same: &["credit_code", "report_year"],
};

/// The form.
pub const TEMPLATE: Template = Template {
    card: &CARD,
    steps: fields::STEPS,
    review: REVIEW_AND_ISSUE,
    blank: fields::blank,
    evaluate: evaluate::evaluate,
    recorded: None,
    figures: Some(evaluate::figures_below),
    lengths: None,
    next_period: Some(w::NEXT_PERIOD),
};

/// The reports and actions of the form.
pub const OUTPUT: Output = Output {
    prepare: &[
        w::PREPARE_LICENCE,
        w::PREPARE_CONTRACT,
        w::PREPARE_HISTORY,
        w::PREPARE_ACTUAL,
        w::PREPARE_EVIDENCE,
    ],
    samples: &[sample::met, sample::missed, sample::gaps],
    blank_paper: Some(blank::blank),
    roll_forward: Some(roll_forward::roll_forward),
    levels: Some(&levels::LEVELS),
    ..Output::new(&TEMPLATE, paper::report)
};

/// The report year: the number alone, however it was typed; as typed where it cannot be read.
fn report_year(draft: &Draft) -> String {
    let typed = draft.root.get("report_year").trim();
    read_year(typed).map_or_else(|| typed.to_owned(), |year| year.number().to_string())
}

/// Borrower and period; the title while neither is there.
fn subject(draft: &Draft) -> Message {
    let (name, year) = (draft.root.get("name").trim(), report_year(draft));
    match (name, year.as_str()) {
        ("", "") => w::TITLE.into(),
        ("", year) => Message::new(w::SUBJECT_NO_NAME, vec![year.into()]),
        (name, "") => Message::new(Text::new("{0}", "{0}"), vec![name.into()]),
        (name, year) => Message::new(w::SUBJECT, vec![name.into(), year.into()]),
    }
}
