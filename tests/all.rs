//! The native tests of the public interface, in one binary; its modules are named like those of `src`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where it fails"
)]

mod documents;
mod exports;
mod house;
mod loan_book;
mod standards;
mod storage;
