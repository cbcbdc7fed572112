//! The words of the table of received reports, in both languages.

use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// The name of file and workbook.
pub const OF_YEAR: Text = t("{0} 年度报告收取情况", "Reports received for {0}");
/// The name of the sheet.
pub const REPORTS: Text = t("报告收取情况", "Reports received");
/// How the loans stand that are shown.
pub const FILTER: Text = t("筛选", "Filter");
/// No filter.
pub const ALL: Text = t("全部", "All");
/// How many loans.
pub const LOANS: Text = t("贷款笔数", "Number of loans");
/// A finding with its check.
pub const FINDING: Text = t("{0}：{1}", "{0}: {1}");

/// Column.
pub const BORROWER: Text = t("借款人", "Borrower");
/// Column.
pub const NUMBER: Text = t("贷款编号", "Loan number");
/// Column.
pub const NATURE: Text = t("数据性质", "Data type");
/// Column.
pub const STANDING: Text = t("状态", "Status");
/// Column.
pub const DUE: Text = t("报告到期日", "Report due");
/// Column.
pub const DAYS: Text = t("逾期天数", "Days overdue");
/// Column.
pub const KPI: Text = t("关键绩效指标", "KPI");
/// Column.
pub const UNIT: Text = t("单位", "Unit");
/// Column.
pub const FINGERPRINT: Text = t("约定指纹", "Agreed fingerprint");
/// Column.
pub const TARGET: Text = t("约定目标水平", "Agreed target");
/// Column.
pub const ACTUAL: Text = t("实际水平", "Actual value");
/// Column.
pub const OUTCOME: Text = t("结果", "Result");
/// Column.
pub const COMPLETION: Text = t("完成率（%）", "Completion rate (%)");
/// Column.
pub const NEXT_RATE: Text = t("下期利率（%）", "Next rate (%)");
/// Column.
pub const FROM: Text = t("生效节点", "Effective from");
/// Column.
pub const NEXT_WHY: Text = t(
    "说明（未测算原因、利率以外的处理）",
    "Note (why not calculated; what follows beside the rate)",
);
/// Column.
pub const FINDINGS: Text = t("核对结果", "Findings");
/// Column.
pub const FILE: Text = t("文件", "File");
/// Column.
pub const SUM: Text = t("校验码", "Checksum");

/// Another kind of file than a report.
pub const NOT_JSON: Text = t(
    "这不是报告文件。此处只读取绿金台导出的 JSON 文件；收到的是 CSV、XLSX、Word 或 PDF 的，请借款人在报告页导出 JSON 后报送",
    "This is no report file. Only JSON files exported by GreenDesk are read here; where a CSV, XLSX, Word or PDF file was sent, ask the borrower to export JSON on the report page",
);
/// JSON of another program.
pub const NOT_OURS: Text = t(
    "这不是绿金台导出的报告，请借款人在绿金台的报告页导出 JSON 后报送",
    "This report was not exported by GreenDesk; ask the borrower to export JSON on the report page of GreenDesk",
);
/// A file that was cut off or changed.
pub const DAMAGED: Text = t(
    "文件不完整或内容已损坏，请借款人重新导出并报送",
    "The file is incomplete or damaged; ask the borrower to export and send it again",
);
