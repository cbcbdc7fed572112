//! Reading the house's own source: files by folder, and a Rust text taken apart into code and literals.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
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

/// A Rust text taken apart, its tests and comments left out.
pub struct Rust {
    /// The code alone, without literals; a blank stands between two names and nowhere else.
    pub code: String,
    /// The text and character literals: line and content as written.
    pub literals: Vec<(usize, String)>,
}

/// The tokens of a Rust text as the compiler sees them, without comments, documentation and what stands under `#[cfg(test)]`.
pub fn trees(text: &str) -> Vec<TokenTree> {
    let stream: TokenStream = text
        .parse()
        .unwrap_or_else(|fault| panic!("no Rust: {fault}: {text}"));
    without_tests(stream)
}

/// Whether a tree is the mark `mark`.
pub fn is(tree: &TokenTree, mark: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == mark)
}

fn without_tests(stream: TokenStream) -> Vec<TokenTree> {
    let mut kept = Vec::new();
    let mut trees = stream.into_iter().peekable();
    while let Some(tree) = trees.next() {
        let mut bang = None;
        if is(&tree, '#') {
            bang = trees.next_if(|next| is(next, '!'));
            let attribute = match trees.peek() {
                Some(TokenTree::Group(group)) => group.stream().to_string(),
                _ => String::new(),
            };
            if attribute.starts_with("doc =") || attribute.starts_with("doc=") {
                trees.next();
                continue;
            }
            if attribute.replace(' ', "") == "cfg(test)" {
                // The item ends with its braces, or with a semicolon.
                trees.find(|tree| {
                    is(tree, ';')
                        || matches!(tree, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
                });
                continue;
            }
        }
        kept.push(match tree {
            TokenTree::Group(group) => TokenTree::Group(Group::new(
                group.delimiter(),
                without_tests(group.stream()).into_iter().collect(),
            )),
            other => other,
        });
        kept.extend(bang);
    }
    kept
}

/// Takes a Rust text apart.
pub fn rust(text: &str) -> Rust {
    let mut rust = Rust {
        code: String::new(),
        literals: Vec::new(),
    };
    write(&trees(text), &mut rust);
    rust
}

fn write(trees: &[TokenTree], rust: &mut Rust) {
    for tree in trees {
        match tree {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                rust.code.push_str(open);
                write(&group.stream().into_iter().collect::<Vec<_>>(), rust);
                rust.code.push_str(close);
            }
            TokenTree::Literal(literal) if literal.to_string().ends_with(['"', '\'', '#']) => {
                let line = literal.span().start().line;
                rust.literals.push((line, literal.to_string()));
            }
            other => {
                if !matches!(other, TokenTree::Punct(_)) && rust.code.ends_with(in_name) {
                    rust.code.push(' ');
                }
                rust.code.push_str(&other.to_string());
            }
        }
    }
}

fn in_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
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
            "b\"three\"",
            "'\"'",
            "\"four\""
        ]
    );
    assert_eq!(rust.literals.last().map(|(line, _)| *line), Some(7));
    for gone in ["not", "nested", "hidden", "mod tests", "two"] {
        assert!(!rust.code.contains(gone), "{gone}");
    }
    assert!(rust.code.contains("fn a<'a>(b:&'a str)->char{") && rust.code.contains("fn after()"));
    assert_eq!(
        tokens("crate::{a, b_c}"),
        ["crate", ":", ":", "{", "a", ",", "b_c", "}", ""]
    );
}
