//! The pages: home, the form's steps, review, report, paper, trash, the register of clauses.

mod actions;
pub mod app_state;
mod book;
pub mod clear;
pub mod clock;
mod compare_page;
pub mod edit_lock;
pub mod editor;
pub mod fill;
pub mod hand_over;
mod history;
pub mod home;
mod importing;
pub mod layout;
pub mod mirror_sync;
pub mod plain;
pub mod private;
pub mod reminder;
pub mod review;
pub mod second;
pub mod words;
