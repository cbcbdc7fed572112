//! Who calls whom in the source, by the names in it: which items of the program a form or a test reaches.

use super::source::{Source, is, trees};
use proc_macro2::{Delimiter, TokenTree};
use std::collections::{BTreeMap, BTreeSet};

/// A name with the modules it stands in: `["documents", "check", "number"]`.
type Path = Vec<String>;

/// What a file says of its names.
#[derive(Default)]
struct Module {
    /// What `use` brings in, by the name it has here.
    uses: BTreeMap<String, Path>,
    /// Modules of which `use` brings in everything.
    globs: Vec<Path>,
    /// The items with the paths that stand in them, as written. What is implemented for a type belongs to the type.
    items: BTreeMap<String, BTreeSet<Path>>,
    /// The methods with their types.
    methods: Vec<(String, String)>,
}

/// What stands before the name of a method that is called.
const METHOD: &str = ".";

/// The items of a set of files.
#[derive(Default)]
pub struct Calls {
    modules: BTreeMap<Path, Module>,
}

impl Calls {
    /// Reads files of the program, whose modules begin at the root, and of the tests, whose modules begin with `tests`.
    pub fn read(&mut self, files: &[Source]) {
        for file in files {
            let name = file
                .path
                .trim_start_matches("src/")
                .trim_end_matches(".rs")
                .trim_end_matches("/mod");
            let name: Path = name
                .split('/')
                .filter(|part| *part != "lib")
                .map(str::to_owned)
                .collect();
            self.modules.insert(name, module(&trees(&file.text)));
        }
    }

    /// The items that stand in those for which `begins` holds, told by module and name.
    pub fn named(&self, begins: impl Fn(&str, &str) -> bool) -> BTreeSet<String> {
        let from = self.begin(begins);
        let named = from.iter().flat_map(|from| self.next(from)).collect();
        self.told(&named, &from)
    }

    /// These items by module and name, and with them the methods of their types that are called where `from` stands. A method is told without
    /// its type: `standards::climate::score::grade`.
    fn told(&self, found: &BTreeSet<Path>, from: &[Path]) -> BTreeSet<String> {
        let paths = from.iter().flat_map(|from| self.written(from));
        let called: BTreeSet<&String> = paths
            .filter(|path| path.len() > 1)
            .filter_map(|path| path.last())
            .collect();
        let mut told: BTreeSet<String> = found.iter().map(|path| path.join("::")).collect();
        for (name, module) in &self.modules {
            for (of, method) in &module.methods {
                let known = found.contains(&[name.as_slice(), std::slice::from_ref(of)].concat());
                if known && called.contains(method) {
                    told.insert([name.join("::"), method.clone()].join("::"));
                }
            }
        }
        told
    }

    fn begin(&self, begins: impl Fn(&str, &str) -> bool) -> Vec<Path> {
        let mut found = Vec::new();
        for (name, module) in &self.modules {
            let joined = name.join("::");
            let items = module.items.keys().filter(|item| begins(&joined, item));
            found.extend(items.map(|item| [name.as_slice(), std::slice::from_ref(item)].concat()));
        }
        found
    }

    /// The paths as they are written in an item.
    fn written(&self, item: &[String]) -> impl Iterator<Item = &Path> {
        let found = item
            .split_last()
            .and_then(|(item, name)| self.modules.get(name)?.items.get(item));
        found.into_iter().flatten()
    }

    /// The items that stand in one.
    fn next(&self, from: &[String]) -> Vec<Path> {
        let Some((_, name)) = from.split_last() else {
            return Vec::new();
        };
        self.written(from)
            .filter_map(|path| self.resolve(name, path, 16))
            .filter(|to| to != from)
            .collect()
    }

    /// The items that are reached from those for which `begins` holds, told by module and name.
    pub fn reached(&self, begins: impl Fn(&str, &str) -> bool) -> BTreeSet<String> {
        let mut open = self.begin(begins);
        let mut reached: BTreeSet<Path> = open.iter().cloned().collect();
        while let Some(from) = open.pop() {
            for to in self.next(&from) {
                if reached.insert(to.clone()) {
                    open.push(to);
                }
            }
        }
        let from: Vec<Path> = reached.iter().cloned().collect();
        self.told(&reached, &from)
    }

    /// The item that a path names in a module; `None` where it names none of these files.
    fn resolve(&self, module: &[String], path: &[String], depth: usize) -> Option<Path> {
        let depth = depth.checked_sub(1)?;
        let here = self.modules.get(module)?;
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" | "greendesk" => return self.absolute(rest, depth),
            "self" | "Self" => return self.resolve(module, rest, depth),
            "super" => {
                let (_, above) = module.split_last()?;
                return self.resolve(above, rest, depth);
            }
            _ => {}
        }
        if here.items.contains_key(first) {
            return Some([module, std::slice::from_ref(first)].concat());
        }
        if let Some(used) = here.uses.get(first) {
            return self.resolve(module, &[used.as_slice(), rest].concat(), depth);
        }
        if self
            .modules
            .contains_key(&[module, std::slice::from_ref(first)].concat())
        {
            return self.absolute(&[module, path].concat(), depth);
        }
        here.globs
            .iter()
            .find_map(|glob| self.resolve(module, &[glob.as_slice(), path].concat(), depth))
    }

    /// The item that a path from the root names: the longest part of it that is a module, then what that module knows.
    fn absolute(&self, path: &[String], depth: usize) -> Option<Path> {
        let depth = depth.checked_sub(1)?;
        let at = (0..path.len())
            .rev()
            .find(|at| self.modules.contains_key(&path[..*at]))?;
        self.resolve(&path[..at], &path[at..], depth)
    }
}

fn name_of(tree: Option<&TokenTree>) -> Option<String> {
    match tree {
        Some(TokenTree::Ident(name)) => Some(name.to_string()),
        _ => None,
    }
}

/// The words with which an item begins.
const WORDS: [&str; 11] = [
    "use",
    "impl",
    "fn",
    "const",
    "static",
    "struct",
    "enum",
    "trait",
    "type",
    "macro_rules",
    "mod",
];

/// The word with which an item begins, and where it stands. `const fn` is a function.
fn begins(trees: &[TokenTree]) -> Option<(String, usize)> {
    let words = trees.iter().enumerate().filter_map(|(at, tree)| {
        let word = name_of(Some(tree))?;
        WORDS.contains(&word.as_str()).then_some((word, at))
    });
    let mut words = words.peekable();
    let (word, at) = words.next()?;
    match words.next() {
        Some((second, next)) if second == "fn" && next == at + 1 => Some((second, next)),
        _ => Some((word, at)),
    }
}

/// Takes a file apart into its `use`s and items.
fn module(trees: &[TokenTree]) -> Module {
    let mut module = Module::default();
    let mut from = 0;
    for (at, tree) in trees.iter().enumerate() {
        let braces =
            matches!(tree, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
        // What is given a value, and what is brought in, ends with a semicolon, whatever braces stand in it.
        let word = begins(&trees[from..at]).map(|(word, _)| word);
        let goes_on = word.is_some_and(|word| ["use", "const", "static"].contains(&word.as_str()));
        if is(tree, ';') || (braces && !goes_on) {
            item(&trees[from..=at], &mut module);
            from = at + 1;
        }
    }
    module
}

fn item(trees: &[TokenTree], module: &mut Module) {
    let Some((word, at)) = begins(trees) else {
        return;
    };
    let behind = &trees[at + 1..];
    let name = match word.as_str() {
        "use" => return bring(behind, &[], module),
        "mod" => None,
        "impl" => implemented(&behind[..behind.len() - 1]),
        _ => name_of(behind.iter().find(|tree| name_of(Some(tree)).is_some())),
    };
    if let (Some(of), "impl", Some(TokenTree::Group(body))) = (&name, word.as_str(), trees.last()) {
        let body: Vec<TokenTree> = body.stream().into_iter().collect();
        let methods = self::module(&body).items.into_keys();
        module
            .methods
            .extend(methods.map(|method| (of.clone(), method)));
    }
    if let Some(name) = name {
        let mut paths = BTreeSet::new();
        gather(trees, &mut paths);
        module.items.entry(name).or_default().extend(paths);
    }
}

/// The type for which something is implemented, from what stands between `impl` and the braces.
fn implemented(head: &[TokenTree]) -> Option<String> {
    let of = head
        .iter()
        .position(|tree| name_of(Some(tree)).as_deref() == Some("for"));
    // Names between angles are not the type's own; what is bound by `where` is not either.
    let (mut depth, mut found) = (0, None);
    for tree in head.iter().skip(of.map_or(0, |at| at + 1)) {
        match tree {
            tree if is(tree, '<') => depth += 1,
            tree if is(tree, '>') => depth -= 1,
            TokenTree::Ident(word) if *word == "where" => break,
            TokenTree::Ident(word) if depth == 0 => found = Some(word.to_string()),
            _ => {}
        }
    }
    found
}

/// Reads what stands behind `use`.
fn bring(trees: &[TokenTree], above: &[String], module: &mut Module) {
    let mut path = above.to_vec();
    let mut name = None;
    let mut renamed = false;
    let add = |path: &mut Path, name: &mut Option<String>, module: &mut Module| {
        if let Some(name) = name.take() {
            module.uses.insert(name, path.clone());
        }
        *path = above.to_vec();
    };
    for tree in trees {
        match tree {
            TokenTree::Ident(word) if *word == "as" => renamed = true,
            TokenTree::Ident(word) if renamed => {
                name = Some(word.to_string());
                renamed = false;
            }
            TokenTree::Ident(word) if *word == "self" && path.len() > above.len().max(1) => {}
            TokenTree::Ident(word) if *word == "self" && !above.is_empty() => {
                name = path.last().cloned();
            }
            TokenTree::Ident(word) => {
                path.push(word.to_string());
                name = Some(word.to_string());
            }
            TokenTree::Group(group) => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                bring(&inner, &path, module);
                name = None;
            }
            tree if is(tree, '*') => {
                module.globs.push(path.clone());
                name = None;
            }
            tree if is(tree, ',') || is(tree, ';') => add(&mut path, &mut name, module),
            _ => {}
        }
    }
    add(&mut path, &mut name, module);
}

/// Every path in these tokens: names joined by `::`, and every name behind a point, which may be a method.
fn gather(trees: &[TokenTree], paths: &mut BTreeSet<Path>) {
    let mut path: Path = Vec::new();
    let mut before = [None, None];
    for tree in trees {
        let joined = before == [Some(':'), Some(':')];
        match tree {
            TokenTree::Ident(name) => {
                if !joined && !path.is_empty() {
                    paths.insert(std::mem::take(&mut path));
                }
                // What stands behind one point is a method or a field; behind two it is a value.
                if before[1] != Some('.') || before[0] == Some('.') {
                    path.push(name.to_string());
                } else {
                    paths.insert(vec![METHOD.to_owned(), name.to_string()]);
                }
            }
            TokenTree::Group(group) => {
                paths.insert(std::mem::take(&mut path));
                gather(&group.stream().into_iter().collect::<Vec<_>>(), paths);
            }
            TokenTree::Punct(mark) if mark.as_char() == ':' => {}
            _ => {
                paths.insert(std::mem::take(&mut path));
            }
        }
        let mark = match tree {
            TokenTree::Punct(mark) => Some(mark.as_char()),
            _ => None,
        };
        before = [before[1], mark];
    }
    paths.insert(path);
}

#[test]
fn what_is_called_is_told_from_what_only_exists() {
    let file = |path: &str, text: &str| Source {
        path: path.to_owned(),
        text: text.to_owned(),
    };
    let files = [
        file(
            "src/forms/mod.rs",
            "mod rules; use crate::rates::{self, deep as under, Kind}; use super::clause::*;\n\
             pub const FORM: Form = Form { evaluate: rules::all };\n\
             fn alone() { rates::gone() }",
        ),
        file(
            "src/forms/rules.rs",
            "use super::rates; pub fn all() { crate::rates::rate(super::under(), super::Kind::of(said())); x.less() }",
        ),
        file(
            "src/rates.rs",
            "pub fn rate() {} pub fn gone() {} pub fn not_called() {}\n\
             pub fn deep() { inner() } const fn inner() -> impl Fn<Out = u8> { A { ..LAST } } const LAST: u8 = { 1 };\n\
             pub struct Kind; impl<'a> From<Other<'a>> for Kind { fn of() { of_kind() } } fn of_kind() {}\n\
             impl Kind { fn less(self) {} fn more(self) {} } struct Gone; impl Gone { fn less(self) {} }\n\
             #[cfg(test)] mod tests { fn t() { gone() } }",
        ),
        file("src/clause.rs", "pub fn said() {}"),
        file("src/lib.rs", ""),
    ];
    let mut calls = Calls::default();
    calls.read(&files);
    let reached = calls.reached(|module, item| module == "forms" && item == "FORM");
    let found: Vec<&str> = reached.iter().map(String::as_str).collect();
    assert_eq!(
        found,
        [
            "forms::FORM",
            "forms::rules::all",
            "rates::Kind",
            "rates::LAST",
            "rates::deep",
            "rates::inner",
            "rates::less",
            "rates::of",
            "rates::of_kind",
            "rates::rate",
        ],
        "said() is no name of rules.rs"
    );
    let named = calls.named(|module, item| module == "forms::rules" && item == "all");
    let named: Vec<&str> = named.iter().map(String::as_str).collect();
    assert_eq!(
        named,
        [
            "rates::Kind",
            "rates::deep",
            "rates::less",
            "rates::of",
            "rates::rate"
        ]
    );
}
