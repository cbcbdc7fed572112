//! The worksheet on paper, as an annex to a report: figures, kinds of energy, months, factors with their sources and years; and the tidy tables.

use super::evaluate::{Computed, compute, power_of_months, shown};
use super::fields::{BILLS, CARRIERS, COLUMNS, EVIDENCE, MONTHS, UNITS};
use super::frozen::is_single;
use super::reading::amount_of;
use super::words as w;
use crate::clause::Clause;
use crate::documents::paper::{
    self, cell, choice, end, heading, item, number, room, rounded, start, typed,
};
use crate::documents::words::{clause_and_source, clause_said, month_said};
use crate::documents::{
    Align, Block, Cell, Choice, Draft, Evaluation, Line, Node, Report, Table, Value,
};
use crate::i18n::{Arg, Message, Text};
use crate::measure::{Decimal, grouped, shifted};
use crate::standards::energy::bills::Basis;
use crate::standards::energy::findings::Weight;
use crate::standards::energy::statement::statement;
use crate::standards::energy::words as e;
use crate::standards::energy::worksheet::{
    Carrier, Kind, Outcome, Source, Stated, Used, Worksheet,
};
use crate::standards::energy::{grid, years};

/// The report of a draft and what was found in it.
pub fn report(draft: &Draft, evaluation: &Evaluation) -> Report {
    let computed = compute(draft);
    let title = |text: Text| Block::Heading(text.into());
    let mut paper = vec![basis(draft)];
    let mut tables = Vec::new();
    if let Some((sheet, outcome)) = computed.own() {
        paper.extend([title(w::T_RESULTS), results_grid(outcome)]);
        paper.extend([
            title(w::T_CARRIERS),
            grid_of(&carriers(outcome), &[5, 4, 4, 2, 3, 3]),
        ]);
        let bars = evaluation.bars.iter().cloned();
        paper.extend(bars.map(|bars| Block::Bars(Box::new(bars))));
        paper.extend([paper::signed_by_bank(draft), title(w::H_ANNEX)]);
        paper.push(Block::Notes(notes(&computed, sheet, outcome, evaluation)));
        paper.push(Block::Landscape(vec![
            title(w::T_MONTHS),
            months_grid(outcome),
        ]));
        paper.extend([
            title(w::T_FACTORS),
            grid_of(&factors(sheet, outcome), &[5, 6, 3, 4, 12, 4]),
        ]);
        if computed.outcomes.len() > 1 {
            let years = years_table(&computed);
            let widths: Vec<u32> = (0..years.columns.len()).map(|_| 1).collect();
            paper.extend([title(w::T_YEARS), grid_of(&years, &widths)]);
        }
        paper.extend([
            title(w::T_GRIDS),
            grid_of(&grids(draft, sheet), &[4, 4, 4, 4]),
        ]);
        tables = vec![
            results(outcome),
            carriers(outcome),
            months(outcome),
            factors(sheet, outcome),
            years_table(&computed),
            grids(draft, sheet),
        ];
    }
    tables.push(bills(draft));
    let files = evidence(draft);
    if !files.rows.is_empty() {
        // The checksum is what tells whether a file is the one that was used.
        paper.extend([title(w::EVIDENCE), grid_of(&files, &[5, 4, 5, 3, 9])]);
        tables.push(files);
    }
    Report {
        title: w::TITLE,
        subject: super::subject(draft),
        reporter: draft.root.get("entity").trim().to_owned(),
        period: draft.root.get("year").trim().to_owned(),
        subtitle: Message::new(
            w::SUBTITLE,
            ["entity", "year"]
                .map(|field| said(draft, field).into())
                .into(),
        ),
        paper,
        tables,
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

/// A month by its name.
fn month_of(month: &Choice) -> Message {
    let number = month.code.parse().unwrap_or_default();
    Message::new(w::MONTH_OF, vec![month_said(number)])
}

/// What the worksheet was computed by.
fn basis(draft: &Draft) -> Block {
    use super::fields::{BASES, TABLES};
    let root = &draft.root;
    let factor = |field: &str, source: &str, unit: Text| {
        let mut lines = vec![match root.get(field).trim() {
            "" => Value::Missing,
            figure => Value::Words(Message::new(
                w::FIGURE_WITH_UNIT,
                vec![figure.into(), unit.into()],
            )),
        }];
        lines.push(typed(root.get(source)));
        cell(lines, Align::Start)
    };
    let line = |label: Text, cell: Cell| Line {
        cells: vec![item(label), cell],
    };
    Block::Grid {
        columns: vec![2, 5],
        head: Vec::new(),
        body: vec![
            line(w::ENTITY, start(typed(root.get("entity")))),
            line(w::CREDIT_CODE, start(typed(root.get("credit_code")))),
            line(w::YEAR, start(typed(root.get("year")))),
            line(w::BASIS, start(choice(BASES, root.get("basis")))),
            line(w::TABLE, start(choice(TABLES, root.get("table")))),
            line(
                w::GRID_VALUE,
                factor("grid_factor", "grid_source", e::KG_PER_KWH),
            ),
            line(
                w::HEAT_VALUE,
                factor("heat_factor", "heat_source", e::T_PER_GJ),
            ),
        ],
    }
}

/// A tidy table as one on paper.
fn grid_of(table: &Table, widths: &[u32]) -> Block {
    let labels: Vec<Text> = table.columns.iter().map(|(_, label)| *label).collect();
    let set = |value: &Value| match value {
        Value::Number { .. } => end(value.clone()),
        _ => start(value.clone()),
    };
    let body = table
        .rows
        .iter()
        .map(|row| Line {
            cells: row.iter().map(set).collect(),
        })
        .collect();
    paper::grid(&labels, body).of_widths(widths)
}

/// A clause with its source, in the reader's language.
fn said_clause(clause: Clause) -> Value {
    let said = clause_said(clause, clause_and_source);
    Value::Words(Message::new(w::PLAIN, vec![said]))
}

/// Where a factor comes from.
fn source(stated: &Stated) -> Value {
    match &stated.source {
        Source::Printed { clause, .. } => said_clause(*clause),
        Source::Named(source) => typed(source),
    }
}

fn value_of(kind: Kind, exact: Option<Decimal>) -> Value {
    rounded(exact, kind.places().0, "")
}

/// A figure that does not exist says what stops it.
fn results_grid(outcome: &Outcome) -> Block {
    let body = shown(outcome)
        .map(|figure| {
            let kind = figure.kind;
            let how = match figure.exact {
                Some(_) => vec![
                    Value::Words(kind.formula().into()),
                    Value::Typed(figure.workings.clone()),
                ],
                None => figure
                    .stopped
                    .iter()
                    .map(|stop| Value::Words(stop.message().fact()))
                    .collect(),
            };
            let shown = match figure.exact {
                Some(_) => value_of(kind, figure.exact),
                None => Value::Words(w::NOT_WHOLE.into()),
            };
            Line {
                cells: vec![
                    item(kind.name()),
                    end(shown),
                    start(Value::Words(kind.unit().into())),
                    cell(how, Align::Start),
                    start(said_clause(figure.clause)),
                ],
            }
        })
        .collect();
    let labels = [
        w::C_FIGURE,
        w::C_VALUE,
        w::C_UNIT,
        w::C_WORKINGS,
        w::C_CLAUSE,
    ];
    paper::grid(&labels, body).of_widths(&[5, 4, 4, 11, 6])
}

/// The figures as records.
fn results(outcome: &Outcome) -> Table {
    Table {
        id: "results",
        title: w::T_RESULTS,
        columns: vec![
            ("figure", w::C_FIGURE),
            ("value", w::C_VALUE),
            ("unit", w::C_UNIT),
            ("formula", w::C_FORMULA),
            ("workings", w::C_WORKINGS),
            ("clause", w::C_CLAUSE),
        ],
        rows: shown(outcome)
            .map(|figure| {
                let kind = figure.kind;
                vec![
                    Value::Words(kind.name().into()),
                    value_of(kind, figure.exact),
                    Value::Words(kind.unit().into()),
                    Value::Words(kind.formula().into()),
                    typed(&figure.workings),
                    said_clause(figure.clause),
                ]
            })
            .collect(),
    }
}

/// What bills say, in their own units.
fn billed(billed: &[(Decimal, crate::standards::energy::units::Unit)]) -> Value {
    let each: Vec<Message> = billed
        .iter()
        .map(|(amount, unit)| {
            let args = vec![grouped(*amount, None).into(), unit.name().into()];
            Message::new(w::FIGURE_WITH_UNIT, args)
        })
        .collect();
    match each.as_slice() {
        [] => Value::Missing,
        [one] => Value::Words(one.clone()),
        _ => {
            let joined = |lang| {
                let each: Vec<String> = each.iter().map(|one| one.get(lang)).collect();
                each.join(" + ")
            };
            use crate::i18n::Lang;
            let both = Arg::Both(Box::new([joined(Lang::Zh), joined(Lang::En)]));
            Value::Words(Message::new(w::PLAIN, vec![both]))
        }
    }
}

/// The kinds of energy.
fn carriers(outcome: &Outcome) -> Table {
    Table {
        id: "carriers",
        title: w::T_CARRIERS,
        columns: vec![
            ("carrier", w::C_CARRIER),
            ("billed", w::C_BILLED),
            ("amount", w::C_AMOUNT),
            ("unit", w::C_UNIT),
            ("tce", w::C_TCE),
            ("co2", w::C_CO2),
        ],
        rows: outcome
            .lines
            .iter()
            .map(|line| {
                let tonnes = line.coal.as_ref().and_then(|term| shifted(term.exact?, -3));
                let amount = match line.amount {
                    Some(_) => number(line.amount, ""),
                    None => Value::Words(w::NOT_WHOLE.into()),
                };
                vec![
                    Value::Words(line.name.clone()),
                    billed(&line.billed),
                    amount,
                    Value::Words(line.unit.into()),
                    rounded(tonnes, 2, ""),
                    rounded(line.co2.as_ref().and_then(|term| term.exact), 2, ""),
                ]
            })
            .collect(),
    }
}

/// Use month by month, a row a month, in the units of calculation.
fn months_grid(outcome: &Outcome) -> Block {
    let mut head = vec![heading(w::C_MONTH)];
    head.extend(outcome.lines.iter().map(|line| {
        heading(Message::new(
            crate::documents::words::WITH_UNIT,
            vec![line.name.clone().into(), line.unit.into()],
        ))
    }));
    head.push(heading(w::C_CO2));
    let mut body: Vec<Line> = MONTHS
        .iter()
        .enumerate()
        .map(|(at, month)| {
            let mut cells = vec![item(month_of(month))];
            cells.extend(
                outcome
                    .lines
                    .iter()
                    .map(|line| end(number(line.months.get(at).copied().flatten(), ""))),
            );
            cells.push(end(rounded(co2_of_month(outcome, at), 2, "")));
            Line { cells }
        })
        .collect();
    let mut whole = vec![item(w::C_WHOLE)];
    whole.extend(
        outcome
            .lines
            .iter()
            .map(|line| end(number(line.amount, ""))),
    );
    let energy = [Kind::Fuels, Kind::Scope2].map(|kind| outcome.exact(kind));
    let energy = match energy {
        [Some(fuels), Some(bought)] => crate::measure::sum(fuels, bought),
        _ => None,
    };
    whole.push(end(rounded(energy, 2, "")));
    body.push(Line { cells: whole });
    let mut columns = vec![2];
    columns.extend((0..=outcome.lines.len()).map(|_| 3));
    Block::Grid {
        columns,
        head: vec![Line { cells: head }],
        body,
    }
}

/// CO2 of the energy of a month; `None` where a kind of energy has no bill, or no factor.
fn co2_of_month(outcome: &Outcome, at: usize) -> Option<Decimal> {
    let mut lines = outcome.lines.iter();
    if lines
        .any(|line| line.carrier != Carrier::Pv && line.co2.is_none() && !line.stopped.is_empty())
    {
        return None;
    }
    outcome
        .lines
        .iter()
        .filter_map(|line| line.co2.as_ref())
        .try_fold(Decimal::ZERO, |total, term| {
            crate::measure::sum(total, term.months.get(at).copied().flatten()?)
        })
}

/// The same as records.
fn months(outcome: &Outcome) -> Table {
    let mut rows = Vec::new();
    for line in &outcome.lines {
        for (at, month) in MONTHS.iter().enumerate() {
            let of = |months: &[Option<Decimal>; 12]| months.get(at).copied().flatten();
            rows.push(vec![
                Value::Words(line.name.clone()),
                Value::Typed(month.code.to_owned()),
                number(of(&line.months), ""),
                Value::Words(line.unit.into()),
                rounded(
                    line.coal
                        .as_ref()
                        .and_then(|term| shifted(of(&term.months)?, -3)),
                    2,
                    "",
                ),
                rounded(line.co2.as_ref().and_then(|term| of(&term.months)), 2, ""),
            ]);
        }
    }
    Table {
        id: "months",
        title: w::T_MONTHS,
        columns: vec![
            ("carrier", w::C_CARRIER),
            ("month", w::C_MONTH),
            ("amount", w::BILL_AMOUNT),
            ("unit", w::C_UNIT),
            ("tce", w::C_TCE),
            ("co2", w::C_CO2),
        ],
        rows,
    }
}

/// Every factor that was used, with its source.
fn factors(sheet: &Worksheet, outcome: &Outcome) -> Table {
    let mut rows = Vec::new();
    let mut push = |carrier: Message, used: &Used| {
        let note = if is_single(&used.stated) {
            Value::Words(e::SINGLE_SOURCE.into())
        } else {
            Value::Missing
        };
        rows.push(vec![
            Value::Words(carrier),
            Value::Words(used.name.into()),
            number(Some(used.stated.value), ""),
            Value::Words(used.unit.into()),
            source(&used.stated),
            note,
        ]);
    };
    for line in &outcome.lines {
        let terms = [&line.coal, &line.co2].into_iter().flatten();
        let of_terms = terms.flat_map(|term| &term.factors);
        for used in line.converted.iter().chain(of_terms) {
            push(line.name.clone(), used);
        }
    }
    for figure in shown(outcome) {
        for used in &figure.factors {
            push(figure.kind.name().into(), used);
        }
    }
    for process in &sheet.process {
        rows.push(vec![
            Value::Words(Message::new(w::PLAIN, vec![process.name.as_str().into()])),
            Value::Words(w::P_FACTOR.into()),
            number(Some(process.factor), ""),
            Value::Words(w::T_PER_T.into()),
            typed(&process.source),
            Value::Missing,
        ]);
    }
    Table {
        id: "factors",
        title: w::T_FACTORS,
        columns: vec![
            ("carrier", w::C_CARRIER),
            ("factor", w::C_FACTOR),
            ("value", w::C_VALUE),
            ("unit", w::C_UNIT),
            ("source", w::SOURCE),
            ("note", w::C_NOTE),
        ],
        rows,
    }
}

/// The figures that years are compared by.
const BY_YEAR: [Kind; 6] = [
    Kind::Electricity,
    Kind::Energy,
    Kind::Scope1,
    Kind::Scope2,
    Kind::Emissions,
    Kind::GreenShare,
];

/// The years beside each other, by the document's one table and one factor of the grid.
fn years_table(computed: &Computed) -> Table {
    let sheets: Vec<&Worksheet> = computed.reading.sheets.iter().collect();
    let compared = years::beside(&sheets);
    let rows = compared
        .years
        .iter()
        .map(|outcome| {
            let mut row = vec![Value::Year(outcome.year)];
            row.extend(BY_YEAR.map(|kind| value_of(kind, outcome.exact(kind))));
            row
        })
        .collect();
    Table {
        id: "years",
        title: w::T_YEARS,
        columns: vec![
            ("year", w::YEAR),
            ("electricity", w::Y_ELECTRICITY),
            ("energy", w::Y_ENERGY),
            ("scope_1", w::Y_SCOPE_1),
            ("scope_2", w::Y_SCOPE_2),
            ("emissions", w::Y_EMISSIONS),
            ("green_share", w::Y_GREEN_SHARE),
        ],
        rows,
    }
}

/// What the same bills give with other averages of a grid: those of the place that was chosen, also where its factor was overwritten, and the nation's newest.
fn grids(draft: &Draft, sheet: &Worksheet) -> Table {
    let chosen = super::fields::grid_of(draft.root.get("grid"));
    let place = chosen.map_or("", |average| average.place.zh);
    let nation = grid::NATIONAL.iter().take(1);
    let averages = grid::of_place(place).chain(nation.filter(|nation| nation.place.zh != place));
    let rows = years::by_grid(sheet, averages)
        .into_iter()
        .map(|by| {
            let args = vec![
                by.average.place.into(),
                by.average.factor.year.to_string().into(),
            ];
            vec![
                Value::Words(Message::new(w::GRID_AT, args)),
                number(Some(by.average.factor.value()), ""),
                rounded(by.power, 2, ""),
                rounded(by.emissions, 2, ""),
            ]
        })
        .collect();
    Table {
        id: "grids",
        title: w::T_GRIDS,
        columns: vec![
            ("place", w::C_PLACE),
            ("factor", w::Y_FACTOR),
            ("power", w::Y_POWER),
            ("emissions", w::Y_EMISSIONS),
        ],
        rows,
    }
}

/// The bills as they were typed.
fn bills(draft: &Draft) -> Table {
    let root = &draft.root;
    let by_days = root.get("basis") == Basis::ByDays.code();
    // A meter has a column of its own.
    let unmetered = |node: &Node| {
        let mut node = node.clone();
        node.set("meter", "");
        node
    };
    let mut rows = Vec::new();
    for carrier in root.rows(CARRIERS.id) {
        let node = &carrier.node;
        for bill in node.rows(BILLS.id) {
            let read = amount_of(root, node, &bill.node);
            let amount = match read {
                Some(_) => number(read, ""),
                None => typed(bill.node.get("amount")),
            };
            let day = |field: &str| {
                if by_days {
                    paper::day(bill.node.get(field))
                } else {
                    Value::Missing
                }
            };
            let name = (CARRIERS.name)(&unmetered(node)).map_or(Value::Missing, Value::Words);
            rows.push(vec![
                name,
                typed(node.get("meter")),
                typed(bill.node.get("year")),
                typed(bill.node.get("month")),
                amount,
                choice(UNITS, node.get("unit")),
                typed(bill.node.get("voucher")),
                day("from"),
                day("to"),
            ]);
        }
    }
    Table {
        id: "bills",
        title: w::T_BILLS,
        columns: vec![
            ("carrier", w::C_CARRIER),
            ("meter", w::METER),
            ("year", w::YEAR),
            ("month", w::C_MONTH),
            ("amount", w::BILL_AMOUNT),
            ("unit", w::UNIT),
            ("voucher", w::BILL_VOUCHER),
            ("from", w::BILL_FROM),
            ("to", w::BILL_TO),
        ],
        rows,
    }
}

/// What stops, is doubted or was done, each once.
fn sentences(computed: &Computed) -> Vec<Message> {
    let pairs = computed.reading.sheets.iter().zip(&computed.outcomes);
    let mut said = Vec::new();
    for (sheet, outcome) in pairs {
        let own = Some(sheet.year) == computed.reading.year;
        for finding in outcome.all_findings() {
            // What stops the document's own year and what is doubted stands among the problems.
            let listed = finding.weight == Weight::Said || (!own && finding.weight == Weight::Stop);
            if !listed {
                continue;
            }
            let message = if own {
                finding.message()
            } else {
                let year = sheet.year.number().to_string().into();
                Message::new(w::IN_YEAR, vec![year, finding.message().into()])
            };
            if !said.contains(&message) {
                said.push(message);
            }
        }
    }
    said
}

fn notes(
    computed: &Computed,
    sheet: &Worksheet,
    outcome: &Outcome,
    evaluation: &Evaluation,
) -> Vec<Message> {
    let mut notes: Vec<Message> = statement(sheet, outcome).into_iter().collect();
    notes.extend([
        Message::from(e::NEWER_EDITION),
        e::TWO_HEATING_VALUES.into(),
        e::COUNTED_ONCE.into(),
    ]);
    notes.extend(no_fuel(outcome));
    notes.extend(sentences(computed));
    notes.extend(paper::reasons(evaluation, w::N_REASON));
    notes
}

/// What 范围 1 is counted without, where no fuel was entered.
fn no_fuel(outcome: &Outcome) -> Option<Message> {
    let fuels = shown(outcome).any(|figure| figure.kind == Kind::Fuels);
    (!fuels).then(|| w::N_NO_FUEL.into())
}

/// What is to be known of the figures, as the step of the results shows it.
fn notes_table(draft: &Draft) -> Option<Table> {
    let computed = compute(draft);
    let (sheet, outcome) = computed.own()?;
    // What stops a figure comes first, as it says why the figure is not listed above; else the text for the report's 指标依据.
    let mut rows: Vec<Message> = statement(sheet, outcome).into_iter().collect();
    for figure in shown(outcome) {
        for stop in &figure.stopped {
            let message = stop.message();
            if !rows.contains(&message) {
                rows.push(message);
            }
        }
    }
    rows.extend(no_fuel(outcome));
    rows.extend(sentences(&computed));
    rows.push(e::NEWER_EDITION.into());
    let rows = rows
        .into_iter()
        .map(|row| vec![Value::Words(row)])
        .collect();
    Some(Table {
        id: "notes",
        title: w::T_NOTES,
        columns: vec![("says", w::C_SAYS)],
        rows,
    })
}

/// The tables that a step shows too.
pub fn table(draft: &Draft, id: &str) -> Option<Table> {
    if id == "notes" {
        return notes_table(draft);
    }
    let computed = compute(draft);
    let (sheet, outcome) = computed.own()?;
    let table = match id {
        "carriers" => carriers(outcome),
        "months" => months_table(outcome),
        "factors" => factors(sheet, outcome),
        "years" if computed.outcomes.len() > 1 => years_table(&computed),
        "grids" => grids(draft, sheet),
        _ => return None,
    };
    (!table.rows.is_empty()).then_some(table)
}

/// CO2 and power by month, as the step shows them.
fn months_table(outcome: &Outcome) -> Table {
    let power = power_of_months(outcome);
    let rows = MONTHS
        .iter()
        .enumerate()
        .map(|(at, month)| {
            vec![
                Value::Words(month_of(month)),
                rounded(power.get(at).copied().flatten(), 0, ""),
                rounded(co2_of_month(outcome, at), 2, ""),
            ]
        })
        .collect();
    Table {
        id: "months",
        title: w::T_MONTHS,
        columns: vec![
            ("month", w::C_MONTH),
            ("electricity", w::Y_ELECTRICITY),
            ("co2", w::C_CO2),
        ],
        rows,
    }
}

/// The worksheet to be filled by hand: a column a kind of energy, a row a month.
pub fn blank() -> Vec<Block> {
    let line = |label: Text| Line {
        cells: vec![item(label), room(1)],
    };
    let basis = [w::ENTITY, w::YEAR, w::GRID_VALUE, w::GRID_SOURCE].map(line);
    let kinds = COLUMNS.iter().take(9);
    let mut head = vec![heading(w::C_MONTH)];
    head.extend(kinds.map(|choice| heading(choice.label)));
    let mut units = vec![item(w::C_UNIT)];
    units.extend((0..9).map(|_| room(1)));
    let mut body = vec![Line { cells: units }];
    let months = MONTHS.iter().map(month_of);
    for month in months.chain([w::C_WHOLE.into()]) {
        let mut cells = vec![item(month)];
        cells.extend((0..9).map(|_| room(1)));
        body.push(Line { cells });
    }
    vec![
        Block::Grid {
            columns: vec![2, 5],
            head: Vec::new(),
            body: basis.to_vec(),
        },
        Block::Landscape(vec![
            Block::Heading(w::BILLS.into()),
            Block::Grid {
                columns: vec![1; 10],
                head: vec![Line { cells: head }],
                body,
            },
        ]),
        paper::signed_by_bank(&Draft::default()),
        Block::Notes(vec![e::NEWER_EDITION.into(), e::COUNTED_ONCE.into()]),
    ]
}

/// The bills as files.
fn evidence(draft: &Draft) -> Table {
    let rows = draft.root.rows(EVIDENCE.id).iter().map(|row| {
        let node = &row.node;
        let size = node.get("file_size").parse::<u64>().ok();
        vec![
            typed(node.get("name")),
            typed(node.get("covers")),
            typed(node.get("file")),
            number(size.map(Decimal::from), ""),
            typed(node.get("file_sha256")),
        ]
    });
    Table {
        id: "evidence",
        title: w::EVIDENCE,
        columns: vec![
            ("name", w::EVIDENCE_NAME),
            ("covers", w::COVERS),
            ("file", w::FILE),
            ("file_size", w::C_FILE_SIZE),
            ("file_sha256", w::C_FILE_SHA),
        ],
        rows: rows.collect(),
    }
}
