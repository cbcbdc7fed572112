//! Records as the bytes of a CSV file: UTF-8 with a byte order mark, CRLF, texts that a spreadsheet takes neither for formulas nor for numbers.

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

/// A text that a spreadsheet cannot take for a formula, and a code of digits alone that it cannot take for a number: `="123502001549897397"`, as Excel
/// and WPS keep such texts. A plain number is left as it is, its minus sign too.
pub fn safe(text: &str) -> String {
    if is_code(text) {
        return ["=\"", text, "\""].concat();
    }
    let dangerous =
        text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if dangerous && !plain_number(text) {
        ["'", text].concat()
    } else {
        text.to_owned()
    }
}

/// The digits from which on a spreadsheet shows a number in powers of ten.
const SHOWN_IN_POWERS: usize = 12;

/// Whether a text is digits alone that a spreadsheet would show otherwise as a number: so many, or with a nought in front.
fn is_code(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
        && (text.len() >= SHOWN_IN_POWERS || text.len() > 1 && text.starts_with('0'))
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
