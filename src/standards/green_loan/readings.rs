//! The readings of a loan book whose results came into the document while its page is open: undo brings an earlier result back into the document, and
//! the corrections and layouts that this result was read with are found here.

use super::exchange::{LayoutText, PlanText};

/// How many readings are kept: as many as acts can be taken back, and the one before them.
pub const MOST: usize = 31;

/// A file of a book as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileAsRead {
    /// The number of the file on its page.
    pub key: u32,
    /// The sheet; blank for a file that is no workbook.
    pub sheet: String,
    /// How the file was laid out.
    pub layout: LayoutText,
}

/// A reading of a book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The result and the handling as the document keeps them.
    pub kept: [String; 2],
    /// Units and corrections.
    pub plan: PlanText,
    /// The files, in their order.
    pub files: Vec<FileAsRead>,
}

/// The readings of a book, the last one at the end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Readings(Vec<Reading>);

impl Readings {
    /// Notes a reading whose result the document holds now.
    pub fn note(&mut self, reading: Reading) {
        self.0.retain(|known| known.kept != reading.kept);
        if self.0.len() >= MOST {
            self.0.remove(0);
        }
        self.0.push(reading);
    }

    /// The reading that gave what the document keeps, where the book has the same sheets of the same files still. Of other files nothing can be brought
    /// back: the result then stays one of files that were changed since.
    pub fn of(&self, kept: [&str; 2], now: &[FileAsRead]) -> Option<&Reading> {
        let [result, _] = kept;
        let reading = self.0.iter().rev().find(|known| known.kept == kept)?;
        let same = reading.files.len() == now.len()
            && reading
                .files
                .iter()
                .zip(now)
                .all(|(read, now)| read.key == now.key && read.sheet == now.sheet);
        (same && !result.is_empty()).then_some(reading)
    }
}
