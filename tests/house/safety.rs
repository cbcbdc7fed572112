//! docs/SAFETY.md is true as far as a test can tell: every row is there once, every test that it names exists, and no journey is left out.
//! That its journeys run in every way of serving that it names is tested by `tests/e2e/ways.spec.mjs`, which has the config as Playwright reads it.

use super::source::{file, files};
use std::collections::BTreeMap;

/// How many rows each letter of the matrix has.
const ROWS: &[(char, usize)] = &[
    ('S', 12),
    ('K', 8),
    ('T', 10),
    ('H', 7),
    ('P', 6),
    ('I', 18),
    ('X', 5),
    ('U', 16),
];

/// The rows of the matrix: their names and their last cells.
fn rows(page: &str) -> Vec<(String, String)> {
    let cells = |line: &str| -> Vec<String> {
        line.trim()
            .trim_matches('|')
            .split(" | ")
            .map(|cell| cell.trim().to_owned())
            .collect()
    };
    let is_name = |name: &str| {
        name.chars()
            .next()
            .is_some_and(|letter| letter.is_ascii_uppercase())
            && name[1..].parse::<u8>().is_ok()
    };
    let found = page
        .lines()
        .filter(|line| line.starts_with("| "))
        .map(cells)
        .filter(|cells| cells.first().is_some_and(|name| is_name(name)));
    found
        .map(|cells| {
            (
                cells[0].clone(),
                if cells.len() == 5 {
                    cells[4].clone()
                } else {
                    String::new()
                },
            )
        })
        .collect()
}

/// What stands in backticks and has the form of a proof: file and name.
fn proofs(text: &str) -> Vec<(String, String)> {
    text.split('`')
        .skip(1)
        .step_by(2)
        .filter_map(|code| code.split_once(" › "))
        .map(|(file, name)| (file.to_owned(), name.to_owned()))
        .collect()
}

/// Whether a file of tests holds one of this name.
fn holds(path: &str, text: &str, name: &str) -> bool {
    if path.ends_with(".rs") {
        return if name == "fuzz_target!" {
            text.contains("fuzz_target!(|")
        } else {
            text.contains(&format!("fn {name}("))
        };
    }
    // A name may be a literal or a pattern, of one test or of a group.
    let quotes = ['\'', '`', '"'];
    ["test(", "test.describe("].iter().any(|begin| {
        quotes
            .iter()
            .any(|quote| text.contains(&format!("{begin}{quote}{name}{quote}")))
    })
}

/// What is wrong with a page, given how its files are read.
fn untrue(page: &str, read: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let mut found = Vec::new();
    let mut counted: BTreeMap<char, Vec<usize>> = BTreeMap::new();
    for (name, last) in rows(page) {
        let letter = name.chars().next().unwrap_or_default();
        counted
            .entry(letter)
            .or_default()
            .push(name[1..].parse().unwrap_or_default());
        if proofs(&last).is_empty() && !last.contains("**Open**") {
            found.push(format!("{name} neither names a test nor is open: {last:?}"));
        }
    }
    for (letter, many) in ROWS {
        let expected: Vec<usize> = (1..=*many).collect();
        if counted.get(letter) != Some(&expected) {
            found.push(format!(
                "the rows {letter}1 to {letter}{many} do not stand there once each, in order"
            ));
        }
    }
    for (path, name) in proofs(page) {
        if !read(&path).is_some_and(|text| holds(&path, &text, &name)) {
            found.push(format!("{path} has no test {name:?}"));
        }
    }
    found
}

#[test]
fn every_test_that_safety_names_exists() {
    let page = file("docs/SAFETY.md").expect("there");
    let found = untrue(&page, file);
    assert!(found.is_empty(), "{found:#?}");
    assert!(proofs(&page).len() > 60, "the matrix is read");
}

#[test]
fn the_rule_bites() {
    let read = |path: &str| match path {
        "a.rs" => Some("#[test]\nfn there() {}".to_owned()),
        "a.mjs" => Some(
            "test('one', f); test(`each ${of}`, f); test.describe('group', f); // test that is not"
                .to_owned(),
        ),
        _ => None,
    };
    let wrong = |cell: &str| {
        untrue(&format!("| S1 | a | b | c | {cell} |"), read)
            .iter()
            .filter(|line| !line.contains("do not stand there"))
            .count()
    };
    for (cell, count) in [
        ("`a.rs › there`", 0),
        ("`a.mjs › one`, `a.mjs › each ${of}`, `a.mjs › group`", 0),
        ("**Open**", 0),
        ("", 1),
        ("surely", 1),
        ("`a.rs › gone`", 1),
        ("`b.rs › there`", 1),
        ("`a.mjs › that is not`", 1),
        ("`a.rs › there`. **Open**: the rest", 0),
        ("`a.rs › gone`. **Open**: the rest", 1),
    ] {
        assert_eq!(wrong(cell), count, "{cell}");
    }
    assert_eq!(
        untrue("", read).len(),
        ROWS.len(),
        "a page without rows is no matrix"
    );
    assert!(
        untrue(
            "| S1 | a | b | c | **Open** |\n| S1 | a | b | c | **Open** |",
            read
        )
        .len()
            == ROWS.len()
    );
}

/// Whether a file of journeys leaves any of them out.
fn leaves_out(text: &str) -> bool {
    [
        "test.skip",
        "test.fixme",
        "describe.skip",
        "describe.fixme",
        ".only(",
    ]
    .iter()
    .any(|word| text.contains(word))
}

#[test]
fn no_journey_is_left_out() {
    let journeys = files("tests/e2e", &[".spec.mjs"]);
    assert!(journeys.len() > 20);
    for journey in journeys {
        assert!(
            !leaves_out(&journey.text),
            "{} leaves a journey out: it is to say what is true there instead",
            journey.path
        );
    }
    assert!(
        leaves_out("test.skip('x', f)")
            && leaves_out("test.describe.only('x', f)")
            && !leaves_out("test('x', f)")
    );
}
