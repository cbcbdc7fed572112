//! What comes of a worksheet: its lines, its figures and what was found.

use super::kind::Kind;
use super::line::{Carrier, Line, Used, of_carrier};
use crate::clause::Clause;
use crate::measure::{Decimal, Year, grouped};
use crate::standards::energy::bills::{Column, Quantity};
use crate::standards::energy::findings::Finding;
use std::collections::BTreeMap;

/// A figure with how it is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Which.
    pub kind: Kind,
    /// The exact figure; `None` where something stops it.
    pub exact: Option<Decimal>,
    /// The clause that governs it; of what is computed with a printed factor, where that is printed.
    pub clause: Clause,
    /// How it is found, in figures; blank where it does not exist.
    pub workings: String,
    /// The factors that enter it directly. Those of its lines stand in the lines.
    pub factors: Vec<Used>,
    /// What stops it.
    pub stopped: Vec<Finding>,
}

/// All that comes of a worksheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The year.
    pub year: Year,
    /// What the bills add up to, by column.
    pub quantities: BTreeMap<Column, Quantity>,
    /// The carriers.
    pub lines: Vec<Line>,
    /// The figures, in the order of [`Kind::ALL`].
    pub figures: Vec<Figure>,
    /// What is doubted and what was done; what stops a figure stands in the figure.
    pub findings: Vec<Finding>,
}

impl Figure {
    /// The figure as it is printed, rounded once; `None` where it does not exist.
    pub fn printed(&self) -> Option<String> {
        self.exact
            .map(|exact| grouped(exact, Some(self.kind.places())))
    }
}

impl Outcome {
    /// A figure; `None` where something stops it.
    pub fn exact(&self, kind: Kind) -> Option<Decimal> {
        self.figure(kind)?.exact
    }

    /// A figure with how it is found.
    pub fn figure(&self, kind: Kind) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.kind == kind)
    }

    /// The line of a carrier.
    pub fn line(&self, carrier: Carrier) -> Option<&Line> {
        of_carrier(&self.lines, carrier)
    }

    /// Everything that was found: what stops a figure first, each once.
    pub fn all_findings(&self) -> Vec<&Finding> {
        let stops = self.figures.iter().flat_map(|figure| &figure.stopped);
        let mut all: Vec<&Finding> = stops.chain(&self.findings).collect();
        all.sort();
        all.dedup();
        all
    }
}
