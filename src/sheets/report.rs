//! The tables of a report as one workbook: a first sheet that says what the workbook is, then a sheet a table.

use super::lines::{Cell, Layout, Lines, Style, sheet_name};
use super::text::{CellText, WorkbookText};
use super::words as w;
use crate::i18n::Lang;
use rust_xlsxwriter::{Workbook, XlsxError};

/// The workbook of these tables. `None` where the text is of no known shape or the writer refuses it.
pub fn of_json(json: &str, lang: Lang) -> Option<Vec<u8>> {
    let text: WorkbookText = serde_json::from_str(json).ok()?;
    workbook(&text, lang).ok()
}

/// The workbook of these tables.
///
/// A number of at most fifteen significant digits is a number there; a longer one is a text. Words are always texts and never formulas.
pub fn workbook(text: &WorkbookText, lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let mut out = Workbook::new();
    let style = Style::begin(&mut out, lang, &text.name, &text.mark, &text.now)?;
    let mut names = vec![w::READ_ME.get(lang).to_owned()];
    let mut lines = Lines::begin(&mut out, &style, w::READ_ME.get(lang))?;
    for [name, said] in &text.about {
        lines.line([
            Cell::Label(name.as_str().into()),
            Cell::Words(said.as_str().into()),
        ])?;
    }
    lines.end(Layout::default())?;
    for table in &text.sheets {
        let name = sheet_name(&table.title, &names, lang);
        let mut lines = Lines::begin(&mut out, &style, &name)?;
        names.push(name);
        for (at, row) in table.rows.iter().enumerate() {
            lines.line(row.iter().map(|cell| written(cell, at == 0)))?;
        }
        lines.end(Layout {
            frozen: (1, 0),
            filter: table.rows.len() > 1,
        })?;
    }
    out.save_to_buffer()
}

fn written(cell: &CellText, heading: bool) -> Cell<'_> {
    match cell {
        CellText::Words(words) if heading => Cell::Head(words.as_str().into()),
        CellText::Words(words) => Cell::Words(words.as_str().into()),
        CellText::Number(number) => Cell::Printed(number.as_str().into()),
        CellText::Year(year) => Cell::Year(year.as_str().into()),
    }
}
