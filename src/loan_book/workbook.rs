//! Workbooks in: what is in the container is weighed before anything is believed, then the cells of a sheet come one by one.

use super::book::{Book, Outcome};
use super::outcome::FileFault;
use super::plan::Layout;
use super::preview::{Preview, of_rows};
use super::records::{MOST_COLUMNS, Record};
use super::text::Encoding;
use calamine::{Cell, DataRef, Reader as _, Xlsx, XlsxCellReader};
use std::fmt::Write as _;
use std::io::{Cursor, Read as _, Write as _};

/// The most bytes of a workbook.
pub const MOST_BYTES: usize = 64 * 1024 * 1024;
/// The most parts in its container.
const MOST_PARTS: usize = 500;
/// What it may inflate to, for each byte of it, and besides; honest sheets stay under forty.
const INFLATES_BY: u64 = 100;
const INFLATES_BESIDES: u64 = 16 * 1024 * 1024;
/// What it may inflate to at all: a million rows of twenty columns.
const MOST_INFLATED: u64 = 1024 * 1024 * 1024;
/// What the list of texts may inflate to: it is held in memory whole.
const MOST_TEXTS: u64 = 128 * 1024 * 1024;
/// The longest stretch without a tag: a cell's text is held in memory whole.
const LONGEST_TEXT: usize = 1024 * 1024;
/// The most cells of a sheet.
const MOST_CELLS: u64 = 64_000_000;
/// How often progress is told, in rows.
const TELLS_EVERY: u64 = 4096;

/// A workbook that was weighed and opened.
pub struct Workbook {
    xlsx: Xlsx<Cursor<Vec<u8>>>,
}

impl Workbook {
    /// Weighs and opens a workbook.
    pub fn open(bytes: Vec<u8>) -> Result<Self, FileFault> {
        if bytes.len() > MOST_BYTES {
            return Err(FileFault::TooLarge);
        }
        weigh(&bytes)?;
        let xlsx = Xlsx::new(Cursor::new(bytes)).map_err(|_| FileFault::BrokenWorkbook)?;
        Ok(Self { xlsx })
    }

    /// The names of its sheets, in order.
    pub fn sheets(&self) -> Vec<String> {
        self.xlsx.sheet_names()
    }

    /// Looks at the first rows of a sheet.
    pub fn preview(&mut self, sheet: &str) -> Result<Preview, FileFault> {
        self.preview_at(sheet, 0)
    }

    /// The same; `heading` says which row its headings are (from 1; 0 where they are looked for).
    pub fn preview_at(&mut self, sheet: &str, heading: u32) -> Result<Preview, FileFault> {
        let mut rows: Vec<Vec<String>> = Vec::new();
        self.each_row(sheet, |number, record| {
            let number = usize::try_from(number).unwrap_or(usize::MAX);
            // Rows that are not there are blank ones, as a person sees them.
            while rows.len() + 1 < number.min(32) {
                rows.push(Vec::new());
            }
            rows.push(super::preview::cells(record));
            Ok(rows.len() < 32)
        })?;
        of_rows(Encoding::Utf8, b',', rows, heading)
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
        self.each_row(sheet, |number, record| {
            rows.row(number, record, each)?;
            if rows.count().is_multiple_of(TELLS_EVERY) && !go_on(rows.count()) {
                return Err(FileFault::Stopped);
            }
            Ok(true)
        })?;
        rows.end()
    }

    /// Gives each row that is there, with its number from 1, until `each` says that it is enough.
    fn each_row(
        &mut self,
        sheet: &str,
        mut each: impl FnMut(u64, &Record) -> Result<bool, FileFault>,
    ) -> Result<(), FileFault> {
        let mut cells = self
            .xlsx
            .worksheet_cells_reader(sheet)
            .map_err(|_| FileFault::BrokenWorkbook)?;
        let mut bytes = String::new();
        let mut ends: Vec<u32> = Vec::new();
        let mut row: Option<u32> = None;
        let mut count = 0_u64;
        while let Some(cell) = next(&mut cells)? {
            let (at, column) = cell.get_position();
            count += 1;
            if column as usize >= MOST_COLUMNS || count > MOST_CELLS {
                return Err(FileFault::TooManyCells);
            }
            if row != Some(at) {
                if let Some(before) = row {
                    if at < before {
                        return Err(FileFault::BrokenWorkbook);
                    }
                    if !each(
                        u64::from(before) + 1,
                        &Record::of_cells(bytes.as_bytes(), &ends),
                    )? {
                        return Ok(());
                    }
                }
                row = Some(at);
                bytes.clear();
                ends.clear();
            }
            // Cells come from left to right, each once; those between that are not there are blank.
            if (column as usize) < ends.len() {
                return Err(FileFault::BrokenWorkbook);
            }
            let end = u32::try_from(bytes.len()).map_err(|_| FileFault::TooManyCells)?;
            ends.resize(column as usize, end);
            write(cell.get_value(), &mut bytes);
            ends.push(u32::try_from(bytes.len()).map_err(|_| FileFault::TooManyCells)?);
        }
        if let Some(before) = row {
            each(
                u64::from(before) + 1,
                &Record::of_cells(bytes.as_bytes(), &ends),
            )?;
        }
        Ok(())
    }
}

/// The next cell, as a call of its own: a browser optimises a function for its next call, never in the middle of one.
#[inline(never)]
fn next<'a, Source: std::io::Read + std::io::Seek>(
    cells: &mut XlsxCellReader<'a, Source>,
) -> Result<Option<Cell<DataRef<'a>>>, FileFault> {
    cells.next_cell().map_err(|_| FileFault::BrokenWorkbook)
}

/// A cell as text: a number with the fewest digits that mean it, a day as ISO 8601.
#[inline(never)]
fn write(value: &DataRef, out: &mut String) {
    // Writing to a text never fails.
    let _ = match value {
        DataRef::Empty => Ok(()),
        DataRef::Int(number) => write!(out, "{number}"),
        DataRef::Float(number) => write!(out, "{number}"),
        DataRef::String(text) => out.write_str(text),
        DataRef::SharedString(text) => out.write_str(text),
        DataRef::Bool(true) => out.write_str("TRUE"),
        DataRef::Bool(false) => out.write_str("FALSE"),
        DataRef::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            write!(out, "{year:04}-{month:02}-{day:02}")
        }
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => out.write_str(text),
        DataRef::Error(error) => write!(out, "{error}"),
    };
}

/// Weighs a container: its parts, and what they truly inflate to, whatever they say of themselves.
fn weigh(bytes: &[u8]) -> Result<(), FileFault> {
    let mut container =
        zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| FileFault::BrokenWorkbook)?;
    if container.len() > MOST_PARTS {
        return Err(FileFault::TooManyParts);
    }
    let room = (bytes.len() as u64)
        .saturating_mul(INFLATES_BY)
        .saturating_add(INFLATES_BESIDES)
        .min(MOST_INFLATED);
    let mut scale = Scale {
        room,
        texts: false,
        without_tag: 0,
        part: 0,
    };
    for at in 0..container.len() {
        let mut part = container
            .by_index(at)
            .map_err(|_| FileFault::BrokenWorkbook)?;
        let name = part
            .name()
            .map_err(|_| FileFault::BrokenWorkbook)?
            .to_ascii_lowercase();
        // Only what is called a sheet may be large; whatever else it is called, it is weighed.
        scale.texts = !(name.ends_with(".xml") && name.contains("sheet"));
        scale.part = 0;
        scale.without_tag = 0;
        let mut buffer = vec![0; 64 * 1024];
        loop {
            let read = part
                .read(&mut buffer)
                .map_err(|_| FileFault::BrokenWorkbook)?;
            if read == 0 {
                break;
            }
            scale
                .write_all(buffer.get(..read).unwrap_or(&[]))
                .map_err(|_| FileFault::Inflates)?;
        }
    }
    Ok(())
}

/// What inflated bytes are put on.
struct Scale {
    room: u64,
    texts: bool,
    part: u64,
    without_tag: usize,
}

impl std::io::Write for Scale {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.part += bytes.len() as u64;
        self.without_tag = if bytes.contains(&b'<') {
            0
        } else {
            self.without_tag + bytes.len()
        };
        let over = self.without_tag > LONGEST_TEXT || (self.texts && self.part > MOST_TEXTS);
        match self.room.checked_sub(bytes.len() as u64) {
            Some(room) if !over => {
                self.room = room;
                Ok(bytes.len())
            }
            _ => Err(std::io::ErrorKind::FileTooLarge.into()),
        }
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
