//! 6.2, table 1: the grade that a total earns.

use super::{clause, words as w};
use crate::clause::Sourced;
use crate::i18n::Text;
use crate::measure::Decimal;

/// The grades of table 1, best first. There is no CCC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// 不合格.
    Failed,
    /// C 级.
    C,
    /// CC 级.
    Cc,
    /// B 级.
    B,
    /// BB 级.
    Bb,
    /// BBB 级.
    Bbb,
    /// A 级.
    A,
    /// AA 级.
    Aa,
    /// AAA 级.
    Aaa,
}

/// Table 1: from which total on each grade is earned, best first; the bound itself is enough. Below the last it is 不合格.
pub const BOUNDS: Sourced<[(u32, Grade); 8]> = Sourced {
    value: [
        (95, Grade::Aaa),
        (90, Grade::Aa),
        (85, Grade::A),
        (80, Grade::Bbb),
        (75, Grade::Bb),
        (70, Grade::B),
        (65, Grade::Cc),
        (60, Grade::C),
    ],
    clause: clause(w::TABLE_1),
};

/// 6.2: the grade of a total. The exact total is compared, nothing is rounded before.
pub fn grade_of(total: Decimal) -> Grade {
    BOUNDS
        .value
        .into_iter()
        .find(|(bound, _)| total >= Decimal::from(*bound))
        .map_or(Grade::Failed, |(_, grade)| grade)
}

/// 6.2: the lowest bound that a total does not reach, with its grade. `None` from the highest bound on.
pub fn next_bound(total: Decimal) -> Option<(Decimal, Grade)> {
    BOUNDS
        .value
        .into_iter()
        .rev()
        .map(|(bound, grade)| (Decimal::from(bound), grade))
        .find(|(bound, _)| total < *bound)
}

impl Grade {
    /// The grade's name, as printed in table 1.
    pub const fn name(self) -> Text {
        match self {
            Self::Failed => w::FAILED,
            Self::C => w::GRADE_C,
            Self::Cc => w::GRADE_CC,
            Self::B => w::GRADE_B,
            Self::Bb => w::GRADE_BB,
            Self::Bbb => w::GRADE_BBB,
            Self::A => w::GRADE_A,
            Self::Aa => w::GRADE_AA,
            Self::Aaa => w::GRADE_AAA,
        }
    }
}
