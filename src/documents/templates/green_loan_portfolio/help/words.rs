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
        "A bank's green-finance officer makes it each quarter or year, for tables 5 and 1 of the environmental disclosure and for returns.",
    ),
    minutes: t(
        "导入台账约 10 分钟；逐笔录入每笔约 2 分钟。",
        "About 10 minutes with a loan book as a file; about two minutes a loan when loans are typed.",
    ),
    at_hand: &[w::PREPARE_LOANS, w::PREPARE_REPORTS, w::PREPARE_TOTALS],
    sections: &[
        HelpSection::new(
            w::S_SCOPE,
            "填写机构名称、报告期末、绿色贷款认定口径和测算方法。口径和方法不同的两期不能比较。",
            "Institution, last day of the period, which catalogue of green loans was used and the method. Two periods of other scope or method are not compared.",
        ),
        HelpSection::new(
            w::S_LEDGER,
            "导入 CSV、xlsx、xls 或 ods 台账，核对列与单位；也可以逐笔录入。文件在本机读取，不上传。",
            "Import the book as CSV, xlsx, xls or ods and check columns and units, or type the loans. Files are read on this computer and sent nowhere.",
        ),
        HelpSection::new(
            w::S_CHECK,
            "查看未采用的行和需要核对的贷款，可在文件中改正后重新读取，或逐项确认并写明原因。合计行、单位有疑问的列在此提出，不会自行判断。",
            "Look at rows that were not used and loans that are doubtful; correct the file and read it again, or confirm each with a reason. Sum rows and doubtful units are asked about and never guessed.",
        ),
        HelpSection::new(
            w::S_RESULTS,
            "查看折合减排合计、分组和人民银行口径的项目数，并填写绿色支行情况（表 1）。",
            "Totals, groups and the number of projects as the central bank counts them; then the green branches (table 1).",
        ),
        HelpSection::new(
            w::S_BONDS,
            "填写各项贷款余额、绿色信贷余额和持有的绿色债券，生成表 5。填写的绿色信贷余额与台账合计不同的，要说明原因。",
            "All loans, green loans and green bonds held, for table 5. Where the green balance differs from the book, the reason is stated.",
        ),
    ],
    terms: &[
        Term {
            name: t("折合减排", "Attributable reduction"),
            says: t(
                "项目年减排量 × 贷款余额 ÷ 项目总投资。它是避免的排放，不是融资排放。",
                "Annual reduction of the project × loan balance ÷ total investment. It is an avoided emission and not a financed emission.",
            ),
            clause: clause(gw::TABLE_5),
        },
        Term {
            name: t("不可测算", "Not calculable"),
            says: t(
                "可研、环评等文件没有给出减排量、也没有适用方法的项目。余额计入绿色信贷，减排量不按 0 计。",
                "A project whose reports give no reduction and for which there is no method. Its balance counts; its reduction is not nought.",
            ),
            clause: clause(gw::TABLE_5),
        },
        Term {
            name: t("绿色支行", "Green branch"),
            says: t(
                "按本行标准认定的绿色专营机构，在表 1 逐家列出。",
                "A branch that the bank has designated as green; table 1 lists each.",
            ),
            clause: clause(gw::TABLE_1),
        },
    ],
    mistakes: &[
        t(
            "台账没有写单位，或标题写万元、数字是元。请在列对应中核对每列的单位。",
            "A book without units, or a heading in 万元 above figures in yuan. Check the unit of each column.",
        ),
        t(
            "台账里留有合计、小计行。程序会指出，请确认剔除。",
            "Sums and sub-totals left in the book. The program points at them; confirm that they are left out.",
        ),
        t(
            "把已按贷款占比折算的减排量当作项目年减排量导入。应导入项目全年的减排量。",
            "A reduction that is the loan's share already, imported as the project's. Import the project's figure of a whole year.",
        ),
        t(
            "氮氧化物、二氧化硫按千克登记。程序会提示，可整列改按千克计算。",
            "NOx or SO2 in kilograms. The program asks; the whole column can be read as kilograms.",
        ),
    ],
    afterwards: &[
        t(
            "在“核对与导出”核对，打印表 5、表 1 及附表，或导出 Excel、CSV。",
            "Review, then print tables 5 and 1 with their annex, or export Excel and CSV.",
        ),
        t(
            "导出的工作簿和打印件写明台账文件、列对应、单位和剔除的行，供复核。",
            "Workbook and paper name the files, columns, units and rows that were left out, for whoever checks them.",
        ),
        t(
            "下一期用同样的口径编制，可以与本期比较。",
            "The next period, made with the same scope, can be compared with this one.",
        ),
    ],
};
