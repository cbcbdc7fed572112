//! The words of the ambition panel.

use super::{Against, Line};
use crate::clause::Clause;
use crate::i18n::{Message, Text};
use crate::standards::sll::{clause, words as sll};

/// 5.4.2 ②.
pub const CLAUSE_MANDATORY: Clause = clause("5.4.2 ②");
/// 5.4.2 ③.
pub const CLAUSE_MEAN: Clause = clause("5.4.2 ③");
/// 5.4.1.2, table 2.
pub const CLAUSE_TABLE_2: Clause = clause(sll::TABLE_2);

/// A mandatory level.
pub const MANDATORY: Text = Text::new("强制性标准、行业规章要求", "Mandatory level");
/// 基准水平.
pub const BENCHMARK: Text = Text::new("基准水平", "Benchmark level");
/// 标杆水平.
pub const ADVANCED: Text = Text::new("标杆水平", "Advanced level");
/// The average of peers.
pub const PEER: Text = Text::new("同业或当地水平", "Peer or local level");

/// Against the mean.
pub const MEAN: Text = Text::new("近 {0} 年平均水平", "Mean of the last {0} years");
/// Against the latest year.
pub const LATEST: Text = Text::new("最近一年（{0} 年）水平", "Latest year ({0})");
/// Against the trend.
pub const TREND: Text = Text::new(
    "按 {0} 年历史的线性趋势",
    "Linear trend of {0} years of history",
);
/// A comparison that the standard does not ask for.
pub const OURS: Text = Text::new(
    "标准未要求，供参考",
    "Not required by the standard; for reference",
);
/// A reference with its name.
pub const NAMED: Text = Text::new("{0}：{1}", "{0}: {1}");

/// It asks for more.
pub const MORE: Text = Text::new("更有力度", "More ambitious");
/// It asks for the same.
pub const SAME: Text = Text::new("相同", "Equally ambitious");
/// It asks for less.
pub const LESS: Text = Text::new("力度不足", "Less ambitious");

/// The pace a year.
pub const PACE: Text = Text::new("年均变化", "Change a year");
/// The straight path.
pub const LINEAR: Text = Text::new("线性路径", "Linear path");
/// The path of a constant rate.
pub const CONSTANT: Text = Text::new("等比路径", "Constant-rate path");
/// 达标但强度上升.
pub const MET_BUT_ROSE: Text = Text::new(
    "达标但强度上升：单位产出由 {0} 升至 {1}‖，请核对达标是否来自减产",
    "Met, but the intensity rose from {0} to {1} per unit of output‖: check whether the target was met by producing less",
);
/// A change of factor.
pub const FACTOR_CHANGED: Text = Text::new(
    "因子由 {0}（{1} 年）改为 {2}（{3} 年），活动水平不变时指标变化 {4}%‖，须作为变更由双方同意",
    "The factor changes from {0} ({1}) to {2} ({3}); with the same activity the KPI changes by {4}%‖: this is an amendment both parties agree to",
);

impl Line {
    /// What the target is held against.
    pub fn name(&self) -> Message {
        match &self.against {
            Against::Reference(kind, name) if name.trim().is_empty() => kind.name().into(),
            Against::Reference(kind, name) => {
                Message::new(NAMED, vec![kind.name().into(), name.trim().into()])
            }
            Against::Mean { years } => Message::new(MEAN, vec![years.to_string().into()]),
            Against::Latest(year) => Message::new(LATEST, vec![year.number().to_string().into()]),
            Against::Trend { years } => Message::new(TREND, vec![years.to_string().into()]),
        }
    }
}
