//! The disclosure of a bank's green loans, after 昆仑银行's report for the first quarter of 2025 and the guide of 2013 that it computes by.
//!
//! Coded: the attributable reduction (六（二）1), table 5, table 4's figures per head, table 1, the large projects of 八, and the plausibility
//! of what is entered. Asked: amounts, factors and their sources. Left out: what a bank writes in its own words (governance, policy, products).
//! It is 折合减排, what a project avoids; it is never to be called 融资排放.

pub mod attribution;
pub mod compare;
pub mod confirm;
pub mod disclosure;
pub mod exchange;
pub mod flag;
pub mod handling;
pub mod projects;
pub mod reading;
pub mod readings;
pub mod result;
pub mod units;
pub mod words;

pub use units::{Indicator, Mass, Money, RateUnit, Source, Status};
pub use words::{EDITION, GUIDE, REGISTER};

use crate::clause::Clause;

/// The part `name` of the guide of 2013.
pub const fn guide(name: &'static str) -> Clause {
    Clause::of(&GUIDE, name)
}

/// The clause `number` of the disclosure report.
pub const fn clause(number: &'static str) -> Clause {
    Clause::of(&EDITION, number)
}
