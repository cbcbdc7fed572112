//! Typical projects of the guide of 2013: what a supply-side project saves when no report says it, and what of it is hard to believe.

use crate::measure::{Decimal, difference, product, quotient};

/// The hours of a year: 365 × 24.
pub const HOURS_OF_A_YEAR: Decimal = Decimal::from_parts(8_760, 0, 0, false, 0);
/// Outside these a national thermal coal rate is doubted, in grams of coal equivalent for each kWh. The bounds are ours.
pub const COAL_RATES: [Decimal; 2] = [
    Decimal::from_parts(250, 0, 0, false, 0),
    Decimal::from_parts(400, 0, 0, false, 0),
];

/// 年供电量 of a plant in kWh: 装机容量 (MW) × 年利用小时数, less what the plant uses and loses itself, in per cent.
///
/// `None` where the plant would use all of it, or where the result does not fit.
pub fn supply(capacity: Decimal, hours: Decimal, own_use: Decimal) -> Option<Decimal> {
    let left = difference(Decimal::ONE_HUNDRED, own_use).filter(|left| *left > Decimal::ZERO)?;
    // MW × h are MWh; a thousand kWh each, a hundredth for each per cent.
    product(product(product(capacity, hours)?, left)?, Decimal::TEN)
}

/// Wind, PV, hydro and other supply: coal equivalent saved in a year, in tonnes: 年供电量 × 上年火电供电标准煤耗.
///
/// `supply` in kWh, `coal_rate` in grams of coal equivalent for each kWh: last year's national rate, entered with its source.
pub fn coal_saved(supply: Decimal, coal_rate: Decimal) -> Option<Decimal> {
    quotient(product(supply, coal_rate)?, Decimal::from(1_000_000))
}

/// CO2 avoided with it, in tonnes: 节约标准煤 × 二氧化碳折算系数, the factor (t/tce) entered with its source.
pub fn co2_avoided(coal: Decimal, factor: Decimal) -> Option<Decimal> {
    product(coal, factor)
}

/// The same from the supply: 年供电量 (kWh) × 因子 (t/MWh), the factor entered with its source.
pub fn co2_of_supply(supply: Decimal, factor: Decimal) -> Option<Decimal> {
    quotient(product(supply, factor)?, Decimal::ONE_THOUSAND)
}

/// The hours that a supply (kWh) would keep a capacity (MW) at work. `None` without a capacity.
pub fn hours_implied(supply: Decimal, capacity: Decimal) -> Option<Decimal> {
    quotient(supply, product(capacity, Decimal::ONE_THOUSAND)?)
}

/// Whether so many hours are more than a year has.
pub fn beyond_a_year(hours: Decimal) -> bool {
    hours > HOURS_OF_A_YEAR
}

/// Whether a thermal coal rate is outside 250 to 400 g/kWh (both are believed).
pub fn coal_rate_out_of_line(rate: Decimal) -> bool {
    let [least, most] = COAL_RATES;
    rate < least || rate > most
}
