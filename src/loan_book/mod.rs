//! Loan books: files of any size read row by row, every row accounted for, summed exactly by whatever a disclosure asks.
//!
//! This is the third program's floor (`bin/books.rs`, in a Web Worker). It holds no view and knows no form. Its rows are also summed where loans are
//! typed (docs/ARCHITECTURE.md); its door, workbooks and sheets nothing else names.
//!
//! Invariants: each row is used, used with a remark, or refused with its reasons, and counted as such; figures are whole numbers with a
//! point and sums are exact; a loan's part is rounded half up once, at ten places, and a sum once more when it is printed.

pub mod book;
pub mod columns;
pub mod day;
pub mod loan;
pub mod number;
pub mod outcome;
pub mod plan;
pub mod preview;
pub mod records;
pub mod session;
pub mod sheet;
pub mod summary;
pub mod tally;
pub mod text;
pub mod words;
pub mod workbook;
#[cfg(all(feature = "books", target_arch = "wasm32"))]
pub mod worker_glue;

pub use book::Book;
pub use plan::{Layout, Plan};
pub use preview::{Preview, preview};
pub use summary::Summary;
