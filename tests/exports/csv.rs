//! The CSV files: read back by a reader that is not ours, and by eye as a spreadsheet would take them.

use super::sample_form::{document, source};
use crate::storage::drafts::text;
use greendesk::exports::{archive_name, csv_archive, csv_file, csv_files};
use greendesk::i18n::Lang;
use greendesk::sheets::{self, csv};
use proptest::prelude::*;

/// The records as the `csv` crate reads them, the byte order mark taken off.
fn read(bytes: &[u8]) -> Vec<Vec<String>> {
    let body = bytes
        .strip_prefix(b"\xEF\xBB\xBF")
        .expect("a byte order mark");
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(body);
    reader
        .records()
        .map(|record| {
            record
                .expect("a record")
                .iter()
                .map(str::to_owned)
                .collect()
        })
        .collect()
}

#[test]
fn a_table_a_file_with_headings_units_and_unrounded_figures() {
    let files = source(&document("青石"), Lang::Zh, csv_files);
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "青石 2025 年-石头报告-重量-2026-02-03.csv",
            "青石 2025 年-石头报告-空表-2026-02-03.csv",
            "青石 2025 年-石头报告-计算结果与条款-2026-02-03.csv",
            "青石 2025 年-石头报告-报告说明-2026-02-03.csv"
        ]
    );
    let text = String::from_utf8(files[0].bytes.clone()).expect("UTF-8");
    let sum = greendesk::documents::checksum(&document("青石").draft);
    assert_eq!(
        text,
        "\u{FEFF}机构,期间,校验码,名称,年份,单位,重量,变化,变化（单位）,变化（未舍入）\r\n\
         青石,2025,SUM,青石,2024,吨,1234.50,,,\r\n\
         青石,2025,SUM,青石,2025,吨,-5.2,-100.4,%,-100.4212\r\n\
         青石,2025,SUM,青石,2026,,不适用：石头已碎,无,,\r\n"
            .replace("SUM", &sum),
        "whose report, which period and which content, in every row"
    );
    assert_eq!(read(&files[1].bytes), [["机构", "期间", "校验码", "名称"]]);
    // What the report is and in which state is no table of many reports.
    assert_eq!(read(&files[3].bytes)[0].len(), 2);
    assert_eq!(
        read(&files[2].bytes)[1],
        [
            "青石",
            "2025",
            &sum,
            "",
            "变化",
            "-100.4",
            "%",
            "-100.4212",
            "未达标",
            "今年 − 去年",
            "−5.2 − 1,234.5",
            "T/STONE 1—2026 5.1",
            "rows.3/change"
        ]
    );
    let english = source(&document("Stone"), Lang::En, csv_files);
    assert_eq!(
        read(&english[0].bytes)[0],
        [
            "Institution",
            "Period",
            "Checksum",
            "Name",
            "Year",
            "Unit",
            "Weight",
            "Change",
            "Change (unit)",
            "Change (unrounded)"
        ]
    );
}

#[test]
fn all_tables_in_one_file_each_under_its_title() {
    let file = source(&document("青石"), Lang::Zh, csv_file);
    let text = String::from_utf8(file.bytes).expect("UTF-8");
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert_eq!(lines[0], "\u{FEFF}报告说明");
    let sum = greendesk::documents::checksum(&document("青石").draft);
    for said in ["状态,草稿".to_owned(), format!("校验码,{sum}")] {
        assert!(lines.contains(&said.as_str()), "{said}: {text}");
    }
    let at = lines
        .iter()
        .position(|line| *line == "重量")
        .expect("a table");
    assert_eq!(lines[at - 1], "");
    assert_eq!(lines[at + 5], "");
    assert_eq!(lines[at + 6], "空表");
    assert_eq!(lines[at + 9], "计算结果与条款");
    assert!(
        !text.replace("\r\n", "").contains(['\r', '\n']),
        "CRLF and nothing else"
    );
}

#[test]
fn sample_data_are_marked_in_every_row_and_in_an_empty_table() {
    let mut document = document("青石");
    document.demo = true;
    for file in source(&document, Lang::Zh, csv_files) {
        assert!(file.name.ends_with("-演示数据.csv"));
        let records = read(&file.bytes);
        assert!(records[0].contains(&"数据性质".to_owned()));
        assert!(
            records
                .iter()
                .skip(1)
                .all(|record| record.last().is_some_and(|cell| cell == "演示数据"))
        );
        assert!(String::from_utf8_lossy(&file.bytes).contains("演示数据"));
    }
}

#[test]
fn texts_never_become_formulas_and_negative_numbers_stay_numbers() {
    for (typed, cell) in [
        ("=1+1", "'=1+1"),
        ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
        ("+1", "'+1"),
        ("+86 971", "'+86 971"),
        ("-2+3", "'-2+3"),
        ("-", "'-"),
        ("--5", "'--5"),
        ("-5e3", "'-5e3"),
        ("-1,234", "'-1,234"),
        ("-.5", "'-.5"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("\n=1", "'\n=1"),
        ("＝1", "'＝1"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠1", "'＠1"),
        ("-5.2", "-5.2"),
        ("-5", "-5"),
        ("5", "5"),
        ("a=1", "a=1"),
        ("", ""),
        ("甲,乙", "甲,乙"),
        ("\",=1", "\",=1"),
        // Codes of digits alone stay texts in Excel and WPS.
        ("123502001549897397", "=\"123502001549897397\""),
        ("202501000001", "=\"202501000001\""),
        ("00123", "=\"00123\""),
        ("0", "0"),
        ("20250100000", "20250100000"),
        ("-202501000001", "-202501000001"),
    ] {
        assert_eq!(csv::safe(typed), cell, "{typed:?}");
        // In the file it is one cell, whatever divides cells here or elsewhere.
        let bytes = source(&document(typed), Lang::Zh, csv_files)
            .remove(0)
            .bytes;
        assert_eq!(read(&bytes)[1][0], cell, "{typed:?}");
    }
    let quoted = String::from_utf8(csv::file(&[vec!["a;b".into(), "c\td".into(), " e".into()]]))
        .expect("UTF-8");
    assert_eq!(quoted, "\u{FEFF}\"a;b\",\"c\td\",\" e\"\r\n");
}

proptest! {
    #[test]
    fn another_reader_reads_every_cell_as_it_was(records in proptest::collection::vec(proptest::collection::vec(text(), 1..5), 1..6)) {
        // A record of one blank cell is a blank line, which readers skip; no table of ours has one.
        prop_assume!(records.iter().all(|record| record.iter().any(|cell| !cell.is_empty()) || record.len() > 1));
        prop_assert_eq!(read(&csv::file(&records)), records);
    }

    #[test]
    fn no_safe_text_begins_like_a_formula(typed in text()) {
        let cell = csv::safe(&typed);
        let number = cell.parse::<greendesk::measure::Decimal>().is_ok();
        let digits = typed.bytes().all(|b| b.is_ascii_digit());
        if digits && cell == ["=\"", &typed, "\""].concat() {
            return Ok(());
        }
        prop_assert!(number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']));
        let escaped = ["'", &typed].concat();
        prop_assert!(cell == typed || cell == escaped);
    }
}

#[test]
fn all_files_in_one_archive_are_read_back_by_another_reader() {
    use std::io::Read;
    let document = document("青石");
    let files = source(&document, Lang::Zh, csv_files);
    let name = source(&document, Lang::Zh, archive_name);
    assert_eq!(name, "青石 2025 年-石头报告-CSV-2026-02-03.zip");
    let text = source(&document, Lang::Zh, csv_archive);
    let bytes = sheets::archive::of_json(&serde_json::to_string(&text).expect("JSON"));
    let reader = std::io::Cursor::new(bytes.expect("an archive"));
    let mut archive = zip::ZipArchive::new(reader).expect("an archive");
    assert_eq!(archive.len(), files.len());
    for (at, file) in files.iter().enumerate() {
        let mut entry = archive.by_index(at).expect("an entry");
        assert_eq!(entry.name().expect("a name"), file.name);
        let dated = entry.last_modified().expect("a date");
        assert_eq!((dated.year(), dated.month(), dated.day()), (2026, 2, 3));
        // The reader checks the sum of the bytes.
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("its bytes");
        assert_eq!(bytes, file.bytes);
    }
}

#[test]
fn an_archive_without_a_day_is_made_all_the_same_and_other_json_is_refused() {
    let dayless = r#"{"day":"","files":[["甲.csv","1"]]}"#;
    let bytes = sheets::archive::of_json(dayless).expect("an archive");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("an archive");
    let entry = archive.by_index(0).expect("an entry");
    assert_eq!(entry.last_modified().map(|day| day.year()), Some(1980));
    assert_eq!(sheets::archive::of_json("{}"), None);
}
