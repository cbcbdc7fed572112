//! Workbooks, Word files, CSV and archives that go out: the texts that a page sends, and the writers of workbooks and Word files, which only the worker's
//! program calls.

pub mod archive;
pub mod csv;
pub mod docx;
pub mod fitted;
pub mod form_book;
pub mod lines;
pub mod printed;
pub mod references;
pub mod report;
pub mod text;
pub mod words;
