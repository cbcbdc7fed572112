//! Writes `.gz` and `.br` beside the files of the site, for hosts that send what was compressed before (nginx `gzip_static`, Apache's rewrite rules in
//! `docs/hosting`). A host that does not know them ignores them.

use crate::Outcome;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Below so many bytes a file goes out in one packet either way.
const LEAST: u64 = 1024;
/// What the two compressions of a file are called.
pub const ENDINGS: [&str; 2] = ["gz", "br"];

/// Whether a file is the compressed form of another one.
pub fn is(name: &str) -> bool {
    ENDINGS
        .iter()
        .any(|ending| name.ends_with(&[".", ending].concat()))
}

/// Compresses every file of the folder and of its folders that has at least [`LEAST`] bytes.
pub fn beside(folder: &Path) -> Outcome {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            beside(&path)?;
        } else if entry.metadata()?.len() >= LEAST && !is(&entry.file_name().to_string_lossy()) {
            let bytes = fs::read(&path)?;
            fs::write(named(&path, ENDINGS[0]), gzip(&bytes)?)?;
            fs::write(named(&path, ENDINGS[1]), brotli(&bytes)?)?;
        }
    }
    Ok(())
}

fn named(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

/// Gzip without a name and a time, so that the same bytes give the same file.
fn gzip(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    out.write_all(bytes)?;
    Ok(out.finish()?)
}

/// Brotli at its best, with the window that every browser reads.
fn brotli(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let mut out = Vec::new();
    brotli::CompressorWriter::new(&mut out, 1 << 16, 11, 22).write_all(bytes)?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn what_is_compressed_comes_back_and_small_files_stay_alone() {
        let folder =
            std::env::temp_dir().join(format!("greendesk-compressed-{}", std::process::id()));
        let inner = folder.join("schema");
        fs::create_dir_all(&inner).unwrap();
        let large: Vec<u8> = (0..40_000_u32)
            .flat_map(|n| (n % 251).to_le_bytes())
            .collect();
        fs::write(folder.join("a.wasm"), &large).unwrap();
        fs::write(inner.join("b.json"), &large).unwrap();
        fs::write(folder.join("small.js"), "1").unwrap();
        // A second run compresses nothing that is compressed.
        for _ in 0..2 {
            beside(&folder).unwrap();
        }
        let mut names: Vec<String> = fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        assert_eq!(
            names,
            ["a.wasm", "a.wasm.br", "a.wasm.gz", "schema", "small.js"]
        );
        let mut back = Vec::new();
        flate2::read::GzDecoder::new(&fs::read(folder.join("a.wasm.gz")).unwrap()[..])
            .read_to_end(&mut back)
            .unwrap();
        assert_eq!(back, large);
        back.clear();
        brotli::Decompressor::new(&fs::read(inner.join("b.json.br")).unwrap()[..], 1 << 16)
            .read_to_end(&mut back)
            .unwrap();
        assert_eq!(back, large);
        fs::remove_dir_all(&folder).unwrap();
    }
}
