//! Fuels, of the table and the person's own: what each is computed with, its line, and the sums that are divided once.

use super::Worksheet;
use super::factors::{CoalBy, FuelFactors, OwnParameters, Stated};
use super::line::{Carrier, Line, Used, billed, term};
use super::series::stop;
use super::shown::all;
use crate::i18n::Message;
use crate::measure::{Decimal, sum};
use crate::standards::energy::bills::{Column, Quantity};
use crate::standards::energy::findings::{Finding, Issue, Parameter, SourceOf};
use crate::standards::energy::fuels::{self, Fuel, Measured};
use crate::standards::energy::units::moved;
use crate::standards::energy::{coal_equivalent as coal, words as w};

impl Worksheet {
    /// What a fuel of the table is computed with, and what stops that.
    pub(super) fn factors_of(
        &self,
        fuel: Fuel,
        findings: &mut Vec<Finding>,
    ) -> Result<FuelFactors, Vec<Finding>> {
        let own = self.own.get(&fuel);
        let name = fuel.name().zh;
        let Some(mut factors) = self.factors.fuels.get(&fuel).cloned() else {
            // Own parameters alone are enough, as for a fuel of no table.
            return match own {
                Some(own) if own.heating_value.is_some() && own.carbon.is_some() => {
                    self.own_factors(name, fuel.measured(), own, findings)
                }
                _ => Err(stop(Issue::CarbonNotChosen)),
            };
        };
        if let Some(own) = own {
            let stated = |value: Decimal| Stated::named(value, &own.source);
            if let Some(value) = own.heating_value {
                factors.heating_value = stated(value);
                factors.coal = CoalBy::HeatingValue;
            }
            if let Some(value) = own.carbon {
                factors.carbon = stated(value);
            }
            if let Some(value) = own.oxidation {
                factors.oxidation = stated(value);
            }
            check_own(name, fuel.measured(), own, findings)?;
        }
        Ok(factors)
    }

    /// What a fuel of no table is computed with: all three parameters, which are the person's.
    pub(super) fn own_factors(
        &self,
        name: &str,
        measured: Measured,
        own: &OwnParameters,
        findings: &mut Vec<Finding>,
    ) -> Result<FuelFactors, Vec<Finding>> {
        let (Some(heating_value), Some(carbon), Some(oxidation)) =
            (own.heating_value, own.carbon, own.oxidation)
        else {
            let issue = Issue::OwnIncomplete(name.to_owned());
            return Err(stop(issue));
        };
        check_own(name, measured, own, findings)?;
        let stated = |value| Stated::named(value, &own.source);
        Ok(FuelFactors {
            heating_value: stated(heating_value),
            carbon: stated(carbon),
            oxidation: stated(oxidation),
            coal: CoalBy::HeatingValue,
        })
    }

    /// The line of a fuel with its factors, or with what stops them; what it adds goes to the sums.
    pub(super) fn fuel_line(
        &self,
        carrier: Carrier,
        name: Message,
        quantity: &Quantity,
        factors: Result<FuelFactors, Vec<Finding>>,
        sums: &mut Sums,
    ) -> Line {
        let mut line = Line {
            carrier,
            name,
            amount: quantity.whole(),
            unit: quantity.column.base().name(),
            months: quantity.months,
            billed: billed(Some(quantity)),
            converted: self.converted(quantity),
            coal: None,
            co2: None,
            stopped: quantity.stopped.clone(),
        };
        let factors = match factors {
            Ok(factors) => factors,
            Err(stops) => {
                line.stopped.extend(stops);
                return line;
            }
        };
        let measured = match quantity.column {
            Column::Fuel(fuel) => fuel.measured(),
            Column::Own(_, measured) => measured,
            _ => Measured::Tonnes,
        };
        let [heating, carbon, oxidation] = factors.values();
        let co2_of = |amount| fuels::of_products(factors.carbon_product(amount, measured)?);
        let in_table = |amount| match measured {
            Measured::Tonnes => all(amount),
            Measured::Gas => all(moved(amount, -4).unwrap_or(amount)),
        };
        let gas = measured == Measured::Gas;
        let heating_used = Used::of(
            w::HEATING_VALUE,
            if gas {
                w::GJ_PER_10K_M3
            } else {
                w::GJ_PER_TONNE
            },
            &factors.heating_value,
        );
        let coal_of = |amount| match &factors.coal {
            CoalBy::Coefficient(stated) => coal::by_coefficient(amount, measured, stated.value),
            CoalBy::HeatingValue => {
                coal::of_kilojoules(coal::kilojoules(amount, measured, heating)?)
            }
        };
        let coal_workings = |amount| match &factors.coal {
            CoalBy::Coefficient(stated) if gas => {
                [&all(amount), " × ", &all(stated.value)].concat()
            }
            CoalBy::Coefficient(stated) => {
                [&all(amount), " × 1000 × ", &all(stated.value)].concat()
            }
            CoalBy::HeatingValue => [
                &in_table(amount),
                " × ",
                &all(heating),
                " × 1,000,000 ÷ 29,307.6",
            ]
            .concat(),
        };
        let coal_used = match &factors.coal {
            CoalBy::Coefficient(stated) => Used::of(
                w::COEFFICIENT,
                if gas { w::KGCE_PER_M3 } else { w::KGCE_PER_KG },
                stated,
            ),
            CoalBy::HeatingValue => heating_used.clone(),
        };
        let coal = term(line.amount, &line.months, coal_of, coal_workings);
        let co2 = term(line.amount, &line.months, co2_of, |amount| {
            [
                "44 × ",
                &in_table(amount),
                " × ",
                &all(heating),
                " × ",
                &all(carbon),
                " ÷ 1000 × ",
                &all(oxidation),
                "% ÷ 12",
            ]
            .concat()
        });
        if let Some(amount) = line.amount {
            let added = sums.add(amount, measured, &factors);
            if added.is_none() || coal.exact.is_none() || co2.exact.is_none() {
                let issue = Issue::TooLarge(quantity.column);
                line.stopped.push(Finding::stop(issue));
            }
        }
        line.coal = Some(coal.with(vec![coal_used]));
        line.co2 = Some(co2.with(vec![
            heating_used,
            Used::of(w::CARBON_CONTENT, w::TC_PER_TJ, &factors.carbon),
            Used::of(w::OXIDATION, w::PER_CENT, &factors.oxidation),
        ]));
        line
    }
}

/// What own parameters look like: one that stops the fuel, those that are doubted.
fn check_own(
    name: &str,
    measured: Measured,
    own: &OwnParameters,
    findings: &mut Vec<Finding>,
) -> Result<(), Vec<Finding>> {
    if let Some(oxidation) = own.oxidation
        && fuels::fraction_suspected(oxidation)
    {
        let issue = Issue::OxidationFraction(name.to_owned(), oxidation);
        return Err(stop(issue));
    }
    let mut doubt = |parameter, value: Option<Decimal>, believed: &dyn Fn(Decimal) -> bool| {
        if let Some(value) = value.filter(|value| !believed(*value)) {
            let issue = Issue::ParameterOut(name.to_owned(), parameter, value);
            findings.push(Finding::doubt(issue));
        }
    };
    doubt(Parameter::HeatingValue, own.heating_value, &|value| {
        fuels::heating_value_believable(value, measured)
    });
    doubt(Parameter::Carbon, own.carbon, &|value| {
        fuels::carbon_believable(value, measured)
    });
    doubt(
        Parameter::Oxidation,
        own.oxidation,
        &fuels::oxidation_believable,
    );
    let any = own.heating_value.is_some() || own.carbon.is_some() || own.oxidation.is_some();
    if any && own.source.trim().is_empty() {
        let of = SourceOf::Own(name.to_owned());
        findings.push(Finding::doubt(Issue::SourceMissing(of)));
    }
    Ok(())
}

impl FuelFactors {
    /// Heating value, carbon content and oxidation.
    fn values(&self) -> [Decimal; 3] {
        [&self.heating_value, &self.carbon, &self.oxidation].map(|stated| stated.value)
    }

    /// FC × NCV × CC × OF of an amount.
    fn carbon_product(&self, amount: Decimal, measured: Measured) -> Option<Decimal> {
        let [heating, carbon, oxidation] = self.values();
        fuels::carbon_product(amount, measured, heating, carbon, oxidation)
    }
}

/// What fuels add up to before anything is divided.
#[derive(Default)]
pub(super) struct Sums {
    /// kgce by coefficients.
    pub(super) kilograms: Decimal,
    /// kJ of own heating values.
    pub(super) kilojoules: Decimal,
    /// FC × NCV × CC × OF.
    pub(super) products: Decimal,
}

impl Sums {
    /// Adds an amount of a fuel; `None` where the sum does not fit.
    fn add(&mut self, amount: Decimal, measured: Measured, factors: &FuelFactors) -> Option<()> {
        match &factors.coal {
            CoalBy::Coefficient(stated) => {
                let kilograms = coal::by_coefficient(amount, measured, stated.value)?;
                self.kilograms = sum(self.kilograms, kilograms)?;
            }
            CoalBy::HeatingValue => {
                let own = coal::kilojoules(amount, measured, factors.heating_value.value)?;
                self.kilojoules = sum(self.kilojoules, own)?;
            }
        }
        let products = factors.carbon_product(amount, measured)?;
        self.products = sum(self.products, products)?;
        Some(())
    }
}
