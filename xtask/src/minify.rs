//! Scripts and styles without what only people read in them. esbuild does it; without esbuild they stay as they are, and work the same.

use crate::Outcome;
use crate::process::{self, Process};
use std::fs;
use std::path::{Path, PathBuf};

/// How old an engine must still be able to read a file.
#[derive(Clone, Copy, PartialEq)]
pub enum Engine {
    /// The shell speaks to any browser, so it stays ES5.
    Any,
    /// The oldest engine that runs the program.
    Old,
}

/// A script or style sheet (`name` ends with its kind), made smaller where esbuild is there.
pub fn minified(esbuild: Option<&Path>, name: &str, text: &str, engine: Engine) -> Outcome<String> {
    let Some(esbuild) = esbuild else {
        return Ok(text.to_owned());
    };
    let folder = process::at("target/site/minify");
    fs::create_dir_all(&folder)?;
    let (from, to): (PathBuf, PathBuf) = (folder.join(name), folder.join(format!("small-{name}")));
    fs::write(&from, text)?;
    let target = match engine {
        Engine::Any => "es5",
        Engine::Old => "chrome81",
    };
    Process::new(
        esbuild,
        [
            from.as_os_str(),
            "--minify".as_ref(),
            "--charset=utf8".as_ref(),
            "--log-level=warning".as_ref(),
            format!("--target={target}").as_ref(),
            format!("--outfile={}", to.display()).as_ref(),
        ],
    )
    .run()?;
    Ok(fs::read_to_string(to)?)
}
