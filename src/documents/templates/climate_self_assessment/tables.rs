//! The tidy tables of the self-assessment: the score table flat, where groups stand, evidence, texts, weights and revisions.

use super::fields::{EVIDENCE, EVIDENCE_KINDS, SOURCES, STAGES, YEARS};
use super::paper::{drafted_or_typed, typed};
use super::reading::{self, Assessment, By, area_name};
use super::weights::{JUDGEMENTS, judge};
use super::words as w;
use crate::documents::paper::{as_typed, count, day, rounded};
use crate::documents::{Choice, Draft, Node, Table, Value, revisions::REVISIONS};
use crate::i18n::{Message, Text};
use crate::measure::{Decimal, Places, difference, grouped};
use crate::standards::climate::score::Standing;
use crate::standards::climate::table_a1::Checks;

/// All of them.
pub fn tables(draft: &Draft, found: &Assessment) -> Vec<Table> {
    let mut all = vec![
        scope(draft),
        scores(draft, found),
        standing(draft, found),
        evidence(found),
        texts(draft, found),
    ];
    if !draft.root.rows(JUDGEMENTS).is_empty() {
        all.push(weights(draft));
    }
    all.extend(consistency(draft));
    all.push(log(draft));
    all
}

fn points(exact: Decimal) -> Value {
    Value::Number {
        exact,
        places: None,
        unit: w::U_POINTS.zh.to_owned(),
    }
}
/// Points as they were given.
fn scored(exact: Decimal) -> Value {
    as_typed(Some(exact), w::U_POINTS.zh)
}
fn maybe(exact: Option<Decimal>) -> Value {
    exact.map_or(Value::Missing, points)
}
fn words(message: Option<Message>) -> Value {
    message.map_or(Value::Missing, Value::Words)
}

/// The words of one or several choices, in the list's order.
fn chosen(node: &Node, field: &str, choices: &[Choice]) -> Value {
    let held: Vec<&str> = node.get(field).split(',').collect();
    let labels = choices
        .iter()
        .filter(|choice| held.contains(&choice.code))
        .map(|choice| Message::from(choice.label));
    words(labels.reduce(|before, more| Message::new(w::D_LISTED, vec![before.into(), more.into()])))
}

fn scope(draft: &Draft) -> Table {
    let root = &draft.root;
    Table {
        id: "scope",
        title: w::SCOPE,
        columns: vec![
            ("name", w::NAME),
            ("boundary", w::BOUNDARY),
            ("period", w::PERIOD),
            ("date", w::DATE),
            ("evaluator", w::EVALUATOR),
            ("set_name", w::SET_NAME),
            ("set_version", w::SET_VERSION),
            ("general_criteria", w::GENERAL_CRITERIA),
        ],
        rows: vec![vec![
            typed(root, "name"),
            typed(root, "boundary"),
            words(reading::period(root)),
            day(root.get("date")),
            typed(root, "evaluator"),
            typed(root, "set_name"),
            typed(root, "set_version"),
            typed(root, "general_criteria"),
        ]],
    }
}

fn scores(draft: &Draft, found: &Assessment) -> Table {
    let rows = found.indicators.iter().map(|indicator| {
        let node = indicator.node;
        let evidence: Vec<&str> = node
            .rows(EVIDENCE.id)
            .iter()
            .map(|row| row.node.get("name").trim())
            .filter(|name| !name.is_empty())
            .collect();
        let ticked = match reading::checks(node) {
            Checks::Stages => chosen(node, "stages", STAGES),
            Checks::Years => chosen(node, "years", YEARS),
            Checks::None => Value::Missing,
        };
        vec![
            typed(node, "code"),
            Value::Words(area_name(&draft.root, indicator.area)),
            words(reading::group(node)),
            Value::Words(indicator.name.clone()),
            words(reading::question(node)),
            as_typed(indicator.full, w::U_POINTS.zh),
            typed(node, "criteria"),
            typed(node, "steps"),
            ticked,
            typed(node, "situation"),
            if evidence.is_empty() {
                Value::Missing
            } else {
                Value::Typed(evidence.join("; "))
            },
            indicator
                .own
                .map_or_else(|| typed(node, "self_score"), scored),
            indicator
                .third
                .map_or_else(|| typed(node, "third_score"), scored),
            maybe(
                indicator
                    .third
                    .zip(indicator.own)
                    .and_then(|(third, own)| difference(third, own)),
            ),
            typed(node, "third_note"),
        ]
    });
    Table {
        id: "scores",
        title: w::TITLE,
        columns: vec![
            ("code", w::CODE),
            ("area", w::AREA),
            ("group", w::GROUP),
            ("indicator", w::INDICATOR),
            ("question", w::QUESTION),
            ("full", w::FULL),
            ("criteria", w::CRITERIA),
            ("steps", w::STEPS_LABEL),
            ("checked", w::CHECKS),
            ("situation", w::SITUATION),
            ("evidence", w::EVIDENCE),
            ("self_score", w::SELF_SCORE),
            ("third_score", w::THIRD_SCORE),
            ("difference", w::L_DIFFERENCE),
            ("third_note", w::THIRD_NOTE),
        ],
        rows: rows.collect(),
    }
}

fn standing(draft: &Draft, found: &Assessment) -> Table {
    let one = |area: Value, group: Value, own: Standing, third: Standing| {
        let reached = |standing: &Standing| {
            if standing.answered == 0 {
                Value::Missing
            } else {
                points(standing.reached)
            }
        };
        let grade = |standing: &Standing, whole: bool| match standing.grade().filter(|_| whole) {
            Some(grade) => Value::Words(grade.name().into()),
            None => Value::Missing,
        };
        let whole = matches!(group, Value::Missing) && own.count == found.indicators.len();
        vec![
            area,
            group,
            points(own.full),
            count(own.count),
            count(own.answered),
            reached(&own),
            points(own.most()),
            count(third.answered),
            reached(&third),
            points(third.most()),
            grade(&own, whole),
            grade(&third, whole),
        ]
    };
    let mut rows = Vec::new();
    for area in &found.areas {
        let name = || Value::Words(area_name(&draft.root, *area));
        for (at, group) in found
            .groups
            .iter()
            .enumerate()
            .filter(|(_, group)| group.area == *area)
        {
            let of = |by: By| found.standing(by, |indicator| indicator.group == at);
            rows.push(one(
                name(),
                Value::Words(group.name.clone()),
                of(By::Own),
                of(By::Third),
            ));
        }
        let of = |by: By| found.standing(by, |indicator| indicator.area == *area);
        rows.push(one(
            name(),
            Value::Words(w::SUBTOTAL.into()),
            of(By::Own),
            of(By::Third),
        ));
    }
    rows.push(one(
        Value::Words(w::TOTAL.into()),
        Value::Missing,
        found.whole(By::Own),
        found.whole(By::Third),
    ));
    Table {
        id: "standing",
        title: w::STANDING,
        columns: vec![
            ("area", w::AREA),
            ("group", w::GROUP),
            ("full", w::FULL),
            ("indicators", w::C_INDICATORS),
            ("self_answered", w::C_SELF_ANSWERED),
            ("self_score", w::SELF_SCORE),
            ("self_most", w::C_SELF_MOST),
            ("third_answered", w::C_THIRD_ANSWERED),
            ("third_score", w::THIRD_SCORE),
            ("third_most", w::C_THIRD_MOST),
            ("first_grade", w::FIRST_GRADE),
            ("final_grade", w::FINAL_GRADE),
        ],
        rows,
    }
}

fn evidence(found: &Assessment) -> Table {
    let rows = found.indicators.iter().flat_map(|indicator| {
        indicator.node.rows(EVIDENCE.id).iter().map(move |row| {
            let node = &row.node;
            let size = node.get("file_size").parse::<u64>().ok();
            vec![
                typed(indicator.node, "code"),
                Value::Words(indicator.name.clone()),
                typed(node, "name"),
                chosen(node, "kind", EVIDENCE_KINDS),
                chosen(node, "source", SOURCES),
                day(node.get("date")),
                typed(node, "covers"),
                typed(node, "file"),
                size.map_or(Value::Missing, |size| Value::Number {
                    exact: Decimal::from(size),
                    places: None,
                    unit: String::new(),
                }),
                typed(node, "file_sha256"),
            ]
        })
    });
    Table {
        id: "evidence",
        title: w::EVIDENCE,
        columns: vec![
            ("code", w::CODE),
            ("indicator", w::INDICATOR),
            ("name", w::EVIDENCE_NAME),
            ("kind", w::EVIDENCE_KIND),
            ("source", w::EVIDENCE_SOURCE),
            ("date", w::EVIDENCE_DATE),
            ("covers", w::EVIDENCE_COVERS),
            ("file", w::FILE),
            ("file_size", w::C_FILE_SIZE),
            ("file_sha256", w::C_FILE_SHA),
        ],
        rows: rows.collect(),
    }
}

/// The texts of the report and the conclusions, and whether they are the person's or the program's draft.
fn texts(draft: &Draft, found: &Assessment) -> Table {
    let parts: [(&str, Text); 7] = [
        ("about_evaluator", w::ABOUT_EVALUATOR),
        ("about_institution", w::ABOUT_INSTITUTION),
        ("about_process", w::ABOUT_PROCESS),
        ("about_results", w::ABOUT_RESULTS),
        ("advice", w::ADVICE),
        ("first_conclusion", w::FIRST_CONCLUSION),
        ("final_conclusion", w::FINAL_CONCLUSION),
    ];
    let rows = parts.into_iter().map(|(field, label)| {
        let text = drafted_or_typed(draft, found, field);
        let whose = match (&text, draft.root.get(field).trim()) {
            (Value::Missing, _) => Value::Missing,
            (_, "") => Value::Words(w::BY_PROGRAM.into()),
            _ => Value::Words(w::BY_PERSON.into()),
        };
        vec![Value::Words(label.into()), text, whose]
    });
    Table {
        id: "texts",
        title: w::REPORT_TITLE,
        columns: vec![("part", w::C_PART), ("text", w::C_TEXT), ("by", w::C_BY)],
        rows: rows.collect(),
    }
}

/// 5.2: what each matrix of judgements says: weights, λmax, CI, RI and CR. A matrix of a single item compares nothing and is left out. `None`
/// where nothing is to be judged, or the set is the built-in one, whose points are those of table A.1.
pub fn consistency(draft: &Draft) -> Option<Table> {
    if draft.root.get("system") != "own" || draft.root.rows(JUDGEMENTS).is_empty() {
        return None;
    }
    let rows = judge(draft)
        .into_iter()
        .filter(|judged| judged.level.items.len() > 1)
        .map(|judged| {
            let level = &judged.level;
            let mut row = vec![
                Value::Words(level.name.clone()),
                count(Decimal::from(level.items.len())),
            ];
            let objection = super::weights::objection(&judged);
            match &judged.priorities {
                Ok(found) => {
                    let weighted =
                        level
                            .items
                            .iter()
                            .zip(&found.weights)
                            .map(|((_, name), weight)| {
                                let weight = grouped(*weight, Some(Places(4)));
                                Message::new(
                                    w::NAME_AND_WEIGHT,
                                    vec![name.clone().into(), weight.into()],
                                )
                            });
                    let weighted = weighted.reduce(|before, more| {
                        Message::new(w::D_LISTED, vec![before.into(), more.into()])
                    });
                    row.push(words(weighted));
                    row.extend(
                        [found.eigenvalue, found.index, found.random, found.ratio]
                            .map(|exact| rounded(Some(exact), 4, "")),
                    );
                }
                Err(_) => row.extend(std::iter::repeat_n(Value::Missing, 5)),
            }
            row.push(Value::Words(
                objection.unwrap_or_else(|| w::CONSISTENT.into()),
            ));
            row
        });
    Some(Table {
        id: "consistency",
        title: w::CONSISTENCY,
        columns: vec![
            ("level", w::C_MATRIX),
            ("order", w::C_ORDER),
            ("weights", w::C_WEIGHTS),
            ("eigenvalue", w::C_LAMBDA),
            ("index", w::C_CI),
            ("random_index", w::C_RI),
            ("ratio", w::C_CR),
            ("verdict", w::C_CONSISTENT),
        ],
        rows: rows.collect(),
    })
}

fn weights(draft: &Draft) -> Table {
    let number = |exact: Decimal, places: u32| Value::Number {
        exact,
        places: Some(Places(places)),
        unit: String::new(),
    };
    let mut rows = Vec::new();
    for judged in judge(draft) {
        for (at, (_, name)) in judged.level.items.iter().enumerate() {
            let mut row = vec![
                Value::Words(judged.level.name.clone()),
                Value::Words(name.clone()),
            ];
            match &judged.priorities {
                Ok(found) => row.extend([
                    found
                        .weights
                        .get(at)
                        .map_or(Value::Missing, |weight| number(*weight, 4)),
                    number(found.eigenvalue, 4),
                    number(found.index, 4),
                    number(found.ratio, 4),
                ]),
                Err(_) => row.extend([
                    Value::Missing,
                    Value::Missing,
                    Value::Missing,
                    Value::Missing,
                ]),
            }
            row.push(words(super::weights::objection(&judged)));
            rows.push(row);
        }
    }
    Table {
        id: "weights",
        title: w::WEIGHTS,
        columns: vec![
            ("level", w::C_LEVEL),
            ("item", w::C_ITEM),
            ("weight", w::C_WEIGHT),
            ("eigenvalue", w::C_EIGENVALUE),
            ("index", w::C_INDEX),
            ("ratio", w::C_RATIO),
            ("objection", w::C_OBJECTION),
        ],
        rows,
    }
}

/// 4.4: the dated revisions, for the page; `None` while there is none.
pub fn revisions(draft: &Draft) -> Option<Table> {
    let mut table = log(draft);
    // The place is for programs.
    table.columns.pop();
    for row in &mut table.rows {
        row.pop();
    }
    (!table.rows.is_empty()).then_some(table)
}

/// 4.4: the dated revisions.
fn log(draft: &Draft) -> Table {
    let rows = draft.root.rows(REVISIONS).iter().map(|row| {
        ["day", "who", "what", "was", "now", "place"]
            .map(|field| typed(&row.node, field))
            .to_vec()
    });
    Table {
        id: "revisions",
        title: w::REVISIONS,
        columns: vec![
            ("day", w::C_DAY),
            ("who", w::C_WHO),
            ("what", w::C_WHAT),
            ("was", w::C_WAS),
            ("now", w::C_NOW),
            ("place", w::C_PLACE),
        ],
        rows: rows.collect(),
    }
}
