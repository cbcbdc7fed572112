//! T/FIQ 003—2025, the guide to sustainability-linked loans in Qinghai: what is coded, what is asked, what is left out and why.
//!
//! Section 4 and most of 5 speak to the bank; [`desk`] holds their rules. The other modules govern the borrower's report of Annex B.

pub mod annex_a;
pub mod desk;
pub mod kpi;
pub mod spt;
pub mod words;

pub use words::{EDITION, REGISTER};

use crate::clause::Clause;

/// The clause `number` of this standard.
pub const fn clause(number: &'static str) -> Clause {
    Clause::of(&EDITION, number)
}
