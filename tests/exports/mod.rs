//! The files handed over: what they hold, that they come back equal, and that a hostile one is refused.

mod csv;
mod file_name;
mod forms;
mod import;
mod json;
mod offline;
mod pasted;
pub mod sample_form;
#[cfg(feature = "schema")]
mod schema;
mod word;
mod workbook;
