//! Builds the site: Trunk puts the folder `dist` together, which any static host can serve.

use crate::Outcome;
use crate::first_load;
use crate::page;
use crate::program::{self, Program};
use crate::smaller;
use crate::tools::Tools;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Whether a site without wasm-opt will do.
#[derive(Clone, Copy, PartialEq)]
pub enum Smaller {
    IfPossible,
    Required,
}

/// Whether the program stays whole or is taken apart into what the first load needs and the rest.
#[derive(Clone, Copy, PartialEq)]
pub enum Parts {
    Whole,
    Two,
}

/// The finished site.
pub fn dist() -> PathBuf {
    program::at("dist")
}

/// Builds the release site into `dist`.
pub fn build(smaller: Smaller, parts: Parts) -> Outcome {
    let tools = Tools::bring()?;
    if smaller == Smaller::Required && !tools.wasm_opt {
        return Err(
            "this needs wasm-opt, which npm brings: install Node.js 20 or newer and start again"
                .into(),
        );
    }
    let started = Instant::now();
    if !program::at("target/wasm32-unknown-unknown/release/greendesk.wasm").is_file() {
        println!(
            "Building the program for the browser: two to four minutes the first time, seconds afterwards."
        );
    }
    // Trunk works offline so that it never fetches tools of its own; it then needs every crate at hand.
    Program::cargo(["fetch", "--locked"]).run()?;
    let version = version();
    fs::create_dir_all(program::at("target/site"))?;
    fs::write(program::at("target/site/build.txt"), &version)?;
    let source = Source::new(tools.wasm_opt)?;
    tools
        .trunk(&["build", &source.path, "--html-output", "index.html"])?
        .env("GREENDESK_BUILD", &version)
        .run()?;
    // The list knows the functions that wasm-opt leaves; without it the program stays whole, and works the same.
    if parts == Parts::Two && tools.wasm_opt {
        first_load::split_site(&dist())?;
    }
    if let Some(esbuild) = &tools.esbuild {
        smaller::shrink(&dist(), esbuild)?;
    }
    let mut page = page::Page::read(&dist())?;
    page.name_forms()?;
    page.join_styles()?;
    page.write()?;
    println!(
        "Built {} in {} s: {}",
        version,
        started.elapsed().as_secs(),
        dist().display()
    );
    Ok(())
}

/// What this build calls itself: the commit, marked when the files differ from it.
fn version() -> String {
    let described = Program::new("git", ["describe", "--always", "--tags", "--dirty"]).answer();
    let version = described.filter(|text| !text.is_empty());
    version.unwrap_or_else(|| "unversioned".into())
}

/// The page that Trunk starts from. Trunk knows no switch to leave wasm-opt out, only the page's own attribute:
/// without wasm-opt a copy of the page says so, and goes away when the build is over.
struct Source {
    path: String,
    copy: bool,
}

impl Source {
    const PATH: &str = "public/index.html";
    const COPY: &str = "public/.without-wasm-opt.html";

    fn new(wasm_opt: bool) -> Outcome<Self> {
        if wasm_opt {
            return Ok(Self {
                path: Self::PATH.into(),
                copy: false,
            });
        }
        let text = fs::read_to_string(program::at(Self::PATH))?;
        fs::write(program::at(Self::COPY), without_wasm_opt(&text)?)?;
        Ok(Self {
            path: Self::COPY.into(),
            copy: true,
        })
    }
}

impl Drop for Source {
    fn drop(&mut self) {
        if self.copy {
            let _ = fs::remove_file(program::at(&self.path));
        }
    }
}

fn without_wasm_opt(page: &str) -> Outcome<String> {
    let (on, off) = ("data-wasm-opt=\"s\"", "data-wasm-opt=\"0\"");
    if !page.contains(on) {
        return Err(format!("public/index.html should say {on}").into());
    }
    // The program that reads loan books is optimised for speed.
    Ok(page.replace(on, off).replace("data-wasm-opt=\"3\"", off))
}

/// Prints every file of the site with its size.
pub fn print_sizes() -> Outcome {
    let mut files = vec![];
    walk(&dist(), &mut files)?;
    files.sort();
    for (path, bytes) in &files {
        println!(
            "{bytes:>10}  {path}{}",
            if on_demand(path) { "  (on demand)" } else { "" }
        );
    }
    let sum = |counts: fn(&str) -> bool| {
        files
            .iter()
            .filter(|(path, _)| counts(path))
            .map(|(_, bytes)| bytes)
            .sum::<u64>()
    };
    let (total, first) = (sum(|_| true), sum(|path| !on_demand(path)));
    println!("{first:>10}  bytes at the first load");
    println!(
        "{total:>10}  bytes in {} files. Copy the folder {} to any static host.",
        files.len(),
        dist().display()
    );
    Ok(())
}

/// What the first field does not wait for: the rest, the other programs, and the schemas, which are there for other people's programs.
fn on_demand(path: &str) -> bool {
    path.starts_with("second")
        || path.starts_with("forms")
        || path.starts_with("books")
        || path.starts_with("sheets")
        || path.starts_with("schema")
        || path.starts_with("later")
        || path.ends_with("_rest.wasm")
}

fn walk(folder: &Path, files: &mut Vec<(String, u64)>) -> Outcome {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            walk(&entry.path(), files)?;
        } else {
            let path = entry.path();
            let name = path
                .strip_prefix(dist())
                .unwrap_or(&path)
                .display()
                .to_string();
            files.push((name, entry.metadata()?.len()));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_can_be_built_without_wasm_opt() {
        let page = fs::read_to_string(program::at(Source::PATH)).unwrap();
        let plain = without_wasm_opt(&page).unwrap();
        assert!(plain.contains("data-wasm-opt=\"0\""));
        assert!(!plain.contains("data-wasm-opt=\"s\"") && !plain.contains("data-wasm-opt=\"3\""));
        assert!(without_wasm_opt("<html>").is_err());
    }

    #[test]
    fn the_page_holds_no_inline_script_or_style() {
        let page = fs::read_to_string(program::at(Source::PATH)).unwrap();
        assert!(
            !page.contains("<style") && !page.contains(" style=") && !page.contains(" onclick=")
        );
        for script in page.split("<script").skip(1) {
            let tag = script.split('>').next().unwrap();
            assert!(
                tag.contains("src="),
                "inline script in public/index.html: {tag}"
            );
        }
    }
}
