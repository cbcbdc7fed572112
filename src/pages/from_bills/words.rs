//! What is said where a level is taken from a worksheet of energy bills.

use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// The title of the box.
pub const TITLE: Text = t("由能源账单推算", "Compute from energy bills");
/// What is wanted.
pub const WANTED: Text = t(
    "{0}，{1} 年：取用能源账单底稿的“{2}”，按{3}填入。",
    "{0}, {1}: “{2}” from an energy bill worksheet, entered in this unit: {3}.",
);
/// The worksheets.
pub const WORKSHEETS: Text = t("本浏览器中的底稿", "Worksheets in this browser");
/// There is none.
pub const NONE: Text = t(
    "本浏览器中尚无能源账单底稿。",
    "This browser has no energy bill worksheet yet.",
);
/// A worksheet with its figure.
pub const WITH_FIGURE: Text = t("{0}：{1}", "{0}: {1}");
/// A worksheet of another enterprise.
pub const OTHER_ENTITY: Text = t(
    "{0}：{1}（底稿企业为“{2}”，请核对）",
    "{0}: {1} (worksheet of “{2}”; check)",
);
/// What tells two worksheets of one name apart.
pub const TOLD_APART: Text = t("{0}；最后修改于{1}", "{0}; last edited {1}");
/// Sample data.
pub const DEMO: Text = t(
    "演示数据不能填入正式报告",
    "Sample data cannot be used in a real report",
);
/// Real data in a sample.
pub const NOT_DEMO: Text = t(
    "演示报告只能取用演示底稿",
    "A sample report only takes sample worksheets",
);
/// A new one.
pub const NEW: Text = t("新建 {0} 年底稿", "New worksheet for {0}");
/// What a new one begins with.
pub const NEW_HINT: Text = t(
    "企业名称、统一社会信用代码、年度和所在省电网因子自动带入。填完后，可由底稿返回本报告的该项取数。",
    "The company, its credit code, the year and the grid factor of its province are filled in. Once the worksheet is complete, it leads back to this figure.",
);
/// What will be done.
pub const WILL: Text = t("填入内容", "To be entered");
/// The level is filled.
pub const LEVEL: Text = t("指标水平填入 {0}。", "The value {0} is entered.");
/// The level stands already.
pub const LEVEL_SAME: Text = t("指标水平已是 {0}。", "The value is already {0}.");
/// The level is replaced.
pub const REPLACE: Text = t(
    "将现有数值 {0} 改为 {1}（不选则保留现有数值，只记录底稿并显示差异）",
    "Change {0} to {1} (if not selected, the value stays and the worksheet is recorded with the difference)",
);
/// The carbon account prevails.
pub const ACCOUNT: Text = t(
    "本指标数据来自企业碳账户：{0}。报告数值不变，只记录底稿及差异。",
    "The data of this KPI come from the corporate carbon account: {0}. The value stays; the worksheet is recorded with the difference.",
);
/// The field for the text is blank.
pub const BASIS: Text = t("将推算说明填入“{0}”", "Enter the explanation under “{0}”");
/// It is typed.
pub const BASIS_MORE: Text = t(
    "在“{0}”已有文字之后附上推算说明",
    "Add the explanation after the text under “{0}”",
);
/// It holds the text of before.
pub const BASIS_ANEW: Text = t(
    "更新“{0}”中的推算说明",
    "Update the explanation under “{0}”",
);
/// 数据来源 is blank.
pub const SOURCE: Text = t(
    "将底稿填入“数据来源”",
    "Enter the worksheet under “Data source”",
);
/// 数据来源 is typed.
pub const SOURCE_MORE: Text = t(
    "将“数据来源”由“{0}”改为此底稿",
    "Change the data source from “{0}” to this worksheet",
);
/// The text.
pub const STATEMENT: Text = t("推算说明：{0}", "Explanation: {0}");
/// Takes over.
pub const TAKE: Text = t("填入", "Enter");
/// Records the worksheet beside the figure of a carbon account, which stays.
pub const RECORD: Text = t("记录底稿", "Record the worksheet");
/// Leaves.
pub const CANCEL: Text = t("取消", "Cancel");
/// Nothing is chosen.
pub const CHOOSE: Text = t("请先选择一份底稿。", "Select a worksheet first.");
/// Done.
pub const DONE: Text = t(
    "{0} 年{1}已取自能源账单底稿",
    "{1}, {0}: taken from the energy bill worksheet",
);
/// Done, where the carbon account prevails.
pub const DONE_ACCOUNT: Text = t(
    "{0} 年{1}未改动：以企业碳账户为准，底稿数值 {2} 只作记录",
    "{1}, {0}: not changed. The corporate carbon account prevails; the {2} of the worksheet is only recorded",
);
/// Done, where what stood there stays.
pub const DONE_KEPT: Text = t(
    "{0} 年{1}保留现有数值，底稿数值 {2} 只作记录",
    "{1}, {0}: value kept; the {2} of the worksheet is only recorded",
);
/// The figures that were taken.
pub const HELD: Text = t(
    "取自能源账单底稿的数值",
    "Figures from energy bill worksheets",
);
/// One of them.
pub const HELD_ITEM: Text = t("{0}：{1}，{2}。", "{0}: {1}, {2}.");
/// The carbon account's figure held against it.
pub const HELD_ACCOUNT: Text = t("{0}。", "{0}.");
/// Opens the worksheet.
pub const OPEN_WORKSHEET: Text = t("打开底稿", "Open the worksheet");
/// The worksheet is as it was.
pub const UNCHANGED: Text = t(
    "底稿此后未修改。",
    "The worksheet has not been changed since.",
);
/// It was changed, and its figure is the same.
pub const CHANGED_SAME: Text = t(
    "底稿此后有修改，数值不变。",
    "The worksheet has been changed since; its figure is the same.",
);
/// It was changed.
pub const CHANGED: Text = t(
    "底稿此后有修改，现为 {0}。",
    "The worksheet has been changed since; its figure is now {0}.",
);
/// It was changed, and has no figure.
pub const CHANGED_NONE: Text = t(
    "底稿此后有修改：{0}。",
    "The worksheet has been changed since: {0}.",
);
/// It is not here.
pub const GONE: Text = t(
    "本浏览器中没有这份底稿（可能在其他电脑上填写，或已删除）；数值和来源仍保留在报告中。",
    "The worksheet is not in this browser (it may have been filled in elsewhere, or deleted); the report keeps the figure and its source.",
);
/// It lies in the trash.
pub const TRASHED: Text = t(
    "底稿已删除，在回收站中；数值和来源仍保留在报告中。",
    "The worksheet was deleted and is in the trash; the report keeps the figure and its source.",
);
/// What an issued report does not say.
pub const LATE: Text = t(
    "{0}：取数后，能源账单底稿“{1}”已修改或删除，本报告未作记录。报告仍为取数时的数值；导出的 JSON 不附修改后的底稿。",
    "{0}: the energy bill worksheet “{1}” was changed or deleted after its figure was taken, and this report does not record it. The report keeps the figure as taken; a JSON export leaves the changed worksheet out.",
);
/// From a worksheet back to the level that it was begun for.
pub const RETURN: Text = t(
    "返回报告《{0}》的该项（{1}，{2} 年）",
    "Back to the report “{0}” ({1}, {2})",
);
/// The same, where the level was changed.
pub const RETURN_ALONE: Text = t("返回报告《{0}》的该项", "Back to the report “{0}”");
/// Takes the figure there.
pub const TAKE_THERE: Text = t("在报告中取用本底稿数值", "Take the figure in the report");
