//! The words of the review, the print page and the blank form, in both languages.

use crate::i18n::Text;

/// A blank form.
pub const BLANK: Text = Text::new("空白表", "Blank form");
/// Words as they are.
pub const PLAIN: Text = Text::new("{0}", "{0}");
/// The head of every page: who, which form.
pub const HEAD: Text = Text::new("{0}　{1}", "{0} · {1}");
/// The head of every page: not issued.
pub const STATE_DRAFT: Text = Text::new("草稿　校验码 {0}", "Draft · Checksum {0}");
/// The head of every page: issued.
pub const STATE_FINAL: Text = Text::new("定稿　校验码 {0}", "Final · Checksum {0}");
/// The head of every page: sample data, not issued.
pub const STATE_DEMO_DRAFT: Text = Text::new(
    "演示数据　草稿　校验码 {0}",
    "Sample data · Draft · Checksum {0}",
);
/// The head of every page: sample data, issued.
pub const STATE_DEMO_FINAL: Text = Text::new(
    "演示数据　定稿　校验码 {0}",
    "Sample data · Final · Checksum {0}",
);
/// The head of every page: the file was altered after it was made.
pub const STATE_ALTERED: Text =
    Text::new("校验不一致　校验码 {0}", "Checksum mismatch · Checksum {0}");
/// The head of every page: sample data, and the file was altered.
pub const STATE_DEMO_ALTERED: Text = Text::new(
    "演示数据　校验不一致　校验码 {0}",
    "Sample data · Checksum mismatch · Checksum {0}",
);
/// Below the title: the content was altered after the report was issued.
pub const ALTERED_FINAL: Text = Text::new(
    "校验不一致：本件内容在定稿之后被改动。定稿校验码 {1}，现有内容校验码 {0}。不得作为定稿使用，请与报送人核对。",
    "Checksum mismatch: the content was altered after the report was issued. It was issued with checksum {1}; the present content has {0}. Not the final report; check with the sender.",
);
/// Below the title: the content of a draft was altered after the file was made.
pub const ALTERED_DRAFT: Text = Text::new(
    "校验不一致：本件内容在文件生成之后被改动，现有内容校验码 {0}。请与报送人核对。",
    "Checksum mismatch: the content was altered after the file was made; the present content has checksum {0}. Check with the sender.",
);
/// The line below the report.
pub const IMPRINT: Text = Text::new(
    "{0}，绿金台 {1} 制作，表单版本 {2}",
    "{0}; made by GreenDesk {1}, form version {2}",
);
/// Whether charts are printed.
pub const WITH_CHARTS: Text = Text::new("打印图表", "With charts");
/// How to print.
pub const PRINT_HINT: Text = Text::new(
    "在打印窗口中选择 A4；另存为 PDF 时文件名已按单位、表名和年度填好。没有页码的，请勾选“页眉和页脚”。",
    "Choose A4 in the print dialog; a PDF is named after institution, form and year. Where pages are not numbered, tick “Headers and footers”.",
);
/// What to prepare, on paper.
pub const MATERIALS: Text = Text::new("材料清单", "What to prepare");
/// Column of what to prepare.
pub const MATERIAL_NUMBER: Text = Text::new("序号", "No.");
/// Column of what to prepare.
pub const MATERIAL: Text = Text::new("材料", "Document or figure");
/// Column of what to prepare.
pub const MATERIAL_READY: Text = Text::new("已备", "Ready");
/// Column of what to prepare.
pub const MATERIAL_REMARK: Text = Text::new("备注", "Remarks");
/// To be ticked by hand.
pub const BOX: Text = Text::new("□", "□");
/// The answers of a section with many rows, folded.
pub const ALL_ANSWERS: Text = Text::new("逐项内容（{0} 项）", "Item by item ({0})");
/// A problem with the reason that answers it.
pub const WITH_REASON: Text = Text::new("{0} 说明：{1}", "{0} Reason: {1}");
/// How many figures the folded workings hold.
pub const WORKINGS_OF: Text = Text::new("计算过程（{0} 项）", "Calculations ({0})");
/// A group of open places with its number.
pub const GROUP_OF: Text = Text::new("{0}（{1} 处）", "{0} ({1})");
