//! The words of loan books: how columns, units, states and sources are called in the wild, and what is said of rows, files and sheets.

use super::columns::Column;
use super::outcome::{Fault, FaultKind, FileFault};
use crate::i18n::{Message, Text};
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
        Column::Rate => t("年利率", "Annual rate"),
        Column::Issued => t("发放日", "Issued on"),
        Column::Status => t("状态", "Status"),
        Column::Note => t("备注", "Note"),
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
            "loanid",
            "loanno",
            "loan",
            "id",
            "编号",
            "借据号",
            "借据编号",
            "合同号",
            "合同编号",
            "贷款合同号",
            "贷款合同编号",
            "贷款号",
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
            "企业名称",
            "borrowername",
            "customer",
            "client",
        ],
    ),
    (Column::Project, &["项目", "projectname"]),
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
            "绿色信贷余额",
            "绿色贷款余额",
            "outstanding",
            "loanbalance",
        ],
    ),
    (Column::Limit, &["授信金额", "授信总额", "授信", "limit"]),
    (
        Column::Investment,
        &[
            "总投资",
            "项目总投资额",
            "总投资额",
            "投资总额",
            "investment",
            "projectinvestment",
        ],
    ),
    (
        Column::MoneyUnit,
        &["单位", "货币单位", "unit", "moneyunit", "currencyunit"],
    ),
    (
        Column::Rate,
        &["利率", "执行利率", "贷款利率", "rate", "interestrate"],
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
            "折合减排标准煤",
            "coal",
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
            "折合减排二氧化碳当量",
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
        &["water", "节水", "节水量", "折合节水"],
    ),
];

/// Parts of names, the more telling first.
const LIKE: &[(&str, Column)] = &[
    ("总投资", Column::Investment),
    ("investment", Column::Investment),
    ("余额", Column::Balance),
    ("balance", Column::Balance),
    ("授信", Column::Limit),
    ("利率", Column::Rate),
    ("发放", Column::Issued),
    ("放款", Column::Issued),
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
    ("备注", Column::Note),
];

/// Parts of an indicator's name.
const INDICATORS: &[(&str, Indicator)] = &[
    ("二氧化碳", Indicator::Co2),
    ("co2", Indicator::Co2),
    ("碳减排", Indicator::Co2),
    ("标准煤", Indicator::Coal),
    ("标煤", Indicator::Coal),
    ("节煤", Indicator::Coal),
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

/// The columns by what they are called exactly: our own names and codes first, then those that are met.
static EXACTLY: LazyLock<BTreeMap<String, Column>> = LazyLock::new(|| {
    let own = Column::all().into_iter().flat_map(|found| {
        let text = column(found);
        [text.zh, text.en, &found.code()].map(|name| (super::columns::plain(name), found))
    });
    let met = CALLED
        .iter()
        .flat_map(|(column, names)| names.iter().map(|name| ((*name).to_owned(), *column)));
    // A name that two columns bear is the first one's.
    let mut all = BTreeMap::new();
    for (name, column) in own.chain(met) {
        all.entry(name).or_insert(column);
    }
    all
});

/// The column that is called exactly so.
pub fn called(name: &str) -> Option<Column> {
    EXACTLY.get(name).copied()
}

/// The column that is called alike.
pub fn called_like(name: &str) -> Option<Column> {
    if name == super::columns::plain(REASON.zh) || name == super::columns::plain(REASON.en) {
        return None;
    }
    if let Some((_, indicator)) = INDICATORS.iter().find(|(part, _)| name.contains(part)) {
        return Some(match name {
            name if name.contains("来源") || name.contains("source") => {
                Column::SourceOf(*indicator)
            }
            name if name.contains("单位") || name.contains("unit") => Column::UnitOf(*indicator),
            _ => Column::Value(*indicator),
        });
    }
    if name.contains("来源") || name.contains("source") {
        return Some(Column::Source);
    }
    LIKE.iter()
        .find(|(part, _)| name.contains(part))
        .map(|(_, column)| *column)
}

/// A unit of money as written.
pub fn money(unit: &str) -> Option<Money> {
    match unit.trim() {
        "元" | "人民币元" | "CNY" | "RMB" | "yuan" => Some(Money::Yuan),
        "万元" | "万" | "人民币万元" | "10k CNY" | "wan" => Some(Money::Wan),
        "亿元" | "亿" | "100m CNY" | "yi" => Some(Money::Yi),
        _ => None,
    }
}

/// A unit of mass as written.
pub fn mass(unit: &str) -> Option<Mass> {
    match unit.trim() {
        "吨" | "t" | "T" | "tce" | "吨标准煤" | "吨/年" | "tCO2" | "tCO2e" | "立方米" | "m3" => {
            Some(Mass::Tonne)
        }
        "千克" | "公斤" | "kg" | "KG" | "Kg" | "千克/年" => Some(Mass::Kilogram),
        "万吨" | "万t" | "wan_t" | "万吨/年" | "10 kt" => Some(Mass::WanTonne),
        _ => None,
    }
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

/// A data source as written: its number, or what it stands for.
pub fn source(source: &str) -> Option<Source> {
    let number = source.trim_start().chars().next();
    match number {
        Some('1' | '１' | '①') => Some(Source::Study),
        Some('2' | '２' | '②') => Some(Source::Assessment),
        Some('3' | '３' | '③') => Some(Source::Tool),
        _ if source.contains("环评") => Some(Source::Assessment),
        _ if source.contains("可研") || source.contains("能评") => Some(Source::Study),
        _ if source.contains("测算") || source.contains("工具") => Some(Source::Tool),
        _ => None,
    }
}

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
    if matches!(
        cell,
        "-" | "--" | "—" | "——" | "/" | "无" | "N/A" | "n/a" | "NA" | "na"
    ) {
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

/// How a row of sums begins.
pub const TOTALS: &[&str] = &["合计", "总计", "小计", "共计", "total", "Total", "TOTAL"];

/// The group of what has no name.
pub const UNNAMED: Text = t("（未填写）", "(blank)");
/// The heading of the reason in the file of refused rows.
pub const REASON: Text = t("未采用原因", "Why it was not used");
/// The heading of the row number there.
pub const ROW: Text = t("原行号", "Row in the file");

/// Why a cell or a row was refused.
pub fn fault(fault: &Fault) -> Message {
    let name = fault.column.map_or(t("本行", "The row"), column);
    let pattern = match fault.kind {
        FaultKind::Blank => t("{0}为空", "{0} is blank"),
        FaultKind::Unreadable => t(
            "{0}“{1}”不是可以识别的数字",
            "{0}: “{1}” cannot be read as a number",
        ),
        FaultKind::Negative => t("{0}“{1}”小于 0", "{0}: “{1}” is below zero"),
        FaultKind::TooLong => t(
            "{0}“{1}”位数过多（最多 18 位）",
            "{0}: “{1}” has too many digits (18 at most)",
        ),
        FaultKind::Zero => t("{0}为 0，不能作除数", "{0} is 0 and cannot be divided by"),
        FaultKind::UnknownUnit => t("{0}“{1}”不是可以识别的单位", "{0}: “{1}” is no known unit"),
        FaultKind::UnknownSource => t(
            "{0}“{1}”不是 1、2、3 或其名称",
            "{0}: “{1}” is neither 1, 2, 3 nor their names",
        ),
        FaultKind::NotADay => t(
            "{0}“{1}”不是可以识别的日期",
            "{0}: “{1}” cannot be read as a day",
        ),
        FaultKind::TotalRow => t(
            "{0}是合计行，不是一笔贷款",
            "{0} is a row of sums, not a loan",
        ),
        FaultKind::OpenQuote => t("{0}的引号没有结束", "{0} has a quote that is never closed"),
        FaultKind::TooLarge => t(
            "{0}的计算结果过大，请核对数量级",
            "{0} gives a figure too large to be meant; check the magnitudes",
        ),
        FaultKind::Garbled => t(
            "{0}“{1}”中有无法识别的文字",
            "{0}: “{1}” has letters that cannot be read",
        ),
        FaultKind::TooMany => t("{0}的列数过多", "{0} has too many columns"),
    };
    Message::new(pattern, vec![name.into(), fault.found.clone().into()])
}

/// Why a file is refused.
pub fn file_fault(fault: FileFault) -> Text {
    match fault {
        FileFault::NotText => t(
            "这不是文本文件，请选择 CSV 或 xlsx 文件",
            "This is no text file; choose a CSV or xlsx file",
        ),
        FileFault::MixedLetters => t(
            "文件的文字编码前后不一致，请用 Excel 另存为 CSV UTF-8 后再导入",
            "The file changes its encoding midway; save it as CSV UTF-8 and import it again",
        ),
        FileFault::TooLarge => t(
            "文件过大：CSV 不超过 512 MiB，xlsx 不超过 64 MiB",
            "The file is too large: 512 MiB for CSV, 64 MiB for xlsx at most",
        ),
        FileFault::TooManyRows => t(
            "超过 200 万行，请分成几个文件",
            "More than two million rows; divide it into several files",
        ),
        FileFault::NoHeading => t("没有找到标题行", "There is no heading row"),
        FileFault::NotMapped => t(
            "还有必需的列没有对应：贷款余额、项目总投资和至少一项指标",
            "Columns are missing: balance, total investment and at least one indicator",
        ),
        FileFault::LineTooLong => t(
            "有一行过长，不是以行分隔的表格",
            "A line is far too long; this is no table of rows",
        ),
        FileFault::OldWorkbook => t(
            "这是旧版 xls 或加密的文件，请用 Excel 另存为不加密的 xlsx",
            "This is an old xls or an encrypted file; save it as xlsx without a password",
        ),
        FileFault::BrokenWorkbook => t(
            "这个 xlsx 文件已损坏或不完整",
            "This xlsx file is damaged or incomplete",
        ),
        FileFault::Inflates => t(
            "这个 xlsx 文件解压后大得不合常理，已拒绝",
            "This xlsx file inflates beyond all reason and is refused",
        ),
        FileFault::TooManyParts => t(
            "这个 xlsx 文件内部的部件过多，已拒绝",
            "This xlsx file has too many parts and is refused",
        ),
        FileFault::TooManyCells => t(
            "工作表的列数或单元格过多，已拒绝",
            "The sheet has too many columns or cells and is refused",
        ),
        FileFault::Stopped => t("已取消", "Stopped"),
    }
}

/// 本季度新发放.
pub const IN_QUARTER: Text = t("本季度新发放", "Issued this quarter");
/// 本年度累计.
pub const IN_YEAR: Text = t("本年度累计", "Issued this year");
/// 累计.
pub const IN_ALL: Text = t("累计", "In all");
/// 项目数.
pub const PROJECTS: Text = t("项目数", "Projects");
/// 贷款金额.
pub const AMOUNT: Text = t("贷款金额（万元，按余额）", "Amount (10k CNY, by balance)");
/// 加权平均利率.
pub const RATE: Text = t("加权平均利率（%）", "Weighted average rate (%)");
/// 年度碳减排量.
pub const YEARLY_CO2: Text = t("年度碳减排量（吨）", "CO2 reduction a year (t)");

/// The sheet that says how it was made.
pub const READ_ME: Text = t("说明", "Read me");
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
pub const PBOC: Text = t("人民银行口径", "PBOC table");
/// Loans to projects with a large limit.
pub const LARGE_PROJECTS: Text = t(
    "授信 1 亿元及以上的项目（八）",
    "Projects with a limit of 100m CNY or more (八)",
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
pub const COVERED: Text = t("有数据的笔数", "Loans with a figure");
/// The balance of those.
pub const COVERED_BALANCE: Text = t("有数据的贷款余额（万元）", "Their balance (10k CNY)");
/// How many figures of an indicator.
pub const FIGURES_OF: Text = t("{0}（笔数）", "{0} (figures)");
/// A project's own figure, in tonnes.
pub const GIVEN_OF: Text = t("项目年{0}（吨）", "Project's {0} a year (t)");
/// A row says that it cannot be computed.
pub const NOT_CALCULABLE_SAID: Text = t("不可测算", "not calculable");
/// The place among the largest.
pub const RANK: Text = t("名次", "Rank");
/// A loan's share of the total.
pub const SHARE_OF_TOTAL: Text = t("占合计（%）", "Share of the total (%)");
/// The file of a row.
pub const FILE: Text = t("文件", "File");
/// One of the files.
pub const FILE_OF: Text = t("文件 {0}", "File {0}");
/// Total investment.
pub const INVESTMENT_WAN: Text = t("项目总投资（万元）", "Total investment (10k CNY)");
/// What stood in a row.
pub const CELLS: Text = t("原行各列", "The row's cells");
/// All rows below the headings.
pub const ALL_ROWS: Text = t("全部行数", "All rows");
/// Blank rows.
pub const BLANK: Text = t("空行", "blank");
/// The sheet's line.
pub const DIGITS: Text = t("数字", "Numbers");
/// When a number is a number.
pub const DIGITS_TEXT: Text = t(
    "不超过 15 位有效数字的数写成数值，与计算结果完全一致；更长的数写成文本，因为 Excel 只保留 15 位。以 = + - @ 开头的文字都是文本，不是公式",
    "A number of at most 15 significant digits is a number and exact; a longer one is a text, for Excel keeps 15. Words beginning with = + - @ are texts and never formulas",
);
/// The sheet's line.
pub const SOURCES_OF: Text = t("依据", "Computed by");
/// Not every row is there.
pub const LOANS_LEFT_OUT: Text = t(
    "本表只列前 {0} 行，其余不在本表中，但已计入各项结果与行数",
    "Only the first {0} rows are listed; the others are in all results and counts",
);
/// Kind of grouping.
pub const GROUPING: Text = t("分组", "Grouping");
/// Count.
pub const LOAN_COUNT: Text = t("贷款笔数", "Loans");
/// Balance.
pub const BALANCE_WAN: Text = t("贷款余额（万元）", "Balance (10k CNY)");
/// Everything.
pub const TOTAL: Text = t("合计", "Total");
/// By source.
pub const BY_SOURCE: Text = t("数据来源", "Data source");
/// No source.
pub const NO_SOURCE: Text = t("未注明来源", "No source given");
/// Share.
pub const SHARE: Text = t("贷款占总投资（%）", "Share of investment (%)");
/// State of a row.
pub const STATE: Text = t("处理结果", "Outcome");
/// Used.
pub const USED: Text = t("已采用", "used");
/// Used with a doubt.
pub const FLAGGED: Text = t("已采用，有提示", "used, with a remark");
/// Refused.
pub const NOT_USED: Text = t("未采用", "not used");
/// Remarks.
pub const REMARKS: Text = t("提示", "Remarks");
/// An indicator's part of the loan, with its unit.
pub const ATTRIBUTABLE: Text = t("折合减排{0}（吨）", "Attributable {0} (t)");
/// An indicator's part of the loan, every digit.
pub const EXACT_OF: Text = t("{0}（全部位数）", "{0} (all digits)");
/// The sheet's line.
pub const SCOPE: Text = t("认定口径", "Scope");
/// The sheet's line.
pub const METHOD: Text = t("测算方法", "Method");
/// The sheet's line.
pub const PERIOD_END: Text = t("期末日", "Period ends");
/// The sheet's line.
pub const FORMULA: Text = t("公式", "Formula");
/// The formula.
pub const FORMULA_TEXT: Text = t(
    "贷款所形成的年节能减排量 = 项目建成后的年节能减排量 × 本行对项目的贷款余额 ÷ 项目总投资（六（二）1）",
    "Attributable reduction = the project's annual reduction × balance ÷ total investment (六（二）1)",
);
/// The sheet's line.
pub const ROUNDING: Text = t("舍入", "Rounding");
/// How it is rounded.
pub const ROUNDING_TEXT: Text = t(
    "每笔贷款精确到小数点后 10 位（四舍五入），先加总，最后按印刷位数四舍五入一次",
    "Each loan exact to ten decimals (half up), added, and rounded once at the printed places",
);
/// The sheet's line.
pub const CALLED_AVOIDED: Text = t("口径提示", "Mind");
/// What it is and is not.
pub const NOT_FINANCED: Text = t(
    "以上为折合减排量（避免的排放），不是融资排放",
    "These are avoided emissions, not financed emissions",
);
/// The sheet's line.
pub const BUILD: Text = t("程序版本", "Build");
/// The sheet's line.
pub const MADE_AT: Text = t("生成时间", "Made at");
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
    "A message within the program was not understood; reload the page",
);
/// A workbook where a text was meant.
pub const OPEN_AS_WORKBOOK: Text = t("这是 xlsx 文件", "This is an xlsx file");
