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
    "填对、算清、按时报送绿色金融报表。数据仅保存在本机浏览器中，不上传。",
    "Complete, calculate and submit green finance reports on time. Data are stored in this browser only and are not uploaded.",
);
/// The first page where the browser keeps nothing: what becomes of the data is said below it.
pub const HOME_LEAD_ALONE: Text = t(
    "填对、算清、按时报送绿色金融报表。数据不上传。",
    "Complete, calculate and submit green finance reports on time. Data are not uploaded.",
);
/// No storage.
pub const KEEPS_NOTHING: Text = t(
    "此浏览器无法保存数据：填写的内容仅在本页打开期间有效，关闭前请导出文件。",
    "This browser cannot save data: entries exist only while this page is open. Export a file before closing it.",
);
/// There is no mirror.
pub const KEPT_ONCE: Text = t(
    "此浏览器无法保存镜像备份：保存功能正常，但浏览器异常退出时可能丢失最后一分钟的修改，请定期导出备份。",
    "This browser cannot keep a mirror backup. Saving works as usual, but changes of the last minute may be lost if the browser exits abnormally; export backups regularly.",
);
/// The part that keeps the mirror could not be fetched.
pub const MIRROR_MISSING: Text = t(
    "镜像备份所需的程序文件未能下载：保存功能正常，但浏览器异常退出时可能丢失最后一分钟的修改。联网后重新打开本页即可恢复。",
    "The program file for the mirror backup could not be loaded. Saving works as usual, but changes of the last minute may be lost if the browser exits abnormally. Reopen this page when connected.",
);
/// Put back from the mirror.
pub const PUT_BACK: Text = t(
    "浏览器中的部分数据缺失（曾被清除，或上次异常退出），已从镜像备份恢复 {0} 份报告。",
    "Some data were missing from this browser (cleared, or lost on abnormal exit). Reports restored from the mirror backup: {0}.",
);
/// Not put back.
pub const NOT_PUT_BACK: Text = t(
    "有 {0} 份报告仅存于镜像备份，因存储空间不足未能恢复；请导出备份、清空回收站后重新打开本页。",
    "Reports only in the mirror backup, not restored because storage is full: {0}. Export a backup, empty the recycle bin, then reopen this page.",
);
/// The private mode.
pub const PRIVATE: Text = t("不在本机留存", "Not stored on this computer");
/// The private mode begins.
pub const PRIVATE_BEGIN: Text = t(
    "公用电脑：不在本机留存",
    "Shared computer: do not store data",
);
/// The private mode, on the first page.
pub const PRIVATE_LEAD: Text = t(
    "当前为“不在本机留存”：填写的内容仅存于本页，关闭或重新载入后即消失。结束前请点击页面上方的“结束并导出”，取走文件。",
    "Data are not stored on this computer: entries exist on this page only and are lost when it is closed or reloaded. Select “End and export” above before leaving and take the file with you.",
);
/// The private mode ends.
pub const PRIVATE_END: Text = t("结束并导出", "End and export");
/// The private mode ends.
pub const PRIVATE_HANDED: Text = t(
    "请确认文件已存入“下载”文件夹后再离开。",
    "Make sure the file is in the Downloads folder before leaving.",
);
/// The private mode ends.
pub const PRIVATE_LEAVE: Text = t("离开", "Leave");
/// The foot of every page where nothing is kept.
pub const COLOPHON_PRIVATE: Text = t(
    "绿金台 {0} · 构建 {1} · 不在本机留存数据",
    "GreenDesk {0} · build {1} · no data stored on this computer",
);
/// The overview where nothing is kept.
pub const OVERVIEW_PRIVATE: Text = t(
    "可按任意顺序填写；内容仅存于本页，结束前请导出。",
    "Sections may be completed in any order. Entries exist on this page only; export before leaving.",
);
/// Everything goes.
pub const CLEAR_TITLE: Text = t("清除本机数据", "Clear data on this computer");
/// Make a new one.
pub const NEW: Text = t("新建", "New");
/// The empty form.
pub const BLANK_FORM: Text = t("空白表与材料清单", "Blank form and list of documents");
/// The guide to a form.
pub const HELP_TITLE: Text = t("填报说明", "Guide to this form");
/// What to prepare.
pub const PREPARE: Text = t("填写前请准备", "Documents to prepare");
/// What is being filled.
pub const GO_ON_WITH: Text = t("继续填写", "Continue");
/// The field by which the list is searched.
pub const SEEK: Text = t("查找报告", "Find a report");
/// The list of states and forms by which the list of reports is filtered.
pub const FILTER: Text = t("按状态或表单筛选", "Filter by status or form");
/// It filters nothing.
pub const EVERYTHING: Text = t("全部状态和表单", "All statuses and forms");
/// Ends the search.
pub const SHOW_ALL: Text = t("显示全部", "Show all");
/// A search without a hit.
pub const NONE_FITS: Text = t(
    "没有符合条件的报告。可按名称、表单、信用代码、校验码、年份或状态查找，多个词用空格隔开。",
    "No matching report. Search by name, form, credit code, checksum, year or status; all words must match.",
);
/// Nothing yet.
pub const NO_DOCUMENTS: Text = t("暂无报告。", "No reports yet.");
/// Make the first.
pub const FIRST_ONE: Text = t("新建第一份报告", "Create the first report");
/// From a file.
pub const FROM_FILE: Text = t("从文件导入", "Import from a file");
/// Choose a file.
pub const IMPORT: Text = t("导入备份", "Import a backup");
/// What import does.
pub const IMPORT_HINT: Text = t(
    "选择绿金台导出的 JSON 文件、应急备份或填好的离线填报表。导入前先列出其中的内容，由您选择处理方式。",
    "Select a JSON file exported by GreenDesk, an emergency backup or an offline workbook that was filled in. Its contents are listed first so that you can decide how to treat them.",
);
/// Imported.
pub const IMPORTED: Text = t(
    "已导入 {0} 份报告（作为副本）",
    "Reports imported as copies: {0}",
);
/// Imported, where none or not all of them are copies.
pub const IMPORTED_NEW: Text = t("已导入 {0} 份报告", "Reports imported: {0}");
/// The same, and a file replaced documents.
pub const IMPORTED_NEW_BOTH: Text = t(
    "已导入 {0} 份报告，替换 {1} 份；替换前的内容留存在“历史版本”中。",
    "Imported: {0}, replaced: {1}; the previous content is kept in “Version history”.",
);
/// Everything in one file.
pub const EXPORT_ALL: Text = t("导出全部备份", "Export full backup");
/// JSON as text, where no file can be downloaded or chosen.
pub const AS_TEXT_TITLE: Text = t("以文本导出和导入", "Export and import as text");
/// The way there beside a download.
pub const NO_DOWNLOAD: Text = t("下载不了？", "Download not possible?");
/// The way there beside the chooser of a file.
pub const PASTE_TEXT: Text = t("粘贴文本", "Paste text");
/// The demonstration.
pub const DEMO_TITLE: Text = t("演示", "Demonstration");
/// Reports that borrowers sent.
pub const INBOX_TITLE: Text = t("收报告", "Receive reports");
/// The trash.
pub const TRASH_TITLE: Text = t("回收站", "Recycle bin");
/// What the trash does.
pub const TRASH_LEAD: Text = t(
    "删除的报告在这里保留 30 天，之后自动清除。",
    "Deleted reports are kept here for 30 days and then removed automatically.",
);
/// Nothing in it.
pub const TRASH_EMPTY: Text = t("回收站是空的。", "The recycle bin is empty.");
/// Bring back.
pub const RESTORE: Text = t("恢复", "Restore");
/// Destroy.
pub const PURGE: Text = t("彻底删除", "Delete permanently");
/// Sure?
pub const PURGE_SURE: Text = t("彻底删除后不能恢复。", "This cannot be undone.");
/// Yes.
pub const PURGE_YES: Text = t("彻底删除", "Delete permanently");
/// No.
pub const CANCEL: Text = t("取消", "Cancel");
/// The register.
pub const STANDARDS_TITLE: Text = t("标准与条款", "Standards and clauses");
/// About.
pub const ABOUT_TITLE: Text = t("关于与帮助", "About and help");
/// The foot of every page.
pub const COLOPHON: Text = t(
    "绿金台 {0} · 构建 {1} · 数据只保存在本机浏览器",
    "GreenDesk {0} · build {1} · data stored in this browser only",
);
/// Where an address leads nowhere.
pub const LOST_TITLE: Text = t("页面不存在", "Page not found");
/// What then.
pub const LOST_HELP: Text = t(
    "地址可能有误，或来自其他版本。已保存的报告不受影响。",
    "The address may be incorrect or from another version. Saved reports are not affected.",
);
/// No such document.
pub const NO_SUCH_DOCUMENT: Text = t("本机没有此报告", "This report is not on this computer");
/// What then.
pub const NO_SUCH_DOCUMENT_HELP: Text = t(
    "报告可能保存在其他电脑或其他浏览器中，或已在回收站中。如浏览数据曾被清除，请从备份文件导入。",
    "The report may be on another computer, in another browser or in the recycle bin. If browsing data were cleared, import it from a backup file.",
);
/// A document that cannot be opened.
pub const SHUT_TITLE: Text = t("此报告无法打开", "This report cannot be opened");
/// Its raw text.
pub const EXPORT_RAW: Text = t("导出原文", "Export original");
/// A form this version does not have.
pub const UNKNOWN_TEMPLATE: Text = t(
    "本版本没有表单“{0}”，请用更新的版本打开；本版本不会改动该报告",
    "This version has no form “{0}”; open the report with a newer version. It is not changed here",
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
pub const TRASHED: Text = t("{0} 已移到回收站", "{0} moved to the recycle bin");
/// Never written.
pub const NOT_KEPT: Text = t("尚未保存", "Not saved");
/// Kept by the page alone.
pub const IN_PAGE: Text = t("仅存于本页", "On this page only");
/// Nothing open.
pub const ALL_FILLED: Text = t("已填完", "Complete");
/// Something open.
pub const OPEN_COUNT: Text = t("{0} 处待处理", "{0} to resolve");
/// Never handed over.
pub const NEVER_EXPORTED: Text = t("尚未导出备份", "Not exported yet");
/// Handed over.
pub const LAST_EXPORT: Text = t("最近导出：{0}", "Last export: {0}");
/// Handed over, and changed afterwards.
pub const CHANGED_SINCE_EXPORT: Text = t(
    "最近导出：{0}，其后有修改",
    "Last export: {0}, changed since",
);
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
    "可按任意顺序填写，随时离开；修改自动保存到本机。",
    "Sections may be completed in any order and you may leave at any time; changes are saved automatically on this computer.",
);
/// The overview.
pub const GO_ON: Text = t("继续填写", "Continue");
/// A step.
pub const REQUIRED_NOTE: Text = t("标 * 的为必填。", "Fields marked * are required.");
/// A step.
pub const SAVE_AND_GO_ON: Text = t("保存并继续", "Save and continue");
/// A step.
pub const LATER: Text = t("稍后处理", "Later");
/// A step.
pub const BACK: Text = t("返回", "Back");
/// An act of a step was done.
pub const ACT_DONE: Text = t("已完成：{0}", "Done: {0}");
/// A loan book was read.
pub const BOOK_TAKEN: Text = t(
    "台账结果已计入本报告",
    "The ledger result has been included in this report",
);
/// Its result was taken away.
pub const BOOK_FORGOTTEN: Text = t("台账结果已清除", "The ledger result has been cleared");
/// Beside an earlier one.
pub const COMPARE_TITLE: Text = t("与上次比较", "Comparison with previous report");
/// What can be compared.
pub const COMPARE_HINT: Text = t(
    "选择同一表单的另一份报告，逐项列出两次的差异。",
    "Select another report of the same form to list the differences item by item.",
);
/// There is none.
pub const COMPARE_NONE: Text = t(
    "本机暂无可比较的其他报告；可在首页导入上次的 JSON 文件。",
    "There is no other report to compare on this computer; an earlier JSON file can be imported on the home page.",
);
/// Which one.
pub const COMPARE_WITH: Text = t("对比报告", "Report to compare with");
/// Its name and when it was saved.
pub const COMPARE_OPTION: Text = t("{0}（{1}，保存于 {2}）", "{0} ({1}, saved {2})");
/// The same with the checksum, where two are told alike.
pub const COMPARE_OPTION_SUM: Text = t(
    "{0}（{1}，保存于 {2}，校验码 {3}）",
    "{0} ({1}, saved {2}, checksum {3})",
);
/// What a report is about, and its state.
pub const COMPARE_PERIOD: Text = t("报告期 {0}，{1}", "period {0}, {1}");
/// A report with its period and state.
pub const COMPARE_NAMED: Text = t("{0}（{1}）", "{0} ({1})");
/// Which column is which report.
pub const COMPARE_WHICH: Text = t("上期：{0}。本期：{1}。", "Previous: {0}. Current: {1}.");
/// Changes alone.
pub const COMPARE_CHANGES: Text = t("只看变化", "Changes only");
/// On paper.
pub const COMPARE_PRINT: Text = t("打印比较表", "Print the comparison");
/// For Word.
pub const COMPARE_WORD: Text = t("导出 Word（docx）", "Export Word (docx)");
/// As a file.
pub const COMPARE_EXPORT: Text = t("导出比较表（CSV）", "Export the comparison (CSV)");
/// Nothing changed.
pub const COMPARE_SAME: Text = t("两份报告没有差异。", "The two reports do not differ.");
/// The other document is gone.
pub const COMPARE_GONE: Text = t(
    "用于比较的报告已不在本机，请返回重新选择。",
    "The other report is no longer on this computer; go back and select another.",
);
/// The line below the comparison on paper.
pub const COMPARE_IMPRINT: Text = t("{0} 由绿金台 {1} 生成", "Generated {0} by GreenDesk {1}");
/// A step that depends on another.
pub const NOTHING_ABOVE: Text = t("请先填写：", "Please complete first:");
/// The last step.
pub const REVIEW_LEAD: Text = t(
    "请逐项核对。需要修改的，点击“修改”，完成后返回此处。",
    "Check every item. Select Edit to correct an answer; you return here afterwards.",
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
    "本报告由改动过的文件导入，内容与文件的校验码不符。请与报送人核对；重新核对并生成后，此标记方予消除。",
    "This report was imported from an altered file: the content does not match the checksum of the file. Please check with the sender. The mark is removed once the report is reviewed and finalised again.",
);
/// Before an issued report is changed.
pub const FINAL_NOTE: Text = t(
    "本报告已定稿（校验码 {0}）。修改内容将撤销定稿，须重新核对并生成。",
    "This report is final (checksum {0}). Any change revokes this status; the report must then be reviewed and finalised again.",
);
/// An issued report was changed.
pub const FINAL_ASKED: Text = t(
    "内容已修改，现为草稿，与定稿（校验码 {0}）不一致：可继续修改，之后重新核对并生成；也可取消修改，恢复定稿。已定稿的内容留存在“历史版本”。",
    "The content has been changed: the report is now a draft and differs from the final version (checksum {0}). Continue editing and then review and finalise it again, or undo the change and keep the final status. The final version is kept in “Version history”.",
);
/// Go on with the change.
pub const GO_ON_CHANGING: Text = t("继续修改", "Continue editing");
/// Take the change back.
pub const KEEP_ISSUED: Text = t(
    "取消修改，恢复定稿",
    "Undo the change and keep final status",
);
/// The last step.
pub const CHANGE: Text = t("修改", "Edit");
/// The last step.
pub const GO_FILL: Text = t("去填写", "Complete");
/// The last step.
pub const NOT_FILLED_OPTIONAL: Text = t("未填写（选填）", "Not provided (optional)");
/// The last step.
pub const OPEN_PROBLEMS: Text = t("还有 {0} 处需要处理", "{0} still to resolve");
/// Problems that are open and stop nothing.
pub const OPEN_ADVICE: Text = t(
    "另有 {0} 处建议完善，不影响定稿",
    "{0} suggestions open; the report can be issued",
);
/// Problems that were answered with a reason on this page.
pub const ALL_EXPLAINED: Text = t("均已说明原因", "All explained");
/// The last step.
pub const STATEMENT_TITLE: Text = t("真实性声明", "Declaration");
/// The last step.
pub const STATEMENT: Text = crate::documents::words::STATEMENT;
/// The last step.
pub const SIGN_FIRST: Text = t("请先勾选真实性声明", "Tick the declaration first");
/// What is put at the head of the paper.
pub const REFERENCE_TITLE: Text = t("编号与密级", "Number and confidentiality");
/// What is put at the head of the paper.
pub const REFERENCE_LEAD: Text = t(
    "均为选填，印在打印件和 Word 文件的标题下方。请在生成报告之前填写。",
    "All optional; they stand below the title of the printed paper and of the Word file. Fill them in before finalising the report.",
);
/// The last step.
pub const SIGNED_BY: Text = t("经办人", "Prepared by");
/// The last step.
pub const ISSUE: Text = t("生成报告", "Finalise report");
/// The last step.
pub const DRAFT_ONLY: Text = t("预览", "Preview");
/// The finished report.
pub const REPORT_TITLE: Text = t("报告与导出", "Report and export");
/// The finished report.
pub const REPORT_FINAL: Text = t(
    "报告已定稿。如有改动，定稿即撤销，须重新核对并生成。",
    "The report is final. Any change revokes this status; the report must then be reviewed and finalised again.",
);
/// The finished report.
pub const REPORT_DRAFT: Text = t(
    "当前为草稿，打印件带“草稿”标记。核对完毕并生成报告后即为定稿。",
    "This is a draft, and the printout is marked as such. It becomes final once reviewed and finalised.",
);
/// The finished report.
pub const REPORT_FACTS: Text = t("校验码 {0}", "Checksum {0}");
/// Paper.
pub const PAPER_TITLE: Text = t("打印、盖章、报送", "Print, stamp, submit");
/// Paper.
pub const PAPER_LEAD: Text = t(
    "A4 版式与标准附录一致，含签章区、页码与校验码。",
    "A4 layout as in the annex of the standard, with signature area, page numbers and checksum.",
);
/// Paper.
pub const TO_PAPER: Text = t("查看并打印", "View and print");
/// Paper.
pub const PRINT_TITLE: Text = t("打印", "Print");
/// Paper.
pub const PRINT: Text = t("打印", "Print");
/// Paper.
pub const PAPER_LANGUAGE: Text = t("打印语言：English / 中文", "Print language: 中文 / English");
/// Files.
pub const FILES_TITLE: Text = t("导出文件", "Export files");
/// Files.
pub const FILES_LEAD: Text = t(
    "文件由浏览器存入“下载”文件夹。",
    "Files are saved by the browser to the Downloads folder.",
);
/// Files.
pub const EXPORT_JSON: Text = t("导出报送文件（JSON）", "Export report file (JSON)");
/// Files.
pub const JSON_IS: Text = t(
    "完整数据与计算结果，可再导入，也是本机数据的备份。",
    "Complete data and results; can be re-imported and serves as backup of this report.",
);
/// Answers that nothing asks for at present, where files are handed over.
pub const UNASKED: Text = t(
    "有 {0} 项已填但当前不适用的内容未列入报告（{1}），但仍保存在 JSON 文件中；如不应报送，请先回到相应步骤恢复选项并清空，再行导出。",
    "Answers that currently do not apply and are not in the report: {0} ({1}). They remain in the JSON file; if they must not be submitted, restore the option in the relevant step and clear them before exporting.",
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
    "One file containing all sections in sequence; opens directly in Excel.",
);
/// Files.
pub const EXPORT_WORKBOOK: Text = t("导出 Excel（xlsx）", "Export Excel (xlsx)");
/// Files.
pub const WORKBOOK_IS: Text = t(
    "一个工作簿，各表各占一页，可直接用 Excel 或 WPS 打开、打印。",
    "One workbook with a worksheet per table; opens and prints directly in Excel or WPS.",
);
/// Files.
pub const EXPORT_TABLES: Text = t("分表导出 CSV", "Export separate CSV tables");
/// Files.
pub const TABLES_ARE: Text = t(
    "每个部分一个文件，打包为一个 ZIP，便于汇总。",
    "One file per section, for consolidation, packed into one ZIP.",
);
/// Files.
pub const EXPORT_BACKUP: Text = t("导出备份", "Export backup");
/// Files.
pub const GIVEN: Text = t(
    "已由浏览器下载：{0}（{1}）。如未见文件，请查看浏览器的“下载”。",
    "Downloaded by the browser: {0} ({1}). If the file is missing, check the browser's downloads.",
);
/// Files.
pub const NOT_GIVEN: Text = t(
    "浏览器未接受下载，请允许本页下载文件后重试",
    "The browser did not accept the download; allow downloads for this page and try again",
);
/// Sample data.
pub const DEMO_BAR: Text = t(
    "演示数据：可任意修改，打印件与导出文件均带“演示数据”标记。",
    "Sample data: may be changed freely; printouts and exported files are marked as sample data.",
);
/// Sample data.
pub const RESET: Text = t("恢复初始", "Reset");
/// Sample data.
pub const RESET_DONE: Text = t("示例已恢复初始", "The sample has been reset");
/// The bar that says what is wrong with saving.
pub const SAVING: Text = t("保存", "Saving");
/// A conflict.
pub const THEIR_TIME: Text = t("（保存于{0}）", " (saved {0})");
/// A conflict.
pub const SAVE_AS_COPY: Text = t("另存为副本", "Save as copy");
/// A conflict.
pub const LOAD_NEWER: Text = t("载入较新的版本", "Load newer version");
/// Another tab edits.
pub const OTHER_TAB: Text = t(
    "此报告正在另一个标签页中编辑，本页仅供查看。另一标签页保存的内容将自动显示在本页。",
    "This report is being edited in another tab; this page is read-only. Content saved there appears here automatically.",
);
/// Another tab edits: on every control.
pub const LOCKED: Text = t(
    "正在另一个标签页中编辑，本页不能修改",
    "Being edited in another tab; cannot be changed here",
);
/// Another tab edits.
pub const TAKE_OVER: Text = t("在此处继续编辑", "Continue editing here");
/// Typed before another tab was heard of.
pub const KEPT_AS_COPY: Text = t(
    "此报告已在另一个标签页中打开，刚才在本页输入的内容已另存为“{0}”",
    "This report is open in another tab; the entries made here have been saved as “{0}”",
);
/// The browser, the tab or the page ended without closing the document.
pub const NOT_CLOSED: Text = t(
    "上次未正常关闭（浏览器或页面中断）。当前为 {0} 保存的内容，其后几秒的输入可能未保存，请核对。",
    "This report was not closed properly last time (browser or page interrupted). The content shown was saved {0}; entries of the following seconds may be missing, please check.",
);
/// Everything blank.
pub const CONFIRM_BLANK: Text = t("确认清空", "Confirm clearing");
/// In the trash since, and until.
pub const TRASHED_ON: Text = t(
    "删除于{0}，{1} 起自动清除",
    "Deleted {0}; removed automatically from {1}",
);
/// Earlier versions of a document.
pub const HISTORY_TITLE: Text = t("历史版本", "Version history");
/// A copy of an earlier version.
pub const VERSION_COPY: Text = t("{0}（历史版本）", "{0} (earlier version)");
/// It was made.
pub const VERSION_COPIED: Text = t(
    "历史版本已恢复为副本",
    "The earlier version has been restored as a copy",
);
/// The act.
pub const RESTORE_VERSION: Text = t("恢复到历史版本", "Restore an earlier version");
/// It was done.
pub const VERSION_RESTORED: Text = t(
    "已恢复到所选版本；恢复前的内容留存在“历史版本”中。",
    "Restored to the selected version; the previous content is kept in “Version history”.",
);
/// What was to be replaced could not be kept first.
pub const NOT_PINNED: Text = t(
    "未替换：现有内容目前无法留存为历史版本。可改为导入为副本。",
    "Not replaced: the existing content could not be saved in the version history. Import as a copy instead.",
);
/// A file replaced documents.
pub const IMPORT_REPLACED: Text = t(
    "已替换 {1} 份报告；替换前的内容留存在“历史版本”中。",
    "Reports replaced: {1}; the previous content is kept in “Version history”.",
);
/// A file brought copies and replaced documents.
pub const IMPORTED_BOTH: Text = t(
    "已导入 {0} 份报告（作为副本），替换 {1} 份；替换前的内容留存在“历史版本”中。",
    "Imported as copies: {0}, replaced: {1}; the previous content is kept in “Version history”.",
);
/// An import was taken back.
pub const IMPORT_UNDONE: Text = t(
    "已撤销导入；导入的副本已移至回收站。",
    "The import has been undone; the imported copies are in the recycle bin.",
);
/// The file is not there.
pub const NOT_ARRIVED: Text = t("没有收到文件？", "File not received?");
/// What then.
pub const NOT_ARRIVED_HELP: Text = t(
    "已取消导出记录。请允许本页下载文件后重试；电脑不允许下载的，请在“报告与导出”或首页选择“下载不了？”，以文本导出。",
    "The export record has been removed. Allow downloads for this page and try again; where downloads are blocked, select “Download not possible?” on “Report and export” or on the home page to export as text.",
);
/// The reminder.
pub const REMINDER_TITLE: Text = t("备份提醒", "Backup reminder");
/// The reminder: how many, and which.
pub const REMINDER: Text = t(
    "有 {0} 份报告超过 7 天未导出，或填写后尚未导出：{1}。浏览器数据可能被清理，建议立即导出。",
    "Reports not exported for more than 7 days, or never: {0} ({1}). Browser data may be cleared; export now.",
);
/// Not again today.
pub const NOT_TODAY: Text = t("今天不再提醒", "Do not remind again today");
/// Between names.
pub const LIST_COMMA: Text = t("、", ", ");

/// The worker did not come.
pub const NO_WORKER: Text = t(
    "表格读写程序未能下载或中途停止（网络中断、服务器上缺少文件或内存不足）。请重试；已填写的内容不受影响。",
    "The spreadsheet module could not be loaded or stopped (network failure, a file missing on the server, or insufficient memory). Try again; your entries are not affected.",
);
/// Stopped by the person.
pub const STOPPED: Text = t(
    "已取消，原有结果未变。",
    "Cancelled; the previous result is unchanged.",
);
