//! The native tests, in one binary; its modules are named like those of `src`.
#![cfg(not(target_arch = "wasm32"))]

#[cfg(test)]
mod exports;
#[cfg(test)]
mod storage;
