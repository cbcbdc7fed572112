//! Scripts and styles without what only people read in them. esbuild does it; without it they stay as they are, and work the same.

use crate::Outcome;
use crate::page::Page;
use crate::program::{self, Program};
use std::fs;
use std::path::Path;

/// Makes every script and style of the built site smaller.
pub fn shrink(dist: &Path, esbuild: &Path) -> Outcome {
    let out = program::at("target/site/smaller");
    if out.exists() {
        fs::remove_dir_all(&out)?;
    }
    let mut page = Page::read(dist)?;
    let (scripts, styles) = (page.files(".js")?, page.files(".css")?);
    // The second program's bindings are fetched by name.
    let by_name = ["second.js".to_owned()];
    // The shell must still speak to an engine that knows nothing newer than ES5; esbuild keeps what it is given, and adds nothing newer.
    let (shell, modules): (Vec<_>, Vec<_>) = scripts.iter().partition(|name| name.starts_with("boot-"));
    esbuild_on(esbuild, dist, &out, "es5", &shell)?;
    esbuild_on(esbuild, dist, &out, "chrome100", &modules.into_iter().chain(&by_name).collect::<Vec<_>>())?;
    esbuild_on(esbuild, dist, &out, "chrome100", &styles.iter().collect::<Vec<_>>())?;
    for name in scripts.iter().chain(&styles) {
        page.put(name, &fs::read(out.join(name))?)?;
    }
    for name in by_name {
        fs::copy(out.join(&name), dist.join(&name))?;
    }
    page.write()
}

fn esbuild_on(esbuild: &Path, dist: &Path, out: &Path, target: &str, names: &[&String]) -> Outcome {
    let fixed = ["--minify".to_owned(), "--legal-comments=none".into(), "--charset=utf8".into(), "--log-level=warning".into(), format!("--target={target}")];
    let all = fixed.into_iter().chain([format!("--outdir={}", out.display())]).chain(names.iter().map(|name| dist.join(name).display().to_string()));
    Program::new(esbuild, all).run_quietly(|_| ())
}
