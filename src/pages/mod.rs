//! The pages: home, the form's steps, review, report, paper, trash, the register of clauses.

pub mod clock;
pub mod desk;
pub mod editor;
pub mod fill;
pub mod frame;
pub mod hand_over;
pub mod home;
pub mod plain;
pub mod review;
pub mod second;
pub mod words;
