//! The workbook that goes out, read back by calamine; and the session that makes it.
use super::read;
use calamine::{Data, Reader, Xlsx};
use greendesk::i18n::Lang;
use greendesk::loan_book::session::Session;
use greendesk::loan_book::sheet::{Imprint, sample_csv, workbook};
use greendesk::loan_book::{Summary, preview};
use std::io::Cursor;

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
        .sheet(&Imprint {
            lang: Lang::Zh,
            now: "2026-01-02T03:04:05Z".into(),
            demo: true,
            files: vec!["一季度.csv".into()],
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

/// Both languages name the same ten sheets.
#[test]
fn every_sheet_is_there_in_both_languages() {
    let book = read(CSV);
    for (lang, names) in [
        (
            Lang::Zh,
            [
                "说明",
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
                "Read me",
                "Results",
                "By industry",
                "By branch",
                "By status",
                "By data source",
                "Largest contributors",
                "PBOC table",
                "Loans",
                "Rows not used",
            ],
        ),
    ] {
        let made = workbook(
            &book,
            &[],
            &Imprint {
                lang,
                ..Imprint::default()
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
        workbook(&book, &[], &Imprint::default()).expect("a workbook"),
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
        "编号,借款人,行业,分支机构,状态,余额,总投资,二氧化碳,备注\n=1+1,+2,-3,@SUM(A1),=X,1,1,1,\n\"=HYPERLINK(\"\"x\"\")\",=2,=3,=4,=5,bad,1,1,{long}\n"
    );
    let book = read(&csv);
    assert_eq!((book.counts.used, book.counts.refused), (1, 1));
    let made = workbook(
        &book,
        &[],
        &Imprint {
            files: vec!["=file.csv".into()],
            ..Imprint::default()
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
            .is_some_and(|cell| cell.to_string().chars().count() == 32_000)
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
        workbook(&book, &[], &Imprint::default())
            .expect("a workbook")
            .starts_with(b"PK")
    );
}
