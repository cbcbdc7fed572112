//! The beginning of a file: how it is written, where its headings are, which column is proposed for what.

use super::columns::Mapping;
use super::outcome::FileFault;
use super::plan::Layout;
use super::records::{Record, Records, separator_of};
use super::text::{Encoding, Letters, TextFault};

/// How many rows a preview shows.
const SHOWN: usize = 8;
/// Headings stand among the first rows, below a title perhaps.
const SEARCHED: usize = 20;

/// The kind of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// Delimited text.
    Csv,
    /// A workbook of today.
    Xlsx,
}

/// What kind of file begins so.
pub fn kind_of(bytes: &[u8]) -> Result<FileKind, FileFault> {
    match bytes {
        [b'P', b'K', 3 | 5, 4 | 6, ..] => Ok(FileKind::Xlsx),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Err(FileFault::OldWorkbook),
        _ => Ok(FileKind::Csv),
    }
}

/// The beginning of a file.
#[derive(Debug, Clone)]
pub struct Preview {
    /// How it is written.
    pub encoding: Encoding,
    /// Its layout as proposed.
    pub layout: Layout,
    /// Its headings.
    pub headings: Vec<String>,
    /// Its first rows below them.
    pub rows: Vec<Vec<String>>,
}

/// Looks at the first bytes of a CSV file; `whole` says that these are all.
pub fn preview(bytes: &[u8], whole: bool) -> Result<Preview, FileFault> {
    preview_at(bytes, whole, 0)
}

/// The same; `heading` says which row its headings are (from 1; 0 where they are looked for).
pub fn preview_at(bytes: &[u8], whole: bool, heading: u32) -> Result<Preview, FileFault> {
    let mut letters = Letters::default();
    let text = letters.push(bytes, whole).map_err(|fault| match fault {
        TextFault::Binary => FileFault::NotText,
        TextFault::Mixed => FileFault::MixedLetters,
    })?;
    // A title may stand above: the separator is that of the first lines taken together.
    let separator = text
        .split(|byte| *byte == b'\n')
        .take(SEARCHED)
        .map(separator_and_count)
        .fold(
            (b',', 0),
            |best, next| if next.1 > best.1 { next } else { best },
        )
        .0;
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut records = Records::new(separator);
    records.push(text, whole, |record| {
        if rows.len() < SEARCHED + SHOWN {
            rows.push(cells(record));
        }
    });
    of_rows(letters.encoding(), separator, rows, heading)
}

fn separator_and_count(line: &[u8]) -> (u8, usize) {
    let separator = separator_of(line);
    (
        separator,
        line.iter().filter(|byte| **byte == separator).count(),
    )
}

/// The cells of a record as texts.
pub fn cells(record: &Record) -> Vec<String> {
    (0..record.len())
        .map(|at| String::from_utf8_lossy(record.cell(at)).into_owned())
        .collect()
}

/// The preview of rows that were read already; `heading` as in [`preview_at`].
pub fn of_rows(
    encoding: Encoding,
    separator: u8,
    mut rows: Vec<Vec<String>>,
    heading: u32,
) -> Result<Preview, FileFault> {
    let known = |row: &Vec<String>| Mapping::propose(row).columns.iter().flatten().count();
    let asked = usize::try_from(heading)
        .ok()
        .and_then(|heading| heading.checked_sub(1));
    // The row that says most; the first of those.
    let likely = rows
        .iter()
        .take(SEARCHED)
        .map(known)
        .enumerate()
        .fold(
            (0, 0),
            |best, next| if next.1 > best.1 { next } else { best },
        );
    let at = match (asked, likely) {
        (Some(asked), _) => asked.min(rows.len()),
        (None, (_, 0)) => rows
            .iter()
            .position(|row| row.iter().any(|cell| !cell.is_empty()))
            .ok_or(FileFault::NoHeading)?,
        (None, (at, _)) => at,
    };
    let mut below = rows.split_off(at);
    if below.is_empty() {
        return Err(FileFault::NoHeading);
    }
    let headings = below.remove(0);
    below.truncate(SHOWN);
    let layout = Layout {
        heading_row: at as u64 + 1,
        separator,
        mapping: Mapping::propose(&headings),
    };
    Ok(Preview {
        encoding,
        layout,
        headings,
        rows: below,
    })
}
