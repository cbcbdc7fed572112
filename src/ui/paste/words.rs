//! The words of pasting a block of cells, in both languages.

use crate::i18n::Text;

/// The button at a list, and the act.
pub const PASTE: Text = Text::new("从 Excel 粘贴", "Paste from Excel");
/// The act, with the list or the section that was filled.
pub const PASTED_INTO: Text = Text::new("从 Excel 粘贴到“{0}”", "Paste from Excel into “{0}”");
/// The dialog.
pub const TITLE: Text = Text::new("从 Excel 粘贴：{0}", "Paste from Excel: {0}");
/// Where the cells are put first.
pub const HERE: Text = Text::new(
    "请在下框中粘贴从 Excel、WPS 或 LibreOffice 复制的单元格（Ctrl+V）",
    "Paste the cells copied in Excel, WPS or LibreOffice into the box below (Ctrl+V)",
);
/// How it goes without the button.
pub const HERE_HINT: Text = Text::new(
    "也可不打开本窗口，直接在表格的单元格中粘贴。",
    "You can also paste directly into a cell of the table without opening this window.",
);
/// What would happen.
pub const SUM: Text = Text::new(
    "将填入 {0} 个单元格，新增 {1} 行，{2} 处有问题。",
    "Cells to fill: {0}. Rows to add: {1}. Problems: {2}.",
);
/// What would happen, and what would be replaced.
pub const SUM_REPLACING: Text = Text::new(
    "将填入 {0} 个单元格，新增 {1} 行，{2} 处有问题；其中 {3} 个单元格的原有内容将被替换。",
    "Cells to fill: {0}, of which {3} already contain entries that will be replaced. Rows to add: {1}. Problems: {2}.",
);
/// Columns with entries that are not pasted.
pub const SUM_LEFT: Text = Text::new("{0} 列未粘贴：{1}。", "Columns not pasted: {0} ({1}).");
/// Nothing would happen.
pub const NOTHING: Text = Text::new(
    "没有可以填入的单元格，请在表头选择各列对应的项目。",
    "No cell can be filled. Select the field for each column in the heading row.",
);
/// There is nothing in the cells.
pub const ALL_BLANK: Text = Text::new(
    "所粘贴的单元格均为空，未填入任何内容。请在 Excel 中选定有内容的单元格，重新复制后粘贴。",
    "All cells pasted are empty; nothing was filled in. Select cells that hold entries in Excel, copy them again and paste.",
);
/// The first row.
pub const HEADINGS: Text = Text::new("第一行是标题", "First row contains headings");
/// The columns go to the fields one after the other.
pub const BY_POSITION: Text = Text::new(
    "按位置粘贴（所粘贴的内容没有可识别的标题，也看不出与各项目对应；已在表头核对各列填入的项目）",
    "Paste by position (the block has no headings that are known and does not show where it belongs; the fields above the columns are checked)",
);
/// What waits for that answer.
pub const POSITION_FIRST: Text = Text::new(
    "未识别出各列对应的项目：请连同标题行一起复制，或在表头逐列选择后勾选“按位置粘贴”。",
    "The fields of the columns are not recognised: copy the block with its headings, or select the fields above the columns and tick “Paste by position”.",
);
/// Rows and columns change places.
pub const SWAP: Text = Text::new("行列互换", "Swap rows and columns");
/// Rows of sums and means too.
pub const SUM_ROWS: Text = Text::new("合计、平均行也粘贴", "Paste sums and means too");
/// Rows go to the rows of the same year or name.
pub const MATCHED: Text = Text::new("（按年份或名称对应）", "(by year or name)");
/// The row to begin in.
pub const FIRST: Text = Text::new("起始行", "Start at row");
/// The column of the rows that are filled.
pub const ROW: Text = Text::new("对应行", "Target row");
/// Where a column goes.
pub const COLUMN: Text = Text::new("第 {0} 列填入", "Fill column {0} into");
/// Nowhere.
pub const NOWHERE: Text = Text::new("（不粘贴）", "(not pasted)");
/// A column that names rows.
pub const ROW_NAME: Text = Text::new("（用于对应行）", "(used to match rows)");
/// A row that goes nowhere.
pub const NO_ROW: Text = Text::new("（不粘贴）", "(not pasted)");
/// A row that is added.
pub const NEW: Text = Text::new("{0}（新增）", "{0} (new)");
/// A cell with a problem, for who listens.
pub const BAD_CELL: Text = Text::new("有问题：", "problem: ");
/// A problem and its cell.
pub const TROUBLE: Text = Text::new("数据第 {0} 行第 {1} 列：{2}", "Row {0}, column {1}: {2}");
/// Problems of several rows that are one.
pub const TROUBLE_OF_ROWS: Text = Text::new(
    "数据第 {0} 行第 {1} 列，共 {3} 处：{2}",
    "Rows {0}, column {1}; {3} cells: {2}",
);
/// A number of a row.
pub const PLAIN: Text = Text::new("{0}", "{0}");
/// Rows, one after the other.
pub const ROWS_AND: Text = Text::new("{0}、{1}", "{0}, {1}");
/// More rows than are named.
pub const ROWS_MORE: Text = Text::new("{0} 等", "{0} and others");
/// Which choice a text stands for, in all its cells.
pub const MEANS: Text = Text::new("“{0}”均按此选项粘贴", "Paste every “{0}” as");
/// None yet.
pub const MEANS_NOTHING: Text = Text::new("（不粘贴）", "(not pasted)");
/// What the person chose.
pub const MEANT: Text = Text::new("“{0}”按“{1}”粘贴。", "“{0}” is pasted as “{1}”.");
/// It is taken back.
pub const MEANT_NOT: Text = Text::new("取消对应", "Remove");
/// The heading of what is replaced.
pub const REPLACED: Text = Text::new("将被替换的内容", "Entries to be replaced");
/// An answer that is replaced.
pub const REPLACED_ITEM: Text = Text::new("{0}：“{1}”改为“{2}”", "{0}: “{1}” becomes “{2}”");
/// Replaced answers that are not listed.
pub const REPLACED_MORE: Text = Text::new("另有 {0} 处。", "{0} more.");
/// Problems that are not listed.
pub const MORE: Text = Text::new(
    "另有 {0} 处，粘贴后在表中逐格提示。",
    "{0} more; the table shows each of them after pasting.",
);
/// The heading of the problems.
pub const TROUBLES: Text = Text::new("需要核对的单元格", "Cells to check");
/// Unreadable cells are put in all the same.
pub const TROUBLES_HINT: Text = Text::new(
    "无法识别的内容按原样填入，可在粘贴后更正；注明“不粘贴”的除外。",
    "Content that cannot be read is pasted as it is and can be corrected afterwards, except where marked “not pasted”.",
);
/// The preview.
pub const PREVIEW: Text = Text::new("粘贴预览", "Preview");
/// Rows that are not shown.
pub const MORE_ROWS: Text = Text::new(
    "预览仅列前 {0} 行；共 {1} 行，将全部粘贴。",
    "The preview shows the first {0} of {1} rows; all rows will be pasted.",
);
/// Rows that are not shown, where some rows of the block go nowhere.
pub const MORE_ROWS_SOME: Text = Text::new(
    "预览仅列前 {0} 行，共 {1} 行；其中有不粘贴的行，见上文说明。",
    "The preview shows the first {0} of {1} rows; some of the rows are not pasted, as stated above.",
);
/// Do it.
pub const APPLY: Text = Text::new("应用", "Apply");
/// Leave it.
pub const CANCEL: Text = Text::new("取消", "Cancel");
/// One text.
pub const AS_TEXT: Text = Text::new("作为文字粘贴到此单元格", "Paste into this field as text");
/// Done.
pub const DONE: Text = Text::new(
    "已粘贴 {0} 个单元格，新增 {1} 行。",
    "Pasted. Cells filled: {0}. Rows added: {1}.",
);
/// No place for a block.
pub const NO_PLACE: Text = Text::new(
    "此处不支持成块粘贴，请逐格粘贴。",
    "A block of cells cannot be pasted here; paste one cell at a time.",
);
/// The part is missing.
pub const MISSING: Text = Text::new(
    "粘贴所需的程序文件未能下载（网络中断，或服务器上缺少文件），表格未改动。复制的内容仍在剪贴板中，请稍后重新粘贴。",
    "The part of the program needed for pasting could not be loaded (network failure, or a file missing on the server); nothing was changed. The copied cells are still on the clipboard; paste them again later.",
);
