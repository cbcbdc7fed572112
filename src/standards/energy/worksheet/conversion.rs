//! Units of bills into base units, by the densities, weights and enthalpies of the worksheet.

use super::Worksheet;
use super::line::Used;
use crate::measure::Decimal;
use crate::standards::energy::bills::{Column, Quantity};
use crate::standards::energy::findings::Issue;
use crate::standards::energy::units::{Conversion, Unit, moved};
use crate::standards::energy::words as w;

impl Worksheet {
    /// What one of a unit is in the base unit of a column.
    pub(super) fn convert(&self, column: Column, unit: Option<Unit>) -> Result<Decimal, Issue> {
        let unit = unit.ok_or(Issue::UnitMissing(column))?;
        let conversion = unit.conversion(column).ok_or(Issue::UnitMissing(column))?;
        match (conversion, column) {
            (Conversion::Times(times), _) => Ok(times),
            (Conversion::Density, Column::Fuel(fuel)) => {
                let density = self
                    .densities
                    .get(&fuel)
                    .ok_or(Issue::DensityMissing(fuel))?
                    .value;
                // Between these a figure can be a density in kg/L at all; 840 is one in kg/m³.
                let [least, most] = [5, 12].map(|tenths| Decimal::new(tenths, 1));
                if density < least || density > most {
                    return Err(Issue::DensityRefused(fuel, density));
                }
                moved(density, -3).ok_or(Issue::TooLarge(column))
            }
            (Conversion::Density, _) => Err(Issue::UnitMissing(column)),
            (Conversion::BottleWeight, _) => {
                let bottle = self.bottle.as_ref().ok_or(Issue::BottleWeightMissing)?;
                if bottle.value <= Decimal::ZERO {
                    return Err(Issue::BottleWeightMissing);
                }
                moved(bottle.value, -3).ok_or(Issue::TooLarge(column))
            }
            (Conversion::Enthalpy, _) => {
                let enthalpy = self.enthalpy.as_ref().ok_or(Issue::EnthalpyMissing)?;
                if enthalpy.value <= Decimal::ZERO {
                    return Err(Issue::EnthalpyMissing);
                }
                Ok(enthalpy.value)
            }
        }
    }

    /// The factors by which the units of a column's bills were converted.
    pub(super) fn converted(&self, quantity: &Quantity) -> Vec<Used> {
        let of_unit = |unit: &Unit| -> Option<Used> {
            let (name, unit, stated) = match (unit.conversion(quantity.column)?, quantity.column) {
                (Conversion::Density, Column::Fuel(fuel)) => {
                    (w::DENSITY, w::KG_PER_LITRE, self.densities.get(&fuel)?)
                }
                (Conversion::BottleWeight, _) => {
                    (w::BOTTLE_WEIGHT, w::KG_PER_BOTTLE, self.bottle.as_ref()?)
                }
                (Conversion::Enthalpy, _) => {
                    (w::ENTHALPY, w::GJ_PER_TONNE, self.enthalpy.as_ref()?)
                }
                _ => return None,
            };
            Some(Used::of(name, unit, stated))
        };
        quantity.billed.keys().filter_map(of_unit).collect()
    }
}
