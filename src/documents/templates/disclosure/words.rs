//! The words of table 4's form, in both languages.

use crate::documents::next_period::{NextPeriod, Period};
use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// The title, the table's own.
pub const TITLE: Text = t(
    "经营活动环境影响量化测算表",
    "Environmental impact of operations",
);
/// Said on the page or on paper.
pub const ABOUT: Text = t(
    "披露报告表 4：八项资源消耗的总量与人均，可直接填写，也可由费用、单价和系数换算。",
    "Table 4 of the disclosure report: eight items of resource consumption, total and per capita, entered directly or converted from cost, unit price and conversion factor.",
);
/// Said on the page or on paper.
pub const STORY: Text = t("示例：一个季度", "Sample: one quarter");
/// Said on the page or on paper.
pub const PREPARE_COSTS: Text = t(
    "财务部门的燃油、采暖、水、电、纸张、交通费用或用量",
    "Costs or amounts of fuel, heating, water, electricity, paper and transport from the finance department",
);
/// Said on the page or on paper.
pub const PREPARE_PRICES: Text = t(
    "换算所用的单价、系数及其来源",
    "Unit prices and conversion factors used, with their sources",
);
/// Said on the page or on paper.
pub const PREPARE_HEADCOUNT: Text = t("在职员工数及其日期", "Headcount and its date");
/// Said on the page or on paper.
pub const SUBJECT: Text = t("{0} {1}", "{0} {1}");
/// Said on the page or on paper.
pub const PLAIN: Text = t("{0}", "{0}");
/// Said on the page or on paper.
pub const DIRECT: Text = t("直接填写用量", "Amount entered directly");
/// Said on the page or on paper.
pub const FROM_BILL: Text = t("由账单数量换算", "From the amount on the bill");
pub const FROM_COST: Text = t("由费用换算", "Converted from cost");
/// Said on the page or on paper: the institution has no such item.
pub const NO_SUCH_ITEM: Text = t("无此项", "No such item");
/// A unit of bills.
pub const CUBIC_METRE: Text = t("立方米", "m³");
/// A unit of bills.
pub const SQUARE_METRE: Text = t("平方米", "m²");
/// A unit of bills.
pub const GIGAJOULE: Text = t("吉焦", "GJ");
/// A unit of bills.
pub const KILOMETRE: Text = t("公里", "km");
/// A unit of bills.
pub const PERSON_KILOMETRE: Text = t("人公里", "passenger-km");
/// A unit of bills: 500 sheets.
pub const REAM: Text = t("包（500 张）", "ream of 500 sheets");
/// A unit of bills.
pub const BOX: Text = t("箱", "box");
/// What a price of a unit is not for: a bill of 8元/月 is one of a period.
pub const PERIODS: &[&str] = &[
    "年", "季", "季度", "月", "周", "日", "天", "a", "yr", "year", "quarter", "month", "week",
    "day",
];
/// The unit of a price.
pub const YUAN_PER_UNIT: Text = t("元/计价单位", "CNY/unit bought");
/// The unit of a price.
pub const YUAN_PER_TONNE: Text = t("元/吨", "CNY/t");
/// The unit of a price.
pub const YUAN_PER_KWH: Text = t("元/千瓦时", "CNY/kWh");
/// How the last row is found.
pub const TRAINING_ENTRY: Text = t(
    "培训与公益活动：填写方式",
    "Training and events: method of entry",
);
/// Said below a field.
pub const BILL_UNIT_HINT: Text = t(
    "账单所用的单位，可从列表选取，也可自行填写",
    "The unit used on the bill; select from the list or enter another",
);
/// Said below a field.
pub const BILL_FACTOR_HINT: Text = t(
    "每一账单单位折合多少表中单位；各地热值、密度不同，本程序不内置，请按供应方资料填写并注明来源",
    "What one billed unit equals in the unit of the table. Heating values and densities differ by region, so none is built in; enter the supplier's figure and state its source",
);
/// Said on the page or on paper.
pub const SCOPE_1: Text = t("范围 1", "Scope 1");
/// Said on the page or on paper.
pub const SCOPE_2: Text = t("范围 2", "Scope 2");
/// Said on the page or on paper.
pub const SCOPE_3: Text = t("范围 3", "Scope 3");
/// Said on the page or on paper.
pub const FACTOR_HINT: Text = t(
    "每一计价单位折合多少表中单位，不填则按 1 计",
    "How many units of the table one priced unit equals; blank counts as 1",
);
/// Said on the page or on paper.
pub const SOURCE_HINT: Text = t("请填写来源", "State the source");
/// Said on the page or on paper.
pub const PERSONS: Text = t("人", "persons");
/// Said on the page or on paper.
pub const NO_UNIT: Text = t("", "");
/// Said on the page or on paper.
pub const S_PERIOD: Text = t("披露期与员工数", "Period and headcount");
/// Said on the page or on paper.
pub const S_PERIOD_LEAD: Text = t(
    "人均数均按同一员工数计算，并注明日期。",
    "All per capita figures are based on the same headcount; state its date.",
);
/// Said on the page or on paper.
pub const S_DIRECT: Text = t("直接消耗", "Direct consumption");
/// Said on the page or on paper.
pub const S_BOUGHT: Text = t("采购的产品与服务", "Purchased products and services");
/// Said on the page or on paper.
pub const S_MEASURES: Text = t("环保措施", "Measures");
/// Said on the page or on paper.
pub const S_EMISSIONS: Text = t("二氧化碳排放（可选）", "CO2 emissions (optional)");
/// Said on the page or on paper.
pub const S_EMISSIONS_LEAD: Text = t(
    "按范围分列，排放因子须注明来源；程序未内置的因子请自行填写。",
    "By scope; emission factors must state their source. Factors not built into the program are entered by the user.",
);
/// Said on the page or on paper.
pub const S_COMPARISON: Text = t(
    "与上期比较（可选）",
    "Comparison with previous period (optional)",
);
/// Said on the page or on paper.
pub const S_COMPARISON_LEAD: Text = t(
    "表 4 各项与上期或另一份表 4 对照。",
    "Table 4 compared item by item with the previous period or another report.",
);
/// Said on the page or on paper.
pub const INSTITUTION: Text = t("机构名称", "Institution");
/// Said on the page or on paper.
pub const PERIOD_END: Text = t("期末日", "Period end");
/// Said on the page or on paper.
pub const HEADCOUNT: Text = t("在职员工数", "Headcount");
/// Said on the page or on paper.
pub const HEADCOUNT_DATE: Text = t("员工数的日期", "Date of headcount");
/// Said on the page or on paper.
pub const EMISSIONS: Text = t("二氧化碳排放", "CO2 emissions");
/// Said on the page or on paper.
pub const EMISSION: Text = t("排放", "Emission item");
/// Said on the page or on paper.
pub const ADD_EMISSION: Text = t("添加排放", "Add an emission item");
/// Said on the page or on paper.
pub const SCOPE: Text = t("范围", "Scope");
/// Said on the page or on paper.
pub const EMISSION_NAME: Text = t("名称", "Name");
/// Said on the page or on paper.
pub const EMISSION_AMOUNT: Text = t("用量", "Amount");
/// Said on the page or on paper.
pub const EMISSION_UNIT: Text = t("用量单位", "Unit of amount");
/// Said on the page or on paper.
pub const EMISSION_FACTOR: Text = t("排放因子", "Emission factor");
/// Said on the page or on paper.
pub const EMISSION_SOURCE: Text = t("因子来源与年份", "Source and year of factor");
/// Said on the page or on paper.
pub const KG_HINT: Text = t("千克二氧化碳 / 每单位用量", "kg CO2 per unit of amount");
/// An action.
pub const TAKE_ELECTRICITY: Text = t("带入表 4 的电力用量", "Take electricity from Table 4");
/// What it does.
pub const TAKE_ELECTRICITY_HELP: Text = t(
    "将表 4 的电力总量填入“外购电力”一项；没有该项的，新增一项。排放因子及来源仍由填报人选定。",
    "Transfers total electricity into the emission item of purchased electricity, which is added if missing. Factor and source are entered by the user.",
);
/// Why it failed.
pub const NO_ELECTRICITY: Text = t(
    "表 4 的电力总量尚未填写，请先填写",
    "Table 4 has no electricity total yet; enter it first",
);
/// Why it failed.
pub const SEVERAL_ELECTRICITIES: Text = t(
    "外购电力有多项，无法确定填入哪一项，请自行分配",
    "There are several items of purchased electricity; allocate the total among them manually",
);
/// The name of an emission.
pub const BOUGHT_ELECTRICITY: Text = t("外购电力", "Electricity bought");
/// Said on the page or on paper.
pub const EMISSION_CO2: Text = t("二氧化碳排放量", "CO2 emitted");
/// Said on the page or on paper.
pub const EMISSIONS_HELP: Text = t(
    "外购电力的因子来源可从列表选取全国、西北或青海的年度平均因子，选定后提示公布值（千克/千瓦时）；用于范围 2，不用于折合减排。",
    "For purchased electricity, select the annual average of the nation, the Northwest or Qinghai as the source; the published factor (kg/kWh) is then offered. For scope 2, not for attributable reductions.",
);
/// Said on the page or on paper.
pub const TOTAL_OF: Text = t("{0}总量", "{0}, total");
/// Said on the page or on paper.
pub const HEAD_OF: Text = t("{0}人均", "{0}, per capita");
/// Said on the page or on paper.
pub const F_BILL: Text = t("账单数量 × 折合系数", "amount on the bill × factor");
pub const F_COST: Text = t(
    "费用 ÷ 单价 × 换算系数",
    "cost ÷ unit price × conversion factor",
);
/// Said on the page or on paper.
pub const F_HEAD: Text = t("总量 ÷ 在职员工数", "total ÷ headcount");
/// Said on the page or on paper.
pub const F_CO2: Text = t("用量 × 排放因子 ÷ 1000", "amount × emission factor ÷ 1000");
/// Said on the page or on paper.
pub const F_SUM: Text = t(
    "各行相加，计算过程不舍入，最终结果四舍五入",
    "sum of rows without intermediate rounding; the result is rounded half up",
);
/// Said on the page or on paper.
pub const NA_HEADCOUNT: Text = t("在职员工数为 0", "the headcount is 0");
/// Said on the page or on paper.
pub const CO2: Text = t("二氧化碳排放", "CO2");
/// Said on the page or on paper.
pub const CO2_TOTAL: Text = t("二氧化碳排放合计", "Total CO2 emissions");
/// Said on the page or on paper.
pub const CO2_OF: [Text; 3] = [
    t("范围 1 二氧化碳", "CO2, scope 1"),
    t("范围 2 二氧化碳", "CO2, scope 2"),
    t("范围 3 二氧化碳", "CO2, scope 3"),
];
/// Problem.
pub const NO_PRICE: Text = t(
    "单价为 0，不能作除数；其他各项照常计算",
    "The unit price is 0 and cannot be used as divisor; other items are calculated as usual",
);
/// Problem.
pub const NO_HEADCOUNT: Text = t(
    "在职员工数为 0，人均无法计算",
    "The headcount is 0; per capita figures cannot be calculated",
);
/// Problem.
pub const HEADCOUNT_PART: Text = t(
    "在职员工数 {0} 不是整数‖；按折合人数填写的，请说明",
    "The headcount of {0} is not a whole number‖; if it is in full-time equivalents, please explain",
);
/// Problem.
pub const HEADCOUNT_DAY: Text = t(
    "员工数的日期（{0}）不是期末日（{1}），将在表下注明",
    "The date of the headcount ({0}) is not the period end ({1}); this is noted below the table",
);
/// Problem.
pub const PAPER_KILOGRAMS: Text = t(
    "纸张人均超过 100 千克‖，请核对单位是否为千克；如确认无误，请说明",
    "Paper exceeds 100 kg per capita‖; check whether the unit is kilograms, or give the reason if it is correct",
);
/// Problem.
pub const GRID_FACTOR: Text = t(
    "“{0}”为 {1} 千克/千瓦时，请采用",
    "The {0} is {1} kg/kWh; please use it",
);
/// A factor of electricity that no grid has.
pub const FACTOR_SIZE: Text = t(
    "排放因子折合每千瓦时 {0} 千克，电力的因子一般在 {1} 至 {2} 之间‖：请核对因子和计量单位（因子为每一计量单位的二氧化碳千克数）；如确认无误，请说明",
    "The emission factor comes to {0} kg per kWh; factors of electricity are between {1} and {2}‖; check the factor and the unit (kilograms of CO2 for each unit), or give the reason if it is correct",
);
/// Problem.
pub const GRID_OTHER: Text = t(
    "因子 {2} 与所填来源不符：“{0}”为 {1} 千克/千瓦时‖；来源为其他文件的，请更正来源，或说明",
    "The factor {2} does not match its source: the {0} is {1} kg/kWh‖; correct the source if it is another document, or explain",
);
/// Problem.
pub const GRID_UNIT: Text = t(
    "“{0}”以千瓦时计，用量单位应为千瓦时‖；如确认无误，请说明",
    "The {0} is per kWh, so the amount should be in kWh‖; give the reason if it is correct",
);
/// Problem.
pub const GRID_SCOPE: Text = t(
    "外购电力的排放属于范围 2‖；如确认无误，请说明",
    "Purchased electricity belongs to scope 2‖; give the reason if it is correct",
);
/// A figure per head in a smaller unit.
pub const SMALLER: Text = t("（{0}）", "({0})");
/// Note.
pub const N_REASON: Text = t("说明：{0}——{1}", "Explanation: {0} — {1}");
/// Heading.
pub const H_EMISSIONS: Text = t("二氧化碳排放（按范围）", "CO2 emissions (by scope)");
/// Column.
pub const C_CO2: Text = t("二氧化碳（吨）", "CO2 (t)");
/// Column.
pub const C_ALL: Text = t("合计", "Total");
/// Note.
pub const N_EMISSIONS: Text = t(
    "二氧化碳 = 用量 × 排放因子（千克/单位用量）÷ 1000；各行先相加，计算过程不舍入，最终结果四舍五入。",
    "CO2 = amount × emission factor (kg per unit of amount) ÷ 1000; rows are added without intermediate rounding and the result is rounded half up.",
);
/// The title of table 4: of an institution, and of the empty form.
pub const TABLE_4: [Text; 2] = [
    t(
        "表 4 {0}经营活动环境影响量化测算表",
        "Table 4: Environmental impact of operations of {0}",
    ),
    t(
        "表 4 经营活动环境影响量化测算表",
        "Table 4: Environmental impact of operations",
    ),
];
/// Said on the page or on paper.
pub const SUBTITLE: Text = t(
    "截至 {0}；在职员工 {1} 人（{2}）",
    "As of {0}; headcount {1} ({2})",
);
/// Said on the page or on paper.
pub const AS_OF: Text = t("截至 {0}", "As of {0}");
/// Said on the page or on paper.
pub const C_NAME: Text = t("指标名称", "Indicator");
/// Said on the page or on paper.
pub const C_ITEM: Text = t("披露细项", "Item");
/// Said on the page or on paper.
pub const C_TOTAL: Text = t("总量", "Total");
/// Said on the page or on paper.
pub const C_HEAD: Text = t("人均", "Per capita");
/// Said on the page or on paper.
pub const C_UNIT: Text = t("单位", "Unit");
/// Said on the page or on paper.
pub const ITEM: Text = t("{0}（{1}）", "{0} ({1})");
/// Said on the page or on paper.
pub const ITEM_OPTIONAL: Text = t("{0}（{1}）-可选项", "{0} ({1}), optional");
/// On the empty form.
pub const N_HEADCOUNT_BLANK: Text = t(
    "注：人均 = 总量 ÷ 在职员工数＿＿＿＿人（截至　　年　月　日）。",
    "Note: per capita = total ÷ headcount ______ (as of ____________).",
);
/// Said on the page or on paper.
pub const N_HEADCOUNT: Text = t(
    "注：人均 = 总量 ÷ 在职员工数 {0} 人（{1}）。",
    "Note: per capita = total ÷ headcount {0} ({1}).",
);
/// Said on the page or on paper.
pub const N_COST: Text = t(
    "{0}：费用 {1} 元 ÷ 单价 {2} 元 × 系数 {3}；来源：{4}",
    "{0}: cost CNY {1} ÷ unit price CNY {2} × conversion factor {3}; source: {4}",
);
/// Said on the page or on paper.
pub const N_BILL: Text = t(
    "{0}：账单数量 {1} {2} × 折合系数 {3}；来源：{4}",
    "{0}: bill {1} {2} × factor {3}; source: {4}",
);
/// Said on the page or on paper.
pub const N_NONE: Text = t(
    "注：“无此项”指机构没有该项消耗，不是数据缺失，也不按 0 计。",
    "Note: “No such item” means that the institution has no such consumption; it is neither missing nor 0.",
);
/// Last period's columns on page and paper, with its day.
pub const AS_OF_LAST: Text = t("上期（截至 {0}）", "Last period (as of {0})");
/// Last period's columns where its day is not known.
pub const LAST_PERIOD: Text = t("上期", "Last period");
/// Column.
pub const C_CHANGE: Text = t("总量变动（%）", "Total, change (%)");
/// Column of the table for programs.
pub const C_LAST_TOTAL: Text = t("上期总量", "Total, last period");
/// Column of the table for programs.
pub const C_LAST_HEAD: Text = t("上期人均", "Per capita, last period");
/// Totals of periods that are not equally long.
pub const OTHER_LENGTH: Text = t("期间长短不同", "periods differ in length");
/// The table beside last period's, on the page.
pub const T_BESIDE: Text = t("表 4 与上期", "Table 4 and previous period");
/// Comparison.
pub const T_COMPARISON: Text = t("表 4 两期比较", "Table 4: comparison of two periods");
/// Comparison.
pub const C_MEASURE: Text = t("口径", "Measure");
/// Comparison.
pub const C_BEFORE: Text = t("上期", "Previous");
/// Comparison.
pub const C_AFTER: Text = t("本期", "Current");
/// Comparison.
pub const C_GAP: Text = t("增减", "Change");
/// Comparison.
pub const C_PER_CENT: Text = t("增减（%）", "Change (%)");
/// Comparison.
pub const N_SAME_PERIOD: Text = t(
    "两份报告的期末日相同，“上期”一栏为对比报告，“本期”一栏为本报告。",
    "Both reports have the same period end: “Previous” is the other report, “Current” is this one.",
);
/// Comparison.
pub const N_NO_PERIOD: Text = t(
    "至少一份报告没有填写期末日，“上期”一栏为对比报告，“本期”一栏为本报告。",
    "At least one of the reports has no period end: “Previous” is the other report, “Current” is this one.",
);
/// A price for another unit than the table's, without a factor.
pub const PRICE_PER: Text = t(
    "单价按每{0}计，表中单位为{1}‖，请填写换算系数（每{0}折合多少{1}）；如确认按 1 折合，请说明",
    "The price is per {0}, while the unit of the table is {1}‖; enter the conversion factor ({1} per {0}), or give the reason if it is 1",
);
/// A factor that follows from the units.
pub const BILL_FACTOR: Text = t(
    "1 {0}等于 {1} {2}‖，折合系数请填 {1}；另有口径的，请说明",
    "1 {0} is {1} {2}‖; the factor should be {1}, or give the reason",
);
/// Said on the page or on paper.
pub const T_TABLE_4: Text = t("表 4", "Table 4");

/// For each row but the last: how it is found, its cost, the price, the factor, where price and factors come from; the amount on the bill, its unit, and
/// what one of that unit is.
pub const ROW_WORDS: [[Text; 8]; 7] = [
    [
        t(
            "自有交通燃油：填写方式",
            "Fuel of own vehicles: method of entry",
        ),
        t("自有交通燃油费用", "Fuel of own vehicles: cost"),
        t("自有交通燃油单价", "Fuel of own vehicles: unit price"),
        t(
            "自有交通燃油换算系数",
            "Fuel of own vehicles: conversion factor",
        ),
        t(
            "自有交通燃油单价与系数的来源",
            "Fuel of own vehicles: source of price and factor",
        ),
        t(
            "自有交通燃油账单数量",
            "Fuel of own vehicles: amount on the bill",
        ),
        t(
            "自有交通燃油账单单位",
            "Fuel of own vehicles: unit on the bill",
        ),
        t(
            "自有交通燃油每一账单单位折合",
            "Fuel of own vehicles: one billed unit equals",
        ),
    ],
    [
        t(
            "自有采暖燃料：填写方式",
            "Own heating fuel: method of entry",
        ),
        t("自有采暖燃料费用", "Own heating fuel: cost"),
        t("自有采暖燃料单价", "Own heating fuel: unit price"),
        t(
            "自有采暖燃料换算系数",
            "Own heating fuel: conversion factor",
        ),
        t(
            "自有采暖燃料单价与系数的来源",
            "Own heating fuel: source of price and factor",
        ),
        t(
            "自有采暖燃料账单数量",
            "Own heating fuel: amount on the bill",
        ),
        t("自有采暖燃料账单单位", "Own heating fuel: unit on the bill"),
        t(
            "自有采暖燃料每一账单单位折合",
            "Own heating fuel: one billed unit equals",
        ),
    ],
    [
        t("水：填写方式", "Water: method of entry"),
        t("水费用", "Water: cost"),
        t("水单价", "Water: unit price"),
        t("水换算系数", "Water: conversion factor"),
        t("水单价与系数的来源", "Water: source of price and factor"),
        t("水账单数量", "Water: amount on the bill"),
        t("水账单单位", "Water: unit on the bill"),
        t("水每一账单单位折合", "Water: one billed unit equals"),
    ],
    [
        t("电力：填写方式", "Electricity: method of entry"),
        t("电力费用", "Electricity: cost"),
        t("电力单价", "Electricity: unit price"),
        t("电力换算系数", "Electricity: conversion factor"),
        t(
            "电力单价与系数的来源",
            "Electricity: source of price and factor",
        ),
        t("电力账单数量", "Electricity: amount on the bill"),
        t("电力账单单位", "Electricity: unit on the bill"),
        t(
            "电力每一账单单位折合",
            "Electricity: one billed unit equals",
        ),
    ],
    [
        t("纸张：填写方式", "Paper: method of entry"),
        t("纸张费用", "Paper: cost"),
        t("纸张单价", "Paper: unit price"),
        t("纸张换算系数", "Paper: conversion factor"),
        t("纸张单价与系数的来源", "Paper: source of price and factor"),
        t("纸张账单数量", "Paper: amount on the bill"),
        t("纸张账单单位", "Paper: unit on the bill"),
        t("纸张每一账单单位折合", "Paper: one billed unit equals"),
    ],
    [
        t(
            "采购采暖燃料：填写方式",
            "Purchased heating: method of entry",
        ),
        t("采购采暖燃料费用", "Purchased heating: cost"),
        t("采购采暖燃料单价", "Purchased heating: unit price"),
        t(
            "采购采暖燃料换算系数",
            "Purchased heating: conversion factor",
        ),
        t(
            "采购采暖燃料单价与系数的来源",
            "Purchased heating: source of price and factor",
        ),
        t(
            "采购采暖燃料账单数量",
            "Purchased heating: amount on the bill",
        ),
        t(
            "采购采暖燃料账单单位",
            "Purchased heating: unit on the bill",
        ),
        t(
            "采购采暖燃料每一账单单位折合",
            "Purchased heating: one billed unit equals",
        ),
    ],
    [
        t("公共交通：填写方式", "Public transport: method of entry"),
        t("公共交通费用", "Public transport: cost"),
        t("公共交通单价", "Public transport: unit price"),
        t("公共交通换算系数", "Public transport: conversion factor"),
        t(
            "公共交通单价与系数的来源",
            "Public transport: source of price and factor",
        ),
        t("公共交通账单数量", "Public transport: amount on the bill"),
        t("公共交通账单单位", "Public transport: unit on the bill"),
        t(
            "公共交通每一账单单位折合",
            "Public transport: one billed unit equals",
        ),
    ],
];
/// Which months the amounts are of.
pub const COVERS: Text = t("数据期间", "Period covered");
/// Said below it.
pub const COVERS_HINT: Text = t(
    "表 4 只印期末日，不写数据是一个季度的还是全年的；各项用量、账单和费用须为同一期间的合计",
    "Table 4 prints the period end only and does not say whether figures are of a quarter or of the year; all amounts, bills and costs must be totals of the same period",
);
/// An answer.
pub const COVERS_QUARTER: Text = t("当季（期末日所在季度）", "The quarter of the period end");
/// An answer.
pub const COVERS_YEAR_TO_DATE: Text = t(
    "年初至期末累计（期末日为 12 月 31 日的，即全年）",
    "Year to date (the whole year where the period ends on 31 December)",
);
/// Said below the amount on a bill and below a cost.
pub const WHOLE_PERIOD_HINT: Text = t(
    "填数据期间内全部账单的合计，不是其中一张",
    "The total of all bills of the period covered, not of one bill",
);
/// A quarter of a year.
pub const QUARTERS: [Text; 4] = [
    t("{0} 年第一季度", "Q1 {0}"),
    t("{0} 年第二季度", "Q2 {0}"),
    t("{0} 年第三季度", "Q3 {0}"),
    t("{0} 年第四季度", "Q4 {0}"),
];
/// A year.
pub const WHOLE_YEAR: Text = t("{0} 年", "{0}");
/// A month.
pub const ONE_MONTH: Text = t("{0} 年 {1} 月", "{1} {0}");
/// Several months.
pub const MONTHS: Text = t("{0} 年 {1}—{2} 月", "{1} to {2} {0}");
/// A figure with the months that it is of.
pub const IN_MONTHS: Text = t("{1}{0}", "{0}, {1}");
/// A figure with the day that its period ends.
pub const UP_TO_DAY: Text = t("{0}（截至 {1}）", "{0} (as of {1})");
/// Problem.
pub const COVERS_DIFFER: Text = t(
    "数据期间由上期的“{0}”改为“{1}”，两期总量不能直接比较‖；如确认无误，请说明",
    "The period covered was “{0}” in the previous report and is “{1}” now, so totals cannot be compared directly‖; give the reason if it is correct",
);
/// An amount since January that is smaller than that of a period before it in the same year.
pub const CUMULATIVE_FELL: Text = t(
    "{0}：{1}累计 {2}，小于 {3}累计的 {4}‖，请核对所填是否为当季数；如确认无误，请说明",
    "{0}: {2} for {1}, less than {4} for {3}‖; check whether the figure is of the quarter alone, or give the reason if it is correct",
);
/// An amount whose average of a month is far below last period's.
pub const MONTHS_DOUBTED: Text = t(
    "{0}：{1}为 {2}，{3}为 {4}，按月平均不超过上期的三分之一‖，请核对账单是否覆盖整个数据期间（例如将一个季度的账单填作全年）；如确认无误，请说明",
    "{0}: {2} for {1}, {4} for {3}; the monthly average is a third of last period's or less‖; check whether the bills cover the whole period (a quarter's bills may be entered for a year), or give the reason if it is correct",
);
/// The same where the average is far above last period's.
pub const MONTHS_DOUBTED_ABOVE: Text = t(
    "{0}：{1}为 {2}，{3}为 {4}，按月平均达到上期的三倍及以上‖，请核对账单是否超出数据期间（例如将全年的账单填作一个季度）；如确认无误，请说明",
    "{0}: {2} for {1}, {4} for {3}; the monthly average is three times last period's or more‖; check whether the bills go beyond the period (a year's bills may be entered for a quarter), or give the reason if it is correct",
);
/// The same where it is not known of which months both are.
pub const AMOUNT_DOUBTED: Text = t(
    "{0}：本期 {1}，上期 {2}，相差三倍以上‖，请核对两期数据期间是否一样长；如确认无误，请说明",
    "{0}: {1} now, {2} in the previous period; they differ by a factor of three or more‖; check whether both periods are equally long, or give the reason if it is correct",
);
/// Note.
pub const N_COVERED: Text = t("注：表中总量为 {0}的合计。", "Note: Totals are for {0}.");
/// Note where two periods are not equally long.
pub const N_LENGTHS: Text = t(
    "注：本期总量为 {0} 个月的合计，上期为 {1} 个月，两期不计算变动。",
    "Note: Totals are for {0} months in this period and {1} in the previous one; no change is calculated.",
);
/// Note of a comparison where two periods are not equally long.
pub const N_OTHER_LENGTHS: Text = t(
    "上期总量为 {0} 个月的合计，本期为 {1} 个月，增减含期间长短的影响。",
    "Totals are for {0} months in the previous period and {1} in the current one; the change includes the difference in length.",
);
/// The next period.
pub const NEXT_PERIOD: NextPeriod = NextPeriod {
    title: t("下一期", "Next period"),
    lead: t(
        "机构、数据期间、各项填写方式、账单单位和排放项自动带入，期末日顺延；员工数、用量、费用、单价和系数重新填写，上期数据列在各栏下方供对照。",
        "The institution, the period covered, methods of entry, billed units and emission items are carried over and the period end advances; headcount, amounts, costs, prices and factors are re-entered, with the previous period's figures shown below the fields.",
    ),
    begin: t("编制下一期测算表", "Prepare the next period"),
    begun: t(
        "已按上期内容建立下一期测算表，请填写本期数据",
        "The next period has been created from this one; enter the data of the period",
    ),
    period: Period::QuarterTo("period_end"),
};
