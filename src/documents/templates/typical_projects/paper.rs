//! The estimate on paper: the projects with their sum, how each figure was found, and by what; and the tidy tables.

use super::evaluate::{Basis, Co2Way, Project, basis, in_wan, kind_of, projects, total};
use super::fields::{OTHER_NAMED, OTHERS_SOURCES, SOURCES, SUPPLY_UNITS};
use super::words as w;
use crate::documents::paper::{
    self, as_typed, cell, choice, empty_line, end, heading, item, room, rounded, start, typed,
};
use crate::documents::words::ANNEX_WORKINGS;
use crate::documents::{Align, Block, Draft, Evaluation, Line, Report, Table, Value};
use crate::i18n::{Arg, Message, Text};
use crate::measure::{Decimal, grouped_as_typed};
use crate::standards::green_loan::words as gw;

/// The report of a draft and what was found in it.
pub fn report(draft: &Draft, evaluation: &Evaluation) -> Report {
    let basis = basis(draft);
    let found = projects(draft, &basis);
    let title = |text: Text| Block::Heading(text.into());
    Report {
        title: w::TITLE,
        subject: super::subject(draft),
        reporter: draft.root.get("institution").trim().to_owned(),
        period: draft.root.get("year").trim().to_owned(),
        subtitle: Message::new(
            w::SUBTITLE,
            ["institution", "year"]
                .map(|field| said(draft, field).into())
                .into(),
        ),
        paper: vec![
            title(w::T_PROJECTS),
            grid(&found),
            paper::signed_by_bank(draft),
            title(ANNEX_WORKINGS),
            Block::Notes(notes(draft, &basis, &found, evaluation)),
            title(w::T_WORKINGS),
            workings(&found, evaluation),
        ],
        tables: vec![tidy(&found)],
        figures: evaluation.figures.clone(),
        problems: evaluation.problems.clone(),
    }
}

fn said(draft: &Draft, field: &str) -> String {
    match draft.root.get(field).trim() {
        "" => "--".to_owned(),
        typed => typed.to_owned(),
    }
}

/// The six figures of a project, in the order of the table.
fn figures(project: &Project) -> [Option<Decimal>; 6] {
    let [so2, nox, water] = project.others;
    [
        project.supply.and_then(in_wan),
        project.coal,
        project.co2,
        so2,
        nox,
        water,
    ]
}

/// The projects with their sum.
fn grid(found: &[Project]) -> Block {
    let mut body: Vec<Line> = found
        .iter()
        .map(|project| {
            let mut cells = vec![start(typed(project.node.get("name")))];
            cells.push(cell(
                vec![kind_of(project.node).map_or(Value::Missing, Value::Words)],
                Align::Middle,
            ));
            cells.extend(figures(project).map(|exact| end(rounded(exact, 2, ""))));
            Line { cells }
        })
        .collect();
    let mut cells = vec![heading(w::C_TOTAL).across(2)];
    cells.extend((0..6).map(|at| end(rounded(sum_of(found, at).map(|(exact, _)| exact), 2, ""))));
    body.push(Line { cells });
    projects_grid(body)
}

fn projects_grid(body: Vec<Line>) -> Block {
    let [so2, nox, water] = w::C_OTHERS;
    let columns = [
        w::NAME,
        w::C_KIND,
        w::C_SUPPLY,
        w::C_COAL,
        w::C_CO2,
        so2,
        nox,
        water,
    ];
    paper::grid(&columns, body).of_widths(&[290, 135, 262, 225, 262, 190, 195, 181])
}

/// How many projects the empty form has room for.
const BLANK_PROJECTS: usize = 8;

/// The estimate to be filled by hand: what it is computed by, the projects, how each was found.
pub fn blank() -> Vec<Block> {
    let basis = [
        w::INSTITUTION,
        w::YEAR,
        w::COAL_RATE,
        w::COAL_RATE_YEAR,
        w::COAL_RATE_SOURCE,
        w::CO2_PER_TCE,
        w::CO2_SOURCE,
    ];
    let basis = basis.map(|label| Line {
        cells: vec![item(label), room(1)],
    });
    let rows = |columns: usize| (0..BLANK_PROJECTS).map(|_| empty_line(columns)).collect();
    let mut projects: Vec<Line> = rows(8);
    let mut total = vec![heading(w::C_TOTAL).across(2)];
    total.extend((0..6).map(|_| room(1)));
    projects.push(Line { cells: total });
    let labels = [
        w::NAME,
        w::C_CAPACITY,
        w::C_HOURS,
        w::C_OWN_USE,
        w::C_SOURCE,
    ];
    vec![
        Block::Grid {
            columns: vec![2, 3],
            head: Vec::new(),
            body: basis.to_vec(),
        },
        Block::Heading(w::T_WORKINGS.into()),
        paper::grid(&labels, rows(5)),
        Block::Heading(w::T_PROJECTS.into()),
        projects_grid(projects),
        paper::signed_by_bank(&Draft::default()),
        Block::Notes(vec![w::N_COAL.into()]),
    ]
}

/// The sum of a column, and how many projects are in it.
fn sum_of(found: &[Project], at: usize) -> Option<(Decimal, usize)> {
    total(
        found
            .iter()
            .map(|project| figures(project).get(at).copied().flatten()),
    )
}

/// How each figure of each project was found.
fn workings(found: &[Project], evaluation: &Evaluation) -> Block {
    let columns = [w::NAME, w::C_SUPPLY, w::C_COAL, w::C_CO2, w::C_SOURCE];
    let line = |project: &Project| {
        let how = |id: &str| match evaluation.figure(id, &project.place.path) {
            None => Value::Missing,
            Some(figure) if figure.workings.is_empty() => Value::Words(figure.formula.into()),
            Some(figure) => Value::Typed(figure.workings.clone()),
        };
        let mut cells = vec![start(typed(project.node.get("name")))];
        cells.extend(["supply_found", "coal", "co2"].map(|id| end(how(id))));
        cells.push(start(typed(project.node.get("source"))));
        Line { cells }
    };
    paper::grid(&columns, found.iter().map(line).collect()).of_widths(&[26, 34, 40, 40, 34])
}

fn notes(draft: &Draft, basis: &Basis, found: &[Project], evaluation: &Evaluation) -> Vec<Message> {
    let of = |field: &str| -> Arg { said(draft, field).into() };
    // The sentences name the units, which a person may have typed behind the figures as well.
    let read = |figure: Option<Decimal>, field: &str| match figure {
        Some(figure) => grouped_as_typed(figure).into(),
        None => of(field),
    };
    let year = basis.coal_rate_year.map_or_else(
        || of("coal_rate_year"),
        |year| year.number().to_string().into(),
    );
    let mut notes: Vec<Message> = vec![
        w::N_COAL.into(),
        Message::new(
            w::N_RATE,
            vec![
                read(basis.coal_rate, "coal_rate"),
                year,
                of("coal_rate_source"),
            ],
        ),
    ];
    match basis.co2 {
        Co2Way::Coal(factor) => notes.push(Message::new(
            w::N_CO2_COAL,
            vec![read(Some(factor), "co2_per_tce"), of("co2_source")],
        )),
        Co2Way::Supply(factor) => notes.push(Message::new(
            w::N_CO2_SUPPLY,
            vec![read(Some(factor), "co2_per_mwh"), of("co2_source")],
        )),
        Co2Way::None => {}
    }
    notes.push(w::N_OTHERS.into());
    // Where a sum lacks a project, it says so.
    let columns = [w::SUPPLY, w::COAL, w::CO2].into_iter().chain(w::OTHERS);
    for (at, label) in columns.enumerate() {
        if let Some((_, there)) = sum_of(found, at)
            && there < found.len()
        {
            notes.push(Message::new(
                w::N_COVERED,
                vec![
                    label.into(),
                    found.len().to_string().into(),
                    there.to_string().into(),
                ],
            ));
        }
    }
    notes.extend([Message::from(w::N_WHOLE), w::N_AVOIDED.into()]);
    notes.extend(paper::reasons(evaluation, w::N_REASON));
    notes
}

fn tidy(found: &[Project]) -> Table {
    let [so2, nox, water] = w::C_OTHERS;
    let [so2_source, nox_source, water_source] = w::OTHERS_SOURCE;
    let columns = vec![
        ("project", w::NAME),
        ("kind", w::C_KIND),
        ("capacity", w::C_CAPACITY),
        ("hours", w::C_HOURS),
        ("own_use", w::C_OWN_USE),
        ("supply_typed", w::SUPPLY),
        ("supply_unit", w::SUPPLY_UNIT),
        ("supply", w::C_SUPPLY),
        ("tce", w::C_COAL),
        ("co2", w::C_CO2),
        ("so2", so2),
        ("so2_source", so2_source),
        ("nox", nox),
        ("nox_source", nox_source),
        ("water", water),
        ("water_source", water_source),
        ("source", w::C_SOURCE),
    ];
    let row = |project: &Project| {
        let node = project.node;
        let by_typed = super::evaluate::typed_supply(node);
        let of_typed = |field: &str| {
            if by_typed {
                typed(node.get(field))
            } else {
                Value::Missing
            }
        };
        let [supply, coal, co2, so2, nox, water] = figures(project);
        let source = |at: usize| {
            OTHERS_SOURCES
                .get(at)
                .zip(OTHER_NAMED.get(at))
                .filter(|(_, when)| when.holds(&[node]))
                .map_or(Value::Missing, |(field, _)| {
                    choice(SOURCES, node.get(field))
                })
        };
        vec![
            typed(node.get("name")),
            kind_of(node).map_or(Value::Missing, Value::Words),
            as_typed(project.capacity, gw::MW.zh),
            as_typed(project.hours, gw::HOURS.zh),
            as_typed(
                project.own_use.filter(|share| !share.is_zero()),
                w::PER_CENT.zh,
            ),
            of_typed("supply"),
            if by_typed {
                choice(SUPPLY_UNITS, node.get("supply_unit"))
            } else {
                Value::Missing
            },
            rounded(supply, 2, ""),
            rounded(coal, 2, ""),
            rounded(co2, 2, ""),
            rounded(so2, 2, ""),
            source(0),
            rounded(nox, 2, ""),
            source(1),
            rounded(water, 2, ""),
            source(2),
            typed(node.get("source")),
        ]
    };
    Table {
        id: "projects",
        title: w::T_PROJECTS,
        columns,
        rows: found.iter().map(row).collect(),
    }
}
