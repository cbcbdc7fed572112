//! Typical projects of the guide of 2013: what a supply-side project saves when no report says it.

use crate::measure::{Decimal, product, quotient};

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
