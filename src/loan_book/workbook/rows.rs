//! Rows of a sheet, put together from their cells: in order, with merged cells filled, and with what is marked in them.

use super::merged::{Area, Merged};
use crate::loan_book::outcome::FileFault;
use crate::loan_book::records::{MOST_COLUMNS, Mark, Record};

/// The most rows of a sheet.
pub(super) const MOST_ROWS: u32 = 1_048_576;
/// The most cells of a sheet.
const MOST_CELLS: u64 = 64_000_000;
/// The most bytes of a row, and of all rows of a sheet together: a text that many cells share is written out for each.
pub(super) const LONGEST_ROW: usize = 32 * 1024 * 1024;
const MOST_TEXT: u64 = 2 * 1024 * 1024 * 1024;
/// The most formulas of many cells whose results are looked out for.
const MOST_ARRAYS: usize = 256;

/// A row that has a text in it.
pub(super) struct Row<'a> {
    /// Its number, from 1.
    pub number: u64,
    /// Its cells.
    pub record: Record<'a>,
    /// Whether a cell beyond the last column that is read has a text.
    pub beyond: bool,
    /// Its merged cells, as first and last column.
    pub wide: &'a [(u32, u32)],
}

/// What takes a row, and says whether it wants the next one.
pub(super) type Each<'a> = dyn FnMut(&Row) -> Result<bool, FileFault> + 'a;

/// A cell's text within the row's.
#[derive(Clone, Copy)]
struct Span {
    column: u32,
    start: u32,
    end: u32,
}

/// Puts rows together.
pub(super) struct Rows<'a, 'b> {
    each: &'a mut Each<'b>,
    merged: Merged,
    arrays: Vec<Area>,
    /// Which rows went by already, one bit a row.
    seen: Vec<u64>,
    cells: u64,
    weight: u64,
    row: u32,
    hidden: bool,
    beyond: bool,
    bytes: String,
    spans: Vec<Span>,
    marks: Vec<(u32, Mark)>,
    ends: Vec<u32>,
    /// What stands in the place of cells: their columns, texts and marks.
    changed: Vec<Span>,
    changes: String,
    made: String,
}

impl<'a, 'b> Rows<'a, 'b> {
    /// Rows of a sheet with these merged cells.
    pub fn new(areas: Vec<Area>, each: &'a mut Each<'b>) -> Self {
        Self {
            each,
            merged: Merged::new(areas),
            arrays: Vec::new(),
            seen: vec![0; MOST_ROWS as usize / 64],
            cells: 0,
            weight: 0,
            row: 0,
            hidden: false,
            beyond: false,
            bytes: String::new(),
            spans: Vec::new(),
            marks: Vec::new(),
            ends: Vec::new(),
            changed: Vec::new(),
            changes: String::new(),
            made: String::new(),
        }
    }

    /// Begins a row, counted from 0.
    pub fn begin(&mut self, row: u32, hidden: bool) {
        self.row = row;
        self.hidden = hidden;
        self.beyond = false;
        self.bytes.clear();
        self.spans.clear();
        self.marks.clear();
    }

    /// The row that was begun.
    pub fn row(&self) -> u32 {
        self.row
    }

    /// Counts a cell, whether or not anything stands in it.
    pub fn count(&mut self) -> Result<(), FileFault> {
        self.cells += 1;
        if self.cells > MOST_CELLS {
            Err(FileFault::TooManyCells)
        } else {
            Ok(())
        }
    }

    /// Takes a cell's text: `write` puts it at the end of the row.
    #[inline]
    pub fn cell<R>(
        &mut self,
        column: u32,
        write: impl FnOnce(&mut String) -> R,
    ) -> Result<R, FileFault> {
        let start = self.bytes.len();
        let written = write(&mut self.bytes);
        let end = self.bytes.len();
        if end == start {
            return Ok(written);
        }
        if column as usize >= MOST_COLUMNS {
            self.bytes.truncate(start);
            self.beyond = true;
            return Ok(written);
        }
        self.weight += (end - start) as u64;
        if end > LONGEST_ROW || self.weight > MOST_TEXT {
            return Err(FileFault::TooManyCells);
        }
        let place = |at: usize| u32::try_from(at).map_err(|_| FileFault::TooManyCells);
        self.spans.push(Span {
            column,
            start: place(start)?,
            end: place(end)?,
        });
        Ok(written)
    }

    /// Marks a cell.
    pub fn mark(&mut self, column: u32, mark: Mark) {
        if (column as usize) < MOST_COLUMNS {
            self.marks.push((column, mark));
        }
    }

    /// Says that a formula fills an area and has no stored result.
    pub fn without_result(&mut self, area: Area) {
        if self.arrays.len() < MOST_ARRAYS {
            self.arrays.push(area);
        }
    }

    /// Adds merged cells that begin in this row.
    pub fn merge(&mut self, area: Area) {
        self.merged.add(area);
    }

    /// Ends the row and hands it on. Gives whether another one is wanted.
    #[inline(never)]
    pub fn end(&mut self) -> Result<bool, FileFault> {
        if self.spans.is_empty() && self.marks.is_empty() {
            return Ok(true);
        }
        self.see()?;
        let ordered = self
            .spans
            .is_sorted_by(|before, after| before.column < after.column);
        if !ordered {
            self.spans.sort_by_key(|span| span.column);
            if self
                .spans
                .windows(2)
                .any(|two| matches!(two, [one, other] if one.column == other.column))
            {
                return Err(FileFault::BrokenWorkbook);
            }
        }
        self.arrays()?;
        self.fill()?;
        let text = if ordered && self.changed.is_empty() {
            self.ends.clear();
            for span in &self.spans {
                self.ends.resize(span.column as usize, span.start);
                self.ends.push(span.end);
            }
            &self.bytes
        } else {
            self.make()?;
            &self.made
        };
        let mut record = Record::of_cells(text.as_bytes(), &self.ends);
        record.hidden = self.hidden;
        record.marks = &self.marks;
        (self.each)(&Row {
            number: u64::from(self.row) + 1,
            record,
            beyond: self.beyond,
            wide: self.merged.wide(),
        })
    }

    /// Notes the row; a row that was there already is none of a sound sheet.
    fn see(&mut self) -> Result<(), FileFault> {
        let bit = 1_u64 << (self.row % 64);
        match self.seen.get_mut(self.row as usize / 64) {
            Some(word) if *word & bit == 0 => {
                *word |= bit;
                Ok(())
            }
            _ => Err(FileFault::BrokenWorkbook),
        }
    }

    /// Marks the blank cells that a formula without a result would fill.
    fn arrays(&mut self) -> Result<(), FileFault> {
        self.arrays.retain(|area| area.bottom >= self.row);
        for area in &self.arrays {
            if area.top > self.row {
                continue;
            }
            for column in area.left..=area.right.min(MOST_COLUMNS as u32 - 1) {
                let own = self.spans.iter().any(|span| span.column == column);
                let marked = self.marks.iter().any(|(at, _)| *at == column);
                if !own && !marked {
                    self.marks.push((column, Mark::NoResult));
                }
            }
        }
        Ok(())
    }

    /// Fills what merged cells cover.
    fn fill(&mut self) -> Result<(), FileFault> {
        self.changed.clear();
        self.changes.clear();
        let (spans, bytes) = (&self.spans, &self.bytes);
        let (changed, changes, marks) = (&mut self.changed, &mut self.changes, &mut self.marks);
        let text_at = |column: u32| {
            let span = spans.iter().find(|span| span.column == column);
            span.and_then(|span| bytes.get(span.start as usize..span.end as usize))
                .unwrap_or("")
        };
        let has_text = !self.spans.is_empty();
        self.merged
            .fill(self.row, has_text, text_at, |column, text, mark| {
                if column as usize >= MOST_COLUMNS {
                    return;
                }
                let start = changes.len();
                changes.push_str(text);
                let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
                changed.push(Span {
                    column,
                    start: place(start),
                    end: place(changes.len()),
                });
                // What reaches into the rows below keeps what else is said of it.
                if mark != Some(Mark::Reaches) {
                    marks.retain(|(at, _)| *at != column);
                }
                if let Some(mark) = mark {
                    marks.push((column, mark));
                }
            })
    }

    /// Makes the row anew, with what was changed in the place of what stood there.
    fn make(&mut self) -> Result<(), FileFault> {
        self.made.clear();
        self.ends.clear();
        let last = self
            .spans
            .iter()
            .chain(&self.changed)
            .map(|span| span.column + 1)
            .max()
            .unwrap_or(0);
        for column in 0..last {
            let of = |span: &&Span| span.column == column;
            let text = match self.changed.iter().find(of) {
                Some(span) => self.changes.get(span.start as usize..span.end as usize),
                None => match self.spans.iter().find(of) {
                    Some(span) => self.bytes.get(span.start as usize..span.end as usize),
                    None => None,
                },
            };
            self.made.push_str(text.unwrap_or(""));
            let end = u32::try_from(self.made.len()).map_err(|_| FileFault::TooManyCells)?;
            self.ends.push(end);
        }
        Ok(())
    }
}
