//! The words of the energy worksheet as a form, in both languages.

use crate::documents::NextPeriod;
use crate::documents::next_period::Period;
use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// The title.
pub const TITLE: Text = t("能源账单底稿", "Energy bill worksheet");
/// What the form is for.
pub const ABOUT: Text = t(
    "把 12 个月的能源账单推算为用电量、综合能耗和碳排放量，用于贷款指标的基期和年度水平。需准备电、气、油、煤、热账单。",
    "Calculates electricity use, energy consumption and carbon emissions from twelve months of energy bills, for the baseline and annual values of loan KPIs. Have the bills for electricity, gas, oil, coal and heat ready.",
);
/// The story of a sample.
pub const STORY: Text = t(
    "示例：铸造企业全年账单",
    "Sample: a foundry, full year of bills",
);
/// The story of a sample.
pub const STORY_OPEN: Text = t("示例：缺两个月账单", "Sample: two months of bills missing");
/// What a document is called.
pub const SUBJECT: Text = t("{0} {1} 年", "{0} {1}");
/// Under the title.
pub const SUBTITLE: Text = t(
    "{0} {1} 年，依据 T/FIQ 003—2025 附录 A.1",
    "{0} {1}, under T/FIQ 003—2025, Annex A.1",
);
/// A name as it stands.
pub const PLAIN: Text = t("{0}", "{0}");
/// What is to be at hand.
pub const PREPARE_POWER: Text = t(
    "全年 12 个月电费账单或电量清单，分表计的每块表各一份",
    "Twelve months of electricity bills, one set for each meter",
);
/// What is to be at hand.
pub const PREPARE_FUELS: Text = t(
    "天然气、煤、油、液化石油气的采购或结算单，注明单位",
    "Bills for natural gas, coal, oil and LPG, with their units",
);
/// What is to be at hand.
pub const PREPARE_HEAT: Text = t(
    "热力账单（吉焦）；按蒸汽吨数结算的，另备供热单位出具的热焓",
    "Heat bills in GJ; for steam in tonnes, its enthalpy as stated by the supplier",
);
/// What is to be at hand.
pub const PREPARE_GREEN: Text = t(
    "绿电合同、结算单或绿证，光伏月度电量记录",
    "Green power contracts, settlement slips or certificates, and monthly PV records",
);
/// A step.
pub const S_BASIS: Text = t("核算口径", "Basis");
/// Its lead.
pub const S_BASIS_LEAD: Text = t(
    "核算口径各年度须一致。因子的数值与来源随底稿保存，之后不随程序更新。",
    "The basis must be the same for every year. Factors are kept in the worksheet with their values and sources and do not change with later versions of the program.",
);
/// A step.
pub const S_BILLS: Text = t("能源账单", "Energy bills");
/// Its lead.
pub const S_BILLS_LEAD: Text = t(
    "每种能源一项，逐月填写账单数量，也可从 Excel 粘贴。空白表示没有账单；当月没有用量的填 0。",
    "One item for each kind of energy, with the billed quantity of each month, typed or pasted from Excel. Blank means no bill; enter 0 for a month without consumption.",
);
/// A step.
pub const S_OTHERS: Text = t("绿电、转供与生产过程", "Green power, resale and processes");
/// Its lead.
pub const S_OTHERS_LEAD: Text = t("没有的可以不填。", "Leave blank what does not apply.");
/// A step.
pub const S_RESULTS: Text = t("结果", "Results");
/// Its lead.
pub const S_RESULTS_LEAD: Text = t(
    "全年数据齐全的指标才列出；每项列明公式、数值和依据。",
    "Only figures with a full year of data are listed, each with formula, values and source.",
);
/// A field.
pub const ENTITY: Text = t("企业名称", "Company");
/// A field.
pub const CREDIT_CODE: Text = t("统一社会信用代码", "Unified social credit code");
/// A field.
pub const YEAR: Text = t("年度", "Year");
/// A hint.
pub const YEAR_HINT: Text = t(
    "可同时填写以前年度的账单，结果按年度并列。",
    "Bills of earlier years can be entered too; the results stand side by side.",
);
/// What follows.
pub const YEARS_FOLLOW: Text = t(
    "账单年度已随年度更改",
    "The years of the bills have been adjusted to the year",
);
/// A field.
pub const BASIS: Text = t("跨年账单", "Bills across the turn of the year");
/// A field.
pub const TABLE: Text = t("燃料参数", "Fuel parameters");
/// A hint.
pub const TABLE_HINT: Text = t(
    "本行业有专门核算指南的选分行业指南，其余选工业其他行业指南。",
    "Companies in an industry with its own guide select the industry guides, all others the guide for other industries.",
);
/// A field.
pub const GRID: Text = t("电网因子", "Grid factor");
/// A hint.
pub const GRID_HINT: Text = t(
    "输入用电所在省份后选择，不预设地区；公布的因子不含西藏。选定后填入数值与来源；目标考核应固定同一年的因子。",
    "Type the province where the electricity is used and select; none is preset, and none is published for Tibet. The value and source are then filled in; a target must be measured with the factor of one year.",
);
/// What follows.
pub const GRID_FOLLOW: Text = t(
    "电网因子已随所选地区填入",
    "The grid factor has been filled in for the place selected",
);
/// The factor is one of another place or year.
pub const OTHER_GRID: Text = t(
    "所选电网因子为{0} {1} 年，而排放因子 {2} 取自{3} {4} 年。请清空“电网因子”后重新选择",
    "The grid selected is {0} {1}, but the factor {2} is that of {3} {4}. Clear the grid and select it again",
);
/// A factor of a place and year.
pub const GRID_AT: Text = t("{0} {1} 年", "{0} {1}");
/// A field.
pub const GRID_VALUE: Text = t("电网排放因子", "Grid emission factor");
/// A field.
pub const SOURCE: Text = t("来源", "Source");
/// A field.
pub const GRID_SOURCE: Text = t("电网因子来源", "Source of the grid factor");
/// A field.
pub const HEAT_VALUE: Text = t("热力排放因子", "Heat emission factor");
/// A hint.
pub const HEAT_HINT: Text = t(
    "缺省值 0.11；供热单位有实测值的采用实测值。",
    "Default 0.11; a value measured by the supplier takes precedence.",
);
/// A field.
pub const HEAT_SOURCE: Text = t("热力因子来源", "Source of the heat factor");
/// A field.
pub const KPIS: Text = t("用于哪些关键绩效指标", "KPIs it is used for");
/// A choice.
pub const KPI_MARKET: Text = t("碳排放量（按市场法）", "Carbon emissions, market-based");
/// A list.
pub const CARRIERS: Text = t("能源品种", "Kinds of energy");
/// A row.
pub const CARRIER: Text = t("能源", "Energy");
/// A button.
pub const CARRIER_ADD: Text = t("添加能源品种", "Add a kind of energy");
/// A note.
pub const CARRIERS_HELP: Text = t(
    "下网电量取账单上的合计、结算或计费电量；尖峰平谷是其中的部分，不另加。光伏自用单列，不含在下网电量内。",
    "Electricity from the grid is the total, settled or billed quantity; peak and off-peak are parts of it and not added. Own PV use is separate and not part of it.",
);
/// A field.
pub const COLUMN: Text = t("品种", "Kind");
/// A choice.
pub const OWN_T: Text = t(
    "其他燃料（按吨，自填参数）",
    "Other fuel by tonnes, own parameters",
);
/// A choice.
pub const OWN_M3: Text = t(
    "其他燃料（按立方米，自填参数）",
    "Other fuel by m³, own parameters",
);
/// A field.
pub const OWN_NAME: Text = t("燃料名称", "Name of the fuel");
/// A field.
pub const UNIT: Text = t("账单单位", "Unit of the bills");
/// A hint.
pub const UNIT_HINT: Text = t(
    "按账单上的单位选择，程序不猜测。",
    "As on the bills; the program does not guess.",
);
/// A field.
pub const METER: Text = t("户号或表号", "Account or meter number");
/// A hint.
pub const METER_HINT: Text = t(
    "同一品种有几块表的，每块表填一项并写明表号。",
    "With several meters, add an item for each and state its number.",
);
/// A field.
pub const GAS_KIND: Text = t("折标准煤系数", "Coal equivalent coefficient");
/// A choice.
pub const GAS_OIL: Text = t("油田天然气 1.3300", "Oil-field gas 1.3300");
/// A choice.
pub const GAS_FIELD: Text = t("气田天然气 1.2143", "Gas-field gas 1.2143");
/// A field.
pub const LNG_CARBON: Text = t("单位热值含碳量", "Carbon content per unit of heat");
/// A field.
pub const DENSITY: Text = t("密度", "Density");
/// A hint.
pub const DENSITY_HINT: Text = t(
    "由供油单位提供。柴油常见 0.84、0.86，汽油常见 0.73、0.75。",
    "As stated by the supplier. Diesel is often 0.84 or 0.86, petrol 0.73 or 0.75.",
);
/// A field.
pub const BOTTLE: Text = t("每瓶重量", "Weight per bottle");
/// A field.
pub const ENTHALPY: Text = t("蒸汽热焓", "Enthalpy of steam");
/// A field.
pub const CONVERSION_SOURCE: Text = t("换算依据", "Source of the conversion");
/// A field.
pub const PARAMS: Text = t("燃料特性参数", "Fuel parameters");
/// A choice.
pub const PARAMS_TABLE: Text = t("按指南缺省值", "Defaults of the guide");
/// A choice.
pub const PARAMS_OWN: Text = t("自填实测值", "Own measured values");
/// A field.
pub const OWN_NCV: Text = t("低位发热量", "Net calorific value");
/// A hint.
pub const OWN_NCV_HINT: Text = t(
    "按吨计的填 GJ/t，按立方米计的填 GJ/万立方米。",
    "GJ/t by tonnes, GJ per 10,000 m³ by volume.",
);
/// A field.
pub const OWN_CC: Text = t("单位热值含碳量", "Carbon content per unit of heat");
/// A field.
pub const OWN_OF: Text = t("碳氧化率", "Carbon oxidation rate");
/// A field.
pub const OWN_SOURCE: Text = t("参数来源", "Source of the parameters");
/// A field.
pub const TOTAL: Text = t("账单所列全年合计", "Annual total on the bills");
/// A hint.
pub const TOTAL_HINT: Text = t(
    "账单列有全年合计的填写，用于核对。",
    "Where the bills state an annual total; used for checking.",
);
/// A field.
pub const ALSO: Text = t("同月有多张账单", "Several bills in one month");
/// A choice.
pub const ALSO_YES: Text = t("各张不重复，相加", "They differ and are added");
/// A list.
pub const BILLS: Text = t("逐月账单", "Bills by month");
/// A row.
pub const BILL: Text = t("账单", "Bill");
/// A button.
pub const BILL_ADD: Text = t("添加一行", "Add a row");
/// A column.
pub const BILL_YEAR: Text = t("年", "Year");
/// A column.
pub const BILL_MONTH: Text = t("月", "Month");
/// A column.
pub const BILL_AMOUNT: Text = t("数量", "Quantity");
/// A column.
pub const BILL_VOUCHER: Text = t("凭证号", "Voucher no.");
/// A column.
pub const BILL_FROM: Text = t("起", "From");
/// A column.
pub const BILL_TO: Text = t("止", "To");
/// The name of a row.
pub const BILL_NAME: Text = t("{0} 年 {1} 月", "{0}-{1}");
/// A month.
pub const MONTH_OF: Text = t("{0} 月", "{0}");
/// A list.
pub const ANNUAL: Text = t("分年度的补充数据", "Figures for the year");
/// A row.
pub const ANNUAL_ITEM: Text = t("年度", "Year");
/// A button.
pub const ANNUAL_ADD: Text = t("添加年度", "Add a year");
/// A column.
pub const RESOLD: Text = t("转供电量（全年）", "Electricity resold in the year");
/// A note.
pub const RESOLD_HELP: Text = t(
    "供给他方使用的电量，从下网电量中扣除；已逐月填写转供电量的，此处不填。",
    "Electricity passed on to others, deducted from electricity from the grid; leave blank where it is given month by month.",
);
/// A column.
pub const CERTIFICATES: Text = t("绿证核销量", "Certificates retired");
/// A column.
pub const APART: Text = t("绿证是否另行购买", "Certificates bought separately");
/// A choice.
pub const APART_YES: Text = t("另行购买", "Separately");
/// A choice.
pub const APART_NO: Text = t("随绿电交易", "With the green trades");
/// A column.
pub const ACCOUNT: Text = t(
    "企业碳账户碳排放量",
    "Emissions in the corporate carbon account",
);
/// A column.
pub const REPORTED: Text = t("报告中所填碳排放量", "Emissions stated in the report");
/// A field.
pub const PROOF: Text = t("绿电凭证", "Proof of green power");
/// A hint.
pub const PROOF_HINT: Text = t(
    "未附凭证的绿电交易电量不计入绿电占比。",
    "Green trades without proof do not count in the green share.",
);
/// A choice.
pub const PROOF_CONTRACT: Text = t("合同与结算单", "Contract and settlement slip");
/// A choice.
pub const PROOF_CERTIFICATES: Text = t("绿证", "Certificates");
/// A list.
pub const PROCESS: Text = t("生产过程排放", "Process emissions");
/// A row.
pub const PROCESS_ITEM: Text = t("过程", "Process");
/// A button.
pub const PROCESS_ADD: Text = t("添加过程", "Add a process");
/// A note.
pub const PROCESS_HELP: Text = t(
    "除碳酸盐外不提供缺省因子，请按核算报告或行业指南填写因子并注明来源。甲烷、氧化亚氮、全氟化碳选“其他温室气体”，不计入二氧化碳。",
    "Apart from carbonates there are no default factors; enter the factor with its source. For CH4, N2O and PFC select other gases; they are not added to CO2.",
);
/// A field.
pub const P_KIND: Text = t("排放源", "Source of emissions");
/// A choice.
pub const P_OWN: Text = t("其他（自填因子）", "Other, own factor");
/// A field.
pub const P_NAME: Text = t("名称", "Name");
/// A field.
pub const P_AMOUNT: Text = t("数量", "Quantity");
/// A field.
pub const P_PURITY: Text = t("纯度", "Purity");
/// A hint.
pub const P_PURITY_HINT: Text = t("不填按 100% 计算。", "100% where blank.");
/// A field.
pub const P_FACTOR: Text = t("排放因子", "Emission factor");
/// A field.
pub const P_GAS: Text = t("气体", "Gas");
/// A choice.
pub const P_CO2: Text = t("二氧化碳", "CO2");
/// A choice.
pub const P_OTHER: Text = t(
    "其他温室气体（二氧化碳当量）",
    "Other gases, CO2 equivalent",
);
/// A figure.
pub const USED: Text = t("全年用量", "Use in the year");
/// A figure.
pub const TCE: Text = t("折标准煤", "Coal equivalent");
/// A figure.
pub const CO2: Text = t("碳排放量", "CO2");
/// A table.
pub const T_RESULTS: Text = t("结果", "Results");
/// A table.
pub const T_CARRIERS: Text = t("分品种", "By kind of energy");
/// The heading of what follows the signatures.
pub const H_ANNEX: Text = t(
    "附：数据来源、逐月用量与系数",
    "Annex: sources, use by month and factors",
);
/// A table.
pub const T_MONTHS: Text = t("逐月用量", "Use by month");
/// A table.
pub const T_FACTORS: Text = t("系数与来源", "Factors and sources");
/// A table.
pub const T_YEARS: Text = t(
    "分年度（同一参数表、同一电网因子）",
    "By year, with one table and one grid factor",
);
/// A table.
pub const T_GRIDS: Text = t(
    "同一账单按其他电网因子",
    "The same bills with other grid factors",
);
/// A table.
pub const T_NOTES: Text = t("说明与核对", "Notes and checks");
/// A table.
pub const T_BILLS: Text = t("账单", "Bills");
/// A column.
pub const C_FIGURE: Text = t("指标", "Figure");
/// A column.
pub const C_VALUE: Text = t("数值", "Value");
/// A column.
pub const C_UNIT: Text = t("单位", "Unit");
/// A column.
pub const C_FORMULA: Text = t("公式", "Formula");
/// A column.
pub const C_WORKINGS: Text = t("计算过程", "Calculation");
/// A column.
pub const C_CLAUSE: Text = t("依据", "Source");
/// A column.
pub const C_CARRIER: Text = t("品种", "Kind");
/// A column.
pub const C_BILLED: Text = t("账单数量", "Billed");
/// A column.
pub const C_AMOUNT: Text = t("全年用量", "Use");
/// A column.
pub const C_TCE: Text = t("折标准煤（吨）", "Coal equivalent (t)");
/// A column.
pub const C_CO2: Text = t("二氧化碳（吨）", "CO2 (t)");
/// A column.
pub const C_FACTOR: Text = t("系数", "Factor");
/// A column.
pub const C_NOTE: Text = t("备注", "Note");
/// A column.
pub const C_MONTH: Text = t("月份", "Month");
/// A column.
pub const C_WHOLE: Text = t("全年", "Year");
/// A column.
pub const C_PLACE: Text = t("地区与年度", "Place and year");
/// A column.
pub const C_SAYS: Text = t("内容", "Note");
/// A figure that is not there.
pub const NOT_WHOLE: Text = t("未算出", "Not calculated");
/// A picture.
pub const B_CARRIERS: Text = t("各品种碳排放量", "Emissions by kind of energy");
/// Its sentence.
pub const B_CARRIERS_SAYS: Text = t(
    "{0} 年碳排放量 {1} 吨，其中{2} {3} 吨，占 {4}%。",
    "Emissions of {0} are {1} t; {2} accounts for {3} t, {4}%.",
);
/// A picture.
pub const B_MONTHS: Text = t("各月用电量", "Electricity by month");
/// Its sentence.
pub const B_MONTHS_SAYS: Text = t(
    "{0} 年用电量最多的月份为 {1} 月，{2} 千瓦时。",
    "Electricity use in {0} was highest in {1}: {2} kWh.",
);
/// What bars are of.
pub const OF_TOTAL: Text = t("全年合计", "Year");
/// What bars are of.
pub const OF_MOST: Text = t("最高月份", "Highest month");
/// A problem.
pub const TOTAL_DIFFERS: Text = t(
    "{0}：账单所列全年合计 {1}，逐月相加 {2}，相差 {3}‖，请核对",
    "{0}: the bills state an annual total of {1}, the months add up to {2}, a difference of {3}‖; check both",
);
/// A problem.
pub const DENSITIES_DIFFER: Text = t(
    "{0}各项的密度不一致‖，请核对",
    "The densities of the items of {0} differ‖; check them",
);
/// A finding of another year.
pub const IN_YEAR: Text = t("{0} 年：{1}", "{0}: {1}");
/// A note.
pub const N_REASON: Text = t("{0}。说明：{1}", "{0}. Reason: {1}");
/// A problem.
pub const NOTHING_READ: Text = t("没有可填入的账单", "There are no bills to fill in");
/// A unit.
pub const T_PER_T: Text = t("tCO2/t", "tCO2/t");
/// A formula.
pub const F_USED: Text = t(
    "逐月账单数量之和，换算为计算单位",
    "sum of the monthly bills in the unit of calculation",
);
/// A formula.
pub const F_TCE: Text = t(
    "全年用量 × 折标准煤系数 ÷ 1000",
    "use × coal equivalent coefficient ÷ 1000",
);
/// A figure with its unit.
pub const FIGURE_WITH_UNIT: Text = t("{0} {1}", "{0} {1}");
/// A column.
pub const Y_ELECTRICITY: Text = t("用电量（千瓦时）", "Electricity (kWh)");
/// A column.
pub const Y_ENERGY: Text = t("综合能耗（吨标准煤）", "Energy (tce)");
/// A column.
pub const Y_SCOPE_1: Text = t("范围 1（吨）", "Scope 1 (t)");
/// A column.
pub const Y_SCOPE_2: Text = t("范围 2（吨）", "Scope 2 (t)");
/// A column.
pub const Y_EMISSIONS: Text = t("碳排放量（吨）", "Emissions (t)");
/// A column.
pub const Y_GREEN_SHARE: Text = t("绿电占比（%）", "Green share (%)");
/// A column.
pub const Y_FACTOR: Text = t("因子（kgCO2/kWh）", "Factor (kgCO2/kWh)");
/// A column.
pub const Y_POWER: Text = t("外购电力（吨）", "Purchased electricity (t)");
/// The lead of the step of factors.
pub const S_FACTORS_LEAD: Text = t(
    "列明实际用到的系数及其出处；仅有单一来源的，注明“单一来源，请核对”。",
    "Every factor used, with its source; a factor found in a single source is marked for checking.",
);
/// Note.
pub const N_NO_FUEL: Text = t(
    "未添加燃料，范围 1 按没有化石燃料燃烧计算；有用煤、气、油的请在“能源账单”中添加。",
    "No fuel is entered, and scope 1 is calculated as if no fossil fuel were burned; add coal, gas and oil under “Energy bills” if there are any.",
);
/// List.
pub const EVIDENCE: Text = t("账单文件", "Bill files");
/// Row.
pub const EVIDENCE_ITEM: Text = t("文件", "File");
/// Button.
pub const EVIDENCE_ADD: Text = t("添加文件", "Add a file");
/// Note.
pub const EVIDENCE_HELP: Text = t(
    "只记录文件名、大小和 SHA-256，不保存文件内容。可一次选择多个文件，每个文件一行。",
    "Only name, size and SHA-256 are kept, never the content. Several files can be chosen at once, a row each.",
);
/// Field.
pub const EVIDENCE_NAME: Text = t("材料名称", "Document name");
/// Field.
pub const COVERS: Text = t("涵盖期间", "Period covered");
/// Hint.
pub const COVERS_HINT: Text = t("例如 2024-01 至 2024-06", "e.g. 2024-01 to 2024-06");
/// Field.
pub const FILE: Text = t("文件", "File");
/// Column.
pub const C_FILE_SIZE: Text = t("文件大小（字节）", "File size (bytes)");
/// Column.
pub const C_FILE_SHA: Text = t("文件 SHA-256", "File SHA-256");
/// Next year's worksheet.
pub const NEXT_PERIOD: NextPeriod = NextPeriod {
    title: t("下一年度", "Next year"),
    lead: t(
        "企业、核算口径、因子及其来源、能源品种、单位和户号自动带入，年份顺延；逐月用量、密度、热焓、自填参数、绿证和生产过程排放重新填写，上年用量列在各月下方供对照。",
        "The company, the basis, factors with their sources, kinds of energy, units and meters are carried over and the year advances; monthly quantities, densities, enthalpies, own parameters, certificates and process emissions are re-entered, with last year's quantities shown below the months.",
    ),
    begin: t("编制下一年度底稿", "Prepare next year's worksheet"),
    begun: t(
        "已按上年度底稿建立下一年度底稿，请填写本年度账单",
        "Next year's worksheet has been created from this one; enter the bills of the year",
    ),
    period: Period::Year("year"),
};

/// A year without bills.
pub const GIVES_NO_YEAR: Text = t(
    "底稿中没有 {0} 年的账单",
    "The worksheet has no bills of {0}",
);
/// A figure that does not exist.
pub const GIVES_NONE: Text = t("{0}尚未算出", "{0} has not been calculated");
/// A figure that does not exist, and why.
pub const GIVES_NONE_FOR: Text = t("{0}尚未算出：{1}", "{0} has not been calculated: {1}");

/// The factor of a grid.
pub const GIVES_GRID: Text = t("{0} {1} 年 {2} kgCO2/kWh", "{0} {1}, {2} kgCO2/kWh");
/// The factor of a grid of no named year.
pub const GIVES_GRID_OF_PLACE: Text = t("{0} {2} kgCO2/kWh", "{0}, {2} kgCO2/kWh");
/// The factor of a grid of no named place.
pub const GIVES_GRID_ALONE: Text = t("{2} kgCO2/kWh", "{2} kgCO2/kWh");
/// What tells worksheets apart.
pub const FACTS: Text = t(
    "用于：{0}；{1} 年账单：{2}；电网因子：{3}",
    "For: {0}; bills of {1}: {2}; grid factor: {3}",
);
/// Months that have bills.
pub const MONTHS_SAID: Text = t("{0} 月", "months {0}");
/// None has.
pub const NO_MONTHS_SAID: Text = t("未填", "none");
/// An answer that is blank.
pub const NOTHING_SAID: Text = t("未填", "not given");
