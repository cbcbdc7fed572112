//! What a bank's filing puts at the head of a paper: the bank's name, 编号 and 密级 of a report. They stand in the draft under ids of their own, so that they
//! travel with the report and are covered by its checksum.

use super::reserved::{PAPER_BANK, PAPER_NUMBER, PAPER_SECRECY};
use super::words as w;
use super::{Asks, Draft, Template};
use crate::i18n::{Lang, Message, Text};

/// What can be put at the head of a paper: the answer, what is asked, and how the paper says it.
pub const ASKED: [(&str, Text, Text); 3] = [
    (PAPER_BANK, w::PAPER_BANK, w::PAPER_BANK_SAID),
    (PAPER_NUMBER, w::PAPER_NUMBER, w::PAPER_NUMBER_SAID),
    (PAPER_SECRECY, w::PAPER_SECRECY, w::PAPER_SECRECY_SAID),
];
/// What is usual for 密级.
pub const SECRECIES: [Text; 2] = [w::SECRECY_INTERNAL, w::SECRECY_COMMERCIAL];
/// Between what stands beside each other at the head of a paper.
const BETWEEN: &str = "\u{3000}";
/// The field by which a form asks for all three itself.
const ASKED_BY_FORM: &str = "secrecy";

/// Whether a form leaves these to the last step: it has no field of its own for 密级, as the loan desk has.
pub fn left_to_last_step(template: &Template) -> bool {
    let mut parts = template.steps.iter().flat_map(|step| step.parts);
    !parts.any(|part| match part.asks() {
        Some(Asks::Fields(fields)) => fields.iter().any(|field| field.id == ASKED_BY_FORM),
        _ => false,
    })
}

/// The fields in which such a form asks for bank, 编号 and 密级, in this order.
const OWN_FIELDS: [&str; 3] = ["institution", "number", ASKED_BY_FORM];

/// What is given under the ids of [`ASKED`]: its name, and the answer.
pub fn given(draft: &Draft) -> Vec<(Text, String)> {
    by(ASKED.map(|(id, ..)| id), draft)
}

/// The same of a document of any form: where the form asks for these itself, its own answers.
pub fn of(template: &Template, draft: &Draft) -> Vec<(Text, String)> {
    if left_to_last_step(template) {
        given(draft)
    } else {
        by(OWN_FIELDS, draft)
    }
}

fn by(fields: [&str; 3], draft: &Draft) -> Vec<(Text, String)> {
    let labels = ASKED.iter().map(|(_, label, _)| *label);
    let answers = fields.iter().map(|field| draft.root.get(field).trim());
    let both = labels.zip(answers).filter(|(_, typed)| !typed.is_empty());
    both.map(|(label, typed)| (label, typed.to_owned()))
        .collect()
}

/// The line at the head of the paper; blank where nothing is given.
pub fn line(draft: &Draft, lang: Lang) -> String {
    let given = ASKED.iter().filter_map(|(id, _, said)| {
        let typed = draft.root.get(id).trim();
        (!typed.is_empty()).then(|| Message::new(*said, vec![typed.into()]).get(lang))
    });
    given.collect::<Vec<_>>().join(BETWEEN)
}
