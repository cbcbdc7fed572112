//! A book while it is read: one file or several, chunk by chunk, each row used, used with a remark, or refused.

use super::columns::{Column, HeadingUnit, Mapping};
use super::headings;
use super::loan::{Loan, Reader, shown};
use super::number;
use super::outcome::{Fault, FaultKind, FileFault, Flag, Flags};
use super::plan::{Layout, Plan};
use super::records::{LONGEST, Record, Records, byte_of, signed};
use super::tally::{BALANCE_PLACES, NAMED, Origin, Parts, Remarked, Tally, balance_of, parts};
use super::text::{BROKEN, Encoding, Letters, TextFault};
use crate::standards::green_loan::Indicator;
use std::collections::BTreeSet;

/// The most bytes of a CSV file.
pub const MOST_BYTES: u64 = 512 * 1024 * 1024;
/// The most rows of a book.
pub const MOST_ROWS: u64 = 2_000_000;
/// How many bytes are read in one go.
const PIECE: usize = 16 * 1024;
/// How many bytes of refused rows are kept, to be given back.
const MOST_REFUSED_BYTES: usize = 64 * 1024 * 1024;

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
    /// The loan's number, borrower and project, as far as they stand there.
    pub names: [String; 3],
    /// The balance, in yuan at eight places, where the row is a loan and its balance can be read.
    pub balance: Option<u128>,
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
    /// The balances of refused rows that are loans, as far as they can be read: yuan at eight places.
    pub refused_balance: u128,
    /// How many refused rows that is.
    pub refused_loans: u64,
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
    /// The files.
    pub files: Vec<FileRead>,
    open: Option<Open>,
}

/// A file being read.
struct Open {
    letters: Letters,
    records: Records,
    separator: char,
    /// A piece of the text with one byte in the place of each separator.
    changed: Vec<u8>,
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
    /// Rows that look like sums and that a person knows to be loans.
    loans: Vec<u64>,
    /// Rows that a person knows to be sums.
    sums: Vec<u64>,
    /// The last row of the headings.
    headings_end: u64,
    /// What each column holds.
    mapping: Mapping,
    /// How many columns have a heading.
    width: usize,
    /// The columns that have no heading, or hold notes: a figure there is another column's.
    spare: Vec<usize>,
    /// Whether every row must have as many cells as there are headings: between blanks an empty cell cannot be seen.
    every_cell: bool,
    /// Whether cells behind the last heading are words of its column: a note with commas in it.
    notes_last: bool,
    /// How many cells the first row of a text has; 0 before it.
    usual: usize,
    /// How many cells the shortest used row has; before the first, how many columns have a heading.
    least: usize,
    /// Whether the row before had a quote that is never closed.
    after_open_quote: bool,
    /// The unit of amounts and that of figures, where all columns have the same.
    units: [Option<HeadingUnit>; 2],
    above: Above,
    broken: bool,
    /// Whether other headings have come than those that the rows are read by.
    other_headings: bool,
    /// How many rows name their loans in which way.
    namings: Namings,
}

/// How many used rows have all, some or one of number, borrower and project.
#[derive(Default)]
struct Namings {
    all: u64,
    some: u64,
    one: u64,
    /// Those that have one.
    few: Later,
    /// How many rows have words for their borrower and project.
    words: u64,
    /// How many have a bare figure for one of them.
    figures: u64,
    /// Those rows.
    figured: Later,
}

/// Rows that have a remark where the whole file shows that others are unlike them.
#[derive(Default)]
struct Later {
    /// The first of them.
    named: Vec<Remarked>,
    /// The loans, counted from 0, of the others.
    others: Vec<u32>,
}

impl Later {
    #[cold]
    fn add(&mut self, tally: &Tally, told: impl FnOnce() -> Remarked) {
        if self.named.len() < NAMED {
            self.named.push(told());
        } else {
            // A book has fewer rows than a `u32` counts (`MOST_ROWS`).
            self.others
                .push(u32::try_from(tally.last()).unwrap_or(u32::MAX));
        }
    }

    fn flag(self, tally: &mut Tally, flag: Flag) {
        for row in self.named {
            tally.flag(row, flag);
        }
        tally.flag_unnamed(&self.others, flag);
    }
}

/// The sums of the rows above, by which a row of sums is known whatever it is called.
#[derive(Default)]
struct Above {
    /// How many loans have a number.
    named: u64,
    /// Of all rows of the file.
    all: [u128; 9],
    rows: u64,
    /// Since the last row of sums.
    part: [u128; 9],
    part_rows: u64,
    /// Of the rows of sums, each of the rows since the one before.
    parts: [u128; 9],
    parts_rows: u64,
    /// Rows that may be the sums of rows below them.
    pending: Vec<Pending>,
    /// Which of them was put in the place of another last.
    oldest: usize,
    /// What the balances of all rows are when a pending row turns out to be a sum, from and to: one for each of `pending`.
    targets: Vec<(u128, u128)>,
}

/// A used row that may be the sums of rows below it.
struct Pending {
    /// Its amounts.
    amounts: [Option<u128>; 9],
    /// The sums of all rows up to it, itself with them.
    before: [u128; 9],
    /// How many rows those are.
    rows: u64,
    /// How it names its loan.
    named: Named,
    /// What is said of it.
    told: Remarked,
}

/// How a row that may be a sum of rows below it names its loan.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Named {
    /// As loans do: it is a sum only of two rows or more, and with every amount.
    Wholly,
    /// With a word where others have a number: it is a sum of two rows or more.
    ByAWord,
    /// With a blank where others have a name, or in a file that has one column of names: it may be a sum of a single row.
    Partly,
}

/// How many of number, borrower and project a row has.
#[derive(Clone, Copy)]
enum Given {
    /// Each that the file has a column for.
    All,
    /// None, or two of three.
    Some,
    /// One, where the file has columns for two or three.
    One,
}

/// How many rows wait at once for the rows below them to sum up to them.
const MOST_PENDING: usize = 256;

/// Whether a row names its loan.
#[derive(Clone, Copy)]
enum Naming {
    /// It has a number.
    Named,
    /// It has neither number nor borrower, though the file has columns for them. A sum in such a row may be rounded by so much: half of its last
    /// written place, in yuan at eight places.
    Nameless(u128),
    /// The file has no such columns, or the row has a borrower alone. Here too a sum may be rounded by so much.
    Unknown(u128),
}

impl Above {
    fn add(&mut self, amounts: &[Option<u128>; 9]) {
        // A row without a balance is summed by nobody.
        let counts = amounts
            .first()
            .is_some_and(|balance| balance.is_some_and(|balance| balance > 0));
        self.rows += u64::from(counts);
        self.part_rows += u64::from(counts);
        for (sums, amount) in self.all.iter_mut().zip(&mut self.part).zip(amounts) {
            let (all, part) = sums;
            *all = all.saturating_add(amount.unwrap_or_default());
            *part = part.saturating_add(amount.unwrap_or_default());
        }
    }

    /// Lets a used row wait for the rows below it, after it was added.
    #[cold]
    fn wait(&mut self, amounts: [Option<u128>; 9], named: Named, slack: u128, told: Remarked) {
        let [all, ..] = self.all;
        let Some(balance) = amounts.first().copied().flatten().filter(|own| *own > 0) else {
            return;
        };
        let target = all.saturating_add(balance);
        let target = (target.saturating_sub(slack), target.saturating_add(slack));
        let row = Pending {
            amounts,
            before: self.all,
            rows: self.rows,
            named,
            told,
        };
        if self.pending.len() < MOST_PENDING {
            self.targets.push(target);
            self.pending.push(row);
            return;
        }
        // In the place of the oldest but one: the first row of the file may be the sum of all others.
        self.oldest = self.oldest % (MOST_PENDING - 1) + 1;
        if let Some((held, place)) = self
            .targets
            .get_mut(self.oldest)
            .zip(self.pending.get_mut(self.oldest))
        {
            *held = target;
            *place = row;
        }
    }

    /// The row above whose amounts are the sums of the rows below it up to here. The row is taken out of the sums, so that a sum of sums is found too.
    #[inline]
    fn summed(&mut self) -> Option<Remarked> {
        let [all, ..] = self.all;
        if !self
            .targets
            .iter()
            .any(|(from, to)| (*from..=*to).contains(&all))
        {
            return None;
        }
        let at = self.sum_of_rows_below(all)?;
        self.targets.swap_remove(at);
        let found = self.pending.swap_remove(at);
        for (sum, amount) in self.all.iter_mut().zip(&found.amounts) {
            *sum = sum.saturating_sub(amount.unwrap_or_default());
        }
        self.rows = self.rows.saturating_sub(1);
        Some(found.told)
    }

    #[cold]
    fn sum_of_rows_below(&self, all: u128) -> Option<usize> {
        let is_sum = |((from, to), row): (&(u128, u128), &Pending)| {
            let below = self.rows.saturating_sub(row.rows);
            if !(*from..=*to).contains(&all)
                || below == 0
                || row.named != Named::Partly && below < 2
            {
                return false;
            }
            let [before, ..] = row.before;
            let exact = row.amounts.first().copied().flatten() == all.checked_sub(before);
            let mut others = row.amounts.iter().zip(&row.before).zip(&self.all).skip(1);
            let others = others.by_ref().filter_map(|((amount, before), after)| {
                let amount = amount.filter(|amount| *amount > 0)?;
                Some(after.checked_sub(*before) == Some(amount))
            });
            let others: Vec<bool> = others.collect();
            match others.as_slice() {
                [] => below > 1 && exact,
                // One row below with the same amounts may be another loan as well: two amounts more say that it is a sum.
                [_] if below < 2 => false,
                others if row.named == Named::Wholly || below < 2 || !exact => {
                    others.iter().all(|same| *same)
                }
                others => others.iter().any(|same| *same),
            }
        };
        // The innermost first.
        let sums = self.targets.iter().zip(&self.pending).enumerate();
        sums.filter(|(_, both)| is_sum(*both))
            .max_by_key(|(_, (_, row))| row.rows)
            .map(|(at, _)| at)
    }

    /// Ends the rows that a row of sums sums.
    fn sum(&mut self) {
        for (parts, part) in self.parts.iter_mut().zip(&self.part) {
            *parts = parts.saturating_add(*part);
        }
        self.parts_rows += u64::from(self.part_rows > 0);
        self.part = [0; 9];
        self.part_rows = 0;
    }

    /// Whether a row has the sums of two rows or more above it as its amounts: its balance, and with it another amount, or no other amount at all.
    #[inline]
    fn equal(
        &self,
        balance: u128,
        row: Naming,
        amounts: impl FnOnce() -> [Option<u128>; 9],
    ) -> bool {
        let [all, ..] = self.all;
        let [part, ..] = self.part;
        let [parts, ..] = self.parts;
        let slack = match row {
            Naming::Nameless(slack) | Naming::Unknown(slack) => slack,
            Naming::Named => 0,
        };
        let near = |sum: u128| balance.abs_diff(sum) <= slack;
        if balance == 0
            || !(self.rows > 1 && near(all)
                || self.part_rows > 1 && near(part)
                || self.parts_rows > 1 && near(parts))
        {
            return false;
        }
        if matches!(row, Naming::Nameless(_)) {
            return true;
        }
        let amounts = amounts();
        [&self.all, &self.part, &self.parts]
            .into_iter()
            .any(|sums| {
                let mut others = sums
                    .iter()
                    .zip(&amounts)
                    .skip(1)
                    .filter_map(|(sum, amount)| {
                        amount
                            .filter(|amount| *amount > 0)
                            .map(|amount| amount == *sum)
                    });
                let exact = sums.first() == Some(&balance);
                sums.first().is_some_and(|sum| near(*sum))
                    && match (row, others.next()) {
                        // A rounded balance is a sum where every other amount is one.
                        (_, first) if !exact => first == Some(true) && others.all(|same| same),
                        // A row with a number of its own is a loan unless every amount is a sum.
                        (Naming::Named, Some(first)) => first && others.all(|same| same),
                        (_, None) => true,
                        (_, Some(first)) => first || others.any(|same| same),
                    }
            })
    }
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
        if !layout.mapping.asked().is_empty() {
            return Err(FileFault::UnitAsked);
        }
        let file = u32::try_from(self.files.len()).unwrap_or(u32::MAX);
        let rows = Rows::new(file, layout, &self.plan);
        let mut records = Records::new(byte_of(layout.separator));
        records.set_width(rows.width, rows.headings_end);
        self.open = Some(Open {
            letters: Letters::of(layout.encoding),
            records,
            separator: layout.separator,
            changed: Vec::new(),
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
        let encoding = open.letters.encoding();
        if let Some(file) = self.files.last_mut() {
            file.encoding = encoding;
        }
        self.close(open.rows)
    }

    /// Ends a file: its headings, and what only the whole file shows.
    fn close(&mut self, rows: Rows) -> Result<(), FileFault> {
        let Namings {
            all,
            some,
            one,
            few,
            words,
            figures,
            figured,
        } = rows.namings;
        if figures < words {
            figured.flag(&mut self.tally, Flag::FigureAsName);
        }
        if one > 0 && one <= all && some <= all {
            few.flag(&mut self.tally, Flag::FewNames);
        }
        let found = !rows.headings.is_empty();
        let any = rows.row > rows.headings_end;
        if let Some(file) = self.files.last_mut() {
            file.headings = rows.headings;
        }
        match (found, any) {
            (false, _) => Err(FileFault::NoHeading),
            (true, false) => Err(FileFault::NoRows),
            (true, true) => Ok(()),
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
            separator,
            changed,
            rows,
            ..
        } = &mut open;
        let text = letters.push(chunk, last).map_err(|fault| match fault {
            TextFault::Binary => FileFault::NotText,
        })?;
        // A letter that could not be decoded stands in the text as a sign of its own.
        rows.broken |= memchr::memmem::find(text, &BROKEN).is_some();
        let text = signed(text, *separator, changed);
        records.push(text, last, |record| self.row(rows, record, each));
        if records.held() > LONGEST * 4 {
            return Err(FileFault::LineTooLong);
        }
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
        if rows.row <= rows.headings_end {
            rows.heading(record);
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
        if rows.out_of_place(record) {
            self.refuse(rows, record);
            each(rows.row, record, Outcome::Refused(&rows.faults));
            return;
        }
        let Rows {
            reader,
            faults,
            groups,
            file,
            row,
            above,
            loans,
            sums,
            namings,
            width,
            least,
            ..
        } = rows;
        if let Some(mut loan) = reader.read(record, &mends, loans.contains(row), faults) {
            let named = [
                loan.id,
                loan.borrower,
                loan.project,
                loan.industry,
                loan.branch,
            ];
            let figure_as_name = loan.figure_as_name();
            if rows.broken && named.iter().any(|cell| garbled(cell)) {
                faults.push(Fault {
                    column: None,
                    kind: FaultKind::Garbled,
                    found: shown(loan.borrower),
                });
            } else if !record.ended && !loans.contains(row) && reader.is_cut_off(record, *least) {
                faults.push(Fault {
                    column: None,
                    kind: FaultKind::CutOff,
                    found: String::new(),
                });
            } else if let Some((column, found)) = figure_as_name
                .filter(|_| namings.words > namings.figures && !loans.contains(row))
                .filter(|_| record.cell(width.saturating_sub(1)).is_empty())
            {
                faults.push(Fault {
                    column: Some(column),
                    kind: FaultKind::Shifted,
                    found: shown(found),
                });
            } else if let Some((parts, balance)) = parts(&loan).zip(balance_of(&loan)) {
                let amounts = loan.amounts(balance);
                let naming = reader.naming(&loan);
                let kind = if sums.contains(row) {
                    Some(FaultKind::CalledTotal)
                } else if loans.contains(row) {
                    None
                } else if above.equal(balance, naming, || amounts) {
                    Some(FaultKind::LikeTotal)
                } else if matches!(naming, Naming::Nameless(_))
                    && loan.project.is_empty()
                    && above.named > 0
                {
                    Some(FaultKind::Nameless)
                } else {
                    None
                };
                if let Some(kind) = kind {
                    faults.push(Fault {
                        column: None,
                        kind,
                        found: String::new(),
                    });
                } else {
                    if !record.ended && reader.ends_with_a_figure(record) {
                        loan.flags.add(Flag::NoLineEnd);
                    }
                    *least = (*least).min(record.len());
                    above.named += u64::from(matches!(naming, Naming::Named));
                    let first = above.rows == 0 && above.pending.is_empty();
                    above.add(&amounts);
                    while let Some(sum) = above.summed() {
                        self.tally.flag(sum, Flag::SumOfRowsBelow);
                    }
                    let origin = Origin {
                        file: *file,
                        row: *row,
                        record,
                        reader,
                    };
                    let flags = self.tally.add(&loan, &parts, balance, *groups, &origin);
                    let known = loans.contains(row);
                    let tally = &self.tally;
                    let told = |later| tally.told(&loan, balance, &origin, flags, later);
                    if figure_as_name.is_none() {
                        namings.words += 1;
                    } else {
                        namings.figures += 1;
                        if !known {
                            namings.figured.add(tally, || told(Flag::FigureAsName));
                        }
                    }
                    match reader.names_given(&loan) {
                        Given::All => namings.all += 1,
                        Given::Some => namings.some += 1,
                        Given::One => {
                            namings.one += 1;
                            if !known {
                                namings.few.add(tally, || told(Flag::FewNames));
                            }
                        }
                    }
                    let named = reader.named(&loan);
                    if (first || named != Named::Wholly) && !known {
                        let slack = match named {
                            Named::Wholly => 0,
                            Named::ByAWord | Named::Partly => half_of_last_place(&loan),
                        };
                        above.wait(amounts, named, slack, told(Flag::SumOfRowsBelow));
                    }
                    self.counts.used += 1;
                    if let Some(before) = reader.row_before(record) {
                        self.replace(*file, before);
                    }
                    each(*row, record, Outcome::Used(&loan, &parts, balance, flags));
                    return;
                }
            } else {
                faults.push(Fault {
                    column: None,
                    kind: FaultKind::TooLarge,
                    found: String::new(),
                });
            }
        }
        rows.name_no_loan(record);
        if let Some(before) = rows.reader.row_before(record) {
            self.replace(rows.file, before);
        }
        self.refuse(rows, record);
        each(rows.row, record, Outcome::Refused(&rows.faults));
    }

    /// Takes away the refusal of a row whose corrected form has come in a file of refused rows: that file has the headings of the file that the row
    /// came from, and more behind them.
    #[cold]
    fn replace(&mut self, corrected_in: u32, row: u64) {
        let own = self.files.get(corrected_in as usize);
        let width = own.map_or(0, |file| file.layout.mapping.columns.len());
        let from = self.refused.iter().position(|refused| {
            refused.row == row
                && refused.file < corrected_in
                && self
                    .files
                    .get(refused.file as usize)
                    .is_some_and(|file| file.headings.len() < width)
        });
        if let Some(at) = from {
            let gone = self.refused.remove(at);
            self.counts.refused -= 1;
            self.counts.rows -= 1;
            if let Some(balance) = gone.balance {
                self.counts.refused_balance -= balance;
                self.counts.refused_loans -= 1;
            }
        }
    }

    #[cold]
    fn refuse(&mut self, rows: &mut Rows, record: &Record) {
        self.counts.refused += 1;
        let amounts = rows.reader.amounts(record);
        let [balance, ..] = amounts;
        let no_loan = rows.faults.iter().any(|fault| fault.kind.is_no_loan());
        // What stands under 贷款余额 in a shifted row is another cell, or a part of one.
        let in_place = rows.faults.iter().all(|fault| {
            !matches!(
                fault.kind,
                FaultKind::Shifted
                    | FaultKind::CellsDiffer
                    | FaultKind::OneCell
                    | FaultKind::OpenQuote
                    | FaultKind::OtherHeadings
            ) && (fault.kind != FaultKind::CutOff
                || record.len() > rows.reader.balance_column() + 1)
        });
        if no_loan {
            if rows.faults.iter().any(|fault| {
                matches!(
                    fault.kind,
                    FaultKind::TotalRow | FaultKind::LikeTotal | FaultKind::CalledTotal
                )
            }) {
                rows.above.sum();
            }
        } else {
            rows.above.add(&amounts);
            while let Some(sum) = rows.above.summed() {
                self.tally.flag(sum, Flag::SumOfRowsBelow);
            }
            if let Some(balance) = balance.filter(|_| in_place) {
                self.counts.refused_balance = self.counts.refused_balance.saturating_add(balance);
                self.counts.refused_loans += 1;
            }
        }
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
            names: rows.reader.names(record),
            balance: balance.filter(|_| !no_loan && in_place),
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
    /// Counts bare counts of days from 1904, as the rows' workbook does.
    pub fn count_from_1904(&mut self) {
        self.rows.reader.count_from_1904();
    }

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
        self.book.close(self.rows)
    }
}

impl Reader {
    /// How a row names its loan.
    fn named(&self, loan: &Loan) -> Named {
        let [numbers, borrowers, projects] = self.name_columns();
        let blank = numbers && loan.id.is_empty()
            || borrowers && loan.borrower.is_empty()
            || projects && loan.project.is_empty();
        let told_apart = numbers || borrowers && projects;
        if blank || !told_apart {
            Named::Partly
        } else if numbers && !loan.id.iter().any(u8::is_ascii_digit) {
            Named::ByAWord
        } else {
            Named::Wholly
        }
    }

    /// How many of number, borrower and project a row has, of those that the file has columns for.
    #[inline]
    fn names_given(&self, loan: &Loan) -> Given {
        let columns = self.name_columns();
        let own = [loan.id, loan.borrower, loan.project].map(|name| !name.is_empty());
        let given = own.iter().filter(|given| **given).count();
        let asked = columns.iter().filter(|column| **column).count();
        if given >= asked {
            Given::All
        } else if given == 1 && asked > 1 {
            Given::One
        } else {
            Given::Some
        }
    }

    /// Whether a row names its loan.
    fn naming(&self, loan: &Loan) -> Naming {
        if self.names_loans() && !loan.id.is_empty() {
            return Naming::Named;
        }
        let slack = half_of_last_place(loan);
        if self.names_loans() && loan.borrower.is_empty() {
            Naming::Nameless(slack)
        } else {
            Naming::Unknown(slack)
        }
    }
}

/// Half of the last written place of a balance, in yuan at eight places: by so much a sum can be rounded.
fn half_of_last_place(loan: &Loan) -> u128 {
    let half = loan.balance.exponent() + BALANCE_PLACES - 1;
    u32::try_from(half)
        .ok()
        .and_then(number::power)
        .map_or(0, |tenth| tenth.saturating_mul(5))
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
        let rows_of = |rows: &BTreeSet<(u32, u64)>| {
            let own = rows.iter().filter(|(of, _)| *of == file);
            own.map(|(_, row)| *row).collect()
        };
        let mapping = &layout.mapping;
        let last = mapping.columns.last().copied().flatten();
        let same = |of: &dyn Fn(Column) -> bool| {
            let mut units = mapping
                .columns
                .iter()
                .zip(&mapping.units)
                .filter(|(column, _)| column.is_some_and(of))
                .map(|(_, unit)| *unit);
            let first = units.next()?;
            units.all(|unit| unit == first).then_some(first)?
        };
        let money = |column| matches!(column, Column::Balance | Column::Investment);
        let mass = |column| matches!(column, Column::Value(_));
        Self {
            file,
            row: 0,
            headings_end: layout.heading_row.max(1) + layout.heading_rows.max(1) - 1,
            heading_row: layout.heading_row.max(1),
            groups: reader.groups(),
            reader,
            headings: Vec::new(),
            faults: Vec::new(),
            kilograms,
            loans: rows_of(&plan.loans),
            sums: rows_of(&plan.sums),
            mapping: mapping.clone(),
            width: mapping.columns.len(),
            spare: (0..mapping.columns.len())
                .filter(|at| mapping.at(Column::Note) == Some(*at))
                .collect(),
            every_cell: layout.separator == ' ',
            notes_last: last.is_none_or(|column| column == Column::Note),
            usual: 0,
            least: mapping.columns.len(),
            after_open_quote: false,
            units: [same(&money), same(&mass)],
            above: Above::default(),
            broken: false,
            other_headings: false,
            namings: Namings::default(),
        }
    }

    /// Takes a row up to the last one of the headings: what stands in the heading rows is joined.
    #[cold]
    fn heading(&mut self, record: &Record) {
        if self.row < self.heading_row {
            return;
        }
        let cells = super::preview::cells(record);
        self.headings
            .resize(self.headings.len().max(cells.len()), String::new());
        if self.row == self.headings_end {
            let blank = cells.iter().enumerate().filter(|(_, cell)| cell.is_empty());
            self.spare.extend(blank.map(|(at, _)| at));
        }
        for (heading, cell) in self.headings.iter_mut().zip(cells) {
            if heading.is_empty() {
                *heading = cell;
            } else if !cell.is_empty() && *heading != cell {
                heading.push(' ');
                heading.push_str(&cell);
            }
        }
    }

    /// Whether the cells of a row do not stand below their headings, or number the columns; `faults` then say so.
    #[inline]
    fn out_of_place(&mut self, record: &Record) -> bool {
        let raw = !record.raw.is_empty();
        let kind = if self.other_headings && !self.repeats_headings(record) {
            FaultKind::OtherHeadings
        } else if self.every_cell && raw && record.len() != self.width {
            FaultKind::CellsDiffer
        } else if record.len() > self.width && raw && self.shifted(record)
            || record.len() < self.width && record.raw.contains(&b'"') && record.gap() == 1
        {
            FaultKind::Shifted
        } else if self.after_open_quote && raw && record.len() < self.width {
            // The rest of the line whose quote is never closed.
            FaultKind::OpenQuote
        } else if may_number(record.cell(0)) && self.is_numbering(record) {
            FaultKind::Numbering
        } else {
            if self.usual == 0 {
                self.usual = record.len();
            }
            self.after_open_quote = record.open_quote;
            return self.shifted_inside(record);
        };
        self.faults.clear();
        self.faults.push(Fault {
            column: None,
            kind,
            found: String::new(),
        });
        true
    }

    /// Whether a row is the headings once more, each in its place.
    #[cold]
    fn repeats_headings(&self, record: &Record) -> bool {
        let cells = super::preview::cells(record);
        let mut both = self.headings.iter().zip(&cells);
        cells.iter().any(|cell| !cell.is_empty()) && both.all(|(heading, cell)| heading == cell)
    }

    #[cold]
    fn is_numbering(&self, record: &Record) -> bool {
        let cells = (0..record.len()).map(|at| std::str::from_utf8(record.cell(at)).unwrap_or("?"));
        headings::is_numbering(cells)
    }

    /// Whether cells that are not blank stand behind the last heading, and are not words of the last column; or the row has more cells than others and
    /// a column is filled that would be blank if its cells were not shifted.
    #[cold]
    fn shifted(&self, record: &Record) -> bool {
        let mut beyond = (self.width..record.len())
            .map(|at| record.cell(at))
            .filter(|cell| !cell.is_empty())
            .peekable();
        let word = |cell: &[u8]| !cell.iter().any(u8::is_ascii_digit);
        if beyond.peek().is_none() {
            return record.len() > self.usual
                && self.spare.iter().any(|at| !record.cell(*at).is_empty());
        }
        !(self.notes_last && word(record.cell(self.width.saturating_sub(1))) && beyond.all(word))
    }

    /// Whether a comma in a figure has shifted the cells of a row although no cell stands beyond the headings: a spare column at the end then holds
    /// the figure of another, and an amount is cut at its thousands.
    #[inline]
    fn shifted_inside(&mut self, record: &Record) -> bool {
        if record.gap() != 1 || self.spare.is_empty() || !self.reader.cut_at_thousands(record) {
            return false;
        }
        // A spare column behind the balance holds what stands in it: a shift would have left the next one blank.
        let behind = self.reader.behind_balance();
        let figure = |at: &usize| {
            let cell = record.cell(*at);
            *at != behind
                && cell.first().is_some_and(u8::is_ascii_digit)
                && number::read(cell, "").is_ok()
        };
        if !self.spare.iter().any(figure) {
            return false;
        }
        self.faults.clear();
        self.faults.push(Fault {
            column: None,
            kind: FaultKind::Shifted,
            found: String::new(),
        });
        true
    }

    /// Names a refused row that is no loan: the headings once more, or a line of words, which may name a unit.
    #[cold]
    fn name_no_loan(&mut self, record: &Record) {
        if self.faults.iter().any(|fault| fault.kind.is_no_loan()) {
            return;
        }
        let cells = super::preview::cells(record);
        let again = cells
            .iter()
            .zip(&self.headings)
            .filter(|(cell, heading)| !cell.is_empty() && cell == heading)
            .count();
        let filled: Vec<&String> = cells.iter().filter(|cell| !cell.is_empty()).collect();
        // Headings in another order, or with other units, head another table.
        let anywhere = filled
            .iter()
            .filter(|cell| self.headings.contains(cell))
            .count();
        let kind = if again >= 3 || anywhere >= 3 || again >= 2 && again == filled.len() {
            let mut same = self.headings.iter().zip(&cells);
            // Of headings over several rows each row says a part.
            let several = self.headings_end > self.heading_row;
            self.other_headings = !same.all(|(heading, cell)| {
                heading == cell || cell.is_empty() || several && heading.contains(cell.as_str())
            });
            FaultKind::HeadingAgain
        } else if let Some(found) = headings_in(&cells) {
            // The same columns in other words, English ones perhaps, are not another table.
            let columns = found.columns.iter().zip(&self.mapping.columns);
            let units = found.units.iter().zip(&self.mapping.units);
            self.other_headings = columns
                .into_iter()
                .any(|(found, own)| found.is_some() && found != own)
                || units
                    .into_iter()
                    .any(|(found, own)| found.is_some() && own.is_some() && found != own);
            FaultKind::HeadingAgain
        } else if filled.iter().all(|cell| is_rule(cell)) {
            FaultKind::Words
        } else if self.reader.amounts(record).iter().all(Option::is_none) && filled.len() <= 3 {
            let [money, mass] = headings::units_in(&cells);
            let other = |said: Option<HeadingUnit>, read: Option<HeadingUnit>| {
                said.is_some_and(|said| Some(said) != read)
            };
            let [read_money, read_mass] = self.units;
            if other(money, read_money) || other(mass, read_mass) {
                FaultKind::UnitLine
            } else if self
                .faults
                .iter()
                .any(|fault| fault.kind == FaultKind::Blank)
                && filled.len() == 1
                && holds_a_row(record.cell(0))
            {
                FaultKind::OneCell
            } else if self
                .faults
                .iter()
                .any(|fault| fault.kind == FaultKind::Blank)
                && filled.len() == 1
                && is_sentence(record.cell(0))
            {
                FaultKind::Words
            } else {
                return;
            }
        } else {
            return;
        };
        let found = filled.first().map(|cell| shown(cell.as_bytes()));
        self.faults.clear();
        self.faults.push(Fault {
            column: None,
            kind,
            found: found.unwrap_or_default(),
        });
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

/// Whether a row of column numbers can begin with this cell; most rows begin with a longer one.
#[inline]
fn may_number(cell: &[u8]) -> bool {
    match cell {
        [] | [b'0' | b'1' | b'A' | b'a'] | [b'0' | b'1', b'.'] => true,
        [b'(' | b'[', ..] => cell.len() <= 4,
        // ① （ １, and what is as short in Chinese: 甲, 栏次.
        [0xE2 | 0xEF | 0xE5 | 0xE6 | 0xE7 | 0xE8, ..] => cell.len() <= 10,
        _ => false,
    }
}

/// Whether a cell holds a sentence and no number or name: a mark of punctuation in it, more letters than a name has, or the words of a page's end.
fn is_sentence(cell: &[u8]) -> bool {
    let text = String::from_utf8_lossy(cell);
    text.contains([':', '：', ',', '，', '。', ';', '；', '、'])
        || text.starts_with(['(', '（', '*', '※', '-', '['])
        || text.split_whitespace().count() > 2
        || text.chars().count() > 20
        || super::words::is_of_a_page(&text)
}

/// The columns that a row without a figure names, an amount or an annual figure among them: headings, perhaps those of another table.
fn headings_in(cells: &[String]) -> Option<Mapping> {
    let filled = || cells.iter().filter(|cell| !cell.is_empty());
    let figure = |cell: &String| number::read(cell.as_bytes(), "").is_ok();
    // A loan's number has digits.
    let number = filled()
        .next()
        .is_some_and(|first| first.contains(|c: char| c.is_ascii_digit()));
    if number || filled().count() < 3 || filled().any(figure) {
        return None;
    }
    let found = Mapping::propose(cells);
    let known = found.columns.iter().flatten();
    let doubted = found.doubts.iter().map(|(column, _)| column);
    let known: Vec<&Column> = known.chain(doubted).collect();
    let summed = known.iter().any(|column| column.is_summed());
    (known.len() >= 2 && summed).then_some(found)
}

/// Whether a cell is a part of a line that is drawn with signs: -----, =====, :---:.
fn is_rule(cell: &str) -> bool {
    cell.len() >= 3 && cell.bytes().all(|byte| b"-=_:+*|".contains(&byte))
}

/// Whether a cell holds a whole row: two bare figures or more between separators or blanks.
#[cold]
fn holds_a_row(cell: &[u8]) -> bool {
    let text = String::from_utf8_lossy(cell);
    let pieces = text.split(|c: char| c.is_whitespace() || ",，;；|｜、~^".contains(c));
    let figures = pieces.filter(|piece| number::read(piece.as_bytes(), "").is_ok());
    figures.take(2).count() == 2
}

/// Letters that no encoding gave.
fn garbled(cell: &[u8]) -> bool {
    memchr::memmem::find(cell, &BROKEN).is_some()
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
