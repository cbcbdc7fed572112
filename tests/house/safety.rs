//! docs/SAFETY.md is true as far as a test can tell: every row is there once, every test that it names exists, and its journeys run in every
//! way of serving that it names.

use super::source::{file, files};
use std::collections::BTreeMap;

/// How many rows each letter of the matrix has.
const ROWS: &[(char, usize)] = &[
    ('S', 12),
    ('K', 8),
    ('T', 8),
    ('H', 6),
    ('P', 5),
    ('I', 8),
    ('X', 5),
    ('U', 12),
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

/// What is wrong between the ways of serving that a page names and what the journeys' config runs.
fn apart(page: &str, config: &str) -> Vec<String> {
    let mut found = Vec::new();
    let section = page
        .split("## The ways of serving")
        .nth(1)
        .unwrap_or_default();
    let cell = |line: &str| {
        line.strip_prefix("| `")
            .and_then(|rest| rest.split_once('`'))
            .map(|(name, _)| name.to_owned())
    };
    let named: Vec<String> = section.lines().filter_map(cell).collect();
    let project = |line: &str| {
        line.trim()
            .strip_prefix("{ name: '")
            .and_then(|rest| rest.split_once('\''))
            .map(|(name, rest)| (name.to_owned(), rest.to_owned()))
    };
    let projects: Vec<(String, String)> = config.lines().filter_map(project).collect();
    let run: Vec<String> = projects.iter().map(|(name, _)| name.clone()).collect();
    if named != run || named.is_empty() {
        found.push(format!("the page names {named:?}, the config runs {run:?}"));
    }
    // The config keeps no list of its own: the names come from the page.
    for line in [
        "import { proofs } from './support/proofs.mjs';",
        "const named = proofs();",
    ] {
        if !config.lines().any(|said| said == line) {
            found.push(format!("the config does not say {line:?}"));
        }
    }
    for (at, (name, rest)) in projects.iter().enumerate() {
        let narrowed = ["grep", "testMatch", "testIgnore", "testDir"]
            .iter()
            .any(|word| rest.replace("grep: named }", "}").contains(word));
        if narrowed || rest.contains("grep: named }") == (at == 0) {
            found.push(format!(
                "{name} does not run {}",
                if at == 0 {
                    "every journey"
                } else {
                    "what the page names"
                }
            ));
        }
    }
    found
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
fn what_safety_names_runs_in_every_way_of_serving() {
    let page = file("docs/SAFETY.md").expect("there");
    let found = apart(
        &page,
        &file("tests/e2e/playwright.config.mjs").expect("there"),
    );
    assert!(found.is_empty(), "{found:#?}");
    let reader = file("tests/e2e/support/proofs.mjs").expect("there");
    assert!(
        reader.contains("'../../../docs/SAFETY.md'"),
        "the names are read from the page"
    );
    let journeys = files("tests/e2e", &[".spec.mjs"]);
    assert!(journeys.len() > 20);
    for journey in journeys {
        assert!(
            !leaves_out(&journey.text),
            "{} leaves a journey out: it is to say what is true there instead",
            journey.path
        );
    }
}

#[test]
fn the_rule_of_the_ways_bites() {
    let page = "## The ways of serving\n\n| Way | Address |\n| --- | --- |\n| `here` | a |\n| `there` | b |\n";
    let config = |projects: &str| {
        format!(
            "import {{ proofs }} from './support/proofs.mjs';\nconst named = proofs();\nprojects: [\n{projects}]"
        )
    };
    let (here, there) = (
        "  { name: 'here', use: {} },\n",
        "  { name: 'there', use: {}, grep: named },\n",
    );
    assert_eq!(
        apart(page, &config(&[here, there].concat())),
        Vec::<String>::new()
    );
    for (wrong, count) in [
        (config(here), 1),
        (
            config(
                &[
                    here,
                    there,
                    "  { name: 'elsewhere', use: {}, grep: named },\n",
                ]
                .concat(),
            ),
            1,
        ),
        (
            config(&[here, &there.replace("grep: named", "grep: /tabs/")].concat()),
            1,
        ),
        (
            config(
                &[
                    here,
                    &there.replace("grep: named", "testMatch: ['tabs.spec.mjs'], grep: named"),
                ]
                .concat(),
            ),
            1,
        ),
        (
            config(&[&here.replace("{} }", "{}, grep: named }"), there].concat()),
            1,
        ),
        (
            config(&[here, there].concat()).replace("proofs();", "[/tabs/];"),
            1,
        ),
        (String::new(), 3),
    ] {
        assert_eq!(apart(page, &wrong).len(), count, "{wrong}");
    }
    assert_eq!(apart("", "").len(), 3, "a page that names no way");
    assert!(
        leaves_out("test.skip('x', f)")
            && leaves_out("test.describe.only('x', f)")
            && !leaves_out("test('x', f)")
    );
}
