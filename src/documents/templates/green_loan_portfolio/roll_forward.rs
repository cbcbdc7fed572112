//! The next period's draft from this one: who, by which scope and method, and the names of loans and branches.

use super::fields::{BRANCHES, LOANS, STEPS, UNITS};
use crate::documents::{Draft, next_period, renew};
use crate::measure::Day;

/// What the portfolio says of itself in every period. That only project loans are computed is confirmed anew.
const ROOT: [&str; 4] = ["institution", "scope", "method", "way"];
/// What stays true of a loan; the units follow. A loan that was paid back is taken away by hand.
const LOAN: [&str; 8] = [
    "id", "borrower", "project", "industry", "branch", "money", "issued", "has",
];
/// What stays true of a branch: its name and when it was approved.
const BRANCH: [&str; 2] = ["branch", "approved"];

/// The next period's draft: the end of the period moves on. Nothing is taken over of a book, which is read anew; its layout is remembered by its
/// headings. Table 1 is marked 待更新.
pub fn roll_forward(draft: &Draft, today: Day) -> Draft {
    let loan = [&LOAN[..], &UNITS[..]].concat();
    let typed = draft.root.get("way") != "book";
    let loans = typed.then_some((LOANS.id, &loan[..]));
    let lists: Vec<_> = loans
        .into_iter()
        .chain([(BRANCHES.id, &BRANCH[..])])
        .collect();
    let mut next = next_period::take_over(draft, &ROOT, &lists);
    let end = next_period::quarter_after(draft.root.get("period_end"), today);
    next.root.set("period_end", &end);
    next_period::note_previous(STEPS, draft, &mut next);
    renew::mark(STEPS, &mut next, &["results"]);
    next
}
