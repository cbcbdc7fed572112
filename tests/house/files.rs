//! Every file opens with a sentence that says what lives here.

use super::source::{Source, files};

/// What is wrong with a file's opening, `None` where nothing is.
fn opening(source: &Source) -> Option<String> {
    let first = source.text.lines().next().unwrap_or("");
    let sentence = if source.path.ends_with(".rs") {
        // The first paragraph: it may run over several lines.
        let lines = source
            .text
            .lines()
            .map_while(|line| line.strip_prefix("//!"))
            .take_while(|line| !line.trim().is_empty());
        lines.map(str::trim).collect::<Vec<_>>().join(" ")
    } else {
        first
            .strip_prefix("//")
            .or_else(|| first.strip_prefix("/*"))
            .unwrap_or("")
            .trim_end_matches("*/")
            .trim()
            .to_owned()
    };
    let ended = !source.path.ends_with(".rs") || sentence.ends_with(['.', '。', ':', '…']);
    let said = ended && sentence.chars().count() >= 9;
    (!said).then(|| format!("{} opens with {first:?}", source.path))
}

#[test]
fn every_file_says_what_lives_in_it() {
    let mut all = Vec::new();
    for folder in ["src", "xtask/src", "fuzz", "tests"] {
        all.extend(files(folder, &[".rs"]));
    }
    for folder in ["public", "style", "tests"] {
        all.extend(files(folder, &[".js", ".mjs", ".css"]));
    }
    assert!(all.len() > 40, "the files are there");
    // An empty file says nothing, for nothing lives in it.
    let found: Vec<String> = all
        .iter()
        .filter(|source| !source.text.trim().is_empty())
        .filter_map(opening)
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_rule_bites() {
    for (path, text, well) in [
        ("a.rs", "//! Where a rule comes from.\nuse x;", true),
        (
            "a.rs",
            "//! Where a rule\n//! comes from.\n//!\n//! More",
            true,
        ),
        ("a.rs", "use x;", false),
        ("a.rs", "// Where a rule comes from.", false),
        ("a.rs", "/// Where a rule comes from.", false),
        ("a.rs", "//! Stub.", false),
        ("a.rs", "//! Where a rule comes from", false),
        ("a.rs", "\n//! Where a rule comes from.", false),
        ("a.rs", "", false),
        ("a.js", "// Starts the program.", true),
        ("a.css", "/* The paper, light and dark. */", true),
        ("a.css", "/* The paper, light and dark:\n more */", true),
        ("a.css", "body {}", false),
        ("a.js", "//", false),
    ] {
        let source = Source {
            path: path.to_owned(),
            text: text.to_owned(),
        };
        assert_eq!(opening(&source).is_none(), well, "{text:?}");
    }
}
