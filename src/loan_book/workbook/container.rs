//! The container of a workbook: its parts by name, what they inflate to, and their letters.

use super::merged::{Area, Scan};
use crate::loan_book::outcome::FileFault;
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};
use std::collections::HashMap;
use std::io::{BufRead, BufReader, Cursor, Read as _};

/// The most parts in a container.
const MOST_PARTS: usize = 10_000;
/// What the parts that are read may inflate to, for each byte of the file, and besides; honest sheets stay under forty.
const INFLATES_BY: u64 = 100;
const INFLATES_BESIDES: u64 = 16 * 1024 * 1024;
/// What they may inflate to at all: a million rows of twenty columns.
const MOST_INFLATED: u64 = 1024 * 1024 * 1024;
/// What a part may inflate to that is held in memory whole: the shared texts, and a sheet in other letters than UTF-8.
const MOST_HELD: u64 = 128 * 1024 * 1024;
/// What the parts may inflate to that say where others are, and the formats.
const MOST_BESIDES: u64 = 32 * 1024 * 1024;
/// The longest stretch without a tag: a cell's text is held in memory whole.
const LONGEST_TEXT: usize = 1024 * 1024;
/// How many bytes are inflated in one go.
const PIECE: usize = 64 * 1024;

/// What a part is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// A sheet: read row by row.
    Sheet,
    /// The shared texts.
    Texts,
    /// Anything else: small.
    Other,
}

/// A container of parts.
pub(super) struct Container {
    zip: zip::ZipArchive<Cursor<Vec<u8>>>,
    /// The parts by their plain names.
    names: HashMap<String, usize>,
    /// How much more may be inflated.
    room: u64,
}

/// A part's name as it is compared: small letters, strokes, none in front.
fn plain(name: &str) -> String {
    let name = name.replace('\\', "/").to_lowercase();
    let mut kept: Vec<&str> = Vec::new();
    for step in name.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                kept.pop();
            }
            step => kept.push(step),
        }
    }
    kept.join("/")
}

/// The name that a part at `from` means by `target`; a target that begins with a stroke is meant from the root.
pub(super) fn resolved(from: &str, target: &str) -> String {
    let target = unpercented(target.split('#').next().unwrap_or(target)).replace('\\', "/");
    if target.starts_with('/') {
        return plain(&target);
    }
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    plain(&[folder, "/", &target].concat())
}

/// `%20` and its like as the letters that they stand for.
fn unpercented(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let code = match (first, tail) {
            (b'%', [high, low, ..]) => std::str::from_utf8(&[*high, *low])
                .ok()
                .and_then(|hex| u8::from_str_radix(hex, 16).ok()),
            _ => None,
        };
        bytes.push(code.unwrap_or(*first));
        rest = match code {
            Some(_) => tail.get(2..).unwrap_or(&[]),
            None => tail,
        };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

impl Container {
    /// Opens a container; nothing is inflated yet.
    pub fn open(bytes: Vec<u8>) -> Result<Self, FileFault> {
        let size = bytes.len() as u64;
        let zip =
            zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| FileFault::BrokenWorkbook)?;
        if zip.len() > MOST_PARTS {
            return Err(FileFault::TooManyParts);
        }
        let mut names = HashMap::new();
        for (at, name) in zip.file_names().enumerate() {
            if let Ok(name) = name {
                names.entry(plain(&name)).or_insert(at);
            }
        }
        let room = size
            .saturating_mul(INFLATES_BY)
            .saturating_add(INFLATES_BESIDES)
            .min(MOST_INFLATED);
        Ok(Self { zip, names, room })
    }

    /// Whether a part of this name is there.
    pub fn has(&self, name: &str) -> bool {
        self.names.contains_key(&plain(name))
    }

    /// The plain names of the parts.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.keys().map(String::as_str)
    }

    /// The part of a name, in UTF-8 whatever it is written in. Blank where there is none.
    pub fn part(&mut self, name: &str) -> Result<Box<dyn BufRead + '_>, FileFault> {
        let Some(at) = self.names.get(&plain(name)).copied() else {
            return Ok(Box::new(std::io::empty()));
        };
        let file = self
            .zip
            .by_index(at)
            .map_err(|_| FileFault::BrokenWorkbook)?;
        let mut reader = BufReader::with_capacity(PIECE, file);
        let head = reader.fill_buf().map_err(|_| FileFault::BrokenWorkbook)?;
        let Some(encoding) = encoding_of(head) else {
            return Ok(Box::new(reader));
        };
        let mut bytes = Vec::new();
        reader
            .take(MOST_HELD + 1)
            .read_to_end(&mut bytes)
            .map_err(|_| FileFault::BrokenWorkbook)?;
        if bytes.len() as u64 > MOST_HELD {
            return Err(FileFault::Inflates);
        }
        let text = encoding.decode(&bytes).0.into_owned();
        Ok(Box::new(Cursor::new(text.into_bytes())))
    }

    /// A small part as text.
    pub fn text(&mut self, name: &str) -> Result<String, FileFault> {
        let mut bytes = Vec::new();
        self.part(name)?
            .take(MOST_BESIDES)
            .read_to_end(&mut bytes)
            .map_err(|_| FileFault::BrokenWorkbook)?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// Weighs a part that will be read: what it truly inflates to, whatever it says of itself, and how long it goes on without a tag.
    ///
    /// Gives the merged cells of a sheet, which stand behind its rows.
    pub fn weigh(&mut self, name: &str, purpose: Use) -> Result<Vec<Area>, FileFault> {
        let Some(at) = self.names.get(&plain(name)).copied() else {
            return Ok(Vec::new());
        };
        let mut file = self
            .zip
            .by_index(at)
            .map_err(|_| FileFault::BrokenWorkbook)?;
        let most = match purpose {
            Use::Sheet => MOST_INFLATED,
            Use::Texts => MOST_HELD,
            Use::Other => MOST_BESIDES,
        };
        let (mut weight, mut without_tag, mut other_letters) = (0_u64, 0_usize, None);
        let mut scan = Scan::default();
        let mut buffer = vec![0; PIECE];
        loop {
            let read = file
                .read(&mut buffer)
                .map_err(|_| FileFault::BrokenWorkbook)?;
            if read == 0 {
                break;
            }
            let bytes = buffer.get(..read).unwrap_or(&[]);
            if weight == 0 {
                other_letters = encoding_of(bytes);
            }
            weight += read as u64;
            without_tag = if bytes.contains(&b'<') {
                0
            } else {
                without_tag + read
            };
            self.room = self
                .room
                .checked_sub(read as u64)
                .ok_or(FileFault::Inflates)?;
            if without_tag > LONGEST_TEXT || weight > most {
                return Err(FileFault::Inflates);
            }
            if purpose == Use::Sheet && other_letters.is_none() {
                scan.take(bytes);
            }
        }
        drop(file);
        if purpose == Use::Sheet && other_letters.is_some() {
            let mut text = Vec::new();
            self.part(name)?
                .read_to_end(&mut text)
                .map_err(|_| FileFault::BrokenWorkbook)?;
            scan.take(&text);
        }
        scan.end()
    }
}

/// The letters of a part where they are not UTF-8: by its first bytes, or by what its first line says.
fn encoding_of(head: &[u8]) -> Option<&'static Encoding> {
    match head {
        [0xFF, 0xFE, ..] | [b'<', 0, ..] => return Some(UTF_16LE),
        [0xFE, 0xFF, ..] | [0, b'<', ..] => return Some(UTF_16BE),
        _ => {}
    }
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    let line = head.get(..head.len().min(200))?;
    let line = line.split(|byte| *byte == b'>').next()?;
    let line = std::str::from_utf8(line).ok()?;
    if !line.starts_with("<?xml") {
        return None;
    }
    let (_, said) = line.split_once("encoding")?;
    let said = said.trim_start_matches([' ', '=', '\t']);
    let quote = said.chars().next()?;
    let label = said.get(1..)?.split(quote).next()?;
    // A part in UTF-8 bytes that calls itself UTF-16 is read as what it is.
    Encoding::for_label(label.as_bytes())
        .filter(|encoding| encoding.is_ascii_compatible() && *encoding != encoding_rs::UTF_8)
        .filter(|_| !label.eq_ignore_ascii_case("us-ascii"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_resolved_as_they_are_met() {
        for (from, target, name) in [
            (
                "xl/workbook.xml",
                "worksheets/sheet1.xml",
                "xl/worksheets/sheet1.xml",
            ),
            (
                "xl/workbook.xml",
                "./sharedStrings.xml",
                "xl/sharedstrings.xml",
            ),
            ("xl/workbook.xml", "../xl/styles.xml", "xl/styles.xml"),
            ("xl/workbook.xml", "/xl/styles.xml", "xl/styles.xml"),
            (
                "xl/workbook.xml",
                "worksheets\\Sheet1.xml",
                "xl/worksheets/sheet1.xml",
            ),
            (
                "xl/workbook.xml",
                "worksheets/a%20b.xml",
                "xl/worksheets/a b.xml",
            ),
            ("workbook.xml", "../../../etc/x", "etc/x"),
            ("xl/workbook.xml", "a%zz.xml", "xl/a%zz.xml"),
        ] {
            assert_eq!(resolved(from, target), name);
        }
    }

    #[test]
    fn letters_are_known_by_the_head() {
        let name = |head: &[u8]| encoding_of(head).map(Encoding::name);
        assert_eq!(
            name(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?><a/>"),
            None
        );
        assert_eq!(
            name(b"<?xml version='1.0' encoding='gb2312'?><a/>"),
            Some("GBK")
        );
        assert_eq!(name(b"<?xml version='1.0' encoding='UTF-16'?><a/>"), None);
        assert_eq!(name(b"\xFF\xFE<\0"), Some("UTF-16LE"));
        assert_eq!(name(b"<a/>"), None);
        assert_eq!(name(b""), None);
    }
}
