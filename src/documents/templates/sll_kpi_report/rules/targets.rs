//! Rules on targets: their time, mandatory levels, the mean of earlier years, and the target of each year (5.4.2 ① to ③, Annex B).

use super::super::reading::{Kpi, TargetFrom, Typed};
use super::super::words as w;
use super::{Findings, year_words};
use crate::documents::Strength;
use crate::measure::Decimal;
use crate::standards::sll::spt::{weaker_than_history, weaker_than_mandatory};
use crate::standards::sll::{self, words as sw};

/// 5.4.2 ①: a target has a time to be met by, which lies after the base period.
pub(super) fn targets_after_base(found: &mut Findings, kpi: &Kpi) {
    let Some(base) = kpi.base.year else { return };
    for target in &kpi.targets {
        if let Some(year) = target.year.filter(|year| *year <= base) {
            let args = vec![
                found.row(kpi, Some(year), target.number),
                year_words(base).into(),
            ];
            found.note(
                "target_before_base",
                target.place.field("year"),
                Strength::Must,
                Some(sll::clause("5.4.2 ①")),
                w::TARGET_BEFORE_BASE,
                args,
            );
        }
    }
}

/// 5.4.2 ②: no target asks for less than a mandatory standard or an industry rule does; nor does one set for a single year.
pub(super) fn mandatory_level(found: &mut Findings, kpi: &Kpi) {
    let Some((direction, mandatory)) = kpi.direction.zip(kpi.mandatory.number()) else {
        return;
    };
    let agreed = kpi
        .targets
        .iter()
        .map(|row| (row.place.field("level"), row.year, row.number, row.level));
    let otherwise = kpi.years.iter().map(|row| {
        (
            row.actual.place.field("target_override"),
            row.actual.year,
            row.actual.number,
            row.target_override,
        )
    });
    for (place, year, number, level) in agreed.chain(otherwise) {
        if let Some(level) = level
            .number()
            .filter(|level| weaker_than_mandatory(direction, *level, mandatory))
        {
            let args = vec![
                found.row(kpi, year, number),
                kpi.typed_said(level),
                kpi.typed_said(mandatory),
            ];
            found.note(
                "weaker_than_mandatory",
                place,
                Strength::Must,
                Some(sll::clause("5.4.2 ②")),
                w::WEAKER_THAN_MANDATORY,
                args,
            );
        }
    }
}

/// 5.4.2 ③: an internal KPI whose target asks for less than the mean of the last three years before the target's year needs a reason. A target
/// carried over from last year's report was judged when it was set, and is not judged anew.
///
/// A mixed KPI with an internal ground is warned likewise: our reading, the clause names internal ones only.
pub(super) fn history_mean(found: &mut Findings, kpi: &Kpi) {
    let internal_ground = || {
        kpi.node
            .get("mixed_bases")
            .split(',')
            .any(|code| ["goal", "business", "common"].contains(&code))
    };
    let strength = match kpi.node.get("source") {
        "internal" => Strength::Must,
        "mixed" if internal_ground() => Strength::Should,
        _ => return,
    };
    let Some(direction) = kpi.direction else {
        return;
    };
    let history = kpi.known_history();
    let levels: Vec<Decimal> = history.iter().map(|(_, level)| *level).collect();
    for target in kpi.targets.iter().filter(|target| !target.carried) {
        let Some(level) = target.level.number() else {
            continue;
        };
        if let Some(mean) = weaker_than_history(direction, level, target.year, &history) {
            let args = vec![
                found.row(kpi, target.year, target.number),
                kpi.typed_said(level),
                mean.years.to_string().into(),
                kpi.mean_said(mean.level, &levels),
            ];
            found
                .note(
                    "weaker_than_history",
                    target.place.field("level"),
                    strength,
                    Some(sll::clause("5.4.2 ③")),
                    w::WEAKER_THAN_HISTORY,
                    args,
                )
                .answerable();
        }
    }
}

/// Annex B, section 3: each year has a target from section 2; one set otherwise needs a reason.
pub(super) fn targets_of_years(found: &mut Findings, kpi: &Kpi) {
    let clause = Some(sll::clause(sw::ANNEX_B_3));
    for row in &kpi.years {
        let place = row.actual.place.field("target_override");
        let subject = found.row(kpi, row.actual.year, row.actual.number);
        match (row.target_override, row.actual.year) {
            (Typed::Number(level), _)
                if row
                    .target
                    .is_some_and(|(_, from)| from == TargetFrom::Override) =>
            {
                let agreed = kpi
                    .targets
                    .iter()
                    .find(|target| target.year == row.actual.year && target.year.is_some())
                    .and_then(|target| target.level.number());
                let pattern = if agreed.is_some() {
                    w::OVERRIDE_REASON
                } else {
                    w::OVERRIDE_WITHOUT
                };
                let mut args = vec![subject, kpi.typed_said(level)];
                args.extend(agreed.map(|level| kpi.typed_said(level)));
                found
                    .note("override", place, Strength::Must, clause, pattern, args)
                    .answerable();
            }
            (Typed::Blank, Some(_)) if row.target.is_none() && !row.target_unreadable => {
                // A target row for the year whose level is blank has its own problem already.
                let begun = kpi
                    .targets
                    .iter()
                    .any(|target| target.year == row.actual.year);
                if !begun {
                    found
                        .note(
                            "target_missing",
                            place,
                            Strength::Must,
                            clause,
                            w::TARGET_MISSING,
                            vec![subject],
                        )
                        .missing();
                }
            }
            _ => {}
        }
    }
}
