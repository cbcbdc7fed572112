//! The built page: which files it names, and another file in place of one of them.

use crate::Outcome;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// The built page in its folder.
pub struct Page {
    dist: PathBuf,
    html: String,
}

impl Page {
    /// The page of the site in `dist`.
    pub fn read(dist: &Path) -> Outcome<Self> {
        Ok(Self {
            dist: dist.to_owned(),
            html: fs::read_to_string(dist.join("index.html"))?,
        })
    }

    /// Writes the page back.
    pub fn write(&self) -> Outcome {
        Ok(fs::write(self.dist.join("index.html"), &self.html)?)
    }

    /// The file that the page says is its program (`wasm`) or the bindings of it (`js`), without what stands before it in addresses.
    pub fn names(&self, what: &str) -> Outcome<String> {
        let address = self
            .html
            .split_once(&format!("data-{what}=\""))
            .and_then(|(_, rest)| rest.split_once('"'))
            .map(|(address, _)| address);
        let address = address.ok_or_else(|| format!("the built page does not say data-{what}"))?;
        Ok(address.rsplit('/').next().unwrap_or(address).to_owned())
    }

    /// The files of one kind that stand beside the page and are named by it, with a digest.
    pub fn files(&self, kind: &str) -> Outcome<Vec<String>> {
        let mut found = vec![];
        for entry in fs::read_dir(&self.dist)? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if name.ends_with(kind) && self.html.contains(&name) {
                found.push(name);
            }
        }
        found.sort();
        Ok(found)
    }

    /// Puts another file in place of one: under a name of its own, so that no cache mistakes it, and with its digest wherever the page names it.
    pub fn put(&mut self, old: &str, bytes: &[u8]) -> Outcome {
        let stem = old.split(['-', '.']).next().unwrap_or(old);
        let end = old.rsplit_once('_').map_or_else(
            || old.rfind('.').map_or("", |at| &old[at..]),
            |(start, _)| &old[start.len()..],
        );
        let new = format!("{stem}-{}{end}", &hex(&Sha256::digest(bytes))[..16]);
        self.html = renamed(&self.html, old, &new, &integrity(bytes))?;
        fs::remove_file(self.dist.join(old))?;
        Ok(fs::write(self.dist.join(new), bytes)?)
    }

    /// Gives the program that fills every form, which Trunk names by its binary alone, names with digests, and says them on the page.
    pub fn name_forms(&mut self) -> Outcome {
        let wasm = self.names("wasm")?;
        let (before, after) = self
            .html
            .split_once(&format!("{wasm}\""))
            .ok_or("the built page names no program")?;
        let base = &before[before.rfind('"').map_or(0, |at| at + 1)..];
        let mut says = String::new();
        for (what, old, end) in [
            ("js", "forms.js", ".js"),
            ("wasm", "forms_bg.wasm", "_bg.wasm"),
        ] {
            let bytes = fs::read(self.dist.join(old))?;
            let new = format!("forms-{}{end}", &hex(&Sha256::digest(&bytes))[..16]);
            fs::rename(self.dist.join(old), self.dist.join(&new))?;
            says.push_str(&format!(" data-forms-{what}=\"{base}{new}\""));
            if what == "wasm" {
                says.push_str(&format!(" data-forms-integrity=\"{}\"", integrity(&bytes)));
            }
        }
        self.html = format!("{before}{wasm}\"{says}{after}");
        Ok(())
    }

    /// Makes one sheet of all styles, in the order in which the page names them, and another of those that the first field does not need
    /// ([`LATER`]), named where the page names the program. No script runs before the last sheet of the page is there, and beside the program
    /// itself a browser fetches only a few files at a time.
    pub fn join_styles(&mut self) -> Outcome {
        let (mut html, mut sheet, mut later, mut at) =
            (String::new(), Vec::new(), Vec::new(), None);
        for tag in self.html.split_inclusive('>') {
            if let Some(name) = style_of(tag) {
                let into = if LATER.iter().any(|later| name.starts_with(later)) {
                    &mut later
                } else {
                    &mut sheet
                };
                into.extend(fs::read(self.dist.join(name))?);
                into.push(b'\n');
                fs::remove_file(self.dist.join(name))?;
                if at.is_none() {
                    html.push_str(&tag[..tag.find('<').unwrap_or(0)]);
                    at = Some(html.len());
                }
            } else {
                html.push_str(tag);
            }
        }
        let at = at.ok_or("the built page names no styles")?;
        let name =
            |kind: &str, sheet: &[u8]| format!("{kind}-{}.css", &hex(&Sha256::digest(sheet))[..16]);
        let (first, second) = (name("style", &sheet), name("later", &later));
        html.insert_str(
            at,
            &format!(
                "<link rel=\"stylesheet\" href=\"./{first}\" integrity=\"{}\">",
                integrity(&sheet)
            ),
        );
        let meta = "<meta name=\"greendesk\"";
        let end = html
            .find(meta)
            .and_then(|at| Some(at + html[at..].find('>')?))
            .ok_or("the built page names no program")?;
        html.insert_str(
            end,
            &format!(
                " data-later=\"./{second}\" data-later-integrity=\"{}\"",
                integrity(&later)
            ),
        );
        self.html = html;
        fs::write(self.dist.join(second), later)?;
        Ok(fs::write(self.dist.join(first), sheet)?)
    }

    /// Adds the rest of the program, and says so where the page names the program.
    pub fn add_rest(&mut self, bytes: &[u8]) -> Outcome {
        let wasm = self.names("wasm")?;
        let digest = hex(&Sha256::digest(bytes));
        let rest = format!("greendesk-{}_rest.wasm", &digest[..16]);
        let (before, after) = self
            .html
            .split_once(&format!("{wasm}\""))
            .ok_or("the built page names no program")?;
        let base = &before[before.rfind('"').map_or(0, |at| at + 1)..];
        let says = format!(
            "data-rest=\"{base}{rest}\" data-rest-integrity=\"{}\"",
            integrity(bytes)
        );
        self.html = format!("{before}{wasm}\" {says}{after}");
        Ok(fs::write(self.dist.join(rest), bytes)?)
    }
}

/// The sheets that come with what they are for (public/start.js).
const LATER: [&str; 2] = ["later", "paper"];

/// The style sheet beside the page that a tag asks for, with what stands before the tag.
fn style_of(tag: &str) -> Option<&str> {
    let tag = &tag[tag.find("<link")?..];
    let (_, href) = tag
        .split_once("href=\"./")
        .filter(|_| tag.contains("rel=\"stylesheet\""))?;
    Some(href.split_once('"')?.0)
}

/// The page with a file renamed, and its digest in every tag that asks for one.
fn renamed(html: &str, old: &str, new: &str, integrity: &str) -> Outcome<String> {
    let mut tags = html
        .split_inclusive('>')
        .map(str::to_owned)
        .collect::<Vec<_>>();
    let mut digests = 0;
    for tag in tags.iter_mut().filter(|tag| tag.contains(old)) {
        *tag = tag.replace(old, new);
        if let Some((head, tail)) = tag.split_once(" integrity=\"")
            && let Some((_, tail)) = tail.split_once('"')
        {
            *tag = format!("{head} integrity=\"{integrity}\"{tail}");
            digests += 1;
        }
    }
    if digests == 0 {
        return Err(format!("the built page does not name {old} with a digest").into());
    }
    Ok(tags.concat())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The digest as pages write it. A longer one would be no safer here, and nothing compresses it.
fn integrity(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::from("sha256-");
    for group in Sha256::digest(bytes).chunks(3) {
        let byte = |at: usize| u32::from(group.get(at).copied().unwrap_or_default());
        let value = byte(0) << 16 | byte(1) << 8 | byte(2);
        text.extend(
            [18, 12, 6, 0]
                .into_iter()
                .take(group.len() + 1)
                .map(|shift| char::from(LETTERS[(value >> shift & 63) as usize])),
        );
    }
    text + "=" // 32 bytes are ten groups of three and one of two
}

#[cfg(test)]
mod tests {
    use super::*;

    const HTML: &str = "<meta data-js=\"./g-1.js\" data-wasm=\"./g-1_bg.wasm\"><link rel=\"preload\" href=\"./other.wasm\" integrity=\"sha384-x\"><link rel=\"preload\" href=\"./g-1_bg.wasm\" crossorigin integrity=\"sha384-old\" as=\"fetch\">";
    const EMPTY: &str = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    #[test]
    fn a_file_is_renamed_with_its_digest_and_no_other_is() {
        let named = renamed(HTML, "g-1_bg.wasm", "g-2_bg.wasm", &integrity(b"")).unwrap();
        assert_eq!(
            named,
            HTML.replace("g-1_bg.wasm", "g-2_bg.wasm")
                .replace("sha384-old", EMPTY)
        );
        assert!(renamed(HTML, "gone.wasm", "g.wasm", EMPTY).is_err());
        assert!(renamed("<meta data-wasm=\"./g.wasm\">", "g.wasm", "h.wasm", EMPTY).is_err());
    }

    #[test]
    fn all_styles_become_two_sheets_in_their_order() {
        let dist = std::env::temp_dir().join(format!("greendesk-styles-{}", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        let meta = "<meta name=\"greendesk\" content=\"a\">";
        let sheet = |name: &str| {
            format!("\n<link rel=\"stylesheet\" href=\"./{name}.css\" integrity=\"sha384-a\"/>")
        };
        let html = [
            "<p>a</p>",
            &sheet("b-1"),
            &sheet("later-4"),
            &sheet("a-2"),
            &sheet("paper-3"),
            "\n<link rel=\"icon\" href=\"./c.svg\">",
            meta,
        ]
        .concat();
        fs::write(dist.join("index.html"), html).unwrap();
        assert!(
            Page {
                dist: dist.clone(),
                html: "<link rel=\"icon\" href=\"./c.svg\">".into()
            }
            .join_styles()
            .is_err()
        );
        for (name, text) in [
            ("b-1", "b{}"),
            ("later-4", "d{}"),
            ("a-2", "a{}"),
            ("paper-3", "c{}"),
        ] {
            fs::write(dist.join(format!("{name}.css")), text).unwrap();
        }
        let mut page = Page::read(&dist).unwrap();
        page.join_styles().unwrap();
        let name = page
            .files(".css")
            .unwrap()
            .into_iter()
            .find(|name| name.starts_with("style-"))
            .unwrap();
        assert_eq!(fs::read_to_string(dist.join(&name)).unwrap(), "b{}\na{}\n");
        let link = format!(
            "<link rel=\"stylesheet\" href=\"./{name}\" integrity=\"{}\">",
            integrity(b"b{}\na{}\n")
        );
        let later = format!("later-{}.css", &hex(&Sha256::digest(b"d{}\nc{}\n"))[..16]);
        let says = format!(
            "data-later=\"./{later}\" data-later-integrity=\"{}\"",
            integrity(b"d{}\nc{}\n")
        );
        let meta = format!("<meta name=\"greendesk\" content=\"a\" {says}>");
        assert_eq!(
            page.html,
            format!("<p>a</p>\n{link}\n<link rel=\"icon\" href=\"./c.svg\">{meta}")
        );
        assert_eq!(fs::read_to_string(dist.join(later)).unwrap(), "d{}\nc{}\n");
        assert!(!dist.join("a-2.css").exists() && !dist.join("paper-3.css").exists());
        fs::remove_dir_all(&dist).unwrap();
    }

    #[test]
    fn the_page_puts_other_files_in_place_and_adds_the_rest() {
        let dist = std::env::temp_dir().join(format!("greendesk-page-{}", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        fs::write(dist.join("index.html"), HTML).unwrap();
        fs::write(dist.join("g-1_bg.wasm"), "old").unwrap();
        let mut page = Page::read(&dist).unwrap();
        assert_eq!(
            (
                page.names("wasm").unwrap().as_str(),
                page.names("js").unwrap().as_str()
            ),
            ("g-1_bg.wasm", "g-1.js")
        );
        page.put("g-1_bg.wasm", b"").unwrap();
        page.add_rest(b"").unwrap();
        page.write().unwrap();
        let html = fs::read_to_string(dist.join("index.html")).unwrap();
        assert!(html.contains("data-wasm=\"./g-e3b0c44298fc1c14_bg.wasm\" data-rest=\"./greendesk-e3b0c44298fc1c14_rest.wasm\""), "{html}");
        assert!(
            html.contains(&format!("data-rest-integrity=\"{EMPTY}\"")),
            "{html}"
        );
        fs::write(dist.join("forms.js"), "").unwrap();
        fs::write(dist.join("forms_bg.wasm"), "").unwrap();
        page.name_forms().unwrap();
        assert!(page.html.contains(&format!(
            "data-forms-js=\"./forms-e3b0c44298fc1c14.js\" data-forms-wasm=\"./forms-e3b0c44298fc1c14_bg.wasm\" data-forms-integrity=\"{EMPTY}\""
        )));
        assert!(
            dist.join("forms-e3b0c44298fc1c14.js").exists() && !dist.join("forms_bg.wasm").exists()
        );
        assert!(!dist.join("g-1_bg.wasm").exists());
        assert_eq!(
            fs::read(dist.join("g-e3b0c44298fc1c14_bg.wasm")).unwrap(),
            b""
        );
        assert_eq!(
            page.files("_rest.wasm").unwrap(),
            ["greendesk-e3b0c44298fc1c14_rest.wasm"]
        );
        fs::remove_dir_all(&dist).unwrap();
    }
}
