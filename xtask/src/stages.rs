//! The whole check, stage by stage: it stops at the first stage that fails, names it, and counts the tests that ran.

use crate::Outcome;
use crate::fuzz;
use crate::new_form;
use crate::prerequisites::{self, Browser};
use crate::process::{self, Process};
use crate::single;
use crate::site::{self, Parts};
use crate::tools::{self, Tools};
use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

const NATIVE: [&str; 4] = ["--locked", "--no-default-features", "--features", "schema"];
const WASM: [&str; 3] = ["--locked", "--target", "wasm32-unknown-unknown"];
/// The browser's own tests try storage and figures, so they are built without Leptos and without the page.
const BROWSER: [&str; 3] = ["--no-default-features", "--features", "browser"];
/// The worker's programs, built without Leptos.
const WORKER: [&str; 7] = [
    "--no-default-features",
    "--features",
    "worker",
    "--bin",
    "loan_book",
    "--bin",
    "loan_sheets",
];

/// The feature of the single file's program.
const SINGLE: &str = "single";

/// The stage that builds the site.
const BUILD: &str = "build";
/// The stage that builds the single file.
const FILE: &str = "file";
/// The stages that, in a run of all stages, run in processes of their own beside the others, one after the other: one core links for most of their
/// time. The check waits for each of them only where its turn comes.
const BESIDE: [&str; 2] = [BUILD, FILE];
/// After this stage the builds begin. Clippy, which follows, leaves a core idle for most of its time.
const BEFORE_BUILD: &str = "tools";

/// One part of the check.
struct Stage {
    name: &'static str,
    what: &'static str,
    /// Whether it holds tests, of which at least one must run.
    counts: bool,
    run: fn(&mut Tally) -> Outcome,
}

const STAGES: &[Stage] = &[
    Stage {
        name: "fmt",
        what: "formatting",
        counts: false,
        run: fmt,
    },
    Stage {
        name: "tools",
        what: "build tools, browser, packages",
        counts: false,
        run: bring,
    },
    Stage {
        name: "clippy",
        what: "clippy, warnings denied",
        counts: false,
        run: clippy,
    },
    Stage {
        name: "native",
        what: "native tests",
        counts: true,
        run: native,
    },
    Stage {
        name: "form",
        what: "a new form from its skeleton",
        counts: true,
        run: form,
    },
    Stage {
        name: "fuzz",
        what: "readers fed with mutated bytes",
        counts: true,
        run: mutated,
    },
    Stage {
        name: "browser",
        what: "wasm tests in Chromium",
        counts: true,
        run: browser,
    },
    Stage {
        name: BUILD,
        what: "release site",
        counts: false,
        run: build,
    },
    Stage {
        name: "e2e",
        what: "journeys on the built site",
        counts: true,
        run: e2e,
    },
    Stage {
        name: FILE,
        what: "single file",
        counts: false,
        run: build_file,
    },
    Stage {
        name: "single",
        what: "journeys on the single file",
        counts: true,
        run: of_single_file,
    },
];

/// Tests that ran.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
struct Tally {
    passed: u32,
    failed: u32,
    skipped: u32,
}

impl Tally {
    /// Reads a closing line of cargo's, wasm-bindgen's or Playwright's test runner.
    fn read(&mut self, line: &str) {
        let words: Vec<&str> = line
            .trim()
            .split([' ', ';'])
            .filter(|word| !word.is_empty())
            .collect();
        let cargo = line.starts_with("test result: ");
        let playwright = matches!(words.as_slice(), [number, word, ..] if number.parse::<u32>().is_ok()
            && matches!(*word, "passed" | "failed" | "skipped" | "flaky" | "did") && line.starts_with("  "));
        if !cargo && !playwright {
            return;
        }
        for pair in words.windows(2) {
            let Ok(number) = pair[0].parse::<u32>() else {
                continue;
            };
            match pair[1] {
                "passed" => self.passed += number,
                "failed" | "flaky" => self.failed += number,
                "ignored" | "skipped" | "did" => self.skipped += number,
                _ => {}
            }
        }
    }
}

/// Runs all stages, or those that are named.
pub fn run(names: &[String]) -> Outcome {
    if let Some(unknown) = names
        .iter()
        .find(|name| STAGES.iter().all(|stage| stage.name != *name))
    {
        let known: Vec<_> = STAGES.iter().map(|stage| stage.name).collect();
        return Err(format!(
            "there is no stage {unknown:?}; there are {}",
            known.join(", ")
        )
        .into());
    }
    let mut total = Tally::default();
    let mut table = vec![];
    let mut failure = None;
    let mut beside: Option<Beside> = None;
    let began = Instant::now();
    for stage in STAGES
        .iter()
        .filter(|stage| names.is_empty() || names.iter().any(|name| name == stage.name))
    {
        println!("\n==> {}: {}", stage.name, stage.what);
        let started = Instant::now();
        let mut tally = Tally::default();
        let (done, time) = match beside.as_ref() {
            Some(beside) if BESIDE.contains(&stage.name) => beside.wait(stage.name),
            _ => ((stage.run)(&mut tally), started.elapsed()),
        };
        let outcome = done.and_then(|()| verdict(stage.counts, tally));
        if names.is_empty() && stage.name == BEFORE_BUILD && outcome.is_ok() {
            beside = Some(Beside::begin()?);
        }
        table.push(row(stage, &outcome, tally, time, beside.is_some()));
        total.passed += tally.passed;
        total.failed += tally.failed;
        if let Err(error) = outcome {
            failure = Some(format!(
                "stage {} failed: {error}\n  alone: cargo xtask test {}",
                stage.name, stage.name
            ));
            break;
        }
    }
    if let Some(beside) = beside {
        if let Some(failure) = &failure {
            println!("\n{failure}\nWaiting for the build that is on its way.");
        }
        beside.end();
    }
    println!("\n{}", table.join("\n"));
    println!(
        "{}",
        shown_time("whole", "", "", began.elapsed()).trim_end()
    );
    match failure {
        Some(failure) => Err(failure.into()),
        None => {
            println!("\n{} passed, {} failed", total.passed, total.failed);
            Ok(())
        }
    }
}

/// A stage is done when its tests ran: none that ran, or one left out, is a failure too.
fn verdict(counts: bool, tally: Tally) -> Outcome {
    if tally.failed > 0 {
        return Err(format!("{} tests failed", tally.failed).into());
    }
    if tally.skipped > 0 {
        return Err(format!(
            "{} tests were left out (ignored or skipped); a test that does not run proves nothing",
            tally.skipped
        )
        .into());
    }
    if counts && tally.passed == 0 {
        return Err("no test ran".into());
    }
    Ok(())
}

/// The line of a stage in the table. A stage that ran beside others shows the time that it took, not how long the check waited for it.
fn row(stage: &Stage, outcome: &Outcome, tally: Tally, time: Duration, lane: bool) -> String {
    let word = if outcome.is_ok() { "ok" } else { "FAILED" };
    let note = if stage.counts {
        format!("{} tests", tally.passed)
    } else if lane && BESIDE.contains(&stage.name) {
        "beside the stages above".to_owned()
    } else {
        String::new()
    };
    shown_time(stage.name, stage.what, word, time) + &note
}

fn shown_time(name: &str, what: &str, word: &str, time: Duration) -> String {
    format!(
        "{name:<8} {what:<32} {word:>6} {:>5}.{} s  ",
        time.as_secs(),
        time.subsec_millis() / 100
    )
}

fn cargo(parts: &[&[&str]]) -> Process {
    Process::cargo(parts.concat())
}

fn component(name: &str, program: &str) -> Outcome {
    if Process::cargo([program, "--version"]).works() {
        return Ok(());
    }
    Err(
        format!("cargo {program} is not installed. Install it with: rustup component add {name}")
            .into(),
    )
}

fn fmt(_: &mut Tally) -> Outcome {
    component("rustfmt", "fmt")?;
    cargo(&[&["fmt", "--all", "--check"]])
        .run()
        .map_err(|error| format!("{error}; mend it with: cargo fmt --all").into())
}

fn bring(_: &mut Tally) -> Outcome {
    let browser = prerequisites::bring()?;
    Tools::bring()?;
    tools::test_runner()?;
    let minifiers = tools::minifiers()?;
    process::npm_ci(&process::at("tests/e2e"))?;
    let said = |path: &std::path::Path| {
        Process::new(path, ["--version"])
            .answer()
            .unwrap_or_default()
    };
    println!(
        "{}; {}; wasm-opt: {}",
        said(&browser.chromium),
        said(&browser.driver),
        if minifiers.wasm_opt.is_some() {
            "yes"
        } else {
            "no"
        }
    );
    Ok(())
}

fn clippy(_: &mut Tally) -> Outcome {
    component("clippy", "clippy")?;
    tools::wasm_target()?;
    let strict = ["--", "-D", "warnings"];
    cargo(&[
        &["clippy", "--package", "xtask", "--locked", "--all-targets"],
        &strict,
    ])
    .run()?;
    cargo(&[&["clippy", "--all-targets"], &NATIVE, &strict]).run()?;
    // The single file's feature adds to the page program and takes nothing away, so that this run reads the code of both.
    let page = [
        "clippy",
        "--lib",
        "--bins",
        "--test",
        "browser",
        "--features",
        SINGLE,
    ];
    cargo(&[&page, &WASM, &strict]).run()?;
    cargo(&[&["clippy"], &WASM, &WORKER, &strict]).run()
}

fn native(tally: &mut Tally) -> Outcome {
    cargo(&[&["test"], &NATIVE]).run_seeing(|line| tally.read(line))?;
    cargo(&[&["test", "--package", "xtask", "--locked"]]).run_seeing(|line| tally.read(line))
}

/// The id of the form that the check writes.
const NEW_FORM: &str = "new_form_check";

/// Checks in a copy of the checkout that a form which `cargo xtask new-form` writes is formatted and passes its tests. The copy shares the target folder, so that what both
/// depend on is compiled once. The program itself is compiled with another profile: cargo takes the packages of two checkouts for one and the same
/// where the profile is the same too, and would run the tests of the one in the other. The tests that other forms and standards have of their own
/// depend on no new form and are not repeated: they run among the native tests.
fn form(tally: &mut Tally) -> Outcome {
    component("rustfmt", "fmt")?;
    let copy = process::at("target/new-form");
    new_form::copy(&process::root(), &copy, NEW_FORM)?;
    cargo(&[&["fmt", "--all", "--check"]])
        .inside(&copy)
        .run()
        .map_err(|error| format!("{error}; what is not formatted stands in xtask/new_form"))?;
    let profile = [
        "--config",
        "profile.dev.package.greendesk.codegen-units=128",
    ];
    let floors = ["documents::", "exports::forms", "house::", "standards::"];
    let others = tests_of_others()?;
    let others: Vec<&str> = others.iter().flat_map(|of| ["--skip", of]).collect();
    let named = ["::", NEW_FORM, "::"].concat();
    let mut own = 0;
    cargo(&[
        &["test", "--test", "all"],
        &NATIVE,
        &profile,
        &["--"],
        &floors,
        &others,
    ])
    .inside(&copy)
    .env("CARGO_TARGET_DIR", process::target_folder())
    .run_seeing(|line| {
        own += u32::from(line.contains(&named));
        tally.read(line);
    })
    .map_err(|error| {
        format!("{error}; the copy is target/new-form, the skeleton xtask/new_form")
    })?;
    if own == 0 {
        return Err("no test of the new form ran".into());
    }
    Ok(())
}

/// How the names of the tests begin that a form or a standard of this checkout has of its own: each has a folder in `tests/documents` or `tests/standards`.
fn tests_of_others() -> Outcome<Vec<String>> {
    let mut found = Vec::new();
    for floor in ["documents", "standards"] {
        for entry in std::fs::read_dir(process::at("tests").join(floor))? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                let name = entry.file_name().to_string_lossy().into_owned();
                found.push(format!("{floor}::{name}::"));
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Long enough to find what a change has plainly broken; `cargo xtask fuzz` takes its time.
fn mutated(tally: &mut Tally) -> Outcome {
    tally.passed += fuzz::run(3, &[])?;
    Ok(())
}

fn browser(tally: &mut Tally) -> Outcome {
    let Browser { driver, .. } = prerequisites::bring()?;
    let runner = tools::test_runner()?;
    cargo(&[&["test", "--test", "browser"], &WASM, &BROWSER])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("CHROMEDRIVER", driver)
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
        .run_seeing(|line| tally.read(line))
}

fn build(_: &mut Tally) -> Outcome {
    site::build(Parts::Lazy)
}

fn build_file(_: &mut Tally) -> Outcome {
    single::build()
}

/// How a stage that ran beside others ended, and how long it took. The error is a text, since it passes from one thread to another.
type Ended = (&'static str, Result<(), String>, Duration);

/// The stages of [`BESIDE`], on their way.
struct Beside {
    ended: Receiver<Ended>,
    stop: Arc<AtomicBool>,
    thread: JoinHandle<()>,
}

impl Beside {
    /// Begins the first of the stages; each other one begins when the one before it has passed.
    fn begin() -> Outcome<Self> {
        let xtask = std::env::current_exe()?;
        let (say, ended) = mpsc::channel();
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        let thread = thread::spawn(move || {
            for name in BESIDE {
                if stopped.load(Ordering::Relaxed) {
                    return;
                }
                let started = Instant::now();
                let outcome = Process::new(&xtask, ["test", name]).run_into(&log_of(name));
                let failed = outcome.is_err();
                let outcome = outcome.map_err(|error| error.to_string());
                if say.send((name, outcome, started.elapsed())).is_err() || failed {
                    return;
                }
            }
        });
        Ok(Self {
            ended,
            stop,
            thread,
        })
    }

    /// Waits for a stage, and prints what it said.
    fn wait(&self, name: &str) -> (Outcome, Duration) {
        match self.ended.recv() {
            Ok((ended, outcome, time)) if ended == name => {
                let said = std::fs::read_to_string(log_of(name)).unwrap_or_default();
                print!("{said}");
                (outcome.map_err(Into::into), time)
            }
            _ => {
                let error = format!("the stage {name} did not come to its end");
                (Err(error.into()), Duration::ZERO)
            }
        }
    }

    /// Begins no further stage. The one that is on its way comes to its end before the next command takes the same folder.
    fn end(self) {
        self.stop.store(true, Ordering::Relaxed);
        let _ = self.thread.join();
    }
}

/// Where a stage that runs beside others writes what it says.
fn log_of(name: &str) -> PathBuf {
    process::target_folder().join(format!("{name}.log"))
}

fn e2e(tally: &mut Tally) -> Outcome {
    if !site::dist().join("index.html").is_file() {
        return Err("there is no built site; run `cargo xtask test build e2e`".into());
    }
    journeys(tally, "playwright.config.mjs")
}

/// Opens the single file from the disk; old kernels and Firefox open the site too.
fn of_single_file(tally: &mut Tally) -> Outcome {
    if !single::file().is_file() || !site::dist().join("index.html").is_file() {
        return Err(
            "the single file or the built site is missing; run `cargo xtask test build file single`"
                .into(),
        );
    }
    journeys(tally, "file.config.mjs")
}

/// Runs the journeys of a configuration.
fn journeys(tally: &mut Tally, config: &str) -> Outcome {
    let Browser {
        headless, firefox, ..
    } = prerequisites::bring()?;
    let folder = process::at("tests/e2e");
    process::npm_ci(&folder)?;
    let arguments = ["--no-install", "playwright", "test", "--config", config];
    Process::node_tool("npx", arguments)
        .inside(&folder)
        .env("CHROME_PATH", headless)
        .env("FIREFOX_PATH", firefox)
        .env("E2E_PORT", free_port()?)
        .env("FORCE_COLOR", "0")
        .run_seeing(|line| tally.read(line))
}

/// A port that nobody listens on just now, so that two working copies can be tested side by side.
pub fn free_port() -> Outcome<String> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?
        .local_addr()?
        .port()
        .to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &[&str]) -> Tally {
        let mut tally = Tally::default();
        lines.iter().for_each(|line| tally.read(line));
        tally
    }

    #[test]
    fn the_site_is_built_beside_stages_that_do_not_need_it() {
        let names: Vec<_> = STAGES.iter().map(|stage| stage.name).collect();
        let at = |name: &str| names.iter().position(|known| *known == name).unwrap();
        assert!(at("tools") <= at(BEFORE_BUILD), "the build needs the tools");
        assert!(at(BEFORE_BUILD) < at(BUILD));
        assert!(at(BUILD) < at("e2e"), "the journeys need the site");
        assert!(
            at("e2e") < at(FILE) && at(FILE) < at("single"),
            "the single file is built beside the journeys on the site"
        );
        assert!(
            BESIDE.windows(2).all(|pair| at(pair[0]) < at(pair[1])),
            "they are waited for in the order in which they run"
        );
    }

    #[test]
    fn the_feature_of_the_single_file_only_adds() {
        fn read(folder: &std::path::Path, found: &mut Vec<String>) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    read(&path, found);
                } else {
                    let text = std::fs::read_to_string(&path).unwrap();
                    let named = text.matches("feature = \"single\"").count();
                    found.extend((0..named).map(|_| "named".to_owned()));
                    if text.contains("not(feature = \"single\"") {
                        found.push(path.display().to_string());
                    }
                }
            }
        }
        let mut found = Vec::new();
        read(&process::at("src"), &mut found);
        assert!(
            found.iter().any(|what| what == "named"),
            "the feature has another name"
        );
        found.retain(|what| what != "named");
        assert!(
            found.is_empty(),
            "clippy would not read what these files take away: {found:?}"
        );
    }

    #[test]
    fn the_tests_of_other_forms_are_those_in_their_folders() {
        let others = tests_of_others().unwrap();
        for name in ["documents::sll_kpi_report::", "standards::sll::"] {
            assert!(others.iter().any(|of| of == name), "{name}: {others:?}");
        }
        let repeated = |name: &str| !others.iter().any(|of| name.contains(of));
        let new = ["documents::", NEW_FORM, "::rules::a"].concat();
        for name in [new.as_str(), "documents::rules::a", "documents::said::a"] {
            assert!(repeated(name), "{name}");
        }
    }

    #[test]
    fn closing_lines_of_the_runners_are_counted() {
        let tally = read(&[
            "running 3 tests",
            "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 filtered out; finished in 0.10s",
            "  12 passed (8.4s)",
            "  1 failed",
            "  2 skipped",
            "  1 flaky",
            "  3 did not run",
        ]);
        assert_eq!(
            tally,
            Tally {
                passed: 16,
                failed: 4,
                skipped: 6
            }
        );
    }

    #[test]
    fn other_lines_are_not_counted() {
        assert_eq!(
            read(&[
                "",
                "ok 3 passed",
                "5 passed on the way",
                "  3 apples passed",
                "  ✓  1 shell.spec.mjs (4 passed)"
            ]),
            Tally::default()
        );
    }

    #[test]
    fn a_stage_without_tests_or_with_one_left_out_has_failed() {
        assert!(verdict(true, Tally::default()).is_err());
        assert!(
            verdict(
                true,
                Tally {
                    passed: 4,
                    failed: 0,
                    skipped: 1
                }
            )
            .is_err()
        );
        assert!(
            verdict(
                false,
                Tally {
                    passed: 0,
                    failed: 1,
                    skipped: 0
                }
            )
            .is_err()
        );
        assert!(
            verdict(
                true,
                Tally {
                    passed: 4,
                    failed: 0,
                    skipped: 0
                }
            )
            .is_ok()
        );
        assert!(verdict(false, Tally::default()).is_ok());
    }

    #[test]
    fn an_unknown_stage_is_named() {
        let error = run(&["e3e".to_owned()]).unwrap_err().to_string();
        assert!(error.contains("e3e") && error.contains("e2e"));
    }
}
