//! The words of two documents beside each other, in both languages.

use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// The title of paper and file.
pub const TITLE: Text = t("两份报告比较表", "Comparison of two reports");
/// The table of the two documents.
pub const DOCUMENTS: Text = t("比较的报告", "Reports compared");
/// Column.
pub const WHICH: Text = t("报告", "Report");
/// Column.
pub const NAME: Text = t("名称", "Name");
/// Column.
pub const STATE: Text = t("状态", "Status");
/// Column.
pub const SAVED: Text = t("保存时间", "Saved");
/// Column.
pub const SUM: Text = t("校验码", "Checksum");
/// Column: in which column of the tables the document's figures stand.
pub const COLUMN: Text = t("所在栏", "Column");
/// The column of the earlier one.
pub const BEFORE: Text = t("上期", "Previous");
/// The column of the later one.
pub const AFTER: Text = t("本期", "Current");
/// This document.
pub const THIS: Text = t("本报告", "This report");
/// The other document.
pub const OTHER: Text = t("对比报告", "Other report");
/// A state.
pub const FINAL: Text = t("已定稿", "Final");
/// A state.
pub const DRAFT: Text = t("草稿", "Draft");
/// A state.
pub const ALTERED: Text = t("文件已改动", "File altered");
/// A state.
pub const DEMO: Text = t("演示数据", "Sample data");
/// Why printed figures need not add up.
pub const UNROUNDED: Text = t(
    "增减按未舍入的数值计算，与表列数值直接相减的结果可能相差末位。",
    "Changes are computed from unrounded figures; the last digit may differ from that of the figures as printed.",
);
/// Why a change in per cent is missing.
pub const NO_PER_CENT: Text = t(
    "上期为 0、两期正负不同或有一期无数据的，不列增减百分比。",
    "No percentage change is given if the previous figure is 0 or missing, or if the signs differ.",
);
/// Words alone.
pub const PLAIN: Text = t("{0}", "{0}");
