//! 5.4.1.1, 6.1 e: the fingerprint of a KPI, by which term sheet, report and file are known to mean the same indicator.
//!
//! A fingerprint finds drift, not forgery: whoever changes a definition can compute the new fingerprint as well.

use super::super::kpi::Direction;
use super::ambition::Factor;
use crate::measure::{Decimal, Year, plain};
use crate::order::sorted;
use serde::Serialize;
use sha2::{Digest, Sha256};

/// What a KPI is: everything that has to stay as it was agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KpiDefinition {
    /// Its name.
    pub name: String,
    /// Its unit.
    pub unit: String,
    /// Which way is better.
    pub direction: Direction,
    /// What is counted: sites, scopes, processes.
    pub boundary: String,
    /// 5.4.2 ④: the formula or the way of measuring.
    pub method: String,
    /// The factor that it is computed with, where there is one.
    pub factor: Option<Factor>,
    /// Table 2: its source and ground, as the form stores them.
    pub source: String,
    /// 基期.
    pub base_year: Year,
    /// 基期水平.
    pub base_level: Decimal,
    /// 历史表现: its levels by year, in any order.
    pub history: Vec<(Year, Decimal)>,
    /// 绩效目标水平: the levels of its tiers by year, the easiest tier first.
    pub targets: Vec<(Year, Vec<Decimal>)>,
}

/// A fingerprint: 64 hexadecimal digits, lower case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(String);

impl Fingerprint {
    /// All 64 digits.
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// What is printed: the first 8 digits, upper case like the sums of documents.
    pub fn short(&self) -> String {
        self.0
            .chars()
            .take(8)
            .collect::<String>()
            .to_ascii_uppercase()
    }
}

/// The shape of the canonical text: the keys in the order of the alphabet. Figures are texts without needless zeros, years are numbers.
#[derive(Serialize)]
struct Canonical {
    base_level: String,
    base_year: u16,
    boundary: String,
    direction: &'static str,
    factor: Option<CanonicalFactor>,
    history: Vec<(u16, String)>,
    method: String,
    name: String,
    source: String,
    targets: Vec<(u16, Vec<String>)>,
    unit: String,
}

#[derive(Serialize)]
struct CanonicalFactor {
    source: String,
    value: String,
    year: u16,
}

/// A text without blanks around it, and with one blank where there are several.
fn text(typed: &str) -> String {
    typed.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn figure(exact: Decimal) -> String {
    plain(exact, None)
}

/// The text that is summed: JSON without blanks, its keys in the order of the alphabet, years in order, figures without needless zeros.
pub fn canonical(kpi: &KpiDefinition) -> String {
    let by_year = |levels: &[(Year, Decimal)]| sorted(levels.to_vec(), |a, b| a.0 < b.0);
    let targets = sorted(kpi.targets.clone(), |a, b| a.0 < b.0);
    let shape = Canonical {
        base_level: figure(kpi.base_level),
        base_year: kpi.base_year.number(),
        boundary: text(&kpi.boundary),
        direction: match kpi.direction {
            Direction::Lower => "lower",
            Direction::Higher => "higher",
        },
        factor: kpi.factor.as_ref().map(|factor| CanonicalFactor {
            source: text(&factor.source),
            value: figure(factor.value),
            year: factor.year.number(),
        }),
        history: by_year(&kpi.history)
            .into_iter()
            .map(|(year, level)| (year.number(), figure(level)))
            .collect(),
        method: text(&kpi.method),
        name: text(&kpi.name),
        source: text(&kpi.source),
        targets: targets
            .into_iter()
            .map(|(year, levels)| (year.number(), levels.into_iter().map(figure).collect()))
            .collect(),
        unit: text(&kpi.unit),
    };
    // These shapes have text keys only, so the writer has no error.
    serde_json::to_string(&shape).unwrap_or_default()
}

/// 5.4.1.1, 6.1 e: the SHA-256 of the canonical text.
pub fn fingerprint(kpi: &KpiDefinition) -> Fingerprint {
    Fingerprint(hex(&Sha256::digest(canonical(kpi).as_bytes())))
}

/// Bytes in hexadecimal, lower case.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|half| char::from_digit(u32::from(half), 16))
        .collect()
}

coded! {
    /// A part of a definition.
    Part {
        /// Its name.
        Name = "name", super::label::words::PART_NAME;
        /// Its unit.
        Unit = "unit", super::label::words::PART_UNIT;
        /// Its direction.
        Direction = "direction", super::label::words::PART_DIRECTION;
        /// Its boundary.
        Boundary = "boundary", super::label::words::PART_BOUNDARY;
        /// Its method.
        Method = "method", super::label::words::PART_METHOD;
        /// Its factor, with year and source.
        Factor = "factor", super::label::words::PART_FACTOR;
        /// Its source and ground.
        Source = "source", super::label::words::PART_SOURCE;
        /// Base year and base level.
        Base = "base", super::label::words::PART_BASE;
        /// Its history.
        History = "history", super::label::words::PART_HISTORY;
        /// Its targets.
        Targets = "targets", super::label::words::PART_TARGETS;
    }
}

/// Which parts of two definitions differ, as the canonical texts have them; none where the fingerprints are the same.
pub fn changes(old: &KpiDefinition, new: &KpiDefinition) -> Vec<Part> {
    let differs = |part: Part| {
        // A definition of which only this part is the new one.
        let mut mixed = old.clone();
        match part {
            Part::Name => mixed.name.clone_from(&new.name),
            Part::Unit => mixed.unit.clone_from(&new.unit),
            Part::Direction => mixed.direction = new.direction,
            Part::Boundary => mixed.boundary.clone_from(&new.boundary),
            Part::Method => mixed.method.clone_from(&new.method),
            Part::Factor => mixed.factor.clone_from(&new.factor),
            Part::Source => mixed.source.clone_from(&new.source),
            Part::Base => {
                mixed.base_year = new.base_year;
                mixed.base_level = new.base_level;
            }
            Part::History => mixed.history.clone_from(&new.history),
            Part::Targets => mixed.targets.clone_from(&new.targets),
        }
        canonical(&mixed) != canonical(old)
    };
    Part::ALL
        .iter()
        .copied()
        .filter(|part| differs(*part))
        .collect()
}
