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
