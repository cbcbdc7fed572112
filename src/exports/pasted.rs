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

/// What is told of a text. A byte order mark, blanks at both ends and the kind of line ends do not count: programs that pass texts on change these.
pub fn told(text: &str) -> Told {
    let text = text
        .trim_matches(|c: char| c == '\u{feff}' || c.is_whitespace())
        .replace("\r\n", "\n")
        .replace('\r', "\n");
    let mut sum = text_sum(&text);
    sum.truncate(8);
    sum.make_ascii_uppercase();
    Told {
        characters: text.chars().count(),
        sum,
    }
}
