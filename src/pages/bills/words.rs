//! The words of pasting energy bills, in both languages.

use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// The button.
pub const OPEN: Text = t("粘贴账单表", "Paste a table of bills");
/// What the button does.
pub const OPEN_HINT: Text = t(
    "一次粘贴一张表，月份按行或按列排列均可；填入前先预览，填入后可以撤销。",
    "One table at a time, months down or across. It is previewed before it is filled in and can be undone.",
);
/// The title of the box.
pub const TITLE: Text = t("粘贴账单", "Paste bills");
/// The label of the box.
pub const HERE: Text = t("在此粘贴表格", "Paste the table here");
/// What belongs in it.
pub const HERE_HINT: Text = t(
    "连同标题行一起复制。每列的品种和单位在下方确认；没有单位的列须选择单位。",
    "Copy it with its headings. Confirm the kind and unit of each column below; a column without a unit needs one.",
);
/// What would be filled in.
pub const SUM: Text = t(
    "将填入 {0} 个数量，{1} 处未读取。",
    "{0} quantities will be filled in, {1} places are not read.",
);
/// Units are missing.
pub const SUM_UNITS: Text = t(
    "读取 {0} 个数量，{1} 处未读取；请先为 {2} 列选择单位。",
    "{0} quantities read, {1} places not read; select a unit for {2} columns first.",
);
/// Something is to be decided.
pub const SUM_DECIDE: Text = t(
    "读取 {0} 个数量，{1} 处未读取；请先确认下列 {3} 项。",
    "{0} quantities read, {1} places not read; decide the following {3} first.",
);
/// Units are missing and something is to be decided.
pub const SUM_BOTH: Text = t(
    "读取 {0} 个数量，{1} 处未读取；请先为 {2} 列选择单位，并确认下列 {3} 项。",
    "{0} quantities read, {1} places not read; select a unit for {2} columns and decide the following {3} first.",
);
/// Nothing was read before something is decided.
pub const NOTHING_DECIDE: Text = t(
    "没有读到账单数量；请先确认下列 {3} 项。",
    "No quantities were read; decide the following {3} first.",
);
/// What is to be decided.
pub const DECIDE: Text = t("应用前请确认", "To decide before applying");
/// A column whose content is not chosen.
pub const CHOOSE_USE: Text = t("请选择", "Select");
/// All power with own PV in it.
pub const ALL_POWER: Text = t(
    "总用电量（含光伏自用）",
    "All electricity (own PV included)",
);
/// Nothing was read.
pub const NOTHING: Text = t(
    "没有读到账单数量，原因见下。",
    "No quantities were read; the reason is below.",
);
/// What is wrong.
pub const TROUBLES: Text = t("未读取的内容", "Not read");
/// More of them.
pub const MORE: Text = t("另有 {0} 处。", "{0} more.");
/// A cell that is not read.
pub const BAD_CELL: Text = t("未读取：", "Not read: ");
/// The preview.
pub const PREVIEW: Text = t("账单预览", "Preview of the bills");
/// The first column.
pub const ROW: Text = t("行", "Row");
/// Rows that are not shown.
pub const MORE_ROWS: Text = t(
    "显示前 {0} 行，共 {1} 行。",
    "The first {0} of {1} rows are shown.",
);
/// A select.
pub const COLUMN: Text = t("第 {0} 列的内容", "Content of column {0}");
/// A select.
pub const UNIT: Text = t("第 {0} 列的单位", "Unit of column {0}");
/// No unit yet.
pub const CHOOSE_UNIT: Text = t("请选择单位", "Select a unit");
/// Not read.
pub const NOWHERE: Text = t("不读取", "Not read");
/// A month.
pub const MONTH: Text = t("月份", "Month");
/// A year.
pub const YEAR: Text = t("年份", "Year");
/// A meter.
pub const METER: Text = t("户号或表号", "Account or meter");
/// A voucher.
pub const VOUCHER: Text = t("凭证号", "Voucher");
/// A period of the day.
pub const TARIFF: Text = t("时段", "Tariff period");
/// A reading.
pub const START: Text = t("起度", "Start reading");
/// A reading.
pub const END: Text = t("止度", "End reading");
/// A multiplier.
pub const MULTIPLIER: Text = t("倍率", "Multiplier");
/// Takes over.
pub const APPLY: Text = t("应用", "Apply");
/// Leaves.
pub const CANCEL: Text = t("取消", "Cancel");
/// What was done.
pub const DONE: Text = t("已填入 {0} 个账单数量", "{0} quantities filled in");
