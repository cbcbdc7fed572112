//! Files out: the sample, the refused rows with their reasons, results and loans as CSV.

use super::book::Book;
use super::words as w;
use crate::exports::csv::{file, safe};
use crate::i18n::Lang;

/// The refused rows of a file with its own headings, each with its reasons behind: to be mended and brought back.
pub fn refused_csv(book: &Book, of_file: u32, lang: Lang) -> Vec<u8> {
    let headings = usize::try_from(of_file).ok().and_then(|at| book.files.get(at)).map(|file| file.headings.clone()).unwrap_or_default();
    let width = headings.len();
    let mut records: Vec<Vec<String>> =
        vec![headings.iter().map(|heading| safe(heading)).chain([w::REASON, w::ROW].map(|text| text.get(lang).to_owned())).collect()];
    for row in book.refused.iter().filter(|row| row.file == of_file) {
        let mut cells: Vec<String> = row.cells.iter().map(|cell| safe(cell)).collect();
        cells.resize(width.max(cells.len()), String::new());
        let reasons: Vec<String> = row.faults.iter().map(|fault| w::fault(fault).get(lang)).collect();
        cells.extend([safe(&reasons.join("; ")), row.row.to_string()]);
        records.push(cells);
    }
    file(&records)
}

/// A file to begin from.
pub fn sample_csv() -> Vec<u8> {
    let records: Vec<Vec<String>> = w::SAMPLE.iter().map(|row| row.iter().map(|cell| safe(cell)).collect()).collect();
    file(&records)
}
