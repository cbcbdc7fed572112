//! Key performance indicators: which way is better, how a level stands to its target, and what history says.

use super::clause;
use crate::clause::Sourced;
use crate::measure::{Decimal, Year, difference, mean};
use crate::order::sorted;

/// Which way is better. 5.4.2 speaks of "lower" and "not lower" targets and means ambition, not the number: every comparison asks this first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Lower is better: emissions, electricity, intensities.
    Lower,
    /// Higher is better: green electricity, output per unit.
    Higher,
}

impl Direction {
    /// The direction stored as `lower` or `higher`, `None` for anything else.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "lower" => Some(Self::Lower),
            "higher" => Some(Self::Higher),
            _ => None,
        }
    }

    /// Whether `level` asks for, or shows, less than `than`. Equal is not less.
    pub fn less_ambitious(self, level: Decimal, than: Decimal) -> bool {
        match self {
            Self::Lower => level > than,
            Self::Higher => level < than,
        }
    }
}

/// Annex B, section 3: the level difference, actual − target. Its sign is that of the number, whatever the direction.
///
/// `None` on overflow.
pub fn level_difference(actual: Decimal, target: Decimal) -> Option<Decimal> {
    difference(actual, target)
}

/// Annex B, section 3: whether the target was met. A level equal to the target meets it.
pub fn target_met(direction: Direction, actual: Decimal, target: Decimal) -> bool {
    !direction.less_ambitious(actual, target)
}

/// A mean, and over how many years it was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MeanLevel {
    /// The mean, unrounded.
    pub level: Decimal,
    /// How many years went in.
    pub years: usize,
}

/// Annex B, section 2: the mean of the history given, with the number of years, which may be fewer than three.
///
/// `None` without any history or on overflow.
pub fn history_mean(levels: &[Decimal]) -> Option<MeanLevel> {
    Some(MeanLevel {
        level: mean(levels)?,
        years: levels.len(),
    })
}

/// 5.4.2 ③: how many of the latest years make the historical mean a target is held against.
pub const RECENT_YEARS: Sourced<usize> = Sourced {
    value: 3,
    clause: clause("5.4.2 ③"),
};

/// 5.4.2 ③: the mean of the last three years of the history given, or of as many as there are.
///
/// `None` without any history or on overflow.
pub fn recent_mean(history: &[(Year, Decimal)]) -> Option<MeanLevel> {
    let by_year = sorted(history.to_vec(), |(year, _), (other, _)| year > other);
    let latest: Vec<Decimal> = by_year
        .iter()
        .take(RECENT_YEARS.value)
        .map(|(_, level)| *level)
        .collect();
    history_mean(&latest)
}
