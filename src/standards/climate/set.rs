//! 5.2 and 7.2: an indicator set as data, in the shape of its files, and what makes one unfit to evaluate by.

use super::score::FULL_MARK;
use crate::measure::{Decimal, read_number, sum};
use serde::{Deserialize, Serialize};

/// What the `format` of an indicator set says.
pub const FORMAT: &str = "greendesk-indicator-set";
/// The version of its shape.
pub const FORMAT_VERSION: u32 = 1;
/// The most first-level areas a set may have: each is a page.
pub const MOST_AREAS: usize = 8;
/// The most indicators a set may have.
pub const MOST_INDICATORS: usize = 300;

/// An indicator set.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct IndicatorSet {
    /// Always `greendesk-indicator-set`.
    pub format: String,
    /// The version of this shape: 1.
    pub format_version: u32,
    /// The set's name.
    pub name: String,
    /// The set's own version.
    pub version: String,
    /// The indicators, in order; those of one area stand together, and so do those of one group.
    pub indicators: Vec<SetIndicator>,
}

/// An indicator of a set.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SetIndicator {
    /// Its code, unique in the set.
    pub code: String,
    /// 一级指标: the area it belongs to.
    pub area: String,
    /// 二级指标: the group within the area.
    pub group: String,
    /// 评价内容: its name.
    pub name: String,
    /// What is asked.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub question: String,
    /// 满分: a number above 0 as text, e.g. `"3"` or `"2.5"`. All sum to 100.
    pub points: String,
    /// 评分标准.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub criteria: String,
    /// The scores that may be given, e.g. `"0 1.5 3"`; blank for any from 0 to `points`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub steps: String,
    /// `stages` where it asks for three stages, `years` where for three years; blank else.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub checks: String,
}

/// What makes a set unfit. Indicators are numbered from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SetFault {
    /// No indicator.
    Empty,
    /// More than [`MOST_INDICATORS`].
    TooMany(usize),
    /// More than [`MOST_AREAS`].
    TooManyAreas(usize),
    /// An indicator without a code, area, group or name.
    Blank(usize),
    /// A code that stands twice.
    Twice(String),
    /// Points that are no number above 0.
    Points(usize),
    /// Steps that are no numbers from 0 to the points.
    Steps(usize),
    /// The points do not sum to 100, but to this.
    Sum(Decimal),
}

/// Reads the scores that may be given; blank is any, which gives none here. `None` where one is no number or not between 0 and the full mark.
pub fn read_steps(typed: &str, full: Decimal) -> Option<Vec<Decimal>> {
    let parts = typed
        .split(|c: char| c.is_whitespace() || ",，、;；/".contains(c))
        .filter(|part| !part.is_empty());
    parts
        .map(|part| {
            read_number(part, "")
                .ok()
                .filter(|step| *step >= Decimal::ZERO && *step <= full)
        })
        .collect()
}

/// The areas in the order in which they first appear.
pub fn areas(set: &IndicatorSet) -> Vec<&str> {
    let mut areas: Vec<&str> = Vec::new();
    for indicator in &set.indicators {
        let area = indicator.area.trim();
        if !areas.contains(&area) {
            areas.push(area);
        }
    }
    areas
}

/// 5.2, 6.1, 7.2: everything that makes a set unfit; nothing where it is fit.
pub fn faults(set: &IndicatorSet) -> Vec<SetFault> {
    let mut faults = Vec::new();
    let count = set.indicators.len();
    if count == 0 {
        return vec![SetFault::Empty];
    }
    if count > MOST_INDICATORS {
        return vec![SetFault::TooMany(count)];
    }
    let areas = areas(set).len();
    if areas > MOST_AREAS {
        faults.push(SetFault::TooManyAreas(areas));
    }
    let mut total = Some(Decimal::ZERO);
    for (index, indicator) in set.indicators.iter().enumerate() {
        let number = index + 1;
        if [
            &indicator.code,
            &indicator.area,
            &indicator.group,
            &indicator.name,
        ]
        .iter()
        .any(|text| text.trim().is_empty())
        {
            faults.push(SetFault::Blank(number));
        }
        let code = indicator.code.trim();
        if set
            .indicators
            .iter()
            .take(index)
            .any(|earlier| !code.is_empty() && earlier.code.trim() == code)
        {
            faults.push(SetFault::Twice(code.to_owned()));
        }
        match read_number(&indicator.points, "")
            .ok()
            .filter(|points| *points > Decimal::ZERO)
        {
            Some(points) => {
                total = total.and_then(|total| sum(total, points));
                if read_steps(&indicator.steps, points).is_none() {
                    faults.push(SetFault::Steps(number));
                }
            }
            None => faults.push(SetFault::Points(number)),
        }
    }
    let unread = faults
        .iter()
        .any(|fault| matches!(fault, SetFault::Points(_)));
    match total {
        Some(total) if !unread && total != Decimal::from(FULL_MARK.value) => {
            faults.push(SetFault::Sum(total))
        }
        _ => {}
    }
    faults
}
