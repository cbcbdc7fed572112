//! Workbooks and archives as texts: what a page sends to the program that writes them.

use serde::{Deserialize, Serialize};

/// A workbook of tables.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkbookText {
    /// Its title, which also stands above every printed page.
    pub name: String,
    /// What else stands above every printed page, such as that these are sample data; blank for nothing.
    pub mark: String,
    /// When it is made, ISO 8601 UTC.
    pub now: String,
    /// What the first sheet says of the workbook: a name and what is said under it.
    pub about: Vec<[String; 2]>,
    /// The tables, a sheet each.
    pub sheets: Vec<SheetText>,
}

/// A table of a workbook.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetText {
    /// The title of the table. The writer shortens it to a name that a sheet may have.
    pub title: String,
    /// Its rows; the first row holds the headings.
    pub rows: Vec<Vec<CellText>>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum CellText {
    /// Words, of the form or of a person; blank where there is nothing.
    #[serde(rename = "w")]
    Words(String),
    /// A number with as many places as it is printed with: digits, an ASCII minus and a point, no grouping.
    #[serde(rename = "n")]
    Number(String),
    /// A number that is shown without grouping: a year.
    #[serde(rename = "y")]
    Year(String),
}

impl CellText {
    /// The text of the cell, whatever its kind.
    pub fn text(&self) -> &str {
        match self {
            Self::Words(text) | Self::Number(text) | Self::Year(text) => text,
        }
    }
}

/// An archive of texts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArchiveText {
    /// The day that its files are dated with, ISO 8601.
    pub day: String,
    /// Its files: a name, and the text.
    pub files: Vec<[String; 2]>,
}
