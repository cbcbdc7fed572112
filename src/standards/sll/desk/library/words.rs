//! The KPIs of the library and their words.

use super::{Entry, Role, Variant};
use crate::i18n::Text;
use crate::standards::sll::kpi::Direction;

/// 核心.
pub const CORE: Text = Text::new("核心", "Core");
/// 次要.
pub const SECONDARY: Text = Text::new("次要", "Secondary");
/// Core for some industries.
pub const CORE_FOR: Text = Text::new("{0}为核心，其他为次要", "Core for {0}; otherwise secondary");
/// Another KPI than three.
pub const MANY_KPIS: Text = Text::new(
    "指标超过 {0} 项的，请说明原因：每项都需计量、举证和核验",
    "More than {0} KPIs require a reason: each is measured, evidenced and verified",
);

const TON: Text = Text::new("吨", "t");
const KWH: Text = Text::new("千瓦时", "kWh");
const PERCENT: Text = Text::new("%", "%");
const TON_PER_WAN: Text = Text::new("吨/万元", "t per CNY 10,000");
const KG_PER_TON: Text = Text::new("千克/吨", "kg/t");
/// A ratio: its unit is the number 1.
const RATIO: Text = Text::new("1", "1");
const NONE: Text = Text::new("", "");

const KWH_PER_TON: Text = Text::new("千瓦时/吨", "kWh/t");
const KGCE_PER_TON: Text = Text::new("千克标准煤/吨", "kgce/t");

const ACCOUNT_OR_VERIFIED: Text = Text::new(
    "碳账户报告或第三方核查报告，附能源购进凭证",
    "Carbon account report or third-party verification report, with energy purchase records",
);
const BILLS: Text = Text::new("电费单", "Electricity bills");
const STATEMENTS: Text = Text::new(
    "碳账户报告或核查报告，经审计的财务报表",
    "Carbon account or verification report, audited financial statements",
);

/// The library, general KPIs first.
pub const KPIS: &[Entry] = &[
    Entry {
        code: "emissions",
        name: Text::new("碳排放量（范围 1+2）", "Carbon emissions (scopes 1 + 2)"),
        unit: TON,
        direction: Direction::Lower,
        role: Role::Core,
        parts: Text::new(
            "能源消耗排放与生产过程排放之和，含外购电力和热力",
            "Emissions of energy use and of the production process, purchased electricity and heat included",
        ),
        evidence: ACCOUNT_OR_VERIFIED,
        slip: Text::new(
            "减产也会使其下降；电网因子更换会使其变动",
            "Falls when less is produced; moves when the grid factor changes",
        ),
        variants: &[],
        asks_output: true,
    },
    Entry {
        code: "revenue_intensity",
        name: Text::new("单位营业收入碳强度", "Carbon intensity of revenue"),
        unit: TON_PER_WAN,
        direction: Direction::Lower,
        role: Role::Core,
        parts: Text::new(
            "年度碳排放量 ÷ 年营业收入",
            "Annual emissions ÷ annual revenue",
        ),
        evidence: STATEMENTS,
        slip: Text::new(
            "产品涨价也会使其下降；收入与排放的核算边界须一致",
            "Falls when prices rise; revenue and emissions need the same boundary",
        ),
        variants: &[],
        asks_output: false,
    },
    Entry {
        code: "asset_intensity",
        name: Text::new("单位资产碳强度", "Carbon intensity of assets"),
        unit: TON_PER_WAN,
        direction: Direction::Lower,
        role: Role::Secondary,
        parts: Text::new("年度碳排放量 ÷ 总资产", "Annual emissions ÷ total assets"),
        evidence: STATEMENTS,
        slip: Text::new(
            "资产重估或新增贷款会使其下降；须说明取年末数还是平均数",
            "Falls with a revaluation or new debt; say whether assets are at year end or averaged",
        ),
        variants: &[],
        asks_output: false,
    },
    Entry {
        code: "profit_intensity",
        name: Text::new("单位净利润碳强度", "Carbon intensity of net profit"),
        unit: TON_PER_WAN,
        direction: Direction::Lower,
        role: Role::Secondary,
        parts: Text::new(
            "年度碳排放量 ÷ 年净利润",
            "Annual emissions ÷ annual net profit",
        ),
        evidence: STATEMENTS,
        slip: Text::new(
            "亏损或无利润的年份不适用；利润波动大，易受短期影响",
            "Not applicable in a year of loss or without profit; volatile from year to year",
        ),
        variants: &[],
        asks_output: false,
    },
    Entry {
        code: "product_energy",
        name: Text::new("单位产品综合能耗", "Energy use per unit of product"),
        unit: KGCE_PER_TON,
        direction: Direction::Lower,
        role: Role::CoreFor(Text::new(
            "电解铝、铁合金、水泥熟料、多晶硅、碳酸锂、钾肥",
            "primary aluminium, ferroalloys, cement clinker, polysilicon, lithium carbonate and potash",
        )),
        parts: Text::new(
            "综合能耗（折标准煤）÷ 合格产品产量",
            "Total energy use (in standard coal) ÷ output of qualified product",
        ),
        evidence: Text::new(
            "能源购进凭证、生产报表、节能监测或核查报告",
            "Energy purchase records, production reports, energy monitoring or verification report",
        ),
        slip: Text::new(
            "折标系数与限额标准的口径须一致；产量须为合格产品",
            "Conversion factors must follow the quota standard; output is qualified product only",
        ),
        variants: &[
            Variant {
                name: Text::new("电解铝（交流电耗）", "Primary aluminium (AC electricity)"),
                unit: KWH_PER_TON,
            },
            Variant {
                name: Text::new("铁合金", "Ferroalloys"),
                unit: KGCE_PER_TON,
            },
            Variant {
                name: Text::new("水泥熟料", "Cement clinker"),
                unit: KGCE_PER_TON,
            },
            Variant {
                name: Text::new("多晶硅（综合电耗）", "Polysilicon (total electricity)"),
                unit: Text::new("千瓦时/千克", "kWh/kg"),
            },
            Variant {
                name: Text::new("碳酸锂", "Lithium carbonate"),
                unit: KGCE_PER_TON,
            },
            Variant {
                name: Text::new("钾肥", "Potash"),
                unit: KGCE_PER_TON,
            },
        ],
        asks_output: false,
    },
    Entry {
        code: "electricity",
        name: Text::new("用电量", "Electricity consumption"),
        unit: KWH,
        direction: Direction::Lower,
        role: Role::Secondary,
        parts: Text::new(
            "外购电量与自发自用电量之和",
            "Purchased electricity and own generation used on site",
        ),
        evidence: BILLS,
        slip: Text::new(
            "减产即达标：须同时填写产量或营业收入",
            "Met by producing less: enter output or revenue as well",
        ),
        variants: &[],
        asks_output: true,
    },
    Entry {
        code: "green_electricity",
        name: Text::new("绿电使用量", "Green electricity consumption"),
        unit: KWH,
        direction: Direction::Higher,
        role: Role::Core,
        parts: Text::new(
            "绿电直供、绿证对应电量与自发自用电量，每千瓦时只计一次",
            "Direct supply, electricity of green certificates and own generation, each kWh once",
        ),
        evidence: Text::new(
            "绿证编号、绿电交易结算单、自发自用计量记录",
            "Green certificate numbers, settlement of green power trades, metering of own generation",
        ),
        slip: Text::new(
            "同一电量既有绿证又计入直供；绿证已转让",
            "The same electricity counted as certificate and as direct supply; certificates sold on",
        ),
        variants: &[],
        asks_output: false,
    },
    Entry {
        code: "green_share",
        name: Text::new("绿电占比", "Share of green electricity"),
        unit: PERCENT,
        direction: Direction::Higher,
        role: Role::Core,
        parts: Text::new(
            "绿电使用量 ÷ 用电量",
            "Green electricity consumption ÷ electricity consumption",
        ),
        evidence: Text::new(
            "绿证编号、绿电交易结算单与电费单",
            "Green certificate numbers, settlement of green power trades, electricity bills",
        ),
        slip: Text::new(
            "绿证、直供、自发重复计算；分母未含自发自用电量",
            "Certificates, direct supply and own generation counted twice; own generation missing below the line",
        ),
        variants: &[],
        asks_output: false,
    },
    Entry {
        code: "own_pv",
        name: Text::new("自发自用光伏电量", "Own photovoltaic electricity used"),
        unit: KWH,
        direction: Direction::Higher,
        role: Role::Secondary,
        parts: Text::new(
            "光伏发电量 − 上网电量",
            "Photovoltaic generation − electricity fed in",
        ),
        evidence: Text::new(
            "发电与上网计量记录、电费单",
            "Metering of generation and feed-in, electricity bills",
        ),
        slip: Text::new(
            "把上网电量计入自用；屋顶为第三方所有时绿证归属不明",
            "Feed-in counted as own use; ownership of certificates unclear where a third party owns the roof",
        ),
        variants: &[],
        asks_output: false,
    },
    Entry {
        code: "pue",
        name: Text::new(
            "数据中心电能利用效率（PUE）",
            "Power usage effectiveness of a data centre (PUE)",
        ),
        unit: RATIO,
        direction: Direction::Lower,
        role: Role::CoreFor(Text::new("数据中心", "data centres")),
        parts: Text::new(
            "数据中心总用电量 ÷ 信息设备用电量",
            "Total electricity ÷ electricity of IT equipment",
        ),
        evidence: Text::new(
            "分项计量记录、电费单",
            "Sub-metering records, electricity bills",
        ),
        slip: Text::new(
            "取设计值或单日值，而非全年实测值",
            "A design value or the value of one day instead of the measured value of the year",
        ),
        variants: &[],
        asks_output: false,
    },
    Entry {
        code: "waste_heat",
        name: Text::new("余热回收量", "Waste heat recovered"),
        unit: Text::new("吉焦", "GJ"),
        direction: Direction::Higher,
        role: Role::Secondary,
        parts: Text::new("回收并利用的热量", "Heat recovered and used"),
        evidence: Text::new(
            "热量表记录、供热结算单或核查报告",
            "Heat meter records, heat settlement or verification report",
        ),
        slip: Text::new(
            "增产会使其上升；只计回收，未计是否利用",
            "Rises with output; recovered but not used",
        ),
        variants: &[],
        asks_output: false,
    },
    Entry {
        code: "reclaimed_water",
        name: Text::new("再生水率", "Share of reclaimed water"),
        unit: PERCENT,
        direction: Direction::Higher,
        role: Role::Secondary,
        parts: Text::new("再生水用量 ÷ 总用水量", "Reclaimed water ÷ total water use"),
        evidence: Text::new(
            "水费单、再生水计量记录",
            "Water bills, metering of reclaimed water",
        ),
        slip: Text::new(
            "把循环水计为再生水",
            "Circulating water counted as reclaimed water",
        ),
        variants: &[],
        asks_output: false,
    },
    Entry {
        code: "product_water",
        name: Text::new("单位产品取水量", "Water withdrawal per unit of product"),
        unit: Text::new("立方米/吨", "m³/t"),
        direction: Direction::Lower,
        role: Role::Secondary,
        parts: Text::new(
            "取水量 ÷ 合格产品产量",
            "Water withdrawal ÷ output of qualified product",
        ),
        evidence: Text::new(
            "取水许可与计量记录、水费单",
            "Abstraction permit and metering, water bills",
        ),
        slip: Text::new("取水量与用水量混用", "Withdrawal and use confused"),
        variants: &[],
        asks_output: false,
    },
    Entry {
        code: "solid_waste",
        name: Text::new("固废综合利用率", "Utilisation rate of solid waste"),
        unit: PERCENT,
        direction: Direction::Higher,
        role: Role::Secondary,
        parts: Text::new(
            "综合利用量 ÷（产生量 + 利用的往年贮存量）",
            "Waste utilised ÷ (waste generated + earlier stock utilised)",
        ),
        evidence: Text::new(
            "固废台账、转移联单、利用合同",
            "Waste ledger, transfer documents, utilisation contracts",
        ),
        slip: Text::new(
            "利用往年贮存量时分母未作相应增加",
            "Earlier stock utilised but not added below the line",
        ),
        variants: &[],
        asks_output: false,
    },
    Entry {
        code: "so2",
        name: Text::new(
            "单位产品二氧化硫排放量",
            "Sulphur dioxide per unit of product",
        ),
        unit: KG_PER_TON,
        direction: Direction::Lower,
        role: Role::Secondary,
        parts: Text::new(
            "二氧化硫排放量 ÷ 合格产品产量",
            "Sulphur dioxide emissions ÷ output of qualified product",
        ),
        evidence: Text::new(
            "自动监测数据、排污许可执行报告",
            "Continuous monitoring data, permit compliance report",
        ),
        slip: Text::new(
            "千克与吨混用；停炉时段数据缺失",
            "Kilograms and tonnes confused; data missing while a furnace stood still",
        ),
        variants: &[],
        asks_output: false,
    },
    Entry {
        code: "nox",
        name: Text::new(
            "单位产品氮氧化物排放量",
            "Nitrogen oxides per unit of product",
        ),
        unit: KG_PER_TON,
        direction: Direction::Lower,
        role: Role::Secondary,
        parts: Text::new(
            "氮氧化物排放量 ÷ 合格产品产量",
            "Nitrogen oxide emissions ÷ output of qualified product",
        ),
        evidence: Text::new(
            "自动监测数据、排污许可执行报告",
            "Continuous monitoring data, permit compliance report",
        ),
        slip: Text::new(
            "千克与吨混用；停炉时段数据缺失",
            "Kilograms and tonnes confused; data missing while a furnace stood still",
        ),
        variants: &[],
        asks_output: false,
    },
    Entry {
        code: "new_energy_vehicles",
        name: Text::new("新能源车占比", "Share of new-energy vehicles"),
        unit: PERCENT,
        direction: Direction::Higher,
        role: Role::CoreFor(Text::new(
            "客货运输和物流企业",
            "transport and logistics companies",
        )),
        parts: Text::new(
            "新能源车辆数 ÷ 营运车辆数",
            "New-energy vehicles ÷ vehicles in service",
        ),
        evidence: Text::new("行驶证、车辆台账", "Vehicle licences, vehicle register"),
        slip: Text::new(
            "未剔除停驶车辆；未区分自有与租赁",
            "Idle vehicles counted; owned and leased vehicles not separated",
        ),
        variants: &[],
        asks_output: false,
    },
    Entry {
        code: "clean_heating",
        name: Text::new("清洁取暖面积", "Floor area with clean heating"),
        unit: Text::new("平方米", "m²"),
        direction: Direction::Higher,
        role: Role::CoreFor(Text::new("供热企业", "heating companies")),
        parts: Text::new(
            "由清洁能源供热的建筑面积",
            "Building area heated by clean energy",
        ),
        evidence: Text::new(
            "供热合同、收费面积台账",
            "Heating contracts, register of billed area",
        ),
        slip: Text::new(
            "把报装面积计为实际供热面积",
            "Area applied for counted as area heated",
        ),
        variants: &[],
        asks_output: false,
    },
    Entry {
        code: "efficient_equipment",
        name: Text::new(
            "一级能效设备占比",
            "Share of equipment of efficiency grade 1",
        ),
        unit: PERCENT,
        direction: Direction::Higher,
        role: Role::Secondary,
        parts: Text::new(
            "一级能效设备额定功率 ÷ 在用设备额定功率",
            "Rated power of grade-1 equipment ÷ rated power of equipment in use",
        ),
        evidence: Text::new(
            "能效标识、设备台账、采购合同",
            "Efficiency labels, equipment register, purchase contracts",
        ),
        slip: Text::new(
            "按台数还是按功率计算未约定；能效标准换版",
            "Count or power not agreed; a new edition of the efficiency standard",
        ),
        variants: &[],
        asks_output: false,
    },
    Entry {
        code: "esg_rating",
        name: Text::new("ESG 评级", "ESG rating"),
        unit: Text::new("级", "grade"),
        direction: Direction::Higher,
        role: Role::Secondary,
        parts: Text::new(
            "约定机构按约定方法给出的等级",
            "Grade given by an agreed agency with an agreed method",
        ),
        evidence: Text::new("评级报告", "Rating report"),
        slip: Text::new(
            "机构方法改变或停止评级；不能单独作为指标",
            "The agency changes its method or stops rating; never the only KPI",
        ),
        variants: &[],
        asks_output: false,
    },
    Entry {
        code: "fiq001_intensity",
        name: Text::new("碳排放强度", "Carbon emission intensity (T/FIQ 001)"),
        unit: NONE,
        direction: Direction::Lower,
        role: Role::Core,
        parts: NONE,
        evidence: Text::new("碳账户报告", "Carbon account report"),
        slip: Text::new(
            "计算公式见 T/FIQ 001—2024，请按碳账户报告填写",
            "The formula is in T/FIQ 001—2024; enter what the carbon account reports",
        ),
        variants: &[],
        asks_output: false,
    },
    Entry {
        code: "fiq001_reduction",
        name: Text::new("碳减排成效", "Carbon reduction effect (T/FIQ 001)"),
        unit: NONE,
        direction: Direction::Higher,
        role: Role::Core,
        parts: NONE,
        evidence: Text::new("碳账户报告", "Carbon account report"),
        slip: Text::new(
            "计算公式见 T/FIQ 001—2024，请按碳账户报告填写",
            "The formula is in T/FIQ 001—2024; enter what the carbon account reports",
        ),
        variants: &[],
        asks_output: false,
    },
    Entry {
        code: "fiq001_neutrality",
        name: Text::new(
            "绿电碳中和进度",
            "Progress to neutrality by green electricity (T/FIQ 001)",
        ),
        unit: NONE,
        direction: Direction::Higher,
        role: Role::Core,
        parts: NONE,
        evidence: Text::new("碳账户报告", "Carbon account report"),
        slip: Text::new(
            "计算公式见 T/FIQ 001—2024，请按碳账户报告填写",
            "The formula is in T/FIQ 001—2024; enter what the carbon account reports",
        ),
        variants: &[],
        asks_output: false,
    },
];
