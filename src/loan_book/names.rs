//! Texts told apart exactly: each is kept once and numbered in the order in which the texts came.
//!
//! Loan numbers, projects and groups are told apart here. The index is a hash table of numbers (hashbrown), the hash is keyed (foldhash, its
//! variant of high quality), and a hit is decided by comparing the bytes: two different texts are never one, whatever their hashes are.

use foldhash::quality::RandomState;
use hashbrown::HashTable;
use hashbrown::hash_table::Entry;
use std::hash::BuildHasher;

/// What stands between the parts of a text of several parts. The byte occurs in no UTF-8.
pub(super) const BETWEEN: u8 = 0xFF;

/// Texts, each once.
#[derive(Default)]
pub struct Names {
    /// All texts, one behind the other.
    bytes: Vec<u8>,
    /// Where each text ends.
    ends: Vec<usize>,
    /// The numbers of the texts, each with half of its hash: a larger table is filled without a look at the texts.
    index: HashTable<(u32, u32)>,
    key: RandomState,
}

impl Names {
    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The text of a number; blank where there is none.
    pub fn get(&self, number: usize) -> &[u8] {
        text(&self.bytes, &self.ends, number)
    }

    /// All texts in the order of their numbers.
    pub fn iter(&self) -> impl Iterator<Item = &[u8]> {
        (0..self.len()).map(|number| self.get(number))
    }

    /// The number of a text; `None` where it has not come.
    pub fn find(&self, own: &[u8]) -> Option<usize> {
        let half = self.key.hash_one(own) as u32;
        let same = |(other, number): &(u32, u32)| {
            *other == half && text(&self.bytes, &self.ends, *number as usize) == own
        };
        let found = self.index.find(spread(half), same)?;
        Some(found.1 as usize)
    }

    /// The number of the text that these parts make, and whether the text is new.
    #[inline]
    pub fn number_of(&mut self, parts: &[&[u8]]) -> (usize, bool) {
        let Self {
            bytes,
            ends,
            index,
            key,
        } = self;
        let begin = bytes.len();
        for (at, part) in parts.iter().enumerate() {
            if at > 0 {
                bytes.push(BETWEEN);
            }
            bytes.extend_from_slice(part);
        }
        let own = bytes.get(begin..).unwrap_or(&[]);
        // A half tells a million texts apart but for a hundred pairs, and those by their bytes.
        let half = key.hash_one(own) as u32;
        let found = index.entry(
            spread(half),
            |(other, number)| *other == half && text(bytes, ends, *number as usize) == own,
            |(other, _)| spread(*other),
        );
        match found {
            Entry::Occupied(known) => {
                let (_, number) = *known.get();
                bytes.truncate(begin);
                (number as usize, false)
            }
            Entry::Vacant(place) => {
                let number = ends.len();
                // A book has fewer rows than a `u32` counts (`book::MOST_ROWS`).
                place.insert((half, u32::try_from(number).unwrap_or(u32::MAX)));
                ends.push(bytes.len());
                (number, true)
            }
        }
    }
}

/// Half of a hash over all bits of a word: the table takes its place from the low ones and a mark from the high ones.
fn spread(half: u32) -> u64 {
    u64::from(half).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

fn text<'a>(bytes: &'a [u8], ends: &[usize], number: usize) -> &'a [u8] {
    let begin = match number.checked_sub(1) {
        Some(before) => ends.get(before).copied().unwrap_or_default(),
        None => 0,
    };
    let end = ends.get(number).copied().unwrap_or(begin);
    bytes.get(begin..end).unwrap_or(&[])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_one_number_and_keeps_it() {
        let mut names = Names::default();
        assert_eq!(names.number_of(&[b"JJ2500009"]), (0, true));
        assert_eq!(names.number_of(&[b"JJ2500082"]), (1, true));
        assert_eq!(names.number_of(&[b"JJ2500009"]), (0, false));
        assert_eq!(names.number_of(&[b""]), (2, true));
        assert_eq!(names.number_of(&[b"", b""]), (3, true));
        assert_eq!(names.number_of(&[b"ab", b"c"]), (4, true));
        assert_eq!(names.number_of(&[b"a", b"bc"]), (5, true));
        assert_eq!(names.number_of(&[b""]), (2, false));
        assert_eq!(names.find(b"JJ2500082"), Some(1));
        assert_eq!(names.find(b"JJ25000"), None);
        assert_eq!(names.len(), 6);
        assert_eq!(names.get(1), b"JJ2500082");
        assert_eq!(names.get(6), b"");
    }
}
