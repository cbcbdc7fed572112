//! Which cells of a pasted block say a year, and which of its columns holds the years of its rows.

use super::block::Block;
use super::{headings, rows, words as w};
use crate::measure::{Year, read_date, read_year, units};

/// The year that a cell stands for: 2022, 2022年度, FY2022, 2022财年, 2022（基期）, and the last day or month of a year. `None` for any other text.
pub fn year_of(cell: &str) -> Option<Year> {
    if let Some(year) = read_year(cell) {
        return Some(year);
    }
    let text = units::plain(cell);
    let remark = text.strip_suffix([')', '）']);
    if let Some((year, remark)) = remark.and_then(|text| text.rsplit_once(['(', '（'])) {
        return year_of(year).filter(|_| w::YEAR_REMARKS.contains(&remark));
    }
    // A day as a sheet shows it may have the hour behind it.
    let day = cell.split_whitespace().next().and_then(read_date);
    if let Some(day) = day.filter(|_| !text.contains(|c: char| c.is_alphabetic() && c.is_ascii())) {
        return read_year(day.strip_suffix("-12-31")?);
    }
    let text = w::BEFORE_YEAR
        .iter()
        .find_map(|word| text.strip_prefix(word))
        .unwrap_or(&text);
    let text = w::BEHIND_YEAR
        .iter()
        .find_map(|word| text.strip_suffix(word))
        .unwrap_or(text);
    read_year(text)
}

/// Whether a cell is a year with words behind it that make its figures others than those of the year: 2024（目标）, 2024年计划, 2023（上半年）.
pub(super) fn is_otherwise(cell: &str) -> bool {
    let text = units::plain(cell);
    let split = text
        .find(|c: char| !c.is_ascii_digit())
        .and_then(|at| text.split_at_checked(at));
    split.is_some_and(|(digits, behind)| {
        let behind = behind.strip_prefix(w::YEAR_SIGN).unwrap_or(behind);
        let words = behind.starts_with(|c: char| matches!(c, '(' | '（') || !c.is_ascii());
        words && read_year(digits).is_some() && year_of(cell).is_none()
    })
}

/// The year that stands with 年 somewhere in a text, as in 2022年实际水平; `None` where it has none, or several.
pub fn year_within(text: &str) -> Option<Year> {
    let plain = units::plain(text);
    let mut found = None;
    for (at, _) in plain.match_indices(w::YEAR_SIGN) {
        let before = plain.get(..at).unwrap_or_default();
        let digits = before
            .rfind(|c: char| !c.is_ascii_digit())
            .map_or(0, |last| last + before.get(last..).map_or(1, first_length));
        let year = before.get(digits..).and_then(read_year);
        if year.is_some() && found.is_some() && found != year {
            return None;
        }
        found = found.or(year);
    }
    found
}

fn first_length(text: &str) -> usize {
    text.chars().next().map_or(1, char::len_utf8)
}

/// Whether a cell says by more than four digits that it is a year.
fn marked(cell: &str) -> bool {
    cell.chars().filter(|c| !c.is_whitespace()).count() != 4
}

/// A column that holds the years of its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Years {
    /// The column.
    pub(super) column: usize,
    /// Whether the first row is its heading, and no data.
    pub(super) headed: bool,
    /// How many years stand in it.
    pub(super) count: usize,
    /// Whether the years are plainly such: by their heading, by 年 or FY, or because one follows the other.
    pub(super) plain: bool,
    /// Whether 年, FY or a day says so in the cells.
    pub(super) said: bool,
}

/// Whether one year follows the other, upwards or downwards.
pub(super) fn on_end(years: &[Year]) -> bool {
    let steps = |by: i32| {
        years
            .iter()
            .zip(years.iter().skip(1))
            .all(|(one, next)| one.plus(by) == Some(*next))
    };
    years.len() > 1 && (steps(1) || steps(-1))
}

/// Whether the years go upwards or downwards, with or without gaps.
fn in_turn(years: &[Year]) -> bool {
    let pairs = || years.iter().zip(years.iter().skip(1));
    pairs().all(|(one, next)| one < next) || pairs().all(|(one, next)| one > next)
}

/// The column of a block that holds the years of its rows, whatever its heading is: all its cells below the first row are years, or a year's with words that
/// make it another row (2024（目标）), and the first is one too or is no figure. `known` are the years that the list has; bare four digits near none of them make no column of years, nor do those of one row behind
/// others without a heading.
///
/// A column under the name of another field is none, unless 年 or the order of the years says otherwise: `names` tells such headings.
pub(super) fn column_of_years(
    block: &Block,
    known: &[Year],
    names: impl Fn(&str) -> bool,
) -> Option<Years> {
    let width = block.first().map_or(0, Vec::len);
    let near = |year: &Year| {
        known.is_empty()
            || known
                .iter()
                .any(|known| known.number().abs_diff(year.number()) <= MOST_APART)
    };
    // A block that lies across is as wide as a list is long: what is asked of a whole row is asked once.
    let sums: Vec<bool> = block.iter().map(|row| rows::is_sum(row)).collect();
    let blank = |row: &Vec<String>| row.iter().all(String::is_empty);
    let blanks: Vec<bool> = block.iter().map(blank).collect();
    let figures = |row: &Vec<String>| row.iter().any(|cell| rows::is_figure(cell));
    let first_has_figures = block.first().is_some_and(figures);
    let mut best: Option<((bool, bool, bool, bool), Years)> = None;
    for column in 0..width {
        let cells = |from: usize| {
            let rows = block.iter().zip(&sums).skip(from);
            rows.filter(|(_, is_sum)| !**is_sum)
                .filter_map(move |(row, _)| row.get(column).map(String::as_str))
                .filter(|cell| !cell.is_empty())
        };
        let first = block
            .first()
            .and_then(|row| row.get(column))
            .map_or("", String::as_str);
        // A first row without a year and with figures is data of which the year is missing.
        let data = year_of(first).is_some()
            || is_otherwise(first) && first_has_figures
            || rows::is_figure(first)
            || first.is_empty() && first_has_figures;
        let headed = !data;
        let from = usize::from(headed);
        let read: Vec<Option<Year>> = cells(from)
            .filter(|cell| !is_otherwise(cell))
            .map(year_of)
            .collect();
        let filled = blanks.iter().skip(from).filter(|blank| !**blank).count();
        let Some(years) = read
            .into_iter()
            .collect::<Option<Vec<Year>>>()
            .filter(|years| !years.is_empty() && years.len() * 2 >= filled)
        else {
            continue;
        };
        let named = headed && headings::names_years(first);
        let said = cells(from).any(marked);
        let follow = on_end(&years);
        let likely = (column == 0 || headed) && years.iter().any(near);
        let sure = said || (years.len() > 1 && in_turn(&years) && years.iter().all(near));
        if (headed && !named && !sure && names(first)) || !(named || said || follow || likely) {
            continue;
        }
        let rank = (named, said, follow, column == 0);
        if best.as_ref().is_none_or(|(known, _)| rank > *known) {
            let found = Years {
                column,
                headed,
                count: years.len(),
                plain: named || said || follow,
                said,
            };
            best = Some((rank, found));
        }
    }
    best.map(|(_, found)| found)
}

/// How far a year of a block may lie from the years of the list where nothing but its four digits says that it is a year.
const MOST_APART: u16 = 20;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_as_sheets_write_them() {
        for (cell, year) in [
            ("2022", Some(2022)),
            ("2022年", Some(2022)),
            ("2022 年度", Some(2022)),
            ("ＦＹ2022", Some(2022)),
            ("FY 2022", Some(2022)),
            ("2022FY", Some(2022)),
            ("2022财年", Some(2022)),
            ("2022会计年度", Some(2022)),
            ("2022年末", Some(2022)),
            ("2022年底", Some(2022)),
            ("2022-12-31", Some(2022)),
            ("2022/12/31", Some(2022)),
            ("2022年12月31日", Some(2022)),
            ("2022-12-31 00:00:00", Some(2022)),
            ("2022年12月", Some(2022)),
            ("2022-12", Some(2022)),
            ("2022-06-30", None),
            ("2022年6月", None),
            ("2022年实际", None),
            ("2023（基期）", Some(2023)),
            ("2023 年 (实际)", Some(2023)),
            ("2024（目标）", None),
            ("2023（上半年）", None),
            ("20222", None),
            ("FY22", None),
            ("12345", None),
            ("年度", None),
            ("", None),
        ] {
            assert_eq!(year_of(cell).map(Year::number), year, "{cell}");
        }
        for (text, year) in [
            ("2022年实际水平（吨）", Some(2022)),
            ("截至 2022 年 12 月 31 日", Some(2022)),
            ("某公司２０２２年度碳排放", Some(2022)),
            ("2022年至2024年", None),
            ("近三年", None),
            ("年", None),
            ("2022", None),
        ] {
            assert_eq!(year_within(text).map(Year::number), year, "{text}");
        }
    }

    #[test]
    fn the_column_of_years_is_found_by_what_stands_in_it() {
        let known = [2022, 2023, 2024].map(|year| Year::new(year).expect("a year"));
        let block = |text: &str| super::super::block::of_text(text);
        for (text, found) in [
            ("项目\t数\n2022\t5\n2023\t6", Some((0, true, 2))),
            ("\t数\n2022\t5\n2023\t6", Some((0, true, 2))),
            ("2022\t5\n2023\t6", Some((0, false, 2))),
            ("数\t会计年度\n5\tFY2022\n6\tFY2023", Some((1, true, 2))),
            ("5\t2022\n6\t2023", Some((1, false, 2))),
            ("2022\t5", Some((0, false, 1))),
            ("5\t2022", None),
            ("数\t别的\n5\t2022", Some((1, true, 1))),
            ("数\t收入\n5\t2022", None),
            ("数\t收入\n5\t2022\n6\t2015\n7\t2019", None),
            ("数\t收入\n5\t2022\n6\t2024\n7\t2027", Some((1, true, 3))),
            ("1950\t5", None),
            // Figures that look like years, one below the other.
            ("1200\t2010\n1300\t2100", None),
            ("2022\t5\n合计\t5", Some((0, false, 1))),
            ("2022\t5\n\t6", Some((0, false, 1))),
            ("\t5\n2022\t6", Some((0, false, 1))),
            ("2022\t5\n2023x\t6", None),
            ("12345\t5\n2023\t6", None),
            ("指标\t2022\n排放\t5", None),
            // Two columns of years: the first, or the one that says so.
            ("2022\t2023\n2023\t2024", Some((0, false, 2))),
            ("2010\t2022年\n2030\t2023年", Some((1, false, 2))),
        ] {
            let years = column_of_years(&block(text), &known, |heading| heading == "收入");
            assert_eq!(
                years.map(|years| (years.column, years.headed, years.count)),
                found,
                "{text}"
            );
        }
    }
}
