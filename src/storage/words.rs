//! What is said about saving, in both languages.

use super::autosave::{State, Trouble, Why};
use super::{Reason, SaveError, ShelfError};
use crate::i18n::{Message, Text};

impl ShelfError {
    /// What is wrong with the shelf, and the remedy.
    pub fn says(&self) -> Message {
        match self {
            Self::Absent => Text::new(
                "此浏览器无法保存数据，请导出文件留存",
                "This browser cannot save data; export a file to keep your work",
            )
            .into(),
            Self::Full => Text::new(
                "存储空间已满，请导出备份后清空回收站",
                "Storage is full; export a backup, then empty the recycle bin",
            )
            .into(),
            Self::Refused(name) => Message::new(
                Text::new(
                    "浏览器拒绝写入（{0}），请导出备份",
                    "The browser refused to save ({0}); export a backup",
                ),
                vec![name.as_str().into()],
            ),
        }
    }
}

impl Reason {
    /// Why a stored document is not opened.
    pub const fn says(self) -> Text {
        match self {
            Self::NotAnEnvelope => Text::new("内容不完整或已损坏", "Incomplete or damaged"),
            Self::NotOurs => Text::new("不是绿金台的数据", "Not GreenDesk data"),
            Self::Altered => Text::new(
                "校验码不符，内容被截断或改动",
                "Checksum mismatch; the content is truncated or altered",
            ),
            Self::Shape => Text::new("缺少应有的内容", "Parts of the document are missing"),
            Self::Migration => Text::new(
                "旧版数据未能转换",
                "Data of an earlier version could not be converted",
            ),
            Self::Misplaced => Text::new(
                "内容与编号不符",
                "The content does not match its identifier",
            ),
        }
    }
}

/// Written by a newer version.
pub const NEWER: Text = Text::new(
    "由更新版本的绿金台保存，请重新载入以使用新版本；本版本不会改动该报告",
    "Saved by a newer version of GreenDesk; reload to use that version. The report is not changed here",
);
/// What is stored cannot be read.
pub const BROKEN: Text = Text::new(
    "已存数据无法读取（{0}），不会被覆盖；请导出原文",
    "The stored data cannot be read ({0}) and will not be overwritten; export the original",
);
const STALE: Text = Text::new(
    "另一个标签页已保存了更新的内容，请另存为副本",
    "A newer version was saved in another tab; save yours as a copy",
);
const GONE: Text = Text::new(
    "此报告已被删除，请另存为副本",
    "This report has been deleted; save yours as a copy",
);
const READ_BACK: Text = Text::new(
    "写入后核对不一致，请导出备份",
    "The saved data could not be verified; export a backup",
);
const BLANK: Text = Text::new(
    "内容已全部清空，未覆盖原有数据；请确认清空",
    "All content has been cleared; the stored data is kept until you confirm",
);

impl SaveError {
    /// Why it was not saved, and the remedy.
    pub fn says(&self) -> Message {
        match self {
            Self::Stale { .. } => STALE.into(),
            Self::Gone => GONE.into(),
            Self::Newer => NEWER.into(),
            Self::Unreadable(reason) => Message::new(BROKEN, vec![reason.says().into()]),
            Self::ReadBack { .. } => READ_BACK.into(),
            Self::Shelf(error) => error.says(),
        }
    }
}

/// Before the reason of a failed write.
const FAILED: Text = Text::new("保存失败：{0}", "Save failed: {0}");
/// Before the reason for which nothing is written.
const READ_ONLY: Text = Text::new("只读：{0}", "Read-only: {0}");

impl State {
    /// The status in the header, where a bar below says what is wrong and what to do; else as [`Self::says`].
    pub fn short(&self, clock: &str) -> Message {
        match self {
            Self::Failed(_) => Text::new("保存失败", "Save failed").into(),
            Self::Conflict { .. } => Text::new("未保存", "Not saved").into(),
            Self::ReadOnly(Why::NoShelf) => {
                Text::new("未保存到本机", "Not saved on this computer").into()
            }
            Self::ReadOnly(Why::Newer | Why::Broken(_)) => Text::new("只读", "Read-only").into(),
            _ => self.says(clock),
        }
    }

    /// The status in words. `clock` is the time of the last save as the reader's clock shows it.
    pub fn says(&self, clock: &str) -> Message {
        match self {
            Self::Loading => Text::new("正在读取…", "Loading…").into(),
            Self::Clean => Text::new("本次打开后未修改", "No changes since opening").into(),
            Self::Dirty => Text::new("有未保存的修改", "Unsaved changes").into(),
            Self::Saved { .. } => Message::new(
                Text::new("已保存到本机 {0}", "Saved on this computer {0}"),
                vec![clock.into()],
            ),
            Self::Failed(trouble) => {
                let why = match trouble {
                    Trouble::Shelf(error) => error.says(),
                    Trouble::ReadBack => READ_BACK.into(),
                    Trouble::Blank => BLANK.into(),
                };
                Message::new(FAILED, vec![why.into()])
            }
            Self::ReadOnly(Why::Private) => Text::new(
                "只在本页，不在本机留存",
                "On this page only, not stored on this computer",
            )
            .into(),
            Self::ReadOnly(Why::NoShelf) => ShelfError::Absent.says(),
            Self::ReadOnly(why) => {
                let why = match why {
                    Why::OtherTab => {
                        Text::new("另一个标签页正在编辑", "being edited in another tab").into()
                    }
                    Why::Newer => NEWER.into(),
                    Why::Broken(reason) => Message::new(BROKEN, vec![reason.says().into()]),
                    Why::NoShelf | Why::Private => ShelfError::Absent.says(),
                };
                Message::new(READ_ONLY, vec![why.into()])
            }
            Self::Conflict {
                their_saved_at: Some(_),
            } => STALE.into(),
            Self::Conflict {
                their_saved_at: None,
            } => GONE.into(),
        }
    }
}
