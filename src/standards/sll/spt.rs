//! 5.4.2: how ambitious a performance target has to be.

use super::clause;
use super::kpi::{Direction, MeanLevel, recent_mean};
use crate::clause::Sourced;
use crate::measure::{Decimal, Year};

/// 5.4.2 ②: whether a target asks for less than a mandatory standard or an industry rule does. Equal is enough.
pub fn weaker_than_mandatory(direction: Direction, target: Decimal, mandatory: Decimal) -> bool {
    direction.less_ambitious(target, mandatory)
}

/// 5.4.2 ③: the mean of the last three years, where a target asks for less than it; then the reason has to be given.
///
/// `None` when the target is at least as ambitious, or when there is no history to hold it against.
pub fn weaker_than_history(
    direction: Direction,
    target: Decimal,
    history: &[(Year, Decimal)],
) -> Option<MeanLevel> {
    recent_mean(history).filter(|mean| direction.less_ambitious(target, mean.level))
}

/// 5.5.1 d, and 5.3.4 note 2: how many years of history are asked for.
pub const YEARS_OF_HISTORY: Sourced<usize> = Sourced {
    value: 3,
    clause: clause("5.5.1 d"),
};
