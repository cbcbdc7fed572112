//! What stands beside the sheets of an xlsx: which sheets there are and where, the number formats, the shared texts.

use super::container::{Container, Use, resolved};
use super::formats::Format;
use super::merged::Area;
use crate::loan_book::outcome::FileFault;
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use std::borrow::Cow;
use std::collections::HashMap;
use std::io::BufRead;

/// The most sheets of a workbook.
const MOST_SHEETS: usize = 1_000;
/// The most styles of cells; Excel allows 65,490.
const MOST_STYLES: usize = 100_000;

/// A sheet of a workbook.
pub(super) struct Sheet {
    /// Its name.
    pub name: String,
    /// Whether it is hidden.
    pub hidden: bool,
    /// Whether the workbook says that it opens with this sheet.
    pub active: bool,
    /// The name of its part.
    pub part: String,
    /// Its merged cells, in the order of their rows.
    pub merged: Vec<Area>,
}

/// An xlsx whose parts were found and weighed.
pub(super) struct Package {
    /// Its parts.
    pub container: Container,
    /// Its sheets of cells, in their order.
    pub sheets: Vec<Sheet>,
    /// Whether its days are counted from 1904.
    pub from_1904: bool,
    /// Whether the workbook asks to be reckoned when it is opened: its writer did not reckon, and stored noughts for results.
    pub reckons_when_opened: bool,
    /// The formats.
    pub styles: Styles,
    /// The shared texts.
    pub texts: Texts,
}

/// The number formats of cells, and which cells are struck through.
#[derive(Default)]
pub(super) struct Styles {
    formats: Vec<Format>,
    /// The place of each style's format in `formats`; `None` where the number itself is shown.
    of_style: Vec<Option<u32>>,
    /// The styles whose font is struck through.
    struck: Vec<bool>,
    plain: Format,
}

impl Styles {
    /// The format of a style; that of a style that is not there is the number itself.
    #[inline]
    pub fn format(&self, style: usize) -> &Format {
        let at = self.of_style.get(style).copied().flatten();
        at.and_then(|at| self.formats.get(at as usize))
            .unwrap_or(&self.plain)
    }

    /// Whether the font of a style is struck through.
    #[inline]
    pub fn is_struck(&self, style: usize) -> bool {
        self.struck.get(style).copied().unwrap_or_default()
    }
}

/// The shared texts, one after the other.
#[derive(Default)]
pub(super) struct Texts {
    bytes: String,
    ends: Vec<u32>,
}

impl Texts {
    /// A shared text.
    #[inline]
    pub fn get(&self, at: usize) -> Option<&str> {
        let end = *self.ends.get(at)? as usize;
        let start = match at.checked_sub(1) {
            Some(before) => *self.ends.get(before)? as usize,
            None => 0,
        };
        self.bytes.get(start..end)
    }
}

/// A reader of XML that is as patient as Excel.
pub(super) fn xml<R: BufRead>(source: R) -> Reader<R> {
    let mut reader = Reader::from_reader(source);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    reader
}

/// The value of an attribute by its local name.
pub(super) fn attribute<'a>(tag: &'a BytesStart, name: &str) -> Option<Cow<'a, str>> {
    let mut attributes = tag.attributes();
    attributes.with_checks(false);
    attributes
        .flatten()
        .find(|found| found.key.local_name().into_inner() == name)
        .map(|found| unescaped(found.value))
}

fn unescaped(value: Cow<'_, str>) -> Cow<'_, str> {
    if !value.contains('&') {
        return value;
    }
    match quick_xml::escape::unescape(&value) {
        Ok(text) => Cow::Owned(text.into_owned()),
        Err(_) => value,
    }
}

/// Whether an attribute says yes.
pub(super) fn is_true(value: &str) -> bool {
    matches!(value.trim(), "1" | "true" | "True" | "TRUE" | "on")
}

/// Puts what an entity stands for; an unknown one is put as it is written and never expanded.
pub(super) fn put_entity(entity: &BytesRef, out: &mut String) {
    if let Ok(Some(letter)) = entity.resolve_char_ref() {
        out.push(letter);
        return;
    }
    let name: &str = entity;
    match quick_xml::escape::resolve_predefined_entity(name) {
        Some(text) => out.push_str(text),
        None => {
            out.push('&');
            out.push_str(name);
            out.push(';');
        }
    }
}

/// Puts a text of a cell; `_x000D_` and its like stand for letters that XML has no place for (ECMA-376 part 1, 22.9.2.19).
pub(super) fn put_text(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let code = rest
            .get(at + 2..at + 6)
            .filter(|_| rest.get(at + 6..at + 7) == Some("_"))
            .and_then(|hex| u32::from_str_radix(hex, 16).ok())
            .and_then(char::from_u32);
        match code {
            Some(letter) => {
                out.push_str(rest.get(..at).unwrap_or(""));
                out.push(letter);
                rest = rest.get(at + 7..).unwrap_or("");
            }
            None => {
                out.push_str(rest.get(..at + 2).unwrap_or(""));
                rest = rest.get(at + 2..).unwrap_or("");
            }
        }
    }
    out.push_str(rest);
}

/// Gives each tag of a part that opens, with the local name of the tag that it stands in.
fn each_tag(text: &str, mut each: impl FnMut(&str, &BytesStart)) -> Result<(), FileFault> {
    let mut reader = xml(text.as_bytes());
    let mut buffer = Vec::new();
    let mut within: Vec<String> = Vec::new();
    loop {
        buffer.clear();
        match reader
            .read_event_into(&mut buffer)
            .map_err(|_| FileFault::BrokenWorkbook)?
        {
            Event::Start(tag) => {
                each(within.last().map_or("", String::as_str), &tag);
                if within.len() > 1_000 {
                    return Err(FileFault::BrokenWorkbook);
                }
                within.push(tag.local_name().into_inner().to_owned());
            }
            Event::Empty(tag) => each(within.last().map_or("", String::as_str), &tag),
            Event::End(_) => {
                within.pop();
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// A relationship: what it is for, by the last step of its type, and the part that it leads to.
struct Link {
    purpose: String,
    part: String,
}

/// The relationships of a part, by their ids.
fn links(container: &mut Container, part: &str) -> Result<HashMap<String, Link>, FileFault> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let path = [folder, "/_rels/", name, ".rels"].concat();
    container.weigh(&path, Use::Other)?;
    let text = container.text(&path)?;
    let mut found = HashMap::new();
    each_tag(&text, |_, tag| {
        if tag.local_name().into_inner() != "Relationship" {
            return;
        }
        let value = |name| attribute(tag, name).unwrap_or_default();
        if value("TargetMode") == "External" {
            return;
        }
        let kind = value("Type");
        let purpose = kind.rsplit('/').next().unwrap_or("").to_lowercase();
        let target = value("Target");
        let mut path = resolved(part, &target);
        // A target that is meant from the root, and says so nowhere.
        if !container.has(&path) {
            let from_root = resolved("", &target);
            if container.has(&from_root) {
                path = from_root;
            }
        }
        found.insert(
            value("Id").into_owned(),
            Link {
                purpose,
                part: path,
            },
        );
    })?;
    Ok(found)
}

/// The part of a purpose, by the kinds of parts that the container names.
fn by_kind(container: &mut Container, ending: &str) -> Result<Option<String>, FileFault> {
    container.weigh("[Content_Types].xml", Use::Other)?;
    let text = container.text("[Content_Types].xml")?;
    let mut found = None;
    each_tag(&text, |_, tag| {
        let kind = attribute(tag, "ContentType").unwrap_or_default();
        if tag.local_name().into_inner() == "Override" && kind.ends_with(ending) {
            found = attribute(tag, "PartName").map(|name| resolved("", &name));
        }
    })?;
    Ok(found)
}

impl Package {
    /// Finds the parts of a workbook and weighs those that are read.
    pub fn open(mut container: Container) -> Result<Self, FileFault> {
        let mut book = links(&mut container, "")?
            .into_values()
            .find(|link| link.purpose == "officedocument" && container.has(&link.part))
            .map(|link| link.part);
        if book.is_none() {
            book = by_kind(&mut container, "sheet.main+xml")?;
        }
        let book = book.unwrap_or_else(|| "xl/workbook.xml".to_owned());
        if !container.has(&book) {
            return Err(FileFault::BrokenWorkbook);
        }
        let links = links(&mut container, &book)?;
        container.weigh(&book, Use::Other)?;
        let text = container.text(&book)?;
        let Named {
            mut sheets,
            from_1904,
            reckons_when_opened,
        } = sheets(&container, &book, &text, &links)?;
        if sheets.is_empty() {
            return Err(FileFault::BrokenWorkbook);
        }
        for sheet in &mut sheets {
            sheet.merged = container.weigh(&sheet.part, Use::Sheet)?;
        }
        let part = |purpose: &str, usual: &str| {
            let found = links.values().find(|link| link.purpose == purpose);
            found.map_or_else(|| resolved(&book, usual), |link| link.part.clone())
        };
        let (styles, texts) = (
            part("styles", "styles.xml"),
            part("sharedstrings", "sharedStrings.xml"),
        );
        container.weigh(&styles, Use::Other)?;
        container.weigh(&texts, Use::Texts)?;
        let styles = read_styles(&container.text(&styles)?)?;
        let texts = read_texts(container.part(&texts)?)?;
        Ok(Self {
            container,
            sheets,
            from_1904,
            reckons_when_opened,
            styles,
            texts,
        })
    }
}

/// What a workbook's own part says.
struct Named {
    /// Its sheets of cells.
    sheets: Vec<Sheet>,
    /// Whether its days are counted from 1904.
    from_1904: bool,
    /// Whether it asks to be reckoned when it is opened.
    reckons_when_opened: bool,
}

/// The sheets of cells that a workbook names, and what it says of their days and formulas.
fn sheets(
    container: &Container,
    book: &str,
    text: &str,
    links: &HashMap<String, Link>,
) -> Result<Named, FileFault> {
    let mut found: Vec<Sheet> = Vec::new();
    let (mut named, mut from_1904, mut active) = (0_usize, false, None);
    let mut reckons_when_opened = false;
    each_tag(text, |within, tag| match tag.local_name().into_inner() {
        "workbookPr" => {
            from_1904 |= attribute(tag, "date1904").is_some_and(|value| is_true(&value));
        }
        "calcPr" => {
            reckons_when_opened |=
                attribute(tag, "fullCalcOnLoad").is_some_and(|value| is_true(&value));
        }
        "workbookView" => {
            let tab = attribute(tag, "activeTab").and_then(|tab| tab.trim().parse().ok());
            active = active.or(tab);
        }
        "sheet" if within == "sheets" => {
            named += 1;
            let usual = resolved(book, &format!("worksheets/sheet{named}.xml"));
            let part = match attribute(tag, "id").and_then(|id| links.get(&*id)) {
                // Charts, dialogs and macros are no sheets of cells.
                Some(link) if link.purpose != "worksheet" => return,
                Some(link) if container.has(&link.part) => link.part.clone(),
                _ => usual,
            };
            if !container.has(&part) || found.len() >= MOST_SHEETS {
                return;
            }
            let state = attribute(tag, "state").unwrap_or_default();
            found.push(Sheet {
                name: attribute(tag, "name").unwrap_or_default().into_owned(),
                hidden: matches!(&*state, "hidden" | "veryHidden"),
                active: active == Some(named - 1),
                part,
                merged: Vec::new(),
            });
        }
        _ => {}
    })?;
    Ok(Named {
        sheets: found,
        from_1904,
        reckons_when_opened,
    })
}

/// The number formats of the styles of cells, and which of them are struck through.
fn read_styles(text: &str) -> Result<Styles, FileFault> {
    let mut codes: HashMap<u32, String> = HashMap::new();
    let mut numbers: Vec<u32> = Vec::new();
    // The fonts of cells, and whether the font that was met last is one of them: those of conditions and of names of styles stand elsewhere.
    let (mut fonts, mut of_cells): (Vec<bool>, bool) = (Vec::new(), false);
    let mut own_fonts: Vec<usize> = Vec::new();
    // A style sheet that cannot be read costs the formats and nothing else.
    let read = each_tag(text, |within, tag| {
        let number = || attribute(tag, "numFmtId").and_then(|id| id.trim().parse().ok());
        match (within, tag.local_name().into_inner()) {
            ("numFmts", "numFmt") => {
                if let Some((number, code)) = number().zip(attribute(tag, "formatCode")) {
                    codes.insert(number, code.into_owned());
                }
            }
            ("cellXfs", "xf") if numbers.len() < MOST_STYLES => {
                numbers.push(number().unwrap_or(0));
                let font = attribute(tag, "fontId").and_then(|id| id.trim().parse().ok());
                own_fonts.push(font.unwrap_or(0));
            }
            (within, "font") => {
                of_cells = within == "fonts" && fonts.len() < MOST_STYLES;
                if of_cells {
                    fonts.push(false);
                }
            }
            ("font", "strike") if of_cells => {
                if let Some(font) = fonts.last_mut() {
                    *font = attribute(tag, "val").is_none_or(|value| is_true(&value));
                }
            }
            _ => {}
        }
    });
    if read.is_err() {
        return Ok(Styles::default());
    }
    let struck = |font: &usize| fonts.get(*font).copied().unwrap_or_default();
    let mut made = Styles::default();
    if fonts.contains(&true) {
        made.struck = own_fonts.iter().map(struck).collect();
    }
    let mut known: HashMap<u32, Option<u32>> = HashMap::new();
    for number in numbers {
        let at = *known.entry(number).or_insert_with(|| {
            let format = match codes.get(&number) {
                Some(code) => Format::of_code(code),
                None => Format::built_in(number),
            };
            if format.is_plain() {
                return None;
            }
            made.formats.push(format);
            u32::try_from(made.formats.len() - 1).ok()
        });
        made.of_style.push(at);
    }
    Ok(made)
}

/// The shared texts: runs one after the other, how they are spoken left out.
fn read_texts(source: Box<dyn BufRead + '_>) -> Result<Texts, FileFault> {
    let mut reader = xml(source);
    let mut buffer = Vec::new();
    let mut texts = Texts::default();
    let (mut text, mut taking, mut spoken) = (String::new(), false, 0_u32);
    loop {
        buffer.clear();
        match reader
            .read_event_into(&mut buffer)
            .map_err(|_| FileFault::BrokenWorkbook)?
        {
            Event::Start(tag) => match tag.local_name().into_inner() {
                "rPh" => spoken += 1,
                "t" => taking = spoken == 0,
                "si" => {
                    text.clear();
                    spoken = 0;
                }
                _ => {}
            },
            Event::Empty(tag) if tag.local_name().into_inner() == "si" => {
                text.clear();
                texts.add(&text)?;
            }
            Event::End(tag) => match tag.local_name().into_inner() {
                "rPh" => spoken = spoken.saturating_sub(1),
                "t" => taking = false,
                "si" => texts.add(&text)?,
                _ => {}
            },
            Event::Text(found) if taking => text.push_str(&found),
            Event::CData(found) if taking => text.push_str(&found),
            Event::GeneralRef(entity) if taking => put_entity(&entity, &mut text),
            Event::Eof => return Ok(texts),
            _ => {}
        }
    }
}

impl Texts {
    fn add(&mut self, text: &str) -> Result<(), FileFault> {
        put_text(text, &mut self.bytes);
        let end = u32::try_from(self.bytes.len()).map_err(|_| FileFault::Inflates)?;
        self.ends.push(end);
        Ok(())
    }
}
