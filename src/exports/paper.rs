//! The paper of a report: what stands on it besides the report, and its texts for a Word file.

use super::{Source, words as w};
use crate::documents::bilingual::{self, bilingual};
use crate::documents::printed::{
    bars_name, bars_table, course_caption, course_table, paper_words, value_words,
};
use crate::documents::reference;
use crate::documents::words::{ALTERED_MARK, COLON, DEMO_MARK, DRAFT_MARK};
use crate::documents::{
    Align, Block, Cell, Document, IssueState, Line, Report, Signatures, Template, Value, checksum,
};
use crate::i18n::{Lang, Message, Text};
use crate::measure::in_china;
use crate::sheets::docx::text::{BlockText, CellText, GridText, PaperText, SectionText, Set};

/// What stands on the paper besides the report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frame {
    /// On every page, at the start: who reports what.
    pub head: String,
    /// Below the title: the bank's name, 编号 and 密级, as far as they are given.
    pub reference: String,
    /// On every page, at the end: draft or final, and the sum by which paper and file are matched.
    pub state: String,
    /// That the content was altered after it was issued, in full; blank where it was not.
    pub altered: String,
    /// The last line of the paper: when it was made, by which version.
    pub imprint: String,
}

/// When the paper of a document was made, ISO 8601 UTC: when it was issued, or now.
pub fn made_at<'a>(document: &'a Document, now: &'a str) -> &'a str {
    match document.state() {
        IssueState::Final => &document.issued_at,
        IssueState::Draft | IssueState::Altered => now,
    }
}

/// A time on a paper, by China's clock, which is named; the time as it is given where it is none.
pub fn printed_at(iso: &str, lang: Lang) -> String {
    let Some((day, time)) = in_china(iso) else {
        return iso.to_owned();
    };
    let args = vec![[&day.to_string(), " ", &time].concat().into()];
    Message::new(w::PRINTED_AT, args).get(lang)
}

/// What stands on the paper of a document besides its report. `made` is the time of [`made_at`].
pub fn frame(
    document: &Document,
    template: &Template,
    report: &Report,
    made: &str,
    lang: Lang,
) -> Frame {
    let made = printed_at(made, lang);
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
        reference: reference::line(&document.draft, lang),
        state: Message::new(state, vec![sum.as_str().into()]).get(lang),
        altered: altered
            .map(|words| Message::new(words, vec![sum.as_str().into(), issued.into()]).get(lang))
            .unwrap_or_default(),
        imprint: imprint(made, template, lang),
    }
}

/// What stands below the title, a line each.
pub fn subtitle(said: &str, reference: &str) -> String {
    let lines = [said, reference]
        .into_iter()
        .filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
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

/// In which languages a paper is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongues {
    /// One language.
    One(Lang),
    /// Chinese with English beside the words of the form.
    Both,
}

impl Tongues {
    /// The language in which a report is read that [`Self::report`] gave.
    pub const fn lang(self) -> Lang {
        match self {
            Self::One(lang) => lang,
            Self::Both => Lang::Zh,
        }
    }

    /// The report as a paper in these languages says it.
    pub fn report(self, report: Report) -> Report {
        match self {
            Self::One(_) => report,
            Self::Both => bilingual(report),
        }
    }

    /// What is said in these languages; one below the other where there are two.
    pub fn say(self, words: impl Fn(Lang) -> String) -> String {
        match self {
            Self::One(lang) => words(lang),
            Self::Both => both_said(words(Lang::Zh), words(Lang::En), "\n"),
        }
    }

    /// The same on one line.
    pub fn say_in_line(self, words: impl Fn(Lang) -> String) -> String {
        match self {
            Self::One(lang) => words(lang),
            Self::Both => both_said(words(Lang::Zh), words(Lang::En), bilingual::BETWEEN),
        }
    }

    /// What stands on the paper of a document besides its report, as [`frame`] gives it. Who reports stands there once, before the title in both
    /// languages.
    pub fn frame(
        self,
        document: &Document,
        template: &Template,
        report: &Report,
        made: &str,
    ) -> Frame {
        let zh = frame(document, template, report, made, self.lang());
        if let Self::One(_) = self {
            return zh;
        }
        let en = frame(document, template, report, made, Lang::En);
        Frame {
            head: [&zh.head, bilingual::BETWEEN, report.title.en].concat(),
            reference: both_said(zh.reference, en.reference, "\n"),
            state: both_said(zh.state, en.state, bilingual::BETWEEN),
            altered: both_said(zh.altered, en.altered, "\n"),
            imprint: both_said(zh.imprint, en.imprint, "\n"),
        }
    }
}

fn both_said(zh: String, en: String, between: &str) -> String {
    if zh == en {
        return zh;
    }
    [zh.as_str(), between, &en].concat()
}

/// How the words of a paper are set in a Word file.
#[derive(Clone, Copy)]
struct Setting {
    lang: Lang,
    /// The tables that stand for pictures are set in both languages; everything else of the report is already.
    both: bool,
    /// The empty form: what is missing is room to write.
    blank: bool,
}

/// The paper as texts. `made` is the time of [`made_at`] as the reader's clock shows it.
///
/// Each picture is a table of its points: a Word file is edited, and a table can be.
pub fn of(source: &Source, made: &str) -> PaperText {
    of_tongues(source, made, Tongues::One(source.lang))
}

/// The same in these languages.
pub fn of_tongues(source: &Source, made: &str, tongues: Tongues) -> PaperText {
    let Source {
        document, template, ..
    } = *source;
    let lang = tongues.lang();
    let report = &tongues.report(source.report.clone());
    let frame = tongues.frame(document, template, report, made);
    let state = document.state();
    let mark = mark(
        document.demo,
        state == IssueState::Altered,
        state != IssueState::Final,
    );
    let changed = [&document.edited_at, &document.issued_at];
    let modified = changed.into_iter().max();
    let modified = modified.filter(|time| !time.is_empty());
    let set = Setting {
        lang,
        both: tongues == Tongues::Both,
        blank: false,
    };
    PaperText {
        created: document.created_at.clone(),
        modified: modified.unwrap_or(&document.created_at).clone(),
        ..texts_of(report, frame, mark, set)
    }
}

/// The paper of a report that is no document's own, such as a comparison or the empty form, as texts: `now` is the time at which it is made, ISO 8601 UTC.
/// The report is as [`Tongues::report`] gave it.
pub fn alone(
    report: &Report,
    frame: Frame,
    mark: Option<Text>,
    (tongues, blank): (Tongues, bool),
    now: &str,
) -> PaperText {
    let set = Setting {
        lang: tongues.lang(),
        both: tongues == Tongues::Both,
        blank,
    };
    PaperText {
        created: now.to_owned(),
        modified: now.to_owned(),
        ..texts_of(report, frame, mark, set)
    }
}

fn texts_of(report: &Report, frame: Frame, mark: Option<Text>, set: Setting) -> PaperText {
    let lang = set.lang;
    PaperText {
        title: report.title.get(lang).to_owned(),
        subtitle: subtitle(&report.subtitle.get(lang), &frame.reference),
        altered: frame.altered,
        imprint: frame.imprint,
        head: frame.head,
        state: frame.state,
        mark: mark.map_or("", |mark| mark.get(lang)).to_owned(),
        subject: report.subject.get(lang),
        creator: report.reporter.clone(),
        created: String::new(),
        modified: String::new(),
        sections: sections(&report.paper, set),
    }
}

/// The blocks by the way in which their pages lie.
fn sections(paper: &[Block], set: Setting) -> Vec<SectionText> {
    let mut sections: Vec<SectionText> = Vec::new();
    for block in paper {
        let (across, inside) = match block {
            Block::Landscape(inner) => (true, inner.as_slice()),
            other => (false, std::slice::from_ref(other)),
        };
        let blocks = inside.iter().flat_map(|block| texts(block, set));
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

fn texts(block: &Block, set: Setting) -> Vec<BlockText> {
    let lang = set.lang;
    let table = |[name, sentence]: [String; 2], table: Option<Block>| {
        let caption = BlockText::Caption([[&name, COLON.get(lang)].concat(), sentence]);
        let table = table.map(|table| match set.both {
            true => bilingual::block(table),
            false => table,
        });
        let table = table.iter().flat_map(|table| texts(table, set));
        std::iter::once(caption).chain(table).collect()
    };
    vec![match block {
        Block::Grid {
            columns,
            head,
            body,
        } => BlockText::Grid(GridText {
            columns: columns.clone(),
            head: rows(head, set),
            body: rows(body, set),
        }),
        Block::Signatures(signatures) => signature_area(signatures, lang),
        Block::Notes(notes) => BlockText::Notes(notes.iter().map(|note| note.get(lang)).collect()),
        Block::Heading(words) => BlockText::Heading(words.get(lang)),
        Block::Prose(values) => {
            BlockText::Prose(values.iter().map(|value| cell_words(value, set)).collect())
        }
        Block::Chart(course) => {
            let [name, sentence] = course_caption(course, lang);
            let name = match set.both {
                true => bilingual::course_name(course),
                false => name,
            };
            return table([name, sentence], course_table(course));
        }
        Block::Bars(bars) => {
            let name = bars_name(bars);
            let name = match set.both {
                true => bilingual::in_line(&name),
                false => name.get(lang),
            };
            return table([name, bars.sentence.get(lang)], bars_table(bars));
        }
        Block::Landscape(blocks) => {
            return blocks.iter().flat_map(|block| texts(block, set)).collect();
        }
    }]
}

fn rows(lines: &[Line], set: Setting) -> Vec<Vec<CellText>> {
    let row = |line: &Line| line.cells.iter().map(|cell| cell_text(cell, set)).collect();
    lines.iter().map(row).collect()
}

/// A value as the paper says it; what is missing from the empty form is room to write.
fn cell_words(value: &Value, set: Setting) -> String {
    match value {
        Value::Missing if set.blank => String::new(),
        value => paper_words(value, set.lang),
    }
}

fn cell_text(cell: &Cell, set: Setting) -> CellText {
    let lines = cell.lines.iter().map(|value| cell_words(value, set));
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
    let line = |(label, name): &(Message, Value)| {
        let name = match name {
            Value::Missing => String::new(),
            name => value_words(name, lang, false),
        };
        [label.get(lang), name]
    };
    BlockText::Signatures {
        statement: signatures
            .statement
            .as_ref()
            .map(|statement| statement.get(lang))
            .unwrap_or_default(),
        lines: signatures.lines.iter().map(line).collect(),
    }
}
