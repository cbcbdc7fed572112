//! The paper of a report: what stands on it besides the report, and its texts for a Word file.

use super::{Source, words as w};
use crate::documents::printed::{
    bars_table, course_caption, course_table, paper_words, value_words,
};
use crate::documents::words::{ALTERED_MARK, COLON, DEMO_MARK, DRAFT_MARK};
use crate::documents::{
    Align, Block, Cell, Document, IssueState, Line, Report, Signatures, Template, Value, checksum,
};
use crate::i18n::{Lang, Message, Text};
use crate::sheets::docx::text::{BlockText, CellText, GridText, PaperText, SectionText, Set};

/// What stands on the paper besides the report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frame {
    /// On every page, at the start: who reports what.
    pub head: String,
    /// On every page, at the end: draft or final, and the sum by which paper and file are matched.
    pub state: String,
    /// That the content was altered after it was issued, in full; blank where it was not.
    pub altered: String,
    /// The line below the report: when it was made, by which version.
    pub imprint: String,
}

/// When the paper of a document was made, ISO 8601 UTC: when it was issued, or now.
pub fn made_at<'a>(document: &'a Document, now: &'a str) -> &'a str {
    match document.state() {
        IssueState::Final => &document.issued_at,
        IssueState::Draft | IssueState::Altered => now,
    }
}

/// What stands on the paper of a document besides its report. `made` is the time of [`made_at`] as the reader's clock shows it.
pub fn frame(
    document: &Document,
    template: &Template,
    report: &Report,
    made: &str,
    lang: Lang,
) -> Frame {
    let sum = checksum(&document.draft);
    let standing = document.state();
    let state = match (document.demo, standing) {
        (true, IssueState::Final) => w::STATE_DEMO_FINAL,
        (true, IssueState::Draft) => w::STATE_DEMO_DRAFT,
        (true, IssueState::Altered) => w::STATE_DEMO_ALTERED,
        (false, IssueState::Final) => w::STATE_FINAL,
        (false, IssueState::Draft) => w::STATE_DRAFT,
        (false, IssueState::Altered) => w::STATE_ALTERED,
    };
    let issued = document.issued_sum.as_str();
    let altered = match (standing, issued.is_empty()) {
        (IssueState::Altered, true) => Some(w::ALTERED_DRAFT),
        (IssueState::Altered, false) => Some(w::ALTERED_FINAL),
        (IssueState::Draft | IssueState::Final, _) => None,
    };
    let made = match standing {
        IssueState::Final => Message::new(w::IMPRINT_FINAL, vec![made.into()]),
        IssueState::Draft | IssueState::Altered => {
            Message::new(w::IMPRINT_DRAFT, vec![made.into()])
        }
    };
    Frame {
        head: head(report, lang),
        state: Message::new(state, vec![sum.as_str().into()]).get(lang),
        altered: altered
            .map(|words| Message::new(words, vec![sum.as_str().into(), issued.into()]).get(lang))
            .unwrap_or_default(),
        imprint: imprint(made, template, lang),
    }
}

/// Who reports what.
fn head(report: &Report, lang: Lang) -> String {
    let title = report.title.get(lang);
    if report.reporter.is_empty() && report.period.is_empty() {
        return title.to_owned();
    }
    let parts = vec![report.subject.clone().into(), title.into()];
    Message::new(w::HEAD, parts).get(lang)
}

/// When a paper was made, and by which version of program and form.
pub fn imprint(made: Message, template: &Template, lang: Lang) -> String {
    let parts = vec![
        made.into(),
        env!("CARGO_PKG_VERSION").into(),
        template.version.to_string().into(),
    ];
    Message::new(w::IMPRINT, parts).get(lang)
}

/// What stands across every page: that these are sample data, that the file was altered, or that the report is not issued.
pub fn mark(demo: bool, altered: bool, draft: bool) -> Option<Text> {
    match (demo, altered, draft) {
        (true, _, _) => Some(DEMO_MARK),
        (false, true, _) => Some(ALTERED_MARK),
        (false, false, true) => Some(DRAFT_MARK),
        (false, false, false) => None,
    }
}

/// The paper as texts. `made` is the time of [`made_at`] as the reader's clock shows it.
///
/// Each picture is a table of its points: a Word file is edited, and a table can be.
pub fn of(source: &Source, made: &str) -> PaperText {
    let Source {
        document,
        template,
        report,
        lang,
        ..
    } = *source;
    let frame = frame(document, template, report, made, lang);
    let state = document.state();
    let mark = mark(
        document.demo,
        state == IssueState::Altered,
        state != IssueState::Final,
    );
    let changed = [&document.edited_at, &document.issued_at];
    let modified = changed.into_iter().max();
    let modified = modified.filter(|time| !time.is_empty());
    PaperText {
        title: report.title.get(lang).to_owned(),
        subtitle: report.subtitle.get(lang),
        altered: frame.altered,
        imprint: frame.imprint,
        head: frame.head,
        state: frame.state,
        mark: mark.map_or("", |mark| mark.get(lang)).to_owned(),
        subject: report.subject.get(lang),
        creator: report.reporter.clone(),
        created: document.created_at.clone(),
        modified: modified.unwrap_or(&document.created_at).clone(),
        sections: sections(&report.paper, lang),
    }
}

/// The blocks by the way in which their pages lie.
fn sections(paper: &[Block], lang: Lang) -> Vec<SectionText> {
    let mut sections: Vec<SectionText> = Vec::new();
    for block in paper {
        let (across, inside) = match block {
            Block::Landscape(inner) => (true, inner.as_slice()),
            other => (false, std::slice::from_ref(other)),
        };
        let blocks = inside.iter().flat_map(|block| texts(block, lang));
        match sections.last_mut() {
            Some(last) if !across && !last.across => last.blocks.extend(blocks),
            _ => sections.push(SectionText {
                across,
                blocks: blocks.collect(),
            }),
        }
    }
    sections
}

fn texts(block: &Block, lang: Lang) -> Vec<BlockText> {
    let table = |[name, sentence]: [String; 2], table: Option<Block>| {
        let caption = BlockText::Caption([[&name, COLON.get(lang)].concat(), sentence]);
        let table = table.iter().flat_map(|table| texts(table, lang));
        std::iter::once(caption).chain(table).collect()
    };
    vec![match block {
        Block::Grid {
            columns,
            head,
            body,
        } => BlockText::Grid(GridText {
            columns: columns.clone(),
            head: rows(head, lang),
            body: rows(body, lang),
        }),
        Block::Signatures(signatures) => signature_area(signatures, lang),
        Block::Notes(notes) => BlockText::Notes(notes.iter().map(|note| note.get(lang)).collect()),
        Block::Heading(words) => BlockText::Heading(words.get(lang)),
        Block::Prose(values) => BlockText::Prose(
            values
                .iter()
                .map(|value| paper_words(value, lang))
                .collect(),
        ),
        Block::Chart(course) => return table(course_caption(course, lang), course_table(course)),
        Block::Bars(bars) => {
            let caption = [bars.title.get(lang).to_owned(), bars.sentence.get(lang)];
            return table(caption, bars_table(bars));
        }
        Block::Landscape(blocks) => {
            return blocks.iter().flat_map(|block| texts(block, lang)).collect();
        }
    }]
}

fn rows(lines: &[Line], lang: Lang) -> Vec<Vec<CellText>> {
    let row = |line: &Line| {
        line.cells
            .iter()
            .map(|cell| cell_text(cell, lang))
            .collect()
    };
    lines.iter().map(row).collect()
}

fn cell_text(cell: &Cell, lang: Lang) -> CellText {
    let lines = cell.lines.iter().map(|value| paper_words(value, lang));
    CellText {
        text: lines.collect::<Vec<_>>().join("\n"),
        columns: cell.columns,
        rows: cell.rows,
        set: match (cell.align, cell.heading) {
            (Align::Middle, _) => Set::Middle,
            (Align::Start, true) => Set::Item,
            (Align::Start, false) => Set::Start,
            (Align::End, _) => Set::End,
        },
    }
}

fn signature_area(signatures: &Signatures, lang: Lang) -> BlockText {
    let line = |(label, name): &(Text, Value)| {
        let name = match name {
            Value::Missing => String::new(),
            name => value_words(name, lang, false),
        };
        [label.get(lang).to_owned(), name]
    };
    BlockText::Signatures {
        statement: signatures
            .statement
            .map_or("", |statement| statement.get(lang))
            .to_owned(),
        lines: signatures.lines.iter().map(line).collect(),
    }
}
