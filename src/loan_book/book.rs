//! A book while it is read: one file or several, chunk by chunk, each row used, used with a remark, or refused.

use super::loan::{Loan, Reader};
use super::number;
use super::outcome::{Fault, FaultKind, FileFault, Flag, Flags};
use super::plan::{Layout, Plan};
use super::records::{LONGEST, Record, Records};
use super::tally::{Parts, Tally, balance_of, parts};
use super::text::{Encoding, Letters, TextFault};
use crate::standards::green_loan::Indicator;

/// The most bytes of a CSV file.
pub const MOST_BYTES: u64 = 512 * 1024 * 1024;
/// The most rows of a book.
pub const MOST_ROWS: u64 = 2_000_000;
/// How many bytes are read in one go.
const PIECE: usize = 16 * 1024;
/// How many bytes of refused rows are kept, to be given back.
const MOST_REFUSED_BYTES: usize = 64 * 1024 * 1024;
/// How many rows with remarks are named one by one.
pub const MOST_NAMED: usize = 1_000;

/// A row that was not used.
#[derive(Debug, Clone)]
pub struct RefusedRow {
    /// Its file, from 0.
    pub file: u32,
    /// Its row, from 1.
    pub row: u64,
    /// What is wrong with it, everything at once.
    pub faults: Vec<Fault>,
    /// Its cells.
    pub cells: Vec<String>,
}

/// A row that was used with a remark.
#[derive(Debug, Clone)]
pub struct FlaggedRow {
    /// Its file, from 0.
    pub file: u32,
    /// Its row, from 1.
    pub row: u64,
    /// The loan's number.
    pub id: String,
    /// The remarks.
    pub flags: Flags,
}

/// A file that went into the book.
#[derive(Debug, Clone)]
pub struct FileRead {
    /// Its headings.
    pub headings: Vec<String>,
    /// Its layout.
    pub layout: Layout,
    /// How it was written.
    pub encoding: Encoding,
    /// The loan, counted from 0, that its first used row is.
    pub first_loan: u64,
}

/// How many rows became what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// All rows below the headings.
    pub rows: u64,
    /// Refused, with reasons.
    pub refused: u64,
    /// Nothing stood in them.
    pub blank: u64,
    /// Used, with or without a remark.
    pub used: u64,
}

/// What a row became.
pub enum Outcome<'a, 'b> {
    /// Used: the loan, its parts, its balance (yuan at eight places), its remarks but for the one that only the whole book shows.
    Used(&'b Loan<'a>, &'b Parts, u128, Flags),
    /// Refused.
    Refused(&'b [Fault]),
}

/// A book.
pub struct Book {
    plan: Plan,
    /// The sums.
    pub tally: Tally,
    /// The rows.
    pub counts: Counts,
    /// The rows that were refused, as long as there is room for them.
    pub refused: Vec<RefusedRow>,
    refused_bytes: usize,
    /// The first rows with remarks.
    pub flagged: Vec<FlaggedRow>,
    /// The files.
    pub files: Vec<FileRead>,
    open: Option<Open>,
}

/// A file being read.
struct Open {
    letters: Letters,
    records: Records,
    rows: Rows,
    bytes: u64,
}

/// Where in a file we are, and with what its rows are read.
struct Rows {
    file: u32,
    row: u64,
    heading_row: u64,
    reader: Reader,
    groups: [bool; 3],
    headings: Vec<String>,
    faults: Vec<Fault>,
    kilograms: Vec<(u64, Indicator)>,
    garbled: bool,
}

impl Book {
    /// An empty book.
    pub fn new(plan: Plan) -> Self {
        let tally = Tally::new(plan.period_end);
        Self {
            plan,
            tally,
            counts: Counts::default(),
            refused: Vec::new(),
            refused_bytes: 0,
            flagged: Vec::new(),
            files: Vec::new(),
            open: None,
        }
    }

    /// How it is read.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Begins the next file. Refused rows that a person corrected come back as a file of their own.
    pub fn begin(&mut self, layout: &Layout) -> Result<(), FileFault> {
        if !layout.mapping.missing().is_empty() {
            return Err(FileFault::NotMapped);
        }
        let file = u32::try_from(self.files.len()).unwrap_or(u32::MAX);
        let rows = Rows::new(file, layout, &self.plan);
        self.open = Some(Open {
            letters: Letters::default(),
            records: Records::new(layout.separator),
            rows,
            bytes: 0,
        });
        self.files.push(FileRead {
            headings: Vec::new(),
            layout: layout.clone(),
            encoding: Encoding::Utf8,
            first_loan: self.counts.used,
        });
        Ok(())
    }

    /// Takes the next bytes of the file. Small chunks keep the worker answering; a megabyte is a good one.
    pub fn push(&mut self, chunk: &[u8]) -> Result<(), FileFault> {
        // In small pieces: a browser optimises a function for its next call, never in the middle of one.
        chunk
            .chunks(PIECE)
            .try_for_each(|piece| self.take(piece, false, &mut |_, _, _| {}))
    }

    /// Takes the next bytes, telling of each row.
    pub fn push_telling(
        &mut self,
        chunk: &[u8],
        each: &mut dyn FnMut(u64, &Record, Outcome),
    ) -> Result<(), FileFault> {
        chunk
            .chunks(PIECE)
            .try_for_each(|piece| self.take(piece, false, each))
    }

    /// Ends the file.
    pub fn end(&mut self) -> Result<(), FileFault> {
        self.end_telling(&mut |_, _, _| {})
    }

    /// Ends the file, telling of its last row.
    pub fn end_telling(
        &mut self,
        each: &mut dyn FnMut(u64, &Record, Outcome),
    ) -> Result<(), FileFault> {
        self.take(&[], true, each)?;
        let Some(open) = self.open.take() else {
            return Ok(());
        };
        let headings = open.rows.headings;
        let found = !headings.is_empty();
        if let Some(file) = self.files.last_mut() {
            file.headings = headings;
            file.encoding = open.letters.encoding();
        }
        if found {
            Ok(())
        } else {
            Err(FileFault::NoHeading)
        }
    }

    #[inline(never)]
    fn take(
        &mut self,
        chunk: &[u8],
        last: bool,
        each: &mut dyn FnMut(u64, &Record, Outcome),
    ) -> Result<(), FileFault> {
        let Some(mut open) = self.open.take() else {
            return Ok(());
        };
        open.bytes = open.bytes.saturating_add(chunk.len() as u64);
        if open.bytes > MOST_BYTES {
            return Err(FileFault::TooLarge);
        }
        let Open {
            letters,
            records,
            rows,
            ..
        } = &mut open;
        let text = letters.push(chunk, last).map_err(|fault| match fault {
            TextFault::Binary => FileFault::NotText,
            TextFault::Mixed => FileFault::MixedLetters,
        })?;
        records.push(text, last, |record| self.row(rows, record, each));
        if records.held() > LONGEST * 4 {
            return Err(FileFault::LineTooLong);
        }
        rows.garbled = letters.encoding() != Encoding::Utf8;
        self.open = Some(open);
        if self.counts.rows > MOST_ROWS {
            Err(FileFault::TooManyRows)
        } else {
            Ok(())
        }
    }

    /// Takes one row of a file: a heading, or a loan.
    #[inline(never)]
    fn row(
        &mut self,
        rows: &mut Rows,
        record: &Record,
        each: &mut dyn FnMut(u64, &Record, Outcome),
    ) {
        rows.row += 1;
        if rows.row <= rows.heading_row {
            if rows.row == rows.heading_row {
                rows.headings = (0..record.len())
                    .map(|at| String::from_utf8_lossy(record.cell(at)).into_owned())
                    .collect();
            }
            return;
        }
        self.counts.rows += 1;
        if record.cell(0).is_empty() && record.is_blank() {
            self.counts.blank += 1;
            return;
        }
        let mends = if rows.kilograms.is_empty() {
            Vec::new()
        } else {
            rows.kilograms_of()
        };
        let Rows {
            reader,
            faults,
            groups,
            file,
            row,
            ..
        } = rows;
        if let Some(loan) = reader.read(record, &mends, faults) {
            if rows.garbled
                && [
                    loan.id,
                    loan.borrower,
                    loan.project,
                    loan.industry,
                    loan.branch,
                ]
                .iter()
                .any(|cell| garbled(cell))
            {
                faults.push(Fault {
                    column: None,
                    kind: FaultKind::Garbled,
                    found: super::loan::shown(loan.borrower),
                });
            } else if let Some((parts, balance)) = parts(&loan).zip(balance_of(&loan)) {
                let flags = self.tally.add(&loan, &parts, balance, *groups, *file, *row);
                self.counts.used += 1;
                if !flags.is_empty() && self.flagged.len() < MOST_NAMED {
                    self.flagged.push(FlaggedRow {
                        file: *file,
                        row: *row,
                        id: super::loan::shown(loan.id),
                        flags,
                    });
                }
                each(*row, record, Outcome::Used(&loan, &parts, balance, flags));
                return;
            } else {
                faults.push(Fault {
                    column: None,
                    kind: FaultKind::TooLarge,
                    found: String::new(),
                });
            }
        }
        self.refuse(rows, record);
        each(rows.row, record, Outcome::Refused(&rows.faults));
    }

    #[cold]
    fn refuse(&mut self, rows: &Rows, record: &Record) {
        self.counts.refused += 1;
        let bytes: usize = (0..record.len()).map(|at| record.cell(at).len() + 32).sum();
        if self.refused_bytes + bytes > MOST_REFUSED_BYTES {
            return;
        }
        self.refused_bytes += bytes;
        let cells = (0..record.len())
            .map(|at| String::from_utf8_lossy(record.cell(at)).into_owned())
            .collect();
        self.refused.push(RefusedRow {
            file: rows.file,
            row: rows.row,
            faults: rows.faults.clone(),
            cells,
        });
    }

    /// Takes a whole file at once, telling of each row as it goes by; for workbooks, whose cells come one by one, and for the sheet of loans.
    pub fn rows(&mut self, layout: &Layout) -> Result<RowByRow<'_>, FileFault> {
        self.begin(layout)?;
        let rows = match self.open.take() {
            Some(open) => open.rows,
            None => return Err(FileFault::NotMapped),
        };
        Ok(RowByRow { book: self, rows })
    }
}

/// Rows handed in one by one.
pub struct RowByRow<'a> {
    book: &'a mut Book,
    rows: Rows,
}

impl RowByRow<'_> {
    /// Takes a row; rows that stand nowhere in a sheet are skipped by saying which one this is, from 1.
    pub fn row(
        &mut self,
        number: u64,
        record: &Record,
        each: &mut dyn FnMut(u64, &Record, Outcome),
    ) -> Result<(), FileFault> {
        self.rows.row = number.saturating_sub(1);
        self.book.row(&mut self.rows, record, each);
        if self.book.counts.rows > MOST_ROWS {
            Err(FileFault::TooManyRows)
        } else {
            Ok(())
        }
    }

    /// How many rows have gone by.
    pub fn count(&self) -> u64 {
        self.book.counts.rows
    }

    /// Ends the file.
    pub fn end(self) -> Result<(), FileFault> {
        let found = !self.rows.headings.is_empty();
        if let Some(file) = self.book.files.last_mut() {
            file.headings = self.rows.headings;
        }
        if found {
            Ok(())
        } else {
            Err(FileFault::NoHeading)
        }
    }
}

impl Rows {
    fn new(file: u32, layout: &Layout, plan: &Plan) -> Self {
        let reader = Reader::new(&layout.mapping, plan);
        let kilograms = plan
            .kilograms
            .iter()
            .filter(|(of, _, _)| *of == file)
            .map(|(_, row, indicator)| (*row, *indicator))
            .collect();
        Self {
            file,
            row: 0,
            heading_row: layout.heading_row.max(1),
            groups: reader.groups(),
            reader,
            headings: Vec::new(),
            faults: Vec::new(),
            kilograms,
            garbled: false,
        }
    }

    fn kilograms_of(&self) -> Vec<Indicator> {
        self.kilograms
            .iter()
            .filter(|(row, _)| *row == self.row)
            .map(|(_, indicator)| *indicator)
            .collect()
    }
}

impl Book {
    /// The doubts of the whole book: which loans, counted from 0, are far off the median.
    pub fn outliers(&self) -> Vec<usize> {
        self.tally.outliers().1
    }
}

/// Letters that no encoding gave.
fn garbled(cell: &[u8]) -> bool {
    cell.windows(3).any(|three| three == [0xEF, 0xBF, 0xBD])
}

/// A sum's exact text at ten places.
pub fn tonnes(sum: u128) -> String {
    number::text(sum, 10)
}

/// Whether a doubt is among those of a row or of the whole book.
pub fn all_flags(flags: Flags, outlier: bool) -> Flags {
    let mut flags = flags;
    if outlier {
        flags.add(Flag::Outlier);
    }
    flags
}
