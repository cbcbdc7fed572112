//! Workbooks in: what will be read of a file is weighed before anything is believed, then the cells of a sheet come row by row.
//!
//! `container` and `package` find the parts of an xlsx, `cells` reads its sheets, `open_document` those of an ods, `compound` and `legacy` an
//! xls. All of them hand cells to `rows`, which fills merged cells; `decimal` and `formats` make a text of a stored number.

mod cells;
mod compound;
mod container;
mod decimal;
mod formats;
mod legacy;
mod merged;
mod open_document;
mod package;
mod rows;

use super::book::{Book, Outcome};
use super::columns::Column;
use super::outcome::FileFault;
use super::plan::Layout;
use super::preview::{Asked, LAST, LOOKED_AT, Preview, of_rows_at};
use super::records::{Mark, Record};
use super::text::Encoding;
use crate::sheets::form_book::text::{CellMark, CellsText, RowCells, SheetCells};
use container::{Container, Use};
use legacy::Legacy;
use open_document::OpenDocument;
use package::Package;
use rows::{Each, Row};

/// The most bytes of a workbook.
pub const MOST_BYTES: usize = 64 * 1024 * 1024;
/// How often progress is told, in rows.
const TELLS_EVERY: u64 = 4096;
/// How many rows are read to find the first ones of a sheet: a writer may put them in another order.
const READ_FOR_FIRST: usize = 2_000;
/// How many sheets are looked at for the one that is proposed.
const MOST_SHEETS_LOOKED_AT: usize = 30;
/// The most sheets and the most cells of a workbook that was filled offline.
const MOST_SHEETS_OF_FORM: usize = 200;
const MOST_OF_FORM: usize = 400_000;

/// A workbook that was weighed and opened.
pub struct Workbook {
    source: Source,
    sheets: Vec<SheetInfo>,
    /// The place of each of `sheets` in its source.
    places: Vec<usize>,
}

enum Source {
    Package(Box<Package>),
    OpenDocument(OpenDocument),
    Legacy(Legacy),
}

/// A sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetInfo {
    /// Its name.
    pub name: String,
    /// Whether it is hidden.
    pub hidden: bool,
}

/// One of the first rows of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadRow {
    /// Its number, from 1.
    pub number: u64,
    /// Its cells as texts; merged cells are filled downwards and to the right.
    pub cells: Vec<String>,
    /// Whether it is hidden.
    pub hidden: bool,
    /// Whether a cell beyond the last column that is read has a text.
    pub beyond: bool,
}

impl Workbook {
    /// Weighs and opens a workbook: xlsx or xlsm, ods, xls.
    pub fn open(bytes: Vec<u8>) -> Result<Self, FileFault> {
        if bytes.len() > MOST_BYTES {
            return Err(FileFault::TooLarge);
        }
        if bytes.starts_with(&compound::MAGIC) {
            let legacy = Legacy::open(&bytes)?;
            let sheets = legacy.sheets().collect();
            return Self::of(Source::Legacy(legacy), sheets);
        }
        let mut container = Container::open(bytes)?;
        if container.has("mimetype") {
            container.weigh("mimetype", Use::Other)?;
            let kind = container.text("mimetype")?;
            let kind = kind
                .trim()
                .trim_start_matches("application/vnd.oasis.opendocument.");
            if kind.starts_with("spreadsheet") {
                let opened = OpenDocument::open(container)?;
                let sheets = opened.sheets().collect();
                return Self::of(Source::OpenDocument(opened), sheets);
            }
            if kind.starts_with("text") {
                return Err(FileFault::TextDocument);
            }
            if kind.starts_with("presentation") {
                return Err(FileFault::Slides);
            }
        }
        if let Some(fault) = other_kind(&container) {
            return Err(fault);
        }
        let package = Package::open(container)?;
        let sheets = package
            .sheets
            .iter()
            .map(|sheet| SheetInfo {
                name: sheet.name.clone(),
                hidden: sheet.hidden,
            })
            .collect();
        Self::of(Source::Package(Box::new(package)), sheets)
    }

    /// The sheets in their order, the hidden ones behind the others.
    fn of(source: Source, sheets: Vec<SheetInfo>) -> Result<Self, FileFault> {
        let mut places: Vec<usize> = (0..sheets.len()).collect();
        places.sort_by_key(|at| sheets.get(*at).is_some_and(|sheet| sheet.hidden));
        let sheets = places
            .iter()
            .filter_map(|at| sheets.get(*at).cloned())
            .collect();
        Ok(Self {
            source,
            sheets,
            places,
        })
    }

    /// What it is: `xlsx`, which xlsm is too, `ods` or `xls`.
    pub fn kind(&self) -> &'static str {
        match &self.source {
            Source::Package(_) => "xlsx",
            Source::OpenDocument(_) => "ods",
            Source::Legacy(_) => "xls",
        }
    }

    /// The names of its sheets of cells: those that a person sees, in order, then the hidden ones.
    pub fn sheets(&self) -> Vec<String> {
        self.sheets.iter().map(|sheet| sheet.name.clone()).collect()
    }

    /// The same, each with whether it is hidden.
    pub fn sheet_infos(&self) -> &[SheetInfo] {
        &self.sheets
    }

    /// Whether its days are counted from 1904: a number in a cell without a day's format may mean such a day.
    pub fn is_from_1904(&self) -> bool {
        match &self.source {
            Source::Package(package) => package.from_1904,
            Source::OpenDocument(_) => false,
            Source::Legacy(legacy) => legacy.is_from_1904(),
        }
    }

    /// The hidden columns of a sheet, from 0.
    pub fn hidden_columns(&mut self, sheet: &str) -> Result<Vec<u32>, FileFault> {
        let at = self.place(sheet)?;
        match &mut self.source {
            Source::Package(package) => cells::hidden_columns(package, at),
            Source::OpenDocument(opened) => Ok(opened.hidden_columns(at)),
            Source::Legacy(legacy) => Ok(legacy.hidden_columns(at)),
        }
    }

    /// The sheet that is proposed: the first that is not hidden and whose columns are all known, else the first with anything in it. One that names
    /// its loans goes before one that does not, which may be a summary by branch.
    ///
    /// The sheet with which the workbook opens in Excel is looked at before the others.
    pub fn best_sheet(&mut self) -> Option<String> {
        let active = match &self.source {
            Source::Package(package) => package.sheets.iter().find(|sheet| sheet.active),
            Source::OpenDocument(_) | Source::Legacy(_) => None,
        };
        let active = active.map(|sheet| sheet.name.as_str());
        let named = |hidden: bool| {
            let all = self
                .sheets
                .iter()
                .filter(move |sheet| sheet.hidden == hidden);
            all.map(|sheet| sheet.name.clone())
        };
        let mut seen: Vec<String> = named(false).collect();
        seen.sort_by_key(|name| Some(name.as_str()) != active);
        seen.truncate(MOST_SHEETS_LOOKED_AT);
        let hidden: Vec<String> = named(true).take(MOST_SHEETS_LOOKED_AT).collect();
        let (mut filled, mut whole) = (None, None);
        for name in seen {
            let Ok(found) = self.preview(&name) else {
                continue;
            };
            let mapping = &found.layout.mapping;
            let complete = mapping.missing().is_empty();
            let names = [Column::Id, Column::Borrower, Column::Project];
            if complete && names.iter().any(|name| mapping.at(*name).is_some()) {
                return Some(name);
            }
            if complete {
                whole = whole.or(Some(name));
            } else {
                filled = filled.or(Some(name));
            }
        }
        // Hidden sheets only where nothing stands in any other.
        let mut hidden = hidden.into_iter();
        let first_hidden = |name: &String| self.preview(name).is_ok();
        whole
            .or(filled)
            .or_else(|| hidden.find(first_hidden))
            .or_else(|| self.sheets.first().map(|sheet| sheet.name.clone()))
    }

    /// The sheets whose columns are all known and which have a row below the headings: each may be a ledger, of a branch perhaps. Of many sheets only
    /// the first ones are looked at.
    pub fn ledgers(&mut self) -> Vec<String> {
        let names: Vec<String> = self
            .sheets
            .iter()
            .take(MOST_SHEETS_LOOKED_AT)
            .map(|sheet| sheet.name.clone())
            .collect();
        names
            .into_iter()
            .filter(|name| {
                self.preview(name).is_ok_and(|found| {
                    found.layout.mapping.missing().is_empty() && !found.rows.is_empty()
                })
            })
            .collect()
    }

    /// The first rows of a sheet that have a text, `most` of them, in their order.
    pub fn head_rows(&mut self, sheet: &str, most: usize) -> Result<Vec<HeadRow>, FileFault> {
        let mut found: Vec<HeadRow> = Vec::new();
        let mut count = 0_usize;
        self.each_row(sheet, &mut |row| {
            count += 1;
            let late = found.last().is_some_and(|last| last.number < row.number);
            if !(late && found.len() >= most) {
                let at = found.partition_point(|before| before.number < row.number);
                found.insert(at, head_row(row));
                found.truncate(most);
            }
            Ok(count < READ_FOR_FIRST.max(most))
        })?;
        Ok(found)
    }

    /// All cells of all sheets, of a workbook that was filled offline: those that a person sees first. Sheets, rows and cells beyond the bounds of such a
    /// workbook refuse it.
    pub fn all_cells(&mut self) -> Result<CellsText, FileFault> {
        let mut found = CellsText::default();
        let mut left = MOST_OF_FORM;
        if self.sheets.len() > MOST_SHEETS_OF_FORM {
            return Err(FileFault::TooManyCells);
        }
        for sheet in self.sheets.clone() {
            let mut rows = Vec::new();
            self.each_row(&sheet.name, &mut |row| {
                let cells = super::preview::cells(&row.record);
                left = left
                    .checked_sub(cells.len().max(1))
                    .ok_or(FileFault::TooManyCells)?;
                let marks = row.record.marks.iter().filter_map(|(column, mark)| {
                    let mark = match mark {
                        Mark::NoResult => CellMark::NoResult,
                        Mark::Merged => CellMark::Merged,
                        Mark::Scaled => CellMark::Scaled,
                        Mark::Struck => CellMark::Struck,
                        Mark::Reaches => return None,
                    };
                    Some((*column, mark))
                });
                rows.push(RowCells {
                    number: row.number,
                    marks: marks.collect(),
                    cells,
                    beyond: row.beyond,
                });
                Ok(true)
            })?;
            rows.sort_by_key(|row| row.number);
            found.sheets.push(SheetCells {
                name: sheet.name,
                hidden: sheet.hidden,
                rows,
            });
        }
        Ok(found)
    }

    /// Looks at the first rows of a sheet.
    pub fn preview(&mut self, sheet: &str) -> Result<Preview, FileFault> {
        self.preview_at(sheet, Asked::default())
    }

    /// The same, where a person says more of the sheet.
    pub fn preview_at(&mut self, sheet: &str, asked: Asked) -> Result<Preview, FileFault> {
        let rows = self.head_rows(sheet, LOOKED_AT)?;
        // Rows without a text are not there: the place of a row among the others is not its number.
        let place = |number: u64| rows.partition_point(|row| row.number < number);
        let asked = match u64::from(asked.heading) {
            0 => Asked::default(),
            heading => {
                let first = place(heading);
                let many = match u64::from(asked.rows) {
                    0 => 0,
                    many => place(heading + many).saturating_sub(first).max(1),
                };
                Asked {
                    heading: u32::try_from(first + 1).unwrap_or(u32::MAX),
                    rows: u32::try_from(many).unwrap_or(u32::MAX),
                    ..Asked::default()
                }
            }
        };
        let texts: Vec<Vec<String>> = rows.iter().map(|row| row.cells.clone()).collect();
        let mut last: Vec<Vec<String>> = if texts.len() < LOOKED_AT {
            texts.iter().rev().take(LAST).cloned().collect()
        } else {
            Vec::new()
        };
        // 台账（亿元）: what the name of the sheet says of units.
        if sheet.contains(super::words::SURE_UNIT_LETTERS) {
            last.push(vec![sheet.to_owned()]);
        }
        let mut found = of_rows_at(Encoding::Utf8, ',', texts, asked, &last)?;
        let index = |number: u64| {
            usize::try_from(number)
                .unwrap_or(usize::MAX)
                .saturating_sub(1)
        };
        let from = index(found.layout.heading_row);
        let to = from + index(found.layout.heading_rows);
        let (Some(first), Some(end)) = (rows.get(from), rows.get(to)) else {
            return Err(FileFault::NoHeading);
        };
        if rows
            .get(from..=to)
            .is_some_and(|rows| rows.iter().any(|row| row.beyond))
        {
            return Err(FileFault::TooManyCells);
        }
        found.layout.heading_row = first.number;
        found.layout.heading_rows = end.number - first.number + 1;
        // A sheet whose columns cannot be looked at is read all the same.
        let hidden = self.hidden_columns(sheet).unwrap_or_default();
        if !hidden.is_empty() {
            let mapping = &mut found.layout.mapping;
            mapping.doubt_hidden(&found.headings, &hidden);
        }
        Ok(found)
    }

    /// Reads a sheet into a book, telling of each row. `go_on` is asked now and then with the rows so far; when it says no, reading stops.
    pub fn read(
        &mut self,
        sheet: &str,
        layout: &Layout,
        book: &mut Book,
        each: &mut dyn FnMut(u64, &Record, Outcome),
        mut go_on: impl FnMut(u64) -> bool,
    ) -> Result<(), FileFault> {
        let mut rows = book.rows(layout)?;
        if self.is_from_1904() {
            rows.count_from_1904();
        }
        self.each_row(sheet, &mut |row| {
            // A column without a heading means nothing, wherever it is; one that has a heading may be meant.
            if row.beyond
                && (layout.heading_row..layout.heading_row + layout.heading_rows)
                    .contains(&row.number)
            {
                return Err(FileFault::TooManyCells);
            }
            rows.row(row.number, &row.record, each)?;
            if rows.count().is_multiple_of(TELLS_EVERY) && !go_on(rows.count()) {
                return Err(FileFault::Stopped);
            }
            Ok(true)
        })?;
        rows.end()
    }

    /// Where in its source a sheet is.
    fn place(&self, sheet: &str) -> Result<usize, FileFault> {
        let at = self.sheets.iter().position(|found| found.name == sheet);
        at.and_then(|at| self.places.get(at).copied())
            .ok_or(FileFault::BrokenWorkbook)
    }

    /// Gives each row that has a text, until `each` says that it is enough.
    fn each_row(&mut self, sheet: &str, each: &mut Each) -> Result<(), FileFault> {
        let at = self.place(sheet)?;
        match &mut self.source {
            Source::Package(package) => cells::each_row(package, at, each),
            Source::OpenDocument(opened) => opened.each_row(at, each),
            Source::Legacy(legacy) => legacy.each_row(at, each),
        }
    }
}

/// What a container is where it is no workbook that is read.
fn other_kind(container: &Container) -> Option<FileFault> {
    let under = |folder: &str| container.names().any(|name| name.starts_with(folder));
    if container.names().any(|name| name.ends_with("workbook.bin")) {
        Some(FileFault::BinaryWorkbook)
    } else if under("word/") {
        Some(FileFault::TextDocument)
    } else if under("ppt/") {
        Some(FileFault::Slides)
    } else if under("xl/") || container.has("[Content_Types].xml") {
        None
    } else {
        Some(FileFault::Archive)
    }
}

/// A row as one of the first of its sheet.
fn head_row(row: &Row) -> HeadRow {
    let mut cells = super::preview::cells(&row.record);
    for (left, right) in row.wide {
        let text = cells.get(*left as usize).cloned().unwrap_or_default();
        if text.is_empty() {
            continue;
        }
        let right = (*right as usize).min(super::records::MOST_COLUMNS - 1);
        if cells.len() <= right {
            cells.resize(right + 1, String::new());
        }
        for cell in cells.iter_mut().take(right + 1).skip(*left as usize + 1) {
            cell.clone_from(&text);
        }
    }
    HeadRow {
        number: row.number,
        cells,
        hidden: row.record.hidden,
        beyond: row.beyond,
    }
}

/// A reference to a cell: its column and, where it says one, its row, both from 0. Small letters and `$` are understood.
fn reference(text: &str) -> Option<(u32, Option<u32>)> {
    let (mut column, mut row, mut digits) = (0_u32, 0_u32, false);
    for byte in text.trim().bytes() {
        match byte {
            b'$' => {}
            b'A'..=b'Z' | b'a'..=b'z' if !digits => {
                let letter = u32::from(byte.to_ascii_uppercase() - b'A') + 1;
                column = column.checked_mul(26)?.checked_add(letter)?;
            }
            b'0'..=b'9' => {
                digits = true;
                row = row.checked_mul(10)?.checked_add(u32::from(byte - b'0'))?;
            }
            _ => return None,
        }
    }
    Some((column.checked_sub(1)?, row.checked_sub(1)))
}
