//! The developer's commands: `cargo xtask serve`, `test`, `dist`, `single`, `bench`, `schema` and `new-form`.

mod bench;
mod compressed;
mod fuzz;
mod minify;
mod new_form;
mod page;
mod prerequisites;
mod process;
mod programs;
mod release;
mod server;
mod single;
mod site;
mod stages;
mod tools;

use std::error::Error;
use std::process::ExitCode;

/// What went wrong, in words that name the remedy.
type Outcome<T = ()> = Result<T, Box<dyn Error>>;

const USAGE: &str = "\
cargo xtask serve [--port 8080] [--open] [--no-build]
    builds the site and serves it on 127.0.0.1; brings its build tools itself, needs no Node
cargo xtask test [STAGE...]
    the whole check; or single stages: fmt tools clippy native form fuzz browser build e2e file single
cargo xtask fuzz [--seconds 60] [TARGET...]
    feeds everything that reads foreign bytes with mutated ones, so many seconds each (a C++ compiler needed)
cargo xtask dist [--whole]
    builds the folder to copy to a static host; --whole leaves the page program in one file
cargo xtask single
    builds the whole program as one HTML file that opens from a disk, target/single/绿金台.html, and the same file as a ZIP
cargo xtask release [--no-build]
    puts site, single file, samples, licences, components and digests into one ZIP; --no-build takes what was built last
cargo xtask bench [--quick] [--all] [--lighthouse] [--no-build] [--dist FOLDER]
    measures journeys, key presses and bytes beside other form programs (Node and Chromium needed)
cargo xtask bench books [--quick] [--rows 1000,10000,100000,1000000] [--runs 5] [--only app,bigint] [--no-build]
    measures loan books, from bytes to exact sums, beside what else sums them (Node, Chromium and Python needed)
cargo xtask bench handover [--runs 5] [--no-build]
    measures the start of the single file beside that of the site, and the Word file and workbook of the largest sample (Node and Chromium needed)
cargo xtask schema
    writes public/schema/*.json from the program's types
cargo xtask new-form ID
    writes a small form that compiles and passes into the checkout, with its standard, its tests and its lines in the lists; to be filled";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Outcome {
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", arguments),
    };
    match command {
        "serve" => {
            let options = Options::read(rest, &["--open", "--no-build"], &["--port"])?;
            let port = match options.value("--port") {
                Some(text) => text
                    .parse()
                    .map_err(|_| format!("--port {text}: a port is a number up to 65535"))?,
                None => 8080,
            };
            options.no_words()?;
            if !options.has("--no-build") {
                site::build(site::Parts::Lazy)?;
            }
            server::serve(&site::dist(), port, options.has("--open"))
        }
        "test" => {
            let options = Options::read(rest, &[], &[])?;
            stages::run(&options.words)
        }
        "fuzz" => {
            let options = Options::read(rest, &[], &["--seconds"])?;
            let seconds = match options.value("--seconds") {
                Some(text) => text
                    .parse()
                    .ok()
                    .filter(|seconds| *seconds > 0)
                    .ok_or(format!("--seconds {text}: a whole number above 0"))?,
                None => 60,
            };
            fuzz::run(seconds, &options.words).map(drop)
        }
        "dist" => {
            let options = Options::read(rest, &["--whole"], &[])?;
            options.no_words()?;
            site::build(if options.has("--whole") {
                site::Parts::Whole
            } else {
                site::Parts::Lazy
            })?;
            site::print_sizes()
        }
        "single" => {
            Options::read(rest, &[], &[])?.no_words()?;
            single::build()
        }
        "release" => {
            let options = Options::read(rest, &["--no-build"], &[])?;
            options.no_words()?;
            release::build(options.has("--no-build"))
        }
        "bench" => {
            if rest.first().is_some_and(|word| word == "books") {
                let options = Options::read(
                    &rest[1..],
                    &["--quick", "--no-build"],
                    &["--rows", "--runs", "--only"],
                )?;
                options.no_words()?;
                let value = |name| options.value(name).map(str::to_owned);
                return bench::books(&bench::Books {
                    quick: options.has("--quick"),
                    no_build: options.has("--no-build"),
                    rows: value("--rows"),
                    runs: value("--runs"),
                    only: value("--only"),
                });
            }
            if rest.first().is_some_and(|word| word == "handover") {
                let options = Options::read(&rest[1..], &["--no-build"], &["--runs"])?;
                options.no_words()?;
                return bench::handover(options.has("--no-build"), options.value("--runs"));
            }
            let options = Options::read(
                rest,
                &["--quick", "--all", "--lighthouse", "--no-build"],
                &["--dist"],
            )?;
            options.no_words()?;
            bench::forms(&bench::Forms {
                quick: options.has("--quick"),
                all: options.has("--all"),
                lighthouse: options.has("--lighthouse"),
                no_build: options.has("--no-build"),
                dist: options.value("--dist").map(str::to_owned),
            })
        }
        "schema" => {
            Options::read(rest, &[], &[])?.no_words()?;
            process::Process::cargo([
                "test",
                "--locked",
                "--no-default-features",
                "--features",
                "schema",
                "schema_is_published",
            ])
            .env("GREENDESK_WRITE_SCHEMA", "1")
            .run()
        }
        "new-form" => {
            let options = Options::read(rest, &[], &[])?;
            match options.words.as_slice() {
                [id] => new_form::run(id),
                _ => Err("new-form takes one id, e.g. cargo xtask new-form water_use".into()),
            }
        }
        // Called by Trunk (Trunk.toml).
        "programs" => {
            Options::read(rest, &[], &[])?.no_words()?;
            site::build_programs()
        }
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        other => Err(format!("there is no command {other:?}\n\n{USAGE}").into()),
    }
}

/// What follows a command: switches, options with a value, and plain words.
#[derive(Debug, Default, PartialEq)]
struct Options {
    switches: Vec<String>,
    values: Vec<(String, String)>,
    words: Vec<String>,
}

impl Options {
    fn read(arguments: &[String], switches: &[&str], valued: &[&str]) -> Outcome<Self> {
        let mut options = Self::default();
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            if switches.contains(&argument.as_str()) {
                options.switches.push(argument.clone());
            } else if valued.contains(&argument.as_str()) {
                let value = rest
                    .next()
                    .ok_or_else(|| format!("{argument} needs a value after it"))?;
                options.values.push((argument.clone(), value.clone()));
            } else if argument.starts_with('-') {
                return Err(format!("there is no option {argument}\n\n{USAGE}").into());
            } else {
                options.words.push(argument.clone());
            }
        }
        Ok(options)
    }

    fn has(&self, switch: &str) -> bool {
        self.switches.iter().any(|given| given == switch)
    }

    fn value(&self, name: &str) -> Option<&str> {
        let found = self.values.iter().rev().find(|(given, _)| given == name);
        found.map(|(_, value)| value.as_str())
    }

    fn no_words(&self) -> Outcome {
        match self.words.first() {
            Some(word) => Err(format!("{word:?} means nothing here\n\n{USAGE}").into()),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Options;

    fn words(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn options_values_and_words_are_told_apart() {
        let options =
            Options::read(&words("--open --port 9000 e2e"), &["--open"], &["--port"]).unwrap();
        assert!(options.has("--open"));
        assert_eq!(options.value("--port"), Some("9000"));
        assert_eq!(options.words, ["e2e"]);
        assert!(options.no_words().is_err());
    }

    #[test]
    fn unknown_options_and_missing_values_are_refused() {
        assert!(Options::read(&words("--opne"), &["--open"], &[]).is_err());
        assert!(Options::read(&words("--port"), &[], &["--port"]).is_err());
    }
}
