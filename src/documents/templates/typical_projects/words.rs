//! The words of the estimator of typical projects, in both languages.

use crate::documents::next_period::{NextPeriod, Period};
use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// The title.
pub const TITLE: Text = t(
    "典型项目节能减排量测算（供能类）",
    "Typical projects: energy supply",
);
/// On the home page.
pub const ABOUT: Text = t(
    "可研、环评没有给出减排量的风电、光伏、水电等项目：年供电量 × 上年火电供电标准煤耗，结果可导入绿色贷款台账。",
    "Wind, PV, hydro and other supply whose reports give no reduction: annual supply × last year's thermal coal rate, to be taken into the loan book.",
);
/// A sample.
pub const STORY_THREE: Text = t(
    "示例：三个项目，按标准煤折算",
    "Sample: three projects, CO2 from coal",
);
/// A sample.
pub const STORY_SUPPLY: Text = t("示例：按供电量折算", "Sample: CO2 from supply");
/// To prepare.
pub const PREPARE_RATE: Text = t(
    "上一年全国火电供电标准煤耗（克标准煤/千瓦时）及其公布来源",
    "Last year's national thermal coal rate (gce/kWh) and where it was published",
);
/// To prepare.
pub const PREPARE_SUPPLY: Text = t(
    "各项目的装机容量与年利用小时数，或年供电量，及其出处",
    "Each project's capacity and yearly hours, or its yearly supply, and where they stand",
);
/// To prepare.
pub const PREPARE_FACTOR: Text = t(
    "二氧化碳折算因子及其来源；二氧化硫等的可研、环评数值",
    "The CO2 factor and its source; SO2 and the like from studies or assessments",
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
    "From coal equivalent (t/tce)",
);
/// Choice.
pub const BY_SUPPLY: Text = t("按年供电量折算（吨/兆瓦时）", "From supply (t/MWh)");
/// Choice.
pub const NO_CO2: Text = t("不测算二氧化碳", "No CO2");
/// Choice.
pub const WIND: Text = t("风电", "Wind");
/// Choice.
pub const PV: Text = t("光伏", "PV");
/// Choice.
pub const HYDRO: Text = t("水电", "Hydro");
/// Choice.
pub const OTHER: Text = t("其他供能", "Other supply");
/// Choice.
pub const FROM_CAPACITY: Text = t("由装机容量与小时数计算", "From capacity and hours");
/// Choice.
pub const TYPED: Text = t("直接填写年供电量", "Supply typed");

/// Step.
pub const S_BASIS: Text = t("测算口径", "Basis");
/// Its lead.
pub const S_BASIS_LEAD: Text = t(
    "煤耗与因子都由您填写并写明来源；本程序不提供默认值。",
    "Coal rate and factor are entered by you with their sources; the program offers no default.",
);
/// Step.
pub const S_PROJECTS: Text = t("项目", "Projects");
/// Its lead.
pub const S_PROJECTS_LEAD: Text = t(
    "填的是项目整体的年供电量，不按贷款占比折算；占比在台账中计算。",
    "Figures are the whole project's; the loan's share is computed in the loan book.",
);
/// Step.
pub const S_RESULTS: Text = t("结果与导出", "Results and hand-over");
/// Its lead.
pub const S_RESULTS_LEAD: Text = t(
    "各项目先相加，最后四舍五入一次。",
    "Projects are added, and the sum is rounded once.",
);

/// Field.
pub const INSTITUTION: Text = t("机构名称", "Institution");
/// Field.
pub const YEAR: Text = t("测算年度", "Year");
/// Hint.
pub const YEAR_HINT: Text = t(
    "煤耗取它的上一年",
    "The coal rate is that of the year before",
);
/// Field.
pub const COAL_SHORT: Text = t("年节约标准煤", "Coal saved a year");
/// Said on the page or on paper.
pub const CO2_SHORT: Text = t("年减排二氧化碳", "CO2 avoided a year");
/// Said on the page or on paper.
pub const COAL_RATE: Text = t("上年火电供电标准煤耗", "Last year's thermal coal rate");
/// Help.
pub const COAL_RATE_HELP: Text = t(
    "全国火电供电（不是发电）标准煤耗的上年公布值。2013 年指引规定用它折算，不用本项目或本省的数值。",
    "The published national rate of the year before, for supply (not generation). The guide of 2013 asks for it, not for the project's or the province's.",
);
/// Field.
pub const COAL_RATE_YEAR: Text = t("煤耗的年份", "Year of the rate");
/// Hint.
pub const COAL_RATE_YEAR_HINT: Text = t(
    "公布值所属的年份，不是公布的年份",
    "The year it is for, not the year it was published in",
);
/// Field.
pub const COAL_RATE_SOURCE: Text = t("煤耗的来源", "Source of the rate");
/// Hint.
pub const SOURCE_HINT: Text = t(
    "请填写来源：文件名称、发布机构、年份",
    "Say where it comes from: document, publisher, year",
);
/// Field.
pub const CO2_WAY: Text = t("二氧化碳的测算方式", "How CO2 is found");
/// Help.
pub const CO2_HELP: Text = t(
    "两种方式择一，因子须有来源。电力平均排放因子用于借款人的范围 2，不用于折合减排。",
    "One of two ways, by a factor with a source. A grid's average serves a borrower's scope 2, never avoided emissions.",
);
/// Field.
pub const CO2_PER_TCE: Text = t(
    "每吨标准煤的二氧化碳",
    "CO2 for each tonne of coal equivalent",
);
/// Field.
pub const CO2_PER_MWH: Text = t("每兆瓦时的二氧化碳", "CO2 for each MWh");
/// Hint.
pub const CO2_PER_MWH_HINT: Text = t("1 吨/兆瓦时 = 1 千克/千瓦时", "1 t/MWh = 1 kg/kWh");
/// Field.
pub const CO2_SOURCE: Text = t("因子的来源", "Source of the factor");

/// List.
pub const PROJECTS: Text = t("项目", "Projects");
/// Row.
pub const PROJECT: Text = t("项目", "Project");
/// Button.
pub const ADD_PROJECT: Text = t("添加项目", "Add a project");
/// Help.
pub const PROJECTS_HELP: Text = t(
    "只用于可研、能评没有给出节能量的供能类项目；已有结论的，直接填入台账。",
    "Only for supply projects whose studies give no figure; where they do, the figure goes straight into the loan book.",
);
/// Field.
pub const NAME: Text = t("项目名称", "Project name");
/// Field.
pub const KIND: Text = t("项目类别", "Kind");
/// Help.
pub const KIND_HELP: Text = t(
    "类别只作说明，四类的算法相同。",
    "For information: all kinds are computed alike.",
);
/// Field.
pub const KIND_NAME: Text = t("其他供能的名称", "Name of the kind");
/// Hint.
pub const KIND_HINT: Text = t(
    "例如生物质发电；供热须先折成供电量",
    "For example biomass power; heat is first turned into electricity",
);
/// Field.
pub const SUPPLY_WAY: Text = t("年供电量的填法", "How the supply is given");
/// Field.
pub const CAPACITY: Text = t("装机容量", "Capacity");
/// Field.
pub const CAPACITY_KNOWN: Text = t("装机容量（可选）", "Capacity (optional)");
/// Hint.
pub const CAPACITY_HINT: Text = t(
    "填了才能核对年供电量是否可能",
    "With it the supply can be checked",
);
/// Field.
pub const HOURS: Text = t("年利用小时数", "Hours a year");
/// Field.
pub const OWN_USE: Text = t("厂用电与线损率", "Own use and losses");
/// Hint.
pub const OWN_USE_HINT: Text = t(
    "容量 × 小时数是发电量；不填则不扣除",
    "Capacity × hours is generation; blank deducts nothing",
);
/// Field and figure.
pub const SUPPLY: Text = t("年供电量", "Annual supply");
/// Help.
pub const SUPPLY_HELP: Text = t(
    "填上网电量，不是发电量。",
    "What is supplied to the grid, not what is generated.",
);
/// Field.
pub const SUPPLY_UNIT: Text = t("年供电量的单位", "Unit of the supply");
/// Field.
pub const SUPPLY_SOURCE: Text = t(
    "容量、小时数或供电量的来源",
    "Source of capacity, hours or supply",
);
/// Fields: what has no verified factor.
pub const OTHERS: [Text; 3] = [
    t("年减排二氧化硫", "SO2 avoided a year"),
    t("年减排氮氧化物", "NOx avoided a year"),
    t("年节水", "Water saved a year"),
];
/// Fields: their sources.
pub const OTHERS_SOURCE: [Text; 3] = [
    t("二氧化硫的来源", "Source of SO2"),
    t("氮氧化物的来源", "Source of NOx"),
    t("节水的来源", "Source of water"),
];
/// Hint.
pub const OTHERS_HINT: Text = t(
    "本程序未内置此系数，请按可研、环评填写；无数据的留空",
    "No verified factor: from a study or an assessment, or left blank",
);
/// Field.
pub const LOAN: Text = t("贷款编号", "Loan no.");
/// Hint.
pub const HANDED_HINT: Text = t(
    "以下四项供导入台账用：贷款余额与项目总投资填全，台账即可算出本行的份额",
    "These four are for the loan book: with balance and total investment it computes the bank's share",
);
/// Field.
pub const BORROWER: Text = t("借款人", "Borrower");
/// Field.
pub const BALANCE: Text = t("贷款余额", "Balance");
/// Field.
pub const INVESTMENT: Text = t("项目总投资", "Total investment");

/// Act.
pub const ACT_BOOK: Text = t("导出为台账 CSV", "Give as a loan book (CSV)");
/// What it does.
pub const ACT_BOOK_HELP: Text = t(
    "每个项目一行，列名可被“绿色贷款折合减排”的台账导入识别，数值不取整。没有填贷款余额、总投资的行，请先在表中补齐；导入时会逐行指出缺什么。",
    "One row a project, with headings that the loan-book import of the green-loan form recognises; figures are not rounded. Rows without balance or total investment are to be completed first; the import names what a row lacks.",
);

/// Problem.
pub const RATE_OUT_OF_LINE: Text = t(
    "煤耗 {0} 不在 250–400 克标准煤/千瓦时之间‖，请核对单位（克，不是千克）；如确认无误，请说明",
    "A coal rate of {0} is outside 250–400 gce/kWh‖: check the unit (grams, not kilograms), or say why it is right",
);
/// Problem.
pub const RATE_OF_OTHER_YEAR: Text = t(
    "指引要求用测算年度上一年（{0} 年）的煤耗，填的是 {1} 年‖：请换成 {0} 年的煤耗；{0} 年尚未公布等情形请说明",
    "The guide asks for the rate of the year before ({0}), and this one is of {1}‖: enter that of {0}, or say why, for instance that it is not yet published",
);
/// Problem.
pub const GRID_FACTOR: Text = t(
    "{0} 是“{1}”：电力平均排放因子用于范围 2，不用于折合减排‖；如确认采用，请说明",
    "{0} is the {1}: a grid's average serves scope 2, not avoided emissions‖; if it is meant, say why",
);
/// Problem.
pub const CO2_PER_COAL: Text = t(
    "折合每吨标准煤 {0} 吨二氧化碳，不在 1.5–3.5 之间‖，请核对因子与单位；如确认无误，请说明",
    "It comes to {0} t of CO2 for each tonne of coal equivalent, outside 1.5–3.5‖: check factor and unit, or say why it is right",
);
/// Problem.
pub const HOURS_BEYOND: Text = t(
    "年利用小时数 {0} 超过一年的 8,760 小时‖，请核对；如确认无误，请说明",
    "{0} hours are more than the 8,760 of a year‖: check them, or say why they are right",
);
/// Problem.
pub const SUPPLY_BEYOND: Text = t(
    "按装机容量折合 {0} 小时，超过一年的 8,760 小时‖：请核对容量、供电量及其单位；如确认无误，请说明",
    "By the capacity this is {0} hours, more than the 8,760 of a year‖: check capacity, supply and its unit, or say why they are right",
);
/// Problem.
pub const OWN_USE_ALL: Text = t(
    "厂用电与线损率应小于 100%",
    "Own use and losses must be below 100 %",
);
/// Problem.
pub const NAMED_TWICE: Text = t(
    "项目“{0}”出现多次，均已计入‖：请核对是否重复；如确认无误，请说明",
    "“{0}” occurs more than once and is counted each time‖: check it, or say why",
);
/// Problem.
pub const KILOGRAMS: Text = t(
    "{0}与标准煤相比过大（每吨标准煤超过 20 千克）‖，单位是否为千克？如确认无误，请说明",
    "{0} is too large beside coal equivalent (over 20 kg a tonne)‖: was it kilograms? If it is right, say why",
);

/// Figure.
pub const COAL: Text = t("年节约标准煤", "Coal equivalent saved a year");
/// Figure.
pub const CO2: Text = t("年减排二氧化碳", "CO2 avoided a year");
/// Figure.
pub const TOTAL_OF: Text = t("{0}合计", "{0}, total");
/// Formula.
pub const F_SUPPLY: Text = t(
    "装机容量（兆瓦）× 年利用小时数 ÷ 10",
    "capacity (MW) × hours ÷ 10",
);
/// Formula.
pub const F_SUPPLY_NET: Text = t(
    "装机容量（兆瓦）× 年利用小时数 ×（100% − 厂用电与线损率）÷ 10",
    "capacity (MW) × hours × (100% − own use and losses) ÷ 10",
);
/// Formula.
pub const F_SUPPLY_TYPED: Text = t("直接填写", "as typed");
/// Formula.
pub const F_SUPPLY_MWH: Text = t("年供电量（兆瓦时）÷ 10", "supply (MWh) ÷ 10");
/// Formula.
pub const F_SUPPLY_KWH: Text = t("年供电量（千瓦时）÷ 10,000", "supply (kWh) ÷ 10,000");
/// Formula.
pub const F_SUPPLY_YI: Text = t("年供电量（亿千瓦时）× 10,000", "supply (100 GWh) × 10,000");
/// Formula.
pub const F_COAL: Text = t(
    "年供电量（万千瓦时）× 上年火电供电标准煤耗 ÷ 100",
    "supply (10 MWh) × last year's thermal coal rate ÷ 100",
);
/// Formula.
pub const F_CO2_COAL: Text = t(
    "年节约标准煤 × 每吨标准煤的二氧化碳",
    "coal equivalent × CO2 for each tonne of it",
);
/// Formula.
pub const F_CO2_SUPPLY: Text = t(
    "年供电量（万千瓦时）× 10 × 每兆瓦时的二氧化碳",
    "supply (10 MWh) × 10 × CO2 for each MWh",
);
/// Formula.
pub const F_SUM: Text = t(
    "各项目相加，计算过程不舍入，最终结果四舍五入",
    "projects added, nothing rounded on the way; the sum is rounded half up",
);

/// Paper.
pub const SUBTITLE: Text = t(
    "{0}；测算年度 {1}；银监办发〔2013〕185号",
    "{0}; year {1}; 银监办发〔2013〕185号",
);
/// Paper.
pub const T_PROJECTS: Text = t("项目测算表", "Projects");
/// Paper.
pub const T_WORKINGS: Text = t("测算过程", "Workings");
/// Paper.
pub const C_KIND: Text = t("类别", "Kind");
/// Paper.
pub const C_SUPPLY: Text = t("年供电量（万千瓦时）", "Supply (10 MWh)");
/// Paper.
pub const C_COAL: Text = t("节约标准煤（吨）", "Coal equivalent (t)");
/// Paper.
pub const C_CO2: Text = t("减排二氧化碳（吨）", "CO2 (t)");
/// Paper.
pub const C_OTHERS: [Text; 3] = [
    t("二氧化硫（吨）", "SO2 (t)"),
    t("氮氧化物（吨）", "NOx (t)"),
    t("节水（吨）", "Water (t)"),
];
/// Comparison.
pub const T_COMPARISON: Text = t("两个年度比较", "Two years compared");
/// Comparison.
pub const ITEM: Text = t("{0}（{1}）", "{0} ({1})");
/// Comparison.
pub const C_OF: Text = t("范围", "Of");
/// Comparison.
pub const C_ITEM: Text = t("项目", "Item");
/// Comparison.
pub const C_BEFORE: Text = t("上期", "Before");
/// Comparison.
pub const C_AFTER: Text = t("本期", "After");
/// Comparison.
pub const C_CHANGE: Text = t("增减", "Change");
/// Comparison.
pub const C_PER_CENT: Text = t("增减（%）", "Change (%)");
/// Comparison.
pub const N_UNMATCHED: Text = t(
    "有 {0} 个项目没有名称或与其他项目同名，未逐个比较，已计入合计。",
    "{0} projects have no name or share it; they are in the totals and not compared one by one.",
);
/// Comparison.
pub const N_ORDER: Text = t(
    "两份文档的测算年度相同或未填写，“上期”一栏为对比文档，“本期”一栏为本文档。",
    "The documents have the same year, or none: “Before” is the other document, “After” this one.",
);
/// Paper.
pub const C_SOURCE: Text = t("数据来源", "Source");
/// Paper.
pub const C_TOTAL: Text = t("合计", "Total");
/// Paper.
pub const C_CAPACITY: Text = t("装机容量（兆瓦）", "Capacity (MW)");
/// Paper.
pub const C_HOURS: Text = t("年利用小时数", "Hours a year");
/// Paper.
pub const C_OWN_USE: Text = t("厂用电与线损率（%）", "Own use and losses (%)");
/// Note.
pub const N_RATE: Text = t(
    "火电供电标准煤耗：{0} 克标准煤/千瓦时（{1} 年）；来源：{2}。",
    "Thermal coal rate: {0} gce/kWh ({1}); source: {2}.",
);
/// Note.
pub const N_COAL: Text = t(
    "年节约标准煤 = 年供电量 × 上年火电供电标准煤耗。",
    "Coal equivalent = annual supply × last year's thermal coal rate.",
);
/// Note.
pub const N_CO2_COAL: Text = t(
    "年减排二氧化碳 = 年节约标准煤 × {0} 吨/吨标准煤；因子来源：{1}。",
    "CO2 = coal equivalent × {0} t/tce; source of the factor: {1}.",
);
/// Note.
pub const N_CO2_SUPPLY: Text = t(
    "年减排二氧化碳 = 年供电量 × {0} 吨/兆瓦时；因子来源：{1}。",
    "CO2 = annual supply × {0} t/MWh; source of the factor: {1}.",
);
/// Note.
pub const N_OTHERS: Text = t(
    "二氧化硫、氮氧化物、节水没有核实过的折算系数，不代为计算：有数值的取自可研、环评等，其余留空，不是 0。",
    "SO2, NOx and water have no verified factor and are not computed: what is given was taken from studies or assessments; blank is not nought.",
);
/// Note.
pub const N_WHOLE: Text = t(
    "以上为项目整体的年减排量；本行贷款对应的部分按“贷款余额 ÷ 项目总投资”另算。",
    "These are the whole project's figures; the loan's part is balance ÷ total investment of them.",
);
/// Note.
pub const N_AVOIDED: Text = t(
    "以上为折合减排（避免的排放），不是融资排放。",
    "These are avoided emissions, not financed emissions.",
);
/// Note.
pub const N_COVERED: Text = t(
    "{0}：{1} 个项目中 {2} 个有数值。",
    "{0}: {2} of {1} projects have a figure.",
);
/// Note.
pub const N_REASON: Text = t("说明：{0}——{1}", "Explained: {0} — {1}");

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
    "By 银监办发〔2013〕185号; thermal coal rate {1} gce/kWh of {0} ({2}); source of the CO2 factor: {3}",
);
/// The next period.
pub const NEXT_PERIOD: NextPeriod = NextPeriod {
    title: t("下一年度", "Next year"),
    lead: t(
        "机构、二氧化碳折算方式和项目名称、类型自动带入，年份顺延；煤耗、系数、装机、电量和融资余额重新填写。",
        "The institution, the way to CO2 and the projects' names and kinds are carried over and the year moves on; rates, factors, capacities, supply and balances are filled anew.",
    ),
    begin: t("编制下一年度测算", "Begin next year's estimate"),
    begun: t(
        "已按上年内容建立下一年度测算，请填写本年数据",
        "Next year's estimate was begun from this one; its figures are to be filled",
    ),
    period: Period::Year("year"),
};
