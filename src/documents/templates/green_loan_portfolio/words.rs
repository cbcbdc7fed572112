//! The words of the portfolio form, in both languages. The Chinese terms are those of tables 1 and 5.

use crate::documents::next_period::{NextPeriod, Period};
use crate::i18n::{Arg, Message, Text};

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// Names as they are listed in a sentence.
pub fn listed(names: &[impl AsRef<str>]) -> Message {
    let joined = |mark: &str| {
        let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
        names.join(mark)
    };
    let both = Arg::Both(Box::new([joined("、"), joined(", ")]));
    Message::new(t("{0}", "{0}"), vec![both])
}

/// The title.
pub const TITLE: Text = t(
    "绿色贷款折合减排测算",
    "Attributable emission reduction of green loans",
);
/// For the home page.
pub const ABOUT: Text = t(
    "银行绿色金融人员按季使用：逐笔录入贷款或导入台账，测算折合减排，生成披露报告表 5、表 1。",
    "For a bank's green finance officer, each quarter: enter loans or import a loan ledger, calculate the attributable emission reduction, and generate Tables 5 and 1 of the disclosure report.",
);
/// To have at hand.
pub const PREPARE_LOANS: Text = t(
    "贷款台账：余额、项目总投资、年利率、发放日",
    "Loan ledger: outstanding balance, total project investment, interest rate, drawdown date",
);
/// To have at hand.
pub const PREPARE_REPORTS: Text = t(
    "可研批复、能评、环评报告中的年节能减排量，或测算工具表",
    "Annual energy saving and emission reduction from feasibility approvals, energy assessments or environmental impact assessments, or the estimation tool",
);
/// To have at hand.
pub const PREPARE_TOTALS: Text = t(
    "全行各项贷款余额，持有绿色债券余额及其减排量",
    "Total loans of the bank, green bonds held and their emission reduction",
);
/// Sample.
pub const STORY_LOANS: Text = t("示例：逐笔录入", "Sample: loans entered individually");
/// Sample.
pub const STORY_BOOK: Text = t("示例：导入的台账", "Sample: imported ledger");
/// Subject.
pub const SUBJECT: Text = t("{0} {1}", "{0} {1}");
/// Subject.
pub const SUBJECT_NAME: Text = t("{0}", "{0}");
/// As it is.
pub const PLAIN: Text = t("{0}", "{0}");
/// Per cent.
pub const PER_CENT: Text = t("%", "%");

/// Step.
pub const S_SCOPE: Text = t("披露期与口径", "Period and definition");
/// Step.
pub const S_SCOPE_LEAD: Text = t(
    "认定口径和测算方法随每一期保存；口径不同的两期不作比较。",
    "The green loan definition and the method are saved with each period; periods with different definitions are not compared.",
);
/// Step.
pub const S_LEDGER: Text = t("台账", "Loan ledger");
/// Step.
pub const S_LEDGER_LEAD: Text = t(
    "逐笔录入或导入台账（CSV、xlsx、xls、ods），测算折合减排。",
    "Enter loans individually or import a ledger (CSV, xlsx, xls, ods) to calculate the attributable reduction.",
);
/// Step.
pub const S_CHECK: Text = t("校验", "Checks");
/// Step.
pub const S_CHECK_LEAD: Text = t(
    "逐条核对提示：单位、数量级、占比、来源。",
    "Review the remarks one by one: units, orders of magnitude, shares and sources.",
);
/// Step.
pub const S_RESULTS: Text = t("结果", "Results");
/// Step.
pub const S_RESULTS_LEAD: Text = t(
    "折合减排的合计与分组；绿色支行情况填入表 1。",
    "Totals and breakdowns of the attributable reduction; green branches are entered in Table 1.",
);
/// Step.
pub const S_BONDS: Text = t("绿色债券与全行贷款", "Green bonds and total loans");
/// Step.
pub const S_BONDS_LEAD: Text = t("表 5 其余各项。", "Remaining items of Table 5.");

/// Field.
pub const INSTITUTION: Text = t("机构名称", "Institution");
/// Field.
pub const PERIOD_END: Text = t("期末日", "Period end");
/// Field.
pub const SCOPE: Text = t("认定口径", "Green loan definition");
/// A scope.
pub const SCOPE_2025: Text = t(
    "《绿色金融支持项目目录（试行）》（银调发〔2025〕7 号）",
    "Catalogue of projects supported by green finance (银调发〔2025〕7号)",
);
/// A scope.
pub const SCOPE_2019: Text = t(
    "《绿色产业指导目录（2019 年版）》",
    "Green industry catalogue (2019)",
);
/// Help.
pub const SCOPE_HELP: Text = t(
    "注明所用目录及版本。口径变更后的数据与往期不具可比性，程序不作跨口径比较。",
    "State the catalogue and its version. After a change of definition, data are not comparable with earlier periods and the program does not compare them.",
);
/// Field.
pub const METHOD: Text = t("测算方法", "Method");
/// A method.
pub const METHOD_GUIDE: Text = t(
    "《绿色信贷项目节能减排量测算指引》",
    "Guide to computing reductions of green-loan projects (2013)",
);
/// Field.
pub const ONLY_PROJECTS: Text = t("测算范围", "Scope of calculation");
/// Confirmed.
pub const CONFIRM_PROJECTS: Text = t("仅含固定资产类项目贷款", "Fixed-asset project loans only");
/// Help.
pub const ONLY_PROJECTS_HELP: Text = t(
    "流动资金贷款不按项目总投资折算，不纳入测算。",
    "Working capital loans cannot be attributed by total project investment and are excluded.",
);
/// Field.
pub const WAY: Text = t("台账来源", "Source of ledger");
/// A way.
pub const WAY_TYPED: Text = t("逐笔录入", "Individual entry");
/// A way.
pub const WAY_BOOK: Text = t("导入台账文件", "Imported ledger file");
/// Folded away.
pub const BOOK_BY_HAND: Text = t("手工填写汇总数", "Totals entered manually");
/// Problem.
pub const NO_BOOK: Text = t(
    "请导入台账文件，或手工填写汇总数",
    "Import a ledger file or enter its totals manually",
);
/// Problem.
pub const BOOK_STALE: Text = t(
    "台账结果按另一期末日、认定口径或测算方法计算，请重新读取台账",
    "The ledger result was calculated for another period end, definition or method; read the ledger again",
);
/// Files, columns or units were changed after the book was read.
pub const BOOK_UNREAD: Text = t(
    "台账文件、列对应或单位已改动，结果仍按改动前的台账计算，请重新读取台账",
    "Ledger files, columns or units have changed; the result is still that of the ledger before the change. Read the ledger again",
);
/// All files were removed after the book was read.
pub const BOOK_REMOVED: Text = t(
    "台账文件已移除，结果仍按已移除的文件计算‖；请重新选择文件并读取台账，或清除结果",
    "The ledger files have been removed; the result is still theirs‖. Select files and read the ledger again, or clear the result",
);
/// Rows that may be sums were counted.
pub const BOOK_SUMS: Text = t(
    "有 {0} 行可能是合计行、其中项、其他行的明细或重复的行，或注明已结清、作废等，可能不应计入‖：请在校验中剔除；确为贷款的，请在校验中确认并说明原因",
    "Rows that may be totals, parts of totals, details of other rows or duplicates, or are marked as settled or void, and should perhaps not be counted: {0}‖; exclude them under Checks, or confirm there that they are loans and give the reason",
);
/// Remarks doubt a unit or a size.
pub const BOOK_SIZES: Text = t(
    "台账有 {0} 处提示未处理，涉及金额、减排量或利率的单位、数量级或列的位置‖：请在校验中核对；有误的，更正后重新读取；无误的，请在校验中逐笔或按类确认并说明原因",
    "Open ledger remarks about the unit, magnitude or column of amounts, reductions or rates: {0}‖; check them under Checks: correct the ledger and read it again, or confirm there, one by one or by kind, that the data are right and give the reason",
);
/// Rows that name a loan were left out as sums.
pub const BOOK_LIKE_TOTAL: Text = t(
    "有 {0} 行填有编号、借款人或项目名称，但金额等于其上各行之和，已按合计行剔除，未计入‖：确为贷款的，请在校验中恢复；确为合计行的，请说明",
    "Rows with a loan number, borrower or project whose amounts equal the sums of rows above and that were left out as totals: {0}‖; restore them under Checks if they are loans, or state that they are totals",
);
/// Rows of sums of the ledger are not the sums of their rows.
pub const BOOK_TOTALS: Text = t(
    "台账中有 {0} 个合计行与所计各行之和不一致，可能有缺行、重复行或未计入的行‖：请在“校验”中查看差额并核对台账；如确认无误，请说明",
    "Total rows of the ledger that differ from the sums of their rows: {0}‖; a row may be missing, doubled or not counted. See the differences under Checks and check the ledger, or state why it is right",
);
/// Sheets of the workbook were not read.
pub const BOOK_SHEETS: Text = t(
    "台账文件中另有 {0} 张工作表的标题与台账相符，没有读取：{1}‖。属于本期台账的，请勾选后重新读取；不属于的，请说明原因",
    "{0} further worksheets in the ledger files have matching headings and were not read: {1}‖. Select those belonging to this period and read the ledger again; give the reason for the others",
);
/// Problem.
pub const BOOK_CHANGED: Text = t(
    "汇总数与读入的台账结果不一致‖：请重新读取，或说明原因",
    "The totals differ from the ledger result‖; read the ledger again or give the reason",
);
/// Problem.
pub const BOOK_EMPTY: Text = t(
    "台账中没有被采用的贷款：请在“台账”一步按未采用的原因更正后重新读取",
    "No loan in the ledger was used; correct the rows according to the reasons listed in the step “Loan ledger” and read the ledger again",
);
/// Problem.
pub const BOOK_REFUSED_ROWS: Text = t(
    "台账有 {0} 行未采用，未计入折合减排‖：请更正后重新读取；不更正的，填写原因后方可生成报告",
    "Ledger rows not used and not included in the attributable reduction: {0}‖; correct them and read the ledger again, or give the reason before the report can be finalised",
);
/// Problem.
pub const BOOK_REFUSED_LOANS: Text = t(
    "除合计行和说明行外，台账有 {0} 行未采用，其中 {1} 笔余额可识别，余额合计 {2} 万元，未计入折合减排‖：请补正后重新读取；不补正的，填写原因后方可生成报告",
    "Ledger rows not used, excluding total and note rows: {0}; of these, loans with a recognisable balance: {1}, totalling {2} (CNY 10,000); not included in the attributable reduction‖; correct them and read the ledger again, or give the reason before the report can be finalised",
);
/// Problem.
pub const GREEN_BELOW_LOANS: Text = t(
    "绿色信贷余额 {0} 万元小于台账贷款余额合计 {1} 万元，请核对",
    "The green loan balance of {0} (CNY 10,000) is below the total loan balance of the ledger of {1} (CNY 10,000); please check",
);
/// Problem.
pub const GREEN_ABOVE_LOANS: Text = t(
    "绿色信贷余额 {0} 万元大于台账贷款余额合计 {1} 万元，差额部分未测算‖：请补入台账；不补入的，填写原因后方可生成报告",
    "The green loan balance of {0} (CNY 10,000) exceeds the total loan balance of the ledger of {1} (CNY 10,000); the difference is not calculated‖; add the missing loans, or give the reason before the report can be finalised",
);
/// Problem.
pub const PROJECT_OVER_WHOLE: Text = t(
    "{0}“{1}”的 {2} 笔贷款余额合计 {3}，大于项目总投资 {4}‖：请核对；如确认无误，请说明",
    "The {2} loans to “{1}” of {0} have a total balance of {3}, above the total project investment of {4}‖; check them, or give the reason if correct",
);
/// Two typed loans with one number.
pub const SAME_ID: Text = t(
    "贷款编号“{0}”与第 {1} 笔相同，余额已重复计入‖；如为同一笔贷款，请删除其中一笔，如确为两笔，请说明",
    "Loan no. “{0}” is also that of loan {1}, and both balances are counted‖; delete one if they are one loan, or give the reason if they are two",
);
/// A typed loan whose number is another one's with a running number behind it.
pub const DRAWDOWN: Text = t(
    "贷款编号“{0}”与第 {1} 笔“{2}”只差末尾的序号，可能是合同与其提款分别录入、余额重复计入‖；如是，请删除合同或各笔提款，如为不同贷款，请说明",
    "Loan no. “{0}” differs from “{2}” of loan {1} only by a running number at its end; a contract and its drawdowns may both be entered and counted twice‖; delete the contract or the drawdowns if so, or give the reason if the loans are different ones",
);
/// A typed loan whose balance is that of the other loans to its project.
pub const SUM_OF_PROJECT: Text = t(
    "贷款余额等于同一项目其他各笔之和，可能是合同与其提款分别录入、余额重复计入‖；如是，请删除合同或各笔提款，如为不同贷款，请说明",
    "The balance equals the sum of the other loans to the project; a contract and its drawdowns may both be entered and counted twice‖; delete the contract or the drawdowns if so, or give the reason if the loans are different ones",
);
/// A typed balance that no loan has.
pub const HUGE_BALANCE: Text = t(
    "贷款余额达到 100 亿元‖：请核对单位；如确认无误，请说明",
    "The balance is CNY 10 billion or more‖; check the unit, or give the reason if it is correct",
);
/// Typed figures that do not go together: far too much is saved.
pub const INTENSITY_HIGH: Text = t(
    "每万元总投资对应的年减排{0}为 {1}，达到 {2}‖：请核对总投资和减排量的单位；如确认无误，请说明",
    "The annual reduction of {0} for each CNY 10,000 of total investment is {1}, which is {2} or more‖; check the units of investment and reduction, or give the reason if they are correct",
);
/// Typed figures that do not go together: far too little is saved.
pub const INTENSITY_LOW: Text = t(
    "每万元总投资对应的年减排{0}为 {1}，不足 {2}‖：请核对总投资和减排量的单位；如确认无误，请说明",
    "The annual reduction of {0} for each CNY 10,000 of total investment is {1}, which is below {2}‖; check the units of investment and reduction, or give the reason if they are correct",
);
/// A typed rate that is no per cent.
pub const RATE_DOUBT: Text = t(
    "年利率 {0}% 不在 {1}%–{2}% 之间，疑非百分数‖：请按百分数填写（例如 3.85）；如确认无误，请说明",
    "The annual rate of {0}% is not between {1}% and {2}% and does not appear to be a percentage‖; enter it as a percentage (for example 3.85), or give the reason if it is correct",
);
/// A typed loan that was issued after the period.
pub const ISSUED_AFTER: Text = t(
    "发放日 {0} 晚于期末日 {1}‖：请核对这笔贷款是否属于本期；如确认无误，请说明",
    "The drawdown date {0} is after the period end {1}‖; check whether the loan belongs to this period, or give the reason if it is correct",
);
/// Table 1 holds more than the whole.
pub const BRANCHES_ABOVE: Text = t(
    "表 1 各支行绿色信贷余额合计 {0} 万元，大于绿色信贷余额 {1} 万元‖：请核对，或由贷款重新带入；如确认无误，请说明",
    "The green loan balances of the branches in Table 1 total {0} (CNY 10,000), above the green loan balance of {1} (CNY 10,000)‖; check them or fill the table from the loans again, or give the reason if they are correct",
);
/// A branch of table 1 beside the same branch of the loans.
pub const BRANCH_DIFFERS: Text = t(
    "“{0}”的绿色信贷余额 {1} 万元，与贷款中该机构的余额合计 {2} 万元不一致‖：请核对，或由贷款重新带入；如确认无误，请说明",
    "The green loan balance of “{0}”, {1} (CNY 10,000), differs from the total of that branch in the loans, {2} (CNY 10,000)‖; check it or fill the table from the loans again, or give the reason if it is correct",
);
/// A branch of table 1 that the loans do not name.
pub const BRANCH_UNKNOWN: Text = t(
    "贷款中没有“{0}”这一机构，其绿色信贷余额 {1} 万元无法核对‖：请核对名称和余额，或由贷款重新带入；如确认无误，请说明",
    "The loans name no branch “{0}”, so its green loan balance of {1} (CNY 10,000) cannot be checked‖; check name and balance or fill the table from the loans again, or give the reason if they are correct",
);
/// A typed figure that is far off those of the other loans.
pub const OUTLIER: Text = t(
    "每万元总投资对应的二氧化碳减排量与全部贷款的中位数相差百倍以上‖：请核对总投资和减排量的单位；如确认无误，请说明",
    "The CO2 reduction for each CNY 10,000 of total investment differs from the median of all loans by a factor of 100 or more‖; check the units of investment and reduction, or give the reason if they are correct",
);
/// Two typed loans without a number that say the same.
pub const SAME_LOAN: Text = t(
    "本笔的借款人、项目、金额、日期和指标都与第 {0} 笔相同，余额已重复计入‖；如为同一笔贷款，请删除其中一笔，如确为两笔，请填写贷款编号或说明",
    "Borrower, project, amounts, date and figures are the same as those of loan {0}, and both balances are counted‖; delete one if they are one loan, or give the loan numbers or the reason if they are two",
);
/// Problem.
pub const PROJECT_DIFFERS: Text = t(
    "{0}“{1}”的{2}不一致：本笔 {3}，第 {4} 笔 {5}‖；请核对，如确认无误，请说明",
    "“{1}” of {0}: {2} is {3} in this loan and {5} in loan {4}‖; check them, or give the reason if correct",
);
/// Field.
pub const BOOK_NAME: Text = t("台账文件", "Ledger file");
/// Field.
pub const BOOK_SHA: Text = t("台账文件 SHA-256", "Ledger file SHA-256");
/// Field.
pub const BOOK_LOANS: Text = t("采用的贷款笔数", "Loans used");
/// Field.
pub const BOOK_REFUSED: Text = t("未采用的行数", "Rows not used");
/// Field.
pub const BOOK_BALANCE: Text = t("台账贷款余额合计", "Total loan balance in the ledger");
/// Field.
pub const BOOK_RATE: Text = t(
    "台账加权平均利率",
    "Weighted average interest rate of the ledger",
);
/// Field.
pub const BOOK_LARGE: Text = t(
    "授信 1 亿元（含）以上的项目个数",
    "Projects with a credit limit of CNY 100 million or more",
);
/// Field.
pub const BOOK_LARGE_BALANCE: Text = t(
    "上述项目融资余额合计",
    "Total outstanding balance of these projects",
);
/// Fields.
pub const BOOK_SUM_OF: [Text; 7] = [
    t("台账折合减排标准煤", "Ledger: coal equivalent"),
    t("台账折合减排二氧化碳当量", "Ledger: CO2 equivalent"),
    t("台账折合减排化学需氧量", "Ledger: COD"),
    t("台账折合减排氨氮", "Ledger: ammonia nitrogen"),
    t("台账折合减排二氧化硫", "Ledger: SO2"),
    t("台账折合减排氮氧化物", "Ledger: NOx"),
    t("台账折合节水", "Ledger: water saved"),
];

/// List.
pub const LOANS: Text = t("贷款", "Loans");
/// Item.
pub const LOAN: Text = t("贷款", "Loan");
/// Button.
pub const ADD_LOAN: Text = t("添加贷款", "Add a loan");
/// Help.
pub const LOANS_HELP: Text = t(
    "同一项目的多笔贷款分别录入，自动相加；银团贷款仅填本行余额。在建项目按建成后的全年减排量计算，不按季度折算。",
    "Several loans to one project are entered separately and added; for syndicated loans enter the bank's own balance only. Projects under construction count with the full annual reduction after completion and are not prorated by quarter.",
);
/// Field.
pub const ID: Text = t("贷款编号", "Loan no.");
/// Field.
pub const BORROWER: Text = t("借款人", "Borrower");
/// Field.
pub const PROJECT: Text = t("项目名称", "Project");
/// Field.
pub const INDUSTRY: Text = t("行业", "Industry");
/// Field and list item.
pub const BRANCH: Text = t("分支机构", "Branch");
/// Field.
pub const MONEY: Text = t("金额单位", "Currency unit");
/// Hint.
pub const MONEY_HINT: Text = t(
    "以下三项金额采用同一单位",
    "Applies to the three amounts below",
);
/// Field.
pub const BALANCE: Text = t("贷款余额", "Outstanding balance");
/// Help.
pub const BALANCE_HELP: Text = t(
    "填写期末余额，不是授信额度或累计发放额。余额为 0 的贷款，折合减排为 0。",
    "The balance at period end, not the credit limit or cumulative drawdowns. A zero balance gives a reduction of zero.",
);
/// Field.
pub const INVESTMENT: Text = t("项目总投资", "Total project investment");
/// Field.
pub const LIMIT: Text = t("授信额度", "Credit limit");
/// Field.
pub const RATE: Text = t("年利率", "Annual interest rate");
/// Field.
pub const ISSUED: Text = t("发放日", "Drawdown date");
/// Field.
pub const STATUS: Text = t("状态", "Status");
/// Help.
pub const STATUS_HELP: Text = t(
    "只作筛选与说明，不影响计算。",
    "For filtering and information only; it does not affect the calculation.",
);
/// Field.
pub const HAS: Text = t("可测算的指标", "Calculable indicators");
/// Hint.
pub const HAS_HINT: Text = t(
    "未勾选的指标视为不可测算，不按 0 计",
    "Indicators not selected are treated as not calculable, not as 0",
);
/// Field.
pub const WHY_NOT: Text = t("不可测算的原因", "Reason for not being calculable");
/// Hint.
pub const WHY_HINT: Text = t(
    "例如节水项目没有节能数据",
    "For example: a water-saving project without energy data",
);
/// Fields: the project's annual figures.
pub const VALUE_OF: [Text; 7] = [
    t(
        "项目年节约标准煤",
        "Coal equivalent saved by the project per year",
    ),
    t(
        "项目年减排二氧化碳当量",
        "CO2 equivalent reduced by the project per year",
    ),
    t(
        "项目年减排化学需氧量",
        "COD reduced by the project per year",
    ),
    t(
        "项目年减排氨氮",
        "Ammonia nitrogen reduced by the project per year",
    ),
    t("项目年减排二氧化硫", "SO2 reduced by the project per year"),
    t("项目年减排氮氧化物", "NOx reduced by the project per year"),
    t("项目年节水", "Water saved by the project per year"),
];
/// Fields: their units.
pub const UNIT_OF: [Text; 7] = [
    t("标准煤的单位", "Unit of coal equivalent"),
    t("二氧化碳当量的单位", "Unit of CO2 equivalent"),
    t("化学需氧量的单位", "Unit of COD"),
    t("氨氮的单位", "Unit of ammonia nitrogen"),
    t("二氧化硫的单位", "Unit of SO2"),
    t("氮氧化物的单位", "Unit of NOx"),
    t("节水的单位", "Unit of water saved"),
];
/// Fields: their sources.
pub const SOURCE_OF: [Text; 7] = [
    t("标准煤的数据来源", "Source of coal equivalent data"),
    t("二氧化碳当量的数据来源", "Source of CO2 equivalent data"),
    t("化学需氧量的数据来源", "Source of COD data"),
    t("氨氮的数据来源", "Source of ammonia nitrogen data"),
    t("二氧化硫的数据来源", "Source of SO2 data"),
    t("氮氧化物的数据来源", "Source of NOx data"),
    t("节水的数据来源", "Source of water data"),
];
/// Field.
pub const NOTE: Text = t("备注", "Note");
/// In place of a source.
pub const NOT_CALCULABLE: Text = t("不可测算（说明原因）", "Not calculable (state the reason)");
/// Hint.
pub const NOTE_HINT: Text = t(
    "选择“不可测算”时，在此填写原因",
    "If “Not calculable” is selected, give the reason here",
);
/// Fields: their notes.
pub const NOTE_OF: [Text; 7] = [
    t("标准煤的说明", "Note on coal equivalent"),
    t("二氧化碳当量的说明", "Note on CO2 equivalent"),
    t("化学需氧量的说明", "Note on COD"),
    t("氨氮的说明", "Note on ammonia nitrogen"),
    t("二氧化硫的说明", "Note on SO2"),
    t("氮氧化物的说明", "Note on NOx"),
    t("节水的说明", "Note on water saved"),
];
/// A ticked indicator without a figure and without a reason.
pub const NO_REASON_OF: Text = t(
    "{0}不可测算‖，请写明原因",
    "{0} is not calculable‖; give the reason",
);
/// Field.
pub const CHECKED: Text = t("核对说明", "Notes on checking");

/// List.
pub const BRANCHES: Text = t("绿色支行情况（表 1）", "Green branches (Table 1)");
/// Button.
pub const ADD_BRANCH: Text = t("添加支行", "Add a branch");
/// Help.
pub const BRANCHES_HELP: Text = t(
    "已挂牌的绿色支行逐行填写；没有的，不填。",
    "Enter one row for each designated green branch; leave the table empty if there are none.",
);
/// Column.
pub const BRANCH_NAME: Text = t("支行名称", "Branch");
/// Column.
pub const APPROVED: Text = t("批复时间", "Approval date");
/// Hint.
pub const APPROVED_HINT: Text = t("例如 2018.4", "For example 2018.4");
/// Column and figure.
pub const GREEN_BALANCE: Text = t("绿色信贷余额", "Green loan balance");
/// Column and figure.
pub const GREEN_SHARE: Text = t("绿色信贷占比", "Green loan share");
/// Column.
pub const CLIENTS: Text = t("绿色信贷户数（户）", "Number of green loan clients");
/// Column.
pub const STAFF: Text = t("专职员工数量（个）", "Number of dedicated staff");

/// Field.
pub const GREEN_TOTAL: Text = t("绿色信贷余额（表 5）", "Green loan balance (Table 5)");
/// Hint.
pub const GREEN_TOTAL_HINT: Text = t(
    "大于台账合计时填写（例如含无法测算的贷款），并说明原因；不填的，采用台账合计",
    "Enter only if it exceeds the ledger total (for example if it includes loans that cannot be calculated), with the reason; if blank, the ledger total is used",
);
/// Field.
pub const ALL_LOANS: Text = t("各项贷款余额", "Total loans");
/// Field.
pub const BOND_BALANCE: Text = t("持有绿色债券余额", "Green bonds held");
/// Field.
pub const PART_CO2_SHORT: Text = t("折合减排二氧化碳当量", "CO2 equivalent, attributable");
/// Said on the page or on paper.
pub const BOND_CO2: Text = t(
    "债券折合减排二氧化碳当量",
    "CO2 equivalent reduction attributable to the bonds",
);

/// Problem.
pub const NO_LOANS: Text = t(
    "请至少录入一笔贷款，或改为导入台账",
    "Enter at least one loan, or import a ledger",
);
/// Problem.
pub const GREEN_OVER_ALL: Text = t(
    "绿色信贷余额大于各项贷款余额，请核对单位（万元）",
    "The green loan balance exceeds total loans; check the unit (CNY 10,000)",
);
/// Problem.
pub const ZERO_INVESTMENT: Text = t(
    "项目总投资为 0，不能作除数；其他贷款照常计算",
    "The total project investment is 0 and cannot be used as divisor; other loans are calculated as usual",
);
/// Problem.
pub const OVER_WHOLE: Text = t(
    "贷款余额大于项目总投资，占比超过 100%‖：请核对单位；如确认无误，请说明",
    "The outstanding balance exceeds the total project investment, a share above 100%‖; check the units, or give the reason if it is correct",
);
/// Problem.
pub const KILOGRAMS: Text = t(
    "{0}与标准煤相比过大（每吨标准煤超过 20 千克）‖，请核对单位是否为千克；如确认无误，请说明",
    "{0} is too large relative to coal equivalent (above 20 kg per tonne)‖; check whether the unit is kilograms, or give the reason if it is correct",
);
/// Problem.
pub const CO2_PER_COAL: Text = t(
    "二氧化碳与标准煤之比不在 1.5–3.5 之间‖，请核对；如确认无误，请说明",
    "The ratio of CO2 to coal equivalent is outside 1.5–3.5‖; check it, or give the reason if it is correct",
);
/// Problem.
pub const NO_REASON: Text = t(
    "没有可测算的指标‖，请写明不可测算的原因",
    "There is no calculable indicator‖; give the reason",
);

/// Figure.
pub const SHARE: Text = t("贷款占总投资", "Loan share of total investment");
/// Figure.
pub const PART_OF: Text = t("折合减排{0}", "{0}, attributable");
/// Formula.
pub const F_SHARE: Text = t(
    "贷款余额 ÷ 项目总投资",
    "outstanding balance ÷ total project investment",
);
/// Formula.
pub const F_PART: Text = t(
    "项目年节能减排量 × 贷款余额 ÷ 项目总投资",
    "annual reduction × outstanding balance ÷ total investment",
);
/// Formula.
pub const F_SUM: Text = t(
    "各笔相加，中间结果不少于十位小数，最终结果四舍五入保留两位小数",
    "sum of all loans, each kept to at least ten decimal places; the result is rounded half up to two decimal places",
);
/// Formula.
pub const F_GREEN_SHARE: Text = t(
    "绿色信贷余额 ÷ 各项贷款余额",
    "green loan balance ÷ total loans",
);
/// Formula.
pub const F_BOTH: Text = t(
    "绿色贷款 + 绿色债券，先加总，最终结果四舍五入保留两位小数",
    "green loans + green bonds, added first; the result is rounded half up to two decimal places",
);
/// Formula.
pub const F_RATE: Text = t(
    "Σ（余额 × 年利率）÷ Σ 余额",
    "Σ(balance × interest rate) ÷ Σ balance",
);
/// Formula.
pub const F_LARGE: Text = t(
    "项目各笔贷款的授信额度合计 ≥ 1 亿元（含）",
    "total credit limit of the project's loans ≥ CNY 100 million",
);
/// Figure.
pub const BOTH: Text = t(
    "绿贷绿债两项折合减排二氧化碳当量",
    "CO2 equivalent reduction attributable to green loans and bonds",
);
/// Figure.
pub const WEIGHTED: Text = t("加权平均利率", "Weighted average interest rate");
/// Figure.
pub const LARGE: Text = t(
    "授信 1 亿元（含）以上的绿色项目（个）",
    "Green projects with a credit limit of CNY 100 million or more",
);
/// Figure.
pub const LARGE_BALANCE: Text = t(
    "上述项目融资余额合计",
    "Total outstanding balance of these projects",
);
/// Not applicable.
pub const NA_INVESTMENT: Text = t("项目总投资为 0", "total project investment is 0");
/// Not applicable.
pub const NA_ALL: Text = t("各项贷款余额为 0", "total loans are 0");

/// Paper.
pub const SUBTITLE: Text = t(
    "截至 {0}；认定口径：{1}；测算方法：{2}",
    "As of {0}; green loan definition: {1}; method: {2}",
);
/// The title of table 5: of an institution, and of the empty form.
pub const TABLE_5: [Text; 2] = [
    t(
        "表 5 {0}投融资对环境产生的影响",
        "Table 5: Environmental impact of investment and financing of {0}",
    ),
    t(
        "表 5 投融资对环境产生的影响",
        "Table 5: Environmental impact of investment and financing",
    ),
];
/// The title of table 1: of an institution, and of the empty form.
pub const TABLE_1: [Text; 2] = [
    t(
        "表 1 {0}绿色支行情况表（单位：万元）",
        "Table 1: Green branches of {0} (CNY 10,000)",
    ),
    t(
        "表 1 绿色支行情况表（单位：万元）",
        "Table 1: Green branches (CNY 10,000)",
    ),
];
/// Paper.
pub const C_NAME: Text = t("指标名称", "Indicator");
/// Paper.
pub const C_ITEM: Text = t("披露细项", "Item");
/// Paper.
pub const C_AS_OF: Text = t("截至 {0}", "As of {0}");
/// Paper.
pub const G_BALANCE: Text = t("绿色信贷余额及占比", "Green loan balance and share");
/// Paper.
pub const G_AVOIDED: Text = t(
    "绿色信贷金额变动折合减排情况",
    "Emission reduction attributable to changes in green loans",
);
/// Paper.
pub const G_BONDS: Text = t(
    "持有绿色债券余额及折合减排情况",
    "Green bonds held and attributable reduction",
);
/// Paper.
pub const I_GREEN: Text = t("绿色信贷余额（万元）", "Green loan balance (CNY 10,000)");
/// Paper.
pub const I_ALL: Text = t("各项贷款余额（万元）", "Total loans (CNY 10,000)");
/// Paper.
pub const I_SHARE: Text = t("绿色信贷占比（%）", "Green loan share (%)");
/// Paper.
pub const I_SUMS: [Text; 7] = [
    t(
        "折合减排标准煤（吨）",
        "Attributable coal equivalent saved (t)",
    ),
    t(
        "折合减排二氧化碳当量（吨）",
        "Attributable CO2 equivalent reduction (t)",
    ),
    t("折合减排化学需氧量（吨）", "Attributable COD reduction (t)"),
    t(
        "折合减排氨氮（吨）",
        "Attributable ammonia nitrogen reduction (t)",
    ),
    t("折合减排二氧化硫（吨）", "Attributable SO2 reduction (t)"),
    t("折合减排氮氧化物（吨）", "Attributable NOx reduction (t)"),
    t("折合节水（吨）", "Attributable water saved (t)"),
];
/// Paper.
pub const I_BONDS: Text = t("持有绿色债券余额（万元）", "Green bonds held (CNY 10,000)");
/// Paper.
pub const I_BOND_CO2: Text = t(
    "折合减排二氧化碳当量（吨）",
    "Attributable CO2 equivalent reduction (t)",
);
/// Note.
pub const N_NOTE: Text = t(
    "注：考虑可得性和可计算性，部分无法量化环境效益未列入其中。",
    "Note: considering availability and calculability, environmental benefits that cannot be quantified are not included.",
);
/// Note.
pub const N_FORMULA: Text = t(
    "贷款所形成的年节能减排量 = 项目建成后的年节能减排量 × 本行对项目的贷款余额 ÷ 项目总投资；各笔相加，中间结果不少于十位小数，最终结果四舍五入保留两位小数。",
    "Annual reduction attributable to a loan = annual reduction of the completed project × the bank's outstanding balance ÷ total project investment; all loans are added, each kept to at least ten decimal places, and the result is rounded half up to two decimal places.",
);
/// Note.
pub const N_AVOIDED: Text = t(
    "以上为折合减排（避免的排放），不是融资排放。",
    "The figures are attributable reductions (avoided emissions), not financed emissions.",
);
/// Note.
pub const N_COVERED: Text = t(
    "{0}：{1} 笔贷款中 {2} 笔有数据。",
    "{0}: data are available for {2} of {1} loans.",
);
/// Note.
pub const N_BOOK: Text = t(
    "数据来自台账“{0}”：采用 {1} 笔，未采用 {2} 行。",
    "Data from the ledger “{0}”: {1} loans used, {2} rows not used.",
);
/// Note.
pub const N_HEADLINE: Text = t(
    "绿色信贷余额 {0} 亿元；折合减排二氧化碳当量 {1} 万吨。",
    "Green loan balance (CNY 100 million): {0}; attributable CO2 equivalent reduction (10,000 t): {1}.",
);
/// Note.
pub const N_REASON: Text = t("说明：{0}——{1}", "Explanation: {0} — {1}");
/// A remark about a typed loan that the person answered with a reason, in a workbook.
pub const REASON_OF_LOAN: Text = t(
    "{0}：{1}；确认原因：{2}",
    "{0}: {1}; reason for confirmation: {2}",
);
/// Table.
pub const T_LOANS: Text = t("贷款明细", "Loans");
/// Table.
pub const T_TABLE_5: Text = t("表 5", "Table 5");
/// Table.
pub const T_BRANCHES: Text = t("表 1", "Table 1");
/// Column.
pub const C_VALUE: Text = t("数值", "Value");

/// Why two drafts cannot be compared.
pub const NO_RESULT: Text = t(
    "至少一份报告无逐笔结果：请先在“台账”一步录入贷款或导入台账",
    "At least one of the reports has no loan results; enter loans or import a ledger in the step “Loan ledger” first",
);
/// Comparison.
pub const T_COMPARISON: Text = t("两期比较", "Comparison of two periods");
/// Comparison.
pub const PERIOD: Text = t("披露期", "Period");
/// Comparison.
pub const C_GROUP: Text = t("范围", "Category");
/// Comparison.
pub const C_TOTAL: Text = t("合计", "Total loans");
/// Comparison.
pub const OF_GROUP: Text = t("{0}：{1}", "{0}: {1}");
/// Comparison.
pub const C_BEFORE: Text = t("上期", "Previous period");
/// Comparison.
pub const C_AFTER: Text = t("本期", "Current period");
/// Comparison.
pub const C_CHANGE: Text = t("增减", "Change");
/// Comparison.
pub const C_TABLE_5: Text = t("表 5", "Table 5");
/// Comparison.
pub const C_SHARE_POINTS: Text = t(
    "绿色信贷占比（%，增减为百分点）",
    "Green share (%; change in percentage points)",
);
/// Comparison.
pub const C_BOND_CO2: Text = t(
    "绿色债券折合减排二氧化碳当量（吨）",
    "CO2 equivalent of the bonds (t)",
);
/// Comparison.
pub const C_BOTH_CO2: Text = t(
    "绿贷绿债合计折合减排二氧化碳当量（吨）",
    "CO2 equivalent of loans and bonds (t)",
);
/// An action.
pub const TAKE_BRANCHES: Text = t("由贷款带入表 1", "Fill Table 1 from the loans");
/// What it does.
pub const TAKE_BRANCHES_HELP: Text = t(
    "表 1 已列支行的，按名称带入贷款余额；尚未列支行的，列出贷款中的全部分支机构，请删去非绿色支行。户数按逐笔录入的借款人计数，台账文件不带入户数；占比、专职员工请自行填写。",
    "Balances are entered for the branches listed in Table 1, by name; if none is listed, all branches of the loans are added, and those that are not green branches must be deleted. Clients are counted from loans entered individually, not from a ledger file; enter share and staff manually.",
);
/// Why it failed.
pub const NO_BRANCHES: Text = t(
    "贷款中没有填写分支机构，请先在“台账”一步补充",
    "No branch is entered for the loans; add the branches in the step “Loan ledger” first",
);
/// Why it failed.
pub const OTHER_BRANCHES: Text = t(
    "表 1 所列支行与贷款中的分支机构名称都不相同，请核对名称，或清空表 1 后再带入",
    "None of the branches in Table 1 matches a branch of the loans; check the names, or clear Table 1 and try again",
);
/// Comparison.
pub const T_NEW: Text = t("新增贷款", "New loans");
/// Comparison.
pub const T_SETTLED: Text = t(
    "结清（本期未列）贷款",
    "Settled loans (not in the current period)",
);
/// Comparison.
pub const T_CHANGED: Text = t("变动贷款", "Changed loans");
/// Comparison.
pub const C_BALANCE: Text = t("贷款余额（万元）", "Balance (CNY 10,000)");
/// Comparison.
pub const C_BALANCE_BEFORE: Text = t("余额：上期（万元）", "Balance, previous (CNY 10,000)");
/// Comparison.
pub const C_BALANCE_AFTER: Text = t("余额：本期（万元）", "Balance, current (CNY 10,000)");
/// Comparison.
pub const C_BALANCE_CHANGE: Text = t("余额：增减（万元）", "Balance, change (CNY 10,000)");
/// Comparison.
pub const C_CO2: Text = t(
    "折合减排二氧化碳当量（吨）",
    "Attributable CO2 equivalent reduction (t)",
);
/// Comparison.
pub const C_CO2_BEFORE: Text = t("二氧化碳当量：上期（吨）", "CO2 equivalent, previous (t)");
/// Comparison.
pub const C_CO2_AFTER: Text = t("二氧化碳当量：本期（吨）", "CO2 equivalent, current (t)");
/// Comparison.
pub const C_CO2_CHANGE: Text = t("二氧化碳当量：增减（吨）", "CO2 equivalent, change (t)");
/// Comparison.
pub const C_WHAT: Text = t("变动项目", "What changed");
/// Comparison.
pub const C_SUM: Text = t("合计（{0} 笔）", "Total ({0} loans)");
/// Comparison.
pub const N_LOANS: Text = t(
    "逐笔比较：新增 {0} 笔，结清（本期未列）{1} 笔，变动 {2} 笔，无变动 {3} 笔。贷款按编号对应；无编号的，按借款人和项目名称对应。",
    "Loan by loan: {0} new, {1} settled (not in the current period), {2} changed, {3} unchanged. Loans are matched by number or, without one, by borrower and project.",
);
/// Comparison.
pub const N_UNMATCHED: Text = t(
    "有 {0} 笔贷款编号重复，或无编号且借款人、项目名称不唯一，未逐笔比较，已计入合计：{1}。",
    "Loans that share a number, or have neither a number nor a borrower and project of their own: {0} ({1}). They are included in the totals and not compared individually.",
);
/// Comparison.
pub const N_BOOK_BEFORE: Text = t(
    "上期贷款来自台账文件，报告只保存汇总结果，未逐笔列示新增、结清和变动贷款。",
    "The previous period's loans come from a ledger file, of which the report keeps the totals only; new, settled and changed loans are not listed.",
);
/// Comparison.
pub const N_BOOK_AFTER: Text = t(
    "本期贷款来自台账文件，报告只保存汇总结果，未逐笔列示新增、结清和变动贷款。",
    "The current period's loans come from a ledger file, of which the report keeps the totals only; new, settled and changed loans are not listed.",
);
/// Comparison.
pub const N_BOOKS: Text = t(
    "两期贷款均来自台账文件，报告只保存汇总结果，未逐笔列示新增、结清和变动贷款；可分别在“结果”一步导出贷款明细后核对。",
    "The loans of both periods come from ledger files, of which the reports keep the totals only; new, settled and changed loans are not listed. The loan details can be exported in the step “Results” of each report.",
);
/// Comparison.
pub const C_PER_CENT: Text = t("增减（%）", "Change (%)");

/// Annex.
pub const ANNEX: Text = t("附表：测算明细", "Annex: calculation details");
/// Annex.
pub const ANNEX_NOTE: Text = t(
    "附表供核对使用，不属于披露表式；附表 1 和附表 4 可能载有借款人和项目名称，对外披露前应予移除。",
    "The annex is for verification and is not part of the disclosure tables; Annexes 1 and 4 may contain borrower and project names and must be removed before disclosure.",
);
/// Annex.
pub const A_READ_ME: Text = t("附表 1 口径与数据", "Annex 1: Definition and data");
/// Annex.
pub const A_HANDLING: Text = t("台账的读取方式", "Ledger reading");
/// Annex.
pub const A_REFUSED: Text = t("未采用的行", "Rows not used");
/// Annex.
pub const N_REFUSED: Text = t(
    "未采用的行共 {1} 行，此处列出 {0} 行。",
    "{1} rows were not used; {0} of them are listed here.",
);
/// Annex.
pub const A_COVERAGE: Text = t(
    "附表 2 各指标合计与覆盖率",
    "Annex 2: Totals and coverage by indicator",
);
/// Annex.
pub const A_ISSUED: Text = t(
    "附表 3 发放情况与碳减排量",
    "Annex 3: Loans extended and carbon reduction",
);
/// Annex.
pub const A_TOP: Text = t(
    "附表 4 贡献最大的贷款：{0}",
    "Annex 4: Largest contributors – {0}",
);
/// Annex.
pub const A_GROUPS: Text = t(
    "附表 5 分组合计：折合减排（吨）",
    "Annex 5: Totals by group – attributable reduction (t)",
);
/// Annex.
pub const A_BY: Text = t("按{0}", "By {0}");
/// Annex.
pub const N_HOW: Text = t("算法：{0}（{1}）。", "Method: {0} ({1}).");
/// Annex.
pub const N_REST: Text = t(
    "组数较多时，本表列出前 {0} 组，其余合计；全部各组见导出的表格。",
    "The first {0} groups are listed and the others combined; the exported tables contain all groups.",
);
/// Annex.
pub const N_TOP: Text = t(
    "其余指标的贡献排序见导出的表格。",
    "For the other indicators see the exported tables.",
);
/// 八 in a sentence.
pub const N_LARGE: Text = t(
    "授信额度 1 亿元（含）以上的项目 {0} 个，余额合计 {1} 万元（{2}）。",
    "Projects with a credit limit of CNY 100 million or more: {0}, total balance {1} (CNY 10,000) ({2}).",
);
/// The last digit.
pub const UNCERTAIN_MARK: Text = t("（≈ 末位不确定）", "(≈ last digit uncertain)");
/// Read-me.
pub const FACT: Text = t("事项", "Item");
/// Read-me.
pub const SAID: Text = t("内容", "Content");
/// Read-me.
pub const R_ROWS: Text = t("台账行数", "Ledger rows");
/// Read-me.
pub const R_USED: Text = t("采用（无提示）", "Used (no remarks)");
/// Read-me.
pub const R_FLAGGED: Text = t("采用（有提示）", "Used (with remarks)");
/// Read-me.
pub const R_REFUSED: Text = t("未采用", "Not used");
/// Read-me.
pub const R_BLANK: Text = t("空行", "Blank rows");
/// Read-me.
pub const R_FLAGS: Text = t("提示：{0}", "Remark: {0}");
/// Read-me.
pub const R_TYPED: Text = t(
    "逐笔录入，没有台账文件",
    "Entered individually; no ledger file",
);
/// Read-me: where the loans of a book are.
pub const R_LOANS_ELSEWHERE: Text = t(
    "不在本文件中：逐笔明细见“台账”一步“导出 Excel（台账明细与结果）”所得的工作簿",
    "Not in this file; loan-level details are in the workbook from “Export Excel (loan details and results)” in the step “Loan ledger”",
);
/// Read-me.
pub const R_ROUNDING: Text = t("舍入", "Rounding");
/// Read-me.
pub const R_HALF_UP: Text = t(
    "各笔相加，中间结果不少于十位小数，最终结果四舍五入保留两位小数",
    "All loans are added, each kept to at least ten decimal places; the result is rounded half up to two decimal places",
);
/// Read-me: a file of the book.
pub const R_FILE: Text = t("文件 {0}", "File {0}");
/// Read-me: the sum of a file.
pub const R_FILE_SHA: Text = t("文件 {0} SHA-256", "File {0} SHA-256");
/// Read-me: the columns of a file that were not read.
pub const R_UNREAD: Text = t("文件 {0} 未读取的列", "File {0}: columns not read");
/// Read-me: sheets of a workbook that may be ledgers.
pub const R_UNREAD_SHEETS: Text = t("文件 {0} 未读取的工作表", "File {0}: worksheets not read");
/// Read-me: what was corrected.
pub const R_CORRECTION: Text = t("更正", "Correction");
/// Read-me: nothing was.
pub const R_NONE: Text = t("无", "None");
/// Tables.
pub const T_HANDLING: Text = t("台账的读取方式", "Ledger reading");
/// Tables.
pub const T_REFUSED: Text = t("未采用的行", "Rows not used");
/// Tables and annex.
pub const T_CONFIRMED: Text = t("已确认的提示", "Confirmed remarks");
/// In place of a loan's number.
pub const ALL_OF_KIND: Text = t("全部 {0} 笔", "All {0} loans");
/// Column.
pub const C_WHY_RIGHT: Text = t("确认原因", "Reason for confirmation");
/// Column.
pub const C_FILE_NAME: Text = t("文件", "File");
/// Column.
pub const C_HEADING: Text = t("文件中的列", "Column in file");
/// Column.
pub const C_HOLDS: Text = t("读取为", "Read as");
/// Column.
pub const C_UNIT: Text = t("单位", "Unit");
/// Column.
pub const C_UNIT_FROM: Text = t("单位依据", "Basis of unit");
/// Column.
pub const C_REASON: Text = t("未采用原因", "Reason not used");
/// Tables.
pub const T_READ_ME: Text = t("口径与数据", "Definition and data");
/// Tables.
pub const T_COVERAGE: Text = t("合计与覆盖率", "Totals and coverage");
/// Tables.
pub const T_GROUPS: Text = t("分组合计", "Totals by group");
/// Tables.
pub const T_ISSUED: Text = t("发放情况", "Loans extended");
/// Tables.
pub const T_TOP: Text = t("贡献最大的贷款", "Largest contributors");
/// Tables.
pub const T_DISTRIBUTION: Text = t("单位投资减排量分布", "Reduction per unit of investment");
/// Tables.
pub const T_FLAGS: Text = t("提示分类", "Remarks by type");
/// Column.
pub const C_BY: Text = t("分组方式", "By");
/// Columns: how many loans have a figure.
pub const C_FIGURES: [Text; 7] = [
    t("标准煤有数据的笔数", "Loans with coal equivalent data"),
    t("二氧化碳有数据的笔数", "Loans with CO2 data"),
    t("化学需氧量有数据的笔数", "Loans with COD data"),
    t("氨氮有数据的笔数", "Loans with ammonia nitrogen data"),
    t("二氧化硫有数据的笔数", "Loans with SO2 data"),
    t("氮氧化物有数据的笔数", "Loans with NOx data"),
    t("节水有数据的笔数", "Loans with water data"),
];
/// Column.
pub const C_CERTAIN: Text = t("末位确定", "Last digit certain");
/// Yes.
pub const YES: Text = t("是", "Yes");
/// No.
pub const NO: Text = t("否", "No");
/// Column.
pub const C_FORMULA: Text = t("算法", "Formula");
/// Column.
pub const C_CLAUSE: Text = t("条款", "Clause");
/// Column.
pub const C_FILE: Text = t("文件序号", "File no.");
/// Story.
pub const STORY_MANY: Text = t("示例：多行业组合", "Sample: multi-industry portfolio");
/// The next period.
pub const NEXT_PERIOD: NextPeriod = NextPeriod {
    title: t("下一期", "Next period"),
    lead: t(
        "机构、统计口径、测算方法、贷款与支行名称自动带入，期末日顺延；余额、减排量、数据来源和说明重新填写，台账重新导入。",
        "The institution, green loan definition, method and the names of loans and branches are carried over and the period end advances; balances, reductions, data sources and notes are re-entered, and the ledger is imported again.",
    ),
    begin: t("编制下一期测算", "Prepare the next period"),
    begun: t(
        "已按上期内容建立下一期测算，请填写本期数据",
        "The next period has been created from this one; enter the data of the period",
    ),
    period: Period::QuarterTo("period_end"),
};
