//! The words of the calendar.

use crate::i18n::Text;

/// 报告到期.
pub const REPORT: Text = Text::new("报告到期", "Report due");
/// 核验到期.
pub const VERIFICATION: Text = Text::new("核验到期", "Verification due");
/// 生效节点.
pub const NODE: Text = Text::new("生效节点", "Rate takes effect");
/// 重定价日.
pub const REPRICING: Text = Text::new("重定价日", "Repricing day");
/// 年度评估.
pub const ASSESSMENT: Text = Text::new("年度评估", "Annual assessment");
/// 到期前 90 天.
pub const BEFORE_MATURITY: Text = Text::new("到期前 90 天", "90 days before maturity");
/// 结息日.
pub const SETTLEMENT: Text = Text::new("结息日", "Interest settlement day");
/// 证据到期.
pub const EVIDENCE: Text = Text::new("证据到期", "Evidence expires");
/// 整改到期: the day by which a measure of the risk log is done.
pub const REMEDY: Text = Text::new("整改到期", "Remedy due");

/// A day of a year's report: loan, kind, year.
pub const OF_YEAR: Text = Text::new("{0}：{2} 年{1}", "{0}: {1} ({2})");
/// A day of the loan: loan, kind, year.
pub const OF_LOAN: Text = Text::new("{0}：{1}（{2} 年）", "{0}: {1} ({2})");
/// A day on a weekend.
pub const WEEKEND: Text = Text::new(
    "该日为周末，日期未作顺延；请按合同约定确定是否顺延",
    "This day falls on a weekend and was not moved; see the contract",
);
