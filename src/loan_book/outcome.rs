//! What can be said of a row and of a file: used, flagged, refused, and why.

use super::columns::Column;

pub use crate::standards::green_loan::flag::Flag;

/// Why a row was refused: the cell, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Which column; `None` where it is the row.
    pub column: Option<Column>,
    /// What is wrong.
    pub kind: FaultKind,
    /// What stands there, cut where it is long.
    pub found: String,
}

/// What is wrong with a cell or a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FaultKind {
    /// Nothing stands where something must.
    Blank,
    /// No number.
    Unreadable,
    /// Below zero.
    Negative,
    /// More than 18 digits.
    TooLong,
    /// A total investment of nought.
    Zero,
    /// No unit that is known.
    UnknownUnit,
    /// No data source.
    UnknownSource,
    /// No day.
    NotADay,
    /// A row of sums.
    TotalRow,
    /// A quote that never closes.
    OpenQuote,
    /// A result beyond all sense.
    TooLarge,
    /// Letters that could not be decoded.
    Garbled,
    /// More columns than a table has.
    TooMany,
}

impl FaultKind {
    /// A stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Blank => "blank",
            Self::Unreadable => "unreadable",
            Self::Negative => "negative",
            Self::TooLong => "too_long",
            Self::Zero => "zero",
            Self::UnknownUnit => "unknown_unit",
            Self::UnknownSource => "unknown_source",
            Self::NotADay => "not_a_day",
            Self::TotalRow => "total_row",
            Self::OpenQuote => "open_quote",
            Self::TooLarge => "too_large",
            Self::Garbled => "garbled",
            Self::TooMany => "too_many",
        }
    }
}

/// The doubts about a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Flags(u32);

impl Flags {
    /// Adds a doubt.
    pub const fn add(&mut self, flag: Flag) {
        self.0 |= flag.bit();
    }

    /// Adds the doubts of another set.
    pub const fn add_all(&mut self, others: Self) {
        self.0 |= others.0;
    }

    /// Whether a doubt is among them.
    pub const fn has(self, flag: Flag) -> bool {
        self.0 & flag.bit() != 0
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Each of them.
    pub fn each(self) -> impl Iterator<Item = Flag> {
        Flag::ALL.into_iter().filter(move |flag| self.has(*flag))
    }
}

/// Why a whole file is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFault {
    /// No text.
    NotText,
    /// It changes its encoding midway.
    MixedLetters,
    /// Too many bytes.
    TooLarge,
    /// Too many rows.
    TooManyRows,
    /// No heading row.
    NoHeading,
    /// Columns that nothing can be computed without are not mapped.
    NotMapped,
    /// A line without an end.
    LineTooLong,
    /// xls, or encrypted.
    OldWorkbook,
    /// A workbook that cannot be read.
    BrokenWorkbook,
    /// A workbook that inflates beyond reason.
    Inflates,
    /// A workbook of too many parts.
    TooManyParts,
    /// A sheet with cells beyond reason.
    TooManyCells,
    /// The person stopped it.
    Stopped,
}

impl FileFault {
    /// A stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotText => "not_text",
            Self::MixedLetters => "mixed_letters",
            Self::TooLarge => "too_large",
            Self::TooManyRows => "too_many_rows",
            Self::NoHeading => "no_heading",
            Self::NotMapped => "not_mapped",
            Self::LineTooLong => "line_too_long",
            Self::OldWorkbook => "old_workbook",
            Self::BrokenWorkbook => "broken_workbook",
            Self::Inflates => "inflates",
            Self::TooManyParts => "too_many_parts",
            Self::TooManyCells => "too_many_cells",
            Self::Stopped => "stopped",
        }
    }
}
