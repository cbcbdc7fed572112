//! Puts together what a bank's IT asks for before it hosts the program: one ZIP with the site, the single file, the hosting samples, the changes, the
//! licences of everything that is shipped, a list of the components (SBOM), and the digest of every file.

use crate::Outcome;
use crate::process::{self, Process};
use crate::single;
use crate::site::{self, Parts};
use crate::tools;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// The files of a release by their names in it.
type Files = BTreeMap<String, Vec<u8>>;

/// What is shipped is built for this target with these features.
const SHIPPED: [&str; 5] = [
    "--target",
    "wasm32-unknown-unknown",
    "--no-default-features",
    "--features",
    "split,worker",
];
/// Files of the checkout that go along as they are.
const ALONG: [&str; 10] = [
    "CHANGELOG.md",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "README.zh-CN.md",
    "docs/IT.md",
    "docs/SAFETY.md",
    "docs/hosting/apache.conf",
    "docs/hosting/iis.md",
    "docs/hosting/nginx.conf",
];
/// The digests of all other files, as `sha256sum -c` reads them.
const DIGESTS: &str = "SHA256SUMS";

/// Builds the ZIP and prints its name, size and digest. `built`: the site and the single file are taken as they were built last.
pub fn build(built: bool) -> Outcome {
    if !built {
        site::build(Parts::Lazy)?;
        single::build()?;
    }
    let version = site::version();
    let mut files = Files::new();
    folder_into(&site::dist(), "site", &mut files)?;
    let page = single::file();
    let name = page.file_name().unwrap_or_default().to_string_lossy();
    files.insert(name.into_owned(), read(&page)?);
    for name in ALONG {
        files.insert(name.to_owned(), read(&process::at(name))?);
    }
    files.insert("THIRD-PARTY-NOTICES.txt".to_owned(), notices()?);
    files.insert("sbom.cdx.json".to_owned(), components()?);
    let name = format!("greendesk-{version}");
    let zip = packed(&name, files)?;
    let folder = process::at("target/handout");
    fs::create_dir_all(&folder)?;
    let archive = folder.join(format!("{name}.zip"));
    fs::write(&archive, &zip)?;
    println!("{:>10}  {}", zip.len(), archive.display());
    println!("{}  {name}.zip", digest(&zip));
    Ok(())
}

fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()).into())
}

/// Every file of a folder and of its folders, under a name.
fn folder_into(folder: &Path, name: &str, files: &mut Files) -> Outcome {
    for entry in fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))? {
        let entry = entry?;
        let name = format!("{name}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            folder_into(&entry.path(), &name, files)?;
        } else {
            files.insert(name, read(&entry.path())?);
        }
    }
    Ok(())
}

fn digest(bytes: &[u8]) -> String {
    let digits = Sha256::digest(bytes);
    digits.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The ZIP of the files in a folder of that name, with their digests. The same files give the same bytes: they lie in the order of their names and carry
/// no time.
fn packed(folder: &str, mut files: Files) -> Outcome<Vec<u8>> {
    let digests: String = files
        .iter()
        .map(|(name, bytes)| format!("{}  {name}\n", digest(bytes)))
        .collect();
    files.insert(DIGESTS.to_owned(), digests.into_bytes());
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    for (name, bytes) in &files {
        archive.start_file(format!("{folder}/{name}"), options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// The licences of all crates that are shipped, with their texts, by `cargo about`.
fn notices() -> Outcome<Vec<u8>> {
    let about = tools::about()?;
    let out = process::at("target/handout/notices.txt");
    fs::create_dir_all(process::at("target/handout"))?;
    let template = process::at("xtask/release/notices.hbs");
    let config = process::at("xtask/release/about.toml");
    let arguments: [&std::ffi::OsStr; 9] = [
        "generate".as_ref(),
        "--locked".as_ref(),
        "--no-default-features".as_ref(),
        "--features=split,worker".as_ref(),
        "--config".as_ref(),
        config.as_ref(),
        "--output-file".as_ref(),
        out.as_ref(),
        template.as_ref(),
    ];
    Process::new(about, arguments).run_quietly()?;
    let mut text = read(&out)?;
    text.extend(unpacker_notice(&fs::read_to_string(
        tools::unpacker_licence()?,
    )?));
    Ok(text)
}

/// The notice of the script that unpacks the single file, which is no crate.
fn unpacker_notice(licence: &str) -> Vec<u8> {
    let rule = "-".repeat(80);
    format!(
        "{rule}\nMIT License (MIT)\n\n  fzstd {}  https://github.com/101arrowz/fzstd\n\n{licence}\n",
        tools::FZSTD
    )
    .into_bytes()
}

/// The list of components with the script that unpacks the single file, which is no crate.
fn with_unpacker(list: &str) -> Outcome<String> {
    let place = "\n  \"components\": [";
    let (before, after) = list
        .split_once(place)
        .ok_or("the list of components has another shape than expected")?;
    let version = tools::FZSTD;
    Ok(format!(
        "{before}{place}\n    {{\n      \"type\": \"library\",\n      \"name\": \"fzstd\",\n      \"version\": \"{version}\",\n      \"licenses\": [{{ \"license\": {{ \"id\": \"MIT\" }} }}],\n      \"purl\": \"pkg:npm/fzstd@{version}\"\n    }},{after}"
    ))
}

/// The components of what is shipped, as CycloneDX, by `cargo cyclonedx`. The tool writes beside the manifest; nothing is left there.
fn components() -> Outcome<Vec<u8>> {
    let tool = tools::cyclonedx()?;
    let name = "greendesk-sbom";
    let mut arguments = vec![
        "cyclonedx",
        "--format",
        "json",
        "--no-build-deps",
        "--spec-version",
        "1.5",
        "--override-filename",
        name,
    ];
    arguments.extend(SHIPPED);
    let commit = Process::new("git", ["log", "-1", "--format=%ct"]).answer();
    // With this variable the tool writes the time of the commit and no random number.
    Process::new(tool, arguments)
        .env("SOURCE_DATE_EPOCH", commit.unwrap_or_else(|| "0".into()))
        .run_quietly()?;
    let written: PathBuf = process::at(&format!("{name}.json"));
    let bytes = read(&written)?;
    for folder in ["", "xtask", "fuzz"] {
        let _ = fs::remove_file(process::root().join(folder).join(format!("{name}.json")));
    }
    // The folder of the checkout is of no account, and differs from one computer to another.
    let text = String::from_utf8(bytes)?;
    let text = text.replace(&*process::root().to_string_lossy(), "");
    Ok(with_unpacker(&text)?.into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn the_same_files_give_the_same_bytes_and_every_digest_is_right() {
        let files = || {
            Files::from([
                ("site/index.html".to_owned(), b"<p>".to_vec()),
                ("绿金台.html".to_owned(), vec![7; 5000]),
                ("README.md".to_owned(), Vec::new()),
            ])
        };
        let zip = packed("greendesk-1", files()).unwrap();
        assert_eq!(zip, packed("greendesk-1", files()).unwrap());
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(zip)).unwrap();
        assert_eq!(archive.len(), 4);
        let mut list = String::new();
        archive
            .by_name("greendesk-1/SHA256SUMS")
            .unwrap()
            .read_to_string(&mut list)
            .unwrap();
        assert_eq!(list.lines().count(), 3);
        for line in list.lines() {
            let (said, name) = line.split_once("  ").unwrap();
            let mut bytes = Vec::new();
            archive
                .by_name(&format!("greendesk-1/{name}"))
                .unwrap()
                .read_to_end(&mut bytes)
                .unwrap();
            assert_eq!(said, digest(&bytes), "{name}");
            assert_eq!(bytes, files()[name], "{name}");
        }
    }

    #[test]
    fn the_script_that_unpacks_the_file_is_named_with_its_licence() {
        let list = "{\n  \"metadata\": {},\n  \"components\": [\n    {}\n  ]\n}";
        let whole = with_unpacker(list).unwrap();
        assert!(
            whole.contains(&format!(
                "\"purl\": \"pkg:npm/fzstd@{}\"\n    }},\n    {{}}",
                tools::FZSTD
            )),
            "{whole}"
        );
        assert!(with_unpacker("{}").is_err());
        let notice = String::from_utf8(unpacker_notice("Permission is granted")).unwrap();
        assert!(notice.contains("fzstd") && notice.ends_with("Permission is granted\n"));
        let manifest = fs::read_to_string(process::at("xtask/minify/package.json")).unwrap();
        assert!(manifest.contains(&format!("\"fzstd\": \"{}\"", tools::FZSTD)));
    }

    #[test]
    fn what_goes_along_is_there() {
        for name in ALONG {
            assert!(process::at(name).is_file(), "{name}");
        }
    }
}
