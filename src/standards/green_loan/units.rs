//! What is counted, in which units and from which sources: the seven indicators, money, mass, data sources, project status.

use super::words as w;
use crate::i18n::Text;
use crate::measure::Decimal;

/// One of the seven indicators of table 5, all in tonnes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Indicator {
    /// 标准煤.
    Coal,
    /// 二氧化碳当量.
    Co2,
    /// 化学需氧量.
    Cod,
    /// 氨氮.
    Ammonia,
    /// 二氧化硫.
    So2,
    /// 氮氧化物.
    Nox,
    /// 节水.
    Water,
}

impl Indicator {
    /// All seven, in the order of table 5.
    pub const ALL: [Self; 7] = [
        Self::Coal,
        Self::Co2,
        Self::Cod,
        Self::Ammonia,
        Self::So2,
        Self::Nox,
        Self::Water,
    ];

    /// Its place in the order of table 5, from 0.
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The code that is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Coal => "tce",
            Self::Co2 => "co2",
            Self::Cod => "cod",
            Self::Ammonia => "nh3n",
            Self::So2 => "so2",
            Self::Nox => "nox",
            Self::Water => "water",
        }
    }

    /// Its name.
    pub const fn name(self) -> Text {
        match self {
            Self::Coal => w::COAL,
            Self::Co2 => w::CO2,
            Self::Cod => w::COD,
            Self::Ammonia => w::AMMONIA,
            Self::So2 => w::SO2,
            Self::Nox => w::NOX,
            Self::Water => w::WATER,
        }
    }

    /// The indicator of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|indicator| indicator.code() == code)
    }
}

/// A unit of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Money {
    /// 元.
    Yuan,
    /// 千元.
    Thousand,
    /// 万元, the unit of the tables.
    #[default]
    Wan,
    /// 百万元.
    Million,
    /// 千万元.
    TenMillion,
    /// 亿元.
    Yi,
}

impl Money {
    /// All, the smallest first.
    pub const ALL: [Self; 6] = [
        Self::Yuan,
        Self::Thousand,
        Self::Wan,
        Self::Million,
        Self::TenMillion,
        Self::Yi,
    ];

    /// How many tens make it from one yuan.
    pub const fn tens(self) -> i32 {
        match self {
            Self::Yuan => 0,
            Self::Thousand => 3,
            Self::Wan => 4,
            Self::Million => 6,
            Self::TenMillion => 7,
            Self::Yi => 8,
        }
    }

    /// The code that is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Yuan => "yuan",
            Self::Thousand => "thousand",
            Self::Wan => "wan",
            Self::Million => "million",
            Self::TenMillion => "ten_million",
            Self::Yi => "yi",
        }
    }

    /// Its name.
    pub const fn name(self) -> Text {
        match self {
            Self::Yuan => w::YUAN,
            Self::Thousand => w::THOUSAND_YUAN,
            Self::Wan => w::WAN,
            Self::Million => w::MILLION_YUAN,
            Self::TenMillion => w::TEN_MILLION_YUAN,
            Self::Yi => w::YI,
        }
    }

    /// The unit of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.code() == code)
    }

    /// The unit of so many tens. `None` where there is none.
    pub fn from_tens(tens: i32) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.tens() == tens)
    }
}

/// A unit of mass.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mass {
    /// 千克.
    Kilogram,
    /// 吨, the unit of the tables.
    #[default]
    Tonne,
    /// 千吨.
    KiloTonne,
    /// 万吨.
    WanTonne,
}

impl Mass {
    /// All, the smallest first.
    pub const ALL: [Self; 4] = [Self::Kilogram, Self::Tonne, Self::KiloTonne, Self::WanTonne];

    /// How many tens make it from one tonne.
    pub const fn tens(self) -> i32 {
        match self {
            Self::Kilogram => -3,
            Self::Tonne => 0,
            Self::KiloTonne => 3,
            Self::WanTonne => 4,
        }
    }

    /// The code that is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Kilogram => "kg",
            Self::Tonne => "t",
            Self::KiloTonne => "kt",
            Self::WanTonne => "wan_t",
        }
    }

    /// Its name.
    pub const fn name(self) -> Text {
        match self {
            Self::Kilogram => w::KILOGRAM,
            Self::Tonne => w::TONNE,
            Self::KiloTonne => w::KILO_TONNE,
            Self::WanTonne => w::WAN_TONNE,
        }
    }

    /// The unit of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.code() == code)
    }

    /// The unit of so many tens. `None` where there is none.
    pub fn from_tens(tens: i32) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.tens() == tens)
    }
}

/// How rates are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RateUnit {
    /// Per cent a year.
    PerCent,
    /// A fraction a year: 0.0385 is 3.85 %.
    Fraction,
    /// Per mille a month: twelve months are a year.
    MonthlyPerMille,
    /// Per cent a month.
    MonthlyPerCent,
}

impl RateUnit {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::PerCent,
        Self::Fraction,
        Self::MonthlyPerMille,
        Self::MonthlyPerCent,
    ];

    /// The code that passes and is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::PerCent => "percent",
            Self::Fraction => "fraction",
            Self::MonthlyPerMille => "month_permille",
            Self::MonthlyPerCent => "month_percent",
        }
    }

    /// Its name.
    pub const fn name(self) -> Text {
        match self {
            Self::PerCent => w::RATE_PER_CENT,
            Self::Fraction => w::RATE_FRACTION,
            Self::MonthlyPerMille => w::RATE_MONTHLY_PER_MILLE,
            Self::MonthlyPerCent => w::RATE_MONTHLY_PER_CENT,
        }
    }

    /// The unit of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.code() == code)
    }

    /// By what a written rate is multiplied and by how many tens it is moved to be per cent a year.
    pub const fn to_per_cent(self) -> (u64, i32) {
        match self {
            Self::PerCent => (1, 0),
            Self::Fraction => (1, 2),
            Self::MonthlyPerMille => (12, -1),
            Self::MonthlyPerCent => (12, 0),
        }
    }
}

/// Where an indicator's figure comes from (六（二）2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// 1: 可研批复, 可研报告, 能评报告.
    Study,
    /// 2: 环评报告.
    Assessment,
    /// 3: 测算工具表.
    Tool,
}

impl Source {
    /// All three, in their order.
    pub const ALL: [Self; 3] = [Self::Study, Self::Assessment, Self::Tool];

    /// The code that is stored: its number.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Study => "1",
            Self::Assessment => "2",
            Self::Tool => "3",
        }
    }

    /// Its name.
    pub const fn name(self) -> Text {
        match self {
            Self::Study => w::STUDY,
            Self::Assessment => w::ASSESSMENT,
            Self::Tool => w::TOOL,
        }
    }
}

/// How far a project is. The full annual figure counts either way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// 在建.
    Building,
    /// 已投产.
    Running,
}

impl Status {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Building, Self::Running];

    /// The code that is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Building => "building",
            Self::Running => "running",
        }
    }

    /// Its name.
    pub const fn name(self) -> Text {
        match self {
            Self::Building => w::BUILDING,
            Self::Running => w::RUNNING,
        }
    }
}

/// A figure moved by so many tens, as a change of unit does. `None` where it does not fit.
pub fn shifted(figure: Decimal, tens: i32) -> Option<Decimal> {
    let mut power = Decimal::ONE;
    for _ in 0..tens.unsigned_abs() {
        power = power.checked_mul(Decimal::TEN)?;
    }
    let moved = if tens < 0 {
        figure.checked_div(power)
    } else {
        figure.checked_mul(power)
    }?;
    // The decimals that were typed belong to the unit in which they were typed.
    Some(if tens == 0 { moved } else { moved.normalize() })
}
