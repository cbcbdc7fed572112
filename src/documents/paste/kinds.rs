//! Columns of a pasted block without headings that go to the fields which take such entries: a column of scores to the score, and not to the first text.

use super::block::Block;
use super::rows::is_figure;
use super::{Target, Use, reads};
use crate::documents::{Field, FieldKind};

/// How well a column fits a field; `None` where its cells cannot be entered there.
///
/// Figures fit a field of figures, days a field of days and choices their field; words fit every field of words. Figures fit a text too, but say
/// nothing for it.
fn fits(field: &Field, is_key: bool, cells: &[&str]) -> Option<i32> {
    let filled = || cells.iter().filter(|cell| !cell.is_empty());
    let all = |holds: &dyn Fn(&str) -> bool| filled().all(|cell| holds(cell));
    match field.kind {
        FieldKind::Number { .. } | FieldKind::Year | FieldKind::Date => {
            all(&|cell| reads(field, cell) == Some(true)).then_some(OWN)
        }
        // A choice that is typed otherwise is asked about.
        FieldKind::Choice(_) | FieldKind::Many(_) => {
            let known = filled().filter(|cell| reads(field, cell) == Some(true));
            let most = known.count() * 2 > filled().count();
            Some(if most { OWN } else { ASKED })
        }
        FieldKind::File => None,
        // Numbers of loans may be figures.
        _ if is_key => Some(WORDS),
        _ if all(&is_figure) && filled().next().is_some() => Some(0),
        _ => Some(WORDS),
    }
}

/// What a field of figures, days or choices counts, a text, a choice that is asked about, and a field directly behind that of the column before.
const OWN: i32 = 6;
const WORDS: i32 = 2;
const ASKED: i32 = 1;
const NEXT: i32 = 1;

/// The columns in the order of the fields, so that most of them fit; `None` where they fit as `by_place` has them, or where no other order fits better.
/// The column `names` names the rows.
pub(super) fn by_kind(
    target: &Target,
    cells: &Block,
    by_place: &[Use],
    names: Option<usize>,
) -> Option<Vec<Use>> {
    let width = by_place.len();
    let columns: Vec<usize> = (0..width).filter(|column| Some(*column) != names).collect();
    let of_column = |column: usize| -> Vec<&str> {
        let cells = cells.iter();
        cells
            .map(|row| row.get(column).map_or("", String::as_str))
            .collect()
    };
    // Whether the columns fit one field after the other.
    let first = by_place
        .iter()
        .find_map(|to| match to {
            Use::Field(at) => Some(*at),
            _ => None,
        })
        .unwrap_or(0);
    let has_figures = |from: usize| {
        let fields = target.fields.get(from..target.asked).unwrap_or_default();
        fields
            .iter()
            .any(|field| matches!(field.kind, FieldKind::Number { .. }))
    };
    let key = target.key();
    let scores: Vec<Vec<Option<i32>>> = columns
        .iter()
        .map(|column| {
            let cells = of_column(*column);
            let fields = target.fields.iter().take(target.asked).enumerate();
            fields
                .map(|(at, field)| fits(field, key == Some(at), &cells))
                .collect()
        })
        .collect();
    let score = |nth: usize, at: usize| scores.get(nth)?.get(at).copied().flatten();
    let misfit = columns.iter().enumerate().any(|(nth, column)| {
        let at = match (names, by_place.get(*column)) {
            (Some(_), _) => first + nth,
            (None, Some(Use::Field(at))) => *at,
            _ => return false,
        };
        match score(nth, at) {
            None => at < target.asked,
            Some(fit) => fit == 0 && has_figures(at),
        }
    });
    if !misfit {
        return None;
    }
    // The best order so far, by the field of the last column that has one: what it counts, and the field of each column.
    let mut best: Vec<(i32, Vec<Option<usize>>)> = vec![(0, Vec::new())];
    for nth in 0..columns.len() {
        let mut next: Vec<(i32, Vec<Option<usize>>)> = Vec::new();
        for (counted, placed) in &best {
            let last = placed.iter().rev().find_map(|at| *at);
            let from = last.map_or(0, |last| last + 1);
            let mut without = placed.clone();
            without.push(None);
            next.push((*counted, without));
            for at in from..target.asked {
                let Some(fit) = score(nth, at) else { continue };
                let behind = placed.last().copied().flatten().map(|before| before + 1);
                // Every field that is passed over counts against the order.
                let joined = if behind == Some(at) { NEXT } else { 0 };
                let mut with = placed.clone();
                with.push(Some(at));
                let skipped = i32::try_from(at - from).unwrap_or(i32::MAX);
                next.push((
                    counted.saturating_add(fit + joined).saturating_sub(skipped),
                    with,
                ));
            }
        }
        // Of orders that end in the same field the best one is kept, of equal ones the first.
        let mut kept: Vec<(i32, Vec<Option<usize>>)> = Vec::new();
        for (counted, placed) in next {
            let end = |placed: &[Option<usize>]| placed.iter().rev().find_map(|at| *at);
            let same = |known: &&mut (i32, Vec<Option<usize>>)| {
                end(&known.1) == end(&placed)
                    && known.1.last().is_some_and(Option::is_some)
                        == placed.last().is_some_and(Option::is_some)
            };
            match kept.iter_mut().find(same) {
                Some(known) if known.0 >= counted => {}
                Some(known) => *known = (counted, placed),
                None => kept.push((counted, placed)),
            }
        }
        best = kept;
    }
    let mut found: Option<(i32, Vec<Option<usize>>)> = None;
    for (counted, placed) in best {
        if found.as_ref().is_none_or(|known| counted > known.0) {
            found = Some((counted, placed));
        }
    }
    let (_, placed) = found.filter(|(_, placed)| placed.iter().any(Option::is_some))?;
    let mut to = vec![Use::Nothing; width];
    if let Some(to) = names.and_then(|column| to.get_mut(column)) {
        *to = Use::RowName;
    }
    for (column, at) in columns.iter().zip(placed) {
        if let (Some(to), Some(at)) = (to.get_mut(*column), at) {
            *to = Use::Field(at);
        }
    }
    Some(to)
}
