//! Workbooks, Word files and archives that go out: the texts that a page sends, and their writers, which only the worker's program that writes them calls.

pub mod archive;
pub mod docx;
pub mod fitted;
pub mod form_book;
pub mod lines;
pub mod printed;
pub mod references;
pub mod report;
pub mod text;
pub mod words;
