//! Words a person reads live in `words.rs`, in both languages: no Chinese in a literal anywhere else.

use super::source::{Source, files, rust};

/// Where Chinese letters are not words but part of how figures and days are typed: the file, the letters, and why.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    (
        "src/measure/read.rs",
        "万亿年月日〇",
        "a number is typed with 万 and 亿, a year with 年, a day with 年月日, and 〇 is taken for a nought",
    ),
    (
        "src/loan_book/day.rs",
        "年月上下",
        "a month is written with 年 and 月, and a time of the day begins with 上午 or 下午",
    ),
];

fn is_chinese(c: char) -> bool {
    matches!(c, '\u{3007}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{2FA1F}')
}

fn is_for_words(path: &str) -> bool {
    path.ends_with("/words.rs") || path.contains("/words/") || path.ends_with("/sample.rs")
}

/// The literals of a file with Chinese letters that do not belong there.
fn stray(source: &Source) -> Vec<String> {
    if is_for_words(&source.path) {
        return Vec::new();
    }
    let allowed = EXCEPTIONS
        .iter()
        .find(|(path, _, _)| *path == source.path)
        .map_or("", |(_, letters, _)| letters);
    let strays = |literal: &str| {
        literal
            .chars()
            .any(|c| is_chinese(c) && !allowed.contains(c))
    };
    let literals = rust(&source.text).literals;
    literals
        .into_iter()
        .filter(|(_, literal)| strays(literal))
        .map(|(line, literal)| format!("{}:{line} {literal}", source.path))
        .collect()
}

#[test]
fn words_live_in_words() {
    let found: Vec<String> = files("src", &[".rs"]).iter().flat_map(stray).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn no_exception_outlives_its_reason() {
    for (path, letters, reason) in EXCEPTIONS {
        let text = super::source::file(path).unwrap_or_default();
        let literals: String = rust(&text)
            .literals
            .into_iter()
            .map(|(_, literal)| literal)
            .collect();
        for letter in letters.chars() {
            assert!(
                literals.contains(letter),
                "{path} no longer needs {letter}: {reason}"
            );
        }
    }
}

#[test]
fn the_rule_bites() {
    for (path, text, strays) in [
        ("src/ui/a.rs", "const A: &str = \"保存\";", 1),
        ("src/ui/a.rs", "const A: char = '年';", 1),
        ("src/ui/a.rs", "view! { <p>\"保存\"</p><p>\"Save\"</p> }", 1),
        ("src/ui/a.rs", "const A: &str = r#\"保\"存\"#;", 1),
        ("src/ui/a.rs", "/// 保存\nfn a() {} // 保存", 0),
        (
            "src/ui/a.rs",
            "#[cfg(test)]\nmod tests { const A: &str = \"保存\"; }",
            0,
        ),
        ("src/ui/a.rs", "const A: char = '＝';", 0),
        ("src/ui/words.rs", "const A: &str = \"保存\";", 0),
        (
            "src/documents/templates/x/sample.rs",
            "const A: &str = \"甲公司\";",
            0,
        ),
        ("src/measure/read.rs", "const A: char = '万';", 0),
        ("src/measure/read.rs", "const A: &str = \"万元\";", 1),
    ] {
        let source = Source {
            path: path.to_owned(),
            text: text.to_owned(),
        };
        assert_eq!(stray(&source).len(), strays, "{path}: {text}");
    }
}
