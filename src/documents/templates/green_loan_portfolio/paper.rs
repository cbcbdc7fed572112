//! The paper of the portfolio: table 5 and table 1 as they are laid out, how it was computed below, and the tidy tables.

use super::annex::{self, annex};
use super::evaluate::{Totals, loans, totals};
use super::fields::{BRANCHES, LOANS, SOURCES, SOURCES_OF, STATES, VALUES, has};
use super::summary::summary_of;
use super::{evaluate, words as w};
use crate::documents::paper::{self, choice, empty_line, end, even, heading, item, rounded, start};
use crate::documents::words as dw;
use crate::documents::{Block, Cell, Draft, Evaluation, Line, Node, Report, Table, Value};
use crate::i18n::{Message, Text};
use crate::measure::{Decimal, Places, date_in_one_form, read_number};
use crate::standards::green_loan::disclosure::green_share;
use crate::standards::green_loan::{Indicator, words as gw};

/// The report of a draft and what was found in it.
pub fn report(draft: &Draft, evaluation: &Evaluation) -> Report {
    let found = loans(draft);
    let totals = totals(draft, &found);
    let root = &draft.root;
    let institution = root.get("institution").trim();
    let period = date_in_one_form(root.get("period_end"));
    let mut paper = vec![titled(w::TABLE_5, institution), table_5(&period, &totals)];
    if !root.rows(BRANCHES.id).is_empty() {
        let rows = root.rows(BRANCHES.id).iter();
        let rows = rows.map(|row| line_of_table_1(&row.node)).collect();
        paper.extend([titled(w::TABLE_1, institution), table_1(rows)]);
    }
    paper.push(paper::signed_by_bank(draft));
    paper.push(Block::Notes(notes(draft, evaluation, &totals)));
    let result = summary_of(draft);
    paper.extend(annex(draft, result.as_ref()));
    let mut tables = vec![tidy_table_5(&totals), tidy_branches(root)];
    // The loans of a book stand in the workbook that the loan-book page makes; those typed before it was read are not those of the report.
    if LOANS.when.holds(&[root]) {
        tables.push(tidy_loans(draft, evaluation));
    }
    tables.extend(annex::tables(draft, result.as_ref()));
    Report {
        title: w::TITLE,
        subject: super::subject(draft),
        reporter: institution.to_owned(),
        period,
        subtitle: Message::new(
            w::SUBTITLE,
            vec![
                dw::day_said(root.get("period_end")),
                dw::answer_said(root.get("scope")),
                dw::answer_said(root.get("method")),
            ],
        ),
        paper,
        tables,
        figures: evaluation.figures.clone(),
        problems: evaluation.problems.clone(),
    }
}

fn titled(title: [Text; 2], institution: &str) -> Block {
    let [of, blank] = title;
    Block::Heading(match institution.trim() {
        "" => blank.into(),
        institution => Message::new(of, vec![institution.into()]),
    })
}

/// Tables 5 and 1 to be filled by hand.
pub fn blank() -> Vec<Block> {
    vec![
        titled(w::TABLE_5, ""),
        table_5(dw::DAY_ROOM, &Totals::default()),
        titled(w::TABLE_1, ""),
        table_1((0..BLANK_BRANCHES).map(|_| empty_line(6)).collect()),
        paper::signed_by_bank(&Draft::default()),
        Block::Notes(vec![
            w::N_NOTE.into(),
            w::N_FORMULA.into(),
            w::N_AVOIDED.into(),
        ]),
    ]
}

/// How many branches the empty table 1 has room for.
const BLANK_BRANCHES: usize = 5;

/// A row of table 5: its group and how many rows that spans, where it begins one; its item; its figure.
type Row = (Option<(Text, usize)>, Text, Value);

/// The rows of table 5: group, item, figure. A group stands once, beside its first row.
fn rows_of_table_5(totals: &Totals) -> Vec<Row> {
    let share = totals
        .green
        .zip(totals.all)
        .and_then(|(green, all)| green_share(green, all));
    let mut rows = vec![
        (
            Some((w::G_BALANCE, 3)),
            w::I_GREEN,
            rounded(totals.green, 2, ""),
        ),
        (None, w::I_ALL, rounded(totals.all, 2, "")),
        (None, w::I_SHARE, rounded(share, 2, "")),
    ];
    // DIFFERENCE: the source divides the seven in two groups of one name, coal and CO2 before the others; here the name stands once beside all.
    for (at, (label, sum)) in w::I_SUMS.into_iter().zip(totals.sums).enumerate() {
        let group = (at == 0).then_some((w::G_AVOIDED, w::I_SUMS.len()));
        rows.push((group, label, rounded(sum, 2, "")));
    }
    let [balance, co2] = totals.bonds;
    rows.push((Some((w::G_BONDS, 2)), w::I_BONDS, rounded(balance, 2, "")));
    rows.push((None, w::I_BOND_CO2, rounded(co2, 2, "")));
    rows
}

/// 表 5, as printed.
fn table_5(period_end: &str, totals: &Totals) -> Block {
    let as_of = Message::new(w::C_AS_OF, vec![dw::day_said(period_end)]);
    let head = vec![Line {
        cells: vec![heading(w::C_NAME), heading(w::C_ITEM), heading(as_of)],
    }];
    let line = |(group, label, value): Row| {
        let mut cells: Vec<Cell> = group
            .map(|(group, rows)| heading(group).down(rows))
            .into_iter()
            .collect();
        cells.extend([item(label), end(value)]);
        Line { cells }
    };
    Block::Grid {
        columns: vec![62, 64, 48],
        head,
        body: rows_of_table_5(totals).into_iter().map(line).collect(),
    }
}

const COLUMNS_OF_TABLE_1: [(&str, Text); 6] = [
    ("branch", w::BRANCH_NAME),
    ("approved", w::APPROVED),
    ("balance", w::GREEN_BALANCE),
    ("share", w::GREEN_SHARE),
    ("clients", w::CLIENTS),
    ("staff", w::STAFF),
];

/// What a cell of table 1 says: figures as typed and read, the share with its mark.
fn branch_cell(row: &Node, field: &str) -> Value {
    let typed = row.get(field).trim();
    let unit = if field == "share" { "%" } else { "" };
    match field {
        _ if typed.is_empty() => Value::Missing,
        "branch" | "approved" => Value::Typed(typed.to_owned()),
        _ => match read_number(typed, if field == "balance" { gw::WAN.zh } else { unit }) {
            Ok(exact) => Value::Number {
                exact,
                places: matches!(field, "balance" | "share").then_some(Places(2)),
                unit: unit.to_owned(),
            },
            Err(_) => Value::Typed(typed.to_owned()),
        },
    }
}

/// 表 1, as printed.
fn table_1(body: Vec<Line>) -> Block {
    let head = vec![Line {
        cells: COLUMNS_OF_TABLE_1
            .iter()
            .map(|(_, label)| heading(*label))
            .collect(),
    }];
    Block::Grid {
        columns: even(6),
        head,
        body,
    }
}

fn line_of_table_1(row: &Node) -> Line {
    let cells = COLUMNS_OF_TABLE_1.iter().enumerate();
    let cells = cells.map(|(at, (field, _))| {
        if at < 2 {
            start(branch_cell(row, field))
        } else {
            end(branch_cell(row, field))
        }
    });
    Line {
        cells: cells.collect(),
    }
}

fn notes(draft: &Draft, evaluation: &Evaluation, totals: &Totals) -> Vec<Message> {
    let root = &draft.root;
    let mut notes: Vec<Message> = vec![w::N_NOTE.into(), w::N_FORMULA.into(), w::N_AVOIDED.into()];
    let co2 = totals.sums.get(Indicator::Co2.index()).copied().flatten();
    if let Some((green, co2)) = totals.green.zip(co2) {
        let larger =
            [green, co2].map(|exact| evaluate::in_larger(exact, 2).unwrap_or_default().into());
        notes.push(Message::new(w::N_HEADLINE, larger.into()));
    }
    if root.get("way") == "book" {
        let said =
            ["book_name", "book_loans", "book_refused"].map(|field| match root.get(field).trim() {
                "" => "0".into(),
                typed => typed.into(),
            });
        notes.push(Message::new(w::N_BOOK, said.into()));
    } else {
        for (indicator, covered) in Indicator::ALL
            .into_iter()
            .zip(totals.covered)
            .filter(|(_, covered)| *covered > 0)
        {
            notes.push(Message::new(
                w::N_COVERED,
                vec![
                    indicator.name().into(),
                    totals.loans.to_string().into(),
                    covered.to_string().into(),
                ],
            ));
        }
    }
    notes.extend(paper::reasons(evaluation, w::N_REASON));
    notes
}

fn tidy_table_5(totals: &Totals) -> Table {
    let mut group = w::G_BALANCE;
    let rows = rows_of_table_5(totals)
        .into_iter()
        .map(|(named, label, value)| {
            if let Some((name, _)) = named {
                group = name;
            }
            vec![
                Value::Words(group.into()),
                Value::Words(label.into()),
                value,
            ]
        });
    Table {
        id: "table_5",
        title: w::T_TABLE_5,
        columns: vec![
            ("group", w::C_NAME),
            ("item", w::C_ITEM),
            ("value", w::C_VALUE),
        ],
        rows: rows.collect(),
    }
}

fn tidy_branches(root: &Node) -> Table {
    let row = |row: &Node| {
        COLUMNS_OF_TABLE_1
            .iter()
            .map(|(field, _)| branch_cell(row, field))
            .collect()
    };
    let rows = root
        .rows(BRANCHES.id)
        .iter()
        .map(|held| row(&held.node))
        .collect();
    Table {
        id: "table_1",
        title: w::T_BRANCHES,
        columns: COLUMNS_OF_TABLE_1.to_vec(),
        rows,
    }
}

fn tidy_loans(draft: &Draft, evaluation: &Evaluation) -> Table {
    let mut columns = vec![
        ("id", w::ID),
        ("borrower", w::BORROWER),
        ("project", w::PROJECT),
        ("industry", w::INDUSTRY),
        ("branch", w::BRANCH),
        ("balance", w::BALANCE),
        ("investment", w::INVESTMENT),
        ("share", w::SHARE),
        ("rate", w::RATE),
        ("issued", w::ISSUED),
        ("status", w::STATUS),
        ("co2_source", w::SOURCE_OF[1]),
    ];
    columns.extend(evaluate::PARTS.into_iter().zip(w::I_SUMS));
    let typed = |node: &Node, field: &str| paper::typed(node.get(field));
    let rows = loans(draft)
        .into_iter()
        .zip(draft.root.rows(LOANS.id))
        .map(|(loan, row)| {
            let node = &row.node;
            let wan = |exact: Option<Decimal>| paper::as_typed(exact, gw::WAN.zh);
            let figure = |id: &str| {
                evaluation
                    .figure(id, &loan.place.path)
                    .map_or(Value::Missing, |figure| figure.value.clone())
            };
            let mut cells: Vec<Value> = ["id", "borrower", "project", "industry", "branch"]
                .map(|field| typed(node, field))
                .into();
            cells.extend([wan(loan.balance), wan(loan.investment), figure("share")]);
            cells.push(match loan.rate {
                None => typed(node, "rate"),
                rate => paper::as_typed(rate, w::PER_CENT.zh),
            });
            cells.extend([
                paper::day(node.get("issued")),
                choice(STATES, node.get("status")),
                if has(node, VALUES[1]) {
                    choice(SOURCES, node.get(SOURCES_OF[1]))
                } else {
                    Value::Missing
                },
            ]);
            cells.extend(evaluate::PARTS.iter().map(|id| figure(id)));
            cells
        });
    Table {
        id: LOANS.id,
        title: w::T_LOANS,
        columns,
        rows: rows.collect(),
    }
}
