//! Every native test of the public interface, in modules named like `src`.
#![allow(missing_docs)]
#![cfg(not(target_arch = "wasm32"))]

#[cfg(test)]
mod documents;
#[cfg(test)]
mod exports;
#[cfg(test)]
mod house;
#[cfg(test)]
mod standards;
#[cfg(test)]
mod storage;
