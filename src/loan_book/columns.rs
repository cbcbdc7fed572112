//! The columns of a loan book: what they are called in the wild, which is proposed for which, and in what unit their headings say they are.

use super::headings::{self, Found};
use super::words as w;
use crate::i18n::Text;
use crate::standards::green_loan::{Indicator, Mass, Money};

pub use crate::standards::green_loan::RateUnit;

/// What a column of a file can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// 贷款编号.
    Id,
    /// 借款人.
    Borrower,
    /// 项目名称.
    Project,
    /// 行业.
    Industry,
    /// 分支机构.
    Branch,
    /// 贷款余额.
    Balance,
    /// 授信额度.
    Limit,
    /// 项目总投资.
    Investment,
    /// The unit of the amounts of the row.
    MoneyUnit,
    /// The unit of the row's balance alone.
    BalanceUnit,
    /// The unit of the row's limit alone.
    LimitUnit,
    /// The unit of the row's investment alone.
    InvestmentUnit,
    /// 币种.
    Currency,
    /// 年利率.
    Rate,
    /// 发放日.
    Issued,
    /// 状态.
    Status,
    /// 备注.
    Note,
    /// 原行号: the row that a corrected row had in its own file.
    RowBefore,
    /// The data source of all indicators of the row.
    Source,
    /// An indicator's figure.
    Value(Indicator),
    /// An indicator's unit.
    UnitOf(Indicator),
    /// An indicator's data source.
    SourceOf(Indicator),
}

impl Column {
    /// All columns, in the order of the sample file.
    pub fn all() -> Vec<Self> {
        let mut all = vec![
            Self::Id,
            Self::Borrower,
            Self::Project,
            Self::Industry,
            Self::Branch,
            Self::Balance,
            Self::Limit,
            Self::Investment,
            Self::MoneyUnit,
            Self::BalanceUnit,
            Self::LimitUnit,
            Self::InvestmentUnit,
            Self::Currency,
            Self::Rate,
            Self::Issued,
            Self::Status,
        ];
        for indicator in Indicator::ALL {
            all.extend([
                Self::Value(indicator),
                Self::UnitOf(indicator),
                Self::SourceOf(indicator),
            ]);
        }
        all.extend([Self::Source, Self::Note, Self::RowBefore]);
        all
    }

    /// The code that a mapping is written with.
    pub fn code(self) -> String {
        match self {
            Self::Id => "id".to_owned(),
            Self::Borrower => "borrower".to_owned(),
            Self::Project => "project".to_owned(),
            Self::Industry => "industry".to_owned(),
            Self::Branch => "branch".to_owned(),
            Self::Balance => "balance".to_owned(),
            Self::Limit => "limit".to_owned(),
            Self::Investment => "investment".to_owned(),
            Self::MoneyUnit => "money_unit".to_owned(),
            Self::BalanceUnit => "balance_unit".to_owned(),
            Self::LimitUnit => "limit_unit".to_owned(),
            Self::InvestmentUnit => "investment_unit".to_owned(),
            Self::Currency => "currency".to_owned(),
            Self::Rate => "rate".to_owned(),
            Self::Issued => "issued".to_owned(),
            Self::Status => "status".to_owned(),
            Self::Note => "note".to_owned(),
            Self::RowBefore => "row_before".to_owned(),
            Self::Source => "source".to_owned(),
            Self::Value(indicator) => indicator.code().to_owned(),
            Self::UnitOf(indicator) => [indicator.code(), "_unit"].concat(),
            Self::SourceOf(indicator) => [indicator.code(), "_source"].concat(),
        }
    }

    /// The column of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::all().into_iter().find(|column| column.code() == code)
    }

    /// The column that names its unit row by row, for this amount or figure alone.
    pub const fn own_unit(self) -> Option<Self> {
        match self {
            Self::Balance => Some(Self::BalanceUnit),
            Self::Limit => Some(Self::LimitUnit),
            Self::Investment => Some(Self::InvestmentUnit),
            Self::Value(indicator) => Some(Self::UnitOf(indicator)),
            _ => None,
        }
    }

    /// Whether it holds amounts.
    pub const fn is_money(self) -> bool {
        matches!(self, Self::Balance | Self::Limit | Self::Investment)
    }

    /// Its name in `words`, for headings.
    pub fn name(self) -> Text {
        w::column(self)
    }
}

/// What a heading says of the column's unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadingUnit {
    /// An amount in this.
    Money(Money),
    /// A mass in this.
    Mass(Mass),
    /// Rates written so.
    Rate(RateUnit),
    /// Something stands there that is not understood: a person must choose before anything is read.
    Asked,
}

/// The code of a unit that must be asked for.
pub const ASKED: &str = "?";

impl HeadingUnit {
    /// The code that passes and is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Money(unit) => unit.code(),
            Self::Mass(unit) => unit.code(),
            Self::Rate(unit) => unit.code(),
            Self::Asked => ASKED,
        }
    }

    /// The unit of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        if code == ASKED {
            return Some(Self::Asked);
        }
        Money::from_code(code)
            .map(Self::Money)
            .or_else(|| Mass::from_code(code).map(Self::Mass))
            .or_else(|| RateUnit::from_code(code).map(Self::Rate))
    }
}

/// Which column of a file holds what. A person may change any of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mapping {
    /// For each column of the file, what it holds; `None` where it is not read.
    pub columns: Vec<Option<Column>>,
    /// For each column of the file, its unit; `None` where none is named.
    pub units: Vec<Option<HeadingUnit>>,
    /// For each column of the file, where its unit was found.
    pub found: Vec<Found>,
    /// Uses for which several columns of the file fit equally well: none of them is proposed, and a person must choose.
    pub doubts: Vec<(Column, Vec<usize>)>,
}

impl Mapping {
    /// Proposed from the headings: the likeliest for each, each once.
    pub fn propose(headings: &[String]) -> Self {
        let parts: Vec<Vec<String>> = headings
            .iter()
            .map(|heading| vec![heading.clone()])
            .collect();
        Self::propose_parts(&parts)
    }

    /// The same, from headings over several rows: for each column its parts from above to below.
    pub fn propose_parts(headings: &[Vec<String>]) -> Self {
        let width = headings.len();
        let mut fits: Vec<Option<(Column, u32)>> =
            headings.iter().map(|parts| fit(parts)).collect();
        let mut columns: Vec<Option<Column>> = vec![None; width];
        let mut doubts = Vec::new();
        // 其中绿色贷款余额 beside 贷款余额: which of the two the report is on is the bank's to say.
        let balances = fits
            .iter()
            .zip(headings)
            .enumerate()
            .filter_map(|(at, (fit, parts))| {
                let own = fit.is_some_and(|(column, _)| column == Column::Balance);
                own.then(|| (at, parts.iter().any(|part| w::is_green(part))))
            });
        let balances: Vec<(usize, bool)> = balances.collect();
        if balances.iter().any(|(_, green)| *green) && balances.iter().any(|(_, green)| !*green) {
            let alike = balances.iter().map(|(at, _)| *at);
            doubts.push((Column::Balance, alike.clone().collect()));
            for at in alike {
                if let Some(fit) = fits.get_mut(at) {
                    *fit = None;
                }
            }
        }
        // A whole name comes before a similar one, and what only one column can be before what several can.
        while let Some((column, most)) = fits
            .iter()
            .flatten()
            .copied()
            .reduce(|best, next| if next.1 > best.1 { next } else { best })
        {
            let alike: Vec<usize> = fits
                .iter()
                .enumerate()
                .filter(|(_, fit)| **fit == Some((column, most)))
                .map(|(at, _)| at)
                .collect();
            match alike.as_slice() {
                [at] => {
                    if let Some(held) = columns.get_mut(*at) {
                        *held = Some(column);
                    }
                }
                // A rate goes into the average, so two that fit are a question as well.
                [first, ..] if !column.is_summed() && column != Column::Rate => {
                    if let Some(held) = columns.get_mut(*first) {
                        *held = Some(column);
                    }
                }
                _ => doubts.push((column, alike)),
            }
            for fit in &mut fits {
                if fit.is_some_and(|(other, _)| other == column) {
                    *fit = None;
                }
            }
        }
        // 折人民币余额 is in renminbi, whatever the loan's own currency is.
        let converted = columns
            .iter()
            .zip(headings)
            .any(|(column, parts)| *column == Some(Column::Balance) && w::is_converted(parts));
        if converted {
            for held in &mut columns {
                if *held == Some(Column::Currency) {
                    *held = None;
                }
            }
        }
        let units: Vec<Option<HeadingUnit>> = headings
            .iter()
            .zip(&columns)
            .map(|(parts, column)| {
                let column = (*column)?;
                headings::unit_of_parts(parts, column)
            })
            .collect();
        let found = units
            .iter()
            .map(|unit| match unit {
                Some(_) => Found::Heading,
                None => Found::Nowhere,
            })
            .collect();
        Self {
            columns,
            units,
            found,
            doubts,
        }
    }

    /// Asks which column is meant where the proposed one of a summed use is hidden in its sheet and one that is not hidden, and is read as nothing else, has
    /// a name of the same use: a person who looks at the sheet sees the other one alone.
    pub fn doubt_hidden(&mut self, headings: &[String], hidden: &[u32]) {
        let is_hidden = |at: usize| hidden.iter().any(|column| *column as usize == at);
        let fits: Vec<Option<Column>> = headings
            .iter()
            .map(|heading| fit(std::slice::from_ref(heading)).map(|(column, _)| column))
            .collect();
        let proposed: Vec<(usize, Column)> = self
            .columns
            .iter()
            .enumerate()
            .filter_map(|(at, column)| Some((at, (*column)?)))
            .filter(|(at, column)| is_hidden(*at) && column.is_summed())
            .collect();
        for (at, column) in proposed {
            let seen = |other: &usize| {
                !is_hidden(*other)
                    && self.columns.get(*other) == Some(&None)
                    && fits.get(*other) == Some(&Some(column))
            };
            let mut among: Vec<usize> = (0..fits.len()).filter(seen).collect();
            if among.is_empty() {
                continue;
            }
            among.push(at);
            among.sort_unstable();
            if let Some(held) = self.columns.get_mut(at) {
                *held = None;
            }
            if let (Some(unit), Some(found)) = (self.units.get_mut(at), self.found.get_mut(at)) {
                *unit = None;
                *found = Found::Nowhere;
            }
            self.doubts.push((column, among));
        }
    }

    /// How much a mapping knows: what nothing can be computed without counts most.
    pub fn weight(&self) -> usize {
        let known = self.columns.iter().flatten();
        let columns: usize = known
            .map(|column| match column {
                Column::Balance | Column::Investment => 10,
                Column::Value(_) => 6,
                _ => 2,
            })
            .sum();
        let units = self
            .units
            .iter()
            .flatten()
            .filter(|unit| **unit != HeadingUnit::Asked);
        columns + self.doubts.len() * 5 + units.count()
    }

    /// The columns of the file whose unit must be chosen before anything is read. A column whose unit another column names row by row is none of them.
    pub fn asked(&self) -> Vec<usize> {
        let units = self.columns.iter().zip(&self.units).enumerate();
        units
            .filter(|(_, (column, unit))| {
                **unit == Some(HeadingUnit::Asked)
                    && column.is_some_and(|column| self.unit_column(column).is_none())
            })
            .map(|(at, _)| at)
            .collect()
    }

    /// Puts a column of the file to another use, or to none; what held that use before gives it up. `false` where the file has no such column.
    pub fn assign(&mut self, at: usize, column: Option<Column>) -> bool {
        if at >= self.columns.len() {
            return false;
        }
        self.doubts
            .retain(|(doubted, among)| Some(*doubted) != column && !among.contains(&at));
        for (index, held) in self.columns.iter_mut().enumerate() {
            if index == at {
                *held = column;
            } else if column.is_some() && *held == column {
                *held = None;
            }
        }
        true
    }

    /// Where in the file the column is that names the unit of an amount or a figure row by row: its own one, or the one of all amounts of the row.
    pub fn unit_column(&self, column: Column) -> Option<usize> {
        let own = column.own_unit().and_then(|own| self.at(own));
        own.or_else(|| {
            column
                .is_money()
                .then(|| self.at(Column::MoneyUnit))
                .flatten()
        })
    }

    /// Where in the file a column is.
    pub fn at(&self, column: Column) -> Option<usize> {
        self.columns.iter().position(|held| *held == Some(column))
    }

    /// The columns without which nothing can be computed and that are not there. Of the indicators one is enough.
    pub fn missing(&self) -> Vec<Column> {
        let mut missing: Vec<Column> = [Column::Balance, Column::Investment]
            .into_iter()
            .filter(|column| self.at(*column).is_none())
            .collect();
        if Indicator::ALL
            .iter()
            .all(|indicator| self.at(Column::Value(*indicator)).is_none())
        {
            missing.push(Column::Value(Indicator::Co2));
        }
        missing
    }

    /// The columns that are not read though their headings name an annual figure that no other column holds, counted from 0.
    pub fn unread_figures(&self, headings: &[String]) -> Vec<usize> {
        let doubted = |at: usize| self.doubts.iter().any(|(_, among)| among.contains(&at));
        let columns = headings.iter().zip(&self.columns).enumerate();
        columns
            .filter(|(at, (_, column))| column.is_none() && !doubted(*at))
            .filter(|(_, (heading, _))| {
                w::names_a_figure(&plain(heading))
                    .is_some_and(|indicator| self.at(Column::Value(indicator)).is_none())
            })
            .map(|(at, _)| at)
            .collect()
    }

    /// The unit of a column that its heading names.
    pub fn unit_of(&self, column: Column) -> Option<HeadingUnit> {
        self.units.get(self.at(column)?).copied().flatten()
    }
}

/// The longest name of a column, in letters; what is longer explains and names nothing.
const LONGEST_NAME: usize = 80;

/// The use that the heading of a column fits best, and how well. `None` where it fits none.
fn fit(parts: &[String]) -> Option<(Column, u32)> {
    // Most cells that are looked at are those of loans: their figures and days are no names.
    let figure = |byte: u8| byte.is_ascii_digit() || b".,-/:% ".contains(&byte);
    if parts.iter().all(|part| part.bytes().all(figure))
        || parts.iter().any(|part| part.len() > 16 * LONGEST_NAME)
    {
        return None;
    }
    let parts: Vec<String> = parts
        .iter()
        .map(|part| unnumbered(part).to_owned())
        .collect();
    let parts = parts.as_slice();
    let whole = plain(&parts.join(" "));
    if whole.is_empty() || whole.chars().count() > LONGEST_NAME {
        return None;
    }
    let lowest = parts.last().map(|part| plain(part)).unwrap_or_default();
    let inside = headings::in_brackets(&parts.join(" "));
    let excluded = |column| {
        w::excluded(column, &whole) || !inside.is_empty() && w::excluded_inside(column, &inside)
    };
    let mut exact = w::called(&lowest).or_else(|| w::called(&whole));
    if let ([upper @ .., _], Some((Column::MoneyUnit, _))) = (parts, exact) {
        let upper = plain(&upper.join(" "));
        let of = w::called(&upper).or_else(|| w::called_like(&upper));
        let own = of.and_then(|(column, rank)| Some((column.own_unit()?, rank)));
        // 单位 beside 金额, both below 贷款余额, is the column of its units; below any other name it begins a row of units.
        exact = own.or_else(|| w::called(&upper)).or(exact);
    }
    if let Some((column, rank)) = exact {
        // A heading above can turn a name into another thing: 上年末 above 余额.
        if !excluded(column) {
            return Some((column, 1_000 - rank));
        }
    }
    let fits =
        |(column, _): &(Column, u32)| !excluded(*column) && !w::excluded_alone(*column, &lowest);
    let like = w::called_like(&lowest)
        .filter(fits)
        .or_else(|| w::called_like(&whole).filter(fits));
    like.map(|(column, rank)| (column, 500 - rank))
}

impl Column {
    /// Whether its figures are summed or divided by: two columns that fit are a question then.
    pub const fn is_summed(self) -> bool {
        matches!(
            self,
            Self::Balance | Self::Investment | Self::Limit | Self::Value(_)
        )
    }
}

/// A heading without the number of its column in front: 5.项目总投资, 6、二氧化碳. The point in 12.31余额 is one of a date.
fn unnumbered(heading: &str) -> &str {
    let text = heading.trim_start();
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - rest.len();
    let behind = rest
        .strip_prefix(['.', '、', ')', '）', '．'])
        .filter(|behind| !behind.starts_with(|c: char| c.is_ascii_digit()));
    match behind {
        Some(behind) if (1..=2).contains(&digits) && !behind.is_empty() => behind,
        _ => text,
    }
}

/// A heading as it is compared: plain letters in lower case, simplified, without blanks, marks and what stands in brackets.
pub fn plain(heading: &str) -> String {
    let mut name = String::new();
    let mut depth = 0_u32;
    for c in heading.chars().map(half_width) {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            _ if depth > 0 || c.is_whitespace() || c.is_ascii_punctuation() => {}
            '：' | '、' | '·' | '，' => {}
            c if crate::measure::units::invisible(c) => {}
            c => name.push(c.to_ascii_lowercase()),
        }
    }
    name
}

/// A letter as headings are compared: half-width, one form of each bracket, simplified where traditional headings differ.
pub fn half_width(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '【' | '〔' | '「' | '『' | '《' | '〈' | '“' | '‘' => '[',
        '】' | '〕' | '」' | '』' | '》' | '〉' | '”' | '’' => ']',
        '₂' => '2',
        '₃' => '3',
        other => w::simplified(other),
    }
}
