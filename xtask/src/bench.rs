//! Measures the site beside programs of the usual kind: journeys, key presses and bytes beside forms, its loan books beside what else sums them.

use crate::Outcome;
use crate::compressed;
use crate::prerequisites::{self, Browser};
use crate::process::{self, Process};
use crate::single;
use crate::site::{self, Parts};
use std::ffi::OsStr;
use std::fs;
use std::path::PathBuf;

/// How forms are measured.
pub struct Forms {
    /// Fewer runs.
    pub quick: bool,
    /// `SurveyJS` as well.
    pub all: bool,
    /// Lighthouse's score as well.
    pub lighthouse: bool,
    /// The site as it was built last.
    pub no_build: bool,
    /// A site in another folder than `dist`, which is not built either.
    pub dist: Option<String>,
}

/// Forms: builds what is missing and runs `benches/peers/scripts/run.mjs`, which prints the table.
pub fn forms(how: &Forms) -> Outcome {
    let Browser { chromium, .. } = prerequisites::bring()?;
    let dist = match &how.dist {
        Some(folder) => {
            fs::canonicalize(folder).map_err(|error| format!("--dist {folder}: {error}"))?
        }
        None => site::dist(),
    };
    if how.dist.is_none() && !(how.no_build && dist.join("index.html").is_file()) {
        site::build(Parts::Lazy)?;
    }
    let peers = process::at("benches/peers");
    let mut names = vec!["react"];
    if how.all {
        names.push("surveyjs");
    }
    for name in &names {
        build_peer(name)?;
    }
    process::npm_ci(&peers.join("scripts"))?;
    if how.lighthouse {
        process::npm_ci(&peers.join("lighthouse"))?;
    }
    let mut arguments = vec![
        "run.mjs".to_owned(),
        "--only".into(),
        format!("app,{}", names.join(",")),
        "--dist".into(),
        dist.display().to_string(),
    ];
    for (given, switch) in [(how.quick, "--quick"), (how.lighthouse, "--lighthouse")] {
        if given {
            arguments.push(switch.into());
        }
    }
    Process::new("node", arguments)
        .inside(&peers.join("scripts"))
        .env("CHROME_PATH", chromium)
        .run()
}

/// How loan books are measured.
pub struct Books {
    /// Fewer runs, and no book of a million loans.
    pub quick: bool,
    /// The site as it was built last.
    pub no_build: bool,
    /// How many loans, comma between.
    pub rows: Option<String>,
    /// How many runs of each.
    pub runs: Option<String>,
    /// Which of the peers, comma between; `app` is the program itself.
    pub only: Option<String>,
}

/// Loan books: generates them, builds what is missing and runs `benches/peers/scripts/books.mjs`, which prints the table.
pub fn books(how: &Books) -> Outcome {
    let Browser { chromium, .. } = prerequisites::bring()?;
    let rows = sizes(how.rows.as_deref().unwrap_or(if how.quick {
        "1000,10000,100000"
    } else {
        "1000,10000,100000,1000000"
    }))?;
    if !how.no_build || !site::dist().join("index.html").is_file() {
        site::build(Parts::Lazy)?;
    }
    build_peer("portfolio")?;
    stage()?;
    let python = python();
    let data = process::at("target/bench/loans");
    for rows in &rows {
        generate(python.as_deref(), &data, *rows)?;
    }
    let scripts = process::at("benches/peers/scripts");
    process::npm_ci(&scripts)?;
    let rows = rows
        .iter()
        .map(u32::to_string)
        .collect::<Vec<_>>()
        .join(",");
    let mut arguments = vec![
        "books.mjs".to_owned(),
        "--rows".into(),
        rows,
        "--runs".into(),
        how.runs
            .clone()
            .unwrap_or(if how.quick { "3" } else { "5" }.into()),
    ];
    if let Some(only) = &how.only {
        arguments.extend(["--only".into(), only.clone()]);
    }
    if let Some(python) = &python {
        arguments.extend(["--python".into(), python.display().to_string()]);
    }
    Process::new("node", arguments)
        .inside(&scripts)
        .env("CHROME_PATH", chromium)
        .run()
}

/// Hand-over: the single file's start beside the site's, and the Word file and the workbook of the largest sample.
pub fn handover(no_build: bool, runs: Option<&str>) -> Outcome {
    let Browser { chromium, .. } = prerequisites::bring()?;
    if !no_build || !site::dist().join("index.html").is_file() {
        site::build(Parts::Lazy)?;
    }
    if !no_build || !single::file().is_file() {
        single::build()?;
    }
    let scripts = process::at("benches/peers/scripts");
    process::npm_ci(&scripts)?;
    let (dist, file) = (site::dist(), single::file());
    let arguments = [
        "handover.mjs".as_ref(),
        "--dist".as_ref(),
        dist.as_os_str(),
        "--file".as_ref(),
        file.as_os_str(),
        "--runs".as_ref(),
        OsStr::new(runs.unwrap_or("5")),
    ];
    Process::new("node", arguments)
        .inside(&scripts)
        .env("CHROME_PATH", chromium)
        .run()
}

fn sizes(text: &str) -> Outcome<Vec<u32>> {
    let size = |word: &str| {
        word.trim()
            .parse()
            .ok()
            .filter(|rows| (1..=2_000_000).contains(rows))
            .ok_or(format!(
                "--rows {text}: numbers up to 2000000, comma between"
            ))
    };
    Ok(text.split(',').map(size).collect::<Result<_, _>>()?)
}

/// Puts the program that reads books, as it is shipped, beside the page that measures it.
fn stage() -> Outcome {
    let folder = process::at("target/bench/books");
    fs::create_dir_all(&folder)?;
    for entry in fs::read_dir(site::dist())? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        // The worker finds its programs by the names that the build wrote into it; its own name is then of no account.
        let as_name = if compressed::is(&name) {
            continue;
        } else if name.starts_with("worker-") {
            "worker.js"
        } else if name.starts_with("loan_") {
            &name
        } else {
            continue;
        };
        fs::copy(site::dist().join(&name), folder.join(as_name))?;
    }
    let glue = process::at("benches/peers/portfolio");
    fs::copy(glue.join("app.js"), folder.join("app.js"))?;
    fs::copy(glue.join("app.html"), folder.join("index.html"))?;
    Ok(())
}

/// The peers' own Python where there is one, else the machine's.
fn python() -> Option<PathBuf> {
    let own = [
        "target/bench/python/bin/python",
        "target/bench/python/Scripts/python.exe",
    ]
    .map(process::at)
    .into_iter()
    .find(|path| path.is_file());
    own.or_else(|| process::find(&["python3", "python"]))
}

/// A book is generated once. Python makes it, so that its figures are those of a generator that knows nothing of ours; workbooks want openpyxl.
fn generate(python: Option<&std::path::Path>, data: &std::path::Path, rows: u32) -> Outcome {
    let formats: &[&str] = if rows <= 100_000 {
        &["csv", "xlsx"]
    } else {
        &["csv"]
    };
    let missing = |what: &str| !data.join(what).is_file();
    if !missing(&format!("expected-{rows}.json"))
        && !formats
            .iter()
            .any(|format| missing(&format!("loans-{rows}.{format}")))
    {
        return Ok(());
    }
    let remedy = "python3 -m venv target/bench/python, then its pip install -r benches/peers/portfolio/requirements.txt";
    let python = python.ok_or(format!(
        "the books are generated by Python 3, which is not installed; install it, then: {remedy}"
    ))?;
    println!(
        "Generating {rows} loans{}.",
        if rows > 100_000 {
            ": a minute or two, once"
        } else {
            ""
        }
    );
    let generator = process::at("benches/peers/portfolio/generate.py");
    let arguments = [
        generator.display().to_string(),
        data.display().to_string(),
        rows.to_string(),
    ];
    let made = Process::new(
        python,
        arguments
            .iter()
            .map(String::as_str)
            .chain(formats.iter().copied()),
    )
    .run();
    made.map_err(|error| format!("{error}; workbooks need openpyxl: {remedy}").into())
}

/// A peer is built once; delete `target/bench` to build it again.
fn build_peer(name: &str) -> Outcome {
    let out = process::at("target/bench").join(name);
    if out.join("index.html").is_file() {
        return Ok(());
    }
    let folder = process::at("benches/peers").join(name);
    process::npm_ci(&folder)?;
    Process::node_tool(
        "npx",
        ["--no-install", "vite", "build", "--emptyOutDir", "--outDir"]
            .map(std::ffi::OsStr::new)
            .into_iter()
            .chain([out.as_os_str()]),
    )
    .inside(&folder)
    .run()
}

#[cfg(test)]
mod tests {
    use super::sizes;

    #[test]
    fn sizes_are_numbers_with_commas_between() {
        assert_eq!(sizes("1000, 10000").unwrap(), [1000, 10_000]);
        for wrong in ["", "many", "1000,", "0", "2000001", "-5"] {
            assert!(sizes(wrong).is_err(), "{wrong}");
        }
    }
}
