//! The pages: home, the form's steps, review, report, paper, trash, the register of clauses.

mod acts;
mod book;
pub mod clear;
pub mod clock;
pub mod desk;
mod earlier;
pub mod editor;
pub mod fill;
pub mod frame;
pub mod hand_over;
mod history;
pub mod home;
mod importing;
pub mod kept_twice;
pub mod one_editor;
pub mod plain;
pub mod private;
pub mod reminder;
pub mod review;
pub mod second;
pub mod words;
