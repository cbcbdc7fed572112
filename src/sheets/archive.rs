//! Several texts as one ZIP archive: browsers stop a page that hands over many files in a row.

use super::text::ArchiveText;
use crate::measure::Day;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

/// The archive of these texts. `None` where the JSON is of no known shape or the writer refuses it.
pub fn of_json(json: &str) -> Option<Vec<u8>> {
    archive(&serde_json::from_str(json).ok()?)
}

/// The texts in UTF-8, in their order, each dated with the archive's day; with the first day of the format where that is no day from 1980 to 2107.
pub fn archive(text: &ArchiveText) -> Option<Vec<u8>> {
    let options = SimpleFileOptions::default().last_modified_time(dated(&text.day));
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for [name, content] in &text.files {
        out.start_file(name.as_str(), options).ok()?;
        out.write_all(content.as_bytes()).ok()?;
    }
    Some(out.finish().ok()?.into_inner())
}

fn dated(day: &str) -> DateTime {
    let parts: Vec<u16> = Day::read(day)
        .map(|day| day.to_string())
        .iter()
        .flat_map(|day| day.split('-'))
        .filter_map(|part| part.parse().ok())
        .collect();
    let date = match parts.as_slice() {
        [year, month, day] => u8::try_from(*month)
            .ok()
            .zip(u8::try_from(*day).ok())
            .and_then(|(month, day)| DateTime::from_date_and_time(*year, month, day, 0, 0, 0).ok()),
        _ => None,
    };
    date.unwrap_or_default()
}
