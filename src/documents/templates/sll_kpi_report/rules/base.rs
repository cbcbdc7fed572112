//! Rules on the base level of a KPI and how it was computed (5.6.1).

use super::super::reading::{BaseFrom, Kpi, LevelRow, Typed};
use super::super::words as w;
use super::{Findings, year_words};
use crate::documents::Strength;
use crate::i18n::Arg;
use crate::measure::{Decimal, Places, read_year, round_half_up};
use crate::standards::sll::kpi::recent_mean;
use crate::standards::sll::spt::YEARS_OF_HISTORY;
use crate::standards::sll::{self, words as sw};

/// 5.6.1: the base level and how it was computed. Typed otherwise than computed, or changed since last year's report, it needs a reason.
pub(super) fn base_level(found: &mut Findings, kpi: &Kpi) {
    let base = &kpi.base;
    let place = kpi.place.field("base_level");
    let clause = Some(sll::clause("5.6.1"));
    let subject = found.of(kpi, w::BASE_LEVEL);
    if let Some(carried) = base.carried {
        if let Typed::Number(typed) = base.typed
            && !same_when_rounded(carried, typed)
        {
            let args = vec![
                subject.clone(),
                kpi.with_unit(carried),
                kpi.typed_said(typed),
            ];
            found
                .note(
                    "base_changed",
                    place,
                    Strength::Must,
                    clause,
                    w::BASE_CHANGED,
                    args,
                )
                .answerable();
        }
        let carried_year = read_year(kpi.node.get("carried_year"));
        if let Some((before, now)) = carried_year
            .zip(base.year)
            .filter(|(before, now)| before != now)
        {
            let args = vec![
                found.of(kpi, w::BASE_YEAR),
                year_words(before).into(),
                year_words(now).into(),
            ];
            found
                .note(
                    "base_year_changed",
                    kpi.place.field("base_year"),
                    Strength::Must,
                    clause,
                    w::BASE_CHANGED,
                    args,
                )
                .answerable();
        }
        return;
    }
    // A.2.1 speaks of the mean of the last three years, Annex B of the mean of the history: a longer history is taken whole, and asked about.
    if let Some(Ok((mean, BaseFrom::Mean(years)))) = base.level
        && years > YEARS_OF_HISTORY.value
    {
        let levels = kpi.known_history();
        let recent = recent_mean(&levels).map_or_else(
            || w::NO_RECENT_MEAN.into(),
            |recent| kpi.mean_said(recent.level, &base.of),
        );
        let args = vec![
            subject.clone(),
            years.to_string().into(),
            kpi.mean_said(mean, &base.of),
            recent,
        ];
        found
            .note(
                "mean_of_more",
                place.clone(),
                Strength::Should,
                Some(sll::clause(sw::ANNEX_A_2_1)),
                w::MEAN_OF_MORE,
                args,
            )
            .answerable();
    }
    let said = base.year.is_some() && !kpi.node.get("base_choice").is_empty();
    match (base.typed, base.computed) {
        (Typed::Number(typed), Some((computed, _))) if !same_when_rounded(computed, typed) => {
            let args = vec![
                subject,
                kpi.typed_said(typed),
                base_choice(kpi),
                kpi.with_unit(computed),
            ];
            found
                .note(
                    "base_differs",
                    place,
                    Strength::Should,
                    clause,
                    w::BASE_DIFFERS,
                    args,
                )
                .answerable();
        }
        (Typed::Number(_), None) if said && !kpi.history.iter().any(LevelRow::unreadable) => {
            found
                .note(
                    "base_not_in_history",
                    place,
                    Strength::Should,
                    clause,
                    w::BASE_NOT_IN_HISTORY,
                    vec![subject, base_choice(kpi)],
                )
                .answerable();
        }
        (Typed::Blank, None) if said && !kpi.history.iter().any(LevelRow::unreadable) => {
            let why = base
                .level
                .clone()
                .and_then(Result::err)
                .unwrap_or_else(|| w::NA_NO_BASE.into());
            found
                .note(
                    "base_missing",
                    place,
                    Strength::Must,
                    clause,
                    w::BASE_MISSING,
                    vec![subject, why.into()],
                )
                .missing();
        }
        _ => {}
    }
}

fn base_choice(kpi: &Kpi) -> Arg {
    if kpi.node.get("base_choice") == "mean" {
        w::MEAN.into()
    } else {
        w::PERIOD.into()
    }
}

/// Whether a typed figure is the exact one, rounded at the places that were typed.
fn same_when_rounded(exact: Decimal, typed: Decimal) -> bool {
    round_half_up(exact, Places(typed.scale())) == typed
}
