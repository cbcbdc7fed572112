//! The words of comments on reports that came in, and of their acceptance, in both languages.

use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// The panel.
pub const TITLE: Text = t("批注与收存", "Comments and filing");
/// The loan is not kept here.
pub const NOT_KEPT: Text = t(
    "该贷款方案不在本机，批注与收存记录只保留在本页，离开前请导出退回文件。",
    "The loan scheme is not on this computer; comments and filing are kept on this page only. Export the file to return before leaving.",
);
/// Who comments.
pub const BY: Text = t("批注人", "Comments by");
/// Who comments is blank.
pub const WHO_FIRST: Text = t("请先填写批注人", "Fill in who comments first");
/// Where.
pub const PLACE: Text = t("位置", "Place");
/// The whole report.
pub const WHOLE: Text = t("整份报告", "The whole report");
/// Where.
pub const FIELD: Text = t("项目", "Item");
/// What.
pub const TEXT: Text = t("批注内容", "Comment");
/// The button.
pub const ADD: Text = t("添加批注", "Add comment");
/// Done.
pub const ADDED: Text = t("批注已添加", "Comment added");
/// The button: what the checks found.
pub const PROPOSE: Text = t(
    "将待澄清和退回事项列为批注（{0} 项）",
    "Add findings as comments ({0})",
);
/// Done.
pub const PROPOSED: Text = t("核对结果已列为批注", "Findings added as comments");
/// The box beside a decision.
pub const REPLY: Text = t(
    "关闭或重新提出的说明（可不填）",
    "Remark on closing or raising again (optional)",
);
/// The button.
pub const CLOSE: Text = t("关闭批注", "Close comment");
/// Done.
pub const CLOSED: Text = t("批注已关闭", "Comment closed");
/// The button.
pub const REOPEN: Text = t("重新提出", "Raise again");
/// Done.
pub const REOPENED: Text = t("批注已重新提出", "Comment raised again");
/// The file that goes back.
pub const BACK: Text = t(
    "导出退回文件（批注版）",
    "Export the file to return (with comments)",
);
/// The clean copy.
pub const CLEAN: Text = t(
    "导出报送版（不含批注）",
    "Export for submission (without comments)",
);
/// No clean copy yet.
pub const NO_CLEAN: Text = t(
    "批注全部关闭后可导出报送版",
    "The copy for submission can be exported once all comments are closed",
);
/// The button.
pub const ACCEPT: Text = t("收存报告", "File the report");
/// The button, where another one was accepted.
pub const ACCEPT_INSTEAD: Text = t("改为收存本次报告", "File this report instead");
/// Done.
pub const FILED: Text = t(
    "报告已收存，下一年度据此核对历史数据",
    "Report filed; next year’s history will be checked against it",
);
/// It was accepted.
pub const ACCEPTED: Text = t(
    "已收存 {0} 年度报告：校验码 {1}，收存人 {2}，{3}",
    "The {0} report has been filed; checksum {1}, filed by {2}, {3}",
);
/// The button.
pub const TAKE_BACK: Text = t("撤销收存", "Undo filing");
/// Done.
pub const TAKEN_BACK: Text = t("已撤销收存", "Filing undone");
/// The loan's document could not be saved.
pub const NOT_SAVED: Text = t(
    "贷款方案当前无法保存，批注未保存。请打开该贷款方案查看原因后重试",
    "The loan scheme cannot be saved at present and the change was not kept. Open the loan scheme to see why, then try again",
);
