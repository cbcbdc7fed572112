//! The guide to the estimate of typical projects, in both languages.

use super::super::words as w;
use crate::documents::help::{Help, HelpSection, Term};
use crate::i18n::Text;
use crate::standards::green_loan::{guide, words as gw};

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// The guide.
pub const HELP: Help = Help {
    who: t(
        "由银行绿色金融岗或客户经理填写，用于可研、环评未给出减排量的供能项目。",
        "Completed by a green finance officer or relationship manager for energy supply projects whose documents give no emission reduction.",
    ),
    minutes: t("每个项目约 3 分钟。", "About 3 minutes per project."),
    at_hand: &[w::PREPARE_RATE, w::PREPARE_SUPPLY, w::PREPARE_FACTOR],
    sections: &[
        HelpSection::new(
            w::S_BASIS,
            "填写机构、年份和上年全国火电供电标准煤耗，选定二氧化碳因子。因子须注明来源。",
            "Enter institution, year and the previous year's national coal consumption rate of thermal power supply, and select the CO2 factor. The factor must state its source.",
        ),
        HelpSection::new(
            w::S_PROJECTS,
            "每个项目填写装机、利用小时或年上网电量。上网电量是供出的电量，不是发电量。",
            "For each project enter installed capacity, utilisation hours or annual electricity supplied to the grid. Electricity supplied is not generation.",
        ),
        HelpSection::new(
            w::S_RESULTS,
            "查看节约标准煤和二氧化碳减排量及计算过程，并导出为台账。",
            "Review coal equivalent saved and CO2 reduction with their calculation, and export them as a ledger.",
        ),
    ],
    terms: &[Term {
        name: t("供电标准煤耗", "Coal consumption rate of power supply"),
        says: t(
            "火电厂每供出 1 千瓦时电所耗的标准煤，单位为克/千瓦时，取上年全国平均数。",
            "Coal equivalent consumed by thermal power plants per kWh supplied, in g/kWh; the national average of the previous year is used.",
        ),
        clause: guide(gw::GUIDE_RATE),
    }],
    mistakes: &[
        t(
            "煤耗按千克填写（0.3025）。应填 302.5 克/千瓦时。",
            "Entering the coal consumption rate in kilograms (0.3025). Enter 302.5 g/kWh.",
        ),
        t(
            "装机按千瓦填写。应填兆瓦，50000 千瓦为 50 兆瓦。",
            "Entering capacity in kW. Enter MW: 50,000 kW is 50 MW.",
        ),
        t(
            "采用全国电力平均排放因子。该因子用于企业范围 2 的排放，不用于折合减排。",
            "Using the national average grid emission factor. It is for a company's scope 2 emissions, not for attributable reductions.",
        ),
    ],
    afterwards: &[
        t(
            "核对后打印计算表，附在贷款档案中。",
            "Review and print the calculation sheet and attach it to the loan file.",
        ),
        t(
            "导出台账（CSV），在“绿色贷款折合减排测算”中导入。",
            "Export as ledger CSV and import it into “Attributable emission reduction of green loans”.",
        ),
    ],
};
