//! Addresses of a workbook's cells: places of the document, and of rows that the document does not have yet.

use crate::documents::{PathStep, Place, RowId};
use std::fmt::{self, Write as _};

/// A row of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowRef {
    /// A row that the document has.
    Old(RowId),
    /// A row to be added, by its number from 1. Number 0 is a row of an outer list that the workbook names in a cell.
    New(u32),
}

/// Where an answer of a workbook belongs, written `kpis.3/history.+1/level`.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Address {
    /// Lists with their rows, from the root down.
    pub path: Vec<(String, RowRef)>,
    /// The field, or a list; blank for a row itself.
    pub field: String,
}

impl Address {
    /// A row of a list of this address's row.
    pub fn row(&self, list: &str, row: RowRef) -> Self {
        let mut path = self.path.clone();
        path.push((list.to_owned(), row));
        Self {
            path,
            field: String::new(),
        }
    }

    /// A field or a list of this address's row.
    pub fn field(&self, field: &str) -> Self {
        Self {
            path: self.path.clone(),
            field: field.to_owned(),
        }
    }

    /// The place of the document; `None` where a row is to be added.
    pub fn place(&self) -> Option<Place> {
        let step = |(list, row): &(String, RowRef)| match row {
            RowRef::Old(row) => Some(PathStep {
                list: list.clone(),
                row: *row,
            }),
            RowRef::New(_) => None,
        };
        Some(Place {
            path: self.path.iter().map(step).collect::<Option<_>>()?,
            field: self.field.clone(),
        })
    }

    /// The address that a text names; `None` where the text is none.
    pub fn parse(text: &str) -> Option<Self> {
        let mut steps: Vec<&str> = text.split('/').collect();
        let field = steps.pop()?.to_owned();
        let step = |step: &str| {
            let (list, row) = step.split_once('.')?;
            let row = match row.strip_prefix('+') {
                Some(new) => RowRef::New(new.parse().ok()?),
                None => RowRef::Old(row.parse().ok()?),
            };
            Some((list.to_owned(), row))
        };
        Some(Self {
            path: steps.into_iter().map(step).collect::<Option<_>>()?,
            field,
        })
    }
}

impl fmt::Display for Address {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (list, row) in &self.path {
            out.write_str(list)?;
            out.write_char('.')?;
            match row {
                RowRef::Old(row) => fmt::Display::fmt(row, out)?,
                RowRef::New(new) => {
                    out.write_char('+')?;
                    fmt::Display::fmt(new, out)?;
                }
            }
            out.write_char('/')?;
        }
        out.write_str(&self.field)
    }
}
