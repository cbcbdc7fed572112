//! What stands behind tables 5 and 1: scope and data, coverage, loans issued, contributors, groups; as tidy tables, and as an annex to the paper.

use super::book::{confirmed, handling_of};
use super::summary::column_name;
use super::words as w;
use crate::clause::Clause;
use crate::documents::paper::{count, end, grid, item, rounded, start, typed};
use crate::documents::printed::paper_words;
use crate::documents::words::{clause_name, clause_said};
use crate::documents::{Block, Draft, Line, Table, Value};
use crate::i18n::{Arg, Lang, Message, Text};
use crate::measure::{Decimal, Places, round_half_up};
use crate::standards::green_loan::confirm::{self, Confirmed};
use crate::standards::green_loan::exchange::HandlingText;
use crate::standards::green_loan::flag::Flag;
use crate::standards::green_loan::reading::{
    self, By, Group, coverage, days_missing, exact, folded, groups, leading, limits_missing,
    per_cent, words as rw,
};
use crate::standards::green_loan::result::{
    BucketSummary, ContributorSummary, RefusedSummary, Summary, first_refused,
};
use crate::standards::green_loan::{self, Indicator, handling, words as gw};

const FORMULA: Clause = green_loan::clause(gw::FORMULA);
const KEY_RESULTS: Clause = green_loan::clause(gw::KEY_RESULTS);
const LARGE: Clause = green_loan::clause(gw::LARGE);
/// How many groups the paper names.
const MOST_ON_PAPER: usize = 30;

fn said(words: impl Into<Message>) -> Value {
    Value::Words(words.into())
}

/// A quotient at the two places that are printed. Most quotients have no last digit, so files have no unrounded one beside it.
fn as_printed(quotient: Option<Decimal>) -> Value {
    rounded(quotient.map(|exact| round_half_up(exact, Places(2))), 2, "")
}

/// The width of a table on a sheet of A4, in millimetres.
const ACROSS: u32 = 176;
/// The longest figure or number that a column is widened for, in letters.
const LONGEST_RUN: usize = 24;

/// How wide a column must be for its longest figure or number to stand in one line, in millimetres: a digit is 1.9 mm wide, and 4.5 mm lie beside it.
fn least_width(body: &[Line], column: usize) -> u32 {
    let texts = body
        .iter()
        .filter_map(|line| line.cells.get(column))
        .flat_map(|cell| &cell.lines)
        .map(|value| paper_words(value, Lang::Zh));
    let run = |text: String| {
        let parts = |c: char| !(c.is_ascii_alphanumeric() || ['.', ',', '-', '_'].contains(&c));
        text.split(parts).map(str::len).max().unwrap_or_default()
    };
    let longest = texts.map(run).max().unwrap_or_default().min(LONGEST_RUN);
    u32::try_from((longest * 19 + 45).div_ceil(10)).unwrap_or_default()
}

/// The table with columns of these widths, in millimetres; columns whose figures or numbers are longer are widened, and the roomiest ones give way.
fn fitted(table: Block, widths: &[u32]) -> Block {
    let Block::Grid { body, .. } = &table else {
        return table;
    };
    let mut columns: Vec<(u32, u32)> = widths
        .iter()
        .enumerate()
        .map(|(column, width)| {
            let least = least_width(body, column);
            ((*width).max(least), least)
        })
        .collect();
    while columns.iter().map(|(width, _)| width).sum::<u32>() > ACROSS {
        let roomiest = columns
            .iter_mut()
            .max_by_key(|(width, least)| width - least);
        match roomiest {
            Some(column) if column.0 > column.1 => column.0 -= 1,
            _ => break,
        }
    }
    let widths: Vec<u32> = columns.into_iter().map(|(width, _)| width).collect();
    table.of_widths(&widths)
}

/// The facts a reader needs before any figure: scope, method, file, rows.
fn facts(draft: &Draft, summary: &Summary) -> Vec<(Message, Value)> {
    let root = &draft.root;
    let book = root.get("way") == "book";
    let rows = summary.rows;
    let name = if book {
        typed(root.get("book_name"))
    } else {
        said(w::R_TYPED)
    };
    let mut facts: Vec<(Message, Value)> = vec![
        (w::INSTITUTION.into(), typed(root.get("institution"))),
        (w::PERIOD_END.into(), typed(&summary.period_end)),
        (w::SCOPE.into(), typed(&summary.scope)),
        (w::METHOD.into(), typed(&summary.method)),
        (w::BOOK_NAME.into(), name),
    ];
    if book {
        facts.push((w::BOOK_SHA.into(), typed(root.get("book_sha256"))));
        facts.push((w::T_LOANS.into(), said(w::R_LOANS_ELSEWHERE)));
    }
    for (label, many) in [
        (w::R_ROWS, rows.rows),
        (w::R_USED, rows.used),
        (w::R_FLAGGED, rows.flagged),
        (w::R_REFUSED, rows.refused),
        (w::R_BLANK, rows.blank),
    ] {
        facts.push((label.into(), count(many)));
    }
    facts.extend(flags(summary).map(|(flag, many)| {
        (
            Message::new(w::R_FLAGS, vec![flag.says().into()]),
            count(many),
        )
    }));
    facts.push((w::R_ROUNDING.into(), said(w::R_HALF_UP)));
    facts
}

/// A column of a file as it was read: file, heading, what it was taken for, unit, where the unit comes from.
fn columns_read(held: &HandlingText) -> Vec<[Value; 5]> {
    let words = |message: Option<Message>| message.map_or(Value::Missing, said);
    held.files
        .iter()
        .flat_map(|file| {
            handling::columns(file, &held.plan, &column_name)
                .into_iter()
                .map(move |column| {
                    [
                        typed(&file.name),
                        typed(&column.heading),
                        said(column.holds),
                        words(column.unit),
                        words(column.from),
                    ]
                })
        })
        .collect()
}

/// The files by name, sheet or encoding, with their sums and the columns that were not read; then what was corrected.
fn files_read(held: &HandlingText, summary: &Summary) -> Vec<(Message, Value)> {
    let mut facts: Vec<(Message, Value)> = Vec::new();
    for (file, number) in held.files.iter().zip(1_u64..) {
        let of = |label: Text| Message::new(label, vec![number.to_string().into()]);
        facts.push((of(w::R_FILE), said(handling::called(file))));
        if !file.sha256.is_empty() {
            facts.push((of(w::R_FILE_SHA), typed(&file.sha256)));
        }
        let unread = handling::unread(file);
        if !unread.is_empty() {
            facts.push((of(w::R_UNREAD), said(w::listed(&unread))));
        }
        if !file.unread_sheets.is_empty() {
            facts.push((of(w::R_UNREAD_SHEETS), said(w::listed(&file.unread_sheets))));
        }
    }
    let corrections = handling::corrections(&held.plan, &held.files, &summary.refused);
    if corrections.is_empty() {
        facts.push((w::R_CORRECTION.into(), said(w::R_NONE)));
    }
    facts.extend(
        corrections
            .into_iter()
            .map(|correction| (w::R_CORRECTION.into(), said(correction))),
    );
    facts
}

/// A row that was not used: file, row, loan and balance as far as they can be read, why.
fn refused_row(row: &RefusedSummary) -> [Value; 7] {
    let [zh, en] = [0, 1].map(|at| {
        row.reasons
            .iter()
            .filter_map(|reason| reason.get(at))
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join("; ")
    });
    let [id, borrower, project] = row.names.each_ref().map(typed);
    [
        count(u64::from(row.file) + 1),
        count(row.row),
        id,
        borrower,
        project,
        rounded(exact(&row.balance), 2, ""),
        said(handling::both(&zh, &en)),
    ]
}

/// A remark that a person confirmed: file, row, loan, remark, why it is right.
fn confirmed_row(confirmed: &Confirmed) -> [Value; 7] {
    let [file, row, id, borrower, project] = match confirmed.row {
        Some(row) => [
            count(u64::from(row.file) + 1),
            count(row.row),
            typed(&row.id),
            typed(&row.borrower),
            typed(&row.project),
        ],
        None => [
            Value::Missing,
            Value::Missing,
            said(Message::new(
                w::ALL_OF_KIND,
                vec![confirmed.many.to_string().into()],
            )),
            Value::Missing,
            Value::Missing,
        ],
    };
    let says = said(confirmed.flag.says());
    [file, row, id, borrower, project, says, typed(confirmed.why)]
}

/// The remarks that were made, with how many rows have each.
fn flags(summary: &Summary) -> impl Iterator<Item = (Flag, u64)> {
    let of = |(code, many): &(String, u64)| {
        Flag::ALL
            .into_iter()
            .find(|flag| flag.code() == code)
            .map(|flag| (flag, *many))
    };
    summary
        .flags
        .iter()
        .filter_map(of)
        .filter(|(_, many)| *many > 0)
}

/// The rows of the PBOC's table: item, quarter, year, all.
fn issued(summary: &Summary) -> Vec<(Text, Vec<Value>)> {
    // Without a day of issue what is new is unknown, and not nought; the last column is all loans.
    let all = summary.issued.len().saturating_sub(1);
    let row = |label: Text, of: &dyn Fn(&BucketSummary) -> Value| {
        let buckets = summary.issued.iter().enumerate();
        let value = |(at, bucket)| {
            if summary.no_days() && at < all {
                Value::Missing
            } else {
                of(bucket)
            }
        };
        (label, buckets.map(value).collect())
    };
    vec![
        row(rw::PROJECTS, &|bucket| count(bucket.projects)),
        row(rw::LOANS, &|bucket| count(bucket.loans)),
        row(rw::AMOUNT, &|bucket| rounded(exact(&bucket.balance), 2, "")),
        row(rw::RATE, &|bucket| as_printed(exact(&bucket.rate))),
        row(rw::CO2_YEAR, &|bucket| rounded(exact(&bucket.co2), 2, "")),
    ]
}

const ISSUED: [(&str, Text); 3] = [
    ("quarter", rw::QUARTER),
    ("year", rw::YEAR),
    ("all", rw::ALL),
];

fn top_of(summary: &Summary, indicator: Indicator) -> &[ContributorSummary] {
    summary
        .top
        .get(indicator.index())
        .map_or(&[], Vec::as_slice)
}

/// The tidy tables of a result.
pub fn tables(draft: &Draft, summary: Option<&Summary>) -> Vec<Table> {
    let table = |id, title, columns, rows| Table {
        id,
        title,
        columns,
        rows,
    };
    let Some(summary) = summary else {
        return Vec::new();
    };
    let held = handling_of(&draft.root);
    let facts = facts(draft, summary)
        .into_iter()
        .chain(held.iter().flat_map(|held| files_read(held, summary)))
        .map(|(fact, value)| vec![said(fact), value])
        .collect();
    let covered = coverage(summary).into_iter().map(|covered| {
        let formula = [said(rw::HOW_SUM), typed(FORMULA.id())];
        let certain = said(if covered.certain { w::YES } else { w::NO });
        let mut row = vec![
            said(covered.indicator.name()),
            rounded(covered.sum, 2, ""),
            certain,
            count(covered.loans),
            as_printed(covered.of_loans),
        ];
        row.extend([
            rounded(covered.balance, 2, ""),
            as_printed(covered.of_balance),
        ]);
        row.extend(formula);
        row
    });
    let mut by_columns = vec![
        ("by", w::C_BY),
        ("name", w::C_GROUP),
        ("loans", rw::LOANS),
        ("balance", rw::BALANCE),
    ];
    by_columns.extend(
        ["tce", "co2", "cod", "nh3n", "so2", "nox", "water"]
            .into_iter()
            .zip(w::I_SUMS),
    );
    by_columns.extend(
        [
            "tce_loans",
            "co2_loans",
            "cod_loans",
            "nh3n_loans",
            "so2_loans",
            "nox_loans",
            "water_loans",
        ]
        .into_iter()
        .zip(w::C_FIGURES),
    );
    let by = By::ALL.into_iter().flat_map(|by| {
        groups(summary, by, leading(summary))
            .into_iter()
            .map(move |group| {
                let mut row = vec![
                    said(by.name()),
                    said(group.name),
                    group.loans.map_or(Value::Missing, count),
                    rounded(group.balance, 2, ""),
                ];
                row.extend(group.sums.iter().map(|sum| rounded(*sum, 2, "")));
                row.extend(group.figures.iter().map(|many| count(*many)));
                row
            })
    });
    let top = reading::in_order().into_iter().flat_map(|indicator| {
        top_of(summary, indicator)
            .iter()
            .zip(1_u64..)
            .map(move |(held, rank)| {
                let mut row = vec![
                    said(indicator.name()),
                    count(rank),
                    count(u64::from(held.file) + 1),
                    count(held.row),
                ];
                row.extend(held.names.iter().map(typed));
                row.extend([
                    rounded(exact(&held.reduction), 2, ""),
                    rounded(exact(&held.share), 2, ""),
                ]);
                row
            })
    });
    let mut issued: Vec<Vec<Value>> = issued(summary)
        .into_iter()
        .map(|(label, values)| std::iter::once(said(label)).chain(values).collect())
        .collect();
    issued.retain(|row| row.len() == 4);
    let distribution = summary
        .distribution
        .iter()
        .enumerate()
        .map(|(at, loans)| vec![said(reading::class_name(at)), count(*loans)])
        .collect();
    let mut top_columns = vec![
        ("indicator", rw::INDICATOR),
        ("rank", rw::RANK),
        ("file", w::C_FILE),
        ("row", rw::ROW),
        ("id", rw::ID),
        ("borrower", rw::BORROWER),
    ];
    top_columns.extend([
        ("project", rw::PROJECT),
        ("reduction", rw::REDUCTION),
        ("share", rw::SHARE),
    ]);
    let mut coverage_columns = vec![
        ("indicator", rw::INDICATOR),
        ("sum", rw::REDUCTION),
        ("certain", w::C_CERTAIN),
        ("loans", rw::WITH_FIGURE),
    ];
    coverage_columns.extend([
        ("of_loans", rw::OF_LOANS),
        ("balance", rw::WITH_BALANCE),
        ("of_balance", rw::OF_BALANCE),
    ]);
    coverage_columns.extend([("formula", w::C_FORMULA), ("clause", w::C_CLAUSE)]);
    let mut tables = vec![
        table(
            "read_me",
            w::T_READ_ME,
            vec![("fact", w::FACT), ("said", w::SAID)],
            facts,
        ),
        table(
            "coverage",
            w::T_COVERAGE,
            coverage_columns,
            covered.collect(),
        ),
        table("groups", w::T_GROUPS, by_columns, by.collect()),
        table(
            "issued",
            w::T_ISSUED,
            std::iter::once(("item", rw::ITEM)).chain(ISSUED).collect(),
            issued,
        ),
        table("top", w::T_TOP, top_columns, top.collect()),
        table(
            "distribution",
            w::T_DISTRIBUTION,
            vec![("class", rw::CLASS), ("loans", rw::LOANS)],
            distribution,
        ),
        table(
            "flags",
            w::T_FLAGS,
            vec![("flag", rw::FLAG), ("rows", rw::LOANS)],
            flags(summary)
                .map(|(flag, many)| vec![said(flag.says()), count(many)])
                .collect(),
        ),
    ];
    // Typed loans come from no file.
    if let Some(held) = &held {
        tables.push(table(
            "handling",
            w::T_HANDLING,
            ["file", "heading", "holds", "unit", "from"]
                .into_iter()
                .zip(HANDLING)
                .collect(),
            columns_read(held).into_iter().map(Vec::from).collect(),
        ));
    }
    if !summary.refused.is_empty() {
        tables.push(table(
            "refused",
            w::T_REFUSED,
            [
                "file", "row", "id", "borrower", "project", "balance", "reason",
            ]
            .into_iter()
            .zip(REFUSED)
            .collect(),
            summary
                .refused
                .iter()
                .map(|row| Vec::from(refused_row(row)))
                .collect(),
        ));
    }
    let reasons = confirmed(&draft.root);
    let known = confirm::confirmed(&reasons, summary);
    if !known.is_empty() {
        tables.push(table(
            "confirmed",
            w::T_CONFIRMED,
            ["file", "row", "id", "borrower", "project", "flag", "reason"]
                .into_iter()
                .zip(CONFIRMED)
                .collect(),
            known
                .iter()
                .map(|known| Vec::from(confirmed_row(known)))
                .collect(),
        ));
    }
    tables
}

/// The columns of the table that says how each column was read.
const HANDLING: [Text; 5] = [
    w::C_FILE_NAME,
    w::C_HEADING,
    w::C_HOLDS,
    w::C_UNIT,
    w::C_UNIT_FROM,
];
/// The columns of the table of rows that were not used.
const REFUSED: [Text; 7] = [
    w::C_FILE,
    rw::ROW,
    rw::ID,
    rw::BORROWER,
    rw::PROJECT,
    rw::BALANCE,
    w::C_REASON,
];
/// The columns of the table of remarks that were confirmed.
const CONFIRMED: [Text; 7] = [
    w::C_FILE,
    rw::ROW,
    rw::ID,
    rw::BORROWER,
    rw::PROJECT,
    rw::FLAG,
    w::C_WHY_RIGHT,
];

/// How the files were read, and which rows were not used.
fn handling_blocks(draft: &Draft, summary: &Summary) -> Vec<Block> {
    let mut blocks = Vec::new();
    let line = |cells: Vec<Value>| {
        let cell = |value| match value {
            Value::Number { .. } => end(value),
            _ => start(value),
        };
        Line {
            cells: cells.into_iter().map(cell).collect(),
        }
    };
    if let Some(held) = handling_of(&draft.root) {
        blocks.push(Block::Heading(w::A_HANDLING.into()));
        let read = columns_read(&held)
            .into_iter()
            .map(|cells| line(cells.into()))
            .collect();
        blocks.push(fitted(grid(&HANDLING, read), &[36, 40, 36, 24, 40]));
    }
    if !summary.refused.is_empty() {
        blocks.push(Block::Heading(w::A_REFUSED.into()));
        let rows = first_refused(&summary.refused, MOST_ON_PAPER);
        let refused = grid(
            &REFUSED,
            rows.map(|row| line(refused_row(row).into())).collect(),
        );
        blocks.push(fitted(refused, &[11, 12, 30, 30, 30, 24, 39]));
    }
    let named = first_refused(&summary.refused, MOST_ON_PAPER).count() as u64;
    if summary.rows.refused > named && named > 0 {
        blocks.push(Block::Notes(vec![Message::new(
            w::N_REFUSED,
            vec![
                named.to_string().into(),
                summary.rows.refused.to_string().into(),
            ],
        )]));
    }
    let reasons = confirmed(&draft.root);
    let known = confirm::confirmed(&reasons, summary);
    if !known.is_empty() {
        blocks.push(Block::Heading(w::T_CONFIRMED.into()));
        let rows = known
            .iter()
            .map(|known| line(confirmed_row(known).into()))
            .collect();
        blocks.push(fitted(
            grid(&CONFIRMED, rows),
            &[11, 12, 30, 30, 30, 34, 29],
        ));
    }
    blocks
}

fn how(formula: Text, clause: Clause) -> Message {
    Message::new(
        w::N_HOW,
        vec![formula.into(), clause_said(clause, clause_name)],
    )
}

/// The annex to the paper; nothing where no loan was used.
pub fn annex(draft: &Draft, summary: Option<&Summary>) -> Vec<Block> {
    let Some(summary) = summary.filter(|summary| summary.total.loans > 0) else {
        return Vec::new();
    };
    let held = handling_of(&draft.root);
    let facts = facts(draft, summary)
        .into_iter()
        .chain(held.iter().flat_map(|held| files_read(held, summary)))
        .map(|(fact, value)| Line {
            cells: vec![item(fact), start(value)],
        })
        .collect();
    let mut blocks = vec![
        Block::Heading(w::ANNEX.into()),
        Block::Notes(vec![w::ANNEX_NOTE.into()]),
        Block::Heading(w::A_READ_ME.into()),
        Block::Grid {
            columns: vec![1, 2],
            head: Vec::new(),
            body: facts,
        },
    ];
    blocks.extend(handling_blocks(draft, summary));
    blocks.extend([
        Block::Heading(w::A_COVERAGE.into()),
        coverage_grid(summary),
        Block::Notes(coverage_notes(summary)),
        Block::Heading(w::A_ISSUED.into()),
        issued_grid(summary),
        Block::Notes(issued_notes(summary)),
    ]);
    blocks.extend(top_blocks(summary));
    let groups = group_blocks(summary);
    if !groups.is_empty() {
        blocks.push(Block::Landscape(groups));
    }
    blocks
}

fn coverage_grid(summary: &Summary) -> Block {
    let row = |covered: reading::Coverage| {
        let sum = rounded(covered.sum, 2, "");
        let sum = if covered.certain {
            vec![sum]
        } else {
            vec![sum, said(w::UNCERTAIN_MARK)]
        };
        let mut cells = vec![item(covered.indicator.name()), end(Value::Missing)];
        if let Some(cell) = cells.last_mut() {
            cell.lines = sum;
        }
        cells.extend(
            [
                count(covered.loans),
                rounded(covered.of_loans, 2, ""),
                rounded(covered.balance, 2, ""),
                rounded(covered.of_balance, 2, ""),
            ]
            .map(end),
        );
        Line { cells }
    };
    let labels = [
        rw::INDICATOR,
        rw::REDUCTION,
        rw::WITH_FIGURE,
        rw::OF_LOANS,
        rw::WITH_BALANCE,
        rw::OF_BALANCE,
    ];
    grid(&labels, coverage(summary).into_iter().map(row).collect())
}

fn coverage_notes(summary: &Summary) -> Vec<Message> {
    let mut notes = vec![
        how(rw::HOW_SUM, FORMULA),
        how(rw::HOW_COVERAGE, green_loan::clause(gw::TABLE_5)),
    ];
    notes.extend(reading::whole_words(summary));
    if coverage(summary).iter().any(|covered| !covered.certain) {
        notes.push(rw::UNCERTAIN.into());
    }
    notes
}

fn issued_grid(summary: &Summary) -> Block {
    let body = issued(summary)
        .into_iter()
        .map(|(label, values)| Line {
            cells: std::iter::once(item(label))
                .chain(values.into_iter().map(end))
                .collect(),
        })
        .collect();
    grid(&[rw::ITEM, rw::QUARTER, rw::YEAR, rw::ALL], body)
}

fn issued_notes(summary: &Summary) -> Vec<Message> {
    let mut notes = vec![
        how(rw::HOW_ISSUED, KEY_RESULTS),
        how(rw::HOW_RATE, KEY_RESULTS),
    ];
    notes.extend(days_missing(summary));
    if !summary.no_limits() {
        notes.push(large_words(summary));
    }
    notes.extend(limits_missing(summary));
    notes
}

/// 八 in a sentence.
fn large_words(summary: &Summary) -> Message {
    let large = &summary.large;
    let balance = exact(&large.balance)
        .map(|balance| crate::measure::grouped(balance, Some(Places(2))))
        .unwrap_or_default();
    Message::new(
        w::N_LARGE,
        vec![
            large.projects.to_string().into(),
            balance.into(),
            clause_said(LARGE, clause_name),
        ],
    )
}

fn top_blocks(summary: &Summary) -> Vec<Block> {
    let indicator = leading(summary);
    let top = top_of(summary, indicator);
    if top.is_empty() {
        return Vec::new();
    }
    let row = |(held, rank): (&ContributorSummary, u64)| {
        let mut cells = vec![end(count(rank)), end(count(held.row))];
        cells.extend(held.names.iter().map(|name| start(typed(name))));
        cells.extend([
            end(rounded(exact(&held.reduction), 2, "")),
            end(rounded(exact(&held.share), 2, "")),
        ]);
        Line { cells }
    };
    let rows = top.iter().zip(1_u64..).map(row).collect();
    vec![
        Block::Heading(Message::new(w::A_TOP, vec![indicator.name().into()])),
        fitted(grid(&rw::TOP_HEADS, rows), &[11, 12, 24, 42, 44, 24, 19]),
        Block::Notes(vec![how(rw::HOW_TOP, FORMULA), w::N_TOP.into()]),
    ]
}

/// The groups with every indicator that any loan has, and what each is of the whole by the first of them; nothing where the book names no group.
fn group_blocks(summary: &Summary) -> Vec<Block> {
    let first = leading(summary);
    let has: Vec<Indicator> = Indicator::ALL
        .into_iter()
        .filter(|indicator| {
            summary
                .total
                .covered
                .get(indicator.index())
                .is_some_and(|many| *many > 0)
        })
        .collect();
    let whole = summary
        .total
        .reductions
        .get(first.index())
        .and_then(|text| exact(text));
    let mut blocks = Vec::new();
    let mut rest = false;
    for by in By::ALL {
        let found = groups(summary, by, first);
        // A single group without a name is the whole again.
        if found.is_empty()
            || (found.len() == 1 && found.iter().any(|group| group.name == by.called("")))
        {
            continue;
        }
        rest |= found.len() > MOST_ON_PAPER;
        // A loan may have figures from several sources, so loans and balances are not divided by them.
        let of_loans = by != By::Source;
        let mut labels = vec![by.name()];
        if of_loans {
            labels.extend([rw::LOANS, rw::BALANCE]);
        }
        labels.extend(has.iter().map(|indicator| indicator.name()));
        labels.push(
            rw::SHARE_OF
                .get(first.index())
                .copied()
                .unwrap_or(rw::SHARE),
        );
        let row = |group: &Group| {
            let mut cells = vec![item(group.name.clone())];
            if of_loans {
                cells.extend(
                    [
                        group.loans.map_or(Value::Missing, count),
                        rounded(group.balance, 2, ""),
                    ]
                    .map(end),
                );
            }
            cells.extend(
                has.iter()
                    .map(|indicator| end(rounded(group.sum(*indicator), 2, ""))),
            );
            cells.push(end(rounded(
                group
                    .sum(first)
                    .zip(whole)
                    .and_then(|(part, whole)| per_cent(part, whole)),
                2,
                "",
            )));
            Line { cells }
        };
        blocks.push(Block::Heading(Message::new(
            w::A_BY,
            vec![Arg::Both(Box::new([
                by.name().zh.to_owned(),
                by.name().en.to_ascii_lowercase(),
            ]))],
        )));
        blocks.push(grid(
            &labels,
            folded(&found, MOST_ON_PAPER).iter().map(row).collect(),
        ));
    }
    if blocks.is_empty() {
        return blocks;
    }
    blocks.insert(0, Block::Heading(w::A_GROUPS.into()));
    let mut notes = vec![how(rw::HOW_SUM, FORMULA), how(rw::HOW_SHARE, FORMULA)];
    if rest {
        notes.push(Message::new(
            w::N_REST,
            vec![(MOST_ON_PAPER - 1).to_string().into()],
        ));
    }
    blocks.push(Block::Notes(notes));
    blocks
}
