//! What is said in the demonstration, in both languages. Figures are those of the samples; `tests/documents/demonstration.rs` compares them.

use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// The first job.
pub const LINKED_LOAN: Text = t("可持续发展挂钩贷款", "Sustainability-linked loan");
/// The second job.
pub const GREEN_LOAN: Text = t(
    "绿色贷款折合减排量",
    "Emission reduction attributable to green loans",
);
/// The third job.
pub const SELF_ASSESSMENT: Text = t(
    "气候友好型金融机构自评",
    "Self-assessment as a climate-friendly financial institution",
);
/// The company fills the report.
pub const REPORT_SECTIONS: Text = t(
    "企业按标准附录 B 逐部分填写关键绩效指标水平报告，目录列明各部分是否填完。",
    "The company completes the KPI report section by section as in Annex B; the contents show which sections are complete.",
);
/// A target is missed.
pub const REPORT_MISSED: Text = t(
    "2025 年碳排放量为 11,800 吨，高于目标水平 11,000 吨，结果为未达标；水平差异和完成率列有算式和条款号。",
    "Carbon emissions in 2025 are 11,800 t, above the target of 11,000 t, so the target is missed; the difference and the completion rate are shown with formula and clause.",
);
/// Data are missing.
pub const REPORT_GAPS: Text = t(
    "缺失的数据不按零计算；核对页逐项列出缺少的内容，点击即可前往填写。",
    "Missing data are not counted as zero; the review lists every open item with a link to the field.",
);
/// The paper.
pub const REPORT_PAPER: Text = t(
    "打印件采用附录 B 的表式，带签章区和校验码，可与导出的文件逐项对应。",
    "The printout follows the tables of Annex B, with a signature area and the checksum by which paper and files are matched.",
);
/// The scheme, targets met.
pub const SCHEME_MET: Text = t(
    "2025 年考核达标，利率由 3.20% 下调至 3.10%；各期利息、节省金额和净收益均列有算式。",
    "The 2025 targets are met and the rate falls from 3.20% to 3.10%; interest, saving and net benefit of each period are shown with their formulas.",
);
/// The scheme, targets missed.
pub const SCHEME_MISSED: Text = t(
    "2025 年考核未达标，利率由 3.20% 上调至 3.30%；企业多付的利息同页列明。",
    "The 2025 targets are missed and the rate rises from 3.20% to 3.30%; the additional interest is shown on the same page.",
);
/// The scheme was changed after its approval.
pub const SCHEME_CHANGED: Text = t(
    "方案在批准后又有修改：程序列出当前校验码，提示重新报批或说明原因。",
    "The scheme was changed after approval: the program shows the present checksum and asks to submit the scheme again or to give the reason.",
);
/// The result of the loans.
pub const GREEN_TOTAL: Text = t(
    "按贷款余额占项目总投资的比例折算，合计折合减排二氧化碳当量 45,241.22 吨，最终结果只四舍五入一次。",
    "By the share of the loan balance in the total investment, the attributable reduction is 45,241.22 t of CO₂ equivalent in total; only the final result is rounded.",
);
/// The table of the loans.
pub const GREEN_PAPER: Text = t(
    "结果按表 5 打印；导出的 Excel 与打印件数字一致。",
    "The result is printed as table 5; the exported workbook contains the same figures.",
);
/// The assessment is half done.
pub const ASSESSED_HALF: Text = t(
    "已评 20 项，自评得分合计 47 分；尚有项目未评分，因此不给出等级。",
    "20 items are scored, 47 points in total; as items are still open, no grade is given.",
);
/// The assessment of two parties.
pub const ASSESSED_TWICE: Text = t(
    "38 项全部评分：自评 87 分，为 A 级；第三方评价 84 分，最终评定为 BBB 级，距 A 级 1 分。",
    "All 38 items are scored: 87 points and grade A by self-assessment, 84 points and a final grade of BBB by the third party, 1 point below A.",
);
