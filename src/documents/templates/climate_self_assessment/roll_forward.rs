//! The next assessment's draft from this one: whom, within which boundary, by whom, and the whole indicator set.

use super::fields::{AREA_LISTS, AREA_NAMES, STEPS};
use super::weights::JUDGEMENTS;
use crate::documents::{Draft, next_period, renew};
use crate::measure::Day;

/// What an institution and its evaluator say of themselves, and the set's name. Who is typing, the day and the conclusions are new.
const ROOT: [&str; 9] = [
    "name",
    "boundary",
    "evaluator",
    "general_criteria",
    "system",
    "set_name",
    "set_version",
    "about_evaluator",
    "about_institution",
];
/// What defines an indicator, with its own criteria and scores allowed.
const INDICATOR: [&str; 8] = [
    "code",
    "group",
    "indicator",
    "question",
    "full",
    "checks",
    "criteria",
    "steps",
];
/// A judgement of a pair; `a` and `b` name places, and rows keep their ids.
const JUDGEMENT: [&str; 7] = ["over", "over_name", "a", "a_name", "b", "b_name", "value"];

/// The next assessment's draft: the period moves on by a year. The two introductions of the report are marked
/// 待更新.
pub fn roll_forward(draft: &Draft, today: Day) -> Draft {
    let root = [&ROOT[..], &AREA_NAMES[..]].concat();
    let areas = AREA_LISTS.iter().map(|list| (*list, &INDICATOR[..]));
    let lists: Vec<_> = areas.chain([(JUDGEMENTS, &JUDGEMENT[..])]).collect();
    let mut next = next_period::take_over(draft, &root, &lists);
    let ends = ["from", "to"].map(|field| Day::read(draft.root.get(field)));
    for (field, day) in ["from", "to"].into_iter().zip(moved(ends, today)) {
        let typed = day.map(|day| day.to_string()).unwrap_or_default();
        next.root.set(field, &typed);
    }
    next_period::note_previous(STEPS, draft, &mut next);
    renew::mark(STEPS, &mut next, &["advice"]);
    next
}

/// The period a year later; the last year that has ended where the period cannot be read.
fn moved(ends: [Option<Day>; 2], today: Day) -> [Option<Day>; 2] {
    let ended = today.year().plus(-1);
    match ends {
        [Some(from), Some(to)] => [from, to].map(|day| day.plus_years(1)),
        _ => [ended.map(Day::first_of), ended.map(Day::last_of)],
    }
}
