//! The sections of a sheet: rows that stand behind the sum of all rows above them, or below a title within the sheet, may be none of the period's loans.
//!
//! A sheet that has a title above its first loan has one above each section, and such sections are all of the book; a title among loans that had none
//! begins something else. The same holds behind the sum of all rows, until a further sum has the rows behind it as well. A title that names settled
//! loans, another period or what is for reference heads such rows wherever it stands.

use super::naming::Later;
use super::tally::{Remarked, Tally};
use super::words as w;

/// Where the rows that go by stand.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Place {
    /// In the table.
    #[default]
    Table,
    /// Behind the sum of all rows above, or below a title among loans that had none.
    Behind,
    /// Below a title that names other rows than the period's loans, or a line that names another unit.
    Beside,
}

/// The sections of one file.
#[derive(Default)]
pub(super) struct Sections {
    /// The lines above the headings, which may stand on each page.
    titles: Vec<String>,
    /// Whether a title stands above the first loan.
    titled: bool,
    /// Whether a loan has gone by.
    any: bool,
    place: Place,
    /// Whether the last line is the end of a page: the title of the next one follows.
    page: bool,
    /// The rows behind a sum, as long as no further sum has them.
    behind: Later,
}

impl Sections {
    /// Takes a line above the headings.
    #[cold]
    pub(super) fn above(&mut self, cells: &[String]) {
        let filled = cells.iter().filter(|cell| !cell.is_empty());
        self.titles.extend(filled.map(|cell| w::title(cell)));
    }

    /// Takes a line of words within the sheet, which is neither a sum nor the headings once more.
    #[cold]
    pub(super) fn line(&mut self, words: &str) {
        let title = w::title(words);
        let page = std::mem::take(&mut self.page);
        if w::is_end_of_page(words) {
            self.page = true;
            return;
        }
        if title.is_empty() || self.titles.contains(&title) {
            return;
        }
        let other = w::heads_other_rows(words);
        if other || self.any && w::names_a_period(words) {
            self.place = Place::Beside;
        } else if w::is_footer(words) || w::is_of_a_page(words) {
            // Below a page, and again below the next one.
        } else if page {
            self.titles.push(title);
        } else if !self.any {
            self.titled = true;
            self.titles.push(title);
        } else if self.titled || self.titles.iter().any(|other| is_alike(other, &title)) {
            self.place = Place::Table;
        } else if self.place == Place::Table {
            self.place = Place::Behind;
        }
    }

    /// Takes the names of a used row that does not name its loan as loans do: 附：已结清贷款 beside its sum heads the rows below. `alone` says that it has one
    /// name where the file has columns for more; a name with a colon is a title in every file.
    #[cold]
    pub(super) fn name(&mut self, names: &[&[u8]; 3], alone: bool) {
        let words = names.iter().find(|name| !name.is_empty());
        let words = words.and_then(|name| std::str::from_utf8(name).ok());
        if words.is_some_and(|words| {
            (alone || words.contains([':', '：'])) && w::heads_other_rows(words)
        }) {
            self.place = Place::Beside;
        }
    }

    /// Takes a line that names another unit than the table's.
    #[cold]
    pub(super) fn unit(&mut self) {
        self.place = Place::Beside;
    }

    /// Takes a row of sums. `whole` says that it is the sum of the table by its name or without one, `all` that its balance is that of all rows above.
    #[cold]
    pub(super) fn sum(&mut self, whole: bool, all: bool) {
        if all {
            self.behind = Later::default();
        }
        if whole && self.any && self.place == Place::Table {
            self.place = Place::Behind;
        }
    }

    /// Whether a loan that goes by stands below a title or a unit of other rows.
    #[inline]
    pub(super) fn is_beside(&self) -> bool {
        self.place == Place::Beside
    }

    /// Takes a used row.
    #[inline]
    pub(super) fn used(&mut self, known: bool, tally: &Tally, told: impl FnOnce() -> Remarked) {
        self.any = true;
        self.page = false;
        if self.place == Place::Behind && !known {
            self.behind.add(tally, told);
        }
    }

    /// The rows that no further sum has.
    pub(super) fn end(self) -> Later {
        self.behind
    }
}

/// Whether two titles differ in one letter: 东城支行 and 西城支行, 分行A and 分行B.
fn is_alike(title: &str, other: &str) -> bool {
    let letters = title.chars().count();
    let differ = title.chars().zip(other.chars());
    letters > 1
        && letters == other.chars().count()
        && differ.filter(|(own, other)| own != other).count() == 1
}
