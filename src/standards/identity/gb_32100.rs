//! GB 32100—2015: the unified social credit code and its check character.

use super::gb_11643;

/// What stops a text from being a credit code, or makes it doubtful.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeFault {
    /// Not 18 characters; how many there are.
    Length(usize),
    /// A character the alphabet does not have (I, O, Z, S, V and anything that is no letter or digit), and the code mended where O→0, I→1 mends it.
    Alphabet(char, Option<String>),
    /// The last character does not follow from the others; the code, and the character that would. Some early licences break this: a doubt, no error.
    CheckCharacter(String, char),
    /// The code is one character over and over, or its 9 characters of the organisation are: a stand-in, also where the check character fits. A doubt.
    StandIn(String),
    /// The code is made as the number of a person is (GB 11643—1999), also where the check character fits. A doubt.
    Person(String),
}

const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/// The code without blanks and hyphens, in plain capitals.
fn normalised(typed: &str) -> String {
    typed
        .chars()
        .map(|c| match c {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
            other => other,
        })
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '—' | '－' | '−'))
        .map(|c| c.to_ascii_uppercase())
        .collect()
}

fn value(character: char) -> Option<usize> {
    ALPHABET.chars().position(|known| known == character)
}

/// GB 32100—2015: the check character of the first 17, weights 3^(i−1) mod 31; a remainder of zero gives `0`.
///
/// `None` when there are not 17 characters of the alphabet.
pub fn check_character(first_17: &str) -> Option<char> {
    let mut weight = 1;
    let mut total = 0;
    let mut count = 0;
    for character in first_17.chars() {
        total += value(character)? * weight;
        weight = weight * 3 % 31;
        count += 1;
    }
    if count == 17 {
        ALPHABET.chars().nth((31 - total % 31) % 31)
    } else {
        None
    }
}

/// Whether a text is one character over and over.
fn one_character(text: &str) -> bool {
    let mut characters = text.chars();
    characters
        .next()
        .is_some_and(|first| characters.all(|other| other == first))
}

/// The code as registered, from what a person typed: full-width forms, lower case, blanks and hyphens are understood.
pub fn check(typed: &str) -> Result<String, CodeFault> {
    let code = normalised(typed);
    let length = code.chars().count();
    if length != 18 {
        return Err(CodeFault::Length(length));
    }
    if let Some(strange) = code.chars().find(|c| value(*c).is_none()) {
        let mended = code.replace('O', "0").replace('I', "1");
        let holds = mended.chars().all(|c| value(c).is_some());
        return Err(CodeFault::Alphabet(strange, holds.then_some(mended)));
    }
    let organisation: String = code.chars().skip(8).take(9).collect();
    if one_character(&code) || one_character(&organisation) {
        return Err(CodeFault::StandIn(code));
    }
    if gb_11643::is_number(&code) {
        return Err(CodeFault::Person(code));
    }
    let first: String = code.chars().take(17).collect();
    match check_character(&first) {
        Some(expected) if !code.ends_with(expected) => {
            Err(CodeFault::CheckCharacter(code, expected))
        }
        _ => Ok(code),
    }
}

/// The code as registered, also where it is doubtful; `None` where the text is none.
pub fn registered(typed: &str) -> Option<String> {
    match check(typed) {
        Ok(code)
        | Err(
            CodeFault::CheckCharacter(code, _) | CodeFault::StandIn(code) | CodeFault::Person(code),
        ) => Some(code),
        Err(_) => None,
    }
}
