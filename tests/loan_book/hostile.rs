//! Files that mean no good, or were never tables: refused in words, or read without harm.
use super::{read, summary};
use greendesk::loan_book::outcome::FileFault;
use greendesk::loan_book::preview::{FileKind, kind_of};
use greendesk::loan_book::workbook::Workbook;
use greendesk::loan_book::{Book, Plan, preview};
use proptest::prelude::*;
use std::io::{Cursor, Write as _};

/// A workbook of parts.
fn container(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer
            .start_file(*name, zip::write::SimpleFileOptions::default())
            .expect("a part");
        writer.write_all(bytes).expect("written");
    }
    writer.finish().expect("a container").into_inner()
}

/// A workbook with one sheet of these rows.
fn workbook(sheet: &str, texts: &str) -> Vec<u8> {
    let rows = format!(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{sheet}</sheetData></worksheet>"
    );
    workbook_of(&rows, texts, &[])
}

/// A workbook whose one sheet is this XML, with these parts besides.
fn workbook_of(sheet: &str, texts: &str, besides: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let kinds = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    let root = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
    let book = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    let links = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>";
    let texts = format!(
        "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{texts}</sst>"
    );
    let parts = [
        ("[Content_Types].xml", kinds.as_bytes().to_vec()),
        ("_rels/.rels", root.as_bytes().to_vec()),
        ("xl/workbook.xml", book.as_bytes().to_vec()),
        ("xl/_rels/workbook.xml.rels", links.as_bytes().to_vec()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes().to_vec()),
        ("xl/sharedStrings.xml", texts.into_bytes()),
    ];
    container(&[&parts[..], besides].concat())
}

fn inline(reference: &str, text: &str) -> String {
    format!("<c r=\"{reference}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

fn read_sheet(bytes: Vec<u8>) -> Result<Book, FileFault> {
    let mut opened = Workbook::open(bytes)?;
    let sheet = opened
        .sheets()
        .first()
        .cloned()
        .ok_or(FileFault::BrokenWorkbook)?;
    let found = opened.preview(&sheet)?;
    let mut book = Book::new(Plan::default());
    opened.read(&sheet, &found.layout, &mut book, &mut |_, _, _| {}, |_| {
        true
    })?;
    Ok(book)
}

fn fault(bytes: Vec<u8>) -> &'static str {
    read_sheet(bytes).map_or_else(FileFault::code, |_| "read")
}

const HEADINGS: [(&str, &str); 4] = [
    ("A1", "编号"),
    ("B1", "余额（万元）"),
    ("C1", "总投资（万元）"),
    ("D1", "二氧化碳（吨）"),
];

fn headings() -> String {
    let cells: String = HEADINGS.iter().map(|(at, text)| inline(at, text)).collect();
    format!("<row r=\"1\">{cells}</row>")
}

#[test]
fn a_sheet_is_read() {
    let rows = format!(
        "{}<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\"><v>12.5</v></c><c r=\"C3\"><v>50</v></c><c r=\"D3\"><v>0.30000000000000004</v></c></row>\
         <row r=\"5\">{}<c r=\"B5\"><v>-1</v></c><c r=\"C5\"><v>50</v></c><c r=\"D5\"><v>1</v></c></row>",
        headings(),
        inline("A5", "bad"),
    );
    let book = read_sheet(workbook(&rows, "<si><t>甲</t></si>")).expect("read");
    assert_eq!(
        (book.counts.rows, book.counts.used, book.counts.refused),
        (2, 1, 1)
    );
    assert_eq!(book.refused[0].row, 5, "the row as a person sees it");
    assert_eq!(
        book.tally.total.sums[1], 750_000_000,
        "0.30000000000000004 × 12.5 ÷ 50 at ten places"
    );
}

#[test]
fn far_cells_and_false_orders_do_no_harm() {
    let far = |reference: &str| {
        format!(
            "{}<row r=\"2\">{}</row>",
            headings(),
            inline(reference, "x")
        )
    };
    assert_eq!(
        fault(workbook(&far("XFD2"), "")),
        "no_rows",
        "a column without a heading means nothing"
    );
    let heading = headings().replace("</row>", &format!("{}</row>", inline("XFD1", "x")));
    assert_eq!(fault(workbook(&heading, "")), "too_many_cells");
    assert_eq!(
        fault(workbook(
            &format!(
                "{}<row r=\"1048576\">{}</row>",
                headings(),
                inline("A1048576", "x")
            ),
            ""
        )),
        "read"
    );
    let back = format!(
        "{}<row r=\"3\">{}{}</row>",
        headings(),
        inline("B3", "1"),
        inline("A3", "2")
    );
    assert_eq!(fault(workbook(&back, "")), "read");
    let up = format!(
        "{}<row r=\"3\">{}</row><row r=\"2\">{}</row>",
        headings(),
        inline("A3", "1"),
        inline("A2", "2")
    );
    assert_eq!(fault(workbook(&up, "")), "read");
    let twice = up.replace("\"3\"", "\"2\"");
    assert_eq!(fault(workbook(&twice, "")), "broken_workbook");
}

#[test]
fn what_inflates_beyond_reason_is_refused() {
    let blanks = " ".repeat(24 * 1024 * 1024);
    assert_eq!(fault(workbook(&blanks, "")), "inflates");
    assert_eq!(fault(workbook("", &"<si/>".repeat(9_000_000))), "inflates");
    assert_eq!(
        fault(workbook(
            &format!(
                "{}<row r=\"2\">{}</row>",
                headings(),
                inline("A2", &"x".repeat(3 << 20))
            ),
            ""
        )),
        "inflates",
        "one endless text"
    );
    let many: Vec<(String, Vec<u8>)> = (0..10_001)
        .map(|at| (format!("p{at}"), Vec::new()))
        .collect();
    let parts: Vec<(&str, Vec<u8>)> = many
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.clone()))
        .collect();
    assert_eq!(fault(container(&parts)), "too_many_parts");
}

#[test]
fn what_is_no_workbook_is_refused() {
    assert_eq!(
        fault(b"PK\x03\x04 and nothing more".to_vec()),
        "broken_workbook"
    );
    assert_eq!(fault(container(&[("a.txt", b"x".to_vec())])), "archive");
    assert_eq!(kind_of(b"\xD0\xCF\x11\xE0\xA1\xB1"), Ok(FileKind::Xls));
    assert_eq!(kind_of(b"id,balance"), Ok(FileKind::Csv));
    assert_eq!(kind_of(&workbook("", "")), Ok(FileKind::Xlsx));
}

#[test]
fn reading_can_be_stopped() {
    let rows: String = (2..9000)
        .map(|at| format!("<row r=\"{at}\">{}</row>", inline(&format!("A{at}"), "x")))
        .collect();
    let mut opened = Workbook::open(workbook(&[headings(), rows].concat(), "")).expect("opened");
    let found = opened.preview("a").expect("headings");
    let mut book = Book::new(Plan::default());
    let stopped = opened.read("a", &found.layout, &mut book, &mut |_, _, _| {}, |_| false);
    assert_eq!(stopped, Err(FileFault::Stopped));
}

#[test]
fn what_is_no_text_is_refused() {
    assert_eq!(
        preview(b"\x00\x01\x02", true).map(|_| ()),
        Err(FileFault::NotText)
    );
    assert_eq!(preview(b"", true).map(|_| ()), Err(FileFault::NoHeading));
    let mut book = Book::new(Plan::default());
    let found =
        preview("编号,余额（万元）,总投资（万元）,co2\n".as_bytes(), true).expect("headings");
    book.begin(&found.layout).expect("mapped");
    book.push(
        "编号,余额（万元）,总投资（万元）,co2\n"
            .repeat(200)
            .as_bytes(),
    )
    .expect("text");
    assert_eq!(
        book.push(b"\xFF\xFE\xFF,1,2,3\n").and_then(|()| book.end()),
        Ok(())
    );
    assert_eq!(
        book.refused.last().map(|row| row.faults[0].kind.code()),
        Some("garbled"),
        "broken letters cost their row"
    );
    let mut endless = Book::new(Plan::default());
    endless.begin(&found.layout).expect("mapped");
    let line = vec![b'x'; 1 << 20];
    assert_eq!(
        (0..4).map(|_| endless.push(&line)).find_map(Result::err),
        Some(FileFault::LineTooLong)
    );
    let unmapped = preview(b"a,b\n1,2\n", true).expect("rows");
    assert_eq!(
        Book::new(Plan::default()).begin(&unmapped.layout),
        Err(FileFault::NotMapped)
    );
}

#[test]
fn formulas_are_texts_and_stay_texts() {
    let book = read(
        "id,borrower,balance（万元）,investment（万元）,co2\n=cmd|' /C calc'!A0,+SUM(A1),1,0,1\n@x,\t=1,1,2,-3\n",
    );
    assert_eq!(book.counts.refused, 2);
    let out = String::from_utf8(greendesk::loan_book::sheet::refused_csv(
        &book,
        0,
        greendesk::i18n::Lang::Zh,
    ))
    .expect("UTF-8");
    assert!(
        out.contains("'=cmd|")
            && out.contains("'+SUM")
            && out.contains("'@x")
            && out.contains(",-3,"),
        "{out}"
    );
}

#[test]
fn numbers_as_they_are_met() {
    let found = summary(
        "id,balance（万元）,investment（万元）,co2\nA,\"1,000\",２０００,1万\nB,1.5亿,30000,1\n",
    );
    assert_eq!(found.rows.used + found.rows.flagged, 2);
    assert_eq!(
        found.total.balance, "16000",
        "1.5亿 under 万元 is 15,000 万元"
    );
}

/// A row of the book: number, balance, investment, CO2, as the XML of their cells says them.
fn row_of(number: u32, values: [&str; 3]) -> String {
    let cells: String = ["B", "C", "D"]
        .iter()
        .zip(values)
        .map(|(column, value)| format!("<c r=\"{column}{number}\"><v>{value}</v></c>"))
        .collect();
    format!(
        "<row r=\"{number}\">{}{cells}</row>",
        inline(&format!("A{number}"), "x")
    )
}

#[test]
fn entities_of_a_part_are_never_expanded() {
    let bomb: String = (1..40)
        .map(|at| {
            format!(
                "<!ENTITY e{at} \"{}\">",
                format!("&e{};", at - 1).repeat(10)
            )
        })
        .collect();
    let rows = format!("{}<row r=\"2\">{}</row>", headings(), inline("A2", "&e39;"));
    let sheet = format!(
        "<!DOCTYPE worksheet [<!ENTITY e0 \"lol\">{bomb}<!ENTITY out SYSTEM \"file:///etc/passwd\">]>\
         <worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"
    );
    match read_sheet(workbook_of(&sheet, "", &[])) {
        Err(fault) => assert_eq!(fault.code(), "broken_workbook"),
        Ok(book) => assert!(
            book.refused.iter().all(|row| row
                .cells
                .iter()
                .all(|cell| cell.len() < 100 && !cell.contains("lollol"))),
            "{:?}",
            book.refused
        ),
    }
    let out = sheet.replace("&e39;", "&out;");
    assert!(read_sheet(workbook_of(&out, "", &[])).map_or(true, |book| {
        book.refused
            .iter()
            .all(|row| !row.cells.concat().contains("root:"))
    }));
}

#[test]
fn sizes_that_a_container_says_of_itself_are_not_believed() {
    let honest = workbook(&" ".repeat(24 * 1024 * 1024), "");
    let size = 24 * 1024 * 1024_u32;
    let mut lied = honest.clone();
    let mut patched = 0;
    // Wherever the true size of the sheet stands (with what is around it), a small one is put.
    for at in 0..lied.len() - 4 {
        let found = u32::from_le_bytes([lied[at], lied[at + 1], lied[at + 2], lied[at + 3]]);
        if (size..size + 1000).contains(&found) {
            lied[at..at + 4].copy_from_slice(&10_u32.to_le_bytes());
            patched += 1;
        }
    }
    assert!(patched >= 1, "the size stands in the container");
    let found = fault(lied);
    assert!(["inflates", "broken_workbook"].contains(&found), "{found}");
}

#[test]
fn figures_that_are_none_are_refused_and_spoil_nothing() {
    let bad = [
        "NaN",
        "INF",
        "-INF",
        "1e400",
        "1e999999999",
        "0x10",
        "--1",
        "1.2.3",
        "",
    ];
    let rows: String = (2..)
        .zip(bad)
        .map(|(number, value)| row_of(number, [value, "50", "1"]))
        .collect();
    let good = row_of(20, ["25", "50", "3"]);
    let book =
        read_sheet(workbook(&[headings(), rows, good].concat(), "")).map_err(FileFault::code);
    // Either the reader of sheets refuses the sheet whole, in words, or every such row is refused and the good one counted.
    match book {
        Err(code) => assert_eq!(code, "broken_workbook"),
        Ok(book) => assert_eq!(
            (
                book.counts.used,
                book.counts.refused,
                book.tally.total.sums[1]
            ),
            (1, bad.len() as u64, 15_000_000_000)
        ),
    }
    for value in bad {
        let found = read_sheet(workbook(
            &[
                headings(),
                row_of(2, [value, "50", "1"]),
                row_of(3, ["25", "50", "3"]),
            ]
            .concat(),
            "",
        ));
        match found {
            Err(fault) => assert_eq!(fault.code(), "broken_workbook", "{value}"),
            Ok(book) => assert_eq!(
                (book.counts.used, book.tally.total.sums[1]),
                (1, 15_000_000_000),
                "{value}"
            ),
        }
    }
    let csv: String = bad
        .iter()
        .map(|value| format!("x,{value},50,1\n"))
        .collect();
    let book = read(&format!(
        "编号,余额（万元）,总投资（万元）,co2\n{csv}y,25,50,3\n"
    ));
    assert_eq!(
        (
            book.counts.used,
            book.counts.refused,
            book.tally.total.sums[1]
        ),
        (1, bad.len() as u64, 15_000_000_000)
    );
}

#[test]
fn names_that_mean_something_elsewhere_are_names() {
    let found = summary(
        "id,industry,branch,balance（万元）,investment（万元）,co2\n__proto__,__proto__,constructor,1,2,3\ntoString,hasOwnProperty,<img src=x onerror=1>,1,2,3\n",
    );
    assert_eq!(found.rows.used + found.rows.flagged, 2);
    let names = |groups: &[greendesk::loan_book::summary::GroupSummary]| {
        groups
            .iter()
            .map(|group| group.name.clone())
            .collect::<Vec<_>>()
    };
    let (mut industries, mut branches) = (names(&found.by_industry), names(&found.by_branch));
    industries.sort();
    branches.sort();
    assert_eq!(industries, ["__proto__", "hasOwnProperty"]);
    assert_eq!(branches, ["<img src=x onerror=1>", "constructor"]);
}

#[test]
fn parts_that_lead_elsewhere_lead_nowhere() {
    let besides = [
        ("../../../outside.txt", b"x".to_vec()),
        ("/absolute", b"x".to_vec()),
        ("xl/vbaProject.bin", vec![0; 100]),
        ("xl/externalLinks/externalLink1.xml", b"<x/>".to_vec()),
    ];
    let rows = [headings(), row_of(2, ["25", "50", "3"])].concat();
    let sheet = format!(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"
    );
    let book =
        read_sheet(workbook_of(&sheet, "", &besides)).expect("what is not asked for is not read");
    assert_eq!(book.tally.total.sums[1], 15_000_000_000);
}

#[test]
fn what_is_too_large_is_refused_before_it_is_read() {
    use greendesk::loan_book::{book, workbook};
    assert_eq!(
        Workbook::open(vec![0; workbook::MOST_BYTES + 1]).map(|_| ()),
        Err(FileFault::TooLarge)
    );
    let found =
        preview("编号,余额（万元）,总投资（万元）,co2\n".as_bytes(), true).expect("headings");
    let mut long = Book::new(Plan::default());
    long.begin(&found.layout).expect("mapped");
    long.push("编号,余额（万元）,总投资（万元）,co2\n".as_bytes())
        .expect("text");
    let lines = b",,,\n".repeat(100_000);
    let pushed = (0..=book::MOST_ROWS / 100_000)
        .map(|_| long.push(&lines))
        .find_map(Result::err);
    assert_eq!(pushed, Some(FileFault::TooManyRows));
}

#[test]
fn a_row_of_too_many_cells_is_refused_alone() {
    let wide = ",1".repeat(300);
    let book = read(&format!(
        "id,balance（万元）,investment（万元）,co2\nA,1,2,3\nB{wide}\nC,1,2,3\n"
    ));
    assert_eq!(
        (book.counts.rows, book.counts.used, book.counts.refused),
        (3, 2, 1)
    );
    assert_eq!(book.refused[0].row, 3);
}

#[test]
fn a_heading_twice_is_mapped_once_and_noughts_in_the_midst_are_no_text() {
    let twice = preview(
        "编号,余额（万元）,余额（万元）,总投资（万元）,co2,CO2\n".as_bytes(),
        true,
    )
    .expect("headings")
    .layout
    .mapping;
    assert_eq!(
        (twice.columns.iter().flatten().count(), twice.doubts.len()),
        (2, 2),
        "two columns that fit equally well are a question: {:?}",
        twice.columns
    );
    let found =
        preview("编号,余额（万元）,总投资（万元）,co2\n".as_bytes(), true).expect("headings");
    let mut book = Book::new(Plan::default());
    book.begin(&found.layout).expect("mapped");
    let pushed = book
        .push("编号,余额（万元）,总投资（万元）,co2\nA,1,2,3\n".as_bytes())
        .and_then(|()| book.push(b"B,1\x00\x00,2,3\n"))
        .and_then(|()| book.end());
    assert!(
        pushed == Err(FileFault::NotText) || (book.counts.used, book.counts.refused) == (1, 1),
        "{pushed:?} {:?}",
        book.counts
    );
    // Marks of order and length, and a byte order mark alone.
    assert_eq!(
        preview(b"\xEF\xBB\xBF", true).map(|_| ()),
        Err(FileFault::NoHeading)
    );
    let marks = read(
        "id,borrower,balance（万元）,investment（万元）,co2\nA\u{202E},\u{200B}甲\u{2066},1,2,3\n",
    );
    assert_eq!(marks.counts.used, 1);
}

proptest! {
    #[test]
    fn no_bytes_do_harm(bytes in prop::collection::vec(any::<u8>(), 0..400), size in 1_usize..50) {
        if let Ok(found) = preview(&bytes, true) {
            let mut layout = found.layout;
            // Whatever stands there is taken for a book.
            for (at, column) in greendesk::loan_book::columns::Column::all().into_iter().enumerate() {
                layout.mapping.columns.resize(40, None);
                // A heading of three letters may name a unit that would be asked for.
                layout.mapping.units = vec![None; 40];
                layout.mapping.assign(at, Some(column));
            }
            let mut book = Book::new(Plan::default());
            book.begin(&layout).expect("mapped");
            let _ = bytes.chunks(size).try_for_each(|chunk| book.push(chunk)).and_then(|()| book.end());
            let rows = book.counts;
            prop_assert_eq!(rows.used + rows.refused + rows.blank, rows.rows);
        }
        let _ = Workbook::open(bytes);
    }

    #[test]
    fn no_damaged_workbook_does_harm(at in 0_usize..2000, byte: u8) {
        let mut bytes = workbook(&headings(), "<si><t>x</t></si>");
        let at = at % bytes.len();
        bytes[at] = byte;
        let _ = read_sheet(bytes);
    }
}
