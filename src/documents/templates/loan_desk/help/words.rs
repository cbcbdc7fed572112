//! The guide to the loan desk, in both languages.

use super::super::words as w;
use crate::documents::help::{Help, HelpSection, Term};
use crate::i18n::Text;
use crate::standards::sll::clause;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// The guide.
pub const HELP: Help = Help {
    who: t(
        "由客户经理填写，每笔贷款一份。可在客户现场开始，随谈判逐步补齐，定稿后打印为贷款方案。",
        "Filled by the relationship manager, one document for each loan. It can be begun at the client's and completed as the talks go on; when final it is printed as the term sheet.",
    ),
    minutes: t(
        "资料齐备时约 30 分钟，可以分几次完成。",
        "About 30 minutes if the documents are at hand, in several sessions if needed.",
    ),
    at_hand: &[
        w::PREPARE_LICENCE,
        w::PREPARE_HISTORY,
        w::PREPARE_LOAN,
        w::PREPARE_AUTHORITY,
    ],
    sections: &[
        HelpSection::new(
            w::S_MATCHING,
            "逐题核对基本条件和表 1 的参考因素。不清楚的选“未知”，结果为初步，并列出待补事项。",
            "Go through the basic conditions and the factors of table 1. Where the answer is “Not known” the result is preliminary and says what is still to be shown.",
        ),
        HelpSection::new(
            w::S_KPIS,
            "选择 1 至 3 项指标，填写基期、历史表现和各考核年度的目标。目标由易到难分档，最多三档。",
            "Choose one to three KPIs; enter the baseline year, history and the targets of each assessment year, in up to three tiers from easy to hard.",
        ),
        HelpSection::new(
            w::S_TERMS,
            "填写金额、期限、还款方式、结息方式和基础利率。",
            "Enter amount, term, repayment, interest payment and base rate.",
        ),
        HelpSection::new(
            w::S_SCHEME,
            "填写调整方向、各档幅度和考核周期。各期利率之间的关系、未披露时的处理、多项指标的合并方式标准没有规定，须逐项选择。",
            "Enter the direction, the adjustments and the cycles. The standard does not settle how cycles relate, what a missing report means or how several KPIs combine: choose each.",
        ),
        HelpSection::new(
            w::S_RATES,
            "填写各指标的预期水平，查看档次、利率、利息、节省额、净收益和保本点数。可为三个情景命名后并列比较。",
            "Enter the expected level of each KPI to see tier, rate, interest, saving, net benefit and break-even. Up to three named scenarios can be compared side by side.",
        ),
        HelpSection::new(
            w::S_APPROVAL,
            "记录双方同意指标与目标的日期、审批意见和贷款状态。审批记录自动带入方案校验码，批准后有改动即提示“批准后已修改”。",
            "Record the dates of both consents, the approval decisions and the state of the loan. An approval records the checksum of the scheme, so that later changes are shown.",
        ),
        HelpSection::new(
            w::S_CHECKS,
            "按标准逐项核对尽职调查、审批、发放、监督和风险事项，填写证据及有效期。",
            "Go through due diligence, approval, disbursement, monitoring and risks item by item, with evidence and how long it is valid.",
        ),
    ],
    terms: &[
        Term {
            name: w::BREAK_EVEN,
            says: t(
                "每年计量与核验费用折合的利率点数。优惠低于保本点数，借款人得不偿失。",
                "The yearly cost of metering and verification in basis points. A smaller discount costs the borrower more than it brings.",
            ),
            clause: clause("4.2.3 b"),
        },
        Term {
            name: w::NODE,
            says: t(
                "考核结果开始影响利率的日期。此前已计的利息不追溯调整。",
                "The day from which a result changes the rate. Interest before it is never adjusted.",
            ),
            clause: clause("5.6.2 g"),
        },
        Term {
            name: w::AUTHORITY,
            says: t(
                "审批行可批准的最大优惠。最大优惠超出权限的，须报上级行或调整方案。",
                "The largest discount that the approving level may grant. A scheme whose best case is beyond it goes to a higher level or is changed.",
            ),
            clause: clause("5.5.1"),
        },
    ],
    mistakes: &[
        t(
            "生效日不早于到期日：最后一期考核不影响利率。可改为更早的生效日，或约定其他优惠。",
            "An effective day on or after maturity: the last assessment does not affect the rate. Choose an earlier day or agree on another benefit.",
        ),
        t(
            "把未披露当作未达标：标准没有这样规定，须在合同中约定。",
            "Treating a missing report as a missed target: the standard has no such rule; the contract decides.",
        ),
        t(
            "绝对量指标靠减产达标：应同时看产量或营业收入。",
            "Meeting an absolute KPI by producing less: look at output or revenue as well.",
        ),
    ],
    afterwards: &[
        t(
            "在“核对与生成”中逐项核对，生成并打印方案。",
            "Review all entries under “Review and finalise”, finalise the scheme and print it.",
        ),
        t(
            "按审批程序报批；批准后如有修改，须重新核对、生成。",
            "Submit it for approval; after approval a change has to be reviewed and finalised again.",
        ),
    ],
};
