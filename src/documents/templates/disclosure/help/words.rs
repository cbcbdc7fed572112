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
        "Administration or finance gives the figures, the green-finance officer puts them together, for table 4 of the environmental disclosure.",
    ),
    minutes: t("约 15 分钟。", "About 15 minutes."),
    at_hand: &[w::PREPARE_COSTS, w::PREPARE_PRICES, w::PREPARE_HEADCOUNT],
    sections: &[
        HelpSection::new(
            w::S_PERIOD,
            "填写机构名称、报告期和人数。人均数按此人数计算。",
            "Institution, period and headcount. The figures per head are divided by it.",
        ),
        HelpSection::new(
            w::S_DIRECT,
            "填写办公用水、取暖等直接消耗的各项。可以直接填数量，也可以由账单数量（如吉焦、立方米）和折合系数换算，或由费用、单价和系数换算。",
            "What is used directly, such as water and heating. Enter the amount, or work it out from the bill (GJ, m³) and a factor, or from cost, price and factor.",
        ),
        HelpSection::new(
            w::S_BOUGHT,
            "填写采购的产品与服务的消耗量，写法与直接消耗相同。本机构没有的项目选“无此项”；有而没有数据的留空并说明，不要填 0。",
            "What was bought, entered in the same way. Choose “No such item” for what the institution does not have; leave blank what has no figure and say so. Do not enter 0.",
        ),
        HelpSection::new(
            w::S_MEASURES,
            "填写节能降耗的措施及其效果。",
            "What was done to use less, and what it brought.",
        ),
        HelpSection::new(
            w::S_EMISSIONS,
            "需要时由用电量和排放因子计算排放。因子的来源和年份会印在表后。",
            "Where it is wanted, emissions from electricity and a factor. Source and year of the factor stand below the table.",
        ),
        HelpSection::new(
            w::S_COMPARISON,
            "由上期文档新建的，此处列出上期各项；也可选另一份表 4 逐项比较，并打印或导出比较表。",
            "Where the document was begun from last period's, its rows stand here; another table 4 can be chosen, compared, printed and exported.",
        ),
    ],
    terms: &[
        Term {
            name: t("经营活动环境影响", "Environmental impact of operations"),
            says: t(
                "金融机构自身办公、用车等活动消耗的资源和能源，不含投融资。",
                "Resources and energy that the institution itself uses in offices and vehicles; its financing is not part of it.",
            ),
            clause: clause(gw::TABLE_4),
        },
        Term {
            name: t("人均消耗", "Use per head"),
            says: t(
                "总量除以报告期的人数。人数的口径应在各期保持一致。",
                "The total divided by the headcount of the period, which is counted in the same way each period.",
            ),
            clause: clause(gw::TABLE_4),
        },
    ],
    mistakes: &[
        t(
            "电费、电价的单位不一致。电价填元/千瓦时，电费填元。",
            "Cost and price in different units. The price is in yuan per kWh, the cost in yuan.",
        ),
        t(
            "年中数与全年数混用。各项应是同一报告期的数。",
            "Half-year and full-year figures mixed. All figures belong to one period.",
        ),
    ],
    afterwards: &[
        t(
            "在“核对与导出”核对，打印表 4，由经办、复核签字并盖章。",
            "Review, print table 4, and have it signed and stamped.",
        ),
        t(
            "导出 Excel 或 CSV，放入环境信息披露报告。",
            "Export Excel or CSV for the environmental disclosure.",
        ),
    ],
};
