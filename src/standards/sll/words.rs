//! The words of T/FIQ 003—2025: its title, the numbers of its clauses, and what the register says of each.

use super::super::{Coverage, Entry};
use crate::clause::{Clause, Edition};
use crate::i18n::Text;

/// T/FIQ 003—2025.
pub static EDITION: Edition = Edition {
    number: "T/FIQ 003—2025",
    title: "青海省可持续挂钩贷款服务指南",
    issued: "2025-03-06",
};

/// Annex B as a whole.
pub const ANNEX_B: &str = "附录 B";
/// Annex B, section 1.
pub const ANNEX_B_1: &str = "附录 B 一";
/// Annex B, section 2.
pub const ANNEX_B_2: &str = "附录 B 二";
/// Annex B, section 3.
pub const ANNEX_B_3: &str = "附录 B 三";
/// Annex B, section 4.
pub const ANNEX_B_4: &str = "附录 B 四";
/// Annex B, section 5.
pub const ANNEX_B_5: &str = "附录 B 五";
/// Annex B, the attachment.
pub const ANNEX_B_EVIDENCE: &str = "附录 B 附件";
/// Annex A.2.1.
pub const ANNEX_A_2_1: &str = "附录 A.2.1";
/// Annex A.2.2.
pub const ANNEX_A_2_2: &str = "附录 A.2.2";
/// Annex A.2.3.
pub const ANNEX_A_2_3: &str = "附录 A.2.3";
/// 5.4.1.2 with its table 2.
pub const TABLE_2: &str = "5.4.1.2 表 2";
/// 5.3.4 note 2.
pub const HISTORY_NOTE: &str = "5.3.4 注2";

/// The numerals of the sections of Annex B.
pub const ONE: &str = "一";
/// Section 2 of Annex B.
pub const TWO: &str = "二";
/// Section 3 of Annex B.
pub const THREE: &str = "三";
/// Section 4 of Annex B.
pub const FOUR: &str = "四";
/// Section 5 of Annex B.
pub const FIVE: &str = "五";
/// The attachment of Annex B.
pub const ATTACHMENT: &str = "附件";

/// What the program does with every clause, in the standard's order. 5.4.3.2 is printed as 5.4.1.2 there, a second time.
pub const REGISTER: &[Entry] = &[
    Entry {
        clause: Clause::of(&EDITION, "1"),
        about: Text::new("适用范围", "Scope"),
        coverage: Coverage::NotCoded(Text::new(
            "原则性规定，没有可计算的内容",
            "Principle; nothing to calculate",
        )),
    },
    Entry {
        clause: Clause::of(&EDITION, "2"),
        about: Text::new(
            "引用文件：GB/T 2589—2008 与 GB/T 32150—2015 按所注日期，GB/T 4754 用最新版",
            "Normative references: GB/T 2589—2008 and GB/T 32150—2015 as dated, GB/T 4754 in its latest edition",
        ),
        coverage: Coverage::NotCoded(Text::new(
            "仅引用 GB/T 4754，见其登记",
            "Only GB/T 4754 is used; see its own entries",
        )),
    },
    Entry {
        clause: Clause::of(&EDITION, "3.1"),
        about: Text::new("可持续挂钩贷款", "Sustainability-linked loan"),
        coverage: Coverage::NotCoded(Text::new(
            "术语，供理解用，没有可计算的内容",
            "Term; nothing to calculate",
        )),
    },
    Entry {
        clause: Clause::of(&EDITION, "3.2"),
        about: Text::new("企业碳账户", "Corporate carbon account"),
        coverage: Coverage::NotCoded(Text::new(
            "术语，供理解用，没有可计算的内容",
            "Term; nothing to calculate",
        )),
    },
    Entry {
        clause: Clause::of(&EDITION, "3.3"),
        about: Text::new(
            "温室气体排放：只计范围 1 和范围 2",
            "Greenhouse gas emissions: scopes 1 and 2 only",
        ),
        coverage: Coverage::NotCoded(Text::new(
            "在填写提示中说明；排放量由企业碳账户或企业自行核算",
            "Explained in the form help; emissions are calculated by the corporate carbon account or by the company",
        )),
    },
    Entry {
        clause: Clause::of(&EDITION, "3.4"),
        about: Text::new("关键绩效指标", "Key performance indicator"),
        coverage: Coverage::NotCoded(Text::new(
            "术语，供理解用，没有可计算的内容",
            "Term; nothing to calculate",
        )),
    },
    Entry {
        clause: Clause::of(&EDITION, "3.5"),
        about: Text::new(
            "可持续发展绩效目标",
            "Sustainability performance target (SPT)",
        ),
        coverage: Coverage::NotCoded(Text::new(
            "术语，供理解用，没有可计算的内容",
            "Term; nothing to calculate",
        )),
    },
    Entry {
        clause: Clause::of(&EDITION, "4.1.1"),
        about: Text::new("实质性", "Materiality"),
        coverage: Coverage::NotCoded(Text::new(
            "原则性规定，没有可计算的内容",
            "Principle; nothing to calculate",
        )),
    },
    Entry {
        clause: Clause::of(&EDITION, "4.1.2"),
        about: Text::new("适用性", "Applicability"),
        coverage: Coverage::NotCoded(Text::new(
            "原则性规定，没有可计算的内容",
            "Principle; nothing to calculate",
        )),
    },
    Entry {
        clause: Clause::of(&EDITION, "4.1.3"),
        about: Text::new("有效性", "Effectiveness"),
        coverage: Coverage::NotCoded(Text::new(
            "原则性规定，没有可计算的内容",
            "Principle; nothing to calculate",
        )),
    },
    Entry {
        clause: Clause::of(&EDITION, "4.2.1"),
        about: Text::new("组织建设", "Organisation"),
        coverage: Coverage::NotCoded(Text::new(
            "属于银行一侧的工作，不在借款人报告内",
            "Bank-side work, not part of the borrower's report",
        )),
    },
    Entry {
        clause: Clause::of(&EDITION, "4.2.2"),
        about: Text::new("配套制度", "Supporting policies"),
        coverage: Coverage::NotCoded(Text::new(
            "属于银行一侧的工作，不在借款人报告内",
            "Bank-side work, not part of the borrower's report",
        )),
    },
    Entry {
        clause: Clause::of(&EDITION, "4.2.3"),
        about: Text::new("流程跟踪机制", "Process tracking mechanism"),
        coverage: Coverage::NotCoded(Text::new(
            "属于银行一侧的工作，不在借款人报告内",
            "Bank-side work, not part of the borrower's report",
        )),
    },
    Entry {
        clause: Clause::of(&EDITION, "4.2.3 a"),
        about: Text::new(
            "业务开始前确定披露要求，合同中明确是否需要第三方",
            "Disclosure requirements defined before the business starts; the agreement states whether a third party is needed",
        ),
        coverage: Coverage::Asked("loan_desk/cycles/report_due"),
    },
    Entry {
        clause: Clause::of(&EDITION, "4.2.3 b"),
        about: Text::new(
            "第三方参与的环节、资质与费用",
            "Third-party involvement, qualifications and fees",
        ),
        coverage: Coverage::Asked("loan_desk/third_party"),
    },
    Entry {
        clause: Clause::of(&EDITION, "4.2.3 c"),
        about: Text::new(
            "披露内容、频率与佐证；第三方协助的应予说明",
            "Disclosure content, frequency and evidence; third-party support is stated",
        ),
        coverage: Coverage::Asked("sll_kpi_report/kpis/third_party_name"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.1"),
        about: Text::new("流程概述", "Process overview"),
        coverage: Coverage::NotCoded(Text::new(
            "原则性规定，没有可计算的内容",
            "Principle; nothing to calculate",
        )),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.2.1"),
        about: Text::new(
            "基本条件：数据可证明，授权测算和查询",
            "Basic conditions: verifiable data, authorisation to calculate and query",
        ),
        coverage: Coverage::Asked("loan_desk/authorised"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.2.1 a"),
        about: Text::new("依法设立", "Legally established"),
        coverage: Coverage::Asked("loan_desk/gate_a"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.2.1 b"),
        about: Text::new("经营合法合规", "Lawful and compliant operation"),
        coverage: Coverage::Asked("loan_desk/gate_b"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.2.1 c"),
        about: Text::new("申请合法合规", "Lawful and compliant application"),
        coverage: Coverage::Asked("loan_desk/gate_c"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.2.1 d"),
        about: Text::new(
            "场所、自有资金与偿还能力",
            "Premises, own funds and repayment capacity",
        ),
        coverage: Coverage::Asked("loan_desk/gate_d"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.2.1 e"),
        about: Text::new(
            "需评级的达到内部标准",
            "Internal rating standard met where a rating is required",
        ),
        coverage: Coverage::Asked("loan_desk/gate_e"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.2.1 f"),
        about: Text::new(
            "不符合信用方式的提供担保",
            "Collateral provided where unsecured credit is not permitted",
        ),
        coverage: Coverage::Asked("loan_desk/gate_f"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.2.1 g"),
        about: Text::new(
            "无逃废债等行为，未列入失信名单",
            "No debt evasion; not on the list of dishonest persons",
        ),
        coverage: Coverage::Asked("loan_desk/gate_g"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.2.1 h"),
        about: Text::new(
            "信用良好，或不良记录已妥善解决",
            "Good credit record, or adverse record properly resolved",
        ),
        coverage: Coverage::Asked("loan_desk/credit_good"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.2.1 i"),
        about: Text::new(
            "法律法规及机构的其他条件",
            "Other conditions of laws and the institution",
        ),
        coverage: Coverage::Asked("loan_desk/gate_i"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.2.2 表 1"),
        about: Text::new(
            "客户识别与产品匹配参考因素",
            "Reference factors for client identification and product matching",
        ),
        coverage: Coverage::Coded("standards::sll::desk::matching::match_product"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.3.1"),
        about: Text::new("尽职调查概述", "Due diligence: overview"),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.3.2.1 a"),
        about: Text::new("历史沿革与股权", "History and shareholding"),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.3.2.1 b"),
        about: Text::new("信用与合作关系", "Credit and cooperation"),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.3.2.1 c"),
        about: Text::new("非财务因素", "Non-financial factors"),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.3.2.1 d"),
        about: Text::new("财务因素", "Financial factors"),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.3.2.1 e"),
        about: Text::new("未来因素与还款计划", "Future factors and repayment plan"),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.3.2.2"),
        about: Text::new(
            "具体信贷业务调查",
            "Investigation of the specific credit business",
        ),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.3.2.3"),
        about: Text::new("担保调查", "Investigation of collateral"),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.3.3.1"),
        about: Text::new("综合收益分析", "Overall return analysis"),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.3.3.2"),
        about: Text::new(
            "环境、社会和治理风险分析",
            "Environmental, social and governance (ESG) risk analysis",
        ),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.3.4 a"),
        about: Text::new(
            "企业基本信息；行业用 GB/T 4754 表示",
            "Basic company information; industry according to GB/T 4754",
        ),
        coverage: Coverage::Asked("sll_kpi_report/industry"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.3.4 b"),
        about: Text::new(
            "企业经营信息：营业收入、总资产",
            "Business information: revenue, total assets",
        ),
        coverage: Coverage::Asked("sll_kpi_report/kpis/history/denominator"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.3.4 c"),
        about: Text::new(
            "企业环境信息：能耗、排放或其他指标数据",
            "Environmental information: energy, emissions or other KPI data",
        ),
        coverage: Coverage::Asked("sll_kpi_report/kpis/history/level"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.3.4 注1"),
        about: Text::new(
            "核算方法可参考 GB/T 32150—2015",
            "Accounting method may refer to GB/T 32150—2015",
        ),
        coverage: Coverage::Asked("loan_desk/kpis/method"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.3.4 注2"),
        about: Text::new(
            "内部来源的指标宜有三年历史",
            "Internal KPIs should have three years of history",
        ),
        coverage: Coverage::Coded(
            "documents::templates::sll_kpi_report::rules::years::years_of_history",
        ),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.4.1.1"),
        about: Text::new(
            "指标与目标在签订合同前明确；不参与其他减排交易，不重复计算",
            "KPIs and targets defined before signing; not part of another emissions trading scheme, no double counting",
        ),
        coverage: Coverage::Asked("sll_kpi_report/kpis/agreements"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.4.1.1 相关性"),
        about: Text::new("相关性", "Relevance"),
        coverage: Coverage::Asked("sll_kpi_report/kpis/requirements"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.4.1.1 客观性"),
        about: Text::new("客观性", "Objectivity"),
        coverage: Coverage::Asked("sll_kpi_report/kpis/requirements"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.4.1.1 稳定性与可靠性"),
        about: Text::new("稳定性与可靠性", "Stability and reliability"),
        coverage: Coverage::Asked("sll_kpi_report/kpis/requirements"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.4.1.1 时限性"),
        about: Text::new("时限性", "Timeliness"),
        coverage: Coverage::Asked("sll_kpi_report/kpis/requirements"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.4.1.1 国家战略一致性"),
        about: Text::new("国家战略一致性", "Alignment with national strategy"),
        coverage: Coverage::Asked("sll_kpi_report/kpis/requirements"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.4.1.2 表 2"),
        about: Text::new(
            "指标来源与设定依据；混合来源由多项组合",
            "KPI source and basis; a mixed source combines several",
        ),
        coverage: Coverage::Asked("sll_kpi_report/kpis/source"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.4.2"),
        about: Text::new(
            "目标有高低：按指标方向比较",
            "Targets have levels of ambition: compared by KPI direction",
        ),
        coverage: Coverage::Coded("standards::sll::kpi::less_ambitious"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.4.2 ①"),
        about: Text::new(
            "目标定义清晰，有衡量标准和完成时限",
            "Targets clearly defined, measurable and time-bound",
        ),
        coverage: Coverage::Asked("sll_kpi_report/kpis/targets/level"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.4.2 ②"),
        about: Text::new(
            "目标不低于强制性标准、行业规章",
            "Targets not below mandatory standards or industry rules",
        ),
        coverage: Coverage::Coded("standards::sll::spt::weaker_than_mandatory"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.4.2 ③"),
        about: Text::new(
            "内部来源指标的目标弱于近三年平均的，注明原因",
            "For an internal KPI, a target less ambitious than the three-year mean requires a reason",
        ),
        coverage: Coverage::Coded("standards::sll::spt::weaker_than_history"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.4.2 ④"),
        about: Text::new(
            "涉及计算或检测的，写明公式或方法",
            "Formula or method stated where calculation or measurement is involved",
        ),
        coverage: Coverage::Asked("sll_kpi_report/kpis/method"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.4.2 ⑤"),
        about: Text::new("双方同意和认可", "Agreed and accepted by both parties"),
        coverage: Coverage::Asked("sll_kpi_report/kpis/agreements"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.4.3.1 表 3"),
        about: Text::new(
            "利率调整方向与情形",
            "Direction and cases of interest rate adjustment",
        ),
        coverage: Coverage::Coded("standards::sll::desk::rate::outcome::judge"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.4.3.2 a"),
        about: Text::new(
            "贷款总额、期限、还款周期、基础利率（原文误印为 5.4.1.2）",
            "Loan amount, term, repayment cycle, base rate (misprinted as 5.4.1.2 in the standard)",
        ),
        coverage: Coverage::Asked("loan_desk/amount"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.4.3.2 b"),
        about: Text::new(
            "利率调整方案（原文误印为 5.4.1.2）",
            "Interest rate adjustment scheme (misprinted as 5.4.1.2 in the standard)",
        ),
        coverage: Coverage::Asked("loan_desk/rate_direction"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.4.3.2 c"),
        about: Text::new(
            "每个周期的阶段性目标（原文误印为 5.4.1.2）",
            "Interim target for each cycle (misprinted as 5.4.1.2 in the standard)",
        ),
        coverage: Coverage::Asked("loan_desk/kpis/targets/tier_1"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.4.3.2 d"),
        about: Text::new(
            "激励或惩罚条款（原文误印为 5.4.1.2）",
            "Incentive or penalty clause (misprinted as 5.4.1.2 in the standard)",
        ),
        coverage: Coverage::Asked("loan_desk/penalty"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.4.3.2 e"),
        about: Text::new(
            "达成与未达成时的处理（原文误印为 5.4.1.2）",
            "Treatment when targets are met or missed (misprinted as 5.4.1.2 in the standard)",
        ),
        coverage: Coverage::Asked("loan_desk/no_result"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.5.1"),
        about: Text::new("贷款审批核验", "Verification at loan approval"),
        coverage: Coverage::Coded("standards::sll::desk::rate::benefit::best_case"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.5.1 a"),
        about: Text::new(
            "风险合规文件完整性",
            "Completeness of risk and compliance documents",
        ),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.5.1 b"),
        about: Text::new(
            "政策符合性：落后技术不予认定",
            "Policy compliance: obsolete technology is not eligible",
        ),
        coverage: Coverage::Asked("loan_desk/ruled_out"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.5.1 c"),
        about: Text::new("指标选取的合理性", "Soundness of KPI selection"),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.5.1 d"),
        about: Text::new(
            "来自企业碳账户的数据：至少三年并附佐证；历年数据相互关联",
            "Data from the corporate carbon account: at least three years with evidence; data consistent across years",
        ),
        coverage: Coverage::Coded(
            "documents::templates::sll_kpi_report::rules::years::years_of_history",
        ),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.5.1 e"),
        about: Text::new("绩效目标的合理性", "Soundness of targets"),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.5.1 f"),
        about: Text::new(
            "未达成时的处理写入审批书和合同",
            "Treatment of missed targets written into approval and agreement",
        ),
        coverage: Coverage::Asked("loan_desk/events/cause"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.5.1 g"),
        about: Text::new(
            "按环境与社会风险差别化授信",
            "Differentiated credit by environmental and social risk",
        ),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.5.2"),
        about: Text::new("合同约定", "Contract terms"),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.5.3 a"),
        about: Text::new(
            "流动资金用于日常经营",
            "Working capital used for daily operations",
        ),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.5.3 b"),
        about: Text::new(
            "固定资产贷款用于技改、升级项目",
            "Fixed-asset loans used for technical transformation and upgrading",
        ),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.6.1"),
        about: Text::new(
            "披露来源、历史、基准值及其计算方法、当期与目标水平",
            "Disclosure of source, history, baseline and its calculation method, current value and target",
        ),
        coverage: Coverage::Coded("documents::templates::sll_kpi_report::rules::base::base_level"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.6.2 a"),
        about: Text::new(
            "督促按期披露并论证佐证材料",
            "Urging timely disclosure and verifying evidence",
        ),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.6.2 b"),
        about: Text::new(
            "重大变化时可请第三方评估",
            "Third-party assessment possible in case of major changes",
        ),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.6.2 c"),
        about: Text::new(
            "按约定周期评估每个指标",
            "Assessment of each KPI in the agreed cycle",
        ),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.6.2 d"),
        about: Text::new("风险预警", "Risk early warning"),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.6.2 e"),
        about: Text::new("验证披露的真实性", "Verification of disclosures"),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.6.2 f"),
        about: Text::new(
            "各汇报时点关注风险事项",
            "Monitoring of risks at each reporting date",
        ),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "5.6.2 g"),
        about: Text::new(
            "未达成的，从对应节点起调整利率",
            "If missed, the interest rate is adjusted from the corresponding date",
        ),
        coverage: Coverage::Coded("standards::sll::desk::rate::course::course"),
    },
    Entry {
        clause: Clause::of(&EDITION, "6.1 a"),
        about: Text::new(
            "对当地环境与社会的影响",
            "Impact on local environment and society",
        ),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "6.1 b"),
        about: Text::new(
            "指标以外的重大负面因素",
            "Material adverse factors other than KPIs",
        ),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "6.1 c"),
        about: Text::new(
            "行业与产业的合法合规",
            "Legal compliance of industry and project",
        ),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "6.1 d"),
        about: Text::new("转型风险压力情景", "Transition risk stress scenarios"),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "6.1 e"),
        about: Text::new(
            "防止漂绿：数据口径清晰、连贯、可比",
            "Prevention of greenwashing: clear, consistent and comparable data",
        ),
        coverage: Coverage::Coded(
            "documents::templates::sll_kpi_report::rules::years::one_level_a_year",
        ),
    },
    Entry {
        clause: Clause::of(&EDITION, "6.1 f"),
        about: Text::new("公正转型风险", "Just transition risk"),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "6.2 a"),
        about: Text::new("违约类型", "Types of default"),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "6.2 b"),
        about: Text::new("触发条件", "Trigger conditions"),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "6.2 c"),
        about: Text::new("违约金", "Liquidated damages"),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "6.2 d"),
        about: Text::new("处置程序", "Procedure"),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "6.2 e"),
        about: Text::new("争议解决", "Dispute resolution"),
        coverage: Coverage::Asked("loan_desk/checks"),
    },
    Entry {
        clause: Clause::of(&EDITION, "附录 A.1"),
        about: Text::new(
            "碳排放量核算：能源消耗与生产过程",
            "Carbon accounting: energy consumption and production process",
        ),
        coverage: Coverage::NotCoded(Text::new(
            "按 T/FIQ 001—2024 核算，结果由企业碳账户取得或自行填写",
            "Calculated according to T/FIQ 001—2024; taken from the corporate carbon account or entered by the user",
        )),
    },
    Entry {
        clause: Clause::of(&EDITION, "附录 A.2.1"),
        about: Text::new(
            "通用指标与基准水平：基期水平或近三年平均水平",
            "Generic KPIs and baseline: baseline-year value or three-year mean",
        ),
        coverage: Coverage::Coded("standards::sll::kpi::history_mean"),
    },
    Entry {
        clause: Clause::of(&EDITION, "附录 A.2.2"),
        about: Text::new("单位营业收入碳强度", "Carbon intensity of revenue"),
        coverage: Coverage::Coded("standards::sll::annex_a::revenue_intensity"),
    },
    Entry {
        clause: Clause::of(&EDITION, "附录 A.2.3"),
        about: Text::new("减碳量完成率", "Completion rate of emission reduction"),
        coverage: Coverage::Coded("standards::sll::annex_a::completion_rate"),
    },
    Entry {
        clause: Clause::of(&EDITION, "附录 B"),
        about: Text::new("关键绩效指标水平报告模板", "Template of the KPI report"),
        coverage: Coverage::Coded("documents::templates::sll_kpi_report::paper::report"),
    },
    Entry {
        clause: Clause::of(&EDITION, "附录 B 一"),
        about: Text::new("基本信息", "Basic information"),
        coverage: Coverage::Asked("sll_kpi_report/name"),
    },
    Entry {
        clause: Clause::of(&EDITION, "附录 B 二"),
        about: Text::new("关键绩效指标选取", "KPI selection"),
        coverage: Coverage::Asked("sll_kpi_report/kpis/basis"),
    },
    Entry {
        clause: Clause::of(&EDITION, "附录 B 三"),
        about: Text::new(
            "报告期情况：水平差异与是否达标",
            "Reporting period: difference and result against target",
        ),
        coverage: Coverage::Coded("standards::sll::kpi::level_difference"),
    },
    Entry {
        clause: Clause::of(&EDITION, "附录 B 四"),
        about: Text::new("环境风险情况", "Environmental risks"),
        coverage: Coverage::Asked("sll_kpi_report/risks/item"),
    },
    Entry {
        clause: Clause::of(&EDITION, "附录 B 五"),
        about: Text::new("企业涉碳信息披露", "Carbon-related disclosure"),
        coverage: Coverage::Asked("sll_kpi_report/disclosure"),
    },
    Entry {
        clause: Clause::of(&EDITION, "附录 B 附件"),
        about: Text::new("证明材料", "Evidence"),
        coverage: Coverage::Asked("sll_kpi_report/evidence/name"),
    },
];
