//! The walls of the house: what the compiler and clippy cannot hold, these tests do. Each rule is shown a bad snippet first, so that it is known to bite.

mod calls;
mod files;
mod floors;
mod forbidden;
mod new_form;
mod pins;
mod register;
mod safety;
mod source;
mod storage;
pub mod wording;
mod words;
