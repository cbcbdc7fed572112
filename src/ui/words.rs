//! The words of inputs, tables and charts, in both languages.

pub use crate::documents::words::{
    ACTUAL, ALTERED_MARK, BASE, COLON, DEMO_MARK, DRAFT_MARK, HISTORY, NAME_OF_BAR, NOT_APPLICABLE,
    NOTHING, OVERRIDE, TARGET, WITH_UNIT, YEAR,
};
use crate::i18n::{Message, Text};

/// Optional.
pub const OPTIONAL: Text = Text::new("（选填）", "(optional)");
/// Behind the label of a field that is asked for, and may be left blank with a reason.
pub const ADVISED: Text = Text::new("（建议填写）", "(recommended)");
/// The hidden word before an error.
pub const ERROR: Text = Text::new("错误：", "Error: ");
/// The hidden word before a warning.
pub const WARNING: Text = Text::new("请核对：", "Please check: ");
/// The hidden word before a hint.
pub const HINT: Text = Text::new("提示：", "Hint: ");
/// A rule that asks.
pub const MUST: Text = Text::new("应", "required");
/// A rule that advises.
pub const SHOULD: Text = Text::new("宜", "recommended");
/// A rule that allows.
pub const MAY: Text = Text::new("可", "optional");
/// The reason that answers a problem.
pub const REASON: Text = Text::new("说明原因", "Reason");
/// What the reason is for, for screen readers.
pub const REASON_OF: Text = Text::new("说明原因：{0}", "Reason: {0}");
/// Answered.
pub const ANSWERED: Text = Text::new("已说明", "explained");
/// Before what a figure is, where it was typed in another unit than the field's.
pub const CONVERTED: Text = Text::new("已换算 ", "converted ");
/// A mend offered.
pub const MEND: Text = Text::new("改为{0}", "Change to {0}");
/// The column that says how far each row of a list is.
pub const STATE_OF_ROW: Text = Text::new("填写情况", "Status");
/// So many answers of a row are still blank.
pub const TO_FILL: Text = Text::new("{0} 处待填", "{0} to fill");
/// Opens the row behind this one.
pub const NEXT_ROW: Text = Text::new("下一项", "Next");
/// Closes a row to its line.
pub const CLOSE_ROW: Text = Text::new("收起", "Close");
/// A table whose rows are made by an act above it.
pub const NO_ROWS_YET: Text = Text::new(
    "暂无可填写的行，请先使用上方按钮生成。",
    "There is nothing to complete yet; generate the rows with the button above first.",
);
/// Nothing is asked for.
pub const OPTIONAL_STEP: Text = Text::new("选填", "optional");
/// A text drafted by the program, offered.
pub const TAKE_DRAFT: Text = Text::new("采用草稿", "Use the draft");
/// Its contents, folded.
pub const SEE_DRAFT: Text = Text::new("查看草稿", "View the draft");
/// How far two scores are apart.
pub const APART: Text = Text::new("差", "difference");
/// What is not scored yet.
pub const STILL_OPEN: Text = Text::new("未评 {0}", "{0} not yet scored");
/// Before the English of the words in a picture.
pub const KEY: Text = Text::new("图例", "Key");
/// The second view.
pub const RADAR: Text = Text::new("雷达图", "Radar");
/// How the lines of a radar are told apart.
pub const LINES: [Text; 2] = [
    Text::new("：灰色虚线", ": grey, dashed"),
    Text::new("：绿色实线", ": green"),
];
/// Further lines.
pub const LINES_MORE: Text = Text::new("", "");
/// Another score, supposed.
pub const SUPPOSE: Text = Text::new("假设得分", "Assumed score");
/// What it is for.
pub const SUPPOSE_HINT: Text = Text::new(
    "填写“假设得分”可试算结果；仅用于试算，不改动已填内容。",
    "Enter an assumed score below to test the outcome; the scores entered are not changed.",
);
/// The outcome.
pub const SUPPOSED: Text = Text::new("按假设得分：", "With these scores: ");
/// Take it back.
pub const SUPPOSE_NO_MORE: Text = Text::new("清除假设", "Clear the assumed scores");
/// No choice yet.
pub const CHOOSE: Text = Text::new("请选择", "Select");
/// Delete a row.
pub const DELETE: Text = Text::new("删除", "Delete");
/// Move up.
pub const UP: Text = Text::new("上移", "Move up");
/// Move down.
pub const DOWN: Text = Text::new("下移", "Move down");
/// A row was deleted, by its name; a row that is named by its year is called a row.
pub fn row_deleted(called: &str) -> Message {
    let pattern = if called.ends_with('年') {
        Text::new("已删除{0}一行", "{0} deleted")
    } else {
        Text::new("已删除{0}", "{0} deleted")
    };
    Message::new(pattern, vec![called.into()])
}
/// Take it back.
pub const UNDO: Text = Text::new("撤销", "Undo");
/// Take back what was done last; a message has a button of its own for what it speaks of.
pub const TAKE_BACK: Text = Text::new("撤销上一步操作", "Undo last action");
/// What the button would take back: an action, and none of what was typed after it.
pub const TAKES_BACK: Text = Text::new(
    "将撤销：{0}（其后键入的内容不变）",
    "Will undo: {0} (what was typed afterwards stays)",
);
/// Do it again.
pub const REDO: Text = Text::new("重做", "Redo");
/// An act was taken back.
pub const UNDONE: Text = Text::new("已撤销：{0}。", "Undone: {0}.");
/// An act was done again.
pub const REDONE: Text = Text::new("已重做：{0}。", "Redone: {0}.");
/// An act on another page was taken back.
pub const UNDONE_ON: Text = Text::new(
    "已撤销“{1}”页的操作：{0}。",
    "Undone on the page “{1}”: {0}.",
);
/// An act on another page was done again.
pub const REDONE_ON: Text = Text::new(
    "已重做“{1}”页的操作：{0}。",
    "Redone on the page “{1}”: {0}.",
);
/// What was typed since an act is not taken back with it.
pub const TYPED_STAYS: Text = Text::new(
    "之后填写的内容保留不动。",
    "Entries made since then are kept.",
);
/// Where messages appear.
pub const MESSAGES: Text = Text::new("消息", "Messages");
/// Close a message.
pub const CLOSE: Text = Text::new("关闭", "Close");
/// The column of row actions.
pub const ACTIONS: Text = Text::new("操作", "Actions");
/// Met.
pub const MET: Text = Text::new("达标", "Met");
/// Missed.
pub const MISSED: Text = Text::new("未达标", "Missed");
/// The heading above formulas.
pub const WORKINGS: Text = Text::new("计算过程", "Calculation");
/// The workings of the other rows.
pub const MORE_WORKINGS: Text = Text::new("其他各年的计算（{0}）", "Other years ({0})");
/// Answers were taken over from elsewhere in the document.
pub const TAKEN_OVER: Text = Text::new(
    "已填入 {0} 个数字，请核对。",
    "Figures filled in: {0}. Please check them.",
);
/// The table behind a chart.
pub const DATA_TABLE: Text = Text::new("查看数据表", "Show data table");
/// A chart's name.
pub const CHART: Text = Text::new(
    "{0}的历史、目标与实际水平",
    "{0}: history, targets and actual values",
);
/// How many problems a page has.
pub const PAGE_PROBLEMS: Text = Text::new("本页有 {0} 处需要处理", "{0} to resolve on this page");
/// The steps.
pub const STEPS: Text = Text::new("填报步骤", "Steps");
/// A step's place.
pub const STEP_OF: Text = Text::new("第 {0} 步，共 {1} 步", "Step {0} of {1}");
/// Not begun.
pub const NOT_BEGUN: Text = Text::new("未开始", "Not started");
/// A section taken over from last period's document.
pub const TO_RENEW: Text = Text::new("待更新", "To update");
/// In progress.
pub const IN_PROGRESS: Text = Text::new("进行中", "In progress");
/// Done.
pub const DONE: Text = Text::new("已完成", "Completed");
/// To mend.
pub const TO_MEND: Text = Text::new("{0} 处待更正", "{0} to correct");
/// To check.
pub const TO_CHECK: Text = Text::new("{0} 处待核对", "{0} to check");
/// Open in all steps together.
pub const STILL_OPEN_COUNT: Text = Text::new("{0} 处待处理", "{0} open");
/// The file chosen.
pub const FILE_FACTS: Text = Text::new("{0}，{1}，SHA-256 {2}", "{0}, {1}, SHA-256 {2}");
/// Only facts are kept.
pub const FILE_KEPT: Text = Text::new(
    "可一次选择多个文件，每个文件一行；只记录文件名、大小与 SHA-256，不保存文件内容。",
    "Several files can be selected at once, one row each. Only the file name, size and SHA-256 are recorded; the content is not stored.",
);
/// Choose files.
pub const FILE_CHOOSE: Text = Text::new("选择文件", "Choose files");
/// Several files were chosen at once.
pub const FILES_TAKEN: Text = Text::new(
    "已登记 {0} 个文件，每个文件一行",
    "Files recorded, a row each: {0}",
);
/// Several files were chosen at once, and some have no content.
pub const FILES_TAKEN_BUT: Text = Text::new(
    "已登记 {0} 个文件，每个文件一行；空文件（0 字节）未登记：{1}",
    "Files recorded, a row each: {0}; not recorded, because they are empty (0 bytes): {1}",
);
/// Files without content.
pub const FILE_WITHOUT_CONTENT: Text = Text::new(
    "空文件（0 字节）不能作为证明材料，未登记：{0}。请选择有内容的文件",
    "An empty file (0 bytes) proves nothing and was not recorded: {0}. Choose a file with content",
);
/// Hold a file against the one that was kept.
pub const FILE_CHECK: Text = Text::new("核对文件", "Check a file");
/// Forget the file.
pub const FILE_FORGET: Text = Text::new("移除文件", "Remove file");
/// Reading the file.
pub const FILE_READING: Text = Text::new("正在计算 SHA-256…", "Calculating SHA-256…");
/// The file could not be read.
pub const FILE_UNREADABLE: Text = Text::new(
    "无法读取该文件，请重新选择",
    "The file cannot be read; select it again",
);
/// The row and the field of a cell, for who hears them without seeing the table.
pub const CELL_NAME: Text = Text::new("{0} {1}", "{0} {1}");
/// An act and what it is done to, or two sentences.
pub const JOINED: Text = Text::new("{0}{1}", "{0} {1}");
/// A lazy part of the program is on its way.
pub const PART_COMING: Text = Text::new("正在加载…", "Loading…");
/// A lazy part of the program could not be fetched: in its place, above 重新载入.
pub const PART_MISSING: Text = Text::new(
    "此部分程序未能下载（网络中断，或服务器上缺少文件）。请点击“重新载入”；如仍未成功，请刷新页面。已保存的数据不受影响。",
    "Part of the program could not be loaded (network failure, or a file missing on the server). Select “Load again”; if this fails, reload the page. Saved data are not affected.",
);
/// A lazy part of the program could not be fetched: where an action needed the part.
pub const PART_MISSING_HERE: Text = Text::new(
    "所需的程序文件未能下载（网络中断，或服务器上缺少文件）。请稍后重试；如仍未成功，请刷新页面。已保存的数据不受影响。",
    "A part of the program needed here could not be loaded (network failure, or a file missing on the server). Try again; if this fails, reload the page. Saved data are not affected.",
);
/// The same where the browser keeps nothing: in its place, above 重新载入.
pub const PART_MISSING_UNKEPT: Text = Text::new(
    "此部分程序未能下载（网络中断，或服务器上缺少文件）。请点击“重新载入”。本页内容尚未保存，请勿刷新或关闭本页。",
    "Part of the program could not be loaded (network failure, or a file missing on the server). Select “Load again”. Your entries are not saved; do not reload or close this page.",
);
/// The same where the browser keeps nothing: where an action needed the part.
pub const PART_MISSING_HERE_UNKEPT: Text = Text::new(
    "所需的程序文件未能下载（网络中断，或服务器上缺少文件）。请稍后重试。本页内容尚未保存，请勿刷新或关闭本页。",
    "A part of the program needed here could not be loaded (network failure, or a file missing on the server). Try again. Your entries are not saved; do not reload or close this page.",
);
/// Fetches a lazy part once more.
pub const FETCH_AGAIN: Text = Text::new("重新载入", "Load again");

/// What a slider is called, before the name of its field.
pub const SLIDER: Text = Text::new("滑块：", "Slider: ");
/// What a slider says where its field has no figure.
pub const SLIDER_BLANK: Text = Text::new("未填写", "Not filled in");

/// Takes a figure from a worksheet of energy bills.
pub const FROM_BILLS: Text = Text::new("由能源账单推算", "From energy bills");
/// Takes the figure of a worksheet that was changed.
pub const TAKE_ANEW: Text = Text::new("取用新数值", "Take the new figure");
