//! Rows of a table of bills that are the sums of some of its rows, 一季度小计, 上半年合计, 小计: held against these rows, and said where they differ.

use super::months;
use super::words as w;
use crate::i18n::Message;
use crate::measure::{Decimal, Year, difference, grouped, sum, units};
use crate::standards::energy::words as e;

/// What a row of a part of a table is the sum of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    /// The rows of these months.
    Months(u8, u8),
    /// The rows since the last such row.
    Since,
    /// All rows above it.
    Above,
}

/// A row that is the sum of some rows.
#[derive(Debug, Clone)]
pub(super) struct Part {
    /// The number of the row, from 1.
    pub(super) number: usize,
    /// What it is called.
    pub(super) name: String,
    /// What it is the sum of.
    pub(super) of: Of,
    /// The year of its months, where the row says one.
    pub(super) year: Option<Year>,
    /// How many rows with amounts stand above it.
    pub(super) above: usize,
    /// Its figures, in the order of the heads.
    pub(super) figures: Vec<Option<Decimal>>,
}

/// What a row of sums is the sum of, by its words; `None` where it is the total of the table.
pub(super) fn part(row: &[String], month: &str) -> Option<(String, Of, Option<Year>)> {
    let plain = |cell: &str| -> String {
        let text: String = units::plain(cell).chars().filter(|c| *c != ':').collect();
        text.trim_matches(['(', ')']).to_owned()
    };
    let word = row.iter().find_map(|cell| {
        let text = plain(cell);
        let ending = w::SUM_HOLDS
            .iter()
            .chain(w::PART_WORDS)
            .find(|word| text.ends_with(**word))?;
        Some((cell, text.clone(), *ending))
    });
    let (cell, text, ending) = word?;
    let rest = text.strip_suffix(ending).unwrap_or(&text);
    let named = months::read(rest, false).or_else(|| months::read(month, true));
    if let Some(when) = named {
        let of = Of::Months(when.since.unwrap_or(when.month), when.month);
        return Some((cell.clone(), of, when.year));
    }
    if text.contains(e::PART_OF_TOTAL) || text.contains(w::SUBTOTAL) {
        return Some((cell.clone(), Of::Since, None));
    }
    (ending == w::CUMULATED).then(|| (cell.clone(), Of::Above, None))
}

/// A row of a table that was read: its year and month, and its figures in the order of the heads.
pub(super) type Row = ((Year, u8), Vec<Option<Decimal>>);

/// What is said of the parts whose rows do not add up to them: the name of each head, in its order.
pub(super) fn differing(parts: &[Part], rows: &[Row], heads: &[crate::i18n::Arg]) -> Vec<Message> {
    let mut said = Vec::new();
    let mut since = 0;
    for part in parts {
        // A row that says no year is of that of the row above it, or below it where it is the first.
        let beside = part.above.checked_sub(1).unwrap_or(part.above);
        let year = part
            .year
            .or_else(|| rows.get(beside).map(|((year, _), _)| *year));
        let of = match part.of {
            Of::Months(first, last) => rows
                .iter()
                .filter(|((of, month), _)| Some(*of) == year && (first..=last).contains(month))
                .collect::<Vec<_>>(),
            Of::Since => rows.iter().take(part.above).skip(since).collect(),
            Of::Above => rows.iter().take(part.above).collect(),
        };
        since = part.above;
        if of.is_empty() {
            continue;
        }
        for (at, head) in heads.iter().enumerate() {
            let Some(figure) = part.figures.get(at).copied().flatten() else {
                continue;
            };
            let figures = of
                .iter()
                .filter_map(|(_, row)| row.get(at).copied().flatten());
            let Some(total) = { figures }.try_fold(Decimal::ZERO, sum) else {
                continue;
            };
            let Some(apart) = difference(figure, total).filter(|apart| !apart.is_zero()) else {
                continue;
            };
            let shown = |figure| grouped(figure, None).into();
            said.push(Message::new(
                w::PART_DIFFERS,
                vec![
                    part.number.to_string().into(),
                    part.name.as_str().into(),
                    head.clone(),
                    shown(figure),
                    shown(total),
                    shown(apart.abs()),
                ],
            ));
        }
    }
    said
}
