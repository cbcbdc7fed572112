//! What every page shares: the state of the program, the clock, headings and links, the reminder bar.

pub mod app_state;
pub mod clock;
pub mod layout;
pub mod reminder;
