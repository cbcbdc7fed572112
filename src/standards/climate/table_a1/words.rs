//! Table A.1 in words: areas and groups as printed, indicators and questions briefly in our own.

use super::{Area, Checks, Group, Indicator};
use crate::i18n::Text;

/// What the set is called in documents made with it.
pub const NAME: Text = Text::new(
    "T/CSTE 0289—2022 表 A.1 示例",
    "T/CSTE 0289—2022 Table A.1 (example)",
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
        name: t("公司治理", "Corporate governance"),
        groups: &[
            Group {
                name: t("气候战略目标", "Climate strategy and targets"),
                indicators: &[
                    i(
                        3,
                        t("气候目标、规划与路径", "Climate targets, plan and pathway"),
                        t(
                            "公布了哪些双碳或其他气候目标，配套的规划和路径如何？",
                            "Which dual-carbon or other climate targets have been published, and with what plan and pathway?",
                        ),
                    ),
                    i(
                        3,
                        t(
                            "目标落实的定期评估",
                            "Regular assessment of target implementation",
                        ),
                        t(
                            "气候目标和战略的落实情况多久评估一次，如何评估？",
                            "How often and how is the implementation of climate targets and strategy assessed?",
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
                            "What are the medium- to long-term and annual targets for green credit or climate finance?",
                        ),
                    ),
                    i(
                        3,
                        t(
                            "运营碳减排目标与方案",
                            "Operational emission reduction targets and plan",
                        ),
                        t(
                            "自身运营碳减排有哪些中长期、年度目标和实施方案？",
                            "What medium- to long-term and annual targets and implementation plans exist for operational emission reduction?",
                        ),
                    ),
                ],
            },
            Group {
                name: t("组织架构和机制", "Organisation and mechanisms"),
                indicators: &[
                    i(
                        3,
                        t(
                            "董事会和高管的引领",
                            "Leadership by the board and senior management",
                        ),
                        t(
                            "董事会和高级管理层如何引领气候战略制定和低碳文化建设？",
                            "How do the board and senior management lead climate strategy and a low-carbon culture?",
                        ),
                    ),
                    i(
                        3,
                        t(
                            "董事会及专委会的气候职责",
                            "Climate duties of the board and its committees",
                        ),
                        t(
                            "董事会及专门委员会的职责是否包括气候相关事项？",
                            "Do the duties of the board and its committees include climate matters?",
                        ),
                    ),
                    i(
                        3,
                        t(
                            "牵头与参与部门及职责",
                            "Lead and participating departments and their duties",
                        ),
                        t(
                            "气候工作的牵头部门、参与部门及其职责如何分工？",
                            "How are the duties of the lead and participating departments for climate work allocated?",
                        ),
                    ),
                    i(
                        2,
                        t(
                            "气候表现与考核薪酬挂钩",
                            "Climate performance linked to remuneration",
                        ),
                        t(
                            "气候表现与董事会或高级管理层的考核薪酬如何挂钩？",
                            "How is climate performance linked to the remuneration of the board or senior management?",
                        ),
                    ),
                ],
            },
            Group {
                name: t("制度和体系", "Policies and systems"),
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
                        t("气候投融资业务制度", "Climate finance policies"),
                        t(
                            "制定了哪些气候投融资业务制度？",
                            "Which climate finance policies have been adopted?",
                        ),
                    ),
                    i(
                        3,
                        t("重点支持领域", "Priority areas"),
                        t(
                            "绿色信贷或气候投融资优先支持哪些领域？",
                            "Which areas have priority in green credit or climate finance?",
                        ),
                    ),
                    i(
                        1,
                        t("尽职免责机制", "Due diligence exemption mechanism"),
                        t(
                            "气候风险相关的尽职免责机制如何规定？",
                            "What are the due diligence exemption rules for climate risk?",
                        ),
                    ),
                    i(
                        3,
                        t("气候风险管理政策", "Climate risk management policy"),
                        t(
                            "制定了哪些气候风险管理政策？",
                            "Which climate risk management policies have been adopted?",
                        ),
                    ),
                    i(
                        1,
                        t("内部碳定价", "Internal carbon pricing"),
                        t(
                            "内部碳定价机制如何设立，价格如何确定？",
                            "How is internal carbon pricing established and the price determined?",
                        ),
                    ),
                    i(
                        2,
                        t(
                            "气候投融资纳入考核",
                            "Climate finance in performance appraisal",
                        ),
                        t(
                            "考核评价体系包括哪些气候投融资指标？",
                            "Which climate finance indicators are included in performance appraisal?",
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
                name: t("产品和服务创新", "Product and service innovation"),
                indicators: &[
                    i(
                        4,
                        t(
                            "气候投融资产品或服务",
                            "Climate finance products or services",
                        ),
                        t(
                            "开发了哪些气候投融资产品或服务，例如信贷、理财、债券？",
                            "Which climate finance products or services have been developed, for example loans, wealth management products or bonds?",
                        ),
                    ),
                    i(
                        3,
                        t(
                            "碳交易相关产品或服务",
                            "Carbon trading related products or services",
                        ),
                        t(
                            "开发了哪些与碳排放权交易有关的产品或服务？",
                            "Which products or services related to carbon emissions trading have been developed?",
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
                            "Three-year growth of total climate finance",
                        ),
                        t(
                            "气候投融资总额近三年是否逐年增加？",
                            "Has total climate finance increased in each of the last three years?",
                        ),
                    ),
                    yearly(
                        2,
                        t(
                            "绿色债券发行量三年增长",
                            "Three-year growth of green bond issuance",
                        ),
                        t(
                            "绿色债券发行量近三年是否逐年增加？",
                            "Has green bond issuance increased in each of the last three years?",
                        ),
                    ),
                    i(
                        3,
                        t(
                            "贷款与融资的影响评估",
                            "Impact assessment of loans and financing",
                        ),
                        t(
                            "如何评估和量化贷款及其他融资对环境、气候和社会的影响？",
                            "How are environmental, climate and social impacts of loans and other financing assessed and quantified?",
                        ),
                    ),
                    i(
                        2,
                        t("优秀案例和创新实践", "Best practices and innovation"),
                        t(
                            "在气候投融资或气候风险管理方面有哪些优秀案例和创新实践？",
                            "Which best practices and innovations exist in climate finance or climate risk management?",
                        ),
                    ),
                    i(
                        2,
                        t(
                            "资产组合碳排放管理",
                            "Portfolio carbon emissions management",
                        ),
                        t(
                            "如何管理资产组合的碳排放？",
                            "How are the carbon emissions of the portfolio managed?",
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
                name: t(
                    "节能降碳措施",
                    "Energy-saving and carbon-reduction measures",
                ),
                indicators: &[
                    i(
                        3,
                        t("设备能效提升", "Energy efficiency of equipment"),
                        t(
                            "采取了哪些提升设备能效的措施？",
                            "Which measures have been taken to improve the energy efficiency of equipment?",
                        ),
                    ),
                    i(
                        3,
                        t(
                            "建筑节能和清洁能源利用",
                            "Building energy saving and clean energy use",
                        ),
                        t(
                            "采取了哪些建筑节能和清洁能源利用措施？",
                            "Which measures have been taken for building energy saving and clean energy use?",
                        ),
                    ),
                ],
            },
            Group {
                name: t("日常节能倡导", "Daily conservation initiatives"),
                indicators: &[
                    i(
                        2,
                        t(
                            "绿色出行与节粮节材",
                            "Green travel and saving of food and materials",
                        ),
                        t(
                            "在员工绿色出行、节粮节材方面有哪些措施？",
                            "Which measures exist for green travel of staff and for saving food and materials?",
                        ),
                    ),
                    i(
                        2,
                        t("节水与废弃物管理", "Water saving and waste management"),
                        t(
                            "在节水和废弃物管理方面有哪些措施？",
                            "Which measures exist for water saving and waste management?",
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
                name: t(
                    "气候风险管理和评估",
                    "Climate risk management and assessment",
                ),
                indicators: &[
                    staged(
                        3,
                        t("气候物理风险评估", "Climate physical risk assessment"),
                        t(
                            "在哪些阶段开展气候物理风险评估？",
                            "At which stages is climate physical risk assessed?",
                        ),
                    ),
                    staged(
                        3,
                        t("气候转型风险评估", "Climate transition risk assessment"),
                        t(
                            "在哪些阶段开展气候转型风险评估？",
                            "At which stages is climate transition risk assessed?",
                        ),
                    ),
                    i(
                        3,
                        t("气候风险压力测试", "Climate risk stress test"),
                        t(
                            "气候风险压力测试的开展频率如何？",
                            "How often are climate risk stress tests carried out?",
                        ),
                    ),
                ],
            },
            Group {
                name: t("气候信息披露", "Climate disclosure"),
                indicators: &[
                    i(
                        2,
                        t(
                            "运营能耗和资源消耗量化",
                            "Quantification of operational energy and resource use",
                        ),
                        t(
                            "运营能耗和资源消耗如何量化，频率如何？",
                            "How and how often are operational energy and resource use quantified?",
                        ),
                    ),
                    i(
                        3,
                        t(
                            "运营碳排放核算和披露",
                            "Accounting and disclosure of operational emissions",
                        ),
                        t(
                            "运营碳排放的核算和披露频率如何？",
                            "How often are operational carbon emissions calculated and disclosed?",
                        ),
                    ),
                    i(
                        3,
                        t(
                            "气候目标和战略的公开报告",
                            "Public reporting of climate targets and strategy",
                        ),
                        t(
                            "在哪些公开报告中披露气候目标和战略？",
                            "In which public reports are climate targets and strategy disclosed?",
                        ),
                    ),
                    i(
                        2,
                        t(
                            "按主要标准编制披露报告",
                            "Disclosure according to major standards",
                        ),
                        t(
                            "气候信息披露报告依据国内外哪些主要标准编制？",
                            "According to which major domestic or international standards are climate disclosure reports prepared?",
                        ),
                    ),
                    i(
                        2,
                        t(
                            "披露程序与参与方的专业性",
                            "Disclosure procedure and expertise of participants",
                        ),
                        t(
                            "披露报告的编制程序如何，参与各方是否具备相应的专业能力和经验？",
                            "By which procedure are disclosure reports prepared, and do participants have the necessary expertise and experience?",
                        ),
                    ),
                    i(
                        2,
                        t("独立第三方鉴证", "Independent third-party assurance"),
                        t(
                            "披露信息由哪家独立第三方机构鉴证？",
                            "Which independent third party provides assurance on the disclosures?",
                        ),
                    ),
                ],
            },
        ],
    },
    Area {
        name: t("社会影响", "Social impact"),
        groups: &[
            Group {
                name: t("公众印象", "Public image"),
                indicators: &[i(
                    3,
                    t(
                        "气候行动的正面报道",
                        "Positive media coverage of climate action",
                    ),
                    t(
                        "媒体对本机构气候行动有哪些正面报道？",
                        "What positive media coverage of the institution's climate action has there been?",
                    ),
                )],
            },
            Group {
                name: t("荣誉与贡献", "Awards and contributions"),
                indicators: &[
                    i(
                        3,
                        t("气候领域奖项", "Climate-related awards"),
                        t(
                            "在气候投融资、气候风险管理方面获得过哪些奖项？",
                            "Which awards have been received for climate finance or climate risk management?",
                        ),
                    ),
                    i(
                        3,
                        t(
                            "协助制订制度和课题研究",
                            "Support for rule-making and research",
                        ),
                        t(
                            "协助主管部门、地方政府或协会开展过哪些气候制度或课题研究？",
                            "Which climate rules or research projects of authorities, local governments or associations has the institution supported?",
                        ),
                    ),
                ],
            },
        ],
    },
];
