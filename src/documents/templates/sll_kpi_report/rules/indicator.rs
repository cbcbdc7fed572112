//! Rules on what a KPI is: the standard's own kinds and units, grounds of a mixed source, the parts of an intensity (5.4.1, 5.4.2, table 2, A.2.2).

use super::super::fields::{DIRECTIONS, MIXED_BASES, PRESETS, UNITS, kpi_name};
use super::super::reading::{Kpi, Typed};
use super::super::words as w;
use super::Findings;
use super::part_names;
use crate::documents::Strength;
use crate::documents::words::unit_said;
use crate::measure::Decimal;
use crate::standards::sll::{self, words as sw};

/// 5.4.1.1: nothing is counted twice, so a KPI that stands twice is worth a word.
pub(super) fn kpi_once(found: &mut Findings, kpi: &Kpi, before: &[Kpi]) {
    let named = kpi_name(kpi.node);
    if let Some(first) = before
        .iter()
        .find(|other| named.is_some() && kpi_name(other.node) == named)
    {
        let args = vec![
            first.number.to_string().into(),
            kpi.number.to_string().into(),
            kpi.name.clone().into(),
        ];
        let field = if kpi.node.get("kpi") == "own" {
            "own_name"
        } else {
            "kpi"
        };
        found
            .note(
                "kpi_twice",
                kpi.place.field(field),
                Strength::Should,
                Some(sll::clause("5.4.1.1")),
                w::KPI_TWICE,
                args,
            )
            .answerable();
    }
}

/// 5.4.2: direction decides what met means. A KPI the standard names whose direction or unit is another one's was likely left from an earlier choice.
pub(super) fn usual(found: &mut Findings, kpi: &Kpi) {
    let code = kpi.node.get("kpi");
    let preset = |field: &str| {
        PRESETS
            .iter()
            .find(|(kpi, of, _)| *kpi == code && *of == field)
            .map(|(_, _, typed)| *typed)
    };
    let held = kpi.node.get("direction");
    if let Some((usual, label)) = preset("direction").and_then(|usual| {
        Some((
            usual,
            DIRECTIONS.iter().find(|choice| choice.code == usual)?.label,
        ))
    }) && !held.is_empty()
        && held != usual
    {
        let args = vec![kpi.name.clone().into(), label.into()];
        found
            .note(
                "direction_unusual",
                kpi.place.field("direction"),
                Strength::Should,
                Some(sll::clause("5.4.2")),
                w::DIRECTION_UNUSUAL,
                args,
            )
            .answerable();
        found.mend(Some(usual.to_owned()));
    }
    // Units of one's own are welcome; only a unit that belongs to another KPI of the list is doubted.
    let shared = matches!((code, kpi.unit.as_str()), ("electricity" | "green_electricity", unit) if [w::U_MWH.zh, w::U_KWH.zh].contains(&unit))
        || (code == "green_electricity" && kpi.unit == w::U_PERCENT.zh);
    if let Some(usual) =
        preset("unit").filter(|usual| *usual != kpi.unit && !kpi.by_parts && !shared)
        && UNITS.iter().any(|unit| unit.zh == kpi.unit)
    {
        let args = vec![
            kpi.name.clone().into(),
            unit_said(&kpi.unit),
            unit_said(usual),
        ];
        found
            .note(
                "unit_unusual",
                kpi.place.field("unit"),
                Strength::Should,
                Some(sll::clause(sw::ANNEX_B_2)),
                w::UNIT_UNUSUAL,
                args,
            )
            .answerable();
        found.mend(Some(usual.to_owned()));
    }
}

/// Table 2: a mixed source combines several of the grounds above it, so two at least.
pub(super) fn two_bases(found: &mut Findings, kpi: &Kpi) {
    let held = kpi.node.get("mixed_bases");
    let count = MIXED_BASES
        .iter()
        .filter(|choice| held.split(',').any(|code| code == choice.code))
        .count();
    // Where none is chosen yet, the field is asked for anyway.
    if kpi.node.get("source") == "mixed" && count == 1 {
        let clause = sll::clause(sw::TABLE_2);
        found
            .note(
                "two_bases",
                kpi.place.field("mixed_bases"),
                Strength::Must,
                Some(clause),
                w::TWO_BASES,
                vec![kpi.name.clone().into()],
            )
            .missing();
    }
}

/// A.2.2: a computed intensity has the units of its parts, so the KPI's own unit has to be theirs.
pub(super) fn unit_of_parts(found: &mut Findings, kpi: &Kpi) {
    if !kpi.by_parts || kpi.unit.is_empty() {
        return;
    }
    let energy = kpi.node.get("kpi") == "energy_intensity";
    let (names, mend) = if energy {
        (w::ENERGY_UNITS, w::U_TCE_WAN)
    } else {
        (w::CARBON_UNITS, w::U_TON_WAN)
    };
    let unit: String = kpi
        .unit
        .to_ascii_lowercase()
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| if c == '／' { '/' } else { c })
        .collect();
    if !names.contains(&unit.as_str()) {
        let subject = found.of(kpi, w::UNIT);
        let args = vec![subject, unit_said(&kpi.unit), mend.into()];
        let clause = sll::clause(sw::ANNEX_A_2_2);
        found.note(
            "unit_of_parts",
            kpi.place.field("unit"),
            Strength::Must,
            Some(clause),
            w::UNIT_OF_PARTS,
            args,
        );
        found.mend(Some(mend.zh.to_owned()));
    }
}

/// A.2.2: both parts of a year are needed, and the lower one has to be above zero for the quotient to mean anything.
pub(super) fn parts_complete(found: &mut Findings, kpi: &Kpi) {
    let clause = Some(sll::clause(sw::ANNEX_A_2_2));
    for row in kpi
        .history
        .iter()
        .chain(kpi.years.iter().map(|row| &row.actual))
    {
        let Some(parts) = row.parts else { continue };
        let subject = found.row(kpi, row.year, row.number);
        let in_history = row
            .place
            .path
            .last()
            .is_some_and(|step| step.list == "history");
        match (parts.numerator, parts.denominator) {
            // In the report period both are asked for anyway.
            (Typed::Blank, Typed::Number(_)) if in_history => {
                found
                    .note(
                        "part_missing",
                        row.place.field("numerator"),
                        Strength::Must,
                        clause,
                        w::NUMERATOR_MISSING,
                        vec![subject],
                    )
                    .missing();
            }
            (Typed::Number(_), Typed::Blank) if in_history => {
                found
                    .note(
                        "part_missing",
                        row.place.field("denominator"),
                        Strength::Must,
                        clause,
                        w::DENOMINATOR_MISSING,
                        vec![subject],
                    )
                    .missing();
            }
            (_, Typed::Number(number)) if number <= Decimal::ZERO => {
                found
                    .note(
                        "not_above_zero",
                        row.place.field("denominator"),
                        Strength::Should,
                        clause,
                        w::NOT_ABOVE_ZERO,
                        vec![subject, part_names(kpi).1.into()],
                    )
                    .answerable();
            }
            _ => {}
        }
    }
}
