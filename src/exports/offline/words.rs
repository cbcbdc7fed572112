//! The words of a workbook that is filled offline, and of its way back, in both languages.

use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// What such a workbook is called, in the names of files too.
pub const OFFLINE: Text = t("离线填报表", "Offline workbook");
/// The same, where nothing is filled in.
pub const OFFLINE_BLANK: Text = t("离线填报表（空白）", "Offline workbook (blank)");
/// The first sheet.
pub const HOW: Text = t("填写说明", "How to fill in");
/// Its title.
pub const HOW_TITLE: Text = t("{0}　离线填报表", "{0} · Offline workbook");
/// What stands in the workbook.
pub const CONTENTS: Text = t("表内内容", "Content");
/// Its content at present.
pub const FILLED: Text = t(
    "现有内容：已填的内容可直接修改",
    "Existing entries, which can be changed directly",
);
/// Nothing.
pub const EMPTY: Text = t(
    "空白：只保留期间、选项、固定的行和各项的名称、单位",
    "Blank; only periods, options, fixed rows and the names and units of items are kept",
);
/// A numbered line.
pub const NUMBERED: Text = t("{0}. {1}", "{0}. {1}");
/// How the workbook is filled, line by line.
pub const HOW_TO: &[(Text, Text)] = &[
    (
        t("填写", "Entries"),
        t(
            "只填着色或带框的单元格。标题、名称、单位和说明请勿改动。",
            "Fill in only the coloured or framed cells. Do not change headings, names, units or notes.",
        ),
    ),
    (
        t("数字", "Figures"),
        t(
            "按本表单位填写。数据是其他单位的，请把单位写在数字后面，例如“1200 万”“3.5 亿元”，导入时换算。公式须有计算结果。",
            "Enter figures in the unit stated. Where a figure is in another unit, write the unit after the figure; it is converted on import. A formula must have a result.",
        ),
    ),
    (
        t("选项", "Options"),
        t(
            "有下拉列表的从列表中选择；可多选的，每行写一项（单元格内换行用 Alt+Enter）。",
            "Select from the list where there is one. Where several options can be selected, write one per line (Alt+Enter starts a new line in a cell).",
        ),
    ),
    (
        t("日期", "Dates"),
        t("写作 2025-06-30。", "Write dates as 2025-06-30."),
    ),
    (
        t("增加行", "More rows"),
        t(
            "表格下方留有空行；不够时在表内插入行。行数固定的表不能增加行。",
            "Open rows follow the rows of each table; insert further rows within the table if needed. Tables with fixed rows take none.",
        ),
    ),
    (
        t("没有填的单元格", "Blank cells"),
        t(
            "原来就空白的，导入时不影响报告；清空原有内容的，导入时列为差异。",
            "Cells that were blank to begin with leave the report unchanged on import. Cells that were cleared are listed as differences.",
        ),
    ),
    (
        t("导入", "Import"),
        t(
            "保存为 xlsx、xls 或 ods，在程序的“报告与导出”中导入。导入前列出全部差异，确认后才写入，写入后可撤销一次。",
            "Save as xlsx, xls or ods and import it under “Report and export”. All differences are listed first; nothing is written until you confirm, and it can be undone once.",
        ),
    ),
    (
        t("不在本表中的内容", "Not in this workbook"),
        t(
            "附件文件、理由说明、贷款台账和程序计算的结果不在本表中，仍在程序中填写。",
            "Attached files, reasons, loan ledgers and calculated results are not in this workbook; they stay in the program.",
        ),
    ),
];
/// A tint.
pub const TINT_ASKED: Text = t("应填", "Required");
/// A tint.
pub const TINT_OPTIONAL: Text = t("选填", "Optional");
/// A tint.
pub const TINT_IDLE: Text = t(
    "按现有的选择不必填写；改变选择后可能需要填写",
    "Not needed given the present options; may be needed when they change",
);
/// Heading: what is to be filled in.
pub const ITEM: Text = t("项目", "Item");
/// Heading: where it is filled in.
pub const ENTRY: Text = t("填写内容", "Entry");
/// Heading.
pub const UNIT: Text = t("单位", "Unit");
/// Heading.
pub const NOTE: Text = t("填写说明", "Note");
/// Heading: what a row is about.
pub const ABOUT_ROW: Text = t("内容", "About");
/// Heading: the row that a row belongs to.
pub const BELONGS: Text = t("所属{0}", "Belongs to ({0})");
/// A heading with its unit.
pub const WITH_UNIT: Text = t("{0}（{1}）", "{0} ({1})");
/// A row that is to be added.
pub const ADDED: Text = t("{0}（新增）", "{0} (new)");
/// Between labels of which one holds.
pub const OR: Text = t(" / ", " / ");
/// Between options.
pub const NEXT: Text = t("；", "; ");
/// When a field is asked.
pub const WHEN: Text = t(
    "“{0}”为“{1}”时填写。",
    "To be filled in when “{0}” is “{1}”.",
);
/// It may not be asked.
pub const MAYBE: Text = t(
    "按前面的选择，可能不必填写。",
    "May not be needed, depending on the options above.",
);
/// Several options.
pub const SEVERAL: Text = t(
    "可多选，每行一项：{0}。",
    "Several can be selected, one per line: {0}.",
);
/// A figure that may not exist.
pub const MAY_LACK: Text = t(
    "没有数据的填“暂无”，导入后在程序中说明原因。",
    "Enter “none” where there is no figure and give the reason in the program after import.",
);
/// Beside a figure.
pub const NOT_A_FIGURE: Text = t(
    "此处应填数字。数字为其他单位的，请在数字后写明单位。",
    "A figure is expected here. A figure in another unit may be followed by its unit.",
);
/// Beside a choice.
pub const NOT_IN_LIST: Text = t("请从列表中选择。", "Select an option from the list.");

/// The file is no such workbook.
pub const NOT_OFFLINE: Text = t(
    "文件中没有离线填报表的内容；请选择由“离线填报表”导出并填写的文件",
    "The file is no offline workbook; select a file that was exported as an offline workbook and filled in",
);
/// It is one of another form.
pub const OTHER_FORM: Text = t(
    "这是“{0}”的离线填报表，不能导入到“{1}”",
    "This is an offline workbook of “{0}” and cannot be imported into “{1}”",
);
/// It is one of another document.
pub const OTHER_DOCUMENT: Text = t(
    "这份离线填报表由另一份报告导出，不能并入本报告。请打开那份报告导入；本机没有那份报告的，可在首页导入，新建一份报告",
    "This workbook was exported from another report and cannot be merged into this one. Import it into that report; where that report is not on this computer, import the workbook on the home page to create a new report",
);
/// Nothing differs.
pub const NO_DIFFERENCE: Text = t(
    "表中内容与本报告一致，没有需要导入的差异。",
    "The workbook agrees with this report; there is nothing to import.",
);
/// The document was changed since the workbook was exported.
pub const CHANGED_SINCE: Text = t(
    "导出后本报告有改动。表中没有改过的单元格，保留本报告的内容。",
    "This report was changed after the workbook was exported. Cells that were not changed in the workbook keep the content of this report.",
);
/// The keys are gone.
pub const NO_KEYS: Text = t(
    "部分内容没有可识别的隐藏标识，已按标题和名称对应，请逐项核对。",
    "Some contents have no readable hidden identifiers and were matched by headings and names. Check each item.",
);
/// Another version of the form.
pub const OTHER_VERSION: Text = t(
    "离线填报表的表单版本为 {0}，现为 {1}；没有对应项目的内容列在下方。",
    "The workbook is of form version {0}; the present version is {1}. Contents without a field are listed below.",
);
/// A copied sheet.
pub const COPIED_SHEET: Text = t(
    "工作表“{0}”是另一张工作表的副本，只列出不同的内容，不导入。",
    "Sheet “{0}” is a copy of another sheet; only what differs is listed, and none of it is imported.",
);
/// A formula without a result.
pub const NO_RESULT: Text = t(
    "公式没有计算结果，不导入；请在 Excel 中打开并保存后重新导入，或改填数字",
    "The formula has no result and is not imported; open and save the file in Excel and import it again, or enter the figure",
);
/// A cell is struck through.
pub const STRUCK: Text = t(
    "单元格的内容带删除线，不知道是否有效，不导入；请取消删除线或清空该单元格",
    "The content of the cell is struck through, so it is unclear whether it counts; not imported. Remove the line or clear the cell",
);
/// A cell merged with the one above.
pub const MERGED: Text = t(
    "单元格与上方的单元格合并，不知道内容是否也属于这一行，不导入；请取消合并后分别填写",
    "The cell is merged with the one above, so it is unclear whether its content also belongs here; not imported. Unmerge and fill in each cell",
);
/// A number that shows divided.
pub const SCALED: Text = t(
    "单元格的格式把数字缩小显示为“{0}”，与存储的数字不同，不导入；请改用普通数字格式",
    "The format of the cell shows the number scaled, as “{0}”, which is not the number stored; not imported. Use a plain number format",
);
/// An error value.
pub const SHEET_ERROR: Text = t(
    "“{0}”是 Excel 的错误值，不导入；请更正后重新导入",
    "“{0}” is an Excel error value and is not imported; correct it and import the file again",
);
/// No such option.
pub const NOT_A_CHOICE: Text = t(
    "没有“{0}”这一选项，不导入；可选：{1}",
    "There is no option “{0}”; not imported. Options: {1}",
);
/// Not asked.
pub const NOT_ASKED: Text = t(
    "按其他选项无需填写，“{0}”不导入",
    "Does not apply given the other answers; “{0}” is not imported",
);
/// A unit that was changed.
pub const UNIT_CHANGED: Text = t(
    "单位由“{0}”改为“{1}”，数字按“{1}”读取",
    "The unit was changed from “{0}” to “{1}”; the figure is read in “{1}”",
);
/// A row that the document no longer has.
pub const ROW_GONE: Text = t("报告中已没有这一行", "The report no longer has this row");
/// A field that the form does not have.
pub const NO_FIELD: Text = t("本表单没有对应的项目", "The form has no such field");
/// A column without a known heading.
pub const NO_COLUMN: Text = t(
    "这一列的标题不是表中的项目",
    "The heading of this column is no field of the table",
);
/// A row that cannot be added.
pub const ROWS_FIXED: Text = t(
    "这张表行数固定，不能增加行",
    "The rows of this table are fixed; none can be added",
);
/// Too many rows.
pub const TOO_MANY_ROWS: Text = t("超过 {0} 行", "More than {0} rows");
/// A sum.
pub const SUM_ROW: Text = t("合计行不导入", "A sum is not imported");
/// A row copied as it is.
pub const SAME_ROW: Text = t(
    "与前面的一行完全相同，不重复导入",
    "Identical to an earlier row; not imported again",
);
/// A field copied.
pub const SAME_FIELD: Text = t(
    "同一项目在前面已出现",
    "The same field stands further above",
);
/// A cell of a copied sheet.
pub const IN_COPY: Text = t("在副本工作表中", "In a copied sheet");
/// The outer row is not known.
pub const NO_OUTER: Text = t(
    "没有写明所属的行，或名称不是表中的行",
    "The row that it belongs to is missing or unknown",
);
/// The name of the outer row was changed.
pub const OUTER_CHANGED: Text = t(
    "所属不能在表中改变，该行其余内容照常导入",
    "The row that it belongs to cannot be changed here; the rest of the row is imported",
);
/// What has no place.
pub const NO_PLACE: Text = t(
    "不在任何可填的单元格中",
    "Stands in no cell that is to be filled in",
);
/// Beyond the columns that are read.
pub const BEYOND: Text = t(
    "第 256 列之后还有内容，未读取",
    "There is content beyond column 256, which is not read",
);
/// A cell by its sheet.
pub const CELL: Text = t("{0}!{1}", "{0}!{1}");
