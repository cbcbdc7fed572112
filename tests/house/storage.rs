//! What is kept in the browser: by which modules, under which names, and that both READMEs and CONTRIBUTING say the same.

use super::source::{Source, file, files, rust, tokens};
use greendesk::storage::kept;

/// The modules that touch the browser's storage, and what each touches: a name of `web_sys`, or the crate `idb`.
const ROOMS: [(&str, &str); 4] = [
    ("storage::local", "local_storage"),
    ("storage::mirror_db", "idb"),
    ("storage::versions::store", "idb"),
    ("storage::files", "idb"),
];

/// The names by which Rust reaches any storage of a browser.
const WAYS: [&str; 7] = [
    "local_storage",
    "session_storage",
    "indexed_db",
    "idb",
    "caches",
    "cookie",
    "set_cookie",
];

/// Where a file touches a storage that its module must not.
fn touches(source: &Source) -> Vec<String> {
    let module = source
        .path
        .trim_start_matches("src/")
        .trim_end_matches(".rs")
        .replace('/', "::");
    let names = tokens(&rust(&source.text).code);
    WAYS.iter()
        .filter(|way| names.iter().any(|name| name == *way))
        .filter(|way| !ROOMS.contains(&(module.as_str(), way)))
        .map(|way| format!("{} touches {way}", source.path))
        .collect()
}

/// Where a script touches a storage otherwise than it may: local storage is read only, session storage holds the marks of a crash.
fn script_touches(source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    for (line, text) in source.text.lines().enumerate() {
        let mut note = |what: &str| {
            found.push(format!("{}:{}: {what}", source.path, line + 1));
        };
        for way in ["indexedDB", "document.cookie", "caches."] {
            if text.contains(way) {
                note(way);
            }
        }
        for (at, name) in text.match_indices("localStorage") {
            let after = &text[at + name.len()..];
            let reads = [".getItem(", ".key(", ".length", ")"];
            if !reads.iter().any(|read| after.starts_with(read)) {
                note("localStorage is written");
            }
        }
        for (at, name) in text.match_indices("sessionStorage") {
            let after = &text[at + name.len()..];
            let mark = after
                .split_once('(')
                .is_some_and(|(_, named)| named.starts_with(&format!("'{}'", kept::SHELL)));
            if !mark || source.path != "public/boot.js" {
                note("sessionStorage");
            }
        }
    }
    found
}

/// Where a file of the storage writes a name itself instead of taking it from `storage::kept`.
fn names_it_itself(source: &Source) -> Vec<String> {
    let known = [
        kept::PREFIX,
        kept::DOC,
        kept::TRASH,
        kept::TRASHED,
        kept::EDIT,
        kept::LEFT,
        kept::CLEARED,
        kept::SETTING,
        kept::HISTORY,
        kept::SHELL,
    ];
    let rust = rust(&source.text);
    let mut found: Vec<String> = rust
        .literals
        .iter()
        .filter(|(_, literal)| known.contains(&literal.trim_matches('"')))
        .map(|(line, literal)| format!("{}:{line}: {literal}", source.path))
        .collect();
    // A new kind of key, or a new database, would be written here.
    for call in ["named(\"", "open(\"", "Library::of(\""] {
        let calls = source.text.match_indices(call);
        let fresh = calls.filter(|(at, _)| !source.text[at + call.len()..].starts_with('"'));
        found.extend(fresh.map(|(at, _)| {
            let line = source.text[..at].lines().count();
            format!("{}:{line}: {call}…", source.path)
        }));
    }
    found
}

/// The section of a document under `heading`, to the next heading of the same depth.
fn section<'a>(text: &'a str, heading: &str) -> &'a str {
    let from = text.find(heading).map_or("", |at| &text[at..]);
    from[heading.len().min(from.len())..]
        .split("\n## ")
        .next()
        .unwrap_or("")
}

/// The rows of the table in a section.
fn rows(section: &str) -> Vec<&str> {
    section
        .lines()
        .filter(|line| line.starts_with('|'))
        .collect()
}

/// The names that a table writes as code and that are names of storage.
fn written(rows: &[&str]) -> Vec<String> {
    rows.iter()
        .flat_map(|row| row.split('`').skip(1).step_by(2))
        .map(str::to_owned)
        .collect()
}

#[test]
fn only_the_named_modules_touch_the_storage_of_the_browser() {
    let found: Vec<String> = files("src", &[".rs"]).iter().flat_map(touches).collect();
    assert!(found.is_empty(), "{found:#?}");
    let found: Vec<String> = files("public", &[".js", ".html"])
        .iter()
        .flat_map(script_touches)
        .collect();
    assert!(found.is_empty(), "{found:#?}");
    let contributing = file("CONTRIBUTING.md").expect("CONTRIBUTING.md");
    let rule = contributing
        .lines()
        .find(|line| line.contains("no new storage"))
        .expect("the rule");
    for (module, _) in ROOMS {
        assert!(rule.contains(&format!("`{module}`")), "{module} in {rule}");
        let path = format!("src/{}.rs", module.replace("::", "/"));
        assert!(file(&path).is_some(), "{path}");
    }
    let said = rule.matches("`storage::").count();
    assert_eq!(said, ROOMS.len() + 1, "these modules and storage::kept");
}

#[test]
fn every_name_of_the_storage_stands_in_one_place() {
    let found: Vec<String> = files("src/storage", &[".rs"])
        .iter()
        .filter(|source| source.path != "src/storage/kept.rs")
        .flat_map(names_it_itself)
        .collect();
    assert!(found.is_empty(), "{found:#?}");
    let boot = file("public/boot.js").expect("public/boot.js");
    assert!(boot.contains(kept::SHELL), "boot.js sets the marks");
    // Which copy of the program a page is of, is asked in one place: it differs on a disk and on a host.
    let asks: Vec<String> = files("src", &[".rs"])
        .iter()
        .filter(|source| {
            let names = tokens(&rust(&source.text).code);
            names
                .iter()
                .any(|name| ["instance_at", "instance_of"].contains(&name.as_str()))
        })
        .map(|source| source.path.clone())
        .collect();
    assert_eq!(
        asks,
        [
            "src/storage/library.rs",
            "src/storage/local.rs",
            "src/storage/mod.rs"
        ]
    );
}

#[test]
fn both_readmes_say_what_is_kept_where() {
    for (path, heading, folder, id) in [
        ("README.md", "## What is kept where\n", "<folder>", "<id>"),
        ("README.zh-CN.md", "## 什么存在哪里\n", "<文件夹>", "<编号>"),
    ] {
        let text = file(path).expect("a README");
        let section = section(&text, heading);
        let rows = rows(section);
        assert!(section.contains("IndexedDB"), "{path}");
        let mut said = written(&rows);
        let mut names: Vec<String> = kept::all()
            .iter()
            .map(|name| name.replace("<folder>", folder).replace("<id>", id))
            .collect();
        said.sort();
        names.sort();
        assert_eq!(said, names, "{path}");
    }
}

#[test]
fn the_rules_bite() {
    let at = |path: &str, text: &str| Source {
        path: path.to_owned(),
        text: text.to_owned(),
    };
    for (path, text, wrong) in [
        ("src/storage/local.rs", "window.local_storage()", 0),
        ("src/storage/local.rs", "window.session_storage()", 1),
        ("src/storage/library.rs", "window.local_storage()", 1),
        ("src/storage/versions/store.rs", "use idb::Factory;", 0),
        ("src/pages/home.rs", "use idb::Factory;", 1),
        ("src/pages/home.rs", "// local_storage\nlet idbs = 1;", 0),
    ] {
        assert_eq!(touches(&at(path, text)).len(), wrong, "{path}: {text}");
    }
    for (path, text, wrong) in [
        ("public/boot.js", "localStorage.getItem(key)", 0),
        ("public/boot.js", "Object.keys(localStorage)", 0),
        ("public/boot.js", "localStorage.setItem('a', 'b')", 1),
        ("public/boot.js", "localStorage['a'] = 'b'", 1),
        (
            "public/boot.js",
            "sessionStorage.setItem('gd-shell:' + a, 1)",
            0,
        ),
        ("public/boot.js", "sessionStorage.setItem('mine', 1)", 1),
        ("public/other.js", "sessionStorage.getItem('gd-shell:a')", 1),
        ("public/other.js", "indexedDB.open('mine')", 1),
        ("public/other.js", "document.cookie = 'a'", 1),
    ] {
        assert_eq!(script_touches(&at(path, text)).len(), wrong, "{text}");
    }
    for (text, wrong) in [
        ("self.named(kept::DOC, id)", 0),
        ("self.named(\"\", \"\")", 0),
        ("self.named(\"notes:\", id)", 1),
        ("self.named(\"doc:\", id)", 2),
        ("factory.open(\"mine\", Some(1))", 1),
        ("// doc:\nlet a = \"gd:\";", 1),
    ] {
        let found = names_it_itself(&at("src/storage/x.rs", text));
        assert_eq!(found.len(), wrong, "{text}: {found:?}");
    }
    let table = "## A\n\n| a | `gd:x` and `b` |\n\n## B\n| `c` |";
    assert_eq!(written(&rows(section(table, "## A\n"))), ["gd:x", "b"]);
}
