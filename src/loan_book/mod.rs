//! Loan books: files of any size read row by row, every row accounted for, summed exactly by whatever a disclosure asks.
//!
//! The worker's programs (`bin/loan_book.rs`, `bin/loan_sheets.rs`) are built on this floor; it holds no view and knows no form. One form sums its
//! typed loans by the same engine (docs/ARCHITECTURE.md). Nothing but the worker's programs names `session`, `workbook` and `sheet`.
//!
//! Invariants: each row is used, used with a remark, or refused with its reasons, and counted as such; figures are whole numbers with a
//! point and sums are exact; a loan's part is rounded half up once, at ten places, and a sum once more when it is printed.

pub mod book;
pub mod columns;
pub mod day;
mod drawdowns;
mod file_rows;
pub mod headings;
mod listed_again;
mod lists_of_sums;
pub mod loan;
pub mod names;
mod naming;
mod neighbours;
pub mod number;
pub mod outcome;
mod own_totals;
pub mod plan;
pub mod preview;
pub mod projects;
pub mod records;
mod sections;
pub mod session;
pub mod sheet;
pub mod summary;
mod sums_above;
pub mod tally;
pub mod text;
mod unit_columns;
pub mod words;
pub mod workbook;
#[cfg(all(feature = "worker", target_arch = "wasm32"))]
pub mod worker_glue;

pub use book::Book;
pub use plan::{Layout, Plan};
pub use preview::{Preview, preview};
pub use summary::Summary;
