//! An open document: its editor with saving, the lock by which one tab edits it, the mirror of what is saved, and the pages on which it is filled.

pub mod actions;
pub mod document_page;
pub mod edit_lock;
pub mod editor;
pub mod mirror;
pub mod mirror_sync;
pub mod step_page;
