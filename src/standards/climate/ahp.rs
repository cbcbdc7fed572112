//! 5.2 names the analytic hierarchy process (层次分析): weights from pairwise judgements, how consistent they are, and points that sum up.
//!
//! After Saaty. Exact decimals throughout: the principal eigenvector is found by repeated multiplication, to eighteen places.

use super::words::SAATY;
use crate::clause::{Clause, Sourced};
use crate::measure::{Decimal, Places, difference, product, quotient, round_half_up, sum};

/// Saaty's scale: how many times one item may outweigh another.
pub const SCALE: Sourced<u32> = Sourced {
    value: 9,
    clause: Clause::of(&SAATY, "1–9"),
};

/// Saaty's random index by the size of the matrix, from 1, in hundredths: the consistency index of judgements made at random.
pub const RANDOM_INDEX: Sourced<[u32; 15]> = Sourced {
    value: [
        0, 0, 58, 90, 112, 124, 132, 141, 145, 149, 151, 148, 156, 157, 159,
    ],
    clause: Clause::of(&SAATY, "RI"),
};

/// Judgements are consistent enough where the consistency ratio is below this, in tenths.
pub const RATIO_BELOW: Sourced<u32> = Sourced {
    value: 1,
    clause: Clause::of(&SAATY, "CR < 0.1"),
};

/// The most items one matrix compares: as many as there is a random index for.
pub const MOST_ITEMS: usize = RANDOM_INDEX.value.len();

/// The eigenvector is found to so many places.
const PRECISION: u32 = 18;
/// Judgements on Saaty's scale settle within some dozens of rounds.
const MOST_ROUNDS: usize = 2000;

/// How many times the item of the row outweighs that of the column: `over` ÷ `under`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judgement {
    /// The item that is compared.
    pub row: usize,
    /// The item it is compared with.
    pub column: usize,
    /// 3 in 3 and in 3/1.
    pub over: u32,
    /// 3 in 1/3.
    pub under: u32,
}

/// Why judgements make no matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MatrixFault {
    /// No item, or more than [`MOST_ITEMS`].
    Size(usize),
    /// Two items that nobody compared.
    Missing(usize, usize),
    /// Beyond 1/9 to 9, or of an item with itself, or of one that is not there.
    OffScale(usize, usize),
    /// The same two items compared twice.
    Twice(usize, usize),
}

/// A pairwise comparison matrix: positive, and each half the reciprocal of the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    cells: Vec<Vec<Decimal>>,
}

/// The pair of items whose judgement fits least with all the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Inconsistent {
    /// The item that is compared.
    pub row: usize,
    /// The item it is compared with.
    pub column: usize,
    /// What the weights would say in its place.
    pub fitting: Decimal,
}

/// What a matrix says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Priorities {
    /// The weights: the principal eigenvector, summing to 1.
    pub weights: Vec<Decimal>,
    /// λmax.
    pub eigenvalue: Decimal,
    /// CI = (λmax − n) ÷ (n − 1); 0 for two items or fewer.
    pub index: Decimal,
    /// RI: the random index of a matrix of this size; 0 for two items or fewer.
    pub random: Decimal,
    /// CR = CI ÷ RI; 0 for two items or fewer, which cannot contradict each other.
    pub ratio: Decimal,
    /// The judgement that fits least; `None` where all fit, up to the precision.
    pub worst: Option<Inconsistent>,
}

impl Matrix {
    /// The matrix of `size` items. Every pair is judged once, in either direction.
    pub fn new(size: usize, judgements: &[Judgement]) -> Result<Self, MatrixFault> {
        if size == 0 || size > MOST_ITEMS {
            return Err(MatrixFault::Size(size));
        }
        let mut held: Vec<Vec<Option<Decimal>>> = vec![vec![None; size]; size];
        for (item, row) in held.iter_mut().enumerate() {
            if let Some(cell) = row.get_mut(item) {
                *cell = Some(Decimal::ONE);
            }
        }
        for Judgement {
            row,
            column,
            over,
            under,
        } in judgements.iter().copied()
        {
            let off = MatrixFault::OffScale(row, column);
            let on_scale = |part: u32| (1..=SCALE.value).contains(&part);
            if row == column || !on_scale(over) || !on_scale(under) {
                return Err(off);
            }
            for (row, column, over, under) in
                [(row, column, over, under), (column, row, under, over)]
            {
                let cell = held
                    .get_mut(row)
                    .and_then(|cells| cells.get_mut(column))
                    .ok_or(off)?;
                if cell.is_some() {
                    return Err(MatrixFault::Twice(row, column));
                }
                *cell = quotient(Decimal::from(over), Decimal::from(under));
            }
        }
        let whole =
            |row: usize, cells: Vec<Option<Decimal>>| -> Result<Vec<Decimal>, MatrixFault> {
                cells
                    .into_iter()
                    .enumerate()
                    .map(|(column, cell)| cell.ok_or(MatrixFault::Missing(row, column)))
                    .collect()
            };
        let cells = held
            .into_iter()
            .enumerate()
            .map(|(row, cells)| whole(row, cells))
            .collect::<Result<_, _>>()?;
        Ok(Self { cells })
    }

    /// The matrix times a vector.
    fn times(&self, vector: &[Decimal]) -> Option<Vec<Decimal>> {
        let row = |cells: &Vec<Decimal>| {
            cells
                .iter()
                .zip(vector)
                .try_fold(Decimal::ZERO, |total, (cell, part)| {
                    sum(total, product(*cell, *part)?)
                })
        };
        self.cells.iter().map(row).collect()
    }
}

/// The weights of a matrix and how consistent it is. `None` where the weights do not settle or do not fit, which no matrix on the scale does.
pub fn priorities(matrix: &Matrix) -> Option<Priorities> {
    let size = matrix.cells.len();
    let count = Decimal::from(size);
    let enough = Decimal::new(1, PRECISION);
    let mut weights = vec![quotient(Decimal::ONE, count)?; size];
    let mut settled = false;
    for _ in 0..MOST_ROUNDS {
        let next = matrix.times(&weights)?;
        let total = next
            .iter()
            .try_fold(Decimal::ZERO, |total, part| sum(total, *part))?;
        let next = next
            .into_iter()
            .map(|part| quotient(part, total))
            .collect::<Option<Vec<_>>>()?;
        settled = next.iter().zip(&weights).all(|(part, before)| {
            difference(*part, *before).is_some_and(|moved| moved.abs() <= enough)
        });
        weights = next;
        if settled {
            break;
        }
    }
    if !settled {
        return None;
    }
    let of_each = matrix
        .times(&weights)?
        .into_iter()
        .zip(&weights)
        .map(|(part, weight)| quotient(part, *weight))
        .collect::<Option<Vec<_>>>()?;
    let eigenvalue = round_half_up(crate::measure::mean(&of_each)?, Places(PRECISION - 4));
    let random = random_index(size)?;
    // λmax is never below n; what little is, is the last place.
    let index = if size > 2 {
        quotient(
            difference(eigenvalue, count)?.max(Decimal::ZERO),
            difference(count, Decimal::ONE)?,
        )?
    } else {
        Decimal::ZERO
    };
    let ratio = if random.is_zero() {
        Decimal::ZERO
    } else {
        quotient(index, random)?
    };
    Some(Priorities {
        worst: worst(matrix, &weights),
        weights,
        eigenvalue,
        index,
        random,
        ratio,
    })
}

/// Saaty's random index RI of a matrix of `size` items; `None` where there is none, above [`MOST_ITEMS`].
pub fn random_index(size: usize) -> Option<Decimal> {
    let hundredths = RANDOM_INDEX.value.get(size.checked_sub(1)?)?;
    Some(Decimal::new(i64::from(*hundredths), 2))
}

/// The pair whose judgement is the most times larger, or smaller, than its weights say. The first of several.
fn worst(matrix: &Matrix, weights: &[Decimal]) -> Option<Inconsistent> {
    let mut found: Option<(Decimal, Inconsistent)> = None;
    for (row, cells) in matrix.cells.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate().skip(row + 1) {
            let fitting = quotient(*weights.get(row)?, *weights.get(column)?)?;
            let off = quotient(*cell, fitting)?;
            let off = round_half_up(off.max(quotient(Decimal::ONE, off)?), Places(PRECISION - 6));
            if off > Decimal::ONE && found.is_none_or(|(most, _)| off > most) {
                found = Some((
                    off,
                    Inconsistent {
                        row,
                        column,
                        fitting,
                    },
                ));
            }
        }
    }
    found.map(|(_, pair)| pair)
}

impl Priorities {
    /// Whether the judgements are consistent enough: CR < 0.1.
    pub fn consistent(&self) -> bool {
        self.ratio < Decimal::new(i64::from(RATIO_BELOW.value), 1)
    }
}

/// Points by weight that sum to exactly `total`, each a multiple of `unit`: the largest remainder.
///
/// Each item gets the whole units of its share; the units left over go one each to the largest remainders, of equal ones to the earlier item.
/// Shares are compared at twelve places, so that what only the last digits tell apart counts as equal. `None` where nothing has weight or
/// `total` is no multiple of `unit`.
pub fn points(weights: &[Decimal], total: Decimal, unit: Decimal) -> Option<Vec<Decimal>> {
    let weight = weights
        .iter()
        .try_fold(Decimal::ZERO, |total, weight| sum(total, *weight))?;
    let units = quotient(total, unit)?;
    if weight <= Decimal::ZERO
        || !units.fract().is_zero()
        || weights.iter().any(Decimal::is_sign_negative)
    {
        return None;
    }
    let mut shares = Vec::new();
    let mut left = units;
    for (item, part) in weights.iter().enumerate() {
        let share = round_half_up(quotient(product(*part, units)?, weight)?, Places(12));
        left = difference(left, share.floor())?;
        shares.push((item, share.floor(), share.fract()));
    }
    let by_remainder = crate::order::sorted(shares.clone(), |(_, _, remainder), (_, _, other)| {
        remainder > other
    });
    let mut given: Vec<Decimal> = shares.into_iter().map(|(_, whole, _)| whole).collect();
    for (item, _, _) in by_remainder {
        if left < Decimal::ONE {
            break;
        }
        left = difference(left, Decimal::ONE)?;
        if let Some(units) = given.get_mut(item) {
            *units = sum(*units, Decimal::ONE)?;
        }
    }
    given
        .into_iter()
        .map(|units| product(units, unit))
        .collect()
}
