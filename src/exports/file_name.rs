//! File names that every system takes, in the reader's own words.

/// The most bytes of UTF-8 in a name without its extension; file systems take 255 in all.
const LONGEST: usize = 200;

/// A file name of `parts`, blank ones left out, joined by `-`. Never empty, never dotted, nothing reserved in it.
pub fn file_name(parts: &[&str], extension: &str) -> String {
    [&stem(parts, '-'), ".", extension].concat()
}

/// The name that a browser proposes for the printed file: `parts`, blank ones left out, joined by `_`; the browser adds the extension.
pub fn printed_name(parts: &[&str]) -> String {
    stem(parts, '_')
}

fn stem(parts: &[&str], between: char) -> String {
    let mut stem = String::new();
    for part in parts {
        let part = clean(part);
        if part.is_empty() {
            continue;
        }
        if !stem.is_empty() {
            stem.push(between);
        }
        stem.push_str(&part);
    }
    while stem.len() > LONGEST {
        stem.pop();
    }
    let mut stem = stem.trim_end_matches(edge).to_owned();
    if stem.is_empty() {
        stem.push_str("greendesk");
    }
    if device(&stem) {
        stem.insert(0, '_');
    }
    stem
}

/// Reserved and invisible characters become `_`; blanks, dots and dashes at the ends go.
fn clean(part: &str) -> String {
    let plain: String = part
        .chars()
        .map(|c| match c {
            '\\' | '/' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '_',
            // Marks that turn the direction of reading could hide the extension.
            '\u{200B}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{2069}'
            | '\u{FEFF}' => '_',
            other if other.is_control() => '_',
            other => other,
        })
        .collect();
    plain.trim_matches(edge).to_owned()
}

fn edge(c: char) -> bool {
    c == '.' || c == '-' || c.is_whitespace()
}

/// Names that Windows keeps for devices, whatever follows the first dot.
fn device(stem: &str) -> bool {
    let first = stem
        .split('.')
        .next()
        .unwrap_or("")
        .trim_end()
        .to_ascii_uppercase();
    ["CON", "PRN", "AUX", "NUL"].contains(&first.as_str())
        || first
            .strip_prefix("COM")
            .or_else(|| first.strip_prefix("LPT"))
            .is_some_and(|digit| digit.len() == 1 && digit.bytes().all(|b| b.is_ascii_digit()))
}
