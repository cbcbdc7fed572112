//! The writer of workbooks that are filled offline: input cells by what they take, lists to choose from, and hidden texts by which rows are known again.

pub mod text;

use self::text::{
    CheckText, FormBookText, FormCellText, FormSheetText, InputKind, InputText, MARK, Tint,
};
use super::lines::{MOST_DIGITS, MOST_PLACES, cut, printable, significant, wide};
use super::{printed, words as w};
use crate::i18n::Lang;
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, DocProperties,
    ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, IgnoreError, Workbook, Worksheet,
    XlsxError,
};

/// The font of every cell.
const FONT: &str = "DengXian";
/// The most letters that Excel shows beside a cell.
const MOST_SAID: usize = 250;
/// The name of the hidden sheet that holds the lists, and what the names of the lists begin with.
const LISTS: &str = "gd-lists";
const LIST: &str = "gd_list_";
/// A figure below ten to minus this is written as a text: readers of sheets take it for nought.
const MOST_NOUGHTS: usize = 7;
/// The height of a line, and the greatest height of a row that Excel takes, in pixels.
const HEIGHTS: [u32; 2] = [20, 545];

/// The workbook of this text. `None` where the text is of no known shape or the writer refuses it.
pub fn of_json(json: &str, lang: Lang) -> Option<Vec<u8>> {
    let text: FormBookText = serde_json::from_str(json).ok()?;
    workbook(&text, lang).ok()
}

/// The workbook of this text.
pub fn workbook(text: &FormBookText, lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let mut out = Workbook::new();
    let base = Format::new().set_font_name(FONT).set_font_size(11);
    out.set_default_format(&base, 20, 64)?;
    let mut about = DocProperties::new().set_title(printable(&text.name, 100));
    if let Ok(time) = ExcelDateTime::parse_from_str(&text.now) {
        about = about.set_creation_datetime(&time);
    }
    out.set_properties(&about);
    for sheet in &text.sheets {
        let of = out.add_worksheet();
        of.set_name(&sheet.name)?;
        write_sheet(of, sheet, &base, lang)?;
        let [left, right] =
            [&text.name, &text.mark].map(|text| printable(text, 100).replace('&', "&&"));
        of.set_header(["&L", &left, "&R", &right].concat());
    }
    if !text.lists.is_empty() {
        let of = out.add_worksheet();
        of.set_name(LISTS)?.set_hidden(true);
        for (column, list) in (0_u16..).zip(&text.lists) {
            of.write_string(0, column, [MARK, "list"].concat())?;
            for (row, choice) in (1_u32..).zip(list) {
                of.write_string(row, column, cut(choice, lang))?;
            }
        }
        for (at, list) in text.lists.iter().enumerate() {
            let column = column_name(at);
            let last = (list.len() + 1).to_string();
            out.define_name(
                list_name(at),
                &["='", LISTS, "'!$", &column, "$2:$", &column, "$", &last].concat(),
            )?;
        }
    }
    out.save_to_buffer()
}

fn list_name(at: usize) -> String {
    [LIST, &(at + 1).to_string()].concat()
}

/// The letters of a column.
pub fn column_name(at: usize) -> String {
    let mut rest = at;
    let mut letters = Vec::new();
    loop {
        let letter = u8::try_from(rest % 26).unwrap_or(0);
        letters.push(char::from(b'A' + letter));
        match (rest / 26).checked_sub(1) {
            Some(next) => rest = next,
            None => break,
        }
    }
    letters.iter().rev().collect()
}

fn write_sheet(
    of: &mut Worksheet,
    sheet: &FormSheetText,
    base: &Format,
    lang: Lang,
) -> Result<(), XlsxError> {
    for (column, width) in (0_u16..).zip(&sheet.widths) {
        of.set_column_width(column, *width)?;
    }
    if sheet.hidden {
        of.set_hidden(true);
    } else {
        of.set_column_hidden(0)?;
    }
    let wrapped = base.clone().set_text_wrap().set_align(FormatAlign::Top);
    let title = base.clone().set_bold().set_font_size(12);
    let head = base
        .clone()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
        .set_background_color(Color::RGB(0xE2_EF_DA))
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::RGB(0xA6_A6_A6));
    let label = wrapped
        .clone()
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::RGB(0xA6_A6_A6));
    let said = wrapped.clone().set_font_color(Color::RGB(0x59_59_59));
    let mut last = (0, 0);
    for (row, cells) in (0_u32..).zip(&sheet.rows) {
        let mut high = 1;
        for (column, cell) in (0_u16..).zip(cells) {
            last = (row, column.max(last.1));
            let room = sheet
                .widths
                .get(usize::from(column))
                .map_or(8, |width| width.saturating_sub(1).max(1));
            let mut tall = |words: &str| {
                let lines = words.split('\n').map(|line| wide(line).div_ceil(room));
                high = lines.map(|lines| lines.max(1)).sum::<u32>().max(high);
            };
            let (words, format) = match cell {
                FormCellText::Blank => continue,
                FormCellText::Key(words) => (words, base),
                FormCellText::Title(words) => (words, &title),
                FormCellText::Head(words) => (words, &head),
                FormCellText::Label(words) => (words, &label),
                FormCellText::Said(words) => (words, &said),
                FormCellText::Input(input) => {
                    if !sheet.hidden {
                        tall(&input.text);
                    }
                    write_input(of, (row, column), input, base, lang)?;
                    continue;
                }
            };
            if !matches!(cell, FormCellText::Key(_) | FormCellText::Title(_)) {
                tall(words);
            }
            of.write_string_with_format(row, column, cut(words, lang), format)?;
        }
        if high > 1 {
            let pixels = high.saturating_mul(HEIGHTS[0]).min(HEIGHTS[1]);
            of.set_row_height_pixels(row, pixels)?;
        }
    }
    for check in &sheet.checks {
        let last = check.row + check.rows.saturating_sub(1);
        let rule = validation(check)?;
        of.add_data_validation(check.row, check.column, last, check.column, &rule)?;
    }
    of.ignore_error_range(0, 0, last.0, last.1, IgnoreError::NumberStoredAsText)?;
    of.set_footer(["&L&A&R", w::PAGES.get(lang)].concat());
    // The first column is hidden, and the second names the rows. A sheet to be filled lies across, however narrow it is.
    let shown = (0..).zip(&sheet.widths);
    let shown: Vec<u32> = shown
        .map(|(at, width)| if at == 0 { 0 } else { *width })
        .collect();
    let pages = match printed::pages(&shown, 2) {
        printed::Pages::Upright => printed::Pages::Across,
        pages => pages,
    };
    printed::print(of, &pages)
}

fn validation(check: &CheckText) -> Result<DataValidation, XlsxError> {
    let said: String = check.about.chars().take(MOST_SAID).collect();
    let wrong: String = check.wrong.chars().take(MOST_SAID).collect();
    let rule = match check.list {
        Some(list) => DataValidation::new()
            .allow_list_formula(Formula::new(["=", &list_name(list)].concat()))
            .show_error_message(check.strict),
        None if check.figure => DataValidation::new()
            .allow_decimal_number_formula(DataValidationRule::GreaterThan(Formula::new("-1E+30")))
            .set_error_style(DataValidationErrorStyle::Information),
        None => DataValidation::new().allow_any_value(),
    };
    let rule = if wrong.is_empty() {
        rule
    } else {
        rule.set_error_message(wrong)?
    };
    if said.is_empty() {
        Ok(rule)
    } else {
        rule.set_input_message(said)
    }
}

fn write_input(
    of: &mut Worksheet,
    (row, column): (u32, u16),
    input: &InputText,
    base: &Format,
    lang: Lang,
) -> Result<(), XlsxError> {
    let tint = match input.tint {
        Tint::Asked => Color::RGB(0xFF_F2_CC),
        Tint::Optional => Color::RGB(0xFF_FF_FF),
        Tint::Idle => Color::RGB(0xED_ED_ED),
    };
    let own = base
        .clone()
        .set_unlocked()
        .set_background_color(tint)
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::RGB(0xA6_A6_A6))
        .set_align(FormatAlign::Top);
    let text = input.text.as_str();
    match input.kind {
        InputKind::Number => {
            if let Some(format) = format_of(text) {
                let own = own.set_num_format(format);
                return number(of, (row, column), &text.replace(',', ""), &own);
            }
        }
        InputKind::Year => {
            if text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with('0')
            {
                return number(of, (row, column), text, &own.set_num_format("0"));
            }
        }
        InputKind::Day => {
            if let Some((year, month, day)) = day_of(text) {
                let own = own.set_num_format("yyyy\\-mm\\-dd");
                let date = ExcelDateTime::from_ymd(year, month, day)?;
                of.write_datetime_with_format(row, column, &date, &own)?;
                return Ok(());
            }
        }
        InputKind::Words => {}
    }
    let own = match (input.kind, text.is_empty()) {
        // What is typed into a blank cell decides how the cell shows it.
        (InputKind::Number | InputKind::Year, true) => own,
        (InputKind::Day, true) => own.set_num_format("yyyy\\-mm\\-dd"),
        _ => own.set_num_format("@").set_text_wrap(),
    };
    if text.is_empty() {
        of.write_blank(row, column, &own)?;
        return Ok(());
    }
    let formula = text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n']);
    let own = if formula { own.set_quote_prefix() } else { own };
    of.write_string_with_format(row, column, cut(text, lang), &own)?;
    Ok(())
}

fn number(
    of: &mut Worksheet,
    (row, column): (u32, u16),
    digits: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    #[allow(
        clippy::disallowed_types,
        reason = "a sheet holds binary numbers and nothing else; up to fifteen digits come back as they went in"
    )]
    match digits.parse::<f64>() {
        Ok(number) => of.write_number_with_format(row, column, number, format)?,
        Err(_) => of.write_string_with_format(row, column, digits, format)?,
    };
    Ok(())
}

/// The format by which a sheet shows a figure as it was typed; `None` where a sheet holds the figure as a text alone: one of many digits, with a unit,
/// with noughts in front.
pub fn format_of(typed: &str) -> Option<String> {
    let unsigned = typed.strip_prefix('-').unwrap_or(typed);
    let (whole, places) = match unsigned.split_once('.') {
        Some((_, "")) => return None,
        Some((whole, places)) => (whole, places),
        None => (unsigned, ""),
    };
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let grouped = whole.contains(',');
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or("");
    let sound = !first.is_empty()
        && digits(first)
        && digits(places)
        && (first == "0" || !first.starts_with('0'))
        && (!grouped
            || first.len() <= 3
                && first != "0"
                && groups.all(|group| group.len() == 3 && digits(group)));
    let noughts = places.len() - places.trim_start_matches('0').len();
    let small = whole == "0" && noughts > MOST_NOUGHTS && noughts < places.len();
    let nought = unsigned.bytes().all(|b| !b.is_ascii_digit() || b == b'0');
    let held = sound
        && significant(unsigned) <= MOST_DIGITS
        && places.len() <= MOST_PLACES
        && !small
        && !(nought && unsigned != typed);
    held.then(|| {
        let whole = if grouped { "#,##0" } else { "0" };
        match places.len() {
            0 => whole.to_owned(),
            many => [whole, ".", &"0".repeat(many)].concat(),
        }
    })
}

/// A day that sheets of every kind hold as a day; `None` for any other text.
fn day_of(text: &str) -> Option<(u16, u8, u8)> {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else {
        return None;
    };
    let sound = [year.len(), month.len(), day.len()] == [4, 2, 2];
    let (year, month, day) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    let held =
        sound && (1951..2100).contains(&year) && ExcelDateTime::from_ymd(year, month, day).is_ok();
    held.then_some((year, month, day))
}
