//! Table 4 of this document beside that of another: totals and what they are per head, the headcount, and CO2 by scope.

use super::covered::{Covered, SPANS};
use super::evaluate::{SCOPE_SUMS, evaluate, number, rows, total, total_places};
use super::fields::{NONE, ROWS};
use super::words as w;
use crate::documents::comparison::{Comparison, cells, in_order, moved, period};
use crate::documents::{Draft, Table, Value};
use crate::i18n::{Message, Text};
use crate::measure::{Decimal, Places, round_half_up};
use crate::standards::green_loan::disclosure::per_head;

/// The two beside each other, the earlier period first whichever is open.
pub fn compare(now: &Draft, other: &Draft) -> Result<Comparison, Message> {
    let end = |draft: &Draft| crate::measure::read_date(draft.root.get("period_end"));
    let (this, that) = (end(now), end(other));
    let drafts = in_order((now, &period(now)), (other, &period(other)));
    let typed = |field: &str| drafts.map(|draft| draft.root.get(field).trim());
    let plain = |label: Text, [before, after]: [&str; 2]| {
        let value = |typed: &str| crate::documents::paper::typed(typed);
        vec![
            Value::Words(w::S_PERIOD.into()),
            Value::Words(label.into()),
            value(before),
            value(after),
            Value::Missing,
            Value::Missing,
        ]
    };
    let mut table_rows = vec![
        plain(w::INSTITUTION, typed("institution")),
        plain(w::PERIOD_END, typed("period_end")),
    ];
    let covers = typed("covers");
    if covers.iter().any(|code| !code.is_empty()) {
        let [before, after] = covers.map(|code| crate::documents::paper::choice(SPANS, code));
        table_rows.push(vec![
            Value::Words(w::S_PERIOD.into()),
            Value::Words(w::COVERS.into()),
            before,
            after,
            Value::Missing,
            Value::Missing,
        ]);
    }
    let heads = drafts.map(|draft| number(&draft.root, "headcount", w::PERSONS));
    let row = |group: Message,
               item: Message,
               [before, after]: [Option<Decimal>; 2],
               places: Option<u32>| {
        let mut row = vec![Value::Words(group), Value::Words(item)];
        row.extend(cells(moved(before, after), places));
        row
    };
    table_rows.push(row(
        w::S_PERIOD.into(),
        Message::new(w::ITEM, vec![w::HEADCOUNT.into(), w::PERSONS.into()]),
        heads,
        None,
    ));
    for (at, footprint) in rows().enumerate() {
        let name = Message::new(w::ITEM, vec![footprint.label.into(), footprint.unit.into()]);
        let totals =
            drafts.map(|draft| total(&draft.root, at, footprint.unit).map(|(exact, _)| exact));
        let divided = drafts
            .iter()
            .find_map(|draft| total_places(&draft.root, at));
        let mut of_totals = row(
            name.clone(),
            w::C_TOTAL.into(),
            totals,
            divided.map(|places| places.0),
        );
        // What an institution does not have is said in words.
        let none = drafts.map(|draft| {
            let row = ROWS.get(at);
            row.is_some_and(|row| draft.root.get(row.entry) == NONE)
        });
        for (cell, none) in of_totals.iter_mut().skip(2).zip(none) {
            if none {
                *cell = Value::Words(w::NO_SUCH_ITEM.into());
            }
        }
        // Then the words are the reason for which there is no change.
        if let Some(per_cent) = of_totals.last_mut().filter(|_| none.contains(&true)) {
            *per_cent = Value::Missing;
        }
        table_rows.push(of_totals);
        let [before, after] = [0, 1].map(|side: usize| -> Option<Decimal> {
            let total = totals.get(side).copied().flatten()?;
            per_head(total, heads.get(side).copied().flatten()?)
        });
        // Where two places show 0.00 of all that is not nought, as of paper, six are shown.
        let shows_nothing =
            |exact: &Decimal| exact.is_zero() || round_half_up(*exact, Places(2)).is_zero();
        let places = match [before, after].iter().flatten().all(shows_nothing) {
            true => Some(6),
            false => Some(2),
        };
        table_rows.push(row(name, w::C_HEAD.into(), [before, after], places));
    }
    let found = drafts.map(evaluate);
    for (id, label) in SCOPE_SUMS
        .into_iter()
        .zip(w::CO2_OF)
        .chain([("co2_total", w::CO2_TOTAL)])
    {
        let sums = [0, 1].map(|side: usize| -> Option<Decimal> {
            match found.get(side)?.figure(id, &[])?.value {
                Value::Number { exact, .. } => Some(exact),
                _ => None,
            }
        });
        if sums.iter().any(Option::is_some) {
            table_rows.push(row(w::H_EMISSIONS.into(), of_tonnes(label), sums, Some(2)));
        }
    }
    let table = Table {
        id: "comparison",
        title: w::T_COMPARISON,
        columns: vec![
            ("item", w::C_ITEM),
            ("measure", w::C_MEASURE),
            ("before", w::C_BEFORE),
            ("after", w::C_AFTER),
            ("change", w::C_GAP),
            ("per_cent", w::C_PER_CENT),
        ],
        rows: table_rows,
    };
    let lengths = drafts.map(|draft| {
        Covered::of(draft.root.get("period_end"), draft.root.get("covers")).map(Covered::months)
    });
    let mut notes = match (&this, &that) {
        (Some(this), Some(that)) if this == that => vec![w::N_SAME_PERIOD.into()],
        (Some(_), Some(_)) => Vec::new(),
        _ => vec![w::N_NO_PERIOD.into()],
    };
    if let [Some(before), Some(after)] = lengths
        && before != after
    {
        let args = [before, after].map(|months| months.to_string().into());
        notes.push(Message::new(w::N_OTHER_LENGTHS, args.into()));
    }
    Ok(Comparison::new(vec![table], notes))
}

fn of_tonnes(label: Text) -> Message {
    Message::new(
        w::ITEM,
        vec![
            label.into(),
            crate::standards::green_loan::words::TONNE.into(),
        ],
    )
}
