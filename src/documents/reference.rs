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

/// The line at the head of the paper; blank where nothing is given.
pub fn line(draft: &Draft, lang: Lang) -> String {
    let given = ASKED.iter().filter_map(|(id, _, said)| {
        let typed = draft.root.get(id).trim();
        (!typed.is_empty()).then(|| Message::new(*said, vec![typed.into()]).get(lang))
    });
    given.collect::<Vec<_>>().join(BETWEEN)
}
