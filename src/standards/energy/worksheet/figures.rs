//! The figures of a worksheet, each with its workings, its clause and what stops it.

use super::Worksheet;
use super::factors::{Source, Stated};
use super::fuels::Sums;
use super::kind::Kind;
use super::line::{Carrier, Line, Used, of_carrier};
use super::outcome::Figure;
use super::series::{Found, Series, both, stop};
use super::shown::{all, joined};
use crate::clause::Clause;
use crate::measure::{Decimal, difference, product, quotient, sum};
use crate::standards::energy::bills::{Column, Quantity};
use crate::standards::energy::findings::{Finding, Issue};
use crate::standards::energy::process::{Gas, Process};
use crate::standards::energy::units::moved;
use crate::standards::energy::{coal_equivalent as coal, fuels, grid, words as w};
use std::collections::BTreeMap;

/// What the figures are made of.
pub(super) struct Parts<'a> {
    /// Power from the grid, with what is resold.
    pub(super) grid: &'a Series,
    /// Power from the grid, less what is resold.
    pub(super) bought: &'a Series,
    /// PV self-use.
    pub(super) pv: &'a Series,
    /// The lines.
    pub(super) lines: &'a [Line],
    /// What fuels add up to.
    pub(super) sums: &'a Sums,
    /// What the bills add up to, by column.
    pub(super) quantities: &'a BTreeMap<Column, Quantity>,
}

impl Parts<'_> {
    /// The lines of fuels, of the table and the person's own.
    fn fuels(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| is_fuel(line))
    }
}

const fn is_fuel(line: &Line) -> bool {
    matches!(line.carrier, Carrier::Fuel(_) | Carrier::Own(_))
}

/// The figures, and green power with a proof, which enters several of them.
struct Computed {
    electricity: Found,
    energy: Found,
    non_fossil: Found,
    fuels: Found,
    processes: Found,
    scope_1: Found,
    power: Found,
    heat: Found,
    scope_2: Found,
    emissions: Found,
    share: Found,
    market: Found,
    others: Found,
    green: Found,
}

impl Computed {
    const fn of(&self, kind: Kind) -> &Found {
        match kind {
            Kind::Electricity => &self.electricity,
            Kind::Energy => &self.energy,
            Kind::NonFossil => &self.non_fossil,
            Kind::Fuels => &self.fuels,
            Kind::Processes => &self.processes,
            Kind::Scope1 => &self.scope_1,
            Kind::Power => &self.power,
            Kind::Heat => &self.heat,
            Kind::Scope2 => &self.scope_2,
            Kind::Emissions => &self.emissions,
            Kind::GreenShare => &self.share,
            Kind::MarketPower => &self.market,
            Kind::OtherGases => &self.others,
        }
    }
}

fn fits(exact: Option<Decimal>) -> Found {
    exact.ok_or_else(|| stop(Issue::TooLarge(Column::Grid)))
}

/// A figure that is computed where nothing stops it.
fn or_stopped(stopped: Vec<Finding>, exact: impl Fn() -> Option<Decimal>) -> Found {
    if stopped.is_empty() {
        fits(exact())
    } else {
        Err(stopped)
    }
}

/// What stops lines.
fn stops<'a>(lines: impl Iterator<Item = &'a Line>) -> Vec<Finding> {
    lines.flat_map(|line| &line.stopped).cloned().collect()
}

/// What of lines stops their amounts and coal: a factor of CO2 that is refused does not.
fn coal_stops(lines: &[Line]) -> Vec<Finding> {
    let mut stopped = stops(lines.iter());
    stopped.retain(|stop| {
        !matches!(
            stop.issue,
            Issue::FactorRefused(_) | Issue::HeatFactorRefused(_)
        )
    });
    stopped
}

/// The figures among these that exist, joined by a sign.
fn plus(parts: [&Found; 2]) -> String {
    joined(
        parts
            .into_iter()
            .filter_map(|part| part.as_ref().ok().copied()),
    )
}

impl Worksheet {
    /// The figures of a worksheet, in the order of [`Kind::ALL`].
    pub(super) fn figures(&self, parts: &Parts<'_>, findings: &mut Vec<Finding>) -> Vec<Figure> {
        let computed = self.computed(parts, findings);
        let figure = |kind| {
            let found = computed.of(kind);
            let mut stopped = found.as_ref().err().cloned().unwrap_or_default();
            stopped.sort();
            stopped.dedup();
            let exact = found.as_ref().ok().copied();
            let residual = self.factors.residual.iter();
            Figure {
                kind,
                clause: self.clause_of(kind),
                workings: exact.map_or_else(String::new, |_| self.workings(kind, parts, &computed)),
                exact,
                factors: residual
                    .filter(|_| kind == Kind::MarketPower)
                    .map(|stated| Used::of(w::RESIDUAL_FACTOR, w::KG_PER_KWH, stated))
                    .collect(),
                stopped,
            }
        };
        Kind::ALL.map(figure).into()
    }

    fn computed(&self, parts: &Parts<'_>, findings: &mut Vec<Finding>) -> Computed {
        let Parts {
            grid, bought, pv, ..
        } = parts;
        let fuels = or_stopped(stops(parts.fuels()), || {
            fuels::of_products(parts.sums.products)
        });
        let [processes, others] = [Gas::Co2, Gas::Other].map(|gas| {
            let mut emitted = self.processes_of(gas);
            fits(emitted.try_fold(Decimal::ZERO, |total, process| {
                sum(total, process.emissions()?)
            }))
        });
        let [power, heat] = [Carrier::Grid, Carrier::Heat].map(|carrier| {
            of_carrier(parts.lines, carrier).map_or(Ok(Decimal::ZERO), |line| {
                or_stopped(line.stopped.clone(), || line.co2.as_ref()?.exact)
            })
        });
        let scope_1 = both(&fuels, &processes, sum);
        let scope_2 = both(&power, &heat, sum);
        let emissions = both(&scope_1, &scope_2, sum);

        let green = self.green(grid, parts.quantities, findings);
        let renewable = both(&green, &pv.year, sum);
        let non_fossil = both(&green, &pv.year, |green, pv| {
            moved(product(sum(green, pv)?, self.factors.power.value)?, -3)
        });
        let used = both(&grid.year, &pv.year, sum);
        let share = both(&renewable, &used, |part, whole| {
            quotient(product(part, Decimal::ONE_HUNDRED)?, whole)
        });
        // Of nothing there is no share.
        let share = match (share, used) {
            (Err(_), Ok(used)) if used.is_zero() => Err(stop(Issue::ColumnMissing(Column::Grid))),
            (share, _) => share,
        };
        let market = self.market_power(bought, &green);
        if let (Ok(_), Some(residual)) = (&market, &self.factors.residual)
            && parts.quantities.contains_key(&Column::Green)
            && let Source::Printed { evidence, .. } = residual.source
            && evidence.note().is_some()
        {
            let issue = Issue::SingleSource(w::RESIDUAL_FACTOR, residual.value);
            findings.push(Finding::said(issue));
        }
        Computed {
            electricity: both(&bought.year, &pv.year, sum),
            energy: or_stopped(coal_stops(parts.lines), || energy(parts)),
            non_fossil,
            fuels,
            processes,
            scope_1,
            power,
            heat,
            scope_2,
            emissions,
            share,
            market,
            others,
            green,
        }
    }

    fn processes_of(&self, gas: Gas) -> impl Iterator<Item = &Process> {
        self.process
            .iter()
            .filter(move |process| process.gas == gas)
    }

    /// Power, market-based: green power is taken off, and the rest has the residual factor.
    fn market_power(&self, bought: &Series, green: &Found) -> Found {
        let left = both(&bought.year, green, difference)?;
        if left < Decimal::ZERO {
            let green = green.clone().unwrap_or_default();
            let bought = bought.whole().unwrap_or_default();
            return Err(stop(Issue::GreenOverGrid(green, bought)));
        }
        match &self.factors.residual {
            Some(residual) => fits(grid::emissions(left, residual.value)),
            None => Err(stop(Issue::ResidualMissing)),
        }
    }

    /// The clause that governs a figure; of one that is computed with a printed factor, where that is printed.
    fn clause_of(&self, kind: Kind) -> Clause {
        let printed: Option<&Stated> = match kind {
            Kind::MarketPower => self.factors.residual.as_ref(),
            Kind::Heat => Some(&self.factors.heat),
            _ => None,
        };
        match printed.map(|stated| &stated.source) {
            Some(Source::Printed { clause, .. }) => *clause,
            // A supplier's own factor stands in no table.
            Some(Source::Named(_)) => w::GB_T_32150,
            None => kind.clause(self.factors.table),
        }
    }

    /// How a figure is found, in figures.
    fn workings(&self, kind: Kind, parts: &Parts<'_>, computed: &Computed) -> String {
        let Parts {
            grid, bought, pv, ..
        } = parts;
        let green_and_pv = || plus([&computed.green, &pv.year]);
        let bought = || match (&grid.year, &bought.year) {
            (Ok(all_of_it), Ok(own)) if all_of_it != own => {
                let resold = difference(*all_of_it, *own).unwrap_or_default();
                [&all(*all_of_it), " − ", &all(resold)].concat()
            }
            (_, Ok(own)) => all(*own),
            _ => String::new(),
        };
        let processes = |gas| {
            self.processes_of(gas)
                .map(|process| [&all(process.amount), " × ", &all(process.factor)].concat())
                .collect::<Vec<_>>()
                .join(" + ")
        };
        let of_line = |carrier| {
            of_carrier(parts.lines, carrier)
                .and_then(|line| line.co2.as_ref())
                .map_or_else(String::new, |term| term.workings.clone())
        };
        match kind {
            Kind::Electricity => {
                let pv = pv.whole().filter(|pv| !pv.is_zero());
                let with_pv = pv.map_or_else(String::new, |pv| [" + ", &all(pv)].concat());
                [bought(), with_pv].concat()
            }
            Kind::Energy => {
                let coals = parts.lines.iter().filter_map(|line| line.coal.as_ref());
                [
                    "(",
                    &joined(coals.filter_map(|term| term.exact)),
                    ") ÷ 1000",
                ]
                .concat()
            }
            Kind::NonFossil => {
                let factor = all(self.factors.power.value);
                ["(", &green_and_pv(), ") × ", &factor, " ÷ 1000"].concat()
            }
            Kind::Fuels => joined(parts.fuels().filter_map(|line| line.co2.as_ref()?.exact)),
            Kind::Processes => processes(Gas::Co2),
            Kind::Scope1 => plus([&computed.fuels, &computed.processes]),
            Kind::Power => of_line(Carrier::Grid),
            Kind::Heat => of_line(Carrier::Heat),
            Kind::Scope2 => plus([&computed.power, &computed.heat]),
            Kind::Emissions => plus([&computed.scope_1, &computed.scope_2]),
            Kind::GreenShare => {
                let used = plus([&grid.year, &pv.year]);
                ["(", &green_and_pv(), ") ÷ (", &used, ") × 100%"].concat()
            }
            Kind::MarketPower => {
                let residual = self.factors.residual.as_ref();
                let factor = residual.map_or_else(String::new, |stated| all(stated.value));
                let green = all(computed.green.as_ref().ok().copied().unwrap_or_default());
                ["(", &bought(), " − ", &green, ") × ", &factor, " ÷ 1000"].concat()
            }
            Kind::OtherGases => processes(Gas::Other),
        }
    }
}

/// 综合能耗 in tce: what is divided is added first.
fn energy(parts: &Parts<'_>) -> Option<Decimal> {
    let others = parts.lines.iter().filter(|line| !is_fuel(line));
    let of_power = others
        .filter_map(|line| line.coal.as_ref())
        .try_fold(Decimal::ZERO, |total, term| sum(total, term.exact?));
    let kilograms = sum(
        sum(of_power?, parts.sums.kilograms)?,
        coal::of_kilojoules(parts.sums.kilojoules)?,
    )?;
    moved(kilograms, -3)
}
