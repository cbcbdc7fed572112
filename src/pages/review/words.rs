//! The words of the review, the print page and the blank form, in both languages.

use crate::i18n::Text;

/// The heading above what is told of figures from worksheets.
pub const BILLS_TOLD: Text = Text::new(
    "能源账单底稿核对",
    "Check against the energy bill worksheets",
);
/// A blank form.
pub const BLANK: Text = Text::new("空白表", "Blank form");
/// Words as they are.
pub const PLAIN: Text = Text::new("{0}", "{0}");
/// Whether charts are printed.
pub const WITH_CHARTS: Text = Text::new("打印图表", "Print charts");
/// How to print.
pub const PRINT_HINT: Text = Text::new(
    "在打印窗口中选择 A4；另存为 PDF 时文件名已按单位、表名和年度填好。没有页码的，请勾选“页眉和页脚”。",
    "Select A4 in the print dialog; when saving as PDF the file name is preset from institution, form and year. If pages are not numbered, tick “Headers and footers”.",
);
/// Files: the paper for Word.
pub const EXPORT_WORD: Text = Text::new("导出 Word（docx）", "Export Word (docx)");
/// Files: what it is.
pub const WORD_IS: Text = Text::new(
    "内容、表式与打印件一致，图表改为数据表；可用 Word 或 WPS 打开、编辑、打印。",
    "Same content and tables as the printed report, with charts given as data tables; opens, edits and prints in Word or WPS.",
);
/// Chinese with English beside.
pub const BOTH: Text = Text::new(
    "中英对照（打印件与 Word）",
    "Chinese with English (printout and Word)",
);
/// What to prepare, on paper.
pub const MATERIALS: Text = Text::new("材料清单", "List of documents");
/// Column of what to prepare.
pub const MATERIAL_NUMBER: Text = Text::new("序号", "No.");
/// Column of what to prepare.
pub const MATERIAL: Text = Text::new("材料", "Document");
/// Column of what to prepare.
pub const MATERIAL_READY: Text = Text::new("已备", "Ready");
/// Column of what to prepare.
pub const MATERIAL_REMARK: Text = Text::new("备注", "Remarks");
/// To be ticked by hand.
pub const BOX: Text = Text::new("□", "□");
/// The answers of a section with many rows, folded.
pub const ALL_ANSWERS: Text = Text::new("逐项内容（{0} 项）", "All items ({0})");
/// A problem with the reason that answers it.
pub const WITH_REASON: Text = Text::new("{0} 说明：{1}", "{0} Reason: {1}");
/// How many figures the folded workings hold.
pub const WORKINGS_OF: Text = Text::new("计算过程（{0} 项）", "Calculations ({0})");
/// In the name of a printed internal copy.
pub const INTERNAL_MARK: Text = Text::new("内部版", "internal");
/// In the name of a printed copy with comments.
pub const COMMENTED_MARK: Text = Text::new("批注版", "with comments");
/// Which copy of a document with comments.
pub const COPY: Text = Text::new("版本", "Copy");
/// The copy with comments.
pub const INTERNAL: Text = Text::new(
    "批注版（含批注与答复，供企业与银行往来）",
    "Copy with comments (and answers, between company and bank)",
);
/// The copy without comments.
pub const CLEAN: Text = Text::new(
    "报送版（不含批注与批注人）",
    "Copy for submission (without comments and their authors)",
);
/// The copy of a loan with what the bank noted about its reports.
pub const INTERNAL_LOAN: Text = Text::new(
    "内部版（含对借款人报告的批注与收存记录，利率按已收存报告测算，仅供本行使用）",
    "Internal copy (with the comments on the borrower’s reports and the filing records, rates by the reports filed, for the bank only)",
);
/// The copy of a loan without it.
pub const CLEAN_LOAN: Text = Text::new(
    "报送版（不含批注与收存记录，利率按预期结果测算，可交借款人）",
    "Copy for submission (without comments and filing records, rates by expected results, may be given to the borrower)",
);
/// Why there is no clean copy.
pub const NO_CLEAN_COPY: Text = Text::new(
    "还有 {0} 条批注未关闭，批注由银行全部关闭后才能导出报送版。",
    "Comments still open: {0}. The copy for submission can be made once the bank has closed all comments.",
);
/// Comments that wait for an answer.
pub const ANSWER_FIRST: Text = Text::new(
    "有 {0} 条银行批注待答复，答复后才能生成报告。",
    "Bank comments awaiting an answer: {0}. The report can be generated once they are answered.",
);
/// To the comments.
pub const TO_COMMENTS: Text = Text::new("查看并答复批注", "View and answer the comments");
/// A group of open places with its number.
pub const GROUP_OF: Text = Text::new("{0}（{1} 处）", "{0} ({1})");
