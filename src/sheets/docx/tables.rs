//! Tables: fixed columns, spans across and down, repeated headings, and the signature area.

use super::pages::Page;
use super::paragraphs::Paragraph;
use super::text::{CellText, GridText, Set};
use super::words as w;
use super::xml::Xml;
use crate::i18n::Lang;
use crate::sheets::fitted::{Filled, Letters, UPRIGHT, fitted};

/// A table whose cells are not as wide together as its columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Uneven;

/// How much of a table stays on one page with what follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// The last rows stay together.
    Ending,
    /// The last rows stay together, and with what follows.
    EndingBelow,
    /// All rows stay together, and with what follows.
    All,
}

/// A table with headings of so many rows or fewer is not divided where signatures follow it.
pub const SHORT: usize = 14;
/// A table of so many rows or fewer is not divided.
const WHOLE: usize = 8;
/// A row of so many lines of text or more may be divided between pages.
const TALL: u32 = 24;

/// A cell that reaches into the rows below.
#[derive(Debug, Clone, Copy)]
struct Joined<'a> {
    cell: &'a CellText,
    columns: usize,
    rows: u32,
}

/// A cell as it is written: the first of those that are joined, or one of the others.
struct Piece<'a> {
    cell: &'a CellText,
    from: usize,
    columns: usize,
    /// The value of `w:vMerge`.
    joins: Option<&'static str>,
}

impl<'a> Piece<'a> {
    /// What stands in it; `None` of the others of cells that are joined.
    fn filled(&self) -> Option<Filled<'a>> {
        (self.joins != Some("continue")).then_some(Filled {
            from: self.from,
            columns: self.columns,
            text: &self.cell.text,
        })
    }
}

/// Writes the table.
pub fn grid(
    xml: &mut Xml,
    grid: &GridText,
    keep: Keep,
    page: Page,
    lang: Lang,
) -> Result<(), Uneven> {
    let rows = grid.head.len() + grid.body.len();
    let mut joined: Vec<Option<Joined>> = vec![None; grid.columns.len()];
    let mut lines = Vec::with_capacity(rows);
    for line in grid.head.iter().chain(&grid.body) {
        lines.push(pieces(line, &mut joined)?);
    }
    let filled: Vec<Filled> = lines.iter().flatten().filter_map(Piece::filled).collect();
    let fitted = fitted(&grid.columns, page.width(), page.letters, &filled);
    let widths = fitted.widths;
    let page = if fitted.small { page.small() } else { page };
    let style = ["Form", page.styles].concat();
    open(xml, &style, &widths);
    // A table that is higher than half a page is divided: kept whole it would leave the page before it all but empty.
    let high = lines
        .iter()
        .map(|pieces| tallest(pieces, &widths, page.letters));
    let low = high.sum::<u32>() <= page.half;
    for (at, pieces) in lines.iter().enumerate() {
        let head = at < grid.head.len();
        let ending = at + page.ending >= rows || rows <= WHOLE && low;
        // The first row is not left alone below the headings.
        let first = at == grid.head.len() && at + 1 < rows;
        let keep = match keep {
            Keep::All if low => true,
            Keep::All | Keep::EndingBelow => head || first || ending,
            Keep::Ending => head || first || ending && at + 1 < rows,
        };
        xml.open("w:tr", &[]).open("w:trPr", &[]);
        if head || tallest(pieces, &widths, page.letters) < TALL {
            xml.empty("w:cantSplit", &[]);
        }
        if head {
            xml.empty("w:tblHeader", &[]);
        }
        xml.close("w:trPr");
        for piece in pieces {
            cell(xml, piece, &widths, keep, page, lang);
        }
        xml.close("w:tr");
    }
    xml.close("w:tbl");
    Ok(())
}

/// The start of a table of these columns.
fn open(xml: &mut Xml, style: &str, widths: &[u32]) {
    let whole = widths.iter().sum::<u32>().to_string();
    xml.open("w:tbl", &[]).open("w:tblPr", &[]);
    xml.empty("w:tblStyle", &[("w:val", style)]);
    xml.empty("w:tblW", &[("w:w", &whole), ("w:type", "dxa")]);
    xml.empty("w:jc", &[("w:val", "center")]);
    xml.empty("w:tblLayout", &[("w:type", "fixed")]);
    xml.raw(r#"<w:tblLook w:val="0400" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>"#);
    xml.close("w:tblPr").open("w:tblGrid", &[]);
    for width in widths {
        xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
    }
    xml.close("w:tblGrid");
}

/// The cells of a row with those that reach into it from above, as wide together as the table.
fn pieces<'a>(
    line: &'a [CellText],
    joined: &mut [Option<Joined<'a>>],
) -> Result<Vec<Piece<'a>>, Uneven> {
    let mut cells = line.iter();
    let mut pieces = Vec::new();
    let mut from = 0;
    while let Some(above) = joined.get(from).copied() {
        let piece = match above {
            Some(above) => Piece {
                cell: above.cell,
                from,
                columns: above.columns,
                joins: Some("continue"),
            },
            None => {
                let cell = cells.next().ok_or(Uneven)?;
                Piece {
                    cell,
                    from,
                    columns: usize::try_from(cell.columns.max(1)).map_err(|_| Uneven)?,
                    joins: (cell.rows > 1).then_some("restart"),
                }
            }
        };
        let rows = above.map_or(piece.cell.rows, |above| above.rows);
        let below = (rows > 1).then_some(Joined {
            cell: piece.cell,
            columns: piece.columns,
            rows: rows.saturating_sub(1),
        });
        from += piece.columns;
        // The cell may cover nothing that reaches down from above, and nothing beyond the last column.
        let covered = joined.get_mut(piece.from..from).ok_or(Uneven)?;
        if above.is_none() && covered.iter().any(Option::is_some) {
            return Err(Uneven);
        }
        if let Some(first) = covered.first_mut() {
            *first = below;
        }
        pieces.push(piece);
    }
    match cells.next() {
        None => Ok(pieces),
        Some(_) => Err(Uneven),
    }
}

/// How wide a cell is.
fn width_of(piece: &Piece, widths: &[u32]) -> u32 {
    let own = widths.iter().skip(piece.from).take(piece.columns);
    own.sum()
}

/// How many lines the text of a row's tallest cell needs, about.
fn tallest(pieces: &[Piece], widths: &[u32], letters: Letters) -> u32 {
    let lines = |piece: &Piece| {
        let room = width_of(piece, widths).saturating_sub(letters.inset) / letters.half;
        let lines = piece.cell.text.lines();
        lines
            .map(|line| super::wide(line).div_ceil(room.max(1)).max(1))
            .sum()
    };
    let alone = pieces.iter().filter(|piece| piece.joins.is_none());
    alone.map(lines).max().unwrap_or(0)
}

fn cell(xml: &mut Xml, piece: &Piece, widths: &[u32], keep: bool, page: Page, lang: Lang) {
    let width = width_of(piece, widths).to_string();
    xml.open("w:tc", &[]).open("w:tcPr", &[]);
    xml.empty("w:tcW", &[("w:w", &width), ("w:type", "dxa")]);
    if piece.columns > 1 {
        xml.empty("w:gridSpan", &[("w:val", &piece.columns.to_string())]);
    }
    if let Some(joins) = piece.joins {
        xml.empty("w:vMerge", &[("w:val", joins)]);
    }
    if piece.cell.set == Set::Item {
        xml.empty(
            "w:shd",
            &[
                ("w:val", "clear"),
                ("w:color", "auto"),
                ("w:fill", "F2F2F2"),
            ],
        );
    }
    xml.empty("w:vAlign", &[("w:val", "center")]);
    xml.close("w:tcPr");
    let style = match piece.cell.set {
        Set::Middle => "CellMiddle",
        Set::Start => "Cell",
        Set::Item => "CellItem",
        Set::End => "CellFigure",
    };
    let style = [style, page.styles].concat();
    let text = match piece.joins {
        Some("continue") => "",
        _ => &piece.cell.text,
    };
    Paragraph {
        style: &style,
        keep,
    }
    .write(xml, text, lang);
    xml.close("w:tc");
}

/// What lies between the halves of the signature area.
const BETWEEN: u32 = 400;

/// Writes the lines to sign, two beside each other; each is a row that no page divides, with room for a stamp. Where they are `closed` by notes, they stay on
/// one page with these.
pub fn signatures(xml: &mut Xml, lines: &[[String; 2]], closed: bool, page: Page, lang: Lang) {
    let half = (page.width() - BETWEEN) / 2;
    let colon = w::COLON.get(lang).trim_end();
    let labels: Vec<String> = lines
        .iter()
        .map(|[label, _]| [label, colon].concat())
        .collect();
    let widest = labels.iter().map(|label| super::wide(label)).max();
    // A little more than the letters need, and never so much that nothing is left to sign on.
    let label = (widest.unwrap_or(0) * (UPRIGHT.half + 5) + 40).clamp(600, half * 3 / 5);
    let last = page.width() - BETWEEN - half - label;
    let widths = [label, half - label, BETWEEN, label, last];
    open(xml, "Signatures", &widths);
    let rows = lines.len().div_ceil(2);
    for (row, pair) in lines.chunks(2).enumerate() {
        let keep = closed || row + 1 < rows;
        xml.raw(
            r#"<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="794" w:hRule="atLeast"/></w:trPr>"#,
        );
        let blank = [String::new(), String::new()];
        let halves = [pair.first(), pair.get(1)];
        for (at, half) in halves.into_iter().enumerate() {
            if at > 0 {
                signed(xml, widths[2], "", false, keep, lang);
            }
            let [of, name] = half.unwrap_or(&blank);
            let shown = match half {
                Some(_) => [of, colon].concat(),
                None => String::new(),
            };
            let [own, line] = match at {
                0 => [widths[0], widths[1]],
                _ => [widths[3], widths[4]],
            };
            signed(xml, own, &shown, false, keep, lang);
            signed(xml, line, name, half.is_some(), keep, lang);
        }
        xml.close("w:tr");
    }
    xml.close("w:tbl");
}

/// A cell of the signature area, with a line to sign on where `line` says so.
fn signed(xml: &mut Xml, width: u32, text: &str, line: bool, keep: bool, lang: Lang) {
    xml.open("w:tc", &[]).open("w:tcPr", &[]);
    xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
    if line {
        xml.raw(r#"<w:tcBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tcBorders>"#);
    }
    xml.raw(r#"<w:vAlign w:val="bottom"/></w:tcPr>"#);
    Paragraph {
        style: "Cell",
        keep,
    }
    .write(xml, text, lang);
    xml.close("w:tc");
}
