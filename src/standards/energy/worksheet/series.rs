//! A quantity month by month with its year, and figures that exist or say what stops them.

use crate::measure::{Decimal, difference};
use crate::standards::energy::bills::{Column, Quantity};
use crate::standards::energy::findings::{Finding, Issue};

/// A figure that exists, or all that stops it.
pub(super) type Found = Result<Decimal, Vec<Finding>>;

/// What stops a figure, as all that stops it.
pub(super) fn stop(issue: Issue) -> Vec<Finding> {
    vec![Finding::stop(issue)]
}

/// Two figures put together; what stops either stops the result.
pub(super) fn both(
    one: &Found,
    other: &Found,
    with: impl Fn(Decimal, Decimal) -> Option<Decimal>,
) -> Found {
    match (one, other) {
        (Ok(one), Ok(other)) => {
            with(*one, *other).ok_or_else(|| stop(Issue::TooLarge(Column::Grid)))
        }
        (Err(one), Err(other)) => Err(one.iter().chain(other).cloned().collect()),
        (Err(stops), _) | (_, Err(stops)) => Err(stops.clone()),
    }
}

/// A quantity month by month, with its year.
pub(super) struct Series {
    pub(super) months: [Option<Decimal>; 12],
    pub(super) year: Found,
}

impl Series {
    /// Nothing in every month.
    pub(super) const fn zero() -> Self {
        Self {
            months: [Some(Decimal::ZERO); 12],
            year: Ok(Decimal::ZERO),
        }
    }

    /// No month known, and the year stopped.
    pub(super) fn stopped(issue: Issue) -> Self {
        Self {
            months: [None; 12],
            year: Err(stop(issue)),
        }
    }

    /// The months of a quantity and its year.
    pub(super) fn of(quantity: &Quantity) -> Self {
        Self {
            months: quantity.months,
            year: if quantity.stopped.is_empty() {
                Ok(quantity.given)
            } else {
                Err(quantity.stopped.clone())
            },
        }
    }

    /// Put together with another month by month, and year with year.
    pub(super) fn with(
        &self,
        other: &Self,
        with: impl Fn(Decimal, Decimal) -> Option<Decimal> + Copy,
    ) -> Self {
        let mut months = [None; 12];
        for ((month, one), other) in months.iter_mut().zip(self.months).zip(other.months) {
            *month = one.zip(other).and_then(|(one, other)| with(one, other));
        }
        Self {
            months,
            year: both(&self.year, &other.year, with),
        }
    }

    /// Power that is resold over the year has no months.
    pub(super) fn less(&self, of_year: Decimal) -> Self {
        Self {
            months: self.months,
            year: both(&self.year, &Ok(of_year), difference),
        }
    }
    /// The year; `None` where something stops it.
    pub(super) fn whole(&self) -> Option<Decimal> {
        self.year.as_ref().ok().copied()
    }

    /// What stops the year.
    pub(super) fn stops(&self) -> impl Iterator<Item = Finding> {
        self.year.as_ref().err().into_iter().flatten().cloned()
    }
}
