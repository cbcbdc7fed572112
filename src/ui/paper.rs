//! The paper: the report set as the standard lays it out, for A4. Values are text; nothing here can be typed into.

use super::charts::bars;
use super::charts::trajectory::trajectory;
use super::figures::value_words;
use super::words as w;
use crate::documents::{Align, Block, Cell, Line, Report};
use crate::i18n::Lang;
use leptos::prelude::*;

/// What stands on the paper besides the report.
#[derive(Debug, Clone, Default)]
pub struct Marks {
    /// The line in the head of every page: document, date, version.
    pub imprint: String,
    /// The sum by which paper and file are matched.
    pub sum: String,
    /// Not issued yet.
    pub draft: bool,
    /// Sample data.
    pub demo: bool,
}

/// The whole paper.
pub fn paper(report: &Report, marks: &Marks, lang: Lang) -> AnyView {
    let mark = match (marks.demo, marks.draft) {
        (true, _) => Some(w::DEMO_MARK),
        (false, true) => Some(w::DRAFT_MARK),
        (false, false) => None,
    };
    let blocks = blocks(report, lang);
    view! {
        <article class="paper" lang=lang.tag()>
            {mark.map(|mark| view! { <div class="mark" aria-hidden="true" data-mark=mark.get(lang)></div> })}
            <h1 tabindex="-1">{report.title.get(lang)}</h1>
            <p class="subtitle">{report.subtitle.get(lang)}{mark.map(|mark| [" · ", mark.get(lang)].concat())}</p>
            {blocks}
            <p class="imprint">{marks.imprint.clone()}" · "<span class="sum">{marks.sum.clone()}</span></p>
        </article>
    }
    .into_any()
}

/// What stands on the paper below its title.
pub fn blocks(report: &Report, lang: Lang) -> AnyView {
    report
        .paper
        .iter()
        .enumerate()
        .map(|(index, part)| block_view(part, index, lang))
        .collect_view()
        .into_any()
}

fn block_view(block: &Block, index: usize, lang: Lang) -> AnyView {
    match block {
        Block::Grid {
            columns,
            head,
            body,
        } => {
            let widths = (0..*columns).map(|_| view! { <col /> }).collect_view();
            let head = (!head.is_empty()).then(|| view! { <thead>{lines(head, lang)}</thead> });
            view! { <table><colgroup>{widths}</colgroup>{head}<tbody>{lines(body, lang)}</tbody></table> }.into_any()
        }
        Block::Signatures(boxes) => {
            let boxes = boxes
                .iter()
                .map(|text| view! { <p>{text.get(lang)}</p> })
                .collect_view();
            view! { <div class="sign">{boxes}</div> }.into_any()
        }
        Block::Notes(notes) => {
            let notes = notes
                .iter()
                .map(|note| view! { <p>{note.get(lang)}</p> })
                .collect_view();
            view! { <div class="notes">{notes}</div> }.into_any()
        }
        Block::Heading(words) => view! { <h2>{words.get(lang)}</h2> }.into_any(),
        Block::Prose(values) => {
            let values = values
                .iter()
                .map(|value| view! { <p>{value_words(value, lang, false)}</p> })
                .collect_view();
            view! { <div class="prose">{values}</div> }.into_any()
        }
        Block::Landscape(blocks) => {
            let blocks = blocks
                .iter()
                .enumerate()
                .map(|(inner, part)| block_view(part, index * 100 + inner, lang))
                .collect_view();
            view! { <section class="landscape">{blocks}</section> }.into_any()
        }
        Block::Bars(points) => bars::bars(points, lang, None),
        Block::Chart(course) => trajectory(
            course,
            &["paper-chart-", &index.to_string()].concat(),
            lang,
            None,
        ),
    }
}

fn lines(rows: &[Line], lang: Lang) -> AnyView {
    rows.iter().map(|row| view! { <tr>{row.cells.iter().map(|cell| cell_view(cell, lang)).collect_view()}</tr> }).collect_view().into_any()
}

fn cell_view(cell: &Cell, lang: Lang) -> AnyView {
    let class = match cell.align {
        Align::Middle => "m",
        Align::Start => "l",
        Align::End => "n",
    };
    let text = cell
        .lines
        .iter()
        .map(|value| value_words(value, lang, false))
        .collect::<Vec<_>>()
        .join("\n");
    let (columns, rows) = (cell.columns.to_string(), cell.rows.to_string());
    if cell.heading {
        view! { <th class=class colspan=columns rowspan=rows>{text}</th> }.into_any()
    } else {
        view! { <td class=class colspan=columns rowspan=rows>{text}</td> }.into_any()
    }
}
