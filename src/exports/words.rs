//! What is said in files and about reading them back, in both languages.

use super::ImportFault;
use crate::documents::file_text::WayOut;
use crate::i18n::{Message, Text};

/// Sample data.
pub const DEMO: Text = Text::new("演示数据", "Sample data");
/// The heading of a column that says so in every row.
pub const NATURE: Text = Text::new("数据性质", "Data type");
/// A backup of everything.
pub const BACKUP: Text = Text::new("绿金台备份", "GreenDesk backup");
/// The heading of a unit column.
pub const UNIT_OF: Text = Text::new("{0}（单位）", "{0} (unit)");
/// The heading of a column of unrounded figures.
pub const EXACT_OF: Text = Text::new("{0}（未舍入）", "{0} (unrounded)");
/// It does not apply, and why.
pub const NOT_APPLICABLE: Text = Text::new("不适用：{0}", "Not applicable: {0}");

/// Which form a workbook is of.
pub const FORM: Text = Text::new("表单", "Form");
/// Whom and which period a workbook is about.
pub const OF: Text = Text::new("机构与期间", "Institution and period");
/// Who reports, at the front of every row of a table that is a file of its own.
pub const REPORTER: Text = Text::new("机构", "Institution");
/// The period of the report, likewise.
pub const PERIOD: Text = Text::new("期间", "Period");
/// The line under the report's title.
pub const BASED_ON: Text = Text::new("副标题", "Subtitle");
/// The standard of the form.
pub const EDITION: Text = Text::new("标准", "Standard");
/// Whether the report is a draft.
pub const STANDING: Text = Text::new("状态", "Status");
/// The report was issued and not changed since.
pub const ISSUED: Text = Text::new("定稿", "Final");
/// The report is a draft.
pub const IS_DRAFT: Text = Text::new("草稿", "Draft");
/// What is still to be done.
pub const OPEN: Text = Text::new("待处理事项", "Open items");
/// How much of it: 应 and 宜.
pub const OPEN_COUNTS: Text = Text::new(
    "必须处理 {0} 项，需要说明 {1} 项",
    "to correct: {0}; to explain: {1}",
);
/// The checksum of the draft, as the paper prints it.
pub const SUM: Text = Text::new("校验码", "Checksum");
/// Version and build of the program.
pub const BUILD: Text = Text::new("程序版本", "Build");
/// The version of the form.
pub const FORM_VERSION: Text = Text::new("表单版本", "Form version");
/// When the file was made.
pub const MADE_AT: Text = Text::new("生成时间", "Generated at");
/// How numbers are written in a workbook.
pub const NUMBERS: Text = Text::new("数字", "Numbers");
/// How numbers are written in a workbook.
pub const NUMBERS_ARE: Text = Text::new(
    "不超过 15 位有效数字的数以数值保存；更长的数以文本保存，因 Excel 只保留 15 位。数字以 JSON 文件为准",
    "Numbers of up to 15 significant digits are stored as numbers, longer ones as text, because Excel keeps only 15 digits. The JSON file prevails",
);

/// What a CSV file says of the report: which form and document it is of, and in which state.
pub const ABOUT: Text = Text::new("报告说明", "About the report");

/// The table of computed figures.
pub const FIGURES: Text = Text::new("计算结果与条款", "Calculated figures and clauses");
/// Its columns: the rows it belongs to, by name.
pub const ROW: Text = Text::new("所属", "Belongs to");
/// And by key.
pub const PLACE: Text = Text::new("位置", "Place");
/// Which figure.
pub const FIGURE: Text = Text::new("指标", "Figure");
/// The printed result.
pub const RESULT: Text = Text::new("结果", "Result");
/// The verdict.
pub const VERDICT: Text = Text::new("是否达标", "Met or missed");
/// Met.
pub const MET: Text = Text::new("达标", "Met");
/// Missed.
pub const MISSED: Text = Text::new("未达标", "Missed");
/// The formula.
pub const FORMULA: Text = Text::new("公式", "Formula");
/// The formula with its figures.
pub const WORKINGS: Text = Text::new("代入", "Calculation");
/// The clause.
pub const CLAUSE: Text = Text::new("条款", "Clause");

/// A file that is larger than any of ours. It is said before the part that imports is here.
pub const TOO_LARGE: Text = Text::new(
    "文件超过 32 MiB，请选择绿金台导出的 JSON 文件",
    "The file exceeds 32 MiB; select a JSON file exported by GreenDesk",
);

impl ImportFault {
    /// What is wrong with the file, and the remedy.
    pub fn says(&self) -> Message {
        match self {
            Self::TooLarge => TOO_LARGE.into(),
            Self::File(fault) => fault.says(WayOut::OurJson),
            Self::NotOurs => {
                Text::new("这不是绿金台导出的文件，请选择绿金台的 JSON 文件", "This file was not exported by GreenDesk; select a GreenDesk JSON file").into()
            }
            Self::Newer => {
                Text::new("文件由更新版本的绿金台导出，请用新版本打开", "This file was exported by a newer version of GreenDesk; open it with that version").into()
            }
            Self::UnknownTemplate(id) => Message::new(
                Text::new(
                    "文件所属表单“{0}”不在本版本中，请用含该表单的版本打开",
                    "The file belongs to the form “{0}”, which is not in this version; open it with a version that includes the form",
                ),
                vec![id.as_str().into()],
            ),
            Self::Shape => {
                Text::new("文件内容不完整或被改动，请重新导出后再导入", "The file is incomplete or has been altered; export it again, then import it")
                    .into()
            }
            Self::TooManyRows => {
                Text::new("文件中的行数超过 20,000，请拆分后再导入", "The file has more than 20,000 rows; split it, then import the parts").into()
            }
            Self::Missing => Text::new(
                "备份清单列有该报告，但文件中没有该报告或内容已被改动，请使用其他备份",
                "The backup lists this report, but it is missing from the file or has been altered; use another backup",
            )
            .into(),
            Self::Empty => Text::new("备份文件中没有报告，请选择其他文件", "There is no report in this backup; select another file").into(),
        }
    }
}
