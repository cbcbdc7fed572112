//! 气候友好型金融机构评分表 and 评价报告, after T/CSTE 0289—2022: an institution scores itself, a third party scores beside it.

mod actions;
pub mod compare;
mod drafting;
mod evaluate;
pub mod fields;
pub mod paper;
pub mod reading;
mod roll_forward;
mod rules;
mod sample;
pub mod set_file;
mod tables;
pub mod weights;
mod words;
pub mod help {
    //! 填报说明, the guide to the form.
    pub mod words;
}

use crate::documents::words::REVIEW_AND_EXPORT;
use crate::documents::{ActionKind, Card, Draft, Output, TakesFile, Template};
use crate::i18n::{Message, Text};
use crate::standards::climate;
use words as w;

/// The card.
pub const CARD: Card = Card {
    id: "climate_self_assessment",
    edition: &climate::EDITION,
    clause: climate::clause(climate::words::TABLE_B1),
    version: 2,
    title: w::TITLE,
    subject,
    about: w::ABOUT,
    samples: &[w::STORY_HALF, w::STORY_THIRD, w::STORY_FRESH],
    same: &["name", "from", "to"],
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

crate::lazy_part! {
    /// Reads an indicator set from a file. The part holds the tables of the Chinese letters, which weigh more than the form.
    static INDICATOR_SET, indicator_set: TakesFile = set_file::take;
}

/// The reports and actions of the form.
pub const OUTPUT: Output = Output {
    prepare: &[
        w::PREPARE_SCOPE,
        w::PREPARE_RULES,
        w::PREPARE_FIGURES,
        w::PREPARE_REPORTS,
        w::PREPARE_EVIDENCE,
    ],
    samples: &[sample::half, sample::third, sample::fresh],
    actions: &[
        ("own_set", ActionKind::Change(actions::own_set)),
        ("built_in_set", ActionKind::Change(actions::built_in_set)),
        ("take_set", ActionKind::TakeByPart(|| &INDICATOR_SET)),
        ("give_set_json", ActionKind::Give(set_file::give_json)),
        ("give_set_csv", ActionKind::Give(set_file::give_csv)),
        ("pairs", ActionKind::Change(weights::pairs)),
        ("derive_points", ActionKind::Change(weights::derive_points)),
    ],
    blank_paper: Some(paper::blank),
    shown: &[
        ("consistency", tables::consistency),
        ("revisions", tables::revisions),
    ],
    compare: Some(compare::compare),
    roll_forward: Some(roll_forward::roll_forward),
    ..Output::new(&TEMPLATE, paper::report)
};

/// Institution and period; the title while neither is there.
fn subject(draft: &Draft) -> Message {
    let (name, period) = (draft.root.get("name").trim(), reading::period(&draft.root));
    match (name, period) {
        ("", None) => w::TITLE.into(),
        ("", Some(period)) => Message::new(w::PERIOD_ALONE, vec![period.into()]),
        (name, None) => Message::new(Text::new("{0}", "{0}"), vec![name.into()]),
        (name, Some(period)) => Message::new(w::SUBJECT, vec![name.into(), period.into()]),
    }
}
