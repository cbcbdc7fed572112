//! The words of comments on a document, in both languages.

use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// The list.
pub const TITLE: Text = t("银行批注", "Comments from the bank");
/// The bar that leads to the list.
pub const NOTICE: Text = t("批注提示", "Notice of comments");
/// What to do.
pub const LEAD: Text = t(
    "请逐条答复，需要更正的内容直接在报告中修改。批注与答复不计入校验码，也不改变报告的定稿状态；答复后将报告文件（批注版）发回银行。",
    "Answer each comment and correct the report where needed. Comments and answers are no part of the checksum and do not change the status of the report; then send the report file (copy with comments) back to the bank.",
);
/// All are answered, and the bank has not closed all of them.
pub const ALL_ANSWERED: Text = t(
    "批注已全部答复。请将报告文件（批注版）发回银行，由银行核对后关闭批注。",
    "All comments are answered. Send the report file (copy with comments) back to the bank, which checks the answers and closes the comments.",
);
/// All are closed.
pub const ALL_CLOSED: Text = t(
    "批注已由银行全部关闭，无需再答复。",
    "The bank has closed all comments; nothing remains to be answered.",
);
/// Who answers.
pub const ANSWERED_BY: Text = t("答复人", "Answered by");
/// Who answers is blank.
pub const WHO_FIRST: Text = t("请先填写答复人", "Fill in who answers first");
/// The box.
pub const YOUR_ANSWER: Text = t("答复内容", "Answer");
/// The button.
pub const ANSWER: Text = t("提交答复", "Submit answer");
/// To the field.
pub const TO_FIELD: Text = t("查看该项", "Go to the item");
/// From the field to the list.
pub const LOOK: Text = t("查看批注", "Show comments");
/// The place is gone.
pub const GONE: Text = t("该项已不在报告中", "The item is no longer in the report");
/// The whole report.
pub const WHOLE: Text = t("整份报告", "The whole report");
/// A comment at its field: how it stands, and its text.
pub const BESIDE: Text = t("批注（{0}）：{1}", "{0} · {1}");
/// Nothing is filled.
pub const BLANK: Text = t("未填", "blank");
/// What the place of a comment held and what it holds now.
pub const SINCE: Text = t(
    "批注后该项由 {0} 改为 {1}",
    "Changed since the comment: from {0} to {1}",
);
/// How many comments wait, on the first page.
pub const WAITING: Text = t("银行批注待答复 {0} 条", "Bank comments to answer: {0}");
/// Who and when.
pub const BY_AT: Text = t("{0}，{1}", "{0}, {1}");
/// An answer or a decision: what it is, and its text.
pub const ENTRY: Text = t("{0}：{1}", "{0}: {1}");
/// How many there are, and how many wait.
pub const COUNTS: Text = t(
    "银行对本报告有 {0} 条批注，待答复 {1} 条。",
    "Bank comments on this report awaiting an answer: {1} of {0}.",
);
/// None waits for an answer, and some for the bank.
pub const ANSWERED_COUNTS: Text = t(
    "银行对本报告有 {0} 条批注，均已答复，待银行关闭 {1} 条。",
    "Bank comments on this report are all answered; {1} of {0} still to be closed by the bank.",
);
/// All are closed.
pub const CLOSED_COUNTS: Text = t(
    "银行对本报告的 {0} 条批注已全部关闭。",
    "Bank comments on this report are all closed ({0}).",
);
/// To the list.
pub const TO_LIST: Text = t("查看并答复", "View and answer");
