//! Rules on figures from the carbon account (5.5.1 d, 6.1 e).

use super::super::reading::Kpi;
use super::super::words as w;
use super::Findings;
use crate::documents::{Draft, Place, Problem, Strength};
use crate::standards::sll;

/// Whether a source of data names the carbon account.
pub fn names_account(source: &str) -> bool {
    let holds = |mark: &str| {
        source
            .as_bytes()
            .windows(mark.len())
            .any(|part| part.eq_ignore_ascii_case(mark.as_bytes()))
    };
    holds(w::ACCOUNT_MARK.zh) || holds(w::ACCOUNT_MARK.en)
}

/// Whether any figure of the KPI comes from the carbon account: said so in section 2, or, where nothing is said there, named as the source of a year.
/// Where section 2 says no and section 3 names the account, [`account_contradicted`] asks which is right.
pub fn from_account(kpi: &Kpi) -> bool {
    match kpi.node.get("from_account") {
        "yes" => true,
        "no" => false,
        _ => kpi.years.iter().any(|row| names_account(&row.source)),
    }
}

/// 6.1 e: figures are consistent. Section 2 says that the data do not come from the carbon account, and section 3 names it as the source of a year.
pub(super) fn account_contradicted(found: &mut Findings, kpi: &Kpi) {
    if kpi.node.get("from_account") != "no" {
        return;
    }
    if let Some(row) = kpi.years.iter().find(|row| names_account(&row.source)) {
        let args = vec![
            kpi.name.clone().into(),
            row.actual.said().into(),
            row.source.clone().into(),
        ];
        found.note(
            "account_contradicted",
            kpi.place.field("from_account"),
            Strength::Must,
            Some(sll::clause("6.1 e")),
            w::ACCOUNT_CONTRADICTED,
            args,
        );
        found.mend(Some("yes".to_owned()));
    }
}

/// 5.5.1 d: data of the carbon account come with evidence.
pub(super) fn account_evidence(found: &mut Findings, draft: &Draft, kpis: &[Kpi]) {
    let named = draft
        .root
        .rows("evidence")
        .iter()
        .any(|row| !row.node.get("name").trim().is_empty());
    if !named && kpis.iter().any(from_account) {
        found.note(
            "account_evidence",
            Place::root("evidence"),
            Strength::Must,
            Some(sll::clause("5.5.1 d")),
            w::ACCOUNT_EVIDENCE,
            Vec::new(),
        );
    }
}

/// Where 5.5.1 d demands evidence, the milder word of Annex B on the same empty list is left out.
pub fn one_word_on_evidence(problems: &mut Vec<Problem>) {
    if problems
        .iter()
        .any(|problem| problem.code == "account_evidence")
    {
        problems.retain(|problem| {
            !(problem.code == "missing" && problem.place == Place::root("evidence"))
        });
    }
}
