//! 5.4.2: how ambitious a performance target has to be.

use super::clause;
use super::kpi::{Direction, MeanLevel, recent_mean};
use crate::clause::Sourced;
use crate::measure::{Decimal, Year};

/// 5.4.2 ②: whether a target asks for less than a mandatory standard or an industry rule does. Equal is enough.
pub fn weaker_than_mandatory(direction: Direction, target: Decimal, mandatory: Decimal) -> bool {
    direction.less_ambitious(target, mandatory)
}

/// 5.4.2 ③: the mean of the last three years before the target's year, where the target asks for less than that mean; then the reason has to be given.
/// The clause speaks of the moment in which a target is set, so levels of the target's own year and of later years have no part in the mean.
///
/// `None` when the target is at least as ambitious, or when there is no history before it. A target without a year is held against the whole history.
pub fn weaker_than_history(
    direction: Direction,
    target: Decimal,
    year: Option<Year>,
    history: &[(Year, Decimal)],
) -> Option<MeanLevel> {
    let before: Vec<(Year, Decimal)> = history
        .iter()
        .copied()
        .filter(|(of, _)| year.is_none_or(|year| *of < year))
        .collect();
    recent_mean(&before).filter(|mean| direction.less_ambitious(target, mean.level))
}

/// 5.5.1 d and 5.3.4 note 2 ask for years on end: the longest run of years without a gap among those given.
pub fn consecutive_years(years: &[Year]) -> usize {
    let begins = |year: &Year| year.plus(-1).is_none_or(|before| !years.contains(&before));
    years
        .iter()
        .filter(|year| begins(year))
        .map(|first| {
            let mut run = 1_usize;
            let mut last = *first;
            while let Some(next) = last.plus(1).filter(|next| years.contains(next)) {
                run = run.saturating_add(1);
                last = next;
            }
            run
        })
        .max()
        .unwrap_or(0)
}

/// 5.5.1 d, and 5.3.4 note 2: how many years of history are asked for.
pub const YEARS_OF_HISTORY: Sourced<usize> = Sourced {
    value: 3,
    clause: clause("5.5.1 d"),
};
