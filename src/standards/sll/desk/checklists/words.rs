//! The checklists and their words: short, and our own.

use super::{Checklist, Item, Verb};
use crate::i18n::Text;
use crate::standards::sll::clause;
use crate::standards::sll::desk::matching::LoanKind;

/// 未完成.
pub const OPEN: Text = Text::new("未完成", "Open");
/// 已完成.
pub const DONE: Text = Text::new("已完成", "Done");
/// 不适用.
pub const NOT_APPLICABLE: Text = Text::new("不适用", "Not applicable");
/// 供法务审核.
pub const FOR_LAWYERS: Text = Text::new("供法务审核", "For legal review");

/// An item of every loan, without a draft.
const fn item(code: &'static str, number: &'static str, about: Text, verb: Verb) -> Item {
    Item {
        code,
        clause: clause(number),
        about,
        verb,
        only: None,
        draft: None,
    }
}

/// An item of one kind of loan.
const fn of(only: LoanKind, item: Item) -> Item {
    Item {
        only: Some(only),
        ..item
    }
}

/// An item with a text to be filled in.
const fn draft(item: Item, text: Text) -> Item {
    Item {
        draft: Some(text),
        ..item
    }
}

/// Every checklist, in the order of a loan's life.
pub const LISTS: &[Checklist] = &[
    Checklist {
        code: "5.2.1",
        name: Text::new("基本条件", "Basic conditions"),
        items: &[
            item(
                "5.2.1.a",
                "5.2.1 a",
                Text::new(
                    "依法设立，资质文件齐全",
                    "Legally established, licences complete",
                ),
                Verb::Must,
            ),
            item(
                "5.2.1.b",
                "5.2.1 b",
                Text::new(
                    "经营合法合规，符合行业、环保政策和社会发展规划",
                    "Lawful business in line with industry, environmental and development policy",
                ),
                Verb::Must,
            ),
            item(
                "5.2.1.c",
                "5.2.1 c",
                Text::new(
                    "申请程序、用途、担保和手续合规；反洗钱、环境社会风险、外汇管理无障碍",
                    "Procedure, purpose, collateral and formalities compliant; no obstacle under anti-money-laundering, E&S risk or foreign-exchange rules",
                ),
                Verb::Must,
            ),
            item(
                "5.2.1.d",
                "5.2.1 d",
                Text::new(
                    "有固定场所、自有资金、可靠收入和偿还能力",
                    "Fixed premises, own funds, reliable income and capacity to repay",
                ),
                Verb::Must,
            ),
            item(
                "5.2.1.e",
                "5.2.1 e",
                Text::new(
                    "需评级（或评分）的，达到内部标准",
                    "Internal standard met where a rating (or score) is required",
                ),
                Verb::Must,
            ),
            item(
                "5.2.1.f",
                "5.2.1 f",
                Text::new(
                    "不能以信用方式用信的，提供符合规定的担保",
                    "Collateral where unsecured credit is not permitted",
                ),
                Verb::Must,
            ),
            item(
                "5.2.1.g",
                "5.2.1 g",
                Text::new(
                    "企业及主要人员无逃废债、非法金融等行为，未列入失信名单",
                    "No debt evasion or illegal finance by company or principals; not on a list of dishonest persons",
                ),
                Verb::Must,
            ),
            item(
                "5.2.1.h",
                "5.2.1 h",
                Text::new(
                    "信用良好，或不良记录非恶意且已结清，或有认可的还款计划",
                    "Good credit, or an adverse record not malicious and cleared, or an accepted repayment plan",
                ),
                Verb::Must,
            ),
            item(
                "5.2.1.i",
                "5.2.1 i",
                Text::new(
                    "满足法律法规和本机构的其他条件",
                    "Other conditions of laws and of the institution met",
                ),
                Verb::Must,
            ),
        ],
        for_lawyers: false,
    },
    Checklist {
        code: "5.3.2",
        name: Text::new("尽职调查", "Due diligence"),
        items: &[
            item(
                "5.3.1",
                "5.3.1",
                Text::new(
                    "环境信息经借款人授权，从企业碳账户或专业第三方获取",
                    "Environmental data obtained with the borrower’s authorisation, from the carbon account or a specialised third party",
                ),
                Verb::May,
            ),
            item(
                "5.3.2.1.a",
                "5.3.2.1 a",
                Text::new(
                    "历史沿革、股权关系、关联企业",
                    "History, shareholding, affiliates",
                ),
                Verb::May,
            ),
            item(
                "5.3.2.1.b",
                "5.3.2.1 b",
                Text::new(
                    "客户信用、与银行合作、有关人员",
                    "Credit, relationship with the bank, persons concerned",
                ),
                Verb::May,
            ),
            item(
                "5.3.2.1.c",
                "5.3.2.1 c",
                Text::new(
                    "行业、市场、技术、质量、渠道等非财务因素",
                    "Industry, market, technology, quality, channels",
                ),
                Verb::May,
            ),
            item(
                "5.3.2.1.d",
                "5.3.2.1 d",
                Text::new(
                    "偿债能力、盈利能力、现金流",
                    "Solvency, profitability, cash flow",
                ),
                Verb::May,
            ),
            item(
                "5.3.2.1.e",
                "5.3.2.1 e",
                Text::new(
                    "未来影响因素、现金流预测、还款计划",
                    "Future factors, cash-flow forecast, repayment plan",
                ),
                Verb::May,
            ),
            item(
                "5.3.2.2.lock_in",
                "5.3.2.2",
                Text::new(
                    "经营或项目具有先进性，无“碳锁定”",
                    "Business or project is advanced; no carbon lock-in",
                ),
                Verb::Must,
            ),
            of(
                LoanKind::FixedAsset,
                item(
                    "5.3.2.2.project_legality",
                    "5.3.2.2",
                    Text::new("项目合法性与概况", "Legality and outline of the project"),
                    Verb::Must,
                ),
            ),
            of(
                LoanKind::FixedAsset,
                item(
                    "5.3.2.2.project_investment",
                    "5.3.2.2",
                    Text::new(
                        "项目总投资及其构成、资金来源",
                        "Total investment, its structure and funding",
                    ),
                    Verb::Must,
                ),
            ),
            of(
                LoanKind::FixedAsset,
                item(
                    "5.3.2.2.project_feasibility",
                    "5.3.2.2",
                    Text::new("技术与财务可行性", "Technical and financial feasibility"),
                    Verb::Must,
                ),
            ),
            of(
                LoanKind::FixedAsset,
                item(
                    "5.3.2.2.project_cash_flow",
                    "5.3.2.2",
                    Text::new(
                        "项目未来现金流足以还款",
                        "The project's cash flow suffices to repay",
                    ),
                    Verb::Must,
                ),
            ),
            of(
                LoanKind::WorkingCapital,
                item(
                    "5.3.2.2.use_legality",
                    "5.3.2.2",
                    Text::new("用信手续完备", "Formalities of the credit complete"),
                    Verb::Must,
                ),
            ),
            of(
                LoanKind::WorkingCapital,
                item(
                    "5.3.2.2.use_need",
                    "5.3.2.2",
                    Text::new(
                        "用信需求真实合理，经营计划合理",
                        "Need genuine and reasonable, business plan reasonable",
                    ),
                    Verb::Must,
                ),
            ),
            of(
                LoanKind::WorkingCapital,
                item(
                    "5.3.2.2.use_contracts",
                    "5.3.2.2",
                    Text::new(
                        "购销合同真实，票据和贸易融资有真实交易",
                        "Sales and purchase contracts genuine; bills and trade finance backed by real trade",
                    ),
                    Verb::Must,
                ),
            ),
            of(
                LoanKind::WorkingCapital,
                item(
                    "5.3.2.2.use_cash_flow",
                    "5.3.2.2",
                    Text::new("未来现金流足以偿还", "Future cash flow suffices to repay"),
                    Verb::Must,
                ),
            ),
            item(
                "5.3.2.2.environment",
                "5.3.2.2",
                Text::new(
                    "通过企业碳账户或经认证的渠道收集环境信息",
                    "Environmental data collected from the carbon account or a certified channel",
                ),
                Verb::Must,
            ),
            item(
                "5.3.2.3",
                "5.3.2.3",
                Text::new(
                    "担保合法有效、足值、可实现；可用环境权益担保",
                    "Collateral legal, sufficient and realisable; environmental rights may serve",
                ),
                Verb::Must,
            ),
        ],
        for_lawyers: false,
    },
    Checklist {
        code: "5.3.3",
        name: Text::new("项目分析", "Analysis"),
        items: &[
            item(
                "5.3.3.1",
                "5.3.3.1",
                Text::new(
                    "直接和间接综合收益；按规定应评估的固定资产贷款已作项目评估",
                    "Direct and indirect returns; project appraisal of fixed-asset loans where required",
                ),
                Verb::Should,
            ),
            item(
                "5.3.3.2",
                "5.3.3.2",
                Text::new(
                    "环境、社会和治理风险已识别并分类，差别化管理",
                    "Environmental, social and governance risks identified, classified and managed accordingly",
                ),
                Verb::Must,
            ),
        ],
        for_lawyers: false,
    },
    Checklist {
        code: "5.3.4",
        name: Text::new("信息收集", "Information collected"),
        items: &[
            item(
                "5.3.4.a",
                "5.3.4 a",
                Text::new(
                    "名称、统一社会信用代码、住所、经营场所、行业（GB/T 4754）",
                    "Name, credit code, domicile, premises, industry (GB/T 4754)",
                ),
                Verb::Should,
            ),
            item(
                "5.3.4.b",
                "5.3.4 b",
                Text::new("年营业收入、总资产", "Annual revenue, total assets"),
                Verb::Should,
            ),
            of(
                LoanKind::FixedAsset,
                item(
                    "5.3.4.b.project",
                    "5.3.4 b",
                    Text::new("项目可行性研究报告", "Feasibility study of the project"),
                    Verb::Must,
                ),
            ),
            item(
                "5.3.4.c",
                "5.3.4 c",
                Text::new(
                    "能耗、碳排放或其他拟用指标的数据",
                    "Energy, emissions or other data of the intended KPIs",
                ),
                Verb::Should,
            ),
            item(
                "5.3.4.note2",
                "5.3.4 注2",
                Text::new(
                    "内部来源指标的三年历史",
                    "Three years of history of internal KPIs",
                ),
                Verb::Should,
            ),
        ],
        for_lawyers: false,
    },
    Checklist {
        code: "4.2.3",
        name: Text::new("披露与第三方", "Disclosure and third parties"),
        items: &[
            item(
                "4.2.3.a",
                "4.2.3 a",
                Text::new(
                    "业务开始前确定披露要求，合同明确是否需要第三方",
                    "Disclosure defined before the start; the contract says whether a third party is needed",
                ),
                Verb::Must,
            ),
            item(
                "4.2.3.b.where",
                "4.2.3 b",
                Text::new("第三方参与的环节", "Where a third party takes part"),
                Verb::Should,
            ),
            item(
                "4.2.3.b.qualification",
                "4.2.3 b",
                Text::new("第三方的资质", "Qualification of the third party"),
                Verb::Should,
            ),
            item(
                "4.2.3.b.cost",
                "4.2.3 b",
                Text::new("第三方费用由谁承担", "Who bears the third party's fees"),
                Verb::Should,
            ),
        ],
        for_lawyers: false,
    },
    Checklist {
        code: "5.4.1.1",
        name: Text::new("指标选取", "Choice of KPIs"),
        items: &[
            item(
                "5.4.1.1.before_signing",
                "5.4.1.1",
                Text::new(
                    "指标与目标在合同签订前协商确定",
                    "KPIs and targets agreed before the contract is signed",
                ),
                Verb::Must,
            ),
            item(
                "5.4.1.1.not_twice",
                "5.4.1.1",
                Text::new(
                    "未参与其他减排交易机制，不重复认定或计算",
                    "Not part of another emissions trading scheme, no double counting",
                ),
                Verb::Must,
            ),
            item(
                "5.4.1.1.relevance",
                "5.4.1.1 相关性",
                Text::new("相关性", "Relevance"),
                Verb::Must,
            ),
            item(
                "5.4.1.1.objectivity",
                "5.4.1.1 客观性",
                Text::new("客观性", "Objectivity"),
                Verb::Must,
            ),
            item(
                "5.4.1.1.stability",
                "5.4.1.1 稳定性与可靠性",
                Text::new("稳定性与可靠性", "Stability and reliability"),
                Verb::Must,
            ),
            item(
                "5.4.1.1.timeliness",
                "5.4.1.1 时限性",
                Text::new("时限性", "Timeliness"),
                Verb::Must,
            ),
            item(
                "5.4.1.1.strategy",
                "5.4.1.1 国家战略一致性",
                Text::new("国家战略一致性", "Alignment with national strategy"),
                Verb::Must,
            ),
        ],
        for_lawyers: false,
    },
    Checklist {
        code: "5.4.2",
        name: Text::new("目标水平", "Target levels"),
        items: &[
            item(
                "5.4.2.1",
                "5.4.2 ①",
                Text::new(
                    "定义清晰，有衡量标准和完成时限",
                    "Clear definition, measure and deadline",
                ),
                Verb::Must,
            ),
            item(
                "5.4.2.2",
                "5.4.2 ②",
                Text::new(
                    "不弱于强制性标准、行业规章",
                    "Not weaker than mandatory standards or industry rules",
                ),
                Verb::Must,
            ),
            item(
                "5.4.2.3",
                "5.4.2 ③",
                Text::new(
                    "内部来源且弱于近三年平均的，注明原因",
                    "Reason given where an internal KPI's target is weaker than the three-year mean",
                ),
                Verb::Must,
            ),
            item(
                "5.4.2.4",
                "5.4.2 ④",
                Text::new("写明计算公式或测算方法", "Formula or method stated"),
                Verb::Must,
            ),
            item(
                "5.4.2.5",
                "5.4.2 ⑤",
                Text::new("双方同意", "Both parties consent"),
                Verb::Must,
            ),
        ],
        for_lawyers: false,
    },
    Checklist {
        code: "5.4.3.2",
        name: Text::new(
            "贷款方案（原文误印为 5.4.1.2）",
            "Loan scheme (misprinted as 5.4.1.2)",
        ),
        items: &[
            item(
                "5.4.3.2.a",
                "5.4.3.2 a",
                Text::new(
                    "总额、期限、还款周期、基础利率",
                    "Amount, term, repayment cycle, base rate",
                ),
                Verb::Must,
            ),
            item(
                "5.4.3.2.b",
                "5.4.3.2 b",
                Text::new(
                    "利率调整的方向、幅度、周期",
                    "Direction, size and cycle of the rate adjustment",
                ),
                Verb::Must,
            ),
            item(
                "5.4.3.2.c",
                "5.4.3.2 c",
                Text::new("每个周期的阶段性目标", "Stage targets of each cycle"),
                Verb::Must,
            ),
            item(
                "5.4.3.2.d",
                "5.4.3.2 d",
                Text::new(
                    "与目标挂钩的激励或惩罚",
                    "Incentive or penalty linked to the targets",
                ),
                Verb::Must,
            ),
            item(
                "5.4.3.2.e",
                "5.4.3.2 e",
                Text::new(
                    "达到与未达到时的处理",
                    "Treatment when targets are met and missed",
                ),
                Verb::Must,
            ),
        ],
        for_lawyers: false,
    },
    Checklist {
        code: "5.5.1",
        name: Text::new("贷款审批", "Loan approval"),
        items: &[
            item(
                "5.5.1.baseline",
                "5.5.1",
                Text::new(
                    "基准值与目标合理，优惠在审批权限内",
                    "Baseline and targets reasonable; discount within the authority",
                ),
                Verb::Must,
            ),
            item(
                "5.5.1.a",
                "5.5.1 a",
                Text::new("风险合规文件完整", "Risk and compliance documents complete"),
                Verb::Should,
            ),
            item(
                "5.5.1.b",
                "5.5.1 b",
                Text::new(
                    "符合政策；淘汰、落后技术不予认定",
                    "In line with policy; obsolete technology is not eligible",
                ),
                Verb::Must,
            ),
            item(
                "5.5.1.c",
                "5.5.1 c",
                Text::new("指标选取合理", "KPIs soundly chosen"),
                Verb::Should,
            ),
            item(
                "5.5.1.d",
                "5.5.1 d",
                Text::new(
                    "碳账户数据至少三年并有佐证；第三方机构资质已核实",
                    "Carbon-account data of at least three years with evidence; qualification of third parties verified",
                ),
                Verb::Should,
            ),
            item(
                "5.5.1.e",
                "5.5.1 e",
                Text::new(
                    "目标合理，可由技改、升级等实现",
                    "Targets reasonable and reachable by upgrading",
                ),
                Verb::Should,
            ),
            item(
                "5.5.1.f",
                "5.5.1 f",
                Text::new(
                    "审批书与合同写明未达成时的处理",
                    "Approval and contract state the treatment of missed targets",
                ),
                Verb::Must,
            ),
            item(
                "5.5.1.g",
                "5.5.1 g",
                Text::new(
                    "按环境与社会风险差别化授信",
                    "Differentiated credit by environmental and social risk",
                ),
                Verb::Should,
            ),
        ],
        for_lawyers: false,
    },
    Checklist {
        code: "5.5.2",
        name: Text::new("合同约定", "Contract"),
        items: &[item(
            "5.5.2",
            "5.5.2",
            Text::new(
                "借款合同约定目标与贷款成本的挂钩方式、风险与违约处理",
                "Loan contract states how targets and loan cost are linked, and how risks and defaults are handled",
            ),
            Verb::Must,
        )],
        for_lawyers: false,
    },
    Checklist {
        code: "5.5.3",
        name: Text::new("贷款发放", "Disbursement"),
        items: &[
            of(
                LoanKind::WorkingCapital,
                item(
                    "5.5.3.a",
                    "5.5.3 a",
                    Text::new("资金用于日常经营", "Funds used for daily operations"),
                    Verb::Must,
                ),
            ),
            of(
                LoanKind::FixedAsset,
                item(
                    "5.5.3.b",
                    "5.5.3 b",
                    Text::new(
                        "资金用于技改、产能升级项目",
                        "Funds used for technical transformation or upgrading",
                    ),
                    Verb::Must,
                ),
            ),
        ],
        for_lawyers: false,
    },
    Checklist {
        code: "5.6.1",
        name: Text::new("信息披露", "Disclosure"),
        items: &[
            item(
                "5.6.1.source",
                "5.6.1",
                Text::new("指标来源、历史情况", "Source and history of the KPIs"),
                Verb::Must,
            ),
            item(
                "5.6.1.baseline",
                "5.6.1",
                Text::new("基准值及其计算方法", "Baseline and how it is calculated"),
                Verb::Must,
            ),
            item(
                "5.6.1.levels",
                "5.6.1",
                Text::new("当期水平、目标水平", "Current level, target level"),
                Verb::Must,
            ),
            item(
                "5.6.1.on_time",
                "5.6.1",
                Text::new(
                    "按期、准确、完整披露（附录 B）",
                    "On time, accurate and complete (Annex B)",
                ),
                Verb::Must,
            ),
        ],
        for_lawyers: false,
    },
    Checklist {
        code: "5.6.2",
        name: Text::new("贷后监督", "Monitoring"),
        items: &[
            item(
                "5.6.2.a",
                "5.6.2 a",
                Text::new(
                    "按约定频次披露，佐证材料已论证",
                    "Disclosed as often as agreed; evidence examined",
                ),
                Verb::Must,
            ),
            item(
                "5.6.2.b",
                "5.6.2 b",
                Text::new(
                    "计量方法或政策重大变化时评估影响",
                    "Impact assessed where method or policy changed greatly",
                ),
                Verb::May,
            ),
            item(
                "5.6.2.c",
                "5.6.2 c",
                Text::new("每个周期逐项评估指标", "Every KPI assessed in every cycle"),
                Verb::Must,
            ),
            item(
                "5.6.2.d",
                "5.6.2 d",
                Text::new("风险预警与闭环管理", "Early warning, closed-loop handling"),
                Verb::Must,
            ),
            item(
                "5.6.2.e",
                "5.6.2 e",
                Text::new(
                    "按批复时点督促披露，验证真实性",
                    "Disclosure at the approved dates, verified",
                ),
                Verb::Must,
            ),
            item(
                "5.6.2.f",
                "5.6.2 f",
                Text::new(
                    "各汇报时点关注环境社会表现和风险",
                    "Environmental and social performance and risks at each reporting date",
                ),
                Verb::Must,
            ),
            item(
                "5.6.2.g",
                "5.6.2 g",
                Text::new(
                    "未达成的，从对应节点起调整利率",
                    "If missed, the rate is adjusted from the node on",
                ),
                Verb::Must,
            ),
        ],
        for_lawyers: false,
    },
    Checklist {
        code: "6.1",
        name: Text::new("环境与社会风险", "Environmental and social risk"),
        items: &[
            item(
                "6.1.a",
                "6.1 a",
                Text::new(
                    "对当地环境与社会的影响，环境敏感区位",
                    "Impact on local environment and society, sensitive sites",
                ),
                Verb::Should,
            ),
            item(
                "6.1.b",
                "6.1 b",
                Text::new(
                    "指标以外的重大负面因素",
                    "Material adverse factors other than the KPIs",
                ),
                Verb::Should,
            ),
            item(
                "6.1.c",
                "6.1 c",
                Text::new(
                    "行业合法合规，符合政策导向",
                    "Industry lawful and in line with policy",
                ),
                Verb::Should,
            ),
            item(
                "6.1.d",
                "6.1 d",
                Text::new("转型风险压力情景", "Transition-risk stress scenarios"),
                Verb::Should,
            ),
            item(
                "6.1.e",
                "6.1 e",
                Text::new(
                    "防止“漂绿”：口径清晰，数据连贯可比",
                    "No greenwashing: clear, consistent and comparable data",
                ),
                Verb::Should,
            ),
            item(
                "6.1.f",
                "6.1 f",
                Text::new(
                    "公正转型风险与社会保障措施",
                    "Just-transition risk and social safeguards",
                ),
                Verb::Must,
            ),
        ],
        for_lawyers: false,
    },
    Checklist {
        code: "6.2",
        name: Text::new(
            "违约条款起草参考（供法务审核）",
            "Drafting aid for default clauses (for legal review)",
        ),
        items: &[
            draft(
                item(
                    "6.2.a",
                    "6.2 a",
                    Text::new("违约类型", "Types of default"),
                    Verb::May,
                ),
                Text::new(
                    "下列情形为违约：还款违约（____）；可持续挂钩条款违约（____）；贷后指标违约（____）。",
                    "The following are defaults: of repayment (____); of the sustainability-linked terms (____); of the post-loan indicators (____).",
                ),
            ),
            draft(
                item(
                    "6.2.b",
                    "6.2 b",
                    Text::new("触发条件", "Triggers"),
                    Verb::May,
                ),
                Text::new(
                    "触发条件：逾期 ____ 日未偿还本息；未达到 ____ 年目标 ____；未按审批意见 ____ 执行；财务指标 ____ 低于 ____。",
                    "Triggers: principal or interest overdue by ____ days; target ____ of ____ missed; approval condition ____ not followed; financial indicator ____ below ____.",
                ),
            ),
            draft(
                item(
                    "6.2.c",
                    "6.2 c",
                    Text::new("违约金", "Liquidated damages"),
                    Verb::May,
                ),
                Text::new(
                    "挪用部分自改变用途之日起，逾期部分自逾期之日起，在原利率基础上加收 ____%；原利率指 ____。",
                    "Diverted funds bear ____% on top of the original rate from the day of diversion, overdue amounts from the due day; the original rate is ____.",
                ),
            ),
            draft(
                item(
                    "6.2.d",
                    "6.2 d",
                    Text::new("处置程序", "Procedure"),
                    Verb::May,
                ),
                Text::new(
                    "违约后的处置：风险分类调整为 ____；清收措施 ____；保全措施 ____。",
                    "Procedure after a default: classified as ____; recovery by ____; preservation by ____.",
                ),
            ),
            draft(
                item(
                    "6.2.e",
                    "6.2 e",
                    Text::new(
                        "争议解决（原文“上诉”应为“起诉”）",
                        "Disputes (the standard says appeal and means suing)",
                    ),
                    Verb::May,
                ),
                Text::new(
                    "争议由双方协商解决；协商不成的，向 ____ 所在地人民法院起诉。",
                    "Disputes are settled by negotiation; failing that, by action before the court at the seat of ____.",
                ),
            ),
        ],
        for_lawyers: true,
    },
];
