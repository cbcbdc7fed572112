//! Bills that were read, as the text that a form takes over: JSON of texts, so that nothing passes through a binary float.

use super::Reading;
use crate::standards::energy::bills::{Column, Period};
use crate::standards::energy::units::Unit;

/// What stands for an agreement.
const YES: &str = "yes";

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
    /// Whether the person said that it is another bill than those of its month and meter.
    pub also: bool,
    /// The annual total of its column that the table says and the person wants taken over; blank else.
    pub total: String,
}

impl Reading {
    /// The bills as text: a list of lists, a bill of a column each.
    pub fn handed(&self) -> String {
        let mut all: Vec<[String; 11]> = Vec::new();
        for (at, head) in self.bills.heads.iter().enumerate() {
            // A total counts in the unit of its column.
            let total = self.totals.get(at).copied().flatten();
            let total = total.filter(|(_, unit)| *unit == head.unit);
            let total = total.map_or_else(String::new, |(total, _)| total.normalize().to_string());
            for bill in &self.bills.rows {
                let Some((amount, unit)) = bill.amounts.get(at).copied().flatten() else {
                    continue;
                };
                // Of a row with two kinds of energy one may be a second bill, and the other not.
                let mut others = self.bills.rows.iter();
                let again = others.any(|other| {
                    let same = (other.year, other.month, &other.meter)
                        == (bill.year, bill.month, &bill.meter);
                    let there = other.amounts.get(at).is_some_and(Option::is_some);
                    same && there && !std::ptr::eq(other, bill)
                });
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
                    if bill.also && again {
                        YES.to_owned()
                    } else {
                        String::new()
                    },
                    total.clone(),
                ]);
            }
        }
        serde_json::to_string(&all).unwrap_or_default()
    }
}

/// Bills from their text; `None` where it is none.
pub fn read_handed(bytes: &[u8]) -> Option<Vec<HandedBill>> {
    let all: Vec<[String; 11]> = serde_json::from_slice(bytes).ok()?;
    all.into_iter()
        .map(
            |[
                column,
                unit,
                year,
                month,
                from,
                to,
                meter,
                voucher,
                amount,
                also,
                total,
            ]| {
                Some(HandedBill {
                    column: Column::from_code(&column)?,
                    unit: Unit::from_code(&unit),
                    year,
                    month: month.parse().ok()?,
                    days: [from, to],
                    meter,
                    voucher,
                    amount,
                    also: also == YES,
                    total,
                })
            },
        )
        .collect()
}
