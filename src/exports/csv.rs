//! CSV for spreadsheets: UTF-8 with a byte order mark, CRLF, headings in the reader's language, numbers that stay numbers and texts that never become formulas.

use super::Source;
use super::tables::sections;
use crate::sheets::text::CellText;

pub use super::tables::FIGURES;

/// One CSV a table, the computed figures last: title and bytes.
pub fn tables(source: &Source) -> Vec<(String, Vec<u8>)> {
    sections(source)
        .into_iter()
        .map(|(title, rows)| (title.get(source.lang).to_owned(), file(&records(&rows))))
        .collect()
}

/// All tables in one CSV: each under a row with its title, a blank line between them.
pub fn all(source: &Source) -> Vec<u8> {
    let mut records = Vec::new();
    for (title, section) in sections(source) {
        if !records.is_empty() {
            records.push(Vec::new());
        }
        records.push(vec![safe(title.get(source.lang))]);
        records.extend(self::records(&section));
    }
    file(&records)
}

/// The rows of a table as records: numbers as they are, words made safe.
fn records(rows: &[Vec<CellText>]) -> Vec<Vec<String>> {
    let text = |cell: &CellText| match cell {
        CellText::Words(words) => safe(words),
        CellText::Number(number) | CellText::Year(number) => number.clone(),
    };
    rows.iter()
        .map(|row| row.iter().map(text).collect())
        .collect()
}

/// The bytes of records whose cells are already safe.
pub fn file(records: &[Vec<String>]) -> Vec<u8> {
    let mut out = String::from('\u{FEFF}');
    for record in records {
        for (index, cell) in record.iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            quote(cell, &mut out);
        }
        out.push_str("\r\n");
    }
    out.into_bytes()
}

/// A text that a spreadsheet cannot take for a formula. A plain number is left as it is, its minus sign too.
pub fn safe(text: &str) -> String {
    let dangerous =
        text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if dangerous && !plain_number(text) {
        ["'", text].concat()
    } else {
        text.to_owned()
    }
}

fn plain_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, fraction]
        .iter()
        .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
}

/// Quoted where anything could divide it, also the semicolon and tab of other locales.
fn quote(cell: &str, out: &mut String) {
    if cell.contains([',', ';', '"', '\r', '\n', '\t'])
        || cell.starts_with(' ')
        || cell.ends_with(' ')
    {
        out.push('"');
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(cell);
    }
}
