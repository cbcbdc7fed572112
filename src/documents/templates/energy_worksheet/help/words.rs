//! The guide to the energy worksheet, in both languages.

use super::super::words as w;
use crate::documents::help::{Help, HelpSection, Term};
use crate::i18n::Text;
use crate::standards::energy::words as e;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// The guide.
pub const HELP: Help = Help {
    who: t(
        "由借款企业的财务或设备部门每年填写一次，客户经理可以协助。",
        "Completed once a year by the borrower's finance or facilities department, with the relationship manager's help if needed.",
    ),
    minutes: t(
        "从 Excel 粘贴约 10 分钟，逐月录入约 40 分钟，可以分次填写。",
        "About 10 minutes when pasted from Excel, about 40 when typed month by month; it can be filled in several sittings.",
    ),
    at_hand: &[
        w::PREPARE_POWER,
        w::PREPARE_FUELS,
        w::PREPARE_HEAT,
        w::PREPARE_GREEN,
    ],
    sections: &[
        HelpSection::new(
            w::S_BASIS,
            "填写企业、年度，选定燃料参数和电网因子。各年度须用同一套。",
            "Enter company and year, and select fuel parameters and grid factor. Every year uses the same set.",
        ),
        HelpSection::new(
            w::S_BILLS,
            "每种能源一项，选定账单单位，逐月填写数量。空白不等于 0，缺月时不算全年。",
            "One item for each kind of energy with the unit of its bills and the quantity of each month. Blank is not 0; a year with a missing month has no annual figure.",
        ),
        HelpSection::new(
            w::S_OTHERS,
            "填写绿电凭证、转供电量、绿证和生产过程排放。没有的不填。",
            "Enter the proof of green power, resale, certificates and process emissions. Leave blank what does not apply.",
        ),
        HelpSection::new(
            w::S_RESULTS,
            "查看用电量、综合能耗、碳排放量及计算过程，核对系数来源。",
            "Review electricity, energy consumption and emissions with their calculation, and check the sources of the factors.",
        ),
        HelpSection::new(
            w::T_FACTORS,
            "查看每个系数的数值、单位和出处，以及换用其他电网因子时的结果。",
            "Review each factor with its unit and source, and the results with other grid factors.",
        ),
    ],
    terms: &[
        Term {
            name: t(
                "综合能耗（当量值）",
                "Energy consumption (calorific equivalent)",
            ),
            says: t(
                "各种能源按当量值折算为标准煤后的总和，电力按 0.1229 千克标准煤/千瓦时。",
                "The sum of all energy converted to coal equivalent by calorific value; electricity counts 0.1229 kgce/kWh.",
            ),
            clause: e::GB_T_2589_ANNEX_A,
        },
        Term {
            name: t("范围 1、范围 2", "Scopes 1 and 2"),
            says: t(
                "范围 1 为燃料燃烧和生产过程的直接排放，范围 2 为外购电力、热力的间接排放。",
                "Scope 1 is direct emissions of fuels and processes, scope 2 indirect emissions of purchased electricity and heat.",
            ),
            clause: e::GB_T_32150,
        },
    ],
    mistakes: &[
        t(
            "万千瓦时当作千瓦时填写。请按账单选择单位。",
            "Entering figures stated in units of 10 MWh as if they were kWh. Select the unit of the bill.",
        ),
        t(
            "尖峰平谷与总电量都作为下网电量相加。只填总电量。",
            "Adding peak and off-peak quantities to the total. Enter the total alone.",
        ),
        t(
            "从省级因子算出的排放量中再扣减绿电。省级因子已含绿电，不能再扣减。",
            "Deducting green power from emissions found with the provincial factor, which already contains it.",
        ),
    ],
    afterwards: &[
        t(
            "打印底稿，作为挂钩贷款报告的附件，与账单一并存档。",
            "Print the worksheet as an annex to the loan report and file it with the bills.",
        ),
        t(
            "把用电量、综合能耗或碳排放量及“说明”中的依据填入挂钩贷款报告。",
            "Enter electricity, energy consumption or emissions, with the basis stated in the notes, in the loan report.",
        ),
    ],
};
