//! What the columns of a table of bills hold, by their headings, and in which unit. What is not plain is left to the person; a unit is never guessed.

use super::Use;
use super::parts::part_of;
use super::tariffs::tariff_named;
use super::words as w;
use crate::documents::paste::headings::{bracketed, core};
use crate::documents::paste::rows::unit_alone;
use crate::measure::units;
use crate::standards::energy::bills::{Column, Priced};
use crate::standards::energy::fuels::Fuel;
use crate::standards::energy::units::Unit;

/// How well a heading names what is taken from it: the least goes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// Settled, billed or total power, and everything else that is plain.
    First,
    /// Power that says nothing more.
    Second,
    /// A stage before losses and adjustments.
    Last,
}

/// What a heading says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    /// Nothing that is known.
    Nothing,
    /// It holds this.
    Holds(Use, Rank),
    /// PV, of which it is not said whether it is self-use.
    SomePv,
    /// A coal of an unknown kind.
    SomeCoal,
    /// An oil of an unknown kind.
    SomeOil,
    /// A fuel that has no column: the person enters its parameters.
    OtherFuel,
    /// Money or a price that is of no use.
    Money,
    /// No energy that was used.
    Never,
    /// An amount of another time, or none that was used: of the year before, cumulated, planned.
    OtherTime,
}

/// What a heading says. Brackets, units and blanks do not matter, and of 其中：光伏 what stands behind 其中.
pub(super) fn says(heading: &str) -> Says {
    let behind = part_of(heading).filter(|rest| !rest.is_empty());
    let heading = behind.as_deref().unwrap_or(heading);
    let name = core(heading);
    let name = without_unit(&name);
    let is = |names: &[&str]| names.contains(&name);
    let holds = |names: &[&str]| names.iter().any(|part| name.contains(part));
    let first = |of: Use| Says::Holds(of, Rank::First);
    if name.is_empty() {
        return Says::Nothing;
    }
    for (names, of) in [
        (w::MONTHS, Use::Month),
        (w::YEARS, Use::Year),
        (w::METERS, Use::Meter),
        (w::VOUCHERS, Use::Voucher),
        (w::STARTS, Use::Start),
        (w::ENDS, Use::End),
        (w::MULTIPLIERS, Use::Multiplier),
        (w::TARIFFS, Use::TariffName),
    ] {
        if is(names) {
            return first(of);
        }
    }
    // 电费年月 is the time of a bill and no cost.
    if w::MONTH_ENDS.iter().any(|end| name.ends_with(end)) {
        return first(Use::Month);
    }
    if is(w::REMARKS) {
        return Says::Nothing;
    }
    let ending = w::NO_AMOUNT_ENDS
        .iter()
        .find_map(|end| name.strip_suffix(end));
    // 汽油92号 is a grade and no number of something.
    if ending.is_some_and(|before| !before.ends_with(|c: char| c.is_ascii_digit())) {
        return Says::Nothing;
    }
    let in_brackets = units::plain(&bracketed(heading));
    let of_money =
        in_brackets.contains(w::YUAN_SIGN) || w::MONEY_HOLDS.contains(&in_brackets.as_str());
    if of_money || holds(w::MONEY_HOLDS) || w::MONEY_ENDS.iter().any(|end| name.ends_with(end)) {
        // A price is in money for each unit, and no cost.
        let price =
            in_brackets.contains('/') || name.contains(w::PRICE_SIGN) || name.contains("price");
        return match price {
            false if holds(w::COST_OF_POWER) => {
                first(Use::Quantity(Column::Cost(Priced::Electricity)))
            }
            false if holds(w::COST_OF_GAS) => {
                first(Use::Quantity(Column::Cost(Priced::NaturalGas)))
            }
            _ => Says::Money,
        };
    }
    if holds(w::OTHER_TIMES) {
        return Says::OtherTime;
    }
    // 有功（尖）, 电量（峰）: the period of the day stands in brackets.
    if let Some(tariff) = tariff_named(&units::plain(heading)) {
        return first(Use::Quantity(Column::Tariff(tariff)));
    }
    if is(w::POWER_FIRST)
        || holds(w::POWER_FIRST) && !holds(w::PV_HOLDS) && !name.contains(w::BACKWARDS)
    {
        return first(Use::Quantity(Column::Grid));
    }
    if let Some(tariff) = tariff_named(name) {
        return first(Use::Quantity(Column::Tariff(tariff)));
    }
    if holds(w::NEVER_HOLDS) && !name.contains(w::BACKWARDS_ACTIVE) {
        return Says::Never;
    }
    if let Some((_, column)) = w::HOLDS.iter().find(|(part, _)| name.contains(part)) {
        return first(Use::Quantity(*column));
    }
    if holds(w::PV_HOLDS) {
        return Says::SomePv;
    }
    if holds(w::OTHER_FUELS) {
        return Says::OtherFuel;
    }
    if holds(w::NO_FUELS) {
        return Says::Nothing;
    }
    if holds(w::GAS_HOLDS) || is(w::GAS_ALONE) {
        return first(Use::Quantity(Column::Fuel(Fuel::NaturalGas)));
    }
    if holds(w::COAL_HOLDS) {
        return Says::SomeCoal;
    }
    if holds(w::OIL_HOLDS) {
        return Says::SomeOil;
    }
    if holds(w::HEAT_HOLDS) {
        return first(Use::Quantity(Column::Heat));
    }
    if holds(w::POWER_LAST) {
        return Says::Holds(Use::Quantity(Column::Grid), Rank::Last);
    }
    let ends = name.ends_with(w::POWER_ENDS) && !holds(w::OTHER_POWER);
    if holds(w::POWER_SECOND) || is(w::POWER_ALONE) || ends {
        return Says::Holds(Use::Quantity(Column::Grid), Rank::Second);
    }
    Says::Nothing
}

/// Whether a heading of power says that it comes from the grid.
pub(super) fn is_bought(heading: &str) -> bool {
    let name = core(heading);
    w::BOUGHT_HOLDS.iter().any(|word| name.contains(word))
}

/// A heading without the unit at its end: grid_kwh, 用电量kwh, 用电量/度.
pub(super) fn without_unit(name: &str) -> &str {
    let known = |unit: &str| w_units().any(|known| known == unit);
    for mark in ['_', '/', ':', ',', '-'] {
        if let Some((before, unit)) = name.rsplit_once(mark)
            && (known(unit) || unit == "ton")
            && !before.is_empty()
        {
            return before;
        }
    }
    // Letters of Latin behind Han letters.
    let end = name.trim_end_matches(|c: char| c.is_ascii_alphanumeric());
    match name.get(end.len()..) {
        Some(unit) if !end.is_empty() && known(unit) => end,
        _ => name,
    }
}

fn w_units() -> impl Iterator<Item = &'static str> {
    crate::standards::energy::words::UNITS
        .iter()
        .flat_map(|(_, names)| names.iter().copied())
}

/// The unit that a heading names for what its column holds: 用电量（万千瓦时）, grid_kWh, 用电量/度, 单位：吨.
pub(super) fn unit_of(heading: &str, column: Column) -> Option<Unit> {
    let alone = unit_alone(heading);
    let in_brackets = Some(bracketed(heading)).filter(|unit| !unit.is_empty());
    let plain = units::plain(heading);
    let behind = ['_', '/', ':', ',', '-']
        .into_iter()
        .filter_map(|mark| plain.rsplit_once(mark))
        .map(|(_, unit)| unit.to_owned());
    let end = plain.trim_end_matches(|c: char| c.is_ascii_alphanumeric());
    let latin = plain.get(end.len()..).map(str::to_owned);
    alone
        .into_iter()
        .chain(in_brackets)
        .chain(behind)
        .chain(latin)
        .find_map(|unit| Unit::read(&unit, column))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::standards::energy::bills::Tariff;

    #[test]
    fn headings_of_bills_say_what_they_hold() {
        let quantity = |column| Says::Holds(Use::Quantity(column), Rank::First);
        let grid = |rank| Says::Holds(Use::Quantity(Column::Grid), rank);
        for (heading, expected) in [
            ("月份", Says::Holds(Use::Month, Rank::First)),
            ("抄表年月", Says::Holds(Use::Month, Rank::First)),
            ("年份", Says::Holds(Use::Year, Rank::First)),
            ("户号", Says::Holds(Use::Meter, Rank::First)),
            ("凭证号", Says::Holds(Use::Voucher, Rank::First)),
            ("电费年月", Says::Holds(Use::Month, Rank::First)),
            ("电费月份", Says::Holds(Use::Month, Rank::First)),
            ("缴费账期", Says::Holds(Use::Month, Rank::First)),
            ("应收年月", Says::Holds(Use::Month, Rank::First)),
            ("电网(kWh)", grid(Rank::Second)),
            ("国网", grid(Rank::Second)),
            ("上年同期用电量(kWh)", Says::OtherTime),
            ("本年累计用电量", Says::OtherTime),
            ("计划用电量（万千瓦时）", Says::OtherTime),
            ("去年天然气(m³)", Says::OtherTime),
            ("充电桩电量", grid(Rank::Second)),
            ("1#变压器电量", grid(Rank::Second)),
            ("余热发电量", Says::Nothing),
            ("结算电量", grid(Rank::First)),
            ("计费电量（千瓦时）", grid(Rank::First)),
            ("当月合计电量", grid(Rank::First)),
            ("有功合计", grid(Rank::First)),
            ("正向有功总", grid(Rank::First)),
            ("有功总（kWh）", grid(Rank::First)),
            ("Solar self-use (kWh)", Says::SomePv),
            ("用电量(万千瓦时)", grid(Rank::Second)),
            ("电量", grid(Rank::Second)),
            ("electricity_kwh", grid(Rank::Second)),
            ("grid_kWh", grid(Rank::Second)),
            ("抄见电量", grid(Rank::Last)),
            ("反向有功总", quantity(Column::FeedIn)),
            ("光伏上网电量", quantity(Column::FeedIn)),
            ("绿电交易电量", quantity(Column::Green)),
            ("光伏自用电量", quantity(Column::PvUsed)),
            ("光伏发电量", quantity(Column::PvGenerated)),
            ("转供电量", quantity(Column::Resold)),
            ("尖", quantity(Column::Tariff(Tariff::Sharp))),
            ("峰时段电量", quantity(Column::Tariff(Tariff::Peak))),
            ("深谷", quantity(Column::Tariff(Tariff::DeepValley))),
            ("天然气（m³）", quantity(Column::Fuel(Fuel::NaturalGas))),
            ("natural_gas_m3", quantity(Column::Fuel(Fuel::NaturalGas))),
            ("gas_m3", quantity(Column::Fuel(Fuel::NaturalGas))),
            ("天然气消费量", quantity(Column::Fuel(Fuel::NaturalGas))),
            ("液化天然气", quantity(Column::Fuel(Fuel::Lng))),
            ("液化石油气kg", quantity(Column::Fuel(Fuel::Lpg))),
            ("0号柴油（升）", quantity(Column::Fuel(Fuel::Diesel))),
            ("92#汽油", quantity(Column::Fuel(Fuel::Petrol))),
            ("无烟煤（吨）", quantity(Column::Fuel(Fuel::Anthracite))),
            ("烟煤", quantity(Column::Fuel(Fuel::Bituminous))),
            ("外购蒸汽", quantity(Column::Heat)),
            ("steam_ton", quantity(Column::Heat)),
            ("煤（吨）", Says::SomeCoal),
            ("coal_t", Says::SomeCoal),
            ("光伏", Says::SomePv),
            ("pv_kWh", Says::SomePv),
            ("电费", quantity(Column::Cost(Priced::Electricity))),
            (
                "当月合计电费（元）",
                quantity(Column::Cost(Priced::Electricity)),
            ),
            ("燃气费", quantity(Column::Cost(Priced::NaturalGas))),
            ("电价（元/千瓦时）", Says::Money),
            ("金额", Says::Money),
            ("含税金额", Says::Money),
            ("用电（元）", Says::Money),
            ("税额", Says::Money),
            ("无功电量", Says::Never),
            ("最大需量", Says::Never),
            ("绿证核销量", Says::Never),
            ("焦炉煤气", Says::OtherFuel),
            ("沼气（m³）", Says::OtherFuel),
            ("石油焦", Says::OtherFuel),
            ("氧气（瓶）", Says::Nothing),
            ("原煤（吨）", Says::SomeCoal),
            ("燃油（升）", Says::SomeOil),
            ("加油量", Says::SomeOil),
            ("燃料油", Says::OtherFuel),
            ("电网供电", grid(Rank::Second)),
            ("网电", grid(Rank::Second)),
            ("市电(kWh)", grid(Rank::Second)),
            ("外购电", grid(Rank::Second)),
            ("Grid", grid(Rank::Second)),
            ("网供电量", grid(Rank::Second)),
            ("公网电量", grid(Rank::Second)),
            ("峰段电量", quantity(Column::Tariff(Tariff::Peak))),
            ("谷段用电量", quantity(Column::Tariff(Tariff::Valley))),
            ("平段(kWh)", quantity(Column::Tariff(Tariff::Flat))),
            ("尖段", quantity(Column::Tariff(Tariff::Sharp))),
            ("峰时", quantity(Column::Tariff(Tariff::Peak))),
            ("高峰时段电量", quantity(Column::Tariff(Tariff::Peak))),
            ("峰期电量_kwh", quantity(Column::Tariff(Tariff::Peak))),
            ("有功谷电量", quantity(Column::Tariff(Tariff::Valley))),
            ("Peak kWh", quantity(Column::Tariff(Tariff::Peak))),
            ("深谷段", quantity(Column::Tariff(Tariff::DeepValley))),
            ("峰段电费", quantity(Column::Cost(Priced::Electricity))),
            ("峰段电价", Says::Money),
            ("备注", Says::Nothing),
            ("用电类别", Says::Nothing),
            ("汽油92号（升）", quantity(Column::Fuel(Fuel::Petrol))),
            ("用电地址", Says::Nothing),
            ("加油站名称", Says::Nothing),
            ("加油卡号", Says::Nothing),
            ("甲", Says::Nothing),
            ("", Says::Nothing),
        ] {
            assert_eq!(says(heading), expected, "{heading}");
        }
    }

    #[test]
    fn headings_name_units() {
        let gas = Column::Fuel(Fuel::NaturalGas);
        for (heading, column, unit) in [
            (
                "用电量(万千瓦时)",
                Column::Grid,
                Some(Unit::TenThousandKilowattHours),
            ),
            ("用电量（单位：度）", Column::Grid, Some(Unit::KilowattHour)),
            ("grid_kWh", Column::Grid, Some(Unit::KilowattHour)),
            ("用电量kWh", Column::Grid, Some(Unit::KilowattHour)),
            (
                "用电量/万kWh",
                Column::Grid,
                Some(Unit::TenThousandKilowattHours),
            ),
            ("natural_gas_m3", gas, Some(Unit::CubicMetre)),
            ("天然气（万方）", gas, Some(Unit::TenThousandCubicMetres)),
            ("天然气", gas, None),
            ("天然气（元）", gas, None),
            ("steam_ton", Column::Heat, Some(Unit::TonneOfSteam)),
            ("heat_GJ", Column::Heat, Some(Unit::Gigajoule)),
            (
                "电费（万元）",
                Column::Cost(Priced::Electricity),
                Some(Unit::TenThousandYuan),
            ),
            ("单位：吨", Column::Fuel(Fuel::Coke), Some(Unit::Tonne)),
        ] {
            assert_eq!(unit_of(heading, column), unit, "{heading}");
        }
    }
}
