//! The paper of the KPI report, in the order, with the titles and in the tables of Annex B; how it was computed stands below.

use super::fields::{self, RISK_YEARS};
use super::reading::{BaseFrom, Kpi, LevelRow, TargetFrom, YearRow, kpis};
use super::values::{choice, choices, credit_code, given, industry, typed, with_unit, year};
use super::{tables, words as w};
use crate::documents::paper::{bare, cell, end, heading, section, start};
use crate::documents::words::figure_said;
use crate::documents::{
    Align, Block, Cell, Draft, Evaluation, Figure, Line, Report, Value, Verdict,
};
use crate::i18n::{Arg, Message, Text};
use crate::measure::{Decimal, Places, grouped, read_year};

/// The report of a draft and what was found in it.
pub fn report(draft: &Draft, evaluation: &Evaluation) -> Report {
    let kpis = kpis(draft);
    let mut paper = vec![first_two(draft, evaluation, &kpis)];
    paper.extend(third(evaluation, &kpis));
    paper.push(fourth(draft));
    paper.push(fifth(draft));
    paper.push(Block::Signatures(vec![
        w::SIGN_SEAL,
        w::SIGN_LEGAL,
        w::SIGN_CLERK,
        w::SIGN_DATE,
    ]));
    paper.push(Block::Notes(notes(evaluation, &kpis)));
    paper.extend(
        evaluation
            .trajectories
            .iter()
            .map(|course| Block::Chart(Box::new(course.clone()))),
    );
    Report {
        title: w::TITLE,
        subject: super::subject(draft),
        subtitle: match super::report_year(draft).as_str() {
            "" => w::SUBTITLE_NO_YEAR.into(),
            year => Message::new(w::SUBTITLE, vec![year.into()]),
        },
        paper,
        tables: tables::tables(draft, evaluation, &kpis),
        figures: evaluation.figures.clone(),
        problems: evaluation.problems.clone(),
    }
}

/// 一 and 二, one table six columns wide.
fn first_two(draft: &Draft, evaluation: &Evaluation, kpis: &[Kpi]) -> Block {
    let root = &draft.root;
    let mut body = vec![section(w::TITLE_1, 6)];
    for (label, value) in [
        (w::NAME, typed(root, "name")),
        (w::CREDIT_CODE, credit_code(root)),
        (w::REGISTERED, typed(root, "registered")),
        (w::INDUSTRY, industry(root)),
    ] {
        body.push(Line {
            cells: vec![heading(label), start(value).across(5)],
        });
    }
    body.push(section(w::TITLE_2, 6));
    if kpis.is_empty() {
        body.push(Line {
            cells: vec![heading(w::KPI), start(Value::Missing).across(5)],
        });
    }
    for kpi in kpis {
        body.push(Line {
            cells: vec![
                heading(w::KPI),
                start(Value::Words(title_of(kpi))).across(5),
            ],
        });
        body.push(Line {
            cells: vec![heading(w::BASIS), cell(basis(kpi), Align::Start).across(5)],
        });
        body.extend(history(evaluation, kpi));
        body.push(base(evaluation, kpi));
        body.extend(targets(kpi));
    }
    Block::Grid {
        columns: 6,
        head: Vec::new(),
        body,
    }
}

/// 指标 1　碳排放量（吨），越低越好.
pub(super) fn title_of(kpi: &Kpi) -> Message {
    if fields::kpi_name(kpi.node).is_none() {
        return Message::new(w::KPI_UNNAMED, vec![kpi.number.to_string().into()]);
    }
    let name = with_unit(kpi.name.clone(), &kpi.unit);
    let direction: Arg = match choice(kpi.node, "direction", fields::DIRECTIONS) {
        Value::Words(direction) => direction.into(),
        _ => w::NO_DIRECTION.into(),
    };
    Message::new(
        w::KPI_HEADING,
        vec![kpi.number.to_string().into(), name.into(), direction],
    )
}

/// 指标依据, with what the template has no box for: ground, method, how the base level is computed (5.6.1), who helped (4.2.3 c).
fn basis(kpi: &Kpi) -> Vec<Value> {
    let say = |pattern: Text, args: Vec<Arg>| Value::Words(Message::new(pattern, args));
    let answer = |field: &str| kpi.node.get(field).trim().to_owned();
    let mut lines = Vec::new();
    let ground = match kpi.node.get("source") {
        "external" => choice(kpi.node, "external_basis", fields::EXTERNAL_BASES),
        "internal" => choice(kpi.node, "internal_basis", fields::INTERNAL_BASES),
        "mixed" => choices(kpi.node, "mixed_bases", fields::MIXED_BASES),
        _ => Value::Missing,
    };
    match (choice(kpi.node, "source", fields::SOURCES), ground) {
        (Value::Words(source), Value::Words(ground)) => lines.push(say(
            w::SOURCE_AND_GROUND,
            vec![source.into(), ground.into()],
        )),
        (Value::Words(source), _) => lines.push(Value::Words(source)),
        _ => {}
    }
    if !answer("basis").is_empty() {
        lines.push(Value::Typed(answer("basis")));
    }
    if !answer("method").is_empty() {
        lines.push(say(
            w::SAID,
            vec![w::METHOD.into(), answer("method").into()],
        ));
    }
    if let Value::Words(way) = choice(kpi.node, "base_choice", fields::BASE_CHOICES) {
        lines.push(say(w::SAID, vec![w::BASE_METHOD.into(), way.into()]));
    }
    if let Some(mandatory) = kpi.mandatory.number() {
        lines.push(say(
            w::SAID,
            vec![w::MANDATORY.into(), kpi.with_unit(mandatory)],
        ));
    }
    if let Value::Words(account) = choice(kpi.node, "from_account", fields::YES_NO) {
        lines.push(say(w::SAID, vec![w::FROM_ACCOUNT.into(), account.into()]));
    }
    if kpi.node.get("third_party") == "yes" && !answer("third_party_name").is_empty() {
        lines.push(say(
            w::SAID,
            vec![
                w::THIRD_PARTY_NAME.into(),
                answer("third_party_name").into(),
            ],
        ));
    }
    if lines.is_empty() {
        vec![Value::Missing]
    } else {
        lines
    }
}

/// The level of a row as printed: the computed figure, what was typed, or what was typed and cannot be read.
pub(super) fn level_of(evaluation: &Evaluation, kpi: &Kpi, row: &LevelRow, field: &str) -> Value {
    if kpi.by_parts {
        return evaluation
            .figure("level", &row.place.path)
            .map_or(Value::Missing, |figure| figure.value.clone());
    }
    let raw = kpi_row(kpi, row).map_or("", |node| node.get(field));
    given(row.typed, raw, &kpi.unit)
}

/// The actual level of a report year as printed, or what stands in its place: 暂无数据 or 不适用 with the reason.
pub(super) fn actual_of(evaluation: &Evaluation, kpi: &Kpi, row: &YearRow) -> Value {
    match &row.absent {
        Some(absent) => absent.clone(),
        None => level_of(evaluation, kpi, &row.actual, "actual"),
    }
}

pub(super) fn kpi_row<'a>(kpi: &Kpi<'a>, row: &LevelRow) -> Option<&'a crate::documents::Node> {
    let step = row.place.path.last()?;
    kpi.node
        .rows(&step.list)
        .iter()
        .find(|known| known.id == step.row)
        .map(|known| &known.node)
}

fn history(evaluation: &Evaluation, kpi: &Kpi) -> Vec<Line> {
    let mut rows: Vec<&LevelRow> = kpi.history.iter().collect();
    rows.sort_by_key(|row| row.year);
    let last = rows.iter().filter_map(|row| row.year).max();
    let title = heading(w::HISTORY);
    let name = heading(Message::new(
        w::HISTORY_OF,
        vec![kpi.number.to_string().into()],
    ));
    let level = || heading(with_unit(w::LEVEL.into(), &kpi.unit));
    if rows.is_empty() {
        return vec![Line {
            cells: vec![
                title,
                name,
                heading(w::T),
                level(),
                end(bare(Value::Missing)).across(2),
            ],
        }];
    }
    let count = rows.len();
    let mut above = Some((title.down(count), name.down(count)));
    let mut lines = Vec::new();
    for row in rows {
        let mut cells: Vec<Cell> = above
            .take()
            .into_iter()
            .flat_map(|(title, name)| [title, name])
            .collect();
        let back = row
            .year
            .zip(last)
            .map(|(year, last)| last.number().saturating_sub(year.number()));
        cells.push(heading(period(row, back)));
        cells.push(level());
        cells.push(end(bare(level_of(evaluation, kpi, row, "level"))).across(2));
        lines.push(Line { cells });
    }
    lines
}

/// T-2（2021）.
fn period(row: &LevelRow, back: Option<u16>) -> Message {
    match (row.year, back) {
        (Some(year), Some(0)) => Message::new(w::T_YEAR, vec![year.number().to_string().into()]),
        (Some(year), Some(back)) => Message::new(
            w::T_MINUS,
            vec![back.to_string().into(), year.number().to_string().into()],
        ),
        _ => w::T.into(),
    }
}

fn base(evaluation: &Evaluation, kpi: &Kpi) -> Line {
    let figure = evaluation.figure("base_level", &kpi.place.path);
    let way = match &kpi.base.level {
        Some(Ok((_, BaseFrom::Typed))) => Value::Words(w::F_BASE_TYPED.into()),
        Some(Ok((_, BaseFrom::Carried(Some(year))))) => Value::Words(Message::new(
            w::WAY_CARRIED,
            vec![year.number().to_string().into()],
        )),
        Some(Ok((_, BaseFrom::Carried(None)))) => Value::Words(w::WAY_CARRIED_PLAIN.into()),
        Some(Ok((_, BaseFrom::Mean(years)))) => {
            let pattern = if *years < 3 {
                w::WAY_MEAN_FEW
            } else {
                w::WAY_MEAN
            };
            Value::Words(Message::new(pattern, vec![years.to_string().into()]))
        }
        _ => choice(kpi.node, "base_choice", fields::BASE_CHOICES),
    };
    let when = match kpi.base.year {
        Some(year) => Value::Words(Message::new(
            w::YEAR_OF,
            vec![year.number().to_string().into()],
        )),
        None => typed(kpi.node, "base_year"),
    };
    let level = figure.map_or_else(
        || typed(kpi.node, "base_level"),
        |figure| figure.value.clone(),
    );
    Line {
        cells: vec![
            heading(w::BASE_YEAR),
            cell(vec![when], Align::Middle),
            heading(with_unit(w::BASE_LEVEL.into(), &kpi.unit)).across(2),
            end(bare(level)),
            cell(vec![way], Align::Middle),
        ],
    }
}

fn targets(kpi: &Kpi) -> Vec<Line> {
    let level = || heading(with_unit(w::TARGET.into(), &kpi.unit));
    let title = heading(w::TARGETS);
    if kpi.targets.is_empty() {
        return vec![Line {
            cells: vec![
                title,
                heading(w::TIME),
                cell(vec![Value::Missing], Align::Middle).across(2),
                level(),
                end(bare(Value::Missing)),
            ],
        }];
    }
    let mut above = Some(title.down(kpi.targets.len()));
    let rows = kpi
        .targets
        .iter()
        .zip(kpi.node.rows("targets"))
        .map(|(target, row)| {
            let mut cells: Vec<Cell> = above.take().into_iter().collect();
            let when = match target.year {
                Some(year) => Value::Words(Message::new(
                    w::YEAR_OF,
                    vec![year.number().to_string().into()],
                )),
                None => typed(&row.node, "year"),
            };
            cells.extend([
                heading(w::TIME),
                cell(vec![when], Align::Middle).across(2),
                level(),
                end(bare(given(target.level, row.node.get("level"), &kpi.unit))),
            ]);
            Line { cells }
        });
    rows.collect()
}

/// 三, a table a KPI; its heading rows are repeated on every page.
fn third(evaluation: &Evaluation, kpis: &[Kpi]) -> Vec<Block> {
    if kpis.is_empty() {
        return vec![Block::Grid {
            columns: 5,
            head: vec![section(w::TITLE_3, 5)],
            body: vec![Line {
                cells: vec![start(Value::Missing).across(5)],
            }],
        }];
    }
    let mut blocks = Vec::new();
    for (index, kpi) in kpis.iter().enumerate() {
        let mut head = Vec::new();
        if index == 0 {
            head.push(section(w::TITLE_3, 5));
        }
        if kpis.len() > 1 {
            head.push(section(title_of(kpi), 5));
        }
        let unit = |label: Text| heading(with_unit(label.into(), &kpi.unit));
        head.push(Line {
            cells: vec![
                heading(w::YEAR),
                unit(w::TARGET),
                unit(w::ACTUAL),
                unit(w::DIFFERENCE),
                heading(w::DATA_SOURCE),
            ],
        });
        let mut body: Vec<Line> = kpi
            .years
            .iter()
            .map(|row| report_year(evaluation, kpi, row))
            .collect();
        if body.is_empty() {
            body.push(Line {
                cells: (0..5).map(|_| start(Value::Missing)).collect(),
            });
        }
        blocks.push(Block::Grid {
            columns: 5,
            head,
            body,
        });
    }
    blocks
}

fn report_year(evaluation: &Evaluation, kpi: &Kpi, row: &YearRow) -> Line {
    let path = &row.actual.place.path;
    let node = kpi_row(kpi, &row.actual);
    let number = |exact: Decimal| Value::Number {
        exact,
        places: None,
        unit: String::new(),
    };
    let mut target = vec![
        row.target
            .map_or(Value::Missing, |(level, _)| number(level)),
    ];
    if row
        .target
        .is_some_and(|(_, from)| from == TargetFrom::Override)
    {
        target.push(Value::Words(w::SEE_NOTES.into()));
    }
    // A year without a level has no difference; what it has instead of one is said on the page.
    let difference = evaluation
        .figure("difference", path)
        .filter(|_| row.actual.level.is_some());
    let mut gap = vec![bare(
        difference.map_or(Value::Missing, |figure| figure.value.clone()),
    )];
    match difference.and_then(|figure| figure.verdict) {
        Some(Verdict::Met) => gap.push(Value::Words(w::MET_WORD.into())),
        Some(Verdict::Missed) => gap.push(Value::Words(w::MISSED_WORD.into())),
        None => {}
    }
    let when = node.map_or(Value::Missing, |node| year(node, "year"));
    let source = node.map_or(Value::Missing, |node| typed(node, "source"));
    Line {
        cells: vec![
            cell(vec![when], Align::Middle),
            cell(target, Align::End),
            end(bare(actual_of(evaluation, kpi, row))),
            cell(gap, Align::End),
            start(source),
        ],
    }
}

fn fourth(draft: &Draft) -> Block {
    let root = &draft.root;
    let mut names = vec![heading(w::RISK)];
    for ((_, field), blank) in RISK_YEARS.iter().zip([
        w::ENV_YEAR_1,
        w::ENV_YEAR_2,
        w::ENV_YEAR_3,
        w::ENV_YEAR_4,
        w::ENV_YEAR_5,
    ]) {
        names.push(match (read_year(root.get(field)), root.get(field).trim()) {
            (Some(year), _) => heading(Message::new(
                w::IN_YEAR,
                vec![year.number().to_string().into()],
            )),
            (None, "") => heading(blank),
            (None, typed) => heading(Message::new(w::PLAIN, vec![typed.into()])),
        });
    }
    let head = vec![section(w::TITLE_4, 6), Line { cells: names }];
    let mut body: Vec<Line> = Vec::new();
    for row in root.rows("risks") {
        let mut cells = vec![start(typed(&row.node, "item"))];
        cells.extend(
            RISK_YEARS
                .iter()
                .map(|(field, _)| cell(vec![typed(&row.node, field)], Align::Middle)),
        );
        body.push(Line { cells });
    }
    if body.is_empty() {
        body.push(Line {
            cells: (0..6).map(|_| start(Value::Missing)).collect(),
        });
    }
    Block::Grid {
        columns: 6,
        head,
        body,
    }
}

fn fifth(draft: &Draft) -> Block {
    let mut body = vec![
        section(w::TITLE_5, 1),
        Line {
            cells: vec![start(typed(&draft.root, "disclosure"))],
        },
        section(w::TITLE_EVIDENCE, 1),
    ];
    let evidence: Vec<Value> = draft
        .root
        .rows("evidence")
        .iter()
        .enumerate()
        .map(|(index, row)| Value::Words(one_document(index, &row.node)))
        .collect();
    body.push(Line {
        cells: vec![cell(
            if evidence.is_empty() {
                vec![Value::Missing]
            } else {
                evidence
            },
            Align::Start,
        )],
    });
    Block::Grid {
        columns: 1,
        head: Vec::new(),
        body,
    }
}

/// 1　2025 年度电费结算单（能源账单或结算单，2026-01-15，…）; of a file name, size and checksum.
fn one_document(index: usize, row: &crate::documents::Node) -> Message {
    let mut said: Option<Message> = None;
    let mut add = |more: Message| {
        said = Some(match said.take() {
            None => more,
            Some(before) => Message::new(w::AND, vec![before.into(), more.into()]),
        });
    };
    if let Value::Words(kind) = choice(row, "kind", fields::EVIDENCE_KINDS) {
        add(kind);
    }
    for field in ["date", "holder", "file"] {
        if let Value::Typed(typed) = typed(row, field) {
            add(Message::new(w::PLAIN, vec![typed.into()]));
        }
    }
    if let Value::Typed(sum) = typed(row, "file_sha256") {
        add(Message::new(
            w::CHECKSUM,
            vec![sum.chars().take(16).collect::<String>().into()],
        ));
    }
    let name: Arg = match row.get("name").trim() {
        "" => w::UNNAMED.into(),
        name => name.into(),
    };
    let number = (index + 1).to_string().into();
    match said {
        Some(said) => Message::new(w::DOCUMENT_WITH, vec![number, name, said.into()]),
        None => Message::new(w::DOCUMENT, vec![number, name]),
    }
}

/// How each figure was computed, what was confirmed, and every reason given.
fn notes(evaluation: &Evaluation, kpis: &[Kpi]) -> Vec<Message> {
    let mut notes = Vec::new();
    for kpi in kpis {
        for (field, all, label) in [
            ("requirements", fields::REQUIREMENTS, w::REQUIREMENTS),
            ("agreements", fields::AGREEMENTS, w::AGREEMENTS),
        ] {
            if let Value::Words(held) = choices(kpi.node, field, all) {
                notes.push(Message::new(
                    w::CONFIRMED,
                    vec![numbered(kpi, &kpi.name), label.into(), held.into()],
                ));
            }
        }
        let rows = kpi.history.iter().map(|row| &row.place).chain([&kpi.place]);
        let rows = rows.chain(kpi.years.iter().map(|row| &row.actual.place));
        for place in rows {
            // The difference stands in the table with both its figures: its formula is said once, below.
            let computed = evaluation.figures.iter().filter(|figure| {
                figure.place.path == place.path && !["target", "difference"].contains(&figure.id)
            });
            notes.extend(computed.map(|figure| computation(numbered(kpi, &figure.label), figure)));
        }
    }
    let mut without_formula: Vec<&str> = Vec::new();
    for kpi in kpis.iter().filter(|kpi| kpi.by_parts) {
        let formula = match kpi.node.get("kpi") {
            "asset_intensity" => w::F_LEVEL_ASSETS,
            "profit_intensity" => w::F_LEVEL_PROFIT,
            "energy_intensity" => w::F_LEVEL_ENERGY,
            _ => continue,
        };
        if !without_formula.contains(&formula.zh) {
            without_formula.push(formula.zh);
            let args = vec![kpi.name.clone().into(), formula.into()];
            notes.push(Message::new(w::NO_FORMULA, args));
        }
    }
    if evaluation
        .figures
        .iter()
        .any(|figure| figure.id == "difference" && figure.verdict.is_some())
    {
        notes.push(Message::new(
            w::SAID_EQUALS,
            vec![w::DIFFERENCE.into(), w::F_DIFFERENCE.into()],
        ));
    }
    notes.extend(
        evaluation
            .problems
            .iter()
            .filter(|problem| problem.answered())
            .map(|problem| {
                let clause: Arg = problem
                    .clause
                    .map(|clause| clause.id())
                    .unwrap_or_default()
                    .into();
                let pattern = if problem.clause.is_some() {
                    w::REASON_BY_CLAUSE
                } else {
                    w::REASON
                };
                Message::new(
                    pattern,
                    vec![
                        problem.message.fact().into(),
                        problem.reason.trim().into(),
                        clause,
                    ],
                )
            }),
    );
    notes
}

/// A name that begins with the KPI's, with the KPI's number before it; a KPI without a name is called by its number already.
fn numbered(kpi: &Kpi, name: &Message) -> Arg {
    if fields::kpi_name(kpi.node).is_none() {
        return name.clone().into();
    }
    let number = kpi.number.to_string().into();
    Message::new(w::KPI_NAMED, vec![number, name.clone().into()]).into()
}

fn computation(label: Arg, figure: &Figure) -> Message {
    let clause: Arg = figure.clause.id().into();
    let workings: Arg = figure.workings.clone().into();
    match &figure.value {
        Value::Number {
            exact,
            places,
            unit,
        } if figure.workings.is_empty() => Message::new(
            w::COMPUTED_PLAIN,
            vec![label, shown(*exact, *places, unit), clause],
        ),
        Value::Number {
            exact,
            places,
            unit,
        } => Message::new(
            w::COMPUTED,
            vec![
                label,
                figure.formula.into(),
                workings,
                shown(*exact, *places, unit),
                clause,
            ],
        ),
        Value::NotApplicable(why) => {
            Message::new(w::NOT_COMPUTED, vec![label, why.clone().into(), clause])
        }
        _ => Message::new(w::NOT_COMPUTED, vec![label, w::NA_TOO_LARGE.into(), clause]),
    }
}

fn shown(exact: Decimal, places: Option<Places>, unit: &str) -> Arg {
    figure_said(grouped(exact, places), unit)
}
