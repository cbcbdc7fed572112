//! What can be said of a row and of a file: used, flagged, refused, and why.

use super::columns::Column;

pub use crate::standards::green_loan::flag::Flag;

/// Why a row was refused: the cell, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Which column; `None` where it is the row.
    pub column: Option<Column>,
    /// What is wrong.
    pub kind: FaultKind,
    /// What stands there, cut where it is long.
    pub found: String,
}

/// What is wrong with a cell or a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FaultKind {
    /// Nothing stands where something must.
    Blank,
    /// No number.
    Unreadable,
    /// A figure whose comma stands where a decimal point does: 1.234,56 or 0,25.
    DecimalComma,
    /// Below zero.
    Negative,
    /// More than 18 digits.
    TooLong,
    /// A total investment of nought.
    Zero,
    /// No unit that is known.
    UnknownUnit,
    /// A figure with a unit that measures something else, or another currency.
    OtherUnit,
    /// The row's column of units names another unit than the heading of the amount or figure.
    UnitDiffers,
    /// A figure in powers of ten, 1.2E+07: a spreadsheet cut its digits when the text was written.
    Powers,
    /// A currency other than the tables'.
    OtherCurrency,
    /// A formula whose result is not stored in the file.
    NoResult,
    /// A merged cell that covers the balances of several rows.
    Merged,
    /// A hidden row, where hidden rows are left out.
    Hidden,
    /// A row of sums.
    TotalRow,
    /// A row of sums with an amount that is not the sum of its rows.
    TotalDiffers,
    /// A row whose amounts equal the sums of the rows above, whatever it is called.
    LikeTotal,
    /// A row that a person called one of sums.
    CalledTotal,
    /// A row that a person left out, as every other row of its loan: the loan is not counted.
    AllLeftOut,
    /// A row that names no loan among rows that do: an average, perhaps.
    Nameless,
    /// The headings once more.
    HeadingAgain,
    /// A row below other headings than those that the rows are read by.
    OtherHeadings,
    /// A row that numbers the columns.
    Numbering,
    /// A line of words that names a unit other than the one that was read.
    UnitLine,
    /// A line of words.
    Words,
    /// More cells than headings: a comma in a figure or a name shifts the cells.
    Shifted,
    /// Another number of cells than headings, where blanks part them and an empty cell cannot be seen.
    CellsDiffer,
    /// All cells of the row stand in one: another separator than the file's, or quotes round the whole row.
    OneCell,
    /// The last row of a text, without a line end and without cells that the others have: the file was cut off.
    CutOff,
    /// A quote that never closes.
    OpenQuote,
    /// A result beyond all sense.
    TooLarge,
    /// Letters that could not be decoded.
    Garbled,
    /// More columns than a table has.
    TooMany,
}

impl FaultKind {
    /// Whether the row was surely no loan, so that its amounts count nowhere: headings, numbering and words. A row of sums may be a loan where it
    /// only looks like one.
    pub const fn is_no_loan(self) -> bool {
        matches!(
            self,
            Self::TotalRow
                | Self::TotalDiffers
                | Self::LikeTotal
                | Self::CalledTotal
                | Self::Nameless
                | Self::HeadingAgain
                | Self::Numbering
                | Self::UnitLine
                | Self::Words
        )
    }

    /// Whether the row was left out as one of sums, so that its amount is worth a look though it counts nowhere.
    pub const fn is_sum(self) -> bool {
        matches!(
            self,
            Self::TotalRow
                | Self::TotalDiffers
                | Self::LikeTotal
                | Self::CalledTotal
                | Self::Nameless
        )
    }

    /// A stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Blank => "blank",
            Self::Unreadable => "unreadable",
            Self::DecimalComma => "decimal_comma",
            Self::Negative => "negative",
            Self::TooLong => "too_long",
            Self::Zero => "zero",
            Self::UnknownUnit => "unknown_unit",
            Self::OtherUnit => "other_unit",
            Self::UnitDiffers => "unit_differs",
            Self::Powers => "powers",
            Self::OtherCurrency => "other_currency",
            Self::NoResult => "no_result",
            Self::Merged => "merged",
            Self::Hidden => "hidden",
            Self::TotalRow => "total_row",
            Self::TotalDiffers => "total_differs",
            Self::LikeTotal => "like_total",
            Self::CalledTotal => "called_total",
            Self::AllLeftOut => "all_left_out",
            Self::Nameless => "nameless",
            Self::HeadingAgain => "heading_again",
            Self::OtherHeadings => "other_headings",
            Self::Numbering => "numbering",
            Self::UnitLine => "unit_line",
            Self::Words => "words",
            Self::Shifted => "shifted",
            Self::CellsDiffer => "cells_differ",
            Self::OneCell => "one_cell",
            Self::CutOff => "cut_off",
            Self::OpenQuote => "open_quote",
            Self::TooLarge => "too_large",
            Self::Garbled => "garbled",
            Self::TooMany => "too_many",
        }
    }
}

/// The doubts about a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Flags(u64);

impl Flags {
    /// Adds a doubt.
    pub const fn add(&mut self, flag: Flag) {
        self.0 |= flag.bit();
    }

    /// Adds the doubts of another set.
    pub const fn add_all(&mut self, others: Self) {
        self.0 |= others.0;
    }

    /// Whether a doubt is among them.
    pub const fn has(self, flag: Flag) -> bool {
        self.0 & flag.bit() != 0
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Each of them.
    pub fn each(self) -> impl Iterator<Item = Flag> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let next = Flag::ALL.get(left.trailing_zeros() as usize);
            left &= left.wrapping_sub(1);
            next.copied()
        })
    }
}

/// Why a whole file is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFault {
    /// No text.
    NotText,
    /// A text in UTF-32.
    Utf32,
    /// A text in Big5.
    Big5,
    /// A text in an encoding of seven bits: HZ, ISO-2022 or UTF-7.
    SevenBit,
    /// A text whose letters an earlier program spoiled.
    Spoilt,
    /// Too many bytes.
    TooLarge,
    /// Too many rows.
    TooManyRows,
    /// No heading row.
    NoHeading,
    /// Columns that nothing can be computed without are not mapped.
    NotMapped,
    /// The unit of a column must be chosen.
    UnitAsked,
    /// No row below the headings.
    NoRows,
    /// A line without an end.
    LineTooLong,
    /// A workbook of Excel 95 or before.
    OldWorkbook,
    /// A file without a byte.
    Empty,
    /// A page of the web, or XML, that is called a workbook.
    WebPage,
    /// A workbook in binary form, xlsb.
    BinaryWorkbook,
    /// A text document: docx, doc, odt.
    TextDocument,
    /// Slides: pptx, ppt, odp.
    Slides,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// An archive of other files.
    Archive,
    /// JSON.
    Json,
    /// A workbook with a password.
    Password,
    /// A workbook that cannot be read.
    BrokenWorkbook,
    /// A workbook that inflates beyond reason.
    Inflates,
    /// A workbook of too many parts.
    TooManyParts,
    /// A sheet with cells beyond reason.
    TooManyCells,
    /// The person stopped it.
    Stopped,
}

impl FileFault {
    /// A stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotText => "not_text",
            Self::Utf32 => "utf32",
            Self::Big5 => "big5",
            Self::SevenBit => "seven_bit",
            Self::Spoilt => "spoilt",
            Self::TooLarge => "too_large",
            Self::TooManyRows => "too_many_rows",
            Self::NoHeading => "no_heading",
            Self::NotMapped => "not_mapped",
            Self::UnitAsked => "unit_asked",
            Self::NoRows => "no_rows",
            Self::LineTooLong => "line_too_long",
            Self::OldWorkbook => "old_workbook",
            Self::Empty => "empty",
            Self::WebPage => "web_page",
            Self::BinaryWorkbook => "binary_workbook",
            Self::TextDocument => "text_document",
            Self::Slides => "slides",
            Self::Pdf => "pdf",
            Self::Picture => "picture",
            Self::Archive => "archive",
            Self::Json => "json",
            Self::Password => "password",
            Self::BrokenWorkbook => "broken_workbook",
            Self::Inflates => "inflates",
            Self::TooManyParts => "too_many_parts",
            Self::TooManyCells => "too_many_cells",
            Self::Stopped => "stopped",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_doubt_of_a_set_is_found() {
        let mut all = Flags::default();
        for (at, flag) in Flag::ALL.into_iter().enumerate() {
            assert_eq!(flag.bit(), 1 << at, "the bits are in the order of the list");
            let mut own = Flags::default();
            own.add(flag);
            assert_eq!(own.each().collect::<Vec<_>>(), [flag]);
            all.add(flag);
        }
        assert_eq!(all.each().collect::<Vec<_>>(), Flag::ALL);
        assert_eq!(Flags::default().each().count(), 0);
    }
}
