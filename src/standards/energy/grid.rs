//! Average CO2 factors of grids: for electricity that is bought (scope 2), never for what a project avoids.
//!
//! 生态环境部、国家统计局 publish them by the year of the data, for use 供核算电力消费的二氧化碳排放量时参考使用. The factors of 2023 were compared between three
//! transcriptions. Of 2021 and 2022 the number of texts was not recorded, and they count as of one text. 西藏 has no factor.

use super::factors::{Evidence, Factor};
use super::words as w;
use crate::clause::Clause;
use crate::i18n::Text;
use crate::measure::Decimal;

/// A factor of a grid in kgCO2/kWh, which is tCO2/MWh.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Average {
    /// The grid's place, as the announcement names it.
    pub place: Text,
    /// The factor with the year of its data.
    pub factor: Factor,
}

const fn average(
    place: Text,
    ten_thousandths: u32,
    clause: Clause,
    year: u16,
    texts: u8,
) -> Average {
    Average {
        place,
        factor: Factor::of(ten_thousandths, 4, clause, year, Evidence::Texts(texts)),
    }
}

const fn of_2023(place: Text, ten_thousandths: u32) -> Average {
    average(place, ten_thousandths, w::PROVINCES_2023, 2023, 3)
}

/// 全国, the newest year first.
pub const NATIONAL: [Average; 3] = [
    average(w::NATION, 5306, w::NATION_2023, 2023, 3),
    average(w::NATION, 5366, w::NATION_2022, 2022, 1),
    average(w::NATION, 5568, w::NATION_2021, 2021, 1),
];

/// 西北, the newest year first.
pub const NORTHWEST: [Average; 2] = [
    average(w::NORTHWEST, 5543, w::REGIONS_2023, 2023, 2),
    average(w::NORTHWEST, 5857, w::REGIONS_2022, 2022, 1),
];

/// 青海, the newest year first.
pub const QINGHAI: [Average; 3] = [
    of_2023(w::QINGHAI, 1796),
    average(w::QINGHAI, 1567, w::PROVINCES_2022, 2022, 1),
    average(w::QINGHAI, 1326, w::PROVINCES_2021, 2021, 1),
];

/// The other 29 provinces of 2023, in the order of the announcement.
pub const PROVINCES: [Average; 29] = [
    of_2023(w::BEIJING, 5554),
    of_2023(w::TIANJIN, 6796),
    of_2023(w::HEBEI, 6516),
    of_2023(w::SHANXI, 6634),
    of_2023(w::INNER_MONGOLIA, 6479),
    of_2023(w::LIAONING, 4878),
    of_2023(w::JILIN, 4671),
    of_2023(w::HEILONGJIANG, 5229),
    of_2023(w::SHANGHAI, 5737),
    of_2023(w::JIANGSU, 5827),
    of_2023(w::ZHEJIANG, 4974),
    of_2023(w::ANHUI, 6553),
    of_2023(w::FUJIAN, 4211),
    of_2023(w::JIANGXI, 5836),
    of_2023(w::SHANDONG, 6191),
    of_2023(w::HENAN, 5897),
    of_2023(w::HUBEI, 4044),
    of_2023(w::HUNAN, 4976),
    of_2023(w::GUANGDONG, 4419),
    of_2023(w::GUANGXI, 4476),
    of_2023(w::HAINAN, 3648),
    of_2023(w::CHONGQING, 5581),
    of_2023(w::SICHUAN, 1564),
    of_2023(w::GUIZHOU, 5683),
    of_2023(w::YUNNAN, 1333),
    of_2023(w::SHAANXI, 6335),
    of_2023(w::GANSU, 4471),
    of_2023(w::NINGXIA, 6187),
    of_2023(w::XINJIANG, 6021),
];

/// 全国, 不包括市场化交易的非化石能源电量: the only factor that goes with a deduction of green power. That of 2021 stands in no text at hand.
pub const RESIDUAL: [Average; 2] = [
    average(w::NATION_RESIDUAL, 6096, w::RESIDUAL_2023, 2023, 2),
    average(w::NATION_RESIDUAL, 5856, w::RESIDUAL_2022, 2022, 1),
];

/// 全国化石能源电力. For no figure of the worksheet; a factor that is entered is told by it.
pub const FOSSIL: [Average; 1] = [average(w::NATION_FOSSIL, 8273, w::FOSSIL_2023, 2023, 2)];

/// Every average of places: those that a worksheet may take. Qinghai first, then the nation, the region and the provinces.
pub fn places() -> impl Iterator<Item = &'static Average> {
    QINGHAI
        .iter()
        .chain(&NATIONAL)
        .chain(&NORTHWEST)
        .chain(&PROVINCES)
}

/// The averages of a place, named in either language, the newest year first.
pub fn of_place(place: &str) -> impl Iterator<Item = &'static Average> {
    let place = place.trim().to_owned();
    places().filter(move |known| [known.place.zh, known.place.en].contains(&place.as_str()))
}

/// 全国, 不包括市场化交易的非化石能源电量, of a year.
pub fn residual(year: u16) -> Option<&'static Average> {
    RESIDUAL.iter().find(|known| known.factor.year == year)
}

/// Outside these a figure is not taken for a factor in kgCO2/kWh: one in g/kWh or in t/kWh is a thousand times more or less. The bounds are ours.
pub const BOUNDS: [Decimal; 2] = [
    Decimal::from_parts(1, 0, 0, false, 2),
    Decimal::from_parts(15, 0, 0, false, 1),
];

/// Whether a figure can be a factor in kgCO2/kWh.
pub fn believable(factor: Decimal) -> bool {
    let [least, most] = BOUNDS;
    factor >= least && factor <= most
}

/// 范围二 of power in tonnes: kWh × factor (kgCO2/kWh) ÷ 1000.
pub fn emissions(kilowatt_hours: Decimal, factor: Decimal) -> Option<Decimal> {
    super::units::moved(kilowatt_hours.checked_mul(factor)?, -3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(text: &str) -> Decimal {
        Decimal::from_str_exact(text).expect(text)
    }

    #[test]
    fn what_is_a_thousand_times_too_much_or_too_little_is_no_factor() {
        for (factor, taken) in [
            ("0.1796", true),
            ("0.01", true),
            ("1.5", true),
            ("0.0099", false),
            ("1.5001", false),
            ("179.6", false),
            ("0.0001796", false),
        ] {
            assert_eq!(believable(figure(factor)), taken, "{factor}");
        }
        assert!(
            places()
                .chain(&RESIDUAL)
                .chain(&FOSSIL)
                .all(|known| believable(known.factor.value()))
        );
    }

    #[test]
    fn thirty_provinces_have_a_factor_of_2023_and_tibet_has_none() {
        let provinces = PROVINCES.iter().chain(QINGHAI.iter().take(1));
        assert_eq!(provinces.clone().count(), 30);
        assert!(provinces.clone().all(|known| known.factor.year == 2023));
        assert!(provinces.into_iter().all(|known| known.place.zh != "西藏"));
        assert_eq!(of_place("Qinghai").count(), 3);
        assert_eq!(of_place("西藏").count(), 0);
        assert_eq!(residual(2021), None);
    }
}
