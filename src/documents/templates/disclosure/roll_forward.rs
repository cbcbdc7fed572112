//! The next period's draft from this one: the institution, which months are covered, how each amount is found, the units of bills, and the sources of emissions.

use super::fields::{EMISSIONS, ROWS, STEPS};
use crate::documents::{Draft, next_period};
use crate::measure::Day;

/// What stays true of a source of emissions. The factor goes: each period's has its own source.
const EMISSION: [&str; 3] = ["scope", "name", "unit"];

/// The next period's draft: the end of the period and the day of the headcount move on. No section is taken over that could be issued as it stands, so
/// none is marked 待更新.
pub fn roll_forward(draft: &Draft, today: Day) -> Draft {
    let entries = ROWS.iter().flat_map(|row| [row.entry, row.bill_unit]);
    let root: Vec<&str> = entries.chain(["institution", "covers"]).collect();
    let mut next = next_period::take_over(draft, &root, &[(EMISSIONS.id, &EMISSION)]);
    let end = next_period::quarter_after(draft.root.get("period_end"), today);
    next.root.set("period_end", &end);
    next.root.set("headcount_date", &end);
    next_period::note_previous(STEPS, draft, &mut next);
    next
}
