//! Records of a delimited text: chunks in, rows out. Quotes, newlines in quotes, and quotes that never close.

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
        self.bytes
            .iter()
            .all(|byte| byte.is_ascii_whitespace() || (self.gap == 1 && *byte == b','))
            || (0..self.len()).all(|at| self.cell(at).is_empty())
    }
}

#[inline]
fn trimmed(cell: &[u8]) -> &[u8] {
    match cell {
        [first, .., last]
            if *first > b' '
                && *last > b' '
                && *first != 0xC2
                && *first != 0xE3
                && *last != 0xA0
                && *last != 0x80 =>
        {
            cell
        }
        [only] if *only > b' ' => cell,
        _ => trim_rare(cell),
    }
}

/// Blanks of every kind, also the wide one and the one that does not break.
fn trim_rare(cell: &[u8]) -> &[u8] {
    match std::str::from_utf8(cell) {
        Ok(text) => text.trim().as_bytes(),
        Err(_) => cell.trim_ascii(),
    }
}

/// Takes a text apart into records.
pub struct Records {
    separator: u8,
    held: Vec<u8>,
    ends: Vec<u32>,
    scratch: Vec<u8>,
}

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
    /// Records whose cells stand between `separator`s.
    pub fn new(separator: u8) -> Self {
        Self {
            separator,
            held: Vec::new(),
            ends: Vec::new(),
            scratch: Vec::new(),
        }
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
            let next = match self.scan(rest) {
                Scan::Whole { end, next } => {
                    let line = rest.get(..end).unwrap_or(&[]);
                    each(&Record {
                        bytes: line,
                        ends: &self.ends,
                        gap: 1,
                        raw: line,
                        open_quote: false,
                        hidden: false,
                        marks: &[],
                    });
                    next
                }
                Scan::Quoted => match self.unquote(rest, last) {
                    Some((raw, next, open_quote)) => {
                        let raw = rest.get(..raw).unwrap_or(&[]);
                        each(&Record {
                            bytes: &self.scratch,
                            ends: &self.ends,
                            gap: 0,
                            raw,
                            open_quote,
                            hidden: false,
                            marks: &[],
                        });
                        next
                    }
                    None => break,
                },
                Scan::Partial if last => {
                    let line = rest;
                    self.ends
                        .push(u32::try_from(line.len()).unwrap_or(u32::MAX));
                    each(&Record {
                        bytes: line,
                        ends: &self.ends,
                        gap: 1,
                        raw: line,
                        open_quote: false,
                        hidden: false,
                        marks: &[],
                    });
                    rest.len()
                }
                Scan::Partial => break,
            };
            at += next;
        }
        at
    }

    /// Looks for the end of the record that `bytes` begin with, noting where its cells end. Most records have no quote, so this is the way of most bytes.
    #[inline(never)]
    fn scan(&mut self, bytes: &[u8]) -> Scan {
        self.ends.clear();
        let separator = self.separator;
        let mut begins = 0;
        for (at, byte) in bytes.iter().enumerate() {
            if *byte == separator {
                self.ends.push(at as u32);
                begins = at + 1;
            } else if *byte == b'\n' {
                let end = if at > begins && bytes.get(at - 1) == Some(&b'\r') {
                    at - 1
                } else {
                    at
                };
                // A return alone in the last cell belongs to the line end too.
                let end = if at == begins + 1 && bytes.get(begins) == Some(&b'\r') {
                    begins
                } else {
                    end
                };
                self.ends.push(end as u32);
                return Scan::Whole { end, next: at + 1 };
            } else if *byte == b'"' && at == begins {
                return Scan::Quoted;
            }
        }
        Scan::Partial
    }

    /// Takes a record with quotes apart into `scratch`: how long it is, where the next begins, and whether a quote was left open.
    /// `None` where more bytes are needed.
    #[cold]
    fn unquote(&mut self, bytes: &[u8], last: bool) -> Option<(usize, usize, bool)> {
        self.ends.clear();
        self.scratch.clear();
        let mut at = 0;
        loop {
            // At the beginning of a cell.
            let mut quoted = bytes.get(at) == Some(&b'"');
            if quoted {
                at += 1;
            }
            loop {
                match bytes.get(at) {
                    None if !last && at <= LONGEST => return None,
                    None if quoted => return Some(self.up_to_line_end(bytes)),
                    None => {
                        self.end_cell();
                        return Some((at, at, false));
                    }
                    Some(_) if at > LONGEST => return Some(self.up_to_line_end(bytes)),
                    Some(b'"') if quoted => match bytes.get(at + 1) {
                        Some(b'"') => {
                            self.scratch.push(b'"');
                            at += 2;
                        }
                        None if !last => return None,
                        _ => {
                            quoted = false;
                            at += 1;
                        }
                    },
                    Some(byte) if !quoted && *byte == self.separator => {
                        self.end_cell();
                        at += 1;
                        break;
                    }
                    Some(b'\n') if !quoted => {
                        if self.scratch.last() == Some(&b'\r') {
                            self.scratch.pop();
                        }
                        self.end_cell();
                        let end = if at > 0 && bytes.get(at - 1) == Some(&b'\r') {
                            at - 1
                        } else {
                            at
                        };
                        return Some((end, at + 1, false));
                    }
                    Some(byte) => {
                        self.scratch.push(*byte);
                        at += 1;
                    }
                }
            }
        }
    }

    /// A quote that is never closed spoils its own line and no other.
    fn up_to_line_end(&mut self, bytes: &[u8]) -> (usize, usize, bool) {
        let end = bytes.iter().position(|byte| *byte == b'\n');
        let (end, next) = end.map_or((bytes.len(), bytes.len()), |at| (at, at + 1));
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

/// What stands between the cells of a heading line: the commonest of comma, semicolon and tab outside quotes.
pub fn separator_of(text: &[u8]) -> u8 {
    let mut counts = [(b',', 0_u32), (b';', 0), (b'\t', 0)];
    let mut quoted = false;
    for byte in text {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            byte if !quoted => {
                if let Some((_, count)) = counts.iter_mut().find(|(separator, _)| separator == byte)
                {
                    *count += 1;
                }
            }
            _ => {}
        }
    }
    let [comma, others @ ..] = counts;
    others
        .into_iter()
        .fold(
            comma,
            |best, other| if other.1 > best.1 { other } else { best },
        )
        .0
}
