//! The sheets of an ods: their cells say what they are, and repeat themselves.

use super::SheetInfo;
use super::container::{Container, Use};
use super::formats::Format;
use super::merged::Area;
use super::package::{attribute, put_entity, xml};
use super::rows::{Each, LONGEST_ROW, MOST_ROWS, Rows};
use crate::loan_book::outcome::FileFault;
use crate::loan_book::records::{MOST_COLUMNS, Mark};
use crate::measure::{Decimal, Places, plain, read_number, round_half_up, units};
use quick_xml::events::{BytesStart, Event};
use std::collections::HashSet;
use std::ops::Range;

/// The part that holds all sheets.
const CONTENT: &str = "content.xml";

/// An ods that was weighed and opened.
pub(super) struct OpenDocument {
    container: Container,
    sheets: Vec<Sheet>,
    /// The styles of cells that are struck through.
    struck: HashSet<String>,
}

impl OpenDocument {
    /// Weighs the content and finds the sheets in it.
    pub fn open(mut container: Container) -> Result<Self, FileFault> {
        if !container.has(CONTENT) {
            return Err(FileFault::BrokenWorkbook);
        }
        container.weigh("META-INF/manifest.xml", Use::Other)?;
        if container
            .text("META-INF/manifest.xml")?
            .contains("encryption-data")
        {
            return Err(FileFault::Password);
        }
        container.weigh(CONTENT, Use::Sheet)?;
        let (sheets, struck) = sheets(&mut container)?;
        if sheets.is_empty() {
            return Err(FileFault::BrokenWorkbook);
        }
        Ok(Self {
            container,
            sheets,
            struck,
        })
    }

    /// The sheets.
    pub fn sheets(&self) -> impl Iterator<Item = SheetInfo> + '_ {
        self.sheets.iter().map(|sheet| sheet.info.clone())
    }

    /// The hidden columns of a sheet, from 0.
    pub fn hidden_columns(&self, sheet: usize) -> Vec<u32> {
        let hidden = self.sheets.get(sheet).map(|sheet| &sheet.hidden_columns);
        hidden.into_iter().flatten().cloned().flatten().collect()
    }

    /// Gives each row of a sheet that has a text.
    pub fn each_row(&mut self, sheet: usize, each: &mut Each) -> Result<(), FileFault> {
        let mut reader = xml(self.container.part(CONTENT)?);
        let mut buffer = Vec::new();
        let mut reading = Reading::new(Rows::new(Vec::new(), each), sheet, &self.struck);
        loop {
            buffer.clear();
            let event = reader
                .read_event_into(&mut buffer)
                .map_err(|_| FileFault::BrokenWorkbook)?;
            if !reading.take(event)? {
                return Ok(());
            }
        }
    }
}

/// A sheet, and which of its columns are hidden: as ranges, because a short file may name very many columns.
struct Sheet {
    info: SheetInfo,
    hidden_columns: Vec<Range<u32>>,
}

/// The names of the sheets, which of them are hidden (a sheet's style says so), and their hidden columns; and the styles of cells that are struck through.
fn sheets(container: &mut Container) -> Result<(Vec<Sheet>, HashSet<String>), FileFault> {
    let mut reader = xml(container.part(CONTENT)?);
    let mut buffer = Vec::new();
    let mut found: Vec<Sheet> = Vec::new();
    let mut unseen: HashSet<String> = HashSet::new();
    let mut struck: HashSet<String> = HashSet::new();
    let (mut style, mut of_cells) = (String::new(), false);
    let (mut deep, mut column) = (0_u32, 0_u32);
    loop {
        buffer.clear();
        let event = reader
            .read_event_into(&mut buffer)
            .map_err(|_| FileFault::BrokenWorkbook)?;
        let (tag, opened) = match event {
            Event::Start(tag) => (tag, true),
            Event::Empty(tag) => (tag, false),
            Event::End(tag) => {
                deep = deep.saturating_sub(u32::from(tag.local_name().into_inner() == "table"));
                continue;
            }
            Event::Eof => return Ok((found, struck)),
            _ => continue,
        };
        match tag.local_name().into_inner() {
            "style" => {
                style = attribute(&tag, "name").unwrap_or_default().into_owned();
                of_cells = attribute(&tag, "family").is_some_and(|of| of == "table-cell");
            }
            "text-properties"
                if of_cells
                    && ["text-line-through-style", "text-line-through-type"]
                        .into_iter()
                        .any(|name| attribute(&tag, name).is_some_and(|line| line != "none")) =>
            {
                struck.insert(style.clone());
            }
            "table-properties"
                if attribute(&tag, "display").is_some_and(|shown| shown == "false") =>
            {
                unseen.insert(style.clone());
            }
            "table" => {
                if deep == 0 {
                    let style = attribute(&tag, "style-name").unwrap_or_default();
                    let info = SheetInfo {
                        name: attribute(&tag, "name").unwrap_or_default().into_owned(),
                        hidden: unseen.contains(&*style),
                    };
                    found.push(Sheet {
                        info,
                        hidden_columns: Vec::new(),
                    });
                    column = 0;
                }
                deep += u32::from(opened);
            }
            // Columns of a table in a cell are those of no sheet.
            "table-column" if deep == 1 => {
                let from = column;
                column = from.saturating_add(count_of(&tag, "number-columns-repeated"));
                let seen = attribute(&tag, "visibility").unwrap_or_default();
                if let Some(sheet) = found.last_mut()
                    && matches!(&*seen, "collapse" | "filter")
                {
                    sheet
                        .hidden_columns
                        .push(from..column.min(MOST_COLUMNS as u32));
                }
            }
            _ => {}
        }
    }
}

/// The cell that is being read.
#[derive(Default)]
struct Cell {
    kind: String,
    value: String,
    currency: String,
    formula: bool,
    struck: bool,
    text: String,
    paragraphs: u32,
    repeated: u32,
    covered: bool,
    rows: u32,
    columns: u32,
}

/// A sheet while it is read.
struct Reading<'a, 'b> {
    rows: Rows<'a, 'b>,
    wanted: usize,
    /// The styles of cells that are struck through.
    struck: &'a HashSet<String>,
    /// How many sheets have begun.
    begun: usize,
    deep: u32,
    /// How deep we are in something that is passed over: a note, a picture, another sheet.
    passed: u32,
    row: u32,
    repeated: u32,
    hidden: bool,
    column: u32,
    in_cell: bool,
    cell: Cell,
    /// The texts of the row, to be repeated with it.
    texts: Vec<(u32, String)>,
    /// How many bytes these are.
    weight: usize,
    marks: Vec<(u32, Mark)>,
    areas: Vec<Area>,
    number: Format,
    percent: Format,
}

/// A shown number in two: up to its last digit, and what stands behind.
fn divided(shown: &str) -> (&str, &str) {
    let behind = shown.trim_end_matches(|c: char| !c.is_ascii_digit());
    shown.split_at(behind.len())
}

/// Whether a number is shown so: rounded half up to as many places as are shown.
fn shows(number: Decimal, shown: Decimal) -> bool {
    round_half_up(number, Places(shown.scale())) == shown
}

fn count_of(tag: &BytesStart, name: &str) -> u32 {
    let count = attribute(tag, name).and_then(|text| text.trim().parse().ok());
    count.unwrap_or(1).max(1)
}

impl<'a, 'b> Reading<'a, 'b> {
    fn new(rows: Rows<'a, 'b>, wanted: usize, struck: &'a HashSet<String>) -> Self {
        Self {
            rows,
            wanted,
            struck,
            begun: 0,
            deep: 0,
            passed: 0,
            row: 0,
            repeated: 1,
            hidden: false,
            column: 0,
            in_cell: false,
            cell: Cell::default(),
            texts: Vec::new(),
            weight: 0,
            marks: Vec::new(),
            areas: Vec::new(),
            number: Format::default(),
            percent: Format::built_in(10),
        }
    }

    /// Takes a piece of XML. Gives whether the next one is wanted.
    fn take(&mut self, event: Event) -> Result<bool, FileFault> {
        if self.passed > 0 {
            match event {
                Event::Start(_) => self.passed += 1,
                Event::End(_) => self.passed -= 1,
                Event::Eof => return Err(FileFault::BrokenWorkbook),
                _ => {}
            }
            return Ok(true);
        }
        match event {
            Event::Start(tag) => self.open(&tag, true),
            Event::Empty(tag) => {
                self.open(&tag, false)?;
                let name = tag.local_name().into_inner();
                if matches!(
                    name,
                    "table-cell" | "covered-table-cell" | "table-row" | "p"
                ) {
                    return self.close(name);
                }
                Ok(true)
            }
            Event::End(tag) => self.close(tag.local_name().into_inner()),
            Event::Text(text) => {
                if self.in_cell && self.cell.paragraphs > 0 {
                    self.cell.text.push_str(&text);
                }
                Ok(true)
            }
            Event::CData(text) => {
                if self.in_cell && self.cell.paragraphs > 0 {
                    self.cell.text.push_str(&text);
                }
                Ok(true)
            }
            Event::GeneralRef(entity) => {
                if self.in_cell && self.cell.paragraphs > 0 {
                    put_entity(&entity, &mut self.cell.text);
                }
                Ok(true)
            }
            Event::Eof if self.deep > 0 => Err(FileFault::BrokenWorkbook),
            Event::Eof => Ok(false),
            _ => Ok(true),
        }
    }

    fn open(&mut self, tag: &BytesStart, opened: bool) -> Result<bool, FileFault> {
        let name = tag.local_name().into_inner();
        if self.deep == 0 {
            if name == "table" {
                let wanted = self.begun == self.wanted;
                self.begun += 1;
                if wanted {
                    self.deep = u32::from(opened);
                    return Ok(opened);
                }
                self.passed = u32::from(opened);
            }
            return Ok(true);
        }
        match name {
            "annotation" | "frame" | "shapes" | "table" | "forms" | "custom-shape" => {
                self.passed = u32::from(opened);
            }
            "table-row" => {
                self.repeated = count_of(tag, "number-rows-repeated");
                let seen = attribute(tag, "visibility").unwrap_or_default();
                self.hidden = matches!(&*seen, "collapse" | "filter");
                self.column = 0;
                self.texts.clear();
                self.weight = 0;
                self.marks.clear();
                self.areas.clear();
            }
            "table-cell" | "covered-table-cell" => {
                self.rows.count()?;
                let value = |name| attribute(tag, name).unwrap_or_default().into_owned();
                let stored = ["value", "date-value", "boolean-value", "string-value"]
                    .into_iter()
                    .find_map(|name| attribute(tag, name));
                self.in_cell = true;
                self.cell = Cell {
                    kind: value("value-type"),
                    value: stored.unwrap_or_default().into_owned(),
                    currency: value("currency"),
                    formula: attribute(tag, "formula").is_some(),
                    struck: attribute(tag, "style-name")
                        .is_some_and(|style| self.struck.contains(&*style)),
                    repeated: count_of(tag, "number-columns-repeated"),
                    covered: name == "covered-table-cell",
                    rows: count_of(tag, "number-rows-spanned"),
                    columns: count_of(tag, "number-columns-spanned"),
                    ..Cell::default()
                };
            }
            "p" if self.in_cell => {
                if !self.cell.text.is_empty() {
                    self.cell.text.push('\n');
                }
                self.cell.paragraphs += 1;
            }
            "s" if self.in_cell => {
                let count = count_of(tag, "c").min(100);
                (0..count).for_each(|_| self.cell.text.push(' '));
            }
            "tab" | "line-break" if self.in_cell => self.cell.text.push(' '),
            _ => {}
        }
        Ok(true)
    }

    fn close(&mut self, name: &str) -> Result<bool, FileFault> {
        match name {
            "p" if self.in_cell => self.cell.paragraphs = self.cell.paragraphs.saturating_sub(1),
            "table-cell" | "covered-table-cell" if self.in_cell => {
                self.in_cell = false;
                self.end_cell()?;
            }
            "table-row" if self.deep > 0 => return self.end_row(),
            "table" if self.deep > 0 => return Ok(false),
            _ => {}
        }
        Ok(true)
    }

    fn end_cell(&mut self) -> Result<(), FileFault> {
        let cell = &self.cell;
        let first = self.column;
        self.column = self.column.saturating_add(cell.repeated);
        if cell.rows > 1 || cell.columns > 1 {
            self.areas.push(Area {
                top: 0,
                left: first,
                bottom: cell.rows - 1,
                right: first.saturating_add(cell.columns - 1),
            });
        }
        let mut text = String::new();
        let mut scaled = false;
        match cell.kind.as_str() {
            "float" => scaled = self.number_of(cell, &mut text),
            "percentage" => {
                self.percent.write(&cell.value, false, &mut text);
            }
            "currency" => {
                text.push_str(&cell.currency);
                scaled = self.number_of(cell, &mut text);
            }
            "date" => text.push_str(cell.value.split('T').next().unwrap_or("")),
            "boolean" => text.push_str(&cell.value.to_uppercase()),
            _ if cell.text.is_empty() => text.push_str(&cell.value),
            _ => text.push_str(&cell.text),
        }
        let last = self.column.min(MOST_COLUMNS as u32 + 1).max(first);
        if text.is_empty() {
            if cell.formula && cell.kind.is_empty() && !cell.covered {
                self.marks
                    .extend((first..last).map(|column| (column, Mark::NoResult)));
            }
            return Ok(());
        }
        if scaled {
            self.marks
                .extend((first..last).map(|column| (column, Mark::Scaled)));
        }
        if cell.struck {
            self.marks
                .extend((first..last).map(|column| (column, Mark::Struck)));
        }
        self.weight += text.len() * (last - first) as usize;
        if self.weight > LONGEST_ROW {
            return Err(FileFault::TooManyCells);
        }
        self.texts
            .extend((first..last).map(|column| (column, text.clone())));
        Ok(())
    }

    /// Writes the number of a cell with the unit that its format shows behind it: the format itself stands far from the cell, so the text that the
    /// cell shows tells both. Gives whether the cell shows its number divided by thousands.
    fn number_of(&self, cell: &Cell, out: &mut String) -> bool {
        let (shown, behind) = divided(&cell.text);
        let own = units::plain(behind);
        // 12百万, 38.5‰: a bare multiplier and a per mille count as a unit does.
        let counts = units::read(&own).is_some()
            || units::multiplier(&own).is_some()
            || matches!(own.as_str(), "%" | "‰");
        let unit = if counts { behind } else { "" };
        let both = (
            read_number(shown, "").ok(),
            read_number(&cell.value, "").ok(),
        );
        if let (Some(shown), Some(stored)) = both {
            let by = [1_000, 1_000_000, 1_000_000_000].into_iter().find(|by| {
                let divided = stored.checked_div(Decimal::from(*by));
                !shown.is_zero()
                    && !shows(stored, shown)
                    && divided.is_some_and(|divided| shows(divided, shown))
            });
            if let Some(divided) = by.and_then(|by| stored.checked_div(Decimal::from(by))) {
                out.push_str(&plain(divided, None));
                out.push_str(unit);
                return true;
            }
            if !unit.is_empty() && !shows(stored, shown) {
                // What a person sees cannot be told from what is stored.
                out.push_str(&cell.text);
                return false;
            }
        }
        self.number.write(&cell.value, false, out);
        out.push_str(unit);
        false
    }

    fn end_row(&mut self) -> Result<bool, FileFault> {
        let from = self.row;
        self.row = self.row.saturating_add(self.repeated);
        if self.texts.is_empty() && self.marks.is_empty() {
            return Ok(true);
        }
        for row in from..self.row {
            if row >= MOST_ROWS {
                return Err(FileFault::TooManyRows);
            }
            self.rows.begin(row, self.hidden);
            for area in &self.areas {
                self.rows.merge(Area {
                    top: row,
                    bottom: row.saturating_add(area.bottom),
                    ..*area
                });
            }
            for (column, text) in &self.texts {
                self.rows.count()?;
                self.rows.cell(*column, |out| out.push_str(text))?;
            }
            for (column, mark) in &self.marks {
                self.rows.mark(*column, *mark);
            }
            if !self.rows.end()? {
                return Ok(false);
            }
        }
        Ok(true)
    }
}
