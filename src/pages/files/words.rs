//! The words of files handed out, in both languages.

use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// A workbook is being made.
pub const MAKING_FILE: Text = t("正在生成文件…", "Generating file…");
/// A backup that does not hold.
pub const BACKUP_UNSOUND: Text = t(
    "备份未生成：写出后读回核对不一致，请重试。已保存的数据不受影响。",
    "The backup was not created: verification after writing failed. Try again; saved data are not affected.",
);
/// A backup that was read back.
pub const BACKUP_SOUND: Text = t(
    "备份已读回核对：{0} 份报告，全部完整。",
    "The backup has been verified and is complete; reports: {0}.",
);
/// A backup with texts that cannot be opened.
pub const BACKUP_SOUND_PARTLY: Text = t(
    "备份已读回核对：{0} 份报告，其中 {1} 份无法打开，已按原样收入。",
    "The backup has been verified and is complete; reports: {0}, of which {1} cannot be opened and are included unchanged.",
);
