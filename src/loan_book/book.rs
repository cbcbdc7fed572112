//! A book while it is read: one file or several, chunk by chunk, each row used, used with a remark, or refused.

use super::columns::Column;
use super::file_rows::Rows;
use super::listed_again::{ListedAgain, Other, beside};
use super::lists_of_sums::Lists;
use super::loan::{Loan, shown};
use super::naming::{Given, Named, Naming, half_of_last_place, has_digit};
use super::neighbours::Added;
use super::number;
use super::outcome::{Fault, FaultKind, FileFault, Flag, Flags};
use super::own_totals::Total;
use super::plan::{Layout, Plan};
use super::records::{LONGEST, Mark, Record, Records, byte_of, signed};
use super::sums_above::FarAt;
use super::tally::{Origin, Parts, Remarked, Tally, balance_of, parts};
use super::text::{BROKEN, Encoding, Letters, TextFault};

/// The most bytes of a CSV file.
pub const MOST_BYTES: u64 = 512 * 1024 * 1024;
/// The most rows of a book.
pub const MOST_ROWS: u64 = 2_000_000;
/// How many bytes are read in one go.
const PIECE: usize = 16 * 1024;
/// How many rows below zero wait for the rows that they take a part of.
const MOST_REVERSED: usize = 10_000;
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
    /// The balance, in yuan at eight places, where it can be read and the row is a loan or one of sums.
    pub balance: Option<u128>,
    /// Whether the row is a loan, so that its balance counts among those of the refused loans.
    pub is_loan: bool,
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
    /// Where a sheet of sums may stand beside the sheets of loans.
    lists: Lists,
    /// The rows by borrower and balance, of which one may name the loan of another.
    again: ListedAgain,
    /// The rows below zero whose balance no used row has: their names, the balance without its sign, and where each stands.
    partly_reversed: Vec<([String; 3], u128, (u32, u32))>,
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
            lists: Lists::default(),
            again: ListedAgain::default(),
            partly_reversed: Vec::new(),
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
        self.lists.part();
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
        let mut differing = rows.totals.end(&rows.above);
        if !differing.is_empty() {
            let own = self.refused.iter_mut().filter(|row| row.file == rows.file);
            for row in own {
                if let Some(faults) = differing.remove(&row.row) {
                    row.faults = faults;
                }
            }
        }
        self.mark_all_left_out();
        self.flag_partly_reversed();
        if rows.decimal_comma || rows.separator == ';' && !rows.thousands {
            rows.commas.flag(&mut self.tally, Flag::CutFigure);
        }
        rows.namings.end(&mut self.tally);
        rows.sections.end().flag(&mut self.tally, Flag::Apart);
        self.tally.flag_partly_drawn();
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

    /// Asks about the rows of which a row below zero may take a part: the same number, or the same borrower and project, with another balance. A row of a
    /// further file may be the one, so what is not found waits.
    #[cold]
    fn flag_partly_reversed(&mut self) {
        for (names, below, place) in std::mem::take(&mut self.partly_reversed) {
            if self.again.is_reversed(&names, below, place) {
                continue;
            }
            match self.tally.told_by_names(&names) {
                Some(mut found) => {
                    found.beside = Some(beside(place, below));
                    self.tally.flag(found, Flag::Reversed);
                }
                None => self.partly_reversed.push((names, below, place)),
            }
        }
    }

    /// Says of the loans whose rows are all left out that they are not counted. A row of a further file may have such a loan, so this is asked anew when
    /// each file has ended.
    #[cold]
    fn mark_all_left_out(&mut self) {
        let gone = self.again.all_left_out();
        for row in &mut self.refused {
            let place = (row.file, u32::try_from(row.row).unwrap_or(u32::MAX));
            let other = gone.iter().find(|[own, _]| *own == place);
            let Some(fault) = row.faults.first_mut() else {
                continue;
            };
            let (kind, found) = match (fault.kind, other) {
                (FaultKind::CalledTotal, Some([_, (_, other)])) => {
                    (FaultKind::AllLeftOut, other.to_string())
                }
                (FaultKind::AllLeftOut, None) => (FaultKind::CalledTotal, String::new()),
                _ => continue,
            };
            fault.column = None;
            (fault.kind, fault.found) = (kind, found);
            row.is_loan = kind == FaultKind::AllLeftOut;
            let balance = row.balance.unwrap_or_default();
            if row.is_loan {
                self.counts.refused_balance = self.counts.refused_balance.saturating_add(balance);
                self.counts.refused_loans += 1;
            } else {
                self.counts.refused_balance = self.counts.refused_balance.saturating_sub(balance);
                self.counts.refused_loans = self.counts.refused_loans.saturating_sub(1);
            }
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
            TextFault::Utf32 => FileFault::Utf32,
            TextFault::Big5 => FileFault::Big5,
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
            rows.lists.part();
            rows.neighbours.part();
            rows.totals.part(&rows.above);
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
            totals,
            lists,
            sections,
            neighbours,
            of_which,
            reaching,
            cut,
            points,
            separator,
            thousands,
            commas,
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
            } else if let Some((column, found)) =
                figure_as_name.filter(|_| !loans.contains(row)).filter(|_| {
                    let blank_at_end = record.cell(width.saturating_sub(1)).is_empty();
                    namings.words > namings.figures && blank_at_end || reader.lacks_figures(record)
                })
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
                } else if above.equal(balance, naming, || amounts)
                    || totals.equal(above, balance, naming, || amounts)
                {
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
                    if kind == FaultKind::CalledTotal {
                        let place = (*file, u32::try_from(*row).unwrap_or(u32::MAX));
                        let names = [loan.id, loan.borrower, loan.project];
                        self.again.left_out(names, balance, place);
                        let slack = half_of_last_place(&loan);
                        let named = reader.names_as_loans(&loan);
                        if let Some((rows, sums)) = lists.take_called(&amounts, named, slack) {
                            self.lists.forget(sums);
                            for row in rows {
                                self.tally.flag(row, Flag::SumsOfGroups);
                            }
                        }
                    }
                    // What was asked about the row, as far as the row itself or the rows above show it.
                    let asked = if kind == FaultKind::CalledTotal {
                        let void = reader.said_to_be_void(record);
                        let late = loan.issued.zip(self.plan.period_end);
                        let late = late.filter(|(issued, end)| issued > end);
                        let again = || self.tally.row_of_number(*file, loan.id);
                        match (void, late, again()) {
                            (Some(words), ..) => Some((Column::Note, words)),
                            (_, Some((issued, _)), _) => {
                                Some((Column::Issued, super::day::iso(issued)))
                            }
                            (.., Some(row)) => Some((Column::Id, row.to_string())),
                            _ => None,
                        }
                    } else {
                        None
                    };
                    let (column, found) = asked.unzip();
                    faults.push(Fault {
                        column,
                        kind,
                        found: found.unwrap_or_default(),
                    });
                } else {
                    if !record.ended && reader.ends_with_a_figure(record) {
                        loan.flags.add(Flag::NoLineEnd);
                    }
                    if *cut && !loans.contains(row) && reader.may_be_cut(record, &loan)
                        || *points && reader.may_have_points_of_thousands(record, points)
                    {
                        loan.flags.add(Flag::CutFigure);
                    }
                    *least = (*least).min(record.len());
                    above.named += u64::from(matches!(naming, Naming::Named));
                    let first = above.rows == 0 && above.pending.is_empty();
                    above.add(&amounts);
                    totals.used(&loan);
                    self.tally.flag_sums(above);
                    let named = reader.named(&loan);
                    let known = loans.contains(row);
                    let of_a_group =
                        named != Named::Wholly && self.tally.names_a_group(&loan, balance);
                    // A bank lends to no branch of a bank.
                    if !known && (of_a_group || super::words::ends_as_a_branch(loan.borrower)) {
                        loan.flags.add(Flag::SumsOfGroups);
                    }
                    if !known && reader.has_no_name(&loan) {
                        loan.flags.add(Flag::FewNames);
                    }
                    if named == Named::Partly && !has_digit(loan.id) {
                        let alone = matches!(reader.names_given(&loan), Given::One);
                        sections.name(&[loan.id, loan.borrower, loan.project], alone);
                    }
                    if !known && sections.is_beside() {
                        loan.flags.add(Flag::Apart);
                    }
                    let origin = Origin {
                        file: *file,
                        row: *row,
                        record,
                        reader,
                    };
                    let flags = self.tally.add(&loan, &parts, balance, *groups, &origin);
                    // A book has fewer rows than a `u32` counts (`MOST_ROWS`).
                    let place = (*file, u32::try_from(*row).unwrap_or(u32::MAX));
                    let number = reader.running_number(record);
                    let at = (self.tally.last(), place);
                    let other = self.again.take(&loan, number, balance, at);
                    if let Some(other) = other.filter(|_| !known) {
                        let (flag, place) = match other {
                            Other::Listed(place) => (Flag::ListedAgain, place),
                            Other::Reversed(place) => (Flag::Reversed, place),
                        };
                        let mut told = self.tally.told(&loan, balance, &origin, flags, flag);
                        told.beside = Some(beside(place, balance));
                        self.tally.flag(told, flag);
                    }
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
                        Given::None => {
                            namings.none += 1;
                            if !known {
                                namings.nameless.add(tally, || told(Flag::FewNames));
                            }
                        }
                    }
                    if has_digit(loan.id) {
                        namings.digits += 1;
                    } else if !loan.id.is_empty() {
                        namings.wordy += 1;
                        if !known {
                            namings.worded.add(tally, || told(Flag::FewNames));
                        }
                    }
                    // In a text between commas a figure with one stands in quotes.
                    if *separator != ',' || record.raw.is_empty() || record.raw.contains(&b'"') {
                        let [either, surely] = reader.commas(record);
                        *thousands |= surely;
                        if either && !known {
                            commas.add(tally, || told(Flag::CutFigure));
                        }
                    }
                    sections.used(known, tally, || told(Flag::Apart));
                    let contracts = neighbours.take(
                        &loan,
                        &Added {
                            amounts,
                            at: tally.last(),
                            place,
                            flags,
                        },
                    );
                    let listed = of_which
                        .as_mut()
                        .filter(|_| !known)
                        .map(|list| list.take(balance, told(Flag::FewNames)));
                    let mut listed_sums = Vec::new();
                    if known {
                        lists.take_refused(&amounts);
                        self.lists.take_refused(&amounts);
                    } else {
                        let slack = half_of_last_place(&loan);
                        let told = || told(Flag::SumsOfGroups);
                        let as_loans = reader.names_as_loans(&loan);
                        // Numbers begin anew.
                        if loan.id == b"1" {
                            lists.part();
                        }
                        let of_file = lists.take(&amounts, as_loans, slack, told);
                        let of_book = self.lists.take(&amounts, as_loans, slack, told);
                        let here = |rows: &[Remarked]| rows.iter().all(|row| row.file == *file);
                        listed_sums = match (of_file, of_book) {
                            (Some((rows, sums)), of_book) => {
                                if of_book.is_none() {
                                    self.lists.forget(sums);
                                }
                                rows
                            }
                            (None, Some((rows, sums))) => {
                                if here(&rows) {
                                    lists.forget(sums);
                                }
                                rows
                            }
                            (None, None) => Vec::new(),
                        };
                    }
                    if (first || named != Named::Wholly) && !known {
                        let slack = match named {
                            Named::Wholly => 0,
                            Named::ByAWord | Named::Partly => half_of_last_place(&loan),
                        };
                        above.wait(amounts, named, slack, told(Flag::SumOfRowsBelow));
                    }
                    if named == Named::Wholly && !known {
                        let [_, investment, ..] = amounts;
                        above.wait_far(
                            &amounts,
                            FarAt {
                                at: tally.last(),
                                place,
                                flags,
                                amounts: [balance, investment.unwrap_or_default()],
                            },
                        );
                    }
                    if !record.marks.is_empty()
                        && record.is_marked(reader.balance_column(), Mark::Reaches)
                    {
                        *reaching = Some(told(Flag::Merged));
                    }
                    for row in listed_sums {
                        self.tally.flag(row, Flag::SumsOfGroups);
                    }
                    for row in contracts {
                        if !loans.contains(&row.row) {
                            self.tally.flag(row, Flag::Drawdowns);
                        }
                    }
                    if let Some((rows, goes_on)) = listed {
                        if !goes_on {
                            *of_which = None;
                        }
                        for row in rows {
                            self.tally.flag(row, Flag::FewNames);
                        }
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
        let merged = |fault: &Fault| fault.kind == FaultKind::Merged;
        if let Some(first) = rows.reaching.take_if(|_| rows.faults.iter().any(merged)) {
            self.tally.flag(first, Flag::Merged);
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
            if let Some(balance) = gone.balance.filter(|_| gone.is_loan) {
                self.counts.refused_balance -= balance;
                self.counts.refused_loans -= 1;
            }
        }
    }

    #[cold]
    fn refuse(&mut self, rows: &mut Rows, record: &Record) {
        self.counts.refused += 1;
        let mut amounts = rows.reader.amounts(record);
        // A balance that is merged with that of a row above is counted there.
        if rows
            .faults
            .iter()
            .any(|fault| fault.kind == FaultKind::Merged)
        {
            let [balance, ..] = &mut amounts;
            *balance = Some(0);
        }
        let [balance, ..] = amounts;
        let no_loan = rows.faults.iter().any(|fault| fault.kind.is_no_loan());
        let is_sum = rows.faults.iter().any(|fault| fault.kind.is_sum());
        // What stands under 贷款余额 in a shifted row is another cell, or a part of one.
        let in_place = rows.faults.iter().all(|fault| {
            !matches!(
                fault.kind,
                FaultKind::Shifted
                    | FaultKind::CellsDiffer
                    | FaultKind::OneCell
                    | FaultKind::OpenQuote
                    | FaultKind::OtherHeadings
                    | FaultKind::Merged
            ) && (fault.kind != FaultKind::CutOff
                || record.len() > rows.reader.balance_column() + 1)
        });
        let called = |fault: &Fault| fault.kind == FaultKind::CalledTotal;
        if no_loan && !rows.faults.iter().any(called) {
            rows.lists.part();
        }
        rows.note_section(record, &amounts);
        self.note_total(rows, record, &amounts);
        if no_loan {
            rows.note_sum(balance.unwrap_or_default());
            if rows.faults.iter().any(|fault| {
                matches!(
                    fault.kind,
                    FaultKind::TotalRow | FaultKind::LikeTotal | FaultKind::CalledTotal
                )
            }) {
                rows.above.sum();
            }
        } else {
            rows.lists.take_refused(&amounts);
            self.lists.take_refused(&amounts);
            rows.above.add(&amounts);
            self.tally.flag_sums(&mut rows.above);
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
            balance: balance.filter(|_| in_place && (!no_loan || is_sum)),
            is_loan: !no_loan && in_place,
        });
    }

    /// Takes a refused row for the check of the file's own sums, before the sums above it end; and finds the used row that a balance below zero reverses.
    #[cold]
    fn note_total(&mut self, rows: &mut Rows, record: &Record, amounts: &[Option<u128>; 9]) {
        let [balance, ..] = *amounts;
        rows.decimal_comma |= rows
            .faults
            .iter()
            .any(|fault| fault.kind == FaultKind::DecimalComma);
        let kind = rows.faults.first().map(|fault| fault.kind);
        let no_loan = kind.is_some_and(FaultKind::is_no_loan);
        let words = matches!(kind, Some(FaultKind::TotalRow | FaultKind::Words));
        if words
            && amounts.iter().all(Option::is_none)
            && let Some((sum, places)) = rows.reader.sum_in_words(record)
        {
            let total = Total {
                row: rows.row,
                amounts: [Some(sum), None, None, None, None, None, None, None, None],
                places: [places; 9],
                larger: None,
            };
            rows.totals.sum(&rows.above, total, true);
            rows.totals.part(&rows.above);
            return;
        }
        let Rows {
            totals,
            above,
            faults,
            reader,
            ..
        } = rows;
        match kind {
            Some(FaultKind::CalledTotal) => totals.set_aside(balance),
            Some(FaultKind::TotalRow) => {
                let sums_rows = faults
                    .iter()
                    .any(|fault| super::words::sums_rows(&fault.found));
                if sums_rows {
                    // An investment or a figure may stand in several rows of a project, or in one cell for several rows.
                    let [.., all] = &self.tally.buckets;
                    let merged = self.tally.flags.get(Flag::Merged as usize);
                    let [_, _, named] = reader.name_columns();
                    let only_balance = !named
                        || all.projects < all.loans
                        || merged.is_some_and(|merged| *merged > 0)
                        || !rows.kilograms.is_empty();
                    let total = Total {
                        row: rows.row,
                        amounts: *amounts,
                        places: reader.places(record),
                        larger: {
                            let [money, _] =
                                super::headings::units_in(&super::preview::cells(record));
                            reader.larger_than_columns(money)
                        },
                    };
                    totals.sum(above, total, only_balance);
                }
            }
            _ => {}
        }
        if no_loan {
            totals.part(above);
            return;
        }
        let negative = |fault: &Fault| {
            fault.kind == FaultKind::Negative && fault.column == Some(Column::Balance)
        };
        let below = if faults.iter().any(negative) {
            reader.below_zero(record)
        } else {
            None
        };
        totals.refused(balance, below);
        if let Some(below) = below {
            let place = (rows.file, u32::try_from(rows.row).unwrap_or(u32::MAX));
            let names = rows.reader.names(record);
            if let Some(mut found) = self.again.below(&names, below, place) {
                let [id, ..] = &mut found.names;
                let at = (found.file, u32::try_from(found.row).unwrap_or(u32::MAX));
                *id = self.tally.number_at(&at);
                let of_project = self.tally.told_by_names(&names);
                found.investment = of_project.map_or(0, |project| project.investment);
                self.tally.flag(found, Flag::Reversed);
            } else if self.partly_reversed.len() < MOST_REVERSED {
                self.partly_reversed.push((names, below, place));
            }
        }
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

impl Book {
    /// The doubts of the whole book: which loans, counted from 0, are far off the median.
    pub fn outliers(&self) -> Vec<usize> {
        self.tally.outliers().1
    }
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
