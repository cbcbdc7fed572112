//! The words of the import preview, in both languages.

use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// What is in a file.
pub const IMPORT_TITLE: Text = t("文件“{0}”中有 {1} 份报告", "Reports in “{0}”: {1}");
/// What can be done with it.
pub const IMPORT_LEAD: Text = t(
    "本机已有的报告默认导入为副本，原报告不改动。选择“替换”的，现有内容先留存为历史版本，替换可撤销。",
    "Reports already on this computer are imported as copies by default and are not changed. With “Replace”, the existing content is first saved in the version history and the replacement can be undone.",
);
/// Column.
pub const REPORT: Text = t("报告", "Report");
/// Column.
pub const HERE: Text = t("本机", "On this computer");
/// Column.
pub const IN_FILE: Text = t("文件", "In the file");
/// Column.
pub const STANDING: Text = t("文件与本机相比", "File compared with this computer");
/// Column.
pub const DECISION: Text = t("处理", "Action");
/// None here.
pub const ABSENT: Text = t("本机没有", "Not on this computer");
/// Standing.
pub const SAME: Text = t("相同", "Identical");
/// Standing: what is the same here and in the file is final in one of the two alone.
pub const SAME_OTHER_STATE: Text = t("内容相同，状态不同", "Same content, different status");
/// Standing.
pub const NEWER: Text = t("较新", "Newer");
/// Standing.
pub const OLDER: Text = t("较旧", "Older");
/// Standing.
pub const DIFFERENT: Text = t(
    "不同，无法判断新旧",
    "Different; cannot determine which is newer",
);
/// Altered by hand.
pub const ALTERED: Text = t(
    "校验码不符：文件生成后被改动过",
    "Checksum mismatch: the file was altered after it was generated",
);
/// A final report whose content has the checksum it was issued with.
pub const FINAL_AGREES: Text = t("已定稿，校验码 {0} 一致", "Final; checksum {0} verified");
/// A draft whose content has the checksum of the file.
pub const DRAFT_AGREES: Text = t("草稿，校验码 {0}", "Draft; checksum {0}");
/// The checksum that an altered file says, and that of its content.
pub const ALTERED_SUMS: Text = t(
    "文件所附校验码 {0}，现有内容校验码 {1}",
    "Checksum stated in the file: {0}; checksum of the content: {1}",
);
/// A report here that came from an altered file.
pub const ALTERED_HERE: Text = t(
    "校验码不符，现有内容校验码 {0}",
    "Checksum mismatch; checksum of the content: {0}",
);
/// When a final report was issued.
pub const ISSUED_ON: Text = t("定稿于{0}", "finalised {0}");
/// When a draft was last edited.
pub const EDITED_ON: Text = t("最后修改于{0}", "last edited {0}");
/// An earlier version of the program kept no time.
pub const EDITED_UNKNOWN: Text = t("未记录修改时间", "time of last edit not recorded");
/// The report here has another id and is of the same enterprise and year.
pub const ALIKE: Text = t(
    "同一机构、同一期间的报告，可以替换",
    "Report of the same institution and period; can be replaced",
);
/// Decision.
pub const TAKE: Text = t("导入", "Import");
/// Decision.
pub const AS_COPY: Text = t("作为副本导入", "Import as a copy");
/// Decision.
pub const REPLACE: Text = t("替换本机报告", "Replace the report on this computer");
/// Decision.
pub const LEAVE_OUT: Text = t("不导入", "Do not import");
/// Decision, where the content is here already.
pub const LEAVE_SAME: Text = t("不导入（内容相同）", "Do not import (same content)");
/// Nothing was to be imported.
pub const NOTHING_IMPORTED: Text = t("未导入任何报告", "No report was imported");
/// Do it.
pub const DO_IMPORT: Text = t("导入所选", "Import");
/// Do nothing.
pub const DO_NOT: Text = t("取消", "Cancel");
/// What cannot be read.
pub const UNREAD: Text = t("无法识别的 {0} 份", "Unreadable: {0}");
/// Saved when.
pub const SAVED: Text = t("保存于{0}", "Saved {0}");
/// Handed over when.
pub const GIVEN_ON: Text = t("导出于{0}", "Exported {0}");
/// The same content, and comments that the report here lacks.
pub const SAME_NEW_COMMENTS: Text = t(
    "内容相同，文件有新的批注或答复",
    "Same content; the file has new comments or answers",
);
/// Comments of the file.
pub const COMMENTS: Text = t(
    "批注 {0} 条，待答复 {1} 条",
    "Bank comments awaiting an answer: {1} of {0}",
);
