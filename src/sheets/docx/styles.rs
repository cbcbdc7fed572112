//! The styles, the settings and the fonts of the document.

use super::words as w;
use super::xml::Xml;
use crate::i18n::Lang;

/// A style of paragraphs.
struct Style {
    id: &'static str,
    /// Its name: Word knows some of its own, and shows them in the reader's language.
    name: &'static str,
    /// The id of the style that it differs from.
    based_on: &'static str,
    /// What differs of the paragraph, in the schema's order.
    paragraph: &'static str,
    /// Whether Chinese letters are those of titles.
    title: bool,
    /// What differs of the letters, in the schema's order.
    letters: &'static str,
}

impl Style {
    const fn new(id: &'static str, name: &'static str, based_on: &'static str) -> Self {
        Self {
            id,
            name,
            based_on,
            paragraph: "",
            title: false,
            letters: "",
        }
    }
}

/// All styles but Normal, which they differ from.
const STYLES: &[Style] = &[
    Style {
        paragraph: r#"<w:keepNext/><w:spacing w:before="0" w:after="60"/><w:jc w:val="center"/>"#,
        title: true,
        letters: r#"<w:spacing w:val="20"/><w:sz w:val="32"/><w:szCs w:val="32"/>"#,
        ..Style::new("Title", "Title", "Normal")
    },
    Style {
        paragraph: r#"<w:spacing w:before="0" w:after="200"/><w:jc w:val="center"/>"#,
        letters: r#"<w:sz w:val="18"/><w:szCs w:val="18"/>"#,
        ..Style::new("Subtitle", "Subtitle", "Normal")
    },
    Style {
        paragraph: r#"<w:keepNext/><w:spacing w:before="240" w:after="100"/><w:outlineLvl w:val="0"/>"#,
        title: true,
        letters: r#"<w:sz w:val="24"/><w:szCs w:val="24"/>"#,
        ..Style::new("Heading1", "heading 1", "Normal")
    },
    Style {
        paragraph: r#"<w:keepNext/><w:spacing w:before="160" w:after="60"/>"#,
        letters: r#"<w:sz w:val="19"/><w:szCs w:val="19"/>"#,
        ..Style::new("Caption", "caption", "Normal")
    },
    Style {
        paragraph: r#"<w:spacing w:before="50" w:after="30" w:line="312" w:lineRule="auto"/><w:jc w:val="both"/>"#,
        ..Style::new("Prose", "Prose", "Normal")
    },
    Style {
        paragraph: r#"<w:spacing w:before="60" w:after="0" w:line="288" w:lineRule="auto"/>"#,
        letters: r#"<w:sz w:val="19"/><w:szCs w:val="19"/>"#,
        ..Style::new("Notes", "Notes", "Normal")
    },
    Style {
        paragraph: r#"<w:spacing w:before="140" w:after="0" w:line="288" w:lineRule="auto"/>"#,
        ..Style::new("NotesBelowTable", "Notes Below Table", "Notes")
    },
    Style {
        paragraph: r#"<w:spacing w:before="340" w:after="0" w:line="288" w:lineRule="auto"/>"#,
        ..Style::new("NotesBelowSignatures", "Notes Below Signatures", "Notes")
    },
    Style {
        paragraph: r#"<w:spacing w:before="200" w:after="0"/>"#,
        letters: r#"<w:color w:val="444444"/><w:sz w:val="16"/><w:szCs w:val="16"/>"#,
        ..Style::new("Imprint", "Imprint", "Normal")
    },
    Style {
        paragraph: r#"<w:pBdr><w:top w:val="single" w:sz="8" w:space="4" w:color="auto"/><w:left w:val="single" w:sz="8" w:space="4" w:color="auto"/><w:bottom w:val="single" w:sz="8" w:space="4" w:color="auto"/><w:right w:val="single" w:sz="8" w:space="4" w:color="auto"/></w:pBdr><w:spacing w:before="0" w:after="200"/>"#,
        letters: "<w:b/><w:bCs/>",
        ..Style::new("Altered", "Altered", "Normal")
    },
    Style {
        paragraph: r#"<w:spacing w:before="0" w:after="0" w:line="264" w:lineRule="auto"/>"#,
        ..Style::new("Cell", "Cell", "Normal")
    },
    Style {
        paragraph: r#"<w:jc w:val="center"/>"#,
        ..Style::new("CellMiddle", "Cell Middle", "Cell")
    },
    Style {
        letters: "<w:b/><w:bCs/>",
        ..Style::new("CellItem", "Cell Item", "Cell")
    },
    Style {
        paragraph: r#"<w:jc w:val="right"/>"#,
        ..Style::new("CellFigure", "Cell Figure", "Cell")
    },
    Style {
        letters: ACROSS,
        ..Style::new("CellAcross", "Cell Across", "Cell")
    },
    Style {
        letters: ACROSS,
        ..Style::new("CellMiddleAcross", "Cell Middle Across", "CellMiddle")
    },
    Style {
        letters: ACROSS,
        ..Style::new("CellItemAcross", "Cell Item Across", "CellItem")
    },
    Style {
        letters: ACROSS,
        ..Style::new("CellFigureAcross", "Cell Figure Across", "CellFigure")
    },
    Style {
        paragraph: r#"<w:keepNext/><w:spacing w:before="300" w:after="0"/>"#,
        letters: "<w:b/><w:bCs/>",
        ..Style::new("Statement", "Statement", "Normal")
    },
    Style {
        paragraph: r#"<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>"#,
        letters: r#"<w:sz w:val="2"/><w:szCs w:val="2"/>"#,
        ..Style::new("Gap", "Gap", "Normal")
    },
    Style::new("Header", "header", "Normal"),
    Style {
        letters: ACROSS,
        ..Style::new("Footer", "footer", "Normal")
    },
];

/// The letters of what lies across, and of what stands at the foot of a page: 8.5 points.
const ACROSS: &str = r#"<w:sz w:val="17"/><w:szCs w:val="17"/>"#;

/// The names of styles that Word has of its own.
const OWN: [&str; 6] = [
    "Title",
    "Subtitle",
    "heading 1",
    "caption",
    "header",
    "footer",
];

/// The styles.
pub fn styles(lang: Lang) -> String {
    let mut xml = Xml::part();
    xml.open("w:styles", &super::NAMES);
    xml.raw("<w:docDefaults><w:rPrDefault><w:rPr>");
    xml.empty(
        "w:rFonts",
        &[
            ("w:ascii", LATIN),
            ("w:hAnsi", LATIN),
            ("w:eastAsia", w::SONG[0]),
            ("w:cs", LATIN),
        ],
    );
    xml.raw(r#"<w:kern w:val="2"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"#);
    xml.raw(r#"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>"#);
    for style in STYLES {
        let mut kind = vec![("w:type", "paragraph")];
        if !OWN.contains(&style.name) {
            kind.push(("w:customStyle", "1"));
        }
        kind.push(("w:styleId", style.id));
        xml.open("w:style", &kind);
        xml.empty("w:name", &[("w:val", style.name)]);
        xml.empty("w:basedOn", &[("w:val", style.based_on)]);
        xml.empty("w:qFormat", &[]);
        if !style.paragraph.is_empty() {
            xml.raw("<w:pPr>").raw(style.paragraph).raw("</w:pPr>");
        }
        // English words are longer than Chinese ones, and their letters are set smaller in tables, as on the printed page.
        let letters = match (lang, style.id) {
            (Lang::En, "Cell") => r#"<w:sz w:val="19"/><w:szCs w:val="19"/>"#,
            (Lang::En, "CellMiddleAcross" | "CellItemAcross") => {
                r#"<w:sz w:val="15"/><w:szCs w:val="15"/>"#
            }
            _ => style.letters,
        };
        if style.title || !letters.is_empty() {
            xml.raw("<w:rPr>");
            if style.title {
                xml.empty("w:rFonts", &[("w:eastAsia", w::HEI[0])]);
                // The Chinese font of titles is heavy by itself.
                if lang == Lang::En {
                    xml.raw("<w:b/><w:bCs/>");
                }
            }
            xml.raw(letters).raw("</w:rPr>");
        }
        xml.close("w:style");
    }
    xml.raw(r#"<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>"#);
    for (id, around, beside) in [("Form", "57", "85"), ("FormAcross", "45", "57")] {
        table_style(&mut xml, id);
        xml.raw("<w:tblBorders>");
        for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
            xml.empty(
                &["w:", side].concat(),
                &[
                    ("w:val", "single"),
                    ("w:sz", "4"),
                    ("w:space", "0"),
                    ("w:color", "auto"),
                ],
            );
        }
        xml.raw("</w:tblBorders>");
        cell_margins(&mut xml, around, beside);
        xml.raw("</w:tblPr></w:style>");
    }
    table_style(&mut xml, "Signatures");
    cell_margins(&mut xml, "40", "40");
    xml.raw("</w:tblPr></w:style>");
    xml.close("w:styles");
    xml.end()
}

/// The Latin font.
const LATIN: &str = "Times New Roman";

fn table_style(xml: &mut Xml, id: &str) {
    xml.open(
        "w:style",
        &[
            ("w:type", "table"),
            ("w:customStyle", "1"),
            ("w:styleId", id),
        ],
    );
    xml.empty("w:name", &[("w:val", id)]);
    xml.raw(r#"<w:basedOn w:val="TableNormal"/><w:tblPr>"#);
}

fn cell_margins(xml: &mut Xml, around: &str, beside: &str) {
    xml.raw("<w:tblCellMar>");
    for (side, width) in [
        ("w:top", around),
        ("w:left", beside),
        ("w:bottom", around),
        ("w:right", beside),
    ] {
        xml.empty(side, &[("w:w", width), ("w:type", "dxa")]);
    }
    xml.raw("</w:tblCellMar>");
}

/// The theme. Word asks for one; the styles take nothing from it but the fonts, which are the same.
pub fn theme() -> String {
    let mut xml = Xml::part();
    xml.raw(r#"<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office">"#);
    for (name, colour) in [
        ("dk1", "000000"),
        ("lt1", "FFFFFF"),
        ("dk2", "44546A"),
        ("lt2", "E7E6E6"),
        ("accent1", "4472C4"),
        ("accent2", "ED7D31"),
        ("accent3", "A5A5A5"),
        ("accent4", "FFC000"),
        ("accent5", "5B9BD5"),
        ("accent6", "70AD47"),
        ("hlink", "0563C1"),
        ("folHlink", "954F72"),
    ] {
        let name = ["a:", name].concat();
        xml.open(&name, &[]);
        xml.empty("a:srgbClr", &[("val", colour)]).close(&name);
    }
    xml.raw(r#"</a:clrScheme><a:fontScheme name="Office">"#);
    for name in ["a:majorFont", "a:minorFont"] {
        xml.open(name, &[]);
        xml.empty("a:latin", &[("typeface", LATIN)]);
        xml.empty("a:ea", &[("typeface", w::SONG[0])]);
        xml.empty("a:cs", &[("typeface", "")]).close(name);
    }
    xml.raw(r#"</a:fontScheme><a:fmtScheme name="Office">"#);
    let plain = r#"<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>"#;
    let line = [r#"<a:ln w="6350">"#, plain, "</a:ln>"].concat();
    let effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
    for (name, one) in [
        ("a:fillStyleLst", plain),
        ("a:lnStyleLst", &line),
        ("a:effectStyleLst", effect),
        ("a:bgFillStyleLst", plain),
    ] {
        xml.open(name, &[]).raw(one).raw(one).raw(one).close(name);
    }
    xml.raw("</a:fmtScheme></a:themeElements></a:theme>");
    xml.end()
}

/// The settings: what Word 2013 and later take for their own, so that no file is opened in a mode for older ones.
pub fn settings() -> String {
    let mut xml = Xml::part();
    xml.open("w:settings", &super::NAMES);
    xml.raw(r#"<w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>"#);
    xml.close("w:settings");
    xml.end()
}

/// The fonts, with the names by which systems without Chinese names know them.
pub fn fonts() -> String {
    let mut xml = Xml::part();
    xml.open("w:fonts", &super::NAMES);
    for ([name, other], panose, family) in [
        (w::SONG, "02010600030101010101", "auto"),
        (w::HEI, "02010609060101010101", "modern"),
    ] {
        xml.open("w:font", &[("w:name", name)]);
        xml.empty("w:altName", &[("w:val", other)]);
        xml.empty("w:panose1", &[("w:val", panose)]);
        xml.empty("w:charset", &[("w:val", "86")]);
        xml.empty("w:family", &[("w:val", family)]);
        xml.empty("w:pitch", &[("w:val", "variable")]);
        xml.close("w:font");
    }
    xml.open("w:font", &[("w:name", LATIN)]);
    xml.raw(r#"<w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/>"#);
    xml.close("w:font").close("w:fonts");
    xml.end()
}
