//! The paper of the KPI report, in the order and with the titles of Annex B.

use super::words as w;
use crate::documents::{Draft, Evaluation, Report};
use crate::i18n::Message;

/// The report of a draft.
pub fn report(draft: &Draft, evaluation: &Evaluation) -> Report {
    Report {
        title: w::TITLE,
        subject: super::subject(draft),
        subtitle: Message::new(w::SUBTITLE, vec![draft.root.get("report_year").trim().into()]),
        paper: Vec::new(),
        tables: Vec::new(),
        figures: evaluation.figures.clone(),
        problems: evaluation.problems.clone(),
    }
}
