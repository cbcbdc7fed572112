//! What the inbox says of a report, in both languages.

use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// What may stand between a year and its month.
pub const BEFORE_MONTH: &str = "年-–—./";
/// Behind the last month of a range.
pub const MONTH: char = '月';

/// Nothing was filled.
pub const BLANK: Text = t("未填", "blank");
/// A level in a year.
pub const IN_YEAR: Text = t("{0} 年，{1}", "{0}, {1}");
/// A form that this version does not have.
pub const UNKNOWN_FORM: Text = t("其他表单", "another form");

/// No report.
pub const OVERDUE_SINCE: Text = t(
    "未收到 {0} 年度报告，应于 {1} 前报送，已逾期 {2} 天‖。请催报",
    "The {0} report was due by {1} and is {2} days overdue‖. Remind the borrower",
);
/// A report that was issued after its due day.
pub const LATE: Text = t(
    "报告于 {0} 定稿，晚于应报送日 {1}（{2} 天）‖。请确认合同对逾期报送的约定及利率生效日",
    "The report was finalised on {0}, after its due date {1} ({2} days late)‖. Check what the contract says about late reports and from which date the rate takes effect",
);
/// A report from a day that is yet to come.
pub const FUTURE: Text = t(
    "报告的定稿或修改日期 {0} 晚于今天（{1}）‖。请借款人核对电脑日期，重新定稿后报送",
    "The report says that it was edited or finalised on {0}, which is after today ({1})‖. Ask the borrower to check the computer’s date, finalise the report again and send it",
);
/// Several versions, the newest of which is known.
pub const VERSIONS: Text = t(
    "收到 {0} 个版本，以最后修改的“{1}”为准",
    "{0} versions received; “{1}”, edited last, is used",
);
/// Several finalised versions that come to different results.
pub const VERSIONS_DIFFER: Text = t(
    "收到 {0} 个版本，其中已定稿的版本指标水平或结果不同，暂按“{1}”核对‖。请向借款人确认以哪一份为准：以该份为准的，清空已选文件后只选择该份；以另一份为准的，请借款人重新定稿后报送",
    "{0} versions received, of which the finalised ones differ in levels or results; “{1}” is checked for now‖. Ask the borrower which one applies: if that one, clear the selected files and select it alone; if another one, ask the borrower to finalise and send it again",
);
/// A newer version came in before.
pub const SUPERSEDED: Text = t(
    "本份报告（校验码 {0}）已被较新的版本“{1}”（校验码 {2}）取代‖。请选择较新的版本核对；以本份为准的，请借款人重新定稿后报送",
    "This version of the report (checksum {0}) has been superseded by “{1}” (checksum {2})‖. Check the newer version; if this one applies, ask the borrower to finalise and send it again",
);
/// A version that was filed is newer than the file.
pub const SUPERSEDED_FILED: Text = t(
    "文件“{0}”（校验码 {1}）是较早的版本，较新的版本“{2}”（校验码 {3}）已收存，不再核对本份",
    "“{0}” (checksum {1}) is an earlier version; the newer one, “{2}” (checksum {3}), has been filed, so this one is not checked",
);
/// The same content in several files.
pub const SAME_CONTENT: Text = t(
    "收到 {0} 份报告，内容相同，按一份核对",
    "{0} reports received, identical in content; checked as one",
);
/// Several versions, and nothing says which is newer.
pub const WHICH_VERSION: Text = t(
    "收到 {0} 个版本，无法判断新旧，暂按“{1}”核对‖。请向借款人确认以哪一份为准",
    "{0} versions received and it cannot be determined which is newer; “{1}” is checked for now‖. Ask the borrower which one applies",
);
/// Another form.
pub const OTHER_FORM: Text = t(
    "文件是“{0}”，不是“{1}”‖。请借款人重新导出并报送",
    "The file is “{0}”, not “{1}”‖. Ask the borrower to export and send the report again",
);
/// Another standard.
pub const OTHER_EDITION: Text = t(
    "文件依据的标准是 {0}，应为 {1}‖。请借款人用现行表单填报",
    "The file is based on {0} instead of {1}‖. Ask the borrower to use the current form",
);
/// The checksum does not fit.
pub const ALTERED: Text = t(
    "校验码不符，应为 {0}，实为 {1}：文件导出后被改动过‖。请借款人重新导出并报送",
    "Checksum mismatch ({1} instead of {0}): the file was altered after it was exported‖. Ask the borrower to export and send the report again",
);
/// The checksum did not fit when the borrower took it in.
pub const ALTERED_BEFORE: Text = t(
    "报告带有“校验不一致”标记，尚未重新定稿‖。请借款人核对后重新定稿并报送",
    "The report is marked “checksum mismatch” and has not been finalised again‖. Ask the borrower to check, finalise and send it",
);
/// No checksum.
pub const NO_SUM: Text = t(
    "文件没有校验码，无法确认内容未被改动‖。请借款人从报告页导出并报送",
    "The file has no checksum, so it cannot be confirmed that the content is unaltered‖. Ask the borrower to export it from the report page",
);
/// Not issued.
pub const DRAFT: Text = t(
    "报告是草稿，尚未定稿‖。请借款人定稿后报送",
    "The report is a draft and has not been finalised‖. Ask the borrower to finalise and send it",
);
/// Sample data.
pub const DEMO_REPORT: Text = t(
    "报告是演示数据，不能作为正式报告‖。请借款人报送本企业的报告",
    "The report consists of sample data and is not valid‖. Ask the borrower to send its own report",
);
/// The credit code cannot be read.
pub const NO_CODE: Text = t(
    "统一社会信用代码“{0}”无法识别‖。请借款人更正后报送",
    "The unified social credit code “{0}” cannot be recognised‖. Ask the borrower to correct it",
);
/// None of the loans is this borrower's.
pub const NO_BORROWER: Text = t(
    "本机没有统一社会信用代码 {0} 的贷款方案‖。请核对借款人，或先建立该企业的贷款方案",
    "There is no loan scheme here for the unified social credit code {0}‖. Check the borrower, or set up its loan scheme first",
);
/// The borrower has other loans.
pub const OTHER_LOAN: Text = t(
    "报告所属贷款编号为“{0}”，本机统一社会信用代码 {1} 的贷款方案中没有该编号‖。请核对贷款编号",
    "The report is for loan number “{0}”, which none of the loan schemes here for {1} bears‖. Check the loan number",
);
/// Several schemes fit.
pub const WHICH_LOAN: Text = t(
    "本机有 {1} 份贷款方案与报告相符（统一社会信用代码 {0}），内容各不相同，无法判断报告属于哪一份‖。请核对本机和已选文件中的贷款方案：补填或更正贷款编号，去掉不再使用的方案",
    "{1} different loan schemes fit the report (unified social credit code {0}), and it cannot be determined which one it is for‖. Check your own loan schemes, here and among the selected files: fill in or correct their loan numbers and remove those no longer in use",
);
/// Another name.
pub const OTHER_NAME: Text = t(
    "借款人名称不一致：贷款方案为“{0}”，报告为“{1}”‖。请核对是否更名",
    "The borrower’s name differs: “{0}” in the loan scheme, “{1}” in the report‖. Check whether the name was changed",
);
/// The loan is over.
pub const LOAN_GONE: Text = t(
    "该贷款已调出或结清，不再要求报告‖。请确认借款人报送的用途",
    "The loan has been transferred out or settled and requires no report‖. Ask the borrower why it was sent",
);
/// A KPI is missing.
pub const KPI_MISSING: Text = t(
    "报告缺少约定的指标“{0}”‖。请借款人补报",
    "The report lacks the agreed KPI “{0}”‖. Ask the borrower to add it",
);
/// A KPI that was not agreed.
pub const KPI_MORE: Text = t(
    "报告多出指标“{0}”，贷款方案没有约定‖。请借款人说明",
    "The report has the KPI “{0}”, which the loan scheme does not have‖. Ask the borrower to explain",
);
/// Another definition.
pub const CHANGED: Text = t(
    "指标“{0}”的{1}与约定不同：约定“{2}”，报告“{3}”‖。请借款人改回约定的内容，或先签订修订协议",
    "KPI “{0}”, {1}: agreed “{2}”, reported “{3}”‖. Ask the borrower to restore what was agreed, or sign an amendment first",
);
/// Another target.
pub const TARGET_CHANGED: Text = t(
    "指标“{0}”{1} 年的目标与约定不同：约定“{2}”，报告“{3}”‖。请借款人改回约定的目标，或先签订修订协议",
    "KPI “{0}”, target for {1}: agreed “{2}”, reported “{3}”‖. Ask the borrower to restore the agreed target, or sign an amendment first",
);
/// A target of its own for the year.
pub const TARGET_SET: Text = t(
    "指标“{0}”{1} 年在报告期情况中另定了目标：约定“{2}”，另定“{3}”‖。请借款人取消另定的目标，或先签订修订协议",
    "KPI “{0}”, {1}: the agreed target “{2}” was replaced by “{3}” in the report period‖. Ask the borrower to remove it, or sign an amendment first",
);
/// Another history.
pub const HISTORY_CHANGED: Text = t(
    "指标“{0}”{1} 年的历史水平与约定时不同：当时“{2}”，报告“{3}”‖。请借款人说明",
    "KPI “{0}”, history for {1}: “{2}” when agreed, “{3}” in the report‖. Ask the borrower to explain",
);
/// Another level than last year's report had.
pub const HISTORY_SINCE: Text = t(
    "指标“{0}”{1} 年的历史水平与该年度报告不同：该年度报告“{2}”，本次报告“{3}”‖。请借款人说明",
    "KPI “{0}”, level for {1}: “{2}” in that year’s report, “{3}” in this one‖. Ask the borrower to explain",
);
/// The year cannot be read.
pub const NO_YEAR: Text = t(
    "报告年度“{0}”无法识别‖。请借款人更正后报送",
    "The report year “{0}” cannot be recognised‖. Ask the borrower to correct it",
);
/// No cycle of the loan.
pub const NO_CYCLE: Text = t(
    "报告年度为 {0} 年，贷款方案没有该年度的考核周期‖。请核对报告年度",
    "The report is for {0}, for which the loan scheme has no cycle‖. Check the report year",
);
/// Another cycle.
pub const OTHER_YEAR: Text = t(
    "应报 {0} 年度，收到的是 {1} 年度的报告‖。请借款人报送 {0} 年度报告",
    "The {0} report is required; the report received is for {1}‖. Ask the borrower to send the {0} report",
);
/// The loan is not tested in the year that is looked at.
pub const UNTESTED_YEAR: Text = t(
    "本笔贷款没有 {0} 年度的考核周期，不要求该年度报告；收到的是 {1} 年度的报告‖。请选择报告年度 {1} 核对",
    "This loan is not assessed for {0}, so no report for that year is required; the report received is for {1}‖. Select the report year {1} to check it",
);
/// A KPI without the year.
pub const YEAR_MISSING: Text = t(
    "指标“{0}”没有 {1} 年的报告期数据‖。请借款人补报",
    "KPI “{0}” has no data for {1}‖. Ask the borrower to add them",
);
/// A KPI without a level in the year.
pub const NO_LEVEL: Text = t(
    "指标“{0}”{1} 年没有实际水平，结果不可判定‖。请借款人说明",
    "KPI “{0}” has no level for {1}, so its result cannot be determined‖. Ask the borrower to explain",
);
/// What the form finds.
pub const PROBLEMS: Text = t(
    "报告有 {0} 处必须处理，第一处：{1}‖。请借款人更正后报送",
    "{0} items of the report must be corrected, the first being: {1}‖. Ask the borrower to correct them",
);
/// Other figures.
pub const FIGURES_DIFFER: Text = t(
    "文件所载结果有 {0} 处与重算不同，第一处“{1}”：文件 {2}，重算 {3}。以重算为准‖。请借款人重新导出并报送",
    "{0} results in the file differ from the recalculation, the first being “{1}”: {2} in the file, {3} recalculated. The recalculation applies‖. Ask the borrower to export and send the report again",
);
/// No evidence.
pub const NO_EVIDENCE: Text = t(
    "报告没有列出证明材料‖。请借款人补充",
    "The report lists no evidence‖. Ask the borrower to add it",
);
/// Evidence that says nothing of its period.
pub const EVIDENCE_UNSAID: Text = t(
    "证明材料未写明所属期间，无法确认是否涵盖 {0} 年‖。请借款人补充",
    "The evidence does not state its period, so it cannot be confirmed that it covers {0}‖. Ask the borrower to add the period",
);
/// Evidence of other years.
pub const EVIDENCE_YEAR: Text = t(
    "证明材料不涵盖 {0} 年‖。请借款人补充",
    "The evidence does not cover {0}‖. Ask the borrower to add it",
);
/// Evidence of a part of the year.
pub const EVIDENCE_MONTHS: Text = t(
    "证明材料未涵盖 {0} 年的这些月份：{1}‖。请借款人补充",
    "The evidence does not cover these months of {0}: {1}‖. Ask the borrower to add it",
);

/// Why there is no next rate.
pub const NEXT_NO_LOAN: Text = t("未找到所属贷款，不测算", "Loan not found; not calculated");
/// Why there is no next rate.
pub const NEXT_AWAITED: Text = t("待收到报告后测算", "Calculated once the report is received");
/// Why there is no next rate.
pub const NEXT_RETURNED: Text = t("报告退回，不测算", "Report returned; not calculated");
/// Why there is no next rate.
pub const NEXT_UNTESTED: Text = t("不考核 {0} 年度", "Not assessed for {0}");
/// Why there is no next rate.
pub const NEXT_SUPERSEDED: Text = t(
    "已有较新的版本，不测算",
    "A newer version has come in; not calculated",
);
/// Why there is no next rate.
pub const NEXT_WHICH_VERSION: Text = t(
    "已定稿的版本结果不同，待确认以哪一份为准后测算",
    "Finalised versions differ; calculated once it is known which one applies",
);
/// Why there is no next rate.
pub const NEXT_DEFINITION: Text = t(
    "单位或方向与约定不同，不测算",
    "Unit or direction differs from what was agreed; not calculated",
);
/// Why there is no next rate.
pub const NEXT_TERMS: Text = t(
    "贷款方案的利率条款未填完整，无法测算",
    "The rate terms of the loan scheme are incomplete; not calculated",
);
/// Why there is no next rate.
pub const NEXT_BEFORE: Text = t(
    "{0} 年之前的考核周期缺少结果，无法测算",
    "A cycle before {0} has no result; not calculated",
);
/// Why there is no next rate.
pub const NEXT_NO_RULE: Text = t(
    "贷款方案未约定未披露时的处理，待补",
    "The loan scheme has no rule for a missing report",
);
/// The rate that follows without a report.
pub const ABSENT_RATE: Text = t(
    "未披露，按贷款方案约定“{0}”：利率为 {1}%，自 {2} 起",
    "Not reported; under the loan scheme’s rule “{0}” the rate is {1}% from {2}",
);
/// The same, where a deposit becomes due beside the rate.
pub const ABSENT_BESIDES: Text = t("{0}；{1}", "{0}; {1}");
/// The scheme has no rule for a report that does not come.
pub const ABSENT_NO_RULE: Text = t(
    "贷款方案未选择“未披露或不可判定时的处理”，无法得出利率‖。请在贷款方案的“利率调整方案”中补充",
    "The loan scheme does not say what happens where there is no report or no result, so no rate follows‖. Complete the step “Rate adjustment” of the loan scheme",
);

/// Comments that are to be answered.
pub const COMMENTS_OPEN: Text = t(
    "有 {0} 条批注待借款人答复‖。请将带批注的文件退给借款人",
    "Comments awaiting the borrower’s answer: {0}‖. Return the file with the comments",
);
/// Comments that were answered.
pub const COMMENTS_ANSWERED: Text = t(
    "有 {0} 条批注借款人已答复，尚未关闭‖。请核对答复，关闭或重新提出",
    "Comments answered and not yet closed: {0}‖. Check the answers, then close the comments or raise them again",
);
/// The report was accepted.
pub const ACCEPTED: Text = t(
    "{0} 年度报告已收存，校验码 {1}",
    "The {0} report has been filed; checksum {1}",
);
/// The report was accepted, and when the next one is due.
pub const ACCEPTED_NEXT: Text = t(
    "{0} 年度报告已收存，校验码 {1}；下一份为 {2} 年度报告，应于 {3} 前报送",
    "The {0} report has been filed; checksum {1}. The next report is for {2} and due by {3}",
);
/// A newer version came in than the one that was accepted.
pub const ACCEPTED_OLDER: Text = t(
    "已收存的是较早的版本，较新的版本“{0}”（校验码 {1}）尚未收存‖。请确认以哪一份为准",
    "An earlier version is filed; the newer one, “{0}” (checksum {1}), is not‖. Confirm which one applies",
);
/// The report of the year was accepted, and a file is of another year.
pub const YEAR_BESIDES: Text = t(
    "另有文件“{0}”，为 {1} 年度的报告‖。请选择该报告年度核对",
    "“{0}” is the report for {1}‖. Select that report year to check it",
);
/// Another report was accepted.
pub const ACCEPTED_OTHER: Text = t(
    "已收存的 {0} 年度报告校验码为 {1}，本次报告为 {2}‖。请向借款人确认以哪一份为准",
    "The {0} report filed has checksum {1}, this one has {2}‖. Ask the borrower which one applies",
);
/// Why a report is not accepted.
pub const NOT_RETURNED: Text = t(
    "报告应退回，不能收存",
    "The report has to be returned and cannot be filed",
);
/// Why a report is not accepted.
pub const NOT_FINAL: Text = t(
    "报告尚未定稿，不能收存",
    "The report has not been finalised and cannot be filed",
);
/// Why a report is not accepted.
pub const NOT_NEWEST: Text = t(
    "较新的版本“{0}”（校验码 {1}）已收到，本份不能收存",
    "A newer version, “{0}” (checksum {1}), has been received; this one cannot be filed",
);
/// Why a report is not accepted.
pub const NOT_CLOSED: Text = t(
    "批注全部关闭后才能收存",
    "The report can be filed once all comments are closed",
);
/// Why a report is not accepted.
pub const NOT_COMPARABLE: Text = t(
    "指标与约定不可比，或各版本结果不同，不能收存",
    "The KPIs cannot be compared with those agreed, or versions differ in their results; the report cannot be filed",
);
