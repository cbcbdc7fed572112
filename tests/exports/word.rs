//! The Word file of a report, taken apart again: the rules that Word asks of a package, and the same text and figures as the report, the CSV files and the JSON.

use super::forms::each;
use crate::documents::hold;
use greendesk::documents::bilingual::{self, bilingual};
use greendesk::documents::comparison::{Compared, report as comparison};
use greendesk::documents::words::{ALTERED_MARK, DEMO_MARK, DRAFT_MARK};
use greendesk::documents::{
    Block, Cell, Document, IssueState, Report, Value, checksum, printed, templates,
};
use greendesk::exports::paper::{Frame, Tongues, alone, made_at, of, of_tongues};
use greendesk::exports::{Source, csv_files, json_file, word_name};
use greendesk::i18n::{Lang, is_han};
use greendesk::measure::Decimal;
use greendesk::sheets::docx::text::{BlockText, CellText, GridText, PaperText, SectionText, Set};
use greendesk::sheets::docx::{docx, of_json};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};
use std::path::Path;
use std::sync::LazyLock;

const MADE: &str = "2026-02-03 12:05";

/// The parts of a package by name, in their order.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut parts: Vec<(String, String)> = Vec::new();
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).expect("a part");
        assert_eq!(
            part.last_modified(),
            Some(zip::DateTime::default()),
            "the times in the package are fixed"
        );
        let mut text = String::new();
        part.read_to_string(&mut text).expect("UTF-8");
        parts.push((part.name().expect("a name").into_owned(), text));
    }
    parts
}

fn part(parts: &[(String, String)], name: &str) -> String {
    let found = parts.iter().find(|(of, _)| of == name);
    found
        .unwrap_or_else(|| panic!("{name} is missing"))
        .1
        .clone()
}

/// An element with its attributes and what stands in it; a text has no name.
#[derive(Debug, Clone, Default)]
struct Node {
    name: String,
    attributes: BTreeMap<String, String>,
    text: String,
    inside: Vec<Node>,
}

impl Node {
    fn of(start: &BytesStart) -> Self {
        let attributes = start.attributes().map(|attribute| {
            let attribute = attribute.expect("an attribute");
            (
                attribute.key.as_ref().to_owned(),
                unescaped(&attribute.value),
            )
        });
        Self {
            name: start.name().as_ref().to_owned(),
            attributes: attributes.collect(),
            ..Self::default()
        }
    }

    fn all<'a>(&'a self, name: &str) -> Vec<&'a Node> {
        let mut found: Vec<&Node> = Vec::new();
        for node in &self.inside {
            if node.name == name {
                found.push(node);
            }
            found.extend(node.all(name));
        }
        found
    }

    fn own<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Node> {
        self.inside.iter().filter(move |node| node.name == name)
    }

    fn only(&self, name: &str) -> &Node {
        let found: Vec<&Node> = self
            .inside
            .iter()
            .filter(|node| node.name == name)
            .collect();
        assert_eq!(found.len(), 1, "one {name} in {}", self.name);
        found[0]
    }

    fn has(&self, name: &str) -> bool {
        self.own(name).next().is_some()
    }

    fn said(&self, attribute: &str) -> &str {
        self.attributes.get(attribute).map_or("", String::as_str)
    }

    fn number(&self, attribute: &str) -> u32 {
        self.said(attribute).parse().expect("a number")
    }

    /// What a person reads in it: line breaks and tabs as such.
    fn words(&self) -> String {
        match self.name.as_str() {
            "w:t" => self.inside.iter().map(|node| node.text.as_str()).collect(),
            "w:br" => "\n".to_owned(),
            // A tab within a run; those of a paragraph's properties are places.
            "w:tab" if self.attributes.is_empty() => "\t".to_owned(),
            _ => self.inside.iter().map(Node::words).collect(),
        }
    }
}

fn unescaped(text: &str) -> String {
    quick_xml::escape::unescape(text)
        .expect("known entities")
        .into_owned()
}

/// The root of a part.
fn read(xml: &str) -> Node {
    assert!(xml.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"));
    assert!(
        xml.chars()
            .all(|letter| !letter.is_control() || letter == '\t'),
        "no control character"
    );
    let mut reader = Reader::from_str(xml);
    let mut open = vec![Node::default()];
    loop {
        match reader.read_event().expect("well formed") {
            Event::Start(start) => open.push(Node::of(&start)),
            Event::Empty(start) => {
                let node = Node::of(&start);
                open.last_mut().expect("open").inside.push(node);
            }
            Event::End(_) => {
                let node = open.pop().expect("open");
                open.last_mut().expect("open").inside.push(node);
            }
            Event::Text(text) => {
                said(&mut open, &unescaped(&text));
            }
            Event::GeneralRef(name) => {
                said(&mut open, &unescaped(&format!("&{};", &*name)));
            }
            Event::Decl(_) => {}
            Event::Eof => break,
            other => panic!("{other:?} is not written"),
        }
    }
    assert_eq!(open.len(), 1);
    let root = open.pop().expect("a root");
    assert_eq!(root.inside.len(), 1);
    root.inside.into_iter().next().expect("a root")
}

fn said(open: &mut [Node], text: &str) {
    open.last_mut().expect("open").inside.push(Node {
        text: text.to_owned(),
        ..Node::default()
    });
}

/// The order that the schema prescribes for what may stand in an element; only what is written is named.
const ORDER: &[(&str, &[&str])] = &[
    ("w:body", &[]),
    (
        "w:pPr",
        &[
            "w:pStyle",
            "w:keepNext",
            "w:keepLines",
            "w:pBdr",
            "w:tabs",
            "w:spacing",
            "w:jc",
            "w:outlineLvl",
            "w:sectPr",
        ],
    ),
    (
        "w:rPr",
        &[
            "w:rFonts",
            "w:b",
            "w:bCs",
            "w:noProof",
            "w:color",
            "w:spacing",
            "w:kern",
            "w:sz",
            "w:szCs",
            "w:lang",
        ],
    ),
    (
        "w:tblPr",
        &[
            "w:tblStyle",
            "w:tblW",
            "w:jc",
            "w:tblInd",
            "w:tblBorders",
            "w:tblLayout",
            "w:tblCellMar",
            "w:tblLook",
        ],
    ),
    ("w:tbl", &["w:tblPr", "w:tblGrid", "w:tr"]),
    ("w:tr", &["w:trPr", "w:tc"]),
    ("w:trPr", &["w:cantSplit", "w:trHeight", "w:tblHeader"]),
    ("w:tc", &["w:tcPr", "w:p"]),
    (
        "w:tcPr",
        &[
            "w:tcW",
            "w:gridSpan",
            "w:vMerge",
            "w:tcBorders",
            "w:shd",
            "w:vAlign",
        ],
    ),
    (
        "w:tblBorders",
        &[
            "w:top",
            "w:left",
            "w:bottom",
            "w:right",
            "w:insideH",
            "w:insideV",
        ],
    ),
    ("w:tblCellMar", &["w:top", "w:left", "w:bottom", "w:right"]),
    ("w:pBdr", &["w:top", "w:left", "w:bottom", "w:right"]),
    (
        "w:sectPr",
        &[
            "w:headerReference",
            "w:footerReference",
            "w:pgSz",
            "w:pgMar",
        ],
    ),
    (
        "w:style",
        &[
            "w:name",
            "w:basedOn",
            "w:uiPriority",
            "w:semiHidden",
            "w:unhideWhenUsed",
            "w:qFormat",
            "w:pPr",
            "w:rPr",
            "w:tblPr",
        ],
    ),
    ("w:styles", &["w:docDefaults", "w:style"]),
    ("w:docDefaults", &["w:rPrDefault", "w:pPrDefault"]),
    (
        "w:settings",
        &[
            "w:defaultTabStop",
            "w:characterSpacingControl",
            "w:compat",
            "w:themeFontLang",
        ],
    ),
    ("w:compat", &["w:doNotExpandShiftReturn", "w:compatSetting"]),
    (
        "w:font",
        &["w:altName", "w:panose1", "w:charset", "w:family", "w:pitch"],
    ),
];

fn in_order(node: &Node) {
    if let Some((_, order)) = ORDER.iter().find(|(name, _)| *name == node.name)
        && !order.is_empty()
    {
        let places: Vec<usize> = node
            .inside
            .iter()
            .map(|inside| {
                let place = order.iter().position(|name| *name == inside.name);
                place.unwrap_or_else(|| panic!("{} in {}", inside.name, node.name))
            })
            .collect();
        assert!(places.is_sorted(), "the order in {}: {places:?}", node.name);
    }
    if node.name == "w:p" {
        assert!(
            node.inside
                .iter()
                .skip(1)
                .all(|inside| inside.name != "w:pPr"),
            "the properties of a paragraph come first"
        );
    }
    node.inside.iter().for_each(in_order);
}

/// A paper with the parts of its Word file.
type Written = (PaperText, Vec<(String, String)>);

/// The Word file of every paper: all tests take the same ones apart, so they are written once.
static WRITTEN: LazyLock<Vec<Written>> = LazyLock::new(|| {
    let mut written = Vec::new();
    each(|source| {
        let paper = of(source, MADE);
        let json = serde_json::to_string(&paper).expect("JSON");
        let bytes = of_json(&json, source.lang).expect("a Word file");
        assert_eq!(
            Some(&bytes),
            docx(&paper, source.lang).as_ref(),
            "what crosses to the worker is the paper, and the same paper gives the same bytes"
        );
        let parts = parts(&bytes);
        written.push((paper, parts));
    });
    written
});

/// Every paper of every form, with its Word file.
fn papers(mut check: impl FnMut(&Source, &PaperText, &[(String, String)])) {
    let mut written = WRITTEN.iter();
    each(|source| {
        let (paper, parts) = written.next().expect("a Word file for every paper");
        check(source, paper, parts);
    });
}

#[test]
fn the_package_is_whole() {
    papers(|source, paper, parts| {
        let names: BTreeSet<String> = parts.iter().map(|(name, _)| format!("/{name}")).collect();
        assert_eq!(
            parts[0].0, "[Content_Types].xml",
            "the list of kinds is first"
        );
        // Every part has a kind, and every kind its part.
        let kinds = read(&part(parts, "[Content_Types].xml"));
        for kind in kinds.own("Override") {
            assert!(names.contains(kind.said("PartName")), "{kind:?}");
        }
        for name in &names {
            let own = kinds
                .own("Override")
                .any(|kind| kind.said("PartName") == name);
            let by_ending = kinds
                .own("Default")
                .any(|kind| name.ends_with(&format!(".{}", kind.said("Extension"))));
            assert!(own || by_ending, "{name}");
            assert!(
                own || !name.starts_with("/word/") || name.ends_with(".rels"),
                "{name}"
            );
        }
        // Every relation leads to a part, and every relation that is named is there.
        let relations = read(&part(parts, "word/_rels/document.xml.rels"));
        let ids: BTreeSet<&str> = relations
            .own("Relationship")
            .map(|relation| {
                assert!(names.contains(&format!("/word/{}", relation.said("Target"))));
                relation.said("Id")
            })
            .collect();
        let document = read(&part(parts, "word/document.xml"));
        for reference in ["w:headerReference", "w:footerReference"] {
            for named in document.all(reference) {
                assert!(ids.contains(named.said("r:id")));
            }
        }
        // Every style that is used is there.
        let styles = read(&part(parts, "word/styles.xml"));
        let known: BTreeSet<&str> = styles
            .own("w:style")
            .map(|style| style.said("w:styleId"))
            .collect();
        for name in parts
            .iter()
            .map(|(name, _)| name)
            .filter(|name| name.ends_with(".xml"))
        {
            let root = read(&part(parts, name));
            for used in ["w:pStyle", "w:tblStyle", "w:basedOn"] {
                for used in root.all(used) {
                    assert!(known.contains(used.said("w:val")), "{used:?}");
                }
            }
            in_order(&root);
        }
        assert_eq!(
            names.contains("/word/header1.xml"),
            !paper.mark.is_empty(),
            "{}",
            source.template.id
        );
    });
}

#[test]
fn tables_are_fixed_and_whole() {
    papers(|source, paper, parts| {
        let document = read(&part(parts, "word/document.xml"));
        let body = document.only("w:body");
        let mut across = paper.sections.iter().map(|section| section.across);
        let mut lies = across.next().unwrap_or(false);
        let mut before = "";
        for node in &body.inside {
            if node.name == "w:tbl" {
                assert_ne!(before, "w:tbl", "a paragraph stands between two tables");
                let of = table(node);
                assert_eq!(
                    of,
                    if lies { 15138 } else { 9866 },
                    "{}",
                    source.template.id
                );
            }
            if node.all("w:sectPr").len() == 1 {
                lies = across.next().unwrap_or(lies);
            }
            before = &node.name;
        }
        let last = body.inside.last().expect("a section");
        assert_eq!(last.name, "w:sectPr");
        assert_eq!(
            body.inside[body.inside.len() - 2].name,
            "w:p",
            "a paragraph is last"
        );
    });
}

/// Holds a table to the rules; gives its width.
fn table(node: &Node) -> u32 {
    let properties = node.only("w:tblPr");
    assert_eq!(properties.only("w:tblLayout").said("w:type"), "fixed");
    let whole = properties.only("w:tblW").number("w:w");
    let grid: Vec<u32> = node
        .only("w:tblGrid")
        .own("w:gridCol")
        .map(|column| column.number("w:w"))
        .collect();
    assert_eq!(grid.iter().sum::<u32>(), whole, "the columns are the table");
    let mut heading = true;
    // The columns in which a joined cell stands above, with how many it spans.
    let mut above: BTreeMap<usize, usize> = BTreeMap::new();
    for row in node.own("w:tr") {
        let header = row.only("w:trPr").has("w:tblHeader");
        assert!(
            heading || !header,
            "repeated rows follow the first row without a gap"
        );
        heading = header;
        let mut at = 0;
        let mut joined = BTreeMap::new();
        for cell in row.own("w:tc") {
            let properties = cell.only("w:tcPr");
            let span = properties
                .own("w:gridSpan")
                .next()
                .map_or(1, |span| span.number("w:val") as usize);
            let width: u32 = grid[at..at + span].iter().sum();
            assert_eq!(
                properties.only("w:tcW").number("w:w"),
                width,
                "a cell is its columns"
            );
            match properties
                .own("w:vMerge")
                .next()
                .map(|joins| joins.said("w:val"))
            {
                Some("restart") => {
                    joined.insert(at, span);
                }
                Some("continue") => {
                    assert_eq!(above.get(&at), Some(&span), "it continues the cell above");
                    assert_eq!(cell.words(), "");
                    joined.insert(at, span);
                }
                Some(other) => panic!("{other}"),
                None => {}
            }
            assert_eq!(cell.own("w:p").count(), 1);
            at += span;
        }
        assert_eq!(at, grid.len(), "a row is as wide as its table");
        above = joined;
    }
    whole
}

/// A column is as wide as its figures, also where another font stands in for Times: no program divides them between lines.
#[test]
fn no_figure_is_wider_than_its_column() {
    let mut figures = 0;
    papers(|source, _, parts| {
        let document = read(&part(parts, "word/document.xml"));
        for table in document.all("w:tbl") {
            let style = table.only("w:tblPr").only("w:tblStyle").said("w:val");
            if style == "Signatures" {
                continue;
            }
            // A digit in letters of 10.5 and 8.5 points, and what a cell keeps free at its sides.
            let [digit, inset] = match style.ends_with("Across") {
                true => [85, 114],
                false => [105, 170],
            };
            for cell in table.all("w:tc") {
                let width = cell.only("w:tcPr").only("w:tcW").number("w:w");
                for text in cell.all("w:t") {
                    let words = text.words();
                    for run in words.split(|c: char| c.is_whitespace() || is_han(c)) {
                        let signs = run.chars().count() as u32;
                        let figure = |c: char| c.is_ascii_digit() || ",.-−%".contains(c);
                        if signs == 0 || signs >= 28 || !run.chars().all(figure) {
                            continue;
                        }
                        figures += 1;
                        assert!(
                            signs * digit + inset <= width,
                            "{}: {run} in {width}",
                            source.template.id
                        );
                    }
                }
            }
        }
    });
    assert!(figures > 3_000, "{figures}");
}

#[test]
fn repeated_headings_are_those_of_the_paper() {
    papers(|_, paper, parts| {
        let document = read(&part(parts, "word/document.xml"));
        let grids: Vec<&GridText> = paper
            .sections
            .iter()
            .flat_map(|section| &section.blocks)
            .filter_map(|block| match block {
                BlockText::Grid(grid) => Some(grid),
                _ => None,
            })
            .collect();
        let tables: Vec<&Node> = document
            .all("w:tbl")
            .into_iter()
            .filter(|table| table.only("w:tblPr").only("w:tblStyle").said("w:val") != "Signatures")
            .collect();
        assert_eq!(grids.len(), tables.len());
        for (grid, table) in grids.iter().zip(tables) {
            let repeated = table
                .own("w:tr")
                .filter(|row| row.only("w:trPr").has("w:tblHeader"));
            assert_eq!(repeated.count(), grid.head.len());
            assert_eq!(table.own("w:tr").count(), grid.head.len() + grid.body.len());
        }
    });
}

#[test]
fn the_area_to_sign_is_divided_by_no_page() {
    let (mut areas, mut closed_by_notes) = (0, 0);
    papers(|_, paper, parts| {
        let document = read(&part(parts, "word/document.xml"));
        // Whether nothing but notes, with a heading or without, ends the section below the area.
        let notes_end = |rest: &[BlockText]| {
            matches!(
                rest,
                [BlockText::Notes(_)] | [BlockText::Heading(_), BlockText::Notes(_)]
            )
        };
        let mut signed = paper.sections.iter().flat_map(|section| {
            let blocks = &section.blocks;
            blocks
                .iter()
                .enumerate()
                .filter_map(move |(at, block)| match block {
                    BlockText::Signatures { lines, .. } => {
                        Some((lines, notes_end(&blocks[at + 1..])))
                    }
                    _ => None,
                })
        });
        for table in document.all("w:tbl") {
            if table.only("w:tblPr").only("w:tblStyle").said("w:val") != "Signatures" {
                continue;
            }
            areas += 1;
            let (lines, closed) = signed.next().expect("an area");
            closed_by_notes += usize::from(closed);
            let rows: Vec<&Node> = table.own("w:tr").collect();
            assert_eq!(rows.len(), lines.len().div_ceil(2));
            for (at, row) in rows.iter().enumerate() {
                assert!(row.only("w:trPr").has("w:cantSplit"));
                assert_eq!(
                    row.only("w:trPr").only("w:trHeight").said("w:hRule"),
                    "atLeast"
                );
                let kept = row.all("w:keepNext").len() == row.own("w:tc").count();
                let stays = closed || at + 1 < rows.len();
                assert_eq!(
                    kept, stays,
                    "rows stay together, and with the notes that end a section"
                );
            }
            let words = table.words();
            for [label, name] in lines {
                assert!(words.contains(label.as_str()) && words.contains(name.as_str()));
            }
        }
        assert!(signed.next().is_none());
    });
    assert!(areas > 4 && closed_by_notes > 4 && closed_by_notes < areas);
}

/// Notes that end a section stay on one page, with the end of what stands above them: no section ends with a page of a few lines.
#[test]
fn notes_that_end_a_section_are_not_left_alone() {
    let mut held = 0;
    papers(|_, paper, parts| {
        let document = read(&part(parts, "word/document.xml"));
        let body = document.only("w:body");
        let style = |node: &Node| -> String {
            let own = node.own("w:pPr").next();
            let own = own.and_then(|own| own.own("w:pStyle").next());
            own.map(|own| own.said("w:val").to_owned())
                .unwrap_or_default()
        };
        let kept = |node: &Node| !node.all("w:keepNext").is_empty();
        // A section ends with a paragraph that holds its properties, the last one with those of the body.
        let ends = |node: &Node| node.name == "w:sectPr" || !node.all("w:sectPr").is_empty();
        let mut above: Vec<&Node> = Vec::new();
        let mut sections = paper.sections.iter();
        for node in &body.inside {
            if !ends(node) {
                above.push(node);
                continue;
            }
            let section = sections.next().expect("a section");
            above.retain(|node| !["Gap", "Imprint"].contains(&style(node).as_str()));
            if let Some(BlockText::Notes(notes)) = section.blocks.last() {
                let (before, own) = above.split_at(above.len() - notes.len());
                let all_but_last = own.iter().rev().skip(1);
                assert!(all_but_last.clone().all(|note| kept(note)), "{notes:?}");
                let last = before.last().expect("something above the notes");
                assert!(
                    last.name != "w:tbl" || last.own("w:tr").last().is_some_and(kept),
                    "the last row above {notes:?}"
                );
                held += 1;
            }
            above.clear();
        }
    });
    assert!(held > 10, "{held}");
}

#[test]
fn pages_are_numbered_by_fields_in_separate_runs() {
    papers(|source, paper, parts| {
        for (name, side) in [("word/footer1.xml", "9866"), ("word/footer2.xml", "15138")] {
            let foot = read(&part(parts, name));
            let kinds: Vec<String> = foot
                .all("w:r")
                .iter()
                .filter_map(|run| {
                    let of: Vec<&Node> = run
                        .inside
                        .iter()
                        .filter(|node| node.name != "w:rPr")
                        .collect();
                    match of.as_slice() {
                        [only] if only.name == "w:fldChar" => {
                            Some(only.said("w:fldCharType").to_owned())
                        }
                        [only] if only.name == "w:instrText" => {
                            Some(only.inside.iter().map(|text| text.text.trim()).collect())
                        }
                        _ => None,
                    }
                })
                .collect();
            assert_eq!(
                kinds,
                [
                    "begin", "PAGE", "separate", "end", "begin", "NUMPAGES", "separate", "end"
                ]
            );
            let pages = match source.lang {
                Lang::Zh => "第 1 页/共 1 页",
                Lang::En => "Page 1 of 1",
            };
            let lines: Vec<String> = foot.own("w:p").map(Node::words).collect();
            assert_eq!(
                lines,
                [paper.head.clone(), format!("\t{pages}\t{}", paper.state)]
            );
            let stops: Vec<&Node> = foot
                .all("w:tabs")
                .iter()
                .flat_map(|tabs| tabs.own("w:tab").collect::<Vec<_>>())
                .collect();
            assert_eq!(stops[1].said("w:pos"), side);
            // Who reports, for when, and the sum by which paper and JSON are matched.
            assert!(lines[1].contains(&checksum(&source.document.draft)));
            assert!(lines[0].contains(&source.report.reporter));
            assert!(lines[0].contains(source.report.title.get(source.lang)));
        }
    });
}

#[test]
fn pages_are_a4_upright_and_across() {
    let mut ways = BTreeSet::new();
    papers(|_, paper, parts| {
        let document = read(&part(parts, "word/document.xml"));
        let sections = document.all("w:sectPr");
        assert_eq!(sections.len(), paper.sections.len().max(1));
        for (found, want) in sections.iter().zip(&paper.sections) {
            let size = found.only("w:pgSz");
            let of = [size.said("w:w"), size.said("w:h"), size.said("w:orient")];
            ways.insert(want.across);
            match want.across {
                true => assert_eq!(of, ["16838", "11906", "landscape"]),
                false => assert_eq!(of, ["11906", "16838", ""]),
            }
            let foot = if want.across { "rIdFoot2" } else { "rIdFoot1" };
            assert_eq!(found.only("w:footerReference").said("r:id"), foot);
        }
    });
    assert_eq!(ways.len(), 2);
}

#[test]
fn fonts_languages_and_the_mode_are_those_of_a_bank() {
    papers(|_, _, parts| {
        let styles = read(&part(parts, "word/styles.xml"));
        let letters = styles
            .only("w:docDefaults")
            .only("w:rPrDefault")
            .only("w:rPr");
        let fonts = letters.only("w:rFonts");
        for (script, font) in [
            ("w:ascii", "Times New Roman"),
            ("w:hAnsi", "Times New Roman"),
            ("w:cs", "Times New Roman"),
            ("w:eastAsia", "宋体"),
        ] {
            assert_eq!(fonts.said(script), font);
        }
        assert_eq!(letters.only("w:lang").said("w:eastAsia"), "zh-CN");
        for title in ["Title", "Heading1"] {
            let style = styles
                .own("w:style")
                .find(|style| style.said("w:styleId") == title);
            let fonts = style.expect(title).only("w:rPr").only("w:rFonts");
            assert_eq!(fonts.said("w:eastAsia"), "黑体");
        }
        let settings = read(&part(parts, "word/settings.xml"));
        let mode = settings.only("w:compat").only("w:compatSetting");
        assert_eq!(mode.said("w:name"), "compatibilityMode");
        assert_eq!(mode.said("w:val"), "15");
        // A hint would set figures in the Chinese font.
        let document = read(&part(parts, "word/document.xml"));
        for run in document.all("w:r") {
            if run
                .all("w:rFonts")
                .iter()
                .any(|fonts| !fonts.said("w:hint").is_empty())
            {
                let words = run.words();
                assert!(
                    words.chars().all(|letter| "“”‘’…".contains(letter)),
                    "{words}"
                );
            }
        }
    });
}

#[test]
fn no_text_breaks_the_file_or_is_lost() {
    let hostile = "<a href=\"x\">&amp; ]]> \u{0}\u{1}\u{8}\u{1F}\u{FFFE}\u{FFFF}一\r\n二\n三\u{B}四\r五\t六 “七” 𠮷 \u{7F}\u{85} e\u{301}";
    let read_back = "<a href=\"x\">&amp; ]]> 一\n二\n三\n四\n五\t六 “七” 𠮷 \u{7F}\u{85} e\u{301}";
    let say = |set| CellText {
        text: hostile.to_owned(),
        columns: 1,
        rows: 1,
        set,
    };
    let paper = PaperText {
        title: hostile.to_owned(),
        subtitle: hostile.to_owned(),
        altered: hostile.to_owned(),
        imprint: hostile.to_owned(),
        head: hostile.to_owned(),
        state: hostile.to_owned(),
        mark: hostile.to_owned(),
        subject: hostile.to_owned(),
        creator: hostile.to_owned(),
        created: hostile.to_owned(),
        modified: "2026-02-30T00:00:00Z".to_owned(),
        sections: vec![SectionText {
            across: false,
            blocks: vec![
                BlockText::Heading(hostile.to_owned()),
                BlockText::Caption([hostile.to_owned(), String::new()]),
                BlockText::Notes(vec![hostile.to_owned()]),
                BlockText::Grid(GridText {
                    columns: vec![1, 2],
                    head: vec![vec![say(Set::Middle), say(Set::Item)]],
                    body: vec![vec![say(Set::Start), say(Set::End)]],
                }),
                BlockText::Signatures {
                    statement: hostile.to_owned(),
                    lines: vec![[hostile.to_owned(), hostile.to_owned()]],
                },
                BlockText::Prose(vec![hostile.to_owned()]),
            ],
        }],
    };
    for lang in [Lang::Zh, Lang::En] {
        let parts = parts(&docx(&paper, lang).expect("a Word file"));
        let plain = |xml: &str| {
            // The letters of C1 are no characters of control in XML 1.0.
            read(&xml.replace(['\u{7F}', '\u{85}'], "·"))
        };
        let want = read_back.replace(['\u{7F}', '\u{85}'], "·");
        let document = plain(&part(&parts, "word/document.xml"));
        let mut found: Vec<String> = document
            .all("w:p")
            .iter()
            .map(|paragraph| paragraph.words())
            .filter(|words| !words.is_empty())
            .collect();
        assert_eq!(found.iter().filter(|words| **words == want).count(), 13);
        found.retain(|words| *words != want);
        // What is left: the lines of prose are paragraphs, and a colon stands behind what is to be signed.
        let label = found.remove(0);
        assert!(
            label.starts_with(&want) && label.ends_with(['：', ':']),
            "{label}"
        );
        assert_eq!(found, want.splitn(3, '\n').collect::<Vec<_>>());
        let core = plain(&part(&parts, "docProps/core.xml"));
        assert_eq!(
            core.only("dc:creator")
                .inside
                .iter()
                .map(|node| node.text.as_str())
                .collect::<String>(),
            want.replace('\n', "")
        );
        assert!(
            !core.has("dcterms:created") && !core.has("dcterms:modified"),
            "no time is none"
        );
    }
    assert_eq!(of_json("{", Lang::Zh), None);
}

/// A number as paper prints it, written here once more.
fn printed_number(value: &Value) -> Option<String> {
    let Value::Number {
        exact,
        places,
        unit,
    } = value
    else {
        return None;
    };
    let plain = greendesk::measure::plain(*exact, *places);
    let (sign, digits) = plain
        .strip_prefix('-')
        .map_or(("", plain.as_str()), |digits| ("−", digits));
    let (whole, places) = digits.split_once('.').unwrap_or((digits, ""));
    let whole: Vec<u8> = whole.bytes().rev().collect();
    let mut groups: Vec<String> = whole
        .chunks(3)
        .map(|group| group.iter().rev().map(|digit| char::from(*digit)).collect())
        .collect();
    groups.reverse();
    let point = if places.is_empty() { "" } else { "." };
    let share = if unit == "%" { "%" } else { "" };
    Some([sign, &groups.join(","), point, places, share].concat())
}

fn printed_value(value: &Value, lang: Lang) -> String {
    match value {
        Value::Missing => "--".to_owned(),
        Value::NotApplicable(why) => match lang {
            Lang::Zh => format!("不适用：{}", why.get(lang)),
            Lang::En => format!("Not applicable: {}", why.get(lang)),
        },
        Value::Typed(typed) => typed.clone(),
        Value::Words(words) => words.get(lang),
        Value::Year(year) => year.number().to_string(),
        Value::Number { .. } => printed_number(value).expect("a number"),
    }
}

/// What a paper says, block by block, cell by cell. `both` says that the tables which stand for pictures are set in two languages.
fn said_by(paper: &[Block], lang: Lang, both: bool, out: &mut Vec<String>) {
    let table = |table: Option<Block>| match both {
        true => table.map(bilingual::block),
        false => table,
    };
    let cell = |cell: &Cell| {
        let lines: Vec<String> = cell
            .lines
            .iter()
            .map(|value| printed_value(value, lang))
            .collect();
        lines.join("\n")
    };
    for block in paper {
        match block {
            Block::Grid { head, body, .. } => {
                out.extend(
                    head.iter()
                        .chain(body)
                        .flat_map(|line| &line.cells)
                        .map(cell),
                );
            }
            Block::Notes(notes) => out.extend(notes.iter().map(|note| note.get(lang))),
            Block::Heading(words) => out.push(words.get(lang)),
            Block::Prose(values) => {
                let values = values.iter().map(|value| printed_value(value, lang));
                out.extend(
                    values.flat_map(|value| value.lines().map(str::to_owned).collect::<Vec<_>>()),
                );
            }
            Block::Landscape(inner) => said_by(inner, lang, both, out),
            Block::Signatures(signatures) => {
                out.extend(signatures.statement.as_ref().map(|words| words.get(lang)));
                for (label, name) in &signatures.lines {
                    let colon = if lang == Lang::Zh { "：" } else { ":" };
                    out.push([label.get(lang).as_str(), colon].concat());
                    out.push(match name {
                        Value::Missing => String::new(),
                        name => printed_value(name, lang),
                    });
                }
            }
            Block::Chart(course) => {
                let [name, sentence] = printed::course_caption(course, lang);
                let name = match both {
                    true if course.name.get(Lang::Zh) == course.name.get(Lang::En) => {
                        bilingual::course_name(course)
                    }
                    true => format!("{name} / {}", printed::course_caption(course, Lang::En)[0]),
                    false => name,
                };
                let colon = if lang == Lang::Zh { "：" } else { ": " };
                out.push([&name, colon, &sentence].concat());
                said_by(
                    table(printed::course_table(course)).as_slice(),
                    lang,
                    both,
                    out,
                );
            }
            Block::Bars(bars) => {
                let colon = if lang == Lang::Zh { "：" } else { ": " };
                // A full mark that all bars have stands here, and the table does not repeat it.
                let one = bars.bars.windows(2).all(|two| two[0].full == two[1].full);
                let named = |lang: Lang| {
                    let title = bars.title.get(lang).to_owned();
                    if bars.bars.len() < 2 || !one {
                        return title;
                    }
                    let whole = Value::Number {
                        exact: bars.bars[0].full,
                        places: bars.places,
                        unit: String::new(),
                    };
                    let whole = [bars.whole.get(lang), " ", &printed_value(&whole, lang)].concat();
                    match lang {
                        Lang::Zh => format!("{title}（{whole}）"),
                        Lang::En => format!("{title} ({whole})"),
                    }
                };
                let name = match both {
                    true => format!("{} / {}", named(Lang::Zh), named(Lang::En)),
                    false => named(lang),
                };
                out.push([&name, colon, &bars.sentence.get(lang)].concat());
                said_by(table(printed::bars_table(bars)).as_slice(), lang, both, out);
            }
        }
    }
    out.retain(|words| !words.is_empty());
}

/// What the document says, paragraph by paragraph and cell by cell.
fn said_in(document: &Node) -> Vec<String> {
    let mut out = Vec::new();
    for node in &document.only("w:body").inside {
        match node.name.as_str() {
            "w:tbl" => out.extend(node.all("w:tc").iter().map(|cell| cell.words())),
            _ => out.push(node.words()),
        }
    }
    out.retain(|words| !words.is_empty());
    out
}

/// Every number that a file holds, without noughts at its end.
fn numbers<'a>(texts: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    texts
        .filter_map(|text| text.parse::<greendesk::measure::Decimal>().ok())
        .map(|number| number.normalize().to_string())
        .collect()
}

#[test]
fn word_paper_csv_and_json_say_the_same() {
    let mut unprinted: BTreeSet<(String, String)> = BTreeSet::new();
    let mut printed_alone: BTreeSet<(String, bool)> = BTreeSet::new();
    papers(|source, paper, parts| {
        let lang = source.lang;
        let report = source.report;
        let document = read(&part(parts, "word/document.xml"));
        let found = said_in(&document);
        // The text of the paper, in its order.
        let mut want = vec![paper.title.clone(), paper.subtitle.clone()];
        let mut blocks = Vec::new();
        said_by(&report.paper, lang, false, &mut blocks);
        want.extend(blocks.iter().cloned());
        want.retain(|words| !words.is_empty());
        let without: Vec<&String> = found
            .iter()
            .filter(|words| **words != paper.imprint)
            .collect();
        assert_eq!(
            found.len(),
            without.len() + 1,
            "the imprint stands there once"
        );
        assert_eq!(
            found.last(),
            Some(&paper.imprint),
            "annexes stand before the imprint: {}",
            source.template.id
        );
        for (at, (found, want)) in without.iter().zip(&want).enumerate() {
            assert_eq!(**found, *want, "{} {lang:?} {at}", source.template.id);
        }
        assert_eq!(without.len(), want.len());
        // Every figure of the JSON file and of the CSV files.
        let json: serde_json::Value =
            serde_json::from_slice(&json_file(source).bytes).expect("JSON");
        let mut texts = Vec::new();
        leaves(&json, &mut texts);
        let in_json = numbers(texts.iter().map(String::as_str));
        let mut cells = Vec::new();
        for file in csv_files(source) {
            let body = file
                .bytes
                .strip_prefix(b"\xEF\xBB\xBF")
                .expect("a mark")
                .to_vec();
            let mut reader = ::csv::ReaderBuilder::new()
                .has_headers(false)
                .flexible(true)
                .from_reader(body.as_slice());
            for record in reader.records() {
                cells.extend(record.expect("a record").iter().map(str::to_owned));
            }
        }
        let in_csv = numbers(cells.iter().map(String::as_str));
        let whole = found.join("\n");
        // Every figure of the files is on the paper, but for those that the list names.
        let on_paper = |value: &Value| {
            printed_number(value).is_none_or(|shown| whole.contains(shown.trim_end_matches('%')))
        };
        let form = source.template.id;
        for figure in &report.figures {
            if !on_paper(&figure.value) {
                unprinted.insert((form.to_owned(), figure.id.to_owned()));
            }
        }
        for table in &report.tables {
            for row in &table.rows {
                for ((key, _), value) in table.columns.iter().zip(row) {
                    if !on_paper(value) {
                        unprinted.insert(([form, "/", table.id].concat(), (*key).to_owned()));
                    }
                }
            }
        }
        // And every figure of the paper is in both files.
        let mut values = Vec::new();
        numbers_of(&report.paper, &mut values);
        for value in values {
            let shown = printed_number(&value).expect("a number");
            let bare = shown.replace(',', "").replace('−', "-");
            let number = numbers(std::iter::once(bare.trim_end_matches('%')));
            assert_eq!(number.len(), 1, "{shown}");
            for held in [&in_json, &in_csv] {
                if !held.is_superset(&number) {
                    let share = matches!(&value, Value::Number { unit, .. } if unit == "%");
                    printed_alone.insert((form.to_owned(), share));
                }
            }
        }
    });
    let listed: BTreeSet<(String, String)> = UNPRINTED
        .iter()
        .flat_map(|(of, keys)| keys.iter().map(|key| ((*of).to_owned(), (*key).to_owned())))
        .collect();
    assert_eq!(unprinted, listed);
    let alone: BTreeSet<(String, bool)> = PRINTED_ALONE
        .iter()
        .map(|(form, share)| ((*form).to_owned(), *share))
        .collect();
    assert_eq!(printed_alone, alone);
}

/// Figures of the files that the papers of some sample do not print: what a table gives row by row and the paper in sum, or only for the first rows.
const UNPRINTED: &[(&str, &[&str])] = &[
    ("climate_self_assessment", &["difference", "gap"]),
    ("climate_self_assessment/scores", &["difference"]),
    (
        "climate_self_assessment/standing",
        &[
            "full",
            "indicators",
            "self_answered",
            "self_most",
            "self_score",
            "third_most",
            "third_score",
        ],
    ),
    ("energy_worksheet/bills", &["amount"]),
    ("energy_worksheet/months", &["co2", "tce"]),
    (
        "green_loan_portfolio",
        &["both_co2", "large_balance", "part_tce", "share"],
    ),
    ("green_loan_portfolio/coverage", &["balance"]),
    ("green_loan_portfolio/issued", &["all", "quarter", "year"]),
    (
        "green_loan_portfolio/loans",
        &["balance", "investment", "part_tce", "rate", "share"],
    ),
    ("green_loan_portfolio/top", &["reduction", "share"]),
    ("sll_kpi_report/report_period", &["denominator"]),
];

/// Figures of a paper that no file holds, and whether they are in per cent: the shares of groups, which annex 5 derives from the sums beside them, and the
/// emissions of a month, which the worksheet adds up over the kinds of energy that the file lists.
const PRINTED_ALONE: &[(&str, bool)] =
    &[("energy_worksheet", false), ("green_loan_portfolio", false)];

fn numbers_of(paper: &[Block], out: &mut Vec<Value>) {
    for block in paper {
        let values: Vec<&Value> = match block {
            Block::Grid { head, body, .. } => head
                .iter()
                .chain(body)
                .flat_map(|line| &line.cells)
                .flat_map(|cell| &cell.lines)
                .collect(),
            Block::Prose(values) => values.iter().collect(),
            Block::Landscape(inner) => {
                numbers_of(inner, out);
                Vec::new()
            }
            _ => Vec::new(),
        };
        out.extend(
            values
                .into_iter()
                .filter(|value| matches!(value, Value::Number { .. }))
                .cloned(),
        );
    }
}

fn leaves(json: &serde_json::Value, out: &mut Vec<String>) {
    match json {
        serde_json::Value::String(text) => out.push(text.clone()),
        serde_json::Value::Array(inside) => inside.iter().for_each(|json| leaves(json, out)),
        serde_json::Value::Object(inside) => inside.values().for_each(|json| leaves(json, out)),
        serde_json::Value::Number(number) => out.push(number.to_string()),
        _ => {}
    }
}

/// The first sample of a form whose folder keeps a `document.xml`, so that a change of the writer is seen line by line. A form may go without one: the
/// tests above hold for every form.
#[test]
fn goldens_of_the_document() {
    let mut kept = 0;
    for output in templates::outputs() {
        let draft = output.samples.first().expect("a sample")();
        let report = output.report_of(&draft);
        let document = Document {
            template: output.template.id.to_owned(),
            template_version: output.template.version,
            draft,
            ..super::sample_form::document("")
        };
        let source = Source {
            document: &document,
            template: output.template,
            report: &report,
            lang: Lang::Zh,
            now: "2026-02-03T04:05:06Z",
            build: "b1",
            annexes: &[],
        };
        assert!(word_name(&source).ends_with(".docx"));
        let parts = parts(&docx(&of(&source, MADE), Lang::Zh).expect("a Word file"));
        let file = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/documents")
            .join(output.template.id)
            .join("document.xml");
        if !file.exists() {
            continue;
        }
        kept += 1;
        // A line each paragraph, row and table, so that a difference can be read.
        let mut lines = part(&parts, "word/document.xml");
        for end in [
            "</w:p>",
            "<w:tr>",
            "</w:tr>",
            "</w:tblGrid>",
            "<w:body>",
            "</w:sectPr>",
        ] {
            lines = lines.replace(end, &format!("{end}\n"));
        }
        hold(&file, &(lines + "\n"));
    }
    assert!(kept >= 5, "{kept} goldens");
}

#[test]
fn bank_number_and_secrecy_stand_below_the_title_as_far_as_they_are_given() {
    let mut left = BTreeSet::new();
    each(|source| {
        for (edits, zh, en) in [
            (&[][..], "", ""),
            (
                &[("paper_number", "绿金〔2026〕3 号")][..],
                "编号：绿金〔2026〕3 号",
                "Number: 绿金〔2026〕3 号",
            ),
            (
                &[
                    ("paper_bank", "青海某某银行"),
                    ("paper_number", " 7 "),
                    ("paper_secrecy", "内部"),
                ][..],
                "银行：青海某某银行\u{3000}编号：7\u{3000}密级：内部",
                "Bank: 青海某某银行\u{3000}Number: 7\u{3000}Confidentiality: 内部",
            ),
        ] {
            let mut document = source.document.clone();
            for (id, typed) in edits {
                document.draft.root.set(id, typed);
            }
            let source = Source {
                document: &document,
                ..*source
            };
            let said = match source.lang {
                Lang::Zh => zh,
                Lang::En => en,
            };
            let own = source.report.subtitle.get(source.lang);
            let lines: Vec<&str> = [own.as_str(), said]
                .into_iter()
                .filter(|line| !line.is_empty())
                .collect();
            assert_eq!(of(&source, MADE).subtitle, lines.join("\n"));
            let both = of_tongues(&source, MADE, Tongues::Both).subtitle;
            assert!(both.contains(zh) && both.contains(en), "{both}");
        }
        if greendesk::documents::reference::left_to_last_step(source.template) {
            left.insert(source.template.id);
        }
    });
    // The loan desk asks for all three itself; every other form leaves them to the last step.
    let forms: BTreeSet<&str> = templates::outputs()
        .iter()
        .map(|of| of.template.id)
        .collect();
    let own: Vec<&&str> = forms.difference(&left).collect();
    assert_eq!(own, [&"loan_desk"]);
}

#[test]
fn the_mark_and_the_times_are_those_of_the_document() {
    let output = templates::outputs()[0];
    let draft = output.samples.first().expect("a sample")();
    let sum = checksum(&draft);
    let report: Report = output.report_of(&draft);
    let plain = Document {
        template: output.template.id.to_owned(),
        template_version: output.template.version,
        created_at: "2026-01-02T03:04:05.678Z".to_owned(),
        edited_at: "2026-01-03T03:04:05Z".to_owned(),
        draft,
        ..super::sample_form::document("")
    };
    let issued = Document {
        issued_at: "2026-01-04T03:04:05Z".to_owned(),
        issued_sum: sum,
        ..plain.clone()
    };
    let demo = Document {
        demo: true,
        ..issued.clone()
    };
    let altered = Document {
        altered: true,
        ..issued.clone()
    };
    let edited = "2026-01-03T03:04:05Z";
    let at_issue = "2026-01-04T03:04:05Z";
    for (document, mark, state, modified) in [
        (&plain, Some(DRAFT_MARK), IssueState::Draft, edited),
        (&issued, None, IssueState::Final, at_issue),
        (&demo, Some(DEMO_MARK), IssueState::Final, at_issue),
        (&altered, Some(ALTERED_MARK), IssueState::Altered, at_issue),
    ] {
        assert_eq!(document.state(), state);
        for lang in [Lang::Zh, Lang::En] {
            let now = "2026-02-03T04:05:06Z";
            let source = Source {
                document,
                template: output.template,
                report: &report,
                lang,
                now,
                build: "b1",
                annexes: &[],
            };
            let paper = of(&source, MADE);
            let parts = parts(&docx(&paper, lang).expect("a Word file"));
            let head = parts.iter().find(|(name, _)| name == "word/header1.xml");
            let said = head.map(|(_, xml)| {
                read(xml)
                    .all("v:textpath")
                    .iter()
                    .map(|path| path.said("string").to_owned())
                    .collect::<String>()
            });
            assert_eq!(said.as_deref(), mark.map(|mark| mark.get(lang)));
            let core = read(&part(&parts, "docProps/core.xml"));
            let time = |name: &str| core.only(name).inside[0].text.clone();
            assert_eq!(time("dcterms:created"), "2026-01-02T03:04:05Z");
            assert_eq!(time("dcterms:modified"), modified);
            assert_eq!(paper.altered.is_empty(), state != IssueState::Altered);
            let words = read(&part(&parts, "word/document.xml")).words();
            assert!(words.contains(&paper.altered) && words.contains(&paper.imprint));
            let made = if state == IssueState::Final {
                at_issue
            } else {
                now
            };
            assert_eq!(made_at(document, now), made);
        }
    }
}

/// The cells of a paper, row by row.
fn cells(paper: &PaperText) -> Vec<&CellText> {
    let blocks = paper.sections.iter().flat_map(|section| &section.blocks);
    let grids = blocks.filter_map(|block| match block {
        BlockText::Grid(grid) => Some(grid),
        _ => None,
    });
    grids
        .flat_map(|grid| grid.head.iter().chain(&grid.body).flatten())
        .collect()
}

/// The answers of a draft that are long and Chinese, so that no word of the form holds them.
fn long_answers(node: &greendesk::documents::Node, out: &mut Vec<String>) {
    let long = |typed: &&String| typed.chars().filter(|c| is_han(*c)).count() >= 8;
    out.extend(
        node.answers
            .values()
            .filter(long)
            .map(|typed| typed.trim().to_owned()),
    );
    for row in node.lists.values().flatten() {
        long_answers(&row.node, out);
    }
}

/// The runs of digits with their points and commas that a text has.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    let digit = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '−');
    text.split(move |c| !digit(c))
        .map(|run| run.trim_matches(['.', ',']))
}

#[test]
fn a_level_in_the_table_of_a_picture_has_the_digits_of_the_other_tables() {
    let mut compared = 0;
    each(|source| {
        let pictures = |block: &&Block| !matches!(block, Block::Chart(_) | Block::Bars(_));
        let others: Vec<Block> = source
            .report
            .paper
            .iter()
            .filter(pictures)
            .cloned()
            .collect();
        let mut said = Vec::new();
        said_by(&others, source.lang, false, &mut said);
        let said: BTreeSet<&str> = said.iter().flat_map(|text| runs(text)).collect();
        for block in &source.report.paper {
            let Block::Chart(course) = block else {
                continue;
            };
            let own = [
                &course.history,
                &course.base,
                &course.targets,
                &course.actual,
            ];
            for (year, level) in own.into_iter().flat_map(|series| &series.points) {
                let shown = printed::level_words(*level);
                // A scheme's tables have no history; what they have is said with the same digits.
                let figure =
                    |text: &str| text.replace(',', "").replace('−', "-").parse::<Decimal>();
                let alike = |text: &str| figure(text).ok() == figure(&shown).ok();
                if source.template.id != "sll_kpi_report" && !said.iter().any(|text| alike(text)) {
                    continue;
                }
                assert!(
                    said.contains(shown.as_str()),
                    "{} {}: {shown} in {said:?}",
                    source.template.id,
                    year.number()
                );
                compared += 1;
            }
        }
    });
    assert!(compared > 100, "{compared}");
}

#[test]
fn a_paper_in_two_languages_says_words_twice_and_figures_once() {
    let (mut words, mut figures, mut rows, mut own) = (0, 0, 0, 0);
    let is_chinese = |c: char| is_han(c) || "（）：；，。“”　·".contains(c);
    each(|source| {
        if source.lang != Lang::Zh {
            return;
        }
        let form = source.template.id;
        let [zh, en] =
            [Lang::Zh, Lang::En].map(|lang| of_tongues(source, MADE, Tongues::One(lang)));
        let both = of_tongues(source, MADE, Tongues::Both);
        let mut answers = Vec::new();
        long_answers(&source.document.draft.root, &mut answers);
        // The title is Chinese, and its English is the first line below.
        assert_eq!(both.title, zh.title);
        let mut lines = vec![en.title.as_str(), &zh.subtitle];
        // The name of who reports stands at the front of the Chinese line alone.
        let last = both.subtitle.lines().next_back().unwrap_or_default();
        let name = en.subtitle.strip_suffix(last).unwrap_or_default();
        let name = name.trim_end_matches(['·', ';', ' ']);
        let named = name.contains(is_chinese) && zh.subtitle.starts_with(name);
        let english = if named { last } else { en.subtitle.as_str() };
        lines.extend((zh.subtitle != en.subtitle).then_some(english));
        assert_eq!(both.subtitle, lines.join("\n"));
        assert_eq!(both.head, format!("{} / {}", zh.head, en.title));
        assert_eq!(both.state, format!("{} / {}", zh.state, en.state));
        assert_eq!(both.imprint, format!("{}\n{}", zh.imprint, en.imprint));
        let [zh, en, of] = [&zh, &en, &both].map(cells);
        assert_eq!([zh.len(), en.len()], [of.len(); 2], "{form}");
        for ((zh, en), both) in zh.iter().zip(en).zip(of) {
            assert_eq!(
                [zh.columns, zh.rows, both.columns, both.rows],
                [en.columns, en.rows, zh.columns, zh.rows]
            );
            if zh.text == en.text {
                assert_eq!(both.text, zh.text, "{form}: once");
                figures += usize::from(zh.set == Set::End);
                continue;
            }
            words += 1;
            let stands = |line: &str| both.text.lines().any(|found| found == line);
            for line in zh.text.lines() {
                // A label that introduces what a person typed stands above it in both languages.
                let introduced = line.split_once('：').is_some_and(|(label, typed)| {
                    let behind = format!(": {typed}");
                    stands(&format!("{label}："))
                        && both.text.lines().any(|found| found.ends_with(&behind))
                });
                assert!(
                    stands(line) || introduced,
                    "{form}: {line:?} in {:?}",
                    both.text
                );
            }
            for line in en.text.lines() {
                // What a person typed, in Chinese here, is left out of an English line.
                let said = line
                    .split(is_chinese)
                    .map(|words| words.trim_matches(|c: char| !c.is_alphanumeric()));
                let all = said.filter(|words| words.chars().any(char::is_alphabetic));
                let typed = line.contains(is_chinese);
                assert!(
                    stands(line) || typed && all.into_iter().all(|words| both.text.contains(words)),
                    "{form}: {line:?} in {:?}",
                    both.text
                );
                own += usize::from(typed && !stands(line));
            }
            // Nothing that was typed stands there twice, however it was put into words.
            for typed in answers
                .iter()
                .filter(|typed| zh.text.contains(typed.as_str()))
            {
                let times = |text: &str| text.matches(typed.as_str()).count();
                assert_eq!(
                    times(&both.text),
                    times(&zh.text),
                    "{form}: {typed:?} in {:?}",
                    both.text
                );
            }
            // What both languages say alike stands there once.
            let alike =
                |text: &str, line: &str| text.lines().filter(|found| *found == line).count();
            for line in both.text.lines() {
                // A label above the text that it introduces, and English without that text, are lines of neither language alone.
                let label = line.ends_with('：') && zh.text.contains(line);
                let english = !line.contains(is_chinese);
                let new = usize::from(label || english);
                let most = alike(&zh.text, line).max(alike(&en.text, line)).max(new);
                assert_eq!(alike(&both.text, line), most, "{form}: {line:?}");
            }
        }
        // The Word file says what the print view says, and its tables are as sound as those in one language.
        let parts = parts(&docx(&both, Lang::Zh).expect("a Word file"));
        let document = read(&part(&parts, "word/document.xml"));
        for node in document.only("w:body").own("w:tbl") {
            table(node);
            rows += node.own("w:tr").count();
        }
        let report = bilingual(source.report.clone());
        let mut want = vec![both.title.clone(), both.subtitle.clone()];
        said_by(&report.paper, Lang::Zh, true, &mut want);
        want.retain(|words| !words.is_empty());
        let found = said_in(&document);
        let found: Vec<&String> = found.iter().filter(|said| **said != both.imprint).collect();
        for (at, (found, want)) in found.iter().zip(&want).enumerate() {
            assert_eq!(**found, *want, "{form} {at}");
        }
        assert_eq!(found.len(), want.len(), "{form}");
    });
    assert!(
        words > 500 && figures > 200 && rows > 300 && own > 5,
        "{words} {figures} {rows} {own}"
    );
}

#[test]
fn the_empty_form_has_room_to_write_in_word() {
    for output in templates::outputs() {
        let Some(blank) = output.blank_paper else {
            continue;
        };
        for tongues in [
            Tongues::One(Lang::Zh),
            Tongues::One(Lang::En),
            Tongues::Both,
        ] {
            let report = tongues.report(Report {
                paper: blank(),
                ..output.report_of(&greendesk::documents::Draft::default())
            });
            let frame = Frame {
                head: "空白表".to_owned(),
                ..Frame::default()
            };
            let paper = alone(
                &report,
                frame,
                None,
                (tongues, true),
                "2026-02-03T04:05:06Z",
            );
            let empty = cells(&paper)
                .into_iter()
                .filter(|cell| cell.text.trim().is_empty());
            assert!(empty.count() > 5, "{}", output.template.id);
            assert!(
                cells(&paper).iter().all(|cell| cell.text != "--"),
                "{}: what is missing is room",
                output.template.id
            );
            assert_eq!((paper.mark.as_str(), paper.altered.as_str()), ("", ""));
            let parts = parts(&docx(&paper, tongues.lang()).expect("a Word file"));
            let document = read(&part(&parts, "word/document.xml"));
            document.only("w:body").own("w:tbl").for_each(|node| {
                table(node);
            });
            let mut want = vec![paper.title.clone(), paper.subtitle.clone()];
            said_by(&report.paper, tongues.lang(), false, &mut want);
            want.retain(|words| !words.is_empty() && *words != "--");
            let found = said_in(&document);
            assert_eq!(found, want, "{}", output.template.id);
        }
    }
}

#[test]
fn a_comparison_says_the_same_in_word() {
    let mut compared = 0;
    each(|source| {
        let output = templates::output(source.template.id).expect("a form");
        let Some(compare) = output.compare else {
            return;
        };
        let (this, lang) = (source.document, source.lang);
        let Ok(found) = compare(&this.draft, &this.draft) else {
            return;
        };
        compared += 1;
        let sides = [this, this].map(|document| Compared {
            document,
            saved: MADE.to_owned(),
        });
        let report = comparison(output.template, &sides, &found, lang);
        let frame = Frame {
            reference: String::new(),
            head: report.title.get(lang).to_owned(),
            state: report.subject.get(lang),
            imprint: "imprint".to_owned(),
            altered: String::new(),
        };
        let set = (Tongues::One(lang), false);
        let paper = alone(&report, frame, Some(DEMO_MARK), set, source.now);
        assert_eq!(
            [paper.mark.as_str(), &paper.created, &paper.modified],
            [DEMO_MARK.get(lang), source.now, source.now]
        );
        let parts = parts(&docx(&paper, lang).expect("a Word file"));
        let document = read(&part(&parts, "word/document.xml"));
        document.only("w:body").own("w:tbl").for_each(|node| {
            table(node);
        });
        let mut want = vec![paper.title.clone(), paper.subtitle.clone()];
        said_by(&report.paper, lang, false, &mut want);
        want.retain(|words| !words.is_empty());
        let mut found = said_in(&document);
        found.retain(|said| said != "imprint");
        assert_eq!(found, want, "{}", source.template.id);
    });
    assert!(compared >= 6, "{compared}");
}

/// The time below a paper names its clock, in both languages; what is no time stays as it is.
#[test]
fn a_printed_time_names_its_clock() {
    use greendesk::exports::paper::printed_at;
    for (iso, zh, en) in [
        (
            "2026-02-03T04:05:06Z",
            "北京时间 2026-02-03 12:05",
            "2026-02-03 12:05 Beijing time",
        ),
        // The day of China, not of UTC.
        (
            "2026-12-31T16:00:00Z",
            "北京时间 2027-01-01 00:00",
            "2027-01-01 00:00 Beijing time",
        ),
        ("", "", ""),
        ("昨天", "昨天", "昨天"),
    ] {
        assert_eq!(printed_at(iso, Lang::Zh), zh);
        assert_eq!(printed_at(iso, Lang::En), en);
    }
}
