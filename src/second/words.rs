//! The words of the register of clauses, of the blank form and of the result of loans, in both languages.

use crate::i18n::Text;

/// The empty form.
pub const BLANK_FORM: Text = Text::new("空白表与材料清单", "Blank form and what to prepare");
/// The register's columns.
pub const CLAUSE: Text = Text::new("条款", "Clause");
/// Its columns.
pub const ABOUT_CLAUSE: Text = Text::new("内容", "About");
/// Its columns.
pub const COVERAGE: Text = Text::new("落实方式", "Coverage");
/// Its columns.
pub const WHERE: Text = Text::new("位置或原因", "Where, or why not");
/// Coded.
pub const CODED: Text = Text::new("已编入", "coded");
/// Asked.
pub const ASKED: Text = Text::new("由填报人回答", "asked");
/// Not coded.
pub const NOT_CODED: Text = Text::new("未编入", "not coded");

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// Nothing to show of the loans.
pub const NO_RESULT: Text = t(
    "还没有逐笔的结果：请先在“台账”一步录入贷款，或导入台账。",
    "There is no result of the loans yet: enter loans, or import a book, in the step “Loans”.",
);
/// No row could be used.
pub const NOTHING_USED: Text = t("还没有可以计算的贷款。", "No loan can be computed yet.");
/// The result in a sentence.
pub const SENTENCE: Text = t(
    "采用 {0} 笔贷款，余额 {1} 万元，折合减排{2} {3} 吨；其中 {4} 笔有该指标的数据（占笔数 {5}%），余额 {6} 万元（占余额 {7}%）。",
    "{0} loans used, balance {1} (10k CNY), {2} avoided {3} t; {4} of them have that figure ({5}% of the loans), with a balance of {6} (10k CNY, {7}% of all).",
);
/// What became of the rows.
pub const ROWS: Text = t(
    "共 {0} 行：采用 {1} 行，其中 {2} 行有提示；未采用 {3} 行；空行 {4} 行。",
    "{0} rows: {1} used, {2} of them with a remark; {3} not used; {4} blank.",
);
/// A last digit that is not certain.
pub const ABOUT: Text = t("≈ ", "≈ ");
/// Formula.
pub const HOW: Text = t("算法：{0}", "How: {0}");
/// The table behind a picture.
pub const DATA_TABLE: Text = t("查看数据表", "Show the data");
/// Between a name and what it is of.
pub const COLON: Text = t("：", ": ");
/// Between reasons.
pub const SEMICOLON: Text = t("；", "; ");
/// Section.
pub const SUMS: Text = t("合计与覆盖率", "Sums and coverage");
/// Section.
pub const GROUPS: Text = t("分组与贡献", "Groups and contributors");
/// Section.
pub const DISTRIBUTION: Text = t(
    "单位投资减排量的分布",
    "Distribution of the reduction by investment",
);
/// Section.
pub const ISSUED: Text = t("发放情况与碳减排量", "Loans issued and emissions avoided");
/// Section.
pub const LARGE: Text = t(
    "授信 1 亿元（含）以上的项目",
    "Projects with a limit of 100 million yuan or more",
);
/// Section.
pub const REMARKS: Text = t("提示分类", "Remarks by kind");
/// Figure.
pub const WEIGHTED: Text = t("加权平均利率", "Weighted average rate");
/// A division.
pub const BY: Text = t("按{0}", "By {0}");
/// A division in a sentence.
pub const LARGEST: Text = t(
    "“{0}”最多：{1} 吨，占 {2}%；共 {3} 组。",
    "“{0}” has the most: {1} t, {2}%; {3} groups.",
);
/// A division in a sentence.
pub const NO_FIGURES: Text = t(
    "共 {3} 组，都没有该指标的数据。",
    "{3} groups, none with a figure.",
);
/// Behind a bar's figure.
pub const TONNES_SHARE: Text = t(" 吨 · {0}%", " t · {0}%");
/// Contributors.
pub const TOP: Text = t("贡献最大的贷款：{0}", "Largest contributors: {0}");
/// Contributors in a sentence.
pub const TOP_SHARE: Text = t("前 {0} 笔合计占 {1}%。", "The first {0} make up {1}%.");
/// No contributor.
pub const NO_TOP: Text = t("没有该指标的数据。", "No loan has a figure.");
/// Where a row stands.
pub const FILE_AND_ROW: Text = t("文件 {0} 第 {1} 行", "file {0}, row {1}");
/// The distribution in a sentence.
pub const FULLEST: Text = t(
    "{0} 笔有二氧化碳数据的贷款中，每万元投资年减排 {1} 吨的最多，有 {2} 笔。",
    "Of {0} loans with CO2, most avoid {1} t a year for each 10k CNY invested: {2}.",
);
/// No distribution.
pub const NO_DISTRIBUTION: Text = t(
    "没有二氧化碳数据，无法排列。",
    "No loan has CO2, so there is nothing to divide.",
);
/// No period.
pub const NO_PERIOD: Text = t(
    "没有填写期末日，不能划分季度与年度。",
    "The period's end is not given, so that quarter and year cannot be told.",
);
/// 八 in a sentence.
pub const LARGE_TOLD: Text = t(
    "{0} 个项目，余额合计 {1} 万元，折合减排二氧化碳当量 {2} 吨。",
    "{0} projects, balance {1} (10k CNY), CO2 equivalent avoided {2} t.",
);
/// No large project.
pub const NO_LARGE: Text = t(
    "没有授信额度达到 1 亿元的项目。",
    "No project has a limit of 100 million yuan.",
);
/// No remark.
pub const NO_REMARKS: Text = t("没有提示。", "No remarks.");
/// Column.
pub const ROWS_WITH: Text = t("行数", "Rows");
/// Where remarks come from.
pub const HOW_REMARKS: Text = t(
    "逐行核对单位、数量级、占比与来源；有提示的贷款照常计入",
    "units, magnitudes, shares and sources are checked row by row; loans with a remark are counted all the same",
);
/// Rows that were not used.
pub const REFUSED: Text = t("未采用的 {0} 行", "{0} rows not used");
/// Column.
pub const WHY: Text = t("原因", "Why");
/// A backup that does not hold.
pub const BACKUP_UNSOUND: Text = t(
    "备份没有做成：写出后读回核对不一致，请再试一次。已保存的数据不受影响。",
    "The backup was not made: read back, it did not hold what it should. Try again; what is saved here is not affected.",
);
/// A backup that was read back.
pub const BACKUP_SOUND: Text = t(
    "备份已读回核对：{0} 份报告，全部完整。",
    "The backup was read back and is whole; reports in it: {0}.",
);
/// A backup with texts that cannot be opened.
pub const BACKUP_SOUND_PARTLY: Text = t(
    "备份已读回核对：{0} 份报告，其中 {1} 份打不开，已原样收入。",
    "The backup was read back and is whole; reports in it: {0}, of which cannot be opened and are in it as they are: {1}.",
);
/// Earlier versions.
pub const HISTORY_LEAD: Text = t(
    "填写时自动留存：至多每 5 分钟一个，最近 20 个，保留 7 天；替换之前的版本一直保留。只保存在本机浏览器。",
    "Kept while you fill: one in five minutes at most, the last 20, for 7 days; versions from before a replacement stay. In this browser only.",
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
/// Which revision.
pub const REVISION: Text = t("第 {0} 版", "revision {0}");
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
/// Between parts of a sentence.
pub const COMMA: Text = t("，", ", ");
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
/// What is in a file.
pub const IMPORT_TITLE: Text = t("文件“{0}”中有 {1} 份报告", "Reports in “{0}”: {1}");
/// What can be done with it.
pub const IMPORT_LEAD: Text = t(
    "默认作为副本导入，不改动现有报告。选择“替换”时，现有内容先留为历史版本，之后也可以撤销。",
    "By default reports come as copies and nothing is changed. “Replace” keeps what is here as an earlier version first, and can be undone.",
);
/// Column.
pub const REPORT: Text = t("报告", "Report");
/// Column.
pub const HERE: Text = t("本机", "Here");
/// Column.
pub const IN_FILE: Text = t("文件", "In the file");
/// Column.
pub const STANDING: Text = t("文件与本机相比", "The file against here");
/// Column.
pub const DECISION: Text = t("处理", "What to do");
/// None here.
pub const ABSENT: Text = t("本机没有", "not here");
/// Standing.
pub const SAME: Text = t("相同", "the same");
/// Standing.
pub const NEWER: Text = t("较新", "newer");
/// Standing.
pub const OLDER: Text = t("较旧", "older");
/// Standing.
pub const DIFFERENT: Text = t(
    "不同，分不出新旧",
    "different; which is newer cannot be told",
);
/// Altered by hand.
pub const ALTERED: Text = t(
    "文件生成后被改动过",
    "the file was altered after it was made",
);
/// Decision.
pub const AS_COPY: Text = t("作为副本导入", "Import as a copy");
/// Decision.
pub const REPLACE: Text = t("替换本机的这一份", "Replace the one here");
/// Decision.
pub const LEAVE_OUT: Text = t("不导入", "Leave out");
/// Do it.
pub const DO_IMPORT: Text = t("导入所选", "Import");
/// Do nothing.
pub const DO_NOT: Text = t("取消", "Cancel");
/// What cannot be read.
pub const UNREAD: Text = t("读不出来的 {0} 份", "Cannot be read: {0}");
/// Saved when.
pub const SAVED: Text = t("保存于 {0}", "saved {0}");
/// Handed over when.
pub const GIVEN_ON: Text = t("导出于 {0}", "exported {0}");
/// What would go.
pub const CLEAR_WHAT: Text = t("将要清除", "What goes");
/// What would go.
pub const CLEAR_DOCUMENTS: Text = t("报告 {0} 份", "reports: {0}");
/// What would go.
pub const CLEAR_TRASHED: Text = t("回收站中的报告 {0} 份", "reports in the trash: {0}");
/// What would go.
pub const CLEAR_COPIED: Text = t("第二份副本 {0} 条", "records of the second copy: {0}");
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
/// What the register is.
pub const STANDARDS_LEAD: Text = t(
    "每一条条款在程序里怎样落实：已编入计算或检查、由填报人回答，或未编入及其原因。",
    "What the program does with every clause: computed or checked, asked of the person, or left out and why.",
);
/// Everything goes.
pub const CLEAR_LEAD: Text = t(
    "把绿金台在这个浏览器里留下的全部内容清除。下载过的文件、同一网站上其他程序的数据都不受影响。",
    "Takes away everything that GreenDesk keeps in this browser. Downloaded files and the data of other programs on this site stay as they are.",
);
/// About, a paragraph each.
pub const ABOUT_PROGRAM: &[Text] = &[
    t(
        "绿金台在浏览器里完成填写、计算、核对与打印，没有服务器，也不向任何地址发送数据。",
        "GreenDesk fills, computes, checks and prints in the browser. There is no server, and nothing is sent anywhere.",
    ),
    t(
        "“已保存到本机”指保存在这台电脑这个浏览器的本地存储里：同一浏览器的其他使用者可以看到，清除浏览数据会一并删除。请在每次填完后导出 JSON 备份，并与打印件一起存档。",
        "“Saved on this computer” means this browser's local storage: whoever uses this browser can read it, and clearing the browsing data deletes it. Export a JSON backup when you finish and file it with the print.",
    ),
    t(
        "数字按十进制精确计算，只在打印位数上四舍五入一次；未舍入的数值同时写入 JSON 与 CSV。",
        "Figures are exact decimals, rounded once, half up, at the printed places; the unrounded values go into JSON and CSV too.",
    ),
    t(
        "标准的条文以原标准为准；本程序只用自己的话简述，并注明条款号。",
        "The standards themselves prevail; this program restates them briefly in its own words and names the clause.",
    ),
];
/// Shortcuts.
pub const SHORTCUTS_TITLE: Text = t("键盘", "Keyboard");
/// Shortcuts, one each.
pub const SHORTCUTS: &[Text] = &[
    t("Ctrl+S：立即保存", "Ctrl+S: save now"),
    t(
        "Ctrl+Z、Ctrl+Y：不在输入框里时，撤销、重做增删行等操作",
        "Ctrl+Z, Ctrl+Y outside a text: undo and redo acts such as adding a row",
    ),
    t(
        "Alt+→、Alt+←：下一步、上一步",
        "Alt+→, Alt+←: next step, previous step",
    ),
    t(
        "Enter：在表格里到下一行，在其他单行框里等于“保存并继续”",
        "Enter: the next row in a table; elsewhere in a single line the same as “Save and continue”",
    ),
    t("↑、↓：在表格里上下移动", "↑, ↓: up and down in a table"),
];
/// Version.
pub const VERSION: Text = t("版本 {0}，构建 {1}", "Version {0}, build {1}");
