//! The report on paper, as annex A of the standard lays it out, and the tidy table for spreadsheets.

use super::evaluate::amount;
use super::words as w;
use crate::documents::paper::{bare, end, grid, item, number, room, start, typed};
use crate::documents::{Block, Draft, Evaluation, Line, Place, Report, Table, Value, year};
use crate::i18n::{Message, Text};

/// Annex A: the report of a draft and what was found in it.
pub fn report(draft: &Draft, evaluation: &Evaluation) -> Report {
    let root = &draft.root;
    let [electricity, staff, per_head] = amounts(draft, evaluation);
    let line = |label: Text, unit: Text, value: &Value| Line {
        cells: vec![
            item(label),
            start(Value::Words(unit.into())),
            end(bare(value.clone())),
        ],
    };
    let body = vec![
        line(w::ELECTRICITY, w::KWH, &electricity),
        line(w::STAFF, w::PERSONS, &staff),
        line(w::PER_HEAD, w::KWH, &per_head),
    ];
    let reasons = evaluation.problems.iter().filter(|found| found.answered());
    let mut notes: Vec<Message> = vec![w::N_FORMULA.into()];
    notes.extend(reasons.map(|found| {
        Message::new(
            w::N_REASON,
            vec![found.fact().into(), found.reason.trim().into()],
        )
    }));
    Report {
        title: w::TITLE,
        subject: super::subject(draft),
        reporter: root.get("institution").trim().to_owned(),
        period: root.get("year").trim().to_owned(),
        subtitle: Message::new(
            w::SUBTITLE,
            ["institution", "year"]
                .map(|field| root.get(field).trim().into())
                .into(),
        ),
        paper: vec![
            grid(&[w::C_ITEM, w::C_UNIT, w::C_AMOUNT], body),
            Block::Notes(notes),
        ],
        tables: vec![Table {
            id: "amounts",
            title: w::TITLE,
            columns: vec![
                ("institution", w::INSTITUTION),
                ("year", w::YEAR),
                ("electricity", w::ELECTRICITY),
                ("staff", w::STAFF),
                ("per_head", w::PER_HEAD),
            ],
            rows: vec![vec![
                typed(root.get("institution")),
                year(draft, &Place::root("year")).map_or(Value::Missing, Value::Year),
                electricity,
                staff,
                per_head,
            ]],
        }],
        figures: evaluation.figures.clone(),
        problems: evaluation.problems.clone(),
    }
}

/// The empty form: the table of annex A with room to write.
pub fn blank() -> Vec<Block> {
    let line = |label: Text, unit: Text| Line {
        cells: vec![item(label), start(Value::Words(unit.into())), room(1)],
    };
    let body = vec![
        line(w::ELECTRICITY, w::KWH),
        line(w::STAFF, w::PERSONS),
        line(w::PER_HEAD, w::KWH),
    ];
    vec![
        grid(&[w::C_ITEM, w::C_UNIT, w::C_AMOUNT], body),
        Block::Notes(vec![w::N_FORMULA.into()]),
    ]
}

/// Electricity and staff as read, or as typed where they cannot be read; then the figure.
fn amounts(draft: &Draft, evaluation: &Evaluation) -> [Value; 3] {
    let read = |field: &str, unit: Text| match amount(draft, field, unit) {
        None => typed(draft.root.get(field)),
        exact => number(exact, unit.zh),
    };
    let per_head = evaluation.figure("per_head", &[]);
    [
        read("electricity", w::KWH),
        read("staff", w::PERSONS),
        per_head.map_or(Value::Missing, |figure| figure.value.clone()),
    ]
}
