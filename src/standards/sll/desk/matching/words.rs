//! The words of the matching: the facts that are asked, the conditions and rows of table 1 in short, and the answers.

use super::{Gate, Match, Misstated, Verdict};
use crate::clause::Clause;
use crate::i18n::{Arg, Message, Text};
use crate::standards::sll::clause;

/// 5.2.2, table 1.
pub const TABLE_1: Clause = clause("5.2.2 表 1");
/// 5.2.1: what the borrower authorises.
pub const AUTHORISATION_CLAUSE: Clause = clause("5.2.1");
/// 5.5.1 b.
pub const RULED_OUT_CLAUSE: Clause = clause("5.5.1 b");
/// 5.2.1 a.
pub const CLAUSE_A: Clause = clause("5.2.1 a");
/// 5.2.1 b.
pub const CLAUSE_B: Clause = clause("5.2.1 b");
/// 5.2.1 c.
pub const CLAUSE_C: Clause = clause("5.2.1 c");
/// 5.2.1 d.
pub const CLAUSE_D: Clause = clause("5.2.1 d");
/// 5.2.1 e.
pub const CLAUSE_E: Clause = clause("5.2.1 e");
/// 5.2.1 f.
pub const CLAUSE_F: Clause = clause("5.2.1 f");
/// 5.2.1 g.
pub const CLAUSE_G: Clause = clause("5.2.1 g");
/// 5.2.1 h.
pub const CLAUSE_H: Clause = clause("5.2.1 h");
/// 5.2.1 i.
pub const CLAUSE_I: Clause = clause("5.2.1 i");

/// 是.
pub const YES: Text = Text::new("是", "Yes");
/// 否.
pub const NO: Text = Text::new("否", "No");
/// 未知.
pub const UNKNOWN: Text = Text::new("未知", "Not known");
/// 不适用.
pub const NOT_APPLICABLE: Text = Text::new("不适用", "Not applicable");

/// 流动资金贷款.
pub const WORKING_CAPITAL: Text = Text::new("流动资金贷款", "Working-capital loan");
/// 固定资产贷款（项目贷款）.
pub const FIXED_ASSET: Text = Text::new("固定资产贷款（项目贷款）", "Fixed-asset (project) loan");

/// 目录内.
pub const CATALOGUE: Text = Text::new(
    "列入转型目录或绿色金融支持政策",
    "In a transition catalogue or green-finance policy",
);
/// 八行业.
pub const EIGHT_INDUSTRIES: Text = Text::new(
    "八个高排放行业",
    "One of the eight high-emission industries",
);
/// 青海重点.
pub const QINGHAI_KEY: Text = Text::new("青海省重点行业", "Key industry of Qinghai");
/// 其他.
pub const OTHER: Text = Text::new("其他", "Other");

/// National scheme.
pub const NATIONAL: Text = Text::new("全国碳排放权交易市场", "National emissions trading scheme");
/// Local scheme.
pub const LOCAL: Text = Text::new("地方碳排放权交易市场", "Local emissions trading scheme");
/// Not covered.
pub const NOT_COVERED: Text = Text::new("未纳入", "Not covered");

/// 5.2.1 a, in short.
pub const GATE_A: Text = Text::new(
    "依法设立，资质文件齐全",
    "Legally established with the required licences",
);
/// 5.2.1 b, in short.
pub const GATE_B: Text = Text::new(
    "经营合法合规，符合行业、环保政策",
    "Lawful business in line with industry and environmental policy",
);
/// 5.2.1 c, in short.
pub const GATE_C: Text = Text::new("申请信用合法合规", "Lawful and compliant application");
/// 5.2.1 d, in short.
pub const GATE_D: Text = Text::new(
    "有固定场所、自有资金和偿还能力",
    "Fixed premises, own funds and capacity to repay",
);
/// 5.2.1 e, in short.
pub const GATE_E: Text = Text::new(
    "评级（或评分）达到内部标准",
    "Rating (or score) meets the internal standard",
);
/// 5.2.1 f, in short.
pub const GATE_F: Text = Text::new(
    "提供符合规定的担保",
    "Collateral that meets the requirements",
);
/// 5.2.1 g, in short.
pub const GATE_G: Text = Text::new(
    "企业及其主要人员无逃废债等行为，未列入失信名单",
    "No debt evasion or illegal finance by the company or its principals; not on a list of dishonest persons",
);
/// 5.2.1 h, in short.
pub const GATE_H: Text = Text::new(
    "信用状况良好，或不良记录已妥善解决",
    "Good credit standing, or an adverse record properly resolved",
);
/// 5.2.1 i, in short.
pub const GATE_I: Text = Text::new(
    "法律法规及本机构要求的其他条件",
    "Other conditions of laws and of the institution",
);

/// 5.2.1 h, the first way.
pub const CREDIT_GOOD: Text = Text::new("信用状况良好", "Good credit standing");
/// 5.2.1 h, the second way.
pub const CREDIT_REPAID: Text = Text::new(
    "不良记录并非主观恶意，且申请前已全部偿还",
    "Adverse record not malicious and fully repaid before the application",
);
/// 5.2.1 h, the third way.
pub const CREDIT_PLAN: Text = Text::new(
    "已落实金融机构认可的还款计划",
    "Repayment plan accepted by the institution in place",
);

/// 5.5.1 b, as a question.
pub const P_RULED_OUT: Text = Text::new(
    "是否属于淘汰、落后技术，或不符合现行政策及标准",
    "Whether the technology is obsolete or does not comply with policy and standards",
);
/// 5.2.1: the channel.
pub const P_PLATFORM: Text = Text::new(
    "是否通过“青信融”平台申请",
    "Whether the application came through the Qingxinrong platform",
);
/// 5.2.1: the authorisation.
pub const P_AUTHORISED: Text = Text::new(
    "授权银行测算和查询企业碳账户",
    "Authorisation for the bank to calculate and query the carbon account",
);
/// Table 1.
pub const P_CATALOGUE: Text = Text::new(
    "行业或资金投向是否列入目录或政策",
    "Whether industry or use of funds is in a catalogue or policy",
);
/// Table 1.
pub const P_EIGHT: Text = Text::new(
    "是否属于八个高排放行业",
    "Whether the industry is one of the eight high-emission industries",
);
/// Table 1.
pub const P_QINGHAI_KEY: Text = Text::new(
    "是否为青海省政策支持的重点行业",
    "Whether it is a key industry under Qinghai’s policies",
);
/// Table 1.
pub const P_LEVEL: Text = Text::new(
    "是否达到政策要求水平",
    "Whether the level required by the policy is met",
);
/// Table 1.
pub const P_TRADING: Text = Text::new(
    "碳排放权交易市场管控情况",
    "Coverage by an emissions trading scheme",
);
/// Table 1, working capital.
pub const P_PLAN: Text = Text::new(
    "有能效提升及降碳减排的计划和需要",
    "Plan and need for energy efficiency and emission reduction",
);
/// Table 1, project.
pub const P_EFFECT: Text = Text::new(
    "项目有能效提升及降碳减排等作用",
    "The project improves efficiency or reduces emissions",
);
/// Table 1.
pub const P_CONSISTENT: Text = Text::new(
    "符合国家或青海省绿色发展战略",
    "Consistent with the green strategy of the state or of Qinghai",
);

/// 绿色贷款或可持续挂钩贷款.
pub const GREEN_OR_LINKED: Text = Text::new(
    "绿色贷款或可持续挂钩贷款",
    "Green loan or sustainability-linked loan",
);
/// 可持续挂钩贷款.
pub const LINKED: Text = Text::new("可持续挂钩贷款", "Sustainability-linked loan");
/// 绿色贷款, where it is chosen.
pub const GREEN: Text = Text::new("绿色贷款", "Green loan");

/// A row of table 1.
pub const ROW_WORKING_MET: Text = Text::new(
    "流动资金贷款，列入目录或政策，已达到要求",
    "Working capital, in a catalogue or policy, level met",
);
/// A row of table 1.
pub const ROW_WORKING_NOT_YET: Text = Text::new(
    "流动资金贷款，列入目录或政策，尚未达到要求",
    "Working capital, in a catalogue or policy, level not yet met",
);
/// A row of table 1.
pub const ROW_TRADED: Text = Text::new(
    "流动资金贷款，八个行业，纳入碳市场",
    "Working capital, one of the eight industries, in a trading scheme",
);
/// A row of table 1.
pub const ROW_NOT_TRADED: Text = Text::new(
    "流动资金贷款，八个行业，未纳入碳市场",
    "Working capital, one of the eight industries, in no trading scheme",
);
/// A row of table 1.
pub const ROW_KEY: Text = Text::new(
    "流动资金贷款，青海省重点行业",
    "Working capital, key industry of Qinghai",
);
/// A row of table 1.
pub const ROW_WORKING_OTHER: Text =
    Text::new("流动资金贷款，其他行业", "Working capital, other industry");
/// A row of table 1.
pub const ROW_FIXED_MET: Text = Text::new(
    "固定资产贷款，投向列入目录或政策，已达到要求",
    "Fixed assets, use of funds in a catalogue or policy, level met",
);
/// A row of table 1.
pub const ROW_FIXED_NOT_YET: Text = Text::new(
    "固定资产贷款，投向列入目录或政策，尚未达到要求",
    "Fixed assets, use of funds in a catalogue or policy, level not yet met",
);
/// A row of table 1.
pub const ROW_FIXED_OTHER: Text = Text::new(
    "固定资产贷款，其他资金投向",
    "Fixed assets, other use of funds",
);

/// 发电（火力发电）.
pub const THERMAL_POWER: Text = Text::new("发电（火力发电）", "Power generation (thermal)");
/// 钢铁.
pub const STEEL: Text = Text::new("钢铁", "Iron and steel");
/// 有色.
pub const NON_FERROUS: Text = Text::new("有色", "Non-ferrous metals");
/// 建材.
pub const BUILDING_MATERIALS: Text = Text::new("建材", "Building materials");
/// 石化.
pub const PETROCHEMICALS: Text = Text::new("石化", "Petrochemicals");
/// 化工.
pub const CHEMICALS: Text = Text::new("化工", "Chemicals");
/// 造纸.
pub const PAPER: Text = Text::new("造纸", "Paper");
/// 民用航空.
pub const AVIATION: Text = Text::new("民用航空", "Civil aviation");

/// What a green loan needs besides table 1.
pub const GREEN_LOAN_NEEDS: Text = Text::new(
    "表 1 为参考。选择绿色贷款的，资金用途还须属于《绿色金融支持项目目录（2025 年版）》",
    "Table 1 is indicative. A green loan also requires that the use of funds is in the Catalogue of Projects Supported by Green Finance (2025 edition)",
);

const V_RULED_OUT: Text = Text::new(
    "不予认定为可持续挂钩贷款：属于淘汰、落后技术，或不符合现行政策及标准；有升级改造成效的，也不予认定",
    "Not eligible as a sustainability-linked loan: the technology is obsolete or does not comply, even if it is upgraded",
);
const V_UNMET: Text = Text::new(
    "不满足基本条件，不匹配产品：{0}",
    "Basic conditions not met, no product: {0}",
);
const V_NOT_AUTHORISED: Text = Text::new(
    "通过“青信融”平台申请的，应授权银行测算和查询企业碳账户‖，请先取得授权",
    "An application through the Qingxinrong platform requires authorisation to calculate and query the carbon account‖: obtain it first",
);
const V_PRODUCT: Text = Text::new("匹配产品：{0}", "Product: {0}");
const V_PRELIMINARY: Text = Text::new(
    "初步匹配：{0}；待补：{1}",
    "Preliminary match: {0}; still to be shown: {1}",
);
const V_RECORD: Text = Text::new(
    "匹配产品：{0}；待补记录：{1}",
    "Product: {0}; still to be recorded: {1}",
);
const V_PENDING: Text = Text::new("待补：{0}", "Still to be shown: {0}");
const V_UNMATCHED: Text = Text::new(
    "未匹配，需人工判断：{0}，不成立",
    "No match; a person decides. Not fulfilled: {0}",
);
const ALWAYS_APPLIES: Text = Text::new(
    "{0}：该条件总是适用‖，请选择“是”“否”或“未知”",
    "{0}: this condition always applies‖: choose yes, no or not known",
);
const NO_REASON: Text = Text::new(
    "{0}：选择“不适用”的，请填写原因",
    "{0}: give a reason for “not applicable”",
);
const LISTED: Text = Text::new("{0}；{1}", "{0}; {1}");

/// Several points in one sentence.
fn listed(points: &[super::Point]) -> Arg {
    let mut names = points.iter().map(|point| Message::from(point.name()));
    let first = names.next().unwrap_or_else(|| Message::from(UNKNOWN));
    names
        .fold(first, |all, next| {
            Message::new(LISTED, vec![all.into(), next.into()])
        })
        .into()
}

impl Match {
    /// The answer as a sentence.
    pub fn said(&self) -> Message {
        match self.verdict {
            Verdict::RuledOut => V_RULED_OUT.into(),
            Verdict::ConditionsUnmet => Message::new(V_UNMET, vec![listed(&self.failed)]),
            Verdict::NotAuthorised => V_NOT_AUTHORISED.into(),
            Verdict::Product(product) if self.preliminary() => Message::new(
                V_PRELIMINARY,
                vec![product.name().into(), listed(&self.missing)],
            ),
            Verdict::Product(product) if !self.to_record.is_empty() => Message::new(
                V_RECORD,
                vec![product.name().into(), listed(&self.to_record)],
            ),
            Verdict::Product(product) => Message::new(V_PRODUCT, vec![product.name().into()]),
            Verdict::Pending => Message::new(V_PENDING, vec![listed(&self.missing)]),
            Verdict::Unmatched => Message::new(V_UNMATCHED, vec![listed(&self.failed)]),
        }
    }

    /// The clause that gave the answer.
    pub fn clause(&self) -> Clause {
        match self.verdict {
            Verdict::RuledOut => RULED_OUT_CLAUSE,
            Verdict::ConditionsUnmet => self
                .failed
                .first()
                .map_or(AUTHORISATION_CLAUSE, |point| point.clause()),
            Verdict::NotAuthorised => AUTHORISATION_CLAUSE,
            Verdict::Product(_) | Verdict::Pending | Verdict::Unmatched => TABLE_1,
        }
    }
}

impl Misstated {
    /// What is wrong, and what to do.
    pub fn message(self) -> Message {
        let (pattern, gate): (Text, Gate) = match self {
            Self::AlwaysApplies(gate) => (ALWAYS_APPLIES, gate),
            Self::NoReason(gate) => (NO_REASON, gate),
        };
        Message::new(pattern, vec![gate.name().into()])
    }
}
