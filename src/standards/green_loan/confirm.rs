//! Remarks about loans that a person confirmed: which remark of which loan, and why it is right.

use super::flag::Flag;
use super::result::{FlaggedSummary, Summary};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// A person's reason for a remark.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Reason {
    /// Of which loan, as [`loan_of`] says it. For all remarks of a kind, of which loans, as [`kind_of`] says it.
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

/// The confirmed remarks of a text by rows that stand so many rows further down.
pub fn with_rows_moved(text: &str, by: u64) -> String {
    let moved = |key: String| {
        let mut parts = key.split(':');
        match (parts.next(), parts.next(), parts.next()) {
            (Some(file), Some(row), Some(flag)) => match row.parse::<u64>() {
                Ok(row) => [file, &row.saturating_add(by).to_string(), flag].join(":"),
                Err(_) => key,
            },
            _ => key,
        }
    };
    let reasons: Reasons = read(text)
        .into_iter()
        .map(|(key, reason)| (moved(key), reason))
        .collect();
    serde_json::to_string(&reasons).unwrap_or_default()
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

/// The loans with a remark: how many they are, and a sum over those that the result lists. Where one of these is another loan, or has another amount,
/// a confirmation of them all no longer holds.
pub fn kind_of(summary: &Summary, flag: Flag) -> String {
    let mut sum = Sha256::new();
    for row in with(summary, flag) {
        sum.update(loan_of(row).as_bytes());
        sum.update(b"\n");
    }
    let mut text = count_of(summary, flag).to_string();
    text.push_str(" | ");
    for byte in sum.finalize().iter().take(8) {
        text.extend(
            [byte >> 4, byte & 15]
                .map(|digit| char::from_digit(digit.into(), 16))
                .into_iter()
                .flatten(),
        );
    }
    text
}

/// The reason for all remarks of a kind, while they are about the loans that were confirmed. An earlier build kept how many these were alone.
pub fn reason_of_all<'a>(reasons: &'a Reasons, summary: &Summary, flag: Flag) -> Option<&'a str> {
    reasons
        .get(flag.code())
        .filter(|held| {
            held.of == count_of(summary, flag).to_string() || held.of == kind_of(summary, flag)
        })
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

/// The remarks by which a row may be a sum or a part of another loan, and the reason for all of such a kind.
fn sums<'a>(reasons: &'a Reasons, summary: &Summary) -> Vec<(Flag, Option<&'a str>)> {
    let kinds = Flag::ALL.into_iter().filter(|flag| flag.may_be_sum());
    kinds
        .map(|flag| (flag, reason_of_all(reasons, summary, flag)))
        .collect()
}

/// Whether a listed row has such a remark and no person said what it is. A row with two of them is answered by a reason for one.
fn row_unsaid(reasons: &Reasons, kinds: &[(Flag, Option<&str>)], row: &FlaggedSummary) -> bool {
    let has = |flag: Flag| row.flags.iter().any(|code| code == flag.code());
    let mut own = kinds.iter().filter(|(flag, _)| has(*flag)).peekable();
    let any = own.peek().is_some();
    any && !own.any(|(flag, all)| {
        let single = reasons.get(&key(row, *flag));
        all.is_some() || single.is_some_and(|reason| reason.of == loan_of(row))
    })
}

/// How many rows with a remark are not listed one by one. They are answered by their kind.
fn unlisted(summary: &Summary, flag: Flag) -> u64 {
    count_of(summary, flag).saturating_sub(with(summary, flag).count() as u64)
}

/// How many rows may be sums or parts of another loan and no person said what they are.
pub fn unsaid(reasons: &Reasons, summary: &Summary) -> u64 {
    let kinds = sums(reasons, summary);
    let open = kinds.iter().filter(|(_, all)| all.is_none());
    let unlisted: u64 = open.map(|(flag, _)| unlisted(summary, *flag)).sum();
    let listed = summary.flagged.iter();
    let listed = listed.filter(|row| row_unsaid(reasons, &kinds, row));
    unlisted + listed.count() as u64
}

/// Whether a remark of this kind stops the report: one of its rows has no answer yet.
pub fn is_open(reasons: &Reasons, summary: &Summary, flag: Flag) -> bool {
    if !flag.may_be_sum() {
        return flag.may_be_wrong_size() && unconfirmed(reasons, summary, flag) > 0;
    }
    let kinds = sums(reasons, summary);
    kinds.contains(&(flag, None)) && unlisted(summary, flag) > 0
        || with(summary, flag).any(|row| row_unsaid(reasons, &kinds, row))
}

/// How many remarks say that an amount, a figure or a rate may be wrong by its unit or size, as far as no person said that it is right. Each kind of
/// remark is answered by itself, for a balance that is right says nothing about the unit of SO2.
pub fn sizes_unsaid(reasons: &Reasons, summary: &Summary) -> u64 {
    Flag::ALL
        .into_iter()
        .filter(|flag| flag.may_be_wrong_size())
        .map(|flag| unconfirmed(reasons, summary, flag))
        .sum()
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
