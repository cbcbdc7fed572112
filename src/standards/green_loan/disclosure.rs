//! Tables 1, 4 and 5 and part 八: shares, figures per head, sums, and what a table's rows are.

use super::words as w;
use crate::i18n::Text;
use crate::measure::{Decimal, product, quotient, sum};
use crate::standards::energy::grid::{Average, NATIONAL, NORTHWEST, QINGHAI};

/// 表 5: 绿色信贷占比 in per cent: green balance over all loans. `None` when there are no loans, or when it does not fit.
pub fn green_share(green: Decimal, all: Decimal) -> Option<Decimal> {
    if all > Decimal::ZERO {
        quotient(product(green, Decimal::ONE_HUNDRED)?, all)
    } else {
        None
    }
}

/// 六（一）: 绿贷绿债两项折合减排. The exact figures are added and the sum is rounded; rounded parts need not add up to it.
pub fn loans_and_bonds(loans: Decimal, bonds: Decimal) -> Option<Decimal> {
    sum(loans, bonds)
}

/// 表 4: 人均: a total over the headcount of a day. `None` when nobody is counted.
pub fn per_head(total: Decimal, headcount: Decimal) -> Option<Decimal> {
    if headcount > Decimal::ZERO {
        quotient(total, headcount)
    } else {
        None
    }
}

/// 表 4, its note: an amount from its cost: 费用 ÷ 单价 × 换算系数. `None` when the price is zero or below.
pub fn from_cost(cost: Decimal, price: Decimal, factor: Decimal) -> Option<Decimal> {
    if price > Decimal::ZERO {
        quotient(product(cost, factor)?, price)
    } else {
        None
    }
}

/// Emissions of an amount by a factor with a source: 数量 × 排放因子, in kilograms of CO2, given in tonnes.
pub fn emissions(amount: Decimal, kilograms_each: Decimal) -> Option<Decimal> {
    quotient(product(amount, kilograms_each)?, Decimal::ONE_THOUSAND)
}

/// 八: whether a project counts among those of 1 亿元 or more (含) of credit, the limit in 万元.
pub fn large_project(limit: Decimal) -> bool {
    limit >= Decimal::from(10_000)
}

/// An average emission factor of a grid: for what is bought from it (scope 2), never for what a project avoids.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GridAverage {
    /// What it is called, with its year.
    pub name: Text,
    /// kg CO2 for each kWh, as published.
    pub factor: Decimal,
}

const fn named(name: Text, average: &Average) -> GridAverage {
    GridAverage {
        name,
        factor: average.factor.value(),
    }
}

/// The published averages that this form knows by name, of the list that the energy worksheet takes too.
pub const GRID_AVERAGES: [GridAverage; 8] = {
    let [nation_2023, nation_2022, nation_2021] = &NATIONAL;
    let [northwest_2023, northwest_2022] = &NORTHWEST;
    let [qinghai_2023, qinghai_2022, qinghai_2021] = &QINGHAI;
    [
        named(w::GRID_2023, nation_2023),
        named(w::GRID_2022, nation_2022),
        named(w::GRID_2021, nation_2021),
        named(w::GRID_NORTHWEST_2023, northwest_2023),
        named(w::GRID_NORTHWEST_2022, northwest_2022),
        named(w::GRID_QINGHAI_2023, qinghai_2023),
        named(w::GRID_QINGHAI_2022, qinghai_2022),
        named(w::GRID_QINGHAI_2021, qinghai_2021),
    ]
};

/// The average of this name, as it is called in either language.
pub fn grid_average(name: &str) -> Option<&'static GridAverage> {
    GRID_AVERAGES
        .iter()
        .find(|known| [known.name.zh, known.name.en].contains(&name.trim()))
}

/// The average that a factor is, whatever it was entered for.
pub fn is_grid_average(factor: Decimal) -> Option<&'static GridAverage> {
    GRID_AVERAGES.iter().find(|known| known.factor == factor)
}

/// Kilograms of CO2 for each kWh of electricity between which an emission factor is believed: no grid is beyond them. A factor in grams, in tonnes or
/// for another unit is a thousand times off. The bounds are ours.
pub const USUAL_PER_KWH: [Decimal; 2] = [
    Decimal::from_parts(1, 0, 0, false, 2),
    Decimal::from_parts(3, 0, 0, false, 0),
];

/// Whether a factor in kilograms for each kWh is one that no grid has. Electricity without emissions has the factor nought.
pub fn grid_factor_doubted(per_kwh: Decimal) -> bool {
    let [least, most] = USUAL_PER_KWH;
    !per_kwh.is_zero() && (per_kwh < least || per_kwh > most)
}

/// Above this, paper in tonnes for each head is doubted: 0.1, forty reams. The threshold is ours.
pub const PAPER_PER_HEAD: Decimal = Decimal::from_parts(1, 0, 0, false, 1);

/// Whether tonnes of paper were probably meant as kilograms: more than 100 kg for each head.
pub fn paper_in_kilograms(paper: Decimal, headcount: Decimal) -> bool {
    per_head(paper, headcount).is_some_and(|each| each > PAPER_PER_HEAD)
}

/// A row of table 4.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FootprintRow {
    /// The code that is stored.
    pub code: &'static str,
    /// Its name as printed.
    pub label: Text,
    /// Its unit as printed.
    pub unit: Text,
}

/// A group of rows of table 4.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FootprintGroup {
    /// Its name as printed.
    pub label: Text,
    /// Its rows.
    pub rows: &'static [FootprintRow],
}

const fn row(code: &'static str, label: Text, unit: Text) -> FootprintRow {
    FootprintRow { code, label, unit }
}

/// 表 4: eight rows in three groups, as printed.
pub const FOOTPRINT: [FootprintGroup; 3] = [
    FootprintGroup {
        label: w::G_DIRECT,
        rows: &[
            row("fuel", w::R_FUEL, w::LITRE),
            row("own_heating", w::R_OWN_HEATING, w::LITRE),
            row("water", w::R_WATER, w::TONNE),
        ],
    },
    FootprintGroup {
        label: w::G_BOUGHT,
        rows: &[
            row("electricity", w::R_ELECTRICITY, w::KWH),
            row("paper", w::R_PAPER, w::TONNE),
            row("bought_heating", w::R_BOUGHT_HEATING, w::LITRE),
            row("transport", w::R_TRANSPORT, w::LITRE),
        ],
    },
    FootprintGroup {
        label: w::G_MEASURES,
        rows: &[row("training", w::R_TRAINING, w::PERSON_TIMES)],
    },
];
