//! T/EXAMPLE __id__—2026, an invented standard in the place of the real one: its edition, its two rules, its register.

pub mod words;

pub use words::{EDITION, REGISTER};

use crate::clause::Clause;
use crate::measure::{Decimal, quotient};

/// The clause `number` of this standard.
pub const fn clause(number: &'static str) -> Clause {
    Clause::of(&EDITION, number)
}

/// 5.3: above this, the electricity of a year for each person is doubted, in kWh.
pub const MOST_PER_HEAD: Decimal = Decimal::from_parts(20_000, 0, 0, false, 0);

/// 5.2: 人均用电量 = 全年用电量 ÷ 员工人数, not rounded.
///
/// `None` when nobody is counted, which the clause does not define, or when the result does not fit.
pub fn per_head(electricity: Decimal, staff: Decimal) -> Option<Decimal> {
    if staff > Decimal::ZERO {
        quotient(electricity, staff)
    } else {
        None
    }
}

/// 5.3: whether so much electricity for each person is doubted. The threshold itself is believed.
pub fn out_of_line(per_head: Decimal) -> bool {
    per_head > MOST_PER_HEAD
}
