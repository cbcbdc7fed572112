//! Builds the site: Trunk puts the folder `dist` together, which any static host can serve.

use crate::Outcome;
use crate::compressed;
use crate::process::{self, Process};
use crate::programs::{self, How};
use crate::tools::{self, Tools};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Whether the page program is split at its lazy parts.
#[derive(Clone, Copy, PartialEq)]
pub enum Parts {
    /// One file, with every part in it.
    Whole,
    /// The main module and a file a part.
    Lazy,
}

/// The variable by which `build` tells Trunk's hook that the page program stays whole.
const WHOLE: &str = "GREENDESK_WHOLE";

/// The finished site.
pub fn dist() -> PathBuf {
    process::at("dist")
}

/// Builds the release site into `dist`.
pub fn build(parts: Parts) -> Outcome {
    let tools = Tools::bring()?;
    let started = Instant::now();
    let program = "wasm32-unknown-unknown/release/greendesk.wasm";
    if !process::target_folder().join(program).is_file() {
        println!(
            "Building the programs for the browser: several minutes the first time, seconds afterwards."
        );
    }
    let mut trunk = tools.trunk(&["build", "--release"]);
    if parts == Parts::Whole {
        trunk = trunk.env(WHOLE, "1");
    }
    trunk.run()?;
    compressed::beside(&dist())?;
    println!(
        "Built in {} s: {}",
        started.elapsed().as_secs(),
        dist().display()
    );
    Ok(())
}

/// What Trunk's hook does once the rest of the site is put together: builds the programs into Trunk's folder.
pub fn build_programs() -> Outcome {
    let folder = std::env::var_os("TRUNK_STAGING_DIR")
        .ok_or("Trunk calls this command (Trunk.toml); to build the site: cargo xtask dist")?;
    let release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let how = match (release, std::env::var_os(WHOLE).is_some()) {
        (false, _) => How::Debug,
        (true, true) => How::Whole,
        (true, false) => How::Split,
    };
    programs::build_into(Path::new(&folder), how, &version())
}

/// What this build calls itself: the commit, marked when the files differ from it.
pub fn version() -> String {
    let described = Process::new("git", ["describe", "--always", "--tags", "--dirty"]).answer();
    let version = described.filter(|text| !text.is_empty());
    version.unwrap_or_else(|| "unversioned".into())
}

/// Prints every file of the site with its size; what is compressed beside a file is not named.
pub fn print_sizes() -> Outcome {
    let mut files = vec![];
    walk(&dist(), &mut files)?;
    files.sort();
    for (path, bytes) in &files {
        let first = [
            "index.html",
            "boot-",
            "start-",
            "style-",
            "greendesk-",
            "parts-",
        ];
        let on_demand = !first.iter().any(|start| path.starts_with(start));
        println!(
            "{bytes:>10}  {path}{}",
            if on_demand { "  (on demand)" } else { "" }
        );
    }
    let total: u64 = files.iter().map(|(_, bytes)| bytes).sum();
    println!(
        "{total:>10}  bytes in {} files. Copy the folder {} to any static host.",
        files.len(),
        dist().display()
    );
    if tools::minifiers()?.wasm_opt.is_none() {
        println!("The site was built without wasm-opt and is larger than it could be.");
    }
    Ok(())
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
            if !compressed::is(&name) {
                files.push((name, entry.metadata()?.len()));
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_holds_no_inline_script_or_style() {
        let page = fs::read_to_string(process::at("public/index.html")).unwrap();
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

    #[test]
    fn the_page_links_every_style_sheet() {
        let page = fs::read_to_string(process::at("public/index.html")).unwrap();
        for entry in fs::read_dir(process::at("style")).unwrap() {
            let name = entry.unwrap().file_name().to_string_lossy().into_owned();
            assert!(page.contains(&format!("../style/{name}")), "{name}");
        }
    }
}
