//! Headings of a loan book: which column of a file holds what, in which unit, over how many rows the headings reach; and what must be asked.
//!
//! A unit is taken from the heading itself, from a heading above, from a row of units below, or from a line above the table. What stands there
//! and is not understood becomes [`HeadingUnit::Asked`]; it never counts as if nothing stood there.

use super::columns::{Column, HeadingUnit, Mapping, RateUnit, half_width};
use super::words as w;
use crate::measure::units::{self, Kind};
use crate::standards::green_loan::{Indicator, Mass, Money};

/// The rows below the first heading row that may belong to the headings.
const MORE_ROWS: usize = 2;

/// How many letters at the end of a heading are searched for a unit.
const LONGEST_ENDING: usize = 24;

/// The headings of a file as they are proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headings {
    /// Their first row, counted from 0.
    pub row: usize,
    /// Over how many rows they reach, a row of column numbers below them included.
    pub rows: usize,
    /// The heading of each column; those over several rows with a blank between.
    pub texts: Vec<String>,
    /// What each column holds.
    pub mapping: Mapping,
    /// For each column the units that headings and lines name for each use that it may have.
    pub named: Vec<Vec<(Column, HeadingUnit, Found)>>,
}

/// Where a unit was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Found {
    /// Nowhere: what holds where no unit is named.
    #[default]
    Nowhere,
    /// In the heading or in a row of the headings.
    Heading,
    /// In a line above or below the table.
    Line,
    /// A person chose it.
    Person,
}

impl Found {
    /// The code that passes and is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nowhere => "",
            Self::Heading => "heading",
            Self::Line => "line",
            Self::Person => "person",
        }
    }

    /// The place of a code; nowhere where it is none.
    pub fn from_code(code: &str) -> Self {
        [Self::Heading, Self::Line, Self::Person]
            .into_iter()
            .find(|found| found.code() == code)
            .unwrap_or_default()
    }
}

/// Looks for the headings among the first rows of a file: the rows that say most. `asked` says their first row, from 0, and over how many rows they
/// reach (0 where that is looked for). `below` are the last rows of the file where they are known: a line of units may stand there.
///
/// `None` where nothing stands in any row.
pub fn find(
    rows: &[Vec<String>],
    asked: Option<(usize, usize)>,
    below: &[Vec<String>],
) -> Option<Headings> {
    let first = match asked {
        Some((row, _)) => row,
        None => {
            let known = rows.iter().map(|row| Mapping::propose(row).weight());
            let likely = known.enumerate().fold(
                (0, 0),
                |best, next| if next.1 > best.1 { next } else { best },
            );
            match likely {
                (_, 0) => rows
                    .iter()
                    .position(|row| row.iter().any(|cell| !cell.is_empty()))?,
                (at, _) => at,
            }
        }
    };
    rows.get(first)?;
    let spans = match asked {
        Some((row, many)) if many > 0 => vec![(row, many.min(10))],
        Some((row, _)) => (1..=1 + MORE_ROWS).map(|many| (row, many)).collect(),
        None => (0..=MORE_ROWS)
            .filter_map(|up| first.checked_sub(up))
            .flat_map(|from| (1..=1 + MORE_ROWS).map(move |many| (from, many)))
            .filter(|(from, many)| (*from..from + many).contains(&first))
            .collect(),
    };
    let fixed = matches!(asked, Some((_, many)) if many > 0);
    let mut best: Option<(usize, Headings)> = None;
    for (from, many) in spans {
        let Some(span) = rows.get(from..(from + many).min(rows.len())) else {
            continue;
        };
        if !fixed && span.len() != many || !fixed && many > 1 && !span.iter().all(|row| worded(row))
        {
            continue;
        }
        // A line of units above the headings is none of them.
        let upper = rows.get(from..first).unwrap_or(&[]);
        if !fixed && upper.iter().any(|row| is_unit_line(row)) {
            continue;
        }
        let parts = joined(span);
        let mut mapping = Mapping::propose_parts(&parts);
        if !fixed && many > 1 && span.iter().any(|row| is_label(row, &mapping)) {
            continue;
        }
        let after = rows.get(from + span.len()..).unwrap_or(&[]);
        mapping.check(after);
        mapping.take_unit_columns(&parts, after);
        let found = Headings {
            row: from,
            rows: span.len(),
            texts: parts.iter().map(|parts| parts.join(" ")).collect(),
            mapping,
            named: Vec::new(),
        };
        let weight = found.mapping.weight();
        // The fewest rows that say as much.
        let better = best
            .as_ref()
            .is_none_or(|(most, held)| weight > *most || weight == *most && found.rows < held.rows);
        if better {
            best = Some((weight, found));
        }
    }
    let (_, mut found) = best?;
    let own = found.rows;
    if !fixed {
        while let Some(row) = rows.get(found.row + found.rows) {
            if is_unit_row(row) {
                found.mapping.take_unit_row(row);
            } else if !is_numbering(row.iter().map(String::as_str)) {
                break;
            }
            found.rows += 1;
        }
    }
    let above = rows.get(..found.row).unwrap_or(&[]);
    // A line below a table has a few words and no loan.
    let below = below.iter().filter(|row| {
        let filled = row.iter().filter(|cell| !cell.is_empty());
        let figure = |cell: &String| super::number::read_short(cell.as_bytes()).is_some();
        // 合计（亿元） beside its figure names the unit of that figure alone.
        filled.clone().count() <= 2
            && !filled.clone().any(figure)
            && !rows
                .iter()
                .take(found.row + found.rows)
                .any(|heading| heading == *row)
    });
    let lines: Vec<&Vec<String>> = above.iter().rev().chain(below).collect();
    found.mapping.take_lines(&lines);
    found.mapping.ask_beside();
    let after = rows.get(found.row + found.rows..).unwrap_or(&[]);
    found.mapping.ask_blank_units(after);
    found.mapping.check_rates(after);
    found.mapping.check_amounts(after);
    found.mapping.ask_unnamed(after);
    let span = |from: usize, many: usize| rows.get(from..from + many).unwrap_or(&[]);
    let parts = joined(span(found.row, own));
    let unit_rows = span(found.row + own, found.rows - own);
    let unnamed = found.mapping.names_no_money();
    found.named = named_units(&parts, unit_rows, of_lines(&lines), (unnamed, after));
    Some(found)
}

/// What a column may be used for that has a unit.
const WITH_UNITS: [Column; 4] = [
    Column::Balance,
    Column::Investment,
    Column::Limit,
    Column::Rate,
];

/// For each column the units that its heading, a row of units below it or a line beside the table names, by each use that a person may choose; and
/// [`HeadingUnit::Asked`] where nothing names one and a figure is too large for the tables' unit, or where the whole table, `unnamed`, names no unit of
/// amounts.
fn named_units(
    parts: &[Vec<String>],
    unit_rows: &[Vec<String>],
    (money, mass): (Option<HeadingUnit>, Option<HeadingUnit>),
    (unnamed, rows): (bool, &[Vec<String>]),
) -> Vec<Vec<(Column, HeadingUnit, Found)>> {
    let uses = || {
        let figures = Indicator::ALL.into_iter().map(Column::Value);
        WITH_UNITS.into_iter().chain(figures)
    };
    let of = |at: usize, parts: &[String], cells: &[Vec<String>], column: Column| {
        let mut alone = Mapping {
            columns: vec![None; at],
            units: vec![None; at],
            found: vec![Found::Nowhere; at],
            doubts: Vec::new(),
        };
        alone.columns.push(Some(column));
        alone.units.push(unit_of_parts(parts, column));
        alone.found.push(Found::Heading);
        for row in unit_rows {
            alone.take_unit_row(row);
        }
        if let Some(unit) = alone.units.last().copied().flatten() {
            return Some((column, unit, Found::Heading));
        }
        let line = match column {
            Column::Rate => None,
            Column::Value(_) => mass,
            _ => money,
        };
        if let Some(unit) = line {
            return Some((column, unit, Found::Line));
        }
        alone.check_rates(cells);
        alone.check_amounts(cells);
        if unnamed {
            alone.ask_unnamed(cells);
        }
        let asked = alone.units.last().copied().flatten();
        asked.map(|unit| (column, unit, Found::Nowhere))
    };
    let all = parts.iter().enumerate().map(|(at, parts)| {
        // The cells of the column, with nothing on their left.
        let cells = rows.iter().filter_map(|row| {
            let mut alone = vec![String::new(); at];
            alone.push(row.get(at)?.clone());
            Some(alone)
        });
        let cells: Vec<Vec<String>> = cells.collect();
        uses()
            .filter_map(|column| of(at, parts, &cells, column))
            .collect()
    });
    all.collect()
}

/// The unit that a heading over several rows names for a use: that of the lowest row that names one.
pub fn unit_of_parts(parts: &[String], column: Column) -> Option<HeadingUnit> {
    parts
        .iter()
        .rev()
        .find_map(|part| unit_of(part, column))
        .or_else(|| unit_of(&parts.join(" "), column))
}

/// Whether a row can belong to headings of several rows: words, and no figure.
fn worded(row: &[String]) -> bool {
    let mut filled = row.iter().filter(|cell| !cell.trim().is_empty()).peekable();
    filled.peek().is_some()
        && filled.all(|cell| {
            let text = units::plain(cell);
            !text
                .chars()
                .all(|c| c.is_ascii_digit() || ".,-%/".contains(c))
        })
}

/// Whether a row among headings of several rows has one or two cells and none of them belongs to a column of amounts, figures or rates: a line such as 杭州分行,
/// which heads the loans below it or names the bank above the headings. A heading over several rows says more of a figure, and a name needs no second row.
fn is_label(row: &[String], mapping: &Mapping) -> bool {
    let filled = row.iter().zip(&mapping.columns);
    let filled: Vec<Option<Column>> = filled
        .filter(|(cell, _)| !cell.trim().is_empty())
        .map(|(_, column)| *column)
        .collect();
    let figure = |column: &Option<Column>| {
        column.is_some_and(|column| {
            column.is_summed() || matches!(column, Column::Limit | Column::Rate)
        })
    };
    filled.len() <= 2 && !filled.iter().any(figure)
}

/// The parts of each column's heading, from above to below, each once. A blank cell of an upper row belongs to the cell on its left, where the lower
/// rows go on: a heading above several columns is written once.
fn joined(span: &[Vec<String>]) -> Vec<Vec<String>> {
    let width = span.iter().map(Vec::len).max().unwrap_or_default();
    let cell = |row: usize, at: usize| {
        span.get(row)
            .and_then(|row| row.get(at))
            .map_or("", |cell| cell.trim())
    };
    let last = span.len().saturating_sub(1);
    (0..width)
        .map(|at| {
            let mut parts: Vec<String> = Vec::new();
            for row in 0..span.len() {
                let mut text = cell(row, at);
                let under = (row + 1..span.len()).any(|row| !cell(row, at).is_empty());
                let several = span.get(row).is_some_and(|row| {
                    row.iter().filter(|cell| !cell.trim().is_empty()).count() > 1
                });
                if text.is_empty() && row < last && under && several {
                    // The nearest cell on the left that has something below it as well.
                    text = (0..at)
                        .rev()
                        .map(|left| (left, cell(row, left)))
                        .find(|(_, text)| !text.is_empty())
                        .filter(|(left, _)| {
                            (row + 1..span.len()).any(|row| !cell(row, *left).is_empty())
                        })
                        .map_or("", |(_, text)| text);
                }
                if !text.is_empty() && parts.last().is_none_or(|before| before != text) {
                    parts.push(text.to_owned());
                }
            }
            parts
        })
        .collect()
}

/// Whether the cells number the columns: 1, 2, 3 … or (1), (2) … or ①, ② … or A, B, C …, three at least; with 甲, 乙 … or a word such as 栏次 before
/// the numbers, or each with the number of its own column.
pub fn is_numbering<'a>(cells: impl Iterator<Item = &'a str>) -> bool {
    let (mut count, mut stems) = (0_u32, 0_usize);
    let mut letters = false;
    // Whether the numbers go on from cell to cell, from nought or from one; and whether each is that of its column.
    let (mut running, mut nought, mut placed) = (true, false, true);
    for (column, cell) in (1_u32..).zip(cells) {
        let plain = units::plain(cell);
        // 6=4/5 is the sixth column and how it is made.
        let text = plain.split('=').next().unwrap_or(&plain);
        let text = text.trim_matches(|c| w::NUMBERING.contains(&c));
        if plain.is_empty() {
            continue;
        }
        if count == 0 && w::NUMBERING_STEMS.get(stems) == Some(&text) {
            stems += 1;
            continue;
        }
        if count == 0 && stems == 0 && w::NUMBERING_WORDS.contains(&plain.as_str()) {
            stems = w::NUMBERING_STEMS.len();
            continue;
        }
        count += 1;
        let mut own = text.chars();
        let number = match (text.parse::<u32>(), own.next(), own.next()) {
            (Ok(number), ..) if !letters => number,
            (_, Some(c @ '①'..='⑳'), None) => c as u32 - '①' as u32 + 1,
            (_, Some(c @ 'a'..='z'), None) if count == 1 || letters => {
                letters = true;
                c as u32 - 'a' as u32 + 1
            }
            _ => return false,
        };
        nought |= count == 1 && number == 0;
        running &= number + u32::from(nought) == count;
        placed &= number == column;
        if !running && !placed {
            return false;
        }
    }
    count >= 3 || count > 0 && stems > 0 && running
}

/// Whether a row has nothing but units: at least two cells of known units, and beside them at most the word for units.
fn is_unit_row(row: &[String]) -> bool {
    let mut units = 0;
    for cell in row.iter().map(|cell| cell.trim()) {
        let bare = bare_unit(cell);
        if cell.is_empty() || w::UNIT_WORDS.contains(&cell) {
            continue;
        }
        if units::read(&bare).is_none() && bare != "%" {
            return false;
        }
        units += 1;
    }
    units >= 2
}

/// Whether a row above the headings is a line that names units for the whole table: one cell alone, or words for units with units beside them.
fn is_unit_line(row: &[String]) -> bool {
    let filled: Vec<&String> = row.iter().filter(|cell| !cell.trim().is_empty()).collect();
    let said = |cell: &str| w::UNIT_WORDS.iter().any(|word| cell.contains(word));
    match filled.as_slice() {
        [] => false,
        [one] => of_lines(&[&vec![(*one).clone()]]) != (None, None),
        several => {
            several
                .iter()
                .any(|cell| said(cell) && brackets(cell).0.is_empty())
                && several
                    .iter()
                    .all(|cell| said(cell) || units::read(&bare_unit(cell)).is_some())
        }
    }
}

/// A text without brackets around it.
fn bare_unit(cell: &str) -> String {
    let half: String = cell.chars().map(half_width).collect();
    half.trim_matches(|c: char| "()[]{}<> ".contains(c))
        .to_owned()
}

// ---- units

/// What a text says of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    /// This unit.
    Unit(HeadingUnit),
    /// Nothing of a unit.
    Nothing,
    /// Something that looks like a unit and is none that is known.
    Unknown,
}

/// The unit of a heading for what the column holds; `None` where nothing of a unit stands there, or where the column has no unit.
pub fn unit_of(heading: &str, column: Column) -> Option<HeadingUnit> {
    if column == Column::Rate {
        let said = w::rate_unit(heading)?;
        return Some(said.map_or(HeadingUnit::Asked, HeadingUnit::Rate));
    }
    let money = matches!(column, Column::Balance | Column::Limit | Column::Investment);
    if !money && !matches!(column, Column::Value(_)) {
        return None;
    }
    if money && w::is_foreign(heading) {
        return Some(HeadingUnit::Asked);
    }
    let (inside, outside) = brackets(heading);
    let mut found: Option<HeadingUnit> = None;
    let mut unknown = false;
    if let Column::Value(indicator) = column {
        // 吨标煤 under CO2 is coal equivalent.
        let other = |text: &String| w::names_another_quantity(text, indicator);
        unknown = inside.iter().any(other);
    }
    for text in &inside {
        match said(text, column) {
            Said::Unit(unit) if found.is_some_and(|other| other != unit) => unknown = true,
            Said::Unit(unit) => found = Some(unit),
            Said::Unknown => unknown = true,
            Said::Nothing => {}
        }
    }
    if unknown {
        return Some(HeadingUnit::Asked);
    }
    found.or_else(|| behind(&outside, column))
}

/// What stands in the brackets of a heading, in one text.
pub fn in_brackets(heading: &str) -> String {
    brackets(heading).0.join(" ")
}

/// What stands in the brackets of a heading, and what stands outside.
fn brackets(heading: &str) -> (Vec<String>, String) {
    let mut inside = Vec::new();
    let mut outside = String::new();
    let mut open: Option<String> = None;
    // A mark that closes nothing is an apostrophe: CNY’000.
    let quoted = heading.contains('‘');
    for c in heading
        .chars()
        .filter(|c| !units::invisible(*c))
        .map(|c| match c {
            '’' if !quoted => '\'',
            other => half_width(other),
        })
    {
        match c {
            '(' | '[' | '{' | '<' => {
                inside.extend(open.take());
                open = Some(String::new());
            }
            ')' | ']' | '}' | '>' => {
                inside.extend(open.take());
                outside.push(' ');
            }
            // A straight quote opens and closes.
            '"' => match open.take() {
                Some(text) => {
                    inside.push(text);
                    outside.push(' ');
                }
                None => open = Some(String::new()),
            },
            c => open.as_mut().unwrap_or(&mut outside).push(c),
        }
    }
    // A bracket that is never closed is read as if it were.
    inside.extend(open);
    (inside, outside)
}

/// The unit behind the words of a heading: after a colon, a stroke or a blank, or directly. Where letters of a unit stand there and make none that is
/// known, it is asked for.
fn behind(outside: &str, column: Column) -> Option<HeadingUnit> {
    let mut outside = outside.trim();
    // A name of the column, tce for instance, is no unit.
    if w::called(&super::columns::plain(outside)).is_some() {
        return None;
    }
    // 万元/人民币: the unit stands before the currency.
    if let Some(bare) = w::RENMINBI_SIGNS
        .iter()
        .find_map(|sign| outside.strip_suffix(sign))
        .filter(|bare| names_a_unit(bare, column))
    {
        outside = bare.trim_end_matches(SEPARATORS);
    }
    let last = outside.rsplit(SEPARATORS).find(|piece| !piece.is_empty())?;
    let before = outside
        .trim_end_matches(SEPARATORS)
        .strip_suffix(last)
        .unwrap_or_default()
        .trim_end();
    match said(last, column) {
        // 万 元 is one unit.
        Said::Unit(unit) if !before.ends_with(w::MULTIPLIERS) => return Some(unit),
        Said::Unknown if !before.is_empty() && !last.is_ascii() && last.chars().count() <= 4 => {
            return Some(HeadingUnit::Asked);
        }
        _ => {}
    }
    let whole = units::plain(outside);
    // A unit is short: the end of a long heading is enough.
    let from = whole.char_indices().rev().nth(LONGEST_ENDING);
    let whole = whole.get(from.map_or(0, |(at, _)| at)..).unwrap_or(&whole);
    // The longest ending that is a unit of this kind.
    let ending = whole.char_indices().find_map(|(at, _)| {
        let (before, ending) = whole.split_at(at);
        let unit = of_kind(ending, column)?;
        let latin = before.ends_with(|c: char| c.is_ascii_alphanumeric())
            && !w::LATIN_SUBSTANCES
                .iter()
                .any(|substance| before.ends_with(substance));
        // A single Latin letter at the end of a word is no unit; what multiplies before a unit is part of it.
        if latin && ending.starts_with(|c: char| c.is_ascii_alphanumeric()) {
            None
        } else if latin || before.ends_with(w::MULTIPLIERS) {
            Some(HeadingUnit::Asked)
        } else {
            Some(unit)
        }
    });
    // 千克：二氧化碳.
    let leading = || {
        let (first, _) = outside.split_once(SEPARATORS)?;
        of_kind(first, column)
    };
    ending
        .or_else(leading)
        .or_else(|| names_a_unit(outside, column).then_some(HeadingUnit::Asked))
}

/// What parts the words of a heading from its unit.
const SEPARATORS: [char; 21] = [
    ':', '：', '/', ' ', '\u{3000}', '\u{a0}', '\n', '\r', '\t', '，', ',', '-', '—', '–', '_',
    '|', ';', '；', '、', '·', '*',
];

/// Whether a text that has no unit that can be read has letters that stand for one all the same.
fn names_a_unit(text: &str, column: Column) -> bool {
    let plain: String = text.chars().map(half_width).collect();
    plain.contains(w::SURE_UNIT_LETTERS)
        || plain
            .split(|c: char| !c.is_ascii_alphanumeric())
            .any(|word| latin_unit(word, column))
}

/// Whether a word of Latin letters is a unit, of the kind that the column has or of another.
fn latin_unit(word: &str, column: Column) -> bool {
    let word = word.to_ascii_lowercase();
    if matches!(column, Column::Balance | Column::Limit | Column::Investment) {
        return w::MONEY_WORDS.contains(&word.as_str());
    }
    let bare = w::LATIN_SUBSTANCES
        .iter()
        .find_map(|substance| {
            word.strip_suffix(substance)
                .or_else(|| word.strip_prefix(substance))
        })
        .unwrap_or(&word);
    w::LATIN_UNITS.contains(&bare)
}

/// The known unit that a text is, of the kind that the column has.
fn of_kind(text: &str, column: Column) -> Option<HeadingUnit> {
    let (kind, tens) = match units::read(text) {
        Some(unit) => unit,
        None if w::is_tonnes(text) => (Kind::Mass, 0),
        None => return None,
    };
    match column {
        Column::Balance | Column::Limit | Column::Investment if kind == Kind::Money => {
            Some(Money::from_tens(tens).map_or(HeadingUnit::Asked, HeadingUnit::Money))
        }
        Column::Value(indicator) => {
            // A cubic metre of water is a tonne.
            let water = kind == Kind::Volume && indicator == Indicator::Water;
            (kind == Kind::Mass || water)
                .then(|| Mass::from_tens(tens).map_or(HeadingUnit::Asked, HeadingUnit::Mass))
        }
        _ => None,
    }
}

/// What a text says of the unit of a column.
fn said(text: &str, column: Column) -> Said {
    let money = matches!(column, Column::Balance | Column::Limit | Column::Investment);
    let mut found = Said::Nothing;
    // × CNY 10,000 is one unit.
    let text = text.replace("10,000", "10000");
    for piece in text.split([',', '，', ';', '；', '、', '|']) {
        let piece = units::plain(piece);
        let piece = core(&piece);
        let next = if piece.is_empty() || w::NO_UNIT.contains(&piece) {
            Said::Nothing
        } else if let Some(unit) = of_kind(piece, column) {
            Said::Unit(unit)
        } else if let Some(unit) = w::unit_named(piece).filter(|_| money) {
            Said::Unit(HeadingUnit::Money(unit))
        } else if looks_like_a_unit(piece, column)
            || money && w::SMALL_MONEY.contains(&piece)
            || w::COUNTED_UNITS.contains(&piece)
        {
            Said::Unknown
        } else {
            Said::Nothing
        };
        found = match (found, next) {
            (Said::Unit(a), Said::Unit(b)) if a != b => Said::Unknown,
            (Said::Unknown, _) | (_, Said::Unknown) => Said::Unknown,
            (Said::Nothing, next) => next,
            (found, _) => found,
        };
    }
    found
}

/// What is left of a text on a unit without the words round the unit: 单位：, 以 … 计, 按 … 填列.
fn core(piece: &str) -> &str {
    let mut piece = w::UNIT_WORDS
        .iter()
        .find_map(|word| piece.rsplit_once(word))
        .map_or(piece, |(before, behind)| {
            // 以万元为单位: the unit stands before the word.
            if behind.is_empty() { before } else { behind }
        })
        .trim_matches(w::IS);
    for ending in w::UNIT_ENDINGS {
        piece = piece.strip_suffix(ending).unwrap_or(piece);
    }
    for beginning in w::UNIT_BEGINNINGS {
        piece = piece.strip_prefix(beginning).unwrap_or(piece);
    }
    piece
}

/// Whether a text that is no known unit was meant as one: letters of amounts or units in it, or Latin letters alone.
fn looks_like_a_unit(text: &str, column: Column) -> bool {
    text.contains(w::UNIT_LETTERS)
        || is_a_power(text)
        || !text.is_empty()
            && text
                .chars()
                .all(|c| c.is_ascii_alphabetic() || "/.^23 -".contains(c))
            && text.contains(|c: char| c.is_ascii_alphabetic())
        || names_a_unit(text, column)
}

/// Whether a text begins with a power of ten: 10^4t, ×10⁴, 10k, 1e4. A bracket with 10月末 does not.
fn is_a_power(text: &str) -> bool {
    let text = text.trim_start_matches(['×', 'x', '*']);
    text.strip_prefix("1e")
        .is_some_and(|power| power.starts_with(|c: char| c.is_ascii_digit()))
        || text
            .strip_prefix("10")
            .is_some_and(|rest| rest.starts_with(w::BEHIND_TEN))
}

/// Puts the letters of 单位 together where blanks stand between them, and letters in one form.
fn line_text(cell: &str) -> String {
    let mut text = String::new();
    for c in cell.chars().map(half_width) {
        let head = text.trim_end();
        if w::UNIT_WORD_PARTS
            .iter()
            .any(|(first, then)| c == *then && head.ends_with(*first))
        {
            text.truncate(head.len());
        }
        text.push(c.to_ascii_lowercase());
    }
    text
}

/// The units that lines above or below a table name.
#[derive(Default)]
struct Lines {
    money: Option<HeadingUnit>,
    mass: Option<HeadingUnit>,
}

impl Lines {
    /// Takes a text that names a unit. Gives whether it does.
    fn take(&mut self, text: &str) -> bool {
        let as_money = said(text, Column::Balance);
        let as_mass = said(text, Column::Value(Indicator::Co2));
        let other = units::read(core(&units::plain(text)))
            .is_some_and(|(kind, _)| !matches!(kind, Kind::Money | Kind::Mass));
        let (money, mass) = match (as_money, as_mass) {
            (Said::Unit(unit), _) => (Some(unit), None),
            (_, Said::Unit(unit)) => (None, Some(unit)),
            (Said::Nothing, Said::Nothing) => return false,
            // 千瓦时 and the like are units of neither.
            _ if other => return true,
            _ => (Some(HeadingUnit::Asked), Some(HeadingUnit::Asked)),
        };
        for (held, next) in [(&mut self.money, money), (&mut self.mass, mass)] {
            if let Some(next) = next {
                *held = match *held {
                    Some(before) if before != next => Some(HeadingUnit::Asked),
                    _ => Some(next),
                };
            }
        }
        true
    }

    /// Takes a line.
    fn line(&mut self, line: &[String]) {
        let cells: Vec<String> = line
            .iter()
            .map(|cell| line_text(cell.trim()))
            .filter(|cell| !cell.is_empty())
            .collect();
        // 币种：美元: no unit of the tables, whatever else is said.
        let text = cells.join(" ");
        if w::names_a_currency(&text) && w::is_foreign(&text) {
            self.money = Some(HeadingUnit::Asked);
        }
        let few = cells.len() <= 4;
        let known_before = self.money;
        // Whether what follows is the unit that the words before announced; or may be another unit behind one.
        let (mut awaited, mut goes_on) = (false, false);
        for cell in &cells {
            // 绿色贷款台账（亿元）: units alone in the brackets at the end of a title.
            let titled = Some(cell.as_str())
                .filter(|cell| few && cell.ends_with([')', ']']) && !cell.starts_with(['(', '[']))
                .and_then(|cell| brackets(cell).0.pop());
            let units_of = |inside: &str| {
                let pieces = inside.split(['、', ',', '，', ';', '/']);
                pieces
                    .map(|piece| piece.trim().to_owned())
                    .collect::<Vec<String>>()
            };
            for inside in titled.iter() {
                let units = units_of(inside);
                if units
                    .iter()
                    .all(|unit| units::read(&units::plain(unit)).is_some())
                {
                    for unit in &units {
                        self.take(unit);
                    }
                }
            }
            // In RMB, reductions in kilograms.
            let cell = w::without_in(cell);
            let pieces: Vec<&str> = cell
                .split(|c: char| c.is_whitespace() || "，,；;、。/()[]{}<>".contains(c))
                .filter(|piece| !piece.is_empty())
                .collect();
            // Units alone in their cell, as in the corner above a table.
            let alone = few
                && cell.chars().count() <= LONGEST_ENDING
                && pieces
                    .iter()
                    .all(|piece| units::read(core(&units::plain(piece))).is_some());
            for piece in pieces {
                let named = w::UNIT_WORDS
                    .iter()
                    .find_map(|word| piece.rsplit_once(word));
                let known = |unit: &str| units::read(core(&units::plain(unit))).is_some();
                if let Some((before, behind)) = named {
                    let behind = behind.trim_start_matches(w::IS);
                    // 填报单位 is a bank, and so is what 单位名称 names.
                    let company = w::NO_UNIT_LINE.iter().any(|word| before.ends_with(word))
                        || behind.starts_with(w::NAME);
                    awaited = !company;
                    if company {
                        continue;
                    }
                    if behind.is_empty() || !self.take(behind) {
                        // 以千元为单位, 本表金额均以千元为单位.
                        let unit = w::UNIT_BEGINNINGS
                            .iter()
                            .find_map(|word| before.rsplit_once(word))
                            .map_or(before, |(_, behind)| behind);
                        if let Some(unit) = [before, unit].into_iter().find(|unit| known(unit)) {
                            self.take(unit);
                        }
                    }
                } else if awaited || goes_on && known(piece) {
                    goes_on = self.take(piece);
                    awaited = false;
                } else if alone {
                    self.take(piece);
                } else {
                    // 金额：万元, 金额以万元计.
                    let last = piece.rsplit([':', '：']).next().unwrap_or(piece);
                    let last = w::UNIT_BEGINNINGS
                        .iter()
                        .find_map(|word| last.rsplit_once(word))
                        .map_or(last, |(_, behind)| behind);
                    let own = last.len() < piece.len() || few && w::is_long_unit(piece);
                    goes_on = known(last) && own && self.take(last);
                }
            }
        }
        // A multiple that was not understood, or of which 元 alone was, and another currency are none of the tables'.
        // An amount beside a name, as in a row of loans, says nothing of the table.
        let says_unit = w::UNIT_WORDS.iter().any(|word| text.contains(word));
        let amount =
            cells.len() > 1 && !says_unit && cells.iter().any(|cell| w::is_an_amount(cell));
        if !few || known_before.is_some() || amount {
            return;
        }
        let read = self.money;
        let yuan = matches!(read, None | Some(HeadingUnit::Money(Money::Yuan)));
        let mut pieces = text.split(|c: char| c.is_whitespace() || "，,；;。()[]{}<>".contains(c));
        let unread = yuan && w::names_a_multiple(&text)
            || read.is_none() && pieces.any(w::ends_with_a_multiple)
            || yuan && w::names_another_currency(&text)
            || read.is_none() && w::names_yuan(&text);
        if unread {
            self.money = Some(HeadingUnit::Asked);
        }
    }
}

/// The money and the masses that lines above or below a table name: 单位：万元、吨. `None` where no line names one.
fn of_lines(lines: &[&Vec<String>]) -> (Option<HeadingUnit>, Option<HeadingUnit>) {
    let mut found = Lines::default();
    for line in lines {
        let bare: Vec<String> = line.iter().map(|cell| without_letter(cell)).collect();
        found.line(&bare);
    }
    (found.money, found.mass)
}

/// A cell without the letter that numbers it: in A、光伏发电 and B.风力发电 the letter is no unit.
fn without_letter(cell: &str) -> String {
    let mut letters = cell.trim_start().chars();
    let letter = letters.next().is_some_and(|c| c.is_ascii_uppercase());
    let marked = letters
        .next()
        .is_some_and(|c| matches!(c, '、' | '.' | '．'));
    let rest = letters.as_str();
    if letter && marked && !rest.starts_with(|c: char| c.is_ascii_digit()) {
        rest.to_owned()
    } else {
        cell.to_owned()
    }
}

/// The unit of amounts and that of figures that the cells of one line name.
pub fn units_in(cells: &[String]) -> [Option<HeadingUnit>; 2] {
    let line = cells.to_vec();
    let (money, mass) = of_lines(&[&line]);
    [money, mass]
}

impl Mapping {
    /// Takes the units of a row of units for the columns below which they stand, where the headings name none.
    fn take_unit_row(&mut self, row: &[String]) {
        let columns = self
            .columns
            .iter()
            .zip(&mut self.units)
            .zip(&mut self.found);
        for (((column, unit), found), cell) in columns.zip(row) {
            let Some(column) = *column else { continue };
            let other = matches!(column, Column::Value(indicator) if w::names_another_quantity(cell, indicator));
            let own = match other {
                true => Some(HeadingUnit::Asked),
                false => unit_of(&bare_unit(cell), column),
            };
            if let Some(own) = own {
                *unit = match *unit {
                    Some(before) if before != own => Some(HeadingUnit::Asked),
                    _ => Some(own),
                };
                *found = Found::Heading;
            }
        }
    }

    /// Takes units from lines above or below the table for the columns whose headings name none.
    fn take_lines(&mut self, lines: &[&Vec<String>]) {
        let (money, mass) = of_lines(lines);
        // A line that names the unit of none of the columns contradicts the headings: one of the two is wrong.
        let is_money = |column: Option<Column>| {
            matches!(
                column,
                Some(Column::Balance | Column::Limit | Column::Investment)
            )
        };
        let mut named = self
            .columns
            .iter()
            .zip(&self.units)
            .filter(|(column, _)| is_money(**column))
            .map(|(_, unit)| *unit)
            .peekable();
        let contradicts = money.is_some()
            && named.peek().is_some()
            && named.all(|unit| unit.is_some() && unit != money);
        let columns = self
            .columns
            .iter()
            .zip(&mut self.units)
            .zip(&mut self.found);
        for ((column, unit), found) in columns {
            if contradicts && is_money(*column) {
                *unit = Some(HeadingUnit::Asked);
                continue;
            }
            if unit.is_some() {
                continue;
            }
            *unit = match column {
                Some(Column::Balance | Column::Limit | Column::Investment) => money,
                Some(Column::Value(_)) => mass,
                _ => None,
            };
            if unit.is_some() {
                *found = Found::Line;
            }
        }
    }

    /// Asks for the unit of an amount that names none where another amount names one that is not the tables': 贷款余额（元） beside 总投资.
    fn ask_beside(&mut self) {
        let money = |column: &Option<Column>| {
            matches!(
                column,
                Some(Column::Balance | Column::Limit | Column::Investment)
            )
        };
        let other = self.columns.iter().zip(&self.units).any(|(column, unit)| {
            money(column)
                && matches!(unit, Some(HeadingUnit::Money(unit)) if *unit != Money::default())
        });
        if !other {
            return;
        }
        for (column, unit) in self.columns.iter().zip(&mut self.units) {
            if money(column) && unit.is_none() {
                *unit = Some(HeadingUnit::Asked);
            }
        }
    }

    /// Gives up a column of figures in which the rows below say 是 or 否 alone, and a column 单位 that names companies and not units.
    fn check(&mut self, rows: &[Vec<String>]) {
        let width = self.columns.len();
        for (at, column) in self.columns.iter_mut().enumerate() {
            let figures = matches!(
                column,
                Some(Column::Balance | Column::Limit | Column::Investment | Column::Value(_))
            );
            let unit = matches!(
                column,
                Some(
                    Column::MoneyUnit
                        | Column::BalanceUnit
                        | Column::LimitUnit
                        | Column::InvestmentUnit
                )
            );
            if !figures && !unit {
                continue;
            }
            // A row with more cells than headings says nothing: its cells are shifted.
            let mut cells = rows
                .iter()
                .filter(|row| row.len() <= width)
                .filter_map(|row| row.get(at))
                .map(|cell| cell.trim())
                .filter(|cell| !cell.is_empty())
                .peekable();
            let none = |cell: &str| {
                if unit {
                    w::is_a_company(cell)
                } else {
                    w::YES_OR_NO.contains(&cell)
                }
            };
            if cells.peek().is_some() && cells.all(none) {
                *column = None;
            }
        }
    }

    /// Asks for the unit of the rates where all of the first rows are below 1: fractions, monthly rates, or per cent of a kind that no loan has.
    fn check_rates(&mut self, rows: &[Vec<String>]) {
        let Some(at) = self.at(Column::Rate) else {
            return;
        };
        let mut rates = rows
            .iter()
            .filter_map(|row| row.get(at))
            .filter_map(|cell| crate::measure::read_number(cell, "").ok())
            .peekable();
        let low = crate::measure::Decimal::ONE;
        let named = matches!(self.units.get(at), Some(Some(HeadingUnit::Rate(unit))) if *unit != RateUnit::PerCent);
        if !named
            && rates.peek().is_some()
            && rates.all(|rate| rate < low && !rate.is_zero())
            && let Some(unit) = self.units.get_mut(at)
        {
            *unit = Some(HeadingUnit::Asked);
        }
    }

    /// Whether no heading, line or column of units names a unit of amounts.
    pub(super) fn names_no_money(&self) -> bool {
        let columns = self.columns.iter().zip(&self.units).enumerate();
        let mut money = columns.filter_map(|(at, (column, unit))| {
            let column = column.filter(|column| column.is_money())?;
            Some((at, column, unit))
        });
        money.all(|(at, column, unit)| {
            let found = self.found.get(at).copied().unwrap_or_default();
            let nowhere = unit.is_none() || found == Found::Nowhere;
            nowhere && self.unit_column(column).is_none()
        })
    }

    /// Asks for the unit of each amount where nothing in the table names a unit of amounts, and nothing is supposed: a ledger in yuan reads as one in
    /// ten thousands. A column whose cells name their own units needs none.
    fn ask_unnamed(&mut self, rows: &[Vec<String>]) {
        if !self.names_no_money() {
            return;
        }
        let width = self.columns.len();
        for at in 0..width {
            let money = self.columns.get(at).copied().flatten();
            if !money.is_some_and(Column::is_money) {
                continue;
            }
            let cells = rows
                .iter()
                .filter(|row| row.len() <= width)
                .filter_map(|row| row.get(at))
                .map(|cell| cell.trim());
            let figure = |cell: &str| cell.contains(|c: char| c.is_ascii_digit());
            let own = |cell: &str| cell.ends_with(w::OWN_UNIT_ENDS) && figure(cell);
            let mut figures = cells.filter(|cell| figure(cell)).peekable();
            if figures.peek().is_some() && figures.all(own) {
                continue;
            }
            if let Some(unit) = self.units.get_mut(at) {
                *unit = Some(HeadingUnit::Asked);
            }
        }
    }

    /// Asks for a unit that nothing names where one of the first rows has a figure that no loan has in the tables' unit: a balance of 100 亿元, a limit
    /// or an investment of 1,000 亿元, 10 million tonnes saved a year. Of amounts all units that nothing names are asked for together. 千万元, in which few
    /// ledgers are kept and which is one letter away from 万元, is asked for in the same way.
    fn check_amounts(&mut self, rows: &[Vec<String>]) {
        let width = self.columns.len();
        let many_above = |at: usize, most: i64| {
            rows.iter()
                .filter(|row| row.len() <= width)
                .filter_map(|row| row.get(at))
                // A cell that names its own unit says nothing of the column's.
                .filter(|cell| !cell.contains(char::is_alphabetic))
                .filter_map(|cell| crate::measure::read_number(cell, "").ok())
                .filter(|figure| *figure >= crate::measure::Decimal::from(most))
                .count()
        };
        let above = |at: usize, most: i64| many_above(at, most) > 0;
        let is_money = |column: Option<Column>| {
            matches!(
                column,
                Some(Column::Balance | Column::Limit | Column::Investment)
            )
        };
        let unnamed: Vec<(usize, Option<Column>)> = self
            .columns
            .iter()
            .copied()
            .enumerate()
            .filter(|(at, _)| {
                let unit = self.units.get(*at).copied().flatten();
                unit.is_none() || unit == Some(HeadingUnit::Money(Money::TenMillion))
            })
            .filter(|(_, column)| column.is_none_or(|own| self.unit_column(own).is_none()))
            .collect();
        let money = unnamed.iter().any(|(at, column)| {
            let named = self.units.get(*at).is_some_and(Option::is_some);
            let most = |most: i64| if named { most / 1_000 } else { most };
            match column {
                Some(Column::Balance) => above(*at, most(1_000_000)),
                Some(Column::Investment) => above(*at, most(10_000_000)),
                // Nothing is computed without an answer of one odd cell of limits.
                Some(Column::Limit) => many_above(*at, most(10_000_000)) > 1,
                _ => false,
            }
        });
        for (at, column) in unnamed {
            let asked = match column {
                // Ten million tonnes of water are a small works.
                Some(Column::Value(indicator)) if indicator != Indicator::Water => {
                    above(at, 10_000_000)
                }
                column => money && is_money(column),
            };
            if asked && let Some(unit) = self.units.get_mut(at) {
                *unit = Some(HeadingUnit::Asked);
            }
        }
    }
}
