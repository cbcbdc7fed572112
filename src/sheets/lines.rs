//! A sheet that is written line by line: numbers with their own places, texts that stay texts, widths by content, and how the sheet is printed.

use super::{printed, words as w};
use crate::i18n::Lang;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, IgnoreError, Workbook,
    Worksheet, XlsxError,
};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The most UTF-16 units of a text in a cell; Excel refuses a file with a longer one.
pub const MOST_UNITS: usize = 32_767;
/// The most UTF-16 units of a sheet's name.
const MOST_NAME: usize = 31;
/// The most UTF-16 units of a title above a printed page: the whole line may have 255.
const MOST_HEADER: usize = 100;
/// The most significant digits that a sheet holds exactly.
pub(super) const MOST_DIGITS: usize = 15;
/// The most places that Excel shows of a number here; fifteen digits below one need sixteen at most.
pub(super) const MOST_PLACES: usize = 16;
/// The narrowest and the widest column, in letters.
const WIDTHS: [u32; 2] = [8, 60];
/// How wide a column becomes for the sake of its heading alone, which wraps.
const WIDEST_HEADING: u32 = 20;
/// The height of a line, and the greatest height of a row that Excel takes, in pixels.
const HEIGHTS: [u32; 2] = [20, 545];
/// The font of every cell: 等线 by the name that every system knows.
const FONT: &str = "DengXian";

/// What stands in a cell.
#[derive(Debug, Clone)]
pub enum Cell<'a> {
    /// The heading of a column, which wraps.
    Head(Cow<'a, str>),
    /// The heading of a row, whose column is as wide as it needs.
    Label(Cow<'a, str>),
    /// Words, of the program or of a person.
    Words(Cow<'a, str>),
    /// The text of a number, shown without the noughts at its end; blank where it is blank.
    Exact(Cow<'a, str>),
    /// The text of a number, shown with as many places as the text has.
    Printed(Cow<'a, str>),
    /// The text of a number that is shown without grouping.
    Year(Cow<'a, str>),
    /// How many.
    Count(u64),
    /// A day: year, month and day of the month.
    Day(u16, u8, u8),
    /// Nothing.
    Blank,
}

/// How a sheet is laid out, once its lines are written.
#[derive(Debug, Clone, Copy, Default)]
pub struct Layout {
    /// How many rows at the top, and columns at the start, stay while the sheet is scrolled. The rows are printed on every page.
    pub frozen: (u32, u16),
    /// Whether the frozen rows' last one gets a filter.
    pub filter: bool,
}

/// What all sheets of a workbook share.
#[derive(Debug, Clone)]
pub struct Style {
    lang: Lang,
    /// The line above every printed page.
    header: String,
    head: Format,
    words: Format,
    wrapped: Format,
    quoted: Format,
    long_number: Format,
    year: Format,
    day: Format,
    /// The formats of numbers by their places.
    numbers: Vec<Format>,
}

impl Style {
    /// The style of a workbook. `name` and `mark` stand above every printed page; `now` is the time at which the workbook is made, ISO 8601 UTC.
    pub fn begin(
        out: &mut Workbook,
        lang: Lang,
        name: &str,
        mark: &str,
        now: &str,
    ) -> Result<Self, XlsxError> {
        let base = Format::new().set_font_name(FONT).set_font_size(11);
        out.set_default_format(&base, 20, 64)?;
        let mut about = DocProperties::new().set_title(printable(name, MOST_HEADER));
        if let Ok(time) = ExcelDateTime::parse_from_str(now) {
            about = about.set_creation_datetime(&time);
        }
        out.set_properties(&about);
        let number = |format: &str| base.clone().set_num_format(format);
        let places = |places: usize| match places {
            0 => number("#,##0"),
            places => number(&["#,##0.", &"0".repeat(places)].concat()),
        };
        // `&` begins a code in the lines above and below a page.
        let header = [name, mark].map(|text| printable(text, MOST_HEADER).replace('&', "&&"));
        let [left, right] = header;
        Ok(Self {
            lang,
            header: ["&L", &left, "&R", &right].concat(),
            head: base
                .clone()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::VerticalCenter)
                .set_background_color(Color::RGB(0xE2_EF_DA))
                .set_border(FormatBorder::Thin)
                .set_border_color(Color::RGB(0xA6_A6_A6)),
            words: base.clone(),
            wrapped: base.clone().set_text_wrap().set_align(FormatAlign::Top),
            // A person who goes into the cell and out again has a text afterwards, too.
            quoted: base
                .clone()
                .set_quote_prefix()
                .set_text_wrap()
                .set_align(FormatAlign::Top),
            long_number: base.clone().set_align(FormatAlign::Right),
            year: number("0"),
            day: number("yyyy\\-mm\\-dd"),
            numbers: (0..=MOST_PLACES).map(places).collect(),
        })
    }
}

/// A sheet that is written line by line.
pub struct Lines<'a> {
    sheet: &'a mut Worksheet,
    style: &'a Style,
    at: u32,
    /// The widest cell of each column below the headings, and the widest heading, in letters.
    widths: Vec<[u32; 2]>,
    /// The cells that may need several lines: row, column, and how wide their text is, line by line.
    tall: Vec<(u32, u16, Vec<u32>)>,
}

impl<'a> Lines<'a> {
    /// A new sheet of the workbook. `name` must be one that a sheet may have ([`sheet_name`]).
    pub fn begin(out: &'a mut Workbook, style: &'a Style, name: &str) -> Result<Self, XlsxError> {
        Ok(Self {
            sheet: out.add_worksheet().set_name(name)?,
            style,
            at: 0,
            widths: Vec::new(),
            tall: Vec::new(),
        })
    }

    /// Writes the next line.
    pub fn line<'b>(&mut self, cells: impl IntoIterator<Item = Cell<'b>>) -> Result<(), XlsxError> {
        let at = self.at;
        self.at += 1;
        for (column, cell) in (0_u16..).zip(cells) {
            match cell {
                Cell::Head(ref words) | Cell::Label(ref words) => {
                    let heads_column = matches!(cell, Cell::Head(_));
                    self.widen(column, wide(words), usize::from(heads_column));
                    self.tall.push((at, column, wides(words).collect()));
                    self.sheet.write_string_with_format(
                        at,
                        column,
                        cut(words, self.style.lang),
                        &self.style.head,
                    )?;
                }
                Cell::Words(words) => self.words(at, column, &words)?,
                Cell::Exact(text) => {
                    let places = places_of(without_noughts(&text));
                    self.number(at, column, &text, Some(places))?;
                }
                Cell::Printed(text) => self.number(at, column, &text, Some(places_of(&text)))?,
                Cell::Year(text) => self.number(at, column, &text, None)?,
                Cell::Count(count) => self.number(at, column, &count.to_string(), Some(0))?,
                Cell::Day(year, month, day) => {
                    self.widen(column, 10, 0);
                    let date = ExcelDateTime::from_ymd(year, month, day)?;
                    self.sheet
                        .write_datetime_with_format(at, column, &date, &self.style.day)?;
                }
                Cell::Blank => {}
            }
        }
        Ok(())
    }

    fn widen(&mut self, column: u16, width: u32, heading: usize) {
        let at = usize::from(column);
        if self.widths.len() <= at {
            self.widths.resize(at + 1, [0; 2]);
        }
        if let Some(held) = self
            .widths
            .get_mut(at)
            .and_then(|widths| widths.get_mut(heading))
        {
            *held = width.max(*held);
        }
    }

    fn words(&mut self, at: u32, column: u16, words: &str) -> Result<(), XlsxError> {
        if words.is_empty() {
            return Ok(());
        }
        let width = wide(words);
        self.widen(column, width, 0);
        let formula =
            words.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n']);
        let format = match formula {
            true => &self.style.quoted,
            false if width + 2 > WIDTHS[1] || words.contains('\n') => &self.style.wrapped,
            false => &self.style.words,
        };
        if width + 2 > WIDTHS[1] || words.contains('\n') {
            self.tall.push((at, column, wides(words).collect()));
        }
        let words = cut(words, self.style.lang);
        self.sheet
            .write_string_with_format(at, column, words, format)?;
        Ok(())
    }

    /// A number as a number where a sheet holds it exactly, else as a text; nothing where there is none. Texts of a person go another way.
    fn number(
        &mut self,
        at: u32,
        column: u16,
        text: &str,
        places: Option<usize>,
    ) -> Result<(), XlsxError> {
        if text.is_empty() {
            return Ok(());
        }
        let format = match places {
            None => Some(&self.style.year),
            Some(places) => self.style.numbers.get(places),
        };
        if significant(text) <= MOST_DIGITS
            && let Some(format) = format
        {
            #[allow(
                clippy::disallowed_types,
                reason = "a sheet holds binary numbers and nothing else; up to fifteen digits come back as they went in"
            )]
            if let Ok(number) = text.parse::<f64>() {
                let whole = text.split('.').next().unwrap_or(text).len();
                let width = whole + whole / 3 + places.map_or(0, |places| places + 1);
                self.sheet
                    .write_number_with_format(at, column, number, format)?;
                self.widen(column, letters(width), 0);
                return Ok(());
            }
        }
        self.widen(column, wide(text), 0);
        self.sheet
            .write_string_with_format(at, column, text, &self.style.long_number)?;
        Ok(())
    }

    /// Ends the sheet: widths, what stays while it is scrolled, and how it is printed.
    pub fn end(self, layout: Layout) -> Result<(), XlsxError> {
        let (rows, columns) = layout.frozen;
        let mut columns_wide = Vec::new();
        for (column, [body, head]) in (0_u16..).zip(&self.widths) {
            let heading = (head.div_ceil(2) + 2).min(WIDEST_HEADING).min(head + 2);
            let width = (body + 2).max(heading).clamp(WIDTHS[0], WIDTHS[1]);
            columns_wide.push(width);
            self.sheet.set_column_width(column, width)?;
        }
        // Not every program that opens a sheet makes a row as high as its text.
        let mut rows_high: BTreeMap<u32, u32> = BTreeMap::new();
        for (row, column, lines) in &self.tall {
            // A little room is left, since words are not divided.
            let room = columns_wide
                .get(usize::from(*column))
                .map_or(WIDTHS[0], |width| width - 2);
            let needed: u32 = lines.iter().map(|line| line.div_ceil(room).max(1)).sum();
            let high = rows_high.entry(*row).or_insert(1);
            *high = needed.max(*high);
        }
        for (row, high) in rows_high.into_iter().filter(|(_, high)| *high > 1) {
            let pixels = high.saturating_mul(HEIGHTS[0]).min(HEIGHTS[1]);
            self.sheet.set_row_height_pixels(row, pixels)?;
        }
        let last = (
            self.at.saturating_sub(1),
            u16::try_from(self.widths.len().saturating_sub(1)).unwrap_or(u16::MAX),
        );
        if rows > 0 || columns > 0 {
            self.sheet.set_freeze_panes(rows, columns)?;
        }
        if rows > 0 {
            self.sheet.set_repeat_rows(0, rows - 1)?;
        }
        if layout.filter && rows > 0 && last.0 >= rows && !self.widths.is_empty() {
            self.sheet.autofilter(rows - 1, 0, last.0, last.1)?;
        }
        // Numbers of loans are texts of digits, and Excel marks each of them otherwise.
        if !self.widths.is_empty() {
            self.sheet
                .ignore_error_range(0, 0, last.0, last.1, IgnoreError::NumberStoredAsText)?;
        }
        let pages = w::PAGES.get(self.style.lang);
        self.sheet
            .set_header(self.style.header.as_str())
            .set_footer(["&L&A&R", pages].concat());
        // The columns that stay name the rows, or the first one does.
        printed::print(self.sheet, &printed::pages(&columns_wide, columns.max(1)))
    }
}

/// A line of headings.
pub fn head<'a>(texts: impl IntoIterator<Item = String>) -> Vec<Cell<'a>> {
    texts
        .into_iter()
        .map(|text| Cell::Head(text.into()))
        .collect()
}

/// How many digits of a number count: those between the first and the last that are not nought.
pub(super) fn significant(text: &str) -> usize {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.trim_start_matches('0').trim_end_matches('0').len()
}

/// The text of a number without the noughts at the end of its places.
fn without_noughts(text: &str) -> &str {
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.')
    } else {
        text
    }
}

/// How many places the text of a number has.
fn places_of(text: &str) -> usize {
    text.split_once('.').map_or(0, |(_, places)| places.len())
}

fn letters(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX / 4)
}

/// How wide each line of a text is: a letter of a wide script counts as two.
fn wides(text: &str) -> impl Iterator<Item = u32> {
    text.lines().map(|line| {
        line.chars()
            .map(|c| if c >= '\u{1100}' { 2 } else { 1 })
            .fold(0, u32::saturating_add)
    })
}

/// How wide a text is: as its widest line.
pub(super) fn wide(text: &str) -> u32 {
    wides(text).max().unwrap_or_default()
}

/// A text as long as a cell holds; one that is cut says so at its end.
pub fn cut(text: &str, lang: Lang) -> Cow<'_, str> {
    // A text has at most as many UTF-16 units as bytes.
    if text.len() <= MOST_UNITS || text.encode_utf16().count() <= MOST_UNITS {
        return text.into();
    }
    let mark = w::CUT.get(lang);
    [
        &shortened(text, MOST_UNITS - mark.encode_utf16().count()),
        mark,
    ]
    .concat()
    .into()
}

/// The beginning of a text, at most so many UTF-16 units of it.
fn shortened(text: &str, most: usize) -> String {
    let mut units = 0;
    text.chars()
        .take_while(|c| {
            units += c.len_utf16();
            units <= most
        })
        .collect()
}

/// A text on one line, without control characters, and not longer than so many UTF-16 units.
pub(super) fn printable(text: &str, most: usize) -> String {
    shortened(&text.replace(char::is_control, " "), most)
}

/// A name that a sheet may have and that none of `taken` has: at most 31 UTF-16 units, none of `[]:*?/\`, no apostrophe at the ends.
pub fn sheet_name(title: &str, taken: &[String], lang: Lang) -> String {
    let plain: String = title
        .chars()
        .map(|c| match c {
            '[' | ']' | ':' | '*' | '?' | '/' | '\\' => '_',
            c if c.is_control() => ' ',
            c => c,
        })
        .collect();
    let edge = |c: char| c == '\'' || c.is_whitespace();
    let fit = |most: usize| {
        shortened(plain.trim_matches(edge), most)
            .trim_end_matches(edge)
            .to_owned()
    };
    // Excel keeps the name History for itself.
    let whole = match fit(MOST_NAME) {
        name if name.is_empty() || name.eq_ignore_ascii_case("history") => {
            w::SHEET.get(lang).to_owned()
        }
        name => name,
    };
    let free = |name: &str| {
        taken
            .iter()
            .all(|other| other.to_lowercase() != name.to_lowercase())
    };
    if free(&whole) {
        return whole;
    }
    let numbered = |number: usize| {
        let end = [" ", &number.to_string()].concat();
        [&shortened(&whole, MOST_NAME - end.len()), end.as_str()].concat()
    };
    (2..)
        .map(numbered)
        .find(|name| free(name))
        .unwrap_or(whole.clone())
}
