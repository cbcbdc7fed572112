//! The paper: the evaluation report in the five parts of 7.6, and table B.1 across the page, with its columns and its foot.

use super::drafting;
use super::fields::{AREA_LISTS, EVIDENCE, put_built_in};
use super::reading::{Assessment, By, Indicator, area_name, assessment, period};
use super::{tables, words as w};
use crate::documents::paper::{self, as_typed, cell, end, heading, item, number, section, start};
use crate::documents::reserved::SIGNED_BY;
use crate::documents::words as dw;
use crate::documents::{
    Align, Block, Cell, Draft, Evaluation, Line, Node, Report, Signatures, Table, Value,
    revisions::REVISIONS,
};
use crate::i18n::{Message, Text};
use crate::measure::{Places, grouped};
use crate::standards::climate::ahp::{MOST_ITEMS, random_index};
use crate::standards::climate::words::SAATY;

/// How wide each of the nine columns of table B.1 is, in parts of the sheet.
const WIDTHS: [u32; 9] = [20, 22, 54, 11, 30, 53, 40, 11, 19];

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
                (w::DATE, paper::day(root.get("date"))),
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
    paper.push(signatures(root));
    paper.push(Block::Notes(notes(draft, &found)));
    paper.push(across(draft, &found));
    Report {
        title: w::REPORT_TITLE,
        subject: super::subject(draft),
        reporter: root.get("name").trim().to_owned(),
        period: root.get("to").trim().to_owned(),
        subtitle: w::SUBTITLE.into(),
        paper,
        tables: tables::tables(draft, &found),
        figures: evaluation.figures.clone(),
        problems: evaluation.problems.clone(),
    }
}

/// The seals of both sides, and who filled it.
fn signatures(root: &Node) -> Block {
    Block::Signatures(Signatures {
        statement: None,
        lines: vec![
            (w::SIGN_EVALUATOR.into(), Value::Missing),
            (w::SIGN_INSTITUTION.into(), Value::Missing),
            (dw::SIGN_CLERK.into(), typed(root, SIGNED_BY)),
            (w::SIGN_DATE.into(), Value::Missing),
        ],
    })
}

/// Table B.1 with its head, across the page.
fn across(draft: &Draft, found: &Assessment) -> Block {
    let root = &draft.root;
    Block::Landscape(vec![
        Block::Heading(Message::new(dw::ANNEX_OF, vec![w::TITLE.into()])),
        pairs(&[
            (w::NAME, typed(root, "name")),
            (w::PERIOD, period_value(root)),
            (w::DATE, paper::day(root.get("date"))),
            (w::EVALUATOR, typed(root, "evaluator")),
            (w::GENERAL_CRITERIA, typed(root, "general_criteria")),
        ]),
        table_b1(draft, found),
    ])
}

/// The five parts of the report and table B.1 with the built-in set, to be filled by hand.
pub fn blank() -> Vec<Block> {
    let mut draft = Draft::default();
    put_built_in(&mut draft);
    draft
        .root
        .set("general_criteria", w::GENERAL_CRITERIA_DEFAULT.zh);
    let found = assessment(&draft);
    let mut paper = Vec::new();
    for (title, above) in [
        (w::PART_A, Some(pairs(&[w::EVALUATOR, w::DATE].map(empty)))),
        (
            w::PART_B,
            Some(pairs(&[w::NAME, w::BOUNDARY, w::PERIOD].map(empty))),
        ),
        (w::PART_C, None),
        (w::PART_D, Some(areas(&draft, &found))),
        (w::PART_E, None),
    ] {
        paper.push(Block::Heading(title.into()));
        paper.extend(above);
        paper.push(Block::Grid {
            columns: paper::even(1),
            head: Vec::new(),
            body: vec![Line {
                cells: vec![paper::room(5)],
            }],
        });
    }
    paper.push(signatures(&draft.root));
    paper.push(across(&draft, &found));
    paper
}

fn empty(label: Text) -> (Text, Value) {
    (label, Value::Missing)
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
    let line = |row: Vec<Value>| {
        let cells = row.into_iter().enumerate();
        let cells = cells.map(|(at, value)| match (at, &value) {
            (0, Value::Words(name)) => item(name.clone()),
            (_, Value::Number { .. }) => end(value),
            _ => start(value),
        });
        Line {
            cells: cells.collect(),
        }
    };
    let heads = table.columns.iter().map(|(_, title)| heading(*title));
    Block::Grid {
        columns: MATRIX_WIDTHS.to_vec(),
        head: vec![
            section(table.title, 8),
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
        cells: vec![heading(*label), start(value.clone())],
    });
    Block::Grid {
        columns: vec![1, 4],
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
            // A sum of some scores is no result, so it says of how many it is.
            end(match standing.answered {
                0 => Value::Missing,
                _ if standing.complete() => number(Some(standing.reached), ""),
                answered => Value::Words(Message::new(
                    w::SO_FAR,
                    vec![
                        grouped(standing.reached, None).into(),
                        answered.to_string().into(),
                        standing.count.to_string().into(),
                    ],
                )),
            })
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
        columns: vec![2, 1, 1, 1],
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
        cells: titles.map(heading).to_vec(),
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
                    .down(below(&|other| other.area == indicator.area)),
            );
        }
        if group != Some(indicator.group) {
            group = Some(indicator.group);
            let name = found
                .groups
                .get(indicator.group)
                .map_or_else(|| w::NO_GROUP.into(), |group| group.name.clone());
            cells.push(heading(name).down(below(&|other| other.group == indicator.group)));
        }
        cells.extend(of_indicator(draft, indicator));
        body.push(Line { cells });
    }
    let (own, third) = (found.whole(By::Own), found.whole(By::Third));
    let reached = |standing: &crate::standards::climate::score::Standing| {
        number((standing.complete()).then_some(standing.reached), "")
    };
    body.push(Line {
        cells: vec![
            heading(w::TOTAL).across(3),
            end(number(Some(own.full), "")),
            cell(vec![Value::Typed(String::new())], Align::Middle).across(3),
            end(reached(&own)),
            end(reached(&third)),
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
            cells: vec![heading(label).across(3), start(value).across(6)],
        });
    }
    Block::Grid {
        columns: WIDTHS.to_vec(),
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
        // The sentence that serves all indicators stands once, above the table.
        Value::Missing if !draft.root.get("general_criteria").trim().is_empty() => {
            Value::Words(w::AS_GENERAL.into())
        }
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
        |score| as_typed(Some(score), ""),
    )];
    if let Value::Typed(note) = typed(node, "third_note") {
        third.push(Value::Typed(note));
    }
    vec![
        cell(content, Align::Start),
        end(as_typed(indicator.full, "")),
        start(criteria),
        start(typed(node, "situation")),
        cell(evidence, Align::Start),
        end(indicator.own.map_or_else(
            || typed(node, "self_score"),
            |score| as_typed(Some(score), ""),
        )),
        cell(third, Align::End),
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
                dw::answer_said(draft.root.get("set_name")),
                dw::answer_said(draft.root.get("set_version")),
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
