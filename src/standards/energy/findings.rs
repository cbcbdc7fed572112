//! What stops a figure, what is doubted, and what was done that the person has to know: each with its sentence in both languages.

use super::bills::{Basis, Column};
use super::fuels::{Fuel, Table};
use super::units::Unit;
use super::words as w;
use crate::i18n::{Arg, Lang, Message, Text};
use crate::measure::{Decimal, Places, difference, grouped, month_in_english};

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// A figure does not exist until it is dealt with.
    Stop,
    /// It is hard to believe; a reason answers it.
    Doubt,
    /// It was done, and is said.
    Said,
}

/// What a source is asked for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SourceOf {
    /// The factor of the grid.
    Grid,
    /// The factor of heat.
    Heat,
    /// A density.
    Density(Fuel),
    /// The weight of a bottle.
    BottleWeight,
    /// The enthalpy of steam.
    Enthalpy,
    /// Own parameters of a fuel, by its name.
    Own(String),
    /// The factor of a process, by its name.
    Process(String),
}

/// Which parameter of a fuel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Parameter {
    /// 低位发热量.
    HeatingValue,
    /// 单位热值含碳量.
    Carbon,
    /// 碳氧化率.
    Oxidation,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Issue {
    /// A column that figures need is not there.
    ColumnMissing(Column),
    /// The unit of a column is not known.
    UnitMissing(Column),
    /// Months without a bill, and what the others add up to.
    MonthsMissing(Column, Vec<u8>, Option<Decimal>),
    /// A month with several bills of one meter.
    MonthTwice(Column, u8, String),
    /// A year's sum below zero.
    BelowZero(Column, Decimal),
    /// A sum that does not fit.
    TooLarge(Column),
    /// Litres without a density.
    DensityMissing(Fuel),
    /// A density that is none in kg/L.
    DensityRefused(Fuel, Decimal),
    /// Bottles without a weight.
    BottleWeightMissing,
    /// Steam without an enthalpy.
    EnthalpyMissing,
    /// Liquefied natural gas without a choice of its carbon content.
    CarbonNotChosen,
    /// An own fuel without all three parameters.
    OwnIncomplete(String),
    /// An oxidation that was typed as a fraction.
    OxidationFraction(String, Decimal),
    /// A factor of the grid that cannot be one in kgCO2/kWh.
    FactorRefused(Decimal),
    /// A factor of heat that cannot be one in tCO2/GJ.
    HeatFactorRefused(Decimal),
    /// More is resold than was taken from the grid: resold, taken.
    ResoldOverGrid(Decimal, Decimal),
    /// Power that is resold is given month by month and for the year.
    ResoldTwice,
    /// PV generation without what was fed into the grid.
    FeedInMissing,
    /// More is fed into the grid than was generated: fed in, generated.
    FeedInOverGenerated(Decimal, Decimal),
    /// More green power than power from the grid: green, grid.
    GreenOverGrid(Decimal, Decimal),
    /// No residual factor of the year of the grid's factor.
    ResidualMissing,
    /// Green power in the report without a proof, in kWh.
    GreenUnproven(Decimal),
    /// Certificates that may be those of the green trades, in kWh.
    CertificatesUnclear(Decimal),
    /// A price outside its band: month, price for each base unit, and the unit in which the quantity would make sense.
    PriceOut(Column, u8, Decimal, Option<Unit>),
    /// A month so many times the median of the others.
    TimesTheMedian(Column, u8, Decimal),
    /// A month below a hundredth of the median of the others.
    BelowTheMedian(Column, u8),
    /// The parts of a total are not the total: month, parts, total.
    TariffsDiffer(u8, Decimal, Decimal),
    /// PV self-use is not what was generated less what was fed in: self-use, difference.
    PvDiffers(Decimal, Decimal),
    /// A meter that lacks months which the others have.
    MeterGap(Column, String, Vec<u8>),
    /// Bills with a meter and bills without one in the same month: the same bills may stand twice.
    MeterUnnamed(Column),
    /// A density outside the usual.
    DensityOut(Fuel, Decimal),
    /// A parameter of a fuel outside the usual.
    ParameterOut(String, Parameter, Decimal),
    /// No source is named.
    SourceMissing(SourceOf),
    /// A bill that was taken back, in the base unit.
    TakenBack(Column, u8, Decimal),
    /// The total was added up from its parts, in these months.
    TariffsSummed(Vec<u8>),
    /// So many rows are of other years.
    OtherYears(usize),
    /// It was not said whether power is resold.
    ResoldNotSaid,
    /// A factor that one text alone has.
    SingleSource(Text, Decimal),
    /// Lignite by the coefficient of raw coal.
    LigniteAsRawCoal,
    /// Gas by the billed volume.
    BilledVolume,
    /// Years with different tables of fuels.
    TablesDiffer(Vec<(u16, Table)>),
    /// Years with different factors of the grid.
    GridFactorsDiffer(Vec<(u16, Decimal)>),
    /// Years with bills counted differently.
    BasesDiffer(Vec<(u16, Basis)>),
    /// Years in which a factor differs.
    FactorsDiffer(Text, Vec<(u16, Decimal)>),
    /// Years in which a parameter of a fuel differs.
    ParametersDiffer(Fuel, Text, Vec<(u16, Decimal)>),
    /// 绿电占比 and a market-based 碳排放量 are both KPIs.
    BothRewarded,
    /// A typed figure takes green power off the provincial factor.
    DeductionRefused(Decimal),
    /// The cell is not the worksheet's figure: worksheet, cell.
    CellDiffers(Decimal, Decimal),
    /// The carbon account's figure prevails: account, worksheet, and by how many per cent of the account, `None` of an account of zero.
    AccountDiffers(Decimal, Decimal, Option<Decimal>),
}

/// A finding.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Finding {
    /// How much it weighs.
    pub weight: Weight,
    /// What it is.
    pub issue: Issue,
}

impl Finding {
    /// One that stops a figure.
    pub const fn stop(issue: Issue) -> Self {
        Self {
            weight: Weight::Stop,
            issue,
        }
    }

    /// One that is doubted.
    pub const fn doubt(issue: Issue) -> Self {
        Self {
            weight: Weight::Doubt,
            issue,
        }
    }

    /// One that is said.
    pub const fn said(issue: Issue) -> Self {
        Self {
            weight: Weight::Said,
            issue,
        }
    }

    /// Its sentence.
    pub fn message(&self) -> Message {
        self.issue.message()
    }
}

fn all(figure: Decimal) -> Arg {
    grouped(figure, None).into()
}

fn at(figure: Decimal, places: u32) -> Arg {
    grouped(figure, Some(Places(places))).into()
}

/// Months as they are listed: 3 月、9 月; March is 3/… in English, by its number.
fn months(months: &[u8]) -> Arg {
    let zh: Vec<String> = months
        .iter()
        .map(|month| Message::new(w::MONTH, vec![month.to_string().into()]).get(Lang::Zh))
        .collect();
    let en: Vec<&str> = months
        .iter()
        .map(|month| month_in_english(*month))
        .collect();
    Arg::Both(Box::new([zh.join(w::LIST_MARK), en.join(", ")]))
}

fn month(number: u8) -> Arg {
    months(&[number])
}

/// Years with what each has: 2022 年为 0.1567，2024 年为 0.1796.
fn by_year<T>(years: &[(u16, T)], what: impl Fn(&T) -> Arg) -> Arg {
    let said = |lang: Lang| {
        let each: Vec<String> = years
            .iter()
            .map(|(year, of)| {
                let args = vec![year.to_string().into(), what(of)];
                Message::new(w::OF_YEAR, args).get(lang)
            })
            .collect();
        each.join(if lang == Lang::Zh {
            w::CLAUSE_MARK
        } else {
            ", "
        })
    };
    Arg::Both(Box::new([said(Lang::Zh), said(Lang::En)]))
}

fn meter(meter: &str) -> Arg {
    if meter.is_empty() {
        w::THE_METER.into()
    } else {
        meter.into()
    }
}

/// A fuel by its name: that of a table in both languages, a person's own as it was typed.
fn named(of: &str) -> Arg {
    let known = Fuel::ALL.into_iter().find(|fuel| fuel.name().zh == of);
    known.map_or_else(|| of.into(), |fuel| fuel.name().into())
}

impl SourceOf {
    fn said(&self) -> Arg {
        match self {
            Self::Grid => w::GRID_FACTOR.into(),
            Self::Heat => w::HEAT_FACTOR.into(),
            Self::Density(fuel) => Message::new(w::DENSITY_OF, vec![fuel.name().into()]).into(),
            Self::BottleWeight => w::BOTTLE_WEIGHT.into(),
            Self::Enthalpy => w::ENTHALPY.into(),
            Self::Own(name) => Message::new(w::PARAMETERS_OF, vec![named(name)]).into(),
            Self::Process(name) => Message::new(w::FACTOR_OF, vec![name.as_str().into()]).into(),
        }
    }
}

impl Parameter {
    /// Its name.
    pub const fn name(self) -> Text {
        match self {
            Self::HeatingValue => w::HEATING_VALUE,
            Self::Carbon => w::CARBON_CONTENT,
            Self::Oxidation => w::OXIDATION,
        }
    }
}

impl Issue {
    /// The stable code of what was found, for problems and tests.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::ColumnMissing(_) => "column_missing",
            Self::UnitMissing(_) => "unit_missing",
            Self::MonthsMissing(..) => "months_missing",
            Self::MonthTwice(..) => "month_twice",
            Self::BelowZero(..) => "below_zero",
            Self::TooLarge(_) => "too_large",
            Self::DensityMissing(_) => "density_missing",
            Self::DensityRefused(..) => "density_refused",
            Self::BottleWeightMissing => "bottle_weight_missing",
            Self::EnthalpyMissing => "enthalpy_missing",
            Self::CarbonNotChosen => "carbon_not_chosen",
            Self::OwnIncomplete(_) => "own_incomplete",
            Self::OxidationFraction(..) => "oxidation_fraction",
            Self::FactorRefused(_) => "grid_factor_refused",
            Self::HeatFactorRefused(_) => "heat_factor_refused",
            Self::ResoldOverGrid(..) => "resold_over_grid",
            Self::ResoldTwice => "resold_twice",
            Self::FeedInMissing => "feed_in_missing",
            Self::FeedInOverGenerated(..) => "feed_in_over_generated",
            Self::GreenOverGrid(..) => "green_over_grid",
            Self::ResidualMissing => "residual_missing",
            Self::GreenUnproven(_) => "green_unproven",
            Self::CertificatesUnclear(_) => "certificates_unclear",
            Self::PriceOut(..) => "price_out",
            Self::TimesTheMedian(..) => "times_the_median",
            Self::BelowTheMedian(..) => "below_the_median",
            Self::TariffsDiffer(..) => "tariffs_differ",
            Self::PvDiffers(..) => "pv_differs",
            Self::MeterGap(..) => "meter_gap",
            Self::MeterUnnamed(_) => "meter_unnamed",
            Self::DensityOut(..) => "density_out",
            Self::ParameterOut(..) => "parameter_out",
            Self::SourceMissing(_) => "source_missing",
            Self::TakenBack(..) => "taken_back",
            Self::TariffsSummed(_) => "tariffs_summed",
            Self::OtherYears(_) => "other_years",
            Self::ResoldNotSaid => "resold_not_said",
            Self::SingleSource(..) => "single_source",
            Self::LigniteAsRawCoal => "lignite_as_raw_coal",
            Self::BilledVolume => "billed_volume",
            Self::TablesDiffer(_) => "tables_differ",
            Self::GridFactorsDiffer(_) => "grid_factors_differ",
            Self::BasesDiffer(_) => "bases_differ",
            Self::FactorsDiffer(..) => "factors_differ",
            Self::ParametersDiffer(..) => "parameters_differ",
            Self::BothRewarded => "both_rewarded",
            Self::DeductionRefused(_) => "deduction_refused",
            Self::CellDiffers(..) => "cell_differs",
            Self::AccountDiffers(..) => "account_differs",
        }
    }

    /// Its sentence: what is the case, and what to do.
    pub fn message(&self) -> Message {
        let name = |column: &Column| -> Arg { column.name().into() };
        let unit = |column: &Column| -> Arg { super::bills::base_name(*column).into() };
        let own = |of: &String| named(of);
        let (pattern, args) = match self {
            Self::ColumnMissing(column) => (w::I_COLUMN_MISSING, vec![name(column)]),
            Self::UnitMissing(column) => {
                let units = column.units().iter().map(|unit| unit.name());
                (w::I_UNIT_MISSING, vec![name(column), w::any_of(units)])
            }
            Self::MonthsMissing(column, missing, Some(given)) if missing.len() < 12 => (
                w::I_MONTHS_MISSING,
                vec![
                    name(column),
                    months(missing),
                    12_usize.saturating_sub(missing.len()).to_string().into(),
                    all(*given),
                    unit(column),
                ],
            ),
            Self::MonthsMissing(column, missing, _) if missing.len() < 12 => {
                (w::I_MONTHS_WITHOUT_SUM, vec![name(column), months(missing)])
            }
            Self::MonthsMissing(column, ..) => (w::I_NO_BILLS, vec![name(column)]),
            Self::MonthTwice(column, number, of) => (
                w::I_MONTH_TWICE,
                vec![name(column), month(*number), meter(of)],
            ),
            Self::BelowZero(column, given) => (
                w::I_BELOW_ZERO,
                vec![name(column), all(*given), unit(column)],
            ),
            Self::TooLarge(column) => (w::I_TOO_LARGE, vec![name(column)]),
            Self::DensityMissing(fuel) => (w::I_DENSITY_MISSING, vec![fuel.name().into()]),
            Self::DensityRefused(fuel, density) => (
                w::I_DENSITY_REFUSED,
                vec![fuel.name().into(), all(*density)],
            ),
            Self::BottleWeightMissing => (w::I_BOTTLE_WEIGHT_MISSING, Vec::new()),
            Self::EnthalpyMissing => (w::I_ENTHALPY_MISSING, Vec::new()),
            Self::CarbonNotChosen => (w::I_CARBON_NOT_CHOSEN, Vec::new()),
            Self::OwnIncomplete(of) => (w::I_OWN_INCOMPLETE, vec![own(of)]),
            Self::OxidationFraction(of, oxidation) => {
                let meant = crate::measure::shifted(*oxidation, 2).unwrap_or(*oxidation);
                (
                    w::I_OXIDATION_FRACTION,
                    vec![own(of), all(*oxidation), all(meant)],
                )
            }
            Self::FactorRefused(factor) if factor.is_zero() => (w::I_NO_FACTOR, Vec::new()),
            Self::FactorRefused(factor) => (w::I_FACTOR_REFUSED, vec![all(*factor)]),
            Self::HeatFactorRefused(factor) => (w::I_HEAT_FACTOR_REFUSED, vec![all(*factor)]),
            Self::ResoldOverGrid(resold, grid) => {
                (w::I_RESOLD_OVER_GRID, vec![all(*resold), all(*grid)])
            }
            Self::ResoldTwice => (w::I_RESOLD_TWICE, Vec::new()),
            Self::FeedInMissing => (w::I_FEED_IN_MISSING, Vec::new()),
            Self::FeedInOverGenerated(fed, generated) => (
                w::I_FEED_IN_OVER_GENERATED,
                vec![all(*fed), all(*generated)],
            ),
            Self::GreenOverGrid(green, grid) => {
                (w::I_GREEN_OVER_GRID, vec![all(*green), all(*grid)])
            }
            Self::ResidualMissing => (w::I_RESIDUAL_MISSING, Vec::new()),
            Self::GreenUnproven(green) => (w::I_GREEN_UNPROVEN, vec![all(*green)]),
            Self::CertificatesUnclear(kwh) => (w::I_CERTIFICATES_UNCLEAR, vec![all(*kwh)]),
            Self::PriceOut(column, number, price, meant) => {
                let base = [month(*number), at(*price, 2), unit(column), name(column)];
                match meant {
                    Some(meant) => (
                        w::I_PRICE_OUT_UNIT,
                        base.into_iter().chain([meant.name().into()]).collect(),
                    ),
                    None => (w::I_PRICE_OUT, base.to_vec()),
                }
            }
            Self::TimesTheMedian(column, number, times) => (
                w::I_TIMES_THE_MEDIAN,
                vec![month(*number), name(column), at(*times, 1)],
            ),
            Self::BelowTheMedian(column, number) => {
                (w::I_BELOW_THE_MEDIAN, vec![month(*number), name(column)])
            }
            Self::TariffsDiffer(number, parts, total) => {
                let apart = difference(*parts, *total).unwrap_or_default().abs();
                (
                    w::I_TARIFFS_DIFFER,
                    vec![month(*number), all(*parts), all(*total), all(apart)],
                )
            }
            Self::PvDiffers(used, computed) => (w::I_PV_DIFFERS, vec![all(*used), all(*computed)]),
            Self::MeterGap(column, of, missing) => (
                w::I_METER_GAP,
                vec![name(column), meter(of), months(missing)],
            ),
            Self::MeterUnnamed(column) => (w::I_METER_UNNAMED, vec![name(column)]),
            Self::DensityOut(fuel, density) => {
                let [least, most] = fuel
                    .densities()
                    .map_or([Decimal::ZERO; 2], |(_, bounds)| bounds);
                (
                    w::I_DENSITY_OUT,
                    vec![fuel.name().into(), all(*density), all(least), all(most)],
                )
            }
            Self::ParameterOut(of, parameter, value) => (
                w::I_PARAMETER_OUT,
                vec![own(of), parameter.name().into(), all(*value)],
            ),
            Self::SourceMissing(of) => (w::I_SOURCE_MISSING, vec![of.said()]),
            Self::TakenBack(column, number, amount) => (
                w::I_TAKEN_BACK,
                vec![month(*number), name(column), all(*amount), unit(column)],
            ),
            Self::TariffsSummed(of) => (w::I_TARIFFS_SUMMED, vec![months(of)]),
            Self::OtherYears(rows) => (w::I_OTHER_YEARS, vec![rows.to_string().into()]),
            Self::ResoldNotSaid => (w::I_RESOLD_NOT_SAID, Vec::new()),
            Self::SingleSource(of, value) => (w::I_SINGLE_SOURCE, vec![(*of).into(), all(*value)]),
            Self::LigniteAsRawCoal => (w::I_LIGNITE, Vec::new()),
            Self::BilledVolume => (w::I_BILLED_VOLUME, Vec::new()),
            Self::TablesDiffer(years) => (
                w::I_TABLES_DIFFER,
                vec![by_year(years, |table| table.name().into())],
            ),
            Self::GridFactorsDiffer(years) => (
                w::I_GRID_FACTORS_DIFFER,
                vec![by_year(years, |factor| all(*factor))],
            ),
            Self::BasesDiffer(years) => (
                w::I_BASES_DIFFER,
                vec![by_year(years, |basis| basis.name().into())],
            ),
            Self::FactorsDiffer(of, years) => (
                w::I_FACTORS_DIFFER,
                vec![(*of).into(), by_year(years, |factor| all(*factor))],
            ),
            Self::ParametersDiffer(fuel, of, years) => (
                w::I_PARAMETERS_DIFFER,
                vec![
                    fuel.name().into(),
                    (*of).into(),
                    by_year(years, |value| all(*value)),
                ],
            ),
            Self::BothRewarded => (w::I_BOTH_REWARDED, Vec::new()),
            Self::DeductionRefused(typed) => (w::I_DEDUCTION_REFUSED, vec![all(*typed)]),
            Self::CellDiffers(sheet, cell) => (w::I_CELL_DIFFERS, vec![all(*sheet), all(*cell)]),
            Self::AccountDiffers(account, sheet, Some(share)) => (
                w::I_ACCOUNT_DIFFERS,
                vec![at(*account, 2), at(*sheet, 2), at(*share, 2)],
            ),
            Self::AccountDiffers(account, sheet, None) => {
                (w::I_ACCOUNT_IS_ZERO, vec![at(*account, 2), at(*sheet, 2)])
            }
        };
        Message::new(pattern, args)
    }
}
