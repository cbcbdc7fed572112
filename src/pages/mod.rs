//! The pages, by job: the shell that all of them share, home, filling a form, review and paper, files out and in, versions and trash,
//! comparison, the register of standards, loan books, privacy.
//!
//! Pages that the first screen does not need are lazy parts (`lazy_part!`), each declared at the head of its folder. Filling and saving are in the main
//! module, so that leaving a page never needs a part.

pub mod as_text;
pub mod bills;
pub mod compare;
pub mod demo;
pub mod files;
pub mod form;
pub mod from_bills;
pub mod home;
pub mod import;
pub mod inbox;
pub mod loan_book;
pub mod offline;
pub mod privacy;
pub mod review;
pub mod shell;
pub mod standards;
pub mod versions;
pub mod words;
#[cfg(feature = "single")]
pub mod work_file;
pub mod worker;
