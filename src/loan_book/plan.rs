//! How a book is to be read and counted: period, scope, units where the file says none, mends a person agreed to.

use super::columns::Mapping;
use super::day::Day;
use super::text::Encoding;
use crate::standards::green_loan::{Indicator, Mass, Money, Source};
use std::collections::BTreeSet;

/// What holds for the whole book.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// The last day of the period; without it nothing is counted by quarter or year.
    pub period_end: Option<Day>,
    /// 认定口径, the version by which loans count as green.
    pub scope: String,
    /// 测算方法.
    pub method: String,
    /// The unit of amounts where neither row nor heading says one.
    pub money: Money,
    /// The unit of each indicator where neither row nor heading says one.
    pub mass: [Mass; 7],
    /// The data source where the row says none.
    pub source: Option<Source>,
    /// Figures that a person agreed to take for kilograms: file from 0, row, indicator.
    pub kilograms: BTreeSet<(u32, u64, Indicator)>,
    /// Rows that look like sums and that a person knows to be loans: file from 0, row.
    pub loans: BTreeSet<(u32, u64)>,
    /// Rows that a person knows to be sums of other rows: file from 0, row.
    pub sums: BTreeSet<(u32, u64)>,
    /// Whether hidden rows are left out.
    pub without_hidden: bool,
}

impl Plan {
    /// Takes an indicator for kilograms in every row that says no unit of its own: the mend of a whole column.
    pub fn column_in_kilograms(&mut self, indicator: Indicator) {
        if let Some(mass) = self.mass.get_mut(indicator.index()) {
            *mass = Mass::Kilogram;
        }
    }
}

/// How one file is laid out. A preview proposes it; a person may change it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The first row of the headings, from 1.
    pub heading_row: u64,
    /// Over how many rows the headings reach, from 1.
    pub heading_rows: u64,
    /// What stands between cells.
    pub separator: char,
    /// How the letters are written, where a person says so.
    pub encoding: Option<Encoding>,
    /// Which column holds what.
    pub mapping: Mapping,
}
