//! A loan book as the XML of a sheet or the records of an xls: put into a container that is sound otherwise, since no mutation keeps one whole.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

#[path = "sheet.rs"]
mod sheet;

const KINDS: &[u8] =
    b"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
const ROOT: &[u8] = b"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
const BOOK: &[u8] = b"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
const LINKS: &[u8] = b"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>";

fn workbook(sheet: &[u8], texts: &[u8]) -> Option<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let parts = [
        ("[Content_Types].xml", KINDS),
        ("_rels/.rels", ROOT),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", LINKS),
        ("xl/worksheets/sheet1.xml", sheet),
        ("xl/sharedStrings.xml", texts),
    ];
    for (name, bytes) in parts {
        writer.start_file(name, stored).ok()?;
        writer.write_all(bytes).ok()?;
    }
    writer.finish().ok().map(Cursor::into_inner)
}

/// An ods with this content.
fn open_document(content: &[u8]) -> Option<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let kind = b"application/vnd.oasis.opendocument.spreadsheet";
    for (name, bytes) in [("mimetype", &kind[..]), ("content.xml", content)] {
        writer.start_file(name, stored).ok()?;
        writer.write_all(bytes).ok()?;
    }
    writer.finish().ok().map(Cursor::into_inner)
}

/// An xls with these records: a header, the table of sectors, the folder, then the stream.
fn xls(records: &[u8]) -> Vec<u8> {
    let mut stream = records
        .get(..records.len().min(60_000))
        .unwrap_or(&[])
        .to_vec();
    stream.resize(stream.len().max(4096), 0);
    let count = stream.len().div_ceil(512) as u32;
    let end = 0xFFFF_FFFE_u32;
    let mut head = vec![0xFF_u8; 512];
    head[..76].fill(0);
    head[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    head[30] = 9;
    head[48] = 1;
    head[60..64].copy_from_slice(&end.to_le_bytes());
    head[68..72].copy_from_slice(&end.to_le_bytes());
    head[76..80].fill(0);
    let mut table: Vec<u32> = vec![0xFFFF_FFFD, end];
    table.extend((0..count).map(|at| if at + 1 == count { end } else { at + 3 }));
    table.resize(128, u32::MAX);
    let entry = |name: &str, start: u32, size: u32| {
        let mut bytes = vec![0_u8; 128];
        for (place, letter) in bytes.chunks_mut(2).zip(name.encode_utf16()) {
            place.copy_from_slice(&letter.to_le_bytes());
        }
        bytes[64] = (name.len() * 2 + 2) as u8;
        bytes[116..120].copy_from_slice(&start.to_le_bytes());
        bytes[120..124].copy_from_slice(&size.to_le_bytes());
        bytes
    };
    let mut folder = entry("Root Entry", end, 0);
    folder.extend(entry("Workbook", 2, stream.len() as u32));
    folder.resize(512, 0);
    let table: Vec<u8> = table.iter().flat_map(|at| at.to_le_bytes()).collect();
    stream.resize(count as usize * 512, 0);
    [head, table, folder, stream].concat()
}

// The records of an xls, the content of an ods, or the sheet of an xlsx, then its shared texts behind a zero byte.
fuzz_target!(|bytes: &[u8]| {
    if bytes.starts_with(&[0x09, 0x08]) {
        sheet::read(xls(bytes));
        return;
    }
    if bytes.starts_with(b"<office") {
        if let Some(bytes) = open_document(bytes) {
            sheet::read(bytes);
        }
        return;
    }
    let mut parts = bytes.splitn(2, |byte| *byte == 0);
    if let Some(bytes) = workbook(
        parts.next().unwrap_or_default(),
        parts.next().unwrap_or_default(),
    ) {
        sheet::read(bytes);
    }
});
