//! Rules on the years of a KPI: each once, three of history, and where history ends and the report period begins (5.3.4, 5.5.1 d, 6.1 e, Annex B).

use super::super::fields::RISK_YEARS;
use super::super::reading::Kpi;
use super::super::words as w;
use super::from_account;
use super::{Findings, year_words};
use crate::documents::{Draft, Place, Strength};
use crate::measure::{Year, read_year};
use crate::standards::sll::spt::{YEARS_OF_HISTORY, consecutive_years};
use crate::standards::sll::{self, words as sw};
use std::cmp::Ordering;

/// A year stands once in a list: of two, it could not be said which one counts.
pub(super) fn years_once(found: &mut Findings, kpi: &Kpi) {
    type Rows = Vec<(Place, usize, Option<Year>)>;
    let history: Rows = kpi
        .history
        .iter()
        .map(|row| (row.place.clone(), row.number, row.year))
        .collect();
    let targets: Rows = kpi
        .targets
        .iter()
        .map(|row| (row.place.clone(), row.number, row.year))
        .collect();
    let years: Rows = kpi
        .years
        .iter()
        .map(|row| (row.actual.place.clone(), row.actual.number, row.actual.year))
        .collect();
    let lists = [
        (history, w::HISTORY, sw::ANNEX_B_2),
        (targets, w::TARGETS, sw::ANNEX_B_2),
        (years, w::YEARS, sw::ANNEX_B_3),
    ];
    for (rows, list, clause) in lists {
        for (index, (place, number, year)) in rows.iter().enumerate() {
            let Some(year) = year else { continue };
            if let Some((_, first, _)) = rows
                .iter()
                .take(index)
                .find(|(_, _, other)| *other == Some(*year))
            {
                let subject = found.of(kpi, list);
                let args = vec![
                    subject,
                    first.to_string().into(),
                    number.to_string().into(),
                    year_words(*year).into(),
                ];
                found.note(
                    "year_twice",
                    place.field("year"),
                    Strength::Must,
                    Some(sll::clause(clause)),
                    w::YEAR_TWICE,
                    args,
                );
            }
        }
    }
}

/// 5.5.1 d: data of the carbon account come with three years of history at least. 5.3.4 note 2: other internal KPIs should have three.
///
/// Three years on end are meant: our reading, since a gap would otherwise disappear as soon as an older year is added. A plant that stood still for a
/// year, or joined the account two years ago, cannot have them: a reason answers either rule, and is printed for the bank.
pub(super) fn years_of_history(found: &mut Findings, kpi: &Kpi) {
    let years: Vec<Year> = kpi
        .known_history()
        .into_iter()
        .map(|(year, _)| year)
        .collect();
    let run = consecutive_years(&years);
    if run >= YEARS_OF_HISTORY.value {
        return;
    }
    let place = kpi.place.field("history");
    let held = match run {
        0 => w::NO_YEARS,
        1 => w::ONE_YEAR,
        _ => w::TWO_YEARS,
    };
    let args = vec![kpi.name.clone().into(), held.into()];
    if from_account(kpi) {
        found
            .note(
                "account_history",
                place,
                Strength::Must,
                Some(sll::clause("5.5.1 d")),
                w::ACCOUNT_HISTORY,
                args,
            )
            .answerable();
    } else if kpi.node.get("source") == "internal" {
        found
            .note(
                "history_short",
                place,
                Strength::Should,
                Some(sll::clause(sw::HISTORY_NOTE)),
                w::HISTORY_SHORT,
                args,
            )
            .answerable();
    }
}

/// Annex B, section 3: each KPI reports on the report year.
pub(super) fn report_year(found: &mut Findings, kpi: &Kpi, report_year: Option<Year>) {
    let Some(year) = report_year else { return };
    if !kpi.years.is_empty() && !kpi.years.iter().any(|row| row.actual.year == Some(year)) {
        let args = vec![found.of(kpi, w::YEARS), year_words(year).into()];
        found
            .note(
                "report_year_missing",
                kpi.place.field("years"),
                Strength::Must,
                Some(sll::clause(sw::ANNEX_B_3)),
                w::REPORT_YEAR_MISSING,
                args,
            )
            .missing();
    }
}

/// Annex B, section 2: the history lies before the report year. A year of the report period that stands there too is said with both ways out, since the
/// report year may be what is wrong.
pub(super) fn history_before_report(found: &mut Findings, kpi: &Kpi, report_year: Option<Year>) {
    let Some(report) = report_year else { return };
    for row in &kpi.history {
        let Some(year) = row.year.filter(|year| *year >= report) else {
            continue;
        };
        let pattern = if year == report {
            w::HISTORY_OF_REPORT_YEAR
        } else {
            w::HISTORY_AFTER_REPORT_YEAR
        };
        let args = vec![
            found.of(kpi, w::HISTORY),
            row.number.to_string().into(),
            year_words(year).into(),
            year_words(report).into(),
        ];
        found
            .note(
                "history_in_report",
                row.place.field("year"),
                Strength::Should,
                Some(sll::clause(sw::ANNEX_B_2)),
                pattern,
                args,
            )
            .answerable();
    }
}

/// Annex B, section 3: the report period ends with the report year. An actual level of a later year is refused, a later row without one is asked about;
/// both are said with both ways out, since the report year may be what is wrong.
pub(super) fn period_after_report(found: &mut Findings, kpi: &Kpi, report_year: Option<Year>) {
    let Some(report) = report_year else { return };
    for row in kpi.years.iter().map(|row| &row.actual) {
        let Some(year) = row.year.filter(|year| *year > report) else {
            continue;
        };
        let args = vec![
            found.of(kpi, w::YEARS),
            row.number.to_string().into(),
            year_words(year).into(),
            year_words(report).into(),
        ];
        let place = row.place.field("year");
        let clause = Some(sll::clause(sw::ANNEX_B_3));
        let code = "period_after_report";
        if row.level.is_some() {
            let pattern = w::ACTUAL_AFTER_REPORT;
            found.note(code, place, Strength::Must, clause, pattern, args);
        } else {
            let pattern = w::YEAR_AFTER_REPORT;
            found
                .note(code, place, Strength::Should, clause, pattern, args)
                .answerable();
        }
    }
}

/// Annex B, section 4: the years of the risks end with the report year. Asked once, at the latest of the five.
pub(super) fn risks_end_with_report(
    found: &mut Findings,
    draft: &Draft,
    report_year: Option<Year>,
) {
    let Some(report) = report_year else { return };
    let latest = RISK_YEARS
        .iter()
        .filter_map(|(_, field)| Some((read_year(draft.root.get(field))?, *field)))
        .max_by_key(|(year, _)| *year);
    // The five years that end with the report year begin four years before it.
    let (Some((year, field)), Some(first)) = (latest, report.plus(-4)) else {
        return;
    };
    let (code, pattern) = match year.cmp(&report) {
        Ordering::Equal => return,
        Ordering::Greater => ("risks_after_report", w::RISKS_AFTER_REPORT),
        Ordering::Less => ("risks_before_report", w::RISKS_BEFORE_REPORT),
    };
    let args = [year, report, first].map(|year| year_words(year).into());
    found
        .note(
            code,
            Place::root(field),
            Strength::Should,
            Some(sll::clause(sw::ANNEX_B_4)),
            pattern,
            args.into(),
        )
        .answerable();
}

/// 6.1 e: figures stay consistent and comparable, so a year has one level, in history and in the report period alike.
pub(super) fn one_level_a_year(found: &mut Findings, kpi: &Kpi) {
    for row in &kpi.years {
        let Some((year, actual)) = row.actual.year.zip(row.actual.level) else {
            continue;
        };
        let other = kpi
            .history
            .iter()
            .filter(|past| past.year == Some(year))
            .find_map(|past| past.level.filter(|level| *level != actual));
        if let Some(other) = other {
            let args = vec![
                found.row(kpi, Some(year), row.actual.number),
                kpi.with_unit(actual),
                kpi.with_unit(other),
            ];
            let field = if kpi.by_parts { "numerator" } else { "actual" };
            found
                .note(
                    "two_levels",
                    row.actual.place.field(field),
                    Strength::Should,
                    Some(sll::clause("6.1 e")),
                    w::TWO_LEVELS,
                    args,
                )
                .answerable();
        }
    }
}
