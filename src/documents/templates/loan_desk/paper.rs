//! The term sheet on paper: the identification with its whole path, the KPIs, the scheme, what the rate comes to, and how every figure was computed.

use super::fields::{self, AMENDMENTS, APPROVALS, CYCLES, EVENTS, MOVEMENTS, QUOTES, RISKS, STEPS};
use super::interview;
use super::kpi::kpis;
use super::levels;
use super::tables;
use super::words as w;
use crate::clause::Clause;
use crate::documents::paper::{
    self, cell, choice, day, empty_line, end, grid, item, room, start, typed,
};
use crate::documents::printed::value_words;
use crate::documents::templates::sll_kpi_report::fields::SOURCES;
use crate::documents::templates::sll_kpi_report::values::industry;
use crate::documents::words::{ANNEX_WORKINGS, figure_said};
use crate::documents::{
    Align, Block, Draft, Evaluation, Field, FieldKind, Label, Line, Node, Part, Place, Report,
    Strength, Table, Value,
};
use crate::i18n::{Lang, Message, Text};
use crate::measure::{Places, grouped};
use crate::standards::sll::desk::label::words as lbw;
use crate::standards::sll::desk::rate::benefit::effect;
use crate::standards::sll::desk::rate::course::NodeEffect;
use crate::standards::sll::desk::rate::terms::{NoResult, Relation};
use crate::standards::sll::desk::rate::words as rw;

/// The report of a draft and what was found in it.
pub fn report(draft: &Draft, evaluation: &Evaluation) -> Report {
    let draft = &super::asked(draft);
    let root = &draft.root;
    let of = |field: &str| match root.get(field).trim() {
        "" => "--".to_owned(),
        typed => typed.to_owned(),
    };
    let title = |text: Text| Block::Heading(text.into());
    let mut paper = vec![
        parties(draft),
        title(w::S_MATCHING),
        path(draft, evaluation),
    ];
    let mut found = vec![tables::path(draft)];
    if !interview::ended(root) {
        let scenarios = tables::by_scenario(draft);
        paper.extend([title(w::S_KPIS), indicators(draft), definitions(draft)]);
        let held = tables::ambition(draft);
        if !held.rows.is_empty() {
            let widths = [6, 4, 5, 8, 5, 5, 5, 8];
            paper.extend([title(w::T_AMBITION), as_grid(&held, &widths)]);
        }
        let pace = tables::pace(draft);
        if !pace.rows.is_empty() {
            let widths = [6, 4, 5, 9, 9, 4];
            paper.extend([title(w::T_PACE), as_grid(&pace, &widths)]);
        }
        let factors = tables::factors(draft);
        if !factors.rows.is_empty() {
            let widths = [7, 5, 4, 7, 6, 6];
            paper.extend([title(w::T_FACTORS), as_grid(&factors, &widths)]);
        }
        let terms = scheme(draft).into_iter();
        let terms = terms.map(|(label, value, clause)| line(label, value, clause));
        let labels = [w::C_ITEM, w::C_ANSWER, w::C_CLAUSE];
        paper.extend([title(w::H_SCHEME), three(labels, terms.collect())]);
        if !scenarios.rows.is_empty() {
            paper.extend([title(w::S_RATES), by_scenario(&scenarios)]);
        }
        let charts = evaluation.trajectories.iter();
        let drawable = charts.filter(|course| course.drawable());
        paper.extend(drawable.map(|course| Block::Chart(Box::new(course.clone()))));
        paper.extend([title(w::S_APPROVAL), approval_block(draft, evaluation)]);
        let amended = tables::amended(draft);
        if !amended.rows.is_empty() {
            let widths = [7, 6, 9, 9];
            paper.extend([title(w::T_AMENDED), as_grid(&amended, &widths)]);
        }
        let checks = tables::checks(draft);
        if !checks.rows.is_empty() {
            let widths = [7, 4, 13, 4, 6, 6, 5];
            paper.extend([title(w::CHECKS), as_grid(&checks, &widths)]);
        }
        let days = tables::calendar(draft);
        if !days.rows.is_empty() {
            paper.extend([title(w::T_CALENDAR), as_grid(&days, &[5, 6, 4, 12])]);
        }
        found.extend([
            tables::targets(draft),
            terms_table(draft),
            held,
            pace,
            scenarios,
            checks,
            days,
        ]);
        // Few schemes have these.
        let few = [factors, amended];
        found.extend(few.into_iter().filter(|table| !table.rows.is_empty()));
    }
    paper.extend([paper::signed_by_bank(draft), title(ANNEX_WORKINGS)]);
    paper.push(Block::Notes(notes(draft, evaluation)));
    if let Some(worked) = workings(evaluation) {
        paper.extend([title(w::P_WORKINGS), worked]);
    }
    Report {
        title: w::TITLE,
        subject: super::subject(draft),
        reporter: root.get("name").trim().to_owned(),
        period: root.get("number").trim().to_owned(),
        subtitle: Message::new(
            w::SUBTITLE,
            ["institution", "number", "secrecy"]
                .map(|field| of(field).into())
                .into(),
        ),
        paper,
        tables: found,
        figures: evaluation.figures.clone(),
        problems: evaluation.problems.clone(),
    }
}

fn line(label: impl Into<Message>, value: Value, clause: Option<Clause>) -> Line {
    let number = clause.map_or(Value::Missing, tables::clause_value);
    Line {
        cells: vec![item(label), start(value), cell(vec![number], Align::Middle)],
    }
}

fn three(labels: [Text; 3], body: Vec<Line>) -> Block {
    grid(&labels, body).of_widths(&[8, 16, 4])
}

/// An answer in words: a choice by its label, a day as documents keep it, a figure with its unit.
fn answer(field: &Field, node: &Node) -> Value {
    let text = node.get(field.id);
    match field.kind {
        FieldKind::Choice(choices) => choice(choices, text),
        FieldKind::Date => day(text),
        // The industry, the only answer that is searched for, is said as in the borrower's report.
        FieldKind::Search(_) => industry(node),
        FieldKind::Number { .. } => {
            let unit = field.unit_of(&[node], crate::i18n::Lang::Zh);
            match field.read(text, &[node]) {
                // Paper prints figures without their unit, and no heading of this table names one. Money and rates as a bank prints them.
                Ok(exact) => {
                    let money = [w::U_YUAN.zh, w::U_PER_CENT.zh].contains(&unit.as_str());
                    let places = money.then(|| Places(tables::rate_places(exact)));
                    let figure = figure_said(grouped(exact, places), &unit);
                    Value::Words(Message::new(w::PLAIN, vec![figure]))
                }
                Err(_) => typed(text),
            }
        }
        _ => typed(text),
    }
}

fn label_of(field: &Field) -> Text {
    match field.label {
        Label::Fixed(text) | Label::WithAnswer(_, _, text) => text,
    }
}

fn parties(draft: &Draft) -> Block {
    let rows = fields::PARTIES
        .iter()
        .map(|field| line(label_of(field), answer(field, &draft.root), field.clause));
    three([w::C_ITEM, w::C_ANSWER, w::C_CLAUSE], rows.collect())
}

/// The whole path of the interview, then its result.
fn path(draft: &Draft, evaluation: &Evaluation) -> Block {
    let asked = interview::path(&draft.root).into_iter();
    let mut body: Vec<Line> = asked
        .map(|(question, value)| line(question.label, value, Some(question.clause)))
        .collect();
    let result = evaluation.figure("match", &[]);
    body.push(match result {
        Some(figure) => line(w::MATCH, figure.value.clone(), Some(figure.clause)),
        None => line(w::MATCH, Value::Missing, None),
    });
    three([w::C_QUESTION, w::C_ANSWER, w::C_CLAUSE], body)
}

/// A line for each KPI: base level, targets, steps.
fn indicators(draft: &Draft) -> Block {
    // Steps that all KPIs share stand among the terms.
    let shared = ["all", "any", "at_least"].contains(&draft.root.get("combination"));
    let body = kpis(draft).into_iter().map(|kpi| {
        let said = |level| tables::said(&kpi, level);
        let base = kpi.base.0.zip(kpi.base.1).map(|(year, level)| {
            Message::new(
                w::YEAR_LEVEL,
                vec![year.number().to_string().into(), said(level)],
            )
        });
        // A year whose levels are not there yet says nothing.
        let targets: Vec<Value> = kpi
            .targets
            .iter()
            .filter(|target| !target.tiers.is_empty())
            .map(|target| {
                let levels = tables::levels_said(&target.tiers, &kpi.unit);
                Value::Words(Message::new(
                    w::YEAR_LEVEL,
                    vec![target.year.number().to_string().into(), levels],
                ))
            })
            .collect();
        let words = |message: Option<Message>| message.map_or(Value::Missing, Value::Words);
        Line {
            cells: vec![
                item(kpi.name.clone()),
                start(choice(fields::DIRECTIONS, kpi.node.get("direction"))),
                start(words(base)),
                cell(
                    if targets.is_empty() {
                        vec![Value::Missing]
                    } else {
                        targets
                    },
                    Align::Start,
                ),
                start(words(tables::steps(kpi.node).filter(|_| !shared))),
            ],
        }
    });
    grid(
        &[w::C_KPI, w::DIRECTION, w::C_BASE, w::C_TARGETS, w::C_STEPS],
        body.collect(),
    )
    .of_widths(&[5, 3, 5, 7, 6])
}

/// Every answer of the scheme that is asked, with its clause; what a choice means stands in the notes.
fn scheme(draft: &Draft) -> Vec<(Message, Value, Option<Clause>)> {
    let root = &draft.root;
    let mut found: Vec<(Message, Value, Option<Clause>)> = Vec::new();
    let parts = STEPS
        .iter()
        .filter(|step| fields::SCHEME_STEPS.contains(&step.id))
        .flat_map(|step| step.parts);
    for part in parts {
        match part {
            Part::Fields(fields) => {
                let asked = fields.iter().filter(|field| field.asked(&[root]));
                found.extend(
                    asked.map(|field| (label_of(field).into(), answer(field, root), field.clause)),
                );
            }
            Part::List(list) if [MOVEMENTS.id, QUOTES.id, CYCLES.id].contains(&list.id) => {
                let rows = list.when.holds(&[root]).then(|| root.rows(list.id));
                for (at, row) in rows.into_iter().flatten().enumerate() {
                    // What may be left out is left out where it is blank.
                    let fields = list.fields.iter().filter(|field| {
                        field.strength != Strength::May || !row.node.get(field.id).trim().is_empty()
                    });
                    found.extend(fields.map(|field| {
                        let label = Message::new(
                            w::OF_ROW,
                            vec![
                                list.item.into(),
                                (at + 1).to_string().into(),
                                label_of(field).into(),
                            ],
                        );
                        (label, answer(field, &row.node), field.clause)
                    }));
                }
            }
            _ => {}
        }
    }
    found
}

/// The same as a tidy table.
fn terms_table(draft: &Draft) -> Table {
    let rows = scheme(draft).into_iter();
    Table {
        id: "terms",
        title: w::T_TERMS,
        columns: vec![
            ("item", w::C_ITEM),
            ("answer", w::C_ANSWER),
            ("clause", w::C_CLAUSE),
        ],
        rows: rows
            .map(|(label, value, clause)| {
                let clause = clause.map_or(Value::Missing, tables::clause_value);
                vec![Value::Words(label), value, clause]
            })
            .collect(),
    }
}

/// A tidy table as a grid.
fn as_grid(table: &Table, widths: &[u32]) -> Block {
    let labels: Vec<Text> = table.columns.iter().map(|(_, label)| *label).collect();
    let body = table.rows.iter().map(|row| Line {
        cells: row
            .iter()
            .map(|value| match value {
                // No heading of these tables names a unit.
                Value::Number { .. } => end(tables::with_unit(value)),
                _ => start(value.clone()),
            })
            .collect(),
    });
    grid(&labels, body.collect()).of_widths(widths)
}

/// Rates and interest by scenario. What a row is of and what is expected share a column, and so do the first day and the last, and the rate and what moved
/// it: beside the amounts of an upright page a column of their own would be a few letters wide.
fn by_scenario(table: &Table) -> Block {
    let net = table.columns.iter().find(|(id, _)| *id == "net");
    let net = net.map_or(w::C_NET, |(_, heading)| *heading);
    let body = table.rows.iter().filter_map(|row| {
        let [
            scenario,
            year,
            results,
            change,
            from,
            rate,
            to,
            interest,
            saved,
            net,
        ] = &row[..]
        else {
            return None;
        };
        let all = |of: &[&Value]| {
            let there = of.iter().filter(|value| ***value != Value::Missing);
            let lines: Vec<Value> = there.map(|value| (*value).clone()).collect();
            if lines.is_empty() {
                vec![Value::Missing]
            } else {
                lines
            }
        };
        let figures = [interest, saved, net].map(|value| match value {
            Value::Number { .. } => end(value.clone()),
            _ => start(value.clone()),
        });
        let [interest, saved, net] = figures;
        let number = matches!(rate, Value::Number { .. });
        let aligned = if number { Align::End } else { Align::Start };
        Some(Line {
            cells: vec![
                cell(all(&[scenario, year, results]), Align::Start),
                cell(all(&[from, to]), Align::Start),
                cell(all(&[rate, change]), aligned),
                interest,
                saved,
                net,
            ],
        })
    });
    grid(
        &[
            w::C_SCENARIO_YEAR,
            w::C_SPAN,
            w::C_RATE_CHANGE,
            w::C_INTEREST,
            w::C_SAVED,
            net,
        ],
        body.collect(),
    )
    .of_widths(&[17, 7, 6, 9, 8, 8])
}

/// The method of a KPI, with the factor that is frozen with it.
fn method_said(kpi: &Node) -> Vec<Value> {
    let method = typed(kpi.get("method"));
    match levels::factor_said(kpi) {
        Value::Missing => vec![method],
        factor => vec![method, factor],
    }
}

/// What each KPI is, with its fingerprint.
fn definitions(draft: &Draft) -> Block {
    let body = kpis(draft).into_iter().map(|kpi| {
        let print = kpi.fingerprint().map(|found| Value::Typed(found.short()));
        let source = choice(SOURCES, kpi.node.get("source"));
        Line {
            cells: vec![
                item(kpi.name.clone()),
                start(typed(kpi.node.get("boundary"))),
                cell(method_said(kpi.node), Align::Start),
                cell(vec![source, typed(kpi.node.get("basis"))], Align::Start),
                cell(vec![print.unwrap_or(Value::Missing)], Align::Middle),
            ],
        }
    });
    grid(
        &[
            w::C_KPI,
            w::BOUNDARY,
            w::METHOD,
            w::C_GROUND,
            w::FINGERPRINT,
        ],
        body.collect(),
    )
    .of_widths(&[5, 6, 8, 6, 4])
}

/// Label, approvals and events.
fn approval_block(draft: &Draft, evaluation: &Evaluation) -> Block {
    let root = &draft.root;
    let state = |id: &str| {
        let figure = evaluation.figure(id, &[])?;
        Some(line(
            figure.label.clone(),
            figure.value.clone(),
            Some(figure.clause),
        ))
    };
    let mut body: Vec<Line> = ["label_state", "approval_state", "rate_after"]
        .into_iter()
        .filter_map(state)
        .collect();
    for field in ["consent_borrower", "consent_lender"] {
        let label = if field == "consent_lender" {
            w::CONSENT_LENDER
        } else {
            w::CONSENT_BORROWER
        };
        body.push(line(label, day(root.get(field)), None));
    }
    for list in [&APPROVALS, &EVENTS] {
        for row in root.rows(list.id) {
            let nodes = [root, &row.node];
            let asked = list.fields.iter().filter(|field| field.asked(&nodes));
            // Eight digits, a second day or a rate say nothing by themselves; what is optional and blank is left out.
            let named = ["mark", "from", "rate_after", "spread_after", "reported"];
            let values = asked.map(|field| match answer(field, &row.node) {
                Value::Missing => Value::Missing,
                value if named.contains(&field.id) => {
                    let said = match value {
                        Value::Words(words) => words.into(),
                        value => value_words(&value, Lang::Zh, true).into(),
                    };
                    Value::Words(Message::new(
                        w::LABELLED,
                        vec![label_of(field).into(), said],
                    ))
                }
                value => value,
            });
            let values = values.filter(|value| *value != Value::Missing);
            body.push(Line {
                cells: vec![
                    item(list.item),
                    cell(values.collect(), Align::Start),
                    cell(vec![Value::Missing], Align::Middle),
                ],
            });
        }
    }
    for list in [&AMENDMENTS, &RISKS] {
        for (at, row) in root.rows(list.id).iter().enumerate() {
            body.extend(list.fields.iter().map(|field| {
                let number = (at + 1).to_string().into();
                let args = vec![list.item.into(), number, label_of(field).into()];
                line(
                    Message::new(w::OF_ROW, args),
                    answer(field, &row.node),
                    field.clause,
                )
            }));
            let at = Place::default().row(list.id, row.id);
            let kept = evaluation.figure("former", &at.path);
            body.extend(
                kept.map(|kept| line(kept.label.clone(), kept.value.clone(), Some(kept.clause))),
            );
        }
    }
    three([w::C_ITEM, w::C_ANSWER, w::C_CLAUSE], body)
}

/// How every figure was computed.
fn workings(evaluation: &Evaluation) -> Option<Block> {
    // What is said in words stands in its own section.
    let figures = evaluation.figures.iter();
    let figures = figures.filter(|figure| {
        let counted = matches!(figure.value, Value::Number { .. } | Value::NotApplicable(_));
        counted || !figure.workings.is_empty()
    });
    let body: Vec<Line> = figures
        .map(|figure| {
            let mut how = vec![Value::Words(figure.formula.into())];
            if !figure.workings.is_empty() {
                how.push(Value::Typed(figure.workings.clone()));
            }
            Line {
                cells: vec![
                    item(figure.label.clone()),
                    cell(how, Align::Start),
                    end(figure.value.clone()),
                    cell(vec![tables::clause_value(figure.clause)], Align::Middle),
                ],
            }
        })
        .collect();
    (!body.is_empty()).then(|| {
        grid(&[w::C_FIGURE, w::C_HOW, w::C_VALUE, w::C_CLAUSE], body).of_widths(&[8, 14, 6, 4])
    })
}

fn notes(draft: &Draft, evaluation: &Evaluation) -> Vec<Message> {
    let root = &draft.root;
    let mut notes: Vec<Message> = Vec::new();
    if !interview::ended(root) {
        // What the contract chose, beside the clause that leaves it open.
        if let Some(relation) = Relation::from_code(root.get("relation")) {
            notes.push(Message::new(
                w::N_RELATION,
                vec![relation.name().into(), relation.means().into()],
            ));
        }
        if let Some(choice) = NoResult::from_code(root.get("no_result")) {
            notes.push(Message::new(
                w::N_NO_RESULT,
                vec![
                    rw::NO_RULE.into(),
                    choice.name().into(),
                    choice.means().into(),
                ],
            ));
        }
        notes.extend([Message::from(w::N_ROUNDED), w::N_EXPECTED.into()]);
        let (kpis, terms) = (kpis(draft), super::terms::Terms::read(draft));
        let course = terms.course(&kpis, 0);
        let found = course
            .as_ref()
            .and_then(|course| super::evaluate::saved_in(&terms, course));
        notes.extend(found.and_then(|found| found.billed_said()));
        // What each cycle is worth in round years, as it is spoken of, and by days.
        for (at, cycle) in course
            .iter()
            .flat_map(|course| course.cycles.iter().enumerate())
        {
            let said = || {
                let (course, (from, to)) = course.as_ref().zip(terms.span(at))?;
                let found = effect(terms.loan.as_ref()?, course, from, to)?;
                let said = super::evaluate::round_year_of(&found, (from, to))?;
                let year = cycle.year.number().to_string();
                Some(Message::new(
                    w::N_ROUND_YEAR,
                    vec![year.into(), said.into()],
                ))
            };
            notes.extend(said());
        }
        let last = course.as_ref().and_then(|course| course.cycles.last());
        let last = last.filter(|last| last.effect == NodeEffect::AfterMaturity);
        notes.extend(last.map(|last| {
            Message::new(w::N_LAST_CYCLE, vec![last.year.number().to_string().into()])
        }));
        if kpis.iter().any(|kpi| kpi.fingerprint().is_some()) {
            notes.push(lbw::FINDS_DRIFT.into());
        }
    }
    let answered = evaluation.problems.iter().filter(|found| found.answered());
    notes.extend(answered.map(|found| {
        Message::new(
            w::N_REASON,
            vec![found.fact().into(), found.reason.trim().into()],
        )
    }));
    notes
}

/// How many KPIs and cycles the empty form has room for.
const ROOM: usize = 3;

/// The scheme to be filled by hand: the parties, every question of the interview, KPIs, the elements of the scheme.
pub fn blank() -> Vec<Block> {
    let by_hand = |label: Text, clause: Option<Clause>| {
        let number = clause.map_or(Value::Missing, tables::clause_value);
        Line {
            cells: vec![item(label), room(1), cell(vec![number], Align::Middle)],
        }
    };
    let labels = [w::C_ITEM, w::C_ANSWER, w::C_CLAUSE];
    let of_fields = |fields: &[Field]| -> Vec<Line> {
        let all = fields.iter();
        all.map(|field| by_hand(label_of(field), field.clause))
            .collect()
    };
    let terms = STEPS
        .iter()
        .filter(|step| fields::SCHEME_STEPS.contains(&step.id))
        .flat_map(|step| step.parts);
    let terms = terms.filter_map(|part| match part {
        Part::Fields(fields) => Some(of_fields(fields)),
        _ => None,
    });
    let empty = |columns: usize| (0..ROOM).map(|_| empty_line(columns)).collect::<Vec<_>>();
    let questions = interview::QUESTIONS.iter();
    let questions = questions.map(|question| by_hand(question.label, Some(question.clause)));
    vec![
        three(labels, of_fields(fields::PARTIES)),
        Block::Heading(w::S_MATCHING.into()),
        three(
            [w::C_QUESTION, w::C_ANSWER, w::C_CLAUSE],
            questions.collect(),
        ),
        Block::Heading(w::S_KPIS.into()),
        grid(
            &[w::C_KPI, w::DIRECTION, w::C_BASE, w::C_TARGETS, w::C_STEPS],
            empty(5),
        ),
        Block::Heading(w::H_SCHEME.into()),
        three(labels, terms.flatten().collect()),
        grid(&[w::CYCLE_YEAR, w::REPORT_DUE, w::NODE], empty(3)),
        paper::signed_by_bank(&Draft::default()),
        Block::Notes(vec![w::N_ROUNDED.into(), rw::NO_RULE.into()]),
    ]
}
