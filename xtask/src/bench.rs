//! Measures the site beside form programs of the usual kind: bytes of the first load, time to the first field, key press to computed value.

use crate::Outcome;
use crate::machine::{self, Browser};
use crate::program::{self, Program};
use crate::site::{self, Parts, Smaller};

/// Builds what is missing and runs `benches/peers/scripts/run.mjs`, which prints the table.
pub fn run(quick: bool, all: bool) -> Outcome {
    let Browser { chromium, .. } = machine::bring()?;
    site::build(Smaller::Required, Parts::Two)?;
    let peers = program::at("benches/peers");
    let mut names = vec!["react"];
    if all {
        names.push("surveyjs");
    }
    for name in &names {
        build_peer(name)?;
    }
    program::npm_ci(&peers.join("scripts"))?;
    let only = std::iter::once("app").chain(names).collect::<Vec<_>>().join(",");
    let mut arguments = vec!["run.mjs", "--only", &only];
    if quick {
        arguments.push("--quick");
    }
    Program::new("node", arguments).inside(&peers.join("scripts")).env("CHROME_PATH", chromium).run()
}

/// A peer is built once; delete `target/bench` to build it again.
fn build_peer(name: &str) -> Outcome {
    let out = program::at("target/bench").join(name);
    if out.join("index.html").is_file() {
        return Ok(());
    }
    let folder = program::at("benches/peers").join(name);
    program::npm_ci(&folder)?;
    Program::node_tool("npx", ["--no-install", "vite", "build", "--emptyOutDir", "--outDir"].map(std::ffi::OsStr::new).into_iter().chain([out.as_os_str()]))
        .inside(&folder)
        .run()
}
