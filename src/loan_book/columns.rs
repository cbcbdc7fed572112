//! The columns of a loan book: what they are called in the wild, which is proposed for which, and in what unit their headings say they are.

use super::words as w;
use crate::i18n::Text;
use crate::standards::green_loan::{Indicator, Mass, Money};

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
    /// 年利率.
    Rate,
    /// 发放日.
    Issued,
    /// 状态.
    Status,
    /// 备注.
    Note,
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
        all.extend([Self::Source, Self::Note]);
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
            Self::Rate => "rate".to_owned(),
            Self::Issued => "issued".to_owned(),
            Self::Status => "status".to_owned(),
            Self::Note => "note".to_owned(),
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
}

/// Which column of a file holds what. A person may change any of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mapping {
    /// For each column of the file, what it holds; `None` where it is not read.
    pub columns: Vec<Option<Column>>,
    /// For each column of the file, the unit that its heading names.
    pub units: Vec<Option<HeadingUnit>>,
}

impl Mapping {
    /// Proposed from the headings: the likeliest for each, each once.
    pub fn propose(headings: &[String]) -> Self {
        let names: Vec<String> = headings.iter().map(|heading| plain(heading)).collect();
        let mut columns: Vec<Option<Column>> = vec![None; names.len()];
        // A column with exactly the known name comes before one with a similar name.
        for exactly in [true, false] {
            for (at, name) in names.iter().enumerate() {
                if columns.get(at).is_none_or(|held| held.is_some()) || name.is_empty() {
                    continue;
                }
                let found = if exactly {
                    w::called(name)
                } else {
                    w::called_like(name)
                };
                if let Some(found) = found.filter(|found| !columns.contains(&Some(*found)))
                    && let Some(held) = columns.get_mut(at)
                {
                    *held = Some(found);
                }
            }
        }
        Self {
            units: headings.iter().map(|heading| unit_in(heading)).collect(),
            columns,
        }
    }

    /// Puts a column of the file to another use, or to none; what held that use before gives it up. `false` where the file has no such column.
    pub fn assign(&mut self, at: usize, column: Option<Column>) -> bool {
        if at >= self.columns.len() {
            return false;
        }
        for (index, held) in self.columns.iter_mut().enumerate() {
            if index == at {
                *held = column;
            } else if column.is_some() && *held == column {
                *held = None;
            }
        }
        true
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

    /// The unit of a column that its heading names.
    pub fn unit_of(&self, column: Column) -> Option<HeadingUnit> {
        self.units.get(self.at(column)?).copied().flatten()
    }
}

/// A heading as it is compared: plain letters in lower case, without blanks, marks and what stands in brackets.
pub fn plain(heading: &str) -> String {
    let mut name = String::new();
    let mut depth = 0_u32;
    for c in heading.chars().map(half_width) {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth > 0 || c.is_whitespace() || c.is_ascii_punctuation() => {}
            '：' | '、' | '·' | '\u{FEFF}' => {}
            c => name.push(c.to_ascii_lowercase()),
        }
    }
    name
}

fn half_width(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '【' => '[',
        '】' => ']',
        '₂' => '2',
        other => other,
    }
}

/// The unit that stands in brackets, or behind a stroke, in a heading.
fn unit_in(heading: &str) -> Option<HeadingUnit> {
    let half: String = heading.chars().map(half_width).collect();
    let inside = half.split(['(', '[', '/']).skip(1).map(|part| {
        part.split([')', ']'])
            .next()
            .unwrap_or(part)
            .trim()
            .to_owned()
    });
    inside.into_iter().find_map(|unit| {
        w::money(&unit)
            .map(HeadingUnit::Money)
            .or_else(|| w::mass(&unit).map(HeadingUnit::Mass))
    })
}
