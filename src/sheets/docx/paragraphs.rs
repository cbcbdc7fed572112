//! Paragraphs: a style, and the text in runs.

use super::xml::Xml;
use crate::i18n::Lang;

/// How a paragraph is set besides its style.
#[derive(Debug, Clone, Copy, Default)]
pub struct Paragraph<'a> {
    /// The id of its style.
    pub style: &'a str,
    /// Whether it stays on the page of what follows.
    pub keep: bool,
}

impl Paragraph<'_> {
    /// Writes the paragraph with this text.
    pub fn write(self, xml: &mut Xml, text: &str, lang: Lang) {
        self.open(xml);
        runs(xml, text, lang);
        xml.close("w:p");
    }

    /// Writes the start of the paragraph; the caller writes its runs and its end.
    pub fn open(self, xml: &mut Xml) {
        xml.open("w:p", &[]).open("w:pPr", &[]);
        xml.empty("w:pStyle", &[("w:val", self.style)]);
        if self.keep {
            xml.empty("w:keepNext", &[]);
        }
        xml.close("w:pPr");
    }
}

/// Marks of punctuation that Word sets in the Latin font, a half of their width, unless the run says that they are Chinese.
const CHINESE_MARKS: [char; 5] = ['“', '”', '‘', '’', '…'];

/// What the letters of a run have in common.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Letters,
    Marks,
}

/// Writes a text in runs. A line break of the text (also U+000B, and a carriage return without a line feed) is a line break in the paragraph.
pub fn runs(xml: &mut Xml, text: &str, lang: Lang) {
    let kind = |letter: char| match lang {
        Lang::Zh if CHINESE_MARKS.contains(&letter) => Kind::Marks,
        _ => Kind::Letters,
    };
    let text = text.replace("\r\n", "\n");
    let mut rest = text.as_str();
    while let Some(first) = rest.chars().next() {
        let of = kind(first);
        let end = rest.find(|letter| kind(letter) != of).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        rest = after;
        xml.open("w:r", &[]);
        if of == Kind::Marks {
            xml.raw(r#"<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>"#);
        }
        content(xml, run);
        xml.close("w:r");
    }
}

/// Writes what a run says.
fn content(xml: &mut Xml, text: &str) {
    let mut rest = text;
    loop {
        let end = rest.find(['\n', '\r', '\u{B}', '\t']).unwrap_or(rest.len());
        let (words, after) = rest.split_at(end);
        if !words.is_empty() {
            xml.open("w:t", &[("xml:space", "preserve")]);
            xml.text(words);
            xml.close("w:t");
        }
        let mut letters = after.chars();
        match letters.next() {
            Some('\t') => xml.empty("w:tab", &[]),
            Some(_) => xml.empty("w:br", &[]),
            None => return,
        };
        rest = letters.as_str();
    }
}

/// Writes a field, whose value the program that shows the document puts in.
pub fn field(xml: &mut Xml, name: &str) {
    let mark = |xml: &mut Xml, kind: &str| {
        xml.open("w:r", &[]);
        xml.empty("w:fldChar", &[("w:fldCharType", kind)]);
        xml.close("w:r");
    };
    mark(xml, "begin");
    xml.open("w:r", &[])
        .open("w:instrText", &[("xml:space", "preserve")])
        .raw(" ")
        .text(name)
        .raw(" ")
        .close("w:instrText")
        .close("w:r");
    mark(xml, "separate");
    xml.raw("<w:r><w:t>1</w:t></w:r>");
    mark(xml, "end");
}
