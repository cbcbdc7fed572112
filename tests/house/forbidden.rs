//! What is written nowhere in the program: stops without a word, markup made of text, and a storage emptied for everybody.

use super::source::{Source, files, rust};

/// In Rust, outside tests: what, and the one file that may.
const RUST: &[(&str, &str)] = &[
    (".unwrap()", ""),
    (".expect(", ""),
    ("panic!(", ""),
    ("unreachable!(", ""),
    ("todo!(", ""),
    ("unimplemented!(", ""),
    ("inner_html", ""),
    ("set_inner_html", ""),
    ("local_storage", "src/storage/local.rs"),
    ("session_storage", ""),
];

/// In the scripts that a browser loads.
const SCRIPT: &[&str] = &[
    "localStorage.clear",
    ".innerHTML",
    ".outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "eval(",
    "new Function",
];

fn in_rust(source: &Source) -> Vec<String> {
    let code = rust(&source.text).code;
    let found = |(what, only): &&(&str, &str)| code.contains(what) && source.path != *only;
    RUST.iter()
        .filter(found)
        .map(|(what, _)| format!("{}: {what}", source.path))
        .collect()
}

fn in_script(source: &Source) -> Vec<String> {
    SCRIPT
        .iter()
        .filter(|what| source.text.contains(**what))
        .map(|what| format!("{}: {what}", source.path))
        .collect()
}

#[test]
fn nothing_forbidden_is_written() {
    let mut found: Vec<String> = files("src", &[".rs"]).iter().flat_map(in_rust).collect();
    // The commands may say that something is impossible; but they unwrap as little as the program.
    found.extend(
        files("xtask/src", &[".rs"])
            .iter()
            .flat_map(in_rust)
            .filter(|line| line.ends_with(".unwrap()")),
    );
    found.extend(
        files("public", &[".js", ".html"])
            .iter()
            .flat_map(in_script),
    );
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_rule_bites() {
    for (text, times) in [
        ("let a = b.unwrap();", 1),
        ("let a = b.expect(\"c\");", 1),
        ("fn a() { panic!(\"no\") }", 1),
        ("view! { <p inner_html=text/> }", 1),
        ("window.local_storage()", 1),
        ("let a = b.unwrap_or(0);", 0),
        ("// b.unwrap()", 0),
        ("#[cfg(test)]\nmod tests { fn a() { b.unwrap(); } }", 0),
    ] {
        let source = Source {
            path: "src/ui/a.rs".to_owned(),
            text: text.to_owned(),
        };
        assert_eq!(in_rust(&source).len(), times, "{text}");
    }
    let local = Source {
        path: "src/storage/local.rs".to_owned(),
        text: "window.local_storage()".to_owned(),
    };
    assert_eq!(in_rust(&local), [""; 0]);
    let script = Source {
        path: "public/a.js".to_owned(),
        text: "localStorage.clear(); a.innerHTML = b;".to_owned(),
    };
    assert_eq!(in_script(&script).len(), 2);
}
