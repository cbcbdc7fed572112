//! The paper in two languages: Chinese as the standard's own form has it, and English beside the words of the form. Figures and what a person typed stand
//! there once.

use super::printed::paper_words;
use super::words as w;
use super::{Block, Cell, Line, Report, Signatures, Value};
use crate::i18n::{Arg, Lang, Message};

/// The report whose paper says the words of the form in both languages. The paper is read in Chinese: [`Lang::Zh`].
///
/// The title is a fixed text, so its English stands on the line below, before those of the subtitle.
pub fn bilingual(report: Report) -> Report {
    let english = Message::new(w::AS_IT_IS, vec![Arg::Plain(report.title.en.to_owned())]);
    let subtitle = both(&report.subtitle);
    Report {
        subtitle: Message::new(w::ON_TWO_LINES, vec![english.into(), subtitle.into()]),
        paper: report.paper.into_iter().map(block).collect(),
        ..report
    }
}

/// A message in both languages, Chinese first; once where both say the same.
pub fn both(message: &Message) -> Message {
    pair(message.get(Lang::Zh), message.get(Lang::En))
}

fn pair(zh: String, en: String) -> Message {
    if zh == en || en.trim().is_empty() {
        return Message::new(w::AS_IT_IS, vec![Arg::Plain(zh)]);
    }
    Message::new(w::ON_TWO_LINES, vec![Arg::Plain(zh), Arg::Plain(en)])
}

/// A block in both languages. A picture keeps its Chinese names, and its sentence stands in both.
pub fn block(block: Block) -> Block {
    match block {
        Block::Grid {
            columns,
            head,
            body,
        } => Block::Grid {
            columns,
            head: lines(head),
            body: lines(body),
        },
        Block::Signatures(signatures) => Block::Signatures(Signatures {
            statement: signatures.statement.as_ref().map(both),
            lines: signatures
                .lines
                .into_iter()
                .map(|(label, name)| (both(&label), name))
                .collect(),
        }),
        Block::Notes(notes) => Block::Notes(notes.iter().map(both).collect()),
        Block::Heading(words) => Block::Heading(both(&words)),
        Block::Prose(values) => Block::Prose(values.into_iter().map(value).collect()),
        Block::Landscape(blocks) => Block::Landscape(blocks.into_iter().map(self::block).collect()),
        Block::Chart(mut course) => {
            course.sentence = both(&course.sentence);
            Block::Chart(course)
        }
        Block::Bars(mut bars) => {
            bars.sentence = both(&bars.sentence);
            Block::Bars(bars)
        }
    }
}

fn lines(lines: Vec<Line>) -> Vec<Line> {
    let cell = |cell: Cell| Cell {
        lines: cell.lines.into_iter().map(value).collect(),
        ..cell
    };
    lines
        .into_iter()
        .map(|line| Line {
            cells: line.cells.into_iter().map(cell).collect(),
        })
        .collect()
}

/// A value: words of the form in both languages, anything else as it is.
fn value(value: Value) -> Value {
    match value {
        Value::Words(_) | Value::NotApplicable(_) => Value::Words(pair(
            paper_words(&value, Lang::Zh),
            paper_words(&value, Lang::En),
        )),
        other => other,
    }
}
