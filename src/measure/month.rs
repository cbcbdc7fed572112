//! The English names of the months, as texts are read and written.

/// The names, January first.
const NAMES: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The English name of a month, 1 to 12; blank for any other number.
pub fn month_in_english(month: u8) -> &'static str {
    NAMES
        .get(usize::from(month).wrapping_sub(1))
        .copied()
        .unwrap_or("")
}

/// The month of an English name, whole, by its first three letters or as Sept. Capitals do not matter.
pub fn month_named(word: &str) -> Option<u8> {
    let is = |name: Option<&str>| name.is_some_and(|name| name.eq_ignore_ascii_case(word));
    (1..)
        .zip(NAMES)
        .find(|(month, name)| {
            is(Some(name)) || is(name.get(..3)) || *month == 9 && is(name.get(..4))
        })
        .map(|(month, _)| month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_read_by_their_names_and_written_whole() {
        for (word, month) in [
            ("january", Some(1)),
            ("January", Some(1)),
            ("jan", Some(1)),
            ("MAY", Some(5)),
            ("sep", Some(9)),
            ("sept", Some(9)),
            ("octo", None),
            ("ja", None),
            ("mon", None),
            ("", None),
        ] {
            assert_eq!(month_named(word), month, "{word}");
        }
        for month in 1..=12 {
            assert_eq!(month_named(month_in_english(month)), Some(month));
        }
        assert_eq!([0, 13].map(month_in_english), ["", ""]);
    }
}
