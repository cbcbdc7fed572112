//! Remarks about loans that a person confirmed: which remark of which loan, and why it is right.

use super::flag::Flag;
use super::result::{FlaggedSummary, Summary};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A person's reason for a remark.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Reason {
    /// Of which loan: its number, or borrower and project where it has none. For all remarks of a kind, how many they were.
    pub of: String,
    /// The reason.
    pub why: String,
}

/// The confirmed remarks: `file:row:flag`, or the flag alone for all remarks of its kind. The file is counted from 0.
pub type Reasons = BTreeMap<String, Reason>;

/// Remarks that are confirmed with one reason, or no longer so, as a page hands them over.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Confirm {
    /// Which remark, as [`Reasons`] names it.
    pub key: String,
    /// Its reason; blank takes the confirmation back.
    pub reason: Reason,
    /// Other remarks with the same reason: each by its key, and of which loan it is.
    pub others: Vec<[String; 2]>,
}

/// The confirmed remarks as they are kept; none where the text holds none.
pub fn read(text: &str) -> Reasons {
    serde_json::from_str(text).unwrap_or_default()
}

/// The name of a remark of a row.
pub fn key(row: &FlaggedSummary, flag: Flag) -> String {
    [
        &row.file.to_string(),
        ":",
        &row.row.to_string(),
        ":",
        flag.code(),
    ]
    .concat()
}

/// The loan of a row with its amounts: its number, or borrower and project where it has none. Where an amount changes, a confirmation no longer holds.
pub fn loan_of(row: &FlaggedSummary) -> String {
    let loan = if row.id.trim().is_empty() {
        [row.borrower.as_str(), " ", &row.project].concat()
    } else {
        row.id.clone()
    };
    let mut parts = vec![loan, row.balance.clone(), row.investment.clone()];
    parts.extend(
        row.figures
            .iter()
            .map(|(code, figure)| [code.as_str(), " ", figure].concat()),
    );
    parts.join(" | ")
}

/// How many rows have a remark.
pub fn count_of(summary: &Summary, flag: Flag) -> u64 {
    summary
        .flags
        .iter()
        .find(|(code, _)| code == flag.code())
        .map_or(0, |(_, count)| *count)
}

/// The reason for all remarks of a kind, while there are as many as were confirmed.
pub fn reason_of_all<'a>(reasons: &'a Reasons, summary: &Summary, flag: Flag) -> Option<&'a str> {
    reasons
        .get(flag.code())
        .filter(|held| held.of == count_of(summary, flag).to_string())
        .map(|held| held.why.as_str())
}

/// How many rows have a remark that no person confirmed.
pub fn unconfirmed(reasons: &Reasons, summary: &Summary, flag: Flag) -> u64 {
    if reason_of_all(reasons, summary, flag).is_some() {
        return 0;
    }
    let confirmed = with(summary, flag).filter(|row| {
        let reason = reasons.get(&key(row, flag));
        reason.is_some_and(|reason| reason.of == loan_of(row))
    });
    count_of(summary, flag).saturating_sub(confirmed.count() as u64)
}

/// How many rows may be sums or parts of another loan and no person said what they are. A row with two such remarks is answered by a reason for one.
pub fn unsaid(reasons: &Reasons, summary: &Summary) -> u64 {
    let of_kinds = || Flag::ALL.into_iter().filter(|flag| flag.may_be_sum());
    let said = |row: &FlaggedSummary, flag: Flag| {
        let own = reasons.get(&key(row, flag));
        reason_of_all(reasons, summary, flag).is_some()
            || own.is_some_and(|reason| reason.of == loan_of(row))
    };
    // Rows that the result does not list one by one are answered by their kind.
    let unlisted = of_kinds()
        .filter(|flag| reason_of_all(reasons, summary, *flag).is_none())
        .map(|flag| count_of(summary, flag).saturating_sub(with(summary, flag).count() as u64));
    let listed = summary.flagged.iter().filter(|row| {
        let mut own = of_kinds().filter(|flag| row.flags.iter().any(|code| code == flag.code()));
        let mut any = false;
        !own.any(|flag| {
            any = true;
            said(row, flag)
        }) && any
    });
    unlisted.sum::<u64>() + listed.count() as u64
}

/// The confirmations that still hold for a result: those whose row has the same remark and is the same loan, and those of kinds with as many
/// remarks. A row that the result does not list one by one has to be confirmed again.
pub fn that_hold(reasons: &Reasons, summary: &Summary) -> Reasons {
    let mut held = Reasons::new();
    for flag in Flag::ALL {
        if reason_of_all(reasons, summary, flag).is_some()
            && let Some(reason) = reasons.get(flag.code())
        {
            held.insert(flag.code().to_owned(), reason.clone());
        }
        for row in with(summary, flag) {
            let key = key(row, flag);
            if let Some(reason) = reasons.get(&key).filter(|reason| reason.of == loan_of(row)) {
                held.insert(key, reason.clone());
            }
        }
    }
    held
}

/// The listed rows with a remark.
pub fn with(summary: &Summary, flag: Flag) -> impl Iterator<Item = &FlaggedSummary> {
    summary
        .flagged
        .iter()
        .filter(move |row| row.flags.iter().any(|code| code == flag.code()))
}

/// A confirmed remark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Confirmed<'a> {
    /// Which remark.
    pub flag: Flag,
    /// The row; `None` for all rows with the remark.
    pub row: Option<&'a FlaggedSummary>,
    /// How many rows.
    pub many: u64,
    /// Why it is right.
    pub why: &'a str,
}

/// The confirmed remarks of a result, by kind: that of all rows first, then those of single rows.
pub fn confirmed<'a>(reasons: &'a Reasons, summary: &'a Summary) -> Vec<Confirmed<'a>> {
    let mut all = Vec::new();
    for flag in Flag::ALL {
        all.extend(reason_of_all(reasons, summary, flag).map(|why| Confirmed {
            flag,
            row: None,
            many: count_of(summary, flag),
            why,
        }));
        all.extend(with(summary, flag).filter_map(|row| {
            let held = reasons.get(&key(row, flag))?;
            (held.of == loan_of(row)).then_some(Confirmed {
                flag,
                row: Some(row),
                many: 1,
                why: &held.why,
            })
        }));
    }
    all
}
