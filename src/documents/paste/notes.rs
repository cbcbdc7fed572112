//! Rows of a pasted block that say something of the table and are no data: the row of units below the headings, and the notes below the table.

use super::block::Block;
use super::headings::names_years;
use super::rows::{is_figure, unit_alone};
use super::words as w;
use super::years::year_of;
use crate::measure::{sheet_error, units};

/// What was taken out of a block.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Apart {
    /// What the notes say, in the order of the block.
    pub(super) notes: Vec<String>,
    /// The unit of the whole table that a note names; blank where none does.
    pub(super) unit: String,
}

fn filled(row: &[String]) -> impl Iterator<Item = &String> {
    row.iter().filter(|cell| !cell.is_empty())
}

/// Takes the notes at the end of a block out, and one that stands directly below the headings. `by_years` tells that every row of the list has a year:
/// then a row of one text without a year or a figure is a note whatever its words are.
pub(super) fn take_notes(block: &mut Block, by_years: bool) -> Apart {
    let mut apart = Apart::default();
    let width = block.first().map_or(0, Vec::len);
    let rows_of_figures = block
        .iter()
        .filter(|row| row.iter().any(|cell| is_figure(cell)))
        .count();
    // A text under texts may be data of a list that has one column.
    let told_apart = width > 1 || rows_of_figures > 0;
    let is_note = |row: &Vec<String>| told_apart && is_note(row, by_years && width > 1);
    while block.len() > 1 {
        let Some(last) = block.last() else { break };
        let blank = last.iter().all(String::is_empty);
        if !blank && !is_note(last) {
            break;
        }
        if let Some(row) = block.pop().filter(|_| !blank) {
            apart
                .notes
                .insert(0, filled(&row).cloned().collect::<Vec<_>>().join(" "));
        }
    }
    // The unit of the whole table may stand alone below the first heading.
    let one_unit = |row: &Vec<String>| {
        let first = row.first().and_then(|cell| unit_in(cell)).is_some();
        first && width > 1 && filled(row).count() == 1
    };
    let below_headings = block.len() > 2
        && block.first().is_some_and(|first| heads(first))
        && block
            .get(1)
            .is_some_and(|row| one_unit(row) || (is_note(row) && !says_units(row)));
    if below_headings {
        let row = block.remove(1);
        apart
            .notes
            .insert(0, filled(&row).cloned().collect::<Vec<_>>().join(" "));
    }
    let mut units = apart.notes.iter().filter_map(|note| unit_in(note));
    apart.unit = units.next_back().unwrap_or_default();
    apart
}

/// Whether a row can be one of headings: words stand in it, and neither figures nor years.
fn heads(row: &[String]) -> bool {
    filled(row).next().is_some()
        && filled(row).all(|cell| !is_figure(cell) && year_of(cell).is_none())
}

/// Whether a row is a note: each of its cells begins as notes do, or, in a list of years, one text stands alone in it.
fn is_note(row: &[String], by_years: bool) -> bool {
    let mut cells = filled(row);
    let alone = filled(row).count() == 1;
    let words =
        |cell: &String| !is_figure(cell) && year_of(cell).is_none() && sheet_error(cell).is_none();
    // A word for a note alone, and what begins as a remark on the whole table, in a row of their own.
    let remark = |cell: &String| {
        let plain = units::plain(cell);
        let bare = plain.trim_start_matches(['(', '[', '【']);
        let bare = bare.trim_end_matches([')', ']', '】', ':']);
        w::NOTE_WORDS.contains(&bare)
            || row.len() > 1 && w::NOTE_OF_ALL.iter().any(|word| bare.starts_with(word))
    };
    filled(row).next().is_some()
        && (cells.all(|cell| begins_as_note(cell))
            || (alone && filled(row).all(remark))
            || (by_years
                && alone
                && filled(row)
                    .all(|cell| words(cell) && !cell.contains(|c: char| c.is_ascii_digit()))))
}

/// Whether a text begins as notes below a table do: 注：, 数据来源：, 以上单位为万吨, 填表人：.
pub(in crate::documents) fn begins_as_note(cell: &str) -> bool {
    let plain = units::plain(cell);
    let bare = plain.trim_start_matches(['(', '[', '【']);
    if bare.starts_with(w::NOTE_MARKS) {
        return true;
    }
    if w::NOTE_OF_ALL.iter().any(|word| bare.starts_with(word)) {
        return unit_in(cell).is_some() || bare.chars().count() > w::SHORT_NOTE;
    }
    if unit_alone(cell).is_some() {
        return true;
    }
    w::NOTE_WORDS.iter().any(|word| {
        bare.strip_prefix(word).is_some_and(|rest| {
            rest.starts_with(|c: char| c.is_ascii_digit() || matches!(c, ':' | '.' | '、' | ','))
        })
    })
}

/// A cell without the brackets around it.
fn bare(cell: &str) -> &str {
    cell.trim_start_matches(['(', '（', '[', '【'])
        .trim_end_matches([')', '）', ']', '】'])
        .trim()
}

/// The unit that a note names for the whole table: 单位：万吨, 以上单位均为万元, 年/万吨, 万吨.
pub(in crate::documents) fn unit_in(note: &str) -> Option<String> {
    if let Some(unit) = unit_alone(note) {
        return known(&unit).then_some(unit);
    }
    let alone = match bare(note).split_once('/') {
        Some((years, unit)) if names_years(years) => unit,
        _ => bare(note),
    };
    if known(alone) {
        return Some(alone.to_owned());
    }
    let lower = note.to_lowercase();
    let (_, behind) = w::UNIT_WORDS
        .iter()
        .filter_map(|word| lower.rsplit_once(word))
        .next()?;
    let unit = behind
        .trim_start_matches(|c: char| c.is_whitespace() || w::UNIT_LINKS.contains(&c))
        .split(|c: char| c.is_whitespace() || w::UNIT_ENDS.contains(&c))
        .next()?
        .to_owned();
    known(&unit).then_some(unit)
}

fn known(unit: &str) -> bool {
    units::read(&units::canonical(unit)).is_some()
        || w::OTHER_UNITS.contains(&units::plain(unit).as_str())
}

/// What a cell of a row of units says: the unit; blank for a cell that says none, such as 年 or a dash. `None` where the cell is no such thing.
fn unit_of_cell(cell: &str) -> Option<String> {
    let bare = bare(cell);
    let plain = units::plain(bare);
    if plain
        .chars()
        .all(|c| matches!(c, '-' | '—' | '－' | '/' | '–'))
        || names_years(bare)
        || w::UNIT_HEADINGS.contains(&plain.as_str())
    {
        return Some(String::new());
    }
    let said = unit_alone(cell).unwrap_or_else(|| bare.to_owned());
    let parts = said.split('/').all(known);
    parts.then_some(said)
}

/// Puts the units of a row of units into the brackets of the headings above it, and takes the row out. A first row that is of units itself becomes a row of
/// headings that say their units. The row as it stood; `None` where the block has no such row.
pub(super) fn take_units(block: &mut Block) -> Option<String> {
    let at = if block
        .first()
        .is_some_and(|row| heads(row) && !says_units(row))
    {
        1
    } else {
        0
    };
    let row = block.get(at)?;
    let units: Vec<String> = row
        .iter()
        .map(|cell| unit_of_cell(cell))
        .collect::<Option<_>>()?;
    let below = block.get(at + 1)?;
    let figures = |column: usize| below.get(column).map_or("", String::as_str);
    let mut of_units = units
        .iter()
        .enumerate()
        .filter(|(_, unit)| !unit.is_empty());
    let any = units
        .iter()
        .enumerate()
        .any(|(column, unit)| !unit.is_empty() && is_figure(figures(column)));
    if !any || !of_units.all(|(column, _)| figures(column).is_empty() || is_figure(figures(column)))
    {
        return None;
    }
    let said = filled(row).cloned().collect::<Vec<_>>().join(" ");
    let heads = if at == 0 {
        block.first_mut()?
    } else {
        block.remove(1);
        block.first_mut()?
    };
    for (head, unit) in heads.iter_mut().zip(units) {
        if unit.is_empty() {
            continue;
        }
        let bracketed = super::headings::bracketed(head);
        if at == 0 {
            *head = ["（", &unit, "）"].concat();
        } else if bracketed.is_empty() || !known(&bracketed) {
            head.push_str(&["（", &unit, "）"].concat());
        }
    }
    (at == 1).then_some(said)
}

/// Whether a row says units and nothing else.
fn says_units(row: &[String]) -> bool {
    let units = row.iter().map(|cell| unit_of_cell(cell));
    let all: Option<Vec<String>> = units.collect();
    all.is_some_and(|all| all.iter().any(|unit| !unit.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::super::block::of_text;
    use super::*;

    #[test]
    fn notes_below_a_table_are_taken_out_with_the_unit_that_they_name() {
        for (text, left, notes, unit) in [
            (
                "年份\t水平\n2022\t5\n以上单位为万吨",
                2,
                "以上单位为万吨",
                "万吨",
            ),
            ("年份\t水平\n2022\t5\n单位：千克", 2, "单位：千克", "千克"),
            (
                "年份\t水平\n2022\t5\n（单位：万元）\t",
                2,
                "（单位：万元）",
                "万元",
            ),
            (
                "年份\t水平\n2022\t5\n\n注：单位均为吨。",
                2,
                "注：单位均为吨。",
                "吨",
            ),
            (
                "年份\t水平\n2022\t5\n数据来源：核查报告",
                2,
                "数据来源：核查报告",
                "",
            ),
            ("年份\t水平\n2022\t5\n注1：甲\n2、乙", 4, "", ""),
            (
                "年份\t水平\n2022\t5\n注1：甲\n注2：乙",
                2,
                "注1：甲|注2：乙",
                "",
            ),
            (
                "年份\t水平\n2022\t5\n填表人：张三\t审核人：李四",
                2,
                "填表人：张三 审核人：李四",
                "",
            ),
            ("年份\t水平\n单位：万吨\n2022\t5", 2, "单位：万吨", "万吨"),
            ("年份\t水平\n年/万吨\n2022\t5", 2, "年/万吨", "万吨"),
            ("序号\t余额\t户数\n万元\n1\t5\t6", 2, "万元", "万元"),
            ("* 为核查数\t\n2022\t5\n* 为核查数", 2, "* 为核查数", ""),
            ("5\n6\n以上单位为千克", 2, "以上单位为千克", "千克"),
            (
                "Year\tLevel\n2022\t5\nNote: audited\nUnit: t",
                2,
                "Note: audited|Unit: t",
                "t",
            ),
            // Data of lists of texts.
            ("风险\n注：见附件", 2, "", ""),
            ("甲\t无\n来源可靠\t有", 2, "", ""),
            ("甲\t无\n本表由乙公司填\t有", 2, "", ""),
            ("单位食堂\t5", 1, "", ""),
        ] {
            let mut block = of_text(text);
            let apart = take_notes(&mut block, false);
            assert_eq!(
                (
                    block.len(),
                    apart.notes.join("|").as_str(),
                    apart.unit.as_str()
                ),
                (left, notes, unit),
                "{text}"
            );
        }
        let mut block = of_text("年份\t水平\n2022\t5\n按核查报告填列\n2023x\t");
        assert_eq!(
            take_notes(&mut block, true),
            Apart::default(),
            "a mistyped year is no note"
        );
        let mut block = of_text("年份\t水平\n年/万吨\n2022\t5");
        assert_eq!(take_notes(&mut block, true).unit, "万吨");
        let mut block = of_text("年份\t水平\n\t（万吨）\n2022\t5");
        assert_eq!(
            take_notes(&mut block, true),
            Apart::default(),
            "the unit of one column"
        );
        let mut block = of_text("年份\t水平\n2022\t5\n按核查报告填列");
        assert_eq!(take_notes(&mut block, true).notes, ["按核查报告填列"]);
    }

    #[test]
    fn a_row_of_units_becomes_the_brackets_of_the_headings() {
        for (text, found, said) in [
            (
                "年份\t水平\n年\t万吨\n2022\t5",
                "年份|水平（万吨）",
                Some("年 万吨"),
            ),
            (
                "年份\t水平\n\t（吨）\n2022\t5",
                "年份|水平（吨）",
                Some("（吨）"),
            ),
            (
                "年份\t水平\n-\t单位：万吨\n2022\t5",
                "年份|水平（万吨）",
                Some("- 单位：万吨"),
            ),
            (
                "指标\t碳排放\n单位\t万吨\n2022\t5",
                "指标|碳排放（万吨）",
                Some("单位 万吨"),
            ),
            (
                "年份\t水平（千克）\n年\t万吨\n2022\t5",
                "年份|水平（千克）",
                Some("年 万吨"),
            ),
            (
                "年份\t水平\n\t吨/万元\n2022\t5",
                "年份|水平（吨/万元）",
                Some("吨/万元"),
            ),
            ("指标\t下调\n\tBP\n甲\t5", "指标|下调（BP）", Some("BP")),
            ("年\t万吨\n2022\t5", "年|（万吨）", None),
            // Units that are data.
            ("名称\t单位\n甲\t吨\n乙\t吨", "名称|单位", None),
            ("吨\n升", "吨", None),
            ("年份\t水平\t单位\n2022\t5\t吨", "年份|水平|单位", None),
            ("年份\t水平\n年\t万吨", "年份|水平", None),
        ] {
            let mut block = of_text(text);
            assert_eq!(take_units(&mut block).as_deref(), said, "{text}");
            assert_eq!(block[0].join("|"), found, "{text}");
        }
    }
}
