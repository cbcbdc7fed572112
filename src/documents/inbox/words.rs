//! The words of the inbox: its checks and how a loan stands, in both languages.

use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// Check.
pub const RECEIVED: Text = t("报送", "Submission");
/// Check.
pub const READABLE: Text = t("文件", "File");
/// Check.
pub const EDITION: Text = t("表单与标准", "Form and standard");
/// Check.
pub const CHECKSUM: Text = t("校验码与定稿", "Checksum and status");
/// Check.
pub const BORROWER: Text = t("借款人", "Borrower");
/// Check.
pub const LOAN: Text = t("所属贷款", "Loan");
/// Check.
pub const DEFINITION: Text = t("指标定义", "KPI definition");
/// Check.
pub const HISTORY: Text = t("历史数据", "History");
/// Check.
pub const YEARS: Text = t("报告年度", "Report year");
/// Check.
pub const FIGURES: Text = t("数据重算", "Recalculation");
/// Check.
pub const EVIDENCE: Text = t("证明材料", "Evidence");

/// Check.
pub const COMMENTS: Text = t("批注", "Comments");

/// Standing.
pub const OVERDUE: Text = t("逾期未报", "Overdue");
/// Standing.
pub const RETURNED: Text = t("退回", "Returned");
/// Standing.
pub const ASK: Text = t("待澄清", "To clarify");
/// Standing.
pub const AWAITED: Text = t("待报送", "Awaited");
/// Standing.
pub const PASSED: Text = t("通过", "Passed");
