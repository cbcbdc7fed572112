//! Heat that is bought: its line.

use super::Worksheet;
use super::line::{Carrier, Line, Used, billed, term};
use super::shown::all;
use crate::standards::energy::bills::Quantity;
use crate::standards::energy::findings::{Finding, Issue};
use crate::standards::energy::{coal_equivalent as coal, heat, words as w};

impl Worksheet {
    /// The line of heat that is bought.
    pub(super) fn heat_line(&self, quantity: &Quantity) -> Line {
        let factor = &self.factors.heat;
        let refused = (!heat::believable(factor.value))
            .then(|| Finding::stop(Issue::HeatFactorRefused(factor.value)));
        let amount = quantity.whole();
        let coal_of = |heat| coal::of_heat_by(heat, self.factors.heat_coal.value);
        Line {
            carrier: Carrier::Heat,
            name: w::HEAT.into(),
            amount,
            unit: w::GJ,
            months: quantity.months,
            billed: billed(Some(quantity)),
            converted: self.converted(quantity),
            coal: Some(
                term(amount, &quantity.months, coal_of, |heat| {
                    [&all(heat), " × 1000 × ", &all(self.factors.heat_coal.value)].concat()
                })
                .with(vec![Used::of(
                    w::COEFFICIENT,
                    w::KGCE_PER_MJ,
                    &self.factors.heat_coal,
                )]),
            ),
            co2: refused.is_none().then(|| {
                term(
                    amount,
                    &quantity.months,
                    |gj| heat::emissions(gj, factor.value),
                    |heat| [&all(heat), " × ", &all(factor.value)].concat(),
                )
                .with(vec![Used::of(w::HEAT_FACTOR, w::T_PER_GJ, factor)])
            }),
            stopped: quantity.stopped.iter().cloned().chain(refused).collect(),
        }
    }
}
