//! A JSON file as text that is copied and pasted: the number of its characters and its sum, by which the sender and the receiver compare the text.

use super::json::text_sum;

/// What is told of a text: both sides see the same where the text arrived whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// How many characters it has.
    pub characters: usize,
    /// Its sum.
    pub sum: String,
}

/// A text as it was before programs passed it on: without a byte order mark, blanks at both ends, and line ends. JSON has no line end within a text, so
/// one that stands there was put in by a program that breaks long lines.
pub fn joined(text: &str) -> String {
    text.trim_matches(|c: char| c == '\u{feff}' || c.is_whitespace())
        .replace(['\r', '\n'], "")
}

/// What is told of a text, as [`joined`] leaves it.
pub fn told(text: &str) -> Told {
    let text = joined(text);
    let mut sum = text_sum(&text);
    sum.truncate(8);
    sum.make_ascii_uppercase();
    Told {
        characters: text.chars().count(),
        sum,
    }
}
