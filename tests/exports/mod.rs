//! The files handed over: what they hold, that they come back equal, and that a hostile one is refused.

mod csv;
mod file_name;
mod forms;
mod import;
mod json;
#[cfg(feature = "schema")]
mod schema;
pub mod stone;
