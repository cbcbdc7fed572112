//! The words of earlier versions, of clearing and of unexpected ends, in both languages.

use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// Earlier versions.
pub const HISTORY_LEAD: Text = t(
    "填写时自动留存，最多每 5 分钟留存一次，保留最近 20 个，为期 7 天；定稿版本和替换前的版本长期保留。仅保存在本机浏览器。",
    "Saved automatically while you work: at most once every 5 minutes, the latest 20, for 7 days. Final versions and versions before a replacement are kept permanently. Stored in this browser only.",
);
/// None yet.
pub const HISTORY_EMPTY: Text = t(
    "暂无历史版本。继续填写并保存后，改动前的内容将留存于此。",
    "There are no earlier versions yet. After further changes are saved, the previous content is kept here.",
);
/// None to be had.
pub const NO_HISTORY: Text = t(
    "此浏览器目前无法保存历史版本。",
    "This browser cannot currently save earlier versions.",
);
/// Why a version was kept.
pub const KEPT_BY_ITSELF: Text = t("自动", "Automatic");
/// Why a version was kept.
pub const BEFORE_IMPORT: Text = t("导入前", "Before import");
/// Why a version was kept.
pub const BEFORE_RESTORE: Text = t("恢复前", "Before restore");
/// Why a version was kept.
pub const BEFORE_UPGRADE: Text = t("升级前", "Before upgrade");
/// Why a version was kept.
pub const BEFORE_RESET: Text = t("恢复初始前", "Before reset");
/// No difference.
pub const AS_NOW: Text = t("与现在相同", "Same as current version");
/// How a version differs.
pub const AGAINST_NOW: Text = t("与现在相比：{0}", "Compared with current version: {0}");
/// Answers.
pub const ANSWERS_DIFFER: Text = t("{0} 处填写不同", "different answers: {0}");
/// Rows that came since.
pub const ROWS_SINCE: Text = t("少 {0} 行", "fewer rows: {0}");
/// Rows that went since.
pub const ROWS_GONE: Text = t("多 {0} 行", "additional rows: {0}");
/// Rows that moved since.
pub const ROWS_MOVED: Text = t("{0} 处行序不同", "lists in a different order: {0}");
/// Look at a version.
pub const LOOK: Text = t("预览", "Preview");
/// Put it back beside.
pub const RESTORE_AS_COPY: Text = t("恢复为副本", "Restore as a copy");
/// Put it back in place.
pub const RESTORE_HERE: Text = t("恢复到此版本", "Restore this version");
/// Nothing there.
pub const BLANK: Text = t("（空）", "(blank)");
/// A row.
pub const ROW_THERE: Text = t("有此行", "Row present");
/// Rows in another order.
pub const OTHER_ORDER: Text = t("行序不同", "Different order");
/// What has no label.
pub const OTHER_CONTENT: Text = t("其他内容", "Other content");
/// Column.
pub const FIELD: Text = t("项目", "Item");
/// Column.
pub const THAT_VERSION: Text = t("该版本", "That version");
/// Column.
pub const NOW: Text = t("现在", "Current");
/// The table of them.
pub const DIFFERENCES: Text = t("与现在的差别", "Differences from current version");
/// Not all of them.
pub const MORE_DIFFERENCES: Text = t("另有 {0} 处不同。", "{0} more differences.");
/// All of a version.
pub const WHOLE_VERSION: Text = t("查看该版本全文", "View full version");
/// What would go.
pub const CLEAR_WHAT: Text = t("将要清除", "Data to be cleared");
/// What would go.
pub const CLEAR_DOCUMENTS: Text = t("报告 {0} 份", "reports: {0}");
/// What would go.
pub const CLEAR_TRASHED: Text = t("回收站中的报告 {0} 份", "reports in the recycle bin: {0}");
/// What would go.
pub const CLEAR_COPIED: Text = t("镜像备份 {0} 条", "records of the mirror backup: {0}");
/// What would go.
pub const CLEAR_VERSIONS: Text = t("历史版本 {0} 个", "earlier versions: {0}");
/// What would go.
pub const CLEAR_BOOKS: Text = t("{0} 份报告的台账文件", "reports with ledger files: {0}");
/// What would go.
pub const CLEAR_OTHERS: Text = t("设置与标记 {0} 项", "settings and markers: {0}");
/// What would go.
pub const CLEAR_NAMES: Text = t("逐份列出", "List individually");
/// Nothing would go.
pub const CLEAR_NOTHING: Text = t(
    "此浏览器中没有绿金台的数据。",
    "There are no GreenDesk data in this browser.",
);
/// The export first.
pub const CLEAR_EXPORT: Text = t("先导出", "Export first");
/// The export first.
pub const CLEAR_EXPORT_LEAD: Text = t(
    "清除后不能恢复。需要留存的，请先导出全部备份。",
    "This cannot be undone. Export a full backup first if you need to keep anything.",
);
/// The export first.
pub const CLEAR_EXPORT_ALL: Text = t("导出全部备份", "Export a backup of everything");
/// The deliberate word.
pub const CLEAR_SURE: Text = t("确认清除", "Confirm");
/// The deliberate word.
pub const CLEAR_HINT: Text = t(
    "其他标签页中打开的报告将一并关闭，返回首页。",
    "Reports open in other tabs are also closed and those tabs return to the home page.",
);
/// The deliberate word.
pub const CLEAR_TYPE: Text = t("请输入“清除”二字", "Type “clear”");
/// The deliberate word.
pub const CLEAR_WORD: Text = t("清除", "clear");
/// The deliberate word is missing.
pub const CLEAR_MISSED: Text = t(
    "未清除任何内容：请先输入“清除”二字。",
    "Nothing was cleared; type “clear” first.",
);
/// The button.
pub const CLEAR_DO: Text = t("清除本机数据", "Clear the data on this computer");
/// It goes.
pub const CLEAR_GOING: Text = t("正在清除…", "Clearing…");
/// It is gone.
pub const CLEAR_DONE: Text = t("已清除", "Cleared");
/// It is not all gone.
pub const CLEAR_NOT_ALL: Text = t(
    "部分内容未能清除，请关闭其他标签页后重试，或在浏览器设置中清除本网站的数据",
    "Some data could not be cleared; close other tabs and try again, or clear this site's data in the browser settings",
);
/// It is gone.
pub const CLEAR_FILES: Text = t(
    "已下载的文件仍在“下载”文件夹中，需要时请自行删除。",
    "Downloaded files remain in the Downloads folder; delete them there if required.",
);
/// The program ended unexpectedly.
pub const ENDED_TITLE: Text = t("上次没有正常关闭", "Not closed properly last time");
/// The program ended unexpectedly.
pub const ENDED: Text = t(
    "上次浏览器或页面中断时，下列报告未正常关闭，最后几秒的输入可能未保存。请打开核对：",
    "The browser or page was interrupted while these reports were open; entries of the last seconds may not have been saved. Open and check them: ",
);
/// It is gone.
pub const CLEAR_HOME: Text = t("回到首页", "Back to home page");
/// Everything goes.
pub const CLEAR_LEAD: Text = t(
    "清除绿金台在此浏览器中保存的全部内容。已下载的文件和同一网站上其他程序的数据不受影响。",
    "Clears all GreenDesk data stored in this browser. Downloaded files and data of other programs on this site are not affected.",
);

/// An earlier version that was a draft.
pub const DRAFT_WITH_SUM: Text = t("草稿，校验码 {0}", "Draft, checksum {0}");
/// An earlier version whose file was altered.
pub const ALTERED_WITH_SUM: Text = t(
    "校验码不符，内容校验码 {0}",
    "Checksum mismatch; checksum of the content: {0}",
);
