//! The built page, `index.html`: which files it names, and files put in place of those under names with their digests.

use crate::Outcome;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// The built page in its folder.
pub struct Page {
    folder: PathBuf,
    html: String,
}

impl Page {
    /// The page of the site in `folder`.
    pub fn read(folder: &Path) -> Outcome<Self> {
        Ok(Self {
            folder: folder.to_owned(),
            html: fs::read_to_string(folder.join("index.html"))?,
        })
    }

    /// Writes the page back.
    pub fn write(&self) -> Outcome {
        Ok(fs::write(self.folder.join("index.html"), &self.html)?)
    }

    /// The files with one ending that stand beside the page and that the page names.
    pub fn files(&self, ending: &str) -> Outcome<Vec<String>> {
        let mut found = vec![];
        for entry in fs::read_dir(&self.folder)? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if name.ends_with(ending) && self.html.contains(&name) {
                found.push(name);
            }
        }
        found.sort();
        Ok(found)
    }

    /// Puts other content in place of a file: under a name with the content's digest, and with its integrity wherever the page names it.
    pub fn put(&mut self, old: &str, bytes: &[u8]) -> Outcome {
        let stem = old.split(['-', '.']).next().unwrap_or(old);
        let ending = old.rfind('.').map_or("", |at| &old[at..]);
        let new = hashed_name(stem, bytes, ending);
        self.html = renamed(&self.html, old, &new, &integrity(bytes))?;
        fs::remove_file(self.folder.join(old))?;
        Ok(fs::write(self.folder.join(new), bytes)?)
    }

    /// Joins all style sheets into one, in the order in which the page names them: a browser fetches only a few files at a time.
    pub fn join_styles(&mut self) -> Outcome {
        let (mut html, mut sheet, mut at) = (String::new(), Vec::new(), None);
        for tag in self.html.split_inclusive('>') {
            let Some(name) = style_of(tag) else {
                html.push_str(tag);
                continue;
            };
            sheet.extend(fs::read(self.folder.join(name))?);
            sheet.push(b'\n');
            fs::remove_file(self.folder.join(name))?;
            if at.is_none() {
                html.push_str(&tag[..tag.find('<').unwrap_or(0)]);
                at = Some(html.len());
            }
        }
        let at = at.ok_or("the built page names no styles")?;
        let name = hashed_name("style", &sheet, ".css");
        let link = format!(
            "<link rel=\"stylesheet\" href=\"./{name}\" integrity=\"{}\">",
            integrity(&sheet)
        );
        html.insert_str(at, &link);
        self.html = html;
        Ok(fs::write(self.folder.join(name), sheet)?)
    }

    /// Says in the page's element for the program what the build is called and which files it consists of, and has the browser fetch the
    /// `preloads` (link elements) early.
    pub fn describe_program(
        &mut self,
        build: &str,
        data: &[(&str, &str)],
        preloads: &str,
    ) -> Outcome {
        let element = "<meta name=\"greendesk\" content=\"\">";
        let (before, after) = self
            .html
            .split_once(element)
            .ok_or("public/index.html should hold <meta name=\"greendesk\" content=\"\">")?;
        let data: String = data
            .iter()
            .map(|(name, value)| format!(" data-{name}=\"{value}\""))
            .collect();
        self.html =
            format!("{before}<meta name=\"greendesk\" content=\"{build}\"{data}>{preloads}{after}");
        Ok(())
    }
}

/// The style sheet that a tag links, where the tag is a link to one.
fn style_of(tag: &str) -> Option<&str> {
    let link = tag.trim_start().starts_with("<link") && tag.contains("rel=\"stylesheet\"");
    let (_, rest) = tag.split_once("href=\"").filter(|_| link)?;
    let (address, _) = rest.split_once('"')?;
    Some(address.rsplit('/').next().unwrap_or(address))
}

/// The page with a file renamed, and with another integrity in every tag that names the file.
fn renamed(html: &str, old: &str, new: &str, integrity: &str) -> Outcome<String> {
    let mut found = false;
    let mut tags = Vec::new();
    for tag in html.split_inclusive('>') {
        if !tag.contains(old) {
            tags.push(tag.to_owned());
            continue;
        }
        let tag = tag.replace(old, new);
        let attribute = tag.split_once("integrity=\"");
        tags.push(
            match attribute.and_then(|(before, rest)| Some((before, rest.split_once('"')?.1))) {
                Some((before, after)) => {
                    found = true;
                    format!("{before}integrity=\"{integrity}\"{after}")
                }
                None => tag.clone(),
            },
        );
    }
    if !found {
        return Err(format!("the built page does not name {old} with an integrity").into());
    }
    Ok(tags.concat())
}

/// A file's name with the digest of its content: a changed file has another name, so no cache mistakes one for the other.
pub fn hashed_name(stem: &str, bytes: &[u8], ending: &str) -> String {
    let digest: String = Sha256::digest(bytes)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("{stem}-{digest}{ending}")
}

/// The digest as pages write it (Subresource Integrity).
pub fn integrity(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::from("sha256-");
    for group in Sha256::digest(bytes).chunks(3) {
        let byte = |at: usize| u32::from(group.get(at).copied().unwrap_or_default());
        let value = byte(0) << 16 | byte(1) << 8 | byte(2);
        let shifts = [18, 12, 6, 0].into_iter().take(group.len() + 1);
        text.extend(shifts.map(|shift| char::from(LETTERS[(value >> shift & 63) as usize])));
    }
    text + "=" // 32 bytes are ten groups of three and one of two
}

#[cfg(test)]
mod tests {
    use super::*;

    const EMPTY: &str = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("greendesk-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    #[test]
    fn a_file_is_renamed_with_its_digest_and_no_other_is() {
        let html = "<link href=\"./other.js\" integrity=\"sha384-x\"><script src=\"./a-1.js\" integrity=\"sha384-old\"></script>";
        let named = renamed(html, "a-1.js", "a-2.js", &integrity(b"")).unwrap();
        assert_eq!(
            named,
            html.replace("a-1.js", "a-2.js")
                .replace("sha384-old", EMPTY)
        );
        assert!(renamed(html, "gone.js", "b.js", EMPTY).is_err());
        assert!(renamed("<meta data-js=\"./a.js\">", "a.js", "b.js", EMPTY).is_err());
    }

    #[test]
    fn all_styles_become_one_sheet_in_their_order() {
        let folder = folder("styles");
        let sheet = |name: &str| {
            format!("\n<link rel=\"stylesheet\" href=\"./{name}.css\" integrity=\"sha384-a\"/>")
        };
        let icon = "\n<link rel=\"icon\" href=\"./c.svg\">";
        fs::write(folder.join("index.html"), icon).unwrap();
        assert!(Page::read(&folder).unwrap().join_styles().is_err());
        fs::write(
            folder.join("index.html"),
            ["<p>a</p>", &sheet("b-1"), &sheet("a-2"), icon].concat(),
        )
        .unwrap();
        fs::write(folder.join("b-1.css"), "b{}").unwrap();
        fs::write(folder.join("a-2.css"), "a{}").unwrap();
        let mut page = Page::read(&folder).unwrap();
        page.join_styles().unwrap();
        let name = hashed_name("style", b"b{}\na{}\n", ".css");
        assert_eq!(fs::read(folder.join(&name)).unwrap(), b"b{}\na{}\n");
        let link = format!(
            "<link rel=\"stylesheet\" href=\"./{name}\" integrity=\"{}\">",
            integrity(b"b{}\na{}\n")
        );
        assert_eq!(page.html, format!("<p>a</p>\n{link}{icon}"));
        assert!(!folder.join("a-2.css").exists());
        assert_eq!(page.files(".css").unwrap(), [name]);
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn other_content_gets_another_name() {
        let folder = folder("put");
        let html = "<script src=\"./a-1.js\" integrity=\"sha384-old\"></script>";
        fs::write(folder.join("index.html"), html).unwrap();
        fs::write(folder.join("a-1.js"), "old").unwrap();
        let mut page = Page::read(&folder).unwrap();
        page.put("a-1.js", b"").unwrap();
        page.write().unwrap();
        let html = fs::read_to_string(folder.join("index.html")).unwrap();
        assert_eq!(
            html,
            format!("<script src=\"./a-e3b0c44298fc1c14.js\" integrity=\"{EMPTY}\"></script>")
        );
        assert!(folder.join("a-e3b0c44298fc1c14.js").exists() && !folder.join("a-1.js").exists());
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn the_page_says_which_files_the_program_has() {
        let mut page = Page {
            folder: PathBuf::new(),
            html: "a<meta name=\"greendesk\" content=\"\">b".into(),
        };
        page.describe_program("v1", &[("js", "./x.js")], "<link>")
            .unwrap();
        assert_eq!(
            page.html,
            "a<meta name=\"greendesk\" content=\"v1\" data-js=\"./x.js\"><link>b"
        );
        assert!(page.describe_program("v1", &[], "").is_err());
    }
}
