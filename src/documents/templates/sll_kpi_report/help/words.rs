//! The guide to the KPI report, in both languages.

use super::super::words as w;
use crate::documents::help::{Help, HelpSection, Term};
use crate::i18n::Text;
use crate::standards::sll::clause;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

const fn term(name: Text, number: &'static str, zh: &'static str, en: &'static str) -> Term {
    Term {
        name,
        says: t(zh, en),
        clause: clause(number),
    }
}

/// The guide.
pub const HELP: Help = Help {
    who: t(
        "由借款企业填写，每个考核年度一次，报送贷款银行。第一、二部分在签订合同时与银行约定，第三部分每年据实填写。",
        "Completed by the borrower once for each assessment year and submitted to the lending bank. Sections 1 and 2 are agreed with the bank when the loan agreement is signed; section 3 is completed each year with actual results.",
    ),
    minutes: t(
        "资料齐备时约 20 分钟。填写内容自动保存在本机，可以分几次完成。",
        "About 20 minutes if all documents are at hand. Entries are saved automatically on this computer, so the report can be completed in several sessions.",
    ),
    at_hand: &[
        w::PREPARE_LICENCE,
        w::PREPARE_CONTRACT,
        w::PREPARE_HISTORY,
        w::PREPARE_ACTUAL,
        w::PREPARE_EVIDENCE,
    ],
    sections: &[
        HelpSection::new(
            w::BASIC,
            "填写企业名称、统一社会信用代码、注册地、所属行业和报告年度。行业可按产品查找，例如锂、硅铁、水电。",
            "Enter company name, unified social credit code, place of registration, industry and reporting year. The industry can also be found by product, for example lithium, ferrosilicon or hydropower.",
        ),
        HelpSection::new(
            w::KPIS_STEP,
            "选定关键绩效指标及其方向，填写近三年的水平，约定以后各年的目标水平。基期水平由历史水平的平均数、某一年的水平或目标所依据的水平得出。",
            "Select each KPI and its direction, enter the values of the last three years and the targets agreed for later years. The baseline value is the mean of historical values, the value of one year, or the value on which the targets are based.",
        ),
        HelpSection::new(
            w::PERIOD_STEP,
            "填写报告期的实际水平和数据来源，程序随即算出水平差异、是否达标和减碳量完成率。某年没有数据时注明暂无数据并说明原因，不要填 0。",
            "Enter the actual value of the reporting period and its data source; the difference, the result against target and the completion rate are calculated at once. If a year has no data, state this with the reason; do not enter 0.",
        ),
        HelpSection::new(
            w::RISKS_STEP,
            "逐项填写各年的环境违法、污染事件等情况。没有发生的填“无”。",
            "Enter environmental violations, pollution incidents and similar events for each year. Enter “none” if there were none.",
        ),
        HelpSection::new(
            w::DISCLOSURE_STEP,
            "填写企业已披露或拟披露的碳排放信息。内容应与第三部分的数据一致。",
            "Enter the carbon-related information the company has disclosed or plans to disclose. It should be consistent with the data in section 3.",
        ),
        HelpSection::new(
            w::EVIDENCE_STEP,
            "列出证明各项水平的材料，例如能源消费台账、核查报告、电费结算单。文件本身不上传，只登记名称、出具单位、日期和文件摘要。",
            "List the documents supporting the KPI values, for example energy records, verification reports and electricity bills. The files are not uploaded; only name, issuer, date and checksum are recorded.",
        ),
    ],
    terms: &[
        term(
            t("基期水平", "Baseline value"),
            "附录 A.2.1",
            "与实际水平比较的起点，可取近三年历史水平的平均数。",
            "The reference value against which actual values are measured; the mean of the last three years may be used.",
        ),
        term(
            t("目标水平", "Target"),
            "5.4.2",
            "借贷双方约定某一年应达到的水平。内部来源指标的目标弱于近三年平均水平的，要注明原因；强制性标准有要求的，任何指标的目标都不得低于该要求。",
            "The value agreed by borrower and lender for a given year. If the target of an internal KPI is less ambitious than the mean of the last three years, the reason must be stated; no target of any KPI may fall short of a mandatory standard.",
        ),
        term(
            t("水平差异", "Difference"),
            "附录 B 三",
            "实际水平减去目标水平。指标越低越好时，负数表示优于目标。",
            "Actual value minus target. Where lower is better, a negative difference means better than target.",
        ),
        term(
            t("减碳量完成率", "Completion rate"),
            "附录 A.2.3",
            "已实现的减碳量占预期减碳量的百分比，可以超过 100%，也可以为负。",
            "The reduction achieved as a percentage of the reduction expected. It may exceed 100% or be negative.",
        ),
        term(
            t("单位营业收入碳强度", "Carbon intensity of revenue"),
            "附录 A.1",
            "碳排放量除以营业收入，单位为吨/万元。只填排放量和收入，强度由程序计算。",
            "Emissions divided by revenue, in t per CNY 10,000. Enter emissions and revenue only; the intensity is calculated by the program.",
        ),
    ],
    mistakes: &[
        t(
            "误将千克填为吨、将元填为万元。单位可直接写在数字之后，例如 12345600 千克、285000000 元，程序自动换算并显示结果，请核对显示的数值。",
            "Kilograms entered as tonnes, or CNY as CNY 10,000. The unit may be written after the figure, for example 12345600 kg; the program converts it and shows the result, which should be checked.",
        ),
        t(
            "没有数据的年份填 0。没有数据的应留空，或填“暂无”；报告期内的年份还应说明原因。",
            "Entering 0 for a year without data. Leave it blank, or enter “none”; for a year of the reporting period, give the reason as well.",
        ),
        t(
            "指标方向选反。碳排放量、能耗总量和各项强度越低越好，绿电使用量越高越好。",
            "Wrong direction. Lower is better for emissions, energy consumption and intensities; higher is better for green electricity.",
        ),
        t(
            "数据来源前后不一致。第二部分选择数据来自企业碳账户的，第三部分的数据来源也应为企业碳账户。",
            "Inconsistent data sources. If section 2 states that the data come from the corporate carbon account, section 3 should state the same source.",
        ),
    ],
    afterwards: &[
        t(
            "在“核对与生成”逐项核对，签署真实性声明，生成报告。",
            "Check every item under “Review and finalise”, sign the declaration and finalise the report.",
        ),
        t(
            "打印、签字并加盖公章，连同证明材料报送银行；同时导出 JSON 交给客户经理，供核对校验码。",
            "Print, sign and stamp the report and submit it to the bank with the evidence; also export the JSON file for the relationship manager to verify the checksum.",
        ),
        t(
            "银行核对后按合同约定调整利率。下一年度由本报告编制下一年度报告，约定的基期和目标自动沿用。",
            "The bank reviews the report and adjusts the interest rate as agreed in the loan agreement. Next year's report is prepared from this report and keeps the agreed baseline and targets.",
        ),
    ],
};
