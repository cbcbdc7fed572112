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
    "{0}, {1}: “{2}” of an energy bill worksheet is taken over in {3}.",
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
    "{0}: {1} (the worksheet is of “{2}”; please check)",
);
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
    "企业名称、统一社会信用代码、年度和所在省电网自动带入。填完底稿后回到本报告，再从这里取数。",
    "Enterprise, credit code, year and the grid of its province are carried over. Fill in the worksheet, come back to this report and take the figure here.",
);
/// What will be done.
pub const WILL: Text = t("填入内容", "What is filled in");
/// The level is filled.
pub const LEVEL: Text = t("指标水平填入 {0}。", "The level becomes {0}.");
/// The level stands already.
pub const LEVEL_SAME: Text = t("指标水平已是 {0}。", "The level is {0} already.");
/// The level is replaced.
pub const REPLACE: Text = t(
    "将现有数值 {0} 改为 {1}（不选则保留现有数值，只记录底稿并显示差异）",
    "Change {0} to {1} (otherwise the figure stays, and the worksheet is kept with the difference)",
);
/// The carbon account prevails.
pub const ACCOUNT: Text = t(
    "本指标数据来自企业碳账户，以碳账户为准：数值不变，只记录底稿（{0}）并显示差异。",
    "The figures of this KPI come from the carbon account, which prevails: the level stays, and the worksheet ({0}) is kept with the difference.",
);
/// The field for the text is blank.
pub const BASIS: Text = t("将推算说明填入“{0}”", "Enter the explanation under “{0}”");
/// It is typed.
pub const BASIS_MORE: Text = t(
    "在“{0}”已有文字之后附上推算说明",
    "Add the explanation to the text under “{0}”",
);
/// It holds the text of before.
pub const BASIS_ANEW: Text = t(
    "更新“{0}”中的推算说明",
    "Update the explanation under “{0}”",
);
/// 数据来源 is blank.
pub const SOURCE: Text = t(
    "将底稿填入“数据来源”",
    "Enter the worksheet as the data source",
);
/// 数据来源 is typed.
pub const SOURCE_MORE: Text = t(
    "将“数据来源”由“{0}”改为此底稿",
    "Change the data source from “{0}” to this worksheet",
);
/// The text.
pub const STATEMENT: Text = t("推算说明：{0}", "Explanation: {0}");
/// Takes over.
pub const TAKE: Text = t("填入", "Take over");
/// Leaves.
pub const CANCEL: Text = t("取消", "Cancel");
/// Nothing is chosen.
pub const CHOOSE: Text = t("请先选择一份底稿。", "Choose a worksheet first.");
/// Done.
pub const DONE: Text = t(
    "{0} 年{1}已取自能源账单底稿",
    "{1} of {0} is taken from the energy bill worksheet",
);
/// The figures that were taken.
pub const HELD: Text = t(
    "取自能源账单底稿的数值",
    "Figures from energy bill worksheets",
);
/// One of them.
pub const HELD_ITEM: Text = t("{0}：{1}，{2}。", "{0}: {1}, {2}.");
/// Opens the worksheet.
pub const OPEN_WORKSHEET: Text = t("打开底稿", "Open the worksheet");
/// The worksheet is as it was.
pub const UNCHANGED: Text = t("底稿此后未修改。", "The worksheet is unchanged since.");
/// It was changed, and its figure is the same.
pub const CHANGED_SAME: Text = t(
    "底稿此后有修改，数值不变。",
    "The worksheet was changed since; its figure is the same.",
);
/// It was changed.
pub const CHANGED: Text = t(
    "底稿此后有修改，现为 {0}。",
    "The worksheet was changed since; its figure is now {0}.",
);
/// It was changed, and has no figure.
pub const CHANGED_NONE: Text = t(
    "底稿此后有修改：{0}。",
    "The worksheet was changed since: {0}.",
);
/// It is not here.
pub const GONE: Text = t(
    "本浏览器中没有这份底稿，数值和来源仍保留在报告中。",
    "The worksheet is not in this browser; the report keeps the figure and its source.",
);
/// Takes the new figure.
pub const TAKE_ANEW: Text = t("取用新数值", "Take the new figure");
