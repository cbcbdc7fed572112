//! What is said of a pasted block, in both languages, and the words that headings are known by.

use crate::i18n::Text;

/// The first row is not pasted.
pub const N_HEADINGS: Text = Text::new(
    "第一行是标题，各列按名称对应，标题不粘贴。",
    "The first row contains headings; columns are matched by name and the headings are not pasted.",
);
/// The first row is no data.
pub const N_FIRST_ROW: Text = Text::new(
    "第一行不是数据，按标题处理，不粘贴。",
    "The first row is not data; it is treated as headings and not pasted.",
);
/// The headings of a column that says the unit of each row, as [`super::headings::core`] leaves them.
pub const UNIT_HEADINGS: [&str; 4] = ["单位", "计量单位", "unit", "units"];
/// The column of units.
pub const N_UNIT_COLUMN: Text = Text::new(
    "第 {0} 列为单位，各行数值按该列写明的单位读取。",
    "Column {0} gives units; the figure of each row is read in the unit that stands there.",
);
/// A column that goes nowhere, by its heading.
pub const N_COLUMN_NAMED: Text = Text::new(
    "第 {0} 列“{1}”没有对应的项目，不粘贴；需要时请在表头选择。",
    "Column {0}, “{1}”, matches no field and is not pasted. To paste it, select a field in its heading.",
);
/// A column that goes nowhere.
pub const N_COLUMN: Text = Text::new(
    "第 {0} 列没有对应的项目，不粘贴；需要时请在表头选择。",
    "Column {0} matches no field and is not pasted. To paste it, select a field in its heading.",
);
/// A column that is computed.
pub const N_COMPUTED: Text = Text::new(
    "第 {0} 列“{1}”由程序计算，不粘贴。",
    "Column {0}, “{1}”, is calculated by the program and not pasted.",
);
/// Two columns for one field.
pub const N_TWICE: Text = Text::new(
    "第 {0} 列与前面的一列都选了“{1}”，不粘贴；请改选。",
    "Column {0} is assigned to the same field as an earlier column, “{1}”, and is not pasted; select another field.",
);
/// More rows than a list takes.
pub const N_FULL: Text = Text::new(
    "“{0}”最多 {1} 行，第 {2} 行起超出，不粘贴。",
    "“{0}” has at most {1} rows; rows of the block from row {2} are not pasted.",
);
/// More rows than the form prescribes.
pub const N_GIVEN: Text = Text::new(
    "本表行数固定，数据第 {0} 行起没有对应的行，不粘贴。",
    "The rows of this table are fixed; rows of the block from row {0} have no counterpart and are not pasted.",
);
/// A row that the form does not have.
pub const N_UNKNOWN_ROW: Text = Text::new(
    "数据第 {0} 行：本表没有“{1}”这一行，不粘贴。",
    "Row {0} of the block is not pasted; this table has no row “{1}”.",
);
/// Blank cells.
pub const N_BLANKS: Text = Text::new(
    "有 {0} 个空白单元格，对应的原有内容不改动。",
    "{0} blank cells leave the existing entries unchanged.",
);
/// A unit in a heading.
pub const N_UNIT: Text = Text::new(
    "“{0}”的标题写明单位为{1}，本表以{2}为单位，粘贴后自动换算。",
    "The heading of “{0}” states {1}; this table is in {2}, and the figures are converted automatically.",
);
/// A unit in a heading that cannot be converted.
pub const N_UNIT_OTHER: Text = Text::new(
    "“{0}”的标题写明单位为{1}，不能换算为{2}，请先在 Excel 中换算。",
    "The heading of “{0}” states {1}, which cannot be converted to {2}; convert the figures in Excel first.",
);
/// Something in brackets that is no unit.
pub const N_UNIT_UNKNOWN: Text = Text::new(
    "“{0}”的标题中的“{1}”不是可换算的单位，数字按{2}填入，请核对。",
    "“{1}” in the heading of “{0}” is not a convertible unit; the figures are entered in {2}. Please check.",
);
/// Rows found by their years.
pub const N_BY_YEAR: Text = Text::new(
    "数据中有年份，按年份对应到各行。",
    "The block contains years; rows are matched by year.",
);
/// A column that is taken for the years though its heading does not say so.
pub const N_YEAR_COLUMN: Text = Text::new(
    "第 {0} 列都是年份，按年份列处理；不是的，请在表头改选。",
    "Column {0} contains only years and is treated as the year column. If it is something else, select another field in its heading.",
);
/// Rows found by the answers that name them.
pub const N_BY_KEY: Text = Text::new(
    "数据中的“{0}”与表中已有的行相同的，填入该行；其余的新增。",
    "Rows whose “{0}” is already in the table are pasted into that row; the others are added.",
);
/// Rows that are added without a year.
pub const N_NO_YEAR: Text = Text::new(
    "数据中没有年份，新增的行年份留空，请粘贴后填写。",
    "The block has no years; the year of added rows is left blank. Enter it after pasting.",
);
/// Figures that look like years.
pub const N_LIKE_YEARS: Text = Text::new(
    "第 {0} 列像是年份，现填入“{1}”，请核对。",
    "Column {0} looks like years and is pasted into “{1}”. Please check.",
);
/// A row above the table.
pub const N_TITLE: Text = Text::new(
    "“{0}”在表格上方，是标题或单位，不粘贴。",
    "“{0}” stands above the table as its title or unit and is not pasted.",
);
/// The row of units below the headings.
pub const N_UNIT_ROW: Text = Text::new(
    "“{0}”一行是各列的单位，按各列的单位读取，不作为数据粘贴。",
    "The row “{0}” gives the units of the columns; the figures are read in these units, and the row is not pasted.",
);
/// A note below the table.
pub const N_NOTE: Text = Text::new(
    "“{0}”是表格的说明，不粘贴。",
    "“{0}” is a note on the table and is not pasted.",
);
/// A first row that may be headings.
pub const N_MAYBE_HEADINGS: Text = Text::new(
    "第一行“{0}”可能是标题。如是标题，请勾选“第一行是标题”。",
    "The first row, “{0}”, may be headings. If so, tick “First row contains headings”.",
);
/// Columns without headings that were put where their cells fit.
pub const N_BY_KIND: Text = Text::new(
    "数据没有标题，各列按内容对应到项目，请在表头核对。",
    "The block has no headings; its columns go to the fields that take such entries. Check them in the heading row.",
);
/// A column of what stands in a list within each row.
pub const N_NESTED: Text = Text::new(
    "第 {0} 列“{1}”是各行“{2}”的内容，本表没有这一项，不粘贴；请打开该行，在“{2}”表中填写或粘贴。",
    "Column {0}, “{1}”, belongs to “{2}” of each row and is not pasted here; open the row and enter or paste it in its table “{2}”.",
);
/// A column of a year where the tables within each row hold years of the past and years of targets.
pub const N_NESTED_YEAR: Text = Text::new(
    "第 {0} 列“{1}”是某一年的数值，本表没有这一项，不粘贴；请打开各行，在“{2}”或“{3}”表中填写或粘贴。",
    "Column {0}, “{1}”, holds values of one year and is not pasted here; open the row and enter or paste them in its table “{2}” or “{3}”.",
);
/// What the headings of such columns hold, by the id of the list.
pub const NESTED_WORDS: &[(&str, &[&str])] = &[
    ("targets", &["目标", "target"]),
    (
        "history",
        &["历史", "近三年", "实际", "往年", "history", "actual"],
    ),
];
/// A row of sums.
pub const N_SUM: Text = Text::new(
    "数据第 {0} 行“{1}”是合计或平均，不粘贴。",
    "Row {0} of the block, “{1}”, is a sum or a mean and is not pasted.",
);
/// A row without words that is the sum of the rows above it.
pub const N_SUM_NAMELESS: Text = Text::new(
    "数据第 {0} 行等于以上各行之和，按合计处理，不粘贴；确是一条记录的，请勾选“合计、平均行也粘贴”。",
    "Row {0} of the block is the sum of the rows above; it is taken as a total and not pasted. If it is an entry, tick “Paste sums and means too”.",
);
/// A unit above or below the table that its figures cannot be converted from.
pub const N_UNIT_ABOVE: Text = Text::new(
    "表格写明单位为{1}，“{0}”以{2}为单位，数字按{2}填入，请核对。",
    "The unit stated with the table is {1}, while “{0}” is in {2}; the figures are entered in {2}. Please check.",
);
/// A unit above or below the table that its figures are converted from.
pub const N_UNIT_ABOVE_CONVERTED: Text = Text::new(
    "表格写明单位为{1}，“{0}”以{2}为单位，粘贴后自动换算。",
    "The unit stated with the table is {1}; “{0}” is in {2}, and the figures are converted automatically.",
);
/// A row that has no year in a block that goes by years.
pub const NO_YEAR: Text = Text::new(
    "这一行没有年份，不粘贴；请在 Excel 中补上年份后重新复制",
    "The row has no year and is not pasted; add the year in Excel and copy the block again",
);
/// A year with words that make its figures others than those of the year.
pub const OTHERWISE: Text = Text::new(
    "“{0}”除年份外另有说明，不能确定是该年的数据，不粘贴；是该年数据的，请在 Excel 中只保留年份后重新复制",
    "“{0}” says more than a year, so it is not certain that these are the figures of that year; the row is not pasted. If they are, leave the year alone in Excel and copy the block again",
);
/// A year that stands in the block a second time.
pub const YEAR_AGAIN: Text = Text::new(
    "数据第 {0} 行也是 {1} 年，每年只能有一行，这一行不粘贴",
    "Row {0} of the block is also {1}; only one row per year is allowed, and this row is not pasted",
);
/// A row that the block names a second time.
pub const ROW_AGAIN: Text = Text::new(
    "数据第 {0} 行也是“{1}”，这一行不粘贴",
    "Row {0} of the block is also “{1}”; this row is not pasted",
);
/// A year in the block that is not the year of the row it would go to.
pub const OTHER_YEAR: Text = Text::new(
    "数据写明是 {0} 年，要填入的行是 {1} 年，年份不一致，不粘贴；请在表头选出年份所在的列，或改变起始行",
    "The block states {0}, while the target row is {1}; not pasted. Select the year column in the heading, or change the start row",
);
/// An error value of a sheet.
pub const SHEET_ERROR: Text = Text::new(
    "“{0}”是 Excel 的错误值，不粘贴；请在 Excel 中更正后重新复制",
    "“{0}” is an Excel error value and is not pasted; correct it in Excel and copy it again",
);
/// A year as it is read.
pub const READ_YEAR: Text = Text::new("= {0} 年", "= {0}");
/// Rows found by their names.
pub const N_BY_NAME: Text = Text::new(
    "数据中有编号或名称，按编号或名称对应到各行。",
    "The block contains codes or names; rows are matched by code or name.",
);
/// A block that is too long.
pub const N_CUT: Text = Text::new(
    "数据过长，仅读取前 {0} 行。",
    "The block is too long; only the first {0} rows are read.",
);
/// A choice that the list does not have.
pub const NOT_A_CHOICE: Text = Text::new(
    "“{0}”没有“{1}”这一选项，可选：{2}。该单元格不粘贴",
    "“{0}” has no option “{1}”; the options are: {2}. The cell is not pasted",
);
/// A column by its heading.
pub const COLUMN_NAME: Text = Text::new("“{0}”", "“{0}”");
/// A column without a heading.
pub const COLUMN_NUMBER: Text = Text::new("第 {0} 列", "column {0}");
/// A bound at a figure that is no target.
pub const BOUND_OF_LEVEL: Text = Text::new(
    "“{0}”是上限或下限，不是一个数值，不填入“{1}”；请在 Excel 中改为实际的数值",
    "“{0}” is a bound and not a figure; it is not pasted into “{1}”. Replace it with the figure itself in Excel",
);
/// An upper bound where higher is better.
pub const BOUND_UPPER_OF_HIGHER: Text = Text::new(
    "“{0}”是上限，而该指标的方向是越高越好，两者矛盾，不粘贴；请核对指标方向或目标水平",
    "“{0}” is an upper bound, while higher is better for this KPI; it is not pasted. Check the direction or the target level",
);
/// A lower bound where lower is better.
pub const BOUND_LOWER_OF_LOWER: Text = Text::new(
    "“{0}”是下限，而该指标的方向是越低越好，两者矛盾，不粘贴；请核对指标方向或目标水平",
    "“{0}” is a lower bound, while lower is better for this KPI; it is not pasted. Check the direction or the target level",
);
/// A bound where no direction is chosen.
pub const BOUND_WITHOUT_DIRECTION: Text = Text::new(
    "“{0}”是上限或下限，该指标尚未选择方向，不粘贴；请先选择指标方向，再粘贴目标",
    "“{0}” is a bound, and this KPI has no direction yet; it is not pasted. Choose the direction first, then paste the targets",
);
/// A bound that leaves its own figure out.
pub const BOUND_STRICT: Text = Text::new(
    "“{0}”不含 {1} 本身，而目标水平以“不高于”或“不低于”判断，两者在相等时结论不同，不粘贴；请按合同约定改为确定的目标值",
    "“{0}” leaves {1} itself out, while a target is judged as “at most” or “at least”; the two differ where the levels are equal, so it is not pasted. Replace it with the agreed target",
);
/// What stands before a figure that has to be passed downwards, longer ones first.
pub const BELOW: &[&str] = &["低于", "小于", "少于", "＜", "<", "below", "less than"];
/// What stands before a figure that has to be passed upwards, longer ones first.
pub const ABOVE: &[&str] = &[
    "高于",
    "大于",
    "多于",
    "超过",
    "＞",
    ">",
    "above",
    "more than",
];
/// What stands before a figure that may not be passed upwards, longer ones first.
pub const AT_MOST: &[&str] = &[
    "小于或等于",
    "小于等于",
    "不得高于",
    "不得超过",
    "不高于",
    "不超过",
    "不大于",
    "不多于",
    "至多",
    "最高",
    "最多",
    "上限",
    "≤",
    "≦",
    "⩽",
    "<=",
    "＜=",
    "＜＝",
    "=<",
];
/// What stands behind such a figure.
pub const AT_MOST_BEHIND: &[&str] = &["及以下", "（含）以下", "(含)以下", "以内", "以下", "之内"];
/// What stands before a figure that may not be passed downwards, longer ones first.
pub const AT_LEAST: &[&str] = &[
    "大于或等于",
    "大于等于",
    "不得低于",
    "不得少于",
    "不低于",
    "不少于",
    "不小于",
    "至少",
    "最低",
    "最少",
    "下限",
    "≥",
    "≧",
    "⩾",
    ">=",
    "＞=",
    "＞＝",
    "=>",
];
/// What stands behind such a figure.
pub const AT_LEAST_BEHIND: &[&str] = &["及以上", "（含）以上", "(含)以上", "以上"];
/// Letters of the verbs before a figure with a bound behind it: 达到95%以上, 降至1.3以下.
pub const BOUND_VERBS: &[char] = &[
    '达', '到', '降', '至', '升', '提', '高', '控', '制', '在', '应', ' ',
];
/// The id of a list of targets.
pub const TARGETS_ID: &str = "targets";
/// The id of the list of levels of the past.
pub const HISTORY_ID: &str = "history";
/// How the id of a target in another list begins.
pub const TARGET_ID: &str = "target";
/// The id of the direction of a KPI.
pub const DIRECTION_ID: &str = "direction";
/// Everyday words for choices: the label of the choice, and what people write for it. A word that may mean several choices of one list is asked about and
/// stands here for none of them.
pub const CHOICE_WORDS: &[(&str, &[&str])] = &[
    (
        "碳排放量",
        &[
            "碳排放总量",
            "二氧化碳排放量",
            "二氧化碳排放总量",
            "co2排放量",
            "co2排放总量",
            "温室气体排放量",
            "温室气体排放总量",
            "碳排量",
            "总碳排放量",
            "年碳排放量",
        ],
    ),
    (
        "碳排放量（范围 1+2）",
        &[
            "碳排放量",
            "碳排放总量",
            "二氧化碳排放量",
            "二氧化碳排放总量",
            "co2排放量",
            "co2排放总量",
            "温室气体排放量",
            "温室气体排放总量",
            "碳排量",
            "总碳排放量",
        ],
    ),
    (
        "用电量",
        &[
            "用电总量",
            "总用电量",
            "电力消费量",
            "电力消费总量",
            "耗电量",
            "年用电量",
            "电耗总量",
            "用电",
        ],
    ),
    (
        "绿电使用量",
        &[
            "绿色电力消费量",
            "绿色电力使用量",
            "绿色电力消费总量",
            "绿电消费量",
            "绿电用量",
            "绿色电力用量",
            "绿电电量",
            "绿电使用总量",
            "绿电消纳量",
        ],
    ),
    (
        "绿电占比",
        &[
            "绿色电力占比",
            "绿电比例",
            "绿色电力比例",
            "绿电使用占比",
            "绿电消费占比",
            "绿色电力消费占比",
            "绿电使用比例",
        ],
    ),
    (
        "能耗总量",
        &[
            "综合能耗",
            "综合能耗总量",
            "能源消费总量",
            "能源消费量",
            "能源消耗总量",
            "能源消耗量",
            "总能耗",
            "综合能源消费量",
        ],
    ),
    ("能耗强度", &["单位能耗", "综合能耗强度", "能源消费强度"]),
    (
        "单位营业收入碳强度",
        &[
            "单位营业收入碳排放强度",
            "单位营业收入碳排放",
            "单位营收碳强度",
            "单位营收碳排放",
            "营业收入碳强度",
            "万元营业收入碳排放",
        ],
    ),
    (
        "单位资产碳强度",
        &[
            "单位资产碳排放强度",
            "单位资产碳排放",
            "资产碳强度",
            "单位总资产碳强度",
        ],
    ),
    (
        "单位净利润碳强度",
        &[
            "单位净利润碳排放强度",
            "单位净利润碳排放",
            "单位利润碳强度",
            "净利润碳强度",
        ],
    ),
    (
        "固废综合利用率",
        &[
            "固体废物综合利用率",
            "工业固废综合利用率",
            "一般工业固体废物综合利用率",
        ],
    ),
    ("再生水率", &["再生水利用率", "中水回用率", "再生水回用率"]),
    (
        "越低越好",
        &[
            "下降",
            "减少",
            "降低",
            "下调",
            "减",
            "降",
            "低",
            "越小越好",
            "越少越好",
            "越低越优",
            "逐年下降",
            "逆向",
            "逆向指标",
            "负向",
            "负向指标",
            "↓",
            "lower",
            "decrease",
            "down",
        ],
    ),
    (
        "越高越好",
        &[
            "上升",
            "增加",
            "提高",
            "提升",
            "增长",
            "上调",
            "增",
            "升",
            "高",
            "越大越好",
            "越多越好",
            "越高越优",
            "逐年上升",
            "正向",
            "正向指标",
            "↑",
            "higher",
            "increase",
            "up",
        ],
    ),
    (
        "外部来源",
        &["外部", "外", "外部指标", "来自外部", "external"],
    ),
    (
        "内部来源",
        &["内部", "内", "内部指标", "来自内部", "internal"],
    ),
    (
        "混合来源",
        &[
            "混合",
            "内外部",
            "内部和外部",
            "内部与外部",
            "外部和内部",
            "内外结合",
            "mixed",
        ],
    ),
    ("是", &["有", "对", "√", "✓", "✔", "y"]),
    ("否", &["无", "没有", "×", "✗", "✘", "n"]),
    ("未知", &["不清楚", "不详", "不确定", "待定"]),
    ("不适用", &["不涉及", "n/a", "na"]),
    (
        "能源账单或结算单",
        &[
            "能源账单",
            "账单",
            "结算单",
            "电费单",
            "电费账单",
            "电费发票",
            "缴费单",
            "能源发票",
        ],
    ),
    (
        "台账或统计报表",
        &["台账", "统计报表", "报表", "能源台账", "统计台账"],
    ),
    ("审计或财务报告", &["审计报告", "财务报告", "财务报表"]),
    (
        "第三方核查或评估报告",
        &[
            "核查报告",
            "第三方核查报告",
            "评估报告",
            "第三方评估报告",
            "第三方报告",
            "第三方评价报告",
        ],
    ),
    (
        "企业碳账户核算表",
        &["碳账户", "企业碳账户", "碳账户核算表", "碳账户报告"],
    ),
    ("制度文件", &["制度", "管理制度", "办法", "管理办法"]),
    ("会议纪要或决议", &["会议纪要", "纪要", "决议", "会议决议"]),
    ("数据台账", &["台账", "数据", "统计表"]),
    ("证书或证明", &["证书", "证明", "获奖证书", "奖项"]),
    ("新闻报道", &["报道", "新闻"]),
    ("公开信息", &["公开", "公开资料", "官网"]),
    ("第三方机构", &["第三方"]),
    ("金融监管机构", &["监管机构", "监管部门", "监管"]),
    ("评价对象提供", &["自行提供", "本行提供", "自有", "内部"]),
    ("在建", &["建设中", "在建设", "建设期", "施工中", "未投产"]),
    (
        "已投产",
        &[
            "投产",
            "运营",
            "运营中",
            "已运营",
            "运行",
            "运行中",
            "已建成",
            "建成投产",
            "运营期",
            "已完工",
        ],
    ),
    ("不可测算（说明原因）", &["不可测算", "无法测算"]),
    (
        "1 可研批复/可研报告/能评报告",
        &["可研报告", "可研批复", "能评报告"],
    ),
    ("3 测算工具表", &["测算工具", "测算表"]),
    ("风电", &["风力发电", "风能", "风电场"]),
    ("光伏", &["光伏发电", "太阳能", "太阳能发电", "光伏电站"]),
    ("水电", &["水力发电", "水电站"]),
    ("流动资金贷款", &["流动资金", "流贷"]),
    (
        "固定资产贷款（项目贷款）",
        &["固定资产贷款", "项目贷款", "固贷"],
    ),
    ("降低利率", &["降息", "利率下调"]),
    ("提高利率", &["加息", "利率上调"]),
    (
        "强制性标准、行业规章要求",
        &["强制性标准", "强制标准", "行业规章"],
    ),
    (
        "同业或当地水平",
        &["同业水平", "同业", "当地水平", "行业平均"],
    ),
    ("基准水平", &["基准", "基准值"]),
    ("标杆水平", &["标杆", "标杆值", "先进值", "先进水平"]),
    ("已完成", &["完成", "办结", "已办结"]),
    ("未完成", &["未办", "进行中"]),
    ("同意", &["批准", "通过", "审批通过"]),
    ("不同意", &["否决", "拒绝", "未通过"]),
    ("有条件同意", &["附条件同意", "有条件通过"]),
    ("范围 1", &["范围一", "scope1", "直接排放"]),
    ("范围 2", &["范围二", "scope2"]),
    ("范围 3", &["范围三", "scope3"]),
];
/// A field that is not asked in a row.
pub const NOT_ASKED: Text = Text::new(
    "按同一行的其他选项，{0}无需填写，“{1}”不粘贴",
    "{0} does not apply given the other answers in the row; “{1}” is not pasted",
);
/// Two choices.
pub const AND: Text = Text::new("{0}、{1}", "{0}, {1}");
/// What a figure was read as.
pub const READ_AS: Text = Text::new("= {0}", "= {0}");
/// The same as it stands.
pub const PLAIN: Text = Text::new("{0}", "{0}");
/// A row that is added.
pub const NEW_ROW: Text = Text::new("新增一行", "New row");

/// Words of headings that mean the same; those of years come first.
pub const SAME: &[&[&str]] = &[
    &[
        "年份",
        "年度",
        "时间",
        "年",
        "报告年度",
        "报告年份",
        "会计年度",
        "财政年度",
        "财年",
        "所属年度",
        "数据年份",
        "目标年份",
        "考核年度",
        "year",
        "time",
        "fiscalyear",
        "financialyear",
    ],
    &[
        "材料名称",
        "附件",
        "附件名称",
        "文件",
        "文件名",
        "文件名称",
        "证明材料",
        "证明材料名称",
        "证明文件",
        "佐证材料",
        "证据",
        "证据名称",
        "证据材料",
        "材料",
        "资料名称",
        "名称",
        "document",
        "documentname",
        "file",
        "filename",
        "attachment",
        "evidence",
    ],
    &[
        "材料种类",
        "类型",
        "种类",
        "类别",
        "材料类型",
        "材料类别",
        "证据类型",
        "文件类型",
        "附件类型",
        "type",
        "documenttype",
    ],
    &[
        "日期",
        "时间",
        "出具日期",
        "签发日期",
        "发布日期",
        "出具时间",
        "date",
    ],
    &[
        "所属期间",
        "涵盖期间",
        "期间",
        "所属时期",
        "时期",
        "数据期间",
        "覆盖期间",
        "period",
        "periodcovered",
    ],
    &[
        "出具单位",
        "出具机构",
        "提供单位",
        "签发单位",
        "出具方",
        "issuer",
        "issuedby",
    ],
    &[
        "情况描述",
        "情况",
        "描述",
        "情况说明",
        "具体情况",
        "自评说明",
        "自评情况",
        "说明",
        "description",
    ],
    &[
        "自评得分",
        "自评分",
        "自评分数",
        "得分",
        "评分",
        "分数",
        "自评",
        "selfscore",
        "score",
    ],
    &[
        "第三方评价得分",
        "第三方得分",
        "第三方评分",
        "第三方分数",
        "thirdpartyscore",
    ],
    &[
        "评分标准",
        "评分细则",
        "评分规则",
        "评分办法",
        "评分要求",
        "打分标准",
        "评分准则",
        "scoringcriteria",
    ],
    &["满分", "分值", "满分值", "标准分", "标准分值"],
    &["第三方评分依据", "评分依据", "第三方依据"],
    &[
        "关键绩效指标",
        "指标名称",
        "指标",
        "绩效指标",
        "绩效指标名称",
        "关键绩效指标名称",
        "kpi名称",
        "kpi指标",
        "指标项",
        "kpi",
        "kpiname",
    ],
    &[
        "基期",
        "基准年",
        "基准年份",
        "基期年份",
        "基年",
        "baselineyear",
        "baseyear",
    ],
    &[
        "基期水平",
        "基准值",
        "基期值",
        "基准水平",
        "基期数值",
        "baseline",
        "baselinevalue",
    ],
    &[
        "指标方向",
        "改善方向",
        "优化方向",
        "改进方向",
        "变化方向",
        "变动方向",
        "期望方向",
        "目标方向",
        "方向",
        "direction",
    ],
    &[
        "用量",
        "数量",
        "消耗量",
        "使用量",
        "活动水平",
        "活动数据",
        "amount",
    ],
    &["名称", "排放源", "能源品种", "品种", "能源名称"],
    &["排放因子", "因子", "排放系数", "factor"],
    &[
        "风险项",
        "风险",
        "风险事项",
        "风险名称",
        "环境风险",
        "环境风险事项",
        "事项",
    ],
    &[
        "指标水平",
        "水平",
        "数值",
        "level",
        "level(t)",
        "value",
        "value(t)",
    ],
    &[
        "实际水平",
        "实际值",
        "实际",
        "actuallevel",
        "actualvalue",
        "actual",
    ],
    &["目标水平", "目标值", "目标", "targetlevel", "target"],
    &["贷款编号", "借据编号", "借据号", "合同编号", "编号"],
    &[
        "借款人",
        "借款人名称",
        "客户名称",
        "企业名称",
        "单位名称",
        "借款企业",
        "借款单位",
        "公司名称",
        "客户",
        "企业",
    ],
    &["项目", "项目名称"],
    &["贷款余额", "余额", "期末余额"],
    &["年利率", "利率", "贷款利率", "执行利率"],
    &["授信额度", "授信金额", "授信"],
    &["项目总投资", "总投资", "投资总额", "总投资额"],
    &[
        "项目年节约标准煤",
        "年节约标准煤",
        "年节约标煤",
        "节约标准煤",
        "节约标煤",
        "年节能量",
        "节能量",
        "标准煤",
        "标煤",
    ],
    &[
        "项目年减排二氧化碳当量",
        "年减排二氧化碳",
        "年减排二氧化碳当量",
        "年减排co2",
        "二氧化碳减排量",
        "年碳减排量",
        "碳减排量",
        "二氧化碳",
        "二氧化碳当量",
        "co2",
        "co2e",
    ],
    &[
        "项目年减排化学需氧量",
        "年减排化学需氧量",
        "年减排cod",
        "化学需氧量",
        "cod",
    ],
    &["项目年减排氨氮", "年减排氨氮", "氨氮"],
    &[
        "项目年减排二氧化硫",
        "年减排二氧化硫",
        "年减排so2",
        "二氧化硫",
        "so2",
    ],
    &[
        "项目年减排氮氧化物",
        "年减排氮氧化物",
        "年减排nox",
        "氮氧化物",
        "nox",
    ],
    &["项目年节水", "年节水", "年节水量", "节水量", "节水"],
    &[
        "经办机构",
        "分支机构",
        "支行名称",
        "分支机构名称",
        "网点",
        "网点名称",
        "机构名称",
        "机构",
        "支行",
        "分行",
        "经办行",
        "所属机构",
    ],
    &["发放日", "发放日期", "放款日期", "放款日"],
];

/// Headings of the one data source of all figures of a row.
pub const SOURCE_OF_ALL: &[&str] = &["数据来源", "来源", "数据来源编号", "source", "datasource"];
/// The end of the id of a field that holds the data source of a figure: the id of the figure stands before it.
pub const SOURCE_ID: &str = "_source";

/// Units of money that are never converted.
pub const FOREIGN: &[&str] = &[
    "美元", "港元", "港币", "欧元", "日元", "英镑", "usd", "hkd", "eur", "jpy",
];

/// What stands before a unit in a heading.
pub const UNIT_SAYS: &[&str] = &["单位：", "单位:", "单位", "unit:", "unit"];

/// The marks of renminbi before a figure.
pub const MONEY: &[char] = &['￥', '¥'];
/// The sign of a year.
pub const YEAR_SIGN: &str = "年";
/// What stands before a year, in small letters and without blanks.
pub const BEFORE_YEAR: &[&str] = &["fy", "cy", "财年", "会计年度", "财政年度"];
/// What stands in brackets behind a year and leaves its figures those of the year.
pub const YEAR_REMARKS: &[&str] = &[
    "基期",
    "基年",
    "基准年",
    "基准期",
    "实际",
    "实际值",
    "实绩",
    "历史",
    "决算",
    "审计",
    "经审计",
    "已审计",
    "核查",
    "已核查",
    "经核查",
    "全年",
    "年度",
    "actual",
    "audited",
    "verified",
    "baseline",
    "baseyear",
];
/// What stands behind a year, longer ones first.
pub const BEHIND_YEAR: &[&str] = &[
    "会计年度",
    "财政年度",
    "年12月",
    "财年",
    "年末",
    "年底",
    "年终",
    "全年",
    "fy",
    "-12",
    "/12",
    ".12",
];

/// What a row of sums or means is called as a whole, in small letters.
pub const SUM_WORDS: &[&str] = &[
    "共",
    "总数",
    "总和",
    "total",
    "totals",
    "subtotal",
    "grandtotal",
    "sum",
    "average",
    "avg",
    "mean",
];
/// How the name of a row of sums or means ends.
pub const SUM_ENDINGS: &[&str] = &[
    "合计",
    "总计",
    "小计",
    "共计",
    "累计",
    "平均",
    "均值",
    "平均数",
];
/// Words that are the name of a row of sums by themselves.
pub const SUMS_ALONE: &[&str] = &[
    "合计",
    "总计",
    "小计",
    "共计",
    "累计",
    "总和",
    "total",
    "totals",
    "subtotal",
    "grandtotal",
];
/// What may stand behind such an ending: 合计数, 平均值.
pub const SUM_TAILS: &[char] = &['数', '行', '值', '额', '项', '栏'];

/// How a note below a table begins, where a colon, a number or a mark follows, in small letters.
pub const NOTE_WORDS: &[&str] = &[
    "注",
    "备注",
    "附注",
    "说明",
    "数据来源",
    "资料来源",
    "来源",
    "填表人",
    "填报人",
    "制表人",
    "制表",
    "编制人",
    "审核人",
    "复核人",
    "填表日期",
    "填报日期",
    "制表日期",
    "单位负责人",
    "负责人",
    "经办人",
    "审核",
    "复核",
    "填报单位",
    "编制单位",
    "制表单位",
    "联系人",
    "联系电话",
    "note",
    "notes",
    "source",
    "sources",
    "remark",
    "remarks",
];
/// How a note begins that speaks of the whole table.
pub const NOTE_OF_ALL: &[&str] = &["以上", "上述", "上表", "表中", "本表"];
/// So many letters are no name of a row any more.
pub const SHORT_NOTE: usize = 8;
/// The marks that a note begins with.
pub const NOTE_MARKS: &[char] = &['*', '※', '＊'];
/// Units that are converted into no other, as a row of units says them.
pub const OTHER_UNITS: &[&str] = &[
    "%",
    "bp",
    "基点",
    "个基点",
    "百分点",
    "个百分点",
    "户",
    "人",
    "人次",
];
/// What stands before the unit in a note, in small letters.
pub const UNIT_WORDS: &[&str] = &["单位", "units", "unit"];
/// What may stand between.
pub const UNIT_LINKS: &[char] = &['：', ':', '为', '均', '是', '都', '统', '一'];
/// What ends the unit in a note.
pub const UNIT_ENDS: &[char] = &['，', '。', '；', ',', ';', '）', ')', '、', '.'];

/// Headings of the name or number of a row that the form prescribes, as [`super::headings::core`] leaves them.
pub const ROW_HEADINGS: &[&str] = &[
    "编号",
    "序号",
    "代码",
    "名称",
    "指标",
    "指标名称",
    "指标编号",
    "指标代码",
    "评价内容",
    "评价指标",
    "评价项目",
    "三级指标",
    "二级指标",
    "项目",
    "事项",
    "条目",
    "检查项",
    "检查内容",
    "code",
    "no",
    "no.",
    "name",
    "indicator",
    "item",
];
/// Headings of the full marks of a row, which are part of no other heading.
pub const FULL_MARKS: &[&str] = &[
    "满分",
    "分值",
    "满分值",
    "标准分",
    "标准分值",
    "权重分",
    "maximumscore",
    "fullmark",
];
/// Headings of the KPI of a row.
pub const OF_KPI: &[&str] = &["指标名称", "kpiname"];
/// Headings of a column that numbers the rows.
pub const NUMBERING: &[&str] = &["序号", "no", "no.", "#", "行号"];
/// Words that tables are headed with, whatever the table is about.
pub const COMMON_HEADINGS: &[&str] = &[
    "说明",
    "备注",
    "名称",
    "类型",
    "类别",
    "种类",
    "日期",
    "时间",
    "金额",
    "数量",
    "单位",
    "来源",
    "编号",
    "说明事项",
    "remarks",
    "remark",
    "note",
    "notes",
    "date",
    "type",
    "amount",
    "unit",
    "description",
];

/// What parts several choices in a cell.
pub const PARTS: &[char] = &['、', '，', ',', ';', '；', '/', '\n'];

/// The letter of a named entity of HTML.
pub fn entity(name: &str) -> Option<char> {
    Some(match name {
        "nbsp" => '\u{A0}',
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "middot" => '·',
        "times" => '×',
        "minus" => '−',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        "deg" => '°',
        "sup2" => '²',
        "sup3" => '³',
        "yen" => '¥',
        _ => return None,
    })
}
