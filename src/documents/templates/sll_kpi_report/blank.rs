//! The empty form on paper: Annex B with all its rows and columns, the years as the annex writes them, and cells to write in.

use super::paper::{WIDTHS_2, WIDTHS_3, WIDTHS_4, signatures};
use super::values::with_unit;
use super::words as w;
use crate::documents::paper::{empty_line, even, heading, room, section};
use crate::documents::{Block, Cell, Draft, Line};
use crate::i18n::{Message, Text};

/// How many empty rows 绩效目标水平, 三 and 四 have each: so many that the form and the list of what to prepare are two pages.
const ROWS: usize = 3;

fn line(cells: Vec<Cell>) -> Line {
    Line { cells }
}

/// A level, with room for its unit.
fn level(label: Text) -> Cell {
    heading(with_unit(label.into(), w::UNIT_ROOM))
}

/// Annex B, empty.
pub fn blank() -> Vec<Block> {
    vec![
        first_two(),
        third(),
        fourth(),
        fifth(),
        signatures(&Draft::default()),
        Block::Notes(vec![
            w::BLANK_KPI.into(),
            w::BLANK_BASIS.into(),
            w::BLANK_BASE.into(),
            w::BLANK_SOURCE.into(),
        ]),
    ]
}

fn first_two() -> Block {
    let mut body = vec![section(w::TITLE_1, 6)];
    for label in [w::NAME, w::CREDIT_CODE, w::REGISTERED, w::INDUSTRY] {
        body.push(line(vec![heading(label), room(1).across(5)]));
    }
    body.push(section(w::TITLE_2, 6));
    body.push(line(vec![heading(w::KPI), room(1).across(5)]));
    body.push(line(vec![heading(w::BASIS), room(4).across(5)]));
    let name = Message::new(w::HISTORY_OF, vec!["1".into()]);
    let mut above = Some([heading(w::HISTORY).down(3), heading(name).down(3)]);
    for back in (0..3_u8).rev() {
        let mut cells: Vec<Cell> = above.take().into_iter().flatten().collect();
        cells.push(heading(match back {
            0 => w::T.into(),
            back => Message::new(w::T_BEFORE, vec![back.to_string().into()]),
        }));
        cells.extend([level(w::LEVEL), room(1).across(2)]);
        body.push(line(cells));
    }
    body.push(line(vec![
        heading(w::BASE_YEAR),
        heading(w::T_BASE),
        level(w::BASE_LEVEL).across(2),
        room(1).across(2),
    ]));
    let mut title = Some(heading(w::TARGETS).down(ROWS));
    for _ in 0..ROWS {
        let mut cells: Vec<Cell> = title.take().into_iter().collect();
        cells.extend([
            heading(w::TIME),
            heading(w::YEAR_20XX),
            level(w::TARGET),
            room(1).across(2),
        ]);
        body.push(line(cells));
    }
    Block::Grid {
        columns: WIDTHS_2.to_vec(),
        head: Vec::new(),
        body,
    }
}

fn third() -> Block {
    let names = line(vec![
        heading(w::YEAR),
        level(w::TARGET),
        level(w::ACTUAL),
        level(w::DIFFERENCE),
        heading(w::DATA_SOURCE),
    ]);
    let row = || {
        let mut row = empty_line(5);
        if let Some(year) = row.cells.first_mut() {
            *year = heading(w::YEAR_20XX);
        }
        row
    };
    Block::Grid {
        columns: WIDTHS_3.to_vec(),
        head: vec![section(w::TITLE_3, 5), names],
        body: (0..ROWS).map(|_| row()).collect(),
    }
}

fn fourth() -> Block {
    let mut names = vec![heading(w::RISK)];
    names.extend(
        (1..=5_u8)
            .map(|number| heading(Message::new(w::RISK_20X, vec![number.to_string().into()]))),
    );
    Block::Grid {
        columns: WIDTHS_4.to_vec(),
        head: vec![section(w::TITLE_4, 6), line(names)],
        body: (0..ROWS).map(|_| empty_line(6)).collect(),
    }
}

fn fifth() -> Block {
    Block::Grid {
        columns: even(1),
        head: Vec::new(),
        body: vec![
            section(w::TITLE_5, 1),
            line(vec![room(4)]),
            section(w::TITLE_EVIDENCE, 1),
            line(vec![room(4)]),
        ],
    }
}
