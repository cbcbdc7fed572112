//! The words of the disclosure: editions, the names of what is counted, the rows of its tables, and what the register says of each part.

use super::super::{Coverage, Entry};
use crate::clause::{Clause, Edition};
use crate::i18n::Text;

/// 昆仑银行's disclosure for the first quarter of 2025: its parts and tables are the specification.
pub static EDITION: Edition = Edition {
    number: "昆仑银行 2025Q1",
    title: "昆仑银行股份有限公司 2025 年一季度环境信息披露报告",
    issued: "2025",
};
/// The guide of 2013 by which reductions are computed.
pub static GUIDE: Edition = Edition {
    number: "银监办发〔2013〕185号",
    title: "绿色信贷项目节能减排量测算指引",
    issued: "2013",
};

/// The key results.
pub const KEY_RESULTS: &str = "一（二）";
/// Loans and bonds together.
pub const BOTH: &str = "六（一）";
/// The formula.
pub const FORMULA: &str = "六（二）1";
/// Where the data come from.
pub const SOURCES: &str = "六（二）2";
/// How data are checked.
pub const CHECKS: &str = "六（三）";
/// Table 1.
pub const TABLE_1: &str = "表 1";
/// What the institution itself uses.
pub const OWN_BUSINESS: &str = "五";
/// Table 4.
pub const TABLE_4: &str = "表 4";
/// Table 5.
pub const TABLE_5: &str = "表 5";
/// Large projects.
pub const LARGE: &str = "八";
/// Scope.
pub const SCOPE: &str = "九";
/// The guide's scope.
pub const GUIDE_SCOPE: &str = "测算范围";
/// The guide's rule for supply-side projects.
pub const GUIDE_SUPPLY: &str = "测算工具表";
/// What of it is said of the coal rate.
pub const GUIDE_RATE: &str = "测算工具表：煤耗";
/// What of it is said of CO2.
pub const GUIDE_CO2: &str = "测算工具表：二氧化碳";
/// What of it is said of everything else.
pub const GUIDE_OTHERS: &str = "测算工具表：其他";

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// Coal equivalent.
pub const COAL: Text = t("标准煤", "Coal equivalent");
/// CO2.
pub const CO2: Text = t("二氧化碳当量", "CO2 equivalent");
/// COD.
pub const COD: Text = t("化学需氧量", "COD");
/// Ammonia nitrogen.
pub const AMMONIA: Text = t("氨氮", "Ammonia nitrogen");
/// SO2.
pub const SO2: Text = t("二氧化硫", "SO2");
/// NOx.
pub const NOX: Text = t("氮氧化物", "NOx");
/// Water saved.
pub const WATER: Text = t("节水", "Water saved");
/// 元.
pub const YUAN: Text = t("元", "CNY");
/// 万元.
pub const WAN: Text = t("万元", "CNY 10,000");
/// 千元.
pub const THOUSAND_YUAN: Text = t("千元", "thousand CNY");
/// 百万元.
pub const MILLION_YUAN: Text = t("百万元", "million CNY");
/// 千万元.
pub const TEN_MILLION_YUAN: Text = t("千万元", "CNY 10 million");
/// 亿元.
pub const YI: Text = t("亿元", "CNY 100 million");
/// Kilogram.
pub const KILOGRAM: Text = t("千克", "kg");
/// Tonne.
pub const TONNE: Text = t("吨", "t");
/// 千吨.
pub const KILO_TONNE: Text = t("千吨", "kt");
/// Ten thousand tonnes.
pub const WAN_TONNE: Text = t("万吨", "10 kt");
/// Litre.
pub const LITRE: Text = t("升", "L");
/// Kilowatt-hour.
pub const KWH: Text = t("千瓦时", "kWh");
/// Persons attending.
pub const PERSON_TIMES: Text = t("人次", "attendances");
/// Data source 1.
pub const STUDY: Text = t(
    "1 可研批复/可研报告/能评报告",
    "1 Feasibility study / energy assessment",
);
/// Data source 2.
pub const ASSESSMENT: Text = t("2 环评报告", "2 Environmental impact assessment");
/// Data source 3.
pub const TOOL: Text = t("3 测算工具表", "3 Estimation tool");
/// Under construction.
pub const BUILDING: Text = t("在建", "Under construction");
/// In operation.
pub const RUNNING: Text = t("已投产", "In operation");

/// A grid's average.
pub const GRID_2023: Text = t(
    "全国电力平均二氧化碳排放因子 2023",
    "National grid average CO2 factor 2023",
);
/// A grid's average.
pub const GRID_2022: Text = t(
    "全国电力平均二氧化碳排放因子 2022",
    "National grid average CO2 factor 2022",
);
/// A grid's average.
pub const GRID_2021: Text = t(
    "全国电力平均二氧化碳排放因子 2021",
    "National grid average CO2 factor 2021",
);
/// A grid's average.
pub const GRID_NORTHWEST_2023: Text = t(
    "西北区域电力平均二氧化碳排放因子 2023",
    "Northwest grid average CO2 factor 2023",
);
/// A grid's average.
pub const GRID_NORTHWEST_2022: Text = t(
    "西北区域电力平均二氧化碳排放因子 2022",
    "Northwest grid average CO2 factor 2022",
);
/// A grid's average.
pub const GRID_QINGHAI_2023: Text = t(
    "青海省级电力平均二氧化碳排放因子 2023",
    "Qinghai grid average CO2 factor 2023",
);
/// A grid's average.
pub const GRID_QINGHAI_2022: Text = t(
    "青海省级电力平均二氧化碳排放因子 2022",
    "Qinghai grid average CO2 factor 2022",
);
/// A grid's average.
pub const GRID_QINGHAI_2021: Text = t(
    "青海省级电力平均二氧化碳排放因子 2021",
    "Qinghai grid average CO2 factor 2021",
);
/// Megawatt.
pub const MW: Text = t("兆瓦", "MW");
/// Hours.
pub const HOURS: Text = t("小时", "h");
/// Ten thousand kWh.
pub const WAN_KWH: Text = t("万千瓦时", "10 MWh");
/// Megawatt-hour.
pub const MWH: Text = t("兆瓦时", "MWh");
/// A hundred million kWh.
pub const YI_KWH: Text = t("亿千瓦时", "100 GWh");
/// Grams of coal equivalent for each kWh.
pub const GRAMS_PER_KWH: Text = t("克标准煤/千瓦时", "gce/kWh");
/// Tonnes of CO2 for each tonne of coal equivalent.
pub const PER_TCE: Text = t("吨/吨标准煤", "t/tce");
/// Tonnes of CO2 for each MWh.
pub const PER_MWH: Text = t("吨/兆瓦时", "t/MWh");

/// Table 4, group 1.
pub const G_DIRECT: Text = t(
    "经营活动直接产生的温室气体排放和自然资源消耗",
    "Direct greenhouse gas emissions and natural resource consumption of operations",
);
/// Table 4, group 2.
pub const G_BOUGHT: Text = t(
    "采购的产品或服务所产生的间接温室气体排放和间接自然资源消耗",
    "Indirect greenhouse gas emissions and natural resource consumption of purchased products or services",
);
/// Table 4, group 3.
pub const G_MEASURES: Text = t(
    "金融机构环保措施所产生的效果",
    "Effects of the institution's environmental protection measures",
);
/// Table 4.
pub const R_FUEL: Text = t(
    "机构自有交通运输工具所消耗的燃油",
    "Fuel consumed by own vehicles",
);
/// Table 4.
pub const R_OWN_HEATING: Text = t(
    "自有采暖（制冷）设备所消耗的燃料",
    "Fuel consumed by own heating (cooling) equipment",
);
/// Table 4.
pub const R_WATER: Text = t(
    "营业、办公活动所消耗的水",
    "Water consumed by business and office activities",
);
/// Table 4.
pub const R_ELECTRICITY: Text = t(
    "营业、办公所消耗的电力",
    "Electricity consumed by business and office activities",
);
/// Table 4.
pub const R_PAPER: Text = t(
    "营业、办公所使用的纸张",
    "Paper used by business and office activities",
);
/// Table 4.
pub const R_BOUGHT_HEATING: Text = t(
    "购买的采暖（制冷）服务所消耗的燃料",
    "Fuel consumed by purchased heating (cooling) services",
);
/// Table 4, optional.
pub const R_TRANSPORT: Text = t(
    "雇员因工作需要乘坐公共交通工具所消耗的能源",
    "Energy consumed by staff travelling by public transport for work",
);
/// Table 4.
pub const R_TRAINING: Text = t(
    "为提升员工及社会公众的环保意识所举办的培训活动或公益活动",
    "Training or public-benefit activities to raise environmental awareness of staff and the public",
);

const fn clause(number: &'static str) -> Clause {
    Clause::of(&EDITION, number)
}
const OWN_WORDS: Coverage = Coverage::NotCoded(t(
    "由机构以自己的文字撰写，没有可计算的内容",
    "Written by the institution in its own words; nothing to calculate",
));

/// What the program does with every part of the report, in its order, then with the guide.
pub const REGISTER: &[Entry] = &[
    Entry {
        clause: clause("一（一）"),
        about: t(
            "总体概况：战略、制度、组织、债券、产品",
            "Overview: strategy, policies, organisation, bonds, products",
        ),
        coverage: OWN_WORDS,
    },
    Entry {
        clause: clause(KEY_RESULTS),
        about: t(
            "关键成果：余额（亿元）、占比、折合减排（万吨）",
            "Key results: balance, share, attributable reduction",
        ),
        coverage: Coverage::Coded("documents::templates::green_loan_portfolio::evaluate::headline"),
    },
    Entry {
        clause: clause("一（三）"),
        about: t("规划与目标", "Plans and targets"),
        coverage: OWN_WORDS,
    },
    Entry {
        clause: clause("二（一）"),
        about: t(
            "治理结构：董事会与管理层",
            "Governance: board and management",
        ),
        coverage: OWN_WORDS,
    },
    Entry {
        clause: clause("二（二）"),
        about: t("职责分工", "Allocation of duties"),
        coverage: OWN_WORDS,
    },
    Entry {
        clause: clause("二（三）"),
        about: t("专营机构", "Specialised branches"),
        coverage: OWN_WORDS,
    },
    Entry {
        clause: clause(TABLE_1),
        about: t(
            "绿色支行情况：批复时间、余额、占比、户数、专职员工",
            "Green branches: approval date, balance, share, clients, dedicated staff",
        ),
        coverage: Coverage::Asked("green_loan_portfolio/branches/branch"),
    },
    Entry {
        clause: clause("三（一）表 2"),
        about: t("外部政策制度", "External policies"),
        coverage: OWN_WORDS,
    },
    Entry {
        clause: clause("三（二）表 3"),
        about: t("内部政策制度", "Internal policies"),
        coverage: OWN_WORDS,
    },
    Entry {
        clause: clause("四（一）"),
        about: t("环境风险影响", "Impact of environmental risks"),
        coverage: OWN_WORDS,
    },
    Entry {
        clause: clause("四（二）"),
        about: t("环境风险管理流程", "Environmental risk management process"),
        coverage: OWN_WORDS,
    },
    Entry {
        clause: clause(OWN_BUSINESS),
        about: t("经营活动的环境影响", "Environmental impact of operations"),
        coverage: OWN_WORDS,
    },
    Entry {
        clause: clause(TABLE_4),
        about: t(
            "经营活动环境影响：八项的总量与人均",
            "Environmental impact of operations: eight items, total and per capita",
        ),
        coverage: Coverage::Coded("standards::green_loan::disclosure::per_head"),
    },
    Entry {
        clause: clause(BOTH),
        about: t(
            "绿贷与绿债合计：先加总，后四舍五入",
            "Green loans and bonds combined: added first, then rounded",
        ),
        coverage: Coverage::Coded("standards::green_loan::disclosure::loans_and_bonds"),
    },
    Entry {
        clause: clause(TABLE_5),
        about: t(
            "投融资对环境产生的影响：余额、占比、七项折合减排、债券",
            "Environmental impact of investment and financing: balance, share, seven attributable reductions, bonds",
        ),
        coverage: Coverage::Coded("standards::green_loan::disclosure::green_share"),
    },
    Entry {
        clause: clause(FORMULA),
        about: t(
            "贷款所形成的年节能减排量 = 年节能减排量 × 贷款余额 ÷ 项目总投资",
            "Annual reduction attributable to a loan = annual reduction × outstanding balance ÷ total investment",
        ),
        coverage: Coverage::Coded("standards::green_loan::attribution::attributable"),
    },
    Entry {
        clause: clause(SOURCES),
        about: t(
            "数据来源：可研与能评、环评、测算工具表",
            "Data sources: feasibility study and energy assessment, environmental impact assessment, estimation tool",
        ),
        coverage: Coverage::Asked("green_loan_portfolio/loans/co2_source"),
    },
    Entry {
        clause: clause(CHECKS),
        about: t(
            "数据梳理、校验：单位与量级是否可信",
            "Data verification: plausibility of units and orders of magnitude",
        ),
        coverage: Coverage::Coded("standards::green_loan::attribution::kilograms_suspected"),
    },
    Entry {
        clause: clause("七（一）"),
        about: t(
            "创新成果：个人碳账户",
            "Innovation: personal carbon accounts",
        ),
        coverage: OWN_WORDS,
    },
    Entry {
        clause: clause("七（二）"),
        about: t("创新成果：数字信用卡", "Innovation: digital credit card"),
        coverage: OWN_WORDS,
    },
    Entry {
        clause: clause(LARGE),
        about: t(
            "授信额度 1 亿元（含）以上的绿色项目：个数与余额",
            "Green projects with a credit limit of CNY 100 million or more: number and balance",
        ),
        coverage: Coverage::Coded("standards::green_loan::disclosure::large_project"),
    },
    Entry {
        clause: clause(SCOPE),
        about: t(
            "认定口径变更后，与往期不具可比性",
            "After a change of definition, data are not comparable with earlier periods",
        ),
        coverage: Coverage::Coded("standards::green_loan::compare::compare"),
    },
    Entry {
        clause: Clause::of(&GUIDE, GUIDE_SCOPE),
        about: t("只测算固定资产类项目贷款", "Fixed-asset project loans only"),
        coverage: Coverage::Asked("green_loan_portfolio/only_projects"),
    },
    Entry {
        clause: Clause::of(&GUIDE, GUIDE_SUPPLY),
        about: t(
            "风电、光伏、水电等：年供电量 × 上年火电供电标准煤耗",
            "Wind, PV, hydropower, etc.: annual electricity supply × previous year's coal consumption rate of thermal power supply",
        ),
        coverage: Coverage::Coded("standards::green_loan::projects::coal_saved"),
    },
    Entry {
        clause: Clause::of(&GUIDE, GUIDE_RATE),
        about: t(
            "煤耗取测算年度的上一年，注明来源",
            "The coal consumption rate is that of the year before the estimation year, with its source",
        ),
        coverage: Coverage::Asked("typical_projects/coal_rate_year"),
    },
    Entry {
        clause: Clause::of(&GUIDE, GUIDE_CO2),
        about: t(
            "二氧化碳：按标准煤或按供电量折算，因子注明来源",
            "CO2: from coal equivalent or electricity supply; the factor states its source",
        ),
        coverage: Coverage::Asked("typical_projects/co2_source"),
    },
    Entry {
        clause: Clause::of(&GUIDE, GUIDE_OTHERS),
        about: t("二氧化硫、氮氧化物、节水", "SO2, NOx, water"),
        coverage: Coverage::NotCoded(t(
            "未内置折算系数，程序不作计算；按可研、环评填写，无数据的留空",
            "No conversion factor is built in and nothing is calculated; entered from the feasibility study or environmental impact assessment, or left blank",
        )),
    },
];

/// Why two periods cannot be compared: the scope.
pub const OTHER_SCOPE: Text = t(
    "认定口径不同（{0}与{1}），按披露报告第九部分不具可比性",
    "The green loan definitions differ ({0} and {1}); according to Part 9 of the disclosure report the periods are not comparable",
);
/// Why two periods cannot be compared: the method.
pub const OTHER_METHOD: Text = t(
    "测算方法不同（{0}与{1}），不具可比性",
    "The methods differ ({0} and {1}); the periods are not comparable",
);
/// Why two periods cannot be compared: nothing was said.
pub const NO_SCOPE: Text = t(
    "至少一期未注明认定口径，不能比较",
    "At least one period does not state its green loan definition and cannot be compared",
);
/// Why two periods cannot be compared: the same day.
pub const SAME_PERIOD: Text = t(
    "两期的期末日相同，没有可比较的变化",
    "Both periods have the same period end; there is no change to compare",
);

/// What is no result of a book.
pub const NOT_A_RESULT: Text = t(
    "这不是读取台账生成的结果，内容未改动",
    "This is not a result of reading a ledger; nothing was changed",
);

/// [`super::flag::Flag::OverWhole`].
pub const FLAG_OVER_WHOLE: Text = t(
    "贷款余额大于项目总投资（占比超过 100%），按实际占比计算，请核对",
    "The outstanding balance exceeds the total project investment (share above 100%); calculated at the actual share, please check",
);
/// [`super::flag::Flag::So2Kilograms`].
pub const FLAG_SO2_KILOGRAMS: Text = t(
    "二氧化硫与标准煤相比过大，请核对单位是否为千克",
    "SO2 is too large relative to coal equivalent; check whether the unit is kilograms",
);
/// [`super::flag::Flag::NoxKilograms`].
pub const FLAG_NOX_KILOGRAMS: Text = t(
    "氮氧化物与标准煤相比过大，请核对单位是否为千克",
    "NOx is too large relative to coal equivalent; check whether the unit is kilograms",
);
/// [`super::flag::Flag::Co2PerCoal`].
pub const FLAG_CO2_PER_COAL: Text = t(
    "二氧化碳与标准煤之比不在 1.5–3.5 之间，请核对",
    "The ratio of CO2 to coal equivalent is outside 1.5–3.5; please check",
);
/// [`super::flag::Flag::Outlier`].
pub const FLAG_OUTLIER: Text = t(
    "每万元投资的减排量与全部贷款的中位数相差百倍以上，请核对数量级",
    "The reduction for each CNY 10,000 invested differs from the median of all loans by a factor of 100 or more; check the magnitude",
);
/// [`super::flag::Flag::SameId`].
pub const FLAG_SAME_ID: Text = t(
    "贷款编号重复，均已计入，请核对是否重复登记",
    "The loan number is duplicated; all are counted, check for duplicate registration",
);
/// [`super::flag::Flag::SameRow`].
pub const FLAG_SAME_ROW: Text = t(
    "本行的编号、借款人、项目、金额、日期和指标都与另一行相同，两行均已计入；重复登记的，请剔除其中一行",
    "Number, borrower, project, amounts, date and figures are the same as those of another row, and both are counted; exclude one if it is a duplicate entry",
);
/// [`super::flag::Flag::CutFigure`].
pub const FLAG_CUT_FIGURE: Text = t(
    "数字中的逗号或小数点可能是千位分隔符，也可能是小数点（1,200 未加引号时分为 1 和 200；1.200 可能是 1,200，1,200 也可能是 1.200），本行数字或列的位置可能有误，请核对原文件",
    "A comma or point in a number may be a thousands separator or a decimal one (an unquoted 1,200 is split into 1 and 200; 1.200 may be 1,200, and 1,200 may be 1.200); the numbers or columns of the row may be wrong, please check the original file",
);
/// [`super::flag::Flag::Drawdowns`].
pub const FLAG_DRAWDOWNS: Text = t(
    "贷款编号与另一行只差末尾的序号，或合同号为另一行的编号，或余额等于同一项目（借款人）其他各行之和，或本行为合同号（或无编号、其他各行为借据号）且余额不小于其他各行之和，可能是合同与其提款（借据）分行登记、重复计入；确属重复的，请剔除合同行或各提款行",
    "The loan number differs from another row's only by a running number at its end, or the contract number is another row's number, or the balance equals the sum of the project's or the borrower's other rows, or the row has a contract's number (or none, or the others have those of drawdowns) and a balance not below that sum; a contract and its drawdowns may be listed both and counted twice, exclude either if so",
);
/// [`super::flag::Flag::Struck`].
pub const FLAG_STRUCK: Text = t(
    "本行注明作废、删除、结清、核销、冲销或转出（含待作废、待删除），或尚未投放、尚未提款（储备、审批中、贷款承诺等）、不属于绿色贷款、不是贷款（承兑汇票、保函等），余额已计入；不应计入的，请剔除",
    "The row is marked as void, deleted, settled, written off, reversed or transferred, or to be voided, or as not yet drawn (pipeline, in approval, commitment), not green, or no loan (acceptance, guarantee), and its balance is counted; exclude it if it should not be",
);
/// A row that is struck through in its sheet.
pub const FLAG_STRUCK_THROUGH: Text = t(
    "该行在工作表中带有删除线，余额仍已计入；不应计入的请剔除",
    "The row is struck through in the worksheet and its balance is counted; exclude it if it should not be",
);
/// [`super::flag::Flag::NoReason`].
pub const FLAG_NO_REASON: Text = t(
    "指标没有数值（填“-”等符号，或注明不可测算），也没有写明原因，请补充",
    "An indicator has no value (“-” or “not calculable”) and no reason; please add the reason",
);
/// [`super::flag::Flag::NoSource`].
pub const FLAG_NO_SOURCE: Text = t(
    "有指标没有数据来源（1–3）",
    "An indicator has no data source (1–3)",
);
/// [`super::flag::Flag::UnknownStatus`].
pub const FLAG_UNKNOWN_STATUS: Text = t(
    "状态不是在建或已投产",
    "The status is neither under construction nor in operation",
);
/// [`super::flag::Flag::RateDoubt`].
pub const FLAG_RATE_DOUBT: Text = t(
    "年利率疑非百分数，请核对（例如 3.85）",
    "The annual rate does not appear to be a percentage; please check (for example 3.85)",
);
/// [`super::flag::Flag::ProjectOverWhole`].
pub const FLAG_PROJECT_OVER_WHOLE: Text = t(
    "同一项目的各笔贷款余额合计大于项目总投资，请核对",
    "The total balance of the loans to the project exceeds its total investment; please check",
);
/// [`super::flag::Flag::ProjectDiffers`].
pub const FLAG_PROJECT_DIFFERS: Text = t(
    "同一项目的各笔贷款所填总投资或年减排量不一致，请核对",
    "The loans to the project state different total investments or annual reductions; please check",
);
/// [`super::flag::Flag::LimitsSummed`].
pub const FLAG_LIMITS_SUMMED: Text = t(
    "项目各笔贷款的授信额度相加后达到 1 亿元；同一笔授信在多行重复填写的，请核对",
    "The credit limits of the project's loans reach CNY 100 million when added; check whether one limit is repeated in several rows",
);
/// [`super::flag::Flag::CellUnit`].
pub const FLAG_CELL_UNIT: Text = t(
    "单元格中写有单位，已按该单位换算，请核对",
    "A cell states its own unit and was converted accordingly; please check",
);
/// [`super::flag::Flag::LimitLeftOut`].
pub const FLAG_LIMIT_LEFT_OUT: Text = t(
    "授信额度无法识别，该项按未填处理，贷款已计入",
    "The credit limit cannot be read and is treated as blank; the loan is counted",
);
/// [`super::flag::Flag::RateLeftOut`].
pub const FLAG_RATE_LEFT_OUT: Text = t(
    "年利率无法识别，该项按未填处理，贷款已计入",
    "The annual rate cannot be read and is treated as blank; the loan is counted",
);
/// [`super::flag::Flag::DayLeftOut`].
pub const FLAG_DAY_LEFT_OUT: Text = t(
    "发放日无法识别，该项按未填处理，贷款已计入",
    "The drawdown date cannot be read and is treated as blank; the loan is counted",
);
/// [`super::flag::Flag::SourceLeftOut`].
pub const FLAG_SOURCE_LEFT_OUT: Text = t(
    "数据来源无法识别（应为 1–3 或其名称），该项按未填处理，贷款已计入",
    "The data source cannot be read (1–3 or its name) and is treated as blank; the loan is counted",
);
/// [`super::flag::Flag::Merged`].
pub const FLAG_MERGED: Text = t(
    "总投资或减排量取自合并单元格，合并范围内各行均按该值计算，请核对",
    "The total investment or a reduction comes from a merged cell and applies to every row the cell covers; please check",
);
/// [`super::flag::Flag::Hidden`].
pub const FLAG_HIDDEN: Text = t(
    "该行在工作表中处于隐藏状态，已计入，请核对",
    "The row is hidden in its worksheet and is counted; please check",
);
/// [`super::flag::Flag::LongNumber`].
pub const FLAG_LONG_NUMBER: Text = t(
    "贷款编号疑被 Excel 按数字保存（第 16 位起均为 0，或写成 1.23457E+14），末几位会因此丢失；请对照原编号，有丢失的，在源文件中将该列设为文本，重新填写后导出",
    "Excel appears to have stored the loan number as a number (zeros from the sixteenth digit on, or written as 1.23457E+14), which loses its last digits; compare the original number and, if digits are lost, format the column as text in the source file, enter the numbers again and export it",
);
/// [`super::flag::Flag::SumOfRowsBelow`].
pub const FLAG_SUM_OF_ROWS_BELOW: Text = t(
    "金额等于其下若干行之和，可能是合计行；确为合计行的，请剔除",
    "The amounts equal the sum of rows below; the row may be a total, exclude it if so",
);
/// [`super::flag::Flag::SumsOfGroups`].
pub const FLAG_SUMS_OF_GROUPS: Text = t(
    "本行及相邻各行的金额合计等于其上或其下各笔贷款之和，或本行以分支机构、行业为名，可能是按品种、机构等列示的汇总表；确为汇总的，请逐行剔除",
    "The amounts of this row and the rows beside it sum to those of the loans above or below, or the row is named after a branch or an industry; the rows may be a list of totals by product or branch, exclude each of them if so",
);
/// [`super::flag::Flag::Apart`].
pub const FLAG_APART: Text = t(
    "本行位于合计行之下，或位于表中另起的标题行、单位行之下，可能是已结清、上年末、备查等不属于本期的贷款，或金额单位不同；不应计入的，请剔除",
    "The row stands below a total row, or below a title or unit line within the table; it may be a settled loan, one of another period or for reference only, or have amounts in another unit; exclude it if it should not be counted",
);
/// [`super::flag::Flag::ListedAgain`].
pub const FLAG_LISTED_AGAIN: Text = t(
    "借款人和余额与另一行相同，且两行不在同一组连续的序号中，可能是“前十大借款人”等清单重复列示，两行均已计入；确属重复的，请剔除",
    "Borrower and balance are those of another row, and the two are not in one run of numbers; one may stand in a list of the largest borrowers. Both are counted; exclude the duplicate if so",
);
/// [`super::flag::Flag::Reversed`].
pub const FLAG_REVERSED: Text = t(
    "同一借款人另有一行余额为负（该行未采用），可能是冲正与被冲正的两行，本行余额已全额计入；已全额冲正的，请剔除本行；部分冲正的，请在台账中把本行改为冲减后的净额",
    "Another row of the borrower has a balance below zero (that row is not used); the two may be an entry and its reversal. The whole balance of this row is counted; exclude it if it was reversed, and enter the net amount in the ledger if a part of it was",
);
/// [`super::flag::Flag::IssuedAfter`].
pub const FLAG_ISSUED_AFTER: Text = t(
    "发放日晚于期末日，余额已计入，请核对台账是否为本期；期末尚未发放的，请剔除",
    "The drawdown date is after the period end and the balance is counted; check whether the ledger is of this period, and exclude a loan that was not drawn at the period end",
);
/// [`super::flag::Flag::HugeBalance`].
pub const FLAG_HUGE_BALANCE: Text = t(
    "单笔余额达到 100 亿元，请核对单位",
    "A single balance of CNY 10 billion or more; check the unit",
);
/// [`super::flag::Flag::Intensity`].
pub const FLAG_INTENSITY: Text = t(
    "项目每万元总投资对应的年减排二氧化碳当量（未提供的，为年节约标准煤）达到 300 吨或不足 0.001 吨，请核对项目总投资和该项减排量的单位",
    "The project's annual CO2e reduction (coal equivalent saved where no CO2e is given) per CNY 10,000 of total investment is 300 t or more, or below 0.001 t; check the units of the total investment and of that reduction",
);
/// [`super::flag::Flag::FewNames`].
pub const FLAG_FEW_NAMES: Text = t(
    "编号、借款人、项目名称均未填写或只填写了一项，或编号中没有数字，而其他各行有；或名称是期间、笔数、说明、“净额”“其他”等字样；或本行位于“其中”行之下且与该行合计等于上方金额。本行可能是合计行、比较行或其中项；确属的，请剔除",
    "None or only one of loan number, borrower and project is given, or the loan number has no digit, while the other rows have them; or a name is a period, a count, a note, “net”, “other” or the like; or the row stands below an “of which” row and sums with it to an amount above. The row may be a total, a comparison or part of a sum; exclude it if so",
);
/// [`super::flag::Flag::BlankBeside`].
pub const FLAG_BLANK_BESIDE: Text = t(
    "同一项目的另一笔贷款填写了总投资和减排量，本笔为空，未计入减排量，请核对",
    "Another loan to the project states total investment and reductions, while this loan has none and is not included in the reduction; please check",
);
/// [`super::flag::Flag::NoLineEnd`].
pub const FLAG_NO_LINE_END: Text = t(
    "文件最后一行没有换行，最后一格的数字可能不完整，请与原文件核对",
    "The last line of the file has no line end, so its last figure may be incomplete; please compare it with the original",
);
/// [`super::flag::Flag::FigureAsName`].
pub const FLAG_FIGURE_AS_NAME: Text = t(
    "借款人或项目名称是数字，其他各行是文字，本行各列可能已错位，请核对",
    "The borrower or project is a number where other rows have text; the cells of this row may have shifted, please check",
);
/// [`super::flag::Flag::Scaled`].
pub const FLAG_SCALED: Text = t(
    "单元格格式把数字按千或万缩小显示，已按显示的数字读取，请核对单位",
    "The cell format scales the number by thousands or ten thousands; the number displayed was read, check the unit",
);

/// Where a unit comes from.
pub const UNIT_OF_HEADING: Text = t("标题注明", "stated in the heading");
/// Where a unit comes from.
pub const UNIT_OF_SETTING: Text = t(
    "表中他处注明或导入时指定",
    "stated elsewhere in the table or selected on import",
);
/// Where a unit comes from.
pub const UNIT_OF_ROWS: Text = t(
    "按每行的单位列，空白时按{0}",
    "by the unit column of each row, {0} where blank",
);
/// Where a unit comes from, where a row that names none is not used.
pub const UNIT_OF_ROWS_ALONE: Text = t("按每行的单位列", "by the unit column of each row");
/// Where a unit comes from.
pub const UNIT_SUPPOSED: Text = t("未注明，按约定", "not stated, by convention");
/// Where a unit comes from.
pub const UNIT_CORRECTED: Text = t("更正：整列按千克", "corrected: the whole column in kg");
/// A correction of a whole column.
pub const COLUMN_IN_KILOGRAMS: Text = t("{0}：整列按千克", "{0}: the whole column in kg");
/// A correction of a single figure.
pub const FIGURE_IN_KILOGRAMS: Text = t("{0} 第 {1} 行：{2}按千克", "{0}, row {1}: {2} in kg");
/// What rows without a data source are taken for.
pub const SOURCE_SUPPOSED: Text = t("未注明来源的一律按“{0}”", "Where no source is given: “{0}”");
/// A text file.
pub const FILE_AND_LETTERS: Text = t("{0} · {1}", "{0} · {1}");
/// A workbook's sheet.
pub const FILE_AND_SHEET: Text = t("{0} · 工作表“{1}”", "{0} · worksheet “{1}”");
/// Rates in per cent.
pub const RATE_PER_CENT: Text = t("年利率，%", "Annual rate, %");
/// Rates as fractions.
pub const RATE_FRACTION: Text = t("小数（0.0385 即 3.85%）", "Fraction (0.0385 = 3.85%)");
/// Rates in per mille a month.
pub const RATE_MONTHLY_PER_MILLE: Text = t("月利率，‰", "Monthly rate, ‰");
/// Rates in per cent a month.
pub const RATE_MONTHLY_PER_CENT: Text = t("月利率，%", "Monthly rate, %");
/// Where a unit comes from.
pub const UNIT_OF_LINE: Text = t("表外注明", "stated outside the table");
/// Where a unit comes from.
pub const UNIT_CHOSEN: Text = t("导入时选定", "selected on import");
/// A correction of a single row.
pub const ROW_IS_A_LOAN: Text = t(
    "{0} 第 {1} 行：确认为贷款，不是合计行",
    "{0}, row {1}: confirmed as a loan, not a total row",
);
/// A correction of a single row.
pub const ROW_IS_A_SUM: Text = t(
    "{0} 第 {1} 行：按合计行、重复行或不应计入的行剔除",
    "{0}, row {1}: excluded as a total row, a duplicate or a row not to be counted",
);
/// A correction of a single row whose borrower and balance are known.
pub const ROW_LEFT_OUT: Text = t(
    "{0} 第 {1} 行（{2}，贷款余额 {3} 万元）：按合计行、重复行或不应计入的行剔除",
    "{0}, row {1} ({2}, balance {3} (CNY 10,000)): excluded as a total row, a duplicate or a row not to be counted",
);
/// What was done with hidden rows.
pub const WITHOUT_HIDDEN: Text = t(
    "工作表中隐藏的行未计入",
    "Hidden worksheet rows are not counted",
);

/// How many digits end a number at least to which a drawdown's running number is joined: a day, or a year and a running number.
const JOINED_TO: usize = 8;

/// A loan's number without the running number that is joined to its digits: JJ20250101 of JJ2025010101 and of JJ20250101001. The running number has two
/// or three digits and begins with a nought.
///
/// Running numbers of one width are never one another's beginnings. Those of growing width are only from the hundred thousandth loan of a year on, which
/// ends with 00001 or the like; so whoever compares the numbers asks for one borrower and one project as well.
pub fn without_joined_number(id: &[u8]) -> [Option<&[u8]>; 2] {
    let digits = id.iter().rev().take_while(|byte| byte.is_ascii_digit());
    let digits = digits.count();
    [2, 3].map(|joined| {
        let (base, number) = id.split_at_checked(id.len().checked_sub(joined)?)?;
        let begins = number.first() == Some(&b'0') && number.iter().any(|digit| *digit != b'0');
        (begins && digits >= JOINED_TO + joined).then_some(base)
    })
}

/// What a loan's number says that its row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NumberSays {
    /// Nothing, as nearly every number.
    #[default]
    Nothing,
    /// A contract: HT2024007, 合同.
    Contract,
    /// A drawdown: JJ0001, 借据1.
    Drawdown,
}

/// What a loan's number says that its row is: by the letters that the number begins with, or by a word in the number.
pub fn number_says(id: &[u8]) -> NumberSays {
    let begins = |letters: &[&str]| {
        letters.iter().any(|letters| {
            let (own, rest) = id.split_at(id.len().min(letters.len()));
            own.eq_ignore_ascii_case(letters.as_bytes())
                && rest.first().is_none_or(|next| !next.is_ascii_alphabetic())
        })
    };
    let holds = |words: &[&str]| {
        !id.is_ascii()
            && words
                .iter()
                .any(|word| memchr::memmem::find(id, word.as_bytes()).is_some())
    };
    if begins(DRAWDOWN_LETTERS) || holds(DRAWDOWN_WORDS) {
        NumberSays::Drawdown
    } else if begins(CONTRACT_LETTERS) || holds(CONTRACT_WORDS) {
        NumberSays::Contract
    } else {
        NumberSays::Nothing
    }
}

/// The letters that the numbers of contracts begin with.
const CONTRACT_LETTERS: &[&str] = &["HT", "CONTRACT"];
/// Words in the numbers of contracts.
const CONTRACT_WORDS: &[&str] = &["合同", "贷字", "借字", "授信", "协议"];
/// The letters that the numbers of drawdowns begin with.
const DRAWDOWN_LETTERS: &[&str] = &["JJ", "IOU"];
/// Words in the numbers of drawdowns.
const DRAWDOWN_WORDS: &[&str] = &["借据", "提款", "放款", "出账", "支用"];

/// What closes a number behind a running one: L1（2）, L1-提款2笔.
const RUNNING_ENDS: &[&str] = &[")", "）", "]", "】", "笔", "次", "期", "号", "批"];
/// What stands before a running number and parts it from what is before.
const RUNNING_BEGINS: &[&str] = &[
    "第", "之", "提款", "放款", "借据", "支用", "发放", "出账", "分笔",
];
/// The same, behind a separator alone.
const RUNNING_NAMES: &[&str] = &["NO.", "NO", "TK", "JJ", "D", "T", "P", "J", "F"];
/// What parts a running number from what it numbers.
const RUNNING_PARTS: &[char] = &[
    '-', '_', '/', '\\', '.', '·', '—', '–', '－', '~', '～', '#', '+', '*', ':', '：', '(', '（',
    '[', '【', '、', '|', ' ', '\u{3000}',
];
/// Running numbers that are no digits.
const RUNNING_WORDS: &str = "一二三四五六七八九十";

/// A loan's number without the running number behind it: L1 of L1-2, L1（02）, L1-提款2 and L1之二. `None` where there is none, as in nearly every number.
pub fn without_running_number(id: &[u8]) -> Option<&[u8]> {
    let digits = id.iter().rev().take_while(|byte| byte.is_ascii_digit());
    if digits.count() > 3 {
        return None;
    }
    let mut head = std::str::from_utf8(id).ok()?.trim_end();
    for _ in 0..2 {
        let closed = RUNNING_ENDS.iter().find_map(|end| head.strip_suffix(end));
        head = closed.unwrap_or(head).trim_end();
    }
    let mut bare = head.trim_end_matches(|c: char| c.is_ascii_digit());
    let mut counted = matches!(head.len() - bare.len(), 1..=3);
    if bare.len() == head.len() {
        bare = head.trim_end_matches(|c| RUNNING_WORDS.contains(c));
        if bare.len() == head.len() {
            bare = head.strip_suffix(|c: char| c.is_ascii_alphabetic())?;
        }
        counted = true;
    }
    if !counted {
        return None;
    }
    let part = |text: &'_ str| text.trim_end_matches(RUNNING_PARTS).len();
    let begun = RUNNING_BEGINS
        .iter()
        .find_map(|word| bare.strip_suffix(word));
    let named = RUNNING_NAMES
        .iter()
        .find_map(|word| bare.strip_suffix(word))
        .filter(|rest| part(rest) < rest.len());
    let parted = begun.or(named).unwrap_or(bare);
    let end = part(parted);
    if end == 0 || begun.is_none() && end == parted.len() {
        return None;
    }
    id.get(..end)
}
