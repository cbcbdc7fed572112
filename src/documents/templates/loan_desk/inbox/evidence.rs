//! Annex B, attachment: whether the evidence covers the year, by the months that each piece is said to cover, or by its name.

use super::{finding, said, words as w, year_said};
use crate::documents::inbox::{Check, Filed, Finding, Grade};
use crate::documents::templates::sll_kpi_report::fields::EVIDENCE;
use crate::measure::Year;
use crate::standards::sll::{self, words as sw};

/// A number in a text, with the letter behind it.
struct Number {
    value: u32,
    digits: usize,
    before: Option<char>,
    after: Option<char>,
}

fn numbers(text: &str) -> Vec<Number> {
    let letters: Vec<char> = text
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        if !letter.is_ascii_digit() {
            at += 1;
            continue;
        }
        let start = at;
        let mut value: u32 = 0;
        while let Some(digit) = letters.get(at).and_then(|letter| letter.to_digit(10)) {
            value = value.saturating_mul(10).saturating_add(digit);
            at += 1;
        }
        found.push(Number {
            value,
            digits: at - start,
            before: start.checked_sub(1).and_then(|at| letters.get(at)).copied(),
            after: letters.get(at).copied(),
        });
    }
    found
}

/// A month, counted from the year 0.
fn month_of(year: u32, month: u32) -> u32 {
    year * 12 + month - 1
}

/// The first and the last month that a text names, counted from the year 0: 2025-01 至 2025-11, 2025 年 1—11 月, 2025 年度. `None` where it names no year.
pub fn months(text: &str) -> Option<(u32, u32)> {
    let numbers = numbers(text);
    let mut found: Option<(u32, u32)> = None;
    let mut take = |first: u32, last: u32| {
        found = Some(found.map_or((first, last), |(from, to)| (from.min(first), to.max(last))));
    };
    let is_year = |number: &Number| number.digits == 4 && (1990..2100).contains(&number.value);
    for (at, number) in numbers.iter().enumerate() {
        if !is_year(number) {
            continue;
        }
        let year = number.value;
        let month = |number: &&Number| number.digits <= 2 && (1..=12).contains(&number.value);
        let joined = |number: &&Number| {
            number
                .before
                .is_some_and(|letter| w::BEFORE_MONTH.contains(letter))
        };
        let first = numbers.get(at + 1).filter(month).filter(joined);
        let Some(first) = first else {
            take(month_of(year, 1), month_of(year, 12));
            continue;
        };
        // Behind a month a second number is the last month where 月 says so; else it is a day.
        let last = numbers
            .get(at + 2)
            .filter(month)
            .filter(|number| number.after == Some(w::MONTH));
        let last = last.map_or(first.value, |number| number.value);
        take(month_of(year, first.value), month_of(year, last));
    }
    found
}

/// What the list of evidence lacks for the year.
pub fn of_year(report: &Filed, year: Year) -> Option<Finding> {
    let rows = report.document.draft.root.rows(EVIDENCE.id);
    let of = |code, message| {
        let clause = Some(sll::clause(sw::ANNEX_B_EVIDENCE));
        Some(finding(Check::Evidence, code, Grade::Ask, message, clause).at(EVIDENCE.id))
    };
    if rows.is_empty() {
        return of("no_evidence", w::NO_EVIDENCE.into());
    }
    let said_of = |row: &crate::documents::Row| {
        months(row.node.get("covers")).or_else(|| months(row.node.get("name")))
    };
    let covered: Vec<(u32, u32)> = rows.iter().filter_map(said_of).collect();
    let shown = year_said(year);
    if covered.is_empty() {
        return of("evidence_unsaid", said(w::EVIDENCE_UNSAID, &[&shown]));
    }
    let missing = |month: &u32| {
        let at = month_of(u32::from(year.number()), *month);
        !covered.iter().any(|(from, to)| (*from..=*to).contains(&at))
    };
    let lacks: Vec<String> = (1..=12)
        .filter(missing)
        .map(|month| month.to_string())
        .collect();
    match lacks.len() {
        0 => None,
        12 => of("evidence_year", said(w::EVIDENCE_YEAR, &[&shown])),
        _ => of(
            "evidence_months",
            said(w::EVIDENCE_MONTHS, &[&shown, &lacks.join("、")]),
        ),
    }
}
