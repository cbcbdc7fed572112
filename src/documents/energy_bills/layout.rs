//! How a table of bills lies in what was pasted: its cells, its months down or across, its headings and its row of units.

use super::columns::{Says, says};
use super::months;
use super::words as w;
use crate::documents::file_text::table_of;
use crate::documents::paste::block::{Block, read as read_block};
use crate::documents::paste::headings::core;
use crate::documents::paste::rows::is_figure;
use crate::measure::units;
use crate::standards::energy::words as e;

/// The cells of a clipboard. A text without tabs is parted by commas or semicolons where that gives headings that are known, else by blanks where all its
/// rows have as many words.
pub(super) fn block_of(text: &str, html: &str) -> Block {
    let block = read_block(text, html);
    let one_column = block.first().is_some_and(|row| row.len() == 1);
    if !one_column || block.len() < 2 {
        return block;
    }
    if let Ok(table) = table_of(text, known_headings)
        && known_headings(&table.headings) > 1
    {
        let records = table.records.into_iter().map(|(_, cells)| cells);
        return squared([table.headings].into_iter().chain(records).collect());
    }
    let words: Block = text
        .lines()
        .map(|line| line.split_whitespace().map(str::to_owned).collect())
        .filter(|row: &Vec<String>| !row.is_empty())
        .collect();
    let width = words.iter().map(Vec::len).max().unwrap_or(0);
    let whole = words.iter().filter(|row| row.len() == width).count();
    if width > 1 && whole * 2 > words.len() {
        squared(words)
    } else {
        block
    }
}

/// Rows of one width.
fn squared(mut block: Block) -> Block {
    let width = block.iter().map(Vec::len).max().unwrap_or(0);
    for row in &mut block {
        row.resize(width, String::new());
    }
    block
}

/// How many cells say a month. A bare figure, 202401 or 2024.1, may be an amount: such cells count where nearly all are months of this century.
pub(super) fn count_months<'a>(cells: impl Iterator<Item = &'a String>) -> usize {
    let (mut said, mut bare, mut filled) = (0_usize, 0_usize, 0_usize);
    for cell in cells.filter(|cell| !cell.is_empty()) {
        filled += 1;
        let figure = units::plain(cell)
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.');
        let Some(when) = months::read(cell, false) else {
            continue;
        };
        if !figure {
            said += 1;
        } else if when.year.is_some_and(|year| year.number() / 100 == 20) {
            bare += 1;
        }
    }
    if bare > 2 && said + bare + 2 >= filled {
        said + bare
    } else {
        said
    }
}

/// How many digits the number of an account or a meter has at least where such a number stands alone as a heading.
const DIGITS_OF_ACCOUNT: usize = 7;

/// Whether a heading is the bare number of an account or a meter: 6301001234. A month or a day in digits is none.
pub(super) fn is_account(cell: &str) -> bool {
    let plain = units::plain(cell);
    plain.len() >= DIGITS_OF_ACCOUNT
        && plain.bytes().all(|byte| byte.is_ascii_digit())
        && months::read(cell, false).is_none()
}

/// How many headings of a row are known.
pub(super) fn known_headings(row: &[String]) -> usize {
    row.iter()
        .filter(|cell| says(cell) != Says::Nothing)
        .count()
}

/// Whether a row names units alone, beside the word 单位 or a blank.
pub(super) fn is_row_of_units(row: &[String]) -> bool {
    let names = |cell: &&String| {
        let plain = units::plain(cell);
        let plain = plain.trim_matches(['(', ')']);
        e::UNITS.iter().any(|(_, names)| names.contains(&plain))
    };
    let filled = || {
        row.iter()
            .filter(|cell| !cell.is_empty() && cell.as_str() != w::UNIT_HEADING)
    };
    // A row that calls itself one of units may name units that are not known: 吨标准煤.
    let called = row
        .iter()
        .any(|cell| w::UNIT_COLUMNS.contains(&core(cell).as_str()));
    if called
        && filled().count() > 0
        && !row.iter().any(|cell| is_figure(cell))
        && row.iter().any(|cell| names(&cell))
    {
        return true;
    }
    filled().count() > 0
        && filled().all(|cell| names(&cell) || says(cell) == Says::Money)
        && row.iter().any(|cell| names(&cell))
}
