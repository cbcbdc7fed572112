//! The words of the self-assessment, in both languages. Labels are the terms of T/CSTE 0289—2022.

use crate::documents::next_period::{NextPeriod, Period};
use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// One value of Saaty's scale, negative for its reciprocal.
pub const fn scale(value: i8) -> Text {
    match value {
        9 => t("9　前者极端重要", "9: the first extremely more important"),
        8 => t("8", "8"),
        7 => t(
            "7　前者强烈重要",
            "7: the first very strongly more important",
        ),
        6 => t("6", "6"),
        5 => t("5　前者明显重要", "5: the first strongly more important"),
        4 => t("4", "4"),
        3 => t("3　前者稍微重要", "3: the first moderately more important"),
        2 => t("2", "2"),
        1 => t("1　同等重要", "1: equally important"),
        -2 => t("1/2", "1/2"),
        -3 => t(
            "1/3　后者稍微重要",
            "1/3: the second moderately more important",
        ),
        -4 => t("1/4", "1/4"),
        -5 => t(
            "1/5　后者明显重要",
            "1/5: the second strongly more important",
        ),
        -6 => t("1/6", "1/6"),
        -7 => t(
            "1/7　后者强烈重要",
            "1/7: the second very strongly more important",
        ),
        -8 => t("1/8", "1/8"),
        _ => t(
            "1/9　后者极端重要",
            "1/9: the second extremely more important",
        ),
    }
}

/// What may stand at the end of a sentence that a person wrote.
pub const STOPS: [char; 6] = ['。', '？', '！', '.', '?', '!'];

macro_rules! words {
    ($($name:ident = $zh:literal, $en:literal;)*) => {
        $(
            #[doc = $en]
            pub const $name: Text = t($zh, $en);
        )*
    };
}

// The form.
words! {
    TITLE = "气候友好型金融机构评分表", "Scoring sheet for climate-friendly financial institutions";
    REPORT_TITLE = "气候友好型金融机构评价报告", "Evaluation report on climate-friendly financial institutions";
    ABOUT = "金融机构按 38 项指标自评、列出印证材料，第三方可在同一表上评分，最后打印评分表和评价报告。约需半天，可分多次完成；请先备齐制度文件、业务数据和披露报告。", "A financial institution assesses itself against 38 indicators and lists the evidence; a third party may score on the same sheet; finally the scoring sheet and the evaluation report are printed. About half a day, in several sessions; have policies, business data and disclosure reports at hand.";
    SUBJECT = "{0} {1}", "{0} {1}";
    PERIOD_ALONE = "{0}", "{0}";
    SUBTITLE = "T/CSTE 0289—2022 7.6、附录 B 表 B.1", "T/CSTE 0289—2022 7.6, Annex B, Table B.1";
    STORY_HALF = "示例：填写中", "Sample: in progress";
    STORY_THIRD = "示例：已有第三方评分", "Sample: with third-party scores";
    STORY_FRESH = "示例：未开始", "Sample: not started";
    PREPARE_SCOPE = "评价边界、评价时间范围、评价实施方的名称与简介", "Evaluation boundary, period, and name and profile of the evaluator";
    PREPARE_RULES = "气候战略、制度文件、董事会与专门委员会的职责和决议", "Climate strategy, policies, and duties and resolutions of the board and its committees";
    PREPARE_FIGURES = "近三年气候投融资总额、绿色债券发行量，运营能耗与碳排放数据", "Total climate finance and green bond issuance of the last three years; operational energy consumption and carbon emissions";
    PREPARE_REPORTS = "年报、ESG 报告、环境信息披露报告、鉴证报告", "Annual report, ESG report, environmental disclosure report, assurance report";
    PREPARE_EVIDENCE = "奖项、案例、媒体报道、标准和课题的证明", "Evidence of awards, case studies, media coverage, standards and research projects";
}

// Steps.
words! {
    SCOPE = "评价范围", "Scope";
    SCOPE_LEAD = "先确定评价对象、边界、时间范围和实施方，再选定指标体系。", "First define the institution evaluated, the boundary, the period and the evaluator, then select the indicator set.";
    SET = "指标体系", "Indicator set";
    SET_LEAD = "自定义的一级指标、二级指标、评价内容和满分。满分合计应为 100。", "Custom first-level and second-level indicators, evaluation items and maximum scores. Maximum scores must total 100.";
    WEIGHTS = "层次分析", "AHP weighting";
    WEIGHTS_LEAD = "由两两比较计算权重，再换算为合计 100 的分值。不采用此法的可跳过。一致性比率 CR = CI ÷ RI，应小于 0.1；随机一致性指标 RI 按矩阵阶数取自 Saaty 1980（The Analytic Hierarchy Process）。", "Derive weights from pairwise comparisons and convert them into scores totalling exactly 100. Skip this step if the method is not used. The consistency ratio CR = CI ÷ RI must be below 0.1; the random index RI by matrix order is taken from Saaty 1980 (The Analytic Hierarchy Process).";
    AREA_LEAD = "逐项填写情况、列出印证材料、给出自评得分，第三方在旁评分。未评分的指标不按 0 分计。", "For each indicator, describe the situation, list the evidence and enter the self-assessment score; the third party scores alongside. Indicators not scored are not counted as 0.";
    STANDING = "得分与等级", "Score and grade";
    STANDING_LEAD = "全部指标评分后得出等级；在此之前显示可能达到的范围。", "The grade is determined once all indicators are scored; until then the attainable range is shown.";
    ADVICE_STEP = "改进建议", "Recommendations";
    ADVICE_LEAD = "查看距下一等级的分差和失分项，填写评价报告的五个部分。", "Review the gap to the next grade and the points lost, and complete the five parts of the evaluation report.";
}

// Areas, as printed; an own set names its own.
words! {
    AREA_1 = "公司治理", "Corporate governance";
    AREA_2 = "投融资活动", "Investment and financing";
    AREA_3 = "经营活动", "Operations";
    AREA_4 = "风险管理", "Risk management";
    AREA_5 = "社会影响", "Social impact";
    AREA_6 = "第六个一级指标", "Sixth first-level indicator";
    AREA_7 = "第七个一级指标", "Seventh first-level indicator";
    AREA_8 = "第八个一级指标", "Eighth first-level indicator";
    NO_GROUP = "（未填写二级指标）", "(second-level indicator not provided)";
    WHOLE = "全部指标", "All indicators";
}

// Scope.
words! {
    NAME = "评价对象", "Institution evaluated";
    BOUNDARY = "评价边界", "Evaluation boundary";
    BOUNDARY_HINT = "纳入评价的机构、业务和资产", "Entities, business and assets included in the evaluation";
    PERIOD = "评价时间范围", "Evaluation period";
    FROM = "评价时间范围：起", "Evaluation period: from";
    TO = "评价时间范围：止", "Evaluation period: to";
    FROM_TO = "{0} 至 {1}", "{0} to {1}";
    DATE = "评价日期", "Evaluation date";
    EVALUATOR = "评价实施方", "Evaluator";
    EVALUATOR_HINT = "仅开展自评的，填写本机构", "For self-assessment only, enter the institution itself";
    GENERAL_CRITERIA = "通用评分标准", "General scoring criteria";
    GENERAL_CRITERIA_HINT = "未单独规定评分标准的指标按此评分", "Applied to indicators without specific scoring criteria";
    GENERAL_CRITERIA_DEFAULT = "未开展得 0 分；已开展并有材料印证得满分；部分开展的按覆盖范围和完成程度给分。", "Not carried out: 0. Carried out and supported by evidence: maximum score. Partly carried out: scored by coverage and degree of completion.";
    WHO = "当前填写人", "Current preparer";
    WHO_HINT = "记入得分和结论的修订记录；评价对象与评价实施方轮流填写的，换人时请改写", "Recorded in the revision history of scores and conclusions; update it when the other party takes over";
}

// Indicators.
words! {
    INDICATOR_ITEM = "指标", "Indicator";
    INDICATOR_ADD = "添加指标", "Add indicator";
    CODE_AND_NAME = "{0} {1}", "{0} {1}";
    ABOUT_BUILT_IN = "{0}　{1} · 满分 {2} 分 · 附录 A 表 A.1", "{0} {1} · maximum score {2} · Annex A, Table A.1";
    ABOUT_OWN = "{0}　{1} · 满分 {2} 分", "{0} {1} · maximum score {2}";
    AREA = "一级指标", "First-level indicator";
    GROUP = "二级指标", "Second-level indicator";
    INDICATOR = "评价内容", "Indicator";
    QUESTION = "问题", "Question";
    CODE = "编号", "Code";
    FULL = "满分", "Maximum score";
    CHECKS = "分项核对", "Sub-items";
    CHECK_STAGES = "三个阶段", "Three stages";
    CHECK_YEARS = "近三年", "Last three years";
    CRITERIA = "评分标准", "Scoring criteria";
    CRITERIA_HINT = "留空则按通用评分标准", "If blank, the general scoring criteria apply";
    FOLDED = "本指标的评分标准", "Scoring criteria of this indicator";
    STEPS_LABEL = "可选分值", "Permitted scores";
    STEPS_HINT = "例如 0 1.5 3；留空表示 0 至满分均可", "For example 0 1.5 3; if blank, any score from 0 to the maximum is permitted";
    STAGES = "已开展评估的阶段", "Stages assessed";
    DUE_DILIGENCE = "尽职调查", "Due diligence";
    APPROVAL = "授信审批", "Credit approval";
    DURATION = "存续期管理", "Post-disbursement management";
    YEARS = "较上年增长的年份", "Years with year-on-year growth";
    GREW_T2 = "前年", "Two years earlier";
    GREW_T1 = "上一年", "Previous year";
    GREW_T = "评价当年", "Evaluation year";
    SITUATION = "情况描述", "Description";
    SELF_SCORE = "自评得分", "Self-assessment score";
    THIRD_SCORE = "第三方评价得分", "Third-party score";
    THIRD_NOTE = "第三方评分依据", "Basis of third-party score";
    U_POINTS = "分", "points";
    EVIDENCE = "印证材料", "Evidence";
    EVIDENCE_ITEM = "材料", "Document";
    EVIDENCE_ADD = "添加材料", "Add document";
    EVIDENCE_NAME = "材料名称", "Document";
    EVIDENCE_KIND = "类型", "Type";
    EVIDENCE_SOURCE = "来源", "Source";
    EVIDENCE_DATE = "日期", "Date";
    EVIDENCE_COVERS = "所属期间", "Period covered";
    EVIDENCE_COVERS_HINT = "材料所反映的期间，例如 2025-01 至 2025-12", "The period the document is about, e.g. 2025-01 to 2025-12";
    FILE = "文件", "File";
    FROM_OWN = "评价对象提供", "Provided by the institution evaluated";
    FROM_REGULATOR = "金融监管机构", "Financial regulator";
    FROM_PUBLIC = "公开信息", "Public information";
    FROM_THIRD = "第三方机构", "Third party";
    K_RULE = "制度文件", "Policy document";
    K_MINUTES = "会议纪要或决议", "Minutes or resolution";
    K_REPORT = "报告", "Report";
    K_DATA = "数据台账", "Data ledger";
    K_PRESS = "新闻报道", "Media coverage";
    K_AWARD = "证书或证明", "Certificate or proof";
    K_OTHER = "其他", "Other";
}

/// What the name of each area of an own set is asked as.
pub const AREA_NAMES: [Text; 8] = [
    t("一级指标（一）名称", "First-level indicator (1)"),
    t("一级指标（二）名称", "First-level indicator (2)"),
    t("一级指标（三）名称", "First-level indicator (3)"),
    t("一级指标（四）名称", "First-level indicator (4)"),
    t("一级指标（五）名称", "First-level indicator (5)"),
    AREA_6,
    AREA_7,
    AREA_8,
];

// Own sets.
words! {
    SET_NAME = "指标体系名称", "Name of indicator set";
    SET_VERSION = "版本", "Version";
    OWN_SET_NAME = "自定义指标体系", "Custom indicator set";
    ACT_OWN = "改用自定义指标体系", "Use a custom indicator set";
    ACT_OWN_HELP = "以现有指标为基础，可修改名称、分值和分组，保留已填内容", "Based on the current indicators; names, scores and grouping can be changed and entries are kept";
    ACT_BUILT_IN = "恢复内置指标", "Restore built-in indicators";
    ACT_BUILT_IN_HELP = "恢复表 A.1 的 38 项指标；编号相同的指标保留已填内容", "Restore the 38 indicators of Table A.1; entries for indicators with the same code are kept";
    ACT_TAKE = "导入指标体系", "Import indicator set";
    ACT_TAKE_HELP = "JSON、CSV 文件或 Excel 工作簿（读取第一张工作表），标题行用中文或英文均可，满分合计应为 100；编号相同的指标保留已填内容", "JSON or CSV file, or Excel workbook (first sheet), with headings in Chinese or English and maximum scores totalling 100; entries for indicators with the same code are kept";
    ACT_JSON = "导出指标体系（JSON）", "Export indicator set (JSON)";
    ACT_JSON_HELP = "可修改后再导入", "Can be edited and re-imported";
    ACT_CSV = "导出指标体系（CSV）", "Export indicator set (CSV)";
    ACT_CSV_HELP = "可用表格软件修改后再导入", "Can be edited in a spreadsheet and re-imported";
    FILE_SET = "指标体系", "Indicator set";
    ACT_PAIRS = "生成两两比较表", "Generate pairwise comparisons";
    ACT_PAIRS_HELP = "按现有的一级指标、二级指标和评价内容生成，保留已作的比较", "Generated from the current first-level and second-level indicators and evaluation items; judgements already made are kept";
    ACT_DERIVE = "换算为分值", "Convert into scores";
    ACT_DERIVE_HELP = "一致性比率均小于 0.1 时，权重换算为 0.1 分的整数倍，合计 100；尾差按最大余数法分配，余数相同者在前优先", "If all consistency ratios are below 0.1, weights are converted into multiples of 0.1 totalling 100; rounding differences are allocated by the largest remainder method, earlier items first in case of ties";
    JUDGEMENTS = "两两比较", "Pairwise comparisons";
    JUDGEMENT = "比较", "Comparison";
    JUDGEMENTS_HELP = "1 为同等重要，3、5、7、9 表示前者的重要程度递增，倒数表示后者更重要。判断矩阵的一致性比率应小于 0.1。", "1 means equal importance; 3, 5, 7 and 9 mean increasing importance of the first item, reciprocals of the second. The consistency ratio of the judgement matrix must be below 0.1.";
    JUDGED = "前者与后者相比", "First item compared with second";
    A_OVER_B = "{0} ∶ {1}", "{0} : {1}";
    E_TOO_MANY = "“{0}”下有 {1} 项，层次分析一次最多比较 {2} 项，请再分组", "“{0}” has {1} items; AHP compares at most {2} at a time. Divide it into groups";
    E_MISSING = "“{0}”中“{1}”与“{2}”尚未比较；指标有修改的，请重新生成两两比较表", "In “{0}”, “{1}” and “{2}” have not been compared; if indicators were changed, generate the pairwise comparisons again";
    E_INCONSISTENT = "“{0}”的一致性比率为 {1}，应小于 0.1。最不一致的是“{2}”比“{3}”：按其余判断推算约为 {4}", "The consistency ratio of “{0}” is {1}; it must be below 0.1. The least consistent judgement is “{2}” against “{3}”; the other judgements imply about {4}";
    E_INCONSISTENT_PLAIN = "“{0}”的一致性比率为 {1}，应小于 0.1", "The consistency ratio of “{0}” is {1}; it must be below 0.1";
    E_EMPTY = "尚无可换算的权重", "There are no weights to convert into scores";
    E_FILE_LARGE = "文件超过 1 MiB，不是指标体系文件", "The file exceeds 1 MiB and is not an indicator set file";
    E_FILE_LACKS = "缺少 {0} 字段，这不是指标体系文件", "The field {0} is missing; this is not an indicator set file";
    E_FILE_NO_TEXT = "第 {0} 项的 {1} 应为文字", "{1} of indicator {0} must be text";
    E_FILE_NEWER = "文件由更新的版本制作，请更新程序", "The file was created by a newer version; update the program";
    E_FILE_OTHER = "这份 JSON 不是指标体系：format 为“{0}”，应为“{1}”", "This JSON file is not an indicator set: its format is “{0}”, expected “{1}”";
    E_FILE_COLUMN = "标题行缺少“{0}”列；各列为：{1}", "The heading row lacks the column “{0}”; the columns are: {1}";
    HEADING_AND_KEY = "{0}（{1}）", "{0} ({1})";
    E_SET = "指标体系无法使用：{0}", "The indicator set cannot be used: {0}";
    E_SET_EMPTY = "没有指标", "it contains no indicators";
    E_SET_MANY = "有 {0} 项指标，最多 {1} 项", "it contains {0} indicators; the maximum is {1}";
    E_SET_AREAS = "有 {0} 个一级指标，最多 {1} 个", "it contains {0} first-level indicators; the maximum is {1}";
    E_SET_BLANK = "第 {0} 项缺编号、一级指标、二级指标或名称", "indicator {0} lacks a code, first-level indicator, second-level indicator or name";
    E_SET_TWICE = "编号 {0} 出现多次", "code {0} occurs more than once";
    E_SET_POINTS = "第 {0} 项的满分应为大于 0 的数字", "the maximum score of indicator {0} must be a number above 0";
    E_SET_STEPS = "第 {0} 项可选分值应在 0 至满分之间", "the permitted scores of indicator {0} must be between 0 and the maximum score";
    E_SET_SUM = "满分合计为 {0}，应为 100", "maximum scores total {0}, not 100";
    P_NO_WHO = "已有第三方评价得分，请填写当前填写人：得分的修订记录以此记名", "Third-party scores have been entered; enter the current preparer, whose name is recorded with each revision of a score";
    P_SAME_WHO = "自评得分与第三方评价得分的修订记录都有填写人“{0}”‖：换人填写时请改写当前填写人；确由同一人填写的，请说明", "“{0}” is recorded as the preparer of both self-assessment and third-party scores‖; change the current preparer when the other party takes over, or give the reason if one person entered both";
    E_OTHER_SET = "两次评价采用的指标不同（“{0}”与“{1}”），不能比较", "The two assessments use different indicators (“{0}” and “{1}”) and cannot be compared";
}

// Standing.
words! {
    TOTAL = "总分", "Total score";
    SUBTOTAL = "小计", "Subtotal";
    SO_FAR = "已得 {0}，已评 {1}/{2} 项", "{0} so far ({1} of {2} scored)";
    FIRST_CONCLUSION = "初步评价结论", "Preliminary conclusion";
    FIRST_GRADE = "初步评价等级", "Preliminary grade";
    FINAL_CONCLUSION = "最终评价结论", "Final conclusion";
    FINAL_GRADE = "最终评定等级", "Final grade";
    L_FULL = "满分合计", "Total of maximum scores";
    F_FULL = "各指标满分之和", "Sum of the maximum scores of all indicators";
    L_TOTAL_SELF = "自评得分合计（已评 {0}/{1} 项）", "Total self-assessment score ({0} of {1} scored)";
    L_TOTAL_THIRD = "第三方评价得分合计（已评 {0}/{1} 项）", "Total third-party score ({0} of {1} scored)";
    L_AREA_SELF = "{0}自评得分（已评 {1}/{2} 项）", "{0}: self-assessment score ({1} of {2} scored)";
    L_AREA_THIRD = "{0}第三方评价得分（已评 {1}/{2} 项）", "{0}: third-party score ({1} of {2} scored)";
    L_RANGE_SELF = "自评总分可能的范围", "Attainable range of total self-assessment score";
    L_RANGE_THIRD = "第三方评价总分可能的范围", "Attainable range of total third-party score";
    L_GRADE_SELF = "初步评价等级", "Preliminary grade";
    L_GRADE_THIRD = "最终评定等级", "Final grade";
    L_GAP = "两个总分之差", "Difference between total scores";
    L_DIFFERENCE = "得分差异", "Score difference";
    L_NEXT = "距{0}的分差", "Gap to {0}";
    F_TOTAL = "R = ΣRᵢ", "R = ΣRᵢ";
    F_RANGE = "下限：已得分；上限：已得分 + 未评指标的满分", "Lower bound: points scored; upper bound: points scored + maximum scores of indicators not yet scored";
    F_GRADE = "未取整的总分对照表 1", "Unrounded total score compared with Table 1";
    F_GAP = "第三方评价得分 − 自评得分", "Third-party score − self-assessment score";
    F_NEXT = "等级下限 − 已得分", "Lower bound of the grade − points scored";
    RANGE = "{0} 至 {1} 分", "{0} to {1} points";
    NA_OPEN = "已评 {0}/{1} 项，全部评分后得出等级", "{0} of {1} scored; the grade is determined once all are scored";
    NA_SUM = "满分合计为 {0}，不是 100，不能定级", "Maximum scores total {0}, not 100; no grade can be determined";
    S_SELF = "自评", "Self-assessment";
    S_THIRD = "第三方评价", "Third party";
    NOT_SCORED = "尚未评分", "Not scored yet";
    S_NONE_SELF = "自评尚未评分，共 {0} 项。", "Self-assessment: none of {0} scored yet.";
    S_NONE_THIRD = "第三方评价尚未评分，共 {0} 项。", "Third party: none of {0} scored yet.";
    S_DONE_SELF = "自评 {0} 分，初步评价等级 {1}。", "Self-assessment: {0} points, preliminary grade {1}.";
    S_OPEN_SELF = "自评已得 {0} 分，已评 {1}/{2} 项，总分最多还可达 {3} 分。", "Self-assessment: {0} points, {1} of {2} scored; the total can reach at most {3}.";
    S_DONE_THIRD = "第三方评价 {0} 分，最终评定等级 {1}。", "Third party: {0} points, final grade {1}.";
    S_OPEN_THIRD = "第三方已评 {1}/{2} 项，得 {0} 分，总分最多还可达 {3} 分。", "Third party: {0} points, {1} of {2} scored; the total can reach at most {3}.";
    S_BOTH = "{0}{1}", "{0} {1}";
    S_NEXT = "已得 {0} 分，距{1}尚差 {2} 分。", "{0} points so far; {2} points short of {1}.";
    S_UNSCORED = "已得 {0} 分，尚有 {1} 项未评分；未评分的指标不计入失分项，全部评分后列出距下一等级的分差。", "{0} points so far; {1} indicators are not scored yet. They are not counted as points lost; the gap to the next grade is given once all are scored.";
    S_NO_NEXT = "已达到最高等级的分数。", "The score of the highest grade has been reached.";
    S_DIFFERENCES = "{0} 项的自评与第三方评价不同。", "{0} indicators have different self-assessment and third-party scores.";
    S_THIRD_NOT_BEGUN = "第三方尚未评分。", "The third party has not scored yet.";
    S_NONE_BOTH = "尚无自评与第三方均已评分的指标。", "No indicator has been scored by both the institution and the third party.";
    S_BOTH_ALIKE = "自评与第三方均已评分的 {0} 项无差异。", "The {0} indicators scored by both have no differences.";
    S_NO_DIFFERENCE = "自评与第三方评价无差异。", "No indicator has different scores.";
    B_AREAS = "一级指标得分", "Scores by first-level indicator";
    B_GROUPS = "二级指标得分", "Scores by second-level indicator";
    B_DIFFERENCES = "自评与第三方评价的差异", "Differences between self-assessment and third-party scores";
    B_OPEN = "失分项", "Points lost";
}

// Problems.
words! {
    P_PERIOD = "评价时间范围的起（{0}）晚于止（{1}），请核对", "The evaluation period begins ({0}) after it ends ({1}); please check";
    P_AREA_NAME = "请填写第 {0} 个一级指标的名称", "The name of first-level indicator {0} is required";
    P_CODE_TWICE = "编号 {0} 重复，请修改为不同的编号", "Code {0} occurs more than once; each code must be unique";
    P_FULL = "{0}：满分应大于 0", "{0}: the maximum score must be above 0";
    P_STEPS = "{0}：可选分值应为 0 至 {1} 的数字，用空格隔开", "{0}: the permitted scores must be numbers from 0 to {1}, separated by spaces";
    P_ABOVE_FULL = "{0}：{1} {2} 超过满分 {3}，请核对", "{0}: {1} {2} exceeds the maximum score {3}; please check";
    P_NOT_A_STEP = "{0}：{1} {2} 不是可选分值（{3}）", "{0}: {1} {2} is not a permitted score ({3})";
    P_EVIDENCE = "{0}：自评有得分，未列印证材料‖，请列出印证材料，或说明没有的原因", "{0}: a self-assessment score is given without evidence‖; list the evidence or give the reason";
    P_SUM = "满分合计为 {0}，应为 100；在此之前不能定级", "Maximum scores total {0}, not 100; no grade can be determined until they do";
    P_THIRD_OPEN = "第三方已评 {0}/{1} 项，全部评分后得出最终评定等级", "The third party has scored {0} of {1}; the final grade is determined once all are scored";
    P_DRAFTED = "{0}：未填写时打印程序起草的文字，可采用后修改", "{0}: if blank, the text drafted by the program is printed; adopt it to edit it";
}

// The report.
words! {
    DRAFTED_HINT = "留空则采用程序起草的文字", "If blank, the text drafted by the program is used";
    ABOUT_EVALUATOR = "评价实施方简介", "Profile of the evaluator";
    ABOUT_INSTITUTION = "评价对象简介", "Profile of the institution evaluated";
    ABOUT_PROCESS = "评价过程简介", "Evaluation process";
    ABOUT_RESULTS = "评价内容及结果", "Evaluation content and results";
    ADVICE = "建议意见", "Recommendations";
    PART_A = "一、评价实施方简介", "1 Profile of the evaluator";
    PART_B = "二、评价对象简介", "2 Profile of the institution evaluated";
    PART_C = "三、评价过程简介", "3 Evaluation process";
    PART_D = "四、评价内容及结果", "4 Evaluation content and results";
    PART_E = "五、建议意见", "5 Recommendations";
    SIGN_EVALUATOR = "评价实施方（盖章）", "Evaluator (seal)";
    SIGN_INSTITUTION = "评价对象（盖章）", "Institution evaluated (seal)";
    SIGN_DATE = "日期", "Date";
    AS_GENERAL = "按通用评分标准", "By the general scoring criteria";
    NUMBERED = "{0} {1}", "{0} {1}";
    N_TOTAL = "总分为各指标得分之和（6.1）。未评分的指标不按 0 分计，全部评分前不出总分和等级。", "The total score is the sum of the scores of all indicators (6.1). Indicators not scored are not counted as 0; total score and grade are given only once all are scored.";
    N_GRADE = "等级按未取整的总分对照 6.2 表 1，下限含本数。自评得分给出初步评价等级，第三方评价得分给出最终评定等级。", "The grade is determined by comparing the unrounded total score with Table 1 of 6.2, lower bounds included. Self-assessment scores give the preliminary grade, third-party scores the final grade.";
    N_SET = "指标体系：{0}，版本 {1}，{2} 项指标。评价内容为本程序的简要表述，非标准原文。", "Indicator set: {0}, version {1}, {2} indicators. The evaluation items are stated briefly in the program's own words, not in the wording of the standard.";
    N_REVISIONS = "得分和结论的修订记录共 {0} 条，随 JSON 和 CSV 导出（4.4）。", "{0} revisions of scores and conclusions are recorded and exported with JSON and CSV (4.4).";
    D_BLANK = "（待填）", "(to be completed)";
    D_LISTED = "{0}；{1}", "{0}; {1}";
    D_LINES = "{0}\n{1}", "{0}\n{1}";
    D_AREA = "{0} {1} 分", "{0} {1} points";
    D_AREA_SCORE = "{0} {1}/{2} 分", "{0} {1} of {2} points";
    D_FIRST = "自评总分 {0} 分，初步评价等级为 {1}。", "The total self-assessment score is {0} points; the preliminary grade is {1}.";
    D_FINAL = "第三方评价总分 {0} 分，最终评定等级为 {1}。", "The total third-party score is {0} points; the final grade is {1}.";
    D_PROCESS = "评价边界为{0}，评价时间范围为 {1}。采用“{2}”（版本 {3}），共 {4} 项指标，满分 100 分：{5}。评价对象填写评分表、给出自评得分并提供印证材料，评价实施方据此评分。", "The evaluation boundary is {0} and the evaluation period {1}. “{2}” (version {3}) was applied, with {4} indicators and a maximum score of 100: {5}. The institution evaluated completed the scoring sheet with self-assessment scores and evidence, on the basis of which the evaluator scored.";
    D_RESULTS = "{0}总分 {1} 分，对应{2}。各一级指标得分：{3}。各指标的评分依据和得分见所附评分表。", "{0}: total score {1} points, corresponding to {2}. By first-level indicator: {3}. The basis and score of each indicator are given in the attached scoring sheet.";
    D_ADVICE_NONE = "下列 {0} 项未得分，建议制定措施、明确部门和时间，并留存印证材料：", "No points were scored for the following indicators ({0} in all). It is recommended to define measures, the responsible department and a timetable, and to retain evidence:";
    D_ADVICE_PART = "下列 {0} 项尚有失分，建议对照评分标准补齐，并补充印证材料：", "The following indicators ({0} in all) fall short of their maximum. It is recommended to close the gap against the scoring criteria and to add evidence:";
    D_ADVICE_LINE = "{0}. {1}：得 {2} 分，满分 {3} 分，差 {4} 分。", "{0}. {1}: {2} of {3} points, {4} short.";
    D_ADVICE_LACKS = "{0}. {1}：得 {2} 分，满分 {3} 分，差 {4} 分；{5}。", "{0}. {1}: {2} of {3} points, {4} short; {5}.";
    D_NEXT = "{0}{1}", "{0} {1}";
    D_STOP = "{0}。", "{0}.";
    D_THIRD_SAYS = "第三方评分依据：{0}", "Basis of third-party score: {0}";
    D_NO_STAGES = "未勾选的阶段：{0}", "stages not ticked: {0}";
    D_NO_YEARS = "未勾选的增长年份：{0}", "years of growth not ticked: {0}";
    D_NO_EVIDENCE = "未列印证材料", "no evidence listed";
    D_STANDS = "现状：{0}", "Current situation: {0}";
    D_ASKS = "评价内容：{0}", "Assessed: {0}";
    D_AND = "{0}、{1}", "{0}, {1}";
    BY_PROGRAM = "程序起草", "Drafted by the program";
    BY_PERSON = "人工填写", "Written by user";
    REVISIONS = "修订记录", "Revision history";
    SUBTOTAL_OF = "{0} 小计", "{0}, subtotal";
    GRADE_ROW = "等级", "Grade";
    T_COMPARISON = "与上次评价比较", "Comparison with the previous assessment";
}

// Columns of tables.
words! {
    C_INDICATORS = "指标数", "Number of indicators";
    C_SELF_ANSWERED = "自评已评", "Self-assessment: scored";
    C_SELF_MOST = "自评最多可达", "Self-assessment: maximum attainable";
    C_THIRD_ANSWERED = "第三方已评", "Third party: scored";
    C_THIRD_MOST = "第三方最多可达", "Third party: maximum attainable";
    C_FILE_SIZE = "文件大小（字节）", "File size (bytes)";
    C_FILE_SHA = "文件 SHA-256", "File SHA-256";
    C_PART = "部分", "Part";
    C_TEXT = "内容", "Text";
    C_BY = "撰写方式", "Written by";
    C_LEVEL = "层次", "Level";
    C_ITEM = "项目", "Item";
    C_WEIGHT = "权重", "Weight";
    C_EIGENVALUE = "最大特征值", "Principal eigenvalue";
    C_INDEX = "一致性指标", "Consistency index";
    C_RATIO = "一致性比率", "Consistency ratio";
    C_OBJECTION = "问题", "Issue";
    CONSISTENCY = "层次分析：权重与一致性", "AHP: weights and consistency";
    C_MATRIX = "判断矩阵", "Judgement matrix";
    C_ORDER = "阶数", "Order";
    C_WEIGHTS = "权重", "Weights";
    C_LAMBDA = "最大特征值 λmax", "Principal eigenvalue λmax";
    C_CI = "一致性指标 CI", "Consistency index CI";
    C_RI = "随机一致性指标 RI", "Random index RI";
    C_CR = "一致性比率 CR", "Consistency ratio CR";
    C_CONSISTENT = "一致性", "Consistency";
    CONSISTENT = "CR 小于 0.1，一致", "CR below 0.1: consistent";
    NAME_AND_WEIGHT = "{0} {1}", "{0} {1}";
    N_RANDOM_INDEX = "随机一致性指标 RI 取自 {0}（{1}），1 至 {2} 阶依次为：{3}。CI =（λmax − n）÷（n − 1），CR = CI ÷ RI，CR 小于 0.1 为一致。", "The random index RI is taken from {0} ({1}); for orders 1 to {2} it is: {3}. CI = (λmax − n) ÷ (n − 1), CR = CI ÷ RI; a matrix is consistent if CR is below 0.1.";
    C_DAY = "日期", "Date";
    C_WHO = "填写人", "Preparer";
    C_WHAT = "内容", "Content";
    C_WAS = "原为", "Previous value";
    C_NOW = "改为", "New value";
    C_PLACE = "位置", "Location";
    C_SELF_EARLIER = "自评：上期", "Self-assessment: previous";
    C_SELF_NOW = "自评：本期", "Self-assessment: current";
    C_SELF_CHANGE = "自评：变化", "Self-assessment: change";
    C_THIRD_EARLIER = "第三方：上期", "Third party: previous";
    C_THIRD_NOW = "第三方：本期", "Third party: current";
    C_THIRD_CHANGE = "第三方：变化", "Third party: change";
}

// Headings by which the columns of a set are known besides their own, folded: without blanks and brackets, in small and simplified letters. 评价内容
// is left out: it stands for the name of an indicator or for what is asked.

/// Headings of the code.
pub const ALSO_CODE: &[&str] = &[
    "指标编号",
    "指标代码",
    "指标编码",
    "代码",
    "编码",
    "序号",
    "indicatorcode",
    "no",
    "id",
    "number",
];
/// Headings of the area.
pub const ALSO_AREA: &[&str] = &[
    "一级指标名称",
    "一级",
    "一级维度",
    "一级分类",
    "维度",
    "领域",
    "area",
    "firstlevelindicator",
    "firstlevel",
    "level1",
    "dimension",
];
/// Headings of the group.
pub const ALSO_GROUP: &[&str] = &[
    "二级指标名称",
    "二级",
    "二级维度",
    "二级分类",
    "分组",
    "组别",
    "group",
    "secondlevelindicator",
    "secondlevel",
    "level2",
    "subcategory",
];
/// Headings of the name.
pub const ALSO_NAME: &[&str] = &[
    "指标名称",
    "三级指标",
    "三级指标名称",
    "三级",
    "评价指标",
    "指标",
    "名称",
    "indicatorname",
    "thirdlevelindicator",
    "thirdlevel",
    "level3",
];
/// Headings of what is asked.
pub const ALSO_QUESTION: &[&str] = &[
    "评价问题",
    "评价要点",
    "指标说明",
    "指标解释",
    "指标释义",
    "指标含义",
    "指标内容",
    "说明",
    "内容",
    "description",
    "content",
];
/// Headings of the points.
pub const ALSO_POINTS: &[&str] = &[
    "分值",
    "满分值",
    "满分分值",
    "指标分值",
    "分数",
    "标准分",
    "标准分值",
    "最高分",
    "权重",
    "fullmark",
    "fullmarks",
    "maxscore",
    "maximumscore",
    "maxpoints",
    "score",
    "marks",
    "weight",
];
/// Headings of the criteria.
pub const ALSO_CRITERIA: &[&str] = &[
    "评分细则",
    "评分办法",
    "评分方法",
    "评分规则",
    "评分依据",
    "打分标准",
    "计分标准",
    "计分方法",
    "评价标准",
    "rubric",
    "scoring",
];
/// Headings of the scores that may be given.
pub const ALSO_STEPS: &[&str] = &[
    "可给的分",
    "可给分",
    "可给分值",
    "可选分值",
    "评分档次",
    "得分档次",
    "分档",
    "scoresallowed",
    "allowedscores",
];
/// Headings of the sub-checks.
pub const ALSO_CHECKS: &[&str] = &["核对项", "分项", "subcheck", "subchecks"];
/// Words of a row of sums.
pub const SUM_WORDS: &[&str] = &[
    "合计",
    "总计",
    "小计",
    "共计",
    "总分",
    "合计分值",
    "total",
    "subtotal",
    "sum",
    "grandtotal",
];
/// Traditional letters of these headings, and the simplified ones.
pub const TRADITIONAL: &[(char, char)] = &[
    ('編', '编'),
    ('號', '号'),
    ('碼', '码'),
    ('級', '级'),
    ('標', '标'),
    ('稱', '称'),
    ('評', '评'),
    ('價', '价'),
    ('內', '内'),
    ('準', '准'),
    ('問', '问'),
    ('題', '题'),
    ('滿', '满'),
    ('數', '数'),
    ('類', '类'),
    ('組', '组'),
    ('權', '权'),
    ('項', '项'),
    ('則', '则'),
    ('細', '细'),
    ('給', '给'),
    ('對', '对'),
    ('說', '说'),
    ('釋', '释'),
    ('義', '义'),
    ('領', '领'),
    ('維', '维'),
    ('總', '总'),
    ('計', '计'),
    ('據', '据'),
    ('檔', '档'),
    ('選', '选'),
    ('辦', '办'),
    ('規', '规'),
    ('間', '间'),
];
/// The next period.
pub const NEXT_PERIOD: NextPeriod = NextPeriod {
    title: t("下一次评价", "Next assessment"),
    lead: t(
        "评价对象、边界、实施方、指标体系、评分标准和两两比较判断自动带入，时间范围顺延；情况描述、得分、印证材料和结论重新填写。",
        "The institution, boundary, evaluator, indicator set, scoring criteria and pairwise judgements are carried over and the period advances; descriptions, scores, evidence and conclusions are re-entered.",
    ),
    begin: t("开始下一次评价", "Prepare the next assessment"),
    begun: t(
        "已按上次内容建立下一次评价，请填写本次情况和得分",
        "The next assessment has been created from this one; enter descriptions and scores",
    ),
    period: Period::YearTo("to"),
};
