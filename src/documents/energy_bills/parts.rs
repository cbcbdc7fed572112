//! Columns and rows of a table of bills that are parts or sums of others: 其中：光伏, of which, （含光伏）, 小计, and what adds up whatever it is called.
//!
//! A part is read beside its whole only where the worksheet never adds the two: the periods of the day, green power and power that is resold. Of a
//! whole that is power from the grid and own PV together the parts are read in its place.

use super::Use;
use super::columns::{Says, is_bought, says, unit_of};
use super::words as w;
use crate::documents::paste::headings::core;
use crate::documents::paste::rows::is_sum;
use crate::measure::{Decimal, read_number, sum, units};
use crate::standards::energy::bills::Column;
use crate::standards::energy::fuels::Fuel;

/// How many columns are tried as parts of one sum: every set of them is added up.
const MOST_PARTS: usize = 10;
/// In how many rows at least a sum has to hold.
pub(super) const ROWS_OF_A_SUM: usize = 3;

/// What stands behind 其中, of which, 含 or incl. at the beginning of a heading; `None` where it does not begin so. 含税 and 含碳 are no parts.
pub(super) fn part_of(heading: &str) -> Option<String> {
    let plain = units::plain(heading);
    let text = plain.trim_start_matches(|c: char| !c.is_alphanumeric());
    let mark = w::PART_MARKS.iter().find(|mark| text.starts_with(**mark))?;
    let rest = text
        .get(mark.len()..)?
        .trim_start_matches(|c: char| !c.is_alphanumeric());
    let whole_word = w::PART_MARKS_OF_WORDS.contains(mark)
        || !w::NO_PARTS.iter().any(|other| rest.starts_with(other));
    // A bracket that was opened before the mark ends behind the name.
    let rest = if plain.starts_with(['(', '[', '【']) {
        rest.trim_end_matches([')', ']', '】'])
    } else {
        rest
    };
    whole_word.then(|| rest.to_owned())
}

/// Whether the brackets of a heading say that its figures include PV: 用电量（含光伏）.
fn includes_pv(heading: &str) -> bool {
    let plain = units::plain(heading);
    plain.split(['(', '[', '【']).skip(1).any(|inner| {
        let names_pv = w::PV_HOLDS.iter().any(|pv| inner.contains(pv));
        part_of(inner).is_some() && names_pv
    })
}

/// Whether a heading is a word for a sum and names nothing that is added up: 合计, 总计（kWh）, Total.
pub(super) fn is_bare_sum(heading: &str) -> bool {
    w::BARE_SUMS.contains(&core(heading).as_str())
}

/// Whether a heading calls its column a sum: 用电合计, 合计（吨）, 小计, total.
fn names_sum(heading: &str) -> bool {
    let name = core(heading);
    is_sum(&[name.clone(), "1".to_owned()]) || w::SUM_HOLDS.iter().any(|word| name.contains(word))
}

/// What amounts are of, as far as adding goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kin {
    Power,
    Coal,
    Heat,
    Of(Fuel),
}

fn kin(says: Says) -> Option<Kin> {
    match says {
        Says::SomePv => Some(Kin::Power),
        Says::SomeCoal => Some(Kin::Coal),
        Says::Holds(Use::Quantity(column), _) => match column {
            Column::Grid
            | Column::Tariff(_)
            | Column::Resold
            | Column::PvUsed
            | Column::PvGenerated
            | Column::FeedIn
            | Column::Green => Some(Kin::Power),
            Column::Fuel(
                Fuel::Anthracite
                | Fuel::Bituminous
                | Fuel::Lignite
                | Fuel::CleanedCoal
                | Fuel::Briquette,
            ) => Some(Kin::Coal),
            Column::Fuel(fuel) => Some(Kin::Of(fuel)),
            Column::Heat => Some(Kin::Heat),
            Column::Own(..) | Column::Cost(_) => None,
        },
        _ => None,
    }
}

fn is_grid(says: Says) -> bool {
    matches!(says, Says::Holds(Use::Quantity(Column::Grid), _))
}

fn is_pv(says: Says) -> bool {
    matches!(
        says,
        Says::SomePv | Says::Holds(Use::Quantity(Column::PvUsed), _)
    )
}

fn is_tariff(says: Says) -> bool {
    matches!(says, Says::Holds(Use::Quantity(Column::Tariff(_)), _))
}

/// Whether the worksheet never adds a column to the power from the grid.
fn is_never_added(says: Says) -> bool {
    is_tariff(says)
        || matches!(
            says,
            Says::Holds(
                Use::Quantity(Column::Green | Column::Resold | Column::FeedIn),
                _
            )
        )
}

/// Why a column is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Left {
    /// It is a part of this column.
    PartOf(usize),
    /// It is own PV within this column of all power.
    PvWithin(usize),
    /// It is the sum of these columns, which are read.
    SumOf(Vec<usize>),
}

/// What is found of the columns of a table as parts and sums.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Parts {
    /// Why single columns are not read.
    pub(super) left: Vec<Option<Left>>,
    /// Columns that are read beside others that hold the same.
    pub(super) beside: Vec<usize>,
    /// A column without a name of its own that is the sum of columns that hold this.
    pub(super) named: Vec<(usize, Use)>,
    /// Columns with all the columns that they are found to be the sum of, by the figures.
    pub(super) sums: Vec<(usize, Vec<usize>)>,
    /// The rows, from 0, in which such a column is not the sum that it is in nearly all others: the row, the column and its parts.
    pub(super) differing: Vec<(usize, usize, Vec<usize>)>,
    /// Parts that their headings call so, with their whole.
    wholes: Vec<(usize, usize)>,
}

impl Parts {
    /// Finds parts and sums by the headings and by the figures below them.
    pub(super) fn of(headings: &[String], said: &[Says], cells: &[Vec<String>]) -> Self {
        let mut found = Self {
            left: vec![None; headings.len()],
            ..Self::default()
        };
        (found.sums, found.differing) = sums(headings, said, cells);
        found.by_figures(headings, said);
        found.by_marks(headings, said);
        found.by_names(headings, said);
        found
    }

    /// The columns in whose unit a column is that names none: its whole, its parts, and the other parts of its whole.
    pub(super) fn of_one_unit(&self, at: usize) -> Vec<usize> {
        let mut found: Vec<usize> = self
            .wholes
            .iter()
            .filter(|(part, _)| *part == at)
            .map(|(_, whole)| *whole)
            .collect();
        for (whole, parts) in &self.sums {
            if *whole == at || parts.contains(&at) {
                found.push(*whole);
                found.extend(parts);
            }
        }
        found.retain(|other| *other != at);
        found
    }

    /// Parts that their headings call so, each with its whole before it.
    pub(super) fn wholes(&self) -> impl Iterator<Item = (usize, usize)> {
        self.wholes.iter().map(|(part, whole)| (*whole, *part))
    }

    fn leave(&mut self, at: usize, why: Left) {
        if let Some(left) = self.left.get_mut(at)
            && left.is_none()
        {
            *left = Some(why);
        }
    }

    fn is_left(&self, at: usize) -> bool {
        self.left.get(at).is_some_and(Option::is_some)
    }

    /// Columns that others add up to.
    fn by_figures(&mut self, headings: &[String], said: &[Says]) {
        let says_of = |at: usize| said.get(at).copied().unwrap_or(Says::Nothing);
        for (whole, parts) in self.sums.clone() {
            if self.is_left(whole) {
                continue;
            }
            let resold = Says::Holds(Use::Quantity(Column::Resold), super::columns::Rank::First);
            let grid: Vec<usize> = of(&parts, |at| is_grid(says_of(at)));
            let pv: Vec<usize> = of(&parts, |at| is_pv(says_of(at)));
            let has_resold = parts.iter().any(|at| says_of(*at) == resold);
            let nameless = says_of(whole) == Says::Nothing;
            if !grid.is_empty() && !pv.is_empty() && !has_resold {
                self.leave(whole, Left::SumOf(parts.clone()));
                self.beside.extend(grid.iter().skip(1));
                continue;
            }
            let coals = parts.iter().all(|at| kin(says_of(*at)) == Some(Kin::Coal))
                && parts.iter().any(|at| says_of(*at) != Says::SomeCoal);
            if coals {
                // The kinds of coal have factors of their own; their sum has none.
                self.leave(whole, Left::SumOf(parts.clone()));
                continue;
            }
            if nameless {
                let first = parts.first().map(|at| says_of(*at));
                let same = parts.iter().all(|at| Some(says_of(*at)) == first);
                match first {
                    Some(Says::Holds(held, _)) if same => self.named.push((whole, held)),
                    // A sum of several kinds is no carrier of its own.
                    _ => continue,
                }
            }
            for part in parts {
                if is_never_added(says_of(part)) || says_of(part) == Says::Nothing {
                    continue;
                }
                let why =
                    if is_pv(says_of(part)) && headings.get(part).is_some_and(|of| names_pv(of)) {
                        Left::PvWithin(whole)
                    } else {
                        Left::PartOf(whole)
                    };
                self.leave(part, why);
            }
        }
    }

    /// Columns whose headings begin with 其中 and the like, or whose whole says that it includes them.
    fn by_marks(&mut self, headings: &[String], said: &[Says]) {
        let says_of = |at: usize| said.get(at).copied().unwrap_or(Says::Nothing);
        let including = headings.iter().any(|heading| includes_pv(heading));
        let marked: Vec<usize> = headings
            .iter()
            .enumerate()
            .filter(|(at, heading)| {
                part_of(heading).is_some()
                    || including && is_pv(says_of(*at)) && !includes_pv(heading)
            })
            .map(|(at, _)| at)
            .collect();
        let bought = |at: usize| {
            is_grid(says_of(at)) && headings.get(at).is_some_and(|heading| is_bought(heading))
        };
        for &at in &marked {
            let Some(kin_of_part) = kin(says_of(at)) else {
                continue;
            };
            let fits = |whole: &usize| {
                let says = says_of(*whole);
                !marked.contains(whole)
                    && kin(says) == Some(kin_of_part)
                    && (kin_of_part != Kin::Power || is_grid(says) || says == says_of(at))
            };
            // The whole is the nearest before its parts; 含 may stand behind them.
            let before = (0..at).rev().find(fits);
            let Some(whole) = before.or_else(|| (at..headings.len()).find(fits)) else {
                continue;
            };
            self.wholes.push((at, whole));
            if is_never_added(says_of(at)) || self.is_left(at) || self.is_left(whole) {
                continue;
            }
            let family: Vec<usize> = of(&marked, |other| {
                !self.is_left(other) && kin(says_of(other)) == Some(kin_of_part)
            });
            let instead = match kin_of_part {
                // Own PV may stand beside without 其中 before it.
                Kin::Power => {
                    said.iter().any(|says| is_pv(*says))
                        && family.iter().any(|other| bought(*other))
                }
                Kin::Coal => says_of(whole) == Says::SomeCoal && says_of(at) != Says::SomeCoal,
                _ => false,
            };
            if instead {
                let parts = of(&family, |other| {
                    bought(other) || is_pv(says_of(other)) || kin_of_part == Kin::Coal
                });
                self.leave(whole, Left::SumOf(parts));
                let others = of(&family, |other| is_grid(says_of(other)) && !bought(other));
                for other in others {
                    self.leave(other, Left::PartOf(whole));
                }
            } else if is_pv(says_of(at)) && is_grid(says_of(whole)) {
                self.leave(at, Left::PvWithin(whole));
            } else {
                self.leave(at, Left::PartOf(whole));
            }
        }
    }

    /// Of several columns of one thing the one that calls itself their sum is read.
    fn by_names(&mut self, headings: &[String], said: &[Says]) {
        let mut held: Vec<Use> = Vec::new();
        for says in said {
            if let Says::Holds(of @ Use::Quantity(column), _) = says
                && !matches!(column, Column::Cost(_))
                && !held.contains(of)
            {
                held.push(*of);
            }
        }
        for of_held in held {
            let columns: Vec<usize> = said
                .iter()
                .enumerate()
                .filter(|(at, says)| {
                    matches!(says, Says::Holds(of, _) if *of == of_held) && !self.is_left(*at)
                })
                .map(|(at, _)| at)
                .collect();
            let sums = of(&columns, |at| {
                headings.get(at).is_some_and(|name| names_sum(name))
            });
            // Settled power is a sum by its name already, and its rank decides.
            if let [whole] = sums[..]
                && columns.len() > 1
                && !self.named.iter().any(|(at, _)| *at == whole)
                && of_held != Use::Quantity(Column::Grid)
            {
                for other in columns.into_iter().filter(|other| *other != whole) {
                    self.leave(other, Left::PartOf(whole));
                }
            }
        }
    }
}

/// Those of some columns that satisfy a condition.
fn of(columns: &[usize], keep: impl Fn(usize) -> bool) -> Vec<usize> {
    columns.iter().copied().filter(|at| keep(*at)).collect()
}

fn names_pv(heading: &str) -> bool {
    let plain = units::plain(heading);
    w::PV_HOLDS.iter().any(|pv| plain.contains(pv))
}

/// The figure of a cell, whatever unit stands behind it; `None` of a blank or of words.
fn figure(cell: &str) -> Option<Decimal> {
    read_number(cell, "").ok()
}

/// Columns with the columns that they are the sum of.
type Sums = Vec<(usize, Vec<usize>)>;

/// Columns that are the sum of at least two others in every row, with these; and single rows, from 0, in which a column is not the sum that it is in nearly
/// all others.
///
/// Only columns that may be of one kind and name no other unit are tried; periods of the day beside their total are no finding.
fn sums(
    headings: &[String],
    said: &[Says],
    cells: &[Vec<String>],
) -> (Sums, Vec<(usize, usize, Vec<usize>)>) {
    let (numbers, rows): (Vec<usize>, Vec<Vec<Option<Decimal>>>) = cells
        .iter()
        .enumerate()
        .filter(|(_, row)| !is_sum(row))
        .map(|(at, row)| (at, row.iter().map(|cell| figure(cell)).collect()))
        .unzip();
    let at_row = |row: &[Option<Decimal>], at: usize| row.get(at).copied().flatten();
    let says_of = |at: usize| said.get(at).copied().unwrap_or(Says::Nothing);
    let filled = |at: usize| {
        rows.iter()
            .filter(|row| at_row(row, at).is_some_and(|figure| !figure.is_zero()))
            .count()
    };
    let unit = |at: usize| {
        let column = match says_of(at) {
            Says::Holds(Use::Quantity(column), _) => column,
            Says::SomeCoal => Column::Fuel(Fuel::Bituminous),
            _ => Column::Grid,
        };
        headings
            .get(at)
            .and_then(|heading| unit_of(heading, column))
    };
    let possible: Vec<usize> = (0..headings.len())
        .filter(|at| {
            let words = headings.get(*at).is_some_and(|heading| !heading.is_empty());
            let nameless = says_of(*at) == Says::Nothing && words;
            (nameless || kin(says_of(*at)).is_some()) && filled(*at) > 0
        })
        .collect();
    let mut found = Vec::new();
    let mut differing = Vec::new();
    for &whole in &possible {
        if filled(whole) < ROWS_OF_A_SUM || is_never_added(says_of(whole)) {
            continue;
        }
        let others: Vec<usize> = of(&possible, |at| {
            let akin = match (kin(says_of(whole)), kin(says_of(at))) {
                (Some(one), Some(other)) => one == other,
                _ => true,
            };
            let same_unit = match (unit(whole), unit(at)) {
                (Some(one), Some(other)) => one == other,
                _ => true,
            };
            // Green power is within the power that was bought, and PV fed in is no use.
            let apart = matches!(
                says_of(at),
                Says::Holds(
                    Use::Quantity(Column::Green | Column::FeedIn | Column::PvGenerated),
                    _
                )
            );
            at != whole && akin && same_unit && !apart && !is_tariff(says_of(at))
        });
        if others.len() > MOST_PARTS
            || matches!(
                says_of(whole),
                Says::Holds(Use::Quantity(Column::PvGenerated), _)
            )
        {
            continue;
        }
        // The columns whose sum this one is in the most rows.
        let mut best: Option<(usize, Vec<usize>, Vec<usize>)> = None;
        for set in 1..1_usize << others.len() {
            let parts: Vec<usize> = others
                .iter()
                .enumerate()
                .filter(|(bit, _)| (set >> bit) & 1 == 1)
                .map(|(_, at)| *at)
                .collect();
            let akin = parts.iter().any(|at| kin(says_of(*at)).is_some());
            if parts.len() < 2 || !akin {
                continue;
            }
            let Some((apart, blank)) = adds_up(&rows, whole, &parts) else {
                continue;
            };
            // Where one row differs, the columns have to say by their words that the one is the whole of the others.
            let plain = names_whole(headings, whole) || blank == 0 && apart.is_empty();
            let worse = apart.len() + blank;
            if plain && best.as_ref().is_none_or(|(least, ..)| worse < *least) {
                best = Some((worse, parts, apart));
            }
        }
        if let Some((_, parts, apart)) = best {
            let number = |at: &usize| numbers.get(*at).copied();
            let apart = apart.iter().filter_map(number);
            differing.extend(apart.map(|row| (row, whole, parts.clone())));
            found.push((whole, parts));
        }
    }
    (found, differing)
}

/// Whether a heading says that its column is a whole: 合计, 总用电量, total.
fn names_whole(headings: &[String], at: usize) -> bool {
    let all = |heading: &String| names_sum(heading) || core(heading).starts_with(w::ALL_BEFORE);
    headings.get(at).is_some_and(all)
}

/// The rows, from 0, in which a column is not the sum of others, and how many rows lack it; `None` where it is no sum of these: it has to be one in three
/// rows at least with two parts each, in three times as many as those in which it is none, and each part is in some of them.
fn adds_up(
    rows: &[Vec<Option<Decimal>>],
    whole: usize,
    parts: &[usize],
) -> Option<(Vec<usize>, usize)> {
    let (mut of_two, mut blank) = (0_usize, 0_usize);
    let mut apart = Vec::new();
    let mut used = vec![false; parts.len()];
    for (number, row) in rows.iter().enumerate() {
        let at = |column: usize| row.get(column).copied().flatten();
        let figures: Vec<Option<Decimal>> = parts.iter().map(|part| at(*part)).collect();
        let Some(total) = at(whole) else {
            blank += usize::from(figures.iter().any(Option::is_some));
            continue;
        };
        let added = figures
            .iter()
            .flatten()
            .try_fold(Decimal::ZERO, |total, figure| sum(total, *figure));
        if added != Some(total) {
            apart.push(number);
            continue;
        }
        let mut many = 0;
        for (used, figure) in used.iter_mut().zip(&figures) {
            if figure.is_some_and(|figure| !figure.is_zero()) {
                *used = true;
                many += 1;
            }
        }
        if many > 1 {
            of_two += 1;
        }
    }
    let nearly = (apart.len() + blank).saturating_mul(ROWS_OF_A_SUM) <= of_two;
    (of_two >= ROWS_OF_A_SUM && nearly && used.into_iter().all(|used| used))
        .then_some((apart, blank))
}

/// Two rows of headings as one: a heading that stands alone in either, and what stands below 其中 as a part of it.
pub(super) fn joined(above: &[String], below: &[String]) -> Vec<String> {
    let mut last = String::new();
    above
        .iter()
        .zip(below)
        .map(|(above, below)| {
            if !above.is_empty() {
                last.clone_from(above);
            }
            let is_part = part_of(&last).is_some_and(|rest| rest.is_empty());
            match (below.is_empty(), is_part) {
                (true, _) => above.clone(),
                (false, true) => [last.as_str(), below].concat(),
                (false, false) => below.clone(),
            }
        })
        .collect()
}

/// Whether two rows are headings that belong together: neither has a figure, both name something, and the upper one fills places that the lower one
/// leaves blank or says 其中.
pub(super) fn belong(above: &[String], below: &[String]) -> bool {
    let words = |row: &[String]| {
        let mut filled = row.iter().filter(|cell| !cell.is_empty());
        filled.clone().count() > 0 && !filled.any(|cell| read_number(cell, "").is_ok())
    };
    let says_something = |row: &[String]| row.iter().any(|cell| says(cell) != Says::Nothing);
    let whole = above.iter().zip(below).any(|(above, below)| {
        !above.is_empty() && below.is_empty() && says(above) != Says::Nothing
    });
    let part = above
        .iter()
        .any(|cell| part_of(cell).is_some_and(|rest| rest.is_empty()));
    words(above) && words(below) && says_something(below) && (whole || part)
}
