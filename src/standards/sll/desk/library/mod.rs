//! 5.4.1.2, table 2: KPIs that a borrower can choose from, with what a bank asks of each. The choice and the wording are ours.

pub mod words;

use super::super::kpi::Direction;
use crate::i18n::Text;

pub use words::KPIS;

/// 5.4.1.1 相关性: what a KPI can carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A core KPI of any borrower.
    Core,
    /// A core KPI of these industries, a secondary one of others.
    CoreFor(Text),
    /// A secondary KPI: never the only one.
    Secondary,
}

/// A KPI with other products' names and units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Variant {
    /// The product.
    pub name: Text,
    /// The unit.
    pub unit: Text,
}

/// A KPI of the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// Its code; those of the report form have the code that the form stores.
    pub code: &'static str,
    /// Its name.
    pub name: Text,
    /// Its unit, `1` for a ratio without one; blank where T/FIQ 001, which was not seen, gives it.
    pub unit: Text,
    /// Which way is better.
    pub direction: Direction,
    /// What it can carry.
    pub role: Role,
    /// What it is made of; blank for a name of T/FIQ 001 whose formula was not seen.
    pub parts: Text,
    /// Which evidence a bank accepts.
    pub evidence: Text,
    /// What usually goes wrong.
    pub slip: Text,
    /// Products for which it has another unit.
    pub variants: &'static [Variant],
    /// Whether it is an absolute figure that producing less lowers: output is asked beside it.
    pub asks_output: bool,
}

/// The KPI of a code, `None` where the library has none.
pub fn find(code: &str) -> Option<&'static Entry> {
    KPIS.iter().find(|entry| entry.code == code)
}

/// How many KPIs a scheme should have at most: a further one asks for a reason (ours).
pub const MOST_KPIS: usize = 3;
