//! What the tests need from the machine: Chromium, its driver, Firefox, a Chinese font, PDF tools, Node, Python, nginx, Apache and a C++ compiler.

use crate::Outcome;
use crate::process::{self, Process};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// The browser that tests and measurements drive.
pub struct Browser {
    pub chromium: PathBuf,
    pub driver: PathBuf,
    /// The browser of the journeys: Chromium's headless shell, which draws no window and takes about half the processor's time; Chromium itself where
    /// no shell is packaged.
    pub headless: PathBuf,
    /// Firefox, in which a few journeys run.
    pub firefox: PathBuf,
}

/// Something the tests cannot do without.
struct Need {
    what: &'static str,
    debian: &'static [&'static str],
    elsewhere: &'static str,
    here: fn() -> bool,
}

const NEEDS: &[Need] = &[
    Need {
        what: "Chromium or Chrome",
        debian: &["chromium"],
        elsewhere: "install Chromium or Chrome and name its program in CHROME_PATH",
        here: || chromium().is_some(),
    },
    Need {
        what: "Chromium's headless shell, in which the journeys run",
        debian: &["chromium-headless-shell"],
        elsewhere: "name its program in CHROME_HEADLESS_SHELL",
        // Debian packages the shell; elsewhere the journeys run in Chromium.
        here: || headless_shell().is_some() || !on_debian(),
    },
    Need {
        what: "chromedriver of the same version",
        debian: &["chromium-driver"],
        elsewhere: "install chromedriver and name its program in CHROMEDRIVER",
        here: || driver().is_some(),
    },
    Need {
        what: "Firefox, in which a few journeys run",
        debian: &["firefox-esr"],
        elsewhere: "install Firefox and name its program in FIREFOX_PATH",
        here: || firefox().is_some(),
    },
    Need {
        what: "a font with Chinese characters",
        debian: &["fonts-noto-cjk"],
        elsewhere: "install Noto Sans CJK",
        // Only where fontconfig rules can a missing font be seen; Windows and macOS bring one.
        here: || {
            !cfg!(target_os = "linux")
                || Process::new("fc-list", [":lang=zh", "family"])
                    .answer()
                    .is_some_and(|list| !list.is_empty())
        },
    },
    Need {
        what: "pdftotext, pdfinfo and pdftoppm (poppler), which read the printed pages",
        debian: &["poppler-utils"],
        elsewhere: "install poppler so that `pdftotext -v` works",
        here: || {
            process::find(&["pdftotext"]).is_some()
                && process::find(&["pdfinfo"]).is_some()
                && process::find(&["pdftoppm"]).is_some()
        },
    },
    Need {
        what: "Node.js with npm",
        debian: &["nodejs", "npm"],
        elsewhere: "install Node.js 20 or newer from https://nodejs.org",
        here: || process::find(&["node"]).is_some() && process::find(&["npm"]).is_some(),
    },
    Need {
        what: "Python 3, in which the oracles of loan books, the loan desk and energy bills are written",
        debian: &["python3"],
        elsewhere: "install Python 3 from https://python.org and name its program in GREENDESK_PYTHON",
        here: || env::var_os("GREENDESK_PYTHON").is_some() || process::find(&["python3"]).is_some(),
    },
    Need {
        what: "nginx and Apache, which serve the site to the journeys of hosts",
        debian: &["nginx-light", "apache2-bin"],
        elsewhere: "install nginx and Apache 2.4, and name the folder of Apache's modules in APACHE_MODULES",
        here: || host(&["nginx"]) && host(&["apache2", "httpd"]),
    },
    Need {
        what: "a C++ compiler, which builds libFuzzer",
        debian: &["g++"],
        elsewhere: "install a C++ compiler so that `c++`, `g++` or `clang++` is on PATH (dnf: gcc-c++, macOS: xcode-select --install)",
        here: cpp_compiler,
    },
];

const OLDEST_NODE: u32 = 20;

/// Brings what is missing on Debian (as root, or with sudo that asks no password); names it anywhere else.
pub fn bring() -> Outcome<Browser> {
    let missing: Vec<&Need> = NEEDS.iter().filter(|need| !(need.here)()).collect();
    if !missing.is_empty() {
        install(&missing)?;
    }
    let still: Vec<&Need> = missing.into_iter().filter(|need| !(need.here)()).collect();
    if !still.is_empty() {
        return Err(list("still missing after the installation:", &still).into());
    }
    let node = Process::new("node", ["--version"])
        .answer()
        .unwrap_or_default();
    if major(&node).is_none_or(|version| version < OLDEST_NODE) {
        return Err(format!("Node.js {node} is too old for the browser tests; install {OLDEST_NODE} or newer from https://nodejs.org").into());
    }
    let (Some(chromium), Some(driver), Some(firefox)) = (chromium(), driver(), firefox()) else {
        return Err("Chromium, chromedriver or Firefox vanished while looking".into());
    };
    let headless = headless_shell().unwrap_or_else(|| chromium.clone());
    Ok(Browser {
        chromium,
        driver,
        headless,
        firefox,
    })
}

/// Whether Debian's packages can be installed here. Ubuntu's chromium package only points to a snap, which headless tests cannot rely on.
fn on_debian() -> bool {
    fs::read_to_string("/etc/os-release").is_ok_and(|text| {
        text.lines()
            .any(|line| line == "ID=debian" || line == "ID_LIKE=debian")
            && !text.contains("ID=ubuntu")
    }) && process::find(&["apt-get"]).is_some()
}

fn install(missing: &[&Need]) -> Outcome {
    if !on_debian() {
        return Err(list("the tests need, and this machine lacks:", missing).into());
    }
    let prefix: &[&str] = if Process::new("id", ["-u"]).answer().as_deref() == Some("0") {
        &[]
    } else if Process::new("sudo", ["-n", "true"]).works() {
        &["sudo", "-n"]
    } else {
        let packages: Vec<_> = missing
            .iter()
            .flat_map(|need| need.debian)
            .copied()
            .collect();
        return Err(format!(
            "the tests need packages that only root can install. Run: sudo apt-get install {}",
            packages.join(" ")
        )
        .into());
    };
    let apt = |arguments: &[&str]| {
        let all: Vec<&str> = prefix
            .iter()
            .chain(&["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"])
            .chain(arguments)
            .copied()
            .collect();
        Process::new(all[0], &all[1..]).run()
    };
    apt(&["update", "-q"])?;
    let mut arguments = vec!["install", "-q", "-y", "--no-install-recommends"];
    arguments.extend(missing.iter().flat_map(|need| need.debian));
    if missing
        .iter()
        .any(|need| need.debian.contains(&"fonts-noto-cjk"))
    {
        arguments.push("fontconfig");
    }
    apt(&arguments)?;
    // Debian starts a host that it installs; the journeys start one of their own, and this machine shall serve nothing that nobody asked for.
    if missing
        .iter()
        .any(|need| need.debian.contains(&"nginx-light"))
    {
        for command in [
            ["service", "nginx", "stop"],
            ["update-rc.d", "nginx", "disable"],
        ] {
            let all: Vec<&str> = prefix.iter().chain(&command).copied().collect();
            let _ = Process::new(all[0], &all[1..]).works();
        }
    }
    Ok(())
}

/// Whether a host program of one of these names is here; Debian keeps them where only root's PATH looks.
fn host(names: &[&str]) -> bool {
    process::find(names).is_some()
        || names
            .iter()
            .any(|name| Path::new("/usr/sbin").join(name).is_file())
}

fn list(opening: &str, needs: &[&Need]) -> String {
    let lines = needs
        .iter()
        .map(|need| format!("\n  - {}: {}", need.what, need.elsewhere));
    std::iter::once(opening.to_owned()).chain(lines).collect()
}

fn named(variable: &str, names: &[&str], places: &[&str]) -> Option<PathBuf> {
    if let Some(path) = env::var_os(variable) {
        return Some(PathBuf::from(path)).filter(|path| path.is_file());
    }
    let place = || {
        places
            .iter()
            .map(Path::new)
            .find(|path| path.is_file())
            .map(Path::to_path_buf)
    };
    process::find(names).or_else(place)
}

fn chromium() -> Option<PathBuf> {
    let names = [
        "chromium",
        "chromium-browser",
        "google-chrome-stable",
        "google-chrome",
        "chrome",
    ];
    let places = [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    ];
    named("CHROME_PATH", &names, &places)
}

fn headless_shell() -> Option<PathBuf> {
    named("CHROME_HEADLESS_SHELL", &["chromium-headless-shell"], &[])
}

fn firefox() -> Option<PathBuf> {
    let places = [
        "/Applications/Firefox.app/Contents/MacOS/firefox",
        "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
    ];
    named("FIREFOX_PATH", &["firefox-esr", "firefox"], &places)
}

fn driver() -> Option<PathBuf> {
    named("CHROMEDRIVER", &["chromedriver"], &[])
}

/// Whether there is a C++ compiler. On Windows it is not on PATH: the build finds Visual Studio's itself.
pub fn cpp_compiler() -> bool {
    cfg!(windows) || process::find(&["c++", "g++", "clang++"]).is_some()
}

/// `v20.20.2` is 20.
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_versions_are_read() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("v8.0.0"), Some(8));
        assert_eq!(major(""), None);
    }

    #[test]
    fn what_is_missing_is_named_with_its_remedy() {
        let all: Vec<&Need> = NEEDS.iter().collect();
        let text = list("missing:", &all);
        assert!(text.contains("CHROMEDRIVER") && text.contains("nodejs.org"));
        assert!(
            NEEDS
                .iter()
                .all(|need| !need.debian.is_empty() && !need.elsewhere.is_empty())
        );
    }
}
