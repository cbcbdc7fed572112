//! GB/T 2589—2008, annex A: what energy counts in coal equivalent, by equal value (当量值).
//!
//! T/FIQ 003—2025 cites this edition with its date. The heating values behind these coefficients are not those by which CO2 is computed (烟煤 20 908 and
//! 23 204 kJ/kg); both are as their texts have them. An own measured heating value replaces both.

use super::factors::{Evidence, Factor};
use super::fuels::{Fuel, Measured};
use super::words as w;
use crate::measure::{Decimal, product, quotient};

const fn annex_a(ten_thousandths: u32, evidence: Evidence) -> Factor {
    Factor::of(ten_thousandths, 4, w::GB_T_2589_ANNEX_A, 2008, evidence)
}

const TWO: Evidence = Evidence::Texts(2);

/// 电力（当量值）, 0.1229 kgce/kWh. The printed coefficient is used, not 3.6 ÷ 29.3076.
pub const ELECTRICITY: Factor = annex_a(1229, TWO);

/// 热力（当量值）, 0.03412 kgce/MJ.
pub const HEAT: Factor = Factor::of(3412, 5, w::GB_T_2589_ANNEX_A, 2008, Evidence::Texts(4));

/// 油田天然气, 1.3300 kgce/m³: 389.31 GJ/10⁴ m³, the gas whose CO2 the guides give.
pub const OIL_FIELD_GAS: Factor = annex_a(13_300, TWO);
/// 气田天然气, 1.2143 kgce/m³, such as Qinghai's own gas.
pub const GAS_FIELD_GAS: Factor = annex_a(12_143, TWO);

/// Which coefficient natural gas takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum GasKind {
    /// 油田天然气.
    #[default]
    OilField,
    /// 气田天然气.
    GasField,
}

impl GasKind {
    /// Both, the default first.
    pub const ALL: [Self; 2] = [Self::OilField, Self::GasField];

    /// The coefficient in kgce/m³.
    pub const fn coefficient(self) -> Factor {
        match self {
            Self::OilField => OIL_FIELD_GAS,
            Self::GasField => GAS_FIELD_GAS,
        }
    }
}

/// The coefficient of a fuel: kgce/kg, for natural gas kgce/m³.
///
/// The annex has one row for raw coal, 原煤 0.7143, which anthracite, bituminous coal and lignite take. Lignite has about two thirds of that heating value,
/// so the worksheet says beside it that a measured value is better.
pub const fn of_fuel(fuel: Fuel, gas: GasKind) -> Factor {
    match fuel {
        Fuel::NaturalGas => gas.coefficient(),
        Fuel::Lng => annex_a(17_572, TWO),
        Fuel::Anthracite | Fuel::Bituminous | Fuel::Lignite => annex_a(7143, TWO),
        Fuel::CleanedCoal => annex_a(9000, TWO),
        Fuel::Briquette => annex_a(5000, Evidence::Texts(1)),
        Fuel::Coke => annex_a(9714, TWO),
        Fuel::Diesel => annex_a(14_571, TWO),
        Fuel::Petrol | Fuel::Kerosene => annex_a(14_714, TWO),
        Fuel::Lpg => annex_a(17_143, TWO),
    }
}

/// The kilojoules of a kilogram of coal equivalent: 29 307.6, which is 7 000 kcal of 4.1868 kJ.
pub const OF_COAL_EQUIVALENT: Decimal = Decimal::from_parts(293_076, 0, 0, false, 1);

/// kgce of a quantity in tonnes or m³ by its coefficient: 实物量 × 系数.
pub fn by_coefficient(
    amount: Decimal,
    measured: Measured,
    coefficient: Decimal,
) -> Option<Decimal> {
    let kilograms = match measured {
        Measured::Tonnes => super::units::moved(amount, 3)?,
        Measured::Gas => amount,
    };
    product(kilograms, coefficient)
}

/// The kilojoules of a quantity in tonnes or m³ by an own heating value in GJ/t or GJ/10⁴ m³. Of many fuels they are added before [`of_kilojoules`] divides.
pub fn kilojoules(amount: Decimal, measured: Measured, heating_value: Decimal) -> Option<Decimal> {
    let tens = match measured {
        Measured::Tonnes => 6,
        // GJ/10⁴ m³ are 100 kJ/m³.
        Measured::Gas => 2,
    };
    super::units::moved(product(amount, heating_value)?, tens)
}

/// kgce of kilojoules: ÷ 29 307.6.
pub fn of_kilojoules(kilojoules: Decimal) -> Option<Decimal> {
    quotient(kilojoules, OF_COAL_EQUIVALENT)
}

/// kgce of heat in GJ: MJ × 0.03412.
pub fn of_heat(gigajoules: Decimal) -> Option<Decimal> {
    of_heat_by(gigajoules, HEAT.value())
}

/// kgce of heat in GJ by a coefficient in kgce/MJ.
pub fn of_heat_by(gigajoules: Decimal, coefficient: Decimal) -> Option<Decimal> {
    product(super::units::moved(gigajoules, 3)?, coefficient)
}
