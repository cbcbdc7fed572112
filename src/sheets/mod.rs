//! Workbooks and archives that go out: the texts that a page sends, and their writers, which only the worker's program that writes workbooks calls.

pub mod archive;
pub mod lines;
pub mod report;
pub mod text;
pub mod words;
