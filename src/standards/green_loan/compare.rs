//! Two periods side by side, where they may be.

use super::result::{GroupSummary, Summary};
use super::words as w;
use crate::i18n::Message;
use crate::measure::{Decimal, difference, product, quotient};
use serde::Serialize;

/// What changed from one period to the next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Comparison {
    /// The earlier period's last day.
    pub from: String,
    /// The later period's last day.
    pub to: String,
    /// All loans.
    pub total: Change,
    /// By industry.
    pub by_industry: Vec<Change>,
    /// By branch.
    pub by_branch: Vec<Change>,
}

/// What changed of a group: exact texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// Its name; blank for all loans.
    pub name: String,
    /// Loans before and after.
    pub loans: [u64; 2],
    /// Balance before, after, the difference, and that in per cent of before (blank where there was none).
    pub balance: [String; 4],
    /// The same of each indicator.
    pub reductions: Vec<[String; 4]>,
}

/// 九: compares two periods of one scope version and one method; refuses others and says why.
pub fn compare(before: &Summary, after: &Summary) -> Result<Comparison, Message> {
    let [old, new] = [before, after].map(|summary| summary.scope.trim());
    if old.is_empty() || new.is_empty() {
        return Err(w::NO_SCOPE.into());
    }
    if old != new {
        return Err(Message::new(w::OTHER_SCOPE, vec![old.into(), new.into()]));
    }
    let [method, other] = [before, after].map(|summary| summary.method.trim());
    if method != other {
        return Err(Message::new(
            w::OTHER_METHOD,
            vec![method.into(), other.into()],
        ));
    }
    if before.period_end == after.period_end {
        return Err(w::SAME_PERIOD.into());
    }
    let (first, last) = if before.period_end < after.period_end {
        (before, after)
    } else {
        (after, before)
    };
    Ok(Comparison {
        from: first.period_end.clone(),
        to: last.period_end.clone(),
        total: change("", Some(&first.total), Some(&last.total)),
        by_industry: changes(&first.by_industry, &last.by_industry),
        by_branch: changes(&first.by_branch, &last.by_branch),
    })
}

fn changes(before: &[GroupSummary], after: &[GroupSummary]) -> Vec<Change> {
    let of = |groups: &[GroupSummary], name: &str| {
        groups.iter().find(|group| group.name == name).cloned()
    };
    let gone = before
        .iter()
        .filter(|group| after.iter().all(|other| other.name != group.name));
    after
        .iter()
        .chain(gone)
        .map(|group| {
            change(
                &group.name,
                of(before, &group.name).as_ref(),
                of(after, &group.name).as_ref(),
            )
        })
        .collect()
}

fn change(name: &str, before: Option<&GroupSummary>, after: Option<&GroupSummary>) -> Change {
    let both = |of: &dyn Fn(&GroupSummary) -> String| {
        [before, after].map(|group| group.map_or_else(|| "0".to_owned(), of))
    };
    Change {
        name: name.to_owned(),
        loans: [before, after].map(|group| group.map_or(0, |group| group.loans)),
        balance: moved(both(&|group| group.balance.clone())),
        reductions: (0..7)
            .map(|at| {
                moved(both(&|group| {
                    group.reductions.get(at).cloned().unwrap_or_default()
                }))
            })
            .collect(),
    }
}

fn moved([before, after]: [String; 2]) -> [String; 4] {
    let read = |text: &str| Decimal::from_str_exact(text).ok();
    let gap = read(&after)
        .zip(read(&before))
        .and_then(|(after, before)| difference(after, before));
    let share = gap
        .zip(read(&before))
        .and_then(|(gap, before)| quotient(product(gap, Decimal::ONE_HUNDRED)?, before));
    let text = |figure: Option<Decimal>| {
        figure
            .map(|figure| crate::measure::plain(figure, None))
            .unwrap_or_default()
    };
    [before, after, text(gap), text(share)]
}
