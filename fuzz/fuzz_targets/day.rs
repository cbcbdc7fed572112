//! A day as somebody types it or a spreadsheet counts it: what is read is a day of the calendar, and reads the same again.
#![no_main]

use greendesk::documents::read_date;
use greendesk::loan_book::day;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Some(found) = day::read(bytes) {
        assert_eq!(day::read(day::iso(found).as_bytes()), Some(found));
        assert!(
            day::year_begins(found) <= day::quarter_begins(found)
                && day::quarter_begins(found) <= found
        );
    }
    if let Some(iso) = std::str::from_utf8(bytes).ok().and_then(read_date) {
        assert_eq!(read_date(&iso).as_deref(), Some(iso.as_str()));
    }
    if let Some(serial) = bytes.first_chunk::<4>() {
        for from_1904 in [false, true] {
            if let Some(found) = day::from_serial(u32::from_le_bytes(*serial), from_1904) {
                let _ = (
                    day::iso(found),
                    day::quarter_begins(found),
                    day::year_begins(found),
                );
            }
        }
    }
});
