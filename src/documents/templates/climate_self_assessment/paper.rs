//! The paper: the evaluation report in the five parts of 7.6, and table B.1 across the page, with its columns and its foot.

use super::drafting;
use super::fields::{AREA_LISTS, EVIDENCE, put_built_in};
use super::reading::{Assessment, By, Indicator, area_name, assessment, period};
use super::{tables, words as w};
use crate::documents::paper::{self, cell, end, heading, item, number, section, start};
use crate::documents::{
    Align, Block, Cell, Draft, Evaluation, Line, Node, Report, Table, Value, revisions::REVISIONS,
};
use crate::i18n::{Message, Text};
use crate::measure::{Places, grouped};
use crate::standards::climate::ahp::{MOST_ITEMS, random_index};
use crate::standards::climate::words::SAATY;

/// How wide each of the nine columns of table B.1 is, in parts of the sheet.
const WIDTHS: [u32; 9] = [2, 2, 5, 1, 4, 5, 4, 1, 2];
const COLUMNS: u32 = 26;

/// The report of a draft and what was found in it. A draft with nothing in it, the blank form, lists the built-in set.
pub fn report(draft: &Draft, evaluation: &Evaluation) -> Report {
    let mut listed = Draft::default();
    let draft = if AREA_LISTS
        .iter()
        .any(|list| !draft.root.rows(list).is_empty())
    {
        draft
    } else {
        listed.clone_from(draft);
        put_built_in(&mut listed);
        &listed
    };
    let found = assessment(draft);
    let root = &draft.root;
    let mut paper = Vec::new();
    for (title, field) in [
        (w::PART_A, "about_evaluator"),
        (w::PART_B, "about_institution"),
        (w::PART_C, "about_process"),
        (w::PART_D, "about_results"),
        (w::PART_E, "advice"),
    ] {
        paper.push(Block::Heading(title.into()));
        if field == "about_evaluator" {
            paper.push(pairs(&[
                (w::EVALUATOR, typed(root, "evaluator")),
                (w::DATE, typed(root, "date")),
            ]));
        }
        if field == "about_institution" {
            paper.push(pairs(&[
                (w::NAME, typed(root, "name")),
                (w::BOUNDARY, typed(root, "boundary")),
                (w::PERIOD, period_value(root)),
            ]));
        }
        paper.push(Block::Prose(vec![drafted_or_typed(draft, &found, field)]));
        if field == "about_process"
            && let Some(table) = tables::consistency(draft)
        {
            paper.push(consistency(table));
        }
        if field == "about_results" {
            paper.push(areas(draft, &found));
            paper.extend(
                evaluation
                    .bars("areas")
                    .cloned()
                    .map(|bars| Block::Bars(Box::new(bars))),
            );
        }
    }
    paper.push(Block::Signatures(vec![
        w::SIGN_EVALUATOR,
        w::SIGN_INSTITUTION,
        w::SIGN_DATE,
    ]));
    paper.push(Block::Notes(notes(draft, &found)));
    paper.push(Block::Landscape(vec![
        Block::Heading(w::TITLE.into()),
        pairs(&[
            (w::NAME, typed(root, "name")),
            (w::PERIOD, period_value(root)),
            (w::DATE, typed(root, "date")),
            (w::EVALUATOR, typed(root, "evaluator")),
        ]),
        table_b1(draft, &found),
    ]));
    Report {
        title: w::REPORT_TITLE,
        subject: super::subject(draft),
        subtitle: w::SUBTITLE.into(),
        paper,
        tables: tables::tables(draft, &found),
        figures: evaluation.figures.clone(),
        problems: evaluation.problems.clone(),
    }
}

/// Words as typed.
pub(super) fn typed(node: &Node, field: &str) -> Value {
    paper::typed(node.get(field))
}

/// What the person wrote, else what the program drafted, else nothing.
pub(super) fn drafted_or_typed(draft: &Draft, found: &Assessment, field: &str) -> Value {
    match typed(&draft.root, field) {
        Value::Missing => drafting::all(draft, found)
            .into_iter()
            .find(|drafted| drafted.field == field)
            .map_or(Value::Missing, |drafted| Value::Words(drafted.text)),
        typed => typed,
    }
}

/// How wide each column of the table of matrices is, in parts of the sheet.
const MATRIX_WIDTHS: [u32; 8] = [3, 1, 7, 2, 2, 2, 2, 3];

/// 5.2: the matrices of the judgements, each with its weights and how consistent it is.
fn consistency(table: Table) -> Block {
    let columns = MATRIX_WIDTHS.iter().sum();
    let heads = table.columns.iter().zip(MATRIX_WIDTHS);
    let heads = heads.map(|((_, title), width)| heading(*title).across(width));
    let line = |row: Vec<Value>| {
        let cells = row.into_iter().zip(MATRIX_WIDTHS).enumerate();
        let cells = cells.map(|(at, (value, width))| match (at, &value) {
            (0, Value::Words(name)) => item(name.clone()).across(width),
            (_, Value::Number { .. }) => end(value).across(width),
            _ => start(value).across(width),
        });
        Line {
            cells: cells.collect(),
        }
    };
    Block::Grid {
        columns,
        head: vec![
            section(table.title, columns),
            Line {
                cells: heads.collect(),
            },
        ],
        body: table.rows.into_iter().map(line).collect(),
    }
}

fn period_value(root: &Node) -> Value {
    period(root).map_or(Value::Missing, Value::Words)
}

fn pairs(rows: &[(Text, Value)]) -> Block {
    let body = rows.iter().map(|(label, value)| Line {
        cells: vec![heading(*label), start(value.clone()).across(4)],
    });
    Block::Grid {
        columns: 5,
        head: Vec::new(),
        body: body.collect(),
    }
}

/// 7.6 d: the totals of the areas and of the whole.
fn areas(draft: &Draft, found: &Assessment) -> Block {
    let titles = [w::AREA, w::FULL, w::SELF_SCORE, w::THIRD_SCORE];
    let line = |name: Message, heads: bool, holds: &dyn Fn(&Indicator) -> bool| {
        let score = |by: By| {
            let standing = found.standing(by, holds);
            end(number(
                (standing.answered > 0).then_some(standing.reached),
                "",
            ))
        };
        let name = if heads {
            heading(name)
        } else {
            start(Value::Words(name))
        };
        Line {
            cells: vec![
                name,
                end(number(Some(found.standing(By::Own, holds).full), "")),
                score(By::Own),
                score(By::Third),
            ],
        }
    };
    let mut body: Vec<Line> = found
        .areas
        .iter()
        .map(|area| {
            line(
                area_name(&draft.root, *area),
                false,
                &|indicator: &Indicator| indicator.area == *area,
            )
        })
        .collect();
    body.push(line(w::TOTAL.into(), true, &|_| true));
    Block::Grid {
        columns: 4,
        head: vec![Line {
            cells: titles.map(heading).to_vec(),
        }],
        body,
    }
}

/// Annex B, table B.1: nine columns, an indicator a row, and its five lines at the foot.
pub fn table_b1(draft: &Draft, found: &Assessment) -> Block {
    let titles = [
        w::AREA,
        w::GROUP,
        w::INDICATOR,
        w::FULL,
        w::CRITERIA,
        w::SITUATION,
        w::EVIDENCE,
        w::SELF_SCORE,
        w::THIRD_SCORE,
    ];
    let names = Line {
        cells: titles
            .iter()
            .zip(WIDTHS)
            .map(|(title, width)| heading(*title).across(width))
            .collect(),
    };
    let mut body = Vec::new();
    let (mut area, mut group) = (None, None);
    for indicator in in_groups(found) {
        let mut cells = Vec::new();
        let below = |held: &dyn Fn(&Indicator) -> bool| {
            found.indicators.iter().filter(|other| held(other)).count()
        };
        if area != Some(indicator.area) {
            area = Some(indicator.area);
            cells.push(
                heading(area_name(&draft.root, indicator.area))
                    .across(WIDTHS[0])
                    .down(below(&|other| other.area == indicator.area)),
            );
        }
        if group != Some(indicator.group) {
            group = Some(indicator.group);
            let name = found
                .groups
                .get(indicator.group)
                .map_or_else(|| w::NO_GROUP.into(), |group| group.name.clone());
            cells.push(
                heading(name)
                    .across(WIDTHS[1])
                    .down(below(&|other| other.group == indicator.group)),
            );
        }
        cells.extend(of_indicator(draft, indicator));
        body.push(Line { cells });
    }
    let first: u32 = WIDTHS.iter().take(3).sum();
    let (own, third) = (found.whole(By::Own), found.whole(By::Third));
    let reached = |standing: &crate::standards::climate::score::Standing| {
        number((standing.complete()).then_some(standing.reached), "")
    };
    body.push(Line {
        cells: vec![
            heading(w::TOTAL).across(first),
            end(number(Some(own.full), "")).across(WIDTHS[3]),
            cell(vec![Value::Typed(String::new())], Align::Middle)
                .across(WIDTHS[4] + WIDTHS[5] + WIDTHS[6]),
            end(reached(&own)).across(WIDTHS[7]),
            end(reached(&third)).across(WIDTHS[8]),
        ],
    });
    let grade = |standing: &crate::standards::climate::score::Standing| {
        standing
            .grade()
            .map_or(Value::Missing, |grade| Value::Words(grade.name().into()))
    };
    for (label, value) in [
        (
            w::FIRST_CONCLUSION,
            drafted_or_typed(draft, found, "first_conclusion"),
        ),
        (w::FIRST_GRADE, grade(&own)),
        (
            w::FINAL_CONCLUSION,
            drafted_or_typed(draft, found, "final_conclusion"),
        ),
        (w::FINAL_GRADE, grade(&third)),
    ] {
        body.push(Line {
            cells: vec![
                heading(label).across(first),
                start(value).across(COLUMNS - first),
            ],
        });
    }
    Block::Grid {
        columns: COLUMNS,
        head: vec![names],
        body,
    }
}

/// The indicators with those of one group together, as the table needs them.
fn in_groups<'a, 'b>(found: &'b Assessment<'a>) -> Vec<&'b Indicator<'a>> {
    crate::order::sorted(found.indicators.iter().collect(), |indicator, other| {
        indicator.group < other.group
    })
}

/// 评价内容 to 第三方评价得分.
fn of_indicator(draft: &Draft, indicator: &Indicator) -> Vec<Cell> {
    let node = indicator.node;
    let criteria = match typed(node, "criteria") {
        Value::Missing => typed(&draft.root, "general_criteria"),
        own => own,
    };
    let mut content = vec![Value::Words(indicator.name.clone())];
    content.extend(
        super::reading::question(node)
            .filter(|question| *question != indicator.name)
            .map(Value::Words),
    );
    let evidence = node
        .rows(EVIDENCE.id)
        .iter()
        .enumerate()
        .map(|(index, row)| {
            Value::Words(Message::new(
                w::NUMBERED,
                vec![
                    (index + 1).to_string().into(),
                    row.node.get("name").trim().into(),
                ],
            ))
        });
    let mut evidence: Vec<Value> = evidence.collect();
    if evidence.is_empty() {
        evidence.push(Value::Missing);
    }
    let mut third = vec![indicator.third.map_or_else(
        || typed(node, "third_score"),
        |score| number(Some(score), ""),
    )];
    if let Value::Typed(note) = typed(node, "third_note") {
        third.push(Value::Typed(note));
    }
    let [
        _,
        _,
        content_width,
        full,
        criteria_width,
        situation,
        evidence_width,
        own,
        other,
    ] = WIDTHS;
    vec![
        cell(content, Align::Start).across(content_width),
        end(number(indicator.full, "")).across(full),
        start(criteria).across(criteria_width),
        start(typed(node, "situation")).across(situation),
        cell(evidence, Align::Start).across(evidence_width),
        end(indicator.own.map_or_else(
            || typed(node, "self_score"),
            |score| number(Some(score), ""),
        ))
        .across(own),
        cell(third, Align::End).across(other),
    ]
}

/// Where the random indexes come from, and what they are.
fn random_indexes() -> Message {
    let indexes: Vec<String> = (1..=MOST_ITEMS)
        .filter_map(random_index)
        .map(|index| grouped(index, Some(Places(2))))
        .collect();
    Message::new(
        w::N_RANDOM_INDEX,
        vec![
            SAATY.number.into(),
            SAATY.title.into(),
            MOST_ITEMS.to_string().into(),
            indexes.join(" ").into(),
        ],
    )
}

/// How it was computed, whose words they are, and how many revisions are kept.
fn notes(draft: &Draft, found: &Assessment) -> Vec<Message> {
    let mut notes: Vec<Message> = vec![
        w::N_TOTAL.into(),
        w::N_GRADE.into(),
        Message::new(
            w::N_SET,
            vec![
                draft.root.get("set_name").trim().into(),
                draft.root.get("set_version").trim().into(),
                found.indicators.len().to_string().into(),
            ],
        ),
    ];
    if tables::consistency(draft).is_some() {
        notes.push(random_indexes());
    }
    notes.push(Message::new(
        w::N_REVISIONS,
        vec![draft.root.rows(REVISIONS).len().to_string().into()],
    ));
    notes
}
