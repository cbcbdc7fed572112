//! Reading the house's own source: files by folder, and a Rust text taken apart into code and literals.

use std::fs;
use std::path::Path;

/// A file of the house.
pub struct Source {
    /// Its path from the root of the house, with `/`.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// Every file under `folder` whose name ends in one of `endings`, in order.
pub fn files(folder: &str, endings: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    walk(&root().join(folder), endings, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// The text of one file, `None` where there is none.
pub fn file(path: &str) -> Option<String> {
    fs::read_to_string(root().join(path)).ok()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn walk(folder: &Path, endings: &[&str], found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() {
            // What tools put there is not ours.
            if ![
                "node_modules",
                "target",
                "test-results",
                "playwright-report",
            ]
            .contains(&name.as_str())
            {
                walk(&path, endings, found);
            }
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            let relative = path
                .strip_prefix(root())
                .expect("under the root")
                .to_string_lossy()
                .replace('\\', "/");
            found.push(Source {
                path: relative,
                text: fs::read_to_string(&path).expect("text"),
            });
        }
    }
}

/// A Rust text taken apart, its tests left out.
pub struct Rust {
    /// The code alone: comments, literals and tests are blanks.
    pub code: String,
    /// The text and character literals: line and content as written.
    pub literals: Vec<(usize, String)>,
}

/// Takes a Rust text apart.
pub fn rust(text: &str) -> Rust {
    let chars: Vec<char> = text.chars().collect();
    let mut code = chars.clone();
    let mut literals: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let (end, literal) = match (chars[at], chars.get(at + 1)) {
            ('/', Some('/')) => (
                chars[at..]
                    .iter()
                    .position(|c| *c == '\n')
                    .map_or(chars.len(), |line| at + line),
                false,
            ),
            ('/', Some('*')) => (comment_end(&chars, at), false),
            ('"', _) => (quoted_end(&chars, at, '"'), true),
            ('r', Some('"' | '#'))
                if at == 0 || !in_name(chars[at - 1]) || chars[at - 1] == 'b' =>
            {
                match raw_end(&chars, at) {
                    Some(end) => (end, true),
                    None => (at, false),
                }
            }
            ('\'', Some('\\')) => (quoted_end(&chars, at, '\''), true),
            ('\'', _) if chars.get(at + 2) == Some(&'\'') => (at + 3, true),
            _ => (at, false),
        };
        if end == at {
            at += 1;
            continue;
        }
        if literal {
            literals.push((at, end));
        }
        blank(&mut code, at, end);
        at = end;
    }
    let tests = tests(&code);
    for (from, to) in &tests {
        blank(&mut code, *from, *to);
    }
    let line = |at: usize| chars[..at].iter().filter(|c| **c == '\n').count() + 1;
    let outside = |at: usize| !tests.iter().any(|(from, to)| (*from..*to).contains(&at));
    let literals = literals
        .into_iter()
        .filter(|(from, _)| outside(*from))
        .map(|(from, to)| (line(from), chars[from..to].iter().collect()))
        .collect();
    Rust {
        code: code.into_iter().collect(),
        literals,
    }
}

fn in_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn blank(code: &mut [char], from: usize, to: usize) {
    for c in &mut code[from..to] {
        if *c != '\n' {
            *c = ' ';
        }
    }
}

fn comment_end(chars: &[char], from: usize) -> usize {
    let mut depth = 0;
    let mut at = from;
    while at < chars.len() {
        match (chars[at], chars.get(at + 1)) {
            ('/', Some('*')) => {
                depth += 1;
                at += 2;
            }
            ('*', Some('/')) => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    return at;
                }
            }
            _ => at += 1,
        }
    }
    at
}

fn quoted_end(chars: &[char], from: usize, quote: char) -> usize {
    let mut at = from + 1;
    while at < chars.len() {
        match chars[at] {
            '\\' => at += 2,
            c if c == quote => return at + 1,
            _ => at += 1,
        }
    }
    chars.len()
}

fn raw_end(chars: &[char], from: usize) -> Option<usize> {
    let hashes = chars[from + 1..].iter().take_while(|c| **c == '#').count();
    let open = from + 1 + hashes;
    if chars.get(open) != Some(&'"') {
        return None;
    }
    let closes = |at: usize| {
        chars[at] == '"'
            && chars[at + 1..]
                .iter()
                .take(hashes)
                .filter(|c| **c == '#')
                .count()
                == hashes
    };
    Some(
        (open + 1..chars.len())
            .find(|at| closes(*at))
            .map_or(chars.len(), |at| at + 1 + hashes),
    )
}

/// Where the items under `#[cfg(test)]` begin and end.
fn tests(code: &[char]) -> Vec<(usize, usize)> {
    let mark: Vec<char> = "#[cfg(test)]".chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at + mark.len() <= code.len() {
        if code[at..at + mark.len()] != mark[..] {
            at += 1;
            continue;
        }
        let mut depth = 0;
        let mut end = at + mark.len();
        while end < code.len() {
            match code[end] {
                '{' => depth += 1,
                '}' if depth == 1 => break,
                '}' => depth -= 1,
                ';' if depth == 0 => break,
                _ => {}
            }
            end += 1;
        }
        found.push((at, (end + 1).min(code.len())));
        at = end;
    }
    found
}

/// The names and marks of code, in order.
pub fn tokens(code: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut name = String::new();
    for c in code.chars() {
        if in_name(c) {
            name.push(c);
            continue;
        }
        if !name.is_empty() {
            tokens.push(std::mem::take(&mut name));
        }
        if !c.is_whitespace() {
            tokens.push(c.to_string());
        }
    }
    tokens.push(name);
    tokens
}

#[test]
fn code_literals_comments_and_tests_are_told_apart() {
    let text = r##"
//! "not a literal"
/* 'x' /* nested "no" */ still a comment */
fn a<'a>(b: &'a str) -> char { let r = r#"raw "one""#; "two\"" ; 'c'; '\''; b"three"; '"' }
#[cfg(test)]
mod tests { fn t() { "hidden" } }
fn after() { "four" }
"##;
    let rust = rust(text);
    let literals: Vec<&str> = rust
        .literals
        .iter()
        .map(|(_, literal)| literal.as_str())
        .collect();
    assert_eq!(
        literals,
        [
            "r#\"raw \"one\"\"#",
            "\"two\\\"\"",
            "'c'",
            "'\\''",
            "\"three\"",
            "'\"'",
            "\"four\""
        ]
    );
    assert_eq!(rust.literals.last().map(|(line, _)| *line), Some(7));
    for gone in ["not", "nested", "hidden", "mod tests", "two"] {
        assert!(!rust.code.contains(gone), "{gone}");
    }
    assert!(rust.code.contains("fn a<'a>(b: &'a str)") && rust.code.contains("fn after()"));
    assert_eq!(
        tokens("crate::{a, b_c}"),
        ["crate", ":", ":", "{", "a", ",", "b_c", "}", ""]
    );
}
