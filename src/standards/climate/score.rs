//! 6.1: the total R = ΣRᵢ of a full mark of 100, and what is still open. An indicator without a score is not a zero.

use super::clause;
use super::grade::{Grade, grade_of, next_bound};
use crate::clause::Sourced;
use crate::measure::{Decimal, difference, sum};

/// 6.1: the full mark of the whole.
pub const FULL_MARK: Sourced<u32> = Sourced {
    value: 100,
    clause: clause("6.1"),
};

/// One indicator: its full mark, and its score where it has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// 满分.
    pub full: Decimal,
    /// 得分, between 0 and the full mark.
    pub given: Option<Decimal>,
}

/// Where a group of indicators, or all of them, stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Standing {
    /// How many indicators there are.
    pub count: usize,
    /// How many have a score.
    pub answered: usize,
    /// Their full marks together.
    pub full: Decimal,
    /// The scores given, together: the least the total can still become.
    pub reached: Decimal,
    /// The full marks of those without a score.
    pub open: Decimal,
}

/// Whether a score can be given to an indicator: from 0 to its full mark and, where its 评分标准 allows only certain scores, one of them.
pub fn allowed(score: Decimal, full: Decimal, steps: &[Decimal]) -> bool {
    score >= Decimal::ZERO && score <= full && (steps.is_empty() || steps.contains(&score))
}

/// 6.1: adds up. `None` on overflow.
pub fn standing(marks: impl IntoIterator<Item = Mark>) -> Option<Standing> {
    let mut found = Standing::default();
    for mark in marks {
        found.count += 1;
        found.full = sum(found.full, mark.full)?;
        match mark.given {
            Some(given) => {
                found.answered += 1;
                found.reached = sum(found.reached, given)?;
            }
            None => found.open = sum(found.open, mark.full)?,
        }
    }
    Some(found)
}

impl Standing {
    /// Whether every indicator has a score. Nothing is not complete.
    pub fn complete(&self) -> bool {
        self.count > 0 && self.answered == self.count
    }

    /// The most the total can still become.
    pub fn most(&self) -> Decimal {
        sum(self.reached, self.open).unwrap_or(self.full)
    }

    /// 6.2 and 7.5: the grade, once every indicator has a score and the full marks are 100 together. Nothing is scaled to make it so.
    pub fn grade(&self) -> Option<Grade> {
        let whole = self.full == Decimal::from(FULL_MARK.value);
        (self.complete() && whole).then(|| grade_of(self.reached))
    }

    /// 6.2: the lowest grade that the scores given so far do not earn, and how many points it needs. `None` where none is higher.
    pub fn next(&self) -> Option<(Grade, Decimal)> {
        let (bound, grade) = next_bound(self.reached)?;
        Some((grade, difference(bound, self.reached)?))
    }
}
