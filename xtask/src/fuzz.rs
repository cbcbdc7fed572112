//! Feeds the readers of foreign bytes with mutated ones: builds the targets in `fuzz/` with the stable compiler, and runs them.
//!
//! LLVM's own coverage pass needs no unstable switch, so neither a nightly compiler nor cargo-fuzz is needed. Inputs that reached new code stay in
//! `fuzz/corpus`, inputs that failed in `fuzz/artifacts`; neither folder is committed, the small seeds in `fuzz/seeds` are.

use crate::Outcome;
use crate::prerequisites;
use crate::process::{self, Process};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Coverage that guides the mutations, as cargo-fuzz asks for it.
const COVERAGE: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares";
/// The longest input in bytes, the longest time for one in seconds, the most memory in MiB.
const LIMITS: [&str; 3] = ["-max_len=65536", "-timeout=5", "-rss_limit_mb=1024"];

/// What a target did.
#[derive(Debug, PartialEq)]
struct Ran {
    target: String,
    /// How many inputs it was given.
    inputs: u64,
    /// What it said last, where it failed.
    failed: Option<String>,
}

/// Runs the targets that are named, or all, for so many seconds each; gives how many ran.
pub fn run(seconds: u64, names: &[String]) -> Outcome<u32> {
    let all = targets(&fs::read_to_string(process::at("fuzz/Cargo.toml"))?);
    if let Some(unknown) = names.iter().find(|name| !all.contains(name)) {
        return Err(format!(
            "there is no target {unknown:?}; there are {}",
            all.join(", ")
        )
        .into());
    }
    let chosen: Vec<String> = all
        .into_iter()
        .filter(|target| names.is_empty() || names.contains(target))
        .collect();
    let folder = build()?;
    let next = AtomicUsize::new(0);
    let ran = Mutex::new(Vec::new());
    let at_once = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..at_once.min(chosen.len()) {
            scope.spawn(|| {
                while let Some(target) = chosen.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let one = one(&folder, target, seconds).unwrap_or_else(|error| Ran {
                        target: target.clone(),
                        inputs: 0,
                        failed: Some(error.to_string()),
                    });
                    let word = if one.failed.is_none() { "ok" } else { "FAILED" };
                    println!("{:<14} {:>12} inputs  {word}", one.target, one.inputs);
                    if let Ok(mut ran) = ran.lock() {
                        ran.push(one);
                    }
                }
            });
        }
    });
    let ran = ran.into_inner().unwrap_or_default();
    println!(
        "{} inputs in {} targets, {seconds} s each",
        ran.iter().map(|one| one.inputs).sum::<u64>(),
        ran.len()
    );
    let failed: Vec<String> = ran
        .iter()
        .filter_map(|one| {
            one.failed
                .as_ref()
                .map(|why| format!("{}:\n{why}", one.target))
        })
        .collect();
    if failed.is_empty() {
        Ok(u32::try_from(ran.len())?)
    } else {
        Err(failed.join("\n\n").into())
    }
}

/// The targets that fuzz/Cargo.toml names.
fn targets(manifest: &str) -> Vec<String> {
    let names = manifest
        .split("[[bin]]")
        .skip(1)
        .filter_map(|bin| bin.lines().find_map(|line| line.strip_prefix("name = ")));
    names
        .map(|name| name.trim().trim_matches('"').to_owned())
        .collect()
}

/// Builds every target, and gives the folder they are in.
fn build() -> Outcome<PathBuf> {
    compiler()?;
    let about = Process::new("rustc", ["-vV"])
        .answer()
        .ok_or("rustc does not answer")?;
    let host = about
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .ok_or("rustc does not name its host")?;
    let folder = process::at("target/fuzz");
    // Named, so that what runs while building (macros, build scripts) is built without coverage.
    let target = ["--target", host, "--target-dir", "target/fuzz"];
    Process::cargo(
        [
            &[
                "build",
                "--locked",
                "--package",
                "greendesk-fuzz",
                "--bins",
                "--profile",
                "fuzz",
            ],
            &target[..],
        ]
        .concat(),
    )
    .env("RUSTFLAGS", COVERAGE)
    .run()?;
    Ok(folder.join(host).join("fuzz"))
}

/// libFuzzer is C++, built from source with the targets.
fn compiler() -> Outcome {
    if prerequisites::cpp_compiler() {
        return Ok(());
    }
    Err("there is no C++ compiler, which the fuzz targets need. Install it with: sudo apt-get install g++ (dnf: gcc-c++, macOS: xcode-select --install)".into())
}

fn one(folder: &Path, target: &str, seconds: u64) -> Outcome<Ran> {
    let [corpus, artifacts] =
        ["corpus", "artifacts"].map(|kind| process::at("fuzz").join(kind).join(target));
    fs::create_dir_all(&corpus)?;
    fs::create_dir_all(&artifacts)?;
    let output = Command::new(folder.join(target))
        .args(LIMITS)
        .args([
            format!("-max_total_time={seconds}"),
            format!("-artifact_prefix={}/", artifacts.display()),
            "-print_final_stats=1".to_owned(),
        ])
        .args([corpus, process::at("fuzz/seeds").join(target)])
        .current_dir(process::root())
        .stdout(Stdio::null())
        .output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    Ok(judged(target, output.status.success(), &said))
}

/// What its words say: a target that ran nothing has failed, whatever it returned.
fn judged(target: &str, success: bool, said: &str) -> Ran {
    let inputs = said
        .lines()
        .find_map(|line| {
            line.strip_prefix("stat::number_of_executed_units:")?
                .trim()
                .parse()
                .ok()
        })
        .unwrap_or(0);
    let failed = (!success || inputs == 0).then(|| {
        let from = said
            .find("panicked at")
            .map_or(0, |at| said[..at].rfind('\n').map_or(0, |line| line + 1));
        let words: Vec<&str> = said[from..]
            .lines()
            .filter(|line| !line.starts_with(['#', '=']) && !line.trim_start().starts_with("at "))
            .collect();
        let last = words.len().saturating_sub(40);
        let shown = if from > 0 {
            words
                .iter()
                .take(6)
                .chain(words.iter().rev().take(4).rev())
                .copied()
                .collect()
        } else {
            words[last..].to_vec()
        };
        shown.join("\n")
    });
    Ran {
        target: target.to_owned(),
        inputs,
        failed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_has_a_program_and_seeds() {
        let manifest = fs::read_to_string(process::at("fuzz/Cargo.toml")).expect("there");
        let targets = targets(&manifest);
        assert!(targets.len() >= 9, "{targets:?}");
        for target in targets {
            assert!(
                process::at("fuzz/fuzz_targets")
                    .join(&target)
                    .with_extension("rs")
                    .is_file(),
                "{target}"
            );
            assert!(
                fs::read_dir(process::at("fuzz/seeds").join(&target))
                    .is_ok_and(|mut seeds| seeds.next().is_some()),
                "{target} has no seed"
            );
        }
    }

    #[test]
    fn a_target_that_failed_or_did_nothing_is_no_success() {
        let fine = judged("a", true, "#8 DONE\nstat::number_of_executed_units: 4607\n");
        assert_eq!(
            fine,
            Ran {
                target: "a".into(),
                inputs: 4607,
                failed: None
            }
        );
        assert!(judged("a", true, "").failed.is_some());
        assert!(
            judged("a", true, "stat::number_of_executed_units: 0")
                .failed
                .is_some()
        );
        let said = "INFO: Seed: 1\n\nthread '<unnamed>' panicked at a.rs:1:1:\nleft\nright\nTest unit written to x/crash-1\n";
        let failed = judged("a", false, said).failed.expect("failed");
        assert!(
            failed.contains("panicked at a.rs")
                && failed.contains("crash-1")
                && !failed.contains("Seed"),
            "{failed}"
        );
    }

    #[test]
    fn an_unknown_target_is_named() {
        let error = run(1, &["rout".to_owned()])
            .expect_err("unknown")
            .to_string();
        assert!(error.contains("rout") && error.contains("route"));
    }
}
