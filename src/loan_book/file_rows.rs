//! The rows of one file on their way into a book: headings, cells that do not stand below theirs, and rows that are no loans.

use super::columns::{Column, HeadingUnit, Mapping};
use super::headings;
use super::lists_of_sums::Lists;
use super::loan::{Reader, shown};
use super::naming::{Later, Namings};
use super::neighbours::Neighbours;
use super::number;
use super::outcome::{Fault, FaultKind};
use super::own_totals::OwnTotals;
use super::plan::{Layout, Plan};
use super::records::Record;
use super::sections::Sections;
use super::sums_above::{Above, OfWhich};
use super::tally::Remarked;
use crate::standards::green_loan::Indicator;
use std::collections::BTreeSet;

/// Where in a file we are, and with what its rows are read.
pub(super) struct Rows {
    pub(super) file: u32,
    pub(super) row: u64,
    pub(super) heading_row: u64,
    pub(super) reader: Reader,
    pub(super) groups: [bool; 3],
    pub(super) headings: Vec<String>,
    pub(super) faults: Vec<Fault>,
    pub(super) kilograms: Vec<(u64, Indicator)>,
    /// Rows that look like sums and that a person knows to be loans.
    pub(super) loans: Vec<u64>,
    /// Rows that a person knows to be sums.
    pub(super) sums: Vec<u64>,
    /// The last row of the headings.
    pub(super) headings_end: u64,
    /// What each column holds.
    pub(super) mapping: Mapping,
    /// How many columns have a heading.
    pub(super) width: usize,
    /// The columns that have no heading, or hold notes: a figure there is another column's.
    pub(super) spare: Vec<usize>,
    /// The columns of words behind the first amount in which no row that is in place has a figure so far.
    pub(super) words: Vec<usize>,
    /// Whether every row must have as many cells as there are headings: between blanks an empty cell cannot be seen.
    pub(super) every_cell: bool,
    /// Whether cells behind the last heading are words of its column: a note with commas in it.
    pub(super) notes_last: bool,
    /// How many cells the first row of a text has; 0 before it.
    pub(super) usual: usize,
    /// How many cells the shortest row that is in place has, as many as there are headings at least; 0 before the first.
    pub(super) shortest: usize,
    /// What stands between the cells of a text.
    pub(super) separator: char,
    /// Whether two cells of the row that goes by may be the two parts of a figure with a comma.
    pub(super) cut: bool,
    /// Whether a point in a figure may be one of thousands: between semicolons, where no figure so far has another point.
    pub(super) points: bool,
    /// Whether a figure so far has a comma that is surely a decimal one, or surely one of thousands; and the used rows with one that may be either.
    pub(super) decimal_comma: bool,
    pub(super) thousands: bool,
    pub(super) commas: Later,
    /// How many cells the shortest used row has; before the first, how many columns have a heading.
    pub(super) least: usize,
    /// Whether the row before had a quote that is never closed.
    pub(super) after_open_quote: bool,
    /// The unit of amounts and that of figures, where all columns have the same.
    pub(super) units: [Option<HeadingUnit>; 2],
    pub(super) above: Above,
    /// The file's own rows of sums, held against the rows that they sum.
    pub(super) totals: OwnTotals,
    /// Where a list of sums may stand above or below the file's loans.
    pub(super) lists: Lists,
    /// The list below the last row that begins with 其中, as long as it may go on; and the balance of the last row of sums.
    pub(super) of_which: Option<OfWhich>,
    pub(super) last_sum: u128,
    /// The last used row whose balance is merged with cells below it: where a row below has the same cell, its balance is that of both.
    pub(super) reaching: Option<Remarked>,
    pub(super) broken: bool,
    /// Whether other headings have come than those that the rows are read by.
    pub(super) other_headings: bool,
    /// The headings among them that name another unit than the one that their column is read in, each behind the file's own; blank where none does.
    pub(super) other_units: String,
    /// How many rows name their loans in which way.
    pub(super) namings: Namings,
    /// Titles and sums within the sheet, behind which other rows may stand than the period's loans.
    pub(super) sections: Sections,
    /// The rows side by side that may be a contract and its drawdowns.
    pub(super) neighbours: Neighbours,
}

impl Rows {
    pub(super) fn new(file: u32, layout: &Layout, plan: &Plan) -> Self {
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
            words: reader.words_behind(&layout.mapping),
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
            shortest: 0,
            separator: layout.separator,
            cut: false,
            points: layout.separator == ';',
            decimal_comma: false,
            thousands: false,
            commas: Later::default(),
            least: mapping.columns.len(),
            after_open_quote: false,
            units: [same(&money), same(&mass)],
            above: Above::default(),
            totals: OwnTotals::default(),
            lists: Lists::default(),
            of_which: None,
            last_sum: 0,
            reaching: None,
            broken: false,
            other_headings: false,
            other_units: String::new(),
            namings: Namings::default(),
            sections: Sections::default(),
            neighbours: Neighbours::default(),
        }
    }

    /// Takes a row up to the last one of the headings: what stands in the heading rows is joined.
    #[cold]
    pub(super) fn heading(&mut self, record: &Record) {
        if self.row < self.heading_row {
            self.sections.above(&super::preview::cells(record));
            return;
        }
        let cells = super::preview::cells(record);
        self.headings
            .resize(self.headings.len().max(cells.len()), String::new());
        for (heading, cell) in self.headings.iter_mut().zip(cells) {
            if heading.is_empty() {
                *heading = cell;
            } else if !cell.is_empty() && *heading != cell {
                heading.push(' ');
                heading.push_str(&cell);
            }
        }
        // A column whose heading stands in the upper of two rows has one.
        if self.row == self.headings_end {
            let blank = self.headings.iter().enumerate();
            let blank = blank.filter(|(_, heading)| heading.is_empty());
            self.spare.extend(blank.map(|(at, _)| at));
        }
        self.reader.take_headings(&self.headings);
    }

    /// Whether the cells of a row do not stand below their headings, or number the columns; `faults` then say so.
    #[inline]
    pub(super) fn out_of_place(&mut self, record: &Record) -> bool {
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
            let cells = record.len().max(self.width);
            if self.shortest == 0 || cells < self.shortest {
                self.shortest = cells;
            }
            self.after_open_quote = record.open_quote;
            return self.shifted_inside(record);
        };
        let found = match kind {
            FaultKind::OtherHeadings => self.other_units.clone(),
            _ => String::new(),
        };
        self.faults.clear();
        self.faults.push(Fault {
            column: None,
            kind,
            found,
        });
        true
    }

    /// The headings of a row that name another unit than the one that their column is read in, each behind the file's own: 余额（元）→ 余额（万元）.
    #[cold]
    fn units_changed(&self, cells: &[String]) -> String {
        let own = self.mapping.columns.iter().zip(&self.mapping.units);
        let all = own.zip(self.headings.iter().zip(cells));
        let changed = all.filter_map(|((column, unit), (heading, cell))| {
            let said = headings::unit_of_parts(std::slice::from_ref(cell), (*column)?)?;
            (Some(said) != *unit).then(|| [heading, super::words::BECOMES, cell].concat())
        });
        let changed: Vec<String> = changed.take(3).collect();
        shown(changed.join(super::words::BETWEEN_CHANGES).as_bytes())
    }

    /// Whether a row is the headings once more, each in its place.
    #[cold]
    pub(super) fn repeats_headings(&self, record: &Record) -> bool {
        let cells = super::preview::cells(record);
        let mut both = self.headings.iter().zip(&cells);
        cells.iter().any(|cell| !cell.is_empty()) && both.all(|(heading, cell)| heading == cell)
    }

    #[cold]
    pub(super) fn is_numbering(&self, record: &Record) -> bool {
        let cells = (0..record.len()).map(|at| std::str::from_utf8(record.cell(at)).unwrap_or("?"));
        headings::is_numbering(cells)
    }

    /// Whether cells that are not blank stand behind the last heading, and are not words of the last column; or the row has more cells than others and
    /// a column is filled that would be blank if its cells were not shifted, or a figure may be cut at its thousands.
    #[cold]
    pub(super) fn shifted(&self, record: &Record) -> bool {
        let mut beyond = (self.width..record.len())
            .map(|at| record.cell(at))
            .filter(|cell| !cell.is_empty())
            .peekable();
        let word = |cell: &[u8]| !cell.iter().any(u8::is_ascii_digit);
        if beyond.peek().is_none() {
            let others = self.shortest.max(self.width);
            return record.len() > self.usual
                && self.spare.iter().any(|at| !record.cell(*at).is_empty())
                || record.len() > others
                    && self.separator == ','
                    && record.gap() == 1
                    && self.reader.cut_at_thousands(record).is_some();
        }
        !(self.notes_last && word(record.cell(self.width.saturating_sub(1))) && beyond.all(word))
    }

    /// Whether a comma in a figure has shifted the cells of a row although no cell stands beyond the headings: a spare column or one of words then holds
    /// the figure of another, and an amount or a figure is cut at its thousands.
    #[inline]
    pub(super) fn shifted_inside(&mut self, record: &Record) -> bool {
        self.cut = false;
        let alone = self.spare.is_empty() && self.words.is_empty();
        if record.gap() != 1 || alone && self.separator != ',' {
            return false;
        }
        let figure = |at: &usize| {
            let cell = record.cell(*at);
            cell.first().is_some_and(u8::is_ascii_digit) && number::read(cell, "").is_ok()
        };
        let Some(behind) = self.reader.cut_at_thousands(record) else {
            // Branches and sources may be numbered.
            if !alone {
                self.words.retain(|at| !figure(at));
            }
            return false;
        };
        self.cut = self.separator == ',';
        if alone {
            return false;
        }
        // A spare column behind the figure holds what stands in it, unless it is the last: a shift would have left the next one blank.
        let last = self.width.saturating_sub(1);
        let own = |at: &&usize| **at != behind || **at == last;
        // 1, 2 and 3 are sources, 44 is an industry.
        let long = |at: &usize| record.cell(*at).len() > 2 && figure(at);
        if !self.spare.iter().filter(own).any(figure) && !self.words.iter().filter(own).any(long) {
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
    pub(super) fn name_no_loan(&mut self, record: &Record) {
        let words = |fault: &Fault| fault.kind == FaultKind::Words;
        if self.faults.iter().any(words) {
            self.name_unit_line(&super::preview::cells(record));
        }
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
            if self.reader.sum_in_words(record).is_some() {
                FaultKind::TotalRow
            } else if self.names_another_unit(&cells) {
                FaultKind::UnitLine
            } else if self
                .faults
                .iter()
                .any(|fault| fault.kind == FaultKind::Blank)
                && filled.len() == 1
                && holds_a_row(record.cell(0))
            {
                FaultKind::OneCell
            } else if filled.len() <= 2 && self.reader.heads_rows_of_a_branch(record)
                || self
                    .faults
                    .iter()
                    .any(|fault| fault.kind == FaultKind::Blank)
                    && (filled.len() == 1 && is_sentence(record.cell(0))
                        || filled.iter().all(|cell| cell.contains([':', '：'])))
            {
                FaultKind::Words
            } else {
                return;
            }
        } else {
            return;
        };
        let found = if kind == FaultKind::HeadingAgain {
            if self.other_headings {
                self.other_units = self.units_changed(&cells);
            }
            self.other_units.clone()
        } else {
            let branch = filled.iter().find(|cell| super::words::is_a_branch(cell));
            let words = branch.or(filled.first());
            words.map(|cell| shown(cell.as_bytes())).unwrap_or_default()
        };
        self.faults.clear();
        self.faults.push(Fault {
            column: None,
            kind,
            found,
        });
        self.name_unit_line(&cells);
    }

    /// Whether a line names another unit than the one that amounts or figures are read in.
    #[cold]
    fn names_another_unit(&self, cells: &[String]) -> bool {
        let other = |said: Option<HeadingUnit>, read: Option<HeadingUnit>| {
            said.is_some_and(|said| Some(said) != read)
        };
        let [money, mass] = headings::units_in(cells);
        let [read_money, read_mass] = self.units;
        other(money, read_money) || other(mass, read_mass)
    }

    /// Makes of a line of words one of units where it names another unit; the fault quotes the cell with the unit, and not the words before it.
    #[cold]
    fn name_unit_line(&mut self, cells: &[String]) {
        let says = |fault: &Fault| matches!(fault.kind, FaultKind::Words | FaultKind::UnitLine);
        if !self.faults.iter().any(says) || !self.names_another_unit(cells) {
            return;
        }
        let mut own = cells.iter();
        let own = own.find(|cell| self.names_another_unit(std::slice::from_ref(*cell)));
        let found = match own {
            Some(cell) => shown(cell.as_bytes()),
            None => {
                let filled: Vec<&str> = cells
                    .iter()
                    .map(String::as_str)
                    .filter(|cell| !cell.is_empty())
                    .collect();
                shown(filled.join(" ").as_bytes())
            }
        };
        self.faults.clear();
        self.faults.push(Fault {
            column: None,
            kind: FaultKind::UnitLine,
            found,
        });
    }

    /// Notes a refused row that is a line within the sheet or the sum of all rows above, before the sums above it end.
    #[cold]
    pub(super) fn note_section(&mut self, record: &Record, amounts: &[Option<u128>; 9]) {
        let Some(fault) = self.faults.first() else {
            return;
        };
        let kind = fault.kind;
        let [balance, ..] = *amounts;
        if amounts.iter().all(Option::is_none) {
            let cells = super::preview::cells(record);
            let filled: Vec<&String> = cells.iter().filter(|cell| !cell.is_empty()).collect();
            let line = filled.len() <= 2 || kind == FaultKind::Words;
            let words = filled.first().map_or("", |cell| cell.as_str());
            let names =
                words.chars().any(|c| c.is_alphabetic() && !c.is_ascii()) || words.contains(' ');
            match kind {
                FaultKind::UnitLine => self.sections.unit(),
                FaultKind::HeadingAgain | FaultKind::OtherHeadings | FaultKind::Numbering => {}
                FaultKind::TotalRow if super::words::is_whole_sum(words) => {
                    self.sections.sum(true, false);
                }
                _ if line && names => self.sections.line(words),
                _ => {}
            }
        } else if fault.kind.is_sum() {
            let [all, ..] = self.above.all;
            let all = self.above.rows > 1 && balance == Some(all);
            let whole = match kind {
                FaultKind::TotalRow => super::words::is_whole_sum(&fault.found),
                // Of rows without a word for a sum those that have no number: a loan may have the sums above by chance. What a person left out may be
                // anything.
                FaultKind::CalledTotal => false,
                _ => {
                    let [id, ..] = self.reader.names(record);
                    all && !super::naming::has_digit(id.as_bytes())
                }
            };
            self.sections.sum(whole, all);
        }
    }

    /// Notes a row of sums before the sums above it end: the list of 其中 begins, goes on or ends with it.
    #[cold]
    pub(super) fn note_sum(&mut self, balance: u128) {
        let Some(fault) = self.faults.iter().find(|fault| fault.kind.is_sum()) else {
            return;
        };
        if fault.kind == FaultKind::TotalRow && super::words::begins_a_list(&fault.found) {
            let (above, last_sum) = (&self.above, self.last_sum);
            self.of_which
                .get_or_insert_with(|| OfWhich::begin(above, last_sum))
                .go_on(balance);
        } else {
            self.of_which = None;
            self.last_sum = balance;
        }
    }

    pub(super) fn kilograms_of(&self) -> Vec<Indicator> {
        self.kilograms
            .iter()
            .filter(|(row, _)| *row == self.row)
            .map(|(_, indicator)| *indicator)
            .collect()
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
