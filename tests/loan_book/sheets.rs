//! The workbook that goes out, read back by calamine; and the session that makes it.
use super::read;
use calamine::{Data, Reader, Xlsx};
use greendesk::i18n::Lang;
use greendesk::loan_book::session::Session;
use greendesk::loan_book::sheet::{sample_csv, workbook};
use greendesk::loan_book::{Summary, preview};
use greendesk::standards::green_loan::confirm::{self, Reason, Reasons};
use greendesk::standards::green_loan::exchange::{FileText, ImprintText};
use greendesk::standards::green_loan::flag::Flag;
use std::io::{Cursor, Read};

const CSV: &str = "编号,借款人,行业,余额（万元）,总投资（万元）,二氧化碳（吨）\nL1,=甲,D44,1,3,10\nL2,乙,D46,5,4,8\nL3,丙,D46,x,4,8\n";

fn sheet(bytes: Vec<u8>, name: &str) -> Vec<Vec<Data>> {
    let mut opened: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    opened
        .worksheet_range(name)
        .expect(name)
        .rows()
        .map(<[Data]>::to_vec)
        .collect()
}

fn words(text: &str) -> Data {
    Data::String(text.into())
}

#[test]
fn a_session_from_the_first_byte_to_its_files() {
    let looked: serde_json::Value = serde_json::from_str(
        &greendesk::loan_book::session::preview(CSV.as_bytes(), true).expect("headings"),
    )
    .expect("JSON");
    assert_eq!(looked["missing"], serde_json::json!([]));
    let layout = looked["layout"].to_string();
    let mut session =
        Session::new("{\"scope\":\"2025\",\"period_end\":\"2025-03-31\"}").expect("a plan");
    session.keep_loans();
    session.begin(&layout).expect("mapped");
    assert_eq!(
        session.push(CSV.as_bytes()).expect("text"),
        0,
        "held back until it says what it is written in"
    );
    session.end().expect("rows");
    let summary: Summary = serde_json::from_str(&session.summary().expect("JSON")).expect("ours");
    assert_eq!(
        (
            summary.rows.rows,
            summary.rows.refused,
            summary.total.printed[1].as_str()
        ),
        (3, 1, "13.33")
    );
    let made = session
        .sheet(&ImprintText {
            now: "2026-01-02T03:04:05Z".into(),
            demo: true,
            institution: "某某银行".into(),
            reference: [["编号", "7"], ["密级", "内部"]]
                .map(|line| line.map(str::to_owned))
                .into(),
            files: vec![FileText {
                name: "一季度.csv".into(),
                ..FileText::default()
            }],
            ..ImprintText::default()
        })
        .expect("a workbook");
    let results = sheet(made.clone(), "结果");
    assert_eq!(
        results[5],
        [
            words("二氧化碳当量"),
            Data::Float(13.33),
            Data::Float(13.333_333_333_3),
            Data::Float(2.0),
            Data::Float(6.0)
        ]
    );
    let loans = sheet(made.clone(), "贷款明细");
    assert_eq!(
        loans[1][..5],
        [
            words("一季度.csv"),
            Data::Float(2.0),
            words("已采用"),
            words("L1"),
            words("=甲")
        ],
        "a text stays a text"
    );
    let at = |name: &str| {
        loans[0]
            .iter()
            .position(|head| *head == words(name))
            .expect(name)
    };
    let (given, part) = (
        at("项目年二氧化碳当量（吨）"),
        at("折合减排二氧化碳当量（吨）"),
    );
    assert_eq!(
        (&loans[1][given], &loans[1][part]),
        (&Data::Float(10.0), &Data::Float(3.333_333_333_3))
    );
    assert_eq!(
        (
            &loans[1][at("项目总投资（万元）")],
            &loans[1][at("贷款占总投资（%）")]
        ),
        (&Data::Float(3.0), &Data::Float(33.33))
    );
    assert_eq!(loans[2][at("贷款占总投资（%）")], Data::Float(125.0));
    assert_eq!(
        loans[1][at("折合减排标准煤（吨）")],
        Data::Empty,
        "no figure, no nought"
    );
    let refused = sheet(made.clone(), "未采用的行");
    assert_eq!(refused[1][1], Data::Float(4.0));
    assert_eq!(
        refused[1][3..6],
        [words("L3"), words("丙"), words("D46")],
        "the row's own cells"
    );
    let industries = sheet(made.clone(), "按行业");
    assert_eq!(
        industries
            .iter()
            .map(|row| row[0].to_string())
            .collect::<Vec<_>>(),
        ["行业", "D46", "D44", "合计"],
        "the largest first, then all"
    );
    assert_eq!(industries[3][4], Data::Float(13.33));
    let sources = sheet(made.clone(), "按数据来源");
    assert_eq!(
        (sources.len(), &sources[4][0], &sources[4][2]),
        (5, &words("未注明来源"), &Data::Float(13.333_333_333_3))
    );
    let top = sheet(made.clone(), "贡献最大的贷款");
    assert_eq!(
        top[1][..5],
        [
            words("二氧化碳当量"),
            Data::Float(1.0),
            words("一季度.csv"),
            Data::Float(3.0),
            words("L2")
        ]
    );
    assert_eq!(top[1][8], Data::Float(75.0), "of the total, in per cent");
    let pboc = sheet(made.clone(), "人民银行口径");
    assert_eq!(
        (&pboc[3][0], &pboc[3][2], &pboc[3][4]),
        (
            &words("累计"),
            &Data::Float(6.0),
            &Data::Float(13.333_333_333_3)
        )
    );
    let read_me = sheet(made, "说明");
    assert_eq!(read_me[0][0], words("演示数据"));
    let said = |name: &str| {
        read_me
            .iter()
            .find(|row| row[0] == words(name))
            .map(|row| row[1].clone())
    };
    assert_eq!(
        ["编号", "密级", "生成时间"].map(said),
        ["7", "内部", "2026-01-02 11:04（北京时间）"].map(|line| Some(words(line)))
    );
    assert_eq!(said("认定口径"), Some(words("2025")));
    assert_eq!(said("期末日"), Some(words("2025-03-31")));
    assert_eq!(said("文件 1"), Some(words("一季度.csv · UTF-8")));
    assert_eq!(
        ["全部行数", "已采用", "已采用，有提示", "未采用", "空行"].map(said),
        [3.0, 1.0, 1.0, 1.0, 0.0].map(|count| Some(Data::Float(count)))
    );
    assert!(
        said("数字").is_some_and(|rule| rule.to_string().contains("15")),
        "the rule of numbers and texts is said"
    );
}

/// Both languages name the same eleven sheets.
#[test]
fn every_sheet_is_there_in_both_languages() {
    let book = read(CSV);
    for (lang, names) in [
        (
            Lang::Zh,
            [
                "说明",
                "读取方式",
                "结果",
                "按行业",
                "按分支机构",
                "按状态",
                "按数据来源",
                "贡献最大的贷款",
                "人民银行口径",
                "贷款明细",
                "未采用的行",
            ],
        ),
        (
            Lang::En,
            [
                "Notes",
                "Ledger reading",
                "Results",
                "By industry",
                "By branch",
                "By status",
                "By data source",
                "Largest contributors",
                "PBOC basis",
                "Loans",
                "Rows not used",
            ],
        ),
    ] {
        let made = workbook(
            &book,
            &[],
            &ImprintText {
                lang: lang.tag().to_owned(),
                ..ImprintText::default()
            },
        )
        .expect("a workbook");
        let opened: Xlsx<_> = Xlsx::new(Cursor::new(made)).expect("a workbook");
        assert_eq!(opened.sheet_names(), names);
    }
}

/// Fifteen digits are a number and come back as they went in; sixteen are a text.
#[test]
fn numbers_are_numbers_where_a_sheet_holds_them_exactly() {
    let csv = "编号,行业,余额（元）,总投资（元）,二氧化碳（吨）\n\
        L1,a,1,1,123456789012.345\nL2,b,1,1,1234567890123.456\nL3,c,1,1,900000000000000000\nL4,d,1,3,1\nL5,e,1,3,100000\nL6,f,1,3,1000000\n";
    let book = read(csv);
    assert_eq!((book.counts.used, book.counts.refused), (6, 0));
    let rows = sheet(
        workbook(&book, &[], &ImprintText::default()).expect("a workbook"),
        "按行业",
    );
    let exact = rows[0]
        .iter()
        .position(|head| *head == words("二氧化碳当量（全部位数）"))
        .expect("a column");
    let of = |name: &str| {
        rows.iter()
            .find(|row| row[0] == words(name))
            .map(|row| row[exact].clone())
    };
    assert_eq!(of("a"), Some(Data::Float(123_456_789_012.345)));
    assert_eq!(
        of("b"),
        Some(words("1234567890123.4560000000")),
        "sixteen digits are a text"
    );
    assert_eq!(
        of("c"),
        Some(Data::Float(900_000_000_000_000_000.0)),
        "noughts do not count"
    );
    assert_eq!(of("d"), Some(Data::Float(0.333_333_333_3)));
    assert_eq!(of("e"), Some(Data::Float(33_333.333_333_333_3)), "fifteen");
    assert_eq!(of("f"), Some(words("333333.3333333333")), "sixteen");
}

/// Whatever a person wrote is a text in every sheet, and too much of it is cut and not a failure.
#[test]
fn words_are_never_formulas_and_long_ones_fit() {
    let long = "长".repeat(60_000);
    let csv = format!(
        "编号,借款人,行业,分支机构,状态,余额（万元）,总投资（万元）,二氧化碳,备注\n=1+1,+2,-3,@SUM(A1),=X,1,1,1,\n\"=HYPERLINK(\"\"x\"\")\",=2,=3,=4,=5,bad,1,1,{long}\n"
    );
    let book = read(&csv);
    assert_eq!((book.counts.used, book.counts.refused), (1, 1));
    let made = workbook(
        &book,
        &[],
        &ImprintText {
            institution: "=1+1".into(),
            files: vec![FileText {
                name: "=file.csv".into(),
                sheet: "=1".into(),
                ..FileText::default()
            }],
            ..ImprintText::default()
        },
    )
    .expect("a workbook");
    let mut opened: Xlsx<_> = Xlsx::new(Cursor::new(made)).expect("a workbook");
    for name in opened.sheet_names() {
        let formulas = opened.worksheet_formula(&name).expect("formulas");
        assert!(formulas.is_empty(), "{name} has a formula");
    }
    assert_eq!(
        opened
            .worksheet_range("按行业")
            .expect("groups")
            .get_value((1, 0)),
        Some(&words("-3"))
    );
    let refused = opened.worksheet_range("未采用的行").expect("rows");
    assert_eq!(refused.get_value((1, 3)), Some(&words("=HYPERLINK(\"x\")")));
    assert!(
        refused
            .get_value((1, 11))
            .is_some_and(|cell| cell.to_string().chars().count() == 32_767
                && cell.to_string().ends_with("…（已截断）")),
        "cut, and it says so"
    );
}

#[test]
fn refusals_pass_the_door_in_words() {
    assert_eq!(
        Session::new("7").err().map(|refusal| refusal.code),
        Some("misunderstood")
    );
    assert_eq!(
        Session::new("{\"money\":\"dollar\"}")
            .err()
            .map(|refusal| refusal.code),
        Some("misunderstood")
    );
    let mut session = Session::new("{}").expect("a plan");
    assert_eq!(
        session.begin("{}").map_err(|refusal| refusal.code),
        Err("misunderstood")
    );
    assert_eq!(
        session
            .open(b"PK\x03\x04".to_vec())
            .map_err(|refusal| refusal.code),
        Err("broken_workbook")
    );
    assert_eq!(
        greendesk::loan_book::session::compare("{}", "{}").map_err(|refusal| refusal.code),
        Err("misunderstood")
    );
}

#[test]
fn the_sample_file_is_one() {
    let found = preview(&sample_csv(), true).expect("headings");
    assert_eq!(found.layout.mapping.missing(), []);
    assert!(
        found.layout.mapping.columns.iter().all(Option::is_some),
        "{:?}",
        found.layout.mapping.columns
    );
    let book = read(std::str::from_utf8(&sample_csv()).expect("UTF-8"));
    assert_eq!((book.counts.used, book.counts.refused), (3, 0));
    assert!(
        workbook(&book, &[], &ImprintText::default())
            .expect("a workbook")
            .starts_with(b"PK")
    );
}

/// A part of a workbook, by its name.
fn part(bytes: &[u8], name: &str) -> String {
    let mut parts = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let mut text = String::new();
    parts
        .by_name(name)
        .expect(name)
        .read_to_string(&mut text)
        .expect("UTF-8");
    text
}

/// What stands between `from` and `to` in a text, each time.
fn between<'a>(text: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    text.split(from)
        .skip(1)
        .map(|rest| rest.split(to).next().unwrap_or(rest))
        .collect()
}

/// The number format of a cell, as its style names it; the two that Excel knows by number are spelt out.
fn format_of(bytes: &[u8], sheet: usize, cell: &str) -> String {
    let rows = part(bytes, &format!("xl/worksheets/sheet{sheet}.xml"));
    let style = between(&rows, &format!("<c r=\"{cell}\" s=\""), "\"")[0];
    let styles = part(bytes, "xl/styles.xml");
    let formats = between(&styles, "<cellXfs", "</cellXfs>")[0];
    let format = between(formats, "<xf ", ">")[style.parse::<usize>().expect("a number")];
    match between(format, "numFmtId=\"", "\"")[0] {
        "3" => "#,##0".to_owned(),
        "4" => "#,##0.00".to_owned(),
        id => between(&styles, &format!("numFmtId=\"{id}\" formatCode=\""), "\"")[0].to_owned(),
    }
}

fn made(csv: &str, imprint: &ImprintText) -> Vec<u8> {
    session_of(csv, "{}").sheet(imprint).expect("a workbook")
}

/// A session that read this file and kept its loans.
fn session_of(csv: &str, plan: &str) -> Session {
    let looked: serde_json::Value = serde_json::from_str(
        &greendesk::loan_book::session::preview(csv.as_bytes(), true).expect("headings"),
    )
    .expect("JSON");
    let mut session = Session::new(plan).expect("a plan");
    session.keep_loans();
    session
        .begin(&looked["layout"].to_string())
        .expect("mapped");
    session.push(csv.as_bytes()).expect("text");
    session.end().expect("rows");
    session
}

/// A19: what no loan has a figure of is blank on every sheet of sums, as on the page.
#[test]
fn an_indicator_without_data_is_blank_and_not_nought() {
    let bytes = made(
        "编号,行业,分支机构,状态,余额（万元）,总投资（万元）,二氧化碳（吨）\nL1,D44,甲,在建,1200,3600,9000\nL2,D46,乙,在建,500,2000,\n",
        &ImprintText::default(),
    );
    let results = sheet(bytes.clone(), "结果");
    for row in &results[4..] {
        let known = row[0] == words("二氧化碳当量");
        assert_eq!(row[1] == Data::Empty, !known, "{row:?}");
        assert_eq!(row[2] == Data::Empty, !known, "{row:?}");
        assert_eq!(
            row[3],
            Data::Float(if known { 1.0 } else { 0.0 }),
            "{row:?}"
        );
    }
    for name in ["按行业", "按分支机构", "按状态", "按数据来源"] {
        let rows = sheet(bytes.clone(), name);
        for row in &rows[1..] {
            for (head, cell) in rows[0].iter().zip(row) {
                let head = head.to_string();
                let sum = head.contains("折合减排") || head.contains("全部位数");
                assert!(
                    !sum || head.contains("二氧化碳当量") || *cell == Data::Empty,
                    "{name}: {head} {cell:?}"
                );
                assert!(!sum || *cell != Data::Float(0.0), "{name}: {head}");
            }
        }
    }
    // Of the two industries only the first has a figure.
    let industries = sheet(bytes, "按行业");
    assert_eq!(industries[2][0], words("D46"));
    assert_eq!(industries[2][4], Data::Empty);
}

/// P01: a whole number has no point behind it, and a number with places has its own.
#[test]
fn numbers_are_shown_with_their_own_places() {
    let bytes = made(
        "编号,余额（万元）,总投资（万元）,二氧化碳（吨）,年利率（%）\nL1,1200,3600,9000,3.85\nL2,500,2000.5,4000,3\n",
        &ImprintText::default(),
    );
    assert_eq!(format_of(&bytes, 3, "B2"), "#,##0", "1,700");
    assert_eq!(format_of(&bytes, 3, "C2"), "#,##0.00", "the rate");
    assert_eq!(format_of(&bytes, 3, "B6"), "#,##0.00", "the printed sum");
    let loans = sheet(bytes.clone(), "贷款明细");
    let at = |name: &str| {
        loans[0]
            .iter()
            .position(|head| *head == words(name))
            .expect(name)
    };
    let letter = |column: usize| char::from(b'A' + u8::try_from(column).expect("a letter"));
    let of = |name: &str, row: usize| format_of(&bytes, 10, &format!("{}{row}", letter(at(name))));
    assert_eq!(of("项目总投资（万元）", 2), "#,##0");
    assert_eq!(of("项目总投资（万元）", 3), "#,##0.0");
    assert_eq!(of("年利率（%）", 2), "#,##0.00");
    assert_eq!(of("年利率（%）", 3), "#,##0");
    assert!(
        !part(&bytes, "xl/styles.xml").contains(".#"),
        "no point without places"
    );
}

/// P02: letters beyond the basic plane are two units each; a text of them is cut by units, and the file is there.
#[test]
fn a_text_is_cut_by_units() {
    let long = "𠮷".repeat(20_000);
    let bytes = made(
        &format!(
            "编号,余额（万元）,总投资（万元）,二氧化碳,备注\nL1,1,2,3,{long}\nL2,x,2,3,{long}\n"
        ),
        &ImprintText::default(),
    );
    let loans = sheet(bytes.clone(), "贷款明细");
    let at = loans[0]
        .iter()
        .position(|head| *head == words("备注"))
        .expect("notes");
    let refused = sheet(bytes, "未采用的行");
    for cell in [&loans[1][at], &refused[1][7]] {
        let text = cell.to_string();
        assert!(text.starts_with('𠮷') && text.ends_with("…（已截断）"));
        let units = text.encode_utf16().count();
        assert!((32_760..=32_767).contains(&units), "{units}");
    }
}

/// Every sheet prints on A4, with its headings on every page, its name and the page below: one page wide where it is at least 60 % of its size then, else
/// divided by columns at such a size, each page with the columns that name the rows.
#[test]
fn every_sheet_is_set_up_for_print() {
    let bytes = made(
        "编号,借款人,余额（万元）,总投资（万元）,二氧化碳（吨）\nL1,某某新能源有限公司,123456789012.12,3600000000000,9000\n",
        &ImprintText {
            institution: "甲 & 乙银行".into(),
            demo: true,
            ..ImprintText::default()
        },
    );
    for at in 1..=11 {
        let rows = part(&bytes, &format!("xl/worksheets/sheet{at}.xml"));
        let columns = between(&rows, "<col ", "/>");
        let pixels: u32 = columns
            .iter()
            .map(|col| {
                let of = |key: &str| -> u32 {
                    let said = between(col, &[key, "=\""].concat(), "\"");
                    let whole = said[0].split('.').next().unwrap_or_default();
                    whole.parse().expect("a number")
                };
                (of("max") - of("min") + 1) * (of("width") * 7 + 5)
            })
            .sum();
        // What A4 across takes at 60 % of the size: 10.69 inches of 96 dots.
        if pixels * 60 <= 1026 * 100 {
            assert!(
                rows.contains("fitToPage=\"1\"") && rows.contains("fitToHeight=\"0\""),
                "sheet {at}: {rows:.900}"
            );
        } else {
            let scale: u32 = between(&rows, "<pageSetup ", "/>")
                .first()
                .and_then(|setup| between(setup, "scale=\"", "\"").first().copied())
                .expect("a scale")
                .parse()
                .expect("a number");
            assert!((60..=100).contains(&scale), "sheet {at}: {scale}");
            assert!(
                rows.contains("<colBreaks ") && !rows.contains("fitToPage"),
                "sheet {at}: {rows:.900}"
            );
        }
        for said in [
            "paperSize=\"9\"",
            "第 &amp;P 页 / 共 &amp;N 页",
            "甲 &amp;&amp; 乙银行",
            "演示数据",
            "<cols>",
        ] {
            assert!(rows.contains(said), "sheet {at} lacks {said}: {rows:.900}");
        }
        let widths = between(&rows, " width=\"", "\"");
        assert!(!widths.is_empty());
        for width in widths {
            let whole: u32 = width
                .split('.')
                .next()
                .unwrap_or("")
                .parse()
                .expect("a width");
            assert!((8..=61).contains(&whole), "{width}");
        }
    }
    let loans = part(&bytes, "xl/worksheets/sheet10.xml");
    assert!(loans.contains("orientation=\"landscape\"") && loans.contains("state=\"frozen\""));
    assert!(!part(&bytes, "xl/worksheets/sheet3.xml").contains("landscape"));
    let book = part(&bytes, "xl/workbook.xml");
    assert!(
        book.contains("贷款明细!$A:$D,贷款明细!$1:$1") && book.contains("按行业!$1:$1"),
        "{book}"
    );
    // 123,456,789,012.12 in its column: eighteen letters and a margin.
    let (column, width) = between(&loans, "<col ", "/>")
        .into_iter()
        .map(|col| {
            (
                between(col, "min=\"", "\"")[0],
                between(col, "width=\"", ".")[0],
            )
        })
        .find(|(column, _)| *column == "10")
        .expect("the balance");
    assert!(
        width.parse::<u32>().expect("a width") >= 20,
        "{column} {width}"
    );
}

/// The rates of the PBOC's table are numbers at two places, and beside them every digit.
#[test]
fn rates_are_rounded_numbers() {
    let bytes = session_of(
        "编号,余额（万元）,总投资（万元）,二氧化碳（吨）,年利率（%）\nL1,1,3,10,3\nL2,2,3,10,3.094\n",
        "{}",
    )
    .sheet(&ImprintText::default())
    .expect("a workbook");
    let rows = sheet(bytes, "人民银行口径");
    assert_eq!(rows[0][3], words("加权平均利率（%）"));
    // (3 + 2 × 3.094) ÷ 3 = 3.0626…
    assert_eq!(rows[3][3], Data::Float(3.06));
    assert_eq!(rows[0][5], words("加权平均利率（%，未舍入）"));
    assert!(
        rows[3][5].to_string().starts_with("3.062666666"),
        "{:?}",
        rows[3][5]
    );
}

/// What no loan gives a limit or a day of issue for is blank, and the sheet says why.
#[test]
fn what_is_counted_by_missing_columns_is_blank() {
    let bytes = session_of(
        "编号,余额（万元）,总投资（万元）,二氧化碳（吨）\nL1,1,3,10\n",
        "{}",
    )
    .sheet(&ImprintText::default())
    .expect("a workbook");
    let rows = sheet(bytes, "人民银行口径");
    assert_eq!(rows[3][1].to_string(), "1");
    for at in [1, 2, 4] {
        assert!(!rows[at][0].to_string().is_empty());
        assert!(
            rows[at][1..].iter().all(|cell| *cell == Data::Empty),
            "{:?}",
            rows[at]
        );
    }
    assert!(rows[5][0].to_string().contains("台账未提供发放日"));
    assert!(rows[6][0].to_string().contains("台账未提供授信额度"));
}

/// The sheet of loans has every column of a loan, in the language of the person.
#[test]
fn a_loan_has_all_its_columns() {
    let csv = "编号,借款人,余额（万元）,授信额度（万元）,总投资（万元）,年利率（%）,发放日,状态,标准煤（吨）,二氧化碳（吨）,标准煤数据来源,二氧化碳数据来源,备注\n\
        L1,甲,1200,1500.5,3600,3.85,2025-03-31,在建,3000,9000,1,2,首笔\nL2,乙,1,,3,,,已投产,1,2,3,3,\nL3,丙,1,,3,,,停工,1,,,,=1\n";
    for (lang, heads, cells, both, same, none) in [
        (
            Lang::Zh,
            [
                "授信额度（万元）",
                "年利率（%）",
                "发放日",
                "状态",
                "数据来源",
                "备注",
            ],
            ["在建", "已投产"],
            "标准煤：1 ",
            "3 测算工具表",
            "未注明来源",
        ),
        (
            Lang::En,
            [
                "Credit limit (CNY 10,000)",
                "Annual rate (%)",
                "Issued on",
                "Status",
                "Data source",
                "Note",
            ],
            ["Under construction", "In operation"],
            "Coal equivalent: 1 ",
            "3 Estimation tool",
            "Source not stated",
        ),
    ] {
        let bytes = made(
            csv,
            &ImprintText {
                lang: lang.tag().to_owned(),
                ..ImprintText::default()
            },
        );
        let rows = sheet(
            bytes.clone(),
            if lang == Lang::Zh {
                "贷款明细"
            } else {
                "Loans"
            },
        );
        let of = |row: usize, name: &str| {
            let at = rows[0]
                .iter()
                .position(|head| *head == words(name))
                .expect(name);
            rows[row][at].clone()
        };
        let [limit, rate, issued, status, source, note] = heads;
        assert_eq!(of(1, limit), Data::Float(1500.5));
        assert_eq!(of(2, limit), Data::Empty);
        assert_eq!(of(1, rate), Data::Float(3.85));
        assert_eq!(of(2, rate), Data::Empty);
        // 2025-03-31 is day 45747 of Excel's count, and the cell is a date.
        let Data::DateTime(day) = of(1, issued) else {
            panic!("a date: {:?}", of(1, issued))
        };
        assert_eq!(day.as_f64().to_string(), "45747");
        assert_eq!(of(2, issued), Data::Empty);
        assert_eq!([of(1, status), of(2, status)], cells.map(words));
        assert_eq!(of(3, status), words("停工"), "the row's own words");
        assert!(
            of(1, source).to_string().starts_with(both),
            "{:?}",
            of(1, source)
        );
        assert_eq!(of(2, source), words(same));
        assert_eq!(of(3, source), words(none));
        assert_eq!(of(1, note), words("首笔"));
        assert_eq!(of(3, note), words("=1"));
    }
}

/// The first sheets say whose book it is, which files were read how, and what was corrected.
#[test]
fn what_was_done_is_said() {
    let csv = "编号,余额（万元）,总投资（元）,二氧化碳,二氧化硫（吨）,经办人\nL1,1200,36000000,9000,4\nL2,500,20000000,4000,5\n";
    let plan = "{\"mass\":[[\"so2\",\"kg\"]],\"kilograms\":[[0,3,\"co2\"]],\"source\":\"2\"}";
    let sha256 = "ab".repeat(32);
    let imprint = |sheet: &str| ImprintText {
        institution: "某某银行".into(),
        files: vec![FileText {
            name: "台账.xlsx".into(),
            sha256: sha256.clone(),
            sheet: sheet.to_owned(),
            ..FileText::default()
        }],
        ..ImprintText::default()
    };
    let bytes = session_of(csv, plan)
        .sheet(&imprint("明细"))
        .expect("a workbook");
    let read_me = sheet(bytes.clone(), "说明");
    let said: Vec<(String, String)> = read_me
        .iter()
        .map(|row| (row[0].to_string(), row[1].to_string()))
        .collect();
    for (name, value) in [
        ("机构名称", "某某银行"),
        ("文件 1", "台账.xlsx · 工作表“明细”"),
        ("文件 1 SHA-256", sha256.as_str()),
        ("文件 1 未读取的列", "经办人"),
        ("更正", "二氧化硫：整列按千克"),
        ("更正", "台账.xlsx 第 3 行：二氧化碳当量按千克"),
        ("更正", "未注明来源的一律按“2 环评报告”"),
    ] {
        assert!(
            said.contains(&(name.to_owned(), value.to_owned())),
            "{name} {value}: {said:#?}"
        );
    }
    let rows = sheet(bytes, "读取方式");
    let of = |heading: &str| -> Vec<String> {
        let row = rows.iter().find(|row| row[1] == words(heading));
        row.expect(heading)[2..]
            .iter()
            .map(ToString::to_string)
            .collect()
    };
    assert_eq!(of("编号")[..2], ["贷款编号", ""]);
    assert_eq!(of("余额（万元）"), ["贷款余额", "万元", "标题注明"]);
    assert_eq!(of("总投资（元）"), ["项目总投资", "元", "标题注明"]);
    assert_eq!(
        of("二氧化碳"),
        ["年减排二氧化碳当量", "吨", "未注明，按约定"]
    );
    assert_eq!(
        of("二氧化硫（吨）"),
        ["年减排二氧化硫", "千克", "更正：整列按千克"]
    );
    let plain = session_of(csv, "{}")
        .sheet(&imprint(""))
        .expect("a workbook");
    let read_me = sheet(plain, "说明");
    let correction = read_me.iter().find(|row| row[0] == words("更正"));
    assert_eq!(correction.map(|row| row[1].clone()), Some(words("无")));
}

/// A remark that a person confirmed stands with its reason on the first sheet; a confirmation of another loan does not.
#[test]
fn confirmed_remarks_are_said_with_their_reasons() {
    let csv = "编号,余额（万元）,总投资（万元）,二氧化碳,年利率\nL1,1200,3600,9000,435\nL2,500,2000,4000,0.0435\n";
    let session = session_of(csv, "{}");
    let summary: Summary = serde_json::from_str(&session.summary().expect("JSON")).expect("ours");
    let flag = Flag::RateDoubt;
    let row = confirm::with(&summary, flag).next().expect("a remark");
    let reason = |of: String, why: &str| Reason {
        of,
        why: why.to_owned(),
    };
    let key = confirm::key(row, flag);
    let all = confirm::kind_of(&summary, flag);
    for (key, of, expected) in [
        (
            key.clone(),
            confirm::loan_of(row),
            Some("台账.csv 第 2 行：年利率疑非百分数，请核对（例如 3.85）；确认原因：外币贷款"),
        ),
        (key, "L9".to_owned(), None),
        (
            flag.code().to_owned(),
            all,
            Some("全部 2 笔：年利率疑非百分数，请核对（例如 3.85）；确认原因：外币贷款"),
        ),
    ] {
        let reasons = Reasons::from([(key, reason(of, "外币贷款"))]);
        let made = session.sheet(&ImprintText {
            files: vec![FileText {
                name: "台账.csv".into(),
                ..FileText::default()
            }],
            confirmed: serde_json::to_string(&reasons).expect("JSON"),
            ..ImprintText::default()
        });
        let read_me = sheet(made.expect("a workbook"), "说明");
        let said: Vec<String> = read_me
            .iter()
            .filter(|row| row[0] == words("已确认的提示"))
            .map(|row| row[1].to_string())
            .collect();
        assert_eq!(said, Vec::from_iter(expected.map(str::to_owned)));
    }
    // The reasons beside the fields of typed loans come as they are.
    let made = session.sheet(&ImprintText {
        reasons: vec!["贷款 1：余额大于总投资；确认原因：含铺底资金".to_owned()],
        ..ImprintText::default()
    });
    let read_me = sheet(made.expect("a workbook"), "说明");
    let said = read_me.iter().find(|row| row[0] == words("已确认的提示"));
    assert_eq!(
        said.map(|row| row[1].clone()),
        Some(words("贷款 1：余额大于总投资；确认原因：含铺底资金"))
    );
}
