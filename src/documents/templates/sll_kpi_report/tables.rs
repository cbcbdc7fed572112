//! The tidy tables of the KPI report, one a section: a heading row, then a record a row.

use super::evaluate::plain_name;
use super::fields::{self, RISK_YEARS};
use super::levels::worded;
use super::paper::{actual_of, kpi_row, level_of};
use super::reading::{BaseFrom, Kpi, LevelRow, TargetFrom, kpis};
use super::values::{choice, choices, credit_code, given, industry, mandatory, typed, year};
use super::words as w;
use crate::documents::paper::{self, count};
use crate::documents::words::difference_unit;
use crate::documents::{Draft, Evaluation, Place, Strength, Table, Value, Verdict};
use crate::i18n::{Arg, Message, Text};
use crate::measure::Decimal;

/// All of them, in the paper's order.
pub fn tables(draft: &Draft, evaluation: &Evaluation, kpis: &[Kpi]) -> Vec<Table> {
    vec![
        basic(draft),
        kpi_table(evaluation, kpis),
        history(evaluation, kpis),
        targets(kpis),
        report_period(evaluation, kpis),
        risks(draft),
        disclosure(draft),
        evidence(draft),
        figures(evaluation, kpis),
        problems(draft, evaluation),
    ]
}

fn name(kpi: &Kpi) -> [Value; 2] {
    [count(kpi.number), Value::Words(kpi.name.clone())]
}
const KPI_COLUMNS: [(&str, Text); 2] = [("kpi_number", w::C_KPI_NUMBER), ("kpi", w::KPI)];

fn columns(own: &[(&'static str, Text)]) -> Vec<(&'static str, Text)> {
    [&KPI_COLUMNS, own].concat()
}

fn basic(draft: &Draft) -> Table {
    let root = &draft.root;
    Table {
        id: "basic",
        title: w::BASIC,
        columns: vec![
            ("name", w::NAME),
            ("credit_code", w::CREDIT_CODE),
            ("registered", w::REGISTERED),
            ("industry", w::INDUSTRY),
            ("report_year", w::REPORT_YEAR),
        ],
        rows: vec![vec![
            typed(root, "name"),
            credit_code(root),
            typed(root, "registered"),
            industry(root),
            year(root, "report_year"),
        ]],
    }
}

fn kpi_table(evaluation: &Evaluation, kpis: &[Kpi]) -> Table {
    let row = |kpi: &Kpi| {
        let ground = match kpi.node.get("source") {
            "external" => choice(kpi.node, "external_basis", fields::EXTERNAL_BASES),
            "internal" => choice(kpi.node, "internal_basis", fields::INTERNAL_BASES),
            "mixed" => choices(kpi.node, "mixed_bases", fields::MIXED_BASES),
            _ => Value::Missing,
        };
        let base = evaluation.figure("base_level", &kpi.place.path);
        let years = match kpi.base.level {
            Some(Ok((_, BaseFrom::Mean(years)))) => count(years),
            _ => Value::Missing,
        };
        let third = if kpi.node.get("third_party") == "yes" {
            typed(kpi.node, "third_party_name")
        } else {
            Value::Missing
        };
        let mut row = name(kpi).to_vec();
        row.extend([
            paper::typed(&kpi.unit),
            choice(kpi.node, "direction", fields::DIRECTIONS),
            choice(kpi.node, "source", fields::SOURCES),
            ground,
            worded(kpi, kpi.node.get("basis")),
            typed(kpi.node, "method"),
            mandatory(kpi),
            choice(kpi.node, "from_account", fields::YES_NO),
            third,
            choices(kpi.node, "requirements", fields::REQUIREMENTS),
            choices(kpi.node, "agreements", fields::AGREEMENTS),
            year(kpi.node, "base_year"),
            choice(kpi.node, "base_choice", fields::BASE_CHOICES),
            base.map_or(Value::Missing, |figure| figure.value.clone()),
            years,
        ]);
        row
    };
    Table {
        id: "kpis",
        title: w::KPIS_STEP,
        columns: columns(&[
            ("unit", w::UNIT),
            ("direction", w::DIRECTION),
            ("source", w::SOURCE),
            ("ground", w::SETTING_BASIS),
            ("basis", w::BASIS),
            ("method", w::METHOD),
            ("mandatory_level", w::MANDATORY),
            ("from_account", w::FROM_ACCOUNT),
            ("third_party", w::THIRD_PARTY_NAME),
            ("requirements", w::REQUIREMENTS),
            ("agreements", w::AGREEMENTS),
            ("base_year", w::BASE_YEAR),
            ("base_choice", w::BASE_CHOICE),
            ("base_level", w::BASE_LEVEL),
            ("mean_years", w::C_MEAN_YEARS),
        ]),
        rows: kpis.iter().map(row).collect(),
    }
}

/// The parts of a level as typed, with their units; both missing where the level was typed itself.
fn parts(kpi: &Kpi, row: &LevelRow) -> [Value; 2] {
    let Some((parts, node)) = row.parts.zip(kpi_row(kpi, row)) else {
        return [Value::Missing, Value::Missing];
    };
    let unit = if kpi.node.get("kpi") == "energy_intensity" {
        w::U_TCE.zh
    } else {
        w::U_TON.zh
    };
    [
        given(parts.numerator, node.get("numerator"), unit),
        given(parts.denominator, node.get("denominator"), w::U_WAN.zh),
    ]
}

fn year_of(kpi: &Kpi, row: &LevelRow) -> Value {
    kpi_row(kpi, row).map_or(Value::Missing, |node| year(node, "year"))
}

fn history(evaluation: &Evaluation, kpis: &[Kpi]) -> Table {
    let rows = kpis.iter().flat_map(|kpi| {
        kpi.history.iter().map(move |row| {
            let mut cells = name(kpi).to_vec();
            cells.extend([
                year_of(kpi, row),
                level_of(evaluation, kpi, row, "level"),
                paper::typed(&kpi.unit),
            ]);
            cells.extend(parts(kpi, row));
            cells
        })
    });
    Table {
        id: "history",
        title: w::HISTORY,
        columns: columns(&[
            ("year", w::YEAR),
            ("level", w::LEVEL),
            ("unit", w::UNIT),
            ("numerator", w::C_NUMERATOR),
            ("denominator", w::C_DENOMINATOR),
        ]),
        rows: rows.collect(),
    }
}

fn targets(kpis: &[Kpi]) -> Table {
    let rows = kpis.iter().flat_map(|kpi| {
        kpi.targets.iter().map(move |target| {
            let mut cells = name(kpi).to_vec();
            cells.extend([
                year(target.node, "year"),
                given(target.level, target.node.get("level"), &kpi.unit),
                paper::typed(&kpi.unit),
            ]);
            cells
        })
    });
    Table {
        id: "targets",
        title: w::TARGETS,
        columns: columns(&[("year", w::TIME), ("level", w::TARGET), ("unit", w::UNIT)]),
        rows: rows.collect(),
    }
}

fn report_period(evaluation: &Evaluation, kpis: &[Kpi]) -> Table {
    let rows = kpis.iter().flat_map(|kpi| {
        kpi.years.iter().map(move |row| {
            let path = &row.actual.place.path;
            let figure = |id: &str| evaluation.figure(id, path);
            let value = |id: &str| match row.actual.level {
                Some(_) => figure(id).map_or(Value::Missing, |figure| figure.value.clone()),
                None => Value::Missing,
            };
            let mut cells = name(kpi).to_vec();
            cells.push(year_of(kpi, &row.actual));
            cells.push(paper::as_typed(
                row.target.map(|(exact, _)| exact),
                &kpi.unit,
            ));
            cells.push(match row.target.map(|(_, from)| from) {
                Some(TargetFrom::Override) => Value::Words(w::OVERRIDE.into()),
                Some(TargetFrom::Agreed) => Value::Words(w::TARGETS.into()),
                None => Value::Missing,
            });
            cells.push(actual_of(evaluation, kpi, row));
            cells.push(value("difference"));
            cells.push(paper::typed(&kpi.unit));
            cells.push(paper::typed(difference_unit(&kpi.unit)));
            cells.push(verdict(
                figure("difference").and_then(|figure| figure.verdict),
            ));
            cells.push(value("completion"));
            cells.push(worded(kpi, &row.source));
            cells.extend(parts(kpi, &row.actual));
            cells
        })
    });
    Table {
        id: "report_period",
        title: w::PERIOD_STEP,
        columns: columns(&[
            ("year", w::YEAR),
            ("target", w::TARGET),
            ("target_from", w::C_TARGET_FROM),
            ("actual", w::ACTUAL),
            ("difference", w::DIFFERENCE),
            ("unit", w::UNIT),
            ("difference_unit", w::C_DIFFERENCE_UNIT),
            ("verdict", w::C_VERDICT),
            ("completion", w::COMPLETION),
            ("source", w::DATA_SOURCE),
            ("numerator", w::C_NUMERATOR),
            ("denominator", w::C_DENOMINATOR),
        ]),
        rows: rows.collect(),
    }
}

fn verdict(verdict: Option<Verdict>) -> Value {
    match verdict {
        Some(Verdict::Met) => Value::Words(w::MET_WORD.into()),
        Some(Verdict::Missed) => Value::Words(w::MISSED_WORD.into()),
        None => Value::Missing,
    }
}

fn risks(draft: &Draft) -> Table {
    let root = &draft.root;
    let rows = root.rows("risks").iter().flat_map(|row| {
        RISK_YEARS.iter().map(move |(field, year_field)| {
            vec![
                typed(&row.node, "item"),
                year(root, year_field),
                typed(&row.node, field),
            ]
        })
    });
    Table {
        id: "risks",
        title: w::RISKS,
        columns: vec![
            ("item", w::RISK),
            ("year", w::YEAR),
            ("situation", w::C_SITUATION),
        ],
        rows: rows.collect(),
    }
}

fn disclosure(draft: &Draft) -> Table {
    Table {
        id: "disclosure",
        title: w::DISCLOSURE,
        columns: vec![("disclosure", w::DISCLOSURE)],
        rows: vec![vec![typed(&draft.root, "disclosure")]],
    }
}

fn evidence(draft: &Draft) -> Table {
    let rows = draft
        .root
        .rows("evidence")
        .iter()
        .enumerate()
        .map(|(index, row)| {
            let node = &row.node;
            let size = node.get("file_size").parse::<u64>().ok();
            vec![
                count(index + 1),
                typed(node, "name"),
                choice(node, "kind", fields::EVIDENCE_KINDS),
                crate::documents::paper::day(node.get("date")),
                typed(node, "covers"),
                typed(node, "holder"),
                typed(node, "file"),
                size.map_or(Value::Missing, |size| Value::Number {
                    exact: Decimal::from(size),
                    places: None,
                    unit: String::new(),
                }),
                typed(node, "file_sha256"),
            ]
        });
    Table {
        id: "evidence",
        title: w::EVIDENCE_STEP,
        columns: vec![
            ("number", w::C_NUMBER),
            ("name", w::EVIDENCE_NAME),
            ("kind", w::EVIDENCE_KIND),
            ("date", w::DATE),
            ("covers", w::COVERS),
            ("holder", w::HOLDER),
            ("file", w::FILE),
            ("file_size", w::C_FILE_SIZE),
            ("file_sha256", w::C_FILE_SHA),
        ],
        rows: rows.collect(),
    }
}

fn figures(evaluation: &Evaluation, kpis: &[Kpi]) -> Table {
    let rows = evaluation.figures.iter().filter_map(|figure| {
        let kpi = kpis
            .iter()
            .find(|kpi| figure.place.path.starts_with(&kpi.place.path))?;
        let rows = kpi
            .history
            .iter()
            .chain(kpi.years.iter().map(|row| &row.actual));
        let year = rows
            .into_iter()
            .find(|row| row.place.path == figure.place.path)
            .map_or(Value::Missing, |row| year_of(kpi, row));
        let mut cells = name(kpi).to_vec();
        let unit = match &figure.value {
            Value::Number { unit, .. } => paper::typed(unit),
            _ => Value::Missing,
        };
        cells.extend([
            year,
            Value::Words(plain_name(figure)),
            figure.value.clone(),
            unit,
            verdict(figure.verdict),
            Value::Words(figure.formula.into()),
            paper::typed(&figure.workings),
            paper::typed(figure.clause.id()),
        ]);
        Some(cells)
    });
    Table {
        id: "figures",
        title: w::C_FIGURES,
        columns: columns(&[
            ("year", w::YEAR),
            ("figure", w::C_FIGURE),
            ("value", w::C_VALUE),
            ("unit", w::UNIT),
            ("verdict", w::C_VERDICT),
            ("formula", w::C_FORMULA),
            ("workings", w::C_WORKINGS),
            ("clause", w::C_CLAUSE),
        ]),
        rows: rows.collect(),
    }
}

fn problems(draft: &Draft, evaluation: &Evaluation) -> Table {
    let kpis = kpis(draft);
    let rows = evaluation.problems.iter().map(|problem| {
        let strength = match problem.strength {
            Strength::Must => w::C_ERROR,
            Strength::Should => w::C_WARNING,
            Strength::May => w::C_HINT,
        };
        let state = if problem.open() {
            w::C_OPEN
        } else {
            w::C_ANSWERED
        };
        vec![
            Value::Words(where_it_is(&kpis, &problem.place)),
            Value::Words(strength.into()),
            // What was answered asks for nothing any more.
            Value::Words(if problem.answered() {
                problem.fact()
            } else {
                problem.message.clone()
            }),
            problem
                .clause
                .map_or(Value::Missing, |clause| paper::typed(clause.id())),
            Value::Words(state.into()),
            paper::typed(problem.reason.trim()),
            paper::typed(problem.code),
            paper::typed(problem.place.to_string()),
        ]
    });
    Table {
        id: "problems",
        title: w::C_PROBLEMS,
        columns: vec![
            ("where", w::C_WHERE),
            ("strength", w::C_STRENGTH),
            ("message", w::C_MESSAGE),
            ("clause", w::C_CLAUSE),
            ("state", w::C_STATE),
            ("reason", w::C_REASON),
            ("code", w::C_CODE),
            ("place", w::C_PLACE),
        ],
        rows: rows.collect(),
    }
}

/// The KPI a place belongs to, or the step.
fn where_it_is(kpis: &[Kpi], place: &Place) -> Message {
    if let Some(kpi) = kpis
        .iter()
        .find(|kpi| place.path.starts_with(&kpi.place.path))
    {
        return Message::new(
            w::KPI_NAMED,
            vec![Arg::from(kpi.number.to_string()), kpi.name.clone().into()],
        );
    }
    let step = super::TEMPLATE
        .locate(place)
        .and_then(|(index, _)| fields::STEPS.get(index));
    step.map_or(w::TITLE.into(), |step| step.label.into())
}
