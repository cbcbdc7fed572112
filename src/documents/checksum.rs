//! Sums: the short code by which a paper, a file and a draft are matched.

use super::Draft;
use sha2::{Digest, Sha256};

/// The sum printed on paper and in files: the first 8 hexadecimal digits of the SHA-256 of the draft's JSON, upper case.
pub fn checksum(draft: &Draft) -> String {
    let json = serde_json::to_string(draft).unwrap_or_default();
    let mut sum = sha256(json.as_bytes());
    sum.truncate(8);
    sum.make_ascii_uppercase();
    sum
}

/// The SHA-256 of `bytes`, 64 hexadecimal digits, lower case.
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// `bytes` in hexadecimal, lower case.
pub fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|half| char::from_digit(u32::from(half), 16))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::Place;

    #[test]
    fn a_sum_changes_with_the_draft_and_with_nothing_else() {
        let mut draft = Draft::default();
        let blank = checksum(&draft);
        assert_eq!(blank.len(), 8);
        assert!(draft.set(&Place::root("name"), "甲"));
        assert_ne!(checksum(&draft), blank);
        assert!(draft.set(&Place::root("name"), ""));
        assert_eq!(checksum(&draft), blank);
    }

    #[test]
    fn the_published_example_of_sha_256() {
        // FIPS 180-2, appendix B.1.
        assert_eq!(
            sha256(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }
}
