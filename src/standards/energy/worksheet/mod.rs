//! The worksheet of a year: bills, the factors it is computed with, and the figures that come of them, each with formula, figures, factors and clause.
//!
//! ```text
//! 用电量 kWh    = 下网 − 转供 + 光伏自用
//! 综合能耗 kgce = 用电量 × 0.1229 + Σ 实物量 × 系数 + 热 (MJ) × 0.03412      (当量值; own heating value: 实物量 × NCV kJ ÷ 29 307.6)
//! 范围一 t      = 44 × Σ (FC × NCV × CC × OF) ÷ 12 + Σ 过程量 × 因子
//! 范围二 t      = (下网 − 转供) × 电网因子 ÷ 1000 + 热 (GJ) × 0.11
//! 碳排放量 t    = 范围一 + 范围二
//! ```
//!
//! What ends is added first; what does not is multiplied out, added and divided once. A figure is rounded where it is printed, once. Energy that is made of
//! other energy inside the fence counts once: a generator's diesel counts and its kWh do not.

mod conversion;
mod electricity;
mod factors;
mod figures;
mod fuels;
mod heat;
mod kind;
mod line;
mod outcome;
mod series;
mod shown;
mod sources;

pub use self::factors::{
    CoalBy, Factors, FuelFactors, GridFactor, OwnFuel, OwnParameters, Source, Stated,
};
pub use self::kind::Kind;
pub use self::line::{Carrier, Line, Term, Used};
pub use self::outcome::{Figure, Outcome};

use self::figures::Parts;
use self::fuels::Sums;
use self::series::{Series, stop};
use super::bills::{Basis, Bills, Column, Priced, gather};
use super::findings::{Finding, Issue};
use super::fuels::Fuel;
use super::process::Process;
use super::{checks, grid, words as w};
use crate::i18n::Message;
use crate::measure::{Decimal, Year, difference, sum};
use std::collections::BTreeMap;

/// What proves that green power was used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Proof {
    /// Contract and settlement slip.
    ContractAndSettlement,
    /// 绿证.
    Certificates,
}

/// 绿证核销量.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Certificates {
    /// How much, in kWh.
    pub amount: Decimal,
    /// Whether they are others than those of the green trades, which are not added again (证电合一); `None` where it was not said.
    pub apart: Option<bool>,
}

/// The worksheet of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worksheet {
    /// The year.
    pub year: Year,
    /// How bills count that straddle its end.
    pub basis: Basis,
    /// What is computed with.
    pub factors: Factors,
    /// Own parameters of fuels of the table.
    pub own: BTreeMap<Fuel, OwnParameters>,
    /// Fuels of no table.
    pub own_fuels: Vec<OwnFuel>,
    /// kg/L.
    pub densities: BTreeMap<Fuel, Stated>,
    /// kg for a bottle of liquefied petroleum gas.
    pub bottle: Option<Stated>,
    /// GJ for a tonne of steam.
    pub enthalpy: Option<Stated>,
    /// 转供电量 of the year in kWh; `None` where it was not said. A column of it goes instead.
    pub resold: Option<Decimal>,
    /// 绿证核销量.
    pub certificates: Option<Certificates>,
    /// What proves the green trades.
    pub proof: Option<Proof>,
    /// 生产过程排放.
    pub process: Vec<Process>,
    /// The bills.
    pub bills: Bills,
}

impl Worksheet {
    /// A blank worksheet of a year with the printed factors.
    pub fn new(year: Year, factors: Factors) -> Self {
        Self {
            year,
            basis: Basis::default(),
            factors,
            own: BTreeMap::new(),
            own_fuels: Vec::new(),
            densities: BTreeMap::new(),
            bottle: None,
            enthalpy: None,
            resold: None,
            certificates: None,
            proof: None,
            process: Vec::new(),
            bills: Bills::default(),
        }
    }

    /// The same bills with other factors.
    pub fn with_factors(&self, factors: Factors) -> Self {
        Self {
            factors,
            ..self.clone()
        }
    }

    /// Computes everything.
    pub fn evaluate(&self) -> Outcome {
        let convert = |column, unit| self.convert(column, unit);
        let (quantities, mut findings) = gather(&self.bills, self.year, self.basis, convert);
        for (column, quantity) in &quantities {
            if !matches!(column, Column::Tariff(_) | Column::Cost(_)) {
                findings.extend(checks::outliers(quantity));
            }
        }
        for priced in [Priced::Electricity, Priced::NaturalGas] {
            if let (Some(cost), Some(quantity)) = (
                quantities.get(&Column::Cost(priced)),
                quantities.get(&checks::priced(priced)),
            ) {
                findings.extend(checks::prices(cost, quantity, priced));
                // An amount of money in no known unit stops no figure; its price is not checked.
                let stops = cost.stopped.iter();
                findings.extend(stops.map(|stop| Finding::said(stop.issue.clone())));
            }
        }
        let grid = self.grid(&quantities, &mut findings);
        let no_grid = || Series::stopped(Issue::ColumnMissing(Column::Grid));
        let grid = grid.unwrap_or_else(no_grid);
        if self.resold.is_none() && !quantities.contains_key(&Column::Resold) {
            findings.push(Finding::said(Issue::ResoldNotSaid));
        }
        let bought = self.resold(&grid, &quantities);
        let pv = self.pv(&quantities, &mut findings);

        let mut lines = vec![self.grid_line(&bought, &quantities)];
        let has_pv = [Column::PvUsed, Column::PvGenerated]
            .iter()
            .any(|column| quantities.contains_key(column));
        if has_pv {
            lines.push(self.pv_line(&pv, &quantities));
        }
        let mut sums = Sums::default();
        for quantity in quantities.values() {
            let line = match quantity.column {
                Column::Fuel(fuel) => {
                    let factors = self.factors_of(fuel, &mut findings);
                    let name = fuel.name().into();
                    Some(self.fuel_line(Carrier::Fuel(fuel), name, quantity, factors, &mut sums))
                }
                Column::Own(at, measured) => {
                    let own = self.own_fuels.get(usize::from(at));
                    let name = own.map_or("", |own| own.name.as_str()).trim();
                    let factors = match own {
                        Some(own) => {
                            self.own_factors(name, measured, &own.parameters, &mut findings)
                        }
                        None => Err(stop(Issue::OwnIncomplete(name.to_owned()))),
                    };
                    let said = Message::new(w::PLAIN, vec![name.into()]);
                    Some(self.fuel_line(Carrier::Own(at), said, quantity, factors, &mut sums))
                }
                Column::Heat => Some(self.heat_line(quantity)),
                _ => None,
            };
            lines.extend(line);
        }
        self.note_sources(&lines, &mut findings);
        let parts = Parts {
            grid: &grid,
            bought: &bought,
            pv: &pv,
            lines: &lines,
            sums: &sums,
            quantities: &quantities,
        };
        let figures = self.figures(&parts, &mut findings);
        findings.sort();
        findings.dedup();
        Outcome {
            year: self.year,
            quantities,
            lines,
            figures,
            findings,
        }
    }

    /// 绿电使用量 in kWh, the numerator of 绿电占比: PV self-use, green trades that are proven, and certificates that are others than those of the trades.
    /// `None` where 绿电占比 does not exist.
    pub fn green_power(&self, outcome: &Outcome) -> Option<Decimal> {
        outcome.exact(Kind::GreenShare)?;
        let traded = match outcome.quantities.get(&Column::Green) {
            Some(quantity) => quantity.whole()?,
            None => Decimal::ZERO,
        };
        let proven = if self.proof.is_some() {
            traded
        } else {
            Decimal::ZERO
        };
        let certificates =
            self.certificates.map_or(Decimal::ZERO, |certificates| {
                match certificates.apart.unwrap_or(traded.is_zero()) {
                    true => certificates.amount,
                    false => Decimal::ZERO,
                }
            });
        let pv = match outcome.line(Carrier::Pv) {
            Some(line) => line.amount?,
            None => Decimal::ZERO,
        };
        sum(sum(pv, proven)?, certificates)
    }

    /// 范围二 of power with green power taken off at the grid's factor: what a person must not report, for [`checks::deduction_refused`].
    pub fn wrong_deduction(&self, outcome: &Outcome) -> Option<Decimal> {
        let bought = outcome.line(Carrier::Grid)?.amount?;
        let green = outcome.quantities.get(&Column::Green)?.whole()?;
        let left = difference(bought, green)?;
        (!green.is_zero()).then(|| grid::emissions(left, self.factors.grid.factor.value))?
    }
}
