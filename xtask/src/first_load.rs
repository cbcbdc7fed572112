//! Which functions the first load needs: `xtask/first_load.txt`, by which the built program is taken apart, and the page that names both parts.

use crate::Outcome;
use crate::machine;
use crate::page::Page;
use crate::program::{self, Program};
use crate::server;
use crate::site;
use crate::split;
use crate::wasm::{self, Module};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::path::Path;

const LIST: &str = "xtask/first_load.txt";
const HEAD: &str = "\
# The functions that run until the first field takes text; the program's first part is made of them. Written by `cargo xtask profile`.
# A name stands for all functions of that name. Where these would be many, a print of the code follows it and picks out one.
";
/// So many bytes of functions that did not run are let in with a name, before prints pick out those that did.
const LET_IN: usize = 16;
const NOBODY: &str = "(no name)";

/// Takes the program of the built site apart, and mends the page.
pub fn split_site(dist: &Path) -> Outcome {
    let mut page = Page::read(dist)?;
    let (wasm, bindings) = (page.names("wasm")?, page.names("js")?);
    let mut module = Module::read(&fs::read(dist.join(&wasm))?)?;
    if module.names.is_empty() {
        return Err("the built program holds no names of functions; public/index.html should say -g in data-wasm-opt-params".into());
    }
    let list = fs::read_to_string(program::at(LIST))?;
    let wanted = wanted(&module, &list)?;
    let shorter = shorten_imports(&mut module, fs::read_to_string(dist.join(&bindings))?);
    let parts = split::split(&module, &wanted)?;
    page.put(&bindings, shorter.as_bytes())?;
    page.put(&wasm, &parts.first)?;
    page.add_rest(&parts.rest)?;
    page.write()?;
    let [stay, follow, doors] = parts.counts;
    println!(
        "Took the program apart: {stay} functions come first ({} bytes), {follow} follow ({} bytes), {doors} doorkeepers between.",
        parts.first.len(),
        parts.rest.len()
    );
    Ok(())
}

/// Gives the functions of the bindings short names, in the module and in the bindings alike: theirs end in digests, which nothing compresses.
fn shorten_imports(module: &mut Module, bindings: String) -> String {
    let mut known: BTreeMap<String, String> = BTreeMap::new();
    for import in &mut module.imports {
        let short = format!("i{}", known.len());
        if is_digested(&import.name) {
            known.insert(import.name.clone(), short.clone());
            import.name = short;
        }
    }
    // Word by word, so that no name is taken for the beginning of another.
    let mut shorter = String::with_capacity(bindings.len());
    let mut rest = bindings.as_str();
    while !rest.is_empty() {
        let of_word =
            |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '$';
        let word = rest.split(|letter| !of_word(letter)).next().unwrap_or("");
        let taken = if word.is_empty() {
            rest.chars().next().map_or(1, char::len_utf8)
        } else {
            word.len()
        };
        let (word, after) = rest.split_at(taken);
        shorter.push_str(known.get(word).map_or(word, String::as_str));
        rest = after;
    }
    shorter
}

/// Whether a name ends as wasm-bindgen's do: `__wbg_append_0123456789abcdef`.
fn is_digested(name: &str) -> bool {
    name.starts_with("__wb")
        && name.rsplit_once('_').is_some_and(|(_, digest)| {
            digest.len() == 16 && digest.bytes().all(|byte| byte.is_ascii_hexdigit())
        })
}

/// Finds out which functions the first load needs, in a browser, and writes the list.
pub fn profile() -> Outcome {
    let machine::Browser { chromium, .. } = machine::bring()?;
    let e2e = program::at("tests/e2e");
    program::npm_ci(&e2e)?;
    site::build(site::Smaller::Required, site::Parts::Whole)?;
    let folder = site::dist();
    let mut page = Page::read(&folder)?;
    let wasm = page.names("wasm")?;
    let module = Module::read(&fs::read(folder.join(&wasm))?)?;
    page.put(&wasm, &split::instrument(&module))?;
    page.write()?;
    let port = crate::stages::free_port()?;
    let served = port.parse()?;
    std::thread::spawn(move || {
        server::serve(&site::dist(), served, false).map_err(|error| eprintln!("{error}"))
    });
    let mut ran = HashSet::new();
    Program::new(
        "node",
        ["support/journey.mjs", &format!("http://127.0.0.1:{port}/")],
    )
    .inside(&e2e)
    .env("CHROME_PATH", chromium)
    .run_quietly(|line| {
        ran.extend(line.parse::<u32>().ok());
    })?;
    if ran.len() < 100 {
        return Err(format!(
            "only {} functions ran; the journey in tests/e2e/support/journey.mjs did not get far",
            ran.len()
        )
        .into());
    }
    let ran = ran.into_iter().map(|at| module.imported() + at).collect();
    fs::write(program::at(LIST), write_list(&module, &ran)?)?;
    println!(
        "{} functions ran; wrote {LIST}. The site in dist is the measured one: build it anew.",
        ran.len()
    );
    // It notes and does not save bytes: nobody shall copy it to a server.
    fs::remove_dir_all(site::dist())?;
    Ok(())
}

/// The lines for the functions that ran.
fn write_list(module: &Module, ran: &HashSet<u32>) -> Outcome<String> {
    let mut lines = BTreeSet::new();
    for (name, functions) in by_name(module) {
        let size = |function: &u32| {
            module.functions[(function - module.imported()) as usize]
                .code
                .len()
        };
        let (here, elsewhere): (Vec<u32>, Vec<u32>) = functions
            .into_iter()
            .partition(|function| ran.contains(function));
        if here.is_empty() {
            continue;
        }
        if name != NOBODY && elsewhere.iter().map(size).sum::<usize>() <= LET_IN {
            lines.insert(name);
            continue;
        }
        for function in here {
            lines.insert(format!("{name} #{}", print(module, function)?));
        }
    }
    Ok(lines
        .into_iter()
        .fold(HEAD.to_owned(), |text, line| text + &line + "\n"))
}

/// The functions that the list means. A print that fits none any more lets in all of its name: better some bytes than a wait.
fn wanted(module: &Module, list: &str) -> Outcome<HashSet<u32>> {
    let mut lines: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for line in list
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with("# "))
    {
        let (name, print) = line.rsplit_once(" #").unwrap_or((line, ""));
        lines.entry(name).or_default().insert(print);
    }
    let mut wanted = HashSet::new();
    for (name, functions) in by_name(module) {
        let Some(prints) = lines.get(name.as_str()) else {
            continue;
        };
        let mut there = BTreeMap::new();
        for function in &functions {
            there
                .entry(print(module, *function)?)
                .or_insert_with(Vec::new)
                .push(*function);
        }
        let all_fit = prints.iter().all(|print| there.contains_key(*print));
        let fitting = there
            .into_iter()
            .filter(|(print, _)| prints.contains(print.as_str()))
            .flat_map(|(_, functions)| functions);
        if all_fit || name == NOBODY {
            wanted.extend(fitting);
        } else {
            wanted.extend(functions);
        }
    }
    Ok(wanted)
}

/// The module's own functions under their lasting names.
fn by_name(module: &Module) -> BTreeMap<String, Vec<u32>> {
    let mut found: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for function in (module.imported()..).take(module.functions.len()) {
        let name = module
            .names
            .get(&function)
            .map_or_else(String::new, |name| stable(name));
        found
            .entry(if name.is_empty() { NOBODY.into() } else { name })
            .or_default()
            .push(function);
    }
    found
}

/// A short print of a function's code that does not change when other functions or data move.
fn print(module: &Module, function: u32) -> Outcome<String> {
    let code = &module.functions[(function - module.imported()) as usize].code;
    let mut print = 0x811c_9dc5_u32;
    wasm::instructions(code, |from, _, _| {
        print = (print ^ u32::from(code[from])).wrapping_mul(0x0100_0193);
        Ok(())
    })?;
    Ok(format!("{print:08x}"))
}

/// A function's name without what changes from one build to the next: the hash at its end, and the marks of crates and doubles.
pub fn stable(name: &str) -> String {
    let hash = |text: &str| {
        text.len() == 17
            && text.starts_with('h')
            && text[1..].bytes().all(|byte| byte.is_ascii_hexdigit())
    };
    let mark = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let mut plain = String::new();
    let mut rest = name;
    while let Some(at) = rest.find('[') {
        let (before, after) = rest.split_at(at);
        plain.push_str(before);
        rest = match after.find(']') {
            Some(end) if mark(&after[1..end]) => &after[end + 1..],
            _ => {
                plain.push('[');
                &after[1..]
            }
        };
    }
    plain.push_str(rest);
    let cut = plain.rfind("::").filter(|at| hash(&plain[at + 2..]));
    if let Some(at) = cut {
        plain.truncate(at);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wasm::{Function, Signature};

    fn module(names: &[&str]) -> Module {
        let function = |at: usize| Function {
            signature: 0,
            locals: vec![0],
            code: [vec![1; at + 10], vec![0x0b]].concat(),
        };
        Module {
            signatures: vec![Signature {
                parameters: vec![],
                results: vec![],
            }],
            functions: (0..names.len()).map(function).collect(),
            names: names
                .iter()
                .enumerate()
                .map(|(at, name)| (at as u32, (*name).to_owned()))
                .collect(),
            ..Module::default()
        }
    }

    #[test]
    fn names_last_from_build_to_build() {
        assert_eq!(
            stable("core::ops::function::FnOnce::call_once::h8a2790f02a8cadf4"),
            "core::ops::function::FnOnce::call_once"
        );
        assert_eq!(
            stable("<&str as core[c5930c85a12de822]::fmt::Display>::fmt[1]"),
            "<&str as core::fmt::Display>::fmt"
        );
        assert_eq!(stable("<[T] as a::b>::c"), "<[T] as a::b>::c");
        assert_eq!(stable("a::hello"), "a::hello");
        assert_eq!(stable(""), "");
    }

    #[test]
    fn the_list_finds_what_ran_again() {
        let whole = module(&["a::one::h0123456789abcdef", "a::two", "a::two", "a::three"]);
        let ran = HashSet::from([0, 1]);
        let list = write_list(&whole, &ran).unwrap();
        assert!(list.starts_with(HEAD));
        assert!(list.contains("\na::one\n"), "{list}");
        // The other function of this name is small enough to come along.
        assert!(list.contains("\na::two\n"), "{list}");
        assert_eq!(wanted(&whole, &list).unwrap(), HashSet::from([0, 1, 2]));

        let mut large = whole;
        large.functions[2].code = [vec![1; 300], vec![0x0b]].concat();
        let list = write_list(&large, &ran).unwrap();
        assert!(list.contains("\na::two #"), "{list}");
        assert_eq!(wanted(&large, &list).unwrap(), HashSet::from([0, 1]));
        // Its code changed: the print fits nothing, and both come along.
        large.functions[1].code = [vec![1; 77], vec![0x0b]].concat();
        assert_eq!(wanted(&large, &list).unwrap(), HashSet::from([0, 1, 2]));
    }

    #[test]
    fn unknown_names_in_the_list_mean_nothing() {
        assert_eq!(
            wanted(&module(&["a::one"]), "# head\nb::gone\nb::gone #00000000\n").unwrap(),
            HashSet::new()
        );
    }

    #[test]
    fn imports_get_short_names_on_both_sides() {
        let mut whole = module(&["a::one"]);
        let import = |name: &str| crate::wasm::Import {
            module: "./a.js".into(),
            name: name.into(),
            signature: 0,
        };
        whole.imports = vec![
            import("__wbg_a_0123456789abcdef"),
            import("__wbg_a_0123456789abcdef0"),
            import("__wbindgen_b_fedcba9876543210"),
        ];
        let bindings = "{ __wbg_a_0123456789abcdef: function() {}, __wbg_a_0123456789abcdef0: x, __wbindgen_b_fedcba9876543210: 水 }";
        assert_eq!(
            shorten_imports(&mut whole, bindings.into()),
            "{ i0: function() {}, __wbg_a_0123456789abcdef0: x, i1: 水 }"
        );
        let names: Vec<_> = whole
            .imports
            .iter()
            .map(|import| import.name.as_str())
            .collect();
        assert_eq!(names, ["i0", "__wbg_a_0123456789abcdef0", "i1"]);
    }
}
