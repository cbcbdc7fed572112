//! What is hard to believe of a loan that is counted all the same.

use super::words as w;
use crate::i18n::Text;

/// A doubt about a row that is used all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Flag {
    /// The share is over 100 %.
    OverWhole,
    /// SO2 was probably kilograms.
    So2Kilograms,
    /// NOx was probably kilograms.
    NoxKilograms,
    /// CO2 and coal equivalent do not go together.
    Co2PerCoal,
    /// A hundred times off the median.
    Outlier,
    /// The number of another loan.
    SameId,
    /// Not calculable, and no reason.
    NoReason,
    /// A figure without a source.
    NoSource,
    /// A status that is neither.
    UnknownStatus,
    /// A rate that is no per cent.
    RateDoubt,
}

impl Flag {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::OverWhole,
        Self::So2Kilograms,
        Self::NoxKilograms,
        Self::Co2PerCoal,
        Self::Outlier,
        Self::SameId,
        Self::NoReason,
        Self::NoSource,
        Self::UnknownStatus,
        Self::RateDoubt,
    ];

    /// A stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::OverWhole => "over_whole",
            Self::So2Kilograms => "so2_kilograms",
            Self::NoxKilograms => "nox_kilograms",
            Self::Co2PerCoal => "co2_per_coal",
            Self::Outlier => "outlier",
            Self::SameId => "same_id",
            Self::NoReason => "no_reason",
            Self::NoSource => "no_source",
            Self::UnknownStatus => "unknown_status",
            Self::RateDoubt => "rate_doubt",
        }
    }

    /// Its place in a set of doubts.
    pub const fn bit(self) -> u16 {
        1 << self as u16
    }

    /// What it says.
    pub const fn says(self) -> Text {
        match self {
            Self::OverWhole => w::FLAG_OVER_WHOLE,
            Self::So2Kilograms => w::FLAG_SO2_KILOGRAMS,
            Self::NoxKilograms => w::FLAG_NOX_KILOGRAMS,
            Self::Co2PerCoal => w::FLAG_CO2_PER_COAL,
            Self::Outlier => w::FLAG_OUTLIER,
            Self::SameId => w::FLAG_SAME_ID,
            Self::NoReason => w::FLAG_NO_REASON,
            Self::NoSource => w::FLAG_NO_SOURCE,
            Self::UnknownStatus => w::FLAG_UNKNOWN_STATUS,
            Self::RateDoubt => w::FLAG_RATE_DOUBT,
        }
    }
}
