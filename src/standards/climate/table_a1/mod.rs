//! Annex A (informative), table A.1: the example of an indicator set, 38 indicators in five areas and eleven groups. Its points are the standard's, its words ours.

mod words;

pub use words::{AREAS, NAME, VERSION};

use super::clause;
use super::words::TABLE_A1;
use crate::clause::Clause;
use crate::i18n::Text;

/// Where the table stands.
pub const CLAUSE: Clause = clause(TABLE_A1);

/// 一级指标.
#[derive(Debug, Clone, Copy)]
pub struct Area {
    /// Its name, as printed.
    pub name: Text,
    /// Its groups.
    pub groups: &'static [Group],
}

/// 二级指标.
#[derive(Debug, Clone, Copy)]
pub struct Group {
    /// Its name, as printed.
    pub name: Text,
    /// Its indicators.
    pub indicators: &'static [Indicator],
}

/// What an indicator lets be ticked off besides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Checks {
    /// Nothing.
    None,
    /// It speaks of three stages of a loan.
    Stages,
    /// It speaks of the last three years.
    Years,
}

/// An indicator.
#[derive(Debug, Clone, Copy)]
pub struct Indicator {
    /// 分值, as printed.
    pub points: u32,
    /// 评价内容 in short.
    pub name: Text,
    /// The question in our own words.
    pub question: Text,
    /// What can be ticked off.
    pub checks: Checks,
}

/// An indicator found by its code, with its group and area.
#[derive(Debug, Clone, Copy)]
pub struct Found {
    /// 一级指标.
    pub area: &'static Area,
    /// 二级指标.
    pub group: &'static Group,
    /// The indicator.
    pub indicator: &'static Indicator,
}

/// The indicator with the code `1.2.3`: the third of the second group of the first area.
pub fn find(code: &str) -> Option<Found> {
    let mut numbers = code.split('.').map(|part| {
        part.parse::<usize>()
            .ok()
            .and_then(|number| number.checked_sub(1))
    });
    let area = AREAS.get(numbers.next()??)?;
    let group = area.groups.get(numbers.next()??)?;
    let indicator = group.indicators.get(numbers.next()??)?;
    numbers.next().is_none().then_some(Found {
        area,
        group,
        indicator,
    })
}

/// The codes of an area's indicators with the indicators, in order. Areas are numbered from 0.
pub fn of_area(area: usize) -> Vec<(String, &'static Indicator)> {
    let mut found = Vec::new();
    for (group, held) in AREAS
        .get(area)
        .map_or(&[][..], |area| area.groups)
        .iter()
        .enumerate()
    {
        for (at, indicator) in held.indicators.iter().enumerate() {
            found.push((
                [
                    (area + 1).to_string(),
                    (group + 1).to_string(),
                    (at + 1).to_string(),
                ]
                .join("."),
                indicator,
            ));
        }
    }
    found
}

impl Checks {
    /// The code as stored and as it stands in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Stages => "stages",
            Self::Years => "years",
        }
    }
}
