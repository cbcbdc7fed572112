//! The words of earlier versions, of clearing and of unexpected ends, in both languages.

use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// Earlier versions.
pub const HISTORY_LEAD: Text = t(
    "填写时自动留存：最多每 5 分钟一个，最近 20 个，保留 7 天；定稿的版本和替换之前的版本一直保留。只保存在本机浏览器。",
    "Kept while you fill: one in five minutes at most, the last 20, for 7 days. Final versions, and versions from before a replacement, stay. In this browser only.",
);
/// None yet.
pub const HISTORY_EMPTY: Text = t(
    "还没有历史版本。继续填写并保存后，改动之前的内容会留在这里。",
    "There is none yet. Once you change something, what was there before is kept here.",
);
/// None to be had.
pub const NO_HISTORY: Text = t(
    "此浏览器现在不能保存历史版本。",
    "This browser cannot keep earlier versions now.",
);
/// Why a version was kept.
pub const KEPT_BY_ITSELF: Text = t("自动", "by itself");
/// Why a version was kept.
pub const BEFORE_IMPORT: Text = t("导入前", "before an import");
/// Why a version was kept.
pub const BEFORE_RESTORE: Text = t("恢复前", "before a restore");
/// Why a version was kept.
pub const BEFORE_UPGRADE: Text = t("升级前", "before an upgrade");
/// Why a version was kept.
pub const BEFORE_RESET: Text = t("恢复初始前", "before a reset");
/// No difference.
pub const AS_NOW: Text = t("与现在相同", "the same as now");
/// How a version differs.
pub const AGAINST_NOW: Text = t("与现在相比：{0}", "Against now – {0}");
/// Answers.
pub const ANSWERS_DIFFER: Text = t("{0} 处填写不同", "differing answers: {0}");
/// Rows that came since.
pub const ROWS_SINCE: Text = t("少 {0} 行", "rows fewer: {0}");
/// Rows that went since.
pub const ROWS_GONE: Text = t("多 {0} 行", "rows more: {0}");
/// Rows that moved since.
pub const ROWS_MOVED: Text = t("{0} 处行序不同", "lists in another order: {0}");
/// Look at a version.
pub const LOOK: Text = t("预览", "Preview");
/// Put it back beside.
pub const RESTORE_AS_COPY: Text = t("恢复为副本", "Restore as a copy");
/// Put it back in place.
pub const RESTORE_HERE: Text = t("恢复到此版本", "Restore this version");
/// Nothing there.
pub const BLANK: Text = t("（空）", "(blank)");
/// A row.
pub const ROW_THERE: Text = t("有这一行", "this row");
/// Rows in another order.
pub const OTHER_ORDER: Text = t("行序不同", "another order");
/// What has no label.
pub const OTHER_CONTENT: Text = t("其他内容", "other content");
/// Column.
pub const FIELD: Text = t("项目", "Item");
/// Column.
pub const THAT_VERSION: Text = t("该版本", "That version");
/// Column.
pub const NOW: Text = t("现在", "Now");
/// The table of them.
pub const DIFFERENCES: Text = t("与现在的差别", "Differences from now");
/// Not all of them.
pub const MORE_DIFFERENCES: Text = t("另有 {0} 处不同。", "{0} more.");
/// All of a version.
pub const WHOLE_VERSION: Text = t("查看该版本全文", "The whole version");
/// What would go.
pub const CLEAR_WHAT: Text = t("将要清除", "What goes");
/// What would go.
pub const CLEAR_DOCUMENTS: Text = t("报告 {0} 份", "reports: {0}");
/// What would go.
pub const CLEAR_TRASHED: Text = t("回收站中的报告 {0} 份", "reports in the trash: {0}");
/// What would go.
pub const CLEAR_COPIED: Text = t("镜像备份 {0} 条", "records of the second copy: {0}");
/// What would go.
pub const CLEAR_VERSIONS: Text = t("历史版本 {0} 个", "earlier versions: {0}");
/// What would go.
pub const CLEAR_BOOKS: Text = t(
    "{0} 份报告的台账文件",
    "reports with files of loan books: {0}",
);
/// What would go.
pub const CLEAR_OTHERS: Text = t("设置与标记 {0} 项", "settings and marks: {0}");
/// What would go.
pub const CLEAR_NAMES: Text = t("逐份列出", "Name them");
/// Nothing would go.
pub const CLEAR_NOTHING: Text = t(
    "这个浏览器里没有绿金台的数据。",
    "GreenDesk keeps nothing in this browser.",
);
/// The export first.
pub const CLEAR_EXPORT: Text = t("先导出", "Export first");
/// The export first.
pub const CLEAR_EXPORT_LEAD: Text = t(
    "清除后不能恢复。需要留存的，请先导出一份全部备份。",
    "It cannot be undone. Export a backup of everything you may still need.",
);
/// The export first.
pub const CLEAR_EXPORT_ALL: Text = t("导出全部备份", "Export a backup of everything");
/// The deliberate word.
pub const CLEAR_SURE: Text = t("确认清除", "Confirm");
/// The deliberate word.
pub const CLEAR_HINT: Text = t(
    "其他标签页里打开的报告会一并关闭，回到首页。",
    "Reports open in other tabs are closed, and those tabs go back to the start.",
);
/// The deliberate word.
pub const CLEAR_TYPE: Text = t("请输入“清除”二字", "Type “clear”");
/// The deliberate word.
pub const CLEAR_WORD: Text = t("清除", "clear");
/// The deliberate word is missing.
pub const CLEAR_MISSED: Text = t(
    "没有清除任何内容：请先输入“清除”二字。",
    "Nothing was cleared: type “clear” first.",
);
/// The button.
pub const CLEAR_DO: Text = t("清除本机数据", "Clear the data on this computer");
/// It goes.
pub const CLEAR_GOING: Text = t("正在清除…", "Clearing…");
/// It is gone.
pub const CLEAR_DONE: Text = t("已清除", "Cleared");
/// It is not all gone.
pub const CLEAR_NOT_ALL: Text = t(
    "浏览器没有让全部内容被清除，请关闭其他标签页后再试一次，或在浏览器设置中清除本网站的数据",
    "The browser did not let everything go: close the other tabs and try again, or clear this site's data in the browser's settings",
);
/// It is gone.
pub const CLEAR_FILES: Text = t(
    "下载过的文件仍在“下载”文件夹里，需要时请自行删除。",
    "Downloaded files are still in the downloads folder; delete them there if need be.",
);
/// The program ended unexpectedly.
pub const ENDED_TITLE: Text = t("上次没有正常关闭", "Not closed properly last time");
/// The program ended unexpectedly.
pub const ENDED: Text = t(
    "上次浏览器或页面中断时，下列报告还没有正常关闭，最后几秒的输入可能没有保存。请打开核对：",
    "The browser or the page broke off while these reports were open; what was typed in the last seconds may be missing. Please open and check them: ",
);
/// It is gone.
pub const CLEAR_HOME: Text = t("回到首页", "To the start");
/// Everything goes.
pub const CLEAR_LEAD: Text = t(
    "把绿金台在这个浏览器里留下的全部内容清除。下载过的文件、同一网站上其他程序的数据都不受影响。",
    "Takes away everything that GreenDesk keeps in this browser. Downloaded files and the data of other programs on this site stay as they are.",
);

/// An earlier version that was a draft.
pub const DRAFT_WITH_SUM: Text = t("草稿，校验码 {0}", "Draft, checksum {0}");
/// An earlier version whose file was altered.
pub const ALTERED_WITH_SUM: Text = t(
    "校验码不符，内容校验码 {0}",
    "Checksum mismatch, content has {0}",
);
