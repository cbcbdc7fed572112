//! 绿金台 · GreenDesk: the map of the house.
//!
//! The floors, from the ground up; each looks only down (`tests/house` holds them to it):
//!
//! 1. [`clause`] — where a rule or a number comes from.
//! 2. [`measure`] — exact figures, how they are read, rounded and shown.
//! 3. [`i18n`] — two languages, and what is said in them.
//! 4. [`standards`] — the rules themselves, one folder a standard, with the register of clauses.
//! 5. [`documents`] — what a person fills: drafts, fields, templates, problems, reports.
//! 6. [`storage`] — where documents are kept: envelopes on a shelf.
//! 7. [`exports`] — how documents are handed over: JSON, CSV.
//! 8. `ui`, `pages`, `app` — what is seen; behind the feature `app`. This is the first program (`main.rs`).
//! 9. `second` — what filling does not need: the paper, files out and in, samples, the register. A program of its own
//!    (`bin/second.rs`), fetched when it is first asked for; `pages::second` is the way to it, and nothing else may name what is in it.
//!
//! 10. [`loan_book`] — loan books of any size, read and summed. The third program (`bin/books.rs`), in a Web Worker. Reading and summing rows
//!     stands between 4 and 5, for typed loans are summed the same way; the rest of it nothing else may name.
//!
//! Beside them [`order`], which knows none of them.
//!
//! Invariants: a figure is a `Decimal`, never a binary float; it is rounded once, half up, when it is printed; what was
//! typed is stored as typed; codes are stored and words are shown; no text that cannot be read spoils another figure.

pub mod clause;
pub mod documents;
pub mod exports;
pub mod i18n;
pub mod loan_book;
pub mod measure;
pub mod order;
pub mod standards;
pub mod storage;

#[cfg(feature = "app")]
pub mod app;
#[cfg(feature = "app")]
pub mod pages;
#[cfg(feature = "app")]
pub mod second;
#[cfg(feature = "app")]
pub mod ui;

/// The build's name, shown at the foot of pages and written into every file.
pub const BUILD: &str = match option_env!("GREENDESK_BUILD") {
    Some(build) => build,
    None => "dev",
};
