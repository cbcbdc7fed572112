//! Table 4 on paper, as it is laid out, with how its amounts were found below, and the tidy tables.

use super::evaluate::{PER_HEAD, SMALLER, rows, total};
use super::fields::{EMISSIONS, ROWS, SCOPES};
use super::words as w;
use crate::documents::{Align, Block, Cell, Draft, Evaluation, Line, Report, Table, Value};
use crate::i18n::{Message, Text};
use crate::standards::green_loan::disclosure::FOOTPRINT;

/// The report of a draft and what was found in it.
pub fn report(draft: &Draft, evaluation: &Evaluation) -> Report {
    let root = &draft.root;
    let answer = |field: &str| root.get(field).trim().to_owned();
    let title = Message::new(w::TABLE_4, vec![answer("institution").into()]);
    Report {
        title: w::TITLE,
        subject: super::subject(draft),
        subtitle: Message::new(w::SUBTITLE, ["period_end", "headcount", "headcount_date"].map(|field| answer(field).into()).into()),
        paper: vec![Block::Notes(vec![title]), table_4(draft, evaluation), Block::Notes(notes(draft))],
        tables: vec![tidy(draft, evaluation), tidy_emissions(draft, evaluation)],
        figures: evaluation.figures.clone(),
        problems: evaluation.problems.clone(),
    }
}

fn words(message: impl Into<Message>, columns: u32, rows: u32) -> Cell {
    Cell { lines: vec![Value::Words(message.into())], columns, rows, align: Align::Middle, heading: true }
}
fn bare(value: Value) -> Value {
    match value {
        Value::Number { exact, places, .. } => Value::Number { exact, places, unit: String::new() },
        other => other,
    }
}
fn end(lines: Vec<Value>) -> Cell {
    Cell { lines, columns: 1, rows: 1, align: Align::End, heading: false }
}

/// The total of a row, all its digits as the source prints them.
fn total_of(draft: &Draft, at: usize, unit: Text) -> Value {
    let typed = ROWS.get(at).map_or("", |row| draft.root.get(row.amount)).trim();
    match total(&draft.root, at, unit) {
        Some((exact, workings)) => Value::Number { exact, places: (!workings.is_empty()).then_some(crate::measure::Places(2)), unit: unit.zh.to_owned() },
        None if typed.is_empty() => Value::Missing,
        None => Value::Typed(typed.to_owned()),
    }
}

fn figure(evaluation: &Evaluation, ids: &[&str; 8], at: usize) -> Option<Value> {
    ids.get(at).and_then(|id| evaluation.figure(id, &[])).map(|figure| figure.value.clone())
}

fn table_4(draft: &Draft, evaluation: &Evaluation) -> Block {
    let as_of = Message::new(w::AS_OF, vec![draft.root.get("period_end").trim().into()]);
    let head = vec![
        Line { cells: vec![words(w::C_NAME, 1, 2), words(w::C_ITEM, 1, 2), words(as_of, 2, 1)] },
        Line { cells: vec![words(w::C_TOTAL, 1, 1), words(w::C_HEAD, 1, 1)] },
    ];
    let mut body = Vec::new();
    let mut at = 0;
    for group in &FOOTPRINT {
        let mut name = Some(words(group.label, 1, u32::try_from(group.rows.len()).unwrap_or(1)));
        for row in group.rows {
            let mut cells: Vec<Cell> = name.take().into_iter().collect();
            let pattern = if row.code == "transport" { w::ITEM_OPTIONAL } else { w::ITEM };
            cells.push(Cell { align: Align::Start, ..words(Message::new(pattern, vec![row.label.into(), row.unit.into()]), 1, 1) });
            cells.push(end(vec![bare(total_of(draft, at, row.unit))]));
            let mut per_head = vec![figure(evaluation, &PER_HEAD, at).map_or(Value::Missing, bare)];
            per_head.extend(figure(evaluation, &SMALLER, at));
            cells.push(end(per_head));
            body.push(Line { cells });
            at += 1;
        }
    }
    Block::Grid { columns: 4, head, body }
}

fn notes(draft: &Draft) -> Vec<Message> {
    let root = &draft.root;
    let headcount = ["headcount", "headcount_date"].map(|field| root.get(field).trim().into());
    let mut notes = vec![Message::new(w::N_HEADCOUNT, headcount.into())];
    for (row, fields) in rows().zip(ROWS) {
        if root.get(fields.entry) == "cost" {
            let said = [fields.cost, fields.price, fields.factor, fields.source].map(|field| match root.get(field).trim() {
                "" => "--".into(),
                typed => typed.into(),
            });
            let [cost, price, factor, source] = said;
            notes.push(Message::new(w::N_COST, vec![row.label.into(), cost, price, factor, source]));
        }
    }
    notes
}

fn tidy(draft: &Draft, evaluation: &Evaluation) -> Table {
    let mut rows = Vec::new();
    let mut at = 0;
    for group in &FOOTPRINT {
        for row in group.rows {
            rows.push(vec![
                Value::Words(group.label.into()),
                Value::Words(row.label.into()),
                Value::Words(row.unit.into()),
                bare(total_of(draft, at, row.unit)),
                figure(evaluation, &PER_HEAD, at).map_or(Value::Missing, bare),
            ]);
            at += 1;
        }
    }
    let columns = vec![("group", w::C_NAME), ("item", w::C_ITEM), ("unit_name", w::C_UNIT), ("total", w::C_TOTAL), ("per_head", w::C_HEAD)];
    Table { id: "table_4", title: w::T_TABLE_4, columns, rows }
}

fn tidy_emissions(draft: &Draft, evaluation: &Evaluation) -> Table {
    let rows = draft.root.rows(EMISSIONS.id).iter().map(|row| {
        let typed = |field: &str| match row.node.get(field).trim() {
            "" => Value::Missing,
            typed => Value::Typed(typed.to_owned()),
        };
        let scope = SCOPES.iter().find(|scope| scope.code == row.node.get("scope")).map_or(Value::Missing, |scope| Value::Words(scope.label.into()));
        let place = crate::documents::Place::default().row(EMISSIONS.id, row.id);
        let co2 = evaluation.figure("co2", &place.path).map_or(Value::Missing, |figure| figure.value.clone());
        vec![scope, typed("name"), typed("amount"), typed("unit"), typed("factor"), typed("source"), co2]
    });
    let columns = vec![
        ("scope", w::SCOPE),
        ("name", w::EMISSION_NAME),
        ("amount", w::EMISSION_AMOUNT),
        ("amount_unit", w::EMISSION_UNIT),
        ("factor", w::EMISSION_FACTOR),
        ("source", w::EMISSION_SOURCE),
        ("co2", w::CO2),
    ];
    Table { id: EMISSIONS.id, title: w::EMISSIONS, columns, rows: rows.collect() }
}
