//! The native tests of the public interface, in one binary; its modules are named like those of `src`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs)]

mod documents;
mod exports;
mod house;
mod standards;
mod storage;
