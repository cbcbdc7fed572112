//! The words of the energy worksheet: the documents behind its factors, names of energy and units, what is said of bills, and the register.

use super::super::{Coverage, Entry};
use super::units::Unit;
use crate::clause::{Clause, Edition};
use crate::i18n::{Arg, Lang, Text};

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// GB/T 2589—2008. T/FIQ 003—2025 cites it with its date; the edition of 2020 differs for natural gas alone.
pub static GB_T_2589: Edition = Edition {
    number: "GB/T 2589—2008",
    title: "综合能耗计算通则",
    issued: "2008",
};
/// GB/T 32150—2015. The edition of 2025 is in force from 2026-07-01.
pub static GB_T_32150_2015: Edition = Edition {
    number: "GB/T 32150—2015",
    title: "工业企业温室气体排放核算和报告通则",
    issued: "2015",
};
/// The guide of 2015 for other industry.
pub static GUIDE_2015: Edition = Edition {
    number: "发改办气候〔2015〕1722号",
    title: "工业其他行业企业温室气体排放核算方法与报告指南（试行）",
    issued: "2015",
};
/// The guides of 2014.
pub static GUIDES_2014: Edition = Edition {
    number: "发改办气候〔2014〕2920号",
    title: "第二批 4 个行业企业温室气体排放核算方法与报告指南（试行）",
    issued: "2014",
};
/// The guides of 2013.
pub static GUIDES_2013: Edition = Edition {
    number: "发改办气候〔2013〕2526号",
    title: "首批 10 个行业企业温室气体排放核算方法与报告指南（试行）",
    issued: "2013",
};
/// The grid factors of 2023.
pub static GRID_FACTORS_2023: Edition = Edition {
    number: "公告 2025 年第 47 号",
    title: "关于发布 2023 年电力二氧化碳排放因子的公告",
    issued: "2025-12-31",
};
/// The grid factors of 2022. The announcement's number is not at hand.
pub static GRID_FACTORS_2022: Edition = Edition {
    number: "2022 年电力二氧化碳排放因子公告",
    title: "关于发布 2022 年电力二氧化碳排放因子的公告",
    issued: "2024-12-20",
};
/// The grid factors of 2021.
pub static GRID_FACTORS_2021: Edition = Edition {
    number: "公告 2024 年第 12 号",
    title: "关于发布 2021 年电力二氧化碳排放因子的公告",
    issued: "2024-04-12",
};
/// The guide to the use of non-fossil power.
pub static NON_FOSSIL: Edition = Edition {
    number: "发改能源〔2026〕622号",
    title: "非化石能源电力消费核算指南（试行）",
    issued: "2026",
};

const FUELS_TABLE: &str = "化石燃料特性参数缺省值";
const HEAT_TABLE: &str = "热力消费的排放因子缺省值";
const CARBONATE_TABLE: &str = "碳酸盐排放因子缺省值";
const ANNEX_A: &str = "附录 A";
const ANNEX_A_1: &str = "附录 A.1";
const SCOPES: &str = "核算范围与方法";
const PROVINCIAL: &str = "省级电力平均二氧化碳排放因子";
const REGIONAL: &str = "区域电力平均二氧化碳排放因子";
const NATIONWIDE: &str = "全国电力平均二氧化碳排放因子";
const WITHOUT_TRADED: &str = "全国电力平均二氧化碳排放因子（不包括市场化交易的非化石能源电量）";
const OF_FOSSIL: &str = "全国化石能源电力二氧化碳排放因子";
const USE_OF_NON_FOSSIL: &str = "非化石能源电力消费量";

/// Coefficients of coal equivalent.
pub const GB_T_2589_ANNEX_A: Clause = Clause::of(&GB_T_2589, ANNEX_A);
/// What is counted of emissions.
pub const GB_T_32150: Clause = Clause::of(&GB_T_32150_2015, SCOPES);
/// Table B.
pub const TABLE_B: Clause = Clause::of(&GUIDE_2015, FUELS_TABLE);
/// The rows that the guides of 2014 have whole.
pub const TABLE_2014: Clause = Clause::of(&GUIDES_2014, FUELS_TABLE);
/// Table A.
pub const TABLE_A: Clause = Clause::of(&GUIDES_2013, FUELS_TABLE);
/// The default factor of heat.
pub const HEAT_DEFAULT: Clause = Clause::of(&GUIDE_2015, HEAT_TABLE);
/// Carbonates.
pub const CARBONATES: Clause = Clause::of(&GUIDES_2013, CARBONATE_TABLE);
/// Provinces, 2023.
pub const PROVINCES_2023: Clause = Clause::of(&GRID_FACTORS_2023, PROVINCIAL);
/// Provinces, 2022.
pub const PROVINCES_2022: Clause = Clause::of(&GRID_FACTORS_2022, PROVINCIAL);
/// Provinces, 2021.
pub const PROVINCES_2021: Clause = Clause::of(&GRID_FACTORS_2021, PROVINCIAL);
/// Regions, 2023.
pub const REGIONS_2023: Clause = Clause::of(&GRID_FACTORS_2023, REGIONAL);
/// Regions, 2022.
pub const REGIONS_2022: Clause = Clause::of(&GRID_FACTORS_2022, REGIONAL);
/// The nation, 2023.
pub const NATION_2023: Clause = Clause::of(&GRID_FACTORS_2023, NATIONWIDE);
/// The nation, 2022.
pub const NATION_2022: Clause = Clause::of(&GRID_FACTORS_2022, NATIONWIDE);
/// The nation, 2021.
pub const NATION_2021: Clause = Clause::of(&GRID_FACTORS_2021, NATIONWIDE);
/// Without traded non-fossil power, 2023.
pub const RESIDUAL_2023: Clause = Clause::of(&GRID_FACTORS_2023, WITHOUT_TRADED);
/// Without traded non-fossil power, 2022.
pub const RESIDUAL_2022: Clause = Clause::of(&GRID_FACTORS_2022, WITHOUT_TRADED);
/// Fossil power, 2023.
pub const FOSSIL_2023: Clause = Clause::of(&GRID_FACTORS_2023, OF_FOSSIL);
/// What counts as the use of non-fossil power.
pub const NON_FOSSIL_GUIDE: Clause = Clause::of(&NON_FOSSIL, USE_OF_NON_FOSSIL);
/// What T/FIQ 003—2025 says of emissions: energy and process.
pub const FIQ_A_1: Clause = Clause::of(&super::super::sll::EDITION, ANNEX_A_1);

/// One text alone has a factor.
pub const SINGLE_SOURCE: Text = t("单一来源，请核对", "Single source; please check");

/// A place of the grid.
pub const NATION: Text = t("全国", "National");
/// A region of the grid.
pub const NORTHWEST: Text = t("西北", "Northwest");
/// The nation without traded non-fossil power.
pub const NATION_RESIDUAL: Text = t(
    "全国（不包括市场化交易的非化石能源电量）",
    "National (excluding market-traded non-fossil electricity)",
);
/// Fossil power.
pub const NATION_FOSSIL: Text = t("全国化石能源电力", "National fossil-fuel electricity");

macro_rules! places {
    ($($name:ident = $zh:literal, $en:literal;)*) => {
        $(
            #[doc = concat!("The province ", $en, ".")]
            pub const $name: Text = t($zh, $en);
        )*
    };
}

places! {
    QINGHAI = "青海", "Qinghai";
    BEIJING = "北京", "Beijing";
    TIANJIN = "天津", "Tianjin";
    HEBEI = "河北", "Hebei";
    SHANXI = "山西", "Shanxi";
    INNER_MONGOLIA = "内蒙古", "Inner Mongolia";
    LIAONING = "辽宁", "Liaoning";
    JILIN = "吉林", "Jilin";
    HEILONGJIANG = "黑龙江", "Heilongjiang";
    SHANGHAI = "上海", "Shanghai";
    JIANGSU = "江苏", "Jiangsu";
    ZHEJIANG = "浙江", "Zhejiang";
    ANHUI = "安徽", "Anhui";
    FUJIAN = "福建", "Fujian";
    JIANGXI = "江西", "Jiangxi";
    SHANDONG = "山东", "Shandong";
    HENAN = "河南", "Henan";
    HUBEI = "湖北", "Hubei";
    HUNAN = "湖南", "Hunan";
    GUANGDONG = "广东", "Guangdong";
    GUANGXI = "广西", "Guangxi";
    HAINAN = "海南", "Hainan";
    CHONGQING = "重庆", "Chongqing";
    SICHUAN = "四川", "Sichuan";
    GUIZHOU = "贵州", "Guizhou";
    YUNNAN = "云南", "Yunnan";
    SHAANXI = "陕西", "Shaanxi";
    GANSU = "甘肃", "Gansu";
    NINGXIA = "宁夏", "Ningxia";
    XINJIANG = "新疆", "Xinjiang";
}

/// Table B by name.
pub const NAME_OF_B: Text = t(
    "工业其他行业指南（发改办气候〔2015〕1722号）",
    "Guide for other industries (Document 1722 of 2015)",
);
/// Table A by name.
pub const NAME_OF_A: Text = t(
    "分行业指南（发改办气候〔2013〕2526号）",
    "Industry guides (Document 2526 of 2013)",
);

/// A fuel.
pub const NATURAL_GAS: Text = t("天然气", "Natural gas");
/// A fuel.
pub const LNG: Text = t("液化天然气", "Liquefied natural gas");
/// A fuel.
pub const ANTHRACITE: Text = t("无烟煤", "Anthracite");
/// A fuel.
pub const BITUMINOUS: Text = t("烟煤", "Bituminous coal");
/// A fuel.
pub const LIGNITE: Text = t("褐煤", "Lignite");
/// A fuel.
pub const CLEANED_COAL: Text = t("洗精煤", "Cleaned coal");
/// A fuel.
pub const BRIQUETTE: Text = t("型煤", "Briquettes");
/// A fuel.
pub const COKE: Text = t("焦炭", "Coke");
/// A fuel.
pub const DIESEL: Text = t("柴油", "Diesel");
/// A fuel.
pub const PETROL: Text = t("汽油", "Petrol");
/// A fuel.
pub const KEROSENE: Text = t("煤油", "Kerosene");
/// A fuel.
pub const LPG: Text = t("液化石油气", "Liquefied petroleum gas");
/// A fuel whose parameters are entered.
pub const WASHED_COAL: Text = t("其他洗煤", "Other washed coal");
/// A fuel whose parameters are entered.
pub const CRUDE_OIL: Text = t("原油", "Crude oil");
/// A fuel whose parameters are entered.
pub const FUEL_OIL: Text = t("燃料油", "Fuel oil");
/// A fuel whose parameters are entered.
pub const REFINERY_GAS: Text = t("炼厂干气", "Refinery dry gas");
/// A fuel whose parameters are entered.
pub const COKE_OVEN_GAS: Text = t("焦炉煤气", "Coke oven gas");
/// A fuel whose parameters are entered.
pub const BLAST_FURNACE_GAS: Text = t("高炉煤气", "Blast furnace gas");
/// A fuel whose parameters are entered.
pub const CONVERTER_GAS: Text = t("转炉煤气", "Converter gas");
/// A fuel whose parameters are entered.
pub const CARBIDE_GAS: Text = t("密闭电石炉炉气", "Closed carbide furnace gas");
/// A fuel whose parameters are entered.
pub const PETROLEUM_COKE: Text = t("石油焦", "Petroleum coke");
/// A fuel whose parameters are entered.
pub const TAR: Text = t("焦油", "Tar");
/// A fuel whose parameters are entered.
pub const CRUDE_BENZOL: Text = t("粗苯", "Crude benzol");
/// A fuel whose parameters are entered.
pub const OTHER_GAS: Text = t("其他煤气", "Other gas");

/// What the texts say of it.
pub const N_WASHED_COAL: Text = t(
    "各指南的低位发热量为 8.363、12.545、15.373 GJ/t，最多相差 46%，请按化验单填写。",
    "The guides give 8.363, 12.545 and 15.373 GJ/t, up to 46% apart. Enter the figures of the assay report.",
);
/// What the texts say of it.
pub const N_CRUDE_OIL: Text = t(
    "低位发热量：2015 年指南 42.62 GJ/t，2013 年指南 41.816 GJ/t。",
    "Heating value: 42.62 GJ/t in the guide of 2015, 41.816 GJ/t in those of 2013.",
);
/// What the texts say of it.
pub const N_FUEL_OIL: Text = t(
    "低位发热量：2015 年指南 40.19 GJ/t，2013 年指南 41.816 GJ/t。",
    "Heating value: 40.19 GJ/t in the guide of 2015, 41.816 GJ/t in those of 2013.",
);
/// What the texts say of it.
pub const N_REFINERY_GAS: Text = t(
    "低位发热量 46.05 GJ/t，按吨计；有的指南误列为万立方米。",
    "Heating value 46.05 GJ/t, per tonne; one guide lists it per 10,000 m³ by mistake.",
);
/// What the texts say of it.
pub const N_COKE_OVEN_GAS: Text = t(
    "各指南的单位热值含碳量为 12.10、13.58、13.60 tC/TJ，请按检测报告填写。",
    "The guides give a carbon content of 12.10, 13.58 and 13.60 tC/TJ. Enter the figures of the test report.",
);
/// What the texts say of it.
pub const N_BLAST_FURNACE_GAS: Text = t(
    "低位发热量：2015 年指南 37.69，其他指南 33.00 GJ/万立方米；单位热值含碳量 70.8 tC/TJ。",
    "Heating value: 37.69 in the guide of 2015, 33.00 GJ per 10,000 m³ elsewhere; carbon content 70.8 tC/TJ.",
);
/// What the texts say of it.
pub const N_CONVERTER_GAS: Text = t(
    "低位发热量：2015 年指南 79.54，其他指南 84.00 GJ/万立方米；单位热值含碳量 49.6 tC/TJ。",
    "Heating value: 79.54 in the guide of 2015, 84.00 GJ per 10,000 m³ elsewhere; carbon content 49.6 tC/TJ.",
);
/// What the texts say of it.
pub const N_CARBIDE_GAS: Text = t(
    "指南缺省值为 111.19 GJ/万立方米、39.51 tC/TJ、99%，请按检测报告填写。",
    "Defaults of the guide: 111.19 GJ per 10,000 m³, 39.51 tC/TJ, 99%. Enter the figures of the test report.",
);
/// What the texts say of it.
pub const N_PETROLEUM_COKE: Text = t(
    "各指南的低位发热量为 31.00、31.998、32.5 GJ/t，请按化验单填写。",
    "The guides give 31.00, 31.998 and 32.5 GJ/t. Enter the figures of the assay report.",
);
/// What the texts say of it.
pub const N_TAR: Text = t(
    "指南缺省值为 33.453 GJ/t、22.0 tC/TJ、98%。",
    "Defaults of the guide: 33.453 GJ/t, 22.0 tC/TJ, 98%.",
);
/// What the texts say of it.
pub const N_CRUDE_BENZOL: Text = t(
    "指南缺省值为 41.816 GJ/t、22.7 tC/TJ、98%。",
    "Defaults of the guide: 41.816 GJ/t, 22.7 tC/TJ, 98%.",
);
/// What the texts say of it.
pub const N_OTHER_GAS: Text = t(
    "低位发热量为 52.27 或 52.34 GJ/万立方米、单位热值含碳量 12.20 tC/TJ，请按检测报告填写。",
    "Heating value 52.27 or 52.34 GJ per 10,000 m³, carbon content 12.20 tC/TJ. Enter the figures of the test report.",
);

/// A carbonate.
pub const CALCIUM_CARBONATE: Text = t("碳酸钙", "Calcium carbonate");
/// A carbonate.
pub const MAGNESIUM_CARBONATE: Text = t("碳酸镁", "Magnesium carbonate");
/// A carbonate.
pub const DOLOMITE: Text = t("白云石", "Dolomite");
/// A carbonate.
pub const IRON_CARBONATE: Text = t("碳酸亚铁", "Iron carbonate");
/// A carbonate.
pub const MANGANESE_CARBONATE: Text = t("碳酸锰", "Manganese carbonate");
/// A carbonate.
pub const BARIUM_CARBONATE: Text = t("碳酸钡", "Barium carbonate");
/// A carbonate.
pub const SODA: Text = t("碳酸钠", "Sodium carbonate");
/// A carbonate.
pub const BICARBONATE: Text = t("碳酸氢钠", "Sodium bicarbonate");
/// A carbonate.
pub const LITHIUM_CARBONATE: Text = t("碳酸锂", "Lithium carbonate");
/// A carbonate.
pub const POTASH: Text = t("碳酸钾", "Potassium carbonate");
/// A carbonate.
pub const STRONTIUM_CARBONATE: Text = t("碳酸锶", "Strontium carbonate");

/// A column of bills.
pub const GRID: Text = t("下网电量", "Electricity from the grid");
/// A column of bills.
pub const SHARP: Text = t("尖时段电量", "Critical-peak electricity");
/// A column of bills.
pub const PEAK: Text = t("峰时段电量", "Peak electricity");
/// A column of bills.
pub const FLAT: Text = t("平时段电量", "Flat-rate electricity");
/// A column of bills.
pub const VALLEY: Text = t("谷时段电量", "Off-peak electricity");
/// A column of bills.
pub const DEEP_VALLEY: Text = t("深谷时段电量", "Deep off-peak electricity");
/// A column of bills.
pub const RESOLD: Text = t("转供电量", "Electricity resold");
/// A column of bills.
pub const PV_USED: Text = t("光伏自用电量", "Own PV electricity used");
/// A column of bills.
pub const PV_GENERATED: Text = t("光伏发电量", "PV electricity generated");
/// A column of bills.
pub const FEED_IN: Text = t("光伏上网电量", "PV electricity fed into the grid");
/// A column of bills.
pub const GREEN: Text = t("绿电交易电量", "Green electricity traded");
/// A column of bills.
pub const OWN_FUEL: Text = t("自填燃料", "Fuel entered by the user");
/// A column of bills.
pub const HEAT: Text = t("外购热力", "Purchased heat");
/// A column of bills.
pub const COST_OF_POWER: Text = t("电费", "Electricity cost");
/// A column of bills.
pub const COST_OF_GAS: Text = t("燃气费", "Gas cost");
/// A line of the worksheet.
pub const L_GRID: Text = t(
    "外购电力（下网减转供）",
    "Purchased electricity (net of resale)",
);
/// A name as it stands.
pub const PLAIN: Text = t("{0}", "{0}");

/// A bill counts in its month.
pub const BILL_MONTH: Text = t("账单月", "Billing month");
/// A bill counts by its days.
pub const BY_DAYS: Text = t("按天折算", "Prorated by days");

/// A unit.
pub const KWH: Text = t("千瓦时", "kWh");
/// A unit.
pub const TEN_MWH: Text = t("万千瓦时", "10 MWh");
/// A unit.
pub const MWH: Text = t("兆瓦时", "MWh");
/// A unit.
pub const CUBIC_METRE: Text = t("立方米", "m³");
/// A unit.
pub const TEN_THOUSAND_CUBIC_METRES: Text = t("万立方米", "10,000 m³");
/// A unit.
pub const TONNE: Text = t("吨", "t");
/// A unit.
pub const TEN_KT: Text = t("万吨", "10 kt");
/// A unit.
pub const KILOGRAM: Text = t("千克", "kg");
/// A unit.
pub const LITRE: Text = t("升", "L");
/// A unit.
pub const BOTTLE: Text = t("瓶", "bottles");
/// A unit.
pub const GJ: Text = t("吉焦", "GJ");
/// A unit.
pub const MJ: Text = t("兆焦", "MJ");
/// A unit.
pub const GCAL: Text = t("百万千卡", "Gcal");
/// A unit.
pub const TEN_MCAL: Text = t("万大卡", "10,000 kcal");
/// A unit.
pub const TONNE_OF_STEAM: Text = t("吨蒸汽", "t of steam");
/// A unit.
pub const YUAN: Text = t("元", "CNY");
/// A unit.
pub const TEN_THOUSAND_YUAN: Text = t("万元", "CNY 10,000");
/// A unit.
pub const TCE: Text = t("吨标准煤", "tce");
/// A unit.
pub const TONNES_CO2: Text = t("吨二氧化碳", "t CO2");
/// A unit.
pub const TONNES_CO2E: Text = t("吨二氧化碳当量", "t CO2e");
/// A unit.
pub const PER_CENT: Text = t("%", "%");
/// A unit.
pub const KG_PER_LITRE: Text = t("kg/L", "kg/L");
/// A unit.
pub const KG_PER_BOTTLE: Text = t("kg/瓶", "kg/bottle");
/// A unit.
pub const GJ_PER_TONNE: Text = t("GJ/t", "GJ/t");
/// A unit.
pub const GJ_PER_10K_M3: Text = t("GJ/万立方米", "GJ per 10,000 m³");
/// A unit.
pub const TC_PER_TJ: Text = t("tC/TJ", "tC/TJ");
/// A unit.
pub const KG_PER_KWH: Text = t("kgCO2/kWh", "kgCO2/kWh");
/// A unit.
pub const T_PER_GJ: Text = t("tCO2/GJ", "tCO2/GJ");
/// A unit.
pub const KGCE_PER_KWH: Text = t("kgce/kWh", "kgce/kWh");
/// A unit.
pub const KGCE_PER_MJ: Text = t("kgce/MJ", "kgce/MJ");
/// A unit.
pub const KGCE_PER_KG: Text = t("kgce/kg", "kgce/kg");
/// A unit.
pub const KGCE_PER_M3: Text = t("kgce/m³", "kgce/m³");

/// A factor.
pub const COEFFICIENT: Text = t("折标准煤系数", "Coal equivalent coefficient");
/// A factor.
pub const GAS_COEFFICIENT: Text = t(
    "天然气折标准煤系数",
    "Coal equivalent coefficient of natural gas",
);
/// A factor.
pub const GRID_FACTOR: Text = t("电网排放因子", "Grid emission factor");
/// A factor.
pub const RESIDUAL_FACTOR: Text = t(
    "不包括市场化交易的非化石能源电量的电力排放因子",
    "Grid factor excluding market-traded non-fossil electricity",
);
/// A factor.
pub const HEAT_FACTOR: Text = t("热力排放因子", "Heat emission factor");
/// A factor.
pub const HEATING_VALUE: Text = t("低位发热量", "Net calorific value");
/// A factor.
pub const CARBON_CONTENT: Text = t("单位热值含碳量", "Carbon content per unit of heat");
/// A factor.
pub const OXIDATION: Text = t("碳氧化率", "Carbon oxidation rate");
/// A factor.
pub const DENSITY: Text = t("密度", "Density");
/// A factor.
pub const BOTTLE_WEIGHT: Text = t("每瓶重量", "Weight per bottle");
/// A factor.
pub const ENTHALPY: Text = t("蒸汽热焓", "Enthalpy of steam");
/// A factor.
pub const DENSITY_OF: Text = t("{0}密度", "Density of {0}");
/// A factor.
pub const PARAMETERS_OF: Text = t("{0}参数", "Parameters of {0}");
/// A factor.
pub const FACTOR_OF: Text = t("{0}的排放因子", "Emission factor of {0}");

/// A figure.
pub const K_ELECTRICITY: Text = t("用电量", "Electricity consumption");
/// A figure.
pub const K_ENERGY: Text = t(
    "综合能耗（当量值）",
    "Energy consumption (calorific equivalent)",
);
/// A figure.
pub const K_NON_FOSSIL: Text = t("其中：非化石能源电力", "Of which: non-fossil electricity");
/// A figure.
pub const K_FUELS: Text = t("范围 1：化石燃料燃烧", "Scope 1: fuel combustion");
/// A figure.
pub const K_PROCESSES: Text = t("范围 1：生产过程", "Scope 1: processes");
/// A figure.
pub const K_SCOPE_1: Text = t("范围 1 排放量", "Scope 1 emissions");
/// A figure.
pub const K_POWER: Text = t("范围 2：外购电力", "Scope 2: purchased electricity");
/// A figure.
pub const K_HEAT: Text = t("范围 2：外购热力", "Scope 2: purchased heat");
/// A figure.
pub const K_SCOPE_2: Text = t("范围 2 排放量", "Scope 2 emissions");
/// A figure.
pub const K_EMISSIONS: Text = t("碳排放量", "Carbon emissions");
/// A figure.
pub const K_GREEN_SHARE: Text = t("绿电占比", "Share of green electricity");
/// A figure.
pub const K_MARKET_POWER: Text = t(
    "备查：外购电力排放量（按市场法）",
    "Memo: purchased electricity, market-based",
);
/// A figure.
pub const K_OTHER_GASES: Text = t(
    "备查：其他温室气体（生产过程）",
    "Memo: other greenhouse gases (processes)",
);

/// A formula.
pub const F_ELECTRICITY: Text = t(
    "下网电量 − 转供电量 + 光伏自用电量",
    "electricity from the grid − resold + own PV used",
);
/// A formula.
pub const F_ENERGY: Text = t(
    "Σ（实物量 × 折标准煤系数），电力与热力按当量值",
    "Σ (quantity × coal equivalent coefficient), electricity and heat by calorific equivalent",
);
/// A formula.
pub const F_NON_FOSSIL: Text = t(
    "（光伏自用 + 有凭证的绿电）× 电力折标准煤系数",
    "(own PV used + documented green electricity) × coal equivalent coefficient of electricity",
);
/// A formula.
pub const F_FUELS: Text = t(
    "44 × Σ（消费量 × 低位发热量 × 单位热值含碳量 × 碳氧化率）÷ 12",
    "44 × Σ (quantity × net calorific value × carbon content × oxidation rate) ÷ 12",
);
/// A formula.
pub const F_PROCESSES: Text = t("Σ（数量 × 排放因子）", "Σ (quantity × emission factor)");
/// A formula.
pub const F_SCOPE_1: Text = t("化石燃料燃烧 + 生产过程", "fuel combustion + processes");
/// A formula.
pub const F_POWER: Text = t(
    "（下网电量 − 转供电量）× 电网排放因子 ÷ 1000",
    "(electricity from the grid − resold) × grid emission factor ÷ 1000",
);
/// A formula.
pub const F_HEAT: Text = t(
    "外购热力 × 热力排放因子",
    "purchased heat × heat emission factor",
);
/// A formula.
pub const F_SCOPE_2: Text = t(
    "外购电力 + 外购热力",
    "purchased electricity + purchased heat",
);
/// A formula.
pub const F_EMISSIONS: Text = t("范围 1 + 范围 2", "scope 1 + scope 2");
/// A formula.
pub const F_GREEN_SHARE: Text = t(
    "（光伏自用 + 绿电交易 + 绿证核销）÷（下网电量 + 光伏自用），不含省内分摊",
    "(own PV used + green trades + certificates retired) ÷ (electricity from the grid + own PV used), without provincial allocation",
);
/// A formula.
pub const F_MARKET_POWER: Text = t(
    "（下网电量 − 转供电量 − 有凭证的绿电）× 不包括市场化交易的非化石能源电量的因子 ÷ 1000",
    "(electricity from the grid − resold − documented green electricity) × factor excluding market-traded non-fossil electricity ÷ 1000",
);

/// What the worksheet says of its editions.
pub const NEWER_EDITION: Text = t(
    "本表按 GB/T 32150—2015、GB/T 2589—2008（团体标准所引版本）；GB/T 32150—2025 自 2026-07-01 起实施。",
    "This worksheet follows GB/T 32150—2015 and GB/T 2589—2008 as cited by the standard; GB/T 32150—2025 applies from 2026-07-01.",
);
/// What the worksheet says of heating values.
pub const TWO_HEATING_VALUES: Text = t(
    "折标准煤与碳排放所用的低位发热量不同，均为各自文件的缺省值；自填实测热值时两者同时采用实测值。",
    "Coal equivalent and emissions use different calorific values, each the default of its document; a measured value entered by the user replaces both.",
);
/// What the worksheet says of energy that is made of other energy.
pub const COUNTED_ONCE: Text = t(
    "厂内加工转换的能源只计一次：柴油发电只计柴油，自备锅炉只计燃料，不再计其电、汽。",
    "Energy converted on site counts once: the diesel of a generator and the fuel of a boiler, not their electricity or steam.",
);

/// A column is missing.
pub const I_COLUMN_MISSING: Text = t(
    "缺“{0}”一列，相关指标未算出‖；没有此项的，请逐月填 0",
    "The column “{0}” is missing and the figures that need it are not calculated‖; enter 0 for each month if there is none",
);
/// A unit is missing.
pub const I_UNIT_MISSING: Text = t(
    "“{0}”一列没有单位‖，请选择{1}",
    "The column “{0}” has no unit‖; select {1}",
);
/// Months are missing.
pub const I_MONTHS_MISSING: Text = t(
    "“{0}”缺 {1}账单，年度合计未算出；已填 {2} 个月，合计 {3} {4}，不作年度指标‖；当月没有用量的请填 0",
    "“{0}” has no bill for {1}, so no annual total is calculated; the {2} months entered add up to {3} {4}, which is not an annual figure‖; enter 0 for a month without consumption",
);
/// Months are missing, and the rest has no sum.
pub const I_MONTHS_WITHOUT_SUM: Text = t(
    "“{0}”缺 {1}账单，年度合计未算出‖；当月没有用量的请填 0",
    "“{0}” has no bill for {1}, so no annual total is calculated‖; enter 0 for a month without consumption",
);
/// No bill at all.
pub const I_NO_BILLS: Text = t(
    "“{0}”尚无账单，年度合计未算出",
    "“{0}” has no bills yet, so no annual total is calculated",
);
/// A month twice.
pub const I_MONTH_TWICE: Text = t(
    "“{0}”{1}有多张账单（{2}），未填不同的户号或表号‖；请填户号或表号，或确认相加，重复的请删除",
    "“{0}” has several bills for {1} ({2}) without different account or meter numbers‖; enter the numbers, confirm that the bills are added, or delete the duplicate",
);
/// A year below zero.
pub const I_BELOW_ZERO: Text = t(
    "“{0}”全年合计为 {1} {2}，小于 0‖；请核对冲红账单",
    "“{0}” adds up to {1} {2} for the year, below zero‖; check the reversed bills",
);
/// A sum that does not fit.
pub const I_TOO_LARGE: Text = t(
    "“{0}”的数字过大，无法计算‖；请核对单位",
    "The figures of “{0}” are too large to calculate‖; check the unit",
);
/// No density.
pub const I_DENSITY_MISSING: Text = t(
    "{0}按升填写，尚无密度‖；请填{0}密度（kg/L）及来源，或直接填吨数",
    "{0} is in litres and has no density‖; enter the density of {0} (kg/L) with its source, or enter tonnes",
);
/// A density that is none.
pub const I_DENSITY_REFUSED: Text = t(
    "{0}密度 {1} 不是以 kg/L 为单位的数值‖；请按 kg/L 填写",
    "The density of {0}, {1}, is not a value in kg/L‖; enter it in kg/L",
);
/// No weight of a bottle.
pub const I_BOTTLE_WEIGHT_MISSING: Text = t(
    "液化石油气按瓶填写，尚无每瓶重量‖；请填每瓶千克数及来源，或直接填千克数",
    "Liquefied petroleum gas is in bottles and has no weight per bottle‖; enter kilograms per bottle with the source, or enter kilograms",
);
/// No enthalpy.
pub const I_ENTHALPY_MISSING: Text = t(
    "热力按吨蒸汽填写，尚无热焓‖；请填热焓（GJ/t）及来源，或按热力账单填吉焦",
    "Heat is in tonnes of steam and has no enthalpy‖; enter the enthalpy (GJ/t) with its source, or enter GJ from the heat bill",
);
/// No choice of the carbon content of liquefied natural gas.
pub const I_CARBON_NOT_CHOSEN: Text = t(
    "液化天然气的单位热值含碳量各指南不一（15.30 或 17.20 tC/TJ），未选择，未算出‖；请选择，或填实测值",
    "The guides differ on the carbon content of liquefied natural gas (15.30 or 17.20 tC/TJ); none is selected, so nothing is calculated‖; select one or enter a measured value",
);
/// An own fuel that is not complete.
pub const I_OWN_INCOMPLETE: Text = t(
    "{0}的低位发热量、单位热值含碳量、碳氧化率未填全，未算出‖；请填写并注明来源",
    "The net calorific value, carbon content and oxidation rate of {0} are incomplete, so nothing is calculated‖; enter them with their source",
);
/// An oxidation as a fraction.
pub const I_OXIDATION_FRACTION: Text = t(
    "{0}的碳氧化率填为 {1}，以百分数计为 {1}%‖；如为 {2}%，请填 {2}",
    "The oxidation rate of {0} is entered as {1}, that is {1}%‖; if {2}% is meant, enter {2}",
);
/// A factor that is none.
pub const I_FACTOR_REFUSED: Text = t(
    "电网排放因子 {0} 不在 0.01 至 1.5 kgCO2/kWh 之间，未采用‖；请按 kgCO2/kWh 填写",
    "The grid emission factor {0} is not between 0.01 and 1.5 kgCO2/kWh and is not used‖; enter it in kgCO2/kWh",
);
/// No factor of the grid, or nought.
pub const I_NO_FACTOR: Text = t(
    "没有电网排放因子‖，请选择用电所在地的电网因子",
    "There is no grid emission factor‖; select that of the place where the electricity is used",
);
/// A factor of heat that is none.
pub const I_HEAT_FACTOR_REFUSED: Text = t(
    "热力排放因子 {0} 不在 0.01 至 0.2 tCO2/GJ 之间，未采用‖；请按 tCO2/GJ 填写",
    "The heat emission factor {0} is not between 0.01 and 0.2 tCO2/GJ and is not used‖; enter it in tCO2/GJ",
);
/// More resold than taken.
pub const I_RESOLD_OVER_GRID: Text = t(
    "转供电量 {0} 千瓦时大于下网电量 {1} 千瓦时‖，请核对",
    "Electricity resold, {0} kWh, exceeds electricity from the grid, {1} kWh‖; please check",
);
/// Resold given twice.
pub const I_RESOLD_TWICE: Text = t(
    "转供电量既有逐月一列，又填了全年数‖；请保留一处",
    "Electricity resold is given both month by month and for the year‖; keep one of them",
);
/// No feed-in.
pub const I_FEED_IN_MISSING: Text = t(
    "有光伏发电量，没有上网电量，无法得出自用电量‖；请填上网电量，全部自用的逐月填 0",
    "There is PV generation without feed-in, so own use cannot be derived‖; enter the feed-in, 0 for each month if all is used on site",
);
/// More fed in than generated.
pub const I_FEED_IN_OVER_GENERATED: Text = t(
    "光伏上网电量 {0} 千瓦时大于发电量 {1} 千瓦时‖，请核对",
    "PV feed-in, {0} kWh, exceeds PV generation, {1} kWh‖; please check",
);
/// More green than from the grid.
pub const I_GREEN_OVER_GRID: Text = t(
    "绿电 {0} 千瓦时大于下网电量 {1} 千瓦时，绿电占比未算出‖；绿电交易电量是下网电量的一部分，请核对",
    "Green electricity, {0} kWh, exceeds electricity from the grid, {1} kWh, so the green share is not calculated‖; green trades are part of the electricity from the grid; please check",
);
/// No residual factor.
pub const I_RESIDUAL_MISSING: Text = t(
    "电网因子的年度没有不包括市场化交易的非化石能源电量的因子，按市场法的备查数未算出",
    "There is no factor excluding market-traded non-fossil electricity for the year of the grid factor, and the market-based memo is not calculated",
);
/// Green power without proof.
pub const I_GREEN_UNPROVEN: Text = t(
    "绿电交易 {0} 千瓦时未附合同、结算单或绿证，不能计为绿电，未计入‖；请附凭证",
    "Green trades of {0} kWh have no contract, settlement slip or certificate, cannot count as green and are left out‖; attach the documents",
);
/// Certificates that may be those of the trades.
pub const I_CERTIFICATES_UNCLEAR: Text = t(
    "绿证核销 {0} 千瓦时未说明是否为绿电交易所附绿证，暂未计入‖；绿电交易所附绿证不另计，单独购买的请注明",
    "It is not stated whether the {0} kWh of certificates belong to the green trades, and they are left out‖; certificates of trades are not added, state those bought separately",
);
/// A price outside its band, with the unit meant.
pub const I_PRICE_OUT_UNIT: Text = t(
    "{0}“{3}”折合 {1} 元/{2}，数量的单位可能是{4}‖，请核对",
    "“{3}” of {0} comes to CNY {1} per {2}; the quantity may be in {4}‖; please check",
);
/// A price outside its band.
pub const I_PRICE_OUT: Text = t(
    "{0}“{3}”折合 {1} 元/{2}‖，请核对数量与金额",
    "“{3}” of {0} comes to CNY {1} per {2}‖; check quantity and amount",
);
/// A month far above the others.
pub const I_TIMES_THE_MEDIAN: Text = t(
    "{0}“{1}”是其他月份中位数的 {2} 倍‖，请核对单位",
    "“{1}” of {0} is {2} times the median of the other months‖; check the unit",
);
/// A month far below the others.
pub const I_BELOW_THE_MEDIAN: Text = t(
    "{0}“{1}”不到其他月份中位数的百分之一‖，请核对单位",
    "“{1}” of {0} is below a hundredth of the median of the other months‖; check the unit",
);
/// Periods that are not the total.
pub const I_TARIFFS_DIFFER: Text = t(
    "{0}分时电量合计 {1} 千瓦时，与总电量 {2} 千瓦时相差 {3} 千瓦时，已取总电量‖；请核对",
    "The time-of-use quantities of {0} add up to {1} kWh and differ from the total of {2} kWh by {3} kWh; the total is used‖; please check",
);
/// PV self-use that is not generation less feed-in.
pub const I_PV_DIFFERS: Text = t(
    "光伏自用电量 {0} 千瓦时，与发电量减上网电量 {1} 千瓦时不一致，已取自用电量‖；请核对",
    "Own PV electricity of {0} kWh differs from generation less feed-in, {1} kWh; the former is used‖; please check",
);
/// A meter with gaps.
pub const I_METER_GAP: Text = t(
    "“{0}”{1}缺 {2}账单，其他户号或表号有‖；当月没有用量的请填 0",
    "“{0}”, {1} has no bill for {2} while others have‖; enter 0 for a month without consumption",
);
/// Bills with a meter and bills without.
pub const I_METER_UNNAMED: Text = t(
    "“{0}”同一月份既有写明户号（表号）的账单，又有未写明的，已相加‖；请核对是否为同一批账单重复录入，重复的请删除，不重复的请补填户号（表号）或说明",
    "“{0}” has bills with a meter and bills without one in the same month, and they are added‖; check whether the same bills were entered twice. Delete those that stand twice, or enter the meter or a reason",
);
/// A density outside the usual.
pub const I_DENSITY_OUT: Text = t(
    "{0}密度 {1} kg/L 不在常见范围 {2} 至 {3} 之内‖，请核对或说明",
    "The density of {0}, {1} kg/L, is outside the usual {2} to {3}‖; please check or explain",
);
/// A parameter outside the usual.
pub const I_PARAMETER_OUT: Text = t(
    "{0}的{1} {2} 不在常见范围之内‖，请核对单位或说明",
    "The parameter of {0}, {1}, is {2}, outside the usual range‖; check the unit or explain",
);
/// No source.
pub const I_SOURCE_MISSING: Text = t(
    "{0}未注明来源‖，请填写来源",
    "{0} has no source‖; enter the source",
);
/// A bill taken back.
pub const I_TAKEN_BACK: Text = t(
    "{0}“{1}”有冲红 {2} {3}，已并入当月",
    "“{1}” of {0} has a reversal of {2} {3}, included in that month",
);
/// A total of periods.
pub const I_TARIFFS_SUMMED: Text = t(
    "{0}没有总电量，已取分时电量之和",
    "There is no total for {0}; the time-of-use quantities are added up",
);
/// Rows of other years.
pub const I_OTHER_YEARS: Text = t(
    "有 {0} 行属于其他年度，未计入",
    "Rows of other years, not included: {0}",
);
/// It was not said whether power is resold.
pub const I_RESOLD_NOT_SAID: Text = t(
    "未填转供电量，按没有转供计算‖；有转供的请填写",
    "Electricity resold is not stated and taken as none‖; enter it if there is any",
);
/// A factor of one text.
pub const I_SINGLE_SOURCE: Text = t(
    "{0} {1}：单一来源，请核对",
    "{0} {1}: single source; please check",
);
/// Lignite by the coefficient of raw coal.
pub const I_LIGNITE: Text = t(
    "GB/T 2589—2008 附录 A 未单列褐煤，按原煤 0.7143 折算，偏高‖；有实测热值的请填写",
    "Annex A of GB/T 2589—2008 has no row for lignite; the 0.7143 of raw coal is used, which is high‖; enter a measured calorific value if there is one",
);
/// The billed volume.
pub const I_BILLED_VOLUME: Text = t(
    "天然气账单体积（20 ℃）按标准状态体积计",
    "The billed volume of natural gas (20 °C) is taken as the volume at normal conditions",
);
/// Tables differ.
pub const I_TABLES_DIFFER: Text = t(
    "各年度燃料参数表不同（{0}），不可比‖；请各年度用同一张表",
    "The years use different fuel tables ({0}) and cannot be compared‖; use one table for all years",
);
/// Factors of the grid differ.
pub const I_GRID_FACTORS_DIFFER: Text = t(
    "各年度电网因子不同（{0}）‖；目标考核应固定同一年的因子",
    "The years use different grid factors ({0})‖; a target needs the factor of one year throughout",
);
/// Bills are counted differently.
pub const I_BASES_DIFFER: Text = t(
    "各年度期间口径不同（{0}），不可比‖；请各年度用同一口径",
    "The years count bills differently ({0}) and cannot be compared‖; use one method for all years",
);
/// Another factor differs.
pub const I_FACTORS_DIFFER: Text = t(
    "{0}各年度不同（{1}）‖；请固定或说明",
    "{0} differs between years ({1})‖; use one value or explain",
);
/// A parameter of a fuel differs.
pub const I_PARAMETERS_DIFFER: Text = t(
    "{0}的{1}各年度不同（{2}）‖；请固定或说明",
    "{0}: the {1} differs between years ({2})‖; use one value or explain",
);
/// Both KPIs.
pub const I_BOTH_REWARDED: Text = t(
    "绿电占比与按市场法的碳排放量不可同时作为关键绩效指标（同一电量计两次）‖；请保留一项",
    "The share of green electricity and market-based emissions cannot both be KPIs (the same electricity counts twice)‖; keep one of them",
);
/// A deduction with the provincial factor.
pub const I_DEDUCTION_REFUSED: Text = t(
    "{0} 吨是下网电量扣减绿电后乘以电网因子的结果；省级因子已含绿电，不能再扣减‖，请改填底稿数",
    "{0} t equals electricity from the grid less green electricity, multiplied by the grid factor; the provincial factor already contains green electricity‖; enter the figure of the worksheet",
);
/// The cell differs.
pub const I_CELL_DIFFERS: Text = t(
    "与底稿不一致：底稿 {0}，表中 {1}‖；请更新或说明",
    "Differs from the worksheet: worksheet {0}, report {1}‖; update or explain",
);
/// The carbon account differs.
pub const I_ACCOUNT_DIFFERS: Text = t(
    "碳账户 {0} 吨，底稿 {1} 吨，相差 {2}%；以碳账户为准",
    "Carbon account {0} t, worksheet {1} t, {2}% apart; the carbon account prevails",
);
/// The carbon account says zero.
pub const I_ACCOUNT_IS_ZERO: Text = t(
    "碳账户 {0} 吨，底稿 {1} 吨；以碳账户为准",
    "Carbon account {0} t, worksheet {1} t; the carbon account prevails",
);
/// The meter of bills that name none.
pub const THE_METER: Text = t("未填户号或表号", "no account or meter number");
/// A month.
pub const MONTH: Text = t("{0} 月", "month {0}");
/// A year and what it has.
pub const OF_YEAR: Text = t("{0} 年为{1}", "{0}: {1}");

/// The text for 指标依据 and 数据来源: the bills, the quantities, the factors.
pub const STATEMENT: Text = t("{0}：{1}。{2}。", "{0}: {1}. {2}.");
/// Which bills.
pub const S_BILLS: Text = t(
    "按 {0} 年 12 个月能源账单推算",
    "Derived from the energy bills of the 12 months of {0}",
);
/// Which bills, with their numbers.
pub const S_BILLS_WITH_VOUCHERS: Text = t(
    "按 {0} 年 12 个月能源账单（凭证 {1}）推算",
    "Derived from the energy bills of the 12 months of {0} (vouchers {1})",
);
/// Power.
pub const S_POWER: Text = t("电力 {0} 千瓦时", "electricity {0} kWh");
/// Power with PV.
pub const S_POWER_WITH_PV: Text = t(
    "电力 {0} 千瓦时（其中光伏自用 {1} 千瓦时）",
    "electricity {0} kWh (of which own PV {1} kWh)",
);
/// A carrier.
pub const S_AMOUNT: Text = t("{0} {1} {2}", "{0} {1} {2}");
/// Coal equivalent.
pub const S_COAL: Text = t(
    "折标准煤系数：GB/T 2589—2008 附录 A",
    "coal equivalent coefficients: GB/T 2589—2008, Annex A",
);
/// Bills that straddle the end of the year.
pub const S_BY_DAYS: Text = t(
    "跨年账单按天折算",
    "bills that straddle the year end are divided by days",
);
/// Power that is passed on to others.
pub const S_RESOLD: Text = t(
    "下网电量已扣除转供电量",
    "electricity resold is deducted from that bought",
);
/// Gas with the coefficient that is not the ordinary one.
pub const S_GAS_FIELD: Text = t(
    "天然气按气田天然气折标准煤（{0} kgce/m³）",
    "natural gas is converted as gas of a gas field ({0} kgce/m³)",
);
/// Fuels.
pub const S_TABLE: Text = t("燃料参数：{0}", "fuel parameters: {0}");
/// The grid.
pub const S_GRID: Text = t(
    "电网排放因子：{0} {1} 年 {2} kgCO2/kWh（{3}）",
    "grid emission factor: {0} {1}, {2} kgCO2/kWh ({3})",
);
/// The grid, of an unknown year.
pub const S_GRID_OWN: Text = t(
    "电网排放因子：{0} kgCO2/kWh（{1}）",
    "grid emission factor: {0} kgCO2/kWh ({1})",
);
/// The factor of a place whose year was not said.
pub const S_GRID_WITHOUT_YEAR: Text = t(
    "电网排放因子：{0}{1} {2} kgCO2/kWh（{3}）",
    "grid emission factor: {0}{1}, {2} kgCO2/kWh ({3})",
);
/// Heat.
pub const S_HEAT: Text = t(
    "热力排放因子：{0} tCO2/GJ（{1}）",
    "heat emission factor: {0} tCO2/GJ ({1})",
);
/// A conversion.
pub const S_CONVERTED: Text = t("{0}{1} {2} {3}（{4}）", "{0}: {1} {2} {3} ({4})");
/// A parameter in per cent.
pub const S_PER_CENT: Text = t("{0}{1} {2}%（{3}）", "{0}: {1} {2}% ({3})");
/// No source is named.
pub const NO_SOURCE: Text = t("未注明来源", "no source named");

/// What stands between things that are listed.
pub const LIST_MARK: &str = "、";
/// What stands between parts of a sentence.
pub const CLAUSE_MARK: &str = "，";
/// What stands between sentences that belong together.
pub const SENTENCE_MARK: &str = "；";

/// Texts as a choice: 立方米或万立方米.
pub fn any_of(texts: impl Iterator<Item = Text>) -> Arg {
    let texts: Vec<Text> = texts.collect();
    let said = |lang: Lang, mark: &str, last: &str| {
        let all: Vec<&str> = texts.iter().map(|text| text.get(lang)).collect();
        match all.split_last() {
            Some((end, before)) if !before.is_empty() => [&before.join(mark), last, end].concat(),
            _ => all.concat(),
        }
    };
    Arg::Both(Box::new([
        said(Lang::Zh, LIST_MARK, "或"),
        said(Lang::En, ", ", " or "),
    ]))
}

/// Names as a list in quotation marks: “外购电”、“光伏”.
pub fn all_of(names: impl Iterator<Item = String>) -> Arg {
    let names: Vec<String> = names.map(|name| format!("“{name}”")).collect();
    Arg::Both(Box::new([names.join(LIST_MARK), names.join(", ")]))
}

/// What a row of a part of the total is called.
pub const PART_OF_TOTAL: &str = "小计";

/// What stands in a cell for nothing, as texts are compared.
pub const DASHES: &[&str] = &[
    "-", "--", "---", "/", "—", "——", "–", "−", "无", "n/a", "na",
];

/// Units as bills write them, as texts are compared.
pub const UNITS: &[(Unit, &[&str])] = &[
    (
        Unit::KilowattHour,
        &["kwh", "kw.h", "kw·h", "千瓦时", "千瓦·时", "千瓦小时", "度"],
    ),
    (
        Unit::TenThousandKilowattHours,
        &[
            "万kwh",
            "万kw.h",
            "万kw·h",
            "万千瓦时",
            "万千瓦·时",
            "万度",
            "10mwh",
        ],
    ),
    (
        Unit::MegawattHour,
        &["mwh", "mw.h", "mw·h", "兆瓦时", "千度"],
    ),
    (
        Unit::CubicMetre,
        &[
            "m3",
            "nm3",
            "标m3",
            "立方米",
            "立方",
            "方",
            "标方",
            "标立方",
            "标立方米",
            "标准立方米",
        ],
    ),
    (
        Unit::TenThousandCubicMetres,
        &[
            "万m3",
            "万nm3",
            "万标m3",
            "万立方米",
            "万立方",
            "万方",
            "万标方",
            "万标立方米",
            "10,000m3",
        ],
    ),
    (
        Unit::Tonne,
        &["t", "吨", "公吨", "tonne", "tonnes", "ton", "tons"],
    ),
    (Unit::TenThousandTonnes, &["万t", "万吨", "10kt"]),
    (Unit::Kilogram, &["kg", "千克", "公斤"]),
    (
        Unit::Litre,
        &["l", "升", "公升", "litre", "litres", "liter", "liters"],
    ),
    (Unit::Bottle, &["瓶", "bottle", "bottles"]),
    (Unit::Gigajoule, &["gj", "吉焦", "百万千焦", "吉焦耳"]),
    (Unit::Megajoule, &["mj", "兆焦", "兆焦耳"]),
    (
        Unit::MillionKilocalories,
        &["百万千卡", "百万大卡", "gcal", "百万kcal", "吉卡"],
    ),
    (
        Unit::TenThousandKilocalories,
        &["万大卡", "万千卡", "万kcal", "10,000kcal"],
    ),
    (
        Unit::TonneOfSteam,
        &["吨蒸汽", "t蒸汽", "蒸汽吨", "tofsteam"],
    ),
    (Unit::Yuan, &["元", "cny", "rmb", "人民币元"]),
    (Unit::TenThousandYuan, &["万元", "×cny10,000", "10kcny"]),
];

/// What the program does with the documents behind the worksheet.
pub const REGISTER: &[Entry] = &[
    Entry {
        clause: GB_T_2589_ANNEX_A,
        about: t(
            "各种能源折标准煤参考系数（当量值）",
            "Coal equivalent coefficients of energy (calorific equivalent)",
        ),
        coverage: Coverage::Coded("standards::energy::coal_equivalent::of_fuel"),
    },
    Entry {
        clause: GB_T_32150,
        about: t(
            "燃料燃烧、生产过程、外购电力与热力的排放量",
            "Emissions of fuel combustion, processes, purchased electricity and heat",
        ),
        coverage: Coverage::Coded("standards::energy::worksheet::Worksheet"),
    },
    Entry {
        clause: TABLE_B,
        about: t(
            "工业其他行业的燃料特性参数",
            "Fuel parameters for other industries",
        ),
        coverage: Coverage::Coded("standards::energy::fuels::of_products"),
    },
    Entry {
        clause: HEAT_DEFAULT,
        about: t("热力排放因子缺省值", "Default emission factor of heat"),
        coverage: Coverage::Coded("standards::energy::heat::emissions"),
    },
    Entry {
        clause: TABLE_2014,
        about: t(
            "焦炭与液化天然气的燃料特性参数",
            "Parameters of coke and liquefied natural gas",
        ),
        coverage: Coverage::Coded("standards::energy::fuels::of_products"),
    },
    Entry {
        clause: TABLE_A,
        about: t(
            "有行业指南的企业的燃料特性参数",
            "Fuel parameters for industries with their own guide",
        ),
        coverage: Coverage::Coded("standards::energy::fuels::of_products"),
    },
    Entry {
        clause: CARBONATES,
        about: t("碳酸盐分解的排放因子", "Emission factors of carbonates"),
        coverage: Coverage::Coded("standards::energy::process::of_carbonate"),
    },
    Entry {
        clause: PROVINCES_2023,
        about: t("省级电力排放因子 2023", "Provincial grid factors 2023"),
        coverage: Coverage::Coded("standards::energy::grid::of_place"),
    },
    Entry {
        clause: REGIONS_2023,
        about: t("区域电力排放因子 2023", "Regional grid factors 2023"),
        coverage: Coverage::Coded("standards::energy::grid::of_place"),
    },
    Entry {
        clause: NATION_2023,
        about: t("全国电力排放因子 2023", "National grid factor 2023"),
        coverage: Coverage::Coded("standards::energy::grid::of_place"),
    },
    Entry {
        clause: RESIDUAL_2023,
        about: t(
            "不包括市场化交易的非化石能源电量的因子 2023",
            "Factor excluding market-traded non-fossil electricity 2023",
        ),
        coverage: Coverage::Coded("standards::energy::grid::residual"),
    },
    Entry {
        clause: NON_FOSSIL_GUIDE,
        about: t(
            "非化石能源电力消费量：自发自用、绿电交易、绿证；不含省内分摊",
            "Use of non-fossil electricity: own generation, green trades, certificates; without provincial allocation",
        ),
        coverage: Coverage::Coded("standards::energy::worksheet::Worksheet"),
    },
];
