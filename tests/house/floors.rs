//! No floor names a higher one; `ui` names neither the storage nor a form, and no page names a form.

use super::source::{Source, files, rust, tokens};
use greendesk::documents::templates;

/// From the ground up. Reading a book's rows stands below the forms, for a form whose loans are typed sums them by the same engine.
const FLOORS: [&str; 12] = [
    "clause",
    "measure",
    "i18n",
    "sheets",
    "standards",
    "loan_book",
    "documents",
    "storage",
    "exports",
    "ui",
    "pages",
    "app",
];

/// What of the loan books only the worker's programs do: sessions, workbooks, the sheet of loans. No other floor names these modules.
const WORKER: [&str; 3] = ["session", "sheet", "workbook"];

/// What a file names that its floor must not.
fn looks_up(source: &Source) -> Vec<String> {
    let modules: Vec<&str> = source
        .path
        .trim_start_matches("src/")
        .trim_end_matches(".rs")
        .trim_end_matches("/mod")
        .split('/')
        .collect();
    let Some(own) = FLOORS
        .iter()
        .position(|floor| modules.first() == Some(floor))
    else {
        return Vec::new();
    };
    let named = named(&tokens(&rust(&source.text).code), modules.len());
    named
        .into_iter()
        .filter(|name| {
            FLOORS
                .iter()
                .position(|floor| floor == name)
                .is_some_and(|other| other > own || (FLOORS[own] == "ui" && *name == "storage"))
        })
        .map(|name| format!("{} names {name}", source.path))
        .collect()
}

/// The first names after the root: `crate::a`, `crate::{a, b::c}`, and as many `super`s as lead there.
fn named(tokens: &[String], depth: usize) -> Vec<String> {
    let mut found = Vec::new();
    for at in 0..tokens.len() {
        let steps = match tokens[at].as_str() {
            "crate" | "greendesk" => 1,
            "super" if at < 3 || tokens[at - 3] != "super" => tokens[at..]
                .chunks(3)
                .take_while(|step| step[0] == "super")
                .count(),
            _ => continue,
        };
        if tokens[at] == "super" && steps < depth {
            continue;
        }
        let after = &tokens[at + steps * 3 - 2..];
        let [first, second, head @ ..] = after else {
            continue;
        };
        if first != ":" || second != ":" {
            continue;
        }
        match head {
            [open, group @ ..] if open == "{" => {
                let (mut level, mut fresh) = (0, true);
                for token in group {
                    match token.as_str() {
                        "{" => level += 1,
                        "}" if level == 0 => break,
                        "}" => level -= 1,
                        "," if level == 0 => fresh = true,
                        name if fresh && level == 0 => {
                            found.push(name.to_owned());
                            fresh = false;
                        }
                        _ => {}
                    }
                }
            }
            [name, ..] => found.push(name.clone()),
            [] => {}
        }
    }
    found
}

/// Who may sum loans by the engine: the one form that has loans, and there only its summary.
const SUMS: [&str; 1] = ["src/documents/templates/green_loan_portfolio/summary.rs"];
/// Who reads other files as the books are read: by their letters and records, and by nothing else of them.
const READS: [&str; 1] = ["src/documents/file_text.rs"];
/// What of the books such a reader may name.
const READERS: [&str; 2] = ["records", "text"];

/// Where a file outside the books names them though it may not, or names what only the worker does.
fn names_the_books(source: &Source) -> Vec<String> {
    let names = tokens(&rust(&source.text).code);
    let roots = ["crate", "greendesk", "super"];
    // A path to the books, or a group of names below the root that has them.
    let names_it = (0..names.len()).any(|at| {
        names[at] == "loan_book"
            && at >= 3
            && names[at - 1] == ":"
            && (roots.contains(&names[at - 3].as_str()))
            || names[at] == "{"
                && at >= 3
                && roots.contains(&names[at - 3].as_str())
                && names[at..]
                    .iter()
                    .take_while(|name| *name != ";")
                    .any(|name| name == "loan_book")
    });
    if !names_it {
        return Vec::new();
    }
    let worker = WORKER
        .iter()
        .filter(|file| names.iter().any(|name| name == *file))
        .map(|file| format!("{} names loan_book::{file}", source.path));
    let reads = READS.contains(&source.path.as_str())
        && names
            .windows(4)
            .filter(|path| path[0] == "loan_book" && path[1] == ":" && path[2] == ":")
            .all(|path| READERS.contains(&path[3].as_str()));
    let stranger = (!reads && !SUMS.contains(&source.path.as_str()))
        .then(|| format!("{} names the loan book", source.path));
    worker.chain(stranger).collect()
}

#[test]
fn only_the_sums_of_the_loans_name_the_books() {
    let others = files("src", &[".rs"]).into_iter().filter(|source| {
        !source.path.starts_with("src/loan_book/")
            && !["src/bin/loan_book.rs", "src/bin/loan_sheets.rs"].contains(&source.path.as_str())
    });
    let found: Vec<String> = others.flat_map(|source| names_the_books(&source)).collect();
    assert!(found.is_empty(), "{found:#?}");
    let at = |path: &str, text: &str| {
        names_the_books(&Source {
            path: path.to_owned(),
            text: text.to_owned(),
        })
        .len()
    };
    assert_eq!(
        at("src/documents/draft.rs", "use crate::loan_book::Book;"),
        1,
        "the rule bites"
    );
    assert_eq!(
        at(
            "src/pages/mod.rs",
            "use crate::{clause, loan_book::{Book, Plan}};"
        ),
        1
    );
    assert_eq!(
        at(SUMS[0], "use crate::loan_book::{Book, records::Records};"),
        0
    );
    assert_eq!(at(SUMS[0], "use crate::loan_book::workbook::read;"), 1);
    assert_eq!(at(READS[0], "use crate::loan_book::text::Letters;"), 0);
    assert_eq!(at(READS[0], "use crate::loan_book::Book;"), 1);
    assert_eq!(
        at(
            "src/documents/draft.rs",
            "// crate::loan_book\nlet books = super::shelf; use crate::storage::books_of;"
        ),
        0
    );
}

/// Where a file of the floors above the forms names one of `forms`.
fn names_a_form(source: &Source, forms: &[String]) -> Vec<String> {
    let rust = rust(&source.text);
    let names = tokens(&rust.code);
    let said = |form: &String| {
        names.contains(form)
            || rust
                .literals
                .iter()
                .any(|(_, literal)| literal.contains(form.as_str()))
    };
    forms
        .iter()
        .filter(|form| said(form))
        .map(|form| format!("{} names the form {form}", source.path))
        .collect()
}

/// The built-in forms, by id and by folder.
fn forms() -> Vec<String> {
    let mut forms: Vec<String> = templates::all()
        .iter()
        .map(|template| template.id.to_owned())
        .collect();
    for file in files("src/documents/templates", &[".rs"]) {
        if let Some((folder, _)) = file
            .path
            .trim_start_matches("src/documents/templates/")
            .split_once('/')
        {
            forms.push(folder.to_owned());
        }
    }
    forms.sort();
    forms.dedup();
    forms
}

#[test]
fn no_floor_looks_up() {
    let found: Vec<String> = files("src", &[".rs"]).iter().flat_map(looks_up).collect();
    assert!(found.is_empty(), "{found:#?}");
}

/// Functions that link every form into the part that calls them: pages reach a form through its lazy part.
const EVERY_FORM: [&str; 3] = ["outputs", "output", "all"];

fn links_every_form(source: &Source) -> Vec<String> {
    let names = tokens(&rust(&source.text).code);
    let called = |function: &str| {
        names.windows(4).any(|path| {
            path[0] == "templates" && path[1] == ":" && path[2] == ":" && path[3] == function
        })
    };
    EVERY_FORM
        .iter()
        .filter(|function| called(function))
        .map(|function| format!("{} calls templates::{function}", source.path))
        .collect()
}

#[test]
fn pages_reach_a_form_through_its_lazy_part() {
    let mut page_program: Vec<Source> = ["src/storage", "src/exports", "src/ui", "src/pages"]
        .iter()
        .flat_map(|folder| files(folder, &[".rs"]))
        .collect();
    let roots = ["src/app.rs", "src/main.rs"];
    // `files` compares endings with the file's name alone, and names of this kind end others too.
    page_program.extend(
        files("src", &["app.rs", "main.rs"])
            .into_iter()
            .filter(|source| roots.contains(&source.path.as_str())),
    );
    assert!(page_program.len() > 50, "the files are there");
    for root in roots {
        assert!(
            page_program.iter().any(|source| source.path == root),
            "{root} is looked at"
        );
    }
    let found: Vec<String> = page_program.iter().flat_map(links_every_form).collect();
    assert!(found.is_empty(), "{found:#?}");
    let source = |text: &str| Source {
        path: "src/pages/x.rs".to_owned(),
        text: text.to_owned(),
    };
    assert_eq!(
        links_every_form(&source("fn a() { templates::output(id) }")).len(),
        1,
        "the rule bites"
    );
    assert_eq!(
        links_every_form(&source(
            "// templates::output\nfn a() { templates::part(id) }"
        )),
        [""; 0]
    );
}

/// The lazy parts that a source declares.
fn declared_parts(text: &str) -> Vec<String> {
    let names = tokens(&rust(text).code);
    names
        .windows(7)
        .filter(|at| {
            // Behind a quote it is the lifetime of an argument: `&'static List, place: &Place`.
            let declares = at[0] != "'" && at[1] == "static";
            let named = at[2].starts_with(|first: char| first.is_ascii_uppercase());
            declares && named && at[3] == "," && at[5] == ":"
        })
        .map(|at| at[4].clone())
        .collect()
}

#[test]
fn lazy_parts_have_names_of_their_own() {
    let mut parts: Vec<String> = files("src", &[".rs"])
        .iter()
        .flat_map(|source| declared_parts(&source.text))
        .filter(|part| part != "folder")
        .collect();
    for card in templates::cards() {
        parts.extend([card.id.to_owned(), [card.id, "_output"].concat()]);
    }
    assert!(parts.len() >= 12, "{parts:?}");
    let all = parts.len();
    parts.sort();
    parts.dedup();
    assert_eq!(parts.len(), all, "two parts share a name: {parts:?}");
    assert_eq!(
        declared_parts(
            "crate::lazy_part! { pub static A, one: T = T { x }; } fn a(b: &'static B, two: T) {}"
        ),
        ["one"]
    );
}

#[test]
fn nothing_above_the_forms_knows_one_by_name() {
    let forms = forms();
    let above: Vec<Source> = [
        "src/storage",
        "src/exports",
        "src/ui",
        "src/pages",
        "src/bin",
    ]
    .iter()
    .flat_map(|folder| files(folder, &[".rs"]))
    .collect();
    assert!(above.len() > 10, "the floors are there");
    let app = files("src", &["app.rs"]);
    let found: Vec<String> = above
        .iter()
        .chain(&app)
        .flat_map(|source| names_a_form(source, &forms))
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_rules_bite() {
    for (path, text) in [
        ("src/documents/draft.rs", "use crate::storage::Library;"),
        (
            "src/documents/draft.rs",
            "use crate::{clause::Clause, measure::{a, b}, ui};",
        ),
        (
            "src/documents/draft.rs",
            "fn a() { crate::exports::json_file() }",
        ),
        ("src/documents/draft.rs", "use super::super::storage;"),
        (
            "src/documents/draft.rs",
            "use super::super::{clause, pages::Home};",
        ),
        ("src/clause.rs", "use super::measure::Decimal;"),
        ("src/documents/mod.rs", "use super::storage;"),
        ("src/storage/library.rs", "use crate::exports;"),
        ("src/ui/chart.rs", "use crate::storage::Shelf;"),
        ("src/ui/chart.rs", "use greendesk::pages;"),
        ("src/pages/home/mod.rs", "use crate::app::root_view;"),
        ("src/loan_book/book.rs", "use crate::documents::Draft;"),
        ("src/loan_book/sheet.rs", "use crate::exports::json;"),
        ("src/standards/sll/mod.rs", "use crate::loan_book::Book;"),
    ] {
        let source = Source {
            path: path.to_owned(),
            text: text.to_owned(),
        };
        assert_eq!(looks_up(&source).len(), 1, "{path}: {text}");
    }
    for (path, text) in [
        (
            "src/documents/draft.rs",
            "use crate::{clause::{Clause, ui}, measure};\nuse super::storage; // ours: documents::storage",
        ),
        (
            "src/documents/draft.rs",
            "/// crate::ui\nconst A: &str = \"crate::ui\"; pub(crate) fn pages() {}",
        ),
        (
            "src/documents/draft.rs",
            "#[cfg(test)]\nmod tests { use crate::storage::Library; }",
        ),
        (
            "src/pages/home.rs",
            "use crate::{storage, exports, ui};\nuse super::shell; // ours: pages::shell",
        ),
        ("src/lib.rs", "use crate::app;"),
    ] {
        let source = Source {
            path: path.to_owned(),
            text: text.to_owned(),
        };
        assert_eq!(looks_up(&source), [""; 0], "{path}: {text}");
    }
    let forms = ["stone_report".to_owned()];
    for (text, times) in [
        ("templates::stone_report::FIELDS", 1),
        ("find(\"stone_report/name\")", 1),
        ("// stone_report", 0),
        ("my_stone_report", 0),
    ] {
        let source = Source {
            path: "src/ui/x.rs".to_owned(),
            text: text.to_owned(),
        };
        assert_eq!(names_a_form(&source, &forms).len(), times, "{text}");
    }
}
