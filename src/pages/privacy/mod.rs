//! What concerns privacy: the mode that keeps nothing in this browser, and how a tab lets go while everything is being cleared.

pub mod clearing;
pub mod private_mode;
