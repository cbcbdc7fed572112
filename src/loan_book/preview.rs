//! The beginning of a file: how it is written, where its headings are, which column is proposed for what.

use super::columns::{Column, HeadingUnit};
use super::headings::{self, Found, Headings};
use super::outcome::FileFault;
use super::plan::Layout;
use super::records::{RARE_SEPARATORS, Record, Records, SEPARATORS, byte_of, signed};
use super::text::{Encoding, Letters, TextFault};

/// How many rows a preview shows.
const SHOWN: usize = 8;
/// Headings stand among the first rows, below a title and explanations perhaps.
const SEARCHED: usize = 200;
/// How many rows of a file's beginning are looked at.
pub const LOOKED_AT: usize = SEARCHED + 2 * SHOWN;
/// How many of a short file's last rows are searched for a line of units.
pub const LAST: usize = 3;

/// The kind of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// Delimited text.
    Csv,
    /// A container: xlsx, xlsm or ods, or something else that [`super::workbook::Workbook::open`] names.
    Xlsx,
    /// A workbook of Excel 97 to 2003, or what else has such a container.
    Xls,
}

/// How files begin that are no tables.
const OTHERS: &[(&[u8], FileFault)] = &[
    (b"%PDF", FileFault::Pdf),
    (b"\x89PNG", FileFault::Picture),
    (b"\xFF\xD8\xFF", FileFault::Picture),
    (b"GIF8", FileFault::Picture),
    (b"Rar!", FileFault::Archive),
    (b"7z\xBC\xAF", FileFault::Archive),
    (b"\x1F\x8B", FileFault::Archive),
];
/// How a page of the web or XML begins, in small letters.
const PAGES: &[&str] = &[
    "<!doctype",
    "<!--",
    "<?xml",
    "<html",
    "<head",
    "<meta",
    "<body",
    "<table",
    "<style",
    "<script",
    "<div",
    "<workbook",
    "<ss:workbook",
    "mime-version:",
];
/// How many bytes of a file tell what kind it is.
const HEAD: usize = 256;

/// What kind of file begins so.
pub fn kind_of(bytes: &[u8]) -> Result<FileKind, FileFault> {
    if let Some((_, fault)) = OTHERS.iter().find(|(head, _)| bytes.starts_with(head)) {
        return Err(*fault);
    }
    match bytes {
        [] => Err(FileFault::Empty),
        [b'P', b'K', 3 | 5, 4 | 6, ..] => Ok(FileKind::Xlsx),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Ok(FileKind::Xls),
        _ => match plain_head(bytes).as_str() {
            head if PAGES.iter().any(|page| head.starts_with(page)) => Err(FileFault::WebPage),
            head if is_json(head) => Err(FileFault::Json),
            _ => Ok(FileKind::Csv),
        },
    }
}

/// The first letters in ASCII, small, without marks and blanks before them; those of UTF-16 too.
fn plain_head(bytes: &[u8]) -> String {
    let head = bytes.get(..bytes.len().min(HEAD)).unwrap_or(bytes);
    let letters = head
        .iter()
        .filter(|byte| !matches!(byte, 0 | 0xEF | 0xBB | 0xBF | 0xFE | 0xFF))
        .map(|byte| char::from(*byte).to_ascii_lowercase());
    letters.collect::<String>().trim_start().to_owned()
}

/// Whether a text begins as JSON does: a brace and a name, or a bracket and a list, a name or a brace.
fn is_json(head: &str) -> bool {
    let after = |brace: char| head.strip_prefix(brace).map(str::trim_start);
    after('{').is_some_and(|rest| rest.starts_with(['"', '}']))
        || after('[').is_some_and(|rest| rest.starts_with(['{', '[', '"']))
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
    /// For each column the units that headings and lines name for each use that it may have.
    pub named: Vec<Vec<(Column, HeadingUnit, Found)>>,
}

/// Looks at the first bytes of a CSV file; `whole` says that these are all.
pub fn preview(bytes: &[u8], whole: bool) -> Result<Preview, FileFault> {
    preview_at(bytes, whole, Asked::default())
}

/// What a person says of a file's beginning; what is not said is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Asked {
    /// The first row of the headings, from 1; 0 where it is looked for.
    pub heading: u32,
    /// Over how many rows they reach; 0 where that is looked for.
    pub rows: u32,
    /// What stands between cells; `None` where it is looked for.
    pub separator: Option<char>,
    /// How the letters are written; `None` where that is looked for.
    pub encoding: Option<Encoding>,
}

/// The same, where a person says more of the file.
pub fn preview_at(bytes: &[u8], whole: bool, asked: Asked) -> Result<Preview, FileFault> {
    let mut letters = Letters::of(asked.encoding);
    let text = letters.push(bytes, whole).map_err(|fault| match fault {
        TextFault::Binary => FileFault::NotText,
        TextFault::Utf32 => FileFault::Utf32,
        TextFault::Big5 => FileFault::Big5,
    })?;
    let looked = |separators: &[char]| by_separators(text, whole, asked, separators);
    let (_, mut found) = match asked.separator {
        Some(separator) => looked(&[separator])?,
        None => {
            let all = looked(&occurring(text));
            // A sign that names are full of is believed only where nothing else gives all columns, and it does, with
            // as many cells as headings in half of the rows at least.
            let complete = |found: &(usize, Preview)| found.1.layout.mapping.missing().is_empty();
            let filled = |found: &(usize, Preview)| {
                let whole = |row: &&Vec<String>| row.len() == found.1.headings.len();
                let rows = &found.1.rows;
                let filled = rows.iter().filter(whole).count();
                complete(found) && filled > 0 && filled * 2 >= rows.len()
            };
            if all.as_ref().is_ok_and(complete) {
                all?
            } else {
                match looked(&RARE_SEPARATORS).ok().filter(filled) {
                    Some(rare) => rare,
                    None => all?,
                }
            }
        }
    };
    let unknown = found.layout.mapping.columns.iter().all(Option::is_none);
    if let Some(fault) = other_letters(text).filter(|_| unknown && asked.encoding.is_none()) {
        return Err(fault);
    }
    found.encoding = letters.encoding();
    found.layout.encoding = asked.encoding;
    Ok(found)
}

/// What is wrong with the letters of a text none of whose headings is known: it is in an encoding of seven bits, or its letters were spoilt before.
#[cold]
fn other_letters(text: &[u8]) -> Option<FileFault> {
    let text = std::str::from_utf8(text).ok()?;
    let head: String = text.chars().take(4096).collect();
    if head.is_ascii() {
        let hz = head.contains("~{") && head.contains("~}");
        let iso_2022 = ["\u{1b}$", "\u{e}"].iter().any(|sign| head.contains(sign));
        let utf_7 = |piece: &&str| {
            let letters = piece.bytes().take_while(u8::is_ascii_alphanumeric);
            letters.count() >= 4 && piece.bytes().any(|byte| byte.is_ascii_uppercase())
        };
        let utf_7 = head.split('+').skip(1).filter(utf_7).take(3).count() == 3;
        return (hz || iso_2022 || utf_7).then_some(FileFault::SevenBit);
    }
    // UTF-8 or GB18030 that was taken for Latin letters: hardly any other letter is left.
    let latin = |c: &char| matches!(c, '\u{80}'..='\u{17F}' | '\u{2C6}' | '\u{2DC}' | '\u{2013}'..='\u{203A}' | '€' | '™');
    let beyond = head.chars().filter(|c| !c.is_ascii()).count();
    let spoilt = head.chars().filter(latin).count();
    let words = head.chars().filter(char::is_ascii_alphabetic).count();
    (spoilt * 10 > beyond * 9 && spoilt > words).then_some(FileFault::Spoilt)
}

/// The usual separators that a text has, and one that it has not: by each of those the text is the same rows of one cell.
fn occurring(text: &[u8]) -> Vec<char> {
    let absent = |separator: &char| memchr::memchr(byte_of(*separator), text).is_none();
    let first = SEPARATORS.iter().position(absent);
    let all = SEPARATORS.iter().enumerate();
    all.filter(|(at, separator)| first == Some(*at) || !absent(separator))
        .map(|(_, separator)| *separator)
        .collect()
}

/// The separator by which the headings say most, and how much they say. Every other rule is deceived by a title or a remark with commas.
fn by_separators(
    text: &[u8],
    whole: bool,
    asked: Asked,
    separators: &[char],
) -> Result<(usize, Preview), FileFault> {
    let mut best: Option<(usize, Preview)> = None;
    let mut fault = FileFault::NoHeading;
    let mut changed = Vec::new();
    for separator in separators {
        let mut rows: Vec<Vec<String>> = Vec::new();
        let mut last: Vec<Vec<String>> = Vec::new();
        let mut records = Records::new(byte_of(*separator));
        records.push(signed(text, *separator, &mut changed), whole, |record| {
            if rows.len() < LOOKED_AT {
                rows.push(cells(record));
            } else if whole {
                if last.len() == LAST {
                    last.remove(0);
                }
                last.push(cells(record));
            }
        });
        if whole && last.is_empty() {
            last = rows.iter().rev().take(LAST).cloned().collect();
        }
        match of_rows_at(Encoding::Utf8, *separator, rows, asked, &last) {
            Ok(found) => {
                let weight = found.layout.mapping.weight();
                if best.as_ref().is_none_or(|(most, held)| {
                    weight > *most
                        || weight == *most
                            && weight == 0
                            && found.headings.len() > held.headings.len()
                }) {
                    best = Some((weight, found));
                }
            }
            Err(why) => fault = why,
        }
    }
    best.ok_or(fault)
}

/// The cells of a record as texts.
pub fn cells(record: &Record) -> Vec<String> {
    (0..record.len())
        .map(|at| String::from_utf8_lossy(record.cell(at)).into_owned())
        .collect()
}

/// The preview of rows that were read already; `heading` is the first row of the headings, from 1, and 0 where it is looked for.
pub fn of_rows(
    encoding: Encoding,
    separator: char,
    rows: Vec<Vec<String>>,
    heading: u32,
) -> Result<Preview, FileFault> {
    let asked = Asked {
        heading,
        ..Asked::default()
    };
    of_rows_at(encoding, separator, rows, asked, &[])
}

/// The same; `last` are the last rows of the file where they are known.
pub fn of_rows_at(
    encoding: Encoding,
    separator: char,
    mut rows: Vec<Vec<String>>,
    asked: Asked,
    last: &[Vec<String>],
) -> Result<Preview, FileFault> {
    let said = usize::try_from(asked.heading)
        .ok()
        .and_then(|heading| heading.checked_sub(1))
        .map(|row| (row, asked.rows as usize));
    // Rows beyond those that are searched are shown, not searched.
    let searched = match said {
        Some(_) => rows.len(),
        None => rows.len().min(SEARCHED),
    };
    let shown = rows.split_off(searched);
    let Headings {
        row,
        rows: many,
        texts,
        mapping,
        named,
    } = headings::find(&rows, said, last).ok_or(FileFault::NoHeading)?;
    rows.extend(shown);
    let below = rows.into_iter().skip(row + many).take(SHOWN).collect();
    let layout = Layout {
        heading_row: row as u64 + 1,
        heading_rows: many as u64,
        separator,
        encoding: None,
        mapping,
    };
    Ok(Preview {
        encoding,
        layout,
        headings: texts,
        rows: below,
        named,
    })
}
