//! The words of pasting a block of cells, in both languages.

use crate::i18n::Text;

/// The button at a list, and the act.
pub const PASTE: Text = Text::new("从 Excel 粘贴", "Paste from Excel");
/// The dialog.
pub const TITLE: Text = Text::new("从 Excel 粘贴：{0}", "Paste from Excel: {0}");
/// Where the cells are put first.
pub const HERE: Text = Text::new(
    "在下面的框中粘贴从 Excel、WPS 或 LibreOffice 复制的单元格（Ctrl+V）",
    "Paste the cells copied in Excel, WPS or LibreOffice into the box below (Ctrl+V)",
);
/// How it goes without the button.
pub const HERE_HINT: Text = Text::new(
    "也可以不打开本窗口，直接点表格中的一格粘贴。",
    "You can also paste straight into a cell of the table, without this window.",
);
/// What would happen.
pub const SUM: Text = Text::new(
    "将填入 {0} 个单元格，新增 {1} 行，{2} 处有问题。",
    "Cells to fill: {0}. Rows to add: {1}. Problems: {2}.",
);
/// What would happen, and what would be replaced.
pub const SUM_REPLACING: Text = Text::new(
    "将填入 {0} 个单元格，新增 {1} 行，{2} 处有问题；其中 {3} 个单元格的原有内容将被替换。",
    "Cells to fill: {0}, of which {3} hold something else now that will be replaced. Rows to add: {1}. Problems: {2}.",
);
/// Nothing would happen.
pub const NOTHING: Text = Text::new(
    "没有可以填入的单元格，请在表头选择各列对应的项目。",
    "No cell can be filled. Choose above the columns where they go.",
);
/// The first row.
pub const HEADINGS: Text = Text::new("第一行是标题", "The first row holds headings");
/// Rows and columns change places.
pub const SWAP: Text = Text::new("行列互换", "Swap rows and columns");
/// Rows of sums and means too.
pub const SUM_ROWS: Text = Text::new("合计、平均行也粘贴", "Paste sums and means too");
/// Rows go to the rows of the same year or name.
pub const MATCHED: Text = Text::new("（按年份或名称对应）", "(by year or name)");
/// The row to begin in.
pub const FIRST: Text = Text::new("起始行", "Begin in row");
/// The column of the rows that are filled.
pub const ROW: Text = Text::new("填入的行", "Row filled");
/// Where a column goes.
pub const COLUMN: Text = Text::new("第 {0} 列填入", "Column {0} goes to");
/// Nowhere.
pub const NOWHERE: Text = Text::new("（不粘贴）", "(not pasted)");
/// A column that names rows.
pub const ROW_NAME: Text = Text::new("（用于对应行）", "(names the row)");
/// A row that goes nowhere.
pub const NO_ROW: Text = Text::new("（不粘贴）", "(not pasted)");
/// A row that is added.
pub const NEW: Text = Text::new("{0}（新增）", "{0} (new)");
/// A cell with a problem, for who listens.
pub const BAD_CELL: Text = Text::new("有问题：", "problem: ");
/// A problem and its cell.
pub const TROUBLE: Text = Text::new("数据第 {0} 行第 {1} 列：{2}", "Row {0}, column {1}: {2}");
/// Problems that are not listed.
pub const MORE: Text = Text::new(
    "另有 {0} 处，粘贴后在表中逐格提示。",
    "{0} more; the table shows each of them after pasting.",
);
/// The heading of the problems.
pub const TROUBLES: Text = Text::new("需要核对的单元格", "Cells to check");
/// Unreadable cells are put in all the same.
pub const TROUBLES_HINT: Text = Text::new(
    "读不出的内容照原样填入，可粘贴后再改；注明“不粘贴”的除外。",
    "What cannot be read is filled in as it stands and can be mended afterwards, except where it says “not pasted”.",
);
/// The preview.
pub const PREVIEW: Text = Text::new("粘贴预览", "Preview");
/// Rows that are not shown.
pub const MORE_ROWS: Text = Text::new(
    "预览仅列前 {0} 行，共 {1} 行，将全部粘贴。",
    "The preview shows the first {0} of {1} rows; all of them are pasted.",
);
/// Do it.
pub const APPLY: Text = Text::new("应用", "Apply");
/// Leave it.
pub const CANCEL: Text = Text::new("取消", "Cancel");
/// One text.
pub const AS_TEXT: Text = Text::new("作为一段文字贴入这一格", "Paste into the one field as text");
/// Done.
pub const DONE: Text = Text::new(
    "已粘贴 {0} 个单元格，新增 {1} 行。",
    "Pasted. Cells filled: {0}. Rows added: {1}.",
);
/// No place for a block.
pub const NO_PLACE: Text = Text::new(
    "这里不能粘贴成块的单元格，请逐格粘贴。",
    "A block of cells cannot be pasted here; paste cell by cell.",
);
/// The part is missing.
pub const MISSING: Text = Text::new(
    "粘贴所需的程序文件未能下载（网络中断，或服务器上缺少文件），表格没有改动。复制的内容仍在剪贴板中，请稍后再粘贴一次。",
    "The part of the program that pasting needs could not be fetched (the network, or a file missing on the server); nothing was changed. What you copied is still on the clipboard: please paste it again later.",
);
