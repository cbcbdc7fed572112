//! What is said of levels that are taken from a worksheet of energy bills.

use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// A quantity.
pub const GREEN_POWER: Text = t("绿电使用量", "Green electricity consumption");
/// A figure with its unit.
pub const FIGURE: Text = t("{0} {1}", "{0} {1}");
/// A worksheet as the source of a figure.
pub const SOURCE: Text = t(
    "能源账单底稿“{0}”（校验码 {1}）",
    "Energy bill worksheet “{0}” (checksum {1})",
);
/// The same, with the factor of a grid.
pub const SOURCE_WITH_GRID: Text = t(
    "能源账单底稿“{0}”（校验码 {1}；电网因子：{2}）",
    "Energy bill worksheet “{0}” (checksum {1}; grid factor: {2})",
);
/// A row of a report that keeps no year which can be read.
pub const NO_YEAR: Text = t("年份无法识别", "The year cannot be read");
/// A text with those of worksheets in it.
pub const PLAIN: Text = t("{0}", "{0}");
/// The carbon account's figure beside the worksheet's.
pub const ACCOUNT_APART: Text = t(
    "碳账户 {0}，底稿 {1}，相差 {2}（{3}）；以碳账户为准",
    "Corporate carbon account {0}, worksheet {1}, difference {2} ({3}); the account prevails",
);
/// Both agree.
pub const ACCOUNT_SAME: Text = t(
    "碳账户 {0}，底稿 {1}，两者一致；以碳账户为准",
    "Corporate carbon account {0}, worksheet {1}: both agree; the account prevails",
);
/// The carbon account's figure is not there yet.
pub const ACCOUNT_BLANK: Text = t(
    "碳账户数值尚未填写，底稿 {0}‖；填写后显示差异，以碳账户为准",
    "The figure of the corporate carbon account is not entered yet; worksheet {0}‖; once it is, the difference is shown, and the account prevails",
);
