//! Table 4 on paper, as it is laid out, with how its amounts were found below, and the tidy tables.

use super::covered::Covered;
use super::evaluate::{
    PER_HEAD, SCOPE_SUMS, SMALLER, bill, in_own_unit, number, price, rows, total, total_places,
};
use super::fields::{BILL, COST, COSTED, EMISSIONS, NONE, ROWS, SCOPES};
use super::last_period::{LastTable, last_table};
use super::words as w;
use crate::documents::absent;
use crate::documents::paper::{self, bare, cell, empty_line, end, heading, item, start};
use crate::documents::words::{self as dw, figure_said, unit_said};
use crate::documents::{Align, Block, Cell, Draft, Evaluation, Line, Node, Report, Table, Value};
use crate::i18n::{Message, Text};
use crate::measure::{Decimal, Places, date_in_one_form, grouped, grouped_as_typed};
use crate::standards::green_loan::disclosure::FOOTPRINT;
use crate::standards::green_loan::words as gw;

/// The report of a draft and what was found in it.
pub fn report(draft: &Draft, evaluation: &Evaluation) -> Report {
    let root = &draft.root;
    let answer = |field: &str| root.get(field).trim().to_owned();
    let [of, blank] = w::TABLE_4;
    let title = match answer("institution") {
        institution if institution.is_empty() => blank.into(),
        institution => Message::new(of, vec![institution.into()]),
    };
    Report {
        title: w::TITLE,
        subject: super::subject(draft),
        reporter: answer("institution"),
        period: date_in_one_form(&answer("period_end")),
        subtitle: if headcount(root).is_empty() {
            Message::new(w::AS_OF, vec![dw::day_said(&answer("period_end"))])
        } else {
            Message::new(
                w::SUBTITLE,
                vec![
                    dw::day_said(&answer("period_end")),
                    dw::answer_said(&headcount(root)),
                    dw::day_said(&answer("headcount_date")),
                ],
            )
        },
        paper: [
            vec![
                Block::Heading(title),
                table_4(draft, evaluation, &date_in_one_form(root.get("period_end"))),
            ],
            emissions(draft, evaluation),
            vec![
                paper::signed_by_bank(draft),
                Block::Notes(notes(draft, evaluation)),
            ],
        ]
        .concat(),
        tables: vec![tidy(draft, evaluation), tidy_emissions(draft, evaluation)],
        figures: evaluation.figures.clone(),
        problems: evaluation.problems.clone(),
    }
}

/// Table 4 and the table of emissions to be filled by hand.
pub fn blank() -> Vec<Block> {
    let draft = Draft::default();
    let [_, blank_title] = w::TABLE_4;
    vec![
        Block::Heading(blank_title.into()),
        table_4(&draft, &Evaluation::default(), dw::DAY_ROOM),
        Block::Heading(w::H_EMISSIONS.into()),
        emissions_grid((0..BLANK_EMISSIONS).map(|_| empty_line(7)).collect()),
        paper::signed_by_bank(&draft),
        Block::Notes(vec![w::N_HEADCOUNT_BLANK.into(), w::N_EMISSIONS.into()]),
    ]
}

/// How many sources the empty table of emissions has room for.
const BLANK_EMISSIONS: usize = 4;

/// The headcount as read; as typed where it cannot be.
fn headcount(root: &Node) -> String {
    number(root, "headcount", w::PERSONS)
        .map_or_else(|| root.get("headcount").trim().to_owned(), grouped_as_typed)
}

/// The total of a row, all its digits as the source prints them.
fn total_of(draft: &Draft, at: usize, unit: Text) -> Value {
    let root = &draft.root;
    let entry = ROWS.get(at).map_or("", |row| root.get(row.entry));
    if entry == NONE {
        return Value::Words(w::NO_SUCH_ITEM.into());
    }
    // What was typed counts only where it is asked: beside a bill or a cost it may be left over.
    let asked = ROWS
        .get(at)
        .filter(|_| at >= COSTED || ![BILL, COST].contains(&entry));
    let typed = asked.map_or("", |row| root.get(row.amount)).trim();
    match total(root, at, unit) {
        Some((exact, _)) => Value::Number {
            exact,
            places: total_places(root, at).or_else(|| asked.map(|_| Places(exact.scale()))),
            unit: unit.zh.to_owned(),
        },
        // Where there is no such figure, the reason stands in its place.
        None => asked
            .and_then(|row| absent::value(root, row.amount))
            .unwrap_or_else(|| paper::typed(typed)),
    }
}

fn figure(evaluation: &Evaluation, ids: &[&str; 8], at: usize) -> Option<Value> {
    ids.get(at)
        .and_then(|id| evaluation.figure(id, &[]))
        .map(|figure| figure.value.clone())
}

/// A figure whose unit is not that of its row: the paper prints figures bare, so the unit is said in words.
fn with_unit(value: Value) -> Value {
    match value {
        Value::Number {
            exact,
            places,
            unit,
        } => Value::Words(Message::new(
            w::SMALLER,
            vec![figure_said(grouped(exact, places), &unit)],
        )),
        other => other,
    }
}

fn table_4(draft: &Draft, evaluation: &Evaluation, period_end: &str) -> Block {
    let last = last_table(draft);
    let as_of = Message::new(w::AS_OF, vec![dw::day_said(period_end)]);
    let mut groups = vec![
        heading(w::C_NAME).down(2),
        heading(w::C_ITEM).down(2),
        heading(as_of).across(2),
    ];
    let mut columns = vec![heading(w::C_TOTAL), heading(w::C_HEAD)];
    if let Some(last) = &last {
        groups.push(heading(of_last(last)).across(2));
        groups.push(heading(w::C_CHANGE).down(2));
        columns.extend([heading(w::C_TOTAL), heading(w::C_HEAD)]);
    }
    let head = vec![Line { cells: groups }, Line { cells: columns }];
    let mut body = Vec::new();
    let mut at = 0;
    for group in &FOOTPRINT {
        let mut name = Some(heading(group.label).down(group.rows.len()));
        for row in group.rows {
            let mut cells: Vec<Cell> = name.take().into_iter().collect();
            let pattern = if row.code == "transport" {
                w::ITEM_OPTIONAL
            } else {
                w::ITEM
            };
            cells.push(item(Message::new(
                pattern,
                vec![row.label.into(), row.unit.into()],
            )));
            cells.push(end(bare(total_of(draft, at, row.unit))));
            let mut per_head = vec![figure(evaluation, &PER_HEAD, at).map_or(Value::Missing, bare)];
            per_head.extend(figure(evaluation, &SMALLER, at).map(with_unit));
            cells.push(cell(per_head, Align::End));
            if let Some(last) = &last {
                cells.extend(beside(draft, last, at, row.unit).map(end));
            }
            body.push(Line { cells });
            at += 1;
        }
    }
    let columns = match last {
        Some(_) => vec![4, 6, 4, 3, 4, 3, 3],
        None => vec![4, 5, 4, 4],
    };
    Block::Grid {
        columns,
        head,
        body,
    }
}

/// Last period's total and what it was per head, and the change of the total since.
fn beside(draft: &Draft, last: &LastTable, at: usize, unit: Text) -> [Value; 3] {
    let now = total(&draft.root, at, unit).map(|(now, _)| now);
    let apart = last.other_length(covered(&draft.root)).is_some();
    let known = now.is_some() && last.exact(at).is_some();
    let change = if apart && known {
        Value::Words(w::OTHER_LENGTH.into())
    } else if ROWS
        .get(at)
        .is_some_and(|row| draft.root.get(row.entry) == NONE)
    {
        // 无此项 stands in the row.
        Value::Missing
    } else {
        last.change(at, now)
    };
    [last.total(at), last.head(at), change]
}

/// The months that the totals are of.
fn covered(root: &Node) -> Option<Covered> {
    Covered::of(root.get("period_end"), root.get("covers"))
}

/// What last period's columns are called.
fn of_last(last: &LastTable) -> Message {
    match last.day.as_str() {
        "" => w::LAST_PERIOD.into(),
        day => Message::new(w::AS_OF_LAST, vec![day.into()]),
    }
}

/// Table 4 beside last period's, for the page; `None` where nothing of last period is known.
pub fn beside_last(draft: &Draft) -> Option<Table> {
    last_table(draft)?;
    let evaluation = super::evaluate::evaluate(draft);
    Some(Table {
        id: "beside_last",
        title: w::T_BESIDE,
        ..tidy(draft, &evaluation)
    })
}

fn notes(draft: &Draft, evaluation: &Evaluation) -> Vec<Message> {
    let root = &draft.root;
    let staff = headcount(root);
    let mut notes = vec![if staff.is_empty() {
        w::N_HEADCOUNT_BLANK.into()
    } else {
        Message::new(
            w::N_HEADCOUNT,
            vec![
                dw::answer_said(&staff),
                dw::day_said(root.get("headcount_date")),
            ],
        )
    }];
    let covered = covered(root);
    if let Some(covered) = covered {
        notes.push(Message::new(w::N_COVERED, vec![covered.said().into()]));
    }
    if let Some([before, now]) = last_table(draft).and_then(|last| last.other_length(covered)) {
        let args = [now, before].map(|months| months.to_string().into());
        notes.push(Message::new(w::N_LENGTHS, args.into()));
    }
    if ROWS.iter().any(|row| root.get(row.entry) == NONE) {
        notes.push(w::N_NONE.into());
    }
    for (at, (row, fields)) in rows().zip(ROWS).take(COSTED).enumerate() {
        let source = match root.get(fields.source).trim() {
            "" => "--".into(),
            typed => typed.into(),
        };
        if root.get(fields.entry) == BILL {
            let said = |read: Option<Decimal>, field: &str| match (read, root.get(field).trim()) {
                (Some(read), _) => grouped_as_typed(read).into(),
                (None, "") => "--".into(),
                (None, typed) => typed.into(),
            };
            let parts = vec![
                row.label.into(),
                said(bill(root, &fields), fields.bill),
                match root.get(fields.bill_unit).trim() {
                    "" => "--".into(),
                    unit => unit_said(unit),
                },
                said(
                    number(root, fields.bill_factor, row.unit),
                    fields.bill_factor,
                ),
                source,
            ];
            notes.push(Message::new(w::N_BILL, parts));
        } else if root.get(fields.entry) == COST {
            let said = |read: Option<Decimal>, field: &str, blank: &str| match (
                read,
                root.get(field).trim(),
            ) {
                (Some(read), _) => grouped_as_typed(read).into(),
                (None, "") => blank.into(),
                (None, typed) => typed.into(),
            };
            let cost = said(number(root, fields.cost, gw::YUAN), fields.cost, "--");
            let price = said(price(root, at), fields.price, "--");
            let factor = said(number(root, fields.factor, w::NO_UNIT), fields.factor, "1");
            notes.push(Message::new(
                w::N_COST,
                vec![row.label.into(), cost, price, factor, source],
            ));
        }
    }
    if !root.rows(EMISSIONS.id).is_empty() {
        notes.push(w::N_EMISSIONS.into());
    }
    notes.extend(paper::reasons(evaluation, w::N_REASON));
    notes
}

/// CO2 by scope, where there is any.
fn emissions(draft: &Draft, evaluation: &Evaluation) -> Vec<Block> {
    if draft.root.rows(EMISSIONS.id).is_empty() {
        return Vec::new();
    }
    let mut body: Vec<Line> = rows_of_emissions(draft, evaluation)
        .map(|[scope, name, amount, unit, factor, source, co2]| Line {
            cells: vec![
                start(scope),
                start(name),
                end(amount),
                start(unit),
                end(factor),
                start(source),
                end(bare(co2)),
            ],
        })
        .collect();
    for (id, label) in SCOPE_SUMS
        .into_iter()
        .zip(w::CO2_OF)
        .chain([("co2_total", w::C_ALL)])
    {
        if let Some(figure) = evaluation.figure(id, &[]) {
            body.push(Line {
                cells: vec![heading(label).across(6), end(bare(figure.value.clone()))],
            });
        }
    }
    vec![Block::Heading(w::H_EMISSIONS.into()), emissions_grid(body)]
}

fn emissions_grid(body: Vec<Line>) -> Block {
    let labels = [
        w::SCOPE,
        w::EMISSION_NAME,
        w::EMISSION_AMOUNT,
        w::EMISSION_UNIT,
        w::EMISSION_FACTOR,
        w::EMISSION_SOURCE,
        w::C_CO2,
    ];
    paper::grid(&labels, body).of_widths(&[5, 5, 6, 5, 5, 8, 6])
}

/// The rows of emissions: scope, name, amount, unit, factor, source, CO2. Figures as read, or as typed where they cannot be.
fn rows_of_emissions<'a>(
    draft: &'a Draft,
    evaluation: &'a Evaluation,
) -> impl Iterator<Item = [Value; 7]> + 'a {
    draft.root.rows(EMISSIONS.id).iter().map(|row| {
        let typed = |field: &str| paper::typed(row.node.get(field));
        let read = |field: &str, read: Option<Decimal>| match read {
            None => typed(field),
            exact => paper::as_typed(exact, ""),
        };
        let scope = paper::choice(SCOPES, row.node.get("scope"));
        let place = crate::documents::Place::default().row(EMISSIONS.id, row.id);
        let co2 = evaluation
            .figure("co2", &place.path)
            .map_or(Value::Missing, |figure| figure.value.clone());
        let unit = match row.node.get("unit").trim() {
            "" => Value::Missing,
            unit => Value::Words(Message::new(w::PLAIN, vec![unit_said(unit)])),
        };
        [
            scope,
            typed("name"),
            read("amount", in_own_unit(&row.node, "amount", "unit")),
            unit,
            read("factor", number(&row.node, "factor", w::NO_UNIT)),
            typed("source"),
            co2,
        ]
    })
}

fn tidy(draft: &Draft, evaluation: &Evaluation) -> Table {
    let last = last_table(draft);
    let mut rows = Vec::new();
    let mut at = 0;
    for group in &FOOTPRINT {
        for row in group.rows {
            let mut cells = vec![
                Value::Words(group.label.into()),
                Value::Words(row.label.into()),
                Value::Words(row.unit.into()),
                bare(total_of(draft, at, row.unit)),
                figure(evaluation, &PER_HEAD, at).map_or(Value::Missing, bare),
            ];
            if let Some(last) = &last {
                cells.extend(beside(draft, last, at, row.unit));
            }
            rows.push(cells);
            at += 1;
        }
    }
    let mut columns = vec![
        ("group", w::C_NAME),
        ("item", w::C_ITEM),
        ("unit_name", w::C_UNIT),
        ("total", w::C_TOTAL),
        ("per_head", w::C_HEAD),
    ];
    if last.is_some() {
        columns.extend([
            ("last_total", w::C_LAST_TOTAL),
            ("last_per_head", w::C_LAST_HEAD),
            ("change", w::C_CHANGE),
        ]);
    }
    Table {
        id: "table_4",
        title: w::T_TABLE_4,
        columns,
        rows,
    }
}

fn tidy_emissions(draft: &Draft, evaluation: &Evaluation) -> Table {
    let rows = rows_of_emissions(draft, evaluation).map(Vec::from);
    let columns = vec![
        ("scope", w::SCOPE),
        ("name", w::EMISSION_NAME),
        ("amount", w::EMISSION_AMOUNT),
        ("amount_unit", w::EMISSION_UNIT),
        ("factor", w::EMISSION_FACTOR),
        ("source", w::EMISSION_SOURCE),
        ("co2", w::CO2),
    ];
    Table {
        id: EMISSIONS.id,
        title: w::EMISSIONS,
        columns,
        rows: rows.collect(),
    }
}
