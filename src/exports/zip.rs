//! Several files as one ZIP archive, stored as they are: browsers stop a page that hands over many files in a row.

use super::OutFile;
use crate::measure::Day;

/// A name is in UTF-8.
const UTF_8: u16 = 0x0800;
/// The version of the format that a reader needs.
const VERSION: u16 = 20;

/// CRC-32 as ZIP has it.
fn crc32(bytes: &[u8]) -> u32 {
    let turned = bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 {
                (sum >> 1) ^ 0xEDB8_8320
            } else {
                sum >> 1
            }
        })
    });
    !turned
}

/// The day as MS-DOS writes it; its first day where the text is none.
fn dos_date(day: &str) -> u16 {
    let parts: Vec<u16> = Day::read(day)
        .map(|day| day.to_string())
        .iter()
        .flat_map(|day| day.split('-'))
        .filter_map(|part| part.parse().ok())
        .collect();
    match parts.as_slice() {
        [year @ 1980..=2107, month, day] => ((year - 1980) << 9) | (month << 5) | day,
        _ => 0x21,
    }
}

/// A little-endian number of a format that ends at four gigabytes, which no report reaches.
fn short(number: usize) -> [u8; 2] {
    u16::try_from(number).unwrap_or(u16::MAX).to_le_bytes()
}
fn long(number: usize) -> [u8; 4] {
    u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes()
}

/// The bytes of an archive of the files, in their order, dated with this day.
pub fn archive(files: &[OutFile], day: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut list = Vec::new();
    for file in files {
        let at = out.len();
        let mut about = Vec::new();
        about.extend(VERSION.to_le_bytes());
        about.extend(UTF_8.to_le_bytes());
        // Stored, at midnight.
        about.extend([0; 4]);
        about.extend(dos_date(day).to_le_bytes());
        about.extend(crc32(&file.bytes).to_le_bytes());
        about.extend(long(file.bytes.len()));
        about.extend(long(file.bytes.len()));
        about.extend(short(file.name.len()));
        about.extend(short(0));
        out.extend(b"PK\x03\x04");
        out.extend(&about);
        out.extend(file.name.as_bytes());
        out.extend(&file.bytes);
        list.extend(b"PK\x01\x02");
        list.extend(VERSION.to_le_bytes());
        list.extend(&about);
        // No comment, the first disk, no attributes.
        list.extend([0; 10]);
        list.extend(long(at));
        list.extend(file.name.as_bytes());
    }
    let at = out.len();
    out.extend(&list);
    out.extend(b"PK\x05\x06");
    out.extend([0; 4]);
    out.extend(short(files.len()));
    out.extend(short(files.len()));
    out.extend(long(list.len()));
    out.extend(long(at));
    out.extend(short(0));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_and_days_are_those_of_the_format() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
        assert_eq!(crc32(b""), 0);
        assert_eq!(dos_date("2026-11-29"), (46 << 9) | (11 << 5) | 29);
        assert_eq!(dos_date(""), 0x21);
        assert_eq!(dos_date("1979-12-31"), 0x21);
    }
}
