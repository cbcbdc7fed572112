//! What is said of the sources of a worksheet's factors.

use super::Worksheet;
use super::factors::Source;
use super::line::{Carrier, Line, Used, of_carrier};
use crate::standards::energy::findings::{Finding, Issue, SourceOf};
use crate::standards::energy::fuels::Fuel;
use crate::standards::energy::words as w;

impl Worksheet {
    /// What is said of the sources: of figures without one, of those that one text alone has, and of coefficients that fit badly.
    pub(super) fn note_sources(&self, lines: &[Line], findings: &mut Vec<Finding>) {
        let missing = |of| Finding::doubt(Issue::SourceMissing(of));
        let used: Vec<&Used> = lines
            .iter()
            .flat_map(|line| {
                let terms = [&line.coal, &line.co2].into_iter().flatten();
                line.converted
                    .iter()
                    .chain(terms.flat_map(|term| &term.factors))
            })
            .collect();
        for used in &used {
            if let Source::Printed { evidence, .. } = used.stated.source
                && evidence.note().is_some()
            {
                let issue = Issue::SingleSource(used.name, used.stated.value);
                findings.push(Finding::said(issue));
            }
        }
        for line in lines {
            for used in line
                .converted
                .iter()
                .filter(|used| used.stated.has_no_source())
            {
                let of = match line.carrier {
                    Carrier::Fuel(fuel) if used.name == w::DENSITY => SourceOf::Density(fuel),
                    Carrier::Heat => SourceOf::Enthalpy,
                    _ => SourceOf::BottleWeight,
                };
                findings.push(missing(of));
            }
            if let Carrier::Fuel(fuel) = line.carrier {
                if let (Some(density), Some((_, [least, most]))) =
                    (self.densities.get(&fuel), fuel.densities())
                    && line.converted.iter().any(|used| used.name == w::DENSITY)
                    && (density.value < least || density.value > most)
                {
                    let issue = Issue::DensityOut(fuel, density.value);
                    findings.push(Finding::doubt(issue));
                }
                let by_annex = self
                    .own
                    .get(&fuel)
                    .is_none_or(|own| own.heating_value.is_none());
                if fuel == Fuel::Lignite && by_annex {
                    findings.push(Finding::said(Issue::LigniteAsRawCoal));
                }
                if fuel == Fuel::NaturalGas {
                    findings.push(Finding::said(Issue::BilledVolume));
                }
            }
        }
        let has = |carrier| of_carrier(lines, carrier).is_some();
        if has(Carrier::Grid) && self.factors.grid.factor.has_no_source() {
            findings.push(missing(SourceOf::Grid));
        }
        if has(Carrier::Heat) && self.factors.heat.has_no_source() {
            findings.push(missing(SourceOf::Heat));
        }
        for process in &self.process {
            if process.source.trim().is_empty() {
                findings.push(missing(SourceOf::Process(process.name.clone())));
            }
        }
    }
}
