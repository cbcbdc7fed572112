//! The words of the result of loans, in both languages.

use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// Nothing to show of the loans.
pub const NO_RESULT: Text = t(
    "尚无逐笔结果：请先在“台账”一步录入贷款，或导入台账。",
    "No loan results yet; enter loans or import a ledger in the step “Loan ledger” first.",
);
/// No row could be used.
pub const NOTHING_USED: Text = t("尚无可计算的贷款。", "There are no loans to calculate yet.");
/// The result in a sentence.
pub const SENTENCE: Text = t(
    "采用 {0} 笔贷款，余额 {1} 万元，折合减排{2} {3} 吨；其中 {4} 笔有该指标的数据（占笔数 {5}%），余额 {6} 万元（占余额 {7}%）。",
    "Loans used: {0}; balance: {1} (CNY 10,000); {2}, attributable: {3} t. Loans with that figure: {4} ({5}% of all), with a balance of {6} (CNY 10,000) ({7}%).",
);
/// What became of the rows.
pub const ROWS: Text = t(
    "共 {0} 行：采用 {1} 行，其中 {2} 行有提示；未采用 {3} 行；空行 {4} 行。",
    "Rows: {0}, of which used: {1} (with remarks: {2}), not used: {3}, blank: {4}.",
);
/// A last digit that is not certain.
pub const ABOUT: Text = t("≈ ", "≈ ");
/// Formula.
pub const HOW: Text = t("算法：{0}", "Method: {0}");
/// Several formulas, folded.
pub const METHODS: Text = t("算法与依据", "Methods and sources");
/// The table behind a picture.
pub const DATA_TABLE: Text = t("查看数据表", "Show data table");
/// Section.
pub const SUMS: Text = t("合计与覆盖率", "Totals and coverage");
/// Section.
pub const GROUPS: Text = t("分组与贡献", "Breakdown and contributors");
/// Section.
pub const DISTRIBUTION: Text = t("单位投资减排量的分布", "Reduction per unit of investment");
/// Section.
pub const ISSUED: Text = t("发放情况与碳减排量", "Loans extended and carbon reduction");
/// Section.
pub const LARGE: Text = t(
    "授信 1 亿元（含）以上的项目",
    "Projects with limits of CNY 100 million or more",
);
/// Section.
pub const REMARKS: Text = t("提示分类", "Remarks by type");
/// Figure.
pub const WEIGHTED: Text = t("加权平均利率", "Weighted average interest rate");
/// A division.
pub const BY: Text = t("按{0}", "By {0}");
/// A division in a sentence.
pub const LARGEST: Text = t(
    "“{0}”最多：{1} 吨，占 {2}%；共 {3} 组。",
    "Largest: “{0}” with {1} t, {2}%; {3} groups in total.",
);
/// A division in a sentence, where some groups have no figure.
pub const LARGEST_OF_SOME: Text = t(
    "“{0}”最多：{1} 吨，占 {2}%；共 {3} 组，其中 {4} 组没有该指标的数据。",
    "Largest: “{0}” with {1} t, {2}%; {3} groups in total, {4} of them without data for this indicator.",
);
/// A division in a sentence.
pub const NO_FIGURES: Text = t(
    "共 {3} 组，都没有该指标的数据。",
    "{3} groups in total, none with data for this indicator.",
);
/// Behind a bar's figure.
pub const TONNES_SHARE: Text = t(" 吨 · {0}%", " t · {0}%");
/// Contributors.
pub const TOP: Text = t("贡献最大的贷款：{0}", "Largest contributors: {0}");
/// Contributors in a sentence.
pub const TOP_SHARE: Text = t("前 {0} 笔合计占 {1}%。", "The top {0} account for {1}%.");
/// No contributor.
pub const NO_TOP: Text = t("没有该指标的数据。", "No data for this indicator.");
/// Where a row stands.
pub const FILE_AND_ROW: Text = t("文件 {0} 第 {1} 行", "File {0}, row {1}");
/// The distribution in a sentence.
pub const FULLEST: Text = t(
    "{0} 笔有二氧化碳数据的贷款中，每万元投资年减排 {1} 吨的最多，有 {2} 笔。",
    "Loans with CO2 data: {0}. The largest group, with {2}, avoids {1} t a year for each CNY 10,000 invested.",
);
/// No distribution.
pub const NO_DISTRIBUTION: Text = t(
    "无二氧化碳数据，无法统计分布。",
    "There are no CO2 data to show a distribution.",
);
/// No period.
pub const NO_PERIOD: Text = t(
    "未填写期末日，不能划分季度与年度。",
    "The period end is not provided; quarter and year cannot be determined.",
);
/// 八 in a sentence.
pub const LARGE_TOLD: Text = t(
    "{0} 个项目，余额合计 {1} 万元，折合减排二氧化碳当量 {2} 吨。",
    "Projects: {0}; balance: {1} (CNY 10,000); CO2 equivalent, attributable: {2} t.",
);
/// No large project.
pub const NO_LARGE: Text = t(
    "没有授信额度达到 1 亿元的项目。",
    "No project has a credit limit of CNY 100 million or more.",
);
/// No remark.
pub const NO_REMARKS: Text = t("没有提示。", "No remarks.");
/// Column.
pub const ROWS_WITH: Text = t("行数", "Rows");
/// Where remarks come from.
pub const HOW_REMARKS: Text = t(
    "逐行核对单位、数量级、占比与来源；有提示的贷款照常计入",
    "units, orders of magnitude, shares and sources are checked row by row; loans with remarks are counted as usual",
);
/// Rows that were not used.
pub const REFUSED: Text = t("未采用的 {0} 行", "Rows not used: {0}");
/// Column.
pub const WHY: Text = t("原因", "Reason");
