//! Typical projects of the guide of 2013: what a supply-side project saves when no report says it, and what of it is hard to believe.

use crate::measure::{Decimal, difference, product, quotient};

/// The hours of a year: 365 × 24.
pub const HOURS_OF_A_YEAR: Decimal = Decimal::from_parts(8_760, 0, 0, false, 0);
/// Outside these a national thermal coal rate is doubted, in grams of coal equivalent for each kWh. The bounds are ours.
pub const COAL_RATES: [Decimal; 2] = [
    Decimal::from_parts(250, 0, 0, false, 0),
    Decimal::from_parts(400, 0, 0, false, 0),
];

/// Above so many hours at full load in a year a wind, PV or hydro plant is doubted. The bounds are ours, above the best sites there are: offshore wind
/// stays below 4,500 hours, PV with trackers on a plateau below 2,500, hydro below 7,000. Other supply is doubted above a year only.
pub const HOURS_OF_KINDS: [(&str, Decimal); 3] = [
    ("wind", Decimal::from_parts(4_500, 0, 0, false, 0)),
    ("pv", Decimal::from_parts(2_500, 0, 0, false, 0)),
    ("hydro", Decimal::from_parts(7_000, 0, 0, false, 0)),
];
/// Above so many megawatts it is asked whether kilowatts were typed. The bound is ours: 50 MW in kilowatts are beyond it, nearly all real plants below.
pub const CAPACITY_OF_ONE: Decimal = Decimal::from_parts(5_000, 0, 0, false, 0);
/// Below so many per cent a rate of own use and line loss is asked whether it is a decimal fraction: 0.03 that means 3 %. The bound is ours.
pub const OWN_USE_OF_PLANTS: Decimal = Decimal::from_parts(5, 0, 0, false, 1);

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

/// The bound of the kind (`wind`, `pv`, `hydro`) that the hours exceed while they fit into a year; what exceeds a year is [`beyond_a_year`].
pub fn beyond_its_kind(hours: Decimal, kind: &str) -> Option<Decimal> {
    HOURS_OF_KINDS
        .into_iter()
        .find(|(of, _)| *of == kind)
        .map(|(_, most)| most)
        .filter(|most| hours > *most && !beyond_a_year(hours))
}

/// Whether the capacity of one project was probably typed in kilowatts: more than 5,000 MW.
pub fn kilowatts_suspected(capacity: Decimal) -> bool {
    capacity > CAPACITY_OF_ONE
}

/// Whether a rate in per cent was probably typed as a decimal fraction: above 0 and below 0.5.
pub fn fraction_suspected(own_use: Decimal) -> bool {
    own_use > Decimal::ZERO && own_use < OWN_USE_OF_PLANTS
}

/// Whether a thermal coal rate is outside 250 to 400 g/kWh (both are believed).
pub fn coal_rate_out_of_line(rate: Decimal) -> bool {
    let [least, most] = COAL_RATES;
    rate < least || rate > most
}
