//! The rules, one folder a standard, and the register that says of every clause what the program does with it.

pub mod climate;
pub mod energy;
pub mod green_loan;
pub mod identity;
pub mod sll;

use crate::clause::Clause;
use crate::i18n::Text;

/// What the program does with a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coverage {
    /// Computed or checked, by the named item of the code, e.g. `standards::sll::annex_a::completion_rate`.
    Coded(&'static str),
    /// The person is asked, in the named field, e.g. `sll_kpi_report/kpis/basis`.
    Asked(&'static str),
    /// Left out, and why.
    NotCoded(Text),
}

/// One line of the register of clauses.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// Which clause.
    pub clause: Clause,
    /// What it is about, briefly and in our own words.
    pub about: Text,
    /// What the program does with it.
    pub coverage: Coverage,
}

/// Every clause of every standard that is built in, in the standards' own order.
pub fn register() -> Vec<&'static [Entry]> {
    vec![
        sll::REGISTER,
        green_loan::REGISTER,
        climate::REGISTER,
        climate::METHOD,
        identity::REGISTER,
        energy::REGISTER,
    ]
}
