//! What is pinned is what is locked: the browser's glue breaks when its parts differ by one version.

use super::source::file;

/// Names and versions pinned with `=` in a Cargo.toml.
fn pinned(manifest: &str) -> Vec<(String, String)> {
    let mut table = "";
    let mut found = Vec::new();
    for line in manifest.lines().map(str::trim) {
        if let Some(header) = line.strip_prefix('[') {
            table = header
                .trim_end_matches(']')
                .rsplit('.')
                .next()
                .unwrap_or("");
        } else if let Some((name, rest)) = line.split_once('=')
            && let Some((_, version)) = rest.split_once("\"=")
        {
            let name = if name.trim() == "version" {
                table
            } else {
                name.trim()
            };
            found.push((
                name.to_owned(),
                version.split('"').next().unwrap_or("").to_owned(),
            ));
        }
    }
    found
}

/// Whether a Cargo.lock holds this version, and no other, of this package.
fn locked(lock: &str, name: &str, version: &str) -> bool {
    let head = format!("name = \"{name}\"");
    let versions: Vec<&str> = lock
        .split("[[package]]")
        .filter(|package| package.lines().any(|line| line == head))
        .collect();
    matches!(versions.as_slice(), [only] if only.contains(&format!("version = \"{version}\"")))
}

#[test]
fn what_is_pinned_is_what_is_locked() {
    let (manifest, lock) = (
        file("Cargo.toml").expect("there"),
        file("Cargo.lock").expect("there"),
    );
    let pinned = pinned(&manifest);
    for name in ["wasm-bindgen", "web-sys", "js-sys", "leptos"] {
        assert!(
            pinned.iter().any(|(pin, _)| pin == name),
            "{name} is pinned"
        );
    }
    for (name, version) in pinned {
        assert!(
            locked(&lock, &name, &version),
            "Cargo.toml pins {name} {version}, Cargo.lock holds another"
        );
    }
}

#[test]
fn the_rule_bites() {
    let manifest = "[dependencies]\na = { version = \"=1.2.3\" }\nb = \"1\"\nc = \"=2\"\n[dependencies.d]\nversion = \"=3\"\n";
    let pin = |name: &str, version: &str| (name.to_owned(), version.to_owned());
    assert_eq!(
        pinned(manifest),
        [pin("a", "1.2.3"), pin("c", "2"), pin("d", "3")]
    );
    let lock = "[[package]]\nname = \"a\"\nversion = \"1.2.3\"\n\n[[package]]\nname = \"c\"\nversion = \"2\"\n[[package]]\nname = \"c\"\nversion = \"3\"\n";
    assert!(
        locked(lock, "a", "1.2.3")
            && !locked(lock, "a", "1.2.4")
            && !locked(lock, "c", "2")
            && !locked(lock, "x", "1")
    );
}
