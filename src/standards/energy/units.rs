//! In which units bills count, and what one of them is in the unit that the worksheet computes in. A unit is named or asked, never guessed.

use super::bills::Column;
use super::fuels::Measured;
use super::words as w;
use crate::i18n::Text;
use crate::measure::{Decimal, NumberFault, product, quotient, read_number, shifted, units};

/// A figure moved by so many tens. Where its digits reach as far as digits are kept, it is multiplied or divided instead.
pub(super) fn moved(figure: Decimal, tens: i32) -> Option<Decimal> {
    shifted(figure, tens).or_else(|| {
        let by = shifted(Decimal::ONE, tens.abs())?;
        if tens < 0 {
            quotient(figure, by)
        } else {
            product(figure, by)
        }
    })
}

/// A unit of bills.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// 千瓦时.
    KilowattHour,
    /// 万千瓦时.
    TenThousandKilowattHours,
    /// 兆瓦时.
    MegawattHour,
    /// 立方米. The billed volume, at 20 °C, is taken as one at normal conditions.
    CubicMetre,
    /// 万立方米.
    TenThousandCubicMetres,
    /// 吨.
    Tonne,
    /// 万吨.
    TenThousandTonnes,
    /// 千克.
    Kilogram,
    /// 升.
    Litre,
    /// 瓶, of a weight that the person enters.
    Bottle,
    /// 吉焦.
    Gigajoule,
    /// 兆焦.
    Megajoule,
    /// 百万千卡: 4.1868 GJ.
    MillionKilocalories,
    /// 万大卡: 0.041868 GJ.
    TenThousandKilocalories,
    /// 吨蒸汽, of an enthalpy that the person enters.
    TonneOfSteam,
    /// 元.
    Yuan,
    /// 万元.
    TenThousandYuan,
}

/// The unit that the worksheet computes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Base {
    /// 千瓦时.
    KilowattHours,
    /// 立方米.
    CubicMetres,
    /// 吨.
    Tonnes,
    /// 吉焦.
    Gigajoules,
    /// 元.
    Yuan,
}

/// What one unit is in the base unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conversion {
    /// So much.
    Times(Decimal),
    /// A thousandth of the density in kg/L.
    Density,
    /// A thousandth of the weight of a bottle in kg.
    BottleWeight,
    /// The enthalpy in GJ/t.
    Enthalpy,
}

impl Base {
    /// Its name.
    pub const fn name(self) -> Text {
        match self {
            Self::KilowattHours => Unit::KilowattHour.name(),
            Self::CubicMetres => Unit::CubicMetre.name(),
            Self::Tonnes => Unit::Tonne.name(),
            Self::Gigajoules => Unit::Gigajoule.name(),
            Self::Yuan => Unit::Yuan.name(),
        }
    }
}

impl Unit {
    /// All.
    pub const ALL: [Self; 17] = [
        Self::KilowattHour,
        Self::TenThousandKilowattHours,
        Self::MegawattHour,
        Self::CubicMetre,
        Self::TenThousandCubicMetres,
        Self::Tonne,
        Self::TenThousandTonnes,
        Self::Kilogram,
        Self::Litre,
        Self::Bottle,
        Self::Gigajoule,
        Self::Megajoule,
        Self::MillionKilocalories,
        Self::TenThousandKilocalories,
        Self::TonneOfSteam,
        Self::Yuan,
        Self::TenThousandYuan,
    ];

    /// The code that is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::KilowattHour => "kWh",
            Self::TenThousandKilowattHours => "10MWh",
            Self::MegawattHour => "MWh",
            Self::CubicMetre => "m3",
            Self::TenThousandCubicMetres => "10km3",
            Self::Tonne => "t",
            Self::TenThousandTonnes => "10kt",
            Self::Kilogram => "kg",
            Self::Litre => "L",
            Self::Bottle => "bottle",
            Self::Gigajoule => "GJ",
            Self::Megajoule => "MJ",
            Self::MillionKilocalories => "Gcal",
            Self::TenThousandKilocalories => "10Mcal",
            Self::TonneOfSteam => "t_steam",
            Self::Yuan => "CNY",
            Self::TenThousandYuan => "10kCNY",
        }
    }

    /// The unit of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.code() == code)
    }

    /// Its name.
    pub const fn name(self) -> Text {
        match self {
            Self::KilowattHour => w::KWH,
            Self::TenThousandKilowattHours => w::TEN_MWH,
            Self::MegawattHour => w::MWH,
            Self::CubicMetre => w::CUBIC_METRE,
            Self::TenThousandCubicMetres => w::TEN_THOUSAND_CUBIC_METRES,
            Self::Tonne => w::TONNE,
            Self::TenThousandTonnes => w::TEN_KT,
            Self::Kilogram => w::KILOGRAM,
            Self::Litre => w::LITRE,
            Self::Bottle => w::BOTTLE,
            Self::Gigajoule => w::GJ,
            Self::Megajoule => w::MJ,
            Self::MillionKilocalories => w::GCAL,
            Self::TenThousandKilocalories => w::TEN_MCAL,
            Self::TonneOfSteam => w::TONNE_OF_STEAM,
            Self::Yuan => w::YUAN,
            Self::TenThousandYuan => w::TEN_THOUSAND_YUAN,
        }
    }

    /// The unit that a text names, for quantities of a column; `None` where it names none, or one in which the column is not billed.
    ///
    /// Heat in tonnes is steam.
    pub fn read(text: &str, column: Column) -> Option<Self> {
        let plain = units::plain(text);
        let (unit, _) = w::UNITS
            .iter()
            .find(|(_, names)| names.contains(&plain.as_str()))?;
        let unit = match (*unit, column) {
            (Self::Tonne, Column::Heat) => Self::TonneOfSteam,
            (unit, _) => unit,
        };
        column.units().contains(&unit).then_some(unit)
    }

    /// What one of it is in the base unit of a column; `None` where the column is not billed in it.
    pub fn conversion(self, column: Column) -> Option<Conversion> {
        const fn tens(figure: u32) -> Conversion {
            Conversion::Times(Decimal::from_parts(figure, 0, 0, false, 0))
        }
        if !column.units().contains(&self) {
            return None;
        }
        Some(match self {
            Self::KilowattHour | Self::CubicMetre | Self::Tonne | Self::Gigajoule | Self::Yuan => {
                tens(1)
            }
            Self::TenThousandKilowattHours
            | Self::TenThousandCubicMetres
            | Self::TenThousandTonnes
            | Self::TenThousandYuan => tens(10_000),
            // Heat counts in GJ: 1 MWh is 3.6 GJ.
            Self::MegawattHour if column.base() == Base::Gigajoules => {
                Conversion::Times(Decimal::from_parts(36, 0, 0, false, 1))
            }
            Self::MegawattHour => tens(1000),
            Self::Kilogram | Self::Megajoule => {
                Conversion::Times(Decimal::from_parts(1, 0, 0, false, 3))
            }
            Self::MillionKilocalories => {
                Conversion::Times(Decimal::from_parts(41_868, 0, 0, false, 4))
            }
            Self::TenThousandKilocalories => {
                Conversion::Times(Decimal::from_parts(41_868, 0, 0, false, 6))
            }
            Self::Litre => Conversion::Density,
            Self::Bottle => Conversion::BottleWeight,
            Self::TonneOfSteam => Conversion::Enthalpy,
        })
    }
}

const ELECTRICITY: &[Unit] = &[
    Unit::KilowattHour,
    Unit::TenThousandKilowattHours,
    Unit::MegawattHour,
];
const GAS: &[Unit] = &[Unit::CubicMetre, Unit::TenThousandCubicMetres];
const SOLID: &[Unit] = &[Unit::Tonne, Unit::Kilogram, Unit::TenThousandTonnes];
const LIQUID: &[Unit] = &[
    Unit::Litre,
    Unit::Tonne,
    Unit::Kilogram,
    Unit::TenThousandTonnes,
];
const BOTTLED: &[Unit] = &[Unit::Kilogram, Unit::Tonne, Unit::Bottle];
const HEAT: &[Unit] = &[
    Unit::Gigajoule,
    Unit::Megajoule,
    Unit::MegawattHour,
    Unit::MillionKilocalories,
    Unit::TenThousandKilocalories,
    Unit::TonneOfSteam,
];
const MONEY: &[Unit] = &[Unit::Yuan, Unit::TenThousandYuan];

impl Column {
    /// The unit that its quantities are computed in.
    pub const fn base(self) -> Base {
        match self {
            Self::Grid
            | Self::Tariff(_)
            | Self::Resold
            | Self::PvUsed
            | Self::PvGenerated
            | Self::FeedIn
            | Self::Green => Base::KilowattHours,
            Self::Heat => Base::Gigajoules,
            Self::Cost(_) => Base::Yuan,
            Self::Fuel(fuel) => match fuel.measured() {
                Measured::Gas => Base::CubicMetres,
                Measured::Tonnes => Base::Tonnes,
            },
            Self::Own(_, Measured::Gas) => Base::CubicMetres,
            Self::Own(_, Measured::Tonnes) => Base::Tonnes,
        }
    }

    /// The units in which it is billed.
    pub const fn units(self) -> &'static [Unit] {
        use super::fuels::Fuel;
        match self {
            Self::Fuel(Fuel::Lpg) => BOTTLED,
            Self::Fuel(Fuel::Diesel | Fuel::Petrol | Fuel::Kerosene) => LIQUID,
            _ => match self.base() {
                Base::KilowattHours => ELECTRICITY,
                Base::CubicMetres => GAS,
                Base::Tonnes => SOLID,
                Base::Gigajoules => HEAT,
                Base::Yuan => MONEY,
            },
        }
    }
}

/// A cell of a column of bills, as it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Blank: nothing is said of the month. It is no zero.
    Blank,
    /// `--`, `/`, 无: blank, and said.
    Dashed,
    /// So much, in the unit that the cell names or in that of its column; `None` where neither is named.
    Amount(Decimal, Option<Unit>),
    /// Not read.
    Fault(NumberFault),
}

/// Reads a cell of a column whose head has `unit`: `186,420`, `186420 度`, `18.642万`. A unit in the cell that is not the head's goes before the head's.
pub fn read_cell(typed: &str, column: Column, unit: Option<Unit>) -> Cell {
    let plain = units::plain(typed);
    if plain.is_empty() {
        return Cell::Blank;
    }
    if w::DASHES.contains(&plain.as_str()) {
        return Cell::Dashed;
    }
    let own = unit.map_or("", |unit| unit.name().zh);
    match read_number(typed, own) {
        Ok(amount) => Cell::Amount(amount, unit),
        Err(NumberFault::OtherUnit(tail)) => {
            let other = Unit::read(&tail, column);
            match other.map(|other| (other, read_tail(typed, &tail, other))) {
                Some((other, Some(amount))) => Cell::Amount(amount, Some(other)),
                _ => Cell::Fault(NumberFault::OtherUnit(tail)),
            }
        }
        Err(fault) => Cell::Fault(fault),
    }
}

/// The figure before a unit that stands behind it.
fn read_tail(typed: &str, tail: &str, unit: Unit) -> Option<Decimal> {
    if let Ok(amount) = read_number(typed, unit.name().zh) {
        return Some(amount);
    }
    // A unit that is written otherwise: the figure alone is read.
    let plain: String = typed
        .chars()
        .filter(|c| !c.is_whitespace() && !units::invisible(*c))
        .collect();
    let figure = plain.get(..plain.len().checked_sub(tail.len())?)?;
    read_number(figure, "").ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::standards::energy::fuels::Fuel;

    fn figure(text: &str) -> Decimal {
        Decimal::from_str_exact(text).expect(text)
    }

    #[test]
    fn units_are_named_by_what_people_write_and_belong_to_their_column() {
        let gas = Column::Fuel(Fuel::NaturalGas);
        for (text, column, unit) in [
            ("度", Column::Grid, Some(Unit::KilowattHour)),
            ("kW·h", Column::Grid, Some(Unit::KilowattHour)),
            (
                "万千瓦时",
                Column::Grid,
                Some(Unit::TenThousandKilowattHours),
            ),
            ("万度", Column::PvUsed, Some(Unit::TenThousandKilowattHours)),
            ("ＭＷｈ", Column::Grid, Some(Unit::MegawattHour)),
            ("方", gas, Some(Unit::CubicMetre)),
            ("Nm³", gas, Some(Unit::CubicMetre)),
            ("万立方米", gas, Some(Unit::TenThousandCubicMetres)),
            ("升", Column::Fuel(Fuel::Diesel), Some(Unit::Litre)),
            ("L", gas, None),
            ("吨", Column::Fuel(Fuel::Bituminous), Some(Unit::Tonne)),
            ("吨", Column::Heat, Some(Unit::TonneOfSteam)),
            ("百万千卡", Column::Heat, Some(Unit::MillionKilocalories)),
            ("万大卡", Column::Heat, Some(Unit::TenThousandKilocalories)),
            ("GJ", Column::Heat, Some(Unit::Gigajoule)),
            ("瓶", Column::Fuel(Fuel::Lpg), Some(Unit::Bottle)),
            ("元", Column::Grid, None),
            ("MWh", gas, None),
            ("", Column::Grid, None),
        ] {
            assert_eq!(Unit::read(text, column), unit, "{text} {column:?}");
        }
        for unit in Unit::ALL {
            assert_eq!(Unit::from_code(unit.code()), Some(unit));
        }
    }

    #[test]
    fn what_a_unit_of_heat_is_in_gigajoules() {
        for (unit, gigajoules) in [
            (Unit::Gigajoule, "1"),
            (Unit::Megajoule, "0.001"),
            (Unit::MillionKilocalories, "4.1868"),
            (Unit::TenThousandKilocalories, "0.041868"),
            (Unit::MegawattHour, "3.6"),
        ] {
            assert_eq!(
                unit.conversion(Column::Heat),
                Some(Conversion::Times(figure(gigajoules)))
            );
        }
        assert_eq!(
            Unit::TonneOfSteam.conversion(Column::Heat),
            Some(Conversion::Enthalpy)
        );
        assert_eq!(
            Unit::MegawattHour.conversion(Column::Grid),
            Some(Conversion::Times(figure("1000")))
        );
        assert_eq!(Unit::Litre.conversion(Column::Grid), None);
    }

    #[test]
    fn a_cell_names_its_unit_or_has_that_of_its_column() {
        let (kwh, wan) = (Unit::KilowattHour, Unit::TenThousandKilowattHours);
        let amount = |text: &str, unit| Cell::Amount(figure(text), unit);
        for (typed, unit, read) in [
            ("186,420", Some(kwh), amount("186420", Some(kwh))),
            ("１８６，４２０", Some(kwh), amount("186420", Some(kwh))),
            ("186420 度", None, amount("186420", Some(kwh))),
            ("186420 度", Some(wan), amount("18.642", Some(wan))),
            ("18.642万", Some(kwh), amount("186420", Some(kwh))),
            ("18.642万", Some(wan), amount("18.642", Some(wan))),
            ("18.642万kWh", None, amount("18.642", Some(wan))),
            (
                "186.42 MWh",
                None,
                amount("186.42", Some(Unit::MegawattHour)),
            ),
            ("186420", None, amount("186420", None)),
            ("-12,500", Some(kwh), amount("-12500", Some(kwh))),
            ("0", Some(kwh), amount("0", Some(kwh))),
            ("", Some(kwh), Cell::Blank),
            (" ", None, Cell::Blank),
            ("--", Some(kwh), Cell::Dashed),
            ("/", Some(kwh), Cell::Dashed),
            ("—", Some(kwh), Cell::Dashed),
            ("无", Some(kwh), Cell::Dashed),
            (
                "1,23",
                Some(kwh),
                Cell::Fault(NumberFault::Grouping(Some(("1.23".into(), "123".into())))),
            ),
            ("1e5", Some(kwh), Cell::Fault(NumberFault::Exponent)),
            (
                "120 元",
                Some(kwh),
                Cell::Fault(NumberFault::OtherUnit("元".into())),
            ),
            (
                "12 吨",
                Some(kwh),
                Cell::Fault(NumberFault::OtherUnit("吨".into())),
            ),
        ] {
            assert_eq!(read_cell(typed, Column::Grid, unit), read, "{typed}");
        }
        let diesel = Column::Fuel(Fuel::Diesel);
        for (typed, unit, read) in [
            (
                "12.6 吨",
                Some(Unit::Litre),
                amount("12.6", Some(Unit::Tonne)),
            ),
            (
                "1180 L",
                Some(Unit::Tonne),
                amount("1180", Some(Unit::Litre)),
            ),
            ("1180公升", None, amount("1180", Some(Unit::Litre))),
        ] {
            assert_eq!(read_cell(typed, diesel, unit), read, "{typed}");
        }
        assert_eq!(
            read_cell("12 百万大卡", Column::Heat, Some(Unit::Gigajoule)),
            amount("12", Some(Unit::MillionKilocalories))
        );
        assert_eq!(
            read_cell("1.2万方", Column::Fuel(Fuel::NaturalGas), None),
            amount("1.2", Some(Unit::TenThousandCubicMetres))
        );
    }
}
