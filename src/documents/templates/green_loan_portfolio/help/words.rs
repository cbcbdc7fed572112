//! The guide to the attributable reductions of green loans, in both languages.

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
        "由银行绿色金融岗按季或按年编制，用于环境信息披露报告表 5、表 1 和监管报送。",
        "Prepared quarterly or annually by a bank's green finance officer, for Tables 5 and 1 of the environmental disclosure report and for regulatory returns.",
    ),
    minutes: t(
        "导入台账约 10 分钟；逐笔录入每笔约 2 分钟。",
        "About 10 minutes with a ledger file; about 2 minutes per loan for individual entry.",
    ),
    at_hand: &[w::PREPARE_LOANS, w::PREPARE_REPORTS, w::PREPARE_TOTALS],
    sections: &[
        HelpSection::new(
            w::S_SCOPE,
            "填写机构名称、报告期末、绿色贷款认定口径和测算方法。口径和方法不同的两期不能比较。",
            "Enter institution, period end, green loan definition and method. Periods with different definitions or methods cannot be compared.",
        ),
        HelpSection::new(
            w::S_LEDGER,
            "导入 CSV、xlsx、xls 或 ods 台账，核对列与单位；也可以逐笔录入。文件在本机读取，不上传。",
            "Import a ledger as CSV, xlsx, xls or ods and check columns and units, or enter loans individually. Files are read on this computer and are not uploaded.",
        ),
        HelpSection::new(
            w::S_CHECK,
            "查看未采用的行和需要核对的贷款，可在文件中更正后重新读取，或逐项确认并注明原因。合计行、单位有疑问的列在此提示，程序不自行判断。",
            "Review rows not used and loans to be checked; correct the file and read it again, or confirm each item with a reason. Total rows and doubtful units are raised here and never assumed.",
        ),
        HelpSection::new(
            w::S_RESULTS,
            "查看折合减排合计、分组和人民银行口径的项目数，并填写绿色支行情况（表 1）。",
            "Review totals, breakdowns and the project count on the PBOC basis, and enter the green branches (Table 1).",
        ),
        HelpSection::new(
            w::S_BONDS,
            "填写各项贷款余额、绿色信贷余额和持有的绿色债券，生成表 5。填写的绿色信贷余额与台账合计不同的，要说明原因。",
            "Enter total loans, green loan balance and green bonds held to generate Table 5. If the green loan balance differs from the ledger total, state the reason.",
        ),
    ],
    terms: &[
        Term {
            name: t("折合减排", "Attributable reduction"),
            says: t(
                "项目年减排量 × 贷款余额 ÷ 项目总投资，属避免的排放，不是融资排放。",
                "Annual reduction of the project × outstanding balance ÷ total project investment. It is an avoided emission, not a financed emission.",
            ),
            clause: clause(gw::TABLE_5),
        },
        Term {
            name: t("不可测算", "Not calculable"),
            says: t(
                "可研、环评等文件未给出减排量且无适用方法的项目。余额计入绿色信贷，减排量不按 0 计。",
                "A project whose documents give no reduction and for which no method applies. Its balance counts as green loans; its reduction is not treated as 0.",
            ),
            clause: clause(gw::TABLE_5),
        },
        Term {
            name: t("绿色支行", "Green branch"),
            says: t(
                "按本行标准认定的绿色专营机构，在表 1 逐家列出。",
                "A specialised branch designated as green under the bank's own criteria; each is listed in Table 1.",
            ),
            clause: clause(gw::TABLE_1),
        },
    ],
    mistakes: &[
        t(
            "台账未注明单位，或标题注明万元而数字为元。请在列对应中核对各列的单位。",
            "A ledger without units, or a heading stating CNY 10,000 above figures in CNY. Check the unit of each column in the column mapping.",
        ),
        t(
            "台账中保留合计、小计行。程序将予提示，请确认剔除。",
            "Total and subtotal rows left in the ledger. The program points them out; confirm their exclusion.",
        ),
        t(
            "将已按贷款占比折算的减排量作为项目年减排量导入。应导入项目全年的减排量。",
            "Importing a reduction already attributed to the loan as the project's annual reduction. Import the project's full annual reduction.",
        ),
        t(
            "氮氧化物、二氧化硫以千克登记。程序将予提示，可整列改按千克计算。",
            "NOx or SO2 recorded in kilograms. The program raises this, and the whole column can be recalculated in kilograms.",
        ),
    ],
    afterwards: &[
        t(
            "在“核对与导出”核对，打印表 5、表 1 及附表，或导出 Excel、CSV。",
            "Review in the step “Review and export”, then print Tables 5 and 1 with annexes, or export Excel or CSV.",
        ),
        t(
            "导出的工作簿和打印件注明台账文件、列对应、单位和剔除的行，供复核。",
            "The exported workbook and the printout state the ledger files, column mapping, units and excluded rows for verification.",
        ),
        t(
            "下一期采用相同口径编制的，可与本期比较。",
            "A next period prepared on the same basis can be compared with this period.",
        ),
    ],
};
