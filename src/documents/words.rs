//! The words every form shares, in both languages.

use crate::i18n::{Arg, Message, Text};

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
/// A field in a row.
pub const NAME_IN_ROW: Text = Text::new("{0} {1}", "{0} {1}");
/// Blank, asked for.
pub const PLEASE_FILL: Text = Text::new("请填写{0}", "Enter {0}");
/// No choice made.
pub const PLEASE_CHOOSE: Text = Text::new("请选择{0}", "Choose {0}");
/// No box of several ticked, each of which is asked for.
pub const PLEASE_CONFIRM_EACH: Text = Text::new("请逐项确认{0}", "Confirm each of: {0}");
/// A box not ticked.
pub const PLEASE_CONFIRM: Text = Text::new("{0}：请确认“{1}”", "{0}: confirm “{1}”");
/// A list without a row.
pub const ADD_A_ROW: Text = Text::new("请至少添加一行{0}", "Add at least one row: {0}");
/// Blank, as the paper says it beside the reason.
pub const LEFT_BLANK: Text = Text::new("{0}未填写", "{0} is not filled in");
/// No choice made, as the paper says it beside the reason.
pub const LEFT_OPEN: Text = Text::new("{0}未选择", "{0} is not chosen");
/// A box not ticked, as the paper says it beside the reason.
pub const NOT_CONFIRMED: Text = Text::new("{0}：未确认“{1}”", "{0}: “{1}” is not confirmed");
/// A list without a row, as the paper says it beside the reason.
pub const NOT_LISTED: Text = Text::new("未填列{0}", "{0}: none listed");
/// Room for a day on an empty form, whatever the language.
pub const DAY_ROOM: &str = "　　　　-　　-　　";
/// The signature line of the enterprise or the bank that seals.
pub const SIGN_SEAL: Text = Text::new("单位（公章）", "Institution (seal)");
/// The signature line of the person who filled it.
pub const SIGN_CLERK: Text = Text::new("经办", "Prepared by");
/// The signature line of the person who checked it.
pub const SIGN_REVIEW: Text = Text::new("复核", "Checked by");
/// The signature line of the day.
pub const SIGN_DATE: Text = Text::new("日期", "Date");
/// What those who sign stand by, as ticked on the review page.
pub const STATEMENT: Text = Text::new(
    "以上内容真实、完整，与所附证明材料一致。",
    "The above is true and complete and agrees with the evidence listed.",
);
/// The heading of what follows the signatures.
pub const ANNEX_WORKINGS: Text = Text::new("附：计算过程与说明", "Annex: workings and notes");
/// The heading of reasons and remarks in the annex.
pub const NOTES: Text = Text::new("说明", "Notes");

/// Not a number.
pub const NOT_A_NUMBER: Text = Text::new(
    "{0}应为数字，例如 {3}",
    "{0} must be a number, for example {3}",
);
/// A section that stands as it was taken over.
pub const TO_RENEW: Text = Text::new(
    "{0}沿用上期内容‖，请更新；确无变化的，请说明",
    "{0}: taken over from the last report‖; bring it up to date, or say that nothing has changed",
);
/// A figure that may honestly not exist, and is blank.
pub const PLEASE_FILL_OR_SAY_WHY: Text = Text::new(
    "{0}未填写‖，请填写；暂无数据的，请说明原因",
    "{0} is not filled‖: enter it; where there is none, say why",
);
/// 暂无 and the like in place of a figure.
pub const SAID_NO_DATA: Text = Text::new(
    "{0}为“{1}”，按暂无数据处理‖。请说明原因；有数据的，请改填数字",
    "{0} is “{1}” and counts as no data‖. Say why there is none; where there is a figure, enter it",
);
/// 不适用 and the like in place of a figure.
pub const SAID_NOT_APPLICABLE: Text = Text::new(
    "{0}为“{1}”，按不适用处理‖。请说明原因；有数据的，请改填数字",
    "{0} is “{1}” and counts as not applicable‖. Say why; where there is a figure, enter it",
);
/// 暂无 and the like in place of a figure that may be left blank.
pub const LEAVE_BLANK: Text = Text::new(
    "{0}没有数据的请留空，不填“{1}”",
    "{0}: leave it blank where there is no figure, instead of “{1}”",
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
    "{0} must be a number, for example {3}. “{1}” has the letter O, o, l or I: is it the digit 0 or 1?",
);
/// A comma in a doubtful place.
pub const GROUPING: Text = Text::new(
    "{0}中“{1}”的逗号不在千位上，请核对后写成 1234.5 或 1,234.5 的形式",
    "{0}: the commas in “{1}” do not stand at thousands; check it and write it like 1234.5 or 1,234.5",
);
/// A value by which a sheet says that a formula has no result.
pub const SHEET_ERROR: Text = Text::new(
    "{0}中的“{1}”是 Excel 的错误值，不是数字，请在 Excel 中更正后重新复制，或直接填写数字",
    "{0}: “{1}” is an error value of Excel and no number. Correct it in Excel and copy it again, or enter the number",
);
/// A text that can be read in two ways, as one with one comma in a doubtful place.
pub const ONE_COMMA: Text = Text::new(
    "{0}中的“{1}”可读作 {3} 或 {4}，请改写",
    "{0}: “{1}” can be read as {3} or {4}; write it anew",
);
/// A block of cells in one field.
pub const CELLS: Text = Text::new(
    "{0}中有多个单元格的内容，一格只填一个数。成块的数据请复制后点表格中的一格粘贴，或使用“从 Excel 粘贴”",
    "{0} holds several cells, but takes one number. To paste a block, copy it and paste it into a cell of the table, or use “Paste from Excel”",
);
/// Blanks in doubtful places.
pub const BLANKS: Text = Text::new(
    "{0}中的“{1}”像是几个数，空格只能用来分隔千位，例如 1 234 567；请只留一个数",
    "{0}: “{1}” looks like several numbers. A blank may only part groups of three digits, as in 1 234 567; leave one number",
);
/// About so much.
pub const ABOUT: Text = Text::new(
    "{0}请填写确切数字，“{1}”是约数",
    "{0}: enter the exact figure; “{1}” is an approximate one",
);
/// An exponent.
pub const EXPONENT: Text = Text::new(
    "{0}请写出全部数字，不用“{1}”这样的科学记数法，例如 100000",
    "{0}: write all digits instead of “{1}”, for example 100000",
);
/// Two decimal points.
pub const TWO_POINTS: Text = Text::new(
    "{0}只能有一个小数点，“{1}”有多个，例如 12.53",
    "{0} can have one decimal point; “{1}” has more. For example 12.53",
);
/// Another unit.
pub const OTHER_UNIT: Text = Text::new(
    "{0}以{2}为单位，“{1}”不是该单位：请换算后只填数字",
    "{0} is in {2}, not in “{1}”: convert it and enter the number alone",
);
/// A unit where none is expected.
pub const NO_UNIT: Text = Text::new(
    "{0}只填数字，请去掉“{1}”",
    "{0}: enter the number alone, without “{1}”",
);
/// Too many digits.
pub const TOO_LONG: Text = Text::new(
    "{0}位数过多，最多 28 位数字",
    "{0} has too many digits; 28 at most",
);
/// Below zero.
pub const NOT_NEGATIVE: Text = Text::new(
    "{0}不能小于 0，请核对正负号",
    "{0} cannot be below 0; check the sign",
);
/// Not a year.
pub const NOT_A_YEAR: Text = Text::new(
    "{0}应为四位年份，例如 2025",
    "{0} must be a year of four digits, for example 2025",
);
/// A year that is reported on, long past or far off.
pub const FAR_YEAR: Text = Text::new(
    "{0}为 {1} 年，与当前相去较远‖，请核对；如无误，请说明",
    "{0} is {1}, which is long past or far off‖; check it, and if it is right, say why",
);
/// Not a day.
pub const NOT_A_DATE: Text = Text::new(
    "{0}应为日期，例如 2025-06-30",
    "{0} must be a date, for example 2025-06-30",
);
/// A credit code of another length.
pub const CODE_LENGTH: Text = Text::new(
    "{0}应为 18 位，现为 {1} 位，请对照营业执照",
    "{0} must have 18 characters; it has {1}. Compare it with the business licence",
);
/// A character no credit code has.
pub const CODE_ALPHABET: Text = Text::new(
    "{0}只用数字和除 I、O、Z、S、V 外的大写字母，请核对“{1}”",
    "{0} is made of digits and capital letters except I, O, Z, S and V; check “{1}”",
);
/// O or I in a credit code.
pub const CODE_LOOKALIKE: Text = Text::new(
    "{0}中不会有字母 O 或 I：“{1}”是否为数字 0 或 1？",
    "{0} never has the letter O or I: is “{1}” the digit 0 or 1?",
);
/// A check character that does not follow.
pub const CODE_CHECK: Text = Text::new(
    "{0}的末位校验码不符‖，请对照营业执照；如确认无误，请说明",
    "{0}: the last character does not match the others‖. Compare it with the business licence; if it is right, say so",
);
/// A credit code that is one character over and over.
pub const CODE_STAND_IN: Text = Text::new(
    "{0}像是占位的编码（同一字符重复）‖，请对照营业执照；如确认无误，请说明",
    "{0} looks like a stand-in (one character over and over)‖. Compare it with the business licence; if it is right, say so",
);
/// A credit code that is made as the number on an identity card.
pub const CODE_PERSON: Text = Text::new(
    "{0}像是个人身份证号码‖，请核对；如确认无误，请说明",
    "{0} looks like the number of a person's identity card‖. Check it; if it is right, say so",
);
/// A code no list holds.
pub const NOT_IN_LIST: Text = Text::new(
    "{0}请从列表中选择，列表中没有“{1}”",
    "{0}: choose from the list; it has no “{1}”",
);
/// No industry.
pub const NOT_AN_INDUSTRY: Text = Text::new(
    "{0}请从列表中选择，或填写 GB/T 4754 的 2 至 4 位代码，例如 C26；没有“{1}”",
    "{0}: choose from the list or enter a GB/T 4754 code of 2 to 4 digits, for example C26; there is no “{1}”",
);

/// An everyday word for which the list of industries has entries.
pub const INDUSTRY_MEANT: Text = Text::new(
    "{0}请从列表中选择；与“{1}”相近的有：{2}",
    "{0}: choose from the list; near “{1}” are: {2}",
);
/// A code with its name.
pub const CODE_AND_NAME: Text = Text::new("{0} {1}", "{0} {1}");
/// One more in a list.
pub const LISTED: Text = Text::new("{0}；{1}", "{0}; {1}");
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
    Text::new("元", "CNY"),
    Text::new("万元", "× CNY 10,000"),
    Text::new("年", "years"),
    Text::new("分", "points"),
];

/// The units that are known in both languages.
pub fn units() -> impl Iterator<Item = Text> {
    UNITS.iter().copied()
}

/// A unit as it is written in `lang`; a unit that is not known stays as it was typed.
pub fn unit(typed: &str, lang: crate::i18n::Lang) -> &str {
    UNITS
        .iter()
        .find(|unit| unit.zh == typed || unit.en == typed)
        .map_or(typed, |unit| unit.get(lang))
}

/// A figure such as a field of this unit takes.
pub fn example(unit: &str) -> &'static str {
    EXAMPLES
        .iter()
        .find(|(units, _)| units.is_empty() || units.contains(&unit))
        .map_or("", |(_, example)| *example)
}

/// A unit in a message: a known one in the reader's language, another as it was typed.
pub fn unit_said(typed: &str) -> Arg {
    UNITS
        .iter()
        .find(|unit| unit.zh == typed || unit.en == typed)
        .map_or_else(|| typed.into(), |unit| (*unit).into())
}

/// A figure and its unit in a message; the figure alone where it has none.
pub fn figure_said(figure: String, unit: &str) -> Arg {
    if unit.is_empty() {
        figure.into()
    } else {
        Message::new(
            Text::new("{0} {1}", "{0} {1}"),
            vec![figure.into(), unit_said(unit)],
        )
        .into()
    }
}

/// The number of a clause as it is written in `lang`: 附录 B → Annex B. The standard's own numerals stay.
pub fn clause_number(number: &str, lang: crate::i18n::Lang) -> String {
    match lang {
        crate::i18n::Lang::Zh => number.to_owned(),
        crate::i18n::Lang::En => number
            .replace("附录", "Annex")
            .replace("表", "Table")
            .replace("校验码", "check character")
            .replace("门类、大类", "sections, divisions"),
    }
}

/// The last step of a report that is issued.
pub const REVIEW_AND_ISSUE: Text = Text::new("核对与生成", "Review and issue");
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
    "an old Excel file (xls), or a file with a password",
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
    "一份网页格式的文件（有的系统导出的 xls 是这种）",
    "a web page (some systems export these as xls)",
);
/// A PDF.
pub const F_PDF: Text = Text::new("一份 PDF 文件", "a PDF");
/// A packed file.
pub const F_PACKED: Text = Text::new("一个压缩文件", "a packed file");
/// A picture.
pub const F_PICTURE: Text = Text::new("一张图片", "a picture");
/// A sheet where a JSON file of the program is imported.
pub const FILE_SHEET_FOR_JSON: Text = Text::new(
    "这是{0}。此处只导入绿金台导出的 JSON 文件；贷款台账请在报告的贷款一步导入，指标体系请在评价范围一步导入",
    "This is {0}. Here only JSON files that GreenDesk exported are imported; import a loan book in the loan step of a report, an indicator set in the step “Scope”",
);
/// Another file where a JSON file of the program is imported.
pub const FILE_FOREIGN_FOR_JSON: Text = Text::new(
    "这是{0}，请选择绿金台导出的 JSON 文件",
    "This is {0}; choose a JSON file that GreenDesk exported",
);
/// A sheet where a table of text is read.
pub const FILE_SHEET_FOR_TABLE: Text = Text::new(
    "这是{0}，不能直接导入。请在 Excel 中另存为 CSV（UTF-8 或 GB18030 编码均可）后再导入",
    "This is {0} and cannot be imported as it is. Save it in Excel as CSV (UTF-8 or GB18030), then import that file",
);
/// Another file where a table of text is read.
pub const FILE_FOREIGN_FOR_TABLE: Text = Text::new(
    "这是{0}，请选择 JSON 或 CSV 文件；表格可在 Excel 中另存为 CSV（UTF-8 或 GB18030 编码均可）",
    "This is {0}; choose a JSON or CSV file. Excel saves a table as CSV (UTF-8 or GB18030)",
);
/// A file without content.
pub const FILE_EMPTY: Text = Text::new(
    "文件是空的，请选择另一个文件",
    "The file is empty; choose another file",
);
/// No text.
pub const FILE_NOT_TEXT: Text = Text::new(
    "文件不是文本，认不出是什么格式，请选择绿金台导出的 JSON 文件",
    "The file is no text, and its format is not known; choose a JSON file that GreenDesk exported",
);
/// No text where a table is read.
pub const FILE_NOT_TEXT_FOR_TABLE: Text = Text::new(
    "文件不是文本，认不出是什么格式。表格请在 Excel 中另存为 CSV（UTF-8 或 GB18030 编码均可）后再导入",
    "The file is no text, and its format is not known. Save a table in Excel as CSV (UTF-8 or GB18030), then import that file",
);
/// Damaged letters.
pub const FILE_LETTERS: Text = Text::new(
    "文件中有字符已损坏，读不出原文，请重新导出，或另存为 UTF-8 编码后再导入",
    "Some characters of the file are damaged and cannot be read; export it again, or save it in UTF-8, then import that file",
);
/// A CSV or words where JSON is read.
pub const FILE_WORDS: Text = Text::new(
    "这是文本或 CSV 文件，不是 JSON。此处只导入绿金台导出的 JSON 文件；贷款台账请在报告的贷款一步导入，指标体系请在评价范围一步导入",
    "This is a text or CSV file and no JSON. Here only JSON files that GreenDesk exported are imported; import a loan book in the loan step of a report, an indicator set in the step “Scope”",
);
/// JSON that is cut.
pub const JSON_CUT: Text = Text::new(
    "JSON 文件不完整，在第 {0} 行第 {1} 列中断，请重新导出或复制完整后再导入",
    "The JSON file is not complete: it ends at line {0}, column {1}. Export or copy it again as a whole, then import that file",
);
/// JSON that is broken.
pub const JSON_BROKEN: Text = Text::new(
    "JSON 格式有误，读到第 {0} 行第 {1} 列读不下去，请检查该处的引号、逗号和括号",
    "The JSON cannot be read on from line {0}, column {1}; check the quotes, commas and brackets there",
);
/// A quote without its pair.
pub const FILE_QUOTE: Text = Text::new(
    "第 {0} 行的引号没有配对，请补上引号后再导入",
    "A quote in record {0} is never closed; close it, then import the file",
);

/// A period that is a calendar year.
pub const PERIOD_OF_YEAR: Text = Text::new("{0} 年度", "the year {0}");
/// A period by its last day.
pub const PERIOD_TO: Text = Text::new("截至 {0} 的一期", "the period to {0}");
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
/// A file held against the one that was kept.
pub const FILE_AGREES: Text = Text::new(
    "一致：“{0}”与登记的文件相同（SHA-256 {1}）",
    "The same: “{0}” is the file that was recorded (SHA-256 {1})",
);
/// A file held against the one that was kept.
pub const FILE_DIFFERS: Text = Text::new(
    "不一致：“{0}”的 SHA-256 为 {1}，登记的为 {2}。登记内容未改动，请与报送人核对",
    "Not the same: “{0}” has SHA-256 {1}, recorded is {2}. The record is unchanged; check with the sender",
);

#[cfg(test)]
mod tests {
    use super::numeral;

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
