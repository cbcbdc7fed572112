//! What is hard to believe of bills: prices outside their band, months far from the others, parts that are not their total; and what two figures say of each other.
//!
//! All bands are ours.

use super::bills::{Column, Priced, Quantity};
use super::findings::{Finding, Issue};
use super::fuels::Fuel;
use crate::measure::{Decimal, Places, difference, product, quotient, round_half_up, shifted};

/// Between these a price is believed: 0.15 to 2 元/kWh, 1 to 7 元/m³.
pub const fn band(priced: Priced) -> [Decimal; 2] {
    const fn hundredths(digits: u32) -> Decimal {
        Decimal::from_parts(digits, 0, 0, false, 2)
    }
    match priced {
        Priced::Electricity => [hundredths(15), hundredths(200)],
        Priced::NaturalGas => [hundredths(100), hundredths(700)],
    }
}

/// The column whose quantity a price is of.
pub const fn priced(priced: Priced) -> Column {
    match priced {
        Priced::Electricity => Column::Grid,
        Priced::NaturalGas => Column::Fuel(Fuel::NaturalGas),
    }
}

/// Months whose price is outside its band, with the unit in which the quantity would make sense.
pub fn prices(cost: &Quantity, quantity: &Quantity, of: Priced) -> Vec<Finding> {
    let column = priced(of);
    let [least, most] = band(of);
    let believed = |price: Decimal| price >= least && price <= most;
    let pairs = cost.months.iter().zip(&quantity.months);
    (1..)
        .zip(pairs)
        .filter_map(|(month, (cost, amount))| {
            let (cost, amount) = ((*cost)?, (*amount)?);
            if cost <= Decimal::ZERO || amount <= Decimal::ZERO {
                return None;
            }
            let price = quotient(cost, amount)?;
            if believed(price) {
                return None;
            }
            // As a figure in MWh or 万kWh that was read in kWh, or the other way about.
            let in_base = quantity.billed.keys().all(|unit| {
                unit.conversion(column) == Some(super::units::Conversion::Times(Decimal::ONE))
            });
            let other = column.units().iter().copied().find(|unit| {
                let Some(super::units::Conversion::Times(times)) = unit.conversion(column) else {
                    return false;
                };
                if in_base {
                    times > Decimal::ONE && quotient(price, times).is_some_and(believed)
                } else {
                    times == Decimal::ONE
                        && quantity.billed.keys().any(|billed| {
                            matches!(
                                billed.conversion(column),
                                Some(super::units::Conversion::Times(by))
                                    if product(price, by).is_some_and(believed)
                            )
                        })
                }
            });
            Some(Finding::doubt(Issue::PriceOut(column, month, price, other)))
        })
        .collect()
}

/// The median of figures, `None` of nothing.
fn median(mut figures: Vec<Decimal>) -> Option<Decimal> {
    figures.sort();
    let half = figures.len() / 2;
    let upper = *figures.get(half)?;
    if figures.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = *figures.get(half.checked_sub(1)?)?;
    quotient(lower.checked_add(upper)?, Decimal::TWO)
}

/// Months that are five times the median of the others or more, or below a hundredth of it. Months with nothing are left out, as heat has none in summer;
/// at least three others are needed.
pub fn outliers(quantity: &Quantity) -> Vec<Finding> {
    let column = quantity.column;
    let used: Vec<(u8, Decimal)> = (1..)
        .zip(quantity.months)
        .filter_map(|(month, amount)| Some((month, amount?)))
        .filter(|(_, amount)| *amount > Decimal::ZERO)
        .collect();
    used.iter()
        .filter_map(|(month, amount)| {
            let others: Vec<Decimal> = used
                .iter()
                .filter(|(other, _)| other != month)
                .map(|(_, amount)| *amount)
                .collect();
            if others.len() < 3 {
                return None;
            }
            let middle = median(others)?;
            if *amount >= product(middle, Decimal::from(5))? {
                let times = quotient(*amount, middle)?;
                let issue = Issue::TimesTheMedian(column, *month, times);
                return Some(Finding::doubt(issue));
            }
            (shifted(*amount, 2)? < middle)
                .then(|| Finding::doubt(Issue::BelowTheMedian(column, *month)))
        })
        .collect()
}

/// 绿电占比 and a market-based 碳排放量 must not both be KPIs: the same kWh would be rewarded twice (5.4.1.1 不重复计算).
pub fn both_rewarded(green_share: bool, market_based: bool) -> Option<Finding> {
    (green_share && market_based).then(|| Finding::stop(Issue::BothRewarded))
}

/// A cell that was overwritten: it is not the worksheet's figure at its printed places. `None` where both agree.
pub fn cell_differs(worksheet: Decimal, cell: Decimal, places: Places) -> Option<Finding> {
    let printed = round_half_up(worksheet, places);
    (printed != round_half_up(cell, places))
        .then(|| Finding::doubt(Issue::CellDiffers(printed, cell)))
}

/// A typed figure of power or of all emissions that is the worksheet's with green power taken off at the grid's factor: the average of a place contains
/// green power already. `None` for any other figure.
pub fn deduction_refused(typed: Decimal, wrong: Decimal, places: Places) -> Option<Finding> {
    (round_half_up(typed, places) == round_half_up(wrong, places))
        .then(|| Finding::doubt(Issue::DeductionRefused(typed)))
}

/// The figure of the 企业碳账户 prevails; how far the worksheet's is from it, in per cent of the account's. `None` where both agree at the printed places.
pub fn account_differs(account: Decimal, worksheet: Decimal, places: Places) -> Option<Finding> {
    let printed = round_half_up(worksheet, places);
    if printed == round_half_up(account, places) {
        return None;
    }
    let apart = difference(account, printed)?.abs();
    let share =
        product(apart, Decimal::ONE_HUNDRED).and_then(|hundred| quotient(hundred, account.abs()));
    Some(Finding::said(Issue::AccountDiffers(
        account, printed, share,
    )))
}
