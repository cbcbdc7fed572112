//! Electricity: power from the grid, what is resold of it, PV self-use and green power, and the lines of grid and PV.

use super::Worksheet;
use super::line::{Carrier, Line, Term, Used, billed, term};
use super::series::{Found, Series, stop};
use super::shown::all;
use crate::measure::{Decimal, difference, product, sum};
use crate::standards::energy::bills::{Bill, Column, Quantity, Tariff};
use crate::standards::energy::findings::{Finding, Issue};
use crate::standards::energy::{grid, words as w};
use std::collections::{BTreeMap, BTreeSet};

impl Worksheet {
    /// Power from the grid: the billed total, and where a month has none, the sum of its periods of the day.
    pub(super) fn grid(
        &self,
        quantities: &BTreeMap<Column, Quantity>,
        findings: &mut Vec<Finding>,
    ) -> Option<Series> {
        let total = quantities.get(&Column::Grid);
        let parts: Vec<&Quantity> = Tariff::ALL
            .iter()
            .filter_map(|tariff| quantities.get(&Column::Tariff(*tariff)))
            .collect();
        if total.is_none() && parts.is_empty() {
            return None;
        }
        let of_month = |month: usize| -> Option<Decimal> {
            parts.iter().try_fold(Decimal::ZERO, |total, part| {
                sum(total, (*part.months.get(month)?)?)
            })
        };
        if parts.is_empty() {
            return total.map(Series::of);
        }
        // Beside a total the parts are held against it alone; what keeps them from that is said.
        if total.is_some() {
            let stops = parts.iter().flat_map(|part| &part.stopped);
            findings.extend(stops.map(|stop| Finding::doubt(stop.issue.clone())));
        }
        let mut series = total.map_or(
            Series {
                months: [None; 12],
                year: Ok(Decimal::ZERO),
            },
            Series::of,
        );
        let mut summed = Vec::new();
        for (number, month) in (1_u8..).zip(series.months.iter_mut()) {
            let at = usize::from(number) - 1;
            let given = parts
                .iter()
                .filter_map(|part| part.months.get(at).copied().flatten());
            match *month {
                Some(total) => {
                    // Periods that are blank beside a total count as the difference.
                    let mut given = given.peekable();
                    if given.peek().is_none() {
                        continue;
                    }
                    let parts = given.try_fold(Decimal::ZERO, sum);
                    let meters = self.power_meters(number);
                    if let Some(parts) = parts
                        && difference(parts, total)
                            .is_none_or(|apart| apart.abs() > Decimal::from(meters))
                    {
                        findings.push(Finding::doubt(Issue::TariffsDiffer(number, parts, total)));
                    }
                }
                None => {
                    *month = of_month(at);
                    if month.is_some() {
                        summed.push(number);
                    }
                }
            }
        }
        if !summed.is_empty() {
            findings.push(Finding::said(Issue::TariffsSummed(summed.clone())));
        }
        // The year anew, of months that have either; what stops the total beside missing months stays.
        let mut stops: Vec<Finding> = total
            .into_iter()
            .chain(parts.iter().copied().filter(|_| !summed.is_empty()))
            .flat_map(|quantity| &quantity.stopped)
            .filter(|stop| !matches!(stop.issue, Issue::MonthsMissing(..)))
            .cloned()
            .collect();
        let missing: Vec<u8> = (1..)
            .zip(&series.months)
            .filter(|(_, month)| month.is_none())
            .map(|(number, _)| number)
            .collect();
        let summed_up = || {
            let parts = parts.iter().map(|part| part.given);
            match total {
                // A year of parts alone is what they add up to, whatever straddles its months.
                None => parts.into_iter().try_fold(Decimal::ZERO, sum),
                Some(total) if summed.is_empty() => Some(total.given),
                Some(_) => series
                    .months
                    .iter()
                    .flatten()
                    .copied()
                    .try_fold(Decimal::ZERO, sum),
            }
        };
        let given = summed_up();
        if !missing.is_empty() {
            let issue = Issue::MonthsMissing(Column::Grid, missing, given);
            stops.push(Finding::stop(issue));
        }
        series.year = match given {
            Some(given) if stops.is_empty() => Ok(given),
            Some(_) => Err(stops),
            None => {
                stops.push(Finding::stop(Issue::TooLarge(Column::Grid)));
                Err(stops)
            }
        };
        Some(series)
    }

    /// How many meters have power from the grid in a month, one at least.
    fn power_meters(&self, month: u8) -> usize {
        let of_power = |bill: &&Bill| {
            let mut cells = self.bills.heads.iter().zip(&bill.amounts);
            bill.month == month
                && cells.any(|(head, amount)| {
                    amount.is_some() && matches!(head.column, Column::Grid | Column::Tariff(_))
                })
        };
        let bills = self.bills.rows.iter().filter(of_power);
        let meters: BTreeSet<&str> = bills.map(|bill| bill.meter.as_str()).collect();
        meters.len().max(1)
    }

    /// PV self-use: its own column, else what was generated less what was fed into the grid.
    pub(super) fn pv(
        &self,
        quantities: &BTreeMap<Column, Quantity>,
        findings: &mut Vec<Finding>,
    ) -> Series {
        let series = |column| quantities.get(&column).map(Series::of);
        let used = series(Column::PvUsed);
        let Some(generated) = series(Column::PvGenerated) else {
            return used.unwrap_or(Series::zero());
        };
        let Some(fed) = series(Column::FeedIn) else {
            return used.unwrap_or(Series::stopped(Issue::FeedInMissing));
        };
        let mut computed = generated.with(&fed, difference);
        if let (Ok(generated), Ok(fed), Ok(left)) = (&generated.year, &fed.year, &computed.year)
            && *left < Decimal::ZERO
        {
            let issue = Issue::FeedInOverGenerated(*fed, *generated);
            computed.year = Err(stop(issue));
        }
        match used {
            Some(used) => {
                if let (Ok(own), Ok(computed)) = (&used.year, &computed.year)
                    && difference(*own, *computed).is_none_or(|apart| apart.abs() > Decimal::ONE)
                {
                    findings.push(Finding::doubt(Issue::PvDiffers(*own, *computed)));
                }
                used
            }
            None => computed,
        }
    }

    /// Power that others use: a column, or a figure of the year.
    pub(super) fn resold(&self, grid: &Series, quantities: &BTreeMap<Column, Quantity>) -> Series {
        let column = quantities.get(&Column::Resold).map(Series::of);
        let left = match (column, self.resold) {
            (Some(_), Some(_)) => Series {
                months: grid.months,
                year: Err(stop(Issue::ResoldTwice)),
            },
            (Some(column), None) => grid.with(&column, difference),
            (None, of_year) => grid.less(of_year.unwrap_or_default()),
        };
        match (&left.year, &grid.year) {
            (Ok(own), Ok(all)) if *own < Decimal::ZERO => {
                let resold = difference(*all, *own).unwrap_or_default();
                Series {
                    months: left.months,
                    year: Err(stop(Issue::ResoldOverGrid(resold, *all))),
                }
            }
            _ => left,
        }
    }

    /// The line of power from the grid.
    pub(super) fn grid_line(
        &self,
        bought: &Series,
        quantities: &BTreeMap<Column, Quantity>,
    ) -> Line {
        let factor = &self.factors.grid.factor;
        let co2_of = |kwh| grid::emissions(kwh, factor.value);
        let refused = (!grid::believable(factor.value))
            .then(|| Finding::stop(Issue::FactorRefused(factor.value)));
        let amount = bought.whole();
        Line {
            carrier: Carrier::Grid,
            name: w::L_GRID.into(),
            amount,
            unit: w::KWH,
            months: bought.months,
            billed: billed(quantities.get(&Column::Grid)),
            converted: Vec::new(),
            coal: Some(self.coal_of_power(bought)),
            co2: refused.is_none().then(|| {
                term(amount, &bought.months, co2_of, |kwh| {
                    [&all(kwh), " × ", &all(factor.value), " ÷ 1000"].concat()
                })
                .with(vec![Used::of(w::GRID_FACTOR, w::KG_PER_KWH, factor)])
            }),
            stopped: bought.stops().chain(refused).collect(),
        }
    }

    /// Power in coal equivalent, kgce.
    fn coal_of_power(&self, power: &Series) -> Term {
        let factor = &self.factors.power;
        term(
            power.whole(),
            &power.months,
            |kwh| product(kwh, factor.value),
            |kwh| [&all(kwh), " × ", &all(factor.value)].concat(),
        )
        .with(vec![Used::of(w::COEFFICIENT, w::KGCE_PER_KWH, factor)])
    }

    /// The line of PV self-use, which has no CO2.
    pub(super) fn pv_line(&self, pv: &Series, quantities: &BTreeMap<Column, Quantity>) -> Line {
        let amount = pv.whole();
        Line {
            carrier: Carrier::Pv,
            name: w::PV_USED.into(),
            amount,
            unit: w::KWH,
            months: pv.months,
            billed: billed(quantities.get(&Column::PvUsed)),
            converted: Vec::new(),
            coal: Some(self.coal_of_power(pv)),
            co2: None,
            stopped: pv.stops().collect(),
        }
    }

    /// Green power with a proof: trades and, where they are others, certificates that were used up. Never more than the power from the grid.
    pub(super) fn green(
        &self,
        grid: &Series,
        quantities: &BTreeMap<Column, Quantity>,
        findings: &mut Vec<Finding>,
    ) -> Found {
        let traded = quantities
            .get(&Column::Green)
            .map_or(Ok(Decimal::ZERO), |quantity| Series::of(quantity).year);
        let mut green = traded.clone()?;
        if green > Decimal::ZERO && self.proof.is_none() {
            findings.push(Finding::doubt(Issue::GreenUnproven(green)));
            green = Decimal::ZERO;
        }
        let traded = traded?;
        if let Some(certificates) = self.certificates {
            let apart = certificates.apart.unwrap_or(traded.is_zero());
            if certificates.apart.is_none() && !traded.is_zero() && !certificates.amount.is_zero() {
                findings.push(Finding::doubt(Issue::CertificatesUnclear(
                    certificates.amount,
                )));
            }
            if apart {
                green = sum(green, certificates.amount)
                    .ok_or_else(|| stop(Issue::TooLarge(Column::Green)))?;
            }
        }
        let grid = grid.year.clone()?;
        let most = green.max(traded);
        if most > grid {
            return Err(stop(Issue::GreenOverGrid(most, grid)));
        }
        Ok(green)
    }
}
