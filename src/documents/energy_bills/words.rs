//! What is said of a pasted table of energy bills, and the words by which its columns and months are known.

use crate::i18n::Text;
use crate::standards::energy::bills::{Column, Tariff};
use crate::standards::energy::fuels::Fuel;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// A table that is too long.
pub const TOO_LONG: Text = t(
    "粘贴的表有 {0} 行，最多读取 {1} 行，未粘贴‖；请按年度或户号分次粘贴",
    "The table has {0} rows and at most {1} are read; nothing is pasted‖; paste it year by year or meter by meter",
);
/// Nothing is found.
pub const EMPTY: Text = t(
    "未识别出表格‖；请连同标题一起复制",
    "No table is recognised‖; copy it with its headings",
);
/// No column of months.
pub const NO_MONTHS: Text = t(
    "未识别出月份一列，未读取‖；请在表头选择",
    "No column of months is recognised and nothing is read‖; select one above the table",
);
/// A row above the table.
pub const TITLE: Text = t(
    "“{0}”在表格上方，是标题或单位，不读取。",
    "“{0}” stands above the table as its title or unit and is not read.",
);
/// Months lie across.
pub const TURNED: Text = t(
    "月份横向排列，已转置。",
    "The months run across; rows and columns are swapped.",
);
/// A column that goes nowhere.
pub const NOT_TAKEN: Text = t(
    "第 {0} 列“{1}”不读取；需要时请在表头选择。",
    "Column {0}, “{1}”, is not read; select its content above it if needed.",
);
/// A column of money or prices.
pub const MONEY: Text = t(
    "第 {0} 列“{1}”是金额或单价，不作为数量。",
    "Column {0}, “{1}”, holds amounts or prices, not a quantity.",
);
/// A column that is another stage of one that is taken.
pub const ANOTHER_STAGE: Text = t(
    "第 {0} 列“{1}”与“{2}”是同一电量，已取后者。",
    "Column {0}, “{1}”, is the same electricity as “{2}”; the latter is taken.",
);
/// A column like one that is taken.
pub const LIKE_ANOTHER: Text = t(
    "第 {0} 列“{1}”也是“{2}”，未读取；如属另一块表计，请在表头选择后相加；不应相加的，请选择不读取。",
    "Column {0}, “{1}”, is also “{2}” and is not read; if it belongs to another meter, select it above the column and both are added; otherwise select that it is not read.",
);
/// A column for want of better.
pub const SECOND_BEST: Text = t(
    "没有结算或合计电量，“下网电量”取自第 {0} 列“{1}”，不含变损、线损和退补。",
    "There is no settled or total electricity; “electricity from the grid” is taken from column {0}, “{1}”, without losses and adjustments.",
);
/// Readings of a meter.
pub const BY_READINGS: Text = t(
    "没有电量一列，“下网电量”按（止度 − 起度）× 倍率计算，不含变损、线损和退补。",
    "There is no column of electricity; “electricity from the grid” is (end − start) × multiplier, without losses and adjustments.",
);
/// A column that is a part of one that is read.
pub const PART_OF: Text = t(
    "第 {0} 列“{1}”已包含在“{2}”中，不读取，不重复相加。",
    "Column {0}, “{1}”, is already within “{2}”; it is not read and not added again.",
);
/// Own PV within a column of all power.
pub const PV_WITHIN: Text = t(
    "第 {0} 列“{1}”已包含在“{2}”中，未另行相加‖；下网电量应为扣除光伏自用后的电量，请改贴电网账单的电量，或在表头把“{2}”选为总用电量（含光伏自用）、把本列选为光伏自用电量",
    "Column {0}, “{1}”, is already within “{2}” and is not added‖; electricity from the grid is without own PV: paste that of the grid’s bills, or select all electricity above “{2}” and own PV above this column",
);
/// A column that is the sum of columns that are read.
pub const SUM_OF: Text = t(
    "第 {0} 列“{1}”是{2}的合计，不读取；已分别读取各列。",
    "Column {0}, “{1}”, is the sum of {2} and is not read; these columns are.",
);
/// Columns that add up to one that is read as well.
pub const COUNTED_TWICE: Text = t(
    "第 {0} 列“{1}”等于{2}之和，同时读取会重复计算‖；请在表头把合计或各分项改为不读取",
    "Column {0}, “{1}”, is the sum of {2}; reading them all counts twice‖; leave out the sum or its parts above the columns",
);
/// Power of which it is not said whether own PV is in it.
pub const GRID_OR_ALL: Text = t(
    "第 {0} 列“{1}”未写明是否含光伏自用‖；不含的请在表头选择下网电量，如该列已含光伏自用，请改贴下网电量，或选择总用电量（含光伏自用）",
    "Column {0}, “{1}”, does not say whether it includes own PV‖; without PV select electricity from the grid above it; if it includes own PV, paste the electricity from the grid instead or select all electricity",
);
/// A row that is a part of another.
pub const PART_ROW: Text = t(
    "数据第 {0} 行“{1}”是其他行的一部分，未读取，不重复相加。",
    "Row {0}, “{1}”, is a part of another row; it is not read and not added again.",
);
/// More of them.
pub const MORE_PART_ROWS: Text = t(
    "另有 {0} 行是其他行的一部分，同样未读取。",
    "{0} more rows are parts of others and are not read either.",
);
/// A row without a month that is what stands above it added up.
pub const SUM_ROW: Text = t(
    "数据第 {0} 行没有月份，等于以上各行之和，按合计行处理，不读取。",
    "Row {0} has no month and is the sum of the rows above; it is taken as a total and not read.",
);
/// A meter whose bills are those of the others added up.
pub const SUM_METER: Text = t(
    "“{0}”各月等于其余各户（表）之和，按合计处理，不读取，不重复相加。",
    "“{0}” is the sum of the other meters month by month; it is taken as a total, not read and not added again.",
);
/// What stands before a part of something, longer ones first.
pub const PART_MARKS: &[&str] = &[
    "其中",
    "里面",
    "包括",
    "包含",
    "内含",
    "含",
    "ofwhich",
    "including",
    "includes",
    "thereof",
    "incl",
];
/// Those of them that no other word begins with.
pub const PART_MARKS_OF_WORDS: &[&str] = &["其中", "ofwhich", "thereof"];
/// What stands behind 含 in words that name no part: 含税, 含碳.
pub const NO_PARTS: &[&str] = &["税", "碳", "水", "硫", "量", "氢", "热", "灰", "tax", "vat"];
/// What a heading of a sum holds.
pub const SUM_HOLDS: &[&str] = &["合计", "总计", "小计", "共计", "总量", "全厂", "total"];
/// How a heading of a sum begins.
pub const ALL_BEFORE: char = '总';
/// Headings that are a word for a sum and say nothing of what is added up.
pub const BARE_SUMS: &[&str] = &[
    "合计",
    "总计",
    "小计",
    "共计",
    "总和",
    "合计数",
    "总数",
    "总",
    "总量",
    "total",
    "totals",
    "subtotal",
    "grandtotal",
    "sum",
];
/// How the name of a row of a part of a table ends.
pub const PART_WORDS: &[&str] = &["累计", "合计数", "小计数", "subtotal"];
/// A sum of all that stands above it.
pub const CUMULATED: &str = "累计";
/// A sum of a part.
pub const SUBTOTAL: &str = "subtotal";
/// A unit that a heading names without brackets: 升数.
pub const LITRES: &str = "升";
/// How a heading ends that names no amount: 用电类别, 加油站, 购电日期.
pub const NO_AMOUNT_ENDS: &[&str] = &[
    "类别",
    "性质",
    "类型",
    "方式",
    "地址",
    "地点",
    "户名",
    "名称",
    "公司",
    "客户",
    "单位",
    "日期",
    "时间",
    "油站",
    "加油站",
    "编号",
    "号",
    "卡",
    "人",
    "员",
    "车牌",
    "电压等级",
    "容量",
    "等级",
];
/// Power whose meter is not named, in a list of meters.
pub const NO_METER: &str = "--";
/// What a heading of power holds that comes from the grid.
pub const BOUGHT_HOLDS: &[&str] = &[
    "外购",
    "购入",
    "购电",
    "网购",
    "下网",
    "网电",
    "网供",
    "公网",
    "市电",
    "电网",
    "国网",
    "结算",
    "计费",
    "有功",
    "抄见",
    "当月合计",
    "grid",
    "purchased",
];
/// Reactive power, certificates and the like.
pub const NEVER: Text = t(
    "第 {0} 列“{1}”不是用能量，不读取。",
    "Column {0}, “{1}”, is not energy use and is not read.",
);
/// An amount of another time, or a planned one.
pub const OTHER_TIME: Text = t(
    "第 {0} 列“{1}”是上年、累计或计划数，不是当月用量，不读取。",
    "Column {0}, “{1}”, is of the year before, cumulated or planned, not the use of the month, and is not read.",
);
/// The years stand in columns.
pub const YEARS_ACROSS: Text = t(
    "各年份分列，已按年份和月份逐条排列。",
    "The years stand side by side; the bills are listed by year and month.",
);
/// What a heading holds whose amounts are of another time or none that was used.
pub const OTHER_TIMES: &[&str] = &[
    "上年",
    "去年",
    "同期",
    "累计",
    "计划",
    "预算",
    "目标",
    "定额",
    "预测",
    "cumulative",
    "budget",
    "planned",
    "lastyear",
    "prioryear",
];
/// A coal of an unknown kind.
pub const WHICH_COAL: Text = t(
    "第 {0} 列“{1}”未写明煤种‖，请在表头选择无烟煤、烟煤、褐煤、洗精煤或型煤",
    "Column {0}, “{1}”, does not name the kind of coal‖; select it above the column",
);
/// An oil of an unknown kind.
pub const WHICH_OIL: Text = t(
    "第 {0} 列“{1}”未写明油品‖，请在表头选择汽油、柴油或煤油；不是能源的选择不读取",
    "Column {0}, “{1}”, does not name the kind of oil‖; select petrol, diesel or kerosene above it, or leave it out if it is no energy",
);
/// A fuel that has no column.
pub const OTHER_FUEL: Text = t(
    "第 {0} 列“{1}”没有内置参数，不能从本表读取‖；请在表头选择不读取，应用后在底稿中按自填参数的能源添加",
    "Column {0}, “{1}”, has no built-in parameters and cannot be read from this table‖; leave it out above the column and add it in the worksheet as energy with parameters of your own",
);
/// Power that may hold own PV, beside power that comes from the grid.
pub const MAY_HOLD_PV: Text = t(
    "第 {0} 列“{1}”可能含光伏自用，不读取；下网电量取自“{2}”。",
    "Column {0}, “{1}”, may include own PV and is not read; the electricity from the grid is taken from “{2}”.",
);
/// A part that is read beside its whole.
pub const PART_COUNTED_TWICE: Text = t(
    "第 {0} 列“{1}”已包含{2}，同时读取会重复计算‖；请在表头把第 {0} 列选为总用电量（含光伏自用），或把分项改为不读取",
    "Column {0}, “{1}”, already includes {2}; reading both counts twice‖; select all electricity (own PV included) above column {0}, or leave out the part",
);
/// All power without own PV beside it.
pub const ALL_WITHOUT_PV: Text = t(
    "第 {0} 列“{1}”选为总用电量（含光伏自用）‖，须另有一列光伏自用电量，且不再选择下网电量；下网电量 = 总用电量 − 光伏自用电量",
    "Column {0}, “{1}”, is selected as all electricity‖; it needs one column of own PV used and none of electricity from the grid, which is all electricity less own PV",
);
/// A row in which the power from the grid cannot be told from all power.
pub const NO_GRID_OF_ALL: Text = t(
    "数据第 {0} 行的总用电量或光伏自用电量为空，或单位不同，未推算下网电量",
    "Row {0} lacks all electricity or own PV, or their units differ; the electricity from the grid is not derived",
);
/// Several meters in one month.
pub const METERS_ADDED: Text = t(
    "同一月份有 {0} 个户号（表号）的账单：{1}，将逐月相加。各户（表）均属本企业，互不包含，也没有合计在内",
    "{0} meters have bills of one month: {1}; they are added month by month. All of them belong to the company, none is within another, and none is their total",
);
/// Rows of sums that are not those of their rows.
pub const SUMS_DIFFER: Text = t(
    "表中有合计、小计与所属各行（列）不一致（见下方说明）。已核对原始账单，以各行（列）的数量为准",
    "Totals or subtotals of the table differ from their rows or columns (see below). The bills were checked, and the rows and columns are right",
);
/// Bills of several months.
pub const BILLS_OF_MONTHS: Text = t(
    "{0}等 {1} 行是一个季度或几个月的账单，不能摊到各月。按起止日期填入，并将“跨年账单”改为“按天折算”；要逐月填写的，请取消后改贴逐月账单",
    "{1} rows, such as {0}, are bills of a quarter or of several months and are not spread over the months. They are entered with their days and the basis becomes “Prorated by days”; for monthly figures cancel and paste monthly bills",
);
/// What was understood of a table without months.
pub const UNDERSTOOD: Text = t(
    "已识别：{0}。年度数不能摊到各月，请粘贴逐月（或按季度、按账单起止日期）的账单。",
    "Recognised: {0}. A figure of a year is not spread over its months; paste bills by month, by quarter or with their days.",
);
/// A column that is recognised.
pub const UNDERSTOOD_COLUMN: Text = t("第 {0} 列“{1}”为{2}", "column {0}, “{1}”, is {2}");
/// No column is of energy.
pub const NO_ENERGY: Text = t(
    "未识别出能源数量所在的列‖；请在表头为该列选择品种，或连同标题行一起重新复制",
    "No column of energy is recognised‖; select the kind of energy above the column, or copy the table again with its headings",
);
/// What a row of the whole year is called.
pub const WHOLE_YEAR: &[&str] = &[
    "全年",
    "年度",
    "本年",
    "全年数",
    "年累计",
    "本年累计",
    "1-12月",
    "1~12月",
    "1至12月",
    "一至十二月",
    "fullyear",
    "year",
    "annual",
    "ytd",
];
/// What a heading of gas is that says nothing else.
pub const GAS_ALONE: &[&str] = &["气", "用气", "气量"];
/// Two columns of days are read as one.
pub const DAYS_JOINED: Text = t(
    "起止日期分在两列，已合为账单期间；账单月份按止日所在月份。",
    "The first and the last days stand in two columns and are read as one period; a bill is of the month in which it ends.",
);
/// The unit of each row stands in a column.
pub const UNITS_IN_ROWS: Text = t(
    "单位另成一列，已按各行写明的单位读取。",
    "The units stand in a column of their own; each figure is read in the unit of its row.",
);
/// Headings of the first day of a bill.
pub const FIRST_DAYS: &[&str] = &[
    "起始日期",
    "开始日期",
    "起日期",
    "起日",
    "计费开始日期",
    "计费起始日期",
    "账期开始",
    "账期起",
    "用能开始日期",
    "开始时间",
    "起始时间",
    "startdate",
    "from",
];
/// Headings of the last day of a bill.
pub const LAST_DAYS: &[&str] = &[
    "截止日期",
    "终止日期",
    "结束日期",
    "止日期",
    "止日",
    "计费结束日期",
    "计费截止日期",
    "账期结束",
    "账期止",
    "用能结束日期",
    "结束时间",
    "截止时间",
    "enddate",
    "to",
];
/// The heading of a period.
pub const PERIOD_HEADING: &str = "计费期间";
/// What is put between the days of a period.
pub const BETWEEN_DAYS_SAID: &str = "~";
/// Words below a table.
pub const FOOTNOTE: Text = t(
    "“{0}”是表下的说明，不读取。",
    "“{0}” is a remark below the table and is not read.",
);
/// More of them.
pub const MORE_FOOTNOTES: Text = t(
    "表下另有 {0} 行说明，不读取。",
    "{0} more remarks below the table are not read.",
);
/// The total of a part that its rows do not add up to.
pub const PART_DIFFERS: Text = t(
    "数据第 {0} 行“{1}”的“{2}”为 {3}，所属各行相加为 {4}，相差 {5}‖，请核对",
    "Row {0}, “{1}”: “{2}” is {3}, its rows add up to {4}, a difference of {5}‖; please check",
);
/// A row in which a column is not the sum that it is in the other rows.
pub const COLUMN_DIFFERS: Text = t(
    "数据第 {0} 行（{1}）“{2}”为 {3}，{4}相加为 {5}，相差 {6}‖，请核对",
    "Row {0} ({1}): “{2}” is {3}, {4} add up to {5}, a difference of {6}‖; please check",
);
/// A column that calls itself a sum and is none of other columns.
pub const SUM_OF_NOTHING: Text = t(
    "第 {0} 列“{1}”未写明是什么的合计，与其他各列之和也不一致，未读取‖；是能源数量的请在表头选择品种，只用于核对的请选择不读取",
    "Column {0}, “{1}”, does not say what it is the total of, is not the sum of the other columns, and is not read‖; select its kind of energy above it, or that it is not read",
);
/// A month with several bills and no meters to tell them apart.
pub const MONTH_TWICE: Text = t(
    "{0}有不止一行“{1}”，没有户号（表号）可以区分，将逐月相加。已核对，各行是不同的账单，没有重复",
    "{0}: more than one row of “{1}” without a meter that tells them apart; they are added month by month. Checked: the rows are different bills and none stands twice",
);
/// A month of a year.
pub const MONTH_OF_YEAR: Text = t("{0} 年 {1} 月", "{0}-{1}");
/// Months, and names, one behind the other.
pub const MONTHS_AND: Text = t("{0}、{1}", "{0}, {1}");
/// More months.
pub const AND_MORE_MONTHS: Text = t("{0}等 {1} 个月", "{0} and others, {1} months in all,");
/// A last row without a month that is not the sum of the rows above it.
pub const NAMELESS_ROW: Text = t(
    "数据第 {0} 行没有月份，也不等于以上各行之和（“{1}”为 {2}，以上各行相加为 {3}）。按没有名称的合计行处理，不读取；如为某个月的账单，请取消，补填月份后重新粘贴",
    "Row {0} has no month and is not the sum of the rows above (“{1}” is {2}, the rows above add up to {3}). It is taken as a total without a name and not read; if it is the bill of a month, cancel, fill in the month and paste again",
);
/// Periods of the day that do not add up to the total.
pub const TARIFFS_DIFFER: Text = t(
    "{0}的分时电量与总电量不一致（{1}分时电量相加为 {2}，总电量为 {3}，相差 {4}）。已核对账单，以总电量为准",
    "{0}: the time-of-use quantities differ from the total ({1}: they add up to {2}, the total is {3}, a difference of {4}). The bills were checked, and the total is right",
);
/// Words beside a table that may change what its figures mean.
pub const NOTES_MATTER: Text = t(
    "表外文字{0}可能改变数量的口径，本程序不据此换算。已核对，各列的品种、单位和数量按下表读取无误",
    "The words beside the table, {0}, may change what the figures mean; nothing is converted by them. Checked: kinds, units and figures are right as the table below has them",
);
/// A note that names the unit.
pub const NOTE_UNIT: Text = t(
    "“{0}”写明了单位，没有单位的列按此读取。",
    "“{0}” names the unit; columns without a unit are read in it.",
);
/// The totals may be taken over too.
pub const OFFER_TOTALS: Text = t(
    "同时把合计行的数（{0}）填入“账单所列全年合计”，供核对",
    "Also enter the figures of the total row ({0}) as “Annual total on the bills”, for checking",
);
/// Words as they stand.
pub const PLAIN: Text = t("{0}", "{0}");
/// A total with its column.
pub const TOTAL_OF: Text = t("{0} {1}", "{0} {1}");
/// Readings of a gas meter.
pub const GAS_BY_READINGS: Text = t(
    "没有气量一列，“天然气”按（本次示数 − 上次示数）计算；有倍率的乘倍率，不含修正和退补。",
    "There is no column of gas; “natural gas” is the end reading less the start, times the multiplier where there is one, without corrections.",
);
/// Readings of a meter without a multiplier.
pub const READINGS_ALONE: Text = t(
    "有起度、止度，没有倍率和电量，未计算‖；请补一列倍率（没有倍率的填 1）后重新粘贴",
    "There are readings and neither a multiplier nor electricity, so nothing is computed‖; add a column with the multiplier (1 where there is none) and paste again",
);
/// What words beside a table hold that say what its figures include or leave out.
pub const SCOPE_WORDS: &[&str] = &[
    "扣除",
    "扣减",
    "已扣",
    "未扣",
    "减去",
    "剔除",
    "未计",
    "不计",
    "未列",
    "另计",
    "合并",
    "未乘",
    "含",
    "包括",
    "including",
    "excluding",
    "includes",
    "excludes",
    "incl.",
    "excl.",
    "net of",
];
/// What words beside a table hold that doubts its figures by itself.
pub const DOUBT_WORDS: &[&str] = &[
    "倍率",
    "未乘",
    "预估",
    "暂估",
    "估算",
    "估计",
    "estimate",
    "multiplier",
];
/// How a note begins.
pub const NOTE_BEGINS: &[&str] = &[
    "备注", "附注", "注", "说明", "note", "notes", "remark", "remarks",
];
/// The word before a unit.
pub const UNIT_WORD: &str = "单位";
/// How notes begin that say who made a table, when and of what.
pub const HARMLESS_BEGINS: &[&str] = &[
    "制表",
    "填表",
    "填报",
    "编制",
    "编报",
    "审核",
    "复核",
    "校对",
    "负责人",
    "单位负责人",
    "经办",
    "联系",
    "电话",
    "打印",
    "日期",
    "数据来源",
    "资料来源",
    "来源",
    "以上数据",
    "以下空白",
    "盖章",
    "签字",
    "附件",
    "source",
    "sources",
    "prepared",
    "checked",
    "printed",
    "date",
    "end",
];
/// What notes hold that say why a month has much or little, or where the figures are taken from.
pub const HARMLESS_WORDS: &[&str] = &[
    "停产",
    "检修",
    "停工",
    "停机",
    "停炉",
    "放假",
    "春节",
    "假期",
    "节假日",
    "取自",
    "摘自",
    "来自",
    "含税",
    "金额",
    "单价",
    "电价",
    "气价",
    "无误",
    "真实",
    "shutdown",
    "maintenance",
    "holiday",
    "taken from",
];
/// What stands behind a number that is no amount: 3月, 2024年, 1#, 1、, 2024-03.
pub const NO_AMOUNT_BEHIND: &[char] = &[
    '年', '月', '日', '号', '季', '周', '期', '#', '、', '.', '-', '/', '至', '到', '~', '～',
    '，', ',', '。', '；', ';', ')', '）', ' ',
];
/// What such words are about.
pub const SCOPE_OF: &[&str] = &[
    "光伏",
    "太阳能",
    "自发",
    "自用",
    "绿电",
    "转供",
    "上网",
    "线损",
    "变损",
    "损耗",
    "用电",
    "电量",
    "千瓦时",
    "kwh",
    "用气",
    "天然气",
    "蒸汽",
    "热力",
    "柴油",
    "汽油",
    "用煤",
    "倍率",
    "宿舍",
    "食堂",
    "pv",
    "solar",
    "loss",
    "resold",
    "electricity",
    "gas",
];
/// The rows of one kind of energy each.
pub const KINDS_IN_ROWS: Text = t(
    "每行为一种能源，已按品种分列。",
    "Each row is of one kind of energy; the kinds are parted into columns.",
);
/// The meters lie across.
pub const METERS_ACROSS: Text = t(
    "每行（列）为一个户号（表号），已按月份和户号逐条排列。",
    "Each row or column is of one meter; the bills are listed by month and meter.",
);
/// Headings of the kind of energy of a row.
pub const KINDS: &[&str] = &[
    "品种",
    "油品",
    "油品名称",
    "油品种类",
    "商品",
    "商品名称",
    "货物名称",
    "品名",
    "能源",
    "能源品种",
    "能源名称",
    "能源种类",
    "能源类型",
    "能源类别",
    "燃料",
    "燃料名称",
    "燃料种类",
    "燃料品种",
    "煤种",
    "煤炭品种",
    "煤炭种类",
    "油种",
    "燃油品种",
    "燃油种类",
    "energy",
    "energytype",
    "fueltype",
    "product",
];
/// Headings of the amount of a row whose kind of energy stands beside it.
pub const AMOUNTS: &[&str] = &[
    "数量",
    "用量",
    "用能量",
    "消费量",
    "消耗量",
    "使用量",
    "实物量",
    "购入量",
    "采购量",
    "加油量",
    "加油数量",
    "加油升数",
    "加注量",
    "升数",
    "quantity",
    "consumption",
    "usage",
];
/// Headings of the unit of a row.
pub const UNIT_COLUMNS: &[&str] = &["单位", "计量单位", "unit", "units"];
/// What the name of a meter without a heading holds.
pub const METER_NAMES: &[&str] = &[
    "号表",
    "户号",
    "电表",
    "厂区",
    "车间",
    "变压器",
    "配电室",
    "进线",
    "号楼",
    "号线",
    "meter",
    "#",
];
/// How a heading of a meter ends that is one of power; longer ones first.
pub const METER_TAILS: &[&str] = &["用电量", "电量", "用电"];
/// What a text holds that is of gas.
pub const OF_GAS: &[&str] = &["燃气", "天然气", "用气", "气表", "gas"];
/// How a heading ends that names the time of a bill: 电费年月, 缴费账期. Longer ones first.
pub const MONTH_ENDS: &[&str] = &["年月", "月份", "账期", "月度", "billmonth", "billingmonth"];

/// PV that is not plainly self-use.
pub const WHICH_PV: Text = t(
    "第 {0} 列“{1}”按光伏自用电量读取；如为发电量，请在表头改选。",
    "Column {0}, “{1}”, is read as own PV electricity used; if it is generation, select that above the column.",
);
/// A unit is missing.
pub const NO_UNIT: Text = t(
    "第 {0} 列“{1}”没有单位‖，请选择{2}",
    "Column {0}, “{1}”, has no unit‖; select {2}",
);
/// A row without a month.
pub const NO_MONTH: Text = t(
    "数据第 {0} 行没有月份，未读取",
    "Row {0} of the table has no month and is not read",
);
/// A month that cannot be read.
pub const BAD_MONTH: Text = t(
    "数据第 {0} 行的月份“{1}”不能识别，未读取‖；请写成 2024-01 或 1 月",
    "The month “{1}” of row {0} is not recognised and the row is not read‖; write it as 2024-01 or by name",
);
/// A total that the rows do not add up to.
pub const TOTAL_DIFFERS: Text = t(
    "“{0}”合计行为 {1}，各行相加为 {2}，相差 {3}‖，请核对",
    "“{0}”: the total row is {1}, the rows add up to {2}, a difference of {3}‖; please check",
);
/// A total row.
pub const TOTAL: Text = t(
    "合计行只用于核对，不读取。",
    "Total rows are used for checking and not read.",
);
/// Cells with a dash.
pub const DASHED: Text = t(
    "有 {0} 个单元格为“/”“--”或“无”，按空白处理，不作为 0。",
    "{0} cells hold “/”, “--” or “none”; they count as blank, not as 0.",
);
/// A figure with its unit.
pub const FIGURE: Text = t("{0} {1}", "{0} {1}");
/// A bare 万 below a heading in 万.
pub const BARE_TENS: Text = t(
    "数据第 {0} 行“{1}”写作“{2}”，按 {3} 读取，“万”“亿”不重复相乘‖；如不是这个数，请在表中改正后重新粘贴",
    "“{1}” of row {0} says “{2}” and is read as {3}: its multiplier is not applied twice‖; if that is not the figure, correct the table and paste it again",
);
/// More of them.
pub const MORE_TENS: Text = t(
    "另有 {0} 个单元格也写有“万”或“亿”，按同样方式读取。",
    "{0} more cells with such a multiplier are read in the same way.",
);
/// A row that takes an amount back.
pub const TAKEN_BACK: Text = t(
    "数据第 {0} 行“{1}”为 {2}，按冲红（退补）处理，并入 {3} 的合计。",
    "“{1}” of row {0} is {2}: it takes an amount back and counts into the total of {3}.",
);
/// The month of a row that says none.
pub const MONTH_ABOVE: Text = t("上一行所在月份", "the month above");
/// More of them.
pub const MORE_TAKEN_BACK: Text = t(
    "另有 {0} 行为负数，按同样方式并入当月。",
    "{0} more rows are below zero and count into their months in the same way.",
);
/// A cell that is not read.
pub const BAD_CELL: Text = t("数据第 {0} 行“{1}”", "“{1}” of row {0}");
/// A reading of a meter that went down.
pub const RAN_OVER: Text = t(
    "数据第 {0} 行止度小于起度，未读取‖；表计翻转的请填写电量",
    "The end reading of row {0} is below the start and the row is not read‖; enter the electricity if the meter rolled over",
);
/// A multiplier is missing.
pub const NO_MULTIPLIER: Text = t(
    "数据第 {0} 行缺起度、止度或倍率，未读取",
    "Row {0} lacks a start, an end or a multiplier and is not read",
);
/// Rows of the periods of the day.
pub const TARIFF_ROWS: Text = t(
    "各行为分时电量，已按尖、峰、平、谷分列，总电量单独读取。",
    "The rows are time-of-use periods; they are read into separate columns, and totals are read on their own.",
);

/// Headings of months, as headings are compared.
pub const MONTHS: &[&str] = &[
    "月份",
    "月",
    "月度",
    "账期",
    "期间",
    "账单月",
    "账单月份",
    "抄表年月",
    "结算年月",
    "用电年月",
    "年月",
    "日期",
    "抄表日期",
    "季度",
    "结算月份",
    "结算周期",
    "抄表月份",
    "用气月份",
    "用气年月",
    "供热月份",
    "账务年月",
    "交易时间",
    "交易日期",
    "加油时间",
    "加油日期",
    "消费时间",
    "quarter",
    "计费期间",
    "计费周期",
    "用能月份",
    "month",
    "period",
    "date",
    "billingmonth",
    "billingperiod",
    "time",
];
/// Headings of years.
pub const YEARS: &[&str] = &["年", "年份", "年度", "year"];
/// Headings of meters.
pub const METERS: &[&str] = &[
    "户号",
    "用户编号",
    "用电户号",
    "表号",
    "电表号",
    "表计",
    "表计编号",
    "计量点",
    "计量点编号",
    "电能表编号",
    "用户号",
    "客户编号",
    "用气户号",
    "用热户号",
    "表具号",
    "meter",
    "meterno",
    "account",
    "accountno",
];
/// Headings of vouchers.
pub const VOUCHERS: &[&str] = &[
    "凭证号",
    "凭证",
    "发票号",
    "发票号码",
    "单据号",
    "voucher",
    "invoice",
    "invoiceno",
];
/// Headings of periods of the day in rows.
pub const TARIFFS: &[&str] = &["时段", "分时", "示数类型", "电量类型"];
/// Headings of remarks.
pub const REMARKS: &[&str] = &[
    "备注", "说明", "note", "notes", "remark", "remarks", "序号", "no", "no.",
];
/// Headings of the start of a reading.
pub const STARTS: &[&str] = &[
    "起度",
    "起码",
    "上次示数",
    "上期示数",
    "上次抄表",
    "起数",
    "上月示数",
];
/// Headings of the end of a reading.
pub const ENDS: &[&str] = &[
    "止度",
    "止码",
    "本次示数",
    "本期示数",
    "本次抄表",
    "止数",
    "本月示数",
];
/// Headings of a multiplier.
pub const MULTIPLIERS: &[&str] = &["倍率", "综合倍率", "乘率"];

/// What a heading ends in that names money or a price.
pub const MONEY_ENDS: &[&str] = &[
    "费", "费用", "价", "单价", "电价", "气价", "均价", "金额", "税", "税额", "税率", "款", "cost",
    "price", "amount", "tax", "fee",
];
/// What a heading holds that names money or a price.
pub const MONEY_HOLDS: &[&str] = &[
    "元",
    "金额",
    "电费",
    "气费",
    "热费",
    "油费",
    "单价",
    "含税",
    "不含税",
    "cny",
    "rmb",
];
/// What a heading of the cost of power holds, and of gas.
pub const COST_OF_POWER: &[&str] = &["电费", "电量电费", "electricitycost"];
/// What a heading of the cost of gas holds.
pub const COST_OF_GAS: &[&str] = &["气费", "燃气费", "天然气费", "gascost"];

/// What a heading holds that is no energy that was used.
pub const NEVER_HOLDS: &[&str] = &[
    "无功",
    "功率因数",
    "需量",
    "示数",
    "热值",
    "发热量",
    "含碳",
    "氧化率",
    "密度",
    "系数",
    "因子",
    "单耗",
    "产量",
    "面积",
    "reactive",
    "绿证",
    "铜损",
    "铁损",
    "变损",
    "线损",
    "加减",
    "退补",
    "扣减",
];

/// The sign of renminbi in a heading.
pub const YUAN_SIGN: char = '元';
/// The sign of a price in a heading.
pub const PRICE_SIGN: char = '价';
/// What a heading of power holds that flows back to the grid.
pub const BACKWARDS: &str = "反向";
/// The same, of active power: what PV feeds into the grid.
pub const BACKWARDS_ACTIVE: &str = "反向有功";

/// Columns by what their headings hold, in the order in which they are looked for.
pub const HOLDS: &[(&str, Column)] = &[
    ("反向", Column::FeedIn),
    ("余电上网", Column::FeedIn),
    ("光伏上网", Column::FeedIn),
    ("上网电量", Column::FeedIn),
    ("feedin", Column::FeedIn),
    ("feed_in", Column::FeedIn),
    ("绿电", Column::Green),
    ("绿色电力", Column::Green),
    ("green", Column::Green),
    ("转供", Column::Resold),
    ("resold", Column::Resold),
    ("光伏发电", Column::PvGenerated),
    ("pvgenerat", Column::PvGenerated),
    ("pv_generat", Column::PvGenerated),
    ("自发自用", Column::PvUsed),
    ("光伏自用", Column::PvUsed),
    ("自用电量", Column::PvUsed),
    ("pvused", Column::PvUsed),
    ("液化天然气", Column::Fuel(Fuel::Lng)),
    ("lng", Column::Fuel(Fuel::Lng)),
    ("液化石油气", Column::Fuel(Fuel::Lpg)),
    ("液化气", Column::Fuel(Fuel::Lpg)),
    ("lpg", Column::Fuel(Fuel::Lpg)),
    ("天然气", Column::Fuel(Fuel::NaturalGas)),
    ("naturalgas", Column::Fuel(Fuel::NaturalGas)),
    ("natural_gas", Column::Fuel(Fuel::NaturalGas)),
    ("柴油", Column::Fuel(Fuel::Diesel)),
    ("diesel", Column::Fuel(Fuel::Diesel)),
    ("汽油", Column::Fuel(Fuel::Petrol)),
    ("petrol", Column::Fuel(Fuel::Petrol)),
    ("gasoline", Column::Fuel(Fuel::Petrol)),
    ("煤油", Column::Fuel(Fuel::Kerosene)),
    ("kerosene", Column::Fuel(Fuel::Kerosene)),
    ("无烟煤", Column::Fuel(Fuel::Anthracite)),
    ("anthracite", Column::Fuel(Fuel::Anthracite)),
    ("烟煤", Column::Fuel(Fuel::Bituminous)),
    ("bituminous", Column::Fuel(Fuel::Bituminous)),
    ("褐煤", Column::Fuel(Fuel::Lignite)),
    ("lignite", Column::Fuel(Fuel::Lignite)),
    ("洗精煤", Column::Fuel(Fuel::CleanedCoal)),
    ("型煤", Column::Fuel(Fuel::Briquette)),
    ("焦炭", Column::Fuel(Fuel::Coke)),
];
/// Fuels that have no column of their own: the person enters their parameters.
pub const OTHER_FUELS: &[&str] = &[
    "煤气",
    "炉气",
    "干气",
    "沼气",
    "乙炔",
    "煤泥",
    "煤矸石",
    "水煤浆",
    "兰炭",
    "石油焦",
    "燃料油",
    "重油",
    "原油",
    "渣油",
    "煤焦油",
    "粗苯",
    "甲醇",
    "乙醇",
    "生物质",
    "秸秆",
    "木屑",
    "其他燃料",
    "其它燃料",
    "其他能源",
    "其它能源",
];
/// What a heading holds that is bought beside energy and is none.
pub const NO_FUELS: &[&str] = &[
    "氧气",
    "氮气",
    "氩气",
    "压缩空气",
    "润滑油",
    "机油",
    "液压油",
];
/// What a heading of an oil holds that does not say which one.
pub const OIL_HOLDS: &[&str] = &[
    "燃油",
    "成品油",
    "加油",
    "油料",
    "油耗",
    "用油",
    "耗油",
    "fuel",
];
/// What a heading of gas holds.
pub const GAS_HOLDS: &[&str] = &["燃气", "用气", "气量", "gas"];
/// What a heading of coal holds.
pub const COAL_HOLDS: &[&str] = &["煤", "coal"];
/// What a heading of PV holds.
pub const PV_HOLDS: &[&str] = &["光伏", "太阳能发电", "pv", "photovoltaic", "solar"];
/// What a heading of heat holds.
pub const HEAT_HOLDS: &[&str] = &[
    "热力", "蒸汽", "热水", "供热", "采暖", "热量", "用热", "购热", "heat", "steam",
];
/// What a heading of settled or total power holds.
pub const POWER_FIRST: &[&str] = &[
    "合计电量",
    "总电量",
    "结算电量",
    "计费电量",
    "有功合计",
    "下网电量",
    "当月合计",
    "有功总",
    "总有功",
    "总用电",
    "用电总量",
    "合计用电",
    "用电合计",
    "用电量合计",
    "电量合计",
    "用电总计",
    "全厂用电",
    "totalelectricity",
];
/// How a heading of power ends that says nothing more: 1#变压器电量.
pub const POWER_ENDS: &str = "电量";
/// What a heading holds whose power is not used by the company, or of which that is not known.
pub const OTHER_POWER: &[&str] = &["发电", "售电", "送出", "供出", "外送", "放电", "余电"];
/// What another heading of power holds.
pub const POWER_SECOND: &[&str] = &[
    "用电量",
    "购电量",
    "外购电",
    "购入电",
    "网购电",
    "网电",
    "网供",
    "公网",
    "电网供电",
    "电网电量",
    "国网供电",
    "国网电量",
    "市电",
    "购电",
    "用电",
    "grid",
    "electricity",
];
/// What a heading of power is that says nothing else.
pub const POWER_ALONE: &[&str] = &[
    "电量",
    "电",
    "电力",
    "power",
    "电网",
    "国网",
    "公网",
    "国家电网",
    "网购",
    "下网",
    "外购",
];
/// What a heading of power holds for want of better.
pub const POWER_LAST: &[&str] = &["抄见"];

/// The periods of the day, as headings and cells are compared.
pub const TARIFF_NAMES: &[(Tariff, &[&str])] = &[
    (
        Tariff::Sharp,
        &["尖", "尖峰", "(尖)", "sharp", "criticalpeak"],
    ),
    (
        Tariff::Peak,
        &["峰", "高峰", "(峰)", "peak", "onpeak", "on-peak"],
    ),
    (Tariff::Flat, &["平", "平峰", "(平)", "flat", "shoulder"]),
    (
        Tariff::Valley,
        &["谷", "低谷", "(谷)", "valley", "offpeak", "off-peak"],
    ),
    (
        Tariff::DeepValley,
        &["深谷", "(深谷)", "deepvalley", "deep_valley"],
    ),
];
/// What may stand before the name of a period of the day, longer ones first.
pub const TARIFF_HEADS: &[&str] = &["正向有功", "正向", "有功", "结算电量", "用电量", "电量"];
/// What may stand behind the name of a period of the day, longer ones first.
pub const TARIFF_TAILS: &[&str] = &[
    "用电量",
    "时间段",
    "时段",
    "电量",
    "用电",
    "段",
    "时",
    "期",
    "_kwh",
    "kwh",
    "_mwh",
    "mwh",
];
/// What a row of the total of the periods of the day is called.
pub const TARIFF_TOTALS: &[&str] = &[
    "总",
    "合计",
    "总电量",
    "小计",
    "有功总",
    "正向有功总",
    "总计",
];

/// The sign of a month.
pub const MONTH_SIGN: char = '月';
/// The sign of a year.
pub const YEAR_SIGN: char = '年';
/// What may stand behind a month.
pub const MONTH_TAIL: &str = "份";
/// The months by their Chinese numerals.
pub const MONTH_NUMERALS: [&str; 12] = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二",
];
/// Names of several months, with the first and the last of them, as texts are compared.
pub const SEVERAL_MONTHS: &[(&[&str], u8, u8)] = &[
    (
        &[
            "一季度",
            "第一季度",
            "1季度",
            "第1季度",
            "一季",
            "1季",
            "首季",
            "q1",
            "1q",
        ],
        1,
        3,
    ),
    (
        &[
            "二季度",
            "第二季度",
            "2季度",
            "第2季度",
            "二季",
            "2季",
            "q2",
            "2q",
        ],
        4,
        6,
    ),
    (
        &[
            "三季度",
            "第三季度",
            "3季度",
            "第3季度",
            "三季",
            "3季",
            "q3",
            "3q",
        ],
        7,
        9,
    ),
    (
        &[
            "四季度",
            "第四季度",
            "4季度",
            "第4季度",
            "四季",
            "4季",
            "q4",
            "4q",
        ],
        10,
        12,
    ),
    (&["上半年", "h1"], 1, 6),
    (&["下半年", "h2"], 7, 12),
];
/// What stands between the first and the last of several months, longer ones first.
pub const BETWEEN_MONTHS: &[&str] = &["——", "--", "~", "至", "到", "—", "–", "-"];
/// What stands between the days of a period, longer ones first.
pub const BETWEEN_DAYS: &[&str] = &["——", "--", "~", "～", "至", "到", "—", "–", " - "];
/// The sign for a heading that holds a unit alone.
pub const UNIT_HEADING: &str = "单位";
