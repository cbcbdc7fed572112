//! The words of loan books: how columns, units, states and sources are called in the wild, and what is said of rows, files and sheets.

use super::columns::{Column, RateUnit};
use super::outcome::{Fault, FaultKind, FileFault};
use crate::i18n::{Message, Text};
use crate::measure::{Decimal, grouped};
use crate::standards::green_loan::words as gw;
use crate::standards::green_loan::{Indicator, Mass, Money, Source, Status};
use std::collections::BTreeMap;
use std::sync::LazyLock;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// What a column is called.
pub fn column(column: Column) -> Text {
    match column {
        Column::Id => t("贷款编号", "Loan no."),
        Column::Borrower => t("借款人", "Borrower"),
        Column::Project => t("项目名称", "Project"),
        Column::Industry => t("行业", "Industry"),
        Column::Branch => t("分支机构", "Branch"),
        Column::Balance => t("贷款余额", "Balance"),
        Column::Limit => t("授信额度", "Credit limit"),
        Column::Investment => t("项目总投资", "Total investment"),
        Column::MoneyUnit => t("金额单位", "Unit of amounts"),
        Column::BalanceUnit => t("余额单位", "Unit of balance"),
        Column::LimitUnit => t("额度单位", "Unit of credit limit"),
        Column::InvestmentUnit => t("总投资单位", "Unit of total investment"),
        Column::Currency => t("币种", "Currency"),
        Column::Rate => t("年利率", "Annual rate"),
        Column::Issued => t("发放日", "Issued on"),
        Column::Status => t("状态", "Status"),
        Column::Note => t("备注", "Note"),
        Column::RowBefore => ROW,
        Column::Source => t("数据来源", "Data source"),
        Column::Value(indicator) => match indicator {
            Indicator::Coal => t("年节约标准煤", "Coal equivalent a year"),
            Indicator::Co2 => t("年减排二氧化碳当量", "CO2 equivalent a year"),
            Indicator::Cod => t("年减排化学需氧量", "COD a year"),
            Indicator::Ammonia => t("年减排氨氮", "Ammonia nitrogen a year"),
            Indicator::So2 => t("年减排二氧化硫", "SO2 a year"),
            Indicator::Nox => t("年减排氮氧化物", "NOx a year"),
            Indicator::Water => t("年节水", "Water a year"),
        },
        Column::UnitOf(indicator) => match indicator {
            Indicator::Coal => t("标准煤单位", "Unit of coal equivalent"),
            Indicator::Co2 => t("二氧化碳单位", "Unit of CO2"),
            Indicator::Cod => t("化学需氧量单位", "Unit of COD"),
            Indicator::Ammonia => t("氨氮单位", "Unit of ammonia nitrogen"),
            Indicator::So2 => t("二氧化硫单位", "Unit of SO2"),
            Indicator::Nox => t("氮氧化物单位", "Unit of NOx"),
            Indicator::Water => t("节水单位", "Unit of water"),
        },
        Column::SourceOf(indicator) => match indicator {
            Indicator::Coal => t("标准煤数据来源", "Source of coal equivalent"),
            Indicator::Co2 => t("二氧化碳数据来源", "Source of CO2"),
            Indicator::Cod => t("化学需氧量数据来源", "Source of COD"),
            Indicator::Ammonia => t("氨氮数据来源", "Source of ammonia nitrogen"),
            Indicator::So2 => t("二氧化硫数据来源", "Source of SO2"),
            Indicator::Nox => t("氮氧化物数据来源", "Source of NOx"),
            Indicator::Water => t("节水数据来源", "Source of water"),
        },
    }
}

/// Names of columns as they are met, already plain (`columns::plain`), besides our own.
const CALLED: &[(Column, &[&str])] = &[
    (
        Column::Id,
        &[
            "借据号",
            "借据编号",
            "贷款借据号",
            "贷款借据编号",
            "loanid",
            "loanno",
            "贷款号",
            "loan",
            "id",
            "编号",
            "贷款合同号",
            "贷款合同编号",
            "loannumber",
            "loanref",
            "loanreference",
            "loanaccount",
            "loanaccountno",
            "loanaccountnumber",
            "loancode",
            "facilityid",
            "facilityno",
            "facilitynumber",
            "facilityref",
            "facilityreference",
            "facilitycode",
            "facility",
            "trancheid",
            "trancheno",
            "drawdownid",
            "drawdownno",
            "dealid",
            "dealno",
            "accountno",
            "accountnumber",
            "referenceno",
            "refno",
            "reference",
            "ref",
            "agreementno",
            "agreementnumber",
            "contractno",
            "contractnumber",
            "contractid",
            "合同号",
            "合同编号",
        ],
    ),
    (
        Column::Borrower,
        &[
            "借款人名称",
            "借款企业",
            "借款单位",
            "客户名称",
            "客户",
            "授信客户",
            "授信企业",
            "融资企业",
            "融资主体",
            "企业名称",
            "borrowername",
            "obligor",
            "debtor",
            "customer",
            "customername",
            "client",
            "clientname",
            "obligorname",
            "counterparty",
            "counterpartyname",
            "company",
            "companyname",
            "nameofborrower",
        ],
    ),
    (
        Column::Project,
        &[
            "项目",
            "贷款项目",
            "融资项目",
            "绿色项目",
            "建设项目",
            "projectname",
        ],
    ),
    (
        Column::Industry,
        &[
            "所属行业",
            "行业分类",
            "行业类别",
            "投向",
            "贷款投向",
            "项目类别",
            "category",
            "sector",
            "industry",
        ],
    ),
    (
        Column::Branch,
        &[
            "分行",
            "支行",
            "机构",
            "机构名称",
            "经办机构",
            "所属机构",
            "经办行",
            "branchname",
        ],
    ),
    (
        Column::Balance,
        &[
            "余额",
            "本行贷款余额",
            "期末余额",
            "期末贷款余额",
            "本期末余额",
            "本期末贷款余额",
            "贷款本金余额",
            "绿色信贷余额",
            "绿色贷款余额",
            "outstanding",
            "loanbalance",
            "outstandingbalance",
            "outstandingamount",
            "outstandingprincipal",
            "outstandingloan",
            "outstandingloanamount",
            "outstandingloanbalance",
            "principaloutstanding",
            "loanoutstanding",
            "amountoutstanding",
            "balanceoutstanding",
            "totaloutstanding",
            "grossoutstanding",
            "os",
            "osbalance",
            "osamount",
            "osamt",
            "osprincipal",
            "balanceos",
            "drawnbalance",
            "currentbalance",
            "closingbalance",
            "endingbalance",
            "periodendbalance",
            "yearendbalance",
            "principalbalance",
        ],
    ),
    (
        Column::Limit,
        &[
            "授信金额",
            "授信总额",
            "授信",
            "授信额",
            "limit",
            "creditlimit",
            "sanctionedlimit",
            "sanctionedamount",
            "sanctionlimit",
            "approvedlimit",
            "facilitylimit",
            "facilityamount",
            "facilitysize",
            "committedamount",
            "commitmentamount",
            "commitment",
            "totalcommitment",
            "creditline",
            "lineamount",
            "approvedamount",
            "loanlimit",
        ],
    ),
    (
        Column::Investment,
        &[
            "总投资",
            "项目总投资额",
            "项目投资总额",
            "项目计划总投资",
            "项目投资额",
            "总投资额",
            "投资总额",
            "投资规模",
            "项目投资规模",
            "investment",
            "projectinvestment",
            "projectcost",
            "totalprojectcost",
            "totalcost",
        ],
    ),
    (
        Column::MoneyUnit,
        &["单位", "货币单位", "unit", "moneyunit", "currencyunit"],
    ),
    (
        Column::Currency,
        &["币别", "货币", "贷款币种", "currency", "ccy"],
    ),
    (
        Column::Rate,
        &[
            "利率",
            "执行利率",
            "执行年利率",
            "贷款利率",
            "贷款执行利率",
            "年化利率",
            "rate",
            "interestrate",
        ],
    ),
    (
        Column::Issued,
        &[
            "发放日期",
            "放款日",
            "放款日期",
            "起始日",
            "起息日",
            "issued",
            "issuedate",
            "startdate",
            "loanstartdate",
            "drawdowndate",
            "dateofdrawdown",
            "firstdrawdown",
            "firstdrawdowndate",
            "dateoffirstdrawdown",
            "initialdrawdowndate",
            "drawndate",
            "datedrawn",
            "valuedate",
            "utilisationdate",
            "utilizationdate",
            "firstutilisation",
            "firstutilization",
            "firstutilisationdate",
            "firstutilizationdate",
            "dateoffirstutilisation",
            "dateoffirstutilization",
            "disbursementdate",
            "disbursaldate",
            "dateofdisbursement",
            "firstdisbursement",
            "firstdisbursementdate",
            "dateoffirstdisbursement",
            "disbursedon",
            "drawnon",
            "fundingdate",
            "fundeddate",
            "originationdate",
            "loanoriginationdate",
            "releasedate",
            "payoutdate",
            "advancedate",
            "dateofissue",
            "grantedon",
            "loandate",
        ],
    ),
    (
        Column::Status,
        &["项目状态", "建设状态", "项目阶段", "stage"],
    ),
    (Column::Note, &["说明", "remark", "remarks", "notes"]),
    (Column::Source, &["来源", "数据来源编号"]),
    (
        Column::Value(Indicator::Coal),
        &[
            "tce",
            "标准煤",
            "标煤",
            "节能量",
            "节约标准煤",
            "coal",
            "coalsaved",
            "coalsavings",
            "coalsaving",
            "coalsavedayear",
            "annualcoalsaved",
            "annualcoalsavings",
            "standardcoal",
            "standardcoalsaved",
            "standardcoalsavedayear",
            "standardcoalsavings",
            "annualstandardcoalsavings",
            "standardcoalequivalent",
            "tcesaved",
            "tcesavedpa",
            "scesaved",
        ],
    ),
    (
        Column::Value(Indicator::Co2),
        &[
            "co2",
            "co2e",
            "二氧化碳",
            "二氧化碳当量",
            "碳减排量",
            "年碳减排量",
        ],
    ),
    (Column::Value(Indicator::Cod), &["cod", "化学需氧量"]),
    (
        Column::Value(Indicator::Ammonia),
        &["nh3n", "nh3", "氨氮", "ammonia"],
    ),
    (Column::Value(Indicator::So2), &["so2", "二氧化硫"]),
    (Column::Value(Indicator::Nox), &["nox", "氮氧化物"]),
    (
        Column::Value(Indicator::Water),
        &["water", "节水", "节水量"],
    ),
];

/// Parts of names with how telling they are (less is more), besides [`INDICATORS`].
const LIKE: &[(&str, Column)] = &[
    ("总投资", Column::Investment),
    ("投资总额", Column::Investment),
    ("项目投资", Column::Investment),
    ("投资额", Column::Investment),
    ("investment", Column::Investment),
    ("余额", Column::Balance),
    ("balance", Column::Balance),
    ("outstanding", Column::Balance),
    ("授信", Column::Limit),
    ("利率", Column::Rate),
    ("发放", Column::Issued),
    ("放款", Column::Issued),
    ("drawdowndate", Column::Issued),
    ("disbursementdate", Column::Issued),
    ("utilisationdate", Column::Issued),
    ("utilizationdate", Column::Issued),
    ("状态", Column::Status),
    ("status", Column::Status),
    ("行业", Column::Industry),
    ("借款", Column::Borrower),
    ("客户", Column::Borrower),
    ("borrower", Column::Borrower),
    ("项目名", Column::Project),
    ("project", Column::Project),
    ("支行", Column::Branch),
    ("分行", Column::Branch),
    ("机构", Column::Branch),
    ("branch", Column::Branch),
    ("编号", Column::Id),
    ("币种", Column::Currency),
    ("备注", Column::Note),
];

/// Names of balances that are surely the one of the period's end: they come before another balance.
const NOW: &[&str] = &["期末", "本期", "当前", "本金", "贷款余额"];

/// Words in a heading by which a column is another thing than its name suggests.
pub fn excluded(column: Column, name: &str) -> bool {
    const SHARES: &[&str] = &[
        "占",
        "比例",
        "比重",
        "比率",
        "占比",
        "增速",
        "增幅",
        "增长",
        "较上",
        "同比",
        "环比",
        "是否",
        "类型",
        "方式",
        "排名",
        "等级",
        "档次",
        "ratio",
        "percent",
        "growth",
        "shareof",
        "ranking",
        "numberof",
        "tenor",
        "remainingterm",
        "maturit",
    ];
    const BALANCE: &[&str] = &[
        "上年",
        "上期",
        "上季",
        "上月",
        "去年",
        "年初",
        "期初",
        "月初",
        "季初",
        "逾期",
        "不良",
        "欠息",
        "利息",
        "存款",
        "保证金",
        "原币",
        "外币",
        "折美元",
        "表外",
        "垫款",
        "日均",
        "平均",
        "未提款",
        "可用",
        "承诺",
        "授信余额",
        "月均",
        "季均",
        "年均",
        "敞口",
        "汇票",
        "信用证",
        "保函",
        "债券",
        "币种",
        "展期",
        "委托",
        "担保",
        "抵押",
        "质押",
        "贴现",
        "核销",
        "减值",
        "用信",
        "未提用",
        "未使用",
        "上限",
        "集团贷款",
        "集团余额",
        "集团合计",
        "集团合并",
        "全部贷款",
        "全部余额",
        "全部银行",
        "他行",
        "本息",
        "拨备",
        "增量",
        "净增",
        "增减",
        "增加",
        "减少",
        "变动",
        "户均",
        "加权",
        "计划",
        "预算",
        "票据",
        "承兑",
        "last",
        "previous",
        "prior",
        "opening",
        "beginning",
        "undrawn",
        "available",
        "arrears",
        "guarantee",
        "interest",
        "overdue",
        "deposit",
        "average",
        "avg",
        "净余额",
    ];
    const INVESTMENT: &[&str] = &[
        "完成",
        "缺口",
        "本年",
        "年度投资",
        "已投",
        "资本金",
        "自有",
        "外商",
        "投资方",
        "投资人",
        "主体",
        "性质",
        "回收",
        "收益",
        "单位投资",
        "单价",
        "千瓦",
        "调整额",
        "企业总投",
        "企业投资",
        "投资中",
        "率",
        "equity",
        "completed",
        "todate",
        "return",
        "annual",
        "remaining",
        "perunit",
    ];
    const LIMIT: &[&str] = &[
        "品种", "编号", "号码", "到期", "起始", "日期", "合同", "状态", "期限", "余额", "机构",
        "剩余", "可用",
    ];
    const RATE: &[&str] = &[
        "基准", "浮动", "lpr", "加点", "调整", "逾期", "罚息", "存款", "种类", "代码", "变动",
        "上期", "上年",
    ];
    const ISSUED: &[&str] = &[
        "金额", "额", "笔数", "机构", "到期", "累计", "本年", "本月", "条件", "渠道", "人", "是否",
        "状态", "情况", "次数", "方式", "计划", "预计",
    ];
    const FIGURE: &[&str] = &[
        "月减",
        "月节",
        "月均",
        "每月",
        "当月",
        "本月",
        "季度",
        "当季",
        "本季",
        "日均",
        "日减",
        "工具",
        "支持",
        "强度",
        "单位",
        "每",
        "改造前",
        "改造后",
        "生命周期",
        "累计",
        "目标",
        "单价",
        "价格",
        "系数",
        "因子",
        "浓度",
        "标准值",
        "许可",
        "配额",
        "购买",
        "收入",
        "折合减排",
        "折合节水",
        "上年",
        "上期",
        "去年",
        "基准",
        "率",
        "部分",
        "领域",
        "类别",
        "方法",
        "机构",
        "技术",
        "措施",
        "本季",
        "当季",
        "季度",
        "本月",
        "当月",
        "月度",
        "全周期",
        "寿命",
        "全口径",
        "签发",
        "潜力",
        "全集团",
        "集团年",
        "集团减",
        "intensity",
        "factor",
        "price",
        "consum",
        "usage",
        "discharge",
        "intake",
        "treated",
        "lifetime",
        "lifecycle",
        "cumulative",
        "target",
        "baseline",
        "monthly",
        "quarterly",
        "attributable",
        "attributed",
        "financed",
        "prorata",
        "permonth",
        "perunit",
        "footprint",
        "emissionsbefore",
        "emissionsafter",
        "quota",
        "purchased",
        "offset",
        "lastyear",
        "prior",
        "人均",
        "户均",
        "亩均",
        "percapita",
        "perhousehold",
        "peryuan",
        "perrmb",
        "perloan",
        "perkwh",
        "permwh",
        "pertonne",
    ];
    const ID: &[&str] = &[
        "项目",
        "客户",
        "产品",
        "行业",
        "机构",
        "借款人",
        "企业",
        "序号",
        "证件",
        "担保",
        "抵押",
        "授信",
    ];
    const NAMES: &[&str] = &[
        "编号",
        "代码",
        "类型",
        "证件",
        "信用代码",
        "规模",
        "性质",
        "电话",
        "联系",
        "地址",
        "经理",
        "评级",
        "数量",
        "个数",
        "编码",
        "id",
        "code",
    ];
    // 投资人 is another column, 总投资人民币万元 is not.
    let name = name.replace(RENMINBI, "");
    let any = |words: &[&str]| words.iter().any(|word| name.contains(word));
    match column {
        // Of a loan of several banks the own share is the balance.
        Column::Balance => {
            any(SHARES) || any(BALANCE) || any(&["银团"]) && !any(&["本行", "我行", "份额"])
        }
        Column::Investment => any(SHARES) || any(INVESTMENT),
        Column::Limit => any(SHARES) || any(LIMIT),
        Column::Rate => any(RATE) || any(&["是否", "类型", "方式"]),
        Column::Issued => any(ISSUED),
        Column::Value(_) => {
            let emitted = any(&["emission"])
                && !any(&["reduc", "avoid", "sav", "mitigat", "abate", "decrease"]);
            any(SHARES) || any(FIGURE) || emitted || is_used(&name) || is_over_years(&name)
        }
        Column::Id => any(ID),
        Column::Borrower | Column::Project | Column::Branch => any(NAMES) || name.ends_with('号'),
        Column::Industry => any(&["代码", "编码"]) && !name.contains("行业代码"),
        _ => false,
    }
}

/// Whether a heading over several rows says that its amounts were converted into renminbi: 折人民币余额, 余额（折合人民币万元）.
pub fn is_converted(parts: &[String]) -> bool {
    const CONVERTED: &[&str] = &["折人民币", "折合人民币", "折算人民币", "折本币", "折合本币"];
    parts
        .iter()
        .any(|part| CONVERTED.iter().any(|word| part.contains(word)))
}

/// Whether a heading names green loans alone.
pub fn is_green(heading: &str) -> bool {
    heading.contains(['绿', '綠'])
}

/// Whether what stands in the brackets of a heading makes its column another thing: a total over many years, or a balance with what is off the sheet.
pub fn excluded_inside(column: Column, inside: &str) -> bool {
    const YEARS: &[&str] = &["生命周期", "全周期", "寿命", "累计", "全口径"];
    match column {
        Column::Balance => {
            let more = ["含表外", "含应收利息", "含利息", "含息", "本息"];
            more.iter().any(|word| inside.contains(word)) && !inside.contains("不含")
        }
        Column::Value(_) => {
            const PARTS: &[&str] = &["分摊", "归属", "贡献", "应占", "占比"];
            let any = |words: &[&str]| words.iter().any(|word| inside.contains(word));
            any(YEARS) || any(PARTS) || is_over_years(inside) || is_part_of_year(inside)
        }
        _ => false,
    }
}

/// Whether a heading names a total over many years or a figure of a year to come: 25年减排量, 运营期减排量, 2030年预计减排量. 2025年减排量 and 预计年减排量 are
/// figures of a year.
fn is_over_years(name: &str) -> bool {
    const YEARLY: &[&str] = &["年减", "年节", "年均", "年平均", "年度", "每年"];
    const PERIODS: &[&str] = &[
        "运营期",
        "周期",
        "存续期",
        "计算期",
        "服务期",
        "寿命期",
        "经营期",
        "特许期",
        "建设期",
        "贷款期",
    ];
    if PERIODS.iter().any(|word| name.contains(word))
        && !YEARLY.iter().any(|word| name.contains(word))
    {
        return true;
    }
    name.match_indices('年').any(|(at, _)| {
        let before = name.get(..at).unwrap_or_default();
        let bare = before.trim_end_matches(|c: char| c.is_ascii_digit());
        match before.get(bare.len()..).unwrap_or_default() {
            "" | "1" | "01" => false,
            years if years.len() < 3 => true,
            _ => name.contains("预计") || name.contains("规划"),
        }
    })
}

/// Whether a heading names a figure of a part of a year, or of all years so far: 上半年减排量, 1-9月减排量, Q3 CO2 reduction, 截至期末减排量. 1-12月 is a year.
fn is_part_of_year(name: &str) -> bool {
    const PARTS: &[&str] = &[
        "半年",
        "季",
        "本期",
        "当期",
        "报告期",
        "截至",
        "截止",
        "历年",
        "度电",
    ];
    // The stroke between two months is no part of a name.
    const YEAR: &[&str] = &[
        "1月至12月",
        "1月12月",
        "1月到12月",
        "1至12月",
        "1到12月",
        "0112月",
        "112月",
    ];
    let mut name = name.to_owned();
    for year in YEAR {
        name = name.replace(year, "");
    }
    let months = |(at, _): (usize, &str)| {
        let before = name.get(..at).unwrap_or_default();
        before.ends_with(|c: char| c.is_ascii_digit())
    };
    let latin = |letter: char, most: char| {
        name.match_indices(letter).any(|(at, _)| {
            let before = name.get(..at).unwrap_or_default();
            let mut behind = name.get(at + 1..).unwrap_or_default().chars();
            let number = behind.next().is_some_and(|c| ('1'..=most).contains(&c));
            number
                && !before.ends_with(|c: char| c.is_ascii_alphabetic())
                && !behind.next().is_some_and(|c| c.is_ascii_digit())
        })
    };
    PARTS.iter().any(|word| name.contains(word))
        || name.match_indices('月').any(months)
        || latin('q', '4')
        || latin('h', '2')
}

/// Whether a heading names what is emitted or used up, and not what is saved of it.
fn is_used(name: &str) -> bool {
    ["排放", "能耗", "耗能", "消耗", "消费", "耗用"]
        .iter()
        .any(|word| name.contains(word))
        && !name.contains(['减', '节', '降'])
}

/// Words by which a heading that is only like a name is another thing; in the heading itself, not in one above it. 贷款碳减排量, 折合碳减排量 and table
/// 5's 折合减排二氧化碳当量 are a loan's part already. 折合标准煤 is energy in coal equivalent, and no part of anything.
pub fn excluded_alone(column: Column, name: &str) -> bool {
    const PARTS: &[&str] = &[
        "折合", "折算", "贷款", "归属", "分摊", "应占", "占比", "本行", "我行", "贡献",
    ];
    // A client may have other loans besides.
    const CLIENTS: &[&str] = &[
        "客户贷款",
        "客户在",
        "客户余额",
        "企业贷款",
        "企业在",
        "企业余额",
    ];
    const EQUIVALENT: &[&str] = &["折合标准煤", "折合标煤", "折算标准煤", "折算标煤"];
    let name = match column {
        Column::Value(Indicator::Coal) => EQUIVALENT
            .iter()
            .fold(name.to_owned(), |name, word| name.replace(word, "")),
        Column::Value(_) => name.to_owned(),
        Column::Balance => return CLIENTS.iter().any(|word| name.contains(word)),
        _ => return false,
    };
    is_part_of_year(&name) || PARTS.iter().any(|word| name.contains(word))
}

/// The annual figure that a heading names though the column is not proposed for it: 全生命周期二氧化碳减排量, 折合减排二氧化碳当量. `None` where it
/// names a share, a rate, an emission or nothing of the kind.
pub fn names_a_figure(name: &str) -> Option<Indicator> {
    const NONE: &[&str] = &[
        "是否", "类型", "方式", "强度", "率", "占", "因子", "系数", "单价", "价格", "浓度", "排名",
        "收入", "工具", "方法", "机构",
    ];
    let (column, _) = called(name).or_else(|| called_like(name))?;
    match column {
        Column::Value(indicator)
            if !is_used(name) && !NONE.iter().any(|word| name.contains(word)) =>
        {
            Some(indicator)
        }
        _ => None,
    }
}

/// Whether a part of a name stands in it as a word: Latin letters beside a short one make it another word, as COD in postcode.
fn holds(name: &str, part: &str) -> bool {
    // No other word has co2 or nh3 in it.
    if part.len() > 4 || part.bytes().any(|byte| byte.is_ascii_digit()) {
        return name.contains(part);
    }
    name.match_indices(part).any(|(at, _)| {
        let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
        let (before, rest) = name.split_at(at);
        let first = part.starts_with(|c: char| c.is_ascii_alphabetic());
        let last = part.ends_with(|c: char| c.is_ascii_alphabetic());
        !(first && letter(before.chars().next_back())
            || last
                && letter(rest.get(part.len()..).and_then(|rest| rest.chars().next()))
                && !rest
                    .get(part.len()..)
                    .is_some_and(|rest| LATIN_UNITS.contains(&rest)))
    })
}

/// Parts of an indicator's name.
const INDICATORS: &[(&str, Indicator)] = &[
    ("二氧化碳", Indicator::Co2),
    ("co2e", Indicator::Co2),
    ("co2", Indicator::Co2),
    ("碳减排", Indicator::Co2),
    ("碳排放减", Indicator::Co2),
    ("减少碳排", Indicator::Co2),
    ("减碳", Indicator::Co2),
    ("温室气体", Indicator::Co2),
    ("ghgemission", Indicator::Co2),
    ("ghgreduc", Indicator::Co2),
    ("greenhouse", Indicator::Co2),
    ("carbonreduc", Indicator::Co2),
    ("carbonemission", Indicator::Co2),
    ("carbonsav", Indicator::Co2),
    ("carbonabat", Indicator::Co2),
    ("标准煤", Indicator::Coal),
    ("标煤", Indicator::Coal),
    ("节煤", Indicator::Coal),
    ("节能量", Indicator::Coal),
    ("tce", Indicator::Coal),
    ("化学需氧", Indicator::Cod),
    ("cod", Indicator::Cod),
    ("氨氮", Indicator::Ammonia),
    ("nh3", Indicator::Ammonia),
    ("二氧化硫", Indicator::So2),
    ("so2", Indicator::So2),
    ("氮氧化物", Indicator::Nox),
    ("nox", Indicator::Nox),
    ("节水", Indicator::Water),
    ("water", Indicator::Water),
];

/// The columns by what they are called exactly, with a rank (less is more): our own names and codes first, then those that are met.
static EXACTLY: LazyLock<BTreeMap<String, (Column, u32)>> = LazyLock::new(|| {
    let own = Column::all().into_iter().flat_map(|found| {
        let text = column(found);
        [text.zh, text.en, &found.code()].map(|name| (super::columns::plain(name), (found, 0)))
    });
    let met = CALLED.iter().flat_map(|(column, names)| {
        names.iter().zip(0_u32..).map(|(name, at)| {
            // A book's loans are told apart by 借据 before 合同; other names of a column are worth the same.
            let rank = if *column == Column::Id { 1 + at } else { 1 };
            ((*name).to_owned(), (*column, rank))
        })
    });
    // A name that two columns bear is the first one's.
    let mut all = BTreeMap::new();
    for (name, found) in own.chain(met) {
        all.entry(name).or_insert(found);
    }
    all
});

/// The column that is called exactly so, and its rank among the names of the column.
pub fn called(name: &str) -> Option<(Column, u32)> {
    EXACTLY.get(name).copied()
}

/// The column that is called alike, and its rank.
pub fn called_like(name: &str) -> Option<(Column, u32)> {
    if name == super::columns::plain(REASON.zh) || name == super::columns::plain(REASON.en) {
        return None;
    }
    if let Some((_, indicator)) = INDICATORS.iter().find(|(part, _)| holds(name, part)) {
        let column = match name {
            name if name.contains("来源") || name.contains("source") => {
                Column::SourceOf(*indicator)
            }
            name if name.ends_with("单位") || name.contains("unit") => Column::UnitOf(*indicator),
            _ => Column::Value(*indicator),
        };
        // 减排 and 节约 say that the figure is a reduction.
        let saved = ["减", "节"].iter().any(|word| name.contains(word));
        return Some((column, if saved { 0 } else { 1 }));
    }
    if name.contains("来源") || name.contains("source") {
        return Some((Column::Source, 0));
    }
    let (_, column) = LIKE.iter().find(|(part, _)| holds(name, part))?;
    if column.is_money()
        && (name.ends_with("单位") || name.ends_with("unit") || name.starts_with("unitof"))
    {
        // 授信单位 and 项目投资单位 are companies.
        let of_a_unit = ["额单位", "额度单位", "总投资单位", "unit"];
        let unit = column.own_unit().filter(|_| {
            name.starts_with("unitof") || of_a_unit.iter().any(|end| name.ends_with(end))
        });
        return unit.map(|unit| (unit, 0));
    }
    let now = NOW.iter().any(|word| name.contains(word));
    Some((*column, u32::from(*column == Column::Balance && !now)))
}

/// The simplified letter of a traditional one that headings and units have; any other letter as it is.
pub fn simplified(c: char) -> char {
    match c {
        '企' => '企',
        '來' => '来',
        '備' => '备',
        '債' => '债',
        '億' => '亿',
        '償' => '偿',
        '儲' => '储',
        '別' => '别',
        '刪' => '删',
        '創' => '创',
        '務' => '务',
        '匯' => '汇',
        '區' => '区',
        '單' => '单',
        '噸' => '吨',
        '圆' => '元',
        '圓' => '元',
        '執' => '执',
        '塵' => '尘',
        '學' => '学',
        '實' => '实',
        '審' => '审',
        '幣' => '币',
        '廢' => '废',
        '彙' => '汇',
        '態' => '态',
        '戶' => '户',
        '據' => '据',
        '擬' => '拟',
        '數' => '数',
        '業' => '业',
        '構' => '构',
        '標' => '标',
        '機' => '机',
        '檔' => '档',
        '歸' => '归',
        '氣' => '气',
        '氫' => '氢',
        '沖' => '冲',
        '淨' => '净',
        '減' => '减',
        '準' => '准',
        '煙' => '烟',
        '狀' => '状',
        '環' => '环',
        '產' => '产',
        '發' => '发',
        '種' => '种',
        '稱' => '称',
        '節' => '节',
        '約' => '约',
        '終' => '终',
        '結' => '结',
        '綠' => '绿',
        '編' => '编',
        '總' => '总',
        '纍' => '累',
        '萬' => '万',
        '號' => '号',
        '複' => '复',
        '計' => '计',
        '訊' => '讯',
        '註' => '注',
        '評' => '评',
        '諾' => '诺',
        '讓' => '让',
        '財' => '财',
        '貸' => '贷',
        '費' => '费',
        '資' => '资',
        '質' => '质',
        '轉' => '转',
        '還' => '还',
        '銀' => '银',
        '銷' => '销',
        '閉' => '闭',
        '開' => '开',
        '關' => '关',
        '際' => '际',
        '項' => '项',
        '額' => '额',
        '類' => '类',
        '餘' => '余',
        other => other,
    }
}

/// The words before a unit in a heading or in a line above a table.
pub const UNIT_WORDS: &[&str] = &["计量单位", "金额单位", "货币单位", "单位", "unit"];
/// What stands behind the ten of a unit such as 10^4t, 10⁴元, 10k.
pub const BEHIND_TEN: &[char] = &[
    '^', '⁰', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', '*', 'k', 'm', 'w', 't', '0',
];

/// Whether a word of a line beside a table, known as a unit, cannot be anything else: 元, 千克, yuan, kg. A single Latin letter and the name of a
/// currency can.
pub fn is_long_unit(word: &str) -> bool {
    word.len() >= 2 && !RENMINBI_SIGNS.contains(&word)
}

/// Words for multiples of a currency.
const MULTIPLE_WORDS: &[&str] = &[
    "thousand",
    "thousands",
    "million",
    "millions",
    "billion",
    "billions",
    "lakh",
    "lakhs",
    "crore",
    "crores",
    "000",
    "000s",
    "bn",
    "mn",
    "mm",
    "mln",
    "mio",
];
/// The letters for multiples that stand beside a currency alone: RMB k.
const MULTIPLE_LETTERS: &[&str] = &["k", "m", "b", "w"];
/// Multiples in digits, as they stand beside a currency: RMB 10,000.
const MULTIPLE_DIGITS: &[&str] = &[
    "1000",
    "10000",
    "100000",
    "1000000",
    "100000000",
    "10k",
    "100m",
];
/// What says that digits are a multiple.
const MULTIPLE_SIGNS: &[&str] = &[
    "×",
    "*",
    "x",
    "倍数",
    "乘数",
    "倍率",
    "scale",
    "multiplier",
    "factor",
];
/// The names of renminbi in English lines.
const RENMINBI_WORDS: &[&str] = &["rmb", "cny", "cnh", "yuan", "renminbi"];
/// The names of other currencies in English lines, besides their codes.
const CURRENCY_WORDS: &[&str] = &[
    "dollar", "dollars", "euro", "euros", "pound", "pounds", "sterling", "yen",
];
/// Units behind a multiple that is none of a currency: million kWh.
const OTHER_UNITS: &[&str] = &[
    "t",
    "tonne",
    "tonnes",
    "ton",
    "tons",
    "kg",
    "kwh",
    "mwh",
    "gwh",
    "kw",
    "mw",
    "gj",
    "m3",
    "cubic",
    "square",
    "litres",
    "households",
    "people",
    "mu",
];

/// The Latin words of a line in lower case, digits without their commas.
fn line_words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let letters: Vec<char> = line.chars().collect();
    for (at, c) in letters.iter().enumerate() {
        let digit = |at: Option<usize>| {
            at.and_then(|at| letters.get(at))
                .is_some_and(char::is_ascii_digit)
        };
        if c.is_ascii_alphanumeric() {
            if let Some(word) = words.last_mut() {
                word.push(c.to_ascii_lowercase());
            }
        } else if !(*c == ',' && digit(at.checked_sub(1)) && digit(Some(at + 1))) {
            words.push(String::new());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Whether a line beside a table names a multiple of a currency: (in thousands), RMB'000, RMB 10,000, ×1000, （百万）. A figure before the word is an
/// amount, 20 million, and a unit behind it another kind of unit, million kWh.
pub fn names_a_multiple(line: &str) -> bool {
    let words = line_words(line);
    let is_currency = |word: Option<&String>| {
        word.is_some_and(|word| {
            let word = word.as_str();
            RENMINBI_WORDS.contains(&word)
                || CURRENCY_CODES.contains(&word)
                || CURRENCY_WORDS.contains(&word)
        })
    };
    let round = |word: &str| matches!(word, "10" | "100" | "1000");
    let named = words.iter().enumerate().any(|(at, word)| {
        let before = at.checked_sub(1).and_then(|at| words.get(at));
        let behind = words.get(at + 1).filter(|word| *word != "of");
        let behind = behind.or_else(|| words.get(at + 2));
        let beside = is_currency(before) || is_currency(behind);
        let amount = before.is_some_and(|before| {
            before.bytes().all(|byte| byte.is_ascii_digit()) && !round(before)
        });
        let other = behind.is_some_and(|behind| OTHER_UNITS.contains(&behind.as_str()));
        // RMB000 is one word.
        let joined = RENMINBI_WORDS
            .iter()
            .chain(CURRENCY_CODES)
            .filter_map(|name| word.strip_prefix(name))
            .any(|rest| MULTIPLE_WORDS.contains(&rest) || MULTIPLE_LETTERS.contains(&rest));
        let word = word.as_str();
        joined
            || MULTIPLE_WORDS.contains(&word) && !amount && !other
            || beside && (MULTIPLE_LETTERS.contains(&word) || MULTIPLE_DIGITS.contains(&word))
    });
    let plain = crate::measure::units::plain(line).replace(',', "");
    let behind_sign = |digits: &str| {
        let bare = digits.trim_start_matches([':', '：', '=']);
        MULTIPLE_DIGITS
            .iter()
            .any(|multiple| bare.strip_prefix(multiple).is_some_and(no_digit))
    };
    let signed = MULTIPLE_SIGNS.iter().any(|sign| {
        plain
            .match_indices(sign)
            .any(|(at, sign)| plain.get(at + sign.len()..).is_some_and(behind_sign))
    });
    let power = plain.contains("10^") || plain.contains(['⁴', '⁶', '⁸']);
    let money = |c: char| matches!(c, '元' | '$' | '€' | '£' | '￥' | '¥');
    // $m, 1000元, 千 and 百万 alone.
    let sign = plain.split(|c: char| "()[]{}<>:：;；、/".contains(c));
    let bare = sign.clone().any(|piece| {
        let rest = piece.trim_start_matches(['$', '€', '£', '￥', '¥']);
        let core = UNIT_BEGINNINGS
            .iter()
            .find_map(|word| piece.strip_prefix(word))
            .unwrap_or(piece);
        let core = core.trim_end_matches(['计', '位', '单', '为']);
        rest.len() < piece.len() && MULTIPLE_LETTERS.contains(&rest)
            || !core.is_empty()
                && core.chars().all(|c| MULTIPLIERS.contains(&c))
                && (core.starts_with(['千', '仟', '百', '佰', '十', '\'', '’'])
                    || core.contains('亿'))
            || MULTIPLE_LETTERS.contains(&piece)
            || piece
                .strip_suffix('元')
                .is_some_and(|digits| MULTIPLE_DIGITS.contains(&digits))
    });
    named
        || signed
        || bare
        || power && (plain.contains(money) || words.iter().any(|word| is_currency(Some(word))))
}

/// Whether a cell is an amount, a sign or a code of a currency before it perhaps: HK$1200, RMB 10,000.
pub fn is_an_amount(cell: &str) -> bool {
    let bare = cell.trim_start_matches(|c: char| c.is_ascii_alphabetic() || c.is_whitespace());
    let bare =
        bare.trim_start_matches(|c: char| FOREIGN_SIGNS.contains(&c) || "￥¥+- ".contains(c));
    bare.starts_with(|c: char| c.is_ascii_digit())
        && bare
            .chars()
            .all(|c| c.is_ascii_digit() || ",. ".contains(c))
}

/// Whether a text does not begin with a digit.
fn no_digit(text: &str) -> bool {
    !text.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a line beside a table names another currency than renminbi: (USD), 千美元, in US dollars. A name in a long piece of words may be part of the
/// name of a bank, and a figure before it an amount.
pub fn names_another_currency(line: &str) -> bool {
    let words = line_words(line);
    let coded = words.iter().any(|word| {
        CURRENCY_CODES.contains(&word.as_str())
            || CURRENCY_WORDS.contains(&word.as_str())
            || CURRENCY_CODES
                .iter()
                .filter_map(|code| word.strip_prefix(code))
                .any(|rest| MULTIPLE_WORDS.contains(&rest) || MULTIPLE_LETTERS.contains(&rest))
    });
    let plain = crate::measure::units::plain(line);
    let mut pieces = plain.split(|c: char| "()[]{}<>:：;；、，,。/".contains(c));
    coded
        || plain.contains(FOREIGN_SIGNS)
        || pieces.any(|piece| {
            piece.chars().count() <= 7
                && no_digit(piece)
                && CURRENCIES.iter().any(|name| piece.contains(name))
        })
}

/// Whether a line beside a table says in English words that its amounts are in yuan: in Renminbi, Renminbi Yuan. A line on the currency does not.
pub fn names_yuan(line: &str) -> bool {
    let words = line_words(line);
    let named = |names: &[&str]| words.iter().any(|word| names.contains(&word.as_str()));
    named(&["yuan"]) || named(&["renminbi"]) && !named(&["currency"])
}

/// Whether a piece of a line ends with a multiple of 元 that stands behind other words, and not behind a figure: 折人民币千元.
pub fn ends_with_a_multiple(piece: &str) -> bool {
    let Some(head) = piece.strip_suffix(YUAN) else {
        return false;
    };
    let before = head.trim_end_matches(MULTIPLIERS);
    before.len() < head.len()
        && !before.is_empty()
        && piece.chars().count() <= 12
        && !before.ends_with(|c: char| c.is_ascii_digit() || "一二两三四五六七八九零.".contains(c))
}

/// What stands behind a time of the day, which a workbook stores as a part of a day: no amount is written in days.
pub const OF_A_DAY: &str = "天";

/// A line of English words in which `in` and the words of a unit behind it are one: in RMB, in kilograms.
pub fn without_in(line: &str) -> String {
    let mut line = line.to_owned();
    for (words, unit) in [
        ("in thousands of rmb", "千元"),
        ("in thousands of cny", "千元"),
        ("in thousands of yuan", "千元"),
        ("in millions of rmb", "百万元"),
        ("in millions of cny", "百万元"),
        ("in millions of yuan", "百万元"),
        ("rmb thousands", "千元"),
        ("rmb thousand", "千元"),
        ("rmb millions", "百万元"),
        ("rmb million", "百万元"),
        ("cny thousands", "千元"),
        ("cny thousand", "千元"),
        ("cny millions", "百万元"),
        ("cny million", "百万元"),
        ("in rmb yuan", "元"),
        ("in rmb", "元"),
        ("in cny", "元"),
        ("in yuan", "元"),
        ("rmb yuan", "元"),
        ("kilograms", "千克"),
        ("kilogram", "千克"),
        ("tonnes", "吨"),
        ("tons", "吨"),
    ] {
        // In RMB million is another unit.
        let ends = |rest: &str| !rest.trim_start().starts_with(|c: char| c.is_alphanumeric());
        let mut from = 0;
        while let Some(at) = line.get(from..).and_then(|rest| rest.find(words)) {
            let at = from + at;
            let behind = at + words.len();
            let and = line
                .get(behind..)
                .is_some_and(|rest| rest.trim_start().starts_with("and "));
            if and || line.get(behind..).is_some_and(ends) {
                line.replace_range(at..behind, unit);
                from = at + unit.len();
            } else {
                from = behind;
            }
        }
    }
    line
}

/// Answers to a question: no figures.
pub const YES_OR_NO: &[&str] = &[
    "是", "否", "有", "无", "Y", "N", "y", "n", "Yes", "No", "YES", "NO", "√", "×",
];
/// What stands round the numbers of columns.
pub const NUMBERING: &[char] = &['(', ')', '[', ']', '第', '栏', '列', '<', '>', '.', '、'];
/// What numbers the columns of words in a table of statistics.
pub const NUMBERING_STEMS: &[&str] = &["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"];
/// The words before the numbers of columns.
pub const NUMBERING_WORDS: &[&str] = &[
    "栏次", "栏", "序号", "列次", "列", "行次", "列号", "栏号", "编号", "号",
];
/// Renminbi.
const RENMINBI: &str = "人民币";
/// The names of other currencies.
const CURRENCIES: &[&str] = &[
    "美元",
    "美金",
    "港元",
    "港币",
    "欧元",
    "日元",
    "日圆",
    "英镑",
    "韩元",
    "韩币",
    "澳元",
    "加元",
    "加拿大元",
    "新加坡元",
    "新元",
    "澳门元",
    "新台币",
    "台币",
    "卢布",
    "法郎",
    "泰铢",
    "卢比",
    "原币",
    "$",
    "€",
    "£",
];
/// The codes of other currencies.
const CURRENCY_CODES: &[&str] = &[
    "usd", "hkd", "eur", "jpy", "gbp", "chf", "sgd", "aud", "cad", "rub", "krw", "mop", "twd",
];
/// Signs of other currencies.
const FOREIGN_SIGNS: [char; 4] = ['$', '€', '£', '₩'];
/// 外币, unless it is 本外币.
const FOREIGN: &str = "外币";
/// 本, the letter before 外币 that makes it renminbi and other currencies together.
const AND_OWN: char = '本';

/// Whether a heading names another currency than renminbi.
pub fn is_foreign(heading: &str) -> bool {
    let text = crate::measure::units::plain(heading);
    text.contains(FOREIGN_SIGNS)
        || CURRENCIES.iter().any(|name| text.contains(name))
        || text
            .match_indices(FOREIGN)
            .any(|(at, _)| !text.get(..at).unwrap_or_default().ends_with(AND_OWN))
        || text
            .split(|c: char| !c.is_ascii_alphabetic())
            .any(|word| CURRENCY_CODES.contains(&word))
}

/// Whether the text of a figure has a sign of renminbi, 元, or another currency.
pub fn is_money_or_currency(text: &str) -> bool {
    let text: String = text.chars().map(super::columns::half_width).collect();
    RENMINBI_SIGNS.iter().any(|sign| text.contains(sign))
        || text.contains(YUAN)
        || is_foreign(&text)
}

/// Whether the text of a unit names another indicator than its column's: 吨标煤, tce or kgce under CO2, tCO2 under coal equivalent.
pub fn names_another_quantity(text: &str, own: Indicator) -> bool {
    let text: String = text
        .chars()
        .map(super::columns::half_width)
        .map(|c| c.to_ascii_lowercase())
        .collect();
    let named = INDICATORS.iter().find(|(part, _)| text.contains(part));
    match named {
        Some((_, indicator)) => *indicator != own,
        None => own != Indicator::Coal && (text.contains('煤') || text.trim_end().ends_with("gce")),
    }
}

/// What multiplies before a unit: a unit behind one of them is not the whole unit.
pub const MULTIPLIERS: &[char] = &[
    '万', '亿', '千', '百', '十', '仟', '佰', '拾', '几', '兆', '\'', '’',
];
/// Letters that stand for nothing but a unit in a heading of an amount or a figure.
pub const SURE_UNIT_LETTERS: &[char] = &[
    '元', '万', '亿', '仟', '佰', '$', '€', '£', '¥', '￥', '吨', '磅', '镑', '斤',
];
/// Parts of 元, in which no ledger is kept.
pub const SMALL_MONEY: &[&str] = &["角", "分", "厘", "毛"];
/// Latin words for units of money.
pub const MONEY_WORDS: &[&str] = &[
    "rmb",
    "cny",
    "cnh",
    "yuan",
    "wan",
    "yi",
    "k",
    "m",
    "mn",
    "mm",
    "mil",
    "million",
    "millions",
    "bn",
    "billion",
    "thousand",
    "thousands",
    "000",
    "10k",
    "100m",
    "000s",
];
/// Substances that stand before or behind Latin units.
pub const LATIN_SUBSTANCES: &[&str] = &[
    "co2eq", "co2e", "co2", "so2", "nox", "cod", "nh3n", "nh3", "ce", "c", "h2o",
];
/// Latin units of mass, volume and energy, known or not.
pub const LATIN_UNITS: &[&str] = &[
    "t", "kt", "mt", "gt", "g", "kg", "kgs", "mg", "ug", "lb", "lbs", "ton", "tons", "tonne",
    "tonnes", "gj", "tj", "mj", "kwh", "mwh", "gwh", "toe", "ppm", "l", "ml", "kl", "m3",
];
/// The letters of amounts and units: a text with one of them was meant as a unit.
pub const UNIT_LETTERS: &[char] = &[
    '元', '币', '万', '亿', '千', '百', '仟', '佰', '$', '€', '£', '¥', '￥', '吨', '克', '斤',
    '方', '升', '立', '瓦', '磅', '镑',
];
/// Whether what stands behind a figure may be a unit: 美元, GJ, %; and not a note such as （含税）, *, ① or 整.
pub fn may_be_a_unit(tail: &str) -> bool {
    const OTHERS: &[char] = &[
        '%', '‰', '/', '度', '时', '亩', '焦', '人', '户', '台', '日', '天', '年', '米', '尺', '倍',
    ];
    !tail.contains(['(', '（', '[', '〔', '【'])
        && (tail.contains(UNIT_LETTERS)
            || tail.contains(OTHERS)
            || tail.contains(|c: char| c.is_ascii_alphabetic()))
}
/// What a cell ends with that names the unit of its own amount: 1200万元, 3.6亿, 1200元整.
pub const OWN_UNIT_ENDS: &[char] = &['元', '万', '亿', '整', '圆'];
/// What stands between 单位 and the unit.
pub const IS: &[char] = &[':', '：', ' ', '为', '是', '均'];
/// The letters of 单位 and 计量 that blanks may part.
pub const UNIT_WORD_PARTS: &[(char, char)] = &[('单', '位'), ('计', '量'), ('金', '额')];
/// What stands behind a unit in a sentence on units.
pub const UNIT_ENDINGS: &[&str] = &[
    "为单位",
    "填列",
    "填报",
    "填写",
    "列示",
    "表示",
    "计量",
    "计算",
    "折算",
    "计",
    "为",
];
/// What stands before a unit in a sentence on units.
pub const UNIT_BEGINNINGS: &[&str] = &["均以", "均按", "以", "按", "用", "均为"];
/// The letter behind 单位 where its name follows.
pub const NAME: char = '名';
/// Signs of renminbi before a figure.
pub const RENMINBI_SIGNS: &[&str] = &["￥", "¥", "RMB", "CNY", "人民币", "rmb", "cny"];
/// The letter that ends an amount in a contract: 3000万元整.
pub const IN_FULL: char = '整';
/// The unit before it.
pub const YUAN: char = '元';
/// Whether a cell of a column 单位 names a company, as 东城支行, and no unit: three letters or more, Chinese ones among them, and nothing of money.
pub fn is_a_company(cell: &str) -> bool {
    cell.chars().count() >= 3
        && !cell.is_ascii()
        && money(cell).is_none()
        && !cell.contains(['元', '币', '圆', '镑', '$', '€', '£', '￥', '¥'])
}

/// What stands before 单位 where a company is meant.
pub const NO_UNIT_LINE: &[&str] = &[
    "填报", "报送", "编制", "填表", "借款", "责任", "主管", "建设", "上报", "申报",
];
/// What stands in the brackets of headings and says nothing of a unit.
pub const NO_UNIT: &[&str] = &[
    "本外币",
    "本外币合计",
    "人民币",
    "折人民币",
    "折合人民币",
    "含税",
    "不含税",
    "本金",
    "时点",
    "期末",
    "年末",
    "季末",
    "必填",
    "选填",
    "co2e",
    "co2",
    "cod",
    "nh3-n",
    "nh3n",
    "so2",
    "nox",
    "ghg",
    "如有",
];

/// What is counted, and shares: no unit of an amount or a figure.
pub const COUNTED_UNITS: &[&str] = &["%", "‰", "笔", "户", "个", "家", "次", "人"];

/// A unit of money in words or signs that are no plain unit: ¥, yuan, × CNY 10,000.
pub fn unit_named(text: &str) -> Option<Money> {
    let text = text.strip_prefix(['×', 'x']).unwrap_or(text);
    let bare = [
        "折合人民币",
        "折人民币",
        "人民币",
        "rmb",
        "cny",
        "等值",
        "本外币折",
    ]
    .iter()
    .find_map(|word| text.strip_prefix(word))
    .unwrap_or(text);
    // CNY million is plain, million alone may be of another currency.
    let named = bare.len() < text.len();
    // ￥万 is 万, ￥ alone is 元.
    let bare = match bare.trim_start_matches(['¥', '￥', '/']) {
        "" => bare,
        rest => rest,
    };
    match bare {
        "¥" | "￥" | "yuan" | "inyuan" | "incny" | "inrmb" => Some(Money::Yuan),
        "10kcny" | "10000" | "10^4" | "10⁴" | "wan" | "万" => Some(Money::Wan),
        "10k" if named => Some(Money::Wan),
        "'000" | "000" | "k" | "thousand" | "thousands" if named => Some(Money::Thousand),
        "million" | "millions" | "mn" | "mil" if named => Some(Money::Million),
        "100mcny" | "yi" | "亿" => Some(Money::Yi),
        "thousandcny" | "kcny" | "千" => Some(Money::Thousand),
        "millioncny" | "mcny" | "百万" => Some(Money::Million),
        "10mcny" | "千万" => Some(Money::TenMillion),
        _ => match crate::measure::units::read(bare) {
            Some((crate::measure::units::Kind::Money, tens)) => Money::from_tens(tens),
            _ => None,
        },
    }
}

/// How rates are written, by their heading with all its brackets: `None` where nothing is said, an inner `None` where it is not understood
/// (a rate by the day, a rate by the month without a sign).
pub fn rate_unit(heading: &str) -> Option<Option<RateUnit>> {
    let text = crate::measure::units::plain(heading);
    // Basis points: 310 is 3.10 %.
    if text.contains("bp")
        || ["基点", "万分", "千分"]
            .iter()
            .any(|word| text.contains(word))
    {
        return Some(None);
    }
    let month = text.contains("月利") || text.contains("month") || text.contains("月息");
    let day = text.contains("日利") || text.contains("daily") || text.contains("日息");
    match (day, month, text.contains('‰'), text.contains('%')) {
        (true, ..) | (false, true, false, false) | (false, false, true, _) => Some(None),
        (false, true, true, _) => Some(Some(RateUnit::MonthlyPerMille)),
        (false, true, false, true) => Some(Some(RateUnit::MonthlyPerCent)),
        (false, false, false, true) => Some(Some(RateUnit::PerCent)),
        (false, false, false, false) => None,
    }
}

/// Whether a heading, already plain, is the word for units and does not say of what: the unit of the column on its left, or of the row.
pub fn is_unit_heading(name: &str) -> bool {
    const NAMES: &[&str] = &[
        "单位",
        "计量单位",
        "数量单位",
        "指标单位",
        "减排单位",
        "减排量单位",
        "unit",
        "units",
        "uom",
    ];
    NAMES.contains(&name.trim_end_matches(|c: char| c.is_ascii_digit()))
}

/// A unit of money as written in a cell.
pub fn money(unit: &str) -> Option<Money> {
    let text = crate::measure::units::plain(unit);
    match crate::measure::units::read(&text) {
        Some((crate::measure::units::Kind::Money, tens)) => Money::from_tens(tens),
        _ => unit_named(&text),
    }
}

/// Whether a text, already plain, is tonnes in English, with the substance behind perhaps. Tons may be others than tonnes.
pub fn is_tonnes(text: &str) -> bool {
    let bare = LATIN_SUBSTANCES
        .iter()
        .find_map(|substance| text.strip_suffix(substance))
        .unwrap_or(text);
    matches!(
        bare,
        "tonne" | "tonnes" | "metrictonne" | "metrictonnes" | "metricton" | "metrictons"
    )
}

/// A unit of mass as written in a cell; of water a volume, too.
pub fn mass(unit: &str) -> Option<Mass> {
    use crate::measure::units::Kind;
    match unit.trim() {
        "wan_t" | "10 kt" => return Some(Mass::WanTonne),
        _ => {}
    }
    match crate::measure::units::read(unit) {
        Some((Kind::Mass | Kind::Volume, tens)) => Mass::from_tens(tens),
        _ => None,
    }
}

/// Whether a cell names the currency of the tables.
pub fn is_renminbi(cell: &str) -> bool {
    matches!(
        crate::measure::units::plain(cell).as_str(),
        "人民币" | "人民币元" | "cny" | "rmb" | "cnh" | "元" | "156" | "01" | "001" | "1" | "本币"
    )
}

/// A project's state as written: `None` where it is blank or nothing we know.
pub fn status(state: &str) -> Option<Status> {
    match state {
        "在建" | "建设中" | "建设期" | "未投产" | "building" | "under construction"
        | "Under construction" => Some(Status::Building),
        "已投产" | "投产" | "已建成" | "建成" | "运营" | "运营中" | "已运营" | "running"
        | "in operation" | "In operation" => Some(Status::Running),
        _ => None,
    }
}

/// The states of loans, which say nothing of the project's state: a ledger has them under 状态 as often as 在建.
const LOAN_STATES: &[&str] = &[
    "正常",
    "正常类",
    "正常还款",
    "正常还款中",
    "存续",
    "存续中",
    "存续期",
    "在贷",
    "在用",
    "有效",
    "生效",
    "已生效",
    "执行中",
    "履约中",
    "还款中",
    "未结清",
    "未到期",
    "已放款",
    "已发放",
    "已投放",
    "已提款",
    "已用信",
    "部分放款",
    "部分提款",
    "放款中",
    "提款中",
    "投放中",
    "正常放款",
    "drawndown",
    "正在还款",
    "还款期",
    "按期还款",
    "正常履约",
    "良好",
    "启用",
    "存量",
    "新增",
    "已签约",
    "已审批",
    "已批复",
    "分期放款",
    "分批放款",
    "关注",
    "关注类",
    "onbook",
    "inrepayment",
    "repaying",
    "ongoing",
    "drawn",
    "fullydrawn",
    "partiallydrawn",
    "partlydrawn",
    "drawing",
    "active",
    "live",
    "current",
    "open",
    "performing",
    "outstanding",
    "disbursed",
    "funded",
    "normal",
    "inforce",
    "effective",
];

/// Whether a cell says that a loan is drawn and runs, and nothing of its project.
pub fn is_a_running_loan(cell: &str) -> bool {
    let plain = in_one_form(cell);
    // 五级分类：正常
    let plain = plain.rsplit(':').next().unwrap_or_default();
    // 正常（已放款）, 正常/在贷
    let mut parts = plain
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .peekable();
    // 正常1, 在贷中, performing loan
    let known = |part: &str| {
        let part = part.trim_end_matches(|c: char| c.is_ascii_digit());
        let endings = ["中", "状态", "loan", "infull"];
        let bare = endings.iter().find_map(|ending| part.strip_suffix(ending));
        LOAN_STATES.contains(&part) || bare.is_some_and(|bare| LOAN_STATES.contains(&bare))
    };
    parts.peek().is_some() && parts.all(known)
}

/// What stands between the heading of a column and what a cell below it says.
pub const BEHIND_HEADING: &str = "：";

/// Between a heading and the one that stands in its place further down.
pub const BECOMES: &str = " → ";
/// Between several of them.
pub const BETWEEN_CHANGES: &str = "; ";
/// The brackets before a mark behind a name.
pub const OPENED: &[char] = &['(', '（', '[', '【', '〔'];
/// Those behind it.
pub const CLOSED: &[char] = &[')', '）', ']', '】', '〕'];
/// The signs before a mark in front of a name.
pub const OPENING: &str = "([【（";
/// The signs that part a mark from the name behind it.
pub const BEHIND_MARK: &str = ")]】）:：-—_、";

/// Marks by which a row says, wherever they stand in a cell, that nothing is outstanding any more or that the row is void.
const STRUCK: &[&str] = &[
    "作废", "核销", "冲销", "结清", "红冲", "冲红", "还清", "注销", "清偿", "冲正",
];
/// Marks of a row that takes from another one, all of it or a part: 部分冲正, 冲减200万元, 红字. What was taken may be in the balance or not, so a row that
/// says so is asked about, unless the mark is denied or names a paper.
const REVERSES: &[&str] = &[
    "冲正", "冲销", "红冲", "冲红", "冲减", "红字", "冲账", "冲帐",
];
/// What denies such a mark where it stands before it.
const REVERSES_DENIED: &[&str] = &["未", "无", "不", "非", "待", "拟", "可", "没有", "如", "若"];
/// Marks that are meant so where nothing else is in the cell, or 已 and the like stand before them; and what is no loan, no green one, or none yet.
const STRUCK_ALONE: &[&str] = &[
    "银行承兑汇票",
    "承兑汇票",
    "保函",
    "信用证",
    "计划新增",
    "拟新增",
    "拟投放",
    "待投放",
    "未投放",
    "未发放",
    "待发放",
    "储备",
    "储备项目",
    "非绿色",
    "非绿色贷款",
    "删除",
    "剔除",
    "转出",
    "转让",
    "撤销",
    "取消",
    "终止",
    "失效",
    "无效",
    "重复",
    "收回",
    "销户",
    "停用",
    "关闭",
    "废",
    "划转",
    "出表",
    "移出",
    "退出",
    "还款完毕",
    "偿还完毕",
    "归还完毕",
    "全部归还",
    "全部偿还",
    "销账",
    "清户",
];
/// The same in English, as a whole cell.
const STRUCK_ENGLISH: &[&str] = &[
    "matured",
    "expired",
    "lapsed",
    "fully repaid",
    "prepaid",
    "fully prepaid",
    "redeemed",
    "charged off",
    "charge-off",
    "charge off",
    "discharged",
    "sold",
    "inactive",
    "void",
    "voided",
    "cancelled",
    "canceled",
    "deleted",
    "settled",
    "closed",
    "repaid",
    "paid off",
    "written off",
    "write-off",
    "written-off",
    "reversed",
    "reversal",
    "partial reversal",
    "partly reversed",
    "partially reversed",
    "reversing entry",
    "contra entry",
    "transferred",
    "duplicate",
];
/// English words for the end of a loan, and those that may stand beside them: Repaid in full, Loan closed.
const ENDED_ENGLISH: &[&str] = &[
    "repaid",
    "prepaid",
    "paid",
    "settled",
    "closed",
    "redeemed",
    "cancelled",
    "canceled",
    "terminated",
    "discharged",
];
/// The others.
const BESIDE_ENDED_ENGLISH: &[&str] = &[
    "in",
    "full",
    "fully",
    "loan",
    "facility",
    "account",
    "early",
    "the",
    "been",
    "has",
    "have",
    "was",
    "is",
    "already",
    "completely",
    "out",
    "off",
    "all",
    "and",
    "now",
];

/// Whether a cell says in English, and says nothing else, that its loan has ended.
fn is_ended_in_english(cell: &str) -> bool {
    if !cell.is_ascii() {
        return false;
    }
    let words: Vec<&str> = cell
        .split(|c: char| !c.is_ascii_alphabetic())
        .filter(|word| !word.is_empty())
        .collect();
    let ended = |word: &&str| ENDED_ENGLISH.contains(word);
    let known = |word: &&str| ended(word) || BESIDE_ENDED_ENGLISH.contains(word);
    // Paid alone may be said of an instalment.
    cell.is_ascii() && words.iter().all(known) && words.iter().any(ended) && (words != ["paid"])
}

/// What says, before a mark, that it is meant.
const STRUCK_BEGINS: &[&str] = &[
    "已经", "已", "均", "全部", "全额", "现", "被", "予以", "应", "请", "须", "需", "业", "贷款",
    "资产", "债权", "数据", "本行", "此行", "该行", "本笔", "该笔", "此笔",
];
/// What denies a mark before it, or says that it lies ahead or is about a part.
const STRUCK_DENIED: &[&str] = &[
    "不",
    "未",
    "没",
    "没有",
    "无",
    "非",
    "拟",
    "待",
    "将",
    "部分",
    "未予",
    "可",
    "如",
    "若",
    "禁止",
    "未曾",
    "未被",
    "不得",
    "不予",
    "无需",
    "原贷款",
    "旧贷款",
    "他行贷款",
];
/// What says, anywhere before a mark in its clause, that it lies ahead.
const STRUCK_AHEAD: &[&str] = &["预计", "计划", "拟于", "将于", "到期", "约定", "承诺"];
/// What ends a clause.
const STRUCK_PARTS: &[char] = &[',', '.', ';', '、', '。', '；', '/', '|'];
/// What turns a mark before it into the name of something else: 结清证明, 核销准备.
const STRUCK_NAMES: &[&str] = &[
    "证明", "日期", "日", "前", "条件", "手续", "通知", "方式", "标准", "条款", "时", "率", "准备",
    "政策", "办法", "制度", "流程", "计划", "期限", "能力", "后续", "风险", "申请", "键",
];
/// Marks of a row that is none of the ledger, or is to be none, where nothing but the words round them is in the cell: 待作废, 拟删除, 已删, 取消中.
/// A loan that is to be settled or transferred is still one, so 待结清 is none of them.
const VOID: &[&str] = &[
    "作废",
    "废止",
    "删除",
    "删掉",
    "删去",
    "删",
    "注销",
    "冲销",
    "冲正",
    "红冲",
    "冲红",
    "取消",
    "撤销",
    "撤回",
    "撤",
    "剔除",
    "剔",
    "移除",
    "重复",
    "无效",
    "失效",
    "弃用",
    "停用",
    "误录",
    "误登",
    "错录",
    "录错",
    "录入错误",
    "登记错误",
    "错误",
    "划掉",
    "划去",
    "不计入",
    "不计",
    "不纳入",
    "不统计",
    "不参与统计",
    "不列入",
    "不作数",
    "忽略",
    "作罢",
    "测试",
];
/// What stands before such a mark.
const VOID_BEGINS: &[&str] = &[
    "已经", "已", "均", "现", "被", "予以", "应", "请", "须", "需", "要", "拟", "待", "将", "准备",
    "建议", "申请", "计划", "本行", "此行", "该行", "本笔", "该笔", "此笔", "本条", "该条", "此条",
    "数据", "记录", "贷款", "项目", "合同", "业务", "借据", "台账", "信息",
];
/// What stands behind it.
const VOID_ENDS: &[&str] = &[
    "中", "了", "行", "件", "的", "项", "单", "款", "数据", "记录", "处理", "贷款", "业务", "项目",
    "合同", "借据", "审批", "流程", "手续", "申请", "录入", "登记", "填报", "上报", "统计", "计算",
    "合计", "汇总", "余额", "范围", "口径", "本期", "内",
];
/// The same in English, as a whole cell.
const VOID_ENGLISH: &[&str] = &[
    "delete",
    "remove",
    "removed",
    "exclude",
    "excluded",
    "withdrawn",
    "terminated",
    "invalid",
    "superseded",
    "test",
    "to be deleted",
    "to be voided",
    "to be cancelled",
    "to be removed",
    "pending deletion",
    "struck out",
];

/// Whether a cell is one of [`VOID`] and words round it, and nothing else.
fn is_void(cell: &str) -> bool {
    let mut rest = cell;
    while let Some(behind) = VOID_BEGINS.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = behind;
    }
    VOID.iter()
        .filter_map(|mark| rest.strip_prefix(mark))
        .any(|behind| {
            let mut rest = behind;
            while let Some(more) = VOID_ENDS.iter().find_map(|word| rest.strip_prefix(word)) {
                rest = more;
            }
            rest.is_empty()
        })
}

/// The answers that say so below a heading like 是否结清.
const STRUCK_ANSWERS: &[&str] = &["是", "y", "yes", "true", "1", "√", "✓", "✔", "有"];
/// The beginnings and ends of a heading that asks whether a row is void.
const ASKS_WHETHER: &[&str] = &["是否", "标志", "标识", "标记"];

/// Whether the words of a cell say that its loan is settled, written off, transferred, reversed or void. 未结清, 不作废 and 结清证明 say nothing of the kind.
pub fn is_struck(cell: &str) -> bool {
    let plain: String = cell
        .chars()
        .map(super::columns::half_width)
        .filter(|c| !c.is_whitespace() && !crate::measure::units::invisible(*c))
        .map(|c| c.to_ascii_lowercase())
        .collect();
    let english = cell.trim().to_ascii_lowercase();
    let alone = plain.trim_matches(|c: char| c.is_ascii_punctuation() || "、。·！".contains(c));
    if [STRUCK_ENGLISH, VOID_ENGLISH]
        .iter()
        .any(|words| words.contains(&english.as_str()))
        || is_ended_in_english(&english)
        || STRUCK_ALONE.contains(&alone)
        || is_void(alone)
    {
        return true;
    }
    let stands = |mark: &str, free: bool| {
        plain.match_indices(mark).any(|(at, _)| {
            let before = plain.get(..at).unwrap_or_default();
            let behind = plain.get(at + mark.len()..).unwrap_or_default();
            let clause = before.rsplit(STRUCK_PARTS).next().unwrap_or_default();
            if STRUCK_AHEAD.iter().any(|word| clause.contains(word)) {
                return false;
            }
            let denied = STRUCK_DENIED.iter().any(|word| {
                before.ends_with(word)
                    || STRUCK_BEGINS.iter().any(|begin| {
                        before
                            .strip_suffix(begin)
                            .is_some_and(|rest| rest.ends_with(word))
                    })
            });
            let meant = free || STRUCK_BEGINS.iter().any(|word| before.ends_with(word));
            meant && !denied && !STRUCK_NAMES.iter().any(|word| behind.starts_with(word))
        })
    };
    let reverses = |mark: &str| {
        plain.match_indices(mark).any(|(at, _)| {
            let before = plain.get(..at).unwrap_or_default();
            let behind = plain.get(at + mark.len()..).unwrap_or_default();
            let denied = REVERSES_DENIED.iter().any(|word| before.ends_with(word));
            !denied && !STRUCK_NAMES.iter().any(|word| behind.starts_with(word))
        })
    };
    STRUCK.iter().any(|mark| stands(mark, true))
        || STRUCK_ALONE.iter().any(|mark| stands(mark, false))
        || REVERSES.iter().any(|mark| reverses(mark))
}

/// What says in one word, or in a few behind each other, that a loan is not drawn yet: 未提款, 待放款, 储备, 审批中, 承诺.
const NOT_DRAWN: &[&str] = &[
    "未提款",
    "未提取",
    "未提用",
    "未提",
    "未用信",
    "未使用",
    "未动用",
    "未支用",
    "未支取",
    "未启用",
    "未用款",
    "未放款",
    "未放",
    "未投放",
    "未发放",
    "未出账",
    "未落地",
    "未划款",
    "未生效",
    "未签约",
    "未签",
    "未审批",
    "未批复",
    "未获批",
    "未获批复",
    "未通过",
    "待提款",
    "待提",
    "待放款",
    "待放",
    "待投放",
    "待投",
    "待发放",
    "待出账",
    "待落地",
    "待签约",
    "待签",
    "待批复",
    "待批",
    "待审批",
    "待审",
    "待审查",
    "待审议",
    "待核准",
    "待支用",
    "待用信",
    "待用款",
    "待启用",
    "待授信",
    "待报批",
    "待上会",
    "拟投放",
    "拟投",
    "拟发放",
    "拟放款",
    "拟放",
    "拟授信",
    "拟新增",
    "拟申报",
    "拟提款",
    "拟上报",
    "拟签约",
    "拟介入",
    "拟贷款",
    "计划投放",
    "计划发放",
    "计划放款",
    "计划提款",
    "计划新增",
    "预计投放",
    "预计发放",
    "预计放款",
    "预计提款",
    "储备",
    "审批中",
    "审查中",
    "审议中",
    "审核中",
    "评审中",
    "在审",
    "在批",
    "报批中",
    "报审中",
    "上报中",
    "申报中",
    "申请中",
    "受理中",
    "洽谈",
    "对接中",
    "跟进中",
    "营销中",
    "意向",
    "尽调中",
    "谈判",
    "推进中",
    "落实中",
    "否决",
    "拒绝",
    "被拒",
    "退回",
    "贷款承诺",
    "承诺",
    "流程中",
    "上会中",
    "办理中",
    "签约中",
    "准备中",
    "洽商中",
];
/// What may stand beside such a word in the same clause.
const BESIDE_NOT_DRAWN: &[&str] = &[
    "已批准",
    "已批复",
    "已批",
    "已审批",
    "已签约",
    "已签合同",
    "已签",
    "已授信",
    "已获批复",
    "已获批",
    "已核准",
    "已评审",
    "已上会",
    "合同",
    "授信",
    "额度",
    "贷款",
    "项目",
    "资金",
    "款项",
    "本笔",
    "该笔",
    "此笔",
    "本行",
    "目前",
    "暂",
    "尚",
    "仍",
    "还",
    "但",
    "且",
    "全部",
    "全额",
    "均",
    "首笔",
    "函",
    "项下",
    "表外",
    "信贷",
    "融资",
    "银团",
    "中",
    "阶段",
    "状态",
    "的",
    "库",
    "类",
    "客户",
    "业务",
    "申请",
    "流程",
    "新增",
    "总行",
    "分行",
    "行内",
    "正在",
    "正",
    "处于",
    "余额",
    "金额",
    "部分额度",
    "审批",
    "审查",
    "上会",
    "签约",
    "放款",
    "合同签订",
];
/// The words of a drawing.
const DRAWING: &[&str] = &[
    "放款", "投放", "发放", "提款", "提用", "出账", "划款", "支用", "用信", "放贷", "拨付", "用款",
    "提取", "支取",
];
/// What says, in the clause of a drawing, that it lies ahead.
const DRAWING_AHEAD: &[&str] = &[
    "预计",
    "计划",
    "拟",
    "待",
    "将",
    "预期",
    "明年",
    "下年",
    "次年",
    "来年",
    "下季",
    "下月",
    "年后",
    "后放款",
    "后投放",
    "后提款",
    "后发放",
    "后支用",
];
/// What says, in such a clause, that a part is drawn already or that it is about something else.
const DRAWN_IN_PART: &[&str] = &[
    "剩余",
    "余下",
    "其余",
    "后续",
    "第二",
    "二笔",
    "三笔",
    "末笔",
    "最后",
    "尾款",
    "追加",
    "部分",
    "已",
    "款条件",
    "放条件",
    "款期",
    "信期",
    "累计",
    "再",
    "续",
    "二期",
    "到期",
    "收回",
];
/// What says, beside a denied drawing, that a part is drawn already or that it is about something else.
const LEFT_TO_DRAW: &[&str] = &[
    "剩余",
    "余下",
    "其余",
    "部分",
    "后续",
    "第二",
    "尾款",
    "款条件",
    "放条件",
    "提前",
    "资本金",
    "募集",
    "余额度",
    "再",
    "保险",
    "补贴",
];
/// English words that may stand where a loan is not drawn yet; among them those that say so.
const NOT_DRAWN_ENGLISH: &[&str] = &[
    "undrawn",
    "undisbursed",
    "unfunded",
    "unutilised",
    "unutilized",
    "unused",
    "pipeline",
    "pending",
    "prospect",
    "prospective",
    "proposed",
    "committed",
    "commitment",
    "commitments",
    "awaiting",
    "await",
    "declined",
    "rejected",
    "mandated",
    "negotiation",
    "appraisal",
    "review",
    "planned",
    "scheduled",
    "standby",
    "future",
    "subject",
];
/// The others.
const BESIDE_NOT_DRAWN_ENGLISH: &[&str] = &[
    "approved",
    "signed",
    "agreed",
    "but",
    "and",
    "in",
    "process",
    "under",
    "to",
    "be",
    "available",
    "off",
    "balance",
    "sheet",
    "the",
    "is",
    "as",
    "of",
    "only",
    "line",
    "stage",
    "status",
    "facility",
    "loan",
    "project",
    "deal",
    "credit",
    "approval",
    "signing",
    "first",
    "drawdown",
    "disbursement",
    "yet",
    "not",
    "drawn",
    "disbursed",
    "funded",
    "utilised",
    "utilized",
    "wholly",
    "fully",
    "application",
    "still",
    "currently",
    "amount",
    "limit",
    "no",
    "nil",
    "zero",
    "cp",
    "cps",
    "mandate",
    "q",
    "h",
    "year",
    "end",
];
/// The words of a drawing in English.
const DRAWN_ENGLISH: &[&str] = &["drawn", "disbursed", "funded", "utilised", "utilized"];

/// Whether a clause is made of some of these words and, at least once, of one of those.
fn is_made_of(clause: &str, some: &[&str], once: &[&str]) -> bool {
    let (mut rest, mut any) = (clause, false);
    while !rest.is_empty() {
        // The longest word first: 未放款 before 未放.
        let longest = |words: &[&str]| {
            let fitting = words.iter().filter(|word| rest.starts_with(**word));
            fitting.map(|word| word.len()).max().unwrap_or_default()
        };
        let (said, beside) = (longest(once), longest(some));
        if said.max(beside) == 0 {
            return false;
        }
        any |= said >= beside;
        rest = rest.get(said.max(beside)..).unwrap_or_default();
    }
    any
}

/// The words of a cell in one form: half width, simplified, in small letters, without blanks.
fn in_one_form(cell: &str) -> String {
    cell.chars()
        .map(super::columns::half_width)
        .filter(|c| !c.is_whitespace() && !crate::measure::units::invisible(*c))
        .map(|c| c.to_ascii_lowercase())
        .collect()
}

/// Whether a cell says that its loan is not drawn yet: 未提款, 已批未放, 合同已签，尚未放款, 储备项目, Pipeline, Committed (undrawn).
pub fn is_not_drawn(cell: &str) -> bool {
    if cell.is_ascii() {
        return is_not_drawn_in_english(cell);
    }
    let plain = in_one_form(cell);
    let mut clauses = plain.split(|c: char| c.is_ascii_punctuation() || STRUCK_PARTS.contains(&c));
    clauses.any(|clause| {
        is_made_of(clause, BESIDE_NOT_DRAWN, NOT_DRAWN)
            || denies_a_drawing(clause)
            || is_under_way(clause)
    })
}

/// Whether a clause denies that the loan is drawn, in whatever words round it: 截至2025年末尚未提款, 没有放款, 批而未放, 有授信无余额. A note on what is left to be
/// drawn, with its amount perhaps, says nothing of the kind.
fn denies_a_drawing(clause: &str) -> bool {
    const DENIED: &[&str] = &["未", "没有", "没", "等待", "等", "排队"];
    const BETWEEN: &[&str] = &[
        "实际", "正式", "全部", "办理", "进行", "能", "曾", "予", "完成",
    ];
    const USED: &[&str] = &["占用额度", "使用额度", "启用额度", "占用授信", "使用授信"];
    const ENDS: &[&str] = &[
        "未放",
        "未提",
        "未用",
        "未投",
        "未贷",
        "未贷款",
        "待投",
        "待放",
        "待提",
        "待批",
        "待审",
        "待签",
    ];
    const NOUNS: &[&str] = &["额度", "金额", "余额", "敞口"];
    let has = |words: &[&str]| words.iter().any(|word| clause.contains(word));
    if has(&["无余额", "零余额", "余额为零"]) || clause == "表外" {
        return true;
    }
    let denied = DENIED.iter().any(|word| {
        clause.match_indices(word).any(|(at, _)| {
            let mut rest = clause.get(at + word.len()..).unwrap_or_default();
            while let Some(next) = BETWEEN.iter().find_map(|word| rest.strip_prefix(word)) {
                rest = next;
            }
            DRAWING
                .iter()
                .chain(USED)
                .any(|verb| rest.starts_with(verb))
        })
    });
    let short = clause.chars().count() <= 10;
    let says = denied
        || short && (ENDS.iter().any(|end| clause.ends_with(end)) || clause.ends_with("承诺"));
    // What is left to be drawn, with its amount perhaps.
    says && !has(LEFT_TO_DRAW) && !(has(NOUNS) && clause.contains(|c: char| c.is_ascii_digit()))
}

/// Whether a clause says that the loan is applied for, examined or agreed on just now: 审批阶段, 报总行审批中, 待总行审批, 合同签订中. The approval of something else is none.
fn is_under_way(clause: &str) -> bool {
    const ACTS: &[&str] = &[
        "审批", "审查", "审核", "评审", "审议", "批复", "申请", "报批", "申报", "签约", "签订",
        "洽谈", "尽调", "营销", "储备", "授信",
    ];
    const UNDER_WAY: &[&str] = &["中", "阶段", "流程中", "环节", "流程"];
    const OTHERS: &[&str] = &[
        "环评",
        "能评",
        "展期",
        "续贷",
        "变更",
        "利率",
        "调整",
        "延期",
        "抵押",
        "产权",
        "土地",
        "规划",
        "验收",
        "担保",
        "核销",
        "还款",
        "补贴",
        "电价",
        "可研",
        "立项",
        "并网",
        "许可",
        "支持工具",
        "评级",
        "续授信",
        "年审",
        "已",
    ];
    let awaited = clause.starts_with('待') && ACTS.iter().any(|act| clause.ends_with(act));
    let under_way = awaited
        || UNDER_WAY.iter().any(|end| {
            let act = clause.strip_suffix(end);
            act.is_some_and(|act| ACTS.iter().any(|word| act.ends_with(word)))
        });
    under_way && clause.chars().count() <= 12 && !OTHERS.iter().any(|word| clause.contains(word))
}

fn is_not_drawn_in_english(cell: &str) -> bool {
    let words = cell.to_ascii_lowercase();
    let words: Vec<&str> = words
        .split(|c: char| !c.is_ascii_alphabetic())
        .filter(|word| !word.is_empty())
        .collect();
    let says = |word: &&str| NOT_DRAWN_ENGLISH.contains(word);
    let denied = words
        .iter()
        .any(|word| matches!(*word, "not" | "no" | "nil" | "zero"))
        || words.windows(2).any(|pair| pair == ["to", "be"]);
    let drawn = words.iter().any(|word| DRAWN_ENGLISH.contains(word));
    let drawing = words
        .iter()
        .any(|word| matches!(*word, "drawdown" | "disbursement"));
    let known = |word: &&str| says(word) || BESIDE_NOT_DRAWN_ENGLISH.contains(word);
    words.iter().all(known)
        && if drawn {
            denied
        } else {
            words.iter().any(says) || drawing && denied
        }
}

/// Whether a note says that the loan is drawn after the end of the period, or is to be drawn: 2027年放款, 拟于2026年一季度发放, drawdown expected Q1 2026. A note
/// on the rest of a loan says nothing of the kind. Without the period's end only words say it, and no year.
pub fn is_drawn_later(cell: &str, end: Option<super::day::Day>) -> bool {
    if cell.is_ascii() {
        return is_drawn_later_in_english(cell, end);
    }
    let plain = in_one_form(cell);
    plain.split(STRUCK_CLAUSES).any(|clause| {
        let has = |words: &[&str]| words.iter().any(|word| clause.contains(word));
        (has(DRAWING) || clause.ends_with("年放") || clause.ends_with("月放"))
            && !has(DRAWN_IN_PART)
            && (has(DRAWING_AHEAD) || end.is_some_and(|end| names_a_month_after(clause, end)))
    })
}

/// What ends a clause, a point within a date apart.
const STRUCK_CLAUSES: &[char] = &[',', ';', '、', '。', '；', '|', '，'];

/// Whether words name a year after that of a day, or a month after it in its year: 2027年, 2026.3, 2026-01.
fn names_a_month_after(words: &str, end: super::day::Day) -> bool {
    let (year, month) = (end / 10_000, end / 100 % 100);
    // 26年3月放款.
    let of_two = words.match_indices('年').any(|(at, _)| {
        let before = words.get(..at).unwrap_or_default();
        let bare = before.trim_end_matches(|c: char| c.is_ascii_digit());
        let digits = before.get(bare.len()..).unwrap_or_default();
        let own = digits.parse::<u32>().ok().filter(|_| digits.len() == 2);
        own.is_some_and(|own| (year % 100 + 1..year % 100 + 10).contains(&own))
    });
    of_two
        || words.match_indices("20").any(|(at, _)| {
            let before = words.get(..at).unwrap_or_default();
            let digits = |text: &str, most: usize| -> (u32, usize) {
                let own = text
                    .bytes()
                    .take(most)
                    .take_while(u8::is_ascii_digit)
                    .count();
                let number = text.get(..own).and_then(|own| own.parse().ok());
                (number.unwrap_or_default(), own)
            };
            let rest = words.get(at..).unwrap_or_default();
            let (named, length) = digits(rest, 4);
            if length < 4 || before.ends_with(|c: char| c.is_ascii_digit()) {
                return false;
            }
            let behind = rest.get(4..).unwrap_or_default();
            let mut signs = behind.chars();
            let within = match signs.next() {
                Some('年' | '-' | '.' | '/') => digits(signs.as_str(), 2).0,
                _ => 0,
            };
            named > year || named == year && within > month
        })
}

fn is_drawn_later_in_english(cell: &str, end: Option<super::day::Day>) -> bool {
    let words = cell.to_ascii_lowercase();
    let has = |parts: &[&str]| parts.iter().any(|part| words.contains(part));
    let ahead = has(&[
        "expected",
        "planned",
        "scheduled",
        "to be",
        "anticipated",
        "will be",
        "forecast",
        "target",
        "next year",
        "next quarter",
    ]);
    has(&[
        "drawdown", "drawn", "drawing", "disburs", "utilis", "utiliz", "funding",
    ]) && !has(&[
        "remain",
        "balance of",
        "second",
        "further",
        "rest of",
        "last tranche",
        "final",
        "fully",
        "already",
        "part",
        "tranche 2",
        "conditions",
    ]) && (ahead || end.is_some_and(|end| names_a_month_after(&words, end)))
}

/// Whether a heading asks whether a loan is drawn: 是否已放款, Drawn (Y/N).
pub fn asks_whether_drawn(heading: &str) -> bool {
    let plain = super::columns::plain(heading);
    let asked = plain.strip_prefix("是否").map(|asked| {
        let asked = asked.trim_start_matches('已');
        asked.trim_end_matches(['的', '了'])
    });
    asked.is_some_and(|asked| DRAWING.contains(&asked))
        || heading.contains(['?', '(', '/'])
            && DRAWN_ENGLISH
                .iter()
                .any(|word| plain.strip_prefix("is").unwrap_or(&plain) == *word)
}

/// Whether a heading names the number of a contract.
pub fn names_a_contract(heading: &str) -> bool {
    const NAMES: &[&str] = &[
        "合同号",
        "合同编号",
        "合同编码",
        "合同号码",
        "合同流水号",
        "contractno",
        "contractnumber",
        "contractid",
    ];
    let plain = super::columns::plain(heading);
    NAMES.iter().any(|name| plain.ends_with(name))
}

/// Whether a heading asks whether a row is settled or void: 是否结清, 作废标志.
pub fn asks_whether_struck(heading: &str) -> bool {
    ASKS_WHETHER.iter().any(|word| heading.contains(word))
        && STRUCK
            .iter()
            .chain(STRUCK_ALONE)
            .any(|mark| heading.contains(mark))
}

/// 绿色, in a heading that asks whether a loan is a green one: 是否绿色贷款, 绿色标识.
const GREEN: &str = "绿色";
/// The answers that say that it is none.
const NOT_GREEN_ANSWERS: &[&str] = &[
    "否",
    "非",
    "不是",
    "n",
    "no",
    "false",
    "0",
    "×",
    "✗",
    "不属于",
];

/// What a heading asks, behind 是否, that asks whether a row counts at all. 是否纳入碳减排支持工具 asks another thing.
const COUNTS: &[&str] = &[
    "计入",
    "计入统计",
    "计入合计",
    "计入余额",
    "统计",
    "参与统计",
    "纳入统计",
    "纳入统计范围",
    "纳入本期",
    "有效",
];

/// Whether a heading asks whether a row is a green loan, is drawn, or counts at all.
pub fn asks_whether_green(heading: &str) -> bool {
    let counts = heading.trim().strip_prefix("是否");
    heading.contains(GREEN) && ASKS_WHETHER.iter().any(|word| heading.contains(word))
        || counts.is_some_and(|asked| COUNTS.contains(&asked))
        || asks_whether_drawn(heading)
}

/// Whether an answer below such a heading says that it is none.
pub fn answers_not_green(cell: &str) -> bool {
    NOT_GREEN_ANSWERS.contains(&crate::measure::units::plain(cell).as_str())
}

/// Whether an answer below a heading that asks whether a row is void says that it is.
pub fn answers_struck(cell: &str) -> bool {
    let plain = crate::measure::units::plain(cell);
    STRUCK_ANSWERS.contains(&plain.as_str()) || is_struck(cell)
}

/// The headings of what a row books: the side of the account, or a remark on the booking. A plain 类型 or 方向 is none: 方向 may be that of a project.
const BOOKING_HEADINGS: &[&str] = &[
    "借贷",
    "借/贷",
    "记账方向",
    "余额方向",
    "发生方向",
    "摘要",
    "交易类型",
    "交易名称",
    "业务摘要",
    "发生类型",
    "变动类型",
    "变动原因",
    "dr/cr",
    "debit/credit",
];
/// What a row says there that takes from a balance.
const BOOKED_BACK: &[&str] = &[
    "贷",
    "贷方",
    "贷记",
    "cr",
    "c",
    "credit",
    "还款",
    "提前还款",
    "部分还款",
    "提前部分还款",
    "部分提前还款",
    "归还",
    "归还贷款",
    "归还本金",
    "贷款归还",
    "本金归还",
    "还本",
    "提前还本",
    "收回",
    "收回贷款",
    "收回本金",
    "贷款收回",
    "本金收回",
    "偿还",
    "偿还本金",
    "减少",
    "调减",
    "转出",
    "repayment",
    "prepayment",
];

/// Whether a heading says which way a row is booked: 借贷方向, 摘要, Dr/Cr.
pub fn says_which_way_booked(heading: &str) -> bool {
    let plain = crate::measure::units::plain(heading);
    BOOKING_HEADINGS.iter().any(|word| plain.contains(word))
}

/// Whether a cell below such a heading says that the row takes from a balance: 贷, 还款.
pub fn is_booked_back(cell: &str) -> bool {
    BOOKED_BACK.contains(&crate::measure::units::plain(cell).as_str())
}

/// A data source as written: its number, or what it stands for.
pub fn source(source: &str) -> Option<Source> {
    let number = source.trim_start().chars().next();
    match number {
        Some('1' | '１' | '①') => Some(Source::Study),
        Some('2' | '２' | '②') => Some(Source::Assessment),
        Some('3' | '３' | '③') => Some(Source::Tool),
        _ if ["环评", "环境影响", "环保"]
            .iter()
            .any(|word| source.contains(word)) =>
        {
            Some(Source::Assessment)
        }
        _ if [
            "可研",
            "可行性研究",
            "能评",
            "节能评估",
            "节能报告",
            "节能审查",
        ]
        .iter()
        .any(|word| source.contains(word)) =>
        {
            Some(Source::Study)
        }
        _ if source.contains("测算") || source.contains("工具") => Some(Source::Tool),
        _ => None,
    }
}

/// What stands in a cell that has no figure, as units are compared (`measure::units::plain`).
const NO_FIGURE: &[&str] = &[
    "-",
    "--",
    "---",
    "—",
    "——",
    "–",
    "−",
    "/",
    "//",
    "\\",
    "\\n",
    "无",
    "暂无",
    "暂缺",
    "没有",
    "不涉及",
    "不适用",
    "待定",
    "待测算",
    "待补充",
    "待核实",
    "待评估",
    "测算中",
    "未测算",
    "未知",
    "不详",
    "不明",
    "空",
    "缺失",
    "*",
    "**",
    "#",
    ".",
    "…",
    "×",
    "n/a",
    "#n/a",
    "na",
    "nan",
    "null",
    "nil",
    "none",
    "tbd",
    "tbc",
    "unknown",
    "pending",
    "?",
    "？",
];

/// How "it cannot be computed" begins; what follows is the reason.
const NOT_CALCULABLE: &[&str] = &[
    "不可测算",
    "无法测算",
    "不可计算",
    "无法计算",
    "无法量化",
    "不可量化",
    "不适用",
    "not calculable",
    "Not calculable",
];

/// Whether a cell says that it cannot be computed, and the reason that follows, blank where none does.
pub fn not_calculable(cell: &str) -> Option<&str> {
    if NO_FIGURE.contains(&crate::measure::units::plain(cell).as_str()) {
        return Some("");
    }
    let rest = NOT_CALCULABLE
        .iter()
        .find_map(|words| cell.strip_prefix(words))?;
    let rest = rest.trim_start_matches([',', '，', ':', '：', ';', '；', ' ', '（', '(']);
    let rest = ["因为", "因", "because"]
        .iter()
        .find_map(|word| rest.strip_prefix(word))
        .unwrap_or(rest);
    Some(rest.trim().trim_end_matches(['）', ')', '。']))
}

/// The words at the end of what a row of sums is called.
const SUM_ENDINGS: &[&str] = &[
    "合计",
    "总计",
    "小计",
    "共计",
    "累计",
    "汇总",
    "总和",
    "合计金额",
    "小结",
    "加总",
    "求和",
    "余额",
    "占比",
    "差额",
    "轧差",
    "增速",
    "增幅",
    "增长率",
    "户数",
    "笔数",
    "平均",
    "平均值",
    "均值",
];
/// What may stand behind such a word: 合计数, 汇总行.
const SUM_TAILS: &[char] = &['数', '行', '值', '额', '项', '栏'];
/// How a row of changes is called: 较上期增减.
const CHANGES: &[&str] = &[
    "较上期",
    "较上年",
    "较上季",
    "较年初",
    "较去年",
    "比上期",
    "比上年",
    "比上季",
    "比年初",
    "比去年",
    "增减",
    "增减额",
    "同比",
    "环比",
];
/// What a row of sums is called as a whole.
const SUM_WHOLE: &[&str] = &[
    "年末",
    "年末数",
    "年底",
    "年初",
    "年初数",
    "年同期",
    "去年",
    "去年数",
    "去年末",
    "去年同期",
    "上年",
    "上年末",
    "上期",
    "上期末",
    "共",
    "增减",
    "较上期",
    "较上年",
    "较年初",
    "较上季",
    "同比",
    "环比",
    "变动额",
    "共有",
    "总额",
    "总数",
    "总量",
    "平均余额",
    "户均",
    "笔均",
    "最大值",
    "最小值",
    "中位数",
    "最大",
    "最小",
    "∑",
    "σ",
    "Σ",
    "笔数",
    "户数",
    "上期数",
    "上年数",
    "上年同期",
    "上年末数",
    "同比",
    "环比",
    "较上期",
    "较上年",
    "较年初",
    "较上期增长",
    "较上年增长",
    "增长率",
    "增减",
    "增减额",
    "承前页",
    "承上页",
    "接前页",
    "接上页",
    "过次页",
    "转次页",
    "转下页",
    "上页结转",
    "结转下页",
];
/// A row of sums in English, in lower case.
const SUM_WORDS: &[&str] = &[
    "total",
    "totals",
    "subtotal",
    "subtotals",
    "grandtotal",
    "sum",
    "ttl",
    "average",
    "avg",
    "mean",
    "max",
    "min",
    "median",
    "count",
];
/// What may stand behind `total` in English.
const SUMMED: &[&str] = &[
    "loan",
    "loans",
    "balance",
    "balances",
    "amount",
    "amounts",
    "rows",
    "outstanding",
];
/// The words of a part of a sum: 其中.
const OF_WHICH: &str = "其中";
/// Whether words begin a list of parts of a sum: 其中：光伏. The rows below may go on with the list without the word.
pub fn begins_a_list(words: &str) -> bool {
    words
        .trim_start_matches(|c: char| !c.is_alphanumeric())
        .starts_with(OF_WHICH)
}
/// The endings by which 其中 begins a company's name.
const COMPANIES: &[&str] = &["公司", "厂", "集团", "院", "局", "中心"];
/// What counts, behind a sum: 2 笔.
const COUNTED: &[char] = &['笔', '户', '个', '项', '家', '条', '宗'];

/// Whether words call their row one of sums: 合计, also with a blank between its letters, （合计）, #合计, 总计（2笔）, A 分行小计, 其中：清洁能源, SUM.
/// 合计能源有限公司 does not.
pub fn is_sum(words: &str) -> bool {
    let mut plain = String::new();
    let mut depth = 0_u32;
    for c in words.chars().map(super::columns::half_width) {
        match c {
            // What stands in brackets behind the word says how many or in which unit; a word wholly in brackets is the word.
            '(' | '[' | '<' if !plain.is_empty() => depth += 1,
            ')' | ']' | '>' => depth = depth.saturating_sub(1),
            _ if depth > 0 || c.is_whitespace() || crate::measure::units::invisible(c) => {}
            _ if c.is_ascii_punctuation() && !matches!(c, ':') => {}
            '：' => plain.push(':'),
            '　' | '、' | '。' | '·' | '—' | '－' | '…' => {}
            c => plain.push(c.to_ascii_lowercase()),
        }
    }
    if let Some(part) = plain.strip_prefix(OF_WHICH) {
        // 其中：甲公司 is a part, 其中公司 a name.
        return part.starts_with(':') || !COMPANIES.iter().any(|ending| part.ends_with(ending));
    }
    // 合计：2笔, 总计2笔, 合计2户3笔: the counts behind go, and so does 人民币.
    let mut head = plain.split(':').next().unwrap_or_default();
    head = head.strip_suffix(RENMINBI).unwrap_or(head);
    while let Some(counted) = head.strip_suffix(COUNTED) {
        let bare = counted.trim_end_matches(|c: char| c.is_ascii_digit());
        if bare.len() == counted.len() {
            break;
        }
        head = bare;
    }
    let head = head.trim_start_matches(|c: char| c.is_ascii_digit());
    // 合计Total.
    let chinese = SUM_WORDS
        .iter()
        .find_map(|word| head.strip_suffix(word))
        .unwrap_or(head);
    let short = chinese.strip_suffix(SUM_TAILS).unwrap_or(chinese);
    SUM_ENDINGS
        .iter()
        .any(|ending| chinese.ends_with(ending) || short.ends_with(ending))
        || CHANGES
            .iter()
            .any(|word| head.starts_with(word) || head.ends_with(word))
        || SUM_WHOLE.contains(&head)
        || SUM_WORDS.contains(&head)
        || is_english_sum(words)
}

/// Whether English words call their row one of sums: Branch total, Total loans.
fn is_english_sum(words: &str) -> bool {
    if !words.is_ascii() {
        return false;
    }
    let words = words.to_ascii_lowercase();
    let mut words = words
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .peekable();
    let first = words.next().unwrap_or_default();
    let is_total = |word: &str| matches!(word, "total" | "totals" | "subtotal");
    if is_total(first) && words.peek().is_some() {
        return words.all(|word| SUMMED.contains(&word));
    }
    words.last().is_some_and(is_total)
}

/// The words of a line below a table that is no loan, before a colon or alone.
const FOOTERS: &[&str] = &[
    "制表人",
    "制表",
    "制表日期",
    "复核人",
    "复核",
    "审核人",
    "审核",
    "负责人",
    "单位负责人",
    "部门负责人",
    "联系人",
    "联系电话",
    "电话",
    "填报人",
    "填报",
    "填报日期",
    "填报单位",
    "填报机构",
    "填表人",
    "填表日期",
    "编制人",
    "编制日期",
    "编制单位",
    "报送日期",
    "报送单位",
    "打印日期",
    "打印时间",
    "打印人",
    "日期",
    "数据日期",
    "报告期",
    "注",
    "备注",
    "附注",
    "说明",
    "填报说明",
    "注释",
    "注意",
    "数据来源",
    "单位",
    "金额单位",
    "计量单位",
];

/// Whether a line says in which currency its table is.
pub fn names_a_currency(line: &str) -> bool {
    ["币种", "币别", "货币", "currency"]
        .iter()
        .any(|word| line.contains(word))
}

/// How a row that shows how a table is filled is called.
const EXAMPLES: &[&str] = &[
    "示例",
    "样例",
    "范例",
    "填写示例",
    "填报示例",
    "填写样例",
    "示例行",
    "示例数据",
    "example",
    "sample",
    "e.g.",
];
/// How such a row begins where its example follows in the same cell.
const EXAMPLE_BEGINNINGS: &[&str] = &[
    "例:", "例如:", "例如,", "示例:", "样例:", "example:", "e.g.:",
];

/// Whether the first words of a row are those of a line below a table: 联系人：王五, 填报日期.
pub fn is_footer(words: &str) -> bool {
    let plain: String = words
        .chars()
        .map(super::columns::half_width)
        .filter(|c| !c.is_whitespace())
        .map(|c| c.to_ascii_lowercase())
        .collect();
    // A row that shows how the table is filled: 示例, 例：JJ001.
    if EXAMPLES.contains(&plain.trim_matches(['(', ')', '[', ']', ':', '：']))
        || EXAMPLE_BEGINNINGS
            .iter()
            .any(|beginning| plain.starts_with(beginning))
    {
        return true;
    }
    let (head, colon) = match plain.split_once([':', '：']) {
        Some((head, _)) => (head, true),
        None => (plain.as_str(), false),
    };
    let head = head.trim_end_matches(|c: char| c.is_ascii_digit());
    FOOTERS.contains(&head) && (colon || head.chars().count() >= 4)
}

/// How lines begin that say how many pages or rows there are, or of which day they are.
const OF_A_PAGE: &[&str] = &["第", "共", "总共", "合共", "数据截至", "截至", "*", "※"];
/// 第, before the number of a page.
const PAGE_BEGINS: char = '第';
/// 页, behind it.
const PAGE: &str = "页";
/// How they go on.
const PAGES: &[&str] = &[
    "页", "条", "笔", "行", "户", "日", "月末", "年末", "含", "为", "指",
];

/// Whether words alone in their row say how many pages or rows there are, or explain: “第1页”, “共2条记录”, “* 含展期贷款”.
pub fn is_of_a_page(words: &str) -> bool {
    let plain: String = words.chars().filter(|c| !c.is_whitespace()).collect();
    // 某某银行台账第2页: a title, once more on each page.
    let page = plain.split_once(PAGE_BEGINS).is_some_and(|(_, page)| {
        let page = page.trim_start_matches(|c: char| c.is_ascii_digit());
        page.trim_end_matches([')', '）']) == PAGE
    });
    page || OF_A_PAGE.iter().any(|word| {
        plain
            .strip_prefix(word)
            .is_some_and(|rest| PAGES.iter().any(|page| rest.contains(page)))
    })
}

/// What may stand before a word for the sum of a whole table: 全行合计, 本期贷款余额合计. Behind another word, 东支行合计 or 本页合计, it is the sum of a part.
const WHOLE_BEGINNINGS: &[&str] = &[
    "以上",
    "上述",
    "全部",
    "全行",
    "全辖",
    "全表",
    "本表",
    "全",
    "总",
    "本期",
    "本季",
    "本年",
    "期末",
    "年末",
    "季末",
    "月末",
    "各项",
    "绿色",
    "贷款",
    "信贷",
    "项目",
    "余额",
    "金额",
    "笔数",
    "人民币",
];
/// The sums of a part of a table.
const SUMS_OF_PARTS: &[&str] = &["小计", "小结"];

/// The endings of the names of a bank's branches.
const BRANCHES: &[&str] = &[
    "分行",
    "支行",
    "营业部",
    "分理处",
    "营业室",
    "管辖行",
    "储蓄所",
    "branch",
];

/// Whether words are the name of a bank's branch, with a number before it and a mark behind it perhaps: 杭州分行, 一、西湖支行：, （二）营业部, Leeds branch.
pub fn is_a_branch(words: &str) -> bool {
    let plain = title(words).to_ascii_lowercase();
    // 杭州分行（本级）, 杭州分行（3笔）
    let bare = plain.split(['(', '[']).find(|part| !part.is_empty());
    let bare = bare.unwrap_or_default();
    let bare = bare.trim_end_matches([':', '：', '、', '.', '-', ';']);
    let letters = bare.chars().count();
    letters <= 24
        && BRANCHES
            .iter()
            .any(|ending| bare.ends_with(ending) && letters > ending.chars().count() - 1)
}

/// How a name ends that only a bank's branch has. A 营业部 or a branch in English may be a borrower's own.
const BRANCHES_OF_BANKS: &[&str] = &["分行", "支行", "分行营业部", "分理处", "储蓄所"];

/// Whether a borrower is named as a bank's branch is: 海东分行, 西宁分行营业部. [`is_a_branch`] is for lines of words and reads more slowly.
#[inline]
pub fn ends_as_a_branch(name: &[u8]) -> bool {
    BRANCHES_OF_BANKS
        .iter()
        .any(|ending| name.ends_with(ending.as_bytes()))
}

/// Whether words that call their row one of sums name the sum of all rows above and not that of a page, a branch or another part.
pub fn is_whole_sum(words: &str) -> bool {
    let english = words.to_ascii_lowercase();
    if words.is_ascii() {
        let mut words = english
            .split(|c: char| !c.is_ascii_alphabetic())
            .filter(|word| !word.is_empty())
            .peekable();
        let whole = |word: &str| SUM_WORDS.contains(&word) || SUMMED.contains(&word);
        return words.peek().is_some()
            && words.all(|word| whole(word) && !word.starts_with("sub") || word == "grand");
    }
    let plain: String = words
        .chars()
        .map(super::columns::half_width)
        .take_while(|c| !matches!(c, ':' | '：'))
        .filter(|c| c.is_alphanumeric())
        .collect();
    let mut head = plain.as_str();
    while let Some(rest) = WHOLE_BEGINNINGS
        .iter()
        .find_map(|word| head.strip_prefix(word))
    {
        head = rest;
    }
    let sums = || {
        SUM_ENDINGS
            .iter()
            .filter(|word| !SUMS_OF_PARTS.contains(word))
    };
    sums().any(|word| head.starts_with(word)) || head.is_empty() && is_sum(words)
}

/// The endings of words that name the sum of rows, and not a count, a mean or a change.
const SUMS_OF_ROWS: &[&str] = &[
    "合计",
    "总计",
    "小计",
    "共计",
    "总和",
    "合计金额",
    "小结",
    "加总",
    "求和",
    "汇总",
];
/// What makes such a word the sum of something else: another time, counts, shares.
const SUMS_OF_OTHERS: &[&str] = &[
    "上年", "上期", "上季", "上月", "去年", "年初", "期初", "季初", "月初", "同期", "往年", "前期",
    "占比", "比例", "平均", "均", "笔数", "户数", "增", "减", "差", "率", "预算", "计划", "目标",
    "累计",
];
/// The words of a running total, which is the sum of all rows above.
const RUNNING_TOTALS: &[&str] = &[
    "累计",
    "累计数",
    "累计合计",
    "累计余额",
    "累计金额",
    "本页累计",
    "贷款余额累计",
];

/// Whether words that call their row one of sums name the sum of rows of the table, of all or of a part: 合计, 东城支行小计, Grand total. 平均, 上年合计,
/// 其中：光伏 and 较年初增减 name something else.
pub fn sums_rows(words: &str) -> bool {
    let running = || {
        let plain = in_one_form(words);
        let plain: String = plain.chars().filter(|c| c.is_alphanumeric()).collect();
        RUNNING_TOTALS.contains(&plain.as_str())
    };
    if words.contains("累计") && running() {
        return true;
    }
    if begins_a_list(words) || SUMS_OF_OTHERS.iter().any(|word| words.contains(word)) {
        return false;
    }
    if words.is_ascii() {
        let words = words.to_ascii_lowercase();
        return words.split(|c: char| !c.is_ascii_alphabetic()).any(|word| {
            matches!(
                word,
                "total" | "totals" | "subtotal" | "subtotals" | "sum" | "ttl"
            )
        });
    }
    let plain = in_one_form(words);
    let plain: String = plain.chars().filter(|c| c.is_alphanumeric()).collect();
    SUMS_OF_ROWS.iter().any(|word| plain.contains(word))
        || matches!(plain.as_str(), "总额" | "总数")
}

/// The units of money by which a sentence names a sum, the longer ones first.
const SENTENCE_UNITS: &[&str] = &["百万元", "亿元", "万元", "千元", "元"];
/// What makes the sum of a sentence one of something else than the balances above it.
const SUMS_BESIDE: &[&str] = &[
    "投资", "减排", "授信", "额度", "发放", "投放", "放款", "含", "其中", "注", "利息", "收回",
    "还款", "承诺", "存款", "客户",
];

/// The sum of balances that a sentence names, as it is written, with its unit where it names one: 合计：2,435.5 万元, 以上贷款余额合计人民币2,435.5万元, 合计 3 笔，
/// 余额 2,435.5 万元, 余额合计（万元）：2,435.5, 合计 2,435.5, Total: RMB 24,355,000. `None` where the sentence names no sum, several amounts, or the sum of
/// something else.
pub fn sum_in_sentence(words: &str) -> Option<(String, Option<Money>)> {
    let plain = in_one_form(words);
    let mut found: Option<(usize, &str, &str)> = None;
    let mut at = 0;
    while let Some(begin) = plain.get(at..)?.find(|c: char| c.is_ascii_digit()) {
        let begin = at + begin;
        let rest = plain.get(begin..)?;
        let end = rest
            .find(|c: char| !(c.is_ascii_digit() || c == ',' || c == '.'))
            .unwrap_or(rest.len());
        let (figure, behind) = rest.split_at(end);
        at = begin + end;
        let behind = behind.trim_start_matches(['(', '[']);
        // A count has a word behind it, and a bare one has few digits.
        let bare = behind.is_empty() && (figure.contains('.') || figure.len() > 3);
        let unit = SENTENCE_UNITS
            .iter()
            .find(|unit| behind.starts_with(**unit));
        let unit = unit.copied().or(bare.then_some(""));
        let Some(unit) = unit else { continue };
        if found.is_some() {
            return None;
        }
        found = Some((begin, figure, unit));
    }
    let (begin, figure, unit) = found?;
    let before = plain.get(..begin)?;
    let sums = before
        .split([',', ':', ';', '。', '、'])
        .any(|piece| !piece.is_empty() && sums_rows(piece));
    let beside = SUMS_BESIDE.iter().any(|word| before.contains(word));
    if !sums || beside || before.chars().count() > 24 {
        return None;
    }
    let unit = if unit.is_empty() {
        // （万元）: or RMB before the figure.
        let before_figure = SENTENCE_UNITS.iter().find(|unit| before.contains(**unit));
        let renminbi = ["rmb", "cny", "¥", "￥", "人民币"];
        let yuan = || renminbi.iter().any(|sign| before.contains(sign));
        match before_figure {
            Some(unit) => Some(money(unit)?),
            None => yuan().then_some(Money::Yuan),
        }
    } else {
        Some(money(unit)?)
    };
    Some((figure.trim_end_matches([',', '.']).to_owned(), unit))
}

/// Whether a figure that is none has digits in groups of another kind than thousands between commas: 1'234.50 in Switzerland, 12,34,567 in India, 1,2345,6789
/// by 万.
fn has_other_groups(figure: &str) -> bool {
    let plain = in_one_form(figure);
    let whole = plain.split('.').next().unwrap_or_default();
    let groups = |mark: fn(char) -> bool, sizes: &[usize]| {
        let mut parts = whole.split(mark);
        let digits =
            |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let first = parts
            .next()
            .is_some_and(|first| digits(first) && first.len() <= 4);
        let rest: Vec<&str> = parts.collect();
        first
            && !rest.is_empty()
            && rest
                .iter()
                .all(|part| digits(part) && sizes.contains(&part.len()))
    };
    groups(|c| matches!(c, '\'' | '`' | '_' | '[' | ']'), &[2, 3, 4])
        || groups(|c| c == ',', &[2, 3, 4])
}

/// The number of a row in a list of the largest: No. 3, TOP5, 第2名, ⑦. `None` where the words are something else.
pub fn running_number(words: &str) -> Option<u32> {
    let plain = in_one_form(words);
    let mut letters = plain.chars();
    if let (Some(c @ '①'..='⑳'), None) = (letters.next(), letters.next()) {
        return Some(c as u32 - '①' as u32 + 1);
    }
    let plain = plain.trim_matches(|c: char| !c.is_alphanumeric());
    let begins = ["top", "no", "第", "前", ""];
    let digits = begins.iter().find_map(|word| {
        let rest = plain.strip_prefix(word)?;
        let rest = rest.trim_start_matches(|c: char| c.is_ascii_punctuation());
        rest.starts_with(|c: char| c.is_ascii_digit())
            .then_some(rest)
    })?;
    let digits = digits.trim_end_matches(['名', '位', '大', '户', '家', '号']);
    let short = (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    short.then(|| digits.parse().ok()).flatten()
}

/// Whether a heading names running numbers: 序号, No., 排名.
pub fn names_running_numbers(heading: &str) -> bool {
    const NAMES: &[&str] = &[
        "序号", "序", "排名", "名次", "行号", "排序", "no", "sn", "seq", "serialno", "rank",
        "ranking", "item", "#",
    ];
    let plain = super::columns::plain(heading);
    NAMES.contains(&plain.as_str()) || heading.trim() == "#"
}

/// How a title begins above rows that are beside the loans of the table: 附：已结清贷款, 另：表外业务.
const BESIDE_BEGINNINGS: &[&str] = &[
    "附", "另", "备查", "以下", "下列", "下表", "参考", "补充", "其中",
];
/// What names, anywhere in a title, rows that are none of the period's loans.
const BESIDE_WORDS: &[&str] = &[
    "结清",
    "核销",
    "注销",
    "作废",
    "剔除",
    "删除",
    "不计入",
    "不纳入",
    "不统计",
    "不含",
    "不在",
    "备查",
    "历史",
    "上年",
    "上期",
    "上季",
    "上月",
    "去年",
    "同期",
    "年初",
    "期初",
    "季初",
    "月初",
    "前期",
    "往年",
    "往期",
    "以前年度",
    "非绿",
    "非贷款",
    "表外",
    "未投放",
    "未发放",
    "未提款",
    "待投放",
    "待发放",
    "储备",
    "拟",
    "意向",
    "计划",
    "预计",
    "转让",
    "转出",
    "出表",
    "收回",
    "还清",
    "退出",
    "移出",
    "承兑",
    "保函",
    "信用证",
    "债券",
    "参考",
    "示例",
    "样例",
    "测试",
    "模拟",
    "冲正",
    "冲销",
    "重复",
    "到期",
    "附表",
    "附录",
    "附件",
];
/// The same in English.
const BESIDE_ENGLISH: &[&str] = &[
    "settled",
    "closed",
    "repaid",
    "prior",
    "previous",
    "last",
    "memo",
    "memorandum",
    "reference",
    "written",
    "excluded",
    "excluding",
    "off",
    "history",
    "historical",
    "appendix",
    "annex",
    "note",
    "notes",
    "pipeline",
    "planned",
    "undrawn",
    "transferred",
    "example",
    "sample",
    "test",
    "opening",
    "comparative",
    "comparatives",
    "archive",
    "archived",
];
/// What numbers a title: 二、, （三）, 附1.
const TITLE_NUMBERS: &[char] = &[
    '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '、', '.', '(', ')', '[', ']', ' ',
];
/// The words of lines below a table whose days are those of the printing and not those of the loans.
const OF_PRINTING: &[&str] = &[
    "打印", "制表", "填表", "填报", "报送", "编制", "导出", "下载",
];

/// A title as it is compared with those above the table: without blanks and without what says which page this is.
pub fn title(words: &str) -> String {
    let plain: String = words
        .chars()
        .map(super::columns::half_width)
        .filter(|c| !c.is_whitespace() && !crate::measure::units::invisible(*c))
        .collect();
    let mut plain = plain.replace("(续)", "").replace("续表", "");
    if let Some((head, page)) = plain.split_once(PAGE_BEGINS)
        && page.contains(PAGE)
    {
        plain = head.trim_end_matches(['(', ',', '，']).to_owned();
    }
    plain
}

/// Whether a line that stands alone in its row heads rows that are none of the period's loans: settled ones, those of another period, or what is beside
/// the table.
pub fn heads_other_rows(words: &str) -> bool {
    let plain = title(words);
    if OF_PRINTING.iter().any(|word| plain.starts_with(word)) {
        return false;
    }
    let bare = plain.trim_start_matches(|c: char| TITLE_NUMBERS.contains(&c) || c.is_ascii_digit());
    let english = plain.is_ascii()
        && words
            .to_ascii_lowercase()
            .split(|c: char| !c.is_ascii_alphabetic())
            .any(|word| BESIDE_ENGLISH.contains(&word));
    // 注：余额不含利息 explains; 附：已结清贷款 heads what follows.
    let explains = ["注", "备注", "说明", "附注"]
        .iter()
        .any(|word| bare.starts_with(word));
    let beside = BESIDE_WORDS.iter().any(|word| bare.contains(word));
    if explains {
        return ["以下", "下列", "下表"]
            .iter()
            .any(|word| bare.contains(word));
    }
    english || beside || BESIDE_BEGINNINGS.iter().any(|word| bare.starts_with(word))
}

/// The parts of the name of a time: 2024年末, 本期末, 三季度.
const TIMES: &[&str] = &["年", "季度", "季", "月", "期"];

/// Whether a title names a time that is not that of the printing: a year, a quarter or a month with its number, or 本期, 上季, 月末 and the like.
pub fn names_a_period(words: &str) -> bool {
    let plain = title(words);
    let words = plain.as_str();
    if OF_PRINTING.iter().any(|word| words.starts_with(word)) {
        return false;
    }
    let numbered = |before: &str| {
        before.ends_with(|c: char| {
            c.is_ascii_digit() || "一二三四五六七八九十〇本上去前当今".contains(c)
        })
    };
    let time = TIMES.iter().any(|time| {
        words.match_indices(time).any(|(at, _)| {
            let behind = words.get(at + time.len()..).unwrap_or_default();
            // 三期工程 and 二期 are parts of projects.
            words.get(..at).is_some_and(numbered) && *time != "期"
                || ["末", "初", "底"].iter().any(|end| behind.starts_with(end))
        })
    });
    let dashed = words
        .split(|c: char| !c.is_ascii_digit())
        .any(|digits| digits.len() == 4 && (digits.starts_with("20") || digits.starts_with("19")));
    time || dashed && words.contains(['-', '/', '.']) && words.len() <= 24
}

/// What a row is called that is no loan in the place of a loan's number or name, as a whole.
const NO_NAMES: &[&str] = &[
    "全部",
    "全部贷款",
    "全行",
    "全辖",
    "全部项目",
    "所有",
    "所有贷款",
    "净额",
    "净值",
    "净增",
    "净增加",
    "扣减",
    "抵减",
    "调整",
    "调整项",
    "调增",
    "调减",
    "冲减",
    "其他",
    "其它",
    "其余",
    "注",
    "备注",
    "说明",
    "口径",
    "同期",
    "绿色贷款",
    "绿色信贷",
    "各项贷款",
    "贷款余额",
    "余额",
    "以上",
    "以下",
    "变动",
    "变化",
    "差异",
    "误差",
    "尾差",
    "四舍五入",
    "校验",
    "核对",
    "复核",
    "合并",
    "抵销",
    "占比",
    "比例",
    "单位",
    "汇报",
    "本行",
    "本部",
    "上报数",
    "账面数",
    "总账",
    "总账数",
    "科目余额",
    "明细",
    "附",
    "附注",
    "另",
    "备查",
];
/// The same in English.
const NO_NAMES_ENGLISH: &[&str] = &[
    "all",
    "all loans",
    "net",
    "net amount",
    "overall",
    "other",
    "others",
    "yoy",
    "qoq",
    "mom",
    "change",
    "changes",
    "note",
    "notes",
    "remark",
    "remarks",
    "adjustment",
    "adjustments",
    "balance",
    "difference",
    "variance",
    "check",
    "of which",
    "less",
    "plus",
    "add",
    "memo",
];
/// How English words for another period begin.
const PERIODS_ENGLISH: &[&str] = &[
    "last ",
    "prior ",
    "previous ",
    "vs ",
    "vs. ",
    "versus ",
    "compared ",
    "change ",
    "as at ",
    "as of ",
    "current ",
    "this ",
];
/// What compares, before a time.
const COMPARES: &[&str] = &[
    "较", "比", "与", "环比", "同比", "对比", "截至", "截止", "至",
];

/// Whether the number, the borrower or the project of a row is none: it names another period, compares with one, counts loans, notes something, or says that
/// the row is of all loans. A loan may bear such a name, so its row is asked about.
pub fn is_no_name(cell: &str) -> bool {
    let plain: String = cell
        .chars()
        .map(super::columns::half_width)
        .filter(|c| !c.is_whitespace() && !crate::measure::units::invisible(*c))
        .map(|c| c.to_ascii_lowercase())
        .collect();
    if plain.is_ascii() {
        let words = cell.trim().to_ascii_lowercase();
        let quarter = |digit: &str| {
            let (sign, rest) = digit.split_at_checked(1).unwrap_or_default();
            // Q3 2025 is a period, Q3 alone a number.
            "1234".contains(sign)
                && !sign.is_empty()
                && rest.contains(|c: char| c.is_ascii_digit())
                && !rest.contains(|c: char| c.is_ascii_alphabetic())
        };
        return NO_NAMES_ENGLISH.contains(&words.as_str())
            || PERIODS_ENGLISH.iter().any(|word| words.starts_with(word))
            || words.strip_prefix('q').is_some_and(quarter);
    }
    let bare = plain.trim_matches(|c: char| c.is_ascii_punctuation() || "、。·".contains(c));
    // 小计A, 合计1.
    let lettered = bare.trim_end_matches(|c: char| c.is_ascii_alphanumeric());
    if NO_NAMES.contains(&bare)
        || lettered.len() < bare.len() && bare.len() <= lettered.len() + 2 && is_sum(lettered)
    {
        return true;
    }
    // 2户3笔, 计2笔, 增加3笔.
    let mut counted = bare;
    while let Some(rest) = counted.strip_suffix(COUNTED) {
        let fewer = rest.trim_end_matches(|c: char| c.is_ascii_digit());
        if fewer.len() == rest.len() {
            break;
        }
        counted = fewer;
    }
    if counted.len() < bare.len()
        && [
            "", "共", "计", "合", "总", "增", "减", "增加", "减少", "新增", "净增", "增长",
        ]
        .contains(&counted)
    {
        return true;
    }
    let mut rest = bare;
    while let Some(behind) = COMPARES.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = behind;
    }
    let compares = rest.len() < bare.len();
    is_a_time(rest, compares)
}

/// Whether words are a period, a plan or a forecast of a year, and nothing else: 2025Q1, FY2024, 2026计划, Budget 2026.
pub fn is_period(words: &str) -> bool {
    const AROUND: &[&str] = &[
        "fy",
        "cy",
        "q1",
        "q2",
        "q3",
        "q4",
        "h1",
        "h2",
        "1h",
        "2h",
        "1q",
        "2q",
        "3q",
        "4q",
        "ytd",
        "budget",
        "plan",
        "forecast",
        "target",
        "actual",
        "estimate",
        "year",
        "年",
        "年度",
        "年末",
        "年底",
        "计划",
        "预算",
        "预测",
        "预计",
        "目标",
        "实际",
        "完成",
        "上半年",
        "下半年",
        "全年",
        "累计",
        "一季度",
        "二季度",
        "三季度",
        "四季度",
        "1季度",
        "2季度",
        "3季度",
        "4季度",
    ];
    let plain: String = words
        .chars()
        .map(super::columns::half_width)
        .filter(|c| c.is_alphanumeric())
        .map(|c| c.to_ascii_lowercase())
        .collect();
    let Some(at) = plain.find("20") else {
        return false;
    };
    let (Some(before), Some(year), Some(behind)) =
        (plain.get(..at), plain.get(at..at + 4), plain.get(at + 4..))
    else {
        return false;
    };
    let said = |words: &str| {
        let mut rest = words;
        while let Some(next) = AROUND.iter().find_map(|word| rest.strip_prefix(word)) {
            rest = next;
        }
        rest.is_empty()
    };
    year.bytes().all(|byte| byte.is_ascii_digit())
        && !(before.is_empty() && behind.is_empty())
        && said(before)
        && said(behind)
}

/// Whether the last brackets of a name say that the row is of an earlier time: 光伏（上年末）, Solar (prior year).
#[cold]
pub fn is_of_earlier(name: &str) -> bool {
    const EARLIER: &[&str] = &[
        "上年",
        "去年",
        "上期",
        "期初",
        "年初",
        "上季",
        "上月",
        "上一",
        "同期",
        "往年",
        "前期数",
        "prior",
        "last",
        "previous",
        "opening",
    ];
    let last = name.rsplit(['(', '（']).next().unwrap_or_default();
    let last = last.trim_start().to_lowercase();
    last.len() < name.trim().len() && EARLIER.iter().any(|word| last.starts_with(word))
}

/// Whether words are a time and nothing else, or a time behind a word that compares, whatever follows.
fn is_a_time(words: &str, compares: bool) -> bool {
    const BEFORE: &[char] = &[
        '上', '去', '前', '本', '当', '今', '第', '年', '月', '季', '期', '度', '同', '一', '二',
        '三', '四', '五', '六', '七', '八', '九', '十', '〇',
    ];
    const BEHIND: &[&str] = &["数", "余额", "数据", "情况", "合计", "相比", "比"];
    let end = words
        .char_indices()
        .find(|(_, c)| !(c.is_ascii_digit() || BEFORE.contains(c) || "末初底日".contains(*c)))
        .map_or(words.len(), |(at, _)| at);
    let (time, behind) = words.split_at(end);
    let named = time.contains(['年', '月', '季', '期']) && {
        let last = time.chars().next_back();
        // 一期 and 二期 are parts of projects; 同期, 本期 and 上期 are times.
        last != Some('期') || time.contains(['上', '本', '前', '同', '当'])
    };
    named && (behind.is_empty() || compares || BEHIND.contains(&behind))
}

/// Whether a cell of another alphabet than the figures' may be one of [`is_no_name`]: its first letter decides nearly every cell.
pub fn may_be_no_name(cell: &[u8]) -> bool {
    let text = match cell {
        [] => return false,
        cell if cell.len() > 60 => return false,
        [first, .., last] if first.is_ascii_alphanumeric() => {
            // JJ2500001 ends with a digit and is a number; Q3 2025 and 2024年末 are not.
            let short = cell.len() <= 24;
            return short
                && (!last.is_ascii_digit()
                    || matches!(
                        first,
                        b'q' | b'Q' | b'v' | b'V' | b'a' | b'A' | b'p' | b'P' | b'l' | b'L'
                    ));
        }
        cell => std::str::from_utf8(cell).unwrap_or_default(),
    };
    const FIRST: &str = "全所净扣抵调冲其注备说口同绿各贷余以变差误尾四校核复合占比单汇本上账总科明附另去前当今第年月季期一二三十较与环对截至共计增减新小大（(#*【[";
    text.starts_with(|c: char| FIRST.contains(c))
        || text.ends_with(|c: char| c.is_ascii_alphanumeric())
}

/// Whether words alone in their row end a page or begin the next one: “第1页，共2页”, “（续上页）”, Page 2.
pub fn is_end_of_page(words: &str) -> bool {
    let plain: String = words
        .chars()
        .filter(|c| c.is_alphanumeric())
        .map(|c| c.to_ascii_lowercase())
        .collect();
    let english = plain.strip_prefix("page");
    plain.chars().count() <= 12
        && (plain.contains(PAGE)
            || english.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())))
}

/// 立方米, as it may stand behind a figure of water.
pub const CUBIC_METRE: &str = "立方米";
/// 万立方米.
pub const WAN_CUBIC_METRES: &str = "万立方米";

/// How Excel names the format that shows the number itself, in English and in Chinese.
pub const GENERAL_FORMATS: [&str; 2] = ["G/通用格式", "General"];

/// The group of what has no name.
pub const UNNAMED: Text = t("（未填写）", "(blank)");
/// The heading of the reason in the file of refused rows.
pub const REASON: Text = t("未采用原因", "Why it was not used");
/// The heading of the row number there.
pub const ROW: Text = t("原行号", "Row in the file");

/// An amount of a message, with all its digits in groups.
fn shown_amount(amount: &str) -> String {
    Decimal::from_str_exact(amount).map_or_else(|_| amount.to_owned(), |exact| grouped(exact, None))
}

/// Why a cell or a row was refused.
pub fn fault(fault: &Fault) -> Message {
    let name = fault.column.map_or(t("本行", "The row"), column);
    let pattern = match fault.kind {
        FaultKind::Blank if !fault.found.is_empty() => t(
            "{0}为空，本行写有“{1}”；期末没有余额的不必填报，可从台账中删除本行",
            "{0} is blank and the row says “{1}”; a loan without a balance at the end of the period need not be reported, and the row may be deleted from the ledger",
        ),
        FaultKind::Blank => t("{0}为空", "{0} is blank"),
        FaultKind::Unreadable if has_other_groups(&fault.found) => t(
            "{0}“{1}”的分节方式无法识别；本程序只以“,”作三位一节的千位分隔符，请在源系统或 Excel 中取消分节后重新导出",
            "{0}: the digit grouping of “{1}” is not recognised; this program reads commas between groups of three digits only. Remove the grouping in the source system or in Excel and export again",
        ),
        FaultKind::Unreadable => t(
            "{0}“{1}”不是可以识别的数字，请改为数字；没有数据的请留空",
            "{0}: “{1}” cannot be read as a number; enter a number, or leave the cell blank if there are no data",
        ),
        FaultKind::DecimalComma => t(
            "{0}“{1}”似以逗号作小数点；本程序以“.”为小数点、以逗号为千位分隔符，请在源系统或 Excel 中改用“.”作小数点后重新导出",
            "{0}: “{1}” appears to have a decimal comma; this program reads “.” as decimal point and commas as thousands separators. Set the decimal point to “.” in the source system or in Excel and export again",
        ),
        FaultKind::Negative if fault.column == Some(Column::Balance) => t(
            "{0}“{1}”小于 0，如为冲正、红字行，请核对被冲正的原行：已全额冲正的，两行一并删除；部分冲正的，请把原行改为冲减后的净额，并删除本行",
            "{0}: “{1}” is below 0; if the row reverses another one, check that one as well: delete both from the ledger if all of it was reversed, or enter the net amount there and delete this row if a part was",
        ),
        FaultKind::Negative => t("{0}“{1}”小于 0", "{0}: “{1}” is below 0"),
        FaultKind::TooLong => t(
            "{0}“{1}”位数过多（最多 18 位）",
            "{0}: “{1}” has too many digits (18 at most)",
        ),
        FaultKind::Zero => t(
            "{0}为 0，不能作除数",
            "{0} is 0 and cannot be used as divisor",
        ),
        FaultKind::UnknownUnit => t(
            "{0}“{1}”不是可以识别的单位",
            "{0}: “{1}” is not a recognised unit",
        ),
        FaultKind::OtherUnit if fault.found.trim_end().ends_with(['%', '％', '‰']) => {
            match fault.column {
                Some(Column::Balance | Column::Investment | Column::Limit) => t(
                    "{0}应填金额，文件中是百分比“{1}”，请在台账中改填金额",
                    "{0} should be an amount and the file contains the percentage “{1}”; enter the amount in the ledger",
                ),
                _ => t(
                    "{0}应填数量，文件中是百分比“{1}”，请在台账中改填数量",
                    "{0} should be a quantity and the file contains the percentage “{1}”; enter the quantity in the ledger",
                ),
            }
        }
        FaultKind::OtherUnit => t(
            "{0}“{1}”的单位无法换算为本列的单位，请换算后只填数字",
            "{0}: the unit of “{1}” cannot be converted into the unit of the column; convert the figure and enter the number only",
        ),
        FaultKind::UnitDiffers => t(
            "{0}的标题写明了单位，与本行单位列所写的“{1}”不一致；请改正台账，或在列对应中把单位列改为“不读取”",
            "The heading of {0} states a unit that differs from “{1}” in the unit column of the row; correct the ledger, or set the unit column to “Not read” in the column mapping",
        ),
        FaultKind::Powers => t(
            "{0}“{1}”是科学计数法，可能已丢失位数；请把该列设为数值格式后重新另存",
            "{0}: “{1}” is in scientific notation and may have lost digits; set the column to a number format and save the file again",
        ),
        FaultKind::OtherCurrency => t(
            "{0}“{1}”不是人民币，请折算为人民币后再导入",
            "{0}: “{1}” is not RMB; convert into RMB before importing",
        ),
        FaultKind::NoResult => t(
            "{0}的公式没有保存结果，请用 Excel 打开并保存后再导入",
            "The formula of {0} has no saved result; open and save the file in Excel, then import it again",
        ),
        FaultKind::Merged => t(
            "{0}是跨行的合并单元格“{1}”，已全部计入合并区域的首行，本行不再计入；如应分到各笔贷款，请取消合并并逐笔填写",
            "{0} is a merged cell over several rows (“{1}”); all of it is counted in the first of them and nothing in this row. If it belongs to several loans, unmerge it and enter each loan separately",
        ),
        FaultKind::Hidden => t(
            "{0}在工作表中处于隐藏状态，按所选方式未计入",
            "{0} is hidden in the worksheet and excluded as selected",
        ),
        FaultKind::LikeTotal => t(
            "{0}的金额等于以上各行之和，可能是合计行；确为贷款的，请在校验中恢复",
            "The amounts of {0} equal the sum of the rows above; it may be a total row. Restore it under Checks if it is a loan",
        ),
        FaultKind::CalledTotal if fault.column == Some(Column::Note) => t(
            "本行写有“{1}”，已按不应计入的行剔除",
            "The row says “{1}” and was excluded as a row not to be counted",
        ),
        FaultKind::CalledTotal if fault.column == Some(Column::Id) => t(
            "本行与第 {1} 行编号相同，已按重复行剔除",
            "The row has the number of row {1} and was excluded as a duplicate",
        ),
        FaultKind::CalledTotal if fault.column == Some(Column::Issued) => t(
            "本行发放日“{1}”晚于期末日，已按不应计入的行剔除",
            "The issue date of the row, {1}, is after the end of the period; the row was excluded as one not to be counted",
        ),
        FaultKind::CalledTotal if !fault.found.is_empty() => t(
            "{0}写有“{1}”，已按合计行剔除；确为贷款的，请在校验中恢复",
            "{0} contains “{1}” and was excluded as a total row. Restore it under Checks if it is a loan",
        ),
        FaultKind::CalledTotal => t(
            "{0}已按合计行、重复行或不应计入的行剔除",
            "{0} was excluded as a total row, a duplicate or a row not to be counted",
        ),
        FaultKind::AllLeftOut => t(
            "{0}与第 {1} 行是同一笔贷款，各行均已剔除，该笔贷款未计入；请在校验中恢复其中一行，确不应计入的请填写原因",
            "{0} and row {1} are the same loan and all of its rows were excluded, so that the loan is not counted; restore one of them under Checks, or give a reason if it should not be counted",
        ),
        FaultKind::Nameless => t(
            "{0}没有编号、借款人和项目名称，可能是合计或平均行；确为贷款的，请在校验中恢复",
            "{0} has no loan number, borrower or project name; it may be a total or average row. Restore it under Checks if it is a loan",
        ),
        FaultKind::HeadingAgain if !fault.found.is_empty() => t(
            "{0}是另一标题行，单位与前面不同（{1}），其下各行未采用；请统一单位，或把该部分另存为单独的文件后一并导入",
            "{0} is another heading row with other units ({1}); the rows below it are not used. Use one unit, or save that part as a separate file and import it together",
        ),
        FaultKind::HeadingAgain => t("{0}重复了标题行", "{0} repeats the heading row"),
        FaultKind::OtherHeadings if !fault.found.is_empty() => t(
            "{0}在另一标题行之下，该标题行的单位与前面不同（{1}），其下各行均未采用；请统一单位，或把该部分另存为单独的文件后一并导入",
            "{0} stands below another heading row with other units ({1}); the rows below it are not used. Use one unit, or save that part as a separate file and import it together",
        ),
        FaultKind::OtherHeadings => t(
            "{0}以上另有不同的标题行，列或单位可能不同；请把该部分另存为单独的文件后一并导入",
            "{0} stands below a different heading row, whose columns or units may differ; save that part as a separate file and import it together",
        ),
        FaultKind::Numbering => t(
            "{0}是列号，不是一笔贷款",
            "{0} contains column numbers and is not a loan",
        ),
        FaultKind::UnitLine => t(
            "{0}写明的单位“{1}”与读取所用的单位不一致，请核对各列单位",
            "{0} states the unit “{1}”, which differs from the unit used for reading; check the units of the columns",
        ),
        FaultKind::Words if is_a_branch(&fault.found) => t(
            "{0}“{1}”是机构分段标题，不是一笔贷款；如需按机构汇总，请在台账中增加“分支机构”列并逐行填写",
            "{0} “{1}” heads the rows of a branch and is not a loan; to sum by branch, add a column “Branch” to the ledger and fill it in each row",
        ),
        FaultKind::Words => t(
            "{0}是说明文字，不是一笔贷款",
            "{0} is explanatory text and not a loan",
        ),
        FaultKind::Shifted if fault.column.is_some() => t(
            "{0}“{1}”是数字，其他各行是文字，本行各列可能已错位，请核对",
            "{0}: “{1}” is a number where other rows have text; the cells of this row may have shifted, please check",
        ),
        FaultKind::CellsDiffer => t(
            "{0}的单元格数与标题不同；以空格分隔时看不出空缺的单元格，请在空缺处填“-”，名称中的空格请去掉",
            "{0} has another number of cells than there are headings; where blanks part the cells an empty one cannot be seen: write “-” into empty cells, and take blanks out of names",
        ),
        FaultKind::OneCell => t(
            "{0}的全部内容在一个单元格内，请检查分隔符或引号",
            "{0} has all its content in one cell; check separators or quotation marks",
        ),
        FaultKind::Shifted => t(
            "{0}的单元格与标题对不上，数字或名称中可能有未加引号的分隔符，各列已错位",
            "{0}: the cells do not match the headings; an unquoted separator in a number or name may have shifted them",
        ),
        FaultKind::TotalDiffers => {
            let mut found = fault.found.split(' ').map(shown_amount);
            let mut next = || found.next().unwrap_or_default();
            let reason = fault.found.split(' ').nth(3).unwrap_or_default();
            let unit = match fault.column {
                Some(Column::Value(_)) => gw::TONNE,
                _ => gw::WAN,
            };
            let args = vec![
                name.into(),
                next().into(),
                next().into(),
                next().into(),
                unit.into(),
            ];
            if reason == super::own_totals::OTHER_UNIT {
                return Message::new(
                    t(
                        "本行是合计行，{0}按本列单位为 {1} {4}，所计各行之和为 {2} {4}，数字相同而单位不同，合计行与明细行的单位可能不一致，请核对各列单位",
                        "The row is a total; {0} is {1} ({4}) in the unit of the column and the sum of its rows is {2} ({4}). The digits agree and the unit does not: the total and the rows may be in different units; check the units of the columns",
                    ),
                    args,
                );
            }
            if reason == super::own_totals::WITH_LEFT_OUT {
                return Message::new(
                    t(
                        "本行是合计行，{0}为 {1} {4}，与所计各行之和 {2} {4}相差 {3} {4}，差额等于已剔除各行的余额，请核对剔除的行是否确应剔除",
                        "The row is a total; {0} is {1} ({4}) and differs from the sum of its rows, {2} ({4}), by {3} ({4}), which is the balance of the rows that were left out; check that leaving them out is right",
                    ),
                    args,
                );
            }
            return Message::new(
                t(
                    "本行是合计行，{0}为 {1} {4}，与所计各行之和 {2} {4}相差 {3} {4}，可能有缺行、重复行或未计入的行，请核对台账",
                    "The row is a total; {0} is {1} ({4}) and differs from the sum of its rows, {2} ({4}), by {3} ({4}). A row may be missing, doubled or not counted; check the ledger",
                ),
                args,
            );
        }
        FaultKind::TotalRow => t(
            "{0}是合计行，不是一笔贷款",
            "{0} is a total row, not a loan",
        ),
        FaultKind::CutOff => t(
            "{0}是文件的最后一行，末尾没有换行，且缺少其他各行都有的单元格，文件可能没有导出完整，请重新导出",
            "{0} is the last row of the file, has no line end and lacks cells that the other rows have; the file may be incomplete, please export it again",
        ),
        FaultKind::OpenQuote => t("{0}的引号没有结束", "{0} has an unclosed quotation mark"),
        FaultKind::TooLarge => t(
            "{0}的计算结果过大，请核对数量级",
            "{0} gives a result that is too large; check the orders of magnitude",
        ),
        FaultKind::Garbled => t(
            "{0}“{1}”中有无法识别的文字",
            "{0}: “{1}” contains unreadable characters",
        ),
        FaultKind::TooMany => t("{0}的列数过多", "{0} has too many columns"),
    };
    Message::new(pattern, vec![name.into(), fault.found.clone().into()])
}

/// Why a file is refused.
pub fn file_fault(fault: FileFault) -> Text {
    match fault {
        FileFault::NotText => t(
            "这不是表格文件，请选择 CSV、xlsx、xls 或 ods 文件",
            "This is not a spreadsheet file; select a CSV, xlsx, xls or ods file",
        ),
        FileFault::Utf32 => t(
            "文件编码是 UTF-32，请用记事本等打开后另存为 UTF-8，或用 Excel 另存为 xlsx",
            "The file is encoded in UTF-32; open it in a text editor and save it as UTF-8, or save it as xlsx in Excel",
        ),
        FileFault::Big5 => t(
            "文件编码是 Big5（繁体中文），请用记事本等按 Big5 打开后另存为 UTF-8 或 GB18030，或用 Excel 另存为 xlsx",
            "The file is encoded in Big5 (traditional Chinese); open it as Big5 in a text editor and save it as UTF-8 or GB18030, or save it as xlsx in Excel",
        ),
        FileFault::SevenBit => t(
            "文件编码是 HZ、ISO-2022 或 UTF-7，请按原编码打开后另存为 UTF-8 或 GB18030",
            "The file is encoded in HZ, ISO-2022 or UTF-7; open it in its encoding and save it as UTF-8 or GB18030",
        ),
        FileFault::Spoilt => t(
            "文件中的文字在以前另存时已成乱码，请从原系统重新导出，并保存为 UTF-8 或 GB18030",
            "The characters of the file were garbled when it was saved earlier; export it again from its system and save it as UTF-8 or GB18030",
        ),
        FileFault::TooLarge => t(
            "文件过大：CSV 不超过 512 MiB，xlsx、xls 和 ods 不超过 64 MiB",
            "The file is too large: the limit is 512 MiB for CSV and 64 MiB for xlsx, xls and ods",
        ),
        FileFault::TooManyRows => t(
            "超过 200 万行，请分成几个文件",
            "More than 2 million rows; divide the data into several files",
        ),
        FileFault::NoHeading => t("未找到标题行", "No heading row found"),
        FileFault::NotMapped => t(
            "必需的列尚未对应：贷款余额、项目总投资和至少一项指标",
            "Required columns are not mapped: outstanding balance, total project investment and at least one indicator",
        ),
        FileFault::UnitAsked => t(
            "有列未注明单位或单位无法识别，请先在列对应表中选择",
            "The unit of a column is not stated or cannot be recognised; select it in the column mapping first",
        ),
        FileFault::NoRows => t(
            "标题行以下没有数据行，请核对标题行和工作表",
            "There are no data rows below the headings; check the heading row and the worksheet",
        ),
        FileFault::LineTooLong => t(
            "有一行过长，不是以行分隔的表格",
            "A line is too long; this is not a table with line breaks",
        ),
        FileFault::OldWorkbook => t(
            "这是 Excel 95 或更早的 xls，请用 Excel 打开后另存为 xlsx",
            "This is an xls file of Excel 95 or earlier; open it in Excel and save it as xlsx",
        ),
        FileFault::Empty => t("文件没有内容", "The file is empty"),
        FileFault::WebPage => t(
            "这是网页或 XML 格式的文件，不是真正的工作簿，请用 Excel 打开后另存为 xlsx",
            "This is a web page or XML file, not a workbook; open it in Excel and save it as xlsx",
        ),
        FileFault::BinaryWorkbook => t(
            "这是 xlsb（二进制工作簿），请用 Excel 打开后另存为 xlsx",
            "This is an xlsb (binary workbook); open it in Excel and save it as xlsx",
        ),
        FileFault::TextDocument => t(
            "这是文字文档（Word、WPS 文字等），不是表格，请把其中的表格复制到 Excel，保存为 xlsx",
            "This is a text document, not a spreadsheet; copy the table to Excel and save it as xlsx",
        ),
        FileFault::Slides => t(
            "这是演示文稿，不是表格，请把其中的表格复制到 Excel，保存为 xlsx",
            "This is a presentation, not a spreadsheet; copy the table to Excel and save it as xlsx",
        ),
        FileFault::Pdf => t(
            "这是 PDF，不是表格，请取得原来的 Excel 文件",
            "This is a PDF, not a spreadsheet; obtain the original Excel file",
        ),
        FileFault::Picture => t(
            "这是图片，不是表格，请取得原来的 Excel 文件",
            "This is an image, not a spreadsheet; obtain the original Excel file",
        ),
        FileFault::Archive => t(
            "这是压缩包，请先解压，再选择其中的表格",
            "This is an archive; extract it and select the spreadsheet in it",
        ),
        FileFault::Json => t(
            "这是 JSON 文件，不是表格，请选择 CSV、xlsx、xls 或 ods 文件",
            "This is a JSON file, not a spreadsheet; select a CSV, xlsx, xls or ods file",
        ),
        FileFault::Password => t(
            "文件有密码，请在 Excel 中取消密码后另存为 xlsx",
            "The file is password-protected; remove the password in Excel and save it as xlsx",
        ),
        FileFault::BrokenWorkbook => t(
            "此工作簿已损坏或不完整，请用 Excel 打开，如能打开，另存为 xlsx",
            "The workbook is damaged or incomplete; open it in Excel and, if it opens, save it as xlsx",
        ),
        FileFault::Inflates => t(
            "此工作簿解压后过大，已拒绝读取",
            "The workbook is too large after decompression and was refused",
        ),
        FileFault::TooManyParts => t(
            "此工作簿内部的部件过多，已拒绝读取",
            "The workbook has too many internal parts and was refused",
        ),
        FileFault::TooManyCells => t(
            "工作表的列数或单元格过多，已拒绝读取；请只保留所需的列（最多 256 列），另存后再导入",
            "The worksheet has too many columns or cells and was refused; keep only the columns needed (256 at most), save it and import it again",
        ),
        FileFault::Stopped => t("已取消", "Cancelled"),
    }
}

/// 本季度新发放.
pub const IN_QUARTER: Text = t("本季度新发放", "New loans this quarter");
/// 本年度累计.
pub const IN_YEAR: Text = t("本年度累计", "Cumulative this year");
/// 累计.
pub const IN_ALL: Text = t("累计", "Cumulative");
/// 项目数.
pub const PROJECTS: Text = t("项目数", "Projects");
/// 贷款金额.
pub const AMOUNT: Text = t(
    "贷款金额（万元，按余额）",
    "Amount (CNY 10,000, by balance)",
);
/// 加权平均利率.
pub const RATE: Text = t("加权平均利率（%）", "Weighted average interest rate (%)");
/// 年度碳减排量.
pub const YEARLY_CO2: Text = t("年度碳减排量（吨）", "Annual carbon reduction (t)");

/// The sheet that says how it was made.
pub const READ_ME: Text = t("说明", "Notes");
/// What the workbook is, in its title.
pub const WORKBOOK: Text = t(
    "绿色贷款折合减排台账",
    "Green loan ledger: attributable emission reduction",
);
/// The name of the bank.
pub const INSTITUTION: Text = t("机构名称", "Institution");
/// The SHA-256 of one of the files.
pub const SHA256_OF: Text = t("文件 {0} SHA-256", "File {0} SHA-256");
/// The columns of one of the files that were not read.
pub const UNREAD_OF: Text = t("文件 {0} 未读取的列", "File {0}: columns not read");
/// Other sheets of the workbook that may be ledgers.
pub const UNREAD_SHEETS_OF: Text = t("文件 {0} 未读取的工作表", "File {0}: worksheets not read");
/// Between names.
pub const AND: Text = t("、", ", ");
/// What was corrected.
pub const CORRECTION: Text = t("更正", "Correction");
/// Nothing was corrected.
pub const NO_CORRECTION: Text = t("无", "none");
/// The sheet that says how each column was read.
pub const HANDLING: Text = t("读取方式", "Ledger reading");
/// A column's heading in the file.
pub const HEADING: Text = t("文件中的列", "Column in file");
/// What a column was taken for.
pub const HOLDS: Text = t("读取为", "Read as");
/// The unit of a column.
pub const UNIT: Text = t("单位", "Unit");
/// Where the unit of a column comes from.
pub const UNIT_FROM: Text = t("单位依据", "Basis of unit");
/// The sheet of results.
pub const RESULTS: Text = t("结果", "Results");
/// The sheet of loans.
pub const LOANS: Text = t("贷款明细", "Loans");
/// The sheet of refused rows.
pub const REFUSED: Text = t("未采用的行", "Rows not used");
/// The sheet of groups by industry.
pub const BY_INDUSTRY: Text = t("按行业", "By industry");
/// The sheet of groups by branch.
pub const BY_BRANCH: Text = t("按分支机构", "By branch");
/// The sheet of groups by status.
pub const BY_STATUS: Text = t("按状态", "By status");
/// The sheet of sums by data source.
pub const BY_SOURCE_SHEET: Text = t("按数据来源", "By data source");
/// The sheet of the largest contributors.
pub const CONTRIBUTORS: Text = t("贡献最大的贷款", "Largest contributors");
/// The sheet of the PBOC's table.
pub const PBOC: Text = t("人民银行口径", "PBOC basis");
/// Loans to projects with a large limit.
pub const LARGE_PROJECTS: Text = t(
    "授信 1 亿元及以上的项目（八）",
    "Projects with a credit limit of CNY 100 million or more (8)",
);
/// An indicator.
pub const INDICATOR: Text = t("指标", "Indicator");
/// A sum as it is printed.
pub const PRINTED: Text = t("折合减排量（吨）", "Attributable reduction (t)");
/// A sum with every digit.
pub const ALL_DIGITS: Text = t(
    "折合减排量，全部位数（吨）",
    "Attributable reduction, all digits (t)",
);
/// How many loans have a figure.
pub const COVERED: Text = t("有数据的笔数", "Loans with data");
/// The balance of those.
pub const COVERED_BALANCE: Text = t("有数据的贷款余额（万元）", "Their balance (CNY 10,000)");
/// How many figures of an indicator.
pub const FIGURES_OF: Text = t("{0}（笔数）", "{0} (number of loans)");
/// A project's own figure, in tonnes.
pub const GIVEN_OF: Text = t("项目年{0}（吨）", "Project annual {0} (t)");
/// A row says that it cannot be computed.
pub const NOT_CALCULABLE_SAID: Text = t("不可测算", "Not calculable");
/// The place among the largest.
pub const RANK: Text = t("名次", "Rank");
/// A loan's share of the total.
pub const SHARE_OF_TOTAL: Text = t("占合计（%）", "Share of the total (%)");
/// The file of a row.
pub const FILE: Text = t("文件", "File");
/// One of the files.
pub const FILE_OF: Text = t("文件 {0}", "File {0}");
/// Credit limit.
pub const LIMIT_WAN: Text = t("授信额度（万元）", "Credit limit (CNY 10,000)");
/// A loan's rate.
pub const RATE_OF_LOAN: Text = t("年利率（%）", "Annual rate (%)");
/// The average rate with every digit.
pub const RATE_UNROUNDED: Text = t(
    "加权平均利率（%，未舍入）",
    "Weighted average rate (%, unrounded)",
);
/// The data source of one of several figures.
pub const SOURCE_OF_FIGURE: Text = t("{0}：{1}", "{0}: {1}");
/// Total investment.
pub const INVESTMENT_WAN: Text = t("项目总投资（万元）", "Total investment (CNY 10,000)");
/// What stood in a row.
pub const CELLS: Text = t("原行各列", "Original row cells");
/// All rows below the headings.
pub const ALL_ROWS: Text = t("全部行数", "All rows");
/// Blank rows.
pub const BLANK: Text = t("空行", "Blank rows");
/// The sheet's line.
pub const DIGITS: Text = t("数字", "Numbers");
/// When a number is a number.
pub const DIGITS_TEXT: Text = t(
    "不超过 15 位有效数字的数以数值保存，与计算结果完全一致；更长的数以文本保存，因 Excel 只保留 15 位。以 = + - @ 开头的文字均为文本，不是公式",
    "Numbers of up to 15 significant digits are stored as numbers and are exact; longer ones are stored as text, because Excel keeps only 15 digits. Text beginning with = + - @ is text, not a formula",
);
/// The sheet's line.
pub const SOURCES_OF: Text = t("依据", "Basis");
/// Not every row is there.
pub const LOANS_LEFT_OUT: Text = t(
    "本表仅列前 {0} 行，其余未列示，但已计入各项结果与行数",
    "Only the first {0} rows are listed; the others are included in all results and counts",
);
/// Kind of grouping.
pub const GROUPING: Text = t("分组", "Grouping");
/// Count.
pub const LOAN_COUNT: Text = t("贷款笔数", "Loans");
/// Balance.
pub const BALANCE_WAN: Text = t("贷款余额（万元）", "Balance (CNY 10,000)");
/// Everything.
pub const TOTAL: Text = t("合计", "Total");
/// By source.
pub const BY_SOURCE: Text = t("数据来源", "Data source");
/// No source.
pub const NO_SOURCE: Text = t("未注明来源", "Source not stated");
/// Share.
pub const SHARE: Text = t("贷款占总投资（%）", "Loan share of total investment (%)");
/// State of a row.
pub const STATE: Text = t("处理结果", "Outcome");
/// Used.
pub const USED: Text = t("已采用", "Used");
/// Used with a doubt.
pub const FLAGGED: Text = t("已采用，有提示", "Used, with remarks");
/// Refused.
pub const NOT_USED: Text = t("未采用", "Not used");
/// Remarks.
pub const REMARKS: Text = t("提示", "Remarks");
/// An indicator's part of the loan, with its unit.
pub const ATTRIBUTABLE: Text = t("折合减排{0}（吨）", "Attributable {0} (t)");
/// An indicator's part of the loan, every digit.
pub const EXACT_OF: Text = t("{0}（全部位数）", "{0} (all digits)");
/// The sheet's line.
pub const SCOPE: Text = t("认定口径", "Green loan definition");
/// The sheet's line.
pub const METHOD: Text = t("测算方法", "Method");
/// The sheet's line.
pub const PERIOD_END: Text = t("期末日", "Period end");
/// The sheet's line.
pub const FORMULA: Text = t("公式", "Formula");
/// The formula.
pub const FORMULA_TEXT: Text = t(
    "贷款所形成的年节能减排量 = 项目建成后的年节能减排量 × 本行对项目的贷款余额 ÷ 项目总投资（六（二）1）",
    "Annual reduction attributable to a loan = annual reduction of the project × outstanding balance ÷ total project investment (6(2)1)",
);
/// The sheet's line.
pub const ROUNDING: Text = t("舍入", "Rounding");
/// How it is rounded.
pub const ROUNDING_TEXT: Text = t(
    "每笔贷款精确到小数点后 10 位（四舍五入），先加总，最后按印刷位数四舍五入一次",
    "Each loan is exact to ten decimal places (half up); loans are added first and the total is rounded once at the printed decimal places",
);
/// The sheet's line.
pub const CALLED_AVOIDED: Text = t("口径提示", "Note on definition");
/// What it is and is not.
pub const NOT_FINANCED: Text = t(
    "以上为折合减排量（避免的排放），不是融资排放",
    "The figures are attributable reductions (avoided emissions), not financed emissions",
);
/// The sheet's line: a remark that a person confirmed.
pub const CONFIRMED: Text = t("已确认的提示", "Confirmed remark");
/// A remark of one row that a person confirmed.
pub const CONFIRMED_ROW: Text = t(
    "{0} 第 {1} 行：{2}；确认原因：{3}",
    "{0}, row {1}: {2}; reason for confirmation: {3}",
);
/// All remarks of a kind that a person confirmed.
pub const CONFIRMED_ALL: Text = t(
    "全部 {0} 笔：{1}；确认原因：{2}",
    "All {0} loans: {1}; reason for confirmation: {2}",
);
/// The sheet's line.
pub const BUILD: Text = t("程序版本", "Build");
/// The sheet's line.
pub const MADE_AT: Text = t("生成时间", "Generated at");
/// A time by China's clock.
pub const BEIJING_TIME: Text = t("{0}（北京时间）", "{0} (Beijing time)");
/// The sheet's line.
pub const DEMO: Text = t("演示数据", "Sample data");

/// The sample file's rows: the first is the headings.
pub const SAMPLE: &[[&str; 14]] = &[
    [
        "贷款编号",
        "借款人",
        "项目名称",
        "行业",
        "分支机构",
        "贷款余额（万元）",
        "授信额度（万元）",
        "项目总投资（万元）",
        "年利率（%）",
        "发放日",
        "状态",
        "年节约标准煤（吨）",
        "年减排二氧化碳当量（吨）",
        "数据来源",
    ],
    [
        "L001",
        "某某新能源有限公司",
        "某某 50 MW 风电项目",
        "D44",
        "克拉玛依分行",
        "12000.00",
        "15000",
        "36000.00",
        "3.10",
        "2025-01-15",
        "在建",
        "33000",
        "85800",
        "1",
    ],
    [
        "L002",
        "某某水务有限公司",
        "某某污水处理厂提标改造",
        "D46",
        "乌鲁木齐分行",
        "4500.00",
        "6000",
        "9000.00",
        "3.45",
        "2024-06-30",
        "已投产",
        "不可测算，因为不涉及节能",
        "不可测算，因为不涉及节能",
        "2",
    ],
    [
        "L003",
        "某某光伏发电有限公司",
        "某某 20 MW 光伏项目",
        "D44",
        "吐哈分行",
        "6800.50",
        "8000",
        "10200.00",
        "2.95",
        "2023-09-01",
        "已投产",
        "9600",
        "24960",
        "1",
    ],
];

/// The words of the standard that a sheet's headings are made of.
pub const fn indicator(indicator: Indicator) -> Text {
    indicator.name()
}

/// Tonnes, as headings say it.
pub const TONNE: Text = gw::TONNE;

/// What the page sent is of no shape that the program knows.
pub const MISUNDERSTOOD: Text = t(
    "程序内部的消息无法识别，请重新载入页面",
    "An internal program message was not recognised; reload the page",
);
/// A workbook where a text was meant.
pub const OPEN_AS_WORKBOOK: Text = t(
    "这是工作簿（xlsx、xls 或 ods）",
    "This is a workbook (xlsx, xls or ods)",
);
