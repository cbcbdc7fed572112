//! Records of a delimited text: chunks in, rows out. Quotes, newlines in quotes, and quotes that never close.

use crate::measure::units::invisible;

/// The longest record. Where a quote makes it longer, the quote was never closed.
pub const LONGEST: usize = 256 * 1024;
/// The most columns.
pub const MOST_COLUMNS: usize = 256;

/// What a workbook says of a cell besides its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// The cell holds a formula whose result is not stored in the file.
    NoResult,
    /// The cell is covered by a merged cell that begins in a row above; its text is that cell's.
    Merged,
    /// The cell is merged with cells below it.
    Reaches,
    /// The cell's number format shows the number divided by thousands or ten thousands; its text is what is shown, and not what is stored.
    Scaled,
    /// The cell is struck through. The mark stands behind any other one of the cell.
    Struck,
}

/// One row of a file: its cells as bytes of UTF-8.
pub struct Record<'a> {
    bytes: &'a [u8],
    /// Where each cell ends.
    ends: &'a [u32],
    /// How many bytes stand between two cells.
    gap: usize,
    /// The row as it stands in the file, without its line end.
    pub raw: &'a [u8],
    /// Whether a quote in it is never closed.
    pub open_quote: bool,
    /// Whether a line end stands behind it, as behind every row but the last of some texts. Rows of a workbook are whole.
    pub ended: bool,
    /// Whether the row is hidden in its sheet, by hand or by a filter.
    pub hidden: bool,
    /// The cells of which a workbook says more than a text, with their columns from 0.
    pub marks: &'a [(u32, Mark)],
}

impl<'a> Record<'a> {
    /// A row made of cells, one after the other in `bytes`.
    pub fn of_cells(bytes: &'a [u8], ends: &'a [u32]) -> Self {
        Self {
            bytes,
            ends,
            gap: 0,
            raw: &[],
            open_quote: false,
            ended: true,
            hidden: false,
            marks: &[],
        }
    }

    /// What a workbook says of the cell at `index` besides its text.
    #[inline]
    pub fn mark(&self, index: usize) -> Option<Mark> {
        let found = self.marks.iter().find(|(at, _)| *at as usize == index);
        found.map(|(_, mark)| *mark)
    }

    /// Whether a workbook says this of the cell at `index`, among other things perhaps.
    pub fn is_marked(&self, index: usize, mark: Mark) -> bool {
        self.marks
            .contains(&(u32::try_from(index).unwrap_or(u32::MAX), mark))
    }

    /// How many bytes stand between two cells: 1 where the cells stand in a text as they were written, 0 where they were taken apart.
    pub fn gap(&self) -> usize {
        self.gap
    }

    /// How many cells it has.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether it has no cell.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The cell at `index`, without blanks around it; blank where there is none.
    #[inline]
    pub fn cell(&self, index: usize) -> &'a [u8] {
        let Some(end) = self.ends.get(index) else {
            return &[];
        };
        let start = match index
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
        {
            Some(before) => *before as usize + self.gap,
            None => 0,
        };
        trimmed(self.bytes.get(start..*end as usize).unwrap_or(&[]))
    }

    /// Whether every cell is blank.
    pub fn is_blank(&self) -> bool {
        self.bytes.iter().all(|byte| {
            byte.is_ascii_whitespace() || (self.gap == 1 && *byte == b',') || *byte == 0x1A
        }) || (0..self.len()).all(|at| self.cell(at).is_empty())
    }
}

/// A cell without blanks and marks that show nothing at its ends. Cells that begin and end with an ASCII letter or a Chinese character, nearly all of
/// them, have none.
#[inline]
fn trimmed(cell: &[u8]) -> &[u8] {
    let begins = matches!(cell, [b'!'..=b'~' | 0xE4..=0xE9, ..]);
    let ends = matches!(
        cell,
        [.., b'!'..=b'~'] | [.., 0xE4..=0xE9, 0x80..=0xBF, 0x80..=0xBF]
    );
    if begins && ends {
        cell
    } else {
        trim_rare(cell)
    }
}

/// Blanks of every kind, also the wide one and the one that does not break.
fn trim_rare(cell: &[u8]) -> &[u8] {
    match std::str::from_utf8(cell) {
        Ok(text) => text
            .trim_matches(|c: char| c.is_whitespace() || c.is_control() || invisible(c))
            .as_bytes(),
        Err(_) => cell.trim_ascii(),
    }
}

/// Takes a text apart into records.
pub struct Records {
    separator: u8,
    /// Whether several separators in a row are one: blanks that align the cells of a printed table.
    runs: bool,
    /// What each byte means to a scan.
    kinds: [u8; 256],
    /// How many cells a record has, as far as that is known; 0 where it is not. A quote that makes a record of several lines is believed only where
    /// the record then has so many.
    width: usize,
    /// How many records come before those of that width: titles and headings.
    before: u64,
    held: Vec<u8>,
    ends: Vec<u32>,
    scratch: Vec<u8>,
}

/// The lowest bit of each of eight bytes.
const ONES: u64 = 0x0101_0101_0101_0101;
/// The highest bit of each of eight bytes.
const EACH: u64 = ONES << 7;

const NO_MARK: u8 = 0;
const SEPARATOR: u8 = 1;
const LINE_FEED: u8 = 2;
const RETURN: u8 = 3;
const QUOTE: u8 = 4;

/// What a scan for the end of a record found.
enum Scan {
    /// It ends here; the next begins there.
    Whole { end: usize, next: usize },
    /// A quote stands at the beginning of a cell.
    Quoted,
    /// The bytes end before it does.
    Partial,
}

impl Records {
    /// Records whose cells stand between `separator`s; between blanks, however many, where it is a blank.
    pub fn new(separator: u8) -> Self {
        let runs = separator == b' ';
        let mut kinds = [NO_MARK; 256];
        for (byte, kind) in [
            (b'\n', LINE_FEED),
            (b'\r', RETURN),
            (b'"', QUOTE),
            (if runs { b'\t' } else { separator }, SEPARATOR),
            (separator, SEPARATOR),
        ] {
            if let Some(held) = kinds.get_mut(usize::from(byte)) {
                *held = kind;
            }
        }
        Self {
            separator,
            runs,
            kinds,
            width: 0,
            before: 0,
            held: Vec::new(),
            ends: Vec::new(),
            scratch: Vec::new(),
        }
    }

    /// Says how many cells a record has, from the one behind `before` others on.
    pub fn set_width(&mut self, width: usize, before: u64) {
        self.width = width;
        self.before = before;
    }

    /// How many bytes wait for the end of their record.
    pub fn held(&self) -> usize {
        self.held.len()
    }

    /// Takes more bytes; gives each whole record to `each`. With `last`, what is left is a record too.
    pub fn push(&mut self, bytes: &[u8], last: bool, mut each: impl FnMut(&Record)) {
        let mut held = std::mem::take(&mut self.held);
        let taken = if held.is_empty() {
            let taken = self.take(bytes, last, &mut each);
            held.extend_from_slice(bytes.get(taken..).unwrap_or(&[]));
            0
        } else {
            held.extend_from_slice(bytes);
            self.take(&held, last, &mut each)
        };
        held.drain(..taken);
        self.held = held;
    }

    /// Gives every whole record of `bytes` to `each`; how many bytes they took.
    fn take(&mut self, bytes: &[u8], last: bool, each: &mut impl FnMut(&Record)) -> usize {
        let mut at = 0;
        while at < bytes.len() {
            let rest = bytes.get(at..).unwrap_or(&[]);
            let next = match self.scan(rest, last) {
                Scan::Whole { end, next } => {
                    let line = rest.get(..end).unwrap_or(&[]);
                    each(&Record {
                        bytes: line,
                        ends: &self.ends,
                        gap: 1,
                        raw: line,
                        open_quote: false,
                        ended: true,
                        hidden: false,
                        marks: &[],
                    });
                    next
                }
                Scan::Quoted => match self.unquote(rest, last) {
                    Some((end, next, open_quote)) => {
                        let raw = rest.get(..end).unwrap_or(&[]);
                        each(&Record {
                            bytes: &self.scratch,
                            ends: &self.ends,
                            gap: 0,
                            raw,
                            open_quote,
                            ended: next > end,
                            hidden: false,
                            marks: &[],
                        });
                        next
                    }
                    None => break,
                },
                Scan::Partial if last => {
                    let line = rest;
                    self.end_scanned(line);
                    each(&Record {
                        bytes: line,
                        ends: &self.ends,
                        gap: 1,
                        raw: line,
                        open_quote: false,
                        ended: false,
                        hidden: false,
                        marks: &[],
                    });
                    rest.len()
                }
                Scan::Partial => break,
            };
            at += next;
            self.before = self.before.saturating_sub(1);
        }
        at
    }

    /// Looks for the end of the record that `bytes` begin with, noting where its cells end. Most records have no quote, so this is the way of most
    /// bytes. A line ends with a line feed, a return, or both.
    #[inline(never)]
    fn scan(&mut self, bytes: &[u8], last: bool) -> Scan {
        self.ends.clear();
        let mut begins = 0;
        let mut from = 0;
        // Eight bytes at a time: most of them mean nothing.
        for eight in bytes.chunks(8) {
            let mut marks = match eight.try_into() {
                Ok(eight) => self.marks(u64::from_le_bytes(eight)),
                // The last bytes, fewer than eight: each is looked at.
                Err(_) => EACH >> (8 * (8 - eight.len())),
            };
            while marks != 0 {
                let at = from + (marks.trailing_zeros() / 8) as usize;
                marks &= marks - 1;
                let byte = bytes.get(at).copied().unwrap_or_default();
                match self
                    .kinds
                    .get(usize::from(byte))
                    .copied()
                    .unwrap_or(NO_MARK)
                {
                    NO_MARK => {}
                    // The blanks in front of a cell are cut off with those around every cell.
                    SEPARATOR if self.runs && at == begins => begins = at + 1,
                    SEPARATOR => {
                        self.ends.push(at as u32);
                        begins = at + 1;
                    }
                    LINE_FEED => {
                        self.end_scanned(bytes.get(..at).unwrap_or(&[]));
                        return Scan::Whole {
                            end: at,
                            next: at + 1,
                        };
                    }
                    RETURN => {
                        let next = match bytes.get(at + 1) {
                            Some(b'\n') => at + 2,
                            Some(_) => at + 1,
                            None if last => at + 1,
                            None => return Scan::Partial,
                        };
                        self.end_scanned(bytes.get(..at).unwrap_or(&[]));
                        return Scan::Whole { end: at, next };
                    }
                    _ if at == begins => return Scan::Quoted,
                    _ => {}
                }
            }
            from += 8;
        }
        Scan::Partial
    }

    /// Ends the last cell of a record without quotes. Blanks behind the last cell are none.
    #[inline]
    fn end_scanned(&mut self, line: &[u8]) {
        let behind = self.runs && line.last().is_none_or(|byte| b" \t".contains(byte));
        if !behind || self.ends.is_empty() {
            self.ends.push(line.len() as u32);
        }
    }

    /// The highest bit of each of eight bytes that a scan must look at: all that mean something, and perhaps the byte behind such a one.
    #[inline]
    fn marks(&self, eight: u64) -> u64 {
        let same = |byte: u8| {
            let other = eight ^ (ONES * u64::from(byte));
            other.wrapping_sub(ONES) & !other
        };
        let tabs = if self.runs { same(b'\t') } else { 0 };
        (same(self.separator) | tabs | same(b'\n') | same(b'\r') | same(b'"')) & EACH
    }

    /// Takes a record with quotes apart into `scratch`: how long it is, where the next begins, and whether its quotes cannot be believed.
    /// `None` where more bytes are needed.
    ///
    /// A quote opens at the beginning of a cell and closes before a separator or the line's end. Where a quote reaches over several lines and closes
    /// elsewhere, or the record then has another number of cells than the file has, the quote was never closed: its own line is given up, and the
    /// lines below it are read by themselves.
    #[cold]
    fn unquote(&mut self, bytes: &[u8], last: bool) -> Option<(usize, usize, bool)> {
        self.ends.clear();
        self.scratch.clear();
        let mut at = 0;
        let (mut loose, mut several) = (false, false);
        loop {
            // At the beginning of a cell.
            while self.runs && matches!(bytes.get(at), Some(b' ' | b'\t')) {
                at += 1;
            }
            let mut quoted = bytes.get(at) == Some(&b'"');
            if quoted {
                at += 1;
            }
            loop {
                match bytes.get(at) {
                    None if !last && at <= LONGEST => return None,
                    None if quoted => return Some(self.up_to_line_end(bytes)),
                    None => return Some(self.close(bytes, at, at, loose, several)),
                    Some(_) if at > LONGEST => return Some(self.up_to_line_end(bytes)),
                    Some(b'"') if quoted => match bytes.get(at + 1) {
                        Some(b'"') => {
                            self.scratch.push(b'"');
                            at += 2;
                        }
                        None if !last => return None,
                        next => {
                            quoted = false;
                            let blank = next
                                .is_none_or(|byte| self.parts(*byte) || b"\r\n \t".contains(byte));
                            loose |= !blank;
                            at += 1;
                        }
                    },
                    Some(byte) if !quoted && self.parts(*byte) => {
                        self.end_cell();
                        at += 1;
                        break;
                    }
                    Some(b'\n') if !quoted => {
                        return Some(self.close(bytes, at, at + 1, loose, several));
                    }
                    Some(b'\r') if !quoted => match bytes.get(at + 1) {
                        Some(b'\n') => return Some(self.close(bytes, at, at + 2, loose, several)),
                        None if !last => return None,
                        _ => return Some(self.close(bytes, at, at + 1, loose, several)),
                    },
                    Some(byte) => {
                        several |= matches!(byte, b'\n' | b'\r');
                        // A quote in a cell that does not begin with one is the end of a quote that was broken in an earlier line.
                        loose |= *byte == b'"';
                        self.scratch.push(*byte);
                        at += 1;
                    }
                }
            }
        }
    }

    /// Ends a record with quotes: the record as it was taken apart, or its first line alone where its quotes cannot be believed.
    fn close(
        &mut self,
        bytes: &[u8],
        end: usize,
        next: usize,
        loose: bool,
        several: bool,
    ) -> (usize, usize, bool) {
        // Blanks behind the last cell are none.
        let before = self.ends.last().copied().unwrap_or_default() as usize;
        if !(self.runs && !self.ends.is_empty() && before == self.scratch.len()) {
            self.end_cell();
        }
        let known = self.width > 0 && self.before == 0;
        let other_width = known && self.ends.len() != self.width;
        if several && (loose || other_width || known && self.swallows_rows()) {
            return self.up_to_line_end(bytes);
        }
        (end, next, loose && other_width)
    }

    /// Whether a cell over several lines holds the rows of those lines: nearly as many separators a line as a row has, and a figure a line between them.
    /// Its quote opened in one row and closed in a later one. The lines of an address or a remark have fewer separators and hardly a bare figure.
    #[cold]
    fn swallows_rows(&self) -> bool {
        let mut from = 0;
        self.ends.iter().any(|end| {
            let end = *end as usize;
            let cell = self.scratch.get(from..end).unwrap_or(&[]);
            from = end;
            let (mut lines, mut separators, mut figures) = (0_usize, 0_usize, 0_usize);
            let mut after_return = false;
            for byte in cell {
                lines += usize::from(*byte == b'\r' || *byte == b'\n' && !after_return);
                after_return = *byte == b'\r';
                separators += usize::from(*byte == self.separator);
            }
            if lines == 0 || separators == 0 {
                return false;
            }
            let ends = |byte: &u8| *byte == self.separator || matches!(byte, b'\r' | b'\n');
            for piece in cell.split(ends).map(<[u8]>::trim_ascii) {
                let figure = |byte: &u8| byte.is_ascii_digit() || *byte == b'.';
                figures += usize::from(!piece.is_empty() && piece.iter().all(figure));
            }
            // A row may lack its last cell.
            separators >= lines * self.width.saturating_sub(2).max(1) && figures >= lines
        })
    }

    /// Whether a byte stands between two cells.
    fn parts(&self, byte: u8) -> bool {
        byte == self.separator || self.runs && byte == b'\t'
    }

    /// A quote that is never closed spoils its own line and no other.
    fn up_to_line_end(&mut self, bytes: &[u8]) -> (usize, usize, bool) {
        let end = bytes.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
        let (end, next) = end.map_or((bytes.len(), bytes.len()), |at| {
            let both = bytes.get(at) == Some(&b'\r') && bytes.get(at + 1) == Some(&b'\n');
            (at, at + 1 + usize::from(both))
        });
        self.scratch.clear();
        self.ends.clear();
        self.scratch
            .extend_from_slice(bytes.get(..end).unwrap_or(&[]));
        self.end_cell();
        (end, next, true)
    }

    fn end_cell(&mut self) {
        self.ends
            .push(u32::try_from(self.scratch.len()).unwrap_or(u32::MAX));
    }
}

/// What can stand between the cells of a row.
pub const SEPARATORS: [char; 6] = [',', ';', '\t', '|', '~', '^'];
/// What stands between them seldom, and in names often: proposed only where no other separator gives all columns.
pub const RARE_SEPARATORS: [char; 5] = ['，', '；', '｜', '\u{1}', ' '];
/// What stands in a text for a separator beyond ASCII.
const SIGN: u8 = 0x1F;

/// The byte by which [`Records`] take a text apart that [`signed`] gave.
pub fn byte_of(separator: char) -> u8 {
    u8::try_from(separator)
        .ok()
        .filter(u8::is_ascii)
        .unwrap_or(SIGN)
}

/// A text with one byte in the place of each separator. `out` is used where the text changes: for separators beyond ASCII, and for the wide blank and
/// the one that does not break, where blanks separate.
pub fn signed<'a>(text: &'a [u8], separator: char, out: &'a mut Vec<u8>) -> &'a [u8] {
    let mut letters = [0; 4];
    let signs: [&[u8]; 2] = match separator {
        ' ' => ["\u{3000}".as_bytes(), "\u{A0}".as_bytes()],
        sign if sign.is_ascii() => return text,
        sign => [sign.encode_utf8(&mut letters).as_bytes(), &[]],
    };
    let byte = byte_of(separator);
    out.clear();
    let mut rest = text;
    while let [first, tail @ ..] = rest {
        let sign = signs
            .iter()
            .find_map(|sign| rest.strip_prefix(*sign).filter(|_| !sign.is_empty()));
        out.push(if sign.is_some() { byte } else { *first });
        rest = sign.unwrap_or(tail);
    }
    out
}
