//! T/CSTE 0289—2022, the evaluating guide for climate friendly financial institutions: what is coded, what is asked, what is left out and why.
//!
//! Totals and grades (6), the example indicators of Annex A, own indicator sets with points derived by AHP (5.2).

pub mod ahp;
pub mod grade;
pub mod score;
pub mod set;
pub mod table_a1;
pub mod words;

pub use words::{EDITION, METHOD, REGISTER, SAATY};

use crate::clause::Clause;

/// The clause `number` of this standard.
pub const fn clause(number: &'static str) -> Clause {
    Clause::of(&EDITION, number)
}
