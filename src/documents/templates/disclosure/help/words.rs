//! The guide to table 4, in both languages.

use super::super::words as w;
use crate::documents::help::{Help, HelpSection, Term};
use crate::i18n::Text;
use crate::standards::green_loan::{clause, words as gw};

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// The guide.
pub const HELP: Help = Help {
    who: t(
        "由银行行政或财务部门提供数据，绿色金融岗汇总，用于环境信息披露报告表 4。",
        "Data provided by the administration or finance department and compiled by the green finance officer, for Table 4 of the environmental disclosure report.",
    ),
    minutes: t("约 15 分钟。", "About 15 minutes."),
    at_hand: &[w::PREPARE_COSTS, w::PREPARE_PRICES, w::PREPARE_HEADCOUNT],
    sections: &[
        HelpSection::new(
            w::S_PERIOD,
            "填写机构名称、期末日、数据期间和人数，人均数按此人数计算。数据期间说明各项是一个季度的合计还是年初至期末的累计。",
            "Enter institution, period end, period covered and headcount, on which per capita figures are based. The period covered says whether amounts are totals of a quarter or of the year to date.",
        ),
        HelpSection::new(
            w::S_DIRECT,
            "填写办公用水、取暖等直接消耗的各项，可直接填写数量，也可由账单数量（如吉焦、立方米）和折合系数换算，或由费用、单价和系数换算。",
            "Enter direct consumption such as office water and heating, either as an amount, or converted from the bill (GJ, m³) and a conversion factor, or from cost, unit price and conversion factor.",
        ),
        HelpSection::new(
            w::S_BOUGHT,
            "填写采购的产品与服务的消耗量，填写方式与直接消耗相同。本机构没有的项目选“无此项”；有此项目但没有数据的留空并说明，不填 0。",
            "Enter the consumption of purchased products and services in the same way. Choose “No such item” for items the institution does not have; leave items without data blank and explain. Do not enter 0.",
        ),
        HelpSection::new(
            w::S_MEASURES,
            "填写节能降耗的措施及其效果。",
            "Enter energy-saving measures and their effects.",
        ),
        HelpSection::new(
            w::S_EMISSIONS,
            "需要时由用电量和排放因子计算排放。因子的来源和年份印于表后。",
            "If required, calculate emissions from electricity consumption and an emission factor. The source and year of the factor are printed below the table.",
        ),
        HelpSection::new(
            w::S_COMPARISON,
            "由上期报告新建的，此处列出上期各项；也可选另一份表 4 逐项比较，并打印或导出比较表。",
            "For a report created from the previous period, the previous figures are listed here; another Table 4 can also be selected for an item-by-item comparison, which can be printed or exported.",
        ),
    ],
    terms: &[
        Term {
            name: t("经营活动环境影响", "Environmental impact of operations"),
            says: t(
                "金融机构自身办公、用车等活动消耗的资源和能源，不含投融资。",
                "Resources and energy consumed by the institution's own operations such as offices and vehicles, excluding financing activities.",
            ),
            clause: clause(gw::TABLE_4),
        },
        Term {
            name: t("人均消耗", "Consumption per capita"),
            says: t(
                "总量除以报告期的人数。人数的口径应在各期保持一致。",
                "Total divided by the headcount of the reporting period. The headcount basis should be consistent across periods.",
            ),
            clause: clause(gw::TABLE_4),
        },
    ],
    mistakes: &[
        t(
            "电费、电价的单位不一致。电价填元/千瓦时，电费填元。",
            "Inconsistent units of cost and price. Enter the price in CNY per kWh and the cost in CNY.",
        ),
        t(
            "季度数、半年数与全年数混用。各项应为同一数据期间的合计，不是其中一张账单的数。",
            "Mixing figures of a quarter, half a year and a year. All figures should be totals of the same period covered, not of one bill.",
        ),
    ],
    afterwards: &[
        t(
            "在“核对与导出”核对，打印表 4，由经办、复核签字并盖章。",
            "Review in the step “Review and export”, print Table 4, and have it signed and stamped.",
        ),
        t(
            "导出 Excel 或 CSV，放入环境信息披露报告。",
            "Export Excel or CSV for use in the environmental disclosure report.",
        ),
    ],
};
