//! Who a borrower is: the unified social credit code (GB 32100—2015), told from a person's number (GB 11643—1999), and the industry (GB/T 4754—2017).
//!
//! FIQ cites GB/T 4754 undated, so the newest edition applies; that of 2017 is built in.

pub mod gb_11643;
pub mod gb_32100;
pub mod gb_t_4754;
mod words;

pub use words::{CHECK_CHARACTER, COMPOSITION, GB_11643, GB_32100, GB_T_4754, PERSON, REGISTER};
