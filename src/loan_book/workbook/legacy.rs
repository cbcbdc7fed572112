//! The sheets of an xls of Excel 97 and later: records one after the other (MS-XLS, BIFF8).

use super::SheetInfo;
use super::compound::{Compound, long, word};
use super::formats::{Format, Written};
use super::merged::Area;
use super::rows::{Each, Rows};
use crate::loan_book::outcome::FileFault;
use crate::loan_book::records::{MOST_COLUMNS, Mark};
use std::collections::{HashMap, HashSet};

/// The most cells of a sheet that are held in memory: xls has place for twice as many.
const MOST_CELLS: usize = 8_000_000;
/// The version of records that is read.
const BIFF8: u16 = 0x0600;

const BOF: u16 = 0x0809;
const EOF: u16 = 0x000A;
const FILE_PASS: u16 = 0x002F;
const DATE_MODE: u16 = 0x0022;
const BOUND_SHEET: u16 = 0x0085;
const FORMAT: u16 = 0x041E;
const FONT: u16 = 0x0031;
const XF: u16 = 0x00E0;
const SST: u16 = 0x00FC;
const CONTINUE: u16 = 0x003C;
const ROW: u16 = 0x0208;
const COL_INFO: u16 = 0x007D;
const NUMBER: u16 = 0x0203;
const RK: u16 = 0x027E;
const MUL_RK: u16 = 0x00BD;
const LABEL_SST: u16 = 0x00FD;
const LABEL: u16 = 0x0204;
const RICH_LABEL: u16 = 0x00D6;
const BOOL_ERR: u16 = 0x0205;
const FORMULA: u16 = 0x0006;
const STRING: u16 = 0x0207;
const MERGE_CELLS: u16 = 0x00E5;

/// A record: its type, and its bytes with those of the records that continue it.
struct Record<'a> {
    kind: u16,
    pieces: Vec<&'a [u8]>,
}

impl<'a> Record<'a> {
    fn data(&self) -> &'a [u8] {
        self.pieces.first().copied().unwrap_or(&[])
    }
}

/// The records of a stream from a place on.
struct Records<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Records<'a> {
    fn one(&mut self) -> Option<(u16, &'a [u8])> {
        let kind = word(self.bytes, self.at)?;
        let length = usize::from(word(self.bytes, self.at + 2)?);
        let data = self.bytes.get(self.at + 4..self.at + 4 + length)?;
        self.at += 4 + length;
        Some((kind, data))
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        let (kind, data) = self.one()?;
        let mut pieces = vec![data];
        if matches!(kind, SST | STRING | LABEL) {
            while word(self.bytes, self.at) == Some(CONTINUE) {
                pieces.push(self.one()?.1);
            }
        }
        Some(Record { kind, pieces })
    }
}

/// Reads texts out of the pieces of a record.
struct Texts<'a> {
    pieces: Vec<&'a [u8]>,
    piece: usize,
    at: usize,
}

impl<'a> Texts<'a> {
    fn new(record: &Record<'a>, at: usize) -> Self {
        Self {
            pieces: record.pieces.clone(),
            piece: 0,
            at,
        }
    }

    fn rest(&self) -> &'a [u8] {
        let piece = self.pieces.get(self.piece).copied().unwrap_or(&[]);
        piece.get(self.at..).unwrap_or(&[])
    }

    /// Goes on to the next piece; whether there is one.
    fn turn(&mut self) -> bool {
        self.piece += 1;
        self.at = 0;
        self.piece < self.pieces.len()
    }

    fn byte(&mut self) -> Option<u8> {
        while self.rest().is_empty() {
            if !self.turn() {
                return None;
            }
        }
        let byte = self.rest().first().copied()?;
        self.at += 1;
        Some(byte)
    }

    fn word(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }

    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > 0 {
            let here = self.rest().len().min(count);
            self.at += here;
            count -= here;
            if count > 0 && !self.turn() {
                return None;
            }
        }
        Some(())
    }

    /// A text of so many letters: letters of one byte or of two, which may change where a record is continued.
    fn text(&mut self, letters: usize, out: &mut Vec<u16>) -> Option<()> {
        let flags = self.byte()?;
        let runs = if flags & 8 == 0 { 0 } else { self.word()? };
        let besides = if flags & 4 == 0 {
            0
        } else {
            u32::from(self.word()?) | u32::from(self.word()?) << 16
        };
        out.clear();
        let mut wide = flags & 1 != 0;
        while out.len() < letters {
            if self.rest().is_empty() {
                if !self.turn() {
                    return None;
                }
                wide = self.byte()? & 1 != 0;
            }
            if wide {
                out.push(self.word()?);
            } else {
                let here = self.rest();
                let take = here.len().min(letters - out.len());
                out.extend(here.iter().take(take).map(|byte| u16::from(*byte)));
                self.at += take;
            }
        }
        self.skip(usize::from(runs) * 4)?;
        self.skip(usize::try_from(besides).ok()?)
    }
}

/// What stands in a cell.
enum What {
    Number(u64),
    Shared(u32),
    Own(Box<str>),
    Yes(bool),
    Error(u8),
    NoResult,
}

struct Cell {
    row: u16,
    column: u16,
    style: u16,
    what: What,
}

/// An xls that was opened.
pub(super) struct Legacy {
    stream: Vec<u8>,
    sheets: Vec<(SheetInfo, usize)>,
    from_1904: bool,
    styles: Vec<Format>,
    /// The styles whose font is struck through.
    struck: Vec<bool>,
    /// The shared texts, one after the other, and where each ends.
    texts: String,
    ends: Vec<usize>,
}

impl Legacy {
    /// Finds the sheets, the formats and the shared texts.
    pub fn open(bytes: &[u8]) -> Result<Self, FileFault> {
        let compound = Compound::open(bytes).ok_or(FileFault::BrokenWorkbook)?;
        if compound.has("EncryptedPackage") {
            return Err(FileFault::Password);
        }
        let Some(stream) = compound.stream("Workbook") else {
            return Err(if compound.has("WordDocument") {
                FileFault::TextDocument
            } else if compound.has("PowerPoint Document") {
                FileFault::Slides
            } else if compound.has("Book") {
                FileFault::OldWorkbook
            } else {
                FileFault::BrokenWorkbook
            });
        };
        let mut found = Self {
            stream: Vec::new(),
            sheets: Vec::new(),
            from_1904: false,
            styles: Vec::new(),
            struck: Vec::new(),
            texts: String::new(),
            ends: Vec::new(),
        };
        found.globals(&stream)?;
        found.stream = stream;
        if found.sheets.is_empty() {
            return Err(FileFault::BrokenWorkbook);
        }
        Ok(found)
    }

    fn globals(&mut self, stream: &[u8]) -> Result<(), FileFault> {
        let mut codes: HashMap<u16, String> = HashMap::new();
        let mut numbers: Vec<u16> = Vec::new();
        let mut fonts: Vec<bool> = Vec::new();
        let mut own_fonts: Vec<u16> = Vec::new();
        for record in (Records {
            bytes: stream,
            at: 0,
        }) {
            let data = record.data();
            match record.kind {
                BOF if word(data, 0) != Some(BIFF8) => return Err(FileFault::OldWorkbook),
                FILE_PASS => return Err(FileFault::Password),
                DATE_MODE => self.from_1904 = word(data, 0) == Some(1),
                BOUND_SHEET => self.bound(&record),
                FORMAT => {
                    if let Some((number, code)) = format_of(&record) {
                        codes.insert(number, code);
                    }
                }
                FONT => fonts.push(word(data, 2).is_some_and(|options| options & 8 != 0)),
                XF => {
                    own_fonts.push(word(data, 0).unwrap_or(0));
                    numbers.push(word(data, 2).unwrap_or(0));
                }
                SST => self.share(&record),
                EOF => break,
                _ => {}
            }
        }
        // No font has the number 4.
        let place = |font: &u16| usize::from(*font).saturating_sub(usize::from(*font > 4));
        self.struck = own_fonts
            .iter()
            .map(|font| fonts.get(place(font)).copied().unwrap_or_default())
            .collect();
        self.styles = numbers
            .iter()
            .map(|number| match codes.get(number) {
                Some(code) => Format::of_code(code),
                None => Format::built_in(u32::from(*number)),
            })
            .collect();
        Ok(())
    }

    /// A sheet of cells; charts, macros and modules are none.
    fn bound(&mut self, record: &Record) {
        let data = record.data();
        let (Some(at), Some([state, 0, letters])) = (long(data, 0), data.get(4..7)) else {
            return;
        };
        let mut text = Vec::new();
        if Texts::new(record, 7)
            .text(usize::from(*letters), &mut text)
            .is_some()
        {
            let info = SheetInfo {
                name: String::from_utf16_lossy(&text),
                hidden: state & 3 != 0,
            };
            self.sheets.push((info, at as usize));
        }
    }

    fn share(&mut self, record: &Record) {
        let mut reader = Texts::new(record, 8);
        let mut text = Vec::new();
        while let Some(letters) = reader.word() {
            if reader.text(usize::from(letters), &mut text).is_none() {
                break;
            }
            self.texts.push_str(&String::from_utf16_lossy(&text));
            self.ends.push(self.texts.len());
        }
    }

    fn shared(&self, at: u32) -> Option<&str> {
        let at = usize::try_from(at).ok()?;
        let end = *self.ends.get(at)?;
        let start = match at.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        self.texts.get(start..end)
    }

    /// The sheets.
    pub fn sheets(&self) -> impl Iterator<Item = SheetInfo> + '_ {
        self.sheets.iter().map(|(info, _)| info.clone())
    }

    /// Whether its days are counted from 1904.
    pub fn is_from_1904(&self) -> bool {
        self.from_1904
    }

    /// The records of a sheet, those of charts in it left out.
    fn records(&self, sheet: usize) -> impl Iterator<Item = Record<'_>> {
        let at = self.sheets.get(sheet).map_or(usize::MAX, |(_, at)| *at);
        let mut deep = 0_u32;
        Records {
            bytes: self.stream.get(at..).unwrap_or(&[]),
            at: 0,
        }
        .map_while(move |record| {
            match record.kind {
                BOF => deep += 1,
                EOF => deep = deep.saturating_sub(1),
                _ => {}
            }
            (deep > 0).then_some((deep, record))
        })
        .filter_map(|(deep, record)| (deep == 1).then_some(record))
    }

    /// The hidden columns of a sheet, from 0.
    pub fn hidden_columns(&self, sheet: usize) -> Vec<u32> {
        let mut found = Vec::new();
        for record in self.records(sheet).filter(|record| record.kind == COL_INFO) {
            let data = record.data();
            if let (Some(from), Some(to), Some(options)) =
                (word(data, 0), word(data, 2), word(data, 8))
                && options & 1 != 0
            {
                found.extend(u32::from(from)..=u32::from(to).min(MOST_COLUMNS as u32 - 1));
            }
        }
        found
    }

    /// Gives each row of a sheet that has a text.
    pub fn each_row(&mut self, sheet: usize, each: &mut Each) -> Result<(), FileFault> {
        let mut cells: Vec<Cell> = Vec::new();
        let mut hidden: HashSet<u16> = HashSet::new();
        let mut merged: Vec<Area> = Vec::new();
        let mut formula = None;
        // Cells whose formulas have a blank result, and whether any formula has another.
        let mut blank: Vec<(u16, u16)> = Vec::new();
        let mut reckoned = false;
        for record in self.records(sheet) {
            let data = record.data();
            match record.kind {
                ROW => {
                    if let Some((row, options)) = word(data, 0).zip(word(data, 12))
                        && options & 0x20 != 0
                    {
                        hidden.insert(row);
                    }
                }
                MERGE_CELLS => merged.extend(
                    data.get(2..)
                        .unwrap_or(&[])
                        .chunks_exact(8)
                        .filter_map(area),
                ),
                MUL_RK => mul_rk(data, &mut cells),
                STRING => {
                    if let Some((row, column, style)) = formula.take()
                        && let Some(text) = text_of(&record, 0)
                    {
                        cells.push(Cell {
                            row,
                            column,
                            style,
                            what: What::Own(text.into()),
                        });
                    }
                }
                _ => {
                    let Some(((row, column), style)) =
                        word(data, 0).zip(word(data, 2)).zip(word(data, 4))
                    else {
                        continue;
                    };
                    let what = if record.kind == FORMULA {
                        formula = None;
                        let result = result_of(data);
                        reckoned |= result.is_some();
                        match result {
                            Some(Stored::Found(what)) => Some(what),
                            Some(Stored::TextFollows) => {
                                formula = Some((row, column, style));
                                None
                            }
                            None => {
                                blank.push((row, column));
                                None
                            }
                        }
                    } else {
                        what_of(&record)
                    };
                    cells.extend(what.map(|what| Cell {
                        row,
                        column,
                        style,
                        what,
                    }));
                }
            }
            if cells.len().max(blank.len()) > MOST_CELLS {
                return Err(FileFault::TooManyCells);
            }
        }
        // Where every formula is blank, the writer did not reckon.
        if !reckoned {
            cells.extend(blank.into_iter().map(|(row, column)| Cell {
                row,
                column,
                style: 0,
                what: What::NoResult,
            }));
        }
        cells.sort_by_key(|cell| (cell.row, cell.column));
        merged.sort_by_key(|area| (area.top, area.left));
        self.give(&cells, &hidden, merged, each)
    }

    fn give(
        &self,
        cells: &[Cell],
        hidden: &HashSet<u16>,
        merged: Vec<Area>,
        each: &mut Each,
    ) -> Result<(), FileFault> {
        let plain = Format::default();
        let mut rows = Rows::new(merged, each);
        for row in cells.chunk_by(|one, other| one.row == other.row) {
            let number = row.first().map_or(0, |cell| cell.row);
            rows.begin(u32::from(number), hidden.contains(&number));
            for same in row.chunk_by(|one, other| one.column == other.column) {
                rows.count()?;
                // Of two cells in one place the later one counts.
                let Some(cell) = same.last() else { continue };
                let column = u32::from(cell.column);
                let format = self.styles.get(usize::from(cell.style)).unwrap_or(&plain);
                let written = rows.cell(column, |out| {
                    match &cell.what {
                        What::Number(bits) => {
                            return format.write(&decimal_of(*bits), self.from_1904, out);
                        }
                        What::Shared(at) => out.push_str(self.shared(*at).unwrap_or("#REF!")),
                        What::Own(text) => out.push_str(text),
                        What::Yes(yes) => out.push_str(if *yes { "TRUE" } else { "FALSE" }),
                        What::Error(code) => out.push_str(error_of(*code)),
                        What::NoResult => {}
                    }
                    Written::Stored
                })?;
                if written == Written::Scaled {
                    rows.mark(column, Mark::Scaled);
                }
                let struck = self.struck.get(usize::from(cell.style));
                if matches!(cell.what, What::NoResult) {
                    rows.mark(column, Mark::NoResult);
                } else if struck.copied().unwrap_or_default() {
                    rows.mark(column, Mark::Struck);
                }
            }
            if !rows.end()? {
                return Ok(());
            }
        }
        Ok(())
    }
}

fn format_of(record: &Record) -> Option<(u16, String)> {
    let number = word(record.data(), 0)?;
    Some((number, text_of(record, 2)?))
}

/// A text that says its length in two bytes.
fn text_of(record: &Record, at: usize) -> Option<String> {
    let mut reader = Texts::new(record, at);
    let letters = reader.word()?;
    let mut text = Vec::new();
    reader.text(usize::from(letters), &mut text)?;
    Some(String::from_utf16_lossy(&text))
}

fn area(bytes: &[u8]) -> Option<Area> {
    let at = |place| word(bytes, place).map(u32::from);
    let (top, bottom, left, right) = (at(0)?, at(2)?, at(4)?, at(6)?);
    (top <= bottom && left <= right && (top < bottom || left < right)).then_some(Area {
        top,
        left,
        bottom,
        right,
    })
}

fn bits_at(data: &[u8], at: usize) -> Option<u64> {
    Some(u64::from(long(data, at)?) | u64::from(long(data, at + 4)?) << 32)
}

/// What stands in a cell that is no formula.
fn what_of(record: &Record) -> Option<What> {
    let data = record.data();
    match record.kind {
        NUMBER => Some(What::Number(bits_at(data, 6)?)),
        RK => Some(What::Number(rk(long(data, 6)?))),
        LABEL_SST => Some(What::Shared(long(data, 6)?)),
        LABEL | RICH_LABEL => Some(What::Own(text_of(record, 6)?.into())),
        BOOL_ERR => match data.get(6..8)? {
            [code, 0] => Some(What::Yes(*code != 0)),
            [code, _] => Some(What::Error(*code)),
            _ => None,
        },
        _ => None,
    }
}

/// The result of a formula.
enum Stored {
    Found(What),
    TextFollows,
}

/// The stored result of a formula; `None` where it is a blank text.
fn result_of(data: &[u8]) -> Option<Stored> {
    let bits = bits_at(data, 6)?;
    let reckons_when_opened = word(data, 14).unwrap_or(0) & 3 != 0;
    let found = match (data.get(6..14)?, bits) {
        ([0, .., 0xFF, 0xFF], _) => return Some(Stored::TextFollows),
        ([1, _, yes, .., 0xFF, 0xFF], _) => What::Yes(*yes != 0),
        ([2, _, code, .., 0xFF, 0xFF], _) => What::Error(*code),
        // Writers that do not reckon leave a blank or a nought, and ask for reckoning when the file is opened.
        ([3, .., 0xFF, 0xFF], _) | (_, 0) if reckons_when_opened => What::NoResult,
        ([.., 0xFF, 0xFF], _) => return None,
        _ => What::Number(bits),
    };
    Some(Stored::Found(found))
}

fn mul_rk(data: &[u8], cells: &mut Vec<Cell>) {
    let (Some(row), Some(first)) = (word(data, 0), word(data, 2)) else {
        return;
    };
    let all = data.get(4..data.len().saturating_sub(2)).unwrap_or(&[]);
    // Behind the last column that two bytes can name there is none.
    for (six, column) in all.chunks_exact(6).zip(first..=u16::MAX) {
        if let Some((style, packed)) = word(six, 0).zip(long(six, 2)) {
            cells.push(Cell {
                row,
                column,
                style,
                what: What::Number(rk(packed)),
            });
        }
    }
}

/// A number packed into four bytes: thirty bits of a whole number or of a binary one, perhaps a hundred times too large (MS-XLS 2.5.217).
#[allow(
    clippy::disallowed_types,
    reason = "an xls holds binary numbers; their fifteen digits are read from there"
)]
fn rk(packed: u32) -> u64 {
    let number = if packed & 2 == 0 {
        f64::from_bits(u64::from(packed & !3) << 32)
    } else {
        f64::from(packed.cast_signed() >> 2)
    };
    let number = if packed & 1 == 0 {
        number
    } else {
        number / 100.0
    };
    number.to_bits()
}

/// A binary number as a decimal of fifteen digits.
#[allow(
    clippy::disallowed_types,
    reason = "an xls holds binary numbers; their fifteen digits are read from there"
)]
fn decimal_of(bits: u64) -> String {
    format!("{:.14e}", f64::from_bits(bits))
}

/// How Excel shows an error (MS-XLS 2.5.10).
fn error_of(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2A => "#N/A",
        _ => "#ERROR!",
    }
}
