//! What comes out of a draft: figures by place, and the one neutral report that page, paper and files all read.

use super::{Place, Problem};
use crate::clause::Clause;
use crate::i18n::{Message, Text};
use crate::measure::{Decimal, Places, Year};

/// A value of a report, with its type, so that numbers stay numbers in every file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing was given (`--` on paper).
    Missing,
    /// It does not apply, and why.
    NotApplicable(Message),
    /// Words a person typed.
    Typed(String),
    /// Words of the form, e.g. a choice's label.
    Words(Message),
    /// A calendar year.
    Year(Year),
    /// An exact number.
    Number {
        /// Unrounded.
        exact: Decimal,
        /// Printed at these places, all digits where `None`.
        places: Option<Places>,
        /// Its unit, blank where it has none.
        unit: String,
    },
}

/// Whether a target was met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// 达标.
    Met,
    /// 未达标.
    Missed,
}

impl Verdict {
    /// Its name in files: `met` or `missed`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Missed => "missed",
        }
    }
}

/// A computed figure, shown where it belongs, with the formula and the figures put into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Which figure: a stable code, e.g. `difference`. Unique at its place.
    pub id: &'static str,
    /// The row it belongs to (a place with that row's path and this figure's id as field).
    pub place: Place,
    /// Its name.
    pub label: Message,
    /// The result.
    pub value: Value,
    /// Met or missed, where it says so.
    pub verdict: Option<Verdict>,
    /// The formula in words, e.g. 实际 − 目标.
    pub formula: Text,
    /// The formula with the very figures in it, e.g. `11,320 − 11,500`; blank where nothing could be put in.
    pub workings: String,
    /// The clause it comes from.
    pub clause: Clause,
}

/// One line of a trajectory.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Series {
    /// Its points by year; a missing year is a gap, never zero.
    pub points: Vec<(Year, Decimal)>,
}

/// Levels that the targets of a course are held against: a mean, a trend, what others reach or have to reach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// What they are.
    pub name: Message,
    /// A level for each target.
    pub series: Series,
    /// Whether the levels are those of a line through the years, as a trend's are; otherwise each holds for its year.
    pub sloped: bool,
}

/// The course of one KPI over the years: what the chart draws and the table behind it lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trajectory {
    /// The row of the KPI.
    pub place: Place,
    /// Its name.
    pub name: Message,
    /// Its unit.
    pub unit: String,
    /// The result in one sentence, before the picture.
    pub sentence: Message,
    /// 历史水平.
    pub history: Series,
    /// 基期水平, one point.
    pub base: Series,
    /// 目标水平, as agreed.
    pub targets: Series,
    /// 另定目标水平: the targets that stand in place of the agreed ones, or where none was agreed.
    pub overrides: Series,
    /// 实际水平, or the expected levels of a plan.
    pub actual: Series,
    /// What `actual` is called beside its points: 实际, or 预期 in a plan.
    pub actual_name: Text,
    /// What the targets are held against, where a form says so.
    pub beside: Vec<Beside>,
}

impl Trajectory {
    /// Whether there is a point to draw.
    pub fn drawable(&self) -> bool {
        self.series().any(|series| !series.points.is_empty())
    }

    /// All its series.
    pub fn series(&self) -> impl Iterator<Item = &Series> + Clone {
        let all = [
            &self.history,
            &self.base,
            &self.targets,
            &self.overrides,
            &self.actual,
        ];
        all.into_iter()
            .chain(self.beside.iter().map(|beside| &beside.series))
    }

    /// The target of a year that counts, and whether it was set otherwise than agreed.
    pub fn target_of(&self, year: Year) -> Option<(Decimal, bool)> {
        let find = |series: &Series| {
            let mut points = series.points.iter();
            points.find(|(of, _)| *of == year).map(|(_, level)| *level)
        };
        find(&self.overrides)
            .map(|level| (level, true))
            .or_else(|| find(&self.targets).map(|level| (level, false)))
    }
}

/// How much of a full mark is reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// What it stands for: a row, or the root; or the very answer, where another one can be supposed in its place.
    pub place: Place,
    /// Its name.
    pub label: Message,
    /// How deep it stands below the whole: 0 for the whole itself.
    pub depth: u8,
    /// The full mark.
    pub full: Decimal,
    /// What is reached, by series; `None` where nothing is known.
    pub reached: Vec<Option<Decimal>>,
    /// What may still be added, by series: what is not answered yet.
    pub open: Vec<Decimal>,
}

/// Bars against full marks: what the chart draws and the table behind it lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bars {
    /// Which bars: a stable code.
    pub id: &'static str,
    /// Their title.
    pub title: Text,
    /// The result in one sentence, before the picture.
    pub sentence: Message,
    /// What a full mark is called, as the heading of its column.
    pub whole: Text,
    /// The names of the series.
    pub series: Vec<Text>,
    /// Its figures are shown at these places, as the sentence shows them; all digits where `None`.
    pub places: Option<Places>,
    /// The bars, in the order in which they are shown.
    pub bars: Vec<Bar>,
    /// Marks on the scale of the whole, e.g. where a grade begins.
    pub marks: Vec<(Decimal, Text)>,
    /// Whether a second view as a radar has a meaning: four axes or more of one scale.
    pub radar: bool,
}

/// Answers of a list that stand elsewhere in the draft already: the person may take them over by one press, and nothing takes them over otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The list (a place with the path of its row and the list's id as field).
    pub list: Place,
    /// What the button says.
    pub label: Message,
    /// The blank answers, and what would be typed in them.
    pub answers: Vec<(Place, String)>,
}

/// All that was found and computed in a draft. Derived, never stored.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evaluation {
    /// Everything wrong or doubtful, in the form's order.
    pub problems: Vec<Problem>,
    /// Everything computed, in the form's order.
    pub figures: Vec<Figure>,
    /// Courses to draw.
    pub trajectories: Vec<Trajectory>,
    /// Bars to draw.
    pub bars: Vec<Bars>,
    /// Answers that could be taken over from elsewhere.
    pub offers: Vec<Offer>,
}

impl Evaluation {
    /// The bars `id`.
    pub fn bars(&self, id: &str) -> Option<&Bars> {
        self.bars.iter().find(|bars| bars.id == id)
    }

    /// The figure `id` of the row at `path`.
    pub fn figure(&self, id: &str, path: &[super::PathStep]) -> Option<&Figure> {
        self.figures
            .iter()
            .find(|figure| figure.id == id && figure.place.path == path)
    }

    /// How many places are open: to be filled, mended or explained.
    pub fn open_count(&self) -> usize {
        self.problems
            .iter()
            .filter(|problem| problem.open())
            .count()
    }

    /// Whether the document can be issued: nothing 应 is open.
    pub fn issuable(&self) -> bool {
        !self.problems.iter().any(Problem::stops)
    }
}

/// How a printed cell is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// In the middle: labels.
    #[default]
    Middle,
    /// At the start: words a person typed.
    Start,
    /// At the end: figures.
    End,
}

/// A cell of a printed table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What it says. Several lines are several values.
    pub lines: Vec<Value>,
    /// How many columns it spans.
    pub columns: u32,
    /// How many rows it spans.
    pub rows: u32,
    /// How it is set.
    pub align: Align,
    /// Whether it heads its row, column or section.
    pub heading: bool,
}

/// A row of a printed table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// Where those who answer for the report sign it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signatures {
    /// What they stand by, printed above them; `None` where the form asks for no statement.
    pub statement: Option<Message>,
    /// A line each: what stands before it, and the name where it is known already.
    pub lines: Vec<(Message, Value)>,
}

/// A part of the printed paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A table as the standard lays it out. `head` is repeated on every page it reaches.
    Grid {
        /// How wide each column is, in parts of the table.
        columns: Vec<u32>,
        /// Repeated rows.
        head: Vec<Line>,
        /// The other rows.
        body: Vec<Line>,
    },
    /// The signature area. It stays on one page with the last rows before it.
    Signatures(Signatures),
    /// Small print: how the figures were computed, and other notes.
    Notes(Vec<Message>),
    /// A chart.
    Chart(Box<Trajectory>),
    /// Bars.
    Bars(Box<Bars>),
    /// A heading.
    Heading(Message),
    /// Text: each value a paragraph or more.
    Prose(Vec<Value>),
    /// Blocks on pages of their own, the long side across.
    Landscape(Vec<Block>),
}

/// A tidy table for spreadsheets and programs: one heading row, one record a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Stable id, also in file names.
    pub id: &'static str,
    /// Its title.
    pub title: Text,
    /// Its headings, with a stable key each.
    pub columns: Vec<(&'static str, Text)>,
    /// Its records; each as long as `columns`.
    pub rows: Vec<Vec<Value>>,
}

/// The one neutral report: paper, CSV, JSON (and later Excel and Word) all read this.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Its title, the standard's own.
    pub title: Text,
    /// What it is about in short: borrower and period. File names come from this.
    pub subject: Message,
    /// Who reports, as typed; blank where nothing was typed. With `period` it names the printed file.
    pub reporter: String,
    /// The year or the last day that is reported on, as typed; blank where nothing was typed.
    pub period: String,
    /// The line under the title: standard, annex, period.
    pub subtitle: Message,
    /// The paper.
    pub paper: Vec<Block>,
    /// The tidy tables, in the paper's order.
    pub tables: Vec<Table>,
    /// The computed figures with their clauses.
    pub figures: Vec<Figure>,
    /// What is open, and what was answered with a reason.
    pub problems: Vec<Problem>,
}
