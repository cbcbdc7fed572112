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
        let parts = joined(span);
        let mut mapping = Mapping::propose_parts(&parts);
        let after = rows.get(from + span.len()..).unwrap_or(&[]);
        mapping.check(after);
        let found = Headings {
            row: from,
            rows: span.len(),
            texts: parts.iter().map(|parts| parts.join(" ")).collect(),
            mapping,
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
    if !fixed {
        while rows
            .get(found.row + found.rows)
            .is_some_and(|row| is_numbering(row.iter().map(String::as_str)))
        {
            found.rows += 1;
        }
    }
    let above = rows.get(..found.row).unwrap_or(&[]);
    // A line below a table has a few words and no loan.
    let below = below.iter().filter(|row| {
        row.iter().filter(|cell| !cell.is_empty()).count() <= 2
            && !rows
                .iter()
                .take(found.row + found.rows)
                .any(|heading| heading == *row)
    });
    let lines: Vec<&Vec<String>> = above.iter().rev().chain(below).collect();
    found.mapping.take_lines(&lines);
    let after = rows.get(found.row + found.rows..).unwrap_or(&[]);
    found.mapping.check_rates(after);
    Some(found)
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

/// Whether the cells number the columns: 1, 2, 3 … or (1), (2) … or ①, ② … or A, B, C …, three at least.
pub fn is_numbering<'a>(cells: impl Iterator<Item = &'a str>) -> bool {
    let mut count = 0_u32;
    let mut letters = false;
    for cell in cells {
        let text = units::plain(cell);
        let text = text.trim_matches(|c| w::NUMBERING.contains(&c));
        if text.is_empty() {
            continue;
        }
        count += 1;
        let mut own = text.chars();
        let number = match (text.parse::<u32>(), own.next(), own.next()) {
            (Ok(number), ..) if !letters => Some(number),
            (_, Some(c @ '①'..='⑳'), None) => Some(c as u32 - '①' as u32 + 1),
            (_, Some(c @ 'a'..='z'), None) if count == 1 || letters => {
                letters = true;
                Some(c as u32 - 'a' as u32 + 1)
            }
            _ => None,
        };
        if number != Some(count) {
            return false;
        }
    }
    count >= 3
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
    let (inside, outside) = brackets(heading);
    let mut found: Option<HeadingUnit> = None;
    let mut unknown = false;
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

/// What stands in the brackets of a heading, and what stands outside.
fn brackets(heading: &str) -> (Vec<String>, String) {
    let mut inside = Vec::new();
    let mut outside = String::new();
    let mut open: Option<String> = None;
    for c in heading
        .chars()
        .filter(|c| !units::invisible(*c))
        .map(half_width)
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
            c => open.as_mut().unwrap_or(&mut outside).push(c),
        }
    }
    // A bracket that is never closed is read as if it were.
    inside.extend(open);
    (inside, outside)
}

/// The unit behind the words of a heading: after a colon, a stroke or a blank, or directly.
fn behind(outside: &str, column: Column) -> Option<HeadingUnit> {
    let outside = outside.trim();
    // A unit is short: the end of a long heading is enough.
    let from = outside
        .char_indices()
        .rev()
        .nth(LONGEST_ENDING)
        .map_or(0, |(at, _)| at);
    let outside = outside.get(from..).unwrap_or(outside);
    let last = outside
        .rsplit([':', '/', ' ', '\u{3000}', '\n', '，', ',', '-'])
        .next()
        .unwrap_or_default();
    if last != outside
        && let Said::Unit(unit) = said(last, column)
    {
        return Some(unit);
    }
    let whole = units::plain(outside);
    // The longest ending that is a unit of this kind, with words before it.
    let mut starts = whole.char_indices().map(|(at, _)| at).skip(1);
    starts.find_map(|at| {
        let (before, ending) = whole.split_at(at);
        let unit = of_kind(ending, column)?;
        let foreign = ending == w::YUAN && before.ends_with(w::FOREIGN);
        // A single Latin letter at the end of a word is no unit.
        if ending.is_ascii() && !before.ends_with(|c: char| !c.is_ascii_alphanumeric()) {
            return None;
        }
        Some(if foreign { HeadingUnit::Asked } else { unit })
    })
}

/// The known unit that a text is, of the kind that the column has.
fn of_kind(text: &str, column: Column) -> Option<HeadingUnit> {
    let (kind, tens) = units::read(text)?;
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
    if !money && !matches!(column, Column::Value(_)) {
        return Said::Nothing;
    }
    let mut found = Said::Nothing;
    for piece in text.split([',', '，', ';', '；', '、', '|']) {
        let piece = units::plain(piece);
        let piece = w::UNIT_WORDS
            .iter()
            .find_map(|word| piece.strip_prefix(word))
            .unwrap_or(&piece)
            .trim_start_matches([':', '：']);
        let next = if piece.is_empty() || w::NO_UNIT.contains(&piece) {
            Said::Nothing
        } else if let Some(unit) = of_kind(piece, column) {
            Said::Unit(unit)
        } else if let Some(unit) = w::unit_named(piece).filter(|_| money) {
            Said::Unit(HeadingUnit::Money(unit))
        } else if looks_like_a_unit(piece) {
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

/// Whether a text that is no known unit was meant as one: letters of amounts or units in it, or Latin letters alone.
fn looks_like_a_unit(text: &str) -> bool {
    text.contains(w::UNIT_LETTERS)
        || !text.is_empty()
            && text
                .chars()
                .all(|c| c.is_ascii_alphabetic() || "/.^23 ".contains(c))
            && text.contains(|c: char| c.is_ascii_alphabetic())
}

/// The money and the masses that lines above or below a table name: 单位：万元、吨. `None` where no line names one.
fn of_lines(lines: &[&Vec<String>]) -> (Option<HeadingUnit>, Option<HeadingUnit>) {
    let (mut money, mut mass) = (None, None);
    for line in lines {
        let mut cells = line
            .iter()
            .map(|cell| cell.trim())
            .filter(|cell| !cell.is_empty())
            .peekable();
        let alone = cells.clone().count() <= 4;
        while let Some(cell) = cells.next() {
            let half: String = cell.chars().map(half_width).collect();
            let text = match w::UNIT_WORDS.iter().find_map(|word| half.split_once(word)) {
                Some((before, _)) if w::NO_UNIT_LINE.iter().any(|word| before.ends_with(word)) => {
                    continue;
                }
                Some((_, rest)) => {
                    let rest = rest.trim_start_matches(w::IS);
                    let rest = rest.split([')', ']', '。']).next().unwrap_or(rest).trim();
                    // 名称 behind 单位 is a company's name.
                    if rest.starts_with(w::NAME) {
                        continue;
                    }
                    match (rest.is_empty(), cells.peek()) {
                        (true, Some(next)) => (*next).to_owned(),
                        _ => rest.to_owned(),
                    }
                }
                // A unit alone in its cell, as in the corner above a table.
                None if alone && units::read(half.trim_matches(['(', ')'])).is_some() => {
                    half.trim_matches(['(', ')']).to_owned()
                }
                None => continue,
            };
            for piece in text.split([',', '，', ';', '；', '、', '/', ' ']) {
                for (held, column) in [
                    (&mut money, Column::Balance),
                    (&mut mass, Column::Value(Indicator::Co2)),
                ] {
                    let other = if column == Column::Balance {
                        Column::Value(Indicator::Co2)
                    } else {
                        Column::Balance
                    };
                    let next = match said(piece, column) {
                        Said::Unit(unit) => unit,
                        // What is a unit of the other kind is none of this.
                        Said::Unknown if matches!(said(piece, other), Said::Unit(_)) => continue,
                        Said::Unknown if column == Column::Balance => HeadingUnit::Asked,
                        Said::Unknown | Said::Nothing => continue,
                    };
                    *held = match *held {
                        Some(before) if before != next => Some(HeadingUnit::Asked),
                        _ => Some(next),
                    };
                }
            }
        }
    }
    (money, mass)
}

/// The unit of amounts and that of figures that the cells of one line name.
pub fn units_in(cells: &[String]) -> [Option<HeadingUnit>; 2] {
    let line = cells.to_vec();
    let (money, mass) = of_lines(&[&line]);
    [money, mass]
}

impl Mapping {
    /// Takes units from lines above or below the table for the columns whose headings name none.
    fn take_lines(&mut self, lines: &[&Vec<String>]) {
        let (money, mass) = of_lines(lines);
        let columns = self
            .columns
            .iter()
            .zip(&mut self.units)
            .zip(&mut self.found);
        for ((column, unit), found) in columns {
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

    /// Gives up a column of figures in which the rows below say 是 or 否 alone.
    fn check(&mut self, rows: &[Vec<String>]) {
        let width = self.columns.len();
        for (at, column) in self.columns.iter_mut().enumerate() {
            let figures = matches!(
                column,
                Some(Column::Balance | Column::Limit | Column::Investment | Column::Value(_))
            );
            if !figures {
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
            if cells.peek().is_some() && cells.all(|cell| w::YES_OR_NO.contains(&cell)) {
                *column = None;
            }
        }
    }

    /// Asks for the unit of the rates where all of the first rows are below 0.2: fractions, or per cent of a kind that no loan has.
    fn check_rates(&mut self, rows: &[Vec<String>]) {
        let Some(at) = self.at(Column::Rate) else {
            return;
        };
        let mut rates = rows
            .iter()
            .filter_map(|row| row.get(at))
            .filter_map(|cell| crate::measure::read_number(cell, "").ok())
            .peekable();
        let low = crate::measure::Decimal::new(2, 1);
        let named = matches!(self.units.get(at), Some(Some(HeadingUnit::Rate(unit))) if *unit != RateUnit::PerCent);
        if !named && rates.peek().is_some() && rates.all(|rate| rate < low && !rate.is_zero()) {
            if let Some(unit) = self.units.get_mut(at) {
                *unit = Some(HeadingUnit::Asked);
            }
        }
    }
}
