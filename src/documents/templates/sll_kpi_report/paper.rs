//! The paper of the KPI report, in the order, with the titles and in the tables of Annex B; how it was computed stands below.

use super::fields::{self, RISK_YEARS};
use super::levels::worded;
use super::reading::{BaseFrom, Kpi, LevelRow, TargetFrom, YearRow, kpis, year_words};
use super::values::{
    choice, choices, credit_code, given, industry, listed, typed, with_unit, year,
};
use super::{tables, values, words as w};
use crate::documents::from_bills;
use crate::documents::paper::{self, bare, cell, end, heading, section, start};
use crate::documents::reserved::SIGNED_BY;
use crate::documents::words::{self as dw, figure_said};
use crate::documents::{
    Align, Block, Cell, Draft, Evaluation, Figure, Line, Report, Signatures, Value, Verdict,
};
use crate::i18n::{Arg, Message, Text};
use crate::measure::{Decimal, Places, Year, grouped, read_year};

/// The widths of 一 and 二, in millimetres of a sheet of A4: the names of 指标水平 and 历史表现 break where their words end.
pub(super) const WIDTHS_2: [u32; 6] = [27, 21, 25, 40, 27, 34];
/// The widths of 三.
pub(super) const WIDTHS_3: [u32; 5] = [19, 40, 40, 40, 35];
/// The widths of 四.
pub(super) const WIDTHS_4: [u32; 6] = [39, 27, 27, 27, 27, 27];
/// The widths of the workings.
const WIDTHS_ANNEX: [u32; 4] = [16, 46, 78, 34];

/// The report of a draft and what was found in it.
pub fn report(draft: &Draft, evaluation: &Evaluation) -> Report {
    let kpis = kpis(draft);
    let mut paper = vec![first_two(draft, evaluation, &kpis)];
    paper.extend(third(evaluation, &kpis));
    paper.push(fourth(draft));
    paper.push(fifth(draft));
    paper.push(signatures(draft));
    paper.extend(annex(evaluation, &kpis));
    Report {
        title: w::TITLE,
        subject: super::subject(draft),
        reporter: draft.root.get("name").trim().to_owned(),
        period: super::report_year(draft),
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

/// The statement, and who signs. The person who filled the report is named on the line of 经办人.
pub(super) fn signatures(draft: &Draft) -> Block {
    Block::Signatures(Signatures {
        statement: Some(dw::STATEMENT.into()),
        lines: vec![
            (w::SIGN_SEAL.into(), Value::Missing),
            (w::SIGN_LEGAL.into(), Value::Missing),
            (w::SIGN_CLERK.into(), typed(&draft.root, SIGNED_BY)),
            (w::SIGN_DATE.into(), Value::Missing),
        ],
    })
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
        columns: WIDTHS_2.to_vec(),
        head: Vec::new(),
        body,
    }
}

/// 指标 1　碳排放量（吨）.
pub(super) fn title_of(kpi: &Kpi) -> Message {
    if fields::kpi_name(kpi.node).is_none() {
        return Message::new(w::KPI_UNNAMED, vec![kpi.number.to_string().into()]);
    }
    let name = with_unit(kpi.name.clone(), &kpi.unit);
    Message::new(
        w::KPI_HEADING,
        vec![kpi.number.to_string().into(), name.into()],
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
        lines.push(worded(kpi, &answer("basis")));
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
    let mandatory = match (kpi.mandatory.number(), values::mandatory(kpi)) {
        (Some(level), _) => Some(kpi.typed_said(level)),
        (None, Value::Typed(none)) => Some(none.into()),
        _ => None,
    };
    if let Some(mandatory) = mandatory {
        lines.push(say(w::SAID, vec![w::MANDATORY.into(), mandatory]));
    }
    if let Value::Words(helped) = choice(kpi.node, "third_party", fields::YES_NO) {
        lines.push(say(w::SAID, vec![w::THIRD_PARTY.into(), helped.into()]));
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
    let rows = &kpi.history;
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
        cells.push(heading(period(row, kpi.base.year)));
        cells.push(level());
        cells.push(end(bare(level_of(evaluation, kpi, row, "level"))).across(2));
        lines.push(Line { cells });
    }
    lines
}

/// T-2（2021）. Annex B calls the base period T, so a year is counted from the base year; without one it is the year alone.
fn period(row: &LevelRow, base: Option<Year>) -> Message {
    let Some(year) = row.year else {
        return w::T.into();
    };
    let named: Arg = year.number().to_string().into();
    let Some(base) = base else {
        return Message::new(w::YEAR_OF, vec![named]);
    };
    let apart: Arg = year.number().abs_diff(base.number()).to_string().into();
    match year.cmp(&base) {
        std::cmp::Ordering::Less => Message::new(w::T_MINUS, vec![apart, named]),
        std::cmp::Ordering::Equal => Message::new(w::T_YEAR, vec![named]),
        std::cmp::Ordering::Greater => Message::new(w::T_PLUS, vec![apart, named]),
    }
}

fn base(evaluation: &Evaluation, kpi: &Kpi) -> Line {
    let figure = evaluation.figure("base_level", &kpi.place.path);
    // How many years a mean has and which report a level is taken over from stands in the annex: this cell is narrow.
    let way = match &kpi.base.level {
        Some(Ok((_, BaseFrom::Typed))) => Value::Words(w::F_BASE_TYPED.into()),
        Some(Ok((_, BaseFrom::Carried(_)))) => Value::Words(w::BASE_CARRIED.into()),
        _ => choice(kpi.node, "base_choice", fields::BASE_CHOICES),
    };
    let when = match kpi.base.year {
        Some(year) => Value::Words(Message::new(
            w::T_YEAR,
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
                cell(vec![Value::Missing], Align::Middle),
                level(),
                end(bare(Value::Missing)).across(2),
            ],
        }];
    }
    let mut above = Some(title.down(kpi.targets.len()));
    let rows = kpi.targets.iter().map(|target| {
        let mut cells: Vec<Cell> = above.take().into_iter().collect();
        let when = match target.year {
            Some(year) => Value::Words(year_words(year)),
            None => typed(target.node, "year"),
        };
        cells.extend([
            heading(w::TIME),
            cell(vec![when], Align::Middle),
            level(),
            end(bare(given(
                target.level,
                target.node.get("level"),
                &kpi.unit,
            )))
            .across(2),
        ]);
        Line { cells }
    });
    rows.collect()
}

/// 三, a table a KPI; its heading rows are repeated on every page.
fn third(evaluation: &Evaluation, kpis: &[Kpi]) -> Vec<Block> {
    if kpis.is_empty() {
        return vec![Block::Grid {
            columns: WIDTHS_3.to_vec(),
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
                heading(with_unit(
                    w::DIFFERENCE.into(),
                    dw::difference_unit(&kpi.unit),
                )),
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
            columns: WIDTHS_3.to_vec(),
            head,
            body,
        });
    }
    blocks
}

fn report_year(evaluation: &Evaluation, kpi: &Kpi, row: &YearRow) -> Line {
    let path = &row.actual.place.path;
    let node = kpi_row(kpi, &row.actual);
    let mut target = vec![paper::as_typed(row.target.map(|(level, _)| level), "")];
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
    let source = node.map_or(Value::Missing, |node| {
        match listed(node, "source", fields::DATA_SOURCES) {
            Value::Typed(source) => worded(kpi, &source),
            known => known,
        }
    });
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
        columns: WIDTHS_4.to_vec(),
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
        columns: paper::even(1),
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
    for (field, pattern) in [
        ("date", w::PLAIN),
        ("covers", w::COVERS_SAID),
        ("holder", w::PLAIN),
        ("file", w::PLAIN),
    ] {
        let said = match field {
            "date" => paper::day(row.get(field)),
            _ => typed(row, field),
        };
        if let Value::Typed(said) = said {
            add(Message::new(pattern, vec![said.into()]));
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

/// 附：计算过程与说明. For each KPI its course, how each figure was computed, and what was confirmed; then every reason given.
fn annex(evaluation: &Evaluation, kpis: &[Kpi]) -> Vec<Block> {
    let mut blocks = Vec::new();
    for kpi in kpis {
        let course = evaluation
            .trajectories
            .iter()
            .find(|course| course.place == kpi.place && course.drawable());
        let body = workings(evaluation, kpi);
        let facts = facts(kpi);
        if course.is_none() && body.is_empty() && facts.is_empty() {
            continue;
        }
        blocks.push(Block::Heading(title_of(kpi)));
        blocks.extend(course.map(|course| Block::Chart(Box::new(course.clone()))));
        if !body.is_empty() {
            let labels = [w::A_YEAR, w::A_ITEM, w::A_HOW, w::A_RESULT];
            blocks.push(paper::grid(&labels, body).of_widths(&WIDTHS_ANNEX));
        }
        if !facts.is_empty() {
            blocks.push(Block::Notes(facts));
        }
    }
    let mut reasons = reasons(evaluation);
    reasons.extend(checked(evaluation));
    let computed = !evaluation.figures.is_empty();
    if computed && !blocks.is_empty() || !reasons.is_empty() {
        blocks.push(Block::Heading(dw::NOTES.into()));
        let formulas = computed.then(|| w::A_FORMULAS.into());
        blocks.push(Block::Notes(formulas.into_iter().chain(reasons).collect()));
    }
    if !blocks.is_empty() {
        blocks.insert(0, Block::Heading(dw::ANNEX_WORKINGS.into()));
    }
    blocks
}

/// What Annex B has no field for: the direction, whether the data come from the account, and what was confirmed.
fn facts(kpi: &Kpi) -> Vec<Message> {
    let mut facts = Vec::new();
    for (field, choices, pattern) in [
        ("direction", fields::DIRECTIONS, w::A_DIRECTION),
        ("from_account", fields::YES_NO, w::A_ACCOUNT),
    ] {
        if let Value::Words(said) = choice(kpi.node, field, choices) {
            facts.push(Message::new(pattern, vec![said.into()]));
        }
    }
    for (field, all, label) in [
        ("requirements", fields::REQUIREMENTS, w::REQUIREMENTS),
        ("agreements", fields::AGREEMENTS, w::AGREEMENTS),
    ] {
        if let Value::Words(held) = choices(kpi.node, field, all) {
            facts.push(Message::new(
                w::A_CONFIRMED,
                vec![label.into(), held.into()],
            ));
        }
    }
    // Annex A gives no formula for these intensities.
    let formula = match kpi.node.get("kpi") {
        "asset_intensity" => Some(w::F_LEVEL_ASSETS),
        "profit_intensity" => Some(w::F_LEVEL_PROFIT),
        "energy_intensity" => Some(w::F_LEVEL_ENERGY),
        _ => None,
    };
    if let Some(formula) = formula.filter(|_| kpi.by_parts) {
        let args = vec![kpi.name.clone().into(), formula.into()];
        facts.push(Message::new(w::NO_FORMULA, args));
    }
    facts
}

/// How each figure of a KPI was computed: a line each, with the year it belongs to.
fn workings(evaluation: &Evaluation, kpi: &Kpi) -> Vec<Line> {
    let history = kpi.history.iter().map(|row| (&row.place, row.year));
    let years = kpi
        .years
        .iter()
        .map(|row| (&row.actual.place, row.actual.year));
    let rows = history.chain([(&kpi.place, kpi.base.year)]).chain(years);
    rows.flat_map(|(place, year)| {
        // The target is agreed, and the difference stands in 三 with both its figures.
        let computed = evaluation.figures.iter().filter(move |figure| {
            figure.place.path == place.path && !["target", "difference"].contains(&figure.id)
        });
        computed.map(move |figure| computation(year, figure))
    })
    .collect()
}

fn computation(year: Option<Year>, figure: &Figure) -> Line {
    let clause = Message::new(
        w::PLAIN,
        vec![dw::clause_said(figure.clause, dw::clause_name)],
    );
    let name = vec![Value::Words(figure.label.clone()), Value::Words(clause)];
    let (how, result) = match &figure.value {
        Value::Number {
            exact,
            places,
            unit,
        } => {
            let mut how = vec![Value::Words(figure.formula.into())];
            if !figure.workings.is_empty() {
                how.push(Value::Typed(["= ", &figure.workings].concat()));
            }
            let result = Message::new(w::PLAIN, vec![shown(*exact, *places, unit)]);
            (how, Value::Words(result))
        }
        Value::NotApplicable(why) => (
            vec![Value::Words(why.clone())],
            Value::Words(w::A_NOT_APPLICABLE.into()),
        ),
        _ => (
            vec![Value::Words(w::NA_TOO_LARGE.into())],
            Value::Words(w::A_NOT_APPLICABLE.into()),
        ),
    };
    Line {
        cells: vec![
            cell(
                vec![year.map_or(Value::Missing, Value::Year)],
                Align::Middle,
            ),
            cell(name, Align::Start),
            cell(how, Align::Start),
            end(result),
        ],
    }
}

/// Every reason given, beside what it answers.
fn reasons(evaluation: &Evaluation) -> Vec<Message> {
    let answered = evaluation
        .problems
        .iter()
        .filter(|problem| problem.answered());
    answered
        .map(|problem| {
            let clause: Arg = problem.clause.map_or_else(
                || "".into(),
                |clause| dw::clause_said(clause, dw::clause_and_source),
            );
            let pattern = if problem.clause.is_some() {
                w::REASON_BY_CLAUSE
            } else {
                w::REASON
            };
            Message::new(
                pattern,
                vec![problem.fact().into(), problem.reason.trim().into(), clause],
            )
        })
        .collect()
}

/// What is told of figures from worksheets and has no reason beside it.
fn checked(evaluation: &Evaluation) -> impl Iterator<Item = Message> {
    let told = (evaluation.problems.iter())
        .filter(|problem| from_bills::tells(problem) && !problem.answered());
    told.map(|problem| Message::new(w::CHECKED, vec![problem.fact().into()]))
}

fn shown(exact: Decimal, places: Option<Places>, unit: &str) -> Arg {
    figure_said(grouped(exact, places), unit)
}
