//! A factor: a figure that somebody published, with the document, the table, the year and how well it is attested.

use crate::clause::{Clause, Sourced};
use crate::i18n::Text;
use crate::measure::Decimal;

use super::words as w;

/// How well a factor is attested. A figure that stands in no text at hand is not shipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Evidence {
    /// It stands in so many texts that are independent of each other.
    Texts(u8),
    /// It follows from others by calculation.
    Calculated,
}

impl Evidence {
    /// What is to be said beside the factor: 单一来源，请核对 where one text alone has it. `None` where nothing needs to be said.
    pub const fn note(self) -> Option<Text> {
        match self {
            Self::Texts(0 | 1) => Some(w::SINGLE_SOURCE),
            Self::Texts(_) | Self::Calculated => None,
        }
    }
}

/// A published factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Factor {
    /// The figure with the document and the table that print it.
    pub sourced: Sourced<Decimal>,
    /// The year that the figure is of: the data's year where the document names one, else the edition's.
    pub year: u16,
    /// How well it is attested.
    pub evidence: Evidence,
}

impl Factor {
    /// `digits` with the point `places` before their end, as `clause` prints it.
    pub(super) const fn of(
        digits: u32,
        places: u32,
        clause: Clause,
        year: u16,
        evidence: Evidence,
    ) -> Self {
        Self {
            sourced: Sourced {
                value: Decimal::from_parts(digits, 0, 0, false, places),
                clause,
            },
            year,
            evidence,
        }
    }

    /// The figure.
    pub const fn value(&self) -> Decimal {
        self.sourced.value
    }

    /// Where it is printed.
    pub const fn clause(&self) -> Clause {
        self.sourced.clause
    }
}
