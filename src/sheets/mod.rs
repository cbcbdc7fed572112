//! Workbooks that go out: the texts that a page sends, and the writer of sheets, which only the worker's program that writes workbooks calls.

pub mod lines;
pub mod report;
pub mod text;
pub mod words;
