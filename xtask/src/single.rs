//! Builds the single file: one HTML file with the whole program in it, which opens from a disk and asks for no other file; and the same file as a ZIP.
//!
//! ```text
//! public/index.html
//! ├─ policy       every inline script and the styles by their hashes
//! ├─ gate.js      asks newer engines for a stricter policy
//! ├─ boot.js      the shell
//! ├─ style/*.css
//! ├─ module       Zstandard, seven bits a sign, a block that no engine runs
//! ├─ worker       worker_single.js and worker.js, a block likewise; the page makes a worker of it and of the bindings
//! ├─ bindings     of wasm-bindgen, as a classic script
//! └─ fzstd, which unpacks the module, and start_single.js
//! ```

use crate::Outcome;
use crate::minify::{Engine, minified};
use crate::page::integrity;
use crate::process;
use crate::programs;
use crate::site;
use crate::tools;
use std::fs;
use std::io::Write;
use std::path::PathBuf;

/// What the file is called; it may be renamed.
const NAME: &str = "绿金台";
/// In whose place the size is written.
const SIZE: &str = "{size}";

/// The folder of the finished file.
fn folder() -> PathBuf {
    process::at("target/single")
}

/// The finished file.
pub fn file() -> PathBuf {
    folder().join(format!("{NAME}.html"))
}

/// Builds the file and its ZIP, and prints their sizes.
pub fn build() -> Outcome {
    tools::wasm_target()?;
    let minifiers = tools::minifiers()?;
    let version = site::version();
    let (bindings, wasm) = programs::of_single_file(&version, &minifiers)?;
    let small = |name: &str, text: &str, engine| -> Outcome<String> {
        let small = minified(minifiers.esbuild.as_deref(), name, text, engine)?;
        Ok(small.trim_end().to_owned())
    };
    let public = |name: &str| fs::read_to_string(process::at("public").join(name));
    let worker = public("worker_single.js")? + &public("worker.js")?;
    let html = public("index.html")?;
    let styles = styles_of(&html)
        .iter()
        .map(|name| fs::read_to_string(process::at("style").join(name)))
        .collect::<Result<Vec<_>, _>>()?;
    let packed = packed(&wasm)?;
    let start = fs::read_to_string(tools::unpacker()?)? + ";\n" + &public("start_single.js")?;
    let parts = Parts {
        gate: small("gate.js", &public("gate.js")?, Engine::Any)?,
        shell: small("boot.js", &public("boot.js")?, Engine::Any)?,
        styles: small("style.css", &styles.join("\n"), Engine::Old)?,
        bindings: small("bindings.js", &bindings, Engine::Old)?,
        start: small("start_single.js", &start, Engine::Old)?,
        worker: small("worker_single.js", &worker, Engine::Old)?,
        wasm: signs(&packed),
        digest: integrity(&wasm),
    };
    let page = assembled(&html, &version, &parts)?;
    let faults = faults_of(&page);
    if !faults.is_empty() {
        return Err(format!("the single file is not sound: {}", faults.join("; ")).into());
    }
    fs::create_dir_all(folder())?;
    let file = file();
    fs::write(&file, &page)?;
    let archive = folder().join(format!("{NAME}.zip"));
    let zip = zipped(&format!("{NAME}.html"), page.as_bytes())?;
    fs::write(&archive, &zip)?;
    println!(
        "{:>10}  module, {} compressed, {} in signs",
        wasm.len(),
        packed.len(),
        parts.wasm.len()
    );
    println!("{:>10}  {}", page.len(), file.display());
    println!("{:>10}  {}", zip.len(), archive.display());
    if minifiers.wasm_opt.is_none() {
        println!(
            "The file was built without wasm-opt: it is larger than it could be and needs Chromium 96 or newer."
        );
        return Ok(());
    }
    match too_large(page.len()) {
        Some(fault) => Err(fault.into()),
        None => Ok(()),
    }
}

/// The most bytes of the file, which is carried on a stick and sent by mail: 2.5 MB.
const MOST_BYTES: usize = 2_500_000;

/// What is said of a file with so many bytes; `None` of one that is small enough.
fn too_large(bytes: usize) -> Option<String> {
    (bytes > MOST_BYTES).then(|| {
        format!("the single file has {bytes} bytes, and {MOST_BYTES} are the most: take out what it does not need")
    })
}

/// What the page is put together from.
#[derive(Default)]
struct Parts {
    gate: String,
    shell: String,
    styles: String,
    bindings: String,
    start: String,
    worker: String,
    wasm: String,
    /// The digest of the module as it was before it was compressed, as the policy writes digests.
    digest: String,
}

/// The style sheets that the page names, in their order.
fn styles_of(html: &str) -> Vec<&str> {
    let links = html.lines().filter(|line| line.contains("rel=\"css\""));
    links
        .filter_map(|line| line.split_once("../style/")?.1.split_once('"'))
        .map(|(name, _)| name)
        .collect()
}

/// `public/index.html` with everything in it.
fn assembled(html: &str, version: &str, parts: &Parts) -> Outcome<String> {
    // What Trunk puts in for a host has no place in one file.
    let lines = html.lines().filter(|line| !line.contains("data-trunk"));
    let mut page = lines.collect::<Vec<_>>().join("\n") + "\n";
    let hash = |text: &str| format!("'{}'", integrity(text.as_bytes()));
    let later = [&parts.shell, &parts.bindings, &parts.start].map(|text| hash(text));
    let later = later.join(" ");
    let strict = format!(
        "script-src {later} 'wasm-unsafe-eval'; worker-src blob:; require-trusted-types-for 'script'; trusted-types greendesk"
    );
    let gate = programs::gated(&parts.gate, &strict)?;
    let policy = format!(
        "default-src 'none'; script-src {} {later} 'wasm-unsafe-eval' 'unsafe-eval'; worker-src blob:; style-src {}; img-src data: blob:; connect-src 'none'; form-action 'none'; base-uri 'none'; object-src 'none'",
        hash(&gate),
        hash(&parts.styles),
    );
    let mut put = |from: &str, to: &str| -> Outcome {
        if page.matches(from).count() != 1 {
            return Err(format!("public/index.html should hold once: {from}").into());
        }
        page = page.replacen(from, to, 1);
        Ok(())
    };
    let old = html
        .split_once("http-equiv=\"Content-Security-Policy\" content=\"")
        .and_then(|(_, rest)| Some(rest.split_once('"')?.0))
        .ok_or("public/index.html should hold a content security policy")?;
    put(old, &policy)?;
    put(
        "<meta name=\"greendesk\" content=\"\">",
        &format!("<meta name=\"greendesk\" content=\"{version}\" data-size=\"{SIZE}\">"),
    )?;
    put(
        "</title>",
        &format!(
            "</title>\n<script>{gate}</script>\n<script>{}</script>\n<style>{}</style>",
            parts.shell, parts.styles
        ),
    )?;
    put(
        "</body>",
        &format!(
            "<script type=\"application/octet-stream\" id=\"greendesk-wasm\" data-digest=\"{}\">{}</script>\n<script type=\"text/plain\" id=\"greendesk-worker\">{}</script>\n<script id=\"greendesk-glue\">{}</script>\n<script>{}</script>\n</body>",
            parts.digest, parts.wasm, parts.worker, parts.bindings, parts.start
        ),
    )?;
    // The page says its size; the digits take about as much room as the mark.
    let size = megabytes(page.len());
    Ok(page.replacen(SIZE, &size, 1))
}

/// A count of bytes in MB, with one place.
fn megabytes(bytes: usize) -> String {
    let tenths = (bytes + 50_000) / 100_000;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// What must not be in the file, a sentence each: a name of another file, an inline script or style that the policy does not name, a script that HTML would
/// end early.
fn faults_of(page: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let encoding = page.find("<meta charset=\"utf-8\">");
    if encoding.is_none_or(|at| at >= 1024) {
        faults.push("the letters' encoding does not stand within the first 1024 bytes".to_owned());
    }
    let policy = page
        .split_once("Content-Security-Policy\" content=\"")
        .and_then(|(_, rest)| Some(rest.split_once('"')?.0))
        .unwrap_or_default();
    let (mut markup, mut at) = (String::new(), page);
    let mut inline = 0;
    // Scripts and styles are texts of their own; what is left is the page's markup.
    while let Some((kind, from)) = ["<script", "<style"]
        .iter()
        .filter_map(|tag| Some((*tag, at.find(tag)?)))
        .min_by_key(|(_, from)| *from)
    {
        let end = kind.replace('<', "</");
        let (before, rest) = at.split_at(from);
        markup.push_str(before);
        let Some((tag, rest)) = rest.split_once('>') else {
            faults.push("a tag has no end".to_owned());
            break;
        };
        let Some((text, after)) = rest.split_once(&end) else {
            faults.push(format!("{tag}> has no end"));
            break;
        };
        at = after.split_once('>').map_or("", |(_, after)| after);
        markup.push_str(tag);
        markup.push('>');
        if text.contains("<!--") || text.contains("<script") {
            faults.push(format!("HTML would not end {tag}> where it ends"));
        }
        if tag.contains("type=") {
            continue; // a block that no engine runs
        }
        inline += 1;
        if !policy.contains(&format!("'{}'", integrity(text.as_bytes()))) {
            faults.push(format!("the policy does not name the text of {tag}>"));
        }
        if kind == "<style" {
            let addresses = text.split("url(").skip(1);
            let elsewhere =
                addresses.filter(|from| !from.trim_start_matches(['"', '\'']).starts_with("data:"));
            if elsewhere.count() > 0 || text.contains("@import") {
                faults.push("the styles name another file".to_owned());
            }
        }
    }
    markup.push_str(at);
    if policy.matches("'sha256-").count() != inline {
        faults.push("the policy names more or fewer texts than there are".to_owned());
    }
    for tag in markup.split('<').skip(1) {
        let tag = tag.split('>').next().unwrap_or_default();
        let named = ["src=", "href=", "srcset=", "data=", "action="];
        let names = named.iter().any(|name| tag.contains(&format!(" {name}")));
        if names && !tag.contains(" href=\"data:") {
            faults.push(format!("<{tag}> names another file"));
        }
        if tag.contains(" style=") || tag.contains(" nonce=") || tag.contains(" integrity=") {
            faults.push(format!(
                "<{tag}> has an attribute that the file does without"
            ));
        }
    }
    faults
}

/// How hard the module is compressed: the most that Zstandard knows. Unpacking takes no longer for it.
const LEVEL: i32 = 22;

/// The bytes compressed. The length stands before them, so that `fzstd` makes room for them once.
fn packed(bytes: &[u8]) -> Outcome<Vec<u8>> {
    Ok(zstd::bulk::compress(bytes, LEVEL)?)
}

/// The signs of ASCII that the module is not written in: HTML replaces the first and the third, a transfer of texts may change the line's end, the mark of a
/// text's end and the sign of deletion, and `<` could end the block.
const AVOIDED: [u8; 6] = [0x00, 0x0a, 0x0d, 0x1a, 0x3c, 0x7f];

/// Bytes as text in UTF-8: each sign of ASCII is seven bits, the lower ones first. In place of a sign that is avoided stands a letter of two bytes, from
/// U+0100 on, which is that sign and the next seven bits, or from U+0500 on, that sign alone at the end. So the text is an eighth longer than the bytes; in
/// base64 it would be a third longer. `public/start_single.js` reads the text.
fn signs(bytes: &[u8]) -> String {
    let (mut sevens, mut held, mut bits) = (Vec::new(), 0_u32, 0);
    for byte in bytes {
        held |= u32::from(*byte) << bits;
        bits += 8;
        while bits >= 7 {
            sevens.push((held & 0x7f) as u8);
            held >>= 7;
            bits -= 7;
        }
    }
    if bits > 0 {
        sevens.push(held as u8);
    }
    let mut text = String::with_capacity(sevens.len());
    let mut left = sevens.into_iter();
    while let Some(seven) = left.next() {
        match AVOIDED.iter().position(|avoided| *avoided == seven) {
            None => text.push(char::from(seven)),
            Some(at) => {
                let first = at as u32 * 0x80;
                let code = left
                    .next()
                    .map_or(0x500 + first, |next| 0x100 + first + u32::from(next));
                text.extend(char::from_u32(code));
            }
        }
    }
    text
}

/// A ZIP of one file. Its time is fixed, so that the same file gives the same ZIP.
fn zipped(name: &str, bytes: &[u8]) -> Outcome<Vec<u8>> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    archive.start_file(name, options)?;
    archive.write_all(bytes)?;
    Ok(archive.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts() -> Parts {
        let text = str::to_owned;
        Parts {
            gate: text("p.content='{strict policy}';"),
            shell: text("shell()"),
            styles: text("a{background:url(data:image/png,x)}"),
            bindings: text("let greendesk=1;"),
            start: text("start()"),
            worker: text("onmessage=0"),
            wasm: text("AAAA"),
            digest: text("sha256-AAAA"),
        }
    }

    fn page_of(parts: &Parts) -> String {
        let html = fs::read_to_string(process::at("public/index.html")).unwrap();
        assembled(&html, "v1", parts).unwrap()
    }

    #[test]
    fn the_page_becomes_one_sound_file() {
        let page = page_of(&parts());
        assert_eq!(faults_of(&page), Vec::<String>::new());
        assert!(page.contains("<meta name=\"greendesk\" content=\"v1\" data-size=\"0.0\">"));
        assert_eq!(too_large(2_500_000), None);
        assert!(too_large(2_500_001).is_some_and(|said| said.contains("2500001 bytes")));
        assert_eq!(megabytes(2_449_999), "2.4");
        assert_eq!(megabytes(2_450_000), "2.5");
        assert!(!page.contains("data-trunk") && !page.contains("{strict policy}"));
        // The stricter policy names the scripts that come after the gate, and not the gate.
        let (_, gate) = page.split_once("<script>p.content=").unwrap();
        let (strict, _) = gate.split_once("</script>").unwrap();
        assert_eq!(strict.matches("'sha256-").count(), 3);
        assert!(!strict.contains("'unsafe-eval'") && strict.contains("worker-src blob:"));
    }

    #[test]
    fn the_scripts_of_the_repository_fit_into_the_page() {
        let read = |name: &str| fs::read_to_string(process::at("public").join(name)).unwrap();
        let html = read("index.html");
        let styles = styles_of(&html);
        assert!(styles.len() > 10 && styles[0] == "tokens.css");
        let sheet = |name: &&str| fs::read_to_string(process::at("style").join(name)).unwrap();
        let page = page_of(&Parts {
            gate: read("gate.js"),
            shell: read("boot.js"),
            styles: styles.iter().map(sheet).collect(),
            start: read("start_single.js"),
            worker: read("worker_single.js") + &read("worker.js"),
            ..parts()
        });
        assert_eq!(faults_of(&page), Vec::<String>::new());
    }

    #[test]
    fn what_breaks_the_file_is_found() {
        let with = |change: fn(&mut Parts)| {
            let mut changed = parts();
            change(&mut changed);
            faults_of(&page_of(&changed)).join("; ")
        };
        let early = with(|parts| parts.bindings.push_str("'</script>'"));
        assert!(
            early.contains("the policy does not name the text of <script id="),
            "{early}"
        );
        let comment = with(|parts| parts.worker.push_str("'<!--'"));
        assert!(comment.contains("HTML would not end"), "{comment}");
        let fetched = with(|parts| parts.styles.push_str("b{background:url(x.png)}"));
        assert_eq!(fetched, "the styles name another file");
        let sound = page_of(&parts());
        for (from, to, says) in [
            ("start()", "other()", "does not name the text"),
            ("<p class", "<p style=\"\" class", "does without"),
            (
                "<div id=\"app\">",
                "<img src=\"a.png\"><div id=\"app\">",
                "names another file",
            ),
            ("<meta charset=\"utf-8\">", "", "encoding"),
        ] {
            let faults = faults_of(&sound.replacen(from, to, 1)).join("; ");
            assert!(faults.contains(says), "{from}: {faults}");
        }
        let html = fs::read_to_string(process::at("public/index.html")).unwrap();
        assert!(assembled(&html.replace("</title>", ""), "v1", &parts()).is_err());
        assert!(
            assembled(
                &html,
                "v1",
                &Parts {
                    gate: String::new(),
                    ..parts()
                }
            )
            .is_err()
        );
    }

    #[test]
    fn the_archive_holds_the_file_under_its_name() {
        let packed = zipped("绿金台.html", b"<p>").unwrap();
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(packed.clone())).unwrap();
        let mut text = String::new();
        let mut file = archive.by_name("绿金台.html").unwrap();
        std::io::Read::read_to_string(&mut file, &mut text).unwrap();
        assert_eq!(text, "<p>");
        assert_eq!(zipped("绿金台.html", b"<p>").unwrap(), packed);
    }

    /// What `public/start_single.js` does with the signs.
    fn read_signs(text: &str) -> Vec<u8> {
        let (mut bytes, mut held, mut bits) = (vec![], 0_u32, 0);
        let mut take = |seven: u32| {
            held |= seven << bits;
            bits += 7;
            if bits >= 8 {
                bytes.push((held & 0xff) as u8);
                held >>= 8;
                bits -= 8;
            }
        };
        for sign in text.chars().map(u32::from) {
            if sign < 0x100 {
                take(sign);
                continue;
            }
            let of = sign - 0x100;
            take(u32::from(AVOIDED[(of >> 7 & 7) as usize]));
            if of < 0x400 {
                take(of & 0x7f);
            }
        }
        bytes
    }

    #[test]
    fn bytes_come_back_from_signs_that_html_does_not_mind() {
        let all: Vec<u8> = (0..2000_u32).map(|at| (at * 167 % 251) as u8).collect();
        let avoided: Vec<u8> = (0..200).map(|at| AVOIDED[at % 6] << (at % 2)).collect();
        for length in (0..30).chain([199, 200]) {
            let (ones, none) = (vec![0xff; length], vec![0; length]);
            for bytes in [&all[..length], &avoided[..length], &ones, &none] {
                let text = signs(bytes);
                assert!(text.bytes().all(|sign| !AVOIDED.contains(&sign)));
                assert_eq!(read_signs(&text), bytes, "{length}");
            }
        }
        assert_eq!(read_signs(&signs(&all)), all);
        // Each seven bits are a byte of the file; where an avoided sign stands alone at the end, the file has one more.
        assert_eq!(signs(&[0x55; 1400]).len(), 1600);
        assert_eq!(signs(&all).len(), 2000_usize * 8 / 7 + 2);
        assert_eq!(signs(&[0x00]), "\u{100}");
        assert_eq!(signs(&[0x01, 0x00]), "\u{1}\u{100}");
        // The script of the page names the same signs.
        let script = fs::read_to_string(process::at("public/start_single.js")).unwrap();
        let named = AVOIDED.map(|sign| sign.to_string()).join(", ");
        assert!(script.contains(&format!("[{named}]")), "{named}");
    }

    #[test]
    fn what_is_compressed_comes_back_and_says_its_length() {
        let bytes = b"greendesk ".repeat(100);
        let packed = packed(&bytes).unwrap();
        assert!(packed.len() < 60, "{}", packed.len());
        assert_eq!(zstd::bulk::decompress(&packed, 2000).unwrap(), bytes);
        let length = zstd::zstd_safe::get_frame_content_size(&packed);
        assert_eq!(length.ok().flatten(), Some(1000));
    }
}
