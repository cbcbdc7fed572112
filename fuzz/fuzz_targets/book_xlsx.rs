//! A loan book as the bytes of a workbook: weighed, opened and read, or refused.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "sheet.rs"]
mod sheet;

fuzz_target!(|bytes: &[u8]| sheet::read(bytes.to_vec()));
