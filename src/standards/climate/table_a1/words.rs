//! Table A.1 in words: areas and groups as printed, indicators and questions briefly in our own.

use super::{Area, Checks, Group, Indicator};
use crate::i18n::Text;

/// What the set is called in documents made with it.
pub const NAME: Text = Text::new(
    "T/CSTE 0289—2022 表 A.1 示例",
    "T/CSTE 0289—2022 Table A.1, the example",
);
/// The version of the set, kept in documents: raised when a code or its points change.
pub const VERSION: &str = "2022.1";

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}
const fn i(points: u32, name: Text, question: Text) -> Indicator {
    Indicator {
        points,
        name,
        question,
        checks: Checks::None,
    }
}
const fn staged(points: u32, name: Text, question: Text) -> Indicator {
    Indicator {
        points,
        name,
        question,
        checks: Checks::Stages,
    }
}
const fn yearly(points: u32, name: Text, question: Text) -> Indicator {
    Indicator {
        points,
        name,
        question,
        checks: Checks::Years,
    }
}

/// The five areas of 5.1 with their groups and indicators.
pub static AREAS: [Area; 5] = [
    Area {
        name: t("公司治理", "Governance"),
        groups: &[
            Group {
                name: t("气候战略目标", "Climate strategy and targets"),
                indicators: &[
                    i(
                        3,
                        t("气候目标、规划与路径", "Climate targets, plan and path"),
                        t(
                            "公布了哪些双碳或其他气候目标，配套的规划和路径如何？",
                            "Are climate targets published, with a plan and a path?",
                        ),
                    ),
                    i(
                        3,
                        t("目标落实的定期评估", "Regular review of progress"),
                        t(
                            "气候目标和战略的落实情况多久评估一次，如何评估？",
                            "How often is progress on targets and strategy reviewed?",
                        ),
                    ),
                    i(
                        3,
                        t(
                            "绿色信贷或气候投融资目标",
                            "Targets for green credit or climate finance",
                        ),
                        t(
                            "中长期和年度的绿色信贷或气候投融资目标值各为多少？",
                            "What are the longer-term and annual targets for green credit or climate finance?",
                        ),
                    ),
                    i(
                        3,
                        t("运营碳减排目标与方案", "Targets for own operations"),
                        t(
                            "自身运营碳减排有哪些中长期、年度目标和实施方案？",
                            "Are there longer-term and annual targets and plans for operational emissions?",
                        ),
                    ),
                ],
            },
            Group {
                name: t("组织架构和机制", "Organisation and mechanisms"),
                indicators: &[
                    i(
                        3,
                        t("董事会和高管的引领", "Lead by board and executives"),
                        t(
                            "董事会和高级管理层如何引领气候战略制定和低碳文化建设？",
                            "How do board and executives lead on climate strategy and a low-carbon culture?",
                        ),
                    ),
                    i(
                        3,
                        t(
                            "董事会及专委会的气候职责",
                            "Climate duties of board and committees",
                        ),
                        t(
                            "董事会及专门委员会的职责是否包括气候相关事项？",
                            "Is climate written into the duties of board and committees?",
                        ),
                    ),
                    i(
                        3,
                        t("牵头与参与部门及职责", "Lead and participating departments"),
                        t(
                            "气候工作的牵头部门、参与部门及其职责如何分工？",
                            "Who leads, who takes part, and is the division of work written down?",
                        ),
                    ),
                    i(
                        2,
                        t("气候表现与考核薪酬挂钩", "Climate performance in pay"),
                        t(
                            "气候表现与董事会或高级管理层的考核薪酬如何挂钩？",
                            "What part does climate performance have in the pay of board or executives?",
                        ),
                    ),
                ],
            },
            Group {
                name: t("制度和体系", "Rules and systems"),
                indicators: &[
                    i(
                        3,
                        t(
                            "经营活动气候风险规范",
                            "Rules on climate risk in operations",
                        ),
                        t(
                            "经营活动的气候风险依据哪些规范管理？",
                            "By which rules is climate risk in operations managed?",
                        ),
                    ),
                    i(
                        3,
                        t("气候投融资业务制度", "Rules on climate finance"),
                        t(
                            "制定了哪些气候投融资业务制度？",
                            "Which rules govern climate finance?",
                        ),
                    ),
                    i(
                        3,
                        t("重点支持领域", "Fields of priority"),
                        t(
                            "绿色信贷或气候投融资优先支持哪些领域？",
                            "Which fields have priority in green credit or climate finance?",
                        ),
                    ),
                    i(
                        1,
                        t("尽职免责机制", "Exemption for due diligence"),
                        t(
                            "气候风险相关的尽职免责机制如何规定？",
                            "Are those who did their duty exempt when a climate risk occurs?",
                        ),
                    ),
                    i(
                        3,
                        t("气候风险管理政策", "Climate risk policy"),
                        t(
                            "制定了哪些气候风险管理政策？",
                            "Which policy documents govern climate risk?",
                        ),
                    ),
                    i(
                        1,
                        t("内部碳定价", "Internal carbon price"),
                        t(
                            "内部碳定价机制如何设立，价格如何确定？",
                            "Is there an internal carbon price, and how is it set?",
                        ),
                    ),
                    i(
                        2,
                        t("气候投融资纳入考核", "Climate finance in appraisal"),
                        t(
                            "考核评价体系包括哪些气候投融资指标？",
                            "Which climate finance indicators are part of appraisal?",
                        ),
                    ),
                ],
            },
        ],
    },
    Area {
        name: t("投融资活动", "Investment and financing"),
        groups: &[
            Group {
                name: t("产品和服务创新", "New products and services"),
                indicators: &[
                    i(
                        4,
                        t(
                            "气候投融资产品或服务",
                            "Climate finance products or services",
                        ),
                        t(
                            "开发了哪些气候投融资产品或服务，例如信贷、理财、债券？",
                            "Which climate finance products or services were made, such as loans, funds or bonds?",
                        ),
                    ),
                    i(
                        3,
                        t(
                            "碳交易相关产品或服务",
                            "Products or services on carbon trading",
                        ),
                        t(
                            "开发了哪些与碳排放权交易有关的产品或服务？",
                            "Which products or services on carbon trading were made?",
                        ),
                    ),
                ],
            },
            Group {
                name: t("气候投融资业务", "Climate finance business"),
                indicators: &[
                    yearly(
                        3,
                        t(
                            "气候投融资总额三年增长",
                            "Growth of climate finance, three years",
                        ),
                        t(
                            "气候投融资总额近三年是否年年增加？",
                            "Did climate finance grow in each of the last three years?",
                        ),
                    ),
                    yearly(
                        2,
                        t(
                            "绿色债券发行量三年增长",
                            "Growth of green bonds, three years",
                        ),
                        t(
                            "绿色债券发行量近三年是否年年增加？",
                            "Did green bond issuance grow in each of the last three years?",
                        ),
                    ),
                    i(
                        3,
                        t("贷款与融资的影响评估", "Impact of loans and financing"),
                        t(
                            "如何评估和量化贷款及其他融资对环境、气候和社会的影响？",
                            "How are environmental, climate and social impacts of loans and other financing assessed and quantified?",
                        ),
                    ),
                    i(
                        2,
                        t("优秀案例和创新实践", "Good cases and new practice"),
                        t(
                            "在气候投融资或气候风险管理方面有哪些优秀案例和创新实践？",
                            "Which good cases or new practice are there in climate finance or climate risk?",
                        ),
                    ),
                    i(
                        2,
                        t("资产组合碳排放管理", "Carbon of the portfolio"),
                        t(
                            "如何管理资产组合的碳排放？",
                            "How is the carbon of the portfolio managed?",
                        ),
                    ),
                ],
            },
        ],
    },
    Area {
        name: t("经营活动", "Operations"),
        groups: &[
            Group {
                name: t("节能降碳措施", "Saving energy and carbon"),
                indicators: &[
                    i(
                        3,
                        t("设备能效提升", "Efficiency of equipment"),
                        t(
                            "采取了哪些提升设备能效的措施？",
                            "What was done for the efficiency of equipment?",
                        ),
                    ),
                    i(
                        3,
                        t("建筑节能和清洁能源利用", "Buildings and clean energy"),
                        t(
                            "采取了哪些建筑节能和清洁能源利用措施？",
                            "What was done for buildings and clean energy?",
                        ),
                    ),
                ],
            },
            Group {
                name: t("日常节能倡导", "Saving in daily work"),
                indicators: &[
                    i(
                        2,
                        t("绿色出行与节粮节材", "Travel, food and materials"),
                        t(
                            "在员工绿色出行、节粮节材方面有哪些措施？",
                            "What is done for green travel and for saving food and materials?",
                        ),
                    ),
                    i(
                        2,
                        t("节水与废弃物管理", "Water and waste"),
                        t(
                            "在节水和废弃物管理方面有哪些措施？",
                            "What is done for water and waste?",
                        ),
                    ),
                ],
            },
        ],
    },
    Area {
        name: t("风险管理", "Risk management"),
        groups: &[
            Group {
                name: t("气候风险管理和评估", "Managing and assessing climate risk"),
                indicators: &[
                    staged(
                        3,
                        t("气候物理风险评估", "Physical risk"),
                        t(
                            "在哪些阶段开展气候物理风险评估？",
                            "At which stages is physical risk assessed?",
                        ),
                    ),
                    staged(
                        3,
                        t("气候转型风险评估", "Transition risk"),
                        t(
                            "在哪些阶段开展气候转型风险评估？",
                            "At which stages is transition risk assessed?",
                        ),
                    ),
                    i(
                        3,
                        t("气候风险压力测试", "Climate stress test"),
                        t(
                            "气候风险压力测试的开展频率如何？",
                            "How often is climate risk stress-tested?",
                        ),
                    ),
                ],
            },
            Group {
                name: t("气候信息披露", "Climate disclosure"),
                indicators: &[
                    i(
                        2,
                        t("运营能耗和资源消耗量化", "Energy and resources counted"),
                        t(
                            "运营能耗和资源消耗如何量化，频率如何？",
                            "Are energy and resources used in operations counted regularly?",
                        ),
                    ),
                    i(
                        3,
                        t("运营碳排放核算和披露", "Operational emissions"),
                        t(
                            "运营碳排放的核算和披露频率如何？",
                            "How often are operational emissions computed and disclosed?",
                        ),
                    ),
                    i(
                        3,
                        t("气候目标和战略的公开报告", "Public reports on climate"),
                        t(
                            "在哪些公开报告中披露气候目标和战略？",
                            "In which public reports do climate targets and strategy stand?",
                        ),
                    ),
                    i(
                        2,
                        t("按主要标准编制披露报告", "Reports after major standards"),
                        t(
                            "气候信息披露报告依据国内外哪些主要标准编制？",
                            "After which standards are climate reports made?",
                        ),
                    ),
                    i(
                        2,
                        t(
                            "披露程序与参与方的专业性",
                            "Procedure and people of disclosure",
                        ),
                        t(
                            "披露报告的编制程序如何，参与各方是否具备相应的专业能力和经验？",
                            "By which procedure, and by how experienced people, are disclosures made?",
                        ),
                    ),
                    i(
                        2,
                        t("独立第三方鉴证", "Assurance by a third party"),
                        t(
                            "披露信息由哪家独立第三方机构鉴证？",
                            "Which independent body assures the disclosures?",
                        ),
                    ),
                ],
            },
        ],
    },
    Area {
        name: t("社会影响", "Social influence"),
        groups: &[
            Group {
                name: t("公众印象", "Public image"),
                indicators: &[i(
                    3,
                    t("气候行动的正面报道", "Good press on climate action"),
                    t(
                        "媒体对本机构气候行动有哪些正面报道？",
                        "Which good press was there on climate action?",
                    ),
                )],
            },
            Group {
                name: t("荣誉与贡献", "Honours and contributions"),
                indicators: &[
                    i(
                        3,
                        t("气候领域奖项", "Awards on climate"),
                        t(
                            "在气候投融资、气候风险管理方面获得过哪些奖项？",
                            "Which awards were won in climate finance or climate risk?",
                        ),
                    ),
                    i(
                        3,
                        t("协助制订制度和课题研究", "Help with rules and research"),
                        t(
                            "协助主管部门、地方政府或协会开展过哪些气候制度或课题研究？",
                            "Which climate rules or research of authorities, governments or associations were supported?",
                        ),
                    ),
                ],
            },
        ],
    },
];
