//! A file that a person chose, as text: what kind of file it is, its letters, its JSON and its table. What cannot be read is named with the way out.
//!
//! Letters and records are read as those of a loan book are, by the same code.

use super::words as w;
use crate::i18n::{Message, Text};
use crate::loan_book::records::{Record, Records};
use crate::loan_book::text::{Encoding, Letters, TextFault};
use crate::measure::{Decimal, plain};
use serde_json::Value;

/// A kind of file that is known by its first bytes, and that no text is read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// A workbook of Excel or WPS (xlsx, xlsm, xlsb, et).
    Workbook,
    /// A workbook of old (xls), or a file of Office that a password protects.
    OldOffice,
    /// A document of Word (docx).
    Word,
    /// A document of OpenDocument (ods, odt).
    OpenDocument,
    /// A web page, also one that is named xls.
    WebPage,
    /// A PDF.
    Pdf,
    /// A packed file.
    Packed,
    /// A picture.
    Picture,
}

/// Why a file is not read. Lines and columns count from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFault {
    /// Nothing in it, or nothing but blanks.
    Empty,
    /// A file of another kind.
    Foreign(Foreign),
    /// No text in any letters that are known.
    NotText,
    /// A text some of whose letters are damaged.
    Letters,
    /// A text that is no JSON: a CSV, or words.
    Words,
    /// JSON that has lost its beginning, or stands behind other words.
    NoBeginning,
    /// JSON that ends before it is whole.
    Cut {
        /// The line where it ends.
        line: usize,
        /// The column where it ends.
        column: usize,
    },
    /// JSON that cannot be read on from somewhere.
    Json {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
    },
    /// A quote in the record of this number is never closed.
    OpenQuote(usize),
}

/// What a person may choose in place of a file that is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WayOut {
    /// A JSON file that this program made.
    OurJson,
    /// A table or JSON.
    Table,
}

impl Foreign {
    fn name(self) -> Text {
        match self {
            Self::Workbook => w::F_WORKBOOK,
            Self::OldOffice => w::F_OLD_OFFICE,
            Self::Word => w::F_WORD,
            Self::OpenDocument => w::F_OPEN_DOCUMENT,
            Self::WebPage => w::F_WEB_PAGE,
            Self::Pdf => w::F_PDF,
            Self::Packed => w::F_PACKED,
            Self::Picture => w::F_PICTURE,
        }
    }

    /// Whether a spreadsheet opens it, and saves it as a table of text.
    fn is_sheet(self) -> bool {
        matches!(
            self,
            Self::Workbook | Self::OldOffice | Self::OpenDocument | Self::WebPage
        )
    }
}

impl FileFault {
    /// What is wrong with the file, and the way out.
    pub fn says(self, way: WayOut) -> Message {
        let at = |pattern: Text, line: usize, column: usize| {
            Message::new(
                pattern,
                vec![line.to_string().into(), column.to_string().into()],
            )
        };
        match self {
            Self::Empty => w::FILE_EMPTY.into(),
            Self::Foreign(kind) => {
                let pattern = match way {
                    WayOut::OurJson if kind.is_sheet() => w::FILE_SHEET_FOR_JSON,
                    WayOut::OurJson => w::FILE_FOREIGN_FOR_JSON,
                    WayOut::Table if kind.is_sheet() => w::FILE_SHEET_FOR_TABLE,
                    WayOut::Table => w::FILE_FOREIGN_FOR_TABLE,
                };
                Message::new(pattern, vec![kind.name().into()])
            }
            Self::NotText => match way {
                WayOut::OurJson => w::FILE_NOT_TEXT.into(),
                WayOut::Table => w::FILE_NOT_TEXT_FOR_TABLE.into(),
            },
            Self::Letters => w::FILE_LETTERS.into(),
            Self::Words => w::FILE_WORDS.into(),
            Self::NoBeginning => w::JSON_NO_BEGINNING.into(),
            Self::Cut { line, column } => at(w::JSON_CUT, line, column),
            Self::Json { line, column } => at(w::JSON_BROKEN, line, column),
            Self::OpenQuote(record) => Message::new(w::FILE_QUOTE, vec![record.to_string().into()]),
        }
    }
}

/// The text of a file: UTF-8, GB18030, or UTF-16, with or without its mark. Marks at either end are left out. Where the file was cut within its last
/// letter, the text ends with U+FFFD.
pub fn text_of(bytes: &[u8]) -> Result<String, FileFault> {
    if bytes
        .iter()
        .all(|byte| byte.is_ascii_whitespace() || *byte == 0)
    {
        return Err(FileFault::Empty);
    }
    if let Some(kind) = foreign(bytes) {
        return Err(FileFault::Foreign(kind));
    }
    let text = decoded(bytes)?;
    let text = text
        .trim_start_matches('\u{FEFF}')
        .trim_end_matches(['\u{1A}', '\0']);
    if text.trim().is_empty() {
        return Err(FileFault::Empty);
    }
    if is_web_page(text) {
        return Err(FileFault::Foreign(Foreign::WebPage));
    }
    Ok(text.to_owned())
}

/// What stands where a letter is lost.
const LOST: &str = "\u{FFFD}";

fn decoded(bytes: &[u8]) -> Result<String, FileFault> {
    let marked = bytes.starts_with(b"\xEF\xBB\xBF");
    match std::str::from_utf8(bytes) {
        // A nought is no letter of a text: the file is UTF-16 without its mark, or none.
        Ok(text) if !text.trim_end_matches('\0').contains('\0') => return Ok(text.to_owned()),
        Ok(_) => {}
        // The file was cut within its last letter: what stands before it is whole, and the letter is marked as lost.
        Err(fault) if fault.error_len().is_none() => {
            let whole = bytes.get(..fault.valid_up_to()).unwrap_or_default();
            if let Ok(text) = std::str::from_utf8(whole)
                && (marked || text.chars().any(|letter| letter > '\u{7FF}') || text.is_ascii())
                && !text.contains('\0')
                && !whole.is_empty()
            {
                return Ok([text, LOST].concat());
            }
        }
        Err(_) if marked || is_damaged_utf8(bytes) => return Err(FileFault::Letters),
        Err(_) => {}
    }
    let with_mark = match utf16_mark(bytes) {
        Some(mark) => [mark, bytes].concat(),
        None => bytes.to_vec(),
    };
    let mut letters = Letters::default();
    let read = letters
        .push(&with_mark, true)
        .map_err(|fault| match fault {
            TextFault::Binary => FileFault::NotText,
            TextFault::Utf32 | TextFault::Big5 => FileFault::Letters,
        })?;
    let text = String::from_utf8(read.to_vec()).map_err(|_| FileFault::NotText)?;
    let whole = text.strip_suffix(LOST).unwrap_or(&text);
    if letters.encoding() != Encoding::Utf8 && whole.contains(LOST) {
        // Where many are no letters, it was never a text.
        let lost = text.matches(LOST).count();
        return Err(if lost.saturating_mul(8) > text.chars().count() {
            FileFault::NotText
        } else {
            FileFault::Letters
        });
    }
    Ok(text)
}

/// Whether bytes that are not UTF-8 are UTF-8 all the same, but for a few: more of its letters of three and four bytes are whole than bytes are lost.
/// Two bytes of GB18030 often look like a letter of two bytes of UTF-8, and hardly ever like one of three.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut lost) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk
            .valid()
            .chars()
            .filter(|letter| *letter > '\u{7FF}')
            .count();
        lost += chunk.invalid().len();
    }
    whole > lost
}

/// The mark of UTF-16 that `bytes` lack: noughts stand beside the letters of ASCII, before them or behind them.
fn utf16_mark(bytes: &[u8]) -> Option<&'static [u8]> {
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        return None;
    }
    let noughts = |odd: usize| {
        bytes
            .iter()
            .skip(odd)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (first, second) = (noughts(0), noughts(1));
    if second > first.saturating_mul(8) {
        Some(b"\xFF\xFE")
    } else if first > second.saturating_mul(8) {
        Some(b"\xFE\xFF")
    } else {
        None
    }
}

/// The kind of a file that is no text, by its first bytes; of a container by the names of its parts.
pub fn foreign(bytes: &[u8]) -> Option<Foreign> {
    let holds = |part: &[u8]| bytes.windows(part.len()).any(|found| found == part);
    let begins = |with: &[&[u8]]| with.iter().any(|first| bytes.starts_with(first));
    if begins(&[b"PK\x03\x04", b"PK\x05\x06"]) {
        return Some(if holds(b"xl/") {
            Foreign::Workbook
        } else if holds(b"word/") {
            Foreign::Word
        } else if holds(b"application/vnd.oasis.opendocument") {
            Foreign::OpenDocument
        } else {
            Foreign::Packed
        });
    }
    // A compound file; and the sheets of Excel 2 to 4, which begin with their record BOF.
    if begins(&[
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
        b"\x09\x00\x04\x00",
        b"\x09\x02\x06\x00",
        b"\x09\x04\x06\x00",
    ]) {
        return Some(Foreign::OldOffice);
    }
    if begins(&[b"%PDF-"]) {
        return Some(Foreign::Pdf);
    }
    if begins(&[b"Rar!\x1A", b"7z\xBC\xAF\x27\x1C", b"\x1F\x8B"]) {
        return Some(Foreign::Packed);
    }
    begins(&[b"\x89PNG\r\n", b"\xFF\xD8\xFF", b"GIF8"]).then_some(Foreign::Picture)
}

fn is_web_page(text: &str) -> bool {
    let Some(rest) = text.trim_start().strip_prefix('<') else {
        return false;
    };
    let name: String = rest
        .chars()
        .take_while(|letter| !letter.is_whitespace() && *letter != '>')
        .collect();
    matches!(
        name.to_ascii_lowercase().as_str(),
        "!doctype" | "!--" | "html" | "head" | "meta" | "body" | "table" | "?xml" | "style" | "div"
    )
}

/// The JSON of a text.
pub fn json_of(text: &str) -> Result<Value, FileFault> {
    serde_json::from_str(text).map_err(|fault| {
        let line = fault.line().max(1);
        // The column is told in bytes.
        let column = text
            .split('\n')
            .nth(line - 1)
            .and_then(|line| line.as_bytes().get(..fault.column().min(line.len())))
            .map_or(fault.column(), |before| {
                String::from_utf8_lossy(before).chars().count()
            });
        if lacks_beginning(text.trim()) {
            FileFault::NoBeginning
        } else if !text.trim_start().starts_with(['{', '[']) {
            FileFault::Words
        } else if fault.is_eof() {
            FileFault::Cut { line, column }
        } else {
            FileFault::Json { line, column }
        }
    })
}

/// Whether a text that is no JSON is the rest of one: it ends as JSON does or has several keys, and does not begin so; or it begins within, so that its
/// first value is closed and more follows.
fn lacks_beginning(text: &str) -> bool {
    if !text.starts_with(['{', '[']) {
        let keys = text.matches("\":").count();
        let braces = text.contains(['{', '}']);
        return braces && keys > 1 || text.ends_with('}') || text.starts_with(['}', ']']);
    }
    let bytes = text.as_bytes();
    let (mut at, mut depth) = (0, 0_u32);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => {
                at = string_end(bytes, at);
                continue;
            }
            b'{' | b'[' => depth = depth.saturating_add(1),
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        at += 1;
        if depth == 0 {
            let rest = bytes.get(at..).unwrap_or_default().iter();
            let next = rest.copied().find(|byte| !byte.is_ascii_whitespace());
            return next.is_some_and(|next| b",:}]".contains(&next));
        }
    }
    false
}

/// The JSON text with numbers and the words `true`, `false` and `null` in quotes, digits as they are written, where `is_text` says that a text
/// belongs: it is asked with the keys from the top, a blank one for each list. `None` where nothing changed.
pub fn quoted(json: &str, is_text: impl Fn(&[&str]) -> bool) -> Option<String> {
    let bytes = json.as_bytes();
    let mut out = String::new();
    let mut path: Vec<&str> = Vec::new();
    let (mut at, mut copied) = (0, 0);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => {
                let end = string_end(bytes, at);
                let next = bytes
                    .get(end..)
                    .unwrap_or_default()
                    .iter()
                    .find(|byte| !byte.is_ascii_whitespace());
                if next == Some(&b':')
                    && let Some(key) = path.last_mut()
                {
                    *key = json.get(at + 1..end.saturating_sub(1)).unwrap_or("");
                }
                at = end;
            }
            b'{' | b'[' => {
                path.push("");
                at += 1;
            }
            b'}' | b']' => {
                path.pop();
                at += 1;
            }
            b'-' | b'0'..=b'9' | b't' | b'f' | b'n' => {
                let rest = bytes.get(at..).unwrap_or_default();
                let length = rest
                    .iter()
                    .position(|byte| byte.is_ascii_whitespace() || b",]}".contains(byte))
                    .unwrap_or(rest.len());
                let end = at + length;
                if is_text(&path)
                    && let (Some(before), Some(token)) = (json.get(copied..at), json.get(at..end))
                {
                    out.push_str(before);
                    out.push('"');
                    out.push_str(&as_text(token));
                    out.push('"');
                    copied = end;
                }
                at = end.max(at + 1);
            }
            _ => at += 1,
        }
    }
    if copied == 0 {
        return None;
    }
    out.push_str(json.get(copied..).unwrap_or(""));
    Some(out)
}

/// Where the string that begins at `at` is over, behind its quote.
fn string_end(bytes: &[u8], at: usize) -> usize {
    let mut end = at + 1;
    loop {
        match bytes.get(end) {
            Some(b'\\') => end += 2,
            Some(b'"') => return end + 1,
            Some(_) => end += 1,
            None => return bytes.len(),
        }
    }
}

/// A number as it is written; one with an exponent is written out. `null` is blank.
fn as_text(token: &str) -> String {
    if token == "null" {
        return String::new();
    }
    if token.contains(['e', 'E'])
        && let Ok(number) = Decimal::from_scientific(token)
    {
        return plain(number, None);
    }
    token.to_owned()
}

/// What may stand between the cells of a table.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// How many records are looked at for the headings.
const HEADINGS_WITHIN: usize = 40;

/// A table: its headings, and the records below them with their numbers in the file, from 1.
pub struct SheetText {
    /// The headings.
    pub headings: Vec<String>,
    /// The records that are not blank.
    pub records: Vec<(usize, Vec<String>)>,
}

/// The table in a text. The record with the most headings that `known` counts is the one of the headings, and what parts it best is the separator.
pub fn table_of(text: &str, known: impl Fn(&[String]) -> usize) -> Result<SheetText, FileFault> {
    if text.ends_with(LOST) {
        return Err(FileFault::Letters);
    }
    let lines = if text.contains('\n') {
        text.to_owned()
    } else {
        text.replace('\r', "\n")
    };
    let mut best: Option<(usize, usize, u8)> = None;
    for separator in SEPARATORS {
        for (at, (cells, _)) in records(&lines, separator)
            .into_iter()
            .take(HEADINGS_WITHIN)
            .enumerate()
        {
            let count = known(&cells);
            if best.is_none_or(|(most, ..)| count > most) {
                best = Some((count, at, separator));
            }
        }
    }
    let (_, at, separator) = best.ok_or(FileFault::Empty)?;
    let mut all = records(&lines, separator).into_iter().enumerate().skip(at);
    let headings = all.next().map(|(_, (cells, _))| cells).unwrap_or_default();
    let mut below = Vec::new();
    for (index, (cells, open)) in all {
        if open {
            return Err(FileFault::OpenQuote(index + 1));
        }
        if cells.iter().any(|cell| !cell.is_empty()) {
            below.push((index + 1, cells));
        }
    }
    Ok(SheetText {
        headings,
        records: below,
    })
}

/// The records of a text, each with whether a quote in it is never closed.
fn records(text: &str, separator: u8) -> Vec<(Vec<String>, bool)> {
    let mut found = Vec::new();
    Records::new(separator).push(text.as_bytes(), true, |record: &Record| {
        let cells = (0..record.len())
            .map(|at| cell(&String::from_utf8_lossy(record.cell(at))))
            .collect();
        found.push((cells, record.open_quote));
    });
    found
}

/// The text of a cell: without the marks by which spreadsheets are told that a text is no formula and no number (`'=…`, `="…"`).
fn cell(typed: &str) -> String {
    if let Some(text) = typed
        .strip_prefix("=\"")
        .and_then(|rest| rest.strip_suffix('"'))
    {
        return text.replace("\"\"", "\"");
    }
    typed
        .strip_prefix('\'')
        .filter(|rest| rest.starts_with(['=', '+', '-', '@', '\'']))
        .unwrap_or(typed)
        .to_owned()
}
