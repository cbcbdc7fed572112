//! The words by which a result is read, on the page and on paper, in both languages.

use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// By industry.
pub const INDUSTRY: Text = t("行业", "Industry");
/// By branch.
pub const BRANCH: Text = t("分支机构", "Branch");
/// By status.
pub const STATUS: Text = t("项目状态", "Project status");
/// By data source.
pub const SOURCE: Text = t("数据来源", "Data source");
/// A group without a name.
pub const BLANK: Text = t("（未填写）", "(blank)");
/// Figures without a source.
pub const NO_SOURCE: Text = t("（未注明来源）", "(source not stated)");
/// An industry's code and name.
pub const CODE_AND_NAME: Text = t("{0} {1}", "{0} {1}");
/// An industry that the list knows by its division alone.
pub const CODE_WITHIN: Text = t("{0}（属 {2} {1}）", "{0} (part of {2} {1})");
/// As it is.
pub const PLAIN: Text = t("{0}", "{0}");
/// The small groups together.
pub const REST: Text = t("其余 {0} 组合计", "Other {0} groups combined");
/// A class of the distribution.
pub const FROM_TO: Text = t("{0} 至不足 {1}", "{0} to under {1}");
/// The last class.
pub const FROM: Text = t("{0} 及以上", "{0} and above");
/// The first class.
pub const BELOW: Text = t("不足 {0}", "under {0}");

/// Columns.
pub const INDICATOR: Text = t("指标", "Indicator");
/// Column.
pub const REDUCTION: Text = t("折合减排（吨）", "Attributable reduction (t)");
/// Column.
pub const LOANS: Text = t("贷款笔数", "Loans");
/// Column.
pub const BALANCE: Text = t("贷款余额（万元）", "Balance (CNY 10,000)");
/// Column.
pub const SHARE: Text = t("占合计（%）", "Share (%)");
/// Columns: the share by an indicator.
pub const SHARE_OF: [Text; 7] = [
    t("占标准煤合计（%）", "% of coal equivalent total"),
    t("占二氧化碳合计（%）", "% of CO2 total"),
    t("占化学需氧量合计（%）", "% of COD total"),
    t("占氨氮合计（%）", "% of ammonia nitrogen total"),
    t("占二氧化硫合计（%）", "% of SO2 total"),
    t("占氮氧化物合计（%）", "% of NOx total"),
    t("占节水合计（%）", "% of water saving total"),
];
/// Column.
pub const WITH_FIGURE: Text = t("有数据的笔数", "Loans with data");
/// Column.
pub const OF_LOANS: Text = t("占笔数（%）", "% of number of loans");
/// Column.
pub const WITH_BALANCE: Text = t("有数据的余额（万元）", "Balance with data (CNY 10,000)");
/// Column.
pub const OF_BALANCE: Text = t("占余额（%）", "% of balance");
/// Column.
pub const ROW: Text = t("行号", "Row");
/// Column.
pub const ID: Text = t("贷款编号", "Loan no.");
/// Column.
pub const BORROWER: Text = t("借款人", "Borrower");
/// Column.
pub const PROJECT: Text = t("项目名称", "Project");
/// Column.
pub const RANK: Text = t("名次", "No.");
/// Column.
pub const CLASS: Text = t(
    "每万元投资的年减排量（吨）",
    "Annual reduction per CNY 10,000 invested (t)",
);
/// Column.
pub const FLAG: Text = t("提示", "Remark");
/// Column.
pub const ITEM: Text = t("项目", "Item");
/// A column of the PBOC's table.
pub const QUARTER: Text = t("本季度新发放", "New loans this quarter");
/// A column of it.
pub const YEAR: Text = t("本年度累计", "Cumulative this year");
/// A column of it.
pub const ALL: Text = t("累计", "Cumulative");
/// A row of it.
pub const PROJECTS: Text = t("项目数（个）", "Number of projects");
/// A row of it.
pub const AMOUNT: Text = t("贷款金额（万元）", "Loans (CNY 10,000)");
/// A row of it.
pub const RATE: Text = t("加权平均利率（%）", "Weighted average interest rate (%)");
/// A row of it.
pub const CO2_YEAR: Text = t(
    "年度碳减排量（吨二氧化碳当量）",
    "Annual carbon reduction (t CO2 equivalent)",
);

/// How a sum is computed.
pub const HOW_SUM: Text = t(
    "每笔：项目年节能减排量 × 贷款余额 ÷ 项目总投资；各笔相加，中间结果不少于十位小数，最终结果四舍五入保留两位小数",
    "per loan: annual reduction of the project × outstanding balance ÷ total project investment; loans are added, each kept to at least ten decimal places, and the result is rounded half up to two decimal places",
);
/// How coverage is computed.
pub const HOW_COVERAGE: Text = t(
    "有数据的笔数 ÷ 全部笔数；有数据的余额 ÷ 全部余额",
    "loans with data ÷ all loans; balance with data ÷ total balance",
);
/// What the loans of coverage are.
pub const WITH_REFUSED: Text = t(
    "覆盖率的分母含未采用但余额可识别的贷款 {0} 笔、余额 {1} 万元",
    "The denominator of coverage includes loans that were not used but whose balance can be read: {0}, balance {1} (CNY 10,000)",
);
/// What the balances of coverage are.
pub const OF_GREEN_TOTAL: Text = t(
    "占余额以填报的绿色信贷余额 {0} 万元为分母",
    "The denominator of % of balance is the green loan balance entered: {0} (CNY 10,000)",
);
/// The columns of the loans with the largest reductions.
pub const TOP_HEADS: [Text; 7] = [RANK, ROW, ID, BORROWER, PROJECT, REDUCTION, SHARE];
/// How a share is computed.
pub const HOW_SHARE: Text = t(
    "本组折合减排 ÷ 合计折合减排",
    "attributable reduction of the group ÷ total attributable reduction",
);
/// How a contributor's share is computed.
pub const HOW_TOP: Text = t(
    "本笔折合减排 ÷ 合计折合减排",
    "attributable reduction of the loan ÷ total attributable reduction",
);
/// How the rate is computed.
pub const HOW_RATE: Text = t(
    "Σ（贷款余额 × 年利率）÷ Σ 贷款余额，只计有利率的贷款",
    "Σ(outstanding balance × annual rate) ÷ Σ outstanding balance, loans with a rate only",
);
/// How the PBOC's table is counted.
pub const HOW_ISSUED: Text = t(
    "按发放日落在期末日所在的季度、年度计；同一借款人的同名项目计一个；金额为期末余额",
    "by drawdown date within the quarter and year of the period end; projects of the same borrower and name count once; amounts are balances at period end",
);
/// No loan gives its limit.
pub const NO_LIMITS: Text = t("台账未提供授信额度。", "The ledger gives no credit limit.");
/// Some loans give no limit.
pub const SOME_LIMITS: Text = t(
    "{0} 笔贷款未提供授信额度，认定授信额度 1 亿元（含）以上的项目时未计其额度。",
    "Loans without a credit limit: {0}; their limits are not counted when projects of CNY 100 million or more are identified.",
);
/// No loan gives its day of issue.
pub const NO_DAYS: Text = t(
    "台账未提供发放日，无法统计本季度新发放与本年度累计。",
    "The ledger gives no drawdown date; new loans this quarter and the cumulative figures this year cannot be counted.",
);
/// Some loans give no day of issue.
pub const SOME_DAYS: Text = t(
    "{0} 笔贷款未提供发放日，未计入本季度新发放与本年度累计。",
    "Loans without a drawdown date: {0}; they are not included in new loans this quarter or in the cumulative figures this year.",
);
/// How large projects are counted.
pub const HOW_LARGE: Text = t(
    "项目各笔贷款的授信额度合计 ≥ 1 亿元（含）的项目数与余额合计",
    "number and total balance of projects whose loans have a total credit limit of CNY 100 million or more",
);
/// How the distribution is counted.
pub const HOW_CLASS: Text = t(
    "项目年减排二氧化碳当量 ÷ 项目总投资（万元）",
    "annual CO2 equivalent reduction of the project ÷ total investment (CNY 10,000)",
);
/// The last digit.
pub const UNCERTAIN: Text = t(
    "“≈”：每笔先取十位小数，这些尾数可能使合计的末位差 1，末位数字不确定",
    "“≈”: each loan is kept to ten decimal places; these remainders may change the last digit of the total by 1, so that digit is uncertain",
);
