//! The words of files handed out, in both languages.

use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// A workbook is being made.
pub const MAKING_XLSX: Text = t("正在制作 Excel 文件…", "Making the workbook…");
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
