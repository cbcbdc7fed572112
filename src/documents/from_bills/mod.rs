//! Levels of a report that are taken from a worksheet of energy bills: what the report keeps of the worksheet, by value, and what the two forms tell each
//! other (`Output::levels`, `Output::worksheets`). Neither form knows the other.

pub mod words;

use super::{Draft, Node, Place};
use crate::i18n::{Arg, Lang, Message, Text};
use crate::measure::{
    Decimal, Places, Year, difference, grouped, plain, round_half_up, shifted, units,
};
use crate::standards::energy::words as e;
use words as w;

/// The answer of a row that holds where its figure was taken from; no field asks it.
pub const TAKEN: &str = "from_bills";

/// What is taken from a worksheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    /// 用电量.
    Electricity,
    /// 综合能耗（当量值）.
    Energy,
    /// 碳排放量; the emissions of an intensity as well.
    Emissions,
    /// 绿电占比.
    GreenShare,
    /// 绿电使用量.
    GreenPower,
}

impl Quantity {
    const ALL: [Self; 5] = [
        Self::Electricity,
        Self::Energy,
        Self::Emissions,
        Self::GreenShare,
        Self::GreenPower,
    ];

    /// Its code in documents.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Electricity => "electricity",
            Self::Energy => "energy",
            Self::Emissions => "emissions",
            Self::GreenShare => "green_share",
            Self::GreenPower => "green_power",
        }
    }

    /// Its name.
    pub const fn name(self) -> Text {
        match self {
            Self::Electricity => e::K_ELECTRICITY,
            Self::Energy => e::K_ENERGY,
            Self::Emissions => e::K_EMISSIONS,
            Self::GreenShare => e::K_GREEN_SHARE,
            Self::GreenPower => w::GREEN_POWER,
        }
    }

    /// The unit of the worksheet.
    pub const fn unit(self) -> Text {
        match self {
            Self::Electricity | Self::GreenPower => e::KWH,
            Self::Energy => e::TCE,
            Self::Emissions => e::TONNE,
            Self::GreenShare => e::PER_CENT,
        }
    }

    /// At how many places the worksheet prints it.
    pub const fn places(self) -> Places {
        match self {
            Self::Electricity | Self::GreenPower => Places(0),
            _ => Places(2),
        }
    }

    /// By how many tens its figure is moved into a unit; `None` where the unit measures something else.
    pub fn tens_to(self, unit: &str) -> Option<i32> {
        let own = self.unit().zh;
        if units::canonical(unit) == units::canonical(own) {
            return Some(0);
        }
        units::between(own, unit)
    }
}

/// What a report keeps of the worksheet that a figure was taken from, by value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The id of the worksheet's document.
    pub worksheet: String,
    /// Its name then.
    pub title: String,
    /// The sum of its draft then.
    pub sum: String,
    /// The year of the figure.
    pub year: String,
    /// Which figure.
    pub quantity: Quantity,
    /// The figure, unrounded, in the unit of the worksheet.
    pub exact: Decimal,
    /// The code of its table of fuels.
    pub table: String,
    /// The grid's factor in kgCO2/kWh.
    pub factor: String,
    /// The year of the factor's data; blank where none is named.
    pub factor_year: String,
    /// The factor with its place and year in words, Chinese and English; blank where it has no part in the figure.
    pub grid: [String; 2],
    /// The text for 指标依据, in the language in which it was taken.
    pub statement: String,
}

/// Between the parts of what is kept.
const PART: char = '|';
/// What stands for that sign in a text.
const INSTEAD: &str = "\u{FF5C}";

impl Taken {
    /// What a row keeps; `None` where it keeps nothing that can be read.
    pub fn of(row: &Node) -> Option<Self> {
        let mut parts = row.get(TAKEN).split(PART);
        let mut next = || parts.next().map(str::to_owned);
        let [worksheet, title, sum, year] = [next()?, next()?, next()?, next()?];
        let (code, exact) = (next()?, next()?);
        Some(Self {
            worksheet,
            title,
            sum,
            year,
            quantity: Quantity::ALL
                .into_iter()
                .find(|quantity| quantity.code() == code)?,
            exact: Decimal::from_str_exact(&exact).ok()?,
            table: next()?,
            factor: next()?,
            factor_year: next()?,
            grid: [next()?, next()?],
            statement: next()?,
        })
    }

    /// The text of it.
    pub fn text(&self) -> String {
        let exact = self.exact.to_string();
        let [zh, en] = &self.grid;
        let parts: [&str; 12] = [
            &self.worksheet,
            &self.title,
            &self.sum,
            &self.year,
            self.quantity.code(),
            &exact,
            &self.table,
            &self.factor,
            &self.factor_year,
            zh,
            en,
            &self.statement,
        ];
        let parts = parts.map(|part| part.replace(PART, INSTEAD));
        parts.join("|")
    }

    /// The figure as the worksheet prints it, rounded once.
    pub fn printed(&self) -> Decimal {
        round_half_up(self.exact, self.quantity.places())
    }

    /// The printed figure in another unit, moved exactly; `None` where the unit measures something else.
    pub fn in_unit(&self, unit: &str) -> Option<Decimal> {
        Some(shifted(self.printed(), self.quantity.tens_to(unit)?)?.normalize())
    }

    /// The printed figure in another unit, as a person would type it.
    pub fn typed(&self, unit: &str) -> Option<String> {
        self.in_unit(unit).map(|figure| plain(figure, None))
    }

    /// What stands in the report, held against the worksheet at its printed places. `None` where both agree, or where the unit measures something else.
    pub fn apart(&self, level: Decimal, unit: &str) -> Option<Apart> {
        let tens = self.quantity.tens_to(unit)?;
        let own = shifted(level, tens.checked_neg()?)?;
        let printed = self.printed();
        if round_half_up(own, self.quantity.places()) == printed {
            return None;
        }
        let by = difference(own, printed)?.abs();
        Some(Apart {
            worksheet: self.in_unit(unit)?,
            by: shifted(by, tens)?.normalize(),
        })
    }

    /// A text with the text of this figure: in the place of the one that was taken before, else behind what stands there.
    pub fn explained(&self, typed: &str, before: Option<&str>) -> String {
        let statement = &self.statement;
        match before.filter(|old| !old.is_empty() && typed.contains(*old)) {
            Some(old) => typed.replacen(old, statement, 1),
            None if typed.trim().is_empty() => statement.clone(),
            None if typed.contains(statement) => typed.to_owned(),
            None => [typed.trim_end(), "\n", statement].concat(),
        }
    }

    /// The worksheet with its sum and the factor of the grid, as the report names its source.
    pub fn said(&self) -> Message {
        let mut args = vec![self.title.as_str().into(), self.sum.as_str().into()];
        let [zh, _] = &self.grid;
        if zh.is_empty() {
            return Message::new(w::SOURCE, args);
        }
        args.push(Arg::Both(Box::new(self.grid.clone())));
        Message::new(w::SOURCE_WITH_GRID, args)
    }
}

/// How far the report is from the worksheet, in the report's unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Apart {
    /// The worksheet's figure.
    pub worksheet: Decimal,
    /// The difference, zero or above.
    pub by: Decimal,
}

/// What a report wants to know for one of its levels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The enterprise.
    pub name: String,
    /// 统一社会信用代码.
    pub credit_code: String,
    /// Where it is registered.
    pub registered: String,
    /// The year of the level.
    pub year: Year,
    /// What is to be known.
    pub quantity: Quantity,
    /// The KPI that it is for.
    pub kpi: Message,
    /// The unit of the level, as typed.
    pub unit: String,
    /// What stands there; blank where nothing does.
    pub typed: String,
    /// Whether the KPI's figures are those of the 企业碳账户: they prevail.
    pub account: bool,
    /// What the field is called that takes the text.
    pub explained_in: Text,
    /// What stands there.
    pub basis: String,
    /// What stands in 数据来源; `None` where the level has no such field.
    pub source: Option<String>,
    /// What was taken there before.
    pub taken: Option<Taken>,
}

/// What the person agreed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Take {
    /// Where the figure comes from.
    pub taken: Taken,
    /// Whether the figure is put into the level, also where one stands there. Otherwise only its source is kept.
    pub level: bool,
    /// Whether the text is put into 指标依据: behind what stands there, in place of the text that was taken before.
    pub basis: bool,
    /// What is put into 数据来源, in place of what stands there; `None` where that stays.
    pub source: Option<String>,
}

/// A level that was taken from a worksheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The level.
    pub place: Place,
    /// KPI and year.
    pub of: Message,
    /// Where it comes from.
    pub taken: Taken,
}

/// What a form with levels gives: which figure a level needs, and how it is put there.
pub struct Levels {
    /// What the level at a place needs, or why no worksheet gives it.
    pub asked: fn(&Draft, &Place) -> Result<Asked, Message>,
    /// The draft with the figure; `None` where there is no such level.
    pub take: fn(&Draft, &Place, &Take) -> Option<Draft>,
    /// The levels that were taken from worksheets.
    pub held: fn(&Draft) -> Vec<Held>,
}

/// What a form of worksheets gives.
pub struct Worksheets {
    /// A new worksheet of an enterprise and a year: the draft is the form's new one.
    pub begin: fn(Draft, &Asked) -> Draft,
    /// A figure of a year, with the words of its text in this language; or why there is none.
    pub give: fn(&Draft, Year, Quantity, Lang) -> Result<Taken, Message>,
    /// The enterprise that a worksheet is of.
    pub of: fn(&Draft) -> String,
}

/// A figure with all its digits and its unit.
pub fn figure(exact: Decimal, unit: &str) -> Message {
    let unit = super::words::unit_said(unit);
    Message::new(w::FIGURE, vec![grouped(exact, None).into(), unit])
}
