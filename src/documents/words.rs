//! The words every form shares, in both languages.

use crate::clause::Clause;
use crate::i18n::{Arg, Lang, Message, Text};
use crate::measure::{month_in_english, read_date};

/// A row that has no name of its own: its item's name and number.
pub fn numbered(item: Text, index: usize) -> Message {
    Message::new(
        Text::new("{0} {1}", "{0} {1}"),
        vec![item.into(), (index + 1).to_string().into()],
    )
}

/// Between several answers or reasons.
pub const SEMICOLON: Text = Text::new("；", "; ");
/// Between parts of a sentence.
pub const COMMA: Text = Text::new("，", ", ");
/// Between a name and what it is the name of.
pub const COLON: Text = Text::new("：", ": ");
/// Does not apply.
pub const NOT_APPLICABLE: Text = Text::new("不适用", "Not applicable");
/// No value.
pub const NOTHING: Text = Text::new("--", "--");
/// The year column of a chart's table.
pub const YEAR: Text = Text::new("年份", "Year");
/// A chart's lines.
pub const HISTORY: Text = Text::new("历史水平", "History");
/// The base.
pub const BASE: Text = Text::new("基期", "Baseline");
/// The targets.
pub const TARGET: Text = Text::new("目标", "Target");
/// The targets that were set otherwise than agreed.
pub const OVERRIDE: Text = Text::new("另定目标", "Target set otherwise");
/// The actual levels.
pub const ACTUAL: Text = Text::new("实际", "Actual");
/// The first column of the table behind bars.
pub const NAME_OF_BAR: Text = Text::new("名称", "Name");
/// Its second column.
pub const FULL_MARK: Text = Text::new("满分", "Maximum score");
/// A unit behind a label.
pub const WITH_UNIT: Text = Text::new("{0}（{1}）", "{0} ({1})");
/// The title of bars with the full mark that all of them have, and its name.
pub const WITH_WHOLE: Text = Text::new("{0}（{1} {2}）", "{0} ({1} {2})");
/// Across the paper of a report whose file was altered.
pub const ALTERED_MARK: Text = Text::new("校验不一致", "ALTERED");
/// Across the paper of a report that is not issued.
pub const DRAFT_MARK: Text = Text::new("草稿", "DRAFT");
/// What the head of a paper names: the bank.
pub const PAPER_BANK: Text = Text::new("银行名称", "Bank");
/// The same, as the paper says it.
pub const PAPER_BANK_SAID: Text = Text::new("银行：{0}", "Bank: {0}");
/// What the head of a paper names: the number of the report.
pub const PAPER_NUMBER: Text = Text::new("编号", "Number");
/// The same, as the paper says it.
pub const PAPER_NUMBER_SAID: Text = Text::new("编号：{0}", "Number: {0}");
/// What the head of a paper names: how confidential the report is.
pub const PAPER_SECRECY: Text = Text::new("密级", "Confidentiality");
/// The same, as the paper says it.
pub const PAPER_SECRECY_SAID: Text = Text::new("密级：{0}", "Confidentiality: {0}");
/// A usual 密级.
pub const SECRECY_INTERNAL: Text = Text::new("内部", "Internal");
/// A usual 密级.
pub const SECRECY_COMMERCIAL: Text = Text::new("商业秘密", "Commercially confidential");
/// The mark of sample data, on paper.
pub const DEMO_MARK: Text = Text::new("演示数据", "SAMPLE DATA");
/// What of a full mark is not scored yet.
pub const NOT_SCORED: Text = Text::new("未评", "Not yet scored");
/// A field in the row of a year.
const IN_YEAR: Text = Text::new("{0}{1}", "{1} for {0}");
/// A field in the row of a year, whose name begins with the word for a year.
const OF_YEAR: Text = Text::new("{0}的{1}", "{1} for {0}");
/// A field in a row.
const OF_ROW: Text = Text::new("{0}的{1}", "{0}: {1}");
/// What stands in a row of a row.
const DOWN: Text = Text::new("{0}{1}", "{0}: {1}");
/// The row of a year in a row.
const YEAR_DOWN: Text = Text::new("{0}{1}", "{0}, {1}");
/// A row of a table that has no name of its own.
pub const ROW_NUMBER: Text = Text::new("第 {0} 行", "Row {0}");

/// A field in a row, or a row in a row: 2025 年目标水平, 绿电使用量的设定依据, 绿电使用量 2025 年目标水平.
pub fn in_row(row: Message, label: Message) -> Message {
    let digit = |text: &str| text.starts_with(|first: char| first.is_ascii_digit());
    let year = |text: &str| digit(text) && text.ends_with('年');
    let (above, below) = (row.get(Lang::Zh), label.get(Lang::Zh));
    let pattern = if year(&above) && below.starts_with('年') {
        OF_YEAR
    } else if year(&above) {
        IN_YEAR
    } else if year(&below) {
        YEAR_DOWN
    } else if digit(&below) || below.starts_with('第') {
        DOWN
    } else {
        OF_ROW
    };
    Message::new(pattern, vec![row.into(), label.into()])
}
/// Blank, asked for.
pub const PLEASE_FILL: Text = Text::new("请填写{0}", "{0} is required");
/// No choice made.
pub const PLEASE_CHOOSE: Text = Text::new("请选择{0}", "{0} is required; select an option");
/// Blank, where an answer is recommended.
pub const SHOULD_FILL: Text = Text::new("请填写{0}", "{0} should be provided");
/// No choice made, where one is recommended.
pub const SHOULD_CHOOSE: Text = Text::new("请选择{0}", "{0} should be selected");
/// No box of several ticked, each of which is asked for.
pub const PLEASE_CONFIRM_EACH: Text = Text::new("请逐项确认{0}", "Confirm each item under “{0}”");
/// A box not ticked.
pub const PLEASE_CONFIRM: Text = Text::new("{0}：请确认“{1}”", "{0}: confirm “{1}”");
/// A list without a row.
pub const ADD_A_ROW: Text = Text::new("请至少添加一项{0}", "Add at least one entry under “{0}”");
/// Blank, as the paper says it beside the reason.
pub const LEFT_BLANK: Text = Text::new("{0}未填写", "{0} is not provided");
/// No choice made, as the paper says it beside the reason.
pub const LEFT_OPEN: Text = Text::new("{0}未选择", "{0} is not selected");
/// A box not ticked, as the paper says it beside the reason.
pub const NOT_CONFIRMED: Text = Text::new("{0}：未确认“{1}”", "{0}: “{1}” is not confirmed");
/// A list without a row, as the paper says it beside the reason.
pub const NOT_LISTED: Text = Text::new("未填列{0}", "{0}: none provided");
/// Room for a day on an empty form, whatever the language.
pub const DAY_ROOM: &str = "　　　　-　　-　　";
/// The signature line of the enterprise or the bank that seals.
pub const SIGN_SEAL: Text = Text::new("单位（公章）", "Institution (seal)");
/// The signature line of the person who filled it.
pub const SIGN_CLERK: Text = Text::new("经办", "Prepared by");
/// The signature line of the person who checked it.
pub const SIGN_REVIEW: Text = Text::new("复核", "Reviewed by");
/// The signature line of the day.
pub const SIGN_DATE: Text = Text::new("日期", "Date");
/// What those who sign stand by, as ticked on the review page.
pub const STATEMENT: Text = Text::new(
    "以上内容真实、完整，与所附证明材料一致。",
    "The information above is true and complete and consistent with the supporting documents listed.",
);
/// The heading of what follows the signatures.
pub const ANNEX_WORKINGS: Text = Text::new("附：计算过程与说明", "Annex: calculations and notes");
/// The heading of a table that follows the signatures.
pub const ANNEX_OF: Text = Text::new("附：{0}", "Annex: {0}");
/// The heading of reasons and remarks in the annex.
pub const NOTES: Text = Text::new("说明", "Notes");

/// A bound that agrees with the direction of a target.
pub const BOUND_AGREES: Text = Text::new(
    "{0}请只填数值：“{1}”改为“{2}”，是否达标按指标方向判断",
    "{0}: enter the figure alone, “{2}” instead of “{1}”; the direction of the KPI decides whether it is met",
);
/// A bound that the direction of a target contradicts, or a target without a direction.
pub const BOUND_DISAGREES: Text = Text::new(
    "{0}“{1}”与指标方向不一致，或尚未选择指标方向‖；请先核对指标方向，再只填数值",
    "{0}: “{1}” does not agree with the direction of the KPI, or no direction is chosen‖; check the direction first, then enter the figure alone",
);
/// A bound that leaves its own figure out.
pub const BOUND_STRICT: Text = Text::new(
    "{0}“{1}”不含 {2} 本身，而目标水平以“不高于”或“不低于”判断‖；请按合同约定填写确定的目标值",
    "{0}: “{1}” leaves {2} itself out, while a target is judged as “at most” or “at least”‖; enter the agreed target",
);
/// A bound where the figure itself is asked.
pub const BOUND_OF_LEVEL: Text = Text::new(
    "{0}“{1}”是上限或下限，不是一个数值‖；请填写实际的数值",
    "{0}: “{1}” is a bound and not a figure‖; enter the figure itself",
);
/// Not a number.
pub const NOT_A_NUMBER: Text = Text::new(
    "{0}应为数字，例如 {3}",
    "{0} must be a number, for example {3}",
);
/// A section that stands as it was taken over.
pub const TO_RENEW: Text = Text::new(
    "{0}沿用上期内容‖，请更新；确无变化的，请说明",
    "{0} is carried over from the previous report‖; update it, or give a reason if nothing has changed",
);
/// A figure that may honestly not exist, and is blank.
pub const PLEASE_FILL_OR_SAY_WHY: Text = Text::new(
    "{0}未填写‖，请填写；暂无数据的，请说明原因",
    "{0} is not provided‖; enter it, or give the reason if no data are available",
);
/// 暂无 and the like in place of a figure.
pub const SAID_NO_DATA: Text = Text::new(
    "{0}为“{1}”，按暂无数据处理‖。请说明原因；有数据的，请改填数字",
    "{0} is “{1}” and is treated as no data available‖. Give the reason, or enter a number if data are available",
);
/// 不适用 and the like in place of a figure.
pub const SAID_NOT_APPLICABLE: Text = Text::new(
    "{0}为“{1}”，按不适用处理‖。请说明原因；有数据的，请改填数字",
    "{0} is “{1}” and is treated as not applicable‖. Give the reason, or enter a number if data are available",
);
/// 暂无 and the like in place of a figure that may be left blank.
pub const LEAVE_BLANK: Text = Text::new(
    "{0}没有数据的请留空，不填“{1}”",
    "{0}: leave the field blank if no data are available; do not enter “{1}”",
);
/// No figure, with the reason.
pub const NO_DATA: Text = Text::new("暂无数据（{0}）", "No data ({0})");
/// What a person typed, alone.
pub const AS_TYPED: Text = Text::new("{0}", "{0}");
/// What people type where there is no figure, in small letters.
pub const NO_DATA_MARKS: &[&str] = &[
    "暂无",
    "暂无数据",
    "无数据",
    "无",
    "没有",
    "缺",
    "未统计",
    "待定",
    "待补",
    "-",
    "--",
    "---",
    "/",
    "\\",
    "nil",
    "none",
    "nodata",
];
/// What people type where there can be no figure, in small letters.
pub const NOT_APPLICABLE_MARKS: &[&str] =
    &["不适用", "不涉及", "n/a", "na", "n.a.", "notapplicable"];
/// A figure such as a field takes, by the field's unit; the last one for all other units.
pub const EXAMPLES: &[(&[&str], &str)] = &[
    (&["%"], "12.5"),
    (&["分"], "2.5"),
    (&["人", "人次", "小时", ""], "120"),
    (&["吨/万元", "吨标准煤/万元", "吨/兆瓦时"], "0.42"),
    (&[], "11800"),
];
/// Letters in place of digits.
pub const LOOKALIKE: Text = Text::new(
    "{0}应为数字，例如 {3}。“{1}”中有字母 O、o、l 或 I，是否为数字 0 或 1？",
    "{0} must be a number such as {3}; is the letter O, o, l or I in “{1}” a digit 0 or 1?",
);
/// A comma in a doubtful place.
pub const GROUPING: Text = Text::new(
    "{0}中“{1}”的逗号不在千位上，请核对后写成 1234.5 或 1,234.5 的形式",
    "{0}: the commas in “{1}” are not thousands separators; check the figure and write it as 1234.5 or 1,234.5",
);
/// A value by which a sheet says that a formula has no result.
pub const SHEET_ERROR: Text = Text::new(
    "{0}中的“{1}”是 Excel 的错误值，不是数字，请在 Excel 中更正后重新复制，或直接填写数字",
    "{0}: “{1}” is an Excel error value, not a number; correct it in Excel and copy it again, or enter the number",
);
/// A text that can be read in two ways, as one with one comma in a doubtful place.
pub const ONE_COMMA: Text = Text::new(
    "{0}中的“{1}”可读作 {3} 或 {4}，请改写",
    "{0}: “{1}” may mean {3} or {4}; rewrite the figure",
);
/// A block of cells in one field.
pub const CELLS: Text = Text::new(
    "{0}中有多个单元格的内容，一格只填一个数。成块的数据请复制后在表格的单元格中粘贴，或使用“从 Excel 粘贴”",
    "{0} contains several cells; enter one number. To paste a block of cells, paste it into a cell of the table or use “Paste from Excel”",
);
/// Blanks in doubtful places.
pub const BLANKS: Text = Text::new(
    "{0}中的“{1}”似为多个数，空格仅用于分隔千位，例如 1 234 567；请只保留一个数",
    "{0}: “{1}” looks like several numbers. Spaces may only separate thousands, as in 1 234 567; keep one number",
);
/// About so much.
pub const ABOUT: Text = Text::new(
    "{0}请填写确切数字，“{1}”是约数",
    "{0}: enter the exact figure; “{1}” is an approximation",
);
/// An exponent.
pub const EXPONENT: Text = Text::new(
    "{0}请写出全部数字，不用“{1}”这样的科学记数法，例如 100000",
    "{0}: write the number out in full instead of “{1}”, for example 100000",
);
/// Two decimal points.
pub const TWO_POINTS: Text = Text::new(
    "{0}只能有一个小数点，“{1}”有多个，例如 12.53",
    "{0} can have only one decimal point; “{1}” has more than one. For example 12.53",
);
/// Another unit.
pub const OTHER_UNIT: Text = Text::new(
    "{0}以{2}为单位，“{1}”不是该单位：请换算后只填数字",
    "{0} is stated in {2}; “{1}” is another unit. Convert the figure and enter the number only",
);
/// A unit where none is expected.
pub const NO_UNIT: Text = Text::new(
    "{0}只填数字，请去掉“{1}”",
    "{0}: enter the number only, without “{1}”",
);
/// Too many digits.
pub const TOO_LONG: Text = Text::new(
    "{0}位数过多，最多 28 位数字",
    "{0} has too many digits; the maximum is 28",
);
/// Below zero.
pub const NOT_NEGATIVE: Text = Text::new(
    "{0}不能小于 0，请核对正负号",
    "{0} cannot be negative; check the sign",
);
/// Not a year.
pub const NOT_A_YEAR: Text = Text::new(
    "{0}应为四位年份，例如 2025",
    "{0} must be a four-digit year, for example 2025",
);
/// A year that is reported on, long past or far off.
pub const FAR_YEAR: Text = Text::new(
    "{0}为 {1} 年，与当前年份相差较大‖，请核对；如无误，请说明",
    "{0} is {1}, which is far from the current year‖; check it, or give the reason if it is correct",
);
/// Not a day.
pub const NOT_A_DATE: Text = Text::new(
    "{0}请按 2025-06-30 的格式填写",
    "{0} must be a date in the format 2025-06-30",
);
/// A day that the calendar does not have.
pub const NO_SUCH_DAY: Text = Text::new(
    "{0}：“{1}”这一天不存在，请核对月和日",
    "{0}: there is no day “{1}”; check month and day",
);
/// A month without its day.
pub const NO_DAY: Text = Text::new(
    "{0}只写到月，请补上日，例如 {1}",
    "{0} has no day; add it, for example {1}",
);
/// A year without month and day.
pub const NO_MONTH: Text = Text::new(
    "{0}只写到年，请补上月和日，例如 {1}",
    "{0} has no month and day; add them, for example {1}",
);
/// A credit code of another length.
pub const CODE_LENGTH: Text = Text::new(
    "{0}应为 18 位，现为 {1} 位，请对照营业执照",
    "{0} must have 18 characters and has {1}; check it against the business licence",
);
/// A character no credit code has.
pub const CODE_ALPHABET: Text = Text::new(
    "{0}仅含数字和除 I、O、Z、S、V 以外的大写字母，请核对“{1}”",
    "{0} consists of digits and capital letters other than I, O, Z, S and V; check “{1}”",
);
/// O or I in a credit code.
pub const CODE_LOOKALIKE: Text = Text::new(
    "{0}不含字母 O 或 I，“{1}”是否应为数字 0 或 1？",
    "{0} never contains the letter O or I; should “{1}” be the digit 0 or 1?",
);
/// A check character that does not follow.
pub const CODE_CHECK: Text = Text::new(
    "{0}的末位校验码不符‖，请对照营业执照；如确认无误，请说明",
    "{0}: the check character does not match‖; check it against the business licence, or give the reason if it is correct",
);
/// A credit code that is one character over and over.
pub const CODE_STAND_IN: Text = Text::new(
    "{0}疑为占位编码（同一字符重复）‖，请对照营业执照；如确认无误，请说明",
    "{0} looks like a placeholder (one character repeated)‖; check it against the business licence, or give the reason if it is correct",
);
/// A credit code that is made as the number on an identity card.
pub const CODE_PERSON: Text = Text::new(
    "{0}疑为个人身份证号码‖，请核对；如确认无误，请说明",
    "{0} looks like a personal identity card number‖; check it, or give the reason if it is correct",
);
/// A code no list holds.
pub const NOT_IN_LIST: Text = Text::new(
    "{0}请从列表中选择，列表中没有“{1}”",
    "{0}: select from the list; “{1}” is not in it",
);
/// No industry.
pub const NOT_AN_INDUSTRY: Text = Text::new(
    "{0}请从列表中选择，或填写 GB/T 4754 的 2 至 4 位代码，例如 C26；未找到“{1}”，可改按门类、大类名称查找，例如“制造业”“金属制品业”",
    "{0}: select from the list or enter a GB/T 4754 code of 2 to 4 digits, for example C26; “{1}” was not found. You can also search by section or division, for example “Manufacturing”",
);

/// An everyday word for which the list of industries has entries.
pub const INDUSTRY_MEANT: Text = Text::new(
    "{0}请从列表中选择；与“{1}”相近的有：{2}",
    "{0}: select from the list; entries similar to “{1}”: {2}",
);
/// A code with its name.
pub const CODE_AND_NAME: Text = Text::new("{0} {1}", "{0} {1}");
/// One more in a list.
pub const LISTED: Text = Text::new("{0}；{1}", "{0}; {1}");
/// Behind a list that names the first of many.
pub const AND_MORE: Text = Text::new("{0}等", "{0} and others");
/// The name of a class of industries, and everyday words for what it makes.
pub const CLASS_FOUND_BY: Text = Text::new("{0}（{1}）", "{0} ({1})");

/// Units that are known in both languages.
const UNITS: &[Text] = &[
    Text::new("吨", "t"),
    Text::new("千克", "kg"),
    Text::new("万吨", "10 kt"),
    Text::new("千瓦时", "kWh"),
    Text::new("万千瓦时", "10 MWh"),
    Text::new("亿千瓦时", "100 GWh"),
    Text::new("兆瓦时", "MWh"),
    Text::new("兆瓦", "MW"),
    Text::new("小时", "h"),
    Text::new("升", "L"),
    Text::new("人次", "attendances"),
    Text::new("人", "persons"),
    Text::new("吨标准煤", "tce"),
    Text::new("吨/万元", "t per CNY 10,000"),
    Text::new("吨标准煤/万元", "tce per CNY 10,000"),
    Text::new("克标准煤/千瓦时", "gce/kWh"),
    Text::new("吨/吨标准煤", "t/tce"),
    Text::new("吨/兆瓦时", "t/MWh"),
    Text::new("元", "CNY"),
    Text::new("万元", "CNY 10,000"),
    Text::new("千元", "thousand CNY"),
    Text::new("百万元", "million CNY"),
    Text::new("千万元", "CNY 10 million"),
    Text::new("亿元", "CNY 100 million"),
    Text::new("千吨", "kt"),
    Text::new("千克/吨", "kg/t"),
    Text::new("千瓦时/吨", "kWh/t"),
    Text::new("千克标准煤/吨", "kgce/t"),
    Text::new("立方米/吨", "m³/t"),
    Text::new("立方米", "m³"),
    Text::new("平方米", "m²"),
    Text::new("吉焦", "GJ"),
    Text::new("公里", "km"),
    Text::new("人公里", "passenger-km"),
    Text::new("包（500 张）", "ream of 500 sheets"),
    Text::new("箱", "box"),
    Text::new("元/吨", "CNY/t"),
    Text::new("元/千瓦时", "CNY/kWh"),
    Text::new("元/计价单位", "CNY/unit bought"),
    Text::new("个百分点", "percentage points"),
    Text::new("个千分点", "per mille points"),
    Text::new("年", "years"),
    Text::new("分", "points"),
    Text::new("吨二氧化碳", "t CO2"),
    Text::new("吨二氧化碳当量", "t CO2e"),
    Text::new("万立方米", "10,000 m³"),
    Text::new("兆焦", "MJ"),
    Text::new("百万千卡", "Gcal"),
    Text::new("万大卡", "10,000 kcal"),
    Text::new("吨蒸汽", "t of steam"),
    Text::new("瓶", "bottles"),
    Text::new("kg/瓶", "kg/bottle"),
];

/// The units that are known in both languages.
pub fn units() -> impl Iterator<Item = Text> {
    UNITS.iter().copied()
}

/// A unit as it is written in `lang`; a unit that is not known stays as it was typed.
pub fn unit(typed: &str, lang: Lang) -> &str {
    UNITS
        .iter()
        .find(|unit| unit.zh == typed || unit.en == typed)
        .map_or(typed, |unit| unit.get(lang))
}

/// What was taken from a list of suggestions, or a known unit, as it is written in `lang`; any other text stays as it was typed.
pub fn in_language<'a>(known: &[Text], typed: &'a str, lang: Lang) -> &'a str {
    known
        .iter()
        .find(|text| text.zh == typed || text.en == typed)
        .map_or_else(|| unit(typed, lang), |text| text.get(lang))
}

/// A figure such as a field of this unit takes.
pub fn example(unit: &str) -> &'static str {
    EXAMPLES
        .iter()
        .find(|(units, _)| units.is_empty() || units.contains(&unit))
        .map_or("", |(_, example)| *example)
}

/// Levels beside a course: their letter and their name.
pub const BESIDE: Text = Text::new("{0} {1}", "{0} {1}");
/// The same with the levels.
pub const BESIDE_SAID: Text = Text::new("{0}：{1}", "{0}: {1}");

/// The unit of a ratio that has none, such as a PUE, by GB/T 3101: it says that a unit was not forgotten, and is not written behind a figure.
pub const ONE: &str = "1";

/// A unit in a message: a known one in the reader's language, another as it was typed.
pub fn unit_said(typed: &str) -> Arg {
    UNITS
        .iter()
        .find(|unit| unit.zh == typed || unit.en == typed)
        .map_or_else(|| typed.into(), |unit| (*unit).into())
}

/// A figure and its unit in a message; the figure alone where it has none.
pub fn figure_said(figure: String, unit: &str) -> Arg {
    if unit.is_empty() || unit == ONE {
        figure.into()
    } else {
        let known = UNITS
            .iter()
            .find(|known| known.zh == unit || known.en == unit);
        let joined = |lang| joined(known.map_or(unit, |known| known.get(lang)));
        // Chinese units hold neither a number nor an amount of money.
        let pattern = match joined(Lang::En) {
            Joined::Touching => Text::new("{0}{1}", "{0}{1}"),
            Joined::Apart => Text::new("{0} {1}", "{0} {1}"),
            Joined::Times if joined(Lang::Zh) == Joined::Times => {
                Text::new("{0} × {1}", "{0} × {1}")
            }
            Joined::Times => Text::new("{0} {1}", "{0} × {1}"),
            Joined::InBrackets => Text::new("{0} {1}", "{0} ({1})"),
        };
        Message::new(pattern, vec![figure.into(), unit_said(unit)]).into()
    }
}

/// How a unit stands behind a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joined {
    /// Without a blank: 46.67%.
    Touching,
    /// Behind a blank: 12,500 吨.
    Apart,
    /// The unit begins with a number, which would be read on: 1,720 × 10 MWh.
    Times,
    /// The unit is an amount of money, which would be read as the figure's own: 12,300 (CNY 10,000).
    InBrackets,
}

fn joined(unit: &str) -> Joined {
    let number = |c: char| c.is_ascii_digit();
    if unit.is_empty() || unit.starts_with(['%', '‰']) {
        Joined::Touching
    } else if unit.starts_with(number) {
        Joined::Times
    } else if unit.starts_with("CNY ") && unit.contains(number) {
        Joined::InBrackets
    } else {
        Joined::Apart
    }
}

/// A figure with its unit behind it, as it is shown: 12,500 吨, 46.67%, 1,720 × 10 MWh, 12,300 (CNY 10,000); the figure alone where it has none.
pub fn figure_and_unit(figure: &str, unit: &str) -> String {
    let unit = if unit == ONE { "" } else { unit };
    let (before, behind) = match joined(unit) {
        Joined::Touching => ("", ""),
        Joined::Apart => (" ", ""),
        Joined::Times => (" × ", ""),
        Joined::InBrackets => (" (", ")"),
    };
    [figure, before, unit, behind].concat()
}

/// The unit of the difference of two figures in `unit`: that of two percentages is percentage points.
pub fn difference_unit(unit: &str) -> &str {
    match unit {
        "%" => "个百分点",
        "‰" => "个千分点",
        unit => unit,
    }
}

/// What stands in numbers of clauses, and how it is written in English; longer ones first. Numerals of parts become digits.
const IN_CLAUSES: &[(&str, &str)] = &[
    ("核算范围与方法", "scope and methods"),
    ("化石燃料特性参数缺省值", "default fuel parameters"),
    ("热力消费的排放因子缺省值", "default heat factor"),
    ("碳酸盐排放因子缺省值", "default carbonate factors"),
    (
        "（不包括市场化交易的非化石能源电量）",
        " without traded non-fossil electricity",
    ),
    ("省级电力平均二氧化碳排放因子", "provincial grid factors"),
    ("区域电力平均二氧化碳排放因子", "regional grid factors"),
    ("全国电力平均二氧化碳排放因子", "national grid factor"),
    ("非化石能源电力消费量", "non-fossil electricity"),
    ("附录 B 附件", "Annex B, attachment"),
    ("附录 B 一", "Annex B, section 1"),
    ("附录 B 二", "Annex B, section 2"),
    ("附录 B 三", "Annex B, section 3"),
    ("附录 B 四", "Annex B, section 4"),
    ("附录 B 五", "Annex B, section 5"),
    ("附录", "Annex"),
    ("附件", "A"),
    ("测算工具表", "estimation tool"),
    ("测算范围", "scope of the calculation"),
    ("煤耗", "coal consumption rate"),
    ("二氧化碳", "CO2"),
    ("其他", "other"),
    ("代码构成", "structure of the code"),
    ("号码的结构", "structure of the number"),
    ("校验码", "check character"),
    ("门类、大类", "sections and divisions"),
    (" 注", ", note "),
    (" 表", ", Table"),
    ("）表", "), Table"),
    ("表", "Table"),
    ("（", "("),
    ("）", ")"),
    ("：", ": "),
    ("一", "1"),
    ("二", "2"),
    ("三", "3"),
    ("四", "4"),
    ("五", "5"),
    ("六", "6"),
    ("七", "7"),
    ("八", "8"),
    ("九", "9"),
];

/// The number of a clause as it is written in `lang`: 附录 B 二 → Annex B, section 2.
pub fn clause_number(number: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => number.to_owned(),
        Lang::En => IN_CLAUSES
            .iter()
            .fold(number.to_owned(), |number, (zh, en)| number.replace(zh, en)),
    }
}

/// Sources that are no numbered standard, as they are named before a clause.
const SOURCES: [(&str, Text); 9] = [
    (
        "昆仑银行 2025Q1",
        Text::new("《昆仑银行披露报告》", "Kunlun Bank disclosure report"),
    ),
    (
        "银监办发〔2013〕185号",
        Text::new(
            "《绿色信贷项目节能减排量测算指引》",
            "CBRC guide (2013) No. 185",
        ),
    ),
    (
        "发改办气候〔2015〕1722号",
        Text::new(
            "《工业其他行业温室气体核算指南（2015）》",
            "NDRC guide (2015) No. 1722",
        ),
    ),
    (
        "发改办气候〔2014〕2920号",
        Text::new(
            "《行业温室气体核算指南（2014）》",
            "NDRC guides (2014) No. 2920",
        ),
    ),
    (
        "发改办气候〔2013〕2526号",
        Text::new(
            "《行业温室气体核算指南（2013）》",
            "NDRC guides (2013) No. 2526",
        ),
    ),
    (
        "公告 2025 年第 47 号",
        Text::new(
            "《2023 年电力二氧化碳排放因子公告》",
            "announcement 2025 No. 47 (year 2023):",
        ),
    ),
    (
        "2022 年电力二氧化碳排放因子公告",
        Text::new(
            "《2022 年电力二氧化碳排放因子公告》",
            "announcement of 20 December 2024 (year 2022):",
        ),
    ),
    (
        "公告 2024 年第 12 号",
        Text::new(
            "《2021 年电力二氧化碳排放因子公告》",
            "announcement 2024 No. 12 (year 2021):",
        ),
    ),
    (
        "发改能源〔2026〕622号",
        Text::new(
            "《非化石能源电力消费核算指南》",
            "NDRC guide (2026) No. 622:",
        ),
    ),
];
/// What the numbers of the group standards begin with that forms are made of: the form names its standard, so their clauses need no name.
const OWN: &str = "T/";

/// A clause as it is named beside a rule or a figure: 5.4.2 ③, 《昆仑银行披露报告》六（二）1. A clause of another source than a form's own standard
/// bears the name of the source, because its number alone names nothing.
pub fn clause_name(clause: Clause, lang: Lang) -> String {
    if clause.edition.number.starts_with(OWN) {
        clause_number(clause.number, lang)
    } else {
        clause_and_source(clause, lang)
    }
}

/// A clause with the name of its source, whichever it is: T/FIQ 003—2025 5.4.2 ③.
pub fn clause_and_source(clause: Clause, lang: Lang) -> String {
    let source = clause.edition.number;
    let named = SOURCES.iter().find(|(of, _)| *of == source);
    let name = named.map_or(source, |(_, name)| name.get(lang));
    let gap = if name.ends_with('》') { "" } else { " " };
    [name, gap, &clause_number(clause.number, lang)].concat()
}

/// A clause in a message, as `name` names it: [`clause_name`] or [`clause_and_source`].
pub fn clause_said(clause: Clause, name: fn(Clause, Lang) -> String) -> Arg {
    let both = [Lang::Zh, Lang::En].map(|lang| name(clause, lang));
    Arg::Both(Box::new(both))
}

/// An answer in a sentence of the paper; `--` stands for a blank one.
pub fn answer_said(typed: &str) -> Arg {
    if typed.trim().is_empty() {
        "--".into()
    } else {
        typed.into()
    }
}

/// A day in a sentence of the paper: 2025 年 12 月 31 日, 31 December 2025. What is no day stays as it was typed.
pub fn day_said(typed: &str) -> Arg {
    let read = read_date(typed.trim());
    let parts: Vec<u32> = read
        .iter()
        .flat_map(|day| day.split('-'))
        .filter_map(|part| part.parse().ok())
        .collect();
    let [year, month, day] = parts[..] else {
        return answer_said(typed);
    };
    let name = month_in_english(u8::try_from(month).unwrap_or(0));
    Arg::Both(Box::new([
        format!("{year} 年 {month} 月 {day} 日"),
        format!("{day} {name} {year}"),
    ]))
}

/// A month: by its number in Chinese, in which 月 follows, by its name in English.
pub fn month_said(month: u8) -> Arg {
    let said = [month.to_string(), month_in_english(month).to_owned()];
    Arg::Both(Box::new(said))
}

/// How large a file is, given its bytes in digits: 512 字节, 229 KB, 1.4 MB. What is no number stays as it is.
pub fn size_said(bytes: &str) -> Arg {
    const KILO: u64 = 1024;
    let Ok(size) = bytes.parse::<u64>() else {
        return bytes.into();
    };
    // Tenths of the unit, rounded half up.
    let tenths = |unit: u64| size.saturating_mul(10).saturating_add(unit / 2) / unit;
    if size < KILO {
        Message::new(Text::new("{0} 字节", "{0} bytes"), vec![bytes.into()]).into()
    } else if size < KILO * KILO {
        format!("{} KB", (tenths(KILO) + 5) / 10).into()
    } else {
        let tenths = tenths(KILO * KILO);
        format!("{}.{} MB", tenths / 10, tenths % 10).into()
    }
}

/// The last step of a report that is issued.
pub const REVIEW_AND_ISSUE: Text = Text::new("核对与生成", "Review and finalise");
/// The last step of what is handed over to others.
pub const REVIEW_AND_EXPORT: Text = Text::new("核对与导出", "Review and export");

/// A number as Chinese forms count their parts: 一, 十, 二十一. From 1 to 99; other numbers in digits.
pub fn numeral(number: usize) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |at: usize| DIGITS.get(at).copied().unwrap_or_default();
    match (number / 10, number % 10) {
        (0, 0) | (10.., _) => number.to_string(),
        (0, ones) => digit(ones).to_owned(),
        (1, ones) => ["十", digit(ones)].concat(),
        (tens, ones) => [digit(tens), "十", digit(ones)].concat(),
    }
}

/// A workbook.
pub const F_WORKBOOK: Text = Text::new("一份 Excel 工作簿（xlsx）", "an Excel workbook (xlsx)");
/// A workbook of old, or one with a password.
pub const F_OLD_OFFICE: Text = Text::new(
    "一份旧版 Excel 文件（xls）或设了密码的文件",
    "an Excel 97–2003 file (xls) or a password-protected file",
);
/// A document of Word.
pub const F_WORD: Text = Text::new("一份 Word 文档（docx）", "a Word document (docx)");
/// An OpenDocument.
pub const F_OPEN_DOCUMENT: Text = Text::new(
    "一份 OpenDocument 文件（ods）",
    "an OpenDocument file (ods)",
);
/// A web page.
pub const F_WEB_PAGE: Text = Text::new(
    "一份网页格式的文件（部分系统导出的 xls 即为此格式）",
    "a web page (some systems export these as xls)",
);
/// A PDF.
pub const F_PDF: Text = Text::new("一份 PDF 文件", "a PDF");
/// A packed file.
pub const F_PACKED: Text = Text::new("一个压缩文件", "a compressed file");
/// A picture.
pub const F_PICTURE: Text = Text::new("一张图片", "an image");
/// A sheet where a JSON file of the program is imported.
pub const FILE_SHEET_FOR_JSON: Text = Text::new(
    "这是{0}。此处仅支持导入绿金台导出的 JSON 文件；贷款台账请在报告的“台账”一步导入，指标体系请在“评价范围”一步导入",
    "This is {0}. Only JSON files exported by GreenDesk can be imported here; import a loan ledger in the step “Loan ledger” of a report, and an indicator set in the step “Scope”",
);
/// Another file where a JSON file of the program is imported.
pub const FILE_FOREIGN_FOR_JSON: Text = Text::new(
    "这是{0}，请选择绿金台导出的 JSON 文件",
    "This is {0}; select a JSON file exported by GreenDesk",
);
/// A sheet where a table of text is read.
pub const FILE_SHEET_FOR_TABLE: Text = Text::new(
    "这是{0}，不能直接导入。请在 Excel 中另存为 CSV（UTF-8 或 GB18030 编码均可）后再导入",
    "This is {0} and cannot be imported directly. Save it in Excel as CSV (UTF-8 or GB18030), then import the CSV file",
);
/// Another file where a table of text is read.
pub const FILE_FOREIGN_FOR_TABLE: Text = Text::new(
    "这是{0}，请选择 JSON 或 CSV 文件；表格可在 Excel 中另存为 CSV（UTF-8 或 GB18030 编码均可）",
    "This is {0}; select a JSON or CSV file. Excel can save a table as CSV (UTF-8 or GB18030)",
);
/// A file without content.
pub const FILE_EMPTY: Text = Text::new(
    "文件没有内容，请选择其他文件",
    "The file is empty; select another file",
);
/// No text.
pub const FILE_NOT_TEXT: Text = Text::new(
    "文件不是文本，格式无法识别，请选择绿金台导出的 JSON 文件",
    "The file is not text and its format is unknown; select a JSON file exported by GreenDesk",
);
/// No text where a table is read.
pub const FILE_NOT_TEXT_FOR_TABLE: Text = Text::new(
    "文件不是文本，格式无法识别。表格请在 Excel 中另存为 CSV（UTF-8 或 GB18030 编码均可）后再导入",
    "The file is not text and its format is unknown. Save the table in Excel as CSV (UTF-8 or GB18030), then import the CSV file",
);
/// Damaged letters.
pub const FILE_LETTERS: Text = Text::new(
    "文件中有字符已损坏，无法还原，请重新导出，或另存为 UTF-8 编码后再导入",
    "Some characters in the file are damaged and cannot be recovered; export it again, or save it in UTF-8, then import it",
);
/// A CSV or words where JSON is read.
pub const FILE_WORDS: Text = Text::new(
    "这是文本或 CSV 文件，不是 JSON。此处仅支持导入绿金台导出的 JSON 文件；贷款台账请在报告的“台账”一步导入，指标体系请在“评价范围”一步导入",
    "This is a text or CSV file, not JSON. Only JSON files exported by GreenDesk can be imported here; import a loan ledger in the step “Loan ledger” of a report, and an indicator set in the step “Scope”",
);
/// JSON that has lost its beginning.
pub const JSON_NO_BEGINNING: Text = Text::new(
    "内容不完整：应以“{”开头，现缺少开头部分，或“{”之前另有文字。请回到来源处重新复制，从“{”起至“}”止完整粘贴；文件不完整的，请重新导出",
    "The content is incomplete: it should begin with “{”, but its beginning is missing or other text stands before “{”. Copy it again in full, from “{” to “}”; if a file is incomplete, export it again",
);
/// JSON that is cut.
pub const JSON_CUT: Text = Text::new(
    "JSON 文件不完整，在第 {0} 行第 {1} 列中断，请重新导出或复制完整后再导入",
    "The JSON file is incomplete; it ends at line {0}, column {1}. Export or copy it again in full, then import it",
);
/// JSON that is broken.
pub const JSON_BROKEN: Text = Text::new(
    "JSON 格式有误，第 {0} 行第 {1} 列无法解析，请检查该处的引号、逗号和括号",
    "The JSON is malformed at line {0}, column {1}; check the quotation marks, commas and brackets there",
);
/// A quote without its pair.
pub const FILE_QUOTE: Text = Text::new(
    "第 {0} 行的引号没有配对，请补上引号后再导入",
    "A quotation mark in record {0} is not closed; close it, then import the file",
);

/// A period that is a calendar year.
pub const PERIOD_OF_YEAR: Text = Text::new("{0} 年度", "the year {0}");
/// A period by its last day.
pub const PERIOD_TO: Text = Text::new("截至 {0} 的一期", "the period to {0}");
/// Figures by their year.
pub const FIGURES_OF_YEAR: Text = Text::new("{0} 年度", "Year {0}");
/// Why a change in per cent is not worked out: the earlier figure is missing.
pub const NO_EARLIER_FIGURE: Text = Text::new("缺前期数", "no earlier figure");
/// The later figure is missing.
pub const NO_LATER_FIGURE: Text = Text::new("缺本期数", "no current figure");
/// The earlier figure is nought.
pub const EARLIER_IS_ZERO: Text = Text::new("前期为 0", "earlier figure is 0");
/// One of the figures is below nought.
pub const SIGN_CHANGED: Text = Text::new("正负不同", "sign changed");
/// The number of last period's paper does not go over to the next period's.
pub const NUMBER_NOT_KEPT: Text = Text::new(
    "上期报告的编号不沿用，请按本期编号填写。",
    "The number of last period’s report is not carried over; enter this period’s own.",
);
/// The next period's document is begun, and more is said of it.
pub const BEGUN_AND: Text = Text::new("{0}{1}", "{0} {1}");
/// Figures by the last day of their period.
pub const AS_OF: Text = Text::new("截至 {0}", "As of {0}");
/// The next period's document is begun, and later periods have ended already.
pub const NEXT_NOT_LAST: Text = Text::new(
    "下一期紧接本期：{0}；最近已结束的一期：{1}。中间各期请逐期编制；如已另行编制，请在新建的报告中改填期间。",
    "The next period follows this one: {0}. The last one that has ended is {1}. Report the periods in between one by one, or, where they were reported elsewhere, change the period in the new document.",
);
/// The next period's document is begun before the period has ended.
pub const NEXT_NOT_ENDED: Text = Text::new(
    "下一期紧接本期：{0}，目前尚未结束。",
    "The next period follows this one: {0}. It has not ended yet.",
);
/// The document's own period has not ended.
pub const PERIOD_NOT_ENDED: Text = Text::new(
    "本期（{0}）尚未结束，请核对期间填写是否有误。",
    "The period reported, {0}, has not ended yet; check that it is entered correctly.",
);
/// A file held against the one that was kept.
pub const FILE_AGREES: Text = Text::new(
    "一致：“{0}”与登记的文件相同（SHA-256 {1}）",
    "Identical: “{0}” is the file that was recorded (SHA-256 {1})",
);
/// A file held against the one that was kept.
pub const FILE_DIFFERS: Text = Text::new(
    "不一致：“{0}”的 SHA-256 为 {1}，登记的为 {2}。登记内容未改动，请与报送人核对",
    "Different: the SHA-256 of “{0}” is {1}, while {2} is recorded. The record is unchanged; check with the sender",
);

/// Words as they are.
pub const AS_IT_IS: Text = Text::new("{0}", "{0}");
/// Words one behind another.
pub const IN_A_ROW: Text = Text::new("{0}{1}{2}", "{0}{1}{2}");
/// Words with those of the other language below them.
pub const ON_TWO_LINES: Text = Text::new("{0}\n{1}", "{0}\n{1}");

#[cfg(test)]
mod tests {
    use super::{
        SOURCES, clause_and_source, clause_name, clause_number, day_said, figure_and_unit,
        figure_said, in_language, in_row, numeral, size_said,
    };
    use crate::clause::Clause;
    use crate::i18n::{Lang, Message, Text};
    use crate::standards::energy::words as energy;
    use crate::standards::{climate, green_loan, sll};

    #[test]
    fn a_clause_bears_the_name_of_its_source_unless_it_is_one_of_the_form_s_own_standard() {
        let guide = Clause::of(&green_loan::GUIDE, "测算范围");
        for (clause, zh, en) in [
            (sll::clause("5.4.2 ③"), "5.4.2 ③", "5.4.2 ③"),
            (climate::clause("7.1"), "7.1", "7.1"),
            (
                green_loan::clause("六（二）1"),
                "《昆仑银行披露报告》六（二）1",
                "Kunlun Bank disclosure report 6(2)1",
            ),
            (
                guide,
                "《绿色信贷项目节能减排量测算指引》测算范围",
                "CBRC guide (2013) No. 185 scope of the calculation",
            ),
        ] {
            assert_eq!(clause_name(clause, Lang::Zh), zh);
            assert_eq!(clause_name(clause, Lang::En), en);
        }
        assert_eq!(
            clause_and_source(sll::clause("5.4.2 ③"), Lang::Zh),
            "T/FIQ 003—2025 5.4.2 ③"
        );
        let known = [
            &green_loan::EDITION,
            &green_loan::GUIDE,
            &energy::GUIDE_2015,
            &energy::GUIDES_2014,
            &energy::GUIDES_2013,
            &energy::GRID_FACTORS_2023,
            &energy::GRID_FACTORS_2022,
            &energy::GRID_FACTORS_2021,
            &energy::NON_FOSSIL,
        ];
        let known = known.map(|edition| edition.number);
        assert_eq!(SOURCES.map(|(source, _)| source), known);
    }

    #[test]
    fn what_was_taken_from_a_list_is_said_in_the_reader_s_language() {
        let known = [Text::new("企业碳账户", "Corporate carbon account")];
        for (typed, zh, en) in [
            ("企业碳账户", "企业碳账户", "Corporate carbon account"),
            (
                "Corporate carbon account",
                "企业碳账户",
                "Corporate carbon account",
            ),
            ("吨", "吨", "t"),
            ("t", "吨", "t"),
            ("电表读数", "电表读数", "电表读数"),
        ] {
            assert_eq!(in_language(&known, typed, Lang::Zh), zh);
            assert_eq!(in_language(&known, typed, Lang::En), en);
        }
    }

    #[test]
    fn numbers_of_clauses_are_written_in_both_languages() {
        for (zh, en) in [
            ("附录 B 二", "Annex B, section 2"),
            ("附录 B 附件", "Annex B, attachment"),
            ("附录 B 表 B.1", "Annex B, Table B.1"),
            ("附录 A.2.3", "Annex A.2.3"),
            ("5.4.1.2 表 2", "5.4.1.2, Table 2"),
            ("5.3.4 注2", "5.3.4, note 2"),
            ("5.4.2 ③", "5.4.2 ③"),
            ("表 5", "Table 5"),
            ("六（二）1", "6(2)1"),
            ("三（一）表 2", "3(1), Table 2"),
            ("测算工具表：二氧化碳", "estimation tool: CO2"),
        ] {
            assert_eq!(clause_number(zh, Lang::Zh), zh);
            assert_eq!(clause_number(zh, Lang::En), en);
        }
    }

    #[test]
    fn a_field_in_a_row_is_one_phrase() {
        for (row, label, zh, en) in [
            (
                ("2025 年", "2025"),
                ("目标水平", "Target"),
                "2025 年目标水平",
                "Target for 2025",
            ),
            (
                ("2025 年", "2025"),
                ("年营业收入", "Revenue"),
                "2025 年的年营业收入",
                "Revenue for 2025",
            ),
            (
                ("绿电使用量", "Green electricity"),
                ("设定依据", "Basis"),
                "绿电使用量的设定依据",
                "Green electricity: Basis",
            ),
            (
                ("绿电使用量", "Green electricity"),
                ("2025 年目标水平", "Target for 2025"),
                "绿电使用量 2025 年目标水平",
                "Green electricity: Target for 2025",
            ),
            (
                ("绿电使用量", "Green electricity"),
                ("2025 年", "2025"),
                "绿电使用量 2025 年",
                "Green electricity, 2025",
            ),
            (
                ("第 2 行", "Row 2"),
                ("风险项", "Risk"),
                "第 2 行的风险项",
                "Row 2: Risk",
            ),
            (
                ("材料 1", "Document 1"),
                ("名称", "Name"),
                "材料 1 的名称",
                "Document 1: Name",
            ),
            (
                ("1.1 目标", "1.1 Targets"),
                ("得分", "Score"),
                "1.1 目标的得分",
                "1.1 Targets: Score",
            ),
        ] {
            let text = |(zh, en): (&'static str, &'static str)| Message::from(Text::new(zh, en));
            let said = in_row(text(row), text(label));
            assert_eq!(said.get(Lang::Zh), zh);
            assert_eq!(said.get(Lang::En), en);
        }
    }

    #[test]
    fn a_day_is_said_in_both_languages() {
        for (typed, zh, en) in [
            ("2025-12-31", "2025 年 12 月 31 日", "31 December 2025"),
            ("2025/6/3", "2025 年 6 月 3 日", "3 June 2025"),
            ("年底", "年底", "年底"),
            (" ", "--", "--"),
        ] {
            assert_eq!(day_said(typed).get(Lang::Zh), zh);
            assert_eq!(day_said(typed).get(Lang::En), en);
        }
    }

    #[test]
    fn a_size_is_said_as_people_say_it() {
        for (bytes, zh, en) in [
            ("512", "512 字节", "512 bytes"),
            ("1024", "1 KB", "1 KB"),
            ("234567", "229 KB", "229 KB"),
            ("1468006", "1.4 MB", "1.4 MB"),
            ("", "", ""),
            ("?", "?", "?"),
        ] {
            assert_eq!(size_said(bytes).get(Lang::Zh), zh);
            assert_eq!(size_said(bytes).get(Lang::En), en);
        }
    }

    #[test]
    fn a_unit_stands_behind_its_figure() {
        for (figure, unit, shown) in [
            ("12,500", "吨", "12,500 吨"),
            ("46.67", "%", "46.67%"),
            ("3", "‰", "3‰"),
            ("3", "", "3"),
            ("1.35", "1", "1.35"),
            ("1,720", "万千瓦时", "1,720 万千瓦时"),
            ("1,720", "10 MWh", "1,720 × 10 MWh"),
            ("3", "100 GWh", "3 × 100 GWh"),
            ("28,500", "CNY 10,000", "28,500 (CNY 10,000)"),
            ("2.85", "CNY 100 million", "2.85 (CNY 100 million)"),
            ("12", "million CNY", "12 million CNY"),
            ("12", "10,000 m³", "12 × 10,000 m³"),
            ("3.33", "个百分点", "3.33 个百分点"),
        ] {
            assert_eq!(figure_and_unit(figure, unit), shown);
        }
        for (unit, zh, en) in [
            ("吨", "1,720 吨", "1,720 t"),
            ("%", "1,720%", "1,720%"),
            ("万千瓦时", "1,720 万千瓦时", "1,720 × 10 MWh"),
            ("10 MWh", "1,720 万千瓦时", "1,720 × 10 MWh"),
            ("万元", "1,720 万元", "1,720 (CNY 10,000)"),
            ("10 件", "1,720 × 10 件", "1,720 × 10 件"),
            ("个百分点", "1,720 个百分点", "1,720 percentage points"),
            ("", "1,720", "1,720"),
            ("1", "1,720", "1,720"),
        ] {
            let said = Message::new(
                Text::new("{0}", "{0}"),
                vec![figure_said("1,720".to_owned(), unit)],
            );
            assert_eq!(said.get(Lang::Zh), zh, "{unit}");
            assert_eq!(said.get(Lang::En), en, "{unit}");
        }
    }

    #[test]
    fn numerals_count_as_chinese_forms_do() {
        let cases = [
            (1, "一"),
            (6, "六"),
            (7, "七"),
            (10, "十"),
            (11, "十一"),
            (20, "二十"),
            (99, "九十九"),
            (100, "100"),
            (0, "0"),
        ];
        for (number, words) in cases {
            assert_eq!(numeral(number), words);
        }
    }
}
