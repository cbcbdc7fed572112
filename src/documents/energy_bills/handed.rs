//! Bills that were read, as the text that a form takes over: JSON of texts, so that nothing passes through a binary float.

use super::Reading;
use crate::standards::energy::bills::{Column, Period};
use crate::standards::energy::units::Unit;

/// A bill of one column, as a form takes it over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedBill {
    /// What it is of.
    pub column: Column,
    /// In which unit; `None` where none was named.
    pub unit: Option<Unit>,
    /// Its year, as text.
    pub year: String,
    /// Its month.
    pub month: u8,
    /// Its first and last day; blank where it names none.
    pub days: [String; 2],
    /// 户号 or 表号.
    pub meter: String,
    /// 凭证号.
    pub voucher: String,
    /// How much, with all digits.
    pub amount: String,
}

impl Reading {
    /// The bills as text: a list of lists, a bill of a column each.
    pub fn handed(&self) -> String {
        let mut all: Vec<[String; 9]> = Vec::new();
        for (at, head) in self.bills.heads.iter().enumerate() {
            for bill in &self.bills.rows {
                let Some((amount, unit)) = bill.amounts.get(at).copied().flatten() else {
                    continue;
                };
                let day = |of: fn(Period) -> crate::measure::Day| {
                    bill.period
                        .map_or_else(String::new, |period| of(period).to_string())
                };
                all.push([
                    head.column.code(),
                    unit.or(head.unit)
                        .map_or_else(String::new, |unit| unit.code().to_owned()),
                    bill.year.number().to_string(),
                    bill.month.to_string(),
                    day(|period| period.from),
                    day(|period| period.to),
                    bill.meter.clone(),
                    bill.voucher.clone(),
                    amount.normalize().to_string(),
                ]);
            }
        }
        serde_json::to_string(&all).unwrap_or_default()
    }
}

/// Bills from their text; `None` where it is none.
pub fn read_handed(bytes: &[u8]) -> Option<Vec<HandedBill>> {
    let all: Vec<[String; 9]> = serde_json::from_slice(bytes).ok()?;
    all.into_iter()
        .map(
            |[column, unit, year, month, from, to, meter, voucher, amount]| {
                Some(HandedBill {
                    column: Column::from_code(&column)?,
                    unit: Unit::from_code(&unit),
                    year,
                    month: month.parse().ok()?,
                    days: [from, to],
                    meter,
                    voucher,
                    amount,
                })
            },
        )
        .collect()
}
