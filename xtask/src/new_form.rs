//! `cargo xtask new-form <id>`: writes the skeleton of a form into the checkout, and the lines by which the form is listed.
//!
//! The skeleton is the folder `xtask/new_form`: its files lie where they are written to, and `__id__` in their paths and texts stands for the id.

use crate::Outcome;
use crate::process::{self, Process};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the skeleton.
const SKELETON: &str = "xtask/new_form";
/// What stands for the id in it.
const ID: &str = "__id__";
/// The lists of modules that get a line: the file, and what stands before the name.
const MODULES: [(&str, &str); 4] = [
    ("src/documents/templates/mod.rs", "pub mod "),
    ("src/standards/mod.rs", "pub mod "),
    ("tests/documents/mod.rs", "mod "),
    ("tests/standards/mod.rs", "mod "),
];
/// The other lists that get a line: the file, where the list begins, where it ends, and the line.
const LISTS: [(&str, &str, &str, &str); 2] = [
    (
        "src/documents/templates/mod.rs",
        "\nforms! {\n",
        "}\n",
        "    __id__, __id___output;\n",
    ),
    (
        "src/standards/mod.rs",
        "\n    vec![\n",
        "    ]\n",
        "        __id__::REGISTER,\n",
    ),
];
/// The floors above the forms, in which no form is named (`tests/house/floors.rs`).
const ABOVE: [&str; 6] = [
    "src/storage",
    "src/exports",
    "src/ui",
    "src/pages",
    "src/bin",
    "src/app.rs",
];
/// The names that Rust keeps for itself.
const KEYWORDS: &str = "abstract as async await become box break const continue crate do dyn else enum extern false final fn for gen if impl in \
    let loop macro match mod move mut override priv pub ref return self static struct super trait true try type typeof union unsafe unsized use \
    virtual where while yield alloc core std test";

/// The list of the native tests, and the modules in it that know no form: they run among the native tests, and a copy is not compiled with them.
const ALL_TESTS: &str = "tests/all.rs";
const UNCONCERNED: [&str; 1] = ["loan_book"];

/// Files by their paths from the top folder, with `/`.
type Files = BTreeMap<String, String>;

/// Writes the form `id` into this checkout, and says what there is to do with it.
pub fn run(id: &str) -> Outcome {
    let root = process::root();
    let files = made(&root, id)?;
    write(&root, &files)?;
    // A long id breaks lines elsewhere than the skeleton's.
    Process::cargo(["fmt", "--all"]).run()?;
    for path in files.keys() {
        println!("{path}");
    }
    println!(
        "\nThe form {id} compiles and passes: cargo test --no-default-features --features schema\n\
         Its standard, fields, rules and words are examples. Replace them file by file, from src/standards/{id} on."
    );
    Ok(())
}

/// Writes files below `folder`. One that is there already and equal is left alone, so that cargo takes it for unchanged.
fn write<T: AsRef<[u8]>>(folder: &Path, files: &BTreeMap<String, T>) -> Outcome {
    for (path, bytes) in files {
        let file = folder.join(path);
        if fs::read(&file).is_ok_and(|there| there == bytes.as_ref()) {
            continue;
        }
        if let Some(above) = file.parent() {
            fs::create_dir_all(above)?;
        }
        fs::write(file, bytes)?;
    }
    Ok(())
}

/// Folders and files of a checkout that tools put there.
const PUT_BY_TOOLS: [&str; 5] = [".git", "target", "node_modules", "dist", "test-results"];

/// Makes `folder` a copy of the checkout at `root` with the new form `id` in it, and nothing else.
pub fn copy(root: &Path, folder: &Path, id: &str) -> Outcome {
    let mut wanted = BTreeMap::new();
    for (path, file) in walk(root)? {
        wanted.insert(path, fs::read(file)?);
    }
    let written = made(root, id)?.into_iter();
    wanted.extend(written.map(|(path, text)| (path, text.into_bytes())));
    for module in UNCONCERNED {
        let tests = wanted.get(ALL_TESTS).map(Vec::as_slice).unwrap_or_default();
        let tests = String::from_utf8(tests.to_vec())?;
        let line = format!("mod {module};\n");
        if !tests.contains(&line) {
            return Err(format!("{ALL_TESTS} has no line {line:?}").into());
        }
        wanted.insert(ALL_TESTS.to_owned(), tests.replace(&line, "").into_bytes());
    }
    fs::create_dir_all(folder)?;
    for (path, file) in walk(folder)? {
        if !wanted.contains_key(&path) {
            fs::remove_file(file)?;
        }
    }
    write(folder, &wanted)
}

/// What is written for the form `id`: the files of the skeleton, and the listing files with its lines in them.
fn made(root: &Path, id: &str) -> Outcome<Files> {
    let fill = |text: &str| text.replace(ID, id);
    let mut files = Files::new();
    for (path, file) in walk(&root.join(SKELETON))? {
        files.insert(fill(&path), fill(&fs::read_to_string(file)?));
    }
    if let Some(fault) = fault(root, id, &files)? {
        return Err(format!("{id:?} does not serve as the id of a form: {fault}").into());
    }
    let mut change = |path: &str, with: &dyn Fn(&str) -> Option<String>| -> Outcome {
        let text = match files.get(path) {
            Some(text) => text.clone(),
            None => fs::read_to_string(root.join(path))?,
        };
        let text = with(&text).ok_or_else(|| format!("{path} has no list for the line of {id}"))?;
        files.insert(path.to_owned(), text);
        Ok(())
    };
    for (path, before) in MODULES {
        change(path, &|text| with_module(text, before, id))?;
    }
    for (path, begin, end, line) in LISTS {
        change(path, &|text| with_line(text, begin, end, &fill(line)))?;
    }
    Ok(files)
}

/// Every file below a folder by its path in the folder, without what tools put there.
fn walk(folder: &Path) -> Outcome<BTreeMap<String, PathBuf>> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(path) = open.pop() {
        for entry in fs::read_dir(&path)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default();
            if PUT_BY_TOOLS.iter().any(|tool| name == *tool) {
                continue;
            }
            if path.is_dir() {
                open.push(path);
            } else if path.is_file() {
                found.insert(slashed(path.strip_prefix(folder)?), path);
            }
        }
    }
    Ok(found)
}

/// A path with `/` on every system.
fn slashed(path: &Path) -> String {
    let parts = path.iter().map(|part| part.to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}

/// Why an id does not serve; `None` where it does.
fn fault(root: &Path, id: &str, files: &Files) -> Outcome<Option<String>> {
    let snake = id.starts_with(|first: char| first.is_ascii_lowercase())
        && id
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        && !id.ends_with('_')
        && !id.contains("__");
    if !snake {
        return Ok(Some(
            "it is written in snake_case, as in green_loan_portfolio: small letters, digits and single underscores, a letter first"
                .to_owned(),
        ));
    }
    if id.ends_with("_output") || id.starts_with("chunk_") || id.starts_with("split_") {
        return Ok(Some(
            "xtask/src/programs.rs tells the modules of the program apart by _output, chunk_ and split_".to_owned(),
        ));
    }
    if KEYWORDS.split_whitespace().any(|keyword| keyword == id) {
        return Ok(Some("Rust keeps this name for itself".to_owned()));
    }
    // The folder of a file, and the file that would be the same module.
    let taken = |path: &String| {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let own = folder.ends_with(&["/", id].concat());
        let places = if own {
            vec![folder.to_owned(), [folder, ".rs"].concat()]
        } else {
            vec![path.clone()]
        };
        places.into_iter().find(|place| root.join(place).exists())
    };
    if let Some(place) = files.keys().find_map(taken) {
        return Ok(Some(format!("{place} is there already")));
    }
    let mut source = Files::new();
    for (path, file) in walk(&root.join("src"))? {
        if path.ends_with(".rs") {
            source.insert(["src/", &path].concat(), fs::read_to_string(file)?);
        }
    }
    let mut parts: Vec<String> = source.values().flat_map(|text| declared(text)).collect();
    let listed = fs::read_to_string(root.join(LISTS[0].0))?;
    parts.extend(listed_parts(&listed));
    // Files of the site beside the parts, and modules that several parts share.
    let beside = ["greendesk", "main", "loan_book", "loan_sheets"];
    let shared = ["shared", "shared_forms", "shared_pages"];
    parts.extend(beside.iter().chain(&shared).map(|name| (*name).to_owned()));
    let output = [id, "_output"].concat();
    if let Some(part) = parts
        .iter()
        .find(|part| [id, &output].contains(&part.as_str()))
    {
        return Ok(Some(format!(
            "{part} is the name of a file of the program already, and a form is the lazy parts {id} and {output}"
        )));
    }
    let names_it = |(path, text): &(&String, &String)| {
        ABOVE.iter().any(|floor| path.starts_with(floor)) && code(text).contains(id)
    };
    Ok(source.iter().find(names_it).map(|(path, _)| {
        format!(
            "{path} has the word in its code, and nothing above the forms may name one; take a longer id"
        )
    }))
}

/// A text without the lines that are comments.
fn code(text: &str) -> String {
    let lines = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The names of the lazy parts that a source declares: `static REVIEW, review: Review = …`.
fn declared(text: &str) -> Vec<String> {
    // Behind a quote it is the lifetime of an argument.
    let lifetimes_gone = text.replace("'static ", "");
    let statics = lifetimes_gone.split("static ").skip(1);
    let part = |declared: &str| {
        let (of, rest) = declared.split_once(", ")?;
        let (part, _) = rest.split_once(": ")?;
        let word = |text: &str| text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        (word(of) && word(part)).then(|| part.to_owned())
    };
    statics.filter_map(part).collect()
}

/// The lazy parts of the forms, from the lines of the list `forms!`: `disclosure, disclosure_output;`.
fn listed_parts(text: &str) -> Vec<String> {
    let list = text
        .split_once(LISTS[0].1)
        .and_then(|(_, list)| list.split_once("\n}"));
    let lines = list.map_or("", |(list, _)| list);
    let names = lines.split([',', ';', '\n']).map(str::trim);
    names
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A text with a module's line in its list of modules, in alphabetical order; `None` where there is no such list.
fn with_module(text: &str, before: &str, id: &str) -> Option<String> {
    let line = [before, id, ";"].concat();
    let mut lines: Vec<&str> = text.lines().collect();
    let listed = |text: &str| text.starts_with(before) && text.ends_with(';');
    let begin = lines.iter().position(|text| listed(text))?;
    let many = lines[begin..]
        .iter()
        .take_while(|text| listed(text))
        .count();
    let at = lines[begin..begin + many]
        .iter()
        .position(|text| *text > line.as_str())
        .unwrap_or(many);
    lines.insert(begin + at, &line);
    Some(lines.join("\n") + "\n")
}

/// A text with a line at the end of the list between `begin` and `end`; `None` where there is no such list.
fn with_line(text: &str, begin: &str, end: &str, line: &str) -> Option<String> {
    let from = text.find(begin)? + begin.len();
    let list = &text[from..];
    let at = from
        + if list.starts_with(end) {
            0
        } else {
            list.find(&["\n", end].concat())? + 1
        };
    Some([&text[..at], line, &text[at..]].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::root;

    fn refused(id: &str) -> String {
        made(&root(), id).unwrap_err().to_string()
    }

    #[test]
    fn the_skeleton_and_every_line_are_written() {
        let files = made(&root(), "river_water").unwrap();
        for (path, says) in [
            ("src/documents/templates/mod.rs", "pub mod river_water;\n"),
            (
                "src/documents/templates/mod.rs",
                "    river_water, river_water_output;\n}\n",
            ),
            ("src/standards/mod.rs", "pub mod river_water;\n"),
            (
                "src/standards/mod.rs",
                "        river_water::REGISTER,\n    ]\n",
            ),
            ("tests/documents/mod.rs", "\nmod river_water;\n"),
            ("tests/standards/mod.rs", "\nmod river_water;\n"),
            (
                "src/documents/templates/river_water/mod.rs",
                "id: \"river_water\"",
            ),
            ("src/standards/river_water/words.rs", "REGISTER"),
            ("tests/documents/river_water/rules.csv", "must"),
            ("tests/documents/river_water/office.report.txt", "FIGURES"),
            ("tests/standards/river_water/per_head.csv", "5.2"),
            ("tests/e2e/river_water.spec.mjs", "#/new/river_water"),
        ] {
            let text = files.get(path).unwrap_or_else(|| panic!("{path}"));
            assert!(text.contains(says), "{path}: {says}");
            assert!(!text.contains(ID), "{path}");
        }
        let before = fs::read_to_string(root().join("src/documents/templates/mod.rs")).unwrap();
        let lines = files["src/documents/templates/mod.rs"].lines().count();
        assert_eq!(lines, before.lines().count() + 2, "nothing else is changed");
    }

    #[test]
    fn an_id_that_does_not_serve_is_refused_with_the_reason() {
        for (id, says) in [
            ("", "snake_case"),
            ("RiverWater", "snake_case"),
            ("river-water", "snake_case"),
            ("2_rivers", "snake_case"),
            ("river__water", "snake_case"),
            ("river_", "snake_case"),
            ("../river", "snake_case"),
            ("match", "Rust keeps"),
            ("disclosure", "src/documents/templates/disclosure is there"),
            ("climate", "src/standards/climate is there"),
            ("golden", "tests/documents/golden.rs is there"),
            ("projects", "tests/e2e/projects.spec.mjs is there"),
            (
                "disclosure_output",
                "tells the modules of the program apart",
            ),
            ("chunk_1", "tells the modules of the program apart"),
            ("versions", "name of a file of the program"),
            ("shared_forms", "name of a file of the program"),
            ("green", "has the word in its code"),
        ] {
            let error = refused(id);
            assert!(error.contains(says), "{id}: {error}");
        }
    }

    #[test]
    fn lines_are_put_into_their_lists() {
        let text = "//! A list.\n\npub mod b;\npub mod d;\n\npub mod other {}\n";
        for (id, expected) in [
            ("a", "pub mod a;\npub mod b;\npub mod d;\n\n"),
            ("c", "pub mod b;\npub mod c;\npub mod d;\n\n"),
            ("e", "pub mod b;\npub mod d;\npub mod e;\n\n"),
        ] {
            let found = with_module(text, "pub mod ", id).unwrap();
            assert!(found.contains(expected), "{found}");
        }
        assert_eq!(with_module("fn a() {}\n", "pub mod ", "a"), None);
        let list = |text| with_line(text, "\nlist! {\n", "}\n", "    b;\n");
        assert_eq!(
            list("\nlist! {\n    a;\n}\n").as_deref(),
            Some("\nlist! {\n    a;\n    b;\n}\n")
        );
        assert_eq!(
            list("\nlist! {\n}\n").as_deref(),
            Some("\nlist! {\n    b;\n}\n")
        );
        assert_eq!(list("\nother! {\n}\n"), None);
    }

    #[test]
    fn lazy_parts_are_read_from_the_source() {
        assert_eq!(
            declared(
                "static REVIEW, review: Review = A;\nstatic LONE: u8 = 1;\nfn a(b: &'static B, c: C) {}\nstatic A, b"
            ),
            ["review"]
        );
        assert_eq!(
            listed_parts("\nforms! {\n    a, a_output;\n    b, b_output;\n}\nc, d;"),
            ["a", "a_output", "b", "b_output"]
        );
    }
}
