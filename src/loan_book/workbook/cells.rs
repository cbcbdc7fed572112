//! The cells of a sheet of an xlsx, read one by one and put into rows.

use super::formats::Written;
use super::merged::Area;
use super::package::{Package, Styles, Texts, attribute, is_true, put_entity, put_text, xml};
use super::reference;
use super::rows::{Each, MOST_ROWS, Rows};
use crate::loan_book::outcome::FileFault;
use crate::loan_book::records::Mark;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::{BufRead, Read as _};

/// What stands in the place of a shared text that is not there.
const LOST: &str = "#REF!";

/// What a cell's value is, as its attribute `t` says.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum Kind {
    #[default]
    Number,
    Shared,
    Text,
    Yes,
    Day,
    Error,
}

/// What is taken down as text at the moment.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum Taking {
    #[default]
    Nothing,
    Value,
    Inline,
}

/// The cell that is being read.
#[derive(Default)]
struct Cell {
    column: u32,
    kind: Kind,
    style: usize,
    /// What `v` holds.
    value: String,
    has_value: bool,
    /// What `is` holds.
    inline: String,
    formula: bool,
    /// The cells that its formula fills.
    array: Option<Area>,
}

/// Where in a sheet we are.
#[derive(Default)]
struct Place {
    data: bool,
    row: bool,
    /// Whether the row says its own number.
    numbered: bool,
    cell: bool,
    taking: Taking,
    /// How deep we are in something that is passed over.
    passed: u32,
    /// The row that comes next where none says its number.
    next_row: u32,
    next_column: u32,
}

/// Gives each row of a sheet that has a text, until `each` says that it is enough.
pub(super) fn each_row(
    package: &mut Package,
    sheet: usize,
    each: &mut Each,
) -> Result<(), FileFault> {
    let Some(found) = package.sheets.get(sheet) else {
        return Err(FileFault::BrokenWorkbook);
    };
    let (part, merged) = (found.part.clone(), found.merged.clone());
    let mut source = package.container.part(&part)?;
    let mut sheet = Reading {
        styles: &package.styles,
        texts: &package.texts,
        from_1904: package.from_1904,
        reckons_when_opened: package.reckons_when_opened,
        rows: Rows::new(merged, each),
        place: Place::default(),
        cell: Cell::default(),
    };
    let mut pieces = Pieces::default();
    while let Some(piece) = pieces.next(&mut source)? {
        if !sheet.take_piece(piece)? {
            return Ok(());
        }
    }
    // What is left has no whole row, or is written in a way that pieces would spoil.
    let mut reader = xml(pieces.left().chain(source));
    let mut buffer = Vec::with_capacity(1024);
    loop {
        buffer.clear();
        let event = next(&mut reader, &mut buffer)?;
        if !sheet.take(event)? {
            return Ok(());
        }
    }
}

/// How many bytes of a sheet are held to be read in one go.
const PIECE: usize = 128 * 1024;
/// How a row ends.
const ROW_END: &[u8] = b"</row>";

/// A sheet in pieces that end with a row: XML is read twice as quickly from memory as from a source.
#[derive(Default)]
struct Pieces {
    held: Vec<u8>,
    /// How many bytes of `held` were given already.
    given: usize,
    /// Whether a piece was given before.
    begun: bool,
}

impl Pieces {
    /// The next piece; `None` where the rest is to be read from the source: at the end of the sheet, where a piece has no row, and where a comment,
    /// CDATA or an instruction may hold what looks like a row's end.
    fn next(&mut self, source: &mut impl BufRead) -> Result<Option<&str>, FileFault> {
        self.held.drain(..self.given);
        self.given = 0;
        while self.held.len() < PIECE {
            let more = source.fill_buf().map_err(|_| FileFault::BrokenWorkbook)?;
            if more.is_empty() {
                break;
            }
            self.held.extend_from_slice(more);
            let taken = more.len();
            source.consume(taken);
        }
        let Some(end) = memchr::memmem::rfind(&self.held, ROW_END) else {
            return Ok(None);
        };
        let whole = self.held.get(..end + ROW_END.len()).unwrap_or(&[]);
        let Ok(piece) = std::str::from_utf8(whole) else {
            return Ok(None);
        };
        // The XML declaration is no such instruction.
        let from = if self.begun { 0 } else { "<?".len() };
        let tag =
            |at: usize| at >= from && at.checked_sub(1).and_then(|at| whole.get(at)) == Some(&b'<');
        if memchr::memchr2_iter(b'!', b'?', whole).any(tag) {
            return Ok(None);
        }
        self.begun = true;
        self.given = piece.len();
        Ok(Some(piece))
    }

    /// What is held and was not given.
    fn left(&self) -> &[u8] {
        self.held.get(self.given..).unwrap_or(&[])
    }
}

/// The hidden columns of a sheet, from 0; they stand before its rows.
pub(super) fn hidden_columns(package: &mut Package, sheet: usize) -> Result<Vec<u32>, FileFault> {
    let Some(found) = package.sheets.get(sheet) else {
        return Err(FileFault::BrokenWorkbook);
    };
    let part = found.part.clone();
    let mut reader = xml(package.container.part(&part)?);
    let mut buffer = Vec::new();
    let mut hidden = Vec::new();
    loop {
        buffer.clear();
        match next(&mut reader, &mut buffer)? {
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().into_inner() {
                "col" => {
                    let number = |name| attribute(&tag, name).and_then(|text| text.parse().ok());
                    let is_hidden = attribute(&tag, "hidden").is_some_and(|text| is_true(&text))
                        || attribute(&tag, "width").is_some_and(|width| width == "0");
                    let (from, to): (u32, u32) = number("min").zip(number("max")).unwrap_or((1, 0));
                    if is_hidden && from > 0 {
                        let most = crate::loan_book::records::MOST_COLUMNS as u32;
                        hidden.extend(from - 1..to.min(most));
                    }
                }
                "sheetData" => return Ok(hidden),
                _ => {}
            },
            Event::Eof => return Ok(hidden),
            _ => {}
        }
    }
}

/// The next piece of XML, as a call of its own: a browser optimises a function for its next call, never in the middle of one.
#[inline(never)]
fn next<'b, R: BufRead>(
    reader: &mut Reader<R>,
    buffer: &'b mut Vec<u8>,
) -> Result<Event<'b>, FileFault> {
    reader
        .read_event_into(buffer)
        .map_err(|_| FileFault::BrokenWorkbook)
}

/// The same of a piece in memory.
#[inline(never)]
fn next_of<'a>(reader: &mut Reader<&'a [u8]>) -> Result<Event<'a>, FileFault> {
    reader.read_event().map_err(|_| FileFault::BrokenWorkbook)
}

/// A sheet while it is read.
struct Reading<'a, 'b, 'c> {
    styles: &'a Styles,
    texts: &'a Texts,
    from_1904: bool,
    /// Whether a nought that is stored for a formula's result was never reckoned.
    reckons_when_opened: bool,
    rows: Rows<'b, 'c>,
    place: Place,
    cell: Cell,
}

impl Reading<'_, '_, '_> {
    /// Takes a piece of a sheet. Gives whether the next one is wanted.
    #[inline(never)]
    fn take_piece(&mut self, piece: &str) -> Result<bool, FileFault> {
        let mut reader = xml(piece.as_bytes());
        loop {
            let event = next_of(&mut reader)?;
            if matches!(event, Event::Eof) {
                return Ok(true);
            }
            if !self.take(event)? {
                return Ok(false);
            }
        }
    }

    /// Takes a piece of XML. Gives whether the next one is wanted.
    #[inline(never)]
    fn take(&mut self, event: Event) -> Result<bool, FileFault> {
        if self.place.passed > 0 {
            match event {
                Event::Start(_) => self.place.passed += 1,
                Event::End(_) => self.place.passed -= 1,
                Event::Eof => return Err(FileFault::BrokenWorkbook),
                _ => {}
            }
            return Ok(true);
        }
        match event {
            Event::Start(tag) => self.open(&tag, false),
            Event::Empty(tag) => self.open(&tag, true),
            Event::End(tag) => self.close(tag.local_name().into_inner()),
            Event::Text(text) => {
                self.put(&text);
                Ok(true)
            }
            Event::CData(text) => {
                self.put(&text);
                Ok(true)
            }
            Event::GeneralRef(entity) => {
                match self.place.taking {
                    Taking::Nothing => {}
                    Taking::Value => put_entity(&entity, &mut self.cell.value),
                    Taking::Inline => put_entity(&entity, &mut self.cell.inline),
                }
                Ok(true)
            }
            // A sheet that ends before its rows do is cut off.
            Event::Eof => Err(FileFault::BrokenWorkbook),
            _ => Ok(true),
        }
    }

    #[inline]
    fn put(&mut self, text: &str) {
        match self.place.taking {
            Taking::Nothing => {}
            Taking::Value => self.cell.value.push_str(text),
            Taking::Inline => self.cell.inline.push_str(text),
        }
    }

    fn open(&mut self, tag: &BytesStart, empty: bool) -> Result<bool, FileFault> {
        let name = tag.local_name().into_inner();
        if !self.place.data {
            if name == "sheetData" {
                self.place.data = true;
                return Ok(!empty);
            }
            return Ok(true);
        }
        if self.place.cell {
            return Ok(self.open_in_cell(name, tag, empty));
        }
        match name {
            "row" => {
                self.begin_row(tag)?;
                if empty {
                    self.place.row = false;
                }
            }
            "c" if self.place.row => {
                self.begin_cell(tag)?;
                if empty {
                    self.place.cell = false;
                }
            }
            _ if !empty => self.place.passed = 1,
            _ => {}
        }
        Ok(true)
    }

    fn begin_row(&mut self, tag: &BytesStart) -> Result<(), FileFault> {
        let (mut row, mut hidden) = (None, false);
        let mut attributes = tag.attributes();
        attributes.with_checks(false);
        for found in attributes.flatten() {
            match found.key.into_inner() {
                "r" => row = found.value.trim().parse::<u32>().ok(),
                "hidden" => hidden |= is_true(&found.value),
                // A row without a height is hidden too.
                "ht" => hidden |= matches!(&*found.value, "0" | "0.0"),
                _ => {}
            }
        }
        let row = row.filter(|row| *row > 0);
        self.place.numbered = row.is_some();
        let row = row.map_or(self.place.next_row, |row| row - 1);
        if row >= MOST_ROWS {
            return Err(FileFault::BrokenWorkbook);
        }
        self.place.row = true;
        self.place.next_row = row + 1;
        self.place.next_column = 0;
        self.rows.begin(row, hidden);
        Ok(())
    }

    fn begin_cell(&mut self, tag: &BytesStart) -> Result<(), FileFault> {
        self.rows.count()?;
        let cell = &mut self.cell;
        cell.kind = Kind::Number;
        cell.style = 0;
        cell.value.clear();
        cell.has_value = false;
        cell.inline.clear();
        cell.formula = false;
        cell.array = None;
        let mut at = None;
        let mut attributes = tag.attributes();
        attributes.with_checks(false);
        for found in attributes.flatten() {
            match found.key.into_inner() {
                "r" => at = reference(&found.value),
                "s" => cell.style = found.value.trim().parse().unwrap_or(0),
                "t" => {
                    cell.kind = match &*found.value {
                        "s" => Kind::Shared,
                        "str" | "inlineStr" => Kind::Text,
                        "b" => Kind::Yes,
                        "d" => Kind::Day,
                        "e" => Kind::Error,
                        _ => Kind::Number,
                    }
                }
                _ => {}
            }
        }
        let (column, row) = at.unwrap_or((self.place.next_column, None));
        cell.column = column;
        self.place.cell = true;
        self.place.next_column = column.saturating_add(1);
        // A row that does not say its number has that of its first cell.
        if let Some(row) = row.filter(|row| !self.place.numbered && *row < MOST_ROWS) {
            self.place.numbered = true;
            if row != self.rows.row() {
                self.place.next_row = row + 1;
                self.rows.begin(row, false);
            }
        }
        Ok(())
    }

    fn open_in_cell(&mut self, name: &str, tag: &BytesStart, empty: bool) -> bool {
        match name {
            "v" => {
                self.cell.has_value = true;
                if !empty {
                    // Two values that differ are no number together, and are refused as none.
                    if !self.cell.value.is_empty() {
                        self.cell.value.push(' ');
                    }
                    self.place.taking = Taking::Value;
                }
            }
            "t" if !empty => self.place.taking = Taking::Inline,
            "is" | "r" => {}
            "f" => {
                self.cell.formula = true;
                let area = attribute(tag, "ref").and_then(|text| Area::of(&text));
                let kind = attribute(tag, "t").unwrap_or_default();
                if matches!(&*kind, "array" | "dataTable") {
                    self.cell.array = area;
                }
                self.place.passed = u32::from(!empty);
            }
            _ => self.place.passed = u32::from(!empty),
        }
        true
    }

    fn close(&mut self, name: &str) -> Result<bool, FileFault> {
        match name {
            "v" | "t" => self.place.taking = Taking::Nothing,
            "c" if self.place.cell => {
                self.place.cell = false;
                self.place.taking = Taking::Nothing;
                self.end_cell()?;
            }
            "row" if self.place.row => {
                self.place.row = false;
                return self.rows.end();
            }
            "sheetData" => return Ok(false),
            _ => {}
        }
        Ok(true)
    }

    #[inline(never)]
    fn end_cell(&mut self) -> Result<(), FileFault> {
        let Self {
            styles,
            texts,
            from_1904,
            reckons_when_opened,
            rows,
            cell,
            ..
        } = self;
        let value = cell.value.trim();
        if value.is_empty() && cell.inline.is_empty() {
            let blank_text = cell.kind == Kind::Text && cell.has_value;
            if cell.formula && !blank_text {
                rows.mark(cell.column, Mark::NoResult);
                if let Some(area) = cell.array {
                    rows.without_result(area);
                }
            }
            return Ok(());
        }
        let column = cell.column;
        if *reckons_when_opened && cell.formula && cell.kind == Kind::Number && value == "0" {
            rows.mark(column, Mark::NoResult);
            return Ok(());
        }
        let struck = styles.is_struck(cell.style);
        if value.is_empty() {
            rows.cell(column, |out| put_text(&cell.inline, out))?;
            if struck {
                rows.mark(column, Mark::Struck);
            }
            return Ok(());
        }
        let written = rows.cell(column, |out| {
            match cell.kind {
                Kind::Number => {
                    return styles.format(cell.style).write(value, *from_1904, out);
                }
                Kind::Shared => {
                    let text = value.parse().ok().and_then(|at| texts.get(at));
                    out.push_str(text.unwrap_or(LOST));
                }
                Kind::Text if cell.inline.is_empty() => put_text(&cell.value, out),
                Kind::Text => put_text(&cell.inline, out),
                Kind::Yes => out.push_str(match value {
                    "1" => "TRUE",
                    "0" => "FALSE",
                    other => other,
                }),
                Kind::Day => out.push_str(value.split('T').next().unwrap_or(value)),
                Kind::Error => out.push_str(value),
            }
            Written::Stored
        })?;
        if written == Written::Scaled {
            rows.mark(column, Mark::Scaled);
        }
        if struck {
            rows.mark(column, Mark::Struck);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pieces of a sheet that comes in `steps` bytes at a time, and what is left of it.
    fn pieces(sheet: &str, step: usize) -> (Vec<String>, String) {
        let mut source = std::io::BufReader::with_capacity(step, sheet.as_bytes());
        let mut pieces = Pieces::default();
        let mut found = Vec::new();
        while let Some(piece) = pieces.next(&mut source).unwrap() {
            found.push(piece.to_owned());
        }
        let mut left = String::new();
        pieces
            .left()
            .chain(source)
            .read_to_string(&mut left)
            .unwrap();
        (found, left)
    }

    #[test]
    fn a_sheet_comes_in_pieces_that_end_with_a_row() {
        let row = |at: usize| format!("<row r=\"{at}\"><c><v>{at}</v></c></row>");
        let head = "<?xml version=\"1.0\"?><worksheet><sheetData>";
        let rows: String = (1..9_000).map(row).collect();
        let tail = "</sheetData></worksheet>";
        for step in [7, 1 << 16] {
            let (found, left) = pieces(&[head, &rows, tail].concat(), step);
            assert!(found.len() > 1);
            assert!(found.iter().all(|piece| piece.ends_with("</row>")));
            assert_eq!(found.concat(), [head, &rows].concat());
            assert_eq!(left, tail);
        }
    }

    #[test]
    fn what_pieces_would_spoil_is_left_whole() {
        let row = "<row><c><v>1</v></c></row>";
        for sheet in [
            // A comment and CDATA that hold the end of a row, an instruction, no row, rows of another prefix, broken letters.
            "<sheetData><row><!-- </row> --></row></sheetData>",
            "<sheetData><row><c><v><![CDATA[</row>]]></v></c></row></sheetData>",
            "<sheetData><row><?go </row>?></row></sheetData>",
            "<sheetData/>",
            "<x:sheetData><x:row/></x:sheetData>",
        ] {
            assert_eq!(pieces(sheet, 64), (Vec::new(), sheet.to_owned()));
            let (found, left) = pieces(&[&row.repeat(9_000), sheet].concat(), 64);
            assert_eq!(
                [found.concat(), left].concat(),
                [&row.repeat(9_000), sheet].concat()
            );
        }
    }
}
