//! What passes between the worker's script and its programs: plans and layouts as JSON, refusals with code and words, one session a book.

use super::book::{Book, Outcome};
use super::columns::{Column, HeadingUnit, Mapping};
use super::day;
use super::headings::Found;
use super::outcome::{FileFault, Flag};
use super::plan::{Layout, Plan};
use super::preview::{self, Asked, FileKind, Preview};
use super::records::Record;
use super::sheet::LoanRow;
use super::summary::Summary;
use super::text::Encoding;
use super::workbook::{HeadRow, Workbook};
use super::{sheet, words as w};
use crate::i18n::{Lang, Message};
use crate::standards::green_loan::exchange::may_separate;
use crate::standards::green_loan::{Indicator, Mass, Money, Source, compare};
use serde::Serialize;

pub use crate::standards::green_loan::exchange::{ImprintText, LayoutText, PlanText, PreviewText};

/// Why something is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// A stable code.
    pub code: &'static str,
    /// In words.
    pub message: Message,
}

impl From<FileFault> for Refusal {
    fn from(fault: FileFault) -> Self {
        Self {
            code: fault.code(),
            message: w::file_fault(fault).into(),
        }
    }
}

/// What the page sent is of no shape that the program knows.
pub fn misunderstood() -> Refusal {
    Refusal {
        code: "misunderstood",
        message: w::MISUNDERSTOOD.into(),
    }
}

fn read_plan(text: &PlanText) -> Option<Plan> {
    let mut plan = Plan {
        scope: text.scope.clone(),
        method: text.method.clone(),
        ..Plan::default()
    };
    if !text.period_end.is_empty() {
        plan.period_end = Some(day::read(text.period_end.as_bytes())?);
    }
    if !text.money.is_empty() {
        plan.money = Money::from_code(&text.money)?;
    }
    for (indicator, mass) in &text.mass {
        *plan
            .mass
            .get_mut(Indicator::from_code(indicator)?.index())? = Mass::from_code(mass)?;
    }
    if !text.source.is_empty() {
        plan.source = Some(
            Source::ALL
                .into_iter()
                .find(|source| source.code() == text.source)?,
        );
    }
    for (file, row, indicator) in &text.kilograms {
        plan.kilograms
            .insert((*file, *row, Indicator::from_code(indicator)?));
    }
    plan.loans.extend(text.loans.iter().copied());
    plan.sums.extend(text.sums.iter().copied());
    plan.without_hidden = text.without_hidden;
    Some(plan)
}

/// A plan as it passes.
pub fn plan_text(plan: &Plan) -> PlanText {
    PlanText {
        period_end: plan.period_end.map(day::iso).unwrap_or_default(),
        scope: plan.scope.clone(),
        method: plan.method.clone(),
        money: plan.money.code().to_owned(),
        mass: Indicator::ALL
            .into_iter()
            .zip(&plan.mass)
            .map(|(indicator, mass)| (indicator.code().to_owned(), mass.code().to_owned()))
            .collect(),
        source: plan
            .source
            .map(|source| source.code().to_owned())
            .unwrap_or_default(),
        kilograms: plan
            .kilograms
            .iter()
            .map(|(file, row, indicator)| (*file, *row, indicator.code().to_owned()))
            .collect(),
        loans: plan.loans.iter().copied().collect(),
        sums: plan.sums.iter().copied().collect(),
        without_hidden: plan.without_hidden,
    }
}

/// A layout as it passes.
pub fn layout_text(layout: &Layout) -> LayoutText {
    let mapping = &layout.mapping;
    LayoutText {
        heading_row: layout.heading_row,
        heading_rows: layout.heading_rows,
        separator: layout.separator.to_string(),
        encoding: layout.encoding.map_or("", Encoding::name).to_owned(),
        columns: mapping
            .columns
            .iter()
            .map(|column| column.map(Column::code).unwrap_or_default())
            .collect(),
        units: mapping
            .units
            .iter()
            .map(|unit| unit.map_or("", HeadingUnit::code).to_owned())
            .collect(),
        found: mapping
            .found
            .iter()
            .map(|found| found.code().to_owned())
            .collect(),
        doubts: mapping
            .doubts
            .iter()
            .map(|(column, among)| (column.code(), among.clone()))
            .collect(),
    }
}

fn read_layout(text: &LayoutText) -> Option<Layout> {
    let column = |code: &String| {
        if code.is_empty() {
            Some(None)
        } else {
            Column::from_code(code).map(Some)
        }
    };
    let unit = |code: &String| {
        if code.is_empty() {
            Some(None)
        } else {
            HeadingUnit::from_code(code).map(Some)
        }
    };
    let columns: Vec<Option<Column>> = text.columns.iter().map(column).collect::<Option<_>>()?;
    let units = text.units.iter().map(unit).collect::<Option<_>>()?;
    let separator = text
        .separator
        .chars()
        .next()
        .filter(|sign| may_separate(*sign))?;
    let encoding = match text.encoding.as_str() {
        "" => None,
        name => Some(Encoding::from_name(name)?),
    };
    Some(Layout {
        heading_row: text.heading_row,
        heading_rows: text.heading_rows,
        separator,
        encoding,
        mapping: Mapping {
            columns,
            units,
            found: text
                .found
                .iter()
                .map(|code| Found::from_code(code))
                .collect(),
            doubts: text
                .doubts
                .iter()
                .filter_map(|(code, among)| Some((Column::from_code(code)?, among.clone())))
                .collect(),
        },
    })
}

fn preview_text(
    kind: &'static str,
    found: Preview,
    hidden_columns: Vec<u32>,
) -> Result<String, Refusal> {
    let name = |column: Column| {
        [
            column.code(),
            column.name().get(Lang::Zh).to_owned(),
            column.name().get(Lang::En).to_owned(),
        ]
    };
    json(&PreviewText {
        kind: kind.to_owned(),
        encoding: found.encoding.name().to_owned(),
        missing: found
            .layout
            .mapping
            .missing()
            .into_iter()
            .map(Column::code)
            .collect(),
        named_units: found
            .named
            .iter()
            .map(|uses| {
                let texts = uses.iter().map(|(column, unit, found)| {
                    [
                        column.code(),
                        unit.code().to_owned(),
                        found.code().to_owned(),
                    ]
                });
                texts.collect()
            })
            .collect(),
        unread_figures: found.layout.mapping.unread_figures(&found.headings),
        layout: layout_text(&found.layout),
        headings: found.headings,
        rows: found.rows,
        columns: Column::all().into_iter().map(name).collect(),
        hidden_columns,
    })
}

fn json(value: &impl Serialize) -> Result<String, Refusal> {
    serde_json::to_string(value).map_err(|_| misunderstood())
}

/// Looks at the beginning of a CSV file; `whole` says that these are all its bytes.
pub fn preview(bytes: &[u8], whole: bool) -> Result<String, Refusal> {
    preview_at(bytes, whole, Asked::default())
}

/// What a person says of a file's beginning, as it passes: 0 and blank where nothing is said.
pub fn asked(heading: u32, rows: u32, separator: &str, encoding: &str) -> Asked {
    Asked {
        heading,
        rows,
        separator: separator.chars().next().filter(|sign| may_separate(*sign)),
        encoding: Encoding::from_name(encoding),
    }
}

/// The same, where a person says more of the file.
pub fn preview_at(bytes: &[u8], whole: bool, asked: Asked) -> Result<String, Refusal> {
    if whole && bytes.is_empty() {
        return Err(FileFault::Empty.into());
    }
    match preview::kind_of(bytes)? {
        FileKind::Csv => preview_text("csv", preview::preview_at(bytes, whole, asked)?, Vec::new()),
        FileKind::Xlsx | FileKind::Xls => Err(Refusal {
            code: "workbook",
            message: w::OPEN_AS_WORKBOOK.into(),
        }),
    }
}

/// How many rows of a table that is no loan book are read.
const MOST_OF_TABLE: usize = 5_000;

/// The first sheet of a workbook that is shown and has a row, as a CSV text: each cell as it reads, each row in the line of its number.
pub fn table(bytes: Vec<u8>) -> Result<String, Refusal> {
    let mut workbook = Workbook::open(bytes)?;
    let (mut shown, hidden): (Vec<_>, Vec<_>) = workbook
        .sheet_infos()
        .to_vec()
        .into_iter()
        .partition(|sheet| !sheet.hidden);
    shown.extend(hidden);
    for sheet in shown {
        let rows = workbook.head_rows(&sheet.name, MOST_OF_TABLE)?;
        if !rows.is_empty() {
            return Ok(csv_of(&rows));
        }
    }
    Err(FileFault::Empty.into())
}

/// All cells of a workbook that was filled offline, a [`crate::sheets::form_book::text::CellsText`] as JSON.
pub fn cells(bytes: Vec<u8>) -> Result<String, Refusal> {
    json(&Workbook::open(bytes)?.all_cells()?)
}

/// Rows of cells as CSV, every cell in quotes. Rows that are not there are blank lines, so that a line has the number of its row.
fn csv_of(rows: &[HeadRow]) -> String {
    let mut out = String::new();
    let mut next = 1;
    for row in rows {
        while next < row.number {
            out.push('\n');
            next += 1;
        }
        for (at, cell) in row.cells.iter().enumerate() {
            out.push_str(if at > 0 { ",\"" } else { "\"" });
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        }
        out.push('\n');
        next += 1;
    }
    out
}

/// Two results side by side.
pub fn compare(before: &str, after: &str) -> Result<String, Refusal> {
    let read = |text: &str| serde_json::from_str::<Summary>(text).map_err(|_| misunderstood());
    let found = compare::compare(&read(before)?, &read(after)?);
    json(&found.map_err(|message| Refusal {
        code: "not_comparable",
        message,
    })?)
}

/// One book, from the first byte to its files.
pub struct Session {
    book: Book,
    workbook: Option<Workbook>,
    /// The loans for the workbook out, where they are asked for.
    loans: Option<Vec<LoanRow>>,
}

impl Session {
    /// An empty book, read by this plan.
    pub fn new(plan: &str) -> Result<Self, Refusal> {
        let plan: PlanText = serde_json::from_str(plan).map_err(|_| misunderstood())?;
        Ok(Self {
            book: Book::new(read_plan(&plan).ok_or_else(misunderstood)?),
            workbook: None,
            loans: None,
        })
    }

    /// Keeps the loans of the files that follow, for the workbook out: asked for before a second reading, as a large book is not held beside its sums.
    pub fn keep_loans(&mut self) {
        self.loans = Some(Vec::new());
    }

    /// The file that is being read, from 0, and its column of notes.
    fn place(&self) -> (u32, Option<usize>) {
        let file = u32::try_from(self.book.files.len().saturating_sub(1)).unwrap_or(u32::MAX);
        let note = self
            .book
            .files
            .last()
            .and_then(|file| file.layout.mapping.at(Column::Note));
        (file, note)
    }

    /// The workbook of results and loans.
    pub fn sheet(&self, imprint: &ImprintText) -> Result<Vec<u8>, Refusal> {
        let mut loans = self.loans.clone().unwrap_or_default();
        for at in self.book.outliers() {
            if let Some(loan) = loans.get_mut(at) {
                loan.flags.add(Flag::Outlier);
            }
        }
        Ok(sheet::workbook(&self.book, &loans, imprint)?)
    }

    /// Begins a CSV file of this layout.
    pub fn begin(&mut self, layout: &str) -> Result<(), Refusal> {
        Ok(self.book.begin(&layout_of(layout)?)?)
    }

    /// Takes its next bytes; gives the rows so far.
    pub fn push(&mut self, bytes: &[u8]) -> Result<u64, Refusal> {
        let at = self.place();
        match &mut self.loans {
            Some(loans) => self.book.push_telling(bytes, &mut |row, record, outcome| {
                keep(loans, at, row, record, outcome)
            })?,
            None => self.book.push(bytes)?,
        }
        Ok(self.book.counts.rows)
    }

    /// Ends it.
    pub fn end(&mut self) -> Result<(), Refusal> {
        let at = self.place();
        match &mut self.loans {
            Some(loans) => Ok(self
                .book
                .end_telling(&mut |row, record, outcome| keep(loans, at, row, record, outcome))?),
            None => Ok(self.book.end()?),
        }
    }

    /// Opens a workbook; gives the names of its sheets.
    pub fn open(&mut self, bytes: Vec<u8>) -> Result<Vec<String>, Refusal> {
        let opened = Workbook::open(bytes)?;
        let sheets = opened.sheets();
        self.workbook = Some(opened);
        Ok(sheets)
    }

    /// The names of the workbook's hidden sheets.
    pub fn hidden_sheets(&self) -> Vec<String> {
        let sheets = self.workbook.iter().flat_map(Workbook::sheet_infos);
        sheets
            .filter(|sheet| sheet.hidden)
            .map(|sheet| sheet.name.clone())
            .collect()
    }

    /// The names of the workbook's sheets that may be ledgers.
    pub fn ledgers(&mut self) -> Vec<String> {
        self.workbook
            .as_mut()
            .map(Workbook::ledgers)
            .unwrap_or_default()
    }

    /// The sheet of it that is proposed.
    pub fn best_sheet(&mut self) -> Result<String, Refusal> {
        let workbook = self.workbook.as_mut().ok_or_else(misunderstood)?;
        workbook
            .best_sheet()
            .ok_or_else(|| FileFault::BrokenWorkbook.into())
    }

    /// Looks at a sheet of it; `asked` as in [`preview_at`].
    pub fn look(&mut self, sheet: &str, asked: Asked) -> Result<String, Refusal> {
        let workbook = self.workbook.as_mut().ok_or_else(misunderstood)?;
        let found = workbook.preview_at(sheet, asked)?;
        // A sheet whose columns cannot be looked at is read all the same.
        let hidden = workbook.hidden_columns(sheet).unwrap_or_default();
        preview_text(workbook.kind(), found, hidden)
    }

    /// Reads a sheet of it.
    pub fn read(
        &mut self,
        sheet: &str,
        layout: &str,
        go_on: impl FnMut(u64) -> bool,
    ) -> Result<(), Refusal> {
        let workbook = self.workbook.as_mut().ok_or_else(misunderstood)?;
        let file = u32::try_from(self.book.files.len()).unwrap_or(u32::MAX);
        let layout = layout_of(layout)?;
        let at = (file, layout.mapping.at(Column::Note));
        let loans = &mut self.loans;
        let mut each = |row: u64, record: &Record, outcome: Outcome| {
            if let Some(loans) = loans {
                keep(loans, at, row, record, outcome);
            }
        };
        Ok(workbook.read(sheet, &layout, &mut self.book, &mut each, go_on)?)
    }

    /// The result so far.
    pub fn summary(&self) -> Result<String, Refusal> {
        json(&Summary::of(&self.book))
    }

    /// The refused rows of a file, to be mended.
    pub fn refused(&self, file: u32, lang: Lang) -> Vec<u8> {
        sheet::refused_csv(&self.book, file, lang)
    }
}

fn keep(
    loans: &mut Vec<LoanRow>,
    (file, note): (u32, Option<usize>),
    row: u64,
    record: &Record,
    outcome: Outcome,
) {
    if let Outcome::Used(loan, parts, balance, flags) = outcome
        && loans.len() < sheet::MOST_SHEET_ROWS
    {
        let note = note.map_or(&[][..], |at| record.cell(at));
        loans.push(LoanRow::of((file, row), loan, parts, balance, flags, note));
    }
}

fn layout_of(text: &str) -> Result<Layout, Refusal> {
    let text: LayoutText = serde_json::from_str(text).map_err(|_| misunderstood())?;
    read_layout(&text).ok_or_else(misunderstood)
}
