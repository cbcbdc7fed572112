//! The words of comments and accepted reports, in both languages.

use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// How a comment stands.
pub const OPEN: Text = t("待答复", "Awaiting answer");
/// How a comment stands.
pub const ANSWERED: Text = t("已答复", "Answered");
/// In the notes of a loan: the report that a comment is about, and the place.
pub const OF_YEAR: Text = t("{0} 年度报告 · {1}", "{0} report · {1}");
/// How a comment stands.
pub const CLOSED: Text = t("已关闭", "Closed");
/// What was done.
pub const ANSWER: Text = t("答复", "Answer");
/// What was done.
pub const CLOSE: Text = t("关闭", "Closed");
/// What was done.
pub const REOPEN: Text = t("重新提出", "Raised again");
/// A place: section and row, then field.
pub const PLACE: Text = t("{0} · {1}", "{0} · {1}");
/// The whole report.
pub const WHOLE: Text = t("整份报告", "The whole report");

/// Notes of a newer version.
pub const NEWER: Text = t(
    "批注由更新版本的程序生成，本版本无法读取，报告内容不受影响。请更新程序后再导入",
    "The comments were made by a newer version of the program and cannot be read here; the report itself is unaffected. Update the program and import the file again",
);
/// Notes that were left out.
pub const LEFT_OUT: Text = t(
    "批注有 {0} 处超出限度或无法识别，未读取，报告内容不受影响。请向对方核实",
    "{0} parts of the comments exceed the limits or cannot be recognised and were not read; the report itself is unaffected. Check with the other party",
);
/// Notes that were altered.
pub const ALTERED: Text = t(
    "批注的校验码不符，批注在文件生成后被改动过，报告内容不受影响。请向对方核实",
    "The checksum of the comments does not match: they were altered after the file was generated; the report itself is unaffected. Check with the other party",
);

/// The comments of an internal copy.
pub const COMMENTS: Text = t("批注与答复", "Comments and answers");
/// Who and when, with the mark of a bank's own copy of a loan.
pub const INTERNAL_SUBJECT: Text = t("{0} 内部版", "{0} internal");
/// The line under the title of a bank's own copy of a loan.
pub const INTERNAL_SUBTITLE: Text = t(
    "{0} · 内部版，附批注与收存记录，仅供本行使用",
    "{0} · Internal copy with comments and filing records, for the bank only",
);
/// Who and when, with the mark of a report that goes between borrower and bank with its comments.
pub const COMMENTED_SUBJECT: Text = t("{0} 批注版", "{0} with comments");
/// The line under the title of such a report.
pub const COMMENTED_SUBTITLE: Text = t(
    "{0} · 批注版，附批注与答复，供借款人与银行往来，不作报送",
    "{0} · Copy with comments and answers, between borrower and bank, not for submission",
);
/// Column.
pub const NUMBER: Text = t("序号", "No.");
/// Column.
pub const WHERE: Text = t("位置", "Place");
/// Column.
pub const ACT: Text = t("类别", "Kind");
/// Column.
pub const TEXT: Text = t("内容", "Text");
/// Column.
pub const BY: Text = t("填写人", "By");
/// Column.
pub const AT: Text = t("日期", "Date");
/// Column.
pub const STANDING: Text = t("状态", "Status");
/// A comment.
pub const COMMENT: Text = t("批注", "Comment");

/// A text that is too long.
pub const TOO_LONG: Text = t(
    "内容超过 {0} 字，请分为几条填写",
    "The text exceeds {0} characters; divide it into several",
);
/// All texts together are too long.
pub const NO_ROOM: Text = t(
    "本报告的批注与答复合计超过 {0} 字，请精简后填写",
    "The comments and answers of this report exceed {0} characters in total; shorten the text",
);
/// Too many comments.
pub const TOO_MANY: Text = t(
    "本报告已有 {0} 条批注，不能再增加，请在已有批注中补充",
    "The report already has {0} comments; add to one of them instead",
);
/// Too many answers.
pub const TOO_MANY_ENTRIES: Text = t(
    "本条批注的往来已达 {0} 次，请新增一条批注",
    "This comment already has {0} entries; add a new comment instead",
);
/// No text.
pub const NO_TEXT: Text = t("请填写批注内容", "Write the comment");
/// No answer.
pub const NO_ANSWER: Text = t("请填写答复内容", "Write the answer");
