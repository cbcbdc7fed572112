//! The words of the estimator of typical projects, in both languages.

use crate::documents::next_period::{NextPeriod, Period};
use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// The title.
pub const TITLE: Text = t(
    "典型项目节能减排量测算（供能类）",
    "Typical project estimation (energy supply)",
);
/// On the home page.
pub const ABOUT: Text = t(
    "用于可研、环评未给出减排量的风电、光伏、水电等项目：年供电量 × 上年火电供电标准煤耗，结果可导入绿色贷款台账。",
    "For wind, PV, hydropower and similar projects whose documents give no reduction: annual electricity supply × previous year's coal consumption rate of thermal power supply; the result can be imported into the loan ledger.",
);
/// A sample.
pub const STORY_THREE: Text = t(
    "示例：三个项目，按标准煤折算",
    "Sample: three projects, CO2 from coal equivalent",
);
/// A sample.
pub const STORY_SUPPLY: Text = t("示例：按供电量折算", "Sample: CO2 from electricity supply");
/// To prepare.
pub const PREPARE_RATE: Text = t(
    "上一年全国火电供电标准煤耗（克标准煤/千瓦时）及其公布来源",
    "Previous year's national coal consumption rate of thermal power supply (gce/kWh) and its published source",
);
/// To prepare.
pub const PREPARE_SUPPLY: Text = t(
    "各项目的装机容量与年利用小时数，或年供电量，及其出处",
    "Installed capacity and annual utilisation hours, or annual electricity supply, of each project, with sources",
);
/// To prepare.
pub const PREPARE_FACTOR: Text = t(
    "二氧化碳折算因子及其来源；二氧化硫等的可研、环评数值",
    "CO2 conversion factor and its source; SO2 and other values from feasibility studies or environmental impact assessments",
);
/// A document's name.
pub const SUBJECT: Text = t("{0} {1} 年", "{0} {1}");
/// As it is.
pub const PLAIN: Text = t("{0}", "{0}");
/// Unit.
pub const PER_CENT: Text = t("%", "%");

/// Choice.
pub const BY_COAL: Text = t(
    "按节约标准煤折算（吨/吨标准煤）",
    "From coal equivalent saved (t/tce)",
);
/// Choice.
pub const BY_SUPPLY: Text = t(
    "按年供电量折算（吨/兆瓦时）",
    "From annual electricity supply (t/MWh)",
);
/// Choice.
pub const NO_CO2: Text = t("不测算二氧化碳", "CO2 not estimated");
/// Choice.
pub const WIND: Text = t("风电", "Wind");
/// Choice.
pub const PV: Text = t("光伏", "PV");
/// Choice.
pub const HYDRO: Text = t("水电", "Hydropower");
/// Choice.
pub const OTHER: Text = t("其他供能", "Other energy supply");
/// Choice.
pub const FROM_CAPACITY: Text = t(
    "由装机容量与小时数计算",
    "Calculated from installed capacity and hours",
);
/// Choice.
pub const TYPED: Text = t(
    "直接填写年供电量",
    "Annual electricity supply entered directly",
);

/// Step.
pub const S_BASIS: Text = t("测算口径", "Basis of estimation");
/// Its lead.
pub const S_BASIS_LEAD: Text = t(
    "煤耗和因子由填报人填写并注明来源；本程序不提供默认值。",
    "The coal consumption rate and the factor are entered by the user with their sources; the program provides no default values.",
);
/// Step.
pub const S_PROJECTS: Text = t("项目", "Projects");
/// Its lead.
pub const S_PROJECTS_LEAD: Text = t(
    "填写项目整体的年供电量，不按贷款占比折算；占比在台账中计算。",
    "Enter the annual electricity supply of the whole project, not attributed by loan share; the share is calculated in the loan ledger.",
);
/// Step.
pub const S_RESULTS: Text = t("结果与导出", "Results and export");
/// Its lead.
pub const S_RESULTS_LEAD: Text = t(
    "各项目先相加，最后四舍五入一次。",
    "Projects are added first and the total is rounded once.",
);

/// Field.
pub const INSTITUTION: Text = t("机构名称", "Institution");
/// Field.
pub const YEAR: Text = t("测算年度", "Estimation year");
/// Hint.
pub const YEAR_HINT: Text = t(
    "煤耗取测算年度的上一年",
    "The coal consumption rate is that of the previous year",
);
/// Field.
pub const COAL_SHORT: Text = t("年节约标准煤", "Annual coal saving");
/// Said on the page or on paper.
pub const CO2_SHORT: Text = t("年减排二氧化碳", "Annual CO2 reduction");
pub const COAL_RATE: Text = t(
    "上年火电供电标准煤耗",
    "Previous year's coal consumption rate of thermal power supply",
);
/// Help.
pub const COAL_RATE_HELP: Text = t(
    "全国火电供电（不是发电）标准煤耗的上年公布值。2013 年指引规定按此值折算，不采用本项目或本省的数值。",
    "The published national rate of the previous year for power supply (not generation). The 2013 guidelines require this rate, not that of the project or province.",
);
/// Field.
pub const COAL_RATE_YEAR: Text = t("煤耗的年份", "Year of the rate");
/// Hint.
pub const COAL_RATE_YEAR_HINT: Text = t(
    "公布值所属年份，不是公布年份",
    "The year to which the rate relates, not the year of publication",
);
/// Field.
pub const COAL_RATE_SOURCE: Text = t("煤耗的来源", "Source of the rate");
/// Hint.
pub const SOURCE_HINT: Text = t(
    "请填写来源：文件名称、发布机构、年份",
    "State the source: document, publisher, year",
);
/// Field.
pub const CO2_WAY: Text = t("二氧化碳的测算方式", "Method of CO2 estimation");
/// Help.
pub const CO2_HELP: Text = t(
    "两种方式择一，因子须注明来源。电力平均排放因子用于借款人的范围 2，不用于折合减排。",
    "Select one of the two methods; the factor must state its source. Average grid emission factors are for a borrower's scope 2, not for attributable reductions.",
);
/// Field.
pub const CO2_PER_TCE: Text = t("每吨标准煤的二氧化碳", "CO2 per tonne of coal equivalent");
/// Field.
pub const CO2_PER_MWH: Text = t("每兆瓦时的二氧化碳", "CO2 per MWh");
/// Hint.
pub const CO2_PER_MWH_HINT: Text = t("1 吨/兆瓦时 = 1 千克/千瓦时", "1 t/MWh = 1 kg/kWh");
/// Field.
pub const CO2_SOURCE: Text = t("因子的来源", "Source of factor");

/// List.
pub const PROJECTS: Text = t("项目", "Projects");
/// Row.
pub const PROJECT: Text = t("项目", "Project");
/// Button.
pub const ADD_PROJECT: Text = t("添加项目", "Add project");
/// Help.
pub const PROJECTS_HELP: Text = t(
    "仅用于可研、能评未给出节能量的供能类项目；已有结论的，直接填入台账。",
    "Only for energy supply projects whose feasibility study or energy assessment gives no energy saving; where a figure exists, enter it directly in the loan ledger.",
);
/// Field.
pub const NAME: Text = t("项目名称", "Project name");
/// Field.
pub const KIND: Text = t("项目类别", "Project type");
/// Help.
pub const KIND_HELP: Text = t(
    "类别仅作说明，四类的算法相同。",
    "For information only; all types are calculated in the same way.",
);
/// Field.
pub const KIND_NAME: Text = t("其他供能的名称", "Name of other energy supply");
/// Hint.
pub const KIND_HINT: Text = t(
    "例如生物质发电；供热须先折成供电量",
    "For example biomass power; heat supply must first be converted into electricity supply",
);
/// Field.
pub const SUPPLY_WAY: Text = t(
    "年供电量填写方式",
    "Method of entry of annual electricity supply",
);
/// Field.
pub const CAPACITY: Text = t("装机容量", "Installed capacity");
/// Field.
pub const CAPACITY_KNOWN: Text = t("装机容量（可选）", "Installed capacity (optional)");
/// Hint.
pub const CAPACITY_HINT: Text = t(
    "填写后可核对年供电量是否合理",
    "Required to check the plausibility of the annual electricity supply",
);
/// Field.
pub const HOURS: Text = t("年利用小时数", "Annual utilisation hours");
/// Field.
pub const OWN_USE: Text = t("厂用电与线损率", "Station service and line loss rate");
/// Hint.
pub const OWN_USE_HINT: Text = t(
    "容量 × 小时数是发电量；不填则不扣除",
    "Capacity × hours is generation; if blank, nothing is deducted",
);
/// Field and figure.
pub const SUPPLY: Text = t("年供电量", "Annual electricity supply");
/// Help.
pub const SUPPLY_HELP: Text = t(
    "填上网电量，不是发电量。",
    "Enter electricity supplied to the grid, not generation.",
);
/// Field.
pub const SUPPLY_UNIT: Text = t("年供电量的单位", "Unit of annual electricity supply");
/// Field.
pub const SUPPLY_SOURCE: Text = t(
    "容量、小时数或供电量的来源",
    "Source of capacity, hours or electricity supply",
);
/// Fields: what has no verified factor.
pub const OTHERS: [Text; 3] = [
    t("年减排二氧化硫", "Annual SO2 reduction"),
    t("年减排氮氧化物", "Annual NOx reduction"),
    t("年节水", "Annual water saving"),
];
/// Fields: their sources.
pub const OTHERS_SOURCE: [Text; 3] = [
    t("二氧化硫的来源", "Source of SO2 data"),
    t("氮氧化物的来源", "Source of NOx data"),
    t("节水的来源", "Source of water data"),
];
/// Hint.
pub const OTHERS_HINT: Text = t(
    "本程序未内置此系数，请按可研、环评填写；无数据的留空",
    "The program has no built-in factor; enter values from the feasibility study or environmental impact assessment, and leave blank if none",
);
/// Field.
pub const LOAN: Text = t("贷款编号", "Loan no.");
/// Hint.
pub const HANDED_HINT: Text = t(
    "以下四项供导入台账使用：贷款余额和项目总投资填写完整的，台账可计算本行份额",
    "The following four items are for import into the loan ledger; with outstanding balance and total project investment, the ledger calculates the share of this loan",
);
/// Field.
pub const BORROWER: Text = t("借款人", "Borrower");
/// Field.
pub const BALANCE: Text = t("贷款余额", "Outstanding balance");
/// Field.
pub const INVESTMENT: Text = t("项目总投资", "Total project investment");

/// Act.
pub const ACT_BOOK: Text = t("导出台账（CSV）", "Export loan ledger (CSV)");
/// What the name of its file says.
pub const FILE_BOOK: Text = t("台账", "Loan ledger");
/// What it does.
pub const ACT_BOOK_HELP: Text = t(
    "每个项目一行，列名可被“绿色贷款折合减排测算”的台账导入识别，数值不取整。未填贷款余额、总投资的行，请先在表中补齐；导入时逐行提示所缺内容。",
    "One row per project, with headings recognised by the ledger import of “Attributable emission reduction of green loans”; figures are not rounded. Complete rows without outstanding balance or total investment first; the import reports what is missing in each row.",
);

/// Problem.
pub const RATE_OUT_OF_LINE: Text = t(
    "煤耗 {0} 不在 250–400 克标准煤/千瓦时之间‖，请核对单位（克，不是千克）；如确认无误，请说明",
    "The coal consumption rate of {0} is outside 250–400 gce/kWh‖; check the unit (grams, not kilograms), or give the reason if it is correct",
);
/// Problem.
pub const RATE_OF_OTHER_YEAR: Text = t(
    "指引要求采用测算年度上一年（{0} 年）的煤耗，所填为 {1} 年‖，请改为 {0} 年的煤耗；{0} 年数据尚未公布等情形，请说明",
    "The guidelines require the rate of the previous year ({0}); the rate entered is of {1}‖; enter the rate of {0}, or give the reason, for example that it is not yet published",
);
/// Problem.
pub const GRID_FACTOR: Text = t(
    "{0} 是“{1}”：电力平均排放因子用于范围 2，不用于折合减排‖；如确认采用，请说明",
    "{0} is the {1}; average grid emission factors are for scope 2, not for attributable reductions‖; give the reason if it is used",
);
/// Problem.
pub const CO2_PER_COAL: Text = t(
    "折合每吨标准煤 {0} 吨二氧化碳，不在 1.5–3.5 之间‖，请核对因子与单位；如确认无误，请说明",
    "Equivalent to {0} t CO2 per tonne of coal equivalent, outside 1.5–3.5‖; check factor and unit, or give the reason if correct",
);
/// Problem.
pub const HOURS_BEYOND: Text = t(
    "年利用小时数 {0} 超过一年的 8,760 小时‖，请核对；如确认无误，请说明",
    "Annual utilisation hours of {0} exceed the 8,760 hours of a year‖; check them, or give the reason if correct",
);
/// Problem.
pub const SUPPLY_BEYOND: Text = t(
    "按装机容量折合 {0} 小时，超过一年的 8,760 小时‖：请核对容量、供电量及其单位；如确认无误，请说明",
    "Based on installed capacity this is {0} hours, exceeding the 8,760 hours of a year‖; check capacity, electricity supply and unit, or give the reason if correct",
);
/// Problem.
pub const HOURS_OF_KIND: Text = t(
    "年利用小时数 {0} 高于{1}项目通常的上限 {2} 小时（本程序设定）‖，请核对；如确认无误，请说明",
    "Annual utilisation hours of {0} are above {2}, the usual maximum of {1} projects (set by this program)‖; check them, or give the reason if correct",
);
/// Problem.
pub const SUPPLY_OF_KIND: Text = t(
    "按装机容量折合 {0} 小时，高于{1}项目通常的上限 {2} 小时（本程序设定）‖：请核对容量、供电量及其单位；如确认无误，请说明",
    "Based on installed capacity this is {0} hours, above {2}, the usual maximum of {1} projects (set by this program)‖; check capacity, electricity supply and unit, or give the reason if correct",
);
/// Problem.
pub const KILOWATTS: Text = t(
    "单个项目的装机容量为 {0} 兆瓦，超过 5,000 兆瓦‖，是否按千瓦填写？本栏单位为兆瓦；如确认无误，请说明",
    "The installed capacity of one project is {0} MW, above 5,000 MW‖; was it entered in kW? This field is in MW; give the reason if it is correct",
);
/// Problem.
pub const OWN_USE_FRACTION: Text = t(
    "厂用电与线损率 {0}% 低于 0.5%‖，是否按小数填写？{1}% 请填 {1}；如确认无误，请说明",
    "The station service and line loss rate of {0}% is below 0.5%‖; was it entered as a decimal fraction? For {1}% enter {1}; give the reason if it is correct",
);
/// Problem.
pub const OVER_WHOLE: Text = t(
    "贷款余额 {0} 万元大于项目总投资 {1} 万元，占比超过 100%‖，请核对金额与单位；如确认无误，请说明",
    "The outstanding balance of {0} (CNY 10,000) exceeds the total project investment of {1} (CNY 10,000), a share above 100%‖; check amounts and units, or give the reason if correct",
);
/// Problem.
pub const OWN_USE_ALL: Text = t(
    "厂用电与线损率应小于 100%",
    "The station service and line loss rate must be below 100%",
);
/// Problem.
pub const NAMED_TWICE: Text = t(
    "项目“{0}”出现多次，均已计入‖：请核对是否重复；如确认无误，请说明",
    "Project “{0}” occurs more than once and is counted each time‖; check for duplicates, or give the reason if correct",
);
/// Problem.
pub const KILOGRAMS: Text = t(
    "{0}与标准煤相比过大（每吨标准煤超过 20 千克）‖，请核对单位是否为千克；如确认无误，请说明",
    "{0} is too large relative to coal equivalent (above 20 kg per tonne)‖; check whether the unit is kilograms, or give the reason if it is correct",
);

/// Figure.
pub const COAL: Text = t("年节约标准煤", "Annual coal equivalent saving");
/// Figure.
pub const CO2: Text = t("年减排二氧化碳", "Annual CO2 reduction");
/// Figure.
pub const TOTAL_OF: Text = t("{0}合计", "{0}, total");
/// Formula.
pub const F_SUPPLY: Text = t(
    "装机容量（兆瓦）× 年利用小时数 ÷ 10",
    "installed capacity (MW) × annual utilisation hours ÷ 10",
);
/// Formula.
pub const F_SUPPLY_NET: Text = t(
    "装机容量（兆瓦）× 年利用小时数 ×（100% − 厂用电与线损率）÷ 10",
    "installed capacity (MW) × annual utilisation hours × (100% − station service and line loss rate) ÷ 10",
);
/// Formula.
pub const F_SUPPLY_TYPED: Text = t("直接填写", "as entered");
/// Formula.
pub const F_SUPPLY_MWH: Text = t(
    "年供电量（兆瓦时）÷ 10",
    "annual electricity supply (MWh) ÷ 10",
);
/// Formula.
pub const F_SUPPLY_KWH: Text = t(
    "年供电量（千瓦时）÷ 10,000",
    "annual electricity supply (kWh) ÷ 10,000",
);
/// Formula.
pub const F_SUPPLY_YI: Text = t(
    "年供电量（亿千瓦时）× 10,000",
    "annual electricity supply (100 GWh) × 10,000",
);
/// Formula.
pub const F_COAL: Text = t(
    "年供电量（万千瓦时）× 上年火电供电标准煤耗 ÷ 100",
    "annual electricity supply (10 MWh) × previous year's coal consumption rate ÷ 100",
);
/// Formula.
pub const F_CO2_COAL: Text = t(
    "年节约标准煤 × 每吨标准煤的二氧化碳",
    "annual coal equivalent saving × CO2 per tonne of coal equivalent",
);
/// Formula.
pub const F_CO2_SUPPLY: Text = t(
    "年供电量（万千瓦时）× 10 × 每兆瓦时的二氧化碳",
    "annual electricity supply (10 MWh) × 10 × CO2 per MWh",
);
/// Formula.
pub const F_SUM: Text = t(
    "各项目相加，计算过程不舍入，最终结果四舍五入",
    "sum of projects without intermediate rounding; the result is rounded half up",
);

/// Paper.
pub const SUBTITLE: Text = t(
    "{0}；测算年度 {1}；银监办发〔2013〕185号",
    "{0}; estimation year {1}; CBRC guide (2013) No. 185",
);
/// Paper.
pub const T_PROJECTS: Text = t("项目测算表", "Projects");
/// Paper.
pub const T_WORKINGS: Text = t("测算过程", "Calculation");
/// Paper.
pub const C_KIND: Text = t("类别", "Project type");
/// Paper.
pub const C_SUPPLY: Text = t("年供电量（万千瓦时）", "Annual electricity supply (10 MWh)");
/// Paper.
pub const C_COAL: Text = t("节约标准煤（吨）", "Coal equivalent saved (t)");
/// Paper.
pub const C_CO2: Text = t("减排二氧化碳（吨）", "CO2 reduction (t)");
/// Paper.
pub const C_OTHERS: [Text; 3] = [
    t("二氧化硫（吨）", "SO2 (t)"),
    t("氮氧化物（吨）", "NOx (t)"),
    t("节水（吨）", "Water saved (t)"),
];
/// Comparison.
pub const T_COMPARISON: Text = t("两个年度比较", "Comparison of two years");
/// Comparison.
pub const ITEM: Text = t("{0}（{1}）", "{0} ({1})");
/// Comparison.
pub const C_OF: Text = t("范围", "Category");
/// Comparison.
pub const C_ITEM: Text = t("项目", "Item");
/// Comparison.
pub const C_BEFORE: Text = t("上期", "Previous");
/// Comparison.
pub const C_AFTER: Text = t("本期", "Current");
/// Comparison.
pub const C_CHANGE: Text = t("增减", "Change");
/// Comparison.
pub const C_PER_CENT: Text = t("增减（%）", "Change (%)");
/// Comparison.
pub const N_UNMATCHED: Text = t(
    "有 {0} 个项目没有名称或与其他项目同名，未逐个比较，已计入合计。",
    "Projects without a name, or with the name of another: {0}. They are included in the totals and not compared individually.",
);
/// Comparison.
pub const N_ORDER: Text = t(
    "两份报告的测算年度相同或未填写，“上期”一栏为对比报告，“本期”一栏为本报告。",
    "The two reports have the same estimation year, or none: “Previous” is the other report, “Current” is this one.",
);
/// Paper.
pub const C_SOURCE: Text = t("数据来源", "Data source");
/// Paper.
pub const C_TOTAL: Text = t("合计", "Total");
/// Paper.
pub const C_CAPACITY: Text = t("装机容量（兆瓦）", "Installed capacity (MW)");
/// Paper.
pub const C_HOURS: Text = t("年利用小时数", "Annual utilisation hours");
/// Paper.
pub const C_OWN_USE: Text = t(
    "厂用电与线损率（%）",
    "Station service and line loss rate (%)",
);
/// Note.
pub const N_RATE: Text = t(
    "火电供电标准煤耗：{0} 克标准煤/千瓦时（{1} 年）；来源：{2}。",
    "Coal consumption rate of thermal power supply: {0} gce/kWh ({1}); source: {2}.",
);
/// Note.
pub const N_COAL: Text = t(
    "年节约标准煤 = 年供电量 × 上年火电供电标准煤耗。",
    "Annual coal equivalent saving = annual electricity supply × previous year's coal consumption rate of thermal power supply.",
);
/// Note.
pub const N_CO2_COAL: Text = t(
    "年减排二氧化碳 = 年节约标准煤 × {0} 吨/吨标准煤；因子来源：{1}。",
    "Annual CO2 reduction = annual coal equivalent saving × {0} t/tce; source of factor: {1}.",
);
/// Note.
pub const N_CO2_SUPPLY: Text = t(
    "年减排二氧化碳 = 年供电量 × {0} 吨/兆瓦时；因子来源：{1}。",
    "Annual CO2 reduction = annual electricity supply × {0} t/MWh; source of factor: {1}.",
);
/// Note.
pub const N_OTHERS: Text = t(
    "二氧化硫、氮氧化物、节水未内置折算系数，程序不作计算：有数值的取自可研、环评等，其余留空，不按 0 计。",
    "No conversion factors for SO2, NOx and water are built in and the program does not calculate them; values given are taken from feasibility studies or environmental impact assessments, and blanks are not counted as 0.",
);
/// Note.
pub const N_WHOLE: Text = t(
    "以上为项目整体的年减排量；本行贷款对应部分按“贷款余额 ÷ 项目总投资”另行计算。",
    "The figures are annual reductions of the whole project; the part attributable to the bank's loan is calculated separately as outstanding balance ÷ total project investment.",
);
/// Note.
pub const N_AVOIDED: Text = t(
    "以上为折合减排（避免的排放），不是融资排放。",
    "The figures are attributable reductions (avoided emissions), not financed emissions.",
);
/// Note.
pub const N_COVERED: Text = t(
    "{0}：{1} 个项目中 {2} 个有数值。",
    "{0}: values are available for {2} of {1} projects.",
);
/// Note.
pub const N_REASON: Text = t("说明：{0}——{1}", "Explanation: {0} — {1}");

/// The headings of the loan book, as its import calls them.
pub const BOOK_HEADINGS: [&str; 16] = [
    "贷款编号",
    "借款人",
    "项目名称",
    "贷款余额（万元）",
    "项目总投资（万元）",
    "年节约标准煤（吨）",
    "标准煤数据来源",
    "年减排二氧化碳当量（吨）",
    "二氧化碳数据来源",
    "年减排二氧化硫（吨）",
    "二氧化硫数据来源",
    "年减排氮氧化物（吨）",
    "氮氧化物数据来源",
    "年节水（吨）",
    "节水数据来源",
    "备注",
];
/// Its remark.
pub const BOOK_REMARK: Text = t(
    "按银监办发〔2013〕185号测算；{0} 年火电供电标准煤耗 {1} 克标准煤/千瓦时（{2}）；二氧化碳因子来源：{3}",
    "Estimated according to CBRC guide (2013) No. 185; coal consumption rate of thermal power supply {0}: {1} gce/kWh ({2}); source of CO2 factor: {3}",
);
/// The next period.
pub const NEXT_PERIOD: NextPeriod = NextPeriod {
    title: t("下一年度", "Next year"),
    lead: t(
        "机构、二氧化碳测算方式和项目名称、类别自动带入，年份顺延；煤耗、因子、装机、电量和贷款余额重新填写。",
        "The institution, CO2 method and project names and types are carried over and the year advances; rates, factors, capacities, electricity supply and balances are re-entered.",
    ),
    begin: t("编制下一年度测算", "Prepare next year's estimate"),
    begun: t(
        "已按上年度内容建立下一年度测算，请填写本年度数据",
        "Next year's estimate has been created from this one; enter the data of the year",
    ),
    period: Period::Year("year"),
};
