//! Which rows of a pasted block are no data: the title above a table, the line that names its unit, and rows of sums and means.

use super::block::Block;
use super::words as w;
use super::years::year_of;
use crate::measure::{NumberFault, read_number, units};

/// Whether a cell is a figure, with or without a unit.
pub fn is_figure(cell: &str) -> bool {
    match read_number(cell, "") {
        Ok(_) | Err(NumberFault::Either(..) | NumberFault::Grouping(_)) => true,
        Err(NumberFault::OtherUnit(unit)) => {
            let plain = units::plain(&unit);
            units::read(&units::canonical(&unit)).is_some()
                || plain == "%"
                || plain.contains('/')
                || w::MONEY.iter().any(|mark| plain.contains(*mark))
                || w::FOREIGN.iter().any(|foreign| plain.contains(foreign))
        }
        Err(_) => false,
    }
}

/// Whether a row is one of sums or means: its first words say so, 合计, 小计, 近三年平均, with no year before them, and a figure stands in it.
pub fn is_sum(row: &[String]) -> bool {
    let filled = || row.iter().filter(|cell| !cell.is_empty());
    let words = filled().position(|cell| !is_figure(cell));
    let Some(at) = words else { return false };
    filled().nth(at).is_some_and(|cell| says_sum(cell))
        && filled().take(at).all(|cell| year_of(cell).is_none())
        && filled().any(|cell| is_figure(cell))
}

/// Whether a row of a list without figures of its own is one of sums: its first entry is a word for a sum alone, 合计 or （小计）, and whatever stands beside
/// it is a count.
pub(super) fn is_sum_alone(row: &[String]) -> bool {
    let mut filled = row.iter().filter(|cell| !cell.is_empty());
    let word = filled.next().is_some_and(|cell| {
        let plain: String = units::plain(cell)
            .chars()
            .filter(|c| c.is_alphanumeric())
            .collect();
        let short = plain.strip_suffix(w::SUM_TAILS).unwrap_or(&plain);
        [plain.as_str(), short]
            .iter()
            .any(|word| w::SUMS_ALONE.contains(word))
    });
    word && filled.all(|cell| {
        units::plain(cell).starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '/'))
    })
}

/// Whether words call their row one of sums or means. 合计能源有限公司 does not.
fn says_sum(cell: &str) -> bool {
    let plain: String = units::plain(cell)
        .chars()
        .filter(|c| c.is_alphanumeric() || *c == '(')
        .collect();
    // What stands in brackets behind the word says how many or in which unit; a word wholly in brackets is the word.
    let bare = plain.trim_start_matches('(');
    let word = bare.split('(').next().unwrap_or(bare);
    let short = word.strip_suffix(w::SUM_TAILS).unwrap_or(word);
    w::SUM_WORDS.contains(&word)
        || w::SUM_ENDINGS
            .iter()
            .any(|ending| word.ends_with(ending) || short.ends_with(ending))
}

/// The unit that a cell names and nothing else: 单位：吨, （单位：万元）.
pub(in crate::documents) fn unit_alone(cell: &str) -> Option<String> {
    let text = cell.trim_start_matches(['(', '（', '[', '【']);
    let text = text.trim_end_matches([')', '）', ']', '】']).trim();
    let lower = text.to_lowercase();
    let said = w::UNIT_SAYS
        .iter()
        .filter(|said| said.ends_with([':', '：']))
        .find(|said| lower.starts_with(**said))?;
    let unit = text.get(said.len()..)?.trim();
    (!unit.is_empty()).then(|| unit.to_owned())
}

/// The rows above a table that are no part of it, and the unit that one of them names.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Above {
    /// What the rows say, one after the other; blank rows are not among them.
    pub(super) titles: Vec<String>,
    /// How many rows they are.
    pub(super) rows: usize,
    /// The unit of the table; blank where none is named.
    pub(super) unit: String,
}

/// Finds the title above a table: rows in which the first cell alone holds words, or a line with the unit, above a row that is wider. A row that
/// `names` a field is none. Where the rows of a list need not be wider than a title, `sure` says whether the table has headings or years below it.
pub(super) fn above(
    block: &Block,
    names: impl Fn(&[String], &[Vec<String>]) -> bool,
    sure: impl Fn(&[Vec<String>]) -> bool,
) -> Above {
    let mut above = Above::default();
    let count = |row: &[String]| row.iter().filter(|cell| !cell.is_empty()).count();
    for (at, row) in block.iter().enumerate() {
        let rest = block.get(at + 1..).unwrap_or_default();
        let unit = row.iter().find_map(|cell| unit_alone(cell));
        let words = row
            .iter()
            .filter(|cell| !cell.is_empty())
            .all(|cell| !is_figure(cell) && year_of(cell).is_none());
        // A title that is merged over its columns stands in each of them.
        let mut filled = row.iter().filter(|cell| !cell.is_empty());
        let first = filled.next();
        let merged = count(row) > 1 && filled.all(|cell| Some(cell) == first);
        let alone = (count(row) == 1 || merged)
            && (row.first().is_some_and(|cell| !cell.is_empty()) || unit.is_some());
        // A title with its unit at the end of the line is one only above a row of headings.
        let with_unit = count(row) == 2
            && unit.is_some()
            && rest.first().is_some_and(|next| {
                count(next) > 1
                    && !next
                        .iter()
                        .any(|cell| is_figure(cell) && year_of(cell).is_none())
            });
        let wider = rest
            .iter()
            .take(3)
            .any(|next| count(next) > if merged { 1 } else { count(row).max(1) });
        let title = words && (alone || with_unit) && wider && !names(row, rest) && sure(rest);
        if !title && count(row) > 0 {
            break;
        }
        if let Some(unit) = unit {
            above.unit = unit;
        }
        above.rows = at + 1;
        let said = row.iter().filter(|cell| !cell.is_empty());
        above
            .titles
            .extend(said.take(if merged { 1 } else { usize::MAX }).cloned());
    }
    if above.titles.is_empty() {
        return Above::default();
    }
    if above.unit.is_empty() {
        let said = above
            .titles
            .iter()
            .map(|title| super::headings::bracketed(title));
        let known = |unit: &String| units::read(unit).is_some();
        above.unit = said.into_iter().find(known).unwrap_or_default();
    }
    above
}

#[cfg(test)]
mod tests {
    use super::super::block::of_text;
    use super::*;

    #[test]
    fn rows_of_sums_and_means() {
        for (row, sum) in [
            ("合计\t5", true),
            ("合 计\t5", true),
            ("（合计）\t5", true),
            ("合计：\t5", true),
            ("\t小计\t5", true),
            ("近三年平均\t5", true),
            ("平均值（吨）\t5", true),
            ("三年均值\t5", true),
            ("Total\t5", true),
            ("average\t5", true),
            ("总计数\t5", true),
            ("99999\t合计", true),
            ("1\t小计\t5", true),
            ("合计能源有限公司\t5", false),
            ("合计", false),
            ("处罚累计\t无", false),
            ("2022\t5", false),
            ("2022\t合计\t5", false),
        ] {
            assert_eq!(is_sum(&of_text(row)[0]), sum, "{row}");
        }
    }

    #[test]
    fn titles_and_units_above_a_table() {
        let found = |text: &str| {
            let above = above(
                &of_text(text),
                |row, _| row.contains(&"年份".to_owned()),
                |_| true,
            );
            (above.titles.join("|"), above.rows, above.unit)
        };
        let none = (String::new(), 0, String::new());
        for (text, expected) in [
            (
                "近三年碳排放情况\n年份\t水平\n2022\t5",
                ("近三年碳排放情况", 1, ""),
            ),
            (
                "表 1\t\t单位：千克\n项目\t数\t备注\n2022\t5\t无",
                ("表 1|单位：千克", 1, "千克"),
            ),
            (
                "碳排放（单位：千克）\n\n2022\t5",
                ("碳排放（单位：千克）", 2, "千克"),
            ),
            (
                "甲公司\n\t单位：万元\n年份\t水平\n2022\t5",
                ("甲公司|单位：万元", 2, "万元"),
            ),
        ] {
            let (titles, rows, unit) = expected;
            assert_eq!(
                found(text),
                (titles.to_owned(), rows, unit.to_owned()),
                "{text}"
            );
        }
        for text in [
            "年份\n2022\t5",
            "2022\n2023\t5",
            "项目\t单位：吨\n2022\t5",
            "污染情况\n噪声",
            "\t碳排放（吨）\n2022\t5",
            "",
        ] {
            assert_eq!(found(text), none, "{text}");
        }
        assert_eq!(unit_alone("（单位：万元）").as_deref(), Some("万元"));
        assert_eq!(unit_alone("单位名称"), None);
    }
}
