//! Next year's report from this one: nothing has to be typed twice.

use super::fields::{EVIDENCE, HISTORY, KPIS, RISK_YEARS, STEPS, YEARS};
use super::reading::{Kpi, LevelRow, kpis};
use crate::documents::from_bills::TAKEN;
use crate::documents::reserved::reason_id;
use crate::documents::{Answers, Draft, Node, Place, Row};
use crate::documents::{last_period, next_period, renew};
use crate::measure::{Day, Year, plain, read_year};

/// Next year's draft: the report year one later, the last years' levels as history with the years that are blank, the base frozen, targets and all that
/// is stable kept, one row for the new year, the risks' columns moved by one, the evidence listed without its dates and files. Risks, disclosure and
/// evidence are marked 待更新.
pub fn roll_forward(draft: &Draft, _today: Day) -> Draft {
    let mut next = draft.clone();
    let report_year = read_year(draft.root.get("report_year"));
    let new_year = report_year.and_then(|year| year.plus(1));
    if let Some(year) = new_year {
        next.root.set("report_year", &year.number().to_string());
    }
    let mut previous = Answers::new();
    if let Some(year) = report_year {
        previous.insert("report_year".to_owned(), year.number().to_string());
    }
    for kpi in kpis(draft) {
        let Some(node) = next.node_mut(&kpi.place.path) else {
            continue;
        };
        freeze_base(node, &kpi, report_year);
        // A reason answers a figure of last year's; what still holds in the stable part keeps its reason there.
        forget_reasons(node, "base_level");
        node.lists.insert(HISTORY.id.to_owned(), Vec::new());
        node.lists.insert(YEARS.id.to_owned(), Vec::new());
        let levels = latest_years(draft, &kpi, new_year);
        let source = kpi
            .years
            .last()
            .map(|row| row.source.clone())
            .unwrap_or_default();
        for level in levels {
            next.add_row(&kpi.place.path, HISTORY.id, level);
        }
        let mut row = Node::default();
        row.set(
            "year",
            &new_year
                .map(|year| year.number().to_string())
                .unwrap_or_default(),
        );
        row.set("source", &source);
        if let Some(id) = next.add_row(&kpi.place.path, YEARS.id, row.clone()) {
            let place = kpi.place.row(YEARS.id, id);
            note_levels(draft, &kpi, (&place, &row), &mut previous);
        }
    }
    next_period::set_previous(&mut next, &previous);
    shift_risks(&mut next);
    for row in next
        .root
        .lists
        .get_mut(EVIDENCE.id)
        .map_or(&mut [][..], Vec::as_mut_slice)
    {
        row.node
            .answers
            .retain(|field, _| ["name", "kind", "holder"].contains(&field.as_str()));
    }
    for kpi in kpis(draft) {
        for target in &kpi.targets {
            if let Some(node) = next.node_mut(&target.place.path) {
                carry_target(node);
            }
        }
    }
    renew::mark(STEPS, &mut next, &["risks", "disclosure", "evidence"]);
    next
}

/// Keeps the level that was reported last, or its parts, as last period's at the place of the new year's row.
fn note_levels(draft: &Draft, kpi: &Kpi, (place, row): (&Place, &Node), previous: &mut Answers) {
    let Some(last) = kpi.years.last() else {
        return;
    };
    let fields: &[&str] = match last.actual.parts {
        Some(_) => &["numerator", "denominator"],
        None => &["actual"],
    };
    let before = previous.len();
    for field in YEARS
        .fields
        .iter()
        .filter(|field| fields.contains(&field.id))
    {
        let typed = draft.get(&last.actual.place.field(field.id)).trim();
        if !typed.is_empty() {
            let place = place.field(field.id);
            previous.insert(place.to_string(), typed.to_owned());
            last_period::note_unit(previous, &place, field, &[&draft.root, kpi.node]);
        }
    }
    if previous.len() > before {
        last_period::note_row(previous, &kpi.place, &KPIS, kpi.node);
        last_period::note_row(previous, place, &YEARS, row);
    }
}

/// A target was agreed and judged in this report: next year's knows it as it stands, and judges it anew only where it is changed.
fn carry_target(node: &mut Node) {
    for (field, carried) in [("year", "carried_year"), ("level", "carried_level")] {
        let typed = node.get(field).to_owned();
        node.set(carried, &typed);
    }
}

/// The base level stays what this report used, whatever history becomes; changing it asks for the reason.
fn freeze_base(node: &mut Node, kpi: &Kpi, report_year: Option<Year>) {
    let Some(level) = kpi.base.number() else {
        return;
    };
    node.set("carried_level", &plain(level, None));
    node.set(
        "carried_from",
        &report_year
            .map(|year| year.number().to_string())
            .unwrap_or_default(),
    );
    node.set(
        "carried_year",
        &kpi.base
            .year
            .map(|year| year.number().to_string())
            .unwrap_or_default(),
    );
    node.set("base_level", "");
}

fn forget_reasons(node: &mut Node, field: &str) {
    let of = reason_id(field, "");
    node.answers.retain(|id, _| !id.starts_with(&of));
}

/// How far back the history goes at most: years that were blank are kept, so that a gap is seen, but not without end.
const MOST_YEARS: i32 = 5;

/// History and actual levels together, as history rows: the last three years known, within five, and every year from the first of them to the one before
/// the new report year; a year without a level is a blank row. A year reported on wins over the same year in history.
fn latest_years(draft: &Draft, kpi: &Kpi, new_year: Option<Year>) -> Vec<Node> {
    let mut known: Vec<(Year, Node)> = Vec::new();
    let rows = kpi
        .history
        .iter()
        .map(|row| (row, "level"))
        .chain(kpi.years.iter().map(|row| (&row.actual, "actual")));
    for (row, field) in rows {
        if let Some((year, node)) = row.year.zip(history_row(draft, row, field)) {
            known.retain(|(other, _)| *other != year);
            known.push((year, node));
        }
    }
    known.sort_by_key(|(year, _)| *year);
    let skip = known.len().saturating_sub(3);
    let mut known = known.split_off(skip);
    let first = known.iter().map(|(year, _)| *year).min();
    let oldest = new_year.and_then(|year| year.plus(-MOST_YEARS));
    let (Some(first), Some(new_year)) = (first.max(oldest.filter(|_| first.is_some())), new_year)
    else {
        return known.into_iter().map(|(_, node)| node).collect();
    };
    let mut rows = Vec::new();
    let mut year = Some(first);
    while let Some(now) = year.filter(|year| *year < new_year) {
        let at = known.iter().position(|(of, _)| *of == now);
        rows.push(match at {
            Some(at) => known.swap_remove(at).1,
            None => {
                let mut blank = Node::default();
                blank.set("year", &now.number().to_string());
                blank
            }
        });
        year = now.plus(1);
    }
    rows
}

/// A row of history with the level or the parts as they were typed; `None` where there is no level.
fn history_row(draft: &Draft, row: &LevelRow, field: &str) -> Option<Node> {
    let from = draft.node(&row.place.path)?;
    row.level?;
    let mut node = Node::default();
    node.set("year", from.get("year"));
    if row.parts.is_some() {
        node.set("numerator", from.get("numerator"));
        node.set("denominator", from.get("denominator"));
    } else {
        node.set("level", from.get(field));
    }
    // Where a figure was taken from stays with it.
    node.set(TAKEN, from.get(TAKEN));
    Some(node)
}

/// Each column takes the year and the answers of the one after it; the last becomes the next year, blank.
fn shift_risks(next: &mut Draft) {
    let last = RISK_YEARS
        .last()
        .and_then(|(_, field)| read_year(next.root.get(field)))
        .and_then(|year| year.plus(1));
    for ((answer, field), (answer_after, field_after)) in
        RISK_YEARS.iter().zip(RISK_YEARS.iter().skip(1))
    {
        let year = next.root.get(field_after).to_owned();
        next.root.set(field, &year);
        for row in rows_mut(next, "risks") {
            let situation = row.node.get(answer_after).to_owned();
            row.node.set(answer, &situation);
        }
    }
    if let Some((answer, field)) = RISK_YEARS.last() {
        next.root.set(
            field,
            &last
                .map(|year| year.number().to_string())
                .unwrap_or_default(),
        );
        for row in rows_mut(next, "risks") {
            row.node.set(answer, "");
        }
    }
}

fn rows_mut<'a>(draft: &'a mut Draft, list: &str) -> &'a mut [Row] {
    draft
        .root
        .lists
        .get_mut(list)
        .map_or(&mut [], Vec::as_mut_slice)
}
