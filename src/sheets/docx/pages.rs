//! The pages: A4 upright and across, what stands at the foot of each, and the mark across it.

use super::paragraphs::{Paragraph, field, runs};
use super::text::PaperText;
use super::words as w;
use super::xml::Xml;
use crate::i18n::Lang;
use crate::sheets::fitted::{self, Letters};

/// A way for pages to lie. Measures are twentieths of a point.
#[derive(Debug, Clone, Copy)]
pub struct Page {
    /// How wide and how high the page is.
    size: [u32; 2],
    /// The margins: at the top and the foot, and at each side.
    margins: [u32; 3],
    /// The relation of its foot.
    foot: &'static str,
    /// How many rows at the end of a table stay on one page.
    pub ending: usize,
    /// How many lines of a table half of the page takes, about.
    pub half: u32,
    /// What the ids of the styles in its tables end with.
    pub styles: &'static str,
    /// The letters of its tables.
    pub letters: Letters,
}

/// The margins at the sides upright and across, as on the printed page: 18 and 15 mm.
const SIDES: [u32; 2] = [1020, 850];
/// How far the foot stands from the edge.
const FOOT: &str = "567";
/// The pages upright.
pub const UPRIGHT: Page = Page {
    size: [11906, 16838],
    margins: [964, 1361, SIDES[0]],
    foot: "rIdFoot1",
    ending: 2,
    half: 24,
    styles: "",
    letters: fitted::UPRIGHT,
};
/// The pages across.
pub const ACROSS: Page = Page {
    size: [16838, 11906],
    margins: [850, 1304, SIDES[1]],
    foot: "rIdFoot2",
    ending: 6,
    half: 16,
    styles: ACROSS_STYLES,
    letters: fitted::SMALL,
};
/// What the ids of the styles of small letters end with.
const ACROSS_STYLES: &str = "Across";

impl Page {
    /// The pages that lie so.
    pub const fn lying(across: bool) -> Self {
        if across { ACROSS } else { UPRIGHT }
    }

    /// The same page with tables in small letters.
    pub const fn small(self) -> Self {
        Self {
            styles: ACROSS_STYLES,
            letters: fitted::SMALL,
            ..self
        }
    }

    /// How wide the text is.
    pub const fn width(self) -> u32 {
        self.size[0] - 2 * self.margins[2]
    }

    /// Writes the properties of a section on these pages.
    pub fn section(self, xml: &mut Xml, marked: bool) {
        xml.open("w:sectPr", &[]);
        if marked {
            xml.empty(
                "w:headerReference",
                &[("w:type", "default"), ("r:id", "rIdMark")],
            );
        }
        xml.empty(
            "w:footerReference",
            &[("w:type", "default"), ("r:id", self.foot)],
        );
        let [wide, high] = self.size.map(|size| size.to_string());
        let mut size = vec![("w:w", wide.as_str()), ("w:h", high.as_str())];
        if self.size[0] > self.size[1] {
            size.push(("w:orient", "landscape"));
        }
        xml.empty("w:pgSz", &size);
        let [top, bottom, side] = self.margins.map(|margin| margin.to_string());
        xml.empty(
            "w:pgMar",
            &[
                ("w:top", &top),
                ("w:right", &side),
                ("w:bottom", &bottom),
                ("w:left", &side),
                ("w:header", FOOT),
                ("w:footer", FOOT),
                ("w:gutter", "0"),
            ],
        );
        xml.close("w:sectPr");
    }

    /// The foot of every page: who reports what, and below it the page numbers, and draft or final with the sum.
    pub fn foot(self, paper: &PaperText, lang: Lang) -> String {
        let mut xml = Xml::part();
        xml.open("w:ftr", &super::NAMES);
        xml.raw(r#"<w:p><w:pPr><w:pStyle w:val="Footer"/><w:pBdr><w:top w:val="single" w:sz="4" w:space="3" w:color="auto"/></w:pBdr></w:pPr>"#);
        runs(&mut xml, &paper.head, lang);
        xml.raw(r#"</w:p><w:p><w:pPr><w:pStyle w:val="Footer"/><w:tabs>"#);
        for (kind, at) in [("center", self.width() / 2), ("right", self.width())] {
            xml.empty("w:tab", &[("w:val", kind), ("w:pos", &at.to_string())]);
        }
        xml.raw("</w:tabs></w:pPr>");
        runs(&mut xml, "\t", lang);
        let words = w::PAGES.get(lang);
        let (before, words) = words.split_once("{0}").unwrap_or((words, ""));
        let (between, behind) = words.split_once("{1}").unwrap_or((words, ""));
        runs(&mut xml, before, lang);
        field(&mut xml, "PAGE");
        runs(&mut xml, between, lang);
        field(&mut xml, "NUMPAGES");
        runs(&mut xml, &[behind, "\t", &paper.state].concat(), lang);
        xml.close("w:p").close("w:ftr");
        xml.end()
    }
}

/// The head of every page, which holds nothing but the mark across it: a picture of words behind the text, as Word itself makes a watermark.
pub fn mark(words: &str) -> String {
    let mut xml = Xml::part();
    let [[first, names], [second, relations]] = super::NAMES.map(|(name, value)| [name, value]);
    xml.open(
        "w:hdr",
        &[
            (first, names),
            (second, relations),
            ("xmlns:v", "urn:schemas-microsoft-com:vml"),
            ("xmlns:o", "urn:schemas-microsoft-com:office:office"),
            ("xmlns:w10", "urn:schemas-microsoft-com:office:word"),
        ],
    );
    Paragraph {
        style: "Header",
        keep: false,
    }
    .open(&mut xml);
    xml.raw(r##"<w:r><w:rPr><w:noProof/></w:rPr><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>"##);
    // A letter is as high as it is wide, or half as wide in a narrow script.
    let letters: u32 = super::wide(words).clamp(2, 16);
    let style = [
        "position:absolute;margin-left:0;margin-top:0;width:",
        &(letters * 36).to_string(),
        "pt;height:72pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin",
    ]
    .concat();
    xml.open(
        "v:shape",
        &[
            ("id", "Mark1"),
            ("o:spid", "_x0000_s2049"),
            ("type", "#_x0000_t136"),
            ("style", &style),
            ("o:allowincell", "f"),
            ("fillcolor", "#d9d9d9"),
            ("stroked", "f"),
        ],
    );
    xml.empty("v:fill", &[("opacity", ".5")]);
    let font = ["font-family:\"", w::SONG[0], "\";font-size:1pt"].concat();
    xml.empty("v:textpath", &[("style", &font), ("string", words)]);
    xml.empty("w10:wrap", &[("anchorx", "margin"), ("anchory", "margin")]);
    xml.raw("</v:shape></w:pict></w:r></w:p></w:hdr>");
    xml.end()
}
