//! The words of the loan desk, in both languages.

use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// The title.
pub const TITLE: Text = t("可持续挂钩贷款方案", "Sustainability-linked loan scheme");
/// On the home page.
pub const ABOUT: Text = t(
    "由客户经理按 T/FIQ 003—2025 填写：客户识别、指标与目标、利率方案和利率测算，打印为贷款方案。约 30 分钟，可分次填写。",
    "Filled by a relationship manager by T/FIQ 003—2025: client identification, KPIs and targets, the rate scheme and what it does to the interest; printed as a term sheet. About 30 minutes, in several sittings if needed.",
);
/// The samples.
pub const STORY_MET: Text = t("示例：方案达标", "Sample: scheme, targets met");
/// The samples.
pub const STORY_MISSED: Text = t("示例：方案未达标", "Sample: scheme, targets missed");
/// The samples.
pub const STORY_GAPS: Text = t("示例：方案资料不全", "Sample: scheme, details missing");
/// To prepare.
pub const PREPARE_LICENCE: Text = t(
    "借款人营业执照、征信报告",
    "Business licence and credit report of the borrower",
);
/// To prepare.
pub const PREPARE_HISTORY: Text = t(
    "拟选指标近三年数据及凭证",
    "Three years of data for the intended KPIs, with evidence",
);
/// To prepare.
pub const PREPARE_LOAN: Text = t(
    "贷款金额、期限、还款计划和基础利率",
    "Amount, term, repayment plan and base rate of the loan",
);
/// To prepare.
pub const PREPARE_AUTHORITY: Text = t(
    "本级利率审批权限、计量与核验费用",
    "Your approval authority for rates; the cost of metering and verification",
);
/// A document's name.
pub const SUBJECT: Text = t("{0}　{1}", "{0}, {1}");
/// The line under the title.
pub const SUBTITLE: Text = t(
    "银行：{0}　编号：{1}　密级：{2}",
    "Bank: {0}. Number: {1}. Confidentiality: {2}",
);
/// Whatever it is.
pub const PLAIN: Text = t("{0}", "{0}");
/// Nothing.
pub const NOTHING: Text = t("", "");
/// Two sentences.
pub const BOTH: Text = t("{0}{1}", "{0}{1}");
/// A year.
pub const IN_YEAR: Text = t("{0} 年", "{0}");
/// A figure of a KPI and year.
pub const OF_KPI_IN_YEAR: Text = t("{0} {1} 年{2}", "{0}, {1}: {2}");

/// Unit.
pub const U_YUAN: Text = t("元", "CNY");
/// Unit.
pub const U_PER_CENT: Text = t("%", "%");
/// Unit.
pub const U_BP: Text = t("bp", "bp");
/// Unit.
pub const U_DAY: Text = t("日", "");
/// The words behind a day of the month, and the word before it, as people type them.
pub const DAY_WORDS: [&str; 3] = ["日", "号", "號"];
/// See [`DAY_WORDS`].
pub const EVERY_MONTH: &str = "每月";
/// Unit.
pub const U_ITEMS: Text = t("项", "");

/// Units of a KPI to pick from; own ones are as welcome.
pub const UNITS: &[Text] = &[
    t("吨", "t"),
    t("%", "%"),
    t("千瓦时", "kWh"),
    t("吨/万元", "t per CNY 10,000"),
    t("千克标准煤/吨", "kgce/t"),
    t("千瓦时/吨", "kWh/t"),
    t("立方米/吨", "m³/t"),
    t("千克/吨", "kg/t"),
    t("吉焦", "GJ"),
    t("平方米", "m²"),
    t("1", "1"),
];
/// Hint.
pub const UNIT_HINT: Text = t(
    "没有单位的比值（如 PUE）填 1；T/FIQ 001 的指标按碳账户报告的单位填写",
    "Enter 1 for a ratio without a unit, such as a PUE; for a KPI of T/FIQ 001, the unit in the carbon account report",
);
/// Units of output or revenue to pick from.
pub const OUTPUT_UNITS: &[Text] = &[t("吨", "t"), t("千瓦时", "kWh"), U_WAN];
/// Unit.
const U_WAN: Text = t("万元", "× CNY 10,000");

/// Step.
pub const S_MATCHING: Text = t("客户识别", "Client identification");
/// Its lead.
pub const S_MATCHING_LEAD: Text = t(
    "逐题回答，答完一题出现下一题；不清楚的选“未知”。最后给出匹配产品、依据和待补事项。",
    "Answer one question after another; choose “Not known” where you cannot tell. The end names the product, its basis and what is still to be shown.",
);
/// Step.
pub const S_KPIS: Text = t("指标与目标", "KPIs and targets");
/// Its lead.
pub const S_KPIS_LEAD: Text = t(
    "填写 1 至 3 项关键绩效指标，以及各考核年度由易到难的目标。",
    "Enter one to three KPIs and, for each assessment year, the targets from easy to hard.",
);
/// Of the paper: loan and scheme of the rate.
pub const H_SCHEME: Text = t("贷款方案", "Loan scheme");
/// Step.
pub const S_TERMS: Text = t("贷款条件", "Loan terms");
/// Its lead.
pub const S_TERMS_LEAD: Text = t(
    "填写贷款金额、期限、还款方式和基础利率。",
    "Enter amount, term, repayment and base rate of the loan.",
);
/// Step.
pub const S_SCHEME: Text = t("利率调整方案", "Rate adjustment");
/// Its lead.
pub const S_SCHEME_LEAD: Text = t(
    "标准未规定、须由合同约定的事项逐项询问，不设默认值。",
    "What the standard leaves to the contract is asked item by item; nothing is assumed.",
);
/// Step.
pub const S_RATES: Text = t("利率测算", "Rate calculation");
/// Its lead.
pub const S_RATES_LEAD: Text = t(
    "填写各指标的预期结果，即得各期利率、利息及与基础利率的差额。",
    "Enter the expected result of each KPI to see the rate, the interest and the difference from the base rate.",
);

/// Field.
pub const BORROWER: Text = t("借款人名称", "Borrower");
/// Field.
pub const CREDIT_CODE: Text = t("统一社会信用代码", "Unified social credit code");
/// Field.
pub const INDUSTRY: Text = t("所属行业", "Industry");
/// Hint.
pub const INDUSTRY_HINT: Text = t(
    "按 GB/T 4754—2017 输入名称或代码查找，例如 C26、4411；用于判断是否属于八个高排放行业",
    "Search GB/T 4754—2017 by name or code, for example C26 or 4411; used to tell whether the industry is one of the eight high-emission industries",
);
/// Problem: the industry by its code.
pub const IN_EIGHT: Text = t(
    "按行业代码 {0}，属于八个高排放行业中的“{1}”‖，请核对",
    "By its code, {0}, the industry is one of the eight high-emission industries (“{1}”)‖; please check",
);
/// Problem: the industry by its code.
pub const NOT_IN_EIGHT: Text = t(
    "按行业代码 {0}，不属于八个高排放行业（其中发电仅指火力发电）‖，请核对",
    "By its code, {0}, the industry is none of the eight high-emission industries (of power generation, only thermal power is)‖; please check",
);
/// Field.
pub const INSTITUTION: Text = t("贷款银行", "Lending bank");
/// Field.
pub const NUMBER: Text = t("方案编号", "Scheme number");
/// Field.
pub const SECRECY: Text = t("密级", "Confidentiality");
/// To pick from.
pub const SECRET_INTERNAL: Text = t("内部", "Internal");
/// To pick from.
pub const SECRET_CONFIDENTIAL: Text = t("商业秘密", "Commercially confidential");

/// Question.
pub const LOAN_KIND: Text = t("贷款类型", "Kind of loan");
/// Question.
pub const GATE_E_REASON: Text = t("评级不适用的原因", "Why a rating does not apply");
/// Question.
pub const GATE_F_REASON: Text = t("担保不适用的原因", "Why collateral does not apply");
/// Question.
pub const PLAN_OR_EFFECT: Text = t(
    "有能效提升及降碳减排的计划和需要（项目贷款：项目有此作用）",
    "Plan and need for energy efficiency and emission reduction (project loan: the project has that effect)",
);
/// Question.
pub const CHOSEN: Text = t("选择的产品", "Product chosen");
/// Question.
pub const JUDGED: Text = t(
    "表 1 无匹配结果，人工判断",
    "No match in table 1: decision by a person",
);
/// Answer.
pub const JUDGED_YES: Text = t(
    "可按可持续挂钩贷款办理",
    "Proceed as a sustainability-linked loan",
);
/// Answer.
pub const JUDGED_NO: Text = t("不办理", "Do not proceed");
/// Question.
pub const JUDGED_REASON: Text = t("判断理由", "Reason for the decision");
/// Figure.
pub const MATCH: Text = t("识别结果", "Identification result");
/// Where no row of table 1 answered.
pub const F_NO_ROW: Text = t("按所答问题判断", "By the answers above");

/// Field.
pub const KPIS: Text = t("关键绩效指标", "Key performance indicators");
/// Row.
pub const KPI: Text = t("指标", "KPI");
/// Button.
pub const KPI_ADD: Text = t("添加指标", "Add a KPI");
/// Choice.
pub const OWN_KPI: Text = t("其他指标", "Another KPI");
/// Field.
pub const KPI_OF_LIBRARY: Text = t("指标名称", "KPI name");
/// Field.
pub const OWN_NAME: Text = t("自定义指标名称", "Name of the other KPI");
/// Note.
pub const KPI_HELP: Text = t(
    "从指标库选择时，单位和方向随之填入，可修改。",
    "Choosing from the library fills in unit and direction, which can be changed.",
);
/// What the library says of a KPI: what it can carry, what it is made of, its evidence, what usually goes wrong.
pub const LIBRARY_HELP: Text = t(
    "{0}。{1}银行认可的证据：{2}。常见差错：{3}。",
    "{0}. {1}Evidence: {2}. Common errors: {3}.",
);
/// What it can carry.
pub const SECONDARY_HELP: Text = t(
    "次要指标，不能作为唯一指标",
    "A secondary KPI, which cannot be the only one",
);
/// What it can carry.
pub const CORE_HELP: Text = t("核心指标", "A core KPI");
/// What it is made of.
pub const PARTS_HELP: Text = t("构成：{0}。", "Made of: {0}. ");
/// Its units for other products.
pub const VARIANTS_HELP: Text = t("其他产品的单位：{0}。", "Units for other products: {0}. ");
/// Field.
pub const UNIT: Text = t("单位", "Unit");
/// Field.
pub const DIRECTION: Text = t("改善方向", "Direction of improvement");
/// Choice.
pub const LOWER: Text = t("越低越好", "Lower is better");
/// Choice.
pub const HIGHER: Text = t("越高越好", "Higher is better");
/// Field.
pub const BASE_YEAR: Text = t("基期", "Baseline year");
/// Field.
pub const BASE_LEVEL: Text = t("基期水平", "Baseline value");
/// List.
pub const HISTORY: Text = t("历史表现", "History");
/// List.
pub const TARGETS: Text = t("各年度目标", "Targets by year");
/// List.
pub const RESULTS: Text = t("预期结果", "Expected results");
/// Row.
pub const YEAR_ITEM: Text = t("年度", "Year");
/// Button.
pub const YEAR_ADD: Text = t("添加年度", "Add a year");
/// Field.
pub const YEAR: Text = t("年度", "Year");
/// Field.
pub const CYCLE_YEAR: Text = t("考核年度", "Assessment year");
/// Field.
pub const LEVEL: Text = t("水平", "Level");
/// Field.
pub const TIER_1: Text = t("第一档目标", "Tier 1 target");
/// Field.
pub const TIER_2: Text = t("第二档目标", "Tier 2 target");
/// Field.
pub const TIER_3: Text = t("第三档目标", "Tier 3 target");
/// Note.
pub const TARGETS_HELP: Text = t(
    "每个考核年度一行，目标由易到难；与目标相等即为达标。只有一档的，第二、三档留空。",
    "One row per assessment year, tiers from easy to hard; a level equal to a target meets it. With one tier only, leave tiers 2 and 3 blank.",
);

/// Field.
pub const AMOUNT: Text = t("首次放款金额", "Amount of the first drawdown");
/// Hint.
pub const AMOUNT_HINT: Text = t("可写 1500 万", "In CNY, for example 15,000,000");
/// Field.
pub const DRAWN_ON: Text = t("放款日", "Drawdown date");
/// Field.
pub const DUE_ON: Text = t("到期日", "Maturity date");
/// Field.
pub const REPAYMENT: Text = t("还款方式", "Repayment");
/// Choice.
pub const BULLET: Text = t("到期一次还本", "At maturity");
/// Choice.
pub const SCHEDULE: Text = t("分期还本", "By instalments");
/// Choice.
pub const DRAWDOWNS: Text = t("分次提款", "Several drawdowns");
/// List.
pub const MOVEMENTS: Text = t("提款与还本计划", "Drawdowns and repayments");
/// Row.
pub const MOVEMENT: Text = t("变动", "Movement");
/// Button.
pub const MOVEMENT_ADD: Text = t("添加一笔", "Add a movement");
/// Field.
pub const DAY: Text = t("日期", "Day");
/// Field.
pub const MOVE: Text = t("类型", "Kind");
/// Choice.
pub const REPAID: Text = t("还本", "Repayment");
/// Choice.
pub const DRAWN: Text = t("提款", "Drawdown");
/// Field.
pub const MOVED: Text = t("金额", "Amount");
/// Field.
pub const SETTLEMENT: Text = t("结息方式", "Interest payment");
/// Choice.
pub const QUARTERLY: Text = t(
    "按季（3、6、9、12 月）",
    "Quarterly (March, June, September, December)",
);
/// Choice.
pub const MONTHLY: Text = t("按月", "Monthly");
/// Choice.
pub const AT_MATURITY: Text = t("到期一次结息", "At maturity");
/// Field.
pub const SETTLEMENT_DAY: Text = t("结息日", "Interest payment day of the month");
/// Hint.
pub const SETTLEMENT_DAY_HINT: Text = t("多为 20 日", "Usually the 20th");
/// Field.
pub const DAY_COUNT: Text = t("计息天数", "Day-count basis");
/// Hint.
pub const DAY_COUNT_HINT: Text = t("人民币贷款一般为 360 天", "Usually 360 for renminbi loans");
/// Choice.
pub const OF_360: Text = t("实际天数 ÷ 360", "Actual days ÷ 360");
/// Choice.
pub const OF_365: Text = t("实际天数 ÷ 365", "Actual days ÷ 365");
/// Field.
pub const BASE: Text = t("基础利率", "Base rate");
/// Choice.
pub const FIXED: Text = t("固定利率", "Fixed");
/// Choice.
pub const LPR: Text = t(
    "LPR 加减点，按重定价日调整",
    "LPR ± basis points, reset on repricing days",
);
/// Field.
pub const BASE_RATE: Text = t("固定年利率", "Fixed annual rate");
/// Field.
pub const SPREAD: Text = t("加减点", "Spread over the LPR");
/// Hint.
pub const SPREAD_HINT: Text = t("减点填负数", "Negative where the rate is below the LPR");
/// List.
pub const QUOTES: Text = t("LPR 报价", "LPR by repricing day");
/// Row.
pub const QUOTE: Text = t("报价", "Rate");
/// Button.
pub const QUOTE_ADD: Text = t("添加重定价日", "Add a repricing day");
/// Field.
pub const QUOTE_DAY: Text = t("起用日", "From");
/// Field.
pub const QUOTE_RATE: Text = t("LPR", "LPR");
/// Note.
pub const QUOTES_HELP: Text = t(
    "第一行为放款日适用的 LPR；以后每个重定价日一行，未来的 LPR 为假设。",
    "The first row is the LPR on the drawdown date, followed by one row per repricing day. A future LPR is an assumption.",
);
/// Field.
pub const RATE_DIRECTION: Text = t("利率调整方向", "Direction of rate adjustment");
/// Note.
pub const RATE_DIRECTION_HELP: Text = t(
    "表 3：向下浮动，达标降低利率；向上浮动，未达标提高利率或保证金；双向浮动，两者兼有。",
    "Table 3. Downward: a target that is met lowers the rate. Upward: a target that is missed raises the rate or the deposit. Two-way: both.",
);
/// Field.
pub const BENEFIT: Text = t("达标的优惠", "Benefit if targets are met");
/// Choice.
pub const BY_RATE_DOWN: Text = t("降低利率", "A lower rate");
/// Choice.
pub const BY_OTHER: Text = t("其他优惠", "Another benefit");
/// Field.
pub const OTHER_BENEFIT: Text = t("其他优惠的内容", "Details of the other benefit");
/// Field.
pub const PENALTY: Text = t("未达标的处理", "Consequence if targets are missed");
/// Choice.
pub const BY_RATE_UP: Text = t("提高利率", "A higher rate");
/// Choice.
pub const BY_DEPOSIT: Text = t("提高保证金", "A higher deposit");
/// Field.
pub const COMBINATION: Text = t("多项指标的合并方式", "How the KPIs are combined");
/// Note.
pub const COMBINATION_HELP: Text = t(
    "求和、加权：各指标分别计点后相加；全部、任一、至少若干项：各指标合成一个档次，共用一组幅度。只有一项指标的，可选求和。",
    "Sum and weighted: each KPI has its own basis points, which are added up. All, any and at least: the KPIs give one tier and share one set of adjustments. With a single KPI, choose sum.",
);
/// Choice.
pub const C_SUM: Text = t("求和", "Sum");
/// Choice.
pub const C_ALL: Text = t("全部（取最低档）", "All (the lowest tier counts)");
/// Choice.
pub const C_ANY: Text = t("任一（取最高档）", "Any (the highest tier counts)");
/// Choice.
pub const C_AT_LEAST: Text = t("至少若干项", "At least a given number");
/// Choice.
pub const C_WEIGHTED: Text = t("加权", "Weighted");
/// Field.
pub const LEAST: Text = t("至少达标的项数", "Number of KPIs to be met");
/// Field.
pub const MOST_DOWN: Text = t("每期最大下调", "Largest decrease per cycle");
/// Field.
pub const MOST_UP: Text = t("每期最大上调", "Largest increase per cycle");
/// Field.
pub const DOWN_1: Text = t("第一档下调", "Decrease at tier 1");
/// Field.
pub const DOWN_2: Text = t("第二档下调", "Decrease at tier 2");
/// Field.
pub const DOWN_3: Text = t("第三档下调", "Decrease at tier 3");
/// Field.
pub const UP: Text = t("未达标上调", "Increase if missed");
/// Field.
pub const DEPOSIT: Text = t("未达标增加保证金", "Deposit increase if missed");
/// Field.
pub const WEIGHT: Text = t("权重", "Weight");
/// Hint.
pub const WEIGHT_HINT: Text = t("各项合计为 1", "The weights add up to 1");
/// List.
pub const KPI_STEPS: Text = t("各指标的调整幅度", "Adjustment by KPI");
/// Field.
pub const RELATION: Text = t("各期利率之间的关系", "Relation between cycles");
/// Note.
pub const RELATION_HELP: Text = t(
    "5.6.2 g 规定不达标时不调整现有的利率，未规定下一期从哪一利率起算，须由合同约定。",
    "5.6.2 g says that the present rate is not adjusted where a target is missed; it does not say from which rate the next cycle starts. The contract decides.",
);
/// Choice.
pub const INDEPENDENT: Text = t(
    "独立：当期利率 = 基础利率 + 当期调整",
    "Independent: rate = base rate + adjustment of the cycle",
);
/// Choice.
pub const HELD: Text = t(
    "保持：当期调整为 0 的，维持上期与基础利率的差",
    "Held: where the adjustment is 0, the margin over the base rate stays",
);
/// Choice.
pub const CUMULATIVE: Text = t(
    "累计：在上期的差上再加当期调整",
    "Cumulative: the adjustment is added to the margin of the cycle before",
);
/// Field.
pub const NO_RESULT: Text = t(
    "未披露或不可判定时的处理",
    "Where there is no report or no result",
);
/// Note.
pub const NO_RESULT_HELP: Text = t(
    "标准未规定未披露时的处理；未披露不等于未达标，须由合同约定。",
    "The standard has no rule for an absent report; no report is not a missed target. The contract decides.",
);
/// Choice.
pub const AS_MISSED: Text = t("视同未达标", "Treated as missed");
/// Choice.
pub const KEEP_RATE: Text = t(
    "维持现利率（与基础利率的差不变）",
    "Current rate kept (the margin over the base rate stays)",
);
/// Choice.
pub const DROP_BENEFIT: Text = t("取消已有优惠", "Existing discount cancelled");
/// Field.
pub const FLOOR: Text = t("利率下限", "Floor");
/// Field.
pub const CAP: Text = t("利率上限", "Cap");
/// Hint.
pub const LIMIT_HINT: Text = t("没有约定的留空", "Leave blank where none is agreed");
/// Field.
pub const AUTHORITY: Text = t("本级优惠审批权限", "Approval limit for discounts");
/// Hint.
pub const AUTHORITY_HINT: Text = t(
    "可审批的最大下浮幅度",
    "The largest discount that your level may approve",
);
/// Field.
pub const COST: Text = t(
    "每年计量与核验费用",
    "Annual cost of metering and verification",
);
/// Hint.
pub const COST_HINT: Text = t("没有费用的填 0", "Enter 0 if there is none");
/// Field.
pub const THIRD_PARTY: Text = t("第三方机构安排", "Third-party arrangements");
/// Hint.
pub const THIRD_PARTY_HINT: Text = t(
    "参与环节、资质要求、费用承担方",
    "Tasks, qualifications required, who pays",
);
/// Field.
pub const DEPOSIT_RATE: Text = t("保证金存款利率", "Deposit interest rate");
/// Hint.
pub const DEPOSIT_RATE_HINT: Text = t(
    "不填则保证金成本不折算",
    "If blank, the cost of the deposit is not calculated",
);
/// List.
pub const CYCLES: Text = t("考核周期", "Assessment cycles");
/// Row.
pub const CYCLE: Text = t("周期", "Cycle");
/// Button.
pub const CYCLE_ADD: Text = t("添加周期", "Add a cycle");
/// Note.
pub const CYCLES_HELP: Text = t(
    "每个考核年度一行。结果自生效日起计息，不追溯；生效日不早于到期日的，该期不影响利率。",
    "One row per assessment year. A result counts from its effective date and is never back-dated; a result that takes effect on or after maturity does not affect the rate.",
);
/// Field.
pub const REPORT_DUE: Text = t("报告报送日", "Report due");
/// Field.
pub const NODE: Text = t("利率生效日", "Rate effective from");
/// Field.
pub const VERIFIED_BY: Text = t("核验到期日", "Verification due");
/// Field.
pub const ASSESSED_ON: Text = t("年度评估日", "Annual assessment on");
/// Field.
pub const CYCLE_NOTE: Text = t("备注", "Note");

/// Fold.
pub const SCENARIOS_FOLD: Text = t("多个情景并列", "Several scenarios side by side");
/// Field.
pub const SCENARIO_1: Text = t("情景一名称", "Name of scenario 1");
/// Hint.
pub const SCENARIO_1_HINT: Text = t(
    "填写情景二、三的名称后，可并列填写其预期结果",
    "Name scenarios 2 and 3 to enter their expected results as well",
);
/// Field.
pub const SCENARIO_2: Text = t("情景二名称", "Name of scenario 2");
/// Field.
pub const SCENARIO_3: Text = t("情景三名称", "Name of scenario 3");
/// What an expected level is called beside its point.
pub const PLANNED: Text = t("预期", "Expected");
/// What a level is called beside its point where reports of some years were filed.
pub const PLANNED_OR_FILED: Text = t(
    "预期（已收存报告的年度为实际）",
    "Expected (actual where a report is filed)",
);
/// Field.
pub const EXPECTED: Text = t("预期水平", "Expected level");
/// Field.
pub const LEVEL_OF: Text = t("{0}：水平", "{0}: level");
/// Field.
pub const STATE: Text = t("没有结果的原因", "Why there is no result");
/// Button.
pub const NO_LEVEL: Text = t("没有结果", "No result");
/// Note.
pub const RESULTS_HELP: Text = t(
    "填写某年度的预期水平，即显示达到的档次和距下一档的差。没有报告或数据的，选择“没有结果”的原因。",
    "Enter the expected level of a year to see the tier reached and the distance to the next one. If there will be no report or no data, choose why there is no result.",
);

/// Figure.
pub const TIER_REACHED: Text = t("档次", "Tier");
/// Figure.
pub const TO_NEXT: Text = t("距下一档", "To the next tier");
/// Figure.
pub const COMPLETION: Text = t("目标完成率（第一档）", "Completion rate (tier 1)");
/// Formula.
pub const F_TIER_LOWER: Text = t(
    "预期水平不高于其目标的最高一档；各档目标",
    "The highest tier whose target the level does not exceed; tier targets",
);
/// Formula.
pub const F_TIER_HIGHER: Text = t(
    "预期水平不低于其目标的最高一档；各档目标",
    "The highest tier whose target the level reaches; tier targets",
);
/// Formula.
pub const F_NEXT: Text = t(
    "预期水平与下一档目标之差",
    "Distance between the expected level and the next target",
);
/// Formula.
pub const F_COMPLETION: Text = t(
    "（基期至预期的改善）÷（基期至第一档目标的改善）",
    "Improvement from the base to the expected level ÷ improvement from the base to the first target",
);

/// Sentence.
pub const SAID_NOTHING: Text = t("{0}尚未填写预期结果", "{0}: no expected result yet");
/// Sentence: a KPI, and what is said of its targets.
pub const SAID_OF: Text = t("{0}，{1}", "{0}, {1}");
/// A level and the worksheet that it was taken from.
pub const TAKEN_FROM: Text = t("{0}，取自{1}", "{0}, taken from {1}");
/// Of a target: the letters in the picture of what it asks less than.
pub const SAID_LESS: Text = t(
    "{0} 年目标 {1}，弱于图中 {2}",
    "The {0} target, {1}, asks for less than {2} in the chart",
);
/// Of targets none of which asks for less than anything.
pub const SAID_NO_LESS: Text = t(
    "各年度目标均不弱于图中各项水平",
    "No target asks for less than any level in the chart",
);
/// Two targets.
pub const SAID_ALSO: Text = t("{0}；{1}", "{0}. {1}");
/// What is expected, then what is said of the targets.
pub const SAID_THEN: Text = t("{0}。{1}", "{0}. {1}");
/// Sentence.
pub const SAID_NO_RESULT: Text = t("{0} {1} 年：{2}", "{0}, {1}: {2}");
/// Sentence.
pub const SAID_RESULT: Text = t("{0} {1} 年预期 {2}，{3}", "{0}, {1}: {2} expected. {3}");
/// Sentence: the result of a filed report.
pub const SAID_FILED: Text = t("{0} {1} 年已收存 {2}，{3}", "{0}, {1}: {2} filed. {3}");
/// Sentence.
pub const SAID_LOWER: Text = t(
    "{0} {1} 年预期 {2}，{3}；再降 {4}，进入第 {5} 档",
    "{0}, {1}: {2} expected. {3}; {4} less would reach tier {5}",
);
/// Sentence.
pub const SAID_HIGHER: Text = t(
    "{0} {1} 年预期 {2}，{3}；再升 {4}，进入第 {5} 档",
    "{0}, {1}: {2} expected. {3}; {4} more would reach tier {5}",
);

/// Figure.
pub const BEST_CASE: Text = t("最大优惠", "Largest discount");
/// Formula.
pub const F_BEST_CASE: Text = t(
    "各期均达到最高档时低于基础利率的点数，计入累计关系和下限",
    "By how much the rate lies below the base rate when every cycle reaches the highest tier, relation and floor included",
);
/// Figure.
pub const CYCLE_RATE: Text = t("{0} 年考核后的利率", "Rate after the {0} assessment");
/// Figure.
pub const CYCLE_RATE_FROM: Text = t(
    "{0} 年考核后自 {1} 起的利率（{2}）",
    "Rate from {1} after the {0} assessment ({2})",
);
/// Figure: the rate of a year whose report was filed.
pub const CYCLE_RATE_FILED: Text = t(
    "{0} 年考核后自 {1} 起的利率（{2}，按已收存报告）",
    "Rate from {1} after the {0} assessment ({2}, by the report filed)",
);
/// Formula.
pub const F_RATE: Text = t("基础利率 ± 调整", "Base rate ± adjustment");
/// Formula.
pub const F_RATE_LIMITED: Text = t(
    "基础利率 ± 调整，受利率上下限限制",
    "Base rate ± adjustment, held between floor and cap",
);
/// Formula.
pub const F_AFTER_MATURITY: Text = t(
    "利率自生效日起调整",
    "The rate changes from the effective date",
);
/// Figure.
pub const CYCLE_INTEREST: Text = t("{0} 至 {1} 的利息", "Interest from {0} to {1}");
/// Figure.
pub const CYCLE_EFFECT: Text = t(
    "{0} 至 {1} 比基础利率节省",
    "Saved against the base rate from {0} to {1}",
);
/// Figure: what is saved behind the year of the last cycle.
pub const LATER_EFFECT: Text = t(
    "末期考核一年后 {0} 至 {1} 比基础利率节省",
    "Saved against the base rate from {0} to {1}, after the year of the last assessment",
);
/// Figure: what is saved after 调出.
pub const AFTER_EFFECT: Text = t(
    "调出后 {0} 至 {1} 比基础利率节省",
    "Saved against the base rate from {0} to {1}, after declassification",
);
/// Figure.
pub const CYCLE_BILLED: Text = t("按结息期收取的利息", "Interest as charged");
/// Figure.
pub const CYCLE_NET: Text = t("{0} 年考核的净收益", "Net benefit of the {0} assessment");
/// Figure: the year, and what is left out.
pub const CYCLE_NET_WITHOUT: Text = t(
    "{0} 年考核的净收益（{1}）",
    "Net benefit of the {0} assessment ({1})",
);
/// What a net benefit leaves out: the cost of a deposit whose interest rate is not given.
pub const WITHOUT_DEPOSIT: Text = t(
    "未扣保证金成本，因未填保证金存款利率",
    "cost of the deposit not deducted: its interest rate is blank",
);
/// What a net benefit leaves out: a benefit that has no figure.
pub const WITHOUT_BENEFIT: Text = t("不含其他优惠", "other benefits not included");
/// What a net benefit leaves out: both.
pub const WITHOUT_BOTH: Text = t(
    "未扣保证金成本，因未填保证金存款利率；不含其他优惠",
    "cost of the deposit not deducted: its interest rate is blank; other benefits not included",
);
/// Figure.
pub const BREAK_EVEN: Text = t("保本点数", "Break-even");
/// Figure.
pub const TERM_EFFECT: Text = t("全期比基础利率节省", "Saved over the term");
/// Figure.
pub const TERM_NET: Text = t("全期净收益", "Net benefit over the term");
/// Figure: what is left out.
pub const TERM_NET_WITHOUT: Text = t("全期净收益（{0}）", "Net benefit over the term ({0})");
/// Figure.
pub const TERM_SCHEME: Text = t(
    "全期利息（按方案）",
    "Interest over the term under the scheme",
);
/// Figure.
pub const TERM_PLAIN: Text = t(
    "全期利息（按基础利率）",
    "Interest over the term at the base rate",
);
/// Figure.
pub const TERM_BILLED: Text = t(
    "全期按结息期收取的利息",
    "Interest over the term as charged",
);
/// Formula.
pub const F_INTEREST: Text = t(
    "余额 × 年利率 × 天数 ÷ 年计息天数，合计后取整一次",
    "Balance × annual rate × days ÷ day-count basis, added up and rounded once",
);
/// Formula.
pub const F_EFFECT: Text = t(
    "余额 ×（基础利率 − 方案利率）× 天数 ÷ 年计息天数，合计后取整一次；负数为多付",
    "Balance × (base rate − scheme rate) × days ÷ day-count basis, added up and rounded once; negative means more is paid",
);
/// Formula.
pub const F_BILLED: Text = t(
    "各结息期利息分别取整到分后相加",
    "Interest of each period rounded to the cent, then added up",
);
/// Formula.
pub const F_BILLED_DIFFERS: Text = t(
    "各结息期利息分别取整到分后相加，与精确利息相差若干分",
    "Interest of each period rounded to the cent, then added up; differs from the exact interest by a few cents",
);
/// Formula.
pub const F_NET: Text = t(
    "节省的利息 − 每年计量与核验费用；负数为净支出",
    "Interest saved − annual cost of metering and verification; negative means a net cost",
);
/// Formula.
pub const F_TERM_NET: Text = t(
    "节省的利息 − 每年计量与核验费用 × 考核次数；负数为净支出",
    "Interest saved − annual cost of metering and verification × number of assessments; negative means a net cost",
);
/// Formula.
pub const F_NET_DEPOSIT: Text = t(
    "节省的利息 − 每年计量与核验费用 − 保证金成本；负数为净支出",
    "Interest saved − annual cost of metering and verification − cost of the deposit; negative means a net cost",
);
/// Formula.
pub const F_TERM_NET_DEPOSIT: Text = t(
    "节省的利息 − 每年计量与核验费用 × 考核次数 − 保证金成本；负数为净支出",
    "Interest saved − annual cost of metering and verification × number of assessments − cost of the deposit; negative means a net cost",
);
/// Formula.
pub const F_BREAK_EVEN: Text = t(
    "费用 ÷（余额与天数之积的合计 ÷ 年计息天数）× 10,000；优惠低于此点数不合算",
    "Cost ÷ (sum of balance × days ÷ day-count basis) × 10,000; a smaller discount does not pay",
);
/// No figure.
pub const NA_TOO_LARGE: Text = t(
    "数值过大，无法计算",
    "The figures are too large to calculate",
);
/// In place of a figure: the answer that is missing for it.
pub const PENDING: Text = t("待填：{0}", "to fill in: {0}");
/// In place of a figure: what was answered cannot be computed by.
pub const TO_MEND: Text = t(
    "方案有误，请先按提示更正",
    "the scheme cannot be calculated; please correct what is marked",
);
/// Formula of a figure that is missing.
pub const F_PENDING: Text = t("填写后计算", "Calculated once it is filled in");
/// The answers of two steps.
pub const SCHEME_ANSWERS: Text = t(
    "“贷款条件”和“利率调整方案”的必填项",
    "the required answers of “Loan terms” and “Rate adjustment”",
);

/// Glance.
pub const G_RATE: Text = t("利率", "Rate");
/// Glance.
pub const G_EFFECT: Text = t("节省", "Saved");
/// Glance.
pub const G_DEPOSIT: Text = t("增加保证金", "Deposit due");
/// Name of a fact of a line.
pub const G_NET: Text = t("净收益", "Net");

/// Problem.
pub const NOT_WHOLE: Text = t(
    "{0}应为整数，绝对值不超过 10,000‖，请改写",
    "{0} should be a whole number of at most 10,000‖; please change it",
);
/// Problem.
pub const TIER_GAP: Text = t(
    "第三档已填而第二档空着‖，请由第一档起依次填写",
    "Tier 3 is filled and tier 2 is blank‖; please fill the tiers from the first one on",
);
/// Problem.
pub const YEAR_TWICE: Text = t(
    "考核年度 {0} 年重复‖，请保留一行",
    "Assessment year {0} appears twice‖; please keep one row",
);
/// Problem.
pub const NO_TARGET: Text = t(
    "{0}没有 {1} 年的目标‖，请在“指标与目标”中添加该年度",
    "{0} has no target for {1}‖; please add the year under “KPIs and targets”",
);
/// Problem.
pub const NO_EXPECTED: Text = t(
    "{0}没有 {1} 年的预期结果‖，填写后即可测算该期利率",
    "{0} has no expected result for {1}‖; enter one to calculate the rate of the cycle",
);

/// Problem.
pub const AFTER_NODE: Text = t(
    "{0} 年考核的{1} {2} 晚于利率生效日 {3}，利率调整时尚无依据‖，请核对两个日期，或说明原因",
    "{0} assessment, {1}: {2} is after {3}, from which the rate takes effect, so the rate would change without its basis‖; please check both dates or give the reason",
);
/// Problem.
pub const WITHIN_YEAR: Text = t(
    "{0} 年考核的{1} {2} 不晚于该年度最后一日，年度尚未结束‖，请核对日期，或说明原因",
    "{0} assessment, {1}: {2} is not after the last day of that year, which has not ended by then‖; please check the date or give the reason",
);
/// Problem.
pub const KPI_YEAR_TWICE: Text = t(
    "{0}的 {1} 年重复‖，请保留一行",
    "{0}: {1} appears twice‖; please keep one row",
);
/// Problem.
pub const TARGET_UNTESTED: Text = t(
    "{0}填写了 {1} 年的目标，但考核周期中没有该年度，该目标不参与考核‖，请在“利率调整方案”中添加该年度的周期，或删除该目标，或说明原因",
    "{0} has a target for {1}, which is no assessment year, so the target is not assessed‖; please add its cycle under “Rate adjustment”, remove the target, or give the reason",
);
/// Problem.
pub const EXPECTED_UNTESTED: Text = t(
    "{0}填写了 {1} 年的预期结果，但考核周期中没有该年度，该结果不参与测算‖，请在“利率调整方案”中添加该年度的周期，或删除该行，或说明原因",
    "{0} has an expected result for {1}, which is no assessment year, so the result is not used‖; please add its cycle under “Rate adjustment”, remove the row, or give the reason",
);
/// Problem.
pub const BASE_AND_HISTORY: Text = t(
    "{0}基期 {1} 年的水平为 {2}，历史表现中该年为 {3}‖，请核对以哪一个为准并改为一致，或说明原因",
    "{0}: the baseline value of {1} is {2}, the history has {3} for that year‖; please check which one is right and make them the same, or give the reason",
);
/// Problem.
pub const LEFT_AT_MATURITY: Text = t(
    "计划列有到期日 {0} 的还本，还本后余额仍为 {1} 元‖，请核对提款与还本计划，或说明原因",
    "The plan has a repayment on the maturity date, {0}, after which CNY {1} is still owed‖; please check the drawdowns and repayments or give the reason",
);

/// Problem.
pub const LEVEL_WITHOUT_RESULT: Text = t(
    "{0} {1} 年填写了预期水平，又选择了“{2}”，现按“{2}”测算‖，请清除其中一项，或说明原因",
    "{0}, {1}: a level is entered although “{2}” is chosen; the rate is calculated as “{2}”‖; please clear one of the two or give the reason",
);

/// Column.
pub const C_ITEM: Text = t("事项", "Item");
/// Column.
pub const C_ANSWER: Text = t("内容", "Answer");
/// Column.
pub const C_CLAUSE: Text = t("条款", "Clause");
/// Column.
pub const C_QUESTION: Text = t("问题", "Question");
/// Column.
pub const C_SCENARIO: Text = t("情景", "Scenario");
/// Column.
pub const C_SCENARIO_YEAR: Text = t(
    "情景、考核年度、预期与档次",
    "Scenario, assessment year, expected results and tiers",
);
/// Column: the rate, and by how much the assessment moves it.
pub const C_RATE_CHANGE: Text = t("利率（%）及调整", "Rate (%) and adjustment");
/// Column: the first day and the last.
pub const C_SPAN: Text = t("起止日", "From, to");
/// Column.
pub const C_RESULTS: Text = t("各指标预期与档次", "Expected results and tiers");
/// Column.
pub const C_CHANGE: Text = t("调整", "Adjustment");
/// Column.
pub const C_FROM: Text = t("生效日", "From");
/// Column.
pub const C_RATE: Text = t("利率（%）", "Rate (%)");
/// Column.
pub const C_TO: Text = t("至", "To");
/// Column.
pub const C_INTEREST: Text = t("利息（元）", "Interest (CNY)");
/// Column.
pub const C_SAVED: Text = t(
    "比基础利率节省（元，负数为多付）",
    "Saved (CNY; negative: more paid)",
);
/// Column.
pub const C_NET: Text = t(
    "净收益（元，已扣费用，负数为净支出）",
    "Net benefit (CNY, cost deducted; negative: net cost)",
);
/// Column, where a deposit is held whose interest rate is not given.
pub const C_NET_WITHOUT_DEPOSIT: Text = t(
    "净收益（元，已扣费用，未扣保证金成本，负数为净支出）",
    "Net benefit (CNY, cost deducted, cost of the deposit not deducted; negative: net cost)",
);
/// Column, where another benefit is earned.
pub const C_NET_WITHOUT_BENEFIT: Text = t(
    "净收益（元，已扣费用，不含其他优惠，负数为净支出）",
    "Net benefit (CNY, cost deducted, other benefits not included; negative: net cost)",
);
/// Column, where both are left out.
pub const C_NET_WITHOUT_BOTH: Text = t(
    "净收益（元，已扣费用，未扣保证金成本，不含其他优惠，负数为净支出）",
    "Net benefit (CNY, cost deducted, cost of the deposit not deducted, other benefits not included; negative: net cost)",
);
/// Cell.
pub const WHOLE_TERM: Text = t("全期", "Whole term");
/// Cell.
pub const NO_EFFECT: Text = t("不影响利率", "No effect");
/// Cell: a cycle that changes no rate and costs what every cycle costs.
pub const NO_EFFECT_BUT_COST: Text = t("不影响利率，只计费用", "No effect; the cost is counted");
/// Cell: a cycle after 调出.
pub const NOT_TESTED: Text = t("已调出，不再考核", "Declassified: not assessed");
/// Cell: the time before the first cycle.
pub const BEFORE_FIRST: Text = t("首期考核生效前", "Before the first assessment");
/// Cell: the time behind the year of the last cycle.
pub const AFTER_LAST: Text = t("末期考核一年后", "After the year of the last assessment");
/// Cell: what the rows, each rounded, are off the rounded whole.
pub const ROUNDED_OFF: Text = t("各行取整差", "Rounding of the rows");
/// Cell: a day and the rate from then on.
pub const RATE_SINCE: Text = t("{0} 起 {1}", "{1} from {0}");
/// Cell: the result of a filed report, and the level that was expected.
pub const FILED_AS_EXPECTED: Text = t(
    "{0} {1}（{2}；已收存，与预期 {3} 相同）",
    "{0} {1} ({2}; filed, {3} as expected)",
);
/// Cell: the same, and by how much it differs.
pub const FILED_APART: Text = t(
    "{0} {1}（{2}；已收存，预期 {3}，相差 {4}）",
    "{0} {1} ({2}; filed, {3} expected, {4} apart)",
);
/// Cell: the result of a filed report of which nothing was expected.
pub const FILED_RESULT: Text = t("{0} {1}（{2}；已收存）", "{0} {1} ({2}; filed)");
/// Cell: a filed report without a level.
pub const FILED_NO_RESULT: Text = t("{0}（{1}；已收存）", "{0} ({1}; filed)");
/// Cell: a KPI's result.
pub const KPI_RESULT: Text = t("{0} {1}（{2}）", "{0} {1} ({2})");
/// Cell: a KPI without a level.
pub const KPI_NO_RESULT: Text = t("{0}（{1}）", "{0} ({1})");
/// Cell: two things.
pub const LISTED: Text = t("{0}；{1}", "{0}; {1}");
/// Column.
pub const C_KPI: Text = t("指标", "KPI");
/// Column.
pub const C_BASE: Text = t("基期水平", "Baseline value");
/// Column.
pub const C_TARGETS: Text = t("目标（由易到难）", "Targets (easy to hard)");
/// Column.
pub const C_STEPS: Text = t("调整幅度", "Adjustment");
/// Cell: a year and a level.
pub const YEAR_LEVEL: Text = t("{0} 年：{1}", "{0}: {1}");
/// Cell: what a tier does.
pub const STEP_DOWN: Text = t("第 {0} 档 −{1} bp", "Tier {0}: −{1} bp");
/// Cell: what missing does.
pub const STEP_UP: Text = t("未达标 +{0} bp", "Missed: +{0} bp");
/// Cell: what missing does.
pub const STEP_DEPOSIT: Text = t("未达标增加保证金 {0} 元", "Missed: deposit + CNY {0}");
/// Title of a table.
pub const T_PATH: Text = t("客户识别过程", "Client identification record");
/// Title of a table.
pub const T_SCENARIOS: Text = t("各情景利率与利息", "Rates and interest by scenario");
/// Title of a table.
pub const T_KPIS: Text = t("指标与目标", "KPIs and targets");
/// Title.
pub const P_WORKINGS: Text = t("计算过程", "Calculation");
/// Column.
pub const C_FIGURE: Text = t("项目", "Figure");
/// Column.
pub const C_HOW: Text = t("算式", "How it was computed");
/// Column.
pub const C_VALUE: Text = t("结果", "Result");
/// Note.
pub const N_ROUNDED: Text = t(
    "利息按精确值计算，打印时四舍五入一次；实际收取按结息期分别取整到分，可能相差若干分。",
    "Interest is calculated exactly and rounded once when printed; the amounts charged are rounded for each interest period and may differ by a few cents.",
);
/// Note.
pub const N_EXPECTED: Text = t(
    "预期结果和未来 LPR 为测算假设，不构成承诺。",
    "Expected results and future LPRs are assumptions, not commitments.",
);
/// Note.
pub const N_REASON: Text = t("{0}。说明：{1}", "{0}. Reason: {1}");
/// Note: the relation between cycles.
pub const N_RELATION: Text = t(
    "5.6.2 g 未规定各期利率之间的关系，本方案约定“{0}”：{1}。",
    "5.6.2 g does not fix the relation between cycles; the parties agree on “{0}”: {1}.",
);
/// Note: a cycle without a result.
pub const N_NO_RESULT: Text = t(
    "{0}；本方案约定“{1}”：{2}。",
    "{0}; the parties agree on “{1}”: {2}.",
);

/// Step.
pub const S_APPROVAL: Text = t("审批与贷后", "Approval and monitoring");
/// Its lead.
pub const S_APPROVAL_LEAD: Text = t(
    "记录双方同意、审批、签约及贷后事项，查看日程。",
    "Record consents, approvals, signing and what happens afterwards; see the calendar.",
);
/// Step.
pub const S_CHECKS: Text = t("清单核对", "Checklists");
/// Its lead.
pub const S_CHECKS_LEAD: Text = t(
    "尽职调查、审批、发放、贷后监督和风险事项逐项核对，注明证据；不适用的说明原因。违约条款事项供法务审核。",
    "Go through due diligence, approval, disbursement, monitoring and risks, with evidence; give the reason where an item does not apply. The items on default are for legal review.",
);
/// Field.
pub const BOUNDARY: Text = t("核算边界", "Boundary");
/// Hint.
pub const BOUNDARY_HINT: Text = t("厂区、范围、工序", "Sites, scopes, processes");
/// Field.
pub const METHOD: Text = t("计算公式或测算方法", "Calculation or measurement method");
/// Hint.
pub const METHOD_HINT: Text = t("写明取数来源", "State the data sources");
/// Field.
pub const FACTOR: Text = t("采用的排放因子", "Emission factor");
/// Hint.
pub const FACTOR_HINT: Text = t(
    "用到电网因子等的填写，电力按 kgCO2/kWh，热力按 tCO2/GJ；因子随指标固定，更换属于变更",
    "If a grid or other factor is used: power in kgCO2/kWh, heat in tCO2/GJ. It is fixed with the KPI, and a different one is an amendment",
);
/// Field.
pub const FACTOR_FROM: Text = t("常用排放因子", "Published factor");
/// Note.
pub const FACTOR_FROM_HELP: Text = t(
    "选定后填入数值、年份和来源；用其他因子的，不选，直接填写。",
    "Choosing one fills in value, year and source. Leave blank to enter another factor.",
);
/// Choice.
pub const QINGHAI_2023: Text = t("青海电力平均，2023 年", "Qinghai grid average, 2023");
/// Choice.
pub const QINGHAI_2022: Text = t("青海电力平均，2022 年", "Qinghai grid average, 2022");
/// Choice.
pub const QINGHAI_2021: Text = t("青海电力平均，2021 年", "Qinghai grid average, 2021");
/// Choice.
pub const NATION_2023: Text = t("全国电力平均，2023 年", "National grid average, 2023");
/// Choice.
pub const NATION_2022: Text = t("全国电力平均，2022 年", "National grid average, 2022");
/// Choice.
pub const NATION_2021: Text = t("全国电力平均，2021 年", "National grid average, 2021");
/// Choice.
pub const NORTHWEST_2023: Text = t("西北电力平均，2023 年", "Northwest grid average, 2023");
/// Choice.
pub const NORTHWEST_2022: Text = t("西北电力平均，2022 年", "Northwest grid average, 2022");
/// Choice.
pub const HEAT_DEFAULT: Text = t("热力缺省值", "Default for heat");
/// Problem.
pub const FACTOR_DIFFERS: Text = t(
    "{0}的因子 {1}（{2} 年）与所选的常用因子 {3}（{4} 年）不同‖，请核对，或说明原因",
    "{0}: the factor {1} ({2}) is not the published one that is chosen, {3} ({4})‖; please check it or give the reason",
);
/// On paper.
pub const FACTOR_SAID: Text = t(
    "排放因子 {0}（{1} 年），{2}",
    "Emission factor {0} ({1}), {2}",
);
/// A factor with its unit.
pub const FACTOR_IN: Text = t("{0} {1}", "{0} {1}");
/// On paper, a factor whose unit is known.
pub const FACTOR_SAID_IN: Text = t(
    "排放因子 {0} {3}（{1} 年），{2}",
    "Emission factor {0} {3} ({1}), {2}",
);
/// Field.
pub const FACTOR_YEAR: Text = t("因子年份", "Year of the factor");
/// Field.
pub const FACTOR_SOURCE: Text = t("因子来源", "Source of the factor");
/// Field.
pub const SOURCE: Text = t("指标来源", "KPI source");
/// Field.
pub const BASIS: Text = t("选取依据", "Basis of the choice");
/// Field.
pub const BASE_OUTPUT: Text = t(
    "基期产量或营业收入",
    "Output or revenue of the baseline year",
);
/// Hint.
pub const OUTPUT_HINT: Text = t(
    "绝对量指标可因减产而达标，填写后可看强度",
    "An absolute KPI can be met by producing less; fill this in to see the intensity",
);
/// Field.
pub const OUTPUT_UNIT: Text = t("产量或营业收入单位", "Unit of output or revenue");
/// Field.
pub const OUTPUT: Text = t("产量或营业收入", "Output or revenue");
/// Field.
pub const REQUIREMENTS: Text = t("指标符合的要求", "Requirements that the KPI meets");
/// Field.
pub const AGREED: Text = t("双方约定", "Agreed by both parties");
/// List.
pub const REFERENCES: Text = t("强制性要求与同业水平", "Mandatory levels and peers");
/// Row.
pub const REFERENCE: Text = t("参照", "Reference");
/// Button.
pub const REFERENCE_ADD: Text = t("添加参照水平", "Add a reference level");
/// Field.
pub const REFERENCE_KIND: Text = t("参照类型", "Kind");
/// Field.
pub const REFERENCE_NAME: Text = t("名称", "Name");
/// Field.
pub const CONSENT_BORROWER: Text = t(
    "借款人同意指标与目标的日期",
    "Date of the borrower’s consent",
);
/// Field.
pub const CONSENT_LENDER: Text = t("银行同意指标与目标的日期", "Date of the bank’s consent");
/// List.
pub const APPROVALS: Text = t("审批记录", "Approval log");
/// Row.
pub const APPROVAL: Text = t("审批", "Approval");
/// Button.
pub const APPROVAL_ADD: Text = t("添加审批记录", "Add an approval");
/// Field.
pub const APPROVAL_LEVEL: Text = t("审批层级", "Level");
/// Field.
pub const DECISION: Text = t("审批意见", "Decision");
/// Choice.
pub const APPROVED: Text = t("同意", "Approved");
/// Choice.
pub const CONDITIONAL: Text = t("有条件同意", "Approved with conditions");
/// Choice.
pub const RETURNED: Text = t("退回补充", "Returned");
/// Choice.
pub const REFUSED: Text = t("不同意", "Refused");
/// Field.
pub const MARK: Text = t("方案校验码", "Checksum of the scheme");
/// Hint.
pub const MARK_HINT: Text = t(
    "添加记录时自动填入",
    "Filled in automatically when an entry is added",
);
/// Note.
pub const APPROVALS_HELP: Text = t(
    "校验码代表被审批的内容。批准后指标、目标或方案有改动的，校验码不再一致，显示“批准后已修改”。",
    "The checksum stands for what was approved. If KPIs, targets or terms are changed afterwards, it no longer matches and the page says “changed after the approval”.",
);
/// List.
pub const EVENTS: Text = t("贷款状态记录", "Loan status log");
/// Row.
pub const EVENT: Text = t("事项", "Event");
/// Field.
pub const EVENT_KIND: Text = t("事项类型", "Kind of event");
/// Button.
pub const EVENT_ADD: Text = t("添加事项", "Add an event");
/// Note.
pub const EVENTS_HELP: Text = t(
    "按日期先后记录。签订合同前须确定指标与目标（5.4.1.1）；只有签约后、调出前可称“可持续挂钩贷款”。",
    "In date order. KPIs and targets are agreed before the contract is signed (5.4.1.1); the loan may be called sustainability-linked only from signing until declassification.",
);
/// Field.
pub const CAUSE: Text = t("调出原因", "Reason for declassification");
/// Field.
pub const LEAVES_FROM: Text = t("调出日", "Declassified from");
/// Field.
pub const STILL_REPORTED: Text = t("调出后仍须报告的事项", "Still to be reported");
/// Field.
pub const RATE_AFTER: Text = t("调出后的利率", "Rate after declassification");
/// Note.
pub const RATE_AFTER_HELP: Text = t(
    "标准未规定调出后的利率，按合同约定选择，不设默认值。未选择的，或未填调出日的，不测算利率和利息。利率上下限只用于挂钩期间。",
    "The standard does not say what the rate is after declassification; choose what the contract says. Until both this and the day are answered no rate or interest is calculated. Floor and cap apply only while the loan is sustainability-linked.",
);
/// Choice.
pub const AFTER_BASE: Text = t("恢复为基础利率", "The base rate");
/// Choice.
pub const AFTER_KEPT: Text = t(
    "维持调出前与基础利率的差",
    "The margin over the base rate on the day before stays",
);
/// Choice.
pub const AFTER_SPREAD: Text = t("基础利率加减点", "The base rate ± basis points");
/// Field.
pub const SPREAD_AFTER: Text = t("调出后的加减点", "Spread after declassification");
/// Hint.
pub const SPREAD_AFTER_HINT: Text = t(
    "相对基础利率；减点填负数",
    "Over the base rate; negative where the rate is below it",
);
/// Figure: the day.
pub const RATE_FROM_LEAVING: Text = t(
    "调出后自 {0} 起的利率",
    "Rate from {0}, after declassification",
);
/// Formula.
pub const F_AFTER_BASE: Text = t("基础利率", "Base rate");
/// Formula.
pub const F_AFTER_KEPT: Text = t(
    "基础利率 ± 调出前与基础利率的差",
    "Base rate ± the margin on the day before",
);
/// Formula.
pub const F_AFTER_SPREAD: Text = t(
    "基础利率 ± 约定的加减点",
    "Base rate ± the agreed basis points",
);
/// Cell: the time after the loan left.
pub const AFTER_LEAVING: Text = t("调出后", "After declassification");
/// List.
pub const AMENDMENTS: Text = t("指标变更记录", "Amendments of KPIs");
/// Row.
pub const AMENDMENT: Text = t("变更", "Amendment");
/// Button.
pub const AMENDMENT_ADD: Text = t("添加变更", "Add an amendment");
/// Note.
pub const AMENDMENTS_HELP: Text = t(
    "计量方法、边界、因子或目标发生变更的，先在此添加变更，原定义随之保存，再修改“指标与目标”。起始年度以前各期仍按原定义测算；双方同意前贷款状态为“修订中”。",
    "Where method, boundary, factor or targets change, add the amendment first, which keeps the former definition, then edit “KPIs and targets”. Cycles before its first year are computed by the former definition; until both parties consent the loan is “under amendment”.",
);
/// Field.
pub const AMENDMENT_DAY: Text = t("变更生效日", "Effective date of the amendment");
/// Field.
pub const AMENDMENT_CAUSE: Text = t("变更原因", "Reason for the amendment");
/// Field.
pub const AMENDMENT_CONTRACT: Text = t("依据的合同条款", "Contract clause");
/// Field.
pub const OLD_DEFINITION: Text = t("原定义", "Previous definition");
/// Field.
pub const NEW_DEFINITION: Text = t("新定义", "New definition");
/// Button: the number of the amendment, the KPI.
pub const FILL_BOTH: Text = t(
    "第 {0} 项变更：填入{1}的原定义和新定义",
    "Amendment {0}: fill in both definitions of {1}",
);
/// Button: the number of the amendment, the KPI.
pub const FILL_OLD: Text = t(
    "第 {0} 项变更：填入{1}的原定义",
    "Amendment {0}: fill in the previous definition of {1}",
);
/// Button: the number of the amendment, the KPI.
pub const FILL_NEW: Text = t(
    "第 {0} 项变更：填入{1}的新定义",
    "Amendment {0}: fill in the new definition of {1}",
);
/// Hint.
pub const DEFINITION_HINT: Text = t(
    "边界、计算方法、因子及年度、基期和历史水平、目标、指标指纹",
    "Boundary, method, factor with its year, base and history, targets, fingerprint",
);
/// Field.
pub const FROM_YEAR: Text = t("起始适用的考核年度", "First assessment year");
/// Hint.
pub const FROM_YEAR_HINT: Text = t(
    "须为考核周期中的年度，其利率生效日不早于变更生效日",
    "An assessment year whose rate takes effect no earlier than the amendment",
);
/// Field.
pub const AMEND_BORROWER: Text = t("借款人同意日期", "Date of the borrower’s consent");
/// Field.
pub const AMEND_LENDER: Text = t("银行同意日期", "Date of the bank’s consent");
/// Hint.
pub const AMENDED_HINT: Text = t(
    "“指标与目标”中的指标名称",
    "Its name under “KPIs and targets”",
);
/// Figure: what a KPI was before an amendment.
pub const FORMER: Text = t("变更前的定义", "Former definition");
/// Formula.
pub const F_FORMER: Text = t(
    "添加变更时保存；起始年度以前各期按此测算",
    "Kept when the amendment was added; used for cycles before its first assessment year",
);
/// A fixed rate that is lower or higher than loans have.
pub const UNUSUAL_RATE: Text = t(
    "固定年利率 {0}% 不在 {1}% 至 {2}% 之间‖，请核对是否按百分数填写（3.2% 填 3.2），或说明原因",
    "The fixed rate of {0}% is not between {1}% and {2}%‖: check that the rate is entered in per cent (3.2 for 3.2%), or give the reason",
);
/// A definition: its fingerprint.
pub const PRINT_SAID: Text = t("指标指纹 {0}", "fingerprint {0}");
/// A definition: its base year and level.
pub const BASE_SAID: Text = t("基期 {0} 年 {1}", "base {0}: {1}");
/// A definition: the targets of a year.
pub const TARGETS_SAID: Text = t("{0} 年目标 {1}", "targets {0}: {1}");
/// Problem.
pub const AMENDED_KPI: Text = t(
    "“{0}”不是本方案的关键绩效指标‖，请填写“指标与目标”中的指标名称",
    "“{0}” is no KPI of this scheme‖; please enter the name of one under “KPIs and targets”",
);
/// Problem.
pub const AMENDED_UNKEPT: Text = t(
    "没有保存变更前的定义，{0} 年以前各期按现在的定义测算‖，请将指标恢复为原定义，重新添加变更后再修改，或说明原因",
    "The former definition was not kept, so cycles before {0} are computed by the present one‖; please restore the former definition, add the amendment again and then change it, or give the reason",
);
/// Problem.
pub const AMENDED_SAME: Text = t(
    "变更前后的定义相同‖，请在“指标与目标”中改为新定义，或说明原因",
    "The definition is the same before and after the amendment‖; please enter the new one under “KPIs and targets” or give the reason",
);
/// Problem.
pub const AMENDED_STALE: Text = t(
    "文中的指标指纹 {0} 与所存定义的指标指纹 {1} 不同，定义在填写后又有修改‖，请更新文字，或说明原因",
    "The text says fingerprint {0}, and the definition that is kept has {1}: it was changed after the text was written‖; please update the text or give the reason",
);
/// Problem.
pub const NOT_REBASED: Text = t(
    "因子由 {0} 改为 {1}，历史水平没有按新因子重算‖，请在“指标与目标”中重算历史水平、基期水平和目标，或说明原因",
    "The factor changes from {0} to {1}, and the history was not recalculated with the new one‖; please recalculate history, base level and targets under “KPIs and targets” or give the reason",
);
/// Problem.
pub const NO_SUCH_CYCLE: Text = t(
    "变更自 {0} 年考核起适用，但考核周期中没有该年度‖，请改为考核周期中的年度",
    "The amendment starts with {0}, which is no assessment year‖; please enter an assessment year",
);
/// Problem.
pub const AMENDED_BACK: Text = t(
    "{0} 年考核的利率生效日 {1} 早于变更生效日 {2}，变更不追溯‖，请改为以后的考核年度",
    "The {0} assessment takes effect on {1}, before the amendment does on {2}; an amendment is never back-dated‖; please enter a later year",
);
/// Problem.
pub const CONSENT_AFTER: Text = t(
    "同意日期 {0} 晚于变更生效日 {1}‖，请核对日期；属事后补签的，请如实说明",
    "The consent of {0} is dated after the effective date of the amendment, {1}‖; please check the dates, or state that consent was given afterwards",
);
/// Problem.
pub const LEAVES_BEFORE_DRAWN: Text = t(
    "调出日 {0} 早于放款日 {1}‖，请核对日期，或说明原因",
    "Declassification on {0} lies before the drawdown date, {1}‖; please check the dates or give the reason",
);
/// Problem.
pub const LEAVES_AFTER_DUE: Text = t(
    "调出日 {0} 不早于到期日 {1}，届时贷款已到期‖，请核对日期，或说明原因",
    "Declassification on {0} is not before maturity on {1}, when the loan ends‖; please check the dates or give the reason",
);
/// Problem.
pub const SETTLED_BEFORE_DRAWN: Text = t(
    "结清日 {0} 早于放款日 {1}‖，请核对日期，或说明原因",
    "Settlement on {0} lies before the drawdown date, {1}‖; please check the dates or give the reason",
);
/// Problem.
pub const SETTLED_AFTER_DUE: Text = t(
    "结清日 {0} 晚于到期日 {1}，逾期期间的利息没有计算‖，请核对日期，或说明原因",
    "Settlement on {0} lies after maturity on {1}; interest for the time overdue is not calculated‖; please check the dates or give the reason",
);
/// Problem.
pub const SETTLED_WITH_BALANCE: Text = t(
    "{0} 结清，早于到期日 {1}，按提款与还本计划当日仍有余额 {2} 元，利息计至到期日‖，请在“贷款条件”中补记提前还本，或说明原因",
    "The loan is settled on {0}, before maturity on {1}, while CNY {2} is still owed by the plan and interest runs to maturity‖; please enter the early repayment under “Loan terms” or give the reason",
);
/// List.
pub const RISKS: Text = t("风险记录", "Risk log");
/// Row, field.
pub const RISK: Text = t("风险事项", "Risk");
/// Note of a day: the entry of the risk log.
pub const RISK_OF_DAY: Text = t("{0} 登记的风险", "Risk recorded on {0}");
/// Button.
pub const RISK_ADD: Text = t("添加风险", "Add a risk");
/// Note.
pub const RISKS_HELP: Text = t(
    "贷后发现的环境、数据和履约风险，逐项记录措施和完成日期。",
    "Environmental, data and performance risks found after disbursement, each with the measure taken and the date it was closed.",
);
/// Field.
pub const RISK_MEASURE: Text = t("处置措施", "Measure");
/// Field.
pub const RISK_DUE: Text = t("要求完成日", "Due");
/// Field.
pub const RISK_CLOSED: Text = t("完成日", "Closed");
/// List.
pub const CHECKS: Text = t("核对清单", "Items to check");
/// Row.
pub const CHECK: Text = t("核对事项", "Item");
/// Field.
pub const STATUS: Text = t("状态", "Status");
/// Field.
pub const CHECK_NOTE: Text = t("说明或不适用原因", "Note, or why it does not apply");
/// Field.
pub const CHECK_EVIDENCE: Text = t("证据及涵盖期间", "Evidence and the period it covers");
/// Field.
pub const CHECK_EXPIRES: Text = t("有效期至", "Valid until");
/// An item.
pub const ITEM_NAME: Text = t("{0} {1}", "{0} {1}");
/// An answer behind its name.
pub const LABELLED: Text = t("{0}：{1}", "{0}: {1}");
/// An item of one kind of loan.
pub const ITEM_OF_LOAN: Text = t("{0} {1}（{2}）", "{0} {1} ({2})");
/// Figure.
pub const FINGERPRINT: Text = t("指标指纹", "Fingerprint");
/// Figure.
pub const FINGERPRINT_OF: Text = t("{0}的指标指纹", "Fingerprint of {0}");
/// Formula.
pub const F_FINGERPRINT: Text = t(
    "名称、单位、方向、边界、方法、因子、来源、基期、历史和目标的 SHA-256 前 8 位；用于发现口径变动，不能防伪",
    "First 8 digits of the SHA-256 of name, unit, direction, boundary, method, factor, source, base, history and targets; finds drift, not forgery",
);
/// Figure.
pub const LABEL_STATE: Text = t("贷款状态", "Loan status");
/// Formula.
pub const F_LABEL_STATE: Text = t(
    "按状态记录逐项判断；日期未到的为计划",
    "Derived from the recorded events; an event of a day to come is planned",
);
/// State, with the day from which it holds.
pub const STATE_FROM: Text = t("{0}（自 {1} 起）", "{0} (from {1})");
/// State after 调出 or 结清, with what the loan was before.
pub const STATE_AFTER: Text = t(
    "{0}（自 {1} 起；此前为“{2}”）",
    "{0} (from {1}; before: {2})",
);
/// State, where an answer cannot be read.
pub const STATE_UNREADABLE: Text = t(
    "有未能读取的值，更正后再判断",
    "Some values cannot be read; the status is judged once they are corrected",
);
/// State of the approval, where an answer cannot be read.
pub const APPROVAL_UNREADABLE: Text = t(
    "有未能读取的值，更正后再与批准内容比较",
    "Some values cannot be read; compared with what was approved once they are corrected",
);
/// Figure.
pub const APPROVAL_STATE: Text = t("审批状态", "Approval status");
/// Formula.
pub const F_APPROVAL_STATE: Text = t(
    "最近一次同意的校验码与当前内容比较",
    "The checksum of the last approval compared with the present content",
);
/// State.
pub const NOT_APPROVED: Text = t("未审批", "Not approved");
/// State.
pub const APPROVED_AS_IS: Text = t("已批准，校验码 {0}", "Approved, checksum {0}");
/// State.
pub const APPROVED_THEN_CHANGED: Text = t(
    "批准后已修改，当前校验码 {0}",
    "Changed after the approval, checksum now {0}",
);
/// Figure.
pub const ITEMS_OPEN: Text = t("清单未完成", "Open checklist items");
/// Figure.
pub const OPEN_OF_ALL: Text = t("{0} 项，共 {1} 项", "{0} of {1}");
/// The line of a checklist: items that are open, all items.
pub const OPEN_IN_GROUP: Text = t("{0} 项未完成，共 {1} 项", "{0} of {1} open");
/// The line of a checklist of which nothing is open: all items.
pub const GROUP_DONE: Text = t("全部完成，共 {0} 项", "All {0} done");
/// The tier that a level reaches; 达标 stands behind it.
pub const TIER_NUMBER: Text = t("第 {0} 档", "Tier {0}");
/// The level of a filed report, and the tier that it reaches.
pub const FILED_TIER: Text = t("已收存 {0}，{1}", "filed: {0}, {1}");
/// A level that reaches no tier; 未达标 stands behind it.
pub const NO_TIER: Text = t("未达第 1 档", "Below tier 1");
/// Formula.
pub const F_OPEN_ITEMS: Text = t(
    "未完成，或选择不适用而未说明原因",
    "Open, or not applicable without a reason",
);
/// Problem.
pub const OPEN_ITEMS: Text = t(
    "核对清单还有 {0} 项未完成‖，请逐项核对，或说明原因",
    "{0} checklist items are open‖; please complete them or give the reason",
);
/// Problem.
pub const EVIDENCE_EXPIRED: Text = t(
    "“{0}”的证据有效期至 {1}，在审批日 {2} 已经失效‖，请更新证据，或说明原因",
    "The evidence for “{0}” was valid until {1} and had expired on the day of the approval, {2}‖; please renew it or give the reason",
);
/// Problem.
pub const CHANGED_AFTER: Text = t(
    "批准后已修改，当前校验码为 {0}‖，请重新报批，或说明原因",
    "The scheme was changed after approval; its checksum is now {0}‖; please submit it again or give the reason",
);
/// Problem.
pub const DEPOSIT_KEPT: Text = t(
    "“{0}”未说明已增加的保证金是否保留，测算按不保留计‖，请在合同中约定，并说明约定内容",
    "“{0}” does not say whether a deposit that was raised earlier is kept; it is computed as released‖; agree on it in the contract, and say what was agreed",
);
/// Problem: a level in per cent that is no share.
pub const NO_SHARE: Text = t(
    "{0}的水平 {1}% 不在 0% 至 100% 之间‖，请核对，占比 98% 填 98；如该指标不是占比，请说明",
    "{0}: the level {1}% is not between 0% and 100%‖; check it, a share of 98% is entered as 98; give the reason if the KPI is no share",
);
/// Problem.
pub const BELOW_MANDATORY: Text = t(
    "{0} {1} 年目标 {2}，弱于{3} {4}‖，请提高目标",
    "The {1} target of {0}, {2}, asks for less than “{3}”, {4}‖; please raise it",
);
/// Problem.
pub const BELOW_MEAN: Text = t(
    "{0} {1} 年目标 {2}，弱于{3} {4}‖，请提高目标或注明原因",
    "The {1} target of {0}, {2}, asks for less than “{3}”, {4}‖; please raise it or give the reason",
);
/// Problem.
pub const BELOW_LATEST: Text = t(
    "{0} {1} 年目标 {2}，弱于{3} {4}，虽符合三年平均的要求‖，请核对或说明原因",
    "The {1} target of {0}, {2}, asks for less than “{3}”, {4}, though it passes the mean of three years‖; please check it or give the reason",
);
/// Problem.
pub const ONLY_SECONDARY: Text = t(
    "所选指标均为次要指标‖，请至少选择一项核心指标，或说明原因",
    "All KPIs are secondary‖; please choose at least one core KPI or give the reason",
);
/// Problem.
pub const SHORT_HISTORY: Text = t(
    "{0}连续历史只有 {1} 年，应有 3 年‖，请补充，或说明原因",
    "{0} has {1} consecutive years of history where three are asked for‖; please add them or give the reason",
);
/// Title of a table.
pub const T_AMBITION: Text = t("目标力度", "Ambition of the targets");
/// Title of a table.
pub const T_PACE: Text = t("年均变化", "Change a year");
/// Column.
pub const C_SO_FAR: Text = t("历史年均变化", "So far, a year");
/// Column.
pub const C_TO_TARGET: Text = t("达到目标每年需变化", "Needed for the target, a year");
/// Column.
pub const C_PACE: Text = t("与历史相比", "Compared with history");
/// Cell: the years, the change a year, and the same at a constant rate.
pub const PACE_RATE: Text = t(
    "{0}—{1} 年，每年 {2}（按同一比例 {3}%）",
    "{0} to {1}: {2} a year ({3}% a year at a constant rate)",
);
/// Cell: the years and the change a year.
pub const PACE_PLAIN: Text = t("{0}—{1} 年，每年 {2}", "{0} to {1}: {2} a year");
/// Title of a table.
pub const T_FACTORS: Text = t(
    "换用排放因子的影响（活动水平不变，指标全部按该因子计算时）",
    "The same activity with another emission factor (where the whole KPI is computed with it)",
);
/// Column.
pub const C_OTHER_FACTOR: Text = t("换用的因子", "Other factor");
/// Column.
pub const C_CHANGE_OF: Text = t("变化（%）", "Change (%)");
/// Column.
pub const C_NOW: Text = t("现用因子", "Present factor");
/// Column.
pub const C_WITH_IT: Text = t("换用后", "With the other factor");
/// Cell: a factor, its year and its unit.
pub const FACTOR_OF_YEAR: Text = t("{0} {2}（{1} 年）", "{0} {2} ({1})");
/// Cell: a year of the history.
pub const OF_HISTORY: Text = t("{0} 年历史水平", "History, {0}");
/// Cell: the base year.
pub const OF_BASE: Text = t("基期（{0} 年）水平", "Base level ({0})");
/// Cell: the first tier of a year.
pub const OF_TARGET: Text = t("{0} 年第一档目标", "Tier 1 target, {0}");
/// Cell: all tiers of a year.
pub const OF_TARGETS: Text = t("{0} 年目标", "Targets, {0}");
/// Title of a table.
pub const T_AMENDED: Text = t("指标变更前后对照", "KPIs before and after their amendments");
/// Column.
pub const C_AMENDED: Text = t("变更的指标", "KPI amended");
/// Cell: a KPI and the first year of its amendment.
pub const AMENDED_FROM: Text = t("{0}（自 {1} 年考核起）", "{0} (from the {1} assessment)");
/// Column.
pub const C_BEFORE: Text = t("变更前", "Before");
/// Column.
pub const C_AFTER: Text = t("变更后", "After");
/// Title of a table.
pub const T_FILED: Text = t("已收存的年度报告", "Annual reports on file");
/// Column.
pub const C_REPORT_YEAR: Text = t("报告年度", "Report year");
/// Column.
pub const C_ISSUED: Text = t("定稿日", "Finalised on");
/// Column.
pub const C_FILED: Text = t("收存日", "Filed on");
/// Column.
pub const C_OUTCOME: Text = t("各指标结果", "Results");
/// Column.
pub const C_NEXT_RATE: Text = t("考核后利率（%）", "Next rate (%)");
/// State.
pub const FILED: Text = t("已收存", "Filed");
/// State: a newer version than the one that was filed came in.
pub const FILED_OLDER: Text = t(
    "已收存，另有较新的版本“{0}”",
    "Filed; a newer version, “{0}”, has come in",
);
/// Title of a table.
pub const T_CALENDAR: Text = t("日程", "Calendar");
/// Column.
pub const C_AGAINST: Text = t("比较对象", "Compared with");
/// Column.
pub const C_DIFFERENCE: Text = t("目标与之差", "Difference");
/// Column.
pub const C_AMBITION: Text = t("力度", "Ambition");
/// Column.
pub const C_LIST: Text = t("清单", "Checklist");
/// Column.
pub const C_GROUND: Text = t("来源与依据", "Source and basis");
/// Button: the levels of the years between, on a straight path, and the change a year.
pub const PATH_LINEAR: Text = t(
    "空白年度按直线路径（每年 {1}）填写第一档：{0}",
    "Fill the blank years on a straight path ({1} a year): {0}",
);
/// Button: the levels of the years between and the rate, at a constant yearly rate.
pub const PATH_CONSTANT: Text = t(
    "空白年度按每年同一比例（{1}%）填写第一档：{0}",
    "Fill the blank years at a constant yearly rate ({1}%): {0}",
);
/// Note of the paper: the year of a cycle, and its saving in round years and by days.
pub const N_ROUND_YEAR: Text = t(
    "{0} 年考核节省的利息：{1}；负数为多付。",
    "Interest saved by the {0} assessment: {1}; negative means more is paid.",
);
/// Figure.
pub const ROUND_YEAR: Text = t("按整年与按实际天数", "By a round year and by days");
/// Formula.
pub const F_ROUND_YEAR: Text = t(
    "余额 × 点数 ÷ 10,000，与按实际天数的节省并列；负数为多付",
    "Balance × basis points ÷ 10,000, beside the saving by actual days; negative means more is paid",
);
/// Figure.
pub const INTENSITY: Text = t("单位产出水平", "Level per unit of output");
/// Value: of the base year and of the tested one.
pub const INTENSITY_SAID: Text = t("基期 {0}，本期 {1}", "base year {0}, this year {1}");
/// Value: the same, and the unit of output or revenue.
pub const INTENSITY_PER: Text = t(
    "每{2}产出：基期 {0}，本期 {1}",
    "per {2}: base year {0}, this year {1}",
);
/// Formula.
pub const F_INTENSITY: Text = t(
    "指标水平 ÷ 产量或营业收入；基期、本期",
    "Level ÷ output or revenue; base year, this year",
);
/// Figure.
pub const FACTOR_CHANGE: Text = t("因子变更的影响", "Effect of the change of factor");
/// Formula.
pub const F_FACTOR_CHANGE: Text = t(
    "（新因子 − 原因子）÷ 原因子 × 100",
    "(New factor − former factor) ÷ former factor × 100",
);
/// Note of the paper: the year of the last cycle.
pub const N_LAST_CYCLE: Text = t(
    "最后一期（{0} 年）考核的利率生效日不早于到期日，最后一期考核不影响利率。",
    "The last assessment ({0}) takes effect no earlier than maturity and does not change the rate.",
);
/// Figure: the first day and the day after the last.
pub const DEPOSIT_DUE: Text = t(
    "{0} 年考核后自 {1} 起应增加的保证金",
    "Deposit due from {1} after the {0} assessment",
);
/// Formula.
pub const F_DEPOSIT_DUE: Text = t(
    "未达标增加的保证金；各指标单独计算的，为各项之和",
    "Deposit increase for a missed target; the sum where each KPI counts for itself",
);
/// Figure.
pub const DEPOSIT_COST: Text = t(
    "{0} 至 {1} 的保证金成本",
    "Cost of the deposit from {0} to {1}",
);
/// Formula.
pub const F_DEPOSIT_COST: Text = t(
    "保证金 ×（贷款利率 − 保证金存款利率）× 天数 ÷ 年计息天数",
    "Deposit × (loan rate − deposit interest rate) × days ÷ day-count basis",
);
/// Why there is no figure.
pub const NA_DEPOSIT: Text = t(
    "未折算：未填保证金存款利率",
    "not calculated: the deposit interest rate is blank",
);
/// Act.
pub const ACT_CALENDAR: Text = t("导出日程（ICS）", "Export the calendar (ICS)");
/// Its help.
pub const ACT_CALENDAR_HELP: Text = t(
    "日历文件，可导入 Outlook 等日历；提前 30 天和 7 天提醒。日期变动、结清或调出后重新导出并导入：同一事项改为新日期，结清或调出后不再履行的日程标为取消。在本表中删除的年度，原日程请在日历中删除；建议为本贷款单建一个日历，清空后再导入。",
    "For Outlook and other calendars, with reminders 30 and 7 days ahead. After a change, settlement or declassification, export and import the file again: each item moves to its new date, and dates no longer due after settlement or declassification are marked cancelled. Dates of a year that was deleted here have to be deleted in the calendar; a calendar of its own for the loan can be emptied before importing.",
);
/// Act.
pub const ACT_INTEREST: Text = t(
    "导出日程及结息日（ICS）",
    "Export the calendar with interest payment days (ICS)",
);
/// Its help.
pub const ACT_INTEREST_HELP: Text = t(
    "同上，另列到期日以前的各结息日和到期结息。",
    "The same, with every interest payment day up to maturity.",
);
/// What the name of the calendar file says.
pub const FILE_CALENDAR: Text = t("日程", "Calendar");
/// What the name of the calendar file with interest days says.
pub const FILE_INTEREST: Text = t("日程及结息日", "Calendar with interest");
/// What the name of the borrower's file says.
pub const FILE_APPENDIX_B: Text = t("关键绩效指标水平报告（待填）", "KPI report to complete");
/// Act.
pub const ACT_APPENDIX_B: Text = t("生成借款人报告文件", "Create the borrower’s report file");
/// Its help.
pub const ACT_APPENDIX_B_HELP: Text = t(
    "得到一份附录 B 报告文件，第一、二部分按本方案填好；交借款人导入后续填。",
    "An Annex B report file with parts 1 and 2 filled in from this scheme, for the borrower to import and complete.",
);
/// How an answer on third parties begins that says there is none, in lower case.
pub const DECLINES: [&str; 11] = [
    "不引入",
    "不聘",
    "不委托",
    "不需",
    "不使用",
    "不涉及",
    "无",
    "没有",
    "暂无",
    "no third",
    "none",
];
/// In the borrower's report: the tiers behind the first one, which Annex B has no field for.
pub const FURTHER_TIERS: Text = t(
    "合同约定的更高档目标：{0}（达标与否按第一档判断）",
    "Further tiers agreed in the contract: {0} (the first tier decides whether the target is met)",
);
/// The further tiers of a year.
pub const FURTHER_TIERS_IN: Text = t("{0} 年 {1}", "{0}: {1}");
/// Why there is no file: what is missing for it.
pub const REPORT_LACKS: Text = t(
    "借款人报告文件没有生成。请先填写或更正：{0}",
    "The borrower’s report file was not created. Please fill in or correct first: {0}",
);
/// An answer of a KPI.
pub const OF_KPI: Text = t("{0}的{1}", "{0}: {1}");
/// Two answers of a list.
pub const AND: Text = t("{0}、{1}", "{0}, {1}");
/// The first answers of a list, and how many there are.
pub const AND_OTHERS: Text = t("{0}等 {1} 项", "{0} and others ({1} in all)");
/// Problem.
pub const MANY_KPIS: Text = t(
    "指标超过 {0} 项，每项都需计量、举证和核验‖，请减少指标，或说明原因",
    "There are more than {0} KPIs, each of which has to be measured, evidenced and verified‖; please remove some or give the reason",
);
/// A note's number as it is printed in a clause, and as it stands in a sentence.
pub const NOTE_NUMBER: (&str, &str) = ("注2", "注 2");
/// Title of a table.
pub const T_TERMS: Text = t("方案要素", "Elements of the scheme");
/// An answer of a row.
pub const OF_ROW: Text = t("{0} {1}：{2}", "{0} {1}: {2}");
/// The clause on the history of an internal KPI.
pub const HISTORY_CLAUSE: &str = "5.3.4 注2";
