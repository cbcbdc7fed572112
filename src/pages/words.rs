//! The words of the pages, in both languages.

use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// The product.
pub const BRAND: Text = t("绿金台", "GreenDesk 绿金台");
/// The product, large.
pub const BRAND_ALONE: Text = t("绿金台", "GreenDesk");
/// To the content.
pub const SKIP: Text = t("跳到正文", "Skip to content");
/// The number of a stored revision.
pub const REVISION: Text = t("第 {0} 版", "revision {0}");
/// The other language.
pub const OTHER_LANGUAGE: Text = t("English", "中文");
/// The first page.
pub const HOME_LEAD: Text = t(
    "把绿色金融的报表填对、算清、按时报送。数据只保存在这台电脑的浏览器中，不上传。",
    "Green-finance reports, filled right, computed exactly, ready to hand over. Your data stays in this browser and is never uploaded.",
);
/// No storage.
pub const KEEPS_NOTHING: Text = t(
    "此浏览器不能保存数据：填写的内容只在本页打开期间存在，关闭前请导出文件。",
    "This browser keeps no data: what you fill lives only while this page is open. Export a file before you close it.",
);
/// There is no mirror.
pub const KEPT_ONCE: Text = t(
    "此浏览器不能保存镜像备份：保存照常，但浏览器异常退出时可能丢失最后一分钟的修改，请勤导出备份。",
    "This browser keeps no second copy. Saving goes on, but if the browser is killed the last minute may be lost: export often.",
);
/// The part that keeps the mirror could not be fetched.
pub const MIRROR_MISSING: Text = t(
    "保存镜像备份所需的程序文件未能下载：保存照常，但浏览器异常退出时可能丢失最后一分钟的修改。联网后重新打开本页即可恢复。",
    "The program file that keeps the second copy could not be fetched. Saving goes on, but if the browser is killed the last minute may be lost. Open this page again when connected.",
);
/// Put back from the mirror.
pub const PUT_BACK: Text = t(
    "浏览器里的数据缺了一部分（被清除过，或上次异常退出），已从镜像备份恢复 {0} 份报告。",
    "Part of this browser's data was missing (cleared, or lost when the browser was killed): {0} reports were put back from the second copy.",
);
/// Not put back.
pub const NOT_PUT_BACK: Text = t(
    "有 {0} 份报告只剩镜像备份，存储空间不足，未能恢复；请导出备份、清空回收站后重新打开本页。",
    "{0} reports are left in the second copy only and there is no room to put them back: export a backup, empty the trash, then open this page again.",
);
/// The private mode.
pub const PRIVATE: Text = t("不在本机留存", "Not kept here");
/// The private mode begins.
pub const PRIVATE_BEGIN: Text = t(
    "公用电脑：不在本机留存",
    "Shared computer: keep nothing here",
);
/// The private mode, on the first page.
pub const PRIVATE_LEAD: Text = t(
    "现在是“不在本机留存”：填写的内容只在这一页里，关闭或重新载入即消失。结束前请点页面上方的“结束并导出”，把文件带走。",
    "Nothing is kept here: what you fill lives in this page only and is gone when it is closed or reloaded. Choose “End and export” above before you go, and take the file with you.",
);
/// The private mode ends.
pub const PRIVATE_END: Text = t("结束并导出", "End and export");
/// The private mode ends.
pub const PRIVATE_HANDED: Text = t(
    "确认文件已在“下载”里，再离开。",
    "Make sure that the file is in the downloads, then leave.",
);
/// The private mode ends.
pub const PRIVATE_LEAVE: Text = t("离开", "Leave");
/// The foot of every page in the private mode.
pub const COLOPHON_PRIVATE: Text = t(
    "绿金台 {0} · 构建 {1} · 不在本机留存数据",
    "GreenDesk {0} · build {1} · keeps no data here",
);
/// The overview in the private mode.
pub const OVERVIEW_PRIVATE: Text = t(
    "可以按任意顺序填写；内容只在这一页里，结束前请导出。",
    "Fill the parts in any order. What you fill lives in this page only: export it before you go.",
);
/// Everything goes.
pub const CLEAR_TITLE: Text = t("清除本机数据", "Clear the data on this computer");
/// Make a new one.
pub const NEW: Text = t("新建", "New");
/// A sample.
pub const SAMPLE: Text = t("试用{0}", "Try {0}");
/// The empty form.
pub const BLANK_FORM: Text = t("空白表与材料清单", "Blank form and what to prepare");
/// The guide to a form.
pub const HELP_TITLE: Text = t("填报说明", "How to fill this form");
/// What to prepare.
pub const PREPARE: Text = t("填写前请准备", "Have at hand before you start");
/// What is being filled.
pub const GO_ON_WITH: Text = t("继续填写", "Continue");
/// The field by which the list is searched.
pub const SEEK: Text = t("查找报告", "Find a report");
/// Ends the search.
pub const SHOW_ALL: Text = t("显示全部", "Show all");
/// A search without a hit.
pub const NONE_FITS: Text = t(
    "没有符合的报告。可按名称、表单、信用代码、校验码、年份或状态查找，多个词用空格隔开。",
    "No report fits. Search by name, form, credit code, checksum, year or state; of several words, all must fit.",
);
/// Nothing yet.
pub const NO_DOCUMENTS: Text = t("这里还没有报告。", "There is no report here yet.");
/// Make the first.
pub const FIRST_ONE: Text = t("新建第一份报告", "Make the first one");
/// From a file.
pub const FROM_FILE: Text = t("从文件导入", "Import from a file");
/// Choose a file.
pub const IMPORT: Text = t("导入备份", "Import a backup");
/// What import does.
pub const IMPORT_HINT: Text = t(
    "选择绿金台导出的 JSON 文件或应急备份。导入前先列出其中的报告，由您决定如何处理。",
    "Choose a JSON file exported here, or a rescue file. Its reports are listed first, and you decide what becomes of each.",
);
/// Imported.
pub const IMPORTED: Text = t(
    "已导入 {0} 份报告（作为副本）",
    "{0} reports imported as copies",
);
/// Imported, where none or not all of them are copies.
pub const IMPORTED_NEW: Text = t("已导入 {0} 份报告", "{0} reports imported");
/// The same, and a file replaced documents.
pub const IMPORTED_NEW_BOTH: Text = t(
    "已导入 {0} 份报告，替换 {1} 份；替换前的内容留在“历史版本”里。",
    "Imported: {0}, replaced: {1}; what was there before is kept under “Earlier versions”.",
);
/// Everything in one file.
pub const EXPORT_ALL: Text = t("导出全部备份", "Export a backup of everything");
/// The trash.
pub const TRASH_TITLE: Text = t("回收站", "Trash");
/// What the trash does.
pub const TRASH_LEAD: Text = t(
    "删除的报告在这里保留 30 天，之后自动清除。",
    "Deleted reports stay here for 30 days, then they are removed.",
);
/// Nothing in it.
pub const TRASH_EMPTY: Text = t("回收站是空的。", "The trash is empty.");
/// Bring back.
pub const RESTORE: Text = t("恢复", "Restore");
/// Destroy.
pub const PURGE: Text = t("彻底删除", "Destroy");
/// Sure?
pub const PURGE_SURE: Text = t("彻底删除后不能恢复。", "This cannot be undone.");
/// Yes.
pub const PURGE_YES: Text = t("彻底删除", "Destroy");
/// No.
pub const CANCEL: Text = t("取消", "Cancel");
/// The register.
pub const STANDARDS_TITLE: Text = t("标准与条款", "Standards and clauses");
/// About.
pub const ABOUT_TITLE: Text = t("关于与帮助", "About and help");
/// The foot of every page.
pub const COLOPHON: Text = t(
    "绿金台 {0} · 构建 {1} · 数据只保存在本机浏览器",
    "GreenDesk {0} · build {1} · data stays in this browser",
);
/// Where an address leads nowhere.
pub const LOST_TITLE: Text = t("没有这一页", "There is no such page");
/// What then.
pub const LOST_HELP: Text = t(
    "地址可能写错了，或来自其他版本。已保存的报告不受影响。",
    "The address may be mistyped or from another version. Saved reports are not affected.",
);
/// No such document.
pub const NO_SUCH_DOCUMENT: Text = t(
    "这台电脑上没有这份报告",
    "This report is not on this computer",
);
/// What then.
pub const NO_SUCH_DOCUMENT_HELP: Text = t(
    "它可能保存在另一台电脑或另一个浏览器里，或已在回收站中。若浏览数据被清除过，请从备份文件导入。",
    "It may be on another computer or in another browser, or in the trash. If the browsing data was cleared, import your backup file.",
);
/// A document that cannot be opened.
pub const SHUT_TITLE: Text = t("这份报告在这里打不开", "This report cannot be opened here");
/// Its raw text.
pub const EXPORT_RAW: Text = t("导出原文", "Export it as it is");
/// A form this version does not have.
pub const UNKNOWN_TEMPLATE: Text = t(
    "此版本没有表单“{0}”，请用更新的版本打开；这里不会改动它",
    "This version has no form “{0}”; open it with a newer one. It is left untouched",
);
/// Home.
pub const TO_HOME: Text = t("返回首页", "Home");
/// A document's row.
pub const RENAME: Text = t("改名", "Rename");
/// A document's row.
pub const NEW_NAME: Text = t("新名称", "New name");
/// A document's row.
pub const RENAME_DONE: Text = t("保存名称", "Save name");
/// A document's row.
pub const COPY: Text = t("复制", "Copy");
/// A copy's name.
pub const COPY_OF: Text = t("{0}（副本）", "{0} (copy)");
/// A conflict copy's name.
pub const CONFLICT_COPY: Text = t("{0}（冲突副本）", "{0} (conflict copy)");
/// In the trash.
pub const TRASHED: Text = t("{0} 已移到回收站", "{0} moved to the trash");
/// Never written.
pub const NOT_KEPT: Text = t("尚未保存", "not saved");
/// Nothing open.
pub const ALL_FILLED: Text = t("已填完", "complete");
/// Something open.
pub const OPEN_COUNT: Text = t("{0} 处待处理", "{0} to deal with");
/// Never handed over.
pub const NEVER_EXPORTED: Text = t("尚未导出备份", "never exported");
/// Handed over.
pub const LAST_EXPORT: Text = t("最近导出：{0}", "last export: {0}");
/// Times.
pub const TODAY: Text = t("今天 {0}", "today {0}");
/// Times.
pub const YESTERDAY: Text = t("昨天 {0}", "yesterday {0}");
/// Times.
pub const TODAY_ALONE: Text = t("今天", "today");
/// Times.
pub const YESTERDAY_ALONE: Text = t("昨天", "yesterday");
/// Times.
pub const DAYS_AGO: Text = t("{0} 天前", "{0} days ago");
/// The overview.
pub const OVERVIEW_LEAD: Text = t(
    "可以按任意顺序填写，随时离开；改动会自动保存到本机。",
    "Fill the parts in any order and leave at any time; changes are saved on this computer by themselves.",
);
/// The overview.
pub const GO_ON: Text = t("继续填写", "Continue");
/// A step.
pub const REQUIRED_NOTE: Text = t("标 * 的为必填。", "Fields marked * are required.");
/// A step.
pub const SAVE_AND_GO_ON: Text = t("保存并继续", "Save and continue");
/// A step.
pub const LATER: Text = t("稍后处理", "Do this later");
/// A step.
pub const BACK: Text = t("返回", "Back");
/// An act of a step was done.
pub const ACT_DONE: Text = t("已完成：{0}", "Done: {0}");
/// A loan book was read.
pub const BOOK_TAKEN: Text = t(
    "台账结果已计入本报告",
    "The result of the book is in this report",
);
/// Its result was taken away.
pub const BOOK_FORGOTTEN: Text = t("台账结果已清除", "The result of the book was cleared");
/// Beside an earlier one.
pub const COMPARE_TITLE: Text = t("与上次比较", "Beside an earlier one");
/// What can be compared.
pub const COMPARE_HINT: Text = t(
    "选一份同一表单的文档，逐项列出两次的差别。",
    "Choose another document of this form to see the differences line by line.",
);
/// There is none.
pub const COMPARE_NONE: Text = t(
    "本机还没有可比较的其他文档；可在首页导入上次的 JSON 文件。",
    "There is no other document here yet; an earlier JSON file can be imported on the first page.",
);
/// Which one.
pub const COMPARE_WITH: Text = t("上次的文档", "Earlier document");
/// Its name and when it was saved.
pub const COMPARE_OPTION: Text = t("{0}（保存于 {1}）", "{0} (saved {1})");
/// Changes alone.
pub const COMPARE_CHANGES: Text = t("只看变化", "Changes only");
/// On paper.
pub const COMPARE_PRINT: Text = t("打印比较表", "Print the comparison");
/// As a file.
pub const COMPARE_EXPORT: Text = t("导出比较表（CSV）", "Export the comparison (CSV)");
/// Nothing changed.
pub const COMPARE_SAME: Text = t(
    "两份文档没有差别。",
    "Nothing differs between the two documents.",
);
/// The other document is gone.
pub const COMPARE_GONE: Text = t(
    "对比文档已不在本机，请返回重新选择。",
    "The other document is no longer here; go back and choose another.",
);
/// The line below the comparison on paper.
pub const COMPARE_IMPRINT: Text = t("{0} 由绿金台 {1} 生成", "Made {0} by GreenDesk {1}");
/// A step that depends on another.
pub const NOTHING_ABOVE: Text = t("请先填写：", "Fill this first:");
/// The last step.
pub const REVIEW_LEAD: Text = t(
    "请逐项核对。需要改动时点“修改”，改完后返回此处。",
    "Check every answer. Select Edit to correct one; you return here afterwards.",
);
/// The way back from a step that was opened from the review.
pub const BACK_TO_REVIEW: Text = t("返回核对", "Back to review");
/// The way back from a step that was opened from the review.
pub const SAVE_AND_BACK: Text = t("保存并返回核对", "Save and return to review");
/// A report that was issued and not changed since, where documents are listed.
pub const FINAL: Text = t("定稿", "Final");
/// A final report, as a person may seek it in the list.
pub const ISSUED: Text = t("已定稿", "issued");
/// The same with its checksum.
pub const FINAL_WITH_SUM: Text = t("定稿，校验码 {0}", "Final, checksum {0}");
/// A report that was changed since it was issued, or never issued.
pub const DRAFT: Text = t("草稿", "Draft");
/// A report whose file was altered after it was made.
pub const ALTERED_MARK: Text = t("校验码不符", "Checksum mismatch");
/// The same, in full.
pub const ALTERED_BAR: Text = t(
    "本报告由改动过的文件导入，内容与文件的校验码不符。请与报送人核对；重新核对并生成后，此标记才会消除。",
    "This report was imported from a file that was altered: its content does not match the file's checksum. Check with the sender. The mark goes once the report is reviewed and issued anew.",
);
/// Before an issued report is changed.
pub const FINAL_NOTE: Text = t(
    "本报告已定稿（校验码 {0}）。修改内容将撤销定稿，须重新核对并生成。",
    "This report is final (checksum {0}). A change makes it a draft again, to be reviewed and issued anew.",
);
/// An issued report was changed.
pub const FINAL_ASKED: Text = t(
    "修改后将撤销定稿（校验码 {0}），须重新核对并生成。已定稿的内容留存在“历史版本”。",
    "This change makes the final report (checksum {0}) a draft again, to be reviewed and issued anew. The final version stays under “Earlier versions”.",
);
/// Go on with the change.
pub const GO_ON_CHANGING: Text = t("继续修改", "Go on");
/// Take the change back.
pub const KEEP_ISSUED: Text = t("取消修改，恢复定稿", "Undo the change, keep it final");
/// The last step.
pub const CHANGE: Text = t("修改", "Edit");
/// The last step.
pub const GO_FILL: Text = t("去填写", "Fill in");
/// The last step.
pub const NOT_FILLED_OPTIONAL: Text = t("未填写（选填）", "Not provided (optional)");
/// The last step.
pub const OPEN_PROBLEMS: Text = t("还有 {0} 处需要处理", "{0} still to deal with");
/// Problems that were answered with a reason on this page.
pub const ALL_EXPLAINED: Text = t("均已说明原因", "All explained");
/// The last step.
pub const STATEMENT_TITLE: Text = t("真实性声明", "Statement");
/// The last step.
pub const STATEMENT: Text = crate::documents::words::STATEMENT;
/// The last step.
pub const SIGN_FIRST: Text = t("请先勾选真实性声明", "Tick the statement first");
/// The last step.
pub const SIGNED_BY: Text = t("经办人", "Filled by");
/// The last step.
pub const ISSUE: Text = t("生成报告", "Issue the report");
/// The last step.
pub const DRAFT_ONLY: Text = t("预览", "Preview");
/// The finished report.
pub const REPORT_TITLE: Text = t("报告与导出", "Report and files");
/// The finished report.
pub const REPORT_FINAL: Text = t(
    "报告已定稿。如有改动，定稿即撤销，须重新核对并生成。",
    "The report is final. If anything changes it becomes a draft again, to be reviewed and issued anew.",
);
/// The finished report.
pub const REPORT_DRAFT: Text = t(
    "目前是草稿：打印件带“草稿”标记。核对完毕并生成报告后即为定稿。",
    "This is a draft, and the print is marked so. Review it and issue it to make it final.",
);
/// The finished report.
pub const REPORT_FACTS: Text = t("校验码 {0}", "Checksum {0}");
/// Paper.
pub const PAPER_TITLE: Text = t("打印、盖章、报送", "Print, stamp, submit");
/// Paper.
pub const PAPER_LEAD: Text = t(
    "A4 版式与标准附录一致，含签章区、页码与校验码。",
    "A4, laid out as in the standard's annex, with signature area, page numbers and checksum.",
);
/// Paper.
pub const TO_PAPER: Text = t("查看并打印", "View and print");
/// Paper.
pub const PRINT_TITLE: Text = t("打印", "Print");
/// Paper.
pub const PRINT: Text = t("打印", "Print");
/// Paper.
pub const PAPER_LANGUAGE: Text = t("打印件用 English / 中文", "Paper in 中文 / English");
/// Paper's imprint.
pub const IMPRINT_FINAL: Text = t("{0} 定稿", "Final {0}");
/// Paper's imprint.
pub const IMPRINT_DRAFT: Text = t("草稿，{0} 生成", "Draft, made {0}");
/// Files.
pub const FILES_TITLE: Text = t("导出文件", "Files");
/// Files.
pub const FILES_LEAD: Text = t(
    "文件由浏览器存入“下载”文件夹。",
    "The browser puts files into its downloads folder.",
);
/// Files.
pub const EXPORT_JSON: Text = t("导出报送文件（JSON）", "Export the report file (JSON)");
/// Files.
pub const JSON_IS: Text = t(
    "完整数据与计算结果，可再导入，也是本机数据的备份。",
    "All data and results; can be imported again, and is the backup of this report.",
);
/// Answers that nothing asks for at present, where files are handed over.
pub const UNASKED: Text = t(
    "有 {0} 项已填但当前不适用的内容未列入报告（{1}），仍保存在 JSON 的 document 部分；如不应交出，请先回到相应步骤改回选项、清空后再导出。",
    "{0} answers that do not apply at present are not in the report ({1}). They still stand in the part “document” of the JSON; where they must not be handed over, switch the question back on in its step and clear them before.",
);
/// Two of several names.
pub const LISTED: Text = t("{0}；{1}", "{0}; {1}");
/// More than are named.
pub const AND_MORE: Text = t("{0}等", "{0} and others");
/// Files.
pub const EXPORT_CSV: Text = t("导出 CSV", "Export CSV");
/// Files.
pub const CSV_IS: Text = t(
    "一个文件，各部分依次排列，可直接用 Excel 打开。",
    "One file with every section, opens in Excel.",
);
/// Files.
pub const EXPORT_WORKBOOK: Text = t("导出 Excel（xlsx）", "Export Excel (xlsx)");
/// Files.
pub const WORKBOOK_IS: Text = t(
    "一个工作簿，各表各占一页，可直接用 Excel 或 WPS 打开、打印。",
    "One workbook with a sheet a table, for Excel or WPS, ready to print.",
);
/// Files.
pub const EXPORT_TABLES: Text = t("分表导出 CSV", "Export CSV tables");
/// Files.
pub const TABLES_ARE: Text = t(
    "每个部分一个文件，便于汇总。",
    "One file a section, for further processing.",
);
/// Files.
pub const EXPORT_BACKUP: Text = t("导出备份", "Export a backup");
/// Files.
pub const GIVEN: Text = t(
    "已交给浏览器下载：{0}（{1} 字节）。没看到文件？请查看浏览器的“下载”。",
    "Handed to the browser: {0} ({1} bytes). Not there? Look at the browser's downloads.",
);
/// Files.
pub const NOT_GIVEN: Text = t(
    "浏览器没有接受下载，请允许本页下载文件后再试",
    "The browser refused the download; allow downloads for this page and try again",
);
/// Sample data.
pub const DEMO_BAR: Text = t(
    "演示数据：可以随意改动，打印件与导出文件都带“演示数据”标记。",
    "Sample data: change it freely; prints and files are marked as sample data.",
);
/// Sample data.
pub const RESET: Text = t("恢复初始", "Reset");
/// Sample data.
pub const RESET_DONE: Text = t("示例已恢复初始", "The sample was reset");
/// The bar that says what is wrong with saving.
pub const SAVING: Text = t("保存", "Saving");
/// A conflict.
pub const THEIR_TIME: Text = t("（保存于 {0}）", " (saved {0})");
/// A conflict.
pub const SAVE_AS_COPY: Text = t("另存为副本", "Keep mine as a copy");
/// A conflict.
pub const LOAD_NEWER: Text = t("载入较新的版本", "Load the newer one");
/// Another tab edits.
pub const OTHER_TAB: Text = t(
    "此报告正在另一个标签页中编辑，这里只能查看。那边保存的内容会自动显示在这里。",
    "This report is being edited in another tab; here it can only be read. What is saved there appears here by itself.",
);
/// Another tab edits: on every control.
pub const LOCKED: Text = t(
    "正在另一个标签页中编辑，这里不能改动",
    "Being edited in another tab; it cannot be changed here",
);
/// Another tab edits.
pub const TAKE_OVER: Text = t("在此处继续编辑", "Continue editing here");
/// Typed before another tab was heard of.
pub const KEPT_AS_COPY: Text = t(
    "此报告已在另一个标签页中打开，刚才在这里输入的内容已存为“{0}”",
    "This report is open in another tab; what you typed here was kept as “{0}”",
);
/// The browser, the tab or the page ended without closing the document.
pub const NOT_CLOSED: Text = t(
    "上次没有正常关闭（浏览器或页面中断）。这里是 {0} 保存的内容，之后几秒的输入可能没有保存，请核对。",
    "This report was not closed properly last time. This is what was saved {0}; the last seconds of typing may be missing, so please check.",
);
/// Everything blank.
pub const CONFIRM_BLANK: Text = t("确认清空", "Yes, clear it");
/// Announced once saved.
pub const SAVED_BY_ITSELF: Text = t(
    "改动会自动保存到本机",
    "Changes are saved on this computer by themselves",
);
/// In the trash since, and until.
pub const TRASHED_ON: Text = t(
    "删除于 {0}，{1} 起自动清除",
    "deleted {0}, removed from {1} on",
);
/// Earlier versions of a document.
pub const HISTORY_TITLE: Text = t("历史版本", "Earlier versions");
/// A copy of an earlier version.
pub const VERSION_COPY: Text = t("{0}（历史版本）", "{0} (earlier version)");
/// It was made.
pub const VERSION_COPIED: Text = t(
    "已把历史版本恢复为副本",
    "The earlier version was restored as a copy",
);
/// The act.
pub const RESTORE_VERSION: Text = t("恢复到历史版本", "Restore an earlier version");
/// It was done.
pub const VERSION_RESTORED: Text = t(
    "已恢复到所选版本；恢复前的内容留在“历史版本”里。",
    "Restored; what was here before is kept under “Earlier versions”.",
);
/// What was to be replaced could not be kept first.
pub const NOT_PINNED: Text = t(
    "没有替换：现有内容现在无法留存为历史版本。可以改为作为副本。",
    "Nothing was replaced: what is here now could not be kept as an earlier version first. Take it as a copy instead.",
);
/// A file replaced documents.
pub const IMPORT_REPLACED: Text = t(
    "已替换 {1} 份报告；替换前的内容留在“历史版本”里。",
    "Reports replaced: {1}; what was there before is kept under “Earlier versions”.",
);
/// A file brought copies and replaced documents.
pub const IMPORTED_BOTH: Text = t(
    "已导入 {0} 份报告（作为副本），替换 {1} 份；替换前的内容留在“历史版本”里。",
    "Imported as copies: {0}, replaced: {1}; what was there before is kept under “Earlier versions”.",
);
/// An import was taken back.
pub const IMPORT_UNDONE: Text = t(
    "已撤销导入；导入的副本在回收站里。",
    "The import was taken back; its copies are in the trash.",
);
/// The file is not there.
pub const NOT_ARRIVED: Text = t("没有收到文件？", "File not received?");
/// What then.
pub const NOT_ARRIVED_HELP: Text = t(
    "不再记为已导出。请允许本页下载文件后再试一次。",
    "It no longer counts as exported. Allow downloads for this page, then try again.",
);
/// The reminder.
pub const REMINDER_TITLE: Text = t("备份提醒", "Backup reminder");
/// The reminder: how many, and which.
pub const REMINDER: Text = t(
    "有 {0} 份报告已有 7 天以上没有导出，或填写后从未导出：{1}。浏览器的数据可能被清理，建议现在导出。",
    "Not exported for more than 7 days, or never: {1} (reports: {0}). Browser data can be cleared; export now.",
);
/// Not again today.
pub const NOT_TODAY: Text = t("今天不再提醒", "Not again today");
/// Between names.
pub const LIST_COMMA: Text = t("、", ", ");

/// The worker did not come.
pub const NO_WORKER: Text = t(
    "读写表格的程序未能下载或中途停止（网络中断、服务器上缺少文件或内存不足）。请再试一次；已填写的内容不受影响。",
    "The program that reads and writes tables did not come or stopped (the network, a file missing on the server, or memory). Try once more; nothing you filled is affected.",
);
/// Stopped by the person.
pub const STOPPED: Text = t(
    "已取消，原有结果未变。",
    "Cancelled; the earlier result is unchanged.",
);
