//! One native binary; its modules are named like `src`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that fails should stop")]
mod documents;
mod standards;
