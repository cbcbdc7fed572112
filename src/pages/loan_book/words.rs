//! The words of importing a loan book, in both languages.

use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// Choose files.
pub const CHOOSE: Text = t("选择台账文件", "Select ledger file");
/// What can be chosen.
pub const CHOOSE_HINT: Text = t(
    "CSV、xlsx、xls 或 ods，可多选，也可拖放至此处。文件仅在本机读取。",
    "CSV, xlsx, xls or ods; several files may be selected or dropped here. Files are read on this computer only.",
);
/// A file to begin from.
pub const SAMPLE: Text = t("下载示例文件", "Download a sample file");
/// Paste.
pub const PASTE: Text = t("从 Excel 粘贴", "Paste from Excel");
/// Paste.
pub const PASTE_HERE: Text = t("粘贴区", "Paste area");
/// Paste.
pub const PASTE_HINT: Text = t(
    "在 Excel 中连同标题行一并复制，在此处按 Ctrl+V。",
    "Copy the cells with their heading row in Excel and press Ctrl+V here.",
);
/// What was pasted, as the name of a file.
pub const PASTED: Text = t("粘贴", "Pasted");
/// Remove a file.
pub const REMOVE: Text = t("移除", "Remove");
/// Size and kind.
pub const FILE_FACTS: Text = t("{0} · {1}", "{0} · {1}");
/// It is being looked at.
pub const LOOKING: Text = t("正在读取文件…", "Reading file…");
/// Which sheet.
pub const SHEET: Text = t("工作表", "Worksheet");
/// Which row.
pub const HEADING_ROW: Text = t("标题行", "Heading row");
/// What is missing.
pub const MISSING: Text = t(
    "缺少：{0}。请在下表各列上方选择。",
    "Still missing: {0}. Select them above the columns in the table below.",
);
/// Between things.
pub const AND: Text = t("、", ", ");
/// Missing.
pub const BALANCE: Text = t("贷款余额", "the balance");
/// Missing.
pub const INVESTMENT: Text = t("项目总投资", "the total investment");
/// Missing.
pub const ONE_INDICATOR: Text = t("至少一项指标", "at least one indicator");
/// The table.
pub const PREVIEW_OF: Text = t("{0} 的前几行", "First rows of {0}");
/// A column's choice.
pub const COLUMN_HOLDS: Text = t("“{0}”列是", "Column “{0}” contains");
/// A column's unit.
pub const UNIT_OF_COLUMN: Text = t("“{0}”列的单位", "Unit of column “{0}”");
/// A column that is not read.
pub const NOT_READ: Text = t("不读取", "Not read");
/// Kept.
pub const KEPT: Text = t(
    "文件已存入本机浏览器，重新打开后可再次读取。",
    "The files are stored in this browser and can be read again after reopening.",
);
/// Not kept.
pub const NOT_KEPT: Text = t(
    "此浏览器无法保存台账文件：关闭本页后需重新选择文件；结果不受影响。",
    "This browser cannot store ledger files; select them again after closing this page. Results are not affected.",
);
/// Read.
pub const READ: Text = t("读取台账", "Read ledger");
/// Read again.
pub const READ_AGAIN: Text = t("重新读取", "Read again");
/// Something was changed.
pub const CHANGED_SINCE: Text = t(
    "台账文件、列对应或单位已改动，以下结果仍按改动前的台账计算，请重新读取台账。",
    "Ledger files, columns or units have changed; the results below are still those of the ledger before the change. Read the ledger again.",
);
/// All files were removed.
pub const FILES_REMOVED: Text = t(
    "台账文件已移除，以下结果仍按已移除的文件计算；请重新选择文件并读取台账，或清除结果。",
    "The ledger files have been removed; the results below are still theirs. Select files and read the ledger again, or clear the result.",
);
/// The result is for something else.
pub const STALE: Text = t(
    "期末日、认定口径或测算方法已改动，以下结果仍按改动前计算，请重新读取。",
    "Period end, green loan definition or method has changed; the results below are still based on the previous settings. Read the ledger again.",
);
/// Under way.
pub const READING: Text = t("正在读取台账", "Reading ledger");
/// Under way.
pub const PREPARING: Text = t("正在准备文件", "Preparing file");
/// Under way.
pub const MAKING_XLSX: Text = t("正在生成 Excel 文件", "Generating Excel file");
/// How far.
pub const SO_FAR: Text = t("{0} 行 · {1} / {2} MB", "{0} rows · {1} of {2} MB");
/// Stop.
pub const CANCEL: Text = t("取消", "Cancel");
/// Read.
pub const READ_DONE: Text = t(
    "读取完成：共 {0} 行，采用 {1}，采用但有提示 {2}，未采用 {3}，空行 {4}。",
    "Reading completed. Rows: {0}, of which used: {1}, used with remarks: {2}, not used: {3}, blank: {4}.",
);

/// What a file of typed loans is called in a workbook.
pub const TYPED_NAME: Text = t("逐笔录入.csv", "typed.csv");

/// The outcome.
pub const OUTCOME: Text = t("读取结果", "Reading result");
/// Remarks that stop the report.
pub const OPEN_REMARKS: Text = t(
    "台账中还有 {0} 处提示未处理，处理前不能生成报告：有误的，更正或剔除；无误的，确认并说明原因。",
    "{0} remarks on the ledger are open, and the report cannot be finalised before they are settled: correct or exclude what is wrong, and confirm what is right with the reason.",
);
/// The same, beside the sums.
pub const SUMS_OPEN: Text = t(
    "还有 {0} 处提示未处理，以下合计数尚未确认",
    "{0} remarks are open; the totals below are not confirmed yet",
);
/// The way to the step where they are settled.
pub const TO_STEP: Text = t("前往“{0}”", "Go to “{0}”");
/// Every row.
pub const EVERY_ROW: Text = t("各行处理情况", "Treatment of rows");
/// Rows.
pub const ROWS: Text = t("数据行数", "Data rows");
/// Rows.
pub const USED: Text = t("采用", "Used");
/// Rows.
pub const FLAGGED: Text = t("采用，但有提示", "Used, with remarks");
/// Rows.
pub const REFUSED: Text = t("未采用", "Not used");
/// Rows.
pub const BLANK: Text = t("空行", "Blank");
/// Sums.
pub const SUMS: Text = t("合计", "Totals");
/// Sum.
pub const BALANCE_WAN: Text = t("贷款余额（万元）", "Balance (CNY 10,000)");
/// Sum.
pub const ATTRIBUTABLE: Text = t("折合减排{0}（吨）", "Attributable: {0} (t)");
/// Sum.
pub const UNROUNDED: Text = t(
    "折合减排{0}（吨，未舍入）",
    "Attributable: {0} (t, unrounded)",
);
/// The balance as it was computed.
pub const BALANCE_UNROUNDED: Text = t(
    "贷款余额（万元，未舍入）",
    "Balance (CNY 10,000, unrounded)",
);
/// How the figures of a file are written.
pub const FIGURES_IN_FILE: Text = t("数值说明", "About the figures");
/// The same in full.
pub const FIGURES_IN_FILE_SAID: Text = t(
    "各列按页面所示四舍五入保留两位小数；标题注明“未舍入”的列为合计的精确值，不补零。每笔贷款的折合减排量计算至小数点后十位",
    "Columns are rounded half up at two places, as shown on the page; those headed “unrounded” hold exact sums, without padding zeros. The attributable figure of each loan is computed to ten places",
);
/// Rate.
pub const RATE: Text = t("加权平均利率", "Weighted average interest rate");
/// Out.
pub const EXPORT_XLSX: Text = t(
    "导出 Excel（台账明细与结果）",
    "Export Excel (loan details and results)",
);
/// Out.
pub const EXPORT_CSV: Text = t("导出结果 CSV", "Export results CSV");
/// Clear.
pub const FORGET: Text = t("清除结果", "Clear result");
/// The files are not here.
pub const FILES_ELSEWHERE: Text = t(
    "台账文件不在本机浏览器中：如需重新读取或导出明细，请重新选择文件。",
    "The ledger files are not in this browser; select them again to re-read the ledger or export details.",
);
/// Rows that were not used.
pub const REFUSED_TITLE: Text = t("未采用的 {0} 行", "Rows not used: {0}");
/// Not all are shown.
pub const FIRST_ROWS: Text = t(
    "仅列前 {0} 行；导出的文件含全部。",
    "Only the first {0} rows are listed; the exported file contains all rows.",
);
/// Column.
pub const FILE_NUMBER: Text = t("文件", "File");
/// Column.
pub const ROW: Text = t("行号", "Row");
/// Column.
pub const REASON: Text = t("原因", "Reason");
/// Out.
pub const EXPORT_REFUSED: Text = t("导出未采用的行", "Export rows not used");
/// Back.
pub const BRING_BACK: Text = t("导入修改后的行", "Import corrected rows");
/// Back.
pub const BRING_BACK_HINT: Text = t(
    "更正后的文件加入台账并重新读取。更正后的行按“原行号”替换原文件中未采用的行，请保留该列。",
    "The corrected file is added to the ledger; then read again. Corrected rows replace the rows not used by the column “Row in the file”; keep that column.",
);

/// Nothing read.
pub const NOT_READ_YET: Text = t(
    "尚未读取台账。请先在“台账”一步导入。",
    "No ledger has been read yet. Import one in the step “Loan ledger”.",
);
/// No doubt.
pub const NO_DOUBTS: Text = t(
    "台账中没有需要核对的提示。",
    "The ledger has no remarks to check.",
);
/// How many.
pub const LOANS_COUNT: Text = t("{0} 笔", "{0} loans");
/// One loan.
pub const LOAN_COUNT: Text = t("{0} 笔", "{0} loan");
/// A row.
pub const ROW_NUMBER: Text = t("第 {0} 行　{1}", "Row {0} {1}");
/// A row of one of several files.
pub const ROW_OF_FILE: Text = t("第 {2} 个文件第 {0} 行 {1}", "File {2}, row {0} {1}");
/// Not all.
pub const FIRST_OF: Text = t(
    "仅列前 {0} 行，共 {1} 行；全部见导出的 Excel。",
    "Only the first {0} of {1} rows are listed; see the exported Excel for all.",
);
/// A typed loan.
pub const LOAN_NUMBER: Text = t("第 {0} 笔 {1}", "Loan {0} {1}");
/// A fact of a loan.
pub const BALANCE_OF: Text = t("贷款余额 {0} 万元", "balance {0} (CNY 10,000)");
/// A fact of a loan.
pub const INVESTMENT_OF: Text = t("项目总投资 {0} 万元", "total investment {0} (CNY 10,000)");
/// A fact of a loan.
pub const FIGURE_OF: Text = t("项目年{0} {1} 吨", "{0} {1} t a year");
/// A fact of a loan: what is saved a year for each 万元 of the project's total investment.
pub const INTENSITY_OF: Text = t(
    "每万元总投资年减排{0} {1} 吨",
    "{0} {1} t a year per CNY 10,000 of total investment",
);
/// The cells of a row as they are written in the file.
pub const WRITTEN: Text = t("文件原文：{0}", "in the file: {0}");
/// One of them.
pub const WRITTEN_CELL: Text = t("{0}“{1}”", "{0} “{1}”");
/// Between them.
pub const BETWEEN_CELLS: Text = t("，", ", ");
/// The columns whose cells are named so, besides figures.
pub const CELLS: &[(&str, Text)] = &[
    ("id", t("贷款编号", "loan no.")),
    ("borrower", t("借款人", "borrower")),
    ("project", t("项目名称", "project")),
    ("balance", t("贷款余额", "balance")),
    ("limit", t("授信额度", "credit limit")),
    ("investment", t("项目总投资", "total investment")),
    ("rate", t("年利率", "annual rate")),
    ("issued", t("发放日", "issued on")),
    ("status", t("状态", "status")),
    ("source", t("数据来源", "data source")),
    ("note", t("该行注明", "the row says")),
];
/// The source of a figure.
pub const CELL_OF_SOURCE: Text = t("{0}的数据来源", "source of {0}");
/// Between facts.
pub const BETWEEN: Text = t(" · ", " · ");
/// Some rows of all.
pub const FIRST_OF_TYPED: Text = t(
    "仅列前 {0} 笔，共 {1} 笔。",
    "Only the first {0} of {1} loans are listed.",
);
/// A remark is right.
pub const CONFIRM: Text = t("确认", "Confirm");
/// All remarks of a kind are right.
pub const CONFIRM_ALL: Text = t("确认全部 {0} 笔", "Confirm all {0}");
/// Some remarks of a kind are right.
pub const CONFIRM_CHOSEN: Text = t("确认所选 {0} 笔", "Confirm {0} selected");
/// Where remarks of a kind are confirmed.
pub const CONFIRM_FOLD: Text = t(
    "确认无误并说明原因",
    "Confirm as correct and state the reason",
);
/// What stops the report.
pub const MUST_CONFIRM: Text = t(
    "生成报告前须逐笔处理：有误的，更正或剔除；无误的，确认并说明原因。",
    "To be settled before the report is finalised: correct or exclude what is wrong, and confirm what is right with the reason.",
);
/// Which of them.
pub const CONFIRM_HINT: Text = t(
    "仅确认其中部分贷款的，请先在上方勾选；不勾选的，确认全部。",
    "To confirm only some, tick them above; if none is ticked, all are confirmed.",
);
/// Why it is.
pub const WHY_RIGHT: Text = t("确认原因", "Reason for confirmation");
/// It is not said why.
pub const WHY_MISSING: Text = t("请填写确认原因", "Enter the reason for confirmation");
/// A remark was confirmed.
pub const CONFIRMED: Text = t("已确认：{0}", "Confirmed: {0}");
/// All remarks of a kind were confirmed.
pub const ALL_CONFIRMED: Text = t("全部 {1} 笔已确认：{0}", "All {1} confirmed: {0}");
/// Where the loan number stands first.
pub const SAME_AS: Text = t("首次出现：{0}", "First occurrence: {0}");
/// The row that a contract or a drawdown is to be held against.
pub const BESIDE: Text = t(
    "请与{0}核对：其贷款余额 {1} 万元",
    "compare with {0}, whose balance is {1} (CNY 10,000)",
);
/// The row whose balance below zero has the amount of a row's balance.
pub const BELOW_ZERO_AT: Text = t("负数余额见{0}", "the balance below zero is in {0}");
/// The rows that a contract is to be held against.
pub const BESIDE_ALL: Text = t(
    "请与{0}核对：其贷款余额合计 {1} 万元",
    "compare with {0}, whose balances add up to {1} (CNY 10,000)",
);
/// The same, where only the first of them are named.
pub const BESIDE_MANY: Text = t(
    "请与{0}等 {2} 行核对：其贷款余额合计 {1} 万元",
    "compare with {2} rows ({0} and others), whose balances add up to {1} (CNY 10,000)",
);
/// A row with the borrower that it names.
pub const OF_BORROWER: Text = t("{0}（{1}）", "{0} ({1})");
/// Leaves out the row that a contract or a drawdown is to be held against.
pub const OTHER_IS_REPEATED: Text = t("剔除与之核对的另一行", "Exclude the other row instead");
/// Leaves out a row whose amounts are the sums of rows below it.
pub const IS_A_SUM: Text = t("这是合计行，剔除", "This is a total row; exclude it");
/// Leaves out a row that is the same as another.
pub const IS_REPEATED: Text = t("重复登记，剔除", "Duplicate entry; exclude it");
/// Leaves out a row that says that it is void, or no loan.
pub const IS_NO_LOAN: Text = t("不应计入，剔除", "Not to be counted; exclude it");
/// A row of sums that is a loan.
pub const IS_A_LOAN: Text = t("这是贷款，恢复", "This is a loan; restore it");
/// Show the others.
pub const SHOW_ALL_ROWS: Text = t("显示全部", "Show all");
/// Not all refused rows are shown.
pub const FIRST_OF_REFUSED: Text = t(
    "仅列前 {0} 行，共 {1} 行。",
    "Only the first {0} of {1} rows are listed.",
);
/// Column.
pub const WHO: Text = t("贷款编号、借款人、项目", "Loan no., borrower, project");
/// No loan yet.
pub const NO_LOANS_YET: Text = t(
    "尚未录入贷款。请先在“台账”一步录入。",
    "No loans entered yet. Enter them in the step “Loan ledger”.",
);
/// No doubt.
pub const NO_DOUBTS_TYPED: Text = t(
    "录入的贷款没有需要核对的提示。",
    "The loans entered have no remarks to check.",
);
/// Mend.
pub const WHOLE_COLUMN: Text = t("整列改按千克重新计算", "Recalculate the whole column in kg");
/// Mend.
pub const THESE_FIGURES: Text = t(
    "仅将上列数据改按千克",
    "Recalculate only these figures in kg",
);
/// Mend.
pub const MEND_IN_FILE: Text = t(
    "涉及数据较多且不是整列，请在文件中修改后重新导入。",
    "Many figures but not the whole column are affected; correct them in the file and import it again.",
);
/// Mend.
pub const MEND_NEEDS_FILES: Text = t(
    "在“台账”一步选择文件后，可在此处直接更正。",
    "Select the files in the step “Loan ledger” to correct this here.",
);
/// Mends.
pub const MENDED: Text = t("已采用的更正", "Corrections applied");
/// Mend.
pub const COLUMN_MENDED: Text = t("{0}：整列改按千克", "{0}: the whole column in kg");
/// Mend.
pub const FIGURES_MENDED: Text = t("{0}：{1} 个数据改按千克", "{0}: {1} figures in kg");
/// Back.
pub const UNDO: Text = t("撤销", "Undo");
/// Source.
pub const SOURCE_OF_OTHERS: Text = t("未注明来源的一律按", "If the source is not stated, use");
/// Source.
pub const NO_SOURCE: Text = t("不指定", "None");

/// File name.
pub const SAMPLE_NAME: Text = t("台账示例", "sample-ledger");
/// File name.
pub const REFUSED_NAME: Text = t("未采用的行", "rows-not-used");
/// File name.
pub const WORKBOOK_NAME: Text = t("台账明细与结果", "loans-and-results");
/// File name.
pub const RESULTS_NAME: Text = t("台账结果", "results");
/// Results.
pub const PERIOD_END: Text = t("期末日", "Period end");
/// Results.
pub const INSTITUTION: Text = t("机构名称", "Institution");
/// How a file was read: its sum.
pub const SHA256: Text = t("SHA-256", "SHA-256");
/// How a file was read: a column.
pub const COLUMN: Text = t("文件中的列", "Column in file");
/// How a file was read: what a column was taken for.
pub const HOLDS: Text = t("读取为", "Read as");
/// How a file was read: the unit of a column.
pub const UNIT: Text = t("单位", "Unit");
/// How a file was read: where the unit comes from.
pub const UNIT_FROM: Text = t("单位依据", "Basis of unit");
/// How the files were read: what was corrected.
pub const CORRECTION: Text = t("更正", "Correction");
/// Results.
pub const SCOPE: Text = t("认定口径", "Green loan definition");
/// Results.
pub const METHOD: Text = t("测算方法", "Method");
/// Results.
pub const GROUPING: Text = t("分组", "Grouping");
/// Results.
pub const GROUP: Text = t("组", "Group");
/// Results.
pub const LOANS: Text = t("笔数", "Loans");
/// Results.
pub const TOTAL: Text = t("合计", "Total");
/// Results.
pub const BY_INDUSTRY: Text = t("行业", "Industry");
/// Results.
pub const BY_BRANCH: Text = t("分支机构", "Branch");
/// Results.
pub const BY_STATUS: Text = t("状态", "Status");

/// Over how many rows the headings reach.
pub const HEADING_ROWS: Text = t("标题行数", "Heading rows");
/// What stands between cells.
pub const SEPARATOR: Text = t("分隔符", "Separator");
/// What can stand between cells.
pub const SEPARATORS: &[(&str, Text)] = &[
    (",", t("逗号（,）", "comma (,)")),
    (";", t("分号（;）", "semicolon (;)")),
    ("\t", t("制表符", "tab")),
    ("|", t("竖线（|）", "bar (|)")),
    ("~", t("波浪号（~）", "tilde (~)")),
    ("^", t("脱字符（^）", "caret (^)")),
    ("，", t("全角逗号（，）", "full-width comma")),
    ("；", t("全角分号（；）", "full-width semicolon")),
    ("｜", t("全角竖线（｜）", "full-width bar (｜)")),
    (" ", t("空格（对齐的各列）", "spaces (aligned columns)")),
];
/// A sign that is not listed.
pub const SEPARATOR_OTHER: Text = t("其他符号…", "other character…");
/// The sign that is not listed.
pub const SEPARATOR_IS: Text = t("其他符号（{0}）", "other character ({0})");
/// Where it is typed.
pub const OWN_SEPARATOR: Text = t("自定义分隔符", "Custom separator");
/// What is typed there is no separator.
pub const NO_SEPARATOR: Text = t(
    "分隔符“{0}”不可用：请填一个符号，不能是字母、数字、小数点或引号",
    "“{0}” cannot be a separator; enter one character that is not a letter, digit, decimal point or quotation mark",
);
/// How the letters of a text are written.
pub const ENCODING: Text = t("文字编码", "Encoding");
/// What letters can be written in.
pub const ENCODINGS: &[(&str, Text)] = &[
    ("UTF-8", t("UTF-8", "UTF-8")),
    (
        "GB18030",
        t("GB18030（GBK、GB2312）", "GB18030 (GBK, GB2312)"),
    ),
    ("UTF-16", t("UTF-16（小端）", "UTF-16, little-endian")),
    ("UTF-16BE", t("UTF-16（大端）", "UTF-16, big-endian")),
];
/// A hidden sheet.
pub const SHEET_HIDDEN: Text = t("{0}（隐藏）", "{0} (hidden)");
/// Other sheets of the workbook.
pub const OTHER_SHEETS: Text = t("同时读取的其他工作表", "Other worksheets to read");
/// Sheets that may be ledgers and are not ticked.
pub const MAY_BE_LEDGERS: Text = t(
    "这些工作表的标题与台账相符，尚未勾选：{0}。属于本期台账的请勾选。",
    "These worksheets have matching headings and are not selected: {0}. Select those belonging to this period's ledger.",
);
/// Between the names of sheets.
pub const BETWEEN_SHEETS: Text = t("、", ", ");
/// Hidden rows.
pub const WITHOUT_HIDDEN: Text = t("不计入隐藏的行", "Exclude hidden rows");
/// The mapping was remembered.
pub const MAPPING_REMEMBERED: Text = t(
    "标题与以前读取的台账相同，已沿用当时选定的列对应关系和单位。",
    "The headings match a ledger read before; the column mapping and units selected then are applied.",
);
/// Forget it.
pub const FORGET_MAPPING: Text = t("不再沿用，恢复自动识别", "Discard and detect automatically");
/// Several columns fit.
pub const SEVERAL_FIT: Text = t(
    "有多列都可能是“{0}”：{1}。请在其中一列上方选择“{0}”。",
    "Several columns may be “{0}”: {1}. Select “{0}” above one of them.",
);
/// The unit of a column is named in each row, in the place of a chosen one.
pub const UNIT_BY_ROWS: Text = t("按单位列", "By unit column");
/// The unit of a column is named in each row, and a row that names none is not used.
pub const UNIT_ONLY_BY_ROWS: Text = t(
    "逐行按单位列；单位空白的行不采用",
    "Row by row from the unit column; rows without a unit are not used",
);
/// The unit of a column is named in each row, and a row that names none has this unit.
pub const UNIT_WHERE_BLANK: Text = t(
    "逐行按单位列；空白时按此单位",
    "Row by row from the unit column; this unit where blank",
);
/// A unit is not understood.
pub const UNIT_ASKED: Text = t(
    "“{0}”列的单位无法识别，请在该列上方选择单位；单位另成一列的，请将该列选定为余额单位、总投资单位等。",
    "The unit of column “{0}” cannot be recognised; select it above the column, or, where units stand in a column of their own, select that column as the unit of balance, of investment, etc.",
);
/// No unit is stated for some columns.
pub const UNIT_NOT_STATED: Text = t(
    "台账未注明“{0}”列的单位，请核对后在列上方选择，选定后才能读取。",
    "The ledger does not state the unit of column “{0}”; check it and select it above the column before reading.",
);
/// Headings that name an annual figure and are not read.
pub const FIGURES_UNREAD: Text = t(
    "“{0}”列未读取：按列名判断，该列不是项目的全年减排量（例如已按贷款占比折算，或为全生命周期数）。如确为全年减排量，请在该列上方选定。",
    "Column “{0}” is not read: its heading does not indicate the project's annual reduction (for example it is attributed to the loan or a life-cycle figure). If it is the annual reduction, select this above the column.",
);
/// A unit must be chosen.
pub const CHOOSE_UNIT: Text = t("请选择单位", "Select unit");
/// A unit is not understood.
pub const UNIT_NOT_UNDERSTOOD: Text = t("无法识别", "Not recognised");
/// No unit is named, and one must be chosen.
pub const NOT_STATED: Text = t("未注明", "Not stated");
/// No unit is named.
pub const UNIT_SUPPOSED: Text = t("未注明，请核对", "Not stated; please check");
/// The same file twice.
pub const SAME_FILE: Text = t(
    "与“{0}”内容完全相同，读取后贷款会重复计入，请移除其中一个。",
    "Identical to “{0}”; the loans would be counted twice, remove one of the files.",
);
/// A hidden column.
pub const COLUMN_HIDDEN: Text = t("工作表中的隐藏列", "Hidden column in worksheet");
