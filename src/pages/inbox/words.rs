//! The words of 收报告, in both languages.

use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// What the page does.
pub const LEAD: Text = t(
    "选择借款人报送的关键绩效指标水平报告（JSON 文件），与本机的可持续挂钩贷款方案逐项核对。数字在这里重新计算，不采信文件中的结果；文件只在本页读取，文件本身不保存；收到的各版本记入本机贷款方案的有年份、校验码、文件名和修改时间，用于识别已被取代的版本；点选“收存”的报告，另记各指标水平；批注也记入贷款方案。",
    "Select the KPI reports that borrowers sent (JSON files) to check them against the sustainability-linked loan schemes on this computer. Figures are recalculated here and results in the files are not relied on; the files are read on this page only and not stored themselves. Of each version received, the loan scheme on this computer records year, checksum, file name and time of change, by which a superseded version is told; of a report that is filed, the KPI values as well. Comments are recorded there too.",
);
/// By which clock days and times are said.
pub const CLOCK: Text = t(
    "本页及导出表格中的日期和时间均为北京时间。",
    "All dates and times on this page and in its exported tables are Beijing time.",
);
/// The chooser.
pub const CHOOSE: Text = t("选择报告文件", "Select report files");
/// What can be chosen.
pub const CHOOSE_HINT: Text = t(
    "可一次选择或拖入 200 份以内的文件，每份不超过 5 MB。贷款方案不在本机的，可将方案的 JSON 文件一并选择。",
    "Up to 200 files of at most 5 MB each can be selected or dropped at once. JSON files of loan schemes that are not on this computer can be selected along with them.",
);
/// Too many files.
pub const TOO_MANY: Text = t(
    "选择了 {0} 份文件，一次最多 {1} 份，已读取前 {1} 份，请再选择其余文件",
    "{0} files were selected, at most {1} can be read at once; the first {1} were read, select the others afterwards",
);
/// Files are being read.
pub const BUSY: Text = t(
    "正在读取已选文件，请在读取完成后再选择",
    "Files are being read; select more once this is done",
);
/// A file that is too large.
pub const TOO_LARGE: Text = t(
    "文件超过 5 MB，不是单份报告，请借款人重新导出",
    "The file exceeds 5 MB and is not a single report; ask the borrower to export it again",
);
/// How far the reading is.
pub const READING: Text = t("正在读取：{0}/{1}", "Reading: {0}/{1}");
/// No loan.
pub const NO_LOANS: Text = t(
    "本机没有可持续挂钩贷款方案。请先建立贷款方案，或将方案的 JSON 文件与报告一并选择。",
    "There is no sustainability-linked loan scheme on this computer. Set one up first, or select its JSON file along with the reports.",
);
/// How many loans and files.
pub const COUNTS: Text = t(
    "贷款方案 {0} 份，已读取报告文件 {1} 份。",
    "Loan schemes: {0}. Report files read: {1}.",
);

/// The year.
pub const YEAR: Text = t("报告年度", "Report year");
/// The filters.
pub const FILTER: Text = t("按状态筛选", "Filter by status");
/// No filter.
pub const ALL: Text = t("全部", "All");
/// A filter with how many loans.
pub const FILTERED: Text = t("{0}（{1}）", "{0} ({1})");
/// File.
pub const AS_CSV: Text = t("导出当前筛选（CSV）", "Export this selection (CSV)");
/// File.
pub const AS_XLSX: Text = t("导出当前筛选（XLSX）", "Export this selection (XLSX)");
/// Forget the files.
pub const CLEAR: Text = t("清空已选文件", "Clear the selected files");

/// The table.
pub const CAPTION: Text = t("各笔贷款的报告", "Reports by loan");
/// Column.
pub const LOAN: Text = t("借款人与贷款", "Borrower and loan");
/// Column.
pub const KPI: Text = t("关键绩效指标", "KPI");
/// Column.
pub const TARGET: Text = t("约定目标", "Agreed target");
/// Column.
pub const ACTUAL: Text = t("实际", "Actual");
/// Column.
pub const RESULT: Text = t("结果", "Result");
/// Column.
pub const NEXT: Text = t("下期利率", "Next rate");
/// Column.
pub const CHECKS: Text = t("核对", "Checks");
/// Column.
pub const STANDING: Text = t("状态", "Status");
/// A KPI with its unit.
pub const KPI_UNIT: Text = t("{0}（{1}）", "{0} ({1})");
/// From which day a rate counts.
pub const FROM: Text = t("自 {0}", "from {0}");
/// No row passes the filter.
pub const NOTHING: Text = t("当前筛选下没有贷款。", "No loan matches this filter.");
/// Shows further rows of a long table.
pub const MORE_ROWS: Text = t(
    "再显示 {0} 笔（已显示 {1} 笔，共 {2} 笔）",
    "Show {0} more ({1} of {2} shown)",
);
/// Nothing was found.
pub const NOTHING_FOUND: Text = t("全部一致", "No differences found");
/// The worst finding, and how many there are.
pub const FOUND: Text = t("{0}等 {1} 项", "{0}; {1} findings in all");
/// When a report is due.
pub const DUE: Text = t("应于 {0} 前报送", "Due by {0}");
/// No day on which it is due.
pub const NO_DUE: Text = t(
    "贷款方案未填报告到期日",
    "The loan scheme states no due date",
);
/// How long a report is overdue.
pub const DAYS: Text = t("逾期 {0} 天", "{0} days overdue");

/// A finding: what it does, which check, what was found.
pub const FINDING: Text = t("{0} · {1}：{2}", "{0} · {1}: {2}");
/// A finding that changes nothing.
pub const NOTE: Text = t("提示", "Note");
/// The fingerprint and the completion rate of a KPI.
pub const KPI_FACTS: Text = t(
    "{0}：约定指纹 {1}，完成率 {2}",
    "{0}: agreed fingerprint {1}, completion rate {2}",
);
/// A file.
pub const FILE: Text = t(
    "文件“{0}”：{1} 年度，校验码 {2}",
    "File “{0}”: {1}, checksum {2}",
);
/// The file that the row goes by.
pub const FILE_COUNTS: Text = t(
    "文件“{0}”：{1} 年度，校验码 {2}（按此份核对）",
    "File “{0}”: {1}, checksum {2} (this one is checked)",
);
/// A file of which a newer version came in before.
pub const FILE_SUPERSEDED: Text = t(
    "文件“{0}”：{1} 年度，校验码 {2}（已被较新的版本取代，不作依据）",
    "File “{0}”: {1}, checksum {2} (superseded by a newer version, not used)",
);
/// The file that the row goes by, where its checksum does not fit.
pub const FILE_ALTERED: Text = t(
    "文件“{0}”：{1} 年度（按此份核对）",
    "File “{0}”: {1} (this one is checked)",
);
/// A file with its number among the versions, and when it was last changed.
pub const VERSION: Text = t("第 {0} 版（{1}）：{2}", "Version {0} ({1}): {2}");
/// A file with the time of its last change.
pub const FILE_CHANGED: Text = t("{0}，最后修改 {1}", "{0}, last changed {1}");
/// Two versions, by their checksums.
pub const COMPARED_OF: Text = t(
    "两个版本的差异（{0} 与 {1}）",
    "Differences between the two versions ({0} and {1})",
);
/// Column.
pub const PLACE: Text = t("项目", "Item");
/// Column.
pub const BEFORE: Text = t("较早版本", "Earlier version");
/// Column.
pub const AFTER: Text = t("较新版本", "Newer version");
/// Nothing was filled.
pub const BLANK: Text = t("未填", "Blank");
/// A row.
pub const THERE: Text = t("有此行", "Present");
/// Rows in another order.
pub const MOVED: Text = t("顺序不同", "Different order");
/// What has no field.
pub const OTHER: Text = t("其他内容", "Other content");
/// More differences.
pub const MORE: Text = t("另有 {0} 处不同", "{0} more differences");
