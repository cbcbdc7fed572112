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
    // The bindings of the other programs are fetched by name.
    let by_name = ["second.js".to_owned(), "forms.js".into()];
    for name in &scripts {
        let path = dist.join(name);
        let text = fs::read_to_string(&path)?;
        let fewer = without_unused(&text);
        if fewer != text {
            fs::write(path, fewer)?;
        }
    }
    // The shell must still speak to an engine that knows nothing newer than ES5; esbuild keeps what it is given, and adds nothing newer.
    let (shell, modules): (Vec<_>, Vec<_>) =
        scripts.iter().partition(|name| name.starts_with("boot-"));
    esbuild_on(esbuild, dist, &out, "es5", &shell)?;
    esbuild_on(
        esbuild,
        dist,
        &out,
        "chrome100",
        &modules.into_iter().chain(&by_name).collect::<Vec<_>>(),
    )?;
    esbuild_on(
        esbuild,
        dist,
        &out,
        "chrome100",
        &styles.iter().collect::<Vec<_>>(),
    )?;
    for name in scripts.iter().chain(&styles) {
        page.put(name, &fs::read(out.join(name))?)?;
    }
    for name in by_name {
        fs::copy(out.join(&name), dist.join(&name))?;
    }
    page.write()
}

/// The bindings without what they export and nobody wants: the classes of streams, which Leptos brings along, and the start at once.
/// No minifier sees it, for what is exported counts as used; the function itself goes with the minifier.
fn without_unused(text: &str) -> String {
    let mut left = text.to_owned();
    for class in text
        .split("\nexport class ")
        .chain(text.strip_prefix("export class "))
        .skip(1)
    {
        let name = class
            .split(|letter: char| !letter.is_ascii_alphanumeric())
            .next()
            .unwrap_or_default();
        let (from, dispose) = (
            format!("export class {name} {{\n"),
            format!(
                "\nif (Symbol.dispose) {name}.prototype[Symbol.dispose] = {name}.prototype.free;\n"
            ),
        );
        let Some((before, rest)) = left.split_once(&from) else {
            continue;
        };
        let Some((_, after)) = rest.split_once(&dispose) else {
            continue;
        };
        let others = [before, after].concat();
        if !others
            .split(|letter: char| !letter.is_ascii_alphanumeric())
            .any(|word| word == name)
        {
            left = others;
        }
    }
    left.replace(
        "export { initSync, __wbg_init as default };",
        "export { __wbg_init as default };",
    )
}

fn esbuild_on(esbuild: &Path, dist: &Path, out: &Path, target: &str, names: &[&String]) -> Outcome {
    let fixed = [
        "--minify".to_owned(),
        "--tree-shaking=true".into(),
        "--legal-comments=none".into(),
        "--charset=utf8".into(),
        "--log-level=warning".into(),
        format!("--target={target}"),
    ];
    let all = fixed
        .into_iter()
        .chain([format!("--outdir={}", out.display())])
        .chain(
            names
                .iter()
                .map(|name| dist.join(name).display().to_string()),
        );
    Program::new(esbuild, all).run_quietly(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_only_exported_goes() {
        let class = |name: &str| {
            format!(
                "export class {name} {{\n    free() {{\n    }}\n}}\nif (Symbol.dispose) {name}.prototype[Symbol.dispose] = {name}.prototype.free;\n"
            )
        };
        let both = format!(
            "{}\n{}const imports = () => Used.__wrap();\n",
            class("Unused"),
            class("Used")
        );
        let left = without_unused(&both);
        assert_eq!(
            left,
            format!("\n{}const imports = () => Used.__wrap();\n", class("Used"))
        );
        assert_eq!(without_unused(&left), left);
        assert_eq!(
            without_unused("export { initSync, __wbg_init as default };\n"),
            "export { __wbg_init as default };\n"
        );
        assert_eq!(without_unused("function a() {}\n"), "function a() {}\n");
    }
}
