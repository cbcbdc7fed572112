//! The words of the label: states, steps, requirements, causes, and why a step is refused.

use super::{Refusal, TransferCause};
use crate::clause::Clause;
use crate::i18n::{Arg, Message, Text};
use crate::standards::sll::clause;

/// 5.4.1.1.
pub const C_KPI: Clause = clause("5.4.1.1");
/// 5.4.1.1, the first requirement.
pub const C_RELEVANCE: Clause = clause("5.4.1.1 相关性");
/// 5.4.1.1, the second requirement.
pub const C_OBJECTIVITY: Clause = clause("5.4.1.1 客观性");
/// 5.4.1.1, the third requirement.
pub const C_STABILITY: Clause = clause("5.4.1.1 稳定性与可靠性");
/// 5.4.1.1, the fourth requirement.
pub const C_TIMELINESS: Clause = clause("5.4.1.1 时限性");
/// 5.4.1.1, the fifth requirement.
pub const C_STRATEGY: Clause = clause("5.4.1.1 国家战略一致性");
/// 5.4.2 ①.
pub const C_CLEAR: Clause = clause("5.4.2 ①");
/// 5.4.2 ②.
pub const C_MANDATORY: Clause = clause("5.4.2 ②");
/// 5.4.2 ③.
pub const C_REASONED: Clause = clause("5.4.2 ③");
/// 5.4.2 ④.
pub const C_METHOD: Clause = clause("5.4.2 ④");
/// 5.4.2 ⑤.
pub const C_CONSENT: Clause = clause("5.4.2 ⑤");
/// 5.5.1 b.
pub const C_RULED_OUT: Clause = clause("5.5.1 b");
/// 5.5.1 f.
pub const C_TRANSFER: Clause = clause("5.5.1 f");
/// 5.6.2 b.
pub const C_AMENDMENT: Clause = clause("5.6.2 b");
/// Table 1.
pub const C_MATCHING: Clause = clause("5.2.2 表 1");

/// 意向.
pub const INTENDED: Text = Text::new("意向", "In preparation");
/// 已匹配.
pub const MATCHED: Text = Text::new("已匹配", "Product matched");
/// KPI 已定.
pub const KPIS_SET: Text = Text::new("KPI 已定", "KPIs agreed");
/// 可持续挂钩.
pub const LINKED: Text = Text::new("可持续挂钩", "Sustainability-linked");
/// 修订中.
pub const AMENDING: Text = Text::new("修订中", "Being amended");
/// 已调出.
pub const TRANSFERRED_OUT: Text = Text::new("已调出", "Declassified");
/// 结清.
pub const SETTLED: Text = Text::new("结清", "Repaid");

/// A step.
pub const S_MATCH: Text = Text::new("匹配产品", "Match a product");
/// A step.
pub const S_SET_KPIS: Text = Text::new("确定指标与目标", "Agree KPIs and targets");
/// A step.
pub const S_SIGN: Text = Text::new("签订合同", "Sign the contract");
/// A step.
pub const S_TEST: Text = Text::new("考核一期", "Assess a cycle");
/// A step.
pub const S_PROPOSE: Text = Text::new("提出修订", "Propose an amendment");
/// A step.
pub const S_ACCEPT: Text = Text::new("同意修订", "Accept the amendment");
/// A step.
pub const S_WITHDRAW: Text = Text::new("撤销修订", "Withdraw the amendment");
/// A step.
pub const S_TRANSFER: Text = Text::new("调出", "Declassify");
/// A step.
pub const S_SETTLE: Text = Text::new("结清", "Repay");

/// 借款人.
pub const BORROWER: Text = Text::new("借款人", "the borrower");
/// 银行.
pub const LENDER: Text = Text::new("银行", "the bank");

/// 5.4.1.1.
pub const R_NOT_TWICE: Text = Text::new(
    "未参与其他减排交易机制，不重复认定或计算",
    "Not part of another emissions trading scheme, no double counting",
);
/// 5.4.1.1.
pub const R_RELEVANCE: Text = Text::new("相关性", "Relevance");
/// 5.4.1.1.
pub const R_OBJECTIVITY: Text = Text::new("客观性", "Objectivity");
/// 5.4.1.1.
pub const R_STABILITY: Text = Text::new("稳定性与可靠性", "Stability and reliability");
/// 5.4.1.1.
pub const R_TIMELINESS: Text = Text::new("时限性", "Timeliness");
/// 5.4.1.1.
pub const R_STRATEGY: Text = Text::new("国家战略一致性", "Alignment with national strategy");
/// 5.4.2 ①.
pub const R_CLEAR: Text = Text::new(
    "目标定义清晰，有衡量标准和完成时限",
    "Targets defined, measurable and with a deadline",
);
/// 5.4.2 ②.
pub const R_MANDATORY: Text = Text::new(
    "目标不弱于强制性标准、行业规章",
    "Targets not weaker than mandatory standards or industry rules",
);
/// 5.4.2 ③.
pub const R_REASONED: Text = Text::new(
    "内部来源指标的目标弱于近三年平均的，已注明原因",
    "A reason is given where a target of an internal KPI is weaker than the three-year mean",
);
/// 5.4.2 ④.
pub const R_METHOD: Text = Text::new("已写明计算公式或测算方法", "Formula or method stated");

/// 并购.
pub const ACQUISITION: Text = Text::new("并购", "Acquisition");
/// 处置.
pub const DISPOSAL: Text = Text::new("处置", "Disposal");
/// 口径.
pub const BOUNDARY: Text = Text::new("口径", "Boundary");
/// 因子.
pub const FACTOR: Text = Text::new("因子", "Factor");
/// 政策.
pub const POLICY: Text = Text::new("政策", "Policy");

/// A cause of a transfer.
pub const T_RULED_OUT: Text = Text::new(
    "后续发现属于淘汰、落后技术或不符合政策及标准",
    "Later found to be obsolete or not compliant",
);
/// A cause of a transfer.
pub const T_MISSED: Text = Text::new(
    "未达成目标，按合同约定调出",
    "Targets missed; declassified as the contract provides",
);
/// A cause of a transfer.
pub const T_REPORTS: Text = Text::new("未按约定披露报告", "Reports not delivered as agreed");
/// A cause of a transfer.
pub const T_OTHER: Text = Text::new("其他原因", "Another reason");

/// A part of a definition.
pub const PART_NAME: Text = Text::new("指标名称", "KPI name");
/// A part of a definition.
pub const PART_UNIT: Text = Text::new("单位", "Unit");
/// A part of a definition.
pub const PART_DIRECTION: Text = Text::new("指标方向", "KPI direction");
/// A part of a definition.
pub const PART_BOUNDARY: Text = Text::new("核算边界", "Boundary");
/// A part of a definition.
pub const PART_METHOD: Text = Text::new("计算公式或测算方法", "Calculation or measurement method");
/// A part of a definition.
pub const PART_FACTOR: Text = Text::new("因子及其年份、来源", "Factor with its year and source");
/// A part of a definition.
pub const PART_SOURCE: Text = Text::new("指标来源与依据", "Source and basis");
/// A part of a definition.
pub const PART_BASE: Text = Text::new("基期及基期水平", "Baseline year and baseline value");
/// A part of a definition.
pub const PART_HISTORY: Text = Text::new("历史表现", "History");
/// A part of a definition.
pub const PART_TARGETS: Text = Text::new("绩效目标水平", "Targets");

/// What a fingerprint is good for.
pub const FINDS_DRIFT: Text = Text::new(
    "指标指纹用于发现口径变动，不能防止伪造。",
    "The fingerprint shows that a definition has changed; it does not prevent forgery.",
);

const NOT_NOW: Text = Text::new(
    "当前状态为“{0}”，不能{1}",
    "The loan is in the state “{0}”; this step is not possible now: {1}",
);
const BEFORE_LAST: Text = Text::new(
    "日期早于上一步的日期 {0}‖，请核对日期",
    "The date is before that of the step before, {0}‖: check the date",
);
const NO_PRODUCT: Text = Text::new(
    "产品匹配结果或所选产品不是可持续挂钩贷款",
    "The matching or the choice is not a sustainability-linked loan",
);
const PRELIMINARY: Text = Text::new(
    "产品匹配仍为初步，待补：{0}",
    "The match is preliminary; still to be shown: {0}",
);
const NO_KPI: Text = Text::new(
    "尚未填写关键绩效指标‖，请至少填写一项",
    "No KPI is entered‖: enter at least one",
);
const SAME_KPI: Text = Text::new(
    "两项指标的指纹相同（{0}）‖，请删除重复的一项",
    "Two KPIs have the same fingerprint ({0})‖: delete one of them",
);
const OPEN: Text = Text::new("尚未满足：{0}", "Not yet met: {0}");
const NO_CONSENT: Text = Text::new(
    "尚缺{0}的同意日期‖，请填写",
    "The consent date of {0} is missing‖: enter it",
);
const CONSENT_DAY: Text = Text::new(
    "{0}的同意日期 {1} 须不早于提出修订之日，不晚于本步骤之日",
    "The consent date of {0}, {1}, must be no earlier than the proposal and no later than this step",
);
const CYCLE_ORDER: Text = Text::new("应先考核第 {0} 期", "Cycle {0} is to be assessed first");
const UNKNOWN_KPI: Text = Text::new(
    "修订前的指标（指纹 {0}）不是本贷款现行的指标",
    "The KPI before the amendment (fingerprint {0}) is not one of this loan",
);
const NOTHING_CHANGED: Text = Text::new(
    "修订前后的指标相同，无需修订",
    "The KPI is the same before and after; no amendment is needed",
);
const NOT_REBASED: Text = Text::new(
    "{0} 年的历史水平未按新旧口径并列‖，请补充",
    "The level of {0} is not given under both definitions‖: add it",
);
const CYCLE_TESTED: Text = Text::new(
    "第 {0} 期已考核，修订只能自其后的期次起生效",
    "Cycle {0} has been assessed; an amendment can begin with a later cycle only",
);
const BACK_DATED: Text = Text::new(
    "调出不得追溯，生效日期须不早于 {0}",
    "A loan is not declassified retroactively; the date must not be before {0}",
);
const NO_REASON: Text = Text::new("请填写调出原因", "Enter the reason for declassification");
const LISTED: Text = Text::new("{0}；{1}", "{0}; {1}");

/// Several texts in one sentence.
fn listed(texts: impl Iterator<Item = Text>) -> Arg {
    let all = texts.fold(None, |all: Option<Message>, text| {
        Some(match all {
            None => text.into(),
            Some(all) => Message::new(LISTED, vec![all.into(), text.into()]),
        })
    });
    all.map_or_else(|| Arg::Plain(String::new()), Arg::from)
}

impl Refusal {
    /// Which condition is not met, and what to do.
    pub fn message(&self) -> Message {
        match self {
            Self::NotNow(state, step) => {
                Message::new(NOT_NOW, vec![state.name().into(), step.name().into()])
            }
            Self::BeforeLast(day) => Message::new(BEFORE_LAST, vec![day.to_string().into()]),
            Self::NoProduct => NO_PRODUCT.into(),
            Self::Preliminary(points) => Message::new(
                PRELIMINARY,
                vec![listed(points.iter().map(|point| point.name()))],
            ),
            Self::NoKpi => NO_KPI.into(),
            Self::SameKpi(print) => Message::new(SAME_KPI, vec![print.short().into()]),
            Self::Open(open) => Message::new(OPEN, vec![listed(open.iter().map(|one| one.name()))]),
            Self::NoConsent(party) => Message::new(NO_CONSENT, vec![party.name().into()]),
            Self::ConsentDay(party, day) => Message::new(
                CONSENT_DAY,
                vec![party.name().into(), day.to_string().into()],
            ),
            Self::CycleOrder(cycle) => Message::new(CYCLE_ORDER, vec![cycle.to_string().into()]),
            Self::UnknownKpi(print) => Message::new(UNKNOWN_KPI, vec![print.short().into()]),
            Self::NothingChanged => NOTHING_CHANGED.into(),
            Self::NotRebased(year) => {
                Message::new(NOT_REBASED, vec![year.number().to_string().into()])
            }
            Self::CycleTested(cycle) => Message::new(CYCLE_TESTED, vec![cycle.to_string().into()]),
            Self::BackDated(day) => Message::new(BACK_DATED, vec![day.to_string().into()]),
            Self::NoReason => NO_REASON.into(),
        }
    }

    /// The clause that asks for the condition; `None` where it is the order of steps.
    pub fn clause(&self) -> Option<Clause> {
        match self {
            Self::NotNow(..) | Self::BeforeLast(_) | Self::CycleOrder(_) => None,
            Self::NoProduct | Self::Preliminary(_) => Some(C_MATCHING),
            Self::NoKpi | Self::SameKpi(_) => Some(C_KPI),
            Self::Open(open) => open.first().map(|one| one.clause()),
            Self::NoConsent(_) | Self::ConsentDay(..) => Some(C_CONSENT),
            Self::UnknownKpi(_)
            | Self::NothingChanged
            | Self::NotRebased(_)
            | Self::CycleTested(_) => Some(C_AMENDMENT),
            Self::BackDated(_) | Self::NoReason => Some(C_TRANSFER),
        }
    }
}

impl TransferCause {
    /// The clause that it follows from.
    pub const fn clause(self) -> Clause {
        match self {
            Self::RuledOut => C_RULED_OUT,
            Self::Missed | Self::ReportsMissing | Self::Other => C_TRANSFER,
        }
    }
}
