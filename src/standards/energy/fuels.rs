//! Fuels: heating value, carbon content and oxidation of two tables, and the CO2 that follows.
//!
//! A company of an industry with a guide of its own takes that guide (table A, ten guides of 2013); everybody else takes the guide of 2015 for other industry
//! (table B). One table serves all years: the same bills by A and by B differ by a tenth. A fuel whose texts contradict each other has no figure here
//! ([`OTHERS`]) and is entered by the person with its source.

use super::factors::{Evidence, Factor};
use super::words as w;
use crate::clause::Clause;
use crate::i18n::Text;
use crate::measure::{Decimal, product, quotient};

/// A fuel with figures of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fuel {
    /// 天然气.
    NaturalGas,
    /// 液化天然气.
    Lng,
    /// 无烟煤.
    Anthracite,
    /// 烟煤.
    Bituminous,
    /// 褐煤.
    Lignite,
    /// 洗精煤.
    CleanedCoal,
    /// 型煤.
    Briquette,
    /// 焦炭.
    Coke,
    /// 柴油.
    Diesel,
    /// 汽油.
    Petrol,
    /// 煤油.
    Kerosene,
    /// 液化石油气.
    Lpg,
}

/// Which guide the parameters are of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Table {
    /// Table B: the guide of 2015 for other industry, 发改办气候〔2015〕1722号.
    #[default]
    Other,
    /// Table A: the ten guides of 2013, 发改办气候〔2013〕2526号.
    Industry,
}

/// What a quantity of fuel counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measured {
    /// 吨.
    Tonnes,
    /// 立方米; heating values are of 10⁴ m³.
    Gas,
}

/// What the CO2 of a fuel is computed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parameters {
    /// 平均低位发热量, GJ/t or GJ/10⁴ Nm³.
    pub heating_value: Factor,
    /// 单位热值含碳量, tC/TJ.
    pub carbon: Factor,
    /// 碳氧化率, %.
    pub oxidation: Factor,
}

const fn row(
    clause: Clause,
    year: u16,
    texts: u8,
    heating_value: (u32, u32),
    carbon: (u32, u32),
    oxidation: u32,
) -> Parameters {
    let evidence = Evidence::Texts(texts);
    Parameters {
        heating_value: Factor::of(heating_value.0, heating_value.1, clause, year, evidence),
        carbon: Factor::of(carbon.0, carbon.1, clause, year, evidence),
        oxidation: Factor::of(oxidation, 0, clause, year, evidence),
    }
}

const fn b(texts: u8, heating_value: (u32, u32), carbon: (u32, u32), oxidation: u32) -> Parameters {
    row(w::TABLE_B, 2015, texts, heating_value, carbon, oxidation)
}

const fn a(heating_value: (u32, u32), carbon: (u32, u32), oxidation: u32) -> Parameters {
    row(w::TABLE_A, 2013, 2, heating_value, carbon, oxidation)
}

/// The carbon content of liquefied natural gas that the guide of 2014 for oil and gas prints, 17.20 tC/TJ, with the heating value of table B.
const LNG_OF_OIL_AND_GAS: Parameters = row(w::TABLE_2014, 2014, 2, (41_868, 3), (1720, 2), 99);

impl Fuel {
    /// All, gases first.
    pub const ALL: [Self; 12] = [
        Self::NaturalGas,
        Self::Lng,
        Self::Anthracite,
        Self::Bituminous,
        Self::Lignite,
        Self::CleanedCoal,
        Self::Briquette,
        Self::Coke,
        Self::Diesel,
        Self::Petrol,
        Self::Kerosene,
        Self::Lpg,
    ];

    /// The code that is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NaturalGas => "gas",
            Self::Lng => "lng",
            Self::Anthracite => "anthracite",
            Self::Bituminous => "bituminous",
            Self::Lignite => "lignite",
            Self::CleanedCoal => "cleaned_coal",
            Self::Briquette => "briquette",
            Self::Coke => "coke",
            Self::Diesel => "diesel",
            Self::Petrol => "petrol",
            Self::Kerosene => "kerosene",
            Self::Lpg => "lpg",
        }
    }

    /// The fuel of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fuel| fuel.code() == code)
    }

    /// Its name, as the guides print it.
    pub const fn name(self) -> Text {
        match self {
            Self::NaturalGas => w::NATURAL_GAS,
            Self::Lng => w::LNG,
            Self::Anthracite => w::ANTHRACITE,
            Self::Bituminous => w::BITUMINOUS,
            Self::Lignite => w::LIGNITE,
            Self::CleanedCoal => w::CLEANED_COAL,
            Self::Briquette => w::BRIQUETTE,
            Self::Coke => w::COKE,
            Self::Diesel => w::DIESEL,
            Self::Petrol => w::PETROL,
            Self::Kerosene => w::KEROSENE,
            Self::Lpg => w::LPG,
        }
    }

    /// What its quantities count in.
    pub const fn measured(self) -> Measured {
        match self {
            Self::NaturalGas => Measured::Gas,
            _ => Measured::Tonnes,
        }
    }

    /// Whether it is a coal, of which every kind has its own row.
    pub const fn is_coal(self) -> bool {
        matches!(
            self,
            Self::Anthracite
                | Self::Bituminous
                | Self::Lignite
                | Self::CleanedCoal
                | Self::Briquette
        )
    }

    /// Whether it is billed in litres, so that a density is needed.
    pub const fn is_liquid(self) -> bool {
        matches!(self, Self::Diesel | Self::Petrol | Self::Kerosene)
    }

    /// The parameters that a table prints; `None` for liquefied natural gas, whose texts contradict each other ([`Self::choices`]).
    ///
    /// 焦炭 of table B is 28.447 GJ/t, as the guide of 2014 has it: that row stands whole in one text, while the 28.446 of 2015 stands in one text alone.
    pub const fn parameters(self, table: Table) -> Option<Parameters> {
        Some(match (table, self) {
            (_, Self::Lng) => return None,
            (Table::Other, Self::NaturalGas) => b(5, (38_931, 2), (1530, 2), 99),
            (Table::Other, Self::Anthracite) => b(2, (24_515, 3), (2749, 2), 94),
            (Table::Other, Self::Bituminous) => b(2, (23_204, 3), (2618, 2), 93),
            (Table::Other, Self::Lignite) => b(2, (14_449, 3), (2800, 2), 96),
            (Table::Other, Self::CleanedCoal) => b(2, (26_344, 3), (2540, 2), 93),
            (Table::Other, Self::Briquette) => b(3, (17_460, 3), (3360, 2), 90),
            (Table::Other, Self::Coke) => row(w::TABLE_2014, 2014, 2, (28_447, 3), (2940, 2), 93),
            (Table::Other, Self::Diesel) => b(3, (4333, 2), (2020, 2), 98),
            (Table::Other, Self::Petrol) => b(3, (4480, 2), (1890, 2), 98),
            (Table::Other, Self::Kerosene) => b(3, (4475, 2), (1960, 2), 98),
            (Table::Other, Self::Lpg) => b(2, (4731, 2), (1720, 2), 99),
            (Table::Industry, Self::NaturalGas) => a((38_931, 2), (1530, 2), 99),
            (Table::Industry, Self::Anthracite) => a((20_304, 3), (2749, 2), 94),
            (Table::Industry, Self::Bituminous) => a((19_570, 3), (2618, 2), 93),
            (Table::Industry, Self::Lignite) => a((14_080, 3), (2800, 2), 96),
            (Table::Industry, Self::CleanedCoal) => a((26_344, 3), (2540, 2), 90),
            (Table::Industry, Self::Briquette) => a((17_460, 3), (3360, 2), 90),
            (Table::Industry, Self::Coke) => a((28_447, 3), (2950, 2), 93),
            (Table::Industry, Self::Diesel) => a((42_652, 3), (2020, 2), 98),
            (Table::Industry, Self::Petrol) => a((43_070, 3), (1890, 2), 98),
            (Table::Industry, Self::Kerosene) => a((44_750, 3), (1960, 2), 98),
            (Table::Industry, Self::Lpg) => a((50_179, 3), (1720, 2), 98),
        })
    }

    /// The rows among which the person chooses, where the texts of a table contradict each other: liquefied natural gas. Blank for every other fuel.
    pub const fn choices(self, table: Table) -> &'static [Parameters] {
        const OTHER: &[Parameters] = &[b(2, (41_868, 3), (1530, 2), 99), LNG_OF_OIL_AND_GAS];
        const INDUSTRY: &[Parameters] = &[a((41_868, 3), (1720, 2), 98)];
        match (self, table) {
            (Self::Lng, Table::Other) => OTHER,
            (Self::Lng, Table::Industry) => INDUSTRY,
            _ => &[],
        }
    }

    /// The densities in kg/L that are offered, and the bounds outside which one is doubted: −20 and −35 号 diesel of the plateau is lighter. `None` where
    /// no text has one. The bounds are ours.
    pub const fn densities(self) -> Option<([Decimal; 2], [Decimal; 2])> {
        const fn hundredths(digits: u32) -> Decimal {
            Decimal::from_parts(digits, 0, 0, false, 2)
        }
        match self {
            Self::Diesel => Some((
                [hundredths(84), hundredths(86)],
                [hundredths(80), hundredths(87)],
            )),
            Self::Petrol => Some((
                [hundredths(73), hundredths(75)],
                [hundredths(70), hundredths(80)],
            )),
            _ => None,
        }
    }
}

impl Table {
    /// Both, the default first.
    pub const ALL: [Self; 2] = [Self::Other, Self::Industry];

    /// The code that is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Other => "B",
            Self::Industry => "A",
        }
    }

    /// The table of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.code() == code)
    }

    /// Its name.
    pub const fn name(self) -> Text {
        match self {
            Self::Other => w::NAME_OF_B,
            Self::Industry => w::NAME_OF_A,
        }
    }

    /// Where it is printed.
    pub const fn clause(self) -> Clause {
        match self {
            Self::Other => w::TABLE_B,
            Self::Industry => w::TABLE_A,
        }
    }
}

/// A fuel whose parameters the person enters, because the texts differ or because one text alone has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Other {
    /// The code that is stored.
    pub code: &'static str,
    /// Its name.
    pub name: Text,
    /// What its quantities count in.
    pub measured: Measured,
    /// What the texts say of it, as help beside the blank fields.
    pub note: Text,
}

const fn other(code: &'static str, name: Text, measured: Measured, note: Text) -> Other {
    Other {
        code,
        name,
        measured,
        note,
    }
}

/// The fuels that are offered with blank parameters.
pub const OTHERS: [Other; 12] = [
    other(
        "washed_coal",
        w::WASHED_COAL,
        Measured::Tonnes,
        w::N_WASHED_COAL,
    ),
    other("crude_oil", w::CRUDE_OIL, Measured::Tonnes, w::N_CRUDE_OIL),
    other("fuel_oil", w::FUEL_OIL, Measured::Tonnes, w::N_FUEL_OIL),
    other(
        "refinery_gas",
        w::REFINERY_GAS,
        Measured::Tonnes,
        w::N_REFINERY_GAS,
    ),
    other(
        "coke_oven_gas",
        w::COKE_OVEN_GAS,
        Measured::Gas,
        w::N_COKE_OVEN_GAS,
    ),
    other(
        "blast_furnace_gas",
        w::BLAST_FURNACE_GAS,
        Measured::Gas,
        w::N_BLAST_FURNACE_GAS,
    ),
    other(
        "converter_gas",
        w::CONVERTER_GAS,
        Measured::Gas,
        w::N_CONVERTER_GAS,
    ),
    other(
        "carbide_gas",
        w::CARBIDE_GAS,
        Measured::Gas,
        w::N_CARBIDE_GAS,
    ),
    other(
        "petroleum_coke",
        w::PETROLEUM_COKE,
        Measured::Tonnes,
        w::N_PETROLEUM_COKE,
    ),
    other("tar", w::TAR, Measured::Tonnes, w::N_TAR),
    other(
        "crude_benzol",
        w::CRUDE_BENZOL,
        Measured::Tonnes,
        w::N_CRUDE_BENZOL,
    ),
    other("other_gas", w::OTHER_GAS, Measured::Gas, w::N_OTHER_GAS),
];

/// FC × NCV × CC × OF with the units as the tables print them: t or m³, GJ/t or GJ/10⁴ m³, tC/TJ and per cent. Of many fuels these products are added
/// before [`of_products`] divides.
pub fn carbon_product(
    amount: Decimal,
    measured: Measured,
    heating_value: Decimal,
    carbon: Decimal,
    oxidation: Decimal,
) -> Option<Decimal> {
    let amount = match measured {
        Measured::Tonnes => amount,
        Measured::Gas => super::units::moved(amount, -4)?,
    };
    product(product(product(amount, heating_value)?, carbon)?, oxidation)
}

/// `E = 44 × Σ(FC × NCV × CC × OF) ÷ 12` in tonnes of CO2, of the sum of such products: multiplied first, divided once. tC/TJ are thousandths of tC/GJ and
/// the oxidation is in per cent, hence 12 × 10⁵.
pub fn of_products(products: Decimal) -> Option<Decimal> {
    quotient(
        product(Decimal::from(44), products)?,
        Decimal::from(1_200_000),
    )
}

/// Whether an oxidation was typed as a fraction, 0.98 for 98 %.
pub fn fraction_suspected(oxidation: Decimal) -> bool {
    oxidation > Decimal::ZERO && oxidation <= Decimal::ONE
}

/// Whether an oxidation in per cent can be one: 80 to 100. The lower bound is ours.
pub fn oxidation_believable(oxidation: Decimal) -> bool {
    oxidation >= Decimal::from(80) && oxidation <= Decimal::ONE_HUNDRED
}

/// Whether a carbon content in tC/TJ can be one: 10 to 45, for gases of furnaces up to 75 (高炉煤气 70.8, 转炉煤气 49.6). The bounds are ours.
pub fn carbon_believable(carbon: Decimal, measured: Measured) -> bool {
    let most = match measured {
        Measured::Tonnes => 45,
        Measured::Gas => 75,
    };
    carbon >= Decimal::TEN && carbon <= Decimal::from(most)
}

/// Whether a heating value can be one: 5 to 60 GJ/t, 20 to 450 GJ/10⁴ m³. One in TJ or in kJ/kg is a thousand times less or more. The bounds are ours.
pub fn heating_value_believable(heating_value: Decimal, measured: Measured) -> bool {
    let [least, most] = match measured {
        Measured::Tonnes => [5, 60],
        Measured::Gas => [20, 450],
    };
    heating_value >= Decimal::from(least) && heating_value <= Decimal::from(most)
}
