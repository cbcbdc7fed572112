//! GB/T 4754—2017: the classification of industries: 20 sections and 97 divisions, some classes by name, other deeper codes by their division.

use super::words::{CLASSES, INDUSTRIES};
use crate::i18n::Text;

/// A section, `A`, or a division with its section's letter, `A01`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Industry {
    /// Its code: a letter, or a letter and two digits.
    pub code: &'static str,
    /// Its name as printed.
    pub name: Text,
}

/// A class that is known by name, `C2613`, and the words by which people look for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IndustryClass {
    /// Its code: a letter and four digits.
    pub code: &'static str,
    /// Its name as printed.
    pub name: Text,
    /// Products and everyday words; blank in English where the name says it.
    pub found_by: Text,
}

/// A code as a person may give it, down to four digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndustryCode {
    /// The whole code with its section's letter, e.g. `C2614`.
    pub code: String,
    /// The section or division it is or belongs to.
    pub within: &'static Industry,
}

impl IndustryCode {
    /// The class, where it is one that is known by name.
    pub fn class(&self) -> Option<&'static IndustryClass> {
        CLASSES.iter().find(|class| class.code == self.code)
    }

    /// Whether it is a group or class, of which only the division is checked: three or four digits.
    pub fn deeper(&self) -> bool {
        self.code.len() > 3
    }
}

/// The sections, each followed by its divisions.
pub const fn industries() -> &'static [Industry] {
    INDUSTRIES
}

/// The classes that are known by name, in the order of their codes.
pub const fn classes() -> &'static [IndustryClass] {
    CLASSES
}

/// The code in a text: `C`, `C26`, `26`, `261`, `C2614`, a name of the list or of a class, or a code with words behind it.
///
/// `None` where the list holds no such section or division, or the letter is not the division's.
pub fn read(typed: &str) -> Option<IndustryCode> {
    let text: String = typed
        .trim()
        .chars()
        .map(|c| match c {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
            other => other,
        })
        .map(|c| c.to_ascii_uppercase())
        .collect();
    if let Some(within) = INDUSTRIES.iter().find(|industry| {
        industry.name.zh == typed.trim() || industry.name.en.eq_ignore_ascii_case(typed.trim())
    }) {
        return Some(IndustryCode {
            code: within.code.to_owned(),
            within,
        });
    }
    if let Some(class) = CLASSES.iter().find(|class| class.name.zh == typed.trim()) {
        return read(class.code);
    }
    let end = text
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(text.len());
    let (code, _) = text.split_at(end);
    let (letter, digits) = code.split_at(
        code.find(|c: char| c.is_ascii_digit())
            .unwrap_or(code.len()),
    );
    if !digits.bytes().all(|b| b.is_ascii_digit())
        || digits.len() == 1
        || digits.len() > 4
        || letter.len() > 1
    {
        return None;
    }
    let within = INDUSTRIES.iter().find(|industry| match digits.get(..2) {
        None => industry.code == letter,
        Some(division) => industry.code.ends_with(division) && industry.code.starts_with(letter),
    })?;
    let section = within.code.get(..1).unwrap_or(within.code);
    Some(IndustryCode {
        code: [section, digits].concat(),
        within,
    })
}
