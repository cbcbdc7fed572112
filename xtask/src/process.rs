//! Running other programs: found on PATH or in the project's own tool folders, echoed, and answered with an error that says which one failed.

use crate::Outcome;
use std::env;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The project's top folder.
pub fn root() -> PathBuf {
    // Cargo says where it runs it; what it was compiled in may be another copy that shares the target folder.
    let here = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.parent().unwrap_or(&here).to_path_buf()
}

/// A path below the project's top folder.
pub fn at(path: &str) -> PathBuf {
    root().join(path)
}

/// The folder into which cargo builds: the one that `CARGO_TARGET_DIR` names, else `target`. Cargo can be told another one in its configuration as well,
/// so a build whose files are read afterwards is given this folder.
pub fn target_folder() -> PathBuf {
    let named = env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    root().join(named)
}

/// A program about to run in the project's top folder.
pub struct Process {
    command: Command,
    shown: String,
}

impl Process {
    pub fn new<A: AsRef<OsStr>>(
        name: impl AsRef<OsStr>,
        arguments: impl IntoIterator<Item = A>,
    ) -> Self {
        let name = name.as_ref();
        let mut command = Command::new(name);
        let mut shown = Path::new(name).file_name().unwrap_or(name).to_os_string();
        for argument in arguments {
            command.arg(argument.as_ref());
            shown.push(" ");
            shown.push(argument.as_ref());
        }
        command.current_dir(root());
        Self {
            command,
            shown: shown.to_string_lossy().into_owned(),
        }
    }

    pub fn cargo<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Self {
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        Self::new(cargo, arguments)
    }

    /// npm and its like are command files on Windows, which are not found without their ending.
    pub fn node_tool<A: AsRef<OsStr>>(name: &str, arguments: impl IntoIterator<Item = A>) -> Self {
        let name = if cfg!(windows) {
            format!("{name}.cmd")
        } else {
            name.to_owned()
        };
        Self::new(name, arguments)
    }

    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    pub fn without_env(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    pub fn inside(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Runs it with its output on the terminal.
    pub fn run(mut self) -> Outcome {
        println!("$ {}", self.shown);
        let status = self
            .command
            .status()
            .map_err(|error| format!("`{}` did not start: {error}", self.shown))?;
        if status.success() {
            Ok(())
        } else {
            Err(format!("`{}` failed ({status})", self.shown).into())
        }
    }

    /// Runs without a word where all goes well; what the process said on its error output is in the error.
    pub fn run_quietly(mut self) -> Outcome {
        let output = self
            .command
            .output()
            .map_err(|error| format!("`{}` did not start: {error}", self.shown))?;
        if output.status.success() {
            return Ok(());
        }
        let said = String::from_utf8_lossy(&output.stderr);
        Err(format!("`{}` failed ({}): {said}", self.shown, output.status).into())
    }

    /// Runs it beside others: what it says, on both of its outputs, goes into a file.
    pub fn run_into(mut self, log: &Path) -> Outcome {
        let file = std::fs::File::create(log)?;
        let status = self
            .command
            .stdout(file.try_clone()?)
            .stderr(file)
            .status()
            .map_err(|error| format!("`{}` did not start: {error}", self.shown))?;
        if status.success() {
            Ok(())
        } else {
            Err(format!("`{}` failed ({status})", self.shown).into())
        }
    }

    /// Runs it with its output on the terminal, and hands every line of its standard output to `see` as well.
    pub fn run_seeing(mut self, mut see: impl FnMut(&str)) -> Outcome {
        println!("$ {}", self.shown);
        let mut child = self
            .command
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("`{}` did not start: {error}", self.shown))?;
        if let Some(output) = child.stdout.take() {
            let mut reader = BufReader::new(output);
            let mut line = Vec::new();
            while reader.read_until(b'\n', &mut line)? > 0 {
                {
                    let mut terminal = std::io::stdout().lock();
                    terminal.write_all(&line)?;
                    terminal.flush()?;
                }
                see(String::from_utf8_lossy(&line).trim_end());
                line.clear();
            }
        }
        let status = child.wait()?;
        if status.success() {
            Ok(())
        } else {
            Err(format!("`{}` failed ({status})", self.shown).into())
        }
    }

    /// What it prints, when it runs and succeeds; its error output is dropped.
    pub fn answer(mut self) -> Option<String> {
        let output = self.command.stderr(Stdio::null()).output().ok()?;
        let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        output.status.success().then_some(text)
    }

    /// Whether it runs and succeeds, silently.
    pub fn works(self) -> bool {
        self.answer().is_some()
    }
}

/// The first of the named programs that PATH holds.
pub fn find(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let endings: &[&str] = if cfg!(windows) {
        &[".exe", ".cmd"]
    } else {
        &[""]
    };
    names.iter().find_map(|name| {
        env::split_paths(&path)
            .flat_map(|folder| {
                endings
                    .iter()
                    .map(move |ending| folder.join(format!("{name}{ending}")))
            })
            .find(|file| file.is_file())
    })
}

/// Installs the locked packages of a folder, unless they are there already.
pub fn npm_ci(folder: &Path) -> Outcome {
    let age = |path: &str| {
        folder
            .join(path)
            .metadata()
            .and_then(|data| data.modified())
    };
    if let (Ok(installed), Ok(locked)) = (
        age("node_modules/.package-lock.json"),
        age("package-lock.json"),
    ) && installed >= locked
    {
        return Ok(());
    }
    Process::node_tool("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"])
        .inside(folder)
        // Playwright would fetch browsers of its own; the system's one is used.
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
        .run()
        .map_err(|error| {
            format!("{error}\n  in {}\n  npm must reach its package registry once; afterwards the packages stay in node_modules.", folder.display()).into()
        })
}
