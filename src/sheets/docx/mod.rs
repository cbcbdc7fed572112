//! Word files: the paper of a report as a .docx that Word and WPS open, edit and print.

mod document;
mod pages;
mod paragraphs;
mod styles;
mod tables;
pub mod text;
mod words;
mod xml;

use crate::i18n::Lang;
use crate::measure::Day;
use std::io::{Cursor, Write};
use text::PaperText;
use xml::Xml;
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

/// The names of elements and relations in every part that Word reads.
const NAMES: [(&str, &str); 2] = [
    (
        "xmlns:w",
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        "xmlns:r",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
];

/// The Word file of this paper. `None` where the JSON is of no known shape, where a table's cells are not as wide together as its columns, or where the
/// writer refuses it.
pub fn of_json(json: &str, lang: Lang) -> Option<Vec<u8>> {
    docx(&serde_json::from_str(json).ok()?, lang)
}

/// The Word file of this paper. The same paper gives the same bytes: the files in the package are dated with the first day of the format.
pub fn docx(paper: &PaperText, lang: Lang) -> Option<Vec<u8>> {
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts(paper, lang)? {
        out.start_file(name, options).ok()?;
        out.write_all(content.as_bytes()).ok()?;
    }
    Some(out.finish().ok()?.into_inner())
}

/// The parts of the package by their names, the list of their kinds first.
fn parts(paper: &PaperText, lang: Lang) -> Option<Vec<(&'static str, String)>> {
    let mut kinds = vec![
        ("document", "document.main"),
        ("styles", "styles"),
        ("settings", "settings"),
        ("fontTable", "fontTable"),
        ("footer1", "footer"),
        ("footer2", "footer"),
    ];
    let mut relations = vec![
        ("rIdTheme", "theme", "theme/theme1.xml"),
        ("rIdStyles", "styles", "styles.xml"),
        ("rIdSettings", "settings", "settings.xml"),
        ("rIdFonts", "fontTable", "fontTable.xml"),
        ("rIdFoot1", "footer", "footer1.xml"),
        ("rIdFoot2", "footer", "footer2.xml"),
    ];
    if !paper.mark.is_empty() {
        kinds.push(("header1", "header"));
        relations.push(("rIdMark", "header", "header1.xml"));
    }
    let mut parts = vec![
        ("[Content_Types].xml", content_types(&kinds)),
        ("_rels/.rels", package()),
        ("docProps/core.xml", properties(paper, lang)),
        ("word/document.xml", document::document(paper, lang).ok()?),
        ("word/_rels/document.xml.rels", related(&relations)),
        ("word/styles.xml", styles::styles(lang)),
        ("word/theme/theme1.xml", styles::theme()),
        ("word/settings.xml", styles::settings()),
        ("word/fontTable.xml", styles::fonts()),
        ("word/footer1.xml", pages::UPRIGHT.foot(paper, lang)),
        ("word/footer2.xml", pages::ACROSS.foot(paper, lang)),
    ];
    if !paper.mark.is_empty() {
        parts.push(("word/header1.xml", pages::mark(&paper.mark)));
    }
    Some(parts)
}

fn content_types(kinds: &[(&str, &str)]) -> String {
    let mut xml = Xml::part();
    xml.raw(r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>"#);
    for (part, kind) in kinds {
        let name = ["/word/", part, ".xml"].concat();
        let of = [
            "application/vnd.openxmlformats-officedocument.wordprocessingml.",
            kind,
            "+xml",
        ]
        .concat();
        xml.empty("Override", &[("PartName", &name), ("ContentType", &of)]);
    }
    xml.close("Types");
    xml.end()
}

const RELATIONS: &str =
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#;

fn package() -> String {
    let mut xml = Xml::part();
    xml.raw(RELATIONS);
    xml.raw(r#"<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"#);
    xml.end()
}

fn related(relations: &[(&str, &str, &str)]) -> String {
    let mut xml = Xml::part();
    xml.raw(RELATIONS);
    for (id, kind, target) in relations {
        let kind = [NAMES[1].1, "/", kind].concat();
        xml.empty(
            "Relationship",
            &[("Id", id), ("Type", &kind), ("Target", target)],
        );
    }
    xml.close("Relationships");
    xml.end()
}

/// The properties of the file. A time that is none is left out: Word takes a file with such a one for damaged.
fn properties(paper: &PaperText, lang: Lang) -> String {
    let mut xml = Xml::part();
    xml.raw(r#"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">"#);
    for (name, said) in [
        ("dc:title", paper.title.as_str()),
        ("dc:subject", &paper.subject),
        ("dc:creator", &paper.creator),
        ("dc:language", lang.tag()),
    ] {
        if !said.is_empty() {
            xml.open(name, &[]).text(said).close(name);
        }
    }
    for (name, time) in [
        ("dcterms:created", &paper.created),
        ("dcterms:modified", &paper.modified),
    ] {
        if let Some(time) = second(time) {
            xml.open(name, &[("xsi:type", "dcterms:W3CDTF")]);
            xml.text(&time).close(name);
        }
    }
    xml.close("cp:coreProperties");
    xml.end()
}

/// A time in ISO 8601 UTC, to the second; `None` where the text is no such time.
fn second(time: &str) -> Option<String> {
    let (day, rest) = time.split_once('T')?;
    let clock = rest.strip_suffix('Z')?.split('.').next()?;
    let parts: Vec<u8> = clock
        .split(':')
        .filter(|part| part.len() == 2)
        .filter_map(|part| part.parse().ok())
        .collect();
    let known = matches!(parts.as_slice(), [0..=23, 0..=59, 0..=59]) && clock.len() == 8;
    let day = Day::read(day).filter(|read| read.to_string() == day)?;
    known.then(|| [&day.to_string(), "T", clock, "Z"].concat())
}

/// How wide a text is, by its widest line: a letter of a wide script counts as two.
fn wide(text: &str) -> u32 {
    super::lines::wide(text)
}
