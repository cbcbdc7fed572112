//! The workbook of a report, read back by calamine: every form's tables are in it as the CSV files have them, and nothing in it is a formula.

use super::forms::each;
use calamine::{Data, Reader, Xlsx};
use greendesk::documents::Value;
use greendesk::exports::{csv_files, tables, workbook_name};
use greendesk::i18n::Lang;
use greendesk::measure::{Decimal, plain};
use greendesk::sheets::lines::sheet_name;
use greendesk::sheets::report::{of_json, workbook};
use greendesk::sheets::text::{CellText, SheetText, WorkbookText};
use std::collections::BTreeSet;
use std::io::Cursor;

type Opened = Xlsx<Cursor<Vec<u8>>>;

fn opened(bytes: Vec<u8>) -> Opened {
    Xlsx::new(Cursor::new(bytes)).expect("a workbook")
}

/// The rows of a sheet from its first row on.
fn rows(book: &mut Opened, name: &str) -> Vec<Vec<Data>> {
    let range = book.worksheet_range(name).expect(name);
    let (height, width) = range
        .end()
        .map_or((0, 0), |(row, column)| (row + 1, column + 1));
    (0..height)
        .map(|row| {
            (0..width)
                .map(|column| range.get_value((row, column)).cloned().unwrap_or_default())
                .collect()
        })
        .collect()
}

/// Whether a cell is this text: as a number where it is one of at most fifteen digits, else as words.
fn is(cell: &Data, text: &str) -> bool {
    match cell {
        Data::Empty => text.is_empty(),
        Data::String(words) => words == text,
        Data::Float(number) => {
            let exact = number.to_string().parse::<Decimal>();
            exact.is_ok() && exact == text.parse()
        }
        _ => false,
    }
}

fn names_are_fit(names: &[String]) {
    let mut seen = BTreeSet::new();
    for name in names {
        assert!(name.encode_utf16().count() <= 31, "{name} is too long");
        assert!(
            !name.is_empty() && !name.contains(['[', ']', ':', '*', '?', '/', '\\']),
            "{name}"
        );
        assert!(!name.starts_with('\'') && !name.ends_with('\''), "{name}");
        assert!(seen.insert(name.to_lowercase()), "{name} twice");
    }
}

#[test]
fn every_form_comes_out_as_a_workbook() {
    each(|source| {
        let text = tables::of(source);
        let json = serde_json::to_string(&text).expect("JSON");
        let mut book = opened(of_json(&json, source.lang).expect("a workbook"));
        let names = book.sheet_names();
        names_are_fit(&names);
        for name in &names {
            assert!(
                book.worksheet_formula(name).expect("formulas").is_empty(),
                "{name} has a formula"
            );
        }
        // The CSV files are the same tables behind three columns that say whose report it is; what the first sheet says is the last of them.
        let files = csv_files(source);
        assert_eq!(names.len(), files.len());
        for (file, name) in files.iter().zip(&names[1..]) {
            let body = file.bytes.strip_prefix(b"\xEF\xBB\xBF").expect("a mark");
            let mut reader = ::csv::ReaderBuilder::new()
                .has_headers(false)
                .flexible(true)
                .from_reader(body);
            let found = rows(&mut book, name);
            let mut lines = 0;
            // A record of blank cells alone is no line for the reader of CSV where there is one column.
            for (at, record) in reader.records().enumerate() {
                let record = record.expect("a record");
                lines = at + 1;
                for (column, want) in record.iter().skip(3).enumerate() {
                    let empty = Data::Empty;
                    let cell = found
                        .get(at)
                        .and_then(|row| row.get(column))
                        .unwrap_or(&empty);
                    let bare = want.strip_prefix('\'').unwrap_or(want);
                    // A code of digits alone stands in a CSV file as ="…".
                    let bare = bare.trim_start_matches("=\"").trim_end_matches('"');
                    assert!(
                        is(cell, want) || is(cell, bare),
                        "{} {name} {at} {column}: {cell:?} and not {want}",
                        source.template.id
                    );
                }
            }
            assert!(found.len() <= lines, "{name} has more rows than its CSV");
        }
        // And every number of the report is there, rounded as it is printed.
        for (table, name) in source.report.tables.iter().zip(&names[1..]) {
            let found = rows(&mut book, name);
            for (row, cells) in table.rows.iter().zip(found.iter().skip(1)) {
                for value in row {
                    if let Value::Number { exact, places, .. } = value {
                        let printed = plain(*exact, *places);
                        assert!(
                            cells.iter().any(|cell| is(cell, &printed)),
                            "{} {}: {printed} in {cells:?}",
                            source.template.id,
                            table.id
                        );
                    }
                }
            }
        }
        let read_me = rows(&mut book, &names[0]);
        let said = |words: &str| read_me.iter().flatten().any(|cell| is(cell, words));
        assert!(said(source.report.title.get(source.lang)));
        assert!(said(&source.report.subject.get(source.lang)));
        assert!(said(match source.lang {
            Lang::Zh => "2026-02-03 12:05（北京时间）",
            Lang::En => "2026-02-03 12:05 (Beijing time)",
        }));
        assert!(said(&greendesk::documents::checksum(
            &source.document.draft
        )));
        assert!(said(if source.lang == Lang::Zh {
            "演示数据"
        } else {
            "Sample data"
        }));
        assert!(workbook_name(source).ends_with(".xlsx"));
    });
}

#[test]
fn whatever_a_person_wrote_stays_a_text() {
    let long = "123456789012345678";
    let words = [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "＝1",
        "0012",
        "2025-01-01",
        long,
        "a\tb",
        "\u{1}x",
    ];
    let text = WorkbookText {
        name: "=name & more".to_owned(),
        mark: "样 & 本".to_owned(),
        now: "2026-01-02T03:04:05Z".to_owned(),
        about: vec![["=1".to_owned(), "=2".to_owned()]],
        sheets: vec![
            SheetText {
                title: "a/b:c*d?[e]\\f".to_owned(),
                rows: vec![
                    words.map(|word| CellText::Words(word.to_owned())).into(),
                    words.map(|word| CellText::Words(word.to_owned())).into(),
                    vec![
                        CellText::Number(long.to_owned()),
                        CellText::Number("-1234.50".to_owned()),
                        CellText::Year("2025".to_owned()),
                        CellText::Number("0.000000000000001".to_owned()),
                    ],
                ],
            },
            SheetText::default(),
            SheetText {
                title: "表".to_owned(),
                rows: Vec::new(),
            },
        ],
    };
    let mut book = opened(workbook(&text, Lang::Zh).expect("a workbook"));
    let names = book.sheet_names();
    names_are_fit(&names);
    assert_eq!(names, ["说明", "a_b_c_d__e__f", "表", "表 2"]);
    for name in &names {
        assert!(book.worksheet_formula(name).expect("formulas").is_empty());
    }
    let found = rows(&mut book, &names[1]);
    for row in &found[..2] {
        for (cell, word) in row.iter().zip(words) {
            assert!(
                matches!(cell, Data::String(text) if text == word),
                "{cell:?} {word}"
            );
        }
    }
    assert_eq!(
        found[2][0],
        Data::String(long.to_owned()),
        "eighteen digits"
    );
    assert_eq!(found[2][1], Data::Float(-1234.5));
    assert_eq!(found[2][2], Data::Float(2025.0));
    assert!(is(&found[2][3], "0.000000000000001"));
    assert_eq!(of_json("{", Lang::Zh), None);
}

#[test]
fn sheet_names_are_cut_and_told_apart() {
    let long = "绿".repeat(40);
    let mut taken = Vec::new();
    for _ in 0..12 {
        let name = sheet_name(&long, &taken, Lang::Zh);
        taken.push(name);
    }
    for title in [
        "",
        "'",
        "History",
        "HISTORY",
        "\u{7}",
        "𠮷".repeat(20).as_str(),
        "'a'",
        "A",
        "a",
    ] {
        let name = sheet_name(title, &taken, Lang::En);
        taken.push(name);
    }
    names_are_fit(&taken);
    assert!(
        taken
            .iter()
            .all(|name| !name.eq_ignore_ascii_case("history"))
    );
}

/// 说明, the first sheet of a form's workbook and of its sheets to be filled offline, names bank, 编号 and 密级 as far as they are given, and when the file was
/// made, by the one clock.
#[test]
fn the_first_sheet_names_bank_number_and_secrecy() {
    use greendesk::exports::offline::book::{Wanted, book};
    use greendesk::sheets::form_book::text::FormCellText;
    each(|source| {
        let own = source.template.id == "loan_desk";
        let mut forms = greendesk::documents::templates::outputs().iter();
        let form = forms.find(|form| form.template.id == source.template.id);
        let template = form.expect("a form").template;
        let [bank, number, secrecy] = match own {
            true => ["institution", "number", "secrecy"],
            false => ["paper_bank", "paper_number", "paper_secrecy"],
        };
        let [bank_name, number_name, secrecy_name, made] = match source.lang {
            Lang::Zh => ["银行名称", "编号", "密级", "2026-02-03 12:05（北京时间）"],
            Lang::En => [
                "Bank",
                "Number",
                "Confidentiality",
                "2026-02-03 12:05 (Beijing time)",
            ],
        };
        for (given, expected) in [
            (vec![], vec![]),
            (
                vec![(number, " 绿金 7 号 ")],
                vec![[number_name, "绿金 7 号"]],
            ),
            (
                vec![(bank, "青海某某银行"), (number, "7"), (secrecy, "内部")],
                vec![
                    [bank_name, "青海某某银行"],
                    [number_name, "7"],
                    [secrecy_name, "内部"],
                ],
            ),
        ] {
            let mut document = source.document.clone();
            for field in [bank, number, secrecy] {
                document.draft.root.set(field, "");
            }
            for (field, typed) in &given {
                document.draft.root.set(field, typed);
            }
            let source = greendesk::exports::Source {
                document: &document,
                ..*source
            };
            let names = [bank_name, number_name, secrecy_name];
            let about = tables::of(&source).about;
            let found = about
                .iter()
                .filter(|[name, _]| names.contains(&name.as_str()));
            let found: Vec<[&str; 2]> = found.map(|[name, said]| [name.as_str(), said]).collect();
            assert_eq!(found, expected, "{}", source.template.id);
            assert!(about.iter().any(|[_, said]| said == made), "{about:?}");
            let offline = book(&Wanted {
                document: &document,
                template,
                filled: true,
                lang: source.lang,
                now: source.now,
            });
            let lines: Vec<[&str; 2]> = offline.sheets[0]
                .rows
                .iter()
                .filter_map(|row| match row.as_slice() {
                    [_, FormCellText::Label(name), FormCellText::Said(said)] => {
                        Some([name.as_str(), said.as_str()])
                    }
                    _ => None,
                })
                .collect();
            let found = lines.iter().filter(|[name, _]| names.contains(name));
            assert_eq!(
                found.copied().collect::<Vec<_>>(),
                expected,
                "{}",
                source.template.id
            );
            assert!(lines.iter().any(|[_, said]| *said == made), "{lines:?}");
        }
    });
}
