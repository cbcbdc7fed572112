//! The figures of a worksheet: their ids, names, units, places, formulas in words and clauses.

use crate::clause::Clause;
use crate::i18n::Text;
use crate::measure::Places;
use crate::standards::energy::fuels::Table;
use crate::standards::energy::words as w;

/// A figure of the worksheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// 用电量.
    Electricity,
    /// 综合能耗（当量值）.
    Energy,
    /// Of it, non-fossil power.
    NonFossil,
    /// 范围一, fuels.
    Fuels,
    /// 范围一, processes.
    Processes,
    /// 范围一.
    Scope1,
    /// 范围二, power.
    Power,
    /// 范围二, heat.
    Heat,
    /// 范围二.
    Scope2,
    /// 碳排放量.
    Emissions,
    /// 绿电占比.
    GreenShare,
    /// Memo: power, market-based.
    MarketPower,
    /// Memo: processes that emit other gases, CO2e.
    OtherGases,
}

impl Kind {
    /// All, in the order of the worksheet.
    pub const ALL: [Self; 13] = [
        Self::Electricity,
        Self::Energy,
        Self::NonFossil,
        Self::Fuels,
        Self::Processes,
        Self::Scope1,
        Self::Power,
        Self::Heat,
        Self::Scope2,
        Self::Emissions,
        Self::GreenShare,
        Self::MarketPower,
        Self::OtherGases,
    ];

    /// Its id in documents and files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Electricity => "electricity",
            Self::Energy => "energy",
            Self::NonFossil => "non_fossil",
            Self::Fuels => "fuels",
            Self::Processes => "processes",
            Self::Scope1 => "scope_1",
            Self::Power => "power",
            Self::Heat => "heat",
            Self::Scope2 => "scope_2",
            Self::Emissions => "emissions",
            Self::GreenShare => "green_share",
            Self::MarketPower => "market_power",
            Self::OtherGases => "other_gases",
        }
    }

    /// Its name.
    pub const fn name(self) -> Text {
        match self {
            Self::Electricity => w::K_ELECTRICITY,
            Self::Energy => w::K_ENERGY,
            Self::NonFossil => w::K_NON_FOSSIL,
            Self::Fuels => w::K_FUELS,
            Self::Processes => w::K_PROCESSES,
            Self::Scope1 => w::K_SCOPE_1,
            Self::Power => w::K_POWER,
            Self::Heat => w::K_HEAT,
            Self::Scope2 => w::K_SCOPE_2,
            Self::Emissions => w::K_EMISSIONS,
            Self::GreenShare => w::K_GREEN_SHARE,
            Self::MarketPower => w::K_MARKET_POWER,
            Self::OtherGases => w::K_OTHER_GASES,
        }
    }

    /// Its unit.
    pub const fn unit(self) -> Text {
        match self {
            Self::Electricity => w::KWH,
            Self::Energy | Self::NonFossil => w::TCE,
            Self::GreenShare => w::PER_CENT,
            Self::OtherGases => w::TONNES_CO2E,
            _ => w::TONNES_CO2,
        }
    }

    /// At how many places it is printed: whole kWh, else two.
    pub const fn places(self) -> Places {
        match self {
            Self::Electricity => Places(0),
            _ => Places(2),
        }
    }

    /// How it is found, in words.
    pub const fn formula(self) -> Text {
        match self {
            Self::Electricity => w::F_ELECTRICITY,
            Self::Energy => w::F_ENERGY,
            Self::NonFossil => w::F_NON_FOSSIL,
            Self::Fuels => w::F_FUELS,
            Self::Processes => w::F_PROCESSES,
            Self::Scope1 => w::F_SCOPE_1,
            Self::Power => w::F_POWER,
            Self::Heat => w::F_HEAT,
            Self::Scope2 => w::F_SCOPE_2,
            Self::Emissions => w::F_EMISSIONS,
            Self::GreenShare => w::F_GREEN_SHARE,
            Self::MarketPower => w::F_MARKET_POWER,
            Self::OtherGases => w::F_PROCESSES,
        }
    }

    /// The clause that governs it, with fuels of a table.
    pub const fn clause(self, table: Table) -> Clause {
        match self {
            Self::Electricity | Self::Emissions => w::FIQ_A_1,
            Self::Energy | Self::NonFossil => w::GB_T_2589_ANNEX_A,
            Self::Fuels => table.clause(),
            Self::Processes | Self::Scope1 | Self::Scope2 | Self::OtherGases => w::GB_T_32150,
            Self::Power => w::GB_T_32150,
            Self::Heat => w::HEAT_DEFAULT,
            Self::GreenShare => w::NON_FOSSIL_GUIDE,
            Self::MarketPower => w::RESIDUAL_2023,
        }
    }
}
