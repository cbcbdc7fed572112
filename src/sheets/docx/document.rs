//! The body of the document: title, blocks and sections in their order.

use super::pages::Page;
use super::paragraphs::Paragraph;
use super::tables::{self, Keep, SHORT, Uneven};
use super::text::{BlockText, PaperText, SectionText};
use super::xml::Xml;
use crate::i18n::Lang;

/// The part of the package that holds the text.
pub fn document(paper: &PaperText, lang: Lang) -> Result<String, Uneven> {
    let mut xml = Xml::part();
    xml.open("w:document", &super::NAMES).open("w:body", &[]);
    let one = |xml: &mut Xml, style: &str, text: &str| {
        if !text.is_empty() {
            Paragraph { style, keep: false }.write(xml, text, lang);
        }
    };
    one(&mut xml, "Title", &paper.title);
    one(&mut xml, "Subtitle", &paper.subtitle);
    one(&mut xml, "Altered", &paper.altered);
    let none = [SectionText::default()];
    let sections = if paper.sections.is_empty() {
        &none
    } else {
        paper.sections.as_slice()
    };
    let marked = !paper.mark.is_empty();
    for (at, section) in sections.iter().enumerate() {
        let page = Page::lying(section.across);
        // The imprint ends the paper, annexes included.
        let imprint = at + 1 == sections.len() && !paper.imprint.is_empty();
        blocks(&mut xml, &section.blocks, page, imprint, lang)?;
        if imprint {
            one(&mut xml, "Imprint", &paper.imprint);
        }
        if at + 1 == sections.len() {
            gap(&mut xml, false);
            page.section(&mut xml, marked);
        } else {
            xml.raw(r#"<w:p><w:pPr><w:pStyle w:val="Gap"/>"#);
            page.section(&mut xml, marked);
            xml.raw("</w:pPr></w:p>");
        }
    }
    xml.close("w:body").close("w:document");
    Ok(xml.end())
}

/// The smallest paragraph there is. Without it, a table would run into the next one, whose headings would not be repeated.
fn gap(xml: &mut Xml, keep: bool) {
    Paragraph { style: "Gap", keep }.open(xml);
    xml.close("w:p");
}

fn is_table(block: &BlockText) -> bool {
    matches!(block, BlockText::Grid(_) | BlockText::Signatures { .. })
}

/// How many notes at the end of a section stay on one page, together with the end of what stands above them.
const CLOSING: usize = 12;

/// Whether nothing but a few notes is left of a section, with their heading or without.
fn closes(rest: &[BlockText]) -> bool {
    match rest {
        [BlockText::Notes(notes)] | [BlockText::Heading(_), BlockText::Notes(notes)] => {
            notes.len() <= CLOSING
        }
        _ => false,
    }
}

/// Writes the blocks. Where the imprint follows, the last note, or the last rows of a table, and the imprint stay on one page. Notes that end a section stay
/// with the signatures or the last rows above them, so that the section does not end with a page of a few lines.
fn blocks(
    xml: &mut Xml,
    blocks: &[BlockText],
    page: Page,
    imprint: bool,
    lang: Lang,
) -> Result<(), Uneven> {
    let write = |xml: &mut Xml, style: &str, keep: bool, text: &str| {
        Paragraph { style, keep }.write(xml, text, lang);
    };
    for (at, block) in blocks.iter().enumerate() {
        let next = blocks.get(at + 1);
        let signed = matches!(next, Some(BlockText::Signatures { .. }));
        let closes = |from: usize| blocks.get(from..).is_some_and(closes);
        let closed = closes(at + 1);
        match block {
            BlockText::Heading(text) => write(xml, "Heading1", true, text),
            BlockText::Caption([name, sentence]) => {
                write(xml, "Caption", true, &[name.as_str(), sentence].concat());
            }
            BlockText::Prose(texts) => {
                let lines: Vec<&str> = texts.iter().flat_map(|text| lines(text)).collect();
                for (line, text) in lines.iter().enumerate() {
                    let last = line + 1 == lines.len();
                    let ending = line + 3 >= lines.len() && closes(at + 2);
                    write(xml, "Prose", signed && (last || ending), text);
                }
            }
            BlockText::Notes(texts) => {
                let before = at.checked_sub(1).and_then(|before| blocks.get(before));
                let first = match before {
                    Some(BlockText::Signatures { .. }) => "NotesBelowSignatures",
                    Some(BlockText::Grid(_)) => "NotesBelowTable",
                    _ => "Notes",
                };
                for (note, text) in texts.iter().enumerate() {
                    let style = if note == 0 { first } else { "Notes" };
                    let last = note + 1 == texts.len();
                    let keep = if last {
                        imprint && next.is_none()
                    } else {
                        closes(at)
                    };
                    write(xml, style, keep, text);
                }
            }
            BlockText::Grid(grid) => {
                let keep = match signed {
                    true if !grid.head.is_empty() && grid.body.len() <= SHORT => Keep::All,
                    true => Keep::EndingBelow,
                    false if closed || imprint && next.is_none() => Keep::EndingBelow,
                    false => Keep::Ending,
                };
                tables::grid(xml, grid, keep, page, lang)?;
                if next.is_some_and(is_table) {
                    gap(xml, signed);
                }
            }
            BlockText::Signatures { statement, lines } => {
                if !statement.is_empty() {
                    write(xml, "Statement", true, statement);
                }
                tables::signatures(xml, lines, closed, page, lang);
                if next.is_some_and(is_table) {
                    gap(xml, false);
                }
            }
        }
    }
    Ok(())
}

/// The lines of a text, each of which is a paragraph; one blank line where there is no text.
fn lines(text: &str) -> Vec<&str> {
    if text.is_empty() {
        return vec![""];
    }
    text.lines().collect()
}
