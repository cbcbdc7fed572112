//! Heat that is bought: the default factor of its CO2.

use super::factors::{Evidence, Factor};
use super::words as w;
use crate::measure::{Decimal, product};

/// 0.11 tCO2/GJ: the guides' default where the supplier has no measured factor. A measured one goes before it.
pub const DEFAULT: Factor = Factor::of(11, 2, w::HEAT_DEFAULT, 2015, Evidence::Texts(4));

/// Outside these a figure is not taken for a factor in tCO2/GJ. The bounds are ours: heat of a boiler that burns the poorest coal stays below 0.2.
pub const BOUNDS: [Decimal; 2] = [
    Decimal::from_parts(1, 0, 0, false, 2),
    Decimal::from_parts(2, 0, 0, false, 1),
];

/// Whether a figure can be a factor in tCO2/GJ.
pub fn believable(factor: Decimal) -> bool {
    let [least, most] = BOUNDS;
    factor >= least && factor <= most
}

/// 范围二 of heat in tonnes: GJ × factor (tCO2/GJ).
pub fn emissions(gigajoules: Decimal, factor: Decimal) -> Option<Decimal> {
    product(gigajoules, factor)
}
