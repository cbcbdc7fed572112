//! Which functions the first load needs: `xtask/first_load.txt`, by which the built program is taken apart, and the page that names both parts.

use crate::Outcome;
use crate::machine;
use crate::program::{self, Program};
use crate::server;
use crate::site;
use crate::split::{self, Parts};
use crate::wasm::{self, Module};
use sha2::{Digest, Sha256, Sha384};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::path::Path;

const LIST: &str = "xtask/first_load.txt";
const HEAD: &str = "\
# The functions that run until the first field takes text; the program's first part is made of them. Written by `cargo xtask profile`.
# A name stands for all functions of that name. Where these would be many, a print of the code follows it and picks out one.
";
/// So many bytes of functions that did not run are let in with a name, before prints pick out those that did.
const LET_IN: usize = 48;
const NOBODY: &str = "(no name)";

/// Takes the program of the built site apart, and mends the page.
pub fn split_site(dist: &Path) -> Outcome {
    let page = Page::read(dist)?;
    let module = Module::read(&fs::read(dist.join(&page.wasm))?)?;
    if module.names.is_empty() {
        return Err("the built program holds no names of functions; public/index.html should say -g in data-wasm-opt-params".into());
    }
    let list = fs::read_to_string(program::at(LIST))?;
    let parts = split::split(&module, &wanted(&module, &list)?)?;
    page.put(dist, &parts)?;
    let [stay, follow, doors] = parts.counts;
    println!(
        "Took the program apart: {stay} functions come first ({} bytes), {follow} follow ({} bytes), {doors} doorkeepers between.",
        parts.first.len(),
        parts.rest.len()
    );
    Ok(())
}

/// Finds out which functions the first load needs, in a browser, and writes the list.
pub fn profile() -> Outcome {
    let machine::Browser { chromium, .. } = machine::bring()?;
    let e2e = program::at("tests/e2e");
    program::npm_ci(&e2e)?;
    site::build(site::Smaller::Required, site::Parts::Whole)?;
    let folder = site::dist();
    let page = Page::read(&folder)?;
    let module = Module::read(&fs::read(folder.join(&page.wasm))?)?;
    page.put_whole(&folder, &split::instrument(&module))?;
    let port = crate::stages::free_port()?;
    let served = port.parse()?;
    std::thread::spawn(move || server::serve(&site::dist(), served, false).map_err(|error| eprintln!("{error}")));
    let mut ran = HashSet::new();
    Program::new("node", ["support/journey.mjs", &format!("http://127.0.0.1:{port}/")]).inside(&e2e).env("CHROME_PATH", chromium).run_quietly(|line| {
        ran.extend(line.parse::<u32>().ok());
    })?;
    if ran.len() < 100 {
        return Err(format!("only {} functions ran; the journey in tests/e2e/support/journey.mjs did not get far", ran.len()).into());
    }
    let ran = ran.into_iter().map(|at| module.imported() + at).collect();
    fs::write(program::at(LIST), write_list(&module, &ran)?)?;
    println!("{} functions ran; wrote {LIST}. The site in dist is the measured one: build it anew.", ran.len());
    // It notes and does not save bytes: nobody shall copy it to a server.
    fs::remove_dir_all(site::dist())?;
    Ok(())
}

/// The lines for the functions that ran.
fn write_list(module: &Module, ran: &HashSet<u32>) -> Outcome<String> {
    let mut lines = BTreeSet::new();
    for (name, functions) in by_name(module) {
        let size = |function: &u32| module.functions[(function - module.imported()) as usize].code.len();
        let (here, elsewhere): (Vec<u32>, Vec<u32>) = functions.into_iter().partition(|function| ran.contains(function));
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
    Ok(lines.into_iter().fold(HEAD.to_owned(), |text, line| text + &line + "\n"))
}

/// The functions that the list means. A print that fits none any more lets in all of its name: better some bytes than a wait.
fn wanted(module: &Module, list: &str) -> Outcome<HashSet<u32>> {
    let mut lines: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for line in list.lines().filter(|line| !line.is_empty() && !line.starts_with("# ")) {
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
            there.entry(print(module, *function)?).or_insert_with(Vec::new).push(*function);
        }
        let all_fit = prints.iter().all(|print| there.contains_key(*print));
        let fitting = there.into_iter().filter(|(print, _)| prints.contains(print.as_str())).flat_map(|(_, functions)| functions);
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
        let name = module.names.get(&function).map_or_else(String::new, |name| stable(name));
        found.entry(if name.is_empty() { NOBODY.into() } else { name }).or_default().push(function);
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
    let hash = |text: &str| text.len() == 17 && text.starts_with('h') && text[1..].bytes().all(|byte| byte.is_ascii_hexdigit());
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

/// What the built page says of its program.
struct Page {
    html: String,
    /// The program's file name.
    wasm: String,
    /// What stands before it in addresses.
    base: String,
}

impl Page {
    fn read(dist: &Path) -> Outcome<Self> {
        Self::of(fs::read_to_string(dist.join("index.html"))?)
    }

    fn of(html: String) -> Outcome<Self> {
        let address = html.split_once("data-wasm=\"").and_then(|(_, rest)| rest.split_once('"')).ok_or("the built page names no program")?.0;
        let (base, wasm) = address.split_at(address.rfind('/').map_or(0, |at| at + 1));
        Ok(Self { wasm: wasm.to_owned(), base: base.to_owned(), html })
    }

    /// Puts both parts in place of the whole.
    fn put(&self, dist: &Path, parts: &Parts) -> Outcome {
        let (first, rest) = (file_name(&parts.first, "bg"), file_name(&parts.rest, "rest"));
        let html = self.naming(&first, &parts.first)?;
        let known = format!("data-wasm=\"{}{first}\"", self.base);
        let (integrity, sum) = (integrity(&parts.rest), hex(&Sha256::digest(&parts.rest)));
        let html = html.replacen(&known, &format!("{known} data-rest=\"{}{rest}\" data-rest-integrity=\"{integrity}\" data-rest-sum=\"{sum}\"", self.base), 1);
        fs::remove_file(dist.join(&self.wasm))?;
        fs::write(dist.join(first), &parts.first)?;
        fs::write(dist.join(rest), &parts.rest)?;
        Ok(fs::write(dist.join("index.html"), html)?)
    }

    /// Puts another whole in place of it.
    fn put_whole(&self, dist: &Path, whole: &[u8]) -> Outcome {
        let name = file_name(whole, "bg");
        fs::write(dist.join("index.html"), self.naming(&name, whole)?)?;
        Ok(fs::write(dist.join(name), whole)?)
    }

    /// The page with another program: its name, and its digest in the preload.
    fn naming(&self, name: &str, bytes: &[u8]) -> Outcome<String> {
        let html = self.html.replace(&self.wasm, name);
        let wrong = "the built page does not preload its program with a digest";
        let at = html.find(&format!("<link rel=\"preload\" href=\"{}{name}\"", self.base)).ok_or(wrong)?;
        let (before, tag) = html.split_at(at);
        let (tag, after) = tag.split_at(tag.find('>').ok_or(wrong)?);
        let (head, tail) = tag.split_once("integrity=\"").ok_or(wrong)?;
        let (_, tail) = tail.split_once('"').ok_or(wrong)?;
        Ok(format!("{before}{head}integrity=\"{}\"{tail}{after}", integrity(bytes)))
    }
}

fn file_name(bytes: &[u8], kind: &str) -> String {
    format!("greendesk-{}_{kind}.wasm", &hex(&Sha256::digest(bytes))[..16])
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The digest as pages write it.
fn integrity(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::from("sha384-");
    // 48 bytes: whole groups of three, so nothing is filled up.
    for group in Sha384::digest(bytes).chunks_exact(3) {
        let value = u32::from(group[0]) << 16 | u32::from(group[1]) << 8 | u32::from(group[2]);
        text.extend([18, 12, 6, 0].map(|shift| char::from(LETTERS[(value >> shift & 63) as usize])));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wasm::{Function, Signature};

    fn module(names: &[&str]) -> Module {
        let function = |at: usize| Function { signature: 0, locals: vec![0], code: [vec![1; at + 30], vec![0x0b]].concat() };
        Module {
            signatures: vec![Signature { parameters: vec![], results: vec![] }],
            functions: (0..names.len()).map(function).collect(),
            names: names.iter().enumerate().map(|(at, name)| (at as u32, (*name).to_owned())).collect(),
            ..Module::default()
        }
    }

    #[test]
    fn names_last_from_build_to_build() {
        assert_eq!(stable("core::ops::function::FnOnce::call_once::h8a2790f02a8cadf4"), "core::ops::function::FnOnce::call_once");
        assert_eq!(stable("<&str as core[c5930c85a12de822]::fmt::Display>::fmt[1]"), "<&str as core::fmt::Display>::fmt");
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
        assert_eq!(wanted(&module(&["a::one"]), "# head\nb::gone\nb::gone #00000000\n").unwrap(), HashSet::new());
    }

    #[test]
    fn the_page_names_another_program_with_its_digest() {
        let html = "<meta data-js=\"./g-1.js\" data-wasm=\"./g-1_bg.wasm\"><link rel=\"preload\" href=\"./other.wasm\" integrity=\"sha384-x\"><link rel=\"preload\" href=\"./g-1_bg.wasm\" crossorigin integrity=\"sha384-old\" as=\"fetch\">";
        let page = Page::of(html.to_owned()).unwrap();
        assert_eq!((page.base.as_str(), page.wasm.as_str()), ("./", "g-1_bg.wasm"));
        let named = page.naming("g-2_bg.wasm", b"").unwrap();
        let empty = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(named, html.replace("g-1_bg.wasm", "g-2_bg.wasm").replace("sha384-old", empty));
        assert!(Page::of("<html>".to_owned()).is_err());
        assert!(Page::of("<meta data-wasm=\"./g.wasm\">".to_owned()).unwrap().naming("h.wasm", b"").is_err());
    }
}
