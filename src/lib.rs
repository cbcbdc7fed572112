//! 绿金台 · GreenDesk: the map of the library.
//!
//! The floors, from the ground up; each uses only those before it (`tests/house` checks it):
//!
//! 1. [`clause`] — where a rule or a number comes from.
//! 2. [`measure`] — exact figures, how they are read, rounded and shown.
//! 3. [`i18n`] — two languages, and what is said in them.
//! 4. [`sheets`] — workbooks that go out: texts that pass, and the writer, which the worker's program `bin/loan_sheets.rs` alone calls.
//! 5. [`standards`] — the rules themselves, one folder a standard, with the register of clauses.
//! 6. [`loan_book`] — loan books of any size, read and summed. The worker's programs (`bin/loan_book.rs`, `bin/loan_sheets.rs`) are built on it; one
//!    form sums its typed loans by it. Its modules `session`, `workbook` and `sheet` serve the worker alone.
//! 7. [`documents`] — what a person fills: drafts, fields, templates, problems, reports.
//! 8. [`storage`] — where documents are kept: envelopes on a shelf, a mirror of them, earlier versions.
//! 9. [`exports`] — how documents are handed over: JSON, CSV, workbooks.
//! 10. `ui`, `pages`, `app` — the page program (`main.rs`); behind the feature `app`.
//!
//! Pages and forms that the first screen does not need are lazy parts ([`lazy_part`]), which the browser fetches on demand.
//!
//! [`lazy_part`] and [`order`] stand beside the floors and use none of them.
//!
//! Invariants: a figure is a `Decimal`, never a binary float; it is rounded once, half up, when it is printed; what was
//! typed is stored as typed; codes are stored and words are shown; no text that cannot be read spoils another figure.

pub mod clause;
pub mod documents;
pub mod exports;
pub mod i18n;
pub mod lazy_part;
pub mod loan_book;
pub mod measure;
pub mod order;
pub mod sheets;
pub mod standards;
pub mod storage;

#[cfg(feature = "app")]
pub mod app;
#[cfg(feature = "app")]
pub mod pages;
#[cfg(feature = "app")]
pub mod ui;

/// The build's name, shown at the foot of pages and written into every file.
pub const BUILD: &str = match option_env!("GREENDESK_BUILD") {
    Some(build) => build,
    None => "dev",
};
