//! The paper: the report set as the standard lays it out, for A4. Values are text; nothing here can be typed into.

use super::charts::bars;
use super::charts::trajectory::trajectory;
use super::html::{el, of_class};
use super::words as w;
use crate::documents::bilingual::{bars_key, course_key, in_line};
use crate::documents::printed::{paper_words, value_words};
use crate::documents::words::SEMICOLON;
use crate::documents::{Align, Block, Cell, Line, Report, Signatures, Value};
use crate::exports::paper::{mark, subtitle};
use crate::i18n::{Lang, Message};
use crate::sheets::fitted::{Filled, Fitted, SMALL, UPRIGHT, fitted};
use crate::sheets::references::pieces;
use leptos::prelude::*;

/// What stands on the paper besides the report.
#[derive(Debug, Clone, Default)]
pub struct Marks {
    /// The head of every page, at its start: who reports what.
    pub head: String,
    /// Below the title: the bank's name, 编号 and 密级, as far as they are given.
    pub reference: String,
    /// The head of every page, at its end: draft or final, and the sum by which paper and file are matched.
    pub state: String,
    /// The last line of the paper: when it was made, by which version.
    pub imprint: String,
    /// Not issued yet.
    pub draft: bool,
    /// That the content was altered after it was issued, in full; blank where it was not.
    pub altered: String,
    /// Sample data.
    pub demo: bool,
    /// The empty form: what is missing is an empty cell to write in.
    pub blank: bool,
    /// The charts are left out.
    pub no_charts: bool,
    /// The report is set in two languages: what the words within its pictures are in English is said below each.
    pub both: bool,
}

/// How a block is set.
#[derive(Clone, Copy)]
struct Setting {
    lang: Lang,
    blank: bool,
    charts: bool,
    both: bool,
    /// The page lies across, and its tables are set in small letters.
    across: bool,
}

/// The whole paper.
///
/// Blocks that lie one way are one table of a single cell to the browser, whose head is the head of every page: every browser repeats the head of a
/// table, while only Chromium from version 131 on prints margin boxes, which number the pages.
pub fn paper(report: &Report, marks: &Marks, lang: Lang) -> AnyView {
    let mark = mark(marks.demo, !marks.altered.is_empty(), marks.draft);
    let set = Setting {
        lang,
        blank: marks.blank,
        charts: !marks.no_charts,
        both: marks.both,
        across: false,
    };
    let mut runs: Vec<(bool, &[Block])> = Vec::new();
    let mut from = 0;
    for (at, block) in report.paper.iter().enumerate() {
        if let Block::Landscape(inner) = block {
            runs.extend(report.paper.get(from..at).map(|run| (false, run)));
            runs.push((true, inner));
            from = at + 1;
        }
    }
    runs.extend(report.paper.get(from..).map(|run| (false, run)));
    runs.retain(|(_, run)| !run.is_empty());
    let last = runs.len().saturating_sub(1);
    let runs = runs.into_iter().enumerate().map(|(at, (across, run))| {
        let mut inside = Vec::new();
        if at == 0 {
            inside.push(
                el("h1")
                    .attr("tabindex", "-1")
                    .text(report.title.get(lang))
                    .view(),
            );
            inside.push(
                of_class("p", "subtitle")
                    .text(&subtitle(&report.subtitle.get(lang), &marks.reference))
                    .view(),
            );
            if !marks.altered.is_empty() {
                inside.push(of_class("p", "altered").text(&marks.altered).view());
            }
        }
        // The imprint ends the paper, annexes included. It stands within the last sheet, so that it is not alone on a page of its own.
        let imprint = (at == last).then(|| of_class("p", "imprint").text(&marks.imprint).view());
        inside.extend(set_blocks(
            run,
            at * 100,
            Setting { across, ..set },
            imprint,
        ));
        let head = of_class("div", "running").child(
            of_class("div", "running-line")
                .child(el("span").text(&marks.head))
                .text(" ")
                .child(el("span").text(&marks.state)),
        );
        let sheet = of_class("div", "sheet")
            .child(head)
            .child(of_class("div", "run").child(inside));
        of_class("section", if across { "landscape" } else { "upright" })
            .child(sheet)
            .view()
    });
    let runs = runs.collect::<Vec<_>>();
    let class = if marks.blank { "paper blank" } else { "paper" };
    view! {
        <article class=class lang=lang.tag()>
            {mark.map(|mark| view! { <div class="mark" aria-hidden="true" data-mark=mark.get(lang)></div> })}
            {runs}
        </article>
    }
    .into_any()
}

/// What stands on the paper below its title.
pub fn blocks(report: &Report, lang: Lang) -> AnyView {
    let set = Setting {
        lang,
        blank: false,
        charts: true,
        both: false,
        across: false,
    };
    set_blocks(&report.paper, 0, set, None).into_any()
}

/// A table with headings of so many rows or fewer is not divided where signatures follow it; of half as many in two languages, whose rows are twice as high.
const SHORT: usize = 14;
/// So many lines, about, stay on one page with signatures; a page has some forty.
const TOGETHER: usize = 34;
/// A line of an upright page holds about so many half letters.
const LINE: usize = 88;

/// The blocks one after another, `closing` behind the last. Signatures stay with the end of what stands before them; where nothing but notes follows them,
/// the notes and `closing` stay with them as well, so that the last page does not hold a few lines of notes alone.
fn set_blocks(
    blocks: &[Block],
    first: usize,
    set: Setting,
    closing: Option<AnyView>,
) -> Vec<AnyView> {
    let mut out = Vec::new();
    let mut closing = closing;
    let mut rest = blocks.iter().zip(first..).peekable();
    while let Some((block, index)) = rest.next() {
        let signed = match rest.peek() {
            Some((Block::Signatures(signatures), _)) => Some(signatures),
            _ => None,
        };
        let Some(signatures) = signed else {
            out.extend(block_view(block, index, set));
            continue;
        };
        rest.next();
        let (before, end) = match block {
            // Rows without headings can stand in a table of their own.
            Block::Grid {
                columns,
                head,
                body,
            } if head.is_empty() => {
                let (before, end) = body.split_at(last_rows(body));
                let before = (!before.is_empty()).then(|| grid(columns, head, before, set));
                (before, Some(grid(columns, head, end, set)))
            }
            // A long table keeps its headings on every page; styles keep its last rows and the signatures together.
            Block::Grid { body, .. } if body.len() > if set.both { SHORT / 2 } else { SHORT } => {
                (block_view(block, index, set), None)
            }
            other => (None, block_view(other, index, set)),
        };
        out.extend(before);
        let below = end.is_none();
        let left = || rest.clone().map(|(block, _)| block);
        let lines: usize = left().chain([block]).map(|of| lines_of(of, set)).sum();
        let notes_alone = !below && ends_with_notes(left()) && lines <= TOGETHER;
        let mut ending = of_class("div", if below { "ending below" } else { "ending" })
            .child(end)
            .child(signature_area(signatures, set));
        if notes_alone {
            let notes = rest
                .by_ref()
                .filter_map(|(block, index)| block_view(block, index, set));
            ending = ending
                .child(notes.collect::<Vec<_>>())
                .child(closing.take());
        }
        out.push(ending.view());
    }
    out.extend(closing);
    out
}

/// Whether notes end a paper: notes, or a heading and its notes, and nothing else.
fn ends_with_notes<'a>(rest: impl Iterator<Item = &'a Block>) -> bool {
    let rest: Vec<&Block> = rest.collect();
    matches!(
        rest.as_slice(),
        [Block::Notes(_)] | [Block::Heading(_), Block::Notes(_)]
    )
}

/// How many lines a block takes, about.
fn lines_of(block: &Block, set: Setting) -> usize {
    let of_text = |text: &str| -> usize {
        let half = |line: &str| {
            line.chars()
                .map(|c| if c >= '\u{1100}' { 2 } else { 1 })
                .sum()
        };
        text.lines()
            .map(|line| usize::div_ceil(half(line), LINE).max(1))
            .sum()
    };
    match block {
        Block::Heading(_) => 2,
        Block::Notes(notes) => notes.iter().map(|note| of_text(&note.get(set.lang))).sum(),
        Block::Prose(values) => values
            .iter()
            .map(|value| of_text(&cell_words(value, set)))
            .sum(),
        // A row with its rules and its padding is half as high again as a line.
        Block::Grid { head, body, .. } => {
            let lines = (head.len() + body.len()) * 3 / 2;
            if set.both { lines * 2 } else { lines }
        }
        Block::Signatures(_) => 5,
        Block::Chart(_) | Block::Bars(_) => 14,
        Block::Landscape(_) => TOGETHER,
    }
}

/// Where the last two rows of a table begin, or those that a cell joins to them; 0 where no cut leaves every cell whole.
fn last_rows(body: &[Line]) -> usize {
    let whole = |at: usize| {
        let above = body.iter().take(at).enumerate();
        !above
            .flat_map(|(row, line)| line.cells.iter().map(move |cell| row + cell.rows as usize))
            .any(|below| below > at)
    };
    (0..body.len().saturating_sub(1))
        .rev()
        .find(|at| whole(*at))
        .unwrap_or(0)
}

fn signature_area(signatures: &Signatures, set: Setting) -> AnyView {
    let statement = signatures
        .statement
        .as_ref()
        .map(|statement| of_class("p", "statement").text(&statement.get(set.lang)));
    let line = |(label, name): &(Message, Value)| {
        let name = match name {
            Value::Missing => String::new(),
            name => value_words(name, set.lang, false),
        };
        of_class("p", "sign-line")
            .child(
                el("span").text(&[label.get(set.lang).as_str(), w::COLON.get(set.lang)].concat()),
            )
            .child(of_class("span", "sign-name").text(&name))
            .view()
    };
    let lines = signatures.lines.iter().map(line).collect::<Vec<_>>();
    of_class("div", "signatures")
        .child(statement)
        .child(of_class("div", "sign").child(lines))
        .view()
}

fn block_view(block: &Block, index: usize, set: Setting) -> Option<AnyView> {
    let lang = set.lang;
    Some(match block {
        Block::Grid {
            columns,
            head,
            body,
        } => grid(columns, head, body, set),
        Block::Signatures(signatures) => signature_area(signatures, set),
        Block::Notes(notes) => {
            let notes = notes
                .iter()
                .map(|note| view! { <p>{whole(note.get(lang))}</p> })
                .collect_view();
            view! { <div class="notes">{notes}</div> }.into_any()
        }
        Block::Heading(words) => view! { <h2>{words.get(lang)}</h2> }.into_any(),
        Block::Prose(values) => {
            let values = values
                .iter()
                .map(|value| view! { <p>{whole(cell_words(value, set))}</p> })
                .collect_view();
            view! { <div class="prose">{values}</div> }.into_any()
        }
        Block::Landscape(blocks) => {
            let set = Setting {
                across: true,
                ..set
            };
            set_blocks(blocks, index * 100, set, None).into_any()
        }
        Block::Bars(_) | Block::Chart(_) if !set.charts => return None,
        Block::Bars(points) => {
            let key = set.both.then(|| key(&bars_key(points))).flatten();
            vec![Some(bars::bars(points, lang, None)), key].into_any()
        }
        Block::Chart(course) => {
            let id = ["paper-chart-", &index.to_string()].concat();
            let key = set.both.then(|| key(&course_key(course))).flatten();
            vec![Some(trajectory(course, &id, lang, None)), key].into_any()
        }
    })
}

/// What the words within a picture are in English, below it; nothing where it has none.
fn key(words: &[String]) -> Option<AnyView> {
    let said = words.join(SEMICOLON.zh);
    let said = [&in_line(&w::KEY.into()), w::COLON.zh, &said].concat();
    let line = of_class("div", "notes").child(el("p").text(&said));
    (!words.is_empty()).then(|| line.view())
}

/// How wide the text is on pages upright and across, in twentieths of a point.
const WIDTHS: [u32; 2] = [9866, 15138];

/// The columns of a table, so wide that no figure is divided.
fn columns_of(columns: &[u32], rows: &[&[Line]], set: Setting) -> Fitted {
    let mut texts: Vec<(usize, usize, String)> = Vec::new();
    // How many rows each column is still covered from above.
    let mut covered = vec![0_u32; columns.len()];
    for line in rows.iter().flat_map(|lines| lines.iter()) {
        let mut at = 0;
        for cell in &line.cells {
            while covered.get(at).is_some_and(|rows| *rows > 0) {
                at += 1;
            }
            let spans = usize::try_from(cell.columns.max(1)).unwrap_or(1);
            texts.push((at, spans, text_of(cell, set)));
            for own in covered.iter_mut().skip(at).take(spans) {
                *own = cell.rows.max(1);
            }
            at += spans;
        }
        for rows in &mut covered {
            *rows = rows.saturating_sub(1);
        }
    }
    let filled: Vec<Filled> = texts
        .iter()
        .map(|(from, columns, text)| Filled {
            from: *from,
            columns: *columns,
            text,
        })
        .collect();
    let [upright, across] = WIDTHS;
    match set.across {
        true => fitted(columns, across, SMALL, &filled),
        false => fitted(columns, upright, UPRIGHT, &filled),
    }
}

fn grid(columns: &[u32], head: &[Line], body: &[Line], set: Setting) -> AnyView {
    let Fitted { widths, small } = columns_of(columns, &[head, body], set);
    let all: u32 = widths.iter().sum();
    let width = |part: &u32| {
        // Tenths of a per cent, as whole numbers.
        let tenths = part.saturating_mul(1000) / all.max(1);
        [
            &(tenths / 10).to_string(),
            ".",
            &(tenths % 10).to_string(),
            "%",
        ]
        .concat()
    };
    let widths = widths
        .iter()
        .map(|part| el("col").attr("width", &width(part)).view())
        .collect::<Vec<_>>();
    let head = (!head.is_empty()).then(|| view! { <thead>{lines(head, set)}</thead> });
    // Browsers repeat the foot of a table on every page that the table reaches: it draws the rule below cells that a page divides.
    let joined = body
        .iter()
        .any(|line| line.cells.iter().any(|cell| cell.rows > 1));
    let foot = joined.then(|| {
        let rule = el("td").attr("colspan", &columns.len().to_string());
        el("tfoot")
            .attr("aria-hidden", "true")
            .child(el("tr").child(rule))
            .view()
    });
    view! { <table class=small.then_some("small")><colgroup>{widths}</colgroup>{head}<tbody>{lines(body, set)}</tbody>{foot}</table> }
        .into_any()
}

fn lines(rows: &[Line], set: Setting) -> AnyView {
    rows.iter().map(|row| view! { <tr>{row.cells.iter().map(|cell| cell_view(cell, set)).collect_view()}</tr> }).collect_view().into_any()
}

/// A value as the paper says it; what is missing from the empty form is room to write.
fn cell_words(value: &Value, set: Setting) -> String {
    match value {
        Value::Missing if set.blank => String::new(),
        value => paper_words(value, set.lang),
    }
}

fn text_of(cell: &Cell, set: Setting) -> String {
    let lines = cell.lines.iter().map(|value| cell_words(value, set));
    lines.collect::<Vec<_>>().join("\n")
}

fn cell_view(cell: &Cell, set: Setting) -> AnyView {
    let class = match cell.align {
        Align::Middle => "m",
        Align::Start => "l",
        Align::End => "n",
    };
    let text = text_of(cell, set);
    let (columns, rows) = (cell.columns.to_string(), cell.rows.to_string());
    if cell.heading {
        view! { <th class=class colspan=columns rowspan=rows>{whole(text)}</th> }.into_any()
    } else {
        view! { <td class=class colspan=columns rowspan=rows>{whole(text)}</td> }.into_any()
    }
}

/// A text in which no line divides the number of a standard.
fn whole(text: String) -> AnyView {
    let pieces = pieces(&text);
    if pieces.iter().all(|(_, number)| !number) {
        return text.into_any();
    }
    let set = |(piece, number): (&str, bool)| {
        if number {
            of_class("span", "whole").text(piece).view()
        } else {
            piece.to_owned().into_any()
        }
    };
    pieces.into_iter().map(set).collect::<Vec<_>>().into_any()
}
