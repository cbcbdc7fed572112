//! Emissions of processes: quantities and factors that the person enters with their sources, and the carbonates whose factors are known.
//!
//! No factor of an industry is built in: those of clinker, lime, carbide and ferroalloys stand in no text at hand. What is no CO2 (CH4, N2O, PFC) has a
//! line of its own in CO2 equivalent and never enters the tonnes of CO2.

use super::factors::{Evidence, Factor};
use super::words as w;
use crate::i18n::Text;
use crate::measure::{Decimal, product};

/// Which gas a process emits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Gas {
    /// CO2.
    #[default]
    Co2,
    /// Another one, in CO2 equivalent.
    Other,
}

/// A line of 生产过程排放.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Process {
    /// What it is.
    pub name: String,
    /// How much, in tonnes.
    pub amount: Decimal,
    /// tCO2/t, or tCO2e/t.
    pub factor: Decimal,
    /// Where the factor comes from; blank where none is named.
    pub source: String,
    /// Which gas.
    pub gas: Gas,
}

impl Process {
    /// What it emits: 数量 × 排放因子.
    pub fn emissions(&self) -> Option<Decimal> {
        product(self.amount, self.factor)
    }
}

/// A carbonate that is decomposed, in tCO2 for each tonne of the pure substance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Carbonate {
    /// Its formula.
    pub formula: &'static str,
    /// Its name.
    pub name: Text,
    /// Its factor.
    pub factor: Factor,
}

const fn carbonate(formula: &'static str, name: Text, ten_thousandths: u32) -> Carbonate {
    Carbonate {
        formula,
        name,
        factor: Factor::of(ten_thousandths, 4, w::CARBONATES, 2013, Evidence::Texts(2)),
    }
}

/// The carbonates that are offered. The guides print 0.4149, 0.5955 and 0.2980 for Na2CO3, Li2CO3 and SrCO3, up to three ten-thousandths below what the atomic
/// masses give; the printed figures are kept.
pub const CARBONATES: [Carbonate; 11] = [
    carbonate("CaCO3", w::CALCIUM_CARBONATE, 4397),
    carbonate("MgCO3", w::MAGNESIUM_CARBONATE, 5220),
    carbonate("CaMg(CO3)2", w::DOLOMITE, 4773),
    carbonate("FeCO3", w::IRON_CARBONATE, 3799),
    carbonate("MnCO3", w::MANGANESE_CARBONATE, 3829),
    carbonate("BaCO3", w::BARIUM_CARBONATE, 2230),
    carbonate("Na2CO3", w::SODA, 4149),
    carbonate("NaHCO3", w::BICARBONATE, 5237),
    carbonate("Li2CO3", w::LITHIUM_CARBONATE, 5955),
    carbonate("K2CO3", w::POTASH, 3184),
    carbonate("SrCO3", w::STRONTIUM_CARBONATE, 2980),
];

/// CO2 of a carbonate in tonnes: 数量 × 纯度 (%) × 因子.
pub fn of_carbonate(tonnes: Decimal, purity: Decimal, carbonate: &Carbonate) -> Option<Decimal> {
    super::units::moved(
        product(product(tonnes, purity)?, carbonate.factor.value())?,
        -2,
    )
}
