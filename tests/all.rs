//! Every native test of the public interface, in modules named like `src`.
#![allow(missing_docs)]

mod documents;
mod exports;
mod house;
mod standards;
mod storage;
