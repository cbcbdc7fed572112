//! A table of bills, months × carriers: what its columns hold, which period a bill is of, and what the bills add up to.
//!
//! A blank cell says nothing of its month; it is no zero. Bills of one month are added where they are of different meters, where one takes another back
//! (冲红, a negative figure), or where the person said so; else the person is asked. A month that has a negative figure alone has no bill.

use super::findings::{Finding, Issue};
use super::fuels::{Fuel, Measured};
use super::units::Unit;
use super::words as w;
use crate::i18n::Text;
use crate::measure::{Day, Decimal, Year, difference, product, quotient, sum};
use std::collections::{BTreeMap, BTreeSet};

/// A period of the day with its own price.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tariff {
    /// 尖.
    Sharp,
    /// 峰.
    Peak,
    /// 平.
    Flat,
    /// 谷.
    Valley,
    /// 深谷.
    DeepValley,
}

/// What is paid for, where the price is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Priced {
    /// 电.
    Electricity,
    /// 天然气.
    NaturalGas,
}

/// What a column of bills holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// 下网电量: the billed total of the power that comes from the grid (合计、结算、计费电量).
    Grid,
    /// 尖峰平谷 of it: parts of the total, never added to it.
    Tariff(Tariff),
    /// 转供电量: power from the grid that others use.
    Resold,
    /// 光伏自用.
    PvUsed,
    /// 光伏发电量.
    PvGenerated,
    /// 光伏上网（反向有功）.
    FeedIn,
    /// 绿电交易电量: part of the power from the grid.
    Green,
    /// A fuel.
    Fuel(Fuel),
    /// A fuel whose parameters the person enters: its number among them, and what it counts in.
    Own(u8, Measured),
    /// 外购热力.
    Heat,
    /// 金额: for the check of the price alone.
    Cost(Priced),
}

/// The head of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// What the column holds.
    pub column: Column,
    /// In which unit; `None` where it is not known, and the person is asked.
    pub unit: Option<Unit>,
}

/// The days of a bill, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
}

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bill {
    /// The year of the bill.
    pub year: Year,
    /// The month of the bill, 1 to 12.
    pub month: u8,
    /// The days it is of, where the bill names them.
    pub period: Option<Period>,
    /// 户号 or 表号; blank where none is named.
    pub meter: String,
    /// 凭证号; blank where none is named.
    pub voucher: String,
    /// Whether the person said that it is to be added to another one of its month and meter.
    pub also: bool,
    /// The amounts, in the order of the heads. One may be in another unit than the head's.
    pub amounts: Vec<Option<(Decimal, Option<Unit>)>>,
}

/// A table of bills.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bills {
    /// The columns.
    pub heads: Vec<Head>,
    /// The rows, in any order.
    pub rows: Vec<Bill>,
}

/// Which year a bill counts in that straddles its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Basis {
    /// 账单月: wholly in the month of the bill.
    #[default]
    BillMonth,
    /// 按天折算: by its days.
    ByDays,
}

impl Basis {
    /// Both, the default first.
    pub const ALL: [Self; 2] = [Self::BillMonth, Self::ByDays];

    /// The code that is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::BillMonth => "bill-month",
            Self::ByDays => "by-days",
        }
    }

    /// Its name.
    pub const fn name(self) -> Text {
        match self {
            Self::BillMonth => w::BILL_MONTH,
            Self::ByDays => w::BY_DAYS,
        }
    }
}

impl Tariff {
    /// All, the dearest first.
    pub const ALL: [Self; 5] = [
        Self::Sharp,
        Self::Peak,
        Self::Flat,
        Self::Valley,
        Self::DeepValley,
    ];
}

impl Column {
    /// Its name; of an own fuel the word for one.
    pub const fn name(self) -> Text {
        match self {
            Self::Grid => w::GRID,
            Self::Tariff(Tariff::Sharp) => w::SHARP,
            Self::Tariff(Tariff::Peak) => w::PEAK,
            Self::Tariff(Tariff::Flat) => w::FLAT,
            Self::Tariff(Tariff::Valley) => w::VALLEY,
            Self::Tariff(Tariff::DeepValley) => w::DEEP_VALLEY,
            Self::Resold => w::RESOLD,
            Self::PvUsed => w::PV_USED,
            Self::PvGenerated => w::PV_GENERATED,
            Self::FeedIn => w::FEED_IN,
            Self::Green => w::GREEN,
            Self::Fuel(fuel) => fuel.name(),
            Self::Own(..) => w::OWN_FUEL,
            Self::Heat => w::HEAT,
            Self::Cost(Priced::Electricity) => w::COST_OF_POWER,
            Self::Cost(Priced::NaturalGas) => w::COST_OF_GAS,
        }
    }

    /// The code that is stored, e.g. `grid`, `diesel`, `own:0:t`.
    pub fn code(self) -> String {
        match self {
            Self::Grid => "grid".to_owned(),
            Self::Tariff(Tariff::Sharp) => "sharp".to_owned(),
            Self::Tariff(Tariff::Peak) => "peak".to_owned(),
            Self::Tariff(Tariff::Flat) => "flat".to_owned(),
            Self::Tariff(Tariff::Valley) => "valley".to_owned(),
            Self::Tariff(Tariff::DeepValley) => "deep_valley".to_owned(),
            Self::Resold => "resold".to_owned(),
            Self::PvUsed => "pv".to_owned(),
            Self::PvGenerated => "pv_generated".to_owned(),
            Self::FeedIn => "feed_in".to_owned(),
            Self::Green => "green".to_owned(),
            Self::Fuel(fuel) => fuel.code().to_owned(),
            Self::Own(at, Measured::Tonnes) => format!("own:{at}:t"),
            Self::Own(at, Measured::Gas) => format!("own:{at}:m3"),
            Self::Heat => "heat".to_owned(),
            Self::Cost(Priced::Electricity) => "cost_power".to_owned(),
            Self::Cost(Priced::NaturalGas) => "cost_gas".to_owned(),
        }
    }

    /// Every column but those of own fuels, in the order of the worksheet.
    pub fn all() -> impl Iterator<Item = Self> {
        let power = [
            Self::Grid,
            Self::Resold,
            Self::PvUsed,
            Self::PvGenerated,
            Self::FeedIn,
            Self::Green,
        ];
        let costs = [Priced::Electricity, Priced::NaturalGas].map(Self::Cost);
        power
            .into_iter()
            .chain(Tariff::ALL.map(Self::Tariff))
            .chain(Fuel::ALL.map(Self::Fuel))
            .chain([Self::Heat])
            .chain(costs)
    }

    /// The column of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        if let Some(own) = code.strip_prefix("own:") {
            let (at, measured) = own.split_once(':')?;
            let measured = match measured {
                "t" => Measured::Tonnes,
                "m3" => Measured::Gas,
                _ => return None,
            };
            return Some(Self::Own(at.parse().ok()?, measured));
        }
        Self::all().find(|column| column.code() == code)
    }

    /// Whether a year needs every month of it. The parts of a total and the amounts of money do not stop a figure.
    const fn needs_every_month(self) -> bool {
        !matches!(self, Self::Tariff(_) | Self::Cost(_))
    }
}

/// What the bills of a column add up to, in its base unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// The column.
    pub column: Column,
    /// Month by month; `None` where a month has no bill.
    pub months: [Option<Decimal>; 12],
    /// What the bills given add up to, whether or not every month has one. It is no annual figure.
    pub given: Decimal,
    /// The same in the units of the bills, where a year's share is known.
    pub billed: BTreeMap<Unit, Decimal>,
    /// The months without a bill, or with days that no bill covers.
    pub missing: Vec<u8>,
    /// What stops the annual figure.
    pub stopped: Vec<Finding>,
}

impl Quantity {
    /// The annual figure; `None` where something stops it.
    pub fn whole(&self) -> Option<Decimal> {
        self.stopped.is_empty().then_some(self.given)
    }

    /// How many months have a bill.
    pub fn filled(&self) -> usize {
        12 - self.missing.len().min(12)
    }

    pub(super) fn none(column: Column) -> Self {
        Self {
            column,
            months: [None; 12],
            given: Decimal::ZERO,
            billed: BTreeMap::new(),
            missing: Vec::new(),
            stopped: Vec::new(),
        }
    }
}

/// (止度 − 起度) × 倍率, the reading of a meter. A meter that has run over its last digit needs to say how many digits it has before the point.
///
/// `None` where the reading went down and the digits are not known or do not explain it.
pub fn metered(
    start: Decimal,
    end: Decimal,
    multiplier: Decimal,
    digits: Option<u32>,
) -> Option<Decimal> {
    let mut run = difference(end, start)?;
    if run < Decimal::ZERO {
        let turn = crate::measure::shifted(Decimal::ONE, i32::try_from(digits?).ok()?)?;
        if start >= turn {
            return None;
        }
        run = sum(run, turn)?;
    }
    product(run, multiplier)
}

/// How much of a bill counts in a year and in each of its months, in days of so many.
struct Share {
    of: i64,
    months: [i64; 12],
}

impl Share {
    fn of(bill: &Bill, year: Year, basis: Basis) -> Option<Self> {
        let at = usize::from(bill.month.checked_sub(1)?);
        let mut months = [0; 12];
        match (basis, bill.period) {
            (Basis::BillMonth, _) | (Basis::ByDays, None) => {
                if bill.year != year {
                    return None;
                }
                *months.get_mut(at)? = 1;
                Some(Self { of: 1, months })
            }
            (Basis::ByDays, Some(period)) => {
                for (month, days) in (1..).zip(&mut months) {
                    let (first, last) = month_of(year, month)?;
                    let from = period.from.number().max(first);
                    let to = period.to.number().min(last);
                    *days = (to - from + 1).max(0);
                }
                let of = period.to.number() - period.from.number() + 1;
                (of > 0 && months.iter().any(|days| *days > 0)).then_some(Self { of, months })
            }
        }
    }

    fn of_month(&self, amount: Decimal, month: usize) -> Option<Decimal> {
        self.of_days(amount, *self.months.get(month)?)
    }

    fn of_year(&self, amount: Decimal) -> Option<Decimal> {
        self.of_days(amount, self.months.iter().sum())
    }

    /// Multiplied before it is divided; a bill that lies wholly within is not divided.
    fn of_days(&self, amount: Decimal, days: i64) -> Option<Decimal> {
        if days == self.of {
            return Some(amount);
        }
        quotient(
            product(amount, Decimal::from(days))?,
            Decimal::from(self.of),
        )
    }
}

/// The numbers of the first and the last day of a month.
fn month_of(year: Year, month: u8) -> Option<(i64, i64)> {
    let first = Day::new(year, month, 1)?.number();
    let next = if month == 12 {
        Day::last_of(year).number() + 1
    } else {
        Day::new(year, month + 1, 1)?.number()
    };
    Some((first, next - 1))
}

/// How often each day of a year is covered by the bills of one column and meter: bills that count up, less those that take one back. By bill months a
/// month counts as one day.
#[derive(Default)]
struct Coverage {
    bills: BTreeMap<i64, i64>,
}

impl Coverage {
    fn add(&mut self, bill: &Bill, year: Year, basis: Basis, by: i64) {
        let (first, last) = match (basis, bill.period) {
            (Basis::BillMonth, _) => (i64::from(bill.month), i64::from(bill.month)),
            (Basis::ByDays, Some(period)) => (
                period.from.number().max(Day::first_of(year).number()),
                period.to.number().min(Day::last_of(year).number()),
            ),
            (Basis::ByDays, None) => match month_of(bill.year, bill.month) {
                Some(days) => days,
                None => return,
            },
        };
        for day in first..=last {
            *self.bills.entry(day).or_default() += by;
        }
    }

    /// The months of a year that satisfy `is` of one of their days.
    fn months(&self, year: Year, basis: Basis, is: impl Fn(i64) -> bool) -> Vec<u8> {
        let days = |month: u8| match basis {
            Basis::BillMonth => Some((i64::from(month), i64::from(month))),
            Basis::ByDays => month_of(year, month),
        };
        (1..=12)
            .filter(|month| {
                days(*month).is_some_and(|(first, last)| {
                    (first..=last).any(|day| is(self.bills.get(&day).copied().unwrap_or(0)))
                })
            })
            .collect()
    }
}

/// One head with a bill.
type ByMeter<'a> = BTreeMap<&'a str, (Coverage, Coverage)>;

/// Adds up the bills of a year, column by column, in base units. `convert` says what a unit is in the base unit of a column, or what is missing for it.
///
/// What was done and what is doubted comes second; what stops a column's annual figure stands in its quantity.
pub fn gather(
    bills: &Bills,
    year: Year,
    basis: Basis,
    convert: impl Fn(Column, Option<Unit>) -> Result<Decimal, Issue>,
) -> (BTreeMap<Column, Quantity>, Vec<Finding>) {
    let mut found: BTreeMap<Column, Quantity> = BTreeMap::new();
    let mut said = Vec::new();
    let others = bills
        .rows
        .iter()
        .filter(|bill| Share::of(bill, year, basis).is_none())
        .count();
    if others > 0 {
        said.push(Finding::said(Issue::OtherYears(others)));
    }
    for (at, head) in bills.heads.iter().enumerate() {
        let column = head.column;
        let quantity = found
            .entry(column)
            .or_insert_with(|| Quantity::none(column));
        let mut stops = BTreeSet::new();
        // How the days are covered by bills, and how by bills less those taken back, by meter.
        let mut covered = Coverage::default();
        let mut meters = ByMeter::new();
        for bill in &bills.rows {
            let Some(Some((amount, unit))) = bill.amounts.get(at).copied() else {
                continue;
            };
            let Some(share) = Share::of(bill, year, basis) else {
                continue;
            };
            let meter = meters.entry(bill.meter.as_str()).or_default();
            if amount >= Decimal::ZERO {
                covered.add(bill, year, basis, 1);
                meter.0.add(bill, year, basis, 1);
            }
            if !bill.also && !amount.is_zero() {
                let by = if amount > Decimal::ZERO { 1 } else { -1 };
                meter.1.add(bill, year, basis, by);
            }
            let exact = match convert(column, unit.or(head.unit)) {
                Ok(times) => product(amount, times),
                Err(issue) => {
                    stops.insert(issue);
                    continue;
                }
            };
            if let Some(exact) = exact.filter(|exact| *exact < Decimal::ZERO) {
                said.push(Finding::said(Issue::TakenBack(column, bill.month, exact)));
            }
            let added = exact.and_then(|exact| {
                quantity.given = sum(quantity.given, share.of_year(exact)?)?;
                if let Some(unit) = unit.or(head.unit) {
                    let billed = quantity.billed.entry(unit).or_default();
                    *billed = sum(*billed, share.of_year(amount)?)?;
                }
                for (month, total) in quantity.months.iter_mut().enumerate() {
                    if share.months.get(month).is_some_and(|days| *days > 0) {
                        let part = share.of_month(exact, month)?;
                        *total = Some(sum(total.unwrap_or_default(), part)?);
                    }
                }
                Some(())
            });
            if added.is_none() {
                stops.insert(Issue::TooLarge(column));
            }
        }
        quantity
            .missing
            .extend(covered.months(year, basis, |bills| bills == 0));
        quantity.missing.sort_unstable();
        quantity.missing.dedup();
        // The same bills may have been taken over with their meters and once more without.
        if let Some((_, nameless)) = meters.get("") {
            let of_nameless = nameless.months(year, basis, |bills| bills > 0);
            let with_meter = meters.iter().filter(|(meter, _)| !meter.is_empty());
            let shared = with_meter
                .flat_map(|(_, (bills, _))| bills.months(year, basis, |bills| bills > 0))
                .any(|month| of_nameless.contains(&month));
            if shared {
                said.push(Finding::doubt(Issue::MeterUnnamed(column)));
            }
        }
        for (meter, (bills, net)) in &meters {
            for month in net.months(year, basis, |bills| bills > 1) {
                stops.insert(Issue::MonthTwice(column, month, (*meter).to_owned()));
            }
            let gaps = bills.months(year, basis, |bills| bills == 0);
            if meters.len() > 1 && gaps.len() < 12 && gaps.len() > quantity.missing.len() {
                said.push(Finding::doubt(Issue::MeterGap(
                    column,
                    (*meter).to_owned(),
                    gaps,
                )));
            }
        }
        let stops = stops.into_iter().map(Finding::stop);
        quantity.stopped.extend(stops);
    }
    for quantity in found.values_mut() {
        for month in &quantity.missing {
            // A month that has figures taken back and no bill, or that has a bill of some of its days, is not known.
            if let Some(total) = quantity.months.get_mut(usize::from(*month) - 1) {
                *total = None;
            }
        }
        let column = quantity.column;
        if !quantity.missing.is_empty() && column.needs_every_month() {
            let missing = quantity.missing.clone();
            // Of what is in no known unit there is no sum either.
            let given = quantity.stopped.is_empty().then_some(quantity.given);
            let issue = Issue::MonthsMissing(column, missing, given);
            quantity.stopped.push(Finding::stop(issue));
        }
        if quantity.given < Decimal::ZERO {
            quantity
                .stopped
                .push(Finding::stop(Issue::BelowZero(column, quantity.given)));
        }
        quantity.stopped.sort();
        quantity.stopped.dedup();
    }
    (found, said)
}

/// The unit of a base, for what is said of quantities.
pub(super) const fn base_name(column: Column) -> Text {
    column.base().name()
}
