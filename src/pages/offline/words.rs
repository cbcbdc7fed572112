//! The words of 离线填报表 on the page, in both languages.

use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// The heading.
pub const TITLE: Text = t("离线填报表", "Offline workbook");
/// What it is for.
pub const LEAD: Text = t(
    "导出 Excel 表，发给没有本程序的人填写；填好后导入，先列出全部差异，确认后才写入本报告。",
    "Export a workbook for someone without this program to fill in. On import, all differences are listed first; nothing is written to the report until you confirm.",
);
/// Export without contents.
pub const EXPORT_BLANK: Text = t("导出空白表", "Export blank");
/// What it holds.
pub const BLANK_IS: Text = t(
    "只保留期间、选项、固定的行和各项的名称、单位",
    "Only periods, options, fixed rows and the names and units of items are kept",
);
/// Export with contents.
pub const EXPORT_FILLED: Text = t("导出现有内容", "Export existing entries");
/// What it holds.
pub const FILLED_IS: Text = t(
    "现有内容在表中，可直接修改",
    "Existing entries are in the workbook and can be changed directly",
);
/// Bring one back.
pub const TAKE: Text = t("导入填好的表", "Import a workbook");
/// What can be brought back.
pub const TAKE_HINT: Text = t(
    "xlsx、xls 或 ods 文件，由本报告的离线填报表填写保存",
    "xlsx, xls or ods files saved from an offline workbook of this report",
);
/// The file is being read.
pub const READING: Text = t("正在读取…", "Reading…");
/// What is in the file.
pub const PREVIEW: Text = t("“{0}”与本报告的差异", "“{0}” compared with this report");
/// Counts.
pub const COUNTS: Text = t(
    "差异 {0} 处，有问题的单元格 {1} 个，没有对应项目的内容 {2} 处。",
    "Differences: {0}. Cells with problems: {1}. Contents without a field: {2}.",
);
/// Nothing differs.
pub const NOTHING: Text = t(
    "表中没有需要写入本报告的差异。",
    "There is no difference to write to this report.",
);
/// The table of differences.
pub const DIFFERENCES: Text = t("差异", "Differences");
/// Column.
pub const FIELD: Text = t("项目", "Field");
/// Column.
pub const WAS: Text = t("本报告现有", "In this report");
/// Column.
pub const NOW: Text = t("写入后", "After import");
/// Column.
pub const CELL: Text = t("单元格", "Cell");
/// A blank answer.
pub const BLANK: Text = t("（空）", "(blank)");
/// What was typed with its unit, and what it is read as.
pub const READ_AS: Text = t("{0}（即 {1}）", "{0} (read as {1})");
/// A row that is added.
pub const ADDED: Text = t("新增的行", "New row");
/// Changed here, too.
pub const BOTH: Text = t(
    "导出后本报告中也改过",
    "Also changed in this report since the export",
);
/// An answer that follows another one.
pub const FOLLOWS: Text = t("随选项带出", "Set by an option");
/// What is wrong.
pub const TROUBLES: Text = t("有问题的单元格", "Cells with problems");
/// A cell, its content, and what is wrong.
pub const TROUBLE: Text = t("{0}（{1}）“{2}”：{3}。", "{0} ({1}) “{2}”: {3}.");
/// A cell that shows nothing and is wrong.
pub const TROUBLE_BLANK: Text = t("{0}（{1}）：{3}。", "{0} ({1}): {3}.");
/// It is taken all the same.
pub const AS_IT_STANDS: Text = t(
    "按原样写入，写入后请更正。",
    "Written as it stands; correct it afterwards.",
);
/// What has no place.
pub const UNPLACED: Text = t(
    "没有对应项目的内容（不写入）",
    "Contents without a field (not written)",
);
/// A cell, its content, and why it has no place.
pub const UNPLACED_CELL: Text = t("{0}“{1}”：{2}", "{0} “{1}”: {2}");
/// A cell that shows nothing and has no place.
pub const UNPLACED_BLANK: Text = t("{0}：{2}", "{0}: {2}");
/// More of them.
pub const MORE: Text = t("另有 {0} 处未列出。", "{0} more are not listed.");
/// Rows that were taken out.
pub const REMOVE: Text = t(
    "表中已删去 {0} 行（{1}）：同时从本报告中删除",
    "Rows removed from the workbook: {0} ({1}). Also delete them from this report",
);
/// Take it.
pub const ACCEPT: Text = t("写入本报告", "Write to this report");
/// Do not.
pub const CANCEL: Text = t("不导入", "Do not import");
/// The action, for undo.
pub const ACTION: Text = t("导入离线填报表", "Import offline workbook");
/// Done.
pub const DONE: Text = t(
    "已写入离线填报表的 {0} 处差异",
    "Differences written from the offline workbook: {0}",
);
/// The document was changed while the differences were shown.
pub const CHANGED: Text = t(
    "报告在此期间有改动，差异已重新列出，请再次确认",
    "The report was changed meanwhile; the differences are listed again. Please confirm",
);
/// Another form's, on the home page.
pub const UNKNOWN_FORM: Text = t(
    "文件中没有离线填报表的标识，无法判断属于哪份报告。请打开要写入的报告，在“报告与导出”中导入",
    "The file does not say which report it belongs to. Open the report to be filled in and import the file under “Report and export”",
);
/// Its report is not here.
pub const NEW_TITLE: Text = t(
    "“{0}”是“{1}”的离线填报表，本机没有原报告",
    "“{0}” is an offline workbook of “{1}”; its report is not on this computer",
);
/// What can be done with it.
pub const NEW_LEAD: Text = t(
    "可新建一份报告，写入表中的 {0} 处内容。",
    "A new report can be created with the {0} entries of the workbook.",
);
/// Do it.
pub const NEW: Text = t("新建报告", "Create a report");
/// Done.
pub const MADE: Text = t(
    "已按离线填报表新建报告",
    "A report was created from the offline workbook",
);
