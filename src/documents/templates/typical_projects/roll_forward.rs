//! Next year's draft from this one: the institution, the way to CO2, and the names and kinds of the projects.

use super::fields::{PROJECTS, STEPS};
use crate::documents::{Draft, next_period};
use crate::measure::Day;

/// What stays true of a project.
const PROJECT: [&str; 7] = [
    "name",
    "kind",
    "kind_name",
    "supply_way",
    "supply_unit",
    "loan",
    "borrower",
];

/// Next year's draft: the year moves on. The coal rate and the factors of CO2 are published anew each year and are left blank. No section is taken over
/// that could be issued as it stands, so none is marked 待更新.
pub fn roll_forward(draft: &Draft, today: Day) -> Draft {
    let root = ["institution", "co2_way"];
    let mut next = next_period::take_over(draft, &root, &[(PROJECTS.id, &PROJECT)]);
    let year = next_period::year_after(draft.root.get("year"), today);
    next.root.set("year", &year);
    next_period::note_previous(STEPS, draft, &mut next);
    next
}
