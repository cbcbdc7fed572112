//! The words of the KPI report, in both languages. The Chinese terms are those of Annex B.

use crate::documents::next_period::{NextPeriod, Period};
use crate::i18n::Text;

/// The title, the template's own.
pub const TITLE: Text = Text::new("关键绩效指标水平报告", "KPI performance report");
/// For the home page.
pub const ABOUT: Text = Text::new(
    "借款企业每年填写一次，约 20 分钟：填写各年水平，自动计算水平差异、是否达标和减碳量完成率，打印盖章后报送银行。",
    "Completed by the borrower once a year in about 20 minutes: enter the values of each year; the difference, the result against target and the completion rate are calculated automatically; print, stamp and submit to the bank.",
);
/// Business licence (credit code, registered place).
pub const PREPARE_LICENCE: Text = Text::new(
    "营业执照（统一社会信用代码、注册地）",
    "Business licence (unified social credit code, place of registration)",
);
/// The KPIs, base period and targets agreed in the loan contract or scheme.
pub const PREPARE_CONTRACT: Text = Text::new(
    "贷款合同或方案中约定的关键绩效指标、基期与目标水平",
    "KPIs, baseline year and targets agreed in the loan agreement or loan proposal",
);
/// Prepare history.
pub const PREPARE_HISTORY: Text = Text::new(
    "近三年的指标水平（碳排放、用电量、营业收入等）",
    "KPI values of the last three years (emissions, electricity, revenue, etc.)",
);
/// Actual levels of the report period and their source, for example the carbon account.
pub const PREPARE_ACTUAL: Text = Text::new(
    "报告期的实际水平及其来源，如企业碳账户",
    "Actual values for the reporting period and their source, for example the corporate carbon account",
);
/// Prepare evidence.
pub const PREPARE_EVIDENCE: Text = Text::new(
    "证明材料：电费结算单、核算表、第三方报告等",
    "Evidence: electricity bills, emission calculations, third-party reports, etc.",
);
/// Basic information.
pub const BASIC: Text = Text::new("基本信息", "Basic information");
/// Who the borrower is, as on the business licence.
pub const BASIC_LEAD: Text = Text::new(
    "企业的名称与登记信息，以营业执照为准。",
    "Company name and registration details, as shown on the business licence.",
);
/// Name of enterprise.
pub const NAME: Text = Text::new("企业名称", "Company name");
/// Unified social credit code.
pub const CREDIT_CODE: Text = Text::new("统一社会信用代码", "Unified social credit code");
/// 18 characters, on the business licence; blanks and lower case are understood.
pub const CREDIT_CODE_HINT: Text = Text::new(
    "18 位，见营业执照；空格和小写字母可自动识别",
    "18 characters, as on the business licence; spaces and lower case are accepted",
);
/// Registered place.
pub const REGISTERED: Text = Text::new("注册地", "Place of registration");
/// Industry.
pub const INDUSTRY: Text = Text::new("所属行业", "Industry");
/// Type a name or a code, for example C26 or 2614.
pub const INDUSTRY_HINT: Text = Text::new(
    "输入名称或代码查找，例如锂、26、C2614",
    "Search by name or code, for example lithium, 26 or C2614",
);
/// Name of the industry (group or class).
pub const INDUSTRY_NAME: Text = Text::new(
    "所属行业名称（中类或小类）",
    "Industry name (group or class)",
);
/// Below it: why the name is asked for.
pub const INDUSTRY_NAME_HINT: Text = Text::new(
    "本程序的列表中没有这一代码的名称，请按 GB/T 4754 填写",
    "The built-in list has no name for this code; enter it as printed in GB/T 4754",
);
/// Report period (year).
pub const REPORT_YEAR: Text = Text::new("报告期（年）", "Reporting period (year)");
/// What happened after the first year of 四 was changed.
pub const RISK_YEARS_FOLLOW: Text = Text::new(
    "其余年份已随起始年份调整",
    "The other years have been adjusted to the first year",
);
/// The years that were proposed for the report period move with it.
pub const YEARS_FOLLOW: Text = Text::new(
    "各处年份已随报告期调整",
    "The years have been adjusted to the reporting period",
);
/// Choice of KPIs.
pub const KPIS_STEP: Text = Text::new("关键绩效指标选取", "KPI selection");
/// Enter each KPI agreed with the bank: its basis, history, base period and targets.
pub const KPIS_LEAD: Text = Text::new(
    "逐个填写与银行约定的指标：依据、历史表现、基期和目标水平。",
    "For each KPI agreed with the bank, enter the rationale, historical performance, baseline year and targets.",
);
/// Key performance indicators.
pub const KPIS: Text = Text::new("关键绩效指标", "Key performance indicators");
/// KPI.
pub const KPI_ITEM: Text = Text::new("指标", "KPI");
/// Add a KPI.
pub const KPI_ADD: Text = Text::new("添加指标", "Add a KPI");
/// KPIs are agreed by both sides before the loan contract is signed; there may be several. The printed unit follows the KPI, not the template's ton.
pub const KPIS_HELP: Text = Text::new(
    "指标在签订贷款合同前由双方商定，可以不止一个。打印时单位随指标而定，不限于模板中的“吨”。",
    "KPIs are agreed by both parties before the loan agreement is signed; there may be more than one. The unit printed follows the KPI and is not limited to the “t” of the template.",
);
/// Key performance indicator.
pub const KPI: Text = Text::new("关键绩效指标", "Key performance indicator");
/// Carbon emissions.
pub const EMISSIONS: Text = Text::new("碳排放量", "Carbon emissions");
/// Electricity use.
pub const ELECTRICITY: Text = Text::new("用电量", "Electricity consumption");
/// Carbon intensity of revenue.
pub const REVENUE_INTENSITY: Text = Text::new("单位营业收入碳强度", "Carbon intensity of revenue");
/// Carbon intensity of assets.
pub const ASSET_INTENSITY: Text = Text::new("单位资产碳强度", "Carbon intensity of assets");
/// Carbon intensity of net profit.
pub const PROFIT_INTENSITY: Text = Text::new("单位净利润碳强度", "Carbon intensity of net profit");
/// Green electricity use.
pub const GREEN_ELECTRICITY: Text = Text::new("绿电使用量", "Green electricity consumption");
/// Total energy use.
pub const ENERGY_TOTAL: Text = Text::new("能耗总量", "Total energy consumption");
/// Energy intensity.
pub const ENERGY_INTENSITY: Text = Text::new("能耗强度", "Energy intensity");
/// Production efficiency.
pub const CAPACITY: Text = Text::new("产能效率", "Capacity efficiency");
/// Other.
pub const OWN: Text = Text::new("其他", "Other");
/// Name of the KPI.
pub const OWN_NAME: Text = Text::new("指标名称", "KPI name");
/// Unit.
pub const UNIT: Text = Text::new("计量单位", "Unit");
/// All levels are given in this unit.
pub const UNIT_HINT: Text = Text::new(
    "以下各项水平均以此为单位",
    "All values below are stated in this unit",
);
/// U ton.
pub const U_TON: Text = Text::new("吨", "t");
/// U kwh.
pub const U_KWH: Text = Text::new("千瓦时", "kWh");
/// U mwh.
pub const U_MWH: Text = Text::new("兆瓦时", "MWh");
/// U ton wan.
pub const U_TON_WAN: Text = Text::new("吨/万元", "t per CNY 10,000");
/// U tce.
pub const U_TCE: Text = Text::new("吨标准煤", "tce");
/// U tce wan.
pub const U_TCE_WAN: Text = Text::new("吨标准煤/万元", "tce per CNY 10,000");
/// %.
pub const U_PERCENT: Text = Text::new("%", "%");
/// U wan.
pub const U_WAN: Text = Text::new("万元", "CNY 10,000");
/// Direction.
pub const DIRECTION: Text = Text::new("指标方向", "Direction");
/// Direction help.
pub const DIRECTION_HELP: Text = Text::new(
    "“达标”“不低于”均按指标方向判断：排放越低越好，绿电使用量越高越好。",
    "“Met” and “not below” are assessed in this direction: lower is better for emissions, higher is better for green electricity.",
);
/// Lower is better.
pub const LOWER: Text = Text::new("越低越好", "Lower is better");
/// Higher is better.
pub const HIGHER: Text = Text::new("越高越好", "Higher is better");
/// Source of the KPI.
pub const SOURCE: Text = Text::new("指标来源", "KPI source");
/// External.
pub const EXTERNAL: Text = Text::new("外部来源", "External");
/// Internal.
pub const INTERNAL: Text = Text::new("内部来源", "Internal");
/// Mixed.
pub const MIXED: Text = Text::new("混合来源", "Mixed");
/// Ground for choosing it.
pub const SETTING_BASIS: Text = Text::new("设定依据", "Basis for selection");
/// National, industry or regional standards and policy.
pub const B_POLICY: Text = Text::new(
    "国家、行业或地区标准及政策要求",
    "National, industry or regional standards and policy requirements",
);
/// Recognised scientific indicators.
pub const B_SCIENCE: Text = Text::new(
    "参照公认的科学指标制定",
    "Recognised science-based indicators",
);
/// Average level of the industry or the place.
pub const B_AVERAGE: Text = Text::new(
    "参照所属行业或当地的平均水平制定",
    "Industry or local average",
);
/// Sustainability targets the borrower set.
pub const B_GOAL: Text = Text::new(
    "借款人设置的可持续发展绩效目标",
    "Borrower's own sustainability targets",
);
/// Business goals close to its core business or project.
pub const B_BUSINESS: Text = Text::new(
    "与借款人核心业务或项目实施密切相关的业务目标",
    "Business targets closely related to the borrower's core business or project",
);
/// Common indicators that show the effect of loan or project.
pub const B_COMMON: Text = Text::new(
    "可反映借款人借款水平或项目实施成效的通用指标",
    "Generic indicators reflecting the borrowing level or project performance",
);
/// Choose at least two.
pub const MIXED_HINT: Text = Text::new("至少选择两项", "Select at least two");
/// Basis of the KPI.
pub const BASIS: Text = Text::new("指标依据", "Rationale / reference document");
/// External: name the policy document it follows, with its number.
pub const BASIS_EXTERNAL: Text = Text::new(
    "外部来源：填写所遵照的政策文件，注明文件名称和文号。",
    "External source: state the policy document followed, with title and document number.",
);
/// Internal: say how it is computed or assessed. The formula may go into the next field.
pub const BASIS_INTERNAL: Text = Text::new(
    "内部来源：填写计算方式或评估方法；公式也可填在下一栏。",
    "Internal source: state the calculation or assessment method. The formula may also be entered in the next field.",
);
/// Mixed: name the documents followed and say how it is computed or assessed.
pub const BASIS_MIXED: Text = Text::new(
    "混合来源：填写所遵照的政策文件，以及计算方式或评估方法。",
    "Mixed source: state the policy documents followed and the calculation or assessment method.",
);
/// Choose the source first: external names a policy document, internal a way of computing or assessing.
pub const BASIS_NONE: Text = Text::new(
    "请先选择指标来源：外部来源填写政策文件，内部来源填写计算方式或评估方法。",
    "Select the KPI source first: for an external source state the policy document, for an internal source the calculation or assessment method.",
);
/// Formula or measuring method.
pub const METHOD: Text = Text::new("计算公式或测算方法", "Calculation or measurement method");
/// For example: as in the carbon account, scope 1 plus scope 2.
pub const METHOD_HINT: Text = Text::new(
    "例如企业碳账户口径，范围 1 与范围 2 之和",
    "For example: carbon account basis, scope 1 plus scope 2",
);
/// Emissions count scope 1 and scope 2 only.
pub const METHOD_HELP: Text = Text::new(
    "碳排放量只计范围 1 和范围 2。",
    "Carbon emissions cover scope 1 and scope 2 only.",
);
/// Level required by a mandatory standard or industry rule.
pub const MANDATORY: Text = Text::new(
    "强制性标准或行业规章要求的水平",
    "Mandatory or industry minimum",
);
/// Leave blank where there is none.
pub const MANDATORY_HINT: Text = Text::new(
    "没有则留空或填“无”",
    "Leave blank, or enter “none”, if none",
);
/// Data come from the carbon account.
pub const FROM_ACCOUNT: Text = Text::new(
    "数据是否来自企业碳账户",
    "Data from the corporate carbon account",
);
/// Where they do, at least three years of history and evidence are asked for.
pub const FROM_ACCOUNT_HELP: Text = Text::new(
    "来自企业碳账户的，需提供至少三年的历史数据和佐证材料。",
    "For data from the corporate carbon account, at least three years of history and supporting evidence are required.",
);
/// Provided with help of a third party.
pub const THIRD_PARTY: Text = Text::new(
    "是否由第三方专业机构协助提供",
    "Prepared with third-party support",
);
/// Name of the third party.
pub const THIRD_PARTY_NAME: Text = Text::new("第三方专业机构名称", "Name of third party");
/// Yes.
pub const YES: Text = Text::new("是", "Yes");
/// No.
pub const NO: Text = Text::new("否", "No");
/// Requirements on the KPI.
pub const REQUIREMENTS: Text = Text::new("指标选取要求", "KPI requirements");
/// Confirm each.
pub const REQUIREMENTS_HINT: Text = Text::new("逐项确认", "Confirm each");
/// Relevance.
pub const R_RELEVANCE: Text = Text::new("相关性", "Relevance");
/// Objectivity.
pub const R_OBJECTIVITY: Text = Text::new("客观性", "Objectivity");
/// Stability and reliability.
pub const R_STABILITY: Text = Text::new("稳定性与可靠性", "Stability and reliability");
/// Time frame.
pub const R_TIMELINESS: Text = Text::new("时限性", "Timeliness");
/// Consistency with national strategy.
pub const R_STRATEGY: Text = Text::new("国家战略一致性", "Alignment with national strategy");
/// Tied to core business and strategy; measurable and verifiable; stable, reliable data; a time frame; in line with national strategy.
pub const REQUIREMENTS_HELP: Text = Text::new(
    "与主业和战略相关；可度量、可复核；数据稳定可靠；有明确时限；符合国家战略。",
    "Relevant to core business and strategy; measurable and verifiable; stable and reliable data; a defined time frame; in line with national strategy.",
);
/// What both sides agreed.
pub const AGREEMENTS: Text = Text::new("双方约定", "Agreed by both parties");
/// KPI and targets were settled before the loan contract was signed.
pub const A_BEFORE: Text = Text::new(
    "指标与目标在签订贷款合同前已明确",
    "KPIs and targets were defined before the loan agreement was signed",
);
/// Not in another reduction-trading scheme, nothing counted twice.
pub const A_NO_DOUBLE: Text = Text::new(
    "未参与其他减排交易机制，不重复认定或计算",
    "Not part of another emissions trading scheme, no double counting",
);
/// Both sides consent to the target levels.
pub const A_CONSENT: Text = Text::new(
    "目标水平经双方同意和认可",
    "Targets agreed and accepted by both parties",
);
/// How levels are entered.
pub const ENTRY: Text = Text::new("填写方式", "Method of entry");
/// The level itself.
pub const DIRECT: Text = Text::new("直接填写指标水平", "Enter the KPI value directly");
/// From its parts, computed.
pub const PARTS: Text = Text::new(
    "填写分子与分母，自动计算",
    "Enter numerator and denominator; calculated automatically",
);
/// Entry help.
pub const ENTRY_HELP: Text = Text::new(
    "单位营业收入碳强度 = 年度碳排放量 ÷ 年营业收入。标准未列单位资产碳强度、单位净利润碳强度和能耗强度的公式，参照此式计算。",
    "Carbon intensity of revenue = annual emissions ÷ annual revenue. The standard gives no formula for carbon intensity of assets or net profit or for energy intensity; they are calculated in the same way.",
);
/// History of the KPI.
pub const HISTORY: Text = Text::new("关键绩效指标历史表现", "Historical performance");
/// Year of history.
pub const HISTORY_ITEM: Text = Text::new("历史年份", "Historical year");
/// Add a year.
pub const HISTORY_ADD: Text = Text::new("添加一年", "Add a year");
/// An internal KPI should have three years of history; one from the carbon account must.
pub const HISTORY_HELP: Text = Text::new(
    "内部来源的指标宜有近三年历史；来自企业碳账户的应不少于三年。某年没有数据的，留空或填“暂无”。",
    "Internal KPIs should have three years of history; at least three years are required for data from the carbon account. Leave years without data blank, or enter “none”.",
);
/// Year.
pub const YEAR: Text = Text::new("年份", "Year");
/// Level.
pub const LEVEL: Text = Text::new("指标水平", "Value");
/// Emissions of the year.
pub const N_EMISSIONS: Text = Text::new("年度碳排放量", "Annual carbon emissions");
/// Energy use of the year.
pub const N_ENERGY: Text = Text::new("年度能耗总量", "Annual energy consumption");
/// Revenue of the year.
pub const D_REVENUE: Text = Text::new("年营业收入", "Annual revenue");
/// Total assets.
pub const D_ASSETS: Text = Text::new("企业总资产", "Total assets");
/// Net profit of the year.
pub const D_PROFIT: Text = Text::new("年净利润", "Annual net profit");
/// Output value of the year.
pub const D_OUTPUT: Text = Text::new("年产值", "Annual output value");
/// Revenue, as messages about one year call it.
pub const REVENUE: Text = Text::new("营业收入", "Revenue");
/// Total assets, as messages about one year call them.
pub const ASSETS: Text = Text::new("总资产", "Total assets");
/// Net profit, as messages about one year call it.
pub const PROFIT: Text = Text::new("净利润", "Net profit");
/// Output value, as messages about one year call it.
pub const OUTPUT: Text = Text::new("产值", "Output value");
/// Base period.
pub const BASE_YEAR: Text = Text::new("基期", "Baseline year");
/// A year.
pub const BASE_YEAR_HINT: Text = Text::new("填写年份", "Enter a year");
/// How the base level is taken.
pub const BASE_CHOICE: Text = Text::new("基期水平确定方式", "Baseline method");
/// Level of the base period.
pub const PERIOD: Text = Text::new("基期指标数", "Baseline-year value");
/// Mean of the history.
pub const MEAN: Text = Text::new("历史水平的平均数", "Mean of historical values");
/// Base level.
pub const BASE_LEVEL: Text = Text::new("基期水平", "Baseline value");
/// Computed as chosen; enter it only where something else was agreed.
pub const BASE_LEVEL_HINT: Text = Text::new(
    "按所选方式自动计算；另有约定时才填写",
    "Calculated by the method selected; enter a value only if otherwise agreed",
);
/// Carried over from last year's report. To change it, enter the new level and give the reason.
pub const BASE_CARRIED_HELP: Text = Text::new(
    "沿用上期报告的基期水平。确需变更时填写新水平，并写明变更原因。",
    "Carried over from the previous report. To change it, enter the new value and give the reason.",
);
/// The base level is that of the base period or the mean of the history; fewer than three years are said.
pub const BASE_HELP: Text = Text::new(
    "基期水平可取基期指标数，也可取历史水平的平均数；不足三年的，予以注明。",
    "The baseline value is the baseline-year value or the mean of historical values; a mean of fewer than three years is marked as such.",
);
/// Target levels.
pub const TARGETS: Text = Text::new("绩效目标水平", "Targets");
/// Target.
pub const TARGET_ITEM: Text = Text::new("目标", "Target");
/// Add a target year.
pub const TARGET_ADD: Text = Text::new("添加目标年份", "Add a target year");
/// Each target has a time and a level; which ones need a reason (5.4.2 ③) and which cannot stand (5.4.2 ②).
pub const TARGETS_HELP: Text = Text::new(
    "每个目标写明时间和水平。内部来源的指标，目标弱于近三年均值的，应写明原因；混合来源且含内部依据的，宜写明；外部来源的不作此要求。各类指标的目标均不得低于强制性要求。",
    "State the year and value of each target. For an internal KPI, a target less ambitious than the three-year mean requires a reason; for a mixed one with an internal basis, a reason should be given; external KPIs need none. No target of any KPI may fall short of a mandatory minimum.",
);
/// Time.
pub const TIME: Text = Text::new("时间", "Year");
/// Target level.
pub const TARGET: Text = Text::new("目标水平", "Target");
/// Report period.
pub const PERIOD_STEP: Text = Text::new("报告期情况", "Reporting period");
/// Enter the actual level of each year. Targets come from part two; difference, verdict and completion follow as you type.
pub const PERIOD_LEAD: Text = Text::new(
    "逐年填写实际水平。目标水平取自第二部分；差异、是否达标与完成率填写后自动计算。",
    "Enter the actual value of each year. Targets are taken from section 2; the difference, the result against target and the completion rate are calculated automatically.",
);
/// Report period.
pub const YEARS: Text = Text::new("报告期情况", "Reporting period");
/// Year reported.
pub const YEAR_ITEM: Text = Text::new("报告年份", "Year reported");
/// Years help.
pub const YEARS_HELP: Text = Text::new(
    "水平差异 = 实际 − 目标。越低越好的指标，负差异为达标；越高越好的相反。某年没有数据的，留空或填“暂无”，不适用的填“不适用”，并说明原因。",
    "Difference = actual − target. For a lower-is-better KPI a negative difference meets the target; for a higher-is-better KPI the reverse applies. If a year has no data, leave it blank or enter “none”; if it does not apply, enter “N/A”; give the reason in both cases.",
);
/// Target set otherwise.
pub const OVERRIDE: Text = Text::new("另定目标水平", "Revised target");
/// Opens the field.
pub const SET_OVERRIDE: Text = Text::new("另定目标", "Revise");
/// Actual level.
pub const ACTUAL: Text = Text::new("实际水平", "Actual value");
/// Level difference.
pub const DIFFERENCE: Text = Text::new("水平差异", "Difference");
/// Column: the unit of the difference, which is percentage points for a KPI in per cent.
pub const C_DIFFERENCE_UNIT: Text = Text::new("水平差异单位", "Unit of the difference");
/// The completion of the last year, on the line of a KPI.
pub const COMPLETION_SHORT: Text = Text::new("完成率", "Completion");
/// Completion of the reduction.
pub const COMPLETION: Text = Text::new("减碳量完成率", "Completion rate of emission reduction");
/// Completion of the target.
pub const COMPLETION_OTHER: Text = Text::new("目标完成率", "Completion rate of target");
/// Source of data.
pub const DATA_SOURCE: Text = Text::new("数据来源", "Data source");
/// Corporate carbon account.
pub const S_ACCOUNT: Text = Text::new("企业碳账户", "Corporate carbon account");
/// Data of the energy supplier.
pub const S_SUPPLIER: Text = Text::new("能源供应商数据", "Energy supplier data");
/// Report of a third party.
pub const S_THIRD: Text = Text::new("第三方机构报告", "Third-party report");
/// Other evidence.
pub const S_OTHER: Text = Text::new("其他佐证材料", "Other supporting evidence");
/// How a source that is the carbon account is recognised.
pub const ACCOUNT_MARK: Text = Text::new("碳账户", "carbon account");
/// Environmental risks.
pub const RISKS_STEP: Text = Text::new("环境风险情况", "Environmental risks");
/// Risks lead.
pub const RISKS_LEAD: Text = Text::new(
    "填写各年的环境风险事项；如无，请填“无”。年份可修改。",
    "Enter the environmental risk events of each year; enter “none” if there were none. The years can be changed.",
);
/// Year 1.
pub const ENV_YEAR_1: Text = Text::new("年份 1", "Year 1");
/// The first of the five years, from which the others follow.
pub const ENV_YEAR_FIRST: Text = Text::new("起始年份", "First year");
/// Year 2.
pub const ENV_YEAR_2: Text = Text::new("年份 2", "Year 2");
/// Year 3.
pub const ENV_YEAR_3: Text = Text::new("年份 3", "Year 3");
/// Year 4.
pub const ENV_YEAR_4: Text = Text::new("年份 4", "Year 4");
/// Year 5.
pub const ENV_YEAR_5: Text = Text::new("年份 5", "Year 5");
/// The heading of a year's column.
pub const IN_YEAR: Text = Text::new("{0} 年", "{0}");
/// Environmental risks.
pub const RISKS: Text = Text::new("环境风险情况", "Environmental risks");
/// Risk.
pub const RISK: Text = Text::new("风险项", "Risk item");
/// Add a risk.
pub const RISK_ADD: Text = Text::new("添加风险项", "Add a risk item");
/// For example: pollution.
pub const RISK_HINT: Text = Text::new("如：污染情况", "For example: pollution");
/// Carbon disclosure.
pub const DISCLOSURE_STEP: Text = Text::new("企业涉碳信息披露", "Carbon-related disclosure");
/// What the enterprise has published or reported about carbon.
pub const DISCLOSURE_LEAD: Text = Text::new(
    "企业已公开或报送的涉碳信息。",
    "Carbon-related information the company has published or reported.",
);
/// Carbon disclosure.
pub const DISCLOSURE: Text = Text::new("企业涉碳信息披露", "Carbon-related disclosure");
/// Evidence.
pub const EVIDENCE_STEP: Text = Text::new("证明材料", "Evidence");
/// The list of evidence for the levels. Of a chosen file only name, size and checksum are kept; its content is neither stored nor sent.
pub const EVIDENCE_LEAD: Text = Text::new(
    "借款人年度关键绩效指标水平相关证明材料的清单。选择文件时只记录名称、大小和校验值，内容不保存、不上传。",
    "List of evidence for the KPI values. For a selected file only its name, size and checksum are recorded; its content is neither stored nor uploaded.",
);
/// Evidence for the borrower's KPI levels of the year.
pub const EVIDENCE: Text = Text::new(
    "借款人年度关键绩效指标水平相关证明材料",
    "Evidence for the borrower's annual KPI performance",
);
/// Document.
pub const EVIDENCE_ITEM: Text = Text::new("材料", "Document");
/// Add a document.
pub const EVIDENCE_ADD: Text = Text::new("添加材料", "Add a document");
/// Name of the document.
pub const EVIDENCE_NAME: Text = Text::new("材料名称", "Document name");
/// Kind of document.
pub const EVIDENCE_KIND: Text = Text::new("材料种类", "Document type");
/// Sheet of the carbon account.
pub const K_ACCOUNT: Text = Text::new("企业碳账户核算表", "Corporate carbon account statement");
/// Energy bill or settlement.
pub const K_BILL: Text = Text::new("能源账单或结算单", "Energy bill or settlement statement");
/// Ledger or statistical return.
pub const K_LEDGER: Text = Text::new("台账或统计报表", "Ledger or statistical return");
/// Audit or financial report.
pub const K_AUDIT: Text = Text::new("审计或财务报告", "Audit or financial report");
/// Third-party verification or assessment.
pub const K_THIRD: Text = Text::new(
    "第三方核查或评估报告",
    "Third-party verification or assessment report",
);
/// Other.
pub const K_OTHER: Text = Text::new("其他", "Other");
/// Date.
pub const DATE: Text = Text::new("日期", "Date");
/// Held by.
pub const HOLDER: Text = Text::new("出具单位", "Issued by");
/// The period that a document covers.
pub const COVERS: Text = Text::new("所属期间", "Period covered");
/// How it is written.
pub const COVERS_HINT: Text = Text::new(
    "材料所反映的期间，例如 2025-01 至 2025-12",
    "The period the document is about, e.g. 2025-01 to 2025-12",
);
/// The period that a document covers, on paper.
pub const COVERS_SAID: Text = Text::new("所属期间 {0}", "period covered {0}");
/// File.
pub const FILE: Text = Text::new("文件", "File");
/// Borrower and period.
pub const SUBJECT: Text = Text::new("{0} {1} 年度", "{0}, {1}");
/// Period without borrower.
pub const SUBJECT_NO_NAME: Text = Text::new("{0} 年度报告", "{0} annual report");
/// The line under the title.
pub const SUBTITLE: Text = Text::new(
    "T/FIQ 003—2025 附录 B　·　报告期 {0} 年",
    "T/FIQ 003—2025 Annex B · Reporting period {0}",
);
/// A year.
pub const YEAR_OF: Text = Text::new("{0} 年", "{0}");
/// F level revenue.
pub const F_LEVEL_REVENUE: Text = Text::new(
    "年度碳排放量 ÷ 年营业收入",
    "Annual carbon emissions ÷ annual revenue",
);
/// F level assets.
pub const F_LEVEL_ASSETS: Text = Text::new(
    "年度碳排放量 ÷ 企业总资产",
    "Annual carbon emissions ÷ total assets",
);
/// F level profit.
pub const F_LEVEL_PROFIT: Text = Text::new(
    "年度碳排放量 ÷ 年净利润",
    "Annual carbon emissions ÷ annual net profit",
);
/// F level energy.
pub const F_LEVEL_ENERGY: Text = Text::new(
    "年度能耗总量 ÷ 年产值",
    "Annual energy consumption ÷ annual output value",
);
/// F difference.
pub const F_DIFFERENCE: Text = Text::new("实际水平 − 目标水平", "Actual − target");
/// From the target levels of part two.
pub const F_TARGET: Text = Text::new(
    "取自第二部分绩效目标水平",
    "Taken from the targets in section 2",
);
/// Set otherwise; the reason is in the notes.
pub const F_OVERRIDE: Text = Text::new(
    "另定目标水平，原因见附注",
    "Revised target; see the notes for the reason",
);
/// F completion lower.
pub const F_COMPLETION_LOWER: Text = Text::new(
    "（基期 − 实际）÷（基期 − 目标）× 100%",
    "(baseline − actual) ÷ (baseline − target) × 100%",
);
/// F completion higher.
pub const F_COMPLETION_HIGHER: Text = Text::new(
    "（实际 − 基期）÷（目标 − 基期）× 100%",
    "(actual − baseline) ÷ (target − baseline) × 100%",
);
/// Level of the base period.
pub const F_BASE_PERIOD: Text = Text::new("基期当年的指标水平", "KPI value in the baseline year");
/// F base mean.
pub const F_BASE_MEAN: Text = Text::new(
    "历史水平之和 ÷ 年数",
    "Sum of historical values ÷ number of years",
);
/// Entered.
pub const F_BASE_TYPED: Text = Text::new("直接填写", "Entered directly");
/// Carried over from last year's report; history does not move it.
pub const F_BASE_CARRIED: Text = Text::new(
    "沿用上期报告，不随历史表现变动",
    "Carried over from the previous report; not affected by later history",
);
/// Base level (level of the base period).
pub const L_BASE_PERIOD: Text = Text::new(
    "基期水平（基期指标数）",
    "Baseline value (baseline-year value)",
);
/// L base mean.
pub const L_BASE_MEAN: Text = Text::new("基期水平（{0} 年平均）", "Baseline value ({0}-year mean)");
/// L base mean few.
pub const L_BASE_MEAN_FEW: Text = Text::new(
    "基期水平（{0} 年平均，不足三年）",
    "Baseline value ({0}-year mean, fewer than three years)",
);
/// Base level (entered).
pub const L_BASE_TYPED: Text =
    Text::new("基期水平（直接填写）", "Baseline value (entered directly)");
/// L base carried.
pub const L_BASE_CARRIED: Text = Text::new(
    "基期水平（沿用 {0} 年度报告）",
    "Baseline value (carried over from the {0} report)",
);
/// Base level (carried over from last year's report).
pub const L_BASE_CARRIED_PLAIN: Text = Text::new(
    "基期水平（沿用上期报告）",
    "Baseline value (carried over from the previous report)",
);
/// Na denominator.
pub const NA_DENOMINATOR: Text = Text::new(
    "{0}为零或负数，强度不适用",
    "{0} is zero or negative; the intensity is not applicable",
);
/// The figures are too large to compute exactly.
pub const NA_TOO_LARGE: Text = Text::new(
    "数字过大，无法精确计算",
    "The figures are too large for exact calculation",
);
/// Na no target.
pub const NA_NO_TARGET: Text = Text::new("{0} 年没有目标水平", "No target is set for {0}");
/// No year yet, so no target level.
pub const NA_NO_TARGET_YEARLESS: Text = Text::new(
    "尚未填写年份，无从取得目标水平",
    "The year is not provided, so no target can be determined",
);
/// The target level cannot be read.
pub const NA_TARGET_UNREADABLE: Text = Text::new("目标水平无法识别", "The target cannot be read");
/// There is no base level yet.
pub const NA_NO_BASE: Text = Text::new("尚无基期水平", "No baseline value yet");
/// Choose the direction first.
pub const NA_NO_DIRECTION: Text = Text::new("请先选择指标方向", "Select the KPI direction first");
/// Na expected.
pub const NA_EXPECTED: Text = Text::new(
    "预期减碳量为 {0}，不大于零，完成率无定义",
    "The expected reduction is {0}, which is not above zero; the completion rate is undefined",
);
/// The base level cannot be read.
pub const NA_BASE_UNREADABLE: Text =
    Text::new("基期水平无法识别", "The baseline value cannot be read");
/// Na history unreadable.
pub const NA_HISTORY_UNREADABLE: Text = Text::new(
    "{0}的指标水平无法识别，暂不取平均",
    "The value for {0} cannot be read, so the mean is not calculated",
);
/// Na no base history.
pub const NA_NO_BASE_HISTORY: Text = Text::new(
    "历史表现中没有 {0} 年的指标水平",
    "The historical data contain no value for {0}",
);
/// There is no history yet.
pub const NA_NO_HISTORY: Text = Text::new("尚无历史表现", "No historical data yet");
/// A KPI that is not named yet.
pub const KPI_NUMBER: Text = Text::new("第 {0} 项指标", "KPI {0}");
/// Na history unreadable year.
pub const NA_HISTORY_UNREADABLE_YEAR: Text =
    Text::new("{0}的指标水平无法识别", "The value for {0} cannot be read");
/// A figure of a KPI in a year.
pub const OF_KPI_IN_YEAR: Text = Text::new("{0} {1} 年{2}", "{0}, {1}: {2}");
/// A figure of a KPI in a row without a year.
pub const OF_KPI_IN_ROW: Text = Text::new("{0}第 {1} 行{2}", "{0}, row {1}: {2}");
/// A figure of a KPI.
pub const OF_KPI: Text = Text::new("{0}：{1}", "{0}: {1}");
/// A year without a result.
pub const NO_RESULT: Text = Text::new("{0} 年尚无结论", "No result for {0} yet");
/// Why: nothing was entered.
pub const WHY_NOT_FILLED: Text =
    Text::new("尚未填写实际水平", "the actual value has not been entered");
/// Why: what was entered cannot be read.
pub const WHY_UNREADABLE: Text = Text::new("实际水平无法识别", "the actual value cannot be read");
/// Why: there are no data.
pub const WHY_NO_DATA: Text = Text::new(
    "实际水平暂无数据",
    "no data are available for the actual value",
);
/// Why: it does not apply.
pub const WHY_NOT_APPLICABLE: Text =
    Text::new("实际水平不适用", "the actual value is not applicable");
/// met.
pub const MET: Text = Text::new("达标", "met");
/// missed.
pub const MISSED: Text = Text::new("未达标", "missed");
/// no direction, so no verdict.
pub const NO_VERDICT: Text = Text::new(
    "指标方向未选定，不作判断",
    "no direction selected, so no assessment",
);
/// No actual level has been entered yet.
pub const NO_ACTUAL_YET: Text = Text::new(
    "{0}尚未填写实际水平。",
    "{0}: no actual value has been entered yet.",
);
/// Sentence no result.
pub const SENTENCE_NO_RESULT: Text =
    Text::new("{0} {1}尚无结论：{2}。", "{0}, {1}: no result yet; {2}.");
/// Sentence no target.
pub const SENTENCE_NO_TARGET: Text = Text::new(
    "{0} {1}实际水平 {2}，没有目标水平可比。",
    "{0}, {1}: actual value {2}; no target is available for comparison.",
);
/// Sentence equal.
pub const SENTENCE_EQUAL: Text = Text::new(
    "{0} {1} {2}，与目标 {3}持平，{5}。",
    "{0}, {1}: {2}, equal to the target of {3}; {5}.",
);
/// Sentence below.
pub const SENTENCE_BELOW: Text = Text::new(
    "{0} {1} {2}，比目标 {3}低 {4}，{5}。",
    "{0}, {1}: {2}, {4} below the target of {3}; {5}.",
);
/// Sentence above.
pub const SENTENCE_ABOVE: Text = Text::new(
    "{0} {1} {2}，比目标 {3}高 {4}，{5}。",
    "{0}, {1}: {2}, {4} above the target of {3}; {5}.",
);
/// Sample: targets met.
pub const STORY_MET: Text = Text::new("示例：达标", "Sample: targets met");
/// Sample: targets missed.
pub const STORY_MISSED: Text = Text::new("示例：未达标", "Sample: targets missed");
/// Sample: data missing.
pub const STORY_GAPS: Text = Text::new("示例：数据缺失", "Sample: data missing");
/// Two bases.
pub const TWO_BASES: Text = Text::new(
    "{0}为混合来源，设定依据至少选两项",
    "{0} has a mixed source; select at least two bases for selection",
);
/// Unit of parts.
pub const UNIT_OF_PARTS: Text = Text::new(
    "{0}“{1}”与分子、分母的单位不符‖，按分子、分母计算时应为“{2}”",
    "{0} “{1}” does not match the numerator and denominator‖; calculated from them it should be “{2}”",
);
/// Numerator missing.
pub const NUMERATOR_MISSING: Text = Text::new(
    "请填写{0}的分子，否则无法计算指标水平",
    "{0}: the numerator is required to calculate the KPI value",
);
/// Denominator missing.
pub const DENOMINATOR_MISSING: Text = Text::new(
    "请填写{0}的分母，否则无法计算指标水平",
    "{0}: the denominator is required to calculate the KPI value",
);
/// Not above zero.
pub const NOT_ABOVE_ZERO: Text = Text::new(
    "{0}的{1}为零或负数，强度不适用‖。请核对；确实如此的，请说明",
    "{0}: {1} is zero or negative, so the intensity is not applicable‖; check it, or give the reason if it is correct",
);
/// Year twice.
pub const YEAR_TWICE: Text = Text::new(
    "{0}第 {1} 行与第 {2} 行均为 {3}，每年只填一行",
    "{0}: rows {1} and {2} are both {3}; enter one row per year",
);
/// The report year stands in the history too.
pub const HISTORY_OF_REPORT_YEAR: Text = Text::new(
    "{0}第 {1} 行为 {2}，与报告期（{3}）重复。报告期的实际水平在第三部分填写‖：请删除这一行，或改正报告期；确需保留的，请说明",
    "{0}: row {1} is {2}, which is the reporting period ({3}). The actual value of the reporting period belongs to section 3‖; delete the row, correct the reporting period, or give the reason",
);
/// A year after the report year stands in the history.
pub const HISTORY_AFTER_REPORT_YEAR: Text = Text::new(
    "{0}第 {1} 行为 {2}，晚于报告期（{3}），不属于历史表现‖：请删除这一行，或改正报告期；确需保留的，请说明",
    "{0}: row {1} is {2}, which is after the reporting period ({3}) and is not history‖; delete the row, correct the reporting period, or give the reason",
);
/// An actual level of a year after the report year.
pub const ACTUAL_AFTER_REPORT: Text = Text::new(
    "{0}第 {1} 行为 {2}，晚于报告期（{3}），该年实际水平不列入本期报告：请删除这一行，或将报告期改为 {2}",
    "{0}: row {1} is {2}, which is after the reporting period ({3}), so its actual value is not part of this report; delete the row, or change the reporting period to {2}",
);
/// A row of a year after the report year, without an actual level.
pub const YEAR_AFTER_REPORT: Text = Text::new(
    "{0}第 {1} 行为 {2}，晚于报告期（{3}）‖：请删除这一行，或将报告期改为 {2}；确需保留的，请说明",
    "{0}: row {1} is {2}, which is after the reporting period ({3})‖; delete the row, change the reporting period to {2}, or give the reason",
);
/// The columns of the risks reach beyond the report year.
pub const RISKS_AFTER_REPORT: Text = Text::new(
    "环境风险情况的年份列至 {0}，晚于报告期（{1}）‖：请将起始年份改为 {2}，或将报告期改为 {0}；确需保留的，请说明",
    "The years of the environmental risks run to {0}, which is after the reporting period ({1})‖; change the first year to {2}, change the reporting period to {0}, or give the reason",
);
/// The years of the risks end before the report year.
pub const RISKS_BEFORE_REPORT: Text = Text::new(
    "环境风险情况的年份只列至 {0}，未含报告期（{1}）‖：请将起始年份改为 {2}，或将报告期改为 {0}；确需保留的，请说明",
    "The years of the environmental risks run to {0} only and leave out the reporting period ({1})‖; change the first year to {2}, change the reporting period to {0}, or give the reason",
);
/// Base changed.
pub const BASE_CHANGED: Text = Text::new(
    "{0}在上期报告中为 {1}，现为 {2}‖，请说明变更原因",
    "{0} was {1} in the previous report and is now {2}‖; give the reason for the change",
);
/// Base differs.
pub const BASE_DIFFERS: Text = Text::new(
    "{0}填写为 {1}，而按“{2}”计算为 {3}‖，请核对或说明计算方法",
    "{0} is entered as {1}, while “{2}” gives {3}‖; check it or explain the calculation method",
);
/// Base not in history.
pub const BASE_NOT_IN_HISTORY: Text = Text::new(
    "{0}为直接填写，历史表现中没有可核对“{1}”的数字‖，请补充或说明计算方法",
    "{0} is entered directly, and the historical data contain no figure to check “{1}” against‖; add the data or explain the calculation method",
);
/// Base missing.
pub const BASE_MISSING: Text = Text::new(
    "{0}尚无法计算：{1}‖。请补充历史表现，或直接填写",
    "{0} cannot be calculated: {1}‖. Complete the historical data or enter the value directly",
);
/// Target before base.
pub const TARGET_BEFORE_BASE: Text = Text::new(
    "{0}的目标不晚于基期 {1}，目标时间应在基期之后",
    "The target for {0} is not later than the baseline year {1}; targets must be later than the baseline year",
);
/// Weaker than mandatory.
pub const WEAKER_THAN_MANDATORY: Text = Text::new(
    "{0}目标水平 {1}未达到强制性要求 {2}，请改为不低于该要求",
    "{0}: the target of {1} falls short of the mandatory minimum of {2}; set a target no less ambitious than the minimum",
);
/// Weaker than history.
pub const WEAKER_THAN_HISTORY: Text = Text::new(
    "{0}目标水平 {1}弱于近 {2} 年历史平均水平 {3}‖，请注明原因",
    "{0}: the target of {1} is less ambitious than the {2}-year historical mean of {3}‖; give the reason",
);
/// Account history.
pub const ACCOUNT_HISTORY: Text = Text::new(
    "{0}数据取自企业碳账户，历史数据应不少于连续三年，{1}‖；请补充，或说明原因",
    "{0}: data from the corporate carbon account must cover at least three consecutive years; {1}‖; complete the data or give the reason",
);
/// History short.
pub const HISTORY_SHORT: Text = Text::new(
    "{0}为内部来源指标，宜有近三年连续数据，{1}‖；请补充，或说明原因",
    "{0}: an internal KPI should have data for the last three consecutive years; {1}‖; complete the data or give the reason",
);
/// Data come from the carbon account: list the evidence in the attachment.
pub const ACCOUNT_EVIDENCE: Text = Text::new(
    "数据来自企业碳账户，请在附件中列出佐证材料",
    "The data come from the corporate carbon account; list the supporting evidence in the attachment",
);
/// Report year missing.
pub const REPORT_YEAR_MISSING: Text = Text::new(
    "{0}中没有报告期 {1}，请添加该年",
    "{0} does not include the reporting period {1}; add that year",
);
/// Override reason.
pub const OVERRIDE_REASON: Text = Text::new(
    "{0}另定目标水平 {1}，第二部分为 {2}‖，请说明原因",
    "{0}: the revised target of {1} differs from {2} in section 2‖; give the reason",
);
/// Override where none was agreed.
pub const OVERRIDE_WITHOUT: Text = Text::new(
    "{0}另定目标水平 {1}，第二部分未设该年目标‖，请说明原因",
    "{0}: a revised target of {1} is set, while section 2 sets no target for that year‖; give the reason",
);
/// Target missing.
pub const TARGET_MISSING: Text = Text::new(
    "{0}没有目标水平，请在第二部分添加该年目标",
    "{0} has no target; add a target for that year in section 2",
);
/// Two levels.
pub const TWO_LEVELS: Text = Text::new(
    "{0}的实际水平 {1}与历史表现中同一年的 {2}不一致‖，请核对或说明口径变化",
    "{0}: the actual value of {1} differs from {2} in the historical data‖; check it or explain the change in basis",
);
/// A figure that stands far from the others.
pub const SLIP: Text = Text::new(
    "{0}为 {1}，{2}为 {3}，两者相差 {4} 倍‖，请核对单位；如无误，请说明",
    "{0} is {1} and {2} is {3}, a factor of {4}‖; check the unit, or give the reason if it is correct",
);
/// A level in per cent that is no share.
pub const NO_SHARE: Text = Text::new(
    "{0}为 {1}，超过 100%‖，请核对，占比 98% 填 98；如该指标不是占比，请说明",
    "{0} is {1}, above 100%‖; check it, a share of 98% is entered as 98; give the reason if the KPI is no share",
);
/// A figure of a year by its name.
pub const LABEL_OF_YEAR: Text = Text::new("{0} 年{1}", "{0} {1}");
/// No year of history.
pub const NO_YEARS: Text = Text::new("现无历史数据", "none is available");
/// One year of history.
pub const ONE_YEAR: Text = Text::new("现仅有一年", "only one year is available");
/// Two years of history on end.
pub const TWO_YEARS: Text = Text::new("现仅有连续两年", "only two consecutive years are available");
/// The carbon account is denied in section 2 and named in section 3.
pub const ACCOUNT_CONTRADICTED: Text = Text::new(
    "{0}：第二部分“数据是否来自企业碳账户”选“否”，第三部分 {1}数据来源为“{2}”，两处不一致‖，请改正其中一处",
    "{0}: “Data from the corporate carbon account” is “No” in section 2, while the data source for {1} is “{2}” in section 3. The two are inconsistent‖; correct one of them",
);
/// Change up.
pub const CHANGE_UP: Text = Text::new(
    "{0} {1}，较 {2}的 {3}上升 {4}%，变动超过 50%‖，请核对或说明原因",
    "{0} of {1} is {4}% higher than {3} in {2}, a change of more than 50%‖; check it or give the reason",
);
/// Change up of a percentage.
pub const CHANGE_UP_POINTS: Text = Text::new(
    "{0} {1}，较 {2}的 {3}上升 {5}（相对变动 {4}%），变动超过 50%‖，请核对或说明原因",
    "{0} of {1} is {5} higher than {3} in {2} (a relative change of {4}%), more than 50%‖; check it or give the reason",
);
/// Change down of a percentage.
pub const CHANGE_DOWN_POINTS: Text = Text::new(
    "{0} {1}，较 {2}的 {3}下降 {5}（相对变动 {4}%），变动超过 50%‖，请核对或说明原因",
    "{0} of {1} is {5} lower than {3} in {2} (a relative change of {4}%), more than 50%‖; check it or give the reason",
);
/// Change down.
pub const CHANGE_DOWN: Text = Text::new(
    "{0} {1}，较 {2}的 {3}下降 {4}%，变动超过 50%‖，请核对或说明原因",
    "{0} of {1} is {4}% lower than {3} in {2}, a change of more than 50%‖; check it or give the reason",
);
/// 1 Basic information.
pub const TITLE_1: Text = Text::new("一、基本信息", "1 Basic information");
/// 2 Choice of KPIs.
pub const TITLE_2: Text = Text::new("二、关键绩效指标选取", "2 KPI selection");
/// 3 Report period.
pub const TITLE_3: Text = Text::new("三、报告期情况", "3 Reporting period");
/// 4 Environmental risks.
pub const TITLE_4: Text = Text::new("四、环境风险情况", "4 Environmental risks");
/// 5 Carbon disclosure.
pub const TITLE_5: Text = Text::new("五、企业涉碳信息披露", "5 Carbon-related disclosure");
/// Attachment: evidence for the borrower's KPI levels of the year.
pub const TITLE_EVIDENCE: Text = Text::new(
    "附件　借款人年度关键绩效指标水平相关证明材料",
    "Attachment: evidence for the borrower's annual KPI performance",
);
/// Enterprise (seal).
pub const SIGN_SEAL: Text = Text::new("企业（公章）", "Company (seal)");
/// Legal representative (signature).
pub const SIGN_LEGAL: Text = Text::new("法定代表人（签字）", "Legal representative");
/// Prepared by.
pub const SIGN_CLERK: Text = Text::new("经办人", "Prepared by");
/// Date.
pub const SIGN_DATE: Text = Text::new("日期", "Date");
/// The heading of a KPI.
pub const KPI_HEADING: Text = Text::new("指标 {0}　{1}", "KPI {0}: {1}");
/// A KPI without a name.
pub const KPI_UNNAMED: Text = Text::new("指标 {0}　（未填写）", "KPI {0}: (not provided)");
/// Source and ground.
pub const SOURCE_AND_GROUND: Text = Text::new("{0}：{1}", "{0}: {1}");
/// Words as they are.
pub const PLAIN: Text = Text::new("{0}", "{0}");
/// A label and what was answered.
pub const SAID: Text = Text::new("{0}：{1}", "{0}: {1}");
/// How the base level is computed.
pub const BASE_METHOD: Text = Text::new("基期水平计算方法", "Baseline calculation method");
/// History of one KPI.
pub const HISTORY_OF: Text = Text::new("指标 {0} 历史表现", "History of KPI {0}");
/// T.
pub const T: Text = Text::new("T", "T");
/// A KPI by number and name.
pub const KPI_NAMED: Text = Text::new("指标 {0} {1}", "KPI {0} {1}");
/// The base year.
pub const T_YEAR: Text = Text::new("T（{0}）", "T ({0})");
/// A year of history before the base year.
pub const T_MINUS: Text = Text::new("T-{0}（{1}）", "T-{0} ({1})");
/// A year of history after the base year.
pub const T_PLUS: Text = Text::new("T+{0}（{1}）", "T+{0} ({1})");
/// A year of history before the base year, on the empty form.
pub const T_BEFORE: Text = Text::new("T-{0}", "T-{0}");
/// The base year on the empty form.
pub const T_BASE: Text = Text::new("T 年", "Year T");
/// A year on the empty form.
pub const YEAR_20XX: Text = Text::new("20XX 年", "20XX");
/// The five years of the risks on the empty form.
pub const RISK_20X: Text = Text::new("20X{0} 年", "20X{0}");
/// Room for a unit on the empty form.
pub const UNIT_ROOM: &str = "　　　";
/// set otherwise, see annex.
pub const SEE_NOTES: Text = Text::new("另定，见附", "revised, see annex");
/// 基期水平 by a level of the base year or the mean: the name of the way alone.
pub const BASE_CARRIED: Text = Text::new("沿用上期报告", "carried over from the previous report");
/// The computed figures of a KPI.
pub const A_YEAR: Text = Text::new("年份", "Year");
/// Column of the workings.
pub const A_ITEM: Text = Text::new("项目", "Item");
/// Column of the workings.
pub const A_HOW: Text = Text::new("计算过程", "Calculation");
/// Column of the workings.
pub const A_RESULT: Text = Text::new("结果", "Result");
/// Which way is better, in the annex.
pub const A_DIRECTION: Text = Text::new("指标方向：{0}", "Direction: {0}");
/// Whether the data come from the account, in the annex.
pub const A_ACCOUNT: Text = Text::new(
    "数据是否来自企业碳账户：{0}",
    "Data from the carbon account: {0}",
);
/// What was confirmed, in the annex.
pub const A_CONFIRMED: Text = Text::new("{0}已确认：{1}。", "{0}, confirmed: {1}.");
/// The difference's formula, in the annex.
pub const A_FORMULAS: Text = Text::new(
    "水平差异 = 实际水平 − 目标水平；计算结果按未舍入数值取得。",
    "Difference = actual value − target; results are calculated from unrounded figures.",
);
/// Why a figure does not apply, in the annex.
pub const A_NOT_APPLICABLE: Text = Text::new("不适用", "n/a");
/// On the empty form.
pub const BLANK_KPI: Text = Text::new(
    "关键绩效指标：如用电量（千瓦时）、碳排放量（吨）；各项水平的单位随指标填写。",
    "Key performance indicator: for example electricity consumption (kWh) or carbon emissions (t); all values are stated in the unit of the KPI.",
);
/// On the empty form.
pub const BLANK_BASIS: Text = Text::new(
    "指标依据：外部来源指标填写所遵照的政策文件，内部来源指标填写计算方式或评估方法。",
    "Rationale / reference document: for an external source the policy document followed; for an internal source the calculation or assessment method.",
);
/// On the empty form.
pub const BLANK_BASE: Text = Text::new(
    "基期水平：选取基期指标数，或历史水平的平均数。",
    "Baseline value: the baseline-year value, or the mean of historical values.",
);
/// On the empty form.
pub const BLANK_SOURCE: Text = Text::new(
    "数据来源：如企业碳账户。有多项指标的，第二、三部分按指标各填一份。",
    "Data source: for example the corporate carbon account. With several KPIs, complete sections 2 and 3 for each KPI.",
);
/// Met.
pub const MET_WORD: Text = Text::new("达标", "Met");
/// Missed.
pub const MISSED_WORD: Text = Text::new("未达标", "Missed");
/// The button that takes an absolute KPI's levels over into the parts of an intensity: number and name of the KPI, and the years.
pub const TAKE_OVER: Text = Text::new(
    "沿用指标 {0} 的{1}（{2} 年）",
    "Take over {1} of KPI {0} ({2})",
);
/// Two things in a row.
pub const AND: Text = Text::new("{0}，{1}", "{0}, {1}");
/// What stands within some choices, so that it cannot part them.
pub const COMMAS: [char; 2] = ['，', '、'];
/// Two choices in a row.
pub const AND_ALSO: Text = Text::new("{0}、{1}", "{0}; {1}");
/// The first digits of a checksum.
pub const CHECKSUM: Text = Text::new("SHA-256 {0}…", "SHA-256 {0}…");
/// (unnamed).
pub const UNNAMED: Text = Text::new("（未命名）", "(unnamed)");
/// A document of the list.
pub const DOCUMENT: Text = Text::new("{0}　{1}", "{0} {1}");
/// A document with its particulars.
pub const DOCUMENT_WITH: Text = Text::new("{0}　{1}（{2}）", "{0} {1} ({2})");
/// A reason given.
pub const REASON: Text = Text::new("说明：{0}——{1}", "Reason: {0}: {1}");
/// A reason given, with its clause.
pub const REASON_BY_CLAUSE: Text = Text::new("说明（{2}）：{0}——{1}", "Reason ({2}): {0}: {1}");
/// A figure of a worksheet, as far as something is to be told of it.
pub const CHECKED: Text = Text::new(
    "能源账单底稿核对（附录 A.1）：{0}",
    "Check against the energy bill worksheet (annex A.1): {0}",
);
/// A formula that the standard does not list.
pub const NO_FORMULA: Text = Text::new(
    "标准未列{0}的公式，按{1}计算。",
    "The standard gives no formula for {0}; it is calculated as {1}.",
);
/// A code and its name.
pub const CODE_AND_NAME: Text = Text::new("{0} {1}", "{0} {1}");
/// A deeper code, its name and its division.
pub const CODE_NAME_WITHIN: Text = Text::new("{0} {1}（{2}）", "{0} {1} ({2})");
/// A label with its unit.
pub const WITH_UNIT: Text = Text::new("{0}（{1}）", "{0} ({1})");
/// KPI number.
pub const C_KPI_NUMBER: Text = Text::new("指标序号", "KPI no.");
/// Years in the mean.
pub const C_MEAN_YEARS: Text = Text::new("平均年数", "Number of years averaged");
/// Numerator.
pub const C_NUMERATOR: Text = Text::new("分子", "Numerator");
/// Denominator.
pub const C_DENOMINATOR: Text = Text::new("分母", "Denominator");
/// Where the target comes from.
pub const C_TARGET_FROM: Text = Text::new("目标水平出处", "Target taken from");
/// Met or missed.
pub const C_VERDICT: Text = Text::new("是否达标", "Met or missed");
/// Situation.
pub const C_SITUATION: Text = Text::new("情况", "Situation");
/// Number.
pub const C_NUMBER: Text = Text::new("序号", "No.");
/// File size (bytes).
pub const C_FILE_SIZE: Text = Text::new("文件大小（字节）", "File size (bytes)");
/// SHA-256 of the file.
pub const C_FILE_SHA: Text = Text::new("文件 SHA-256", "File SHA-256");
/// Figures computed.
pub const C_FIGURES: Text = Text::new("计算结果", "Calculated figures");
/// Figure.
pub const C_FIGURE: Text = Text::new("名称", "Item");
/// Value.
pub const C_VALUE: Text = Text::new("数值", "Value");
/// Formula.
pub const C_FORMULA: Text = Text::new("公式", "Formula");
/// With the figures put in.
pub const C_WORKINGS: Text = Text::new("代入数字", "Calculation with figures");
/// Clause.
pub const C_CLAUSE: Text = Text::new("条款", "Clause");
/// Problems and reasons.
pub const C_PROBLEMS: Text = Text::new("检查结果与说明", "Checks and explanations");
/// Where.
pub const C_WHERE: Text = Text::new("位置", "Location");
/// Strength.
pub const C_STRENGTH: Text = Text::new("程度", "Severity");
/// Error.
pub const C_ERROR: Text = Text::new("错误", "Error");
/// Warning.
pub const C_WARNING: Text = Text::new("提醒", "Warning");
/// Hint.
pub const C_HINT: Text = Text::new("提示", "Hint");
/// Message.
pub const C_MESSAGE: Text = Text::new("内容", "Message");
/// State.
pub const C_STATE: Text = Text::new("状态", "Status");
/// Open.
pub const C_OPEN: Text = Text::new("待处理", "Open");
/// Answered.
pub const C_ANSWERED: Text = Text::new("已说明", "Explained");
/// Reason.
pub const C_REASON: Text = Text::new("原因", "Reason");
/// Rule.
pub const C_CODE: Text = Text::new("规则代号", "Rule code");
/// Place of the field.
pub const C_PLACE: Text = Text::new("字段位置", "Field location");
/// Kpi twice.
pub const KPI_TWICE: Text = Text::new(
    "指标 {0} 与指标 {1} 都是{2}‖，请核对；确属两项的请说明口径差别",
    "KPI {0} and KPI {1} are both {2}‖; check them, or explain how they differ if they are separate KPIs",
);
/// Mean of more.
pub const MEAN_OF_MORE: Text = Text::new(
    "{0}取 {1} 年平均，为 {2}；附录 A.2.1 所称为近三年平均，按近三年为 {3}‖。请与银行确认采用何种口径，并说明",
    "{0} is the {1}-year mean, {2}; Annex A.2.1 refers to the mean of the last three years, which is {3}‖. Confirm with the bank which basis applies, and explain",
);
/// No mean of the last three years.
pub const NO_RECENT_MEAN: Text = Text::new(
    "（年份不全，无法计算）",
    "(years are missing; it cannot be calculated)",
);
/// Direction unusual.
pub const DIRECTION_UNUSUAL: Text = Text::new(
    "{0}一般{1}，所选方向相反，是否达标随之颠倒‖，请核对或说明",
    "{0} is usually “{1}”; the direction selected is the opposite and reverses whether the target is met‖; check it or give the reason",
);
/// Unit unusual.
pub const UNIT_UNUSUAL: Text = Text::new(
    "{0}的计量单位为“{1}”，一般为“{2}”‖，请核对或说明",
    "{0} is stated in “{1}”, usually in “{2}”‖; check it or give the reason",
);
/// The line under the title while there is no period.
pub const SUBTITLE_NO_YEAR: Text = Text::new("T/FIQ 003—2025 附录 B", "T/FIQ 003—2025 Annex B");

/// Units of a carbon intensity computed in tons and ten thousand yuan, in small letters without blanks.
pub const CARBON_UNITS: &[&str] = &[
    "吨/万元",
    "t/万元",
    "tco2/万元",
    "tco2e/万元",
    "tco₂/万元",
    "吨co2/万元",
    "吨二氧化碳/万元",
    "吨二氧化碳当量/万元",
];
/// Units of an energy intensity computed in tons of coal equivalent and ten thousand yuan, in small letters without blanks.
pub const ENERGY_UNITS: &[&str] = &["吨标准煤/万元", "吨标煤/万元", "tce/万元"];
/// The next period.
pub const NEXT_PERIOD: NextPeriod = NextPeriod {
    title: Text::new("下一年度", "Next year"),
    lead: Text::new(
        "企业信息、指标、目标与历史水平自动带入，年份顺延，无需重新填写。",
        "Company details, KPIs, targets and history are carried over and the years advance; nothing needs to be re-entered.",
    ),
    begin: Text::new("编制下一年度报告", "Prepare next year's report"),
    begun: Text::new(
        "已按上年度报告建立下一年度报告",
        "Next year's report has been created from this one",
    ),
    period: Period::Year("report_year"),
};

/// A level of a year that was taken from a worksheet.
pub const BILLS_OF: Text = Text::new("{0}，{1}", "{0}, {1}");
/// An intensity that is typed as such.
pub const BILLS_BY_PARTS: Text = Text::new(
    "“{0}”目前直接填写指标水平‖；请先在“关键绩效指标选取”中选择“由组成数据计算”，底稿给出的排放量或能耗填入组成数据，不重复填写",
    "The value of “{0}” is entered directly‖; first select calculation from components under “KPI selection”: the worksheet gives the emissions or the energy consumption",
);
/// A KPI that no worksheet gives.
pub const BILLS_NONE: Text = Text::new(
    "能源账单底稿不计算“{0}”‖，请直接填写",
    "The energy bill worksheet does not give “{0}”‖; enter the value directly",
);
/// A unit of another kind.
pub const BILLS_UNIT: Text = Text::new(
    "“{0}”的计量单位为“{1}”，底稿给出{2}，单位为{3}，不能换算‖；请先改正计量单位",
    "The unit of “{0}” is “{1}”; the worksheet gives {2} in {3}, which cannot be converted‖; correct the unit first",
);
/// A row without a year.
pub const BILLS_NO_YEAR: Text = Text::new(
    "“{0}”的这一行没有年份‖；请先填写年份",
    "This row of “{0}” has no year‖; enter the year first",
);
/// A row that is gone.
pub const BILLS_NO_LEVEL: Text = Text::new(
    "这一行已不存在‖；请关闭后重新选择",
    "This row no longer exists‖; close this and select again",
);
/// A level that is not the worksheet's.
pub const BILLS_DIFFER: Text = Text::new(
    "{0}与底稿不一致：底稿 {1}，表中 {2}，相差 {3}‖；请改为底稿数值，或说明原因",
    "{0} differs from the worksheet: worksheet {1}, report {2}, difference {3}‖; take the figure of the worksheet or give the reason",
);
/// The worksheet was changed and gives another figure.
pub const BILLS_CHANGED: Text = Text::new(
    "{0}：底稿在取数后已修改：取数时 {1}，现为 {2}（校验码 {3}）‖；请取用新数值，或说明原因",
    "{0}: the worksheet was changed after its figure was taken: {1} then, {2} now (checksum {3})‖; take the new figure or give the reason",
);
/// The worksheet was changed, and its figure is the same.
pub const BILLS_CHANGED_SAME: Text = Text::new(
    "{0}：底稿在取数后已修改，数值仍为 {1}（校验码 {2}）",
    "{0}: the worksheet was changed after its figure was taken; the figure is still {1} (checksum {2})",
);
/// The worksheet was changed and gives no figure.
pub const BILLS_CHANGED_NONE: Text = Text::new(
    "{0}：底稿在取数后已修改（校验码 {3}）：取数时 {1}，现在没有数值（{2}）‖；请补全底稿后重新取数，或说明原因",
    "{0}: the worksheet was changed after its figure was taken (checksum {3}): {1} then, no figure now ({2})‖; complete the worksheet and take the figure again, or give the reason",
);
/// The worksheet was deleted.
pub const BILLS_DELETED: Text = Text::new(
    "{0}：能源账单底稿“{1}”在取数后已删除，取数时 {2}，现无法核对‖；请从回收站恢复底稿，或说明原因",
    "{0}: the energy bill worksheet “{1}” was deleted after its figure was taken; {2} then, which can no longer be checked‖; restore the worksheet from the trash or give the reason",
);
/// The carbon account's level.
pub const BILLS_ACCOUNT: Text = Text::new(
    "{0}：碳账户 {1}，底稿 {2}，相差 {3}（{4}）；以碳账户为准",
    "{0}: corporate carbon account {1}, worksheet {2}, difference {3} ({4}); the account prevails",
);
/// The row's year, or what the KPI is of, was changed since.
pub const BILLS_OTHER: Text = Text::new(
    "{0}取自底稿的是 {1} 年{2}，与本行不符‖；请重新从底稿取数，或说明原因",
    "{0}: the figure taken from the worksheet is {2} of {1}, which does not match this row‖; take the figure again or give the reason",
);
/// Several factors of grids.
pub const BILLS_GRIDS: Text = Text::new(
    "{0}各年度电网因子不同（{1}）‖；目标考核应固定同一年的因子，请用同一因子重算各年底稿，或说明原因",
    "{0}: the years use different grid factors ({1})‖; targets are assessed with the factor of one year: recalculate the worksheets with one factor or give the reason",
);
/// Several tables of fuels.
pub const BILLS_TABLES: Text = Text::new(
    "{0}各年度底稿的燃料参数表不同（{1}），不可比‖；请各年度用同一张表，或说明原因",
    "{0}: the worksheets of the years use different fuel tables ({1}) and cannot be compared‖; use one table or give the reason",
);
/// A figure of one year.
pub const BILLS_IN_YEAR: Text = Text::new("{0} 年 {1}", "{0}: {1}");
/// How a figure of a worksheet came about.
pub const F_FROM_BILLS: Text = Text::new(
    "由 12 个月能源账单推算，过程见底稿",
    "Calculated from twelve months of energy bills, as shown in the worksheet",
);
