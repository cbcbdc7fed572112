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
        "由银行绿色金融岗或客户经理填写，用于可研、环评没有给出减排量的供能项目。",
        "A green-finance officer or relationship manager fills it for energy supply projects whose reports give no reduction.",
    ),
    minutes: t("每个项目约 3 分钟。", "About three minutes a project."),
    at_hand: &[w::PREPARE_RATE, w::PREPARE_SUPPLY, w::PREPARE_FACTOR],
    sections: &[
        HelpSection::new(
            w::S_BASIS,
            "填写机构、年份和上年全国火电供电标准煤耗，选定二氧化碳因子。因子须注明来源。",
            "Institution, year, last year's national rate of coal for thermal power, and the CO2 factor with its source.",
        ),
        HelpSection::new(
            w::S_PROJECTS,
            "每个项目填写装机、利用小时或年上网电量。上网电量是供出的电量，不是发电量。",
            "For each project capacity and hours, or the electricity supplied to the grid in a year. What is supplied is not what is generated.",
        ),
        HelpSection::new(
            w::S_RESULTS,
            "查看节约标准煤和二氧化碳减排量及计算过程，并导出为台账。",
            "Coal equivalent saved and CO2 avoided with their workings; then the file for the loan book.",
        ),
    ],
    terms: &[Term {
        name: t("供电标准煤耗", "Coal rate of supply"),
        says: t(
            "火电厂每供出 1 千瓦时电所耗的标准煤，单位为克/千瓦时，取上年全国平均数。",
            "Standard coal that thermal power uses for each kWh supplied, in g/kWh; last year's national mean is taken.",
        ),
        clause: guide(gw::GUIDE_RATE),
    }],
    mistakes: &[
        t(
            "煤耗按千克填写（0.3025）。应填 302.5 克/千瓦时。",
            "The rate in kilograms (0.3025). Enter 302.5 g/kWh.",
        ),
        t(
            "装机按千瓦填写。应填兆瓦，50000 千瓦为 50 兆瓦。",
            "Capacity in kW. Enter MW: 50 000 kW is 50 MW.",
        ),
        t(
            "采用全国电力平均排放因子。它用于企业范围 2 的排放，不用于折合减排。",
            "The mean emission factor of electricity. It is for scope 2 of a company and not for this estimate.",
        ),
    ],
    afterwards: &[
        t(
            "核对后打印计算表，附在贷款档案中。",
            "Review and print the calculation for the loan's file.",
        ),
        t(
            "导出为台账 CSV，在“绿色贷款折合减排测算”中导入。",
            "Export the book as CSV and import it into the attributable reductions of green loans.",
        ),
    ],
};
