//! A paper as texts: what a page sends to the program that writes Word files.

use serde::{Deserialize, Serialize};

/// A paper.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperText {
    /// Its title.
    pub title: String,
    /// The line under the title.
    pub subtitle: String,
    /// That the content was altered after it was issued, in full; blank where it was not.
    pub altered: String,
    /// The line below the report: when it was made, by which version.
    pub imprint: String,
    /// At the foot of every page, at the start: who reports what.
    pub head: String,
    /// At the foot of every page, at the end: draft or final, and the sum by which paper and file are matched.
    pub state: String,
    /// What stands across every page, such as that this is a draft; blank for nothing.
    pub mark: String,
    /// What the properties of the file say: whom and which period it is about.
    pub subject: String,
    /// What the properties of the file say: who reports.
    pub creator: String,
    /// When the document was begun, ISO 8601 UTC.
    pub created: String,
    /// When the document was last changed, ISO 8601 UTC.
    pub modified: String,
    /// What stands on the paper below its title, by the way in which the pages lie.
    pub sections: Vec<SectionText>,
}

/// Blocks on pages that lie one way.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionText {
    /// Whether the long side of the page lies across.
    pub across: bool,
    /// The blocks.
    pub blocks: Vec<BlockText>,
}

/// A part of the paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum BlockText {
    /// A heading.
    Heading(String),
    /// The name of a table, above it, and a sentence about it.
    Caption([String; 2]),
    /// Text: each one a paragraph or more.
    Prose(Vec<String>),
    /// Small print, each a paragraph.
    Notes(Vec<String>),
    /// A table.
    Grid(GridText),
    /// The signature area.
    Signatures {
        /// What stands above the lines; blank for nothing.
        statement: String,
        /// A line each: what stands before it, and the name where it is known already.
        lines: Vec<[String; 2]>,
    },
}

/// A table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GridText {
    /// How wide each column is, in parts of the table.
    pub columns: Vec<u32>,
    /// The rows that every page repeats.
    pub head: Vec<Vec<CellText>>,
    /// The other rows.
    pub body: Vec<Vec<CellText>>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellText {
    /// What it says.
    pub text: String,
    /// How many columns it spans.
    pub columns: u32,
    /// How many rows it spans.
    pub rows: u32,
    /// How it is set.
    pub set: Set,
}

/// How a cell is set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Set {
    /// In the middle.
    #[default]
    Middle,
    /// At the start: words.
    Start,
    /// At the start, as what heads a row or a section.
    Item,
    /// At the end: figures.
    End,
}
