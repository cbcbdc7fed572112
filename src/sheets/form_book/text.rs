//! The workbook of a form that is filled offline, as texts: what a page sends to the program that writes it, and what a page gets of one that came back.

use serde::{Deserialize, Serialize};

/// What begins the text of every cell by which the program knows rows and sheets again.
pub const MARK: &str = "gd:";

/// A workbook to be filled.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormBookText {
    /// Its title, which also stands above every printed page.
    pub name: String,
    /// What else stands above every printed page, such as that these are sample data; blank for nothing.
    pub mark: String,
    /// When it is made, ISO 8601 UTC.
    pub now: String,
    /// Lists that cells are chosen from. They stand on a hidden sheet of their own.
    pub lists: Vec<Vec<String>>,
    /// Its sheets.
    pub sheets: Vec<FormSheetText>,
}

/// A sheet of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormSheetText {
    /// Its name, one that a sheet may have.
    pub name: String,
    /// Whether the sheet is hidden; otherwise its first column is.
    pub hidden: bool,
    /// How wide its columns are, in letters.
    pub widths: Vec<u32>,
    /// Its rows.
    pub rows: Vec<Vec<FormCellText>>,
    /// What its cells are chosen from, and what is said beside them.
    pub checks: Vec<CheckText>,
}

/// A cell of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum FormCellText {
    /// Nothing.
    #[default]
    #[serde(rename = "_")]
    Blank,
    /// A plain text, by which the program knows the row or the sheet again.
    #[serde(rename = "k")]
    Key(String),
    /// The title of a sheet or of a table.
    #[serde(rename = "t")]
    Title(String),
    /// The heading of a column.
    #[serde(rename = "h")]
    Head(String),
    /// The name of a row.
    #[serde(rename = "l")]
    Label(String),
    /// What is said of a row.
    #[serde(rename = "s")]
    Said(String),
    /// A cell to be filled.
    #[serde(rename = "i")]
    Input(InputText),
}

/// A cell to be filled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InputText {
    /// What it takes.
    pub kind: InputKind,
    /// What stands in it; blank where nothing does.
    pub text: String,
    /// How it is tinted.
    pub tint: Tint,
}

/// What a cell takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum InputKind {
    /// Words: digits stay as they are typed.
    Words,
    /// A figure.
    Number,
    /// A year.
    Year,
    /// A day.
    Day,
}

/// How a cell is tinted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tint {
    /// The form asks for it.
    Asked,
    /// It may stay blank.
    Optional,
    /// Nothing asks for it as the other answers stand.
    Idle,
}

/// What the cells of a column, from one row on, are chosen from, and what is said beside them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckText {
    /// The first row, from 0.
    pub row: u32,
    /// How many rows.
    pub rows: u32,
    /// The column, from 0.
    pub column: u16,
    /// The list of the workbook, from 0.
    pub list: Option<usize>,
    /// Whether another text than those of the list is refused.
    pub strict: bool,
    /// Whether a figure is asked for. Another text is kept after a question.
    pub figure: bool,
    /// What is said beside the cell while it is chosen; blank for nothing.
    pub about: String,
    /// What is said where something else is typed; blank for what the sheet says by itself.
    pub wrong: String,
}

/// All cells of a workbook that came back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellsText {
    /// Its sheets, those that a person sees first.
    pub sheets: Vec<SheetCells>,
}

/// The cells of a sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetCells {
    /// Its name.
    pub name: String,
    /// Whether it is hidden.
    pub hidden: bool,
    /// Its rows that have a text, in order.
    pub rows: Vec<RowCells>,
}

/// The cells of a row.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowCells {
    /// Its number, from 1.
    #[serde(rename = "n")]
    pub number: u64,
    /// Its cells as texts.
    #[serde(rename = "c")]
    pub cells: Vec<String>,
    /// What else is said of cells, by their columns from 0.
    #[serde(rename = "m", default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<(u32, CellMark)>,
    /// Whether a cell beyond the last column that is read has a text.
    #[serde(rename = "b", default, skip_serializing_if = "std::ops::Not::not")]
    pub beyond: bool,
}

/// What is said of a cell besides its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CellMark {
    /// It holds a formula whose result is not stored.
    NoResult,
    /// A merged cell that begins above covers it; its text is that cell's.
    Merged,
    /// Its number format shows the number divided by thousands or ten thousands.
    Scaled,
    /// It is struck through.
    Struck,
}
