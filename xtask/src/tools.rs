//! The pinned build tools: the wasm target, Trunk, wasm-opt, esbuild, the unpacker of the single file and the runner of wasm tests, brought into `target/tools` when PATH has no matching ones.

use crate::Outcome;
use crate::process::{self, Process};
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};

const TRUNK: &str = "0.21.14";
const ABOUT: &str = "0.9.3";
const CYCLONEDX: &str = "0.5.9";
const WASM_OPT: &str = "132";
const ESBUILD: &str = "0.28.2";
/// The version of the script that unpacks the single file.
pub const FZSTD: &str = "0.1.1";
const TARGET: &str = "wasm32-unknown-unknown";

/// The tool that puts the site together.
#[derive(Debug)]
pub struct Tools {
    trunk: PathBuf,
}

impl Tools {
    /// Finds what a site build needs, and installs what is missing.
    pub fn bring() -> Outcome<Self> {
        wasm_target()?;
        let trunk = CargoTool {
            program: "trunk",
            package: "trunk",
            version: TRUNK.to_owned(),
            beside: None,
            // Without its own TLS and updater: here Trunk only puts files together.
            recipe: &["--no-default-features"],
            minutes: 4,
            asked: &["--version"],
            optimised: false,
        };
        let trunk = trunk.bring()?.join(executable("trunk"));
        minifiers()?;
        Ok(Self { trunk })
    }

    /// Trunk.
    pub fn trunk(&self, arguments: &[&str]) -> Process {
        Process::new(&self.trunk, arguments)
            // This Trunk reads NO_COLOR=1 as a wrong value for its own option and stops.
            .without_env("NO_COLOR")
    }
}

/// The program that runs wasm tests in a browser: only the tests need it, the site is bound by the library of the same version (`programs.rs`).
pub fn test_runner() -> Outcome<PathBuf> {
    let runner = CargoTool {
        program: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        version: wasm_bindgen_version(&fs::read_to_string(process::at("Cargo.lock"))?)?,
        beside: Some("wasm-bindgen-test-runner"),
        // Without TLS: the runner speaks to a driver on the same machine.
        recipe: &["--no-default-features"],
        minutes: 3,
        asked: &["--version"],
        optimised: false,
    };
    Ok(runner.bring()?.join(executable("wasm-bindgen-test-runner")))
}

/// Lists the licences of what is shipped: only a release needs it.
pub fn about() -> Outcome<PathBuf> {
    let tool = CargoTool {
        program: "cargo-about",
        package: "cargo-about",
        version: ABOUT.to_owned(),
        beside: None,
        recipe: &["--features", "cli"],
        minutes: 6,
        asked: &["--version"],
        optimised: true,
    };
    Ok(tool.bring()?.join(executable("cargo-about")))
}

/// Lists the components of what is shipped: only a release needs it.
pub fn cyclonedx() -> Outcome<PathBuf> {
    let tool = CargoTool {
        program: "cargo-cyclonedx",
        package: "cargo-cyclonedx",
        version: CYCLONEDX.to_owned(),
        beside: None,
        recipe: &[],
        minutes: 2,
        asked: &["cyclonedx", "--version"],
        optimised: false,
    };
    Ok(tool.bring()?.join(executable("cargo-cyclonedx")))
}

/// A tool that `cargo install` builds.
struct CargoTool {
    program: &'static str,
    package: &'static str,
    version: String,
    /// A second program of the same package that must lie in the same folder.
    beside: Option<&'static str>,
    recipe: &'static [&'static str],
    minutes: u32,
    /// With these words the program says its version.
    asked: &'static [&'static str],
    /// Tools that work for a second need no optimising compiler for ten minutes; `cargo about` compares long texts and does.
    optimised: bool,
}

impl CargoTool {
    /// The folder that holds the tool, installed where it is missing.
    fn bring(&self) -> Outcome<PathBuf> {
        let own = process::at("target/tools/bin");
        if let Some(folder) = self.folder(&own) {
            return Ok(folder);
        }
        println!(
            "First start: building {} into target/tools, about {} minutes on two cores. Later starts take seconds.",
            self.package, self.minutes
        );
        c_compiler()?;
        self.install()?;
        self.folder(&own).ok_or_else(|| {
            format!(
                "{} {} was installed but does not answer; delete target/tools and start again",
                self.program, self.version
            )
            .into()
        })
    }

    /// The folder that holds it in the wanted version: the project's own, or one on PATH.
    fn folder(&self, own: &Path) -> Option<PathBuf> {
        let on_path =
            process::find(&[self.program]).and_then(|file| file.parent().map(Path::to_path_buf));
        [Some(own.to_path_buf()), on_path]
            .into_iter()
            .flatten()
            .find(|folder| {
                let second = self
                    .beside
                    .is_none_or(|name| folder.join(executable(name)).is_file());
                let first = folder.join(executable(self.program));
                let says = || Process::new(&first, self.asked).answer();
                second
                    && first.is_file()
                    && says().is_some_and(|text| version_of(&text) == Some(&self.version))
            })
    }

    fn arguments(&self) -> Vec<OsString> {
        let root = process::at("target/tools");
        let fixed = [
            "install",
            self.package,
            "--locked",
            "--force",
            "--version",
            &self.version,
        ];
        let mut all: Vec<OsString> = fixed
            .into_iter()
            .chain(self.recipe.iter().copied())
            .map(OsString::from)
            .collect();
        all.extend([
            "--root".into(),
            root.clone().into(),
            "--target-dir".into(),
            root.join("build").into(),
        ]);
        all
    }

    fn install(&self) -> Outcome {
        let level = if self.optimised { "2" } else { "0" };
        Process::cargo(self.arguments())
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", level)
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "64")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "false")
            .run()
            .map_err(|error| {
                format!(
                    "{error}\n  crates.io must be reachable once to build {} {}.",
                    self.package, self.version
                )
            })?;
        // Only the finished programs are kept: what they were built from is large.
        let _ = fs::remove_dir_all(process::at("target/tools/build"));
        Ok(())
    }
}

fn executable(name: &str) -> String {
    format!("{name}{}", std::env::consts::EXE_SUFFIX)
}

/// `wasm-bindgen 0.2.1 (abc)` and `trunk 0.21.14` say their version second.
fn version_of(text: &str) -> Option<&str> {
    text.split_whitespace().nth(1)
}

/// The flags of the release build: those of .cargo/config.toml, which an environment would otherwise replace, and short names for the
/// folders of this machine: a panic names the file it happened in, and nobody's folders shall be in the program. So the same sources also give
/// the same program wherever they lie.
pub fn rust_flags() -> Outcome<String> {
    flags_of(&fs::read_to_string(process::at(".cargo/config.toml"))?)
}

fn flags_of(config: &str) -> Outcome<String> {
    let (_, list) = config
        .split_once("rustflags = [")
        .ok_or(".cargo/config.toml should list rustflags")?;
    let (list, _) = list
        .split_once(']')
        .ok_or(".cargo/config.toml should list rustflags in brackets")?;
    let mut flags: Vec<String> = list
        .split(',')
        .map(|flag| flag.trim().trim_matches('"').to_owned())
        .collect();
    let home = std::env::var_os("CARGO_HOME").map_or_else(
        || std::env::home_dir().unwrap_or_default().join(".cargo"),
        PathBuf::from,
    );
    let sysroot = Process::new("rustc", ["--print", "sysroot"])
        .answer()
        .unwrap_or_default();
    let sources = home.join("registry/src");
    let registries = fs::read_dir(&sources)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path());
    let folders = registries.chain([
        Path::new(&sysroot).join("lib/rustlib/src/rust"),
        process::root(),
    ]);
    for folder in folders.filter(|folder| folder.is_absolute()) {
        flags.push(format!("--remap-path-prefix={}=", folder.display()));
    }
    Ok(flags.join("\u{1f}"))
}

/// The wasm-bindgen that Cargo.lock names: the tool must have the very same version as the crate.
fn wasm_bindgen_version(lock: &str) -> Outcome<String> {
    let mut lines = lock
        .lines()
        .skip_while(|line| *line != "name = \"wasm-bindgen\"");
    let version = lines
        .nth(1)
        .and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    Ok(version
        .ok_or("Cargo.lock names no wasm-bindgen; restore it with `git checkout Cargo.lock`")?
        .to_owned())
}

/// Rust's part for the browser.
pub fn wasm_target() -> Outcome {
    let installed = Process::new("rustc", ["--print", "target-libdir", "--target", TARGET])
        .answer()
        .is_some_and(|folder| Path::new(&folder).is_dir());
    if installed {
        return Ok(());
    }
    if !Process::new("rustup", ["--version"]).works() {
        return Err(format!(
            "Rust has no {TARGET} target, and rustup, which adds it, is not here. Install rustup from https://rustup.rs, or the target's package of your system."
        )
        .into());
    }
    println!("Adding the {TARGET} target to Rust, once.");
    Process::new("rustup", ["target", "add", TARGET]).run()
}

fn c_compiler() -> Outcome {
    if cfg!(windows) || process::find(&["cc", "gcc", "clang"]).is_some() {
        return Ok(());
    }
    let remedy = if cfg!(target_os = "macos") {
        "xcode-select --install"
    } else if process::find(&["dnf"]).is_some() {
        "sudo dnf install gcc"
    } else {
        "sudo apt-get install build-essential"
    };
    Err(format!(
        "there is no C compiler, which Rust needs to link the tools. Install it with: {remedy}"
    )
    .into())
}

/// The tools that make the site smaller. They are optional: without npm the site is built without them and is larger.
pub struct Minifiers {
    pub wasm_opt: Option<PathBuf>,
    pub esbuild: Option<PathBuf>,
}

impl Minifiers {
    /// wasm-merge, which every package of wasm-opt holds beside it.
    pub fn wasm_merge(&self) -> Option<PathBuf> {
        let wasm_opt = self.wasm_opt.as_ref()?;
        let name = wasm_opt.file_name()?.to_str()?;
        Some(wasm_opt.with_file_name(name.replace("wasm-opt", "wasm-merge")))
    }
}

/// A program of binaryen. npm's are scripts that hold binaryen as a wasm module: Node compiles the module anew at each start, and its optimising compiler
/// takes longer than the work on a module of the site (2.9 s of the processor for a small part, 0.6 s without; 12.6 and 9.2 s for the main module).
pub fn binaryen<A: AsRef<OsStr>>(
    program: &Path,
    arguments: impl IntoIterator<Item = A>,
) -> Process {
    let own = process::at("target/tools/minify/node_modules");
    let name = program.file_stem().unwrap_or_default();
    let script = own.join("binaryen/bin").join(name);
    if !program.starts_with(&own) || !script.is_file() {
        return Process::new(program, arguments);
    }
    let before = [OsString::from("--liftoff-only"), script.into_os_string()];
    let arguments = arguments
        .into_iter()
        .map(|argument| argument.as_ref().to_owned());
    Process::new("node", before.into_iter().chain(arguments))
}

/// Finds wasm-opt and esbuild, and installs them where npm is there to bring them.
pub fn minifiers() -> Outcome<Minifiers> {
    let own = process::at("target/tools/minify/node_modules/.bin");
    // `wasm-opt version 132 (version_132)`, and plainly `0.28.2`
    let wasm_opt = || {
        matching("wasm-opt", &own, |said| {
            said.split_whitespace().nth(2) == Some(WASM_OPT)
        })
    };
    let esbuild = || matching("esbuild", &own, |said| said.trim() == ESBUILD);
    if let (Some(wasm_opt), Some(esbuild)) = (wasm_opt(), esbuild()) {
        return Ok(Minifiers {
            wasm_opt: Some(wasm_opt),
            esbuild: Some(esbuild),
        });
    }
    if process::find(&["npm"]).is_none() {
        println!(
            "No wasm-opt {WASM_OPT} or no esbuild {ESBUILD}, and no npm to bring them: the site is built without and is larger."
        );
        return Ok(Minifiers {
            wasm_opt: wasm_opt(),
            esbuild: esbuild(),
        });
    }
    match install_minifiers() {
        Ok(()) => match (wasm_opt(), esbuild()) {
            (Some(wasm_opt), Some(esbuild)) => Ok(Minifiers { wasm_opt: Some(wasm_opt), esbuild: Some(esbuild) }),
            _ => Err("npm installed wasm-opt and esbuild, but one does not run; delete target/tools/minify and start again".into()),
        },
        Err(error) => {
            println!("{error}\nThe site is built without wasm-opt and esbuild and is larger.");
            Ok(Minifiers { wasm_opt: None, esbuild: None })
        }
    }
}

/// The script that unpacks the module of the single file: the package `fzstd`, which npm brings beside wasm-opt and esbuild.
pub fn unpacker() -> Outcome<PathBuf> {
    let script = process::at("target/tools/minify/node_modules/fzstd/umd/index.js");
    if !script.is_file() {
        install_minifiers()?;
    }
    if script.is_file() {
        Ok(script)
    } else {
        Err("npm installed no fzstd; delete target/tools/minify and start again".into())
    }
}

/// The licence of [`unpacker`].
pub fn unpacker_licence() -> Outcome<PathBuf> {
    let script = unpacker()?;
    let package = script.parent().and_then(Path::parent);
    Ok(package.unwrap_or(&script).join("LICENSE"))
}

/// Installs what `xtask/minify` names.
fn install_minifiers() -> Outcome {
    let folder = process::at("target/tools/minify");
    fs::create_dir_all(&folder)?;
    for file in ["package.json", "package-lock.json"] {
        fs::copy(process::at("xtask/minify").join(file), folder.join(file))?;
    }
    process::npm_ci(&folder)
}

/// A tool in the wanted version: the project's own, or one on PATH.
fn matching(name: &str, own: &Path, wanted: impl Fn(&str) -> bool) -> Option<PathBuf> {
    let own = own.join(if cfg!(windows) {
        format!("{name}.cmd")
    } else {
        name.into()
    });
    let says = |file: &PathBuf| Process::new(file, ["--version"]).answer();
    [Some(own), process::find(&[name])]
        .into_iter()
        .flatten()
        .find(|file| file.exists() && says(file).is_some_and(|said| wanted(&said)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_file_and_the_manifest_name_one_wasm_bindgen() {
        let lock = fs::read_to_string(process::at("Cargo.lock")).unwrap();
        let manifest = fs::read_to_string(process::at("Cargo.toml")).unwrap();
        let version = wasm_bindgen_version(&lock).unwrap();
        assert!(
            manifest.contains(&format!("wasm-bindgen = {{ version = \"={version}\"")),
            "Cargo.toml pins another wasm-bindgen than {version}"
        );
    }

    #[test]
    fn npm_brings_the_versions_that_are_wanted() {
        let package = fs::read_to_string(process::at("xtask/minify/package.json")).unwrap();
        assert!(package.contains(&format!("\"binaryen\": \"{WASM_OPT}.0.0\"")));
        assert!(package.contains(&format!("\"esbuild\": \"{ESBUILD}\"")));
    }

    #[test]
    fn npm_lock_files_name_no_addresses() {
        for folder in [
            "xtask/minify",
            "tests/e2e",
            "benches/peers/scripts",
            "benches/peers/react",
            "benches/peers/portfolio",
            "benches/peers/surveyjs",
            "benches/peers/lighthouse",
        ] {
            let lock = fs::read_to_string(process::at(folder).join("package-lock.json")).unwrap();
            assert!(
                lock.contains("\"integrity\""),
                "{folder} is locked without digests"
            );
            assert!(
                !lock.contains("\"resolved\""),
                "{folder} is locked to an address"
            );
        }
    }

    #[test]
    fn the_flags_of_the_configuration_are_kept() {
        let flags = rust_flags().unwrap();
        assert!(
            flags.starts_with("--cfg\u{1f}erase_components\u{1f}--remap-path-prefix="),
            "{flags}"
        );
        assert!(flags_of("[alias]").is_err());
    }

    #[test]
    fn the_version_is_read_from_what_a_tool_says() {
        assert_eq!(version_of("wasm-bindgen 0.2.128 (c0ffee)"), Some("0.2.128"));
        assert_eq!(version_of("trunk 0.21.14"), Some("0.21.14"));
        assert_eq!(version_of(""), None);
    }

    #[test]
    fn a_lock_file_without_wasm_bindgen_is_refused() {
        assert!(
            wasm_bindgen_version(
                "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.1\"\n"
            )
            .is_err()
        );
    }
}
